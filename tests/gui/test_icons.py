"""Icons are there, in the colour asked for, and copies of them stay drawable."""

from __future__ import annotations

import gc

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from kantar_desk.gui.icons import glyphs, make_icon

pytestmark = pytest.mark.gui


def _strongest(icon: QIcon, size: int) -> QColor:
    picture = icon.pixmap(QSize(size, size)).toImage()
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return max(pixels, key=lambda colour: colour.alpha())


@pytest.mark.parametrize("size", [13, 16, 20, 40])
def test_an_icon_is_drawn_in_its_colour_at_every_size(qapp, size):
    strongest = _strongest(make_icon("check-square", QColor("#aa0000")), size)
    assert strongest.alpha() > 150
    assert (strongest.red() > 150, strongest.green() < 20, strongest.blue() < 20) == (True, True, True)


def test_a_changed_copy_of_an_icon_lives_on_after_the_first_is_gone(qapp):
    for _ in range(50):
        first = make_icon("book-open", QColor("#00aa00"))
        copy = QIcon(first)
        copy.addPixmap(QPixmap(8, 8))
        del first
        gc.collect()
        assert not copy.pixmap(16, 16).isNull()


def test_the_table_of_names_knows_what_the_rail_shows():
    assert {"book-open", "scales", "address-book", "check-square", "chart-bar"} <= set(glyphs())


def test_an_unknown_name_is_an_error(qapp):
    with pytest.raises(KeyError):
        make_icon("no-such-icon", QColor("black"))
