"""Changing the project: rows and their journal in one transaction.

Every change raises the row's revision and its ``stamp``, the journal position of the action that wrote it last. A row
that one transaction writes twice begins a further action of the same step, so that ``stamp`` always rises.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import Connection

from kantar_desk.errors import Stale
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import CodebookVersion
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record
from kantar_desk.model.journal import ActionHead, StepInfo, Transfer
from kantar_desk.model.review import Comment, DocumentCheck, ReviewDecision
from kantar_desk.model.shapes import field_codec
from kantar_desk.model.text import Document, DocumentCopy
from kantar_desk.store import search, tables
from kantar_desk.store.bulk import BulkInsert, Circumstances
from kantar_desk.store.codecs import (
    SEGMENTS,
    Codec,
    Row,
    codec_of,
    refuse_unstorable,
)
from kantar_desk.store.reads import Fold
from kantar_desk.store.recording import LOT, Recorder, differences
from kantar_desk.store.reversing import Reversal
from kantar_desk.store.rows import compiled_for, fetch_one
from kantar_desk.store.texts import KeptTexts

T = TypeVar("T")
R = TypeVar("R", bound=Record)
Appended = ReviewDecision | DocumentCheck | Comment | DocumentCopy | CodebookVersion | Transfer

_KEEP: Final[Any] = object()


class Writing(Recorder):
    """One action: reads see what it wrote. Everything is rolled back if its block ends with an error.

    ``seq`` is its journal position, ``at`` its time, ``changes`` what was done so far.
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
        super().__init__(connection, head, fold, fts=fts, texts=texts)
        self._bulk: dict[str, BulkInsert] = {}

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
        self.begin()
        row = codec.row(value)
        if isinstance(value, Annotation):
            row["came_as"] = came_as
        self.insert_row(codec, row)
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
        self.write_row(codec, old, {**new, "modified_by_id": self.person_id})
        return codec.value({**old, **new})

    def insert_many(
        self, values: Iterable[Record], *, came_as: Mapping[UUID, dict[str, Any]] | None = None
    ) -> int:
        """Write many new rows fast, in the order given (parents first); returns how many.

        What is unset is filled as in `insert`. Ids must be new.
        """
        self.begin()
        self.flush()
        count = 0
        run: list[Record] = []
        for value in values:
            if run and (type(value) is not type(run[0]) or len(run) >= LOT):
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
            self._bulk[codec.name] = bulk = BulkInsert(codec, compiled_for(self.connection))
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
        self.begin()
        document = self._filled(document)
        codec = codec_of(Document)
        self.insert_row(codec, codec.row(document))
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
        self.begin()
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
        self.append_row(table, row)
        if isinstance(value, Comment) and value.sent_at is not None:
            self.mark_sent(value.id, value.sent_at)

    def mark_sent(self, comment_id: UUID, at: datetime | None = None) -> None:
        """Note that a comment has left the house; it is no draft any more."""
        self.begin()
        self.append_row(tables.comment_sent, {"comment_id": comment_id, "at": at or self.at})

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
        if not differences(old, wanted):
            return value
        wanted.update(revision=old["revision"] + 1, modified=self.at, modified_by_id=self.person_id)
        self.write_row(codec, old, wanted)
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
            self.begin()
            row = codec.row(value)
            if isinstance(value, Annotation):
                row["came_as"] = None if came_as is _KEEP else came_as
            self.insert_row(codec, row)
            return value
        # What the value leaves open stays as it is.
        value = dataclasses.replace(
            value,
            created=old["created"] if value.created == UNSET_TIME else value.created,
            creator=old["creator_id"] if value.creator == NOBODY else value.creator,
            modified=old["modified"] if value.modified == UNSET_TIME else value.modified,
            revision=value.revision or old["revision"],
        )
        wanted = codec.row(value)
        if came_as is not _KEEP:
            wanted["came_as"] = came_as
        if not differences(old, {k: v for k, v in wanted.items() if k != "modified_by_id"}):
            return value
        self.write_row(codec, old, {**wanted, "modified_by_id": self.person_id})
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
        self.write_row(codec, old, new)
        return dataclasses.replace(value, deleted=deleted, revision=new["revision"], modified=self.at)

    def mend_hull(self, annotation_id: UUID) -> None:
        """Set the ends of a tag to those of its pieces."""
        codec = codec_of(Annotation)
        old = fetch_one(self.connection, codec, annotation_id)
        if old is not None and old[SEGMENTS]:
            pieces = old[SEGMENTS]
            wanted = {"start_offset": pieces[0][0], "end_offset": pieces[-1][1]}
            wanted.update(revision=old["revision"] + 1, modified=self.at, modified_by_id=self.person_id)
            self.write_row(codec, old, wanted)

    def set_annotator(self, person_id: UUID) -> None:
        """Say who tags here."""
        self.set_project(annotator_id=person_id)

    def set_project_name(self, name: str) -> None:
        """Rename the project."""
        self.set_project(name=name)

    def set_fold_version(self, number: int) -> None:
        """Note by which version of folding the index was made."""
        self.set_project(fold_version=number)

    # --- taking back ------------------------------------------------------------------------------------------------

    def reverse(self, step: StepInfo) -> None:
        """Write this step's changes with before and after swapped, newest first.

        Raises UserError, naming who and when, if a newer change stands on one of its rows: then nothing is written.
        """
        Reversal(self).part(step, None, 0)

    def reverse_part(self, step: StepInfo, *, limit: int, skip: int = 0) -> int:
        """Reverse at most ``limit`` changes of a step behind the first ``skip``; returns how many were done.

        For large imports: a job repeats it, each time in an action of the same step, until fewer than ``limit`` come
        back. The first call checks the whole step.
        """
        return Reversal(self).part(step, limit, skip)

    def reversed_so_far(self) -> int:
        """How many changes the actions of this step have reversed already."""
        return Reversal(self).done_so_far()

    def go_back_to(self, seq: int) -> None:
        """Reverse every step after a journal position that stands, newest first, in this one step.

        Raises UserError if a change past the journal is in the way: then nothing is written.
        """
        Reversal(self).back_to(seq)
