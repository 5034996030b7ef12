"""What one document adds to the agreement of two sets: whole numbers only, which may be added and stored.

A scope is ``""`` (all tags), a kind, or a code as ``kind/slug``. At level ``kind`` the kinds are the labels and there
are no scopes for codes.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal
from uuid import UUID

from kantar_desk.analysis.comparison import compare_document
from kantar_desk.analysis.difference import DocumentComparison
from kantar_desk.analysis.items import (
    Item,
    Pieces,
    field_differences,
    filled,
    is_turned,
    join_copies,
    length,
    row_of,
    shared,
)
from kantar_desk.analysis.matching import largest_matching
from kantar_desk.analysis.overlaps import crossing_hulls
from kantar_desk.analysis.unitizing import Unit, merged_units, unit_counts
from kantar_desk.model.text import TextRun

Level = Literal["code", "kind"]
FixedUnit = Literal["paragraph", "document"]
Bounds = tuple[int, int]

COLUMNS = (
    "mine", "theirs", "strict", "boundary", "relaxed", "iou50", "tagged", "shared", "squares", "both", "only_mine",
    "only_theirs",
)  # fmt: skip
_AT = {name: number for number, name in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a document, or of one paragraph of it, by scope.

    ``length`` in code points, ``units`` is the number of fixed units. A row holds, in the order of `COLUMNS`: tags of
    each set; true positives under each criterion; lengths for |uα; fixed units where both, or only one, have the code.
    """

    length: int
    units: int
    rows: dict[str, tuple[int, ...]] = field(hash=False)

    def row(self, scope: str) -> tuple[int, ...]:
        """The row of a scope; zeros if nothing there has it."""
        return self.rows.get(scope, _ZEROS)


_ZEROS = (0,) * len(COLUMNS)


@dataclass(frozen=True, slots=True)
class DocumentCounts:
    """All that one document adds.

    ``paragraphs`` are there only if asked for. ``matrix`` counts (my code, their code), None for no partner.
    ``fields`` has (equal, both filled) by field of matched pairs. ``merged`` says how many overlapping tags of one
    person were merged for |uα, by scope; ``copies`` how many tags were joined across a repeated passage.
    """

    document_id: UUID
    whole: Tally
    paragraphs: tuple[Tally, ...] = ()
    matrix: dict[tuple[str | None, str | None], int] = field(default_factory=dict, hash=False)
    fields: dict[str, tuple[int, int]] = field(default_factory=dict, hash=False)
    merged: dict[str, int] = field(default_factory=dict, hash=False)
    copies: int = 0

    @property
    def is_empty(self) -> bool:
        """True if neither set has a tag here."""
        return self.whole.row("")[:2] == (0, 0)


def paragraphs_of(text: str) -> tuple[Bounds, ...]:
    """The paragraphs of a text that hold more than white space, as half-open bounds without the line end."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def count_document(
    document_id: UUID,
    mine: Sequence[Item],
    theirs: Sequence[Item],
    *,
    length: int,
    paragraphs: Sequence[Bounds] = (),
    repeats: Sequence[Sequence[TextRun]] = (),
    level: Level = "code",
    fixed_unit: FixedUnit = "paragraph",
    by_paragraph: bool = False,
    comparison: DocumentComparison | None = None,
) -> DocumentCounts:
    """Count one document.

    ``length`` is the length of the text in code points. ``by_paragraph`` is needed where fewer than ten documents are
    compared. ``comparison`` saves the work where the document has been compared with the same ``repeats``.
    """
    if comparison is None:
        comparison = compare_document(mine, theirs, repeats=repeats)
    counting = _Counting(mine, theirs, repeats, level)
    whole = [(0, length)]
    fixed = list(paragraphs) if fixed_unit == "paragraph" else whole
    parts: tuple[Tally, ...] = ()
    if by_paragraph and paragraphs:
        starts = [0, *(start for start, _ in paragraphs[1:]), length]
        regions = list(pairwise(starts))
        parts = tuple(counting.tallies(regions, fixed if fixed_unit == "paragraph" else []))
    (total,) = counting.tallies(whole, fixed)
    matrix: Counter[tuple[str | None, str | None]] = Counter()
    for group in comparison.groups:
        for one, other in group.cells:
            matrix[_at_level(one, level), _at_level(other, level)] += 1
    return DocumentCounts(
        document_id,
        total,
        parts,
        dict(matrix),
        _field_counts(mine, theirs, comparison),
        counting.merged,
        comparison.copies,
    )


def _at_level(code: str | None, level: Level) -> str | None:
    return code if code is None or level == "code" else code.partition("/")[0]


def _field_counts(
    mine: Sequence[Item], theirs: Sequence[Item], comparison: DocumentComparison
) -> dict[str, tuple[int, int]]:
    """Equal and both filled, by field, over the pairs of one kind. Free text is not counted."""
    left = {item.id: item for item in mine}
    right = {item.id: item for item in theirs}
    partners = {
        one: number for number, group in enumerate(comparison.groups) for one in (*group.mine, *group.theirs)
    }
    counts: dict[str, list[int]] = {}
    for group in comparison.groups:
        if group.counted != (1, 1):
            continue
        one, other = left.get(group.mine[0]), right.get(group.theirs[0])
        if one is None or other is None or one.kind != other.kind:
            continue
        differing = {difference.name for difference in field_differences(one, other, partners)}
        for name in filled(one).keys() & filled(other).keys():
            entry = counts.setdefault(name, [0, 0])
            entry[0] += name not in differing
            entry[1] += 1
    return {name: (equal, both) for name, (equal, both) in sorted(counts.items())}


class _Counting:
    """The tags of one document by scope, with the largest matchings found."""

    def __init__(
        self, mine: Sequence[Item], theirs: Sequence[Item], repeats: Sequence[Sequence[TextRun]], level: Level
    ) -> None:
        self.level = level
        self.sides = [sorted(join_copies(side, repeats)[0], key=row_of) for side in (mine, theirs)]
        self.turned = is_turned(*self.sides)
        self.scopes: dict[str, tuple[list[Item], list[Item]]] = {"": ([], [])}
        for number, side in enumerate(self.sides):
            for item in side:
                for scope in self.scopes_of(item):
                    self.scopes.setdefault(scope, ([], []))[number].append(item)
        self.units: dict[str, tuple[list[Unit], list[Unit]]] = {}
        self.merged: dict[str, int] = {}
        for scope, sides in self.scopes.items():
            pieces = [[piece for item in side for piece in item.pieces] for side in sides]
            first, second = merged_units(pieces[0]), merged_units(pieces[1])
            self.units[scope] = first, second
            fewer = len(pieces[0]) + len(pieces[1]) - len(first) - len(second)
            if fewer:
                self.merged[scope] = fewer
        self.hits = self.true_positives()

    def scopes_of(self, item: Item) -> tuple[str, ...]:
        return ("", item.kind) if self.level == "kind" else ("", item.kind, item.code)

    def label(self, item: Item) -> str:
        return item.kind if self.level == "kind" else item.code

    def true_positives(self) -> list[tuple[int, int, str]]:
        """(where the earlier of the two starts, column, scope) for every pair of every matching."""
        found: list[tuple[int, int, str]] = []
        for scope, (mine, theirs) in self.scopes.items():
            if mine and theirs:
                found += self.equal(mine, theirs, "boundary", scope, lambda item: item.pieces)
                found += self.equal(
                    mine, theirs, "strict", scope, lambda item: (item.pieces, self.label(item))
                )
                is_label = scope and ("/" in scope) == (self.level == "code")
                if is_label:
                    kind = scope.partition("/")[0]
                    around = ("", scope) if kind == scope else ("", kind, scope)
                    for column, pairs in zip(
                        ("relaxed", "iou50"), self.overlapping(mine, theirs), strict=True
                    ):
                        found += [(start, _AT[column], one) for start in pairs for one in around]
        return found

    def equal(
        self,
        mine: Iterable[Item],
        theirs: Iterable[Item],
        column: str,
        scope: str,
        key: Callable[[Item], object],
    ) -> list[tuple[int, int, str]]:
        """Pairs of equal keys: the largest matching is what both have, one by one."""
        left, at = Counter(map(key, theirs)), _AT[column]
        found = []
        for item in mine:
            value = key(item)
            if left[value] > 0:
                left[value] -= 1
                found.append((item.pieces[0][0], at, scope))
        return found

    def overlapping(self, mine: Sequence[Item], theirs: Sequence[Item]) -> tuple[list[int], list[int]]:
        """Where the pairs of the largest matchings start: any common code point, and IoU of one half or more."""
        left, right = (theirs, mine) if self.turned else (mine, theirs)
        touching: list[list[int]] = [[] for _ in left]
        close: list[list[int]] = [[] for _ in left]
        sizes = [length(item.pieces) for item in right]
        for i, j in crossing_hulls(left, right, sys.maxsize) or ():
            both = shared(left[i].pieces, right[j].pieces)
            if both:
                touching[i].append(j)
                if 2 * both >= length(left[i].pieces) + sizes[j] - both:
                    close[i].append(j)
        starts = []
        for edges in (touching, close):
            columns = largest_matching(len(left), edges, len(right))
            starts.append(
                [min(left[i].pieces[0][0], right[j].pieces[0][0]) for i, j in enumerate(columns) if j >= 0]
            )
        return starts[0], starts[1]

    def tallies(self, regions: Sequence[Bounds], fixed: Sequence[Bounds]) -> list[Tally]:
        """One tally per region. A tag belongs where its first piece starts; a fixed unit where it starts."""
        ends = [end for _, end in regions]
        last = len(regions) - 1
        rows: list[dict[str, list[int]]] = [{} for _ in regions]

        def add(position: int, scope: str, column: int, value: int = 1) -> None:
            region = rows[min(last, bisect_right(ends, position)) if last else 0]
            region.setdefault(scope, [0] * len(COLUMNS))[column] += value

        for number, side in enumerate(self.sides):
            for item in side:
                for scope in self.scopes_of(item):
                    add(item.pieces[0][0], scope, number)
        for start, column, scope in self.hits:
            add(start, scope, column)
        for scope, units in self.units.items():
            for start, end, mine, theirs in _clipped(regions, units):
                counts = unit_counts(end - start, (mine, theirs))
                if counts.tagged:
                    add(start, scope, _AT["tagged"], counts.tagged)
                    add(start, scope, _AT["shared"], counts.shared)
                    add(start, scope, _AT["squares"], counts.squares)
            present = [_touched(side, fixed) for side in units]
            for number in present[0] & present[1]:
                add(fixed[number][0], scope, _AT["both"])
            for number in present[0] - present[1]:
                add(fixed[number][0], scope, _AT["only_mine"])
            for number in present[1] - present[0]:
                add(fixed[number][0], scope, _AT["only_theirs"])
        held = Counter(min(last, bisect_right(ends, start)) for start, _ in fixed)
        return [
            Tally(end - start, held[number], {scope: tuple(row) for scope, row in rows[number].items()})
            for number, (start, end) in enumerate(regions)
        ]


def _clipped(
    regions: Sequence[Bounds], units: tuple[list[Unit], list[Unit]]
) -> list[tuple[int, int, list[Unit], list[Unit]]]:
    """The regions with the parts of the units that lie in each; regions without any are left out."""
    if len(regions) == 1:
        return [(*regions[0], *units)] if units[0] or units[1] else []
    ends = [end for _, end in regions]
    parts: dict[int, tuple[list[Unit], list[Unit]]] = {}
    for side, whole in enumerate(units):
        for start, end in whole:
            for number in range(bisect_right(ends, start), len(regions)):
                lower, upper = regions[number]
                if lower >= end:
                    break
                parts.setdefault(number, ([], []))[side].append((max(start, lower), min(end, upper)))
    return [(*regions[number], *both) for number, both in sorted(parts.items())]


def _touched(units: Iterable[Unit], fixed: Sequence[Bounds]) -> set[int]:
    """The numbers of the fixed units (sorted, disjoint) that a unit touches."""
    ends = [end for _, end in fixed]
    starts = [start for start, _ in fixed]
    found: set[int] = set()
    for start, end in units:
        found.update(range(bisect_right(ends, start), bisect_left(starts, end)))
    return found


def presence(items: Iterable[Item], fixed: Sequence[Bounds], level: Level) -> Mapping[str, set[int]]:
    """The numbers of the fixed units each label touches, for agreement of more than two people."""
    pieces: dict[str, list[Pieces]] = {}
    for item in items:
        label = item.kind if level == "kind" else item.code
        pieces.setdefault(label, []).append(item.pieces)
    return {
        label: _touched((piece for one in found for piece in one), fixed) for label, found in pieces.items()
    }
