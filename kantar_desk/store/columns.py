"""The parts tables are made of: columns by their meaning, and the two kinds of tables.

A *versioned* table keeps its rows for ever: a deleted row carries the time of its tombstone, ``stamp`` is the journal
position of the action that wrote the row last. An *append-only* table is only added to. Triggers hold to both.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text

from kantar_desk.store.types import Json, Uid, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key(name: str = "id") -> Column[Any]:
    """The primary key."""
    return Column(name, Uid, primary_key=True)


def uid(name: str, target: str = "", *, null: bool = False) -> Column[Any]:
    """An id of another row; with ``target`` the database holds it to one that exists."""
    keys = [ForeignKey(f"{target}.id" if "." not in target else target)] if target else []
    return Column(name, Uid, *keys, nullable=null)


def text(name: str, *, null: bool = False) -> Column[Any]:
    """A text; an empty one where nothing is known, unless it may be null."""
    return Column(name, Text, nullable=null)


def integer(name: str) -> Column[Any]:
    """A whole number."""
    return Column(name, Integer, nullable=False)


def flag(name: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, Boolean, nullable=False)


def moment(name: str, *, null: bool = False) -> Column[Any]:
    """A time."""
    return Column(name, UtcDateTime, nullable=null)


def json(name: str, *, null: bool = False) -> Column[Any]:
    """A JSON value."""
    return Column(name, Json, nullable=null)


def one_of(column: str, *values: str) -> CheckConstraint:
    """A check for a closed list of which another value would break a query."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def versioned(name: str, *items: Any, **options: Any) -> Table:
    """A table whose rows are never lost: see above."""
    return Table(
        name,
        metadata,
        *(item for item in items if isinstance(item, Column)),
        Column("revision", Integer, nullable=False),
        moment("created"),
        uid("creator_id"),
        moment("modified"),
        uid("modified_by_id"),
        moment("deleted", null=True),
        json("unknown_keys", null=True),
        Column("stamp", Integer, nullable=False),
        CheckConstraint("revision >= 1", name="revision"),
        *(item for item in items if not isinstance(item, Column)),
        info={"rule": "versioned"},
        **options,
    )


def append_only(name: str, *items: Any, **options: Any) -> Table:
    """A table whose rows never change."""
    return Table(name, metadata, *items, info={"rule": "append-only"}, **options)
