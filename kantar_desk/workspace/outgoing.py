"""A received set goes out as it came: lines that were placed anew here leave under the text they were made on."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation
from kantar_desk.model.bundle import DocumentPart
from kantar_desk.model.identity import derived_id
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document
from kantar_desk.workspace.placing import CAME_DOCUMENT, as_it_came

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


@dataclasses.dataclass(slots=True)
class AsReceived:
    """The lines of received sets that leave as they came, by the document they came under.

    ``leaving`` are our ids that must not leave at our place as well.
    """

    documents: dict[UUID, Document]
    annotations: dict[UUID, list[Annotation]]
    homes: dict[UUID, set[UUID]]
    leaving: set[UUID]

    def parts(
        self, reader: Reader, sets: Collection[UUID], *, texts: bool, ours: Collection[UUID]
    ) -> dict[UUID, DocumentPart]:
        """The parts of documents that are not ours by id; those of our ids are done by `with_received`."""
        return {
            one: self.fill(reader, DocumentPart(document=document), sets, texts=texts)
            for one, document in self.documents.items()
            if one not in ours
        }

    def fill(
        self, reader: Reader, part: DocumentPart, sets: Collection[UUID], *, texts: bool
    ) -> DocumentPart:
        """The part under the document line the annotations came with; its text only if we hold it."""
        document = self.documents[part.document.id]
        annotations = self.annotations[document.id]
        held = reader.documents_by_text(document.text_sha256)
        relations = {one.id: one for one in part.relations}
        for relation in reader.find(Relation, from_annotation_id=tuple(one.id for one in annotations)):
            relations[relation.id] = relation
        states = list(part.states)
        for home in sorted(self.homes[document.id] - {document.id}):
            for set_id in sorted(sets):
                state = reader.state(set_id, home)
                if state is not None:
                    key = derived_id("set_document", set_id, document.id)
                    states.append(dataclasses.replace(state, id=key, document_id=document.id))
        return dataclasses.replace(
            part,
            document=document,
            text=reader.text(held[0]) if texts and held else None,
            original=None,
            annotations=tuple(sorted(annotations, key=lambda one: (one.spans, one.id))),
            relations=tuple(relations.values()),
            states=tuple(states),
            orphans=tuple(one for one in part.orphans if one.id not in self.leaving),
        )


def as_received(
    reader: Reader, sets: Iterable[AnnotationSet], documents: Iterable[UUID], codes: Collection[UUID]
) -> AsReceived | None:
    """What of these sets was placed anew here, or found no place; None if all of it stands as it came."""
    received = [one.id for one in sets if one.kind == "imported"]
    if not received:
        return None
    found = AsReceived({}, {}, {}, set())

    def take(line: dict[str, Any], home: UUID | None) -> None:
        if not isinstance(line.get(CAME_DOCUMENT), dict):
            return
        annotation, document = as_it_came(line)
        if document is None or annotation.code_id not in codes:
            return
        found.documents.setdefault(document.id, document)
        found.annotations.setdefault(document.id, []).append(annotation)
        found.homes.setdefault(document.id, set()).update({home} if home is not None else ())
        found.leaving.add(annotation.id)

    for document_id in documents:
        annotations = reader.annotations(document_id, received)
        came = reader.came_as([one.id for one in annotations])
        for annotation in annotations:
            if annotation.id in came:
                take(came[annotation.id], document_id)
    for orphan in reader.find(Orphan, set_id=tuple(received)):
        take(orphan.payload, orphan.document_id)
    return found if found.leaving else None


def with_received(
    reader: Reader, part: DocumentPart, found: AsReceived, sets: Collection[UUID], *, texts: bool
) -> DocumentPart | None:
    """The part of one of our documents without what leaves elsewhere; None if nothing is left of it.

    Where the received lines came under this very id with another text, and nothing else of the sets stands on ours,
    the part goes out under the line they came with. With other tags on our text they stay at our place.
    """
    rest = tuple(one for one in part.annotations if one.id not in found.leaving)
    if part.document.id in found.documents:
        return part if rest else found.fill(reader, part, sets, texts=texts)
    kept = {one.id for one in rest}
    away = {document for document, homes in found.homes.items() if part.document.id in homes}
    if not away:
        return part
    return dataclasses.replace(
        part,
        annotations=rest,
        relations=tuple(one for one in part.relations if one.from_annotation_id in kept),
        states=part.states if rest else (),
        orphans=tuple(one for one in part.orphans if one.id not in found.leaving),
    )
