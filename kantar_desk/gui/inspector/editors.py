"""Fields inside inspector rows, and the rows that have one: text, and look-up by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.inspector.row import GAP, ROW, VALUE_ROW, Row
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_SHOWN = 6


class LineField(QLineEdit):
    """One line. ``kept`` carries the text and whether to go on to the next row."""

    kept = Signal(str, bool)
    dropped = Signal()
    moved = Signal(int)
    left = Signal()

    def takes_chord(self, chord: str) -> bool:
        """Ctrl+Enter keeps and goes on, before any command has it."""
        if chord != "Ctrl+Enter":
            return False
        self.kept.emit(self.text(), True)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc drops, arrows move in the list below."""
        if event.key() in _ENTER:
            self.kept.emit(self.text(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()


class BlockField(QPlainTextEdit):
    """Several lines. Enter keeps where ``one_sentence``, else begins a line; Ctrl+Enter keeps and goes on."""

    kept = Signal(str, bool)
    dropped = Signal()
    left = Signal()

    def __init__(self, one_sentence: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one_sentence = one_sentence
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def takes_chord(self, chord: str) -> bool:
        """Ctrl+Enter keeps and goes on, before any command has it."""
        if chord != "Ctrl+Enter":
            return False
        self.kept.emit(self.toPlainText(), True)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc as the class says."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (control or self._one_sentence):
            self.kept.emit(self.toPlainText(), control)
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()


class TextRow(Row):
    """A row for words. Enter, or a click into the open row, types; Esc keeps too (undo takes it back)."""

    def __init__(
        self,
        name: str,
        title: str,
        *,
        block: bool = False,
        one_sentence: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, title, parent)
        self._block, self._one_sentence = block, one_sentence
        self.text = ""
        self.field: LineField | BlockField | None = None

    def set_text(self, text: str) -> None:
        """The words as stored; a field being typed in is left alone."""
        self.text = text

    @property
    def is_typing(self) -> bool:
        """True while the field is open."""
        return self.field is not None

    def type(self) -> None:
        """Open the field with the words in it."""
        if self.field is not None or not self.writable:
            if not self.writable:
                self.hint_used.emit("read-only")
            return
        field: LineField | BlockField
        if self._block:
            field = BlockField(self._one_sentence, self)
            field.setPlainText(self.text)
            field.textChanged.connect(self._grow)
        else:
            field = LineField(self)
            field.setText(self.text)
        field.setAccessibleName(self.title)
        field.setFont(style.font())
        field.kept.connect(self._keep)
        field.dropped.connect(lambda: self._keep(self._typed(), False))
        field.left.connect(self._left)
        self.field = field
        field.show()
        self._grow()
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        else:
            field.moveCursor(field.textCursor().MoveOperation.End)

    def enter(self) -> None:
        """Enter begins to type."""
        self.type()

    def summary(self) -> str:
        """The words, while they are not being typed."""
        return "" if self.field is not None else self.shown.text

    def _lines(self) -> int:
        return 0 if self.field is not None else super()._lines()

    def hint_rect(self, index: int) -> QRect:
        """No hint can be clicked while typing."""
        return QRect() if self.field is not None else super().hint_rect(index)

    def extra_height(self) -> int:
        """The height of the field."""
        return self._field_height() + style.px(4) if self.field is not None else 0

    def _field_height(self) -> int:
        if not self._block:
            return style.px(tokens.FIELD)
        assert isinstance(self.field, BlockField)
        lines = 0
        block = self.field.document().begin()
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return min(12, max(2, lines)) * QFontMetrics(style.font()).lineSpacing() + style.px(18)

    def _grow(self) -> None:
        if self.field is None:
            return
        self.relayout()
        self.field.setGeometry(
            style.px(12), self.body_top(), self.width() - style.px(24), self._field_height()
        )
        if self._block:
            self.relayout()

    def relayout(self) -> None:
        """The field follows the width."""
        super().relayout()
        field = getattr(self, "field", None)
        if field is not None:
            field.setGeometry(
                style.px(12), self.body_top(), self.width() - style.px(24), self._field_height()
            )

    def _typed(self) -> str:
        if isinstance(self.field, BlockField):
            return self.field.toPlainText()
        return self.field.text() if self.field is not None else self.text

    def _keep(self, text: str, go_on: bool) -> None:
        self.close_field()
        self.setFocus()
        if text.strip() != self.text.strip():
            self.chosen.emit(text.strip() or None, False)
        if go_on:
            self.step.emit(1)

    def _left(self) -> None:
        text = self._typed()
        self.close_field()
        if text.strip() != self.text.strip():
            self.chosen.emit(text.strip() or None, False)
        self.close_if_left()

    def close_field(self) -> None:
        """Take the field away."""
        field, self.field = self.field, None
        if field is not None:
            field.blockSignals(True)
            field.hide()
            field.deleteLater()
        self.relayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the row types at once."""
        super().mousePressEvent(event)
        if self.writable and not self.choices and self.field is None:
            self.type()


class Found(QAbstractListModel):
    """What typing has found: rows of (value, words, note)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[object, str, str]] = []

    def set_rows(self, rows: Sequence[tuple[object, str, str]]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and words with note for screen readers and the tooltip."""
        _, words, note = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{words} · {note}" if note else words
        if role == Qt.ItemDataRole.UserRole:
            return note
        return None


class FoundDelegate(QStyledItemDelegate):
    """Words at the left, note in second text at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            fill_selected(painter, rect)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        room = rect.adjusted(style.px(GAP), 0, -style.px(GAP), 0)
        note = str(index.data(Qt.ItemDataRole.UserRole) or "")
        if note:
            small = style.font(tokens.SECOND)
            metrics = QFontMetrics(small)
            note = metrics.elidedText(note, Qt.TextElideMode.ElideRight, room.width() * 2 // 5)
            painter.setFont(small)
            painter.setPen(style.colour("second_text"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), note)
            room = QRect(room)
            room.setRight(room.right() - metrics.horizontalAdvance(note) - style.px(GAP))
        painter.setFont(style.font())
        painter.setPen(style.colour("text"))
        words = QFontMetrics(style.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One row of 28."""
        return QSize(style.px(80), style.px(VALUE_ROW))


class LookupRow(Row):
    """A row that offers its best values by digit, and everything else by typing.

    ``search(typed)`` answers rows of (value, words, note), best first; the chosen value is emitted as any other.
    """

    chevron = True

    def __init__(
        self,
        name: str,
        title: str,
        search: Callable[[str], Sequence[tuple[object, str, str]]],
        *,
        prompt: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, title, parent)
        self._search = search
        self.prompt = prompt
        self.field: LineField | None = None
        self.list: QListView | None = None
        self.model = Found(self)

    @property
    def is_typing(self) -> bool:
        """True while the field is open."""
        return self.field is not None

    def enter(self) -> None:
        """Enter begins to type."""
        self.type()

    def type(self, text: str = "") -> None:
        """Open the field with its list."""
        if self.field is not None:
            self.field.setFocus()
            return
        if not self.writable:
            self.hint_used.emit("read-only")
            return
        self.field = LineField(self)
        self.field.setPlaceholderText(self.prompt)
        self.field.setAccessibleName(self.title)
        self.field.setFont(style.font())
        self.field.textChanged.connect(self._find)
        self.field.kept.connect(self._take)
        self.field.dropped.connect(self._drop)
        self.field.moved.connect(self._move)
        self.field.left.connect(self._left)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.title)
        self.list.clicked.connect(lambda index: self._use(index.row(), False))
        self.field.setText(text)
        self._find(text)
        self.field.show()
        self.list.show()
        self._place()
        self.field.setFocus()

    def _lines(self) -> int:
        return 0 if self.field is not None else super()._lines()

    def extra_height(self) -> int:
        """Field and list."""
        if self.field is None:
            return 0
        return style.px(ROW) + self._list_height() + style.px(4)

    def _list_height(self) -> int:
        return min(_MOST_SHOWN, len(self.model.rows)) * style.px(VALUE_ROW)

    def _place(self) -> None:
        if self.field is None or self.list is None:
            return
        self.relayout()
        top, width = self.body_top(), self.width() - style.px(24)
        self.field.setGeometry(style.px(12), top, width, style.px(tokens.FIELD))
        self.list.setGeometry(style.px(12), top + style.px(ROW), width, self._list_height())

    def resizeEvent(self, event: Any) -> None:
        """Field and list follow the width."""
        super().resizeEvent(event)
        self._place()

    def choice_rect(self, index: int) -> QRect:
        """No value can be clicked while typing."""
        return QRect() if self.field is not None else super().choice_rect(index)

    def hint_rect(self, index: int) -> QRect:
        """No hint can be clicked while typing."""
        return QRect() if self.field is not None else super().hint_rect(index)

    def _find(self, typed: str) -> None:
        self.model.set_rows(self._search(typed))
        if self.list is not None:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._place()

    def _move(self, by: int) -> None:
        if self.list is not None and self.model.rows:
            row = (self.list.currentIndex().row() + by) % len(self.model.rows)
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _take(self, _text: str, _go_on: bool) -> None:
        row = self.list.currentIndex().row() if self.list is not None else -1
        if 0 <= row < len(self.model.rows):
            self._use(row, True)

    def _use(self, row: int, by_key: bool) -> None:
        value = self.model.rows[row][0]
        self.close_field()
        self.setFocus()
        self.chosen.emit(value, by_key)

    def _drop(self) -> None:
        self.close_field()
        self.setFocus()

    def _left(self) -> None:
        self.close_field()
        self.close_if_left()

    def close_field(self) -> None:
        """Take field and list away."""
        for widget in (self.field, self.list):
            if widget is not None:
                widget.blockSignals(True)
                widget.hide()
                widget.deleteLater()
        self.field = self.list = None
        self.relayout()
