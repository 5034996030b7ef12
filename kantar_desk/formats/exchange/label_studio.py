"""Label Studio: a list of tasks, each a text with regions, relations and choices; the quote decides the unit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, body_of, moment_of, relation_type
from kantar_desk.formats.exchange.jsonl import (
    JsonObjects,
    Node,
    TextPart,
    document_of,
    is_marked,
    json_line,
    meta_of,
    offsets_of,
    text_parts,
)
from kantar_desk.formats.exchange.values import Counts, Glimpse, Report, WriteOptions, no_report
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.bundle import Bundle
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.shapes import to_json


class LabelStudio(JsonObjects):
    """Label Studio: a list of tasks with annotations; the quote decides the unit."""

    id = "label-studio"
    title = "Label Studio JSON"
    suffixes = (".json",)
    carries = frozenset(("overlap", "relation", "field", "note", "creator", "time", "text"))

    def recognise(self, glimpse: Glimpse) -> int:
        """By tasks with ``data`` and results."""
        if is_marked(glimpse, self.id):
            return 92
        if not glimpse.starts().startswith((b"[", b"{")):
            return 0
        head = glimpse.head
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

    def _take(self, gathering: Gathering, set_id: UUID, node: Node, number: int) -> None:
        data = node.get("data")
        if not isinstance(data, dict):
            data, node = node, {"annotations": [_from_min(node)]}
        texts = [key for key in ("text", *data) if isinstance(data.get(key), str)]
        if not texts:
            gathering.warn("no_text", "Task {number} has no text and was left out.", number=number)
            return
        shared = {key: data.get(key) for key in ("title", "document_id")}
        document = document_of(gathering, {"text": data[texts[0]], "meta": shared}, number)
        if document is None:
            return
        gathering.state(document, set_id)
        if node.get("predictions"):
            gathering.warn(
                "predictions", "Task {number} also holds predictions; they were left out.", number=number
            )
        for count, one in enumerate(node.get("annotations") or node.get("completions") or ()):
            if isinstance(one, dict) and not one.get("was_cancelled"):
                self._completion(gathering, set_id, document, one, f"{number}.{count}")

    def _completion(
        self, gathering: Gathering, set_id: UUID, document: Gathered, one: Node, key: str
    ) -> None:
        by = one.get("completed_by")
        by = by.get("email") if isinstance(by, dict) else by
        creator = gathering.person(str(by)) if by not in (None, "") else NOBODY
        results = [item for item in one.get("result") or () if isinstance(item, dict)]
        choices: dict[str, list[str]] = {}
        for item in results:
            value = item.get("value")
            if isinstance(value, dict) and item.get("type") in ("choices", "textarea", "rating", "number"):
                kept = value.get("choices") or value.get("text") or value.get("rating") or value.get("number")
                words = ", ".join(map(str, kept)) if isinstance(kept, list) else str(kept)
                choices.setdefault(str(item.get("id")), []).append(
                    f"{item.get('from_name', 'choice')}: {words}"
                )
        for number, item in enumerate(results):
            value = item.get("value")
            if item.get("type") == "relation":
                self._relation(gathering, set_id, document, item, f"{key}.{number}", key)
            elif isinstance(value, dict) and (span := _place_of(value)):
                labels = value.get("labels") or value.get("hypertextlabels") or ["entity"]
                meta = item.get("meta") if isinstance(item.get("meta"), dict) else {}
                own = str(item.get("id", number))
                for again, label in enumerate(labels if isinstance(labels, list) else [labels]):
                    native = f"{key}.{own}" + (f"+{again}" if again else "")
                    self._region(
                        gathering, set_id, document, native, str(label), span, value, meta or {},
                        choices.get(own, []), creator, one,
                    )  # fmt: skip

    @staticmethod
    def _region(
        gathering: Gathering, set_id: UUID, document: Gathered, native: str, label: str, span: tuple[int, int],
        value: Node, meta: Node, choices: list[str], creator: UUID, one: Node,
    ) -> None:  # fmt: skip
        code = gathering.code(label)
        texts = meta.get("text")
        notes = (
            [str(text) for text in texts]
            if isinstance(texts, list)
            else [texts]
            if isinstance(texts, str)
            else []
        )
        quote = value.get("text")
        gathering.annotate(
            document,
            set_id,
            code,
            [span],
            native=native,
            quotes=[quote if isinstance(quote, str) else None],
            body=body_of(code.kind, meta.get("fields")),
            lost="It was placed on a web page as it was shown." if "startOffset" in value else "",
            note="\n".join([*notes, *choices]),
            creator=gathering.person(meta["creator"]) if isinstance(meta.get("creator"), str) else creator,
            created=moment_of(meta.get("created") or one.get("created_at")),
            modified=moment_of(meta.get("modified") or one.get("updated_at")),
        )

    @staticmethod
    def _relation(
        gathering: Gathering, set_id: UUID, document: Gathered, item: Node, native: str, key: str
    ) -> None:
        labels = item.get("labels")
        meta = item.get("meta") if isinstance(item.get("meta"), dict) else {}
        ends = [f"{key}.{item.get('from_id')}", f"{key}.{item.get('to_id')}"]
        if item.get("direction") == "left":
            ends.reverse()
        gathering.relate(
            native,
            set_id,
            relation_type(str(labels[0]) if isinstance(labels, list) and labels else "relation"),
            (document, ends[0]),
            (document, ends[1]),
            note=str(meta.get("note", "")) if meta else "",
            made_on=str(meta.get("made_on", "")) if meta else "",
        )


def _place_of(value: Node) -> tuple[int, int] | None:
    """Start and end of a region; of one on a web page, where it stood in the page as it was shown."""
    shown = value.get("globalOffsets")
    place = shown if isinstance(shown, dict) else value
    found = offsets_of(place.get("start"), place.get("end"))
    return (0, 0) if found is None and "startOffset" in value else found


def _from_min(node: Node) -> Node:
    """The regions of a JSON-MIN task, which holds data and results side by side, as one annotation."""
    items = [item for found in node.values() if isinstance(found, list) for item in found]
    return {
        "completed_by": node.get("annotator"),
        "created_at": node.get("created_at"),
        "updated_at": node.get("updated_at"),
        "result": [
            {"id": str(number), "value": item} for number, item in enumerate(items) if isinstance(item, dict)
        ],
    }
