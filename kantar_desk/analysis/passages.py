"""Equal passages of two texts, or of one with itself: runs of equal words, joined over small gaps.

Equal runs of at least eight words (folded) are extended as far as the words go and joined over gaps of up to four words
on each side. A hit has at least twelve equal words (fourteen inside one document). Pure functions of their input.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple
from uuid import UUID

from kantar_desk.analysis.folding import Word, fold, fold_plain, words
from kantar_desk.analysis.sentences import ends_between
from kantar_desk.model.identity import derived_id
from kantar_desk.model.text import DocumentLink, Span, TextRun

SHINGLE = 8
MAX_GAP = 4
MIN_WORDS = 12
MIN_REPEAT_WORDS = 14
MIN_HEADING_WORDS = 2
MIN_EDGE = 4
# Of a shingle that comes back all the time in one text only the first places are followed.
MAX_PLACES = 16


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage that stands at two places.

    Spans and runs are code points of the stored texts; a run holds the same folded words on both sides, ``run_words``
    says how many. ``words`` is their sum; between runs up to `MAX_GAP` words differ.
    """

    from_span: Span
    to_span: Span
    runs: tuple[TextRun, ...]
    run_words: tuple[int, ...]

    @property
    def words(self) -> int:
        """The number of equal words."""
        return sum(self.run_words)


class Run(NamedTuple):
    """``length`` equal words, from word ``one`` of the first text and word ``other`` of the second."""

    one: int
    other: int
    length: int


def shingles(ids: Sequence[int]) -> list[int]:
    """A key for every `SHINGLE` words in a row, by the first of them."""
    return list(map(hash, zip(*(ids[offset:] for offset in range(SHINGLE)), strict=False)))


class Keyed(NamedTuple):
    """Shingles of a text: the first word of each, rising, and its key. Some can be left out."""

    at: Sequence[int]
    keys: Sequence[int]


def places_of(keyed: Keyed) -> dict[int, list[int]]:
    """Where each shingle stands, at most `MAX_PLACES` places."""
    places: dict[int, list[int]] = {}
    for position, key in zip(*keyed, strict=True):
        held = places.setdefault(key, [])
        if len(held) < MAX_PLACES:
            held.append(position)
    return places


def equal_runs(
    one: array[int],
    keyed: Keyed,
    other: array[int],
    places: dict[int, list[int]],
    *,
    same: bool,
) -> list[Run]:
    """All longest runs of at least `SHINGLE` equal words. In one text (``same``) the second place is the later one.

    ``keyed`` are the shingles of the first text; those that stand nowhere else may be left out.
    """
    # By distance of the two places: first and last shingle of the latest run.
    running: dict[int, list[int]] = {}
    done: list[tuple[int, int, int]] = []
    last_word = SHINGLE - 1
    for at, key in compress(zip(*keyed, strict=True), map(places.__contains__, keyed.keys)):
        for place in places[key]:
            if same and place <= at:
                continue
            distance = place - at
            run = running.get(distance)
            if run is not None and run[1] == at - 1:
                # All words but the last one are those of the shingle before; another hash value ends the run.
                if one[at + last_word] == other[place + last_word]:
                    run[1] = at
            elif one[at : at + SHINGLE] == other[place : place + SHINGLE]:
                if run is not None:
                    done.append((run[0], distance, run[1]))
                running[distance] = [at, at]
    done.extend((first, distance, last) for distance, (first, last) in running.items())
    return sorted(Run(first, first + distance, last - first + SHINGLE) for first, distance, last in done)


def _chains(runs: Iterable[Run], *, same: bool) -> list[list[Run]]:
    """Runs joined where at most `MAX_GAP` words lie between them on each side."""
    chains: list[list[Run]] = []
    active: list[list[Run]] = []
    for run in runs:
        if same:
            run = run._replace(length=min(run.length, run.other - run.one))  # a place does not repeat itself
        active = [chain for chain in active if chain[-1].one + chain[-1].length + MAX_GAP >= run.one]
        best: tuple[int, int, list[Run]] | None = None
        for chain in active:
            last = chain[-1]
            trim = max(0, last.one + last.length - run.one, last.other + last.length - run.other)
            gap_one = run.one + trim - last.one - last.length
            gap_other = run.other + trim - last.other - last.length
            if trim > MAX_GAP or gap_one > MAX_GAP or gap_other > MAX_GAP or run.length - trim < MIN_EDGE:
                continue
            if same and run.one + run.length > chain[0].other:
                continue
            cost = gap_one + gap_other + trim
            if best is None or cost < best[0]:
                best = (cost, trim, chain)
        if best is None:
            chain = [run]
            chains.append(chain)
            active.append(chain)
        else:
            _, trim, chain = best
            chain.append(Run(run.one + trim, run.other + trim, run.length - trim))
    return chains


def _periods(runs: Iterable[Run]) -> Iterator[Run]:
    """A passage that follows itself three times or more is one long run; cut it into its copies."""
    for run in runs:
        distance = run.other - run.one
        for start in range(0, run.length, distance):
            if run.length - start >= SHINGLE:
                yield Run(run.one + start, run.other + start, run.length - start)


class Side:
    """A text, and where its words (``found``, if they are known) stand."""

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str, found: Sequence[Word] | None = None) -> None:
        if found is None:
            found = words(fold(text))
        self.text = text
        self.starts = array("L", [word.start for word in found])
        self.ends = array("L", [word.end for word in found])

    def is_end(self, index: int) -> bool:
        """True if a line or sentence ends before word ``index``, or the text begins or ends there."""
        if index <= 0 or index >= len(self.starts):
            return True
        return ends_between(self.text, self.ends[index - 1], self.starts[index])


def _trimmed(chain: list[Run], one: Side, other: Side) -> list[Run]:
    """The chain without a head or tail of some words that belongs to the sentence before or after."""
    first = chain[0]
    if not (one.is_end(first.one) and other.is_end(first.other)):
        for cut in range(min(MIN_EDGE, first.length) - 1, 0, -1):
            if one.is_end(first.one + cut) and other.is_end(first.other + cut):
                chain = [Run(first.one + cut, first.other + cut, first.length - cut), *chain[1:]]
                break
    last = chain[-1]
    end, other_end = last.one + last.length, last.other + last.length
    if not (one.is_end(end) and other.is_end(other_end)):
        for cut in range(min(MIN_EDGE, last.length) - 1, 0, -1):
            if one.is_end(end - cut) and other.is_end(other_end - cut):
                chain = [*chain[:-1], Run(last.one, last.other, last.length - cut)]
                break
    return chain


def _equal_signs(one: str, other: str) -> bool:
    if one.isspace() or one.isalnum() or one == "_":
        return False
    return one == other or fold_plain(one) == fold_plain(other)


def _hit(chain: list[Run], one: Side, other: Side) -> Hit:
    spans = []
    for run in chain:
        last, other_last = run.one + run.length - 1, run.other + run.length - 1
        spans.append([one.starts[run.one], one.ends[last], other.starts[run.other], other.ends[other_last]])
    start, end = spans[0], spans[-1]
    while start[0] and start[2] and _equal_signs(one.text[start[0] - 1], other.text[start[2] - 1]):
        start[0] -= 1
        start[2] -= 1
    while (
        end[1] < len(one.text)
        and end[3] < len(other.text)
        and _equal_signs(one.text[end[1]], other.text[end[3]])
    ):
        end[1] += 1
        end[3] += 1
    return Hit(
        from_span=Span(start[0], end[1]),
        to_span=Span(start[2], end[3]),
        runs=tuple(TextRun(*span) for span in spans),
        run_words=tuple(run.length for run in chain),
    )


def _largest(found: Iterable[tuple[Hit, list[Run]]]) -> list[tuple[Hit, list[Run]]]:
    """The hits that do not lie inside a larger one, on both sides, in reading order."""
    found = list(found)
    if len(found) < 2:
        return found
    kept: list[tuple[Hit, list[Run]]] = []
    places: set[tuple[Span, Span]] = set()
    larger = 0  # how many of the kept ones have more words than the one looked at
    for hit, chain in sorted(found, key=lambda item: (-item[0].words, item[0].from_span, item[0].to_span)):
        while larger < len(kept) and kept[larger][0].words > hit.words:
            larger += 1
        place = (hit.from_span, hit.to_span)
        if place in places or any(
            other.from_span.contains(hit.from_span) and other.to_span.contains(hit.to_span)
            for other, _ in kept[:larger]
        ):
            continue
        places.add(place)
        kept.append((hit, chain))
    return sorted(kept, key=lambda item: (item[0].from_span, item[0].to_span))


def hits_of(
    runs: Iterable[Run], one: Side, other: Side, minimum: int, *, same: bool
) -> list[tuple[Hit, list[Run]]]:
    """The hits of at least ``minimum`` equal words, in reading order, each with its runs in words."""
    found = []
    for chain in _chains(runs, same=same):
        if sum(run.length for run in chain) < minimum:
            continue
        chain = _trimmed(chain, one, other)
        if sum(run.length for run in chain) >= minimum:
            found.append((_hit(chain, one, other), chain))
    return _largest(found)


def per_mille(part: int, whole: int) -> int:
    """The share of a part in a whole, in thousandths, rounded half up."""
    return (2000 * part + whole) // (2 * whole)


def repeats(text: str) -> list[Hit]:
    """Passages of at least `MIN_REPEAT_WORDS` words that come twice in one text, and doubled headings.

    A doubled heading is a paragraph of at least two words that follows itself. In reading order of the first place.
    """
    found_words = words(fold(text))
    side = Side(text, found_words)
    vocabulary: dict[str, int] = {}
    ids = array("L", [vocabulary.setdefault(word.text, len(vocabulary)) for word in found_words])
    keys = shingles(ids)
    keyed = Keyed(range(len(keys)), keys)
    runs = sorted(_periods(equal_runs(ids, keyed, ids, places_of(keyed), same=True)))
    found = hits_of(runs, side, side, MIN_REPEAT_WORDS, same=True)
    found.extend((_hit([run], side, side), [run]) for run in _doubled_paragraphs(side, ids))
    return [hit for hit, _ in _largest(found)]


def _doubled_paragraphs(side: Side, ids: array[int]) -> Iterator[Run]:
    before: array[int] | None = None
    first_before = first = 0
    position = 0
    for line in side.text.splitlines(keepends=True):
        position += len(line)
        if not line.strip():
            continue
        count = bisect_left(side.starts, position, first) - first
        here = ids[first : first + count]
        if count >= MIN_HEADING_WORDS and here == before:
            yield Run(first_before, first, count)
        before, first_before, first = here, first, first + count


def repeat_link(document_id: UUID, hit: Hit, total_words: int) -> DocumentLink:
    """A repeat as a proposed link of the document with itself. ``total_words`` is the length of the document."""
    return DocumentLink(
        id=derived_id("document_link", document_id, document_id, hit.from_span.start, hit.to_span.start),
        from_document_id=document_id,
        to_document_id=document_id,
        type="repeat_inside",
        runs=hit.runs,
        coverage_from=per_mille(hit.words, total_words),
        coverage_to=per_mille(hit.words, total_words),
    )
