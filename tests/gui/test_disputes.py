"""Disputes in the window: real key presses, then the database and the screen."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.gui

from pressing import CTRL, press  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QFontMetrics  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from kantar_desk.gui.commands import TABLE  # noqa: E402
from kantar_desk.gui.labels import codes_of, label  # noqa: E402
from kantar_desk.gui.places.disputes.legend import Legend  # noqa: E402
from kantar_desk.gui.places.disputes.parts import Choices, in_quotes  # noqa: E402
from kantar_desk.gui.places.disputes.passage import LinkedLine  # noqa: E402
from kantar_desk.gui.projects import starter  # noqa: E402
from kantar_desk.gui.style import style  # noqa: E402
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance  # noqa: E402
from kantar_desk.workspace.actions import NewPosition, OpenDispute  # noqa: E402
from kantar_desk.workspace.workspace import Workspace  # noqa: E402


@pytest.fixture
def place(desk_window):
    desk, window = desk_window
    window.go_to("disputes")
    QApplication.processEvents()
    place = desk.places["disputes"]
    place.set_mode("sheet")
    place.show_dispute(_dispute(desk, "stood at the Bridge Market").id)
    place.grid.setFocus()
    QApplication.processEvents()
    return place


def _dispute(desk, words: str) -> Dispute:
    with desk.ws.reading() as reader:
        return next(one for one in reader.find(Dispute) if words in one.question)


def _stances(desk) -> list[Stance]:
    with desk.ws.reading() as reader:
        return reader.find(Stance, set_id=desk.ws.own_set_id)


def test_a_digit_takes_a_stance_and_undo_takes_it_back(place):
    desk = place.desk
    line, position = place.current()
    press(Qt.Key.Key_1, text="1")
    taken = _stances(desk)
    assert [(one.annotation_id, one.position_id, one.stance) for one in taken] == [
        (line.row.claim_id, position.id, "asserts")
    ]
    assert place.passage.stances.buttons["asserts"].isChecked()
    press(Qt.Key.Key_5, text="5")
    assert [one.stance for one in _stances(desk)] == ["retracts"]
    press(Qt.Key.Key_0, text="0")
    assert _stances(desk) == []
    for expected in ([("retracts")], ["asserts"], []):
        press(Qt.Key.Key_Z, CTRL)
        assert [one.stance for one in _stances(desk)] == expected
    press(Qt.Key.Key_Y, CTRL)
    assert [one.stance for one in _stances(desk)] == ["asserts"]
    assert place.passage.stances.buttons["asserts"].isChecked()


def test_arrows_move_in_the_grid_and_the_passage_follows(place):
    first, _ = place.current()
    press(Qt.Key.Key_Down)
    second, position = place.current()
    assert second.row.claim_id != first.row.claim_id
    assert place.passage.title.text() == second.document.title
    assert place.passage.view.selected_tag() == second.annotation.id
    column = place.grid.current_column()
    press(Qt.Key.Key_Right)
    assert place.grid.current_column() == column + 1
    assert place.current()[1].id != position.id


def test_enter_goes_to_the_passage_and_escape_back(place):
    press(Qt.Key.Key_Return)
    assert place.passage.view.hasFocus()
    press(Qt.Key.Key_Escape)
    assert place.grid.has_focus()


def test_ctrl_enter_opens_the_claim_in_read(place):
    line, _ = place.current()
    press(Qt.Key.Key_Return, CTRL)
    desk = place.desk
    assert desk.place_id == "read"
    assert desk.document_id == line.document.id
    assert desk.annotation_id == line.annotation.id


def test_the_matrix_takes_cells_by_digit_and_ranks_by_origins(place):
    desk = place.desk
    place.set_mode("matrix")
    sums = [place.grid.model.heads[one.id].inconsistency for one in place.grid.model.positions[:-1]]
    assert sums == sorted(sums)
    assert place.grid.model.positions[-1].is_not_known
    line, position = place.current()
    before = line.matrix(position.id)
    assert not before.typed
    press(Qt.Key.Key_5, text="5")
    with desk.ws.reading() as reader:
        cells = reader.find(MatrixCell, set_id=desk.ws.own_set_id)
    assert [(one.annotation_id, one.position_id, one.value) for one in cells] == [
        (line.row.claim_id, position.id, "ii")
    ]
    typed = place.current()[0].matrix(place.current()[1].id)
    assert (typed.value, typed.typed) == ("ii", True)
    press(Qt.Key.Key_0, text="0")
    assert place.current()[0].matrix(place.current()[1].id) == before


def test_the_timeline_lists_every_stance_under_its_answer(place):
    place.set_mode("timeline")
    entries = place.timeline.entries.entries
    heads = [one.position.id for one in entries if one.line is None]
    assert heads == [one.id for one in place.view.positions]
    claims = [one for one in entries if one.line is not None]
    assert len(claims) == sum(
        bool(line.stances(position.id)) for line in place.view.lines for position in place.view.positions
    )
    assert any(place.timeline.cuts), "the retraction is not joined to what it withdraws"
    assert place.timeline.hasFocus()
    press(Qt.Key.Key_Down)
    assert place.passage.view.selected_tag() == place.current()[0].annotation.id
    press(Qt.Key.Key_2, text="2")
    assert [one.stance for one in _stances(place.desk)] == ["denies"]


def test_settling_names_what_is_missing_and_writes_who_and_when(place):
    desk = place.desk
    place.desk.window.run("dispute.settle")
    form = place.settle_form
    assert place.right.currentWidget() is form
    assert not form.verb.isEnabled()
    assert form.missing() == ["how it was settled", "an answer", "a reason"]
    assert "a reason" in form.problem.text()
    press(Qt.Key.Key_Return, CTRL)
    assert _dispute(desk, "stood at").status == "open"
    form.method.choose("source_priority")
    form.answer.choose(place.view.positions[0].id)
    form.reason.setPlainText("The police counted from the tower.")
    assert form.missing() == []
    form.reason.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    settled = _dispute(desk, "stood at")
    assert (settled.status, settled.method, settled.answer_id) == (
        "settled", "source_priority", place.view.positions[0].id,
    )  # fmt: skip
    assert settled.decided_by == desk.ws.annotator_id
    assert settled.decided_at is not None
    assert place.right.currentWidget() is place.passage
    assert "The police counted from the tower." in place.head.scope.text()
    press(Qt.Key.Key_Z, CTRL)
    assert _dispute(desk, "stood at").status == "open"


def test_x_settles_and_a_second_x_keeps_what_was_typed(place):
    place.set_mode("sheet")
    place.main_panel().setFocus()
    assert place.head.settle_button.key == "X"
    press(Qt.Key.Key_X, text="x")
    form = place.settle_form
    assert place.open_form() is form
    form.reason.setPlainText("Both counted.")
    form.status.buttons["settled"].setFocus()
    press(Qt.Key.Key_X, text="x")
    assert form.reason.words() == "Both counted."


def test_no_letter_has_two_meanings_in_places_that_share_it():
    """Amending in Review uses the keys of Read too, and the same letter is never two things in one place."""
    taken: dict[tuple[str, str], str] = {}
    for command in TABLE:
        for chord in TABLE.chords(command.id):
            for place in command.places:
                assert taken.setdefault((chord, place), command.id) == command.id, (chord, place)


def test_a_status_is_chosen_by_digit_in_the_form(place):
    place.settle()
    press(Qt.Key.Key_5, text="5")
    form = place.settle_form
    assert form.missing() == ["what differs", "a reason"]
    assert not form.method.isVisible()
    press(Qt.Key.Key_Escape)
    assert place.right.currentWidget() is place.passage
    assert _dispute(place.desk, "stood at").status == "open"


def test_a_new_dispute_needs_a_question_and_two_answers(place):
    desk = place.desk
    desk.window.run("dispute.new")
    form = place.question_form
    assert form.missing() == ["a question", "two answers"]
    form.question.setPlainText("Who locked the bridge?")
    rows = form.rows()
    rows[0].field.setText("The police")
    rows[1].field.setText("The traders")
    rows[1].field.setFocus()
    assert form.missing() == []
    press(Qt.Key.Key_Return, CTRL)
    found = _dispute(desk, "locked the bridge")
    with desk.ws.reading() as reader:
        positions = reader.find(Position, dispute_id=found.id)
    assert [one.answer for one in positions] == ["The police", "The traders", "Not known"]
    assert place.dispute_id == found.id
    assert place.no_claims.isVisible()


def test_a_bare_question_asks_for_answers_first(place):
    desk = place.desk
    topic = desk.live_codes("disputed_statement")[0].id
    made = desk.perform(OpenDispute(question="Who called the guard?", topic_id=topic)).focus
    place.show_dispute(made)
    assert place.no_claims.add_answers.isVisible()
    assert not place.no_claims.button.isVisible()
    place.shown()
    press(Qt.Key.Key_Return)
    for words in ("The mayor", "Nobody", "A trader"):
        QApplication.focusWidget().insert(words)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert [one.answer for one in place.view.positions] == ["The mayor", "Nobody", "A trader", "Not known"]
    assert place.no_claims.button.isVisible()
    press(Qt.Key.Key_Z, CTRL)
    assert [one.answer for one in place.view.positions] == ["Not known"]
    press(Qt.Key.Key_Y, CTRL)
    assert len(place.view.positions) == 4
    place.shown()
    press(Qt.Key.Key_Return)
    assert place.claims.isVisible(), "Enter is the next step"
    place.close_side()
    place.set_mode("timeline")
    assert place.no_claims.isVisible(), "an empty timeline says the same"


def test_a_dispute_without_statements_says_so_in_the_list(place):
    topic = place.desk.live_codes("disputed_statement")[0].id
    made = place.desk.perform(OpenDispute(question="Who called the guard?", topic_id=topic)).focus
    row = next(one for one in place.list.model.rows if one.dispute.id == made)
    assert place.list.model.status_line(row) == "Open · no statements yet"


def test_settling_asks_for_what_differs_only_where_it_is_no_dispute(place):
    place.settle()
    form = place.settle_form
    assert not form.differs.isVisible()
    assert form.answer.currentText() == "Choose…"
    form.method.choose("range_kept")
    assert form.answer.currentText() == "No answer"
    press(Qt.Key.Key_5, text="5")
    assert form.differs.isVisible()
    assert form.missing() == ["what differs", "a reason"]
    place.close_side()


def test_tab_goes_past_the_values_of_a_group_and_arrows_through_them(place):
    place.settle()
    buttons = list(place.settle_form.status.buttons.values())
    assert buttons[2].hasFocus(), "settled is preset"
    press(Qt.Key.Key_Down)
    assert buttons[3].hasFocus()
    assert buttons[2].isChecked(), "arrows choose nothing"
    press(Qt.Key.Key_Up)
    place.settle_form.focusNextChild()
    assert place.settle_form.answer.hasFocus()
    place.close_side()


def test_a_claim_is_found_and_takes_its_stance_by_keys_alone(place):
    place.add_claims()
    panel = place.claims
    assert panel.filter.hasFocus()
    panel.filter.setText("gunshot")
    press(Qt.Key.Key_Return)
    assert panel.list.hasFocus()
    assert len(panel.selected_ids()) == 1
    press(Qt.Key.Key_1, text="1")
    assert [one.stance for one in _stances(place.desk)] == ["asserts"]
    press(Qt.Key.Key_Z, CTRL)
    assert _stances(place.desk) == []
    press(Qt.Key.Key_Y, CTRL)
    assert [one.stance for one in _stances(place.desk)] == ["asserts"]
    place.close_side()


def test_a_claim_that_took_a_stance_stays_selected(place):
    place.add_claims()
    panel = place.claims
    panel.filter.setText("people")
    panel.search()
    panel.list.setCurrentIndex(panel.model.index(0))
    chosen = panel.selected_ids()
    panel.take("asserts")
    panel.take("denies")
    assert panel.selected_ids() == chosen
    assert [one.stance for one in _stances(place.desk)] == ["denies"]
    panel.filter.setText("zzzz")
    panel.search()
    assert "Tag them in Read" in panel.hint.text()
    place.close_side()


def test_every_stance_can_be_read_whole_however_many_answers_there_are(place):
    topic = place.desk.live_codes("disputed_statement")[0].id
    positions = tuple(NewPosition(answer=f"Answer {number}") for number in range(8))
    made = place.desk.perform(OpenDispute(question="Which of eight?", topic_id=topic, positions=positions))
    place.show_dispute(made.focus)
    metrics = QFontMetrics(style.font())
    for stance in codes_of("stance"):
        needed = metrics.horizontalAdvance(label("stance", stance))
        assert place.grid.cells.columnWidth(1) - style.px(28) >= needed


def test_the_passage_of_an_empty_dispute_shows_no_marks_of_another(place):
    assert place.passage.view.tags()
    topic = place.desk.live_codes("disputed_statement")[0].id
    made = place.desk.perform(OpenDispute(question="Who called the guard?", topic_id=topic)).focus
    place.show_dispute(made)
    assert not place.passage.view.tags()


def test_quotation_marks_are_not_doubled():
    assert in_quotes("seven died") == "“seven died”"
    assert in_quotes("“seven died”") == "“seven died”"
    assert in_quotes("“The office confirms nothing") == "“The office confirms nothing”"
    assert in_quotes("called it “terror”") == "“called it “terror””"


def test_claims_of_all_documents_are_found_and_take_a_stance(place):
    desk = place.desk
    place.add_claims()
    panel = place.claims
    panel.filter.setText("lock")
    panel.search()
    assert panel.model.rows
    assert all("lock" in hit.quote for hit in panel.model.rows)
    index = panel.model.index(0)
    panel.list.setCurrentIndex(index)
    panel.list.setFocus()
    press(Qt.Key.Key_4, text="4")
    taken = _stances(desk)
    assert [(one.annotation_id, one.stance) for one in taken] == [
        (panel.model.rows[0].annotation.id, "reports_only")
    ]
    assert panel.model.rows[0].taken


def test_answers_are_added_renamed_and_retired_in_one_step(place):
    desk = place.desk
    place.edit_question()
    form = place.question_form
    known = [row for row in form.rows() if not row.position.is_not_known]
    known[0].field.setText("some 400")
    form.add_answer()
    new = next(row for row in form.rows() if row.position is None)
    new.field.setText("800")
    known[-1].off.click()
    press(Qt.Key.Key_Return, CTRL)
    with desk.ws.reading() as reader:
        positions = reader.find(Position, dispute_id=place.dispute_id)
    assert [(one.answer, one.retired) for one in positions] == [
        ("some 400", False), ("1,500 or more", False), ("more than 3,000", True), ("800", False), ("Not known", False),
    ]  # fmt: skip
    press(Qt.Key.Key_Z, CTRL)
    with desk.ws.reading() as reader:
        positions = reader.find(Position, dispute_id=place.dispute_id)
    assert [one.answer for one in positions] == ["about 400", "1,500 or more", "more than 3,000", "Not known"]
    assert [one.answer for one in place.grid.model.positions] == [one.answer for one in positions]


def test_every_table_that_a_dispute_shows_is_watched():
    from kantar_desk.store.codecs import BY_KIND
    from kantar_desk.workspace import dispute_queries, register_queries

    tables = {codec.table.name for codec in BY_KIND.values()}
    assert set(dispute_queries.TABLES) <= tables
    assert set(register_queries.TABLES) <= tables


def test_a_stance_is_dragged_to_another_answer(place):
    line, position = place.current()
    press(Qt.Key.Key_1, text="1")
    row, column = place.grid.cells.currentIndex().row(), place.grid.current_column()
    model = place.grid.model
    place.grid.dragged.emit(model.index(row, column), model.index(row, column + 1))
    taken = _stances(place.desk)
    assert [(one.annotation_id, one.position_id) for one in taken] == [
        (line.row.claim_id, model.positions[column].id)
    ]
    assert taken[0].position_id != position.id


def test_every_cell_and_row_has_words_for_screen_readers(place):
    role = Qt.ItemDataRole.AccessibleTextRole
    model = place.grid.model
    for mode in ("sheet", "matrix"):
        place.set_mode(mode)
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                assert model.data(model.index(row, column), role)
    listed = place.list.model
    assert all(listed.data(listed.index(row), role) for row in range(listed.rowCount()))
    entries = place.timeline.entries
    assert all(entries.data(entries.index(row), role) for row in range(entries.rowCount()))


def test_without_disputes_the_place_says_what_to_do(desk_window, tmp_path):
    desk, window = desk_window
    desk.attach(Workspace.create(tmp_path / "empty.kantar", annotator="Dana", starter=starter()))
    window.go_to("disputes")
    QApplication.processEvents()
    place = desk.places["disputes"]
    assert place.stack.currentWidget() is place.empty
    assert place.empty.rows[0].hasFocus()
    assert "press U" in place.empty.rows[0].words
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert place.right.currentWidget() is place.question_form
    assert place.stack.currentWidget() is place.splitter
    press(Qt.Key.Key_Escape)
    assert place.stack.currentWidget() is place.empty


def test_the_place_is_found_again_after_a_restart(place, tmp_path):
    place.set_mode("matrix")
    state = place.remember()
    place.restore({})
    assert place.mode == "sheet"
    place.restore(state)
    place.desk.window.go_to("disputes")
    place.refresh()
    assert place.mode == "matrix"
    assert str(place.view.dispute.id) == state["dispute"]


def test_links_in_the_passage_can_be_read_in_every_theme(qapp):
    line = LinkedLine("repeated by", "“7 people died”", " · a dossier & more")
    try:
        for name in ("dark", "high-contrast", "light"):
            style.apply(name)
            assert line.text() == (
                f'repeated by <a href="go" style="color:{style.theme.text}">“7 people died”</a> · a dossier &amp; more'
            )
    finally:
        style.apply("light")
        line.deleteLater()


def test_flags_and_counts_stand_on_the_sheet_and_colleagues_stances_beside_mine(desk_window):
    desk, window = desk_window
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if "died" in one.question)
    window.go_to("disputes")
    place = desk.places["disputes"]
    place.set_mode("sheet")
    place.show_dispute(dispute.id)
    model = place.grid.model
    seven = model.positions[0]
    assert (
        model.counts(seven)[0]
        == f"{model.heads[seven.id].asserted} + {model.heads[seven.id].reported} statements"
    )
    assert model.counts(seven)[2].startswith("1 withdrawn 15 May")
    marks = [model.marks(line) for line in model.lines]
    assert ["withdrawn 15 May"] in marks
    assert ["repeated after retraction"] in marks
    flagged = next(line for line in model.lines if line.repeated == "full" and line.row.live)
    with desk.ws.reading() as reader:
        own = [one for one in reader.find(Stance, dispute_id=dispute.id) if one.set_id == desk.ws.own_set_id]
    assert own == []
    row = model.lines.index(flagged)
    place.grid.set_current(row, 1)
    place.set_by_digit(3)
    cells = place.grid.model.lines[row].stances(seven.id)
    assert {one.stance for one in cells} == {"asserts", "questions"}, "colleagues' stances stand beside mine"
    place.settle()
    form = place.settle_form
    form.method.choose("source_priority")
    form.answer.choose(seven.id)
    assert form.missing() == ["a reason"]
    form.submit()
    with desk.ws.reading() as reader:
        assert reader.get(Dispute, dispute.id).status == "open"


def test_values_stand_in_one_column_where_a_word_would_be_cut(qtbot, desk_application):
    choices = Choices([("a", "Very consistent"), ("b", "Consistent"), ("c", "Neutral")], "Derived")
    qtbot.addWidget(choices)
    choices.resize(400, 200)
    choices.show()
    qtbot.waitExposed(choices)
    first, second = choices.buttons["a"], choices.buttons["b"]
    assert first.y() == second.y()
    choices.resize(150, 300)
    qtbot.waitUntil(lambda: first.y() < second.y())
    assert first.width() >= first.sizeHint().width()


def test_the_words_under_the_sheet_are_broken_not_cut(qtbot, desk_application):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_mode("sheet", None)
    marks = legend.marks
    wide, narrow = marks.heightForWidth(900), marks.heightForWidth(150)
    assert wide < narrow
    assert all(place.right() <= 150 for place in marks._places(150))
