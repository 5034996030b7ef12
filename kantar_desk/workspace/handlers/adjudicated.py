"""The adjudicated set: written in the transaction of a decision, never edited; rebuilt from the rows it is equal."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.analysis.review_state import standing, states_of
from kantar_desk.model.annotation import Annotation, check_annotation
from kantar_desk.model.identity import derived_id, new_id
from kantar_desk.model.review import DocumentCheck, Review, ReviewDecision, SetVersion, Verdict
from kantar_desk.model.shapes import from_json, to_json
from kantar_desk.model.text import Span, check_spans, quote_of

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader
    from kantar_desk.store.writes import Writing


def amended_line(annotation: Annotation, text: str) -> dict[str, Any]:
    """What a decision keeps of an amended annotation: spans with exact words, code, body, note."""
    line = to_json(annotation)
    return {
        "spans": [
            {"start": span.start, "end": span.end, "exact": text[span.start : span.end]}
            for span in annotation.spans
        ],
        "code_id": line["code_id"],
        "body": line["body"],
        "note": annotation.note,
    }


def with_amended(annotation: Annotation, line: dict[str, Any], text: str) -> Annotation:
    """The annotation with the values of an amended line. Raises UserError if the words are no longer there."""
    spans = tuple(Span(item["start"], item["end"]) for item in line["spans"])
    check_spans(spans, len(text))
    shape = to_json(annotation)
    shape.update(
        spans=[{"start": span.start, "end": span.end} for span in spans],
        quote=quote_of(text, spans),
        code_id=line["code_id"],
        body=line["body"],
        note=line["note"],
    )
    changed = from_json(Annotation, shape)
    check_annotation(changed, text)
    return changed


def write_result(tx: Writing, review: Review, result_id: UUID, shape: Annotation) -> None:
    """Bring one annotation of the adjudicated set to what was decided."""
    assert review.result_set_id is not None
    old = tx.get(Annotation, result_id, deleted=True)
    if old is None:
        tx.insert(
            Annotation(
                id=result_id,
                set_id=review.result_set_id,
                document_id=shape.document_id,
                spans=shape.spans,
                quote=shape.quote,
                code_id=shape.code_id,
                body=shape.body,
                note=shape.note,
            )
        )
        return
    if old.deleted is not None:
        old = tx.revive(old)
    tx.update(
        dataclasses.replace(
            old,
            spans=shape.spans,
            quote=shape.quote,
            code_id=shape.code_id,
            body=shape.body,
            note=shape.note,
        )
    )


def current_of(
    reader: Reader, review_id: UUID, annotation_ids: Collection[UUID]
) -> dict[UUID, ReviewDecision]:
    """The decision that counts for each of these annotations; looks at no others."""
    states = states_of(reader.decisions(review_id, annotation_ids=annotation_ids))
    return {one: state.decision for one, state in states.items() if state.decision is not None}


def sharing(reader: Reader, review_id: UUID, result_id: UUID) -> dict[UUID, ReviewDecision]:
    """The standing decisions of a review that yield one annotation of the adjudicated set."""
    rows = reader.find(ReviewDecision, result_id=result_id, review_id=review_id)
    current = current_of(reader, review_id, {row.annotation_id for row in rows})
    return {one: row for one, row in current.items() if row.result_id == result_id}


def drop_result(tx: Writing, previous: ReviewDecision, leaving: Collection[UUID]) -> None:
    """Take a result out unless the standing decision on an annotation that is not ``leaving`` yields it."""
    if previous.result_id is None:
        return
    if sharing(tx, previous.review_id, previous.result_id).keys() - set(leaving):
        return
    result = tx.get(Annotation, previous.result_id)
    if result is not None:
        tx.remove(result)


def append_rule_row(
    tx: Writing, review: Review, annotation: Annotation, verdict: Verdict, result_id: UUID | None
) -> None:
    """Add a row that no person wrote: *agreed* by the rule of the review, or *stale*."""
    tx.append(
        ReviewDecision(
            id=new_id(),
            review_id=review.id,
            annotation_id=annotation.id,
            revision=annotation.revision,
            verdict=verdict,
            reviewer=tx.person_id,
            rule=review.frame.rule if verdict is Verdict.AGREED else "none",
            at=tx.at,
            result_id=result_id,
        )
    )


def withdraw(tx: Writing, previous: ReviewDecision) -> None:
    """Add a row that withdraws a decision."""
    tx.append(
        ReviewDecision(
            id=new_id(),
            review_id=previous.review_id,
            annotation_id=previous.annotation_id,
            revision=previous.revision,
            verdict=None,
            reviewer=tx.person_id,
            at=tx.at,
            withdraws=previous.id,
        )
    )


def withdraw_checks(
    tx: Writing, review: Review, document_id: UUID, set_versions: tuple[SetVersion, ...]
) -> None:
    """Withdraw every check of a document that stands; a row of the program names no versions."""
    for one in standing(row for row in tx.checks(review.id) if row.document_id == document_id):
        if one.level is not None:
            tx.append(
                DocumentCheck(
                    id=new_id(),
                    review_id=review.id,
                    document_id=document_id,
                    level=None,
                    set_versions=set_versions,
                    reviewer=tx.person_id,
                    at=tx.at,
                    withdraws=one.id,
                )
            )


def rebuilt(reader: Reader, review: Review) -> dict[UUID, Annotation]:
    """The adjudicated set as the decision rows alone yield it: result id → what it must say.

    Each result is what its standing decision judged: the annotation at the revision of the decision, or the amended
    values. A stale decision holds until somebody confirms it.
    """
    found: dict[UUID, Annotation] = {}
    rows = reader.decisions(review.id)
    states = states_of(rows)
    sources = {row.result_id: row for row in rows if _is_source(review, row)}
    for _, state in sorted(states.items()):
        decision = state.holds
        if not state.in_adjudicated_set or decision is None or decision.result_id is None:
            continue
        # Of several that yield one result it was made from one; what that one says now comes first.
        source = sources.get(decision.result_id, decision)
        now = states.get(source.annotation_id)
        if now is not None and now.holds is not None and _is_source(review, now.holds):
            source = now.holds
        judged = at_revision(reader, source.annotation_id, source.revision)
        if judged is None:
            continue
        if source.amended is not None:
            judged = with_amended(judged, source.amended, reader.text(judged.document_id))
        found[decision.result_id] = judged
    return found


def _is_source(review: Review, row: ReviewDecision) -> bool:
    """True for the row of the annotation that a result was made from."""
    return row.result_id is not None and row.result_id == derived_id(
        "adjudicated", review.id, row.annotation_id
    )


def at_revision(reader: Reader, annotation_id: UUID, revision: int) -> Annotation | None:
    """An annotation as it was at a revision; None where it never was here like that."""
    now = reader.get(Annotation, annotation_id, deleted=True)
    if now is None or (now.revision == revision and now.deleted is None):
        return now
    for seq, _, _ in reversed(reader.changes_of(annotation_id)):
        then = reader.value_as_of(Annotation, annotation_id, seq)
        if then is not None and then.revision == revision and then.deleted is None:
            return then
    return None
