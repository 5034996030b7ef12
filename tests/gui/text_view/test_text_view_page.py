"""Scrolling, sizes, anchors and what a change makes the view do again."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kantar_desk.gui import theme
from kantar_desk.gui.text_view.page import KEPT
from kantar_desk.gui.text_view.paragraphs import LONGEST
from kantar_desk.model.text import Span

pytestmark = pytest.mark.gui

PARAGRAPH = "The minister said on Tuesday that the agency had hidden figures from parliament, as he put it. "


def prose(paragraphs: int) -> str:
    return "\n".join(f"{number}. " + PARAGRAPH * (1 + number % 5) for number in range(paragraphs))


def bar_rectangles(view):
    """All bars of layouts in memory: (block, line, row, tag number, left, right)."""
    found = []
    page = view.page()
    for block in range(len(page.table)):
        layout = page.in_memory(block)
        if layout is not None:
            found.extend(
                (block, bar.line, bar.row, bar.number, bar.rect.left(), bar.rect.right())
                for bar in layout.bars
            )
    return found


@pytest.mark.parametrize("text", ["", "a", "no line end at the end", "ends with one\n", "\n\n\n", "\t"])
def test_small_texts_are_shown_and_can_be_walked(view, text: str) -> None:
    view.set_document(None, "Small", text)
    view.grab()
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == len(text)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.caret() == len(text)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selection() == (Span(0, len(text)) if text else None)
    assert view.paragraph_count() == text.count("\n") + 1
    assert view.unit_here("word") is None or text.strip()


def test_to_the_end_and_back_returns_to_the_same_first_line(view) -> None:
    view.set_document(None, "Long", prose(400))
    first = view.top_position()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last_block, y, layout = view.page().visible(600.0)[-1]
    assert last_block == 399
    assert y + layout.height <= 600
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    assert view.top_position() == first
    assert view.page().scrolled == 0


def test_pages_down_meet_every_line_and_pages_up_come_back(view) -> None:
    text = prose(60)
    view.set_document(None, "Pages", text)
    seen: set[int] = set()
    tops = []
    for _ in range(200):
        tops.append(view.page().scrolled)
        for _, y, layout in view.page().visible(600.0):
            seen.update(layout.start + line.start for line in layout.lines if y + line.y + line.height > 0)
        before = view.page().scrolled
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        if view.page().scrolled == before:
            break
    page = view.page()
    every = {
        page.layout(block).start + line.start for block in range(60) for line in page.layout(block).lines
    }
    assert seen == every
    while view.caret() > 0:
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page().scrolled == 0


def test_zoom_width_theme_labels_and_spacing_keep_the_anchored_line(view, make_tag) -> None:
    text = prose(200)
    view.set_document(None, "Anchor", text)
    view.set_tags([make_tag((start, start + 60)) for start in range(0, len(text) - 80, 400)])
    view.go_to(len(text) // 2)
    view.scroll_pixels(37)
    anchor = view.anchor()

    def first_line_holds_the_anchor() -> None:
        page = view.page()
        layout = page.layout(page.table.block_at(anchor.position))
        line = layout.lines[layout.line_of(anchor.position - layout.start)]
        top, _ = page.y_of(anchor.position)
        assert top <= 0 < top + line.height + page.metrics.paragraph_gap

    for change in (
        lambda: view.set_zoom(150), lambda: view.set_zoom(80), lambda: view.set_zoom(100),
        lambda: view.resize(500, 600), lambda: view.resize(900, 500), lambda: view.resize(768, 600),
        lambda: view.set_labels("all"), lambda: view.set_labels("near"), lambda: view.set_theme(theme.DARK),
        lambda: view.set_theme(theme.high_contrast(QGuiApplication.palette())), lambda: view.set_theme(theme.LIGHT),
        lambda: view.set_face("sans"), lambda: view.set_face("serif"), lambda: view.set_line_spacing(1.4),
    ):  # fmt: skip
        change()
        view.grab()
        first_line_holds_the_anchor()
    view.set_line_spacing(1.0)
    view.restore_anchor(anchor)
    assert view.anchor() == anchor


def test_a_new_tag_lays_out_nothing_and_moves_nothing_above_it(view, make_tag) -> None:
    text = prose(300)
    view.set_document(None, "Add", text)
    view.go_to(len(text) // 2)
    view.grab()
    shaped = view.page().shaped
    anchor = view.anchor()
    start = view.top_position() + 200
    for depth in range(6):
        view.update_tags([make_tag((start + depth, start + 50 - depth))])
        view.grab()
    assert view.page().shaped == shaped
    assert view.anchor() == anchor
    far = make_tag((0, 30))
    view.update_tags([far])
    assert view.page().shaped == shaped
    assert view.anchor() == anchor


def test_the_first_tag_on_a_line_moves_nothing(view, make_tag) -> None:
    view.set_document(None, "First", prose(3))
    heights = [view.page().layout(block).height for block in range(3)]
    view.update_tags([make_tag((5, 20)), make_tag((150, 170))])
    assert [view.page().layout(block).height for block in range(3)] == heights
    view.update_tags([make_tag((5, 25))])
    assert view.page().layout(0).height == heights[0] + view.page().metrics.pitch


def test_updating_gives_the_same_picture_as_setting(view, make_tag) -> None:
    view.set_document(None, "Same", prose(8))
    tags = [make_tag((start * 7 % 600, start * 7 % 600 + 5 + start * 13 % 90)) for start in range(40)]
    view.set_tags(tags)
    whole = view.grab().toImage()
    view.set_tags([])
    for tag in reversed(tags):
        view.update_tags([tag])
    other = make_tag((0, 9))
    view.update_tags([other])
    assert view.grab().toImage() != whole
    view.update_tags(removed=[other.id])
    assert view.grab().toImage() == whole


def test_no_two_bars_of_a_line_and_lane_overlap(view, make_tag) -> None:
    text = prose(6)
    view.set_document(None, "Depth", text)
    tags = [
        make_tag(
            (number * 11 % 500, number * 11 % 500 + 3 + number * 29 % 140),
            kind=("claim", "entity")[number % 2],
        )
        for number in range(80)
    ]
    tags.append(make_tag((0, len(text))))
    tags.extend(make_tag((10, 20), (40, 50), (300, 310)) for _ in range(3))
    view.set_tags(tags)
    view.grab()
    rows: dict[tuple[int, int, int], list[tuple[float, float]]] = {}
    for block, line, row, _, left, right in bar_rectangles(view):
        assert row < 8
        rows.setdefault((block, line, row), []).append((left, right))
    for places in rows.values():
        places.sort()
        for (_, end), (start, _) in pairwise(places):
            assert end <= start + 0.01


def test_every_line_shows_its_bars_whole_inside_the_line(view, make_tag) -> None:
    view.set_document(None, "Inside", prose(4))
    view.set_tags([make_tag((20 + depth, 90 - depth)) for depth in range(12)])
    for zoom in (50, 100, 150, 300):
        view.set_zoom(zoom)
        layout = view.page().layout(0)
        for bar in layout.bars:
            line = layout.lines[bar.line]
            assert line.y + line.box < bar.rect.top()
            assert bar.rect.bottom() <= line.y + line.height
            assert bar.rect.height() >= 2


def test_pieces_share_one_lane_and_are_joined(view, make_tag) -> None:
    text = (
        "He said the plan, "
        + "as everyone knows by now, " * 2
        + "was never approved by anyone at all.\nAnother."
    )
    view.set_document(None, "Pieces", text)
    first, second = text.index("the plan"), text.index("was never")
    tag = make_tag((first, first + 8), (second, second + 18))
    view.set_tags([tag, make_tag((text.index("everyone"), text.index("everyone") + 8), kind="entity")])
    layout = view.page().layout(0)
    own = [bar for bar in layout.bars if bar.number == view.page().book.number(tag.id)]
    assert [bar.piece for bar in own if bar.is_start] == [0]
    assert [bar.piece for bar in own if bar.is_end] == [1]
    assert len({layout.lanes[bar.number] for bar in own}) == 1
    assert [connector.far for connector in layout.connectors] == [False] * len(layout.connectors)
    assert layout.connectors
    far = make_tag((0, 2), (text.index("Another"), text.index("Another") + 3))
    view.update_tags([far])
    assert [connector.far for connector in view.page().layout(1).connectors] == [True]


def test_pieces_on_neighbouring_lines_of_two_paragraphs_are_joined(view, make_tag) -> None:
    text = "The first ends here.\nAnd the second begins.\nA third one."
    view.set_document(None, "Across", text)
    second = text.index("And")
    near = make_tag((10, 20), (second, second + 3))
    far = make_tag((0, 3), (text.index("third"), text.index("third") + 5))
    view.set_tags([near, far])
    view.grab()
    page = view.page()
    met = {
        (block, connector.number): page.is_joined(block, connector)
        for block in range(3)
        for connector in page.layout(block).connectors
    }
    one, other = page.book.number(near.id), page.book.number(far.id)
    assert met == {(0, one): True, (1, one): True, (0, other): False, (2, other): False}


def test_depth_sixty_a_long_tag_and_a_tag_per_character_can_be_reached(view, make_tag) -> None:
    text = prose(40)
    view.set_document(None, "Deep", text)
    tags = [make_tag((60 - depth, 70 + depth)) for depth in range(60)]
    tags += [make_tag((0, len(text)))] + [make_tag((100, 140)) for _ in range(200)]
    tags += [make_tag((position, position + 1)) for position in range(200, 500)]
    view.set_tags(tags)
    view.grab()
    hidden = view.page().layout(0).lines[0].hidden
    assert len(hidden) > 50
    for tag in (tags[0], tags[59], tags[60], tags[200]):
        assert tag in view.tags_at(tag.spans[0].start)


def test_a_paragraph_of_a_megabyte_can_be_read_and_selected_over_its_cuts(view) -> None:
    text = ("word and кириллица 👩🏽\u200d🚒 " * 45_000)[:1_000_000]
    shaped = view.page().shaped
    view.set_document(None, "One paragraph", text)
    view.grab()
    assert view.page().shaped - shaped < 10, "only what is seen is laid out"
    table = view.page().table
    assert table.paragraph_count == 1
    cut = table.starts[5]
    view.set_caret(cut - 2)
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Right, shift)
    selection = view.selection()
    assert selection.start == cut - 2
    assert selection.end > cut
    view.set_selection(Span(cut - 50, cut + 50))
    assert view.copy()
    assert QGuiApplication.clipboard().text() == view.copy_text(view.selection())
    assert "\n" not in QGuiApplication.clipboard().text()
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.caret() < cut
    assert view.paragraph_of(cut + 10) == 0
    view.go_to(len(text))
    assert view.caret() == view.mover().stop(len(text))


def test_tags_of_a_long_paragraph_keep_one_lane_over_its_cuts(view, make_tag) -> None:
    text = "word " * (LONGEST // 2)
    view.set_document(None, "Cuts", text)
    cut = view.page().table.starts[1]
    across = make_tag((cut - 300, cut + 300))
    view.set_tags([across, make_tag((cut - 20, cut - 5)), make_tag((cut + 5, cut + 20))])
    number = view.page().book.number(across.id)
    lanes = {view.page().layout(block).lanes[number] for block in (0, 1)}
    assert lanes == {(0, 1)}


def test_a_million_lines_open_and_scroll_to_the_end(view) -> None:
    text = "line here\n" * 1_000_000
    shaped = view.page().shaped
    view.set_document(None, "Lines", text)
    view.grab()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert view.page().shaped - shaped < 300, "only what is seen is laid out"
    assert view.paragraph_count() == 1_000_001
    view.go_to(5_000_000)
    assert view.paragraph_of(view.caret()) == 500_000
    view.go_back()
    assert view.caret() == 0


def test_the_end_stays_at_the_bottom_when_lines_get_lower(view, make_tag) -> None:
    text = prose(40)
    view.set_document(None, "End", text)
    tags = [make_tag((start, start + 60)) for start in range(0, len(text) - 80, 70)]
    view.set_tags(tags)
    view.set_labels("all")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    for change in (
        lambda: view.set_labels("near"),
        lambda: view.update_tags(removed=[tag.id for tag in tags]),
        lambda: view.set_zoom(60),
        lambda: view.resize(900, 800),
    ):
        change()
        view.grab()
        height = float(view.viewport().height())
        last, y, layout = view.page().visible(height)[-1]
        assert last == 39
        assert height - (y + layout.height) <= view.page().metrics.page_bottom


def test_the_view_comes_to_rest(view, qtbot) -> None:
    """Short lines on the screen, long paragraphs all round: laying out ahead ends, and shows what was asked."""
    long = "word " * (LONGEST // 5 - 1)
    view.set_document(None, "Rest", "\n".join([long] * 40 + ["a"] * 30 + [long] * 40))
    view.go_to(40 * (len(long) + 1) + 20)
    qtbot.waitUntil(lambda: not view._idle.isActive(), timeout=10_000)
    shaped = view.page().shaped
    view.grab()
    assert view.page().shaped == shaped


def test_layouts_in_memory_stay_few(view) -> None:
    view.set_document(None, "Few", prose(900))
    for _ in range(80):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    kept = sum(view.page().in_memory(block) is not None for block in range(900))
    assert 0 < kept <= KEPT
    assert view.page().shaped < 900


def test_jumps_leave_the_caret_there_and_can_be_gone_back(view) -> None:
    text = prose(100)
    view.set_document(None, "Jumps", text)
    for position in (5000, 9000):
        view.go_to(position, flash=True)
        assert view.caret() == position
        top, _ = view.page().y_of(position)
        assert 0 <= top <= 600 * 0.4
    view.go_back()
    assert view.caret() == 5000
    view.go_back()
    assert view.caret() == 0
    assert not view.can_go_back()
    view.go_forward()
    view.go_forward()
    assert view.caret() == 9000


def test_headings_pages_and_paragraphs_of_a_place(view) -> None:
    text = "Report\nIntro text.\nFindings\nMore text here."
    structure = [
        ("heading", 0, 6, "1"), ("heading", text.index("Findings"), text.index("More") - 1, "2"),
        ("page", 0, 19, "7"), ("page", 19, len(text), "8"),
    ]  # fmt: skip
    view.set_document(None, "Structure", text, structure)
    assert view.headings_at(len(text)) == [("Report", 0), ("Findings", text.index("Findings"))]
    assert view.headings_at(8) == [("Report", 0)]
    assert (view.page_label(0), view.page_label(len(text))) == ("7", "8")
    assert view.paragraph_of(text.index("More")) == 3
    assert view.paragraph_span(1) == (7, 18)
    page = view.page()
    assert page.layout(0).layout.font().pixelSize() > page.layout(1).layout.font().pixelSize()


def test_lists_quotes_rows_and_footnotes_look_their_part(view) -> None:
    text = "Plain.\nAn item.\nA quote.\nName\tCount\nA note."
    parts = text.split("\n")
    starts = [sum(len(part) + 1 for part in parts[:n]) for n in range(5)]
    kinds = [("list_item", 1, "2"), ("quote", 2, ""), ("table_row", 3, ""), ("footnote", 4, "1")]
    structure = [(kind, starts[n], starts[n] + len(parts[n]), value) for kind, n, value in kinds]
    view.set_document(None, "Looks", text, structure)
    layouts = [view.page().layout(block) for block in range(5)]
    metrics = view.page().metrics
    step = metrics.list_indent
    assert [layout.x for layout in layouts] == [0, 2 * step, metrics.indent, 0, step]
    assert layouts[4].layout.font().pixelSize() < layouts[0].layout.font().pixelSize()
    assert view.text == text


def test_hits_and_tags_are_marked_beside_the_page(view, make_tag) -> None:
    text = prose(300)
    view.set_document(None, "Marks", text)
    view.set_tags([make_tag((len(text) // 2, len(text) // 2 + 40))])
    view.set_hits([Span(10, 20), Span(len(text) - 50, len(text) - 40)], current=1)
    marks = view._overview_marks(600)
    tags = [row for row, found in marks.items() if any(lane == "tag" for _, lane in found)]
    hits = {lane: row for row, found in marks.items() for _, lane in found if lane != "tag"}
    assert len(tags) == 1
    assert 250 < tags[0] < 350
    assert hits["hit"] < 20
    assert hits["current"] > 560


def test_the_hit_test_costs_no_more_among_many_tags_than_among_few(view, make_tag, calls) -> None:
    text = prose(2000)
    view.set_document(None, "Quick", text)
    work = []
    for end in (2_000, len(text) - 50):
        view.set_tags([make_tag((start, start + 35)) for start in range(0, end, 60)])
        view.grab()
        places = [QPointF(100 + number * 9, 20 + number * 9) for number in range(20)]
        work.append(calls(lambda places=places: [view.under(place) for place in places]))
    assert work[1] < 1.5 * work[0]


def test_a_program_that_copied_ends_in_peace() -> None:
    """Offscreen the clipboard outlives the interpreter; nothing of Python may be left in it."""
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from kantar_desk.gui.text_view.clipboard import copy_to_clipboard\n"
        "app = QApplication(sys.argv)\n"
        "copy_to_clipboard('Мәтін, a text')\n"
        "assert app.clipboard().text() == 'Мәтін, a text'\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
