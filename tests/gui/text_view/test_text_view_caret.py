"""Caret and selection: every grapheme is one stop, in every script, by key and by mouse."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kantar_desk.model.text import Span, normalise

# Fonts without a script are replaced by others; Qt says so.
pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("OpenType support missing", extend=True)]

GRAPHEMES = [
    "a", "е\u0301", "и\u0306", "o\u0308\u0323", "👩🏽\u200d🚒", "👨\u200d👩\u200d👧\u200d👦", "🇰🇿", "🇩🇪",
    "1\ufe0f\u20e3", "한", "\u1112\u1161\u11ab", "की", "क्", "ә", "𝔘", "❤\ufe0f",
    "ש\u05b8", "م\u064e", "\u00a0", "\ufeff", "\ufffd",
]  # fmt: skip
SENTENCE = "".join(GRAPHEMES)
ODD = ["\u00ad", "\u200e", "\u202e", "\x07", "\u2028", "\r\n", "\u200b", "\u0301", "\u200d"]
TRAPS = (
    st.lists(st.sampled_from([*"ab \n\t", *GRAPHEMES, *ODD]), min_size=1, max_size=50)
    .map("".join)
    .map(normalise)
).filter(bool)
on_a_view = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def starts_of(graphemes: list[str]) -> list[int]:
    found, position = [0], 0
    for grapheme in graphemes:
        position += len(grapheme)
        found.append(position)
    return found


def stops_of(view) -> list[int]:
    found = [0]
    while found[-1] < len(view.text):
        found.append(view.mover().next(found[-1]))
    return found


def test_every_grapheme_is_one_stop(view) -> None:
    view.set_document(None, "Graphemes", SENTENCE)
    assert stops_of(view) == starts_of(GRAPHEMES)


def test_right_and_left_visit_every_grapheme_once(view) -> None:
    view.set_document(None, "Graphemes", "x" + SENTENCE)
    expected = [0, *(1 + start for start in starts_of(GRAPHEMES))]
    seen = [view.caret()]
    for _ in expected[1:]:
        QTest.keyClick(view, Qt.Key.Key_Right)
        seen.append(view.caret())
    assert seen == expected
    for position in reversed(expected[:-1]):
        QTest.keyClick(view, Qt.Key.Key_Left)
        assert view.caret() == position


def test_the_mouse_lands_on_stops_only(view, hand) -> None:
    view.set_document(None, "Graphemes", SENTENCE)
    stops = set(starts_of(GRAPHEMES))
    left = int(view.column_left())
    y = view.caret_rect(0).center().y()
    seen = set()
    for x in range(left - 5, left + 400, 3):
        hand.click(hand.at(x, y))
        assert view.caret() in stops
        seen.add(view.caret())
    assert len(seen) > 15


def test_shift_selects_whole_graphemes(view) -> None:
    view.set_document(None, "Flags", "a👩🏽\u200d🚒b")
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == Span(1, 5)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == Span(1, 6)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.selection() is None
    assert view.caret() == 1


@on_a_view
@given(TRAPS, st.data())
def test_a_selection_never_ends_inside_a_grapheme_and_copies_exactly(view, text: str, data) -> None:
    view.set_document(None, "Traps", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(0, len(text)))
    if start == end:
        return
    view.set_selection(Span(min(start, end), max(start, end)))
    span = view.selection()
    assert span is not None
    assert span.start <= min(start, end)
    assert span.end >= max(start, end)
    mover = view.mover()
    assert mover.stop(span.start) == span.start
    assert mover.stop(span.end) == span.end
    assert view.copy()
    stored = text[span.start : span.end]
    mime = QGuiApplication.clipboard().mimeData()
    if stored.startswith("\ufeff"):
        assert bytes(mime.data("text/plain;charset=utf-8").data()).decode() == stored
    else:
        assert mime.text() == stored
    assert view.copy_text(span) == stored


@on_a_view
@given(TRAPS)
def test_a_position_becomes_a_pixel_and_the_same_position_again(view, text: str) -> None:
    view.set_document(None, "Traps", text)
    page = view.page()
    for block in range(len(page.table)):
        layout = page.layout(block)
        if layout.display.mixed:
            continue
        for stop in range(layout.end - layout.start + 1):
            if not layout.is_stop(stop):
                continue
            line = layout.line_of(stop)
            back = layout.point_at(line, layout.x_of(stop))
            assert layout.x_of(back) == pytest.approx(layout.x_of(stop), abs=0.6)


@on_a_view
@given(TRAPS)
def test_right_from_the_start_reaches_the_end_and_left_comes_back(view, text: str) -> None:
    view.set_document(None, "Traps", text)
    mover = view.mover()
    forwards, position = [0], 0
    while position < len(text):
        following = mover.next(position)
        assert following > position
        position = following
        forwards.append(position)
    backwards = [position]
    while position > 0:
        before = mover.previous(position)
        assert before < position
        position = before
        backwards.append(position)
    assert backwards[::-1] == forwards


@pytest.mark.parametrize(
    "text", ["مرحبا بالعالم 123 abc", "abc שלום 45 עולם def", "שלום", "Қала שלום, العربية end"]
)
def test_caret_walks_all_stops_of_right_to_left_text(view, text: str) -> None:
    view.set_document(None, "Bidi", text)
    right_to_left = view.mover().right_to_left(0)
    forward = Qt.Key.Key_Left if right_to_left else Qt.Key.Key_Right
    seen = [0]
    for _ in range(len(stops_of(view)) - 1):
        QTest.keyClick(view, forward)
        seen.append(view.caret())
    assert seen == stops_of(view)


def test_words_sentences_and_paragraphs(view) -> None:
    text = "Көпірде 400 адам болды. Екінші сөйлем!\nThe third paragraph's words."
    view.set_document(None, "Units", text)
    view.set_caret(9)
    assert view.copy_text(view.unit_here("word")) == "400"
    assert view.copy_text(view.unit_here("sentence")) == "Көпірде 400 адам болды."
    assert view.copy_text(view.unit_here("paragraph")) == text.partition("\n")[0]
    view.grow_selection_by_sentence()
    assert view.copy_text(view.selection()) == "Көпірде 400 адам болды."
    view.grow_selection_by_sentence()
    assert view.copy_text(view.selection()) == text.partition("\n")[0]
    view.grow_selection_by_sentence()
    assert view.copy_text(view.selection()) == text
    view.shrink_selection_by_sentence()
    assert view.copy_text(view.selection()) == text.partition("\n")[0]


def test_ends_grow_and_shrink_by_character_word_and_sentence(view) -> None:
    text = "One two, three. Four 👩🏽\u200d🚒five six."
    view.set_document(None, "Ends", text)
    two = Span(4, 7)

    def grown(span: Span, edge: str, unit: str, direction: int) -> str:
        return view.copy_text(view.grown(span, edge, unit, direction))

    assert grown(two, "start", "word", 1) == "One two"
    assert grown(two, "end", "word", 1) == "two, three"
    assert grown(Span(0, 14), "end", "word", -1) == "One two"
    assert grown(Span(0, 14), "start", "word", -1) == "two, three"
    assert grown(two, "end", "character", 1) == "two,"
    assert grown(two, "end", "character", -1) == "tw"
    assert grown(two, "start", "character", -1) == "wo"
    assert grown(two, "end", "sentence", 1) == "two, three."
    assert grown(Span(4, 15), "end", "sentence", 1) == text[4:]
    assert grown(Span(16, 21), "end", "character", 1) == "Four 👩🏽\u200d🚒"
    assert view.grown(Span(0, 3), "start", "word", 1) == Span(0, 3)
    assert view.grown(Span(4, 5), "end", "character", -1) == Span(4, 5)
    with pytest.raises(ValueError):
        view.grown(two, "middle", "word", 1)


def test_keys_move_as_in_any_text(view) -> None:
    text = "first word here\nsecond one"
    view.set_document(None, "Keys", text)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Right, control)
    assert view.caret() == 6
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.caret() == 15
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == 16
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.caret() == 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.caret() == 16
    QTest.keyClick(view, Qt.Key.Key_End, control | shift)
    assert view.selection() == Span(16, len(text))
    QTest.keyClick(view, Qt.Key.Key_Home, control)
    assert (view.caret(), view.selection()) == (0, None)
    QTest.keyClick(view, Qt.Key.Key_A, control)
    assert view.selection() == Span(0, len(text))
    QTest.keyClick(view, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == text
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection() is None


def test_every_key_leaves_the_text_as_it_was(view) -> None:
    text = "evidence is\nnot re-spelled"
    view.set_document(None, "Read only", text)
    view.set_selection(Span(0, 8))
    for key in [
        *range(0x20, 0x60),
        *range(0x7B, 0x7F),
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Return,
        Qt.Key.Key_Tab,
    ]:
        QTest.keyClick(view, Qt.Key(key))
    assert view.text == text
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_filter_sees_every_key_first(view) -> None:
    view.set_document(None, "Filter", "abc")
    seen = []

    def take(event) -> bool:
        seen.append(event.key())
        return event.key() == Qt.Key.Key_Right

    view.key_filter = take
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.caret() == 3
    assert seen == [Qt.Key.Key_Right, Qt.Key.Key_End]


def test_select_all_of_ten_megabytes_is_the_text(view) -> None:
    text = ("Шынымен үлкен мәтін. A large text indeed.\n" * 250_000)[:10_000_000]
    view.set_document(None, "Large", text)
    view.select_all()
    assert view.copy()
    assert QGuiApplication.clipboard().text() == text
    QGuiApplication.clipboard().clear()
