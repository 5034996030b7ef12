"""Finds the spans that touch a stretch of text, also when some are as long as the document.

Spans lie in buckets by the bit length of their length, each sorted by start. A span of bucket k is shorter than 2**k,
so those that can touch [start, end) begin in one window of the bucket: one bisection per bucket.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

Entry = tuple[int, int, int]
"""Start, end, number of the tag."""


class SpanIndex:
    """Spans with a number each. One number may have several spans; equal spans are all kept."""

    __slots__ = ("_buckets", "_size")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        buckets: dict[int, list[Entry]] = {}
        self._size = 0
        for entry in entries:
            key = (entry[1] - entry[0]).bit_length()
            bucket = buckets.get(key)
            if bucket is None:
                buckets[key] = [entry]
            else:
                bucket.append(entry)
            self._size += 1
        for bucket in buckets.values():
            bucket.sort()
        self._buckets = buckets

    def __len__(self) -> int:
        return self._size

    def add(self, start: int, end: int, number: int) -> None:
        """Add one span."""
        insort(self._buckets.setdefault((end - start).bit_length(), []), (start, end, number))
        self._size += 1

    def remove(self, start: int, end: int, number: int) -> None:
        """Take one span out. Raises KeyError when it is not there."""
        key = (end - start).bit_length()
        bucket = self._buckets.get(key, [])
        index = bisect_left(bucket, (start, end, number))
        if index == len(bucket) or bucket[index] != (start, end, number):
            raise KeyError((start, end, number))
        del bucket[index]
        if not bucket:
            del self._buckets[key]
        self._size -= 1

    def touching(self, start: int, end: int) -> list[Entry]:
        """All spans that share a code point with [start, end), in no order. An empty stretch touches nothing."""
        found: list[Entry] = []
        if start >= end:
            return found
        for key, bucket in self._buckets.items():
            first = bisect_left(bucket, (start - (1 << key) + 2,))
            last = bisect_left(bucket, (end,), first)
            found.extend(entry for entry in bucket[first:last] if entry[1] > start)
        return found

    def after(self, position: int) -> Entry | None:
        """The first span that starts behind a position, by start and then by length."""
        candidates = []
        for bucket in self._buckets.values():
            index = bisect_left(bucket, (position + 1,))
            if index < len(bucket):
                candidates.append(bucket[index])
        return min(candidates, default=None)
