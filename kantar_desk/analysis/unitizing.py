"""Agreement on where tags stand: the 2016 family of Krippendorff's unitizing alpha.

Krippendorff, Mathet, Bouvry and Widlöcher 2016, “On the reliability of unitizing textual continua”. Lengths are code
points, half-open. Gaps between units are a value of their own. Sums over documents are documents laid end to end.
The older formula of 1995 and 2004 gives other figures on the same data and is not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Unit = tuple[int, int]


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """What |uα needs, as whole numbers that may be added over documents.

    ``length`` of the text, ``tagged`` is the length of the units of all persons, ``shared`` the length tagged by both
    over ordered pairs of persons (not yet divided by persons - 1), ``squares`` the sum of squared unit lengths.
    """

    length: int = 0
    tagged: int = 0
    shared: int = 0
    squares: int = 0

    def __add__(self, other: UnitCounts) -> UnitCounts:
        return UnitCounts(
            self.length + other.length,
            self.tagged + other.tagged,
            self.shared + other.shared,
            self.squares + other.squares,
        )


def merged_units(units: Iterable[Unit]) -> list[Unit]:
    """Sorted units of one person; overlapping ones become one, touching ones stay two."""
    result: list[Unit] = []
    for start, end in sorted(units):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def unit_counts(length: int, persons: Sequence[Sequence[Unit]]) -> UnitCounts:
    """The counts of one document. Each person's units are sorted and do not overlap (`merged_units`)."""
    tagged = squares = both = 0
    for units in persons:
        for start, end in units:
            tagged += end - start
            squares += (end - start) ** 2
    for number, units in enumerate(persons):
        for others in persons[number + 1 :]:
            both += 2 * _shared(units, others)
    return UnitCounts(length, tagged, both, squares)


def bar_u_alpha(counts: UnitCounts, persons: int = 2) -> float | None:
    """|uα 2016: tagged against untagged. None if nothing, or everything, is tagged, or for fewer than two persons."""
    if persons < 2:
        return None
    whole = persons * counts.length
    gaps = whole - counts.tagged
    # Gaps count as units of length 1, so their squares are their length.
    rest = whole * whole - counts.squares - gaps
    if not counts.tagged or gaps <= 0 or rest <= 0:
        return None
    observed = counts.tagged - counts.shared / (persons - 1)
    return 1 - observed * rest / (whole * gaps * counts.tagged)


def u_alpha(labels: Iterable[UnitCounts], all_tags: UnitCounts, persons: int = 2) -> float | None:
    """uα 2016 over all labels and the gaps. None if undefined, or if tags of one person and two labels overlap.

    ``labels`` are the counts of each label alone, ``all_tags`` those of all together.
    """
    rows = list(labels)
    if persons < 2 or sum(row.tagged for row in rows) != all_tags.tagged:
        return None
    whole = persons * all_tags.length
    gaps = whole - all_tags.tagged
    rest = whole * whole - sum(row.squares for row in rows) - gaps
    if rest <= 0:
        return None
    untagged_by_both = gaps - all_tags.tagged + all_tags.shared / (persons - 1)
    observed = whole - sum(row.shared for row in rows) / (persons - 1) - untagged_by_both
    by_chance = sum(row.tagged**2 - row.squares for row in rows) + gaps**2 - gaps
    # In whole numbers, so that “one value only” is exact.
    expected = whole * (rest - by_chance)
    return 1 - observed * rest / expected if expected else None


def _shared(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    total = i = j = 0
    while i < len(one) and j < len(other):
        total += max(0, min(one[i][1], other[j][1]) - max(one[i][0], other[j][0]))
        if one[i][1] <= other[j][1]:
            i += 1
        else:
            j += 1
    return total
