"""The mouse: what a press, a drag and a hover mean, and that the view itself changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kantar_desk.model.text import Span

pytestmark = pytest.mark.gui

TEXT = (
    "The minister said on Tuesday that the agency had hidden figures from parliament, as he put it.\n"
    "A second paragraph follows with some words of its own.\n"
    "And a third one."
)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def told(view):
    """Everything the view says, in order."""
    said = []
    for name in (
        "resizeRequested", "pieceRequested", "moreRequested", "contextRequested", "tagActivated", "zoomRequested",
        "tagSelected",
    ):  # fmt: skip
        getattr(view, name).connect(lambda *values, name=name: said.append((name, *values)))
    view.set_document(None, "Gestures", TEXT)
    return said


def test_a_drag_selects_and_gives_up_white_space_when_let_go(view, hand, told) -> None:
    hand.press(hand.point(4, 0))
    hand.move(hand.point(12, 0))
    hand.move(hand.point(13, 3))
    assert view.selection() == Span(4, 13)
    hand.release(hand.point(13, 3))
    assert view.selection() == Span(4, 12)
    assert view.copy_text(view.selection()) == "minister"


def test_a_drag_crosses_paragraphs(view, hand, told) -> None:
    start, end = TEXT.index("he put it"), TEXT.index("second") + 6
    hand.drag(hand.point(start, 0), hand.point(end, 0))
    assert view.selection() == Span(start, end)


def test_a_double_click_takes_a_word_and_a_drag_goes_on_by_words(view, hand, told) -> None:
    hand.double_click(hand.point(7))
    assert view.copy_text(view.selection()) == "minister"
    hand.click(hand.point(60))
    assert view.selection() is None
    point = hand.point(7)
    hand.double_click(point, then=hand.point(19))
    assert view.copy_text(view.selection()) == "minister said on"


def test_a_third_click_takes_the_paragraph(view, hand, told) -> None:
    point = hand.point(TEXT.index("second") + 2)
    hand.double_click(point)
    hand.click(point)
    assert view.copy_text(view.selection()) == TEXT.split("\n")[1]


def test_snapping_takes_whole_words_at_both_ends(view, hand, told) -> None:
    view.set_snap_to_words(True)
    hand.drag(hand.point(6, 0), hand.point(15, 0))
    assert view.copy_text(view.selection()) == "minister said"


def test_shift_click_extends(view, hand, told) -> None:
    hand.click(hand.point(4, 0))
    hand.click(hand.point(17, 0), SHIFT)
    assert view.copy_text(view.selection()) == "minister said"


def test_clicks_on_one_place_go_outwards_through_the_tags(view, hand, told, make_tag) -> None:
    small, middle, large = make_tag((4, 12)), make_tag((4, 28), kind="entity"), make_tag((0, 90))
    view.set_tags([large, small, middle])
    seen = []
    for _ in range(4):
        hand.click(hand.point(7))
        seen.append(view.selected_tag())
    assert seen == [small.id, middle.id, large.id, small.id]
    assert view.cycle_here() == middle.id
    assert view.cycle_here(outwards=False) == small.id
    hand.click(hand.point(TEXT.index("third")))
    assert view.selected_tag() is None


def test_a_bar_is_exactly_that_tag(view, hand, told, make_tag) -> None:
    tags = [make_tag((4, 12)), make_tag((4, 28), kind="entity"), make_tag((4, 12), kind="disputed_statement")]
    view.set_tags(tags)
    for tag in tags:
        hand.click(hand.bar_point(tag.id))
        assert view.selected_tag() == tag.id


def test_words_and_tag_are_two_things_and_escape_drops_the_words_first(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12))
    view.set_tags([tag])
    view.select_tag(tag.id)
    hand.drag(hand.point(34, 0), hand.point(44, 0))
    assert view.selection() is not None
    assert view.selected_tag() == tag.id
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (view.selection(), view.selected_tag()) == (None, tag.id)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_tag() is None


def test_control_drag_asks_for_a_piece_of_the_selected_tag(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12))
    view.set_tags([tag])
    view.select_tag(tag.id)
    hand.drag(hand.point(34, 0), hand.point(45, 0), CONTROL)
    assert told[-1] == ("pieceRequested", tag.id, Span(34, 44))
    assert view.tag(tag.id) == tag


def test_a_dragged_end_is_shown_and_asked_for_once(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12))
    view.set_tags([tag])
    view.select_tag(tag.id)
    told.clear()
    start = hand.point(12, 0)
    hand.press(start)
    hand.move(hand.point(15, 0))
    hand.move(hand.point(18, 0))
    assert view.scene().preview == (Span(4, 18),)
    assert told == []
    hand.release(hand.point(18, 0))
    assert told == [("resizeRequested", tag.id, (Span(4, 17),))]
    assert view.tag(tag.id).spans == (Span(4, 12),)
    assert view.scene().preview == ()


def test_an_end_cannot_pass_the_other_end_nor_another_piece(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12), (18, 28))
    view.set_tags([tag])
    view.select_tag(tag.id)
    told.clear()
    hand.drag(hand.point(12, 0), hand.point(24, 0))
    assert told[-1] == ("resizeRequested", tag.id, (Span(4, 17), Span(18, 28)))
    hand.drag(hand.point(28, 0), hand.point(6, 0))
    assert told[-1][2] == (Span(4, 12), Span(18, 19))


def test_escape_ends_a_drag_without_effect(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12))
    view.set_tags([tag])
    view.select_tag(tag.id)
    told.clear()
    hand.press(hand.point(12, 0))
    hand.move(hand.point(18, 0))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    hand.release(hand.point(18, 0))
    assert told == []
    assert view.selected_tag() == tag.id


def test_others_tags_have_no_handles(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12), own=False)
    view.set_tags([tag])
    view.select_tag(tag.id)
    told.clear()
    hand.drag(hand.point(12, 0), hand.point(18, 0))
    assert not [said for said in told if said[0] == "resizeRequested"]


def test_more_than_eight_are_counted_in_the_margin_and_listed(view, hand, told, make_tag) -> None:
    tags = [make_tag((4 + number % 3, 12 + number)) for number in range(60)]
    view.set_tags(tags)
    layout = view.page().layout(0)
    assert layout.lines[0].rows == 8
    hidden = len(layout.lines[0].hidden)
    assert hidden == 52
    line = layout.lines[0]
    x = view.column_left() + view.page().column + 14
    hand.click(QPointF(x, view.caret_rect(0).top() + line.box + 5))
    name, paragraph, listed = told[-1]
    assert (name, paragraph) == ("moreRequested", 0)
    assert {tag.id for tag in listed} == {tag.id for tag in tags}
    assert [tag.length for tag in listed] == sorted(tag.length for tag in tags)
    seen = set()
    for _ in tags:
        hand.click(hand.point(8))
        seen.add(view.selected_tag())
    assert seen == {tag.id for tag in tags}


def test_hover_lists_what_stands_here_shortest_first(view, hand, told, make_tag, qtbot) -> None:
    small = make_tag((4, 12), label="Office")
    large = make_tag((0, 40), kind="disputed_statement", label="Who did it", own=False)
    view.set_tags([large, small])
    hand.move(hand.point(7), held=False)
    card = view._pointer.card
    qtbot.waitUntil(card.isVisible, timeout=3000)
    assert card.rows() == ["C · Office", "D · Who did it · Colleague A"]
    assert view.hovered_tag() == small.id
    assert view.selected_tag() is None
    hand.move(hand.at(20, 580), held=False)
    assert not card.isVisible()
    assert view.hovered_tag() is None


def test_a_double_click_on_a_bar_activates(view, hand, told, make_tag) -> None:
    tag = make_tag((4, 12))
    view.set_tags([tag])
    hand.double_click(hand.bar_point(tag.id))
    assert ("tagActivated", tag.id) in told


def test_the_context_menu_is_asked_for_by_pointer_and_by_key(view, hand, told, make_tag) -> None:
    small, large = make_tag((4, 12)), make_tag((0, 40))
    view.set_tags([large, small])
    point = hand.point(7).toPoint()
    place = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place))
    name, asked, position, tags = told[-1]
    assert (name, asked) == ("contextRequested", place)
    assert 7 <= position <= 8
    assert [tag.id for tag in tags] == [small.id, large.id]
    view.set_caret(20)
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert told[-1][2] == 20
    assert [tag.id for tag in told[-1][3]] == [large.id]


def test_control_wheel_asks_for_another_size(view, hand, told) -> None:
    point = QPointF(100, 100)
    event = QWheelEvent(
        point, QPointF(view.viewport().mapToGlobal(point.toPoint())), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert told == [("zoomRequested", 1)]
    assert view.zoom() == 100


def test_next_and_previous_tag_go_through_the_text_in_order(view, told, make_tag) -> None:
    first, inner, last = make_tag((0, 40)), make_tag((4, 12)), make_tag((100, 110))
    view.set_tags([last, inner, first])
    assert [view.next_tag() for _ in range(4)] == [first.id, inner.id, last.id, first.id]
    assert view.next_tag(forward=False) == last.id
    assert view.caret() == 100
    assert [tag.id for tag in view.tags()] == [first.id, inner.id, last.id]


def test_a_removed_tag_is_no_longer_selected(view, told, make_tag) -> None:
    tag = make_tag((4, 12))
    view.set_tags([tag])
    view.select_tag(tag.id)
    view.update_tags(removed=[tag.id])
    assert view.selected_tag() is None
    assert told[-1] == ("tagSelected", None)
    assert view.tags_at(6) == []
