"""Where a project may lie: network drives are refused, synchronised folders are warned of, odd files do no harm."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from kantar_desk.errors import EnvironmentFailure
from kantar_desk.store import peek, places, structure
from kantar_desk.store.database import Database

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/team /mnt/team nfs4 rw 0 0
//office/share /mnt/with\040space cifs rw 0 0
host:/home /home/a/remote fuse.sshfs rw 0 0
/dev/sdb1 /mnt/team/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/a/project.kantar", False),
        ("/mnt/team/project.kantar", True),
        ("/mnt/team/local/project.kantar", False),
        ("/mnt/teams/project.kantar", False),
        ("/mnt/with space/project.kantar", True),
        ("/home/a/remote/deep/project.kantar", True),
    ],
)
def test_the_nearest_mount_says_whether_it_is_a_network_drive(path, network):
    assert places.is_network(Path(path), MOUNTS) == network


def test_a_project_on_a_network_drive_is_not_opened_there(project, monkeypatch):
    path = project.db.path
    project.db.close()
    monkeypatch.setattr(places, "is_network", lambda path: True)
    before = path.read_bytes()
    with pytest.raises(
        EnvironmentFailure, match=r"lies on a network drive.* Work on a copy on this computer"
    ):
        Database.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Office", "Nextcloud", "Yandex.Disk", "marked"])
def test_a_synchronised_folder_is_warned_of(template, tmp_path, folder):
    path = tmp_path / folder / "cases" / "project.kantar"
    path.parent.mkdir(parents=True)
    if folder == "marked":
        (tmp_path / folder / ".stfolder").mkdir()
    shutil.copy(template, path)
    with Database.open(path) as opened:
        assert opened.writable
        assert "synchronised" in str(opened.warning)


def test_an_ordinary_folder_is_not(project):
    assert project.db.warning is None


@pytest.mark.parametrize("name", ["деск.kantar", "a#b?c%20.kantar", "with space.kantar", "'quoted\".kantar"])
def test_any_file_name_works(template, tmp_path, name):
    path = tmp_path / name
    shutil.copy(template, path)
    with Database.open(path, backups=tmp_path / "backups") as opened:
        assert opened.writable
        backup = opened.backup("asked")
        assert [one.path for one in opened.list_backups()] == [backup]
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([name, "backups"])


def test_the_log_of_another_file_is_found_and_nothing_changes(project, tmp_path):
    document = project.add_document()
    for number in range(20):
        project.annotate(document, (number, number + 2))
    other = tmp_path / "other.kantar"
    project.db.save_copy(other)
    before, foreign = other.read_bytes(), Path(f"{project.db.path}-wal").read_bytes()
    assert foreign
    Path(f"{other}-wal").write_bytes(foreign)
    with pytest.raises(EnvironmentFailure, match=r"The project is damaged\. It was not changed"):
        Database.open(other)
    assert other.read_bytes() == before
    Path(f"{other}-wal").unlink()
    with Database.open(other, fold=project.db.fold) as opened:
        assert opened.check() == []


def test_nonsense_in_place_of_the_log_is_harmless(project):
    document = project.add_document()
    tag = project.annotate(document)
    project.db.close()
    Path(f"{project.db.path}-wal").write_bytes(b"\x00" * 5000)
    project.reopen()
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == [tag]


def test_wrong_types_in_a_hostile_file_are_damage_and_no_crash(project, tmp_path):
    document = project.add_document()
    project.annotate(document)
    project.db.close()
    for number, forged in enumerate(
        (
            "UPDATE annotation SET code_id = x'00', stamp = stamp + 1",
            "UPDATE annotation SET body = '{not json', stamp = stamp + 1",
            "UPDATE annotation SET created = 'yesterday', stamp = stamp + 1",
            "UPDATE annotation SET created = 9e18, stamp = stamp + 1",
            "UPDATE annotation SET creator_id = 5, stamp = stamp + 1",
        )
    ):
        path = tmp_path / f"hostile-{number}.kantar"
        shutil.copy(project.db.path, path)
        with closing(sqlite3.connect(path)) as forger:
            forger.execute(forged)
            forger.commit()
        with Database.open(path, fold=project.db.fold) as opened:
            for ask in (
                lambda reader: reader.annotations(document.id),
                lambda reader: reader.find(type(project.annotation(document))),
            ):
                with (
                    pytest.raises(EnvironmentFailure, match="The project is damaged"),
                    opened.reading() as reader,
                ):
                    ask(reader)


def test_the_fingerprint_is_that_of_a_fresh_project():
    assert structure.fingerprint(structure.fresh()) == structure.FINGERPRINT


def test_a_window_for_reading_can_go_over_to_writing_once_the_other_is_closed(project):
    with Database.open(project.db.path) as second:
        assert not second.try_writing()
        assert second.notice.code == "open_elsewhere"
        project.db.close()
        assert second.try_writing()
        assert second.notice is None
        second.rebuild_search(2)
        second.analyse()
        with second.reading() as reader:
            assert reader.project().fold_version == 2
        assert second.check() == []


def test_work_on_a_local_copy_is_put_back_whole_and_never_over_somebody_elses(project, tmp_path):
    from kantar_desk.store import remote

    share = project.db.path
    document = project.add_document()
    project.db.close()
    copy = remote.fetch_copy(share, tmp_path / "here")
    assert copy.path == tmp_path / "here" / share.name
    project.db = Database.open(copy.path, fold=project.db.fold)
    tag = project.annotate(document)
    project.db.close()
    remote.put_back(copy)
    project.db = Database.open(share, fold=project.db.fold)
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == [tag]
    project.annotate(document, (4, 10))
    project.db.close()
    before = share.read_bytes()
    with pytest.raises(
        EnvironmentFailure, match=r"was changed by somebody else meanwhile\. Nothing was put back"
    ):
        remote.put_back(copy)
    assert share.read_bytes() == before
    with pytest.raises(Exception, match="exists already"):
        remote.fetch_copy(share, tmp_path / "here")


def unsaved(database, project, document):
    """The sentence of a save that is refused."""
    with pytest.raises(EnvironmentFailure) as refused, database.writing(project.head()) as tx:
        tx.insert(project.annotation(document, (4, 10)))
    return str(refused.value)


@pytest.mark.parametrize("free", [0, 8192, 20480])
def test_a_project_on_a_full_disk_opens_for_reading_and_for_writing_once_there_is_room(
    open_at, small_disk, free, tmp_path
):
    """Nothing can be made beside it, or only a part of what SQLite needs there."""
    disk = small_disk(8)
    path = disk.path / "project.kantar"
    project = open_at(path)
    document = project.add_document()
    tag = project.annotate(document)
    project.db.close()
    before = path.read_bytes()
    disk.fill(but=free)
    for _ in range(2):
        with Database.open(path, fold=project.db.fold) as database:
            assert not database.writable
            assert str(database.notice) == unsaved(database, project, document)
            assert str(database.notice) == (
                "The disk is full. Nothing can be saved, so the project was opened for reading. "
                "Free some space, then open it for writing."
            )
            with database.reading() as reader:
                assert reader.annotations(document.id) == [tag]
            assert database.quick_check() is None
            assert not database.try_writing()
            assert database.notice.code == "no_room"
        # What the vain look left beside it is no obstacle to the next one.
        assert peek.header(path).is_project
        assert path.read_bytes() == before

    copy = tmp_path / "copy.kantar"
    with Database.open(path, fold=project.db.fold) as database:
        assert not database.writable
        database.save_copy(copy)
        disk.empty()
        assert database.try_writing()
        assert (database.notice, database.writable) == (None, True)
        with database.writing(project.head()) as tx:
            saved = tx.insert(project.annotation(document, (4, 10)))
        with database.reading() as reader:
            assert reader.annotations(document.id) == [tag, saved]
        assert database.check() == []
    assert [one.name for one in disk.path.iterdir()] == ["project.kantar"]
    with Database.open(copy) as database, database.reading() as reader:
        assert reader.annotations(document.id) == [tag]


def test_changes_that_still_wait_beside_a_project_are_read_on_a_full_disk(open_at, small_disk):
    """As a killed program leaves them: they are not in the file yet, and a copy elsewhere takes them in."""
    disk = small_disk(8)
    left = disk.path / "left.kantar"
    project = open_at(disk.path / "project.kantar")
    document = project.add_document()
    tag = project.annotate(document)
    for ending in ("", "-wal"):
        shutil.copy(f"{project.db.path}{ending}", f"{left}{ending}")
    project.db.close()
    disk.fill()
    with Database.open(left, fold=project.db.fold) as database:
        assert database.notice.code == "no_room"
        with database.reading() as reader:
            assert reader.annotations(document.id) == [tag]
        disk.empty()
        assert database.try_writing()
        with database.writing(project.head()) as tx:
            saved = tx.insert(project.annotation(document, (4, 10)))
        with database.reading() as reader:
            assert reader.annotations(document.id) == [tag, saved]


def test_two_programs_read_a_project_on_a_full_disk(open_at, small_disk):
    disk = small_disk(8)
    project = open_at(disk.path / "project.kantar")
    document = project.add_document()
    tag = project.annotate(document)
    project.db.close()
    disk.fill()
    path, fold = project.db.path, project.db.fold
    with Database.open(path, fold=fold) as first, Database.open(path, fold=fold) as second:
        assert [one.notice.code for one in (first, second)] == ["no_room"] * 2
        disk.empty()
        assert first.try_writing()
        with first.writing(project.head()) as tx:
            tx.insert(project.annotation(document, (4, 10)))
        assert not second.try_writing()
        assert f"(process {os.getpid()})" in str(second.notice)
        # It goes on with what it opened.
        with second.reading() as reader:
            assert reader.annotations(document.id) == [tag]


def test_a_disk_too_full_even_to_read_is_said_and_nothing_is_changed(open_at, small_disk, monkeypatch):
    disk = small_disk(8)
    left = disk.path / "left.kantar"
    project = open_at(disk.path / "project.kantar")
    project.add_document()
    for ending in ("", "-wal"):
        shutil.copy(f"{project.db.path}{ending}", f"{left}{ending}")
    project.db.close()
    scratch = disk.path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    disk.fill()
    before = [Path(f"{left}{ending}").read_bytes() for ending in ("", "-wal")]
    with pytest.raises(EnvironmentFailure) as refused:
        Database.open(left)
    assert str(refused.value) == (
        "The disk is full, and this project cannot be opened without some room. Nothing was changed. "
        "Free some space and open it again."
    )
    assert [Path(f"{left}{ending}").read_bytes() for ending in ("", "-wal")] == before
    assert list(scratch.iterdir()) == []
