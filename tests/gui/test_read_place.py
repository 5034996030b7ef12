"""Reading and tagging in the window by keyboard: what is on the screen is what is in the project."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.commands.command import MENUS
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span

pytestmark = pytest.mark.gui

# What the three layouts yield for physical keys: (Qt key, text) by evdev code name.
LAYOUTS = {
    "English": {"Digit1": (0x31, "1"), "Digit2": (0x32, "2"), "Digit3": (0x33, "3"), "KeyQ": (0x51, "q")},
    "Russian": {"Digit1": (0x31, "1"), "Digit2": (0x32, "2"), "Digit3": (0x33, "3"), "KeyQ": (0x419, "й")},
    "Kazakh": {"Digit1": (0x22, '"'), "Digit2": (0x4D8, "ә"), "Digit3": (0x406, "і"), "KeyQ": (0x419, "й")},
}
SCAN = {"Digit1": 10, "Digit2": 11, "Digit3": 12, "KeyQ": 24}


def mine(desk) -> list[Annotation]:
    with desk.ws.reading() as reader:
        return reader.annotations(desk.document_id, [desk.ws.own_set_id])


def press_code(code: str, layout: str) -> None:
    key, text = LAYOUTS[layout][code]
    for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(sort, key, Qt.KeyboardModifier.NoModifier, SCAN[code], 0, 0, text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    QApplication.processEvents()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_tagging_keys_are_places_on_the_keyboard(desk_window, layout):
    desk, _ = desk_window
    read = desk.places["read"]
    read.view.setFocus()
    for code, kind in (("Digit1", "claim"), ("Digit2", "entity"), ("Digit3", "disputed_statement")):
        start = 10 * (int(code[-1]))
        read.view.set_selection(Span(start, start + 5))
        before = len(mine(desk))
        press_code(code, layout)
        tags = mine(desk)
        assert len(tags) == before + 1
        assert kind in {one.kind for one in tags}
    read.view.set_selection(Span(60, 66))
    press_code("KeyQ", layout)
    assert [one.kind for one in mine(desk) if one.spans == (Span(60, 66),)] == ["disputed_statement"]


def test_nothing_is_written_without_words(desk_window, press):
    desk, window = desk_window
    read = desk.places["read"]
    read.view.set_selection(None)
    read.view.setFocus()
    press("Digit1")
    assert mine(desk) == []
    assert "Select words first" in window.messages.text


def test_the_journey_of_one_tag(desk_window, press):
    """Tag, grow, shrink, retype, piece, note, remove, undo all: screen and project agree at each step."""
    desk, _ = desk_window
    read = desk.places["read"]
    read.view.setFocus()
    text = read.view.text
    start = text.index("people")
    read.view.set_selection(Span(start, start + 6))
    press("Digit1")
    steps = 1
    for chord in (
        "BracketRight",
        "Shift+BracketRight",
        "Ctrl+BracketRight",
        "Alt+BracketRight",
        "BracketLeft",
    ):
        press(chord)
        steps += 1
        (tag,) = mine(desk)
        assert read.view.tag(tag.id).spans == tag.spans
        assert tag.quote == text[tag.spans[0].start : tag.spans[0].end]
    press("Shift+Digit3")
    steps += 1
    (tag,) = mine(desk)
    assert (tag.kind, read.view.tag(tag.id).kind) == ("disputed_statement", "disputed_statement")
    other = text.index(" ", start + 60) + 1
    read.view.set_selection(Span(other, other + 4))
    press("KeyJ")
    steps += 1
    (tag,) = mine(desk)
    assert len(tag.spans) == 2
    press("Del")
    steps += 1
    assert mine(desk) == []
    assert read.view.tag(tag.id) is None
    for _ in range(steps):
        press("Ctrl+KeyZ")
    assert mine(desk) == []
    for _ in range(steps - 1):
        press("Ctrl+KeyY")
    (tag,) = mine(desk)
    assert len(tag.spans) == 2
    assert read.view.tag(tag.id).spans == tag.spans


def test_copy_gives_the_stored_text(desk_window, press):
    desk, _ = desk_window
    read = desk.places["read"]
    read.view.setFocus()
    read.view.set_selection(Span(5, 120))
    press("Ctrl+KeyC")
    assert QGuiApplication.clipboard().text() == read.view.text[5:120]
    press("Ctrl+Shift+KeyC")
    copied = QGuiApplication.clipboard().text()
    assert read.view.text[5:120] in copied
    assert "characters 5–120" in copied


def test_find_counts_wraps_and_tags(desk_window, press, type_text):
    desk, _ = desk_window
    read = desk.places["read"]
    read.view.setFocus()
    read.view.set_caret(0)
    press("Ctrl+KeyF")
    type_text("the")
    read.text.find_bar.search()
    hits = list(read.text.find_bar.hits)
    assert len(hits) > 2
    for turn in range(len(hits) + 1):
        press("Enter")
        assert read.view.selection() == hits[turn % len(hits)]
    read.text.find_bar.whole.setChecked(True)
    assert len(read.text.find_bar.hits) <= len(hits)
    press("Esc")
    assert QApplication.focusWidget() is read.view
    assert not read.text.find_bar.isVisible()


def test_the_reading_position_is_remembered_per_document(desk_window, press):
    desk, _ = desk_window
    read = desk.places["read"]
    read.view.setFocus()
    first = desk.document_id
    read.view.go_to(len(read.view.text) // 2)
    read.view.set_caret(len(read.view.text) // 2)
    top = read.view.top_position()
    press("Ctrl+PgDn")
    assert desk.document_id != first
    press("Ctrl+PgUp")
    assert desk.document_id == first
    assert abs(read.view.top_position() - top) < 200


# --- the table of commands ------------------------------------------------------------------------------------------


def test_no_key_means_two_things_in_one_place():
    for command in TABLE:
        for chord in TABLE.chords(command.id):
            for place in command.places:
                assert TABLE.match(chord, place) is command, f"{chord} in {place}: {command.id}"


def test_every_command_can_be_reached():
    """Each has a menu entry or a key; each menu exists; titles end without a full stop and begin with a capital."""
    for command in TABLE:
        assert command.menu in MENUS or TABLE.chords(command.id) or command.id == "review.drop", command.id
        assert command.title[0].isupper()
        assert not command.title.endswith(".")


def test_every_menu_fits_the_smallest_screen_in_one_column(desk_window):
    _, window = desk_window
    for name, menu in window.menus.by_name.items():
        menu.aboutToShow.emit()
        assert menu.sizeHint().height() <= 720, name
        lefts = {menu.actionGeometry(action).left() for action in menu.actions() if action.isVisible()}
        assert len(lefts) == 1, f"{name} has {len(lefts)} columns"


def test_a_command_of_a_submenu_is_done_from_it(desk_window):
    desk, window = desk_window
    menu = window.menus.by_name["View"]
    tabs = next(one.menu() for one in menu.actions() if one.menu() and one.menu().title() == "Tabs and split")
    menu.aboutToShow.emit()
    split = next(one for one in tabs.actions() if one.text().startswith("Split side by side"))
    assert split.text().endswith("\tCtrl+\\")
    split.trigger()
    assert desk.places["read"].text.split
    menu.aboutToShow.emit()
    assert split.isChecked()
    split.trigger()
    assert not desk.places["read"].text.split


def test_each_menu_command_says_why_it_is_grey(desk_window):
    desk, window = desk_window
    desk.attach(None)
    for command in TABLE:
        reason = window.why_not(command)
        assert reason == "" or reason[0].isupper()
