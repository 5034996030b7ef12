"""Lists of documents and tags as the window and the command line show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from uuid import UUID

from kantar_desk.model.annotation import Annotation, SetDocument
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document, DocumentLink, StructureRange
from kantar_desk.workspace.workspace import ChangeSet, Workspace

_MOVED = frozenset({"set_id", "document_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One document in the list: how many of my tags it has, how far the work got, and its marks.

    ``inside`` is the title of a document that holds this one whole (link not dismissed), or empty. ``apart`` tells it
    from others of the same title: kind of file, file name, publisher, folder, time of import, as far as they differ.
    """

    document: Document
    tags: int = 0
    state: str = "new"
    inside: str = ""
    orphans: int = 0
    apart: tuple[str | datetime, ...] = ()


def document_rows(workspace: Workspace) -> list[DocumentRow]:
    """All documents by title, with the annotator's counts and states."""
    with workspace.reading() as reader:
        documents = reader.documents()
        counts = reader.counts_by_document([workspace.own_set_id])
        states = {row.document_id: row.state for row in reader.find(SetDocument, set_id=workspace.own_set_id)}
        orphans: dict[UUID, int] = {}
        for orphan in reader.find(Orphan):
            if orphan.document_id is not None:
                orphans[orphan.document_id] = orphans.get(orphan.document_id, 0) + 1
        inside = _containers(reader.find(DocumentLink), {one.id: one.title for one in documents})
    apart = told_apart(documents)
    return [
        DocumentRow(
            document=document,
            tags=counts.get(document.id, 0),
            state=states.get(document.id, "new"),
            inside=inside.get(document.id, ""),
            orphans=orphans.get(document.id, 0),
            apart=apart.get(document.id, ()),
        )
        for document in documents
    ]


def tags_added(change_set: ChangeSet, set_id: UUID) -> Counter[UUID] | None:
    """How many tags of a set each document has more since a change, negative for fewer.

    None if the change does not say so: the rows of an import do not tell which of them are tombstones.
    """
    added: Counter[UUID] = Counter()
    for row in change_set.changes:
        if row.table != "annotation":
            continue
        after = row.after
        if after is None or (row.kind != "insert" and not _MOVED.isdisjoint(after)):
            return None
        if row.set_id != set_id or row.document_id is None:
            continue
        if row.kind == "delete":
            added[row.document_id] -= 1
        elif row.kind == "revive" or (row.kind == "insert" and after.get("deleted") is None):
            added[row.document_id] += 1
    return added


def recounted(
    workspace: Workspace, rows: Sequence[DocumentRow], change_set: ChangeSet | None = None
) -> list[DocumentRow]:
    """The same rows with count and state as they are now, without a look at any other document.

    With the one change made since these rows were right, nothing is counted where that says enough.
    """
    if change_set is not None and not change_set.touches("set_document"):
        added = tags_added(change_set, workspace.own_set_id)
        if added is not None:
            return [replace(row, tags=row.tags + added[row.document.id]) for row in rows]
    ids = [row.document.id for row in rows]
    own = workspace.own_set_id
    with workspace.reading() as reader:
        counts = reader.counts_in_documents(own, ids)
        found = reader.find(SetDocument, set_id=own, document_id=ids)
    states = {one.document_id: one.state for one in found}
    return [
        replace(row, tags=counts.get(document_id, 0), state=states.get(document_id, "new"))
        for document_id, row in zip(ids, rows, strict=True)
    ]


def told_apart(documents: Iterable[Document]) -> dict[UUID, tuple[str | datetime, ...]]:
    """What differs between documents that share a title, by document; those with a title of their own are left out."""
    titles: dict[str, list[Document]] = {}
    for document in documents:
        titles.setdefault(" ".join(document.title.casefold().split()), []).append(document)
    found: dict[UUID, tuple[str | datetime, ...]] = {}
    for same in titles.values():
        if len(same) > 1:
            _tell_apart(same, _DIFFERENCES, (), found)
    return found


def _tell_apart(
    same: list[Document],
    differences: Sequence[Callable[[Document], str | datetime]],
    known: tuple[str | datetime, ...],
    found: dict[UUID, tuple[str | datetime, ...]],
) -> None:
    if len(same) == 1 or not differences:
        found.update(dict.fromkeys((one.id for one in same), known))
        return
    difference, rest = differences[0], differences[1:]
    groups: dict[str | datetime, list[Document]] = {}
    for one in same:
        groups.setdefault(difference(one), []).append(one)
    for value, group in groups.items():
        _tell_apart(group, rest, (*known, value) if value and len(groups) > 1 else known, found)


def _kind_of_file(document: Document) -> str:
    return PurePath(document.source.file_name).suffix.removeprefix(".").upper()


_DIFFERENCES: tuple[Callable[[Document], str | datetime], ...] = (
    _kind_of_file,
    lambda document: document.source.file_name,
    lambda document: document.source.publisher,
    lambda document: document.folder,
    lambda document: document.created.replace(second=0, microsecond=0),
)


def _containers(links: list[DocumentLink], titles: dict[UUID, str]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for link in links:
        if link.state == "dismissed":
            continue
        if link.type == "contained_in":
            found[link.from_document_id] = titles.get(link.to_document_id, "")
        elif link.type == "contains":
            found[link.to_document_id] = titles.get(link.from_document_id, "")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument:
    """Everything the reading view needs of one document."""

    document: Document
    text: str
    structure: tuple[StructureRange, ...]
    annotations: tuple[Annotation, ...]
    comments: dict[UUID, int]
    state: str


def open_document(workspace: Workspace, document_id: UUID) -> OpenDocument | None:
    """One document with its text and all tags of all sets, or None if it is gone."""
    with workspace.reading() as reader:
        document = reader.document(document_id)
        if document is None:
            return None
        annotations = tuple(reader.annotations(document_id))
        here = {annotation.id for annotation in annotations}
        comments: dict[UUID, int] = {}
        for comment in reader.comments():
            if comment.target_id in here:
                comments[comment.target_id] = comments.get(comment.target_id, 0) + 1
        state = reader.state(workspace.own_set_id, document_id)
        return OpenDocument(
            document=document,
            text=reader.text(document_id),
            structure=document.structure,
            annotations=annotations,
            comments=comments,
            state=state.state if state is not None else "new",
        )
