"""Rules of the view's source, its colours, and what a screen reader gets."""

from __future__ import annotations

import ast
import math
import sys
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QPalette

import kantar_desk.gui.text_view.view as view_module
from kantar_desk.gui import theme
from kantar_desk.gui.text_view import accessible
from kantar_desk.model.text import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("OpenType support missing", extend=True)]

ROOM = Path(view_module.__file__).parent
READS_TEXT_BACK = {"toPlainText", "selectedText", "QTextDocument", "QTextCursor", "selection_text"}
MAY_COUNT_UNITS = {"display.py"}


def names_in(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias):
            found.add(node.name)
    return found


def test_text_is_never_read_back_from_qt() -> None:
    modules = sorted(ROOM.glob("*.py"))
    assert len(modules) > 15
    for path in modules:
        assert not names_in(path) & READS_TEXT_BACK, path.name


def test_utf16_stays_where_layouts_are() -> None:
    for path in sorted(ROOM.parent.rglob("*.py")):
        if path.name not in MAY_COUNT_UNITS or path.parent != ROOM:
            assert "OffsetMap" not in names_in(path), path.name


def test_modules_without_a_screen_import_no_qt() -> None:
    for name in (
        "paragraphs",
        "heights",
        "span_index",
        "lanes",
        "display",
        "items",
        "structure",
        "tags",
        "jumps",
    ):
        tree = ast.parse((ROOM / f"{name}.py").read_text(encoding="utf-8"))
        imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not [module for module in imported if module.startswith("PySide6")], name


def test_the_binding_keeps_its_references_to_none() -> None:
    watched = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        watched.setObjectName(str(number))
    assert sys.getrefcount(None) > before - 500


# Colours


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK], ids=lambda one: one.name)
def test_contrasts_are_those_of_the_design(chosen: theme.Theme) -> None:
    light = chosen is theme.LIGHT
    page = chosen.page
    expected = {
        (chosen.text, page): 16.9 if light else 13.3,
        (chosen.second_text, page): 5.8 if light else 7.0,
        (chosen.text, chosen.tint): 14.2 if light else 10.4,
        (chosen.words_selected_text, chosen.words_selected): 6.1 if light else 5.2,
        (chosen.claim, page): 5.2 if light else 6.1,
        (chosen.entity, page): 7.8 if light else 9.9,
        (chosen.disputed, page): 4.8 if light else 7.0,
        (chosen.text, chosen.hit): 14.9 if light else 7.1,
        (chosen.focus_ring, page): 6.1 if light else 8.7,
        (chosen.second_text, chosen.panel): 5.4 if light else 6.3,
        (chosen.text, chosen.selected_row): 13.6 if light else 9.8,
        (chosen.second_text, chosen.selected_row): 4.7 if light else 5.2,
    }
    for (front, ground), ratio in expected.items():
        assert theme.contrast(front, ground) == pytest.approx(ratio, abs=0.06)
    assert theme.contrast(chosen.field_line, page) >= 3
    for kind in theme.KINDS:
        assert theme.contrast(chosen.kind_letter, chosen.kind(kind)) >= 4.5
        assert theme.contrast(chosen.text, chosen.selected_tag(chosen.kind(kind))) >= 7.8
    assert theme.contrast(chosen.warning, page) >= 4.5
    assert theme.contrast(chosen.error, page) >= 4.5


# Viénot, Brettel and Mollon (1999) and Machado et al. (2009), severity 1: linear RGB matrices.
SIMULATIONS = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in theme.channels(colour))


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = (min(1.0, max(0.0, c)) for c in rgb)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def delta_e_2000(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000, Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    dl, dc = l2 - l1, c2 - c1
    dh = h2 - h1
    dh = 0 if c1 * c2 == 0 else dh - 360 if dh > 180 else dh + 360 if dh < -180 else dh
    big_dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh) / 2)
    ml, mc = (l1 + l2) / 2, (c1 + c2) / 2
    mh = h1 + h2 if c1 * c2 == 0 else (h1 + h2) / 2 if abs(h1 - h2) <= 180 else ((h1 + h2 + 360) / 2) % 360
    t = (
        1 - 0.17 * math.cos(math.radians(mh - 30)) + 0.24 * math.cos(math.radians(2 * mh))
        + 0.32 * math.cos(math.radians(3 * mh + 6)) - 0.2 * math.cos(math.radians(4 * mh - 63))
    )  # fmt: skip
    sl = 1 + 0.015 * (ml - 50) ** 2 / math.sqrt(20 + (ml - 50) ** 2)
    sc, sh = 1 + 0.045 * mc, 1 + 0.015 * mc * t
    rt = (
        -2
        * math.sqrt(mc**7 / (mc**7 + 25**7))
        * math.sin(math.radians(60 * math.exp(-(((mh - 275) / 25) ** 2))))
    )
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (big_dh / sh) ** 2 + rt * (dc / sc) * (big_dh / sh))


def test_the_measure_of_difference_is_right() -> None:
    # Two pairs of Sharma's published test data.
    assert delta_e_2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert delta_e_2000((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(
        1.2644, abs=1e-4
    )


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK], ids=lambda one: one.name)
@pytest.mark.parametrize("eyes", [None, *SIMULATIONS])
def test_any_two_kinds_differ_for_all_eyes(chosen: theme.Theme, eyes: str | None) -> None:
    seen = []
    for kind in theme.KINDS:
        rgb = linear(chosen.kind(kind))
        if eyes is not None:
            rgb = tuple(sum(row[i] * rgb[i] for i in range(3)) for row in SIMULATIONS[eyes])
        seen.append(lab(rgb))
    assert min(delta_e_2000(one, other) for one, other in combinations(seen, 2)) >= 13


def test_the_grounds_of_selected_tags_are_those_of_the_design() -> None:
    for chosen in (theme.LIGHT, theme.DARK):
        for kind, ground in (
            ("claim", chosen.selected_claim), ("entity", chosen.selected_entity),
            ("disputed_statement", chosen.selected_disputed),
        ):  # fmt: skip
            for computed, written in zip(
                theme.channels(chosen.selected_tag(chosen.kind(kind))), theme.channels(ground), strict=True
            ):
                assert abs(computed - written) <= 1.5 / 255


@pytest.mark.parametrize("colour", ["#FFEE00", "#0000FF", "#777777", "#FF00FF", "#FFFFFF", "#000000"])
def test_a_codes_own_colour_can_always_be_read(colour: str) -> None:
    for chosen in (theme.LIGHT, theme.DARK):
        assert theme.contrast(chosen.tag("claim", colour), chosen.page) >= 4.5
    assert theme.LIGHT.tag("claim", "#0072B2") == "#0072B2"


def test_high_contrast_takes_the_systems_colours(qapp) -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Text, QColor("#FFFF00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00FF00"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    chosen = theme.high_contrast(system)
    assert (chosen.page, chosen.text, chosen.words_selected) == ("#000000", "#FFFF00", "#00FF00")
    assert chosen.dark
    assert chosen.tag("claim", "#FF0000") == "#FFFF00"
    grey = QPalette()
    grey.setColor(QPalette.ColorRole.Base, QColor("#808080"))
    grey.setColor(QPalette.ColorRole.Text, QColor("#909090"))
    assert theme.contrast(theme.high_contrast(grey).text, theme.high_contrast(grey).page) == pytest.approx(21)
    assert QGuiApplication.palette() is not None


# Screen readers


def test_a_screen_reader_gets_name_role_text_caret_and_tags(reader, make_tag) -> None:
    view = reader
    text = "a👩🏽\u200d🚒b\ufeffc\x07\nSecond paragraph"
    view.set_document(None, "The night at the market", text)
    claim = make_tag((1, 6), (10, 13), label="What happened")
    view.set_tags([claim, make_tag((1, 5), kind="entity", label="Person", own=False)])
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.EditableText
    assert found.text(QAccessible.Text.Name) == "The night at the market"
    assert found.state().readOnly
    assert found.state().focusable
    spoken = found.textInterface()
    units = len(text.encode("utf-16-le")) // 2
    assert spoken.characterCount() == units
    assert spoken.text(0, units) == text.replace("\ufeff", "\u2060").replace("\x07", "␇")
    assert spoken.text(8, 9) == "b"
    view.set_caret(1)
    assert spoken.cursorPosition() == 1
    said = found.text(QAccessible.Text.Description).replace(
        "piece(s)", "pieces"
    )  # with or without English plurals
    assert said == "Entity, Person, Colleague A; Claim, What happened, 2 pieces"
    spoken.setCursorPosition(8)
    assert view.caret() == 5
    spoken.setSelection(0, 1, 8)
    assert view.selection() == Span(1, 5)
    assert spoken.selectionCount() == 0
    spoken.removeSelection(0)
    assert view.selection() is None
    rect = spoken.characterRect(8)
    assert rect.width() > 3
    assert spoken.offsetAtPoint(rect.center()) == 8
    spoken.scrollToSubstring(units - 1, units)


def test_caret_words_and_announcements_are_told(reader, monkeypatch, make_tag) -> None:
    view = reader
    view.set_document(None, "Told", "one two three")
    heard = []
    real = QAccessible.updateAccessibility

    def listen(event) -> None:
        heard.append(type(event).__name__)
        real(event)

    monkeypatch.setattr(accessible, "QAccessible", QAccessible)
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    view.set_caret(4)
    assert "QAccessibleTextCursorEvent" in heard
    view.set_selection(Span(4, 7))
    assert "QAccessibleTextSelectionEvent" in heard
    view.announce("Tagged as claim, 7 words")
    assert heard[-1] == "QAccessibleAnnouncementEvent"


def test_a_view_can_go_while_a_reader_holds_it(qapp) -> None:
    from kantar_desk.gui.text_view.view import TextView

    view = TextView()
    view.set_document(None, "Gone", "text")
    found = QAccessible.queryAccessibleInterface(view)
    text = found.textInterface()
    view.deleteLater()
    view.close()
    del view
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (text.characterCount(), text.cursorPosition()) == (0, 0)
