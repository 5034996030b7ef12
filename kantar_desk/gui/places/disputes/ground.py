"""The white ground of the middle of Disputes, and what an empty sheet says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.style import style
from kantar_desk.workspace.dispute_queries import DisputeView


class Page(QWidget):
    """White ground under the middle."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with page."""
        QPainter(self).fillRect(self.rect(), style.colour("page"))


class NoClaims(QWidget):
    """What the empty sheet says: first answers, then claims."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(style.px(24), style.px(24), style.px(24), style.px(24))
        column.setSpacing(style.px(8))
        self.words = Text(weight=tokens.WEIGHT_HEAD)
        self.more = Text(second=True, wrap=True)
        self.add_answers = Button(self.tr("Add answers…"), main=True)
        self.button = Button(self.tr("Add claims…"), main=True)
        self.add_answer = Button(self.tr("Add an answer…"))
        column.addWidget(self.words)
        column.addWidget(self.more)
        row = QHBoxLayout()
        row.setSpacing(style.px(8))
        for button in (self.add_answers, self.button, self.add_answer):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        column.addLayout(row)

    def next_button(self) -> Button:
        """The button of the next step."""
        return self.button if self.add_answers.isHidden() else self.add_answers

    def show_view(self, view: DisputeView) -> None:
        """Say what comes next for this dispute."""
        answers = [one for one in view.positions if not one.is_not_known and not one.retired]
        enough = len(answers) >= 2
        if enough:
            self.words.setText(self.tr("No claim takes a stance yet"))
            self.more.setText(
                self.tr("Add claims of any document, then say with 1 to 5 how each stands to an answer.")
            )
        else:
            self.words.setText(self.tr("This question has no answers yet"))
            self.more.setText(
                self.tr(
                    "Type the answers that the texts give, two or more. “Not known” is always one of them."
                )
            )
        self.add_answers.setHidden(enough)
        self.button.setHidden(not enough)
        self.add_answer.setHidden(not enough)
