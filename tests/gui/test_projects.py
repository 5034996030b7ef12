"""Projects in the window: looked after in the background, read-only ones, damaged ones, large undo, recent ones."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QFileDialog
from waiting import wait

from kantar_desk.gui.dialogs.damaged import DamagedDialog
from kantar_desk.gui.dialogs.restore import RestoreDialog
from kantar_desk.gui.projects import backup_folder, open_default, open_path, open_project
from kantar_desk.gui.recent import RecentMenu
from kantar_desk.gui.upkeep import watch
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.text import Span
from kantar_desk.settings import Settings, default_project_path
from kantar_desk.workspace import upkeep
from kantar_desk.workspace import workspace as workspace_module
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


def buttons(window) -> dict[str, object]:
    message = window.messages._message
    return dict(message.buttons) if message is not None else {}


def choose(window, words) -> None:
    """Press a button of the message on show."""
    call = buttons(window)[words]
    window.messages.close_message()
    call()


def tag(desk, start=0):
    with desk.ws.reading() as reader:
        document = reader.documents()[0].id
    return desk.perform(Annotate(document_id=document, spans=(Span(start, start + 5),), kind="claim"))


def own_tags(workspace) -> int:
    with workspace.reading() as reader:
        return len(reader.find(Annotation, set_id=workspace.own_set_id))


@pytest.fixture
def project(desk_window, sample_file, tmp_path):
    """A window, and a project opened in it as a person opens one."""
    desk, window = desk_window
    path = tmp_path / "mine.kantar"
    shutil.copyfile(sample_file, path)
    open_project(desk, path)
    wait(lambda: watch(desk)._look is None and not watch(desk)._start.isActive() and not desk.jobs.running)
    window.messages.close_message()
    return desk, window, path


def overwrite_pages(path: Path) -> bytes:
    """Garble pages behind the first ones, as a bad disk does."""
    data = bytearray(path.read_bytes())
    last = len(data) // 4096
    for page in range(last - 6, last - 1):
        data[page * 4096 : page * 4096 + 64] = b"\x0d" + b"\xff" * 63
    path.write_bytes(data)
    return bytes(data)


def test_an_opened_project_is_checked_and_backed_up_in_the_background(project):
    desk, window, _ = project
    assert [one.name.endswith("-open.kantar") for one in backup_folder().glob("*/*.kantar")] == [True]
    assert desk.ws.writable
    assert window.messages.text == ""


def test_the_project_left_is_backed_up_if_due(project, sample_file, tmp_path):
    desk, _, _ = project
    for made in backup_folder().glob("*/*.kantar"):
        made.unlink()
    other = tmp_path / "other.kantar"
    shutil.copyfile(sample_file, other)
    open_project(desk, other)
    wait(lambda: any("-close" in one.name for one in backup_folder().glob("*/mine-*.kantar")))
    wait(lambda: not desk.jobs.running)


def test_damage_found_in_the_background_is_said_with_the_way_to_the_backups(project):
    desk, window, path = project
    desk.attach(None)
    before = overwrite_pages(path)
    open_project(desk, path)
    wait(lambda: "damaged" in window.messages.text)
    assert not desk.ws.writable
    assert tag(desk) is None
    window.messages.close_message()
    desk.bridge.report(desk.ws.notice)
    choose(window, "Restore a backup")
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    assert dialog.found
    dialog.close()
    desk.attach(None)
    assert path.read_bytes() == before


def test_a_file_that_is_gone_is_said_and_a_copy_can_be_saved(project, tmp_path, monkeypatch):
    desk, window, path = project
    assert tag(desk) is not None
    path.unlink()
    assert tag(desk, 20) is None
    assert "moved, deleted or replaced" in window.messages.text
    assert window.status.text.startswith("Not saved")
    assert list(buttons(window)) == ["Save a copy now"]
    target = tmp_path / "rescued.kantar"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(window, "Save a copy now")
    wait(target.exists)
    wait(lambda: not desk.jobs.running)
    with Workspace.open(target) as copy:
        assert own_tags(copy) == 1


def test_waiting_for_a_project_that_is_open_elsewhere(desk_window, sample_file, tmp_path):
    desk, window = desk_window
    path = tmp_path / "busy.kantar"
    shutil.copyfile(sample_file, path)
    other = Workspace.open(path)
    open_path(desk, path)
    assert "process" in window.messages.text
    assert not window.status.text.startswith("Not saved"), "nothing was lost"
    assert list(buttons(window)) == ["Wait and open for writing"]
    care = watch(desk)
    choose(window, "Wait and open for writing")
    assert care.waiting
    care.look_elsewhere()
    assert not desk.ws.writable
    with other.reading() as reader:
        document = reader.documents()[0].id
    other.perform(Annotate(document_id=document, spans=(Span(0, 5),), kind="claim"))
    shown = []
    note = desk.project_changed.connect(lambda: shown.append(desk.workspace))
    care.look_elsewhere()
    desk.project_changed.disconnect(note)
    assert shown == [desk.ws], "what the other wrote is shown"
    assert "1 tag" in window.status.text
    other.close()
    care.look_elsewhere()
    assert desk.ws.writable
    assert "open for writing now" in window.messages.text
    assert tag(desk, 20) is not None
    wait(lambda: care._look is None and not care._start.isActive())


def test_a_project_on_a_full_disk_is_read_and_can_be_written_once_there_is_room(
    desk_window, sample_file, small_disk
):
    desk, window = desk_window
    disk = small_disk(16)
    path = disk.path / "full.kantar"
    shutil.copyfile(sample_file, path)
    disk.fill()
    open_path(desk, path)
    said = "The disk is full. Nothing can be saved, so the project was opened for reading."
    assert said in window.messages.text
    assert list(buttons(window)) == ["Wait and open for writing"]
    assert tag(desk) is None
    assert said in window.messages.text
    care = watch(desk)
    choose(window, "Wait and open for writing")
    assert care.waiting
    assert "as soon as the disk has room" in window.messages.text
    care.look_elsewhere()
    assert not desk.ws.writable
    disk.empty()
    care.look_elsewhere()
    assert desk.ws.writable
    assert "open for writing now" in window.messages.text
    assert tag(desk) is not None
    assert own_tags(desk.ws) == 1
    wait(lambda: care._look is None and not care._start.isActive())


def test_a_lock_of_another_computer_is_taken_over_only_when_asked(desk_window, sample_file, tmp_path):
    desk, window = desk_window
    path = tmp_path / "left.kantar"
    shutil.copyfile(sample_file, path)
    lock = path.with_name("left.kantar.lock")
    lock.write_text(json.dumps({"pid": 7, "host": "laptop-of-aigerim", "since": "2026-01-01T10:00:00+00:00"}))
    open_path(desk, path)
    assert "laptop-of-aigerim" in window.messages.text
    assert not desk.ws.writable
    offered = buttons(window)
    assert len(offered) == 2
    window.messages.close_message()
    offered["It is closed there: take over"]()
    assert desk.ws.writable
    assert tag(desk) is not None


def test_a_project_with_a_broken_beginning_offers_its_newest_backup(project):
    desk, window, path = project
    assert tag(desk) is not None
    desk.ws.database.backup("asked")
    desk.attach(None)
    data = bytearray(path.read_bytes())
    data[:64] = b"\0" * 64
    path.write_bytes(data)
    open_path(desk, path)
    dialog = window.findChild(DamagedDialog)
    assert dialog is not None
    assert dialog.isModal()
    assert f"{dialog.backup.annotations} tags" in dialog.more.text()
    assert path.read_bytes() == bytes(data)
    dialog.restore()
    assert own_tags(desk.ws) == 1
    assert desk.ws.path == path
    kept = list(path.parent.glob("mine.kantar.damaged-*"))
    assert [one.read_bytes() for one in kept if one.suffix != ".wal"] == [bytes(data)]
    assert kept[0].name in window.messages.text


def test_a_project_cut_short_can_be_looked_at_or_left_alone(project):
    desk, window, path = project
    desk.attach(None)
    data = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(data)
    open_path(desk, path)
    dialog = window.findChild(DamagedDialog)
    if dialog is not None:  # else what could be opened is found damaged in the background
        dialog.reject()
    else:
        wait(lambda: "damaged" in window.messages.text)
        assert not desk.ws.writable
    desk.attach(None)
    assert path.read_bytes() == data


def test_a_newer_project_says_so_in_a_window_and_stays_as_it_is(project, tmp_path, monkeypatch):
    desk, window, path = project
    newer = tmp_path / "newer.kantar"
    shutil.copyfile(path, newer)
    with sqlite3.connect(newer) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = newer.read_bytes()
    open_path(desk, newer)
    dialog = window.findChild(DamagedDialog)
    assert "newer" in dialog.words.text()
    assert dialog.backup is None
    assert desk.ws.path == path, "the project open before stays open"
    assert newer.read_bytes() == before
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: asked.append(1) or ("", ""))
    dialog.open_other()
    assert asked == [1]


def receive_many(workspace, count):
    """A colleague's set of this many tags, as an import brings it in."""
    from kantar_desk.model.identity import new_id
    from kantar_desk.model.journal import Transfer

    step = new_id()
    head = workspace.head("import set", "import", step)
    with workspace.reading() as reader:
        theirs = reader.find(AnnotationSet, kind="imported")[0]
        known = reader.find(Annotation, set_id=theirs.id)[0]
    with workspace.database.writing(head) as tx:
        tx.insert_many([workspace_module.dataclasses.replace(known, id=new_id()) for _ in range(count)])
    return step, theirs.id, head, Transfer


def finish_import(workspace, step, set_id, head, kind):
    from kantar_desk.model.identity import new_id

    with workspace.database.writing(head) as tx:
        tx.append(
            kind(
                id=new_id(), step_id=step, direction="in", set_id=set_id, format="kset", file_name="x.kset",
                file_digest=str(step), seq=tx.seq,
            )
        )  # fmt: skip


def count_of(workspace, set_id):
    with workspace.reading() as reader:
        return reader.counts_by_set()[set_id]


def test_a_large_import_is_taken_back_in_a_job(project, monkeypatch):
    desk, window, _ = project
    monkeypatch.setattr(workspace_module, "LARGE_STEP", 100)
    monkeypatch.setattr(workspace_module, "REVERSED_CHUNK", 50)
    before = {one.id: count_of(desk.ws, one.id) for one in desk.sets.values() if one.kind == "imported"}
    made = receive_many(desk.ws, 400)
    finish_import(desk.ws, *made)
    window.run("edit.undo")
    assert desk.jobs.running, "the window does not wait"
    window.run("edit.undo")  # a second press undoes nothing else meanwhile
    wait(lambda: not desk.jobs.running)
    assert count_of(desk.ws, made[1]) == before[made[1]]
    assert "Undone" in window.messages.text
    choose(window, "Redo")
    wait(lambda: not desk.jobs.running)
    assert count_of(desk.ws, made[1]) == before[made[1]] + 400


def test_an_undo_stopped_half_way_goes_on_at_the_next_opening(project, monkeypatch):
    desk, window, path = project
    monkeypatch.setattr(workspace_module, "LARGE_STEP", 100)
    monkeypatch.setattr(workspace_module, "REVERSED_CHUNK", 20)
    made = receive_many(desk.ws, 400)
    before = count_of(desk.ws, made[1]) - 400
    finish_import(desk.ws, *made)
    desk.bridge.undo()
    desk.jobs.running[0].cancel()
    wait(lambda: not desk.jobs.running)
    assert "half-way" in window.messages.text
    assert count_of(desk.ws, made[1]) > before
    desk.attach(None)
    open_project(desk, path)
    wait(lambda: count_of(desk.ws, made[1]) == before)
    wait(lambda: not desk.jobs.running)
    assert upkeep.unfinished(desk.ws) == []


@pytest.mark.parametrize("choice", ["Undo", "Keep"])
def test_an_import_cut_short_is_said_at_the_next_opening(project, choice):
    desk, window, path = project
    _, set_id, _, _ = receive_many(desk.ws, 30)
    there = count_of(desk.ws, set_id)
    desk.attach(None)
    open_project(desk, path)
    wait(lambda: "cut short" in window.messages.text)
    assert "30 rows" in window.messages.text
    choose(window, choice)
    wait(lambda: not upkeep.unfinished(desk.ws) and not desk.jobs.running)
    assert count_of(desk.ws, set_id) == (there if choice == "Keep" else there - 30)


def test_recent_projects_stand_in_the_file_menu_and_missing_ones_are_grey(project, tmp_path):
    desk, window, path = project
    gone = tmp_path / "gone.kantar"
    desk.settings = Settings(recent=(str(path), str(gone)))
    menu = window.findChild(RecentMenu)
    assert menu.menuAction() in window.menus.by_name["File"].actions()
    menu.fill()
    assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [("gone", False), ("My desk", True)]
    assert str(gone) in menu.actions()[0].toolTip()
    menu.actions()[1].trigger()
    assert desk.ws.path == default_project_path()
    menu.fill()
    assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [("mine", True), ("gone", False)]
    menu.actions()[0].trigger()
    assert desk.ws.path == path


def test_an_empty_desk_goes_on_with_the_project_that_was_open_last(project, tmp_path, press):
    """Whoever worked in a project of her own finds it again with one key after the program was closed."""
    desk, _, path = project
    empty = desk.places.get("read").empty
    open_default(desk)
    assert empty.isVisible()
    assert empty.rows[0].verb == "Go on with mine"
    assert [row.key for row in empty.rows] == ["Enter", "", "Ctrl+I", "Ctrl+O"]
    assert empty.rows[0].hasFocus()
    press("Enter")
    assert desk.ws.path == path
    desk.settings = Settings(recent=(str(tmp_path / "gone.kantar"),))
    open_default(desk)
    assert empty.isVisible()
    assert [row.key for row in empty.rows] == ["Enter", "Ctrl+I", "Ctrl+O"]


CLOSED_AT_ONCE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kantar_desk.gui.application import open_window
from kantar_desk.gui.main_window import MainWindow

def close_when_open():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.desk.workspace is not None:
            timer.stop()
            window.close()

def painted():
    timer.timeout.connect(close_when_open)
    timer.start(20)

timer = QTimer()
raise SystemExit(open_window([], painted))
"""


def test_the_program_ends_after_its_window_was_closed_and_leaves_a_backup(tmp_path):
    """Through the real door: open on an empty home, close the window as soon as the project is there."""
    script = "from PySide6.QtWidgets import QApplication; app = QApplication([])\n" + CLOSED_AT_ONCE
    done = subprocess.run(
        [sys.executable, "-c", script], timeout=60, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not default_project_path().with_name("desk.kantar.lock").exists()
    assert list(backup_folder().glob("*/desk-*-close.kantar"))


def test_the_first_window_fits_the_screen(desk_application):
    from PySide6.QtCore import QSize

    from kantar_desk.gui.application import first_size

    laptop = QSize(1280, 800)
    size = first_size(laptop)
    assert size.width() < laptop.width()
    assert size.height() < laptop.height()
    assert first_size(QSize(3840, 2160)) == first_size(QSize(2560, 1440)), "a large screen is not filled"
