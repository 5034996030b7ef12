"""The head of one side of a comparison: kind square and name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_kind_square
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Annotation


class SideHead(QWidget):
    """Whose version stands in a column; the one in focus has a line under its name."""

    def __init__(
        self,
        name: str,
        annotation: Annotation | None,
        *,
        hollow: bool,
        current: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._annotation, self._hollow, self._current = name, annotation, hollow, current
        self.setAccessibleName(name)
        self.setMinimumHeight(style.px(20))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(style.px(120), style.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Square, name, and the mark of the one in focus."""
        painter = QPainter(self)
        x = 0
        if self._annotation is not None:
            draw_kind_square(painter, 0, style.px(2), self._annotation.kind, hollow=self._hollow)
            x = style.px(24)
        painter.setFont(style.font(weight=tokens.WEIGHT_HEAD))
        painter.setPen(style.colour("text" if self._annotation is not None else "second_text"))
        text = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - x)
        painter.drawText(QRect(x, 0, self.width() - x, style.px(20)), Qt.AlignmentFlag.AlignVCenter, text)
        if self._current:
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.fillRect(QRect(x, style.px(19), width, 1), style.colour("text"))
