"""How far several sets agree, pair by pair: asked for by a button, computed in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.style import style
from kantar_desk.workspace.agreeing import agreement_of_many
from kantar_desk.workspace.gate import Progress

if TYPE_CHECKING:
    from kantar_desk.analysis.many_sets import ManySets

_HEADLINE = "f1_strict"


class PairsTable(QWidget):
    """A button, and the figures of every pair of the chosen sets once they were asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._sets: list[UUID] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.px(12), 0, 0)
        column.setSpacing(style.px(8))
        head = QHBoxLayout()
        self.button = Button(self.tr("Agreement of the pairs"))
        self.button.clicked.connect(self.compute)
        head.addWidget(self.button)
        head.addStretch(1)
        column.addLayout(head)
        self.table = QTableWidget()
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setStyleSheet(
            "QTableWidget, QTableWidget QHeaderView, QTableWidget QHeaderView::section,"
            " QTableWidget QTableCornerButton::section { background: transparent; }"
            " QTableWidget QTableCornerButton::section { border: none; }"
            " QTableWidget::item { padding: 0 8px; }"
        )
        self.table.setAccessibleName(self.tr("Agreement of the pairs"))
        self.table.verticalHeader().setDefaultSectionSize(style.px(tokens.ROW))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.table)
        self.note = Text(second=True, size=tokens.SECOND, wrap=True)
        column.addWidget(self.note)
        self.hide()

    def show_sets(self, sets: list[UUID]) -> None:
        """Offer the pairs of these sets; nothing to show under two."""
        if sets != self._sets:
            self._sets = list(sets)
            self.table.hide()
            self.note.hide()
            self.button.show()
        self.setVisible(len(sets) > 1)

    def compute(self) -> None:
        """Count every pair, in a job."""
        workspace, sets = self.desk.ws, list(self._sets)

        def work(progress: Progress) -> ManySets:
            return agreement_of_many(workspace, sets, with_unfinished=True, progress=progress)

        self.desk.jobs.start(
            self.tr("Agreement of the pairs"), work, finished=lambda found: self._take(sets, found)
        )

    def _take(self, sets: list[UUID], found: ManySets) -> None:
        if sets != self._sets:
            return
        names = [self._name(one) for one in sets]
        table = self.table
        table.clear()
        table.setRowCount(len(sets))
        table.setColumnCount(len(sets))
        table.setHorizontalHeaderLabels(names)
        table.setVerticalHeaderLabels(names)
        for row, one in enumerate(sets):
            for column, other in enumerate(sets):
                table.setItem(row, column, self._cell(names, row, column, found, one, other))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        table.setFixedHeight(
            table.horizontalHeader().sizeHint().height() + style.px(tokens.ROW) * len(sets) + 2
        )
        spread = found.spread.get(_HEADLINE)
        if spread is not None and spread.mean is not None:
            self.note.setText(
                self.tr(
                    "F1, pieces and code, unfinished documents included. Mean {mean}, from {lowest} to {highest}."
                ).format(
                    mean=_figure(spread.mean), lowest=_figure(spread.lowest), highest=_figure(spread.highest)
                )
            )
        else:
            self.note.setText(self.tr("No document is common to two of these sets, so there is no figure."))
        self.button.hide()
        table.show()
        self.note.show()

    def _cell(
        self, names: list[str], row: int, column: int, found: ManySets, one: UUID, other: UUID
    ) -> QTableWidgetItem:
        if row == column:
            item = QTableWidgetItem("")
        else:
            pair = found.pairs.get((one, other)) or found.pairs.get((other, one))
            figure = pair.figures.get(_HEADLINE) if pair is not None else None
            item = QTableWidgetItem(_figure(figure.value if figure is not None else None))
            item.setToolTip(self.tr("{one} and {other}").format(one=names[row], other=names[column]))
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _name(self, set_id: UUID) -> str:
        if set_id == self.desk.ws.own_set_id:
            return self.tr("My tags")
        found = self.desk.sets.get(set_id)
        return found.name if found is not None else ""


def _figure(value: float | None) -> str:
    return "–" if value is None else QLocale().toString(value, "f", 2)
