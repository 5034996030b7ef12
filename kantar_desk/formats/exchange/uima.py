"""UIMA CAS, as JSON and as XMI: one CAS for each document and set, in a zip with a folder for each set.

Written with dkpro-cassis, which counts positions in UTF-16 as UIMA does. There is no annotation of several spans in
this world: the first span is the annotation, the others point to it by ``partOf`` and are joined on return.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.brat import safe_stem
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import (
    ZIP_HEADS,
    ZipSink,
    digest_of,
    in_project,
    open_container,
)
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import type_name
from kantar_desk.formats.exchange.uima_read import Cas, Types, parse_json_cas, parse_types, parse_xmi
from kantar_desk.formats.exchange.uima_tags import CasReader
from kantar_desk.formats.exchange.uima_tree import TYPE_SYSTEM, CasTree, holds, only_java
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
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.codebook import KINDS
from kantar_desk.model.shapes import to_json

_ROOT = re.compile(rb"http://www\.omg\.org/XMI|<(?:[\w.-]+:)?XMI[\s>]")
_KIND_TYPES = {"claim": "Claim", "entity": "Entity", "disputed_statement": "DisputedStatement"}


def _type_system() -> Any:
    from cassis import TypeSystem  # type: ignore[import-untyped, unused-ignore]  # the library has no types

    system = TypeSystem()
    span = system.create_type("kantar.Span")
    for name in ("code", "note", "fields"):
        system.create_feature(span, name, "uima.cas.String")
    system.create_feature(span, "partOf", "kantar.Span")
    for kind in KINDS:
        system.create_type(f"kantar.{_KIND_TYPES[kind]}", "kantar.Span")
    relation = system.create_type("kantar.Relation")
    for name in ("Governor", "Dependent"):
        system.create_feature(relation, name, "kantar.Span")
    for name in ("relationType", "note", "madeOn"):
        system.create_feature(relation, name, "uima.cas.String")
    return system


class _CasFormat:
    """What both forms share."""

    id = ""
    reads = True
    writes = True
    carries = frozenset(("spans", "overlap", "relation", "field", "note", "text"))

    def spell(self, text: str) -> str:
        """Strings stay as they are."""
        return text

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """What a CAS has no type for."""
        effects = {
            "set": "each becomes a folder, its name simplified and its owner left out",
            "text": "characters that XML cannot hold are replaced by “\ufffd”",
        }
        return losses_of(bundle, self.carries, more=self._misspelt, effects=effects)

    def _misspelt(self, part: DocumentPart) -> Iterator[tuple[str, UUID]]:
        if part.text is not None and self.spell(part.text) != part.text:
            yield "text", part.document.id
        for annotation in part.annotations:
            if self.spell(annotation.note) != annotation.note:
                yield "text", annotation.id

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write a zip with a CAS for each document of each set."""
        sink = ZipSink(target, options.level)
        counts: Counts = {"documents": 0, "annotations": 0, "relations": 0}
        codes = {code.id: type_name(code) for code in bundle.head.codes}
        taken: set[str] = set()
        folders = {
            one.id: safe_stem(one.name, taken, "set") for one in sorted(bundle.head.sets, key=lambda s: s.id)
        }
        stems: set[str] = set()
        system = _type_system()
        try:
            if self.id == "cas-xmi":
                sink.add(TYPE_SYSTEM, [system.to_xml().encode("utf-8")])
            for number, part in enumerate(bundle.parts()):
                report(number, bundle.head.counts.get("documents", 0), part.document.title)
                stem = safe_stem(part.document.title, stems)
                counts["documents"] += 1
                used = {one.set_id for one in part.annotations} | {one.set_id for one in part.states}
                chosen = (
                    sorted(used, key=lambda own: folders.get(own, ""))
                    or sorted(folders)[:1]
                    or [part.document.id]
                )
                for set_id in chosen:
                    cas = self._cas(system, part, set_id, codes, counts)
                    name, data = self._serialised(cas)
                    sink.add(f"{folders.get(set_id, 'set')}/{stem}{name}", [data.encode("utf-8")])
        finally:
            sink.close()
        return counts

    def _serialised(self, cas: Any) -> tuple[str, str]:
        raise NotImplementedError

    def _cas(
        self, system: Any, part: DocumentPart, set_id: UUID, codes: dict[UUID, str], counts: Counts
    ) -> Any:
        from cassis import Cas as CassisCas

        cas = CassisCas(system)
        cas.sofa_string = self.spell(part.text or "")
        cas.sofa_mime = "text/plain"
        made: dict[UUID, Any] = {}
        mine = [one for one in part.annotations if one.set_id == set_id]
        for annotation in sorted(mine, key=lambda one: (one.spans[0].start, one.id)):
            counts["annotations"] += 1
            kind = system.get_type(f"kantar.{_KIND_TYPES[annotation.kind]}")
            values: dict[str, Any] = {"code": codes.get(annotation.code_id, annotation.kind)}
            if annotation.note:
                values["note"] = self.spell(annotation.note)
            if annotation.body != empty_body(annotation.kind):
                values["fields"] = json.dumps(to_json(annotation.body), ensure_ascii=True, sort_keys=True)
            first = annotation.spans[0]
            made[annotation.id] = kind(begin=first.start, end=first.end, **values)
            cas.add(made[annotation.id])
            for span in annotation.spans[1:]:
                piece = kind(begin=span.start, end=span.end, partOf=made[annotation.id], code=values["code"])
                cas.add(piece)
        link = system.get_type("kantar.Relation")
        for relation in sorted(part.relations, key=lambda one: one.id):
            start, end = made.get(relation.from_annotation_id), made.get(relation.to_annotation_id)
            if relation.set_id != set_id or start is None or end is None:
                continue
            counts["relations"] += 1
            values = {"relationType": relation.type}
            if relation.note:
                values["note"] = self.spell(relation.note)
            if relation.made_on:
                values["madeOn"] = relation.made_on
            cas.add(link(begin=end.begin, end=end.end, Governor=start, Dependent=end, **values))
        return cas

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Read a single CAS, with its type system beside it where there is one, or a zip or folder of them."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        gathering.fixed_hypothesis = Hypothesis("utf16")
        folder = source.path is not None and source.path.is_dir()
        if not folder and not source.head().startswith(ZIP_HEADS):
            cas = self._parse(source.read(guard.MAX_JSON_FILE), source.name, _types_beside(source.path))
            CasReader(gathering, cas, _stem(source.name), gathering.set_named("")).read()
            return gathering.result()
        container = open_container(source)
        try:
            self._read_tree(CasTree(container, self._suffix, _size_of(source)), gathering, report)
        finally:
            container.close()
        return gathering.result()

    def _read_tree(self, tree: CasTree, gathering: Gathering, report: Report) -> None:
        shorts: dict[str, str] = {}
        empty = bool(tree.names)
        for number, name in enumerate(tree.names):
            report(number, len(tree.names), name)
            for found in tree.files(name, gathering.warn):
                empty = False
                if found.name.lower().endswith(".json"):
                    cas = parse_json_cas(found.data, found.name)
                else:
                    cas = parse_xmi(found.data, found.name, found.types)
                reader = CasReader(gathering, cas, _stem(found.document), UUID(int=0), shorts)
                if found.is_initial and not reader.holds_tags():
                    continue  # what the document was before anybody tagged it
                reader.set_id = gathering.set_named(found.set_name)
                reader.read()
        if empty:
            raise tree.refusal()

    _suffix = ""

    def _parse(self, data: bytes, name: str, types: Types | None) -> Cas:
        raise NotImplementedError


def _stem(name: str) -> str:
    return Path(name.replace("\x00", "")).stem


def _types_beside(path: Path | None) -> Types | None:
    """The type system in the folder of a single XMI, by the names that programs give it."""
    for name in (TYPE_SYSTEM, TYPE_SYSTEM.lower()) if path is not None else ():
        if path is not None and (beside := path.with_name(name)).is_file():
            return parse_types(guard.read_file(beside), name)
    return None


def _size_of(source: Input) -> int:
    """The size of a zip in bytes; 0 for a folder."""
    if source.path is None:
        return len(source.read(guard.EXCHANGE_ZIP.total))
    try:
        return 0 if source.path.is_dir() else source.path.stat().st_size
    except OSError as error:
        raise guard.unreadable(source.name, error) from error


class CasJson(_CasFormat):
    """CAS JSON: carries its types."""

    id = "cas-json"
    title = "UIMA CAS (JSON)"
    suffixes = (".zip", ".json")
    _suffix = ".json"

    def recognise(self, glimpse: Glimpse) -> int:
        """By its own keys; a zip by JSON files and nothing else."""
        start = glimpse.starts()[:1]
        if start == b"{" and any(
            key in glimpse.head for key in (b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b'"%VIEWS"')
        ):
            return 95
        if start == b"[" and b'"%ID"' in glimpse.head and b'"%TYPE"' in glimpse.head:
            return 95
        if start == b"{" and b'"_context"' in glimpse.head and b'"_types"' in glimpse.head:
            return 80
        names = holds(glimpse.names, ".json")
        if any(map(in_project, names)):
            return 92
        if names and len(names) == len(glimpse.names):
            return 82 if all("/" in name for name in names) else 30
        return 0

    def _serialised(self, cas: Any) -> tuple[str, str]:
        return ".json", str(cas.to_json(pretty_print=False))

    def _parse(self, data: bytes, name: str, types: Types | None) -> Cas:
        return parse_json_cas(data, name)


class CasXmi(_CasFormat):
    """CAS XMI: with its type system in the zip."""

    id = "cas-xmi"
    title = "UIMA CAS (XMI)"
    suffixes = (".zip", ".xmi")
    _suffix = ".xmi"

    def spell(self, text: str) -> str:
        """Characters that XML cannot hold are replaced, one for one."""
        return guard.clean_for_xml(text)[0]

    def recognise(self, glimpse: Glimpse) -> int:
        """By the root element, or XMI files in a zip."""
        if _ROOT.search(glimpse.head) and glimpse.starts().startswith(b"<"):
            return 95
        if holds(glimpse.names, self._suffix):
            return 90
        return 85 if only_java(glimpse.names) else 0

    def _serialised(self, cas: Any) -> tuple[str, str]:
        return ".xmi", str(cas.to_xmi(pretty_print=False))

    def _parse(self, data: bytes, name: str, types: Types | None) -> Cas:
        return parse_xmi(data, name, types)
