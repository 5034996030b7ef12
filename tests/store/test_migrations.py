"""An older project is brought to the present form whole, or stays as it was; the kept file of each version opens."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from kantar_desk.errors import EnvironmentFailure
from kantar_desk.store import structure
from kantar_desk.store.database import Database
from kantar_desk.store.migrations import STEPS, Step, migrate
from kantar_desk.store.schema import SCHEMA_VERSION

FIXTURES = Path(__file__).parent / "fixtures"


def contents(path):
    """A hash of all rows of every table that keeps content."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%' "
                "AND name NOT LIKE 'sqlite_%' ORDER BY name"
            )
        ]
        return {
            name: hashlib.sha256(
                repr(sorted(map(repr, connection.execute(f"SELECT * FROM {name}")))).encode()
            ).hexdigest()
            for name in names
        }


def structure_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return structure.structure_of(connection), connection.execute("PRAGMA user_version").fetchone()[0]


def add_column(op):
    op.add_column("person", sa.Column("initials", sa.Text, nullable=True))


def fill_column(op):
    op.execute("DROP TRIGGER tr_person_stamp")
    op.execute("UPDATE person SET initials = substr(name, 1, 1)")


def drop_stamp(op):
    op.execute("DROP TRIGGER tr_person_stamp")


def break_off(op):
    op.add_column("person", sa.Column("more", sa.Text, nullable=True))
    raise sqlite3.OperationalError("something went wrong")


@pytest.fixture
def after(project_path, tmp_path):
    """The structure a project has after `add_column`."""
    path = tmp_path / "after.kantar"
    shutil.copy(project_path, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE person ADD COLUMN initials TEXT")
        return structure.structure_of(connection)


def test_steps_run_in_order_and_the_triggers_are_there_again(project_path, after):
    before = contents(project_path)
    made = []
    migrate(
        project_path,
        backup=lambda: made.append(1),
        steps=(Step(2, add_column), Step(3, fill_column)),
        target=3,
        wanted=after,
    )
    assert made == [1]
    assert structure_of(project_path) == (after, 3)
    now = contents(project_path)
    assert {name for name in now if now[name] != before[name]} == {"person"}
    with closing(sqlite3.connect(project_path)) as connection:
        assert connection.execute("SELECT initials FROM person").fetchall() == [("A",)]
        with pytest.raises(sqlite3.IntegrityError, match="tr_person_stamp"):
            connection.execute("UPDATE person SET name = 'x'")


def no_backup():
    raise EnvironmentFailure("no_backup", "No backup was made.")


def broken_reference(op):
    op.execute("DROP TRIGGER tr_codebook_no_delete")
    op.execute("DELETE FROM codebook")


@pytest.mark.parametrize(
    ("steps", "target", "error"),
    [
        ((Step(2, break_off),), 2, sqlite3.OperationalError),
        ((Step(2, add_column), Step(3, break_off)), 3, sqlite3.OperationalError),
        ((Step(2, add_column), Step(3, broken_reference)), 3, EnvironmentFailure),
        ((Step(2, lambda op: op.create_table("extra", sa.Column("x", sa.Text))),), 2, EnvironmentFailure),
        ((Step(3, add_column),), 3, EnvironmentFailure),
        ((), 2, EnvironmentFailure),
    ],
)
def test_a_failure_at_any_step_leaves_the_file_as_it_was(project_path, after, steps, target, error):
    before = contents(project_path), structure_of(project_path)
    with pytest.raises(error):
        migrate(project_path, backup=lambda: None, steps=steps, target=target, wanted=after)
    assert (contents(project_path), structure_of(project_path)) == before
    Database.open(project_path).close()


def rebuild(op):
    """Needs room on the disk."""
    add_column(op)
    op.execute("UPDATE person SET initials = hex(zeroblob(60000))")


def migrated(path, steps, after):
    """The code of the failure, or None."""
    try:
        migrate(path, backup=lambda: None, steps=steps, target=3, wanted=after)
    except EnvironmentFailure as failed:
        return failed.code
    return None


def test_a_full_disk_leaves_the_file_as_it_was_and_with_room_it_is_brought_up(
    project_path, after, small_disk
):
    disk = small_disk(6)
    path = disk.path / "project.kantar"
    found = []
    for free in range(0, 600_000, 60_000):
        shutil.copy(project_path, path)
        before = contents(path), structure_of(path)
        disk.fill(but=free)
        steps = (Step(2, drop_stamp), Step(3, rebuild))
        attempts = []
        while None not in attempts:
            attempts.append(migrated(path, steps, after))
            disk.empty()
            assert attempts[-1] is None or (contents(path), structure_of(path)) == before
        found.append(attempts)
        assert structure_of(path) == (after, 3)
        for one in disk.path.iterdir():
            one.unlink()
    assert [None] in found
    assert all(attempts in ([None], ["disk_full", None]) for attempts in found)
    assert found[0] == ["disk_full", None]


def test_without_a_backup_nothing_is_begun(project_path, after):
    before = contents(project_path), structure_of(project_path)
    with pytest.raises(EnvironmentFailure, match="No backup"):
        migrate(project_path, backup=no_backup, steps=(Step(2, add_column),), target=2, wanted=after)
    assert (contents(project_path), structure_of(project_path)) == before


def test_an_older_project_is_backed_up_and_brought_up_at_opening(project_path, after, tmp_path, monkeypatch):
    from kantar_desk.store import database, migrations, peek

    for module in (database, migrations):
        monkeypatch.setattr(module, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(peek, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(structure, "fresh", lambda: after)
    real = migrations.migrate
    monkeypatch.setattr(
        migrations,
        "migrate",
        lambda path, *, backup: real(path, backup=backup, steps=(Step(2, add_column),), target=2),
    )
    original = project_path.read_bytes()
    with Database.open(project_path, write=False) as reading, reading.reading() as reader:
        # For reading only, a copy is brought up and the file stays.
        assert reader.project().name == "Template"
    assert project_path.read_bytes() == original
    with Database.open(project_path, backups=tmp_path / "backups") as opened:
        assert opened.writable
        (backup,) = opened.list_backups()
    assert structure_of(project_path) == (after, 2)
    assert structure_of(backup.path)[1] == 1
    assert backup.reason == "before-migration"


def test_every_version_that_was_released_has_its_kept_file():
    assert [step.number for step in STEPS] == list(range(2, SCHEMA_VERSION + 1))
    assert sorted(path.name for path in FIXTURES.glob("schema_*.kantar")) == [
        f"schema_{number}.kantar" for number in range(1, SCHEMA_VERSION + 1)
    ]


@pytest.mark.parametrize("number", range(1, SCHEMA_VERSION + 1))
def test_the_kept_file_of_each_version_opens_with_all_its_rows(number, tmp_path):
    path = tmp_path / "kept.kantar"
    shutil.copy(FIXTURES / f"schema_{number}.kantar", path)
    expected = json.loads((FIXTURES / f"schema_{number}.json").read_text("utf-8"))
    with Database.open(
        path, backups=tmp_path / "backups", fold=lambda text: " ".join(text.casefold().split())
    ) as opened:
        assert opened.writable
        assert opened.check() == []
    assert structure_of(path) == (structure.fresh(), SCHEMA_VERSION)
    assert contents(path) == expected
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM change")
