"""The one place where the keys of the window become commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.commands.command import is_single
from kantar_desk.gui.keymap import KeyPress, chord_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kantar_desk.gui.main_window import MainWindow

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
# What a field does with keys itself; no command may take them there.
_FIELD_CHORDS = frozenset(
    f"{prefix}{key}"
    for prefix in ("Ctrl+", "Ctrl+Shift+")
    for key in (
        "KeyA",
        "KeyC",
        "KeyV",
        "KeyX",
        "KeyZ",
        "KeyY",
        "Left",
        "Right",
        "Home",
        "End",
        "Backspace",
        "Del",
    )
)


class WindowKeys(QObject):
    """Sees every key press of a window before its widgets do; an event filter of the application."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Key presses of this window go through the command table before the widgets get them."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._window or QApplication.activePopupWidget() is not None:
            return False
        if watched is not QApplication.focusWidget() and watched is not self._window:
            return False
        return self._press(watched, cast("QKeyEvent", event))

    def _press(self, widget: QWidget, event: QKeyEvent) -> bool:
        press = KeyPress.of(event)
        chord = chord_of(press)
        if not chord:
            return False
        if chord == "Esc":
            return self._escape(widget)
        in_field = isinstance(widget, _FIELDS) or (isinstance(widget, QComboBox) and widget.isEditable())
        if in_field and (is_single(chord) or chord in _FIELD_CHORDS):
            return False
        taker = getattr(widget, "takes_chord", None)  # an open inspector row takes digits before commands do
        if taker is not None and taker(chord):
            return True
        if is_single(chord) and not (
            getattr(widget, "takes_single_keys", False) and self._window.desk.settings.single_keys
        ):
            return False
        command = TABLE.match(chord, self._window.desk.place_id)
        if command is None:
            return False
        self._window.run(command)
        return True

    def _escape(self, widget: QWidget) -> bool:
        """Esc closes the nearest: the widget's own first, then a message, then what the place has open."""
        if isinstance(widget, _FIELDS):
            return False
        if self._window.messages.isVisible():
            self._window.messages.close_message()
            return True
        escape = getattr(self._window.desk.places.get(self._window.desk.place_id), "escape", None)
        return bool(escape()) if escape is not None else False
