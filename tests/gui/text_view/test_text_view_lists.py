"""Lists, quotations and printed pages as one reads them; what is drawn beside the text is never part of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.text_view.accessible import _Text
from kantar_desk.gui.text_view.structure import StructureMap
from kantar_desk.model.text import Span, list_item_parts, list_item_value

pytestmark = pytest.mark.gui

WORDS = "собравшиеся требовали снизить цену на газ до прежней, как было обещано осенью прошлого года, "


def laid_out(*paragraphs: tuple[str, str, str]) -> tuple[str, list[tuple[str, int, int, str]]]:
    """A text of paragraphs, each (kind or "", value, words), and its structure ranges."""
    parts, ranges, at = [], [], 0
    for kind, value, words in paragraphs:
        if kind:
            ranges.append((kind, at, at + len(words), value))
        parts.append(words)
        at += len(words) + 1
    return "\n".join(parts), ranges


def shown(view, *paragraphs):
    text, ranges = laid_out(*paragraphs)
    view.set_document(None, "Lists", text, ranges)
    page = view.page()
    return text, [page.layout(block) for block in range(len(page.table))]


def ink(view, layout, block: int) -> int:
    """How many pixels are not ground in the space before the first line of a block."""
    image: QImage = view.grab().toImage()
    top = next(y for number, y, _ in view.page().visible(view.viewport().height()) if number == block)
    step, line = view.page().metrics.list_indent, layout.lines[0]
    left = view.column_left() + layout.x - step
    corner = view.viewport().mapTo(view, QPointF(left, top + line.y).toPoint())
    area = QRect(corner.x(), corner.y() + 2, int(step) - 2, int(line.box) - 4)
    ground = image.pixel(corner.x() - 2, corner.y() + 2)
    points = [(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
    return sum(image.pixel(x, y) != ground for x, y in points)


def test_items_have_bullets_or_the_numbers_of_the_source_and_stand_further_in_with_depth(view) -> None:
    _, layouts = shown(
        view, ("", "", "Требования:"), ("list_item", "1 9.", "первое"), ("list_item", "2", "внутри"),
        ("list_item", "3 b)", "глубже"), ("list_item", "1", "снаружи"), ("", "", "Конец."),
    )  # fmt: skip
    step = view.page().metrics.list_indent
    assert [layout.x for layout in layouts] == [0, step, 2 * step, 3 * step, step, 0]
    assert [layout.style.item for layout in layouts] == [False, True, True, True, True, False]
    assert [layout.style.label for layout in layouts] == ["", "9.", "", "b)", "", ""]
    view.viewport().repaint()
    assert [ink(view, layouts[block], block) > 5 for block in range(1, 5)] == [True] * 4


def test_a_bullet_is_no_part_of_the_text(view) -> None:
    text, layouts = shown(
        view, ("", "", "Требования:"), ("list_item", "1 1.", "снизить цену"), ("list_item", "1 2.", "уйти")
    )
    view.set_selection(Span(0, len(text)))
    view.copy()
    assert QGuiApplication.clipboard().text() == text
    spoken = _Text(view)
    assert spoken.text(0, spoken.characterCount()) == text
    start = text.index("снизить")
    assert view.caret_rect(start).left() == pytest.approx(view.column_left() + layouts[1].x, abs=1)


def test_a_click_on_a_bullet_goes_to_the_start_of_its_item(view, hand) -> None:
    text, _ = shown(view, ("", "", "Требования:"), ("list_item", "1 1.", "снизить цену"), ("", "", "Конец."))
    start = text.index("снизить")
    hand.click(hand.point(start, dx=-12))
    assert view.caret() == start
    assert view.under(hand.point(start, dx=-12)).position == start


def test_items_stand_closer_than_paragraphs_and_the_list_ends_with_a_paragraph_gap(view) -> None:
    _, layouts = shown(
        view, ("", "", "Требования:"), ("list_item", "1", "первое"), ("list_item", "2", "внутри"),
        ("list_item", "1", "второе"), ("", "", "Конец."), ("", "", "Точка."),
    )  # fmt: skip
    metrics = view.page().metrics
    near, far = metrics.item_gap, metrics.paragraph_gap
    assert near < far / 2
    assert [layout.gap for layout in layouts[:5]] == [far, near, near, far, far]


def test_a_wide_number_moves_the_first_line_only(view) -> None:
    _, layouts = shown(view, ("list_item", "1 Статья 15.", WORDS * 3), ("list_item", "1 10.", WORDS * 3))
    wide, usual = layouts
    assert len(wide.lines) > 2
    first, second = wide.x_of(0, 0), wide.x_of(wide.lines[1].start, 1)
    assert second == pytest.approx(wide.x, abs=0.5)
    assert first > second + 20
    assert wide.marker_place().x() >= -0.5
    assert wide.lines[0].qt.naturalTextRect().right() <= view.page().column + 1
    assert usual.x_of(0, 0) == pytest.approx(usual.x_of(usual.lines[1].start, 1), abs=0.5)


def test_only_the_first_part_of_a_long_item_has_its_bullet(view) -> None:
    long = WORDS * 100
    view.set_document(None, "Long", long, [("list_item", 0, len(long), "1")])
    page = view.page()
    assert len(page.table) > 1
    assert [page.layout(block).style.item for block in range(3)] == [True, False, False]
    assert {page.layout(block).x for block in range(3)} == {page.metrics.list_indent}


def test_a_second_paragraph_of_an_item_has_no_bullet(view) -> None:
    text = "первый\nабзац того же\nвнутри\nи снова первый\nКонец."
    inner = text.index("внутри")
    ranges = [
        ("list_item", 0, text.index("\nКонец"), "1 1."),
        ("list_item", inner, inner + len("внутри"), "2"),
    ]
    view.set_document(None, "Nested", text, ranges)
    styles = [view.page().layout(block).style for block in range(5)]
    assert [style.item for style in styles] == [True, False, True, False, False]
    assert [style.lists for style in styles] == [1, 1, 2, 1, 0]


def test_the_list_of_a_right_to_left_text_stands_in_from_the_right(view) -> None:
    _, (layout,) = shown(view, ("list_item", "1 1.", "مرحبا بالعالم هذا نص عربي"))
    step = view.page().metrics.list_indent
    assert layout.right_to_left
    assert layout.x_of(0, 0) == pytest.approx(view.page().column - step, abs=2)
    assert layout.marker_place().x() > view.page().column - step


def test_an_item_after_a_hundred_nested_ones_still_belongs_to_its_list() -> None:
    items = [("list_item", 0, 1000, "1")] + [("list_item", n, n + 4, "2") for n in range(10, 800, 5)]
    assert StructureMap(items).style(900).lists == 1
    assert StructureMap(items).style(12).lists == 2


def test_the_text_of_an_e_book_chapter_is_no_heading(view) -> None:
    _, (layout,) = shown(view, ("chapter", "Глава 1", "Утром собрались люди."))
    assert layout.style.heading == 0


def test_the_line_beside_a_quotation_goes_through_to_its_next_paragraph(view) -> None:
    text = "Мы стояли мирно.\nПотом подъехал автобус.\nКонец."
    end = text.index("\nКонец")
    view.set_document(None, "Quote", text, [("quote", 0, end, "")])
    structure = view.page().structure
    assert structure.in_quote(0, text.index("Потом"))
    assert not structure.in_quote(text.index("Потом"), end + 1)


def test_a_bullet_stands_outside_the_line_of_a_quotation_in_its_item(view) -> None:
    text = "Требование и его обоснование"
    view.set_document(None, "Quote", text, [("list_item", 0, len(text), "1"), ("quote", 0, len(text), "")])
    layout, metrics = view.page().layout(0), view.page().metrics
    assert layout.style.quote_within
    assert layout.x == metrics.list_indent + metrics.indent
    assert layout.marker_place().x() + metrics.bullet < metrics.list_indent


def test_footnotes_have_their_number_and_are_called_in_the_text(view) -> None:
    text, ranges = laid_out(
        ("", "", "Сказано это. И это."), ("footnote", "7", "Сноска."), ("footnote", "", "Ещё.")
    )
    call = text.index(". И") + 1
    view.set_document(None, "Notes", text, ranges)
    plain = view.grab().toImage()
    view.set_document(None, "Notes", text, [*ranges, ("footnote_call", call, call, "7")])
    styles = [view.page().layout(block).style for block in range(3)]
    assert [(style.item, style.label) for style in styles] == [(False, ""), (True, "7"), (False, "")]
    assert [part[3] for part in view.page().structure.calls_between(0, call)] == ["7"]
    assert view.page().structure.calls_between(call + 1, len(text)) == []
    assert view.grab().toImage() != plain
    assert view.caret_rect(call + 1).left() > view.caret_rect(call).left()


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("1", (1, "")), ("3", (3, "")), ("2 b)", (2, "b)")), ("1 Статья 15.", (1, "Статья 15.")), ("", (1, "")),
        ("0", (1, "")), ("x", (1, "")), ("x 1.", (1, "")), ("12345 1.", (1, "")), ("1  7.", (1, "7.")),
    ],
)  # fmt: skip
def test_depth_and_number_of_an_item(value: str, parts: tuple[int, str]) -> None:
    assert list_item_parts(value) == parts
    assert list_item_parts(list_item_value(*parts)) == parts


def test_a_number_is_one_short_line() -> None:
    assert list_item_value(2, " 1.\n 2 ") == "2 1. 2"
    assert len(list_item_value(1, "x" * 1000)) < 30


PAGES = ["Доклад о событиях\nУтром собрались люди.\n7", "– 8 –\nНикто не считал.", "Одна строка\nстр. 9 из 12",
         "Без номера", "Людей было 12\n900"]  # fmt: skip


def paged(pages: list[str], first: int = 7) -> tuple[str, list[tuple[str, int, int, str]]]:
    ranges, at = [], 0
    for number, words in enumerate(pages, first):
        ranges.append(("page", at, at + len(words), str(number)))
        at += len(words) + 1
    return "\n".join(pages) + "\n", ranges


def test_a_printed_page_number_is_shown_once(view) -> None:
    text, ranges = paged(PAGES)
    view.set_document(None, "Pages", text, ranges)
    structure = view.page().structure
    own = [structure.printed_number(item) for item in ranges]
    assert [text[place[0] : place[1]] if place else None for place in own] == [
        "7",
        "– 8 –",
        "стр. 9 из 12",
        None,
        None,
    ]
    quiet = [block for block in range(len(view.page().table)) if view.page().layout(block).style.page_number]
    assert [text[view.page().table.starts[block] : view.page().table.end(block)] for block in quiet] == [
        "7", "– 8 –", "стр. 9 из 12",
    ]  # fmt: skip
    assert [view.page_label(item[1]) for item in ranges] == ["7", "8", "9", "10", "11"]
    assert view.text == text


def test_lines_of_a_pdf_stand_as_lines_and_a_short_one_ends_a_paragraph(view) -> None:
    full = "строка за строкой идёт рассказ о том, что было утром на площади"
    text, ranges = paged([f"{full}\n{full}\nи конец.\n{full}\n• пункт", full])
    view.set_document(None, "PDF", text, ranges)
    metrics = view.page().metrics
    gaps = [view.page().layout(block).gap for block in range(6)]
    assert gaps == [
        0,
        0,
        metrics.paragraph_gap,
        metrics.paragraph_gap,
        metrics.page_gap,
        metrics.paragraph_gap,
    ]


def test_long_paragraphs_on_a_page_keep_their_gap(view) -> None:
    text, ranges = paged([f"{WORDS * 4}\n{WORDS * 4}"])
    view.set_document(None, "Paragraphs", text, ranges)
    assert view.page().layout(0).gap == view.page().metrics.paragraph_gap


def test_a_table_is_followed_by_a_gap(view) -> None:
    _, layouts = shown(
        view, ("table_row", "", "День\tЛюдей"), ("table_row", "", "5\t400"), ("", "", "Конец.")
    )
    assert [layout.gap for layout in layouts[:2]] == [0, view.page().metrics.paragraph_gap]


def test_scrolling_a_long_list_lays_out_only_what_is_near(view) -> None:
    text, ranges = laid_out(*(("list_item", f"1 {number}.", WORDS) for number in range(1, 3000)))
    view.set_document(None, "Long list", text, ranges)
    view.go_to(len(text) // 2)
    view.grab()
    QApplication.processEvents()
    assert view.page().shaped < 300


def test_a_screen_reader_hears_the_number_that_stands_beside_the_text(reader, make_tag) -> None:
    text, ranges = laid_out(
        ("", "", "Требования:"), ("list_item", "1 9.", "первое"), ("list_item", "2", "внутри"),
        ("list_item", "3 b)", "глубже"), ("footnote", "7", "См. там же."), ("", "", "Конец."),
    )  # fmt: skip
    reader.set_document(None, "Lists", text, ranges)
    reader.set_tags([make_tag((text.index("внутри"), text.index("внутри") + 6), label="What happened")])
    found = QAccessible.queryAccessibleInterface(reader)
    heard = []
    for words in text.split("\n"):
        for place in (text.index(words), text.index(words) + len(words)):
            reader.set_caret(place)
            heard.append(found.text(QAccessible.Text.Description))
    assert heard[::2] == heard[1::2]
    assert heard[::2] == [
        "", "List item 9", "List item, level 2; Claim, What happened", "List item b), level 3", "Footnote 7", "",
    ]  # fmt: skip
    # Neither text nor positions know of it.
    spoken = found.textInterface()
    assert spoken.text(0, spoken.characterCount()) == text
