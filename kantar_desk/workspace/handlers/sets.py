"""Annotation sets: states of documents, names, removal; and the annotator's name."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import (
    DOCUMENT_STATES,
    Annotation,
    AnnotationSet,
    Relation,
    SetDocument,
)
from kantar_desk.model.dispute import MatrixCell, Stance
from kantar_desk.model.identity import Person
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import put_state, require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def set_state(action: actions.SetState, tx: Writing, workspace: Workspace) -> UUID | None:
    """Say how far the work on documents has got."""
    if action.state not in DOCUMENT_STATES:
        raise UserError(
            "unknown_state",
            "“{state}” is not a state of a document.",
            "The states are {states}.",
            state=action.state,
            states=", ".join(DOCUMENT_STATES),
        )
    set_id = action.set_id or workspace.own_set_id
    require(tx, AnnotationSet, set_id)
    for document_id in action.document_ids:
        require(tx, Document, document_id)
        put_state(tx, tx.state(set_id, document_id), set_id, document_id, action.state)
    return None


def remove_set(action: actions.RemoveSet, tx: Writing, workspace: Workspace) -> None:
    """Take a received, suggested or adjudicated set off the desk with everything in it."""
    found = require(tx, AnnotationSet, action.set_id)
    if found.kind == "own":
        raise UserError(
            "own_set", "Your own set cannot be removed.", "Remove single tags, or start a new project."
        )
    for kind in (Stance, MatrixCell, Relation, Orphan, SetDocument):
        for row in tx.find(kind, set_id=found.id):
            tx.remove(row)
    for annotation in tx.find(Annotation, set_id=found.id):
        tx.remove(annotation)
    tx.remove(found)


def _clean(name: str) -> str:
    if not name.strip():
        raise UserError("no_name", "A name is needed.", "Type a name.")
    return name.strip()


def rename_set(action: actions.RenameSet, tx: Writing, workspace: Workspace) -> UUID:
    """Rename a set."""
    found = require(tx, AnnotationSet, action.set_id)
    tx.update(dataclasses.replace(found, name=_clean(action.new_name)))
    return found.id


def rename_annotator(action: actions.RenameAnnotator, tx: Writing, workspace: Workspace) -> UUID:
    """Rename the annotator; the own set follows if it still carries the old name."""
    person = require(tx, Person, workspace.annotator_id)
    own = require(tx, AnnotationSet, workspace.own_set_id)
    name = _clean(action.new_name)
    if own.name == person.name:
        tx.update(dataclasses.replace(own, name=name))
    tx.update(dataclasses.replace(person, name=name))
    return person.id
