"""The whole job, acted out in the real window with real keys and mouse: import, tag, kill, reopen, export, review."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kantar_desk.assets import asset
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.importing import import_documents
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

sys.path.insert(0, str(Path(__file__).parent))
from desktop import Window, desk, wait_for

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("a_screen")]

FIVE = ("000", "001", "002", "003", "004")


@pytest.fixture
def texts(tmp_path, request) -> list[Path]:
    """The five sample documents where they are, else five of our own."""
    folder = (
        Path(os.environ.get("KANTAR_SHARED_DIR") or Path(__file__).resolve().parents[3] / "shared") / "corpus"
    )
    names = [folder / f"{name}.txt" for name in FIVE]
    if not all(name.exists() for name in names):
        pytest.skip("the sample documents are not here")
    copies = []
    for name in names:
        copies.append(tmp_path / name.name)
        shutil.copy(name, copies[-1])
    return copies


def tags(state: dict, kind: str | None = None) -> list[list[list[int]]]:
    return [spans for one, spans, *_ in state["tags"] if kind is None or one == kind]


def open_document(window: Window, title: str) -> None:
    for _ in range(6):
        if window.state()["document"] == title:
            return
        before = window.state()["document"]
        window.key("Ctrl+PgDn")
        window.wait(lambda state, old=before: state["document"] != old, "the next document")
    raise AssertionError(f"{title} was not reached")


def cli(home: Path, *words: str) -> str:
    environment = {
        **os.environ,
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "kantar_desk", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 3), done.stderr
    return done.stdout


def colleague_set(folder: Path, texts: list[Path]) -> tuple[Path, Path]:
    """Another project with another annotator's tags over the same documents, and the set exported from it."""
    project, target = folder / "boris.kantar", folder / "boris.kset"
    with Workspace.create(
        project,
        annotator="Boris",
        starter=load_starter(asset("resources", "codebook.toml")),
        backups=folder / "b",
    ) as workspace:
        import_documents(workspace, texts)
        with workspace.reading() as reader:
            found = next(one for one in reader.documents() if one.title == "001")
            text = reader.text(found.id)
        from kantar_desk.model.text import Span

        for kind, words in (
            ("claim", "164 people were killed"),
            ("entity", "Ministry of Information"),
            ("claim", "almost 8 000"),
        ):
            start = text.index(words)
            workspace.perform(
                Annotate(document_id=found.id, spans=(Span(start, start + len(words)),), kind=kind)  # type: ignore[arg-type]
            )
        export(workspace, ExportRequest(texts=False, originals=False), target)
    return project, target


def to_one_of_his(window: Window) -> None:
    """Press N until the difference in hand is open and holds a tag of his."""

    def in_hand(state: dict) -> list[str]:
        return state["review"]["rows"][state["review"]["current"]]

    for _ in range(8):
        window.settle()
        category, decided = in_hand(window.state())
        if category != "only_mine" and decided == "open":
            return
        window.key("n")
    raise AssertionError("no open difference with a tag of his")


def test_the_whole_story(tmp_path, texts):
    home = tmp_path / "home"
    whole = texts[1].read_text("utf-8")
    claim = (whole.index("164 people were killed in the clashes"), 0)
    claim = (claim[0], claim[0] + len("164 people were killed in the clashes"))
    ministry = (whole.index("Ministry of Information"), 0)
    ministry = (ministry[0], ministry[0] + len("Ministry of Information"))
    post = (whole.index("But soon the post disappeared"), 0)
    post = (post[0], post[0] + len("But soon the post disappeared"))

    with desk(home) as window:
        assert window.state()["empty"], "an empty desk says what to do"
        window.drop(*texts)
        window.wait(lambda state: len(state["documents"]) == 5, "five documents in the list")
        window.wait(lambda state: "5 document(s) imported" in state["message"] or "5 documents" in state["message"],
                    "the message that says so")  # fmt: skip
        window.key("Esc")
        open_document(window, "001")

        window.xdotool("mousemove", "600", "400")
        window.key("Ctrl+Home")
        for (start, end), key, kind in (
            (claim, "1", "claim"), (ministry, "2", "entity"), (post, "3", "disputed_statement"),
        ):  # fmt: skip
            window.key("Ctrl+f")
            window.wait(lambda state: state["focus"] == "FindField", "the find field")
            window.key("Ctrl+a")
            window.type(whole[start:end])
            window.key("Enter")
            window.wait(lambda state, s=start, e=end: state["selection"] == [s, e], f"the hit {start}")
            window.key("Esc")
            window.wait(lambda state: state["focus"] == "ReadingView", "the text")
            window.key(key)
            window.wait(lambda state, s=start, e=end, k=kind: [[s, e]] in tags(state, k), f"a {kind}")
        assert window.state()["drawn"] == 3, "what is saved is drawn"
        assert "Saved" in window.state()["status"]

        # With the mouse: select part of the claim, so that two tags overlap.
        overlap = (claim[0] + 4, claim[1])
        window.select(*overlap)
        window.key("2")
        window.wait(lambda state: [list(overlap)] in tags(state, "entity"), "an overlapping tag")
        window.key("Shift+3")  # another kind for the tag in hand
        window.wait(lambda state: [list(overlap)] in tags(state, "disputed_statement"), "another kind")
        window.key("]")
        window.wait(
            lambda state: any(s[0][0] == overlap[0] and s[0][1] > overlap[1] for s in tags(state)),
            "a moved end",
        )
        window.key("Shift+Enter")
        window.settle()
        window.type("seen twice")
        window.key("Esc")
        window.wait(lambda state: any(one[2] == "seen twice" for one in state["tags"]), "the note")
        window.key("Esc")  # from the row to the text
        window.wait(lambda state: state["focus"] == "ReadingView", "the text")
        window.key("Del")
        window.wait(lambda state: len(state["tags"]) == 3, "the tag removed")
        window.key("Ctrl+z")
        window.wait(lambda state: len(state["tags"]) == 4, "the tag back")
        window.key("Ctrl+z", 2)
        window.wait(lambda state: [list(overlap)] in tags(state), "note and end undone")
        window.key("Ctrl+y")
        window.wait(lambda state: [list(overlap)] not in tags(state), "done again")
        before = window.state()
        window.settle()
        window.kill()

    with desk(home) as window:
        state = window.wait(lambda state: state if state["document"] == "001" else None, "the same document")
        assert sorted(map(str, tags(state))) == sorted(map(str, tags(before))), "every tag is there"
        assert abs(state["top"] - before["top"]) < 600, "the same place"

        mine = tmp_path / "mine.kset"
        window.key("Ctrl+e")
        window.dialog("ExportDialog")
        window.wait(lambda state: state["jobs"] == 0, "the losses")
        window.key("Enter")
        window.dialog("QFileDialog")
        window.key("Ctrl+a")
        window.type(str(mine))
        window.key("Enter")
        wait_for(mine.exists, "the exported set")
        window.back()

        project, theirs = colleague_set(tmp_path, texts)
        window.drop(theirs)
        window.dialog("ReceiveDialog")
        window.key("Enter")
        window.back()
        window.wait(lambda state: len({one[3] for one in state["tags"]}) == 2, "his tags beside hers")

        window.key("Ctrl+4")
        window.wait(lambda state: state["place"] == "review", "Review")
        window.key("Tab", 5)
        window.wait(lambda state: state["focus"] == "Button", "the button that starts")
        window.key("space")
        window.wait(lambda state: state.get("review", {}).get("started"), "a review")
        rows = window.wait(lambda state: state["review"]["rows"], "the differences")
        assert {row[0] for row in rows} & {"only_theirs", "boundary_differs", "boundary_and_code_differ"}
        window.wait(lambda state: state["review"]["current"] == 0, "the first difference")
        to_one_of_his(window)
        window.key("a")
        window.wait(
            lambda state: "accepted" in [row[1] for row in state["review"]["rows"]], "an accepted one"
        )
        to_one_of_his(window)
        window.key("r")
        window.wait(lambda state: state["review"]["asking"] == "reject", "the question for a reason")
        window.key("1")
        window.wait(lambda state: not state["review"]["asking"], "the reason taken")
        window.key("a")  # his is rejected, mine stands
        window.wait(lambda state: "rejected" in [row[1] for row in state["review"]["rows"]], "a rejected one")
        window.key("Ctrl+z")
        window.wait(lambda state: "rejected" not in [row[1] for row in state["review"]["rows"]], "undone")
        window.key("Ctrl+y")
        window.wait(lambda state: "rejected" in [row[1] for row in state["review"]["rows"]], "done again")
        window.settle()

    data = home / "data" / "kantar-desk" / "desk.kantar"
    reply = tmp_path / "reply.kset"
    cli(home, "review", "reply", "--out", str(reply), "--project", str(data))
    cli(home, "import", str(reply), "--project", str(project))
    decided = cli(home, "list", "decisions", "--project", str(project), "--json")
    assert '"reject"' in decided
    assert '"accept"' in decided


def test_a_tag_is_there_after_kill_9(tmp_path_factory):
    """Shown as drawn means saved: twenty times the program is killed the moment the tag is on the screen."""
    home = tmp_path_factory.mktemp("kill")
    text = home / "note.txt"
    text.write_text("Ten people saw the gate. " * 40, encoding="utf-8")
    for turn in range(20):
        with desk(home) as window:
            if turn == 0:
                window.drop(text)
            window.wait(lambda state: state["document"] == "note", "the document")
            window.wait(lambda state, n=turn: len(state["tags"]) == n, f"{turn} tags")
            window.key("Ctrl+Home")
            window.wait(lambda state: state["caret"] == 0, "the start")
            window.key("Right", turn * 3)
            window.key("Shift+Right", 2)
            window.wait(lambda state: state["selection"] is not None, "words")
            window.key("1")
            window.wait(lambda state, n=turn: len(state["tags"]) == n + 1, "the tag drawn")
            window.kill()
