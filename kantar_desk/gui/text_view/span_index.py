"""Finds the spans that touch a stretch of text, also when some are as long as the document.

Spans lie in buckets by the bit length of their length, each sorted by start. A span of bucket k is shorter than 2**k,
so those that can touch [start, end) begin in one window of the bucket: one bisection per bucket.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import sub

Entry = tuple[int, int, int]
"""Start, end, number of the tag."""


class _Bucket:
    """Parallel arrays, sorted by start: twelve bytes a span, and nothing the collector of garbage has to walk."""

    __slots__ = ("ends", "numbers", "starts")

    def __init__(self, starts: Iterable[int] = (), ends: Iterable[int] = (), numbers: Iterable[int] = ()) -> None:
        self.starts = array("I", starts)
        self.ends = array("I", ends)
        self.numbers = array("I", numbers)


class SpanIndex:
    """Spans with a number each. One number may have several spans; equal spans are all kept."""

    __slots__ = ("_buckets", "_size")

    def __init__(
        self, starts: Sequence[int] = (), ends: Sequence[int] = (), numbers: Sequence[int] = ()
    ) -> None:
        """Take spans in as three sequences of the same length, in any order."""
        self._size = len(starts)
        by_length: defaultdict[int, list[int]] = defaultdict(list)
        lengths = list(map(int.bit_length, map(sub, ends, starts)))
        for index in sorted(range(self._size), key=starts.__getitem__):
            by_length[lengths[index]].append(index)
        self._buckets = {
            key: _Bucket(
                map(starts.__getitem__, order), map(ends.__getitem__, order), map(numbers.__getitem__, order)
            )
            for key, order in by_length.items()
        }

    def __len__(self) -> int:
        return self._size

    def add(self, start: int, end: int, number: int) -> None:
        """Add one span."""
        bucket = self._buckets.setdefault((end - start).bit_length(), _Bucket())
        index = bisect_right(bucket.starts, start)
        bucket.starts.insert(index, start)
        bucket.ends.insert(index, end)
        bucket.numbers.insert(index, number)
        self._size += 1

    def remove(self, start: int, end: int, number: int) -> None:
        """Take one span out. Raises KeyError when it is not there."""
        key = (end - start).bit_length()
        bucket = self._buckets.get(key)
        if bucket is not None:
            for index in range(bisect_left(bucket.starts, start), bisect_right(bucket.starts, start)):
                if bucket.ends[index] == end and bucket.numbers[index] == number:
                    del bucket.starts[index], bucket.ends[index], bucket.numbers[index]
                    if not bucket.starts:
                        del self._buckets[key]
                    self._size -= 1
                    return
        raise KeyError((start, end, number))

    def touching(self, start: int, end: int) -> list[Entry]:
        """All spans that share a code point with [start, end), in no order. An empty stretch touches nothing."""
        found: list[Entry] = []
        if start >= end:
            return found
        for key, bucket in self._buckets.items():
            starts, ends, numbers = bucket.starts, bucket.ends, bucket.numbers
            first = bisect_left(starts, start - (1 << key) + 2)
            window = range(first, bisect_left(starts, end, first))
            found.extend((starts[index], ends[index], numbers[index]) for index in window if ends[index] > start)
        return found
