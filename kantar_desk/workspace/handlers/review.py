"""Review: decisions are only ever added; the adjudicated set is written in the transaction of the decision."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.review_state import state_of
from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, check_annotation
from kantar_desk.model.identity import derived_id, new_id
from kantar_desk.model.review import (
    LEVELS,
    REASON_CODES,
    Comment,
    DocumentCheck,
    Review,
    ReviewDecision,
    ReviewFrame,
    SetVersion,
    Verdict,
)
from kantar_desk.model.selector import Orphan, select
from kantar_desk.model.text import Document, check_spans, quote_of
from kantar_desk.workspace import actions, review_actions
from kantar_desk.workspace.handlers.adjudicated import (
    amended_line,
    append_rule_row,
    current_of,
    drop_result,
    with_amended,
    withdraw,
    withdraw_checks,
    write_result,
)
from kantar_desk.workspace.handlers.checks import editable_annotation, live_code, require
from kantar_desk.workspace.handlers.tags import remove as remove_annotations

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace

STANDING = (Verdict.ACCEPT, Verdict.AMEND, Verdict.AGREED)


def start_review(action: review_actions.StartReview, tx: Writing, workspace: Workspace) -> UUID:
    """Write the review, its frame with the versions of the sets, and an empty adjudicated set."""
    if not action.theirs:
        raise UserError("no_set", "A review needs a set to look at.", "Import a colleague's set first.")
    set_ids = [*([action.base_set_id] if action.base_set_id else []), *action.theirs]
    if len(set(set_ids)) != len(set_ids):
        raise UserError("same_set", "A set cannot be compared with itself.", "Choose another set.")
    sets = [require(tx, AnnotationSet, set_id) for set_id in set_ids]
    frame: ReviewFrame = dataclasses.replace(
        action.frame,
        sets=tuple(SetVersion(set_id=one.id, version=one.version, digest=one.digest) for one in sets),
    )
    name = action.title_text.strip() or " · ".join(one.name for one in sets)
    if frame.hide_authors:  # the name goes into files and lists
        name = f"Blind review {len(tx.find(Review)) + 1}"
    own = require(tx, AnnotationSet, workspace.own_set_id)
    result = AnnotationSet(
        id=new_id(),
        name=name,
        kind="adjudicated",
        owner=tx.person_id,
        codebook_version=own.codebook_version,
    )
    tx.insert(result)
    tx.insert(
        Review(
            id=action.id,
            name=name,
            base_set_id=action.base_set_id,
            result_set_id=result.id,
            frame=frame,
        )
    )
    return action.id


def open_review(tx: Writing, review_id: UUID) -> Review:
    """The review, if it is not closed."""
    review = require(tx, Review, review_id)
    if review.closed is not None:
        raise UserError(
            "review_closed", "The review “{name}” is closed.", "Open it again first.", name=review.name
        )
    return review


def compared_sets(review: Review) -> frozenset[UUID]:
    """The sets a review compares, the base included."""
    return frozenset(version.set_id for version in review.frame.sets)


def apply_rule(action: review_actions.ApplyRule, tx: Writing, workspace: Workspace) -> None:
    """Write *agreed* for every group in which nothing was decided yet."""
    review = open_review(tx, action.review_id)
    current = current_of(tx, review.id, {one for pair in action.pairs for one in pair})
    for pair in action.pairs:
        if any(annotation_id in current for annotation_id in pair):
            continue
        annotations = [require(tx, Annotation, annotation_id) for annotation_id in pair]
        result_id = derived_id("adjudicated", review.id, annotations[0].id)
        write_result(tx, review, result_id, annotations[0])
        for annotation in annotations:
            append_rule_row(tx, review, annotation, Verdict.AGREED, result_id)


def decide(action: review_actions.Decide, tx: Writing, workspace: Workspace) -> UUID | None:
    """Append the verdicts, bring the adjudicated set up to date, add the comment."""
    review = open_review(tx, action.review_id)
    compared = compared_sets(review)
    current = current_of(tx, review.id, {one.annotation_id for one in action.decisions})
    focus = None
    for decision in action.decisions:
        previous = current.get(decision.annotation_id)
        annotation = tx.get(Annotation, decision.annotation_id)
        if annotation is None:
            _decide_missing(tx, review, decision, previous)
            continue
        if annotation.set_id not in compared:
            raise UserError(
                "not_in_review", "This tag belongs to no set of the review.", "Start a review with its set."
            )
        _check_reasons(decision, action.comment)
        amended = _amended(tx, annotation, decision)
        result_id = None
        if decision.verdict in STANDING:
            result_id = derived_id("adjudicated", review.id, annotation.id)
        if previous is not None and previous.result_id != result_id:
            drop_result(tx, previous, {annotation.id})
        if result_id is not None:
            write_result(tx, review, result_id, amended or annotation)
        _append(tx, review, decision, annotation.revision, amended, result_id)
        if action.comment.strip():
            _comment(tx, annotation.id, action.comment)
        focus = annotation.id
    return focus


def _decide_missing(
    tx: Writing, review: Review, decision: review_actions.Decision, previous: ReviewDecision | None
) -> None:
    """Decide on an orphan, or on a tag that a newer version deleted: keep what was decided, or follow."""
    gone = tx.get(Annotation, decision.annotation_id, deleted=True)
    if gone is None or tx.get(Orphan, decision.annotation_id) is not None:
        _refuse_missing(tx, decision)
        orphan = require(tx, Orphan, decision.annotation_id)
        _append(tx, review, decision, orphan.revision, None, None)
        return
    if previous is None or previous.verdict is not Verdict.STALE or decision.verdict is Verdict.AMEND:
        require(tx, Annotation, decision.annotation_id)
    assert previous is not None
    if decision.verdict is not Verdict.ACCEPT:
        drop_result(tx, previous, {gone.id})
        _append(tx, review, decision, gone.revision, None, None)
        return
    held = state_of(tx.decisions(review.id, annotation_ids=[gone.id])).holds
    assert held is not None
    # The old decision is said again: the same revision, the same values.
    tx.append(
        dataclasses.replace(
            held,
            id=new_id(),
            reviewer=tx.person_id,
            at=tx.at,
            reason=decision.reason.strip() or held.reason,
            result_id=previous.result_id,
        )
    )


def _refuse_missing(tx: Writing, decision: review_actions.Decision) -> None:
    orphan = require(tx, Orphan, decision.annotation_id)
    if decision.verdict in STANDING:
        raise UserError(
            "orphan_accept",
            "The tag “{quote}” has no place in this text and cannot be accepted.",
            "Give it a place first, then accept it.",
            quote=orphan.quote[:60],
        )


def _check_reasons(decision: review_actions.Decision, comment: str) -> None:
    if decision.reason_code is not None and decision.reason_code not in REASON_CODES:
        raise UserError(
            "unknown_reason",
            "“{reason}” is not a reason of the list.",
            "The reasons are {reasons}.",
            reason=decision.reason_code,
            reasons=", ".join(REASON_CODES),
        )
    if decision.verdict is Verdict.REJECT:
        if decision.reason_code is None and not decision.reason.strip():
            raise UserError("no_reason", "A rejection needs a reason.", "Pick one of the list, or type one.")
        if decision.reason_code == "other" and not decision.reason.strip():
            raise UserError("no_reason_text", "“Other” needs a few words.", "Type the reason.")
    if decision.verdict is Verdict.DEFER and not (comment.strip() or decision.reason.strip()):
        raise UserError("no_comment", "Deferring needs a comment.", "Say what is to be found out.")


def _amended(tx: Writing, annotation: Annotation, decision: review_actions.Decision) -> Annotation | None:
    """The annotation as the reviewer wants it, checked against the text; None unless the verdict is amend."""
    if decision.verdict is not Verdict.AMEND:
        return None
    changed = annotation
    text = tx.text(annotation.document_id)
    if decision.spans is not None:
        check_spans(decision.spans, len(text))
        changed = dataclasses.replace(changed, spans=decision.spans, quote=quote_of(text, decision.spans))
    if decision.code_id is not None:
        changed = dataclasses.replace(changed, code_id=live_code(tx, decision.code_id).id)
    if decision.body is not None:
        changed = dataclasses.replace(changed, body=decision.body)
    if decision.note is not None:
        changed = dataclasses.replace(changed, note=decision.note)
    if changed == annotation:
        raise UserError(
            "nothing_amended", "Nothing was amended.", "Change the tag first, or accept it as it is."
        )
    check_annotation(changed, text)
    return changed


def _append(
    tx: Writing,
    review: Review,
    decision: review_actions.Decision,
    revision: int,
    amended: Annotation | None,
    result_id: UUID | None,
) -> None:
    line = None if amended is None else amended_line(amended, tx.text(amended.document_id))
    tx.append(
        ReviewDecision(
            id=new_id(),
            review_id=review.id,
            annotation_id=decision.annotation_id,
            revision=revision,
            verdict=decision.verdict,
            amended=line,
            reason_code=decision.reason_code,
            reason=decision.reason.strip(),
            reviewer=tx.person_id,
            rule=decision.rule,
            at=tx.at,
            result_id=result_id,
        )
    )


def withdraw_decisions(action: review_actions.WithdrawDecisions, tx: Writing, workspace: Workspace) -> None:
    """Add a row per annotation that withdraws the standing decision; its result leaves the adjudicated set."""
    review = open_review(tx, action.review_id)
    current = current_of(tx, review.id, action.annotation_ids)
    for annotation_id in action.annotation_ids:
        previous = current.get(annotation_id)
        if previous is not None:
            drop_result(tx, previous, action.annotation_ids)
            withdraw(tx, previous)


def check_document(action: review_actions.CheckDocument, tx: Writing, workspace: Workspace) -> None:
    """Append a check of a document, or withdraw the one that stands."""
    review = open_review(tx, action.review_id)
    require(tx, Document, action.document_id)
    if action.level is not None and action.level not in LEVELS:
        raise UserError("unknown_level", "A document can be viewed or have nothing missing.", "Choose one.")
    if action.level is None:
        withdraw_checks(tx, review, action.document_id, review.frame.sets)
        return
    tx.append(
        DocumentCheck(
            id=new_id(),
            review_id=review.id,
            document_id=action.document_id,
            level=action.level,
            set_versions=review.frame.sets,
            reviewer=tx.person_id,
            at=tx.at,
        )
    )


def add_comment(action: review_actions.AddComment, tx: Writing, workspace: Workspace) -> UUID:
    """Append a comment; it is a draft until a reply takes it along."""
    if not action.text.strip() and action.resolves is None:
        raise UserError("no_text", "A comment needs words.", "Type the comment.")
    selector = None
    if action.spans:
        text = tx.text(action.target_id)
        check_spans(action.spans, len(text))
        selector = select(text, action.spans)
    elif not any(tx.get(kind, action.target_id) for kind in (Annotation, Document, AnnotationSet, Orphan)):
        raise UserError("no_target", "What the comment is about is not here.", "Choose a tag or a document.")
    tx.append(
        Comment(
            id=action.id,
            thread_id=action.thread_id or action.id,
            target_id=action.target_id,
            selector=selector,
            author=tx.person_id,
            at=tx.at,
            text=action.text.strip(),
            resolves=action.resolves,
        )
    )
    return action.id


def _comment(tx: Writing, annotation_id: UUID, text: str) -> None:
    thread = tx.comments(target_id=annotation_id)
    comment_id = new_id()
    tx.append(
        Comment(
            id=comment_id,
            thread_id=thread[0].thread_id if thread else comment_id,
            target_id=annotation_id,
            author=tx.person_id,
            at=tx.at,
            text=text.strip(),
        )
    )


def close_review(action: review_actions.CloseReview, tx: Writing, workspace: Workspace) -> UUID:
    """Close a review when nothing is open in it; or open it again."""
    review = require(tx, Review, action.review_id)
    if not action.closed:
        tx.update(dataclasses.replace(review, closed=None))
        return review.id
    pending = open_annotations(tx, review)
    if pending:
        raise UserError(
            "review_open",
            "{count} tags of this review are still open.",
            "Decide or defer them; N goes to the next open one.",
            count=len(pending),
        )
    tx.update(dataclasses.replace(review, closed=tx.at))
    return review.id


def open_annotations(tx: Writing, review: Review) -> list[UUID]:
    """Annotations of the compared sets, in the documents of the others' sets, with no standing decision.

    A tag that a newer version deleted counts while the decision on it is stale.
    """
    current = tx.current_decisions(review.id)
    theirs = compared_sets(review) - ({review.base_set_id} if review.base_set_id else set())
    documents = set(tx.counts_by_document(theirs))
    if review.frame.documents:
        documents &= set(review.frame.documents)
    pending = []
    for set_id in sorted(compared_sets(review)):
        for annotation in tx.find(Annotation, set_id=set_id):
            if annotation.document_id not in documents:
                continue
            decision = current.pop(annotation.id, None)
            if decision is None or decision.verdict is Verdict.STALE:
                pending.append(annotation.id)
    return pending + [one for one, decision in current.items() if decision.verdict is Verdict.STALE]


def follow_decisions(
    action: review_actions.FollowDecisions, tx: Writing, workspace: Workspace
) -> UUID | None:
    """Do to my own tags what a reviewer decided: take over amended values, remove rejected tags."""
    focus = None
    for decision_id in action.decision_ids:
        decision = tx.decision(decision_id)
        if decision is None:
            raise UserError("not_found", "There is no decision with the id {id} here.", "", id=decision_id)
        annotation = editable_annotation(tx, decision.annotation_id)
        if decision.verdict is Verdict.REJECT:
            remove_annotations(actions.Remove(annotation_ids=(annotation.id,)), tx, workspace)
        elif decision.verdict is Verdict.AMEND and decision.amended is not None:
            tx.update(with_amended(annotation, decision.amended, tx.text(annotation.document_id)))
            focus = annotation.id
    return focus
