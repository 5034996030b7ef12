"""Rows of one table, and the fast way to load tags. Used by reads, writes and the journal; nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Dialect, Select, Table, bindparam, select
from sqlalchemy.dialects.sqlite import pysqlite

from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span
from kantar_desk.store import tables
from kantar_desk.store.codecs import SEGMENTS, Codec, Row, has_pieces, join_body
from kantar_desk.store.types import dumps, loads

T = TypeVar("T")
# SQLite takes 32,766 parameters; fewer keep the statement short.
MANY = 5000

_annotation = tables.annotation
_segment = tables.annotation_segment


# All connections to SQLite are alike, so a statement compiled for one project serves every other.
_SQLITE: Dialect = pysqlite.dialect(dbapi=sqlite3, json_serializer=dumps, json_deserializer=loads)


def compiled_for(connection: Connection) -> Dialect:
    """What statements for this connection are compiled for; the same for all connections that are alike."""
    dialect = connection.dialect
    return _SQLITE if dialect.name == "sqlite" else dialect


def batches(items: Collection[T], size: int = MANY) -> Iterator[list[T]]:
    """The items in lists of at most ``size``."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def fetch(
    connection: Connection,
    codec: Codec[Any],
    *conditions: ColumnElement[bool],
    order: Sequence[ColumnElement[Any]] = (),
    limit: int | None = None,
) -> list[Row]:
    """The rows that meet the conditions, tags with their pieces under ``segments``."""
    source, columns = codec.source()
    statement = select(*columns).select_from(source).where(*conditions)
    if order:
        statement = statement.order_by(*order)
    if limit is not None:
        statement = statement.limit(limit)
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    if codec.table is _annotation:
        attach_pieces(connection, rows)
    return rows


def fetch_equal(
    connection: Connection, codec: Codec[Any], equals: Mapping[str, Any], *, live_only: bool = False
) -> list[Row]:
    """The rows whose columns equal these values (None means empty), by ``ord`` where there is one, then by id.

    As `fetch`, but compiled once: a key press asks some thirty times.
    """
    given = tuple(name for name, item in equals.items() if item is not None)
    empty = tuple(name for name, item in equals.items() if item is None)
    statement = _where_equal(codec, compiled_for(connection), given, empty, live_only)
    rows = statement.dicts(connection, {name: equals[name] for name in given})
    if codec.table is _annotation:
        attach_pieces(connection, rows)
    return rows


@lru_cache(maxsize=512)
def _where_equal(
    codec: Codec[Any], dialect: Dialect, given: tuple[str, ...], empty: tuple[str, ...], live_only: bool
) -> DriverSelect:
    table = codec.table
    source, columns = codec.source()
    conditions = [table.c[name] == bindparam(name) for name in given]
    conditions += [table.c[name].is_(None) for name in empty]
    if live_only:
        conditions.append(live(table))
    statement = select(*columns).select_from(source).where(*conditions)
    return DriverSelect(statement.order_by(*order_of(table)), dialect)


def order_of(table: Table) -> list[ColumnElement[Any]]:
    """How rows of a table are listed: by ``ord`` where there is one, then by id."""
    return [table.c[name] for name in ("ord", "id") if name in table.c]


def fetch_one(connection: Connection, codec: Codec[Any], row_id: UUID) -> Row | None:
    """The row of this id, also if it is deleted."""
    key = next(iter(codec.table.primary_key)).name
    found = fetch_equal(connection, codec, {key: row_id})
    return found[0] if found else None


def attach_pieces(connection: Connection, rows: Iterable[Row]) -> None:
    """Put the pieces of tags under ``segments``: a list of [start, end], or None for a tag with one span."""
    waiting: dict[UUID, Row] = {}
    for row in rows:
        row[SEGMENTS] = None
        if has_pieces(row["quote"]):
            waiting[row["id"]] = row
    for annotation_id, pieces in pieces_of(connection, waiting).items():
        waiting[annotation_id][SEGMENTS] = pieces


def pieces_of(connection: Connection, annotation_ids: Collection[UUID]) -> dict[UUID, list[list[int]]]:
    """The pieces of those of these tags that have more than one."""
    found: dict[UUID, list[list[int]]] = {}
    for some in batches(annotation_ids):
        statement = (
            select(_segment.c.annotation_id, _segment.c.start_offset, _segment.c.end_offset)
            .where(_segment.c.annotation_id.in_(some))
            .order_by(_segment.c.annotation_id, _segment.c.ord)
        )
        for annotation_id, start, end in connection.execute(statement):
            found.setdefault(annotation_id, []).append([start, end])
    return found


# --- driver SQL -----------------------------------------------------------------------------------------------------


class DriverSelect:
    """A SELECT compiled once per database, run by the driver itself: the way for many rows, and for few in a hurry."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        names = compiled.positiontup or list(compiled.params)
        self._fixed = {name: value for name, value in compiled.params.items() if value is not None}
        self._binds = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in names
        ]
        self._results = [
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in statement.selected_columns
        ]
        self._names = [str(column.key) for column in statement.selected_columns]
        self._decoded = [
            (name, decode)
            for name, decode in zip(self._names, self._results, strict=True)
            if decode is not None
        ]

    def parameters(self, values: dict[str, Any]) -> list[Any]:
        """The parameters in the order of the statement, encoded."""
        given = {**self._fixed, **values}
        return [given[name] if encode is None else encode(given[name]) for name, encode in self._binds]

    def rows(self, connection: Connection, values: dict[str, Any]) -> list[Any]:
        """The raw rows of the driver."""
        cursor = connection.connection.cursor()
        try:
            cursor.execute(self.sql, self.parameters(values))
            return list(cursor.fetchall())
        finally:
            cursor.close()

    def dicts(self, connection: Connection, values: dict[str, Any]) -> list[Row]:
        """The rows as column name → Python value."""
        found: list[Row] = [dict(zip(self._names, row, strict=True)) for row in self.rows(connection, values)]
        for row in found:
            for name, decode in self._decoded:
                if row[name] is not None:
                    row[name] = decode(row[name])
        return found

    @property
    def decoders(self) -> list[Callable[[Any], Any] | None]:
        """What turns each column of a raw row into a Python value; None where it is one already."""
        return list(self._results)


class DriverInsert:
    """INSERT of all columns of a table, compiled once; ``names`` are the columns in the order of its parameters."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        compiled = table.insert().compile(dialect=dialect)
        self.sql = str(compiled)
        self.names = tuple(compiled.positiontup or compiled.params)
        self.encoders: dict[str, Callable[[Any], Any] | None] = {
            name: table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in self.names
        }

    def encode(self, row: Mapping[str, Any]) -> list[Any]:
        """The parameters of one row."""
        return [row[name] if encode is None else encode(row[name]) for name, encode in self.encoders.items()]

    def write(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert these rows."""
        cursor = connection.connection.cursor()
        try:
            if len(rows) == 1:
                cursor.execute(self.sql, self.encode(rows[0]))
            else:
                cursor.executemany(self.sql, [self.encode(row) for row in rows])
        finally:
            cursor.close()


@lru_cache(maxsize=512)
def driver_select(statement: Select[Any], dialect: Dialect) -> DriverSelect:
    """A SELECT that is made once, at import, for this database."""
    return DriverSelect(statement, dialect)


@lru_cache(maxsize=512)
def driver_insert(table: Table, dialect: Dialect) -> DriverInsert:
    """The INSERT of a table for this database."""
    return DriverInsert(table, dialect)


_COLUMNS = (
    "id", "set_id", "document_id", "kind", "code_id", "start_offset", "end_offset", "quote", "note", "body",
    "placed", "register_entry_id", "source_entry_id", "source_annotation_id", "commitment", "dispute_id",
    "revision", "created", "creator_id", "modified", "deleted", "unknown_keys",
)  # fmt: skip


@lru_cache(maxsize=64)
def _of_document(dialect: Dialect, sets: int, between: bool) -> DriverSelect:
    table = _annotation
    statement = select(*(table.c[name] for name in _COLUMNS)).where(
        table.c.document_id == bindparam("document_id"), table.c.deleted.is_(None)
    )
    if sets:
        wanted = [bindparam(f"set_{number}", type_=table.c.set_id.type) for number in range(sets)]
        statement = statement.where(table.c.set_id.in_(wanted))
    if between:
        first, last = (bindparam(name, type_=table.c.start_offset.type) for name in ("first", "last"))
        statement = statement.where(table.c.start_offset.between(first, last))
    return DriverSelect(statement.order_by(table.c.start_offset, table.c.id), dialect)


def raw_annotations(
    connection: Connection,
    document_id: UUID,
    set_ids: Collection[UUID] | None = None,
    between: tuple[int, int] | None = None,
) -> tuple[DriverSelect, list[Any]]:
    """The live tags of a document as rows of the driver, in order of first start, then id.

    With ``between`` only those that begin there, both ends included.
    """
    sets = sorted(set(set_ids or ()))
    statement = _of_document(compiled_for(connection), len(sets), between is not None)
    values: dict[str, Any] = {f"set_{number}": set_id for number, set_id in enumerate(sets)}
    if between is not None:
        values["first"], values["last"] = between
    return statement, statement.rows(connection, {"document_id": document_id, **values})


def load_annotations(
    connection: Connection,
    document_id: UUID,
    set_ids: Collection[UUID] | None = None,
    between: tuple[int, int] | None = None,
) -> list[Annotation]:
    """The live tags of a document, of these sets or of all, in order of first start, then id.

    With ``between`` only those that begin there, both ends included.
    """
    if set_ids is not None and not set_ids:
        return []
    statement, raw = raw_annotations(connection, document_id, set_ids, between)
    return decode_annotations(connection, statement, raw)


def load_set(connection: Connection, set_id: UUID) -> list[Annotation]:
    """The live tags of a set, by id."""
    statement = page_statement(compiled_for(connection), ("set_id",), False)
    raw = statement.rows(connection, {"set_id": set_id, "limit": 2**31 - 1})
    return decode_annotations(connection, statement, raw)


def decode_annotations(connection: Connection, statement: DriverSelect, raw: list[Any]) -> list[Annotation]:
    """Tags from raw rows of a statement over `_COLUMNS`."""
    uid_of, when, data = statement.decoders[0], statement.decoders[17], statement.decoders[9]
    known: dict[Any, UUID] = {}

    def uid(value: Any) -> Any:
        # The same few sets, codes and people stand in every row.
        found = known.get(value)
        if found is None and value is not None:
            known[value] = found = uid_of(value) if uid_of else value
        return found

    pieces: dict[UUID, list[list[int]]] = {}
    marked = [row[0] for row in raw if has_pieces(row[7])]
    if marked:
        pieces = pieces_of(connection, [uid(annotation_id) for annotation_id in marked])
    result: list[Annotation] = []
    for row in raw:
        annotation_id = uid(row[0])
        several = pieces.get(annotation_id)
        spans = tuple(Span(start, end) for start, end in several) if several else (Span(row[5], row[6]),)
        references = (uid(row[11]), uid(row[12]), uid(row[13]), row[14], uid(row[15]))
        stored = {} if row[9] == "{}" else data(row[9]) if data else row[9]
        unknown = row[21]
        result.append(
            Annotation(
                id=annotation_id,
                set_id=uid(row[1]),
                document_id=uid(row[2]),
                spans=spans,
                quote=row[7],
                code_id=uid(row[4]),
                body=join_body(row[3], stored, references),
                note=row[8],
                placed=row[10],
                revision=row[16],
                created=when(row[17]) if when else row[17],
                creator=uid(row[18]),
                modified=when(row[19]) if when else row[19],
                deleted=None if row[20] is None else when(row[20]) if when else row[20],
                unknown_keys=(data(unknown) if data else unknown) if unknown else {},
            )
        )
    return result


def live(table: Table) -> ColumnElement[bool]:
    """Rows without a tombstone."""
    return table.c.deleted.is_(None)


@lru_cache(maxsize=16)
def page_statement(dialect: Dialect, filters: tuple[str, ...], after: bool) -> DriverSelect:
    """Tags in order of id, filtered by these columns, behind an id."""
    table = _annotation
    statement = select(*(table.c[name] for name in _COLUMNS)).where(live(table))
    for name in filters:
        statement = statement.where(table.c[name] == bindparam(name))
    if after:
        statement = statement.where(table.c.id > bindparam("after"))
    limit: Any = bindparam("limit", type_=tables.action.c.seq.type)
    return DriverSelect(statement.order_by(table.c.id).limit(limit), dialect)
