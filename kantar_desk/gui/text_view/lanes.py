"""Which lane each tag's bar takes: per paragraph, then packed per line.

Short tags lie next to the text, long ones outside. The result depends on nothing outside the paragraph and not on
the order of the input.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

MOST = 8
"""Lanes drawn on one line; what lies beyond is counted in the margin."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A tag inside one paragraph: from the start of its first piece there to the end of its last, half-open.

    ``group`` 0 stands next to the text, higher ones below. ``number`` names the tag, ``id`` breaks ties.
    """

    start: int
    end: int
    group: int
    id: UUID
    number: int


Lane = tuple[int, int]
"""Group and lane within the group, both from 0."""


def assign(extents: Iterable[Extent]) -> dict[int, Lane]:
    """Lane of each tag number: by (length, start, id), the lowest in its group where nothing overlaps."""
    taken: dict[int, list[tuple[list[int], list[int]]]] = {}
    lanes: dict[int, Lane] = {}
    for extent in sorted(extents, key=lambda e: (e.end - e.start, e.start, e.id)):
        group = taken.setdefault(extent.group, [])
        lane = next(
            (lane for lane, taken_there in enumerate(group) if _is_free(taken_there, extent)), len(group)
        )
        if lane == len(group):
            group.append(([], []))
        starts, ends = group[lane]
        index = bisect_left(starts, extent.end)
        starts.insert(index, extent.start)
        ends.insert(index, extent.end)
        lanes[extent.number] = (extent.group, lane)
    return lanes


def _is_free(taken: tuple[list[int], list[int]], extent: Extent) -> bool:
    starts, ends = taken
    index = bisect_left(starts, extent.end)
    return index == 0 or ends[index - 1] <= extent.start


@dataclass(frozen=True, slots=True)
class PackedLine:
    """Rows of one line: ``rows`` maps a lane to its row from 0; ``splits`` are the rows with a hairline above.

    Lanes of the line that are not in ``rows`` are not drawn but counted.
    """

    rows: dict[Lane, int]
    splits: tuple[int, ...]


EMPTY_LINE = PackedLine({}, ())


def pack(used: Iterable[Lane], most: int = MOST) -> PackedLine:
    """Drop the lanes a line does not use, keeping their order, and keep at most ``most`` of them.

    When there are too many, each group keeps what is left by the others but never less than its even share.
    """
    lanes = sorted(set(used))
    if len(lanes) > most:
        counts: dict[int, int] = {}
        for group, _ in lanes:
            counts[group] = counts.get(group, 0) + 1
        room, kept = most, {}
        for left, group in enumerate(sorted(counts, key=lambda g: (counts[g], g)), start=-len(counts)):
            kept[group] = min(counts[group], room // -left)
            room -= kept[group]
        seen: dict[int, int] = {}
        chosen = []
        for lane in lanes:
            seen[lane[0]] = seen.get(lane[0], 0) + 1
            if seen[lane[0]] <= kept[lane[0]]:
                chosen.append(lane)
        lanes = chosen
    rows = {lane: row for row, lane in enumerate(lanes)}
    splits = tuple(row for row in range(1, len(lanes)) if lanes[row][0] != lanes[row - 1][0])
    return PackedLine(rows, splits)
