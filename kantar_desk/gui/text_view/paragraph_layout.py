"""The layout of one block: lines from Qt, room for bars under each line, and where tints and bars lie."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from kantar_desk.gui.text_view.decor import Bar, Connector, Line, Segment
from kantar_desk.gui.text_view.display import DisplayParagraph
from kantar_desk.gui.text_view.lanes import EMPTY_LINE, Lane, pack
from kantar_desk.gui.text_view.metrics import Metrics
from kantar_desk.gui.text_view.span_index import Entry
from kantar_desk.gui.text_view.structure import PLAIN, BlockStyle
from kantar_desk.gui.text_view.tags import TagBook
from kantar_desk.model.text import Span


class BlockLayout:
    """One laid-out block. ``height`` includes the gap behind the paragraph.

    ``x`` is the left edge of its lines. The first line of a list item whose number is too wide for the space before
    the text begins ``lead`` further in.
    """

    __slots__ = (
        "bars", "connectors", "crowded", "display", "end", "gap", "height", "lanes", "layout", "lead", "line_units",
        "lines", "marker_width", "metrics", "right_to_left", "signs", "start", "style", "tints", "width", "x",
    )  # fmt: skip

    def __init__(
        self,
        stored: str,
        start: int,
        font: QFont,
        width: float,
        metrics: Metrics,
        *,
        right_to_left: bool = False,
        gap: float = 0.0,
        style: BlockStyle = PLAIN,
    ) -> None:
        self.start = start
        self.end = start + len(stored)
        self.metrics = metrics
        self.style = style
        self.gap = gap
        self.right_to_left = right_to_left
        self.display = DisplayParagraph(stored)
        hanging = max(style.lists, 1 if style.footnote else 0)
        inset = hanging * metrics.list_indent + (metrics.indent if style.quote else 0.0)
        self.x = 0.0 if right_to_left else inset
        self.width = max(width - inset, metrics.pixel_size * 4)
        self.marker_width = self.lead = 0.0
        if style.item:
            self.marker_width = (
                QFontMetricsF(font).horizontalAdvance(style.label) if style.label else metrics.bullet
            )
            room = metrics.list_indent - metrics.marker_gap
            self.lead = min(metrics.snap(max(0.0, self.marker_width - room)), self.width / 2)
        self.tints: list[QRectF] = []
        self.bars: list[Bar] = []
        self.connectors: list[Connector] = []
        self.lanes: Mapping[int, Lane] = {}
        self.signs: dict[int, list[int]] = {}
        self.crowded = False
        self.height = 0.0
        layout = QTextLayout(self.display.text, font)
        layout.setCacheEnabled(True)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setTabStopDistance(metrics.snap(self.width / 5) if style.row else metrics.indent * 2)
        layout.setTextOption(option)
        self.layout = layout
        self._break_lines()

    def _break_lines(self) -> None:
        display, layout = self.display, self.layout
        lines: list[Line] = []
        layout.beginLayout()
        unit = point = 0
        text, last = display.text, display.units
        identity = display.length == last
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width if lines else self.width - self.lead)
            unit_end = unit + line.textLength()
            end = unit_end if identity else display.point(unit_end)
            visible = end if unit_end == last else point + len(text[point:end].rstrip())
            lines.append(Line(point, end, visible, unit, unit_end, line, line.ascent() + line.descent()))
            unit, point = unit_end, end
        layout.endLayout()
        self.lines = lines
        self.line_units = [line.unit_start for line in lines]

    def place(self) -> None:
        """Set the lines' positions from their rows; no shaping."""
        metrics, y = self.metrics, 0.0
        if self.start == self.end:  # an empty line only parts paragraphs: a narrow gap is enough
            (line,) = self.lines
            line.y, line.box, line.height = 0.0, metrics.blank, metrics.blank
            line.qt.setPosition(QPointF(self.x, 0.0))
            self.height = metrics.blank
            return
        for line in self.lines:
            box = metrics.box if line.natural <= metrics.box else metrics.snap(line.natural + 1)
            line.y, line.box = y, box
            line.height = metrics.rows_height(line.rows, len(line.splits)) - metrics.box + box
            x = self.x if y or self.right_to_left else self.x + self.lead
            line.qt.setPosition(QPointF(x, y + metrics.snap((box - line.natural) / 2)))
            y += line.height
        self.height = y + self.gap

    # Places on the screen

    def marker_place(self) -> QPointF:
        """The left end of the bullet or number before an item, on the base line of its first line."""
        metrics, line = self.metrics, self.lines[0].qt
        base = line.y() + line.ascent()
        before = metrics.marker_gap + (metrics.indent if self.style.quote_within else 0.0)
        if self.right_to_left:
            return QPointF(self.x + self.width - self.lead + before, base)
        return QPointF(metrics.snap(self.x + self.lead - before - self.marker_width), base)

    def line_of(self, point: int) -> int:
        """The line of a position (code points from the block's start); a position at a line break is on the later."""
        unit = self.display.unit(point)
        return max(0, bisect_right(self.line_units, unit) - 1)

    def line_at(self, y: float) -> int:
        """The line at a height of the block; above and below give the first and last."""
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].y <= y:
                low = middle
            else:
                high = middle - 1
        return low

    def x_of(self, point: int, line: int | None = None) -> float:
        """The x of the caret at a position."""
        number = self.line_of(point) if line is None else line
        return self._cursor_x(self.lines[number].qt, self.display.unit(point))

    @staticmethod
    def _cursor_x(line: QTextLine, unit: int) -> float:
        place: Any = line.cursorToX(unit)  # in Python the corrected position comes back too
        return float(place[0])

    def point_at(self, line: int, x: float) -> int:
        """The caret stop nearest to x on a line, in code points from the block's start."""
        info = self.lines[line]
        last = info.end if line + 1 == len(self.lines) else max(info.start, self.previous_stop(info.end))
        point = min(self.display.point(self.lines[line].qt.xToCursor(x)), last)
        if not self.is_stop(point):
            point = self.previous_stop(point)
        # Qt lands one stop too far behind letters with several marks, so the neighbours are looked at too.
        nearest, distance = point, abs(self.x_of(point, line) - x)
        for step in (self.previous_stop, self.next_stop):
            other, moved = point, step(point)
            while moved != other and info.start <= moved <= last:
                away = abs(self.x_of(moved, line) - x)
                if away > distance + 0.01:
                    break
                if away < distance - 0.01:
                    nearest, distance = moved, away
                other, moved = moved, step(moved)
        return nearest

    def is_stop(self, point: int) -> bool:
        """True where the caret may stand."""
        if point in self.display.flag_halves or point in self.display.flag_seams:
            return point in self.display.flag_seams
        return self.layout.isValidCursorPosition(self.display.unit(point))

    def next_stop(
        self, point: int, mode: QTextLayout.CursorMode = QTextLayout.CursorMode.SkipCharacters
    ) -> int:
        """The caret stop (or word) after a position of this block; its end stays."""
        display = self.display
        if point + 1 in display.flag_halves:
            found = point + 2
        else:
            unit = self.layout.nextCursorPosition(display.unit(point), mode)
            while (
                unit < display.units and display.point(unit) <= point
            ):  # Qt may stop inside a surrogate pair
                unit = self.layout.nextCursorPosition(unit, mode)
            found = display.point(unit)
        while found < display.length and not self.is_stop(found):
            found += 1
        return found

    def previous_stop(
        self, point: int, mode: QTextLayout.CursorMode = QTextLayout.CursorMode.SkipCharacters
    ) -> int:
        """The caret stop (or word) before a position of this block; its start stays."""
        display = self.display
        if point - 1 in display.flag_halves:
            return point - 2
        found = display.point(self.layout.previousCursorPosition(display.unit(point), mode))
        while found > 0 and not self.is_stop(found):
            found -= 1
        return found

    def character_at(self, line: int, x: float) -> int | None:
        """The character under x on a line, in code points from the block's start, None beside the text."""
        info = self.lines[line]
        near = self.point_at(line, x)
        for start in dict.fromkeys((near, self.previous_stop(near))):
            end = min(self.next_stop(start), info.end)
            if info.start <= start < end:
                for left, right, _ in self.segments(line, start, end):
                    if left <= x <= right:
                        return start
        return None

    def segments(self, line: int, start: int, end: int) -> list[Segment]:
        """Where the characters [start, end) of one line lie. Several where the line mixes directions."""
        display, qt_line = self.display, self.lines[line].qt
        first, last = display.unit(start), display.unit(end)
        if not display.mixed:
            return [(self._cursor_x(qt_line, first), self._cursor_x(qt_line, last), False)]
        found: list[Segment] = []
        for run in qt_line.glyphRuns(first, last - first):
            rect = run.boundingRect()
            if rect.width() > 0:
                found.append((rect.left(), rect.right(), run.isRightToLeft()))
        found.sort()
        merged: list[Segment] = []
        for left, right, reverse in found:
            if merged and merged[-1][2] == reverse and left <= merged[-1][1] + 0.5:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]), reverse)
            else:
                merged.append((left, right, reverse))
        if not merged:
            x = self._cursor_x(qt_line, first)
            return [(x, x, False)]
        return merged

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """The text boxes of the characters [start, end), code points of the document, as far as they lie here."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        result: list[QRectF] = []
        if first >= last:
            return result
        for number in range(self.line_of(first), self.line_of(last - 1) + 1):
            line = self.lines[number]
            begin, stop = max(first, line.start), min(last, line.visible_end)
            if begin < stop:
                for left, right, _ in self.segments(number, begin, stop):
                    result.append(QRectF(left, line.y, right - left, line.box))
        return result

    def ends(self, start: int, end: int) -> list[tuple[str, float, int]]:
        """Where a stretch of the document begins and ends, as far as that is here: "start" or "end", x, line."""
        found: list[tuple[str, float, int]] = []
        if self.start <= start < self.end:
            line = self.line_of(start - self.start)
            found.append(("start", self.x_of(start - self.start, line), line))
        if self.start < end <= self.end:
            line = self.line_of(end - self.start - 1)
            found.append(("end", self.x_of(min(end - self.start, self.lines[line].visible_end), line), line))
        return found

    def units_between(self, start: int, end: int) -> tuple[int, int]:
        """UTF-16 positions, in this layout only, of the part of [start, end) that lies here; for format ranges."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        return self.display.unit(first), self.display.unit(max(first, last))

    # Tints and bars

    def decorate(self, pieces: Sequence[Entry], lanes: Mapping[int, Lane], book: TagBook) -> None:
        """Set tints, bars and connectors from the pieces that touch this block and the lanes of its paragraph."""
        self.tints, self.bars, self.connectors, self.lanes, self.signs = [], [], [], lanes, {}
        self.crowded = False
        if not pieces:
            for line in self.lines:
                line.rows, line.splits, line.hidden = 0, (), ()
            self.place()
            return
        by_line = self._by_line(pieces)
        packed_lines = {number: pack(lanes[piece[2]] for piece in here) for number, here in by_line.items()}
        for number, line in enumerate(self.lines):
            here = by_line.get(number, ())
            packed = packed_lines.get(number, EMPTY_LINE)
            line.rows, line.splits = len(packed.rows), packed.splits
            line.hidden = tuple({piece[2]: None for piece in here if lanes[piece[2]] not in packed.rows})
        self.place()
        for number, here in by_line.items():
            line, packed = self.lines[number], packed_lines[number]
            self._tint(number, line, here)
            line.left, line.right = 1e9, -1e9
            for piece in sorted(here):
                row = packed.rows.get(lanes[piece[2]])
                if row is not None:
                    self._bar(number, line, piece, row, book)
            self._sign(number, line, here, book)
        self.crowded = any(line.hidden for line in self.lines)
        if book.multiple:
            self._connect(book)

    def _sign(self, number: int, line: Line, here: Sequence[Entry], book: TagBook) -> None:
        """Remember the tags that begin on a line and show something in a margin."""
        for start, _, tag_number in sorted(here):
            tag = book.tag(tag_number)
            shows = tag.note or tag.comments or tag.sign or tag.check
            if shows and tag.spans[0].start == start and line.start <= start - self.start < line.end:
                self.signs.setdefault(number, []).append(tag_number)

    def _by_line(self, pieces: Sequence[Entry]) -> dict[int, list[Entry]]:
        by_line: dict[int, list[Entry]] = {}
        for piece in pieces:
            first = max(piece[0] - self.start, 0)
            last = min(piece[1], self.end) - self.start
            if first >= last:
                continue
            for number in range(self.line_of(first), self.line_of(last - 1) + 1):
                by_line.setdefault(number, []).append(piece)
        return dict(sorted(by_line.items()))

    def _tint(self, number: int, line: Line, here: Sequence[Entry]) -> None:
        merged: list[list[int]] = []
        for start, end, _ in sorted(here):
            first, last = max(start - self.start, line.start), min(end - self.start, line.visible_end)
            if first >= last:
                continue
            if merged and first <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], last)
            else:
                merged.append([first, last])
        for first, last in merged:
            for left, right, _ in self.segments(number, first, last):
                self.tints.append(QRectF(left, line.y, right - left, line.box))

    def bar_y(self, line: Line, row: int) -> float:
        """The top of a row of bars on a line."""
        below = sum(1 for split in line.splits if split <= row)
        return (
            line.y + line.box + self.metrics.bar_top + row * self.metrics.pitch + below * self.metrics.split
        )

    def _bar(self, number: int, line: Line, piece: Entry, row: int, book: TagBook) -> None:
        start, end, tag_number = piece
        metrics, spans = self.metrics, book.tag(tag_number).spans
        index = spans.index(Span(start, end)) if len(spans) > 1 else 0
        first = max(start - self.start, line.start)
        last = min(end - self.start, line.visible_end)
        begins = index == 0 and start - self.start >= line.start
        finishes = index == len(spans) - 1 and end - self.start <= line.end
        if first >= last:
            x = self.x_of(line.visible_end, number)
            segments: list[Segment] = [(x, x + metrics.tick, False)]
        else:
            segments = self.segments(number, first, last)
        y = self.bar_y(line, row)
        start_segment, end_segment = 0, len(segments) - 1
        if self.display.mixed and first < last and len(segments) > 1:
            start_segment = self._segment_of(segments, number, first)
            end_segment = self._segment_of(segments, number, last - 1)
        for place, (left, right, reverse) in enumerate(segments):
            left, right = metrics.snap(left), metrics.snap(right)
            width = max(right - left - metrics.hairline, metrics.tick)
            rect = QRectF(right - width if reverse else left, y, width, metrics.bar)
            line.left, line.right = min(line.left, rect.left()), max(line.right, rect.right())
            self.bars.append(
                Bar(
                    rect,
                    tag_number,
                    index,
                    number,
                    row,
                    begins and place == start_segment,
                    finishes and place == end_segment,
                    reverse,
                )
            )

    def _segment_of(self, segments: Sequence[Segment], line: int, point: int) -> int:
        left, right, _ = self.segments(line, point, point + 1)[0]
        middle = (left + right) / 2
        for place, (begin, end, _) in enumerate(segments):
            if begin <= middle <= end:
                return place
        return 0

    def _connect(self, book: TagBook) -> None:
        bars: dict[int, list[Bar]] = {}
        for bar in self.bars:
            if len(book.tag(bar.number).spans) > 1:
                bars.setdefault(bar.number, []).append(bar)
        for number, own in bars.items():
            count = len(book.tag(number).spans)
            pieces: dict[int, list[Bar]] = {}
            for bar in own:
                pieces.setdefault(bar.piece, []).append(bar)
            present = sorted(pieces)
            for piece, following in pairwise(present):
                if following == piece + 1:
                    self._join(pieces[piece][-1], pieces[following][0])
            spans = book.tag(number).spans
            if present[0] > 0 and spans[present[0]].start >= self.start:
                self._far(pieces[present[0]][0], before=True)
            if present[-1] < count - 1 and spans[present[-1]].end <= self.end:
                self._far(pieces[present[-1]][-1], before=False)

    def _join(self, one: Bar, other: Bar) -> None:
        if other.line == one.line:
            left, right = sorted((one, other), key=lambda bar: bar.rect.left())
            y = one.rect.center().y()
            self.connectors.append(Connector(left.rect.right(), right.rect.left(), y, one.number, False))
        elif other.line == one.line + 1:
            for bar, before in ((one, False), (other, True)):
                x0, x1 = self._to_line_edge(bar, before=before)
                if x0 < x1:
                    self.connectors.append(Connector(x0, x1, bar.rect.center().y(), bar.number, False))
        else:
            self._far(one, before=False)
            self._far(other, before=True)

    def _far(self, bar: Bar, *, before: bool) -> None:
        length = self.metrics.bar * 4
        left_side = before != bar.right_to_left
        x = bar.rect.left() - length if left_side else bar.rect.right()
        edge = 0
        if before and bar.line == 0:
            edge = -1
        elif not before and bar.line + 1 == len(self.lines):
            edge = 1
        self.connectors.append(
            Connector(
                x,
                x + length,
                bar.rect.center().y(),
                bar.number,
                True,
                edge,
                self._to_line_edge(bar, before=before),
            )
        )

    def _to_line_edge(self, bar: Bar, *, before: bool) -> tuple[float, float]:
        """From a bar to the end of its line, or from the line's start to the bar."""
        rect = self.lines[bar.line].qt.naturalTextRect()
        if before != bar.right_to_left:
            return rect.left(), bar.rect.left()
        return bar.rect.right(), rect.right()
