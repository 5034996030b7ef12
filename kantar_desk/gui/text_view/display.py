"""The display copy of a paragraph: same number of code points and of UTF-16 units, but nothing Qt would mistreat.

Only layouts see it. What is copied, quoted or searched is always the stored text.
"""

from __future__ import annotations

import re
import unicodedata

from kantar_desk.model.text import OffsetMap

_TABLE = {code: 0x2400 + code for code in range(0x20) if code != 0x09}
_TABLE |= dict.fromkeys(range(128, 160), 9633)
_TABLE |= {0x7F: 0x2421, 0xFEFF: 0x2060, 0xFFFC: 0x25A1, 0x2028: 0x2424, 0x2029: 0x2424}
_TABLE |= dict.fromkeys(range(55296, 57344), 65533)
_ODD = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffc\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
_STRONG = re.compile("[^\\W\\d_]|[\u200e\u200f]")


_NO_FLAGS: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
_FLAG_LETTERS = re.compile("[\U0001f1e6-\U0001f1ff]+")


def flag_seams(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Positions inside a flag (between its two letters), and between two flags that touch.

    Qt counts letters of flags from a wrong start where they follow another emoji (measured, 6.11).
    """
    halves: list[int] = []
    seams: list[int] = []
    for match in _FLAG_LETTERS.finditer(text):
        halves.extend(range(match.start() + 1, match.end(), 2))
        seams.extend(range(match.start() + 2, match.end(), 2))
    return frozenset(halves), frozenset(seams)


def display_text(text: str) -> str:
    """The display copy of a stretch of stored text. TAB stays; controls, U+FEFF and U+FFFC become visible signs."""
    return text.translate(_TABLE) if _ODD.search(text) else text


def has_right_to_left(text: str) -> bool:
    """True when a line of this text can hold runs that go from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def begins_right_to_left(text: str, start: int, end: int) -> bool:
    """The base direction of a paragraph: that of its first strong character (UAX 9, P2), left to right with none."""
    for match in _STRONG.finditer(text, start, end):
        direction = unicodedata.bidirectional(match.group())
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return False


class DisplayParagraph:
    """The display copy of one block and its offsets: code points (from the block's start) and UTF-16 units."""

    __slots__ = ("_map", "flag_halves", "flag_seams", "length", "mixed", "text", "units")

    def __init__(self, stored: str) -> None:
        self.text = display_text(stored)
        self.length = len(stored)
        offsets = OffsetMap(self.text)
        self._map = None if offsets.is_identity else offsets
        self.units = offsets.utf16_length
        self.flag_halves, self.flag_seams = _NO_FLAGS if self._map is None else flag_seams(self.text)
        self.mixed = has_right_to_left(stored)

    def unit(self, point: int) -> int:
        """The UTF-16 position of a code point position."""
        return point if self._map is None else self._map.to_utf16(point)

    def point(self, unit: int) -> int:
        """The code point position of a UTF-16 position."""
        return unit if self._map is None else self._map.from_utf16(unit)


class DisplayDocument:
    """The display copy of a whole document for screen readers, cut out on demand; its units are UTF-16."""

    __slots__ = ("_map", "stored", "units")

    def __init__(self, stored: str) -> None:
        self.stored = stored
        self._map = OffsetMap(stored)
        self.units = self._map.utf16_length

    def unit(self, point: int) -> int:
        """The UTF-16 position of a code point position."""
        return self._map.to_utf16(point)

    def point(self, unit: int) -> int:
        """The code point position of a UTF-16 position; outside gives the nearest end."""
        return self._map.from_utf16(max(0, min(unit, self.units)))

    def text(self, start: int, end: int) -> str:
        """The display copy between two UTF-16 positions, paragraphs parted by LF."""
        part = self.stored[self.point(start) : self.point(end)]
        return "\n".join(map(display_text, part.split("\n")))
