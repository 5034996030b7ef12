"""Schema 1: the tables of a project, for SQLite and for PostgreSQL.

A *versioned* table keeps its rows for ever: a deleted row carries the time of its tombstone, ``stamp`` is the journal
position of the action that wrote the row last. Triggers refuse DELETE and any UPDATE that does not raise ``stamp``,
so nothing gets past the journal. An *append-only* table refuses UPDATE and DELETE.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from kantar_desk.store.types import Json, Uid, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key(name: str = "id") -> Column[Any]:
    return Column(name, Uid, primary_key=True)


def _uid(name: str, target: str = "", *, null: bool = False) -> Column[Any]:
    """An id of another row; with ``target`` the database holds it to one that exists."""
    keys = [ForeignKey(f"{target}.id" if "." not in target else target)] if target else []
    return Column(name, Uid, *keys, nullable=null)


def _text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _int(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _flag(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False)


def _time(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, UtcDateTime, nullable=null)


def _json(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Json, nullable=null)


def _one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _versioned(name: str, *items: Any, **options: Any) -> Table:
    return Table(
        name,
        metadata,
        *(item for item in items if isinstance(item, Column)),
        Column("revision", Integer, nullable=False),
        _time("created"),
        _uid("creator_id"),
        _time("modified"),
        _uid("modified_by_id"),
        _time("deleted", null=True),
        _json("unknown_keys", null=True),
        Column("stamp", Integer, nullable=False),
        CheckConstraint("revision >= 1", name="revision"),
        *(item for item in items if not isinstance(item, Column)),
        info={"rule": "versioned"},
        **options,
    )


def _append_only(name: str, *items: Any, **options: Any) -> Table:
    return Table(name, metadata, *items, info={"rule": "append-only"}, **options)


person = _versioned("person", _key(), _text("name"))

project = Table(
    "project",
    metadata,
    _key(),
    _text("name"),
    _time("created"),
    _int("fold_version"),
    _uid("annotator_id", "person"),
)

codebook = _versioned("codebook", _key(), _text("name"), _int("number"))

register_entry = _versioned(
    "register_entry",
    _key(),
    _uid("code_id", "code"),
    _text("preferred"),
    _text("note"),
    _json("external"),
    _uid("merged_into_id", "register_entry", null=True),
    _flag("retired"),
    Index(None, "preferred"),
)

document = _versioned(
    "document",
    _key(),
    _text("title"),
    _text("folder"),
    _text("language"),
    _text("published"),
    _uid("author_entry_id", "register_entry", null=True),
    _uid("publisher_entry_id", "register_entry", null=True),
    _json("source"),
    _text("text_sha256"),
    _int("length"),
    Index(None, "text_sha256"),
    Index(None, "folder", "title"),
)

document_text = _append_only(
    "document_text",
    Column("seq", Integer, primary_key=True),
    Column("document_id", Uid, ForeignKey("document.id"), nullable=False, unique=True),
    _text("text"),
    _json("structure"),
)

document_source = _append_only(
    "document_source",
    Column("document_id", Uid, ForeignKey("document.id"), primary_key=True),
    _text("file_name"),
    _text("media_type"),
    _text("original_sha256"),
    _text("importer"),
    # Last, so that a list of documents never touches its pages.
    Column("data", LargeBinary, nullable=False),
    Index(None, "original_sha256"),
)

document_copy = _append_only(
    "document_copy",
    _key(),
    _uid("document_id", "document"),
    _text("file_name"),
    _text("address"),
    _text("importer"),
    _time("at"),
    _uid("withdraws_id", null=True),
    Index(None, "document_id"),
)

document_link = _versioned(
    "document_link",
    _key(),
    _uid("from_document_id", "document"),
    _uid("to_document_id", "document"),
    _text("type"),
    _json("runs"),
    _int("coverage_from"),
    _int("coverage_to"),
    _uid("earlier_id", null=True),
    _text("state"),
    _one_of("state", "proposed", "confirmed", "dismissed"),
    Index(None, "from_document_id"),
    Index(None, "to_document_id"),
)

KIND_LIST: Final = ("claim", "entity", "disputed_statement")

code = _versioned(
    "code",
    _key(),
    _uid("codebook_id", "codebook"),
    _text("kind"),
    _text("slug"),
    _text("name"),
    _text("definition"),
    _text("examples"),
    _uid("parent_id", "code", null=True),
    _text("colour", null=True),
    _text("key", null=True),
    _int("ord"),
    _flag("retired"),
    _one_of("kind", *KIND_LIST),
    UniqueConstraint("codebook_id", "kind", "slug"),
)

attribute_field = _versioned(
    "attribute_field",
    _key(),
    _uid("codebook_id", "codebook"),
    _text("kind"),
    _text("slug"),
    _text("name"),
    _text("type"),
    _json("options"),
    _int("ord"),
    _flag("retired"),
    _one_of("kind", *KIND_LIST),
)

codebook_version = _append_only(
    "codebook_version",
    _key(),
    _uid("codebook_id", "codebook"),
    _int("number"),
    _json("body"),
    _text("sha256"),
    _time("created"),
    UniqueConstraint("codebook_id", "number"),
)

annotation_set = _versioned(
    "annotation_set",
    _key(),
    _text("name"),
    _text("kind"),
    _uid("owner_id", "person"),
    _int("codebook_version"),
    _int("version"),
    _text("digest", null=True),
    _text("parent_digest", null=True),
    _flag("locked"),
    _one_of("kind", "own", "imported", "adjudicated", "suggested"),
)

set_document = _versioned(
    "set_document",
    _key(),
    _uid("set_id", "annotation_set"),
    _uid("document_id", "document"),
    _text("state"),
    _one_of("state", "new", "in_progress", "finished", "ignored"),
    UniqueConstraint("set_id", "document_id"),
    Index(None, "document_id"),
)

dispute = _versioned(
    "dispute",
    _key(),
    _text("question"),
    _uid("topic_id", "code"),
    _json("scope", null=True),
    _flag("exclusive"),
    _text("status"),
    _uid("answer_id", null=True),
    _text("method", null=True),
    _json("differs_in"),
    _uid("decided_by_id", "person", null=True),
    _time("decided_at", null=True),
    _text("reason"),
    _text("note"),
)

dispute_position = _versioned(
    "dispute_position",
    _key(),
    _uid("dispute_id", "dispute"),
    _int("ord"),
    _text("answer"),
    _flag("is_not_known"),
    _json("figure", null=True),
    _flag("retired"),
    Index(None, "dispute_id"),
)

annotation = _versioned(
    "annotation",
    _key(),
    _uid("set_id", "annotation_set"),
    _uid("document_id", "document"),
    _text("kind"),
    _uid("code_id", "code"),
    _int("start_offset"),
    _int("end_offset"),
    _text("quote"),
    _text("note"),
    _json("body"),
    _text("placed"),
    _json("came_as", null=True),
    _uid("register_entry_id", "register_entry", null=True),
    _uid("source_entry_id", "register_entry", null=True),
    _uid("source_annotation_id", "annotation", null=True),
    _text("commitment", null=True),
    _uid("dispute_id", "dispute", null=True),
    _one_of("kind", *KIND_LIST),
    _one_of("placed", "exact", "check", "confirmed"),
    CheckConstraint("0 <= start_offset AND start_offset < end_offset", name="offsets"),
    CheckConstraint("register_entry_id IS NULL OR kind = 'entity'", name="register_entry"),
    CheckConstraint(
        "kind = 'claim' OR (source_entry_id IS NULL AND source_annotation_id IS NULL AND commitment IS NULL)",
        name="claim_columns",
    ),
    CheckConstraint("source_entry_id IS NULL OR source_annotation_id IS NULL", name="one_source"),
    CheckConstraint("dispute_id IS NULL OR kind = 'disputed_statement'", name="dispute"),
    Index(None, "document_id", "set_id", "deleted", "start_offset"),
    Index(None, "set_id", "code_id", "deleted"),
    sqlite_with_rowid=False,
)
for _reference in ("register_entry_id", "source_entry_id", "source_annotation_id", "dispute_id"):
    _filled = annotation.c[_reference].is_not(None)
    Index(
        None, annotation.c[_reference], annotation.c.deleted, sqlite_where=_filled, postgresql_where=_filled
    )

annotation_segment = Table(
    "annotation_segment",
    metadata,
    Column("annotation_id", Uid, ForeignKey("annotation.id"), primary_key=True),
    Column("ord", Integer, primary_key=True, autoincrement=False),
    _int("start_offset"),
    _int("end_offset"),
    CheckConstraint("0 <= start_offset AND start_offset < end_offset", name="offsets"),
    sqlite_with_rowid=False,
)

orphan = _versioned(
    "orphan",
    _key(),
    _uid("set_id", "annotation_set"),
    _uid("document_id", "document", null=True),
    _text("quote"),
    _json("payload"),
    _text("reason"),
    Index(None, "set_id"),
)

relation = _versioned(
    "relation",
    _key(),
    _uid("set_id", "annotation_set"),
    _text("type"),
    _uid("from_annotation_id", "annotation"),
    _uid("to_annotation_id", "annotation"),
    _text("made_on"),
    _text("note"),
    CheckConstraint("from_annotation_id <> to_annotation_id", name="two_ends"),
    Index(None, "from_annotation_id"),
    Index(None, "to_annotation_id"),
    Index(None, "set_id"),
)

register_variant = _versioned(
    "register_variant",
    _key(),
    _uid("entry_id", "register_entry"),
    _text("text"),
    _text("folded"),
    _text("script"),
    _text("kind", null=True),
    _text("language"),
    _uid("annotation_id", "annotation", null=True),
    Index(None, "folded"),
    Index(None, "entry_id"),
)

register_distinct = _versioned(
    "register_distinct",
    _key(),
    _uid("entry_id", "register_entry"),
    _uid("other_id", "register_entry"),
    Index(None, "entry_id"),
    Index(None, "other_id"),
)


def _cell(name: str, value: str) -> Table:
    return _versioned(
        name,
        _key(),
        _uid("set_id", "annotation_set"),
        _uid("dispute_id", "dispute"),
        _uid("position_id", "dispute_position"),
        _uid("annotation_id", "annotation"),
        _text(value),
        _text("note"),
        Index(None, "annotation_id"),
        Index(None, "position_id"),
    )


stance = _cell("stance", "stance")
matrix_cell = _cell("matrix_cell", "value")

review = _versioned(
    "review",
    _key(),
    _text("name"),
    _uid("base_set_id", "annotation_set", null=True),
    _uid("result_set_id", "annotation_set", null=True),
    _json("frame"),
    _time("closed", null=True),
)

document_check = _append_only(
    "document_check",
    _key(),
    _uid("review_id", "review"),
    _uid("document_id", "document"),
    _text("level", null=True),
    _json("set_versions"),
    _uid("reviewer_id", "person"),
    _time("at"),
    _uid("withdraws_id", null=True),
    Index(None, "review_id"),
)

review_decision = _append_only(
    "review_decision",
    _key(),
    _uid("review_id", "review"),
    # What was decided may be gone, or not here yet: no reference the database holds us to.
    _uid("annotation_id"),
    _int("annotation_revision"),
    _text("verdict", null=True),
    _json("amended", null=True),
    _text("reason_code", null=True),
    _text("reason"),
    _uid("reviewer_id", "person"),
    _text("rule"),
    _time("at"),
    _uid("withdraws_id", null=True),
    _uid("result_id", "annotation", null=True),
    _one_of("verdict", "accept", "amend", "reject", "defer", "agreed", "stale"),
    Index(None, "review_id", "annotation_id"),
    Index(None, "result_id"),
)

comment = _append_only(
    "comment",
    _key(),
    _uid("thread_id"),
    _uid("target_id"),
    _json("selector", null=True),
    _uid("author_id", "person"),
    _time("at"),
    _text("text"),
    _uid("resolves_id", null=True),
    _uid("withdraws_id", null=True),
    Index(None, "target_id"),
    Index(None, "thread_id"),
)

comment_sent = _append_only(
    "comment_sent", Column("comment_id", Uid, ForeignKey("comment.id"), primary_key=True), _time("at")
)

conflict = _versioned(
    "conflict",
    _key(),
    _uid("step_id"),
    _text("table_name"),
    _uid("row_id"),
    _json("theirs"),
    _text("state"),
    _one_of("state", "open", "ours", "theirs"),
    Index(None, "state", "row_id"),
)

proposal = _versioned(
    "proposal",
    _key(),
    _text("type"),
    _json("subjects"),
    _json("payload"),
    _text("state"),
    _text("reason"),
    _one_of("state", "open", "accepted", "dismissed"),
    Index(None, "type", "state"),
)

transfer = _append_only(
    "transfer",
    _key(),
    _uid("step_id"),
    _text("direction"),
    _uid("set_id", null=True),
    _text("format"),
    _text("file_name"),
    _text("file_digest"),
    _text("digest", null=True),
    _text("parent_digest", null=True),
    _int("seq"),
    _json("counts"),
    _json("losses"),
    _uid("person_id", "person"),
    _time("at"),
    _one_of("direction", "in", "out"),
    Index(None, "file_digest"),
    Index(None, "digest"),
    Index(None, "set_id"),
    Index(None, "step_id"),
)

action = _append_only(
    "action",
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Uid, nullable=False, unique=True),
    _uid("step_id"),
    _text("name"),
    _text("mode"),
    _uid("of_step_id", null=True),
    # The first action of a project writes the person who does it.
    Column(
        "person_id",
        Uid,
        ForeignKey("person.id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    _text("program"),
    _time("at"),
    _one_of("mode", "do", "undo", "redo", "import", "system"),
    Index(None, "step_id"),
)

change = _append_only(
    "change",
    Column("action_seq", Integer, ForeignKey("action.seq"), primary_key=True, autoincrement=False),
    Column("ord", Integer, primary_key=True, autoincrement=False),
    _text("table_name"),
    _uid("row_id"),
    _json("before", null=True),
    _json("after", null=True),
    Index(None, "row_id"),
    sqlite_with_rowid=False,
)

annotation_search = Table(
    "annotation_search",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("annotation_id", Uid, ForeignKey("annotation.id"), nullable=False, unique=True),
)
