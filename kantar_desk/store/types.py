"""Column types that mean the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, LargeBinary, Uuid
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def to_microseconds(moment: datetime) -> int:
    """Microseconds since 1970 in UTC. Raises ValueError for a naive time."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return (moment - EPOCH) // MICROSECOND


def from_microseconds(number: int) -> datetime:
    """The aware UTC time of `to_microseconds`."""
    return EPOCH + timedelta(microseconds=number)


class Malformed(sqlite3.DatabaseError):
    """A stored value that this program cannot have written: the file is damaged, or made to harm."""

    sqlite_errorname = "SQLITE_CORRUPT"


def loads(text: str) -> Any:
    """The value of a stored JSON text. Raises Malformed."""
    try:
        return json.loads(text)
    except (TypeError, ValueError, RecursionError) as error:
        raise Malformed(str(error)) from error


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(value: Any) -> str:
    """The JSON text the store writes: compact, letters as they are."""
    return _encoder.encode(value)


class Uid(TypeDecorator[UUID]):
    """A UUID: 16 bytes on SQLite, ``uuid`` on PostgreSQL."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of this database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Uuid())
        return dialect.type_descriptor(LargeBinary(16))

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """To the driver."""
        return super().bind_processor(dialect) if dialect.name == "postgresql" else _to_bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """From the driver."""
        return super().result_processor(dialect, coltype) if dialect.name == "postgresql" else _to_uuid


# One call for each value: a key press reads and writes some thirty of them.


def _to_bytes(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes


def _to_uuid(value: Any) -> UUID | None:
    try:
        return None if value is None else UUID(bytes=value)
    except (TypeError, ValueError) as error:
        raise Malformed(str(error)) from error


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC: integer microseconds on SQLite, ``timestamptz`` on PostgreSQL. A naive one is refused."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of this database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the driver of PostgreSQL."""
        if value is None:
            return None
        to_microseconds(value)
        return value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From the driver of PostgreSQL."""
        return None if value is None else value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """To the driver."""
        return super().bind_processor(dialect) if dialect.name == "postgresql" else _to_number

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """From the driver."""
        return super().result_processor(dialect, coltype) if dialect.name == "postgresql" else _to_moment


def _to_number(value: datetime | None) -> int | None:
    return None if value is None else to_microseconds(value)


def _to_moment(value: Any) -> datetime | None:
    try:
        return None if value is None else from_microseconds(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise Malformed(str(error)) from error


class Json(TypeDecorator[Any]):
    """A JSON value: text on SQLite, ``jsonb`` on PostgreSQL. None is NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of this database."""
        if dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import JSONB  # with all its drivers, which SQLite never needs

            return dialect.type_descriptor(JSONB(none_as_null=True))
        return dialect.type_descriptor(JSON(none_as_null=True))
