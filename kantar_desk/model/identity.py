"""Ids, times, people, and what every changeable value carries."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

NAMESPACE = UUID("6b616e74-6172-5d65-b36b-000000000001")
UNSET_TIME = datetime(1, 1, 1, tzinfo=UTC)
NOBODY = UUID(int=0)

_lock = threading.Lock()
_last = [0]


def new_id() -> UUID:
    """A new UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then a 12-bit counter, then random bits.

    Ids made by one process rise strictly, so rows made later sort later.
    """
    with _lock:
        stamp = time.time_ns() * 4096 // 1_000_000
        _last[0] = stamp = max(stamp, _last[0] + 1)
    milliseconds, counter = stamp >> 12, stamp & 0xFFF
    low = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return UUID(int=(milliseconds << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | low)


def derived_id(kind: str, *members: object) -> UUID:
    """The UUIDv5 of a pair or group, equal on every computer that makes the same one."""
    return uuid5(NAMESPACE, "\x1f".join([kind, *(str(member) for member in members)]))


def utc_now() -> datetime:
    """The present time, aware, in UTC, in microseconds."""
    return datetime.now(UTC)


def format_time(moment: datetime) -> str:
    """ISO 8601 in UTC with six decimals and Z. Raises ValueError for a naive time."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def parse_time(text: str) -> datetime:
    """The aware UTC time that `format_time` wrote; other ISO 8601 times with a zone are read too.

    Raises ValueError for anything else.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {text!r}")
    return moment.astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every changeable value carries.

    ``created``, ``creator``, ``modified`` and ``revision`` are filled by the store when they are unset
    (`UNSET_TIME`, `NOBODY`, 0); values that come from a file keep their own. ``deleted`` is the time of the
    tombstone or None. ``unknown_keys`` holds what a newer version wrote and this one does not know.
    """

    id: UUID
    created: datetime = UNSET_TIME
    creator: UUID = NOBODY
    modified: datetime = UNSET_TIME
    revision: int = 0
    deleted: datetime | None = None
    unknown_keys: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody who tags, reviews or comments. Only the name is known."""

    name: str
