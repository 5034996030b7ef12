"""The entry itself at the right side of Names: preferred name, code, what it is not, what was merged, note."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import IconButton, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.places.disputes.forms import PickBox, WordsField
from kantar_desk.gui.style import style
from kantar_desk.model.register import RegisterEntry
from kantar_desk.workspace.actions import EditEntry, MarkDistinct, SplitEntry
from kantar_desk.workspace.register_queries import EntryView


class NameField(QLineEdit):
    """The preferred name; Enter or leaving keeps it, Esc takes it back."""

    kept = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._stored = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""
        if not (self.hasFocus() and self.isModified()):
            self._stored = value
            self.setText(value)
            self.setCursorPosition(0)
            self.setModified(False)

    def _finish(self) -> None:
        if self.text().strip() and self.text() != self._stored:
            self._stored = self.text()
            self.setModified(False)
            self.kept.emit(self.text())
        elif not self.text().strip():
            self.setText(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._stored)
            self.setModified(False)
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class NoteWords(WordsField):
    """A note of several lines; leaving keeps it."""

    kept = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, 4, parent)
        self._stored = ""

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""
        if not (self.hasFocus() and self.document().isModified()):
            self._stored = value
            self.setPlainText(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps the note."""
        super().focusOutEvent(event)
        if self.toPlainText() != self._stored:
            self._stored = self.toPlainText()
            self.kept.emit(self._stored)


class EntryForm(Panel):
    """Fields of one entry; each change is saved at once. ``follow`` asks for another entry."""

    follow = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: EntryView | None = None
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(style.px(16), style.px(14), style.px(16), style.px(14))
        column.setSpacing(style.px(8))
        column.addWidget(Text(self.tr("Entry"), weight=tokens.WEIGHT_HEAD))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(style.px(12))
        self.grid.setVerticalSpacing(style.px(8))
        self.grid.setColumnMinimumWidth(0, style.px(88))
        self.grid.setColumnStretch(1, 1)
        column.addLayout(self.grid)
        column.addStretch(1)
        self.preferred = NameField(self.tr("Preferred name"))
        self.code = PickBox(self.tr("Code"))
        self.note = NoteWords(self.tr("Note"))
        self.retired = QCheckBox(self.tr("Retired: no longer offered"))
        self.apart = QWidget()
        self._apart = QVBoxLayout(self.apart)
        self.merged = QWidget()
        self._merged = QVBoxLayout(self.merged)
        for layout in (self._apart, self._merged):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(style.px(2))
        self.apart_name = Text(self.tr("Not the same as"), second=True, wrap=True)
        self.merged_name = Text(self.tr("Merged into it"), second=True, wrap=True)
        rows = (
            (Text(self.tr("Preferred"), second=True), self.preferred),
            (Text(self.tr("Code"), second=True), self.code),
            (self.apart_name, self.apart),
            (self.merged_name, self.merged),
            (Text(self.tr("Note"), second=True), self.note),
        )
        for number, (name, field) in enumerate(rows):
            name.setMinimumHeight(style.px(tokens.BUTTON))  # level with the first line of its field
            self.grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(field, number, 1)
        self.grid.addWidget(self.retired, len(rows), 0, 1, 2)
        self.preferred.kept.connect(lambda words: self._edit(preferred=words))
        self.note.kept.connect(lambda words: self._edit(note=words))
        self.code.currentIndexChanged.connect(self._code_chosen)
        self.retired.toggled.connect(self._retire)

    def show_view(self, view: EntryView | None) -> None:
        """Show an entry."""
        self._view = view
        self.setEnabled(view is not None)
        if view is None:
            return
        self._filling = True
        self.preferred.show_value(view.entry.preferred)
        self.note.show_value(view.entry.note)
        self.code.clear()
        for code in self.desk.live_codes("entity"):
            self.code.addItem(code.name, code.id)
        if self.code.place_of(view.entry.code_id) < 0 and view.code is not None:
            self.code.addItem(view.code.name, view.code.id)
        self.code.choose(view.entry.code_id)
        self.retired.setChecked(view.entry.retired)
        self._list(self._apart, view.distinct, self.tr("They may be the same after all"), self._together)
        self._list(self._merged, view.merged, self.tr("Split it off again"), self._split_off)
        for name, field, rows in (
            (self.apart_name, self.apart, view.distinct),
            (self.merged_name, self.merged, view.merged),
        ):
            name.setVisible(bool(rows))
            field.setVisible(bool(rows))
        self._filling = False

    def _list(self, layout: QVBoxLayout, entries: tuple[RegisterEntry, ...], tip: str, act: object) -> None:
        while layout.count():
            item = layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(style.px(4))
            row.addWidget(Text(entry.preferred, wrap=True), 1)
            button = IconButton("x", f"{tip}: {entry.preferred}", size=tokens.ICON_LINE)
            button.clicked.connect(lambda _=False, one=entry.id, call=act: call(one))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(holder)

    def _edit(
        self,
        *,
        preferred: str | None = None,
        note: str | None = None,
        code_id: UUID | None = None,
        retired: bool | None = None,
    ) -> None:
        if self._view is not None and not self._filling:
            self.desk.perform(
                EditEntry(
                    entry_id=self._view.entry.id,
                    preferred=preferred,
                    note=note,
                    code_id=code_id,
                    retired=retired,
                ),
                initiator=self,
            )

    def _code_chosen(self) -> None:
        code_id = self.code.currentData()
        if self._view is not None and code_id is not None and code_id != self._view.entry.code_id:
            self._edit(code_id=code_id)

    def _retire(self, on: bool) -> None:
        if self._view is not None and on != self._view.entry.retired:
            self._edit(retired=on)

    def _together(self, other_id: UUID) -> None:
        if self._view is not None:
            self.desk.perform(
                MarkDistinct(entry_id=self._view.entry.id, other_id=other_id, distinct=False), initiator=self
            )

    def _split_off(self, entry_id: UUID) -> None:
        self.desk.perform(SplitEntry(entry_id=entry_id), initiator=self)
