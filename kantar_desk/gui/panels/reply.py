"""Reading a reply: what a colleague decided about my tags, one by one, with a key to follow, decline and answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, IconButton, Line, Panel, Text
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.key_labels import KeyLabels
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from kantar_desk.gui.places.read import ReadPlace
    from kantar_desk.workspace.reply_queries import ReplyRow
    from kantar_desk.workspace.workspace import ChangeSet

_ICONS = {
    "accepted": "check-circle", "agreed": "check", "amended": "pencil-simple", "rejected": "x-circle",
    "deferred": "clock", "stale": "warning",
}  # fmt: skip
_LINES_SHOWN = 4


class Sign(QWidget):
    """The sign of a decision, 16 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = ""
        self.setFixedSize(style.px(tokens.ICON), style.px(tokens.ICON))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self.icon:
            style.draw_icon(QPainter(self), self.icon, 0, 0, self.width(), "text")


class AnswerField(QLineEdit):
    """One line for a comment: Enter writes, Esc drops."""

    written = Signal(str)
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc; everything else is text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.written.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class ReplyPanel(Panel):
    """A slim panel over the text, there while something in a reply asks for an answer. Importing changed no tag."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows: list[ReplyRow] = []
        self.current: UUID | None = None
        self.warned: UUID | None = None
        self._asking = ""
        self._closed = False
        self.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(style.px(24), style.px(8), style.px(12), style.px(8))
        body.setSpacing(style.px(4))
        head = QHBoxLayout()
        head.setSpacing(style.px(8))
        self.sign = Sign()
        self.verdict = Text(weight=tokens.WEIGHT_CURRENT)
        self.who = ElidedText(size=tokens.SECOND, second=True)
        self.count = Text(size=tokens.SECOND, second=True)
        previous = IconButton("caret-up", self.tr("Previous decision (P)"))
        following = IconButton("caret-down", self.tr("Next decision (N)"))
        close = IconButton("x", self.tr("Close the reply"))
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.close_panel)
        head.addWidget(self.sign)
        head.addWidget(self.verdict)
        head.addWidget(self.who, 1)
        head.addWidget(self.count)
        for button in (previous, following, close):
            head.addWidget(button)
        body.addLayout(head)
        self.quote = ElidedText()
        self.reason = Text(size=tokens.SECOND, second=True, wrap=True)
        self.fields = Text(wrap=True)
        self.talk = Text(size=tokens.SECOND, second=True, wrap=True)
        for text in (self.quote, self.reason, self.fields, self.talk):
            line = QHBoxLayout()
            line.setContentsMargins(style.px(24), 0, 0, 0)
            line.addWidget(text)
            body.addLayout(line)
        foot = QHBoxLayout()
        foot.setContentsMargins(style.px(24), style.px(4), 0, 0)
        foot.setSpacing(style.px(8))
        self.follow_button = Button(self.tr("Follow"), key="A", key_first=True)
        self.decline_button = Button(self.tr("Decline…"), key="R", key_first=True)
        self.answer_button = Button(self.tr("Answer…"), key="C", key_first=True)
        keys = {
            "reply.follow": self.follow_button,
            "reply.decline": self.decline_button,
            "reply.answer": self.answer_button,
        }
        KeyLabels(desk, keys, self)
        self.follow_button.clicked.connect(self.follow)
        self.decline_button.clicked.connect(lambda: self.ask("decline"))
        self.answer_button.clicked.connect(lambda: self.ask("answer"))
        self.field = AnswerField()
        self.field.hide()
        self.field.written.connect(self._written)
        self.field.dropped.connect(self._drop)
        for choice in (self.follow_button, self.decline_button, self.answer_button):
            foot.addWidget(choice)
        foot.addWidget(self.field, 1)
        foot.addStretch(0)
        body.addLayout(foot)
        column.addLayout(body)
        column.addWidget(Line())
        desk.project_changed.connect(self._opened)
        desk.bridge.changed.connect(self._changed)

    # --- reading ----------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._closed = False
        self.current = self.warned = None
        self.read()

    def _changed(self, change_set: ChangeSet) -> None:
        if change_set.touches("review_decision"):
            self._closed = False
        if change_set.mode == "import" or change_set.touches(
            "review_decision", "comment", "document", "review"
        ):
            self.read()
        elif self.rows:  # of tags only those that were decided on say anything here
            decided = {row.decision.annotation_id for row in self.rows}
            if not decided.isdisjoint(change_set.ids("annotation")):
                self.read()

    def read(self) -> None:
        """Read the decisions on my tags anew."""
        before = {row.decision.id: row.is_open for row in self.rows}
        self.rows = []
        if self.desk.workspace is not None:
            from kantar_desk.workspace.reply_queries import reply_rows

            self.rows = reply_rows(self.desk.workspace)
        ids = [row.decision.id for row in self.rows]
        if self.current not in ids:
            self.current = next((row.decision.id for row in self.rows if row.is_open), None)
        if before != {row.decision.id: row.is_open for row in self.rows}:
            self._signs_changed()
        self._show()

    def _signs_changed(self) -> None:
        place = self._place()
        if place is not None:
            place.redraw()

    def _place(self) -> ReadPlace | None:
        return cast("ReadPlace | None", self.desk.places.get("read"))

    def sign_of(self, annotation_id: UUID) -> str | None:
        """The sign to show beside one of my tags."""
        found = None
        for row in self.rows:
            if row.decision.annotation_id == annotation_id:
                found = row.sign
        return found

    def row(self) -> ReplyRow | None:
        """The decision shown."""
        return next((row for row in self.rows if row.decision.id == self.current), None)

    def row_for(self, annotation_id: UUID | None) -> ReplyRow | None:
        """The decision on a tag, if there is one."""
        return next((row for row in self.rows if row.decision.annotation_id == annotation_id), None)

    @property
    def open_rows(self) -> list[ReplyRow]:
        """What still asks for an answer."""
        return [row for row in self.rows if row.is_open]

    def show_tag(self, annotation_id: UUID | None) -> None:
        """A tag was taken in hand: show the decision on it."""
        row = self.row_for(annotation_id)
        if row is not None and row.decision.id != self.current:
            self.current = row.decision.id
            self._drop()
            self._show()

    def _show(self) -> None:
        row = self.row()
        wanted = row is not None and not self._closed and (bool(self.open_rows) or self.isVisible())
        self.setVisible(wanted)
        if row is None:
            return
        decision = row.decision
        self.sign.icon = _ICONS[row.sign]
        self.sign.update()
        words = {
            "accepted": self.tr("Accepted"), "agreed": self.tr("Agreed by rule"), "amended": self.tr("Amended"),
            "rejected": self.tr("Rejected"), "deferred": self.tr("Deferred"), "stale": self.tr("To be looked at again"),
        }[row.sign]  # fmt: skip
        reason = label("reason_code", decision.reason_code) if decision.reason_code else ""
        self.verdict.setText(f"{words} · {reason}" if reason else words)
        state = {
            "open": "",
            "followed": self.tr("followed"),
            "declined": self.tr("declined"),
            "settled": "",
            "gone": self.tr("your tag is gone"),
        }[row.state]
        by = self.tr("by {name}, {when}").format(
            name=row.reviewer or self.tr("a colleague"), when=moment_text(decision.at)
        )
        self.who.setText(" · ".join(part for part in (by, row.title, state) if part))
        self.count.setText(
            self.tr("{open} of {all} open").format(open=len(self.open_rows), all=len(self.rows))
        )
        self.quote.setText(
            f"«{' '.join(row.annotation.quote.split())}»" if row.annotation is not None else ""
        )
        self.quote.setVisible(row.annotation is not None)
        notes = [decision.reason]
        if row.older:
            notes.append(self.tr("You have changed this tag since it was decided on."))
        self.reason.setText(" ".join(note for note in notes if note))
        self.reason.setVisible(bool(self.reason.text()))
        self._show_fields(row)
        self.talk.setText("\n".join(f"{name or '–'}: {one.text}" for name, one in row.thread[-_LINES_SHOWN:]))
        self.talk.setVisible(bool(row.thread))
        writable = self.desk.workspace is not None and self.desk.workspace.writable
        self.follow_button.setEnabled(row.is_open and writable)
        self.decline_button.setEnabled(row.is_open and writable)
        here = row.annotation is not None and row.annotation.deleted is None
        self.answer_button.setEnabled(here and writable)
        self.setAccessibleName(f"{self.verdict.text()} {self.who.text()}")

    def _show_fields(self, row: ReplyRow) -> None:
        lines = []
        if row.sign == "amended":
            from kantar_desk.workspace.reply_queries import amended_fields

            names = {"words": self.tr("Words"), "code": self.tr("Code"), "note": self.tr("Note")}
            for name, mine, theirs in amended_fields(self.desk.ws, row):
                shown = names.get(name, name.replace("_", " ").capitalize())
                lines.append(
                    self.tr("{field}: {mine} → {theirs}").format(
                        field=shown, mine=mine or "–", theirs=theirs or "–"
                    )
                )
        self.fields.setText("\n".join(lines))
        self.fields.setVisible(bool(lines))

    # --- acting -----------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """To the next or previous decision that asks for an answer, in whatever document; round the ends."""
        rows = self.open_rows or self.rows
        if not rows:
            return
        ids = [row.decision.id for row in self.rows]
        now = ids.index(self.current) if self.current in ids else -1
        places = [ids.index(row.decision.id) for row in rows]
        if by > 0:
            at = next((place for place in places if place > now), places[0])
        else:
            at = next((place for place in reversed(places) if place < now), places[-1])
        self.current, self._closed = ids[at], False
        self._drop()
        self.setVisible(True)
        self._show()
        row = self.rows[at]
        place = self._place()
        if place is not None and row.annotation is not None and row.annotation.deleted is None:
            place.go_to_tag(row.annotation.id)

    def follow(self) -> None:
        """Take the amendment over, remove the rejected tag. A tag changed since is shown with both versions first."""
        from kantar_desk.workspace.review_actions import FollowDecisions

        row = self.row()
        if row is None or not row.is_open:
            return
        if row.older and self.warned != row.decision.id:
            self.warned = row.decision.id
            self.desk.say(
                self.tr(
                    "You have changed this tag since. Both versions are shown above; press A again to follow."
                ),
                level="warning",
            )
            return
        if self.desk.perform(FollowDecisions(decision_ids=(row.decision.id,))) is not None:
            self._go_on()

    def ask(self, purpose: str) -> None:
        """Open the line for a comment: ``decline`` or ``answer``."""
        row = self.row()
        if row is None or row.annotation is None or row.annotation.deleted is not None:
            return
        if purpose == "decline" and not row.is_open:
            return
        self._asking = purpose
        words = self.tr("Why not? Enter writes, Esc drops") if purpose == "decline" else self.tr("Answer")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.clear()
        self.field.show()
        self.field.setFocus()

    def _written(self, text: str) -> None:
        from kantar_desk.workspace.review_actions import AddComment

        row, asked = self.row(), self._asking
        if row is None or not text:
            return
        thread = row.thread[0][1].thread_id if row.thread else None
        done = self.desk.perform(
            AddComment(
                target_id=row.decision.annotation_id,
                text=text,
                thread_id=thread,
                resolves=row.decision.id if asked == "decline" else None,
            )
        )
        if done is not None:
            self._drop()
            if asked == "decline":
                self._go_on()

    def _go_on(self) -> None:
        if self.open_rows:
            self.step(1)
        else:
            self.desk.say(self.tr("The whole reply is answered. Export your set to send the next version."))

    def _drop(self) -> None:
        had = self.field.hasFocus()
        self._asking = ""
        self.field.hide()
        self.field.clear()
        place = self._place()
        if had and place is not None:
            place.view.setFocus()

    def close_panel(self) -> None:
        """Put the reply away; N brings it back."""
        self._closed = True
        self._drop()
        self.hide()
