"""Where the caret can go, and what a word, a sentence and a paragraph are. Caret stops come from Qt's layouts.

Positions in and out are code points of the document; UTF-16 stays inside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextLayout

from kantar_desk.gui.text_view.display import DisplayParagraph
from kantar_desk.gui.text_view.page import Page
from kantar_desk.gui.text_view.paragraph_layout import BlockLayout
from kantar_desk.model.text import Span

EDGES = ("start", "end")
UNITS = ("character", "word", "sentence")
_BY_CHARACTER = QTextLayout.CursorMode.SkipCharacters


def _boundaries(kind: QTextBoundaryFinder.BoundaryType, display: DisplayParagraph) -> list[int]:
    finder = QTextBoundaryFinder(kind, display.text)
    found = [0]
    while True:
        unit = finder.toNextBoundary()
        if unit < 0:
            break
        found.append(display.point(unit))
    return found


class CaretMover:
    """Moves positions over one page. Nothing here scrolls or paints."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def _at(self, position: int) -> tuple[int, BlockLayout]:
        block = self._page.table.block_at(position)
        return block, self._page.layout(block)

    def stop(self, position: int) -> int:
        """The position itself if it is a caret stop, else the one before."""
        position = max(0, min(position, self._page.table.text_length))
        _, layout = self._at(position)
        point = position - layout.start
        return position if layout.is_stop(point) else layout.start + layout.previous_stop(point)

    def next(self, position: int, mode: QTextLayout.CursorMode = _BY_CHARACTER) -> int:
        """One caret stop forwards; the last stays."""
        _, layout = self._at(position)
        if position >= layout.end:
            return min(position + 1, self._page.table.text_length)
        return layout.start + layout.next_stop(position - layout.start, mode)

    def previous(self, position: int, mode: QTextLayout.CursorMode = _BY_CHARACTER) -> int:
        """One caret stop backwards; 0 stays."""
        if position <= 0:
            return 0
        block, layout = self._at(position)
        if position > layout.start:
            return layout.start + layout.previous_stop(position - layout.start, mode)
        if not self._page.table.continues(block):
            return position - 1
        before = self._page.layout(block - 1)
        return before.start + before.previous_stop(before.end - before.start, mode)

    def next_word(self, position: int) -> int:
        """The start of the next word, as text fields do it."""
        return self.next(position, QTextLayout.CursorMode.SkipWords)

    def previous_word(self, position: int) -> int:
        """The start of the word before."""
        return self.previous(position, QTextLayout.CursorMode.SkipWords)

    def right_to_left(self, position: int) -> bool:
        """The base direction of the paragraph at a position."""
        _, layout = self._at(position)
        return layout.right_to_left

    def x(self, position: int) -> float:
        """The x of the caret in the column."""
        _, layout = self._at(position)
        return layout.x_of(position - layout.start)

    def line_start(self, position: int) -> int:
        """The first stop of the line."""
        _, layout = self._at(position)
        return layout.start + layout.lines[layout.line_of(position - layout.start)].start

    def line_end(self, position: int) -> int:
        """The last stop of the line that is shown on it: at a wrapped line the one before the break."""
        _, layout = self._at(position)
        number = layout.line_of(position - layout.start)
        line = layout.lines[number]
        if number + 1 == len(layout.lines):
            return layout.end
        return layout.start + layout.previous_stop(line.end)

    def vertical(self, position: int, lines: int, x: float) -> int:
        """So many lines down (up if negative), nearest to x; from the first or last line to the very start or end."""
        block, layout = self._at(position)
        number = layout.line_of(position - layout.start) + lines
        while number >= len(layout.lines):
            if block + 1 >= len(self._page.table):
                return self._page.table.text_length
            number -= len(layout.lines)
            block += 1
            layout = self._page.layout(block)
        while number < 0:
            if block == 0:
                return 0
            block -= 1
            layout = self._page.layout(block)
            number += len(layout.lines)
        return layout.start + layout.point_at(number, x)

    def paragraph(self, position: int) -> tuple[int, int]:
        """Start and end of the paragraph at a position."""
        return self._page.table.paragraph_range(self._page.table.paragraph_at(position))

    def next_paragraph(self, position: int) -> int:
        """The start of the paragraph after this one, else the end of the text."""
        return min(self.paragraph(position)[1] + 1, self._page.table.text_length)

    def previous_paragraph(self, position: int) -> int:
        """The start of this paragraph, or of the one before if already there."""
        start = self.paragraph(position)[0]
        return start if position > start else self.paragraph(max(0, position - 1))[0]

    # Words and sentences

    def _block_units(self, position: int, unit: str) -> list[tuple[int, int]]:
        """All words or sentences of the block at a position, without white space round them."""
        block = self._page.table.block_at(position)
        start, end = self._page.table.starts[block], self._page.table.end(block)
        stored = self._page.text[start:end]
        display = DisplayParagraph(stored)
        if unit == "word":
            marks = _boundaries(QTextBoundaryFinder.BoundaryType.Word, display)
        else:
            marks = _boundaries(QTextBoundaryFinder.BoundaryType.Sentence, display)
        found = []
        for first, last in pairwise(marks):
            part = stored[first:last]
            if unit == "word" and not any(character.isalnum() for character in part):
                continue
            kept = part.strip()
            if kept:
                first += len(part) - len(part.lstrip())
                found.append((start + first, start + first + len(kept)))
        return found

    def word(self, position: int) -> Span | None:
        """The word at a position: the one it lies in or begins, else the one that ends there."""
        return self._unit_at(position, "word")

    def sentence(self, position: int) -> Span | None:
        """The sentence at a position, without white space round it."""
        return self._unit_at(position, "sentence")

    def _unit_at(self, position: int, unit: str) -> Span | None:
        units = self._block_units(position, unit)
        index = bisect_right(units, (position, self._page.table.text_length + 1)) - 1
        if index >= 0 and position <= units[index][1]:
            return self.on_stops(Span(*units[index]))
        if unit == "sentence" and units:
            return self.on_stops(Span(*units[min(index + 1, len(units) - 1)]))
        return None

    def snapped_to_words(self, span: Span) -> Span:
        """Both ends moved outwards to the ends of the words they lie in."""
        first, last = self.word(span.start), self.word(span.end)
        start = first.start if first is not None and first.start <= span.start < first.end else span.start
        end = last.end if last is not None and last.start < span.end <= last.end else span.end
        return Span(start, end)

    def trimmed(self, span: Span) -> Span | None:
        """Without white space at the ends; None if nothing else is in it. Ends stay on caret stops."""
        text = self._page.text[span.start : span.end]
        kept = text.strip()
        if not kept:
            return None
        start = span.start + len(text) - len(text.lstrip())
        return self.on_stops(Span(start, start + len(kept)))

    def on_stops(self, span: Span) -> Span:
        """The span with both ends moved outwards onto caret stops."""
        start, end = self.stop(span.start), self.stop(span.end)
        if end < span.end or end <= start:
            end = self.next(end)
        return Span(start, end)

    def grown(self, span: Span, edge: str, unit: str, direction: int) -> Span:
        """A span with one end moved by one character, word or sentence.

        ``edge`` is "start" or "end", ``unit`` one of `UNITS`, ``direction`` 1 to grow and -1 to shrink. The ends stay
        on caret stops. Where nothing is left to grow into, or nothing would be left, the span comes back unchanged.
        """
        if edge not in EDGES or unit not in UNITS or direction not in (1, -1):
            raise ValueError(f"cannot move {edge} by {unit} {direction}")
        forwards = (edge == "end") == (direction == 1)
        position = span.end if edge == "end" else span.start
        if unit == "character":
            moved = self.next(position) if forwards else self.previous(position)
        else:
            moved = self._unit_edge(position, unit, edge, forwards)
        start, end = (span.start, moved) if edge == "end" else (moved, span.end)
        if start >= end:
            return span
        return self.on_stops(Span(start, end))

    def _unit_edge(self, position: int, unit: str, edge: str, forwards: bool) -> int:
        """The nearest start (or end) of a word or sentence before or behind a position."""
        table = self._page.table
        block = table.block_at(position)
        side = 0 if edge == "start" else 1
        while 0 <= block < len(table):
            edges = [pair[side] for pair in self._block_units(table.starts[block], unit)]
            index = bisect_right(edges, position) if forwards else bisect_left(edges, position) - 1
            if 0 <= index < len(edges):
                return edges[index]
            block += 1 if forwards else -1
        return position
