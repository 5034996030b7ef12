"""Scenarios of the scheme acted out in the window on the five sample documents: keys, then screen and database."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kantar_desk.gui.commands.assistance import proposals_panel
from kantar_desk.gui.components import IconButton
from kantar_desk.gui.dialogs.codebook import CodebookDialog
from kantar_desk.gui.dialogs.occurrences import OccurrencesDialog
from kantar_desk.gui.projects import starter
from kantar_desk.model.annotation import Annotation, Relation, Source
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import UNSET_TIME
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.text import Document, DocumentLink, DocumentSource, Span, normalise
from kantar_desk.workspace.actions import AddDocuments, Annotate, EditBody, NewDocument, NewEntry
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.intake import read_set
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui

KINDS = (Annotation, Relation, RegisterEntry, Variant, Distinct, Dispute, Position, Stance, MatrixCell, DocumentLink,
         Code, Document)  # fmt: skip
PUBLISHED = {"001": "2022-01-10T23:26", "003": "2022-01-06"}
# What three layouts yield for physical keys: Qt key and text by evdev code.
LAYOUTS = {
    "English": {"Digit1": (0x31, "1"), "Digit2": (0x32, "2"), "KeyS": (0x53, "s")},
    "Russian": {"Digit1": (0x31, "1"), "Digit2": (0x32, "2"), "KeyS": (0x42B, "ы")},
    "Kazakh": {"Digit1": (0x22, '"'), "Digit2": (0x4D8, "ә"), "KeyS": (0x42B, "ы")},
}
SCAN = {"Digit1": 10, "Digit2": 11, "KeyS": 39}


@pytest.fixture
def corpus_window(desk_window, corpus_dir, tmp_path):
    """Desk, window and the ids of the five documents by name; two places are in the register."""
    desk, window = desk_window
    workspace = Workspace.create(tmp_path / "corpus.kantar", annotator="Test", starter=starter())
    ids = {}
    documents = []
    for name in ("000", "001", "002", "003", "004"):
        data = (corpus_dir / f"{name}.txt").read_bytes()
        document = NewDocument(
            title=name,
            text=normalise(data.decode("utf-8")),
            original=data,
            source=DocumentSource(file_name=f"{name}.txt", published=PUBLISHED.get(name, "")),
        )
        ids[name] = document.id
        documents.append(document)
    workspace.perform(AddDocuments(documents=tuple(documents)))
    with workspace.reading() as reader:
        place = reader.find(Code, kind="entity", slug="place")[0].id
    for name in ("Kazakhstan", "Almaty"):
        workspace.perform(NewEntry(code_id=place, preferred=name))
    desk.attach(workspace)
    window.go_to("read")
    QApplication.processEvents()
    return desk, window, ids


def press_code(code: str, layout: str) -> None:
    key, text = LAYOUTS[layout][code]
    for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(sort, key, Qt.KeyboardModifier.NoModifier, SCAN[code], 0, 0, text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    QApplication.processEvents()


def mine(desk, document_id) -> list[Annotation]:
    with desk.ws.reading() as reader:
        return reader.annotations(document_id, [desk.ws.own_set_id])


def content(desk) -> dict[str, list[object]]:
    """All rows, without what a repetition of a step may change."""
    with desk.ws.reading() as reader:
        return {
            kind.__name__: [
                dataclasses.replace(one, revision=0, modified=UNSET_TIME) for one in reader.find(kind)
            ]
            for kind in KINDS
        }


def shown(window, kind):
    """The dialog of this kind that is open."""
    return next(one for one in window.findChildren(kind) if one.isVisible())


def put_away(window, dialog) -> None:
    """Close a dialog and let it go, as the event loop does."""
    if isValid(dialog):
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.activateWindow()
    QApplication.processEvents()


@contextmanager
def step(desk) -> Iterator[None]:
    """What is done in the window is one step: it is undone and redone, and the project looked at each time."""
    before = content(desk)
    yield
    QApplication.processEvents()
    after = content(desk)
    assert after != before, f"nothing was done: {desk.window.messages.text}"
    desk.bridge.undo()
    QApplication.processEvents()
    assert content(desk) == before
    desk.bridge.redo()
    QApplication.processEvents()
    assert content(desk) == after


@pytest.mark.parametrize("layout", LAYOUTS)
def test_1_a_claim_and_its_source_by_keys(corpus_window, press, layout):
    desk, _, ids = corpus_window
    read = desk.places["read"]
    read.open(ids["001"])
    read.view.setFocus()
    read.view.set_selection(Span(2383, 2436))
    with step(desk):
        press_code("Digit1", layout)
    (claim,) = mine(desk, ids["001"])
    read.go_to_tag(claim.id)
    press("Enter")
    with step(desk):
        press_code("Digit2", layout)
    (claim,) = mine(desk, ids["001"])
    assert desk.codes[claim.code_id].slug == "figure"
    assert read.inspector.form.rows["figure"].shown.text.startswith("Killed · everyone · 164"), (
        "the reading is offered in grey"
    )
    read.view.setFocus()
    press_code("KeyS", layout)
    words = "The Ministry of Information of Kazakhstan"
    at = read.view.text.index(words)
    read.view.setFocus()
    read.view.set_selection(Span(at, at + len(words)))
    with step(desk):
        press_code("KeyS", layout)
    with desk.ws.reading() as reader:
        claim = reader.get(Annotation, claim.id)
    ministry = next(one for one in mine(desk, ids["001"]) if one.kind == "entity")
    assert ministry.quote == words
    assert (claim.body.source.ref, claim.body.source.id) == ("annotation", ministry.id)
    shown = [one.id for one in read.view.tags()]
    assert {claim.id, ministry.id} <= set(shown)


def test_2_flags_and_counts_stand_on_the_sheet(desk_window):
    desk, window = desk_window
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if "died" in one.question)
    window.go_to("disputes")
    place = desk.places["disputes"]
    place.set_mode("sheet")
    place.show_dispute(dispute.id)
    model = place.grid.model
    seven = model.positions[0]
    assert (
        model.counts(seven)[0]
        == f"{model.heads[seven.id].asserted} + {model.heads[seven.id].reported} statements"
    )
    assert model.counts(seven)[2].startswith("1 withdrawn 15 May")
    marks = [model.marks(line) for line in model.lines]
    assert ["withdrawn 15 May"] in marks
    assert ["repeated after retraction"] in marks
    flagged = next(line for line in model.lines if line.repeated == "full" and line.row.live)
    with desk.ws.reading() as reader:
        own = [one for one in reader.find(Stance, dispute_id=dispute.id) if one.set_id == desk.ws.own_set_id]
    assert own == []
    row = model.lines.index(flagged)
    place.grid.set_current(row, 1)
    place.set_by_digit(3)
    cells = place.grid.model.lines[row].stances(seven.id)
    assert {one.stance for one in cells} == {"asserts", "questions"}, "colleagues' stances stand beside mine"
    place.settle()
    form = place.settle_form
    form.method.choose("source_priority")
    form.answer.choose(seven.id)
    assert form.missing() == ["a reason"]
    form.submit()
    with desk.ws.reading() as reader:
        assert reader.get(Dispute, dispute.id).status == "open"


def test_3_figures_in_conflict_and_their_twin(corpus_window, qtbot, press):
    desk, window, ids = corpus_window
    for command in ("find.reprints", "find.figures"):
        window.run(command)
        qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    panel = proposals_panel(desk)
    panel.open_on("figure_conflict")
    detained = [one for one in panel.model.offers if one.title.startswith("Detained")]
    assert len(detained) == 1
    assert "later date?" in detained[0].second
    panel.list.setCurrentIndex(panel.model.index(panel.model.offers.index(detained[0])))
    press("Enter")
    place = desk.places["disputes"]
    form = place.question_form
    assert sorted(row.field.text() for row in form.rows()) == ["3,811", "7,939", "almost 8 000"]
    form.question.setPlainText("How many people were detained?")
    with step(desk):
        press("Ctrl+Enter")
    with desk.ws.reading() as reader:
        place.show_dispute(reader.find(Dispute)[0].id)
    assert len(place.view.lines) == 3
    (claim,) = mine(desk, ids["000"])
    assert claim.spans == (Span(5934, 5939),)
    (heading, body) = mine(desk, ids["001"])
    assert (heading.quote, body.quote) == ("almost 8 000", "7,939")
    ministry = desk.perform(Annotate(document_id=ids["001"], spans=(Span(2621, 2667),), kind="entity")).focus
    desk.perform(
        EditBody(annotation_ids=(body.id,), fields={"source": Source(ref="annotation", id=ministry)})
    )
    desk.places["read"].go_to_tag(claim.id)
    window.go_to("read")
    with step(desk):
        window.run("tag.copy_twins")
    (copy,) = mine(desk, ids["004"])
    assert copy.spans == (Span(32160, 32165),)
    window.go_to("disputes")
    row = next(one for one in place.list.model.rows if one.dispute.id == place.dispute_id)
    assert (row.statements, row.origins.number) == (4, 3)
    read = desk.places["read"]
    assert read.tagging.relate("contradicts", body.id, claim.id) is None
    assert window.messages.isVisible(), "updates is offered first"
    with desk.ws.reading() as reader:
        assert reader.find(Relation, type="contradicts") == []
    with step(desk):
        assert read.tagging.relate("repeats", heading.id, body.id) is not None
    row = next(one for one in place.list.model.rows if one.dispute.id == place.dispute_id)
    assert (row.statements, row.origins.number) == (4, 2)
    place.settle("not_a_dispute")
    place.settle_form.ticks["date"].click()
    place.settle_form.reason.setPlainText("Three days lie between.")
    with step(desk):
        press("Ctrl+Enter")
    assert place.view.dispute.status == "not_a_dispute"
    assert "Date · Three days lie between." in place.head.scope.text()


def test_4_the_reprint_is_confirmed_in_the_bar(corpus_window, qtbot):
    desk, window, ids = corpus_window
    window.run("find.reprints")
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    read = desk.places["read"]
    read.open(ids["004"])
    assert read.offers.words.text().startswith("“000” is in here, 99.7 %.")
    read.offers.buttons[0].click()
    with desk.ws.reading() as reader:
        link = next(one for one in reader.find(DocumentLink) if one.state == "confirmed")
    assert {link.from_document_id, link.to_document_id} == {ids["000"], ids["004"]}
    qtbot.waitUntil(lambda: "“000” is in here" not in read.offers.words.text(), timeout=20_000)
    desk.bridge.undo()
    qtbot.waitUntil(lambda: "“000” is in here" in read.offers.words.text(), timeout=20_000)
    desk.bridge.redo()
    qtbot.waitUntil(lambda: "“000” is in here" not in read.offers.words.text(), timeout=20_000)
    with desk.ws.reading() as reader:
        assert reader.get(DocumentLink, link.id).state == "confirmed"


def test_2_the_flag_goes_when_the_order_is_known(desk_window):
    desk, window = desk_window
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if "died" in one.question)
    window.go_to("disputes")
    place = desk.places["disputes"]
    place.show_dispute(dispute.id)
    line = next(one for one in place.view.lines if one.repeated == "full" and one.row.live)
    own = desk.perform(_take_over(line)).focus
    assert own is not None
    seven = place.view.positions[0]
    from kantar_desk.workspace.actions import TakeStance

    desk.perform(
        TakeStance(dispute_id=dispute.id, annotation_ids=(own,), position_id=seven.id, stance="asserts")
    )
    desk.perform(EditBody(annotation_ids=(own,), fields={"made_on": "2021-05-15"}))
    mine_line = next(one for one in place.view.lines if own in {row.claim_id for row in one.rows})
    row = next(row for row in mine_line.rows if row.claim_id == own)
    assert row.repeated == "hollow"
    desk.perform(EditBody(annotation_ids=(own,), fields={"made_on": "2021-05-14"}))
    mine_line = next(one for one in place.view.lines if own in {row.claim_id for row in one.rows})
    row = next(row for row in mine_line.rows if row.claim_id == own)
    assert row.repeated == ""


def _take_over(line):
    from kantar_desk.workspace.actions import TakeOver

    return TakeOver(annotation_ids=(line.annotation.id,))


def test_6_a_name_is_followed_through_its_spellings(corpus_window, qtbot, press, type_text):
    desk, window, ids = corpus_window
    read = desk.places["read"]

    def select(name: str, start: int, end: int) -> None:
        read.open(ids[name])
        read.view.setFocus()
        read.view.set_selection(Span(start, end))

    def everywhere() -> OccurrencesDialog:
        read.view.setFocus()
        press("KeyW")
        dialog = shown(window, OccurrencesDialog)
        qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
        return dialog

    read.open(ids["002"])
    at = read.view.text.index("Masimov")
    select("002", at, at + len("Masimov"))
    with step(desk):
        press("Digit2")
    (first,) = mine(desk, ids["002"])
    read.go_to_tag(first.id)
    press("Enter")
    with step(desk):
        press("Digit1")
    read.go_to_tag(first.id)
    press("KeyI")
    press("Enter")
    type_text("Masimov")
    with step(desk):
        press("Enter")
    with desk.ws.reading() as reader:
        entry = next(one for one in reader.find(RegisterEntry) if one.preferred == "Masimov")
    read.go_to_tag(first.id)
    dialog = everywhere()
    assert (len(dialog.found), dialog.go.text()) == (9, "Tag 8")
    assert {one.document_id for one in dialog.found} == {ids["002"]}
    with step(desk):
        dialog.go.click()
    put_away(window, dialog)
    assert [one.quote for one in mine(desk, ids["002"])] == ["Masimov"] * 9
    assert {one.body.entry_id for one in mine(desk, ids["002"])} == {entry.id}

    read.open(ids["000"])
    at = read.view.text.index("Massimov")
    select("000", at, at + len("Massimov"))
    with step(desk):
        press("Digit2")
    (other,) = mine(desk, ids["000"])
    read.go_to_tag(other.id)
    press("Enter")
    with step(desk):
        press("Digit1")
    window.go_to("names")
    names = desk.places["names"]
    names.show_entry(entry.id)
    names.list.list.setFocus()
    offer = names.offers.current()
    assert ([one.document_id for one in offer.mentions], offer.level) == ([ids["000"]], "strong")
    with step(desk):
        press("Enter")
    assert "Massimov" in [line.variant.text for line in names.view.variants]
    assert len(names.view.mentions) == 10

    window.go_to("read")
    read.go_to_tag(first.id)
    dialog = everywhere()
    assert dialog.variants.isChecked()
    assert {one.document_id for one in dialog.found if one.tagged is None} == {ids["004"]}
    with step(desk):
        dialog.go.click()
    put_away(window, dialog)
    assert [one.quote for one in mine(desk, ids["004"])] == ["Massimov"]

    short = next(one for one in mine(desk, ids["002"]) if one.spans == (Span(9743, 9750),))
    read.go_to_tag(short.id)
    read.view.setFocus()
    with step(desk):
        press("BracketLeft")
    with desk.ws.reading() as reader:
        short = reader.get(Annotation, short.id)
    assert (short.spans, short.quote.split()) == ((Span(9739, 9750),), ["TO.", "Masimov"])
    press("KeyI")
    with step(desk):
        press("Digit0")
    window.go_to("names")
    names.show_entry(entry.id)
    names.list.list.setFocus()
    offer = names.offers.current()
    assert ([one.id for one in offer.mentions], offer.level) == ([short.id], "weak")
    with step(desk):
        press("Enter")
    kinds = {line.variant.text: line.variant.kind for line in names.view.variants}
    assert kinds["TO. Masimov"] == "error"

    window.run("name.new")
    names.new_form.name.setText("Somebody else")
    with step(desk):
        press("Ctrl+Enter")
    with desk.ws.reading() as reader:
        wrong = next(one.id for one in reader.find(RegisterEntry) if one.preferred == "Somebody else")
        as_before = reader.mentions(entry.id)
    names.show_entry(entry.id)
    names.merge()
    names.other_form.search.setText("Somebody")
    names.other_form.look()
    names.other_form.found.setCurrentIndex(names.other_form.model.index(0, 0))
    assert names.other_form.shown.rowCount() == len(as_before), "every mention is shown first"
    with step(desk):
        press("Ctrl+Enter")
    assert [one.id for one in names.view.merged] == [wrong]
    with step(desk):
        next(one for one in names.form.merged.findChildren(IconButton) if one.isVisible()).click()
    assert names.view.merged == ()
    with desk.ws.reading() as reader:
        assert reader.mentions(entry.id) == as_before, "revision included"


def test_9_the_codebook_changes_in_the_middle_of_the_work(desk_window, tmp_path, press, type_text):
    desk, window = desk_window
    workspace = Workspace.create(tmp_path / "codes.kantar", annotator="Test", starter=starter())
    words = " ".join(f"word{number:02}" for number in range(40))
    note = pasted_document("note", words)
    workspace.perform(AddDocuments(documents=(note,)))
    slugs = ["opinion"] * 12 + ["label"] * 3 + ["event"] * 4 + ["cause"] * 2
    with workspace.reading() as reader:
        codes = {one.slug: one for one in reader.find(Code, kind="claim")}
        media = reader.find(Code, kind="entity", slug="media")[0]
        place = reader.find(Code, kind="entity", slug="place")[0]
    for number, slug in enumerate(slugs):
        start = words.index(f"word{number:02}")
        workspace.perform(
            Annotate(
                document_id=note.id, spans=(Span(start, start + 6),), kind="claim", code_id=codes[slug].id
            )
        )
    export(workspace, ExportRequest(), tmp_path / "before.kset")
    desk.attach(workspace)
    window.go_to("read")
    desk.places["read"].open(note.id)
    QApplication.processEvents()

    def drawn() -> int:
        return len(desk.places["read"].view.tags())

    def edited(change) -> None:
        window.run("tools.codebook")
        dialog = shown(window, CodebookDialog)
        dialog.activateWindow()
        QApplication.processEvents()
        change(dialog)
        QApplication.processEvents()
        assert dialog.confirm_button.isEnabled()
        with step(desk):
            dialog.confirm()
        put_away(window, dialog)
        assert drawn() == len(mine(desk, note.id)) == 21

    def rename(dialog) -> None:
        dialog.list.choose(codes["label"].id)
        dialog.list.setFocus()
        press("Enter")
        type_text("Name in law")

    def move(dialog) -> None:
        dialog.list.choose(media.id)
        dialog.draft.edit(media.id, parent=place.id)
        dialog._changed()

    def retire(dialog) -> None:
        dialog.list.choose(codes["opinion"].id)
        dialog.code_panel.retire.click()

    def give_its_key(dialog) -> None:
        added = dialog.add("claim")
        type_text("Rumour")
        dialog.draft.edit(added, key="8")
        dialog._changed()

    assert drawn() == 21
    edited(rename)
    edited(move)
    edited(retire)
    edited(give_its_key)
    edited(lambda dialog: dialog.merge(codes["cause"].id, codes["event"].id))
    with desk.ws.reading() as reader:
        counts = reader.counts_by_code(desk.ws.own_set_id)
        now = {one.slug: one for one in reader.find(Code, kind="claim")}
    assert counts[codes["event"].id] == 6
    assert counts[codes["opinion"].id] == 12, "a retired code keeps its tags"
    assert (now["label"].name, now["opinion"].retired, now["rumour"].key) == ("Name in law", True, "8")
    offer = read_set(desk.ws, tmp_path / "before.kset")
    assert all(ours == theirs for theirs, ours in offer.plan.codes.items()), "something was to be mapped"
    assert not offer.plan.new_codes
    for _ in range(5):
        desk.bridge.undo()
        QApplication.processEvents()
        assert drawn() == len(mine(desk, note.id)) == 21
    with desk.ws.reading() as reader:
        back = {one.slug: one for one in reader.find(Code, kind="claim")}
    assert back == {
        slug: dataclasses.replace(one, revision=back[slug].revision, modified=back[slug].modified)
        for slug, one in codes.items()
    }
