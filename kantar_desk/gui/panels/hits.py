"""Hits in context: one row each, aligned on the words, under the names of their documents; with ticks if wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.rows import context_after, context_before, fill_selected
from kantar_desk.gui.style import style
from kantar_desk.model.text import Span
from kantar_desk.workspace.searching import CONTEXT

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.80, 0.30))


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """One hit; a head row has no ``document_id`` and carries title and count.

    ``mark`` is a word at the right (“tagged”); ``dim`` greys the row; ``hit_id`` is what the caller knows it by.
    """

    title: str = ""
    count: int = 0
    document_id: UUID | None = None
    span: Span | None = None
    paragraph: int = 0
    before: str = ""
    words: str = ""
    after: str = ""
    mark: str = ""
    dim: bool = False
    hit_id: int = -1

    @property
    def is_head(self) -> bool:
        """True for the name of a document."""
        return self.document_id is None


class HitsModel(QAbstractListModel):
    """Heads and hits. Ticks are kept by hit id."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[HitRow] = []
        self.ticked: set[int] = set()

    def set_rows(self, hits: Sequence[HitRow], ticked: set[int] | None = None) -> None:
        """Show these hits (in order of documents) under the names of their documents."""
        counts: dict[UUID | None, int] = {}
        for hit in hits:
            counts[hit.document_id] = counts.get(hit.document_id, 0) + 1
        rows: list[HitRow] = []
        last: UUID | None = None
        for hit in hits:
            if hit.document_id != last:
                last = hit.document_id
                rows.append(HitRow(title=hit.title, count=counts[last]))
            rows.append(hit)
        self.beginResetModel()
        self.rows, self.ticked = rows, set(ticked or ())
        self.endResetModel()
        self.ticks_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if self.rows[index.row()].is_head:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line in words; tick state; the row for the delegate."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and not row.is_head:
            return Qt.CheckState.Checked if row.hit_id in self.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row.is_head:
                return f"{row.title} {row.count}"
            return " ".join(f"{row.paragraph} {row.before}{row.words}{row.after} {row.mark}".split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title if row.is_head else f"{row.before}{row.words}{row.after}"
        return None

    def toggle(self, index: Index) -> None:
        """Tick a hit, or take its tick away."""
        row = self.rows[index.row()]
        if row.is_head:
            return
        self.ticked ^= {row.hit_id}
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()

    def tick(self, ids: set[int]) -> None:
        """Tick exactly these."""
        self.ticked = set(ids)
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticks_changed.emit()


def draw_tick(painter: QPainter, x: int, y: int, size: int, on: bool) -> None:
    """A tick box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(x + 0.5, y + 0.5, size - 1, size - 1)
    painter.setPen(QPen(style.colour("main_button" if on else "field_line"), 1))
    painter.setBrush(style.colour("main_button" if on else "page"))
    painter.drawRoundedRect(box, tokens.RADIUS_KEYCAP, tokens.RADIUS_KEYCAP)
    if on:
        painter.setPen(QPen(style.colour("main_button_text"), 1.6))
        painter.drawPolyline([QPointF(x + size * across, y + size * down) for across, down in _TICK])
    painter.restore()


class HitsDelegate(QStyledItemDelegate):
    """Draws heads and hits; the words of all hits stand under one another."""

    def __init__(self, ticks: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ticks = ticks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 high."""
        return QSize(style.px(200), style.px(tokens.ROW))

    def tick_rect(self, rect: QRect) -> QRect:
        """Where the tick box of a row is."""
        size = style.px(16)
        return QRect(rect.left() + style.px(12), rect.top() + (rect.height() - size) // 2, size, size)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: HitRow = index.data(ROW_ROLE)
        rect, state = option.rect, option.state
        painter.save()
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if row.is_head:
            font = style.font(tokens.SECOND, tokens.WEIGHT_CURRENT)
            painter.setFont(font)
            painter.setPen(style.colour("text"))
            left = rect.left() + style.px(16)
            width = rect.width() - style.px(80)
            title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, rect.top(), width, rect.height()), middle, title)
            left += painter.fontMetrics().horizontalAdvance(title) + style.px(8)
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            painter.drawText(QRect(left, rect.top(), style.px(60), rect.height()), middle, str(row.count))
            painter.restore()
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            fill_selected(painter, rect, focused=option.widget.hasFocus())
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        left = rect.left() + style.px(12)
        if self.ticks:
            box = self.tick_rect(rect)
            on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            draw_tick(painter, box.x(), box.y(), box.width(), on)
            left = box.right() + style.px(4)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        number = QRect(left, rect.top(), style.px(36), rect.height())
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(number, right, str(row.paragraph or ""))
        left = number.right() + style.px(12)
        edge = rect.right() - style.px(12)
        axis = left + round((edge - left) * 0.38)  # the same in all rows, also where a mark takes room
        if row.mark:
            width = painter.fontMetrics().horizontalAdvance(row.mark)
            painter.drawText(QRect(edge - width, rect.top(), width + 1, rect.height()), middle, row.mark)
            edge -= width + style.px(12)
        self._words(painter, row, QRect(left, rect.top(), edge - left, rect.height()), axis, selected)
        painter.restore()

    def _words(self, painter: QPainter, row: HitRow, room: QRect, axis: int, current: bool) -> None:
        font = style.font()
        metrics = QFontMetrics(font)
        painter.setFont(font)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        ink = style.colour("second_text" if row.dim else "text")
        words = metrics.elidedText(
            " ".join(row.words.split()), Qt.TextElideMode.ElideRight, room.right() - axis - style.px(16)
        )
        width = metrics.horizontalAdvance(words)
        painter.setPen(ink)
        gap = metrics.horizontalAdvance(" ") + style.px(2) if row.before[-1:].isspace() else 0
        before = QRect(room.left(), room.top(), axis - room.left() - gap, room.height())
        shown = context_before(font, row.before, before.width(), cut=len(row.before) >= CONTEXT)
        painter.drawText(before, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), shown)
        height = metrics.height() + style.px(2)
        box = QRect(
            axis - style.px(2), room.top() + (room.height() - height) // 2, width + 2 * style.px(2), height
        )
        if not row.dim:
            painter.fillRect(box, style.colour("hit"))
        framed = style.theme.high_contrast and not row.dim  # there a hit has no other ground
        if current or framed:
            painter.setPen(QPen(style.colour("hit_frame"), 2 if current and framed else 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.setPen(ink)
        painter.drawText(QRect(axis, room.top(), width + 1, room.height()), middle, words)
        left = axis + width + (style.px(2) if row.after[:1].isspace() else 0)
        after = QRect(left, room.top(), room.right() - left, room.height())
        if after.width() > style.px(16):
            shown = context_after(font, row.after, after.width(), cut=len(row.after) >= CONTEXT)
            painter.drawText(after, middle, shown)


class HitsList(QListView):
    """The list. ``opened`` carries the row a person went to; Space ticks."""

    opened = Signal(object)
    takes_single_keys = False

    def __init__(self, name: str, *, ticks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitsModel(self)
        self.setModel(self.hits)
        self._delegate = HitsDelegate(ticks, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._ticks = ticks

    def select_first(self) -> None:
        """Make the first hit the current row."""
        if len(self.hits.rows) > 1:
            self.setCurrentIndex(self.hits.index(1))

    def current_hit(self) -> HitRow | None:
        """The current hit."""
        index = self.currentIndex()
        row = index.data(ROW_ROLE) if index.isValid() else None
        return None if row is None or row.is_head else row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, arrows pass over the heads."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # for the window around
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.current_hit()
            if row is not None:
                self.opened.emit(row)
        elif key == Qt.Key.Key_Space and self._ticks:
            if self.currentIndex().isValid():
                self.hits.toggle(self.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """To the next or previous hit."""
        row = self.currentIndex().row() + by
        while 0 <= row < len(self.hits.rows):
            if not self.hits.rows[row].is_head:
                self.setCurrentIndex(self.hits.index(row))
                return
            row += by

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks, one on the row goes there."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        row: HitRow = index.data(ROW_ROLE)
        if row.is_head:
            return
        box = self._delegate.tick_rect(self.visualRect(index)).adjusted(-8, -8, 8, 8)
        if self._ticks and box.contains(event.position().toPoint()):
            self.hits.toggle(index)
        else:
            self.opened.emit(row)

    def focusInEvent(self, event: QEvent) -> None:
        """Somewhere to stand at once."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # Qt's own event
        if self.current_hit() is None:
            self.select_first()
