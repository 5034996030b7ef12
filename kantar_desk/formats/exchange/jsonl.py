"""One JSON object for each text and set: doccano, Prodigy and spaCy JSON Lines.

None of them knows spans of several pieces, so each piece is written as an annotation of its own. Positions are code
points with exclusive ends; only the token numbers of Prodigy are inclusive.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import digest_of
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, relation_type, type_name
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
from kantar_desk.model.annotation import Relation
from kantar_desk.model.bundle import Bundle, DocumentPart

Node = dict[str, Any]
_TOKEN = re.compile(r"\w+|[^\w\s]")


class TextPart:
    """One text as one set sees it, in the order in which everything is written."""

    def __init__(self, bundle: Bundle, part: DocumentPart, set_id: UUID | None) -> None:
        codes = {code.id: type_name(code) for code in bundle.head.codes}
        self.part = part
        self.text = part.text or ""
        self.set_name = next((one.name for one in bundle.head.sets if one.id == set_id), "")
        mine = [one for one in part.annotations if one.set_id == set_id]
        self.annotations = sorted(mine, key=lambda one: (one.spans[0].start, one.id))
        self.types = {one.id: codes.get(one.code_id, one.kind) for one in self.annotations}
        self.people = {person.id: person.name for person in bundle.head.people}

    def relations(self) -> list[Relation]:
        """Relations of this set between annotations of this text."""
        return [
            one
            for one in sorted(self.part.relations, key=lambda one: one.id)
            if self.types.keys() >= {one.from_annotation_id, one.to_annotation_id}
            and one.set_id == self.annotations[0].set_id
        ]


def text_parts(bundle: Bundle, report: Report) -> Iterator[TextPart]:
    """Each document once for each set that has tags or a state in it; one without any set once."""
    for number, part in enumerate(bundle.parts()):
        report(number, bundle.head.counts.get("documents", 0), part.document.title)
        used = {one.set_id for one in part.annotations}
        chosen: list[UUID | None] = [*sorted(used)] or [None]
        for set_id in chosen:
            yield TextPart(bundle, part, set_id)


class JsonObjects:
    """What formats of one object for each text share."""

    id = ""
    reads = True
    writes = True
    carries: frozenset[str] = frozenset()

    def spell(self, text: str) -> str:
        """Strings stay as they are."""
        return text

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """What this format has no key for."""
        return losses_of(bundle, self.carries, effects={"set": "their names and owners are left out"})

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write one object a line."""
        if isinstance(target, Path):
            with target.open("wb") as stream:
                return self.write(bundle, stream, options, report)
        counts: Counts = {"texts": 0, "annotations": 0, "relations": 0}
        for found in text_parts(bundle, report):
            counts["texts"] += 1
            counts["annotations"] += len(found.annotations)
            counts["relations"] += len(found.relations()) if found.annotations else 0
            target.write(json_line(self._object(found)))
        return counts

    def _object(self, found: TextPart) -> Node:
        raise NotImplementedError

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Read one object a line (or a list of objects); bad lines are named and left out."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        data = source.read(guard.MAX_JSON_FILE)
        seen = 0
        for number, node in objects(data, source.name, gathering):
            if number % 200 == 0:
                report(number, 0, source.name)
            seen += 1
            self._take(gathering, gathering.set_named(""), node, number)
        if not seen and b"".join(data.split()) not in (b"", b"[]"):
            raise UserError(
                "no_objects",
                "{name} holds no line that could be read.",
                "Export it again from the program that made it.",
                name=source.name,
            )
        return gathering.result()

    def _take(self, gathering: Gathering, set_id: UUID, node: Node, number: int) -> None:
        raise NotImplementedError


def json_line(value: Any) -> bytes:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": ")).encode("utf-8") + b"\n"


def objects(data: bytes, name: str, gathering: Gathering) -> Iterator[tuple[int, Node]]:
    """The objects of a JSON Lines file, or of a file that is one list or one object; numbered from 1."""
    checked = guard.JsonGuard()
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    first_line = data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0].rstrip()
    whole = start == b"[" or (start == b"{" and not first_line.endswith(b"}"))
    if whole:
        root = checked.loads(data, name, guard.MAX_JSON_FILE)
        for number, node in enumerate(root if isinstance(root, list) else [root], 1):
            if isinstance(node, dict):
                yield number, node
            else:
                gathering.warn(
                    "bad_lines", "Entry {number} is no JSON object and was left out.", number=number
                )
        return
    for number, line in guard.bounded_lines(io.BytesIO(data), name):
        try:
            node = checked.loads(line, f"line {number} of {name}")
        except UserError as error:
            gathering.warn("bad_line", "{reason} The line was left out.", reason=error.message)
            continue
        if isinstance(node, dict):
            yield number, node
        else:
            gathering.warn("bad_lines", "Line {number} is no JSON object and was left out.", number=number)


def offsets_of(start: object, end: object) -> tuple[int, int] | None:
    """Two whole numbers of a sensible size as start and end, else None."""
    return (
        (start, end) if type(start) is int and type(end) is int and abs(start) < 10**18 > abs(end) else None
    )


def document_of(gathering: Gathering, node: Node, number: int) -> Gathered | None:
    """The text of an object as a document; None, with a warning, where it has none."""
    text = node.get("text", node.get("data"))
    if not isinstance(text, str):
        gathering.warn("no_text", "Line {number} has no text and was left out.", number=number)
        return None
    meta = node.get("meta")
    title = meta.get("title") if isinstance(meta, dict) else None
    title = title if isinstance(title, str) and title else f"Text {number}"
    key = meta.get("document_id") if isinstance(meta, dict) else None
    return gathering.document(text, title, key=key if isinstance(key, str) else f"line {number}")


def meta_of(found: TextPart, format_id: str) -> Node:
    """What stands first on a line, so that a file is known by its head even where the text is long."""
    return {
        "format": format_id,
        "title": found.part.document.title,
        "document_id": str(found.part.document.id),
    }


def is_marked(glimpse: Glimpse, format_id: str) -> bool:
    """True where a file of ours says its format at its head."""
    return f'"format": "{format_id}"'.encode() in glimpse.head[:200]


class Doccano(JsonObjects):
    """doccano: ``entities`` and ``relations``; the older ``label`` lists are read too."""

    id = "doccano"
    title = "doccano JSON Lines"
    suffixes = (".jsonl", ".json")
    carries = frozenset(("overlap", "relation", "text"))

    def recognise(self, glimpse: Glimpse) -> int:
        """By text and label lists, or entities with ``start_offset``."""
        head = glimpse.head
        if is_marked(glimpse, self.id):
            return 92
        if not glimpse.starts().startswith((b"{", b"[")) or b'"text"' not in head:
            return 0
        if b'"start_offset"' in head or (b'"entities"' in head and b'"relations"' in head):
            return 88
        return 82 if re.search(rb'"labels?":\s*\[\s*(?:\[\s*\d+\s*,|\])', head) else 0

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

    def _take(self, gathering: Gathering, set_id: UUID, node: Node, number: int) -> None:
        document = document_of(gathering, node, number)
        if document is None:
            return
        gathering.state(document, set_id)
        for count, label in enumerate(node.get("label") or node.get("labels") or ()):
            if isinstance(label, list) and len(label) == 3 and (span := offsets_of(label[0], label[1])):
                code = gathering.code(str(label[2]))
                gathering.annotate(document, set_id, code, [span], native=f"{number}.label.{count}")
            else:
                gathering.warn("bad_labels", "A label on line {number} was left out.", number=number)
        for entity in node.get("entities") or node.get("annotations") or ():  # the latter: before 1.5
            if not isinstance(entity, dict):
                continue
            span = offsets_of(entity.get("start_offset"), entity.get("end_offset"))
            if span is None:
                gathering.warn("bad_labels", "A label on line {number} was left out.", number=number)
                continue
            code = gathering.code(str(entity.get("label", "entity")))
            gathering.annotate(document, set_id, code, [span], native=f"{number}.{entity.get('id')}")
        for relation in node.get("relations") or ():
            if isinstance(relation, dict):
                gathering.relate(
                    f"{number}.{relation.get('id')}",
                    set_id,
                    relation_type(str(relation.get("type", "relation"))),
                    (document, f"{number}.{relation.get('from_id')}"),
                    (document, f"{number}.{relation.get('to_id')}"),
                )
        for comment in node.get("Comments") or node.get("comments") or ():
            text = comment.get("text") if isinstance(comment, dict) else comment
            if isinstance(text, str) and text:
                gathering.warn(
                    "comments", "Comments on whole texts were left out, such as “{text}”.", text=text[:40]
                )


class _Tokens(JsonObjects):
    """Prodigy and spaCy: ``tokens``, ``spans`` on them, ``relations`` between the last tokens of spans."""

    carries = frozenset(("overlap", "relation", "text"))

    def _object(self, found: TextPart) -> Node:
        tokens = tokenise(found.text, [span for one in found.annotations for span in one.spans])
        starts = {token["start"]: token["id"] for token in tokens}
        ends = {token["end"]: token["id"] for token in tokens}
        spans: list[Node] = []
        first_span: dict[UUID, tuple[int, Node]] = {}
        for annotation in found.annotations:
            for span in annotation.spans:
                item = {
                    "start": span.start,
                    "end": span.end,
                    "token_start": starts[span.start],
                    "token_end": ends[span.end],
                    "label": found.types[annotation.id],
                }
                first_span.setdefault(annotation.id, (len(spans), item))
                spans.append(item)
        relations = []
        for one in found.relations() if found.annotations else ():
            head_at, head = first_span[one.from_annotation_id]
            child_at, child = first_span[one.to_annotation_id]
            relations.append(
                {
                    "head": head["token_end"],
                    "child": child["token_end"],
                    "head_span": head,
                    "child_span": child,
                    "head_index": head_at,
                    "child_index": child_at,
                    "label": one.type,
                }
            )
        return {
            "meta": meta_of(found, self.id),
            "text": found.text,
            "tokens": tokens,
            "spans": spans,
            "relations": relations,
            "answer": "accept",
        }

    def _take(self, gathering: Gathering, set_id: UUID, node: Node, number: int) -> None:
        document = document_of(gathering, node, number)
        if document is None:
            return
        gathering.state(document, set_id)
        if node.get("answer") in ("reject", "ignore"):
            gathering.warn(
                "rejected",
                "Line {number} was rejected or skipped there; its tags were left out.",
                number=number,
            )
            return
        meta = node.get("meta")
        note = meta.get("note") if isinstance(meta, dict) and isinstance(meta.get("note"), str) else ""
        places: dict[tuple[int, int], list[int]] = {}
        last_tokens: dict[int, int] = {}
        for count, item in enumerate(_spans(node)):
            span = offsets_of(item.get("start"), item.get("end"))
            if span is None:
                gathering.warn("bad_labels", "A span on line {number} was left out.", number=number)
                continue
            places.setdefault(span, []).append(count)
            if type(item.get("token_end")) is int:
                last_tokens.setdefault(item["token_end"], count)
            code = gathering.code(str(item.get("label", "entity")))
            gathering.annotate(document, set_id, code, [span], native=f"{number}.{count}", note=note or "")
        for count, item in enumerate(node.get("relations") or ()):
            if isinstance(item, dict):
                ends = [self._end(item, word, places, last_tokens) for word in ("head", "child")]
                gathering.relate(
                    f"{number}.relation.{count}",
                    set_id,
                    relation_type(str(item.get("label", "relation"))),
                    (document, f"{number}.{ends[0]}"),
                    (document, f"{number}.{ends[1]}"),
                )

    @staticmethod
    def _end(
        item: Node, word: str, places: dict[tuple[int, int], list[int]], last_tokens: dict[int, int]
    ) -> int | None:
        index = item.get(f"{word}_index")
        span = item.get(f"{word}_span")
        if isinstance(span, dict):
            found = places.get((span.get("start", -1), span.get("end", -1)), [])
            if type(index) is int and index in found:
                return index
            if found:
                return found[0]
        token = item.get(word)
        return last_tokens.get(token) if type(token) is int else None


def _spans(node: Node) -> Iterator[Node]:
    """Spans as objects; ``ents`` of `Doc.to_json` and spaCy's older ``entities`` lists are read too."""
    for item in node.get("spans") or node.get("ents") or ():
        if isinstance(item, dict):
            yield item
    for item in node.get("entities") or ():
        if isinstance(item, list) and len(item) == 3:
            yield {"start": item[0], "end": item[1], "label": item[2]}


def tokenise(text: str, spans: list[Any]) -> list[Node]:
    """Words and signs as tokens, cut so that every span begins and ends at a token; ``ws``: a space follows."""
    cuts = {0, len(text)} | {position for span in spans for position in (span.start, span.end)}
    for match in _TOKEN.finditer(text):
        cuts |= {match.start(), match.end()}
    edges = sorted(cuts)
    wanted = {position for span in spans for position in (span.start, span.end)}
    tokens: list[Node] = []
    for start, end in pairwise(edges):
        piece = text[start:end]
        covered = (
            any(span.start <= start and end <= span.end for span in spans) if not piece.strip() else True
        )
        if piece == " " and tokens and tokens[-1]["end"] == start and not ({start, end} & wanted and covered):
            tokens[-1]["ws"] = True
            continue
        tokens.append({"text": piece, "start": start, "end": end, "id": len(tokens), "ws": False})
    return tokens


class Prodigy(_Tokens):
    """Prodigy JSON Lines."""

    id = "prodigy"
    title = "Prodigy JSON Lines"
    suffixes = (".jsonl",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By spans with tokens, or an answer."""
        if is_marked(glimpse, self.id):
            return 92
        if not glimpse.starts().startswith(b"{") or b'"text"' not in glimpse.head:
            return 0
        if b'"answer"' in glimpse.head or b'"token_end"' in glimpse.head or b'"_input_hash"' in glimpse.head:
            return 90
        return 84 if b'"spans"' in glimpse.head or b'"tokens"' in glimpse.head else 0


class Spacy(_Tokens):
    """spaCy JSON Lines: the same without an answer."""

    id = "spacy"
    title = "spaCy JSON Lines"
    suffixes = (".jsonl",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By spans or entities of the text, without Prodigy's answer."""
        if is_marked(glimpse, self.id):
            return 92
        if (
            not glimpse.starts().startswith(b"{")
            or b'"text"' not in glimpse.head
            or b'"answer"' in glimpse.head
        ):
            return 0
        if re.search(rb'"entities":\s*\[\s*\[', glimpse.head):
            return 86
        return (
            87
            if b'"tokens"' in glimpse.head
            and b'"spans"' in glimpse.head
            and b"_input_hash" not in glimpse.head
            else 0
        )

    def _object(self, found: TextPart) -> Node:
        node = super()._object(found)
        del node["answer"]
        return node
