"""Reprints between documents and repeats inside one: passages of equal words, found through 8-word shingles.

Two documents are a candidate pair if five or more shingles (eight words in a row, folded) stand in both. Equal runs
of at least eight words are extended as far as the words go and joined over gaps of up to four words on each side. A
hit has at least twelve equal words (fourteen inside one document). What a pair is called follows from containment,
the share of each document's words that the other holds, and never from Jaccard similarity: a short text inside a long
one would be lost.

The method is k-gram fingerprinting with every fingerprint kept (Schleimer, Wilkerson, Aiken: Winnowing, 2003).
Pure functions of their input: the same documents in the same order give the same hits in the same order.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from kantar_desk.analysis.folding import fold, fold_plain, plain_words, words
from kantar_desk.analysis.sentences import ends_between
from kantar_desk.model.identity import derived_id
from kantar_desk.model.text import DocumentLink, Span, TextRun

SHINGLE = 8
MIN_COMMON = 5
MAX_GAP = 4
MIN_WORDS = 12
MIN_REPEAT_WORDS = 14
MIN_HEADING_WORDS = 2
MIN_EDGE = 4
WHOLE = 900
CONTAINED = 800
# A passage that stands in very many documents would make every pair of them a candidate. Each document is compared
# with the first ones that hold it, so the work grows with the number of documents, not with its square.
MAX_PARTNERS = 24
# The same inside one text: of a shingle that comes back all the time only the first places are followed.
MAX_PLACES = 16
_KEPT_WORDS = 1_000_000  # places of words kept for texts looked at lately, 24 bytes each

Report = Callable[[int, int, str], None]


def no_report(done: int, total: int, what: str) -> None:
    """For callers that neither watch nor cancel."""


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


@dataclass(frozen=True, slots=True)
class Overlap:
    """All that two documents share. Coverage is per mille of the words of each that stand in a hit's runs.

    ``type`` is one of `kantar_desk.model.text.LINK_TYPES`, seen from the first document.
    """

    from_document_id: UUID
    to_document_id: UUID
    type: str
    coverage_from: int
    coverage_to: int
    hits: tuple[Hit, ...]

    @property
    def containment(self) -> int:
        """The larger of the two coverages, per mille: the rank of this pair."""
        return max(self.coverage_from, self.coverage_to)

    def link(self) -> DocumentLink:
        """This finding as a proposed link; its id is the same wherever the same pair is found."""
        return DocumentLink(
            id=derived_id("document_link", self.from_document_id, self.to_document_id),
            from_document_id=self.from_document_id,
            to_document_id=self.to_document_id,
            type=self.type,
            runs=tuple(run for hit in self.hits for run in hit.runs),
            coverage_from=self.coverage_from,
            coverage_to=self.coverage_to,
        )


class _Run(NamedTuple):
    """``length`` equal words, from word ``one`` of the first text and word ``other`` of the second."""

    one: int
    other: int
    length: int


def _keys(ids: Sequence[int]) -> list[int]:
    return list(map(hash, zip(*(ids[offset:] for offset in range(SHINGLE)), strict=False)))


def _places(keys: Iterable[int]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {}
    for position, key in enumerate(keys):
        held = places.setdefault(key, [])
        if len(held) < MAX_PLACES:
            held.append(position)
    return places


def _equal_runs(
    one: array[int], keys: Sequence[int], other: array[int], places: dict[int, list[int]], *, same: bool
) -> list[_Run]:
    """All longest runs of at least `SHINGLE` equal words. In one text (``same``) the second place is the later one."""
    running: dict[
        int, list[int]
    ] = {}  # by distance of the two places: first and last shingle of the latest run
    done: list[tuple[int, int, int]] = []
    for at, key in [item for item in enumerate(keys) if item[1] in places]:
        for place in places[key]:
            if same and place <= at:
                continue
            if one[at : at + SHINGLE] != other[place : place + SHINGLE]:
                continue  # two shingles with one hash value
            run = running.get(place - at)
            if run is not None and run[1] == at - 1:
                run[1] = at
            else:
                if run is not None:
                    done.append((run[0], place - at, run[1]))
                running[place - at] = [at, at]
    done.extend((first, distance, last) for distance, (first, last) in running.items())
    return sorted(_Run(first, first + distance, last - first + SHINGLE) for first, distance, last in done)


def _chains(runs: Iterable[_Run], *, same: bool) -> list[list[_Run]]:
    """Runs joined where at most `MAX_GAP` words lie between them on each side."""
    chains: list[list[_Run]] = []
    active: list[list[_Run]] = []
    for run in runs:
        if same:
            run = run._replace(length=min(run.length, run.other - run.one))  # a place does not repeat itself
        active = [chain for chain in active if chain[-1].one + chain[-1].length + MAX_GAP >= run.one]
        best: tuple[int, int, list[_Run]] | None = None
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
            chain.append(_Run(run.one + trim, run.other + trim, run.length - trim))
    return chains


def _periods(runs: Iterable[_Run]) -> Iterator[_Run]:
    """A passage that follows itself three times or more is one long run; cut it into its copies."""
    for run in runs:
        distance = run.other - run.one
        for start in range(0, run.length, distance):
            if run.length - start >= SHINGLE:
                yield _Run(run.one + start, run.other + start, run.length - start)


class _Side:
    """A text, where its words stand and, once they were needed, its shingles."""

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        found = words(fold(text))
        self.text = text
        self.keys: array[int] | None = None
        self.starts = array("L", [word.start for word in found])
        self.ends = array("L", [word.end for word in found])

    def is_end(self, index: int) -> bool:
        """True if a line or sentence ends before word ``index``, or the text begins or ends there."""
        if index <= 0 or index >= len(self.starts):
            return True
        return ends_between(self.text, self.ends[index - 1], self.starts[index])


def _trimmed(chain: list[_Run], one: _Side, other: _Side) -> list[_Run]:
    """The chain without a head or tail of some words that belongs to the sentence before or after."""
    first = chain[0]
    if not (one.is_end(first.one) and other.is_end(first.other)):
        for cut in range(min(MIN_EDGE, first.length) - 1, 0, -1):
            if one.is_end(first.one + cut) and other.is_end(first.other + cut):
                chain = [_Run(first.one + cut, first.other + cut, first.length - cut), *chain[1:]]
                break
    last = chain[-1]
    end, other_end = last.one + last.length, last.other + last.length
    if not (one.is_end(end) and other.is_end(other_end)):
        for cut in range(min(MIN_EDGE, last.length) - 1, 0, -1):
            if one.is_end(end - cut) and other.is_end(other_end - cut):
                chain = [*chain[:-1], _Run(last.one, last.other, last.length - cut)]
                break
    return chain


def _equal_signs(one: str, other: str) -> bool:
    return not one.isspace() and not (one.isalnum() or one == "_") and fold_plain(one) == fold_plain(other)


def _hit(chain: list[_Run], one: _Side, other: _Side) -> Hit:
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


def _largest(found: Iterable[tuple[Hit, list[_Run]]]) -> list[tuple[Hit, list[_Run]]]:
    """The hits that do not lie inside a larger one, on both sides, in reading order."""
    kept: list[tuple[Hit, list[_Run]]] = []
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


def _hits(
    runs: Iterable[_Run], one: _Side, other: _Side, minimum: int, *, same: bool
) -> list[tuple[Hit, list[_Run]]]:
    found = []
    for chain in _chains(runs, same=same):
        if sum(run.length for run in chain) < minimum:
            continue
        chain = _trimmed(chain, one, other)
        if sum(run.length for run in chain) >= minimum:
            found.append((_hit(chain, one, other), chain))
    return _largest(found)


class Index:
    """The shingles of a project's documents, to which documents can be added one by one.

    ``text_of`` gives the stored text of a document; texts are asked for again where a passage is found, not kept.
    Memory grows with the number of words.
    """

    def __init__(self, text_of: Callable[[UUID], str]) -> None:
        self._text_of = text_of
        self._vocabulary: dict[str, int] = {}
        self._ids: list[UUID] = []
        self._numbers: dict[UUID, int] = {}
        self._words: list[array[int]] = []
        # Which documents hold a shingle: one number, or a list of rising numbers.
        self._postings: dict[int, int | list[int]] = {}
        self._sides: OrderedDict[int, _Side] = OrderedDict()
        self._kept_words = 0

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, document_id: UUID) -> bool:
        return document_id in self._numbers

    def add(self, document_id: UUID) -> None:
        """Take in a document. One that is already in stays as it is."""
        if document_id in self._numbers:
            return
        number = len(self._ids)
        vocabulary = self._vocabulary
        found = plain_words(fold_plain(self._text_of(document_id)))
        ids = array("L", [vocabulary.setdefault(word, len(vocabulary)) for word in found])
        self._ids.append(document_id)
        self._numbers[document_id] = number
        self._words.append(ids)
        postings = self._postings
        for key in set(_keys(ids)):
            held = postings.setdefault(key, number)
            if isinstance(held, list):
                held.append(number)
            elif held != number:
                postings[key] = [held, number]

    def remove(self, document_id: UUID) -> None:
        """Forget a document; one that is not in is no error."""
        number = self._numbers.pop(document_id, None)
        if number is None:
            return
        for key in set(_keys(self._words[number])):
            held = self._postings[key]
            if isinstance(held, list):
                held.remove(number)
                if not held:
                    del self._postings[key]
            else:
                del self._postings[key]
        self._words[number] = array("L")
        side = self._sides.pop(number, None)
        if side is not None:
            self._kept_words -= len(side.starts)

    def overlaps(self, report: Report = no_report) -> list[Overlap]:
        """All pairs that share a passage, the best contained first. ``report`` may raise to cancel."""
        found: list[Overlap] = []
        total = len(self._ids)
        for number in range(total):
            report(number, total, "Comparing documents")
            partners = [partner for partner in self._partners(number) if partner < number]
            found.extend(self._compare(number, partners))
        report(total, total, "Comparing documents")
        return self._ranked(found)

    def overlaps_of(self, document_id: UUID, report: Report = no_report) -> list[Overlap]:
        """The pairs of one document with all others. Raises KeyError for a document that is not in."""
        number = self._numbers[document_id]
        partners = self._partners(number)
        found: list[Overlap] = []
        for done, partner in enumerate(partners):
            report(done, len(partners), "Comparing documents")
            found.extend(self._compare(max(number, partner), [min(number, partner)]))
        return self._ranked(found)

    def _partners(self, number: int) -> list[int]:
        common: Counter[int] = Counter()
        for key in set(_keys(self._words[number])):
            held = self._postings[key]
            if isinstance(held, list):
                # The first documents that hold the shingle meet all others, the later ones meet only the first.
                rank = bisect_left(held, number)
                common.update(held if rank < MAX_PARTNERS else held[:MAX_PARTNERS])
        del common[number]
        return sorted(partner for partner, count in common.items() if count >= MIN_COMMON)

    def _compare(self, number: int, partners: Sequence[int]) -> Iterator[Overlap]:
        if not partners:
            return
        words_here = self._words[number]
        places = _places(_keys(words_here))
        for partner in partners:
            words_there = self._words[partner]
            there = self._side(partner)
            if there.keys is None:
                there.keys = array("q", _keys(words_there))
            runs = _equal_runs(words_there, there.keys, words_here, places, same=False)
            found = _hits(runs, there, self._side(number), MIN_WORDS, same=False)
            if not found:
                continue
            covered_from = _covered((run.one, run.length) for _, chain in found for run in chain)
            covered_to = _covered((run.other, run.length) for _, chain in found for run in chain)
            coverage_from = _per_mille(covered_from, len(words_there))
            coverage_to = _per_mille(covered_to, len(words_here))
            yield Overlap(
                from_document_id=self._ids[partner],
                to_document_id=self._ids[number],
                type=_link_type(coverage_from, coverage_to),
                coverage_from=coverage_from,
                coverage_to=coverage_to,
                hits=tuple(hit for hit, _ in found),
            )

    def _side(self, number: int) -> _Side:
        side = self._sides.pop(number, None)
        if side is None:
            side = _Side(self._text_of(self._ids[number]))
            self._kept_words += len(side.starts)
        self._sides[number] = side
        while self._kept_words > _KEPT_WORDS and len(self._sides) > 2:
            _, oldest = self._sides.popitem(last=False)
            self._kept_words -= len(oldest.starts)
        return side

    def _ranked(self, found: list[Overlap]) -> list[Overlap]:
        numbers = self._numbers
        return sorted(
            found,
            key=lambda pair: (
                -pair.containment,
                numbers[pair.from_document_id],
                numbers[pair.to_document_id],
            ),
        )


def _covered(stretches: Iterable[tuple[int, int]]) -> int:
    total = reached = 0
    for start, count in sorted(stretches):
        begin = max(start, reached)
        if start + count > begin:
            total += start + count - begin
            reached = start + count
    return total


def _per_mille(part: int, whole: int) -> int:
    return (2000 * part + whole) // (2 * whole)


def _link_type(coverage_from: int, coverage_to: int) -> str:
    if coverage_from >= WHOLE and coverage_to >= WHOLE:
        return "whole"
    if coverage_from >= CONTAINED and coverage_from >= coverage_to:
        return "contained_in"
    if coverage_to >= CONTAINED:
        return "contains"
    return "shares_passage"


def overlaps(documents: Iterable[tuple[UUID, str]], report: Report = no_report) -> list[Overlap]:
    """All pairs of the given documents that share a passage; see `Index` for documents that come one by one."""
    texts = dict(documents)
    index = Index(texts.__getitem__)
    for done, document_id in enumerate(texts):
        report(done, len(texts), "Reading documents")
        index.add(document_id)
    return index.overlaps(report)


def repeats(text: str) -> list[Hit]:
    """Passages of at least `MIN_REPEAT_WORDS` words that come twice in one text, and doubled headings.

    A doubled heading is a paragraph of at least two words that follows itself. In reading order of the first place.
    """
    side = _Side(text)
    vocabulary: dict[str, int] = {}
    found_words = plain_words(fold_plain(text))
    ids = array("L", [vocabulary.setdefault(word, len(vocabulary)) for word in found_words])
    keys = _keys(ids)
    runs = sorted(_periods(_equal_runs(ids, keys, ids, _places(keys), same=True)))
    found = _hits(runs, side, side, MIN_REPEAT_WORDS, same=True)
    found.extend((_hit([run], side, side), [run]) for run in _doubled_paragraphs(side, ids))
    return [hit for hit, _ in _largest(found)]


def _doubled_paragraphs(side: _Side, ids: array[int]) -> Iterator[_Run]:
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
            yield _Run(first_before, first, count)
        before, first_before, first = here, first, first + count


def repeat_link(document_id: UUID, hit: Hit, total_words: int) -> DocumentLink:
    """A repeat as a proposed link of the document with itself. ``total_words`` is the length of the document."""
    return DocumentLink(
        id=derived_id("document_link", document_id, document_id, hit.from_span.start, hit.to_span.start),
        from_document_id=document_id,
        to_document_id=document_id,
        type="repeat_inside",
        runs=hit.runs,
        coverage_from=_per_mille(hit.words, total_words),
        coverage_to=_per_mille(hit.words, total_words),
    )
