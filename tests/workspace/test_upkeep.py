"""The project is looked after while it is open and after closing; large imports are taken back in chunks."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from kantar_desk.analysis.folding import FOLD_VERSION
from kantar_desk.errors import Cancelled, UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim
from kantar_desk.model.identity import Person, new_id
from kantar_desk.model.journal import Transfer
from kantar_desk.model.text import Span
from kantar_desk.store import rows
from kantar_desk.store.search import SearchQuery, SearchTerm
from kantar_desk.workspace import backups, upkeep
from kantar_desk.workspace import workspace as workspace_module
from kantar_desk.workspace.actions import AddDocuments, Annotate, RenameAnnotator
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.inspector_queries import tag_details
from kantar_desk.workspace.workspace import Workspace


def bring_in(workspace, count, *, finished=True, chunk=500):
    """An import of this many tags of a colleague, in chunks, as a set comes in. Answers its step id."""
    step = new_id()
    head = workspace.head("import set", "import", step)
    with workspace.reading() as reader:
        document = reader.documents()[0]
        text = reader.text(document.id)
        code = reader.find(Annotation)[0].code_id
    person = Person(id=new_id(), name="Bolat")
    theirs = AnnotationSet(id=new_id(), name="Bolat", kind="imported", owner=person.id)
    with workspace.database.writing(head) as tx:
        tx.insert(person)
        tx.insert(theirs)
    for first in range(0, count, chunk):
        tags = [
            Annotation(
                id=new_id(),
                set_id=theirs.id,
                document_id=document.id,
                spans=(Span(n % 200, n % 200 + 7),),
                quote=text[n % 200 : n % 200 + 7],
                code_id=code,
                body=Claim(),
            )
            for n in range(first, min(first + chunk, count))
        ]
        with workspace.database.writing(head) as tx:
            tx.insert_many(tags)
    if finished:
        with workspace.database.writing(head) as tx:
            tx.append(
                Transfer(
                    id=new_id(),
                    step_id=step,
                    direction="in",
                    set_id=theirs.id,
                    format="kset",
                    file_name="bolat.kset",
                    file_digest=str(step),
                    seq=tx.seq,
                )
            )
    return step, theirs.id


def tags_of(workspace, set_id):
    with workspace.reading() as reader:
        return reader.counts_by_set().get(set_id, 0)


@pytest.fixture
def small_chunks(monkeypatch):
    """Forty rows are a large import here, ten a chunk."""
    monkeypatch.setattr(workspace_module, "LARGE_STEP", 40)
    monkeypatch.setattr(workspace_module, "REVERSED_CHUNK", 10)


def test_a_large_import_is_taken_back_in_chunks_and_done_again(sample):
    """Over 5,000 rows: each chunk is a transaction of its own, all are one step."""
    step, set_id = bring_in(sample, 6_000)
    told, shown = [], []
    sample.subscribe(lambda change_set: told.append(len(change_set.changes)))
    done = sample.undo(progress=Progress(lambda now, total, what: shown.append((now, total))))
    assert tags_of(sample, set_id) == 0
    assert len(told) >= 12
    assert max(told) <= 500
    assert sum(told) == len(done.changes) >= 6_000
    assert shown[-1][0] == shown[-1][1]
    with sample.reading() as reader:
        newest = reader.history(limit=1)[0]
        assert (newest.mode, newest.of_step_id, newest.finished) == ("undo", step, True)
    sample.redo()
    assert tags_of(sample, set_id) == 6_000
    assert sample.check().findings == ()


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("mode", ["undo", "redo"])
def test_a_reversal_that_was_cut_off_is_finished_after_the_next_opening(sample, mode):
    _, set_id = bring_in(sample, 100)
    if mode == "redo":
        sample.undo()
    path, folder = sample.path, sample.database.backup_folder

    class Cut(Progress):
        def __call__(self, done, total, what=""):
            if done >= 30:
                raise Cancelled

    with pytest.raises(Cancelled):
        (sample.undo if mode == "undo" else sample.redo)(progress=Cut())
    assert 0 < tags_of(sample, set_id) < 100
    sample.close()
    with Workspace.open(path, backups=folder) as again:
        found = upkeep.look_after(again).unfinished
        assert [one.mode for one in found] == [mode]
        assert upkeep.finish_reversal(again, found[0]) is not None
        assert tags_of(again, set_id) == (0 if mode == "undo" else 100)
        assert upkeep.unfinished(again) == []
        assert again.check().findings == ()


@pytest.mark.usefixtures("small_chunks")
def test_a_large_undo_is_refused_whole_where_something_newer_stands(sample):
    step, set_id = bring_in(sample, 100)
    with sample.reading() as reader:
        some = reader.find(Annotation, set_id=set_id)[50]
        info = reader.step(step)
        before = reader.last_seq()
    with sample.database.writing(sample.head("correct", "do", new_id())) as tx:
        tx.update(workspace_module.dataclasses.replace(some, note="newer"))
    with pytest.raises(UserError, match="Cannot undo"):
        sample.reverse_step(info, chunked=True)
    with sample.reading() as reader:
        assert reader.last_seq() == before + 1
    assert tags_of(sample, set_id) == 100


def test_an_import_cut_short_is_listed_until_taken_back_or_kept(sample):
    step, set_id = bring_in(sample, 20, finished=False)
    with sample.reading() as reader:
        document = reader.documents()[0].id
    sample.perform(
        Annotate(document_id=document, spans=(Span(0, 5),), kind="claim")
    )  # something newer, elsewhere
    found = upkeep.unfinished(sample)
    assert [one.step_id for one in found] == [step]
    upkeep.keep(sample, found[0])
    assert upkeep.unfinished(sample) == []
    assert tags_of(sample, set_id) == 20
    second, other = bring_in(sample, 20, finished=False)
    found = upkeep.unfinished(sample)
    assert [one.step_id for one in found] == [second]
    upkeep.take_back(sample, found[0])
    assert (tags_of(sample, other), tags_of(sample, set_id)) == (0, 20)
    assert upkeep.unfinished(sample) == []
    assert sample.check().findings == ()


def test_a_backup_is_made_after_opening_and_again_only_after_half_an_hour_with_changes(sample, monkeypatch):
    first = upkeep.look_after(sample).backup
    assert first is not None
    assert "-open." in first.name
    assert upkeep.look_after(sample).backup is None
    real = upkeep.utc_now
    monkeypatch.setattr(upkeep, "utc_now", lambda: real() + upkeep.BACKUP_EVERY * 2)
    assert upkeep.back_up_if_due(sample, "hourly") is None, "nothing was done since"
    with sample.reading() as reader:
        tag = reader.find(Annotation, set_id=sample.own_set_id, deleted=False)
        document = reader.documents()[0].id
    assert tag == []
    sample.perform(Annotate(document_id=document, spans=(Span(0, 5),), kind="claim"))
    assert upkeep.back_up_if_due(sample, "hourly") is not None


def test_a_project_just_closed_is_backed_up(sample, monkeypatch):
    folder, path = sample.database.backup_folder, sample.path
    sample.close()
    made = upkeep.back_up_after_closing(path, folder)
    assert made is not None
    with Workspace.open(made, write=False) as copy, copy.reading() as reader:
        assert reader.documents()
    assert upkeep.back_up_after_closing(path, folder) is None, "not due again"
    monkeypatch.setattr(upkeep, "CLOSING_LIMIT", 10)
    assert upkeep.back_up_after_closing(path, folder) is None
    path.unlink()
    assert upkeep.back_up_after_closing(path, folder) is None, "a file that is gone is no error after closing"


def test_a_damaged_page_makes_the_project_read_only_and_names_the_backup(sample):
    backup = sample.database.backup("asked")
    path, folder = sample.path, sample.database.backup_folder
    sample.close()
    data = bytearray(path.read_bytes())
    for page in range(len(data) // 4096 - 6, len(data) // 4096 - 1):
        data[page * 4096 : page * 4096 + 64] = b"\x0d" + b"\xff" * 63
    path.write_bytes(data)
    with Workspace.open(path, backups=folder) as workspace:
        found = upkeep.look_after(workspace)
        assert found.damage is not None
        assert found.damage.code == "damaged"
        assert not workspace.writable
        with pytest.raises(Exception, match="damaged"):
            workspace.perform(RenameAnnotator(new_name="x"))
    assert path.read_bytes() == bytes(data), "a damaged project is not changed"
    kept = backups.restore_backup(path, str(backup), folder)
    assert kept is not None
    assert kept.read_bytes() == bytes(data)
    with Workspace.open(path, backups=folder) as workspace:
        assert upkeep.look_after(workspace).damage is None


def test_backups_of_a_project_that_cannot_be_opened_are_found_by_its_name(sample):
    made = sample.database.backup("asked")
    path, folder = sample.path, sample.database.backup_folder
    with sample.reading() as reader:
        documents = len(reader.documents())
    sample.close()
    path.write_bytes(b"no project any more" * 100)
    rows = backups.list_backups(path, folder)
    assert [(row.path, row.reason, row.documents) for row in rows] == [(made, "asked", documents)]
    path.unlink()
    assert backups.list_backups(path, folder) == rows
    assert backups.restore_backup(path, made.name, folder) is None
    Workspace.open(path).close()


def test_the_search_index_is_rebuilt_when_words_are_folded_in_another_way(sample):
    path, folder = sample.path, sample.database.backup_folder
    sample.close()
    with closing(sqlite3.connect(path)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE tbl_name = 'project'")]
        assert "project" in names
        triggers = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'project'"
        ).fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE project SET fold_version = ?", (FOLD_VERSION + 98,))
        raw.execute("INSERT INTO document_fts (document_fts) VALUES ('delete-all')")
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()
    query = SearchQuery(terms=(SearchTerm(words=("the",), prefix=False),))
    with Workspace.open(path, backups=folder) as workspace:
        with workspace.reading() as reader:
            assert list(reader.search_documents(query)) == []
        assert upkeep.look_after(workspace).search_rebuilt
        with workspace.reading() as reader:
            assert reader.project().fold_version == FOLD_VERSION
            assert len(list(reader.search_documents(query))) > 3
        assert not upkeep.look_after(workspace).search_rebuilt
        upkeep.analyse(workspace)


def test_a_copy_can_be_saved_when_the_file_is_gone(sample, tmp_path):
    with sample.reading() as reader:
        count = len(reader.documents())
    sample.path.unlink()
    target = tmp_path / "rescued.kantar"
    sample.save_copy(target)
    with Workspace.open(target) as copy, copy.reading() as reader:
        assert len(reader.documents()) == count


def test_after_the_rehearsal_the_first_tag_compiles_no_statement(workspace):
    """The key press that tags first costs no more than those after it."""
    document = pasted_document("gate", "The council said that 12 people were hurt.")
    workspace.perform(AddDocuments(documents=(document,)))
    made = (rows._where_equal, rows.driver_insert)
    for one in made:
        one.cache_clear()
    rehearsed = len(list(upkeep.rehearsal(workspace)))
    assert rehearsed >= sum(one.cache_info().currsize for one in made) > 0
    before = [one.cache_info().misses for one in made]
    done = workspace.perform(Annotate(document_id=document.id, spans=(Span(4, 11),), kind="claim"))
    assert [one.cache_info().misses for one in made] == before
    assert tag_details(workspace, [done.focus])
    assert [one.cache_info().misses for one in made] == before
