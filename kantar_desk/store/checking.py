"""What no constraint sees, proved row by row; and mending of what can be computed anew, never evidence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from kantar_desk.model.text import QUOTE_JOINER, Span, quote_of, text_sha256
from kantar_desk.store import search, tables
from kantar_desk.store.codecs import BY_TABLE, SEGMENTS, Codec, same, to_image
from kantar_desk.store.reads import Reader
from kantar_desk.store.rows import batches, fetch

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing

Report = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One promise that does not hold. ``mendable`` ones are put right by `repair`."""

    code: str
    message: str
    table: str = ""
    row_id: UUID | None = None
    mendable: bool = False


def check(reader: Reader, report: Report | None = None) -> list[Finding]:
    """All findings; an empty list means the project is as it should be. Takes a while on a large project."""
    steps: tuple[tuple[str, Callable[[Reader], Iterable[Finding]]], ...] = (
        ("the file", _pages),
        ("documents", _documents),
        ("tags", _annotations),
        ("codebooks", _codebooks),
        ("history", _history),
        ("search index", _index),
    )
    findings: list[Finding] = []
    for number, (what, step) in enumerate(steps):
        if report is not None:
            report(number, len(steps), what)
        findings += step(reader)
    if report is not None:
        report(len(steps), len(steps), "")
    return findings


def _pages(reader: Reader) -> Iterator[Finding]:
    if reader.connection.dialect.name != "sqlite":
        return
    for row in reader.connection.exec_driver_sql("PRAGMA integrity_check(100)"):
        if row[0] != "ok":
            yield Finding("pages", f"The file is damaged: {row[0]}")
    for row in reader.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding(
            "reference", f"A row of {row[0]} points at a row of {row[2]} that is not there.", row[0]
        )


def _documents(reader: Reader) -> Iterator[Finding]:
    document, text, source = tables.document, tables.document_text, tables.document_source
    ids = list(reader.connection.scalars(select(document.c.id).order_by(document.c.id)))
    for document_id in ids:
        head = reader.connection.execute(
            select(document.c.title, document.c.text_sha256, document.c.length).where(
                document.c.id == document_id
            )
        ).one()
        stored = reader.connection.scalar(select(text.c.text).where(text.c.document_id == document_id))
        if stored is None:
            yield Finding("no_text", f"The text of “{head.title}” is missing.", "document", document_id)
        elif text_sha256(stored) != head.text_sha256 or len(stored) != head.length:
            yield Finding(
                "text", f"The text of “{head.title}” is not the one imported.", "document", document_id
            )
        original = reader.connection.execute(
            select(source.c.original_sha256, source.c.data).where(source.c.document_id == document_id)
        ).first()
        if original is None or not original.data:
            continue
        if hashlib.sha256(original.data).hexdigest() != original.original_sha256:
            yield Finding(
                "original",
                f"The original of “{head.title}” is not the one imported.",
                "document",
                document_id,
            )


def _annotations(reader: Reader) -> Iterator[Finding]:
    annotation, code, segment = tables.annotation, tables.code, tables.annotation_segment
    kinds: dict[UUID, str] = {
        row[0]: row[1] for row in reader.connection.execute(select(code.c.id, code.c.kind))
    }
    pieces: dict[UUID, list[tuple[int, int]]] = {}
    for row in reader.connection.execute(select(segment).order_by(segment.c.annotation_id, segment.c.ord)):
        pieces.setdefault(row.annotation_id, []).append((row.start_offset, row.end_offset))
    text_of: tuple[UUID | None, str] = (None, "")
    statement = select(
        annotation.c.id, annotation.c.document_id, annotation.c.kind, annotation.c.code_id,
        annotation.c.start_offset, annotation.c.end_offset, annotation.c.quote,
    ).order_by(annotation.c.document_id, annotation.c.id)  # fmt: skip
    texts = tables.document_text
    for row in reader.connection.execute(statement).all():
        if text_of[0] != row.document_id:
            stored = reader.connection.scalar(
                select(texts.c.text).where(texts.c.document_id == row.document_id)
            )
            text_of = (row.document_id, stored or "")
        several = pieces.get(row.id)
        if kinds.get(row.code_id) != row.kind:
            yield Finding(
                "kind", f"The tag “{row.quote[:60]}” has a code of another kind.", "annotation", row.id
            )
        if several and (several[0][0] != row.start_offset or several[-1][1] != row.end_offset):
            yield Finding(
                "hull",
                f"The ends of “{row.quote[:60]}” are not those of its pieces.",
                "annotation",
                row.id,
                True,
            )
        spans = several or [(row.start_offset, row.end_offset)]
        if several and (len(several) < 2 or QUOTE_JOINER not in row.quote or not _in_order(several)):
            yield Finding(
                "pieces", f"The pieces of “{row.quote[:60]}” are not in order.", "annotation", row.id
            )
        elif spans[-1][1] > len(text_of[1]):
            yield Finding(
                "outside", f"“{row.quote[:60]}” lies behind the end of its text.", "annotation", row.id
            )
        elif quote_of(text_of[1], [Span(*span) for span in spans]) != row.quote:
            yield Finding(
                "quote", f"The quote “{row.quote[:60]}” is not the text at its place.", "annotation", row.id
            )


def _in_order(spans: list[tuple[int, int]]) -> bool:
    return all(one[1] <= other[0] for one, other in pairwise(spans))


def _codebooks(reader: Reader) -> Iterator[Finding]:
    table = tables.codebook_version
    for row in reader.connection.execute(select(table.c.id, table.c.number, table.c.body, table.c.sha256)):
        canonical = json.dumps(row.body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        if hashlib.sha256(canonical.encode("utf-8")).hexdigest() != row.sha256:
            yield Finding(
                "codebook",
                f"Version {row.number} of the codebook is not as it was.",
                "codebook_version",
                row.id,
            )


def _history(reader: Reader) -> Iterator[Finding]:
    for codec in BY_TABLE.values():
        if codec.versioned:
            yield from _history_of(reader, codec)


def _history_of(reader: Reader, codec: Codec[Any]) -> Iterator[Finding]:
    """Walk each row's changes from the newest back: they must explain what the row holds."""
    table, change = codec.table, tables.change
    for some in batches(list(reader.connection.scalars(select(table.c.id).order_by(table.c.id))), 1000):
        rows = {row["id"]: row for row in fetch(reader.connection, codec, table.c.id.in_(some))}
        images = {
            row_id: to_image(table, {k: v for k, v in row.items() if k in table.c or k == SEGMENTS})
            for row_id, row in rows.items()
        }
        newest: dict[UUID, int] = {}
        born: set[UUID] = set()
        wrong: set[UUID] = set()
        changes = reader.connection.execute(
            select(change.c.row_id, change.c.action_seq, change.c.before, change.c.after)
            .where(change.c.row_id.in_(some), change.c.table_name == codec.name)
            .order_by(change.c.action_seq.desc(), change.c.ord.desc())
        )
        for row_id, seq, before, after in changes:
            newest.setdefault(row_id, seq)
            image = images[row_id]
            if any(not same(image.get(name), item) for name, item in (after or {}).items()):
                wrong.add(row_id)
            if before is None:
                born.add(row_id)
            else:
                image.update(before)
        for row_id, row in rows.items():
            if newest.get(row_id) != row["stamp"] or row_id not in born:
                yield Finding(
                    "stamp", f"A row of {codec.name} was changed past the history.", codec.name, row_id
                )
            elif row_id in wrong:
                yield Finding(
                    "content", f"A row of {codec.name} is not as the history says.", codec.name, row_id
                )


def _index(reader: Reader) -> Iterator[Finding]:
    if not reader.fts:
        return
    documents = reader.connection.scalar(select(func.count()).select_from(tables.document_text))
    tags = reader.connection.scalar(select(func.count()).select_from(tables.annotation))
    if search.count_indexed(reader.connection) != (documents, tags, tags):
        yield Finding("index", "The search index does not hold all documents and tags.", mendable=True)


def repair(tx: Writing, findings: Iterable[Finding]) -> None:
    """Mend what these findings allow: the search index, and hulls from the pieces."""
    index = False
    for finding in findings:
        if finding.code == "index":
            index = True
        elif finding.code == "hull" and finding.row_id is not None:
            tx.mend_hull(finding.row_id)
    if index:
        rebuild_index(tx)


def rebuild_index(tx: Writing) -> None:
    """Make the search index anew."""
    tx.derived = True
    search.clear_index(tx.connection)
    done: int | None = 0
    while done is not None:
        done = search.fill_index(tx.connection, tx.fold, done)
    table = tables.annotation
    ids = list(tx.connection.scalars(select(table.c.id).order_by(table.c.id)))
    search.fill_annotation_index(tx.connection, tx.fold, ids)
