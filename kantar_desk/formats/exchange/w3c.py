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
from typing import BinaryIO
from uuid import UUID

from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import digest_of
from kantar_desk.formats.exchange.json_texts import JsonGathering
from kantar_desk.formats.exchange.jsonl import entries, first_entry
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.formats.exchange.w3c_dialects import is_drawn, is_row, rows_of
from kantar_desk.formats.exchange.w3c_read import OWN_CONTEXT, UNIT, Reader
from kantar_desk.formats.exchange.w3c_rules import CONTEXTS, Node
from kantar_desk.model.annotation import Annotation, Relation, empty_body
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.selector import select
from kantar_desk.model.shapes import to_json

CONTEXT = CONTEXTS[0]
# A search answer or an export of Hypothesis that is longer than what is looked at.
_HYPOTHESIS = re.compile(
    rb'"(?:rows|annotations)":\s*\[\s*\{(?=.{0,20000}"uri":)(?=.{0,20000}"user":\s*"acct:)', re.DOTALL
)


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
        """By the context of the standard, or as an annotation of Hypothesis or Recogito."""
        if not glimpse.starts().startswith((b"{", b"[")):
            return 0
        if any(one.encode() in glimpse.head for one in CONTEXTS):
            return 92
        node = first_entry(glimpse)
        if is_row(node) or is_drawn(node) or rows_of(node):
            return 90
        return 85 if _HYPOTHESIS.search(glimpse.head) else 0

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
        """One annotation, a page, a list of them (also one a line), a collection with its pages, or a dialect.

        Annotations that name no document of the file's own world are kept by their words: see `w3c_read`.
        """
        gathering = JsonGathering(source, options, self.id, digest_of(source))
        reader = Reader(gathering, options, source.name)
        for number, node in entries(source.read(guard.MAX_JSON_FILE), source.name, gathering):
            if number % 200 == 0:
                report(number, 0, source.name)
            reader.top(node)
        return reader.result(report)


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
