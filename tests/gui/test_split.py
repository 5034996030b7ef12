"""Two texts side by side: keys and lists are about the one in focus, and both show what is in the project."""

from __future__ import annotations

import shutil

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar
from reading import brought_in, mine, title_of
from waiting import settle

from kantar_desk.gui.panels.search import SearchPanel
from kantar_desk.gui.state import WindowState
from kantar_desk.model.annotation import Annotation, Relation
from kantar_desk.model.text import Span
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


@pytest.fixture
def two(read, desk_window, press):
    """The first document at the left, the second at the right, the focus at the right."""
    press("Ctrl+Backslash")
    press("Ctrl+PgDn")
    assert [pane.document_id for pane in read.text.panes] == read.documents.ids()[:2]
    return read


# --- opening and closing --------------------------------------------------------------------------------------------


def test_split_shows_the_same_text_at_the_same_place(read, desk_window, press):
    desk, _ = desk_window
    read.view.set_caret(400)
    read.view.go_to(400)
    top = read.view.top_position()
    press("Ctrl+Backslash")
    left, right = read.text.panes
    assert left.document_id == right.document_id == desk.document_id
    assert read.text.pane is right
    assert QApplication.focusWidget() is right.view
    assert right.view.caret() == 400
    assert abs(right.view.top_position() - top) < 200
    assert [pane.strip.isVisible() for pane in (left, right)] == [True, True]


def test_the_same_key_goes_back_to_one_text(two, desk_window, press):
    desk, _ = desk_window
    second = two.documents.ids()[1]
    press("Ctrl+Backslash")
    assert [pane.document_id for pane in two.text.panes] == [second]
    assert desk.document_id == second
    assert not two.text.pane.strip.isVisible()
    assert QApplication.focusWidget() is two.view


def test_closing_the_last_tab_of_a_side_closes_the_side(two, desk_window, press):
    desk, _ = desk_window
    first = two.documents.ids()[0]
    press("Ctrl+KeyW")
    assert not two.text.split
    assert desk.document_id == first
    assert QApplication.focusWidget() is two.view
    assert two.view.document_id == first


def test_the_sign_on_a_tab_closes_the_side_without_a_key(two, desk_window):
    desk, _ = desk_window
    second = two.documents.ids()[1]
    strip = two.text.panes[0].strip
    button = strip.tabButton(0, QTabBar.ButtonPosition.RightSide)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not two.text.split
    assert desk.document_id == second
    assert QApplication.focusWidget() is two.view


def test_closing_the_split_keeps_the_tabs_of_both_sides(two, desk_window, press):
    desk, window = desk_window
    ids = two.documents.ids()
    two.open_tab(ids[2])
    press("F6")  # tags
    press("Shift+F6")
    press("Shift+F6")  # the text at the left
    assert desk.document_id == ids[0]
    window.run("text.unsplit")
    assert not two.text.split
    assert two.text.pane.documents == [ids[0], ids[1], ids[2]]
    assert desk.document_id == ids[0]


def test_splitting_again_and_again_leaves_nothing_behind(two, desk_window, press):
    desk, _ = desk_window
    for _ in range(3):
        press("Ctrl+Backslash")
        press("Ctrl+Backslash")
    left, right = two.text.panes
    assert left.document_id == right.document_id == desk.document_id
    assert [pane.strip.count() for pane in (left, right)] == [1, 1]


def test_close_split_says_why_it_cannot(read, desk_window):
    _, window = desk_window
    window.run("text.unsplit")
    assert "Only one text is on the screen" in window.messages.text


def test_the_menu_of_a_row_opens_it_beside(read, desk_window):
    desk, _ = desk_window
    ids = read.documents.ids()
    rows = read.documents.list

    def take_beside() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.text() == "Open beside")
        action.trigger()
        menu.close()

    for number in (1, 2):
        point: QPoint = rows.visualRect(rows.model().index(number, 0)).center()
        QTest.mousePress(rows.viewport(), Qt.MouseButton.RightButton, pos=point)
        QTimer.singleShot(0, take_beside)
        rows.customContextMenuRequested.emit(point)
    assert [pane.document_id for pane in read.text.panes] == [ids[2], ids[1]]
    assert desk.document_id == ids[2]


# --- the focus ------------------------------------------------------------------------------------------------------


def test_lists_and_header_follow_the_focus(two, desk_window, press):
    desk, _ = desk_window
    ids = two.documents.ids()
    left, right = two.text.panes
    for pane, number in ((left, 0), (right, 1)):
        pane.view.setFocus()
        settle()
        assert two.text.pane is pane
        assert two.view is pane.view
        assert desk.document_id == ids[number]
        assert two.text.header.title.text() == title_of(two, number)
        assert two.documents.selected_ids() == [ids[number]]
        assert set(two.tags.ids()) == {tag.id for tag in pane.view.tags()}


def test_a_click_in_the_other_text_takes_its_tag_at_once(two, desk_window):
    desk, _ = desk_window
    left, right = two.text.panes
    tag = left.view.tags()[0]
    left.view.go_to(tag.spans[0].start)
    settle()
    point = left.view.character_rect(tag.spans[0].start + 1).center()
    QTest.mouseClick(left.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert two.text.pane is left
    assert desk.document_id == left.document_id
    assert desk.annotation_id in {one.id for one in left.view.tags_at(tag.spans[0].start + 1)}
    assert right.view.selected_tag() is None


def test_what_is_opened_beside_from_the_text_has_the_keyboard(two, desk_window):
    left, right = two.text.panes
    ids = two.documents.ids()
    two.open_beside(ids[3])
    assert [pane.document_id for pane in (left, right)] == [ids[3], ids[1]]
    assert QApplication.focusWidget() is left.view
    two.documents.list.setFocus()
    two.open_beside(ids[4])
    assert two.text.pane is right
    assert QApplication.focusWidget() is two.documents.list


def test_f6_goes_through_both_texts(two, desk_window, press):
    left, right = two.text.panes
    two.documents.setFocus()
    passed = []
    for _ in range(5):
        press("F6")
        passed.append(QApplication.focusWidget())
    assert passed[:2] == [left.view, right.view]
    assert passed[2] is two.tags.list
    assert two.documents.isAncestorOf(passed[4])


def test_next_tab_goes_over_to_the_other_side(two, desk_window, press):
    desk, _ = desk_window
    ids = two.documents.ids()
    two.open_tab(ids[2])
    for expected in (ids[0], ids[1], ids[2], ids[0]):
        press("Ctrl+Tab")
        assert desk.document_id == expected
        assert QApplication.focusWidget() is two.view


def test_each_side_keeps_the_tag_selected_in_it(two, desk_window, press):
    desk, _ = desk_window
    left, right = two.text.panes
    press("Period")
    there = desk.annotation_id
    assert there is not None
    left.view.setFocus()
    settle()
    assert desk.annotation_id is None
    press("Period")
    here = desk.annotation_id
    assert here in {tag.id for tag in left.view.tags()}
    right.view.setFocus()
    settle()
    assert desk.annotation_id == there
    assert two.tags.in_hand == there
    assert left.view.selected_tag() == here


# --- tagging --------------------------------------------------------------------------------------------------------


def test_keys_tag_in_the_text_in_focus_only(two, desk_window, press):
    desk, _ = desk_window
    left, right = two.text.panes
    right.view.set_selection(Span(20, 26))
    press("Digit1")
    (tag,) = mine(desk, right.document_id)
    assert right.view.tag(tag.id) is not None
    assert left.view.tag(tag.id) is None
    assert mine(desk, left.document_id) == []
    left.view.setFocus()
    left.view.set_selection(Span(10, 16))
    press("Digit2")
    (other,) = mine(desk, left.document_id)
    assert other.kind == "entity"
    assert [one.id for one in mine(desk, right.document_id)] == [tag.id]
    assert other.id in two.tags.ids()
    assert tag.id not in two.tags.ids()


def drag_tab(strip, number: int, target) -> None:
    """Press a tab, carry it to the middle of a widget, let go."""
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=strip.tabRect(number).center())
    point = strip.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(strip, point)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=point)


def test_a_tab_is_dragged_to_the_other_side(two, desk_window):
    desk, _ = desk_window
    ids = two.documents.ids()
    left, right = two.text.panes
    two.open_tab(ids[2])
    drag_tab(right.strip, 1, left.view)
    assert (left.documents, right.documents) == ([ids[0], ids[2]], [ids[1]])
    assert left.document_id == desk.document_id == ids[2]
    assert QApplication.focusWidget() is left.view
    drag_tab(right.strip, 0, two.tags)
    assert right.documents == [ids[1]]
    drag_tab(right.strip, 0, left.view)
    assert not two.text.split
    assert two.text.pane.documents == [ids[0], ids[2], ids[1]]


def test_a_tab_goes_to_the_other_side_by_a_command(two, desk_window, press):
    desk, window = desk_window
    ids = two.documents.ids()
    left, right = two.text.panes
    two.open_tab(ids[2])
    two.view.set_caret(300)
    window.run("tab.move_over")
    assert (left.documents, right.documents) == ([ids[0], ids[2]], [ids[1]])
    assert two.text.pane is left
    assert left.view.caret() == 300
    press("Ctrl+Backslash")
    assert two.text.pane.documents == [ids[0], ids[2]]
    window.run("tab.move_over")
    assert [pane.documents for pane in two.text.panes] == [[ids[0]], [ids[2]]]
    assert desk.document_id == ids[2]
    press("Ctrl+KeyW")
    window.run("tab.move_over")
    assert "Only one text is open" in window.messages.text


def test_the_same_document_on_both_sides_stays_in_step(read, desk_window, press):
    desk, _ = desk_window
    press("Ctrl+Backslash")
    left, right = read.text.panes
    right.view.set_selection(Span(20, 26))
    press("Digit1")
    press("BracketRight")
    press("Shift+Digit2")
    (tag,) = mine(desk, desk.document_id)
    for pane in (left, right):
        assert pane.view.tag(tag.id).spans == tag.spans
        assert pane.view.tag(tag.id).kind == "entity"
    left.view.setFocus()
    settle()
    for _ in range(3):
        press("Ctrl+KeyZ")
    assert mine(desk, desk.document_id) == []
    assert [pane.view.tag(tag.id) for pane in (left, right)] == [None, None]
    for _ in range(3):
        press("Ctrl+KeyY")
    assert [pane.view.tag(tag.id).spans for pane in (left, right)] == [tag.spans, tag.spans]


def test_a_tag_removed_from_the_other_side_leaves_the_one_in_hand(two, desk_window, press):
    desk, _ = desk_window
    left, right = two.text.panes
    right.view.set_selection(Span(20, 26))
    press("Digit1")
    gone = desk.annotation_id
    left.view.setFocus()
    settle()
    press("Period")
    held = desk.annotation_id
    press("Ctrl+KeyZ")
    assert right.view.tag(gone) is None
    assert right.view.selected_tag() is None
    assert desk.annotation_id == held


def test_others_tags_are_hidden_on_both_sides(two, desk_window, press):
    left, right = two.text.panes
    assert left.view.tags()
    assert right.view.tags()
    press("KeyH")
    assert [pane.view.tags() for pane in (left, right)] == [[], []]


def test_a_relation_goes_from_one_side_to_the_other_and_back(two, desk_window, press):
    desk, _ = desk_window
    left, right = two.text.panes
    right.view.set_selection(Span(20, 26))
    press("Digit1")
    answer = desk.annotation_id
    left.view.setFocus()
    left.view.set_selection(Span(10, 16))
    press("Digit1")
    origin = desk.annotation_id
    two.picking.begin("supports")
    right.view.setFocus()
    settle()
    assert desk.annotation_id == answer
    press("Enter")
    assert two.text.pane is left
    assert desk.annotation_id == origin
    assert QApplication.focusWidget() is left.view
    assert [pane.document_id for pane in (left, right)] == two.documents.ids()[:2]
    with desk.ws.reading() as reader:
        (relation,) = reader.find(Relation, from_annotation_id=origin)
    assert (relation.type, relation.to_annotation_id) == ("supports", answer)


def test_the_other_end_of_a_relation_is_marked_on_both_sides(two, desk_window, press):
    desk, _ = desk_window
    left, right = two.text.panes
    ids = []
    for pane, start in ((right, 20), (left, 10)):
        pane.view.setFocus()
        pane.view.set_selection(Span(start, start + 6))
        press("Digit1")
        ids.append(desk.annotation_id)
    two.tagging.relate("supports", ids[1], ids[0])
    two.go_to_tag(ids[1])
    settle()
    assert set(left.view.scene().related) == set(right.view.scene().related) == {ids[0]}
    two.split()
    two.split()
    left, right = two.text.panes
    assert right.view.selected_tag() == ids[1]
    assert set(right.view.scene().related) == {ids[0]}


def test_a_source_is_picked_in_the_same_document_on_the_other_side(read, desk_window, press):
    desk, _ = desk_window
    read.view.set_selection(Span(20, 26))
    press("Digit2")
    source = desk.annotation_id
    press("Ctrl+Backslash")
    left, right = read.text.panes
    assert desk.annotation_id == right.view.selected_tag() == source
    left.view.setFocus()
    settle()
    left.view.set_selection(Span(10, 16))
    press("Digit1")
    claim = desk.annotation_id
    press("KeyS")
    point = right.view.character_rect(22).center()
    QTest.mouseClick(right.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert read.picking.purpose == ""
    assert desk.annotation_id == claim
    with desk.ws.reading() as reader:
        stored = reader.get(Annotation, claim).body.source
    assert (stored.ref, stored.id) == ("annotation", source)


def test_a_source_on_the_other_side_in_another_document_is_refused_with_the_reason(two, desk_window, press):
    desk, window = desk_window
    left, right = two.text.panes
    right.view.set_selection(Span(20, 26))
    press("Digit2")
    left.view.setFocus()
    left.view.set_selection(Span(10, 16))
    press("Digit1")
    claim = desk.annotation_id
    press("KeyS")
    point = right.view.character_rect(22).center()
    QTest.mouseClick(right.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert two.picking.purpose == ""
    assert desk.annotation_id == claim
    assert two.text.pane is left
    assert "document" in window.messages.text


# --- finding and going ----------------------------------------------------------------------------------------------


def test_find_follows_the_focus(two, desk_window, press, type_text):
    left, right = two.text.panes
    press("Ctrl+KeyF")
    type_text("the")
    bar = two.text.find_bar
    bar.search()
    assert bar.hits
    assert all(right.view.text[hit.start : hit.end].casefold() == "the" for hit in bar.hits)
    press("Esc")
    left.view.setFocus()
    settle()
    press("Ctrl+KeyF")
    bar.search()
    assert all(left.view.text[hit.start : hit.end].casefold() == "the" for hit in bar.hits)
    right.view.setFocus()
    settle()
    assert all(right.view.text[hit.start : hit.end].casefold() == "the" for hit in bar.hits)
    press("F3")
    assert right.view.selection() in bar.hits
    assert left.view.selection() is None


def test_a_hit_of_the_project_opens_in_the_text_in_focus(two, desk_window):
    _, window = desk_window
    left, right = two.text.panes
    ids = two.documents.ids()
    left.view.setFocus()
    settle()
    window.run("edit.find_project")
    panel = two.text.findChild(SearchPanel)
    two.open(ids[3], 5)
    assert [pane.document_id for pane in (left, right)] == [ids[3], ids[1]]
    panel.closed.emit()
    assert QApplication.focusWidget() is left.view


def test_a_tag_in_another_document_is_followed_in_the_text_in_focus(two, desk_window):
    left, right = two.text.panes
    ids = two.documents.ids()
    tag = left.view.tags()[0]
    two.open(ids[3])
    two.go_to_tag(tag.id)
    assert two.text.pane is right
    assert [pane.document_id for pane in (left, right)] == [ids[0], ids[0]]
    assert right.view.selected_tag() == tag.id


def test_back_and_forward_are_of_the_text_in_focus(two, desk_window, press):
    left, right = two.text.panes
    right.view.set_caret(7)
    right.view.go_to(300)
    right.view.set_caret(300)
    place = left.view.caret()
    press("Backquote")
    assert right.view.caret() == 7
    assert left.view.caret() == place


def test_text_size_is_the_same_on_both_sides(two, desk_window, press):
    left, right = two.text.panes
    press("Ctrl+Equal")
    assert (left.view.zoom(), right.view.zoom()) == (110, 110)


# --- room -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1280, 720), (1024, 560)])
def test_no_side_is_narrower_than_300(read, desk_window, press, size):
    _, window = desk_window
    window.resize(*size)
    window.run("view.reset")
    settle()
    press("Ctrl+Backslash")
    settle()
    left, right = read.text.panes
    assert min(left.width(), right.width()) >= 300
    assert abs(left.width() - right.width()) <= 2
    assert (window.width(), window.height()) == size
    folded = read.documents.isHidden()
    assert folded == (size[0] == 1024)
    press("Ctrl+Backslash")
    settle()
    assert not read.documents.isHidden()


def test_the_list_goes_and_comes_with_the_size_of_the_window(read, desk_window, press):
    _, window = desk_window
    window.run("view.reset")
    press("Ctrl+Backslash")
    for size, folded in (((1024, 560), True), ((1400, 800), False), ((1024, 560), True)):
        window.resize(*size)
        settle()
        assert read.documents.isHidden() == folded
    press("F7")
    assert not read.documents.isHidden()
    window.resize(1030, 560)
    settle()
    assert not read.documents.isHidden()
    assert (window.width(), window.height()) == (1030, 560)
    assert min(pane.width() for pane in read.text.panes) >= 240


# --- remembered -----------------------------------------------------------------------------------------------------


def test_both_sides_are_there_again(two, desk_window):
    desk, window = desk_window
    ids = two.documents.ids()
    left, right = two.text.panes
    left.view.setFocus()
    settle()
    two.open_tab(ids[4])
    left.view.set_caret(25)
    right.view.set_caret(50)
    two.text.sides.setSizes([300, two.text.sides.width() - 301])
    sizes = two.text.sides.sizes()
    path = desk.ws.path
    window.write_state()
    desk.attach(None)
    assert not two.text.split
    desk.attach(Workspace.open(path))
    settle()
    left, right = two.text.panes
    assert (left.documents, left.document_id) == ([ids[0], ids[4]], ids[4])
    assert (right.documents, right.document_id) == ([ids[1]], ids[1])
    assert two.text.pane is left
    assert desk.document_id == ids[4]
    assert (left.view.caret(), right.view.caret()) == (25, 50)
    assert two.text.sides.sizes() == sizes


def test_a_new_window_has_both_texts_in_their_widths(sample_file, tmp_path, request):
    copy = tmp_path / "copy.kantar"
    shutil.copyfile(sample_file, copy)
    with Workspace.open(copy) as workspace, workspace.reading() as reader:
        ids = [str(document.id) for document in reader.documents()][:2]
    sides = [{"documents": [one], "front": one} for one in ids]
    texts = {"sides": sides, "focus": 1, "widths": [250, 400]}
    WindowState(places={"read": {"texts": texts}}).write(tmp_path / "sample.kantar")
    desk, _window = request.getfixturevalue("fresh_window")
    place = desk.places["read"]
    left, right = place.text.panes
    assert [str(pane.document_id) for pane in (left, right)] == ids
    assert place.text.pane is right
    assert left.width() / right.width() == pytest.approx(250 / 400, abs=0.02)
    assert QApplication.focusWidget() is right.view


def test_the_same_document_twice_keeps_both_places(read, desk_window, press):
    desk, window = desk_window
    press("Ctrl+Backslash")
    left, right = read.text.panes
    left.view.set_caret(10)
    right.view.set_caret(200)
    path = desk.ws.path
    window.write_state()
    desk.attach(None)
    desk.attach(Workspace.open(path))
    assert [pane.view.caret() for pane in read.text.panes] == [10, 200]
    assert read.text.pane is read.text.panes[1]


def test_a_side_whose_document_is_gone_is_not_restored(two, desk_window):
    desk, window = desk_window
    window.write_state()
    state = window.state.places["read"]
    state["texts"]["sides"][1]["documents"] = ["0190a4b2-0000-7000-8000-000000000000"]
    two.restore(state)
    two.opened()
    assert [pane.document_id for pane in two.text.panes] == two.documents.ids()[:1]
    assert desk.document_id == two.documents.ids()[0]


def test_a_document_taken_back_closes_its_side(read, desk_window, press, tmp_path):
    desk, _ = desk_window
    first = desk.document_id
    new = brought_in(desk, read, tmp_path)
    read.open_beside(new)
    read.view.setFocus()
    assert desk.document_id == new
    press("Ctrl+KeyZ")
    assert not read.text.split
    assert desk.document_id == first
    assert QApplication.focusWidget() is read.view
