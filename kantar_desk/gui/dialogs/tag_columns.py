"""A table of tags of another program: which of its columns holds what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.receive import show_offer
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.style import style
from kantar_desk.workspace.intake import look_at_tags, read_table

if TYPE_CHECKING:
    from kantar_desk.formats.exchange.table_columns import TableLook

_PER_ROW = 3
_CELL = 200


class TagColumnsDialog(DeskDialog):
    """The first rows of the table, and above them what its columns hold; then what the import would do."""

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.path = path
        self._open = True
        self.setWindowTitle(self.tr("Tags in a table"))
        self.fit(style.px(840), style.px(600))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body(), 1)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.close)
        self.go = Button(self.tr("Go on"), main=True, key="Enter")
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        self.foot = Foot("", (cancel, self.go))
        column.addWidget(self.foot)
        desk.project_changed.connect(self.close)
        self._columns_chosen()
        desk.jobs.start(
            self.tr("Look into {name}").format(name=path.name),
            lambda progress: look_at_tags(path),
            finished=self._looked,
        )

    def _body(self) -> QWidget:
        body = Panel()
        column = QVBoxLayout(body)
        column.setContentsMargins(*[style.px(24)] * 4)
        column.setSpacing(style.px(16))
        column.addWidget(Text(self.path.name, size=tokens.TITLE, weight=tokens.WEIGHT_HEAD, wrap=True))
        words = self.tr("Each row is a tag, or a piece of one. Say which column holds what.")
        column.addWidget(Text(words, second=True, wrap=True))
        names = {
            "code": self.tr("Code"), "quote": self.tr("Words"), "document": self.tr("Document"),
            "start_cp": self.tr("Start"), "end_cp": self.tr("End"), "note": self.tr("Note"),
            "creator": self.tr("Tagged by"), "created": self.tr("Tagged on"), "set": self.tr("Set"),
        }  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.px(16))
        grid.setVerticalSpacing(style.px(12))
        self.choosers: dict[str, Chooser] = {}
        for number, (field, name) in enumerate(names.items()):
            block = QVBoxLayout()
            block.setSpacing(0)
            chooser = Chooser()
            chooser.setAccessibleName(name)
            chooser.setMinimumContentsLength(6)
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.activated.connect(lambda _: self._columns_chosen())
            block.addWidget(Text(name, size=tokens.CAPTION, second=True))
            block.addWidget(chooser)
            grid.addLayout(block, number // _PER_ROW, number % _PER_ROW)
            self.choosers[field] = chooser
        column.addLayout(grid)
        self.table = QTableWidget()
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setAccessibleName(self.tr("First rows"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(style.px(tokens.ROW))
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setStyleSheet(
            "QTableWidget, QTableWidget QHeaderView, QTableWidget QHeaderView::section { background: transparent; }"
            " QTableWidget::item { padding: 0 4px; }"
        )
        column.addWidget(self.table, 1)
        return body

    def _looked(self, look: TableLook) -> None:
        if not self._open:
            return
        for field, chooser in self.choosers.items():
            chooser.addItem("–", "")
            for name in look.columns:
                if name:
                    chooser.addItem(name, name)
            chooser.setCurrentIndex(max(0, chooser.findData(look.taken.get(field, ""))))
        self.table.setColumnCount(len(look.columns))
        self.table.setHorizontalHeaderLabels(list(look.columns))
        self.table.setRowCount(len(look.rows))
        for row, cells in enumerate(look.rows):
            for at, cell in enumerate(cells[: len(look.columns)]):
                self.table.setItem(row, at, QTableWidgetItem(" ".join(cell.split())[:_CELL]))
        self.table.resizeColumnsToContents()
        for at in range(len(look.columns)):
            self.table.setColumnWidth(at, min(self.table.columnWidth(at) + style.px(16), style.px(260)))
        self.choosers["code"].setFocus()
        self._columns_chosen()

    def columns(self) -> dict[str, str]:
        """What was chosen: our name of a column to that of the table."""
        chosen = {field: chooser.currentData() for field, chooser in self.choosers.items()}
        return {field: name for field, name in chosen.items() if name}

    def _columns_chosen(self) -> None:
        """The next step is open once it is known what the tags are and where they stand."""
        chosen = self.columns()
        placed = "quote" in chosen or {"start_cp", "end_cp"} <= chosen.keys()
        self.go.setEnabled("code" in chosen and placed)
        if "code" not in chosen:
            self.foot.say(self.tr("The column with the codes is needed."))
        elif not placed:
            self.foot.say(self.tr("The words are needed, or start and end of the tags."))
        else:
            self.foot.say(self.tr("Nothing is written yet."))

    def start(self) -> None:
        """Read the table so and show what importing it would do."""
        if not self.go.isEnabled():
            return
        desk, workspace, path, columns = self.desk, self.desk.ws, self.path, self.columns()
        desk.jobs.start(
            self.tr("Read set"),
            lambda progress: read_table(workspace, path, columns, progress),
            finished=lambda offer: show_offer(desk, offer),
        )
        self.close()

    def done(self, result: int) -> None:
        """Closing: what is still being looked into is not awaited."""
        self._open = False
        super().done(result)

    def closeEvent(self, event: object) -> None:
        """As `done`, which is not called for a window closed from outside."""
        self._open = False
        super().closeEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start()
        else:
            super().keyPressEvent(event)
