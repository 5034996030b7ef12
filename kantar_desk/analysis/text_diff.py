"""Where the characters of one text stand in another: a whole-document diff.

Anchors are runs of three words that occur once on each side, in the longest chain that is in order on both sides;
between anchors the texts are compared character by character. Lines play no part: short equal lines pair wrongly.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kantar_desk.model.text import Span

LARGEST_GAP = 50_000
RUN = 3

_WORD = re.compile(r"\w+")


class TextMap:
    """The runs of characters of an old text that were found again in a new one, both in order."""

    __slots__ = ("_lengths", "_new", "_old")

    def __init__(self, runs: Sequence[tuple[int, int, int]]) -> None:
        """``runs`` are (old start, new start, length), sorted, disjoint on both sides."""
        old, new, lengths = array("q"), array("q"), array("q")
        for old_start, new_start, length in runs:
            if old and old[-1] + lengths[-1] == old_start and new[-1] + lengths[-1] == new_start:
                lengths[-1] += length
            else:
                old.append(old_start)
                new.append(new_start)
                lengths.append(length)
        self._old, self._new, self._lengths = old, new, lengths

    def span(self, span: Span) -> Span | None:
        """From where the first character found again stands to where the last one ends; None if there is none."""
        first = max(0, bisect_right(self._old, span.start) - 1)
        while first < len(self._old) and self._old[first] + self._lengths[first] <= span.start:
            first += 1
        last = bisect_left(self._old, span.end) - 1
        if first > last:
            return None
        start = self._new[first] + max(0, span.start - self._old[first])
        end = self._new[last] + min(self._lengths[last], span.end - self._old[last])
        return Span(start, end) if start < end else None


def character_runs(old: str, new: str, old_start: int = 0, new_start: int = 0) -> list[tuple[int, int, int]]:
    """The runs of two short texts by the fewest edits; a replaced character stands for the one it replaces."""
    from rapidfuzz.distance import Levenshtein  # 4 MB that a start of the window does without

    return [
        (old_start + code.src_start, new_start + code.dest_start, code.src_end - code.src_start)
        for code in Levenshtein.opcodes(old, new)
        if code.tag in ("equal", "replace")
    ]


def diff_texts(old: str, new: str) -> TextMap:
    """The map from an old text to a new one. Parts with no anchor in over 50,000 characters are left out."""
    old_words, new_words = (
        [(match.start(), match.group()) for match in _WORD.finditer(text)] for text in (old, new)
    )
    runs: list[tuple[int, int, int]] = []
    old_at = new_at = 0
    for i, j in [*_anchored_words(old_words, new_words), (None, None)]:
        if i is None or j is None:
            old_to, new_to, word = len(old), len(new), ""
        else:
            (old_to, word), new_to = old_words[i], new_words[j][0]
        gap, other = old[old_at:old_to], new[new_at:new_to]
        if gap == other:
            if gap:
                runs.append((old_at, new_at, len(gap)))
        elif gap and other and max(len(gap), len(other)) <= LARGEST_GAP:
            runs += character_runs(gap, other, old_at, new_at)
        if word:
            runs.append((old_to, new_to, len(word)))
        old_at, new_at = old_to + len(word), new_to + len(word)
    return TextMap(runs)


def _anchored_words(
    old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]]
) -> list[tuple[int | None, int | None]]:
    """The numbers of the words that lie in an anchor, on both sides, in order."""
    once_old, once_new = _single_runs(old), _single_runs(new)
    pairs = sorted((i, once_new[run]) for run, i in once_old.items() if run in once_new)
    chain = _longest_chain([j for _, j in pairs])
    words: list[tuple[int | None, int | None]] = []
    done_old = done_new = 0
    for place in chain:
        i, j = pairs[place]
        for step in range(RUN):
            # Neighbouring runs share words; one that would step back on either side is passed over.
            if i + step >= done_old and j + step >= done_new:
                words.append((i + step, j + step))
                done_old, done_new = i + step + 1, j + step + 1
    return words


def _single_runs(words: Sequence[tuple[int, str]]) -> dict[tuple[str, ...], int]:
    """Three-word runs that occur once, with the number of their first word."""
    found: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - RUN + 1):
        run = tuple(word for _, word in words[i : i + RUN])
        found[run] = -1 if run in found else i
    return {run: i for run, i in found.items() if i >= 0}


def _longest_chain(values: Sequence[int]) -> list[int]:
    """The places of a longest strictly rising chain (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    before = [-1] * len(values)
    for place, value in enumerate(values):
        at = bisect_left(tops, value)
        if at:
            before[place] = tails[at - 1]
        if at == len(tails):
            tails.append(place)
            tops.append(value)
        else:
            tails[at], tops[at] = place, value
    chain: list[int] = []
    place = tails[-1] if tails else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
