"""Killed at any moment, also in an import, an undo, a backup, a migration: what was shown as saved is there, whole."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from kantar_desk.model.annotation import Annotation
from kantar_desk.model.journal import Transfer
from kantar_desk.store import files, peek
from kantar_desk.store.database import Database

KILLS = int(os.environ.get("KANTAR_TEST_KILLS", "30"))
ROUNDS = max(1, KILLS // 5)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")


@pytest.fixture(scope="module")
def runner():
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("killed.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.stdin.close()
    process.wait(timeout=30)
    process.stdout.close()


def kill_when(runner, work, path, moment, number=0):
    """What the work said until it was killed: by itself, or a moment after ``moment`` is true of what it said."""
    runner.stdin.write(f"{work} {number} {path}\n")
    runner.stdin.flush()
    said, pid, killed = [], None, False
    while True:
        line = runner.stdout.readline().strip()
        assert not line.startswith("failed"), line
        if line.startswith("dead "):
            assert line == f"dead {int(signal.SIGKILL)}", "it ended by itself, so nothing was tried"
            return said
        if line.startswith("pid "):
            pid = int(line[4:])
        elif line:
            said.append(line)
        if not killed and pid is not None and moment(said):
            os.kill(pid, signal.SIGKILL)
            killed = True


@pytest.mark.parametrize("work", ["save", "receive", "undo", "backup"])
def test_nothing_that_was_saved_is_lost_and_nothing_is_there_by_half(runner, project, work):
    chance = random.Random(work)
    project.add_document(mode="system")
    project.db.close()
    path = project.db.path
    saved, chunks, received = set(), set(), set()
    for _ in range(ROUNDS):
        lines = chance.randrange(1, 9)
        said = kill_when(runner, work, path, lambda said, lines=lines: len(said) >= lines)
        words = [line.split() for line in said]
        saved |= {line[1] for line in words if line[0] == "saved"}
        chunks |= {line[1] for line in words if line[0] == "chunk"}
        received |= {line[1] for line in words if line[0] == "received"}
        assert peek.first_list(path) is not None
        with Database.open(path, fold=project.db.fold) as database:
            look_at(database, saved, chunks, received, chance)
            undo = [(line[1], int(line[2])) for line in words if line[0] == "undone"]
            if undo:
                look_at_undo(database, *undo[-1])
    for backup in path.parent.glob("backups/*/[!.]*.kantar"):
        files.verify(backup)


def test_a_migration_killed_at_any_statement_or_moment_is_whole_or_never_was(runner, project, tmp_path):
    project.add_document(mode="system")
    project.db.close()
    made = count()

    def killed(moment, statement=0):
        path = tmp_path / f"old-{next(made)}.kantar"
        shutil.copy(project.db.path, path)
        said = kill_when(runner, "migration", path, moment, statement)
        schema = look_at_migrated(path)
        assert schema == 2 or "migrated" not in said
        return said, schema

    said, schema = killed(lambda said: "migrated" in said)
    statements = sum(line.startswith("statement ") for line in said)
    assert (schema, statements > ROUNDS) == (2, True)
    found = []
    for number in [*range(1, statements, max(1, statements // ROUNDS)), statements]:
        said, schema = killed(lambda said: False, number)
        assert "migrated" not in said
        found.append(schema)
    assert found == sorted(found)
    assert set(found) == {1, 2}
    chance = random.Random("migration")
    for _ in range(ROUNDS):
        lines = chance.randrange(1, statements)
        killed(lambda said, lines=lines: len(said) >= lines)


def look_at(database, saved, chunks, received, chance):
    with database.reading() as reader:
        tags = Counter(tag.note for tag in reader.find(Annotation, deleted=True))
        transfers = {str(row.step_id) for row in reader.find(Transfer)}
        unfinished = {str(step.step_id) for step in reader.unfinished() if step.mode == "import"}
    assert saved <= tags.keys()
    assert chunks <= tags.keys()
    # Two of a save, forty of a chunk: never some of them.
    assert set(tags.values()) <= {2, 40}
    assert received <= transfers
    assert not unfinished & transfers
    assert database.check() == [] if chance.random() < 0.3 else database.quick_check() is None


def look_at_undo(database, step, done):
    with database.reading() as reader:
        found = next(one for one in reader.history() if str(one.step_id) == step)
    assert found.rows >= done


def look_at_migrated(path):
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(person)")]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert ("initials" in columns) == (schema == 2)
        trigger = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name = 'tr_person_stamp'"
        ).fetchone()
        assert trigger == (1,)
    return schema
