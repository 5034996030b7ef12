"""Windows that are open once: asking again brings the open one to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

_ROOM = 64


class DeskDialog(QDialog):
    """A window that is not modal and is gone when closed. None is larger than the screen less 64 pixels."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)

    def fit(self, width: int, height: int) -> None:
        """Take this size, or what the screen has room for."""
        screen = self.screen()
        room = screen.availableSize() - QSize(_ROOM, _ROOM)
        self.resize(min(width, room.width()), min(height, room.height()))


T = TypeVar("T", bound=DeskDialog)


def show_once(desk: Desk, kind: type[T]) -> T:
    """Open a window of this kind, or bring the open one to the front."""
    window = desk.window
    open_one = window.findChild(kind) if window is not None else None
    dialog = open_one if open_one is not None else kind(desk, window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
