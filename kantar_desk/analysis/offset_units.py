"""What do a file's numbers count? Tried out on all its spans at once, against the quotes that come with them.

The answer is one per file, never one per annotation.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from kantar_desk.model.text import OffsetMap, Span

OffsetUnit = Literal["code_point", "utf16", "utf8"]
ENOUGH = (98, 100)
_BOM_LENGTH: dict[OffsetUnit, int] = {"code_point": 1, "utf16": 1, "utf8": 3}

Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One way to read offsets: the unit, whether the end is included, CRLF counted as two, a BOM counted."""

    unit: OffsetUnit = "code_point"
    end_included: bool = False
    crlf: bool = False
    bom: bool = False


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Two offsets as a file has them, and the words it says stand there."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class HypothesisScore:
    """How many of all quotes stand where this hypothesis puts them."""

    hypothesis: Hypothesis
    fits: int
    total: int


@dataclass(frozen=True, slots=True)
class OffsetFinding:
    """All distinct readings, best first. ``taken`` is None where a person has to be asked.

    Readings that give the same places for every span are one; the simplest stands for them.
    """

    scores: tuple[HypothesisScore, ...]
    taken: HypothesisScore | None


class OffsetReader:
    """Turns offsets read one way into code points of the stored text."""

    __slots__ = ("_bom", "_from", "_last", "_line_feeds", "_map", "hypothesis")

    def __init__(self, text: str, hypothesis: Hypothesis, offsets: OffsetMap | None = None) -> None:
        self.hypothesis = hypothesis
        self._map = offsets or OffsetMap(text)
        unit = hypothesis.unit
        to_unit: Callable[[int], int] = int
        self._from: Callable[[int], int] = int
        self._last = self._map.length
        if unit == "utf16":
            to_unit, self._from, self._last = self._map.to_utf16, self._map.from_utf16, self._map.utf16_length
        elif unit == "utf8":
            to_unit, self._from, self._last = self._map.to_utf8, self._map.from_utf8, self._map.utf8_length
        self._bom = _BOM_LENGTH[unit] if hypothesis.bom else 0
        self._line_feeds: array[int] = array("q")
        if hypothesis.crlf:
            # Where each LF stands when the CR before it counts too.
            place = text.find("\n")
            while place >= 0:
                self._line_feeds.append(to_unit(place) + len(self._line_feeds) + 1)
                place = text.find("\n", place + 1)

    def position(self, offset: int) -> int | None:
        """The code point position of an offset; None outside the text."""
        offset -= self._bom
        if self._line_feeds:
            before = bisect_left(self._line_feeds, offset)
            inside = before < len(self._line_feeds) and self._line_feeds[before] == offset
            offset -= before + inside
        if not 0 <= offset <= self._last:
            return None
        return self._from(offset)

    def span(self, start: int, end: int) -> Span | None:
        """The span of two offsets; None if they name none."""
        first, last = self.position(start), self.position(end + self.hypothesis.end_included)
        return Span(first, last) if first is not None and last is not None and first < last else None


def find_offset_unit(
    documents: Sequence[tuple[str, Sequence[QuotedSpan]]], fold: Fold | None = None
) -> OffsetFinding:
    """Try every reading on all spans of a file, given as (stored text, spans) per document.

    ``fold`` turns quotes and slices into what the file format preserves, for instance white space folded. A reading is
    taken if at least 98 % of the quotes fit and no reading with other places fits as many.
    """
    wanted = [[fold(place.quote) if fold else place.quote for place in places] for _, places in documents]
    total = sum(map(len, wanted))
    maps = [OffsetMap(text) for text, _ in documents]
    seen: dict[tuple[Span | None, ...], HypothesisScore] = {}
    for hypothesis in _hypotheses([text for text, _ in documents], maps):
        spans: list[Span | None] = []
        fits = 0
        for (text, places), offsets, quotes in zip(documents, maps, wanted, strict=True):
            reader = OffsetReader(text, hypothesis, offsets)
            for place, quote in zip(places, quotes, strict=True):
                span = reader.span(place.start, place.end)
                spans.append(span)
                if span is not None:
                    found = text[span.start : span.end]
                    fits += (fold(found) if fold else found) == quote
        seen.setdefault(tuple(spans), HypothesisScore(hypothesis, fits, total))
    # The sort is stable: of equal scores, the simplest reading stays first.
    scores = sorted(seen.values(), key=lambda score: -score.fits)
    best = scores[0] if scores else None
    enough = best is not None and total > 0 and best.fits * ENOUGH[1] >= total * ENOUGH[0]
    rival = len(scores) > 1 and best is not None and scores[1].fits == best.fits
    return OffsetFinding(tuple(scores), best if enough and not rival else None)


def _hypotheses(texts: Sequence[str], maps: Sequence[OffsetMap]) -> Iterable[Hypothesis]:
    """Simplest first, bytes last; what cannot make a difference in these texts is left out."""
    units: list[OffsetUnit] = ["code_point"]
    if not all(one.is_identity for one in maps):
        units.append("utf16")
    if not all(text.isascii() for text in texts):
        units.append("utf8")
    lines = (False, True) if any("\n" in text for text in texts) else (False,)
    for unit, bom, crlf, included in product(units, (False, True), lines, (False, True)):
        yield Hypothesis(unit, included, crlf, bom)
