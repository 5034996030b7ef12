"""Bringing an older project to this schema: ordered steps, a backup first, one transaction, all or nothing.

A step is a module ``m0002_….py`` with ``SCHEMA`` (the number it leads to) and ``upgrade(op)``, where ``op`` are
Alembic's operations. Steps never import the tables of the present version. Adding a column at the end is preferred;
a rebuilt table loses its triggers, which are made anew afterwards.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from kantar_desk.errors import EnvironmentFailure
from kantar_desk.store import engines, failures, structure
from kantar_desk.store.schema import SCHEMA_VERSION, create_triggers
from kantar_desk.store.types import dumps


@dataclass(frozen=True, slots=True)
class Step:
    """``upgrade`` leads from schema ``number`` - 1 to ``number``."""

    number: int
    upgrade: Callable[[Operations], None]


# In order. Schema 1 is the first, so there is nothing to lead to it.
STEPS: Final[tuple[Step, ...]] = ()


def migrate(
    path: Path,
    *,
    backup: Callable[[], object],
    steps: Sequence[Step] = STEPS,
    target: int = SCHEMA_VERSION,
    wanted: structure.Structure | None = None,
) -> None:
    """Bring the project at ``path`` to schema ``target``. On any error the file holds what it held before.

    ``backup`` is called first and must raise if none can be made. ``wanted`` is the structure the result must have
    (that of a fresh project). Raises EnvironmentFailure.
    """
    backup()
    connection = engines.connect(path.absolute().as_uri() + "?mode=rw")
    try:
        connection.execute("PRAGMA busy_timeout=5000")
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        # A table that others refer to can only be rebuilt so; checked at the end. No effect inside a transaction.
        connection.execute("PRAGMA foreign_keys=OFF")
        _run(connection, steps, target, wanted)
        with contextlib.suppress(sqlite3.Error):  # committed, so whole, wherever the rows stand
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, DBAPIError) as error:
        raise failures.translate(error, path) or error from error
    finally:
        connection.close()


def _run(
    connection: sqlite3.Connection, steps: Sequence[Step], target: int, wanted: structure.Structure | None
) -> None:
    engine = create_engine(
        "sqlite://", creator=lambda: connection, poolclass=StaticPool, json_serializer=dumps
    )

    @event.listens_for(engine, "begin")
    def _begin(begun: Connection) -> None:
        begun.exec_driver_sql("BEGIN IMMEDIATE")

    with engine.connect() as made, made.begin():
        present = int(made.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        operations = Operations(MigrationContext.configure(made))
        for step in steps:
            if present < step.number <= target:
                if step.number != present + 1:
                    raise _no_way(present, target)
                step.upgrade(operations)
                present = step.number
        if present != target:
            raise _no_way(present, target)
        _renew_triggers(made)
        broken = made.exec_driver_sql("PRAGMA foreign_key_check").first()
        other = structure.differences(connection, wanted)
        if broken is not None or other:
            raise EnvironmentFailure(
                "migration_failed",
                "The project could not be brought to the form of this version ({what}). Nothing was changed.",
                "Keep the backup that was just made, and report this.",
                what=", ".join(other[:3]) if broken is None else f"a reference of {broken[0]}",
            )
        made.exec_driver_sql(f"PRAGMA user_version={target}")


def _no_way(present: int, target: int) -> EnvironmentFailure:
    return EnvironmentFailure(
        "migration_failed",
        "There is no way from schema {present} to schema {target}. Nothing was changed.",
        "Install the version the project was made with, and report this.",
        present=present,
        target=target,
    )


def _renew_triggers(connection: Connection) -> None:
    names = (
        connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    )
    for name in names:
        connection.exec_driver_sql('DROP TRIGGER "{}"'.format(name.replace('"', '""')))
    create_triggers(connection)
