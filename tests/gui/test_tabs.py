"""Several documents in tabs: opened, walked through, closed and moved by keys and by mouse, and there again later."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar
from reading import brought_in, title_of

from kantar_desk.gui.dialogs.palette import Palette
from kantar_desk.gui.projects import starter
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Span
from kantar_desk.workspace.importing import import_documents
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


def strip_of(desk):
    return desk.places["read"].text.pane.strip


def titles(strip) -> list[str]:
    return [strip.tabToolTip(number) for number in range(strip.count())]


def open_by_title(press, window, title: str) -> None:
    """Ctrl+T, the title, Enter."""
    press("Ctrl+KeyT")
    palette = window.findChild(Palette)
    palette.field.setText(title)
    press("Enter")


def test_one_text_needs_no_tabs(read, desk_window, press):
    _, window = desk_window
    assert not read.text.pane.strip.isVisible()
    press("Ctrl+KeyW")
    assert "Only one text is open" in window.messages.text
    assert read.view.document_id == read.documents.ids()[0]


def test_a_document_opens_in_a_tab_by_its_title(read, desk_window, press):
    desk, window = desk_window
    first, second = read.documents.ids()[:2]
    open_by_title(press, window, title_of(read, 1))
    assert desk.document_id == second
    assert QApplication.focusWidget() is read.view
    strip = strip_of(desk)
    assert strip.isVisible()
    assert titles(strip) == [title_of(read, 0), title_of(read, 1)]
    assert read.text.pane.documents == [first, second]
    assert strip.currentIndex() == 1
    assert read.text.header.title.text() == title_of(read, 1)


def test_what_is_offered_for_a_tab_are_documents(read, desk_window, press):
    _, window = desk_window
    press("Ctrl+KeyT")
    palette = window.findChild(Palette)
    rows = palette.model.rows
    others = [row.document.title for row in read.documents.model.rows[1:]]
    assert sorted(row.text for row in rows) == sorted(others)
    press("Esc")
    assert QApplication.focusWidget() is read.view
    assert len(read.text.pane.documents) == 1


def test_with_one_document_another_one_is_offered_for_import(fresh_window, press, tmp_path):
    desk, window = fresh_window
    workspace = Workspace.create(tmp_path / "one.kantar", annotator="Ada", starter=starter())
    file = tmp_path / "only.txt"
    file.write_text("The only text of this project.", "utf-8")
    import_documents(workspace, [file], folder="")
    desk.attach(workspace)
    press("Ctrl+KeyT")
    palette = window.findChild(Palette)
    assert palette.field.placeholderText() == "This project has no other document yet"
    assert [row.text for row in palette.model.rows] == ["Import…"]
    palette.close()


def test_keys_go_through_the_tabs_and_close_them(read, desk_window, press):
    desk, _ = desk_window
    ids = read.documents.ids()[:3]
    for document_id in ids[1:]:
        read.open_tab(document_id)
    read.view.setFocus()
    assert desk.document_id == ids[2]
    for expected in (ids[0], ids[1], ids[2]):
        press("Ctrl+Tab")
        assert desk.document_id == expected
    press("Ctrl+Shift+Tab")
    assert desk.document_id == ids[1]
    press("Ctrl+KeyW")
    assert desk.document_id == ids[2]
    assert read.text.pane.documents == [ids[0], ids[2]]
    press("Ctrl+KeyW")
    assert desk.document_id == ids[0]
    assert not strip_of(desk).isVisible()
    assert QApplication.focusWidget() is read.view


def test_going_to_a_document_changes_the_tab_in_front_or_finds_its_own(read, desk_window, press):
    desk, _ = desk_window
    ids = read.documents.ids()
    read.open_tab(ids[3])
    read.view.setFocus()
    press("Ctrl+PgUp")
    assert read.text.pane.documents == [ids[0], ids[2]]
    read.open(ids[0])
    assert read.text.pane.documents == [ids[0], ids[2]]
    assert desk.document_id == ids[0]


def test_each_tab_keeps_its_reading_position_and_its_tags(read, desk_window, press):
    desk, _ = desk_window
    ids = read.documents.ids()[:2]
    read.view.set_caret(40)
    read.view.set_selection(Span(40, 46))
    press("Digit1")
    tag = desk.annotation_id
    read.view.set_selection(None)
    read.view.set_caret(33)
    read.open_tab(ids[1])
    read.view.setFocus()
    assert desk.annotation_id is None
    assert read.view.tag(tag) is None
    assert tag not in read.tags.ids()
    read.view.set_caret(12)
    press("Ctrl+Tab")
    assert read.view.caret() == 33
    assert read.view.tag(tag) is not None
    assert tag in read.tags.ids()
    press("Ctrl+Tab")
    assert read.view.caret() == 12


def test_undo_reaches_a_document_behind(read, desk_window, press):
    desk, _ = desk_window
    ids = read.documents.ids()[:2]
    read.view.set_selection(Span(40, 46))
    press("Digit1")
    tag = desk.annotation_id
    read.open_tab(ids[1])
    read.view.setFocus()
    press("Ctrl+KeyZ")
    with desk.ws.reading() as reader:
        assert reader.get(Annotation, tag) is None
    press("Ctrl+Tab")
    assert read.view.tag(tag) is None


# --- by mouse -------------------------------------------------------------------------------------------------------


def test_a_click_goes_to_a_tab_and_its_sign_closes_it(read, desk_window):
    desk, _ = desk_window
    ids = read.documents.ids()[:3]
    for document_id in ids[1:]:
        read.open_tab(document_id)
    strip = strip_of(desk)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.tabRect(0).center())
    assert desk.document_id == ids[0]
    button = strip.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert title_of(read, 1) in button.accessibleName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert read.text.pane.documents == [ids[0], ids[2]]
    assert desk.document_id == ids[0]
    QTest.mouseClick(strip, Qt.MouseButton.MiddleButton, pos=strip.tabRect(0).center())
    assert read.text.pane.documents == [ids[2]]
    assert desk.document_id == ids[2]


def test_a_tab_is_moved_by_dragging(read, desk_window):
    desk, _ = desk_window
    ids = read.documents.ids()[:2]
    read.open_tab(ids[1])
    strip = strip_of(desk)
    strip.moveTab(0, 1)
    assert read.text.pane.documents == [ids[1], ids[0]]
    assert titles(strip) == [title_of(read, 1), title_of(read, 0)]
    assert desk.document_id == ids[1]


def row_centre(read, number: int) -> QPoint:
    rows = read.documents.list
    return rows.visualRect(rows.model().index(number, 0)).center()


def test_the_middle_button_opens_a_row_of_the_list_in_a_tab(read, desk_window):
    desk, _ = desk_window
    ids = read.documents.ids()
    QTest.mouseClick(read.documents.list.viewport(), Qt.MouseButton.MiddleButton, pos=row_centre(read, 2))
    assert read.text.pane.documents == [ids[0], ids[2]]
    assert desk.document_id == ids[2]
    assert read.documents.selected_ids() == [ids[2]]


def test_ctrl_enter_opens_the_row_pointed_at_in_a_tab(read, desk_window, press):
    desk, _ = desk_window
    ids = read.documents.ids()
    read.documents.list.setFocus()
    press("Ctrl+Down")
    press("Ctrl+Down")
    assert desk.document_id == ids[0]
    press("Ctrl+Enter")
    assert read.text.pane.documents == [ids[0], ids[2]]
    assert desk.document_id == ids[2]


def test_the_menu_of_a_row_opens_it_in_a_tab_and_goes_nowhere_by_itself(read, desk_window):
    desk, _ = desk_window
    ids = read.documents.ids()
    chosen: list[str] = []

    def take_first() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        chosen.append(menu.actions()[0].text())
        menu.actions()[0].trigger()
        menu.close()

    rows = read.documents.list
    QTest.mousePress(rows.viewport(), Qt.MouseButton.RightButton, pos=row_centre(read, 1))
    assert desk.document_id == ids[0]
    QTimer.singleShot(0, take_first)
    rows.customContextMenuRequested.emit(row_centre(read, 1))
    assert chosen == ["Open in a tab"]
    assert read.text.pane.documents == [ids[0], ids[1]]
    assert desk.document_id == ids[1]


def choose_in_menu(ask, words: str) -> list[str]:
    """Open a menu, take the entry of these words; answers what the menu offered."""
    offered: list[str] = []

    def take() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(one.text() for one in menu.actions() if one.isEnabled() and one.text())
        next(one for one in menu.actions() if one.text() == words).trigger()
        menu.close()

    QTimer.singleShot(0, take)
    ask()
    return offered


def test_the_menu_of_a_tab_closes_it_or_the_others(read, desk_window):
    desk, _ = desk_window
    ids = read.documents.ids()[:4]
    for document_id in ids[1:]:
        read.open_tab(document_id)

    def by_pointer(number: int) -> None:
        strip = strip_of(desk)
        point = strip.tabRect(number).center()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(strip, QContextMenuEvent(reason, point, strip.mapToGlobal(point)))

    def by_key() -> None:
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(strip_of(desk), QContextMenuEvent(reason, QPoint(), QPoint()))

    assert choose_in_menu(lambda: by_pointer(1), "Close") == [
        "Close", "Close the others", "Open beside", "Move to the other side",
    ]  # fmt: skip
    assert read.text.pane.documents == [ids[0], ids[2], ids[3]]
    choose_in_menu(by_key, "Open beside")
    assert [pane.document_id for pane in read.text.panes] == [ids[3], ids[3]]
    read.split()
    choose_in_menu(lambda: by_pointer(1), "Close the others")
    assert read.text.pane.documents == [ids[2]]
    assert desk.document_id == ids[2]


def test_tabs_of_one_title_are_told_apart(read, desk_window, tmp_path):
    desk, _ = desk_window
    for folder in ("May", "June"):
        (tmp_path / folder).mkdir()
        file = tmp_path / folder / "Report & annex.txt"
        file.write_text(f"What was written in {folder}.", "utf-8")
        import_documents(desk.ws, [file], folder=folder)
    new = [row.document.id for row in read.documents.model.rows if row.document.title == "Report & annex"]
    for document_id in new:
        read.open_tab(document_id)
    names = titles(strip_of(desk))[1:]
    assert {name.rpartition(" · ")[2] for name in names} == {"May", "June"}
    assert "&&" in strip_of(desk).tabText(1)  # else Qt would make a key of the letter behind


# --- remembered -----------------------------------------------------------------------------------------------------


def reopened(desk, window) -> None:
    """The project closed and opened again, as at the next start."""
    path = desk.ws.path
    window.write_state()
    desk.attach(None)
    desk.attach(Workspace.open(path))


def test_tabs_are_there_again(read, desk_window):
    desk, window = desk_window
    ids = read.documents.ids()
    read.open_tab(ids[2])
    read.open_tab(ids[4])
    read.open(ids[2])
    reopened(desk, window)
    assert read.text.pane.documents == [ids[0], ids[2], ids[4]]
    assert desk.document_id == ids[2]
    assert strip_of(desk).currentIndex() == 1


def test_a_remembered_document_that_is_gone_is_left_out(read, desk_window):
    desk, window = desk_window
    ids = read.documents.ids()
    read.open_tab(ids[2])
    window.write_state()
    side = window.state.places["read"]["texts"]["sides"][0]
    side["documents"].insert(0, "0190a4b2-0000-7000-8000-000000000000")
    side["front"] = side["documents"][0]
    read.restore(window.state.places["read"])
    read.opened()
    assert read.text.pane.documents == [ids[0], ids[2]]
    assert desk.document_id == ids[0]


@pytest.mark.parametrize(
    "texts", [None, 3, {"sides": 3}, {"sides": [7]}, {"sides": [{"documents": 5}]}, {"sides": []}]
)
def test_what_cannot_be_read_of_the_state_is_no_harm(read, desk_window, texts):
    desk, _ = desk_window
    read.restore({"texts": texts})
    read.opened()
    assert desk.document_id == read.documents.ids()[0]
    assert read.text.pane.documents == [desk.document_id]


def test_documents_taken_back_close_their_tabs(read, desk_window, press, tmp_path):
    desk, _ = desk_window
    first = desk.document_id
    new = brought_in(desk, read, tmp_path)
    read.open_tab(new)
    read.view.setFocus()
    assert len(read.text.pane.documents) == 2
    press("Ctrl+KeyZ")
    assert read.text.pane.documents == [first]
    assert desk.document_id == first
    assert not strip_of(desk).isVisible()
