"""Tables: one row for each span of an annotation, and a second table for relations. CSV and XLSX, both ways.

Positions are code points, as the column names say. The texts do not travel; a row names its document by title and
hash. Foreign tables are read through a mapping of columns.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import digest_of
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, moment_of, relation_type
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
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time
from kantar_desk.model.shapes import to_json

COLUMNS = (
    "annotation_id", "span_no", "document", "document_sha256", "start_cp", "end_cp", "quote", "code", "code_name",
    "set", "note", "creator", "created", "modified", "fields", "document_id", "set_id",
)  # fmt: skip
RELATION_COLUMNS = (
    "relation_id", "type", "from_annotation_id", "to_annotation_id", "made_on", "relation_note", "set_id",
)  # fmt: skip
NEEDED = ("document", "start_cp", "end_cp", "code")
_IN_USE = {
    "document": ("doc", "file", "file_name", "filename", "document_name", "title"),
    "start_cp": ("start", "start_offset", "begin", "from", "start_position"),
    "end_cp": ("end", "end_offset", "to", "stop", "end_position"),
    "code": ("label", "tag", "category", "type"),
    "quote": ("exact", "words", "segment", "quotation", "coded_text"),
    "note": ("memo", "comment", "remark"),
    "creator": ("annotator", "coder", "user", "author"),
}
_OWN_HEADER = re.compile(r'"?annotation_id"?([,;\t])"?span_no"?\1"?document"?\1')
Row = dict[str, str]


class Tables:
    """What CSV and XLSX share: rows out, rows in, losses."""

    reads = True
    writes = True
    carries = frozenset(
        ("spans", "overlap", "relation", "cross_document_relation", "field", "note", "creator", "time", "id")
    )
    id = ""

    def spell(self, text: str) -> str:
        """Strings stay as they are."""
        return text

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """Texts, what hangs on no annotation, and what does not fit a cell."""
        effects = {"set": "their owners and versions are left out", "text": _TEXT_EFFECT}
        return losses_of(bundle, self.carries, more=self._misspelt, effects=effects)

    def _misspelt(self, part: DocumentPart) -> Iterator[tuple[str, UUID]]:
        for annotation in part.annotations:
            if any(self.spell(text) != text for text in (annotation.note, annotation.quote)):
                yield "text", annotation.id

    def rows(self, bundle: Bundle, report: Report, counts: Counts) -> Iterator[list[str]]:
        """The rows of the first table and, where there are relations, of the second, each behind its header."""
        head = bundle.head
        codes = {code.id: code for code in head.codes}
        people = {person.id: person.name for person in head.people}
        sets = {one.id: one.name for one in head.sets}
        yield list(COLUMNS)
        relations: list[list[str]] = []
        counts.update(annotations=0, relations=0)
        for number, part in enumerate(bundle.parts()):
            report(number, head.counts.get("documents", 0), part.document.title)
            for annotation in sorted(part.annotations, key=lambda one: (one.spans[0].start, one.id)):
                code = codes.get(annotation.code_id)
                more = {
                    "code": code.path if code is not None else annotation.kind,
                    "code_name": code.name if code is not None else "",
                    "set": sets.get(annotation.set_id, ""),
                    "creator": people.get(annotation.creator, ""),
                }
                for row in _annotation_rows(annotation, part, more):
                    yield [row.get(name, "") for name in COLUMNS]
                counts["annotations"] += 1
            for relation in sorted(part.relations, key=lambda one: one.id):
                counts["relations"] += 1
                relations.append(
                    [
                        str(relation.id), relation.type, str(relation.from_annotation_id),
                        str(relation.to_annotation_id), relation.made_on, relation.note, str(relation.set_id),
                    ]
                )  # fmt: skip
        if relations:
            yield list(RELATION_COLUMNS)
            yield from relations

    def gather(
        self,
        source: Input,
        options: ReadOptions,
        tables: Iterable[tuple[list[str], Iterable[Row]]],
        report: Report,
    ) -> ReadResult:
        """The bundle of tables, each with its header. Raises UserError where the first one lacks a column."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        reader = _Reader(gathering, options)
        for number, (columns, rows) in enumerate(tables):
            if "from_annotation_id" in columns:
                reader.relations(rows)
            elif number and reader.missing(columns):
                gathering.warn(
                    "other_sheet", "Sheet {number} has other columns and was left out.", number=number + 1
                )
            else:
                reader.annotations(columns, rows, source.name, report)
        return reader.result()


_TEXT_EFFECT = "the text of documents does not travel; words that no cell can hold are cut or replaced"


def _annotation_rows(annotation: Annotation, part: DocumentPart, more: Mapping[str, str]) -> Iterator[Row]:
    body = "" if annotation.body == empty_body(annotation.kind) else plain_json(to_json(annotation.body))
    for number, span in enumerate(annotation.spans, 1):
        exact = part.text[span.start : span.end] if part.text is not None else annotation.quote
        yield {
            "annotation_id": str(annotation.id),
            "span_no": str(number),
            "document": part.document.title,
            "document_sha256": part.document.text_sha256,
            "start_cp": str(span.start),
            "end_cp": str(span.end),
            "quote": exact,
            "note": annotation.note,
            "created": format_time(annotation.created) if annotation.created != UNSET_TIME else "",
            "modified": format_time(annotation.modified) if annotation.modified != UNSET_TIME else "",
            "fields": body,
            "document_id": str(part.document.id),
            "set_id": str(annotation.set_id),
            **more,
        }


def plain_json(value: Any) -> str:
    """JSON as it stands in a cell."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class _Reader:
    """Rows to annotations; rows of one ``annotation_id`` are its pieces."""

    def __init__(self, gathering: Gathering, options: ReadOptions) -> None:
        self._gathering = gathering
        self._options = options
        self._home: dict[str, tuple[Gathered, UUID]] = {}
        self._pending: list[Row] = []
        self._own = False

    def _mapping(self, columns: list[str]) -> dict[str, str]:
        """Our names of columns to those of the table: as somebody chose, else ours, else one in common use."""
        found = {ours: self._options.columns.get(ours, ours) for ours in COLUMNS}
        known = {column.strip().lower().replace(" ", "_"): column for column in reversed(columns)}
        for ours, others in _IN_USE.items():
            if ours not in self._options.columns and ours not in columns:
                found[ours] = next((known[name] for name in (ours, *others) if name in known), ours)
        return found

    def missing(self, columns: list[str]) -> list[str]:
        """The columns that a table of annotations needs and this one has not."""
        mapping = self._mapping(columns)
        return [mapping[ours] for ours in NEEDED if mapping[ours] not in columns]

    def annotations(self, columns: list[str], rows: Iterable[Row], name: str, report: Report) -> None:
        self._own = columns[: len(COLUMNS)] == list(COLUMNS)
        mapping = self._mapping(columns)
        missing = self.missing(columns)
        if missing:
            raise UserError(
                "columns",
                "{name} has no column {columns}.",
                "Say which of its columns hold document, start_cp, end_cp and code.",
                name=name,
                columns=", ".join(f"“{one}”" for one in missing),
            )
        if self._own:
            self._gathering.fixed_hypothesis = Hypothesis()
        groups: dict[str, list[Row]] = {}
        bad = 0
        for number, row in enumerate(rows):
            if number % 500 == 0:
                report(number, 0, name)
            found = {ours: row.get(theirs, "") for ours, theirs in mapping.items()}
            found["fields"] += (
                "".join(row.get(f"fields_{more}", "") for more in range(2, 20)) if self._own else ""
            )
            if not (_digits(found["start_cp"]) and _digits(found["end_cp"])):
                bad += 1
                continue
            groups.setdefault(found["annotation_id"] or f"#{number}", []).append(found)
        if bad:
            self._gathering.warn("bad_rows", "{count} rows without positions were left out.", count=bad)
        for native, group in groups.items():
            self._annotation(native, group)

    def _annotation(self, native: str, rows: list[Row]) -> None:
        first, gathering = rows[0], self._gathering
        document = gathering.document(
            None,
            first["document"],
            sha256=first["document_sha256"].lower(),
            own_id=_id(first["document_id"]),
            key=first["document"],
        )
        set_id = gathering.set_named(first["set"], own_id=_id(first["set_id"]))
        code = gathering.code(
            first["code"].replace("/", "-") if self._own else first["code"], label=first["code_name"]
        )
        body = None
        if first["fields"]:
            body = gathering.fields(code.kind, first["fields"], native)
        gathering.annotate(
            document,
            set_id,
            code,
            [(int(row["start_cp"]), int(row["end_cp"])) for row in rows],
            native=native,
            quotes=[row["quote"] or None for row in rows],
            body=body,
            note=first["note"],
            creator=gathering.person(first["creator"]),
            created=moment_of(first["created"]),
            modified=moment_of(first["modified"]),
            own_id=_id(native),
        )
        self._home[native] = (document, set_id)

    def relations(self, rows: Iterable[Row]) -> None:
        self._pending += rows

    def result(self) -> ReadResult:
        for row in self._pending:
            first, second = row.get("from_annotation_id", ""), row.get("to_annotation_id", "")
            start, end = self._home.get(first), self._home.get(second)
            if start is None or end is None:
                self._gathering.warn(
                    "relation_ends", "A relation names an end that is not there: {id}.", id=first
                )
                continue
            self._gathering.relate(
                row.get("relation_id", ""),
                _id(row.get("set_id", "")) or start[1],
                relation_type(row.get("type", "")),
                (start[0], first),
                (end[0], second),
                note=row.get("relation_note", ""),
                made_on=row.get("made_on", ""),
                own_id=_id(row.get("relation_id", "")),
                end_sets=(start[1], end[1]),
            )
        return self._gathering.result()


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 18


def _id(text: str) -> UUID | None:
    try:
        found = UUID(text)
    except ValueError:
        return None
    return found if found != NOBODY else None


class CsvTable(Tables):
    """CSV in UTF-8, with a comma; relations follow after an empty line with a header of their own."""

    id = "csv"
    title = "CSV"
    suffixes = (".csv",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By our own header."""
        return 95 if _OWN_HEADER.match(glimpse.starts().decode("utf-8", "ignore")) else 0

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write both tables into one file."""
        if isinstance(target, Path):
            with target.open("wb") as stream:
                return self.write(bundle, stream, options, report)
        counts: Counts = {}
        text = io.TextIOWrapper(target, encoding="utf-8-sig", newline="", write_through=True)
        try:
            writer = csv.writer(text, lineterminator="\r\n")
            for row in self.rows(bundle, report, counts):
                if row[0] == RELATION_COLUMNS[0]:
                    text.write("\r\n")
                writer.writerow([guard.escape_cell(cell) for cell in row])
            text.flush()
        finally:
            text.detach()
        return counts

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Our own tables, or a foreign one through the mapping of the options."""
        from kantar_desk.formats.documents.decoding import decode
        from kantar_desk.formats.documents.table import sniff_delimiter

        csv.field_size_limit(guard.MAX_DOCUMENT_CHARACTERS)
        text = decode(source.read(guard.MAX_JSON_FILE), source.name, "").text.removeprefix("\ufeff")
        header = _OWN_HEADER.match(text)  # Excel may have put another sign between the cells
        own = header is not None
        delimiter = header[1] if header is not None else sniff_delimiter(text)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
        except csv.Error as error:
            raise UserError(
                "bad_table",
                "{name} cannot be read as a table: {reason}.",
                "Save it again as CSV from the program that made it.",
                name=source.name,
                reason=guard.first_line(error),
            ) from None
        if own:
            rows = [[guard.unescape_cell(cell) for cell in row] for row in rows]
        cut = (
            next((at for at, row in enumerate(rows) if at and row[:1] == ["relation_id"]), len(rows))
            if own
            else len(rows)
        )
        tables = [(part[0], records(part)) for part in (rows[:cut], rows[cut:]) if part]
        if not tables:
            raise UserError("no_rows", "{name} holds no rows.", "Choose another file.", name=source.name)
        return self.gather(source, options, tables, report)


def records(rows: list[list[str]]) -> Iterator[Row]:
    """The rows behind a header by the names of their columns; empty ones are passed over."""
    header = rows[0]
    for row in rows[1:]:
        if any(row):
            yield dict(zip(header, row, strict=False))
