"""Charts of the Overview. Each has its figures in words beside it; colour only where the bar is a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
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
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring, draw_kind_square
from kantar_desk.gui.places.overview.parts import InPage
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style
from kantar_desk.gui.tables import Drawn

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar list. ``kind`` colours it and draws the kind square; ``icon`` a sign instead."""

    words: str
    number: int
    key: object = None
    kind: str = ""
    icon: str = ""
    gap: bool = False


class BarsModel(QAbstractListModel):
    """Bars as a list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bars: list[Bar] = []

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these."""
        self.beginResetModel()
        self.bars = list(bars)
        self.endResetModel()

    @property
    def largest(self) -> int:
        """The number the longest bar stands for."""
        return max((bar.number for bar in self.bars), default=0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of bars."""
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and number."""
        bar = self.bars[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{bar.words}: {bar.number}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return bar.words
        return bar if role == ROW_ROLE else None


class BarsDelegate(QStyledItemDelegate):
    """Sign, words, bar of 8, number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """24 high, more above a new kind."""
        bar: Bar = index.data(ROW_ROLE)
        return QSize(style.px(200), style.px(24 + (12 if bar.gap else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        bar: Bar = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, BarsModel)
        rect: QRect = option.rect
        if bar.gap:
            rect = rect.adjusted(0, style.px(12), 0, 0)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            fill_selected(painter, rect)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        sign = style.px(16)
        top = rect.top() + (rect.height() - sign) // 2
        if bar.kind:
            draw_kind_square(painter, rect.left(), top, bar.kind)
        elif bar.icon:
            style.draw_icon(painter, bar.icon, rect.left(), top, sign)
        left = rect.left() + (sign + style.px(8) if bar.kind or bar.icon else 0)
        metrics = QFontMetrics(style.font())
        number_width = max(metrics.horizontalAdvance("0000"), style.px(32))
        bars_left = rect.left() + round(rect.width() * 0.52)
        painter.setFont(style.font())
        painter.setPen(style.colour("text"))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        words = QRect(left, rect.top(), bars_left - left - style.px(8), rect.height())
        shown = metrics.elidedText(bar.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, shown)
        number = QRect(rect.right() - number_width, rect.top(), number_width - style.px(4), rect.height())
        painter.drawText(
            number, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(bar.number)
        )
        room = number.left() - bars_left - style.px(4)
        length = round(room * bar.number / model.largest) if model.largest else 0
        height = style.px(8)
        colour = QColor(style.theme.kind(bar.kind)) if bar.kind else style.colour("second_text")
        painter.fillRect(
            QRect(
                bars_left,
                rect.top() + (rect.height() - height) // 2,
                max(length, 1 if bar.number else 0),
                height,
            ),
            colour,
        )
        painter.restore()


class BarsList(InPage, QListView):
    """A bar chart that is a list. ``chosen`` carries the key of the bar that was clicked or taken with Enter."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = BarsModel(self)
        self.setModel(self.bars)
        self.setItemDelegate(BarsDelegate(self))
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setStyleSheet(f"QListView {{ background: {style.theme.page}; }}")

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, all of them."""
        self.bars.set_bars(bars)
        height = sum(style.px(36 if bar.gap else 24) for bar in bars)
        self.setFixedHeight(max(height, style.px(24)) + 2)

    def take(self, index: Index) -> None:
        """Tell the key of a bar, if it has one."""
        if index.isValid() and index.data(ROW_ROLE).key is not None:
            self.chosen.emit(index.data(ROW_ROLE).key)


@dataclass(frozen=True, slots=True)
class Share(Drawn):
    """A progress line of 4, with the share in words."""

    share: float
    text: str

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """A line on a line."""
        height = style.px(4)
        line = QRect(rect.left(), rect.center().y() - height // 2, rect.width(), height)
        painter.fillRect(line, style.colour("tint"))
        painter.fillRect(
            QRect(line.left(), line.top(), round(line.width() * self.share), height),
            style.colour("second_text"),
        )


@dataclass(frozen=True, slots=True)
class Interval(Drawn):
    """A figure between 0 and 1 with its interval: a line of 2 and a dot of 8; nothing where undefined."""

    value: float | None
    low: float | None
    high: float | None
    text: str = ""

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Axis, interval, dot."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = rect.center().y() + 0.5
        edge = style.px(4)
        left, width = rect.left() + edge, rect.width() - 2 * edge
        painter.setPen(QPen(style.colour("panel_line"), 1))
        painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
        for tick in (0.0, 0.5, 1.0):
            x = round(left + width * tick) + 0.5
            painter.drawLine(QPointF(x, middle - style.px(4)), QPointF(x, middle + style.px(4)))
        if self.low is not None and self.high is not None:
            painter.setPen(QPen(style.colour("second_text"), 2))
            painter.drawLine(
                QPointF(left + width * self.low, middle), QPointF(left + width * self.high, middle)
            )
        if self.value is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("text"))
            radius = style.px(4)
            painter.drawEllipse(QPointF(left + width * self.value, middle), radius, radius)
        painter.restore()


class AxisHeader(QHeaderView):
    """A table head whose section ``axis`` carries 0, 0.5 and 1 over the intervals."""

    axis = -1

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The words, or the axis."""
        super().paintSection(painter, rect, section)
        if section != self.axis:
            return
        painter.save()
        painter.setFont(style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT))
        painter.setPen(style.colour("second_text"))
        inner = rect.adjusted(style.px(8), 0, -style.px(8), 0)
        for words, side in (
            ("0", Qt.AlignmentFlag.AlignLeft),
            (QLocale().toString(0.5, "f", 1), Qt.AlignmentFlag.AlignHCenter),
            ("1", Qt.AlignmentFlag.AlignRight),
        ):
            painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()


class DaysChart(QWidget):
    """Columns, one a day; the table beside it holds the same figures. Arrows move, the words are announced."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers: list[int] = []
        self.labels: list[str] = []
        self._current = -1
        self._name = name
        self.setAccessibleName(name)
        self.setFixedHeight(style.px(96))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        style.changed.connect(self.update)

    def set_days(self, numbers: Sequence[int], labels: Sequence[str]) -> None:
        """Show one column for each number."""
        self.numbers, self.labels = list(numbers), list(labels)
        self._current = len(self.numbers) - 1
        self._tell()
        self.update()

    def _tell(self) -> None:
        words = self.labels[self._current] if 0 <= self._current < len(self.labels) else ""
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def _columns(self) -> list[QRectF]:
        if not self.numbers:
            return []
        top = max([1, *self.numbers])
        foot = style.px(4)
        height = self.height() - foot - style.px(18)
        step = min(self.width() / len(self.numbers), style.px(24))
        width = max(2.0, min(step - style.px(2), style.px(8)))
        found = []
        for place, number in enumerate(self.numbers):
            tall = round(height * number / top)
            found.append(QRectF(round(place * step), self.height() - foot - tall, width, tall))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Columns on a line, the number over the current one."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.fillRect(0, self.height() - style.px(4), self.width(), 1, style.colour("panel_line"))
        for place, column in enumerate(self._columns()):
            role = "text" if place == self._current else "second_text"
            painter.fillRect(column, style.colour(role))
        if 0 <= self._current < len(self.labels):
            painter.setFont(style.font(tokens.CAPTION))
            painter.setPen(style.colour("second_text"))
            painter.drawText(
                QRect(0, 0, self.width(), style.px(16)),
                int(Qt.AlignmentFlag.AlignVCenter),
                self.labels[self._current],
            )
        if self.hasFocus():
            draw_focus_ring(painter, self.rect())

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.numbers):
            self._current = place
            self._tell()
            self.chosen.emit(place)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go through the days."""
        if event.key() == Qt.Key.Key_Left:
            self._go(self._current - 1)
        elif event.key() == Qt.Key.Key_Right:
            self._go(self._current + 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes the nearest day."""
        columns = self._columns()
        if columns:
            x = event.position().x()
            self._go(min(range(len(columns)), key=lambda place: abs(columns[place].center().x() - x)))
