"""Label Studio: a list of tasks, each a text with regions, relations and choices; `label_studio_read` reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from kantar_desk.formats.exchange.json_texts import JsonGathering
from kantar_desk.formats.exchange.jsonl import (
    JsonObjects,
    Node,
    SetOf,
    TextPart,
    first_entry,
    is_marked,
    json_line,
    meta_of,
    text_parts,
)
from kantar_desk.formats.exchange.label_studio_read import MADE, TaskReader, labels_of, who
from kantar_desk.formats.exchange.values import Counts, Glimpse, Report, WriteOptions, no_report
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.bundle import Bundle
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.shapes import to_json

_MADE = {*MADE, "predictions", "drafts"}
_BY = re.compile(rb'"(?:completed_by|annotator|created_username)":\s*(\d+|"[^"]*"|\{[^{}]*\})')


class LabelStudio(JsonObjects):
    """Label Studio: a list of tasks with annotations; the quote decides the unit."""

    id = "label-studio"
    title = "Label Studio JSON"
    suffixes = (".json",)
    carries = frozenset(("overlap", "relation", "field", "note", "creator", "time", "text"))

    def recognise(self, glimpse: Glimpse) -> int:
        """By tasks with data and results, or by regions beside the data (JSON-MIN)."""
        if is_marked(glimpse, self.id):
            return 92
        if not glimpse.starts().startswith((b"[", b"{")):
            return 0
        node, head = first_entry(glimpse), glimpse.head
        if isinstance(node, dict):
            if isinstance(node.get("data"), dict) and node.keys() & _MADE:
                return 90
            if any(isinstance(value, list) and any(map(labels_of, value)) for value in node.values()):
                return 84
            return 0
        if b'"annotations"' in head and (b'"result"' in head or b'"data"' in head):
            return 90
        return 82 if b'"completions"' in head or (b'"from_name"' in head and b'"to_name"' in head) else 0

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write one list of tasks."""
        if isinstance(target, Path):
            with target.open("wb") as stream:
                return self.write(bundle, stream, options, report)
        counts: Counts = {"texts": 0, "annotations": 0, "relations": 0}
        target.write(b"[")
        for found in text_parts(bundle, report):
            counts["annotations"] += len(found.annotations)
            counts["relations"] += len(found.relations()) if found.annotations else 0
            counts["texts"] += 1
            target.write(
                (b",\n" if counts["texts"] > 1 else b"\n") + json_line(self._object(found)).rstrip(b"\n")
            )
        target.write(b"\n]\n")
        return counts

    def _object(self, found: TextPart) -> Node:
        results: list[Node] = []
        first: dict[UUID, str] = {}
        for annotation in found.annotations:
            for number, span in enumerate(annotation.spans):
                own = str(annotation.id) if number == 0 else f"{annotation.id}.{number}"
                first.setdefault(annotation.id, own)
                results += self._results(found, annotation, own, span.start, span.end)
        for relation in found.relations() if found.annotations else ():
            item: Node = {
                "type": "relation",
                "from_id": first[relation.from_annotation_id],
                "to_id": first[relation.to_annotation_id],
                "direction": "right",
                "labels": [relation.type],
            }
            meta = {
                key: value for key, value in (("note", relation.note), ("made_on", relation.made_on)) if value
            }
            results.append({**item, "meta": meta} if meta else item)
        return {"data": {**meta_of(found, self.id), "text": found.text}, "annotations": [{"result": results}]}

    def _results(
        self, found: TextPart, annotation: Annotation, own: str, start: int, end: int
    ) -> Iterator[Node]:
        place = {"id": own, "from_name": "label", "to_name": "text", "type": "labels"}
        value = {
            "start": start,
            "end": end,
            "text": found.text[start:end],
            "labels": [found.types[annotation.id]],
        }
        meta: Node = {}
        if annotation.note:
            meta["text"] = [annotation.note]
        if annotation.body != empty_body(annotation.kind):
            meta["fields"] = to_json(annotation.body)
        if annotation.creator != NOBODY:
            meta["creator"] = found.people.get(annotation.creator, "")
        for key, moment in (("created", annotation.created), ("modified", annotation.modified)):
            if moment != UNSET_TIME:
                meta[key] = format_time(moment)
        yield {**place, "value": value, "meta": meta} if meta else {**place, "value": value}

    def _several(self, data: bytes) -> bool:
        return len(set(_BY.findall(data))) > 1

    def _who(self, node: Node) -> str:
        return who(node)

    def _take(self, gathering: JsonGathering, node: Node, number: int, set_of: SetOf) -> None:
        TaskReader(gathering, set_of).take(node, number)
