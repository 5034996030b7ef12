"""check, restore, migrate and undo on the command line, also where the project is damaged, old or cut short."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kantar_desk.cli.main import run
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.identity import Person, new_id
from kantar_desk.workspace.workspace import Workspace

OLD = Path(__file__).parents[1] / "store" / "fixtures" / "schema_1.kantar"


@pytest.fixture
def project(tmp_path) -> Path:
    path = tmp_path / "p.kantar"
    assert run(["new", str(path), "--annotator", "A", "--sample"]) == 0
    return path


def answer(words: list[str], path: Path, capsys, *, status: int = 0) -> dict:
    capsys.readouterr()
    assert run([*words, "--project", str(path), "--json"]) == status
    out, err = capsys.readouterr()
    return json.loads((out or err).strip().splitlines()[-1]) if status else json.loads(out)


def test_check_mends_the_index_after_a_backup_and_nothing_else(project, capsys):
    assert answer(["check"], project, capsys)["ok"]
    with closing(sqlite3.connect(project)) as raw:
        raw.execute("INSERT INTO document_fts (document_fts) VALUES ('delete-all')")
        raw.commit()
    found = answer(["check"], project, capsys, status=1)
    assert not found["ok"]
    assert found["count"] > 0
    assert answer(["restore"], project, capsys)["count"] == 0, "looking changes nothing"
    mended = answer(["check", "--repair"], project, capsys)
    assert mended["ok"]
    assert all(one["repaired"] for one in mended["items"])
    assert [one["reason"] for one in answer(["restore"], project, capsys)["items"]] == ["before-repair"]
    assert answer(["check"], project, capsys)["items"] == []


def test_a_damaged_project_is_restored_and_kept_under_another_name(project, capsys):
    answer(["backup"], project, capsys)
    data = b"\0" * 100 + project.read_bytes()[100:]
    project.write_bytes(data)
    refused = answer(["list", "documents"], project, capsys, status=1)
    assert "error" in refused
    (backup,) = answer(["restore"], project, capsys)["items"]
    assert backup["annotations"] > 100
    assert project.read_bytes() == data
    done = answer(["restore", backup["name"]], project, capsys)
    assert Path(done["kept"]).read_bytes() == data
    assert answer(["check"], project, capsys)["ok"]


def test_a_project_that_was_deleted_is_restored_by_its_name(project, capsys):
    answer(["backup"], project, capsys)
    project.unlink()
    (backup,) = answer(["restore"], project, capsys)["items"]
    assert answer(["restore", backup["name"]], project, capsys)["kept"] is None
    assert answer(["check"], project, capsys)["ok"]


def test_migrate_says_from_where_to_where(tmp_path, capsys):
    path = tmp_path / "old.kantar"
    shutil.copy(OLD, path)
    with closing(sqlite3.connect(path)) as raw:
        was = raw.execute("PRAGMA user_version").fetchone()[0]
    first = answer(["migrate"], path, capsys)
    assert (first["from"], first["to"] >= was) == (was, True)
    again = answer(["migrate"], path, capsys)
    assert again["from"] == again["to"] == first["to"]
    assert answer(["check"], path, capsys)["ok"]


def test_check_names_an_import_that_was_cut_short_and_undo_takes_it_back(project, capsys):
    with Workspace.open(project) as workspace:
        head = workspace.head("import set", "import", new_id())
        with workspace.database.writing(head) as tx:
            person = tx.insert(Person(id=new_id(), name="Bolat"))
            tx.insert(AnnotationSet(id=new_id(), name="Bolat", kind="imported", owner=person.id))
    found = answer(["check"], project, capsys)
    assert found["ok"]
    assert [(one["name"], one["rows"]) for one in found["unfinished"]] == [("import set", 2)]
    answer(["undo"], project, capsys)
    assert answer(["check"], project, capsys)["unfinished"] == []
