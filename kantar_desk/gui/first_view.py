"""What the window shows in its first moment: its frame and the documents of the project.

It is drawn before anything large is imported, with as little of PySide6 as can be: all the enumerations of `Qt` are
made when one of them is first touched, by the program or by a call that could take one. Measured: a tenth of what the
first paint takes. So nothing here sets a pen or asks for an alignment by name; the colour of words is that of the
palette of the area they stand in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QTimer
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from kantar_desk.workspace.first_look import FirstList

_LEFT, _CENTRE = 0x80, 0x84  # Qt::AlignVCenter; and Qt::AlignHCenter with it
_MNEMONIC, _UNMARKED = 0x800, 0x8000  # Qt::TextShowMnemonic; Qt::TextHideMnemonic, which draws no line
_RAIL_ROW = 56
_LOW = 1300  # as in the columns of a place


class Area(QWidget):
    """A part of the first view: a ground, shapes on it, and words in one colour."""

    def __init__(self, ground: str, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shapes: list[tuple[QPainterPath, str]] = []
        self.frame: QPainterPath | None = None
        self.words: list[tuple[QRect, int, str, QFont]] = []
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, style.colour(ground))
        colours.setColor(QPalette.ColorRole.WindowText, style.colour(ink))
        self.setPalette(colours)
        self.setAutoFillBackground(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shapes, a frame, then words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, role in self.shapes:
            painter.fillPath(path, brush(style.colour(role)))
        if self.frame is not None:
            painter.strokePath(self.frame, QPen(self.palette().color(QPalette.ColorRole.WindowText)))
        for place, alignment, text, font in self.words:
            painter.setFont(font)
            painter.drawText(place, alignment, text)
        painter.end()


class FirstView(Area):
    """The whole window as it will stand; later only the place in it.

    ``menus`` are the titles of the menus, ``places`` the words of the rail, ``found`` what is known of the project.
    Calls ``painted`` once it could be seen.
    """

    def __init__(
        self,
        menus: Sequence[str],
        places: Sequence[str],
        found: FirstList | None,
        painted: Callable[[], None],
    ) -> None:
        super().__init__("page", "text")
        self._painted: Callable[[], None] | None = painted
        self._documents = found.titles if found is not None else ()
        self._frame: tuple[Area, ...] = (
            Area("panel", "text", self),
            Area("panel", "second_text", self),
            Area("panel", "text", self),
        )
        self._list = Area("panel", "text", self)
        self._title = QCoreApplication.translate("DocumentsPanel", "Documents")
        self.setAccessibleName(self._title)
        self._draw_frame(menus, places)

    def _draw_frame(self, menus: Sequence[str], places: Sequence[str]) -> None:
        bar, rail, _ = self._frame
        font = style.font()
        metrics, left = QFontMetrics(font), style.px(8)
        top = (style.px(tokens.BAR_MENU) - metrics.height()) // 2
        for title in menus:
            left += style.px(6) + style.px(8)
            wide = metrics.size(_MNEMONIC, title).width()
            bar.words.append(
                (QRect(left, top, wide, metrics.height()), _CENTRE | _MNEMONIC | _UNMARKED, title, font)
            )
            left += wide + style.px(8)
        top, size = style.px(6), style.px(64)
        row = style.px(_RAIL_ROW)
        for number, word in enumerate(places):
            area, offset = rail, top + number * row
            weight = tokens.WEIGHT_NORMAL
            if number == 0:
                area, offset, weight = Area("panel", "text", rail), 0, tokens.WEIGHT_CURRENT
                area.setGeometry(0, top, size - 1, row)
                ground = QPainterPath()
                ground.addRoundedRect(4, 2, size - 8, row - 4, tokens.RADIUS_RAIL, tokens.RADIUS_RAIL)
                area.shapes.append((ground, "tint"))
                if style.theme.high_contrast:
                    area.frame = ground  # as the rail has it, though a pen makes the enumerations
            place = QRect(2, offset + style.px(33), size - 4, style.px(16))
            font = style.font(tokens.CAPTION, weight)
            area.words.append((place, _CENTRE, shortened(word, QFontMetrics(font), place.width()), font))

    def stand_for_the_place(self) -> None:
        """The frame is there now: be what stands in it."""
        for area in self._frame:
            area.hide()
        self._frame = ()
        self._lay_out()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything has its place again."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        left = top = foot = 0
        if self._frame:
            bar, rail, status = self._frame
            left, top, foot = style.px(64), style.px(tokens.BAR_MENU), style.px(tokens.BAR_STATUS)
            bar.setGeometry(0, 0, self.width(), top)
            bar.shapes = [(stripe(0, top - 1, self.width(), 1), "panel_line")]
            rail.setGeometry(0, top, left, self.height() - top - foot)
            rail.shapes = [(stripe(left - 1, 0, 1, rail.height()), "panel_line")]
            status.setGeometry(0, self.height() - foot, self.width(), foot)
            status.shapes = [(stripe(0, 0, self.width(), 1), "panel_line")]
        wide = style.px(200 if self.width() - left < style.px(_LOW) else 256)
        self._list.setGeometry(left, top, wide, self.height() - top - foot)
        self._list.words = list(self._rows(wide, self._list.height()))

    def _rows(self, wide: int, high: int) -> list[tuple[QRect, int, str, QFont]]:
        """The head of the list and as many titles as there is room for."""
        edge, head = style.px(16), style.px(40)
        heading = style.font(tokens.INTERFACE, tokens.WEIGHT_HEAD)
        rows = [(QRect(edge, 0, wide - 2 * edge, head), _LEFT, self._title, heading)]
        font = style.font()
        metrics, row, top = QFontMetrics(font), style.px(tokens.ROW_TWO_LINES), head + style.px(36)
        left = style.px(tokens.EDGE_WITH_SIGN) + style.px(tokens.KIND_SQUARE) + style.px(8)
        for number, title in enumerate(self._documents):
            line = QRect(left, top + number * row + style.px(7), wide - left - edge, style.px(18))
            if line.top() > high:
                break
            rows.append((line, _LEFT, shortened(title, metrics, line.width()), font))
        return rows

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page; the areas paint themselves after it."""
        super().paintEvent(event)
        if self._painted is not None:
            QTimer.singleShot(0, self._painted)
            self._painted = None


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text if it is no wider than ``width`` pixels, else its beginning with "…"."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 0, len(text)  # the first `low` code points fit
    while high - low > 1:
        middle = (low + high) // 2
        if metrics.horizontalAdvance(text[:middle] + "…") <= width:
            low = middle
        else:
            high = middle
    return text[:low] + "…"


def stripe(left: int, top: int, width: int, height: int) -> QPainterPath:
    """A rectangle as a path."""
    path = QPainterPath()
    path.addRect(left, top, width, height)
    return path


def brush(colour: QColor) -> QBrush:
    """A brush of one colour, by way of a palette: a brush's own constructor can take enumerations of `Qt`."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.brush(QPalette.ColorRole.Window)
