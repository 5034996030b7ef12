"""Plain tables of the look: quiet heads, no grid, numbers at the right, bars and intervals drawn in cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.rows import draw_ground
from kantar_desk.gui.style import style

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_PADDING = 8


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, whether numbers stand in it, its width in design pixels (0 takes what is left)."""

    title: str
    number: bool = False
    width: int = 0


class Drawn:
    """A cell that is drawn rather than written; ``text`` says the same in words."""

    text: str = ""

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draw inside this rectangle."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one row. ``second`` cells are in second text, ``strong`` ones in weight 500; ``struck`` is for all."""

    cells: tuple[str | Drawn, ...]
    key: object = None
    second: frozenset[int] = field(default=frozenset())
    strong: frozenset[int] = field(default=frozenset())
    struck: bool = False
    tip: str = ""


class RowsModel(QAbstractTableModel):
    """Rows of text, as they are given."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show these as well, below."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Titles; those of numbers at the right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; the row itself for the delegate."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        cell = row.cells[index.column()]
        text = cell.text if isinstance(cell, Drawn) else cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or text
        return None


class RowsDelegate(QStyledItemDelegate):
    """Draws rows as the look says."""

    def __init__(self, height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(style.px(60), style.px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then text or drawing."""
        row: Row = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, RowsModel)
        painter.save()
        selected, rect = draw_ground(painter, option), option.rect
        column = index.column()
        cell = row.cells[column]
        left = 0 if column == 0 and getattr(option.widget, "flush", False) and not selected else _PADDING
        inner = rect.adjusted(style.px(left), 0, -style.px(_PADDING), 0)
        if isinstance(cell, Drawn):
            cell.draw(painter, inner)
        else:
            font = style.font(weight=tokens.WEIGHT_CURRENT if column in row.strong else tokens.WEIGHT_NORMAL)
            font.setStrikeOut(row.struck)
            painter.setFont(font)
            quiet = column in row.second or row.struck
            painter.setPen(style.colour("second_text" if quiet else "text"))
            side = Qt.AlignmentFlag.AlignRight if model.columns[column].number else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(
                cell.replace("\n", " "), Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class PlainTable(QTableView):
    """A native table: arrows move, Enter activates, nothing is edited in it."""

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        *,
        height: int = tokens.ROW_DENSE,
        page: bool = False,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.flush = flush
        self.rows = RowsModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowsDelegate(height, self))
        self.setAccessibleName(name)
        self._page, self._row_height = page, height
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.restyle()
        style.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes and colours of the theme; also after another head was given."""
        self.verticalHeader().setDefaultSectionSize(style.px(self._row_height))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(style.px(32))
        head.setFixedHeight(style.px(tokens.BAR_TABLE))
        ground = style.theme.page if self._page else style.theme.panel
        edge = "padding-left: 0;" if self.flush else ""
        self.setStyleSheet(
            f"QTableView, QHeaderView, QHeaderView::section {{ background: {ground}; }}"
            f"QHeaderView::section:first {{ {edge} }}"
        )
        for number, column in enumerate(self.rows.columns):
            if column.width:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(number, max(style.px(column.width), head.sectionSizeHint(number)))
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the one that was current stays so if it is still there."""
        key = self.current_key()
        self.rows.set_rows(rows)
        if key is not None:
            self.select_key(key)

    def current_key(self) -> Any:
        """The key of the current row, or None."""
        index = self.currentIndex()
        return index.data(ROW_ROLE).key if index.isValid() else None

    def select_key(self, key: object) -> bool:
        """Make the row with this key the current one."""
        for number, row in enumerate(self.rows.rows):
            if row.key == key:
                self.selectRow(number)
                return True
        return False

    def full_height(self) -> int:
        """The height that shows all rows without scrolling."""
        return style.px(tokens.BAR_TABLE) + style.px(self._row_height) * len(self.rows.rows) + 2
