"""What the document's structure ranges say about a place: heading, list, quote, page. For display only."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kantar_desk.gui.text_view.items import Structure
from kantar_desk.model.text import list_item_parts

_DEEPEST = 8
_LONGEST_PAGE_NUMBER = 30
_PAGE_WORDS = "page|p|pp|страница|стр|с|бет"
_PAGE_NUMBER = re.compile(
    rf"[\W_]*(?:(?:{_PAGE_WORDS})\b[\W_]*)?(?P<label>\w+)"
    rf"(?:[\W_]*(?:of|из|/)[\W_]*\d+)?(?:[\W_]*(?:{_PAGE_WORDS}))?[\W_]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a paragraph is shown: level of heading (0 none), depth of list (0 none), quoted, row of a table, footnote.

    ``item`` is True where a list item or footnote begins: a bullet stands before it, or ``label``, the number it has in
    the source. ``quote_within`` is True for a quotation inside a list item, False where the list is in the quotation.
    ``page_number`` is True for a line that holds nothing but the printed number of its page.
    """

    heading: int = 0
    lists: int = 0
    quote: bool = False
    row: bool = False
    footnote: bool = False
    item: bool = False
    label: str = ""
    quote_within: bool = False
    page_number: bool = False


PLAIN = BlockStyle()


def _number(value: object) -> int:
    text = str(value).strip()
    return int(text) if text.isdecimal() else 1


def _parents(items: Sequence[Structure]) -> array[int]:
    """For each of the sorted ranges the nearest one before it that reaches at least as far, -1 for none."""
    parents: array[int] = array("l")
    open_items: list[int] = []
    for index, item in enumerate(items):
        while open_items and items[open_items[-1]][2] < max(item[2], item[1] + 1):
            open_items.pop()
        parents.append(open_items[-1] if open_items else -1)
        open_items.append(index)
    return parents


class StructureMap:
    """Structure ranges of one document, each (kind, start, end, value) in code points of its text.

    A look-up costs O(log n) and the depth of nesting, however long the document is.
    """

    def __init__(self, ranges: Iterable[Structure] = (), text: str = "") -> None:
        self._text = text
        self._page_numbers: dict[int, tuple[int, int] | None] = {}
        self._kinds: dict[str, list[Structure]] = {}
        for item in sorted(ranges, key=lambda r: (r[1], -r[2])):
            self._kinds.setdefault(item[0], []).append(item)
        self._starts = {kind: [item[1] for item in items] for kind, items in self._kinds.items()}
        self._parents = {kind: _parents(items) for kind, items in self._kinds.items()}
        self.empty = not self._kinds

    def _covering(self, kind: str, position: int) -> Structure | None:
        """The innermost range of a kind over a position, or one without length that stands there."""
        items = self._kinds.get(kind)
        if not items:
            return None
        parents = self._parents[kind]
        index = bisect_right(self._starts[kind], position) - 1
        while index >= 0:
            if items[index][2] > position or items[index][1] == position:
                return items[index]
            index = parents[index]
        return None

    def style(self, start: int) -> BlockStyle:
        """The style of the paragraph that begins here."""
        if self.empty:
            return PLAIN
        heading = self._covering("heading", start)
        item = self._covering("list_item", start)
        quote = self._covering("quote", start)
        depth, label = list_item_parts(str(item[3])) if item is not None else (0, "")
        footnote = self._covering("footnote", start)
        begins = item is not None and item[1] == start
        if footnote is not None and item is None:
            label = str(footnote[3])
            begins = footnote[1] == start and bool(label)
        within = item is not None and quote is not None and item[1] <= quote[1] and quote[2] <= item[2]
        return BlockStyle(
            heading=_number(heading[3]) if heading is not None and heading[2] > heading[1] else 0,
            lists=min(depth, _DEEPEST),
            quote=quote is not None,
            row=self._covering("table_row", start) is not None,
            footnote=footnote is not None,
            item=begins,
            label=label,
            quote_within=within,
            page_number=self._is_page_number(start),
        )

    def in_row(self, position: int) -> bool:
        """True where the paragraph that begins here is a row of a table, or part of one."""
        return self._covering("table_row", position) is not None

    def in_list(self, position: int) -> bool:
        """True where the paragraph that begins here belongs to a list."""
        return self._covering("list_item", position) is not None

    def in_quote(self, start: int, end: int) -> bool:
        """True where one quotation holds both positions."""
        quote = self._covering("quote", start)
        return quote is not None and quote[2] > end

    def calls_between(self, start: int, end: int) -> list[Structure]:
        """The calls of footnotes at positions from start to end, both included."""
        starts = self._starts.get("footnote_call")
        if starts is None:
            return []
        return self._kinds["footnote_call"][bisect_left(starts, start) : bisect_right(starts, end)]

    def headings_at(self, position: int) -> list[Structure]:
        """The headings above a place, outermost first: the last of each level that no higher one closed."""
        open_headings: list[Structure] = []
        headings = self._kinds.get("heading", [])
        for item in headings[: bisect_right(self._starts.get("heading", []), position)]:
            level = _number(item[3])
            while open_headings and _number(open_headings[-1][3]) >= level:
                open_headings.pop()
            open_headings.append(item)
        return open_headings

    def headings(self) -> list[Structure]:
        """All headings in the order of the text."""
        return list(self._kinds.get("heading", []))

    def _page(self, position: int) -> Structure | None:
        pages = self._kinds.get("page", [])
        index = bisect_right(self._starts.get("page", []), position) - 1
        return pages[index] if index >= 0 else None

    def same_page(self, start: int, end: int) -> bool:
        """True where one page holds both positions."""
        page = self._page(start)
        return page is not None and end <= page[2] and start >= page[1]

    def _is_page_number(self, start: int) -> bool:
        page = self._page(start)
        line = self.printed_number(page) if page is not None else None
        return line is not None and line[0] <= start < line[1]

    def printed_number(self, page: Structure) -> tuple[int, int] | None:
        """The first or last line of a page where that is nothing but its number: "7", "- 7 -", "Page 7 of 12"."""
        if page[1] not in self._page_numbers:
            self._page_numbers[page[1]] = self._find_number(page)
        return self._page_numbers[page[1]]

    def _find_number(self, page: Structure) -> tuple[int, int] | None:
        text, (_, start, end, label) = self._text, page
        last = text.rfind("\n", start, end) + 1
        first = text.find("\n", start, end)
        for low, high in ((max(last, start), end), (start, end if first < 0 else first)):
            if low < high <= low + _LONGEST_PAGE_NUMBER:
                found = _PAGE_NUMBER.fullmatch(text, low, high)
                if found and found["label"].casefold() == str(label).strip().casefold():
                    return low, high
        return None

    def page_at(self, position: int) -> str:
        """The printed label of the page a place is on, "" where pages are not known."""
        page = self._page(position)
        return str(page[3]) if page is not None else ""

    def page_starts(self, position: int) -> bool:
        """True where a page begins exactly here."""
        page = self._page(position)
        return page is not None and page[1] == position

    def pages_starting(self, start: int, end: int) -> list[Structure]:
        """Pages that begin in [start, end]."""
        pages = self._kinds.get("page", [])
        starts = self._starts.get("page", [])
        return pages[bisect_right(starts, start - 1) : bisect_right(starts, end)]
