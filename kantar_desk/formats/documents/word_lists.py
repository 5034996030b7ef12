"""How a Word file numbers its list items: ``word/numbering.xml``, counted along in the order of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kantar_desk.formats.documents.numbering import (
    DECIMAL,
    DECIMAL_ZERO,
    LOWER_LATIN,
    LOWER_ROMAN,
    LOWER_RUSSIAN,
    UPPER_LATIN,
    UPPER_ROMAN,
    UPPER_RUSSIAN,
    numeral,
)
from kantar_desk.formats.documents.word_xml import child_of, local_name, number_of, value_of

if TYPE_CHECKING:
    from lxml import etree

_LEVELS = 9
_FORMS = {
    "decimal": DECIMAL, "decimalZero": DECIMAL_ZERO, "lowerLetter": LOWER_LATIN, "upperLetter": UPPER_LATIN,
    "lowerRoman": LOWER_ROMAN, "upperRoman": UPPER_ROMAN, "russianLower": LOWER_RUSSIAN, "russianUpper": UPPER_RUSSIAN,
}  # fmt: skip
_NO_NUMBER = ("bullet", "none")
_PLACE = re.compile("%([1-9])")


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    digits: bool = False
    restart: int | None = None
    style: str = ""


class Numbering:
    """The lists of one file. `label` is to be called for each numbered paragraph, in the order of the text."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._overrides: dict[str, dict[int, _Level]] = {}
        self._counting: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        styles: dict[str, str] = {}
        linked: dict[str, str] = {}
        for element in root:
            name = local_name(element)
            if name == "abstractNum":
                own = value_of(element, "abstractNumId")
                self._levels[own] = dict(_levels(element))
                if style := value_of(child_of(element, "styleLink")):
                    styles[style] = own
                if style := value_of(child_of(element, "numStyleLink")):
                    linked[own] = style
            elif name == "num":
                number = value_of(element, "numId")
                self._abstract[number] = value_of(child_of(element, "abstractNumId"))
                for override in element:
                    if local_name(override) == "lvlOverride":
                        level = number_of(value_of(override, "ilvl")) or 0
                        start = number_of(value_of(child_of(override, "startOverride")))
                        if start is not None:
                            self._starts.setdefault(number, {})[level] = start
                        self._overrides.setdefault(number, {}).update(_levels(override))
        for own, style in linked.items():
            if style in styles:
                self._levels[own] = self._levels[styles[style]]

    def _level(self, number: str, level: int) -> _Level | None:
        own = self._overrides.get(number, {}).get(level)
        return own or self._levels.get(self._abstract.get(number, ""), {}).get(level)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that belongs to a paragraph style, None when none does."""
        levels = self._levels.get(self._abstract.get(number, ""), {})
        return next((place for place, level in levels.items() if level.style == style), None)

    def label(self, number: str, level: int) -> str:
        """What Word shows before the next paragraph of this list and level; empty where that is a bullet."""
        found = self._level(number, level)
        if found is None or not 0 <= level < _LEVELS:
            return ""
        # The numbers that the levels of this list have reached, None where none was given out yet.
        reached = self._counting.setdefault(self._abstract.get(number, number), [None] * _LEVELS)
        start = self._starts.get(number, {}).get(level)
        if start is not None and (number, level) not in self._begun:
            self._begun.add((number, level))
            reached[level] = None
        else:
            start = None
        before = reached[level]
        reached[level] = before + 1 if before is not None else found.start if start is None else start
        for deeper in range(level + 1, _LEVELS):
            below = self._level(number, deeper)
            if below is None or below.restart is None or below.restart > level:
                reached[deeper] = None
        return "" if found.form in _NO_NUMBER else self._shown(number, found, reached)

    def _shown(self, number: str, level: _Level, reached: list[int | None]) -> str:
        def numeral_at(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = self._level(number, place)
            value = reached[place]
            if value is None:
                value = other.start if other is not None else 1
            form = DECIMAL if level.digits or other is None else _FORMS.get(other.form, DECIMAL)
            return numeral(value, form, doubled=True)

        return " ".join(_PLACE.sub(numeral_at, level.text).split())


def _levels(element: etree._Element) -> list[tuple[int, _Level]]:
    found = []
    for child in element:
        if local_name(child) == "lvl":
            start = number_of(value_of(child_of(child, "start")))
            level = _Level(
                value_of(child_of(child, "numFmt")) or "decimal",
                value_of(child_of(child, "lvlText"))[:100],
                0 if start is None else start,
                child_of(child, "isLgl") is not None,
                number_of(value_of(child_of(child, "lvlRestart"))),
                value_of(child_of(child, "pStyle")),
            )
            found.append((number_of(value_of(child, "ilvl")) or 0, level))
    return found
