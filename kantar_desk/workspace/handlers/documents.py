"""Documents: store, describe, take off the list."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.dates import interval
from kantar_desk.model.identity import new_id
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, DocumentCopy, DocumentLink, TextRun, normalise, text_sha256
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import require
from kantar_desk.workspace.handlers.tags import remove

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def add_documents(action: actions.AddDocuments, tx: Writing, workspace: Workspace) -> UUID | None:
    """Store documents. Known bytes under a new name or address are noted on the document they belong to."""
    focus = None
    for new in action.documents:
        digest = hashlib.sha256(new.original).hexdigest()
        known = [] if action.again else tx.documents_by_original(digest)
        focus = _note_copy(tx, known[0], new) if known else _add(tx, new, digest)
    return focus


def _note_copy(tx: Writing, document_id: UUID, new: actions.NewDocument) -> UUID:
    document = require(tx, Document, document_id)
    names = {(document.source.file_name, document.source.address)}
    names.update((copy.file_name, copy.address) for copy in tx.copies(document_id))
    if (new.source.file_name, new.source.address) not in names:
        tx.append(
            DocumentCopy(
                id=new_id(),
                document_id=document_id,
                file_name=new.source.file_name,
                address=new.source.address,
                importer=new.source.importer,
            )
        )
    return document_id


def _add(tx: Writing, new: actions.NewDocument, digest: str) -> UUID:
    if not new.text.strip():
        raise UserError(
            "empty_document",
            "“{title}” has no text.",
            "Choose another file, or paste the text as a document.",
            title=new.title,
        )
    if normalise(new.text) != new.text:
        raise UserError(
            "text_not_normalised", "The text of “{title}” is not in its stored form.", "", title=new.title
        )
    interval(new.source.published)
    interval(new.source.captured)
    sha256 = text_sha256(new.text)
    twins = tx.documents_by_text(sha256)
    document = Document(
        id=new.id,
        title=new.title.strip() or new.source.file_name or "Untitled",
        text_sha256=sha256,
        length=len(new.text),
        folder=new.folder,
        source=dataclasses.replace(new.source, original_sha256=digest),
        structure=tuple(new.structure),
    )
    tx.add_document(document, new.text, new.original)
    for twin in twins[:1]:
        tx.insert(_whole_link(document, twin))
    return document.id


def _whole_link(document: Document, twin: UUID) -> DocumentLink:
    """A second document with the very same text is proposed as a reprint of the whole."""
    return DocumentLink(
        id=new_id(),
        from_document_id=twin,
        to_document_id=document.id,
        type="whole",
        runs=(TextRun(0, document.length, 0, document.length),),
        coverage_from=1000,
        coverage_to=1000,
    )


def edit_document(action: actions.EditDocument, tx: Writing, workspace: Workspace) -> UUID:
    """Change title, folder or provenance; what the import wrote stays as it is."""
    document = require(tx, Document, action.document_id)
    changed = document
    if action.title is not None:
        if not action.title.strip():
            raise UserError("no_title", "A document needs a title.", "Type a short title.")
        changed = dataclasses.replace(changed, title=action.title.strip())
    if action.folder is not None:
        changed = dataclasses.replace(changed, folder=action.folder.strip().strip("/"))
    if action.source is not None:
        for entry_id in (action.source.author_entry_id, action.source.publisher_entry_id):
            if entry_id is not None:
                require(tx, RegisterEntry, entry_id)
        interval(action.source.published)
        interval(action.source.captured)
        old = document.source
        source = dataclasses.replace(
            action.source,
            file_name=old.file_name,
            media_type=old.media_type,
            original_sha256=old.original_sha256,
            importer=old.importer,
        )
        changed = dataclasses.replace(changed, source=source)
    if changed != document:
        tx.update(changed)
    return document.id


def remove_documents(action: actions.RemoveDocuments, tx: Writing, workspace: Workspace) -> None:
    """Take documents off the list with the annotator's tags in them. Colleagues' tags stay as they came."""
    for document_id in action.document_ids:
        document = require(tx, Document, document_id)
        others = {
            annotation.set_id
            for annotation in tx.annotations(document_id)
            if annotation.set_id != workspace.own_set_id
        }
        if others:
            raise UserError(
                "document_in_use",
                "“{title}” holds tags of {count} other sets.",
                "Remove those sets first, or set the document to ignored.",
                title=document.title,
                count=len(others),
            )
        own = [annotation.id for annotation in tx.annotations(document_id, [workspace.own_set_id])]
        if own:
            remove(actions.Remove(annotation_ids=tuple(own)), tx, workspace)
        tx.remove(document)
