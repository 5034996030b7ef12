"""Every row of the table of errors: the sentence a person gets, and what is still there afterwards."""

import os
import re
import sqlite3
from pathlib import Path

import pytest

from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.store import failures
from kantar_desk.store.database import Database

PROTECTED = (
    "The file or its folder is write-protected. Nothing can be saved here. "
    "Open for reading, or save a copy elsewhere."
)
SENTENCES = [
    ("SQLITE_FULL", EnvironmentFailure,
     "The disk is full. Your last action is NOT saved. Free some space and press Try again."),
    ("SQLITE_IOERR_SHMSIZE", EnvironmentFailure,
     "The disk is full. Your last action is NOT saved. Free some space and press Try again."),
    ("SQLITE_IOERR", EnvironmentFailure, "The disk reports an error. NOT saved. Save a copy on another disk."),
    ("SQLITE_IOERR_WRITE", EnvironmentFailure, "The disk reports an error. NOT saved. Save a copy on another disk."),
    ("SQLITE_CANTOPEN", EnvironmentFailure,
     "/x/p.kantar cannot be opened: missing, or no permission. Check the folder, or choose another file."),
    ("SQLITE_CANTOPEN_ISDIR", EnvironmentFailure,
     "/x/p.kantar cannot be opened: missing, or no permission. Check the folder, or choose another file."),
    ("SQLITE_PERM", EnvironmentFailure,
     "/x/p.kantar cannot be opened: missing, or no permission. Check the folder, or choose another file."),
    ("SQLITE_AUTH", EnvironmentFailure,
     "/x/p.kantar cannot be opened: missing, or no permission. Check the folder, or choose another file."),
    ("SQLITE_READONLY", EnvironmentFailure,
     PROTECTED),
    ("SQLITE_READONLY_DIRECTORY", EnvironmentFailure,
     PROTECTED),
    ("SQLITE_READONLY_DBMOVED", EnvironmentFailure,
     "The project file was moved, deleted or replaced. NOT saved. Save a copy now."),
    ("SQLITE_BUSY", EnvironmentFailure,
     "Another program uses this file. NOT saved. Close it and press Try again."),
    ("SQLITE_LOCKED", EnvironmentFailure,
     "Another program uses this file. NOT saved. Close it and press Try again."),
    ("SQLITE_CORRUPT", EnvironmentFailure,
     "The project is damaged. It was not changed. Restore a backup, or open for reading."),
    ("SQLITE_CORRUPT_VTAB", EnvironmentFailure,
     "The project is damaged. It was not changed. Restore a backup, or open for reading."),
    ("SQLITE_NOTADB", UserError,
     "/x/p.kantar is not a Kantar Desk project. Choose another file, or restore a backup."),
    ("SQLITE_TOOBIG", UserError, "This document is too large. Split it."),
]  # fmt: skip


class Reported(sqlite3.OperationalError):
    def __init__(self, name):
        super().__init__(name)
        self.sqlite_errorname = name


@pytest.mark.parametrize(("name", "kind", "sentence"), SENTENCES)
def test_each_error_of_the_database_has_its_sentence(name, kind, sentence):
    error = failures.translate(Reported(name), Path("/x/p.kantar"))
    assert type(error) is kind
    assert str(error) == sentence


@pytest.mark.parametrize(
    "name", ["SQLITE_BUSY_SNAPSHOT", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_TRIGGER", "SQLITE_MISUSE"]
)
def test_what_can_only_be_a_bug_goes_on_as_it_is(name):
    assert failures.translate(Reported(name), Path("/x/p.kantar")) is None


def test_a_missing_file_and_a_folder(tmp_path):
    for path in (tmp_path / "no.kantar", tmp_path):
        with pytest.raises(EnvironmentFailure, match="cannot be opened: missing, or no permission"):
            Database.open(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 a zip", b"plain text " * 900, b"SQLite format 3\x00" + bytes(9000)]
)
def test_another_kind_of_file_is_refused_and_not_touched(tmp_path, content):
    path = tmp_path / "other.kantar"
    path.write_bytes(content)
    with pytest.raises((UserError, EnvironmentFailure)) as refused:
        Database.open(path)
    assert refused.value.code in ("not_a_project", "damaged")
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["other.kantar"]


def test_a_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE x (y)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"is not a Kantar Desk project\. Choose another file"):
        Database.open(path)
    assert path.read_bytes() == before


def test_a_newer_project_is_refused_and_not_one_byte_changes(project):
    project.db.close()
    newer = sqlite3.connect(project.db.path)
    newer.execute("PRAGMA user_version=7")
    newer.close()
    before = project.db.path.read_bytes()
    with pytest.raises(EnvironmentFailure) as refused:
        Database.open(project.db.path)
    assert (
        str(refused.value)
        == "Made by a newer Kantar Desk (schema 7). Nothing was changed. Update the program."
    )
    assert project.db.path.read_bytes() == before


@pytest.mark.parametrize("how", ["deleted", "replaced", "renamed"])
def test_a_file_gone_while_open_is_said_at_the_next_save_and_rescued(project, tmp_path, how):
    document = project.add_document()
    tag = project.annotate(document)
    path = project.db.path
    if how == "deleted":
        path.unlink()
    elif how == "renamed":
        path.rename(tmp_path / "elsewhere.kantar")
    else:
        path.with_name("new").write_bytes(b"something else")
        path.with_name("new").replace(path)
    with pytest.raises(EnvironmentFailure) as failed:
        project.annotate(document, (4, 10))
    assert str(failed.value) == "The project file was moved, deleted or replaced. NOT saved. Save a copy now."
    if how == "replaced":
        assert path.read_bytes() == b"something else"
    rescue = tmp_path / "rescue.kantar"
    project.db.save_copy(rescue)
    with Database.open(rescue) as copy, copy.reading() as reader:
        assert reader.annotations(document.id) == [tag]
    with pytest.raises(UserError, match="exists already"):
        project.db.save_copy(rescue)


def test_a_file_replaced_in_the_moment_of_saving_counts_as_not_saved(project):
    document = project.add_document()
    path = project.db.path
    with pytest.raises(EnvironmentFailure, match="moved, deleted or replaced"), project.writing() as tx:
        tx.insert(project.annotation(document))
        path.unlink()


def test_a_foreign_writer_is_noticed_before_anything_is_written(project):
    document = project.add_document()
    foreign = sqlite3.connect(project.db.path)
    foreign.execute("UPDATE project SET name = 'Changed elsewhere'")
    foreign.commit()
    foreign.close()
    with pytest.raises(
        EnvironmentFailure, match=r"Another program has written into this project file\. NOT saved"
    ):
        project.annotate(document)
    with project.db.reading() as reader:
        assert reader.project().name == "Changed elsewhere"
        assert reader.annotations(document.id) == []
    # Seen once, it is the state to go on from.
    project.annotate(document)


def test_a_file_locked_by_a_foreign_tool_is_said(project, monkeypatch):
    document = project.add_document()
    foreign = sqlite3.connect(project.db.path, isolation_level=None)
    foreign.execute("BEGIN IMMEDIATE")
    raw = project.db._writer.raw_connection()
    raw.driver_connection.execute("PRAGMA busy_timeout=20")
    raw.close()
    with pytest.raises(EnvironmentFailure, match=r"Another program uses this file\. NOT saved"):
        project.annotate(document)
    foreign.execute("ROLLBACK")
    foreign.close()
    project.annotate(document)


def test_a_full_disk_keeps_reading_and_saves_once_there_is_room(project):
    document = project.add_document()
    before = project.contents()
    raw = project.db._writer.raw_connection()
    pages = raw.driver_connection.execute("PRAGMA page_count").fetchone()[0]
    raw.driver_connection.execute(f"PRAGMA max_page_count={pages}")
    raw.close()
    note = "x" * 50_000
    with pytest.raises(EnvironmentFailure) as failed:
        project.annotate(document, note=note)
    assert failed.value.code == "disk_full"
    assert project.contents() == before
    raw = project.db._writer.raw_connection()
    raw.driver_connection.execute("PRAGMA max_page_count=1000000")
    raw.close()
    project.annotate(document, note=note)
    assert project.db.check() == []


@pytest.mark.skipif(os.name == "nt", reason="the size of files has no limit there")
def test_an_error_of_the_disk_ends_writing_and_leaves_reading(project):
    """The system lets no file of this process grow, which comes as an error that is not a full disk."""
    import resource

    document = project.add_document()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(f"{project.db.path}-wal").stat().st_size, limits[1]))
    try:
        with pytest.raises(EnvironmentFailure, match="The disk reports an error"):
            project.annotate(document)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not project.db.writable
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == []
    with pytest.raises(EnvironmentFailure, match="The disk reports an error"):
        project.annotate(document)


@pytest.mark.parametrize("text", ["a\x00b", "half \ud83d"])
def test_characters_no_database_can_keep_are_refused(project, text):
    document = project.add_document()
    tag = project.annotate(document)
    import dataclasses

    with pytest.raises(UserError, match="cannot be stored"), project.writing() as tx:
        tx.update(dataclasses.replace(tag, note=text))
    with pytest.raises(UserError, match="cannot be stored"), project.writing("in", "import") as tx:
        tx.insert_many([project.annotation(document, note=text)])
    with pytest.raises(UserError, match="cannot be stored"), project.writing("in", "import") as tx:
        tx.insert_many([project.annotation(document, unknown_keys={"deep": [text]})])


def damage(path, how):
    data = bytearray(path.read_bytes())
    if how == "cut":
        data = data[: len(data) // 2]
    elif how == "page":
        for page in range(2, len(data) // 4096):
            data[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    elif how == "header":
        data[:16] = b"not a database!!"
    path.write_bytes(bytes(data))
    return bytes(data)


def look(path, backups):
    """What opening, or else the check in the background, says."""
    try:
        with Database.open(path, backups=backups) as database:
            found = database.quick_check()
            assert not database.writable
            return found
    except (UserError, EnvironmentFailure) as failed:
        return failed


@pytest.mark.parametrize("how", ["cut", "page", "header"])
def test_a_damaged_file_is_said_and_never_changed_and_a_backup_is_offered(project, tmp_path, how):
    document = project.add_document(text="Long text. " * 4000)
    project.db.backups = tmp_path / "backups"
    project.db.backup("asked")
    project.db.close()
    path = project.db.path
    data = damage(path, how)
    found = look(path, tmp_path / "backups")
    assert path.read_bytes() == data
    if how == "header":
        assert found.code == "not_a_project"
    else:
        assert re.fullmatch(
            r"The project is damaged. It was not changed. Restore the backup of .* UTC, or open for reading.",
            str(found),
        )
    assert document.length == 44_000


def test_flipped_bits_in_text_and_quote_are_found(project):
    document = project.add_document()
    project.annotate(document, (0, 10), note="untouched")
    project.db.close()
    path = project.db.path
    data = path.read_bytes()
    place = data.find(b"Officials say twelve")
    path.write_bytes(data[:place] + b"0" + data[place + 1 :])
    project.reopen()
    assert project.db.quick_check() is None, "every page still fits"
    assert "text" in {finding.code for finding in project.db.check()}


def test_a_write_protected_medium_opens_for_reading(project, small_disk):
    disk = small_disk(8)
    document = project.add_document()
    tag = project.annotate(document)
    project.db.close()
    path = disk.path / "project.kantar"
    path.write_bytes(project.db.path.read_bytes())
    disk.protect()
    with Database.open(path) as database:
        assert not database.writable
        assert str(database.notice).startswith("The file or its folder is write-protected.")
        with database.reading() as reader:
            assert reader.annotations(document.id) == [tag]


def attempt(act):
    """The code of the failure, or None."""
    try:
        act()
    except EnvironmentFailure as failed:
        return failed.code
    return None


@pytest.mark.slow
def test_a_small_disk_at_every_size(open_at, small_disk):
    """Fill the disk but for a little more each time: every step ends saved or with the sentence, never with less."""
    disk = small_disk(6)
    project = open_at(disk.path / "project.kantar")
    try:
        document = project.add_document()
        for free in range(0, 400_000, 50_000):
            disk.fill(but=free)
            saved = project.contents()
            for act in (
                lambda: project.annotate(document, (0, 10), note="n" * 4000),
                lambda: receive(project, document),
                lambda: project.db.backup("asked"),
                lambda free=free: project.db.save_copy(disk.path / f"copy-{free}.kantar"),
            ):
                failed = attempt(act)
                assert failed in (None, "disk_full", "no_backup")
                assert failed is None or project.contents() == saved
                saved = project.contents()
            assert project.db.writable
        disk.empty()
        project.annotate(document, (4, 10), note="n" * 4000)
        assert project.db.check() == []
    finally:
        project.db.close()


def receive(project, document):
    with project.writing("in", "import") as tx:
        tx.insert_many([project.annotation(document, (i, i + 5), note="m" * 500) for i in range(40)])


def test_nothing_of_the_project_is_readable_by_others(project, tmp_path):
    if os.name == "nt":
        pytest.skip("file modes are of POSIX")
    created = tmp_path / "deep" / "mine.kantar"
    from kantar_desk.model.identity import Person, new_id

    umask = os.umask(0o022)
    try:
        with Database.create(
            created, name="Mine", annotator=Person(id=new_id(), name="A"), backups=tmp_path / "b"
        ) as database:
            backup = database.backup("asked")
            database.save_copy(tmp_path / "copy.kantar")
            kept = [*created.parent.iterdir(), backup, tmp_path / "copy.kantar"]
            assert {path.name for path in kept} >= {"mine.kantar", "mine.kantar.lock", "mine.kantar-wal"}
            assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
            assert {path.stat().st_mode & 0o777 for path in (created.parent, backup.parent)} == {0o700}
    finally:
        os.umask(umask)
