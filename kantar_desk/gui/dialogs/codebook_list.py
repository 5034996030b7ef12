"""The list of the codebook window: codes and the team's own fields, kind by kind, with the names of its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_keycap, draw_kind_square
from kantar_desk.gui.dialogs.codebook_draft import CodebookDraft
from kantar_desk.gui.labels import label
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style
from kantar_desk.model.codebook import KIND_LETTERS, KINDS, Kind

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A heading of a kind, a code, or a field of the team's own."""

    sort: str
    kind: Kind
    id: UUID | None
    name: str
    key: str = ""
    slug: str = ""
    count: int = 0
    depth: int = 0
    remark: str = ""


class CodeModel(QAbstractListModel):
    """Headings, codes and fields, one below the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CodeRow] = []

    def show(self, draft: CodebookDraft, tags: dict[UUID, int], typed: str = "") -> None:
        """Show what the draft holds and the typed words leave."""
        rows: list[CodeRow] = []
        wanted = typed.casefold().split()
        counts = draft.counts(tags)
        for kind in KINDS:
            found = [self._code_row(draft, code, counts) for code in draft.codes(kind)]
            found += [
                CodeRow(
                    "field",
                    kind,
                    one.id,
                    one.name,
                    slug=one.slug,
                    remark=self.tr("retired") if one.retired else label("field_type", one.type),
                )
                for one in draft.fields(kind)
            ]
            found = [
                row for row in found if all(word in f"{row.name} {row.slug}".casefold() for word in wanted)
            ]
            if found:
                live = sum(1 for row in found if row.sort == "code" and row.remark == "")
                rows += [CodeRow("kind", kind, None, label("kind", kind), count=live), *found]
        if [(row.sort, row.id) for row in rows] == [(row.sort, row.id) for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _code_row(self, draft: CodebookDraft, code: Any, counts: dict[UUID, int]) -> CodeRow:
        target = draft.merged_into(code.id)
        remark = self.tr("retired") if code.retired else ""
        if target is not None:
            remark = self.tr("goes into {name}").format(name=target.name)
        return CodeRow(
            "code",
            code.kind,
            code.id,
            code.name,
            key=code.key or "",
            slug=code.slug,
            count=counts.get(code.id, 0),
            depth=draft.depth(code),
            remark=remark,
        )

    def row_of(self, row_id: UUID | None) -> int:
        """The row of a code or field, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.id == row_id and row_id is not None), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        if self.rows[index.row()].sort == "kind":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; everything in words for screen readers."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [KIND_LETTERS[row.kind], row.name, row.remark]
            if row.key:
                parts.append(self.tr("key {key}").format(key=row.key))
            if row.sort == "code":
                parts.append(self.tr("%n tag(s)", "", row.count))
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(part for part in (row.name, row.slug, row.remark) if part)
        if role == ROW_ROLE:
            return row
        return None


COUNT_WIDTH, SLUG_WIDTH, _NAME_LEFT = 64, 168, 68


def name_left() -> int:
    """Where names begin: behind the keys, and behind the head of their column in any language."""
    head = QFontMetrics(style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT))
    words = QCoreApplication.translate("CodeTableHead", "Key")
    return max(style.px(_NAME_LEFT), style.px(16 + 12) + head.horizontalAdvance(words))


class CodeDelegate(QStyledItemDelegate):
    """Key, name, machine code, number of tags; headings with the kind square."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28; headings a little more."""
        row: CodeRow = index.data(ROW_ROLE)
        return QSize(style.px(200), style.px(36 if row.sort == "kind" else tokens.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: CodeRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        left, right = rect.left() + style.px(16), rect.right() - style.px(16)
        painter.save()
        if row.sort == "kind":
            if index.row() > 0:
                painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), style.colour("panel_line"))
            draw_kind_square(painter, left, rect.top() + (rect.height() - style.px(16)) // 2, row.kind)
            x = left + style.px(24)
            painter.setFont(style.font(weight=tokens.WEIGHT_HEAD))
            painter.setPen(style.colour("text"))
            painter.drawText(QRect(x, rect.top(), rect.width(), rect.height()), middle, row.name)
            x += painter.fontMetrics().horizontalAdvance(row.name) + style.px(8)
            painter.setFont(style.font())
            painter.setPen(style.colour("second_text"))
            painter.drawText(
                QRect(x, rect.top(), rect.width(), rect.height()), middle, QLocale().toString(row.count)
            )
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            fill_selected(painter, rect, focused=option.widget.hasFocus())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        if row.key:
            draw_keycap(painter, left, rect.top() + (rect.height() - style.px(16)) // 2, row.key)
        elif row.sort == "field":
            side = style.px(tokens.ICON_FIELD)
            style.draw_icon(painter, "text-t", left + 1, rect.top() + (rect.height() - side) // 2, side)
        x = rect.left() + name_left() + style.px(16 * row.depth)
        slug_left = right - style.px(COUNT_WIDTH + SLUG_WIDTH)
        font = style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL)
        quiet = bool(row.remark) and row.sort == "code"
        painter.setFont(font)
        painter.setPen(style.colour("second_text" if quiet else "text"))
        name = QFontMetrics(font).elidedText(
            row.name, Qt.TextElideMode.ElideRight, slug_left - x - style.px(8)
        )
        painter.drawText(QRect(x, rect.top(), slug_left - x, rect.height()), middle, name)
        x += QFontMetrics(font).horizontalAdvance(name) + style.px(8)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        if row.remark and slug_left - x > style.px(24):
            remark = painter.fontMetrics().elidedText(
                row.remark, Qt.TextElideMode.ElideRight, slug_left - x - style.px(8)
            )
            painter.drawText(QRect(x, rect.top(), slug_left - x, rect.height()), middle, remark)
        slug = painter.fontMetrics().elidedText(
            row.slug, Qt.TextElideMode.ElideRight, style.px(SLUG_WIDTH - 8)
        )
        painter.drawText(QRect(slug_left, rect.top(), style.px(SLUG_WIDTH), rect.height()), middle, slug)
        if row.sort == "code":
            count = QLocale().toString(row.count) if row.count else "–"
            painter.setFont(style.font())
            painter.drawText(
                QRect(right - style.px(COUNT_WIDTH), rect.top(), style.px(COUNT_WIDTH), rect.height()),
                middle | int(Qt.AlignmentFlag.AlignRight),
                count,
            )
        painter.restore()


class CodeTableHead(QWidget):
    """The names of the columns."""

    def __init__(self, rows: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setFixedHeight(style.px(tokens.BAR_TABLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names and the line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.setFont(style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT))
        painter.setPen(style.colour("second_text"))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        right = self._rows.viewport().width() - style.px(16)
        painter.drawText(self.rect().adjusted(style.px(16), 0, 0, 0), middle, self.tr("Key"))
        painter.drawText(self.rect().adjusted(name_left(), 0, 0, 0), middle, self.tr("Name"))
        slug_left = right - style.px(COUNT_WIDTH + SLUG_WIDTH)
        painter.drawText(self.rect().adjusted(slug_left, 0, 0, 0), middle, self.tr("Machine code"))
        painter.drawText(
            QRect(0, 0, right, self.height()), middle | int(Qt.AlignmentFlag.AlignRight), self.tr("Tags")
        )
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("panel_line"))


class CodeList(QListView):
    """The list of codes and fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codes = CodeModel(self)
        self.setModel(self.codes)
        self.setItemDelegate(CodeDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Codes and fields"))
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setStyleSheet(f"QListView {{ background: {style.theme.page}; }}")

    def current_row(self) -> CodeRow | None:
        """The code or field in hand."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() and index.data(ROW_ROLE).id is not None else None

    def choose(self, row_id: UUID | None) -> None:
        """Take a code or field in hand."""
        at = self.codes.row_of(row_id)
        if at >= 0:
            self.setCurrentIndex(self.codes.index(at))
            self.scrollTo(self.codes.index(at))

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over headings."""
        index = super().moveCursor(action, modifiers)
        down = action not in (QListView.CursorAction.MoveUp, QListView.CursorAction.MovePageUp)
        while index.isValid() and self.codes.rows[index.row()].sort == "kind":
            following = self.codes.index(index.row() + (1 if down else -1))
            if not following.isValid():
                return self.currentIndex()
            index = following
        return index
