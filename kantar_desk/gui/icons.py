"""Phosphor icons as QtAwesome ships them, drawn by Qt alone.

Importing QtAwesome brings a compatibility layer and a dozen icon fonts, 35 MB of memory in all (measured); the desk
uses one of the fonts. So its file and its table of names are read where they are installed, and nothing is imported.
An icon is a set of pictures: an icon engine written in Python ends in memory errors when Qt copies it (measured).
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap

SIZES = (13, 14, 16, 20)
"""The sizes of icons in the design, in pixels of an unscaled screen."""
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


@cache
def _font(pixels: int) -> QFont:
    font = QFont(_family())
    font.setPixelSize(pixels)
    return font


def draw_glyph(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw an icon of the set in the middle of a rectangle. Raises KeyError for a name that is not in the set."""
    glyph = glyphs()[name]
    painter.save()
    painter.setFont(_font(max(1, round(_SHARE * rect.height()))))
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


def glyph_pixmap(name: str, size: int, colour: QColor) -> QPixmap:
    """An icon on nothing, ``size`` pixels wide and high. Raises KeyError for a name that is not in the set."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        draw_glyph(painter, pixmap.rect(), name, colour)
    finally:
        painter.end()
    return pixmap


def make_icon(name: str, colour: QColor) -> QIcon:
    """An icon of the set, sharp in the sizes of the design on every screen that is there.

    Raises KeyError for a name that is not in the set.
    """
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()} | {1.0}
    icon = QIcon()
    for size in sorted({round(size * ratio) for size in SIZES for ratio in ratios} | {2 * max(SIZES)}):
        icon.addPixmap(glyph_pixmap(name, size, colour))
    return icon
