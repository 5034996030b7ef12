"""A key press tags: it is on the disk, then the text shows it, then lists and counts follow, which count right."""

from __future__ import annotations

from threading import Thread

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span
from kantar_desk.store import rows
from kantar_desk.workspace.actions import Annotate, Remove
from kantar_desk.workspace.document_queries import document_rows

pytestmark = pytest.mark.gui


class Watch(QObject):
    """Notes what happens in which order."""

    def __init__(self, desk, view):
        super().__init__()
        self.seen = []
        desk.bridge.saved.connect(lambda _: self.seen.append("saved"))
        desk.tag_changed.connect(lambda _: self.seen.append("followed"))
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.seen.append("painted")
        return False


def words(view, start: int, length: int) -> Span:
    span = Span(start, start + length)
    view.setFocus()
    view.go_to(start)
    view.set_selection(span)
    return span


def counts_are_right(desk, window) -> bool:
    """List and status line say what the project says."""
    rows = desk.places["read"].documents.model.by_id
    stored = {row.document.id: (row.tags, row.state) for row in document_rows(desk.ws)}
    assert {one: (row.tags, row.state) for one, row in rows.items()} == stored
    total = sum(tags for tags, _ in stored.values())
    assert f"· {total} tag" in window.status.text
    return True


def test_the_text_shows_a_tag_before_anything_else_follows(desk_window, press):
    desk, window = desk_window
    view = desk.places["read"].view
    for key, start in (("Digit1", 10), ("Digit2", 40), ("Digit3", 70)):
        words(view, start, 12)
        watch = Watch(desk, view)
        press(key)
        saved = watch.seen.index("saved")
        assert watch.seen[saved : saved + 3] == ["saved", "painted", "followed"]
        view.viewport().removeEventFilter(watch)
        assert view.selected_tag() == desk.annotation_id
        with desk.ws.reading() as reader:
            assert reader.get(Annotation, desk.annotation_id).spans == (Span(start, start + 12),)
    assert counts_are_right(desk, window)


def test_counts_follow_tagging_undo_and_redo(desk_window, press):
    desk, window = desk_window
    view = desk.places["read"].view
    for start in (10, 30, 50):
        words(view, start, 8)
        press("Digit1")
        assert counts_are_right(desk, window)
    press("Digit1")  # the same words again: no second tag
    assert counts_are_right(desk, window)
    press("Del")
    assert counts_are_right(desk, window)
    for _ in range(4):
        desk.bridge.undo()
        assert counts_are_right(desk, window)
    for _ in range(4):
        desk.bridge.redo()
        assert counts_are_right(desk, window)


def test_a_tag_made_by_another_thread_is_counted_once(desk_window):
    desk, window = desk_window
    workspace, document_id = desk.ws, desk.document_id
    made = Annotate(document_id=document_id, spans=(Span(3, 9),), kind="entity")
    for action in (made, Remove(annotation_ids=(made.id,))):
        job = Thread(target=lambda one=action: workspace.perform(one))
        job.start()
        job.join()
        desk.places["read"].documents.read()  # reads what was not told yet
        QApplication.processEvents()
        assert counts_are_right(desk, window)


def test_once_words_are_selected_the_first_tag_finds_all_it_needs_made(fresh_window, press):
    """What only the first key press would wait for is done in the idle turns between selecting and tagging."""
    desk, _ = fresh_window
    read = desk.places["read"]
    made = (rows._where_equal, rows.driver_insert)
    for one in made:
        one.cache_clear()
    words(read.view, 10, 12)
    assert read.rehearsal.running
    while read.rehearsal.running:
        QApplication.processEvents()
    before = [one.cache_info().misses for one in made]
    press("Digit1")
    assert desk.annotation_id is not None
    assert [one.cache_info().misses for one in made] == before
    words(read.view, 40, 12)
    assert not read.rehearsal.running
