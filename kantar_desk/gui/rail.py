"""The rail of places at the left edge of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring
from kantar_desk.gui.pressable import Pressable
from kantar_desk.gui.style import style


class RailItem(Pressable):
    """One place: icon with its word under it."""

    arrows = True

    def __init__(self, icon: str, word: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(word, Qt.FocusPolicy.TabFocus, parent)
        self._icon, self._word = icon, word
        self._on = False
        self.setToolTip(tip)
        self.setFixedSize(style.px(64), style.px(56))

    def sizeHint(self) -> QSize:
        """64 × 56."""
        return QSize(style.px(64), style.px(56))

    def set_on(self, on: bool) -> None:
        """Mark the place that is in front."""
        self._on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground when on or hovered, then icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        if self._on or self._hover:
            framed = self._on and style.theme.high_contrast  # there it is no other ground
            painter.setPen(style.colour("text") if framed else Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("tint" if self._on else "hover_row"))
            painter.drawRoundedRect(box, tokens.RADIUS_RAIL, tokens.RADIUS_RAIL)
        role = "text" if self._on else "second_text"
        size = style.px(tokens.ICON_RAIL)
        style.draw_icon(painter, self._icon, (self.width() - size) // 2, style.px(9), size, role)
        weight = tokens.WEIGHT_CURRENT if self._on else tokens.WEIGHT_NORMAL
        painter.setFont(style.font(tokens.CAPTION, weight))
        painter.setPen(style.colour(role))
        words = QRect(2, style.px(33), self.width() - 4, style.px(16))
        text = painter.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            draw_focus_ring(painter, box, tokens.RADIUS_RAIL)


class Rail(QWidget):
    """The places, from top to bottom. ``chosen`` carries the id of the place asked for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(style.px(64))
        self.setAccessibleName(self.tr("Places"))
        self._items: dict[str, RailItem] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, style.px(6), 0, style.px(6))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        style.changed.connect(self.update)

    def add(self, place_id: str, icon: str, word: str, tip: str) -> None:
        """Add a place at the end; one that is there already gets its tip."""
        if place_id in self._items:
            self._items[place_id].setToolTip(tip)
            return
        item = RailItem(icon, word, tip, self)
        item.clicked.connect(lambda: self.chosen.emit(place_id))
        style.changed.connect(item.update)
        self._column.insertWidget(self._column.count() - 1, item)
        self._items[place_id] = item

    def set_current(self, place_id: str) -> None:
        """Mark the place that is in front."""
        for name, item in self._items.items():
            item.set_on(name == place_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel ground with a line at the right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("panel"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), style.colour("panel_line"))
