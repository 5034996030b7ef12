"""A drawn thing that can be pressed: by a click, by Enter and by Space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget


class Pressable(QWidget):
    """``clicked`` fires when it is pressed; a subclass draws it, knowing whether the pointer is over it.

    With ``arrows`` Up and Down move the focus along its neighbours.
    """

    clicked = Signal()
    arrows = False

    def __init__(self, name: str, focus: Qt.FocusPolicy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hover = False
        self.setAccessibleName(name)
        self.setFocusPolicy(focus)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self._hover = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self._hover = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click presses it, unless the pointer was drawn away from it."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; arrows move where it stands in a row of such."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        elif self.arrows and event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif self.arrows and event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
