"""Prodigy and spaCy: spans on tokens, one JSON object for each text.

Positions are code points with exclusive ends; only the token numbers are inclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any
from uuid import UUID

from kantar_desk.formats.exchange.gathered import relation_type
from kantar_desk.formats.exchange.json_texts import JsonGathering
from kantar_desk.formats.exchange.jsonl import (
    JsonObjects,
    Node,
    SetOf,
    TextPart,
    first_entry,
    is_entry,
    is_marked,
    label_of,
    listed,
    meta_of,
    offsets_of,
    text_document,
    triples,
)
from kantar_desk.formats.exchange.values import Glimpse

# Accents, soft hyphens, joiners and the signs that change an emoji belong to what they stand on.
_MARKS = "\u0300-\u036f\u0483-\u0489\u200c\u20d0-\u20f0\ufe00-\ufe0f\u00ad"
_TOKEN = re.compile(rf"\w[\w{_MARKS}\u200d]*|[^\w\s](?:[{_MARKS}\U0001f3fb-\U0001f3ff]|\u200d[^\w\s])*")
_KEYS = frozenset(
    ("tokens", "spans", "ents", "entities", "sents", "relations", "answer", "label", "accept", "cats", "options",
     "user_input", "config", "style", "score", "priority", "id", "ws")
)  # fmt: skip
_ANSWER = re.compile(rb'"answer":\s*"(?:accept|reject|ignore)"|"_input_hash"')
_BY = re.compile(rb'"(?:_annotator_id|_session_id)":\s*"([^"]*)"')


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

    def _several(self, data: bytes) -> bool:
        return len(set(_BY.findall(data))) > 1

    def _who(self, node: Node) -> str:
        who = node.get("_annotator_id") or node.get("_session_id")
        return who if isinstance(who, str) else ""

    def _take(self, gathering: JsonGathering, node: Node, number: int, set_of: SetOf) -> None:
        own = node.get("_input_hash")  # equal for all who were shown the text
        key = f"input {own}" if isinstance(own, int) else ""
        document = text_document(gathering, node, number, key=key, known=_KEYS)
        if document is None:
            return
        set_id = gathering.set_named(set_of(node))
        gathering.state(document, set_id)
        if node.get("answer") in ("reject", "ignore"):
            gathering.warn(
                "rejected",
                "Texts that were rejected or skipped came in without their tags: {count} ({lines}).",
                line=number,
            )
            return
        meta = node.get("meta")
        note = meta.get("note") if isinstance(meta, dict) and isinstance(meta.get("note"), str) else ""
        places: dict[tuple[int, int], list[int]] = {}
        last_tokens: dict[int, int] = {}
        for count, item in enumerate(_spans(node)):
            found = label_of(_on_words(item, node.get("tokens")))
            if found is None:
                self._bad(gathering, number)
                continue
            span, label, more = found
            places.setdefault(span, []).append(count)
            if isinstance(item, dict) and type(item.get("token_end")) is int:
                last_tokens.setdefault(item["token_end"], count)
            gathering.annotate(
                document,
                set_id,
                gathering.code(label),
                [span],
                native=f"{number}.{count}",
                note="\n".join(one for one in (note, more) if one),
            )
        for key in ("label", "accept", "cats", "user_input"):
            if node.get(key):
                gathering.without_words(f"{key}: {_shown(node[key])}")
        for count, item in enumerate(listed(node.get("relations"))):
            if not isinstance(item, dict):
                self._bad(gathering, number)
            else:
                ends = [self._end(item, word, places, last_tokens) for word in ("head", "child")]
                gathering.relate(
                    f"{number}.relation.{count}",
                    set_id,
                    relation_type(str(item.get("label") or "relation")),
                    (document, f"{number}.{ends[0]}"),
                    (document, f"{number}.{ends[1]}"),
                )

    @staticmethod
    def _bad(gathering: JsonGathering, number: int) -> None:
        gathering.warn(
            "bad_labels", "Labels that could not be read were left out: {count}, on {lines}.", line=number
        )

    @staticmethod
    def _end(
        item: Node, word: str, places: dict[tuple[int, int], list[int]], last_tokens: dict[int, int]
    ) -> int | None:
        index = item.get(f"{word}_index")
        span = item.get(f"{word}_span")
        if isinstance(span, dict) and (place := offsets_of(span.get("start"), span.get("end"))):
            found = places.get(place, [])
            if type(index) is int and index in found:
                return index
            if found:
                return found[0]
        token = item.get(word)
        return last_tokens.get(token) if type(token) is int else None


def _spans(node: Node) -> Iterator[Any]:
    """Spans, those of named groups too; ``ents`` of `Doc.to_json` and the older ``entities`` as well."""
    spans = node.get("spans")
    groups = [*spans.values()] if isinstance(spans, dict) else [spans]
    for found in (*groups, node.get("ents"), node.get("entities")):
        yield from listed(found)


def _on_words(item: Any, tokens: Any) -> Any:
    """A span that is given by its tokens alone, with the positions of these."""
    if not isinstance(item, dict) or not isinstance(tokens, list) or "start" in item or "end" in item:
        return item
    first, last = item.get("token_start"), item.get("token_end")
    if type(first) is int and type(last) is int and 0 <= first <= last < len(tokens):
        ends = tokens[first], tokens[last]
        if all(isinstance(one, dict) for one in ends):
            return {**item, "start": ends[0].get("start"), "end": ends[1].get("end")}
    return item


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, dict)) else str(value)


def tokenise(text: str, spans: list[Any]) -> list[Node]:
    """Words and signs as tokens, cut so that every span begins and ends at a token; ``ws``: a space follows."""
    cuts = {0, len(text)} | {position for span in spans for position in (span.start, span.end)}
    for match in _TOKEN.finditer(text):
        cuts |= {match.start(), match.end()}
    edges = sorted(cuts)
    wanted = {position for span in spans for position in (span.start, span.end)}
    starts = sorted(span.start for span in spans)
    reached = [*accumulate((span.end for span in sorted(spans)), max)]
    tokens: list[Node] = []
    for start, end in pairwise(edges):
        piece = text[start:end]
        before = bisect_right(
            starts, start
        )  # spans that begin here or earlier: the farthest end says if one covers it
        covered = before > 0 and reached[before - 1] >= end and (start in wanted or end in wanted)
        if piece == " " and tokens and tokens[-1]["end"] == start and not covered:
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
        """By spans with tokens, an answer, or the hashes of its tasks."""
        if is_marked(glimpse, self.id):
            return 92
        node = first_entry(glimpse)
        if not isinstance(node, dict):
            return 82 if glimpse.starts().startswith(b"{") and _ANSWER.search(glimpse.head) else 0
        if not isinstance(node.get("text"), str):
            return 0
        spans = node.get("spans")
        first = spans[0] if isinstance(spans, list) and spans else None
        on_tokens = isinstance(first, dict) and "token_end" in first
        if node.get("answer") in ("accept", "reject", "ignore") or "_input_hash" in node or on_tokens:
            return 90
        return 84 if isinstance(spans, list) and (first is None or label_of(first) is not None) else 0


class Spacy(_Tokens):
    """spaCy: JSON Lines like those of Prodigy without an answer, `Doc.to_json`, and training data as pairs."""

    id = "spacy"
    title = "spaCy JSON Lines"
    suffixes = (".jsonl",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By spans or entities of the text, without Prodigy's answer."""
        if is_marked(glimpse, self.id):
            return 92
        node = first_entry(glimpse)
        if isinstance(node, list):
            return 86 if is_entry(node) and node[1].keys() & {"entities", "spans", "cats"} else 0
        if not isinstance(node, dict) or "answer" in node or "_input_hash" in node:
            return 0
        if isinstance(node.get("classes"), list) and isinstance(node.get("annotations"), list):
            return 88
        if not isinstance(node.get("text"), str):
            return 0
        entities = node.get("entities")
        first = entities[0] if isinstance(entities, list) and entities else None
        if triples(entities) or (
            isinstance(first, dict) and "start" in first and label_of(first) is not None
        ):
            return 86
        return 87 if "tokens" in node and ("spans" in node or "ents" in node) else 84 if "ents" in node else 0

    def _unfolded(self, root: Any) -> list[Any]:
        if isinstance(root, list) and is_entry(root):
            return [root]
        if isinstance(root, dict) and isinstance(root.get("annotations"), list) and "text" not in root:
            return list(root["annotations"])
        return super()._unfolded(root)

    def _node(self, entry: Any) -> Node | None:
        """An object, or a pair of a text and what is in it."""
        if isinstance(entry, list) and is_entry(entry):
            return {**entry[1], "text": entry[0]}
        return super()._node(entry)

    def _object(self, found: TextPart) -> Node:
        node = super()._object(found)
        del node["answer"]
        return node
