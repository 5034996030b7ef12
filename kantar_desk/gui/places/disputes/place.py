"""Disputes: the list, one dispute as sheet, matrix or timeline, and the passage of the current claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.empty_state import ChoiceRow, EmptyState
from kantar_desk.gui.places.columns import Widths
from kantar_desk.gui.places.disputes.claims import ClaimsPanel
from kantar_desk.gui.places.disputes.forms import SettleForm
from kantar_desk.gui.places.disputes.grid import MATRIX, SHEET, Grid
from kantar_desk.gui.places.disputes.ground import NoClaims, Page
from kantar_desk.gui.places.disputes.head import DisputeHead
from kantar_desk.gui.places.disputes.legend import Legend
from kantar_desk.gui.places.disputes.listing import DisputesPanel
from kantar_desk.gui.places.disputes.passage import PassagePanel
from kantar_desk.gui.places.disputes.question import QuestionForm
from kantar_desk.gui.places.disputes.setting import cell_action, moved_stance, stance_action
from kantar_desk.gui.places.disputes.timeline import Timeline
from kantar_desk.gui.places.list_place import ListPlace
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.actions import Action, SettleDispute
from kantar_desk.workspace.dispute_queries import (
    TABLES,
    ClaimLine,
    DisputeRow,
    DisputeView,
    OpeningDraft,
    dispute_rows,
    dispute_view,
    draft_from,
)

TIMELINE = "timeline"
_WIDTHS = Widths(wide=(256, 320), low=(200, 300), least=(160, 420, 260))


class DisputesPlace(ListPlace[DisputeRow]):
    """The place where one question is followed across documents."""

    tables = TABLES
    remembered = "dispute"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.mode: str = SHEET
        self.view: DisputeView | None = None
        self.head = DisputeHead(desk)
        self.grid = Grid(desk)
        self.timeline = Timeline(self.grid.model)
        self.legend = Legend()
        self.no_claims = NoClaims()
        self.passage = PassagePanel(desk)
        self.settle_form = SettleForm(desk)
        self.question_form = QuestionForm(desk)
        self.claims = ClaimsPanel(desk)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.views = QStackedWidget()
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.legend)
        column.addWidget(self.no_claims)
        column.addStretch(0)
        self.views.addWidget(board)
        lined = QWidget()
        column = QVBoxLayout(lined)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        self.marks = Legend()
        column.addWidget(self.marks)
        self.views.addWidget(lined)
        middle = Page()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.views, 1)
        side = (self.passage, self.settle_form, self.question_form, self.claims)
        listing = DisputesPanel()
        listing.chosen.connect(self.show_dispute)
        listing.add_button.clicked.connect(lambda _: self.new_dispute())
        self.lay_out(listing, middle, side, self.question_form, self._empty_state(), _WIDTHS)

    def _connect(self) -> None:
        self.head.mode_chosen.connect(self.set_mode)
        self.head.status_chosen.connect(self.set_status)
        self.head.settle.connect(self.settle)
        self.head.edit.connect(self.edit_question)
        self.legend.add_claims.clicked.connect(self.add_claims)
        self.legend.add_answer.clicked.connect(self.add_answer)
        self.no_claims.button.clicked.connect(self.add_claims)
        self.no_claims.add_answer.clicked.connect(self.add_answer)
        self.no_claims.add_answers.clicked.connect(self.add_answer)
        for board in (self.grid, self.timeline):
            board.moved.connect(self._show_line)
            board.digit.connect(self.set_by_digit)
            board.activated_row.connect(lambda _: self.open_in_read())
        self.grid.dragged.connect(self._drag)
        self.passage.chosen.connect(self.set_value)
        self.passage.noted.connect(self._note)
        self.passage.open_in_read.connect(self.open_in_read)
        self.passage.follow.connect(self.follow)
        self.claims.closed.connect(self.close_side)
        self.claims.looked.connect(self.grid.go_to_claim)
        self.question_form.done.connect(self._opened)

    def _empty_state(self) -> EmptyState:
        rows = [
            (
                ChoiceRow(
                    "book-open", self.tr("Go to Read"),
                    self.tr("Select a disputed statement in Read and press U"), "Ctrl+1",
                ),
                self.go_to_read,
            ),
            (
                ChoiceRow(
                    "plus", self.tr("New dispute…"),
                    self.tr("Type a question and its possible answers, then add claims"),
                ),
                self.new_dispute,
            ),
            (
                ChoiceRow(
                    "scales", self.tr("Find figures in conflict"),
                    self.tr("Numbers of all documents that cannot all hold are offered"),
                ),
                lambda: self._run("find.figures"),
            ),
        ]  # fmt: skip
        return EmptyState(
            self.tr("No disputes yet"),
            self.tr("A dispute is one question on which texts differ, with its answers side by side."),
            rows,
        )

    # --- place --------------------------------------------------------------------------------------------------

    @property
    def dispute_id(self) -> UUID | None:
        """The dispute in hand."""
        return self.row_id

    def opened(self) -> None:
        """Another project: read everything anew."""
        self.view = None
        super().opened()

    def remember(self) -> dict[str, object]:
        """Widths, view and dispute."""
        return {**super().remember(), "mode": self.mode}

    def restore(self, state: dict[str, object]) -> None:
        """Take the remembered shape; without one, that of the design for this width."""
        mode = state.get("mode")
        self.mode = mode if isinstance(mode, str) and mode in (SHEET, MATRIX, TIMELINE) else SHEET
        super().restore(state)

    def board(self) -> Any:
        """Grid or timeline, whichever is shown."""
        return self.timeline if self.mode == TIMELINE else self.grid

    def main_panel(self) -> QWidget:
        """The board; while nothing stands on it, what comes next."""
        board: QWidget = self.board()
        return self.no_claims.next_button() if self.view is not None and not self.view.lines else board

    def main_has_focus(self) -> bool:
        """Whether the focus is there; the grid has parts that can have it."""
        board = self.main_panel()
        return bool(board.hasFocus() or (board is self.grid and self.grid.has_focus()))

    def panels(self) -> list[QWidget]:
        """Where F6 goes."""
        side = self.right.currentWidget()
        return [self.list, self.main_panel(), *([side] if side is not None else [])]

    def _run(self, command: str) -> None:
        if self.desk.window is not None:
            self.desk.window.run(command)

    # --- what is shown --------------------------------------------------------------------------------------------

    def read_rows(self) -> list[DisputeRow]:
        """All disputes."""
        return dispute_rows(self.desk.ws)

    def read_shown(self, *, texts: bool = False) -> None:
        """Read and show the dispute in hand; ``texts`` also the document of the passage."""
        self.view = dispute_view(self.desk.ws, self.row_id) if self.row_id is not None else None
        view = self.view
        if view is not None:
            self.head.show_view(view, self.mode)
        self.grid.show(view, MATRIX if self.mode == MATRIX else SHEET)
        self.timeline.show_view(view)
        has_lines = view is not None and bool(view.lines)
        self.views.setCurrentIndex(1 if self.mode == TIMELINE and has_lines else 0)
        self.no_claims.setVisible(view is not None and not has_lines)
        if view is not None:
            self.no_claims.show_view(view)
        self.legend.setVisible(has_lines)
        self.legend.show_mode(self.mode, view)
        self.marks.show_mode(TIMELINE, view)
        if view is not None and self.right.currentWidget() is self.claims:
            self.claims.refresh(view)
        self._show_line(anew=texts)

    def show_dispute(self, dispute_id: UUID, claim_id: UUID | None = None) -> None:
        """Show a dispute, with the row of a claim current if it is on the sheet."""
        self.row_id = dispute_id
        self.refresh_if_outdated()
        self.list.show_current(dispute_id)
        self.read_shown()
        if claim_id is not None:
            self.board().go_to_claim(claim_id)
        self.touch()

    def show_next(self, dispute_id: UUID) -> None:
        """Show a dispute when the place comes to the front, whichever way one goes there."""
        self.row_id = dispute_id
        self.outdate()

    def set_mode(self, mode: str) -> None:
        """Show sheet, matrix or timeline; the current claim stays."""
        line, position = self.current()
        self.mode = mode
        self.read_shown()
        if line is not None:
            if mode == TIMELINE:
                self.timeline.go_to_claim(line.row.claim_id, position.id if position is not None else None)
            else:
                self.grid.go_to_claim(line.row.claim_id)
        if self.isVisible():
            self.main_panel().setFocus()
        self.touch()

    def current(self) -> tuple[ClaimLine | None, Position | None]:
        """The current statement and answer."""
        board = self.board()
        return board.current_line(), board.current_position()

    def _show_line(self, *, anew: bool = False) -> None:
        line, position = self.current()
        value = self._value(line, position)
        view = self.view
        self.passage.show_line(view, line, position, self.mode, value, anew=anew)

    def _value(self, line: ClaimLine | None, position: Position | None) -> tuple[str, str] | None:
        """The annotator's own stance or cell with its note."""
        view = self.view
        if view is None or line is None or position is None:
            return None
        own = self.desk.ws.own_set_id
        if self.mode == MATRIX:
            cell = view.cell(line, position.id, own)
            return (cell.value, cell.note) if cell is not None else None
        stance = view.stance(line, position.id, own)
        return (stance.stance, stance.note) if stance is not None else None

    # --- setting values -------------------------------------------------------------------------------------------

    def set_by_digit(self, digit: int) -> None:
        """A digit sets the stance, or the cell of the matrix; 0 empties it."""
        choices = self.passage.cells if self.mode == MATRIX else self.passage.stances
        fits, code = choices.code_of(digit)
        if fits:
            self.set_value(code)

    def set_value(self, code: str | None) -> None:
        """Write the value of the current cell."""
        line, position = self.current()
        if line is not None and position is not None:
            self._perform(self._setting(line, position, code))

    def _setting(
        self, line: ClaimLine, position: Position, code: str | None, note: str | None = None
    ) -> Action:
        assert self.view is not None
        write = cell_action if self.mode == MATRIX else stance_action
        return write(self.view, line, position, self.desk.ws.own_set_id, code, note)

    def _note(self, note: str) -> None:
        line, position = self.current()
        value = self._value(line, position)
        if line is not None and position is not None and value is not None:
            self._perform(self._setting(line, position, value[0], note))

    def _drag(self, start: Any, end: Any) -> None:
        """A stance was dragged to another answer of its row."""
        if self.mode != SHEET or not start.column() or not end.column() or self.view is None:
            return
        line = self.grid.model.lines[start.row()]
        first = self.grid.model.positions[start.column() - 1]
        second = self.grid.model.positions[end.column() - 1]
        stance = self.view.stance(line, first.id, self.desk.ws.own_set_id)
        if stance is None:
            self.desk.say(self.tr("Only your own stance can be moved. A digit takes one."), level="warning")
            return
        moved = moved_stance(self.view, line, first, second, stance)
        if self._perform(moved):
            self.grid.set_current(end.row(), end.column())

    def _perform(self, action: Action) -> bool:
        return self.desk.perform(action, initiator=self) is not None

    # --- forms ----------------------------------------------------------------------------------------------------

    def settle(self, status: str = "settled") -> None:
        """Open the form that settles the dispute in hand."""
        if self.view is None:
            return
        if self.open_form() is self.settle_form:
            self.settle_form.setFocus()
            return  # what is typed there stays
        now = self.view.dispute.status
        if status == "settled" and now not in ("open", "leaning"):
            status = now
        self.open_side(self.settle_form)
        self.settle_form.open_for(self.view, status)

    def set_status(self, status: str) -> None:
        """A status chosen from the head: open at once, all others ask for what they require."""
        if self.view is None or status == self.view.dispute.status:
            return
        if status == "open":
            self._perform(SettleDispute(dispute_id=self.view.dispute.id, status="open"))
        else:
            self.open_side(self.settle_form)
            self.settle_form.open_for(self.view, status)

    def new_dispute(self, annotation_ids: Iterable[UUID] = (), draft: OpeningDraft | None = None) -> None:
        """Open the form of a new dispute, begun from tags or from a draft."""
        if self.desk.workspace is None:
            return
        self.refresh_if_outdated()
        self.open_side(self.question_form)
        self.question_form.open_new(draft or draft_from(self.desk.ws, annotation_ids))

    def edit_question(self) -> None:
        """Open the form with question, answers and scope."""
        if self.view is not None:
            self.open_side(self.question_form)
            self.question_form.open_edit(self.view)

    def add_answer(self) -> None:
        """Open the form with a further answer ready to be typed."""
        if self.view is not None:
            self.edit_question()
            self.question_form.add_answer()

    def add_claims(self) -> None:
        """Search for claims to put on the sheet."""
        if self.view is not None:
            self.open_side(self.claims)
            self.claims.open_for(self.view, self.current()[1])

    def _opened(self) -> None:
        if self.question_form.opened_id is not None:
            self.outdate()
            self.show_dispute(self.question_form.opened_id)

    # --- going elsewhere ------------------------------------------------------------------------------------------

    def focus_passage(self) -> None:
        """Enter: go to the passage of the current claim."""
        self.close_side()
        line, _ = self.current()
        if line is not None:
            self.passage.view.setFocus()
            self.passage.view.go_to(line.annotation.spans[0].start, flash=True)

    def open_in_read(self) -> None:
        """Show the current claim in Read."""
        line, _ = self.current()
        if line is not None:
            self.go_to_tag(line.annotation.id)

    def follow(self, annotation_id: UUID) -> None:
        """Go to the other end of a relation: its row if it is on the sheet, else Read."""
        if self.board().go_to_claim(annotation_id):
            self.main_panel().setFocus()
        else:
            self.go_to_tag(annotation_id)
