"""Commands of the window: places, panels, palette, settings, help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kantar_desk.gui.commands.command import PANELS, Command, always, with_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.main_window import MainWindow


def _window(call: Callable[[MainWindow], Any]) -> Callable[[Desk], Any]:
    def run(desk: Desk) -> Any:
        assert desk.window is not None
        return call(desk.window)

    return run


def _to(place: str) -> Callable[[Desk], Any]:
    return _window(lambda window: window.go_to(place))


COMMANDS: tuple[Command, ...] = (
    Command("place.read", QT_TRANSLATE_NOOP("Commands", "Read"), _to("read"), ("Ctrl+1",), icon="book-open",
            menu="View", group=1, enabled=always,
            tip=QT_TRANSLATE_NOOP("Commands", "Read and tag documents")),
    Command("panel.next", QT_TRANSLATE_NOOP("Commands", "Next panel"), _window(lambda w: w.next_panel(1)), ("F6",),
            menu="View", group=2, submenu=PANELS, enabled=always),
    Command("panel.previous", QT_TRANSLATE_NOOP("Commands", "Previous panel"),
            _window(lambda w: w.next_panel(-1)), ("Shift+F6",), menu="View", group=2, submenu=PANELS, enabled=always),
    Command("panel.documents", QT_TRANSLATE_NOOP("Commands", "Documents panel"),
            _window(lambda w: w.toggle_panel("documents")), ("F7",), menu="View", group=2, submenu=PANELS,
            places=("read", "review")),
    Command("panel.tags", QT_TRANSLATE_NOOP("Commands", "Tags and inspector"),
            _window(lambda w: w.toggle_panel("tags")), ("F8",), menu="View", group=2, submenu=PANELS,
            places=("read", "review")),
    Command("view.reset", QT_TRANSLATE_NOOP("Commands", "Reset layout"), _window(lambda w: w.reset_layout()),
            menu="View", group=3, enabled=always),
    Command("view.full_screen", QT_TRANSLATE_NOOP("Commands", "Full screen"),
            _window(lambda w: w.toggle_full_screen()), ("F11",), menu="View", group=3, enabled=always),
    Command("window.quit", QT_TRANSLATE_NOOP("Commands", "Quit"), _window(lambda w: w.close()), ("Ctrl+Q",),
            menu="File", group=9, enabled=always),
    Command("edit.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), lambda desk: desk.bridge.undo(), ("Ctrl+Z",),
            icon="arrow-counter-clockwise", menu="Edit", group=1, enabled=with_project),
    Command("edit.redo", QT_TRANSLATE_NOOP("Commands", "Redo"), lambda desk: desk.bridge.redo(),
            ("Ctrl+Y", "Ctrl+Shift+Z"), icon="arrow-clockwise", menu="Edit", group=1, enabled=with_project),
)  # fmt: skip
