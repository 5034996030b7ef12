"""Agreement on fixed units: percent, Cohen's kappa, Krippendorff's alpha (nominal). None where undefined.

Sources: Cohen 1960 (kappa); Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability” (alpha by coincidences).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A coefficient with what it is made of: observed and expected agreement (kappa) or disagreement (alpha)."""

    value: float | None
    observed: float | None
    expected: float | None
    units: int


def percent_agreement(table: Mapping[tuple[Label, Label], int]) -> Corrected:
    """The share of units with equal labels; ``units`` is the denominator."""
    total = sum(table.values())
    equal = sum(count for (one, other), count in table.items() if one == other)
    value = equal / total if total else None
    return Corrected(value, value, None, total)


def cohen_kappa(table: Mapping[tuple[Label, Label], int]) -> Corrected:
    """Kappa of two people: counts by (label of the one, label of the other). Undefined if one label is all there is."""
    total = sum(table.values())
    if not total:
        return Corrected(None, None, None, 0)
    rows: dict[Hashable, int] = {}
    columns: dict[Hashable, int] = {}
    equal = 0
    for (one, other), count in table.items():
        rows[one] = rows.get(one, 0) + count
        columns[other] = columns.get(other, 0) + count
        if one == other:
            equal += count
    chance = sum(count * columns.get(label, 0) for label, count in rows.items())
    square = total * total
    # In whole numbers, so that “expected agreement is 1” is exact.
    value = (equal * total - chance) / (square - chance) if square != chance else None
    return Corrected(value, equal / total, chance / square, total)


def alpha_nominal(units: Iterable[tuple[Sequence[Hashable | None], int]]) -> Corrected:
    """Alpha of any number of people: (values of one unit, how many such units); None is a missing value.

    Units with fewer than two values are left out. Undefined without a pairable unit, or if only one label occurs.
    """
    by_size: dict[int, int] = {}
    labels: dict[Hashable, int] = {}
    pairable = number = 0
    for values, count in units:
        present: dict[Hashable, int] = {}
        for value in values:
            if value is not None:
                present[value] = present.get(value, 0) + 1
        size = sum(present.values())
        if size < 2 or not count:
            continue
        number += count
        pairable += size * count
        for label, times in present.items():
            labels[label] = labels.get(label, 0) + times * count
        unequal = size * size - sum(times * times for times in present.values())
        by_size[size] = by_size.get(size, 0) + unequal * count
    if not pairable:
        return Corrected(None, None, None, 0)
    observed = sum(unequal / (size - 1) for size, unequal in sorted(by_size.items())) / pairable
    chance = pairable * pairable - sum(times * times for times in labels.values())
    expected = chance / (pairable * (pairable - 1))
    return Corrected(1 - observed / expected if chance else None, observed, expected, number)
