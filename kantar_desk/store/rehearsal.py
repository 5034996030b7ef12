"""What the first tag after opening would wait for, done before: its statements are compiled when nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from sqlalchemy import Table

from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation, SetDocument
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Stance
from kantar_desk.model.identity import NOBODY, Record
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.review import Review
from kantar_desk.model.text import Document, DocumentLink
from kantar_desk.store import tables
from kantar_desk.store.reads import Reader
from kantar_desk.store.rows import compiled_for, driver_insert


def _get(kind: type[Record], reader: Reader) -> None:
    reader.get(kind, NOBODY)


def _insert(table: Table, reader: Reader) -> None:
    driver_insert(table, compiled_for(reader.connection))


# Each takes about a millisecond. Nothing is found, and nothing is written.
STEPS: Final[tuple[Callable[[Reader], object], ...]] = (
    *(partial(_get, kind) for kind in (AnnotationSet, Document, Annotation, SetDocument, RegisterEntry)),
    lambda reader: reader.find(Code, kind="claim", slug=""),
    lambda reader: reader.find(Annotation, document_id=NOBODY, set_id=NOBODY, start_offset=0),
    lambda reader: reader.state(NOBODY, NOBODY),
    *(
        partial(_insert, one)
        for one in (tables.action, tables.annotation, tables.set_document, tables.change)
    ),
    lambda reader: reader.last_seq(),
    lambda reader: reader.find(Review),
    lambda reader: reader.counts_in_documents(NOBODY, [NOBODY]),
    lambda reader: reader.find(SetDocument, set_id=NOBODY, document_id=[NOBODY]),
    lambda reader: reader.find(Relation, from_annotation_id=NOBODY),
    lambda reader: reader.find(Relation, to_annotation_id=NOBODY),
    lambda reader: reader.find(Stance, annotation_id=NOBODY),
    lambda reader: reader.find(DocumentLink, from_document_id=NOBODY),
    lambda reader: reader.find(DocumentLink, to_document_id=NOBODY),
)
