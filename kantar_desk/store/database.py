"""One open project file: create, open, lock, read, write, close.

*Saved* means: the commit returned, and the path still shows the file that was opened. Only one writer exists; every
change goes through `Database.writing`.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from kantar_desk.errors import KantarError, UserError
from kantar_desk.model.identity import Person, new_id
from kantar_desk.model.journal import ActionHead
from kantar_desk.store import (
    backups,
    building,
    checking,
    copying,
    engines,
    failures,
    files,
    peek,
    places,
    search,
    structure,
)
from kantar_desk.store.building import Fill
from kantar_desk.store.lock import Owner, ProjectLock, acquire, open_elsewhere
from kantar_desk.store.reads import Fold, Reader
from kantar_desk.store.schema import SCHEMA_VERSION
from kantar_desk.store.texts import KeptTexts
from kantar_desk.store.writes import Writing

log = logging.getLogger(__name__)


class Database:
    """An open project. Made by `create` or `open`; must be closed.

    ``writable`` is False when nothing can be saved; ``notice`` then says why, in words. ``warning`` is what a person
    should know of the place the project lies in, or None.
    """

    def __init__(self, path: Path, *, fold: Fold, program: str, backups: Path | None) -> None:
        self.path = path
        self.program = program
        self.fold = fold
        self.backups = backups
        self.notice: KantarError | None = None
        self.warning: KantarError | None = None
        self._lock: ProjectLock | None = None
        self._writer: Engine | None = None
        self._readers: Engine | None = None
        self._fts = False
        self._texts = KeptTexts()
        self._identity: tuple[int, int] = (0, 0)
        self._data_version: int | None = None
        self._changed = False
        self._seen = 0
        self._foreign: KantarError | None = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        # Where the readers read if the disk is too full for what they share: a file that stands still.
        self._still = ""

    # --- making and opening -----------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        annotator: Person,
        fill: Fill | None = None,
        program: str = "",
        fold: Fold = str.casefold,
        fold_version: int = 1,
        backups: Path | None = None,
    ) -> Database:
        """Make a new project and open it. It appears under its name only when it is complete.

        ``fill`` writes what it begins with. Raises UserError if the file exists, EnvironmentFailure if the folder
        cannot be written.
        """
        path = Path(path)
        if os.path.lexists(path):
            raise files.exists(path)
        if places.is_network(path):
            raise places.on_network(path)
        try:
            files.make_folder(path.absolute().parent)
            with files.made_beside(path) as temporary:
                building.build(temporary, name, annotator, fill, program, fold, fold_version)
                files.sync(temporary)
                files.move_without_overwriting(temporary, path)
        except (DBAPIError, sqlite3.Error, OSError) as error:
            raise failures.translate(error, path) or error from error
        return cls.open(path, program=program, fold=fold, backups=backups)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        write: bool = True,
        program: str = "",
        fold: Fold = str.casefold,
        backups: Path | None = None,
        take_over: bool = False,
    ) -> Database:
        """Open a project. If it cannot be written it opens for reading, and ``notice`` says why.

        Raises UserError if it is no project; EnvironmentFailure if it is missing, damaged or of a newer version, or if
        the disk is too full even to read it. ``take_over`` takes a lock that another computer left behind.
        """
        path = Path(path).absolute()
        database = cls(path, fold=fold, program=program, backups=backups)
        try:
            database._open(write=write, take_over=take_over)
        except BaseException as error:
            with contextlib.suppress(Exception):
                database.close()
            if isinstance(error, DBAPIError | sqlite3.Error | OSError):
                full = failures.no_room_to_open() if failures.is_full(error) else None
                raise full or database._said(error) or error from error
            raise
        return database

    def _open(self, *, write: bool, take_over: bool) -> None:
        if places.is_network(self.path):
            raise places.on_network(self.path)
        if not self.path.is_file():
            raise failures.cannot_open(self.path)
        found = peek.header(self.path)
        if not found.is_project:
            raise failures.not_a_project(self.path)
        if found.schema > SCHEMA_VERSION:
            raise failures.newer(found.schema)
        if write:
            self._open_for_writing(found.schema, take_over=take_over)
        self._readers = self._open_for_reading(found.schema)
        with self._readers.begin() as connection:
            foreign = structure.differences(building.driver(connection.connection))
            self._fts = search.has_index(connection)
            self._seen = Reader(connection, self.fold, fts=False).last_seq()
        if foreign:
            self._foreign = failures.foreign_structure(foreign)
            if self._writer is not None:
                self._stop_writing(self._foreign)

    def _open_for_reading(self, schema: int) -> Engine:
        """Readers of the file itself, or of a copy where it cannot be read in its place or is of an older schema."""
        waiting = peek.is_waiting(self.path)
        fixed = not os.access(self.path.parent, os.W_OK)
        if (fixed and waiting) or (schema < SCHEMA_VERSION and not self.writable):
            return engines.reader_engine(self._copy(schema))
        engine = engines.reader_engine(self.path)
        try:
            engine.connect().close()
        except (DBAPIError, sqlite3.Error) as error:
            engine.dispose()
            if not failures.is_full(error):
                raise
        else:
            return engine
        self.notice = failures.no_room()
        with contextlib.suppress(OSError):
            lock = self._lock or acquire(self.path, self.program)
            if isinstance(lock, Owner):
                waiting = True
            else:
                self._lock = lock
        # As long as the lock is ours nobody writes, and the file can be read as one that does not change.
        self._still = peek.fixed_uri(self._copy(schema) if waiting else self.path)
        return engines.reader_engine(self.path, uri=self._still)

    def _copy(self, schema: int) -> Path:
        self._scratch = tempfile.TemporaryDirectory(prefix="kantar-desk-", ignore_cleanup_errors=True)
        return copying.readable_copy(self.path, Path(self._scratch.name), schema)

    def _open_for_writing(self, schema: int, *, take_over: bool) -> None:
        """Lock and writer; ``notice`` says why they cannot be had."""
        try:
            self._take_writer(schema, take_over=take_over)
        except (KantarError, DBAPIError, sqlite3.Error, OSError) as error:
            if not failures.is_full(error):
                raise
            # The lock stays, so that the file can be read as one that nobody changes.
            self.notice = failures.no_room()
            if self._writer is not None:
                self._writer.dispose()
                self._writer = None

    def _take_writer(self, schema: int, *, take_over: bool) -> None:
        if self._lock is None:
            try:
                lock = acquire(self.path, self.program, take_over=take_over)
            except OSError as error:
                if failures.is_full(error):
                    raise
                self.notice = failures.write_protected()
                return
            if isinstance(lock, Owner):
                self.notice = open_elsewhere(lock)
                return
            self._lock = lock
        self._identity = self._on_disk() or (0, 0)
        self._require_fitting_log()
        if schema < SCHEMA_VERSION:
            from kantar_desk.store import migrations

            migrations.migrate(self.path, backup=lambda: self.backup("before-migration"))
        service = places.synced_by(self.path)
        if service is not None:
            self.warning = places.synced_folder(self.path, service)
        self._writer = engines.writer_engine(self.path)
        try:
            with self._writer.begin() as connection:
                self._data_version = engines.data_version(connection)
        except (DBAPIError, sqlite3.Error) as error:
            failure = failures.translate(error, self.path)
            if failure is None or failure.code not in ("write_protected", "cannot_open", "in_use"):
                raise
            self._stop_writing(failure)

    def _require_fitting_log(self) -> None:
        """Raise if what a program left beside the file does not fit it: writing would pour it into the file."""
        if peek.is_waiting(self.path):
            with peek.connect(self.path) as connection:
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise failures.damaged(self._backup_date())

    @property
    def writable(self) -> bool:
        """True while changes can be saved."""
        return self._writer is not None

    def _stop_writing(self, notice: KantarError) -> None:
        """Go on for reading only."""
        self.notice = notice
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def close(self) -> None:
        """Close readers, tidy up, close the writer, give the lock back; a second call does nothing."""
        readers, self._readers = self._readers, None
        if readers is not None:
            readers.dispose()
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None
        writer, self._writer = self._writer, None
        if writer is not None:
            try:
                if self._on_disk() == self._identity:
                    building.tidy(writer)
            except (sqlite3.Error, DBAPIError) as error:
                log.warning("closing %s: %s", self.path.name, error)
            finally:
                writer.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        if readers is not None and writer is None:
            building.sweep(self.path, self.program)

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # --- reading and writing ----------------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A short, consistent look. Raises what `failures` says of a file that cannot be read."""
        if self._readers is None:
            raise ValueError("the project is closed")
        try:
            with self._readers.begin() as connection:
                yield Reader(connection, self.fold, fts=self._fts, texts=self._texts)
        except (DBAPIError, sqlite3.Error) as error:
            raise self._said(error) or error from error

    @contextmanager
    def writing(self, head: ActionHead) -> Iterator[Writing]:
        """One action in one transaction: committed when the block ends, rolled back on any error.

        A block that changes nothing leaves no trace. Raises EnvironmentFailure if it could not be saved.
        """
        if self._writer is None:
            raise self.notice or UserError(
                "read_only", "This project is open for reading only.", "Close it elsewhere and open it again."
            )
        self._require_place()
        try:
            with self._writer.connect() as connection:
                connection.begin()
                self._require_alone(connection)
                tx = Writing(connection, head, self.fold, fts=self._fts, texts=self._texts)
                yield tx
                tx.flush()
                if not tx.changes and not tx.derived:
                    connection.rollback()
                    return
                connection.commit()
        except (DBAPIError, sqlite3.Error, UnicodeEncodeError, OverflowError) as error:
            failure = self._said(error)
            if failure is not None and failure.code == "disk_error":
                self._stop_writing(failure)
            raise failure or error from error
        self._changed = True
        self._require_place()

    # --- copies and checks ------------------------------------------------------------------------------------------

    @property
    def backup_folder(self) -> Path:
        """Where backups of all projects lie: as given at opening, else beside the project."""
        return self.backups or self.path.parent / "backups"

    def backup(self, reason: str) -> Path:
        """Write a checked backup; old ones are let go by the rules of `backups.kept`.

        ``reason`` is a word of lower-case letters and hyphens. Raises EnvironmentFailure if none could be made.
        """
        made = backups.make(self.path, self.backup_folder, reason)
        self._changed = False
        return made.path

    def backup_if_due(self, reason: str) -> Path | None:
        """A backup if something changed and the last one is over half an hour old."""
        with self.reading() as reader:
            project_id = reader.project().id
        known = backups.listed(self.backup_folder, project_id)
        if (not self._changed and known) or not backups.is_due(self.backup_folder, project_id):
            return None
        return self.backup(reason)

    def list_backups(self) -> list[backups.Backup]:
        """The backups of this project with their counts, newest first."""
        with self.reading() as reader:
            project_id = reader.project().id
        return backups.listed(self.backup_folder, project_id, count=True)

    def save_copy(self, target: Path) -> None:
        """Write a whole copy of everything saved to a new file; works also when the project's own file is gone.

        Raises UserError if the target exists, EnvironmentFailure if it cannot be written.
        """
        target = Path(target)
        if os.path.lexists(target):
            raise files.exists(target)
        try:
            with self._whole() as source:
                copying.write_copy(source, target)
        except (sqlite3.Error, OSError) as error:
            raise failures.translate(error, target) or error from error

    @contextmanager
    def _whole(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees everything saved and may write to other files."""
        if self._writer is not None and self._on_disk() != self._identity:
            # The path shows another file or none; only this connection still has ours.
            raw = self._writer.raw_connection()
            try:
                yield building.driver(raw)
            finally:
                raw.close()
            return
        with contextlib.closing(engines.connect(self._still or peek.reading_uri(self.path))) as source:
            yield source

    def quick_check(self) -> KantarError | None:
        """Look whether the pages fit together; a bad result makes the project read-only. Takes long on a large file."""
        try:
            with self.reading() as reader:
                result = reader.connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
                # It has read every page, and nobody is going to need them all.
                reader.connection.exec_driver_sql("PRAGMA shrink_memory")
            failure = None if result == "ok" else failures.damaged(self._backup_date())
        except KantarError as error:
            failure = error
        if failure is not None:
            self._stop_writing(failure)
        return failure

    def _said(self, error: BaseException) -> KantarError | None:
        """The sentence for an error, with the date of the newest backup where that helps."""
        failure = failures.translate(error, self.path)
        if failure is not None and failure.code == "damaged":
            return failures.damaged(self._backup_date())
        return failure

    def _backup_date(self) -> str | None:
        newest = backups.newest_of_name(self.backup_folder, self.path.stem)
        return f"{newest.at:%Y-%m-%d %H:%M} UTC" if newest else None

    def check(self, report: checking.Report | None = None) -> list[checking.Finding]:
        """Prove every promise no constraint sees; an empty list means all is well."""
        with self.reading() as reader:
            return checking.check(reader, report)

    def repair(self, person_id: UUID | None = None) -> list[checking.Finding]:
        """Back up, then mend what can be computed anew (search index, hulls), never evidence.

        Returns what is still wrong afterwards.
        """
        self.backup("before-repair")
        findings = self.check()
        with self.reading() as reader:
            project = reader.project()
        if any(finding.mendable for finding in findings):
            with self.writing(self._system("repair", person_id or project.annotator_id)) as tx:
                checking.repair(tx, findings)
        return self.check()

    def try_writing(self, *, take_over: bool = False) -> bool:
        """Write from now on if nobody else does any more; otherwise ``notice`` says why not."""
        if self._writer is None and self._foreign is None and (self._scratch is None or self._still):
            self.notice = None
            self._open_for_writing(SCHEMA_VERSION, take_over=take_over)
            if self.writable and self._still:
                self._read_what_changes()
        return self.writable

    def _read_what_changes(self) -> None:
        """Readers of the file as it is from now on, in place of those to whom it stood still."""
        readers, self._readers = self._readers, engines.reader_engine(self.path)
        scratch, self._scratch, self._still = self._scratch, None, ""
        if readers is not None:
            readers.dispose()
        if scratch is not None:
            scratch.cleanup()
        if self._lock is not None:
            self._lock.sign(self.program)

    def rebuild_search(self, fold_version: int) -> None:
        """Make the search index anew, after words are folded in another way than when it was made."""
        with self.reading() as reader:
            person_id = reader.project().annotator_id
        with self.writing(self._system("rebuild the search index", person_id)) as tx:
            checking.rebuild_index(tx)
            tx.set_fold_version(fold_version)

    def _system(self, name: str, person_id: UUID) -> ActionHead:
        return ActionHead(
            name=name, mode="system", person_id=person_id, step_id=new_id(), program=self.program
        )

    def analyse(self) -> None:
        """Let the database measure its indexes anew; good after a large import."""
        if self._writer is not None:
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute("ANALYZE")
            finally:
                raw.close()

    def changed_elsewhere(self) -> bool:
        """True once after somebody else has written: for windows that are open for reading."""
        with self.reading() as reader:
            seq = reader.last_seq()
        moved, self._seen = seq != self._seen, seq
        return moved

    def _on_disk(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _require_place(self) -> None:
        """Raise unless the path shows the file that was opened: else a commit goes nowhere."""
        if self._on_disk() != self._identity:
            raise failures.file_gone()

    def _require_alone(self, connection: Connection) -> None:
        """Raise if another tool has written into the file since our last look."""
        version = engines.data_version(connection)
        if version != self._data_version:
            self._data_version = version
            raise failures.foreign_write()
