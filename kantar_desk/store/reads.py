"""Asking the project. A `Reader` lives inside one short transaction; what it hands out are values, never rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, SetDocument
from kantar_desk.model.journal import Conflict, ProjectInfo, StepInfo, Transfer
from kantar_desk.model.review import Comment, DocumentCheck, ReviewDecision
from kantar_desk.model.shapes import field_codec
from kantar_desk.model.text import Document, DocumentCopy
from kantar_desk.store import journal, search, tables
from kantar_desk.store.codecs import BY_KIND, Codec, Row, codec_of
from kantar_desk.store.rows import (
    batches,
    compiled_for,
    decode_annotations,
    driver_select,
    fetch,
    fetch_equal,
    fetch_one,
    live,
    load_annotations,
    load_set,
    order_of,
    page_statement,
)
from kantar_desk.store.texts import KeptTexts

T = TypeVar("T")
Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a document was made from, with what the import noted."""

    file_name: str
    media_type: str
    sha256: str
    importer: str
    data: bytes


_LAST_SEQ = select(func.max(tables.action.c.seq))
_DIGEST = select(tables.document.c.text_sha256).where(tables.document.c.id == bindparam("document_id"))
# Built once: an import asks both for every file.
_BY_TEXT = (
    select(tables.document.c.id)
    .where(tables.document.c.text_sha256 == bindparam("sha256"), live(tables.document))
    .order_by(tables.document.c.id)
)
_BY_ORIGINAL = (
    select(tables.document.c.id)
    .join(tables.document_source, tables.document_source.c.document_id == tables.document.c.id)
    .where(tables.document_source.c.original_sha256 == bindparam("sha256"), live(tables.document))
    .order_by(tables.document.c.id)
)


class Reader:
    """One consistent look at the project. Not to be kept: fetch values and leave.

    ``fold`` gives the folded words of a text joined by spaces; ``fts`` says whether there is a full-text index;
    ``texts`` keeps the texts read last.
    """

    def __init__(
        self, connection: Connection, fold: Fold, *, fts: bool, texts: KeptTexts | None = None
    ) -> None:
        self.connection = connection
        self.fold = fold
        self.fts = fts
        self._texts = texts if texts is not None else KeptTexts()

    # --- any value --------------------------------------------------------------------------------------------------

    def project(self) -> ProjectInfo:
        """The project itself."""
        table = tables.project
        row = self.connection.execute(
            select(table.c.id, table.c.name, table.c.created, table.c.annotator_id, table.c.fold_version)
        ).one()
        return ProjectInfo(**row._mapping)

    def get(self, kind: type[T], id: UUID, *, deleted: bool = False) -> T | None:  # noqa: A002 - named as the field
        """The value of this id, or None; removed ones only with ``deleted``. Documents come without structure."""
        codec = codec_of(kind)
        row = fetch_one(self.connection, codec, id)
        if row is None or (not deleted and row.get("deleted") is not None):
            return None
        return self._values(codec, [row])[0]

    def find(self, kind: type[T], /, *, deleted: bool = False, **equals: Any) -> list[T]:
        """All values of a class whose fields equal these; a list, tuple or set means one of them, None means empty.

        In the order of ``ord`` where there is one, else of id. Documents come without structure.
        """
        codec = codec_of(kind)
        table = codec.table
        live_only = codec.versioned and not deleted
        if not any(isinstance(wanted, list | tuple | set | frozenset) for wanted in equals.values()):
            columns = {codec.column_of(name).name: wanted for name, wanted in equals.items()}
            return self._values(codec, fetch_equal(self.connection, codec, columns, live_only=live_only))
        conditions: list[ColumnElement[bool]] = [live(table)] if live_only else []
        long: tuple[ColumnElement[Any], Collection[Any]] | None = None
        for name, wanted in equals.items():
            column = codec.column_of(name)
            if isinstance(wanted, list | tuple | set | frozenset):
                if long is None:
                    long = (column, wanted)
                else:
                    conditions.append(column.in_(list(wanted)))
            elif wanted is None:
                conditions.append(column.is_(None))
            else:
                conditions.append(column == wanted)
        assert long is not None
        order = order_of(table)
        rows: list[Row] = []
        for some in batches(long[1]):
            rows += fetch(self.connection, codec, *conditions, long[0].in_(some), order=order)
        if len(long[1]) > len(rows) or len(rows) > 1:
            rows.sort(key=lambda row: [row[column.name] for column in order])
        return self._values(codec, rows)

    def _values(self, codec: Codec[T], rows: Iterable[Row]) -> list[T]:
        values = [codec.value(row) for row in rows]
        if codec.kind is Comment:
            return self._with_sent(values)
        return values

    def _with_sent(self, values: list[Any]) -> list[Any]:
        import dataclasses

        sent: dict[UUID, datetime] = {}
        table = tables.comment_sent
        for some in batches([value.id for value in values]):
            statement = select(table.c.comment_id, table.c.at).where(table.c.comment_id.in_(some))
            sent.update((row[0], row[1]) for row in self.connection.execute(statement))
        return [
            dataclasses.replace(value, sent_at=sent[value.id]) if value.id in sent else value
            for value in values
        ]

    # --- documents --------------------------------------------------------------------------------------------------

    def documents(self) -> list[Document]:
        """All documents by folder and title, without structure."""
        codec = BY_KIND[Document]
        table = codec.table
        order = [table.c.folder, table.c.title, table.c.id]
        return self._values(codec, fetch(self.connection, codec, live(table), order=order))

    def document(self, id: UUID, *, deleted: bool = False) -> Document | None:  # noqa: A002 - named as the field
        """The document with its structure."""
        import dataclasses

        found = self.get(Document, id, deleted=deleted)
        if found is None:
            return None
        table = tables.document_text
        stored = self.connection.execute(
            select(table.c.structure).where(table.c.document_id == id)
        ).scalar_one_or_none()
        _, decode = field_codec(Document, "structure")
        return dataclasses.replace(found, structure=decode(stored)) if stored else found

    def text(self, document_id: UUID) -> str:
        """The stored text. Raises UserError for an unknown document."""
        table = tables.document_text
        asked = driver_select(_DIGEST, compiled_for(self.connection))
        found = asked.rows(self.connection, {"document_id": document_id})
        digest = found[0][0] if found else None
        text = self._texts.get(digest) if digest is not None else None
        if text is None:
            text = self.connection.scalar(select(table.c.text).where(table.c.document_id == document_id))
            if digest is not None and text is not None:
                self._texts.keep(digest, str(text))
        if text is None:
            raise UserError(
                "not_found",
                "There is no document with the id {id} here.",
                "The list of documents shows what is here.",
                id=document_id,
            )
        return str(text)

    def original(self, document_id: UUID) -> Original | None:
        """The bytes the document was made from, or None if they did not come along."""
        table = tables.document_source
        row = self.connection.execute(
            select(
                table.c.file_name, table.c.media_type, table.c.original_sha256, table.c.importer, table.c.data
            ).where(table.c.document_id == document_id)
        ).first()
        return Original(*row) if row is not None and row.data else None

    def documents_by_text(self, sha256: str) -> list[UUID]:
        """Documents with this text, oldest first."""
        return list(self.connection.scalars(_BY_TEXT, {"sha256": sha256}))

    def documents_by_original(self, sha256: str) -> list[UUID]:
        """Documents made from these bytes, oldest first."""
        return list(self.connection.scalars(_BY_ORIGINAL, {"sha256": sha256}))

    def copies(self, document_id: UUID) -> list[DocumentCopy]:
        """Other names under which the same bytes were seen; withdrawn ones are left out."""
        return self._standing(self.find(DocumentCopy, document_id=document_id))

    # --- tags -------------------------------------------------------------------------------------------------------

    def annotations(
        self,
        document_id: UUID,
        set_ids: Collection[UUID] | None = None,
        *,
        between: tuple[int, int] | None = None,
    ) -> list[Annotation]:
        """The tags of a document, of these sets or of all, in order of first start, then id.

        With ``between`` only those that begin there, both ends included.
        """
        return load_annotations(self.connection, document_id, set_ids, between)

    def annotation_page(
        self,
        *,
        set_id: UUID | None = None,
        document_id: UUID | None = None,
        kind: str | None = None,
        code_id: UUID | None = None,
        after: UUID | None = None,
        limit: int = 1000,
    ) -> list[Annotation]:
        """The next tags by id behind ``after``: a way through any number of them with flat memory."""
        wanted = {"set_id": set_id, "document_id": document_id, "kind": kind, "code_id": code_id}
        filters: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
        statement = page_statement(compiled_for(self.connection), tuple(filters), after is not None)
        if after is not None:
            filters["after"] = after
        raw = statement.rows(self.connection, {**filters, "limit": limit})
        return decode_annotations(self.connection, statement, raw)

    def _tags(self, *conditions: ColumnElement[bool]) -> list[Annotation]:
        codec = codec_of(Annotation)
        table = codec.table
        order = [table.c.document_id, table.c.start_offset, table.c.id]
        return self._values(codec, fetch(self.connection, codec, *conditions, live(table), order=order))

    def mentions(self, entry_id: UUID | Collection[UUID]) -> list[Annotation]:
        """Entities linked to this register entry (or one of these), by document and place."""
        entries = [entry_id] if isinstance(entry_id, UUID) else list(entry_id)
        return self._tags(tables.annotation.c.register_entry_id.in_(entries))

    def claims_by_source(self, entry_id: UUID | Collection[UUID]) -> list[Annotation]:
        """Claims whose source is this entry, or a passage linked to it, by document and place."""
        entries = [entry_id] if isinstance(entry_id, UUID) else list(entry_id)
        table, passage = tables.annotation, tables.annotation.alias()
        passages = select(passage.c.id).where(passage.c.register_entry_id.in_(entries), live(passage))  # type: ignore[arg-type]
        return self._tags(
            or_(table.c.source_entry_id.in_(entries), table.c.source_annotation_id.in_(passages))
        )

    def statements_of(self, dispute_id: UUID) -> list[Annotation]:
        """Disputed statements linked to a dispute, by document and place."""
        return self._tags(tables.annotation.c.dispute_id == dispute_id)

    def counts_by_document(self, set_ids: Collection[UUID] | None = None) -> dict[UUID, int]:
        """Number of tags by document; documents without any are left out."""
        counts: dict[UUID, int] = {}
        for (document_id, set_id), number in self.counts_by_document_and_set().items():
            if set_ids is None or set_id in set_ids:
                counts[document_id] = counts.get(document_id, 0) + number
        return counts

    def counts_in_documents(self, set_id: UUID, document_ids: Collection[UUID]) -> dict[UUID, int]:
        """Number of tags of a set in each of these documents; those without any are left out."""
        table = tables.annotation
        counts: dict[UUID, int] = {}
        for some in batches(list(document_ids)):
            here = (table.c.document_id.in_(some), table.c.set_id == set_id, live(table))
            statement = select(table.c.document_id, func.count()).where(*here)
            counts.update(self._counts(statement.group_by(table.c.document_id)))
        return counts

    def counts_by_document_and_set(self) -> dict[tuple[UUID, UUID], int]:
        """Number of tags by document and set; pairs without any are left out."""
        table = tables.annotation
        pair = (table.c.document_id, table.c.set_id)
        statement = select(*pair, func.count()).where(live(table)).group_by(*pair)
        return {(row[0], row[1]): row[2] for row in self.connection.execute(statement)}

    def counts_by_code(self, set_id: UUID) -> dict[UUID, int]:
        """Number of tags of a set by code; codes without any are left out."""
        table = tables.annotation
        statement = select(table.c.code_id, func.count()).where(table.c.set_id == set_id, live(table))
        return self._counts(statement.group_by(table.c.code_id))

    def counts_by_set(self) -> dict[UUID, int]:
        """Number of tags by set; sets without any are left out."""
        table = tables.annotation
        return self._counts(select(table.c.set_id, func.count()).where(live(table)).group_by(table.c.set_id))

    def counts_by_entry(self, set_ids: Collection[UUID] | None = None) -> dict[UUID, int]:
        """Number of places linked to each register entry; tags of several sets on one place count once."""
        table = tables.annotation
        entry = table.c.register_entry_id
        places = select(entry.label("entry"), table.c.document_id, table.c.start_offset, table.c.end_offset)
        places = places.where(entry.is_not(None), live(table))
        if set_ids is not None:
            places = places.where(table.c.set_id.in_(list(set_ids)))
        distinct = places.distinct().subquery()
        return self._counts(select(distinct.c.entry, func.count()).group_by(distinct.c.entry))

    def _counts(self, statement: Any) -> dict[UUID, int]:
        return {row[0]: row[1] for row in self.connection.execute(statement)}

    def state(self, set_id: UUID, document_id: UUID) -> SetDocument | None:
        """How far a set has got with a document, or None."""
        found = self.find(SetDocument, set_id=set_id, document_id=document_id)
        return found[0] if found else None

    def came_as(self, annotation_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
        """The lines as they came in of those of these tags that were placed anew."""
        table = tables.annotation
        found: dict[UUID, dict[str, Any]] = {}
        for some in batches(annotation_ids):
            statement = select(table.c.id, table.c.came_as).where(
                table.c.id.in_(some), table.c.came_as.is_not(None)
            )
            found.update((row[0], row[1]) for row in self.connection.execute(statement))
        return found

    # --- review -----------------------------------------------------------------------------------------------------

    def decisions(
        self, review_id: UUID | None = None, annotation_ids: Collection[UUID] | None = None
    ) -> list[ReviewDecision]:
        """Decisions in order of writing, withdrawn ones and withdrawing rows included."""
        equals: dict[str, Any] = {}
        if review_id is not None:
            equals["review_id"] = review_id
        if annotation_ids is not None:
            equals["annotation_id"] = list(annotation_ids)
        return sorted(self.find(ReviewDecision, **equals), key=lambda row: (row.at, row.id))

    def decision(self, id: UUID) -> ReviewDecision | None:  # noqa: A002 - named as the field
        """One decision."""
        return self.get(ReviewDecision, id)

    def current_decisions(self, review_id: UUID) -> dict[UUID, ReviewDecision]:
        """The decision that counts for each annotation: the last one not withdrawn."""
        return {row.annotation_id: row for row in self._standing(self.decisions(review_id))}

    def checks(self, review_id: UUID | None = None) -> list[DocumentCheck]:
        """Document checks of a review or of all, in order of writing, withdrawn ones included."""
        equals: dict[str, Any] = {} if review_id is None else {"review_id": review_id}
        return sorted(self.find(DocumentCheck, **equals), key=lambda row: (row.at, row.id))

    def current_checks(self, review_id: UUID) -> dict[UUID, DocumentCheck]:
        """The check that counts for each document: the last one not withdrawn."""
        return {row.document_id: row for row in self._standing(self.checks(review_id))}

    def comments(self, target_id: UUID | None = None, thread_id: UUID | None = None) -> list[Comment]:
        """Comments in order of writing, withdrawn ones and withdrawing rows included."""
        wanted = {"target_id": target_id, "thread_id": thread_id}
        equals: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
        return sorted(self.find(Comment, **equals), key=lambda row: (row.at, row.id))

    @staticmethod
    def _standing(rows: list[Any]) -> list[Any]:
        """Rows in order, without withdrawn ones and without those that only withdraw."""
        withdrawn: set[UUID] = set()
        for row in reversed(rows):
            if row.withdraws is not None and row.id not in withdrawn:
                withdrawn.add(row.withdraws)
        return [row for row in rows if row.id not in withdrawn and row.withdraws is None]

    # --- files and conflicts ----------------------------------------------------------------------------------------

    def transfers(self, *, live_only: bool = False, **equals: Any) -> list[Transfer]:
        """Files that came and went, oldest first; filtered by fields such as ``file_digest``, ``digest``, ``set_id``.

        ``live_only`` leaves out those whose step was undone.
        """
        rows = sorted(self.find(Transfer, **equals), key=lambda row: (row.seq, row.id))
        if not live_only:
            return rows
        known: dict[UUID, bool] = {}
        for row in rows:
            if row.step_id not in known:
                known[row.step_id] = row.direction == "out" or journal.is_live(self.connection, row.step_id)
        return [row for row in rows if known[row.step_id]]

    def conflicts(self, state: str | None = "open") -> list[Conflict]:
        """Rows that both sides changed, oldest first; ``state`` None means all."""
        return self.find(Conflict) if state is None else self.find(Conflict, state=state)

    # --- search -----------------------------------------------------------------------------------------------------

    def search_documents(self, query: search.SearchQuery) -> Iterator[UUID]:
        """Documents that hold all terms, best first."""
        return search.search_documents(self.connection, query, self.fold, fts=self.fts)

    def search_annotations(
        self,
        query: search.SearchQuery,
        *,
        set_ids: Collection[UUID] | None = None,
        document_id: UUID | None = None,
    ) -> Iterator[UUID]:
        """Tags whose quote, note or wording hold all terms, best first."""
        return search.search_annotations(
            self.connection, query, self.fold, fts=self.fts, set_ids=set_ids, document_id=document_id
        )

    # --- journal ----------------------------------------------------------------------------------------------------

    def last_seq(self) -> int:
        """The newest position of the journal."""
        found = driver_select(_LAST_SEQ, compiled_for(self.connection)).rows(self.connection, {})
        return found[0][0] or 0

    def history(self, limit: int = 100, before_seq: int | None = None) -> list[StepInfo]:
        """Steps, newest first, that begin before a position."""
        return journal.history(self.connection, limit, before_seq)

    def step(self, step_id: UUID) -> StepInfo | None:
        """One step."""
        return journal.step_of(self.connection, step_id)

    def undo_target(self) -> StepInfo | None:
        """The step that undo takes back."""
        return journal.undo_target(self.connection)

    def redo_target(self) -> StepInfo | None:
        """The undo step that redo reverses."""
        return journal.redo_target(self.connection)

    def unfinished(self) -> list[StepInfo]:
        """Imports, and their undo or redo, that were cut short."""
        return journal.unfinished(self.connection)

    def as_of(self, set_id: UUID, seq: int, kind: type[T] = Annotation, *, deleted: bool = False) -> list[T]:  # type: ignore[assignment]
        """The rows of a set as they were right after a journal position, by id; `kind` has a ``set_id``."""
        codec: Codec[Any] = codec_of(kind)
        changed = journal.changed_since(self.connection, codec, seq)
        present: list[Any]
        if kind is Annotation and not deleted:
            present = load_set(self.connection, set_id)
        else:
            present = self.find(kind, set_id=set_id, deleted=deleted)
        values: list[Any] = [value for value in present if value.id not in changed]
        rows = journal.set_as_of(self.connection, codec, set_id, seq, changed)
        values += self._values(codec, [row for row in rows if deleted or row["deleted"] is None])
        return sorted(values, key=lambda value: value.id)

    def value_as_of(self, kind: type[T], id: UUID, seq: int) -> T | None:  # noqa: A002 - named as the field
        """One value as it was right after a journal position, also as a tombstone; None if it was not there."""
        codec = codec_of(kind)
        row = fetch_one(self.connection, codec, id)
        if row is None:
            return None
        earlier = journal.row_as_of(self.connection, codec, seq, row)
        return None if earlier is None else self._values(codec, [earlier])[0]

    def changes_of(self, row_id: UUID) -> list[tuple[int, dict[str, Any] | None, dict[str, Any] | None]]:
        """Every change of a row, oldest first: journal position, before, after."""
        table = tables.change
        statement = (
            select(table.c.action_seq, table.c.before, table.c.after)
            .where(table.c.row_id == row_id)
            .order_by(table.c.action_seq, table.c.ord)
        )
        return [(row[0], row[1], row[2]) for row in self.connection.execute(statement)]
