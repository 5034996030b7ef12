"""Words wherever they stand are found, tagged and untagged together, each as one undo step; the project is searched."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from kantar_desk.gui.dialogs.occurrences import OccurrencesDialog
from kantar_desk.gui.panels.search import SearchPanel
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span

pytestmark = pytest.mark.gui

WORD = "hospital"


@pytest.fixture
def opened(desk_window, qtbot):
    """The window with a word selected in the text, and W pressed."""
    desk, window = desk_window
    place = desk.places["read"]
    with desk.ws.reading() as reader:
        document = next(one for one in reader.documents() if WORD in reader.text(one.id))
        start = reader.text(document.id).index(WORD)
    place.open(document.id)
    place.view.set_selection(Span(start, start + len(WORD)))
    place.view.setFocus()
    return desk, window, qtbot


def places_of(desk) -> int:
    with desk.ws.reading() as reader:
        return sum(reader.text(one.id).lower().count(WORD) for one in reader.documents())


def own_tags(desk) -> list[Annotation]:
    with desk.ws.reading() as reader:
        return reader.find(Annotation, set_id=desk.ws.own_set_id)


def dialog_of(desk, window, qtbot) -> OccurrencesDialog:
    found = window.findChild(OccurrencesDialog)
    assert found is not None
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    return found


def test_w_finds_all_places_and_tags_them_in_one_step(opened, press):
    desk, window, qtbot = opened
    press("KeyW")
    dialog = dialog_of(desk, window, qtbot)
    assert dialog.field.text() == WORD
    assert len(dialog.found) == places_of(desk)
    assert dialog.go.text() == f"Tag {len(dialog.found)}"
    assert len(dialog.list.hits.rows) == len(dialog.found) + len({one.document_id for one in dialog.found})
    dialog.go.click()
    tags = own_tags(desk)
    assert len(tags) == len(dialog.found)
    assert {tag.quote.lower() for tag in tags} == {WORD}
    desk.bridge.undo()
    assert own_tags(desk) == []
    dialog.close()


def test_a_place_without_a_tick_stays_untagged(opened, press):
    desk, window, qtbot = opened
    press("KeyW")
    dialog = dialog_of(desk, window, qtbot)
    dialog.activateWindow()
    dialog.list.setFocus()
    dialog.list.select_first()
    first = dialog.found[0]
    press("Space")
    assert dialog.go.text() == f"Tag {len(dialog.found) - 1}"
    press("Ctrl+Enter")
    assert len(own_tags(desk)) == len(dialog.found) - 1
    assert (first.document_id, first.span) not in {(tag.document_id, tag.spans[0]) for tag in own_tags(desk)}
    dialog.close()


def test_the_same_list_shows_what_is_tagged_and_removes_it(opened, press):
    desk, window, qtbot = opened
    press("KeyW")
    dialog = dialog_of(desk, window, qtbot)
    dialog.tag()
    dialog.search()
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    assert all(one.tagged is not None for one in dialog.found)
    assert all(row.dim and row.mark for row in dialog.list.hits.rows if not row.is_head)
    assert not dialog.go.isEnabled()
    dialog.list.hits.tick(set(range(len(dialog.found))))
    assert dialog.untag.text() == f"Remove {len(dialog.found)}"
    dialog.untag.click()
    assert own_tags(desk) == []
    desk.bridge.undo()
    assert len(own_tags(desk)) == len(dialog.found)
    dialog.close()


def test_this_document_only(opened, press):
    desk, window, qtbot = opened
    press("KeyW")
    dialog = dialog_of(desk, window, qtbot)
    dialog.here.click()
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    assert {one.document_id for one in dialog.found} == {desk.document_id}
    dialog.close()


def test_find_in_the_project_lists_and_opens(opened, press, type_text):
    desk, _window, qtbot = opened
    place = desk.places["read"]
    place.view.set_selection(None)
    press("Ctrl+Shift+KeyF")
    panel = place.text.findChild(SearchPanel)
    assert panel is not None
    assert QApplication.focusWidget() is panel.field
    type_text("ambulances")
    press("Enter")
    qtbot.waitUntil(lambda: not desk.jobs.running and bool(panel.results), timeout=20_000)
    assert all("ambulance" in hit.words.lower() for hit in panel.results if hit.annotation_id is None)
    other = next(one for one in panel.results if one.annotation_id is None)
    panel.list.setFocus()
    press("Enter")
    assert desk.document_id == other.document_id
    panel.list.setFocus()
    press("Esc")
    assert not panel.isVisible()
    assert place.view.hasFocus()
    press("F9")
    assert panel.isVisible()
    press("Esc")
    press("Esc")
    assert not panel.isVisible()
