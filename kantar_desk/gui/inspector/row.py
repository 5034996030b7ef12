"""One row of the inspector: label, keycap and value; with the focus it opens and shows every value with its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring, draw_keycap, draw_kind_square, keycap_width
from kantar_desk.gui.rows import fill_selected, wrapped
from kantar_desk.gui.style import style

MARGIN, LABEL, GAP, ROW, LINE, VALUE_ROW = 16, 88, 8, tokens.ROW_WORK, 18, tokens.ROW
TITLE = 30
_KEEP_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a row offers: its digit ("" for none), what choosing it means, its words, a kind square before."""

    key: str
    value: object
    text: str
    kind: str = ""
    note: str = ""
    empties: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What a closed row says; ``second`` is a quieter line below. ``assumed`` values and readings are second text.

    ``hints``, keys with what they do, stand below the text, or in its place where there is none.
    """

    text: str = ""
    key: str = ""
    kind: str = ""
    assumed: bool = False
    second: str = ""
    hints: tuple[tuple[str, str], ...] = field(default=())


class Row(QWidget):
    """A row that is closed until it has the focus.

    ``chosen`` carries the value asked for (None empties) and whether a key asked for it; ``step`` asks for the next
    (1) or previous (-1) row, ``leave`` for the text.
    """

    takes_single_keys = True
    chevron = False
    chosen = Signal(object, bool)
    step = Signal(int)
    leave = Signal()
    opened = Signal(object)
    closed = Signal()
    hint_used = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.title = name, title
        self.shown = Shown()
        self.choices: tuple[Choice, ...] = ()
        self.hints: tuple[tuple[str, str], ...] = ()
        self.current: object = None
        self.summary_text = ""
        self.writable = True
        self.label_width = LABEL
        self.is_open = False
        self._laid_out = False
        self._hover = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._describe()
        style.changed.connect(self._restyle)

    # --- what it shows ------------------------------------------------------------------------------------------

    def show_value(self, shown: Shown, current: object = None) -> None:
        """What the closed row says, and which of the choices is the chosen one."""
        same = shown == self.shown and current == self.current
        if same and not self.is_open and self._laid_out:
            return
        self.shown, self.current = shown, current
        self._describe()
        self.relayout()

    def set_choices(self, choices: Sequence[Choice], hints: Sequence[tuple[str, str]] = ()) -> None:
        """The values offered when open, and the keys that do something else there."""
        self.choices, self.hints = tuple(choices), tuple(hints)
        self._describe()
        self.relayout()

    def _describe(self) -> None:
        value = self.shown.text
        if self.shown.assumed and value:
            value = self.tr("{value} (assumed)").format(value=value)
        self.setAccessibleName(f"{self.title}: {value}" if value else self.title)
        offered = [f"{one.key} {one.text}".strip() for one in self.choices]
        offered += [f"{key} {words}" for key, words in self.hints]
        self.setAccessibleDescription(", ".join(offered))
        if self.is_open:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _restyle(self) -> None:
        self.relayout()
        self.update()

    # --- geometry -----------------------------------------------------------------------------------------------

    def relayout(self) -> None:
        """Take the height that the content needs at this width."""
        self._laid_out = True
        height = self.open_height() if self.is_open else self.closed_height()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.update()

    def sizeHint(self) -> QSize:
        """The height in use; any width."""
        return QSize(style.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps differently."""
        if event.oldSize().width() != event.size().width():
            self.relayout()

    def _value_left(self) -> int:
        return style.px(MARGIN + self.label_width + GAP)

    def _words_left(self) -> int:
        left = self._value_left()
        if self.shown.key:
            left += keycap_width(self.shown.key) + style.px(GAP)
        if self.shown.kind:
            left += style.px(tokens.KIND_SQUARE + GAP)
        return left

    def _right(self) -> int:
        chevron = style.px(tokens.ICON_FIELD + GAP) if self.chevron and not self.is_open else 0
        return self.width() - style.px(MARGIN) - chevron

    def _wrapped(self, text: str, left: int, font_size: int = tokens.INTERFACE) -> int:
        metrics = QFontMetrics(style.font(font_size))
        room = QRect(0, 0, max(40, self._right() - left), 10000)
        return metrics.boundingRect(room, self._wrap(text, room.width(), font_size), text or " ").height()

    def _wrap(self, text: str, room: int, font_size: int = tokens.INTERFACE) -> int:
        """Break between words, inside one only where it is wider than the line (an address)."""
        metrics = QFontMetrics(style.font(font_size))
        if any(metrics.horizontalAdvance(word) > room for word in text.split()):
            return int(Qt.TextFlag.TextWrapAnywhere)
        return int(Qt.TextFlag.TextWordWrap)

    def closed_height(self) -> int:
        """Height of label and value."""
        height = max(style.px(LINE), self._wrapped(self.shown.text, self._words_left()))
        if self.shown.second:
            height += self._wrapped(self.shown.second, self._words_left(), tokens.SECOND)
        if self.shown.hints and self.shown.text:
            height += style.px(22)
        return max(style.px(ROW), height + style.px(14))

    def columns(self) -> int:
        """Two columns of values, or one where a value would be cut."""
        metrics = QFontMetrics(style.font(weight=tokens.WEIGHT_CURRENT))
        room = (self.width() - style.px(24)) // 2 - style.px(36)
        if any(one.note or one.kind for one in self.choices):
            return 1
        return 1 if any(metrics.horizontalAdvance(one.text) > room for one in self.choices) else 2

    def _rows(self) -> int:
        return -(-len(self.choices) // self.columns())

    def body_top(self) -> int:
        """Where the values begin in an open row."""
        return style.px(TITLE) + self._summary_height()

    def summary(self) -> str:
        """Words under the title of an open row: most have none, one that offers nothing says what it holds."""
        return self.summary_text or ("" if self.choices or self.hints else self.shown.text)

    def _summary_height(self) -> int:
        return self._wrapped(self.summary(), style.px(MARGIN)) + style.px(4) if self.summary() else 0

    def open_height(self) -> int:
        """Height of title, values and hints."""
        values = self._rows() * self._second_line() if self._lines() else 0
        return (
            self.body_top() + self._lines() * style.px(VALUE_ROW) + values + self.extra_height() + style.px(6)
        )

    def _lines(self) -> int:
        """How many lines of values and hints an open row shows."""
        return self._rows() + len(self.hints)

    def _second_line(self) -> int:
        """Height of the second line that values get where one, such as a question, would be cut in the first."""
        if self.columns() > 1:
            return 0
        metrics = QFontMetrics(style.font(weight=tokens.WEIGHT_CURRENT))
        cut = any(metrics.horizontalAdvance(one.text) > self._room_for(one) for one in self.choices)
        return style.px(LINE) if cut else 0

    def _room_for(self, choice: Choice) -> int:
        """How wide the words of a value can be, beside its key, its square and its note."""
        note = QFontMetrics(style.font(tokens.SECOND)).horizontalAdvance(choice.note) if choice.note else 0
        taken = style.px(4 + 16 + GAP + 4) + (style.px(tokens.KIND_SQUARE + GAP) if choice.kind else 0)
        room = self.width() - style.px(24) - taken
        return room - (min(note, room * 2 // 5) + style.px(GAP) if note else 0)

    def extra_height(self) -> int:
        """Room for an editor below the values."""
        return 0

    def choice_rect(self, index: int) -> QRect:
        """Where a value stands in an open row."""
        columns = self.columns()
        left, width = style.px(12), (self.width() - style.px(24)) // columns
        height = style.px(VALUE_ROW) + self._second_line()
        return QRect(
            left + (index % columns) * width, self.body_top() + (index // columns) * height, width, height
        )

    def hint_rect(self, index: int) -> QRect:
        """Where a hint stands in an open row."""
        height = style.px(VALUE_ROW)
        top = self.body_top() + (self._rows() + index) * height + self._rows() * self._second_line()
        return QRect(style.px(12), top, self.width() - style.px(24), height)

    # --- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, closed or open."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_open:
            self._paint_open(painter)
        else:
            self._paint_closed(painter)

    def _paint_closed(self, painter: QPainter) -> None:
        if self._hover >= 0:
            painter.fillRect(self.rect(), style.colour("hover_row"))
        painter.setFont(style.font())
        painter.setPen(style.colour("second_text"))
        top = (style.px(ROW) - style.px(LINE)) // 2
        label = QRect(style.px(MARGIN), top, style.px(self.label_width), style.px(LINE))
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, self.title)
        x = self._value_left()
        square = (style.px(ROW) - style.px(tokens.KEYCAP)) // 2
        if self.shown.key:
            x += draw_keycap(painter, x, square, self.shown.key) + style.px(GAP)
        if self.shown.kind:
            draw_kind_square(painter, x, square, self.shown.kind)
            x += style.px(tokens.KIND_SQUARE + GAP)
        painter.setPen(style.colour("second_text" if self.shown.assumed else "text"))
        painter.setFont(style.font())
        height = self._wrapped(self.shown.text, x)
        room = QRect(x, top, max(40, self._right() - x), height + 2)
        painter.drawText(room, self._wrap(self.shown.text, room.width()), self.shown.text)
        if self.chevron:
            side = style.px(tokens.ICON_FIELD)
            right = self.width() - style.px(MARGIN) - side
            style.draw_icon(painter, "caret-down", right, (style.px(ROW) - side) // 2, side)
        if self.shown.second:
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            room = QRect(x, top + height, max(40, self._right() - x), self.height())
            wrap = self._wrap(self.shown.second, room.width(), tokens.SECOND)
            painter.drawText(room, wrap, self.shown.second)
        y = top + height + style.px(3) if self.shown.text else top
        for key, words in self.shown.hints:
            left = self._value_left()
            cap = draw_keycap(painter, left, y + style.px(1), key) + style.px(GAP)
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            painter.drawText(
                QRect(left + cap, y, self.width(), style.px(LINE)), Qt.AlignmentFlag.AlignVCenter, words
            )

    def _paint_open(self, painter: QPainter) -> None:
        box = self.rect().adjusted(style.px(8), 0, -style.px(8), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour("page"))
        painter.drawRoundedRect(box, style.px(tokens.RADIUS_FIELD), style.px(tokens.RADIUS_FIELD))
        painter.setFont(style.font())
        painter.setPen(style.colour("text"))
        title = QRect(style.px(MARGIN), style.px(5), box.width(), style.px(22))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self.title)
        if self.summary():
            painter.setPen(style.colour("second_text"))
            room = QRect(
                style.px(MARGIN), style.px(TITLE), self.width() - 2 * style.px(MARGIN), self._summary_height()
            )
            painter.drawText(room, self._wrap(self.summary(), room.width()), self.summary())
        for index, choice in enumerate(self.choices if self._lines() else ()):
            self._paint_choice(painter, self.choice_rect(index), choice, self._hover == index)
        for index, (key, words) in enumerate(self.hints if self._lines() else ()):
            rect = self.hint_rect(index)
            if self._hover == len(self.choices) + index:
                painter.fillRect(rect, style.colour("hover_row"))
            cap = draw_keycap(
                painter, rect.left() + style.px(4), rect.top() + (rect.height() - style.px(16)) // 2, key
            )
            painter.setFont(style.font())
            painter.setPen(style.colour("second_text"))
            painter.drawText(rect.adjusted(cap + style.px(12), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        draw_focus_ring(painter, box, tokens.RADIUS_FIELD)

    def _paint_choice(self, painter: QPainter, rect: QRect, choice: Choice, hover: bool) -> None:
        is_current = not choice.empties and choice.value == self.current and self.current is not None
        if is_current:
            fill_selected(painter, rect)
        elif hover:
            painter.fillRect(rect, style.colour("hover_row"))
        x = rect.left() + style.px(4)
        middle = rect.top() + (rect.height() - style.px(16)) // 2
        if choice.key:
            draw_keycap(painter, x, middle, choice.key)
        x += style.px(16 + GAP)
        if choice.kind:
            draw_kind_square(painter, x, middle, choice.kind)
            x += style.px(tokens.KIND_SQUARE + GAP)
        font = style.font(weight=tokens.WEIGHT_CURRENT if is_current else tokens.WEIGHT_NORMAL)
        room = QRect(x, rect.top(), rect.right() - x - style.px(4), rect.height())
        if choice.note:
            small = QFontMetrics(style.font(tokens.SECOND))
            note = small.elidedText(choice.note, Qt.TextElideMode.ElideRight, room.width() * 2 // 5)
            width = small.horizontalAdvance(note)
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), note)
            room.setRight(room.right() - width - style.px(GAP))
        painter.setFont(font)
        painter.setPen(style.colour("second_text" if choice.empties else "text"))
        lines = wrapped(choice.text, room.width(), font, 2 if rect.height() > style.px(VALUE_ROW) else 1)
        room.setTop(room.top() + (room.height() - len(lines) * style.px(LINE)) // 2)
        for number, line in enumerate(lines):
            box = QRect(room.left(), room.top() + number * style.px(LINE), room.width(), style.px(LINE))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)

    # --- focus --------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open."""
        self._set_open(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close, unless the focus went to the row's own field or to another window."""
        if event.reason() not in _KEEP_OPEN:
            self.close_if_left()
        self.update()

    def close_if_left(self) -> None:
        """Close when neither the row nor anything in it has the focus."""
        focus = QApplication.focusWidget()
        if focus is None or (focus is not self and not self.isAncestorOf(focus)):
            self._set_open(False)

    def _set_open(self, is_open: bool) -> None:
        if is_open != self.is_open:
            self.is_open = is_open
            self._hover = -1
            if is_open:
                self.opened.emit(self)
            else:
                self.closed.emit()
            self.relayout()

    # --- keys and mouse -----------------------------------------------------------------------------------------

    def takes_chord(self, chord: str) -> bool:
        """Digits choose, 0 empties, arrows go to other rows. Digits of no value do nothing, never a tag."""
        if chord in ("Up", "Down"):
            self.step.emit(-1 if chord == "Up" else 1)
        elif chord.startswith("Digit"):
            self._digit(chord[5:])
        elif chord == "Enter":
            self.enter()
        else:
            return False
        return True

    def _digit(self, digit: str) -> None:
        if not self.writable:
            self.hint_used.emit("read-only")
            return
        for choice in self.choices:
            if choice.key == digit:
                self.chosen.emit(None if choice.empties else choice.value, True)
                return

    def enter(self) -> None:
        """What Enter does: what the row says it does, else keep what is there and go on."""
        if any(key == "Enter" for key, _ in self.hints):
            self.hint_used.emit("Enter")
        else:
            self.step.emit(1)

    def _hit(self, point: QPoint) -> int:
        if not self.is_open:
            return 0
        for index in range(len(self.choices)):
            if self.choice_rect(index).contains(point):
                return index
        for index in range(len(self.hints)):
            if self.hint_rect(index).contains(point):
                return len(self.choices) + index
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        hit = self._hit(event.position().toPoint())
        if hit != self._hover:
            self._hover = hit
            index = hit if self.is_open and 0 <= hit < len(self.choices) else -1
            self.setToolTip(self.choices[index].text if index >= 0 else "")
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first click opens, one on a value chooses it."""
        was_open = self.is_open
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not was_open:
            return
        hit = self._hit(event.position().toPoint())
        if 0 <= hit < len(self.choices):
            choice = self.choices[hit]
            self.chosen.emit(None if choice.empties else choice.value, False)
        elif hit >= len(self.choices):
            self.hint_used.emit(self.hints[hit - len(self.choices)][0])
