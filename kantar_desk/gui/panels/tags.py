"""The list of the tags of the document on the page, in reading order; also the tag view for screen readers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
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
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import (
    KIND_LETTERS,
    FilterField,
    IconButton,
    Panel,
    PanelHead,
    draw_kind_square,
)
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Annotation
from kantar_desk.workspace.finding import contains_words

Index = QModelIndex | QPersistentModelIndex
TAG_ROLE = Qt.ItemDataRole.UserRole
PARAGRAPH_ROLE = Qt.ItemDataRole.UserRole + 1


Key = tuple[int, int, UUID]


def _order(annotation: Annotation) -> Key:
    """Reading order."""
    return annotation.spans[0].start, annotation.spans[-1].end, annotation.id


class TagsModel(QAbstractListModel):
    """Annotations in reading order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows: list[Annotation] = []
        self._keys: list[Key] = []
        self._places: dict[UUID, Key] = {}
        self.paragraph_of: Callable[[int], int] = lambda position: 0

    def set_rows(self, rows: list[Annotation]) -> None:
        """Show these; equal order is updated in place so that the selection stays."""
        rows = sorted(rows, key=_order)
        if [row.id for row in rows] == [row.id for row in self.rows]:
            for number, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
                if old != new:
                    self._replace(number, new)
            return
        self.beginResetModel()
        self.rows = rows
        self._keys = [_order(row) for row in rows]
        self._places = {row.id: key for row, key in zip(rows, self._keys, strict=True)}
        self.endResetModel()

    def update_rows(self, changed: list[Annotation], removed: list[UUID]) -> None:
        """Bring single rows up to date; the others are not touched."""
        for annotation_id in removed:
            self._take(annotation_id)
        for annotation in changed:
            key = _order(annotation)
            if self._places.get(annotation.id) == key:
                self._replace(bisect_left(self._keys, key), annotation)
                continue
            self._take(annotation.id)
            at = bisect_left(self._keys, key)
            self.beginInsertRows(QModelIndex(), at, at)
            self.rows.insert(at, annotation)
            self._keys.insert(at, key)
            self._places[annotation.id] = key
            self.endInsertRows()

    def row_of(self, annotation_id: UUID) -> int | None:
        """Where a tag stands in the list, or None."""
        key = self._places.get(annotation_id)
        return bisect_left(self._keys, key) if key is not None else None

    def _take(self, annotation_id: UUID) -> None:
        at = self.row_of(annotation_id)
        if at is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.rows[at]
            del self._keys[at]
            del self._places[annotation_id]
            self.endRemoveRows()

    def _replace(self, at: int, annotation: Annotation) -> None:
        key = _order(annotation)
        self.rows[at] = annotation
        self._keys[at] = self._places[annotation.id] = key
        self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of tags."""
        return 0 if parent.isValid() else len(self.rows)

    def code_name(self, annotation: Annotation) -> str:
        """The name of a tag's code."""
        code = self.desk.codes.get(annotation.code_id)
        return code.name if code is not None else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Quote for display, everything in words for screen readers."""
        row = self.rows[index.row()]
        quote = " ".join(row.quote.split())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{KIND_LETTERS[row.kind]} {self.code_name(row)} {quote}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            paragraph = self.paragraph_of(row.spans[0].start) + 1
            return self.tr("{letter} · {code} · «{quote}» · paragraph {number}").format(
                letter=KIND_LETTERS[row.kind], code=self.code_name(row), quote=quote, number=paragraph
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            set_name = self.desk.sets[row.set_id].name if row.set_id in self.desk.sets else ""
            return f"{self.code_name(row)} · {set_name}\n{quote[:300]}"
        if role == TAG_ROLE:
            return row
        if role == PARAGRAPH_ROLE:
            return self.paragraph_of(row.spans[0].start) + 1
        return None


class TagsFilter(QSortFilterProxyModel):
    """Words in quote, code, kind, set and note, folded; all of them must be there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._query = ""

    def set_text(self, text: str) -> None:
        """Filter by these words."""
        self.beginResetModel()
        self._query = text
        self.endResetModel()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """True when every word is in what the tag says."""
        if not self._query.strip():
            return True
        model = self.sourceModel()
        assert isinstance(model, TagsModel)
        annotation = model.rows[row]
        found = self.desk.sets.get(annotation.set_id)
        text = " ".join(
            [
                annotation.quote,
                annotation.note,
                model.code_name(annotation),
                annotation.kind.replace("_", " "),
                found.name if found is not None else "",
            ]
        )
        return contains_words(self._query, text)


class TagsDelegate(QStyledItemDelegate):
    """One line: kind square, quote, code in second text, paragraph number at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 high."""
        return QSize(style.px(120), style.px(tokens.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        annotation: Annotation = index.data(TAG_ROLE)
        rect: QRect = option.rect
        state = option.state
        view = option.widget
        proxy = index.model()
        assert isinstance(proxy, TagsFilter)
        model = proxy.sourceModel()
        assert isinstance(model, TagsModel)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            focused = view.hasFocus()
            painter.fillRect(rect, style.colour("selected_row" if focused else "selected_row_idle"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        own = annotation.set_id == model.desk.ws.own_set_id
        left = rect.left() + style.px(12)
        draw_kind_square(painter, left, rect.top() + style.px(6), annotation.kind, hollow=not own)
        x = left + style.px(24)
        right = rect.right() - style.px(12)
        number_width = style.px(28)
        code_width = min(style.px(92), max(style.px(56), (right - x) // 3))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL))
        painter.setPen(style.colour("text"))
        quote_width = right - number_width - code_width - style.px(8) - x
        quote = painter.fontMetrics().elidedText(
            " ".join(annotation.quote.split()), Qt.TextElideMode.ElideRight, quote_width
        )
        painter.drawText(QRect(x, rect.top(), quote_width, rect.height()), middle, quote)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        code_left = right - number_width - code_width
        code = painter.fontMetrics().elidedText(
            model.code_name(annotation), Qt.TextElideMode.ElideRight, code_width
        )
        painter.drawText(QRect(code_left, rect.top(), code_width, rect.height()), middle, code)
        number = QLocale().toString(int(index.data(PARAGRAPH_ROLE)))
        painter.drawText(
            QRect(right - number_width, rect.top(), number_width, rect.height()),
            middle | Qt.AlignmentFlag.AlignRight,
            number,
        )
        painter.restore()


class TagsList(QListView):
    """The list itself; single keys act in it."""

    takes_single_keys = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TagsDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Tags of this document"))


class TagsPanel(Panel):
    """Head, filter and list of tags. ``chosen`` carries the tag the user went to."""

    chosen = Signal(object)
    selection_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.others = IconButton("eye", self.tr("Show or hide the tags of others"))
        self.more = IconButton("dots-three", self.tr("More"))
        self.head = PanelHead(self.tr("Tags"), [self.others, self.more])
        self.filter = FilterField(self.tr("Filter tags"), "funnel-simple")
        self.model = TagsModel(desk, self)
        self.proxy = TagsFilter(desk, self)
        self.proxy.setSourceModel(self.model)
        self.list = TagsList()
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
        self._quiet = False
        self.filter.textChanged.connect(self._filter)
        self.filter.leave.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.customContextMenuRequested.connect(self._menu)
        self.others.clicked.connect(lambda: desk.window.run("tags.others") if desk.window else None)
        self.more.clicked.connect(lambda: self._menu(self.more.pos()))
        desk.tag_changed.connect(self.show_current)
        desk.codes_changed.connect(self.list.viewport().update)

    def set_tags(self, annotations: list[Annotation]) -> None:
        """Show the tags of the document on the page."""
        self._quiet = True
        self.model.set_rows(annotations)
        self._quiet = False
        self._count()
        self.show_current(self.desk.annotation_id)

    def update_tags(self, changed: list[Annotation], removed: list[UUID]) -> None:
        """Bring single tags up to date."""
        self._quiet = True
        self.model.update_rows(changed, removed)
        self._quiet = False
        self._count()
        self.show_current(self.desk.annotation_id)

    def ids(self) -> list[UUID]:
        """The tags in the order of the list, as filtered."""
        return [self.proxy.index(row, 0).data(TAG_ROLE).id for row in range(self.proxy.rowCount())]

    def selected_ids(self) -> list[UUID]:
        """All tags selected in the list."""
        return [index.data(TAG_ROLE).id for index in self.list.selectionModel().selectedIndexes()]

    def show_current(self, annotation_id: UUID | None) -> None:
        """Select the tag in hand without a jump of the page."""
        self._quiet = True
        try:
            if annotation_id is None:
                self.list.clearSelection()
                self.list.setCurrentIndex(QModelIndex())
                return
            row = self.model.row_of(annotation_id)
            index = self.proxy.mapFromSource(self.model.index(row)) if row is not None else QModelIndex()
            if index.isValid():
                if self.list.currentIndex() != index:
                    self.list.setCurrentIndex(index)
                self.list.scrollTo(index)
        finally:
            self._quiet = False

    def _filter(self, text: str) -> None:
        self._quiet = True
        self.proxy.set_text(text)
        self._quiet = False
        self._count()

    def _count(self) -> None:
        total, visible = len(self.model.rows), self.proxy.rowCount()
        shown = QLocale().toString(total)
        self.head.set_count(
            shown if visible == total else self.tr("{shown} of {total}").format(shown=visible, total=shown)
        )

    def _moved(self, current: Index, _previous: Index) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(current.data(TAG_ROLE).id)

    def _selected(self) -> None:
        if not self._quiet:
            self.selection_changed.emit(self.selected_ids())

    def _menu(self, point: Any) -> None:
        window = self.desk.window
        if window is None:
            return
        menu = QMenu(self)
        for command_id in ("tag.inspector", "tag.note", "tag.relate", "tag.occurrences", "tag.remove"):
            window.add_to_menu(menu, command_id)
        menu.exec(self.list.viewport().mapToGlobal(point))
