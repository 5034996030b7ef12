"""The Review place: deciding differences one by one, by group, or all that are shown."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QMenu,
)

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.key_labels import KeyLabels
from kantar_desk.gui.messages import Message
from kantar_desk.gui.places.review.walking import Walking
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.review import Verdict
from kantar_desk.workspace.review_actions import AddComment, CheckDocument, CloseReview, Decide, Decision


class ReviewPlace(Walking):
    """The place where colleagues' tags are decided. All single decisions act on the annotation in focus."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.documents.chosen.connect(self.open)
        self.documents.review_chosen.connect(self.show_review)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._row_chosen())
        self.view.tagSelected.connect(self._tag_clicked)
        self.checked.clicked.connect(self.check_document)
        self.panel.asked.connect(lambda command: desk.window.run(command) if desk.window else None)
        self.panel.field.picked.connect(lambda code: self._answer(code, ""))
        self.panel.field.written.connect(lambda text: self._answer(None, text))
        self.panel.field.dropped.connect(self.drop_line)
        for code, button in self.panel.reason_buttons.items():
            button.clicked.connect(lambda _=False, one=code: self._answer(one, self.panel.field.text()))
        self.start.started.connect(self.show_review)
        self.start.left.connect(self._back)
        others = {"review.check": self.checked, "review.comment": self.panel.comment_button}
        KeyLabels(desk, {**self.panel.buttons, **others}, self)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.following.clicked.connect(lambda: self.step(1))
        self.everything.clicked.connect(self._bulk_menu)
        self.choose.clicked.connect(self.ask_filter)
        self.filter_bar.changed.connect(self.show_only)

    def begin(self, set_ids: Collection[UUID] = ()) -> None:
        """Offer to start a review, of these sets if any are named; the one in hand can be gone back to."""
        self.stack.setCurrentWidget(self.start)
        self.start.read()
        if set_ids:
            self.start.tick(set_ids)
        self.start.back.setVisible(self.review is not None)
        self.start.focus_first()

    def _back(self) -> None:
        if self.review is not None:
            self.stack.setCurrentWidget(self.splitter)
            self.list.setFocus()

    def escape(self) -> bool:
        """Close the line, drop an amendment, go back to the list."""
        if self._asking:
            self.drop_line()
        elif self.amending.active:
            self.drop_amendment()
        elif self.view.selection() is not None:
            self.view.set_selection(None)
        elif not self.list.hasFocus():
            self.list.setFocus()
        else:
            return False
        return True

    # --- deciding -----------------------------------------------------------------------------------------------

    def _perform(self, decisions: list[Decision], comment: str = "") -> bool:
        review = self.review
        if review is None or not decisions:
            return False
        action = Decide(review_id=review.id, decisions=tuple(decisions), comment=comment)
        return self.desk.perform(action, initiator=self) is not None

    def accept(self, *, go_on: bool = False) -> None:
        """Accept the annotation in focus."""
        annotation = self.focused()
        if annotation is None:
            return
        if self._perform([Decision(annotation_id=annotation.id, verdict=Verdict.ACCEPT)]):
            if go_on:
                self.step(1)
            else:
                self._after()

    def group(self, choice: str) -> None:
        """Mine, theirs, or both stand, for the whole group; one step."""
        row = self.row()
        if row is None:
            return
        if choice == "both":
            self._asking = "both"
            self.panel.ask(self.tr("Why do both stand?"), self.tr("A few words, then Enter"), digits=False)
            return
        wanted, other = (row.mine, row.theirs) if choice == "mine" else (row.theirs, row.mine)
        decisions = [Decision(annotation_id=one.id, verdict=Verdict.ACCEPT) for one in wanted]
        decisions += [
            Decision(annotation_id=one.id, verdict=Verdict.REJECT, reason_code="other_version_taken")
            for one in other
        ]
        if self._perform(decisions):
            self._after()

    def _after(self) -> None:
        """Go on: to what is still open in this group, else to the next open group."""
        row = self.row()
        if row is None:
            return
        if not row.is_open:
            self.step(1)
            return
        waiting = [one.id for one in (*row.theirs, *row.mine) if row.state_of(one.id) in ("open", "stale")]
        if waiting and self.focus_id not in waiting:
            self.focus_id = waiting[0]
            self._show_row()

    def ask_reason(self) -> None:
        """R: open the line for the reason of a rejection."""
        if self.focused() is not None:
            self._asking = "reject"
            self.panel.ask(
                self.tr("Reason"), self.tr("A digit picks a reason, or type one and press Enter"), digits=True
            )

    def ask_deferral(self) -> None:
        """D: open the line for what is to be found out."""
        if self.focused() is not None:
            self._asking = "defer"
            self.panel.ask(
                self.tr("What is to be found out?"), self.tr("A few words, then Enter"), digits=False
            )

    def ask_comment(self) -> None:
        """C: open the line for a comment on the annotation in focus, or on the selected words."""
        if self.focused() is not None or self.view.selection() is not None:
            self._asking = "comment"
            self.panel.ask(self.tr("Comment"), self.tr("Type the comment, then Enter"), digits=False)

    def _answer(self, reason_code: str | None, text: str) -> None:
        asking, annotation = self._asking, self.focused()
        text = text.strip()
        if reason_code == "other" and not text:
            self.panel.field.setFocus()
            self.panel.field.digits = False
            return
        if asking == "comment":
            self._comment(annotation, text)
            return
        if annotation is None or (not text and reason_code is None):
            self.desk.bridge.say(
                Message("warning", self.tr("A few words are needed. Esc leaves it undecided."))
            )
            return
        done = False
        if asking == "reject":
            decision = Decision(
                annotation_id=annotation.id,
                verdict=Verdict.REJECT,
                reason_code=reason_code or "other",
                reason=text,
            )
            done = self._perform([decision])
        elif asking == "defer":
            decision = Decision(annotation_id=annotation.id, verdict=Verdict.DEFER, reason=text)
            done = self._perform([decision], comment=text)
        elif asking == "both":
            row = self.row()
            assert row is not None
            done = self._perform(
                [
                    Decision(annotation_id=one.id, verdict=Verdict.ACCEPT, reason=text)
                    for one in (*row.theirs, *row.mine)
                ]
            )
        if done:
            self.drop_line()
            self._after()

    def _comment(self, annotation: Annotation | None, text: str) -> None:
        span = self.view.selection()
        if not text:
            self.drop_line()
            return
        if span is not None and self.reviewed is not None:
            action = AddComment(target_id=self.reviewed.document.id, text=text, spans=(span,))
        elif annotation is not None:
            with self.desk.ws.reading() as reader:
                thread = reader.comments(target_id=annotation.id)
            action = AddComment(
                target_id=annotation.id, text=text, thread_id=thread[0].thread_id if thread else None
            )
        else:
            return
        if self.desk.perform(action, initiator=self) is not None:
            self.drop_line()

    def drop_line(self) -> None:
        if self._asking:
            self._asking = ""
            self.panel.close_line()
            self.list.setFocus()

    def check_document(self) -> None:
        """V: viewed → nothing missing → cleared."""
        review, reviewed = self.review, self.reviewed
        if review is None or reviewed is None:
            return
        following = {None: "viewed", "viewed": "nothing_missing", "nothing_missing": None}[reviewed.level]
        self.desk.perform(
            CheckDocument(review_id=review.id, document_id=reviewed.document.id, level=following)
        )

    def close_review(self) -> None:
        """Close the review; refused while something is open."""
        if self.review is not None:
            done = self.desk.perform(CloseReview(review_id=self.review.id, closed=self.review.closed is None))
            if done is not None:
                self.desk.say(
                    self.tr("The review is closed.") if self.review.closed else self.tr("The review is open.")
                )

    def ask_filter(self) -> None:
        """Offer the categories and codes of this document to choose from."""
        reviewed = self.reviewed
        if reviewed is not None:
            self.filter_bar.ask(self.filter, (*reviewed.groups, *reviewed.same), reviewed.document.id)

    def toggle_same(self) -> None:
        """Show or hide the groups that are the same on both sides."""
        self._show_same = not self._show_same
        if self.reviewed is not None:
            self._fill()

    # --- amending -----------------------------------------------------------------------------------------------

    def amend(self) -> None:
        """E: change a copy of the annotation in focus until Ctrl+Enter keeps it."""
        annotation = self.focused()
        if annotation is None:
            return
        self.amending.begin(annotation)
        self.panel.show_amending(True)
        self.view.setFocus()

    def keep(self) -> None:
        """Ctrl+Enter: keep the amendment, or accept and go on."""
        if not self.amending.active:
            self.accept(go_on=True)
            return
        decision = self.amending.decision()
        if decision is not None and self._perform([decision]):
            self.amending.drop()
            self.panel.show_amending(False)
            self._refresh()
            self._after()

    def drop_amendment(self) -> None:
        """Esc: forget the amendment."""
        self.amending.drop()
        self.panel.show_amending(False)
        self._fill()
        self._show_row()
        self.list.setFocus()

    # --- bulk ---------------------------------------------------------------------------------------------------

    def _bulk_menu(self) -> None:
        rows = [row for row in self.model.rows if row.is_open]
        theirs = [one for row in rows for one in row.theirs]
        mine = [one for row in rows for one in row.mine]
        menu = QMenu(self)
        entries: tuple[tuple[str, list[Decision]], ...] = (
            (
                self.tr("Accept all %n open tag(s) of theirs shown", "", len(theirs)),
                [Decision(annotation_id=one.id, verdict=Verdict.ACCEPT) for one in theirs],
            ),
            (
                self.tr("Reject all %n open tag(s) of theirs shown", "", len(theirs)),
                [
                    Decision(annotation_id=one.id, verdict=Verdict.REJECT, reason_code="outside_task")
                    for one in theirs
                ],
            ),
            (
                self.tr("Accept all %n open tag(s) of mine shown", "", len(mine)),
                [Decision(annotation_id=one.id, verdict=Verdict.ACCEPT) for one in mine],
            ),
        )
        for words, decisions in entries:
            action = menu.addAction(words)
            action.setEnabled(bool(decisions))
            action.triggered.connect(lambda _=False, one=decisions: self._bulk(one))
        menu.addSeparator()
        same = menu.addAction(self.tr("Hide same") if self._show_same else self.tr("Show same"))
        same.triggered.connect(self.toggle_same)
        menu.exec(QCursor.pos())

    def _bulk(self, decisions: list[Decision]) -> None:
        if self._perform(decisions):
            undo: Any = (self.tr("Undo"), self.desk.bridge.undo)
            self.desk.say(self.tr("%n tag(s) decided.", "", len(decisions)), undo)
