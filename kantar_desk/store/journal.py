"""The journal: which steps stand, what undo takes back, how rows were at an earlier point.

A step is what one undo takes back: one action, or all actions of one import. Its place in the order is that of its
first action, so a tag made while an import runs is newer than the import. From newest to oldest, a reversal (undo,
redo) cancels itself and the step it names; the rest is live. No pointer is stored, so a restart changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, exists, func, select

from kantar_desk.errors import UserError
from kantar_desk.model.journal import Mode, StepInfo
from kantar_desk.store import tables
from kantar_desk.store.codecs import BY_TABLE, Codec, Row, from_image
from kantar_desk.store.rows import batches, fetch

REVERSALS: Final = ("undo", "redo")
# Only added to, and nothing to take back: what they say stays true.
KEPT: Final = frozenset({"transfer", "codebook_version", "comment_sent"})
# Only added to; taken back by a row that withdraws.
WITHDRAWN: Final = frozenset({"review_decision", "document_check", "comment", "document_copy"})

_action = tables.action
_change = tables.change
_WORDS = {
    "annotation": "tag", "annotation_set": "annotation set", "attribute_field": "field", "code": "code",
    "codebook": "codebook", "conflict": "conflict", "dispute": "dispute", "dispute_position": "answer",
    "document": "document", "document_link": "reprint", "matrix_cell": "cell", "orphan": "unplaced tag",
    "person": "name of a person", "proposal": "proposal", "register_distinct": "pair of names",
    "register_entry": "name", "register_variant": "spelling", "relation": "relation", "review": "review",
    "set_document": "state of a document", "stance": "stance",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first action of a step."""

    step_id: UUID
    seq: int
    mode: Mode
    of_step_id: UUID | None


def beginnings(connection: Connection, after: int = 0) -> Iterator[Beginning]:
    """Steps that begin after this position, newest first; read as far as they are asked for."""
    earlier = _action.alias()
    first = ~exists().where(earlier.c.step_id == _action.c.step_id, earlier.c.seq < _action.c.seq)
    statement = (
        select(_action.c.step_id, _action.c.seq, _action.c.mode, _action.c.of_step_id)
        .where(_action.c.seq > after, first)
        .order_by(_action.c.seq.desc())
        .limit(200)
    )
    before: int | None = None
    while True:
        rows = connection.execute(
            statement if before is None else statement.where(_action.c.seq < before)
        ).all()
        for row in rows:
            yield Beginning(*row)
        if len(rows) < 200:
            return
        before = rows[-1].seq


def walk(steps: Iterable[Beginning]) -> Iterator[tuple[Beginning, bool]]:
    """Each step with True if a later reversal that stands cancels it."""
    cancelled: set[UUID] = set()
    for step in steps:
        is_cancelled = step.step_id in cancelled
        if not is_cancelled and step.mode in REVERSALS and step.of_step_id is not None:
            cancelled.add(step.of_step_id)
        yield step, is_cancelled


def live_steps(connection: Connection, after: int = 0) -> Iterator[Beginning]:
    """Steps that stand, newest first, without reversals."""
    for step, is_cancelled in walk(beginnings(connection, after)):
        if not is_cancelled and step.mode not in REVERSALS:
            yield step


def cancelled_steps(connection: Connection, after: int) -> set[UUID]:
    """Steps beginning after a position that do not stand: reversed ones, and the reversals themselves."""
    return {
        step.step_id
        for step, is_cancelled in walk(beginnings(connection, after))
        if is_cancelled or step.mode in REVERSALS
    }


def is_live(connection: Connection, step_id: UUID) -> bool:
    """True while a step stands."""
    first = connection.scalar(select(func.min(_action.c.seq)).where(_action.c.step_id == step_id))
    return first is not None and any(step.step_id == step_id for step in live_steps(connection, first - 1))


def undo_target(connection: Connection) -> StepInfo | None:
    """The newest live step of a person or an import."""
    for step in live_steps(connection):
        if step.mode in ("do", "import"):
            return describe(connection, [step])[0]
    return None


def redo_target(connection: Connection) -> StepInfo | None:
    """The newest undo not yet reversed, if it is newer than every live step of a person or an import."""
    for step, is_cancelled in walk(beginnings(connection)):
        if is_cancelled:
            continue
        if step.mode == "undo":
            return describe(connection, [step])[0]
        if step.mode in ("do", "import"):
            return None
    return None


def describe(
    connection: Connection, steps: Collection[Beginning], reversed_ids: Collection[UUID] = ()
) -> list[StepInfo]:
    """What the history shows of these steps, in their order."""
    ids = [step.step_id for step in steps]
    rows: dict[UUID, Any] = {}
    counts: dict[UUID, int] = {}
    received: set[UUID] = set()
    for some in batches(ids):
        statement = (
            select(
                _action.c.step_id,
                _action.c.name,
                _action.c.mode,
                _action.c.person_id,
                _action.c.at,
                _action.c.of_step_id,
                _action.c.seq,
            )
            .where(_action.c.step_id.in_(some))
            .order_by(_action.c.seq)
        )
        last: dict[UUID, int] = {}
        for row in connection.execute(statement):
            rows.setdefault(row.step_id, row)
            last[row.step_id] = row.seq
        counted = (
            select(_action.c.step_id, func.count())
            .select_from(_change.join(_action, _change.c.action_seq == _action.c.seq))
            .where(_action.c.step_id.in_(some))
            .group_by(_action.c.step_id)
        )
        counts.update((row[0], row[1]) for row in connection.execute(counted))
        came = select(tables.transfer.c.step_id).where(tables.transfer.c.step_id.in_(some))
        received.update(connection.scalars(came))
        rows.update({step_id: (rows[step_id], seq) for step_id, seq in last.items()})
    found = []
    for step in steps:
        head, last_seq = rows[step.step_id]
        finished = True
        if head.mode == "import":
            finished = step.step_id in received
        elif head.mode in REVERSALS:
            finished = counts.get(step.step_id, 0) >= reversible(connection, head.of_step_id)
        found.append(
            StepInfo(
                step_id=step.step_id,
                name=head.name,
                mode=head.mode,
                person_id=head.person_id,
                at=head.at,
                first_seq=head.seq,
                last_seq=last_seq,
                rows=counts.get(step.step_id, 0),
                of_step_id=head.of_step_id,
                reversed=step.step_id in reversed_ids,
                finished=finished,
            )
        )
    return found


def history(connection: Connection, limit: int, before_seq: int | None) -> list[StepInfo]:
    """Steps, newest first, that begin before a position; `reversed` tells those that were taken back."""
    wanted: list[Beginning] = []
    cancelled: set[UUID] = set()
    for step, is_cancelled in walk(beginnings(connection)):
        if before_seq is not None and step.seq >= before_seq:
            continue
        if len(wanted) >= limit:
            break
        wanted.append(step)
        if is_cancelled:
            cancelled.add(step.step_id)
    return describe(connection, wanted, cancelled)


def step_of(connection: Connection, step_id: UUID) -> StepInfo | None:
    """One step."""
    found = connection.execute(
        select(_action.c.step_id, _action.c.seq, _action.c.mode, _action.c.of_step_id)
        .where(_action.c.step_id == step_id)
        .order_by(_action.c.seq)
        .limit(1)
    ).first()
    if found is None:
        return None
    step = Beginning(*found)
    gone = {one.step_id for one, is_cancelled in walk(beginnings(connection, step.seq - 1)) if is_cancelled}
    return describe(connection, [step], gone)[0]


def unfinished(connection: Connection) -> list[StepInfo]:
    """Imports cut short, and undo or redo of an import cut short, that still stand; newest first."""
    imports = select(_action.c.step_id).where(_action.c.mode == "import").distinct()
    concerned = set(connection.scalars(imports))
    if not concerned:
        return []
    candidates: list[Beginning] = []
    gone: set[UUID] = set()
    # Oldest first, so that the redo of an undo of an import is seen to be one.
    for step, is_cancelled in reversed(list(walk(beginnings(connection)))):
        if step.of_step_id in concerned and step.mode in REVERSALS:
            concerned.add(step.step_id)
        if step.step_id in concerned:
            candidates.append(step)
            if is_cancelled:
                gone.add(step.step_id)
    return [
        step
        for step in describe(connection, candidates[::-1], gone)
        if not step.finished and not step.reversed
    ]


# --- changes --------------------------------------------------------------------------------------------------------


def _of_step(step_id: UUID) -> Any:
    return (
        select(_change)
        .join(_action, _change.c.action_seq == _action.c.seq)
        .where(_action.c.step_id == step_id)
    )


def reversible(connection: Connection, step_id: UUID | None) -> int:
    """The number of changes of a step that its reversal has to answer."""
    if step_id is None:
        return 0
    return (
        connection.scalar(
            select(func.count())
            .select_from(_change.join(_action, _change.c.action_seq == _action.c.seq))
            .where(_action.c.step_id == step_id, _change.c.table_name.not_in(KEPT))
        )
        or 0
    )


def changes_to_reverse(
    connection: Connection, step_id: UUID, *, skip: int = 0, limit: int | None = None
) -> list[Any]:
    """Changes of a step, newest first, without those that are kept."""
    statement = (
        _of_step(step_id)
        .where(_change.c.table_name.not_in(KEPT))
        .order_by(_change.c.action_seq.desc(), _change.c.ord.desc())
        .offset(skip)
    )
    return list(connection.execute(statement if limit is None else statement.limit(limit)))


def refuse_if_moved(
    connection: Connection, step: StepInfo, own_step: UUID, verb: str, ignoring: Collection[UUID] = ()
) -> None:
    """Raise UserError, naming who and when, if a row of this step was changed later by a step that stands.

    Also if the row itself was changed past the journal. ``own_step`` and ``ignoring`` are steps that do not count.
    """
    later_change, later_action = _change.alias("later_change"), _action.alias("later_action")
    statement = (
        select(later_change.c.table_name, later_action.c.step_id, later_action.c.person_id, later_action.c.at)
        .select_from(
            _change.join(_action, _change.c.action_seq == _action.c.seq)
            .join(
                later_change,
                (later_change.c.row_id == _change.c.row_id)
                & (later_change.c.table_name == _change.c.table_name)
                & (later_change.c.action_seq > _change.c.action_seq),
            )
            .join(later_action, later_change.c.action_seq == later_action.c.seq)
        )
        .where(_action.c.step_id == step.step_id, later_action.c.step_id.not_in([step.step_id, own_step]))
        .order_by(later_action.c.seq.desc())
    )
    gone: set[UUID] | None = None
    for row in connection.execute(statement):
        if row.step_id in ignoring:
            continue
        if gone is None:
            gone = cancelled_steps(connection, step.first_seq)
        if row.step_id not in gone:
            raise _moved(connection, row.table_name, row.person_id, row.at, verb)
    _refuse_outside_changes(connection, step.step_id, verb)


def _refuse_outside_changes(connection: Connection, step_id: UUID, verb: str) -> None:
    names = connection.scalars(
        select(_change.c.table_name)
        .join(_action, _change.c.action_seq == _action.c.seq)
        .where(_action.c.step_id == step_id)
        .distinct()
    ).all()
    for name in names:
        codec = BY_TABLE.get(name)
        if codec is None or not codec.versioned:
            continue
        table = codec.table
        newest = (
            select(func.max(_change.c.action_seq))
            .where(_change.c.row_id == table.c.id, _change.c.table_name == name)
            .scalar_subquery()
        )
        touched = (
            select(_change.c.row_id)
            .join(_action, _change.c.action_seq == _action.c.seq)
            .where(_action.c.step_id == step_id, _change.c.table_name == name)
        )
        row = connection.execute(
            select(table.c.modified_by_id, table.c.modified)
            .where(table.c.id.in_(touched), table.c.stamp != newest)
            .limit(1)
        ).first()
        if row is not None:
            raise _moved(connection, name, row.modified_by_id, row.modified, verb)


def _moved(connection: Connection, table: str, person_id: UUID, at: Any, verb: str) -> UserError:
    name = connection.scalar(select(tables.person.c.name).where(tables.person.c.id == person_id))
    return UserError(
        f"cannot_{verb.replace(' ', '_')}",
        f"Cannot {verb}: this {{what}} was changed by {{person}} at {{at}}.",
        "Look at its history, and change it by hand.",
        what=_WORDS.get(table, "row"),
        person=name or "another program",
        at=f"{at:%Y-%m-%d %H:%M} UTC",
    )


# --- as of ----------------------------------------------------------------------------------------------------------


def row_as_of(connection: Connection, codec: Codec[Any], seq: int, row: Row) -> Row | None:
    """This present row as it was right after the action at ``seq``; None if it was made later."""
    statement = (
        select(_change.c.row_id, _change.c.before)
        .where(_change.c.row_id == row["id"], _change.c.table_name == codec.name, _change.c.action_seq > seq)
        .order_by(_change.c.action_seq.desc(), _change.c.ord.desc())
    )
    rows = {row["id"]: row}
    _put_back(codec, rows, connection.execute(statement))
    return rows.get(row["id"])


def changed_since(connection: Connection, codec: Codec[Any], seq: int) -> set[UUID]:
    """Rows of a table that were written after a position."""
    statement = (
        select(_change.c.row_id)
        .where(_change.c.action_seq > seq, _change.c.table_name == codec.name)
        .distinct()
    )
    return set(connection.scalars(statement))


def set_as_of(
    connection: Connection, codec: Codec[Any], set_id: UUID, seq: int, changed: Collection[UUID]
) -> list[Row]:
    """Of these changed rows those of a set, as they were right after the action at ``seq``, tombstones included."""
    table = codec.table
    rows: dict[UUID, Row] = {}
    for some in batches(changed):
        found = fetch(connection, codec, table.c.id.in_(some), table.c.set_id == set_id)
        rows.update((row["id"], row) for row in found)
    statement = (
        select(_change.c.row_id, _change.c.before)
        .where(_change.c.action_seq > seq, _change.c.table_name == codec.name)
        .order_by(_change.c.action_seq.desc(), _change.c.ord.desc())
    )
    _put_back(codec, rows, connection.execute(statement))
    return list(rows.values())


def _put_back(codec: Codec[Any], rows: dict[UUID, Row], changes: Iterable[Any]) -> None:
    """Undo later changes, newest first, in these rows; rows made later are taken out."""
    for row_id, before in changes:
        if row_id not in rows:
            continue
        if before is None:
            del rows[row_id]
        else:
            rows[row_id].update(from_image(codec.table, before))
