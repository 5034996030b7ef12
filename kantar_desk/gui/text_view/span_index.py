"""Finds the spans that touch a stretch of text, also when some are as long as the document.

Spans lie in buckets by the bit length of their length, each sorted by start. A span of bucket k is shorter than 2**k,
so those that can touch [start, end) begin in one window of the bucket: one bisection per bucket.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable

Entry = tuple[int, int, int]
"""Start, end, number of the tag."""

_BITS = 30
_MASK = (1 << _BITS) - 1


class SpanIndex:
    """Spans with a number each. One number may have several spans; equal spans are all kept.

    A span is held as one integer (start, length, number), which sorts fast and is nothing the garbage collector has
    to walk. Lengths and numbers stay below 2**30.
    """

    __slots__ = ("_buckets", "_size")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        buckets: defaultdict[int, list[int]] = defaultdict(list)
        for start, end, number in entries:
            length = end - start
            buckets[length.bit_length()].append((start << _BITS | length) << _BITS | number)
        for bucket in buckets.values():
            bucket.sort()
        self._buckets = dict(buckets)
        self._size = sum(map(len, buckets.values()))

    def __len__(self) -> int:
        return self._size

    def add(self, start: int, end: int, number: int) -> None:
        """Add one span."""
        length = end - start
        bucket = self._buckets.setdefault(length.bit_length(), [])
        insort(bucket, (start << _BITS | length) << _BITS | number)
        self._size += 1

    def remove(self, start: int, end: int, number: int) -> None:
        """Take one span out. Raises KeyError when it is not there."""
        length = end - start
        key = length.bit_length()
        bucket = self._buckets.get(key, [])
        packed = (start << _BITS | length) << _BITS | number
        index = bisect_left(bucket, packed)
        if index == len(bucket) or bucket[index] != packed:
            raise KeyError((start, end, number))
        del bucket[index]
        if not bucket:
            del self._buckets[key]
        self._size -= 1

    def first_beginning(self, start: int, end: int) -> Entry | None:
        """The first span, by start, end and number, that begins in [start, end); None if there is none."""
        first, behind = start << 2 * _BITS, end << 2 * _BITS
        found: int | None = None
        for bucket in self._buckets.values():
            index = bisect_left(bucket, first)
            if index < len(bucket) and bucket[index] < behind and (found is None or bucket[index] < found):
                found = bucket[index]
        if found is None:
            return None
        begin = found >> 2 * _BITS
        return begin, begin + (found >> _BITS & _MASK), found & _MASK

    def touching(self, start: int, end: int) -> list[Entry]:
        """All spans that share a code point with [start, end), in no order. An empty stretch touches nothing."""
        found: list[Entry] = []
        if start >= end:
            return found
        behind = end << 2 * _BITS
        for key, bucket in self._buckets.items():
            first = bisect_left(bucket, max(0, start - (1 << key) + 2) << 2 * _BITS)
            for packed in bucket[first : bisect_left(bucket, behind, first)]:
                begin = packed >> 2 * _BITS
                stop = begin + (packed >> _BITS & _MASK)
                if stop > start:
                    found.append((begin, stop, packed & _MASK))
        return found
