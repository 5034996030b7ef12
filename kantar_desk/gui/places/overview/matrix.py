"""The confusion matrix: my codes down, theirs across, and “no partner”; a cell opens the differences in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.places.overview.parts import InPage
from kantar_desk.gui.style import style

Index = QModelIndex | QPersistentModelIndex
Cells = dict[tuple[str | None, str | None], int]
_MOST_USED = 6


class MatrixModel(QAbstractTableModel):
    """Counts by (my code, their code); None is “no partner”. The first column names the rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.codes: list[str | None] = []
        self.cells: Cells = {}
        self.names: dict[str, str] = {}

    def set_matrix(self, cells: Cells, names: dict[str, str], limit: int = _MOST_USED) -> None:
        """Show the most used codes."""
        used: dict[str, int] = {}
        for (mine, theirs), count in cells.items():
            for code in {mine, theirs} - {None}:
                used[str(code)] = used.get(str(code), 0) + count
        chosen = sorted(used, key=lambda code: (-used[code], code))[:limit]
        order = {"claim": 0, "entity": 1, "disputed_statement": 2}
        chosen.sort(key=lambda code: (order.get(code.partition("/")[0], 3), -used[code], code))
        self.beginResetModel()
        self.codes, self.cells, self.names = ([*chosen, None] if chosen else []), dict(cells), dict(names)
        self.endResetModel()

    def name(self, code: str | None) -> str:
        """A code in words."""
        return self.tr("no partner") if code is None else self.names.get(code, code)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One row a code."""
        return 0 if parent.isValid() else len(self.codes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The names, and one column a code."""
        return 0 if parent.isValid() else len(self.codes) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Their codes."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == 0 else self.name(self.codes[section - 1])
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return self.name(self.codes[section - 1])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def cell(self, index: Index) -> tuple[str | None, str | None]:
        """(my code, their code) of a cell."""
        return self.codes[index.row()], self.codes[index.column() - 1]

    def count(self, index: Index) -> int | None:
        """The number in a cell; None where there can be none."""
        cell = self.cell(index)
        return None if cell == (None, None) else self.cells.get(cell, 0)

    @property
    def strongest(self) -> int:
        """The largest number off the diagonal."""
        return max((count for (mine, theirs), count in self.cells.items() if mine != theirs), default=0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number, in words for a screen reader."""
        if index.column() == 0:
            code = self.codes[index.row()]
            if role == Qt.ItemDataRole.ToolTipRole and code is not None:
                return self.tr("{code}: show its differences in Review").format(code=self.name(code))
            return (
                self.name(code)
                if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
                else None
            )
        count = self.count(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "–" if count is None else str(count) if count else "·"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            mine, theirs = self.cell(index)
            return self.tr("{mine}, {theirs}: {count}").format(
                mine=self.name(mine), theirs=self.name(theirs), count=count or 0
            )
        return None


class MatrixDelegate(QStyledItemDelegate):
    """Grey grounds by strength, equal codes in 500, a ring round the current cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """26 high."""
        return QSize(style.px(72), style.px(tokens.ROW_DENSE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        model = index.model()
        assert isinstance(model, MatrixModel)
        rect = option.rect
        painter.save()
        middle = Qt.AlignmentFlag.AlignVCenter
        if index.column() == 0:
            painter.setFont(style.font())
            last = model.codes[index.row()] is None
            painter.setPen(style.colour("second_text" if last else "text"))
            words = painter.fontMetrics().elidedText(
                model.name(model.codes[index.row()]), Qt.TextElideMode.ElideRight, rect.width() - style.px(8)
            )
            painter.drawText(rect, int(middle), words)
            painter.restore()
            return
        count = model.count(index)
        mine, theirs = model.cell(index)
        equal = mine == theirs
        if count and not equal:
            strong = count * 2 > model.strongest
            painter.fillRect(rect, style.colour("matrix_high" if strong else "matrix_low"))
        elif option.state & QStyle.StateFlag.State_MouseOver and count is not None:
            painter.fillRect(rect, style.colour("hover_row"))
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT if equal else tokens.WEIGHT_NORMAL))
        painter.setPen(style.colour("text" if count else "second_text"))
        inner = rect.adjusted(0, 0, -style.px(8), 0)
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignRight), index.data())
        if option.state & QStyle.StateFlag.State_Selected:
            role = "focus_ring" if option.widget.hasFocus() else "field_line"
            painter.setPen(QPen(style.colour(role), tokens.FOCUS_RING if option.widget.hasFocus() else 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class MatrixView(InPage, QTableView):
    """The matrix as a native table.

    ``chosen`` carries (my code, their code) of the cell taken, ``code_chosen`` the code of a row's name.
    """

    chosen = Signal(object, object)
    code_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self.setItemDelegate(MatrixDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        page = style.theme.page
        self.setStyleSheet(f"QTableView, QHeaderView, QHeaderView::section {{ background: {page}; }}")
        self.verticalHeader().setDefaultSectionSize(style.px(tokens.ROW_DENSE))
        self.horizontalHeader().setFixedHeight(style.px(tokens.BAR_TABLE))

    def set_matrix(self, cells: Cells, names: dict[str, str]) -> None:
        """Show these counts."""
        self.matrix.set_matrix(cells, names)
        head = self.horizontalHeader()
        metrics = QFontMetrics(style.font())
        width = max(
            (metrics.horizontalAdvance(self.matrix.name(one)) for one in self.matrix.codes), default=0
        )
        for column in range(self.matrix.columnCount()):
            head.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if column else QHeaderView.ResizeMode.Fixed
            )
        if self.matrix.codes:
            head.resizeSection(0, min(width + style.px(12), style.px(150)))
        rows = style.px(tokens.BAR_TABLE) + style.px(tokens.ROW_DENSE) * len(self.matrix.codes) + 2
        self.setFixedHeight(rows)

    def take(self, index: Index) -> None:
        """Tell the codes of a cell that counts something, or the code of a row."""
        if not index.isValid():
            return
        if index.column() and self.matrix.count(index):
            self.chosen.emit(*self.matrix.cell(index))
        elif not index.column() and self.matrix.codes[index.row()] is not None:
            self.code_chosen.emit(self.matrix.codes[index.row()])
