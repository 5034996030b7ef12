"""Label Studio: a list of tasks, each a text with regions, relations and choices; the quote decides the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, body_of, moment_of, relation_type
from kantar_desk.formats.exchange.jsonl import (
    JsonObjects,
    Node,
    SetOf,
    TextPart,
    document_of,
    first_entry,
    is_marked,
    json_line,
    meta_of,
    offsets_of,
    text_parts,
    without_words,
)
from kantar_desk.formats.exchange.values import Counts, Glimpse, Report, WriteOptions, no_report
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.bundle import Bundle
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.shapes import to_json

_MADE = {"annotations", "completions", "predictions"}
_BY = re.compile(rb'"completed_by":\s*(\d+|"[^"]*"|\{[^{}]*\})')
_ADDRESS = re.compile(r"\S*[/\\.]\S*")


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
            if any(isinstance(value, list) and any(map(_labels_of, value)) for value in node.values()):
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
        by = node.get("completed_by")
        if isinstance(by, dict):
            whole = " ".join(str(by.get(key) or "") for key in ("first_name", "last_name")).strip()
            by = by.get("email") or whole or by.get("username") or by.get("id")
        return "" if by is None else str(by)

    def _take(self, gathering: Gathering, node: Node, number: int, set_of: SetOf) -> None:
        data = node.get("data")
        if not isinstance(data, dict):
            data, node = node, {"annotations": [_from_min(node)]}
        made = [one for key in ("annotations", "completions") for one in _objects(node.get(key))]
        kept = [one for one in made if not one.get("was_cancelled")]
        if len(kept) < len(made):
            gathering.warn(
                "rejected",
                "Line {number} was rejected or skipped there; its tags were left out.",
                number=number,
            )
        document = self._document(gathering, data, kept, number)
        if document is None:
            return
        if node.get("predictions"):
            gathering.warn(
                "predictions", "Task {number} also holds predictions; they were left out.", number=number
            )
        if not kept:
            gathering.state(document, gathering.set_named(set_of({})))
        for count, one in enumerate(kept):
            set_id = gathering.set_named(set_of(one))
            gathering.state(document, set_id)
            self._completion(gathering, set_id, document, one, f"{number}.{count}")

    @staticmethod
    def _document(gathering: Gathering, data: Node, made: list[Node], number: int) -> Gathered | None:
        """The text of a task: of several strings the one that holds the quotes, else ``text``, else the longest."""
        texts = {key: value for key, value in data.items() if isinstance(value, str)}
        if not texts:
            gathering.warn("no_text", "Task {number} has no text and was left out.", number=number)
            return None
        values = (item.get("value") for one in made for item in _objects(one.get("result")))
        quotes = [value["text"] for value in values if isinstance(value, dict) and _is_quote(value)][:50]
        fitting = {key: sum(quote in text for quote in quotes) for key, text in texts.items()}
        best = max(texts, key=lambda key: (fitting[key], key == "text", len(texts[key])))
        title = data.get("title")
        shown = title if isinstance(title, str) and title else f"Text {number}"
        if quotes and not fitting[best] and _ADDRESS.fullmatch(texts[best]):
            gathering.warn("no_text", "The text of “{title}” is not in the file.", title=texts[best][:80])
            return gathering.document(None, shown, key=f"line {number}")
        shared = {"title": title, "document_id": data.get("document_id")}
        return document_of(gathering, {"text": texts[best], "meta": shared}, number)

    def _completion(
        self, gathering: Gathering, set_id: UUID, document: Gathered, one: Node, key: str
    ) -> None:
        creator = gathering.person(self._who(one))
        results = _objects(one.get("result"))
        regions: dict[str, list[Node]] = {}
        remarks: dict[str, list[str]] = {}
        for number, item in enumerate(results):
            if item.get("type") == "relation":
                self._relation(gathering, set_id, document, item, f"{key}.{number}", key)
                continue
            own, value = str(item.get("id", f"#{number}")), item.get("value")
            if not isinstance(value, dict):
                continue
            if _labels_of(value) and _place_of(value):
                regions.setdefault(own, []).append(item)
                continue
            remarks.setdefault(own, []).append(f"{item.get('from_name', 'choice')}: {_words_of(item, value)}")
            if _place_of(value) and not any(_is_labelled(other, own) for other in results):
                regions.setdefault(own, [item])
        for own, items in regions.items():
            count = 0
            for item in items:
                for label in _labels_of(item["value"]) or ["entity"]:
                    native = f"{key}.{own}" + (f"+{count}" if count else "")
                    self._region(
                        gathering,
                        set_id,
                        document,
                        native,
                        str(label),
                        item,
                        remarks.get(own, []),
                        creator,
                        one,
                    )
                    count += 1
        for own, words in remarks.items():
            if own not in regions:
                without_words(gathering, words[0])

    @staticmethod
    def _region(
        gathering: Gathering, set_id: UUID, document: Gathered, native: str, label: str, item: Node,
        remarks: list[str], creator: UUID, one: Node,
    ) -> None:  # fmt: skip
        code = gathering.code(label)
        value = item["value"]
        meta = item["meta"] if isinstance(item.get("meta"), dict) else {}
        texts = meta.get("text")
        notes = [str(text) for text in (texts if isinstance(texts, list) else [texts] if texts else [])]
        lost = "It was placed on a web page as it was shown." if "startOffset" in value else ""
        if document.raw is None:
            lost = "Its text is not in the file."
        gathering.annotate(
            document,
            set_id,
            code,
            [_place_of(value) or (0, 0)],
            native=native,
            quotes=[value["text"] if _is_quote(value) else None],
            body=body_of(code.kind, meta.get("fields")),
            lost=lost,
            note="\n".join([*notes, *remarks]),
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


def _objects(value: object) -> list[Node]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _is_quote(value: Node) -> bool:
    """True where a region names its words; a remark has a list there."""
    return isinstance(value.get("text"), str) and bool(value["text"]) and _place_of(value) is not None


def _is_labelled(item: Node, own: str) -> bool:
    return str(item.get("id")) == own and bool(_labels_of(item.get("value")))


def _labels_of(value: object) -> list[object]:
    """The labels of a region of text; none for what is no region, or a region of a picture or sound."""
    if not isinstance(value, dict):
        return []
    for key in ("labels", "hypertextlabels", "paragraphlabels"):
        found = value.get(key)
        if found and ("start" in value or "startOffset" in value):
            return found if isinstance(found, list) else [found]
    return []


def _words_of(item: Node, value: Node) -> str:
    """What a choice, remark, rating or any other result says."""
    kept = value.get(str(item.get("type")), value.get("text"))
    if not isinstance(kept, list):
        return str(kept)
    return ", ".join(" > ".join(map(str, one)) if isinstance(one, list) else str(one) for one in kept)


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
