"""Writing rows together with their journal: what every change, and every reversal of one, goes through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, select, update

from kantar_desk.errors import Stale
from kantar_desk.model.identity import new_id, utc_now
from kantar_desk.model.journal import ActionHead, ChangeKind, ChangeRow
from kantar_desk.store import search, tables
from kantar_desk.store.codecs import (
    SEGMENTS,
    Codec,
    Row,
    refuse_unstorable,
    refuse_unstorable_json,
    same,
    to_image,
)
from kantar_desk.store.reads import Fold, Reader
from kantar_desk.store.rows import compiled_for, driver_insert
from kantar_desk.store.texts import KeptTexts

# Journal rows are written in lots; a transaction writes the rest at its end.
LOT: Final = 500


class Recorder(Reader):
    """The journal of one action, and the writing of single rows under it.

    ``seq`` is its journal position, ``at`` its time, ``changes`` what was done so far. A row written twice begins a
    further action of the same step, so that its ``stamp`` always rises.
    """

    def __init__(
        self,
        connection: Connection,
        head: ActionHead,
        fold: Fold,
        *,
        fts: bool,
        texts: KeptTexts | None = None,
    ) -> None:
        super().__init__(connection, fold, fts=fts, texts=texts)
        self.head = head
        self.at: datetime = utc_now()
        self.person_id = head.person_id
        self.changes: list[ChangeRow] = []
        self.seq = self.last_seq() + 1
        # True once something was written that no journal row tells of, as it can be computed anew.
        self.derived = False
        self._begun = False
        self._waiting: list[dict[str, Any]] = []
        self._ord = 0

    def begin(self) -> None:
        """Write the action's own row, once there is something to note."""
        if not self._begun:
            head = self.head
            self.put_in(
                tables.action,
                {
                    "seq": self.seq,
                    "id": new_id(),
                    "step_id": head.step_id,
                    "name": head.name,
                    "mode": head.mode,
                    "of_step_id": head.of_step_id,
                    "person_id": head.person_id,
                    "program": head.program,
                    "at": self.at,
                },
            )
            self._begun = True

    def next_action(self) -> None:
        """Go on in a further action of the same step."""
        self.flush()
        self.seq += 1
        self._begun = False
        self._ord = 0
        self.begin()

    def note(
        self,
        table: Table,
        row_id: UUID,
        kind: ChangeKind,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
        row: Mapping[str, Any],
    ) -> None:
        """Put a change into the journal; ``row`` is the row as it is now."""
        old = None if before is None else to_image(table, before)
        new = None if after is None else to_image(table, after)
        self._waiting.append(
            {
                "action_seq": self.seq,
                "ord": self._ord,
                "table_name": table.name,
                "row_id": row_id,
                "before": old,
                "after": new,
            }
        )
        self._ord += 1
        self.changes.append(
            ChangeRow(
                table=table.name,
                row_id=row_id,
                kind=kind,
                before=old,
                after=new,
                document_id=row_id if table is tables.document else row.get("document_id"),
                set_id=row_id if table is tables.annotation_set else row.get("set_id"),
            )
        )
        if len(self._waiting) >= LOT:
            self.flush()

    def flush(self) -> None:
        """Write the journal rows that still wait."""
        if self._waiting:
            self.put_in(tables.change, *self._waiting)
            self._waiting = []

    def insert_row(self, codec: Codec[Any], row: Row) -> None:
        """Write a new row of a versioned table, a tag with its pieces and words, and note it."""
        table = codec.table
        _check_row(table, row)
        row = {**row, "modified_by_id": self.person_id, "stamp": self.seq}
        pieces = row.pop(SEGMENTS, None)
        self.put_in(table, row)
        if pieces:
            self.insert_pieces(row["id"], pieces)
        image = {name: item for name, item in row.items() if name != "stamp"}
        if pieces:
            image[SEGMENTS] = pieces
        # An import's rows say themselves what they are; copying them would double the file.
        after = None if self.head.mode == "import" else image
        self.note(table, row["id"], "insert", None, after, row)
        if table is tables.annotation and self.fts:
            search.index_annotation(self.connection, row["id"], self.words_of(row))

    def insert_pieces(self, annotation_id: UUID, pieces: Sequence[Sequence[int]]) -> None:
        """Write the pieces [start, end] of a tag that has more than one."""
        self.put_in(
            tables.annotation_segment,
            *(
                {"annotation_id": annotation_id, "ord": number, "start_offset": start, "end_offset": end}
                for number, (start, end) in enumerate(pieces)
            ),
        )

    def put_in(self, table: Table, *rows: Row) -> None:
        """Insert rows as they are, without noting them."""
        driver_insert(table, compiled_for(self.connection)).write(self.connection, rows)

    def words_of(self, row: Mapping[str, Any]) -> tuple[str, str, str]:
        """The folded quote, note and wording of a tag's row."""
        return self.fold(row["quote"]), self.fold(row["note"]), self.fold(row["body"].get("wording", ""))

    def append_row(self, table: Table, row: Row) -> None:
        """Write a row of a table that is only added to, and note it."""
        _check_row(table, row)
        self.put_in(table, row)
        key = row["comment_id"] if table is tables.comment_sent else row["id"]
        after = None if self.head.mode == "import" else row
        self.note(table, key, "append", None, after, row)

    def write_row(self, codec: Codec[Any], old: Row, wanted: Row) -> None:
        """Bring a row from ``old`` to ``wanted`` where they differ, and note it."""
        table = codec.table
        changed = differences(old, wanted)
        _check_row(table, changed)
        self.begin()
        if old["stamp"] >= self.seq:
            self.next_action()
        columns = {name: item for name, item in changed.items() if name != SEGMENTS}
        done = self.connection.execute(
            update(table)
            .where(table.c.id == old["id"], table.c.stamp == old["stamp"])
            .values(**columns, stamp=self.seq)
        )
        if done.rowcount != 1:
            raise Stale(codec.name)
        if SEGMENTS in changed:
            segment = tables.annotation_segment
            self.connection.execute(segment.delete().where(segment.c.annotation_id == old["id"]))
            if changed[SEGMENTS]:
                self.insert_pieces(old["id"], changed[SEGMENTS])
        kind: ChangeKind = "update"
        if "deleted" in changed and (old["deleted"] is None) != (changed["deleted"] is None):
            kind = "delete" if old["deleted"] is None else "revive"
        new = {**old, **changed}
        self.note(table, old["id"], kind, {name: old.get(name) for name in changed}, changed, new)
        if table is tables.annotation and self.fts and changed.keys() & {"quote", "note", "body"}:
            before, after = self.words_of(old), self.words_of(new)
            if before != after:
                search.reindex_annotation(self.connection, old["id"], before, after)

    def set_project(self, **wanted: Any) -> None:
        """Change columns of the project's own row, and note it."""
        table = tables.project
        old = dict(self.connection.execute(select(table)).mappings().one())
        changed = differences(old, wanted)
        if changed:
            _check_row(table, changed)
            self.begin()
            self.connection.execute(update(table).where(table.c.id == old["id"]).values(**changed))
            before = {name: old[name] for name in changed}
            self.note(table, old["id"], "update", before, changed, {**old, **changed})


def differences(old: Mapping[str, Any], wanted: Mapping[str, Any]) -> Row:
    """The columns of ``wanted`` that ``old`` has otherwise."""
    return {name: item for name, item in wanted.items() if not same(old.get(name), item)}


def _check_row(table: Table, row: Mapping[str, Any]) -> None:
    for item in row.values():
        if isinstance(item, str):
            refuse_unstorable(item)
        elif isinstance(item, dict | list):
            refuse_unstorable_json(item)
