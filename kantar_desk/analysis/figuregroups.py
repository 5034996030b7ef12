"""Figures side by side: which readings of a project agree, and which cannot all hold.

Readings are grouped by what is counted, who is included and the place; sums of money by unit, kind of sum and an entry
of the register that both sentences name. Twins count once. Other scope or place is no conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from kantar_desk.analysis.figures import Reading, SumCheck
from kantar_desk.analysis.figurewords import EVERYONE
from kantar_desk.analysis.quantities import PEOPLE, meet, widened
from kantar_desk.analysis.twins import RunMap
from kantar_desk.model.annotation import Figure
from kantar_desk.model.dates import order
from kantar_desk.model.identity import derived_id
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.text import DocumentLink


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One value: the reading and its twins in other documents or places, which count as one."""

    readings: tuple[Reading, ...]

    @property
    def figure(self) -> Figure:
        """The figure of the first reading."""
        return self.readings[0].figure


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Rows of one question. ``kind`` is conflict if some of their intervals do not meet, else agreeing.

    ``later_date`` is True if values that do not meet are of different days: then the later one may update the other.
    """

    kind: Literal["conflict", "agreeing"]
    counted: str
    counted_note: str
    included: str
    unit: str
    place_id: UUID | None
    rows: tuple[FigureRow, ...]
    later_date: bool = False


def figures_meet(one: Figure, other: Figure) -> bool:
    """True if two figures have a value in common; estimates reach 5 % further on each side."""
    return meet((one.min, one.max, one.about), (other.min, other.max, other.about))


def compare(
    readings: Sequence[Reading],
    links: Iterable[DocumentLink] = (),
    text_of: Callable[[UUID], str] | None = None,
) -> list[FigureGroup]:
    """Groups of two or more rows, conflicts first. Links that were dismissed make no twins."""
    rows = _rows(readings, links, text_of)
    groups: dict[tuple[str, str, str, str, UUID | None], list[FigureRow]] = defaultdict(list)
    for row in rows:
        for key in _keys(row):
            groups[key].append(row)
    found = []
    for (counted, note, included, unit, place_id), members in groups.items():
        if len(members) < 2:
            continue
        ordered = sorted(members, key=_row_order)
        conflict, later = _conflict(ordered)
        found.append(
            FigureGroup(
                kind="conflict" if conflict else "agreeing",
                counted=counted,
                counted_note=note,
                included=included,
                unit=unit,
                place_id=place_id,
                rows=tuple(ordered),
                later_date=later,
            )
        )
    return sorted(found, key=_group_order)


def _keys(row: FigureRow) -> Iterable[tuple[str, str, str, str, UUID | None]]:
    figure = row.figure
    if figure.counted is None:
        return
    if figure.unit == PEOPLE:
        yield (figure.counted, "", figure.included or EVERYONE, PEOPLE, figure.place.entry_id)
        return
    for entry_id in row.readings[0].entries:
        yield (figure.counted, figure.counted_note, "", figure.unit, entry_id)


def _row_order(row: FigureRow) -> tuple[UUID, int]:
    return row.readings[0].document_id, row.readings[0].span.start


def _group_order(group: FigureGroup) -> tuple[Any, ...]:
    place = "" if group.place_id is None else str(group.place_id)
    names = (group.counted, group.included, group.counted_note, group.unit, place)
    return group.kind != "conflict", group.unit != PEOPLE, *names


def _conflict(rows: Sequence[FigureRow]) -> tuple[bool, bool]:
    """Whether some intervals do not meet, and whether such a pair is of different days."""
    # Intervals on a line all meet if and only if the highest beginning lies not above the lowest end.
    lows = [widened(row.figure.min, row.figure.max, row.figure.about)[0] for row in rows]
    highs = [widened(row.figure.min, row.figure.max, row.figure.about)[1] for row in rows]
    highest = max((low for low in lows if low is not None), default=Decimal("-Infinity"))
    lowest = min((high for high in highs if high is not None), default=Decimal("Infinity"))
    if highest <= lowest:
        return False, False
    late = [row for row, low in zip(rows, lows, strict=True) if low is not None and low > lowest]
    early = [row for row, high in zip(rows, highs, strict=True) if high is not None and high < highest]
    dated = sorted({row.figure.as_of for row in [*late, *early]} - {""})
    return True, len(dated) > 1 and order(dated[0], dated[-1]) == "before"


def _rows(
    readings: Sequence[Reading],
    links: Iterable[DocumentLink],
    text_of: Callable[[UUID], str] | None,
) -> list[FigureRow]:
    counted = [reading for reading in readings if reading.figure.counted is not None]
    by_place = {(reading.document_id, reading.span): at for at, reading in enumerate(counted)}
    by_document: dict[UUID, list[Reading]] = defaultdict(list)
    for reading in counted:
        by_document[reading.document_id].append(reading)
    parent = list(range(len(counted)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = at = parent[parent[at]]
        return at

    for link in links:
        here = by_document.get(link.from_document_id)
        if (
            link.state == "dismissed"
            or not here
            or not by_document.get(link.to_document_id)
            or text_of is None
        ):
            continue
        table = RunMap(text_of(link.from_document_id), text_of(link.to_document_id), link.runs)
        for reading in here:
            for twin in table.twins([reading.span]):
                other = by_place.get((link.to_document_id, twin.spans[0]))
                if other is not None:
                    one, two = sorted((root(by_place[reading.document_id, reading.span]), root(other)))
                    parent[two] = one
    rows: dict[int, list[Reading]] = defaultdict(list)
    for at, reading in enumerate(counted):
        rows[root(at)].append(reading)
    return [FigureRow(tuple(members)) for members in rows.values()]


def conflict_proposal(group: FigureGroup) -> Proposal:
    """A conflict as an offer. Its id follows from its content: a new value makes a new offer."""
    payload: dict[str, Any] = {
        "counted": group.counted,
        "counted_note": group.counted_note,
        "included": group.included,
        "unit": group.unit,
        "place_id": None if group.place_id is None else str(group.place_id),
        "hint": "later_date" if group.later_date else "",
        "rows": [
            {
                "min": _decimal(row.figure.min),
                "max": _decimal(row.figure.max),
                "about": row.figure.about,
                "as_of": row.figure.as_of,
                "readings": [
                    {"document_id": str(one.document_id), "start": one.span.start, "end": one.span.end}
                    for one in row.readings
                ],
            }
            for row in group.rows
        ],
    }
    places = [
        f"{one.document_id}:{one.span.start}:{one.span.end}" for row in group.rows for one in row.readings
    ]
    return Proposal(
        id=derived_id(
            "figure_conflict",
            group.counted,
            group.counted_note,
            group.included,
            group.unit,
            group.place_id,
            *places,
        ),
        type="figure_conflict",
        subjects=tuple(dict.fromkeys(one.document_id for row in group.rows for one in row.readings)),
        payload=payload,
    )


def sum_proposal(check: SumCheck) -> Proposal:
    """A sum that does not come out as an offer."""
    spans = [[check.total.start, check.total.end], *([part.start, part.end] for part in check.parts)]
    return Proposal(
        id=derived_id("sum_check", check.document_id, spans),
        type="sum_check",
        subjects=(check.document_id,),
        payload={
            "total": spans[0],
            "parts": spans[1:],
            "stated": check.stated,
            "added": check.added,
        },
    )


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
