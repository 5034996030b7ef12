"""F1 shows every key of the command table, finds them by word or key, and can print them."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.dialogs.shortcuts import ShortcutSheet
from kantar_desk.gui.keymap import chord_text

pytestmark = pytest.mark.gui


def rows_of(sheet: ShortcutSheet):
    return [row for column in sheet.columns for row in column.rows.rows]


def test_every_key_of_the_table_is_on_the_sheet(desk_window, press):
    _desk, window = desk_window
    press("F1")
    sheet = window.findChild(ShortcutSheet)
    assert sheet.isVisible()
    shown = {(row.text, row.keys) for row in rows_of(sheet)}
    for command in TABLE:
        keys = tuple(chord_text(chord) for chord in TABLE.chords(command.id))
        if keys:
            assert (command.title_text(), keys) in shown


def test_it_is_opened_once_and_closed_by_its_key(desk_window, press):
    _desk, window = desk_window
    window.run("help.keys")
    window.run("help.keys")
    sheets = window.findChildren(ShortcutSheet)
    assert len(sheets) == 1
    sheets[0].field.setFocus()
    press("F1")
    assert window.findChild(ShortcutSheet) is None


def test_search_by_word_and_by_key(desk_window):
    _desk, window = desk_window
    window.run("help.keys")
    sheet = window.findChild(ShortcutSheet)
    sheet.field.setText("ctrl+k")
    assert [row.text for row in rows_of(sheet) if not row.heading] == ["Command palette…"]
    sheet.field.setText("grow sentence")
    assert [row.keys for row in rows_of(sheet) if not row.heading][:1] == [("K",)]
    sheet.field.setText("nothing is called so")
    assert rows_of(sheet) == []
    assert not sheet.nothing.isHidden()


def test_headings_stand_above_their_rows_and_columns_are_filled(desk_window):
    _desk, window = desk_window
    window.run("help.keys")
    sheet = window.findChild(ShortcutSheet)
    for column in sheet.columns:
        rows = column.rows.rows
        if rows:
            assert rows[0].heading
            assert not rows[-1].heading


def test_a_personal_key_is_shown(desk_window):
    desk, window = desk_window
    desk.update_settings(keys={"tag.last": "Shift+Q"})
    TABLE.bind(desk.settings.keys)
    window.run("help.keys")
    row = next(row for row in rows_of(window.findChild(ShortcutSheet)) if row.text == "Tag as last time")
    assert row.keys == ("Shift+Q",)


def test_what_is_printed_holds_all_groups_and_no_markup_of_titles(desk_window):
    _desk, window = desk_window
    window.run("help.keys")
    sheet = window.findChild(ShortcutSheet)
    page = sheet.as_html()
    for title, rows in sheet.groups():
        assert title in page
        assert all(row.text.replace("&", "&amp;") in page for row in rows)
