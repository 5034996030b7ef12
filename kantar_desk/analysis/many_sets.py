"""Agreement of three or more sets: every pair, the spread of each figure, and α over all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kantar_desk.analysis.agreement import Agreement
from kantar_desk.analysis.coding import Corrected, alpha_nominal
from kantar_desk.analysis.items import Item, join_copies
from kantar_desk.analysis.tallies import Bounds, Level, presence
from kantar_desk.model.text import TextRun


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and range of a figure over the pairs in which it is defined."""

    mean: float | None
    lowest: float | None
    highest: float | None
    pairs: int


@dataclass(frozen=True, slots=True)
class ManySets:
    """Every pair of three or more sets, the spread of each figure, and α over all, by label."""

    pairs: dict[tuple[UUID, UUID], Agreement] = field(hash=False)
    spread: dict[str, Spread] = field(hash=False)
    alpha: dict[str, Corrected] = field(hash=False)


@dataclass(frozen=True, slots=True)
class SetsDocument:
    """One document with the tags of several sets; a set that is absent here is None and counts as missing."""

    items: Sequence[Sequence[Item] | None]
    fixed: Sequence[Bounds]
    repeats: Sequence[Sequence[TextRun]] = ()


def many_sets(
    pairs: Mapping[tuple[UUID, UUID], Agreement], documents: Iterable[SetsDocument], *, level: Level = "code"
) -> ManySets:
    """Sum up the agreements of every pair; α over all comes from the documents."""
    names = dict.fromkeys(name for one in pairs.values() for name in one.figures)
    spread = {}
    for name in names:
        values = [
            figure.value
            for one in pairs.values()
            if (figure := one.figures.get(name)) is not None and figure.value is not None
        ]
        if values:
            spread[name] = Spread(sum(values) / len(values), min(values), max(values), len(values))
        else:
            spread[name] = Spread(None, None, None, 0)
    return ManySets(dict(pairs), spread, alpha_of_sets(documents, level=level))


def alpha_of_sets(documents: Iterable[SetsDocument], *, level: Level = "code") -> dict[str, Corrected]:
    """α nominal over any number of sets on fixed units: the unit has, or has not, the label."""
    patterns: dict[str, Counter[tuple[bool | None, ...]]] = {}
    blank: Counter[tuple[bool | None, ...]] = Counter()
    for document in documents:
        found = [
            None
            if items is None
            else presence(join_copies(items, document.repeats)[0], document.fixed, level)
            for items in document.items
        ]
        nothing = tuple(None if one is None else False for one in found)
        blank[nothing] += len(document.fixed)
        for label in {label for one in found if one is not None for label in one}:
            pattern = patterns.setdefault(label, Counter())
            touched = [one.get(label, set()) if one is not None else None for one in found]
            units = set().union(*(one for one in touched if one is not None))
            for unit in units:
                pattern[tuple(None if one is None else unit in one for one in touched)] += 1
            pattern[nothing] -= len(units)
    # What no set of a document has counts there as “has not” for all of its units.
    return {label: alpha_nominal(_sum(pattern, blank)) for label, pattern in sorted(patterns.items())}


def _sum(
    pattern: Mapping[tuple[bool | None, ...], int], blank: Mapping[tuple[bool | None, ...], int]
) -> list[tuple[tuple[bool | None, ...], int]]:
    return [
        (values, pattern.get(values, 0) + blank.get(values, 0))
        for values in dict.fromkeys([*pattern, *blank])
    ]
