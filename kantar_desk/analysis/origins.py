"""Who a claim comes from: how many independent origins stand behind statements, what was withdrawn or superseded.

Holder of a claim: the entry of its source, else the author's entry, else the publisher's, else the document. Origin
key: the last of the chain behind the source, else the holder; an unnamed source has a key of its own. Claims are of
one origin if they have an equal key, are joined by ``repeats`` or ``relies_on``, or stand in the same twin passage, by
half at least. So reprints count once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kantar_desk.analysis.twins import RunMap
from kantar_desk.model.annotation import Annotation, Claim, Entity, Relation
from kantar_desk.model.dates import order
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, DocumentLink, Span, merge_spans

# What kind of thing a key names, and its id: entry, document, annotation (a source not linked yet) or claim.
Key = tuple[str, UUID]
JOINING = ("repeats", "relies_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All values that origins are computed from.

    ``claims`` are the claims in question and all that relations join to them; ``entities`` the entity tags that
    sources name. ``text_of`` gives a document's stored text and is asked only where a link joins two claims' documents.
    """

    claims: Mapping[UUID, Annotation]
    documents: Mapping[UUID, Document]
    text_of: Callable[[UUID], str]
    entities: Mapping[UUID, Annotation] = field(default_factory=dict)
    entries: Mapping[UUID, RegisterEntry] = field(default_factory=dict)
    relations: Sequence[Relation] = ()
    links: Sequence[DocumentLink] = ()


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many origins; ``sure`` is False if the number rests on a link nobody has confirmed (shown as “?”)."""

    number: int
    sure: bool


class Origins:
    """The origins of a number of claims."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._twins = list(_twins(evidence))
        self._sure = self._joined(confirmed_only=True)
        self._all = self._joined(confirmed_only=False)

    def holder(self, claim_id: UUID) -> Key:
        """Who says it, as far as the claim tells. Raises KeyError for an unknown claim."""
        annotation = self._evidence.claims[claim_id]
        body = annotation.body
        if isinstance(body, Claim) and body.source.ref != "document_author" and body.source.id is not None:
            return self._named(body.source.id)
        document = self._evidence.documents.get(annotation.document_id)
        if document is not None:
            for entry_id in (document.source.author_entry_id, document.source.publisher_entry_id):
                if entry_id is not None:
                    return "entry", self.resolve(entry_id)
        return "document", annotation.document_id

    def key(self, claim_id: UUID) -> Key:
        """The origin key of a claim by itself, before claims are joined."""
        body = self._evidence.claims[claim_id].body
        if isinstance(body, Claim):
            if body.source.chain:
                return self._named(body.source.chain[-1])
            if body.source_type == "unnamed":
                return "claim", claim_id
        return self.holder(claim_id)

    def resolve(self, entry_id: UUID) -> UUID:
        """The entry an entry was merged into, through any number of merges."""
        seen = {entry_id}
        while (entry := self._evidence.entries.get(entry_id)) is not None and entry.merged_into is not None:
            entry_id = entry.merged_into
            if entry_id in seen:
                break
            seen.add(entry_id)
        return entry_id

    def origin(self, claim_id: UUID) -> Key:
        """One key for all claims of one origin, with unconfirmed links counted as good."""
        return self._all.root(("claim", claim_id))

    def count(self, claim_ids: Iterable[UUID]) -> OriginCount:
        """The number of origins behind some claims."""
        keys = [("claim", claim_id) for claim_id in claim_ids]
        number = len({self._all.root(key) for key in keys})
        return OriginCount(number, number == len({self._sure.root(key) for key in keys}))

    def twins(self, claim_id: UUID) -> list[UUID]:
        """Claims that stand in the same twin passage, at the same place of it."""
        found = [
            other if one == claim_id else one for one, other, _ in self._twins if claim_id in (one, other)
        ]
        return sorted(set(found))

    def date(self, claim_id: UUID) -> str:
        """When the claim was made: its own date, else the day its document was published. A PartialDate."""
        annotation = self._evidence.claims[claim_id]
        if isinstance(annotation.body, Claim) and annotation.body.made_on:
            return annotation.body.made_on
        document = self._evidence.documents.get(annotation.document_id)
        return document.source.published if document is not None else ""

    def withdrawn(self) -> dict[UUID, str]:
        """Claims that were taken back: targets of ``retracts``, all that repeats them or is their twin.

        By claim id the date of the retraction, "" if it is not known.
        """
        dates: dict[UUID, list[str]] = defaultdict(list)
        for relation in self._evidence.relations:
            if relation.type == "retracts" and relation.to_annotation_id in self._evidence.claims:
                dates[relation.to_annotation_id].append(self.relation_date(relation))
        result = {claim_id: earliest(found) for claim_id, found in dates.items()}
        followers: dict[UUID, set[UUID]] = defaultdict(set)
        for relation in self._evidence.relations:
            if relation.type == "repeats" and relation.from_annotation_id in self._evidence.claims:
                followers[relation.to_annotation_id].add(relation.from_annotation_id)
        for one, other, _ in self._twins:
            followers[one].add(other)
            followers[other].add(one)
        waiting = sorted(result)
        while waiting:
            claim_id = waiting.pop(0)
            for follower in sorted(followers[claim_id]):
                if follower not in result:
                    result[follower] = result[claim_id]
                    waiting.append(follower)
        return result

    def superseded(self) -> set[UUID]:
        """Claims whose own holder gave a later figure or state: targets of ``updates`` from the same holder."""
        claims = self._evidence.claims
        return {
            relation.to_annotation_id
            for relation in self._evidence.relations
            if relation.type == "updates"
            and relation.from_annotation_id in claims
            and relation.to_annotation_id in claims
            and self.holder(relation.from_annotation_id) == self.holder(relation.to_annotation_id)
        }

    def relation_date(self, relation: Relation) -> str:
        """When a relation took effect: its own date, else that of the claim it starts from."""
        if relation.made_on or relation.from_annotation_id not in self._evidence.claims:
            return relation.made_on
        return self.date(relation.from_annotation_id)

    def _named(self, source_id: UUID) -> Key:
        """The key of a source: an entry, or an entity tag, which counts by itself until it is linked to an entry."""
        annotation = self._evidence.entities.get(source_id)
        if annotation is not None:
            if isinstance(annotation.body, Entity) and annotation.body.entry_id is not None:
                return "entry", self.resolve(annotation.body.entry_id)
            return "annotation", source_id
        return "entry", self.resolve(source_id)

    def _joined(self, *, confirmed_only: bool) -> _Union:
        union = _Union()
        claims = self._evidence.claims
        for claim_id in sorted(claims):
            union.join(("claim", claim_id), self.key(claim_id))
        for relation in self._evidence.relations:
            if relation.type not in JOINING or relation.from_annotation_id not in claims:
                continue
            end = relation.to_annotation_id
            other = self._named(end) if end in self._evidence.entities else ("claim", end)
            union.join(("claim", relation.from_annotation_id), other)
        for one, other_id, confirmed in self._twins:
            if confirmed or not confirmed_only:
                union.join(("claim", one), ("claim", other_id))
        return union


class _Union:
    """Keys joined into groups; the smallest key stands for its group."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def root(self, key: Key) -> Key:
        parent = self._parent.setdefault(key, key)
        while parent != key:
            grandparent = self._parent[parent]
            self._parent[key] = grandparent
            key, parent = parent, grandparent
        return key

    def join(self, one: Key, other: Key) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


def earliest(dates: Sequence[str]) -> str:
    """The date that lies before the others, as far as that is known; "" if none is given."""
    given = sorted(date for date in dates if date)
    if not given:
        return ""
    best = given[0]
    for date in given[1:]:
        if order(date, best) == "before":
            best = date
    return best


def _twins(evidence: Evidence) -> Iterable[tuple[UUID, UUID, bool]]:
    """Pairs of claims on the same words: at twin places, or two tags on one place. The bool says: sure."""
    by_document: dict[UUID, list[Annotation]] = defaultdict(list)
    for claim_id in sorted(evidence.claims):
        annotation = evidence.claims[claim_id]
        by_document[annotation.document_id].append(annotation)
    for tags in by_document.values():
        for at, one in enumerate(tags):
            for other in tags[at + 1 :]:
                if same_words(one, other) and _one_source(one, other):
                    yield one.id, other.id, True
    for link in evidence.links:
        here, there = by_document.get(link.from_document_id), by_document.get(link.to_document_id)
        if link.state == "dismissed" or not here or not there:
            continue
        table = RunMap(
            evidence.text_of(link.from_document_id), evidence.text_of(link.to_document_id), link.runs
        )
        for one in here:
            inside = table.inside(one.spans)
            if 2 * _length(inside) < _length(one.spans):
                continue
            for other in there:
                if other.id != one.id and _by_half(inside, other.spans):
                    yield one.id, other.id, link.state == "confirmed"


def same_words(one: Annotation, other: Annotation) -> bool:
    """True if two people tagged the same words of one document: at least half of the shorter tag is in the longer."""
    return (
        one.document_id == other.document_id
        and one.set_id != other.set_id
        and _by_half(one.spans, other.spans)
    )


def _one_source(one: Annotation, other: Annotation) -> bool:
    """False if two people name different sources for the same words."""
    if not isinstance(one.body, Claim) or not isinstance(other.body, Claim):
        return True
    sources = [body.source for body in (one.body, other.body)]
    return any(source.ref == "document_author" for source in sources) or sources[0].id == sources[1].id


def _length(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)


def _by_half(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """True if at least half of the shorter lies in the longer."""
    common = _length(one) + _length(other) - _length(merge_spans([*one, *other]))
    return 2 * common >= min(_length(one), _length(other)) > 0
