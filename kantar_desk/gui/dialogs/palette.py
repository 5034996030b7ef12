"""The command palette: every command with its key, and every document, name and dispute, found by typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.commands import TABLE, Command
from kantar_desk.gui.commands.command import MENUS
from kantar_desk.gui.components import Line, draw_keycap, keycap_width
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.listing import ListingView
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style
from kantar_desk.workspace.jump_queries import Target, matching, targets

Index = QModelIndex | QPersistentModelIndex
_WIDTH, _TOP, _SHOWN = 640, 96, 8
_ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a command (with why it cannot run now) or something to go to."""

    text: str
    where: str
    key: str = ""
    reason: str = ""
    command: Command | None = None
    target: Target | None = None


def ranked(commands: list[Entry], typed: str) -> list[Entry]:
    """The commands that hold every typed word: those that can run first, then by where the words stand."""
    wanted = typed.casefold().split()
    found = []
    for number, entry in enumerate(commands):
        title = entry.text.casefold()
        if not all(word in title for word in wanted):
            continue
        words = title.split()
        begins = title.startswith(" ".join(wanted))
        heads = all(any(word.startswith(part) for word in words) for part in wanted)
        found.append(((bool(entry.reason), not begins, not heads, number), entry))
    return [entry for _, entry in sorted(found, key=lambda one: one[0])]


class PaletteModel(QAbstractListModel):
    """The rows found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Entry] = []

    def set_rows(self, rows: list[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; with menu, key and reason for screen readers."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.where, row.key, row.reason) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.reason or row.text
        if role == _ROW_ROLE:
            return row
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Words with what was typed in heavier type, reason, menu, key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """32 high."""
        return QSize(style.px(200), style.px(tokens.ROW_WORK))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: Entry = index.data(_ROW_ROLE)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            fill_selected(painter, rect)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        right = rect.right() - style.px(16)
        if row.key:
            width = keycap_width(row.key)
            draw_keycap(painter, right - width, rect.top() + (rect.height() - style.px(16)) // 2, row.key)
        right -= style.px(88)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(style.font(tokens.SECOND))
        painter.setPen(style.colour("second_text"))
        where_width = painter.fontMetrics().horizontalAdvance(row.where)
        painter.drawText(
            QRect(right - where_width - 2, rect.top(), where_width + 2, rect.height()), middle, row.where
        )
        x, end = rect.left() + style.px(16), right - where_width - style.px(16)
        colour = style.colour("disabled_text" if row.reason else "text")
        normal, heavy = style.font(), style.font(weight=tokens.WEIGHT_HEAD)
        whole = QFontMetrics(normal).elidedText(row.text, Qt.TextElideMode.ElideRight, end - x)
        painter.setPen(colour)
        for part, hit in split_hits(whole, self.typed):
            font: QFont = heavy if hit else normal
            painter.setFont(font)
            width = QFontMetrics(font).horizontalAdvance(part)
            painter.drawText(QRect(x, rect.top(), width + 2, rect.height()), middle, part)
            x += width
        if row.reason:
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            x += style.px(12)
            reason = painter.fontMetrics().elidedText(
                row.reason, Qt.TextElideMode.ElideRight, max(0, end - x)
            )
            painter.drawText(QRect(x, rect.top(), max(0, end - x), rect.height()), middle, reason)
        painter.restore()


def split_hits(text: str, typed: str) -> list[tuple[str, bool]]:
    """A text cut at the typed words: parts in order, each with whether it was typed."""
    lower = text.lower()
    marks = [False] * len(text)
    if len(lower) == len(text):
        for word in typed.lower().split():
            start = lower.find(word)
            if start >= 0:
                marks[start : start + len(word)] = [True] * len(word)
    parts: list[tuple[str, bool]] = []
    for letter, mark in zip(text, marks, strict=True):
        if parts and parts[-1][1] == mark:
            parts[-1] = (parts[-1][0] + letter, mark)
        else:
            parts.append((letter, mark))
    return parts


class PaletteField(QLineEdit):
    """Where one types; arrows move in the list, Enter runs, Esc closes."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._owner = palette
        self.setFrame(False)

    def takes_chord(self, chord: str) -> bool:
        """The palette's own key closes it again; other commands rest while it is open."""
        if chord == "Ctrl+KeyK":
            self._owner.close()
        return chord.startswith(("Ctrl+", "Alt+", "F"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, page keys, Enter, Esc; the rest is typed."""
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _SHOWN,
            Qt.Key.Key_PageUp: -_SHOWN,
        }
        if key in steps:
            self._owner.step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.run(in_tab=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self._owner.close()
        else:
            super().keyPressEvent(event)


class PaletteFoot(QWidget):
    """What the keys do, and how many rows there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = ""
        self.keys: list[tuple[tuple[str, ...], str]] = [
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("run")),
        ]
        """Keys and what they do."""
        self.setFixedHeight(style.px(tokens.BAR_STATUS + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Keycaps, words, count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), style.colour("panel"))
        x, y = style.px(16), (self.height() - style.px(16)) // 2
        metrics = QFontMetrics(style.font(tokens.SECOND))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for keys, words in self.keys:
            for key in keys:
                x += draw_keycap(painter, x, y, key) + style.px(4)
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            painter.drawText(QRect(x + style.px(2), 0, self.width(), self.height()), middle, words)
            x += metrics.horizontalAdvance(words) + style.px(18)
        painter.drawText(
            self.rect().adjusted(0, 0, -style.px(16), 0),
            middle | int(Qt.AlignmentFlag.AlignRight),
            self.count,
        )


class Palette(QWidget):
    """Lies over the window, 96 from its top; gone with Esc, a click elsewhere, or when something was run.

    ``for_tab``: it offers documents only, and opens them in a tab of their own, as Ctrl+Enter does at any time.
    """

    def __init__(self, desk: Desk, window: QWidget, *, for_tab: bool = False) -> None:
        super().__init__(window)
        self.desk = desk
        self._for_tab = for_tab
        self._back: QWidget | None = QApplication.focusWidget()
        self.setAccessibleName(self.tr("Open in a new tab") if for_tab else self.tr("Command palette"))
        self.field = PaletteField(self)
        self.field.setPlaceholderText(
            self.tr("Type the title of the document to open in a tab")
            if for_tab
            else self.tr("Type a command, document, name or dispute")
        )
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setFont(style.font(tokens.READING))
        high = style.px(46)
        self.field.setStyleSheet(
            f"QLineEdit, QLineEdit:focus {{ border: none; background: transparent; min-height: {high}px; }}"
        )
        self.field.setTextMargins(style.px(44), 0, style.px(16), 0)
        self.field.setFixedHeight(style.px(48))
        self.model = PaletteModel(self)
        self.delegate = PaletteDelegate(self)
        self.list = ListingView(self.tr("Found"))
        self.list.nothing = QCoreApplication.translate("ListingPanel", "Nothing was found.")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setStyleSheet("QListView { background: transparent; }")
        self.list.setFixedHeight(style.px(_SHOWN * tokens.ROW_WORK))
        self.foot = PaletteFoot()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(Line())
        column.addSpacing(style.px(4))
        column.addWidget(self.list)
        column.addSpacing(style.px(4))
        column.addWidget(Line())
        column.addWidget(self.foot)
        self._commands = [self._entry(command) for command in TABLE if command.id != "window.palette"]
        self._targets = targets(desk.ws) if desk.workspace is not None else []
        if for_tab:
            self.foot.keys[-1] = (("Enter",), self.tr("open in a tab"))
            self._commands = []
            self._targets = [
                one for one in self._targets if one.kind == "document" and one.id != desk.document_id
            ]
            if not self._targets:  # the only document is open: what makes sense is another one
                self.field.setPlaceholderText(self.tr("This project has no other document yet"))
                self._commands = [self._entry(TABLE.by_id["file.import"])]
                self.foot.keys[-1] = (("Enter",), self.tr("run"))
        else:
            self.foot.keys.append((("Ctrl+Enter",), self.tr("a document in a tab")))
        self.field.textChanged.connect(self._find)
        self.list.clicked.connect(lambda _: self.run())
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self._find("")
        self._place()

    @classmethod
    def open_on(cls, desk: Desk, window: QWidget, *, for_tab: bool = False) -> Palette:
        """Open the palette over a window."""
        palette = cls(desk, window, for_tab=for_tab)
        palette.show()
        palette.raise_()
        palette.field.setFocus(Qt.FocusReason.PopupFocusReason)
        return palette

    def _entry(self, command: Command) -> Entry:
        window = self.desk.window
        return Entry(
            text=command.title_text(),
            where=self._menu(command.menu),
            key=TABLE.key_text(command.id),
            reason=window.why_not(command) if window is not None else "",
            command=command,
        )

    def _menu(self, name: str) -> str:
        titles = self.desk.window.menu_titles() if self.desk.window is not None else MENUS
        return titles[MENUS.index(name)].replace("&", "") if name in MENUS else ""

    def _find(self, typed: str) -> None:
        kinds = {"document": self.tr("Document"), "name": self.tr("Name"), "dispute": self.tr("Dispute")}
        rows = ranked(self._commands, typed)
        every = self._for_tab and not typed.strip()
        fitting = self._targets if every else matching(self._targets, typed)
        found = [Entry(text=one.text, where=kinds[one.kind], target=one) for one in fitting]
        live = [row for row in rows if not row.reason]
        rows = [*live, *found, *(row for row in rows if row.reason)]
        self.delegate.typed = typed
        self.model.set_rows(rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        total = len(self._commands) + len(self._targets)
        self.foot.count = self.tr("{shown} of {total}").format(shown=len(rows), total=total)
        self.foot.update()

    def step(self, by: int) -> None:
        """Move in the list; from the end to the beginning."""
        count = self.model.rowCount()
        if count:
            row = self.list.currentIndex().row() + by
            row = row % count if abs(by) == 1 else max(0, min(count - 1, row))
            self.list.setCurrentIndex(self.model.index(row, 0))

    def run(self, *, in_tab: bool = False) -> None:
        """Do what the current row says; a command that cannot run now says why in the message bar."""
        index = self.list.currentIndex()
        if not index.isValid():
            return
        row: Entry = index.data(_ROW_ROLE)
        window = self.desk.window
        self.close()
        if window is None:
            return
        if row.command is not None:
            window.run(row.command)
        elif row.target is not None:
            kind = row.target.kind
            in_tab = kind == "document" and (in_tab or self._for_tab)
            go_to(self.desk, "tab" if in_tab else kind, row.target.id)

    def _place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        width = min(style.px(_WIDTH), window.width() - style.px(64))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, style.px(_TOP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page ground, a line round it, the sign before the field."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.setPen(style.colour("button_line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        size = style.px(tokens.ICON)
        style.draw_icon(painter, "magnifying-glass", style.px(17), style.px(24) - size // 2, size)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window's size changes."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self.field and not self.isAncestorOf(new) and self.isVisible():
            self._back = None
            self.close()

    def close(self) -> bool:
        """Give the focus back to where it was."""
        application = QApplication.instance()
        if isinstance(application, QApplication) and self.isVisible():
            application.focusChanged.disconnect(self._focus_changed)
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
        back, self._back = self._back, None
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()
        return True


def go_to(desk: Desk, kind: str, target_id: UUID) -> None:
    """Show a document (in a ``tab`` of its own), a name or a dispute in its place."""
    place_id, method = {
        "document": ("read", "open"),
        "tab": ("read", "open_tab"),
        "name": ("names", "show_entry"),
        "dispute": ("disputes", "show_dispute"),
    }[kind]
    place = desk.places.get(place_id)
    show = getattr(place, method, None)
    if desk.window is None or show is None:
        return
    desk.window.go_to(place_id)
    show(target_id)
