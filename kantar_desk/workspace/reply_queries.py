"""What a colleague decided about my tags, and what became of it: followed, declined, or still to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import Person
from kantar_desk.model.review import Comment, Review, ReviewDecision, Verdict
from kantar_desk.model.shapes import from_json, to_json
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.review_queries import version_rows
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

SIGN_OF = {
    Verdict.ACCEPT: "accepted", Verdict.AMEND: "amended", Verdict.REJECT: "rejected", Verdict.DEFER: "deferred",
    Verdict.AGREED: "agreed", Verdict.STALE: "stale",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRow:
    """One standing decision of somebody else about one of my tags.

    ``state`` is ``open``, ``followed``, ``declined``, ``settled`` (accepted, agreed or deferred: nothing to be done) or
    ``gone`` (the tag was removed by me or never was here). ``older`` is True when the tag was changed since it was
    decided on. ``words`` are the amended words, empty unless it was amended.
    """

    decision: ReviewDecision
    annotation: Annotation | None
    title: str
    reviewer: str
    state: str
    older: bool = False
    words: str = ""
    thread: tuple[tuple[str, Comment], ...] = ()

    @property
    def is_open(self) -> bool:
        """True while it asks for an answer."""
        return self.state == "open"

    @property
    def sign(self) -> str:
        """The sign of the decision."""
        assert self.decision.verdict is not None
        return SIGN_OF[self.decision.verdict]


def reply_rows(workspace: Workspace) -> list[ReplyRow]:
    """All standing decisions of others on my tags, in order of documents and places."""
    with workspace.reading() as reader:
        people = {one.id: one.name for one in reader.find(Person, deleted=True)}
        found: list[tuple[ReviewDecision, Annotation | None]] = []
        for decision in _standing(reader.decisions()).values():
            if decision.reviewer == workspace.annotator_id or decision.verdict is None:
                continue
            annotation = reader.get(Annotation, decision.annotation_id, deleted=True)
            if annotation is not None and annotation.set_id != workspace.own_set_id:
                continue
            if annotation is None and not _about_mine(reader, workspace, decision):
                continue
            found.append((decision, annotation))
        order = _order(reader, {one.document_id for _, one in found if one is not None})
        rows = [_row(reader, workspace, *pair, people, order) for pair in found]
    return sorted(rows, key=lambda row: _place(row, order))


def _order(reader: Reader, document_ids: set[UUID]) -> dict[UUID, tuple[int, str]]:
    """Place among each other and title of these documents, as the list of documents has them."""
    documents = reader.find(Document, id=document_ids) if document_ids else []
    documents.sort(key=lambda one: (one.folder, one.title, one.id))
    return {one.id: (number, one.title) for number, one in enumerate(documents)}


def _standing(decisions: list[ReviewDecision]) -> dict[tuple[UUID, UUID], ReviewDecision]:
    """The last decision not withdrawn, by review and annotation."""
    withdrawn = {one.withdraws for one in decisions if one.withdraws is not None}
    found: dict[tuple[UUID, UUID], ReviewDecision] = {}
    for one in decisions:
        if one.verdict is not None and one.id not in withdrawn:
            found[one.review_id, one.annotation_id] = one
    return found


def _about_mine(reader: Reader, workspace: Workspace, decision: ReviewDecision) -> bool:
    """True when the review that an unknown tag was decided in compares my set."""
    review = reader.get(Review, decision.review_id)
    return review is not None and any(one.set_id == workspace.own_set_id for one in review.frame.sets)


def _place(row: ReplyRow, order: dict[UUID, tuple[int, str]]) -> tuple[int, int, str]:
    if row.annotation is None:
        return len(order) + 1, 0, str(row.decision.id)
    number = order.get(row.annotation.document_id, (len(order), ""))[0]
    return number, row.annotation.spans[0].start, str(row.decision.id)


def _row(
    reader: Reader,
    workspace: Workspace,
    decision: ReviewDecision,
    annotation: Annotation | None,
    people: dict[UUID, str],
    order: dict[UUID, tuple[int, str]],
) -> ReplyRow:
    comments = reader.comments(target_id=decision.annotation_id)
    declined = any(one.resolves == decision.id and one.author == workspace.annotator_id for one in comments)
    if decision.verdict in (Verdict.ACCEPT, Verdict.AGREED, Verdict.DEFER, Verdict.STALE):
        state = "settled" if annotation is not None and annotation.deleted is None else "gone"
    elif annotation is None:
        state = "gone"
    elif annotation.deleted is not None:
        state = "followed" if decision.verdict is Verdict.REJECT else "gone"
    elif decision.verdict is Verdict.AMEND and equals_amended(annotation, decision):
        state = "followed"
    else:
        state = "declined" if declined else "open"
    amended = decision.amended or {}
    return ReplyRow(
        decision=decision,
        annotation=annotation,
        title=order[annotation.document_id][1] if annotation and annotation.document_id in order else "",
        reviewer=people.get(decision.reviewer, ""),
        state=state,
        older=annotation is not None and annotation.revision != decision.revision and state == "open",
        words=" … ".join(str(piece.get("exact", "")) for piece in amended.get("spans", ())),
        thread=tuple((people.get(one.author, ""), one) for one in comments if one.text),
    )


def equals_amended(annotation: Annotation, decision: ReviewDecision) -> bool:
    """True when the tag has spans, code, body and note as the reviewer amended them."""
    amended = amended_annotation(annotation, decision)
    return amended is not None and (
        amended.spans == annotation.spans
        and amended.code_id == annotation.code_id
        and amended.body == annotation.body
        and amended.note == annotation.note
    )


def amended_annotation(annotation: Annotation, decision: ReviewDecision) -> Annotation | None:
    """The tag as the reviewer amended it, for comparing; None unless it was amended."""
    line = decision.amended
    if line is None:
        return None
    spans = [Span(item["start"], item["end"]) for item in line["spans"]]
    shape = to_json(annotation)
    shape.update(
        spans=[{"start": span.start, "end": span.end} for span in spans],
        quote=" … ".join(str(item.get("exact", "")) for item in line["spans"]),
        code_id=line["code_id"],
        body=line["body"],
        note=line["note"],
    )
    return from_json(Annotation, shape)


def amended_fields(workspace: Workspace, row: ReplyRow) -> list[tuple[str, str, str]]:
    """(field, mine, amended) for all that the amendment changes: words, code, then the fields that differ."""
    mine = row.annotation
    amended = amended_annotation(mine, row.decision) if mine is not None else None
    if mine is None or amended is None:
        return []
    found = []
    if mine.spans != amended.spans:
        found.append(("words", mine.quote, amended.quote))
    if mine.code_id != amended.code_id:
        with workspace.reading() as reader:
            codes = [reader.get(Code, one.code_id, deleted=True) for one in (mine, amended)]
        names = [one.name if one is not None else "" for one in codes]
        found.append(("code", names[0], names[1]))
    found += [one for one in version_rows(workspace, mine, amended) if one[1] != one[2]]
    return found
