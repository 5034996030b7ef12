"""The list of documents: title, state, date or mark, tag count."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
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
from kantar_desk.gui.components import FilterField, IconButton, Panel, PanelHead
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import DOCUMENT_STATES
from kantar_desk.workspace.actions import SetState
from kantar_desk.workspace.document_queries import DocumentRow, document_rows
from kantar_desk.workspace.finding import contains_words
from kantar_desk.workspace.workspace import ChangeSet

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_TICK = ((0.33, 0.52), (0.46, 0.65), (0.68, 0.39))


class DocumentsModel(QAbstractListModel):
    """Rows of `DocumentRow`; the display text holds all that a screen reader should say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DocumentRow] = []

    def set_rows(self, rows: list[DocumentRow]) -> None:
        """Show these rows; where only values changed, only those are redrawn."""
        if [row.document.id for row in rows] == [row.document.id for row in self.rows]:
            for number, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
                if old != new:
                    self.rows[number] = new
                    index = self.index(number)
                    self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of documents."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title for display, the whole row for the delegate, a full sentence for screen readers."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.document.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.document.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([row.document.title, *self.second_line(row), self.tr("%n tag(s)", "", row.tags)])
        if role == ROW_ROLE:
            return row
        return None

    def second_line(self, row: DocumentRow) -> list[str]:
        """State, then the mark or the date."""
        parts = [label("document_state", row.state)]
        if row.orphans:
            parts.append(self.tr("%n orphan(s)", "", row.orphans))
        elif row.inside:
            parts.append(self.tr("is in another"))
        elif row.document.source.published:
            parts.append(partial_date(row.document.source.published, short=True))
        return parts


SORTS = ("title", "published", "tags", "state", "folder", "publisher", "added")


class DocumentsProxy(QSortFilterProxyModel):
    """Words in title, people, folder, genre, language, state; sorted by one of `SORTS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self.order = "title"

    def set_query(self, text: str) -> None:
        """Filter by these words."""
        self.beginResetModel()
        self._query = text
        self.endResetModel()

    def set_order(self, order: str) -> None:
        """Sort by one of `SORTS`; most tags and newest first, everything else from A."""
        self.order = order if order in SORTS else "title"
        self.sort(0)
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """True when every word is in what the list or the details say of the document."""
        if not self._query.strip():
            return True
        model = self.sourceModel()
        assert isinstance(model, DocumentsModel)
        found = model.rows[row]
        source = found.document.source
        inside = QCoreApplication.translate("DocumentsModel", "is in another") if found.inside else ""
        words = (
            found.document.title, found.document.folder, source.publisher, source.author, source.file_name,
            source.language, source.published, label("genre", source.genre) if source.genre else "",
            label("document_state", found.state), inside,
        )  # fmt: skip
        return contains_words(self._query, " ".join(words))

    def lessThan(self, left: Index, right: Index) -> bool:
        """By the chosen order, then by title."""
        return self._key(left.data(ROW_ROLE)) < self._key(right.data(ROW_ROLE))

    def _key(self, row: DocumentRow) -> tuple[object, str]:
        document, title = row.document, row.document.title.casefold()
        source = document.source
        keys: dict[str, object] = {
            "title": 0,
            "published": source.published or "9999",
            "tags": -row.tags,
            "state": DOCUMENT_STATES.index(row.state) if row.state in DOCUMENT_STATES else 9,
            "folder": document.folder.casefold() or "\uffff",
            "publisher": (source.publisher or source.author).casefold() or "\uffff",
            "added": document.created,
        }
        return keys[self.order], title


class DocumentsDelegate(QStyledItemDelegate):
    """Two lines: state sign and title; state and date in second text, the count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """48 high."""
        return QSize(style.px(120), style.px(tokens.ROW_TWO_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: DocumentRow = index.data(ROW_ROLE)
        rect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        view = option.widget
        focused = view.hasFocus()
        painter.save()
        ground = None
        if selected:
            ground = "selected_row" if focused else "selected_row_idle"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover_row"
        if ground:
            painter.fillRect(rect, style.colour(ground))
        left = rect.left() + style.px(12)
        sign = style.px(16)
        draw_state_sign(painter, row.state, left, rect.top() + style.px(9), sign)
        x = left + sign + style.px(8)
        right = rect.right() - style.px(12)
        count = QLocale().toString(row.tags) if row.tags else "–"
        second = style.font(tokens.SECOND)
        count_width = QFontMetrics(second).horizontalAdvance(count)
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL))
        painter.setPen(style.colour("text"))
        title = painter.fontMetrics().elidedText(row.document.title, Qt.TextElideMode.ElideRight, right - x)
        painter.drawText(
            QRect(x, rect.top() + style.px(6), right - x, style.px(18)), Qt.AlignmentFlag.AlignVCenter, title
        )
        painter.setFont(second)
        painter.setPen(style.colour("second_text"))
        model = index.model()
        source = model.sourceModel() if isinstance(model, QSortFilterProxyModel) else model
        assert isinstance(source, DocumentsModel)
        words = " · ".join(source.second_line(row))
        words = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, right - x - count_width - style.px(8)
        )
        line = QRect(x, rect.top() + style.px(25), right - x, style.px(16))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()


def draw_state_sign(painter: QPainter, state: str, x: int, y: int, size: int) -> None:
    """Ring new · half in progress · filled with tick finished · struck ring ignored."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = style.colour("second_text")
    box = QRect(x + 2, y + 2, size - 4, size - 4)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "finished":
        painter.setBrush(colour)
        painter.drawEllipse(box)
        painter.setPen(QPen(style.colour("panel"), 1.6))
        painter.drawPolyline([QPointF(x + size * across, y + size * down) for across, down in _TICK])
    else:
        painter.drawEllipse(box)
        if state == "in_progress":
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(box, 270 * 16, 180 * 16)
        elif state == "ignored":
            painter.drawLine(
                QPointF(x + size * 0.27, y + size * 0.73), QPointF(x + size * 0.73, y + size * 0.27)
            )
    painter.restore()


class DocumentsList(QListView):
    """The list itself; single keys act in it."""

    takes_single_keys = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(DocumentsDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Documents"))


class DocumentsPanel(Panel):
    """Head, filter and list. ``chosen`` carries the document the user went to."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.add_button = IconButton("plus", self.tr("Import documents"))
        self.sort_button = IconButton("sort-ascending", self.tr("Sort documents"))
        self.head = PanelHead(self.tr("Documents"), [self.sort_button, self.add_button])
        self.filter = FilterField(self.tr("Filter documents"))
        self.model = DocumentsModel(self)
        self.proxy = DocumentsProxy(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.set_order("title")
        self.list = DocumentsList()
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
        self.sort_button.clicked.connect(self._sort_menu)
        self.filter.textChanged.connect(self._filter)
        self.filter.leave.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.customContextMenuRequested.connect(self._menu)
        desk.document_changed.connect(self.show_current)

    def read(self) -> None:
        """Read the list anew."""
        self.model.set_rows(document_rows(self.desk.ws) if self.desk.workspace is not None else [])
        self._count()
        self.show_current(self.desk.document_id)

    def apply(self, change_set: ChangeSet) -> None:
        """Counts, states and titles may have changed."""
        if change_set.touches("document", "annotation", "set_document", "document_link", "orphan"):
            self.read()

    def ids(self) -> list[UUID]:
        """The documents in the order of the list, as filtered."""
        return [self.proxy.index(row, 0).data(ROW_ROLE).document.id for row in range(self.proxy.rowCount())]

    def selected_ids(self) -> list[UUID]:
        """The documents selected in the list."""
        return [index.data(ROW_ROLE).document.id for index in self.list.selectionModel().selectedIndexes()]

    def step(self, by: int) -> None:
        """Go to the next or previous document of the list."""
        ids = self.ids()
        if not ids:
            return
        now = ids.index(self.desk.document_id) if self.desk.document_id in ids else -1
        self.chosen.emit(ids[max(0, min(len(ids) - 1, now + by))])

    def show_current(self, document_id: UUID | None) -> None:
        """Select the document in hand."""
        for row in range(self.proxy.rowCount()):
            index = self.proxy.index(row, 0)
            if index.data(ROW_ROLE).document.id == document_id:
                if self.list.currentIndex() != index:
                    self.list.setCurrentIndex(index)
                return

    def _sort_menu(self) -> None:
        words = {
            "title": self.tr("By title"),
            "published": self.tr("By date"),
            "tags": self.tr("By number of tags"),
            "state": self.tr("By state"),
            "folder": self.tr("By folder"),
            "publisher": self.tr("By publisher"),
            "added": self.tr("By time of import"),
        }
        menu = QMenu(self)
        for order in SORTS:
            action = menu.addAction(words[order])
            action.setCheckable(True)
            action.setChecked(order == self.proxy.order)
            action.triggered.connect(lambda _=False, one=order: self.set_order(one))
        menu.exec(self.sort_button.mapToGlobal(self.sort_button.rect().bottomLeft()))

    def set_order(self, order: str) -> None:
        """Sort the list; the document in hand stays selected."""
        self.proxy.set_order(order)
        self.show_current(self.desk.document_id)
        if self.desk.window is not None:
            self.desk.window.touch_state()

    def _filter(self, text: str) -> None:
        self.proxy.set_query(text)
        self._count()

    def _count(self) -> None:
        total, visible = len(self.model.rows), self.proxy.rowCount()
        shown = QLocale().toString(total)
        self.head.set_count(
            shown if visible == total else self.tr("{shown} of {total}").format(shown=visible, total=shown)
        )

    def _moved(self, current: Index, _previous: Index) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None and row.document.id != self.desk.document_id:
            self.chosen.emit(row.document.id)

    def _menu(self, point: Any) -> None:
        ids = self.selected_ids()
        if not ids:
            return
        menu = QMenu(self)
        for state in DOCUMENT_STATES:
            action = menu.addAction(label("document_state", state))
            action.triggered.connect(
                lambda _=False, value=state: self.desk.perform(SetState(document_ids=tuple(ids), state=value))
            )
        menu.addSeparator()
        about = menu.addAction(self.tr("About this document…"))
        about.triggered.connect(lambda: self.desk.window.run("document.about") if self.desk.window else None)
        menu.exec(self.list.viewport().mapToGlobal(point))
