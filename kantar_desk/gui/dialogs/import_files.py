"""The files of an import: what was found in each, what a person chose for it, and whether it is ticked."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.messages import error_text, sentence
from kantar_desk.gui.panels.hits import draw_tick
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style
from kantar_desk.workspace.actions import NewDocument
from kantar_desk.workspace.importing import FilePreview, document_options

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person chose for one file; empty means as the program thinks best."""

    encoding: str = ""
    whole_page: bool | None = None
    text_column: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    password: str = ""
    title: str | None = None
    published: str | None = None
    language: str | None = None
    genre: str | None = None

    def options(self) -> Any:
        """The reader's options."""
        return document_options(
            encoding=self.encoding,
            whole_page=self.whole_page,
            text_column=self.text_column,
            columns=self.columns,
            password=self.password,
        )

    def edit(self, document: NewDocument) -> NewDocument:
        """Title and provenance as typed; genre counts for every document of a file."""
        changes: dict[str, Any] = {
            name: value
            for name in ("published", "language", "genre")
            if (value := getattr(self, name)) is not None
        }
        if changes:
            document = dataclasses.replace(document, source=dataclasses.replace(document.source, **changes))
        if self.title is not None and self.title.strip():
            document = dataclasses.replace(document, title=self.title.strip())
        return document


@dataclass(slots=True)
class FileRow:
    """One file of the list."""

    path: Path
    seen: FilePreview | None = None
    ticked: bool = True
    choice: Choice = dataclasses.field(default_factory=Choice)
    touched: bool = False


def notes_of(seen: FilePreview) -> list[str]:
    """What is to be known of a file and of its first document, in the language of the window."""
    found = [*seen.warnings, *(note for one in seen.documents[:1] for note in one.warnings)]
    return [*dict.fromkeys(sentence(one.template, dict(one.values)) for one in found)]


class FilesModel(QAbstractListModel):
    """Files with ticks."""

    ticks_changed = Signal()

    def __init__(self, paths: list[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = [FileRow(path) for path in paths]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of files."""
        return 0 if parent.isValid() else len(self.rows)

    def second(self, row: FileRow) -> str:
        """Kind of file and what is to be known of it."""
        seen = row.seen
        if seen is None:
            return self.tr("Looking…")
        words = {
            "text": self.tr("Plain text"), "html": self.tr("Web page"), "epub": self.tr("E-book"),
            "odt": self.tr("OpenDocument text"), "rtf": self.tr("Rich text"), "eml": self.tr("Mail"),
        }  # fmt: skip
        parts = [words.get(seen.format, seen.format_title)]
        if seen.error is not None:
            parts.append(error_text(seen.error))
        elif seen.here:
            parts.append(self.tr("already here"))
        elif seen.columns:
            more = "+" if seen.more else ""
            parts.append(self.tr("{number} documents").format(number=f"{len(seen.documents)}{more}"))
        elif seen.documents:
            parts.append(seen.documents[0].encoding_name)
            if seen.documents[0].twin:
                parts.append(self.tr("same text as “{title}”").format(title=seen.documents[0].twin))
        return " · ".join(part for part in parts if part)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tick, and all of it in words."""
        row = self.rows[index.row()]
        if role == _ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.path.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.path.name} · {self.second(row)}"
        return None

    def update_row(self, number: int) -> None:
        """Draw one row anew."""
        self.dataChanged.emit(self.index(number), self.index(number))
        self.ticks_changed.emit()

    def toggle(self, number: int) -> None:
        """Tick a file, or take its tick away; one that cannot be read stays without."""
        row = self.rows[number]
        if row.seen is not None and row.seen.error is not None:
            return
        row.ticked = not row.ticked
        row.touched = True
        self.update_row(number)


class FilesDelegate(QStyledItemDelegate):
    """Tick, name over kind, characters at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """48 high."""
        return QSize(style.px(160), style.px(tokens.ROW_TWO_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: FileRow = index.data(_ROLE)
        model = index.model()
        assert isinstance(model, FilesModel)
        rect, state = option.rect, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            fill_selected(painter, rect, focused=option.widget.hasFocus())
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        size = style.px(16)
        draw_tick(painter, rect.left() + style.px(12), rect.top() + style.px(7), size, row.ticked)
        left, right = rect.left() + style.px(36), rect.right() - style.px(16)
        weight = tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL
        painter.setFont(style.font(weight=weight))
        failed = row.seen is not None and row.seen.error is not None
        painter.setPen(style.colour("text" if row.ticked else "second_text"))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        name = painter.fontMetrics().elidedText(row.path.name, Qt.TextElideMode.ElideMiddle, right - left)
        painter.drawText(QRect(left, rect.top() + style.px(5), right - left, style.px(18)), middle, name)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        length = sum(one.length for one in row.seen.documents) if row.seen is not None else 0
        number = QLocale().toString(length) if length else "–"
        width = painter.fontMetrics().horizontalAdvance(number)
        line = QRect(left, rect.top() + style.px(25), right - left, style.px(16))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), number)
        if failed:
            sign = style.px(tokens.ICON_LINE)
            style.draw_icon(painter, "warning", left, line.top() + style.px(1), sign, "warning")
            line.setLeft(left + sign + style.px(4))
        line.setRight(right - width - style.px(8))
        words = painter.fontMetrics().elidedText(model.second(row), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, middle, words)
        painter.restore()


class FilesList(QListView):
    """Space ticks; a click on the box too."""

    def __init__(self, model: FilesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = model
        self.setModel(model)
        self.setItemDelegate(FilesDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Files"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Enter is the window's."""
        if event.key() == Qt.Key.Key_Space:
            if self.currentIndex().isValid():
                self.files.toggle(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and point.x() < style.px(36):
            self.files.toggle(index.row())
