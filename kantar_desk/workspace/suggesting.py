"""Suggestions: what own tags have taught, the same claim elsewhere, and disputes begun from figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from kantar_desk.analysis.similar import SentenceIndex
from kantar_desk.analysis.suggestions import Lessons, Suggestion
from kantar_desk.model.annotation import Annotation, Claim, Entity, Figure, PlaceRef
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import derived_id
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.actions import (
    Action,
    Annotate,
    Batch,
    DecideProposal,
    LinkEntity,
    SaveProposals,
)
from kantar_desk.workspace.dispute_queries import DraftPosition, OpeningDraft
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import Workspace

__all__ = [
    "SimilarPlace", "Suggestion", "accept_similar", "accept_suggestions", "dismiss_suggestion", "dispute_from_figures",
    "keep_similar", "same_claim", "tag_suggestions",
]  # fmt: skip
PAGE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarPlace:
    """A sentence of another document that could say the same; ``score`` is 0 … 1."""

    document_id: UUID
    title: str
    span: Span
    words: str
    score: float
    proposal_id: UUID


# --- taught by own tags -------------------------------------------------------------------------------------------


def tag_suggestions(workspace: Workspace, document_id: UUID) -> list[Suggestion]:
    """Tags that one's own tags suggest for a document, in order; dismissed pairs and tagged places are left out."""
    own = workspace.own_set_id
    lessons = Lessons()
    with workspace.reading() as reader:
        codes = {code.id: code for code in reader.find(Code)}
        after: UUID | None = None
        while page := reader.annotation_page(set_id=own, after=after, limit=PAGE):
            for one in page:
                entry = one.body.entry_id if isinstance(one.body, Entity) else None
                code = codes.get(one.code_id)
                if code is not None and not code.retired and one.kind == "entity":
                    lessons.learn(one.quote, one.code_id, entry)
            after = page[-1].id
        text = reader.text(document_id)
        tagged = [(span, one.code_id) for one in reader.annotations(document_id, [own]) for span in one.spans]
        dismissed = {
            (str(one.payload.get("folded", "")), UUID(str(one.payload["code_id"])))
            for one in reader.find(Proposal, type="copy_tags", state="dismissed")
            if "code_id" in one.payload
        }
    return lessons.suggestions(text, tagged=tagged, dismissed=dismissed)


def accept_suggestions(document_id: UUID, suggestions: Iterable[Suggestion]) -> Batch | None:
    """The action that tags these places, linked to the names that were taught; None if there are none."""
    actions: list[Annotate | LinkEntity] = []
    for one in suggestions:
        tag = Annotate(document_id=document_id, spans=(one.span,), kind="entity", code_id=one.code_id)
        actions.append(tag)
        if one.entry_id is not None:
            actions.append(LinkEntity(annotation_ids=(tag.id,), entry_id=one.entry_id))
    return Batch(label="tag suggestions", actions=tuple(actions)) if actions else None


def dismiss_suggestion(suggestion: Suggestion) -> SaveProposals:
    """The action that remembers that these words are not to be suggested with this code."""
    return SaveProposals(
        proposals=(
            Proposal(
                id=derived_id("suggestion", suggestion.folded, suggestion.code_id),
                type="copy_tags",
                subjects=(suggestion.code_id,),
                payload={"folded": suggestion.folded, "code_id": str(suggestion.code_id)},
                state="dismissed",
            ),
        )
    )


# --- the same claim -----------------------------------------------------------------------------------------------


def same_claim(workspace: Workspace, annotation_id: UUID, *, progress: Progress) -> list[SimilarPlace]:
    """The sentences of other documents most like the one a claim stands in; best first, dismissed ones left out."""
    with workspace.reading() as reader:
        annotation = reader.get(Annotation, annotation_id)
        documents = reader.documents()
        turned_down = {one.id for one in reader.find(Proposal, type="same_claim") if one.state != "open"}
    if annotation is None:
        return []
    titles = {one.id: one.title for one in documents}
    index = SentenceIndex()
    for done, document in enumerate(sorted(documents, key=lambda one: (one.title, one.id))):
        progress(done, len(documents), document.title)
        with workspace.reading() as reader:
            index.add(document.id, reader.text(document.id))
    progress(len(documents), len(documents))
    found = []
    for hit in index.similar_to(annotation.document_id, annotation.spans):
        proposal_id = derived_id("same_claim", annotation_id, hit.document_id, hit.span.start, hit.span.end)
        if proposal_id in turned_down:
            continue
        with workspace.reading() as reader:
            words = reader.text(hit.document_id)[hit.span.start : hit.span.end]
        found.append(
            SimilarPlace(
                document_id=hit.document_id,
                title=titles[hit.document_id],
                span=hit.span,
                words=" ".join(words.split()),
                score=hit.score,
                proposal_id=proposal_id,
            )
        )
    return found


def keep_similar(annotation_id: UUID, places: Iterable[SimilarPlace]) -> SaveProposals:
    """The action that keeps these findings as proposals."""
    return SaveProposals(
        proposals=tuple(
            Proposal(
                id=one.proposal_id,
                type="same_claim",
                subjects=(annotation_id, one.document_id),
                payload={"span": [one.span.start, one.span.end], "score": f"{one.score:.2f}"},
            )
            for one in places
        )
    )


def accept_similar(workspace: Workspace, proposal: Proposal) -> Batch:
    """The action that tags the similar sentence as a claim of the same code; how the two relate is for a person."""
    annotation_id, document_id = proposal.subjects
    start, end = proposal.payload["span"]
    with workspace.reading() as reader:
        annotation = reader.get(Annotation, annotation_id)
        code = reader.get(Code, annotation.code_id) if annotation is not None else None
    tag = Annotate(
        document_id=document_id,
        spans=(Span(start, end),),
        kind="claim",
        code_id=code.id if code is not None and not code.retired else None,
    )
    return Batch(
        label=Annotate.step,
        actions=(DecideProposal(proposal_ids=(proposal.id,), state="accepted"), tag),
    )


# --- from figures to a dispute --------------------------------------------------------------------------------------


def dispute_from_figures(workspace: Workspace, proposal: Proposal) -> OpeningDraft:
    """A new dispute begun from figures in conflict: a claim on the first place of each value, an answer for each value.

    The claims are tagged, and the proposal is accepted, in the step that opens the dispute.
    """
    payload = proposal.payload
    place_id = UUID(payload["place_id"]) if payload.get("place_id") else None
    before: list[Action] = [DecideProposal(proposal_ids=(proposal.id,), state="accepted")]
    answers: dict[tuple[Any, ...], DraftPosition] = {}
    with workspace.reading() as reader:
        claim_code = next(
            (one for one in reader.find(Code, kind="claim", slug="figure") if not one.retired), None
        )
        topic = next(iter(reader.find(Code, kind="disputed_statement", slug="figure")), None)
        entry = reader.get(RegisterEntry, place_id) if place_id is not None else None
        for row in payload["rows"]:
            reading = row["readings"][0]
            document_id, span = UUID(reading["document_id"]), Span(reading["start"], reading["end"])
            if reader.get(Document, document_id) is None:
                continue
            figure = _figure(payload, row, place_id)
            words = " ".join(reader.text(document_id)[span.start : span.end].split())
            own = reader.annotations(document_id, [workspace.own_set_id])
            claim_id = next((one.id for one in own if one.kind == "claim" and one.spans == (span,)), None)
            if claim_id is None:
                tag = Annotate(
                    document_id=document_id,
                    spans=(span,),
                    kind="claim",
                    code_id=claim_code.id if claim_code is not None else None,
                    body=Claim(figure=figure),
                )
                before.append(tag)
                claim_id = tag.id
            key = row["min"], row["max"], row["about"]
            held = answers.get(key)
            claims = (*held.claims, claim_id) if held is not None else (claim_id,)
            answers[key] = DraftPosition(
                answer=held.answer if held is not None else words, figure=figure, claims=claims
            )
    return OpeningDraft(
        topic_id=topic.id if topic is not None else None,
        scope=Figure(
            counted=payload["counted"],
            counted_note=payload.get("counted_note", ""),
            included=payload["included"] or None,
            unit=payload["unit"],
            place=PlaceRef(entry_id=place_id),
        ),
        place=entry.preferred if entry is not None else "",
        positions=tuple(answers.values()),
        before=tuple(before),
    )


def _figure(payload: dict[str, Any], row: dict[str, Any], place_id: UUID | None) -> Figure:
    return Figure(
        counted=payload["counted"],
        counted_note=payload.get("counted_note", ""),
        included=payload["included"] or None,
        min=Decimal(row["min"]) if row["min"] is not None else None,
        max=Decimal(row["max"]) if row["max"] is not None else None,
        about=bool(row["about"]),
        unit=payload["unit"],
        place=PlaceRef(entry_id=place_id),
        as_of=row["as_of"],
    )
