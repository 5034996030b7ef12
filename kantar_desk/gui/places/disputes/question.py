"""The form that opens a dispute, or changes its question, answers and scope."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kantar_desk.errors import UserError
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, IconButton, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.disputes.forms import FormPanel, PickBox, WordsField
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Figure, PlaceRef
from kantar_desk.model.dates import interval
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.actions import (
    Action,
    Batch,
    EditDispute,
    EditPosition,
    NewPosition,
    OpenDispute,
    TakeStance,
)
from kantar_desk.workspace.dispute_queries import DisputeView, DraftPosition, OpeningDraft


class AnswerRow(QWidget):
    """One answer, with a button that retires it or takes it off."""

    def __init__(
        self,
        position: Position | None,
        words: str,
        draft: DraftPosition | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.position, self.draft = position, draft
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(4))
        self.field = QLineEdit(words)
        self.field.setAccessibleName(self.tr("Answer"))
        self.off = IconButton("x", self.tr("Take this answer off"))
        row.addWidget(self.field, 1)
        row.addWidget(self.off)
        self.is_not_known = position is not None and position.is_not_known
        self.off.setHidden(self.is_not_known)
        if not self.is_not_known:
            self.field.setPlaceholderText(self.tr("An answer that a text gives"))


class QuestionForm(FormPanel):
    """Question, topic, answers, whether only one can hold, and what is counted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", parent)
        self._view: DisputeView | None = None
        self._draft: OpeningDraft | None = None
        self._retired: list[Position] = []
        self.opened_id: UUID | None = None
        self.question = WordsField(self.tr("Question"), 3)
        self.question.setPlaceholderText(self.tr("One sentence that can be answered"))
        self.question.textChanged.connect(self._check)
        self.add_field(self.tr("Question"), self.question)
        self.topic = PickBox(self.tr("Topic"))
        self.add_field(self.tr("Topic"), self.topic)
        self.answers = QWidget()
        self._answers = QVBoxLayout(self.answers)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(style.px(4))
        self.more = Button(self.tr("Add an answer"), flat=True)
        self.more.clicked.connect(self.add_answer)
        self.add_field(self.tr("Answers"), self.answers)
        self.fields.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.exclusive = QCheckBox(self.tr("Only one answer can hold"))
        self.fields.addWidget(self.exclusive)
        self.scope_words = Text(
            self.tr("What the answers must be about. Claims with another scope are marked."),
            size=tokens.SECOND, second=True, wrap=True,
        )  # fmt: skip
        self.fields.addSpacing(style.px(6))
        self.fields.addWidget(self.scope_words)
        self.fields.addSpacing(style.px(4))
        self.counted = self._list_box(self.tr("What is counted"), "counted")
        self.included = self._list_box(self.tr("Who is included"), "included")
        self.place = PickBox(self.tr("Place"))
        self.place.setEditable(True)
        self.add_field(self.tr("Place"), self.place)
        self.as_of = QLineEdit()
        self.as_of.setAccessibleName(self.tr("As of"))
        self.as_of.setPlaceholderText(self.tr("2022, 2022-01 or 2022-01-09"))
        self.as_of.textChanged.connect(self._check)
        self.add_field(self.tr("As of"), self.as_of)
        self.fields.addStretch(1)

    def _list_box(self, name: str, list_name: str) -> PickBox:
        box = PickBox(name)
        box.addItem(self.tr("Not set"), None)
        for code in codes_of(list_name):
            box.addItem(label(list_name, code), code)
        self.add_field(name, box)
        return box

    # --- filling --------------------------------------------------------------------------------------------------

    def open_new(self, draft: OpeningDraft) -> None:
        """Fill in a new dispute from what was selected, or from nothing."""
        self._view, self._draft = None, draft
        self.head.title.setText(self.tr("New dispute"))
        self.verb.setText(self.tr("Open dispute"))
        self._fill(draft.question, draft.topic_id, True, draft.scope, draft.place)
        self._set_rows([(None, one.answer, one) for one in draft.positions] or [(None, "", None)] * 2)
        self._check()
        self.question.setFocus()

    def open_edit(self, view: DisputeView) -> None:
        """Fill in what stands now."""
        self._view, self._draft = view, None
        self.head.title.setText(self.tr("Question and answers"))
        self.verb.setText(self.tr("Keep"))
        dispute = view.dispute
        self._fill(dispute.question, dispute.topic_id, dispute.exclusive, dispute.scope, view.scope_place)
        self._set_rows([(one, one.answer, None) for one in view.positions if not one.retired])
        while len([row for row in self.rows() if not row.is_not_known]) < 2:
            self._add_row(None, "")
        self._check()
        self.question.setFocus()

    def add_answer(self) -> None:
        """A further answer, ready to be typed: the first empty row, else a new one."""
        empty = next((row for row in self.rows() if not row.field.text().strip()), None)
        (empty or self._add_row(None, "")).field.setFocus()

    def _go_on(self, row: AnswerRow) -> None:
        """Enter in an answer: to the next one; behind the last one, to a new one."""
        rows = [one for one in self.rows() if not one.is_not_known]
        at = rows.index(row) + 1 if row in rows else len(rows)
        if at < len(rows):
            rows[at].field.setFocus()
        elif row.field.text().strip():
            self.add_answer()

    def _fill(
        self, question: str, topic_id: UUID | None, exclusive: bool, scope: Figure | None, place: str
    ) -> None:
        self._retired = []
        self.question.setPlainText(question)
        self.topic.clear()
        for code in self.desk.live_codes("disputed_statement"):
            self.topic.addItem(code.name, code.id)
        self.topic.choose(topic_id)
        self.exclusive.setChecked(exclusive)
        scope = scope or Figure()
        self.counted.choose(scope.counted)
        self.included.choose(scope.included)
        self.place.clear()
        self.place.addItem("", None)
        for entry_id, name in self._places():
            self.place.addItem(name, entry_id)
        self.place.setCurrentText(place)
        self.as_of.setText(scope.as_of)

    def _places(self) -> list[tuple[UUID, str]]:
        from kantar_desk.workspace.inspector_queries import name_book

        with self.desk.ws.reading() as reader:
            book = name_book(reader)
        places = {code.id for code in book.codes.values() if code.slug == "place"}
        return [(one.id, one.preferred) for one in book.entries if one.code_id in places]

    # --- answers --------------------------------------------------------------------------------------------------

    def rows(self) -> list[AnswerRow]:
        """The rows of answers, in order."""
        found = []
        for at in range(self._answers.count()):
            item = self._answers.itemAt(at)
            widget = item.widget() if item is not None else None
            if isinstance(widget, AnswerRow):
                found.append(widget)
        return found

    def _set_rows(self, rows: list[tuple[Position | None, str, DraftPosition | None]]) -> None:
        for row in self.rows():
            self._answers.removeWidget(row)
            row.hide()
            row.deleteLater()
        for position, words, draft in rows:
            self._add_row(position, words, draft)

    def _add_row(
        self, position: Position | None, words: str, draft: DraftPosition | None = None
    ) -> AnswerRow:
        row = AnswerRow(position, words, draft)
        row.off.clicked.connect(lambda: self._take_off(row))
        row.field.textChanged.connect(self._check)
        row.field.returnPressed.connect(lambda: self._go_on(row))
        last = self.rows()
        behind = bool(last) and last[-1].is_not_known
        if behind and position is None:
            self._answers.insertWidget(self._answers.count() - 1, row)
        else:
            self._answers.addWidget(row)
        return row

    def _take_off(self, row: AnswerRow) -> None:
        if row.position is not None:
            self._retired.append(row.position)
        self._answers.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._check()

    # --- keeping --------------------------------------------------------------------------------------------------

    def missing(self) -> list[str]:
        """What is still needed, in words."""
        needs = []
        if not self.question.words():
            needs.append(self.tr("a question"))
        answers = [row for row in self.rows() if row.field.text().strip()]
        known = [row for row in answers if not row.is_not_known]
        if len(known) < 2:
            needs.append(self.tr("two answers"))
        try:
            interval(self.as_of.text().strip())
        except UserError:
            needs.append(self.tr("a date such as 2022-01-09"))
        return needs

    def _check(self) -> None:
        needs = self.missing()
        self.say_missing(needs)
        self.verb.setEnabled(not needs)

    def _scope(self) -> Figure | None:
        words = self.place.currentText().strip()
        at = self.place.findText(words) if words else -1
        place = PlaceRef(entry_id=self.place.itemData(at)) if at > 0 else PlaceRef(text=words)
        scope = Figure(
            counted=self.counted.currentData(),
            included=self.included.currentData(),
            place=place,
            as_of=self.as_of.text().strip(),
        )
        return scope if scope != Figure() else None

    def submit(self) -> None:
        """Open the dispute, or change it; one undo step."""
        if self.missing():
            return
        action = self._opening() if self._view is None else self._changes(self._view)
        done = self.desk.perform(action)
        if done is not None:
            self.done.emit()
            self.closed.emit()

    def _opening(self) -> Action:
        draft = self._draft or OpeningDraft()
        positions = []
        claims: list[tuple[UUID, tuple[UUID, ...]]] = []
        for row in self.rows():
            words = row.field.text().strip()
            if not words:
                continue
            position = NewPosition(answer=words, figure=row.draft.figure if row.draft is not None else None)
            positions.append(position)
            if row.draft is not None and row.draft.claims:
                claims.append((position.id, row.draft.claims))
        opening = OpenDispute(
            question=self.question.words(),
            topic_id=self.topic.currentData(),
            positions=tuple(positions),
            scope=self._scope(),
            exclusive=self.exclusive.isChecked(),
            statements=draft.statements,
            not_known=self.tr("Not known"),
        )
        self.opened_id = opening.id
        stances = [
            TakeStance(dispute_id=opening.id, annotation_ids=ids, position_id=position_id, stance="asserts")
            for position_id, ids in claims
        ]
        if not stances and not draft.before:
            return opening
        return Batch(label=OpenDispute.step, actions=(*draft.before, opening, *stances))

    def _changes(self, view: DisputeView) -> Action:
        self.opened_id = view.dispute.id
        actions: list[Action] = [
            EditDispute(
                dispute_id=view.dispute.id,
                question=self.question.words(),
                topic_id=self.topic.currentData(),
                scope=self._scope() or (Figure() if view.dispute.scope is not None else None),
                exclusive=self.exclusive.isChecked(),
            )
        ]
        for row in self.rows():
            words = row.field.text().strip()
            if row.position is not None and words and words != row.position.answer:
                actions.append(
                    EditPosition(
                        dispute_id=view.dispute.id,
                        id=row.position.id,
                        answer=words,
                        figure=row.position.figure,
                    )
                )
            elif row.position is None and words:
                actions.append(EditPosition(dispute_id=view.dispute.id, answer=words))
        actions += [
            EditPosition(
                dispute_id=view.dispute.id, id=one.id, answer=one.answer, figure=one.figure, retired=True
            )
            for one in self._retired
        ]
        return Batch(label=EditDispute.step, actions=tuple(actions))
