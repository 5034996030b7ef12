"""Twins: the same words in another document, or at another place of one. Tags are copied there, never moved."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.twins import RunMap, reversed_runs
from kantar_desk.model.annotation import Annotation, Body, Claim, Entity, Source
from kantar_desk.model.dates import order
from kantar_desk.model.dispute import Stance
from kantar_desk.model.text import Document, DocumentLink, Span, TextRun
from kantar_desk.workspace.actions import Action, Annotate, Batch, Relate, TakeStance
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinPlace:
    """Where the words of a tag stand once more.

    ``differs`` says that the words there are not quite the same; ``tagged`` is a tag of the annotator's own set with
    the same code that stands there already, or None. ``later`` is True if the other document is known to be later.
    """

    link: DocumentLink
    document_id: UUID
    title: str
    spans: tuple[Span, ...]
    words: str
    differs: bool
    tagged: UUID | None
    later: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkShown:
    """A reprint or repeat with the titles of both documents and a proposal for which one came first.

    ``other_id`` is the document that is not the one asked about; ``share`` is per mille of the contained one.
    """

    link: DocumentLink
    here_id: UUID
    other_id: UUID
    here: str
    other: str
    share: int
    earlier: UUID | None

    @property
    def inside_here(self) -> bool:
        """True when the other document is contained in the one asked about."""
        kind = self.link.type
        return (kind == "contains") == (self.link.from_document_id == self.here_id)


def links_of(reader: Reader, document_id: UUID) -> list[DocumentLink]:
    """The links of a document, dismissed ones left out, by id."""
    found = {one.id: one for one in reader.find(DocumentLink, from_document_id=document_id)}
    found.update((one.id, one) for one in reader.find(DocumentLink, to_document_id=document_id))
    return sorted((one for one in found.values() if one.state != "dismissed"), key=lambda one: one.id)


def twins_of(workspace: Workspace, annotation_id: UUID) -> list[TwinPlace]:
    """All places where the words of a tag stand once more, by document and place. Empty for a tag that is gone."""
    with workspace.reading() as reader:
        annotation = reader.get(Annotation, annotation_id)
        if annotation is None:
            return []
        links = links_of(reader, annotation.document_id)
        if not links:
            return []
        text = reader.text(annotation.document_id)
        found: dict[tuple[UUID, tuple[Span, ...]], TwinPlace] = {}
        for link in links:
            for other_id, runs in _directions(link, annotation.document_id):
                other = reader.get(Document, other_id)
                if other is None:
                    continue
                there = reader.text(other_id) if other_id != annotation.document_id else text
                own = reader.annotations(other_id, [workspace.own_set_id])
                for twin in RunMap(text, there, runs).twins(annotation.spans):
                    key = other_id, twin.spans
                    if key in found or (
                        other_id == annotation.document_id and twin.spans == annotation.spans
                    ):
                        continue
                    found[key] = TwinPlace(
                        link=link,
                        document_id=other_id,
                        title=other.title,
                        spans=twin.spans,
                        words=" … ".join(there[span.start : span.end] for span in twin.spans),
                        differs=twin.differs,
                        tagged=_tag_at(own, annotation, twin.spans),
                        later=link.earlier is not None and link.earlier != other_id,
                    )
    return sorted(found.values(), key=lambda one: (one.title, one.document_id, one.spans))


def _directions(link: DocumentLink, document_id: UUID) -> list[tuple[UUID, tuple[TextRun, ...]]]:
    found = []
    if link.from_document_id == document_id:
        found.append((link.to_document_id, link.runs))
    if link.to_document_id == document_id:
        found.append((link.from_document_id, reversed_runs(link.runs)))
    return found


def _tag_at(tags: Collection[Annotation], annotation: Annotation, spans: tuple[Span, ...]) -> UUID | None:
    return next((one.id for one in tags if one.spans == spans and one.code_id == annotation.code_id), None)


def copy_to_twin(
    workspace: Workspace, annotation_id: UUID, places: Collection[TwinPlace] | None = None
) -> Batch | None:
    """The action that copies a tag to its twins (all that have no such tag yet); None if there is nowhere to go.

    A claim and its copy are related by ``repeats``: the later text repeats the earlier one, as far as that is known.
    The copy takes the stances of the annotator's own set along, as it says the same.
    """
    with workspace.reading() as reader:
        annotation = reader.get(Annotation, annotation_id)
        if annotation is None:
            return None
        body = _body_elsewhere(reader, annotation)
        stances = reader.find(Stance, annotation_id=annotation.id, set_id=workspace.own_set_id)
    wanted = [
        one
        for one in (places if places is not None else twins_of(workspace, annotation_id))
        if one.tagged is None
    ]
    actions: list[Action] = []
    for place in wanted:
        copy = Annotate(
            document_id=place.document_id,
            spans=place.spans,
            kind=annotation.kind,
            code_id=annotation.code_id,
            body=body,
        )
        actions.append(copy)
        if annotation.kind == "claim":
            first, second = copy.id, annotation.id
            if place.link.earlier == place.document_id and place.document_id != annotation.document_id:
                first, second = second, first
            actions.append(Relate(type="repeats", from_annotation_id=first, to_annotation_id=second))
            actions += [
                TakeStance(
                    dispute_id=one.dispute_id,
                    annotation_ids=(copy.id,),
                    position_id=one.position_id,
                    stance=one.stance,
                    note=one.note,
                )
                for one in stances
            ]
    return Batch(label="copy tag", actions=tuple(actions)) if actions else None


def _body_elsewhere(reader: Reader, annotation: Annotation) -> Body:
    """The details as they hold in another document: a passage as source becomes the name it is linked to."""
    body = annotation.body
    if not isinstance(body, Claim):
        return body
    source = body.source
    if source.ref == "annotation":
        passage = reader.get(Annotation, source.id) if source.id is not None else None
        entry_id = passage.body.entry_id if passage is not None and isinstance(passage.body, Entity) else None
        if entry_id is not None:
            source = dataclasses.replace(source, ref="register_entry", id=entry_id)
        else:
            source = Source(chain=source.chain)
    chain = tuple(one for one in source.chain if reader.get(Annotation, one) is None)
    return dataclasses.replace(body, source=dataclasses.replace(source, cue=(), chain=chain))


def link_offers(
    workspace: Workspace, document_id: UUID, *, states: Collection[str] = ("proposed",)
) -> list[LinkShown]:
    """Reprints of a document in these states, the best contained first."""
    with workspace.reading() as reader:
        links = [
            one
            for one in links_of(reader, document_id)
            if one.state in states and one.type != "repeat_inside"
        ]
        return _shown(reader, links, document_id)


def all_links(workspace: Workspace) -> list[LinkShown]:
    """All reprints and repeats of the project, proposed ones first, then the best contained."""
    with workspace.reading() as reader:
        links = reader.find(DocumentLink)
        shown = [one for link in links for one in _shown(reader, [link], link.from_document_id)]
    states = ("proposed", "confirmed", "dismissed")
    return sorted(
        shown,
        key=lambda one: (
            states.index(one.link.state),
            one.link.type == "repeat_inside",
            -one.share,
            one.link.id,
        ),
    )


def _shown(reader: Reader, links: list[DocumentLink], document_id: UUID) -> list[LinkShown]:
    found = []
    for link in links:
        other_id = link.to_document_id if link.from_document_id == document_id else link.from_document_id
        here, other = reader.get(Document, document_id), reader.get(Document, other_id)
        if here is None or other is None:
            continue
        found.append(
            LinkShown(
                link=link,
                here_id=document_id,
                other_id=other_id,
                here=here.title,
                other=other.title,
                share=max(link.coverage_from, link.coverage_to),
                earlier=link.earlier if link.earlier is not None else earlier_of(here, other),
            )
        )
    return sorted(found, key=lambda one: (-one.share, one.link.id))


def earlier_of(one: Document, other: Document) -> UUID | None:
    """The document that was published before the other, None if that is not known."""
    if one.id == other.id:
        return None
    found = order(one.source.published, other.source.published)
    return one.id if found == "before" else other.id if found == "after" else None
