"""Files as the store makes them: readable by their owner only, complete before they get their name."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from kantar_desk.errors import KantarError, UserError
from kantar_desk.store import engines, failures
from kantar_desk.store.peek import APPLICATION_ID


def exists(path: Path) -> KantarError:
    """The name is taken."""
    return UserError(
        "exists", "{path} exists already.", "Choose another name, or open the project.", path=path
    )


def make_folder(folder: Path) -> None:
    """A folder that only its owner can enter, with its parents. Existing ones are left as they are."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def made_beside(target: Path) -> Iterator[Path]:
    """An empty file beside ``target`` to be filled; it and what SQLite put beside it are gone afterwards."""
    temporary = target.with_name(f".{target.name}.{uuid4().hex[:8]}.new")
    # SQLite keeps the mode of an empty file; by itself it would make one that everybody can read.
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield temporary
    finally:
        for leftover in beside(temporary):
            leftover.unlink(missing_ok=True)


def beside(path: Path) -> tuple[Path, Path, Path]:
    """The file and the two that SQLite keeps beside it."""
    return path, Path(f"{path}-wal"), Path(f"{path}-shm")


def sync(path: Path) -> None:
    """Have a file that nobody has open on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_without_overwriting(source: Path, target: Path) -> None:
    """Give a complete file its name. Raises UserError if the name is taken."""
    try:
        if os.name == "nt":
            source.rename(target)  # refuses to overwrite there
        else:
            _link(source, target)
    except FileExistsError:
        raise exists(target) from None
    sync_folder(target.parent)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links.
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        source.rename(target)
    else:
        source.unlink()


def copy_into(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole, checked copy of the open database into an empty file. Raises sqlite3.Error, OSError, KantarError.

    The connection must be allowed to write files (not ``query_only``) and outside a transaction.
    """
    connection.execute("VACUUM INTO ?", (str(target),))
    with closing(engines.connect(target.absolute().as_uri() + "?mode=rw")) as copy:
        copy.execute("PRAGMA journal_mode=WAL")
    sync(target)
    project = connection.execute("SELECT id FROM project").fetchone()
    if verify(target) != UUID(bytes=project[0]):
        raise failures.damaged()


def verify(path: Path) -> UUID:
    """The project id of a sound project file. Raises KantarError or sqlite3.Error for any other file."""
    with closing(engines.connect(path.absolute().as_uri() + "?mode=ro")) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise failures.not_a_project(path)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise failures.damaged()
        found = connection.execute("SELECT id FROM project").fetchone()
    if found is None:
        raise failures.damaged()
    return UUID(bytes=found[0])
