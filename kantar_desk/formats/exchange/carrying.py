"""What a format carries of a bundle: its losses before writing, and the comparison of what was read back.

Both follow from one list, ``carries``, of the kinds of `LOSS_KINDS` that a format can hold, and from ``spell``, what
it makes of a string. So no difference can go unnamed and no loss is named in vain.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.formats.exchange.values import Loss
from kantar_desk.model.annotation import Annotation, Relation, empty_body
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.shapes import to_json
from kantar_desk.model.text import DocumentSource, text_sha256

Home = dict[UUID, tuple[UUID, UUID]]
"""Annotation id to its document and set."""

EFFECTS = {
    "spans": "each piece is written as an annotation of its own",
    "overlap": "left out, as they overlap others",
    "relation": "left out",
    "cross_document_relation": "left out, as they join two documents or sets",
    "field": "their fields are left out",
    "note": "their notes are left out",
    "comment": "left out",
    "creator": "who made them is left out",
    "time": "when they were made is left out",
    "set": "their names and owners are left out",
    "decision": "decisions, checks and reviews are left out",
    "dispute": "left out",
    "stance": "left out",
    "matrix": "left out",
    "register": "left out",
    "link": "left out",
    "proposal": "left out",
    "orphan": "left out, as they have no place in a text",
    "state": "how far each set has got is left out",
    "structure": "headings, pages and lists are left out",
    "source": "title, folder and provenance are left out",
    "code_definition": "definitions and examples are left out",
    "id": "they get other ids when they come back",
    "text": "the text does not travel with them",
}
NAMES = {
    "spans": "annotations in several pieces",
    "overlap": "annotations",
    "relation": "relations",
    "cross_document_relation": "relations between documents or sets",
    "field": "annotations and relations with fields",
    "note": "annotations and relations with a note",
    "comment": "comments",
    "creator": "annotations",
    "time": "annotations",
    "set": "sets",
    "decision": "review rows",
    "dispute": "disputes",
    "stance": "stances",
    "matrix": "matrix cells",
    "register": "names of the register",
    "link": "links between documents",
    "proposal": "proposals",
    "orphan": "annotations without a place",
    "state": "states of documents",
    "structure": "documents",
    "source": "documents",
    "code_definition": "codes",
    "id": "annotations",
    "text": "documents",
}


@dataclass(slots=True)
class _Found:
    ids: dict[str, list[UUID]] = field(default_factory=dict)

    def add(self, kind: str, item: UUID) -> None:
        self.ids.setdefault(kind, []).append(item)


def losses_of(
    bundle: Bundle,
    carries: frozenset[str],
    *,
    more: Callable[[DocumentPart], Iterator[tuple[str, UUID]]] | None = None,
    effects: dict[str, str] | None = None,
) -> tuple[Loss, ...]:
    """The losses of a bundle in a format that carries only these kinds.

    ``more`` finds further items of one document (kind, id), ``effects`` replaces the sentences of a kind.
    """
    found = _Found()
    annotation_home: Home = {}
    relations: list[Relation] = []
    for kind, item in _head_items(bundle):
        if kind not in carries:
            found.add(kind, item)
    for part in bundle.parts():
        for annotation in part.annotations:
            annotation_home[annotation.id] = (part.document.id, annotation.set_id)
        relations += part.relations
        for kind, item in _part_items(part):
            if kind not in carries:
                found.add(kind, item)
        if more is not None:
            for kind, item in more(part):
                found.add(kind, item)
    for relation in relations:
        for kind in relation_kinds(relation, annotation_home):
            if kind not in carries:
                found.add(kind, relation.id)
                break
    sentences = {**EFFECTS, **(effects or {})}
    return tuple(
        Loss(kind, len(ids), tuple(ids), f"{len(ids)} {NAMES[kind]}: {sentences[kind]}")
        for kind, ids in sorted(found.ids.items())
    )


def relation_kinds(relation: Relation, home: Home) -> list[str]:
    """What a format must carry for this relation; a note or field of it goes with it.

    A relation within one document and one set is a plain one, every other joins documents (or sets).
    """
    first, second = home.get(relation.from_annotation_id), home.get(relation.to_annotation_id)
    within = first is not None and first == second and first[1] == relation.set_id
    kinds = ["relation"] if within else ["cross_document_relation"]
    if relation.note:
        kinds.append("note")
    if relation.made_on:
        kinds.append("field")
    return kinds


def _head_items(bundle: Bundle) -> Iterator[tuple[str, UUID]]:
    head = bundle.head
    groups: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("comment", head.comments),
        ("set", head.sets),
        ("decision", (*head.decisions, *head.checks, *head.reviews)),
        ("dispute", head.disputes),
        ("stance", head.stances),
        ("matrix", head.cells),
        ("register", head.entries),
        ("link", head.links),
        ("proposal", head.proposals),
        ("orphan", head.orphans),
    )
    for kind, values in groups:
        for value in values:
            yield kind, value.id
    for code in head.codes:
        if code.definition or code.examples:
            yield "code_definition", code.id


def _part_items(part: DocumentPart) -> Iterator[tuple[str, UUID]]:
    document = part.document
    if document.structure:
        yield "structure", document.id
    if document.title or document.folder or document.source != DocumentSource():
        yield "source", document.id
    if part.text is not None:
        yield "text", document.id
    for orphan in part.orphans:
        yield "orphan", orphan.id
    for state in part.states:
        yield "state", state.id
    for annotation in part.annotations:
        own = annotation.id
        yield "id", own
        if len(annotation.spans) > 1:
            yield "spans", own
        if annotation.note:
            yield "note", own
        if annotation.body != empty_body(annotation.kind):
            yield "field", own
        if annotation.creator != NOBODY:
            yield "creator", own
        if annotation.created != UNSET_TIME or annotation.modified != UNSET_TIME:
            yield "time", own


Fact = tuple[Any, ...]
Spell = Callable[[str], str]


def _same(text: str) -> str:
    return text


class Facts:
    """What a bundle says, as far as a format carries it; two bundles say the same when their facts are equal.

    Documents are named by the hash of their text, annotations by place and code, people by name: what is left of them
    after a walk through another program's file.
    """

    def __init__(self, bundle: Bundle, carries: frozenset[str], spell: Spell = _same) -> None:
        self.carries = carries
        self.spell = spell
        head = bundle.head
        self._codes = {code.id: (code.kind, code.slug) for code in head.codes}
        self._people = {person.id: spell(person.name) for person in head.people}
        self._sets = {one.id: spell(one.name) for one in head.sets}
        self.counter: Counter[Fact] = Counter()
        ends: dict[UUID, Fact] = {}
        home: Home = {}
        relations: list[Relation] = []
        for part in bundle.parts():
            document = self._document(part)
            for annotation in part.annotations:
                ends[annotation.id] = self._annotation(annotation, document)
                home[annotation.id] = (part.document.id, annotation.set_id)
            relations += part.relations
        for relation in relations:
            self._relation(relation, ends, home)

    def _document(self, part: DocumentPart) -> str:
        document = part.document
        key = document.text_sha256
        if part.text is not None and self.spell is not _same:
            key = text_sha256(self.spell(part.text))
        if "text" in self.carries:
            self.counter[("document", key)] += 1
        if "source" in self.carries:
            source = to_json(document.source)
            self.counter[("source", key, self.spell(document.title), document.folder, _plain(source))] += 1
        if "state" in self.carries:
            for state in part.states:
                self.counter[("state", key, self._sets.get(state.set_id), state.state)] += 1
        return key

    def _annotation(self, annotation: Annotation, document: str) -> Fact:
        carries = self.carries
        spans = tuple((span.start, span.end) for span in annotation.spans)
        code = self._codes.get(annotation.code_id, (annotation.kind, str(annotation.code_id)))
        more: list[Any] = []
        if "set" in carries:
            more.append(self._sets.get(annotation.set_id))
        if "note" in carries:
            more.append(self.spell(annotation.note))
        if "field" in carries:
            more.append(self._body(annotation))
        if "creator" in carries:
            more.append(self._people.get(annotation.creator, ""))
        if "time" in carries:
            more.append((format_time(annotation.created), format_time(annotation.modified)))
        if "id" in carries:
            more.append(str(annotation.id))
        if "spans" in carries or len(spans) == 1:
            self.counter[("annotation", document, spans, code, *more)] += 1
        else:
            for span in spans:
                self.counter[("annotation", document, (span,), code, *more)] += 1
            spans = spans[:1]
        return (document, spans, code)

    def _body(self, annotation: Annotation) -> str:
        body = to_json(annotation.body)
        return self.spell(_plain(body))

    def _relation(self, relation: Relation, ends: dict[UUID, Fact], home: Home) -> None:
        kinds = relation_kinds(relation, home)
        if kinds[0] not in self.carries:
            return
        nobody: Fact = ()
        fact: Fact = (
            "relation",
            relation.type,
            ends.get(relation.from_annotation_id, nobody),
            ends.get(relation.to_annotation_id, nobody),
        )
        if "note" in self.carries:
            fact += (self.spell(relation.note),)
        if "field" in self.carries:
            fact += (relation.made_on,)
        self.counter[fact] += 1


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def first_difference(before: Facts, after: Facts) -> str | None:
    """One sentence about the first thing that is not the same on both sides; None when nothing differs."""
    missing, added = before.counter - after.counter, after.counter - before.counter
    for word, found in (("is missing", missing), ("was added", added)):
        for fact in found:
            return f"{fact[0]} {_plain(list(fact[1:]))[:200]} {word}"
    return None
