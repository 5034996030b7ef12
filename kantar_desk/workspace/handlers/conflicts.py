"""Rows that both sides changed: ours stands until somebody decides."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation, SetDocument
from kantar_desk.model.codebook import AttributeField, Code, Codebook
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, Record
from kantar_desk.model.journal import Conflict
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.review import Review
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import from_json
from kantar_desk.model.text import Document, DocumentLink
from kantar_desk.workspace import review_actions
from kantar_desk.workspace.handlers.checks import require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace

TABLES: dict[str, type[Record]] = {
    "annotation": Annotation,
    "annotation_set": AnnotationSet,
    "attribute_field": AttributeField,
    "code": Code,
    "codebook": Codebook,
    "dispute": Dispute,
    "dispute_position": Position,
    "document": Document,
    "document_link": DocumentLink,
    "matrix_cell": MatrixCell,
    "orphan": Orphan,
    "person": Person,
    "proposal": Proposal,
    "register_distinct": Distinct,
    "register_entry": RegisterEntry,
    "register_variant": Variant,
    "relation": Relation,
    "review": Review,
    "set_document": SetDocument,
    "stance": Stance,
}
NAMES: dict[type[Record], str] = {kind: name for name, kind in TABLES.items()}


def decide_conflict(action: review_actions.DecideConflict, tx: Writing, workspace: Workspace) -> UUID:
    """Keep ours, or take theirs over ours; either way the conflict is off the list."""
    if action.take not in ("ours", "theirs"):
        raise UserError("bad_choice", "Choose ours or theirs.", "Look at both and take one.")
    conflict = require(tx, Conflict, action.conflict_id)
    if action.take == "theirs":
        kind = TABLES[conflict.table_name]
        ours = tx.get(kind, conflict.row_id, deleted=True)
        theirs = from_json(kind, conflict.theirs)
        if ours is None:
            tx.insert(theirs)
        elif theirs.deleted is not None:
            if ours.deleted is None:
                tx.remove(ours)
        else:
            if ours.deleted is not None:
                ours = tx.revive(ours)
            tx.update(dataclasses.replace(theirs, revision=ours.revision))
    tx.update(dataclasses.replace(conflict, state=action.take))
    return conflict.row_id
