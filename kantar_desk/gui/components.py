"""Small parts that every place is built from: heads, keycaps, kind squares, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.pressable import Pressable
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from collections.abc import Sequence

KIND_LETTERS = {"claim": "C", "entity": "E", "disputed_statement": "D"}


def draw_kind_square(
    painter: QPainter, x: int, y: int, kind: str, *, hollow: bool = False, size: int | None = None
) -> None:
    """A square with the kind's letter; hollow for another person's tag."""
    size = size or style.px(tokens.KIND_SQUARE)
    colour = QColor(style.theme.kind(kind))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(x, y, size, size)
    if hollow:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(style.colour("page"))
        box.adjust(0.75, 0.75, -0.75, -0.75)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawRoundedRect(box, style.px(tokens.RADIUS_KEYCAP), style.px(tokens.RADIUS_KEYCAP))
    font = style.font(tokens.CAPTION, tokens.WEIGHT_KIND_LETTER)
    font.setPixelSize(max(8, round(size * 10 / 16)))
    painter.setFont(font)
    painter.setPen(colour if hollow else style.colour("kind_letter"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, KIND_LETTERS.get(kind, "?"))
    painter.restore()


def keycap_width(text: str) -> int:
    """The width a keycap with this text takes."""
    metrics = QFontMetrics(style.font(tokens.CAPTION))
    return max(style.px(tokens.KEYCAP), metrics.horizontalAdvance(text) + style.px(8))


def draw_keycap(painter: QPainter, x: int, y: int, text: str) -> int:
    """A keycap with its upper left corner at a place; answers its width."""
    width, height = keycap_width(text), style.px(tokens.KEYCAP)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("button_line"), 1))
    painter.setBrush(style.colour("page"))
    box = QRectF(x + 0.5, y + 0.5, width - 1, height - 1)
    painter.drawRoundedRect(box, tokens.RADIUS_KEYCAP, tokens.RADIUS_KEYCAP)
    painter.setFont(style.font(tokens.CAPTION))
    painter.setPen(style.colour("second_text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return width


def draw_focus_ring(painter: QPainter, rect: QRect | QRectF, radius: float = tokens.RADIUS_FIELD) -> None:
    """The one focus ring, just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("focus_ring"), tokens.FOCUS_RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


class Text(QLabel):
    """Plain text in one of the type sizes; ``second`` takes the second text colour."""

    def __init__(
        self,
        text: str = "",
        *,
        size: int = tokens.INTERFACE,
        weight: int = tokens.WEIGHT_NORMAL,
        second: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._second = size, weight, second
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(style.font(self._size, self._weight))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), style.colour("second_text" if self._second else "text"))
        self.setPalette(palette)


class ElidedText(Text):
    """Text that is cut with … at its end where there is no room; the whole is in the tooltip."""

    def __init__(
        self, *args: object, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed through as they are
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        least = super().minimumSizeHint()
        return QSize(min(style.px(40), least.width()), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text cut to the width."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        self.setToolTip(self.text() if text != self.text() else "")
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)


class Line(QFrame):
    """A one pixel line between panels or rows."""

    def __init__(
        self, *, vertical: bool = False, role: str = "panel_line", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setFrameShape(QFrame.Shape.NoFrame)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the line colour."""
        QPainter(self).fillRect(self.rect(), style.colour(self._role))


class Panel(QWidget):
    """A quiet grey ground (``page`` for the white one of documents)."""

    def __init__(self, parent: QWidget | None = None, *, page: bool = False) -> None:
        super().__init__(parent)
        self._role = "page" if page else "panel"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the ground colour."""
        QPainter(self).fillRect(self.rect(), style.colour(self._role))


class IconButton(QToolButton):
    """A 28 × 28 button with one icon; its words are tooltip and accessible name."""

    def __init__(
        self, icon: str, words: str, parent: QWidget | None = None, *, size: int = tokens.ICON
    ) -> None:
        super().__init__(parent)
        self._icon, self._icon_size = icon, size
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFixedSize(style.px(tokens.HIT_AREA), style.px(tokens.HIT_AREA))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._restyle()
        style.changed.connect(self._restyle)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._restyle()

    def _restyle(self) -> None:
        size = style.px(self._icon_size)
        self.setIconSize(QSize(size, size))
        self.setIcon(style.icon(self._icon, "text" if self.isChecked() else "second_text"))


class Button(QPushButton):
    """A button with a verb, and its key behind or before the word."""

    def __init__(
        self,
        words: str,
        *,
        main: bool = False,
        flat: bool = False,
        key: str = "",
        key_first: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.setProperty("main", main)
        self.setProperty("flat", flat)
        self.key, self._key_first, self._icon = key, key_first, icon
        self.setFont(style.font(weight=tokens.WEIGHT_CURRENT))
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(style.font(weight=tokens.WEIGHT_CURRENT))
        if self._icon:
            self.setIcon(style.icon(self._icon, "text"))

    def set_key(self, key: str) -> None:
        """Say another key, or none."""
        if key != self.key:
            self.key = key
            self.updateGeometry()
            self.update()

    def _room(self) -> int:
        return keycap_width(self.key) + style.px(8) if self.key else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too, also outside dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for word and key."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._room(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: a button's word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then the key beside the word; where there is too little room the word alone."""
        if not self.key or self.width() < self.sizeHint().width():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        cap = keycap_width(self.key)
        metrics = self.fontMetrics()
        total = metrics.horizontalAdvance(words) + style.px(8) + cap
        x = (self.width() - total) // 2
        y = (self.height() - style.px(tokens.KEYCAP)) // 2
        role = (
            "disabled_text"
            if not self.isEnabled()
            else "main_button_text"
            if self.property("main")
            else "text"
        )
        painter.setPen(style.colour(role))
        painter.setFont(self.font())
        if self._key_first:
            draw_keycap(painter, x, y, self.key)
            x += cap + style.px(8)
        painter.drawText(
            QRect(x, 0, metrics.horizontalAdvance(words) + 2, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            words,
        )
        if not self._key_first:
            draw_keycap(painter, x + metrics.horizontalAdvance(words) + style.px(8), y, self.key)


class FilterField(QLineEdit):
    """A field that filters the list under it; Esc empties it, Down goes to the list."""

    leave = Signal()

    def __init__(self, words: str, icon: str = "magnifying-glass", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setTextMargins(style.px(20), 0, 0, 0)
        style.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with its sign at the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = style.px(tokens.ICON_FIELD)
        style.draw_icon(painter, self._icon, style.px(8), (self.height() - size) // 2, size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties, Down leaves for the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.leave.emit()
        else:
            super().keyPressEvent(event)


class PanelHead(Panel):
    """The head of a panel: name, count in second text, up to three icons at the right."""

    def __init__(self, title: str, buttons: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(style.px(tokens.BAR_PANEL))
        layout = QHBoxLayout(self)
        # An icon button has air of its own around the icon; one with words ends where fields and rows end.
        right = 12 if buttons and not isinstance(buttons[-1], IconButton) else 4
        layout.setContentsMargins(style.px(16), 0, style.px(right), 0)
        layout.setSpacing(style.px(4))
        self.title = Text(title, weight=tokens.WEIGHT_HEAD)
        self.count = ElidedText(second=True)
        self.count.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.count.setMinimumWidth(1)  # it gives way before any button does
        layout.addWidget(self.title)
        layout.addWidget(self.count)
        layout.addStretch(1)
        for button in buttons:
            layout.addWidget(button)

    def set_count(self, text: str) -> None:
        """Show a count beside the name."""
        self.count.setText(text)


def headed(head: PanelHead, table: QWidget) -> Panel:
    """A table under its head, on the ground of a panel.

    A table has 8 of its own before the first word, so that head, words and the foot of a window begin at one line.
    """
    ground = Panel()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    edges = QHBoxLayout()
    edges.setContentsMargins(style.px(8), 0, style.px(8), 0)
    edges.addWidget(table)
    column.addLayout(edges, 1)
    return ground


class TagButton(Pressable):
    """Keycap, word, and under the word the bar of its kind: the legend is the tool."""

    def __init__(self, kind: str, word: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(word, Qt.FocusPolicy.TabFocus, parent)
        self.kind, self.word, self.key = kind, word, key
        self.setToolTip(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_key(self, key: str) -> None:
        """Say another key, or none."""
        if key != self.key:
            self.key = key
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Keycap, word and a little air."""
        words = QFontMetrics(style.font()).horizontalAdvance(self.word)
        cap = keycap_width(self.key) + style.px(8) if self.key else 0
        return QSize(cap + words + style.px(12), style.px(32))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw keycap, word and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("hover_row"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        margin = style.px(6)
        top = (self.height() - style.px(22)) // 2
        x = margin
        if self.key:
            x += draw_keycap(painter, margin, top + style.px(1), self.key) + style.px(8)
        painter.setFont(style.font())
        painter.setPen(style.colour("text" if self.isEnabled() else "disabled_text"))
        width = QFontMetrics(style.font()).horizontalAdvance(self.word)
        painter.drawText(QRect(x, top, width + 2, style.px(18)), Qt.AlignmentFlag.AlignVCenter, self.word)
        draw_kind_bar(painter, self.kind, x, top + style.px(20), width)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect())


def draw_kind_bar(painter: QPainter, kind: str, x: int, y: int, width: int, *, hollow: bool = False) -> None:
    """The bar of a kind as the text shows it: solid with tick, solid with dot, dashed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(style.theme.kind(kind))
    thickness = 1.5 if hollow else style.px(3)
    middle = y + thickness / 2
    pen = QPen(colour, thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind == "disputed_statement":
        pen.setDashPattern([6 / thickness, 3 / thickness])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, middle), QPointF(x + width, middle))
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(style.colour("page") if hollow else colour)
    if kind == "entity":
        painter.drawEllipse(QPointF(x + 2, middle), 2.75, 2.75)
    else:
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x + 1, middle - thickness / 2 - 2), QPointF(x + 1, middle))
        painter.drawLine(QPointF(x + width - 1, middle - thickness / 2 - 2), QPointF(x + width - 1, middle))
    painter.restore()


def centre_on(window: QWidget, popup: QWidget, top: int) -> QPoint:
    """The place of a popup centred in a window, ``top`` pixels from its upper edge."""
    return window.mapToGlobal(QPoint((window.width() - popup.width()) // 2, top))
