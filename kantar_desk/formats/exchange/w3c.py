"""W3C Web Annotation, in its compact JSON form with the fixed context; no context is ever fetched.

Quote and position stand together as selectors of one place, several pieces as a ``Composite``, a relation as an
annotation with the motivation ``linking``. What the model has no word for stands under ``kd:`` keys.
Source of the format: Web Annotation Data Model, W3C Recommendation of 23 February 2017.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import digest_of
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, body_of, moment_of, relation_type
from kantar_desk.formats.exchange.jsonl import entries
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Hypothesis,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.formats.exchange.w3c_rules import (
    Node,
    check_annotation,
    check_identity,
    is_type,
    listed,
    refused,
)
from kantar_desk.model.annotation import Annotation, Relation, empty_body
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.selector import select
from kantar_desk.model.shapes import to_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN_CONTEXT = {"kd": "urn:kantar-desk:terms:"}
UNIT = "unicode code points, end exclusive"
_PLACE = re.compile(r"char=(\d{1,17}),(\d{1,17})(?:;|$)", re.ASCII)
_PLACE_IN_IRI = re.compile(r"#char=(\d{1,17}),(\d{1,17})(?:;|$)", re.ASCII)
_TYPES = ("Annotation", "AnnotationPage", "AnnotationCollection")


class WebAnnotation:
    """W3C Web Annotation pages, both ways."""

    id = "w3c"
    title = "W3C Web Annotation"
    suffixes = (".jsonld", ".json")
    reads = True
    writes = True
    carries = frozenset(
        ("spans", "overlap", "relation", "cross_document_relation", "field", "note", "creator", "time", "id")
    )

    def spell(self, text: str) -> str:
        """Strings stay as they are."""
        return text

    def recognise(self, glimpse: Glimpse) -> int:
        """By the context of the standard."""
        if not glimpse.starts().startswith((b"{", b"[")):
            return 0
        return 92 if CONTEXT.encode() in glimpse.head else 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """Texts, and what hangs on no annotation."""
        return losses_of(bundle, self.carries, effects={"set": "their owners and versions are left out"})

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write one AnnotationPage, an annotation on each line."""
        if isinstance(target, Path):
            with target.open("wb") as stream:
                return self.write(bundle, stream, options, report)
        counts: Counts = {"annotations": 0, "relations": 0}
        head = {
            "@context": [CONTEXT, OWN_CONTEXT],
            "id": "urn:kantar-desk:page",
            "type": "AnnotationPage",
            "kd:offsetUnit": UNIT,
            "kd:sets": [
                {"id": one.id.urn, "name": one.name}
                for one in sorted(bundle.head.sets, key=lambda one: one.id)
            ],
        }
        target.write(_line(head)[:-1].encode("utf-8") + b',"items":[')
        separator = b"\n"
        for item in self._items(bundle, counts, report):
            target.write(separator + _line(item).encode("utf-8"))
            separator = b",\n"
        target.write(b"\n]}\n")
        return counts

    def _items(self, bundle: Bundle, counts: Counts, report: Report) -> Iterator[Node]:
        head = bundle.head
        codes = {code.id: code for code in head.codes}
        people = {person.id: person.name for person in head.people}
        for number, part in enumerate(bundle.parts()):
            report(number, head.counts.get("documents", 0), part.document.title)
            for annotation in sorted(part.annotations, key=lambda one: (one.spans[0].start, one.id)):
                counts["annotations"] += 1
                code = codes.get(annotation.code_id)
                tag = {
                    "type": "TextualBody",
                    "purpose": "classifying",
                    "value": code.path if code is not None else annotation.kind,
                    "format": "text/plain",
                }
                item = {
                    **_stamps(annotation, people),
                    "motivation": "classifying",
                    "target": _target(annotation, part),
                }
                item["body"] = [tag, *_note(annotation.note)]
                item["kd:set"] = annotation.set_id.urn
                if annotation.body != empty_body(annotation.kind):
                    item["kd:fields"] = to_json(annotation.body)
                yield item
            for relation in sorted(part.relations, key=lambda one: one.id):
                counts["relations"] += 1
                yield {
                    **_stamps(relation, people),
                    "motivation": "linking",
                    "target": relation.from_annotation_id.urn,
                    "body": [
                        {
                            "type": "SpecificResource",
                            "purpose": "linking",
                            "source": relation.to_annotation_id.urn,
                        },
                        *_note(relation.note),
                    ],
                    "kd:set": relation.set_id.urn,
                    "kd:relation": relation.type,
                    "kd:madeOn": relation.made_on,
                }

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """One annotation, a page, a list of them (also one a line), or a collection with its pages inside."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        reader = _Reader(gathering, source.name)
        data = source.read(guard.MAX_JSON_FILE)
        for number, node in entries(data, source.name, None):
            report(number, 0, source.name)
            reader.top(node)
        return reader.result()


def _line(value: Node) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=False, separators=(",", ":"))


def _stamps(value: Annotation | Relation, people: dict[UUID, str]) -> Node:
    item: Node = {"id": value.id.urn, "type": "Annotation"}
    if value.creator != NOBODY:
        item["creator"] = {"id": value.creator.urn, "type": "Person", "name": people.get(value.creator, "")}
    if value.created != UNSET_TIME:
        item["created"] = format_time(value.created)
    if value.modified != UNSET_TIME:
        item["modified"] = format_time(value.modified)
    return item


def _note(note: str) -> list[Node]:
    if not note:
        return []
    return [{"type": "TextualBody", "purpose": "describing", "value": note, "format": "text/plain"}]


def _target(annotation: Annotation, part: DocumentPart) -> Node:
    pieces = []
    for number, span in enumerate(annotation.spans):
        selectors: list[Node] = []
        if part.text is not None:
            found = select(part.text, (span,))
            selectors.append(
                {
                    "type": "TextQuoteSelector",
                    "exact": found.exact[0],
                    "prefix": found.prefix,
                    "suffix": found.suffix,
                }
            )
        elif number == 0 and len(annotation.spans) == 1:
            selectors.append({"type": "TextQuoteSelector", "exact": annotation.quote})
        selectors.append({"type": "TextPositionSelector", "start": span.start, "end": span.end})
        pieces.append(
            {
                "type": "SpecificResource",
                "source": {"id": part.document.id.urn, "type": "Text", "kd:title": part.document.title},
                "state": {
                    "id": f"urn:sha256:{part.document.text_sha256}",
                    "type": "kd:TextState",
                    "kd:length": part.document.length,
                },
                "selector": selectors,
            }
        )
    return pieces[0] if len(pieces) == 1 else {"type": "Composite", "items": pieces}


class _Reader:
    def __init__(self, gathering: Gathering, name: str) -> None:
        self._gathering = gathering
        self._name = name
        self._sets: dict[str, UUID] = {}
        self._links: list[Node] = []
        self._home: dict[str, tuple[Gathered, UUID, str]] = {}

    def top(self, node: object) -> None:
        """A node that must carry the context."""
        if not isinstance(node, dict):
            raise refused(self._name, node, "it is no JSON object")
        context = node.get("@context")
        contexts = context if isinstance(context, list) else [context]
        if CONTEXT not in contexts:
            raise refused(self._name, node, f"its context is not {CONTEXT}")
        if OWN_CONTEXT in contexts and node.get("kd:offsetUnit") == UNIT:
            self._gathering.fixed_hypothesis = Hypothesis()
        graph = node.get("@graph")
        for item in graph if isinstance(graph, list) else [node]:
            if not isinstance(item, dict):
                raise refused(self._name, node, "an item is no object")
            self._container(item)

    def _container(self, node: Node) -> None:
        types = listed(node.get("type"))
        if not any(one in _TYPES for one in types):
            raise refused(
                self._name, node, "its type is not Annotation, AnnotationPage or AnnotationCollection"
            )
        check_identity(self._name, node, needed=False)
        if "Annotation" in types:
            self._annotation(node)
            return
        for one in listed(node.get("kd:sets")):
            if isinstance(one, dict) and isinstance(one.get("id"), str) and isinstance(one.get("name"), str):
                self._sets[one["id"]] = self._gathering.set_named(one["name"], own_id=_own(one["id"]))
        items = node.get("items", [])
        if not isinstance(items, list):
            raise refused(self._name, node, "its items are no list")
        for item in items:
            if isinstance(item, str):
                self._gathering.warn(
                    "elsewhere", "An annotation stands elsewhere and was left out: {id}.", id=item
                )
            elif isinstance(item, dict):
                self._container({"type": "Annotation", **item})
            else:
                raise refused(self._name, node, "an item is no object")
        for key in ("first", "next", "last"):
            page = node.get(key)
            if isinstance(page, dict):
                self._container({"type": "AnnotationPage", **page})
            elif isinstance(page, str):
                self._gathering.warn("elsewhere", "A page stands elsewhere and was left out: {id}.", id=page)

    def _annotation(self, node: Node) -> None:
        check_annotation(self._name, node)
        if node.get("motivation") == "linking" and "kd:relation" in node:
            self._links.append(node)
            return
        set_name = node.get("kd:set")
        set_id = self._sets.get(set_name) if isinstance(set_name, str) else None
        if set_id is None:
            set_id = self._gathering.set_named("")
        tags, notes = _bodies(node)
        code = self._gathering.code(tags[0].replace("/", "-") if tags else "entity")
        notes += [f"tag: {tag}" for tag in tags[1:]]
        creator = next(iter(listed(node.get("creator"))), None)
        person = creator.get("name") or creator.get("id") if isinstance(creator, dict) else creator
        person_id = _own(creator.get("id")) if isinstance(creator, dict) else None
        own_id = _own(node.get("id"))
        for number, target in enumerate(_independent(node["target"])):
            document, spans, quotes, lost, context = self._place(target)
            native = node["id"] if number == 0 else f"{node['id']}#{number}"
            self._gathering.annotate(
                document, set_id, code, spans, native=native, quotes=quotes,
                body=body_of(code.kind, node.get("kd:fields")), note="\n".join(notes),
                creator=self._gathering.person(person, person_id), created=moment_of(node.get("created")),
                modified=moment_of(node.get("modified")), own_id=own_id if number == 0 else None, lost=lost,
                context=context,
            )  # fmt: skip
            if number == 0:
                self._home[node["id"]] = (document, set_id, native)

    def _place(
        self, target: object
    ) -> tuple[Gathered, list[tuple[int, int]], list[str | None], str, tuple[str, str]]:
        """Document, spans, quotes, why it has no place, and the words around it."""
        pieces = (
            target["items"] if isinstance(target, dict) and is_type(target, "Composite", "List") else [target]
        )
        found = [self._piece(piece) for piece in pieces]
        document = found[0][0]
        if any(one[0] is not document for one in found):
            return document, [], [], "Its pieces lie in several documents.", ("", "")
        spans = [one[1] for one in found]
        quotes: list[str | None] = [one[2] for one in found]
        context = found[0][3]
        if all(span is not None for span in spans):
            return document, [span for span in spans if span is not None], quotes, "", context
        reason = (
            "Its words occur more than once, or not at all."
            if any(quotes)
            else "It names no place in a text."
        )
        return document, [(0, 0)] * len(quotes), quotes, reason, context

    def _piece(self, piece: object) -> tuple[Gathered, tuple[int, int] | None, str | None, tuple[str, str]]:
        node = piece if isinstance(piece, dict) else {"id": piece}
        source = node.get("source", node.get("id", ""))
        state = node.get("state")
        iri = source.get("id", "") if isinstance(source, dict) else source
        title = source.get("kd:title") if isinstance(source, dict) else None
        sha256, length = "", 0
        if isinstance(state, dict) and str(state.get("id", "")).startswith("urn:sha256:"):
            sha256 = str(state["id"]).removeprefix("urn:sha256:")[:64]
            length = state["kd:length"] if isinstance(state.get("kd:length"), int) else 0
        place = _PLACE_IN_IRI.sub("", str(iri))
        document = self._gathering.document(
            None, title if isinstance(title, str) else place, sha256=sha256, length=length,
            own_id=_own(iri) if title is not None else None, key=place,
        )  # fmt: skip
        text = document.stored if document.raw is not None else None
        selectors = listed(node.get("selector"))
        # Words are looked for only where nothing else names a place: they are compared with it later.
        found = [_resolved(one, None) for one in selectors]
        if named := _PLACE_IN_IRI.search(str(iri)):
            found.append(((int(named[1]), int(named[2])), None, ("", "")))
        if text is not None and all(one[0] is None for one in found):
            found = [_resolved(one, text) for one in selectors]
        quote, context = next(((one[1], one[2]) for one in found if one[1] is not None), (None, ("", "")))
        return document, next((one[0] for one in found if one[0] is not None), None), quote, context

    def result(self) -> ReadResult:
        for node in self._links:
            linked = (one for one in listed(node.get("body")) if is_type(one, "SpecificResource"))
            body: Node = next(linked, {})
            start, end = self._home.get(str(node["target"])), self._home.get(str(body.get("source")))
            if start is None or end is None:
                self._gathering.warn(
                    "relation_ends", "A relation names an end that is not there: {id}.", id=node["id"]
                )
                continue
            _, notes = _bodies(node)
            creator = node.get("creator")
            self._gathering.relate(
                node["id"],
                self._sets.get(str(node.get("kd:set"))) or start[1],
                relation_type(str(node["kd:relation"])),
                (start[0], start[2]), (end[0], end[2]), note="\n".join(notes), made_on=_text(node.get("kd:madeOn")),
                creator=self._gathering.person(creator.get("name")) if isinstance(creator, dict) else NOBODY,
                own_id=_own(node["id"]), end_sets=(start[1], end[1]),
            )  # fmt: skip
        return self._gathering.result()


def _bodies(node: Node) -> tuple[list[str], list[str]]:
    """Tags and notes of an annotation; whatever else a body is stands in the note by its IRI."""
    tags: list[str] = []
    notes: list[str] = []
    if isinstance(node.get("bodyValue"), str):
        notes.append(node["bodyValue"])
    waiting = list(listed(node.get("body")))
    while waiting:
        body = waiting.pop(0)
        if isinstance(body, str):
            notes.append(body)
        elif isinstance(body, dict):
            purpose = listed(body.get("purpose")) or listed(node.get("motivation"))
            if isinstance(body.get("items"), list):
                waiting += body["items"]
            elif isinstance(body.get("value"), str):
                is_tag = bool({"tagging", "classifying"} & {str(one) for one in purpose})
                (tags if is_tag and body["value"] else notes).append(body["value"])
            elif "linking" not in purpose:
                source = body.get("source", body.get("id"))
                notes.append(str(source.get("id", "")) if isinstance(source, dict) else str(source or ""))
    return tags, [note for note in notes if note]


def _independent(target: object) -> list[Any]:
    """Several targets mean each alone; a Composite or List is one."""
    found = []
    for one in listed(target):
        if (
            isinstance(one, dict)
            and is_type(one, "Independents", "Choice")
            and isinstance(one.get("items"), list)
        ):
            found += one["items"]
        else:
            found.append(one)
    return found


Resolved = tuple[tuple[int, int] | None, str | None, tuple[str, str]]


def _resolved(selector: object, text: str | None) -> Resolved:
    """Place, words and context that a selector names, with what refines it: each looks inside the one before."""
    span: tuple[int, int] | None = None
    quote: str | None = None
    context = ("", "")
    known = True  # whether it is known where what is refined begins
    for one in _chain(selector):
        place, quote = _position(one), None
        if place is not None:
            start = span[0] if span is not None else 0
            span = (start + place[0], start + place[1]) if known else None
        elif is_type(one, "TextQuoteSelector") and isinstance(one.get("exact"), str):
            quote, context = one["exact"], (_text(one.get("prefix")), _text(one.get("suffix")))
            first, last = span or (0, len(text or ""))
            inside = _find((text or "")[first:last], quote, *context) if quote else None
            span = (first + inside[0], first + inside[1]) if inside else None
        else:
            span = None
        known = span is not None
    return span, quote, context


def _chain(selector: object) -> Iterator[Node]:
    """A selector and what refines it, outermost first."""
    for _ in range(8):
        if not isinstance(selector, dict):
            return
        yield selector
        selector = next(iter(listed(selector.get("refinedBy"))), None)


def _position(selector: Node) -> tuple[int, int] | None:
    """Start and end of a position, also as a fragment of plain text (RFC 5147)."""
    if is_type(selector, "TextPositionSelector"):
        start, end = selector.get("start"), selector.get("end")
        if type(start) is int and type(end) is int and abs(start) < 10**18 and abs(end) < 10**18:
            return start, end
    if is_type(selector, "FragmentSelector") and (named := _PLACE.match(_text(selector.get("value")))):
        return int(named[1]), int(named[2])
    return None


def _find(text: str, quote: str, prefix: str, suffix: str) -> tuple[int, int] | None:
    """The one place of a quote; of several the only one with these words around it."""
    places: list[int] = []
    at = text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    if len(places) > 1:
        places = [
            at
            for at in places
            if (prefix or suffix)
            and text.endswith(prefix, 0, at)
            and text.startswith(suffix, at + len(quote))
        ]
    return (places[0], places[0] + len(quote)) if len(places) == 1 else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _own(iri: object) -> UUID | None:
    if isinstance(iri, str) and iri.startswith("urn:uuid:"):
        try:
            return UUID(iri)
        except ValueError:
            return None
    return None
