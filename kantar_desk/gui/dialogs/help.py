"""The handbook: its pages beside a list, searched as one types. Everything is read from files that came along.

The English pages lie in ``resources/help``, those of another language in a folder of its code there. A page that a
language does not have is shown in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRegularExpression,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QImage,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
)
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
from kantar_desk.gui.languages import current_language
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

Index = QModelIndex | QPersistentModelIndex
FIRST = "index.md"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of the handbook: the name of its file, its title, its Markdown, and the folder its pictures lie in."""

    name: str
    title: str
    text: str
    folder: Path

    def holds(self, words: str) -> bool:
        """Whether all the words stand in it, in any order and case; Russian ё counts as е."""
        text = _folded(self.text)
        return all(word in text for word in _folded(words).split())


@dataclass(frozen=True, slots=True)
class HelpPlace:
    """Where one reads: a page, the paragraph, row or item at the top, and how much of it is above, from 0 to 1."""

    name: str
    block: int
    above: float


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


@cache
def pages(language: str) -> tuple[HelpPage, ...]:
    """The pages in the order in which the first one names them; those it does not name come last."""
    english = asset("resources", "help")
    paths = {path.name: path for path in sorted(english.glob("*.md"))}
    if language != "en":
        paths |= {name: path for name in paths if (path := english / language / name).is_file()}
    texts = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    first = texts.get(FIRST, "")
    order = sorted(texts, key=lambda name: (name != FIRST, first.find(f"({name})") % (len(first) + 1), name))
    return tuple(
        HelpPage(name, texts[name].partition("\n")[0].lstrip("# "), texts[name], paths[name].parent)
        for name in order
    )


class PagesModel(QAbstractListModel):
    """The pages that hold the words looked for, in the language of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = current_language()
        self.rows = pages(self.language)

    def search(self, words: str) -> None:
        """Show only pages with these words."""
        self.beginResetModel()
        self.rows = tuple(page for page in pages(self.language) if page.holds(words))
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


class PageView(QTextBrowser):
    """One page in the type of the desk; its pictures are as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._pictures: dict[str, QImage] = {}
        self._width = 0
        self.setAccessibleName(self.tr("Page"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setWordWrapMode(
            QTextOption.WrapMode.WordWrap
        )  # a table would break words to keep its columns even
        self.document().setDocumentMargin(style.px(tokens.TEXT_EDGE))

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its beginning."""
        self._folder, self._pictures = page.folder, {}
        self.setMarkdown(page.text)
        self._set_type()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def missing_pictures(self) -> list[str]:
        """Pictures the page names that are not there."""
        return [name for name, picture in self._pictures.items() if picture.isNull()]

    def top(self) -> tuple[int, float]:
        """The block at the upper edge, and how much of it is above, from 0 to 1."""
        layout, y = self.document().documentLayout(), float(self.verticalScrollBar().value())
        block = self.document().begin()
        while block.next().isValid() and layout.blockBoundingRect(block.next()).top() <= y:
            block = block.next()
        box = layout.blockBoundingRect(block)
        return block.blockNumber(), min(1.0, max(0.0, (y - box.top()) / max(1.0, box.height())))

    def scroll_to(self, number: int, above: float) -> None:
        """Bring a block to the upper edge, as far above it as said."""
        box = self.document().documentLayout().blockBoundingRect(self.document().findBlockByNumber(number))
        self.verticalScrollBar().setValue(round(box.top() + above * box.height()))

    def loadResource(self, sort: int, name: QUrl | str) -> object:
        """A picture from the folder of the page; nothing from elsewhere."""
        path = QUrl(name).path()
        if sort != QTextDocument.ResourceType.ImageResource.value or not QUrl(name).isRelative():
            return None
        if path not in self._pictures:
            self._pictures[path] = QImage(str(self._folder / path))
        return self._fitted(self._pictures[path])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the width."""
        super().resizeEvent(event)
        if self._room() == self._width:
            return
        for name, picture in self._pictures.items():
            self.document().addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._fitted(picture)
            )
        if self._pictures:
            self.document().markContentsDirty(0, self.document().characterCount())

    def _room(self) -> int:
        return self.viewport().width() - 2 * style.px(tokens.TEXT_EDGE) - style.px(2)

    def _fitted(self, picture: QImage) -> QImage:
        self._width = self._room()
        if picture.isNull():
            return picture
        ratio = self.devicePixelRatioF()
        width = min(picture.width(), max(1, round(self._width * ratio)))
        fitted = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        fitted = fitted.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(fitted)
        painter.setPen(style.colour("panel_line"))
        painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1))
        painter.end()
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _set_type(self) -> None:
        """Sizes and distances of the design; Markdown brings none."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # or the page is laid out anew for every paragraph
        block = self.document().begin()
        while block.isValid():
            level, shape = block.blockFormat().headingLevel(), block.blockFormat()
            cursor.setPosition(block.position())
            ends_list = block.textList() is not None and block.next().textList() is None
            if cursor.currentTable() is None and (block.textList() is None or ends_list):
                shape.setTopMargin(style.px(16 if level else 0))
                shape.setBottomMargin(style.px(8))
            cursor.setBlockFormat(shape)
            if level:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(
                    style.font(tokens.TITLE if level == 1 else tokens.READING, tokens.WEIGHT_HEAD)
                )
                cursor.setCharFormat(letters)
            block = block.next()
        for table in self.document().rootFrame().childFrames():
            if isinstance(table, QTextTable):
                frame = table.format()
                frame.setBorderCollapse(True)
                frame.setBorder(1)
                frame.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                frame.setBorderBrush(style.colour("panel_line"))
                frame.setCellPadding(style.px(4))
                frame.setTopMargin(style.px(4))
                frame.setBottomMargin(style.px(12))
                table.setFormat(frame)
        cursor.endEditBlock()


class HelpDialog(DeskDialog):
    """Pages at the left, the page at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Handbook"))
        self.fit(style.px(1120), style.px(720))
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
        self.page = PageView()
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

    def place(self) -> HelpPlace:
        """Where one reads; the same place can be gone to in the pages of another language."""
        row = self.list.currentIndex().row()
        name = self.model.rows[row].name if 0 <= row < len(self.model.rows) else FIRST
        return HelpPlace(name, *self.page.top())

    def go_to(self, place: HelpPlace) -> None:
        """Show a place again; the window has its size by then."""
        self.open_page(place.name)
        self.page.scroll_to(place.block, place.above)

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
        self.page.show_page(self.model.rows[index.row()])
        words = self.field.text().split()
        if words:
            self.page.find(_pattern(words[0]))

    def _follow(self, link: QUrl) -> None:
        """A link to another page opens it; nothing leads out of the handbook."""
        if link.isRelative():
            self.open_page(link.path())


def _pattern(word: str) -> QRegularExpression:
    """The word in any case, with е for ё and ё for е."""
    letters = re.sub("[её]", "[её]", re.escape(word), flags=re.IGNORECASE)
    return QRegularExpression(letters, QRegularExpression.PatternOption.CaseInsensitiveOption)
