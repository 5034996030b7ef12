"""What the database reports, as the sentence a person gets. Anything not listed is a bug and goes on as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kantar_desk.errors import EnvironmentFailure, KantarError, UserError


def disk_full() -> KantarError:
    """No room left."""
    return EnvironmentFailure(
        "disk_full",
        "The disk is full. Your last action is NOT saved.",
        "Free some space and press Try again.",
    )


def no_room() -> KantarError:
    """The notice of a project on a disk so full that nothing can be written beside it."""
    return EnvironmentFailure(
        "no_room",
        "The disk is full. Nothing can be saved, so the project was opened for reading.",
        "Free some space, then open it for writing.",
    )


def no_room_to_open() -> KantarError:
    """A full disk on which the project cannot even be read."""
    return EnvironmentFailure(
        "no_room_to_open",
        "The disk is full, and this project cannot be opened without some room. Nothing was changed.",
        "Free some space and open it again.",
    )


def disk_error() -> KantarError:
    """The disk, or the connection to it, fails."""
    return EnvironmentFailure(
        "disk_error", "The disk reports an error. NOT saved.", "Save a copy on another disk."
    )


def file_gone() -> KantarError:
    """The path no longer shows the file that was opened."""
    return EnvironmentFailure(
        "file_gone", "The project file was moved, deleted or replaced. NOT saved.", "Save a copy now."
    )


def cannot_open(path: Path) -> KantarError:
    """Missing, or no permission."""
    return EnvironmentFailure(
        "cannot_open",
        "{path} cannot be opened: missing, or no permission.",
        "Check the folder, or choose another file.",
        path=path,
    )


def write_protected() -> KantarError:
    """The file or its folder does not take writes."""
    return EnvironmentFailure(
        "write_protected",
        "The file or its folder is write-protected. Nothing can be saved here.",
        "Open for reading, or save a copy elsewhere.",
    )


def in_use() -> KantarError:
    """Somebody else holds the database's own lock."""
    return EnvironmentFailure(
        "in_use", "Another program uses this file. NOT saved.", "Close it and press Try again."
    )


def damaged(backup_date: str | None = None) -> KantarError:
    """Pages do not fit together. ``backup_date`` names the newest backup, if there is one."""
    if backup_date:
        return EnvironmentFailure(
            "damaged",
            "The project is damaged. It was not changed.",
            "Restore the backup of {date}, or open for reading.",
            date=backup_date,
        )
    return EnvironmentFailure(
        "damaged", "The project is damaged. It was not changed.", "Restore a backup, or open for reading."
    )


def newer(schema: int) -> KantarError:
    """Made by a version that knows a later schema."""
    return EnvironmentFailure(
        "newer_project",
        "Made by a newer Kantar Desk (schema {schema}). Nothing was changed.",
        "Update the program.",
        schema=schema,
    )


def not_a_project(path: Path) -> KantarError:
    """Some other file."""
    return UserError(
        "not_a_project",
        "{path} is not a Kantar Desk project.",
        "Choose another file, or restore a backup.",
        path=path,
    )


def too_large() -> KantarError:
    """A value beyond what the database takes."""
    return UserError("too_large", "This document is too large.", "Split it.")


def foreign_write() -> KantarError:
    """Some other tool wrote into the file."""
    return EnvironmentFailure(
        "foreign_write",
        "Another program has written into this project file. NOT saved.",
        "Close that program, look at the new state and press Try again.",
    )


def foreign_structure(names: list[str]) -> KantarError:
    """Tables, triggers or views that this program did not make, or that are missing."""
    return EnvironmentFailure(
        "foreign_structure",
        "The project is not built as this program builds one ({names}). Opened for reading.",
        "Export what you need, or restore a backup.",
        names=", ".join(names[:3]),
    )


def translate(error: BaseException, path: Path) -> KantarError | None:
    """The sentence for an error of the database or the file system; None for a bug. Longest beginning first."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, OSError) and not isinstance(original, sqlite3.Error):
        return _of_system(original, path)
    if isinstance(original, OverflowError | sqlite3.DataError):
        return too_large()
    if isinstance(original, UnicodeEncodeError):
        return UserError(
            "bad_characters",
            "The text holds characters that cannot be stored (NUL, or half of a surrogate pair).",
            "Remove them and try again.",
        )
    if not isinstance(original, sqlite3.Error):
        return None
    name = getattr(original, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY_SNAPSHOT", "SQLITE_CONSTRAINT")):
        return None
    for beginning, make in (
        ("SQLITE_READONLY_DBMOVED", file_gone),
        ("SQLITE_CANTOPEN", lambda: cannot_open(path)),
        ("SQLITE_READONLY", write_protected),
        ("SQLITE_CORRUPT", damaged),
        ("SQLITE_LOCKED", in_use),
        ("SQLITE_NOTADB", lambda: not_a_project(path)),
        ("SQLITE_TOOBIG", too_large),
        # Its shared memory finds no room: the first thing a full disk refuses when a file is opened.
        ("SQLITE_IOERR_SHMSIZE", disk_full),
        ("SQLITE_IOERR", disk_error),
        ("SQLITE_BUSY", in_use),
        ("SQLITE_FULL", disk_full),
        ("SQLITE_PERM", lambda: cannot_open(path)),
        ("SQLITE_AUTH", lambda: cannot_open(path)),
    ):
        if name.startswith(beginning):
            return make()
    return None


def is_full(error: BaseException) -> bool:
    """True if an error says that the disk has no room left."""
    failure = error if isinstance(error, KantarError) else translate(error, Path())
    return failure is not None and failure.code == "disk_full"


def _of_system(error: OSError, path: Path) -> KantarError:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full()
    if error.errno == errno.EROFS:
        return write_protected()
    if error.errno == errno.EIO:
        return disk_error()
    return cannot_open(Path(error.filename) if isinstance(error.filename, str) else path)
