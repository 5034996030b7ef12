"""Decisions, reason and comments under the versions: a button for every key of the review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Line, Panel, Text
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.flow import FlowLayout
from kantar_desk.gui.keymap import KeyPress, code_of
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.model.review import REASON_CODES, Comment


class ReasonField(QLineEdit):
    """The reason of a rejection, or a comment: a digit in the empty field picks a reason, Enter writes the text."""

    picked = Signal(str)
    written = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits = True

    def takes_chord(self, chord: str) -> bool:
        """Ctrl+Enter writes the text, before it accepts the tag; other commands act as ever."""
        if chord != "Ctrl+Enter":
            return False
        self.written.emit(self.text())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digit, Enter, Esc; everything else is text."""
        code = code_of(KeyPress.of(event))
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier)
        if self.digits and plain and not self.text() and code.startswith("Digit"):
            number = int(code[5:])
            if 1 <= number <= len(REASON_CODES):
                self.picked.emit(REASON_CODES[number - 1])
                return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.written.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class DecisionPanel(Panel):
    """Group and single decisions, the reason line, the thread. ``asked`` carries a command's id."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(Line())
        box = QGridLayout()
        box.setContentsMargins(style.px(16), style.px(10), style.px(16), style.px(10))
        box.setHorizontalSpacing(style.px(6))
        box.setVerticalSpacing(style.px(6))
        box.setColumnMinimumWidth(0, style.px(96))
        box.setColumnStretch(1, 1)
        self.single_label = Text(self.tr("Theirs alone"), second=True)
        for row, label_of in enumerate((Text(self.tr("Group"), second=True), self.single_label)):
            label_of.setMinimumHeight(style.px(tokens.BUTTON))  # level with the first line of its buttons
            box.addWidget(label_of, row, 0, Qt.AlignmentFlag.AlignTop)
        self.buttons: dict[str, Button] = {}
        for row, entries in (
            (0, (("review.mine", self.tr("Mine"), "M"), ("review.theirs", self.tr("Theirs"), "T"),
                 ("review.both", self.tr("Both stand"), "B"))),
            (1, (("review.accept", self.tr("Accept"), "A"), ("review.amend", self.tr("Amend"), "E"),
                 ("review.reject", self.tr("Reject"), "R"), ("review.defer", self.tr("Defer"), "D"))),
        ):  # fmt: skip
            line = FlowLayout(style.px(6))
            for command_id, words, key in entries:
                button = Button(words, key=key, key_first=True)
                button.clicked.connect(lambda _=False, one=command_id: self.asked.emit(one))
                self.buttons[command_id] = button
                line.addWidget(button)
            box.addLayout(line, row, 1)
        self.keep = Button(self.tr("Keep"), main=True, key="Ctrl+Enter")
        self.drop = Button(self.tr("Drop"), key="Esc")
        self.keep.clicked.connect(lambda: self.asked.emit("review.accept_next"))
        self.drop.clicked.connect(lambda: self.asked.emit("review.drop"))
        self.hint = Text(self.tr("Amending: move ends with [ ], change kind with Shift+1 … 3, code with Enter."),
                         second=True, wrap=True)  # fmt: skip
        amend = FlowLayout(style.px(6))
        amend.addWidget(self.keep)
        amend.addWidget(self.drop)
        box.addWidget(self.hint, 2, 0, 1, 2)
        box.addLayout(amend, 3, 1)
        self.column.addLayout(box)
        self._reason()
        self._comments()
        self.show_amending(False)

    def _reason(self) -> None:
        self.reason_box = QWidget()
        column = QVBoxLayout(self.reason_box)
        column.setContentsMargins(style.px(16), style.px(8), style.px(16), style.px(10))
        column.setSpacing(style.px(6))
        self.reason_title = Text(self.tr("Reason"), weight=tokens.WEIGHT_HEAD)
        column.addWidget(self.reason_title)
        self.reasons = QWidget()
        flow = FlowLayout(style.px(6), self.reasons)
        self.reason_buttons: dict[str, Button] = {}
        for number, code in enumerate(REASON_CODES):
            button = Button(label("reason_code", code), key=str(number + 1), key_first=True)
            self.reason_buttons[code] = button
            flow.addWidget(button)
        column.addWidget(self.reasons)
        self.field = ReasonField()
        column.addWidget(self.field)
        self.column.addWidget(Line())
        self.column.addWidget(self.reason_box)
        self.reason_box.hide()

    def _comments(self) -> None:
        self.column.addWidget(Line())
        head = QHBoxLayout()
        head.setContentsMargins(style.px(16), style.px(8), style.px(12), style.px(4))
        self.comments_title = Text(self.tr("Comments"), weight=tokens.WEIGHT_HEAD)
        self.comments_count = Text(second=True)
        self.comment_button = button = Button(self.tr("Comment"), key="C", key_first=True)
        button.clicked.connect(lambda: self.asked.emit("review.comment"))
        head.setSpacing(style.px(6))
        head.addWidget(self.comments_title)
        head.addWidget(self.comments_count)
        head.addStretch(1)
        head.addWidget(button)
        self.column.addLayout(head)
        self.remarks = QVBoxLayout()
        self.remarks.setContentsMargins(style.px(16), 0, style.px(16), style.px(12))
        self.remarks.setSpacing(style.px(2))
        self.column.addLayout(self.remarks)
        self.column.addStretch(1)

    def show_amending(self, on: bool) -> None:
        """While amending only keep and drop can be pressed."""
        for button in self.buttons.values():
            button.setEnabled(not on)
        for widget in (self.hint, self.keep, self.drop):
            widget.setVisible(on)

    def set_side(self, mine: bool) -> None:
        """Name whose annotation the single decisions act on."""
        self.single_label.setText(self.tr("Mine alone") if mine else self.tr("Theirs alone"))

    def ask(self, title: str, hint: str, *, digits: bool) -> None:
        """Open the line for a reason or a comment and put the focus there."""
        self.reason_title.setText(title)
        self.reasons.setVisible(digits)
        self.field.digits = digits
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(title)
        self.field.clear()
        self.reason_box.show()
        self.field.setFocus()

    def close_line(self) -> None:
        """Close the line for reasons and comments."""
        self.reason_box.hide()

    def show_comments(self, comments: list[Comment], name_of: Callable[[Comment], str]) -> None:
        """Show the thread of the annotation in focus."""
        while self.remarks.count():
            item = self.remarks.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        withdrawn = {one.withdraws for one in comments if one.withdraws is not None}
        shown = [one for one in comments if one.text and one.id not in withdrawn and one.withdraws is None]
        self.comments_count.setText(str(len(shown)) if shown else "")
        for comment in shown:
            line = QHBoxLayout()
            holder = QWidget()
            holder.setLayout(line)
            line.setContentsMargins(0, style.px(4), 0, 0)
            line.setSpacing(style.px(8))
            line.addWidget(Text(name_of(comment), weight=tokens.WEIGHT_CURRENT))
            when = moment_text(comment.at)
            if comment.sent_at is None:
                when = self.tr("{time} · draft").format(time=when)
            line.addWidget(Text(when, size=tokens.SECOND, second=True))
            line.addStretch(1)
            self.remarks.addWidget(holder)
            self.remarks.addWidget(Text(comment.text, wrap=True))
