"""The workspace: one open project, one way to change it, one way to ask it.

Everything that writes goes through `Workspace.perform` (or a job of `transfer`), everything that reads through
`Workspace.reading`. Subscribers are told what changed, after the commit and on the thread that performed it.
"""

from __future__ import annotations

import dataclasses
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk import __version__
from kantar_desk.errors import KantarError, UserError
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.codebook import Code, Codebook
from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.journal import ActionHead, ChangeRow, Mode, StepInfo
from kantar_desk.workspace.actions import Action
from kantar_desk.workspace.gate import Progress, WriteGate

if TYPE_CHECKING:
    from kantar_desk.analysis.names import AliasGroup
    from kantar_desk.store.database import Database
    from kantar_desk.store.reads import Reader
    from kantar_desk.store.writes import Writing

Subscriber = Callable[["ChangeSet"], None]

LARGE_STEP = 5_000  # rows; the reversal of an import beyond it is written in chunks
REVERSED_CHUNK = 500  # rows per turn of the gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """What a new project begins with: the codebook and its codes."""

    codebook: Codebook
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """What one commit changed.

    ``focus`` is the row the user will want to look at (the new tag, or the equal one that was there already).
    ``initiator`` is whatever the caller passed, so that a view can tell its own changes.
    """

    title: str
    step_id: UUID | None
    changes: tuple[ChangeRow, ...] = ()
    focus: UUID | None = None
    initiator: object = None
    saved_at: datetime | None = None
    mode: Mode = "do"
    document_ids: frozenset[UUID] = field(default=frozenset())

    def ids(self, table: str, *kinds: str) -> list[UUID]:
        """Row ids of this table that were changed, in order, optionally only by these kinds of change."""
        return [row.row_id for row in self.changes if row.table == table and (not kinds or row.kind in kinds)]

    def touches(self, *tables: str) -> bool:
        """True when a row of one of these tables changed."""
        return any(row.table in tables for row in self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFinding:
    """One promise that does not hold, or did not before the repair."""

    code: str
    message: str
    repaired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found; empty findings mean the project is sound."""

    findings: tuple[CheckFinding, ...]
    sqlite: str


class Workspace:
    """One open project. Made by `create` or `open`; must be closed."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.gate = WriteGate()
        self.alias_file: Path | None = None  # other names of one thing; the app says where they are
        self._aliases: tuple[AliasGroup, ...] | None = None
        self._subscribers: list[Subscriber] = []
        self._lock = threading.Lock()
        with database.reading() as reader:
            project = reader.project()
            self.project_id = project.id
            self.name = project.name
            self.annotator_id = project.annotator_id
            own = [
                found
                for found in reader.find(AnnotationSet, kind="own")
                if found.owner == project.annotator_id
            ]
            if not own:
                raise UserError(
                    "no_own_set",
                    "The project {path} has no annotation set of its annotator.",
                    "Restore a backup of it.",
                    path=database.path,
                )
            self.own_set_id = own[0].id

    # --- opening ------------------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        annotator: str,
        starter: Starter,
        name: str | None = None,
        backups: Path | None = None,
    ) -> Workspace:
        """Make a new project file with one annotator, their own set and the starter codes.

        ``backups`` is the folder its backups go to; None means one beside the project.

        Raises UserError if the file exists already, EnvironmentFailure if it cannot be written.
        """
        from kantar_desk.analysis.folding import FOLD_VERSION
        from kantar_desk.store.database import Database

        person = Person(id=new_id(), name=annotator.strip() or "Annotator")

        def fill(tx: Writing) -> None:
            tx.insert(starter.codebook)
            for code in starter.codes:
                tx.insert(code)
            tx.insert(
                AnnotationSet(
                    id=new_id(), name=person.name, owner=person.id, codebook_version=starter.codebook.number
                )
            )

        database = Database.create(
            path,
            name=name or path.stem,
            annotator=person,
            fill=fill,
            program=program_name(),
            fold=fold_words,
            fold_version=FOLD_VERSION,
            backups=backups,
        )
        return cls(database)

    @classmethod
    def open(
        cls, path: Path, *, write: bool = True, backups: Path | None = None, take_over: bool = False
    ) -> Workspace:
        """Open a project. If somebody else writes to it, it opens for reading and `notice` says who.

        ``take_over`` takes a lock that another computer left behind.

        Raises UserError if it is no project, EnvironmentFailure if it is damaged, newer or cannot be read.
        """
        from kantar_desk.store.database import Database

        database = Database.open(
            path,
            write=write,
            program=program_name(),
            fold=fold_words,
            backups=backups,
            take_over=take_over,
        )
        return cls(database)

    def close(self) -> None:
        """Close the project, after the chunk that a job is writing; the object is of no use afterwards."""
        self._subscribers.clear()
        with self.gate.interactive():
            self.database.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The project file."""
        return self.database.path

    @property
    def aliases(self) -> tuple[AliasGroup, ...]:
        """Other names of one thing, read when they are first asked for. Raises UserError if the list is broken."""
        if self._aliases is None:
            from kantar_desk.analysis.names import read_aliases

            file = self.alias_file
            self._aliases = (
                read_aliases(file.read_text("utf-8")) if file is not None and file.exists() else ()
            )
        return self._aliases

    @property
    def writable(self) -> bool:
        """False when the project is open for reading only."""
        return self.database.writable

    @property
    def notice(self) -> KantarError | None:
        """Why the project is open for reading only, or None."""
        return self.database.notice

    def save_copy(self, target: Path) -> None:
        """Write a whole copy of everything saved to a new file; works also when the project's own file is gone.

        Raises UserError if the target exists, EnvironmentFailure if it cannot be written.
        """
        with self.gate.interactive():
            self.database.save_copy(target)

    # --- asking -------------------------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A short, consistent look at the project. Fetch values and leave; never keep the reader."""
        with self.database.reading() as reader:
            yield reader

    def annotator(self) -> Person:
        """The person who tags here."""
        with self.reading() as reader:
            person = reader.get(Person, self.annotator_id)
        if person is None:
            raise UserError("no_annotator", "The project has no annotator.", "Restore a backup of it.")
        return person

    def check(self, *, repair: bool = False) -> CheckReport:
        """Prove every promise no constraint sees; with ``repair`` mend, after a backup, what can be computed anew."""
        before = self.database.check()
        after = before
        if repair and before:
            self._require_writable()
            with self.gate.job():
                after = self.database.repair(self.annotator_id)
        left = {(one.code, one.table, one.row_id) for one in after}
        findings = tuple(
            CheckFinding(
                code=one.code, message=one.message, repaired=(one.code, one.table, one.row_id) not in left
            )
            for one in before
        )
        return CheckReport(findings=findings, sqlite=sqlite3.sqlite_version)

    # --- changing -----------------------------------------------------------------------------------------------

    def perform(
        self,
        action: Action,
        *,
        initiator: object = None,
        step_id: UUID | None = None,
        mode: Mode = "do",
        interactive: bool = True,
    ) -> ChangeSet:
        """Check and write one action in one transaction, then tell the subscribers.

        Actions with the same ``step_id`` are undone together. Raises UserError (nothing was written), Stale, or
        EnvironmentFailure (disk full, file gone). An action that changes nothing writes nothing and makes no step.
        """
        from kantar_desk.workspace.handlers import handle

        self._require_writable()
        step = step_id or new_id()
        head = self.head(action.step_title, mode, step)
        with self.gate.interactive() if interactive else self.gate.job():
            with self.database.writing(head) as tx:
                focus = handle(action, tx, self)
                changes = tuple(tx.changes)
            saved_at = utc_now()
        return self._publish(
            ChangeSet(
                title=action.step_title,
                step_id=step if changes else None,
                changes=changes,
                focus=focus,
                initiator=initiator,
                saved_at=saved_at,
                mode=mode,
                document_ids=documents_of(changes),
            )
        )

    def _require_writable(self) -> None:
        if not self.database.writable:
            raise self.database.notice or UserError(
                "read_only", "This project is open for reading only.", "Close it elsewhere and open it again."
            )

    def head(self, name: str, mode: Mode, step_id: UUID, of_step_id: UUID | None = None) -> ActionHead:
        """Who does what, for a transaction of the store; for jobs that write chunk by chunk."""
        return ActionHead(
            name=name,
            mode=mode,
            person_id=self.annotator_id,
            step_id=step_id,
            of_step_id=of_step_id,
            program=program_name(),
        )

    # --- undo and redo ------------------------------------------------------------------------------------------

    def undo(self, *, initiator: object = None, progress: Progress | None = None) -> ChangeSet:
        """Take back the newest step that stands. Raises UserError if there is none or a newer change stands on it.

        A large import is taken back in chunks: each is published as it is saved, ``progress`` can stop between two
        (`Cancelled`), and what is left is done by `upkeep.finish_reversal`. The answer then holds all changes.
        """
        return self._reverse("undo", initiator, progress)

    def redo(self, *, initiator: object = None, progress: Progress | None = None) -> ChangeSet:
        """Do the last undone step again. Raises UserError if there is none or a newer change stands on it."""
        return self._reverse("redo", initiator, progress)

    def undo_target(self) -> StepInfo | None:
        """The step that `undo` would take back."""
        with self.reading() as reader:
            return reader.undo_target()

    def redo_target(self) -> StepInfo | None:
        """The undo step that `redo` would reverse."""
        with self.reading() as reader:
            return reader.redo_target()

    def is_large(self, mode: Mode) -> bool:
        """True if `undo` (or ``redo``) would change over `LARGE_STEP` rows now: work for a job."""
        target = self.undo_target() if mode == "undo" else self.redo_target()
        return target is not None and target.rows > LARGE_STEP

    def _reverse(self, mode: Mode, initiator: object, progress: Progress | None) -> ChangeSet:
        self._require_writable()
        with self.reading() as reader:
            target = reader.undo_target() if mode == "undo" else reader.redo_target()
            chunked = target is not None and target.rows > LARGE_STEP and is_of_import(reader, target)
        if target is None:
            raise UserError(
                f"nothing_to_{mode}",
                "There is nothing to undo." if mode == "undo" else "There is nothing to redo.",
                "The history lists all steps.",
            )
        return self.reverse_step(target, mode, chunked=chunked, initiator=initiator, progress=progress)

    def reverse_step(
        self,
        target: StepInfo,
        mode: Mode = "undo",
        *,
        chunked: bool = False,
        step_id: UUID | None = None,
        initiator: object = None,
        progress: Progress | None = None,
    ) -> ChangeSet:
        """Take this step back (or, with mode ``redo``, take an undo back), whole or not at all.

        ``chunked``, for imports only: in transactions of `REVERSED_CHUNK` rows; with ``step_id`` a reversal that was
        cut off goes on. Raises UserError if a newer change stands on one of its rows; nothing is written then.
        """
        self._require_writable()
        step = step_id or new_id()
        head = self.head(target.name, mode, step, target.step_id)
        changes: list[ChangeRow] = []
        done, last = 0, REVERSED_CHUNK
        while last >= REVERSED_CHUNK:
            with self.gate.job() if chunked else self.gate.interactive():
                with self.database.writing(head) as tx:
                    if not chunked:
                        tx.reverse(target)
                        last = 0
                    else:
                        done = done or tx.reversed_so_far()
                        last = tx.reverse_part(target, limit=REVERSED_CHUNK, skip=done)
                        done += last
                    part = tuple(tx.changes)
                saved_at = utc_now()
            changes += part
            published = self._publish(
                ChangeSet(
                    title=target.name,
                    step_id=step,
                    changes=part,
                    initiator=initiator,
                    saved_at=saved_at,
                    mode=mode,
                    document_ids=documents_of(part),
                )
            )
            if chunked and progress is not None:
                progress(done, max(done, target.rows) if last == REVERSED_CHUNK else done, target.name)
        return dataclasses.replace(
            published, changes=tuple(changes), document_ids=documents_of(tuple(changes))
        )

    def go_back_to(self, seq: int, *, initiator: object = None) -> ChangeSet:
        """Reverse every step after this journal position in one new step; refused whole if one is refused."""
        self._require_writable()
        step = new_id()
        with self.gate.interactive():
            with self.database.writing(self.head("go back", "do", step)) as tx:
                tx.go_back_to(seq)
                changes = tuple(tx.changes)
            saved_at = utc_now()
        return self._publish(
            ChangeSet(
                title="go back",
                step_id=step,
                changes=changes,
                initiator=initiator,
                saved_at=saved_at,
                document_ids=documents_of(changes),
            )
        )

    # --- subscribers --------------------------------------------------------------------------------------------

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call ``subscriber(change_set)`` after every commit; the returned function ends that."""
        with self._lock:
            self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with self._lock:
                if subscriber in self._subscribers:
                    self._subscribers.remove(subscriber)

        return unsubscribe

    def publish(self, change_set: ChangeSet) -> ChangeSet:
        """Tell the subscribers of a commit made by a job."""
        return self._publish(change_set)

    def _publish(self, change_set: ChangeSet) -> ChangeSet:
        if change_set.changes:
            with self._lock:
                subscribers = tuple(self._subscribers)
            for subscriber in subscribers:
                subscriber(change_set)
        return change_set


def is_of_import(reader: Reader, step: StepInfo) -> bool:
    """True for an import, and for the undo or redo of one."""
    found: StepInfo | None = step
    while found is not None and found.of_step_id is not None:
        found = reader.step(found.of_step_id)
    return found is not None and found.mode == "import"


def documents_of(changes: tuple[ChangeRow, ...]) -> frozenset[UUID]:
    """The documents that these changes touch."""
    return frozenset(row.document_id for row in changes if row.document_id is not None)


def fold_words(text: str) -> str:
    """The folded words of a text joined by spaces: the form the search index holds."""
    from kantar_desk.analysis.folding import fold_plain, plain_words

    return " ".join(plain_words(fold_plain(text)))


def program_name() -> str:
    """Name and version of this program, as the journal notes them."""
    return f"Kantar Desk {__version__}"
