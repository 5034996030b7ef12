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
def connect(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, for a short look. Raises sqlite3.Error."""
    uri = reading_uri(path)
    if not Path(f"{path}-wal").exists() and "immutable" not in uri:
        # Nobody is at work on it, so a short look need not leave behind what a shared one does.
        uri += "&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        yield connection
    finally:
        connection.close()


def reading_uri(path: Path) -> str:
    """The URI that opens a file for reading.

    A folder that takes no writes cannot hold what a shared look needs; a file there is opened as one that nobody
    changes, if no change waits beside it.
    """
    uri = path.absolute().as_uri()
    wal = Path(f"{path}-wal")
    waiting = wal.exists() and wal.stat().st_size > 0
    if not waiting and not os.access(path.absolute().parent, os.W_OK):
        return f"{uri}?mode=ro&immutable=1"
    return f"{uri}?mode=ro"


def header(path: Path) -> Header:
    """The header of a file. Raises sqlite3.Error (missing, no database)."""
    with connect(path) as connection:
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
