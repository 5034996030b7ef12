"""Walking through a review: which document and which difference is in hand, and what is shown of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.places.review.filtering import ReviewFilter
from kantar_desk.gui.places.review.layout import ReviewLayout
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.view_tags import view_tag
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.review import Comment, Review
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


@dataclass
class Missed:
    """What changed since the review was last brought up to date."""

    documents: set[UUID] = field(default_factory=set)
    decided: set[UUID] = field(default_factory=set)
    anything: bool = False
    everything: bool = False

    def add(self, change_set: ChangeSet) -> None:
        """Note the documents, and the tags that were decided on."""
        self.anything = True
        self.everything |= change_set.mode == "import" or change_set.touches("review")
        self.documents |= change_set.document_ids
        self.decided |= {
            UUID(str(row.after["annotation_id"]))
            for row in change_set.changes
            if row.table == "review_decision" and row.after is not None
        }


class Walking(ReviewLayout):
    """The review, the document and the difference in hand. Deciding is in `ReviewPlace`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._missed = Missed()

    def drop_line(self) -> None:
        """Close the line for a reason or comment, if one is open."""

    def close_review(self) -> None:
        """Close the review in hand, or open it again."""

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
        """Up to date, with the focus in the work list, or on what can be started."""
        self.catch_up()
        if self.review is None:
            self.start.read()
            self.start.focus_first()
        else:
            self.list.setFocus()

    def apply(self, change_set: ChangeSet) -> None:
        """Redraw what changed: decisions, comments, checks, tags of the document on the page. Hidden, that waits.

        To compare a document anew would take ten times as long as the key press that tagged in Read (measured).
        """
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
            self._missed.add(change_set)
            if self.isVisible():
                self.catch_up()

    def catch_up(self) -> None:
        """Bring up to date what changed since the place was last looked at."""
        missed, self._missed = self._missed, Missed()
        if not missed.anything or self.review is None or self.desk.workspace is None:
            return
        here = self.reviewed.document.id if self.reviewed is not None else None
        others = self._touched_documents(missed) - {here}
        self._refresh()
        if missed.everything:
            self._forget_progress()
        elif others:
            known = {one.id for one in self.documents.model.documents}
            self._forget_progress([one for one in others if one in known])

    def _touched_documents(self, missed: Missed) -> set[UUID]:
        """The documents in which something was decided or tagged: only those are compared anew."""
        found = set(missed.documents)
        here = {one.id for row in self.model.rows for one in (*row.mine, *row.theirs)}
        if missed.decided - here:
            with self.desk.ws.reading() as reader:
                rows = reader.find(Annotation, id=tuple(missed.decided - here), deleted=True)
            found.update(one.document_id for one in rows)
        return found

    # --- the review and its documents ---------------------------------------------------------------------------

    def show_review(self, review_id: UUID) -> None:
        """Take another review in hand."""
        with self.desk.ws.reading() as reader:
            self._show(reader.get(Review, review_id))

    def _show(self, review: Review | None) -> None:
        if review is None or self.review is None or review.id != self.review.id:
            self.filter = ReviewFilter()
        self.review, self._missed = review, Missed()
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

    def show_only(self, wanted: ReviewFilter) -> None:
        """Show what fits a filter; an empty one shows all."""
        self.catch_up()
        self.filter = wanted
        if self.reviewed is None:
            return
        if wanted.document_id not in (None, self.reviewed.document.id):
            self.open(wanted.document_id)
            return
        row = self.row()
        self._fill()
        if self.model.rows and (row is None or not self.list.go_to(row.group.key)):
            self.list.selectRow(next((n for n, one in enumerate(self.model.rows) if one.is_open), 0))
        elif not self.model.rows:
            self._row_chosen()
        self.list.setFocus()

    def open(self, document_id: UUID) -> None:
        """Show one document of the review; a filter by another document ends."""
        review = self.review
        if review is None:
            return
        if self.filter.document_id not in (None, document_id):
            self.filter = self.filter.without("document_id")
        self.amending.drop()
        self.drop_line()
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
        with_same = self._show_same or self.filter.shows_same
        possible = [*reviewed.groups, *(row for row in reviewed.same if with_same or row.is_open)]
        rows = [row for row in possible if self.filter.fits(row)]
        self.model.set_rows(rows)
        self.filter_bar.show_filter(self.filter, reviewed.document.title)
        self.view.set_tags(self._view_tags(reviewed))
        waiting = sum(row.is_open for row in (*reviewed.groups, *reviewed.same))
        self.head.set_count(QCoreApplication.translate("Walking", "%n open in this text", None, waiting))
        second = self.tr("{decided} of {total} differences decided").format(
            decided=sum(not row.is_open for row in reviewed.groups), total=len(reviewed.groups)
        )
        hidden = len(reviewed.groups) + len(reviewed.same) - len(possible)
        if hidden:
            second += " · " + QCoreApplication.translate("Walking", "%n same, hidden", None, hidden)
        if len(rows) < len(possible):
            second += " · " + QCoreApplication.translate(
                "Walking", "%n filtered out", None, len(possible) - len(rows)
            )
        if reviewed.orphans:
            second += " · " + QCoreApplication.translate(
                "Walking", "%n without a place", None, len(reviewed.orphans)
            )
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

    def show_comments(self) -> None:
        """The thread of the tag in focus, read anew."""
        self._show_comments(self.focused())

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
        document_id = self.documents.next_open(by) if self.filter.document_id is None else None
        while document_id is not None:
            self.open(document_id)
            waiting = [number for number, row in enumerate(self.model.rows) if row.is_open]
            if waiting:
                self.list.selectRow(waiting[0 if by > 0 else -1])
                self.list.setFocus()
                return
            document_id = self.documents.next_open(by)  # not compared before, and nothing open in it
        if self.filter.is_set:
            self.desk.say(
                self.tr("No other open difference of those shown."),
                (self.tr("Show all"), lambda: self.show_only(ReviewFilter())),
            )
        elif self.documents.all_decided():
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
