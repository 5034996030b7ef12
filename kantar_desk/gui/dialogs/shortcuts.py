"""The sheet of keys: made from the command table, searchable, printable."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.commands.command import MENUS
from kantar_desk.gui.components import Button, FilterField, Line, Panel, Text, draw_keycap, keycap_width
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.keymap import chord_text
from kantar_desk.gui.style import style

Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE = Qt.ItemDataRole.UserRole
_COLUMNS, _NARROWEST = 3, 330


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A heading (no keys, ``heading``) or a command with its keys."""

    text: str
    keys: tuple[str, ...] = ()
    heading: bool = False


class KeyModel(QAbstractListModel):
    """One column of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[KeyRow] = []

    def set_rows(self, rows: list[KeyRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; with the keys for screen readers."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}: {', '.join(row.keys)}" if row.keys else row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        if role == _ROW_ROLE:
            return row
        return None


class KeyDelegate(QStyledItemDelegate):
    """Keycaps, then words; headings with a line below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """26 a row, more above a heading."""
        row: KeyRow = index.data(_ROW_ROLE)
        above = style.px(16) if row.heading and index.row() > 0 else 0
        return QSize(style.px(200), style.px(tokens.ROW_DENSE) + above + (style.px(4) if row.heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: KeyRow = index.data(_ROW_ROLE)
        rect: QRect = option.rect
        sheet = option.widget
        assert isinstance(sheet, KeyColumn)
        painter.save()
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(style.colour("text"))
        if row.heading:
            painter.setFont(style.font(weight=tokens.WEIGHT_HEAD))
            head = QRect(rect.left(), rect.bottom() - style.px(29), rect.width(), style.px(26))
            painter.drawText(head, middle, row.text)
            painter.fillRect(
                QRect(rect.left(), rect.bottom() - style.px(3), rect.width(), 1), style.colour("panel_line")
            )
        else:
            x = rect.left()
            for key in row.keys:
                x += draw_keycap(painter, x, rect.top() + (rect.height() - style.px(16)) // 2, key)
                x += style.px(6)
            left = rect.left() + sheet.words_at
            painter.setFont(style.font())
            room = QRect(left, rect.top(), rect.right() - left, rect.height())
            text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle, text)
        painter.restore()


class KeyColumn(QListView):
    """A column as high as its rows; the sheet around it scrolls."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.words_at = 0
        self.rows = KeyModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(KeyDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; }")

    def show_rows(self, rows: list[KeyRow]) -> None:
        """Show these, and take the height they need. All words begin behind the widest keys."""
        self.rows.set_rows(rows)
        wide = max((sum(keycap_width(key) + style.px(6) for key in row.keys) for row in rows), default=0)
        self.words_at = max(style.px(72), wide + style.px(10))
        option = QStyleOptionViewItem()
        delegate = self.itemDelegate()
        height = sum(
            delegate.sizeHint(option, self.rows.index(row, 0)).height() for row in range(self.rows.rowCount())
        )
        self.setFixedHeight(height + 4)


class ShortcutSheet(DeskDialog):
    """All commands that have a key, by menu, and the keys of inspector and lists."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Keys"))
        self._count = _COLUMNS
        self.fit(style.px(1216), style.px(728))
        self.field = FilterField(self.tr("Search keys and commands"))
        self.field.setFixedWidth(style.px(320))
        self.print_button = Button(self.tr("Print…"))
        self.print_button.setAutoDefault(False)
        self.print_button.clicked.connect(self.print_sheet)
        words = Text(
            self.tr(
                "Keys are places on the keyboard: they work the same on English, Russian and Kazakh layouts."
            ),
            size=tokens.SECOND,
            second=True,
            wrap=True,
        )
        bar = QHBoxLayout()
        bar.setContentsMargins(style.px(24), style.px(12), style.px(24), style.px(12))
        bar.setSpacing(style.px(12))
        bar.addWidget(self.field)
        bar.addWidget(words, 1)
        bar.addWidget(self.print_button)
        head = Panel()
        head.setLayout(bar)
        self.columns = [
            KeyColumn(self.tr("Keys, column {number}").format(number=number + 1))
            for number in range(_COLUMNS)
        ]
        sheet = Panel(page=True)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(style.px(24), style.px(16), style.px(24), style.px(24))
        row.setSpacing(style.px(28))
        for column in self.columns:
            row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        self.nothing = Text(self.tr("No key and no command is called that."), second=True)
        row.addWidget(self.nothing)
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Keys"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(Line())
        outer.addWidget(scroll, 1)
        self.field.textChanged.connect(self.show_rows)
        self.field.leave.connect(self.close)
        self.show_rows("")
        self.field.setFocus()

    def groups(self) -> list[tuple[str, list[KeyRow]]]:
        """Heading and rows of each menu, in the order of the menus, then the inspector's own keys."""
        titles = dict(zip(MENUS, self.desk.window.menu_titles() if self.desk.window else MENUS, strict=True))
        groups = []
        for menu in (*MENUS, ""):
            commands = sorted((one for one in TABLE if one.menu == menu), key=lambda one: one.group)
            rows = [
                KeyRow(command.title_text(), tuple(chord_text(chord) for chord in TABLE.chords(command.id)))
                for command in commands
                if TABLE.chords(command.id)
            ]
            if rows:
                groups.append((titles[menu].replace("&", "") if menu else self.tr("More"), rows))
        groups.append((self.tr("Inspector and lists of values"), self._inspector()))
        return groups

    def _inspector(self) -> list[KeyRow]:
        return [
            KeyRow(self.tr("Choose the value"), ("1", "…", "9")),
            KeyRow(self.tr("Empty the row"), ("0",)),
            KeyRow(self.tr("Rows"), ("↑", "↓")),
            KeyRow(self.tr("Type, or find by typing"), ("Enter",)),
            KeyRow(self.tr("Keep the text, go on"), ("Ctrl+Enter",)),
            KeyRow(self.tr("Back to the text"), ("Esc",)),
        ]

    def show_rows(self, typed: str) -> None:
        """Show what holds the typed words, in name or key, in columns of about equal height."""
        wanted = typed.casefold().split()
        groups = []
        for title, rows in self.groups():
            found = [
                row
                for row in rows
                if all(word in row.text.casefold() or word in map(str.casefold, row.keys) for word in wanted)
            ]
            if found:
                groups.append((title, found))
        flat = [(KeyRow(title, heading=True), row) for title, rows in groups for row in rows]
        total = len(flat) + 2 * len(groups)
        self._count = max(1, min(_COLUMNS, self.width() // style.px(_NARROWEST)))
        columns: list[list[KeyRow]] = [[] for _ in range(_COLUMNS)]
        at, filled = 0, 0
        last = ""
        for heading, row in flat:
            if at < self._count - 1 and filled >= total / self._count:
                at, filled, last = at + 1, 0, ""
            if heading.text != last:
                columns[at].append(heading)
                filled += 2
                last = heading.text
            columns[at].append(row)
            filled += 1
        for column, rows in zip(self.columns, columns, strict=True):
            column.show_rows(rows)
            column.setVisible(bool(rows))
        self.nothing.setVisible(not flat)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        if max(1, min(_COLUMNS, self.width() // style.px(_NARROWEST))) != self._count:
            self.show_rows(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 closes what it opened."""
        if event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            super().keyPressEvent(event)

    def as_html(self) -> str:
        """The whole sheet as it is printed."""
        parts = [f"<h2>{html.escape(self.windowTitle())}</h2>"]
        for title, rows in self.groups():
            cells = "".join(
                f"<tr><td>{html.escape('  '.join(row.keys))}</td><td>{html.escape(row.text)}</td></tr>"
                for row in rows
            )
            parts.append(f"<h3>{html.escape(title)}</h3><table cellpadding='2'>{cells}</table>")
        return "".join(parts)

    def print_sheet(self) -> None:
        """Print the sheet on a printer the person chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            document = QTextDocument()
            document.setHtml(self.as_html())
            document.print_(printer)
