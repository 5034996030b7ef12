"""The dispute sheet and the matrix of competing answers, computed from stances, relations and dates.

The matrix ranks inconsistency and decides nothing (Heuer: Psychology of Intelligence Analysis, 1999, chapter 8).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from kantar_desk.analysis.origins import Evidence, Key, OriginCount, Origins, earliest
from kantar_desk.model.annotation import Annotation, Claim, Figure
from kantar_desk.model.dates import interval, order
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance

Flag = Literal["", "hollow", "full"]
WEIGHTS = {"i": 1, "ii": 2}


@dataclass(frozen=True, slots=True)
class StanceCell:
    """One stance, of one set."""

    set_id: UUID
    stance: str


@dataclass(frozen=True, slots=True)
class MatrixValue:
    """A cell of the matrix. ``typed`` is False for a derived one (grey)."""

    value: str
    typed: bool


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A claim that takes a stance: who, when, how it stands to each position.

    ``stances`` and ``matrix`` are by position id. ``repeated`` flags a claim that repeats a position after its
    retraction: full, hollow (order unknown) or "". ``withdrawn`` is the date it was taken back, "" if undated, or None.
    """

    claim_id: UUID
    document_id: UUID
    holder: Key
    origin: Key
    date: str
    stances: Mapping[UUID, tuple[StanceCell, ...]]
    matrix: Mapping[UUID, MatrixValue]
    withdrawn: str | None
    superseded: bool
    repeated: Flag
    other_scope: bool

    @property
    def live(self) -> bool:
        """False for what was withdrawn or superseded: shown, but without weight."""
        return self.withdrawn is None and not self.superseded


@dataclass(frozen=True, slots=True)
class PositionHead:
    """The head of a column. ``asserted`` and ``reported`` count statements: two tags on one place are one.

    ``withdrawn`` is a date ("" if unknown) if every claim that asserts the position was withdrawn, else None;
    ``superseded`` is True if the rest of them is superseded. ``inconsistency`` is summed over origins; ``rank`` is 1
    for the fewest, None for “not known” and retired positions.
    """

    position_id: UUID
    asserted: int
    reported: int
    denied: int
    questioned: int
    retracted: int
    origins: OriginCount
    withdrawn: str | None
    superseded: bool
    inconsistency: int
    rank: int | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows by date, undated ones last; heads in the order of the positions."""

    rows: tuple[SheetRow, ...]
    heads: tuple[PositionHead, ...]


def sheet(
    dispute: Dispute,
    positions: Sequence[Position],
    stances: Iterable[Stance],
    cells: Iterable[MatrixCell],
    evidence: Evidence,
) -> Sheet:
    """The sheet of one dispute. Stances of claims that are not in the evidence are left out."""
    ordered = sorted(positions, key=lambda position: (position.is_not_known, position.ord, position.id))
    known = {position.id for position in ordered}
    taken: dict[UUID, dict[UUID, list[StanceCell]]] = defaultdict(lambda: defaultdict(list))
    for stance in sorted(stances, key=lambda one: (one.annotation_id, one.position_id, one.set_id)):
        if (
            stance.dispute_id == dispute.id
            and stance.position_id in known
            and stance.annotation_id in evidence.claims
        ):
            taken[stance.annotation_id][stance.position_id].append(StanceCell(stance.set_id, stance.stance))
    typed: dict[tuple[UUID, UUID], list[str]] = defaultdict(list)
    for cell in cells:
        if cell.dispute_id == dispute.id:
            typed[cell.annotation_id, cell.position_id].append(cell.value)
            if cell.annotation_id in evidence.claims and cell.position_id in known:
                taken.setdefault(cell.annotation_id, defaultdict(list))
    origins = Origins(evidence)
    withdrawn, superseded = origins.withdrawn(), origins.superseded()
    retractions = _retractions(taken, evidence, origins)
    rows = [
        SheetRow(
            claim_id=claim_id,
            document_id=evidence.claims[claim_id].document_id,
            holder=origins.holder(claim_id),
            origin=origins.origin(claim_id),
            date=origins.date(claim_id),
            stances={position_id: tuple(held) for position_id, held in by_position.items()},
            matrix=_matrix_row(claim_id, ordered, by_position, typed, exclusive=dispute.exclusive),
            withdrawn=withdrawn.get(claim_id),
            superseded=claim_id in superseded,
            repeated=_repeated(origins.date(claim_id), by_position, retractions),
            other_scope=_other_scope(evidence.claims[claim_id], dispute.scope),
        )
        for claim_id, by_position in taken.items()
    ]
    rows.sort(key=_row_order)
    heads = _heads(ordered, rows, evidence, origins)
    return Sheet(tuple(rows), heads)


def derived_cell(
    position: Position, positions: Sequence[Position], stances: Mapping[UUID, str], *, exclusive: bool
) -> str:
    """The cell that follows from the stances (by position id) of one claim of one set."""
    own = stances.get(position.id)
    if own == "asserts":
        return "n" if position.is_not_known else "c"
    if own in ("denies", "retracts"):
        return "i"
    if own is not None:
        return "n"
    asserts_other = any(
        stances.get(other.id) == "asserts" and not other.is_not_known and other.id != position.id
        for other in positions
    )
    return "i" if asserts_other and exclusive else "n"


_STRENGTH = {"ii": 5, "i": 4, "n": 2, "c": 3, "cc": 3, "na": 1}


def _strongest(values: Iterable[str]) -> str:
    """Of the cells of several sets the one that speaks most against the position, else the one that speaks at all."""
    return max(values, key=lambda value: (_STRENGTH.get(value, 0), value))


def _matrix_row(
    claim_id: UUID,
    positions: Sequence[Position],
    by_position: Mapping[UUID, Sequence[StanceCell]],
    typed: Mapping[tuple[UUID, UUID], Sequence[str]],
    *,
    exclusive: bool,
) -> dict[UUID, MatrixValue]:
    by_set: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    for position_id, held in by_position.items():
        for cell in held:
            by_set[cell.set_id][position_id] = cell.stance
    row: dict[UUID, MatrixValue] = {}
    for position in positions:
        values = typed.get((claim_id, position.id))
        if values:
            row[position.id] = MatrixValue(_strongest(values), typed=True)
            continue
        derived = [
            derived_cell(position, positions, stances, exclusive=exclusive) for stances in by_set.values()
        ]
        row[position.id] = MatrixValue(_strongest(derived or ["n"]), typed=False)
    return row


def _retractions(
    taken: Mapping[UUID, Mapping[UUID, Sequence[StanceCell]]], evidence: Evidence, origins: Origins
) -> dict[UUID, list[str]]:
    """The dates at which each position was retracted, by stance or by relation; "" for an undated one."""
    dates: dict[UUID, list[str]] = defaultdict(list)
    for claim_id, by_position in taken.items():
        for position_id, held in by_position.items():
            if any(cell.stance == "retracts" for cell in held):
                dates[position_id].append(origins.date(claim_id))
    for relation in evidence.relations:
        if relation.type == "retracts":
            for position_id, held in taken.get(relation.to_annotation_id, {}).items():
                if any(cell.stance == "asserts" for cell in held):
                    dates[position_id].append(origins.relation_date(relation))
    return dates


def _repeated(
    date: str, by_position: Mapping[UUID, Sequence[StanceCell]], retractions: Mapping[UUID, Sequence[str]]
) -> Flag:
    flag: Flag = ""
    for position_id, held in by_position.items():
        if not any(cell.stance in ("asserts", "reports_only") for cell in held):
            continue
        for retraction in retractions.get(position_id, ()):
            found = order(date, retraction)
            if found == "after":
                return "full"
            if found == "unknown":
                flag = "hollow"
    return flag


def _other_scope(annotation: Annotation, scope: Figure | None) -> bool:
    figure = annotation.body.figure if isinstance(annotation.body, Claim) else None
    if figure is None or scope is None:
        return False
    pairs = (
        (figure.counted, scope.counted),
        (figure.included, scope.included),
        (figure.place.entry_id, scope.place.entry_id),
    )
    return any(one is not None and other is not None and one != other for one, other in pairs)


def _row_order(row: SheetRow) -> tuple[bool, str, UUID]:
    found = interval(row.date)
    return found is None, found[0].isoformat() if found else "", row.claim_id


def _heads(
    positions: Sequence[Position], rows: Sequence[SheetRow], evidence: Evidence, origins: Origins
) -> tuple[PositionHead, ...]:
    sums = {position.id: _inconsistency(position.id, rows) for position in positions}
    ranked = sorted(
        {sums[position.id] for position in positions if not position.is_not_known and not position.retired}
    )
    heads = []
    for position in positions:
        holding: dict[str, list[SheetRow]] = defaultdict(list)
        for row in rows:
            for stance in sorted({cell.stance for cell in row.stances.get(position.id, ())}):
                holding[stance].append(row)
        asserted = _statements(holding["asserts"], evidence)
        reported = _statements(holding["reports_only"], evidence) - asserted
        speaking = [row.claim_id for row in (*holding["asserts"], *holding["reports_only"])]
        taken_back = [row.withdrawn for row in holding["asserts"] if row.withdrawn is not None]
        all_back = bool(taken_back) and len(taken_back) == len(holding["asserts"])
        heads.append(
            PositionHead(
                position_id=position.id,
                asserted=len(asserted),
                reported=len(reported),
                denied=len(_statements(holding["denies"], evidence)),
                questioned=len(_statements(holding["questions"], evidence)),
                retracted=len(_statements(holding["retracts"], evidence)),
                origins=origins.count(speaking),
                withdrawn=earliest(taken_back) if all_back else None,
                superseded=bool(holding["asserts"])
                and not all_back
                and not any(row.live for row in holding["asserts"]),
                inconsistency=sums[position.id],
                rank=None
                if position.is_not_known or position.retired
                else ranked.index(sums[position.id]) + 1,
            )
        )
    return tuple(heads)


def _statements(
    rows: Iterable[SheetRow], evidence: Evidence
) -> set[tuple[UUID, tuple[tuple[int, int], ...]]]:
    return {
        (row.document_id, tuple((span.start, span.end) for span in evidence.claims[row.claim_id].spans))
        for row in rows
    }


def _inconsistency(position_id: UUID, rows: Iterable[SheetRow]) -> int:
    strongest: dict[Key, int] = defaultdict(int)
    for row in rows:
        if row.live:
            weight = WEIGHTS.get(row.matrix[position_id].value, 0)
            strongest[row.origin] = max(strongest[row.origin], weight)
    return sum(strongest.values())
