"""Finding the places of annotations again when the text is not, or not quite, the one they were made on.

First a diff of the whole documents where both are at hand, then quote and context; what is not certain becomes an
orphan with its best places. No place that moved goes without a mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kantar_desk.analysis.text_diff import TextMap, character_runs, diff_texts
from kantar_desk.model.selector import CONTEXT_LENGTH, Selector
from kantar_desk.model.text import Span

QUOTE_WEIGHT, PREFIX_WEIGHT, SUFFIX_WEIGHT, POSITION_WEIGHT = 50, 20, 20, 2
SIMILAR_ENOUGH = 0.7
TAKEN_FROM = 0.8
CLEAR_BY = 0.05
SHOWN_PLACES = 3

_MOST_EXACT = 2_000
_MOST_GUESSES = 24
_COMMON_WORD = 300
_WORD = re.compile(r"\w+")
_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("\n\t\u00a0\u2002\u2003\u2009\u202f", " ")
    | dict.fromkeys("“”„«»‟″", '"')
    | dict.fromkeys("’‘ʼ‚‹›′", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_WEIGHTS = QUOTE_WEIGHT + PREFIX_WEIGHT + SUFFIX_WEIGHT + POSITION_WEIGHT

Mark = Literal["exact", "check", "orphan"]


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place in the new text and how well it fits, 0 to 1."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an annotation landed.

    ``exact``: the text is the same. ``check``: placed, and shown to a person until confirmed. ``orphan``: not placed;
    ``spans`` is empty and ``places`` are the best candidates for the first piece that found no place.
    """

    mark: Mark
    spans: tuple[Span, ...] = ()
    places: tuple[FoundPlace, ...] = ()


def similarity(one: str, other: str) -> float:
    """1 for equal texts, 0 for nothing in common: 1 minus edits divided by the longer length.

    Kinds of spaces, quotation marks and dashes are one each: typography is no difference in words.
    """
    from rapidfuzz.distance import Levenshtein  # 4 MB that a start of the window does without

    return Levenshtein.normalized_similarity(one.translate(_TYPOGRAPHY), other.translate(_TYPOGRAPHY))


class Anchoring:
    """Places annotations in one text. ``old_text`` is the text they were made on, where it is at hand.

    Building and placing need no lock and no disk; for long texts run it off the interface thread.
    """

    def __init__(self, new_text: str, old_text: str | None = None) -> None:
        self.new_text = new_text
        self.old_text = old_text
        self.same = old_text == new_text

    @cached_property
    def map(self) -> TextMap | None:
        """The whole-document diff; made on first use."""
        return None if self.old_text is None else diff_texts(self.old_text, self.new_text)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each word of the new text stands."""
        found: dict[str, list[int]] = {}
        for match in _WORD.finditer(self.new_text):
            found.setdefault(match.group(), []).append(match.start())
        return found

    def place(self, selector: Selector) -> Placement:
        """Place all pieces of an annotation, in order, or none."""
        if self.same:
            return Placement("exact", selector.spans)
        spans: list[Span] = []
        for number, exact in enumerate(selector.exact):
            landed = self._by_diff(selector, number) or self._beside(selector, number, spans)
            places: list[FoundPlace] = []
            if landed is None:
                places = self.find(exact, *self._context(selector, number), selector.spans[number].start)
                landed = self._clear(places)
            if landed is None or (spans and landed.start < spans[-1].end):
                return Placement("orphan", (), tuple(places[:SHOWN_PLACES]))
            spans.append(landed)
        return Placement("check", tuple(spans))

    def find(self, exact: str, prefix: str = "", suffix: str = "", position: int = 0) -> list[FoundPlace]:
        """Places where a quote may stand, best first, none overlapping a better one.

        Weights as in the Hypothesis client: quote 50, prefix 20, suffix 20, position 2; an empty context fits
        anywhere. ``position`` is where it stood before, in code points.
        """
        spans = dict.fromkeys(self._exact(exact))
        spans |= dict.fromkeys(self._guesses(exact, prefix, suffix))
        scored = sorted(
            (FoundPlace(span, self._score(span, exact, prefix, suffix, position)) for span in spans),
            key=lambda place: (-place.score, place.span),
        )
        return _apart(scored)

    # -- step 2

    def _by_diff(self, selector: Selector, number: int) -> Span | None:
        if self.map is None:
            return None
        landed = self.map.span(selector.spans[number])
        if landed is None:
            return None
        found = self.new_text[landed.start : landed.end]
        return landed if similarity(selector.exact[number], found) >= SIMILAR_ENOUGH else None

    # -- step 3

    def _beside(self, selector: Selector, number: int, placed: Sequence[Span]) -> Span | None:
        """A later piece without context of its own, at its old distance from the piece before."""
        if not placed or self.old_text is not None:
            return None
        start = placed[-1].end + selector.spans[number].start - selector.spans[number - 1].end
        end = start + len(selector.exact[number])
        return Span(start, end) if self.new_text[start:end] == selector.exact[number] else None

    def _context(self, selector: Selector, number: int) -> tuple[str, str]:
        """The words before and after one piece; those between pieces are known only with the old text."""
        span = selector.spans[number]
        if self.old_text is not None:
            before = self.old_text[max(0, span.start - CONTEXT_LENGTH) : span.start]
            return before, self.old_text[span.end : span.end + CONTEXT_LENGTH]
        last = number == len(selector.exact) - 1
        return (selector.prefix if number == 0 else ""), (selector.suffix if last else "")

    def _clear(self, places: Sequence[FoundPlace]) -> Span | None:
        if not places or places[0].score < TAKEN_FROM:
            return None
        if len(places) > 1 and places[0].score - places[1].score <= CLEAR_BY:
            return None
        return places[0].span

    def _exact(self, exact: str) -> list[Span]:
        found: list[Span] = []
        at = self.new_text.find(exact) if exact else -1
        while at >= 0 and len(found) < _MOST_EXACT:
            found.append(Span(at, at + len(exact)))
            at = self.new_text.find(exact, at + 1)
        return found

    def _guesses(self, exact: str, prefix: str, suffix: str) -> list[Span]:
        """Places that share words with quote and context, by how many and how rare they are; then aligned."""
        whole = prefix + exact + suffix
        votes: dict[int, float] = {}
        slot = max(8, len(whole) // 8)
        for match in _WORD.finditer(whole):
            places = self.words.get(match.group(), ())
            if len(places) > _COMMON_WORD:
                continue
            for place in places:
                # Two slots each, so that neighbours on both sides of a border meet.
                start = place - match.start()
                for key in (start // slot, (start + slot // 2) // slot + (1 << 40)):
                    votes[key] = votes.get(key, 0.0) + len(match.group()) / len(places)
        best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_MOST_GUESSES]
        found = []
        for key, _ in best:
            start = (key - (1 << 40)) * slot - slot // 2 if key >= 1 << 39 else key * slot
            span = self._aligned(whole, len(prefix), len(exact), start, slot)
            if span is not None:
                found.append(span)
        return found

    def _aligned(self, whole: str, before: int, size: int, start: int, slack: int) -> Span | None:
        """Where the quote stands if quote and context begin between ``start`` and ``start + slack``."""
        lower = max(0, start - slack // 2)
        window = self.new_text[lower : start + slack + len(whole) + slack // 2]
        if not window:
            return None
        return TextMap(character_runs(whole, window, 0, lower)).span(Span(before, before + size))

    def _score(self, span: Span, exact: str, prefix: str, suffix: str, position: int) -> float:
        text = self.new_text
        quote = similarity(exact, text[span.start : span.end])
        before = similarity(prefix, text[max(0, span.start - len(prefix)) : span.start]) if prefix else 1.0
        after = similarity(suffix, text[span.end : span.end + len(suffix)]) if suffix else 1.0
        near = 1 - min(1.0, abs(span.start - position) / max(1, len(text)))
        total = QUOTE_WEIGHT * quote + PREFIX_WEIGHT * before + SUFFIX_WEIGHT * after + POSITION_WEIGHT * near
        return total / _WEIGHTS


def _apart(places: Sequence[FoundPlace]) -> list[FoundPlace]:
    """Without those that overlap a better one: they are the same place, a little off."""
    kept: list[FoundPlace] = []
    for place in places:
        if not any(place.span.overlaps(better.span) for better in kept):
            kept.append(place)
        if len(kept) > SHOWN_PLACES:
            break
    return kept
