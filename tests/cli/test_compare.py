"""What ``compare`` prints: counts first, then the differences, which are never all held in memory."""

from __future__ import annotations

import gc
import io
import json
import sys
import tempfile

import pytest

from kantar_desk.analysis.difference import DocumentComparison, Group
from kantar_desk.assets import asset
from kantar_desk.cli import output
from kantar_desk.cli.main import run
from kantar_desk.cli.output import Kept, Output
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import new_id
from kantar_desk.model.text import Span
from kantar_desk.workspace.comparing import compare_sets
from kantar_desk.workspace.importing import import_documents
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

TEXT = "Ten people saw the gate. The guard counted twelve."
DOCUMENTS = 6


def held(kind: type) -> int:
    """How many values of a kind are in memory."""
    return sum(type(one) is kind for one in gc.get_objects())


class Watched(io.StringIO):
    """A standard output that notes how many differences are in memory at each write."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 0

    def write(self, text: str) -> int:
        self.most = max(self.most, held(Group))
        return super().write(text)


@pytest.fixture
def project(tmp_path):
    """Two sets with one tag each in six documents: Ann's is longer than Ben's; in the first document Ben has none."""
    for number in range(DOCUMENTS):
        (tmp_path / f"Note {number}.txt").write_text(f"{TEXT} {number}", encoding="utf-8")
    path = tmp_path / "p.kantar"
    with Workspace.create(
        path,
        annotator="Ann",
        starter=load_starter(asset("resources", "codebook.toml")),
        backups=tmp_path / "b",
    ) as workspace:
        import_documents(workspace, sorted(tmp_path.glob("Note *.txt")))
        with workspace.reading() as reader:
            code = next(one for one in reader.find(Code, kind="claim") if one.is_general)
            documents = sorted(reader.documents(), key=lambda one: one.title)
        sets = {"Anna": Span(0, 10), "Ben": Span(0, 14)}
        ids = {name: new_id() for name in sets}
        with workspace.database.writing(workspace.head("test", "do", new_id())) as tx:
            for name, span in sets.items():
                tx.insert(
                    AnnotationSet(id=ids[name], name=name, kind="imported", owner=tx.person_id, version=1)
                )
                for document in documents[name == "Ben" :]:
                    tx.insert(
                        Annotation(
                            id=new_id(), set_id=ids[name], document_id=document.id, spans=(span,),
                            quote=TEXT[span.start : span.end], code_id=code.id, body=Claim(),
                        )
                    )  # fmt: skip
        yield workspace, path, ids, documents


def test_what_is_printed(project, capsys):
    workspace, path, ids, documents = project
    workspace.close()
    words = ["compare", "Anna", "Ben", "--project", str(path)]
    assert run([*words, "--json"]) == 0
    printed = capsys.readouterr().out
    found = json.loads(printed)
    assert json.dumps(found, ensure_ascii=False) + "\n" == printed
    assert list(found) == ["sets", "documents", "counts", "greedy", "items", "count"]
    assert [one["id"] for one in found["sets"]] == [str(ids["Anna"]), str(ids["Ben"])]
    assert [one["document"] for one in found["documents"]] == [str(one.id) for one in documents]
    assert {(one["mine"], one["theirs"]) for one in found["documents"][1:]} == {("absent", "absent")}
    assert found["counts"] == {"only_mine": 1, "boundary_differs": 5}
    assert [one["category"] for one in found["items"]] == ["only_mine", *["boundary_differs"] * 5]
    assert found["items"][1] == {
        **found["items"][1],
        "title": "Note 1", "start": 0, "end": 14, "iou": [10, 14], "flags": [], "weight": "middle",
    }  # fmt: skip
    assert (found["greedy"], found["count"]) == ([], 6)

    assert run(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["     5  boundary differs", "     1  only mine"]
    assert lines[2].split() == ["Document", "Category", "Start", "End", "Codes", "Flags"]
    assert [line[:20] for line in lines[3:5]] == ["Note 0    only_mine ", "Note 1    boundary_d"]
    assert len(lines) == 3 + 6


@pytest.mark.parametrize("form", [["--json"], []])
def test_nothing_of_the_differences_is_in_memory_when_they_are_printed(project, form, monkeypatch):
    workspace, path, _, _ = project
    workspace.close()
    screen = Watched()
    monkeypatch.setattr(sys, "stdout", screen)
    assert run(["compare", "Anna", "Ben", "--project", str(path), *form]) == 0
    assert "Note 5" in screen.getvalue()
    # The last document's single difference is what the loop still names.
    assert screen.most <= 1


def test_one_document_is_compared_at_a_time(project):
    workspace, _, ids, documents = project
    with workspace.reading() as reader:
        seen = []
        for found in compare_sets(reader, ids["Anna"], ids["Ben"]):
            seen.append(found.document.id)
            # This one, and the one before it, which the loop's name held until now.
            assert held(DocumentComparison) <= 2
    assert seen == [one.id for one in documents]


@pytest.mark.parametrize("room", [1, 1 << 20])
def test_what_is_set_aside_comes_back_from_memory_and_from_disk(room, monkeypatch):
    monkeypatch.setattr(output, "_IN_MEMORY", room)
    rows = [
        {"text": "й и\u0306 😀 \ud83d \r\n\u2028", "number": number, "none": None} for number in range(50)
    ]
    with Kept() as kept:
        for row in rows:
            kept.add(row)
        assert (list(kept), list(kept), kept.count) == (rows, rows, 50)


def test_a_list_of_nothing_says_so_in_both_forms():
    for as_json, printed in ((False, "Nothing.\n"), (True, '{"a": 1, "items": [], "count": 0}\n')):
        stdout = io.StringIO()
        Output(as_json, stdout).items(iter(()), (("Name", "name"),), "Nothing.", head={"a": 1})
        assert stdout.getvalue() == printed


def test_no_room_for_what_is_set_aside_is_said(project, small_disk, monkeypatch, capsys):
    workspace, path, _, _ = project
    workspace.close()
    disk = small_disk(1)
    disk.fill()
    monkeypatch.setattr(tempfile, "tempdir", str(disk.path))
    monkeypatch.setattr(output, "_IN_MEMORY", 1)
    words = ["compare", "Anna", "Ben", "--project", str(path)]
    assert run(words) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        f"There is no room in {disk.path} for what is to be printed. "
        "Free some space, or name another folder in TMPDIR.\n"
    )
    disk.empty()
    assert run(words) == 0
