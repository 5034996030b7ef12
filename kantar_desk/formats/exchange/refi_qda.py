"""REFI-QDA: projects (``.qdpx``) and codebooks (``.qdc``), as MAXQDA, ATLAS.ti, NVivo and QualCoder exchange them.

Written: texts with LF and without BOM, ends exclusive, lower-case GUIDs. The standard has no selection of several
pieces: each becomes one of its own, with the same notes. Source: REFI-QDA standard 1.5, schema of March 2019.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import ZipSink, digest_of, open_container, read_entry
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.refi_qda_read import (
    CodesReader,
    ProjectReader,
    count_left_out,
    say_left_out,
)
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
from kantar_desk.model.annotation import empty_body
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.codebook import KINDS, Code
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record, derived_id, format_time
from kantar_desk.model.shapes import to_json

if TYPE_CHECKING:
    from lxml import etree

PROJECT = "project.qde"
PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0"
CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0"
_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def _clean(text: str) -> str:
    return guard.clean_for_xml(text)[0]


class _Xml:
    """Makes elements of one namespace."""

    def __init__(self, namespace: str) -> None:
        from lxml import etree

        self._etree = etree
        self._namespace = namespace

    def root(self, name: str, /, **attributes: str) -> etree._Element:
        names: Any = {None: self._namespace}  # the default namespace; the stubs know none
        found = self._etree.Element(f"{{{self._namespace}}}{name}", None, names)
        for key, value in attributes.items():
            found.set(key, _clean(value))
        return found

    def add(
        self, parent: etree._Element, name: str, text: str | None = None, /, **attributes: str
    ) -> etree._Element:
        found = self._etree.SubElement(parent, f"{{{self._namespace}}}{name}")
        for key, value in attributes.items():
            found.set(key, _clean(value))
        if text is not None:
            found.text = _clean(text)
        return found

    def bytes(self, root: etree._Element) -> bytes:
        return self._etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=False)


def _codebook(xml: _Xml, parent: etree._Element, head: BundleHead) -> None:
    """All codes, under one that cannot be used for each kind; a code's kind and slug close its description."""
    if not head.codes:
        return
    codes = (
        xml.add(xml.add(parent, "CodeBook"), "Codes")
        if parent.tag.endswith("Project")
        else xml.add(parent, "Codes")
    )
    for kind in KINDS:
        mine = sorted(
            (code for code in head.codes if code.kind == kind), key=lambda code: (code.ord, code.slug)
        )
        if not mine:
            continue
        name = kind.replace("_", " ").capitalize()
        group = xml.add(codes, "Code", guid=str(derived_id("kind", kind)), name=name, isCodable="false")
        known = {code.id for code in mine}
        children: dict[UUID | None, list[Code]] = {}
        for code in mine:
            children.setdefault(code.parent if code.parent in known else None, []).append(code)
        _code_tree(xml, group, children, None)


def _code_tree(
    xml: _Xml, parent: etree._Element, children: dict[UUID | None, list[Code]], own: UUID | None
) -> None:
    for code in children.pop(own, []):
        node = xml.add(parent, "Code", guid=str(code.id), name=code.name, isCodable="true")
        if code.colour and _COLOUR.fullmatch(code.colour):
            node.set("color", code.colour)
        examples = f"\n\nexamples:\n{code.examples}" if code.examples else ""
        xml.add(node, "Description", f"{code.definition}{examples}\n\ncode: {code.path}")
        _code_tree(xml, node, children, code.id)


def _project_file(names: Iterable[str]) -> str:
    """The project file of an archive: of the standard's name, else the only one with its ending; in the top folder."""
    found = sorted(
        (name.count("/"), name.rpartition("/")[2].lower() != PROJECT, name)
        for name in names
        if name.lower().endswith(".qde") and not re.search(r"(?:^|/)(?:__MACOSX/|\.)", name)
    )
    return found[0][2] if found and (len(found) == 1 or found[0][:2] < found[1][:2]) else ""


def _narrow(head: bytes) -> bytes:
    """The beginning of a file as ASCII can be looked for in it, also where it is UTF-16."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")
    return head


def _is_bare(head: bytes) -> bool:
    """True for the beginning of a project file outside of its archive."""
    start = _narrow(head).removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"<") and re.search(rb"<(?:\w+:)?Project\s[^>]*urn:QDA-XML", start) is not None


class RefiProject:
    """REFI-QDA projects, both ways."""

    id = "qdpx"
    title = "REFI-QDA project"
    suffixes = (".qdpx",)
    reads = True
    writes = True
    carries = frozenset(
        (
            "overlap",
            "relation",
            "cross_document_relation",
            "field",
            "note",
            "creator",
            "time",
            "text",
            "code_definition",
        )
    )

    def spell(self, text: str) -> str:
        """Characters that XML cannot hold are replaced, one for one."""
        return _clean(text)

    def recognise(self, glimpse: Glimpse) -> int:
        """By the project file in the zip."""
        name = _project_file(glimpse.names)
        if _is_bare(glimpse.head):
            return 90  # to say what to do with it
        return 98 if name.lower() == PROJECT else 92 if name else 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """What the standard has no element for."""
        effects = {"text": "characters that XML cannot hold are replaced by “\ufffd”"}
        return losses_of(bundle, self.carries, more=self._misspelt, effects=effects)

    def _misspelt(self, part: DocumentPart) -> Iterator[tuple[str, UUID]]:
        if part.text is not None and _clean(part.text) != part.text:
            yield "text", part.document.id
        for annotation in part.annotations:
            if _clean(annotation.note) != annotation.note:
                yield "text", annotation.id

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write the project file and a text for each document."""
        sink = ZipSink(target, options.level)
        try:
            return _ProjectWriter(bundle, sink, options, report).write()
        finally:
            sink.close()

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Text sources with their codings, notes and links; other media are named and left out."""
        if (source.path is None or source.path.is_file()) and _is_bare(source.head()):
            raise UserError(
                "bare_project",
                "{name} is the project file alone; the texts are not in it.",
                "Import the .qdpx file that it comes from, or the folder that was unpacked.",
                name=source.name,
            )
        gathering = Gathering(source, options, self.id, digest_of(source))
        container = open_container(source)
        try:
            name = _project_file(container.names) or PROJECT
            root = guard.parse_xml(read_entry(container, name, guard.MAX_JSON_FILE), name)
            base, slash, _ = name.rpartition("/")
            way = None
            with suppress(ValueError):  # an unknown way is refused where all positions are counted
                way = Hypothesis.of(options.unit) if options.unit else None
            ProjectReader(gathering, root, container, report, base + slash, way).read()
        finally:
            container.close()
        return gathering.result()


class _ProjectWriter:
    def __init__(self, bundle: Bundle, sink: ZipSink, options: WriteOptions, report: Report) -> None:
        self._bundle = bundle
        self._sink = sink
        self._options = options
        self._report = report
        self._xml = _Xml(PROJECT_NAMESPACE)
        self._notes: list[tuple[str, str, str]] = []
        self._people = {person.id for person in bundle.head.people}
        self._first: dict[UUID, str] = {}
        self._counts: Counts = {"documents": 0, "annotations": 0, "relations": 0}

    def write(self) -> Counts:
        xml, head = self._xml, self._bundle.head
        root = xml.root("Project", name="Kantar Desk", origin=self._options.created_by)
        if head.people:
            users = xml.add(root, "Users")
            for person in sorted(head.people, key=lambda one: one.id):
                xml.add(users, "User", guid=str(person.id), name=person.name)
        _codebook(xml, root, head)
        sources = xml.add(root, "Sources")
        links: list[Any] = []
        for number, part in enumerate(self._bundle.parts()):
            self._report(number, head.counts.get("documents", 0), part.document.title)
            self._source(sources, part)
            links += part.relations
        if not len(sources):
            root.remove(sources)
        found = [
            (
                relation,
                self._first.get(relation.from_annotation_id),
                self._first.get(relation.to_annotation_id),
            )
            for relation in sorted(links, key=lambda one: one.id)
        ]
        written = [one for one in found if one[1] is not None and one[2] is not None]
        references = [self._link_notes(relation) for relation, _, _ in written]
        if self._notes:
            notes = xml.add(root, "Notes")
            for own, name, text in self._notes:
                xml.add(xml.add(notes, "Note", guid=own, name=name), "PlainTextContent", text)
        if written:
            group = xml.add(root, "Links")
            for (relation, start, end), refs in zip(written, references, strict=True):
                self._counts["relations"] += 1
                link = xml.add(
                    group, "Link", guid=str(relation.id), name=relation.type, direction="OneWay",
                    originGUID=str(start), targetGUID=str(end),
                )  # fmt: skip
                for own in refs:
                    xml.add(link, "NoteRef", targetGUID=own)
        self._sink.add(PROJECT, [xml.bytes(root)])
        return self._counts

    def _stamps(self, value: Record) -> dict[str, str]:
        found = {}
        if value.creator != NOBODY and value.creator in self._people:
            found["creatingUser"] = str(value.creator)
        if value.created != UNSET_TIME:
            found["creationDateTime"] = format_time(value.created)
        return found

    def _source(self, sources: etree._Element, part: DocumentPart) -> None:
        xml, document = self._xml, part.document
        own = str(document.id)
        self._counts["documents"] += 1
        self._sink.add(f"sources/{own}.txt", [_clean(part.text or "").encode("utf-8")])
        node = xml.add(
            sources, "TextSource", guid=own, name=document.title, plainTextPath=f"internal://{own}.txt"
        )
        for annotation in sorted(part.annotations, key=lambda one: (one.spans[0].start, one.id)):
            self._counts["annotations"] += 1
            stamps = self._stamps(annotation)
            more = dict(stamps)
            if annotation.modified != UNSET_TIME:
                more["modifiedDateTime"] = format_time(annotation.modified)
            notes = []
            if annotation.note:
                notes.append(self._note(annotation.id, "note", annotation.note))
            if annotation.body != empty_body(annotation.kind):
                notes.append(self._note(annotation.id, "kantar fields", _json(to_json(annotation.body))))
            for number, span in enumerate(annotation.spans):
                piece = str(annotation.id if number == 0 else derived_id("piece", annotation.id, number))
                self._first.setdefault(annotation.id, piece)
                words = " ".join((part.text or "")[span.start : span.end].split())[:80]
                selection = xml.add(
                    node, "PlainTextSelection", guid=piece, name=words, startPosition=str(span.start),
                    endPosition=str(span.end), **more,
                )  # fmt: skip
                coding = xml.add(selection, "Coding", guid=str(derived_id("coding", piece)), **stamps)
                xml.add(coding, "CodeRef", targetGUID=str(annotation.code_id))
                for note in notes:
                    xml.add(selection, "NoteRef", targetGUID=note)

    def _note(self, owner: UUID, name: str, text: str) -> str:
        own = str(derived_id("note", owner, name))
        self._notes.append((own, name, text))
        return own

    def _link_notes(self, relation: Any) -> list[str]:
        notes = [self._note(relation.id, "note", relation.note)] if relation.note else []
        if relation.made_on:
            notes.append(self._note(relation.id, "kantar fields", _json({"made_on": relation.made_on})))
        return notes


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True)


class RefiCodebook:
    """REFI-QDA codebooks: codes only, both ways."""

    id = "qdc"
    title = "REFI-QDA codebook"
    suffixes = (".qdc",)
    reads = True
    writes = True

    def recognise(self, glimpse: Glimpse) -> int:
        """By its root element."""
        head = _narrow(glimpse.head)
        return 95 if re.search(rb"<(?:\w+:)?CodeBook[\s>]", head) and b"<Project" not in head else 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """Everything but the codes."""
        ids = tuple(annotation.id for part in bundle.parts() for annotation in part.annotations)
        rest = losses_of(bundle, frozenset(("code_definition", "spans", "overlap")))
        if not ids:
            return rest
        return (
            *rest,
            Loss("spans", len(ids), ids, f"{len(ids)} annotations: left out, only codes are written"),
        )

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write the codes."""
        report(0, 1, self.title)
        xml = _Xml(CODEBOOK_NAMESPACE)
        root = xml.root("CodeBook", origin=options.created_by)
        _codebook(xml, root, bundle.head)
        data = xml.bytes(root)
        if isinstance(target, Path):
            target.write_bytes(data)
        else:
            target.write(data)
        return {"codes": len(bundle.head.codes)}

    def recount(self, source: Input) -> Counts:
        """The number of codes in a written file."""
        return {"codes": len(self.read(source, ReadOptions()).bundle.head.codes)}

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Read the codes."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        root = guard.parse_xml(source.read(guard.MAX_JSON_FILE), source.name)
        codes = CodesReader(gathering, root)
        codes.read()
        say_left_out(gathering, {**count_left_out(root), "Description": codes.undescribed})
        return gathering.result()
