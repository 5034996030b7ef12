"""Tags of other programs on the command line: which column is what, and which document is meant."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kantar_desk.cli.main import run

TEXT = "Әлия 😀 келді. Айбек кетті.\nАйбек қайтты.\n"
Import = Callable[..., dict[str, Any]]


@pytest.fixture
def come(tmp_path, capsys, monkeypatch) -> Import:
    """Imports into a project with the document “Хроника”; gives the item of the file that came."""
    monkeypatch.chdir(tmp_path)
    project = tmp_path / "p.kantar"
    assert run(["new", str(project), "--annotator", "Асель"]) == 0
    (tmp_path / "Хроника.txt").write_text(TEXT, encoding="utf-8")
    assert run(["import", "Хроника.txt", "--project", str(project)]) == 0

    def come(*words: str, status: int = 0) -> dict[str, Any]:
        capsys.readouterr()
        assert run(["import", *words, "--project", str(project), "--json"]) == status
        captured = capsys.readouterr()
        found = json.loads(captured.out) if captured.out else json.loads(captured.err)
        item: dict[str, Any] = found["files"][0] if "files" in found else found["error"]
        counts = item.get("annotations", {})
        if counts:
            kinds = ("new", "same", "updated", "conflict", "orphan", "refused")
            assert counts["read"] == sum(counts[kind] for kind in kinds)
        return item

    return come


def table(name: str, *rows: tuple[Any, ...]) -> str:
    if name.endswith(".xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(name)
    else:
        lines = (";".join(map(str, row)) for row in rows)
        Path(name).write_text("\n".join(lines), encoding="cp1251" if "1251" in name else "utf-8")
    return name


ROWS = (
    ("Где", "Что", "Слова", "Кто"),
    ("Хроника.txt", "Person", "Әлия", "Бо"),
    ("Хроника.txt", "Verb", "кетті", "Бо"),
)
CHOSEN = (
    "--column",
    "code=Что",
    "--column",
    "quote=слова",
    "--column",
    "document=Где",
    "--column",
    "creator=Кто",
)


@pytest.mark.parametrize("name", ["tags.csv", "tags.xlsx"])
def test_somebody_says_which_column_is_what_and_documents_are_found_by_their_names(
    come: Import, name: str
) -> None:
    table(name, *ROWS)
    format_id = name.rpartition(".")[2]
    looked = come(name, "--as", format_id, *CHOSEN, "--by-name", "--dry-run")
    came = come(name, "--as", format_id, *CHOSEN, "--by-name")
    assert looked["annotations"] == came["annotations"]
    assert (came["annotations"]["new"], came["annotations"]["orphan"], came["documents"]["same"]) == (2, 0, 1)
    again = come(name, "--as", format_id, *CHOSEN, "--by-name")
    assert (again["annotations"]["same"], again["annotations"]["new"]) == (2, 0)


def test_without_leave_no_document_is_taken_for_another_by_its_name(come: Import) -> None:
    table("tags.csv", *ROWS)
    came = come("tags.csv", "--as", "csv", *CHOSEN, "--dry-run", status=3)
    assert (came["annotations"]["orphan"], came["annotations"]["new"]) == (2, 0)
    assert came["warnings"][-1] == (
        "Documents of these names are here: “Хроника.txt”. With --by-name the tags are placed in them."
    )


def test_tags_that_came_without_their_document_are_placed_when_it_is_said(come: Import) -> None:
    table("tags.csv", *ROWS)
    assert come("tags.csv", "--as", "csv", *CHOSEN, status=3)["annotations"]["orphan"] == 2
    came = come("tags.csv", "--as", "csv", *CHOSEN, "--by-name")
    assert (came["annotations"]["new"], came["annotations"]["orphan"]) == (2, 0)
    assert run(["list", "sets", "--project", "p.kantar", "--json"]) == 0
    again = come("tags.csv", "--as", "csv", *CHOSEN, "--by-name")
    assert (again["annotations"]["same"], again["annotations"]["new"]) == (2, 0)
    with sqlite3.connect("file:p.kantar?mode=ro", uri=True) as database:
        assert database.execute("SELECT count(*) FROM orphan WHERE deleted IS NULL").fetchone() == (0,)


def test_a_column_that_is_not_there_is_named_with_those_that_are(come: Import) -> None:
    table("tags.csv", *ROWS)
    item = come("tags.csv", "--as", "csv", "--column", "code=Код", "--column", "quote=Слова", status=1)
    assert item["error"]["message"] == "tags.csv has no column “Код”; it has “Где”, “Что”, “Слова”, “Кто”."
    assert "--column code=NAME" in item["error"]["hint"]
    assert (
        come("tags.csv", "--column", "kode=Что", status=1)["message"] == "A column cannot be read as “kode”."
    )
    assert come("tags.csv", "--column", "code", status=1)["message"] == "“code” says no column."


def test_an_old_encoding_can_be_said(come: Import) -> None:
    words = ("Document", "Start", "End", "Code", "Quote")
    table("1251.csv", words, ("Хроника", 14, 19, "Person", "Айбек"))
    came = come("1251.csv", "--encoding", "cp1251", "--by-name")
    assert (came["format"], came["annotations"]["new"], came["warnings"]) == ("csv", 1, [
        "These types became new codes of entities: Person."
    ])  # fmt: skip


def test_tags_of_a_file_that_names_no_text_belong_to_the_document_that_is_said(come: Import) -> None:
    """As Recogito writes them, in UTF-16 units."""
    at = TEXT.index("кетті") + 1
    selectors = [
        {"type": "TextQuoteSelector", "exact": "кетті"},
        {"type": "TextPositionSelector", "start": at, "end": at + 5},
    ]
    node = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "#a",
        "type": "Annotation",
        "target": {"selector": selectors},
    }
    alone = {**node, "id": "#b", "target": {"selector": selectors[:1]}}
    Path("recogito.json").write_text(json.dumps([node, alone]), encoding="utf-8")
    assert come("recogito.json", "--dry-run", status=3)["annotations"]["orphan"] == 2
    came = come("recogito.json", "--document", "Хроника")
    assert (came["annotations"]["new"], came["hypothesis"]) == (2, "utf16")


def test_columns_of_texts_are_said_in_the_same_way(come: Import) -> None:
    table("posts.csv", ("id", "Заголовок", "Сообщение"), ("1", "Первый", "Первый текст"))
    came = come(
        "posts.csv", "--text-column", "Сообщение", "--column", "title=Заголовок", "--column", "address=id"
    )
    assert (came["format"], came["documents"]["new"]) == ("csv-rows", 1)


def test_one_bad_file_does_not_stop_a_look_at_the_others(come: Import, tmp_path, capsys) -> None:
    table("good.csv", ("document", "start", "end", "code"), ("Хроника", 0, 4, "Person"))
    Path("bad.json").write_text(
        '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Thing"}', encoding="utf-8"
    )
    capsys.readouterr()
    words = ["bad.json", "good.csv", "gone.txt", "--by-name", "--dry-run"]
    assert run(["import", *words, "--project", str(tmp_path / "p.kantar"), "--json"]) == 3
    files = json.loads(capsys.readouterr().out)["files"]
    assert [("error" in one, Path(one["path"]).name) for one in files] == [
        (True, "bad.json"),
        (False, "good.csv"),
        (True, "gone.txt"),
    ]


def test_codes_of_another_program_are_taken_for_ours_by_their_names(come: Import, tmp_path, capsys) -> None:
    table("tags.csv", ("document", "start", "end", "code", "quote"),
          ("Хроника", 0, 4, "PER", "Әлия"), ("Хроника", 7, 12, "СКАЗАЛ", "келді"))  # fmt: skip
    Path("map.json").write_text(
        json.dumps({"PER": "entity/person", "СКАЗАЛ": "claim/figure"}), encoding="utf-8"
    )
    came = come("tags.csv", "--by-name", "--map", "map.json")
    assert (came["annotations"]["new"], came["warnings"]) == (2, [])
    capsys.readouterr()
    assert run(["list", "sets", "--project", str(tmp_path / "p.kantar"), "--json"]) == 0
    (imported,) = (one for one in json.loads(capsys.readouterr().out)["items"] if one["kind"] == "imported")
    words = [
        "list",
        "annotations",
        "--set",
        imported["id"],
        "--project",
        str(tmp_path / "p.kantar"),
        "--json",
    ]
    assert run(words) == 0
    items = json.loads(capsys.readouterr().out)["items"]
    assert [(one["code"], one["kind"], one["quote"]) for one in items] == [
        ("entity/person", "entity", "Әлия"),
        ("claim/figure", "claim", "келді"),
    ]


def test_an_address_is_a_name_too(come: Import) -> None:
    """As Hypothesis has it: the page is known by where it stands, its title may be another."""
    Path("page.html").write_text(
        "<html><head><title>Новость</title><link rel='canonical' href='https://example.org/a'></head>"
        f"<body><article><p>{TEXT}</p></article></body></html>", encoding="utf-8"
    )  # fmt: skip
    assert come("page.html", "--whole-page")["documents"]["new"] == 1
    row = {"id": "x1", "uri": "https://example.org/a", "user": "acct:bo@hypothes.is", "text": "", "tags": ["Verb"],
           "document": {"title": ["Другое название"]}, "created": "2024-05-01T10:00:00+00:00",
           "target": [{"source": "https://example.org/a",
                       "selector": [{"type": "TextQuoteSelector", "exact": "қайтты"}]}]}  # fmt: skip
    Path("h.json").write_text(json.dumps({"total": 1, "rows": [row]}), encoding="utf-8")
    assert "“Другое название”" in come("h.json", "--dry-run", status=3)["warnings"][-1]
    assert come("h.json", "--by-name")["annotations"]["new"] == 1


def test_texts_that_come_with_tags_are_documents_like_any_other(tmp_path, capsys, monkeypatch) -> None:
    """The project stays sound, and what came goes out whole and comes in elsewhere, with or without originals."""
    monkeypatch.chdir(tmp_path)
    node = {"text": TEXT, "label": [[0, 4, "PER"]]}
    Path("tags.jsonl").write_text("".join(json.dumps(one) + "\n" for one in (node, node)), encoding="utf-8")

    def answer(*words: str, status: int = 0) -> Any:
        capsys.readouterr()
        assert run([*words, "--json"]) == status
        return json.loads(capsys.readouterr().out)

    for name in ("a", "b", "c"):
        assert run(["new", f"{name}.kantar", "--annotator", name]) == 0
    came = answer("import", "tags.jsonl", "--project", "a.kantar")["files"][0]
    assert (came["documents"]["new"], came["annotations"]["new"]) == (2, 2)
    assert answer("check", "--project", "a.kantar")["ok"]
    (imported,) = (
        one for one in answer("list", "sets", "--project", "a.kantar")["items"] if one["kind"] == "imported"
    )
    for target, more in (("b", ()), ("c", ("--without-originals",))):
        out = f"{target}.kset"
        answer("export", "--set", imported["id"], "--out", out, *more, "--project", "a.kantar")
        back = answer("import", out, "--project", f"{target}.kantar")["files"][0]
        assert back["annotations"]["new"] == 2
        assert answer("check", "--project", f"{target}.kantar")["ok"]
        document = answer("list", "documents", "--project", f"{target}.kantar")["items"][0]["id"]
        words = ["original", document, "--out", f"{target}.txt", "--project", f"{target}.kantar"]
        assert run(words) == (1 if more else 0)
    assert Path("b.txt").read_text(encoding="utf-8") == TEXT
