"""The actions behind a digit in the grid: a stance or a cell is written where the annotator wrote it before."""

from __future__ import annotations

from uuid import UUID

from kantar_desk.model.dispute import Position, Stance
from kantar_desk.workspace.actions import Batch, SetCell, TakeStance
from kantar_desk.workspace.dispute_queries import ClaimLine, DisputeView


def cell_action(
    view: DisputeView, line: ClaimLine, position: Position, own: UUID, code: str | None, note: str | None
) -> SetCell:
    """Type a cell of the matrix, or go back to the derived value; ``note`` None keeps the note there is."""
    cell = view.cell(line, position.id, own)
    return SetCell(
        dispute_id=view.dispute.id,
        annotation_id=cell.annotation_id if cell is not None else line.row.claim_id,
        position_id=position.id,
        value=code,
        note=note if note is not None else (cell.note if cell is not None else ""),
    )


def stance_action(
    view: DisputeView, line: ClaimLine, position: Position, own: UUID, code: str | None, note: str | None
) -> TakeStance:
    """Take a stance, or take it back; ``note`` None keeps the note there is."""
    stance = view.stance(line, position.id, own)
    claim_id = stance.annotation_id if stance is not None else line.row.claim_id
    return TakeStance(
        dispute_id=view.dispute.id,
        annotation_ids=(claim_id,),
        position_id=position.id,
        stance=code,
        note=note if note is not None else (stance.note if stance is not None else ""),
    )


def moved_stance(
    view: DisputeView, line: ClaimLine, first: Position, second: Position, stance: Stance
) -> Batch:
    """Move a stance from one answer to another, in one step."""
    return Batch(
        label=TakeStance.step,
        actions=(
            stance_action(view, line, first, stance.set_id, None, None),
            TakeStance(
                dispute_id=view.dispute.id,
                annotation_ids=(stance.annotation_id,),
                position_id=second.id,
                stance=stance.stance,
                note=stance.note,
            ),
        ),
    )
