"""Changing the project: rows and their journal in one transaction.

Every change raises the row's revision and its ``stamp``, the journal position of the action that wrote it last. A row
that one transaction writes twice begins a further action of the same step, so that ``stamp`` always rises.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Table, func, select, update

from kantar_desk.errors import Stale
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import CodebookVersion
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record, new_id, utc_now
from kantar_desk.model.journal import ActionHead, ChangeKind, ChangeRow, StepInfo, Transfer
from kantar_desk.model.review import Comment, DocumentCheck, ReviewDecision
from kantar_desk.model.shapes import field_codec
from kantar_desk.model.text import Document, DocumentCopy
from kantar_desk.store import journal, search, tables
from kantar_desk.store.bulk import BulkInsert, Circumstances
from kantar_desk.store.codecs import (
    BY_TABLE,
    SEGMENTS,
    Codec,
    Row,
    codec_of,
    from_image,
    refuse_unstorable,
    refuse_unstorable_json,
    same,
    to_image,
)
from kantar_desk.store.journal import KEPT, WITHDRAWN
from kantar_desk.store.reads import Fold, Reader
from kantar_desk.store.rows import driver_insert, fetch_one

T = TypeVar("T")
R = TypeVar("R", bound=Record)
Appended = ReviewDecision | DocumentCheck | Comment | DocumentCopy | CodebookVersion | Transfer

# Journal rows are written in lots; a transaction writes the rest at its end.
_LOT: Final = 500
# What goes on the row at every change; not compared to see whether there was one.
_BOOK_KEEPING: Final = frozenset({"revision", "modified", "modified_by_id", "stamp"})
_KEEP: Final[Any] = object()


class Writing(Reader):
    """One action: reads see what it wrote. Everything is rolled back if its block ends with an error.

    ``seq`` is its journal position, ``at`` its time, ``changes`` what was done so far.
    """

    def __init__(self, connection: Connection, head: ActionHead, fold: Fold, *, fts: bool) -> None:
        super().__init__(connection, fold, fts=fts)
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
        self._owned: dict[UUID, bool] = {}
        self._bulk: dict[str, BulkInsert] = {}

    # --- the journal ------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Write the action's own row, once there is something to note."""
        if not self._begun:
            head = self.head
            self._put_in(
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

    def _next_action(self) -> None:
        """Go on in a further action of the same step."""
        self.flush()
        self.seq += 1
        self._begun = False
        self._ord = 0
        self._begin()

    def _note(
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
        if len(self._waiting) >= _LOT:
            self.flush()

    def flush(self) -> None:
        """Write the journal rows that still wait."""
        if self._waiting:
            self._put_in(tables.change, *self._waiting)
            self._waiting = []

    # --- new rows ---------------------------------------------------------------------------------------------------

    def _filled(self, value: R) -> R:
        """The value with what every new row carries, where it is not set yet."""
        created = self.at if value.created == UNSET_TIME else value.created
        return dataclasses.replace(
            value,
            created=created,
            creator=self.person_id if value.creator == NOBODY else value.creator,
            modified=created if value.modified == UNSET_TIME else value.modified,
            revision=value.revision or 1,
        )

    def insert(self, value: R, *, came_as: dict[str, Any] | None = None) -> R:
        """Write a new row and return it as stored; its own created, creator, modified and revision are kept if set.

        A row with a derived id that was removed before comes back with the new content. ``came_as`` is the line of a
        tag as it came in, where it had to be placed anew.
        """
        codec = codec_of(type(value))
        if value.id.version != 7:
            old = fetch_one(self.connection, codec, value.id)
            if old is not None and old["deleted"] is not None:
                return self._come_back(codec, old, value)
        value = self._filled(value)
        self._begin()
        row = codec.row(value)
        if isinstance(value, Annotation):
            row["came_as"] = came_as
        self._insert_row(codec, row)
        return value

    def _come_back(self, codec: Codec[R], old: Row, value: R) -> R:
        new = codec.row(
            dataclasses.replace(
                value,
                created=old["created"],
                creator=old["creator_id"],
                revision=old["revision"] + 1,
                modified=self.at,
                deleted=None,
            )
        )
        self._write(codec, old, {**new, "modified_by_id": self.person_id})
        return codec.value({**old, **new})

    def _insert_row(self, codec: Codec[Any], row: Row) -> None:
        table = codec.table
        _check_row(table, row)
        row = {**row, "modified_by_id": self.person_id, "stamp": self.seq}
        pieces = row.pop(SEGMENTS, None)
        self._put_in(table, row)
        if pieces:
            self._insert_pieces(row["id"], pieces)
        image = {name: item for name, item in row.items() if name != "stamp"}
        if pieces:
            image[SEGMENTS] = pieces
        # An import's rows say themselves what they are; copying them would double the file.
        after = None if self.head.mode == "import" else image
        self._note(table, row["id"], "insert", None, after, row)
        if table is tables.annotation and self.fts:
            search.index_annotation(self.connection, row["id"], self._words(row))

    def _insert_pieces(self, annotation_id: UUID, pieces: Sequence[Sequence[int]]) -> None:
        self._put_in(
            tables.annotation_segment,
            *(
                {"annotation_id": annotation_id, "ord": number, "start_offset": start, "end_offset": end}
                for number, (start, end) in enumerate(pieces)
            ),
        )

    def _put_in(self, table: Table, *rows: Row) -> None:
        driver_insert(table, self.connection.dialect).write(self.connection, rows)

    def _words(self, row: Mapping[str, Any]) -> tuple[str, str, str]:
        return self.fold(row["quote"]), self.fold(row["note"]), self.fold(row["body"].get("wording", ""))

    def insert_many(
        self, values: Iterable[Record], *, came_as: Mapping[UUID, dict[str, Any]] | None = None
    ) -> int:
        """Write many new rows fast, in the order given (parents first); returns how many.

        What is unset is filled as in `insert`. Ids must be new.
        """
        self._begin()
        self.flush()
        count = 0
        run: list[Record] = []
        for value in values:
            if run and (type(value) is not type(run[0]) or len(run) >= _LOT):
                count += self._insert_run(run, came_as or {})
                run = []
            run.append(value)
        if run:
            count += self._insert_run(run, came_as or {})
        return count

    def _insert_run(self, values: list[Record], came_as: Mapping[UUID, dict[str, Any]]) -> int:
        codec = codec_of(type(values[0]))
        bulk = self._bulk.get(codec.name)
        if bulk is None:
            self._bulk[codec.name] = bulk = BulkInsert(codec, self.connection.dialect)
        around = Circumstances(
            at=self.at,
            person_id=self.person_id,
            seq=self.seq,
            first_ord=self._ord,
            images=self.head.mode != "import",
            came_as=came_as,
            fold=self.fold if self.fts else None,
        )
        done = bulk.write(self.connection, values, around)
        self._ord += len(done)
        self.changes += done
        return len(done)

    def add_document(self, document: Document, text: str, original: bytes | None) -> Document:
        """Write a document with its text (already in stored form), original bytes and full-text row.

        ``original`` None or empty: the bytes did not come along.
        """
        refuse_unstorable(text)
        self._begin()
        document = self._filled(document)
        codec = codec_of(Document)
        self._insert_row(codec, codec.row(document))
        encode, _ = field_codec(Document, "structure")
        added = self.connection.execute(
            tables.document_text.insert(),
            {"document_id": document.id, "text": text, "structure": encode(document.structure)},
        )
        source = document.source
        self.connection.execute(
            tables.document_source.insert(),
            {
                "document_id": document.id,
                "file_name": source.file_name,
                "media_type": source.media_type,
                "original_sha256": source.original_sha256,
                "importer": source.importer,
                "data": original or b"",
            },
        )
        if self.fts:
            key = added.inserted_primary_key
            search.index_document(self.connection, key[0] if key else 0, self.fold(text))
        return document

    def append(self, value: Appended) -> None:
        """Write a row of a table that is only added to; a comment that was sent also gets its mark."""
        self._begin()
        codec: Codec[Any] = codec_of(type(value))
        table = codec.table
        row = codec.row(value)
        for name, unset in (
            ("at", UNSET_TIME),
            ("reviewer_id", NOBODY),
            ("author_id", NOBODY),
            ("person_id", NOBODY),
        ):
            if name in table.c and row.get(name, unset) == unset:
                row[name] = self.at if name == "at" else self.person_id
        if isinstance(value, CodebookVersion):
            row["created"] = self.at
        self._append_row(table, row)
        if isinstance(value, Comment) and value.sent_at is not None:
            self.mark_sent(value.id, value.sent_at)

    def _append_row(self, table: Table, row: Row) -> None:
        _check_row(table, row)
        self._put_in(table, row)
        key = row["comment_id"] if table is tables.comment_sent else row["id"]
        after = None if self.head.mode == "import" else row
        self._note(table, key, "append", None, after, row)

    def mark_sent(self, comment_id: UUID, at: datetime | None = None) -> None:
        """Note that a comment has left the house; it is no draft any more."""
        self._begin()
        self._append_row(tables.comment_sent, {"comment_id": comment_id, "at": at or self.at})

    # --- changed rows -----------------------------------------------------------------------------------------------

    def _current(self, codec: Codec[Any], value: Record) -> Row:
        row = fetch_one(self.connection, codec, value.id)
        if row is None or row["revision"] != value.revision:
            raise Stale(codec.name)
        return row

    def update(self, value: R) -> R:
        """Write the changed fields of a row and return it with its new revision; no change writes nothing.

        ``value.revision`` is the revision that was seen. Raises Stale if the row has moved on or was removed.
        """
        codec = codec_of(type(value))
        old = self._current(codec, value)
        if old["deleted"] is not None:
            raise Stale(codec.name)
        new = codec.row(value)
        kept = {"created", "creator_id", "deleted", "revision", "modified"}
        wanted = {name: item for name, item in new.items() if name not in kept}
        if not _differences(old, wanted):
            return value
        wanted.update(revision=old["revision"] + 1, modified=self.at, modified_by_id=self.person_id)
        self._write(codec, old, wanted)
        return dataclasses.replace(
            value,
            created=old["created"],
            creator=old["creator_id"],
            deleted=None,
            revision=wanted["revision"],
            modified=self.at,
        )

    def put(self, value: R, *, came_as: dict[str, Any] | None = _KEEP) -> R:
        """Make the row equal to this value, its own revision, times and tombstone included; for imports.

        A row that is not there is inserted. ``came_as`` as in `insert`; left out, it stays as it is.
        """
        codec = codec_of(type(value))
        old = fetch_one(self.connection, codec, value.id)
        if old is None:
            value = self._filled(value)
            self._begin()
            row = codec.row(value)
            if isinstance(value, Annotation):
                row["came_as"] = None if came_as is _KEEP else came_as
            self._insert_row(codec, row)
            return value
        wanted = codec.row(self._filled(value))
        if came_as is not _KEEP:
            wanted["came_as"] = came_as
        if not _differences(old, {k: v for k, v in wanted.items() if k != "modified_by_id"}):
            return value
        self._write(codec, old, {**wanted, "modified_by_id": self.person_id})
        return value

    def remove(self, value: R) -> R:
        """Give a row its tombstone. Raises Stale if it has moved on or is removed already."""
        return self._bury(value, self.at)

    def revive(self, value: R) -> R:
        """Take a row's tombstone away. Raises Stale if it has moved on or has none."""
        return self._bury(value, None)

    def _bury(self, value: R, deleted: datetime | None) -> R:
        codec = codec_of(type(value))
        old = self._current(codec, value)
        if (old["deleted"] is None) == (deleted is None):
            raise Stale(codec.name)
        new = {
            "deleted": deleted,
            "revision": old["revision"] + 1,
            "modified": self.at,
            "modified_by_id": self.person_id,
        }
        self._write(codec, old, new)
        return dataclasses.replace(value, deleted=deleted, revision=new["revision"], modified=self.at)

    def _write(self, codec: Codec[Any], old: Row, wanted: Row) -> None:
        """Bring a row from ``old`` to ``wanted`` where they differ, and note it."""
        table = codec.table
        changed = _differences(old, wanted)
        _check_row(table, changed)
        self._begin()
        if old["stamp"] >= self.seq:
            self._next_action()
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
                self._insert_pieces(old["id"], changed[SEGMENTS])
        kind: ChangeKind = "update"
        if "deleted" in changed and (old["deleted"] is None) != (changed["deleted"] is None):
            kind = "delete" if old["deleted"] is None else "revive"
        new = {**old, **changed}
        self._note(table, old["id"], kind, {name: old.get(name) for name in changed}, changed, new)
        if table is tables.annotation and self.fts and changed.keys() & {"quote", "note", "body"}:
            before, after = self._words(old), self._words(new)
            if before != after:
                search.reindex_annotation(self.connection, old["id"], before, after)

    def mend_hull(self, annotation_id: UUID) -> None:
        """Set the ends of a tag to those of its pieces."""
        codec = codec_of(Annotation)
        old = fetch_one(self.connection, codec, annotation_id)
        if old is not None and old[SEGMENTS]:
            pieces = old[SEGMENTS]
            wanted = {"start_offset": pieces[0][0], "end_offset": pieces[-1][1]}
            wanted.update(revision=old["revision"] + 1, modified=self.at, modified_by_id=self.person_id)
            self._write(codec, old, wanted)

    def set_annotator(self, person_id: UUID) -> None:
        """Say who tags here."""
        self._set_project(annotator_id=person_id)

    def set_project_name(self, name: str) -> None:
        """Rename the project."""
        self._set_project(name=name)

    def set_fold_version(self, number: int) -> None:
        """Note by which version of folding the index was made."""
        self._set_project(fold_version=number)

    def _set_project(self, **wanted: Any) -> None:
        table = tables.project
        old = dict(self.connection.execute(select(table)).mappings().one())
        changed = _differences(old, wanted)
        if changed:
            _check_row(table, changed)
            self._begin()
            self.connection.execute(update(table).where(table.c.id == old["id"]).values(**changed))
            before = {name: old[name] for name in changed}
            self._note(table, old["id"], "update", before, changed, {**old, **changed})

    # --- taking back ------------------------------------------------------------------------------------------------

    def reverse(self, step: StepInfo) -> None:
        """Write this step's changes with before and after swapped, newest first.

        Raises UserError, naming who and when, if a newer change stands on one of its rows: then nothing is written.
        """
        self.reverse_part(step, limit=None)

    def reverse_part(self, step: StepInfo, *, limit: int | None, skip: int = 0) -> int:
        """Reverse at most ``limit`` changes of a step behind the first ``skip``; returns how many were done.

        For large imports: a job repeats it, each time in an action of the same step, until fewer than ``limit`` come
        back. The first call checks the whole step.
        """
        verb = "redo" if self.head.mode == "redo" else "undo"
        if not skip:
            journal.refuse_if_moved(self.connection, step, self.head.step_id, verb)
        changes = journal.changes_to_reverse(self.connection, step.step_id, skip=skip, limit=limit)
        for change in changes:
            self._reverse_change(change)
        return len(changes)

    def reversed_so_far(self) -> int:
        """How many changes the actions of this step have reversed already."""
        table, action = tables.change, tables.action
        statement = (
            select(func.count())
            .select_from(table.join(action, table.c.action_seq == action.c.seq))
            .where(action.c.step_id == self.head.step_id)
        )
        return self.connection.scalar(statement) or 0

    def go_back_to(self, seq: int) -> None:
        """Reverse every step after a journal position that stands, newest first, in this one step.

        Raises UserError if a change past the journal is in the way: then nothing is written.
        """
        steps = list(journal.walk(list(journal.beginnings(self.connection, seq))))
        inside = {step.step_id for step, _ in steps}
        reversed_steps: set[UUID] = set()
        for step, is_cancelled in steps:
            # A reversal of a step of this stretch has cancelled both; one of an older step is itself to be reversed.
            if is_cancelled or step.mode == "system" or step.of_step_id in inside:
                continue
            info = journal.describe(self.connection, [step])[0]
            journal.refuse_if_moved(
                self.connection, info, self.head.step_id, "go back", ignoring=reversed_steps
            )
            for change in journal.changes_to_reverse(self.connection, step.step_id):
                self._reverse_change(change)
            self.flush()
            reversed_steps.add(step.step_id)

    def _reverse_change(self, change: Any) -> None:
        name, row_id = change.table_name, change.row_id
        if name == "project":
            self._set_project(**from_image(tables.project, change.before))
        elif name in WITHDRAWN:
            self._withdraw(name, row_id)
        elif name not in KEPT:
            self._put_back(name, row_id, change.before)

    def _withdraw(self, name: str, row_id: UUID) -> None:
        codec = BY_TABLE[name]
        row = dict(fetch_one(self.connection, codec, row_id) or {})
        row.update(id=new_id(), withdraws_id=row_id, at=self.at)
        if name == "review_decision":
            row.update(
                verdict=None, amended=None, reason_code=None, reason="", rule="none", result_id=None,
                reviewer_id=self.person_id,
            )  # fmt: skip
        elif name == "document_check":
            row.update(level=None, reviewer_id=self.person_id)
        elif name == "comment":
            row.update(selector=None, text="", resolves_id=None, author_id=self.person_id)
        self._begin()
        self._append_row(codec.table, row)

    def _put_back(self, name: str, row_id: UUID, before: Mapping[str, Any] | None) -> None:
        codec = BY_TABLE[name]
        old = fetch_one(self.connection, codec, row_id)
        if old is None:
            raise Stale(name)
        wanted: Row = {"deleted": self.at} if before is None else from_image(codec.table, before)
        if before is None or not self._is_owners(name, old):
            wanted.update(revision=old["revision"] + 1, modified=self.at, modified_by_id=self.person_id)
        self._write(codec, old, wanted)

    def _is_owners(self, name: str, row: Row) -> bool:
        """True for rows of received sets: their revisions are the owner's."""
        if name == "annotation_set":
            return bool(row["kind"] == "imported")
        set_id = row.get("set_id")
        if set_id is None:
            return False
        if set_id not in self._owned:
            table = tables.annotation_set
            kind = self.connection.scalar(select(table.c.kind).where(table.c.id == set_id))
            self._owned[set_id] = kind == "imported"
        return self._owned[set_id]


def _differences(old: Mapping[str, Any], wanted: Mapping[str, Any]) -> Row:
    return {name: item for name, item in wanted.items() if not same(old.get(name), item)}


def _check_row(table: Table, row: Mapping[str, Any]) -> None:
    for item in row.values():
        if isinstance(item, str):
            refuse_unstorable(item)
        elif isinstance(item, dict | list):
            refuse_unstorable_json(item)
