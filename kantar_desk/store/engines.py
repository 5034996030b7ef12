"""Connections: one writer, up to four readers, with the settings that keep what was saved."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from kantar_desk.errors import EnvironmentFailure
from kantar_desk.store.peek import reading_uri
from kantar_desk.store.types import dumps, loads

READERS: Final = 4
_BOTH: Final = (
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
)
_WRITER: Final = ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536")
_MAC: Final = ("fullfsync=1", "checkpoint_fullfsync=1")
_READER: Final = ("query_only=ON", "cache_size=-32768")
_FULL: Final = 2


def connect(uri: str) -> sqlite3.Connection:
    """A plain connection; transactions are begun by SQLAlchemy or by hand, never by the driver."""
    options: dict[str, Any] = {}
    if sys.version_info >= (3, 12):
        options["autocommit"] = sqlite3.LEGACY_TRANSACTION_CONTROL
    connection: sqlite3.Connection = sqlite3.connect(
        uri, uri=True, check_same_thread=False, isolation_level=None, **options
    )
    return connection


def writer_engine(path: Path) -> Engine:
    """One connection that may write; a second check-out at the same time fails, as it is a bug."""
    uri = path.absolute().as_uri() + "?mode=rw"
    pragmas = (*_BOTH, *_WRITER, *(_MAC if sys.platform == "darwin" else ()))
    engine = _engine(uri, 1, timeout=0)

    @event.listens_for(engine, "connect")
    def _connect(db: sqlite3.Connection, _record: object) -> None:
        db.isolation_level = None
        for pragma in pragmas:
            db.execute("PRAGMA " + pragma)
        _require(db, writer=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        _run(connection, "BEGIN IMMEDIATE")

    return engine


def reader_engine(path: Path, *, uri: str | None = None) -> Engine:
    """Up to `READERS` connections that can neither write nor checkpoint."""
    target = uri or reading_uri(path)
    engine = _engine(target, READERS, timeout=30)

    @event.listens_for(engine, "connect")
    def _connect(db: sqlite3.Connection, _record: object) -> None:
        db.isolation_level = None
        for pragma in (*_BOTH, *_READER):
            db.execute("PRAGMA " + pragma)
        if "immutable=1" not in target:
            _require(db, writer=False)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        _run(connection, "BEGIN")

    return engine


def _run(connection: Connection, sql: str) -> sqlite3.Cursor:
    """A statement of the driver's own, without what SQLAlchemy does around one. Raises sqlite3.Error."""
    driver: Any = connection.connection.driver_connection
    cursor: sqlite3.Cursor = driver.execute(sql)
    return cursor


def data_version(connection: Connection) -> int:
    """A number that changes when another connection has written. Raises sqlite3.Error."""
    return int(_run(connection, "PRAGMA data_version").fetchone()[0])


def _engine(uri: str, size: int, timeout: float) -> Engine:
    return create_engine(
        "sqlite://",
        creator=lambda: connect(uri),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=timeout,
        json_serializer=dumps,
        json_deserializer=loads,
    )


def _require(db: sqlite3.Connection, *, writer: bool) -> None:
    """Stop the opening unless the settings on which all promises rest are really in force."""
    mode = db.execute("PRAGMA journal_mode").fetchone()[0]
    level = db.execute("PRAGMA synchronous").fetchone()[0]
    if mode != "wal" or (writer and level != _FULL):
        raise EnvironmentFailure(
            "no_safe_saving",
            "This place does not allow safe saving (journal {mode}, level {level}).",
            "Move the project to a folder on this computer's own disk.",
            mode=mode,
            level=level,
        )
