"""One key as Qt tells it, with its scan code where a command is bound to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

SCAN = {
    Qt.Key.Key_Return: 28,
    Qt.Key.Key_Delete: 111,
    Qt.Key.Key_0: 11,
    **{getattr(Qt.Key, f"Key_{number}"): 1 + number for number in range(1, 10)},
}
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """Press a key and let it go, in the widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    scan = SCAN.get(key, 0)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, int(key), modifiers, scan + 8 if scan else 0, 0, 0, text)
        QCoreApplication.sendEvent(widget, event)
    QApplication.processEvents()
