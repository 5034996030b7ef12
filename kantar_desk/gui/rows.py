"""How the rows of lists and tables are drawn: their ground, one or two lines of words, signs of state."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.style import style

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TICK = ((0.33, 0.52), (0.46, 0.65), (0.68, 0.39))


def fill_selected(painter: QPainter, rect: QRect, *, focused: bool = True) -> None:
    """The ground of a selected row. High contrast has one ground only: there lines above and below say it."""
    painter.fillRect(rect, style.colour("selected_row" if focused else "selected_row_idle"))
    if style.theme.high_contrast:
        thick = 2 if focused else 1
        for y in (rect.top(), rect.bottom() + 1 - thick):
            painter.fillRect(QRect(rect.left(), y, rect.width(), thick), style.colour("text"))


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Fill the ground of a row as its state asks; answers whether the row is selected."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        fill_selected(painter, option.rect, focused=option.widget.hasFocus())
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, style.colour("hover_row"))
    return selected


def title_font(*, selected: bool) -> QFont:
    """The font of a row's first words: heavier in the current row."""
    return style.font(weight=tokens.WEIGHT_CURRENT if selected else tokens.WEIGHT_NORMAL)


def elided(font: QFont, text: str, width: int) -> str:
    """The text cut with … at its end where it does not fit."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


def context_before(font: QFont, text: str, width: int, *, cut: bool) -> str:
    """The words before a hit as far as there is room, whole words only; ``cut``: the text may begin within a word."""
    metrics = QFontMetrics(font)
    words = text.split()
    if cut and words and not text[:1].isspace():
        del words[0]
    shown = " ".join(words)
    fits = not cut and metrics.horizontalAdvance(shown) <= width
    while words and not fits:
        shown = "… " + " ".join(words)
        fits = metrics.horizontalAdvance(shown) <= width
        del words[0]
    return shown if fits else "…" if text.strip() else ""


def context_after(font: QFont, text: str, width: int, *, cut: bool) -> str:
    """The words after a hit as far as there is room, whole words only; ``cut``: the text may end within a word."""
    metrics = QFontMetrics(font)
    lead = " " if text[:1].isspace() else ""
    words = text.split()
    if cut and words and not text[-1:].isspace():
        del words[-1]
    shown = lead + " ".join(words)
    fits = not cut and metrics.horizontalAdvance(shown) <= width
    while words and not fits:
        shown = lead + " ".join(words) + " …"
        fits = metrics.horizontalAdvance(shown) <= width
        del words[-1]
    return shown if fits else f"{lead}…" if text.strip() else ""


def draw_in(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    role: str = "text",
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of words in the middle of the height of a box, cut where it does not fit."""
    painter.setFont(font)
    painter.setPen(style.colour(role))
    painter.drawText(box, _MIDDLE | side, elided(font, text, box.width()))


def draw_words(painter: QPainter, x: int, y: int, width: int, text: str, font: QFont, role: str) -> int:
    """One line of words from a place on; answers the width they took."""
    metrics = QFontMetrics(font)
    draw_in(painter, QRect(x, y, max(0, width), metrics.height() + 2), text, font, role)
    return metrics.horizontalAdvance(elided(font, text, width))


def draw_title_and_second(
    painter: QPainter, box: QRect, title: str, second: str, *, selected: bool, count: str = ""
) -> None:
    """The two lines of a row 48 high, ``count`` at the right end of the second one."""
    line = QRect(box.left(), box.top() + style.px(6), box.width(), style.px(18))
    draw_in(painter, line, title, title_font(selected=selected))
    font = style.font(tokens.SECOND)
    line = QRect(box.left(), box.top() + style.px(25), box.width(), style.px(16))
    if count:
        draw_in(painter, line, count, font, "second_text", Qt.AlignmentFlag.AlignRight)
        line.setWidth(box.width() - QFontMetrics(font).horizontalAdvance(count) - style.px(8))
    draw_in(painter, line, second, font, "second_text")


def struck(font: QFont) -> QFont:
    """The font with a line through it."""
    found = QFont(font)
    found.setStrikeOut(True)
    return found


def wrapped(text: str, width: int, font: QFont, most: int = 2) -> list[str]:
    """The lines of a text at a width, at most ``most``, the last one elided."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(10, width))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts UTF-16 units; the text is cut in the same unit and read back.
    units = text.encode("utf-16-le")
    cuts = [2 * start for start in starts] + [len(units)]
    lines = [units[one:two].decode("utf-16-le") for one, two in pairwise(cuts)]
    if len(lines) > most:
        lines = [*lines[: most - 1], elided(font, "".join(lines[most - 1 :]), width)]
    return [line.rstrip() for line in lines] or [""]


def draw_state_sign(painter: QPainter, state: str, x: int, y: int, size: int) -> None:
    """Ring new · half in progress · filled with tick finished · struck ring ignored."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = style.colour("second_text")
    box = QRect(x + 2, y + 2, size - 4, size - 4)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "finished":
        painter.setBrush(colour)
        painter.drawEllipse(box)
        painter.setPen(QPen(style.colour("panel"), 1.6))
        painter.drawPolyline([QPointF(x + size * across, y + size * down) for across, down in _TICK])
    else:
        painter.drawEllipse(box)
        if state == "in_progress":
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(box, 270 * 16, 180 * 16)
        elif state == "ignored":
            painter.drawLine(
                QPointF(x + size * 0.27, y + size * 0.73), QPointF(x + size * 0.73, y + size * 0.27)
            )
    painter.restore()
