"""Projects for the tests of the store: a template file is made once and copied per test."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim, Span, quote_of
from kantar_desk.model.codebook import KINDS, Code, Codebook
from kantar_desk.model.identity import Person, new_id
from kantar_desk.model.journal import ActionHead
from kantar_desk.model.text import Document, DocumentSource, normalise, text_sha256
from kantar_desk.store.database import Database

TEXT = "The square was full by noon. Officials say twelve people were hurt. Others say more than forty."


def fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


class Project:
    """An open project with the ids a test needs, and short ways to act."""

    def __init__(self, database: Database) -> None:
        self.db = database
        with database.reading() as reader:
            self.person = reader.find(Person)[0]
            self.codebook = reader.find(Codebook)[0]
            self.codes = {code.kind: code for code in reader.find(Code)}
            self.set = reader.find(AnnotationSet)[0]

    def head(self, name="tag", mode="do", step_id=None, of_step_id=None):
        return ActionHead(
            name=name,
            mode=mode,
            person_id=self.person.id,
            step_id=step_id or new_id(),
            of_step_id=of_step_id,
            program="tests",
        )

    def writing(self, name="tag", mode="do", step_id=None, of_step_id=None):
        return self.db.writing(self.head(name, mode, step_id, of_step_id))

    def add_document(self, text=TEXT, title="Noon", mode="do", **fields):
        text = normalise(text)
        data = text.encode()
        with self.writing("add document", mode) as tx:
            return tx.add_document(
                Document(
                    id=new_id(),
                    title=title,
                    text_sha256=text_sha256(text),
                    length=len(text),
                    source=DocumentSource(
                        file_name=f"{title}.txt",
                        original_sha256=hashlib.sha256(data).hexdigest(),
                        importer="plain text",
                        **fields,
                    ),
                ),
                text,
                data,
            )

    def annotation(self, document, *spans, text=TEXT, kind="claim", body=None, set_id=None, **fields):
        pieces = tuple(Span(*span) for span in spans or [(0, 10)])
        return Annotation(
            id=new_id(),
            set_id=set_id or self.set.id,
            document_id=document.id,
            spans=pieces,
            quote=quote_of(text, pieces),
            code_id=self.codes[body.kind if body else kind].id,
            body=body or Claim(),
            **fields,
        )

    def annotate(self, document, *spans, **fields):
        with self.writing() as tx:
            return tx.insert(self.annotation(document, *spans, **fields))

    def undo(self):
        return self._reverse("undo")

    def redo(self):
        return self._reverse("redo")

    def _reverse(self, mode):
        with self.db.reading() as reader:
            target = reader.undo_target() if mode == "undo" else reader.redo_target()
        if target is None:
            return None
        with self.writing(target.name, mode, of_step_id=target.step_id) as tx:
            tx.reverse(target)
        return target

    def reopen(self):
        path = self.db.path
        self.db.close()
        self.db = Database.open(path, fold=fold)
        return self

    def contents(self):
        """Every row of every table but the journal, to compare: content only, without revisions and times."""
        from kantar_desk.store.codecs import BY_KIND

        everything = {}
        with self.db.reading() as reader:
            for kind, codec in BY_KIND.items():
                for value in reader.find(kind):
                    row = codec.row(value)
                    for name in ("revision", "modified", "created"):
                        row.pop(name, None)
                    everything[codec.name, value.id] = row
        return everything


def fill(tx):
    codebook = tx.insert(Codebook(id=new_id(), name="Starter"))
    for number, kind in enumerate(KINDS):
        tx.insert(Code(id=new_id(), codebook_id=codebook.id, kind=kind, slug=kind, name=kind, ord=number))
    tx.insert(AnnotationSet(id=new_id(), name="Aigerim", owner=tx.person_id))


@pytest.fixture(scope="session")
def template(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.kantar"
    Database.create(
        path, name="Template", annotator=Person(id=new_id(), name="Aigerim"), fill=fill, fold=fold
    ).close()
    return path


@pytest.fixture
def project_path(template, tmp_path) -> Path:
    path = tmp_path / "project.kantar"
    shutil.copy(template, path)
    return path


@pytest.fixture
def project(project_path):
    opened = Project(Database.open(project_path, fold=fold))
    yield opened
    opened.db.close()


@pytest.fixture(scope="session")
def open_copy(template, tmp_path_factory):
    """Makes an open project of its own at each call; for tests that need many."""

    def make() -> Project:
        path = tmp_path_factory.mktemp("copy") / "project.kantar"
        shutil.copy(template, path)
        return Project(Database.open(path, fold=fold))

    return make


@pytest.fixture
def open_at(template):
    """Opens a fresh project at a path of the test's choice."""

    def make(path: Path) -> Project:
        shutil.copy(template, path)
        return Project(Database.open(path, fold=fold, backups=path.parent / "backups"))

    return make
