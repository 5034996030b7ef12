"""Tags: what an analyst says about a stretch of text, and the sets they belong to.

Closed lists and shapes follow the scheme: an empty field is no judgement, a code unknown to this version is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.codebook import Kind
from kantar_desk.model.dates import interval
from kantar_desk.model.identity import NOBODY, Record
from kantar_desk.model.text import Span, check_spans, hull, quote_of

COMMITMENTS = ("certain", "likely", "possible", "denied", "not_committed")
SOURCE_TYPES = ("author", "named", "unnamed", "chain")
FORMS = ("own_words", "indirect_quote", "direct_quote", "mixed_quote")
EVIDENCE = ("none", "eyewitness", "document", "image_or_video", "other_report")
CREDIBILITIES = (
    "confirmed", "probably_true", "possibly_true", "doubtful", "improbable", "cannot_be_judged",
)  # fmt: skip
COUNTED = (
    "killed", "wounded", "missing", "detained", "arrested", "charged", "convicted", "took_part", "other",
)  # fmt: skip
INCLUDED = ("everyone", "security_forces", "civilians", "protesters", "attackers", "children", "other")
MENTIONS = ("name", "description", "pronoun")
CONFIDENCES = ("sure", "probable", "unsure")
CONTESTED_IN = ("this_text", "another_document", "analyst_doubt")
SET_KINDS = ("own", "imported", "adjudicated", "suggested")
DOCUMENT_STATES = ("new", "in_progress", "finished", "ignored")
PLACED = ("exact", "check", "confirmed")
RELATION_TYPES = (
    "supports", "contradicts", "repeats", "qualifies", "updates", "retracts", "relies_on",
)  # fmt: skip

SourceRef = Literal["document_author", "register_entry", "annotation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who stands behind a claim. ``chain`` goes on from there, nearest first; ``cue`` are the words that attribute."""

    ref: SourceRef = "document_author"
    id: UUID | None = None
    chain: tuple[UUID, ...] = ()
    cue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """A place by register entry, or by words."""

    entry_id: UUID | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what it counts. ``min`` and ``max`` are exact; either may be open (None)."""

    counted: str | None = None
    counted_note: str = ""
    included: str | None = None
    included_note: str = ""
    min: Decimal | None = None
    max: Decimal | None = None
    about: bool = False
    unit: str = "people"
    place: PlaceRef = field(default_factory=PlaceRef)
    as_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody says that something is so."""

    kind: Literal["claim"] = "claim"
    wording: str = ""
    source: Source = field(default_factory=Source)
    source_type: str | None = None
    form: str | None = None
    commitment: str | None = None
    figure: Figure | None = None
    evidence: str | None = None
    made_on: str = ""
    credibility: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, hash=False)
    unknown: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, body, place or thing is named here."""

    kind: Literal["entity"] = "entity"
    entry_id: UUID | None = None
    mention: str | None = None
    confidence: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, hash=False)
    unknown: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedStatement:
    """These words are contested."""

    kind: Literal["disputed_statement"] = "disputed_statement"
    dispute_id: UUID | None = None
    contested_in: str | None = None
    extra: dict[str, Any] = field(default_factory=dict, hash=False)
    unknown: dict[str, Any] = field(default_factory=dict, hash=False)


Body = Claim | Entity | DisputedStatement
BODIES: dict[str, type[Claim] | type[Entity] | type[DisputedStatement]] = {
    "claim": Claim,
    "entity": Entity,
    "disputed_statement": DisputedStatement,
}


def empty_body(kind: Kind) -> Body:
    """The body of a bare tag of this kind: nothing filled."""
    return BODIES[kind]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation(Record):
    """A tag: one or more sorted, disjoint spans of one document, a code and a body of the code's kind.

    ``quote`` is the text under the spans (`kantar_desk.model.text.quote_of`). ``placed`` says how the spans came
    about here and stands in no file.
    """

    set_id: UUID
    document_id: UUID
    spans: tuple[Span, ...]
    quote: str
    code_id: UUID
    body: Body
    note: str = ""
    placed: str = "exact"

    @property
    def kind(self) -> Kind:
        """The kind of the body."""
        return self.body.kind

    @property
    def hull(self) -> Span:
        """From the first start to the last end."""
        return hull(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationSet(Record):
    """The tags of one person or one purpose over any number of documents.

    ``version`` counts exports with changes; ``digest`` and ``parent_digest`` name this version and the one it was
    made from, as 64 hex digits, or None before the first export.
    """

    name: str
    kind: str = "own"
    owner: UUID = NOBODY
    codebook_version: int = 1
    version: int = 0
    digest: str | None = None
    parent_digest: str | None = None
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDocument(Record):
    """How far one set has got with one document. No row means: not looked at."""

    set_id: UUID
    document_id: UUID
    state: str = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Record):
    """Read “from *type* to”. Ends are claims or disputed statements; ``relies_on`` may end at an entity."""

    set_id: UUID
    type: str
    from_annotation_id: UUID
    to_annotation_id: UUID
    made_on: str = ""
    note: str = ""


def check_annotation(annotation: Annotation, text: str) -> None:
    """Raise UserError unless spans, quote and body fit the text and each other."""
    check_spans(annotation.spans, len(text))
    if annotation.quote != quote_of(text, annotation.spans):
        raise UserError(
            "quote_differs",
            "The quote “{quote}” is not the text at this place.",
            "Check the positions: they count characters from 0, the end is not included.",
            quote=annotation.quote[:80],
        )
    body = annotation.body
    if isinstance(body, Claim):
        check_claim(body, len(text))


def check_claim(claim: Claim, length: int) -> None:
    """Raise UserError unless source, figure and dates of a claim make sense in a text of this length."""
    source = claim.source
    if source.ref != "document_author" and source.id is None:
        raise UserError(
            "source_without_id",
            "The source names no person or passage.",
            "Choose a register entry or a tag, or set the source back to the document's author.",
        )
    for span in source.cue:
        if span.end > length:
            raise UserError(
                "cue_outside",
                "The attributing words lie outside the document.",
                "Select words of this document.",
            )
    if claim.figure is not None:
        check_figure(claim.figure)
    interval(claim.made_on)


def check_figure(figure: Figure) -> None:
    """Raise UserError if the smallest value is above the largest, or a date cannot be read."""
    if figure.min is not None and figure.max is not None and figure.min > figure.max:
        raise UserError(
            "figure_order",
            "The smallest value {min} is larger than the largest value {max}.",
            "Swap them, or leave one empty.",
            min=figure.min,
            max=figure.max,
        )
    interval(figure.as_of)
