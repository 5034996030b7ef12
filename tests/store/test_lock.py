"""Two programs and one project: one writes, the other reads and is told why."""

import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kantar_desk.errors import EnvironmentFailure
from kantar_desk.store.database import Database
from kantar_desk.store.lock import acquire, lock_path

ROOT = Path(__file__).resolve().parents[2]
OTHER = """
import sys
from pathlib import Path
from kantar_desk.store.database import Database
database = Database.open(Path(sys.argv[1]), program="other")
print("open", database.writable, database.notice, flush=True)
sys.stdin.readline()
database.close()
"""


@pytest.fixture
def other():
    """Opens the project in a second process; what it said, and the process."""
    running = []

    def start(path):
        process = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            cwd=ROOT,
        )  # fmt: skip
        running.append(process)
        return process.stdout.readline().strip(), process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def finish(process):
    process.communicate("\n", timeout=30)


def test_a_second_process_reads_and_is_told_who_writes(project, other):
    document = project.add_document()
    said, process = other(project.db.path)
    host = re.escape(os.uname().nodename)
    assert re.fullmatch(
        rf"open False Open in Kantar Desk on {host} since \d\d:\d\d \(process {os.getpid()}\)\. Opened for reading\. "
        r"Wait until it is closed there, and open it for writing\.",
        said,
    )
    project.annotate(document)
    finish(process)
    # The reader has taken nothing with it.
    project.annotate(document, (4, 10))


def test_this_process_reads_while_another_writes_and_writes_when_it_is_closed(project, other):
    path = project.db.path
    project.db.close()
    said, process = other(path)
    assert said == "open True None"
    project.db = Database.open(path)
    assert not project.db.writable
    assert project.db.notice.code == "open_elsewhere"
    with pytest.raises(EnvironmentFailure, match="Opened for reading"), project.writing():
        pass
    finish(process)
    project.reopen()
    assert project.db.writable


def test_the_same_process_cannot_write_twice_either(project):
    with Database.open(project.db.path) as second:
        assert not second.writable
    project.add_document()


def test_a_lock_left_by_a_killed_program_is_taken(project, other):
    path = project.db.path
    project.db.close()
    said, process = other(path)
    assert said == "open True None"
    process.kill()
    process.wait()
    assert lock_path(path).exists()
    project.reopen()
    assert project.db.writable
    project.add_document()


def test_a_left_lock_whose_process_number_lives_again_is_taken(project):
    path = project.db.path
    project.db.close()
    lock_path(path).write_text(
        json.dumps({"pid": os.getpid(), "host": os.uname().nodename, "since": "2022-01-09T14:05:00+00:00"})
    )
    project.reopen()
    assert project.db.writable


def test_a_lock_of_another_computer_is_never_taken_silently(project):
    path = project.db.path
    project.db.close()
    left = {"pid": 4711, "host": "some-other-desk", "since": "2022-01-09T14:05:00+00:00"}
    lock_path(path).write_text(json.dumps(left))
    project.reopen()
    assert not project.db.writable
    assert re.match(
        r"Open in Kantar Desk on some-other-desk since 2022-01-09 \d\d:\d\d \(process 4711\)\.",
        str(project.db.notice),
    )
    project.db.close()
    assert json.loads(lock_path(path).read_text()) == left
    project.db = Database.open(path, take_over=True)
    assert project.db.writable


def test_nonsense_in_the_lock_file_is_no_obstacle(project):
    path = project.db.path
    project.db.close()
    lock_path(path).write_bytes(b"\xff\x00 nonsense")
    project.reopen()
    assert project.db.writable


def test_the_lock_names_its_owner_and_goes_with_it(project):
    owner = json.loads(lock_path(project.db.path).read_text())
    assert owner["pid"] == os.getpid()
    assert owner["host"] == os.uname().nodename
    project.db.close()
    assert not lock_path(project.db.path).exists()


def test_of_many_who_ask_at_once_one_gets_the_lock(tmp_path):
    path = tmp_path / "project.kantar"
    held, start = [], threading.Barrier(8)

    def ask():
        start.wait()
        lock = acquire(path, "")
        if hasattr(lock, "release"):
            held.append(lock)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(held) == 1
    held[0].release()


def test_saves_during_an_import_are_none_lost(project):
    from kantar_desk.model.annotation import AnnotationSet
    from kantar_desk.model.identity import new_id

    document = project.add_document()
    theirs = AnnotationSet(id=new_id(), name="B", kind="imported", owner=project.person.id)
    with project.writing("in", "system") as tx:
        tx.insert(theirs)
    tags = [project.annotation(document, (i % 40, i % 40 + 5), set_id=theirs.id) for i in range(3000)]
    gate, errors, step = threading.Lock(), [], new_id()

    def job():
        try:
            for start in range(0, 3000, 500):
                with gate, project.writing("in", "import", step) as tx:
                    tx.insert_many(tags[start : start + 500])
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=job)
    thread.start()
    saved = 0
    while thread.is_alive() or saved < 5:
        with gate:
            project.annotate(document, (saved % 50, saved % 50 + 3))
        saved += 1
    thread.join()
    assert errors == []
    with project.db.reading() as reader:
        counts = reader.counts_by_set()
    assert counts == {theirs.id: 3000, project.set.id: saved}


def test_a_window_open_for_reading_notices_that_somebody_has_saved(project):
    with Database.open(project.db.path, write=False) as reading:
        assert not reading.changed_elsewhere()
        project.add_document()
        assert reading.changed_elsewhere()
        assert not reading.changed_elsewhere()
