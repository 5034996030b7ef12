"""A look at a project with nothing but the standard library: what the first paint needs.

Importing the large library of the store takes longer than any query here, so the window shows its first list from
this and opens the project behind it.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator

APPLICATION_ID = 0x4B444B31
SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Header:
    """Whose file it is and of which schema. ``empty`` is a file without a byte."""

    application_id: int
    schema: int

    @property
    def is_project(self) -> bool:
        """True for a project of this or any other version."""
        return self.application_id == APPLICATION_ID


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A line of the document list: ``tags`` counts the live tags of all sets."""

    id: UUID
    title: str
    folder: str
    length: int
    tags: int
    language: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class FirstList:
    """What the first paint shows of a project."""

    name: str
    annotator: str
    documents: tuple[ListedDocument, ...]


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
    """Name, annotator and documents of a project of this schema, by folder and title; None for any other file.

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
            name, annotator = connection.execute(
                "SELECT p.name, a.name FROM project p JOIN person a ON a.id = p.annotator_id"
            ).fetchone()
            counts = dict(
                connection.execute(
                    "SELECT document_id, count(*) FROM annotation WHERE deleted IS NULL GROUP BY document_id"
                )
            )
            documents = tuple(
                ListedDocument(
                    UUID(bytes=row[0]), row[1], row[2], row[3], counts.get(row[0], 0), row[4], row[5]
                )
                for row in connection.execute(
                    "SELECT id, title, folder, length, language, published FROM document "
                    "WHERE deleted IS NULL ORDER BY folder, title, id LIMIT ?",
                    (most,),
                )
            )
    except (sqlite3.Error, TypeError):
        return None
    return FirstList(name, annotator, documents)
