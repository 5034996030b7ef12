"""What is under the pointer: a handle, a bar, "+n", a character and the tags over it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPointF

from kantar_desk.gui.text_view.items import ViewTag, shortest_first
from kantar_desk.gui.text_view.margin import margin_scale, more_rect
from kantar_desk.gui.text_view.page import Page

GROWN = 2
HANDLE_REACH = 5


@dataclass(frozen=True, slots=True)
class Under:
    """What a point of the window means.

    ``position`` is the nearest caret stop, ``character`` the character right under the point or None, ``bar`` the tag
    whose bar is there, ``tags`` those over the character, shortest first, ``more`` the tags of the line when the point
    is on its "+n", ``paragraph`` the number of the paragraph.
    """

    position: int
    character: int | None
    bar: ViewTag | None
    tags: tuple[ViewTag, ...]
    more: tuple[ViewTag, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Handle:
    """An end of a piece of the selected tag: its index and "start" or "end"."""

    piece: int
    edge: str


def under(page: Page, point: QPointF, left: float) -> Under:
    """What is under a point of the window; ``left`` is the x of the text column."""
    block, layout, number, x, y = page.locate(point.x() - left, point.y())
    line = layout.lines[number]
    position = layout.start + layout.point_at(number, x)
    bar, nearest = None, GROWN + 1.0
    if layout.bars and y >= line.y + line.box - GROWN:
        for candidate in layout.bars:
            rect = candidate.rect
            if candidate.line == number and rect.left() - GROWN <= x <= rect.right() + GROWN:
                distance = max(rect.top() - y, y - rect.bottom(), 0.0)
                if distance < nearest:
                    bar, nearest = page.book.tag(candidate.number), distance
    more: tuple[ViewTag, ...] = ()
    if line.hidden and more_rect(layout, number, page.column, margin_scale(page)).contains(x, y):
        more = line_tags(page, layout.start + line.start, layout.start + line.end)
    character = None
    if line.y <= y <= line.y + line.box and 0 <= x <= page.column + GROWN:
        inside = layout.character_at(number, x)
        character = layout.start + inside if inside is not None else None
    tags = tuple(page.book.at(character)) if character is not None else ()
    return Under(position, character, bar, tags, more, page.table.paragraph_of_block(block))


def line_tags(page: Page, start: int, end: int) -> tuple[ViewTag, ...]:
    """All tags of a stretch of text, shortest first: the list behind "+n"."""
    numbers = {number for _, _, number in page.book.touching(start, end)}
    return tuple(sorted((page.book.tag(number) for number in numbers), key=shortest_first))


def handle_at(page: Page, selected: UUID | None, point: QPointF, left: float, height: float) -> Handle | None:
    """The handle of the selected tag near a point. Only own tags have handles."""
    tag = page.book.get(selected)
    if tag is None or not tag.own:
        return None
    best, distance = None, float(HANDLE_REACH)
    for _, top, layout in page.visible(height):
        for index, span in enumerate(tag.spans):
            for edge, x, number in layout.ends(span.start, span.end):
                line = layout.lines[number]
                upper, lower = top + line.y - page.metrics.knob, top + line.y + line.box
                if upper <= point.y() <= lower and abs(point.x() - left - x) < distance:
                    best, distance = Handle(index, edge), abs(point.x() - left - x)
    return best
