"""Tabs and two texts side by side with real X keys, on two layouts, and with the mouse."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from desktop import desk

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("a_screen")]


@pytest.mark.parametrize("layout", ["us", "ru"], indirect=True)
def test_tabs_and_two_texts_by_keyboard_only(tmp_path, layout):
    """Two documents in tabs, then side by side; what is tagged stands in the text in focus and nowhere else."""
    files = []
    for name in ("first", "second"):
        file = tmp_path / f"{name}.txt"
        file.write_text(f"The {name} report speaks of the bridge and of the gate. " * 20, encoding="utf-8")
        files.append(file)
    with desk(tmp_path / "home") as window:
        window.drop(*files)
        window.wait(lambda state: len(state["documents"]) == 2, "both documents")
        window.wait(lambda state: state["document"] == "first", "the first one")
        window.key("Ctrl+Home")
        window.wait(lambda state: state["focus"] == "ReadingView", "the text")
        window.key("Ctrl+T")
        window.wait(lambda state: state["focus"] == "PaletteField", "the question for a title")
        window.key("Enter")
        window.wait(lambda state: state["sides"] == [["first", "second"]], "two tabs")
        window.wait(lambda state: state["document"] == "second", "the second one in front")
        window.key("Ctrl+Tab")
        window.wait(lambda state: state["document"] == "first", "the first one again")
        window.key("Ctrl+\\")
        window.wait(lambda state: state["sides"] == [["first", "second"], ["first"]], "two texts")
        window.wait(lambda state: (state["side"], state["focus"]) == (1, "ReadingView"), "the right one")
        window.key("Ctrl+PgDn")
        window.wait(lambda state: state["sides"][1] == ["second"], "the second one at the right")
        window.key("Ctrl+Home")
        window.wait(lambda state: state["caret"] == 0, "the start of the text")
        window.key("Ctrl+Shift+Right", 2)
        window.wait(lambda state: state["selection"], "selected words")
        window.key("1")
        window.wait(lambda state: len(state["tags"]) == 1 and state["drawn"] == 1, "the tag")
        window.key("Shift+F6")
        window.wait(lambda state: (state["side"], state["document"]) == (0, "first"), "the left one")
        window.wait(lambda state: state["tags"] == [], "no tag in the list")
        window.key("Ctrl+W")
        window.wait(lambda state: state["sides"] == [["second"], ["second"]], "the tab behind")
        window.wait(lambda state: len(state["tags"]) == 1, "the tag on this side too")
        window.key("Ctrl+W")
        window.wait(lambda state: state["sides"] == [["second"]], "one text")
        window.wait(lambda state: state["focus"] == "ReadingView", "the text")
