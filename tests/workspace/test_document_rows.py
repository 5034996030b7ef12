"""Documents of the same title can be told apart in the list."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from uuid import UUID

from kantar_desk.model.text import Document, DocumentSource
from kantar_desk.workspace.document_queries import document_rows, told_apart
from kantar_desk.workspace.importing import import_documents

DAY = datetime(2026, 11, 30, 9, 15, 27, tzinfo=UTC)


def made(number: int, title: str, file_name: str = "", **more: object) -> Document:
    source = DocumentSource(file_name=file_name, publisher=str(more.pop("publisher", "")))
    values = {"created": DAY, **more}
    return Document(id=UUID(int=number), title=title, text_sha256="", length=1, source=source, **values)


def apart(*documents: Document) -> list[tuple[str | datetime, ...]]:
    found = told_apart(documents)
    return [found.get(one.id, ()) for one in documents]


def test_the_kind_of_file_is_enough_where_it_differs() -> None:
    assert apart(made(1, "report", "report.pdf"), made(2, "Report ", "report.docx"), made(3, "letter", "a.txt")) == [
        ("PDF",), ("DOCX",), (),
    ]  # fmt: skip


def test_what_differs_comes_in_turn_and_only_that() -> None:
    two = [
        made(1, "Сбор", "page.html", publisher="Вестник"),
        made(2, "Сбор", "page.html", publisher="Курьер"),
    ]
    assert apart(*two) == [("Вестник",), ("Курьер",)]
    assert apart(made(1, "a", "x.pdf"), made(2, "a", "y.pdf"), made(3, "a", "x.txt")) == [
        ("PDF", "x.pdf"), ("PDF", "y.pdf"), ("TXT",),
    ]  # fmt: skip
    assert apart(made(1, "a", "x.pdf", folder="one"), made(2, "a", "x.pdf", folder="two")) == [
        ("one",),
        ("two",),
    ]


def test_the_time_of_import_is_the_last_difference_and_twins_have_none() -> None:
    later = DAY.replace(hour=10)
    first, second = made(1, "a", "x.pdf"), made(2, "a", "x.pdf", created=later)
    minute = DAY.replace(second=0)
    assert apart(first, second) == [(minute,), (later.replace(second=0),)]
    assert apart(first, dataclasses.replace(first, id=UUID(int=9))) == [(), ()]


def test_files_without_a_title_are_told_apart_once_imported(workspace, tmp_path) -> None:
    (tmp_path / "report.txt").write_text("Утром собрались люди.", encoding="utf-8")
    (tmp_path / "report.html").write_text("<p>Никто не считал.</p>", encoding="utf-8")
    import_documents(workspace, sorted(tmp_path.glob("report.*")))
    rows = {row.document.source.file_name: row for row in document_rows(workspace)}
    assert rows["report.txt"].document.title == rows["report.html"].document.title == "report"
    assert {name: rows[name].apart for name in ("report.txt", "report.html")} == {
        "report.txt": ("TXT",), "report.html": ("HTML",),
    }  # fmt: skip
