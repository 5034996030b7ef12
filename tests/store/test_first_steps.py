"""A project is made, filled, changed, taken back and opened again."""

import dataclasses

import pytest

from kantar_desk.errors import Stale, UserError
from kantar_desk.model.annotation import Annotation, Claim, Entity, Figure, Source
from kantar_desk.model.identity import Person, new_id
from kantar_desk.model.register import RegisterEntry
from kantar_desk.store.database import Database

STALE = r"^This was changed a moment ago\. NOT saved\. Look at the new state and try again\.$"


def test_a_new_project_never_overwrites_a_file(tmp_path):
    path = tmp_path / "mine.kantar"
    path.write_bytes(b"something else")
    with pytest.raises(UserError, match="exists already"):
        Database.create(path, name="Mine", annotator=Person(id=new_id(), name="A"))
    assert path.read_bytes() == b"something else"
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.kantar"]


def test_tags_come_back_as_they_were_written(project):
    document = project.add_document()
    with project.writing() as tx:
        entry = tx.insert(
            RegisterEntry(id=new_id(), code_id=project.codes["entity"].id, preferred="Officials")
        )
    entity = project.annotate(document, (29, 38), body=Entity(entry_id=entry.id, mention="name"))
    body = Claim(
        wording="twelve hurt",
        source=Source(ref="annotation", id=entity.id),
        commitment="likely",
        figure=Figure(counted="wounded", min=12, max=12),
        extra={"checked": True},
        unknown={"from a newer version": [1]},
    )
    claim = project.annotate(document, (29, 38), (43, 66), body=body, note="both")
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == [entity, claim]
        assert reader.get(Annotation, claim.id) == claim
        assert reader.mentions(entry.id) == [entity]
        assert reader.claims_by_source(entry.id) == [claim]
    project.reopen()
    with project.db.reading() as reader:
        assert reader.find(Annotation, document_id=document.id) == [entity, claim]


def test_undo_and_redo_survive_a_restart(project):
    document = project.add_document()
    tag = project.annotate(document, (0, 10))
    with project.writing("note") as tx:
        changed = tx.update(dataclasses.replace(tag, note="seen"))
    assert changed.revision == 2
    with project.writing("remove") as tx:
        tx.remove(changed)
    assert [project.undo().name, project.undo().name] == ["remove", "note"]
    project.reopen()
    with project.db.reading() as reader:
        assert reader.annotations(document.id)[0].note == ""
        assert reader.redo_target() is not None
    project.redo()
    with project.db.reading() as reader:
        assert reader.annotations(document.id)[0].note == "seen"
    project.redo()
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == []
    assert project.redo() is None


def test_a_change_of_an_old_state_is_refused(project):
    document = project.add_document()
    tag = project.annotate(document)
    with project.writing() as tx:
        tx.update(dataclasses.replace(tag, note="first"))
    with pytest.raises(Stale, match=STALE), project.writing() as tx:
        tx.update(dataclasses.replace(tag, note="second"))
    with project.db.reading() as reader:
        assert reader.annotations(document.id)[0].note == "first"


def test_an_error_rolls_everything_back(project):
    document = project.add_document()
    before = project.contents()
    with pytest.raises(ZeroDivisionError), project.writing() as tx:
        tx.insert(project.annotation(document))
        raise ZeroDivisionError
    assert project.contents() == before


def test_an_action_without_a_change_leaves_no_trace(project):
    document = project.add_document()
    tag = project.annotate(document)
    with project.db.reading() as reader:
        last = reader.last_seq()
    with project.writing() as tx:
        assert tx.update(tag) == tag
    with project.db.reading() as reader:
        assert reader.last_seq() == last
