"""Copies of a project: one to read from where it cannot be read in its place, one that a person asked for."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

from kantar_desk.store import engines, files
from kantar_desk.store.schema import SCHEMA_VERSION


def readable_copy(path: Path, folder: Path, schema: int) -> Path:
    """Copy a project and what lies beside it into ``folder``, brought up to the present schema; the new path.

    Raises OSError and sqlite3.Error, as where there is no room for it.
    """
    copy = folder / path.name
    for old, new in zip(files.beside(path)[:2], files.beside(copy)[:2], strict=True):
        if old.exists():
            shutil.copyfile(old, new)
    with contextlib.closing(engines.connect(copy.as_uri() + "?mode=rw")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if schema < SCHEMA_VERSION:
        from kantar_desk.store import migrations

        migrations.migrate(copy, backup=lambda: None)
    return copy


def write_copy(source: sqlite3.Connection, target: Path) -> None:
    """Write a whole, checked copy of an open database to a new file, complete when it appears.

    Raises UserError if the name is taken; KantarError, OSError and sqlite3.Error where it cannot be written.
    """
    files.make_folder(target.absolute().parent)
    with files.made_beside(target) as temporary:
        files.copy_into(source, temporary)
        files.move_without_overwriting(temporary, target)
