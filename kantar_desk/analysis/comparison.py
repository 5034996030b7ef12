"""Comparing two annotation sets in one document: what belongs together and how it differs.

Pure values in and out. The result does not depend on the order of the input, and swapping the two sets gives the
mirrored result. Every annotation stands in exactly one difference group.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kantar_desk.analysis.difference import (
    WEIGHTS,
    Category,
    Change,
    DocumentComparison,
    Double,
    Group,
    Weight,
    by_weight,
    count_by_category,
)
from kantar_desk.analysis.items import (
    FieldDifference,
    Item,
    Link,
    Pieces,
    field_differences,
    in_first_copies,
    is_turned,
    item_of,
    join_copies,
    joined,
    length,
    pieces_of,
    row_of,
    same_key,
    shared,
    with_places,
    without,
)
from kantar_desk.analysis.matching import Edge, components, greedy_matching, heaviest_matching
from kantar_desk.analysis.overlaps import Crowd, crossing_hulls, is_divided, nearest_hulls
from kantar_desk.model.text import TextRun

__all__ = [
    "Category", "Change", "DocumentComparison", "Double", "FieldDifference", "Group", "Item", "Link", "Weight",
    "boundary_change", "by_weight", "compare_document", "doubles", "exact_twins", "field_differences", "item_of",
    "pieces_of",
]  # fmt: skip

LARGEST_EXACT = 40 * 40
PAIRS_PER_ANNOTATION = 50
IOU_SCALE = 10**9


_SAME, _HIDDEN, _ONE_EACH = Category.SAME, Weight.HIDDEN, (1, 1)


def compare_document(
    mine: Sequence[Item],
    theirs: Sequence[Item],
    *,
    text: str = "",
    repeats: Sequence[Sequence[TextRun]] = (),
    rejected: Sequence[Item] = (),
    orphans: tuple[Iterable[UUID], Iterable[UUID]] = ((), ()),
) -> DocumentComparison:
    """Compare two sets in one document.

    ``text`` is the stored text, needed for the flag ``edge_only`` only. ``repeats`` are the runs of each passage the
    document repeats (not dismissed): a tag inside a later copy is compared as if in the first; leave it out to switch
    that off. ``rejected`` are annotations somebody rejected before. ``orphans`` are ids of mine and theirs that could
    not be placed.
    """
    turned = is_turned(mine, theirs)
    sides = (theirs, mine) if turned else (mine, theirs)
    return _Comparing(sides, turned, text, repeats, rejected).result(orphans)


def boundary_change(mine: Item, theirs: Item) -> Change:
    """What their boundaries add to mine and take off."""
    return Change(without(theirs.pieces, mine.pieces), without(mine.pieces, theirs.pieces))


def doubles(items: Sequence[Item], *, repeats: Sequence[Sequence[TextRun]] = ()) -> tuple[Double, ...]:
    """Tags of one set with one code and equal pieces or an IoU of 0.8 or more, in text order.

    Tags in different copies of a repeated passage are no doubles of each other.
    """
    found = []
    by_code: dict[str, list[Item]] = {}
    for item in sorted(items, key=row_of):
        by_code.setdefault(item.code, []).append(item)
    for rows in by_code.values():
        active: list[Item] = []
        for item in rows:
            size = length(item.pieces)
            active = [other for other in active if other.pieces[-1][1] > item.pieces[0][0]]
            for other in active:
                both = shared(other.pieces, item.pieces)
                either = size + length(other.pieces) - both
                if 10 * both >= 8 * either:
                    found.append(
                        (item.pieces, item.code, item.id.int, Double(other.id, item.id, both, either))
                    )
                    break
            active.append(item)
    return tuple(entry[-1] for entry in sorted(found, key=lambda entry: entry[:3]))


def exact_twins(
    sets: Sequence[Sequence[Item]], k: int, *, repeats: Sequence[Sequence[TextRun]] = ()
) -> tuple[tuple[UUID, ...], ...]:
    """Annotations with equal pieces, code and fields in at least ``k`` of the sets, one tuple of ids per twin.

    Each set lends one id to a twin; equal tags of one set make twins one by one.
    """
    by_key: dict[Hashable, list[list[UUID]]] = {}
    for number, items in enumerate(sets):
        rows = in_first_copies(items, repeats)
        for item in sorted(with_places(rows), key=row_of):
            by_key.setdefault(same_key(item), [[] for _ in sets])[number].append(item.id)
    found = []
    for columns in by_key.values():
        for round_ in range(max(len(column) for column in columns)):
            ids = tuple(column[round_] for column in columns if round_ < len(column))
            if len(ids) >= k:
                found.append(ids)
    return tuple(sorted(found, key=lambda ids: [one.int for one in ids]))


# ---------------------------------------------------------------------------------------------- keys and order


def _is_edge(text: str, pieces: Pieces) -> bool:
    """True if only white space and punctuation lie under the pieces."""
    return all(
        character.isspace() or unicodedata.category(character)[0] in "PZ"
        for start, end in pieces
        for character in text[start:end]
    )


# ---------------------------------------------------------------------------------------------- the steps


@dataclass(frozen=True, slots=True)
class _Overlap:
    """Two left-over items that have a code point in common."""

    left: int
    right: int
    shared: int
    either: int
    same_code: bool


class _Comparing:
    """One comparison in progress. ``left`` is the side worked from; `turned` says that it is theirs."""

    def __init__(
        self,
        sides: tuple[Sequence[Item], Sequence[Item]],
        turned: bool,
        text: str,
        repeats: Sequence[Sequence[TextRun]],
        rejected: Sequence[Item],
    ) -> None:
        self.turned = turned
        self.text = text
        self.rejected = in_first_copies(rejected, repeats)
        self.left, left_copies = join_copies(sides[0], repeats)
        self.right, right_copies = join_copies(sides[1], repeats)
        self.left_extra, self.right_extra = left_copies, right_copies
        self.copies = sum(map(len, (*left_copies.values(), *right_copies.values())))
        self.rows: list[tuple[int, int, str, int, Group]] = []
        self.pairs: list[tuple[Item, Item]] = []
        self.greedy = False

    def result(self, orphans: tuple[Iterable[UUID], Iterable[UUID]]) -> DocumentComparison:
        self.exactly_equal()
        self.equal(lambda item: (item.pieces, item.code), lambda item: (item.id.int,), self.fields_pair)
        self.equal(lambda item: item.pieces, lambda item: (item.slug, item.code, item.id.int), self.code_pair)
        if self.left and self.right:
            self.left.sort(key=row_of)
            self.right.sort(key=row_of)
            self.overlapping()
        for item in self.left:
            self.add(Category.ONLY_MINE, self.rejected_flag(item), (item,), ())
        for item in self.right:
            self.add(Category.ONLY_THEIRS, self.rejected_flag(item), (), (item,))
        self.settle_fields()
        self.rows.sort(key=lambda row: row[:4])
        groups = [row[4] for row in self.rows]
        for number, side in enumerate(orphans):
            for one in sorted(side, key=lambda one: one.int):
                ids: list[tuple[UUID, ...]] = [(), ()]
                ids[number] = (one,)
                groups.append(
                    Group(
                        Category.ORPHAN, Weight.BLOCKS, (), ids[0], ids[1], 0, 0, 0, 0, ("", ""),
                        (len(ids[0]), len(ids[1])),
                    )
                )  # fmt: skip
        return DocumentComparison(tuple(groups), count_by_category(groups), self.greedy, self.copies)

    # -- steps 1 to 3: equal pieces

    def exactly_equal(self) -> None:
        """Step 1: equal pieces, code and fields, duplicates one by one."""
        waiting: dict[Hashable, list[Item]] = {}
        for item in self.right:
            waiting.setdefault(same_key(item), []).append(item)
        coming: dict[Hashable, list[Item]] = {}
        for item in self.left:
            coming.setdefault(same_key(item), []).append(item)
        left_over: list[Item] = []
        for key, items in coming.items():
            partners = waiting.get(key)
            if partners is None:
                left_over += items
                continue
            if len(items) > 1 or len(partners) > 1:
                items.sort(key=lambda item: item.id.int)
                partners.sort(key=lambda item: item.id.int)
                left_over += items[len(partners) :]
            for one, other in zip(items, partners, strict=False):
                self.add_same(one, other)
            del partners[: len(items)]
        self.left = left_over
        self.right = [item for items in waiting.values() for item in items]

    def equal(
        self,
        key: Callable[[Item], Hashable],
        order: Callable[[Item], tuple[str | int, ...]],
        pair: Callable[[Item, Item], None],
    ) -> None:
        """Steps 2 and 3: pair what has an equal key, one by one in order; the rest stays."""
        waiting: dict[Hashable, list[Item]] = {}
        for item in self.right:
            waiting.setdefault(key(item), []).append(item)
        coming: dict[Hashable, list[Item]] = {}
        for item in self.left:
            coming.setdefault(key(item), []).append(item)
        self.left = []
        for value, items in coming.items():
            partners = waiting.get(value, [])
            items.sort(key=order)
            partners.sort(key=order)
            for one, other in zip(items, partners, strict=False):
                pair(one, other)
            self.left += items[len(partners) :]
            del partners[: len(items)]
        self.right = [item for items in waiting.values() for item in items]

    def fields_pair(self, one: Item, other: Item) -> None:
        # Whether a link differs is known only when all of the document is paired.
        self.pairs.append((one, other))

    def code_pair(self, one: Item, other: Item) -> None:
        self.add(Category.CODE, _code_flags(one, other, untyped=True), (one,), (other,))

    def settle_fields(self) -> None:
        """Step 2, the flags: links are equal where their far ends have become partners."""
        partners: dict[UUID, Hashable] = {}
        if any(item.links for pair in self.pairs for item in pair):
            for number, row in enumerate(self.rows):
                partners.update(dict.fromkeys((*row[4].mine, *row[4].theirs), number))
            for number, (one, other) in enumerate(self.pairs, start=len(self.rows)):
                ids = *_with_copies(one, self.left_extra), *_with_copies(other, self.right_extra)
                partners.update(dict.fromkeys(ids, number))
        for one, other in self.pairs:
            found = field_differences(one, other, partners)
            judged = [difference for difference in found if not difference.free]
            flags = []
            if any(difference.mine is not None and difference.theirs is not None for difference in judged):
                flags.append("conflict")
            if any(difference.mine is None or difference.theirs is None for difference in judged):
                flags.append("fuller")
            if found and not judged:
                flags.append("text")
            self.add(Category.FIELDS if found else Category.SAME, tuple(flags), (one,), (other,))

    # -- steps 4 and 5: overlap

    def overlapping(self) -> None:
        left, right = self.left, self.right
        budget = PAIRS_PER_ANNOTATION * (len(left) + len(right))
        candidates = crossing_hulls(left, right, budget)
        if candidates is None:
            self.greedy = True
            candidates = nearest_hulls(left, right)
        overlaps = []
        lengths = [length(item.pieces) for item in left], [length(item.pieces) for item in right]
        for i, j in candidates:
            one, other = left[i], right[j]
            both = shared(one.pieces, other.pieces)
            if both:
                either = lengths[0][i] + lengths[1][j] - both
                overlaps.append(_Overlap(i, j, both, either, one.code == other.code))
        gone_left: set[int] = set()
        gone_right: set[int] = set()
        self.divided(overlaps, gone_left, gone_right)
        rest = [o for o in overlaps if o.left not in gone_left and o.right not in gone_right]
        for i, j in self.assigned(rest, lengths):
            gone_left.add(i)
            gone_right.add(j)
            self.boundary_pair(left[i], right[j])
        self.left = [item for i, item in enumerate(left) if i not in gone_left]
        self.right = [item for j, item in enumerate(right) if j not in gone_right]

    def divided(self, overlaps: Sequence[_Overlap], gone_left: set[int], gone_right: set[int]) -> None:
        """Step 4: one against two or more of the other side."""
        of_left: dict[int, list[int]] = {}
        of_right: dict[int, list[int]] = {}
        for overlap in overlaps:
            if overlap.same_code:
                of_left.setdefault(overlap.left, []).append(overlap.right)
                of_right.setdefault(overlap.right, []).append(overlap.left)
        crowds = Crowd(self.left), Crowd(self.right)
        for i, parts in of_left.items():
            if len(parts) > 1 and is_divided(self.left[i], parts, self.right, of_right, crowds[1]):
                gone_left.add(i)
                gone_right.update(parts)
                self.add(Category.SPLIT, (), (self.left[i],), tuple(self.right[j] for j in sorted(parts)))
        for j, parts in of_right.items():
            if len(parts) > 1 and is_divided(self.right[j], parts, self.left, of_left, crowds[0]):
                gone_right.add(j)
                gone_left.update(parts)
                self.add(Category.MERGED, (), tuple(self.left[i] for i in sorted(parts)), (self.right[j],))

    def assigned(
        self, overlaps: Sequence[_Overlap], lengths: tuple[list[int], list[int]]
    ) -> list[tuple[int, int]]:
        """Step 5: the best one-to-one assignment of eligible pairs, part by part."""
        eligible: dict[tuple[int, int], _Overlap] = {}
        for o in overlaps:
            inside = o.same_code and o.shared in (lengths[0][o.left], lengths[1][o.right])
            if inside or 2 * o.shared >= o.either:
                eligible[o.left, o.right] = o
        chosen: list[tuple[int, int]] = []
        for part in components([(i, j, 0) for i, j in sorted(eligible)]):
            weighted = self.weighted([eligible[i, j] for i, j, _ in part])
            rows, columns = len({i for i, _, _ in part}), len({j for _, j, _ in part})
            if self.greedy or rows * columns > LARGEST_EXACT:
                self.greedy = True
                chosen += greedy_matching(weighted)
            else:
                chosen += heaviest_matching(weighted)
        return chosen

    def weighted(self, overlaps: Sequence[_Overlap]) -> list[Edge]:
        """One number per pair, so that a greater sum means: more of the same code, then more IoU, then less moved."""
        moved, ious = [], []
        for o in overlaps:
            one, other = self.left[o.left].pieces, self.right[o.right].pieces
            moved.append(abs(one[0][0] - other[0][0]) + abs(one[-1][1] - other[-1][1]))
            ious.append(o.shared * IOU_SCALE // o.either)
        finer, coarser = 1 + sum(moved), 1 + sum(ious)
        return [
            (o.left, o.right, (o.same_code * coarser + iou) * finer - distance)
            for o, iou, distance in zip(overlaps, ious, moved, strict=True)
        ]

    def boundary_pair(self, one: Item, other: Item) -> None:
        if one.code != other.code:
            self.add(Category.BOUNDARY_AND_CODE, _code_flags(one, other, untyped=False), (one,), (other,))
            return
        differing = without(one.pieces, other.pieces) + without(other.pieces, one.pieces)
        if self.text and _is_edge(self.text, differing):
            self.add(Category.BOUNDARY, ("edge_only",), (one,), (other,), Weight.LOW)
        else:
            self.add(Category.BOUNDARY, (), (one,), (other,))

    def rejected_flag(self, item: Item) -> tuple[str, ...]:
        near = any(
            other.code == item.code and other.id != item.id and shared(other.pieces, item.pieces)
            for other in self.rejected
        )
        return ("near_rejected",) if near else ()

    # -- groups

    def add_same(self, one: Item, other: Item) -> None:
        if self.copies:
            self.add(Category.SAME, (), (one,), (other,))
            return
        if self.turned:
            one, other = other, one
        mine, theirs, pieces, code = one.id, other.id, one.pieces, one.code
        start, end = pieces[0][0], pieces[-1][1]
        size = end - start if len(pieces) == 1 else length(pieces)
        group = Group(
            _SAME, _HIDDEN, (), (mine,), (theirs,), start, end, size, size, (code, code), _ONE_EACH
        )  # fmt: skip
        self.rows.append((start, end, code, min(mine.int, theirs.int), group))

    def add(
        self,
        category: Category,
        flags: tuple[str, ...],
        left: tuple[Item, ...],
        right: tuple[Item, ...],
        weight: Weight | None = None,
    ) -> None:
        """A group of items of the left and the right side; turned round where the left one is theirs."""
        one = joined(pair for item in left for pair in item.pieces)
        other = joined(pair for item in right for pair in item.pieces)
        both = shared(one, other)
        whole = joined((*one, *other))
        group = Group(
            category,
            weight or WEIGHTS[category],
            flags,
            tuple(one_id for item in left for one_id in _with_copies(item, self.left_extra)),
            tuple(one_id for item in right for one_id in _with_copies(item, self.right_extra)),
            whole[0][0],
            whole[-1][1],
            both,
            length(whole),
            (left[0].code if left else "", right[0].code if right else ""),
            (len(left), len(right)),
        )
        if self.turned:
            group = group.mirrored()
        code = min(item.code for item in (*left, *right))
        smallest = min(one_id.int for one_id in (*group.mine, *group.theirs))
        self.rows.append((group.start, group.end, code, smallest, group))


def _with_copies(item: Item, copies: Mapping[UUID, tuple[UUID, ...]]) -> tuple[UUID, ...]:
    return item.id, *copies.get(item.id, ())


def _code_flags(one: Item, other: Item, *, untyped: bool) -> tuple[str, ...]:
    flags = []
    if one.kind != other.kind:
        flags.append("other_kind")
    if untyped and one.is_general != other.is_general:
        flags.append("untyped")
    return tuple(flags)
