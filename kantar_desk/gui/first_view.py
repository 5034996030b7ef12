"""What the window shows in its first moment: the documents of the project, before anything large is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from collections.abc import Callable

    from kantar_desk.workspace.first_look import FirstList


class FirstView(QWidget):
    """Stands where Read will be, drawn as its list of documents; calls ``painted`` once it could be seen."""

    def __init__(self, found: FirstList | None, painted: Callable[[], None]) -> None:
        super().__init__()
        self._documents = found.documents if found is not None else ()
        self._painted: Callable[[], None] | None = painted
        self._title = QCoreApplication.translate("DocumentsPanel", "Documents")
        self.setAccessibleName(self._title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The list at the left, as many rows as there is room for; the page beside it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        wide = style.px(256 if self.window().width() > style.px(1280) else 200)
        painter.fillRect(QRect(0, 0, wide, self.height()), style.colour("panel"))
        edge, head = style.px(16), style.px(40)
        painter.setPen(style.colour("text"))
        painter.setFont(style.font(tokens.INTERFACE, tokens.WEIGHT_HEAD))
        painter.drawText(QRect(edge, 0, wide - 2 * edge, head), Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(style.font())
        metrics, row, top = painter.fontMetrics(), style.px(tokens.ROW_TWO_LINES), head + style.px(36)
        left = style.px(tokens.EDGE_WITH_SIGN) + style.px(tokens.KIND_SQUARE) + style.px(8)
        for number, document in enumerate(self._documents):
            line = QRect(left, top + number * row + style.px(7), wide - left - edge, style.px(18))
            if line.top() > self.height():
                break
            title = metrics.elidedText(document.title, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)
        painter.end()
        if self._painted is not None:
            QTimer.singleShot(0, self._painted)
            self._painted = None
