"""Controls of one code in the codebook window: its key, its colour, and the look of its tags."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.colour_vision import difference, hard_to_tell
from kantar_desk.gui.components import draw_focus_ring
from kantar_desk.gui.dialogs.codebook_draft import CodebookDraft
from kantar_desk.gui.keymap import KeyPress, code_of
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.model.codebook import KIND_LETTERS, KINDS, Kind

# Reach 4.5 : 1 on the light page; on the dark one their lightness is moved until they do.
SWATCHES = ("#3A6FB8", "#5B5FB8", "#7A55A8", "#A03060", "#7A4A2A", "#8A5A00", "#1F6F4A", "#2A7A8A", "#6A6250")


class Squares(QWidget):
    """A line of squares of which one is chosen: by click, by arrow keys, or by the digit it shows."""

    picked = Signal(object)

    def __init__(self, name: str, side: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.side, self.gap = side, gap
        self.values: tuple[object, ...] = ()
        self.current: object = None
        self.blocked: frozenset[object] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_values(self, values: tuple[object, ...], current: object, blocked: frozenset[object]) -> None:
        """Offer these; blocked ones cannot be chosen."""
        self.values, self.current, self.blocked = values, current, blocked
        self.setAccessibleName(f"{self.name}: {self.words(current)}")
        self.setAccessibleDescription(", ".join(self.words(one) for one in values if one not in blocked))
        self.updateGeometry()
        self.update()

    def words(self, value: object) -> str:
        """A value in words."""
        return str(value)

    def sizeHint(self) -> QSize:
        """All squares in a line."""
        count = max(1, len(self.values))
        return QSize(style.px(count * (self.side + self.gap)), style.px(self.side + 6))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def rect_of(self, at: int) -> QRect:
        """Where a square stands."""
        side, step = style.px(self.side), style.px(self.side + self.gap)
        return QRect(3 + at * step, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all squares, and the ring with focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, value in enumerate(self.values):
            self.paint_square(painter, self.rect_of(at), value)
        if self.hasFocus() and self.values:
            at = self.values.index(self.current) if self.current in self.values else 0
            draw_focus_ring(painter, self.rect_of(at).adjusted(-3, -3, 3, 3), style.px(6))

    def paint_square(self, painter: QPainter, rect: QRect, value: object) -> None:
        """Draw one square."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        for at, value in enumerate(self.values):
            if self.rect_of(at).contains(event.position().toPoint()) and value not in self.blocked:
                self.picked.emit(value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tooltip names the square."""
        for at, value in enumerate(self.values):
            if self.rect_of(at).contains(event.position().toPoint()):
                self.setToolTip(self.words(value))
                return
        self.setToolTip("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose; a digit chooses its own square."""
        code = code_of(KeyPress.of(event))
        free = [one for one in self.values if one not in self.blocked or one == self.current]
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and free:
            at = free.index(self.current) if self.current in free else -1
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self.picked.emit(free[(at + step) % len(free)])
        elif code.startswith("Digit") and code[5:] in self.values and code[5:] not in self.blocked:
            self.picked.emit(code[5:])
        else:
            super().keyPressEvent(event)


class KeySquares(Squares):
    """The ten digits: the code's own filled, those of other codes grey."""

    def words(self, value: object) -> str:
        """The digit, or none."""
        return str(value) if value is not None else self.tr("no key")

    def paint_square(self, painter: QPainter, rect: QRect, value: object) -> None:
        """Draw a key."""
        chosen = value == self.current
        taken = value in self.blocked and not chosen
        painter.setPen(QPen(style.colour("main_button" if chosen else "button_line"), 1))
        painter.setBrush(style.colour("main_button" if chosen else "page"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(style.font())
        role = "main_button_text" if chosen else "disabled_text" if taken else "text"
        painter.setPen(style.colour(role))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(value))


class ColourSquares(Squares):
    """The kind's own colour (None) and tested ones."""

    kind: Kind = "claim"

    def words(self, value: object) -> str:
        """A colour in words."""
        return self.tr("colour of its kind") if value is None else str(value)

    def paint_square(self, painter: QPainter, rect: QRect, value: object) -> None:
        """Draw a swatch; the chosen one has a frame."""
        theme = style.theme
        if theme.high_contrast:  # it has none of these colours; what the others show is chosen all the same
            theme = tokens.DARK if theme.dark else tokens.LIGHT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tag(self.kind, str(value) if value is not None else None)))
        painter.drawRoundedRect(rect, 4, 4)
        if value == self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.colour("text"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), 5, 5)


class TagPreview(QWidget):
    """The code as it will look: words with bar and chip, as the text shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = "claim"
        self.name, self.colour = "", None
        self.setFixedHeight(style.px(64))
        self.setAccessibleName(self.tr("How the tag looks"))

    def show_code(self, kind: Kind, name: str, colour: str | None) -> None:
        """Show this look."""
        self.kind, self.name, self.colour = kind, name, colour  # type: ignore[assignment]
        self.setAccessibleDescription(f"{label('kind', kind)}, {name}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words of the reading face on the page, tint, bar and chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("panel_line"), 1))
        painter.setBrush(style.colour("page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = style.font(tokens.READING)
        family = tokens.reading_family("serif")
        if family:
            font.setFamily(family)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        words = self.tr("the words of a tag")
        before = self.tr("as ")
        x, top = style.px(16), style.px(10)
        painter.setPen(style.colour("text"))
        painter.drawText(x, top + metrics.ascent(), before)
        x += metrics.horizontalAdvance(before)
        width = metrics.horizontalAdvance(words)
        colour = QColor(style.theme.tag(self.kind, self.colour))
        painter.fillRect(
            QRect(x, top, width, metrics.height()), QColor(style.theme.selected_tag(colour.name()))
        )
        painter.drawText(x, top + metrics.ascent(), words)
        bar = top + metrics.height() + style.px(2)
        pen = QPen(colour, style.px(3))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.kind == "disputed_statement":
            pen.setDashPattern([2, 1])
        painter.setPen(pen)
        painter.drawLine(x, bar, x + width, bar)
        chip_font = style.font(tokens.CAPTION)
        text = f"{KIND_LETTERS[self.kind]}  {self.name}"
        chip = QRectF(
            x,
            bar + style.px(3),
            QFontMetrics(chip_font).horizontalAdvance(text) + style.px(10),
            style.px(16),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(chip, 3, 3)
        painter.setFont(chip_font)
        painter.setPen(style.colour("kind_letter"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


def look_alikes(draft: CodebookDraft, code_id: UUID, colour: str | None) -> list[tuple[str, tuple[str, ...]]]:
    """Which kinds and codes a code's own colour is hard to tell from, and to which kinds of vision, nearest first."""
    if colour is None or style.theme.high_contrast:
        return []
    theme = style.theme
    mine = theme.tag(draft.code(code_id).kind, colour)
    others = [(label("kind", kind), theme.kind(kind)) for kind in KINDS]
    others += [
        (code.name, theme.tag(kind, code.colour))
        for kind in KINDS
        for code in draft.codes(kind)
        if code.colour is not None and code.id != code_id and not code.retired
    ]
    found = []
    for name, other in others:
        seen = hard_to_tell(mine, other)
        if seen:
            found.append((min(difference(mine, other, vision) for vision in seen), (name, seen)))
    return [entry for _, entry in sorted(found, key=lambda one: one[0])]
