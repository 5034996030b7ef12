"""Reads Label Studio tasks: regions to annotations, whatever is said of a region to its note, links to relations."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kantar_desk.formats.exchange.gathered import Gathered, body_of, moment_of, relation_type
from kantar_desk.formats.exchange.json_texts import JsonGathering, count_as_written, document_of, is_address
from kantar_desk.formats.exchange.jsonl import SetOf
from kantar_desk.formats.exchange.label_studio_texts import Placed, PlainText, place_of, quote_of, text_of
from kantar_desk.formats.exchange.values import Hypothesis

Node = dict[str, Any]
LABELS = ("labels", "hypertextlabels", "paragraphlabels")
MADE = ("annotations", "completions")
# What JSON-MIN writes beside data and results.
_MIN_KEYS = frozenset(("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"))
_QUOTES = 50


def who(node: Node) -> str:
    """The name of who made an annotation, where it is said."""
    by = node.get("completed_by", node.get("created_username"))
    if isinstance(by, dict):
        whole = " ".join(str(by.get(key) or "") for key in ("first_name", "last_name")).strip()
        by = by.get("email") or whole or by.get("username") or by.get("id")
    return "" if by is None else str(by).strip()


class TaskReader:
    """One task after the other."""

    def __init__(self, gathering: JsonGathering, set_of: SetOf) -> None:
        self._gathering = gathering
        self._set_of = set_of

    def take(self, node: Node, number: int) -> None:
        """A task of JSON or JSON-MIN: its text and what everybody made of it."""
        data = node.get("data")
        if not isinstance(data, dict):
            data, node = node, {"id": node.get("id"), "annotations": [_from_min(node)]}
        warn = self._gathering.warn
        made = [one for key in MADE for one in _objects(node.get(key))]
        if len(made) < sum(len(_listed(node.get(key))) for key in MADE):
            warn(
                "bad_labels", "Labels that could not be read were left out: {count}, on {lines}.", line=number
            )
        kept = [one for one in made if not one.get("was_cancelled")]
        if len(kept) < len(made):
            warn("rejected", "Texts that were rejected or skipped came in without their tags: {count} ({lines}).",
                 line=number)  # fmt: skip
        if node.get("predictions"):
            warn("predictions", "Predictions were left out, of texts: {count} ({lines}).", line=number)
        if _objects(node.get("drafts")):
            warn(
                "drafts",
                "Drafts that nobody submitted were left out, of texts: {count} ({lines}).",
                line=number,
            )
        texts = self._texts(data, node, kept, number)
        if not texts:
            warn("no_text", "Texts that are not in the file were left out: {count} ({lines}).", line=number)
            return
        first = next(iter(texts.values()))[0]
        if not kept:
            self._gathering.state(first, self._gathering.set_named(self._set_of({})))
        for count, one in enumerate(kept):
            set_id = self._gathering.set_named(self._set_of(one))
            for document, _ in texts.values():
                self._gathering.state(document, set_id)
            _Completion(self._gathering, set_id, one, texts, f"{number}.{count}").take()

    def _texts(
        self, data: Node, node: Node, made: list[Node], number: int
    ) -> dict[str, tuple[Gathered, PlainText]]:
        """The document of each object that has regions, by its name; of a task without any the likeliest text."""
        values: dict[str, list[Node]] = {}
        for one in made:
            for item in _objects(one.get("result")):
                if isinstance(item.get("value"), dict) and place_of(item["value"]) is not None:
                    values.setdefault(str(item.get("to_name", "")), []).append(item["value"])
        chosen: dict[str, tuple[str, PlainText]] = {}
        for name, regions in (values or {"": []}).items():
            found = self._field(data, name, regions)
            if found is not None:
                chosen[name] = found
        own = node.get("id")
        key = f"task {own}" if isinstance(own, (int, str)) and own != "" else f"line {number}"
        fields = {field for field, _ in chosen.values()}
        stated = {name: value for name, value in data.items() if name not in fields}
        regions_of = {name: value for name, value in stated.items() if _is_result(value)}
        documents: dict[str, Gathered] = {}
        for name, (field, text) in chosen.items():
            if field not in documents:
                more = (
                    {"title": f"{stated.get('title') or f'Text {number}'} · {field}"}
                    if len(fields) > 1
                    else {}
                )
                lies_elsewhere = is_address(text.text) and not any(map(text.fits, values.get(name, [])))
                documents[field] = (
                    self._gathering.document(None, more.get("title") or f"Text {number}", key=f"{key} {field}")
                    if lies_elsewhere
                    else document_of(
                        self._gathering, text.text, {**stated, **more}, number,
                        key=f"{key} {field}" if more else key, known=_MIN_KEYS | regions_of.keys(),
                    )
                )  # fmt: skip
                if lies_elsewhere:
                    self._gathering.warn(
                        "no_text", "The text of “{title}” is not in the file.", title=text.text[:80]
                    )
                elif text.shown:
                    documents[field].hypothesis = Hypothesis()
                elif not any(quote_of(one) for one in values.get(name, [])):
                    count_as_written(documents[field])
            text.count(values.get(name, []))
        return {name: (documents[field], text) for name, (field, text) in chosen.items()}

    @staticmethod
    def _field(data: Node, name: str, regions: list[Node]) -> tuple[str, PlainText] | None:
        """The field that an object shows: it holds the quotes, is called so, is called ``text``, or is the longest."""
        page = any("startOffset" in one and str(one.get("start", "")).startswith("/") for one in regions)
        quoted = [one for one in regions if quote_of(one)][:_QUOTES]
        texts = ((key, text_of(value, page=page)) for key, value in data.items() if not _is_result(value))
        found = [
            (key, text)
            for key, text in texts
            if text is not None and (text.text.strip() or (text.text and key in (name, "text")))
        ]
        if not regions:
            found = [(key, text) for key, text in found if not is_address(text.text)]
        if not found:
            return None
        return max(
            found,
            key=lambda one: (
                sum(map(one[1].fits, quoted)),
                one[0] == name,
                one[0] == "text",
                len(one[1].text),
            ),
        )


class _Completion:
    """What one person made of a task."""

    def __init__(
        self,
        gathering: JsonGathering,
        set_id: UUID,
        one: Node,
        texts: dict[str, tuple[Gathered, PlainText]],
        key: str,
    ) -> None:
        self._gathering = gathering
        self._set_id = set_id
        self._one = one
        self._texts = texts
        self._key = key
        self._creator = gathering.person(who(one))
        self._homes: dict[str, Gathered] = {}

    def take(self) -> None:
        """Regions first, then the links between them."""
        results = _objects(self._one.get("result"))
        if len(results) < len(_listed(self._one.get("result"))):
            self._gathering.warn("bad_results", "Results that are no objects were left out.")
        regions: dict[str, list[Node]] = {}
        remarks: dict[str, list[str]] = {}
        relations = []
        for number, item in enumerate(results):
            own, value = str(item.get("id", f"#{number}")), item.get("value")
            if item.get("type") == "relation":
                relations.append((number, item))
            elif not isinstance(value, dict):
                self._gathering.without_words(f"{item.get('from_name', item.get('type', 'result'))}: {value}")
            elif labels_of(value) and place_of(value) is not None:
                regions.setdefault(own, []).append(item)
            else:
                words = _words_of(item, value)
                if words:
                    remarks.setdefault(own, []).append(f"{item.get('from_name', 'choice')}: {words}")
                if place_of(value) is not None and not any(_is_labelled(other, own) for other in results):
                    regions.setdefault(own, [item])
        for own, items in regions.items():
            self._regions(own, items, remarks.get(own, []))
        for own, lines in remarks.items():
            if own not in regions:
                for line in lines:
                    self._gathering.without_words(line)
        for number, item in relations:
            self._relation(item, number)

    def _regions(self, own: str, items: list[Node], remarks: list[str]) -> None:
        labelled = [(item, label) for item in items for label in labels_of(item["value"]) or ["entity"]]
        for count, (item, label) in enumerate(labelled):
            native = f"{self._key}.{own}" + (f"+{count}" if count else "")
            document, text = self._texts.get(str(item.get("to_name", ""))) or next(iter(self._texts.values()))
            placed = text.place(item["value"])
            if document.raw is None:
                placed = Placed(placed.spans, placed.quotes, "Its text is not in the file.")
            self._homes.setdefault(own, document)
            self._region(document, native, str(label), item, placed, remarks)

    def _region(
        self, document: Gathered, native: str, label: str, item: Node, placed: Placed, remarks: list[str]
    ) -> None:
        meta = item["meta"] if isinstance(item.get("meta"), dict) else {}
        notes = [str(text) for text in _listed(meta.get("text")) if text]
        code = self._gathering.code(label)
        named = meta.get("creator")
        self._gathering.annotate(
            document,
            self._set_id,
            code,
            placed.spans,
            native=native,
            quotes=placed.quotes,
            body=body_of(code.kind, meta.get("fields")),
            lost=placed.lost,
            note="\n".join([*notes, *remarks]),
            creator=self._gathering.person(named) if isinstance(named, str) else self._creator,
            created=moment_of(meta.get("created") or self._one.get("created_at")),
            modified=moment_of(meta.get("modified") or self._one.get("updated_at")),
        )

    def _relation(self, item: Node, number: int) -> None:
        labels = _listed(item.get("labels")) or ["relation"]
        meta = item["meta"] if isinstance(item.get("meta"), dict) else {}
        ends = [str(item.get("from_id")), str(item.get("to_id"))]
        if item.get("direction") == "left":
            ends.reverse()
        first = next(iter(self._texts.values()))[0]
        notes = [str(meta["note"])] if meta.get("note") else []
        if item.get("direction") == "bi":
            notes.append("in both directions")
        for count, label in enumerate(labels):
            self._gathering.relate(
                f"{self._key}.{number}" + (f"+{count}" if count else ""),
                self._set_id,
                relation_type(str(label)),
                (self._homes.get(ends[0], first), f"{self._key}.{ends[0]}"),
                (self._homes.get(ends[1], first), f"{self._key}.{ends[1]}"),
                note="\n".join(notes),
                made_on=str(meta.get("made_on", "")),
            )


def labels_of(value: object) -> list[object]:
    """The labels of a region of text; none for what is no region, or a region of a picture or sound."""
    if not isinstance(value, dict):
        return []
    for key in LABELS:
        found = value.get(key)
        if found and ("start" in value or "startOffset" in value):
            return found if isinstance(found, list) else [found]
    return []


def _is_labelled(item: Node, own: str) -> bool:
    return str(item.get("id")) == own and bool(labels_of(item.get("value")))


def _is_result(value: object) -> bool:
    """True for regions and choices as JSON-MIN has them beside the data."""
    if isinstance(value, dict):
        return "choices" in value
    return isinstance(value, list) and any(map(labels_of, value))


def _words_of(item: Node, value: Node) -> str:
    """What a choice, remark, rating or any other result says; nothing for a region that has no label."""
    type_ = str(item.get("type", ""))
    kept = value.get(type_) if type_ not in LABELS else None
    if kept is None and type_ not in LABELS:
        kept = next(
            (value[key] for key in ("choices", "rating", "number", "taxonomy", "text") if key in value), None
        )
    if kept is None and "start" not in value and "startOffset" not in value:
        kept = next((found for key, found in value.items() if key.endswith("labels")), None)
    if kept in (None, "", []):
        return ""
    if not isinstance(kept, list):
        return str(kept)
    return ", ".join(" > ".join(map(str, one)) if isinstance(one, list) else str(one) for one in kept)


def _objects(value: object) -> list[Node]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _from_min(node: Node) -> Node:
    """The results of a JSON-MIN task, which stand beside its data, as one annotation."""
    results = []
    for name, found in node.items():
        if isinstance(found, list) and _is_result(found):
            results += [
                {"id": f"{name} {number}", "from_name": name, "value": item}
                for number, item in enumerate(found)
                if isinstance(item, dict)
            ]
        elif _is_result(found):
            results.append({"id": name, "from_name": name, "type": "choices", "value": found})
    return {
        "completed_by": node.get("annotator"),
        "created_at": node.get("created_at"),
        "updated_at": node.get("updated_at"),
        "result": results,
    }
