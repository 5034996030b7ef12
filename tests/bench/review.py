"""Prints how comparing large sets compares with sorting and counting the same rows, and what intervals cost.

Run by path: ``python tests/bench/review.py``. Best of three, ratios in one run. Exit status 1 when a limit is missed.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kantar_desk.analysis.agreement import agreement, count_document
from kantar_desk.analysis.comparison import Item, compare_document

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


def main() -> int:
    missed = 0
    for figures in (compare_against_sorting, dense_document, agreement_figures):
        for name, value, limit in figures():
            missed += value > limit
            sys.stdout.write(f"{name}: {value:.2f} (limit {limit:g}){' MISSED' if value > limit else ''}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
