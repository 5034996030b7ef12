"""The list of disputes: question, status, statements and origins."""

from __future__ import annotations

from itertools import pairwise
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
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
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
from kantar_desk.gui.labels import label
from kantar_desk.gui.panels.documents import draw_state_sign
from kantar_desk.gui.places.disputes.parts import STATUS_SIGNS, draw_flag, second_line
from kantar_desk.gui.style import style
from kantar_desk.workspace.dispute_queries import DisputeRow
from kantar_desk.workspace.finding import contains_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class DisputesModel(QAbstractListModel):
    """Rows of `DisputeRow`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[DisputeRow] = []

    def set_rows(self, rows: list[DisputeRow]) -> None:
        """Show these; where only values changed, only those are redrawn."""
        if [row.dispute.id for row in rows] == [row.dispute.id for row in self.rows]:
            for number, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
                if old != new:
                    self.rows[number] = new
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of disputes."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The question for display, the row for the delegate, a full sentence for screen readers."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.dispute.question
        if role == Qt.ItemDataRole.AccessibleTextRole:
            flag = self.tr("repeated after retraction") if row.repeated else ""
            parts = [row.dispute.question, row.topic, self.status_line(row), flag]
            return ", ".join(part for part in parts if part)
        return row if role == ROW_ROLE else None

    def status_line(self, row: DisputeRow) -> str:
        """Status, then statements and origins."""
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return f"{label('dispute_status', row.dispute.status)} · {second_line(parent, row)}"


class _Filter(QSortFilterProxyModel):
    """Keeps disputes that hold every typed word, or whose status does."""

    words = ""

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether the row holds the words."""
        model = self.sourceModel()
        assert isinstance(model, DisputesModel)
        shown = model.rows[row]
        return contains_words(self.words, f"{shown.words} {label('dispute_status', shown.dispute.status)}")


class DisputesDelegate(QStyledItemDelegate):
    """Status sign, the question on up to two lines, status and counts under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """68 high, 50 where the question takes one line."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else style.px(256)
        lines = wrapped(str(index.data()), width - style.px(48), style.font())
        return QSize(
            style.px(120), style.px(tokens.ROW_DISPUTE if len(lines) > 1 else tokens.ROW_DISPUTE_GRID)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: DisputeRow = index.data(ROW_ROLE)
        rect = option.rect
        state = option.state
        view = option.widget
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            focused = view.hasFocus()
            painter.fillRect(rect, style.colour("selected_row" if focused else "selected_row_idle"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        left = rect.left() + style.px(12)
        sign = style.px(16)
        draw_state_sign(
            painter, STATUS_SIGNS.get(row.dispute.status, "new"), left, rect.top() + style.px(8), sign
        )
        x = left + sign + style.px(8)
        room = rect.right() - style.px(12) - x
        font = style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL)
        painter.setFont(font)
        painter.setPen(style.colour("text"))
        y = rect.top() + style.px(7)
        for line in wrapped(row.dispute.question, room, font):
            painter.drawText(QRect(x, y, room, style.px(18)), Qt.AlignmentFlag.AlignVCenter, line)
            y += style.px(18)
        second = style.font(tokens.SECOND)
        painter.setFont(second)
        painter.setPen(style.colour("second_text"))
        model = index.model()
        source = model.sourceModel() if isinstance(model, QSortFilterProxyModel) else model
        assert isinstance(source, DisputesModel)
        if row.repeated:
            size = style.px(tokens.ICON_LINE)
            draw_flag(painter, rect.right() - style.px(12) - size, y + style.px(1), size, full=True)
            room -= size + style.px(8)
        words = QFontMetrics(second).elidedText(source.status_line(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, y, room, style.px(16)), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def wrapped(text: str, width: int, font: Any, most: int = 2) -> list[str]:
    """The lines of a text at a width, at most ``most``, the last one elided."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(10, width))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts UTF-16 units; the text is cut in the same unit and read back.
    units = text.encode("utf-16-le")
    cuts = [2 * start for start in starts] + [len(units)]
    lines = [units[one:two].decode("utf-16-le") for one, two in pairwise(cuts)]
    if len(lines) > most:
        rest = "".join(lines[most - 1 :])
        metrics = QFontMetrics(font)
        lines = [*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return [line.rstrip() for line in lines] or [""]


class DisputesList(QListView):
    """The list itself; single keys act in it."""

    takes_single_keys = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(DisputesDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Disputes"))


class DisputesPanel(Panel):
    """Head, filter and list. ``chosen`` carries the dispute the user went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("plus", self.tr("New dispute…"))
        self.head = PanelHead(self.tr("Disputes"), [self.add_button])
        self.filter = FilterField(self.tr("Filter disputes"))
        self._quiet = False
        self.model = DisputesModel(self)
        self.proxy = _Filter(self)
        self.proxy.setSourceModel(self.model)
        self.list = DisputesList()
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

    def set_rows(self, rows: list[DisputeRow], current: UUID | None) -> None:
        """List these disputes with one of them current."""
        self._quiet = True
        self.model.set_rows(rows)
        self.show_current(current)
        self._quiet = False
        self._count()

    def ids(self) -> list[UUID]:
        """The disputes in the order of the list, as filtered."""
        return [self.proxy.index(row, 0).data(ROW_ROLE).dispute.id for row in range(self.proxy.rowCount())]

    def show_current(self, dispute_id: UUID | None) -> None:
        """Select a dispute in the list."""
        ids = self.ids()
        if dispute_id in ids:
            index = self.proxy.index(ids.index(dispute_id), 0)
            if self.list.currentIndex() != index:
                self.list.setCurrentIndex(index)

    def _filter(self, text: str) -> None:
        self.proxy.words = text
        self.proxy.invalidate()
        self._count()

    def _count(self) -> None:
        total, visible = len(self.model.rows), self.proxy.rowCount()
        shown = QLocale().toString(visible)
        all_words = self.tr("{shown} of {total}").format(shown=shown, total=QLocale().toString(total))
        self.head.set_count(shown if visible == total else all_words)

    def _moved(self, current: Index, _previous: Index) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None and not self._quiet:
            self.chosen.emit(row.dispute.id)
