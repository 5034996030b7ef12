"""A list with its head and its filter, as documents, tags, disputes and names are listed.

A subclass of `ListingModel` says what a row is called, what a screen reader says of it and in which words the filter
looks; one of `RowDelegate` draws a row; `ListingPanel` puts them together and remembers which row is in hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, Panel, PanelHead
from kantar_desk.gui.rows import draw_ground, draw_in
from kantar_desk.gui.style import style
from kantar_desk.workspace.finding import contains_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
Row = TypeVar("Row")
_SINGLE_STEPS = 64  # more rows than these that come or go are shown by a reset, which is then faster


class RowsOf(QAbstractListModel, Generic[Row]):
    """Rows of one class, each one line of a list, with words for the eye and for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def title(self, row: Row) -> str:
        """What the row is called."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """All of the row in words, for screen readers."""
        raise NotImplementedError

    def tip(self, row: Row) -> str:
        """What the tooltip says: the whole title, as it may be cut."""
        return self.title(row)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, tooltip and spoken words; the row itself for the delegate."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None


class ListingModel(RowsOf[Row]):
    """Rows known by an id each. Only what changed is told to the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_id: dict[UUID, Row] = {}
        self._numbers: dict[UUID, int] | None = None

    def id_of(self, row: Row) -> UUID:
        """The id a row is known by."""
        raise NotImplementedError

    def searched(self, row: Row) -> str:
        """The text the filter looks in."""
        raise NotImplementedError

    def row_of(self, row_id: UUID) -> int | None:
        """Where a row stands, or None."""
        if self._numbers is None:
            self._numbers = {self.id_of(row): number for number, row in enumerate(self.rows)}
        return self._numbers.get(row_id)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows. What stays keeps its selection; only what came, went or changed is drawn anew."""
        new = {self.id_of(row): row for row in rows}
        gone = [one for one in self.by_id if one not in new]
        come = [one for one in new if one not in self.by_id]
        if len(gone) + len(come) > _SINGLE_STEPS:
            self._reset(rows)
            return
        for row_id in gone:
            self.take_row(row_id)
        if [self.id_of(row) for row in self.rows] != [one for one in new if one in self.by_id]:
            self._reorder([row for row in rows if self.id_of(row) in self.by_id])
        if come:
            for number, row in enumerate(rows):
                if self.id_of(row) not in self.by_id:
                    self.insert_row(number, row)
        changed = [number for number, row in enumerate(rows) if self.rows[number] != row]
        for number in changed:
            self._put(number, rows[number])
        for _, run in groupby(enumerate(changed), lambda pair: pair[1] - pair[0]):
            numbers = [number for _, number in run]
            self.dataChanged.emit(self.index(numbers[0]), self.index(numbers[-1]))

    def insert_row(self, at: int, row: Row) -> None:
        """Put a row in at a place."""
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.insert(at, row)
        self.by_id[self.id_of(row)] = row
        self._numbers = None
        self.endInsertRows()

    def take_row(self, row_id: UUID) -> None:
        """Take a row away, if it is there."""
        at = self.row_of(row_id)
        if at is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.rows[at]
            del self.by_id[row_id]
            self._numbers = None
            self.endRemoveRows()

    def replace_row(self, at: int, row: Row) -> None:
        """Bring the row at a place up to date."""
        self._put(at, row)
        self.dataChanged.emit(self.index(at), self.index(at))

    def _put(self, at: int, row: Row) -> None:
        self.rows[at] = row
        self.by_id[self.id_of(row)] = row

    def _fill(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)
        self.by_id = {self.id_of(row): row for row in rows}
        self._numbers = None

    def _reset(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._fill(rows)
        self.endResetModel()

    def _reorder(self, rows: Sequence[Row]) -> None:
        """The same rows in another order; those selected stay so."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self.id_of(self.rows[index.row()]) for index in held]
        self._fill(rows)
        self.changePersistentIndexList(held, [self.index(self.row_of(one) or 0) for one in ids])
        self.layoutChanged.emit()


class WordsFilter(QSortFilterProxyModel):
    """Keeps the rows that hold every typed word, in the order of the list."""

    def __init__(self, model: ListingModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.words = ""
        self.setSourceModel(model)

    def set_words(self, words: str) -> None:
        """Filter by these words. One reset: row by row, a long list would be slow."""
        self.beginResetModel()
        self.words = words.strip()
        self.endResetModel()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether the row holds the words."""
        return not self.words or contains_words(self.words, self.model.searched(self.model.rows[row]))


class RowDelegate(QStyledItemDelegate, Generic[Row]):
    """Draws the ground of a row; a subclass draws what stands on it."""

    height = tokens.ROW

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as rows of this list are."""
        return QSize(style.px(120), style.px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        selected = draw_ground(painter, option)
        self.draw(painter, option.rect, index.data(ROW_ROLE), selected)
        painter.restore()

    def draw(self, painter: QPainter, rect: QRect, row: Row, selected: bool) -> None:
        """Draw signs and words of a row."""
        raise NotImplementedError


class ListingView(QListView):
    """The list itself; single keys act in it. Rows of one height unless ``even`` is false."""

    takes_single_keys = True

    def __init__(
        self, name: str, *, even: bool = True, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.nothing = ""
        self.taking_focus = False
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if even:
            self.setUniformItemSizes(True)
        else:
            self.setResizeMode(QListView.ResizeMode.Adjust)
            self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        if several:
            self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come here without choosing a row: Qt would make the first one current, and what is in hand would change."""
        self.taking_focus = True
        held = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not held:
            self.selectionModel().clearCurrentIndex()
        self.taking_focus = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there are none."""
        super().paintEvent(event)
        if self.nothing and not self.model().rowCount():
            room = self.viewport().width() - style.px(32)
            box = QRect(style.px(16), style.px(4), room, style.px(24))
            draw_in(QPainter(self.viewport()), box, self.nothing, style.font(), "second_text")


class ListingPanel(Panel, Generic[Row]):
    """Head, filter and list. ``chosen`` carries the id of the row the user went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_hand: UUID | None = None
        self._quiet = False

    def lay_out(
        self,
        head: PanelHead,
        filter_field: FilterField,
        model: ListingModel[Row],
        delegate: RowDelegate[Row],
        view: ListingView,
    ) -> None:
        """Put head, filter and list together; once, when a subclass has made them."""
        self.head, self.filter, self.model, self.list = head, filter_field, model, view
        self.proxy = WordsFilter(model, self)
        model.setParent(self)
        delegate.setParent(view)
        view.setModel(self.proxy)
        view.setItemDelegate(delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        holder = QVBoxLayout()
        holder.setContentsMargins(style.px(12), 0, style.px(12), style.px(8))
        holder.addWidget(filter_field)
        column.addLayout(holder)
        column.addWidget(view, 1)
        filter_field.textChanged.connect(self._filter)
        filter_field.leave.connect(view.setFocus)
        view.selectionModel().currentChanged.connect(self._moved)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the list. With a focus proxy, Tab would pass over head and filter."""
        self.list.setFocus(reason)

    def set_rows(self, rows: Sequence[Row], current: UUID | None) -> None:
        """List these rows, one of them in hand."""
        self._quiet = True
        self.model.set_rows(rows)
        self.show_current(current)

    def ids(self) -> list[UUID]:
        """The ids in the order of the list, as filtered."""
        rows = self.model.rows
        if not self.proxy.words:
            return [self.model.id_of(row) for row in rows]
        shown = (
            self.proxy.mapToSource(self.proxy.index(number, 0)) for number in range(self.proxy.rowCount())
        )
        return [self.model.id_of(rows[index.row()]) for index in shown]

    def selected_ids(self) -> list[UUID]:
        """The ids of all selected rows."""
        return [
            self.model.id_of(index.data(ROW_ROLE)) for index in self.list.selectionModel().selectedIndexes()
        ]

    def show_current(self, row_id: UUID | None) -> None:
        """Select the row in hand, if the list shows it; nothing is sent for it."""
        self._quiet = True
        self.in_hand = row_id
        number = self.model.row_of(row_id) if row_id is not None else None
        index = self.proxy.mapFromSource(self.model.index(number)) if number is not None else QModelIndex()
        if not index.isValid():
            self.list.clearSelection()
        if self.list.currentIndex() != index:  # this row alone, also while Ctrl is held
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
        self._quiet = False
        self._count()

    def _filter(self, words: str) -> None:
        self._quiet = True
        self.proxy.set_words(words)
        self.list.nothing = self.tr("Nothing was found.") if self.proxy.words else ""
        self.show_current(self.in_hand)

    def _count(self) -> None:
        total, visible = len(self.model.rows), self.proxy.rowCount()
        shown = QLocale().toString(visible)
        of_all = self.tr("{shown} of {total}").format(shown=shown, total=QLocale().toString(total))
        self.head.set_count(shown if visible == total else of_all)

    def _moved(self, current: Index, _previous: Index) -> None:
        if self._quiet or self.list.taking_focus or not current.isValid():
            return
        row_id = self.model.id_of(current.data(ROW_ROLE))
        if row_id != self.in_hand:
            self.in_hand = row_id
            self.chosen.emit(row_id)
