"""What can be asked to change in a review: decisions, comments, and what the author of a set does with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from kantar_desk.model.annotation import Body
from kantar_desk.model.identity import new_id
from kantar_desk.model.review import ReviewFrame, Verdict
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReview(Action):
    """Begin to compare a set with a base set (None: pure review); an adjudicated set is made for the result."""

    step: ClassVar[str] = "start review"
    theirs: tuple[UUID, ...]
    base_set_id: UUID | None
    title_text: str = ""
    frame: ReviewFrame = field(default_factory=ReviewFrame)
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyRule(Action):
    """Write *agreed* where the review's rule allows it; ``pairs`` are annotations found the same, and only open ones.

    Each pair lists the annotations of all compared sets that are the same; running it again fills only what is open.
    """

    step: ClassVar[str] = "agree by rule"
    review_id: UUID
    pairs: tuple[tuple[UUID, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict to be written. ``amended`` holds spans, code_id, body and note where they differ."""

    annotation_id: UUID
    verdict: Verdict
    reason_code: str | None = None
    reason: str = ""
    rule: str = "none"
    spans: tuple[Span, ...] | None = None
    code_id: UUID | None = None
    body: Body | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide(Action):
    """Decide annotations of a review; one undo step, however many. A comment may go with it."""

    step: ClassVar[str] = "decide"
    review_id: UUID
    decisions: tuple[Decision, ...]
    comment: str = ""

    @property
    def step_title(self) -> str:
        """The verdict, if all are the same."""
        verdicts = {decision.verdict.value for decision in self.decisions}
        return verdicts.pop() if len(verdicts) == 1 else self.step


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDecisions(Action):
    """Take back the standing decisions on annotations: they are open again."""

    step: ClassVar[str] = "reopen"
    review_id: UUID
    annotation_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDocument(Action):
    """Say of a document: viewed, nothing missing, or (None) take that back."""

    step: ClassVar[str] = "check document"
    review_id: UUID
    document_id: UUID
    level: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddComment(Action):
    """Write a comment on an annotation, document or set, or on selected words of a document."""

    step: ClassVar[str] = "comment"
    target_id: UUID
    text: str
    spans: tuple[Span, ...] = ()
    thread_id: UUID | None = None
    resolves: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseReview(Action):
    """Close a review, or open it again."""

    step: ClassVar[str] = "close review"
    review_id: UUID
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowDecisions(Action):
    """Take over what a reviewer decided on my tags: amended values, removal of rejected ones."""

    step: ClassVar[str] = "follow review"
    decision_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver(Action):
    """Copy annotations of any set into my own."""

    step: ClassVar[str] = "take over"
    annotation_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideConflict(Action):
    """Decide between our row and theirs after an import changed by both sides."""

    step: ClassVar[str] = "decide conflict"
    conflict_id: UUID
    take: str
