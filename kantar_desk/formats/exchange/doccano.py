"""doccano JSON Lines: labels as lists of start, end and name, or entities with relations.

Source of the shapes: the manual of doccano, “export a dataset”, and what its versions write.
"""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.containers import ZIP_HEADS, digest_of, open_container, read_entry
from kantar_desk.formats.exchange.gathered import Gathered, relation_type
from kantar_desk.formats.exchange.json_texts import JsonGathering
from kantar_desk.formats.exchange.jsonl import (
    JsonObjects,
    Node,
    SetOf,
    TextPart,
    first_entry,
    is_marked,
    label_of,
    listed,
    meta_of,
    text_document,
    triples,
)
from kantar_desk.formats.exchange.values import Glimpse, Input, ReadOptions, ReadResult, Report, no_report

_LABELS = ("label", "labels", "cats", "entities", "annotations")
_KEYS = frozenset(
    (*_LABELS, "id", "doc_id", "relations", "Comments", "comments", "annotation_approver", "username", "user")
)
_IN_TEXT = {"start_offset", "end_offset", "start", "end"}
_MARKS = re.compile(rb'"start_offset"|"labels?":\s*\[\s*\[\s*\d+\s*,')


class Doccano(JsonObjects):
    """doccano: ``entities`` and ``relations``; the older ``label`` lists are read too."""

    id = "doccano"
    title = "doccano JSON Lines"
    suffixes = (".jsonl", ".json")
    carries = frozenset(("overlap", "relation", "text"))

    def recognise(self, glimpse: Glimpse) -> int:
        """By text and label lists, or entities with ``start_offset``; a zip by JSON Lines and nothing else."""
        if is_marked(glimpse, self.id):
            return 92
        names = [name for name in glimpse.names if not name.endswith("/")]
        if glimpse.suffix == ".zip" and names and all(name.lower().endswith(".jsonl") for name in names):
            return 80
        node = first_entry(glimpse)
        if isinstance(node, dict):
            return _score(node)
        return 82 if glimpse.starts().startswith((b"{", b"[")) and _MARKS.search(glimpse.head) else 0

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Read a file, or a zip as doccano gives it out: a file for each person, or one for all."""
        folder = source.path is not None and source.path.is_dir()
        if not folder and not source.head().startswith(ZIP_HEADS):
            return super().read(source, options, report)
        gathering = JsonGathering(source, options, self.id, digest_of(source))
        container = open_container(source)
        try:
            names = [name for name in sorted(container.names) if name.lower().endswith(".jsonl")]
            for name in names:
                data = read_entry(container, name, guard.MAX_JSON_FILE)
                stem = name.rpartition("/")[2][: -len(".jsonl")]
                self._take_all(gathering, data, name, report, set_name=stem if len(names) > 1 else "")
        finally:
            container.close()
        return gathering.result()

    def _node(self, entry: Any) -> Node | None:
        """An object; where its columns have names of their own, the text and the labels are known by their shape."""
        if not isinstance(entry, dict) or "text" in entry or "data" in entry:
            return super()._node(entry)
        texts = [key for key, value in entry.items() if isinstance(value, str)]
        labels = [key for key, value in entry.items() if value == [] or triples(value)]
        if len(texts) == 1 and len(labels) == 1:
            rest = {key: value for key, value in entry.items() if key not in (texts[0], labels[0])}
            return {**rest, "text": entry[texts[0]], "label": entry[labels[0]]}
        return entry

    def _object(self, found: TextPart) -> Node:
        entities, number_of = [], {}
        number = 0
        for annotation in found.annotations:
            number_of[annotation.id] = number
            for span in annotation.spans:
                entities.append(
                    {
                        "id": number,
                        "label": found.types[annotation.id],
                        "start_offset": span.start,
                        "end_offset": span.end,
                    }
                )
                number += 1
        relations = [
            {
                "id": count,
                "from_id": number_of[one.from_annotation_id],
                "to_id": number_of[one.to_annotation_id],
                "type": one.type,
            }
            for count, one in enumerate(found.relations() if found.annotations else ())
        ]
        return {
            "meta": meta_of(found, self.id),
            "text": found.text,
            "entities": entities,
            "relations": relations,
            "Comments": [],
        }

    def _take(self, gathering: JsonGathering, node: Node, number: int, set_of: SetOf) -> None:
        given = node.get("id", node.get("doc_id"))
        key = f"id {given}" if isinstance(given, (int, str)) and given != "" else ""
        document = text_document(gathering, node, number, key=key, known=_KEYS)
        if document is None:
            return
        set_id = gathering.set_named(set_of(node))
        gathering.state(document, set_id)
        for name in _LABELS:  # ``annotations``: before 1.5
            for count, item in enumerate(_labels(node.get(name))):
                own = item.get("id") if isinstance(item, dict) else None
                native = f"{number}.{own}" if own is not None else f"{number}.{name}.{count}"
                self._label(gathering, document, set_id, item, native, number)
        for relation in listed(node.get("relations")):
            if not isinstance(relation, dict):
                self._bad(gathering, number)
            else:
                gathering.relate(
                    f"{number}.{relation.get('id')}",
                    set_id,
                    relation_type(str(relation.get("type") or "relation")),
                    (document, f"{number}.{relation.get('from_id')}"),
                    (document, f"{number}.{relation.get('to_id')}"),
                )
        for comment in (*listed(node.get("Comments")), *listed(node.get("comments"))):
            text = comment.get("text") if isinstance(comment, dict) else comment
            if isinstance(text, str) and text:
                gathering.warn(
                    "comments",
                    "Comments on whole texts were left out, of texts: {count} ({lines}).",
                    line=number,
                )

    def _label(
        self, gathering: JsonGathering, document: Gathered, set_id: UUID, item: Any, native: str, number: int
    ) -> None:
        found = label_of(item)
        if found is not None:
            span, label, note = found
            gathering.annotate(document, set_id, gathering.code(label), [span], native=native, note=note)
        elif isinstance(item, (str, int)) or (isinstance(item, dict) and _IN_TEXT.isdisjoint(item)):
            gathering.without_words(
                item.get("label", item.get("text", "")) if isinstance(item, dict) else item
            )
        else:
            self._bad(gathering, number)

    @staticmethod
    def _bad(gathering: JsonGathering, number: int) -> None:
        gathering.warn(
            "bad_labels", "Labels that could not be read were left out: {count}, on {lines}.", line=number
        )


def _labels(value: Any) -> list[Any]:
    """Labels as a list; classes that stand as names with a value, as their names."""
    return [name for name, held in value.items() if held] if isinstance(value, dict) else listed(value)


def _score(node: Node) -> int:
    entities = node.get("entities") or node.get("annotations")
    first = entities[0] if isinstance(entities, list) and entities else None
    labels = node.get("label", node.get("labels"))
    if isinstance(node.get("text"), str):
        if isinstance(first, dict) and "start_offset" in first:
            return 88
        if isinstance(node.get("entities"), list) and isinstance(node.get("relations"), list):
            return 88
        if triples(labels):
            return 86
        if labels == [] or (isinstance(labels, list) and label_of(labels[0]) is not None):
            return 82
        return 70 if node.get("entities") == [] and "tokens" not in node else 0
    texts = sum(isinstance(value, str) for value in node.values())
    return 70 if texts == 1 and sum(map(triples, node.values())) == 1 else 0
