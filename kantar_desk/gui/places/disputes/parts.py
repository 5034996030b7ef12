"""Small parts of the Disputes place: signs of stances, flags, choices with keys, dates of the grid."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring, draw_keycap
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style
from kantar_desk.workspace.dispute_queries import DisputeRow

STATUS_SIGNS = {
    "open": "new",
    "leaning": "in_progress",
    "settled": "finished",
    "cannot_be_settled": "ignored",
    "not_a_dispute": "ignored",
}
"""The state sign of each status of a dispute."""


def draw_stance(painter: QPainter, stance: str, x: float, y: float, size: float, role: str = "text") -> None:
    """The sign of a stance: dot asserts, ring reports only, cross denies, ? questions, arrow retracts."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = style.colour(role)
    inset = size * 0.16
    box = QRectF(x + inset, y + inset, size - 2 * inset, size - 2 * inset)
    if stance == "asserts":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(box)
    elif stance == "reports_only":
        painter.setPen(QPen(colour, 1.6))
        painter.drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8))
    elif stance == "denies":
        painter.setPen(QPen(colour, 1.8))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
    elif stance == "retracts":
        style.draw_icon(painter, "arrow-u-up-left", round(x), round(y), round(size), role)
    else:
        painter.setPen(colour)
        painter.setFont(style.font(weight=tokens.WEIGHT_HEAD))
        painter.drawText(QRectF(x, y - 2, size, size + 4), Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


def draw_flag(painter: QPainter, x: float, y: float, size: float, *, full: bool) -> None:
    """A flag on a pole: full for repeated after retraction, hollow where the order is unknown."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = style.colour("text" if full else "second_text")
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour if full else Qt.BrushStyle.NoBrush)
    left, top = x + size * 0.2, y + size * 0.16
    painter.drawLine(QPointF(left, top), QPointF(left, y + size * 0.92))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(left, top),
                QPointF(x + size * 0.88, top),
                QPointF(x + size * 0.72, top + size * 0.22),
                QPointF(x + size * 0.88, top + size * 0.44),
                QPointF(left, top + size * 0.44),
            ]
        )
    )
    painter.restore()


def short_date(date: str) -> str:
    """A PartialDate without year and time: ``15 May``; a month or a year as far as it goes."""
    if len(date) >= 10:
        return _day_month(date[:10])
    return partial_date(date)


def _day_month(day: str) -> str:
    from PySide6.QtCore import QDate, QLocale

    return QLocale().toString(QDate(int(day[:4]), int(day[5:7]), int(day[8:10])), "d MMM")


def in_quotes(words: str) -> str:
    """Words in quotation marks; marks that open them already are not doubled."""
    marks = '“„«"”»'
    inner = words[1:] if words[:1] in tuple(marks[:4]) else words
    if inner != words and inner[-1:] in tuple(marks[3:]):
        inner = inner[:-1]
    return f"“{inner}”"


def date_lines(date: str, *, years: bool) -> tuple[str, str]:
    """The two lines of a date in the grid: day and time; day and year where the sheet covers several years."""
    if len(date) == 4 or not date:
        return date, ""
    if len(date) == 7:
        from PySide6.QtCore import QDate, QLocale

        return QLocale().toString(QDate(int(date[:4]), int(date[5:7]), 1), "MMM"), date[:4]
    return _day_month(date), date[:4] if years else date[11:16]


def second_line(widget: QWidget, row: DisputeRow) -> str:
    """How many statements a dispute has, from how many origins; “?” if that rests on unconfirmed links."""
    if not row.statements:
        return QCoreApplication.translate("Disputes", "no statements yet")
    sure = "" if row.origins.sure else "?"
    origins = QCoreApplication.translate("Disputes", "%n origin(s)", "", row.origins.number)
    return QCoreApplication.translate("Disputes", "{statements} from {origins}").format(
        statements=row.statements, origins=f"{origins}{sure}"
    )


class ChoiceButton(QAbstractButton):
    """One value with its key before it; the chosen one stands on blue-grey."""

    takes_single_keys = True

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(style.px(tokens.ROW))

    def sizeHint(self) -> QSize:
        """Keycap, word and air."""
        words = QFontMetrics(style.font(weight=tokens.WEIGHT_CURRENT)).horizontalAdvance(self.text())
        return QSize(words + style.px(40), style.px(tokens.ROW))

    def minimumSizeHint(self) -> QSize:
        """Room for the keycap and the beginning of the word."""
        return QSize(style.px(72), style.px(tokens.ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, keycap, word."""
        painter = QPainter(self)
        if self.isChecked():
            fill_selected(painter, self.rect())
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), style.colour("hover_row"))
        x = style.px(4)
        if self.key:
            draw_keycap(painter, x, (self.height() - style.px(tokens.KEYCAP)) // 2, self.key)
            x += style.px(24)
        weight = tokens.WEIGHT_CURRENT if self.isChecked() else tokens.WEIGHT_NORMAL
        font = style.font(weight=weight)
        painter.setFont(font)
        painter.setPen(style.colour("text" if self.isEnabled() else "disabled_text"))
        room = self.width() - x - style.px(4)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect())

    def takes_chord(self, chord: str) -> bool:
        """A digit chooses among all values of the group."""
        group = self.parentWidget()
        return isinstance(group, Choices) and chord.startswith("Digit") and group.press(int(chord[5:]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does; arrows go to the other values, which Tab passes over."""
        group = self.parentWidget()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}.get(
            Qt.Key(event.key())
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif step is not None and isinstance(group, Choices):
            group.focus_beside(self, step)
        else:
            super().keyPressEvent(event)


class Choices(QWidget):
    """Values in columns, each with its digit; `0` empties. ``chosen`` carries a code, or None.

    Where a word would be cut they stand in one column.
    """

    chosen = Signal(object)

    def __init__(
        self, values: list[tuple[str, str]], empty: str, *, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wanted, self._columns = columns, 0
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.px(4))
        grid.setVerticalSpacing(0)
        self.buttons: dict[str | None, ChoiceButton] = {}
        offered: list[tuple[str, str | None, str]] = [
            (str(number), code, words) for number, (code, words) in enumerate(values, 1)
        ]
        offered.append(("0", None, empty))
        for key, code, words in offered:
            button = ChoiceButton(key, words)
            button.clicked.connect(lambda _=False, one=code: self.chosen.emit(one))
            self.buttons[code] = button
        self._arrange(columns)
        self._take_tab(next(iter(self.buttons)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        widths = [*self._widths(columns), *[0] * self._wanted]
        for column in range(self._wanted):
            self._grid.setColumnStretch(column, widths[column])

    def _widths(self, columns: int) -> list[int]:
        """The widest value of each column."""
        wide = [button.sizeHint().width() for button in self.buttons.values()]
        return [max(wide[column::columns], default=0) for column in range(columns)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        room = sum(self._widths(self._wanted)) + (self._wanted - 1) * self._grid.horizontalSpacing()
        self._arrange(self._wanted if room <= self.width() else 1)
        super().resizeEvent(event)

    def set_value(self, code: str | None) -> None:
        """Mark the chosen value."""
        for one, button in self.buttons.items():
            button.setChecked(one is not None and one == code)
        self._take_tab(code if code in self.buttons else next(iter(self.buttons)))

    def _take_tab(self, code: str | None) -> None:
        """One stop for Tab: the chosen value, else the first."""
        for one, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if one == code else Qt.FocusPolicy.NoFocus)

    def focus_beside(self, button: ChoiceButton, step: int) -> None:
        """Move the focus to the value before or behind."""
        shown = [one for one in self.buttons.values() if not one.isHidden()]
        at = shown.index(button) + step
        if 0 <= at < len(shown):
            shown[at].setFocus()

    def press(self, digit: int) -> bool:
        """Choose by digit; False if there is no such value."""
        fits, code = self.code_of(digit)
        if fits:
            self.chosen.emit(code)
        return fits

    def code_of(self, digit: int) -> tuple[bool, str | None]:
        """Whether a digit chooses something here, and what."""
        codes = [code for code in self.buttons if code is not None]
        if digit == 0:
            return True, None
        return (True, codes[digit - 1]) if digit <= len(codes) else (False, None)


class Segments(QWidget):
    """A segmented switch; one is on. ``chosen`` carries its name."""

    chosen = Signal(str)

    def __init__(self, parts: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[str, QPushButton] = {}
        for number, (name, words) in enumerate(parts):
            button = _Segment(words, first=number == 0, last=number == len(parts) - 1)
            button.clicked.connect(lambda _=False, one=name: self.chosen.emit(one))
            row.addWidget(button)
            self.buttons[name] = button

    def set_value(self, name: str) -> None:
        """Mark the one that is on."""
        for one, button in self.buttons.items():
            button.setChecked(one == name)


class _Segment(QPushButton):
    """One part of a segmented switch."""

    def __init__(self, words: str, *, first: bool, last: bool) -> None:
        super().__init__(words)
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setFixedHeight(style.px(tokens.BUTTON))
        self.setMinimumWidth(self.sizeHint().width())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Word and 12 at both sides."""
        words = QFontMetrics(style.font(weight=tokens.WEIGHT_CURRENT)).horizontalAdvance(self.text())
        return QSize(words + style.px(26), style.px(tokens.BUTTON))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One frame round all, a line between; the chosen one on tint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = tokens.RADIUS_FIELD
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self._last else 0.5, -0.5)
        painter.setClipRect(self.rect())
        frame = box.adjusted(0 if self._first else -2 * radius, 0, 0 if self._last else 2 * radius, 0)
        ground = "tint" if self.isChecked() else "hover_row" if self.underMouse() else "page"
        inverse = self.isChecked() and style.theme.high_contrast  # there tint is no other ground
        if inverse:
            ground = "text"
        painter.setPen(QPen(style.colour("button_line"), 1))
        painter.setBrush(style.colour(ground))
        painter.drawRoundedRect(frame, radius, radius)
        if not self._last:
            painter.drawLine(QPointF(self.width() - 0.5, 1), QPointF(self.width() - 0.5, self.height() - 1))
        weight = tokens.WEIGHT_CURRENT if self.isChecked() else tokens.WEIGHT_NORMAL
        painter.setFont(style.font(weight=weight))
        painter.setPen(style.colour("page" if inverse else "text" if self.isChecked() else "second_text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, self.rect())
