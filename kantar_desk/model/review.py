"""Review: comparing sets, deciding, commenting. Decisions, checks and comments are only ever added to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record
from kantar_desk.model.selector import Selector

REASON_CODES = (
    "wrong_span", "wrong_code", "wrong_source", "not_in_text", "duplicate", "outside_task", "other_version_taken",
    "other",
)  # fmt: skip
RULES = ("none", "same", "same_text", "k_of_n")
LEVELS = ("viewed", "nothing_missing")


class Verdict(StrEnum):
    """What was decided about one annotation; ``agreed`` and ``stale`` are written by rule, never by a person."""

    ACCEPT = "accept"
    AMEND = "amend"
    REJECT = "reject"
    DEFER = "defer"
    AGREED = "agreed"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetVersion:
    """A set as it stood at one version."""

    set_id: UUID
    version: int
    digest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFrame:
    """What a review is about and by which rules: sets with versions, documents, codes, switches."""

    sets: tuple[SetVersion, ...] = ()
    documents: tuple[UUID, ...] = ()
    codes: tuple[UUID, ...] = ()
    rule: str = "same"
    k: int = 2
    hide_authors: bool = False
    hide_mine: bool = False
    seed: int = 0
    join_repeats: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """One review. ``base_set_id`` is the set compared with (None: pure review); results go to ``result_set_id``."""

    name: str
    base_set_id: UUID | None = None
    result_set_id: UUID | None = None
    frame: ReviewFrame = field(default_factory=ReviewFrame)
    closed: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDecision:
    """One decision about one annotation at one revision. The last one not withdrawn counts.

    ``verdict`` is None in a row that only withdraws another. ``amended`` holds the amended annotation line
    (spans, exact words, code, body, note). ``result_id`` is the annotation in the adjudicated set.
    """

    id: UUID
    review_id: UUID
    annotation_id: UUID
    revision: int
    verdict: Verdict | None
    amended: dict[str, Any] | None = field(default=None, hash=False)
    reason_code: str | None = None
    reason: str = ""
    reviewer: UUID = NOBODY
    rule: str = "none"
    at: datetime = UNSET_TIME
    withdraws: UUID | None = None
    result_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCheck:
    """A reviewer says of a document: viewed, or nothing missing. ``level`` is None in a row that only withdraws."""

    id: UUID
    review_id: UUID
    document_id: UUID
    level: str | None
    set_versions: tuple[SetVersion, ...] = ()
    reviewer: UUID = NOBODY
    at: datetime = UNSET_TIME
    withdraws: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One remark in a thread on an annotation, document or set (``target_id``), or on selected words.

    A draft has ``sent_at`` None. A row with ``resolves`` closes the thread, one with ``withdraws`` takes back a row.
    """

    id: UUID
    thread_id: UUID
    target_id: UUID
    selector: Selector | None = None
    author: UUID = NOBODY
    at: datetime = UNSET_TIME
    text: str = ""
    sent_at: datetime | None = None
    resolves: UUID | None = None
    withdraws: UUID | None = None
