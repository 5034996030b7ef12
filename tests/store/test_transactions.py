"""Settings and traps of the connections: what is begun is whole, what is read stands still, readers cannot write."""

import sqlite3

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kantar_desk.store import engines, tables
from kantar_desk.store.codecs import BY_TABLE

PRAGMAS = {"foreign_keys": 1, "busy_timeout": 5000, "trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0}


def pragmas(connection, names):
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names}


@pytest.fixture
def writer(project):
    return project.db._writer


@pytest.fixture(autouse=True)
def nothing_left_open(project):
    yield
    for engine in (project.db._writer, project.db._readers):
        assert engine is None or engine.pool.checkedout() == 0


def test_the_settings_hold_on_every_connection_also_after_errors(project, writer):
    for _ in range(3):
        with writer.begin() as connection:
            assert pragmas(connection, PRAGMAS) == PRAGMAS
            assert pragmas(connection, ["journal_mode", "synchronous"]) == {
                "journal_mode": "wal",
                "synchronous": 2,
            }
        with pytest.raises(OperationalError), writer.begin() as connection:
            connection.exec_driver_sql("SELECT nothing FROM nowhere")
        with pytest.raises(ZeroDivisionError), writer.begin():
            raise ZeroDivisionError
    readers = [project.db._readers.connect() for _ in range(engines.READERS)]
    for reader in readers:
        assert pragmas(reader, PRAGMAS) == PRAGMAS
        assert pragmas(reader, ["journal_mode", "query_only"]) == {"journal_mode": "wal", "query_only": 1}
    for reader in readers:
        reader.close()


def test_a_released_savepoint_and_a_new_table_do_not_survive_a_rollback(writer):
    with writer.connect() as connection:
        connection.begin()
        with connection.begin_nested():
            connection.exec_driver_sql("UPDATE project SET name = 'inside'")
        connection.exec_driver_sql("CREATE TABLE left_over (x)")
        connection.rollback()
    with writer.begin() as connection:
        assert connection.exec_driver_sql("SELECT name FROM project").scalar() == "Template"
        assert not connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE name = 'left_over'"
        ).scalar()


def test_two_looks_inside_one_reading_see_the_same(project):
    document = project.add_document()
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == []
        project.annotate(document)
        assert reader.annotations(document.id) == []
    with project.db.reading() as reader:
        assert len(reader.annotations(document.id)) == 1


def test_readers_can_neither_write_nor_checkpoint(project):
    project.annotate(project.add_document())
    wal = project.db.path.with_name(project.db.path.name + "-wal")
    size = wal.stat().st_size
    assert size > 0
    with project.db._readers.connect() as connection:
        for statement in ("UPDATE project SET name = 'x'", "CREATE TABLE x (y)", "DELETE FROM change"):
            with pytest.raises(OperationalError, match=r"readonly|read-only|attempt to write"):
                connection.exec_driver_sql(statement)
    raw = project.db._readers.raw_connection()
    try:
        raw.driver_connection.execute("PRAGMA query_only=OFF")
        with pytest.raises(sqlite3.OperationalError):
            raw.driver_connection.execute("UPDATE project SET name = 'x'")
        raw.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.driver_connection.execute("PRAGMA query_only=ON")
    except sqlite3.OperationalError:
        raw.driver_connection.execute("PRAGMA query_only=ON")
    finally:
        raw.close()
    assert wal.stat().st_size == size


def test_a_second_check_out_of_the_writer_fails_at_once(project, writer):
    document = project.add_document()
    with project.writing() as tx:
        tx.insert(project.annotation(document))
        with pytest.raises(PoolTimeout), project.writing():
            pass


def test_closing_leaves_one_file(project):
    project.annotate(project.add_document())
    project.db.close()
    assert [path.name for path in project.db.path.parent.iterdir()] == ["project.kantar"]


@pytest.mark.parametrize(
    "name", [table.name for table in tables.metadata.sorted_tables if table.info.get("rule")]
)
def test_no_table_forgets_and_none_changes_past_the_journal(project, name):
    table = tables.metadata.tables[name]
    document = project.add_document()
    project.annotate(document)
    raw = project.db._writer.raw_connection()
    try:
        connection = raw.driver_connection
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("BEGIN")
        if connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] == 0:
            columns = [column.name for column in table.columns]
            values = [
                1 if str(column.type) in ("INTEGER", "BIGINT", "BOOLEAN") else "x" for column in table.columns
            ]
            connection.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", values)
        with pytest.raises(sqlite3.IntegrityError, match=f"tr_{name}_no_delete"):
            connection.execute(f"DELETE FROM {name}")
        column = next(column.name for column in table.columns if not column.primary_key)
        if table.info["rule"] == "versioned":
            with pytest.raises(sqlite3.IntegrityError, match=f"tr_{name}_stamp"):
                connection.execute(f"UPDATE {name} SET {column} = {column}")
            connection.execute(f"UPDATE {name} SET {column} = {column}, stamp = stamp + 1")
        else:
            with pytest.raises(sqlite3.IntegrityError, match=f"tr_{name}_no_update"):
                connection.execute(f"UPDATE {name} SET {column} = {column}")
        connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA ignore_check_constraints=OFF")
    finally:
        raw.close()


def test_the_text_of_a_document_is_guarded(project):
    project.add_document()
    with pytest.raises(IntegrityError, match="tr_document_text"), project.db._writer.begin() as connection:
        connection.execute(text("UPDATE document SET length = length + 1, stamp = stamp + 1"))


def test_what_a_wrong_value_would_break_is_held_by_the_database(project):
    document = project.add_document()
    project.annotate(document)
    for change in (
        "kind = 'other'",
        "start_offset = end_offset",
        "start_offset = -1",
        "register_entry_id = x'00'",
        "placed = 'somewhere'",
        "dispute_id = x'00'",
        "revision = 0",
        "kind = 'entity', commitment = 'likely'",
    ):
        with (
            pytest.raises(IntegrityError, match="CHECK constraint failed"),
            project.db._writer.begin() as connection,
        ):
            connection.execute(text(f"UPDATE annotation SET {change}, stamp = stamp + 1"))
    assert set(BY_TABLE) <= set(tables.metadata.tables)


def test_counts_and_look_ups_read_an_index_that_covers_them(project):
    seen = []
    document = project.add_document()
    with project.db.reading() as reader:
        raw = reader.connection.connection.driver_connection
        raw.set_trace_callback(seen.append)
        reader.counts_by_code(project.set.id)
        reader.counts_by_document()
        reader.counts_by_document([project.set.id])
        reader.counts_by_set()
        reader.mentions(document.id)
        reader.claims_by_source(document.id)
        reader.statements_of(document.id)
        reader.annotations(document.id, [project.set.id])
        raw.set_trace_callback(None)
        plans = [
            " | ".join(row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}"))
            for statement in seen
            if statement.startswith("SELECT")
        ]
    assert len(plans) == 8
    for plan in plans[:4]:
        assert "COVERING INDEX ix_annotation_" in plan
    assert "ix_annotation_register_entry_id_deleted" in plans[4]
    assert "ix_annotation_source_entry_id_deleted" in plans[5]
    assert "ix_annotation_source_annotation_id_deleted" in plans[5]
    assert "ix_annotation_dispute_id_deleted" in plans[6]
    assert (
        "ix_annotation_document_id_set_id_deleted_start_offset (document_id=? AND set_id=? AND deleted=?)"
        in plans[7]
    )
