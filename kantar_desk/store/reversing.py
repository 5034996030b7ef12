"""Taking steps back: their changes written once more with before and after swapped, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select, update

from kantar_desk.errors import Stale
from kantar_desk.model.identity import new_id
from kantar_desk.model.journal import ChangeKind, StepInfo
from kantar_desk.store import journal, tables
from kantar_desk.store.codecs import BY_TABLE, SEGMENTS, Codec, Row, from_image
from kantar_desk.store.journal import KEPT, WITHDRAWN
from kantar_desk.store.recording import Recorder, differences
from kantar_desk.store.rows import batches, fetch, fetch_one

# What a change of has to be done row by row: pieces have a table of their own, words stand in the search index.
_SINGLE = frozenset({SEGMENTS, "quote", "note", "body"})


class Reversal:
    """Writes the reversal of steps into the action of a `Recorder`."""

    def __init__(self, tx: Recorder) -> None:
        self.tx = tx
        self.connection = tx.connection
        self._owned: dict[UUID, bool] = {}

    def part(self, step: StepInfo, limit: int | None, skip: int) -> int:
        """Reverse at most ``limit`` changes of a step behind the first ``skip``; returns how many were done."""
        tx = self.tx
        verb = "redo" if tx.head.mode == "redo" else "undo"
        if not skip:
            journal.refuse_if_moved(self.connection, step, tx.head.step_id, verb)
        changes = journal.changes_to_reverse(self.connection, step.step_id, skip=skip, limit=limit)
        self._all(changes)
        return len(changes)

    def done_so_far(self) -> int:
        """How many changes the actions of this step have reversed already."""
        table, action = tables.change, tables.action
        statement = (
            select(func.count())
            .select_from(table.join(action, table.c.action_seq == action.c.seq))
            .where(action.c.step_id == self.tx.head.step_id)
        )
        return self.connection.scalar(statement) or 0

    def back_to(self, seq: int) -> None:
        """Reverse every step after a journal position that stands, newest first."""
        tx = self.tx
        steps = list(journal.walk(list(journal.beginnings(self.connection, seq))))
        inside = {step.step_id for step, _ in steps}
        reversed_steps: set[UUID] = set()
        for step, is_cancelled in steps:
            # A reversal of a step of this stretch has cancelled both; one of an older step is itself to be reversed.
            if is_cancelled or step.mode == "system" or step.of_step_id in inside:
                continue
            info = journal.describe(self.connection, [step])[0]
            journal.refuse_if_moved(
                self.connection, info, tx.head.step_id, "go back", ignoring=reversed_steps
            )
            self._all(journal.changes_to_reverse(self.connection, step.step_id))
            tx.flush()
            reversed_steps.add(step.step_id)

    def _all(self, changes: Sequence[Any]) -> None:
        """Reverse changes in this order; neighbours of one table with different rows go together."""
        run: list[Any] = []
        seen: set[UUID] = set()
        for change in changes:
            name = change.table_name
            together = name not in WITHDRAWN and name not in KEPT and name != "project"
            if run and (not together or name != run[0].table_name or change.row_id in seen):
                self._put_back(run)
                run, seen = [], set()
            if together:
                run.append(change)
                seen.add(change.row_id)
            elif name == "project":
                self.tx.set_project(**from_image(tables.project, change.before))
            elif name in WITHDRAWN:
                self._withdraw(name, change.row_id)
        if run:
            self._put_back(run)

    def _put_back(self, changes: Sequence[Any]) -> None:
        """Bring different rows of one table back to what they were before these changes."""
        codec = BY_TABLE[changes[0].table_name]
        key = codec.table.c.id
        for some in batches(changes, 500):
            ids = [change.row_id for change in some]
            rows = {row["id"]: row for row in fetch(self.connection, codec, key.in_(ids))}
            if len(rows) != len(ids):
                raise Stale(codec.name)
            pairs = [
                (rows[change.row_id], self._wanted(codec, rows[change.row_id], change.before))
                for change in some
            ]
            if len(pairs) == 1 or any(_SINGLE & wanted.keys() for _, wanted in pairs):
                for old, wanted in pairs:
                    self.tx.write_row(codec, old, wanted)
            else:
                self._together(codec, pairs)

    def _wanted(self, codec: Codec[Any], old: Row, before: Mapping[str, Any] | None) -> Row:
        tx = self.tx
        wanted: Row = {"deleted": tx.at} if before is None else from_image(codec.table, before)
        if before is None or not self._is_owners(codec.name, old):
            wanted.update(revision=old["revision"] + 1, modified=tx.at, modified_by_id=tx.person_id)
        return wanted

    def _together(self, codec: Codec[Any], pairs: Sequence[tuple[Row, Row]]) -> None:
        """One statement for all rows in which the same columns change."""
        tx, table = self.tx, codec.table
        tx.begin()
        if any(old["stamp"] >= tx.seq for old, _ in pairs):
            tx.next_action()
        lots: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for old, wanted in pairs:
            changed = differences(old, wanted)
            parameters = {f"new_{name}": item for name, item in changed.items()}
            parameters.update(row_key=old["id"], old_stamp=old["stamp"])
            lots.setdefault(tuple(sorted(changed)), []).append(parameters)
            kind: ChangeKind = "update"
            if "deleted" in changed and (old["deleted"] is None) != (changed["deleted"] is None):
                kind = "delete" if old["deleted"] is None else "revive"
            before = {name: old[name] for name in changed}
            tx.note(table, old["id"], kind, before, changed, {**old, **changed})
        for names, parameters_of_all in lots.items():
            columns: dict[str, Any] = {
                name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names
            }
            statement = (
                update(table)
                .where(table.c.id == bindparam("row_key"), table.c.stamp == bindparam("old_stamp"))
                .values(**columns, stamp=tx.seq)
            )
            if self.connection.execute(statement, parameters_of_all).rowcount != len(parameters_of_all):
                raise Stale(codec.name)

    def _withdraw(self, name: str, row_id: UUID) -> None:
        codec = BY_TABLE[name]
        row = dict(fetch_one(self.connection, codec, row_id) or {})
        row.update(id=new_id(), withdraws_id=row_id, at=self.tx.at)
        if name == "review_decision":
            row.update(
                verdict=None, amended=None, reason_code=None, reason="", rule="none", result_id=None,
                reviewer_id=self.tx.person_id,
            )  # fmt: skip
        elif name == "document_check":
            row.update(level=None, reviewer_id=self.tx.person_id)
        elif name == "comment":
            row.update(selector=None, text="", resolves_id=None, author_id=self.tx.person_id)
        self.tx.begin()
        self.tx.append_row(codec.table, row)

    def _is_owners(self, name: str, row: Row) -> bool:
        """True for rows of received sets: their revisions are the owner's."""
        if name == "annotation_set":
            return bool(row["kind"] == "imported")
        set_id = row.get("set_id")
        if set_id is None:
            return False
        if set_id not in self._owned:
            table = tables.annotation_set
            kind = self.connection.scalar(select(table.c.kind).where(table.c.id == set_id))
            self._owned[set_id] = kind == "imported"
        return self._owned[set_id]
