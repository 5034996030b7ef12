"""Parts of the Overview: large figures, sections with a title, and what charts that can be pressed have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import ElidedText, Text
from kantar_desk.gui.style import style
from kantar_desk.gui.tables import PlainTable

ROWS_SHOWN = 16
Index = QModelIndex | QPersistentModelIndex
if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object  # it stands before the view's own class, which is another for each


def fit(table: PlainTable, most: int = ROWS_SHOWN) -> None:
    """Make a table as high as its rows, up to a number; beyond that it scrolls."""
    rows = min(len(table.rows.rows), most)
    table.setFixedHeight(style.px(tokens.BAR_TABLE) + style.px(tokens.ROW_DENSE) * rows + 2)


class InPage(_View):
    """For a view that stands in a page as a whole: the page scrolls, and Enter or a click takes what is under it."""

    def take(self, index: Index) -> None:
        """What was pressed; an index of nothing where there is nothing."""
        raise NotImplementedError

    def wheelEvent(self, event: Any) -> None:
        """The page scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.take(self.indexAt(event.position().toPoint()))


class Figure(QWidget):
    """A large number over its word, with a small square in the colour of a kind."""

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.number, self.words = kind, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_figure(self, number: str, words: str) -> None:
        """Show this."""
        self.number, self.words = number, words
        self.setAccessibleName(f"{number} {words}")
        large = QFontMetrics(style.font(tokens.FIGURE, tokens.WEIGHT_HEAD)).horizontalAdvance(number)
        small = QFontMetrics(style.font(tokens.SECOND)).horizontalAdvance(words)
        indent = style.px(14) if self.kind else 0
        self.setFixedSize(max(large, small + indent) + style.px(2), style.px(52))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number, then word."""
        painter = QPainter(self)
        painter.setFont(style.font(tokens.FIGURE, tokens.WEIGHT_HEAD))
        painter.setPen(style.colour("text"))
        top = style.px(32)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(0, 0, self.width(), top, middle, self.number)
        x = 0
        if self.kind:
            size = style.px(8)
            colour = style.theme.kind(self.kind)
            painter.fillRect(0, top + (style.px(18) - size) // 2, size, size, colour)
            x = style.px(14)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        painter.drawText(x, top, self.width() - x, style.px(18), middle, self.words)


class Section(QWidget):
    """A title with a quiet line beside it, and what belongs to it below."""

    def __init__(self, title: str, *widgets: QWidget, side: QWidget | None = None) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(style.px(6))
        head = QHBoxLayout()
        head.setSpacing(style.px(8))
        self.title = Text(title, weight=tokens.WEIGHT_HEAD)
        self.words = ElidedText(size=tokens.SECOND, second=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        head.addWidget(self.title)
        head.addWidget(self.words)
        head.addStretch(1)
        if side is not None:
            head.addWidget(side)
        self.column.addLayout(head)
        for widget in widgets:
            self.column.addWidget(widget)
