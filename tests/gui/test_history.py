"""History lists every step, goes back to any of them, and the going back can be undone."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from kantar_desk.gui.dialogs.history import HistoryDialog
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate

pytestmark = pytest.mark.gui


def open_history(window) -> HistoryDialog:
    window.run("edit.history")
    QApplication.processEvents()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    return dialog


def tag_some(desk, count: int) -> None:
    with desk.ws.reading() as reader:
        document = reader.documents()[0].id
    for number in range(count):
        span = Span(number * 10, number * 10 + 5)
        assert desk.perform(Annotate(document_id=document, spans=(span,), kind="claim")) is not None


def own_tags(desk) -> int:
    with desk.ws.reading() as reader:
        return len(reader.find(Annotation, set_id=desk.ws.own_set_id))


def words(dialog) -> list[tuple[str, ...]]:
    return [tuple(row.cells) for row in dialog.table.rows.rows]


def test_steps_stand_newest_first_with_who_and_what(desk_window):
    desk, window = desk_window
    tag_some(desk, 2)
    dialog = open_history(window)
    assert [row[1] for row in words(dialog)[:2]] == ["Tag", "Tag"]
    assert words(dialog)[0][2] == desk.ws.annotator().name
    assert not dialog.go.isEnabled()
    tag_some_more = dialog.table.rows.rowCount()
    desk.bridge.undo()
    assert dialog.table.rows.rowCount() == tag_some_more + 1
    assert words(dialog)[0][1] == "Undo: Tag"
    assert words(dialog)[1][4] == "Taken back"
    dialog.close()


def test_going_back_takes_later_steps_back_and_undo_brings_them_again(desk_window, press):
    desk, window = desk_window
    tag_some(desk, 4)
    assert own_tags(desk) == 4
    dialog = open_history(window)
    dialog.activateWindow()
    dialog.table.setFocus()
    press("Down")
    press("Down")
    assert dialog.go.isEnabled()
    assert dialog.foot.sentence.text().startswith("2 ")
    dialog.go.click()
    assert own_tags(desk) == 2
    assert words(dialog)[0][1] == "Go back"
    desk.bridge.undo()
    assert own_tags(desk) == 4
    dialog.close()


def test_looking_changes_nothing(desk_window, press):
    desk, window = desk_window
    tag_some(desk, 2)
    with desk.ws.reading() as reader:
        before = reader.last_seq()
    dialog = open_history(window)
    dialog.activateWindow()
    dialog.table.setFocus()
    press("Down")
    press("Esc")
    assert window.findChild(HistoryDialog) is None
    with desk.ws.reading() as reader:
        assert reader.last_seq() == before
