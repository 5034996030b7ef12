"""Bundle: all that enters or leaves files. A small head, then one part per document, which may be streamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation, SetDocument
from kantar_desk.model.codebook import AttributeField, Code, Codebook
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document, DocumentLink


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedRow:
    """A tombstone: a row of a set that its owner took away. It acts only inside that set."""

    table: str
    id: UUID
    set_id: UUID | None
    revision: int
    by: UUID
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleHead:
    """What belongs to no single document. ``counts`` holds numbers of rows by name, where known beforehand."""

    codebook: Codebook | None = None
    codes: tuple[Code, ...] = ()
    fields: tuple[AttributeField, ...] = ()
    people: tuple[Person, ...] = ()
    sets: tuple[AnnotationSet, ...] = ()
    entries: tuple[RegisterEntry, ...] = ()
    variants: tuple[Variant, ...] = ()
    distinct: tuple[Distinct, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    positions: tuple[Position, ...] = ()
    stances: tuple[Stance, ...] = ()
    cells: tuple[MatrixCell, ...] = ()
    links: tuple[DocumentLink, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    reviews: tuple[Review, ...] = ()
    decisions: tuple[ReviewDecision, ...] = ()
    checks: tuple[DocumentCheck, ...] = ()
    comments: tuple[Comment, ...] = ()
    deleted: tuple[DeletedRow, ...] = ()
    counts: dict[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPart:
    """One document with all that hangs on it.

    ``text`` is None where the file travels without texts; ``original`` are the imported bytes or None. Relations
    stand with the document in which they start, decisions and comments with the document of their target.
    """

    document: Document
    text: str | None = None
    original: bytes | None = field(default=None, repr=False)
    annotations: tuple[Annotation, ...] = ()
    relations: tuple[Relation, ...] = ()
    states: tuple[SetDocument, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    deleted: tuple[DeletedRow, ...] = ()


class Bundle:
    """A head and re-iterable parts, sorted by document id.

    ``parts`` is a tuple, or a function that makes a fresh iterator each time (a streaming bundle: never call
    ``list`` on it).
    """

    __slots__ = ("_parts", "head")

    def __init__(
        self,
        head: BundleHead,
        parts: Iterable[DocumentPart] | Callable[[], Iterator[DocumentPart]] = (),
    ) -> None:
        self.head = head
        if callable(parts):
            self._parts: tuple[DocumentPart, ...] | Callable[[], Iterator[DocumentPart]] = parts
        else:
            self._parts = tuple(sorted(parts, key=lambda part: part.document.id))

    def parts(self) -> Iterator[DocumentPart]:
        """A fresh walk over all documents."""
        return self._parts() if callable(self._parts) else iter(self._parts)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Bundle):
            return NotImplemented
        return self.head == other.head and tuple(self.parts()) == tuple(other.parts())

    __hash__ = None  # type: ignore[assignment]  # compares by value and may stream
