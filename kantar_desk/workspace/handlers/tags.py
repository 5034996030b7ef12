"""Tagging: annotate, retag, resize, edit, remove."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, get_type_hints
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import (
    Annotation,
    Body,
    Claim,
    DisputedStatement,
    Entity,
    Relation,
    check_annotation,
    empty_body,
)
from kantar_desk.model.codebook import Kind
from kantar_desk.model.dispute import Dispute, MatrixCell, Stance
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, Span, check_spans, merge_spans, quote_of
from kantar_desk.workspace import actions, review_actions
from kantar_desk.workspace.handlers.checks import (
    editable_annotation,
    editable_set,
    general_code,
    live_code,
    put_state,
    require,
)

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def annotate(action: actions.Annotate, tx: Writing, workspace: Workspace) -> UUID:
    """Write a new tag, or answer the equal one of the same set that is there already."""
    target = editable_set(tx, action.set_id or workspace.own_set_id)
    require(tx, Document, action.document_id)
    code = live_code(tx, action.code_id) if action.code_id else general_code(tx, action.kind)
    if code.kind != action.kind:
        raise UserError(
            "code_of_other_kind",
            "The code “{name}” belongs to another kind of tag.",
            "Choose a code of this kind.",
            name=code.name,
        )
    body = action.body if action.body is not None else empty_body(action.kind)
    if body.kind != action.kind:
        raise UserError(
            "body_of_other_kind",
            "The details belong to another kind of tag.",
            "Leave them out or correct them.",
        )
    text = tx.text(action.document_id)
    check_spans(action.spans, len(text))
    annotation = Annotation(
        id=action.id,
        set_id=target.id,
        document_id=action.document_id,
        spans=action.spans,
        quote=quote_of(text, action.spans),
        code_id=code.id,
        body=body,
        note=action.note,
    )
    twin = equal_annotation(tx, annotation)
    if twin is not None:
        return twin.id
    check_annotation(annotation, text)
    check_references(tx, annotation)
    tx.insert(annotation)
    begin_document(tx, target.id, action.document_id)
    return annotation.id


def equal_annotation(tx: Writing, annotation: Annotation) -> Annotation | None:
    """A tag of the same set with equal spans and code and, for claims, an equal source."""
    at_same_place = tx.find(
        Annotation,
        document_id=annotation.document_id,
        set_id=annotation.set_id,
        start_offset=annotation.spans[0].start,
    )
    for other in at_same_place:
        if (
            other.id != annotation.id
            and other.spans == annotation.spans
            and other.code_id == annotation.code_id
            and _source(other.body) == _source(annotation.body)
        ):
            return other
    return None


def _source(body: Body) -> object:
    return body.source if isinstance(body, Claim) else None


def begin_document(tx: Writing, set_id: UUID, document_id: UUID) -> None:
    """The first tag makes a new document one in progress."""
    known = tx.state(set_id, document_id)
    if known is None or known.state == "new":
        put_state(tx, known, set_id, document_id, "in_progress")


def check_references(tx: Writing, annotation: Annotation) -> None:
    """Raise UserError unless everything the body points at is here and of the right kind."""
    body = annotation.body
    if isinstance(body, Entity):
        if body.entry_id is not None:
            require(tx, RegisterEntry, body.entry_id)
    elif isinstance(body, DisputedStatement):
        if body.dispute_id is not None:
            require(tx, Dispute, body.dispute_id)
    else:
        source = body.source
        if source.id is not None and source.ref == "register_entry":
            require(tx, RegisterEntry, source.id)
        elif source.id is not None and source.ref == "annotation":
            passage = require(tx, Annotation, source.id)
            if passage.kind != "entity" or passage.document_id != annotation.document_id:
                raise UserError(
                    "bad_source",
                    "The source must be an entity tagged in the same document.",
                    "Tag the name in this document as an entity first.",
                )
        for entry_id in source.chain:
            require(tx, RegisterEntry, entry_id)


def retag(action: actions.Retag, tx: Writing, workspace: Workspace) -> UUID | None:
    """Give tags another code; another kind keeps spans and note and starts with an empty body."""
    code = live_code(tx, action.code_id)
    focus = None
    for annotation_id in action.annotation_ids:
        annotation = editable_annotation(tx, annotation_id)
        body = annotation.body
        if code.kind != annotation.kind:
            body = dataclasses.replace(empty_body(code.kind), extra=dict(body.extra))
            _release(tx, annotation, keep_relations=code.kind != "entity")
        tx.update(dataclasses.replace(annotation, code_id=code.id, body=body))
        focus = annotation_id
    return focus


def _release(tx: Writing, annotation: Annotation, *, keep_relations: bool) -> None:
    """Take away what can only hang on the kind the tag is about to lose."""
    if not keep_relations:
        for relation in relations_of(tx, annotation.id):
            tx.remove(relation)
    if annotation.kind == "claim":
        for stance in tx.find(Stance, annotation_id=annotation.id):
            tx.remove(stance)
        for cell in tx.find(MatrixCell, annotation_id=annotation.id):
            tx.remove(cell)
    if annotation.kind == "entity":
        _release_sources(tx, annotation)


def _release_sources(tx: Writing, annotation: Annotation) -> None:
    """Claims whose source was this entity go back to the author of the document."""
    for other in tx.find(Annotation, source_annotation_id=annotation.id, set_id=annotation.set_id):
        body = other.body
        if isinstance(body, Claim):
            source = dataclasses.replace(body.source, ref="document_author", id=None)
            tx.update(dataclasses.replace(other, body=dataclasses.replace(body, source=source)))


def relations_of(tx: Writing, annotation_id: UUID) -> list[Relation]:
    """The relations that start or end at a tag."""
    found = {relation.id: relation for relation in tx.find(Relation, from_annotation_id=annotation_id)}
    found.update((relation.id, relation) for relation in tx.find(Relation, to_annotation_id=annotation_id))
    return list(found.values())


def resize(action: actions.Resize, tx: Writing, workspace: Workspace) -> UUID:
    """Give a tag other spans; the quote follows."""
    annotation = editable_annotation(tx, action.annotation_id)
    text = tx.text(annotation.document_id)
    check_spans(action.spans, len(text))
    spans = merge_spans(action.spans)
    changed = dataclasses.replace(annotation, spans=spans, quote=quote_of(text, spans), placed="exact")
    check_annotation(changed, text)
    tx.update(changed)
    return annotation.id


def edit_body(action: actions.EditBody, tx: Writing, workspace: Workspace) -> UUID | None:
    """Set named fields of one or several bodies."""
    focus = None
    for annotation_id in action.annotation_ids:
        annotation = editable_annotation(tx, annotation_id)
        changed = dataclasses.replace(annotation, body=_with_fields(annotation.body, action.fields))
        check_annotation(changed, tx.text(annotation.document_id))
        check_references(tx, changed)
        tx.update(changed)
        focus = annotation_id
    return focus


def _with_fields(body: Body, fields: dict[str, Any]) -> Body:
    allowed = get_type_hints(type(body)).keys() - {"kind", "unknown"}
    for name in fields:
        if name not in allowed:
            raise UserError(
                "unknown_field",
                "This kind of tag has no field “{field}”.",
                "The fields are {fields}.",
                field=name,
                fields=", ".join(sorted(allowed)),
            )
    return dataclasses.replace(body, **fields)


def edit_note(action: actions.EditNote, tx: Writing, workspace: Workspace) -> UUID:
    """Write the note of a tag."""
    annotation = editable_annotation(tx, action.annotation_id)
    tx.update(dataclasses.replace(annotation, note=action.note))
    return annotation.id


def remove(action: actions.Remove, tx: Writing, workspace: Workspace) -> None:
    """Remove tags with what hangs on them."""
    for annotation_id in action.annotation_ids:
        annotation = editable_annotation(tx, annotation_id)
        _release(tx, annotation, keep_relations=False)
        tx.remove(annotation)


def confirm_place(action: actions.ConfirmPlace, tx: Writing, workspace: Workspace) -> UUID | None:
    """Mark re-anchored tags as confirmed; allowed in received sets too, as the place is ours."""
    focus = None
    for annotation_id in action.annotation_ids:
        annotation = require(tx, Annotation, annotation_id)
        if annotation.placed == "check":
            tx.update(dataclasses.replace(annotation, placed="confirmed"))
            focus = annotation_id
    return focus


def take_over(action: review_actions.TakeOver, tx: Writing, workspace: Workspace) -> UUID | None:
    """Copy tags of any set into the annotator's own set; equal ones are left as they are."""
    focus = None
    for annotation_id in action.annotation_ids:
        annotation = require(tx, Annotation, annotation_id)
        focus = annotate(copy_of(tx, annotation, workspace.own_set_id), tx, workspace)
    return focus


def copy_of(
    tx: Writing, annotation: Annotation, set_id: UUID, spans: tuple[Span, ...] | None = None
) -> actions.Annotate:
    """The request that tags the same in another set; a source passage of the other set is dropped if not ours."""
    body = annotation.body
    if isinstance(body, Claim) and body.source.ref == "annotation" and body.source.id is not None:
        passage = tx.get(Annotation, body.source.id)
        twin = None
        if passage is not None:
            twin = next(
                (
                    other
                    for other in tx.find(
                        Annotation,
                        document_id=annotation.document_id,
                        set_id=set_id,
                        start_offset=passage.spans[0].start,
                    )
                    if other.spans == passage.spans and other.kind == "entity"
                ),
                None,
            )
        source = (
            dataclasses.replace(body.source, id=twin.id)
            if twin is not None
            else dataclasses.replace(body.source, ref="document_author", id=None)
        )
        body = dataclasses.replace(body, source=source)
    kind: Kind = annotation.kind
    return actions.Annotate(
        document_id=annotation.document_id,
        spans=spans or annotation.spans,
        kind=kind,
        code_id=annotation.code_id,
        body=body,
        note=annotation.note,
        set_id=set_id,
    )
