"""What the document's structure ranges say about a place: heading, list, quote, page. For display only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from kantar_desk.gui.text_view.items import Structure

_LOOK_BACK = 16


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a paragraph is shown: level of heading (0 none), steps of indent, quoted, row of a table, footnote."""

    heading: int = 0
    indent: int = 0
    quote: bool = False
    row: bool = False
    footnote: bool = False


PLAIN = BlockStyle()


def _number(value: object) -> int:
    text = str(value).strip()
    return int(text) if text.isdecimal() else 1


class StructureMap:
    """Structure ranges of one document, each (kind, start, end, value) in code points."""

    def __init__(self, ranges: Iterable[Structure] = ()) -> None:
        self._kinds: dict[str, list[Structure]] = {}
        for item in sorted(ranges, key=lambda r: (r[1], -r[2])):
            self._kinds.setdefault(item[0], []).append(item)
        self._starts = {kind: [item[1] for item in items] for kind, items in self._kinds.items()}
        self.empty = not self._kinds

    def _covering(self, kind: str, position: int) -> Structure | None:
        items = self._kinds.get(kind)
        if not items:
            return None
        last = bisect_right(self._starts[kind], position)
        for index in range(last - 1, max(-1, last - 1 - _LOOK_BACK), -1):
            if items[index][2] > position or items[index][1] == position:
                return items[index]
        return None

    def style(self, start: int) -> BlockStyle:
        """The style of the paragraph that begins here."""
        if self.empty:
            return PLAIN
        heading = self._covering("heading", start) or self._covering("chapter", start)
        item = self._covering("list_item", start)
        quote = self._covering("quote", start)
        indent = (_number(item[3]) if item is not None else 0) + (quote is not None)
        return BlockStyle(
            heading=_number(heading[3]) if heading is not None and heading[2] > heading[1] else 0,
            indent=min(indent, 8),
            quote=quote is not None,
            row=self._covering("table_row", start) is not None,
            footnote=self._covering("footnote", start) is not None,
        )

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

    def page_at(self, position: int) -> str:
        """The printed label of the page a place is on, "" where pages are not known."""
        pages = self._kinds.get("page", [])
        index = bisect_right(self._starts.get("page", []), position) - 1
        return str(pages[index][3]) if index >= 0 else ""

    def pages_starting(self, start: int, end: int) -> list[Structure]:
        """Pages that begin in [start, end]."""
        pages = self._kinds.get("page", [])
        starts = self._starts.get("page", [])
        return pages[bisect_right(starts, start - 1) : bisect_right(starts, end)]
