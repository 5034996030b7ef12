"""Prints what writing and reading annotation set files costs against plain JSON of the same rows, and the memory.

Run by path: ``python tests/bench/formats.py [annotations]``. CPU time, both sides interleaved, median of five. Exit
status 1 when a limit is missed.

The baseline is what a script would do with the same rows: ``json.dumps`` of each row to a line of a plain file, and
``json.loads`` of each line of it; nothing is packed, hashed, checked or kept. Ours does all four.
Every annotation has its own id and times, and every fourth its own words in the body, as in real sets.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "formats" / "exchange"))

from exchange_bundles import ASEL, BOLAT, BOOK, CODES, WHEN, annotation, annotation_set, document, state, uid

from kantar_desk.formats.exchange.checked import write_checked
from kantar_desk.formats.exchange.native import AnnotationSetFile
from kantar_desk.formats.exchange.native_annotations import annotation_line
from kantar_desk.formats.exchange.values import Input, ReadOptions, WriteOptions
from kantar_desk.model.annotation import Claim, Entity
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart

PER_DOCUMENT = 50
SENTENCE = "Seven people were hurt on the square, said the ministry of the interior. "


def part(number: int) -> DocumentPart:
    text = f"{number} " + SENTENCE * 60
    own = document(number, text)
    tags = []
    for place in range(PER_DOCUMENT):
        start = (place * 83) % 4000
        claim = place % 2
        wording = f"{number} people were hurt at {place}" if place % 4 == 1 else ""
        body = Claim(commitment="likely", wording=wording) if claim else Entity(mention="name")
        created = WHEN + timedelta(seconds=number * PER_DOCUMENT + place, microseconds=place)
        code = CODES[1].id if claim else CODES[3].id
        tags.append(
            annotation(
                number * PER_DOCUMENT + place,
                own,
                text,
                [(start, start + 20)],
                code_id=code,
                body=body,
                created=created,
                modified=created + timedelta(minutes=place),
            )
        )
    tags.sort(key=lambda one: (one.spans[0].start, one.id))
    done = (state(uid(50), own.id, "finished"),)
    return DocumentPart(document=own, text=text, annotations=tuple(tags), states=done)


def median_ratio(mine: Callable[[], object], least: Callable[[], object]) -> float:
    ratios = []
    for _ in range(5):
        gc.collect()
        started = time.process_time()
        least()
        between = time.process_time()
        mine()
        ratios.append((time.process_time() - between) / max(between - started, 1e-9))
    return statistics.median(ratios)


def main(count: int) -> int:
    documents = count // PER_DOCUMENT
    head = BundleHead(
        codebook=BOOK,
        codes=CODES,
        people=(ASEL, BOLAT),
        sets=(annotation_set(0, "Asel"),),
        counts={"documents": documents},
    )

    def streamed() -> Iterator[DocumentPart]:
        return map(part, range(documents))

    held = list(streamed())
    bundle = Bundle(head, lambda: iter(held))
    rows = [annotation_line(one, each.text) for each in held for one in each.annotations]
    kset = AnnotationSetFile()
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain, target = folder / "rows.jsonl", folder / "set.kset"

        def dump() -> None:
            with plain.open("w", encoding="utf-8") as stream:
                for row in rows:
                    stream.write(json.dumps(row, ensure_ascii=False) + "\n")

        def load() -> None:
            with plain.open(encoding="utf-8") as stream:
                for line in stream:
                    json.loads(line)

        def both() -> None:
            dump()
            load()

        def write() -> None:
            kset.write(bundle, target, WriteOptions())

        write()
        results = [
            ("write, times json.dumps per row", median_ratio(write, dump), 3.0),
            (
                "read with all checks, times json.loads per line",
                median_ratio(lambda: kset.read(Input.of(target), ReadOptions()), load),
                3.0,
            ),
            (
                "export with read-back and comparing, times dumps and loads",
                median_ratio(lambda: write_checked(kset, bundle, target, WriteOptions()), both),
                3.0,
            ),
        ]
        rows.clear()
        held.clear()
        tracemalloc.start()
        streaming = Bundle(head, streamed)
        for label, work in (
            ("memory of write, MB", lambda: kset.write(streaming, target, WriteOptions())),
            ("memory of read, MB", lambda: kset.read(Input.of(target), ReadOptions())),
            ("memory of export, MB", lambda: write_checked(kset, streaming, target, WriteOptions())),
        ):
            gc.collect()
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            work()
            results.append((label, (tracemalloc.get_traced_memory()[1] - before) / 1e6, 64.0))
    for label, value, limit in results:
        missed += value > limit
        print(f"{label}: {value:.2f} (limit {limit:g})")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
