"""Relations between tags, within and across documents."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import RELATION_TYPES, Annotation, Relation
from kantar_desk.model.dates import interval
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import editable_set, require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def relate(action: actions.Relate, tx: Writing, workspace: Workspace) -> UUID:
    """Write a relation, or answer the one that is there already (one per type and pair)."""
    target = editable_set(tx, action.set_id or workspace.own_set_id)
    first = require(tx, Annotation, action.from_annotation_id)
    second = require(tx, Annotation, action.to_annotation_id)
    _check(action.type, first, second, action.made_on)
    for other in tx.find(Relation, set_id=target.id, type=action.type, from_annotation_id=first.id):
        if other.to_annotation_id == second.id:
            return other.id
    if action.type == "contradicts":  # holds both ways, so the mirrored one is the same
        for other in tx.find(Relation, set_id=target.id, type="contradicts", from_annotation_id=second.id):
            if other.to_annotation_id == first.id:
                return other.id
    tx.insert(
        Relation(
            id=action.id,
            set_id=target.id,
            type=action.type,
            from_annotation_id=first.id,
            to_annotation_id=second.id,
            made_on=action.made_on,
            note=action.note,
        )
    )
    return action.id


def _check(type_: str, first: Annotation, second: Annotation, made_on: str) -> None:
    if type_ not in RELATION_TYPES:
        raise UserError(
            "unknown_relation",
            "“{type}” is not a type of relation.",
            "The types are {types}.",
            type=type_,
            types=", ".join(RELATION_TYPES),
        )
    if first.id == second.id:
        raise UserError("relation_to_itself", "A tag cannot be related to itself.", "Choose another tag.")
    if first.kind == "entity" or (second.kind == "entity" and type_ != "relies_on"):
        raise UserError(
            "relation_of_entity",
            "Only claims and disputed statements can be related this way.",
            "An entity can only be what a claim relies on.",
        )
    interval(made_on)


def edit_relation(action: actions.EditRelation, tx: Writing, workspace: Workspace) -> UUID:
    """Change type, date or note of a relation."""
    relation = require(tx, Relation, action.relation_id)
    editable_set(tx, relation.set_id)
    first = require(tx, Annotation, relation.from_annotation_id)
    second = require(tx, Annotation, relation.to_annotation_id)
    _check(action.type, first, second, action.made_on)
    tx.update(dataclasses.replace(relation, type=action.type, made_on=action.made_on, note=action.note))
    return relation.id


def unrelate(action: actions.Unrelate, tx: Writing, workspace: Workspace) -> None:
    """Remove a relation."""
    relation = require(tx, Relation, action.relation_id)
    editable_set(tx, relation.set_id)
    tx.remove(relation)
