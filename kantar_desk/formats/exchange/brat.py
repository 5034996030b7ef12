"""brat standoff: a text and an ``.ann`` beside it, in a folder or zip, one folder for each set.

Written: ``T`` with all spans, ``R``, ``A`` for fields of closed lists, ``#`` for notes and for what has no line of its
own. Read besides: ``.a1 .a2 .rel``, events, normalisations, equivalences, attributes on relations.
Source of the format: the brat manual, “standoff format”.
"""

from __future__ import annotations

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
from kantar_desk.formats.exchange.containers import (
    Container,
    FolderSink,
    Sink,
    ZipSink,
    digest_of,
    open_container,
    read_entry,
)
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, body_of, relation_type, type_name
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
from kantar_desk.model.annotation import Annotation, Relation
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.codebook import Code
from kantar_desk.model.shapes import to_json

OWN_NOTE = "KantarFields"
LISTED_FIELDS = (
    "source_type", "form", "commitment", "evidence", "credibility", "mention", "confidence", "contested_in",
)  # fmt: skip
_ANNOTATION_SUFFIXES = (".ann", ".a1", ".a2", ".rel")
_LINE = re.compile(rb"^(?:[TREAMN#][0-9]*|\*)\t\S", re.MULTILINE)
_SPAN = re.compile(r"(\d{1,18}) (\d{1,18})")
_NAME = re.compile(r"[^\w.-]+")
_TOKEN = re.compile(r"[^A-Za-z0-9_-]+")


def safe_stem(name: str, taken: set[str], fallback: str = "document") -> str:
    """A file name without its ending that every system can hold, not among ``taken`` (casefolded; it is added)."""
    stem = _NAME.sub("_", name).strip("._")[:80] or fallback
    found, number = stem, 2
    while found.casefold() in taken:
        found, number = f"{stem}_{number}", number + 1
    taken.add(found.casefold())
    return found


def one_line_quote(text: str) -> str:
    """Words for column 3: line ends become spaces, one for one."""
    return text.replace("\n", " ")


class Brat:
    """brat standoff, both ways."""

    id = "brat"
    title = "brat standoff"
    suffixes = (".zip", ".ann")
    reads = True
    writes = True
    carries = frozenset(("spans", "overlap", "relation", "field", "note", "text"))

    def spell(self, text: str) -> str:
        """Strings stay as they are."""
        return text

    def recognise(self, glimpse: Glimpse) -> int:
        """Texts with annotation files of the same name, or a single annotation file by its lines."""
        stems = {name[:-4] for name in glimpse.names if name.endswith(".txt")}
        if any(
            name.endswith(end) and name[: -len(end)] in stems
            for end in _ANNOTATION_SUFFIXES
            for name in glimpse.names
        ):
            return 90
        if glimpse.suffix in _ANNOTATION_SUFFIXES and (_LINE.match(glimpse.head) or not glimpse.head.strip()):
            return 85
        return 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """What brat has no line for."""
        effects = {"set": "each becomes a folder, its name simplified and its owner left out"}
        return losses_of(bundle, self.carries, effects=effects)

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write texts and annotation files, one folder for each set."""
        sink: Sink
        sink = (
            FolderSink(target)
            if options.folder and isinstance(target, Path)
            else ZipSink(target, options.level)
        )
        try:
            return _Writer(bundle, sink, report).write()
        finally:
            sink.close()

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Read a folder, a zip, or one annotation file with its text beside it."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        if source.path is not None and source.path.suffix.lower() in _ANNOTATION_SUFFIXES:
            text = source.path.with_suffix(".txt")
            if not text.is_file():
                raise _without_text(source.path.name)
            lines = _decoded(source.read(guard.MAX_JSON_FILE), source.name).split("\n")
            document = gathering.document(_decoded(guard.read_file(text), text.name), text.stem)
            _Reader(gathering, document, gathering.set_named("")).read(lines)
            return gathering.result()
        container = open_container(source)
        try:
            self._read_tree(container, gathering, report)
        finally:
            container.close()
        return gathering.result()

    def _read_tree(self, container: Container, gathering: Gathering, report: Report) -> None:
        texts = [name for name in sorted(container.names) if name.endswith(".txt")]
        read: set[str] = set()
        for number, name in enumerate(texts):
            report(number, len(texts), name)
            files = [name[:-4] + end for end in _ANNOTATION_SUFFIXES if name[:-4] + end in container]
            if not files:
                continue
            read.update(files)
            folder, _, stem = name[:-4].rpartition("/")
            data = read_entry(container, name, guard.MAX_DOCUMENT_BYTES)
            document = gathering.document(_decoded(data, name), stem, key=stem)
            set_id = gathering.set_named(folder.rpartition("/")[2])
            lines = [line for file in files for line in _decoded(container.read(file), file).split("\n")]
            gathering.state(document, set_id)
            _Reader(gathering, document, set_id).read(lines)
        for name in container.names:
            if name.endswith(_ANNOTATION_SUFFIXES) and name not in read:
                gathering.warn("no_text_beside", "{name} has no text beside it and was left out.", name=name)


def _without_text(name: str) -> UserError:
    return UserError(
        "no_text_beside",
        "{name} has no text of the same name beside it.",
        "Put the .txt file next to it, or import the whole folder.",
        name=name,
    )


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError(
            "not_utf8",
            "{name} is not UTF-8: byte {position}.",
            "Save it as UTF-8.",
            name=name,
            position=error.start + 1,
        ) from None


class _Writer:
    def __init__(self, bundle: Bundle, sink: Sink, report: Report) -> None:
        self._bundle = bundle
        self._sink = sink
        self._report = report
        self._codes = {code.id: code for code in bundle.head.codes}
        taken: set[str] = set()
        sets = sorted(bundle.head.sets, key=lambda one: one.id)
        self._folders = {one.id: safe_stem(one.name, taken, "set") for one in sets}
        self._stems: set[str] = set()
        self._counts: Counts = {"documents": 0, "annotations": 0, "relations": 0}

    def write(self) -> Counts:
        total = self._bundle.head.counts.get("documents", 0)
        self._sink.add("annotation.conf", [self._configuration().encode("utf-8")])
        for number, part in enumerate(self._bundle.parts()):
            self._report(number, total, part.document.title)
            self._part(part)
        return self._counts

    def _configuration(self) -> str:
        names = sorted({_token(type_name(code)) for code in self._codes.values()})
        relations = "\n".join(
            f"{name} Arg1:<ENTITY>, Arg2:<ENTITY>"
            for name in (
                "supports",
                "contradicts",
                "repeats",
                "qualifies",
                "updates",
                "retracts",
                "relies_on",
            )
        )
        attributes = "\n".join(f"{name} Arg:<ENTITY>" for name in LISTED_FIELDS)
        return (
            f"[entities]\n{chr(10).join(names)}\n\n[relations]\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, "
            f"<OVL-TYPE>:<ANY>\n{relations}\n\n[events]\n\n[attributes]\n{attributes}\n"
        )

    def _part(self, part: DocumentPart) -> None:
        stem = safe_stem(part.document.title, self._stems)
        used = {one.set_id for one in part.annotations} | {one.set_id for one in part.states}
        folders = sorted((self._folders.get(own, "set"), own) for own in used)
        if not folders:
            first = min(self._folders.items(), key=lambda pair: pair[1], default=(None, "set"))
            folders = [(first[1], first[0])] if first[0] is not None else [("set", part.document.id)]
        self._counts["documents"] += 1
        for folder, set_id in folders:
            self._sink.add(f"{folder}/{stem}.txt", [(part.text or "").encode("utf-8")])
            lines = "".join(line + "\n" for line in self._lines(part, set_id))
            self._sink.add(f"{folder}/{stem}.ann", [lines.encode("utf-8")])

    def _lines(self, part: DocumentPart, set_id: UUID) -> Iterator[str]:
        text = part.text or ""
        mine = [one for one in part.annotations if one.set_id == set_id]
        names = {one.id: f"T{number}" for number, one in enumerate(sorted(mine, key=_place), 1)}
        attributes, notes = 0, 0
        for annotation in sorted(mine, key=_place):
            self._counts["annotations"] += 1
            name = names[annotation.id]
            spans = ";".join(f"{span.start} {span.end}" for span in annotation.spans)
            words = " ".join(one_line_quote(text[span.start : span.end]) for span in annotation.spans)
            code = self._codes.get(annotation.code_id)
            type_ = _token(type_name(code)) if code is not None else annotation.kind
            yield f"{name}\t{type_} {spans}\t{words}"
            body = to_json(annotation.body)
            for field in LISTED_FIELDS:
                if body.get(field):
                    attributes += 1
                    yield f"A{attributes}\t{field} {name} {_token(body[field])}"
            for line in self._notes(annotation, name, body):
                notes += 1
                yield f"#{notes}\t{line}"
        number = 0
        for relation in sorted(part.relations, key=lambda one: one.id):
            ends = names.get(relation.from_annotation_id), names.get(relation.to_annotation_id)
            if relation.set_id != set_id or None in ends:
                continue
            number += 1
            self._counts["relations"] += 1
            yield f"R{number}\t{_token(relation.type)} Arg1:{ends[0]} Arg2:{ends[1]}"
            for line in self._relation_notes(relation, f"R{number}"):
                notes += 1
                yield f"#{notes}\t{line}"

    @staticmethod
    def _notes(annotation: Annotation, name: str, body: dict[str, Any]) -> Iterator[str]:
        shown = " ".join(annotation.note.split())
        own: dict[str, Any] = {}
        if any(value for key, value in body.items() if key not in (*LISTED_FIELDS, "kind")):
            own["body"] = body
        if shown:
            yield f"AnnotatorNotes {name}\t{shown}"
        if shown != annotation.note:
            own["note"] = annotation.note
        if own:
            yield f"{OWN_NOTE} {name}\t{json.dumps(own, ensure_ascii=False, sort_keys=True)}"

    @staticmethod
    def _relation_notes(relation: Relation, name: str) -> Iterator[str]:
        shown = " ".join(relation.note.split())
        own = {"made_on": relation.made_on} if relation.made_on else {}
        if shown:
            yield f"AnnotatorNotes {name}\t{shown}"
        if shown != relation.note:
            own["note"] = relation.note
        if own:
            yield f"{OWN_NOTE} {name}\t{json.dumps(own, ensure_ascii=False, sort_keys=True)}"


def _place(annotation: Annotation) -> tuple[int, UUID]:
    return annotation.spans[0].start, annotation.id


def _token(name: str) -> str:
    return _TOKEN.sub("_", name) or "_"


class _Reader:
    """The lines of one document in one set."""

    def __init__(self, gathering: Gathering, document: Gathered, set_id: UUID) -> None:
        self._gathering = gathering
        self._document = document
        self._set_id = set_id
        self._texts: dict[str, tuple[Code, list[tuple[int, int]], list[str | None]]] = {}
        self._events: dict[str, tuple[str, list[tuple[str, str]]]] = {}
        self._relations: dict[str, tuple[str, str, str]] = {}
        self._equal: list[list[str]] = []
        self._attributes: dict[str, list[tuple[str, str]]] = {}
        self._notes: dict[str, list[str]] = {}
        self._own: dict[str, dict[str, Any]] = {}

    def read(self, lines: list[str]) -> None:
        bad = 0
        for raw in lines:
            line = raw.removesuffix("\r").removeprefix("\ufeff")
            if line.strip():
                try:
                    self._line(line)
                except (ValueError, IndexError):
                    bad += 1
        if bad:
            self._gathering.warn(
                "bad_lines",
                "{count} lines beside {name} could not be read.",
                count=bad,
                name=self._document.title,
            )
        self._finish()

    def _line(self, line: str) -> None:
        columns = line.split("\t")
        name, kind = columns[0], columns[0][:1]
        if kind == "T":
            self._text(name, columns[1], "\t".join(columns[2:]) if len(columns) > 2 else None)
        elif kind == "R":
            type_, *arguments = columns[1].split()
            arguments = sorted(arguments[:2])  # by role: some software writes Arg2 first
            first, second = (argument.partition(":")[2] for argument in arguments)
            self._relations[name] = (type_, first, second)
        elif kind == "E":
            trigger, *arguments = columns[1].split()
            pairs = [argument.partition(":")[::2] for argument in arguments]
            self._events[name] = (trigger.partition(":")[2], [(role, end) for role, end in pairs])
        elif kind in "AM":
            type_, target, *value = columns[1].split(" ", 2)
            self._attributes.setdefault(target, []).append((type_, value[0] if value else ""))
        elif kind == "N":
            _, target, reference = columns[1].split(" ", 2)
            self._notes.setdefault(target, []).append(": ".join([reference, *columns[2:]]))
        elif kind == "#":
            type_, target = columns[1].split(" ", 1)
            self._note(type_, target, "\t".join(columns[2:]))
        elif kind == "*":
            _, *ends = columns[1].split()
            self._equal.append(ends)
        else:
            raise ValueError(line)

    def _text(self, name: str, place: str, words: str | None) -> None:
        type_, _, offsets = place.partition(" ")
        spans = []
        for piece in offsets.split(";"):
            match = _SPAN.fullmatch(piece.strip())
            if match is None:
                raise ValueError(place)
            spans.append((int(match[1]), int(match[2])))
        quotes: list[str | None] = [words]
        if len(spans) > 1:
            quotes = [None] * len(spans)
            if words is not None and sum(end - start for start, end in spans) + len(spans) - 1 == len(words):
                at = 0
                for number, (start, end) in enumerate(spans):
                    quotes[number] = words[at : at + end - start]
                    at += end - start + 1
        self._texts[name] = (self._gathering.code(type_), spans, quotes)

    def _note(self, type_: str, target: str, text: str) -> None:
        if type_ == OWN_NOTE:
            found = guard.JsonGuard().loads(text, "a note")
            if type(found) is dict:
                self._own[target] = found
        elif text:
            self._notes.setdefault(target, []).append(text)

    def _trigger(self, name: str) -> str:
        for _ in range(20):
            if name not in self._events:
                break
            name = self._events[name][0]
        return name

    def _finish(self) -> None:
        for event in self._events:
            trigger = self._trigger(event)
            self._attributes.setdefault(trigger, []).extend(self._attributes.pop(event, []))
            self._notes.setdefault(trigger, []).extend(self._notes.pop(event, []))
        for name, (code, spans, quotes) in self._texts.items():
            body, extra = self._body(name, code)
            self._gathering.annotate(
                self._document,
                self._set_id,
                code,
                spans,
                native=name,
                quotes=quotes,
                body=body,
                note=self._note_of(name, extra),
            )
        for name, (type_, first, second) in self._relations.items():
            extra = [f"{key}: {value}" if value else key for key, value in self._attributes.get(name, [])]
            made_on = self._own.get(name, {}).get("made_on", "")
            self._relate(name, type_, first, second, self._note_of(name, extra), made_on)
        for name, (trigger, arguments) in self._events.items():
            for number, (role, end) in enumerate(arguments):
                self._relate(f"{name}.{number}", role.rstrip("0123456789") or role, trigger, end)
        for number, ends in enumerate(self._equal):
            for first, second in pairwise(ends):
                self._relate(f"*{number}", "equiv", first, second)

    def _relate(
        self, name: str, type_: str, first: str, second: str, note: str = "", made_on: object = ""
    ) -> None:
        document = self._document
        self._gathering.relate(
            name,
            self._set_id,
            relation_type(type_),
            (document, self._trigger(first)),
            (document, self._trigger(second)),
            note=note,
            made_on=made_on if isinstance(made_on, str) else "",
        )

    def _body(self, name: str, code: Code) -> tuple[Any, list[str]]:
        """The body from our own note and the attributes, which win; foreign attributes are left for the note."""
        kept = self._own.get(name, {}).get("body")
        body = dict(kept) if type(kept) is dict else {"kind": code.kind}
        for field in LISTED_FIELDS:
            if field in body:
                body[field] = None
        extra = []
        fields = _FIELDS[code.kind]
        for key, value in self._attributes.get(name, []):
            if key in fields and value:
                body[key] = value
            else:
                extra.append(f"{key}: {value}" if value else key)
        return body_of(code.kind, body), extra

    def _note_of(self, name: str, extra: list[str]) -> str:
        found = self._notes.get(name, [])
        exact = self._own.get(name, {}).get("note")
        shown = "\n".join(found)
        if isinstance(exact, str) and " ".join(exact.split()) == shown:
            shown = exact
        return "\n".join([shown, *extra] if shown else extra)


_FIELDS = {
    "claim": ("source_type", "form", "commitment", "evidence", "credibility"),
    "entity": ("mention", "confidence"),
    "disputed_statement": ("contested_in",),
}
