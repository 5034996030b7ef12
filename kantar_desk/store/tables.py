"""Schema 1: the tables of a project, for SQLite and for PostgreSQL.

A *versioned* table keeps its rows for ever: a deleted row carries the time of its tombstone, ``stamp`` is the journal
position of the action that wrote the row last. Triggers refuse DELETE and any UPDATE that does not raise ``stamp``,
so nothing gets past the journal. An *append-only* table refuses UPDATE and DELETE.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    UniqueConstraint,
)

from kantar_desk.store.columns import (
    append_only,
    flag,
    integer,
    json,
    key,
    metadata,
    moment,
    one_of,
    text,
    uid,
    versioned,
)
from kantar_desk.store.types import Uid

person = versioned("person", key(), text("name"))

project = Table(
    "project",
    metadata,
    key(),
    text("name"),
    moment("created"),
    integer("fold_version"),
    uid("annotator_id", "person"),
)

codebook = versioned("codebook", key(), text("name"), integer("number"))

register_entry = versioned(
    "register_entry",
    key(),
    uid("code_id", "code"),
    text("preferred"),
    text("note"),
    json("external"),
    uid("merged_into_id", "register_entry", null=True),
    flag("retired"),
    Index(None, "preferred"),
)

document = versioned(
    "document",
    key(),
    text("title"),
    text("folder"),
    text("language"),
    text("published"),
    uid("author_entry_id", "register_entry", null=True),
    uid("publisher_entry_id", "register_entry", null=True),
    json("source"),
    text("text_sha256"),
    integer("length"),
    Index(None, "text_sha256"),
    Index(None, "folder", "title"),
)

document_text = append_only(
    "document_text",
    Column("seq", Integer, primary_key=True),
    Column("document_id", Uid, ForeignKey("document.id"), nullable=False, unique=True),
    text("text"),
    json("structure"),
)

document_source = append_only(
    "document_source",
    Column("document_id", Uid, ForeignKey("document.id"), primary_key=True),
    text("file_name"),
    text("media_type"),
    text("original_sha256"),
    text("importer"),
    # Last, so that a list of documents never touches its pages.
    Column("data", LargeBinary, nullable=False),
    Index(None, "original_sha256"),
)

document_copy = append_only(
    "document_copy",
    key(),
    uid("document_id", "document"),
    text("file_name"),
    text("address"),
    text("importer"),
    moment("at"),
    uid("withdraws_id", null=True),
    Index(None, "document_id"),
)

document_link = versioned(
    "document_link",
    key(),
    uid("from_document_id", "document"),
    uid("to_document_id", "document"),
    text("type"),
    json("runs"),
    integer("coverage_from"),
    integer("coverage_to"),
    uid("earlier_id", null=True),
    text("state"),
    one_of("state", "proposed", "confirmed", "dismissed"),
    Index(None, "from_document_id"),
    Index(None, "to_document_id"),
)

KIND_LIST: Final = ("claim", "entity", "disputed_statement")

code = versioned(
    "code",
    key(),
    uid("codebook_id", "codebook"),
    text("kind"),
    text("slug"),
    text("name"),
    text("definition"),
    text("examples"),
    uid("parent_id", "code", null=True),
    text("colour", null=True),
    text("key", null=True),
    integer("ord"),
    flag("retired"),
    one_of("kind", *KIND_LIST),
    UniqueConstraint("codebook_id", "kind", "slug"),
)

attribute_field = versioned(
    "attribute_field",
    key(),
    uid("codebook_id", "codebook"),
    text("kind"),
    text("slug"),
    text("name"),
    text("type"),
    json("options"),
    integer("ord"),
    flag("retired"),
    one_of("kind", *KIND_LIST),
)

codebook_version = append_only(
    "codebook_version",
    key(),
    uid("codebook_id", "codebook"),
    integer("number"),
    json("body"),
    text("sha256"),
    moment("created"),
    UniqueConstraint("codebook_id", "number"),
)

annotation_set = versioned(
    "annotation_set",
    key(),
    text("name"),
    text("kind"),
    uid("owner_id", "person"),
    integer("codebook_version"),
    integer("version"),
    text("digest", null=True),
    text("parent_digest", null=True),
    flag("locked"),
    one_of("kind", "own", "imported", "adjudicated", "suggested"),
)

set_document = versioned(
    "set_document",
    key(),
    uid("set_id", "annotation_set"),
    uid("document_id", "document"),
    text("state"),
    one_of("state", "new", "in_progress", "finished", "ignored"),
    UniqueConstraint("set_id", "document_id"),
    Index(None, "document_id"),
)

dispute = versioned(
    "dispute",
    key(),
    text("question"),
    uid("topic_id", "code"),
    json("scope", null=True),
    flag("exclusive"),
    text("status"),
    uid("answer_id", null=True),
    text("method", null=True),
    json("differs_in"),
    uid("decided_by_id", "person", null=True),
    moment("decided_at", null=True),
    text("reason"),
    text("note"),
)

dispute_position = versioned(
    "dispute_position",
    key(),
    uid("dispute_id", "dispute"),
    integer("ord"),
    text("answer"),
    flag("is_not_known"),
    json("figure", null=True),
    flag("retired"),
    Index(None, "dispute_id"),
)

annotation = versioned(
    "annotation",
    key(),
    uid("set_id", "annotation_set"),
    uid("document_id", "document"),
    text("kind"),
    uid("code_id", "code"),
    integer("start_offset"),
    integer("end_offset"),
    text("quote"),
    text("note"),
    json("body"),
    text("placed"),
    json("came_as", null=True),
    uid("register_entry_id", "register_entry", null=True),
    uid("source_entry_id", "register_entry", null=True),
    uid("source_annotation_id", "annotation", null=True),
    text("commitment", null=True),
    uid("dispute_id", "dispute", null=True),
    one_of("kind", *KIND_LIST),
    one_of("placed", "exact", "check", "confirmed"),
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
    Index(None, annotation.c[_reference], annotation.c.deleted, sqlite_where=_filled, info={"where": _filled})

annotation_segment = Table(
    "annotation_segment",
    metadata,
    Column("annotation_id", Uid, ForeignKey("annotation.id"), primary_key=True),
    Column("ord", Integer, primary_key=True, autoincrement=False),
    integer("start_offset"),
    integer("end_offset"),
    CheckConstraint("0 <= start_offset AND start_offset < end_offset", name="offsets"),
    sqlite_with_rowid=False,
)

orphan = versioned(
    "orphan",
    key(),
    uid("set_id", "annotation_set"),
    uid("document_id", "document", null=True),
    text("quote"),
    json("payload"),
    text("reason"),
    Index(None, "set_id"),
)

relation = versioned(
    "relation",
    key(),
    uid("set_id", "annotation_set"),
    text("type"),
    uid("from_annotation_id", "annotation"),
    uid("to_annotation_id", "annotation"),
    text("made_on"),
    text("note"),
    CheckConstraint("from_annotation_id <> to_annotation_id", name="two_ends"),
    Index(None, "from_annotation_id"),
    Index(None, "to_annotation_id"),
    Index(None, "set_id"),
)

register_variant = versioned(
    "register_variant",
    key(),
    uid("entry_id", "register_entry"),
    text("text"),
    text("folded"),
    text("script"),
    text("kind", null=True),
    text("language"),
    uid("annotation_id", "annotation", null=True),
    Index(None, "folded"),
    Index(None, "entry_id"),
)

register_distinct = versioned(
    "register_distinct",
    key(),
    uid("entry_id", "register_entry"),
    uid("other_id", "register_entry"),
    Index(None, "entry_id"),
    Index(None, "other_id"),
)


def _cell(name: str, value: str) -> Table:
    return versioned(
        name,
        key(),
        uid("set_id", "annotation_set"),
        uid("dispute_id", "dispute"),
        uid("position_id", "dispute_position"),
        uid("annotation_id", "annotation"),
        text(value),
        text("note"),
        Index(None, "annotation_id"),
        Index(None, "position_id"),
    )


stance = _cell("stance", "stance")
matrix_cell = _cell("matrix_cell", "value")

review = versioned(
    "review",
    key(),
    text("name"),
    uid("base_set_id", "annotation_set", null=True),
    uid("result_set_id", "annotation_set", null=True),
    json("frame"),
    moment("closed", null=True),
)

document_check = append_only(
    "document_check",
    key(),
    uid("review_id", "review"),
    uid("document_id", "document"),
    text("level", null=True),
    json("set_versions"),
    uid("reviewer_id", "person"),
    moment("at"),
    uid("withdraws_id", null=True),
    Index(None, "review_id"),
)

review_decision = append_only(
    "review_decision",
    key(),
    uid("review_id", "review"),
    # What was decided may be gone, or not here yet: no reference the database holds us to.
    uid("annotation_id"),
    integer("annotation_revision"),
    text("verdict", null=True),
    json("amended", null=True),
    text("reason_code", null=True),
    text("reason"),
    uid("reviewer_id", "person"),
    text("rule"),
    moment("at"),
    uid("withdraws_id", null=True),
    uid("result_id", "annotation", null=True),
    one_of("verdict", "accept", "amend", "reject", "defer", "agreed", "stale"),
    Index(None, "review_id", "annotation_id"),
    Index(None, "result_id"),
)

comment = append_only(
    "comment",
    key(),
    uid("thread_id"),
    uid("target_id"),
    json("selector", null=True),
    uid("author_id", "person"),
    moment("at"),
    text("text"),
    uid("resolves_id", null=True),
    uid("withdraws_id", null=True),
    Index(None, "target_id"),
    Index(None, "thread_id"),
)

comment_sent = append_only(
    "comment_sent", Column("comment_id", Uid, ForeignKey("comment.id"), primary_key=True), moment("at")
)

conflict = versioned(
    "conflict",
    key(),
    uid("step_id"),
    text("table_name"),
    uid("row_id"),
    json("theirs"),
    text("state"),
    one_of("state", "open", "ours", "theirs"),
    Index(None, "state", "row_id"),
)

proposal = versioned(
    "proposal",
    key(),
    text("type"),
    json("subjects"),
    json("payload"),
    text("state"),
    text("reason"),
    one_of("state", "open", "accepted", "dismissed"),
    Index(None, "type", "state"),
)

transfer = append_only(
    "transfer",
    key(),
    uid("step_id"),
    text("direction"),
    uid("set_id", null=True),
    text("format"),
    text("file_name"),
    text("file_digest"),
    text("digest", null=True),
    text("parent_digest", null=True),
    integer("seq"),
    json("counts"),
    json("losses"),
    uid("person_id", "person"),
    moment("at"),
    one_of("direction", "in", "out"),
    Index(None, "file_digest"),
    Index(None, "digest"),
    Index(None, "set_id"),
    Index(None, "step_id"),
)

action = append_only(
    "action",
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Uid, nullable=False, unique=True),
    uid("step_id"),
    text("name"),
    text("mode"),
    uid("of_step_id", null=True),
    # The first action of a project writes the person who does it.
    Column(
        "person_id",
        Uid,
        ForeignKey("person.id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    text("program"),
    moment("at"),
    one_of("mode", "do", "undo", "redo", "import", "system"),
    Index(None, "step_id"),
)

change = append_only(
    "change",
    Column("action_seq", Integer, ForeignKey("action.seq"), primary_key=True, autoincrement=False),
    Column("ord", Integer, primary_key=True, autoincrement=False),
    text("table_name"),
    uid("row_id"),
    json("before", null=True),
    json("after", null=True),
    Index(None, "row_id"),
    sqlite_with_rowid=False,
)

annotation_search = Table(
    "annotation_search",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("annotation_id", Uid, ForeignKey("annotation.id"), nullable=False, unique=True),
)
