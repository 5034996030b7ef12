"""Backups are whole and checked, rotated by rule, and can be put back; a damaged project is never overwritten."""

import sqlite3
import threading
from datetime import UTC, datetime, timedelta

import pytest

from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.model.text import text_sha256
from kantar_desk.store import backups
from kantar_desk.store.database import Database

NOON = datetime(2026, 3, 31, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path, project):
    project.db.backups = tmp_path / "state" / "backups"
    return project.db.backups


def test_a_backup_holds_everything_and_lies_apart_from_the_project(project, folder):
    document = project.add_document()
    tag = project.annotate(document, (0, 3), (4, 10))
    path = project.db.backup("asked")
    with project.db.reading() as reader:
        project_id = reader.project().id
    assert path.parent == folder / str(project_id)
    contents = project.contents()
    listed = project.db.list_backups()
    assert [(one.path, one.reason, one.tags, one.documents) for one in listed] == [(path, "asked", 1, 1)]
    project.annotate(document)
    with Database.open(path, write=False) as copy, copy.reading() as reader:
        assert reader.annotations(document.id) == [tag]
        assert text_sha256(reader.text(document.id)) == document.text_sha256
    assert len(project.contents()) == len(contents) + 1


def test_a_backup_of_a_project_that_is_being_written_is_one_moment(project, folder):
    document = project.add_document()
    stop = threading.Event()

    def tag_on():
        number = 0
        while not stop.is_set() and number < 200:
            # Two tags in one action: never one without the other.
            with project.writing() as tx:
                tx.insert(project.annotation(document, (0, 3)))
                tx.insert(project.annotation(document, (4, 10)))
            number += 1

    thread = threading.Thread(target=tag_on)
    thread.start()
    made = [project.db.backup("asked") for _ in range(4)]
    stop.set()
    thread.join()
    assert len({path.name for path in made}) == 4
    for path in made:
        with Database.open(path, write=False) as copy:
            assert copy.check() == []
            with copy.reading() as reader:
                assert len(reader.annotations(document.id)) % 2 == 0


def test_a_backup_is_due_after_a_change_and_half_an_hour(project, folder, monkeypatch):
    assert project.db.backup_if_due("opened") is not None
    assert project.db.backup_if_due("closed") is None
    project.add_document()
    assert project.db.backup_if_due("closed") is None
    monkeypatch.setattr(backups, "DUE_AFTER", timedelta(0))
    assert project.db.backup_if_due("closed") is not None
    assert project.db.backup_if_due("closed") is None


def test_two_years_of_backups_leave_all_of_two_days_then_days_weeks_and_months():
    times, now = [], NOON
    for day in range(730):
        now = NOON + timedelta(days=day)
        for hour in (9, 12, 15):
            times.append(now.replace(hour=hour))
            times = sorted(backups.kept(times, now.replace(hour=hour)))
            assert times[-1] == now.replace(hour=hour)
    ages = [(now.date() - moment.date()).days for moment in times]
    assert sorted(ages)[:6] == [0, 0, 0, 1, 1, 1]
    assert set(range(14)) <= set(ages)
    assert len([age for age in ages if age > 13]) <= backups.KEEP_WEEKLY + backups.KEEP_MONTHLY
    weeks = {moment.isocalendar()[:2] for moment in times}
    months = {(moment.year, moment.month) for moment in times}
    assert len(weeks) >= 10
    assert len(months) >= 9
    assert max(ages) > 30 * 7


def test_rotation_deletes_old_files_and_nothing_else(project, folder):
    newest = project.db.backup("asked")
    home = newest.parent
    for day in range(400):
        old = home / f"project-{(NOON - timedelta(days=day + 30)).strftime('%Y%m%dT%H%M%S%fZ')}-opened.kantar"
        old.write_bytes(b"x")
    other = home / "note.txt"
    other.write_text("mine")
    backups.rotate(home, datetime.now(UTC))
    left = {path.name for path in home.iterdir()}
    assert {newest.name, "note.txt"} <= left
    assert len(left) <= 2 + backups.KEEP_DAILY + backups.KEEP_WEEKLY + backups.KEEP_MONTHLY


def test_a_backup_that_fails_its_check_leaves_the_old_ones(project, folder, monkeypatch):
    from kantar_desk.store import failures, files

    first = project.db.backup("asked")

    def bad(path):
        raise failures.damaged()

    monkeypatch.setattr(files, "verify", bad)
    with pytest.raises(EnvironmentFailure, match=r"No backup was made: .* Older backups are still there"):
        project.db.backup("asked")
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_no_room_for_a_backup_is_said(project, folder, monkeypatch):
    import shutil

    full = shutil.disk_usage("/")._replace(free=10)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: full)
    with pytest.raises(EnvironmentFailure, match="No backup was made: The disk is full"):
        project.db.backup("asked")


def test_restoring_a_sound_project_backs_it_up_first(project, folder):
    document = project.add_document()
    backup = project.db.backup("asked")
    then = project.contents()
    project.annotate(document)
    project.db.close()
    assert backups.restore(project.db.path, backup, folder=folder) is None
    project.reopen()
    assert project.contents() == then
    assert project.db.check() == []
    project.db.backups = folder
    assert [(one.reason, one.tags) for one in project.db.list_backups()] == [
        ("before-restore", 1),
        ("asked", 0),
    ]


def test_restoring_over_a_damaged_project_keeps_the_damaged_file(project, folder):
    project.add_document()
    backup = project.db.backup("asked")
    then = project.contents()
    project.db.close()
    path = project.db.path
    damaged = path.read_bytes()[:9000] + b"\xff" * 40_000
    path.write_bytes(damaged)
    path.with_name(path.name + "-wal").write_bytes(b"left over")
    put_aside = backups.restore(path, backup, folder=folder)
    assert put_aside.name.startswith("project.kantar.damaged-")
    assert put_aside.read_bytes() == damaged
    assert put_aside.with_name(put_aside.name + "-wal").read_bytes() == b"left over"
    project.reopen()
    assert project.contents() == then


def test_restoring_where_the_file_is_gone(project, folder):
    project.add_document()
    backup = project.db.backup("asked")
    then = project.contents()
    project.db.close()
    project.db.path.unlink()
    assert backups.restore(project.db.path, backup, folder=folder) is None
    project.reopen()
    assert project.contents() == then


def test_restoring_needs_a_sound_backup_and_a_closed_project(project, folder, tmp_path):
    backup = project.db.backup("asked")
    before = project.contents()
    with pytest.raises(EnvironmentFailure, match="Open in Kantar Desk on"):
        backups.restore(project.db.path, backup, folder=folder)
    project.db.close()
    bad = tmp_path / "bad.kantar"
    bad.write_bytes(backup.read_bytes()[:8000])
    for wrong, sentence in ((tmp_path / "none.kantar", "There is no backup"), (bad, "is damaged itself")):
        with pytest.raises(UserError, match=sentence):
            backups.restore(project.db.path, wrong, folder=folder)
    project.reopen()
    assert project.contents() == before


def test_a_saved_copy_is_a_project_of_its_own(project, tmp_path):
    document = project.add_document()
    target = tmp_path / "деск #1 50%?.kantar"
    project.db.save_copy(target)
    with Database.open(target) as copy:
        assert copy.writable
        with copy.reading() as reader:
            assert reader.get(type(document), document.id) == document
    assert sorted(path.name for path in tmp_path.iterdir() if "деск" in path.name) == [target.name]


def test_check_finds_what_no_constraint_sees_and_repair_mends_only_what_can_be_computed(project, folder):
    document = project.add_document()
    tag = project.annotate(document, (0, 3), (4, 10))
    other = project.annotate(document, (20, 30))
    assert project.db.check() == []
    project.db.close()
    foreign = sqlite3.connect(project.db.path)
    foreign.execute("DROP TRIGGER tr_annotation_stamp")
    foreign.execute("UPDATE annotation SET start_offset = 1 WHERE id = ?", (tag.id.bytes,))
    foreign.execute("UPDATE annotation SET quote = 'forged' WHERE id = ?", (other.id.bytes,))
    foreign.execute("INSERT INTO document_fts(document_fts) VALUES ('delete-all')")
    foreign.execute(
        "CREATE TRIGGER tr_annotation_stamp BEFORE UPDATE ON annotation WHEN NEW.stamp <= OLD.stamp "
        "BEGIN SELECT RAISE(ABORT, 'tr_annotation_stamp'); END"
    )
    foreign.commit()
    foreign.close()
    project.reopen()
    project.db.backups = folder
    assert project.db.writable
    found = {(finding.code, finding.row_id) for finding in project.db.check()}
    assert found == {
        ("hull", tag.id), ("content", tag.id), ("quote", other.id), ("content", other.id), ("index", None),
    }  # fmt: skip
    left = {(finding.code, finding.row_id) for finding in project.db.repair()}
    assert ("quote", other.id) in left
    assert not {code for code, _ in left} & {"hull", "index"}
    assert [one.reason for one in project.db.list_backups()] == ["before-repair"]
    with project.db.reading() as reader:
        assert reader.annotations(document.id)[0].spans == tag.spans
        assert reader.annotations(document.id)[1].quote == "forged"


def test_a_foreign_trigger_or_view_makes_the_project_read_only(project):
    project.db.close()
    for statement, name in (
        ("CREATE TRIGGER spy AFTER INSERT ON annotation BEGIN SELECT 1; END", "trigger spy"),
        ("CREATE VIEW v AS SELECT * FROM person", "view v"),
        ("DROP TRIGGER tr_change_no_delete", "trigger tr_change_no_delete"),
        ("CREATE TABLE extra (x)", "table extra"),
        ("ALTER TABLE person ADD COLUMN secret TEXT", "table person"),
    ):
        path = project.db.path.with_name("foreign.kantar")
        path.write_bytes(project.db.path.read_bytes())
        foreign = sqlite3.connect(path)
        foreign.execute(statement)
        foreign.commit()
        foreign.close()
        with Database.open(path) as opened:
            assert not opened.writable
            assert name in str(opened.notice)
            with opened.reading() as reader:
                assert reader.project().name == "Template"
