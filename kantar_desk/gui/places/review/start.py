"""What Review says before there is one: import a set, or tick one or several that are here and how to compare them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.empty_state import AirAbove
from kantar_desk.gui.labels import label
from kantar_desk.gui.places.review.pairs import PairsTable
from kantar_desk.gui.style import style
from kantar_desk.model.review import RULES
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.reviewing import start_review

_LISTED = 6  # sets in sight before the list scrolls
SET_ROLE = Qt.ItemDataRole.UserRole


class SetsList(QListWidget):
    """The sets that can be reviewed, each with a tick; Space ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Review"))
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        page = style.colour("page").name()  # it stands on the page, not in a panel
        self.setStyleSheet(f"SetsList {{ background: {page}; }}")

    def show_sets(self, sets: list[tuple[str, UUID]]) -> None:
        """List these; what was ticked stays ticked. One that came in since is ticked alone, else the first."""
        known = {self.item(row).data(SET_ROLE) for row in range(self.count())}
        new = {set_id for _, set_id in sets if set_id not in known} if known else set()
        ticked = new or set(self.ticked())
        self.blockSignals(True)
        self.clear()
        for name, set_id in sets:
            item = QListWidgetItem(name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setData(SET_ROLE, set_id)
            item.setToolTip(name)
            item.setSizeHint(QSize(0, style.px(tokens.ROW)))
            item.setCheckState(Qt.CheckState.Checked if set_id in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        if sets and not self.ticked():
            self.item(0).setCheckState(Qt.CheckState.Checked)
        if sets:
            self.setCurrentRow(0)
        self.blockSignals(False)
        rows = min(max(1, len(sets)), _LISTED)
        self.setFixedHeight(style.px(tokens.ROW) * rows)
        self.itemChanged.emit(None)

    def ticked(self) -> list[UUID]:
        """The ticked sets, in the order of the list."""
        return [
            item.data(SET_ROLE)
            for item in map(self.item, range(self.count()))
            if item.checkState() == Qt.CheckState.Checked
        ]


class ReviewStart(Panel):
    """``started`` carries the id of a review that was begun here; ``left`` asks for the one that runs."""

    started = Signal(object)
    left = Signal()

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
        self.air = AirAbove(column)
        self.title = Text(size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
        self.words = Text(second=True, wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.words)
        self.form = QWidget()
        form = QFormLayout(self.form)
        form.setContentsMargins(0, style.px(8), 0, style.px(8))
        form.setVerticalSpacing(style.px(8))
        form.setHorizontalSpacing(style.px(16))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.theirs = SetsList()
        self.base = Chooser()
        self.rule = Chooser()
        for rule in RULES:
            self.rule.addItem(label("review_rule", rule), rule)
        self.rule.setCurrentIndex(1)
        self.k = QSpinBox()
        self.k.setMinimum(2)
        self.k.setPrefix(" ")  # a spin box has no padding of its own
        self.k.setAccessibleName(self.tr("Sets that must have the same"))
        self.k_label = Text(self.tr("Must have the same"), second=True)
        self.blind = QCheckBox(self.tr("Hide who tagged what"))
        self.hide_mine = QCheckBox(self.tr("Hide my own tags until I have decided"))
        form.addRow(Text(self.tr("Review"), second=True), self.theirs)
        form.addRow(Text(self.tr("Compare with"), second=True), self.base)
        form.addRow(Text(self.tr("Settled at once"), second=True), self.rule)
        form.addRow(self.k_label, self.k)
        form.addRow("", self.blind)
        form.addRow("", self.hide_mine)
        for widget, name in ((self.base, self.tr("Compare with")), (self.rule, self.tr("Settled at once"))):
            widget.setAccessibleName(name)
        column.addWidget(self.form)
        self.pairs = PairsTable(desk)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.px(8))
        self.begin = Button(self.tr("Start review"), main=True)
        self.begin.clicked.connect(self._start)
        self.load = Button(self.tr("Import a colleague's set…"), key="Ctrl+I")
        self.load.clicked.connect(lambda: desk.window.run("file.import") if desk.window else None)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.load)
        self.back = Button(self.tr("Back to the review"), flat=True)
        self.back.clicked.connect(self.left)
        self.back.hide()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.pairs)
        column.addStretch(1)
        self.theirs.itemChanged.connect(lambda _: self._chosen())
        self.base.currentIndexChanged.connect(lambda _: self._chosen())
        self.rule.currentIndexChanged.connect(lambda _: self._chosen())
        self.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A message that comes or goes below does not move what is about to be clicked."""
        self.air.measure(self)
        super().resizeEvent(event)

    def read(self) -> None:
        """List the sets that can be reviewed."""
        workspace = self.desk.workspace
        sets = sorted(self.desk.sets.values(), key=lambda one: one.name) if workspace is not None else []
        others = [one for one in sets if workspace is not None and one.id != workspace.own_set_id]
        others = [one for one in others if one.kind != "adjudicated"]
        base = self.base.currentData() if self.base.count() else None
        self.base.blockSignals(True)
        self.base.clear()
        if workspace is not None:
            self.base.addItem(self.tr("My tags"), workspace.own_set_id)
            for one in others:
                self.base.addItem(one.name, one.id)
        self.base.addItem(self.tr("Nothing (a pure review)"), None)
        self.base.setCurrentIndex(0)
        if base is not None:
            self.base.choose(base)
        self.base.blockSignals(False)
        counts: dict[UUID, int] = {}
        if workspace is not None:
            with workspace.reading() as reader:
                counts = reader.counts_by_set()
        self.theirs.show_sets(
            [(f"{one.name} · {self.tr('%n tag(s)', '', counts.get(one.id, 0))}", one.id) for one in others]
        )
        found = bool(others)
        self.form.setVisible(found)
        self.begin.setVisible(found)
        self.title.setText(self.tr("Review colleagues' tags") if found else self.tr("No set to review yet"))
        self.words.setText(
            self.tr(
                "Compare a set with your own, decide each difference with a reason, and send the answer back."
            )
            if found
            else self.tr(
                "Import the annotation set a colleague sent you. It is kept as it came; your tags stay."
            )
        )

    def tick(self, set_ids: Collection[UUID]) -> None:
        """Tick these sets and no others."""
        for row in range(self.theirs.count()):
            item = self.theirs.item(row)
            on = item.data(SET_ROLE) in set_ids
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            if on:
                self.theirs.setCurrentRow(row)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        (self.theirs if self.form.isVisible() else self.load).setFocus()

    def compared(self) -> list[UUID]:
        """The base, unless it is nothing, and the ticked sets: what the rule counts over."""
        base = self.base.currentData()
        return [*([base] if base is not None else []), *(one for one in self.theirs.ticked() if one != base)]

    def _chosen(self) -> None:
        """Other sets or another rule: say how many sets there are, and offer what fits."""
        sets = self.compared()
        counting = self.rule.currentData() == "k_of_n"
        self.k_label.setVisible(counting)
        self.k.setVisible(counting)
        self.k.setMaximum(max(2, len(sets)))
        self.k.setSuffix(f" / {len(sets)}")
        ticked = len(self.theirs.ticked())
        self.begin.setText(
            self.tr("Start review of %n set(s)", "", ticked) if ticked > 1 else self.tr("Start review")
        )
        self.begin.setEnabled(ticked > 0)
        self.pairs.show_sets(sets if ticked > 1 else [])

    def _start(self) -> None:
        theirs, base = self.theirs.ticked(), self.base.currentData()
        if not theirs:
            return
        if base in theirs:
            self.desk.say(
                self.tr("A set cannot be compared with itself. Choose another one."), level="warning"
            )
            return
        workspace = self.desk.ws
        rule, blind, hide = self.rule.currentData(), self.blind.isChecked(), self.hide_mine.isChecked()
        k = self.k.value()

        def work(progress: Progress) -> UUID:
            return start_review(
                workspace, theirs, mine=base, rule=rule, k=k, blind=blind, hide_mine=hide, progress=progress
            )

        self.desk.jobs.start(self.tr("Compare"), work, finished=self.started.emit)
