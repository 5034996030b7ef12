"""Ctrl+K finds every command, document, name and dispute, and runs what was chosen."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.dialogs.palette import Entry, Palette, ranked, split_hits

pytestmark = pytest.mark.gui


def open_palette(window, press) -> Palette:
    press("Ctrl+KeyK")
    return next(one for one in window.findChildren(Palette) if one.isVisible())


def texts(palette: Palette) -> list[str]:
    return [row.text for row in palette.model.rows]


def test_it_lists_every_command_with_key_and_menu(desk_window, press):
    _desk, window = desk_window
    palette = open_palette(window, press)
    assert set(texts(palette)) >= {one.title_text() for one in TABLE if one.id != "window.palette"}
    undo = next(row for row in palette.model.rows if row.command and row.command.id == "edit.undo")
    assert (undo.key, undo.where) == ("Ctrl+Z", "Edit")
    press("Esc")


def test_typing_finds_and_enter_runs(desk_window, press, type_text):
    desk, window = desk_window
    palette = open_palette(window, press)
    type_text("labels")
    assert texts(palette)[0] == TABLE.by_id["view.labels"].title_text()
    before = desk.settings.labels
    press("Enter")
    assert desk.settings.labels != before
    assert not [one for one in window.findChildren(Palette) if one.isVisible()]


def test_a_document_is_gone_to_by_a_word_of_its_title(desk_window, press, type_text):
    desk, window = desk_window
    palette = open_palette(window, press)
    type_text("divided city")
    row = palette.model.rows[0]
    assert row.target is not None
    press("Enter")
    assert desk.document_id == row.target.id


def test_names_are_found_in_any_spelling_and_disputes_by_question(desk_window, press, type_text):
    _desk, window = desk_window
    palette = open_palette(window, press)
    type_text("bridge market")
    kinds = {row.target.kind for row in palette.model.rows if row.target is not None}
    assert kinds == {"document", "name", "dispute"}
    press("Esc")


def test_esc_gives_the_focus_back(desk_window, press, focused):
    desk, window = desk_window
    view = desk.places["read"].view
    view.setFocus()
    palette = open_palette(window, press)
    assert focused() is palette.field
    press("Esc")
    assert focused() is view


def test_a_command_that_cannot_run_says_why(desk_window, press, type_text):
    desk, window = desk_window
    desk.select_tag(None)
    palette = open_palette(window, press)
    type_text("remove tag")
    row = palette.model.rows[0]
    assert row.reason == "Select a tag first: click its bar or its words"
    press("Enter")
    assert window.messages.text == "Select a tag first: click its bar or its words"


def test_arrows_go_round(desk_window, press):
    _desk, window = desk_window
    palette = open_palette(window, press)
    press("Up")
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    press("Down")
    assert palette.list.currentIndex().row() == 0
    press("Esc")


def test_it_opens_without_a_project(desk_window, press):
    desk, window = desk_window
    desk.attach(None)
    desk.places["read"].shown()
    palette = open_palette(window, press)
    assert TABLE.by_id["file.open"].title_text() in texts(palette)
    press("Esc")


def test_beginnings_come_before_middles_and_what_cannot_run_comes_last():
    rows = [
        Entry("Find next", ""),
        Entry("Next tag", ""),
        Entry("Next hit", "", reason="Not now"),
        Entry("Other", ""),
    ]
    assert [row.text for row in ranked(rows, "next")] == ["Next tag", "Find next", "Next hit"]


@pytest.mark.parametrize(
    ("text", "typed", "hits"),
    [("Next tag", "ta ne", ["Ne", "ta"]), ("Tag", "", []), ("İstanbul", "bul", []), ("Find", "x", [])],
)
def test_what_was_typed_is_marked(text, typed, hits):
    parts = split_hits(text, typed)
    assert "".join(part for part, _ in parts) == text
    assert [part for part, hit in parts if hit] == hits
