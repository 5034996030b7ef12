"""Comparing sets of the project, document by document: computed values for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.comparison import compare_document
from kantar_desk.analysis.difference import DocumentComparison
from kantar_desk.model.annotation import SetDocument
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document, DocumentLink, TextRun
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.items import ItemMaker

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


def repeats_in(reader: Reader, document_id: UUID) -> list[tuple[TextRun, ...]]:
    """The runs of passages a document repeats, dismissed ones left out."""
    links = reader.find(DocumentLink, from_document_id=document_id, to_document_id=document_id)
    return [link.runs for link in links if link.type == "repeat_inside" and link.state != "dismissed"]


def compare_in_document(
    reader: Reader,
    maker: ItemMaker,
    document_id: UUID,
    mine: UUID | None,
    theirs: UUID,
    *,
    join_repeats: bool = True,
    rejected: Iterable[UUID] = (),
) -> DocumentComparison:
    """Compare two sets in one document; ``mine`` None compares with nothing."""
    annotations = reader.annotations(document_id, [one for one in (mine, theirs) if one is not None])
    left = maker.items(one for one in annotations if one.set_id == mine)
    right = maker.items(one for one in annotations if one.set_id == theirs)
    wanted = set(rejected)
    orphans = [
        [one.id for one in reader.find(Orphan, document_id=document_id, set_id=set_id)] if set_id else []
        for set_id in (mine, theirs)
    ]
    return compare_document(
        left,
        right,
        text=reader.text(document_id),
        repeats=repeats_in(reader, document_id) if join_repeats else (),
        rejected=[one for one in (*left, *right) if one.id in wanted],
        orphans=(orphans[0], orphans[1]),
    )


def documents_of_set(reader: Reader, set_id: UUID) -> set[UUID]:
    """The documents in which a set has tags or a state."""
    documents = set(reader.counts_by_document([set_id]))
    documents.update(one.document_id for one in reader.find(SetDocument, set_id=set_id))
    return {one for one in documents if reader.get(Document, one) is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDocument:
    """What two sets have in one document, and how far each has got there: its state, or ``absent``."""

    document: Document
    comparison: DocumentComparison
    mine: str
    theirs: str


def compare_sets(
    reader: Reader, mine: UUID, theirs: UUID, progress: Progress | None = None
) -> Iterator[ComparedDocument]:
    """Compare two sets in every document of either, by folder and title; one document is held at a time.

    Raises Cancelled from ``progress``.
    """
    progress = progress or Progress()
    maker = ItemMaker(reader)
    ids = documents_of_set(reader, mine) | documents_of_set(reader, theirs)
    documents = [one for one in reader.documents() if one.id in ids]
    for done, document in enumerate(documents):
        progress(done, len(documents), document.title)
        left, right = (reader.state(one, document.id) for one in (mine, theirs))
        yield ComparedDocument(
            document=document,
            comparison=compare_in_document(reader, maker, document.id, mine, theirs),
            mine=left.state if left is not None else "absent",
            theirs=right.state if right is not None else "absent",
        )
    progress(1, 1, "")
