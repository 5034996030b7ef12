"""Whether a project file is built as this version builds one: no foreign trigger, view or table, nothing missing.

Compared are columns, keys, indexes, names of constraints and the text of triggers, not the wording of CREATE TABLE,
as an added column is spelled otherwise there.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from functools import cache
from typing import Any, Final

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from kantar_desk.store import search
from kantar_desk.store.schema import create_all

Structure = dict[str, tuple[Any, ...]]

_CONSTRAINT = re.compile(r'CONSTRAINT\s+"?(\w+)"?', re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# What SQLite itself, or the index's own machinery, keeps.
_OF_THE_ENGINE = re.compile(r"sqlite_\w+|(document|annotation)_fts_\w+")


def structure_of(connection: sqlite3.Connection) -> Structure:
    """Every object of a database by ``type name``, with what matters of it."""
    found: Structure = {}
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    for kind, name, table, sql in rows:
        if _OF_THE_ENGINE.fullmatch(name):
            continue
        key = f"{kind} {name}"
        if kind == "table" and "VIRTUAL TABLE" in (sql or "").upper():
            found[key] = (_SPACE.sub(" ", sql),)
        elif kind == "table":
            found[key] = (
                tuple(
                    connection.execute('SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)', (name,))
                ),
                tuple(
                    sorted(
                        tuple(row)
                        for row in connection.execute(
                            'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?)', (name,)
                        )
                    )
                ),
                tuple(sorted(_CONSTRAINT.findall(sql or ""))),
                "WITHOUT ROWID" in (sql or "").upper(),
            )
        elif kind == "index":
            found[key] = (
                table,
                tuple(connection.execute("SELECT name FROM pragma_index_info(?)", (name,))),
                (sql or "").partition(" WHERE ")[2],
            )
        else:
            found[key] = (table, _SPACE.sub(" ", sql or ""))
    return found


# The fingerprint of a fresh project of this version; a test holds it to what is really made.
FINGERPRINT: Final = "36aaa445a871bdf3ed710408785f3f636858f87b396b5a19a4f07fdafac3c568"
_OPTIONAL: Final = frozenset(f"table {name}" for name in search.TABLES)


@cache
def fresh() -> Structure:
    """The structure of a project this version makes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as connection:
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        with engine.connect() as made:
            create_all(made)
            search.create_index(made)
            made.commit()
        return structure_of(connection)


def fingerprint(structure: Structure) -> str:
    """A hash of a structure; the full-text tables, which not every platform can make, are left out."""
    kept = {key: value for key, value in structure.items() if key not in _OPTIONAL}
    return hashlib.sha256(repr(sorted(kept.items())).encode("utf-8")).hexdigest()


def differences(connection: sqlite3.Connection, wanted: Structure | None = None) -> list[str]:
    """Names of objects that are missing, foreign or built otherwise, sorted.

    A project made where there is no full-text engine lacks those tables; that is no difference.
    """
    present = structure_of(connection)
    if wanted is None:
        # Making a fresh one to compare with takes longer than all else at opening.
        if fingerprint(present) == FINGERPRINT:
            return []
        wanted = fresh()
    names = {key for key in wanted.keys() | present.keys() if present.get(key) != wanted.get(key)}
    return sorted(name for name in names if name not in _OPTIONAL or (name in present and name in wanted))
