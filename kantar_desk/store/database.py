"""One open project file: create, open, lock, read, write, close.

*Saved* means: the commit returned, and the path still shows the file that was opened. Only one writer exists; every
change goes through `Database.writing`.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from kantar_desk.errors import KantarError, UserError
from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.journal import ActionHead
from kantar_desk.store import engines, failures, peek, search, tables
from kantar_desk.store.lock import Owner, ProjectLock, acquire, open_elsewhere
from kantar_desk.store.reads import Fold, Reader
from kantar_desk.store.schema import APPLICATION_ID, SCHEMA_VERSION, create_all
from kantar_desk.store.writes import Writing

log = logging.getLogger(__name__)
Fill = Callable[[Writing], None]


class Database:
    """An open project. Made by `create` or `open`; must be closed.

    ``writable`` is False when nothing can be saved; ``notice`` then says why, in words.
    """

    def __init__(self, path: Path, *, fold: Fold, program: str, backups: Path | None) -> None:
        self.path = path
        self.program = program
        self.fold = fold
        self.backups = backups
        self.notice: KantarError | None = None
        self._lock: ProjectLock | None = None
        self._writer: Engine | None = None
        self._readers: Engine | None = None
        self._fts = False
        self._identity: tuple[int, int] = (0, 0)
        self._data_version: int | None = None
        self._written = threading.Lock()
        self._changed = False

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
            raise _exists(path)
        temporary = path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _make_empty(temporary)
            try:
                _build(temporary, name, annotator, fill, program, fold, fold_version)
                _sync(temporary)
                _move_without_overwriting(temporary, path)
            finally:
                for leftover in (temporary, Path(f"{temporary}-wal"), Path(f"{temporary}-shm")):
                    leftover.unlink(missing_ok=True)
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

        Raises UserError if it is no project; EnvironmentFailure if it is missing, damaged or of a newer version.
        ``take_over`` takes a lock that another computer left behind.
        """
        path = Path(path).absolute()
        database = cls(path, fold=fold, program=program, backups=backups)
        try:
            database._open(write=write, take_over=take_over)
        except BaseException as error:
            with contextlib.suppress(Exception):
                database.close()
            if isinstance(error, DBAPIError | sqlite3.Error | OSError):
                raise failures.translate(error, path) or error from error
            raise
        return database

    def _open(self, *, write: bool, take_over: bool) -> None:
        found = peek.header(self.path)
        if not found.is_project:
            raise failures.not_a_project(self.path)
        if found.schema > SCHEMA_VERSION:
            raise failures.newer(found.schema)
        if write:
            self._open_for_writing(take_over=take_over)
        self._readers = engines.reader_engine(self.path)
        with self._readers.begin() as connection:
            self._fts = search.has_index(connection)

    def _open_for_writing(self, *, take_over: bool) -> None:
        try:
            lock = acquire(self.path, self.program, take_over=take_over)
        except OSError:
            self.notice = failures.write_protected()
            return
        if isinstance(lock, Owner):
            self.notice = open_elsewhere(lock)
            return
        self._lock = lock
        self._identity = self._on_disk() or (0, 0)
        self._writer = engines.writer_engine(self.path)
        try:
            with self._writer.begin() as connection:
                self._data_version = _data_version(connection)
        except DBAPIError as error:
            failure = failures.translate(error, self.path)
            if failure is None or failure.code not in ("write_protected", "cannot_open", "in_use"):
                raise
            self._stop_writing(failure)

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
        """Close readers, tidy up, close the writer, give the lock back. A second call does nothing."""
        readers, self._readers = self._readers, None
        if readers is not None:
            readers.dispose()
        writer, self._writer = self._writer, None
        if writer is not None:
            try:
                if self._on_disk() == self._identity:
                    _tidy(writer)
            except (sqlite3.Error, DBAPIError) as error:
                log.warning("closing %s: %s", self.path.name, error)
            finally:
                writer.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

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
                yield Reader(connection, self.fold, fts=self._fts)
        except (DBAPIError, sqlite3.Error) as error:
            raise failures.translate(error, self.path) or error from error

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
                tx = Writing(connection, head, self.fold, fts=self._fts)
                yield tx
                tx.flush()
                if not tx.changes:
                    connection.rollback()
                    return
                connection.commit()
        except (DBAPIError, sqlite3.Error, UnicodeEncodeError, OverflowError) as error:
            failure = failures.translate(error, self.path)
            if failure is not None and failure.code == "disk_error":
                self._stop_writing(failure)
            raise failure or error from error
        self._changed = True
        self._require_place()

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
        version = _data_version(connection)
        if version != self._data_version:
            self._data_version = version
            raise failures.foreign_write()


def _data_version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar() or 0)


def _tidy(writer: Engine) -> None:
    raw = writer.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA optimize")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()
    finally:
        raw.close()


def _exists(path: Path) -> KantarError:
    return UserError(
        "exists", "{path} exists already.", "Choose another name, or open the project.", path=path
    )


def _make_empty(path: Path) -> None:
    """An empty file that only its owner can read; SQLite keeps its mode."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _build(
    path: Path,
    name: str,
    annotator: Person,
    fill: Fill | None,
    program: str,
    fold: Fold,
    fold_version: int,
) -> None:
    raw = engines.connect(path.absolute().as_uri() + "?mode=rw")
    try:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        raw.close()
    engine = engines.writer_engine(path)
    try:
        with engine.connect() as connection:
            connection.begin()
            create_all(connection)
            fts = search.create_index(connection)
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
            head = ActionHead(
                name="create the project",
                mode="system",
                person_id=annotator.id,
                step_id=new_id(),
                program=program,
            )
            tx = Writing(connection, head, fold, fts=fts)
            person = tx.insert(annotator)
            connection.execute(
                tables.project.insert(),
                {
                    "id": new_id(),
                    "name": name,
                    "created": utc_now(),
                    "fold_version": fold_version,
                    "annotator_id": person.id,
                },
            )
            if fill is not None:
                fill(tx)
            tx.flush()
            connection.commit()
        _tidy(engine)
    finally:
        engine.dispose()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move_without_overwriting(source: Path, target: Path) -> None:
    """Give a complete file its name. Raises UserError if the name is taken meanwhile."""
    try:
        if os.name == "nt":
            source.rename(target)  # refuses to overwrite there
        else:
            try:
                os.link(source, target)
                source.unlink()
            except FileExistsError:
                raise
            except OSError:
                # A file system without hard links.
                if os.path.lexists(target):
                    raise FileExistsError(target) from None
                source.rename(target)
    except FileExistsError:
        raise _exists(target) from None
    _sync_folder(target.parent)
