"""What stands beside the text: left paragraph and page numbers and the check mark, right notes, comments, signs, "+n".

The signs are drawn here, as the icon font is loaded only after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kantar_desk.gui.text_view.items import ViewTag

if TYPE_CHECKING:
    from kantar_desk.gui.text_view.page import Page
    from kantar_desk.gui.text_view.paragraph_layout import BlockLayout
    from kantar_desk.gui.text_view.scene import Scene

GAP = 10
ICON = 14
STEP = 18
ROOM = 56
_TOP = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip)


def begins_on_line(page: Page, layout: BlockLayout, number: int) -> list[ViewTag]:
    """Tags whose first piece begins on a line and that have something to show in a margin."""
    return [page.book.tag(tag_number) for tag_number in layout.signs.get(number, ())]


def margin_scale(page: Page) -> float:
    """How much larger than at 16 px the signs are: as the text, but no more than fits beside the column."""
    beside = (page.width - page.column) / 2
    return min(page.metrics.pixel_size / 16, max(1.0, beside / ROOM))


def more_rect(layout: BlockLayout, number: int, column: float, scale: float) -> QRectF:
    """Where "+n" stands for a line, in the block's coordinates."""
    line = layout.lines[number]
    return QRectF(column + GAP * scale, line.y + line.box, 40 * scale, line.height - line.box)


def draw_right_margin(painter: QPainter, page: Page, scene: Scene, layout: BlockLayout, room: float) -> None:
    """Signs of one block. ``room`` is the width from the left of the column to the edge of the window."""
    if not layout.signs and not layout.crowded:
        return
    scale = margin_scale(page)
    size, step = ICON * scale, STEP * scale
    left = page.column + GAP * scale
    _use_small_type(painter, scene, 12 * scale)
    for number, line in enumerate(layout.lines):
        if line.hidden:
            rect = more_rect(layout, number, page.column, scale)
            painter.drawText(rect, _TOP, f"+{len(line.hidden)}")
        tags = begins_on_line(page, layout, number) if scene.marks else []
        signs: list[str] = list(dict.fromkeys(tag.sign for tag in tags if tag.sign))
        if any(tag.note for tag in tags):
            signs.append("note")
        comments = sum(tag.comments for tag in tags)
        if comments:
            signs.append("comment")
        if not signs:
            continue
        text = str(comments) if comments > 1 else ""
        needed = len(signs) * step + painter.fontMetrics().horizontalAdvance(text)
        shown = signs if needed <= room - left or len(signs) == 1 else signs[:1]
        x = left
        if len(shown) < len(signs):
            text = f"+{len(signs) - len(shown)}"
            x = max(page.column + 2, min(left, room - step - painter.fontMetrics().horizontalAdvance(text)))
        top_y = page.metrics.snap(line.y + (line.box - size) / 2)
        for sign in shown:
            draw_sign(painter, sign, QRectF(x, top_y, size, size), QColor(scene.theme.second_text))
            x += step
        painter.drawText(QRectF(x, line.y, 40 * scale, line.box), _LEFT, text)


def _use_small_type(painter: QPainter, scene: Scene, pixels: float) -> None:
    font = QFont(scene.interface_font)
    font.setPixelSize(max(8, round(pixels)))
    painter.setFont(font)
    painter.setPen(QColor(scene.theme.second_text))


def draw_left_margin(painter: QPainter, page: Page, scene: Scene, block: int, layout: BlockLayout) -> None:
    """Outwards from the text: the mark of re-anchored tags, the paragraph number, the printed page that begins."""
    numbered = scene.paragraph_numbers and not page.table.continues(block)
    signs = layout.signs if scene.marks else {}
    if not numbered and not signs and page.structure.empty:
        return
    scale = margin_scale(page)
    size = ICON * scale
    labels: dict[int, list[str]] = {}
    if numbered:
        labels[0] = [str(page.table.paragraph_of_block(block) + 1)]
    if not page.structure.empty:
        for item in page.structure.pages_starting(layout.start, layout.end):
            # A page whose own text carries its number shows it there, once.
            if page.table.block_at(item[1]) == block and page.structure.printed_number(item) is None:
                labels.setdefault(layout.line_of(item[1] - layout.start), []).append(str(item[3]))
    _use_small_type(painter, scene, 11 * scale)
    for number in {*labels, *signs}:
        line, right = layout.lines[number], -GAP * scale
        if any(tag.check for tag in begins_on_line(page, layout, number)):
            rect = QRectF(right - size, line.y + (line.box - size) / 2, size, size)
            draw_sign(painter, "check", rect, QColor(scene.theme.second_text))
            right -= size + 4 * scale
        for label in labels.get(number, ()):
            painter.drawText(QRectF(right - 60, line.y, 60, line.box), _RIGHT, label)
            right -= painter.fontMetrics().horizontalAdvance(label) + 8 * scale


def draw_sign(painter: QPainter, sign: str, rect: QRectF, ink: QColor) -> None:
    """One 14 px sign: a review sign, "note", "comment" or "check" (a re-anchored tag)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / ICON, rect.height() / ICON)
    pen = QPen(ink, 1.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sign in ("open", "stale"):
        font = QFont(painter.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(
            QRectF(0, 0, ICON, ICON), int(Qt.AlignmentFlag.AlignCenter), "?" if sign == "open" else "↻"
        )
    else:
        painter.drawPath(_path(sign))
    painter.restore()


def _path(sign: str) -> QPainterPath:
    path = QPainterPath()
    if sign in ("agreed", "accepted"):
        lines = (
            ((2.0, 7.5), (5.5, 11.0), (12.0, 3.5))
            if sign == "agreed"
            else ((4.0, 7.3), (6.2, 9.5), (10.0, 5.0))
        )
        path.moveTo(*lines[0])
        path.lineTo(*lines[1])
        path.lineTo(*lines[2])
        if sign == "accepted":
            path.addEllipse(QPointF(7, 7), 6, 6)
    elif sign == "rejected":
        path.moveTo(3, 3)
        path.lineTo(11, 11)
        path.moveTo(11, 3)
        path.lineTo(3, 11)
    elif sign == "amended":
        path.moveTo(2, 12)
        path.lineTo(2.5, 9.2)
        path.lineTo(9.5, 2.2)
        path.lineTo(11.8, 4.5)
        path.lineTo(4.8, 11.5)
        path.closeSubpath()
        path.moveTo(8, 3.7)
        path.lineTo(10.3, 6)
    elif sign == "deferred":
        path.addEllipse(QPointF(7, 7), 6, 6)
        path.moveTo(7, 3.5)
        path.lineTo(7, 7)
        path.lineTo(9.5, 8.2)
    elif sign == "note":
        path.moveTo(8.5, 12.2)
        path.lineTo(1.8, 12.2)
        path.lineTo(1.8, 1.8)
        path.lineTo(12.2, 1.8)
        path.lineTo(12.2, 8.5)
        path.closeSubpath()
        for y, end in ((4.5, 9.6), (7.0, 9.6), (9.5, 6.5)):
            path.moveTo(4.4, y)
            path.lineTo(end, y)
    elif sign == "comment":
        path.moveTo(1.5, 2.5)
        path.lineTo(12.5, 2.5)
        path.lineTo(12.5, 10)
        path.lineTo(6.5, 10)
        path.lineTo(4, 12.5)
        path.lineTo(4, 10)
        path.lineTo(1.5, 10)
        path.closeSubpath()
    else:
        path.moveTo(7, 1.5)
        path.lineTo(13, 12.5)
        path.lineTo(1, 12.5)
        path.closeSubpath()
        path.moveTo(7, 5.5)
        path.lineTo(7, 8.8)
        path.addEllipse(QPointF(7, 10.7), 0.4, 0.4)
    return path
