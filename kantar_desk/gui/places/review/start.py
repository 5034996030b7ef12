"""What Review says before there is one: import a set, or choose one that is here and how to compare."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.model.review import RULES
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.reviewing import start_review


class ReviewStart(Panel):
    """``started`` carries the id of a review that was begun here."""

    started = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, page=True)
        self.desk = desk
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        block = QWidget()
        block.setMaximumWidth(style.px(520))
        outer.addWidget(block, 8)
        outer.addStretch(1)
        column = QVBoxLayout(block)
        column.setSpacing(style.px(12))
        column.addStretch(22)
        self.title = Text(size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
        self.words = Text(second=True, wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.words)
        self.form = QWidget()
        form = QFormLayout(self.form)
        form.setContentsMargins(0, style.px(8), 0, style.px(8))
        form.setVerticalSpacing(style.px(8))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.theirs = QComboBox()
        self.base = QComboBox()
        self.rule = QComboBox()
        for rule in RULES:
            if rule != "k_of_n":
                self.rule.addItem(label("review_rule", rule), rule)
        self.rule.setCurrentIndex(1)
        self.blind = QCheckBox(self.tr("Hide who tagged what"))
        self.hide_mine = QCheckBox(self.tr("Hide my own tags until I have decided"))
        form.addRow(Text(self.tr("Review"), second=True), self.theirs)
        form.addRow(Text(self.tr("Compare with"), second=True), self.base)
        form.addRow(Text(self.tr("Agreed by rule"), second=True), self.rule)
        form.addRow("", self.blind)
        form.addRow("", self.hide_mine)
        for widget, name in ((self.theirs, self.tr("Review")), (self.base, self.tr("Compare with")),
                             (self.rule, self.tr("Agreed by rule"))):  # fmt: skip
            widget.setAccessibleName(name)
        column.addWidget(self.form)
        buttons = QHBoxLayout()
        self.begin = Button(self.tr("Start review"), main=True)
        self.begin.clicked.connect(self._start)
        self.load = Button(self.tr("Import a colleague's set…"), key="Ctrl+I")
        self.load.clicked.connect(lambda: desk.window.run("file.import") if desk.window else None)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.load)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(50)
        self.read()

    def read(self) -> None:
        """List the sets that can be reviewed."""
        workspace = self.desk.workspace
        sets = sorted(self.desk.sets.values(), key=lambda one: one.name) if workspace is not None else []
        others = [one for one in sets if workspace is not None and one.id != workspace.own_set_id]
        others = [one for one in others if one.kind != "adjudicated"]
        chosen = self.theirs.currentData()
        self.theirs.clear()
        self.base.clear()
        for one in others:
            self.theirs.addItem(one.name, one.id)
        if chosen is not None:
            self.theirs.setCurrentIndex(max(0, self.theirs.findData(chosen)))
        if workspace is not None:
            self.base.addItem(self.tr("My tags"), workspace.own_set_id)
            for one in others:
                self.base.addItem(one.name, one.id)
        self.base.addItem(self.tr("Nothing (a pure review)"), None)
        found = bool(others)
        self.form.setVisible(found)
        self.begin.setVisible(found)
        self.title.setText(self.tr("Review a colleague's tags") if found else self.tr("No set to review yet"))
        self.words.setText(
            self.tr(
                "Compare a set with your own, decide each difference with a reason, and send the answer back."
            )
            if found
            else self.tr(
                "Import the annotation set a colleague sent you. It is kept as it came; your tags stay."
            )
        )

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        (self.theirs if self.form.isVisible() else self.load).setFocus()

    def _start(self) -> None:
        theirs, base = self.theirs.currentData(), self.base.currentData()
        if theirs is None:
            return
        if theirs == base:
            self.desk.say(
                self.tr("A set cannot be compared with itself. Choose another one."), level="warning"
            )
            return
        workspace = self.desk.ws
        rule, blind, hide = self.rule.currentData(), self.blind.isChecked(), self.hide_mine.isChecked()

        def work(progress: Progress) -> UUID:
            return start_review(
                workspace, theirs, mine=base, rule=rule, blind=blind, hide_mine=hide, progress=progress
            )

        self.desk.jobs.start(self.tr("Compare"), work, finished=self.started.emit)
