"""The small menus of relations: which type a new one has, and which one to follow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from kantar_desk.gui.keymap import KeyPress, code_of
from kantar_desk.gui.labels import label
from kantar_desk.gui.relations import other_end, relation_words
from kantar_desk.model.annotation import RELATION_TYPES
from kantar_desk.workspace.inspector_queries import RelationShown


class NumberedMenu(QMenu):
    """Entries that a digit chooses, by physical key. ``chosen`` carries the value of the entry."""

    chosen = Signal(object)

    def __init__(
        self, name: str, entries: Sequence[tuple[str, object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for _, value in entries]
        for number, (words, value) in enumerate(entries, start=1):
            action = self.addAction(f"{number}   {words}" if number <= 9 else words)
            action.triggered.connect(lambda _=False, one=value: self.chosen.emit(one))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        code = code_of(KeyPress.of(event))
        if code.startswith("Digit") and 1 <= int(code[5:]) <= len(self._values):
            self.close()
            self.chosen.emit(self._values[int(code[5:]) - 1])
            return
        super().keyPressEvent(event)


class RelationMenu(NumberedMenu):
    """The seven types, each with its digit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        entries = [(label("relation_type", one), one) for one in RELATION_TYPES]
        super().__init__(self.tr("Type of relation"), entries, parent)


class FollowMenu(NumberedMenu):
    """The relations of a tag; ``chosen`` carries the id of the other end."""

    def __init__(self, relations: Sequence[RelationShown], parent: QWidget | None = None) -> None:
        entries = [(f"{relation_words(one)}: {other_end(one)}", one.other.id) for one in relations]
        super().__init__(self.tr("Related tags"), entries, parent)
