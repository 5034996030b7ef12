"""CSV and XLSX tables."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from exchange_bundles import trap_bundle
from exchange_mixin import FormatTests, texts_of, written

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.table import CsvTable
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult
from kantar_desk.formats.exchange.workbook import XlsxTable


class TestCsv(FormatTests):
    fmt = CsvTable()


class TestXlsx(FormatTests):
    fmt = XlsxTable()


MAPPED = {"document": "doc", "start_cp": "from", "end_cp": "to", "code": "tag", "quote": "words"}
HEADER = ["doc", "from", "to", "tag", "words"]
ROW: list[Any] = ["one", 9, 12, "PER", "Bob"]


def tags(result: ReadResult) -> list[tuple[str, int, int]]:
    return [
        (one.quote, span.start, span.end)
        for part in result.bundle.parts()
        for one in part.annotations
        for span in one.spans
    ]


def workbook(*sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"s{number}")
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_of_another_program_is_read_through_its_columns(sign: str, encoding: str) -> None:
    text = "\n".join(sign.join(map(str, row)) for row in (HEADER, ROW, ["one", "?", "?", "PER", ""]))
    options = ReadOptions(format="csv", columns=MAPPED)
    result = read(Input("theirs.csv", data=text.encode(encoding)), options)
    assert tags(result) == [("Bob", 9, 12)]
    assert "1 rows without positions were left out." in [one.message for one in result.warnings]


@pytest.mark.parametrize(
    "header",
    [
        ["Document", "Start", "End", "Code", "Quote"],
        ["File name", "start_offset", "end_offset", "Label", "exact"],
        ["doc", "from", "to", "tag", "words"],
        ["title", "begin", "end", "category", "Coded text"],
    ],
)
def test_columns_are_known_by_names_in_common_use(header: list[str]) -> None:
    text = "\n".join(",".join(map(str, row)) for row in (header, ROW))
    assert tags(read(Input("theirs.csv", data=text.encode()), ReadOptions(format="csv"))) == [("Bob", 9, 12)]
    book = workbook([header, ROW])
    assert tags(read(Input("theirs.xlsx", data=book), ReadOptions(format="xlsx"))) == [("Bob", 9, 12)]


def test_columns_that_are_not_there_are_named() -> None:
    with pytest.raises(UserError, match="has no column “document”, “start_cp”, “code”"):
        read(Input("theirs.csv", data=b"where,here,end,what\n"), ReadOptions(format="csv"))


@pytest.mark.parametrize("sign", [";", "\t"])
@pytest.mark.parametrize("quoted", [False, True])
def test_our_own_table_is_known_again_after_excel_has_saved_it(sign: str, quoted: bool) -> None:
    import csv

    bundle = trap_bundle()
    text = written(CsvTable(), bundle).decode("utf-8-sig")
    rows = [row or [""] for row in csv.reader(io.StringIO(text, newline=""))]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=sign, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL).writerows(rows)
    options = ReadOptions(text_of=texts_of(bundle).get)
    theirs = read(Input("saved.csv", data=stream.getvalue().encode("utf-8-sig")), options)
    ours = read(Input("ours.csv", data=written(CsvTable(), bundle)), options)
    assert sorted(tags(theirs)) == sorted(tags(ours))
    assert theirs.counts["relations"] == ours.counts["relations"]


def test_further_sheets_of_a_workbook_are_named_and_cost_nothing() -> None:
    data = workbook([HEADER, ROW], [["a", "b"], [1, 2]])
    result = read(Input("theirs.xlsx", data=data), ReadOptions(format="xlsx", columns=MAPPED))
    assert tags(result) == [("Bob", 9, 12)]
    assert "Sheet 2 has other columns and was left out." in [one.message for one in result.warnings]
