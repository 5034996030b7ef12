"""What was done, by whom and when: actions, steps, row changes, files that came and went, conflicts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record

Mode = Literal["do", "undo", "redo", "import", "system"]
ChangeKind = Literal["insert", "update", "delete", "revive", "append"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectInfo:
    """The project itself. ``annotator_id`` names the person who tags here."""

    id: UUID
    name: str
    created: datetime
    annotator_id: UUID
    fold_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionHead:
    """Who does what. Actions with the same ``step_id`` are one undo step; ``of_step_id`` is the step reversed."""

    name: str
    mode: Mode
    person_id: UUID
    step_id: UUID
    of_step_id: UUID | None = None
    program: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepInfo:
    """One undo step as the history shows it. ``first_seq`` … ``last_seq`` are its actions in the journal.

    ``reversed`` is True while an undo of it stands; ``finished`` is False for an import that was cut short.
    """

    step_id: UUID
    name: str
    mode: Mode
    person_id: UUID
    at: datetime
    first_seq: int
    last_seq: int
    rows: int
    of_step_id: UUID | None = None
    reversed: bool = False
    finished: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One row before and after, as plain column values; None before means new."""

    table: str
    row_id: UUID
    kind: ChangeKind
    before: dict[str, Any] | None = field(default=None, hash=False)
    after: dict[str, Any] | None = field(default=None, hash=False)
    document_id: UUID | None = None
    set_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A file that came in or went out: one row per set of the file, and one with ``set_id`` None for the rest.

    ``seq`` is the journal position it stands for.
    """

    id: UUID
    step_id: UUID
    direction: Literal["in", "out"]
    set_id: UUID | None
    format: str
    file_name: str
    file_digest: str
    digest: str | None = None
    parent_digest: str | None = None
    seq: int = 0
    counts: dict[str, int] = field(default_factory=dict, hash=False)
    losses: tuple[dict[str, Any], ...] = field(default=(), hash=False)
    person_id: UUID = NOBODY
    at: datetime = UNSET_TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict(Record):
    """A row that both sides changed: ours stands, theirs is kept here until somebody decides."""

    step_id: UUID
    table_name: str
    row_id: UUID
    theirs: dict[str, Any] = field(default_factory=dict, hash=False)
    state: str = "open"
