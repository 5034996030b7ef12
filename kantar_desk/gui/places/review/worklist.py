"""The work list: one row per difference group, with sign, category, kinds, words and state."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
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
from kantar_desk.gui.components import KIND_LETTERS, draw_kind_square
from kantar_desk.gui.rows import draw_in, fill_selected
from kantar_desk.gui.style import style
from kantar_desk.workspace.reviewing import GroupRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_WORDS_AT, _PADDING, _CATEGORY_MOST = 40, 8, 208
_CATEGORIES = (
    "same", "fields_differ", "code_differs", "split", "merged", "boundary_differs", "boundary_and_code_differ",
    "only_mine", "only_theirs", "orphan",
)  # fmt: skip
SIGN_ICONS = {
    "open": "question", "stale": "warning", "agreed": "check", "accepted": "check-circle", "amended": "pencil-simple",
    "rejected": "x", "deferred": "clock",
}  # fmt: skip


def category_text(category: str) -> str:
    """The words for a category of difference."""
    words = {
        "same": QCoreApplication.translate("Review", "Same"),
        "fields_differ": QCoreApplication.translate("Review", "Fields differ"),
        "code_differs": QCoreApplication.translate("Review", "Code differs"),
        "split": QCoreApplication.translate("Review", "Split"),
        "merged": QCoreApplication.translate("Review", "Merged"),
        "boundary_differs": QCoreApplication.translate("Review", "Boundary differs"),
        "boundary_and_code_differ": QCoreApplication.translate("Review", "Boundary and code"),
        "only_mine": QCoreApplication.translate("Review", "Only mine"),
        "only_theirs": QCoreApplication.translate("Review", "Only theirs"),
        "orphan": QCoreApplication.translate("Review", "Without a place"),
    }
    return words.get(category, category)


def state_text(state: str) -> str:
    """The word for the state of a group."""
    words = {
        "open": QCoreApplication.translate("Review", "Open"),
        "stale": QCoreApplication.translate("Review", "Stale"),
        "agreed": QCoreApplication.translate("Review", "Agreed"),
        "accepted": QCoreApplication.translate("Review", "Accepted"),
        "amended": QCoreApplication.translate("Review", "Amended"),
        "rejected": QCoreApplication.translate("Review", "Rejected"),
        "deferred": QCoreApplication.translate("Review", "Deferred"),
    }
    return words[state]


class WorkModel(QAbstractTableModel):
    """The groups of the document in hand: category, tags, words, state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[GroupRow] = []
        self.people: dict[UUID, str] = {}

    def set_people(self, people: dict[UUID, str]) -> None:
        """The colleagues, if there are several: then a column names whose tag it is."""
        if people != self.people:
            self.beginResetModel()
            self.people = people
            self.endResetModel()

    def set_rows(self, rows: list[GroupRow]) -> None:
        """Show these groups; equal ones in equal order are updated in place."""
        if [row.group.key for row in rows] == [row.group.key for row in self.rows]:
            for number, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
                if old != new:
                    self.rows[number] = new
                    self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of groups."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Category, tags, words, state; the person with several colleagues."""
        return 5 if self.people else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Column heads."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Category"),
                self.tr("Tags"),
                self.tr("Words"),
                self.tr("State"),
                self.tr("Person"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text in every cell."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 2:
            return words_of(row)
        if role == ROW_ROLE:
            return row
        return None

    def _text(self, row: GroupRow, column: int) -> str:
        if column == 0:
            return category_text(row.group.category.value)
        if column == 1:
            mine = "".join(KIND_LETTERS[one.kind] for one in row.mine) or "–"
            theirs = "".join(KIND_LETTERS[one.kind] for one in row.theirs) or "–"
            return f"{mine} · {theirs}"
        if column == 2:
            return words_of(row)
        if column == 4:
            return self.people.get(row.their_set, "") if row.their_set is not None else ""
        if row.state in ("accepted", "amended") and "resolved" in row.ticks.values():
            return QCoreApplication.translate("Review", "Resolved")
        return state_text(row.state)


def words_of(row: GroupRow) -> str:
    """The words of a group: theirs first, as theirs is what is judged."""
    side = row.theirs or row.mine
    return " · ".join(" ".join(one.quote.split()) for one in side)


class WorkDelegate(QStyledItemDelegate):
    """32 high; the sign of the state before the category, kind squares for both sides."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One work row."""
        return QSize(style.px(60), style.px(tokens.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: GroupRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state = option.state
        view = option.widget
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            fill_selected(painter, rect, focused=view.hasFocus())
        quiet = not row.is_open
        painter.setPen(style.colour("second_text" if quiet else "text"))
        font = style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL)
        middle = Qt.AlignmentFlag.AlignVCenter
        column = index.column()
        if column == 0:
            size = style.px(14)
            style.draw_icon(
                painter, SIGN_ICONS[row.state], rect.left() + style.px(16), rect.center().y() - size // 2, size,
                "second_text" if quiet else "text",
            )  # fmt: skip
            rect = rect.adjusted(style.px(_WORDS_AT), 0, -style.px(4), 0)
        elif column == 1:
            self._squares(painter, row, rect)
            painter.restore()
            return
        else:
            rect = rect.adjusted(style.px(_PADDING), 0, -style.px(_PADDING), 0)
        if column >= 3:
            font = style.font(tokens.SECOND)
            painter.setPen(style.colour("second_text"))
        if column == 2 and row.state == "rejected":
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, middle, text)
        painter.restore()

    def _squares(self, painter: QPainter, row: GroupRow, rect: QRect) -> None:
        x, y = rect.left() + style.px(_PADDING), rect.center().y() - style.px(8) + 1
        if row.mine:
            draw_kind_square(painter, x, y, row.mine[0].kind)
        if row.theirs:
            draw_kind_square(painter, x + style.px(20), y, row.theirs[0].kind, hollow=True)


class WorkHead(QHeaderView):
    """The names of the columns, each over the words of its column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """A table head."""
        return QSize(super().sizeHint().width(), style.px(tokens.ROW))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One name, with a line below."""
        painter.save()
        painter.fillRect(rect, style.colour("panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.colour("panel_line"))
        left = _WORDS_AT if section == 0 else _PADDING
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        font = style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT)
        draw_in(painter, rect.adjusted(style.px(left), 0, 0, 0), words, font, "second_text")
        painter.restore()


class WorkList(QTableView):
    """The list itself; the review keys act in it."""

    takes_single_keys = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(WorkDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(style.px(tokens.ROW))
        self.setHorizontalHeader(WorkHead(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Differences"))

    def fit(self) -> None:
        """Give the columns their widths: that of their longest word in any language; words take what is left."""
        header = self.horizontalHeader()
        strong = QFontMetrics(style.font(weight=tokens.WEIGHT_CURRENT))
        small = QFontMetrics(style.font(tokens.SECOND))
        caption = QFontMetrics(style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT))
        categories = max(strong.horizontalAdvance(category_text(one)) for one in _CATEGORIES)
        states = max(small.horizontalAdvance(state_text(one)) for one in SIGN_ICONS)
        tags = caption.horizontalAdvance(str(self.model().headerData(1, Qt.Orientation.Horizontal)))
        widths = [
            (0, min(style.px(_CATEGORY_MOST), categories + style.px(_WORDS_AT + 8))),
            (1, max(style.px(36), tags) + style.px(2 * _PADDING)),
            (3, states + style.px(2 * _PADDING)),
        ]
        if self.model().columnCount() == 5:
            widths.append((4, style.px(96)))
        for column, width in widths:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def go_to(self, key: UUID) -> bool:
        """Select the group with this key."""
        model = self.model()
        assert isinstance(model, WorkModel)
        for number, row in enumerate(model.rows):
            if row.group.key == key:
                self.selectRow(number)
                self.scrollTo(model.index(number, 0))
                return True
        return False
