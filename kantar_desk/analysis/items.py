"""Tags as they are compared: merged pieces, the code by name, and the fields somebody filled.

An annotation has one or more pieces, its spans; touching pieces count as one. All positions are code points,
half-open. An empty field is no judgement and is left out here.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from kantar_desk.model.annotation import Annotation, Claim, DisputedStatement, Entity, Figure, Relation
from kantar_desk.model.codebook import Code, Kind
from kantar_desk.model.text import Span, TextRun

Pieces = tuple[tuple[int, int], ...]
Resolve = Callable[[UUID], UUID | None]
Place = Callable[[UUID], Hashable]

_SYMMETRIC = frozenset({"contradicts"})


@dataclass(frozen=True, slots=True)
class Link:
    """A field that points to another annotation. ``name`` is ``source`` or ``relation.`` and the type.

    ``place`` says where the far end stands in words both sides share, or None where that is not known.
    """

    name: str
    far: UUID
    place: Hashable = None


@dataclass(frozen=True, slots=True)
class Item:
    """One annotation as the comparison sees it.

    ``code`` is ``kind/slug``. ``fields`` are filled judgements and ``texts`` filled free texts, both sorted by name.
    ``links`` point to other annotations of the same set, ``cue`` are the attributing words. ``unmatched`` names fields
    that cannot be compared, as their register entry is unknown here.
    """

    id: UUID
    set_id: UUID
    pieces: Pieces
    code: str
    kind: Kind
    fields: tuple[tuple[str, Hashable], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    cue: Pieces = ()
    unmatched: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """The code without its kind."""
        return self.code.partition("/")[2]

    @property
    def is_general(self) -> bool:
        """True where the code is the one a bare tag of this kind gets."""
        return self.slug == self.kind


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field on which two annotations differ; None is “not filled”. ``free`` marks free text."""

    name: str
    mine: Hashable
    theirs: Hashable
    free: bool = False


# ---------------------------------------------------------------------------------------------- making items


def item_of(
    annotation: Annotation,
    code: Code,
    relations: Iterable[Relation] = (),
    *,
    resolve: Resolve | None = None,
    place: Place | None = None,
    free_fields: frozenset[str] = frozenset(),
) -> Item:
    """The item of an annotation with its code.

    ``relations`` are those that start here; one that reads both ways may also end here. ``resolve`` gives the register
    entry an entry was merged into, or None where the register does not hold it: such a field is not compared.
    ``place`` names the place of an annotation of another document. ``free_fields`` are the team's own text fields.
    """
    filling = _Filling(resolve or _as_it_is, place or _nowhere)
    body = annotation.body
    if isinstance(body, Claim):
        filling.claim(body)
    elif isinstance(body, Entity):
        filling.entity(body)
    else:
        filling.disputed_statement(body)
    for name, value in body.extra.items():
        if value is None or value == "":
            continue
        if name in free_fields and isinstance(value, str):
            filling.texts[f"extra.{name}"] = value
        else:
            filling.fields[f"extra.{name}"] = _canonical(value)
    for name, value in body.unknown.items():
        filling.fields[f"unknown.{name}"] = _canonical(value)
    if annotation.note:
        filling.texts["note"] = annotation.note
    for relation in relations:
        if relation.from_annotation_id == annotation.id:
            filling.link(f"relation.{relation.type}", relation.to_annotation_id)
        elif relation.type in _SYMMETRIC and relation.to_annotation_id == annotation.id:
            filling.link(f"relation.{relation.type}", relation.from_annotation_id)
    return Item(
        annotation.id,
        annotation.set_id,
        pieces_of(annotation.spans),
        code.path,
        code.kind,
        tuple(sorted(filling.fields.items(), key=_name)),
        tuple(sorted(filling.texts.items())),
        tuple(sorted(filling.links, key=_link_order)) if filling.links else (),
        filling.cue,
        tuple(filling.unmatched),
    )


def _as_it_is(entry_id: UUID) -> UUID | None:
    return entry_id


def _nowhere(_: UUID) -> Hashable:
    return None


def _name(entry: tuple[str, Hashable]) -> str:
    return entry[0]


def _link_order(link: Link) -> tuple[str, int]:
    return link.name, link.far.int


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


class _Filling:
    """Collects the filled fields of one body."""

    __slots__ = ("cue", "fields", "links", "place", "resolve", "texts", "unmatched")

    def __init__(self, resolve: Resolve, place: Place) -> None:
        self.resolve, self.place = resolve, place
        self.fields: dict[str, Hashable] = {}
        self.texts: dict[str, str] = {}
        self.links: list[Link] = []
        self.unmatched: list[str] = []
        self.cue: Pieces = ()

    def link(self, name: str, far: UUID) -> None:
        self.links.append(Link(name, far, self.place(far)))

    def codes(self, value: object, names: Sequence[str], prefix: str = "") -> None:
        for name in names:
            chosen = getattr(value, name)
            if chosen:
                self.fields[prefix + name] = chosen

    def entry(self, name: str, *entry_ids: UUID) -> None:
        """A field made of register entries; one the register does not hold makes it incomparable."""
        roots = [self.resolve(entry_id) for entry_id in entry_ids]
        if None in roots:
            self.unmatched.append(name)
        else:
            self.fields[name] = ("register_entry", *roots)

    def claim(self, body: Claim) -> None:
        self.codes(body, ("source_type", "form", "commitment", "evidence", "made_on", "credibility"))
        if body.wording:
            self.texts["wording"] = body.wording
        source = body.source
        # The document's author is what a bare tag has: nobody has judged yet.
        if source.id is not None and source.ref == "annotation":
            self.link("source", source.id)
        elif source.id is not None and source.ref == "register_entry":
            self.entry("source", source.id)
        if source.chain:
            self.entry("source.chain", *source.chain)
        self.cue = pieces_of(source.cue)
        if body.figure is not None:
            self.figure(body.figure)

    def figure(self, figure: Figure) -> None:
        self.codes(figure, ("counted", "included", "as_of"), "figure.")
        if figure.min is not None or figure.max is not None:
            # One judgement: an open end says something only together with the other one.
            self.fields["figure.number"] = (figure.min, figure.max, figure.about, figure.unit)
        if figure.place.entry_id is not None:
            self.entry("figure.place", figure.place.entry_id)
        if figure.place.text:
            self.texts["figure.place.text"] = figure.place.text
        for name in ("counted_note", "included_note"):
            if getattr(figure, name):
                self.texts[f"figure.{name}"] = getattr(figure, name)

    def entity(self, body: Entity) -> None:
        self.codes(body, ("mention", "confidence"))
        if body.entry_id is not None:
            self.entry("entry", body.entry_id)

    def disputed_statement(self, body: DisputedStatement) -> None:
        self.codes(body, ("dispute_id", "contested_in"))


# ---------------------------------------------------------------------------------------------- geometry


def pieces_of(spans: Iterable[Span]) -> Pieces:
    """The spans as sorted pairs of positions; touching or overlapping ones are joined."""
    pairs = [(span.start, span.end) for span in spans]
    return (pairs[0],) if len(pairs) == 1 else joined(pairs)


def joined(pairs: Iterable[tuple[int, int]]) -> Pieces:
    """Sorted, disjoint pairs that cover the same code points."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if result and start <= result[-1][1]:
            if end > result[-1][1]:
                result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)


def length(pieces: Pieces) -> int:
    """How many code points the pieces cover."""
    return sum(end - start for start, end in pieces)


def shared(one: Pieces, other: Pieces) -> int:
    """How many code points lie in pieces of both."""
    if len(one) == 1 == len(other):
        (start, end), (other_start, other_end) = one[0], other[0]
        return max(0, min(end, other_end) - max(start, other_start))
    total = i = j = 0
    while i < len(one) and j < len(other):
        (start, end), (other_start, other_end) = one[i], other[j]
        total += max(0, min(end, other_end) - max(start, other_start))
        if end <= other_end:
            i += 1
        else:
            j += 1
    return total


def without(one: Pieces, other: Pieces) -> Pieces:
    """The code points of one that do not lie in the other, as pieces."""
    result: list[tuple[int, int]] = []
    for start, end in one:
        for other_start, other_end in other:
            if other_end <= start:
                continue
            if other_start >= end:
                break
            if other_start > start:
                result.append((start, other_start))
            start = max(start, other_end)
            if start >= end:
                break
        if start < end:
            result.append((start, end))
    return tuple(result)


# ---------------------------------------------------------------------------------------------- repeats


def as_in_first_copy(pieces: Pieces, passages: Sequence[Sequence[TextRun]]) -> Pieces:
    """The same pieces in the first copy of a passage the document repeats; unchanged where they lie in no later copy.

    ``passages`` are the runs of each link inside the document; which end of a run comes first does not matter. All
    pieces must lie between the runs of one link, with their ends in runs. A third copy goes to the second, then on.
    """
    while pieces:
        moved = min((found for runs in passages if (found := _moved(pieces, runs)) is not None), default=None)
        if moved is None:
            break
        pieces = moved
    return pieces


def _moved(pieces: Pieces, runs: Sequence[TextRun]) -> Pieces | None:
    moved: list[tuple[int, int]] = []
    for start, end in pieces:
        new_start, new_end = _earlier(start, runs), _earlier(end - 1, runs)
        if new_start is None or new_end is None or new_end < new_start:
            return None
        moved.append((new_start, new_end + 1))
    result = joined(moved)
    return result if result < pieces else None


def _later(run: TextRun) -> tuple[int, int]:
    """The side of a run that comes second."""
    return max((run.from_start, run.from_end), (run.to_start, run.to_end))


def _earlier(position: int, runs: Sequence[TextRun]) -> int | None:
    for run in runs:
        start, end = _later(run)
        if start <= position < end:
            return position - start + min(run.from_start, run.to_start)
    return None


def in_first_copies(items: Iterable[Item], passages: Sequence[Sequence[TextRun]]) -> list[Item]:
    """The items as if each stood in the first copy of a repeated passage (`as_in_first_copy`)."""
    if not passages:
        return list(items)
    later = joined(_later(run) for runs in passages for run in runs)
    starts = [start for start, _ in later]
    result = []
    for item in items:
        place = bisect_right(starts, item.pieces[0][0]) - 1
        if place < 0 or later[place][1] <= item.pieces[0][0]:
            result.append(item)
            continue
        pieces = as_in_first_copy(item.pieces, passages)
        if pieces != item.pieces:
            item = replace(item, pieces=pieces, cue=as_in_first_copy(item.cue, passages))
        result.append(item)
    return result


def same_key(item: Item) -> Hashable:
    """Equal for items with equal pieces, code and fields."""
    if not item.links and not item.cue:
        return item.pieces, item.code, item.fields, item.texts
    links = frozenset((link.name, link.far if link.place is None else link.place) for link in item.links)
    return item.pieces, item.code, item.fields, item.texts, item.cue, links


def join_copies(
    items: Sequence[Item], passages: Sequence[Sequence[TextRun]]
) -> tuple[list[Item], dict[UUID, tuple[UUID, ...]]]:
    """The items of one set as in first copies, equal ones of different copies joined into one.

    The second value names, for each item kept that stands for more than itself, the ids it stands for.
    """
    moved = with_places(in_first_copies(items, passages))
    if not passages:
        return moved, {}
    by_key: dict[Hashable, dict[Pieces, list[Item]]] = {}
    for original, item in zip(items, moved, strict=True):
        by_key.setdefault(same_key(item), {}).setdefault(original.pieces, []).append(item)
    kept: list[Item] = []
    others: dict[UUID, tuple[UUID, ...]] = {}
    for by_place in by_key.values():
        columns = [sorted(column, key=lambda item: item.id.int) for _, column in sorted(by_place.items())]
        for number in range(max(len(column) for column in columns)):
            first, *copies = (column[number] for column in columns if number < len(column))
            kept.append(first)
            if copies:
                others[first.id] = tuple(copy.id for copy in copies)
    return kept, others


def row_of(item: Item) -> tuple[int, int, str, int]:
    """The key by which rows are sorted, so that nothing depends on how they were stored: hull, code, id."""
    return item.pieces[0][0], item.pieces[-1][1], item.code, item.id.int


def is_turned(mine: Sequence[Item], theirs: Sequence[Item]) -> bool:
    """Whether theirs is worked from: the set with the smaller id is; of two versions of one set, the smaller rows."""
    if not mine or not theirs:
        return False
    one, other = (min({item.set_id for item in side}, key=_number).int for side in (mine, theirs))
    if one != other:
        return other < one
    return sorted(map(row_of, theirs)) < sorted(map(row_of, mine))


def _number(one: UUID) -> int:
    return one.int


def with_places(items: Iterable[Item]) -> list[Item]:
    """The items of one side of one document, links to each other named by the place of their far end."""
    rows = list(items)
    if not any(item.links for item in rows):
        return rows
    places = {item.id: (item.pieces, item.code) for item in rows}
    return [
        replace(
            item,
            links=tuple(Link(link.name, link.far, places.get(link.far, link.place)) for link in item.links),
        )
        if item.links
        else item
        for item in rows
    ]


# ---------------------------------------------------------------------------------------------- fields


def field_differences(
    mine: Item, theirs: Item, partners: Mapping[UUID, Hashable] | None = None
) -> tuple[FieldDifference, ...]:
    """The fields on which two items differ, by name; neither place nor code is a field.

    A link is equal where the far ends are the same annotation, stand at the same place, or have the same value in
    ``partners``. A field that cannot be compared is no difference.
    """
    skipped = {*mine.unmatched, *theirs.unmatched}
    found = []
    if mine.fields != theirs.fields or mine.cue != theirs.cue or mine.links or theirs.links:
        one, other = _judgements(mine, _far_id), _judgements(theirs, _far_id)
        readings = [(_judgements(mine, _far_place), _judgements(theirs, _far_place))]
        if partners:
            token = partial(_far_partner, partners)
            readings.append((_judgements(mine, token), _judgements(theirs, token)))
        for name in sorted(one.keys() | other.keys()):
            if name in skipped or one.get(name) == other.get(name):
                continue
            if any(left.get(name) == right.get(name) for left, right in readings):
                continue
            found.append(FieldDifference(name, one.get(name), other.get(name)))
    if mine.texts != theirs.texts:
        text, other_text = dict(mine.texts), dict(theirs.texts)
        found += [
            FieldDifference(name, text.get(name), other_text.get(name), free=True)
            for name in sorted(text.keys() | other_text.keys())
            if text.get(name) != other_text.get(name)
        ]
    return tuple(found)


def filled(item: Item, partners: Mapping[UUID, Hashable] | None = None) -> dict[str, Hashable]:
    """The judgements of an item by field name; links as the values ``partners`` has for their far ends."""
    token = partial(_far_partner, partners) if partners else _far_id
    judged = _judgements(item, token)
    for name in item.unmatched:
        judged.pop(name, None)
    return judged


def _judgements(item: Item, token: Callable[[Link], Hashable]) -> dict[str, Hashable]:
    judged = dict(item.fields)
    if item.cue:
        judged["source.cue"] = item.cue
    links: dict[str, set[Hashable]] = {}
    for link in item.links:
        links.setdefault(link.name, set()).add(token(link))
    for name, tokens in links.items():
        judged[name] = frozenset(tokens)
    return judged


def _far_id(link: Link) -> Hashable:
    return link.far


def _far_place(link: Link) -> Hashable:
    return link.far if link.place is None else link.place


def _far_partner(partners: Mapping[UUID, Hashable], link: Link) -> Hashable:
    return partners.get(link.far, link.far)
