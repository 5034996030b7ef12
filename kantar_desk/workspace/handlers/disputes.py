"""Disputes: open a question, take stances, fill the matrix, settle."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, Claim, DisputedStatement, Figure, check_figure
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import (
    CELL_VALUES,
    STANCES,
    STATUSES,
    Dispute,
    MatrixCell,
    Position,
    Stance,
    check_dispute,
)
from kantar_desk.model.identity import derived_id, new_id
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import editable_annotation, editable_set, require
from kantar_desk.workspace.handlers.tags import annotate

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def open_dispute(action: actions.OpenDispute, tx: Writing, workspace: Workspace) -> UUID:
    """Open a dispute; “Not known” is always the last answer. Disputed statements given are put under it."""
    topic = require(tx, Code, action.topic_id)
    if topic.kind != "disputed_statement":
        raise UserError(
            "bad_topic", "The topic must be a code of disputed statements.", "Choose one of the topics."
        )
    dispute = Dispute(
        id=action.id,
        question=action.question.strip(),
        topic_id=topic.id,
        scope=action.scope,
        exclusive=action.exclusive,
    )
    check_dispute(dispute)
    tx.insert(dispute)
    for ord_, position in enumerate(action.positions):
        _insert_position(tx, action.id, position.id, ord_, position.answer, position.figure)
    tx.insert(
        Position(
            id=new_id(),
            dispute_id=action.id,
            ord=len(action.positions),
            answer=action.not_known,
            is_not_known=True,
        )
    )
    for annotation_id in action.statements:
        annotation = editable_annotation(tx, annotation_id)
        if isinstance(annotation.body, DisputedStatement):
            body = dataclasses.replace(annotation.body, dispute_id=action.id)
            tx.update(dataclasses.replace(annotation, body=body))
    return action.id


def _insert_position(
    tx: Writing, dispute_id: UUID, position_id: UUID, ord_: int, answer: str, figure: Figure | None
) -> None:
    if not answer.strip():
        raise UserError("no_answer", "An answer needs words.", "Type a short answer.")
    if figure is not None:
        check_figure(figure)
    tx.insert(
        Position(
            id=position_id,
            dispute_id=dispute_id,
            ord=ord_,
            answer=answer.strip(),
            figure=figure,
        )
    )


def edit_dispute(action: actions.EditDispute, tx: Writing, workspace: Workspace) -> UUID:
    """Change question, topic, scope, note or exclusiveness."""
    dispute = require(tx, Dispute, action.dispute_id)
    changed = dispute
    if action.question is not None:
        changed = dataclasses.replace(changed, question=action.question.strip())
    if action.topic_id is not None:
        require(tx, Code, action.topic_id)
        changed = dataclasses.replace(changed, topic_id=action.topic_id)
    if action.scope is not None:
        changed = dataclasses.replace(changed, scope=action.scope)
    if action.exclusive is not None:
        changed = dataclasses.replace(changed, exclusive=action.exclusive)
    if action.note is not None:
        changed = dataclasses.replace(changed, note=action.note)
    check_dispute(changed)
    if changed != dispute:
        tx.update(changed)
    return dispute.id


def edit_position(action: actions.EditPosition, tx: Writing, workspace: Workspace) -> UUID:
    """Add an answer before “Not known”, or change or retire one."""
    dispute = require(tx, Dispute, action.dispute_id)
    position = tx.get(Position, action.id)
    positions = tx.find(Position, dispute_id=dispute.id)
    if position is None:
        last = next((one for one in positions if one.is_not_known), None)
        ord_ = last.ord if last is not None else len(positions)
        if last is not None:
            tx.update(dataclasses.replace(last, ord=ord_ + 1))
        _insert_position(tx, dispute.id, action.id, ord_, action.answer, action.figure)
        return action.id
    if position.is_not_known and action.retired:
        raise UserError("not_known_stays", "“Not known” is always one of the answers.", "It can be renamed.")
    if not action.answer.strip():
        raise UserError("no_answer", "An answer needs words.", "Type a short answer.")
    changed = dataclasses.replace(
        position, answer=action.answer.strip(), figure=action.figure, retired=action.retired
    )
    if changed != position:
        tx.update(changed)
    return position.id


def _position(tx: Writing, dispute_id: UUID, position_id: UUID) -> Position:
    position = require(tx, Position, position_id)
    if position.dispute_id != dispute_id:
        raise UserError(
            "other_dispute", "This answer belongs to another dispute.", "Choose one of its answers."
        )
    return position


def take_stance(action: actions.TakeStance, tx: Writing, workspace: Workspace) -> UUID | None:
    """Write, change or take back the stance of claims; one per claim, answer and set."""
    require(tx, Dispute, action.dispute_id)
    position = _position(tx, action.dispute_id, action.position_id)
    target = editable_set(tx, action.set_id or workspace.own_set_id)
    if action.stance is not None and action.stance not in STANCES:
        raise UserError(
            "unknown_stance",
            "“{stance}” is not a stance.",
            "The stances are {stances}.",
            stance=action.stance,
            stances=", ".join(STANCES),
        )
    focus = None
    for annotation_id in action.annotation_ids:
        claim = _claim_of(tx, annotation_id, target.id, action.dispute_id, workspace)
        row_id = derived_id("stance", target.id, claim, position.id)
        old = tx.get(Stance, row_id, deleted=True)
        if action.stance is None:
            if old is not None and old.deleted is None:
                tx.remove(old)
            continue
        focus = claim
        if old is None:
            tx.insert(
                Stance(
                    id=row_id,
                    set_id=target.id,
                    dispute_id=action.dispute_id,
                    annotation_id=claim,
                    position_id=position.id,
                    stance=action.stance,
                    note=action.note,
                )
            )
            continue
        if old.deleted is not None:
            old = tx.revive(old)
        if (old.stance, old.note) != (action.stance, action.note):
            tx.update(dataclasses.replace(old, stance=action.stance, note=action.note))
    return focus


def _claim_of(tx: Writing, annotation_id: UUID, set_id: UUID, dispute_id: UUID, workspace: Workspace) -> UUID:
    """The claim itself; for a disputed statement, a claim on the same words, tagged now if need be."""
    annotation = require(tx, Annotation, annotation_id)
    if annotation.kind == "claim":
        return annotation.id
    if annotation.kind == "entity":
        raise UserError(
            "entity_stance", "Only claims take a stance.", "Tag the sentence as a claim (1) first."
        )
    here = annotation.spans[0].start
    for other in tx.find(Annotation, document_id=annotation.document_id, set_id=set_id, start_offset=here):
        if other.kind == "claim" and other.spans == annotation.spans:
            return other.id
    return annotate(
        actions.Annotate(
            document_id=annotation.document_id,
            spans=annotation.spans,
            kind="claim",
            body=Claim(),
            set_id=set_id,
        ),
        tx,
        workspace,
    )


def set_cell(action: actions.SetCell, tx: Writing, workspace: Workspace) -> UUID | None:
    """Type a cell of the matrix, or go back to the derived value."""
    require(tx, Dispute, action.dispute_id)
    position = _position(tx, action.dispute_id, action.position_id)
    annotation = require(tx, Annotation, action.annotation_id)
    target = editable_set(tx, action.set_id or workspace.own_set_id)
    row_id = derived_id("cell", target.id, annotation.id, position.id)
    old = tx.get(MatrixCell, row_id, deleted=True)
    if action.value is None:
        if old is not None and old.deleted is None:
            tx.remove(old)
        return None
    if action.value not in CELL_VALUES:
        raise UserError(
            "unknown_cell",
            "“{value}” is not a value of the matrix.",
            "The values are {values}.",
            value=action.value,
            values=", ".join(CELL_VALUES),
        )
    if old is None:
        tx.insert(
            MatrixCell(
                id=row_id,
                set_id=target.id,
                dispute_id=action.dispute_id,
                annotation_id=annotation.id,
                position_id=position.id,
                value=action.value,
                note=action.note,
            )
        )
        return annotation.id
    if old.deleted is not None:
        old = tx.revive(old)
    if (old.value, old.note) != (action.value, action.note):
        tx.update(dataclasses.replace(old, value=action.value, note=action.note))
    return annotation.id


def settle_dispute(action: actions.SettleDispute, tx: Writing, workspace: Workspace) -> UUID:
    """Set the status with all it requires; reopening clears the decision, the old one stays in the journal."""
    dispute = require(tx, Dispute, action.dispute_id)
    if action.status not in STATUSES:
        raise UserError(
            "unknown_status",
            "“{status}” is not a status of a dispute.",
            "The statuses are {statuses}.",
            status=action.status,
            statuses=", ".join(STATUSES),
        )
    if action.answer_id is not None:
        _position(tx, dispute.id, action.answer_id)
    decided = action.status in ("settled", "cannot_be_settled", "not_a_dispute")
    changed = dataclasses.replace(
        dispute,
        status=action.status,
        answer_id=action.answer_id,
        method=action.method if action.status == "settled" else None,
        differs_in=action.differs_in,
        reason=action.reason.strip(),
        decided_by=tx.person_id if decided else None,
        decided_at=tx.at if decided else None,
    )
    check_dispute(changed)
    tx.update(changed)
    return dispute.id
