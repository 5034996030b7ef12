"""Intervals by resampling: how far a figure moves when other documents had been drawn.

Tags of one text hang together, so whole units (documents, or paragraphs where there are few) are drawn, not tags.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

DRAWS = 1000

Figure = Callable[[Sequence[int]], float | None]


@dataclass(frozen=True, slots=True)
class Interval:
    """The 25th and 975th of 1,000 sorted values. None from under two units. ``undefined`` draws are left out."""

    low: float | None
    high: float | None
    undefined: int = 0


def intervals(
    units: Sequence[Sequence[int]], figures: Sequence[Figure], *, seed: int, draws: int = DRAWS
) -> list[Interval]:
    """One interval per figure. A unit is a row of counts (not negative), a draw is the sum of as many rows.

    Rows are drawn with ``random.Random(seed).random()``, which alone is promised to stay the same.
    """
    if len(units) < 2 or not figures:
        return [Interval(None, None) for _ in figures]
    # A draw may take the largest row every time; each number gets bits enough not to reach its neighbour.
    bits = (max(max(row) for row in units) * len(units)).bit_length()
    packed = [sum(value << (bits * place) for place, value in enumerate(row)) for row in units]
    fields, mask = range(len(units[0])), (1 << bits) - 1
    chance = random.Random(seed).random
    count = len(units)
    values: list[list[float]] = [[] for _ in figures]
    for _ in range(draws):
        total = sum([packed[int(chance() * count)] for _ in range(count)])
        sums = [(total >> (bits * place)) & mask for place in fields]
        for found, figure in zip(values, figures, strict=True):
            value = figure(sums)
            if value is not None:
                found.append(value)
    return [_interval(sorted(found), draws) for found in values]


def _interval(values: list[float], draws: int) -> Interval:
    if not values:
        return Interval(None, None, draws)
    low, high = (-(-len(values) * share // 1000) - 1 for share in (25, 975))
    return Interval(values[low], values[high], draws - len(values))
