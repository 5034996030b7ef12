"""CSV and XLSX tables."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest
from exchange_bundles import trap_bundle
from exchange_mixin import FormatTests, texts_of, written

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import read, recognise
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
    assert "1 rows without positions and words were left out." in [one.message for one in result.warnings]


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
    with pytest.raises(UserError) as caught:
        read(Input("theirs.csv", data=b"where,here,end,what\n"), ReadOptions(format="csv"))
    assert (
        caught.value.message
        == "theirs.csv has no column “code”, “start_cp”; it has “where”, “here”, “end”, “what”."
    )
    chosen = {"code": "Код", "quote": "Words"}
    with pytest.raises(UserError, match="has no column “Код”; it has “where”, “words”"):
        read(Input("theirs.csv", data=b"where,words\na,b\n"), ReadOptions(format="csv", columns=chosen))
    with pytest.raises(UserError, match="A column cannot be read as “kode”"):
        read(Input("theirs.csv", data=b"a,b\n1,2\n"), ReadOptions(format="csv", columns={"kode": "a"}))


@pytest.mark.parametrize("sign", [";", "\t"])
@pytest.mark.parametrize("quoted", [False, True])
def test_our_own_table_is_known_again_after_excel_has_saved_it(sign: str, quoted: bool) -> None:
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
    assert "Sheet “s1” has other columns and was left out." in [one.message for one in result.warnings]


TEXT = "Әлия 😀 келді. Айбек кетті.\nАйбек қайтты."
HERE = ReadOptions(named=lambda title, address: TEXT)


def table(*rows: list[Any], sign: str = ",", encoding: str = "utf-8") -> Input:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=sign).writerows(rows)
    return Input("Разметка.csv", data=stream.getvalue().encode(encoding))


def said(result: ReadResult) -> list[str]:
    return [one.message for one in result.warnings if one.code != "unknown_types"]


def test_a_table_of_tags_is_known_by_its_columns_and_one_of_texts_is_not() -> None:
    tagged = table(["Файл", "Начало", "Конец", "Код", "Цитата"], ["a", 0, 4, "Person", "Әлия"], sign=";")
    assert recognise(tagged)[0].id == "csv"
    assert tags(read(tagged, HERE)) == [("Әлия", 0, 4)]
    events = table(
        ["title", "start", "end", "type", "text"], ["Съезд", "2024-05-01", "2024-05-03", "party", "…"]
    )
    texts = table(["title", "author", "text"], ["a", "b", "c"])
    assert [recognise(one)[0].id for one in (events, texts)] == ["csv-rows", "csv-rows"]


@pytest.mark.parametrize(
    ("start", "end"),
    [(14, 19), ("14.0", " 19 "), ("14,00", "19")],
)
def test_positions_are_read_as_spreadsheets_write_them(start: Any, end: Any) -> None:
    rows = (["doc", "start", "end", "code", "quote"], ["a", start, end, "Person", "Айбек"])
    assert tags(read(table(*rows, sign=";"), HERE)) == [("Айбек", 14, 19)]


@pytest.mark.parametrize("last", [0, 1], ids=["end exclusive", "end inclusive"])
@pytest.mark.parametrize("shift", [0, 1], ids=["code points", "UTF-16"])
def test_positions_counted_from_one_are_told_by_the_words(last: int, shift: int) -> None:
    rows = [["doc", "start", "end", "code", "quote"]]
    for word in ("келді", "кетті", "қайтты"):
        at = TEXT.index(word) + shift
        rows.append(["a", str(at + 1), str(at + len(word) + 1 - last), "Verb", word])
    result = read(table(*rows), HERE)
    assert [quote for quote, _, _ in tags(result)] == ["келді", "кетті", "қайтты"]
    assert said(result) == []


def test_words_alone_are_enough_where_they_occur_once() -> None:
    rows = (["id", "document", "tag", "content"], ["1", "a", "Person", "Әлия"], ["2", "a", "Person", "Айбек"],
            ["3", "a", "Verb", "кетті.\r\nАйбек"], ["4", "a", "", "қайтты"], ["5", "a", "X", ""])  # fmt: skip
    result = read(table(*rows), ReadOptions(format="csv", named=HERE.named))
    assert [quote for quote, _, _ in tags(result)] == ["Әлия", "кетті.\nАйбек", "қайтты"]
    (part,) = result.bundle.parts()
    assert [(one.quote, one.reason) for one in part.orphans] == [
        ("Айбек", "Its words occur more than once, or not at all.")
    ]
    assert said(result) == [
        "1 rows without positions and words were left out.",
        "1 rows name no code; they became entities.",
        "Other columns were left out: id.",
        "1 annotations have no place in their text and are kept as orphans.",
    ]


def test_without_the_text_words_and_positions_are_kept() -> None:
    rows = (
        ["doc", "start", "end", "code", "quote"],
        ["a", 0, 4, "Person", "Әлия"],
        ["b", "", "", "Person", "Айбек"],
    )
    result = read(table(*rows), ReadOptions())
    assert tags(result) == [("Әлия", 0, 4)]
    assert [one.quote for part in result.bundle.parts() for one in part.orphans] == ["Айбек"]


def test_a_table_that_names_no_document_is_about_one() -> None:
    rows = (["start", "end", "code", "quote"], [0, 4, "Person", "Әлия"], [14, 19, "Person", "Айбек"])
    result = read(table(*rows), ReadOptions())
    assert [part.document.title for part in result.bundle.parts()] == ["Разметка"]


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16"])
def test_a_table_in_an_old_encoding_is_read_and_a_guess_is_told(encoding: str) -> None:
    words = "Президент прибыл в город. Премьер уехал из города вчера вечером."
    rows: list[list[Any]] = [["Документ", "Начало", "Конец", "Код", "Цитата"]]
    places = [(words.index(word), word) for word in words.split()]
    rows += [["Новость дня", at, at + len(word), "Слово", word] for at, word in places]
    named = ReadOptions(format="csv", named=lambda title, address: words)
    result = read(table(*rows, sign=";", encoding=encoding), named)
    assert result.counts["annotations"] == len(rows) - 1
    guessed = [one for one in said(result) if "found by guessing" in one]
    assert bool(guessed) == (encoding != "utf-16")
    sure = read(table(*rows, sign=";", encoding=encoding), replace(named, encoding=encoding))
    assert said(sure) == []


def test_what_a_row_has_too_much_and_dates_that_are_none_are_named() -> None:
    rows = (
        ["doc", "start", "end", "code", "date"],
        ["a", 0, 4, "X", "05.11.2024 10:30", "lost"],
        ["a", 0, 1, "X", "soon"],
    )
    result = read(table(*rows), HERE)
    (part,) = result.bundle.parts()
    assert max(one.created.year for one in part.annotations) == 2024
    assert said(result)[:2] == [
        "In 1 rows cells beyond the header were left out.",
        "1 dates could not be read and were left out.",
    ]


def test_the_mark_of_excel_and_lines_above_the_header_are_passed_over() -> None:
    text = "sep=;\r\nВыгрузка из программы;;;\r\n;;;\r\nFile;Code;Quote\r\na;Person;Әлия\r\n"
    result = read(Input("t.csv", data=text.encode()), ReadOptions(format="csv", named=HERE.named))
    assert tags(result) == [("Әлия", 0, 4)]


def test_a_workbook_may_begin_with_a_cover_and_a_title_above_the_header() -> None:
    cover = [["Отчёт"], ["Автор", "Асель"]]
    coded = [["Разметка за май"], [], ["Document", "Start", "End", "Code", "Created at"],
             ["a", 0.0, 4.0, "Person", date(2024, 5, 1)], [None, 14, 19, "Person", None]]  # fmt: skip
    more = [["Document", "Code", "Quote"], ["a", "Verb", "қайтты"]]
    data = workbook(cover, coded, more, [])
    result = read(Input("book.xlsx", data=data), ReadOptions(format="xlsx", named=HERE.named))
    assert sorted(tags(result)) == [("Айбек", 14, 19), ("қайтты", 33, 39), ("Әлия", 0, 4)]
    assert {one.created.year for part in result.bundle.parts() for one in part.annotations} >= {2024}
    assert "Sheet “s0” has other columns and was left out." in said(result)


def test_a_table_is_looked_at_before_columns_are_chosen() -> None:
    rows = (["Кто", "Что", "Где"], ["Асель", "Person", "Әлия"])
    look = CsvTable().look(table(*rows), ReadOptions())
    assert (look.columns, look.rows, look.taken) == (
        ("Кто", "Что", "Где"),
        (("Асель", "Person", "Әлия"),),
        {},
    )
    chosen = {"code": "Что", "quote": "где"}
    look = CsvTable().look(table(*rows), ReadOptions(columns=chosen))
    assert look.taken == {"code": "Что", "quote": "Где"}


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            [
                "Document group",
                "Document name",
                "Code",
                "Beginning",
                "End",
                "Segment",
                "Modified by",
                "Modified on",
            ],
            ["", "a", "Тема\\Ход", "3", "3", "кетті", "АБ", "01.02.2024 10:11"],
            [("Тема\\Ход", "кетті", "АБ")],
        ),
        (
            ["codename", "filename", "pos0", "pos1", "seltext", "owner", "date", "memo"],
            ["Ход", "a", "20", "25", "кетті", "АБ", "2024-02-01 10:11:12", "да"],
            [("Ход", "кетті", "АБ")],
        ),
        (["id", "document", "tag", "content"], ["1", "a", "Ход", "кетті"], [("Ход", "кетті", "")]),
        (
            ["ID", "Document", "Quotation Content", "Codes", "Created by"],
            ["1:1", "a", "кетті", "Ход\nКонец", "АБ"],
            [("Конец", "кетті", "АБ"), ("Ход", "кетті", "АБ")],
        ),
        (["Code name", "File", "Coded text"], ["Ход", "a", "кетті"], [("Ход", "кетті", "")]),
    ],
    ids=["MAXQDA", "QualCoder", "Taguette", "ATLAS.ti", "others"],
)
def test_exports_of_programs_for_coding_are_understood(
    header: list[str], row: list[str], expected: list[tuple[str, str, str]]
) -> None:
    result = read(table(header, row, sign=";"), replace(HERE, format="csv"))
    codes = {one.id: one.name for one in result.bundle.head.codes}
    people = {one.id: one.name for one in result.bundle.head.people}
    assert result.counts["orphans"] == 0
    assert sorted(
        (codes[one.code_id], one.quote, people.get(one.creator, ""))
        for part in result.bundle.parts()
        for one in part.annotations
    ) == sorted(expected)


def test_a_column_that_stands_twice_is_named() -> None:
    rows = (["document", "start", "end", "code", "code"], ["a", 0, 4, "PER", "ORG"])
    result = read(table(*rows), HERE)
    assert said(result) == ["Other columns were left out: code."]


def test_words_whose_text_is_not_at_hand_say_so() -> None:
    result = read(table(["document", "code", "quote"], ["a", "PER", "Әлия"]), ReadOptions(format="csv"))
    assert [one.reason for part in result.bundle.parts() for one in part.orphans] == [
        "Its text is not at hand, so its words could not be looked for."
    ]
