"""Heights of all blocks, known or estimated, and the way from a height to a block and back.

Estimates come from a table by length, so nothing is stored for a block that was never laid out. Blocks are grouped;
a Fenwick tree holds the sums of groups, so a look-up costs O(log n) plus one group at the speed of C.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

_GROUP = 256


class HeightIndex:
    """Heights in logical pixels. ``lengths`` are those of the blocks; ``table[length]`` is the estimate for one."""

    __slots__ = ("_corrections", "_groups", "_lengths", "_table", "_tree", "total")

    def __init__(self, lengths: Sequence[int], table: Sequence[float]) -> None:
        self._lengths = lengths
        self._table = table
        self._corrections: dict[int, dict[int, float]] = {}
        get = table.__getitem__
        self._groups = [
            sum(map(get, lengths[start : start + _GROUP])) for start in range(0, len(lengths), _GROUP)
        ]
        self._tree = [0.0, *self._groups]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]
        self.total = sum(self._groups)

    def __len__(self) -> int:
        return len(self._lengths)

    def height(self, block: int) -> float:
        """The height of a block: as laid out, else as estimated."""
        known = self._corrections.get(block // _GROUP)
        if known is not None and block in known:
            return known[block]
        return self._table[self._lengths[block]]

    def correct(self, block: int, height: float) -> float:
        """Set the real height of a block; returns by how much it differs from what was held before."""
        difference = height - self.height(block)
        if difference:
            group = block // _GROUP
            self._corrections.setdefault(group, {})[block] = height
            self._groups[group] += difference
            self.total += difference
            index = group + 1
            while index < len(self._tree):
                self._tree[index] += difference
                index += index & -index
        return difference

    def _group_heights(self, group: int) -> list[float]:
        start = group * _GROUP
        heights = list(map(self._table.__getitem__, self._lengths[start : start + _GROUP]))
        for block, height in self._corrections.get(group, {}).items():
            heights[block - start] = height
        return heights

    def top(self, block: int) -> float:
        """The distance from the top of the first block to the top of this one; len(self) gives the bottom of all."""
        group, within = divmod(block, _GROUP)
        result, index = 0.0, group
        while index > 0:
            result += self._tree[index]
            index -= index & -index
        if within:
            result += sum(self._group_heights(group)[:within])
        return result

    def block_at(self, y: float) -> tuple[int, float]:
        """The block at a height and how far into it that is. Heights outside give the first or last block."""
        if not self._lengths:
            return 0, 0.0
        y = max(0.0, y)
        index, rest, step = 0, y, 1
        while step * 2 < len(self._tree):
            step *= 2
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= rest:
                index = following
                rest -= self._tree[following]
            step //= 2
        if index >= len(self._groups):
            last = len(self._lengths) - 1
            return last, self.height(last)
        block = index * _GROUP
        for end in accumulate(self._group_heights(index)):
            if rest < end:
                return block, rest - (end - self.height(block))
            block += 1
        last = min(block, len(self._lengths)) - 1
        return last, self.height(last)
