"""Power cut at every acknowledgement: only what was synced by then is on the disk, and nothing saved is missing.

The system calls of a saving program are traced; at each "saved" the files are built from what fsync had promised.
Writes not yet synced are dropped, or some of them kept at random, as a disk may do.
"""

import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kantar_desk.model.annotation import Annotation
from kantar_desk.store.database import Database

CALL = re.compile(r"(?:\[pid\s+\d+\]\s+|\d+\s+)?(\w+)\((.*)\)\s+=\s+(-?\d+)")
TRACED = "openat,close,pwrite64,pwritev,write,ftruncate,fsync,fdatasync,unlink,rename,dup"


class Disk:
    """Files as the program sees them, and as they would be after a power cut."""

    def __init__(self, path):
        self.names = {str(path): "db", f"{path}-wal": "wal"}
        self.seen = {"db": bytearray(path.read_bytes()), "wal": bytearray()}
        self.kept = {name: bytes(data) for name, data in self.seen.items()}
        self.pending = {"db": [], "wal": []}
        self.open = {}

    def write(self, name, offset, data):
        apply(self.seen[name], offset, data)
        self.pending[name].append((offset, data))

    def sync(self, name):
        self.kept[name] = bytes(self.seen[name])
        self.pending[name] = []

    def after_the_cut(self, folder, chance):
        folder.mkdir()
        for name, suffix in (("db", ""), ("wal", "-wal")):
            data = bytearray(self.kept[name])
            if chance is not None:
                for offset, written in self.pending[name]:
                    if chance.random() < 0.5:
                        apply(data, offset, written)
            (folder / f"project.kantar{suffix}").write_bytes(bytes(data))
        return folder / "project.kantar"


def apply(data, offset, written):
    if written is None:
        del data[offset:]
        return
    if len(data) < offset:
        data.extend(bytes(offset - len(data)))
    data[offset : offset + len(written)] = written


def text_of(quoted):
    return bytes.fromhex(quoted.replace("\\x", ""))


def replay(trace, disk):
    """Walks the trace; yields the number of each save at the moment it was said."""
    for line in trace.read_text("ascii").splitlines():
        match = CALL.search(line)
        if match is None:
            continue
        call, arguments, result = match[1], match[2], int(match[3])
        if result < 0:
            continue
        if call == "openat":
            name = disk.names.get(text_of(re.search(r'"([^"]*)"', arguments)[1]).decode("utf-8", "replace"))
            disk.open.pop(result, None)
            if name is not None:
                disk.open[result] = name
            continue
        number = int(re.match(r"\d+", arguments)[0]) if arguments[:1].isdigit() else -1
        if call == "write" and number == 1:
            said = text_of(re.search(r'"([^"]*)"', arguments)[1]).decode()
            if said.startswith("saved"):
                yield int(said.split()[1])
        if number not in disk.open:
            continue
        name = disk.open[number]
        if call == "close":
            del disk.open[number]
        elif call == "pwrite64":
            quoted, offset = re.search(r'"([^"]*)", \d+, (\d+)', arguments).groups()
            disk.write(name, int(offset), text_of(quoted)[:result])
        elif call == "ftruncate":
            disk.write(name, int(arguments.split(",")[1]), None)
        elif call in ("fsync", "fdatasync"):
            disk.sync(name)


@pytest.mark.slow
def test_a_power_cut_after_any_save_loses_none(project, tmp_path):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    document = project.add_document(mode="system")
    project.db.close()
    path = project.db.path
    disk, trace = Disk(path), tmp_path / "trace"
    command = [
        "strace",
        "-f",
        "-xx",
        "-s",
        "1000000",
        "-e",
        f"trace={TRACED}",
        "-e",
        "signal=none",
        "-o",
        str(trace),
    ]
    program = [sys.executable, str(Path(__file__).with_name("powered.py")), str(path), "12"]
    done = subprocess.run([*command, *program], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"strace does not work here: {done.stderr[-200:]}")
    chance, saved = random.Random(3), set()
    for number in replay(trace, disk):
        saved.add(f"note {number}")
        for variant, dice in enumerate((None, chance)):
            cut = disk.after_the_cut(tmp_path / f"cut-{number}-{variant}", dice)
            with Database.open(cut, fold=project.db.fold) as database:
                assert database.quick_check() is None
                with database.reading() as reader:
                    notes = Counter(tag.note for tag in reader.find(Annotation, document_id=document.id))
            assert saved <= notes.keys()
            assert set(notes.values()) == {2}
    assert len(saved) == 22
