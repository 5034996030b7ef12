"""Phosphor icons as QtAwesome ships them, drawn by Qt alone.

Importing QtAwesome brings a compatibility layer and a dozen icon fonts, 35 MB of memory in all (measured); the desk
uses one of the fonts. So its file and its table of names are read where they are installed, and nothing is imported.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_clones: list[QIconEngine] = []
_SHARE = 0.875  # of an icon's height is the size of its font: 14 px in 16, where the glyphs are sharp


def font_folder() -> Path:
    """Where the icon fonts are installed. Raises FileNotFoundError if they are not."""
    found = find_spec("qtawesome")
    places = list(found.submodule_search_locations or ()) if found is not None else []
    for place in places:
        folder = Path(place) / "fonts"
        if folder.is_dir():
            return folder
    raise FileNotFoundError("the icon fonts of qtawesome are not installed")


@cache
def glyphs() -> dict[str, str]:
    """The character of each icon, by its name in the set (``book-open``)."""
    table = next(iter(sorted(font_folder().glob("phosphor-charmap-*.json"))))
    return {name: chr(int(code, 16)) for name, code in json.loads(table.read_text(encoding="utf-8")).items()}


@cache
def _family() -> str:
    file = next(iter(sorted(font_folder().glob("phosphor-*.ttf"))))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]


class IconPainter(QIconEngine):
    """Draws one character of the icon font in one colour, at any size."""

    def __init__(self, glyph: str, colour: QColor) -> None:
        super().__init__()
        self._glyph, self._colour = glyph, QColor(colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the character in the middle of the rectangle; paler where the icon is disabled."""
        colour = QColor(self._colour)
        if mode == QIcon.Mode.Disabled:
            colour.setAlphaF(colour.alphaF() * 0.5)
        painter.save()
        font = QFont(_family())
        font.setPixelSize(max(1, round(_SHARE * rect.height())))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on nothing."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Another one that draws the same. Qt owns it, which the binding does not know: so it is held here."""
        other = IconPainter(self._glyph, self._colour)
        _clones.append(other)
        return other


def make_icon(name: str, colour: QColor) -> QIcon:
    """An icon of the set by its name. Raises KeyError for one that is not in it."""
    return QIcon(IconPainter(glyphs()[name], colour))
