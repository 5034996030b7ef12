"""Many new rows at once: statements compiled once per database, run by the driver with the types' own encoders."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Dialect, select

from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record
from kantar_desk.model.journal import ChangeRow
from kantar_desk.store import tables
from kantar_desk.store.codecs import (
    SEGMENTS,
    Codec,
    refuse_unstorable,
    refuse_unstorable_json,
    split_body,
    to_image,
)
from kantar_desk.store.collector import collector_at_rest
from kantar_desk.store.rows import DriverInsert, driver_insert
from kantar_desk.store.types import dumps, to_microseconds

Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What all rows of one lot share. ``images``: the journal keeps whole rows; ``fold`` None: no full text."""

    at: datetime
    person_id: UUID
    seq: int
    first_ord: int
    images: bool
    came_as: Mapping[UUID, dict[str, Any]]
    fold: Fold | None


@dataclass(slots=True)
class Lot:
    """Encoded parameters of one lot, and what is to be reported of it."""

    rows: list[Sequence[Any]]
    changes: list[Sequence[Any]]
    pieces: list[Sequence[Any]]
    texts: list[tuple[str, str, str]]
    done: list[ChangeRow]


class BulkInsert:
    """Writes new values of one class together with their journal rows and, for tags, pieces and full text."""

    def __init__(self, codec: Codec[Any], dialect: Dialect) -> None:
        self.codec = codec
        self.dialect = dialect
        self.insert: DriverInsert = driver_insert(codec.table, dialect)
        self.change = driver_insert(tables.change, dialect)
        self.segment = driver_insert(tables.annotation_segment, dialect)

    def write(self, connection: Connection, values: Sequence[Any], around: Circumstances) -> list[ChangeRow]:
        """Write the values; returns what was done."""
        lot = Lot([], [], [], [], [])
        with collector_at_rest():  # thousands of small tuples: the collector is a tenth of the time
            self._encode(values, around, lot)
        cursor = connection.connection.cursor()
        try:
            cursor.executemany(self.insert.sql, lot.rows)
            cursor.executemany(self.change.sql, lot.changes)
            if lot.pieces:
                cursor.executemany(self.segment.sql, lot.pieces)
            if lot.texts:
                self._index(connection, cursor, values, lot.texts)
        finally:
            cursor.close()
        return lot.done

    def _encode(self, values: Sequence[Any], around: Circumstances, lot: Lot) -> None:
        if self.codec.kind is Annotation and not around.images and self.dialect.name == "sqlite":
            self._tags(values, around, lot)
        else:
            self._any(values, around, lot)

    def _any(self, values: Sequence[Record], around: Circumstances, lot: Lot) -> None:
        """Any class, on any database."""
        table = self.codec.table
        tags = table is tables.annotation
        for ord_, value in enumerate(values, start=around.first_ord):
            row = self.codec.row(value)
            if row["created"] == UNSET_TIME:
                row["created"] = around.at
            if row["modified"] == UNSET_TIME:
                row["modified"] = row["created"]
            if row["creator_id"] == NOBODY:
                row["creator_id"] = around.person_id
            row["revision"] = row["revision"] or 1
            row["modified_by_id"] = around.person_id
            for item in row.values():
                if item.__class__ is str:
                    refuse_unstorable(item)
                elif item.__class__ is dict or item.__class__ is list:
                    refuse_unstorable_json(item)
            several = None
            if tags:
                row["came_as"] = around.came_as.get(value.id)
                several = row.pop(SEGMENTS)
                self._pieces(value.id, several or (), lot)
                if around.fold is not None:
                    texts = (row["quote"], row["note"], row["body"].get("wording", ""))
                    lot.texts.append((around.fold(texts[0]), around.fold(texts[1]), around.fold(texts[2])))
            image = None
            if around.images:
                image = to_image(table, {**row, SEGMENTS: several} if several else row)
            row["stamp"] = around.seq
            lot.rows.append(self.insert.encode(row))
            note = {
                "action_seq": around.seq,
                "ord": ord_,
                "table_name": self.codec.name,
                "row_id": value.id,
                "before": None,
                "after": image,
            }
            lot.changes.append(self.change.encode(note))
            lot.done.append(
                ChangeRow(
                    table=self.codec.name,
                    row_id=value.id,
                    kind="insert",
                    after=image,
                    document_id=row.get("document_id"),
                    set_id=row.get("set_id"),
                )
            )

    def _pieces(self, annotation_id: UUID, pieces: Sequence[Sequence[int]], lot: Lot) -> None:
        for ord_, (start, end) in enumerate(pieces):
            piece = {"annotation_id": annotation_id, "ord": ord_, "start_offset": start, "end_offset": end}
            lot.pieces.append(self.segment.encode(piece))

    def _tags(self, values: Sequence[Annotation], around: Circumstances, lot: Lot) -> None:
        """Tags of an import on SQLite: the same as `_any` without the dicts between, as there may be a million."""
        if self.insert.names != _TAG_COLUMNS or self.change.names != _CHANGE_COLUMNS:
            raise AssertionError("the columns have moved")
        time, json = to_microseconds, dumps
        fold, seq, came_as = around.fold, around.seq, around.came_as
        nobody, person = NOBODY.int, around.person_id.bytes
        now = time(around.at)
        for ord_, tag in enumerate(values, start=around.first_ord):
            key, spans, quote, note, body = tag.id.int.to_bytes(16), tag.spans, tag.quote, tag.note, tag.body
            stored, (entry, source_entry, passage, commitment, dispute) = split_body(body)
            _refuse(quote)
            if note:
                _refuse(note)
            creator = tag.creator.int  # of a million ids, `bytes` would be a fifth of the work
            created = now if tag.created == UNSET_TIME else time(tag.created)
            modified = created if tag.modified in (UNSET_TIME, tag.created) else time(tag.modified)
            lot.rows.append(
                (
                    key,
                    tag.set_id.int.to_bytes(16),
                    tag.document_id.int.to_bytes(16),
                    body.kind,
                    tag.code_id.int.to_bytes(16),
                    spans[0].start,
                    spans[-1].end,
                    quote,
                    note,
                    _checked(json(stored)) if stored else "{}",
                    tag.placed,
                    _checked(json(came_as[tag.id])) if came_as and tag.id in came_as else None,
                    entry and entry.bytes,
                    source_entry and source_entry.bytes,
                    passage and passage.bytes,
                    commitment,
                    dispute and dispute.bytes,
                    tag.revision or 1,
                    created,
                    person if creator == nobody else creator.to_bytes(16),
                    modified,
                    person,
                    tag.deleted and time(tag.deleted),
                    _checked(json(tag.unknown_keys)) if tag.unknown_keys else None,
                    seq,
                )
            )
            lot.changes.append((seq, ord_, "annotation", key, None, None))
            if len(spans) > 1:
                self._pieces(tag.id, [(span.start, span.end) for span in spans], lot)
            if fold is not None:
                wording = body.wording if isinstance(body, Claim) else ""
                lot.texts.append((fold(quote), note and fold(note), wording and fold(wording)))
            lot.done.append(
                ChangeRow(
                    table="annotation",
                    row_id=tag.id,
                    kind="insert",
                    document_id=tag.document_id,
                    set_id=tag.set_id,
                )
            )

    def _index(
        self,
        connection: Connection,
        cursor: Any,
        values: Sequence[Record],
        texts: Sequence[tuple[str, str, str]],
    ) -> None:
        table = tables.annotation_search
        newest = connection.scalar(select(table.c.seq).order_by(table.c.seq.desc()).limit(1)) or 0
        # Only SQLite has this index, so the ids are bytes.
        entries = [(newest + number, value.id.bytes) for number, value in enumerate(values, start=1)]
        cursor.executemany("INSERT INTO annotation_search(seq, annotation_id) VALUES (?, ?)", entries)
        cursor.executemany(
            "INSERT INTO annotation_fts(rowid, quote, note, wording) VALUES (?, ?, ?, ?)",
            [(newest + number, *text) for number, text in enumerate(texts, start=1)],
        )


_TAG_COLUMNS: Final = tuple(column.name for column in tables.annotation.columns)
_CHANGE_COLUMNS: Final = tuple(column.name for column in tables.change.columns)


def _refuse(text: str) -> None:
    # Half a surrogate pair is refused by the driver itself.
    if "\x00" in text:
        refuse_unstorable(text)


def _checked(json: str) -> str:
    if "\\u0000" in json:
        refuse_unstorable("\x00")
    return json
