"""How an OpenDocument text numbers its list items, counted along in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kantar_desk.formats.documents.numbering import (
    DECIMAL,
    LOWER_LATIN,
    LOWER_ROMAN,
    LOWER_RUSSIAN,
    UPPER_LATIN,
    UPPER_ROMAN,
    UPPER_RUSSIAN,
    numeral,
)

if TYPE_CHECKING:
    from lxml import etree

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE = f"{{{_ODF}text:1.0}}", f"{{{_ODF}style:1.0}}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMS = {
    "1": DECIMAL, "a": LOWER_LATIN, "A": UPPER_LATIN, "i": LOWER_ROMAN, "I": UPPER_ROMAN,
    "а": LOWER_RUSSIAN, "А": UPPER_RUSSIAN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    before: str
    behind: str
    start: int
    shown: int


@dataclass(slots=True)
class _List:
    style: str
    reached: int | None = None
    own_id: str = ""


class OpenLists:
    """The lists that are open at a place of the text, from the roots of ``content.xml`` and ``styles.xml``."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        for root in roots:
            for style in root.iter(f"{_TEXT}list-style"):
                name = style.get(f"{_STYLE}name") or ""
                if name not in self._levels:
                    self._levels[name] = dict(_levels(style))
        self._open: list[_List] = []
        self._last: dict[str, int | None] = {}

    @property
    def depth(self) -> int:
        """How many lists are open; at least 1."""
        return max(len(self._open), 1)

    def begin(self, element: etree._Element) -> None:
        """A list begins."""
        style = element.get(f"{_TEXT}style-name") or (self._open[-1].style if self._open else "")
        new = _List(style, own_id=element.get(_XML_ID) or "")
        if not self._open:
            goes_on = element.get(f"{_TEXT}continue-list")
            if goes_on:
                new.reached = self._last.get(f"id {goes_on}")
            elif element.get(f"{_TEXT}continue-numbering") == "true":
                new.reached = self._last.get(f"style {style}")
        self._open.append(new)

    def end(self) -> None:
        """The innermost list ends."""
        done = self._open.pop()
        if not self._open:
            self._last[f"style {done.style}"] = done.reached
            if done.own_id:
                self._last[f"id {done.own_id}"] = done.reached

    def label(self, item: etree._Element) -> str:
        """The number shown before the next item of the innermost list; empty where that is a bullet."""
        if not self._open:
            return ""
        depth, current = len(self._open), self._open[-1]
        level = self._levels.get(current.style, {}).get(depth)
        given = _integer(item.get(f"{_TEXT}start-value"))
        if given is not None:
            current.reached = given
        elif current.reached is None:
            current.reached = level.start if level is not None else 1
        else:
            current.reached += 1
        if level is None or not level.form:
            return ""
        numbers = []
        for place in range(max(1, depth - level.shown + 1), depth + 1):
            outer = self._open[place - 1]
            style = self._levels.get(current.style, {}).get(place)
            if style is not None and style.form and outer.reached is not None:
                numbers.append(numeral(outer.reached, style.form))
        return level.before + ".".join(numbers) + level.behind


def _integer(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else None


def _levels(style: etree._Element) -> list[tuple[int, _Level]]:
    found = []
    for element in style:
        place = _integer(element.get(f"{_TEXT}level"))
        if place is None:
            continue
        numbered = element.tag == f"{_TEXT}list-level-style-number"
        form = (element.get(f"{_STYLE}num-format") or "") if numbered else ""
        start = _integer(element.get(f"{_TEXT}start-value"))
        level = _Level(
            _FORMS.get(form[:1], DECIMAL) if form else "",
            (element.get(f"{_STYLE}num-prefix") or "")[:20],
            (element.get(f"{_STYLE}num-suffix") or "")[:20],
            1 if start is None else start,
            _integer(element.get(f"{_TEXT}display-levels")) or 1,
        )
        found.append((place, level))
    return found
