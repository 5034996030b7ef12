"""Rows that are no field: the fold “More”, relations, and where a claim stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring
from kantar_desk.gui.inspector.row import GAP, LINE, MARGIN, ROW, Row, Shown
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.workspace.inspector_queries import RelationShown


class MoreRow(Row):
    """“More”: what it holds, and how much of it is filled. Enter, Space or a click folds."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("more", "", parent)
        self.title = self.tr("More")
        self.unfolded = False
        self._holds, self._count = "", ""

    def show_content(self, holds: str, filled: int, total: int) -> None:
        """What the fold holds and how many of its rows are filled."""
        count = self.tr("{filled} of {total}").format(filled=filled, total=total)
        if self._laid_out and (holds, count) == (self._holds, self._count):
            return
        self._holds, self._count = holds, count
        self.setAccessibleName(f"{self.title}: {holds}, {self._count}")
        self.setToolTip(holds)
        self.relayout()

    def closed_height(self) -> int:
        """One line."""
        return style.px(ROW)

    def open_height(self) -> int:
        """One line, with the ring."""
        return style.px(ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Caret, word, content, count."""
        painter = QPainter(self)
        if self._hover >= 0 and not self.is_open:
            painter.fillRect(self.rect(), style.colour("hover_row"))
        size = style.px(tokens.ICON_LINE)
        caret = "caret-down" if self.unfolded else "caret-right"
        style.draw_icon(painter, caret, style.px(12), (self.height() - size) // 2, size)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        x = style.px(12) + size + style.px(8)
        bold = style.font(weight=tokens.WEIGHT_HEAD)
        painter.setFont(bold)
        painter.setPen(style.colour("text"))
        width = QFontMetrics(bold).horizontalAdvance(self.title)
        painter.drawText(QRect(x, 0, width + 2, self.height()), middle, self.title)
        x += width + style.px(GAP)
        painter.setFont(style.font())
        painter.setPen(style.colour("second_text"))
        metrics = QFontMetrics(style.font())
        right = self.width() - style.px(MARGIN)
        painter.drawText(
            QRect(x, 0, right - x, self.height()), middle | int(Qt.AlignmentFlag.AlignRight), self._count
        )
        room = right - metrics.horizontalAdvance(self._count) - style.px(GAP) - x
        words = metrics.elidedText(self._holds, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, 0, room, self.height()), middle, words)
        if self.is_open:
            draw_focus_ring(painter, self.rect().adjusted(style.px(8), 0, -style.px(8), 0))

    def takes_chord(self, chord: str) -> bool:
        """Enter, Space, Right and Left fold; arrows up and down move."""
        if chord in ("Enter", "Space") or chord == ("Left" if self.unfolded else "Right"):
            self.fold(not self.unfolded)
            return True
        return super().takes_chord(chord)

    def fold(self, unfolded: bool) -> None:
        """Show or hide what it holds."""
        self.unfolded = unfolded
        self.update()
        self.toggled.emit(unfolded)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click folds."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.fold(not self.unfolded)


class RelationRow(Row):
    """One relation: type, direction, the other tag. Enter follows, Del removes."""

    follow = Signal()
    remove = Signal()

    def __init__(self, shown: RelationShown, parent: QWidget | None = None) -> None:
        word = label("relation_type", shown.relation.type)
        super().__init__("relation", word, parent)
        self.relation = shown
        quote = " ".join(shown.other.quote.split())
        if not shown.outgoing:
            self.title = f"← {word}"
        self.show_value(Shown(quote, kind=shown.other.kind, second=shown.document))
        sentence = (
            self.tr("This tag {type}: «{quote}»") if shown.outgoing else self.tr("«{quote}» {type}: this tag")
        )
        self.setAccessibleName(sentence.format(type=word.lower(), quote=quote))
        self.set_choices((), [("Enter", self.tr("go there")), ("Del", self.tr("remove the relation"))])

    def _describe(self) -> None:
        self.setAccessibleDescription(
            " · ".join(part for part in (self.shown.text, self.shown.second) if part)
        )

    def summary(self) -> str:
        """The other end, whole."""
        return "\n".join(part for part in (self.shown.text, self.shown.second) if part)

    def takes_chord(self, chord: str) -> bool:
        """Enter follows, Del and 0 remove."""
        if chord in ("Del", "Backspace", "Digit0"):
            self.remove.emit()
            return True
        return super().takes_chord(chord)

    def enter(self) -> None:
        """Go to the other end."""
        self.follow.emit()


class SectionHead(QWidget):
    """A quiet heading between groups of rows."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setAccessibleName(words)
        self.setFixedHeight(style.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words in head weight."""
        painter = QPainter(self)
        painter.setFont(style.font(weight=tokens.WEIGHT_HEAD))
        painter.setPen(style.colour("text"))
        rect = QRect(style.px(MARGIN), style.px(12), self.width(), style.px(LINE))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.words)
