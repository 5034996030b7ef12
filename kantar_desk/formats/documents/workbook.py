"""Excel workbooks as tables of documents: one per row."""

from __future__ import annotations

import io
import json
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import chain, pairwise

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.table import (
    MAX_COLUMNS,
    MAX_ROWS,
    Row,
    Table,
    TableFormat,
    bad_table,
    unique_names,
)
from kantar_desk.formats.documents.values import Glimpse, Input, Notice, ReadOptions, no_text

_SHEETS = "xl/worksheets/"
_MOST_STYLES = 500_000
_ROW_TAG = re.compile(rb"<(?:[\w.-]+:)?row[\s>/]")
_LONG_ROW, _MOST_ROW_TAGS = 200_000, 200_000
"""Bytes from which the tags of a row are counted; Excel itself has 16,384 cells in a row, of up to ten tags each."""


class XlsxRows(TableFormat):
    """Excel workbooks: the first sheet, or the one chosen; the first row holds the names."""

    id = "xlsx-rows"
    title = "Excel"
    suffixes = (".xlsx", ".xlsm")
    media_type = "application/json"

    def recognise(self, glimpse: Glimpse) -> int:
        """By the names in the zip."""
        return 80 if "xl/workbook.xml" in glimpse.names else 0

    def libraries(self) -> tuple[str, ...]:
        """Openpyxl reads workbooks."""
        return ("openpyxl",)

    def _open(self, source: Input, options: ReadOptions, notices: list[Notice]) -> Table:
        import openpyxl
        from openpyxl.utils.exceptions import InvalidFileException
        from openpyxl.xml import DEFUSEDXML

        if not DEFUSEDXML:
            raise UserError(
                "no_defusedxml",
                "Excel files cannot be read safely: the library defusedxml is missing.",
                "Install defusedxml, or save the sheet as CSV.",
            )
        data = source.read()
        rows_of = _rows_of_parts(data, source.name)
        trouble = (
            InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError,
            OSError, RecursionError, SyntaxError,
        )  # fmt: skip
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about charts and validations that are not read
                book = openpyxl.load_workbook(
                    io.BytesIO(data), read_only=True, data_only=True, keep_links=False
                )
            sheets = tuple(sheet.title for sheet in book.worksheets)
            if options.sheet and options.sheet not in sheets:
                raise UserError(
                    "unknown_sheet",
                    "{name} has no sheet “{sheet}”.",
                    "Choose one of: {sheets}.",
                    name=source.name,
                    sheet=options.sheet,
                    sheets=", ".join(sheets),
                )
            sheet = options.sheet or next(iter(sheets), "")
            if not sheet:
                raise no_text(source.name)
            worksheet = book[sheet]
            if rows_of.get(getattr(worksheet, "_worksheet_path", ""), 0) > MAX_ROWS:
                raise _too_many_rows(source.name)
            worksheet.reset_dimensions()  # what the file states as its size may be anything
            values = iter(worksheet.iter_rows(values_only=True))
            header = next((row for row in values if any(cell is not None for cell in row)), None)
        except trouble as error:
            raise bad_table(source.name, guard.first_line(error)) from None
        if header is None:
            raise no_text(source.name, f"the sheet “{sheet}” is empty")
        header = tuple(header)[: _last_filled(header)]
        if len(header) > MAX_COLUMNS:
            raise bad_table(source.name, f"it has more than {MAX_COLUMNS} columns")
        columns = unique_names(header)

        def rows() -> Iterator[Row]:
            number = 1
            while True:
                number += 1
                try:
                    cells = next(values, None)
                except trouble as error:
                    raise bad_table(source.name, guard.first_line(error)) from None
                if cells is None:
                    book.close()
                    return
                if number > MAX_ROWS:
                    raise _too_many_rows(source.name)
                shown = tuple(_cell(cell) for cell in cells[: len(columns)])
                if any(shown):
                    record = {name: cell for name, cell in zip(columns, shown, strict=False) if cell}
                    yield Row(
                        number, shown, json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")
                    )

        return Table(columns, rows(), sheets=sheets, sheet=sheet)


def _rows_of_parts(data: bytes, name: str) -> dict[str, int]:
    """How many rows each sheet of a workbook has, by its part. Raises UserError where all have too many, or worse."""
    rows_of: dict[str, int] = {}
    with guard.GuardedZip(data, guard.DOCUMENT_ZIP, name) as archive:
        for part in archive.names:
            if part.endswith((".xml", ".rels")):
                rows = _check_part(archive, part)
                if part.startswith(_SHEETS) and part.endswith(".xml"):
                    rows_of[part] = rows
    if (
        min(rows_of.values(), default=0) > MAX_ROWS
    ):  # the library may read a sheet to its end to learn its size
        raise _too_many_rows(name)
    return rows_of


def _too_many_rows(name: str) -> UserError:
    return bad_table(name, f"it has more than {MAX_ROWS:,} rows")


def _check_part(archive: guard.GuardedZip, part: str) -> int:
    """How many rows a part has. They are streamed; all else the library keeps in memory, so a part is refused when it
    is larger than any needs to be.
    """
    data = guard.check_xml(archive.read(part, guard.MAX_XML_PART), archive.name)
    rows = 0
    if part.startswith(_SHEETS):
        starts = (match.start() for match in _ROW_TAG.finditer(data))
        for start, end in pairwise(chain(starts, (len(data),))):
            rows += 1
            if end - start > _LONG_ROW and data.count(b"<", start, end) > _MOST_ROW_TAGS:
                raise bad_table(archive.name, f"it has more than {MAX_COLUMNS} columns")
    else:
        texts = part == "xl/sharedStrings.xml"
        most = guard.MAX_XML_ELEMENTS if texts else _MOST_STYLES
        guard.check_elements(data.count(b"<") - data.count(b"</"), archive.name, most)
    return rows


_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def _cell(value: object) -> str:
    """A cell as people see it; Excel writes control characters as ``_x000D_``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return (
            value.isoformat(" ", "minutes")
            if value.time().isoformat() != "00:00:00"
            else value.date().isoformat()
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), str(value))


def _last_filled(row: Sequence[object]) -> int:
    return max((at for at, cell in enumerate(row, 1) if cell is not None), default=0)
