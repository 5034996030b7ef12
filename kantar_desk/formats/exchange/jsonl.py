"""What formats share that hold one JSON object for each text: doccano, Prodigy, spaCy, Label Studio.

None of them knows spans of several pieces, so each piece is written as an annotation of its own. Positions are code
points with exclusive ends.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import digest_of
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, type_name
from kantar_desk.formats.exchange.json_texts import JsonGathering, count_as_written, document_of
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

_NAMED = 20
Node = dict[str, Any]
SetOf = Callable[[Node], str]
"""Gives the name of the set for what somebody made; empty for the set of the whole file."""


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
        gathering = JsonGathering(source, options, self.id, digest_of(source))
        data = source.read(guard.MAX_JSON_FILE)
        seen = self._take_all(gathering, data, source.name, report, several=self._several(data))
        if not seen and b"".join(data.split()) not in (b"", b"[]"):
            raise no_objects(gathering, source.name)
        return gathering.result()

    def _take_all(
        self,
        gathering: JsonGathering,
        data: bytes,
        name: str,
        report: Report,
        *,
        set_name: str = "",
        several: bool = False,
    ) -> int:
        """Take every entry of a file; gives how many there were."""
        seen = 0

        def set_of(made: Node) -> str:
            return set_name or (self._who(made) if several else "")

        for number, entry in entries(data, name, gathering, self._unfolded):
            if number % 200 == 0:
                report(number, 0, name)
            node = self._node(entry)
            if node is None:
                gathering.warn(
                    "bad_lines",
                    "Lines that are no JSON object were left out: {count} ({lines}).",
                    line=number,
                )
                continue
            seen += 1
            self._take(gathering, node, number, set_of)
        return seen

    def _several(self, data: bytes) -> bool:
        """Whether the file says of its entries that several people made them; each gets a set then."""
        return False

    def _who(self, node: Node) -> str:
        """The name of who made an entry, or what hangs on it, where it says so."""
        return ""

    def _unfolded(self, root: Any) -> list[Any]:
        """The entries of a file that is one JSON value."""
        return root if isinstance(root, list) else [root]

    def _node(self, entry: Any) -> Node | None:
        """An entry as an object with ``text``; None where it is none."""
        return entry if isinstance(entry, dict) else None

    def _take(self, gathering: JsonGathering, node: Node, number: int, set_of: SetOf) -> None:
        raise NotImplementedError


def json_line(value: Any) -> bytes:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": ")).encode("utf-8") + b"\n"


def entries(
    data: bytes,
    name: str,
    gathering: JsonGathering,
    unfold: Callable[[Any], list[Any]] = lambda root: root if isinstance(root, list) else [root],
) -> Iterator[tuple[int, Any]]:
    """The entries of a JSON Lines file, or of a file that is one JSON value; numbered from 1.

    A bad line is named in the warnings and left out. Raises UserError for a file that is one value and no JSON.
    """
    checked = guard.JsonGuard()
    bad = 0
    content = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    first_line, _, rest = content.partition(b"\n")
    close = {b"[": b"]", b"{": b"}"}.get(content[:1], b"")
    if close and not (first_line.rstrip().endswith(close) and rest.strip()):
        try:
            root = checked.loads(data, name, guard.MAX_JSON_FILE)
        except UserError:
            if not is_entry(_line_value(rest.lstrip().partition(b"\n")[0])):
                raise  # else only the first of many lines is broken
        else:
            yield from enumerate(unfold(root), 1)
            _tell_surrogates(gathering, checked)
            return
    for number, line in guard.bounded_lines(io.BytesIO(data), name):
        try:
            yield number, checked.loads(line, f"line {number} of {name}")
        except UserError as error:
            bad += 1
            if bad <= _NAMED:
                gathering.warn("bad_line", "{reason} The line was left out.", reason=error.message)
            else:
                gathering.warn(
                    "bad_lines",
                    "More lines that cannot be read were left out: {count} ({lines}).",
                    line=number,
                )
    _tell_surrogates(gathering, checked)


def _tell_surrogates(gathering: JsonGathering, checked: guard.JsonGuard) -> None:
    if checked.lone_surrogates:
        gathering.warn(
            "lone_surrogates",
            "{count} broken characters in the file were replaced by “\ufffd”.",
            count=checked.lone_surrogates,
        )


def no_objects(gathering: Gathering, name: str) -> UserError:
    """The refusal of a file of which no line could be read, with what is wrong with the first."""
    reasons = [dict(one.values)["reason"] for one in gathering.warnings if one.code == "bad_line"]
    if not reasons:
        return UserError(
            "no_objects",
            "{name} holds no line that could be read.",
            "Export it again from the program that made it.",
            name=name,
        )
    return UserError(
        "no_objects",
        "{name} holds no line that could be read. {reason}",
        "Export it again as JSON in UTF-8 from the program that made it.",
        name=name,
        reason=reasons[0],
    )


def first_entry(glimpse: Glimpse) -> Any:
    """The first entry of a JSON or JSON Lines file, as far as its head shows it whole; else None. Never raises."""
    text = glimpse.head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "ignore").lstrip()
    if text[:1] not in ("{", "["):
        return None
    inner = _decoded(text[1:].lstrip()) if text[0] == "[" else None
    if isinstance(inner, dict) or is_entry(inner):
        return inner
    whole = _decoded(text) if text[0] == "{" or isinstance(inner, str) else None
    return whole if isinstance(whole, dict) or is_entry(whole) else None


def _decoded(text: str) -> Any:
    """The JSON value that a text begins with; None where it is none."""
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _line_value(line: bytes) -> Any:
    """The JSON value of a line; None where it is none."""
    try:
        return json.loads(line[: guard.MAX_JSON_LINE])
    except (ValueError, RecursionError):
        return None


def is_entry(value: Any) -> bool:
    """True for an object, or a text with an object behind it, as spaCy has them."""
    return isinstance(value, dict) or (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], dict)
    )


def triples(value: Any) -> bool:
    """True for a list of start, end and label, with at least one of them."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(
            isinstance(one, list) and len(one) >= 3 and all(type(at) in (int, float) for at in one[:2])
            for one in value
        )
    )


def label_of(item: Any) -> tuple[tuple[int, int], str, str] | None:
    """Span, label and note of a labelled span in any of the shapes that are in use; None where it is none."""
    if isinstance(item, list) and len(item) >= 3:
        span, label, note = offsets_of(item[0], item[1]), item[2], item[3] if len(item) > 3 else ""
    elif isinstance(item, dict):
        span = offsets_of(
            item.get("start_offset", item.get("start")), item.get("end_offset", item.get("end"))
        )
        labels = (item.get("label"), item.get("type"), "entity")
        label, note = next(one for one in labels if one is not None), item.get("kb_id", "")
    else:
        return None
    if span is None or isinstance(label, (dict, list)) or label is None:
        return None
    return span, str(label), str(note) if note else ""


def listed(value: Any) -> list[Any]:
    """A list as it is, nothing as none, and anything else as a list of one, to be named by whoever looks at it."""
    return value if isinstance(value, list) else [value] if value else []


def offsets_of(start: object, end: object) -> tuple[int, int] | None:
    """Two whole numbers of a sensible size as start and end, else None."""
    return (
        (start, end) if type(start) is int and type(end) is int and abs(start) < 10**18 > abs(end) else None
    )


def text_document(
    gathering: JsonGathering, node: Node, number: int, *, known: frozenset[str], key: str = ""
) -> Gathered | None:
    """The text of an object as a document; None, counted, where it has none. Equal keys are one document.

    Positions count in the very string of the file; ``known`` are the keys of the format.
    """
    text = node.get("text", node.get("data"))
    if not isinstance(text, str):
        gathering.warn(
            "no_text", "Texts that are not in the file were left out: {count} ({lines}).", line=number
        )
        return None
    stated = {name: value for name, value in node.items() if name not in ("text", "data")}
    found = document_of(gathering, text, stated, number, key=key, known=known)
    count_as_written(found)
    return found


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
