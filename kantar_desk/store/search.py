"""The full-text index: folded words in, ids of documents and tags in rank order out.

Folding is done elsewhere; what comes in here are folded words. The index holds them joined by spaces; its tokenizer
takes all non-ASCII as letters, so its words are exactly those that were put in. Contentless: the text itself stands
in the project once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, func, select

from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.store import tables
from kantar_desk.store.rows import MANY, batches, live

Fold = Callable[[str], str]

_OPTIONS = "content='', tokenize=\"ascii tokenchars '_'\""
TABLES = ("document_fts", "annotation_fts")


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """One folded word, or a phrase of several; with ``prefix`` the last word may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """All terms must occur."""

    terms: tuple[SearchTerm, ...]

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to look for."""
        return not any(term.words for term in self.terms)


def create_index(connection: Connection) -> bool:
    """Make the full-text tables. False on a database that has no FTS5."""
    if (
        connection.dialect.name != "sqlite"
        or not connection.exec_driver_sql("SELECT sqlite_compileoption_used('ENABLE_FTS5')").scalar()
    ):
        return False
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE document_fts USING fts5(text, {_OPTIONS})")
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE annotation_fts USING fts5(quote, note, wording, {_OPTIONS})"
    )
    return True


def has_index(connection: Connection) -> bool:
    """True if this project has the full-text tables and this platform can read them."""
    if connection.dialect.name != "sqlite":
        return False
    names = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_master WHERE name IN ('document_fts', 'annotation_fts')"
    ).scalar()
    usable = connection.exec_driver_sql("SELECT sqlite_compileoption_used('ENABLE_FTS5')").scalar()
    return names == len(TABLES) and bool(usable)


def wording_of(annotation: Annotation) -> str:
    """The words of a tag's body that search looks through."""
    return annotation.body.wording if isinstance(annotation.body, Claim) else ""


def index_document(connection: Connection, seq: int, words: str) -> None:
    """Put a document's folded words into the index."""
    connection.exec_driver_sql("INSERT INTO document_fts(rowid, text) VALUES (?, ?)", (seq, words))


def index_annotation(connection: Connection, annotation_id: UUID, words: tuple[str, str, str]) -> None:
    """Put a new tag's folded quote, note and wording into the index."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute("INSERT INTO annotation_search(annotation_id) VALUES (?)", (annotation_id.bytes,))
        cursor.execute(
            "INSERT INTO annotation_fts(rowid, quote, note, wording) VALUES (last_insert_rowid(), ?, ?, ?)",
            words,
        )
    finally:
        cursor.close()


def reindex_annotation(
    connection: Connection, annotation_id: UUID, old: tuple[str, str, str], new: tuple[str, str, str]
) -> None:
    """Exchange the words of a tag; the index must be told the old ones."""
    table = tables.annotation_search
    seq = connection.scalar(select(table.c.seq).where(table.c.annotation_id == annotation_id))
    if seq is None:
        index_annotation(connection, annotation_id, new)
        return
    connection.exec_driver_sql(
        "INSERT INTO annotation_fts(annotation_fts, rowid, quote, note, wording) VALUES ('delete', ?, ?, ?, ?)",
        (seq, *old),
    )
    connection.exec_driver_sql(
        "INSERT INTO annotation_fts(rowid, quote, note, wording) VALUES (?, ?, ?, ?)", (seq, *new)
    )


def match(query: SearchQuery) -> str:
    """The index's own expression; words become quoted strings, never syntax."""
    parts = []
    for term in query.terms:
        if term.words:
            quoted = " ".join(term.words).replace('"', '""')
            parts.append(f'"{quoted}"*' if term.prefix else f'"{quoted}"')
    return " AND ".join(parts)


def search_documents(connection: Connection, query: SearchQuery, fold: Fold, *, fts: bool) -> Iterator[UUID]:
    """Live documents that hold all terms, best first."""
    if query.is_empty:
        return
    if not fts:
        yield from _scan_documents(connection, query, fold)
        return
    # The index is the outer loop, so its own order by rank stays.
    rows = connection.exec_driver_sql(
        "SELECT t.document_id FROM document_fts f CROSS JOIN document_text t ON t.seq = f.rowid "
        "CROSS JOIN document d ON d.id = t.document_id "
        "WHERE document_fts MATCH ? AND d.deleted IS NULL ORDER BY f.rank",
        (match(query),),
    )
    for row in rows:
        yield UUID(bytes=row[0])


def search_annotations(
    connection: Connection,
    query: SearchQuery,
    fold: Fold,
    *,
    fts: bool,
    set_ids: Collection[UUID] | None = None,
    document_id: UUID | None = None,
) -> Iterator[UUID]:
    """Live tags whose quote, note and wording hold all terms, best first."""
    if query.is_empty:
        return
    wanted = None if set_ids is None else set(set_ids)
    if not fts:
        yield from _scan_annotations(connection, query, fold, wanted, document_id)
        return
    rows = connection.exec_driver_sql(
        "SELECT a.id, a.set_id, a.document_id FROM annotation_fts f "
        "CROSS JOIN annotation_search s ON s.seq = f.rowid CROSS JOIN annotation a ON a.id = s.annotation_id "
        "WHERE annotation_fts MATCH ? AND a.deleted IS NULL ORDER BY f.rank",
        (match(query),),
    )
    for row in rows:
        if wanted is not None and UUID(bytes=row[1]) not in wanted:
            continue
        if document_id is not None and UUID(bytes=row[2]) != document_id:
            continue
        yield UUID(bytes=row[0])


def holds(query: SearchQuery, *fields: str) -> bool:
    """True if each term occurs, as whole words, in one of these texts of folded words joined by spaces."""
    padded = [f" {field} " for field in fields]
    for term in query.terms:
        needle = " " + " ".join(term.words) + ("" if term.prefix else " ")
        if term.words and not any(needle in field for field in padded):
            return False
    return True


def _scan_documents(connection: Connection, query: SearchQuery, fold: Fold) -> Iterator[UUID]:
    text, document = tables.document_text, tables.document
    statement = (
        select(text.c.document_id, text.c.text)
        .join(document, document.c.id == text.c.document_id)
        .where(live(document))
        .order_by(document.c.title, document.c.id)
    )
    for document_id, content in connection.execute(statement.execution_options(yield_per=50)):
        if holds(query, fold(content)):
            yield document_id


def _scan_annotations(
    connection: Connection,
    query: SearchQuery,
    fold: Fold,
    set_ids: set[UUID] | None,
    document_id: UUID | None,
) -> Iterator[UUID]:
    table = tables.annotation
    statement = (
        select(table.c.id, table.c.quote, table.c.note, table.c.body).where(live(table)).order_by(table.c.id)
    )
    if set_ids is not None:
        statement = statement.where(table.c.set_id.in_(set_ids))
    if document_id is not None:
        statement = statement.where(table.c.document_id == document_id)
    for annotation_id, quote, note, body in connection.execute(statement.execution_options(yield_per=MANY)):
        if holds(query, fold(quote), fold(note), fold(body.get("wording", ""))):
            yield annotation_id


def clear_index(connection: Connection) -> None:
    """Empty the index, before it is filled anew."""
    for name in TABLES:
        connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('delete-all')")
    connection.execute(tables.annotation_search.delete())


def count_indexed(connection: Connection) -> tuple[int, int, int]:
    """Documents and tags in the index, and tags in its table of numbers."""
    documents, tags = (
        int(connection.exec_driver_sql(f"SELECT count(*) FROM {name}_docsize").scalar() or 0)
        for name in TABLES
    )
    numbers = connection.scalar(select(func.count()).select_from(tables.annotation_search)) or 0
    return documents, tags, numbers


def fill_index(connection: Connection, fold: Fold, after: int, limit: int = 200) -> int | None:
    """Index the next documents behind a ``seq``; the last one done, or None at the end."""
    text = tables.document_text
    rows = connection.execute(
        select(text.c.seq, text.c.text).where(text.c.seq > after).order_by(text.c.seq).limit(limit)
    ).all()
    for seq, content in rows:
        index_document(connection, seq, fold(content))
    return rows[-1].seq if rows else None


def fill_annotation_index(connection: Connection, fold: Fold, ids: Collection[UUID]) -> None:
    """Index these tags, which are not in the index yet."""
    table = tables.annotation
    for some in batches(ids):
        statement = select(table.c.id, table.c.quote, table.c.note, table.c.body).where(table.c.id.in_(some))
        for annotation_id, quote, note, body in connection.execute(statement).all():
            words = (fold(quote), fold(note), fold(body.get("wording", "")))
            index_annotation(connection, annotation_id, words)
