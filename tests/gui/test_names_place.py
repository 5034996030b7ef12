"""Names in the window: real key presses, then the database and the screen."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.gui

from pressing import CTRL, press  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from kantar_desk.model.annotation import Annotation, Entity  # noqa: E402
from kantar_desk.model.codebook import Code  # noqa: E402
from kantar_desk.model.register import Distinct, RegisterEntry, Variant  # noqa: E402
from kantar_desk.model.text import Document, Span  # noqa: E402
from kantar_desk.workspace.actions import Annotate, NewEntry  # noqa: E402


@pytest.fixture
def place(desk_window):
    desk, window = desk_window
    window.go_to("names")
    QApplication.processEvents()
    place = desk.places["names"]
    place.list.filter.clear()
    place.show_entry(place.list.ids()[0])
    place.list.list.setFocus()
    return place


def _code(place, slug: str) -> Code:
    with place.desk.ws.reading() as reader:
        return reader.find(Code, kind="entity", slug=slug)[0]


def _entry(place, name: str) -> RegisterEntry:
    with place.desk.ws.reading() as reader:
        return next(one for one in reader.find(RegisterEntry) if one.preferred == name)


def _add(place, name: str, slug: str = "person") -> None:
    place.desk.perform(NewEntry(code_id=_code(place, slug).id, preferred=name))
    QApplication.processEvents()


def test_the_list_counts_places_and_is_filtered_in_any_script(place):
    rows = place.list.model.rows
    assert [row.mentions for row in rows] == sorted((row.mentions for row in rows), reverse=True)
    place.list.filter.setText("жылкайдаров")
    assert [
        row.data() for row in (place.list.proxy.index(n, 0) for n in range(place.list.proxy.rowCount()))
    ] == ["Daulet Zhylkaidarov"]
    place.show_entry(_entry(place, "Daulet Zhylkaidarov").id)
    assert len(place.view.mentions) == next(
        row.mentions for row in rows if row.entry.preferred == "Daulet Zhylkaidarov"
    )


def test_arrows_go_through_the_list_and_the_page_follows(place):
    assert place.list.list.hasFocus()
    first = place.entry_id
    press(Qt.Key.Key_Down)
    assert place.entry_id != first
    assert place.head.title.text() == place.view.entry.preferred
    assert place.form.preferred.text() == place.view.entry.preferred


def test_enter_shows_all_mentions_before_a_merge_and_undo_splits_again(place):
    _add(place, "Zhylkaidarov Daulet")
    kept, other = _entry(place, "Daulet Zhylkaidarov"), _entry(place, "Zhylkaidarov Daulet")
    place.show_entry(kept.id)
    place.list.list.setFocus()
    before = _mentions(place, kept.id)
    assert place.offers.current().other.id == other.id
    press(Qt.Key.Key_Return)
    form = place.other_form
    assert place.open_form() is form
    assert form.other_id() == other.id
    assert form.shown.rowCount() == len(place.view.mentions)
    press(Qt.Key.Key_Return)
    assert _entry(place, "Zhylkaidarov Daulet").merged_into == kept.id
    assert [one.preferred for one in place.view.merged] == ["Zhylkaidarov Daulet"]
    assert _mentions(place, kept.id) == before
    press(Qt.Key.Key_Z, CTRL)
    assert _entry(place, "Zhylkaidarov Daulet").merged_into is None
    press(Qt.Key.Key_Y, CTRL)
    assert _entry(place, "Zhylkaidarov Daulet").merged_into == kept.id


def _mentions(place, entry_id) -> list[tuple[object, int]]:
    with place.desk.ws.reading() as reader:
        return [(one.id, one.revision) for one in reader.mentions(entry_id)]


def test_del_says_not_the_same_and_the_pair_does_not_come_back(place):
    _add(place, "Zhylkaidarov Daulet")
    kept, other = _entry(place, "Daulet Zhylkaidarov"), _entry(place, "Zhylkaidarov Daulet")
    place.show_entry(kept.id)
    place.list.list.setFocus()
    press(Qt.Key.Key_Delete)
    with place.desk.ws.reading() as reader:
        pairs = {frozenset((one.entry_id, one.other_id)) for one in reader.find(Distinct)}
    assert frozenset((kept.id, other.id)) in pairs
    assert all(one.other is None or one.other.id != other.id for one in place.offers.model.rows)
    assert other.preferred in [one.preferred for one in place.view.distinct]
    press(Qt.Key.Key_Z, CTRL)
    assert place.offers.current().other.id == other.id


def _tag(place, words: str) -> Annotation:
    """Tag the first place of some words as a person, without an entry."""
    ws = place.desk.ws
    with ws.reading() as reader:
        for document in reader.find(Document):
            at = reader.text(document.id).find(words)
            if at >= 0:
                break
    done = ws.perform(
        Annotate(
            document_id=document.id,
            spans=(Span(at, at + len(words)),),
            kind="entity",
            code_id=_code(place, "person").id,
        )
    )
    QApplication.processEvents()
    with ws.reading() as reader:
        return reader.get(Annotation, done.focus)


def test_mentions_without_a_name_are_offered_and_taken_with_enter(place):
    tag = _tag(place, "Jylqaidarov")
    kept = _entry(place, "Daulet Zhylkaidarov")
    place.show_entry(kept.id)
    place.list.list.setFocus()
    offer = place.offers.current()
    assert [one.id for one in offer.mentions] == [tag.id]
    press(Qt.Key.Key_Return)
    with place.desk.ws.reading() as reader:
        body = reader.get(Annotation, tag.id).body
        texts = [one.text for one in reader.find(Variant, entry_id=kept.id)]
    assert isinstance(body, Entity)
    assert body.entry_id == kept.id
    assert "Jylqaidarov" in texts
    assert place.offers.current() is None
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Delete)
    assert place.offers.current() is None
    place.refresh()
    assert place.offers.current() is None, "a dismissed proposal came back"


def test_a_digit_gives_a_spelling_its_kind_and_del_takes_it_off(place):
    place.show_entry(_entry(place, "Daulet Zhylkaidarov").id)
    row = next(at for at, line in enumerate(place.page.lines.lines) if line.variant is not None)
    place.page.setFocus()
    place.page.setCurrentIndex(place.page.lines.index(row))
    variant = place.page.current().variant.variant
    press(Qt.Key.Key_6, text="6")
    with place.desk.ws.reading() as reader:
        assert reader.get(Variant, variant.id).kind == "alias"
    press(Qt.Key.Key_Delete)
    with place.desk.ws.reading() as reader:
        assert reader.get(Variant, variant.id) is None
    press(Qt.Key.Key_Z, CTRL)
    with place.desk.ws.reading() as reader:
        assert reader.get(Variant, variant.id).kind == "alias"


def test_chosen_mentions_move_to_a_new_name_in_one_step(place):
    kept = _entry(place, "Daulet Zhylkaidarov")
    tag = _tag(place, "Jylqaidarov")
    place.show_entry(kept.id)
    place.take()
    place.split()
    form = place.split_form
    assert not form.verb.isEnabled()
    assert form.rest.isVisible(), "mentions of colleagues stay"
    items = [form.model.item(at) for at in range(form.model.rowCount())]
    mention = next(
        one for one in items if "Jylqaidarov" in one.text() and not one.text().startswith("Spelling")
    )
    mention.setCheckState(Qt.CheckState.Checked)
    form.target.setCurrentText("The other mayor")
    form.target.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    made = _entry(place, "The other mayor")
    with place.desk.ws.reading() as reader:
        assert reader.get(Annotation, tag.id).body.entry_id == made.id
    press(Qt.Key.Key_Z, CTRL)
    with place.desk.ws.reading() as reader:
        assert reader.get(Annotation, tag.id).body.entry_id == kept.id
        assert reader.get(RegisterEntry, made.id) is None


def test_the_preferred_name_code_and_note_are_edited_at_once(place):
    place.show_entry(_entry(place, "Saken Tolkynbayev").id)
    place.rename()
    assert place.form.preferred.hasFocus()
    place.form.preferred.setText("Saken Tolkynbaev")
    press(Qt.Key.Key_Return)
    assert _entry(place, "Saken Tolkynbaev").id == place.entry_id
    place.form.note.setFocus()
    place.form.note.setPlainText("Trader")
    place.list.list.setFocus()
    assert _entry(place, "Saken Tolkynbaev").note == "Trader"
    place.form.code.choose(_code(place, "group").id)
    assert _entry(place, "Saken Tolkynbaev").code_id == _code(place, "group").id


def test_a_new_name_is_added_with_its_first_spelling(place):
    place.desk.window.run("name.new")
    assert not place.new_form.verb.isEnabled()
    place.new_form.name.setText("Lower bridge")
    place.new_form.code.choose(_code(place, "place").id)
    place.new_form.name.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    assert place.view.entry.preferred == "Lower bridge"
    assert [line.variant.text for line in place.view.variants] == ["Lower bridge"]


def test_a_search_that_still_runs_when_the_project_is_closed_ends(place, qtbot):
    place.merge()
    place.other_form.search.setText("a")
    place.desk.attach(None)
    qtbot.wait(0)
    place.other_form.look()
    assert place.other_form.model.rowCount() == 0


def test_a_mention_opens_in_read(place):
    place.show_entry(_entry(place, "Daulet Zhylkaidarov").id)
    place.page.setFocus()
    line = place.page.current()
    assert line.mention is not None
    press(Qt.Key.Key_Return, CTRL)
    assert place.desk.place_id == "read"
    assert place.desk.annotation_id == line.mention.annotation.id


def test_rows_have_words_for_screen_readers(place):
    role = Qt.ItemDataRole.AccessibleTextRole
    for model in (place.list.model, place.page.lines):
        assert model.rowCount()
        assert all(model.data(model.index(row), role) for row in range(model.rowCount()))


def test_a_name_chosen_while_the_search_still_runs_stays_chosen(place, qtbot):
    _add(place, "Zhylkaidarov Daulet")
    other = _entry(place, "Zhylkaidarov Daulet")
    place.show_entry(_entry(place, "Daulet Zhylkaidarov").id)
    place.merge()
    form = place.other_form
    form.search.setText("Zhylkaidarov")
    qtbot.waitUntil(lambda: form.model.rowCount() > 0, timeout=20_000)
    rows = [form.model.item(row).text() for row in range(form.model.rowCount())]
    row = next(number for number, words in enumerate(rows) if words.startswith("Zhylkaidarov Daulet"))
    form.found.setCurrentIndex(form.model.index(row, 0))
    form.search.setText("Zhylkaidarov D")
    form.look()
    assert form.other_id() == other.id
    press(Qt.Key.Key_Return, CTRL)
    assert _entry(place, "Zhylkaidarov Daulet").merged_into is not None
