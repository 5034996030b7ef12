"""A set that cannot be a version of one we hold comes in as a set of its own: the same tags under new ids."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TypeVar
from uuid import UUID

from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.identity import Record, derived_id

R = TypeVar("R", bound=Record)


def as_own_sets(bundle: Bundle) -> Bundle:
    """The bundle with all its sets, and what belongs to them, under ids made from ids and digests.

    The same file gives the same ids each time, so importing it twice still changes nothing. Tombstones are left out:
    the new set never held those rows. Decisions and comments keep the ids of what they are about.
    """
    digests = {one.id: one.digest or str(one.version) for one in bundle.head.sets}

    def moved(set_id: UUID, row_id: UUID) -> UUID:
        return derived_id("own_set", digests[set_id], row_id) if set_id in digests else row_id

    def row(value: R) -> R:
        set_id: UUID = value.set_id  # type: ignore[attr-defined]  # rows of sets only
        return dataclasses.replace(value, id=moved(set_id, value.id), set_id=moved(set_id, set_id))  # type: ignore[call-arg]

    def annotation(value: Annotation) -> Annotation:
        body = value.body
        if isinstance(body, Claim) and body.source.ref == "annotation" and body.source.id is not None:
            source = dataclasses.replace(body.source, id=moved(value.set_id, body.source.id))
            body = dataclasses.replace(body, source=source)
        return dataclasses.replace(row(value), body=body)

    def part(value: DocumentPart) -> DocumentPart:
        return dataclasses.replace(
            value,
            annotations=tuple(annotation(one) for one in value.annotations),
            relations=tuple(
                dataclasses.replace(
                    row(one),
                    from_annotation_id=moved(one.set_id, one.from_annotation_id),
                    to_annotation_id=moved(one.set_id, one.to_annotation_id),
                )
                for one in value.relations
            ),
            states=tuple(
                dataclasses.replace(
                    row(one),
                    id=derived_id("set_document", moved(one.set_id, one.set_id), one.document_id),
                )
                for one in value.states
            ),
            orphans=tuple(row(one) for one in value.orphans),
            deleted=(),
        )

    def parts() -> Iterator[DocumentPart]:
        return (part(one) for one in bundle.parts())

    head = bundle.head
    return Bundle(
        dataclasses.replace(
            head,
            sets=tuple(
                dataclasses.replace(one, id=moved(one.id, one.id), parent_digest=None) for one in head.sets
            ),
            stances=tuple(
                dataclasses.replace(row(one), annotation_id=moved(one.set_id, one.annotation_id))
                for one in head.stances
            ),
            cells=tuple(
                dataclasses.replace(row(one), annotation_id=moved(one.set_id, one.annotation_id))
                for one in head.cells
            ),
            orphans=tuple(row(one) for one in head.orphans),
            deleted=(),
        ),
        parts,
    )
