"""The Review place: documents with counts, one text with both lanes, the work list, versions, decisions."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui.components import Button, Panel, PanelHead
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.messages import Message
from kantar_desk.gui.panels.text import ReadingView, TextHeader
from kantar_desk.gui.places.review.amending import Amending
from kantar_desk.gui.places.review.documents import ReviewDocuments
from kantar_desk.gui.places.review.panel import DecisionPanel
from kantar_desk.gui.places.review.start import ReviewStart
from kantar_desk.gui.places.review.versions import Versions
from kantar_desk.gui.places.review.worklist import WorkList, WorkModel
from kantar_desk.gui.style import style
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.view_tags import view_tag
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.review import Comment, Review, Verdict
from kantar_desk.workspace.actions import AddComment, CheckDocument, CloseReview, Decide, Decision
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.reviewing import (
    GroupRow,
    Progressed,
    ReviewedDocument,
    progress_of,
    review_documents,
    review_progress,
    reviewed_document,
    their_set,
    their_sets,
)
from kantar_desk.workspace.workspace import ChangeSet

_LEFT, _RIGHT, _LEFT_LOW, _RIGHT_LOW = 248, 536, 200, 436


class ReviewPlace(QWidget):
    """The place where colleagues' tags are decided. All single decisions act on the annotation in focus."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.review: Review | None = None
        self.reviewed: ReviewedDocument | None = None
        self.focus_id: UUID | None = None
        self._progress: dict[UUID, Progressed] = {}
        self._asking = ""
        self._show_same = False
        self._sized = False
        self.documents: ReviewDocuments = ReviewDocuments(desk)
        self.header: TextHeader = TextHeader(desk)
        for tag_button in self.header.buttons.values():
            tag_button.hide()
        self.view: ReadingView = ReadingView()
        self.checked: Button = Button(self.tr("Nothing missing"), key="V", key_first=True)
        self.model: WorkModel = WorkModel(self)
        self.list: WorkList = WorkList()
        self.list.setModel(self.model)
        self.versions: Versions = Versions(desk)
        self.panel: DecisionPanel = DecisionPanel()
        self.amending: Amending = Amending(desk, self.view)
        self.start: ReviewStart = ReviewStart(desk)
        self.stack = QStackedLayout(self)
        self.splitter = self._build()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.start)
        self.list.fit()
        self.list.installEventFilter(self)
        self.view.installEventFilter(self)
        self.documents.chosen.connect(self.open)
        self.documents.review_chosen.connect(self.show_review)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._row_chosen())
        self.view.tagSelected.connect(self._tag_clicked)
        self.checked.clicked.connect(self.check_document)
        self.panel.asked.connect(lambda command: desk.window.run(command) if desk.window else None)
        self.panel.field.picked.connect(lambda code: self._answer(code, ""))
        self.panel.field.written.connect(lambda text: self._answer(None, text))
        self.panel.field.dropped.connect(self._drop_line)
        for code, button in self.panel.reason_buttons.items():
            button.clicked.connect(lambda _=False, one=code: self._answer(one, self.panel.field.text()))
        self.start.started.connect(self.show_review)
        style.changed.connect(self._restyle)
        desk.settings_changed.connect(lambda _: self._restyle())
        self._restyle()

    def _build(self) -> QSplitter:
        middle = Panel(page=True)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        layout = self.header.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(self.checked)
        head.addWidget(self.header, 1)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        right = Panel()
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        previous = Button(self.tr("Previous"), flat=True, key="P")
        following = Button(self.tr("Next"), flat=True, key="N")
        everything = Button(self.tr("All shown…"))
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        everything.clicked.connect(self._bulk_menu)
        self.head = PanelHead(self.tr("Differences"), [previous, following, everything])
        side.addWidget(self.head)
        side.addWidget(self.list, 3)
        lower = QWidget()
        stack = QVBoxLayout(lower)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.versions)
        stack.addWidget(self.panel, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(lower)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.addWidget(scroll, 4)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        for widget in (self.documents, middle, right):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.splitterMoved.connect(self._touched)
        self.documents.setMinimumWidth(style.px(160))
        middle.setMinimumWidth(style.px(320))
        right.setMinimumWidth(style.px(400))
        return splitter

    def _restyle(self) -> None:
        settings = self.desk.settings
        self.view.set_theme(style.theme)
        self.view.set_face(settings.text_font or "serif")
        self.view.set_line_spacing(settings.line_spacing / 100)
        self.view.set_labels("near")

    # --- place --------------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Another project: take the review that runs, or offer to start one."""
        self.review = self.reviewed = None
        self.focus_id = None
        self.amending.drop()
        self.start.read()
        self._find_review()

    def _find_review(self) -> None:
        if self.desk.workspace is None:
            self._show(None)
            return
        with self.desk.ws.reading() as reader:
            reviews = reader.find(Review)
        running = [one for one in reviews if one.result_set_id in self.desk.sets]
        self._show(running[-1] if running else None)

    def shown(self) -> None:
        """Focus in the work list, or on what can be started."""
        if self.review is None:
            self.start.read()
            self.start.focus_first()
        else:
            self.list.setFocus()

    def apply(self, change_set: ChangeSet) -> None:
        """Redraw what changed: decisions, comments, checks, tags of the document on the page."""
        if self.desk.workspace is None:
            return
        if change_set.touches("review", "annotation_set"):
            current = self.review.id if self.review is not None else None
            self.start.read()
            with self.desk.ws.reading() as reader:
                review = reader.get(Review, current) if current is not None else None
            if review is None:
                self._find_review()
                return
            self.review = review
        if self.review is None:
            return
        tables = (
            "review_decision",
            "document_check",
            "comment",
            "annotation",
            "orphan",
            "relation",
            "document_link",
        )
        if change_set.touches(*tables, "document", "review"):
            here = self.reviewed.document.id if self.reviewed is not None else None
            others = self._touched_documents(change_set) - {here}
            self._refresh()
            if change_set.mode == "import" or change_set.touches("review"):
                self._forget_progress()
            elif others:
                known = {one.id for one in self.documents.model.documents}
                self._forget_progress([one for one in others if one in known])

    def _touched_documents(self, change_set: ChangeSet) -> set[UUID | None]:
        """The documents in which something was decided or tagged: only those are compared anew."""
        found: set[UUID | None] = set(change_set.document_ids)
        decided = {
            UUID(str(row.after["annotation_id"]))
            for row in change_set.changes
            if row.table == "review_decision" and row.after is not None
        }
        here = {one.id for row in self.model.rows for one in (*row.mine, *row.theirs)}
        if decided - here:
            with self.desk.ws.reading() as reader:
                rows = reader.find(Annotation, id=tuple(decided - here), deleted=True)
            found.update(one.document_id for one in rows)
        return found

    def remember(self) -> dict[str, object]:
        """The widths and the document."""
        document = str(self.reviewed.document.id) if self.reviewed is not None else ""
        return {"splitter": self.splitter.sizes() if self._sized else [], "document": document}

    def restore(self, state: dict[str, object]) -> None:
        """Take the remembered widths."""
        sizes = state.get("splitter")
        self._sized = isinstance(sizes, list) and len(sizes) == 3 and sum(sizes) > 0
        if isinstance(sizes, list) and self._sized:
            self.splitter.setSizes([int(size) for size in sizes])
        elif self.width() > 100:
            self._default_sizes()

    def resizeEvent(self, event: object) -> None:
        """The first size decides the widths."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        if not self._sized and self.width() > 100:
            self._default_sizes()

    def _default_sizes(self) -> None:
        low = self.width() < style.px(1300)
        left, right = (_LEFT_LOW, _RIGHT_LOW) if low else (_LEFT, _RIGHT)
        left, right = style.px(left), style.px(right)
        self.splitter.setSizes([left, max(style.px(320), self.width() - left - right - 2), right])

    def _touched(self, *_: object) -> None:
        self._sized = True
        if self.desk.window is not None:
            self.desk.window.touch_state()

    def panels(self) -> list[QWidget]:
        """Where F6 goes."""
        return [self.documents, self.view, self.list]

    def toggle_panel(self, name: str) -> None:
        """Fold the documents away, or bring them back."""
        if name == "documents":
            self.documents.setVisible(self.documents.isHidden())

    def escape(self) -> bool:
        """Close the line, drop an amendment, go back to the list."""
        if self._asking:
            self._drop_line()
        elif self.amending.active:
            self.drop_amendment()
        elif self.view.selection() is not None:
            self.view.set_selection(None)
        elif not self.list.hasFocus():
            self.list.setFocus()
        else:
            return False
        return True

    # --- the review and its documents ---------------------------------------------------------------------------

    def show_review(self, review_id: UUID) -> None:
        """Take another review in hand."""
        with self.desk.ws.reading() as reader:
            self._show(reader.get(Review, review_id))

    def _show(self, review: Review | None) -> None:
        self.review = review
        self.stack.setCurrentWidget(self.splitter if review is not None else self.start)
        if review is None:
            self.reviewed = None
            return
        with self.desk.ws.reading() as reader:
            ids = review_documents(reader, review)
        theirs = " · ".join(self.side_name(False, one) for one in their_sets(review))
        self.documents.show_review(review, self.side_name(True), theirs, ids)
        self.model.set_people(
            {one: self.side_name(False, one) for one in their_sets(review)}
            if len(review.frame.sets) > 2
            else {}
        )
        self.list.fit()
        self._forget_progress()
        if ids:
            self.open(ids[0])
        else:
            self.reviewed = None
            self.model.set_rows([])

    def _forget_progress(self, documents: Collection[UUID] | None = None) -> None:
        """Compare documents anew, in a job: all of the review, or those that changed."""
        review = self.review
        if review is None:
            return
        if documents is None:
            self._progress = {}
            documents = [one.id for one in self.documents.model.documents]
        else:
            for one in documents:
                self._progress.pop(one, None)
        self.documents.set_progress(self._progress)
        if documents:
            workspace, wanted = self.desk.ws, list(documents)

            def work(progress: Progress) -> dict[UUID, Progressed]:
                return review_progress(workspace, review.id, documents=wanted, progress=progress)

            self.desk.jobs.start(
                self.tr("Compare"), work, finished=lambda found: self._take_progress(review.id, found)
            )

    def _take_progress(self, review_id: UUID, found: dict[UUID, Progressed]) -> None:
        """What the job found; what was looked at on the page meanwhile is newer."""
        if self.review is not None and self.review.id == review_id:
            self._progress = {**found, **self._progress}
            self.documents.set_progress(self._progress)

    def _count(self) -> None:
        """The document on the page was compared just now."""
        if self.reviewed is not None:
            self._progress[self.reviewed.document.id] = progress_of(self.reviewed)
            self.documents.set_progress(self._progress)

    def side_name(self, mine: bool, theirs: UUID | None = None) -> str:
        """The name of a side, as it may be shown; ``theirs`` says which of several colleagues."""
        review = self.review
        if review is None:
            return ""
        set_id = review.base_set_id if mine else theirs or their_set(review)
        if set_id is None:
            return self.tr("Nothing")
        if set_id == self.desk.ws.own_set_id:
            return self.tr("My tags")
        found = self.desk.sets.get(set_id)
        return found.name if found is not None else ""

    def open(self, document_id: UUID) -> None:
        """Show one document of the review."""
        review = self.review
        if review is None:
            return
        self.amending.drop()
        self._drop_line()
        with self.desk.ws.reading() as reader:
            self.reviewed = reviewed_document(reader, review, document_id)
            text = reader.text(document_id)
        document = self.reviewed.document
        structure = [(part.kind, part.start, part.end, part.value) for part in document.structure]
        self.view.set_document(document_id, document.title, text, structure)
        self.header.show_document(document)
        self.documents.set_current(document_id)
        self._fill()
        self._count()
        first = next((number for number, row in enumerate(self.model.rows) if row.is_open), 0)
        if self.model.rows:
            self.list.selectRow(first)
        else:
            self._row_chosen()

    def _refresh(self) -> None:
        review, reviewed = self.review, self.reviewed
        if review is None or reviewed is None:
            return
        row = self.row()
        key = row.group.key if row is not None else None
        with self.desk.ws.reading() as reader:
            if reader.document(reviewed.document.id) is None:
                self._show(review)
                return
            self.reviewed = reviewed_document(reader, review, reviewed.document.id)
        self._fill()
        if key is None or not self.list.go_to(key):
            self._row_chosen()
        else:
            self._show_row()
        self._count()

    def _fill(self) -> None:
        reviewed = self.reviewed
        assert reviewed is not None
        # What is the same is hidden, unless no rule agreed on it: then it is to be decided like the rest.
        rows = [*reviewed.groups, *(row for row in reviewed.same if self._show_same or row.is_open)]
        self.model.set_rows(rows)
        self.view.set_tags(self._view_tags(reviewed))
        waiting = sum(row.is_open for row in (*reviewed.groups, *reviewed.same))
        self.head.set_count(self.tr("%n open in this text", "", waiting))
        second = self.tr("{decided} of {total} differences decided").format(
            decided=sum(not row.is_open for row in reviewed.groups), total=len(reviewed.groups)
        )
        hidden = len(reviewed.groups) + len(reviewed.same) - len(rows)
        if hidden:
            second += " · " + self.tr("%n same, hidden", "", hidden)
        if reviewed.orphans:
            second += " · " + self.tr("%n without a place", "", len(reviewed.orphans))
        self.header.second.setText(second)
        words = {
            None: self.tr("Viewed"),
            "viewed": self.tr("Nothing missing"),
            "nothing_missing": self.tr("Clear check"),
        }
        self.checked.setText(words[reviewed.level])
        self.checked.setChecked(False)
        if reviewed.level is not None:
            done = self.tr("viewed") if reviewed.level == "viewed" else self.tr("nothing missing")
            self.header.second.setText(f"{second} · {done}")
        elif reviewed.check_stale:
            self.header.second.setText(second + " · " + self.tr("changed since it was checked"))

    def _view_tags(self, reviewed: ReviewedDocument) -> list[ViewTag]:
        tags: dict[UUID, ViewTag] = {}
        review = self.review
        assert review is not None
        for row in (*reviewed.groups, *reviewed.same):
            for mine, side in ((True, row.mine), (False, row.theirs)):
                for annotation in side:
                    if mine and review.frame.hide_mine and row.is_open:
                        continue
                    state = row.state_of(annotation.id)
                    tag = view_tag(
                        self.desk, annotation, lane_group=0 if mine else 1, sign=state,
                        struck=state == "rejected", set_name=self.side_name(mine, row.their_set),
                    )  # fmt: skip
                    tags[annotation.id] = dataclasses.replace(tag, own=mine)
        return list(tags.values())

    # --- the row in hand ----------------------------------------------------------------------------------------

    def row(self) -> GroupRow | None:
        """The group in hand."""
        number = self.list.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def focused(self) -> Annotation | None:
        """The annotation that single decisions act on: theirs first."""
        row = self.row()
        if row is None:
            return None
        for annotation in (*row.theirs, *row.mine):
            if annotation.id == self.focus_id:
                return annotation
        return (*row.theirs, *row.mine)[0]

    def _row_chosen(self) -> None:
        if self.amending.active:
            self.amending.drop()
            self.panel.show_amending(False)
        row = self.row()
        self.focus_id = (*row.theirs, *row.mine)[0].id if row is not None else None
        self._show_row()

    def _show_row(self) -> None:
        row, annotation = self.row(), self.focused()
        theirs = row.their_set if row is not None else None
        self.versions.show_row(row, annotation, self.side_name(True), self.side_name(False, theirs))
        mine = annotation is not None and row is not None and any(one.id == annotation.id for one in row.mine)
        self.panel.set_side(mine)
        self._show_comments(annotation)
        for button in self.panel.buttons.values():
            button.setEnabled(row is not None and not self.amending.active)
        if annotation is not None:
            self.view.select_tag(annotation.id, reveal=True)
        else:
            self.view.select_tag(None)

    def _show_comments(self, annotation: Annotation | None) -> None:
        comments: list[Comment] = []
        if annotation is not None:
            with self.desk.ws.reading() as reader:
                comments = reader.comments(target_id=annotation.id)
        self.panel.show_comments(comments, self._author)

    def _author(self, comment: Comment) -> str:
        if comment.author == self.desk.ws.annotator_id:
            return self.tr("Me")
        if self.review is not None and self.review.frame.hide_authors:
            return self.tr("Colleague")
        person = self.desk.people.get(comment.author)
        return person.name if person is not None else self.tr("Colleague")

    def _tag_clicked(self, tag_id: UUID | None) -> None:
        if tag_id is None or self.amending.active:
            return
        for number, row in enumerate(self.model.rows):
            if any(one.id == tag_id for one in (*row.mine, *row.theirs)):
                self.list.selectRow(number)
                self.focus_id = tag_id
                self._show_row()
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab in the work list goes through the annotations of the group, and on when it is through."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]  # a key event
            if key == Qt.Key.Key_Tab and self._next_in_group():
                return True
        return super().eventFilter(watched, event)

    def _next_in_group(self) -> bool:
        row, annotation = self.row(), self.focused()
        if row is None or annotation is None:
            return False
        order = [one.id for one in (*row.theirs, *row.mine)]
        place = order.index(annotation.id) + 1
        if place >= len(order):
            return False
        self.focus_id = order[place]
        self._show_row()
        return True

    def step(self, by: int) -> None:
        """Go to the next or previous open group, across documents."""
        rows = self.model.rows
        now = self.list.currentIndex().row()
        order = range(now + 1, len(rows)) if by > 0 else range(now - 1, -1, -1)
        for number in order:
            if rows[number].is_open:
                self.list.selectRow(number)
                self.list.setFocus()
                return
        document_id = self.documents.next_open(by)
        while document_id is not None:
            self.open(document_id)
            waiting = [number for number, row in enumerate(self.model.rows) if row.is_open]
            if waiting:
                self.list.selectRow(waiting[0 if by > 0 else -1])
                self.list.setFocus()
                return
            document_id = self.documents.next_open(by)  # not compared before, and nothing open in it
        if self.documents.all_decided():
            self.desk.say(
                self.tr("Every difference of this review is decided."),
                (self.tr("Close review"), self.close_review),
                (
                    self.tr("Write reply…"),
                    lambda: self.desk.window.run("review.reply") if self.desk.window else None,
                ),
            )
        else:
            self.desk.say(self.tr("No other open difference in this direction."))

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
            self._drop_line()
            self._after()

    def _comment(self, annotation: Annotation | None, text: str) -> None:
        span = self.view.selection()
        if not text:
            self._drop_line()
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
            self._drop_line()

    def _drop_line(self) -> None:
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
