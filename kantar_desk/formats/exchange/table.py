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
from kantar_desk.formats.exchange.table_columns import (
    COLUMNS,
    RELATION_COLUMNS,
    TableLook,
    header_at,
    looks_like_tags,
    mapping_of,
)
from kantar_desk.formats.exchange.table_read import Row, TableReader
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Input,
    Loss,
    Notice,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.identity import UNSET_TIME, format_time
from kantar_desk.model.shapes import to_json

_EXCEL_MARK = re.compile(r"sep=(.)\r?\n")
_SUFFIXES = (".csv", ".tsv", ".tab")
_HEAD_LINES = 12
_LOOKED_AT = 20
_OWN_HEADER = re.compile(r'"?annotation_id"?([,;\t])"?span_no"?\1"?document"?\1')


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
        tables: Iterable[tuple[str, list[list[str]]]],
        report: Report,
        notices: Iterable[Notice] = (),
    ) -> ReadResult:
        """The bundle of tables, each with its name. Raises UserError where none of them holds tags."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        gathering.warnings += notices
        reader = TableReader(gathering, options, source.name)
        for name, rows in tables:
            reader.take(name, rows, report)
        return reader.result(report)

    def look(self, source: Input, options: ReadOptions) -> TableLook:
        """The columns of the first table that holds tags, else of the first. Raises UserError where there is none."""
        tables = [rows for _, rows in self.tables(source, options)[0] if any(map(any, rows))]
        if not tables:
            raise UserError("no_rows", "{name} holds no rows.", "Choose another file.", name=source.name)
        headers = ((rows, header_at(rows, options.columns)) for rows in tables)
        rows, at = next((pair for pair in headers if pair[1] is not None), (tables[0], None))
        first = next(number for number, row in enumerate(rows) if any(row)) if at is None else at
        columns = tuple(name.strip() for name in rows[first])
        shown = [tuple(row) for row in rows[first + 1 :] if any(row)][:_LOOKED_AT]
        return TableLook(columns=columns, rows=tuple(shown), taken=mapping_of(columns, options.columns))

    def tables(
        self, source: Input, options: ReadOptions
    ) -> tuple[Iterable[tuple[str, list[list[str]]]], tuple[Notice, ...]]:
        """The tables of a file by name, and what is to be said of how they were read."""
        raise NotImplementedError

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Our own tables, or foreign ones through names in common use and the columns of the options."""
        tables, notices = self.tables(source, options)
        return self.gather(source, options, tables, report, notices)


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


class CsvTable(Tables):
    """CSV in UTF-8, with a comma; relations follow after an empty line with a header of their own."""

    id = "csv"
    title = "CSV"
    suffixes = (".csv",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By our own header, or by names of columns that only a table of tags has, with numbers under them."""
        start = glimpse.starts()
        if _OWN_HEADER.match(start.decode("utf-8", "ignore")):
            return 95
        if glimpse.suffix not in _SUFFIXES or b"\x00" in start[:200]:
            return 0
        lines = start.decode("utf-8", "replace").splitlines()[:_HEAD_LINES]
        return 60 if len(lines) > 1 and looks_like_tags(_cells("\n".join(lines), strict=False)[0]) else 0

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

    def tables(
        self, source: Input, options: ReadOptions
    ) -> tuple[Iterable[tuple[str, list[list[str]]]], tuple[Notice, ...]]:
        """The table, and that of our relations behind it. Raises UserError where it is no table."""
        from kantar_desk.formats.documents.decoding import decode
        from kantar_desk.formats.documents.plain import decoding_notices

        csv.field_size_limit(guard.MAX_DOCUMENT_CHARACTERS)
        decoded = decode(source.read(guard.MAX_JSON_FILE), source.name, options.encoding)
        try:
            rows, own = _cells(decoded.text.removeprefix("\ufeff"), strict=True)
        except csv.Error as error:
            raise UserError(
                "bad_table",
                "{name} cannot be read as a table: {reason}.",
                "Save it again as CSV from the program that made it.",
                name=source.name,
                reason=guard.first_line(error),
            ) from None
        if not any(map(any, rows)):
            raise UserError("no_rows", "{name} holds no rows.", "Choose another file.", name=source.name)
        cut = len(rows)
        if own:
            rows = [[guard.unescape_cell(cell) for cell in row] for row in rows]
            cut = next((at for at, row in enumerate(rows) if at and row[:1] == ["relation_id"]), cut)
        return [("", rows[:cut]), ("", rows[cut:])], decoding_notices(decoded)


def _cells(text: str, *, strict: bool) -> tuple[list[list[str]], bool]:
    """The rows of a table, and whether it is ours. Raises csv.Error where ``strict`` and quotes do not close."""
    from kantar_desk.formats.documents.table import sniff_delimiter

    header = _OWN_HEADER.match(text)  # Excel may have put another sign between the cells
    said = _EXCEL_MARK.match(text)
    text = text[said.end() :] if said is not None else text
    delimiter = header[1] if header is not None else said[1] if said is not None else sniff_delimiter(text)
    return list(
        csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    ), header is not None
