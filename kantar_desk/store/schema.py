"""Making the schema: tables, triggers, and the schema's number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Column, Connection, Integer, MetaData, Table

from kantar_desk.store.columns import metadata
from kantar_desk.store.tables import document

SCHEMA_VERSION: Final = 1
APPLICATION_ID: Final = 0x4B444B31

schema_number = Table(
    "schema_number", MetaData(), Column("number", Integer, primary_key=True, autoincrement=False)
)


def _triggers(table: Table) -> Iterable[tuple[str, str, str]]:
    """Name, moment and condition of each trigger of a table; an empty condition means always."""
    rule = table.info.get("rule")
    if rule is None:
        return
    yield f"tr_{table.name}_no_delete", "DELETE", ""
    if rule == "versioned":
        yield f"tr_{table.name}_stamp", "UPDATE", "NEW.stamp <= OLD.stamp"
    else:
        yield f"tr_{table.name}_no_update", "UPDATE", ""
    if table is document:
        yield (
            f"tr_{table.name}_text",
            "UPDATE",
            "NEW.text_sha256 <> OLD.text_sha256 OR NEW.length <> OLD.length",
        )


def trigger_statements(table: Table, dialect: str) -> list[str]:
    """The statements that make the triggers of a table; on PostgreSQL they call ``kantar_refuse()``."""
    statements = []
    for name, moment, condition in _triggers(table):
        when = f" WHEN {condition}" if condition and dialect == "sqlite" else ""
        if dialect == "sqlite":
            statements.append(
                f"CREATE TRIGGER {name} BEFORE {moment} ON {table.name}{when} "
                f"BEGIN SELECT RAISE(ABORT, '{name}'); END"
            )
        else:
            when = f" WHEN ({condition})" if condition else ""
            statements.append(
                f"CREATE TRIGGER {name} BEFORE {moment} ON {table.name} FOR EACH ROW{when} "
                "EXECUTE FUNCTION kantar_refuse()"
            )
    return statements


_REFUSE = (
    "CREATE OR REPLACE FUNCTION kantar_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_NAME, ERRCODE = 'integrity_constraint_violation'; END $$"
)


def create_triggers(connection: Connection) -> None:
    """Make the triggers of all tables."""
    dialect = connection.dialect.name
    if dialect == "postgresql":
        connection.exec_driver_sql(_REFUSE)
    for table in metadata.tables.values():
        for statement in trigger_statements(table, dialect):
            connection.exec_driver_sql(statement)


def restrict_indexes() -> None:
    """Let indexes of a part of their table be that on PostgreSQL too.

    Said here and not with the tables, as its words are known only to a dialect that SQLite need not import.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if "where" in index.info:
                index.dialect_options["postgresql"]["where"] = index.info["where"]


def create_all(connection: Connection) -> None:
    """Make every table, index, constraint and trigger of this schema in an empty database."""
    if connection.dialect.name == "postgresql":
        restrict_indexes()
    metadata.create_all(connection, checkfirst=False)
    create_triggers(connection)
    if connection.dialect.name == "postgresql":
        schema_number.create(connection)
        connection.execute(schema_number.insert().values(number=SCHEMA_VERSION))
