"""The small menu that asks for the type of a relation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from kantar_desk.gui.keymap import KeyPress, code_of
from kantar_desk.gui.labels import label
from kantar_desk.model.annotation import RELATION_TYPES


class RelationMenu(QMenu):
    """The seven types, each with its digit. ``chosen`` carries the type."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Type of relation"))
        for number, type_ in enumerate(RELATION_TYPES, start=1):
            action = self.addAction(f"{number}   {label('relation_type', type_)}")
            action.triggered.connect(lambda _=False, one=type_: self.chosen.emit(one))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses, by physical key."""
        code = code_of(KeyPress.of(event))
        if code.startswith("Digit") and 1 <= int(code[5:]) <= len(RELATION_TYPES):
            self.close()
            self.chosen.emit(RELATION_TYPES[int(code[5:]) - 1])
            return
        super().keyPressEvent(event)
