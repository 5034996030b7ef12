"""A report says what people wrote as text, and its tables open in a spreadsheet without running anything."""

from __future__ import annotations

import csv
import io
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.formats.reports.differences import COLUMNS, differences_csv, differences_xlsx
from kantar_desk.formats.reports.html import render, render_bytes
from kantar_desk.formats.reports.values import Passage, Report, Section, Table

HOSTILE = "<b>&\"'</b><script>alert(1)</script>"


def report(text: str, made: str = "Made today") -> Report:
    passage = Passage(code=text, place=text, before=text, quote=text, after=text, facts=((text, text),))
    return Report(
        title=text,
        made=made,
        sections=(
            Section(
                title=text,
                notes=(text,),
                facts=((text, text),),
                table=Table(columns=(text, "n"), rows=((text, "1"),), numbers=frozenset({1})),
                passages=(passage,),
            ),
            Section(title="Nothing", empty="Nothing here."),
        ),
    )


def test_what_people_wrote_comes_out_as_text():
    html = render(report(HOSTILE))
    assert "<script" not in html
    assert "&lt;b&gt;&amp;&#34;&#39;&lt;/b&gt;" in html
    assert "Nothing here." in html


def test_it_fetches_nothing_and_runs_nothing():
    html = render(report("plain"))
    assert not re.search(r"<(script|img|link|iframe|object)|https?://|@import|url\(", html)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
@settings(max_examples=40, deadline=None)
def test_the_same_report_gives_the_same_bytes_but_for_the_time_line(text):
    one, other = render(report(text, "Made A")), render(report(text, "Made B"))
    assert render_bytes(report(text, "Made A")) == one.encode()
    changed = [pair for pair in zip(one.split("\n"), other.split("\n"), strict=True) if pair[0] != pair[1]]
    assert changed == [('<p class="second">Made A</p>', '<p class="second">Made B</p>')]


def row(quote: str) -> tuple[str, ...]:
    return tuple(
        quote if name in ("quote", "reason") else "3" if name == "start" else "x" for name in COLUMNS
    )


def test_no_cell_is_taken_for_a_formula():
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "plain", "two\nlines", '"quoted"', "_x0041_"]
    table = list(csv.reader(io.StringIO(differences_csv(map(row, hostile)).decode("utf-8-sig"), newline="")))
    assert table[0] == list(COLUMNS)
    for cell in (line[COLUMNS.index("quote")] for line in table[1:]):
        assert cell[0] not in "=+-@\t"

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(differences_xlsx(map(row, hostile))))
    cells = [line[COLUMNS.index("quote")] for line in book.active.iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(hostile)
    assert all(cell.value[0] not in "=+-@" for cell in cells)
    assert book.active.cell(2, COLUMNS.index("start") + 1).value == 3


def test_equal_rows_give_equal_bytes():
    rows = [row("words"), row("қала")]
    assert differences_csv(rows) == differences_csv(rows)
    assert differences_xlsx(rows) == differences_xlsx(rows)
