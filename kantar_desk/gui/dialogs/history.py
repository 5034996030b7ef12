"""History: every step by name, person and time, and the way back to any of them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kantar_desk.gui.components import Button, PanelHead, headed
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.style import style
from kantar_desk.gui.tables import Column, PlainTable, Row
from kantar_desk.model.journal import StepInfo

_PAGE = 200


class HistoryDialog(DeskDialog):
    """Steps, newest first. Going back is itself a step that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("History"))
        self.fit(style.px(760), style.px(600))
        self.steps: list[StepInfo] = []
        self._complete = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = PanelHead(self.tr("Steps"))
        self.table = PlainTable(
            (
                Column(self.tr("When"), width=170),
                Column(self.tr("What")),
                Column(self.tr("Who"), width=180),
                Column(self.tr("Changes"), number=True, width=80),
                Column(self.tr("State"), width=120),
            ),
            self.tr("Steps"),
        )
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.go = Button(self.tr("Go back to here"), main=True)
        self.go.clicked.connect(self.go_back)
        self.foot = Foot("", (close, self.go))
        column.addWidget(headed(self.head, self.table), 1)
        column.addWidget(self.foot)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_choice())
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        desk.bridge.changed.connect(self.read)
        desk.project_changed.connect(self.read)
        self.read()
        self.table.setFocus()

    def read(self, *_: object) -> None:
        """Read the newest steps anew."""
        self.steps, self._complete = [], False
        self.table.rows.set_rows(())
        self._more()
        if self.table.rows.rows:
            self.table.selectRow(0)
        self._show_choice()

    def _more(self) -> None:
        if self.desk.workspace is None or self._complete:
            return
        before = self.steps[-1].first_seq if self.steps else None
        with self.desk.ws.reading() as reader:
            found = reader.history(limit=_PAGE, before_seq=before)
        self._complete = len(found) < _PAGE
        self.steps += found
        self.table.rows.add_rows([self._row(one) for one in found])
        number = QLocale().toString(len(self.steps))
        self.head.set_count(number if self._complete else self.tr("{number} shown").format(number=number))

    def _scrolled(self, value: int) -> None:
        if value >= self.table.verticalScrollBar().maximum() - 2:
            self._more()

    def _row(self, step: StepInfo) -> Row:
        who = self.desk.people.get(step.person_id)
        cells = (
            moment_text(step.at),
            self._title(step),
            who.name if who is not None else "–",
            QLocale().toString(step.rows),
            self._state(step),
        )
        return Row(cells, key=step.step_id, second=frozenset({0, 2, 4}), struck=step.reversed)

    def _title(self, step: StepInfo) -> str:
        window = self.desk.window
        name = window.step_name(step.name) if window is not None else step.name
        name = name[:1].upper() + name[1:]
        if step.mode == "undo":
            return self.tr("Undo: {name}").format(name=name)
        if step.mode == "redo":
            return self.tr("Redo: {name}").format(name=name)
        return name

    def _state(self, step: StepInfo) -> str:
        if step.reversed:
            return self.tr("Taken back")
        if not step.finished:
            return self.tr("Cut short")
        return self.tr("By the program") if step.mode == "system" else ""

    def chosen(self) -> StepInfo | None:
        """The step of the current row."""
        row = self.table.currentIndex().row()
        return self.steps[row] if 0 <= row < len(self.steps) else None

    def _show_choice(self) -> None:
        row = self.table.currentIndex().row()
        workspace = self.desk.workspace
        self.go.setEnabled(row > 0 and workspace is not None and workspace.writable)
        if not self.steps:
            self.foot.say(self.tr("Nothing was done yet."))
        elif row <= 0:
            self.foot.say(self.tr("This is where the project stands. Select an earlier step to go back to."))
        else:
            self.foot.say(self.tr("%n later step(s) will be taken back. Undo brings them all back.", "", row))

    def go_back(self) -> None:
        """Take back everything after the step of the current row, as one step."""
        step = self.chosen()
        if step is not None and self.go.isEnabled():
            self.desk.bridge.go_back_to(step.last_seq)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes back; Esc closes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_back()
        elif not enter:
            super().keyPressEvent(event)
