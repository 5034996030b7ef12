"""The text of a file as it would be stored, with what is left out in quiet type beside a dotted line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.style import style
from kantar_desk.model.text import list_item_parts
from kantar_desk.workspace.importing import DocumentPreview

_LEFT_OUT, _KEPT = 1, 0
_GUTTER = 100
_STEP = 24


class ExtractView(QTextEdit):
    """Read-only. ``left out`` stands at the left of every block that is not kept, bullets and numbers before items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._web = False
        self._items: dict[int, tuple[int, str]] = {}
        self._again: Callable[[], None] = lambda: None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Text of the file"))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setStyleSheet(
            f"QTextEdit {{ background: {style.theme.page}; color: {style.theme.text}; border: none; }}"
        )
        self._again()  # the colours of the words are part of the text

    def _face(self) -> QFont:
        for family in tokens.SERIF_CANDIDATES:
            font = QFont(family)
            if font.exactMatch():
                break
        font.setPixelSize(style.px(15))
        return font

    def show_words(self, words: str) -> None:
        """A sentence in place of a text."""
        self._again = partial(self.show_words, words)
        self._web = False
        self._items.clear()
        self._clear()
        self._append(words, self._plain(second=True), first=True)

    def show_documents(self, documents: Sequence[DocumentPreview], mark: str) -> None:
        """Show texts one below another; of a web page also what is left out."""
        self._again = partial(self.show_documents, documents, mark)
        self._mark = mark
        self._web = any(one.passages for one in documents)
        self._items.clear()
        self._clear()
        first = True
        for one in documents:
            if len(documents) > 1:
                self._append(one.title, self._plain(weight=tokens.WEIGHT_HEAD), first=first)
                first = False
            if one.passages and one.whole_page is False:
                heads = {words for words, _ in _first_lines(one, "heading")}
                items: dict[str, list[str]] = {}
                for words, value in reversed(_first_lines(one, "list_item")):
                    items.setdefault(words, []).append(value)
                for text, kept in one.passages:
                    words = text.strip()
                    weight = tokens.WEIGHT_HEAD if words in heads else tokens.WEIGHT_NORMAL
                    form = self._reading(weight) if kept else self._plain(second=True)
                    values = items.get(words, []) if kept else []
                    self._append(words, form, first, not kept, values.pop() if values else "")
                    first = False
            else:
                first = self._text(one, first)
            if one.length > len(one.text) and not one.passages:
                self._append("…", self._plain(second=True), first=False)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _clear(self) -> None:
        """An empty page, with air above and below what is to come: Qt drops that of a first paragraph."""
        self.clear()
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setTopMargin(style.px(16))
        form.setBottomMargin(style.px(16))
        frame.setFrameFormat(form)

    def items(self) -> dict[int, tuple[int, str]]:
        """Depth and number ("" for a bullet) of the list items shown, by the number of their block."""
        return dict(self._items)

    def _gutter(self) -> int:
        """What stands at the left of a web page: the mark in any language, the line, and air."""
        mark = QFontMetrics(style.font(tokens.CAPTION)).horizontalAdvance(self._mark)
        return max(style.px(_GUTTER), mark + style.px(16 + 10 + 16))

    def _text(self, one: DocumentPreview, first: bool) -> bool:
        heads = {part.start for part in one.structure if part.kind == "heading"}
        items = {part.start: part.value for part in one.structure if part.kind == "list_item"}
        start = 0
        for line in one.text.split("\n"):
            form = self._reading(tokens.WEIGHT_HEAD) if start in heads else self._reading()
            self._append(line, form, first, item=items.get(start, ""))
            first = False
            start += len(line) + 1
        return first

    def _plain(self, *, second: bool = False, weight: int = tokens.WEIGHT_NORMAL) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(style.font(weight=weight))
        form.setForeground(style.colour("second_text" if second else "text"))
        return form

    def _reading(self, weight: int = tokens.WEIGHT_NORMAL) -> QTextCharFormat:
        form = QTextCharFormat()
        font = self._face()
        font.setWeight(QFont.Weight(weight))
        form.setFont(font)
        form.setForeground(style.colour("text"))
        return form

    def _append(
        self, text: str, form: QTextCharFormat, first: bool, left_out: bool = False, item: str = ""
    ) -> None:
        depth, label = list_item_parts(item) if item else (0, "")
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setLeftMargin((self._gutter() if self._web else style.px(32)) + style.px(_STEP * depth))
        block.setRightMargin(style.px(32))
        block.setTopMargin(style.px(6))
        block.setBottomMargin(style.px(2))
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        if item:
            self._items[cursor.blockNumber()] = (depth, label)
        cursor.block().setUserState(_LEFT_OUT if left_out else _KEPT)
        cursor.insertText(text.replace("\n", "\u2028"), form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then bullets, and lines and words in the margin of a web page."""
        super().paintEvent(event)
        if not self._web and not self._items:
            return
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        shift = self.verticalScrollBar().value()
        x = self._gutter() - style.px(16)
        block = self.document().begin()
        while block.isValid():
            rect: QRectF = layout.blockBoundingRect(block).translated(0, -shift)
            if rect.top() > self.viewport().height():
                break
            if rect.bottom() >= 0 and block.blockNumber() in self._items:
                self._paint_marker(painter, block, rect)
            if self._web and rect.bottom() >= 0 and block.text():
                left_out = block.userState() == _LEFT_OUT
                pen = QPen(style.colour("field_line" if left_out else "button_line"), 1 if left_out else 2)
                if left_out:
                    pen.setStyle(Qt.PenStyle.DotLine)
                painter.setPen(pen)
                top, bottom = round(rect.top()) + style.px(2), round(rect.bottom()) - style.px(1)
                painter.drawLine(x, top, x, bottom)
                if left_out:
                    painter.setFont(style.font(tokens.CAPTION))
                    painter.setPen(style.colour("second_text"))
                    words = QRectF(0, rect.top(), x - style.px(10), style.px(22))
                    painter.drawText(
                        words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._mark
                    )
            block = block.next()

    def _paint_marker(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """The bullet or number of a list item, drawn: it is no part of the text."""
        depth, label = self._items[block.blockNumber()]
        painter.setFont(self._face())
        painter.setPen(style.colour("second_text"))
        line = block.layout().lineAt(0)
        right = block.blockFormat().leftMargin() - style.px(6)
        place = QRectF(0, rect.top() + line.y(), right, line.height())
        painter.drawText(
            place,
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            label or ("•", "◦", "▪")[min(depth, 3) - 1],
        )


def _first_lines(one: DocumentPreview, kind: str) -> list[tuple[str, str]]:
    """First line and value of each range of a kind, in the order of the text."""
    return [
        (one.text[part.start : part.end].split("\n", 1)[0].strip(), part.value)
        for part in one.structure
        if part.kind == kind
    ]
