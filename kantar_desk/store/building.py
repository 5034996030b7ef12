"""A new project file: its header, its tables, its first rows; and what is done before a file is closed."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.journal import ActionHead
from kantar_desk.store import engines, search, tables
from kantar_desk.store.lock import Owner, acquire
from kantar_desk.store.reads import Fold
from kantar_desk.store.schema import APPLICATION_ID, SCHEMA_VERSION, create_all
from kantar_desk.store.writes import Writing

Fill = Callable[[Writing], None]
log = logging.getLogger(__name__)


def driver(raw: Any) -> sqlite3.Connection:
    """The driver's own connection behind one of the pool."""
    connection: sqlite3.Connection = raw.driver_connection
    return connection


def tidy(writer: Engine) -> None:
    """What is done last: measured indexes are brought up to date, the log is poured into the file."""
    raw = writer.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA optimize")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()
    finally:
        raw.close()


def build(
    path: Path,
    name: str,
    annotator: Person,
    fill: Fill | None,
    program: str,
    fold: Fold,
    fold_version: int,
) -> None:
    """Make a complete project in the empty file at this path. Raises sqlite3.Error, DBAPIError."""
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
        tidy(engine)
    finally:
        engine.dispose()


def sweep(path: Path, program: str) -> None:
    """Take away the empty files that readers leave beside a project nobody writes to."""
    left = Path(f"{path}-wal")
    try:
        if not left.exists() or left.stat().st_size:
            return
        lock = acquire(path, program)
        if isinstance(lock, Owner):
            return
        try:
            # SQLite itself does it, and only if no other reader is left.
            with contextlib.closing(engines.connect(path.as_uri() + "?mode=rw")) as connection:
                connection.execute("SELECT count(*) FROM project").fetchone()
        finally:
            lock.release()
    except (OSError, sqlite3.Error) as error:
        log.debug("nothing to tidy beside %s: %s", path.name, error)
