"""Difference groups: what a comparison of two sets finds, in words the work list, the report and the matrix share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from kantar_desk.analysis.items import Pieces
from kantar_desk.model.identity import derived_id


class Category(StrEnum):
    """How the annotations of one group differ."""

    SAME = "same"
    FIELDS = "fields_differ"
    CODE = "code_differs"
    SPLIT = "split"
    MERGED = "merged"
    BOUNDARY = "boundary_differs"
    BOUNDARY_AND_CODE = "boundary_and_code_differ"
    ONLY_MINE = "only_mine"
    ONLY_THEIRS = "only_theirs"
    ORPHAN = "orphan"


class Weight(StrEnum):
    """How much a group asks for a decision. ``same`` is hidden and counted; an orphan blocks acceptance."""

    BLOCKS = "blocks"
    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    HIDDEN = "hidden"


WEIGHTS: dict[Category, Weight] = {
    Category.SAME: Weight.HIDDEN,
    Category.FIELDS: Weight.LOW,
    Category.CODE: Weight.HIGH,
    Category.SPLIT: Weight.MIDDLE,
    Category.MERGED: Weight.MIDDLE,
    Category.BOUNDARY: Weight.MIDDLE,
    Category.BOUNDARY_AND_CODE: Weight.HIGH,
    Category.ONLY_MINE: Weight.HIGH,
    Category.ONLY_THEIRS: Weight.HIGH,
    Category.ORPHAN: Weight.BLOCKS,
}
_MIRRORED = {
    Category.SPLIT: Category.MERGED,
    Category.MERGED: Category.SPLIT,
    Category.ONLY_MINE: Category.ONLY_THEIRS,
    Category.ONLY_THEIRS: Category.ONLY_MINE,
}
_WEIGHT_ORDER = {weight: number for number, weight in enumerate(Weight)}


@dataclass(frozen=True, slots=True)
class Group:
    """Annotations of both sets that belong together. Computed, never stored.

    ``start`` and ``end`` are the hull of all of them in code points, half-open (0, 0 for an orphan). ``shared`` code
    points lie in both sides and ``either`` in at least one. ``codes`` are ``kind/slug``, mine and theirs, empty where
    a side is. ``counted`` says how many annotations of each side count: tags in copies of a repeated passage that are
    equal count once. ``flags``: conflict, fuller, text, other_kind, untyped, edge_only, near_rejected.
    """

    category: Category
    weight: Weight
    flags: tuple[str, ...]
    mine: tuple[UUID, ...]
    theirs: tuple[UUID, ...]
    start: int
    end: int
    shared: int
    either: int
    codes: tuple[str, str]
    counted: tuple[int, int]

    @property
    def iou(self) -> Fraction:
        """Code points in both divided by code points in either, exact; 0 for an orphan."""
        return Fraction(self.shared, self.either) if self.either else Fraction(0)

    @property
    def key(self) -> UUID:
        """The same id for the same annotations on every computer, whichever set is called mine."""
        return derived_id("difference_group", *sorted(str(one) for one in (*self.mine, *self.theirs)))

    @property
    def cells(self) -> tuple[tuple[str | None, str | None], ...]:
        """The cells of the matrix (my code, their code) this group counts in; None is “no partner”.

        Each annotation that counts stands in one cell. Of a split, one part is the partner.
        """
        mine, theirs = self.counted
        left, right = self.codes
        pairs = min(mine, theirs)
        return (
            ((left, right),) * pairs + ((left, None),) * (mine - pairs) + ((None, right),) * (theirs - pairs)
        )

    def mirrored(self) -> Group:
        """The same group with the two sets swapped."""
        return Group(
            _MIRRORED.get(self.category, self.category), self.weight, self.flags, self.theirs, self.mine, self.start,
            self.end, self.shared, self.either, self.codes[::-1], self.counted[::-1],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocumentComparison:
    """All groups of one document in text order, with counts by category (zeros left out).

    ``greedy`` is true where the best assignment was too large to be searched in full; it is then named to the user.
    ``copies`` counts tags that were joined with an equal one in another copy of a repeated passage.
    """

    groups: tuple[Group, ...]
    counts: dict[Category, int] = field(hash=False)
    greedy: bool = False
    copies: int = 0

    def mirrored(self) -> DocumentComparison:
        """The comparison with the two sets swapped."""
        groups = tuple(group.mirrored() for group in self.groups)
        return DocumentComparison(groups, count_by_category(groups), self.greedy, self.copies)


@dataclass(frozen=True, slots=True)
class Change:
    """Words theirs has and mine has not, and the other way round, as pieces of code points."""

    added: Pieces
    taken_off: Pieces


@dataclass(frozen=True, slots=True)
class Double:
    """Two tags of one set and one code on (nearly) the same words; each ``second`` is listed once."""

    first: UUID
    second: UUID
    shared: int
    either: int


def by_weight(groups: Iterable[Group]) -> list[Group]:
    """The groups as the work list shows them: high weight first, then in text order."""
    return sorted(groups, key=lambda group: _WEIGHT_ORDER[group.weight])


def count_by_category(groups: Iterable[Group]) -> dict[Category, int]:
    """How many groups each category has; zeros are left out."""
    counts = dict.fromkeys(Category, 0)
    for group in groups:
        counts[group.category] += 1
    return {category: number for category, number in counts.items() if number}
