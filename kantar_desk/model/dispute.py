"""Questions on which sources differ, the answers they give, and who stands where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Figure, check_figure
from kantar_desk.model.identity import Record

STANCES = ("asserts", "denies", "questions", "reports_only", "retracts")
STATUSES = ("open", "leaning", "settled", "cannot_be_settled", "not_a_dispute")
METHODS = ("range_kept", "majority_of_origins", "source_priority", "primary_evidence", "team_decision")
DIFFERS_IN = ("scope", "place", "date", "wording", "translation")
CELL_VALUES = ("cc", "c", "n", "i", "ii", "na")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Record):
    """One answerable question. ``topic_id`` is a code of disputed statements; positions are values of their own."""

    question: str
    topic_id: UUID
    scope: Figure | None = None
    exclusive: bool = True
    status: str = "open"
    answer_id: UUID | None = None
    method: str | None = None
    differs_in: tuple[str, ...] = ()
    decided_by: UUID | None = None
    decided_at: datetime | None = None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """One possible answer of a dispute; the last one is always “Not known”."""

    dispute_id: UUID
    ord: int
    answer: str
    is_not_known: bool = False
    figure: Figure | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Record):
    """How a claim stands to a position; one per claim, position and set. The id is derived from the three."""

    set_id: UUID
    dispute_id: UUID
    annotation_id: UUID
    position_id: UUID
    stance: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell(Record):
    """A typed cell of the matrix of competing answers; it wins over the derived one."""

    set_id: UUID
    dispute_id: UUID
    annotation_id: UUID
    position_id: UUID
    value: str
    note: str = ""


def check_dispute(dispute: Dispute) -> None:
    """Raise UserError unless all that the status requires is there."""
    if not dispute.question.strip():
        raise UserError(
            "no_question", "A dispute needs a question.", "Type one sentence that can be answered."
        )
    if dispute.scope is not None:
        check_figure(dispute.scope)
    missing: list[str] = []
    status = dispute.status
    if status == "leaning" and dispute.answer_id is None:
        missing.append("an answer")
    if status == "settled":
        if dispute.method is None:
            missing.append("how it was settled")
        if dispute.answer_id is None and dispute.method != "range_kept":
            missing.append("an answer")
    if status == "not_a_dispute" and not dispute.differs_in:
        missing.append("what differs")
    if status in ("settled", "cannot_be_settled", "not_a_dispute"):
        if not dispute.reason.strip():
            missing.append("a reason")
        if dispute.decided_by is None or dispute.decided_at is None:
            missing.append("who decided and when")
    if missing:
        raise UserError(
            "dispute_incomplete",
            "This status needs {missing}.",
            "Fill it in, or leave the dispute open.",
            missing=", ".join(missing),
        )
