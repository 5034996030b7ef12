"""Positions as other programs count them, to and from code points of the stored text.

A way of counting is a `Hypothesis`. Which one a file uses is found by its quotes: the share of spans whose words are
the quote decides for the whole file, never for one annotation alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from kantar_desk.formats.exchange.values import Hypothesis, Score
from kantar_desk.model.text import OffsetMap, normalise

TAKEN_FROM = 0.98
_CRLF = re.compile("\r\n")
_WORD = re.compile(r"\w")


class Ruler:
    """Converts positions of one document under one hypothesis.

    ``raw`` is the text as the file has it. Where it has no CRLF although the hypothesis counts line ends as two, every
    line end of the stored text counts as two.
    """

    def __init__(self, raw: str, hypothesis: Hypothesis) -> None:
        self.hypothesis = hypothesis
        body = raw.lstrip("\ufeff") if raw.startswith("\ufeff") else raw
        if hypothesis.crlf:
            counted = body if "\r\n" in body else normalise(body).replace("\n", "\r\n")
        else:
            counted = body.replace("\r\n", "\n")
        if hypothesis.bom:
            counted = "\ufeff" + counted
        self.stored = normalise(raw)
        self._removed = [0] if hypothesis.bom else []
        self._removed += [match.start() for match in _CRLF.finditer(counted)]
        self._map = OffsetMap(counted) if hypothesis.unit != "codepoint" else None
        self._counted_length = len(counted)

    def position(self, value: int) -> int:
        """The code point of the stored text for a position of the file; outside the text it stays outside."""
        found = value
        if self._map is not None:
            if self.hypothesis.unit == "utf16":
                found = self._map.from_utf16(value) if value <= self._map.utf16_length else value
            else:
                found = self._map.from_utf8(value) if value <= self._map.utf8_length else value
        return found - bisect_right(self._removed, found - 1) if self._removed else found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Start and end, half-open, in code points of the stored text."""
        return self.position(start), self.position(end + 1 if self.hypothesis.inclusive else end)

    def slice(self, start: int, end: int) -> str | None:
        """The words under a span of the file; None where it lies outside the text."""
        first, last = self.span(start, end)
        if not 0 <= first <= last <= len(self.stored):
            return None
        return self.stored[first:last]

    def outward(self, position: int) -> int:
        """The position of the file for a code point of the stored text (for units and marks, not for ends)."""
        low = position
        for removed in self._removed:
            if removed < low or (removed == low == 0 and self.hypothesis.bom):
                low += 1
            else:
                break
        if self._map is None:
            return low
        return self._map.to_utf16(low) if self.hypothesis.unit == "utf16" else self._map.to_utf8(low)


@lru_cache(maxsize=64)
def ruler(raw: str, hypothesis: Hypothesis) -> Ruler:
    """The ruler of a text under a hypothesis; the last few are kept."""
    return Ruler(raw, hypothesis)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A span as a file gives it, with its quote (None where the file has none), in a text as the file has it.

    ``counted`` is how its document is counted where that is known.
    """

    raw: str
    start: int
    end: int
    quote: str | None
    counted: Hypothesis | None = None


def fold(text: str) -> str:
    """White space folded, as formats fold it that hold a quote on one line."""
    return " ".join(text.split())


def hypotheses(texts: Iterable[str]) -> tuple[Hypothesis, ...]:
    """The ways of counting that can differ on these texts, the likeliest first."""
    astral = newline = wide = False
    for text in texts:
        astral = astral or max(text, default="") > "\uffff"
        newline = newline or "\n" in text
        wide = wide or not text.isascii()
    units = ["codepoint", *(["utf16"] if astral else []), *(["utf8"] if wide else [])]
    found = [
        Hypothesis(unit, inclusive, crlf, bom)
        for unit, bom, crlf, inclusive in product(
            units, (False, True), (False, True) if newline else (False,), (False, True)
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.unit == "utf8", one.bom + one.crlf + one.inclusive)))


def scores(claimed: Sequence[Claimed], default: Hypothesis | None = None) -> tuple[Score, ...]:
    """How well each hypothesis fits the quotes, best first.

    Of equal ones the one with more quotes that fit to the letter stands first, then the default, then the likelier.
    """
    quoted = [one for one in claimed if one.quote is not None]
    found = []
    for hypothesis in hypotheses({one.raw for one in quoted}):
        fits = [_fits(one, hypothesis) for one in quoted]
        score = Score(hypothesis=hypothesis, fitting=sum(map(bool, fits)), total=len(quoted))
        found.append(((-score.fitting, -fits.count(2), hypothesis != (default or Hypothesis())), score))
    return tuple(score for _, score in sorted(found, key=lambda pair: pair[0]))


def _fits(one: Claimed, hypothesis: Hypothesis) -> int:
    """2 to the letter, 1 with white space folded, 0 not."""
    words = ruler(one.raw, hypothesis).slice(one.start, one.end)
    if words is None:
        return 0
    return 2 if words == one.quote else int(fold(words) == fold(one.quote or ""))


def decide(claimed: Sequence[Claimed], found: Sequence[Score]) -> Hypothesis | None:
    """The hypothesis to take: it fits 98 % and none that gives other words fits as well. None: ask."""
    if not found or found[0].total == 0:
        return Hypothesis()
    best = found[0]
    if best.share < TAKEN_FROM:
        return None
    for other in found[1:]:
        if other.fitting < best.fitting:
            break
        if any(_differ(one, best.hypothesis, other.hypothesis) for one in claimed if one.quote is not None):
            return None
    return best.hypothesis


def _differ(one: Claimed, first: Hypothesis, second: Hypothesis) -> bool:
    words = [ruler(one.raw, hypothesis).slice(one.start, one.end) for hypothesis in (first, second)]
    return fold(words[0] or "") != fold(words[1] or "")


def word_edges(claimed: Sequence[Claimed], hypothesis: Hypothesis) -> int:
    """How many starts and ends stand at the edge of a word: a hint where a file has no quotes."""
    count = 0
    for one in claimed:
        measure = ruler(one.raw, hypothesis)
        text = measure.stored
        for position in measure.span(one.start, one.end):
            before = text[position - 1 : position] if position > 0 else ""
            after = text[position : position + 1]
            count += not (_WORD.match(before) and _WORD.match(after)) if 0 <= position <= len(text) else 0
    return count
