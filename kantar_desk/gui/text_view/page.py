"""The page behind the view: the document, its tags, the layouts in memory, and what is visible from where.

The state of scrolling is an anchor (a block and how far into it the top of the window is); the scroll bar is derived.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtGui import QFont

from kantar_desk.gui.text_view.decor import Connector
from kantar_desk.gui.text_view.display import begins_right_to_left
from kantar_desk.gui.text_view.heights import HeightIndex
from kantar_desk.gui.text_view.items import Structure, ViewTag
from kantar_desk.gui.text_view.lanes import Lane
from kantar_desk.gui.text_view.metrics import LARGER, SMALLER, Metrics, column_width, estimates
from kantar_desk.gui.text_view.paragraph_layout import BlockLayout
from kantar_desk.gui.text_view.paragraphs import ParagraphTable
from kantar_desk.gui.text_view.structure import BlockStyle, StructureMap
from kantar_desk.gui.text_view.tags import TagBook
from kantar_desk.model.text import Span

KEPT = 300
"""Layouts kept in memory, at most."""
NEAR = 30
"""Blocks from the window within which distances are measured, not estimated."""
LONGEST_LINE = 160
"""Code points in a line of a PDF, at most; what is longer is a paragraph."""
FULL_LINE, FULL_SENTENCE = 0.8, 0.95
"""A line of a PDF shorter than this share of its neighbours ends a paragraph; the second if it ends a sentence."""
SENTENCE_ENDS = '.!?…:;»”"'
LIST_MARK = re.compile(r"[•▪◦‣·–—-]\s|\d{1,3}[.)]\s")
KEPT_CHARACTERS = 15_000
"""Code points in kept layouts, at most, or four windows full. Shaped text takes about a hundred bytes for each."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place to come back to: a code point at the start of the first visible line and pixels into that line."""

    position: int
    pixels: float


class Page:
    """Lays out what is needed and nothing else. Positions are code points of the document."""

    def __init__(self, font: QFont, metrics: Metrics, width: float, side: float) -> None:
        self.text = ""
        self.table = ParagraphTable("")
        self.structure = StructureMap()
        self.book = TagBook()
        self.font, self.metrics = font, metrics
        self.width, self.side = width, side
        self.column = column_width(font, width, side)
        self.shaped = 0
        """How many blocks were laid out so far; for tests and measurements."""
        self.top_block = 0
        self.top_offset = 0.0
        self._held: Anchor | None = None
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self._kept_characters = self._visible_characters = 0
        self._long_lanes: dict[int, dict[int, Lane]] = {}
        self._reset_heights()
        self.to_start()

    # What is shown

    def set_document(self, text: str, structure: Iterable[Structure]) -> None:
        """Another text; tags are gone and the view stands at the top."""
        self.text = text
        self.table = ParagraphTable(text)
        self.structure = StructureMap(structure, text)
        self.book = TagBook()
        self._drop_layouts()
        self._long_lanes.clear()
        self._reset_heights()
        self.to_start()

    def set_tags(self, tags: Iterable[ViewTag]) -> None:
        """All tags anew. Layouts stay, their bars are made again."""
        self.book = TagBook(tags)
        self.redecorate()

    def update_tags(self, changed: Iterable[ViewTag], removed: Iterable[UUID]) -> list[int]:
        """Some tags anew; returns the blocks in memory that were touched."""
        touched: set[int] = set()
        for span in self.book.replace(changed, removed):
            touched.update(self._blocks_of_span(span))
        self.keep_anchor(lambda: self._decorate_all(touched))
        return sorted(touched)

    def _blocks_of_span(self, span: Span) -> set[int]:
        """The blocks in memory of all paragraphs a span touches."""
        first = self.table.paragraph_at(span.start)
        last = self.table.paragraph_at(span.end - 1)
        for paragraph in list(self._long_lanes):
            if first <= paragraph <= last:
                del self._long_lanes[paragraph]
        start, end = self.table.first_block(first), self.table.blocks_of(last)[-1]
        if end - start < len(self._layouts):
            return {block for block in range(start, end + 1) if block in self._layouts}
        return {block for block in self._layouts if start <= block <= end}

    def redecorate(self) -> None:
        """Make tints and bars of all layouts in memory again; nothing is shaped."""
        self._long_lanes.clear()
        self.keep_anchor(lambda: self._decorate_all(list(self._layouts)))

    def _decorate_all(self, blocks: Iterable[int]) -> None:
        for block in blocks:
            layout = self._layouts[block]
            self._decorate(block, layout)
            self.heights.correct(block, layout.height)

    def set_geometry(self, font: QFont, metrics: Metrics, width: float, side: float) -> None:
        """Other font, zoom, screen scale or width: all layouts and estimates are dropped, the anchored line stays."""
        anchor = self.anchor()
        column = column_width(font, width, side)
        same = font == self.font and metrics == self.metrics and column == self.column
        self.font, self.metrics, self.width, self.side, self.column = font, metrics, width, side, column
        if not same:
            self._drop_layouts()
            self._reset_heights()
            self.restore(anchor)
            self._held = anchor

    def set_metrics(self, metrics: Metrics) -> None:
        """Other room for bars, same text size: layouts stay, estimates are scaled by the mean correction."""
        anchor = self.anchor()
        self.metrics = metrics
        self._long_lanes.clear()
        for block, layout in self._layouts.items():
            layout.metrics = metrics
            self._decorate(block, layout)
            layout.place()
        table = estimates(self.font, self.column, metrics)
        real = sum(layout.height for layout in self._layouts.values())
        guessed = sum(table[self.table.lengths[block]] for block in self._layouts)
        correction = real / guessed if guessed else 1.0
        self.heights = HeightIndex(self.table.lengths, [height * correction for height in table])
        for block, layout in self._layouts.items():
            self.heights.correct(block, layout.height)
        self.restore(anchor)
        self._held = anchor

    def _drop_layouts(self) -> None:
        self._layouts.clear()
        self._kept_characters = 0

    def _reset_heights(self) -> None:
        self.heights = HeightIndex(self.table.lengths, estimates(self.font, self.column, self.metrics))

    # Layouts

    def in_memory(self, block: int) -> BlockLayout | None:
        """The layout of a block if there is one."""
        return self._layouts.get(block)

    def style_at(self, position: int) -> BlockStyle:
        """How the paragraph that a position is in is shown."""
        table = self.table
        start = table.paragraph_range(table.paragraph_at(position))[0] if table.text_length else 0
        return self.structure.style(start)

    def layout(self, block: int) -> BlockLayout:
        """The layout of a block with its tints and bars, made now if need be."""
        layout = self._layouts.get(block)
        if layout is not None:
            self._layouts.move_to_end(block)
            return layout
        table = self.table
        start, end = table.starts[block], table.end(block)
        first, last = (
            (start, end) if table.text_length == 0 else table.paragraph_range(table.paragraph_of_block(block))
        )
        stored = self.text[start:end]
        right_to_left = not stored.isascii() and begins_right_to_left(self.text, first, last)
        style = self.structure.style(first)
        font, metrics = self.font, self.metrics
        small = style.footnote or style.page_number
        if style.heading or small:
            font = QFont(self.font)
            if style.heading:
                font.setWeight(QFont.Weight.DemiBold)
            larger = SMALLER if small else LARGER.get(style.heading, 1.0)
            font.setPixelSize(round(self.font.pixelSize() * larger))
        layout = BlockLayout(
            stored,
            start,
            font,
            self.column,
            metrics,
            right_to_left=right_to_left,
            gap=self._gap(block, style, end),
            style=style if start == first else replace(style, item=False),
        )
        self.shaped += 1
        self._decorate(block, layout)
        self._layouts[block] = layout
        self.heights.correct(block, layout.height)
        self._kept_characters += end - start
        most = max(KEPT_CHARACTERS, 4 * self._visible_characters)
        while len(self._layouts) > KEPT or (self._kept_characters > most and len(self._layouts) > 1):
            _, dropped = self._layouts.popitem(last=False)
            self._kept_characters -= dropped.end - dropped.start
        return layout

    def _gap(self, block: int, style: BlockStyle, end: int) -> float:
        """The space behind a block: little within a list, none within a paragraph, a table, or lines that go on."""
        metrics, structure = self.metrics, self.structure
        if not self.table.ends_paragraph(block):
            return 0.0
        if structure.empty or end >= self.table.text_length:
            return metrics.paragraph_gap
        if style.lists and structure.in_list(end + 1):
            return metrics.item_gap
        if style.row and structure.in_row(end + 1):
            return 0.0
        if structure.page_starts(end + 1):
            return metrics.page_gap
        return 0.0 if self._line_goes_on(block, end) else metrics.paragraph_gap

    def _line_goes_on(self, block: int, end: int) -> bool:
        """True where the next line of a page of a PDF seems to be of the same paragraph: this one is full."""
        lengths, starts, page = self.table.lengths, self.table.starts, self.structure.same_page
        if not lengths[block] or not page(starts[block], end + 1):
            return False
        before = lengths[block - 1] if block > 0 and page(starts[block - 1], end) else 0
        longest = max(before, lengths[block + 1])
        if longest > LONGEST_LINE or LIST_MARK.match(self.text, end + 1):
            return False
        full = FULL_SENTENCE if self.text[end - 1] in SENTENCE_ENDS else FULL_LINE
        return lengths[block] >= full * longest

    def _decorate(self, block: int, layout: BlockLayout) -> None:
        pieces = self.book.touching(layout.start, layout.end)
        if not pieces:
            if layout.bars or layout.tints or not layout.height:
                layout.decorate((), {}, self.book)
            return
        table = self.table
        if table.ends_paragraph(block) and not table.continues(block):
            lanes = self.book.lanes(layout.start, layout.end, pieces)
        else:
            paragraph = table.paragraph_of_block(block)
            known = self._long_lanes.get(paragraph)
            if known is None:
                start, end = table.paragraph_range(paragraph)
                known = self.book.lanes(start, end, self.book.touching(start, end))
                self._long_lanes[paragraph] = known
            lanes = known
        layout.decorate(pieces, lanes, self.book)

    def is_joined(self, block: int, connector: Connector) -> bool:
        """True when the other piece of a connector stands on the neighbouring line of the neighbouring block."""
        beside = self._layouts.get(block + connector.edge) if connector.edge else None
        return beside is not None and any(
            other.number == connector.number and other.edge == -connector.edge for other in beside.connectors
        )

    # Where things are

    def visible(self, height: float) -> list[tuple[int, float, BlockLayout]]:
        """Blocks visible in a window of this height: number, y of the top in the window, layout."""
        result: list[tuple[int, float, BlockLayout]] = []
        block, y = self.top_block, -self.top_offset
        while block < len(self.table) and y < height:
            layout = self.layout(block)
            if y + layout.height > 0:
                result.append((block, y, layout))
            y += layout.height
            block += 1
        self._visible_characters = sum(layout.end - layout.start for _, _, layout in result)
        return result

    def beside(self, height: float) -> list[int]:
        """The blocks of about one window behind what is visible and of one before it, nearest first."""
        visible = self.visible(height)
        found: list[int] = []
        if visible:
            for first, step in ((visible[-1][0] + 1, 1), (visible[0][0] - 1, -1)):
                block, room = first, height
                while room > 0 and 0 <= block < len(self.table):
                    found.append(block)
                    room -= self.heights.height(block)
                    block += step
        return found

    @property
    def total(self) -> float:
        """Height of everything, partly estimated, with the free space above and below."""
        return self.heights.total + self.metrics.page_top + self.metrics.page_bottom

    @property
    def scrolled(self) -> float:
        """How far the window's top is below the very top."""
        return self.heights.top(self.top_block) + self.top_offset + self.metrics.page_top

    def to_start(self) -> None:
        """Scroll to the very top."""
        self._held = None
        self.top_block, self.top_offset = 0, -self.metrics.page_top

    def to_end(self, height: float) -> None:
        """Scroll until the end of the text stands at the bottom of a window of this height."""
        block = len(self.table) - 1
        room = height - self.metrics.page_bottom
        while True:
            room -= self.layout(block).height
            if room <= 0 or block == 0:
                break
            block -= 1
        self.top_block, self.top_offset = block, -room
        if block == 0:
            self.top_offset = max(self.top_offset, -self.metrics.page_top)
            if -room < -self.metrics.page_top:
                self.to_start()

    def scroll_by(self, pixels: float, height: float) -> None:
        """Scroll down (or up, if negative) in a window of this height, never beyond the ends."""
        self._held = None
        if abs(pixels) > 8 * height:
            self.scroll_to(self.scrolled + pixels, height)
            return
        self.top_offset = self.metrics.snap(self.top_offset + pixels)
        while self.top_offset < 0 and self.top_block > 0:
            self.top_block -= 1
            self.top_offset += self.layout(self.top_block).height
        while self.top_block + 1 < len(self.table) and self.top_offset >= self.layout(self.top_block).height:
            self.top_offset -= self.layout(self.top_block).height
            self.top_block += 1
        self.clamp(height)

    def scroll_to(self, scrolled: float, height: float) -> None:
        """Scroll to an estimated height, as the scroll bar does."""
        self._held = None
        if scrolled >= self.total - height:
            self.to_end(height)
            return
        y = scrolled - self.metrics.page_top
        if y <= 0:
            self.top_block, self.top_offset = 0, y
        else:
            block, rest = self.heights.block_at(y)
            guess = self.heights.height(block)
            self.top_block = block
            self.top_offset = self.metrics.snap(rest * self.layout(block).height / guess if guess else 0.0)
        self.clamp(height)

    def clamp(self, height: float) -> None:
        """Come back from beyond the ends."""
        if self.top_block == 0 and self.top_offset < -self.metrics.page_top:
            self.top_offset = -self.metrics.page_top
        bottom = -self.top_offset
        for block in range(self.top_block, len(self.table)):
            bottom += self.layout(block).height
            if bottom >= height:
                return
        if bottom + self.metrics.page_bottom < height:
            self.to_end(height)

    def anchor(self) -> Anchor:
        """The first visible line; while only sizes change, the one that was first before they did."""
        return self._held or self._first_line()

    def _first_line(self) -> Anchor:
        layout = self.layout(self.top_block)
        number = layout.line_at(self.top_offset)
        line = layout.lines[number]
        return Anchor(layout.start + line.start, self.top_offset - line.y)

    def restore(self, anchor: Anchor) -> None:
        """Put the line that holds the anchor's position where it was."""
        self._held = None
        position = min(anchor.position, self.table.text_length)
        block = self.table.block_at(position)
        layout = self.layout(block)
        line = layout.lines[layout.line_of(position - layout.start)]
        if block == 0 and line is layout.lines[0] and anchor.pixels <= 0:
            self.top_block, self.top_offset = 0, -self.metrics.page_top
            return
        self.top_block = block
        pixels = anchor.pixels if anchor.pixels < 0 or anchor.pixels <= line.height else 0.0
        self.top_offset = self.metrics.snap(line.y + pixels)
        if self.top_offset < 0 and block > 0:
            self.top_block -= 1
            self.top_offset += self.layout(self.top_block).height

    def keep_anchor(self, change: object) -> None:
        """Run a change of line heights and keep the first visible line where it is."""
        held = self._layouts.get(self.top_block)
        anchor = self._first_line() if held is not None else None
        assert callable(change)
        change()
        if anchor is not None and held is not None and self._layouts.get(self.top_block) is held:
            line = held.lines[held.line_of(anchor.position - held.start)]
            self.top_offset = self.metrics.snap(line.y + min(anchor.pixels, line.height))

    def y_of(self, position: int) -> tuple[float, float]:
        """Top and height, in the window, of the line of a position. Far from the window it is an estimate."""
        block = self.table.block_at(position)
        near = abs(block - self.top_block) <= NEAR
        layout = self.layout(block)
        line = layout.lines[layout.line_of(position - layout.start)]
        if near:
            low, high = sorted((block, self.top_block))
            between = sum(self.layout(number).height for number in range(low, high))
            top = between if block > self.top_block else -between
        else:
            top = self.heights.top(block) - self.heights.top(self.top_block)
        return top - self.top_offset + line.y, line.height

    def show(self, position: int, height: float, fraction: float) -> None:
        """Scroll so that the line of a position stands at this fraction of a window's height."""
        block = self.table.block_at(position)
        layout = self.layout(block)
        line = layout.lines[layout.line_of(position - layout.start)]
        self.top_block, self.top_offset = block, line.y
        self.scroll_by(-height * fraction, height)

    def locate(self, x: float, y: float) -> tuple[int, BlockLayout, int, float, float]:
        """The block, its layout, the line, and x and y inside the block, nearest to a point of the window.

        ``x`` counts from the left edge of the text column.
        """
        block, top = self.top_block, -self.top_offset
        layout = self.layout(block)
        while y >= top + layout.height and block + 1 < len(self.table):
            top += layout.height
            block += 1
            layout = self.layout(block)
        while y < top and block > 0:
            block -= 1
            layout = self.layout(block)
            top -= layout.height
        inside = y - top
        return block, layout, layout.line_at(inside), x, inside
