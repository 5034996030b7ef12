"""The whole job on the command line alone, in processes that cannot import Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kantar_desk.cli.main import run

BLOCK = "import sys; sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None; "
RUN = BLOCK + "from kantar_desk.app import main; raise SystemExit(main(sys.argv[1:]))"

TEXT = "The council said on Monday that 12 people were hurt at the gate. The guard of the gate counted 14 people.\n"
TRAP = "\ufeff Ё 😀 и\u0306 e\u0301\r\n«Қазақстан»\u00a0— 𝒜\u2028👩\u200d👧 конец\rlast\u00ad\tx"


class Desk:
    """Runs verbs of one project and reads their JSON; Qt cannot be imported meanwhile."""

    def __init__(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.project = project
        self.capsys = capsys

    def run(self, *words: str, status: int = 0) -> Any:
        self.capsys.readouterr()
        code = run([*words, "--project", str(self.project)])
        captured = self.capsys.readouterr()
        assert code == status, f"{words}: {code}\n{captured.out}\n{captured.err}"
        return captured

    def json(self, *words: str, status: int = 0) -> Any:
        return json.loads(self.run(*words, "--json", status=status).out)

    def items(self, *words: str) -> list[dict[str, Any]]:
        return self.json(*words)["items"]


@pytest.fixture
def make(tmp_path, capsys, monkeypatch) -> Callable[[str], Desk]:
    """Makes empty projects, named after who tags in them."""
    monkeypatch.chdir(tmp_path)
    for name in ("PySide6", "shiboken6"):
        monkeypatch.setitem(sys.modules, name, None)

    def new(name: str) -> Desk:
        desk = Desk(tmp_path / f"{name}.kantar", capsys)
        assert run(["new", str(desk.project), "--annotator", name]) == 0
        return desk

    return new


@pytest.fixture
def two(tmp_path, make) -> tuple[Desk, Desk]:
    """Two people's projects over the same two documents."""
    (tmp_path / "gate.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "trap.txt").write_bytes(TRAP.encode("utf-8"))
    desks = make("Aigerim"), make("Boris")
    for desk in desks:
        done = desk.json("import", "gate.txt", "trap.txt")
        assert [one["documents"] for one in done["files"]] == [{"new": 1, "same": 0}] * 2
    return desks


def span(words: str) -> str:
    start = TEXT.index(words)
    return f"{start}:{start + len(words)}"


def test_the_journey_without_qt(two):
    """Import, tag, undo, export, receive, compare, decide, reply, follow, send again."""
    mine, his = two
    claim = mine.json(
        "annotate", "--document", "gate", "--span", span("12 people were hurt"), "--code", "claim/figure"
    )
    assert claim["quote"] == "12 people were hurt"
    assert claim["code"] == "claim/figure"
    again = mine.json(
        "annotate", "--document", "gate", "--span", span("12 people were hurt"), "--code", "claim/figure"
    )
    assert (again["id"], again["written"]) == (claim["id"], False)
    mine.run("retag", claim["id"], "--note", "who counted?", "--body", '{"commitment": "likely"}')
    tag = mine.items("list", "annotations")[0]
    assert (tag["note"], tag["body"]["commitment"]) == ("who counted?", "likely")
    mine.run("untag", claim["id"])
    assert mine.items("list", "annotations") == []
    mine.run("undo")
    assert len(mine.items("list", "annotations")) == 1
    mine.run("redo")
    mine.run("undo", "1")

    for words, code in (("12 people were hurt at the gate", "claim/figure"), ("The council", "entity/organisation"),
                        ("14 people", "claim/figure")):  # fmt: skip
        his.run("annotate", "--document", "gate", "--span", span(words), "--code", code)
    sent = his.json("export", "--out", "boris.kset")
    assert sent["losses"] == []
    assert sent["counts"]["annotations"] == 3

    came = mine.json("import", "boris.kset")["files"][0]
    assert came["annotations"]["new"] == 3
    twice = mine.json("import", "boris.kset")["files"][0]
    assert (twice["annotations"]["new"], twice["annotations"]["same"]) == (0, 3)
    compared = mine.json("compare", "Aigerim", "Boris")
    assert compared["counts"] == {"boundary_differs": 1, "only_theirs": 2}

    mine.run("review", "start", "--theirs", "Boris")
    theirs = {one["quote"]: one["id"] for one in mine.items("list", "annotations", "--set", "Boris")}
    mine.run("decide", theirs["The council"], "accept")
    mine.run("decide", theirs["14 people"], "reject", "--reason", "outside_task")
    mine.run("undo")
    refused = mine.run("decide", theirs["14 people"], "reject", status=1)
    assert "needs a reason" in refused.err
    mine.run("decide", theirs["14 people"], "reject", "--reason", "not what this is about")
    mine.run(
        "decide", theirs["12 people were hurt at the gate"], "amend", "--span", span("12 people were hurt")
    )
    reply = mine.json("review", "reply", "--out", "reply.kset")
    assert reply["counts"]["decisions"] >= 3

    before = his.items("list", "annotations")
    (came,) = his.json("import", "reply.kset")["files"]
    assert came["decisions"] == reply["counts"]["decisions"], "a reply says what it brought"
    assert his.items("list", "annotations") == before, "a reply changes no tag"
    decisions = {one["quote"]: one for one in his.items("list", "decisions") if one["verdict"]}
    assert decisions["The council"]["verdict"] == "accept"
    assert decisions["14 people"]["reason"] == "not what this is about"
    his.run("follow", decisions["12 people were hurt at the gate"]["id"])
    assert "12 people were hurt" in [one["quote"] for one in his.items("list", "annotations")]
    his.run("export", "--out", "boris-2.kset")
    update = mine.json("import", "boris-2.kset")["files"][0]
    assert (update["annotations"]["updated"], update["annotations"]["new"]) == (1, 0)
    assert mine.json("check")["ok"]
    assert his.json("check")["ok"]


def test_positions_survive_the_trap_document(two, make):
    """Emoji, combining marks, CRLF, BOM, NBSP, U+2028: spans and quotes are equal after export and import elsewhere."""
    mine, _ = two
    pieces = ["3:4", "5:7", "8:22", "22:28", "43:44"]
    for piece in pieces:
        mine.run("annotate", "--document", "trap", "--span", piece, "--code", "claim/claim")
    mine.run("annotate", "--document", "trap", "--span", "1:2", "--span", "31:36", "--code", "claim/words")
    mine.run("export", "--out", "trap.kset")
    empty = make("Empty")
    empty.run("import", "trap.kset")
    got = sorted((one["spans"], one["quote"]) for one in empty.items("list", "annotations"))
    assert got == sorted((one["spans"], one["quote"]) for one in mine.items("list", "annotations"))
    assert [[1, 2], [31, 36]] in [spans for spans, _ in got]


def test_all_positions_of_the_samples_come_back(tmp_path, corpus_dir):
    """Every place of facts.json can be tagged and comes back from export and import with equal span and quote."""
    from kantar_desk.assets import asset
    from kantar_desk.model.text import Span
    from kantar_desk.workspace.actions import Annotate
    from kantar_desk.workspace.exporting import ExportRequest, export
    from kantar_desk.workspace.importing import import_documents
    from kantar_desk.workspace.intake import read_set, receive
    from kantar_desk.workspace.starter import load_starter
    from kantar_desk.workspace.workspace import Workspace

    facts = json.loads((corpus_dir / "facts.json").read_text("utf-8"))
    refs = {(ref["file"], ref["start"], ref["end"]): ref["quote"] for fact in facts for ref in fact["refs"]}
    starter = load_starter(asset("resources", "codebook.toml"))
    with Workspace.create(
        tmp_path / "a.kantar", annotator="A", starter=starter, backups=tmp_path / "b"
    ) as first:
        import_documents(first, sorted(corpus_dir.glob("*.txt")))
        with first.reading() as reader:
            ids = {one.source.file_name: one.id for one in reader.documents()}
        for file, start, end in refs:
            first.perform(Annotate(document_id=ids[file], spans=(Span(start, end),), kind="claim"))
        export(first, ExportRequest(), tmp_path / "a.kset")
        with first.reading() as reader:
            files = {one: name for name, one in ids.items()}
            mine = {
                (files[document], one.spans[0].start, one.spans[0].end): one.quote
                for document in files
                for one in reader.annotations(document)
            }
    assert mine == refs
    with Workspace.create(
        tmp_path / "b.kantar", annotator="B", starter=starter, backups=tmp_path / "b"
    ) as second:
        receive(second, read_set(second, tmp_path / "a.kset"))
        with second.reading() as reader:
            names = {one.id: one.source.file_name for one in reader.documents()}
            got = {
                (name, one.spans[0].start, one.spans[0].end): one.quote
                for document, name in names.items()
                for one in reader.annotations(document)
            }
    assert got == refs


def test_a_set_for_a_missing_document_is_kept_and_listed(two, make):
    """Without its text a document is unknown: its tags become orphans, nothing is dropped."""
    _, his = two
    his.run("annotate", "--document", "gate", "--span", span("The council"), "--code", "entity")
    his.run("export", "--out", "bare.kset", "--without-texts")
    empty = make("Empty")
    done = empty.json("import", "bare.kset", status=3)["files"][0]
    assert done["annotations"]["orphan"] == 1
    assert any("kept and listed" in words for words in done["warnings"])
    assert [one["name"] for one in empty.items("list", "sets") if one["kind"] == "imported"] == ["Boris"]


def test_a_fresh_process_without_qt(tmp_path):
    """The program starts, makes a project and lists it where PySide6 cannot be imported."""
    project = str(tmp_path / "p.kantar")
    for words in (["--version"], ["new", project], ["list", "documents", "--project", project, "--json"]):
        done = subprocess.run(
            [sys.executable, "-c", RUN, *words], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"items": [], "count": 0}


def test_files_are_what_somebody_says_they_are(make):
    """``--as`` wins over what a file looks like, for sets and for documents."""
    desk = make("Aigerim")
    table = desk.project.with_name("tags.csv")
    table.write_text("file,start,end,label\nwire,4,11,person\n", encoding="utf-8")
    lines = desk.project.with_name("lines.jsonl")
    lines.write_text(json.dumps({"text": TEXT, "label": [[4, 11, "person"]]}) + "\n", encoding="utf-8")

    came = desk.json("import", str(table), "--as", "csv", status=3)["files"][0]
    assert (came["format"], came["annotations"]["orphan"]) == ("csv", 1)
    planned = desk.json("import", str(lines), "--dry-run")["files"][0]
    assert (planned["format"], planned["annotations"]["new"]) == ("doccano", 1)
    words = ("import", str(lines), "--as", "jsonl-rows", "--text-column", "text")
    assert desk.json(*words, "--dry-run")["files"][0]["format"] == "jsonl-rows"
    came = desk.json(*words)["files"][0]
    assert (came["format"], came["documents"]["new"]) == ("jsonl-rows", 1)
    came = desk.json("import", str(lines), "--as", "spacy", status=3)["files"][0]
    assert (came["format"], came["annotations"]["read"]) == ("spacy", 0)


def test_what_a_file_of_another_program_cannot_bring_in_is_named_and_told_by_the_status(make):
    desk = make("Aigerim")
    lines = desk.project.with_name("lines.jsonl")
    node = {"text": TEXT, "label": [[4, 11, "person"], "news"]}
    lines.write_text(json.dumps(node) + "\n", encoding="utf-8")
    came = desk.json("import", str(lines), status=3)["files"][0]
    assert (came["annotations"]["new"], came["annotations"]["refused"]) == (1, 0)
    assert "Labels that stand on no words were left out: 1, such as “news”." in came["warnings"]


def test_every_format_says_before_what_it_cannot_carry_and_strict_writes_nothing(two):
    from kantar_desk.formats.exchange.registry import FORMATS

    desk, _ = two
    desk.run(
        "annotate", "--document", "gate", "--span", span("12 people"), "--code", "claim", "--note", "why?"
    )
    for one in FORMATS:
        if not one.writes:
            continue
        target = desk.project.with_name(f"out-{one.id}{one.suffixes[0]}")
        words = ("export", "--format", one.id, "--out", str(target))
        told = desk.json(*words, "--dry-run", status=0 if one.id == "kset" else 3)["losses"]
        assert not target.exists()
        if told:
            refused = desk.run(*words, "--strict", status=1)
            assert told[0]["effect"] in refused.err
            assert not target.exists()
        done = desk.json(*words, status=3 if told else 0)
        assert (done["losses"], target.stat().st_size > 0) == (told, True), one.id
        assert bool(told) == (one.id != "kset"), one.id
