"""XLSX: the two tables of CSV as sheets of a workbook; long fields go on in further columns."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.containers import ZipSink
from kantar_desk.formats.exchange.table import Tables, plain_json
from kantar_desk.formats.exchange.table_columns import COLUMNS, RELATION_COLUMNS
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Input,
    Notice,
    ReadOptions,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.bundle import Bundle
from kantar_desk.model.shapes import to_json

CELL_LIMIT = 32_767
_MARK = "Kantar Desk annotations"
_XLSX_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class XlsxTable(Tables):
    """An Excel workbook with the sheets “annotations” and “relations”."""

    id = "xlsx"
    title = "Excel workbook"
    suffixes = (".xlsx",)

    def spell(self, text: str) -> str:
        """What a cell can hold: no control characters, at most 32,767 characters with all escapes."""
        clean = guard.clean_for_xml(text.replace("\r", "\n"))[0].replace("\r", "\n")
        while len(_xlsx_text(clean)) > CELL_LIMIT:
            clean = clean[: CELL_LIMIT - (len(_xlsx_text(clean)) - len(clean))]
        return clean

    def recognise(self, glimpse: Glimpse) -> int:
        """By our mark in the first entry."""
        return 95 if _MARK.encode() in glimpse.head and "xl/workbook.xml" in glimpse.names else 0

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write both sheets; long fields go on in further columns."""
        import openpyxl

        counts: Counts = {}
        # All rows first: a half-written sheet that Cancel leaves behind complains when it is thrown away.
        rows = list(self.rows(bundle, report, counts))
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("annotations")
        fields_at = COLUMNS.index("fields")
        width = max(_chunks(bundle), 1)
        for row in rows:
            more: list[str] = []
            if row[0] == COLUMNS[0]:
                more = [f"fields_{number}" for number in range(2, width + 1)]
            elif row[0] == RELATION_COLUMNS[0]:
                sheet = book.create_sheet("relations")
            elif len(row) == len(COLUMNS):
                row[fields_at], *more = _split(row[fields_at]) or [""]
            sheet.append([_xlsx_text(self.spell(cell)) or None for cell in (*row, *more)])
        plain = io.BytesIO()
        book.save(plain)
        _fixed_copy(plain, target, options.level)
        return counts

    def tables(
        self, source: Input, options: ReadOptions
    ) -> tuple[Iterable[tuple[str, list[list[str]]]], tuple[Notice, ...]]:
        """The sheets. Raises UserError where it is no workbook."""
        return list(_sheets(source)), ()


def _xlsx_text(text: str) -> str:
    return guard.escape_cell(_XLSX_CODE.sub(r"_x005F_x\1_", text))


def _split(text: str) -> list[str]:
    return [text[at : at + 30_000] for at in range(0, len(text), 30_000)]


def _chunks(bundle: Bundle) -> int:
    return max(
        (
            len(_split(plain_json(to_json(annotation.body))))
            for part in bundle.parts()
            for annotation in part.annotations
        ),
        default=1,
    )


def _fixed_copy(workbook: io.BytesIO, target: BinaryIO | Path, level: int) -> None:
    """The same workbook with fixed dates and our mark, so that equal content gives equal bytes."""
    sink = ZipSink(target, level)
    with zipfile.ZipFile(workbook) as archive:
        names = sorted(archive.namelist(), key=lambda name: (name != "docProps/app.xml", name))
        for name in names:
            data = archive.read(name)
            if name == "docProps/app.xml":
                data = re.sub(
                    rb"<Application>[^<]*</Application>", f"<Application>{_MARK}</Application>".encode(), data
                )
            elif name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:[^>]+>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", data)
            sink.add(name, [data], stored=name == "docProps/app.xml")
    sink.close()


def _sheets(source: Input) -> Iterator[tuple[str, list[list[str]]]]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException
    from openpyxl.xml import DEFUSEDXML

    if not DEFUSEDXML:
        raise UserError(
            "no_defusedxml",
            "Excel files cannot be read safely: the library defusedxml is missing.",
            "Install defusedxml, or save the sheet as CSV.",
        )
    data = source.read(guard.DOCUMENT_ZIP.total)
    with guard.GuardedZip(data, guard.DOCUMENT_ZIP, source.name) as archive:
        for name in archive.names:
            if name.endswith((".xml", ".rels")):
                guard.check_xml(archive.read(name), source.name)
    trouble = (
        InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError,
        AttributeError, IndexError, OSError, RecursionError, SyntaxError,
    )  # fmt: skip
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about charts and validations that are not read
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                rows = [[_shown(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
                if rows and rows[0][:1] in (["annotation_id"], ["relation_id"]):
                    rows = [[guard.unescape_cell(cell) for cell in row] for row in rows]
                yield sheet.title, rows
            book.close()
    except trouble as error:
        raise UserError(
            "bad_table",
            "{name} cannot be read as a workbook: {reason}.",
            "Save it again as XLSX from the program that made it.",
            name=source.name,
            reason=guard.first_line(error),
        ) from None


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return _XLSX_CODE.sub(lambda match: chr(int(match[1], 16)), str(value))
