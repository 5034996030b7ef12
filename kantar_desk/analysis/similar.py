"""The same claim elsewhere: sentences of other documents that say much the same in other words.

Weights are (1 + log tf) · log(N / df) over folded words of sentences, compared by cosine (Salton and Buckley, 1988:
Term-weighting approaches in automatic text retrieval). Asked for, never run by itself; the first three count.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain, plain_words
from kantar_desk.analysis.sentences import sentences
from kantar_desk.model.text import Span

MIN_SCORE = 0.18
FIRST = 3


@dataclass(frozen=True, slots=True)
class Similar:
    """A sentence that could say the same; ``score`` is the cosine, 0 … 1."""

    document_id: UUID
    span: Span
    score: float


class SentenceIndex:
    """The sentences of a project's documents. Documents are added one by one; memory grows with their words."""

    def __init__(self) -> None:
        self._sentences: list[tuple[UUID, Span]] = []
        self._counts: list[Counter[str]] = []
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._documents: dict[UUID, range] = {}

    def __contains__(self, document_id: UUID) -> bool:
        return document_id in self._documents

    def add(self, document_id: UUID, text: str) -> None:
        """Take in a document. One that is already in stays as it is."""
        if document_id in self._documents:
            return
        first = len(self._sentences)
        for span in sentences(text):
            counts = Counter(plain_words(fold_plain(text[span.start : span.end])))
            if not counts:
                continue
            number = len(self._sentences)
            self._sentences.append((document_id, span))
            self._counts.append(counts)
            for word in counts:
                self._holders[word].append(number)
        self._documents[document_id] = range(first, len(self._sentences))

    def similar_to(self, document_id: UUID, spans: Sequence[Span], *, first: int = FIRST) -> list[Similar]:
        """The sentences of other documents most like the sentences that a tag's spans touch.

        Raises KeyError for a document that is not in.
        """
        words: Counter[str] = Counter()
        for number in self._documents[document_id]:
            if any(span.overlaps(self._sentences[number][1]) for span in spans):
                words.update(self._counts[number])
        return self._similar(words, document_id, first)

    def similar(self, wording: str, *, first: int = FIRST) -> list[Similar]:
        """The sentences most like some words, best first, with at least `MIN_SCORE`."""
        return self._similar(Counter(plain_words(fold_plain(wording))), None, first)

    def _similar(self, words: Counter[str], apart_from: UUID | None, first: int) -> list[Similar]:
        weights = self._weights(words)
        if not weights:
            return []
        products: dict[int, float] = defaultdict(float)
        for word, weight in weights.items():
            for number in self._holders.get(word, ()):
                products[number] += weight * self._weight(word, self._counts[number][word])
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
        found = []
        for number, product in products.items():
            document_id, span = self._sentences[number]
            if document_id == apart_from or not product:
                continue
            if apart_from is not None and self._counts[number] == words:
                continue  # word for word the same: a twin, offered as such
            other = self._weights(self._counts[number])
            score = product / (length * math.sqrt(math.fsum(weight * weight for weight in other.values())))
            if score >= MIN_SCORE:
                found.append((Similar(document_id, span, round(score, 4)), number))
        found.sort(key=lambda item: (-item[0].score, item[0].document_id, item[0].span))
        kept: list[Similar] = []
        seen: list[Counter[str]] = []
        for one, number in found:
            if len(kept) == first:
                break
            if self._counts[number] not in seen:  # of copies the first
                kept.append(one)
                seen.append(self._counts[number])
        return kept

    def _weights(self, counts: Counter[str]) -> dict[str, float]:
        weights = {word: self._weight(word, count) for word, count in sorted(counts.items())}
        return {word: weight for word, weight in weights.items() if weight}

    def _weight(self, word: str, count: int) -> float:
        holders = self._holders.get(word)
        if not holders:
            return 0.0
        return (1 + math.log(count)) * math.log(len(self._sentences) / len(holders))
