"""Tagging by keyboard alone, with real X keys, on three layouts."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from desktop import desk

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("a_screen")]

TEXT = (
    "The council said on Monday that twelve people were hurt at the gate. "
    "The guard of the gate counted fourteen, and the paper wrote of twenty. 😀 Көпір was closed.\n"
) * 6


def spans(state: dict) -> list[tuple[int, int]]:
    return sorted((one[1][0][0], one[1][-1][1]) for one in state["tags"])


def test_thirty_tags_by_keyboard_only(tmp_path):
    """Thirty spans are selected by words, tagged, and stand in list, text and project."""
    home = tmp_path / "home"
    folder = (
        Path(os.environ.get("KANTAR_SHARED_DIR") or Path(__file__).resolve().parents[3] / "shared") / "corpus"
    )
    text = tmp_path / "001.txt"
    if (folder / "001.txt").exists():
        shutil.copy(folder / "001.txt", text)
    else:
        text.write_text(TEXT * 8, encoding="utf-8")
    with desk(home) as window:
        window.drop(text)
        window.wait(lambda state: state["document"] == "001", "the document")
        window.key("Ctrl+Home")
        window.wait(lambda state: state["caret"] == 0, "the start of the text")
        for number in range(30):
            window.key("Ctrl+Shift+Right", 4)
            window.key(str(number % 3 + 1))
            window.wait(lambda state, n=number: len(state["tags"]) == n + 1, f"tag {number + 1}")
            window.key("Right")  # the words go, the caret stands behind them
            window.wait(lambda state: state["selection"] is None, "no words selected")
        state = window.state()
        assert state["drawn"] == 30
        assert len(set(spans(state))) == 30
        kinds = [one[0] for one in state["tags"]]
        assert (kinds.count("claim"), kinds.count("entity"), kinds.count("disputed_statement")) == (
            10,
            10,
            10,
        )
        window.key(",", 3)
        window.key(".")
        window.wait(lambda state: state["tag"] is not None, "a tag in hand")
        window.key("Ctrl+z", 30)
        window.wait(lambda state: not state["tags"], "all undone")
        window.key("Ctrl+y", 30)
        window.wait(lambda found: spans(found) == spans(state), "all done again")


@pytest.mark.parametrize("layout", ["us", "ru", "kz"], indirect=True)
def test_the_same_keys_tag_on_every_layout(tmp_path, layout):
    """1, 2, 3, Q, grow and shrink are places on the keyboard, whatever the layout writes there."""
    home = tmp_path / "home"
    text = tmp_path / "gate.txt"
    text.write_text(TEXT, encoding="utf-8")
    with desk(home) as window:
        window.drop(text)
        window.wait(lambda state: state["document"] == "gate", "the document")
        window.key("Ctrl+Home")
        for number, key in enumerate(("1", "2", "3", "q"), start=1):
            window.key("Ctrl+Shift+Right", 2)
            window.wait(lambda state: state["selection"] is not None, "words")
            window.key(key)
            window.wait(lambda state, n=number: len(state["tags"]) == n, f"the tag of {key} on {layout}")
            window.key("Right")
        kinds = [one[0] for one in window.state()["tags"]]
        assert sorted(kinds) == ["claim", "disputed_statement", "disputed_statement", "entity"]
        before = window.state()["tags"]
        window.key("]")
        window.wait(lambda state: state["tags"] != before, "a grown end")
        grown = window.state()["tags"]
        window.key("Shift+]")
        window.wait(lambda state: state["tags"] != grown, "a shrunk end")
        window.key("Ctrl+z", 2)
        window.wait(lambda state: state["tags"] == before, "the end as before")
