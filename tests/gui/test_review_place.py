"""Review with real keys: every key of the design on three layouts, forty differences by keyboard alone, blindness."""

from __future__ import annotations

import itertools
import os
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.gui

from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from waiting import wait_for_jobs  # noqa: E402
from words_shown import words_of  # noqa: E402

from kantar_desk.gui.commands import TABLE  # noqa: E402
from kantar_desk.gui.keymap import EVDEV  # noqa: E402
from kantar_desk.gui.places.review.filtering import ReviewFilter  # noqa: E402
from kantar_desk.model.annotation import Annotation, AnnotationSet  # noqa: E402
from kantar_desk.model.identity import Person  # noqa: E402
from kantar_desk.model.review import REASON_CODES, Review, Verdict  # noqa: E402
from kantar_desk.workspace import comparing  # noqa: E402
from kantar_desk.workspace.handlers.adjudicated import rebuilt  # noqa: E402
from kantar_desk.workspace.review_actions import CloseReview  # noqa: E402
from kantar_desk.workspace.reviewing import start_review  # noqa: E402

SCAN = {code: number + 8 for number, code in EVDEV.items()}
LATIN = "NPARDEMTBCV"
# What the same physical keys write elsewhere; on the digits of a Kazakh layout stand letters.
LAYOUTS = {
    "english": dict(zip(LATIN, "NPARDEMTBCV", strict=True)),
    "russian": dict(zip(LATIN, "ТЗФКВУЬЕИСМ", strict=True)),
    "kazakh": dict(zip(LATIN, "ТЗФКВУЬЕИСМ", strict=True)),
}
DIGITS = {"english": "12345678", "russian": "12345678", "kazakh": '"әіңғ,.ү'}
SHARED = Path(os.environ.get("KANTAR_SHARED_DIR") or Path(__file__).resolve().parents[3] / "shared")


class Keyboard:
    """Presses physical keys; the layout decides what they write."""

    def __init__(self, layout: str = "english") -> None:
        self.layout = layout

    def _send(self, key: int, scan: int, text: str, modifiers: Qt.KeyboardModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(sort, key, modifiers, scan, 0, 0, text))
        for _ in range(3):
            QApplication.processEvents()

    def press(self, name: str, *, ctrl: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        named = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Tab": Qt.Key.Key_Tab}
        if name in named:
            self._send(int(named[name]), SCAN.get(name, 0), "", modifiers)
            return
        if name.isdigit():
            letter, scan = DIGITS[self.layout][int(name) - 1], SCAN[f"Digit{name}"]
        elif name in "[]":
            letter = name if self.layout == "english" else {"[": "х", "]": "ъ"}[name]
            scan = SCAN["BracketLeft" if name == "[" else "BracketRight"]
        else:
            letter, scan = LAYOUTS[self.layout].get(name, name).lower(), SCAN[f"Key{name}"]
        self._send(ord(letter.upper()), scan, "" if ctrl else letter, modifiers)

    def write(self, text: str) -> None:
        for letter in text:
            self._send(0, 0, letter, Qt.KeyboardModifier.NoModifier)


def begin(desk, window, *, rule: str = "same", blind: bool = False, colleague: int = 1, mine: bool = True):
    """A review of a colleague's set in hand, in the work list."""
    with desk.ws.reading() as reader:
        sets = sorted(reader.find(AnnotationSet, kind="imported"), key=lambda one: one.id)
    base = desk.ws.own_set_id if mine else sets[0].id
    review = start_review(desk.ws, sets[colleague].id, mine=base, rule=rule, blind=blind)
    window.go_to("review")
    place = desk.places["review"]
    place.show_review(review)
    wait_for_jobs(desk)
    place.list.setFocus()
    QApplication.processEvents()
    return place


def verdicts(desk, review_id) -> dict:
    with desk.ws.reading() as reader:
        return {one: row.verdict for one, row in reader.current_decisions(review_id).items()}


def adjudicated(desk, review_id) -> dict:
    with desk.ws.reading() as reader:
        review = reader.get(Review, review_id)
        return {one.id: (one.quote, one.code_id, one.body, one.note)
                for one in reader.find(Annotation, set_id=review.result_set_id)}  # fmt: skip


def rows_yield(desk, review_id) -> dict:
    with desk.ws.reading() as reader:
        review = reader.get(Review, review_id)
        return {
            key: (one.quote, one.code_id, one.body, one.note) for key, one in rebuilt(reader, review).items()
        }


def table_of_keys() -> list[str]:
    """The keys of the table in the design, as it is written there."""
    page = SHARED / "design" / "review.md"
    if not page.exists():
        pytest.skip("the design page is not here")
    lines = [line for line in page.read_text("utf-8").splitlines() if line.startswith("| ")]
    start = next(n for n, line in enumerate(lines) if line.startswith("| key (physical"))
    keys: list[str] = []
    for line in lines[start + 1 :]:
        cell = line.split("|")[1]
        if not re.fullmatch(r" [A-Z][ A-Z·a-z+]*", cell):
            break
        keys += [one.strip() for one in cell.split("·") if one.strip()]
    return keys


def test_every_key_of_the_design_is_a_command_of_review_and_none_stands_twice():
    keys = table_of_keys()
    assert len(keys) == len(set(keys)) == 13
    bound: dict[str, list[str]] = {}
    for command in TABLE.commands:
        if "review" in command.places:
            for key in command.keys:
                bound.setdefault(key, []).append(command.id)
    for key in keys:
        if key != "Ctrl+Z":
            assert len(bound.get(key, [])) == 1, key


def test_every_button_names_its_key(tagged_window):
    desk, window = tagged_window
    place = begin(desk, window)
    keys = {button.accessibleName() or button.text() for button in place.panel.buttons.values()}
    assert len(keys) == 7
    for button in place.panel.buttons.values():
        assert button.key in LATIN


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_every_key_on_every_layout(tagged_window, layout):
    desk, window = tagged_window
    keyboard = Keyboard(layout)
    place = begin(desk, window)
    review = place.review.id

    def fits(row, side: str) -> bool:
        untouched = all(row.state_of(one.id) == "open" for one in (*row.theirs, *row.mine))
        return untouched and bool(row.theirs) and (side == "theirs" or bool(row.mine))

    def row_with(side: str):
        """Select a difference in which nothing is decided yet."""
        for document in [place.reviewed.document, *place.documents.model.documents]:
            if document.id != place.reviewed.document.id:
                place.open(document.id)
            for number, row in enumerate(place.model.rows):
                if fits(row, side):
                    place.list.selectRow(number)
                    place.list.setFocus()
                    QApplication.processEvents()
                    return place.row()
        raise AssertionError("no open difference left")

    # N and P
    row_with("theirs")
    first = (place.reviewed.document.id, place.list.currentIndex().row())
    keyboard.press("N")
    assert (place.reviewed.document.id, place.list.currentIndex().row()) != first
    keyboard.press("P")
    assert (place.reviewed.document.id, place.list.currentIndex().row()) == first
    # A
    tag = row_with("theirs").theirs[0].id
    keyboard.press("A")
    assert verdicts(desk, review)[tag] is Verdict.ACCEPT
    # R and a digit, by place on the keyboard
    tag = row_with("theirs").theirs[0].id
    keyboard.press("R")
    keyboard.press("4")
    assert verdicts(desk, review)[tag] is Verdict.REJECT
    with desk.ws.reading() as reader:
        assert reader.current_decisions(review)[tag].reason_code == REASON_CODES[3]
    # R and a text; Esc leaves it undecided
    tag = row_with("theirs").theirs[0].id
    keyboard.press("R")
    keyboard.press("Esc")
    assert tag not in verdicts(desk, review)
    keyboard.press("R")
    keyboard.write("not here")
    keyboard.press("Enter")
    with desk.ws.reading() as reader:
        row = reader.current_decisions(review)[tag]
    assert (row.verdict, row.reason_code, row.reason) == (Verdict.REJECT, "other", "not here")
    # D asks for a comment
    tag = row_with("theirs").theirs[0].id
    keyboard.press("D")
    keyboard.press("Enter")
    assert tag not in verdicts(desk, review)
    keyboard.write("who says so?")
    keyboard.press("Enter")
    assert verdicts(desk, review)[tag] is Verdict.DEFER
    with desk.ws.reading() as reader:
        assert [one.text for one in reader.comments(target_id=tag)] == ["who says so?"]
    # C comments and decides nothing
    tag = row_with("theirs").theirs[0].id
    keyboard.press("C")
    keyboard.write("look again")
    keyboard.press("Enter")
    with desk.ws.reading() as reader:
        assert [one.text for one in reader.comments(target_id=tag)] == ["look again"]
    assert tag not in verdicts(desk, review)
    # E, an end by a word, Ctrl+Enter keeps it
    tag = row_with("theirs").theirs[0].id
    place.list.setFocus()
    keyboard.press("E")
    assert place.amending.active
    keyboard.press("]")
    keyboard.press("Enter", ctrl=True)
    assert verdicts(desk, review)[tag] is Verdict.AMEND
    # E and Esc drops it
    tag = row_with("theirs").theirs[0].id
    keyboard.press("E")
    keyboard.press("Esc")
    assert not place.amending.active
    assert tag not in verdicts(desk, review)
    # Ctrl+Enter accepts and goes on
    tag = row_with("theirs").theirs[0].id
    keyboard.press("Enter", ctrl=True)
    assert verdicts(desk, review)[tag] is Verdict.ACCEPT
    # M, T, B: the group
    for key, mine, theirs in (("M", Verdict.ACCEPT, Verdict.REJECT), ("T", Verdict.REJECT, Verdict.ACCEPT),
                              ("B", Verdict.ACCEPT, Verdict.ACCEPT)):  # fmt: skip
        row = row_with("both")
        keyboard.press(key)
        if key == "B":
            keyboard.write("two readings")
            keyboard.press("Enter")
        found = verdicts(desk, review)
        assert {found[one.id] for one in row.mine} == {mine}
        assert {found[one.id] for one in row.theirs} == {theirs}
    # V: viewed, nothing missing, cleared
    document = place.reviewed.document.id
    place.list.setFocus()
    for level in ("viewed", "nothing_missing", None):
        keyboard.press("V")
        with desk.ws.reading() as reader:
            check = reader.current_checks(review).get(document)
        assert (check.level if check is not None else None) == level
    # Tab: the next of the group
    row = row_with("both")
    assert place.focused().id == row.theirs[0].id
    keyboard.press("Tab")
    assert place.focused().id == [one.id for one in (*row.theirs, *row.mine)][1]
    # Ctrl+Z
    before = verdicts(desk, review)
    keyboard.press("A")
    assert verdicts(desk, review) != before
    keyboard._send(
        ord("Z" if layout == "english" else "Я"), SCAN["KeyZ"], "", Qt.KeyboardModifier.ControlModifier
    )
    assert verdicts(desk, review) == before
    assert adjudicated(desk, review) == rows_yield(desk, review)


def test_forty_differences_by_keyboard_alone_and_all_of_it_undone(tagged_window):
    desk, window = tagged_window
    keyboard = Keyboard()
    place = begin(desk, window)
    review = place.review.id
    with desk.ws.reading() as reader:
        rows_before = len(reader.decisions(review))
    start = verdicts(desk, review)
    assert set(start.values()) <= {Verdict.AGREED}
    turns = itertools.cycle(("accept", "reject", "theirs", "mine", "defer", "next", "both", "amend"))
    steps, decided, guard = 0, 0, 0
    while decided < 40 and guard < 160:
        guard += 1
        row = place.row()
        if row is None or not row.is_open:
            keyboard.press("N")
            row = place.row()
        if row is None or not row.is_open:
            break
        before, turn = verdicts(desk, review), next(turns)
        if turn == "accept":
            keyboard.press("A")
        elif turn == "reject":
            keyboard.press("R")
            keyboard.press("1")
        elif turn == "theirs":
            keyboard.press("T")
        elif turn == "mine":
            keyboard.press("M")
        elif turn == "defer":
            keyboard.press("D")
            keyboard.write("later")
            keyboard.press("Enter")
        elif turn == "next":
            keyboard.press("Enter", ctrl=True)
        elif turn == "both":
            keyboard.press("B")
            keyboard.write("both hold")
            keyboard.press("Enter")
        else:
            keyboard.press("E")
            keyboard.press("]")
            keyboard.press("Enter", ctrl=True)
        after = verdicts(desk, review)
        if after != before:
            steps += 1
        decided = len(after.keys() - start.keys())
        if QApplication.focusWidget() is not place.list and not place.amending.active:
            keyboard.press("Esc")
    assert decided >= 40, f"{decided} tags decided in {guard} turns"
    assert adjudicated(desk, review) == rows_yield(desk, review)
    wait_for_jobs(desk)
    total = place.documents.model.progress
    assert sum(one.decided for one in total.values()) > 0
    for _ in range(steps):
        keyboard._send(ord("Z"), SCAN["KeyZ"], "", Qt.KeyboardModifier.ControlModifier)
    assert verdicts(desk, review) == start, "all pending again"
    assert adjudicated(desk, review) == rows_yield(desk, review)
    with desk.ws.reading() as reader:
        assert len(reader.decisions(review)) > rows_before, "rows are only added"


def test_undone_to_the_start_the_adjudicated_set_is_empty(tagged_window):
    desk, window = tagged_window
    keyboard = Keyboard()
    place = begin(desk, window, rule="none")
    review = place.review.id
    for _ in range(6):
        keyboard.press("A")
    assert len(adjudicated(desk, review)) == 6
    for _ in range(6):
        keyboard._send(ord("Z"), SCAN["KeyZ"], "", Qt.KeyboardModifier.ControlModifier)
    assert verdicts(desk, review) == {}
    assert adjudicated(desk, review) == {}


def test_closing_is_refused_while_something_is_open(tagged_window):
    desk, window = tagged_window
    place = begin(desk, window)
    place.close_review()
    with desk.ws.reading() as reader:
        assert reader.get(Review, place.review.id).closed is None
    assert any("still open" in text for text in words_of(window))


def test_opening_a_document_compares_it_once_and_a_decision_only_that_one(tagged_window, monkeypatch):
    desk, window = tagged_window
    place = begin(desk, window)
    seen: list[object] = []
    from kantar_desk.workspace import reviewing

    real = comparing.compare_in_document

    def counted(reader, maker, document_id, *rest, **more):
        seen.append(document_id)
        return real(reader, maker, document_id, *rest, **more)

    monkeypatch.setattr(reviewing, "compare_in_document", counted)
    other = next(one.id for one in place.documents.model.documents if one.id != place.reviewed.document.id)
    place.open(other)
    assert seen == [other]
    seen.clear()
    place.accept()
    wait_for_jobs(desk)
    assert set(seen) <= {other, place.reviewed.document.id}


# --- blindness ------------------------------------------------------------------------------------------------------


def test_in_a_blind_review_no_name_of_a_colleague_is_anywhere(tagged_window, tmp_path):
    desk, window = tagged_window
    with desk.ws.reading() as reader:
        names = {one.name for one in reader.find(AnnotationSet, kind="imported")}
        names |= {one.name for one in reader.find(Person) if one.id != desk.ws.annotator_id}
        ids = {str(one.id) for one in reader.find(AnnotationSet, kind="imported")}
    assert len(names) >= 2
    place = begin(desk, window, blind=True, colleague=1, mine=False)
    keyboard = Keyboard()
    keyboard.press("C")
    keyboard.write("a remark")
    keyboard.press("Enter")
    keyboard.press("A")
    keyboard.press("D")
    keyboard.write("later")
    keyboard.press("Enter")

    def leaks(where: str) -> None:
        texts = " \n ".join(words_of(window))
        for name in (*names, *ids):
            hit = re.search(rf"[^\n]*\b{re.escape(name)}\b[^\n]*", texts)
            assert hit is None, f"{where}: {hit.group()[:200]}"

    leaks("review")
    assert "Colleague A" in " ".join(words_of(window))
    for other in [one for one in desk.places if one != "review"]:
        window.go_to(other)
        wait_for_jobs(desk)
        leaks(other)
    window.go_to("review")
    with desk.ws.reading() as reader:
        review = reader.get(Review, place.review.id)
        result = reader.get(AnnotationSet, review.result_set_id)
    for name in names:
        assert name not in review.name
        assert name not in result.name
    # What is copied: the words of the text view's selection.
    place.view.select_tag(place.focused().id)
    QApplication.clipboard().clear()
    place.view.setFocus()
    keyboard._send(ord("C"), SCAN["KeyC"], "", Qt.KeyboardModifier.ControlModifier)
    for name in names:
        assert not re.search(rf"\b{re.escape(name)}\b", QApplication.clipboard().text())


def test_names_come_back_when_a_blind_review_is_closed_and_that_is_in_the_history(tagged_window):
    desk, window = tagged_window
    place = begin(desk, window, blind=True)
    assert "Colleague A" in {one.name for one in desk.sets.values()}
    for document in list(place.documents.model.documents):
        place.open(document.id)
        while any(row.is_open for row in place.model.rows):
            row = next(row for row in place.model.rows if row.is_open)
            place.list.selectRow(place.model.rows.index(row))
            place.group("theirs" if row.theirs else "mine")
    desk.perform(CloseReview(review_id=place.review.id))
    assert "Colleague A" not in {one.name for one in desk.sets.values()}
    with desk.ws.reading() as reader:
        assert reader.history(limit=1)[0].name == "close review"


def test_with_several_colleagues_a_column_names_whose_tag_it_is(tagged_window):
    desk, window = tagged_window
    with desk.ws.reading() as reader:
        sets = reader.find(AnnotationSet, kind="imported")
    review = start_review(desk.ws, [one.id for one in sets], mine=desk.ws.own_set_id, rule="k_of_n", k=2)
    window.go_to("review")
    place = desk.places["review"]
    place.show_review(review)
    wait_for_jobs(desk)
    assert place.model.columnCount() == 5
    names = {one.name for one in sets}
    shown = {place.model.index(row, 4).data() for row in range(place.model.rowCount())}
    assert shown <= names
    agreed = [one for one, verdict in verdicts(desk, review).items() if verdict is Verdict.AGREED]
    assert agreed, "what two of three have the same is agreed"
    assert adjudicated(desk, review) == rows_yield(desk, review)
    place = begin(desk, window)
    assert place.model.columnCount() == 4


def test_a_combined_filter_is_shown_as_chips_walked_by_key_and_taken_off_part_by_part(tagged_window):
    desk, window = tagged_window
    place = begin(desk, window, rule="none")
    everything = [row.group.key for row in place.model.rows]
    wanted = next(row.group for row in place.model.rows if row.group.codes[1] and not row.group.codes[0])
    document = place.reviewed.document.id
    chosen = ReviewFilter(category=wanted.category.value, code=wanted.codes[1], document_id=document)
    place.show_only(chosen)
    shown = [row.group for row in place.model.rows]
    assert shown
    assert all(one.category is wanted.category and wanted.codes[1] in one.codes for one in shown)
    assert len(shown) < len(everything)
    assert set(place.filter_bar.chips) == {"category", "code", "document_id"}
    assert place.filter_bar.isVisible()
    keyboard = Keyboard()
    place.list.selectRow(0)
    for _ in range(len(shown)):
        keyboard.press("A")
    assert not any(row.is_open for row in place.model.rows)
    keyboard.press("N")
    assert place.reviewed.document.id == document, "the walk stays in the document asked for"
    assert "those shown" in window.messages.text
    place.filter_bar.chips["code"].click()
    assert place.filter == chosen.without("code")
    assert {row.group.category for row in place.model.rows} == {wanted.category}
    place.filter_bar.all.click()
    assert not place.filter_bar.isVisible()
    assert {row.group.key for row in place.model.rows} == set(everything)


def test_several_colleagues_are_ticked_and_adjudicated_in_one_pass_by_keys(tagged_window):
    desk, window = tagged_window
    keyboard = Keyboard()
    window.go_to("review")
    place = desk.places["review"]
    place.stack.setCurrentWidget(place.start)
    start = place.start
    start.read()
    start.focus_first()
    QApplication.processEvents()
    assert start.theirs.count() >= 2
    assert len(start.theirs.ticked()) == 1, "one is ticked from the start"
    for _ in range(start.theirs.count()):
        if start.theirs.currentItem().checkState() is not Qt.CheckState.Checked:
            keyboard._send(int(Qt.Key.Key_Space), 0, " ", Qt.KeyboardModifier.NoModifier)
        keyboard._send(int(Qt.Key.Key_Down), 0, "", Qt.KeyboardModifier.NoModifier)
    sets = start.theirs.ticked()
    assert len(sets) == start.theirs.count()
    start.rule.setCurrentIndex(start.rule.findData("k_of_n"))
    assert start.k.isVisible()
    assert start.k.maximum() == len(sets) + 1, "mine counts too"
    start.pairs.button.click()
    wait_for_jobs(desk)
    table = start.pairs.table
    assert (table.rowCount(), table.columnCount()) == (len(sets) + 1, len(sets) + 1)
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            cell = table.item(row, column).text()
            assert cell == table.item(column, row).text()
            assert (cell == "") is (row == column)
    start.begin.setFocus()
    start.begin.click()
    wait_for_jobs(desk)
    review = place.review
    assert review is not None
    assert {one.set_id for one in review.frame.sets} == {desk.ws.own_set_id, *sets}
    assert (review.frame.rule, review.frame.k) == ("k_of_n", 2)
    agreed = set(verdicts(desk, review.id))
    assert agreed, "what two have the same is agreed"
    place.list.setFocus()
    for _ in range(60):
        row = place.row()
        if row is None or not row.is_open:
            break
        keyboard.press("A")
    decided = set(verdicts(desk, review.id)) - agreed
    assert {place.desk.sets[one].id for one in sets} >= {
        row.their_set for row in place.model.rows if decided & {one.id for one in (*row.mine, *row.theirs)}
    }
    assert decided
    assert adjudicated(desk, review.id) == rows_yield(desk, review.id)
