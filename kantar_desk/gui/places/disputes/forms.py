"""Forms at the right side of Disputes: what is asked stands in fields, what is missing is named above the button."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, IconButton, Line, Panel, PanelHead, Text
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.disputes.parts import Choices
from kantar_desk.gui.style import style
from kantar_desk.workspace.actions import SettleDispute
from kantar_desk.workspace.dispute_queries import DisputeView


class WordsField(QPlainTextEdit):
    """A field of several lines; Tab leaves it."""

    def __init__(self, name: str, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(style.px(18 * lines + 12))

    def words(self) -> str:
        """What was typed, without white space at the ends."""
        return self.toPlainText().strip()


class PickBox(QComboBox):
    """A closed list of values, with an arrow at its end."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def choose(self, value: object) -> None:
        """Take the item of this value; the first one if there is none."""
        self.setCurrentIndex(max(0, self.place_of(value)))

    def place_of(self, value: object) -> int:
        """The place of a value, -1 if it is not offered."""
        return next((at for at in range(self.count()) if self.itemData(at) == value), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = style.px(12)
        x = self.width() - size - style.px(8)
        style.draw_icon(painter, "caret-down", x, (self.height() - size) // 2, size)


class FormPanel(Panel):
    """Head, fields, what is missing, Cancel and one verb. ``done`` fires after it was kept, ``closed`` in any case."""

    done = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.close_form)
        self.head = PanelHead(title, [close])
        self.fields = QVBoxLayout()
        self.fields.setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(12))
        self.fields.setSpacing(style.px(6))
        self.problem = Text(size=tokens.SECOND, wrap=True)
        self.problem.setAccessibleName(self.tr("What is missing"))
        self.verb = Button(verb, main=True, key="Ctrl+Enter")
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.close_form)
        self.verb.clicked.connect(self.submit)
        body = Panel()
        body.setLayout(self.fields)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        foot = QHBoxLayout()
        foot.setContentsMargins(style.px(16), style.px(8), style.px(16), style.px(12))
        foot.setSpacing(style.px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.verb)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line())
        column.addWidget(area, 1)
        column.addWidget(Line())
        holder = QVBoxLayout()
        holder.setContentsMargins(style.px(16), style.px(8), style.px(16), 0)
        holder.addWidget(self.problem)
        column.addLayout(holder)
        column.addLayout(foot)

    def add_field(self, name: str, field: QWidget, note: str = "") -> Text:
        """A field under its name; answers the name's label, so that it can say “required”."""
        words = Text(name, second=True, wrap=True)
        words.setBuddy(field)
        self.fields.addWidget(words)
        self.fields.addWidget(field)
        if note:
            self.fields.addWidget(Text(note, size=tokens.SECOND, second=True, wrap=True))
        self.fields.addSpacing(style.px(6))
        return words

    def say_missing(self, parts: list[str]) -> None:
        """Name what is still needed; the button waits for it."""
        words = self.tr("Still needed: {parts}.").format(parts=", ".join(parts)) if parts else ""
        self.problem.setText(words)
        self.problem.setVisible(bool(parts))

    def submit(self) -> None:
        """Keep what was filled in, if nothing is missing."""

    def close_form(self) -> None:
        """Leave without keeping anything."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)


class SettleForm(FormPanel):
    """Status with all that it requires; who and when are written by the program."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "")
        self.head.title.setText(self.tr("Settle"))
        self.verb.setText(self.tr("Keep"))
        self._view: DisputeView | None = None
        self._status = "settled"
        statuses = codes_of("dispute_status")
        self.status = Choices([(one, label("dispute_status", one)) for one in statuses], "", columns=1)
        self.status.buttons[None].hide()
        self.status.chosen.connect(self.set_status)
        self.add_field(self.tr("Status"), self.status)
        self.answer = PickBox(self.tr("Answer"))
        self.answer_name = self.add_field(self.tr("Answer"), self.answer)
        self.method = PickBox(self.tr("How it was settled"))
        self.method.addItem(self.tr("Choose…"), None)
        for one in codes_of("method"):
            self.method.addItem(label("method", one), one)
        self.method_name = self.add_field(self.tr("How it was settled"), self.method)
        self.differs = QWidget()
        self.differs.setAccessibleName(self.tr("What differs"))
        ticks = QVBoxLayout(self.differs)
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setSpacing(0)
        self.ticks: dict[str, QCheckBox] = {}
        for one in codes_of("differs_in"):
            self.ticks[one] = QCheckBox(label("differs_in", one))
            self.ticks[one].toggled.connect(lambda _: self._check())
            ticks.addWidget(self.ticks[one])
        self.differs_name = self.add_field(self.tr("What differs"), self.differs)
        self.reason = WordsField(self.tr("Reason"))
        self.reason_name = self.add_field(self.tr("Reason"), self.reason)
        self.who = Text(size=tokens.SECOND, second=True, wrap=True)
        self.fields.addWidget(self.who)
        self.fields.addStretch(1)
        self.answer.currentIndexChanged.connect(lambda _: self._check())
        self.method.currentIndexChanged.connect(lambda _: self._check())
        self.reason.textChanged.connect(self._check)

    def open_for(self, view: DisputeView, status: str) -> None:
        """Show what stands now, with a status preset."""
        self._view = view
        dispute = view.dispute
        self.answer.clear()
        self.answer.addItem(self.tr("No answer"), None)
        for position in view.positions:
            if not position.retired:
                self.answer.addItem(position.answer, position.id)
        self.answer.choose(dispute.answer_id)
        self.method.choose(dispute.method)
        for code, tick in self.ticks.items():
            tick.setChecked(code in dispute.differs_in)
        self.reason.setPlainText(dispute.reason)
        name = self.desk.ws.annotator().name
        if dispute.decided_at is not None and dispute.decided_by is not None:
            person = self.desk.people.get(dispute.decided_by)
            before = self.tr("Decided by {name}, {time}.").format(
                name=person.name if person is not None else self.tr("unknown"),
                time=moment_text(dispute.decided_at),
            )
        else:
            before = ""
        now = self.tr("Will be kept as decided by {name}, {time}.").format(
            name=name, time=moment_text(datetime.now().astimezone())
        )
        self._before, self._now = before, now
        self.set_status(status)
        self.status.buttons[status].setFocus()

    def set_status(self, status: str | None) -> None:
        """Choose a status; only what it can use stays to be filled in."""
        if status is None:
            return
        self._status = status
        self.status.set_value(status)
        decided = status in ("settled", "cannot_be_settled", "not_a_dispute")
        uses = {
            "answer": status in ("leaning", "settled"),
            "method": status == "settled",
            "differs": status == "not_a_dispute" or (decided and bool(self._differs())),
            "reason": status != "open",
        }
        for name, field in (
            ("answer", self.answer),
            ("method", self.method),
            ("differs", self.differs),
            ("reason", self.reason),
        ):
            field.setVisible(uses[name])
            getattr(self, f"{name}_name").setVisible(uses[name])
        self.who.setText(" ".join(part for part in (self._before, self._now if decided else "") if part))
        verbs = {
            "open": self.tr("Reopen"),
            "leaning": self.tr("Lean to this"),
            "settled": self.tr("Settle"),
        }
        self.verb.setText(verbs.get(status, self.tr("Close dispute")))
        self._check()

    def missing(self) -> list[str]:
        """What the status still requires, in words."""
        needs = []
        status = self._status
        if status == "settled" and self.method.currentData() is None:
            needs.append(self.tr("how it was settled"))
        no_answer = self.answer.currentData() is None
        range_kept = status == "settled" and self.method.currentData() == "range_kept"
        self.answer.setItemText(0, self.tr("No answer") if range_kept else self.tr("Choose…"))
        if no_answer and (
            status == "leaning" or (status == "settled" and self.method.currentData() != "range_kept")
        ):
            needs.append(self.tr("an answer"))
        if status == "not_a_dispute" and not self._differs():
            needs.append(self.tr("what differs"))
        if status in ("settled", "cannot_be_settled", "not_a_dispute") and not self.reason.words():
            needs.append(self.tr("a reason"))
        return needs

    def _differs(self) -> tuple[str, ...]:
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def _check(self) -> None:
        needs = self.missing()
        marks = {
            self.method_name: (self.tr("How it was settled"), self.tr("how it was settled")),
            self.answer_name: (self.tr("Answer"), self.tr("an answer")),
            self.differs_name: (self.tr("What differs"), self.tr("what differs")),
            self.reason_name: (self.tr("Reason"), self.tr("a reason")),
        }
        for words, (name, need) in marks.items():
            words.setText(self.tr("{field} – required").format(field=name) if need in needs else name)
        self.say_missing(needs)
        self.verb.setEnabled(not needs)

    def submit(self) -> None:
        """Write the status; a refusal is shown and the form stays."""
        if self._view is None or self.missing():
            return
        with_answer = self._status in ("leaning", "settled")
        done = self.desk.perform(
            SettleDispute(
                dispute_id=self._view.dispute.id,
                status=self._status,
                answer_id=self.answer.currentData() if with_answer else None,
                method=self.method.currentData() if self._status == "settled" else None,
                differs_in=self._differs() if self._status != "open" else (),
                reason=self.reason.words() if self._status != "open" else "",
            )
        )
        if done is not None:
            self.done.emit()
            self.closed.emit()
