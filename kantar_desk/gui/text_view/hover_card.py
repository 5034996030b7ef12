"""The small card that lists all tags under the pointer, shortest first."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.theme import (
    KIND_LETTERS,
    KIND_SQUARE,
    LIGHT,
    RADIUS_KEYCAP,
    SECOND,
    Theme,
    interface_font,
    scaled,
)

MOST_ROWS = 12
WIDEST = 360


def draw_kind_square(
    painter: QPainter, rect: QRectF, kind: str, own: bool, theme: Theme, font: QFont
) -> None:
    """The square with the letter of a kind: filled for own tags, hollow for another person's."""
    ink = QColor(theme.kind(kind))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if own:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(rect, RADIUS_KEYCAP, RADIUS_KEYCAP)
        painter.setPen(QColor(theme.kind_letter))
    else:
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS_KEYCAP, RADIUS_KEYCAP)
        painter.setPen(ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    letter = QFont(font)
    letter.setPixelSize(max(6, round(rect.height() * 10 / 16)))
    letter.setWeight(QFont.Weight.Bold)
    painter.setFont(letter)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), KIND_LETTERS[kind])


class HoverCard(QWidget):
    """A tooltip window with one row per tag: square, code, pieces, set of another person."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self._owner = parent
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows: list[tuple[ViewTag | None, str, str]] = []
        self._theme = LIGHT
        self._font = interface_font(parent.font(), SECOND)

    def rows(self) -> list[str]:
        """The text of all rows, as one reads them."""
        return [
            " · ".join(part for part in ((KIND_LETTERS[tag.kind] if tag else ""), name, second) if part)
            for tag, name, second in self._rows
        ]

    def show_tags(self, tags: Sequence[ViewTag], theme: Theme, corner: QPoint) -> None:
        """Show these tags with the card's upper left corner near a point of the screen."""
        self._theme = theme
        self._font = interface_font(self._owner.font(), SECOND)
        self._rows = []
        for tag in tags[:MOST_ROWS]:
            parts = []
            if len(tag.spans) > 1:
                parts.append(self.tr("%n piece(s)", "", len(tag.spans)))
            if not tag.own:
                parts.append(tag.set_name)
            if tag.suggested:
                parts.append(self.tr("suggested"))
            self._rows.append((tag, tag.label, " · ".join(parts)))
        if len(tags) > MOST_ROWS:
            self._rows.append((None, self.tr("%n more", "", len(tags) - MOST_ROWS), ""))
        self.resize(self.sizeHint())
        screen = QGuiApplication.screenAt(corner)
        if screen is not None:
            room = screen.availableGeometry()
            corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
            if corner.y() + self.height() > room.bottom():
                corner.setY(corner.y() - self.height() - 2 * self._row_height())
        self.move(corner)
        self.show()
        self.update()

    def _row_height(self) -> int:
        return scaled(24, self._owner.font())

    def sizeHint(self) -> QSize:
        """Room for all rows."""
        metrics = QFontMetricsF(self._font)
        pad = scaled(12, self._owner.font())
        square = scaled(KIND_SQUARE, self._owner.font())
        widest = (
            max(
                (metrics.horizontalAdvance(name) + metrics.horizontalAdvance(second) + (pad if second else 0))
                for _, name, second in self._rows
            )
            if self._rows
            else 0.0
        )
        width = min(scaled(WIDEST, self._owner.font()), ceil(widest) + 1 + square + 2 * pad + 8)
        return QSize(width, len(self._rows) * self._row_height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, line, rows."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), QColor(theme.page))
        painter.setPen(QColor(theme.button_line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        pad = scaled(12, self._owner.font())
        square = scaled(KIND_SQUARE, self._owner.font())
        metrics = QFontMetricsF(self._font)
        height = self._row_height()
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for number, (tag, name, second) in enumerate(self._rows):
            top = 4 + number * height
            x = float(pad)
            if tag is not None:
                own = tag.own and not tag.suggested
                box = QRectF(x, top + (height - square) / 2, square, square)
                draw_kind_square(painter, box, tag.kind, own, theme, self._font)
            x += square + 8
            painter.setFont(self._font)
            painter.setPen(QColor(theme.text))
            room = self.width() - x - pad
            second_width = min(metrics.horizontalAdvance(second), room / 2)
            name_room = room - (second_width + pad if second else 0)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, name_room)
            painter.drawText(QRectF(x, top, name_room, height), flags, text)
            if second:
                painter.setPen(QColor(theme.second_text))
                text = metrics.elidedText(second, Qt.TextElideMode.ElideRight, second_width)
                box = QRectF(self.width() - pad - second_width, top, second_width + 2, height)
                painter.drawText(box, flags, text)
        painter.end()
