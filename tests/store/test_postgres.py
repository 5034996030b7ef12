"""The same tables and the same questions on PostgreSQL: compiled always, run where a server is named."""

import dataclasses
import hashlib
import os

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import pg8000
from sqlalchemy.schema import CreateIndex, CreateTable

from kantar_desk.errors import Stale, UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim, Entity, Source, Span, quote_of
from kantar_desk.model.codebook import KINDS, Code, Codebook
from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.journal import ActionHead, Transfer
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.review import Review, ReviewDecision, Verdict
from kantar_desk.model.text import Document, DocumentSource, StructureRange, text_sha256
from kantar_desk.store import rows, schema, tables
from kantar_desk.store.reads import Reader
from kantar_desk.store.search import SearchQuery, SearchTerm
from kantar_desk.store.types import dumps
from kantar_desk.store.writes import Writing

URL = os.environ.get("KANTAR_TEST_POSTGRES_URL") or os.environ.get("KANTAR_POSTGRES_URL")
TEXT = "Паром ушёл в шесть. The ferry left at six. \U0001f6a2"


def fold(text):
    return text.casefold()


def test_the_whole_schema_compiles_with_named_constraints():
    dialect = pg8000.dialect()
    schema.restrict_indexes()
    for table in tables.metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=dialect))
        assert "BLOB" not in made
        for line in made.splitlines():
            if "PRIMARY KEY" in line or "FOREIGN KEY" in line or "UNIQUE" in line or "CHECK" in line:
                assert line.strip().startswith("CONSTRAINT "), line
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect)).startswith(
                f"CREATE INDEX ix_{table.name}_"
            )
            assert (" WHERE " in str(CreateIndex(index).compile(dialect=dialect))) == ("where" in index.info)
        if table.info.get("rule"):
            assert len(schema.trigger_statements(table, "postgresql")) >= 2
    names = [c.name for table in tables.metadata.sorted_tables for c in table.constraints]
    assert all(names)
    assert (
        max(
            len(name)
            for name in [*names, *(i.name for t in tables.metadata.sorted_tables for i in t.indexes)]
        )
        <= 63
    )


def test_the_fast_statements_compile_too():
    dialect = pg8000.dialect()
    for table in tables.metadata.sorted_tables:
        assert rows.DriverInsert(table, dialect).sql.startswith(f"INSERT INTO {table.name} (")
    assert "annotation.deleted IS NULL" in rows.page_statement(dialect, ("set_id",), True).sql


@pytest.fixture
def connection():
    if not URL:
        pytest.skip("no server is named (KANTAR_TEST_POSTGRES_URL)")
    engine = sa.create_engine(URL, json_serializer=dumps)
    name = f"kantar_{new_id().hex}"
    try:
        with engine.connect() as made:
            made.exec_driver_sql(f"CREATE SCHEMA {name}")
            made.exec_driver_sql(f"SET search_path TO {name}")
            schema.create_all(made)
            yield made
            made.rollback()
    finally:
        engine.dispose()


class Desk:
    def __init__(self, connection):
        self.connection = connection
        self.person = Person(id=new_id(), name="Aigerim")
        with_codes = dict.fromkeys(KINDS)
        with self.writing("create", "system") as tx:
            tx.insert(self.person)
            connection.execute(
                tables.project.insert(),
                {
                    "id": new_id(),
                    "name": "P",
                    "created": utc_now(),
                    "fold_version": 1,
                    "annotator_id": self.person.id,
                },
            )
            book = tx.insert(Codebook(id=new_id(), name="Codes"))
            for kind in with_codes:
                with_codes[kind] = tx.insert(
                    Code(id=new_id(), codebook_id=book.id, kind=kind, slug=kind, name=kind)
                )
            self.set = tx.insert(AnnotationSet(id=new_id(), name="A", owner=self.person.id))
            self.document = tx.add_document(
                Document(
                    id=new_id(), title="T", text_sha256=text_sha256(TEXT), length=len(TEXT),
                    structure=(StructureRange("heading", 0, 5, "1"),),
                    source=DocumentSource(original_sha256=hashlib.sha256(TEXT.encode()).hexdigest(), importer="plain"),
                ),
                TEXT, TEXT.encode(),
            )  # fmt: skip
        self.codes = with_codes

    def writing(self, name, mode="do", step=None, of=None):
        import contextlib

        @contextlib.contextmanager
        def block():
            head = ActionHead(
                name=name, mode=mode, person_id=self.person.id, step_id=step or new_id(), of_step_id=of
            )
            tx = Writing(self.connection, head, fold, fts=False)
            yield tx
            tx.flush()

        return block()

    @property
    def reader(self):
        return Reader(self.connection, fold, fts=False)

    def tag(self, *spans, body=None, **fields):
        pieces = tuple(Span(*span) for span in spans)
        body = body or Claim()
        return Annotation(
            id=new_id(), set_id=self.set.id, document_id=self.document.id, spans=pieces,
            quote=quote_of(TEXT, pieces), code_id=self.codes[body.kind].id, body=body, **fields,
        )  # fmt: skip


@pytest.mark.postgres
def test_writing_reading_undo_and_history(connection):
    desk = Desk(connection)
    with desk.writing("tag") as tx:
        entry = tx.insert(RegisterEntry(id=new_id(), code_id=desk.codes["entity"].id, preferred="Паром"))
        entity = tx.insert(desk.tag((0, 5), body=Entity(entry_id=entry.id)))
        claim = tx.insert(
            desk.tag(
                (0, 5), (6, 18),
                body=Claim(commitment="likely", source=Source(ref="annotation", id=entity.id), extra={"ok": True}),
            )
        )  # fmt: skip
    reader = desk.reader
    assert reader.annotations(desk.document.id) == [entity, claim]
    assert reader.annotation_page(set_id=desk.set.id, limit=1) == [entity]
    assert reader.annotation_page(after=entity.id) == [claim]
    assert reader.find(Annotation, set_id=[desk.set.id], document_id=desk.document.id) == [entity, claim]
    assert reader.mentions(entry.id) == [entity]
    assert reader.claims_by_source(entry.id) == [claim]
    assert reader.statements_of(entry.id) == []
    assert (reader.counts_by_set(), reader.counts_by_document()) == ({desk.set.id: 2}, {desk.document.id: 2})
    assert reader.counts_by_code(desk.set.id) == {desk.codes["entity"].id: 1, desk.codes["claim"].id: 1}
    assert reader.text(desk.document.id) == TEXT
    assert reader.original(desk.document.id).data == TEXT.encode()
    assert reader.document(desk.document.id) == desk.document
    assert reader.documents()[0].id == desk.document.id
    assert reader.documents_by_text(desk.document.text_sha256) == [desk.document.id]
    assert list(reader.search_documents(SearchQuery((SearchTerm(("the", "ferry")),)))) == [desk.document.id]
    assert list(reader.search_annotations(SearchQuery((SearchTerm(("паром",)),)), set_ids=[desk.set.id])) == [
        entity.id, claim.id,
    ]  # fmt: skip
    point = reader.last_seq()
    with desk.writing("note") as tx:
        changed = tx.update(dataclasses.replace(claim, note="seen"))
        tx.update(dataclasses.replace(changed, spans=entity.spans, quote=entity.quote))
    with pytest.raises(Stale), desk.writing("note") as tx:
        tx.update(dataclasses.replace(claim, note="late"))
    assert reader.as_of(desk.set.id, point) == [entity, claim]
    assert reader.value_as_of(Annotation, claim.id, point) == claim
    target = reader.undo_target()
    with desk.writing("note", "undo", of=target.step_id) as tx:
        tx.reverse(target)
    assert [tag.spans for tag in reader.annotations(desk.document.id)] == [entity.spans, claim.spans]
    redo = reader.redo_target()
    with desk.writing("note", "redo", of=redo.step_id) as tx:
        tx.reverse(redo)
    assert reader.get(Annotation, claim.id).note == "seen"
    assert [(step.mode, step.reversed) for step in reader.history(limit=3)] == [
        ("redo", False), ("undo", True), ("do", False),
    ]  # fmt: skip
    first = reader.history(limit=4)[-1]
    with (
        pytest.raises(UserError, match="was changed by Aigerim"),
        desk.writing("tag", "undo", of=first.step_id) as tx,
    ):
        tx.reverse(first)


@pytest.mark.postgres
def test_imports_review_and_triggers(connection):
    desk = Desk(connection)
    step = new_id()
    with desk.writing("in", "import", step) as tx:
        assert tx.insert_many([desk.tag((0, 5), note=str(n)) for n in range(600)]) == 600
    assert [one.step_id for one in desk.reader.unfinished()] == [step]
    with desk.writing("in", "import", step) as tx:
        tx.append(
            Transfer(
                id=new_id(), step_id=step, direction="in", set_id=desk.set.id, format="kset", file_name="f",
                file_digest="d", seq=tx.seq,
            )
        )  # fmt: skip
    assert desk.reader.unfinished() == []
    assert len(desk.reader.transfers(live_only=True)) == 1
    tag = desk.reader.annotations(desk.document.id)[0]
    with desk.writing("decide") as tx:
        review = tx.insert(Review(id=new_id(), name="R"))
        tx.append(
            ReviewDecision(
                id=new_id(), review_id=review.id, annotation_id=tag.id, revision=1, verdict=Verdict.DEFER
            )
        )
    assert desk.reader.current_decisions(review.id)[tag.id].verdict is Verdict.DEFER
    target = desk.reader.undo_target()
    with desk.writing("decide", "undo", of=target.step_id) as tx:
        tx.reverse(target)
    assert desk.reader.current_decisions(review.id) == {}
    for statement in (
        "DELETE FROM annotation",
        "UPDATE annotation SET note = 'x'",
        "UPDATE change SET ord = ord",
        "DELETE FROM review_decision",
        "UPDATE document SET length = 1, stamp = stamp + 1",
    ):
        nested = connection.begin_nested()
        with pytest.raises(sa.exc.DBAPIError, match="tr_"):
            connection.exec_driver_sql(statement)
        nested.rollback()
    for bad in ("a\x00b", "half \ud83d"):
        with pytest.raises(UserError, match="cannot be stored"), desk.writing("tag") as tx:
            tx.insert(desk.tag((0, 5), note=bad))
