"""Differences of two sets as a table for spreadsheets: CSV (RFC 4180, UTF-8 with BOM) and XLSX."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from kantar_desk.formats.documents.guard import clean_for_xml, escape_cell

COLUMNS = (
    "group", "category", "weight", "flags", "state", "side", "document", "paragraph", "start", "end", "pieces",
    "kind", "code", "quote", "decision", "reason_code", "reason", "annotation_id",
)  # fmt: skip
_NUMBERS = frozenset({"paragraph", "start", "end", "pieces"})
_XLSX_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_XLSX_CELL = 32_000


def differences_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """One row per annotation, in the order of `COLUMNS`; no cell is taken for a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([escape_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def differences_xlsx(rows: Iterable[Sequence[str]]) -> bytes:
    """The same as a workbook with one sheet. Equal rows give equal bytes."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("differences")
    sheet.append(list(COLUMNS))
    for row in rows:
        sheet.append(
            [
                int(cell) if name in _NUMBERS and cell.isdigit() else _text(cell)
                for name, cell in zip(COLUMNS, row, strict=True)
            ]
        )
    plain = io.BytesIO()
    book.save(plain)
    return _without_dates(plain)


def _text(cell: str) -> str | None:
    clean = clean_for_xml(cell.replace("\r", "\n"))[0].replace("\r", "\n")
    return escape_cell(_XLSX_CODE.sub(r"_x005F_x\1_", clean))[:_XLSX_CELL] or None


def _without_dates(workbook: io.BytesIO) -> bytes:
    """The same workbook with one fixed date everywhere."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(workbook) as archive, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(archive.namelist()):
            data = archive.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:[^>]+>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", data)
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, data)
    return fixed.getvalue()
