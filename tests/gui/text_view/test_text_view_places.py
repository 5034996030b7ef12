"""Paragraphs, heights, spans and lanes: the parts of the view that need no screen."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.gui.text_view.display import DisplayParagraph, begins_right_to_left, display_text
from kantar_desk.gui.text_view.heights import HeightIndex
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.jumps import JumpList
from kantar_desk.gui.text_view.lanes import MOST, Extent, assign, pack
from kantar_desk.gui.text_view.paragraphs import LONGEST, ParagraphTable, is_sure_stop
from kantar_desk.gui.text_view.span_index import SpanIndex
from kantar_desk.gui.text_view.structure import StructureMap
from kantar_desk.gui.text_view.tags import TagBook
from kantar_desk.model.text import Span, normalise

pytestmark = pytest.mark.gui

quick = settings(max_examples=60, deadline=None)
few = settings(max_examples=15, deadline=None)

texts = st.text(alphabet=st.sampled_from("ab \n\tйи̇🇰🇿👩‍🚒ش\u00a0"), max_size=400)


@quick
@given(texts)
def test_blocks_cover_the_text_but_its_line_ends(text: str) -> None:
    table = ParagraphTable(text)
    parts = [text[table.starts[block] : table.end(block)] for block in range(len(table))]
    assert parts == text.split("\n")
    assert table.paragraph_count == len(parts)
    for position in range(len(text) + 1):
        block = table.block_at(position)
        assert table.starts[block] <= position <= table.end(block)
        assert table.paragraph_at(position) == text.count("\n", 0, position)


@few
@given(
    st.lists(st.integers(0, 3 * LONGEST), min_size=1, max_size=4),
    st.sampled_from(["a", "a ", "и\u0306", "👩🏽\u200d🚒"]),
)
def test_long_paragraphs_are_cut_without_losing_a_character(lengths: list[int], unit: str) -> None:
    text = "\n".join((unit * (length // len(unit) + 1))[:length] for length in lengths)
    table = ParagraphTable(text)
    assert max(table.lengths) <= LONGEST
    assert table.paragraph_count == len(lengths)
    for paragraph, length in enumerate(lengths):
        blocks = table.blocks_of(paragraph)
        start, end = table.paragraph_range(paragraph)
        assert end - start == length
        joined = "".join(text[table.starts[block] : table.end(block)] for block in blocks)
        assert joined == text[start:end]
        assert [table.continues(block) for block in blocks] == [False] + [True] * (len(blocks) - 1)
        assert [table.ends_paragraph(block) for block in blocks] == [False] * (len(blocks) - 1) + [True]
        assert all(table.paragraph_of_block(block) == paragraph for block in blocks)
        for block in blocks[1:]:
            assert is_sure_stop(text, table.starts[block])
            if unit == "a ":
                assert text[table.starts[block] - 1] == " "


def test_a_text_over_several_slices_is_counted_right() -> None:
    text = ("x" * 997 + "\n") * 2300
    table = ParagraphTable(text)
    assert len(table) == 2301
    assert table.starts[2299] == 2299 * 998
    assert table.end(2300) == len(text)


@quick
@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=1200),
    st.lists(st.tuples(st.integers(0, 1199), st.integers(0, 500)), max_size=40),
)
def test_heights_agree_with_adding_up(lengths: list[int], corrections: list[tuple[int, int]]) -> None:
    table = [10.0 + length for length in range(51)]
    index = HeightIndex(lengths, table)
    heights = [table[length] for length in lengths]
    for block, height in corrections:
        if block < len(lengths):
            assert index.correct(block, height) == height - heights[block]
            heights[block] = float(height)
    assert index.total == sum(heights)
    top = 0.0
    for block, height in enumerate(heights):
        assert index.top(block) == top
        assert index.height(block) == height
        if height:
            assert index.block_at(top) == (block, 0.0)
            assert index.block_at(top + height - 0.5) == (block, height - 0.5)
        top += height
    assert index.top(len(lengths)) == top
    assert index.block_at(top + 5)[0] == len(lengths) - 1


spans = st.tuples(st.integers(0, 300), st.integers(1, 300)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@quick
@given(st.lists(spans, max_size=60), st.lists(spans, max_size=20), st.integers(0, 20), spans)
def test_touching_finds_what_a_scan_finds(
    first: list, later: list, removed: int, window: tuple[int, int]
) -> None:
    entries = [(start, end, number) for number, (start, end) in enumerate(first)]
    index = SpanIndex(entries)
    for start, end in later:
        entries.append((start, end, len(entries)))
        index.add(*entries[-1])
    for entry in entries[:removed]:
        index.remove(*entry)
    entries = entries[removed:]
    assert len(index) == len(entries)
    expected = [entry for entry in entries if entry[0] < window[1] and window[0] < entry[1]]
    assert sorted(index.touching(*window)) == sorted(expected)
    assert index.touching(window[0], window[0]) == []
    beginning = [one for one in expected if one[0] >= window[0]]
    assert index.first_beginning(*window) == min(beginning, default=None)


def test_taking_out_what_is_not_there_is_an_error() -> None:
    index = SpanIndex([(0, 5, 1)])
    with pytest.raises(KeyError):
        index.remove(0, 5, 2)
    with pytest.raises(KeyError):
        index.remove(0, 500, 1)


def _extents(pairs: list[tuple[int, int, int]]) -> list[Extent]:
    return [
        Extent(start, start + length, group, UUID(int=number + 1), number)
        for number, (start, length, group) in enumerate(pairs)
    ]


extents = st.lists(st.tuples(st.integers(0, 120), st.integers(1, 120), st.integers(0, 2)), max_size=50).map(
    _extents
)


@quick
@given(extents, st.randoms(use_true_random=False))
def test_no_two_bars_share_a_place_and_order_does_not_matter(given_extents: list[Extent], rng) -> None:
    lanes = assign(given_extents)
    assert set(lanes) == {extent.number for extent in given_extents}
    for one in given_extents:
        assert lanes[one.number][0] == one.group
        for other in given_extents:
            if one.number < other.number and one.start < other.end and other.start < one.end:
                assert lanes[one.number] != lanes[other.number]
    shuffled = list(given_extents)
    rng.shuffle(shuffled)
    assert assign(shuffled) == lanes


@quick
@given(extents)
def test_a_longer_tag_never_lies_inside_a_shorter_one_it_overlaps(given_extents: list[Extent]) -> None:
    lanes = assign(given_extents)
    for extent in given_extents:
        lane = lanes[extent.number][1]
        below = [e for e in given_extents if e.group == extent.group and lanes[e.number][1] < lane]
        for lower in range(lane):
            holders = [
                e
                for e in below
                if lanes[e.number][1] == lower and e.start < extent.end and extent.start < e.end
            ]
            assert holders
            assert min(e.end - e.start for e in holders) <= extent.end - extent.start


@quick
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 30)), max_size=40))
def test_a_line_keeps_the_order_of_lanes_and_at_most_eight(used: list) -> None:
    packed = pack(used)
    lanes = list(packed.rows)
    assert len(lanes) == min(MOST, len(set(used)))
    assert lanes == sorted(lanes)
    assert list(packed.rows.values()) == list(range(len(lanes)))
    groups = [lane[0] for lane in lanes]
    assert packed.splits == tuple(row for row in range(1, len(groups)) if groups[row] != groups[row - 1])
    for group in {lane[0] for lane in used}:
        assert group in groups


def test_two_hundred_equal_spans_take_two_hundred_lanes() -> None:
    lanes = assign(_extents([(5, 10, 0)] * 200))
    assert sorted(lane for _, lane in lanes.values()) == list(range(200))
    assert lanes[0] == (0, 0)


@quick
@given(st.text(max_size=120))
def test_the_display_copy_has_the_same_length_in_both_units(raw: str) -> None:
    stored = normalise(raw).replace("\n", "")
    shown = DisplayParagraph(stored)
    assert len(shown.text) == len(stored)
    assert shown.units == len(stored.encode("utf-16-le")) // 2
    assert len(shown.text.encode("utf-16-le")) // 2 == shown.units
    for point in range(len(stored) + 1):
        unit = shown.unit(point)
        assert unit == len(stored[:point].encode("utf-16-le")) // 2
        assert shown.point(unit) == point


def test_what_qt_would_mistreat_is_shown_by_a_sign() -> None:
    assert display_text("a\x00\x07\x0b\x1f\x7fb") == "a␀␇␋␟␡b"
    assert display_text("\ufeffa\ufffc") == "\u2060a\u25a1"
    kept = "\ta\u00a0b\u00adc\u200dd\u200ee\u0306🇰🇿\ufffd"
    assert display_text(kept) == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("12 «", False), ("12 שלום abc", True), ("abc שלום", False), ("مرحبا", True)],
)
def test_base_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:
    assert begins_right_to_left(text, 0, len(text)) is expected


def test_structure_tells_headings_lists_quotes_and_pages() -> None:
    structure = StructureMap(
        [
            ("heading", 0, 10, 1), ("heading", 40, 50, 2), ("heading", 90, 99, 1), ("list_item", 51, 60, 2),
            ("quote", 61, 70, 0), ("page", 0, 45, "iv"), ("page", 45, 99, "5"),
        ]
    )  # fmt: skip
    assert structure.style(0).heading == 1
    assert structure.style(40).heading == 2
    assert structure.style(20).heading == 0
    assert structure.style(51).lists == 2
    assert structure.style(61).quote
    assert [item[1] for item in structure.headings_at(55)] == [0, 40]
    assert [item[1] for item in structure.headings_at(95)] == [90]
    assert structure.headings_at(0)[0][1] == 0
    assert structure.page_at(44) == "iv"
    assert structure.page_at(45) == "5"
    assert [item[3] for item in structure.pages_starting(40, 50)] == ["5"]
    assert StructureMap().page_at(3) == ""


def test_jumps_go_back_and_forward_again() -> None:
    jumps = JumpList()
    jumps.push(10)
    jumps.push(50)
    assert jumps.back(90) == 50
    assert jumps.back(50) == 10
    assert jumps.back(10) is None
    assert jumps.forward(10) == 50
    assert jumps.forward(50) == 90
    assert not jumps.can_go_forward()
    jumps.push(3)
    assert jumps.can_go_back()
    jumps.clear()
    assert not jumps.can_go_back()


@quick
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), min_size=1, max_size=25), st.integers(0, 24)
)
def test_tags_keep_the_order_of_the_text_through_changes(pairs: list, removed: int) -> None:
    tags = [
        ViewTag(UUID(int=n + 1), (Span(start, start + length),), "claim", None, "", UUID(int=1), "")
        for n, (start, length) in enumerate(pairs)
    ]
    book = TagBook(tags[::2])
    book.all()
    book.replace(tags[1::2], [tags[removed % len(tags)].id] if removed % 2 == 0 else [])
    left = [tag for tag in tags if tag.id in book]
    ordered = sorted(left, key=lambda tag: (tag.spans[0].start, tag.length, tag.id))
    assert book.all() == ordered
    for index, tag in enumerate(ordered):
        assert book.neighbour(tag.id, True) == ordered[(index + 1) % len(ordered)]
        assert book.neighbour(tag.id, False) == ordered[index - 1]
    if ordered:
        later = [tag for tag in ordered if tag.spans[0].start >= 30]
        assert book.from_position(30, True) == (later[0] if later else ordered[0])
        earlier = [tag for tag in ordered if tag.spans[0].start < 30]
        assert book.from_position(30, False) == (earlier[-1] if earlier else ordered[-1])
