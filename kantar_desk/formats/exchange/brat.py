"""brat standoff: a text and an ``.ann`` beside it, in a folder or zip, one folder for each set.

Written: ``T`` with all spans, ``R``, ``A`` for fields of closed lists, ``#`` for notes and for what has no line of its
own. Read besides: ``.a1 .a2 .rel``, events, normalisations, equivalences, attributes on relations.
Source of the format: the brat manual, “standoff format”.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.brat_read import LISTED_FIELDS, OWN_NOTE, LinesReader
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
from kantar_desk.formats.exchange.gathered import type_name
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
from kantar_desk.model.shapes import to_json

_ANNOTATION_SUFFIXES = (".ann", ".a1", ".a2", ".rel")
_LINE = re.compile(rb"^(?:[TREAMN#][0-9]*|\*)\t\S", re.MULTILINE)
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
            LinesReader(gathering, document, gathering.set_named("")).read(lines)
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
            LinesReader(gathering, document, set_id).read(lines)
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
