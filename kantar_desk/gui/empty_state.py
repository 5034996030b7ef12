"""What an empty place says, and what it offers to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Panel, Text, draw_focus_ring, draw_keycap, keycap_width
from kantar_desk.gui.pressable import Pressable
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_ABOVE_ROWS = 3  # of the column: room, title, sentence
_AROUND, _SHARE = 61, 22 / 72  # menus and status line; what stands above of the height that is left


class ChoiceRow(Pressable):
    """A row of an empty state: icon, verb, explanation, key."""

    arrows = True

    def __init__(
        self, icon: str, verb: str, words: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(verb, Qt.FocusPolicy.StrongFocus, parent)
        self._icon, self.verb, self.words, self.key = icon, verb, words, key
        self.setFixedHeight(style.px(64))
        self.setAccessibleDescription(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row and, with focus, the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hover:
            painter.fillRect(self.rect(), style.colour("hover_row"))
        size = style.px(tokens.ICON_RAIL)
        style.draw_icon(painter, self._icon, style.px(16), (self.height() - size) // 2, size)
        x = style.px(52)
        right = self.width() - style.px(16)
        if self.key:
            width = keycap_width(self.key)
            draw_keycap(painter, right - width, (self.height() - style.px(tokens.KEYCAP)) // 2, self.key)
            right -= width + style.px(12)
        painter.setPen(style.colour("text"))
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT))
        painter.drawText(
            QRect(x, style.px(13), right - x, style.px(20)), Qt.AlignmentFlag.AlignVCenter, self.verb
        )
        painter.setPen(style.colour("second_text"))
        font = style.font(tokens.SECOND)
        painter.setFont(font)
        words = QFontMetrics(font).elidedText(self.words, Qt.TextElideMode.ElideRight, right - x)
        painter.drawText(
            QRect(x, style.px(33), right - x, style.px(18)), Qt.AlignmentFlag.AlignVCenter, words
        )
        if self.hasFocus():
            draw_focus_ring(painter, self.rect())
        else:
            painter.fillRect(
                QRect(style.px(16), self.height() - 1, self.width() - style.px(32), 1),
                style.colour("panel_line"),
            )


class AirAbove(QSpacerItem):
    """The room over what an empty place says: a share of what the window leaves, whether a message is shown or not."""

    def __init__(self, column: QVBoxLayout) -> None:
        super().__init__(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        self._column = column
        column.addItem(self)

    def measure(self, place: QWidget) -> None:
        """Take the share for the window that the place stands in now."""
        needed = self._column.sizeHint().height() - self.sizeHint().height()
        free = place.window().height() - style.px(_AROUND) - needed
        height = max(0, round(free * _SHARE))
        if height != self.sizeHint().height():
            self.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
            self._column.invalidate()


class EmptyState(Panel):
    """What an empty place says: a title, one sentence, and what can be done."""

    def __init__(
        self,
        title: str,
        words: str,
        choices: Sequence[tuple[ChoiceRow, Callable[[], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, page=True)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        block = QWidget()
        block.setMaximumWidth(style.px(552))
        block.setMinimumWidth(style.px(320))
        outer.addWidget(block, 8)
        outer.addStretch(1)
        self._column = QVBoxLayout(block)
        self._air = AirAbove(self._column)
        self.heading = Text(title, size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
        self.heading.setContentsMargins(style.px(16), 0, 0, 0)
        text = Text(words, second=True, wrap=True)
        text.setContentsMargins(style.px(16), style.px(4), 0, style.px(16))
        self._column.addWidget(self.heading)
        self._column.addWidget(text)
        self.rows: list[ChoiceRow] = []
        for row, action in choices:
            self._put(len(self.rows), row, action)
        self._foot = QVBoxLayout()
        self._column.addLayout(self._foot)
        self._column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A message that comes or goes below does not move what is about to be clicked."""
        self._air.measure(self)
        super().resizeEvent(event)

    def _put(self, at: int, row: ChoiceRow, action: Callable[[], object]) -> None:
        row.clicked.connect(action)
        self._column.insertWidget(_ABOVE_ROWS + at, row)
        row.show()  # at once where the others stand already, so that it can take the focus
        self.rows.insert(at, row)

    def put_first(self, row: ChoiceRow, action: Callable[[], object]) -> None:
        """One more choice, before the others."""
        self._put(0, row, action)
        if len(self.rows) > 1:
            QWidget.setTabOrder(row, self.rows[1])

    def take_row(self, row: ChoiceRow) -> None:
        """Offer this choice no more."""
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def add_foot(self, widget: QWidget) -> None:
        """A quiet line under the choices."""
        self._foot.addWidget(widget)

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        if self.rows:
            self.rows[0].setFocus()


class FootLine(QWidget):
    """An icon, words and keys in one quiet line."""

    def __init__(self, icon: str, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._parts = icon, tuple(parts)
        self.setFixedHeight(style.px(25))
        self.setAccessibleName(" ".join(f"{words} {key}".strip() for words, key in parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, then words and keycaps one after another."""
        painter = QPainter(self)
        size = style.px(tokens.ICON_FIELD)
        style.draw_icon(painter, self._icon, style.px(17), (self.height() - size) // 2, size)
        x = style.px(40)
        metrics = QFontMetrics(style.font())
        for words, key in self._parts:
            painter.setFont(style.font())
            painter.setPen(style.colour("second_text"))
            width = metrics.horizontalAdvance(words)
            painter.drawText(QRect(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            x += width + style.px(6)
            if key:
                x += draw_keycap(painter, x, (self.height() - style.px(tokens.KEYCAP)) // 2, key) + style.px(
                    10
                )
