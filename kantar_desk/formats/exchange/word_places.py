"""Places of tags that a file gives by position, by words, or by both, in texts that are at hand.

Where both are given they are compared. Positions count in the way that fits the words of the whole file; where they fit
in none, as in a page around the text, the words tell the place if they occur once.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice

from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered
from kantar_desk.formats.exchange.offsets import Claimed, decide, fold, ruler, scores
from kantar_desk.formats.exchange.values import Hypothesis, ReadOptions, Score

_MOST_PLACES = 1_000
_AROUND = 200  # characters of the words around a quote that are looked at
Place = tuple[int, int]
_LOST_WORDS = "Its words occur more than once, or not at all."
_LOST_TEXT = "Its text is not at hand, so its words could not be looked for."
_LOST_PLACE = "It names no place in a text."
_LOST_UNIT = "How the file counts positions is not known, and it has no words to compare."


def find(text: str, quote: str, prefix: str = "", suffix: str = "") -> Place | None:
    """The one place of a quote, white space folded; of several the only one with these words around it.

    None also where it occurs more than a thousand times.
    """
    if not quote.strip():
        return None
    places = list(islice(_exact(text, quote), _MOST_PLACES + 1))
    if not places:
        places = list(islice(_loose(text, quote), _MOST_PLACES + 1))
    if 1 < len(places) <= _MOST_PLACES and (prefix or suffix):
        places = [place for place in places if _amid(text, place, prefix[-_AROUND:], suffix[:_AROUND])]
    return places[0] if len(places) == 1 else None


def _exact(text: str, quote: str) -> Iterator[Place]:
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def _loose(text: str, quote: str) -> Iterator[Place]:
    folded = _folded(text)
    for start, end in _exact(folded.text, fold(quote)):
        yield folded.outward(start), folded.outward(end - 1) + 1


class _Folded:
    """A text with each white space as one blank, and where its words stand."""

    def __init__(self, text: str) -> None:
        words = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
        self.text = " ".join(word for _, word in words)
        self._outside = array("q", (start for start, _ in words))
        self._inside = array("q", accumulate((len(word) + 1 for _, word in words), initial=0))

    def outward(self, position: int) -> int:
        """The position in the text of a character of a word."""
        at = bisect_right(self._inside, position) - 1
        return self._outside[at] + position - self._inside[at]


@lru_cache(maxsize=2)
def _folded(text: str) -> _Folded:
    return _Folded(text)


def _amid(text: str, place: Place, prefix: str, suffix: str) -> bool:
    start, end = place
    before = fold(text[max(0, start - 2 * len(prefix) - 8) : start])
    after = fold(text[end : end + 2 * len(suffix) + 8])
    return before.endswith(fold(prefix)) and after.startswith(fold(suffix))


@dataclass(slots=True)
class Stretch:
    """A stretch of text: the place as the file counts it, or None, and the words it is said to hold.

    ``look`` finds the place by words alone; it is told whether a position was passed over. `Counting.settle` puts the
    place that is meant, and in ``lost`` why there is none.
    """

    document: Gathered
    place: Place | None
    quote: str | None
    look: Callable[[str, bool], Place | None]
    lost: str = ""


class Counting:
    """How a file counts positions.

    ``hypothesis`` is None where nothing tells it; positions stay as they are then, to be read as the options or the
    format say. ``scores`` are all that were tried.
    """

    def __init__(
        self,
        gathering: Gathering,
        options: ReadOptions,
        stretches: Sequence[Stretch],
        *,
        from_one: bool = False,
    ) -> None:
        self._gathering = gathering
        self._options = options
        self.hypothesis: Hypothesis | None = None
        self.scores: tuple[Score, ...] = ()
        self._sure = True
        if options.unit or gathering.fixed_hypothesis is not None:
            return
        claims = [
            Claimed(one.document.raw, *one.place, one.quote)
            for one in stretches
            if one.document.raw is not None and one.place is not None and one.quote is not None
        ]
        if not claims:
            return
        self.scores = scores(claims)
        taken = decide(claims, self.scores)
        # Each place is compared with its words, so the best way of counting can be tried where none is sure.
        self._sure = taken is not None
        self.hypothesis = taken or self.scores[0].hypothesis
        gathering.fixed_hypothesis = Hypothesis()  # what `settle` gives are code points

    def settle(self, one: Stretch) -> None:
        """Put a stretch where its position, else where its words say."""
        raw, text = one.document.raw, one.document.stored
        passed_over = one.place is not None
        if one.place is not None:
            if raw is None or self.hypothesis is None:
                return
            if one.quote is None and not self._sure:
                one.lost = _LOST_UNIT
                return
            first, last = ruler(raw, self.hypothesis).span(*one.place)
            one.place = (first, last)
            if one.quote is None or (first >= 0 and fold(text[first:last]) == fold(one.quote)):
                return
        place = one.look(text, passed_over) if raw is not None else None
        if place is None or raw is None:
            one.lost = _LOST_PLACE if one.quote is None else _LOST_TEXT if raw is None else _LOST_WORDS
            return
        if passed_over:
            self._gathering.warn(
                "found_by_words",
                "Positions that do not fit their words were passed over; the words occur once in the text.",
            )
        one.quote = text[place[0] : place[1]] if one.quote is None else one.quote
        one.place = _outward(raw, self._options.unit, place) if self._options.unit else place


def _outward(raw: str, unit: str, place: Place) -> Place:
    """A place in code points as the unit that somebody chose counts it; as it is where there is no such unit."""
    try:
        hypothesis = Hypothesis.of(unit)
    except ValueError:
        return place
    measure = ruler(raw, hypothesis)
    return measure.outward(place[0]), measure.outward(place[1]) - hypothesis.inclusive
