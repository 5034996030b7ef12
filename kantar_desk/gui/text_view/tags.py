"""The tags of the document on the screen: by id, by place, and their lanes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from uuid import UUID

from kantar_desk.gui.text_view.items import ViewTag, shortest_first
from kantar_desk.gui.text_view.lanes import Extent, Lane, assign
from kantar_desk.gui.text_view.span_index import Entry, SpanIndex
from kantar_desk.model.text import Span

_Key = tuple[int, int, int, int]
"""Start, length, id and number of a tag: the order of the text."""


def _key(tag: ViewTag, number: int) -> _Key:
    return tag.spans[0].start, tag.length, tag.id.int, number


class TagBook:
    """Tags by id and number. Numbers are small integers, given once and local to this book. Ids must be unique."""

    __slots__ = ("_index", "_known", "_order", "_tags", "multiple")

    def __init__(self, tags: Iterable[ViewTag] = ()) -> None:
        given = list(tags)
        self._tags: list[ViewTag | None] = [*given]
        self._known: dict[int, int] | None = None
        self._order: list[_Key] | None = None
        self._index = SpanIndex(
            (span.start, span.end, number) for number, tag in enumerate(given) for span in tag.spans
        )
        self.multiple = len(self._index) > len(given)

    @property
    def _numbers(self) -> dict[int, int]:
        """Numbers by id (as int, which hashes fast); made when first asked for, as the first frame does without."""
        if self._known is None:
            self._known = {tag.id.int: number for number, tag in enumerate(self._tags) if tag is not None}
        return self._known

    def prepare(self) -> None:
        """Make what the first change asks for; in idle time."""
        self._numbers  # noqa: B018 - made by asking

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, tag_id: UUID) -> bool:
        return tag_id.int in self._numbers

    def get(self, tag_id: UUID | None) -> ViewTag | None:
        """The tag with this id, or None."""
        number = self._numbers.get(tag_id.int) if tag_id is not None else None
        return self._tags[number] if number is not None else None

    def tag(self, number: int) -> ViewTag:
        """The tag with this number. Raises KeyError when it was removed."""
        tag = self._tags[number]
        if tag is None:
            raise KeyError(number)
        return tag

    def number(self, tag_id: UUID) -> int:
        """The number of a tag. Raises KeyError when it is not here."""
        return self._numbers[tag_id.int]

    def all(self) -> list[ViewTag]:
        """All tags in the order of the text: by start, then the shorter first, then id."""
        return [self.tag(key[3]) for key in self._in_order()]

    def _in_order(self) -> list[_Key]:
        if self._order is None:
            self._order = sorted(
                _key(tag, number) for number, tag in enumerate(self._tags) if tag is not None
            )
        return self._order

    def neighbour(self, tag_id: UUID, forward: bool) -> ViewTag:
        """The tag after or before this one in the order of the text, beginning anew at the ends."""
        order, number = self._in_order(), self.number(tag_id)
        index = bisect_left(order, _key(self.tag(number), number))
        return self.tag(order[(index + (1 if forward else -1)) % len(order)][3])

    def from_position(self, position: int, forward: bool) -> ViewTag | None:
        """The first tag that begins here or later, or the last that begins before; anew at the ends."""
        order = self._in_order()
        if not order:
            return None
        index = bisect_left(order, (position, 0, 0, 0)) - (0 if forward else 1)
        return self.tag(order[index % len(order)][3])

    def replace(self, changed: Iterable[ViewTag], removed: Iterable[UUID]) -> list[Span]:
        """Put tags in, in place of those with the same id, and take others out; returns all spans before and after."""
        touched: list[Span] = []
        for tag_id in removed:
            number = self._numbers.pop(tag_id.int, None)
            if number is not None:
                touched.extend(self._take_out(number))
        for tag in changed:
            number = self._numbers.get(tag.id.int)
            if number is None:
                number = self._numbers[tag.id.int] = len(self._tags)
                self._tags.append(None)
            else:
                touched.extend(self._take_out(number))
            self._tags[number] = tag
            if self._order is not None:
                insort(self._order, _key(tag, number))
            self.multiple = self.multiple or len(tag.spans) > 1
            for span in tag.spans:
                self._index.add(span.start, span.end, number)
            touched.extend(tag.spans)
        return touched

    def _take_out(self, number: int) -> tuple[Span, ...]:
        tag = self.tag(number)
        for span in tag.spans:
            self._index.remove(span.start, span.end, number)
        if self._order is not None:
            del self._order[bisect_left(self._order, _key(tag, number))]
        self._tags[number] = None
        return tag.spans

    def touching(self, start: int, end: int) -> list[Entry]:
        """Pieces that share a code point with [start, end): start, end and number of the tag, in no order."""
        return self._index.touching(start, end)

    def first_beginning(self, start: int, end: int) -> ViewTag | None:
        """The tag of the first piece that begins in [start, end)."""
        entry = self._index.first_beginning(start, end)
        return self.tag(entry[2]) if entry is not None else None

    def at(self, position: int) -> list[ViewTag]:
        """Tags whose pieces cover the character behind a position, shortest first."""
        numbers = {number for _, _, number in self._index.touching(position, position + 1)}
        return sorted((self.tag(number) for number in numbers), key=shortest_first)

    def lanes(self, start: int, end: int, pieces: Iterable[Entry]) -> dict[int, Lane]:
        """Lane of each tag with a piece in the paragraph [start, end), of which ``pieces`` are all pieces."""
        extents: dict[int, tuple[int, int]] = {}
        for piece_start, piece_end, number in pieces:
            first, last = max(start, piece_start), min(end, piece_end)
            known = extents.get(number)
            extents[number] = (first, last) if known is None else (min(known[0], first), max(known[1], last))
        return assign(
            Extent(first, last, self.tag(number).lane_group, self.tag(number).id, number)
            for number, (first, last) in extents.items()
        )
