"""The window is killed while it saves and a set comes in or is taken back: what was shown as saved is there, whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from kantar_desk.assets import asset
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.identity import new_id
from kantar_desk.model.text import Span
from kantar_desk.workspace import upkeep
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

pytestmark = [pytest.mark.gui, pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")]
KILLS = max(5, int(os.environ.get("KANTAR_TEST_KILLS", "30")) // 6)
TAGS = 1_000


@pytest.fixture(scope="module")
def received(tmp_path_factory) -> Path:
    """The set of a colleague with the same documents and many tags."""
    folder = tmp_path_factory.mktemp("colleague")
    starter = load_starter(asset("resources", "codebook.toml"))
    made = create_sample(folder / "b.kantar", annotator="Bolat", seeds=asset("seeds"), starter=starter)
    with made as workspace:
        with workspace.reading() as reader:
            texts = [(one.id, reader.text(one.id)) for one in reader.documents()]
            code = reader.find(Annotation)[0].code_id
        step = new_id()
        for first in range(0, TAGS, 500):
            tags = []
            for number in range(first, first + 500):
                document, text = texts[number % len(texts)]
                start = number * 3 % (len(text) - 9)
                tags.append(
                    Annotation(
                        id=new_id(),
                        set_id=workspace.own_set_id,
                        document_id=document,
                        spans=(Span(start, start + 6),),
                        quote=text[start : start + 6],
                        code_id=code,
                        body=Claim(),
                    )
                )
            with workspace.database.writing(workspace.head("tag", "do", step)) as tx:
                tx.insert_many(tags)
        target = folder / "bolat.kset"
        export(workspace, ExportRequest(sets=(workspace.own_set_id,)), target)
    return target


def kill_after(process, request, saves):
    """The tags that were said to be saved until the window was killed, a moment after so many of them."""
    process.stdin.write(request + "\n")
    process.stdin.flush()
    saved, pid = [], None
    while True:
        line = process.stdout.readline()
        assert line, "the window hung and was ended"
        said = line.strip()
        if said.startswith("failed") and pid is not None:
            os.kill(pid, signal.SIGKILL)  # else its process would be waited for
        assert not said.startswith("failed"), said
        if said == "dead":
            return saved
        if said.startswith("pid "):
            pid = int(said[4:])
        elif said.startswith("saved "):
            saved.append(said[6:])
        if len(saved) >= saves and pid is not None:
            os.kill(pid, signal.SIGKILL)
            saves = 10**9


def test_a_set_whose_import_was_undone_can_be_imported_again(sample_file, received, tmp_path):
    path = tmp_path / "again.kantar"
    shutil.copyfile(sample_file, path)
    with Workspace.open(path, backups=tmp_path / "backups") as workspace:
        for _ in range(3):
            outcome = receive(workspace, read_set(workspace, received))
            with workspace.reading() as reader:
                assert len(reader.find(Annotation, set_id=outcome.sets[0])) >= TAGS
                step = next(one for one in reader.history(limit=9) if one.step_id == outcome.step_id)
            workspace.reverse_step(step, chunked=True)
            with workspace.reading() as reader:
                assert reader.find(Annotation, set_id=outcome.sets[0]) == []
        assert workspace.check().findings == ()


def test_nothing_shown_as_saved_is_lost_when_the_window_is_killed(sample_file, received, tmp_path):
    path = tmp_path / "mine.kantar"
    shutil.copyfile(sample_file, path)
    chance, saved = random.Random("window"), set()
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("killed_window.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        # A window that hangs must fail the test, not hold it up for ever.
        watchdog = threading.Timer(60 + 20 * KILLS, process.kill)
        watchdog.start()
        for _ in range(KILLS):
            saved |= set(kill_after(process, f"{path}\t{received}", chance.randrange(3, 40)))
            with Workspace.open(path, backups=tmp_path / "backups") as workspace:
                assert workspace.writable, "the lock of a killed window is taken"
                with workspace.reading() as reader:
                    there = {str(one.id) for one in reader.find(Annotation, set_id=workspace.own_set_id)}
                assert saved <= there
                assert workspace.database.quick_check() is None
        watchdog.cancel()
        process.stdin.close()
    with Workspace.open(path, backups=tmp_path / "backups") as workspace:
        for step in upkeep.unfinished(workspace):
            if step.mode == "import":
                upkeep.take_back(workspace, step)
            else:
                upkeep.finish_reversal(workspace, step)
        assert upkeep.unfinished(workspace) == []
        assert workspace.check().findings == ()
