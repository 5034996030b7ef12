"""Commands of reading: copy, find, zoom, labels, go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kantar_desk.gui.commands.command import Command
from kantar_desk.gui.commands.tagging import in_read, read_place, with_document

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

_READ = ("read",)
_SIZE = QT_TRANSLATE_NOOP("Commands", "Text size")


def _find(desk: Desk) -> None:
    """Open the find bar; from the bar go on to the whole project."""
    bar = read_place(desk).text.find_bar
    if bar.field.hasFocus():
        bar.everywhere.emit(bar.field.text())
    else:
        bar.open()


def _find_again(desk: Desk, by: int) -> None:
    bar = read_place(desk).text.find_bar
    if bar.isVisible():
        bar.step(by)
    else:
        bar.open()


def _labels(desk: Desk) -> None:
    modes = ("off", "near", "all")
    now = modes.index(desk.settings.labels)
    desk.update_settings(labels=modes[(now + 1) % 3])


COMMANDS: tuple[Command, ...] = (
    Command("edit.copy", QT_TRANSLATE_NOOP("Commands", "Copy"), in_read(lambda p: p.view.copy()), ("Ctrl+C",),
            menu="Edit", group=2, places=_READ, enabled=with_document),
    Command("edit.copy_reference", QT_TRANSLATE_NOOP("Commands", "Copy with reference"),
            in_read(lambda p: p.copy_reference()), ("Ctrl+Shift+C",), menu="Edit", group=2, places=_READ,
            enabled=with_document,
            tip=QT_TRANSLATE_NOOP("Commands", "The words with document, position and hash of the text")),
    Command("edit.select_all", QT_TRANSLATE_NOOP("Commands", "Select all words"),
            in_read(lambda p: p.view.select_all()), ("Ctrl+A",), menu="Edit", group=2, places=_READ,
            enabled=with_document),
    Command("edit.find", QT_TRANSLATE_NOOP("Commands", "Find in document"), _find, ("Ctrl+F",),
            icon="magnifying-glass", menu="Edit", group=3, places=_READ, enabled=with_document,
            tip=QT_TRANSLATE_NOOP("Commands", "Once more: find the same words in the whole project")),
    Command("edit.find_next", QT_TRANSLATE_NOOP("Commands", "Next hit"), lambda desk: _find_again(desk, 1), ("F3",),
            menu="Edit", group=3, places=_READ, enabled=with_document),
    Command("edit.find_previous", QT_TRANSLATE_NOOP("Commands", "Previous hit"),
            lambda desk: _find_again(desk, -1), ("Shift+F3",), menu="Edit", group=3, places=_READ,
            enabled=with_document),
    Command("view.go_to", QT_TRANSLATE_NOOP("Commands", "Go to paragraph or position…"),
            in_read(lambda p: p.go_to_position()), ("Ctrl+G",), menu="View", group=5, places=_READ,
            enabled=with_document),
    Command("view.labels", QT_TRANSLATE_NOOP("Commands", "Labels: off, near, all"), _labels, ("Ctrl+L",),
            menu="View", group=4, places=_READ),
    Command("view.larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), in_read(lambda p: p.zoom_by(1)),
            ("Ctrl+=", "Ctrl+Shift+="), menu="View", group=6, submenu=_SIZE, places=_READ),
    Command("view.smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), in_read(lambda p: p.zoom_by(-1)),
            ("Ctrl+-",), menu="View", group=6, submenu=_SIZE, places=_READ),
    Command("view.normal", QT_TRANSLATE_NOOP("Commands", "Normal text size"), in_read(lambda p: p.zoom_by(0)),
            ("Ctrl+0",), menu="View", group=6, submenu=_SIZE, places=_READ),
    Command("document.next", QT_TRANSLATE_NOOP("Commands", "Next document"),
            in_read(lambda p: p.documents.step(1)), ("Ctrl+PgDn",), menu="View", group=7, places=_READ,
            enabled=with_document),
    Command("document.previous", QT_TRANSLATE_NOOP("Commands", "Previous document"),
            in_read(lambda p: p.documents.step(-1)), ("Ctrl+PgUp",), menu="View", group=7, places=_READ,
            enabled=with_document),
)  # fmt: skip
