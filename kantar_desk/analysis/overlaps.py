"""Finding what overlaps: candidate pairs of two sides by their hulls, and one annotation divided into several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from kantar_desk.analysis.items import Item, joined, length, row_of, shared

NEAREST = 50


def crossing_hulls(left: Sequence[Item], right: Sequence[Item], budget: int) -> list[tuple[int, int]] | None:
    """All pairs of sorted items whose hulls cross, or None if there are more than ``budget``."""
    found: list[tuple[int, int]] = []
    active: list[tuple[int, int]] = []
    following = 0
    for i, item in enumerate(left):
        start, end = item.pieces[0][0], item.pieces[-1][1]
        active = [entry for entry in active if entry[0] > start]
        while following < len(right) and right[following].pieces[0][0] <= start:
            right_end = right[following].pieces[-1][1]
            if right_end > start:
                active.append((right_end, following))
            following += 1
        found += [(i, j) for _, j in active]
        ahead = following
        while ahead < len(right) and right[ahead].pieces[0][0] < end:
            found.append((i, ahead))
            ahead += 1
            if len(found) > budget:
                return None
        if len(found) > budget:
            return None
    return found


def nearest_hulls(left: Sequence[Item], right: Sequence[Item]) -> list[tuple[int, int]]:
    """For a document too dense for all pairs: each left item with crossing ones among its nearest in text order."""
    rows = [row_of(item) for item in right]
    reach = NEAREST // 2
    found = []
    for i, item in enumerate(left):
        row = row_of(item)
        start, end = row[:2]
        middle = bisect_left(rows, row)
        near = range(max(0, middle - reach), min(len(right), middle + reach))
        found += [(i, j) for j in near if rows[j][0] < end and rows[j][1] > start]
    return found


class Crowd:
    """Answers for one side, sorted: does an item overlap another one of its own side and code?"""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.by_code: dict[str, tuple[list[int], list[int]]] | None = None

    def overlaps_own(self, number: int) -> bool:
        """True if a code point of this item lies in another one of its side and code."""
        if self.by_code is None:
            numbers: dict[str, list[int]] = {}
            for i, item in enumerate(self.items):
                numbers.setdefault(item.code, []).append(i)
            self.by_code = {
                code: (rows, list(accumulate((self.items[i].pieces[-1][1] for i in rows), max)))
                for code, rows in numbers.items()
            }
        item = self.items[number]
        rows, furthest = self.by_code[item.code]
        place = bisect_left(rows, number)
        start, end = item.pieces[0][0], item.pieces[-1][1]
        for at in range(place - 1, -1, -1):
            if furthest[at] <= start:
                break
            if shared(self.items[rows[at]].pieces, item.pieces):
                return True
        for at in range(place + 1, len(rows)):
            if self.items[rows[at]].pieces[0][0] >= end:
                break
            if shared(self.items[rows[at]].pieces, item.pieces):
                return True
        return False


def is_divided(
    whole: Item,
    parts: Sequence[int],
    items: Sequence[Item],
    of_part: Mapping[int, Sequence[int]],
    crowd: Crowd,
) -> bool:
    """True if the parts are disjoint, overlap nothing else of that code, and fill the whole to 0.8 (IoU)."""
    if any(len(of_part[part]) > 1 for part in parts):
        return False
    union = joined(pair for part in parts for pair in items[part].pieces)
    size = length(union)
    both = shared(whole.pieces, union)
    if 10 * both < 8 * (length(whole.pieces) + size - both):
        return False
    if size != sum(length(items[part].pieces) for part in parts):
        return False
    return not any(crowd.overlaps_own(part) for part in parts)
