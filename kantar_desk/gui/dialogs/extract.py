"""The text of a file as it would be stored, with what is left out in quiet type beside a dotted line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.style import style
from kantar_desk.workspace.importing import DocumentPreview

_LEFT_OUT, _KEPT = 1, 0
_GUTTER = 100


class ExtractView(QTextEdit):
    """Read-only. ``left out`` stands at the left of every block that is not kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._web = False
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

    def _face(self) -> QFont:
        for family in tokens.SERIF_CANDIDATES:
            font = QFont(family)
            if font.exactMatch():
                break
        font.setPixelSize(style.px(15))
        return font

    def show_words(self, words: str) -> None:
        """A sentence in place of a text."""
        self._web = False
        self.clear()
        self._append(words, self._plain(second=True), first=True)

    def show_documents(self, documents: Sequence[DocumentPreview], mark: str) -> None:
        """Show texts one below another; of a web page also what is left out."""
        self._mark = mark
        self._web = any(one.passages for one in documents)
        self.clear()
        first = True
        for one in documents:
            if len(documents) > 1:
                self._append(one.title, self._plain(weight=tokens.WEIGHT_HEAD), first=first)
                first = False
            if one.passages and one.whole_page is False:
                heads = {
                    one.text[part.start : part.end].strip()
                    for part in one.structure
                    if part.kind == "heading"
                }
                for text, kept in one.passages:
                    words = text.strip()
                    weight = tokens.WEIGHT_HEAD if words in heads else tokens.WEIGHT_NORMAL
                    form = self._reading(weight) if kept else self._plain(second=True)
                    self._append(words, form, first, not kept)
                    first = False
            else:
                first = self._text(one, first)
            if one.length > len(one.text) and not one.passages:
                self._append("…", self._plain(second=True), first=False)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _text(self, one: DocumentPreview, first: bool) -> bool:
        heads = {part.start for part in one.structure if part.kind == "heading"}
        start = 0
        for line in one.text.split("\n"):
            form = self._reading(tokens.WEIGHT_HEAD) if start in heads else self._reading()
            self._append(line, form, first)
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

    def _append(self, text: str, form: QTextCharFormat, first: bool, left_out: bool = False) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setLeftMargin(style.px(_GUTTER if self._web else 32))
        block.setRightMargin(style.px(32))
        block.setTopMargin(style.px(6))
        block.setBottomMargin(style.px(2))
        if first:
            block.setTopMargin(style.px(20))
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.block().setUserState(_LEFT_OUT if left_out else _KEPT)
        cursor.insertText(text.replace("\n", "\u2028"), form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then lines and words in the margin of a web page."""
        super().paintEvent(event)
        if not self._web:
            return
        painter = QPainter(self.viewport())
        painter.setFont(style.font(tokens.CAPTION))
        layout = self.document().documentLayout()
        shift = self.verticalScrollBar().value()
        x = style.px(_GUTTER - 16)
        block = self.document().begin()
        while block.isValid():
            rect: QRectF = layout.blockBoundingRect(block).translated(0, -shift)
            if rect.top() > self.viewport().height():
                break
            if rect.bottom() >= 0 and block.text():
                left_out = block.userState() == _LEFT_OUT
                pen = QPen(style.colour("field_line" if left_out else "button_line"), 1 if left_out else 2)
                if left_out:
                    pen.setStyle(Qt.PenStyle.DotLine)
                painter.setPen(pen)
                top, bottom = round(rect.top()) + style.px(2), round(rect.bottom()) - style.px(1)
                painter.drawLine(x, top, x, bottom)
                if left_out:
                    painter.setPen(style.colour("second_text"))
                    words = QRectF(0, rect.top(), x - style.px(10), style.px(22))
                    painter.drawText(
                        words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._mark
                    )
            block = block.next()
