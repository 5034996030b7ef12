"""The first moment of the window: it is there before the program is, and nothing jumps when the rest comes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFontMetrics, QImage

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.application import PLACES, make_shell, make_window
from kantar_desk.gui.first_view import FirstView, shortened
from kantar_desk.gui.languages import install_language
from kantar_desk.gui.style import style
from kantar_desk.settings import Loaded, Settings
from kantar_desk.workspace.first_look import FirstList

ROOT = Path(__file__).resolve().parents[2]
LONG = "A title that is much too long for the list of documents beside the page"


@pytest.fixture
def as_before():
    """The look and the language of the other tests, afterwards."""
    yield
    style.apply("light")
    install_language("en")


def unlike(one: QImage, other: QImage, area: QRect) -> list[tuple[int, int]]:
    """The pixels of an area that are not the same in both pictures."""
    return [
        (x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if one.pixel(x, y) != other.pixel(x, y)
    ]


@pytest.mark.parametrize(("theme", "language"), [("light", "en"), ("dark", "ru"), ("high-contrast", "kk")])
def test_nothing_moves_when_the_parts_of_the_window_come(desk_application, as_before, theme, language):
    loaded = Loaded(Settings(language=language, theme=theme))
    style.apply("light")
    window = make_window(loaded)
    words = [QCoreApplication.translate("Commands", word) for _, _, word in PLACES]
    found = FirstList("Case", ("Одна новость", LONG))
    window.show_first(FirstView(window.menu_titles(), words, found, lambda: None))
    window.resize(1280, 720)
    window.show()
    first = window.grab().toImage()
    make_shell(window, loaded)
    QCoreApplication.processEvents()
    then = window.grab().toImage()
    assert first.size() == then.size() == window.size()
    rail, menu = style.px(64), style.px(tokens.BAR_MENU)
    row, icon = style.px(56), QRect(0, style.px(9), rail, style.px(tokens.ICON_RAIL))
    top = menu + style.px(6)
    drawn = [icon.translated(0, top + number * row) for number in range(len(PLACES))]
    assert [
        spot for spot in unlike(first, then, first.rect()) if not any(r.contains(*spot) for r in drawn)
    ] == []
    window.close()
    window.deleteLater()


FIRST_MOMENT = """
import os, sys
from kantar_desk.gui.plain_imports import import_plainly
import_plainly()
from kantar_desk.gui.application import open_window

def painted():
    import PySide6.QtCore
    heavy = ("sqlalchemy", "uuid", "qtawesome", "kantar_desk.gui.commands", "kantar_desk.gui.components")
    print(*(name for name in heavy if name in sys.modules), "Qt" if "Qt" in vars(PySide6.QtCore) else "")
    sys.stdout.flush()
    os._exit(0)

open_window([sys.argv[1]], when_painted=painted)
"""


def test_the_first_paint_waits_for_nothing_that_takes_long(sample_file):
    out = subprocess.run(
        [sys.executable, "-c", FIRST_MOMENT, str(sample_file)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert out.split() == []


def test_imports_are_those_of_python_alone():
    code = (
        "import linecache\nfrom kantar_desk.gui.plain_imports import import_plainly\nimport_plainly()\n"
        "before = set(linecache.cache)\nimport xml.dom.minidom\nprint(set(linecache.cache) - before)"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"


def test_a_title_that_is_too_long_ends_in_an_ellipsis_and_fits(desk_application):
    metrics = QFontMetrics(style.font())
    assert shortened("Short", metrics, 200) == "Short"
    for width in range(20, 260, 7):
        text = shortened(LONG, metrics, width)
        assert text.endswith("…")
        assert LONG.startswith(text[:-1])
        assert metrics.horizontalAdvance(text) <= width
