"""The inspector keeps every detail of a tag by one key, shows what is assumed, and gives nothing away."""

from __future__ import annotations

from decimal import Decimal

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kantar_desk.model.annotation import Annotation, Claim, Entity, Relation, Source
from kantar_desk.model.codebook import AttributeField, Codebook, FieldOption
from kantar_desk.model.dispute import Dispute, Stance
from kantar_desk.model.identity import new_id
from kantar_desk.model.register import RegisterEntry, Variant
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import (
    Annotate,
    EditBody,
    EditCodebook,
    OpenDispute,
    Relate,
)

pytestmark = pytest.mark.gui


@pytest.fixture
def own_tags(tagged_window):
    """Desk and window with tags of my own."""
    return tagged_window


def tags(desk, kind, slug=None):
    with desk.ws.reading() as reader:
        found = [
            tag for doc in reader.documents() for tag in reader.annotations(doc.id, [desk.ws.own_set_id])
        ]
    return [one for one in found if one.kind == kind and slug in (None, desk.codes[one.code_id].slug)]


def stored(desk, annotation_id) -> Annotation:
    with desk.ws.reading() as reader:
        found = reader.get(Annotation, annotation_id)
    assert found is not None
    return found


def take(desk, window, annotation):
    place = desk.places["read"]
    place.go_to_tag(annotation.id)
    return place.inspector


def test_without_a_tag_it_says_what_to_do(desk_window):
    desk, _window = desk_window
    desk.select_tag(None)
    inspector = desk.places["read"].inspector
    assert inspector.ids == ()
    assert [button.key for button in inspector._buttons] == ["1", "2", "3"]
    assert inspector._buttons[0].isVisible()


def test_digits_choose_and_go_on_each_as_one_undo_step(own_tags, press):
    desk, window = own_tags
    tag = tags(desk, "claim")[0]
    desk.perform(EditBody(annotation_ids=(tag.id,), fields={"commitment": None}))
    inspector = take(desk, window, tag)
    press("Enter")
    assert inspector._focused_row() == "code"
    press("Digit2")
    assert desk.codes[stored(desk, tag.id).code_id].slug == "figure"
    assert inspector._focused_row() == "source"
    press("Down")
    press("Digit4")
    assert stored(desk, tag.id).body.commitment == "denied"
    assert inspector.form.rows["commitment"].shown.text == "Denied"
    desk.bridge.undo()
    assert stored(desk, tag.id).body.commitment is None
    assert inspector.form.rows["commitment"].shown.text == "Certain"
    assert inspector.form.rows["commitment"].shown.assumed


def test_zero_empties_a_row_and_the_code_row_goes_back_to_the_general_code(own_tags, press):
    desk, window = own_tags
    tag = tags(desk, "claim", "figure")[0]
    desk.perform(EditBody(annotation_ids=(tag.id,), fields={"commitment": "likely"}))
    inspector = take(desk, window, tag)
    inspector.focus_row("commitment")
    press("Digit0")
    assert stored(desk, tag.id).body.commitment is None
    inspector.focus_row("code")
    press("Digit0")
    assert desk.codes[stored(desk, tag.id).code_id].is_general


def test_a_digit_without_a_value_never_tags_words(own_tags, press):
    desk, window = own_tags
    tag = tags(desk, "entity")[0]
    inspector = take(desk, window, tag)
    before = len(tags(desk, "claim"))
    view = desk.places["read"].view
    view.set_selection(tags(desk, "claim")[0].spans[0])
    desk.select_tag(tag.id)
    inspector.focus_row("mention")
    press("Digit9")
    assert stored(desk, tag.id).body.mention == tag.body.mention
    inspector.focus_row("note")
    press("Digit1")
    assert len(tags(desk, "claim")) == before


def test_digits_go_by_position_on_other_layouts(own_tags, press):
    desk, window = own_tags
    tag = tags(desk, "claim")[0]
    inspector = take(desk, window, tag)
    inspector.focus_row("commitment")
    press("Digit3", text="і")  # the third digit of the Kazakh layout
    assert stored(desk, tag.id).body.commitment == "possible"


def test_esc_goes_back_to_the_text(own_tags, press):
    desk, window = own_tags
    inspector = take(desk, window, tags(desk, "claim")[0])
    inspector.focus_row("commitment")
    press("Esc")
    assert desk.places["read"].view.hasFocus()
    assert not inspector.form.rows["commitment"].is_open


def test_a_reading_is_offered_and_taken_only_by_enter(own_tags, press):
    desk, window = own_tags
    tag = next(one for one in tags(desk, "claim", "figure") if one.quote.startswith("7 people died"))
    desk.perform(EditBody(annotation_ids=(tag.id,), fields={"figure": None}))
    inspector = take(desk, window, tag)
    row = inspector.form.rows["figure"]
    assert row.shown.assumed
    assert "Killed" in row.shown.text
    assert "7" in row.shown.text
    assert stored(desk, tag.id).body.figure is None
    inspector.focus_row("figure")
    press("Enter")
    figure = stored(desk, tag.id).body.figure
    assert (figure.counted, figure.min, figure.max) == ("killed", Decimal(7), Decimal(7))
    assert not row.shown.assumed


def test_the_parts_of_a_figure_are_filled_one_by_one(own_tags, press, type_text):
    desk, window = own_tags
    tag = tags(desk, "claim", "figure")[0]
    desk.perform(EditBody(annotation_ids=(tag.id,), fields={"figure": None}))
    inspector = take(desk, window, tag)
    inspector.focus_row("figure")
    press("Digit2")
    press("Digit3")
    assert inspector._focused_row() == "figure.number"
    press("Enter")
    type_text("at least 1,500")
    press("Ctrl+Enter")
    assert inspector._focused_row() == "figure.unit"
    press("Down")
    press("Enter")
    type_text("the old harbour")
    press("Enter")
    inspector.focus_row("figure.as_of")
    press("Enter")
    type_text("9.1.2022")
    press("Ctrl+Enter")
    figure = stored(desk, tag.id).body.figure
    assert (figure.counted, figure.included) == ("wounded", "civilians")
    assert (figure.min, figure.max, figure.about) == (Decimal(1500), None, False)
    assert figure.place.text == "the old harbour"
    assert figure.as_of == "2022-01-09"


def test_what_is_no_number_is_said_and_not_kept(own_tags, press, type_text):
    desk, window = own_tags
    tag = tags(desk, "claim", "figure")[0]
    before = stored(desk, tag.id).body.figure
    inspector = take(desk, window, tag)
    inspector.focus_row("figure")
    inspector.focus_row("figure.number")
    press("Enter")
    type_text("many")
    press("Enter")
    assert stored(desk, tag.id).body.figure == before
    assert "many" in window.messages.text


def test_a_note_is_typed_and_kept_by_leaving(own_tags, press, type_text):
    desk, window = own_tags
    tag = tags(desk, "claim")[0]
    inspector = take(desk, window, tag)
    press("Shift+Enter")
    type_text("See page 2 of the annex")
    press("Ctrl+Enter")
    assert stored(desk, tag.id).note.endswith("See page 2 of the annex")
    inspector.focus_note()
    type_text(" and 3")
    desk.places["read"].view.setFocus()
    assert stored(desk, tag.id).note.endswith("annex and 3")


def test_an_entity_is_named_by_the_best_proposal_or_a_new_entry(own_tags, press, type_text):
    desk, window = own_tags
    tag = next(one for one in tags(desk, "entity") if one.quote == "Aiman Kerbezova")
    linked = tag.body.entry_id
    desk.perform(EditBody(annotation_ids=(tag.id,), fields={"entry_id": None}))
    inspector = take(desk, window, tag)
    press("KeyI")
    assert inspector._focused_row() == "entry"
    assert stored(desk, tag.id).body.entry_id is None, "nothing is linked by the program"
    press("Digit1")
    assert stored(desk, tag.id).body.entry_id == linked
    inspector.focus_row("entry")
    press("Enter")
    type_text("A. Kerbezova of the hospital")
    press("Enter")
    entry_id = stored(desk, tag.id).body.entry_id
    with desk.ws.reading() as reader:
        entry = reader.get(RegisterEntry, entry_id)
        variants = reader.find(Variant, entry_id=entry_id)
    assert entry.preferred == "A. Kerbezova of the hospital"
    assert "Aiman Kerbezova" in {one.text for one in variants}
    desk.bridge.undo()
    assert stored(desk, tag.id).body.entry_id == linked


def test_type_ahead_finds_entries_in_other_letters(own_tags, press, type_text):
    desk, window = own_tags
    tag = tags(desk, "entity", "person")[0]
    inspector = take(desk, window, tag)
    inspector.focus_row("entry")
    press("Enter")
    type_text("сарынтау")
    row = inspector.form.rows["entry"]
    assert any("Saryntau" in text or "Сарынтау" in text for _, text, _ in row.model.rows)
    before = stored(desk, tag.id)
    press("Esc")
    assert row.field is None
    assert inspector._focused_row() == "entry"
    assert stored(desk, tag.id) == before


def test_a_source_is_a_near_entity_the_author_or_a_typed_name(own_tags, press, type_text):
    desk, window = own_tags
    claim = tags(desk, "claim")[0]
    near = next(one for one in tags(desk, "entity") if one.document_id == claim.document_id)
    inspector = take(desk, window, claim)
    inspector.take_source(near.id)
    assert stored(desk, claim.id).body.source == Source(ref="annotation", id=near.id)
    assert inspector.form.rows["source"].shown.kind == "entity"
    assert inspector.form.rows["source_type"].shown.text == "Named"
    inspector.focus_row("source")
    press("Digit0")
    assert stored(desk, claim.id).body.source == Source()
    inspector.focus_row("source")
    press("Enter")
    type_text("A harbour pilot")
    press("Enter")
    source = stored(desk, claim.id).body.source
    with desk.ws.reading() as reader:
        assert reader.get(RegisterEntry, source.id).preferred == "A harbour pilot"
    inspector.focus_row("chain")
    press("Enter")
    type_text("Aiman Kerbezova")
    press("Enter")
    assert len(stored(desk, claim.id).body.source.chain) == 1
    assert inspector.form.rows["source_type"].shown.text == "A says that B said"


def test_s_in_the_inspector_asks_for_a_click_in_the_text(own_tags, press):
    desk, window = own_tags
    inspector = take(desk, window, tags(desk, "claim")[0])
    inspector.focus_row("source")
    press("KeyS")
    assert desk.places["read"].picking.purpose == "source"
    press("Esc")  # closes the message that says what to do
    press("Esc")
    assert desk.places["read"].picking.purpose == ""


def test_a_disputed_statement_goes_under_a_dispute_or_opens_one(own_tags, press, type_text):
    desk, window = own_tags
    tag = tags(desk, "disputed_statement")[0]
    inspector = take(desk, window, tag)
    press("KeyU")
    press("Digit2")
    first = stored(desk, tag.id).body.dispute_id
    assert first is not None
    inspector.focus_row("dispute")
    press("Enter")
    type_text("Were shots fired at the hall?")
    press("Enter")
    dispute_id = stored(desk, tag.id).body.dispute_id
    with desk.ws.reading() as reader:
        assert reader.get(Dispute, dispute_id).question == "Were shots fired at the hall?"
    assert "in Disputes" in window.messages.text
    next(one for one in window.messages.findChildren(QPushButton) if one.text().startswith("Go to")).click()
    assert (desk.place_id, desk.places["disputes"].view.dispute.id) == ("disputes", dispute_id)
    window.go_to("read")
    desk.bridge.undo()
    assert stored(desk, tag.id).body.dispute_id == first


def test_a_colleagues_tag_is_read_only_and_can_be_taken_over(desk_window, press):
    desk, window = desk_window
    theirs = next(one for one in desk.sets.values() if one.kind == "imported")
    with desk.ws.reading() as reader:
        document = reader.documents()[0]
        tag = next(one for one in reader.annotations(document.id, [theirs.id]) if one.kind == "claim")
    inspector = take(desk, window, tag)
    assert "read-only" in inspector.head._owner.text()
    inspector.focus_row("commitment")
    press("Digit4")
    assert stored(desk, tag.id) == tag
    assert "Take it over" in window.messages.text
    QTest.mouseClick(inspector.head.take_over, Qt.MouseButton.LeftButton)
    mine = stored(desk, desk.annotation_id)
    assert (mine.set_id, mine.spans) == (desk.ws.own_set_id, tag.spans)


def test_several_tags_are_changed_in_one_step(own_tags, press):
    desk, _window = own_tags
    chosen = tags(desk, "claim")[:3]
    inspector = desk.places["read"].inspector
    desk.perform(EditBody(annotation_ids=(chosen[0].id,), fields={"commitment": "denied"}))
    desk.perform(EditBody(annotation_ids=(chosen[1].id,), fields={"commitment": "likely"}))
    inspector.show_tags([one.id for one in chosen])
    assert inspector.form.rows["commitment"].shown.text == "several values"
    inspector.focus_row("commitment")
    press("Digit5")
    assert [stored(desk, one.id).body.commitment for one in chosen] == ["not_committed"] * 3
    desk.bridge.undo()
    assert [stored(desk, one.id).body.commitment for one in chosen][:2] == ["denied", "likely"]


def test_tags_of_different_kinds_share_no_rows(own_tags):
    desk, _window = own_tags
    inspector = desk.places["read"].inspector
    inspector.show_tags([tags(desk, "claim")[0].id, tags(desk, "entity")[0].id])
    assert inspector.visible_rows() == []
    assert "2" in inspector.head._kind.text()


def test_a_teams_own_fields_are_the_last_rows(own_tags, press, type_text):
    desk, window = own_tags
    with desk.ws.reading() as reader:
        codebook = reader.find(Codebook)[0]
    made = [
        AttributeField(id=new_id(), codebook_id=codebook.id, kind="claim", slug=slug, name=name, type=type_,
                       options=options, ord=number)
        for number, (slug, name, type_, options) in enumerate((
            ("level", "Level", "choice", (FieldOption("low", "Low"), FieldOption("high", "High"))),
            ("checked", "Checked", "yes_no", ()),
            ("weight", "Weight", "number", ()),
            ("seen", "Seen", "date", ()),
            ("remark", "Remark", "text", ()),
        ))
    ]  # fmt: skip
    desk.perform(EditCodebook(fields=tuple(made)))
    tag = tags(desk, "claim")[0]
    inspector = take(desk, window, tag)
    inspector.focus_row("extra.level")
    press("Digit2")
    press("Digit1")
    press("Enter")
    type_text("7.5")
    press("Ctrl+Enter")
    press("Enter")
    type_text("2021-5-14")
    press("Ctrl+Enter")
    press("Enter")
    type_text("seen twice")
    press("Ctrl+Enter")
    assert stored(desk, tag.id).body.extra == {
        "level": "high", "checked": True, "weight": "7.5", "seen": "2021-05-14", "remark": "seen twice",
    }  # fmt: skip
    inspector.focus_row("extra.level")
    press("Digit0")
    assert "level" not in stored(desk, tag.id).body.extra


def test_relations_are_listed_followed_and_removed(own_tags, press):
    desk, window = own_tags
    one, other = tags(desk, "claim")[0], tags(desk, "claim")[-1]
    desk.perform(Relate(type="repeats", from_annotation_id=one.id, to_annotation_id=other.id))
    inspector = take(desk, window, one)
    rows = [row for row in inspector._extra if hasattr(row, "relation")]
    assert len(rows) == 1
    assert rows[0].title == "Repeats"
    rows[0].setFocus()
    press("Enter")
    assert desk.annotation_id == other.id
    assert desk.document_id == other.document_id
    rows = [row for row in inspector._extra if hasattr(row, "relation")]
    assert rows[0].title == "← Repeats"
    rows[0].setFocus()
    press("Del")
    with desk.ws.reading() as reader:
        assert reader.find(Relation, from_annotation_id=one.id) == []
    assert [row for row in inspector._extra if hasattr(row, "relation")] == []
    assert stored(desk, other.id) is not None, "the relation goes, not the tag"


def test_more_says_what_it_holds_and_unfolds(own_tags, press):
    desk, window = own_tags
    inspector = take(desk, window, tags(desk, "claim")[0])
    assert inspector.form.rows["evidence"].isHidden()
    inspector.more.setFocus()
    press("Enter")
    assert inspector.form.rows["evidence"].isVisible()
    press("Down")
    press("Digit2")
    assert stored(desk, inspector.ids[0]).body.source_type == "named"
    inspector.more.setFocus()
    press("Enter")
    assert inspector.form.rows["evidence"].isHidden()


def test_the_mouse_opens_a_row_and_chooses(own_tags):
    desk, window = own_tags
    tag = tags(desk, "claim")[0]
    inspector = take(desk, window, tag)
    row = inspector.form.rows["commitment"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert row.is_open
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.choice_rect(2).center())
    assert stored(desk, tag.id).body.commitment == "possible"


def test_changing_the_kind_makes_other_rows_and_keeps_the_focus_inside(own_tags, press):
    desk, window = own_tags
    tag = tags(desk, "claim")[0]
    inspector = take(desk, window, tag)
    inspector.focus_row("commitment")
    press("Shift+Digit2")
    assert isinstance(stored(desk, tag.id).body, Entity)
    assert set(inspector.form.rows) >= {"entry", "mention", "confidence"}
    assert inspector._focused_row() == "code"
    desk.bridge.undo()
    assert isinstance(stored(desk, tag.id).body, Claim)
    assert "commitment" in inspector.form.rows


def test_rows_say_everything_to_a_screen_reader(own_tags):
    desk, window = own_tags
    inspector = take(desk, window, tags(desk, "claim")[0])
    inspector.focus_row("commitment")
    row = inspector.form.rows["commitment"]
    assert row.accessibleName().startswith("Commitment: ")
    assert "4 Denied" in row.accessibleDescription()
    for button in (inspector.head.note, inspector.head.link, inspector.head.delete):
        assert button.accessibleName()


def test_a_bare_tag_asks_for_nothing(desk_window):
    desk, window = desk_window
    document_id = desk.document_id
    with desk.ws.reading() as reader:
        text = reader.text(document_id)
    start = text.index("people")
    span = Span(start, start + 6)
    done = desk.perform(Annotate(document_id=document_id, spans=(span,), kind="claim"))
    inspector = take(desk, window, stored(desk, done.focus))
    assert "figure" not in inspector.form.open_rows(), "no number, no figure row"
    assert inspector.form.rows["source"].shown.assumed
    assert window.messages.text == ""


def test_a_claim_takes_a_stance_dispute_then_answer_then_stance(own_tags, press):
    desk, window = own_tags
    claim = tags(desk, "claim")[0]
    inspector = take(desk, window, claim)
    with desk.ws.reading() as reader:
        before = {one.id for one in reader.find(Stance, annotation_id=claim.id)}
    press("KeyU")
    assert inspector._focused_row() == "dispute"
    press("Digit1")
    press("Digit1")
    with desk.ws.reading() as reader:
        assert {one.id for one in reader.find(Stance, annotation_id=claim.id)} == before, (
            "not before the stance"
        )
    press("Digit2")
    with desk.ws.reading() as reader:
        (stance,) = [one for one in reader.find(Stance, annotation_id=claim.id) if one.id not in before]
    assert stance.stance == "denies"
    assert inspector.form.rows["dispute"].shown.text.startswith("Denies · ")
    desk.bridge.undo()
    with desk.ws.reading() as reader:
        assert {one.id for one in reader.find(Stance, annotation_id=claim.id)} == before


def test_a_claim_opens_a_dispute_and_asserts_its_first_answer(own_tags, press, type_text):
    desk, window = own_tags
    claim = tags(desk, "claim", "figure")[0]
    inspector = take(desk, window, claim)
    inspector.focus_row("dispute")
    press("Enter")
    type_text("How many boats lay at the pier?")
    press("Enter")
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if one.question.endswith("at the pier?"))
        stances = reader.find(Stance, annotation_id=claim.id, dispute_id=dispute.id)
    assert [one.stance for one in stances] == ["asserts"]
    assert desk.codes[dispute.topic_id].slug == "figure"
    desk.bridge.undo()
    with desk.ws.reading() as reader:
        assert reader.get(Dispute, dispute.id) is None


def test_the_row_in_use_is_seen_whole_on_a_small_screen(own_tags, press):
    """Dispute is far down and opens to several lines; each of them is in sight, also when it becomes longer."""
    desk, window = own_tags
    claim = tags(desk, "claim")[0]
    topic = next(code.id for code in desk.codes.values() if code.kind == "disputed_statement")
    for number in range(4):
        desk.perform(OpenDispute(question=f"How many people were there at number {number}?", topic_id=topic))
    window.resize(1280, 640)
    inspector = take(desk, window, claim)
    press("KeyU")
    row = inspector.form.rows["dispute"]
    QApplication.processEvents()
    QApplication.processEvents()
    assert row.hasFocus()
    assert row.height() > 100
    shown = inspector._scroll.viewport()
    top = row.mapTo(shown, QPoint(0, 0)).y()
    assert top >= 0
    assert top + row.height() <= shown.height()
