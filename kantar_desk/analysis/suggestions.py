"""Suggestions taught by the analyst's own tags: the same words are offered the same code and entry again.

Each tag teaches one pair (folded text, code). Its score is the share of that code among all tags of this text. Offered
are pairs with at least two tags and a score of .5; of several possible matches the longest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from kantar_desk.analysis.folding import fold, fold_plain, plain_words, words
from kantar_desk.model.text import Span

MIN_TAGS = 2
MIN_SCORE = 0.5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tag to offer. ``folded`` with ``code_id`` names the pair that a dismissal is remembered for."""

    span: Span
    code_id: UUID
    entry_id: UUID | None
    score: float
    tags: int
    folded: str


class Lessons:
    """What tags have taught so far. Tags can be added and taken back one by one."""

    def __init__(self) -> None:
        self._taught: dict[tuple[str, ...], Counter[tuple[UUID, UUID | None]]] = {}
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)

    def learn(self, quote: str, code_id: UUID, entry_id: UUID | None = None) -> None:
        """Take in a tag."""
        key = tuple(plain_words(fold_plain(quote)))
        if key:
            self._taught.setdefault(key, Counter())[code_id, entry_id] += 1
            self._by_first[key[0]].add(key)

    def forget(self, quote: str, code_id: UUID, entry_id: UUID | None = None) -> None:
        """Take a tag back; one that was never taken in is no error."""
        key = tuple(plain_words(fold_plain(quote)))
        counts = self._taught.get(key)
        if counts is None or not counts[code_id, entry_id]:
            return
        counts[code_id, entry_id] -= 1
        if not counts.total():
            del self._taught[key]
            self._by_first[key[0]].discard(key)

    def suggestions(
        self,
        text: str,
        *,
        tagged: Iterable[tuple[Span, UUID]] = (),
        dismissed: Collection[tuple[str, UUID]] = frozenset(),
    ) -> list[Suggestion]:
        """Offers for a text, in order, without overlap; only whole words match.

        ``tagged`` are the spans that carry a code already, ``dismissed`` the pairs (folded text, code) that were
        turned down.
        """
        offers = {key: self._offer(key, dismissed) for key in self._taught}
        taken: dict[UUID, list[Span]] = defaultdict(list)
        for span, code_id in tagged:
            taken[code_id].append(span)
        for spans in taken.values():
            spans.sort()
        found_words = words(fold(text))
        found: list[Suggestion] = []
        at = 0
        while at < len(found_words):
            matches = [
                key
                for key in self._by_first.get(found_words[at].text, ())
                if tuple(word.text for word in found_words[at : at + len(key)]) == key
                and offers[key] is not None
            ]
            if not matches:
                at += 1
                continue
            key = max(matches, key=len)
            offer = offers[key]
            if offer is None:
                at += 1
                continue
            code_id, entry_id, score, tags = offer
            span = Span(found_words[at].start, found_words[at + len(key) - 1].end)
            at += len(key)
            if not any(span.overlaps(other) for other in taken.get(code_id, ())):
                found.append(Suggestion(span, code_id, entry_id, score, tags, " ".join(key)))
        return found

    def _offer(
        self, key: tuple[str, ...], dismissed: Collection[tuple[str, UUID]]
    ) -> tuple[UUID, UUID | None, float, int] | None:
        counts = self._taught[key]
        by_code: Counter[UUID] = Counter()
        for (code_id, _), count in counts.items():
            by_code[code_id] += count
        folded = " ".join(key)
        live = [code_id for code_id in by_code if (folded, code_id) not in dismissed]
        if not live:
            return None
        code_id = min(live, key=lambda one: (-by_code[one], one))
        score = by_code[code_id] / by_code.total()
        if by_code[code_id] < MIN_TAGS or score < MIN_SCORE:
            return None
        entries = [
            (-count, str(entry), entry)
            for (code, entry), count in counts.items()
            if code == code_id and count
        ]
        most = min(entries)
        # An entry is offered only where it is what most of these tags mean.
        entry_id = most[2] if -most[0] * 2 >= by_code[code_id] else None
        return code_id, entry_id, round(score, 4), by_code[code_id]
