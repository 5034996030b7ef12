"""A field that takes a name of the register: typed or chosen from the list, never made here."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from kantar_desk.gui.dialogs.chooser import Chooser


class RegisterField(Chooser):
    """``taken`` carries the id of the name now chosen, or None; ``unknown`` words that no name has."""

    taken = Signal(object)
    unknown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry_id: UUID | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.field.editingFinished.connect(self._take)
        self.activated.connect(lambda _: self._take())

    @property
    def field(self) -> QLineEdit:
        """Where one types."""
        field = self.lineEdit()
        assert field is not None
        return field

    def setAccessibleName(self, name: str) -> None:
        """Box and field have one name."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def show_names(self, names: Sequence[tuple[UUID, str]], chosen: UUID | None, hint: str) -> None:
        """Offer these names with one of them chosen; ``hint`` stands there while none is."""
        self.entry_id = chosen
        self.blockSignals(True)
        self.clear()
        self.addItem("", None)
        for entry_id, name in names:
            self.addItem(name, entry_id)
        self._show_chosen()
        self.blockSignals(False)
        self.field.setPlaceholderText(hint)
        self.field.setCursorPosition(0)

    def _show_chosen(self) -> None:
        rows = (at for at in range(self.count()) if self.itemData(at) == self.entry_id)
        self.setCurrentIndex(next(rows, 0))
        self.setEditText(self.itemText(self.currentIndex()))

    def _place_of(self, words: str) -> int:
        """The row of these words: an equal one, else the only one that holds them; -1 for none."""
        wanted = words.casefold()
        texts = [self.itemText(at).casefold() for at in range(self.count())]
        if wanted in texts:
            return texts.index(wanted)
        found = [at for at, text in enumerate(texts) if wanted in text]
        return found[0] if len(found) == 1 else -1

    def _take(self) -> None:
        words = self.currentText().strip()
        at = self._place_of(words)
        if at < 0:
            self._show_chosen()
            self.unknown.emit(words)
            return
        changed = self.itemData(at) != self.entry_id
        self.entry_id = self.itemData(at)
        self._show_chosen()
        if changed:
            self.taken.emit(self.entry_id)
