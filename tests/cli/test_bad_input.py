"""Bad input on the command line: one sentence, a next step, nothing changed."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import zipfile
from pathlib import Path

import pytest

from kantar_desk.cli.main import run


@pytest.fixture
def project(tmp_path) -> Path:
    path = tmp_path / "p.kantar"
    assert run(["new", str(path), "--annotator", "A"]) == 0
    return path


def refused(words: list[str], capsys, *, status: int = 1) -> str:
    capsys.readouterr()
    assert run([*words, "--json"]) == status
    captured = capsys.readouterr()
    if status == 1:
        error = json.loads(captured.err.strip().splitlines()[-1])["error"]
        assert error["message"].endswith((".", "”.", "?"))
        return f"{error['message']} {error['hint']}"
    return captured.out


def file_error(words: list[str], capsys) -> str:
    capsys.readouterr()
    assert run([*words, "--json"]) == 1
    out = json.loads(capsys.readouterr().out)
    (item,) = out["files"]
    return f"{item['error']['message']} {item['error']['hint']}"


def untouched(path: Path) -> None:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        assert database.execute("SELECT count(*) FROM document").fetchone()[0] == 0
        assert database.execute("SELECT max(seq) FROM action").fetchone()[0] == 1


def test_missing_file(project, capsys):
    assert "There is no file or folder" in file_error(
        ["import", "nowhere.txt", "--project", str(project)], capsys
    )
    untouched(project)


def test_directory_without_text(project, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    capsys.readouterr()
    assert run(["import", str(tmp_path / "empty"), "--project", str(project), "--json"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["files"] == []
    untouched(project)


def test_binary_file(project, tmp_path, capsys):
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    words = file_error(["import", str(path), "--project", str(project)], capsys)
    assert "picture" in words
    untouched(project)


def test_unreadable_file(project, tmp_path, capsys, monkeypatch):
    path = tmp_path / "locked.txt"
    path.write_text("words")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root reads everything: let the system refuse it in another way
        real = Path.open

        def refuse(self, *arguments, **options):
            if self == path:
                raise PermissionError(13, "Permission denied")
            return real(self, *arguments, **options)

        monkeypatch.setattr(Path, "open", refuse)
    words = file_error(["import", str(path), "--project", str(project)], capsys)
    assert "locked.txt" in words
    untouched(project)


def test_broken_set(project, tmp_path, capsys):
    path = tmp_path / "broken.kset"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.kantar-desk.annotation-set+zip")
        archive.writestr("manifest.json", "{not json")
    words = file_error(["import", str(path), "--project", str(project)], capsys)
    assert "manifest.json" in words.lower()
    untouched(project)


def test_foreign_zip(project, tmp_path, capsys):
    path = tmp_path / "things.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.bin", b"\0\1\2")
    assert "archive" in file_error(["import", str(path), "--project", str(project)], capsys)
    untouched(project)


def test_a_project_of_a_newer_version(project, capsys):
    with sqlite3.connect(project) as database:
        database.execute("PRAGMA user_version = 99")
    before = project.read_bytes()
    words = refused(["list", "documents", "--project", str(project)], capsys)
    assert "newer" in words
    assert project.read_bytes() == before


def test_not_a_project(tmp_path, capsys):
    path = tmp_path / "letter.kantar"
    path.write_text(
        "Dear colleague, this is no project file, but it is long enough to look like something. " * 9
    )
    before = path.read_bytes()
    assert "not a Kantar Desk project" in refused(["list", "documents", "--project", str(path)], capsys)
    assert path.read_bytes() == before


def test_a_project_open_elsewhere(project, capsys):
    from kantar_desk.workspace.workspace import Workspace

    with Workspace.open(project):
        words = refused(["undo", "--project", str(project)], capsys)
        assert f"(process {os.getpid()})" in words
        assert run(["list", "documents", "--project", str(project)]) == 0, "reading still works"


def test_wrong_words(project, capsys):
    assert "There is no document" in refused(
        ["annotate", "--document", "x", "--span", "0:1", "--code", "claim/claim", "--project", str(project)],
        capsys,
    )


def test_mode_of_files(project):
    assert stat.S_IMODE(project.stat().st_mode) == 0o600


def test_a_full_disk(tmp_path, capsys, small_disk):
    """On a disk with no room the tag is said to be not saved; with room again the same words save it."""
    disk = small_disk(4)
    path = disk.path / "p.kantar"
    (tmp_path / "note.txt").write_text("Ten people saw the gate.")
    assert run(["new", str(path), "--annotator", "A"]) == 0
    assert run(["import", str(tmp_path / "note.txt"), "--project", str(path)]) == 0
    disk.fill()
    words = [
        "annotate",
        "--document",
        "note",
        "--span",
        "0:3",
        "--code",
        "claim/claim",
        "--project",
        str(path),
    ]
    said = refused(words, capsys)
    assert "The disk is full. Nothing can be saved" in said
    assert run(["list", "annotations", "--project", str(path), "--json"]) == 0, "reading goes on"
    assert json.loads(capsys.readouterr().out)["items"] == []
    disk.empty()
    assert run(words) == 0
    assert run(["check", "--project", str(path)]) == 0
