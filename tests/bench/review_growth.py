"""Prints how reprints, repeats, names and figures grow from 250 to 1,000 documents of 5 kB, in time and memory.

Run by path: ``python tests/bench/review_growth.py``. Agreement and origins count a reprint once, so a review waits for
these. Four times the documents may cost four times as much, with a quarter for noise; exit status 1 above that.
Passages, names and numbers are shared as in a project of reports: a story has five texts, whatever their number.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kantar_desk.assets import asset
from kantar_desk.model.annotation import Annotation, Entity
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import new_id
from kantar_desk.model.register import RegisterEntry, Variant
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.assistance import FINDERS
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

SMALL, LARGE, CHARACTERS, STORY = 250, 1_000, 5_000, 5
LIMIT = LARGE / SMALL * 1.25
LETTERS = "abdeghiklmnoprstuvz"


def words(chance: random.Random, count: int) -> list[str]:
    """Made-up words."""
    return ["".join(chance.choice(LETTERS) for _ in range(chance.randrange(2, 10))) for _ in range(count)]


def text_of(number: int, vocabulary: list[str], people: list[str], common: list[str]) -> str:
    """One report: sentences of its own, passages of its story, one that very many have, names and numbers."""
    own, story = random.Random(number), random.Random(-(number // STORY) - 1)

    def sentence(chance: random.Random) -> str:
        some = [vocabulary[int(chance.random() ** 3 * len(vocabulary))] for _ in range(24)]
        return " ".join(some).capitalize() + "."

    shared = [sentence(story) for _ in range(12)]
    parts: list[str] = []
    while sum(map(len, parts)) < CHARACTERS:
        parts.append(sentence(own))
        parts.append(own.choice(shared if own.random() < 0.7 else common))
        parts.append(f"{own.choice(people)} said that {own.randrange(2, 900)} people were detained.")
    return "\n".join(parts)


def project(folder: Path, count: int) -> Workspace:
    """A project of so many reports, in which every tenth name is in the register and the others are only tagged."""
    chance = random.Random(7)
    vocabulary = words(chance, 20_000)
    names = [one.capitalize() for one in words(chance, 2 * (count // 2))]
    people = [f"{one} {other}" for one, other in zip(names[::2], names[1::2], strict=True)]
    common = [" ".join(chance.choice(vocabulary) for _ in range(30)) + "." for _ in range(20)]
    workspace = Workspace.create(
        folder / f"{count}.kantar",
        annotator="Bench",
        starter=load_starter(asset("resources", "codebook.toml")),
        backups=folder / "backups",
    )
    with workspace.reading() as reader:
        code = next(one for one in reader.find(Code, kind="entity") if one.slug == "person")
    with workspace.database.writing(workspace.head("bench", "do", new_id())) as tx:
        for name in people[::10]:
            entry = RegisterEntry(id=new_id(), code_id=code.id, preferred=name)
            tx.insert(entry)
            tx.insert(Variant(id=new_id(), entry_id=entry.id, text=name))
        for number in range(count):
            text = text_of(number, vocabulary, people, common)
            digest = hashlib.sha256(text.encode()).hexdigest()
            document = Document(id=new_id(), title=f"{number:05}", text_sha256=digest, length=len(text))
            tx.add_document(document, text, text.encode())
            rows, at = [], text.find(" said that ")
            while at >= 0:
                start = text.rfind("\n", 0, at) + 1
                rows.append(
                    Annotation(
                        id=new_id(), set_id=workspace.own_set_id, document_id=document.id,
                        spans=(Span(start, at),), quote=text[start:at], code_id=code.id, body=Entity(),
                    )
                )  # fmt: skip
                at = text.find(" said that ", at + 1)
            tx.insert_many(rows)
    return workspace


def peak(*, anew: bool = False) -> float:
    """The most memory held (since ``anew``, where the system can forget), MB."""
    with contextlib.suppress(OSError):
        if anew:
            Path("/proc/self/clear_refs").write_text("5")
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(workspace: Workspace, name: str) -> tuple[float, float, int]:
    """Seconds of one run, the memory it adds in MB, and what it found."""
    gc.collect()
    before = peak(anew=True)
    begun = time.process_time()
    found = FINDERS[name](workspace, progress=Progress())
    return time.process_time() - begun, peak() - before, len(found.rows)


def in_a_process_of_its_own(path: Path, name: str) -> tuple[float, float, int]:
    """`measured` where no earlier run has left memory to be used again."""
    done = subprocess.run(
        [sys.executable, __file__, str(path), name], check=True, capture_output=True, text=True
    )
    seconds, memory, found = json.loads(done.stdout)
    return seconds, memory, found


def main() -> int:
    """Measure, print, and say by the exit status whether anything grows faster than the documents."""
    if len(sys.argv) > 2:
        with Workspace.open(Path(sys.argv[1])) as workspace:
            sys.stdout.write(json.dumps(measured(workspace, sys.argv[2])))
        return 0
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        for count in (SMALL, LARGE):
            project(Path(name), count).close()
        for run in FINDERS:
            one, four = (
                in_a_process_of_its_own(Path(name) / f"{count}.kantar", run) for count in (SMALL, LARGE)
            )
            times, memory = four[0] / max(one[0], 0.001), four[1] / max(one[1], 1.0)
            missed += times > LIMIT or memory > LIMIT
            sys.stdout.write(
                f"{run}: {SMALL} documents {one[0]:.2f} s, {one[1]:.0f} MB, {one[2]} found; "
                f"{LARGE:,} documents {four[0]:.2f} s, {four[1]:.0f} MB, {four[2]} found; "
                f"{times:.2f} times the time and {memory:.2f} times the memory (limit {LIMIT:g}) "
                f"for {four[2] / max(one[2], 1):.2f} times the findings"
                f"{' MISSED' if times > LIMIT or memory > LIMIT else ''}\n"
            )
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
