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
from kantar_desk.formats.exchange.brat_tree import ANNOTATION_SUFFIXES, Tree, way_of
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
from kantar_desk.formats.exchange.gathered import Gathered, type_name
from kantar_desk.formats.exchange.offsets import Claimed, scores
from kantar_desk.formats.exchange.uima_tree import is_project
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Hypothesis,
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
    """Words for column 3: line ends, and tabs as they part columns, become spaces, one for one."""
    return text.replace("\n", " ").replace("\t", " ")


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
        if Tree.of(glimpse.names).pairs:
            return 0 if is_project(glimpse.names) else 90  # there they are but sources
        if glimpse.suffix in ANNOTATION_SUFFIXES and (_LINE.search(glimpse.head) or not glimpse.head.strip()):
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
        """Read a folder, a zip, or one annotation file with its text beside it.

        Where files of one tree count positions in different ways, each is read in its own.
        """
        reading = _Reading(source, options, report)
        try:
            result = reading.gathering.result()
        except UserError as error:
            usual = reading.best_way() if error.code == "unit_unclear" else None
            ways = reading.ways(usual) if usual is not None else {}
            if usual is None or None in ways.values() or len(set(ways.values())) < 2:
                raise
        else:
            if not result.scores or result.scores[0].share == 1.0 or result.hypothesis is None:
                return result
            usual = result.hypothesis
            ways = reading.ways(usual)
            if all(way in (None, usual) for way in ways.values()):
                return result
        again = _Reading(source, options, report, {key: way or usual for key, way in ways.items()})
        again.gathering.fixed_hypothesis = usual
        again.gathering.warn(
            "counted_by_file",
            "{count} of {total} files count positions in another way than the rest ({unit}).",
            count=sum(way not in (None, usual) for way in ways.values()),
            total=len(ways),
            unit=usual.name,
        )
        return again.gathering.result()


class _Reading:
    """One pass over all files. ``ways`` says how each annotation file counts, where that was found out before."""

    def __init__(
        self, source: Input, options: ReadOptions, report: Report, ways: dict[str, Hypothesis] | None = None
    ) -> None:
        self.gathering = Gathering(source, options, Brat.id, digest_of(source))
        self._options = options
        self._ways = ways
        self._claimed: dict[str, list[Claimed]] = {}
        if source.path is not None and source.path.suffix.lower() in ANNOTATION_SUFFIXES:
            self._single(source, source.path)
            return
        container = open_container(source)
        try:
            self._tree(container, report)
        finally:
            container.close()

    def best_way(self) -> Hypothesis | None:
        """The way of counting that fits most quotes of all files."""
        found = scores([one for file in self._claimed.values() for one in file])
        return found[0].hypothesis if found and not self._options.unit else None

    def ways(self, usual: Hypothesis) -> dict[str, Hypothesis | None]:
        """How each file counts, by its own quotes; None where they fit no way for sure."""
        return {name: way_of(claimed, usual) for name, claimed in self._claimed.items()}

    def _single(self, source: Input, path: Path) -> None:
        text, encoding = path.with_suffix(".txt"), self._options.encoding
        if not text.is_file():
            raise UserError(
                "no_text_beside",
                "{name} has no text of the same name beside it.",
                "Put the .txt file next to it, or import the whole folder.",
                name=path.name,
            )
        own = path.suffix.lower()
        beside = [path.with_suffix(one) for one in ANNOTATION_SUFFIXES[1:] if ".ann" != own != one]
        lines = _decoded(source.read(guard.MAX_JSON_FILE), source.name, encoding).split("\n")
        for one in beside:  # the files of a shared task belong together
            if one.is_file():
                lines += _decoded(guard.read_file(one, guard.MAX_JSON_FILE), one.name, encoding).split("\n")
        document = self.gathering.document(_decoded(guard.read_file(text), text.name, encoding), text.stem)
        self._lines(path.name, document, self.gathering.set_named(""), lines)

    def _tree(self, container: Container, report: Report) -> None:
        tree, encoding = Tree.of(container.names), self._options.encoding
        if not tree.pairs and any(not name.endswith(".conf") for name in container.names):
            raise UserError(
                "nothing_to_read",
                "{name} holds no text with an annotation file of the same name beside it.",
                "Put each .txt file next to its .ann file.",
                name=container.name,
            )
        for number, pair in enumerate(tree.pairs):
            report(number, len(tree.pairs), pair.text)
            text = _decoded(read_entry(container, pair.text, guard.MAX_DOCUMENT_BYTES), pair.text, encoding)
            document = self.gathering.document(text, pair.stem, key=pair.stem)
            if document.raw != text:  # the same words with line ends of another kind
                document = self.gathering.document(text, pair.stem, key=f"{pair.stem} ({len(text)})")
            lines = [
                line
                for file in pair.files
                for line in _decoded(read_entry(container, file, guard.MAX_JSON_FILE), file, encoding).split(
                    "\n"
                )
            ]
            self._lines(pair.files[0], document, self.gathering.set_named(pair.set_name), lines)
        tree.say_what_is_left_out(self.gathering)

    def _lines(self, name: str, document: Gathered, set_id: UUID, lines: list[str]) -> None:
        self.gathering.state(document, set_id)
        way = self._ways[name] if self._ways is not None else None
        if way is not None:
            document.hypothesis = Hypothesis()  # as places are code points of the stored text then
        before = len(document.drafts)
        LinesReader(self.gathering, document, set_id, way).read(lines)
        self._claimed[name] = [
            Claimed(document.raw or "", start, end, quote)
            for draft in document.drafts[before:]
            for (start, end), quote in zip(draft.spans, draft.quotes, strict=True)
        ]


def _decoded(data: bytes, name: str, encoding: str) -> str:
    """A text or the lines beside it: UTF-8 as the format demands, else in the encoding that somebody said."""
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            from kantar_desk.formats.documents.decoding import decode

            return decode(data, name, encoding).text
        raise UserError(
            "not_utf8",
            "{name} is not UTF-8: byte {position}.",
            "Save it as UTF-8, or say which encoding it has (--encoding on the command line).",
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
