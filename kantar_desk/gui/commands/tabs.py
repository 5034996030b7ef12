"""Commands of the texts open in Read: tabs, and two side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command
from kantar_desk.gui.commands.tagging import in_read, read_place, with_document

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.places.read import ReadPlace

_READ = ("read",)
_TABS = QT_TRANSLATE_NOOP("Commands", "Tabs and split")


def _open(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.palette import Palette

    assert desk.window is not None
    Palette.open_on(desk, desk.window, for_tab=True)


def _close(place: ReadPlace) -> None:
    place.texts.close_tab(place.text.pane, place.view.document_id)
    place.view.setFocus()


def _step(place: ReadPlace, by: int) -> None:
    place.texts.step_tab(by)
    place.view.setFocus()


def _move_over(place: ReadPlace) -> None:
    if place.view.document_id is not None:
        place.move_over(place.text.pane, place.view.document_id)


def _with_tabs(desk: Desk) -> str:
    reason = with_document(desk)
    if not reason and len(read_place(desk).texts.tabs()) < 2:
        return QCoreApplication.translate("Commands", "Only one text is open")
    return reason


def _with_split(desk: Desk) -> str:
    reason = with_document(desk)
    if not reason and not read_place(desk).text.split:
        return QCoreApplication.translate("Commands", "Only one text is on the screen")
    return reason


def _is_split(desk: Desk) -> bool:
    return "read" in desk.places.made() and read_place(desk).text.split


def _tab(
    command_id: str,
    title: str,
    run: Callable[[Desk], Any],
    *keys: str,
    enabled: Callable[[Desk], str] = _with_tabs,
    checked: Callable[[Desk], bool] | None = None,
    tip: str = "",
) -> Command:
    """A command of the submenu on tabs and split."""
    return Command(
        command_id, title, run, keys, tip=tip, menu="View", group=8, submenu=_TABS, places=_READ, enabled=enabled,
        checked=checked,
    )  # fmt: skip


COMMANDS: tuple[Command, ...] = (
    _tab("tab.open", QT_TRANSLATE_NOOP("Commands", "Open in a new tab…"), _open, "Ctrl+T", enabled=with_document,
         tip=QT_TRANSLATE_NOOP("Commands", "Choose a document by its title; the one in front stays open")),
    _tab("tab.close", QT_TRANSLATE_NOOP("Commands", "Close tab"), in_read(_close), "Ctrl+W"),
    _tab("tab.next", QT_TRANSLATE_NOOP("Commands", "Next tab"), in_read(lambda p: _step(p, 1)), "Ctrl+Tab"),
    _tab("tab.previous", QT_TRANSLATE_NOOP("Commands", "Previous tab"), in_read(lambda p: _step(p, -1)),
         "Ctrl+Shift+Tab"),
    _tab("text.split", QT_TRANSLATE_NOOP("Commands", "Split side by side"), in_read(lambda p: p.split()), "Ctrl+\\",
         enabled=with_document, checked=_is_split,
         tip=QT_TRANSLATE_NOOP("Commands", "Two texts side by side; once more, only the one in focus")),
    _tab("tab.move_over", QT_TRANSLATE_NOOP("Commands", "Move tab to the other side"), in_read(_move_over),
         tip=QT_TRANSLATE_NOOP("Commands", "The tab in front goes to the other side; it can be dragged there too")),
    _tab("text.unsplit", QT_TRANSLATE_NOOP("Commands", "Close split"), in_read(lambda p: p.split()),
         enabled=_with_split),
)  # fmt: skip
