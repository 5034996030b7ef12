"""Checks and look-ups that every handler needs."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, SetDocument
from kantar_desk.model.codebook import Code, Kind
from kantar_desk.model.identity import Record, derived_id

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing

T = TypeVar("T", bound=Record)

_WORDS = {
    "Annotation": "tag", "AnnotationSet": "annotation set", "Code": "code", "Document": "document",
    "RegisterEntry": "name", "Dispute": "dispute", "Position": "answer", "Relation": "relation", "Review": "review",
    "Variant": "spelling", "Orphan": "unplaced tag", "DocumentLink": "reprint", "Proposal": "proposal",
}  # fmt: skip


def require(tx: Writing, kind: type[T], row_id: UUID) -> T:
    """The row of this id. Raises UserError if it is not there, or was removed."""
    value = tx.get(kind, row_id)
    if value is None:
        raise UserError(
            "not_found",
            "There is no {what} with the id {id} here.",
            "It may have been removed; undo brings it back.",
            what=_WORDS.get(kind.__name__, "row"),
            id=row_id,
        )
    return value


def editable_set(tx: Writing, set_id: UUID) -> AnnotationSet:
    """The set, if tags may be changed in it. Raises UserError for colleagues' and decided sets."""
    found = require(tx, AnnotationSet, set_id)
    if found.kind in ("imported", "adjudicated"):
        what = "received from a colleague" if found.kind == "imported" else "made from decisions"
        raise UserError(
            "set_read_only",
            "The set “{name}” was {what} and cannot be changed.",
            "Take the tag over into your own set, or decide it in Review.",
            name=found.name,
            what=what,
        )
    return found


def editable_annotation(tx: Writing, annotation_id: UUID) -> Annotation:
    """The tag, if it may be changed. Raises UserError if it is gone or belongs to a read-only set."""
    annotation = require(tx, Annotation, annotation_id)
    editable_set(tx, annotation.set_id)
    return annotation


def put_state(tx: Writing, known: SetDocument | None, set_id: UUID, document_id: UUID, state: str) -> None:
    """Bring how far a set has got with a document from what is ``known`` (None: nothing yet) to a state."""
    if known is None:
        row_id = derived_id("set_document", set_id, document_id)
        tx.insert(SetDocument(id=row_id, set_id=set_id, document_id=document_id, state=state))
    elif known.state != state:
        tx.update(dataclasses.replace(known, state=state))


def live_code(tx: Writing, code_id: UUID) -> Code:
    """The code, if it can be given to tags. Raises UserError if it is retired or unknown."""
    code = require(tx, Code, code_id)
    if code.retired:
        raise UserError(
            "code_retired",
            "The code “{name}” is retired.",
            "Choose another code, or revive it in the codebook.",
            name=code.name,
        )
    return code


def general_code(tx: Writing, kind: Kind) -> Code:
    """The code a bare tag of this kind gets."""
    for code in tx.find(Code, kind=kind, slug=kind):
        return code
    raise UserError("no_general_code", "The codebook has no general code for this kind.", "Restore a backup.")
