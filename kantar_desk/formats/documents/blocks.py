"""Builds a text and its structure ranges in one walk, for every format made of blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kantar_desk.formats.documents.limits import check_length
from kantar_desk.model.text import StructureRange

_SPACES = re.compile("[ \t\n\r\f]+")


@dataclass(slots=True)
class OpenRange:
    """A structure range that is not closed yet."""

    kind: str
    value: str
    start: int = -1


class TextBuilder:
    """Collects text block by block. Each block ends with one LF, cells of a table row are joined by TAB.

    Breaks are written late, when more text follows, so an empty block leaves no trace and a range never holds the
    line end behind it. Nothing is invented: no bullets, numbers, blank lines. ``name`` is the file's, for the error
    once there is more text than a document may hold: a few bytes of markup can stand for many spaces or cells.
    """

    def __init__(self, name: str = "") -> None:
        self._name = name
        self._parts: list[str] = []
        self._ranges: list[StructureRange] = []
        self._open: list[OpenRange] = []
        self._rows: list[int] = []
        self._points: list[tuple[str, str]] = []
        self._breaks = 0
        self._tabs = 0
        self._space = False
        self.length = 0

    def add(self, text: str) -> None:
        """Text exactly as it is."""
        if not text:
            return
        check_length(self.length + self._breaks + self._tabs + len(text), self._name)
        breaks = "\n" * self._breaks if self.length else ""
        between = "\t" * self._tabs
        if self._space and self.length and not breaks and not between:
            between = " "
        self._breaks = self._tabs = 0
        self._space = False
        self._parts += (breaks, between)
        row_start = self.length + len(breaks)
        self.length = row_start + len(between)
        self._place_points()
        for block in self._open:
            if block.start < 0:  # a row begins before its empty first cells
                block.start = row_start if block.kind == "table_row" else self.length
        self._parts.append(text)
        self.length += len(text)

    def add_folded(self, text: str) -> None:
        """Text in which runs of white space count as one space, and none at the edges of a block."""
        folded = _SPACES.sub(" ", text)
        if folded.startswith(" "):
            self._space = True
            folded = folded[1:]
        ends = folded.endswith(" ")
        self.add(folded.rstrip(" "))
        if ends:
            self._space = True

    def end_block(self) -> None:
        """The next text begins a new line."""
        self._breaks = max(self._breaks, 1)
        self._space = False

    def end_paragraph(self) -> None:
        """As `end_block`, but outside tables an empty paragraph of the source stays an empty line."""
        if self._rows:
            self._breaks = max(self._breaks, 1)
        elif self.length:
            self._breaks += 1
        self._space = False

    @contextmanager
    def range(self, kind: str, value: str = "") -> Iterator[None]:
        """A structure range over what is added meanwhile; none if nothing is."""
        block = self.begin(kind, value)
        yield
        self.finish(block)

    def begin(self, kind: str, value: str = "") -> OpenRange:
        """Opens a range that starts with the next text; to be closed with `finish`."""
        block = OpenRange(kind, value)
        self._open.append(block)
        return block

    def finish(self, block: OpenRange) -> None:
        """Closes a range at the end of the text so far."""
        self._open.remove(block)
        if block.start >= 0:
            self._ranges.append(StructureRange(block.kind, block.start, self.length, block.value))

    def point(self, kind: str, value: str = "") -> None:
        """A range of no length right behind the text so far; at the start of a block, before its text."""
        self._points.append((kind, value))
        if not self._breaks and not self._tabs:
            self._place_points()

    def _place_points(self) -> None:
        self._ranges += [
            StructureRange(kind, self.length, self.length, value) for kind, value in self._points
        ]
        self._points.clear()

    def begin_row(self) -> None:
        """A table row begins; its cells follow with `next_cell` before each but the first."""
        self.end_block()
        self._tabs = 0
        self._rows.append(self.length)

    def next_cell(self) -> None:
        """The next cell of the row. Blocks within a cell stay lines of their own."""
        if not self._rows:
            self.end_block()
            return
        if self.length > self._rows[-1]:
            self._breaks = 0  # what ended was a block in the cell before, not the row
        self._tabs += 1
        self._space = False

    def end_row(self) -> None:
        """The row ends; empty cells at its end are not written."""
        if self._rows:
            self._rows.pop()
        self._tabs = 0
        self.end_block()

    def result(self) -> tuple[str, tuple[StructureRange, ...]]:
        """The whole text, ending with LF unless it is empty, and its ranges, sorted."""
        self._place_points()
        text = "".join(self._parts)
        if text and not text.endswith("\n"):
            text += "\n"
        ranges = sorted(self._ranges, key=lambda r: (r.start, -r.end))
        return text, tuple(ranges)
