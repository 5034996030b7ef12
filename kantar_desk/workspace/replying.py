"""The answer to a colleague: decisions, sent comments, checks and the review frame; no annotation, no text."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.bundle import Bundle, BundleHead
from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.review import Review
from kantar_desk.model.selector import Orphan
from kantar_desk.workspace.blinding import hidden_people
from kantar_desk.workspace.exporting import ExportOutcome, note_export
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.reviewing import review_documents, their_sets
from kantar_desk.workspace.workspace import Workspace


def reply_bundle(workspace: Workspace, review_id: UUID) -> Bundle:
    """The reply of a review. Comments that were drafts are sent with it."""
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        if review is None:
            raise UserError("not_found", "There is no review with this id here.", "")
        theirs = their_sets(review)
        documents = set(review_documents(reader, review))
        their_ids = {one.id for one in reader.find(Annotation, set_id=theirs, deleted=True)}
        their_ids |= {one.id for one in reader.find(Orphan, set_id=theirs)}
        decisions = [
            dataclasses.replace(one, result_id=None)
            for one in reader.decisions(review_id)
            if one.annotation_id in their_ids
        ]
        now = utc_now()
        comments = [
            one if one.sent_at is not None else dataclasses.replace(one, sent_at=now)
            for one in reader.comments()
            if one.target_id in their_ids or one.target_id in theirs or one.target_id in documents
        ]
        checks = reader.checks(review_id)
        people_ids = {one.reviewer for one in decisions} | {one.reviewer for one in checks}
        people_ids |= {one.author for one in comments}
        people_ids.add(review.creator)
        people = [one for one in reader.find(Person) if one.id in people_ids]
    head = BundleHead(
        people=hidden_people(people, workspace.annotator_id) if review.frame.hide_authors else tuple(people),
        reviews=(review,),
        decisions=tuple(decisions),
        checks=tuple(checks),
        comments=tuple(comments),
    )
    return Bundle(head, ())


def write_reply(
    workspace: Workspace, review_id: UUID, target: Path, *, progress: Progress | None = None
) -> ExportOutcome:
    """Write the reply as a `.kset`; the comments in it count as sent from then on."""
    from kantar_desk.formats.exchange.registry import WriteOptions, format_of, write_checked

    bundle = reply_bundle(workspace, review_id)
    result = write_checked(
        format_of("kset"),
        bundle,
        target,
        WriteOptions(texts=False, originals=False, reply=True),
        progress or Progress(),
    )
    if workspace.writable:
        _mark_sent(workspace, bundle)
        note_export(workspace, bundle, "kset", result)
    counts = {
        **result.counts,
        "decisions": len(bundle.head.decisions),
    }  # in the file the review is a line of its own
    return ExportOutcome(
        path=target, format="kset", sha256=result.sha256, counts=counts, losses=result.losses
    )


def _mark_sent(workspace: Workspace, bundle: Bundle) -> None:
    with workspace.reading() as reader:
        drafts = {one.id for one in reader.comments() if one.sent_at is None}
    waiting = [one for one in bundle.head.comments if one.id in drafts]
    if not waiting:
        return
    with (
        workspace.gate.job(),
        workspace.database.writing(workspace.head("send comments", "system", new_id())) as tx,
    ):
        for comment in waiting:
            tx.mark_sent(comment.id, comment.sent_at)
