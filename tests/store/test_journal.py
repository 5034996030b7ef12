"""Undo, redo, imports and restarts in any order: the content is always what the history says."""

import dataclasses

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kantar_desk.model.annotation import Annotation, AnnotationSet, SetDocument
from kantar_desk.model.identity import Person, derived_id, new_id
from kantar_desk.model.journal import Transfer
from kantar_desk.model.review import Review, ReviewDecision, Verdict

KINDS = st.sampled_from(
    [
        "tag",
        "tag",
        "note",
        "pieces",
        "remove",
        "state",
        "decide",
        "import",
        "undo",
        "undo",
        "redo",
        "restart",
        "project",
    ]
)


class Desk:
    """What a person does, by name and a number that chooses the target."""

    def __init__(self, project):
        self.project = project
        self.document = project.add_document(mode="system")
        with project.writing("start review", "system") as tx:
            self.review = tx.insert(Review(id=new_id(), name="Review"))
        self.states = [self.state()]
        self.position = 0

    def state(self):
        reader_free = self.project.contents()
        for key in [key for key in reader_free if key[0] in ("review_decision", "transfer")]:
            del reader_free[key]
        with self.project.db.reading() as reader:
            decided = {k: v.verdict for k, v in reader.current_decisions(self.review.id).items()}
            return reader_free, decided, reader.project().name

    def tags(self):
        with self.project.db.reading() as reader:
            return list(reader.annotations(self.document.id, [self.project.set.id]))

    def act(self, name, number):
        project = self.project
        if name == "undo":
            if project.undo() is not None:
                self.position -= 1
        elif name == "redo":
            if project.redo() is not None:
                self.position += 1
        elif name == "restart":
            project.reopen()
        else:
            if self.do(name, number):
                self.position += 1
                self.states[self.position :] = [self.state()]
        assert self.state() == self.states[self.position]
        assert self.project.db.check() == []

    def do(self, name, number):
        project, tags = self.project, self.tags()
        tag = tags[number % len(tags)] if tags else None
        if name == "tag":
            start = number % 40
            project.annotate(self.document, (start, start + 1 + number % 7), note=str(number))
        elif name == "import":
            self.receive(number)
        elif name == "project":
            with project.writing(name) as tx:
                tx.set_project_name(f"Project {number} {project.db.path}")
                return bool(tx.changes)
        elif tag is None:
            return False
        else:
            with project.writing(name) as tx:
                if name == "note":
                    tx.update(dataclasses.replace(tag, note=f"{tag.note}+{number}"))
                elif name == "pieces":
                    new = project.annotation(self.document, (0, 3), (4, 10 + number % 5), (20, 22))
                    tx.update(dataclasses.replace(tag, spans=new.spans, quote=new.quote))
                    # The same row twice in one action.
                    tx.update(dataclasses.replace(tx.get(Annotation, tag.id), note="pieces"))
                elif name == "remove":
                    tx.remove(tag)
                elif name == "state":
                    tx.insert(
                        SetDocument(
                            id=derived_id("set_document", project.set.id, self.document.id),
                            set_id=project.set.id,
                            document_id=self.document.id,
                            state="in_progress",
                        )
                    ) if tx.state(project.set.id, self.document.id) is None else tx.remove(
                        tx.state(project.set.id, self.document.id)
                    )
                elif name == "decide":
                    tx.append(
                        ReviewDecision(
                            id=new_id(),
                            review_id=self.review.id,
                            annotation_id=tag.id,
                            revision=tag.revision,
                            verdict=list(Verdict)[number % 4],
                        )
                    )
                return bool(tx.changes)
        return True

    def receive(self, number):
        project, step = self.project, new_id()
        other = Person(id=new_id(), name="Bota")
        theirs = AnnotationSet(id=new_id(), name="Bota", kind="imported", owner=other.id)
        with project.writing("receive", "import", step) as tx:
            tx.insert(other)
            tx.insert(theirs)
        with project.writing("receive", "import", step) as tx:
            tx.insert_many(
                project.annotation(self.document, (i, i + 3), set_id=theirs.id, revision=7)
                for i in range(number % 4)
            )
        with project.writing("receive", "import", step) as tx:
            tx.append(
                Transfer(
                    id=new_id(),
                    step_id=step,
                    direction="in",
                    set_id=theirs.id,
                    format="kset",
                    file_name="b.kset",
                    file_digest=str(number),
                    seq=tx.seq,
                )
            )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(st.tuples(KINDS, st.integers(0, 999)), min_size=1, max_size=14))
def test_any_history_can_be_taken_back_and_done_again(history, open_copy):
    project = open_copy()
    try:
        desk = Desk(project)
        for name, number in history:
            desk.act(name, number)
        end, last = desk.state(), desk.position
        undone = 0
        while desk.position > 0:
            desk.act("undo", 0)
            undone += 1
        assert desk.state() == desk.states[0]
        for _ in range(undone):
            desk.act("redo", 0)
        assert desk.position == last
        assert desk.state() == end
    finally:
        project.db.close()
