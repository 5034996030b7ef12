"""Tables of posts come in as a document per row, with columns mapped to what they state."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import (
    Extracted,
    Input,
    Notice,
    ReadOptions,
    preview,
    read_documents,
    recognise_source,
)
from kantar_desk.formats.documents.table import sniff_delimiter, suggest_text_column
from kantar_desk.model.text import normalise


def read(name: str, data: bytes, notices: list[Notice] | None = None, **options: object) -> list[Extracted]:
    return list(read_documents(Input(name, data=data), ReadOptions(**options), notices=notices))  # type: ignore[arg-type]


POSTS = (
    "id;кто;когда;запись\r\n"
    '1;Анна;2022-01-05;"Вышли на площадь;\r\nнас было ""много"""\r\n'
    "2;Борис;2022-01-06T10:30:00+06:00;Разошлись\r\n"
    "3;Вера;;\r\n"
)


def test_a_document_per_row_with_mapped_columns_and_its_own_bytes() -> None:
    notices: list[Notice] = []
    mapped = (("author", "кто"), ("published", "когда"))
    first, second = read("записи.csv", POSTS.encode("cp1251"), notices, text_column="запись", columns=mapped)
    assert first.text == 'Вышли на площадь;\nнас было "много"'
    assert (first.source.author, first.source.published) == ("Анна", "2022-01-05")
    assert second.source.published == "2022-01-06T10:30+06:00"
    assert (first.title, second.title) == ("записи, row 2", "записи, row 3")
    assert first.original.decode("cp1251") == "".join(POSTS.splitlines(keepends=True)[:3])
    assert (
        second.original.decode("cp1251")
        == POSTS.splitlines(keepends=True)[0] + POSTS.splitlines(keepends=True)[3]
    )
    assert {n.code for n in notices} == {"encoding_guessed", "rows_without_text"}


def test_the_text_column_is_asked_for_with_the_choices() -> None:
    with pytest.raises(UserError) as caught:
        read("записи.csv", POSTS.encode())
    assert caught.value.code == "text_column"
    assert "id, кто, когда, запись" in caught.value.hint
    with pytest.raises(UserError) as caught:
        read("записи.csv", POSTS.encode(), text_column="нет такой")
    assert "нет такой" in caught.value.message


def test_a_column_called_text_needs_no_asking() -> None:
    (document,) = read("a.csv", b"id,Text\n1,hello\n")
    assert document.text == "hello"


def test_the_preview_shows_columns_and_suggests_the_longest() -> None:
    shown = preview(Input("записи.csv", data=POSTS.encode()))
    assert shown.error is None
    assert shown.table is not None
    assert shown.table.columns == ("id", "кто", "когда", "запись")
    assert (shown.table.text_column, shown.table.delimiter) == ("запись", ";")
    assert len(shown.documents) == 2
    assert {choice.name for choice in shown.encodings} >= {"Windows-1251"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_gives_equal_columns(delimiter: str) -> None:
    rows = [["a", "b, c; d", "e"], ["1", "x; y, z", "q"], ["", "один, два, три", ""]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    assert sniff_delimiter(out.getvalue()) == delimiter


def test_excels_separator_line_a_mark_and_odd_headers() -> None:
    data = "\ufeffsep=;\r\nтекст;;текст\r\nа;б;в\r\n".encode()
    (document,) = read("a.csv", data, text_column="текст (2)", columns=(("title", "column 2"),))
    assert (document.text, document.title) == ("в", "б")


def test_a_cell_longer_than_the_csv_modules_own_limit() -> None:
    long = "слово " * 100_000
    out = io.StringIO()
    csv.writer(out).writerows([["text", "n"], [long, "1"]])
    (document,) = read("long.csv", out.getvalue().encode())
    assert document.text == long


cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(cell, cell), min_size=1, max_size=8))
def test_any_cells_survive_csv_and_json_lines(rows: list[tuple[str, str]]) -> None:
    expected = [normalise(text) for text, _ in rows if normalise(text).strip()]
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("text", "other"), *rows])
    if expected:
        found = read("x.csv", out.getvalue().encode(), format="csv-rows", delimiter=",", encoding="utf-8")
        assert [document.text for document in found] == expected
        lines = "\n".join(json.dumps({"text": text, "other": other}) for text, other in rows)
        found = read("x.jsonl", lines.encode(), format="jsonl-rows")
        assert [document.text for document in found] == expected


def test_json_lines_name_a_bad_line_and_go_on() -> None:
    data = (
        b'{"id": 1, "text": "one", "author": "A", "tags": ["x"]}\n'
        b"{not json}\n"
        b"\n"
        b'{"id": 2, "text": "tw\\ud83do", "likes": 12, "score": 0.5, "seen": true, "none": null}\n'
        b"[1, 2]\n"
        b'{"id": 3, "text": "\\ud83d\\ude00"}'
    )
    notices: list[Notice] = []
    documents = read("posts.jsonl", data, notices, columns=(("author", "author"),))
    assert [document.text for document in documents] == ["one", "tw\ufffdo", "😀"]
    assert [document.source.author for document in documents] == ["A", "", ""]
    assert documents[0].original == data.split(b"\n")[0]
    said = [n.message for n in notices if n.code == "bad_line"]
    assert len(said) == 2
    assert "Line 2" in said[0]
    assert "Line 5" in said[1]
    assert "lone_surrogates" in {n.code for n in notices}
    shown = preview(Input("posts.jsonl", data=data)).table
    assert shown is not None
    assert shown.columns == ("id", "text", "author", "likes", "score", "seen", "none")
    assert shown.rows[1] == ("2", "tw\ufffdo", "", "12", "0.5", "true", "")


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Записи"
    sheet.append(["№", "Текст", "Дата"])
    sheet.append([1, "Первая\nзапись", datetime(2022, 1, 5)])  # noqa: DTZ001 - a sheet knows no zone
    sheet.append([2, "=1+1", datetime(2022, 1, 6, 10, 30)])  # noqa: DTZ001
    sheet.cell(3, 2).data_type = "s"
    sheet.append([None, None, None])
    sheet.append([4.5, "Последняя", None])
    other = book.create_sheet("Другой лист")
    other.append(["text"])
    other.append(["иное"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_workbooks_by_sheet_with_dates_and_numbers() -> None:
    data = workbook()
    documents = read("записи.xlsx", data, columns=(("published", "Дата"), ("title", "№")))
    assert [document.text for document in documents] == ["Первая\nзапись", "=1+1", "Последняя"]
    assert [document.source.published for document in documents] == ["2022-01-05", "2022-01-06T10:30", ""]
    assert [document.title for document in documents] == ["1", "2", "4.5"]
    (other,) = read("записи.xlsx", data, sheet="Другой лист")
    assert other.text == "иное"
    shown = preview(Input("записи.xlsx", data=data)).table
    assert shown is not None
    assert shown.sheets == ("Записи", "Другой лист")
    with pytest.raises(UserError) as caught:
        read("записи.xlsx", data, sheet="Третий")
    assert caught.value.code == "unknown_sheet"


def test_equal_rows_have_equal_bytes_so_they_are_not_added_twice() -> None:
    one, two = read("a.csv", b"text,n\nsame,1\nsame,1\n")
    assert one.source.original_sha256 == two.source.original_sha256


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"\n\n"),
        ("a.csv", b"text,n\n"),
        ("a.csv", b"text,n\n,1\n"),
        ("a.jsonl", b"{}\n"),
        ("a.jsonl", b"{x\n{y\n"),
        ("a.xlsx", b"PK\x03\x04 nothing"),
        ("a.csv", (",".join("abcdefgh") * 2000).encode()),
    ],
)
def test_tables_without_texts_are_refused_in_a_sentence(name: str, data: bytes) -> None:
    with pytest.raises(UserError):
        read(name, data)
    assert preview(Input(name, data=data)).error is not None


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(UserError) as caught:
        read("a.csv", b"text,n\nx,1\n", columns=(("weight", "n"),))
    assert caught.value.code == "unknown_field"


def test_recognition_is_modest_about_text_tables() -> None:
    assert recognise_source(Input("a.csv", data=b"a,b\n1,2\n"))[0][0].id == "csv-rows"
    assert recognise_source(Input("a.csv", data=b"a,b\n1,2\n"))[0][1] <= 30
    assert recognise_source(Input("b.bin", data=workbook()))[0][0].id == "xlsx-rows"


def test_a_suggestion_needs_some_text() -> None:
    assert suggest_text_column(["a", "b"], [["", ""]]) == ""
    assert suggest_text_column(["a", "Message"], [["long long long", "x"]]) == "Message"
