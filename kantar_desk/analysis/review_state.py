"""Where a reviewed annotation stands: from its decisions, and after a newer version of its set has come.

Rows of decisions, checks and comments are only ever added. What counts is the last one not withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar
from uuid import UUID

from kantar_desk.analysis.items import Item, field_differences
from kantar_desk.model.review import DocumentCheck, ReviewDecision, Verdict


class _Withdrawable(Protocol):
    @property
    def id(self) -> UUID: ...

    @property
    def at(self) -> datetime: ...

    @property
    def withdraws(self) -> UUID | None: ...


Row = TypeVar("Row", bound=_Withdrawable)


class Status(StrEnum):
    """The state of one annotation in a review. ``pending`` is shown as “Open”."""

    PENDING = "pending"
    AGREED = "agreed"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    STALE = "stale"


_STATUS = {
    Verdict.ACCEPT: Status.ACCEPTED,
    Verdict.AMEND: Status.AMENDED,
    Verdict.REJECT: Status.REJECTED,
    Verdict.DEFER: Status.DEFERRED,
    Verdict.AGREED: Status.AGREED,
    Verdict.STALE: Status.STALE,
}
_PERSONS = (Verdict.ACCEPT, Verdict.AMEND, Verdict.REJECT, Verdict.DEFER)


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The state of one annotation and the row it comes from (None while pending).

    ``holds`` is the decision in force: the row itself, or, where that is stale, the person's decision before it.
    """

    status: Status
    decision: ReviewDecision | None = None
    holds: ReviewDecision | None = None

    @property
    def is_open(self) -> bool:
        """True while the annotation keeps its document from being closed."""
        return self.status in (Status.PENDING, Status.STALE)

    @property
    def in_adjudicated_set(self) -> bool:
        """True if the adjudicated set holds it: agreed, accepted or amended, also while that is stale."""
        held = self.holds
        return held is not None and held.verdict in (Verdict.AGREED, Verdict.ACCEPT, Verdict.AMEND)

    def is_on_older(self, revision: int) -> bool:
        """True if the decision in force was made on an earlier revision than this one."""
        return self.holds is not None and self.holds.revision < revision


PENDING = ReviewState(Status.PENDING)


def standing(rows: Iterable[Row]) -> list[Row]:
    """The rows that are not withdrawn, by time and id. A withdrawal that was itself withdrawn has no effect."""
    known = {row.id: row for row in sorted(rows, key=lambda row: row.id.int)}
    against: dict[UUID, list[UUID]] = {}
    for row in known.values():
        if row.withdraws is not None:
            against.setdefault(row.withdraws, []).append(row.id)
    stands: dict[UUID, bool] = {}
    for first in known:
        path = [first]
        while path:
            one = path[-1]
            # A row that would withdraw itself, directly or in a ring, is treated as standing.
            unsettled = [other for other in against.get(one, ()) if other not in stands and other not in path]
            if unsettled:
                path.append(unsettled[0])
                continue
            stands.setdefault(one, not any(stands.get(other, False) for other in against.get(one, ())))
            path.pop()
    left = [row for row in known.values() if stands[row.id]]
    return sorted(left, key=lambda row: (row.at, row.id.int))


def state_of(decisions: Iterable[ReviewDecision]) -> ReviewState:
    """The state of one annotation from its decisions in one review, in any order."""
    rows = [row for row in standing(decisions) if row.verdict is not None]
    if not rows:
        return PENDING
    last = rows[-1]
    if last.verdict is not Verdict.STALE:
        return ReviewState(_STATUS[last.verdict or Verdict.STALE], last, last)
    held = next((row for row in reversed(rows) if row.verdict in _PERSONS), None)
    return ReviewState(Status.STALE, last, held)


def states_of(decisions: Iterable[ReviewDecision]) -> dict[UUID, ReviewState]:
    """The state of every annotation that has a decision; all others are pending."""
    by_annotation: dict[UUID, list[ReviewDecision]] = {}
    for row in decisions:
        by_annotation.setdefault(row.annotation_id, []).append(row)
    return {one: state_of(rows) for one, rows in by_annotation.items()}


def check_of(checks: Iterable[DocumentCheck]) -> DocumentCheck | None:
    """The check of one document that counts, or None."""
    rows = [row for row in standing(checks) if row.level is not None]
    return rows[-1] if rows else None


# ---------------------------------------------------------------------------------------------- the newer version


class VersionChange(StrEnum):
    """What a newer version did to one annotation, compared with the version that was reviewed."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    EQUALS = "equals"
    DELETED = "deleted"
    NEW = "new"


class Outcome(StrEnum):
    """What becomes of the decision.

    ``keep`` leaves all as it is. ``refresh`` shows the new annotation, still open. ``stale`` shows old and new until a
    person keeps the decision or decides again. ``agreed`` is written by rule; ``open`` is not, as no rule covers it.
    ``resolved`` and ``confirmed`` are ticks: computed, no row is written. ``dropped`` leaves the review and is logged.
    ``pending`` is a new one to decide.
    """

    KEEP = "keep"
    REFRESH = "refresh"
    STALE = "stale"
    AGREED = "agreed"
    OPEN = "open"
    RESOLVED = "resolved"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class VersionEffect:
    """The outcome for one annotation. Threads stay in every case.

    ``writes`` is the verdict of the row to add, or None. ``reopens`` asks to withdraw the row of a rule that no longer
    holds.
    """

    change: VersionChange
    outcome: Outcome
    writes: Verdict | None = None
    reopens: bool = False


_WRITES = {Outcome.STALE: Verdict.STALE, Outcome.AGREED: Verdict.AGREED}
_KEEP_ALL = dict.fromkeys(("pending", "accepted", "rejected", "deferred"), Outcome.KEEP)
# The table of the design: a row per change, a column per state.
_TABLE: dict[VersionChange, dict[str, Outcome]] = {
    VersionChange.UNCHANGED: _KEEP_ALL,
    VersionChange.CHANGED: {
        "pending": Outcome.REFRESH,
        "accepted": Outcome.STALE,
        "rejected": Outcome.STALE,
        "deferred": Outcome.REFRESH,
    },
    VersionChange.EQUALS: {
        "pending": Outcome.AGREED,
        "accepted": Outcome.RESOLVED,
        "rejected": Outcome.AGREED,
        "deferred": Outcome.AGREED,
    },
    VersionChange.DELETED: {
        "pending": Outcome.DROPPED,
        "accepted": Outcome.STALE,
        "rejected": Outcome.CONFIRMED,
        "deferred": Outcome.DROPPED,
    },
}
_COLUMN = {
    Status.PENDING: "pending",
    # What only a rule agreed on is looked at again as if nobody had decided.
    Status.AGREED: "pending",
    Status.ACCEPTED: "accepted",
    Status.AMENDED: "accepted",
    Status.REJECTED: "rejected",
    Status.DEFERRED: "deferred",
}


def are_equal(one: Item, other: Item, partners: Mapping[UUID, object] | None = None) -> bool:
    """True if pieces, code and all fields that can be compared are equal, free text included."""
    if one.pieces != other.pieces or one.code != other.code:
        return False
    return not field_differences(one, other, dict(partners) if partners else None)


def version_change(
    base: Item | None,
    newer: Item | None,
    *,
    amendment: Item | None = None,
    own: Iterable[Item] = (),
    partners: Mapping[UUID, object] | None = None,
) -> VersionChange:
    """What happened to one annotation between the version reviewed and the newer one; None means not there.

    ``amendment`` is the reviewer's amended form of it, ``own`` are the reviewer's own annotations of the document.
    Raises ValueError if it is in neither version.
    """
    if newer is None:
        if base is None:
            raise ValueError("an annotation that is in neither version")
        return VersionChange.DELETED
    if base is None:
        return VersionChange.NEW
    if are_equal(base, newer):
        return VersionChange.UNCHANGED
    mine = tuple(own) if amendment is None else (amendment, *own)
    if any(are_equal(one, newer, partners) for one in mine):
        return VersionChange.EQUALS
    return VersionChange.CHANGED


def version_effect(
    change: VersionChange,
    state: ReviewState = PENDING,
    *,
    place_or_code_changed: bool = True,
    rule_covers_same: bool = True,
) -> VersionEffect:
    """What the change does to the state of an annotation.

    ``place_or_code_changed`` matters to a rejection only, ``rule_covers_same`` (any rule but ``none``) to what is
    pending only. A stale decision is treated as the decision that holds.
    """
    if change is VersionChange.NEW:
        return VersionEffect(change, Outcome.PENDING)
    status = state.status
    if status is Status.STALE:
        if change is VersionChange.UNCHANGED:
            return VersionEffect(change, Outcome.KEEP)
        status = _STATUS[state.holds.verdict or Verdict.STALE] if state.holds is not None else Status.PENDING
    column = _COLUMN[status]
    outcome = _TABLE[change][column]
    if change is VersionChange.CHANGED and column == "rejected" and not place_or_code_changed:
        outcome = Outcome.KEEP
    if change is VersionChange.EQUALS and column == "pending" and not rule_covers_same:
        outcome = Outcome.OPEN
    reopens = status is Status.AGREED and outcome in (Outcome.REFRESH, Outcome.OPEN, Outcome.DROPPED)
    return VersionEffect(change, outcome, _WRITES.get(outcome), reopens)
