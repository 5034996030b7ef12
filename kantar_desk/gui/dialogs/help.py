"""The handbook: its pages beside a list, searched as one types. Everything is read from files that came along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.assets import asset
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, Panel, PanelHead
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

Index = QModelIndex | QPersistentModelIndex
FIRST = "index.md"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of the handbook: the name of its file, its title and its Markdown."""

    name: str
    title: str
    text: str

    def holds(self, words: str) -> bool:
        """Whether all the words stand in it, in any order and case."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


@cache
def pages() -> tuple[HelpPage, ...]:
    """The pages in the order in which the first one names them; those it does not name come last."""
    folder = asset("resources", "help")
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}
    first = texts.get(FIRST, "")
    order = sorted(texts, key=lambda name: (name != FIRST, first.find(f"({name})") % (len(first) + 1), name))
    return tuple(HelpPage(name, texts[name].partition("\n")[0].lstrip("# "), texts[name]) for name in order)


class PagesModel(QAbstractListModel):
    """The pages that hold the words looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = pages()

    def search(self, words: str) -> None:
        """Show only pages with these words."""
        self.beginResetModel()
        self.rows = tuple(page for page in pages() if page.holds(words))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of pages shown."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title."""
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return self.rows[index.row()].title if role in texts else None


class PagesDelegate(QStyledItemDelegate):
    """One line a page, 28 high, at the edge of the panel."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 high."""
        return QSize(style.px(160), style.px(tokens.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of its state, then the title."""
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        room = option.rect.adjusted(style.px(tokens.EDGE), 0, -style.px(8), 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL))
        painter.setPen(style.colour("text"))
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class HelpDialog(DeskDialog):
    """Pages at the left, the page at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Handbook"))
        self.fit(style.px(960), style.px(680))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = Panel()
        side.setFixedWidth(style.px(264))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PanelHead(self.tr("Handbook")))
        self.field = FilterField(self.tr("Search the handbook"))
        around = QHBoxLayout()
        around.setContentsMargins(style.px(12), 0, style.px(12), style.px(8))
        around.addWidget(self.field)
        column.addLayout(around)
        self.model = PagesModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Pages of the handbook"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PagesDelegate(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list, 1)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.document().setDocumentMargin(style.px(tokens.TEXT_EDGE))
        self.page.anchorClicked.connect(self._follow)
        row.addWidget(side)
        row.addWidget(self.page, 1)
        self.field.textChanged.connect(self._search)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._show_row(now))
        self.open_page(FIRST)
        self.field.setFocus()

    def open_page(self, name: str) -> None:
        """Show a page by the name of its file; a name that is not there changes nothing."""
        if all(page.name != name for page in self.model.rows):
            self.field.clear()
        for number, page in enumerate(self.model.rows):
            if page.name == name:
                self._select(number)

    def _select(self, number: int) -> None:
        self.list.selectionModel().setCurrentIndex(
            self.model.index(number), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _search(self, words: str) -> None:
        self.model.search(words)
        if self.model.rows:
            self._select(0)
        else:
            self.page.setPlainText(self.tr("No page holds these words."))

    def _show_row(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        self.page.setMarkdown(self.model.rows[index.row()].text)
        self._set_type()
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        words = self.field.text().split()
        if words:
            self.page.find(words[0], QTextDocument.FindFlag(0))

    def _set_type(self) -> None:
        """Sizes and distances of the design; Markdown brings none."""
        cursor = QTextCursor(self.page.document())
        block = self.page.document().begin()
        while block.isValid():
            level, shape = block.blockFormat().headingLevel(), block.blockFormat()
            if cursor.currentTable() is None and block.textList() is None:
                shape.setTopMargin(style.px(16 if level else 0))
                shape.setBottomMargin(style.px(8))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
            if level:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(
                    style.font(tokens.TITLE if level == 1 else tokens.READING, tokens.WEIGHT_HEAD)
                )
                cursor.setCharFormat(letters)
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        """A link to another page opens it; nothing leads out of the handbook."""
        if link.isRelative():
            self.open_page(link.path())
