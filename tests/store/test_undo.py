"""What undo does in particular cases, and when it refuses."""

import dataclasses

import pytest

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, SetDocument
from kantar_desk.model.codebook import Codebook, CodebookVersion
from kantar_desk.model.identity import Person, derived_id, new_id
from kantar_desk.model.journal import Transfer
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision, Verdict


def state_of(project, document, state="in_progress"):
    return SetDocument(
        id=derived_id("set_document", project.set.id, document.id),
        set_id=project.set.id,
        document_id=document.id,
        state=state,
    )


def test_undo_is_refused_with_name_and_time_when_somebody_changed_the_row_since(project):
    document = project.add_document()
    tag = project.annotate(document)
    with project.db.reading() as reader:
        first = reader.undo_target()
    with project.writing("note") as tx:
        tx.update(dataclasses.replace(tag, note="later"))
    before = project.contents()
    refusal = pytest.raises(UserError, match=r"Cannot undo: this tag was changed by Aigerim at \d{4}-")
    with refusal, project.writing("tag", "undo", of_step_id=first.step_id) as tx:
        tx.reverse(first)
    assert project.contents() == before
    # Once the later change is taken back, nothing stands in the way.
    project.undo()
    project.undo()
    with project.db.reading() as reader:
        assert reader.annotations(document.id) == []


def test_one_refused_row_refuses_the_whole_step(project):
    document = project.add_document()
    with project.writing("two tags") as tx:
        one = tx.insert(project.annotation(document, (0, 3)))
        tx.insert(project.annotation(document, (4, 10)))
    with project.db.reading() as reader:
        step = reader.undo_target()
    with project.writing("mend", "system") as tx:
        tx.update(dataclasses.replace(one, note="x"))
    with pytest.raises(UserError, match="Cannot undo"):
        project.undo()
    with project.db.reading() as reader:
        assert len(reader.annotations(document.id)) == 2
        assert reader.undo_target() == step


def test_a_step_changed_by_a_foreign_tool_is_refused(project):
    import sqlite3

    document = project.add_document()
    tag = project.annotate(document)
    project.db.close()
    foreign = sqlite3.connect(project.db.path)
    foreign.execute(
        "UPDATE annotation SET note = 'foreign', stamp = stamp + 100 WHERE id = ?", (tag.id.bytes,)
    )
    foreign.commit()
    foreign.close()
    project.reopen()
    with pytest.raises(UserError, match="Cannot undo: this tag was changed by Aigerim"):
        project.undo()
    assert [finding.code for finding in project.db.check()] == ["stamp"]


def test_a_removed_row_with_a_derived_id_comes_back_with_the_new_state(project):
    document = project.add_document()
    with project.writing("state") as tx:
        tx.insert(state_of(project, document))
    project.undo()
    with project.writing("state again") as tx:
        tx.insert(state_of(project, document, "finished"))
        assert [row.kind for row in tx.changes] == ["revive"]
    with project.db.reading() as reader:
        assert reader.state(project.set.id, document.id).state == "finished"
    project.undo()
    with project.db.reading() as reader:
        assert reader.state(project.set.id, document.id) is None
    assert project.db.check() == []


def test_what_is_only_added_to_is_taken_back_by_a_row_that_withdraws(project):
    document = project.add_document()
    tag = project.annotate(document)
    thread = new_id()
    with project.writing("review", "system") as tx:
        review = tx.insert(Review(id=new_id(), name="R"))
    with project.writing("decide") as tx:
        tx.append(
            ReviewDecision(
                id=new_id(), review_id=review.id, annotation_id=tag.id, revision=1, verdict=Verdict.ACCEPT
            )
        )
        tx.append(DocumentCheck(id=new_id(), review_id=review.id, document_id=document.id, level="viewed"))
        tx.append(Comment(id=thread, thread_id=thread, target_id=tag.id, text="Sure?"))
    rows = 0
    for act, stands in (
        (lambda: None, True),
        (project.undo, False),
        (project.redo, True),
        (project.undo, False),
    ):
        act()
        with project.db.reading() as reader:
            assert (tag.id in reader.current_decisions(review.id)) == stands
            assert (document.id in reader.current_checks(review.id)) == stands
            assert len(reader.decisions(review.id)) > rows
            rows = len(reader.decisions(review.id))


def test_undo_of_a_new_codebook_version_keeps_the_version(project):
    with project.writing("codes") as tx:
        book = tx.update(dataclasses.replace(project.codebook, number=2))
        tx.append(CodebookVersion(id=new_id(), codebook_id=book.id, number=2, body={}, sha256="0" * 64))
    project.undo()
    with project.db.reading() as reader:
        assert reader.find(Codebook)[0].number == 1
        assert [version.number for version in reader.find(CodebookVersion)] == [2]
    project.redo()
    with project.db.reading() as reader:
        assert reader.find(Codebook)[0].number == 2


class Received:
    """A colleague's set received in chunks."""

    def __init__(self, project, document, count=1200, finish=True):
        self.step = new_id()
        self.person = Person(id=new_id(), name="Bota")
        self.set = AnnotationSet(id=new_id(), name="Bota", kind="imported", owner=self.person.id)
        with project.writing("receive", "import", self.step) as tx:
            tx.insert(self.person)
            tx.insert(self.set)
        tags = [
            project.annotation(document, (i % 50, i % 50 + 3), set_id=self.set.id, revision=5)
            for i in range(count)
        ]
        for start in range(0, count, 500):
            with project.writing("receive", "import", self.step) as tx:
                assert tx.insert_many(tags[start : start + 500]) == len(tags[start : start + 500])
        if finish:
            self.finish(project)

    def finish(self, project):
        with project.writing("receive", "import", self.step) as tx:
            tx.append(
                Transfer(
                    id=new_id(),
                    step_id=self.step,
                    direction="in",
                    set_id=self.set.id,
                    format="kset",
                    file_name="bota.kset",
                    file_digest="f" * 64,
                    digest="d" * 64,
                    seq=tx.seq,
                )
            )


def test_a_large_import_is_one_step_and_undone_in_chunks_even_after_a_cut(project):
    document = project.add_document()
    own = project.annotate(document)
    received = Received(project, document)
    with project.db.reading() as reader:
        assert len(reader.annotations(document.id, [received.set.id])) == 1200
        assert len(reader.transfers(live_only=True, file_digest="f" * 64)) == 1
        target = reader.undo_target()
        assert (target.step_id, target.mode, target.finished) == (received.step, "import", True)
    undo = new_id()
    with project.writing("receive", "undo", undo, target.step_id) as tx:
        assert tx.reverse_part(target, limit=500) == 500
    project.reopen()
    with project.db.reading() as reader:
        unfinished = reader.unfinished()
        assert [(step.step_id, step.mode, step.of_step_id) for step in unfinished] == [
            (undo, "undo", received.step)
        ]
    done = 500
    while done == 500:
        with project.writing("receive", "undo", undo, target.step_id) as tx:
            done = tx.reverse_part(target, limit=500, skip=tx.reversed_so_far())
    with project.db.reading() as reader:
        assert reader.unfinished() == []
        assert reader.annotations(document.id) == [own]
        assert reader.transfers(live_only=True) == []
        assert reader.undo_target().name == "tag"
    project.redo()
    with project.db.reading() as reader:
        back = reader.annotations(document.id, [received.set.id])
        # In a received set the revision is the owner's.
        assert len(back) == 1200
        assert {tag.revision for tag in back} == {5}
        assert len(reader.transfers(live_only=True)) == 1
    assert project.db.check() == []


def test_an_import_cut_short_is_listed_until_it_is_finished_or_undone(project):
    document = project.add_document()
    received = Received(project, document, 10, finish=False)
    project.reopen()
    with project.db.reading() as reader:
        assert [step.step_id for step in reader.unfinished()] == [received.step]
    project.undo()
    with project.db.reading() as reader:
        assert reader.unfinished() == []
    project.redo()
    received.finish(project)
    with project.db.reading() as reader:
        assert reader.unfinished() == []


def test_a_tag_made_while_an_import_runs_is_the_newer_step(project):
    document = project.add_document()
    received = Received(project, document, 10, finish=False)
    own = project.annotate(document)
    received.finish(project)
    project.undo()
    with project.db.reading() as reader:
        assert reader.get(Annotation, own.id) is None
        assert len(reader.annotations(document.id)) == 10


def test_a_set_is_read_as_it_was_at_any_earlier_point(project):
    document = project.add_document()
    seen = []
    tag = project.annotate(document, (0, 3))
    for number in range(4):
        with project.writing() as tx:
            tag = tx.update(dataclasses.replace(tag, note=str(number)))
            other = tx.insert(project.annotation(document, (4, 10 + number), (20, 30)))
        with project.db.reading() as reader:
            seen.append((reader.last_seq(), sorted(reader.annotations(document.id), key=lambda one: one.id)))
        with project.writing() as tx:
            tx.remove(other)
    with project.db.reading() as reader:
        for seq, tags in seen:
            assert reader.as_of(project.set.id, seq) == tags
        assert reader.value_as_of(Annotation, tag.id, seen[1][0]).note == "1"
        assert reader.value_as_of(Annotation, tag.id, 1) is None


def test_going_back_to_a_point_is_one_new_step_that_can_be_undone(project):
    document = project.add_document()
    first = project.annotate(document, (0, 3))
    start = project.contents()
    with project.db.reading() as reader:
        seq = reader.last_seq()
    project.annotate(document, (4, 10))
    with project.writing("note") as tx:
        tx.update(dataclasses.replace(first, note="x"))
    project.undo()
    project.undo()
    project.undo()  # of the tag made before the point
    end = project.contents()
    with project.writing("go back") as tx:
        tx.go_back_to(seq)
    assert project.contents() == start
    with project.db.reading() as reader:
        assert reader.undo_target().name == "go back"
    project.undo()
    assert project.contents() == end
    assert project.db.check() == []


def test_history_names_who_what_when_and_what_was_taken_back(project):
    document = project.add_document()
    for number in range(5):
        project.annotate(document, (number, number + 2))
    project.undo()
    with project.db.reading() as reader:
        steps = reader.history(limit=4)
        assert [(step.name, step.mode, step.reversed) for step in steps] == [
            ("tag", "undo", False),
            ("tag", "do", True),
            ("tag", "do", False),
            ("tag", "do", False),
        ]
        assert all(step.person_id == project.person.id and step.rows == 1 for step in steps)
        assert reader.history(before_seq=steps[-1].first_seq)[0].name == "tag"
        assert reader.step(steps[1].step_id) == steps[1]
        assert reader.history()[-1].mode == "system"


def test_what_was_received_and_taken_back_can_be_received_again(project):
    document = project.add_document()
    tags = [project.annotation(document, (i, i + 3), revision=4) for i in range(5)]
    for _ in range(3):
        with project.writing("receive", "import") as tx:
            for tag in tags:
                tx.put(tag, came_as={"line": str(tag.id)})
            assert len(tx.changes) == 5
        with project.writing("receive", "import") as tx:
            for tag in tags:
                tx.put(tag)
            assert tx.changes == []
        with project.db.reading() as reader:
            assert [tag.revision for tag in reader.annotations(document.id)] == [4] * 5
            assert reader.came_as([tags[0].id]) == {tags[0].id: {"line": str(tags[0].id)}}
        project.undo()
        with project.db.reading() as reader:
            assert reader.annotations(document.id) == []
    assert project.db.check() == []
