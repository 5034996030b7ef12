"""Prints how comparing large sets compares with sorting and counting the same rows, and what intervals cost.

Run by path: ``python tests/bench/review.py``. Best of three, ratios in one run. Exit status 1 when a limit is missed.
With ``--million`` (or ``--tags N``) it instead compares two sets of a million tags as the window does, in a project:
the first document, the whole job with its memory, and how soon Cancel acts. Making the project takes some minutes.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import hashlib
import random
import resource
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kantar_desk.analysis.agreement import agreement, count_document
from kantar_desk.analysis.comparison import Item, compare_document
from kantar_desk.assets import asset
from kantar_desk.errors import Cancelled
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import new_id
from kantar_desk.model.review import Review
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.reviewing import review_documents, review_progress, reviewed_document, start_review
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

MINE, THEIRS = UUID(int=1 << 100), UUID(int=2 << 100)
CODES = [f"claim/code_{number}" for number in range(12)] + [f"entity/code_{number}" for number in range(8)]
COMMITMENTS = ("certain", "likely", "possible")


def annotations(documents: int, each: int, seed: int = 1) -> list[tuple[list[Item], list[Item]]]:
    """Two people who agree on seven of ten tags and differ in boundary, code, fields or existence on the rest."""
    chance = random.Random(seed)
    found = []
    number = 0
    for _ in range(documents):
        mine, theirs = [], []
        for place in range(each):
            number += 1
            start = place * 40 + chance.randrange(20)
            end = start + chance.randrange(4, 60)
            code = chance.choice(CODES)
            fields = (("commitment", chance.choice(COMMITMENTS)),) if chance.random() < 0.5 else ()
            one = Item(
                UUID(int=MINE.int + chance.getrandbits(80)), MINE, ((start, end),), code, "claim", fields
            )
            other = replace(one, id=UUID(int=THEIRS.int + chance.getrandbits(80)), set_id=THEIRS)
            kind = chance.randrange(10)
            if kind == 0:
                other = replace(other, pieces=((start, end + 3),))
            elif kind == 1:
                other = replace(other, code=chance.choice(CODES))
            elif kind == 2:
                other = replace(other, fields=(("commitment", "denied"),))
            mine.append(one)
            theirs.append(other)
        del mine[::37], theirs[::41]
        chance.shuffle(mine)
        chance.shuffle(theirs)
        found.append((mine, theirs))
    return found


def best_of_three(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        gc.collect()
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def compare_against_sorting() -> list[tuple[str, float, float]]:
    documents = annotations(200, 500)
    sides = []
    for side in (0, 1):
        rows = [
            (number, item.pieces, item.code, item.fields, item.texts, item.id.int)
            for number, pair in enumerate(documents)
            for item in pair[side]
        ]
        random.Random(side).shuffle(rows)
        sides.append(rows)

    def baseline() -> None:
        for rows in sides:
            sorted(rows)
            Counter(row[:5] for row in rows)

    least = best_of_three(baseline)
    taken = best_of_three(lambda: [compare_document(*pair) for pair in documents])
    return [("100,000 against 100,000: times sorting and counting the rows", taken / least, 3.0)]


def dense_document() -> list[tuple[str, float, float]]:
    """Every tag overlaps every other: the number of candidate pairs would be nine million."""
    sides = [
        [
            Item(UUID(int=set_id.int + n), set_id, ((n + shift, n + shift + 9000),), CODES[0], "claim")
            for n in range(3000)
        ]
        for set_id, shift in ((MINE, 0), (THEIRS, 4000))
    ]
    return [
        (
            "3,000 against 3,000, all overlapping: seconds",
            best_of_three(lambda: compare_document(*sides)),
            5.0,
        )
    ]


def agreement_figures() -> list[tuple[str, float, float]]:
    documents = annotations(20, 500)
    compared = [compare_document(*pair) for pair in documents]

    def count() -> None:
        for number, (mine, theirs) in enumerate(documents):
            count_document(
                UUID(int=number),
                mine,
                theirs,
                length=25_000,
                paragraphs=[(0, 25_000)],
                comparison=compared[number],
            )

    counts = [
        count_document(UUID(int=number), *pair, length=1_000)
        for number, pair in enumerate(annotations(500, 20))
    ]
    return [
        ("10,000 against 10,000: seconds to count for agreement", best_of_three(count), 2.0),
        ("1,000 draws over 500 documents: seconds", best_of_three(lambda: agreement(counts)), 1.0),
    ]


EACH = 500  # tags of each set to a document


def two_sets(folder: Path, tags: int) -> tuple[Workspace, UUID]:
    """A project with two received sets of so many tags, and a review of the second against the first."""
    workspace = Workspace.create(
        folder / "two.kantar",
        annotator="Bench",
        starter=load_starter(asset("resources", "codebook.toml")),
        backups=folder / "backups",
    )
    with workspace.reading() as reader:
        codes = [one for one in reader.find(Code, kind="claim") if not one.retired]
    sets = [new_id(), new_id()]
    with workspace.database.writing(workspace.head("bench", "do", new_id())) as tx:
        for number, set_id in enumerate(sets):
            tx.insert(
                AnnotationSet(id=set_id, name=f"Set {number}", kind="imported", owner=tx.person_id, version=1)
            )
    chance = random.Random(1)
    for number in range(tags // EACH):
        text = f"Document {number:06}. " + "word " * (4 * EACH)
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=new_id(), title=f"{number:06}", text_sha256=digest, length=len(text))
        with workspace.database.writing(workspace.head("bench", "do", new_id())) as tx:
            tx.add_document(document, text, text.encode())
            rows = []
            for place in range(EACH):
                start = 20 + place * 20
                for side, set_id in enumerate(sets):
                    # Seven of ten are the same; the others differ in their end or their code.
                    differs = chance.randrange(10) if side else 9
                    span = Span(start, start + (9 if differs == 0 else 14))
                    code = codes[1] if differs in (1, 2) else codes[0]
                    rows.append(
                        Annotation(
                            id=new_id(), set_id=set_id, document_id=document.id, spans=(span,),
                            quote=text[span.start : span.end], code_id=code.id, body=Claim(),
                        )
                    )  # fmt: skip
            tx.insert_many(rows)
    return workspace, start_review(workspace, sets[1], mine=sets[0], rule="none")


def forget_peak() -> float:
    """Begin to measure the peak of memory anew, where the system lets us; what is held now, MB."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return peak()


def peak() -> float:
    """The most memory this process has held since then, MB."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def as_a_job(tags: int) -> list[tuple[str, float, float]]:
    """Seconds to the first document, for the job, its memory against one document's, and seconds until Cancel acts."""
    with tempfile.TemporaryDirectory() as name:
        begun = time.perf_counter()
        workspace, review_id = two_sets(Path(name), tags)
        sys.stdout.write(f"made in {time.perf_counter() - begun:.0f} s\n")
        gc.collect()
        begun = time.perf_counter()
        with workspace.reading() as reader:
            review = reader.get(Review, review_id)
            assert review is not None
            documents = review_documents(reader, review)
            listed = time.perf_counter() - begun
            reviewed_document(reader, review, documents[0])
        first = time.perf_counter() - begun
        review_progress(workspace, review_id, documents=documents[:20])
        gc.collect()
        before = forget_peak()
        shares: list[float] = []
        begun = time.perf_counter()
        found = review_progress(
            workspace,
            review_id,
            progress=Progress(lambda done, total, _: shares.append(done / max(1, total))),
        )
        taken = time.perf_counter() - begun
        grown = peak() - before
        assert len(found) == len(documents)
        assert shares == sorted(shares), "the share only rises"
        stopped: list[float] = []
        stop = Progress()

        def run() -> None:
            try:
                review_progress(workspace, review_id, progress=stop)
            except Cancelled:
                stopped.append(time.perf_counter())

        worker = threading.Thread(target=run)
        worker.start()
        worker.join(2)
        asked = time.perf_counter()
        stop.cancel()
        worker.join()
        waited = stopped[0] - asked
        workspace.close()
    count = f"{tags:,} against {tags:,}"
    return [
        (f"{count}: seconds to the list of documents", listed, 2.0),
        (f"{count}: seconds to the differences of the first document", first, 2.5),
        (f"{count}: seconds for the whole job", taken, tags / 1_000),
        (f"{count}: documents a second", len(documents) / taken, float("inf")),
        (f"{count}: memory the job adds, MB", grown, 60.0),
        (f"{count}: seconds until Cancel acts", waited, 0.5),
    ]


def main() -> int:
    options = argparse.ArgumentParser(description="What comparing large sets costs")
    options.add_argument(
        "--million", action="store_true", help="two sets of a million tags in a project, as a job"
    )
    options.add_argument("--tags", type=int, default=0, help="the same with another number of tags")
    chosen = options.parse_args()
    tags = 1_000_000 if chosen.million else chosen.tags
    benches: tuple[Callable[[], list[tuple[str, float, float]]], ...] = (
        (lambda: as_a_job(tags),) if tags else (compare_against_sorting, dense_document, agreement_figures)
    )
    missed = 0
    for figures in benches:
        for name, value, limit in figures():
            missed += value > limit
            sys.stdout.write(f"{name}: {value:.2f} (limit {limit:g}){' MISSED' if value > limit else ''}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
