"""Many new rows at once: statements compiled once per database, run by the driver with the types' own encoders."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Dialect, Table, select

from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record
from kantar_desk.model.journal import ChangeRow
from kantar_desk.store import tables
from kantar_desk.store.codecs import SEGMENTS, Codec, refuse_unstorable, refuse_unstorable_json, to_image

Encoder = Callable[[Any], Any]
Words = Callable[[Mapping[str, Any]], tuple[str, str, str]]


class DriverInsert:
    """INSERT of all columns of a table, compiled once."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        compiled = table.insert().compile(dialect=dialect)
        self.sql = str(compiled)
        self.names = list(compiled.positiontup or compiled.params)
        self.encoders: list[tuple[str, Encoder | None]] = [
            (name, table.c[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in self.names
        ]

    def encode(self, row: Mapping[str, Any]) -> list[Any]:
        """The parameters of one row."""
        return [row[name] if encode is None else encode(row[name]) for name, encode in self.encoders]


class BulkInsert:
    """Writes new values of one class together with their journal rows and, for tags, pieces and full text."""

    def __init__(self, codec: Codec[Any], dialect: Dialect) -> None:
        self.codec = codec
        self.insert = DriverInsert(codec.table, dialect)
        self.change = DriverInsert(tables.change, dialect)
        self.segment = DriverInsert(tables.annotation_segment, dialect)
        self.entry = DriverInsert(tables.annotation_search, dialect)

    def write(
        self,
        connection: Connection,
        values: Sequence[Record],
        *,
        at: datetime,
        person_id: UUID,
        seq: int,
        first_ord: int,
        images: bool,
        came_as: Mapping[UUID, dict[str, Any]],
        words: Words | None,
    ) -> list[ChangeRow]:
        """Write the values; returns what was done. ``images``: whether the journal keeps the whole rows."""
        codec, table = self.codec, self.codec.table
        tags = table is tables.annotation
        rows, pieces, texts, changes, done = [], [], [], [], []
        for number, value in enumerate(values):
            row = codec.row(value)
            if row["created"] == UNSET_TIME:
                row["created"] = at
            if row["modified"] == UNSET_TIME:
                row["modified"] = row["created"]
            if row["creator_id"] == NOBODY:
                row["creator_id"] = person_id
            row["revision"] = row["revision"] or 1
            row["modified_by_id"] = person_id
            for item in row.values():
                if item.__class__ is str:
                    refuse_unstorable(item)
                elif item.__class__ is dict or item.__class__ is list:
                    refuse_unstorable_json(item)
            several = None
            if tags:
                row["came_as"] = came_as.get(value.id)
                several = row.pop(SEGMENTS)
                if several:
                    pieces += [
                        {"annotation_id": value.id, "ord": ord_, "start_offset": start, "end_offset": end}
                        for ord_, (start, end) in enumerate(several)
                    ]
                if words is not None:
                    texts.append(words(row))
            image = None
            if images:
                image = to_image(table, {**row, SEGMENTS: several} if several else row)
            row["stamp"] = seq
            rows.append(self.insert.encode(row))
            changes.append(
                self.change.encode(
                    {
                        "action_seq": seq,
                        "ord": first_ord + number,
                        "table_name": codec.name,
                        "row_id": value.id,
                        "before": None,
                        "after": image,
                    }
                )
            )
            done.append(
                ChangeRow(
                    table=codec.name,
                    row_id=value.id,
                    kind="insert",
                    after=image,
                    document_id=row.get("document_id"),
                    set_id=row.get("set_id"),
                )
            )
        cursor = connection.connection.cursor()
        try:
            cursor.executemany(self.insert.sql, rows)
            cursor.executemany(self.change.sql, changes)
            if pieces:
                cursor.executemany(self.segment.sql, [self.segment.encode(piece) for piece in pieces])
            if texts:
                self._index(connection, cursor, [value.id for value in values], texts)
        finally:
            cursor.close()
        return done

    def _index(
        self, connection: Connection, cursor: Any, ids: Sequence[UUID], texts: Sequence[tuple[str, str, str]]
    ) -> None:
        table = tables.annotation_search
        newest = connection.scalar(select(table.c.seq).order_by(table.c.seq.desc()).limit(1)) or 0
        entries = [
            self.entry.encode({"seq": newest + number, "annotation_id": annotation_id})
            for number, annotation_id in enumerate(ids, start=1)
        ]
        cursor.executemany(self.entry.sql, entries)
        cursor.executemany(
            "INSERT INTO annotation_fts(rowid, quote, note, wording) VALUES (?, ?, ?, ?)",
            [(newest + number, *text) for number, text in enumerate(texts, start=1)],
        )
