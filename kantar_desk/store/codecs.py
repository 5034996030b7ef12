"""Values to rows and back: one codec per table.

A *row* is a dict of column name → Python value (UUID, aware time, JSON object, str, int, bool, None). An *image* is
the JSON form of a row or of a part of it, as the journal keeps it. A field stands in one place only: what is joined
or filtered has a column and is taken out of the JSON body.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Final, Generic, TypeVar, get_args, get_type_hints
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Table

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import (
    BODIES,
    Annotation,
    AnnotationSet,
    Body,
    Claim,
    DisputedStatement,
    Entity,
    Relation,
    SetDocument,
    Source,
)
from kantar_desk.model.codebook import AttributeField, Code, Codebook, CodebookVersion
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, Record, format_time, parse_time
from kantar_desk.model.journal import Conflict, Transfer
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import field_codec
from kantar_desk.model.text import QUOTE_JOINER, Document, DocumentCopy, DocumentLink, DocumentSource, Span
from kantar_desk.store import tables
from kantar_desk.store.types import Json, Uid, UtcDateTime

T = TypeVar("T")
Row = dict[str, Any]
Convert = Callable[[Any], Any]

_RECORD_FIELDS: Final = frozenset(field.name for field in dataclasses.fields(Record))
# Columns that only the store fills.
STORE_COLUMNS: Final = ("modified_by_id", "stamp")
SEGMENTS: Final = "segments"


def refuse_unstorable(text: str) -> None:
    """Raise UserError if a text holds NUL or half a surrogate pair, which not every database can keep."""
    if "\x00" in text or not text.isascii():
        try:
            text.encode("utf-8")
            if "\x00" not in text:
                return
        except UnicodeEncodeError:
            pass
        raise UserError(
            "bad_characters",
            "The text holds characters that cannot be stored (NUL, or half of a surrogate pair).",
            "Remove them and try again.",
        )


def refuse_unstorable_json(value: Any) -> None:
    """The same for every text inside a JSON value."""
    if isinstance(value, str):
        refuse_unstorable(value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            refuse_unstorable(str(key))
            refuse_unstorable_json(item)
    elif isinstance(value, list | tuple):
        for item in value:
            refuse_unstorable_json(item)


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    """One attribute of a value and its column; ``encode`` and ``decode`` are None where both hold the same."""

    name: str
    column: str
    encode: Convert | None
    decode: Convert | None


def _field(kind: type, table: Table, name: str, hint: Any) -> _Field:
    column = name
    if name not in table.c:
        column = "annotation_revision" if name == "revision" else f"{name}_id"
    if isinstance(table.c[column].type, Json):
        encode, decode = field_codec(kind, name)
        return _Field(name, column, encode, decode)
    enums = [one for one in (hint, *get_args(hint)) if isinstance(one, type) and issubclass(one, StrEnum)]
    if enums:
        enum = enums[0]
        return _Field(
            name,
            column,
            lambda value: None if value is None else value.value,
            lambda value: None if value is None else enum(value),
        )
    return _Field(name, column, None, None)


class Codec(Generic[T]):
    """Values of one class ↔ rows of one table; `row` and `value` are inverse."""

    def __init__(self, kind: type[T], table: Table, *, without: Sequence[str] = ()) -> None:
        self.kind = kind
        self.table = table
        self.versioned = table.info.get("rule") == "versioned"
        hints = get_type_hints(kind)
        declared: Any = kind
        self.fields = tuple(
            _field(kind, table, field.name, hints[field.name])
            for field in dataclasses.fields(declared)
            if field.name not in without and field.name != "unknown_keys"
        )
        self._columns = {field.name: field.column for field in self.fields}

    @property
    def name(self) -> str:
        """The table's name."""
        return self.table.name

    def source(self) -> tuple[FromClause, list[ColumnElement[Any]]]:
        """What to select from, and the columns, for rows that `value` can read."""
        return self.table, list(self.table.c)

    def column_of(self, field: str) -> ColumnElement[Any]:
        """The column behind a field, to filter by. Raises KeyError for a field that has none."""
        return self.table.c[self._columns.get(field, field)]

    def row(self, value: T) -> Row:
        """The columns of a value; `STORE_COLUMNS` are not among them."""
        row: Row = {}
        for field in self.fields:
            item = getattr(value, field.name)
            row[field.column] = item if field.encode is None else field.encode(item)
        if self.versioned:
            row["unknown_keys"] = getattr(value, "unknown_keys") or None  # noqa: B009 - T is no Record by type
        return row

    def value(self, row: Mapping[str, Any]) -> T:
        """The value of a row."""
        arguments: dict[str, Any] = {}
        for field in self.fields:
            item = row[field.column]
            arguments[field.name] = item if field.decode is None else field.decode(item)
        if self.versioned:
            arguments["unknown_keys"] = row["unknown_keys"] or {}
        return self.kind(**arguments)


class DocumentCodec(Codec[Document]):
    """Documents: four fields of the source have columns, four stand with the original bytes, the rest is JSON."""

    _OWN = ("language", "published", "author_entry_id", "publisher_entry_id")
    _ORIGINAL = ("file_name", "media_type", "original_sha256", "importer")

    def __init__(self) -> None:
        super().__init__(Document, tables.document, without=("source", "structure"))

    def source(self) -> tuple[FromClause, list[ColumnElement[Any]]]:
        """Documents with what the import wrote, without their bytes."""
        original = tables.document_source
        joined = self.table.outerjoin(original, original.c.document_id == self.table.c.id)
        return joined, [*self.table.c, *(original.c[name] for name in self._ORIGINAL)]

    def row(self, value: Document) -> Row:
        """The columns of ``document``; what the import wrote is not among them."""
        row = super().row(value)
        for name in self._OWN:
            row[name] = getattr(value.source, name)
        row["source"] = shrink(value.source, (*self._OWN, *self._ORIGINAL))
        return row

    def value(self, row: Mapping[str, Any]) -> Document:
        """The document without its structure, which lists do not need."""
        arguments = grow(DocumentSource, row["source"])
        arguments.update((name, row[name]) for name in self._OWN)
        if row.get("file_name") is not None:
            arguments.update((name, row[name]) for name in self._ORIGINAL)
        return dataclasses.replace(super().value({**row}), source=DocumentSource(**arguments))


class AnnotationCodec(Codec[Annotation]):
    """Tags: the hull and what is joined or filtered have columns, further pieces are rows of their own."""

    _REFERENCES = (
        "register_entry_id", "source_entry_id", "source_annotation_id", "commitment", "dispute_id",
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__(Annotation, tables.annotation, without=("spans", "body"))

    def row(self, value: Annotation) -> Row:
        """The columns, and under ``segments`` the pieces as [start, end] if there are two or more, else None."""
        row = super().row(value)
        spans = value.spans
        row["start_offset"], row["end_offset"] = spans[0].start, spans[-1].end
        row[SEGMENTS] = [[span.start, span.end] for span in spans] if len(spans) > 1 else None
        row["kind"] = value.body.kind
        row["body"], references = split_body(value.body)
        row.update(zip(self._REFERENCES, references, strict=True))
        return row

    def value(self, row: Mapping[str, Any]) -> Annotation:
        """The tag of a row with its ``segments``."""
        pieces = row.get(SEGMENTS)
        spans = (
            tuple(Span(start, end) for start, end in pieces)
            if pieces
            else (Span(row["start_offset"], row["end_offset"]),)
        )
        arguments = {field.name: row[field.column] for field in self.fields}
        body = join_body(row["kind"], row["body"], tuple(row[name] for name in self._REFERENCES))
        return Annotation(spans=spans, body=body, unknown_keys=row["unknown_keys"] or {}, **arguments)


def has_pieces(quote: str) -> bool:
    """False if a tag with this quote surely has one span: the quote of several is joined by a mark."""
    return QUOTE_JOINER in quote


References = tuple[UUID | None, UUID | None, UUID | None, str | None, UUID | None]
_NOTHING: References = (None, None, None, None, None)
_NO_SOURCE = Source()
_EMPTY = {kind: body() for kind, body in BODIES.items()}


@cache
def _shrunk(kind: Any) -> tuple[tuple[str, Convert, Convert, Any], ...]:
    """Name, encoder, decoder and default of every field that has a default and may be left out."""
    found = []
    for field in dataclasses.fields(kind):
        if field.name in ("kind", "unknown"):
            continue
        default = field.default if field.default is not dataclasses.MISSING else None
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        found.append((field.name, *field_codec(kind, field.name), default))
    return tuple(found)


def shrink(value: Any, without: Sequence[str] = ()) -> dict[str, Any]:
    """The JSON object of a value without the fields that hold their default."""
    result: dict[str, Any] = {}
    kind: Any = type(value)
    for name, encode, _, default in _shrunk(kind):
        item = getattr(value, name)
        if item is not default and item != default and name not in without:
            result[name] = encode(item)
    for key, item in getattr(value, "unknown", {}).items():
        result.setdefault(key, item)
    return result


def grow(kind: type, stored: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of ``kind`` that `shrink` wrote; keys this version does not know are under ``unknown``."""
    arguments: dict[str, Any] = {}
    rest = dict(stored)
    for name, _, decode, _ in _shrunk(kind):
        if name in rest:
            arguments[name] = decode(rest.pop(name))
    if rest:
        arguments["unknown"] = rest
    return arguments


def split_body(body: Body) -> tuple[dict[str, Any], References]:
    """The JSON part of a body, and its columns in the order of the table."""
    empty = _EMPTY[body.kind]
    if body is empty or (body == empty and not body.unknown):
        return {}, _NOTHING
    if isinstance(body, Entity):
        return shrink(body, ("entry_id",)), (body.entry_id, None, None, None, None)
    if isinstance(body, DisputedStatement):
        return shrink(body, ("dispute_id",)), (None, None, None, None, body.dispute_id)
    stored = shrink(body, ("commitment", "source"))
    source = body.source
    entry = source.id if source.ref == "register_entry" else None
    passage = source.id if source.ref == "annotation" else None
    if source is not _NO_SOURCE and source != _NO_SOURCE:
        kept = shrink(source, ("id", "ref") if entry or passage else ())
        if kept:
            stored["source"] = kept
    return stored, (None, entry, passage, body.commitment, None)


def join_body(kind: str, stored: Mapping[str, Any], references: References) -> Body:
    """The body that `split_body` took apart."""
    if not stored and references == _NOTHING:
        return _EMPTY[kind]
    entry_id, source_entry, passage, commitment, dispute_id = references
    if kind == "entity":
        return Entity(entry_id=entry_id, **grow(Entity, stored))
    if kind == "disputed_statement":
        return DisputedStatement(dispute_id=dispute_id, **grow(DisputedStatement, stored))
    arguments = grow(Claim, {key: item for key, item in stored.items() if key != "source"})
    kept = grow(Source, stored.get("source", {}))
    kept.pop("unknown", None)
    if source_entry is not None:
        kept.update(ref="register_entry", id=source_entry)
    elif passage is not None:
        kept.update(ref="annotation", id=passage)
    return Claim(source=Source(**kept), commitment=commitment, **arguments)


_CODECS: tuple[Codec[Any], ...] = (
    DocumentCodec(),
    AnnotationCodec(),
    Codec(Person, tables.person),
    Codec(Codebook, tables.codebook),
    Codec(CodebookVersion, tables.codebook_version),
    Codec(Code, tables.code),
    Codec(AttributeField, tables.attribute_field),
    Codec(DocumentLink, tables.document_link),
    Codec(DocumentCopy, tables.document_copy),
    Codec(AnnotationSet, tables.annotation_set),
    Codec(SetDocument, tables.set_document),
    Codec(Orphan, tables.orphan),
    Codec(Relation, tables.relation),
    Codec(RegisterEntry, tables.register_entry),
    Codec(Variant, tables.register_variant),
    Codec(Distinct, tables.register_distinct),
    Codec(Dispute, tables.dispute),
    Codec(Position, tables.dispute_position),
    Codec(Stance, tables.stance),
    Codec(MatrixCell, tables.matrix_cell),
    Codec(Review, tables.review),
    Codec(ReviewDecision, tables.review_decision),
    Codec(DocumentCheck, tables.document_check),
    Codec(Comment, tables.comment, without=("sent_at",)),
    Codec(Conflict, tables.conflict),
    Codec(Proposal, tables.proposal),
    Codec(Transfer, tables.transfer),
)
BY_KIND: Final[Mapping[type, Codec[Any]]] = {codec.kind: codec for codec in _CODECS}
BY_TABLE: Final[Mapping[str, Codec[Any]]] = {codec.name: codec for codec in _CODECS}


def codec_of(kind: type[T]) -> Codec[T]:
    """The codec of a class. Raises KeyError for a class that is not stored."""
    return BY_KIND[kind]


@cache
def _of_image(table: Table) -> dict[str, tuple[Convert, Convert]]:
    """To and from the JSON form, for the columns that have another one than their value."""
    forms: dict[str, tuple[Convert, Convert]] = {}
    for column in table.c:
        if isinstance(column.type, Uid):
            forms[column.name] = (str, UUID)
        elif isinstance(column.type, UtcDateTime):
            forms[column.name] = (format_time, parse_time)
    return forms


def to_image(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON form of these columns."""
    image = dict(row)
    for name, (encode, _) in _of_image(table).items():
        if image.get(name) is not None:
            image[name] = encode(image[name])
    return image


def from_image(table: Table, image: Mapping[str, Any]) -> Row:
    """The columns that `to_image` wrote."""
    row = dict(image)
    for name, (_, decode) in _of_image(table).items():
        if row.get(name) is not None:
            row[name] = decode(row[name])
    return row


def same(one: Any, other: Any) -> bool:
    """Equal as the database sees it: JSON by content and type, so that true is not 1."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict | list):
        return one == other and json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    return bool(one == other)
