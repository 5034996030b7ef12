"""A reviewer decides forty differences with real X keys, hands off the mouse, and takes all of it back."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from desktop import Window, desk, wait_for

from kantar_desk.assets import asset
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.review import Review, Verdict
from kantar_desk.store.database import Database
from kantar_desk.workspace.review_actions import TakeOver
from kantar_desk.workspace.reviewing import start_review
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("a_screen")]

OPEN = ("open", "stale")
PERSONS = (Verdict.ACCEPT, Verdict.AMEND, Verdict.REJECT, Verdict.DEFER)


def project(path: Path) -> Path:
    """The sample with one colleague's tags as mine, and a review of the other colleague that has begun."""
    starter = load_starter(asset("resources", "codebook.toml"))
    create_sample(path, annotator="Reviewer", seeds=asset("seeds"), starter=starter).close()
    with Workspace.open(path) as workspace:
        with workspace.reading() as reader:
            sets = reader.find(AnnotationSet, kind="imported")
            tags = [tag.id for one in reader.documents() for tag in reader.annotations(one.id, [sets[0].id])]
        workspace.perform(TakeOver(annotation_ids=tuple(tags)))
        start_review(workspace, sets[1].id, mine=workspace.own_set_id)
    return path


def decided(path: Path) -> int:
    """Decisions of a person that stand, read from the file by this process."""
    with Database.open(path, write=False) as database, database.reading() as reader:
        (review,) = reader.find(Review)
        current = reader.current_decisions(review.id).values()
        return sum(one.verdict in PERSONS for one in current)


def in_hand(state: dict[str, Any]) -> str:
    """The state of the difference in hand, empty without one."""
    review = state["review"]
    rows = review["rows"]
    return rows[review["current"]][1] if 0 <= review["current"] < len(rows) else ""


def take(window: Window, turn: str) -> None:
    """One decision by its keys."""
    if turn == "reject":
        window.key("r")
        window.wait(lambda state: state["review"]["asking"] == "reject", "the question for a reason")
        window.key("1")
    elif turn == "defer":
        window.key("d")
        window.wait(lambda state: state["review"]["asking"] == "defer", "the question for a comment")
        window.type("later")
        window.key("Enter")
    elif turn == "amend":
        window.key("e")
        window.wait(lambda state: state["review"]["amending"], "amending")
        window.key("]")
        window.key("Ctrl+Enter")
    else:
        window.key({"accept": "a", "mine": "m", "theirs": "t", "next": "Ctrl+Enter"}[turn])


def test_forty_differences_by_keyboard_only(tmp_path):
    path = project(tmp_path / "sample.kantar")
    with desk(tmp_path / "home", str(path)) as window:
        window.key("Ctrl+4")
        window.wait(lambda state: state.get("review", {}).get("started"), "the review that runs")
        window.wait(lambda state: state["jobs"] == 0 and state["focus"] == "WorkList", "the work list")
        before = decided(path)
        now, steps = before, 0
        for turn in itertools.cycle(
            ("accept", "theirs", "reject", "mine", "next", "defer", "accept", "amend")
        ):
            if now - before >= 40:
                break
            state = window.state()
            if in_hand(state) not in OPEN:
                window.key("n")
                window.wait(lambda found: in_hand(found) in OPEN, "the next open difference")
            take(window, turn)
            then = now
            now = wait_for(lambda last=then: (found := decided(path)) > last and found, f"a decision: {turn}")
            steps += 1
            window.wait(
                lambda found: not found["review"]["asking"] and not found["review"]["amending"],
                "the list again",
            )
            window.settle()
        assert now - before >= 40
        window.key("Ctrl+z", steps)
        wait_for(lambda: decided(path) == before, "all of it undone")
        window.key("Ctrl+y", steps)
        wait_for(lambda: decided(path) == now, "all of it done again")
