"""Reprints between documents: which pairs share a passage, found through 8-word shingles.

Two documents are a candidate pair if five or more shingles (eight words in a row, folded) stand in both; what they
share is found by `kantar_desk.analysis.passages`. What a pair is called follows from containment, the share of each
document's words that the other holds, and never from Jaccard similarity: a short text inside a long one would be lost.

The method is k-gram fingerprinting with every fingerprint kept (Schleimer, Wilkerson, Aiken: Winnowing, 2003).
Pure functions of their input: the same documents in the same order give the same hits in the same order.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from typing import cast
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain, plain_words
from kantar_desk.analysis.passages import (
    MIN_WORDS,
    Hit,
    Keyed,
    Side,
    equal_runs,
    hits_of,
    per_mille,
    places_of,
    shingles,
)
from kantar_desk.model.identity import derived_id
from kantar_desk.model.text import DocumentLink

MIN_COMMON = 5
WHOLE = 900
CONTAINED = 800
# A passage that stands in very many documents would make every pair of them a candidate. Each document meets the first
# ones that hold the passage, and more of them only if half of a text is shared, so the work grows with the number of
# documents, not with its square.
FIRST_HOLDERS = 8
MAX_PARTNERS = 24
_KEPT_WORDS = 1_000_000  # places of words kept for texts looked at lately, 24 bytes each

Report = Callable[[int, int, str], None]


def no_report(done: int, total: int, what: str) -> None:
    """For callers that neither watch nor cancel."""


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
        self._sides: OrderedDict[int, Side] = OrderedDict()
        self._kept_words = 0
        self._shared: dict[int, Keyed] = {}  # for the texts kept

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
        self._shared.clear()  # what stood in one text only may now stand in two
        postings = self._postings
        for key in set(shingles(ids)):
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
        for key in set(shingles(self._words[number])):
            held = self._postings[key]
            if isinstance(held, list):
                held.remove(number)
                if not held:
                    del self._postings[key]
            else:
                del self._postings[key]
        self._words[number] = array("L")
        self._shared.pop(number, None)
        side = self._sides.pop(number, None)
        if side is not None:
            self._kept_words -= len(side.starts)

    def overlaps(self, report: Report = no_report) -> list[Overlap]:
        """All pairs that share a passage, the best contained first. ``report`` may raise to cancel."""
        found: list[Overlap] = []
        total = len(self._ids)
        for number in range(total):
            report(number, total, "Comparing documents")
            shared = self._shared_keys(number)
            partners = [partner for partner in self._partners(number, shared) if partner < number]
            found.extend(self._compare(number, shared, partners))
        report(total, total, "Comparing documents")
        return self._ranked(found)

    def overlaps_of(self, document_id: UUID, report: Report = no_report) -> list[Overlap]:
        """The pairs of one document with all others. Raises KeyError for a document that is not in."""
        number = self._numbers[document_id]
        shared = self._shared_keys(number)
        partners = self._partners(number, shared)
        found: list[Overlap] = []
        for done, partner in enumerate(partners):
            report(done, len(partners), "Comparing documents")
            later = max(number, partner)
            keyed = shared if later == number else self._shared_keys(later)
            found.extend(self._compare(later, keyed, [min(number, partner)]))
        return self._ranked(found)

    def _partners(self, number: int, shared: Keyed) -> list[int]:
        near: list[list[int]] = []
        far: list[list[int]] = []
        for key in set(shared.keys):
            held = cast("list[int]", self._postings[key])
            rank = bisect_left(held, number)
            near.append(held if rank < FIRST_HOLDERS else held[:FIRST_HOLDERS])
            if rank >= FIRST_HOLDERS:
                end = None if rank < MAX_PARTNERS else MAX_PARTNERS
                far.append(held[FIRST_HOLDERS:end])
        first = Counter(chain.from_iterable(near))
        found = {partner for partner, count in first.items() if count >= MIN_COMMON}
        here = len(self._words[number])
        for partner, count in Counter(chain.from_iterable(far)).items():
            common = count + first[partner]
            if common >= MIN_COMMON and 2 * common >= min(here, len(self._words[partner])):
                found.add(partner)
        return sorted(found - {number})

    def _shared_keys(self, number: int) -> Keyed:
        """The shingles that another document has too; only these can be of a passage."""
        found = self._shared.get(number)
        if found is None:
            keys = shingles(self._words[number])
            in_others = [isinstance(held, list) for held in map(self._postings.get, keys)]
            found = Keyed(list(compress(range(len(keys)), in_others)), list(compress(keys, in_others)))
            if number in self._sides:
                self._shared[number] = found
        return found

    def _compare(self, number: int, shared: Keyed, partners: Sequence[int]) -> Iterator[Overlap]:
        if not partners:
            return
        words_here, here = self._words[number], self._side(number)
        self._shared[number] = shared
        places = places_of(shared)
        for partner in partners:
            words_there, there = self._words[partner], self._side(partner)
            runs = equal_runs(words_there, self._shared_keys(partner), words_here, places, same=False)
            found = hits_of(runs, there, here, MIN_WORDS, same=False)
            if not found:
                continue
            covered_from = _covered((run.one, run.length) for _, joined in found for run in joined)
            covered_to = _covered((run.other, run.length) for _, joined in found for run in joined)
            coverage_from = per_mille(covered_from, len(words_there))
            coverage_to = per_mille(covered_to, len(words_here))
            yield Overlap(
                from_document_id=self._ids[partner],
                to_document_id=self._ids[number],
                type=_link_type(coverage_from, coverage_to),
                coverage_from=coverage_from,
                coverage_to=coverage_to,
                hits=tuple(hit for hit, _ in found),
            )

    def _side(self, number: int) -> Side:
        side = self._sides.pop(number, None)
        if side is None:
            side = Side(self._text_of(self._ids[number]))
            self._kept_words += len(side.starts)
        self._sides[number] = side
        while self._kept_words > _KEPT_WORDS and len(self._sides) > 2:
            left, oldest = self._sides.popitem(last=False)
            self._shared.pop(left, None)
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
