"""What the program offers and a person decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.model.identity import Record

PROPOSAL_TYPES = ("copy_tags", "name_variant", "figure_conflict", "sum_check", "same_claim")
PROPOSAL_STATES = ("open", "accepted", "dismissed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """One offer. The id is derived from type and content, so the same finding is the same offer everywhere."""

    type: str
    subjects: tuple[UUID, ...] = ()
    payload: dict[str, Any] = field(default_factory=dict, hash=False)
    state: str = "open"
    reason: str = ""
