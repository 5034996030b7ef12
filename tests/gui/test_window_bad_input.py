"""Bad input in the window: one sentence and a next step in the message bar, nothing changed."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication
from waiting import wait, wait_for_jobs

from kantar_desk.gui.dialogs.damaged import DamagedDialog
from kantar_desk.gui.projects import open_path
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


def last_seq(desk) -> int:
    with desk.ws.reading() as reader:
        return reader.last_seq()


def refuse(desk, window, *paths) -> str:
    """Take the files in; answers what the message bar says afterwards. Nothing may have been written."""
    before = last_seq(desk)
    window.messages.close_message()
    window.take_files(list(paths))
    wait_for_jobs(desk)
    wait(lambda: bool(window.messages.text))
    assert last_seq(desk) == before
    return window.messages.text


def test_missing_file(desk_window, tmp_path):
    desk, window = desk_window
    assert "nowhere.txt" in refuse(desk, window, tmp_path / "nowhere.txt")


def test_directory_without_text(desk_window, tmp_path):
    desk, window = desk_window
    (tmp_path / "empty").mkdir()
    assert "no file" in refuse(desk, window, tmp_path / "empty").lower()


def test_binary_file(desk_window, tmp_path):
    desk, window = desk_window
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    words = refuse(desk, window, path)
    assert "picture" in words
    assert words.count(".") >= 2, "a sentence and a next step"


def test_unreadable_file(desk_window, tmp_path, monkeypatch):
    desk, window = desk_window
    path = tmp_path / "locked.txt"
    path.write_text("words")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root reads everything: let the system refuse it in another way
        real = Path.open

        def refused(self, *arguments, **options):
            if self == path:
                raise PermissionError(13, "Permission denied")
            return real(self, *arguments, **options)

        monkeypatch.setattr(Path, "open", refused)
    assert "locked.txt" in refuse(desk, window, path)


def test_broken_and_foreign_zip(desk_window, tmp_path):
    desk, window = desk_window
    broken = tmp_path / "broken.kset"
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("mimetype", "application/vnd.kantar-desk.annotation-set+zip")
        archive.writestr("manifest.json", "{")
    assert "anifest.json" in refuse(desk, window, broken)
    foreign = tmp_path / "things.zip"
    with zipfile.ZipFile(foreign, "w") as archive:
        archive.writestr("a.bin", b"\0\1")
    assert "archive" in refuse(desk, window, foreign)


def test_a_project_of_a_newer_version_is_left_alone(desk_window, tmp_path, sample_file):
    desk, window = desk_window
    path = tmp_path / "newer.kantar"
    path.write_bytes(sample_file.read_bytes())
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    before, open_before = path.read_bytes(), desk.ws.path
    open_path(desk, path)
    dialog = window.findChild(DamagedDialog)
    assert "newer" in dialog.words.text()
    dialog.close()
    assert path.read_bytes() == before
    assert desk.ws.path == open_before, "the project open before stays open"


def test_a_project_open_elsewhere_opens_for_reading_and_says_by_whom(desk_window, tmp_path, sample_file):
    desk, window = desk_window
    path = tmp_path / "busy.kantar"
    path.write_bytes(sample_file.read_bytes())
    with Workspace.open(path):
        open_path(desk, path)
        assert not desk.ws.writable
        assert "process" in window.messages.text
        document = desk.places["read"].documents.ids()[0]
        assert desk.perform(Annotate(document_id=document, spans=(Span(0, 4),), kind="claim")) is None
        assert window.messages.isVisible()
        desk.attach(None)


def test_a_full_disk_is_said_and_nothing_is_painted(desk_window, sample_file, small_disk):
    """The last action is not shown as saved; “Try again” does it once there is room."""
    desk, window = desk_window
    disk = small_disk(16)
    path = disk.path / "full.kantar"
    path.write_bytes(sample_file.read_bytes())
    open_path(desk, path)
    read = desk.places["read"]
    read.open(read.documents.ids()[0])
    drawn = len(read.view.tags())
    read.view.set_selection(Span(0, 5))
    disk.fill()
    read.tagging.annotate("claim")
    assert "NOT saved" in window.messages.text
    assert "Not saved" in window.status.text
    assert len(read.view.tags()) == drawn
    disk.empty()
    words, call = window.messages._message.buttons[0]
    assert words == "Try again"
    call()
    QApplication.processEvents()
    assert len(read.view.tags()) == drawn + 1
