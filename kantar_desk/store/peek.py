"""A look at a project with nothing but the standard library: what the first paint needs.

Importing the large library of the store takes longer than any query here, so the window shows its first list from
this and opens the project behind it.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

APPLICATION_ID = 0x4B444B31
SCHEMA_VERSION = 1


class Header(NamedTuple):
    """Whose file it is and of which schema. ``empty`` is a file without a byte."""

    application_id: int
    schema: int

    @property
    def is_project(self) -> bool:
        """True for a project of this or any other version."""
        return self.application_id == APPLICATION_ID


class FirstList(NamedTuple):
    """What the first paint shows of a project: its name, and the titles of its documents by folder and title."""

    name: str
    titles: tuple[str, ...]


@contextmanager
def connect(path: Path, *, without_waiting: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, for a short look. Raises sqlite3.Error.

    Changes that wait beside a file cannot be seen on a full disk; ``without_waiting`` looks at it all the same.
    """
    # Where nobody is at work on it, a short look need not leave behind what a shared one does.
    uri = reading_uri(path) if Path(f"{path}-wal").exists() else fixed_uri(path)
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        try:
            connection.execute("PRAGMA application_id").fetchone()
        except sqlite3.OperationalError as error:
            # A full disk has no room for what a shared look needs.
            full = error.sqlite_errorname == "SQLITE_IOERR_SHMSIZE"
            if not full or (is_waiting(path) and not without_waiting):
                raise
            connection.close()
            connection = sqlite3.connect(fixed_uri(path), uri=True, isolation_level=None)
            connection.execute("PRAGMA trusted_schema=OFF")
        yield connection
    finally:
        connection.close()


def reading_uri(path: Path) -> str:
    """The URI that opens a file for reading.

    A folder that takes no writes cannot hold what a shared look needs; a file there is opened as one that nobody
    changes, if no change waits beside it.
    """
    if not is_waiting(path) and not os.access(path.absolute().parent, os.W_OK):
        return fixed_uri(path)
    return f"{path.absolute().as_uri()}?mode=ro"


def fixed_uri(path: Path) -> str:
    """The URI that opens a file for reading as one that nobody changes meanwhile; nothing is made beside it."""
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1"


def is_waiting(path: Path) -> bool:
    """True if changes lie beside the file that are not in it yet."""
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def header(path: Path) -> Header:
    """The header of a file. Raises sqlite3.Error (missing, no database)."""
    with connect(path, without_waiting=True) as connection:
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
    return Header(application_id, schema)


def first_list(path: Path, most: int = -1) -> FirstList | None:
    """Name and documents of a project of this schema; None for any other file.

    With ``most`` only that many documents, from the beginning.
    """
    try:
        with connect(path) as connection:
            identity = [
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("application_id", "user_version")
            ]
            if identity != [APPLICATION_ID, SCHEMA_VERSION]:
                return None
            (name,) = connection.execute("SELECT name FROM project").fetchone()
            rows = connection.execute(
                "SELECT title FROM document WHERE deleted IS NULL ORDER BY folder, title, id LIMIT ?", (most,)
            )
            return FirstList(name, tuple(title for (title,) in rows))
    except (sqlite3.Error, TypeError):
        return None
