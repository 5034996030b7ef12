"""The list of names: preferred name, code, number of mentions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, Panel, PanelHead
from kantar_desk.gui.places.disputes.grid_paint import draw_words, struck
from kantar_desk.gui.style import style
from kantar_desk.workspace.finding import contains_words
from kantar_desk.workspace.register_queries import EntryRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_CODE, _COUNT = 96, 28


class EntriesModel(QAbstractListModel):
    """Rows of `EntryRow`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[EntryRow] = []

    def set_rows(self, rows: list[EntryRow]) -> None:
        """Show these; where only values changed, only those are redrawn."""
        if [row.entry.id for row in rows] == [row.entry.id for row in self.rows]:
            for number, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
                if old != new:
                    self.rows[number] = new
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of entries."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name for display, all words for screen readers."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.entry.preferred
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = [
                self.tr("something is proposed") if row.offered else "",
                self.tr("retired") if row.entry.retired else "",
            ]
            parts = [row.entry.preferred, row.code, self.tr("%n mention(s)", "", row.mentions), *marks]
            return ", ".join(part for part in parts if part)
        return row if role == ROW_ROLE else None


class _Filter(QSortFilterProxyModel):
    """Keeps entries with a spelling, in any script, that holds every typed word."""

    words = ""

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether the row holds the words."""
        model = self.sourceModel()
        assert isinstance(model, EntriesModel)
        shown = model.rows[row]
        return contains_words(self.words, f"{shown.words} {shown.code}")


class _EntryDelegate(QStyledItemDelegate):
    """Name, sign of a proposal, code, count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 high."""
        return QSize(style.px(120), style.px(tokens.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: EntryRow = index.data(ROW_ROLE)
        rect, state, view = option.rect, option.state, option.widget
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, style.colour("selected_row" if view.hasFocus() else "selected_row_idle"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        y = rect.top() + style.px(4)
        right = rect.right() - style.px(12)
        count = QLocale().toString(row.mentions) if row.mentions else "–"
        second = style.font(tokens.SECOND)
        painter.setFont(second)
        painter.setPen(style.colour("second_text"))
        box = QRect(right - style.px(_COUNT), rect.top(), style.px(_COUNT), rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        right -= style.px(_COUNT + 8)
        narrow = rect.width() < style.px(300)
        code = style.px(72 if narrow else _CODE)
        draw_words(painter, right - code, y + 1, code, row.code, second, "second_text")
        right -= code + style.px(8)
        if row.offered:
            size = style.px(tokens.ICON_FIELD)
            style.draw_icon(
                painter, "git-merge", right - size, rect.top() + (rect.height() - size) // 2, size
            )
            right -= size + style.px(6)
        font = style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL)
        if row.entry.retired:
            font = struck(font)
        x = rect.left() + style.px(16)
        draw_words(
            painter,
            x,
            y,
            right - x,
            row.entry.preferred,
            font,
            "second_text" if row.entry.retired else "text",
        )
        painter.restore()


class EntriesList(QListView):
    """The list itself; single keys act in it."""

    takes_single_keys = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Names"))


class EntriesPanel(Panel):
    """Head, filter and list. ``chosen`` carries the entry the user went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self.add_button = IconButton("plus", self.tr("New name…"))
        self.head = PanelHead(self.tr("Names"), [self.add_button])
        self.filter = FilterField(self.tr("Filter names, in any script"))
        self.model = EntriesModel(self)
        self.proxy = _Filter(self)
        self.proxy.setSourceModel(self.model)
        self.list = EntriesList()
        self.list.setModel(self.proxy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        holder = QVBoxLayout()
        holder.setContentsMargins(style.px(12), 0, style.px(12), style.px(8))
        holder.addWidget(self.filter)
        column.addLayout(holder)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.filter.textChanged.connect(self._filter)
        self.filter.leave.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._moved)

    def set_rows(self, rows: list[EntryRow], current: UUID | None) -> None:
        """List these entries with one of them current."""
        self._quiet = True
        self.model.set_rows(rows)
        self.show_current(current)
        self._quiet = False
        self._count()

    def ids(self) -> list[UUID]:
        """The entries in the order of the list, as filtered."""
        return [self.proxy.index(row, 0).data(ROW_ROLE).entry.id for row in range(self.proxy.rowCount())]

    def show_current(self, entry_id: UUID | None) -> None:
        """Select an entry in the list."""
        ids = self.ids()
        if entry_id in ids:
            index = self.proxy.index(ids.index(entry_id), 0)
            if self.list.currentIndex() != index:
                self.list.setCurrentIndex(index)

    def _filter(self, text: str) -> None:
        self.proxy.words = text
        self.proxy.invalidate()
        self._count()

    def _count(self) -> None:
        total, visible = len(self.model.rows), self.proxy.rowCount()
        shown = QLocale().toString(visible)
        of_all = self.tr("{shown} of {total}").format(shown=shown, total=QLocale().toString(total))
        self.head.set_count(shown if visible == total else of_all)

    def _moved(self, current: Index, _previous: Index) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None and not self._quiet:
            self.chosen.emit(row.entry.id)
