"""The first hour of somebody who has never seen the desk: each place where she once hesitated says or does the next."""

from __future__ import annotations

import time

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QDesktopServices, QFontMetricsF
from PySide6.QtWidgets import QApplication, QMenu

from kantar_desk.gui import user_files
from kantar_desk.gui.commands.overview import search_panel
from kantar_desk.gui.dialogs.export import ExportDialog
from kantar_desk.gui.dialogs.import_preview import ImportDialog
from kantar_desk.gui.dialogs.report import ReportDialog
from kantar_desk.gui.theme import KIND_SQUARE, scaled
from kantar_desk.gui.user_files import begin_in, used
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span

pytestmark = pytest.mark.gui


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def wait(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        QApplication.processEvents()


def press_button(window, words: str) -> None:
    """Press a button of the message on show."""
    call = dict(window.messages._message.buttons)[words]
    window.messages.close_message()
    call()


@pytest.fixture
def read(desk_window):
    """The Read place with the focus in its first document, where nobody has tagged anything."""
    desk, _ = desk_window
    place = desk.places["read"]
    place.open(place.documents.ids()[0])
    if not desk.hidden_sets:
        place.toggle_others()
    place.view.setFocus()
    return place


def tagged(read, press, start: int, end: int, key: str) -> Annotation:
    """Tag words as somebody does who selects them and presses a key."""
    read.desk.window.activateWindow()
    read.view.setFocus()
    read.view.set_selection(Span(start, end))
    press(key)
    with read.desk.ws.reading() as reader:
        found = reader.get(Annotation, read.desk.annotation_id)
    assert found is not None
    return found


def entries(read) -> list[str]:
    """What the context menu of the tag in hand offers, without its keys."""
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(one.text().split("\t")[0] for one in menu.actions() if one.text())
        menu.close()

    QTimer.singleShot(0, look)
    read.view.contextRequested.emit(QPoint(), 0, (read.tagging.tag(),))
    return offered


# --- tagging --------------------------------------------------------------------------------------------------------


def test_words_selected_with_a_tag_go_along_when_an_end_of_it_is_moved(read, press):
    tagged(read, press, 20, 26, "Digit1")
    assert read.view.selection() == Span(20, 26)
    press("BracketRight")
    (span,) = read.tagging.tag().spans
    assert span.end > 26
    assert read.view.selection() == span
    read.view.set_selection(Span(40, 46))
    press("BracketRight")
    assert read.view.selection() == Span(40, 46)


def test_the_menu_of_a_tag_offers_what_makes_sense_for_its_kind_and_to_change_it(read, press):
    tagged(read, press, 20, 26, "Digit2")
    offered = entries(read)
    assert {"Name the entity", "Change to claim", "Change to disputed statement"} <= set(offered)
    assert not {
        "Say who claims it",
        "Put under a dispute",
        "Relate to another tag",
        "Change to entity",
    } & set(offered)
    tagged(read, press, 30, 36, "Digit1")
    offered = entries(read)
    assert {"Say who claims it", "Put under a dispute", "Change to entity"} <= set(offered)
    assert not {"Name the entity", "Change to claim"} & set(offered)


def test_the_menu_of_a_colleagues_tag_offers_to_take_it_over(desk_window):
    desk, _ = desk_window
    read = desk.places["read"]
    if desk.hidden_sets:
        read.toggle_others()
    theirs = next(one for one in read.text.pane.annotations.values() if one.set_id != desk.ws.own_set_id)
    desk.select_tag(theirs.id)
    assert "Take over into my set" in entries(read)
    assert "Remove tag" not in entries(read)


def test_the_list_says_whose_a_colleagues_tag_is_and_in_which_paragraph(desk_window):
    desk, _ = desk_window
    read = desk.places["read"]
    if desk.hidden_sets:
        read.toggle_others()
    row = next(one for one in read.tags.model.rows if one.set_id != desk.ws.own_set_id)
    first, quote = read.tags.model.tip(row).split("\n")
    assert desk.sets[row.set_id].name in first
    assert first.endswith(f"paragraph {read.tags.model.paragraph(row)}")
    assert quote


def test_who_changes_a_tag_without_one_in_hand_hears_how_to_take_one(read, press, desk_window):
    _, window = desk_window
    press("Shift+Digit1")
    assert window.messages.text == "Select a tag first: click its bar or its words"


def test_the_card_of_the_tags_here_shows_whole_names_and_goes_when_tags_change(read, press):
    tag = tagged(read, press, 20, 26, "Digit1")
    view, card = read.view, read.view._pointer.card
    card.show_tags((read.tagging.tag(),), view.theme(), QPoint(10, 10))
    around = 2 * scaled(12, view.font()) + scaled(KIND_SQUARE, view.font()) + 8
    assert QFontMetricsF(card._font).horizontalAdvance("Claim") <= card.width() - around
    assert card.isVisible()
    press("Ctrl+KeyZ")
    assert view.tag(tag.id) is None
    assert not card.isVisible()


def test_the_labels_of_two_tags_on_the_same_words_stand_beside_each_other(read, press, monkeypatch):
    first = tagged(read, press, 20, 26, "Digit1")
    second = tagged(read, press, 20, 26, "Digit2")
    drawn = []
    from kantar_desk.gui.text_view.paint import PagePainter

    chip = PagePainter._chip

    def noted(self, painter, tag, *rest):
        drawn.append((tag.id, chip(self, painter, tag, *rest)))
        return drawn[-1][1]

    monkeypatch.setattr(PagePainter, "_chip", noted)
    read.view.set_hovered(first.id)
    drawn.clear()
    read.view.grab()
    places = dict(drawn)
    assert set(places) == {first.id, second.id}
    assert not places[first.id].intersects(places[second.id])


# --- finding --------------------------------------------------------------------------------------------------------


def test_find_pressed_again_finds_the_typed_words_in_the_whole_project(read, press, type_text):
    tagged(
        read, press, 20, 26, "Digit1"
    )  # words stay selected: the field is not to be filled with them again
    press("Ctrl+KeyF")
    type_text("police")
    press("Ctrl+KeyF")
    panel = search_panel(read.desk)
    assert panel.isVisible()
    assert panel.field.text() == "police"
    assert not read.text.find_bar.isVisible()


def test_the_find_bar_has_a_button_for_the_whole_project(read, press, type_text):
    press("Ctrl+KeyF")
    type_text("fire")
    read.text.find_bar.all.click()
    assert search_panel(read.desk).field.text() == "fire"


# --- files in and out -----------------------------------------------------------------------------------------------


def test_after_an_import_one_goes_to_what_came_in(read, desk_window, tmp_path):
    desk, window = desk_window
    file = tmp_path / "Zeal.txt"
    file.write_text("A text of her own.", "utf-8")
    window.go_to("overview")
    window.take_files([file])
    wait(lambda: "imported" in window.messages.text)
    press_button(window, "Read")
    assert desk.place_id == "read"
    assert read.text.pane.document.title == "Zeal"


def test_the_import_says_into_which_project_the_documents_go(read, desk_window, tmp_path):
    desk, window = desk_window
    file = tmp_path / "own.txt"
    file.write_text("A text of her own.", "utf-8")
    dialog = ImportDialog(desk, [file], lambda outcome: None, window)
    dialog.show()
    wait(dialog.go.isEnabled)
    assert f"“{desk.ws.name}”" in dialog.foot.sentence.text()


def test_file_choosers_begin_where_files_were_last_and_never_in_the_hidden_folder(
    desk_window, tmp_path, monkeypatch
):
    desk, _ = desk_window
    assert begin_in(desk) == desk.ws.path.parent
    monkeypatch.setattr(user_files, "data_dir", lambda: desk.ws.path.parent)
    assert begin_in(desk) != desk.ws.path.parent
    used(desk, tmp_path / "papers" / "one.txt")
    assert begin_in(desk) != tmp_path / "papers"  # it is not there
    (tmp_path / "papers").mkdir()
    assert begin_in(desk) == tmp_path / "papers"


def test_an_exported_file_can_be_shown_where_it_is(desk_window, tmp_path, monkeypatch):
    desk, window = desk_window
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    dialog = ExportDialog(desk, window)
    dialog.write(tmp_path / "mine.kset")
    wait(lambda: "written to mine.kset" in window.messages.text)
    press_button(window, "Show in folder")
    assert opened == [str(tmp_path)]


def test_a_written_report_can_be_opened(desk_window, tmp_path, monkeypatch):
    desk, window = desk_window
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    dialog = ReportDialog(desk, window)
    wait(lambda: dialog.html)
    dialog.write(tmp_path / "report.html")
    wait(lambda: "report.html was written." in window.messages.text)
    assert dialog.foot.sentence.text() == "report.html was written."
    press_button(window, "Open it")  # no program for it here: then the place is said
    assert str(tmp_path / "report.html") in window.messages.text


def test_each_format_says_what_it_is_for_and_my_own_tags_stand_first(desk_window):
    desk, window = desk_window
    dialog = ExportDialog(desk, window)
    purposes = set()
    for number in range(dialog.list.count()):
        dialog.list.setCurrentRow(number)
        purposes.add(dialog.purpose.text())
    assert all(words.endswith(".") for words in purposes)
    assert len(purposes) > 8
    first = next(iter(dialog.sets.values()))
    assert first.text() == f"{desk.sets[desk.ws.own_set_id].name} (my tags)"
    assert first.isChecked()
