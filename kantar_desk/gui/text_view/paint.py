"""Paints the page: tints, hits, text with selection, bars, connectors, labels, margins, caret, chip; in this order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
)

from kantar_desk.gui.text_view.items import Hit, ViewTag
from kantar_desk.gui.text_view.margin import draw_left_margin, draw_right_margin
from kantar_desk.gui.text_view.metrics import Metrics
from kantar_desk.gui.text_view.page import Page
from kantar_desk.gui.text_view.paragraph_layout import Bar, BlockLayout, Connector
from kantar_desk.gui.theme import KIND_LETTERS, Theme
from kantar_desk.model.text import Span

DASH, DASH_GAP = 6, 3


@dataclass(slots=True)
class Scene:
    """What is painted beside the document and its tags. Positions are code points of the document."""

    theme: Theme
    interface_font: QFont
    labels: str = "near"
    selection: Span | None = None
    selected: UUID | None = None
    hovered: UUID | None = None
    preview: tuple[Span, ...] = ()
    hits: Sequence[Hit] = ()
    hit_starts: list[int] = field(default_factory=list)
    caret: int | None = None
    flash: Span | None = None
    paragraph_numbers: bool = False
    marks: bool = True

    @property
    def labels_all(self) -> bool:
        """True when every bar has its code's name."""
        return self.labels == "all" or self.theme.high_contrast


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """A QColor, made once."""
    return QColor(name)


@lru_cache(maxsize=64)
def _hatch(name: str, size: int) -> QBrush:
    tile = QPixmap(size * 2, size * 2)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setPen(QPen(QColor(name), max(1.0, size / 2.4)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for offset in (-size * 2, 0, size * 2):
        painter.drawLine(QPointF(offset - 1, size * 2 + 1), QPointF(offset + size * 2 + 1, -1))
    painter.end()
    return QBrush(tile)


@lru_cache(maxsize=64)
def _dash(name: str, dash: float, step: float, height: float, scale: float, from_right: bool) -> QPixmap:
    """One dash and the gap behind it (before it, from the right), lengths in logical pixels."""
    tile = QPixmap(round(step * scale), round(height * scale))
    tile.setDevicePixelRatio(scale)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.fillRect(QRectF(step - dash if from_right else 0, 0, dash, height), QColor(name))
    painter.end()
    return tile


def tag_colour(theme: Theme, tag: ViewTag) -> str:
    """The colour of a tag's bars: grey while it is a suggestion."""
    return theme.suggestion if tag.suggested else theme.tag(tag.kind, tag.colour)


def chip_text(tag: ViewTag, piece: int) -> str:
    """Letter, piece of pieces, code name and, for others' tags, the set: "C 2/3 Figure · Colleague A"."""
    text = KIND_LETTERS[tag.kind]
    if len(tag.spans) > 1:
        text += f" {piece + 1}/{len(tag.spans)}"
    return text


class PagePainter:
    """Paints one page into a window. Made anew when theme or metrics change."""

    def __init__(self, page: Page, scene: Scene) -> None:
        self._page, self._scene = page, scene
        self._metrics: Metrics = page.metrics
        self._label_font = QFont(scene.interface_font)
        self._label_font.setPixelSize(self._metrics.label_pixels)
        self._letter_font = QFont(self._label_font)
        self._letter_font.setWeight(QFont.Weight.Bold)
        self._label_metrics = QFontMetricsF(self._label_font)
        self._selected_format = QTextCharFormat()
        self._selected_format.setForeground(colour(scene.theme.words_selected_text))

    def paint(
        self, painter: QPainter, exposed: QRectF, left: float, window_width: float, height: float
    ) -> None:
        """Paint the part of the window that is exposed; ``left`` is the x of the text column."""
        theme = self._scene.theme
        painter.fillRect(exposed, colour(theme.page))
        chips: list[tuple[ViewTag, int, QRectF]] = []
        pen = colour(theme.text)
        for block, y, layout in self._page.visible(height):
            if y > exposed.bottom() or y + layout.height + self._metrics.pitch * 4 < exposed.top():
                continue
            painter.translate(left, y)
            self._under_text(painter, layout)
            painter.setPen(pen)
            layout.layout.draw(painter, QPointF(0, 0), self._formats(layout))
            if layout.bars:
                self._bars(painter, block, layout, chips, y)
            draw_left_margin(painter, self._page, self._scene, block, layout)
            if layout.bars or layout.signs:
                draw_right_margin(painter, self._page, self._scene, layout, window_width - left)
            self._caret(painter, layout, block)
            painter.translate(-left, -y)
        for tag, piece, rect in chips:
            self._chip(painter, tag, piece, rect.translated(left, 0), left + self._page.column)

    # Under the text

    def _under_text(self, painter: QPainter, layout: BlockLayout) -> None:
        scene, theme = self._scene, self._scene.theme
        if layout.tints:
            self._tints(painter, layout)
        if layout.style.quote:
            edge = QRectF(
                layout.x - self._metrics.indent / 2, 0, self._metrics.handle, layout.height - layout.gap
            )
            painter.fillRect(edge, colour(theme.panel_line))
        self._lively(painter, layout)
        self._show_hits(painter, layout)
        if scene.flash is not None:
            for rect in layout.rectangles(scene.flash.start, scene.flash.end):
                painter.fillRect(rect, colour(theme.selected_row))
        selection = scene.selection
        if selection is not None:
            ground = colour(theme.words_selected)
            for rect in layout.rectangles(selection.start, selection.end):
                painter.fillRect(rect, ground)
            if selection.start <= layout.end < selection.end and layout.gap:
                line = layout.lines[-1]
                x = layout.x_of(layout.end - layout.start)
                painter.fillRect(QRectF(x, line.y, self._metrics.pixel_size / 3, line.box), ground)

    def _tints(self, painter: QPainter, layout: BlockLayout) -> None:
        theme = self._scene.theme
        if theme.high_contrast:
            painter.setPen(QPen(colour(theme.text), self._metrics.hairline))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects([self._framed(rect) for rect in layout.tints])
            return
        tint = colour(theme.tint)
        for rect in layout.tints:
            painter.fillRect(rect, tint)

    def _lively(self, painter: QPainter, layout: BlockLayout) -> None:
        """The ground of the hovered and of the selected tag."""
        scene, theme = self._scene, self._scene.theme
        for tag_id in (scene.hovered, scene.selected):
            tag = self._page.book.get(tag_id)
            if tag is None:
                continue
            spans = scene.preview if scene.preview and tag_id == scene.selected else tag.spans
            ground = colour(theme.selected_tag(tag_colour(theme, tag)))
            for span in spans:
                for rect in layout.rectangles(span.start, span.end):
                    painter.fillRect(rect, ground)
                    if theme.high_contrast:
                        painter.setPen(QPen(colour(theme.text), self._metrics.handle))
                        painter.drawRect(self._framed(rect))

    def _show_hits(self, painter: QPainter, layout: BlockLayout) -> None:
        theme = self._scene.theme
        for hit in self._hits(layout):
            width = self._metrics.hairline * (2 if hit.current else 1)
            painter.setPen(QPen(colour(theme.hit_frame), width))
            painter.setBrush(colour(theme.hit))
            for rect in layout.rectangles(hit.span.start, hit.span.end):
                painter.drawRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _hits(self, layout: BlockLayout) -> list[Hit]:
        hits = self._scene.hits
        if not hits:
            return []
        starts = self._scene.hit_starts
        first = bisect_left(starts, layout.start)
        while first > 0 and hits[first - 1].span.end > layout.start:
            first -= 1
        found = []
        for index in range(first, len(hits)):
            if hits[index].span.start >= layout.end:
                break
            found.append(hits[index])
        return found

    def _framed(self, rect: QRectF) -> QRectF:
        half = self._metrics.hairline / 2
        return rect.adjusted(half, half, -half, -half)

    def _formats(self, layout: BlockLayout) -> list[QTextLayout.FormatRange]:
        selection = self._scene.selection
        if selection is None or selection.end <= layout.start or selection.start >= layout.end:
            return []
        chosen = QTextLayout.FormatRange()
        start, stop = layout.units_between(selection.start, selection.end)
        chosen.start, chosen.length, chosen.format = start, stop - start, self._selected_format
        return [chosen]

    # Bars

    def _bars(
        self,
        painter: QPainter,
        block: int,
        layout: BlockLayout,
        chips: list[tuple[ViewTag, int, QRectF]],
        top: float,
    ) -> None:
        scene, metrics, book = self._scene, self._metrics, self._page.book
        theme, labels_all = scene.theme, scene.labels_all
        for line in layout.lines:
            for split in line.splits:
                y = layout.bar_y(line, split) - metrics.split + metrics.hairline
                painter.fillRect(
                    QRectF(line.left, y, line.right - line.left, metrics.hairline), colour(theme.panel_line)
                )
        round_marks: list[tuple[QRectF, str, bool]] = []
        lively = (scene.selected, scene.hovered)
        for bar in layout.bars:
            tag = book.tag(bar.number)
            name = tag_colour(theme, tag)
            active = tag.id in lively
            self._bar(painter, bar, tag, name, active, round_marks)
            if labels_all:
                self._label(painter, bar, tag, name)
            if active and tag.id == scene.selected:
                self._handles(painter, layout, bar, tag, name, round_marks)
            if active and scene.labels == "near" and not labels_all and self._first_bar(layout, bar):
                chips.append((tag, bar.piece, bar.rect.translated(0, top)))
        if layout.connectors:
            self._connectors(painter, layout, block)
        if round_marks:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            for rect, name, hollow in round_marks:
                if hollow:
                    pen_width = metrics.thin_bar
                    painter.setPen(QPen(colour(name), pen_width))
                    painter.setBrush(colour(theme.page))
                    inset = pen_width / 2
                    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
                else:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(colour(name))
                    painter.drawEllipse(rect)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    @staticmethod
    def _first_bar(layout: BlockLayout, bar: Bar) -> bool:
        return (
            next(other for other in layout.bars if (other.number, other.piece) == (bar.number, bar.piece))
            is bar
        )

    def _bar(
        self,
        painter: QPainter,
        bar: Bar,
        tag: ViewTag,
        name: str,
        active: bool,
        round_marks: list[tuple[QRectF, str, bool]],
    ) -> None:
        metrics, rect, ink = self._metrics, bar.rect, colour(name)
        hollow = not tag.own or tag.suggested
        if hollow and not tag.suggested:
            inset = metrics.snap((rect.height() - metrics.thin_bar) / 2)
            extra = 1 / metrics.dpr if active else 0.0
            rect = QRectF(rect.left(), rect.top() + inset - extra, rect.width(), metrics.thin_bar + extra)
        elif active:
            rect = rect.adjusted(0, -max(1.0, round(metrics.dpr) / metrics.dpr), 0, 0)
        if tag.suggested:
            brush = _hatch(name, max(2, round(rect.height())))
            painter.setBrushOrigin(rect.topLeft())
            painter.fillRect(rect, brush)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), ink)
        elif tag.kind == "disputed_statement":
            self._dashes(painter, rect, name, bar.right_to_left)
        else:
            painter.fillRect(rect, ink)
        if bar.is_start:
            self._start_mark(painter, bar, tag, name, hollow, round_marks)
        if bar.is_end:
            width = metrics.hairline if tag.kind == "entity" else metrics.tick
            if hollow:
                width = metrics.hairline
            x = bar.rect.left() if bar.right_to_left else bar.rect.right() - width
            painter.fillRect(
                QRectF(x, rect.top() - metrics.tick_rise, width, rect.height() + metrics.tick_rise), ink
            )
        if tag.struck:
            y = metrics.snap(rect.center().y())
            painter.fillRect(
                QRectF(rect.left(), y, rect.width(), metrics.hairline), colour(self._scene.theme.page)
            )

    def _dashes(self, painter: QPainter, rect: QRectF, name: str, from_right: bool) -> None:
        """A dashed bar, tiled from the side where the text begins."""
        metrics = self._metrics
        scale = metrics.pixel_size / 16
        step = metrics.snap((DASH + DASH_GAP) * scale)
        tile = _dash(name, metrics.snap(DASH * scale), step, rect.height(), metrics.dpr, from_right)
        painter.drawTiledPixmap(
            rect, tile, QPointF((step - rect.width() % step) % step if from_right else 0, 0)
        )

    def _start_mark(
        self,
        painter: QPainter,
        bar: Bar,
        tag: ViewTag,
        name: str,
        hollow: bool,
        round_marks: list[tuple[QRectF, str, bool]],
    ) -> None:
        metrics, rect = self._metrics, bar.rect
        if tag.kind == "entity":
            x = rect.right() - metrics.dot + 1 if bar.right_to_left else rect.left() - 1
            y = rect.center().y() - metrics.dot / 2
            round_marks.append((QRectF(x, y, metrics.dot, metrics.dot), name, hollow))
            return
        if not hollow:
            x = rect.right() - metrics.tick if bar.right_to_left else rect.left()
            height = metrics.bar + metrics.tick_rise
            painter.fillRect(QRectF(x, rect.bottom() - height, metrics.tick, height), colour(name))
            return
        width, height = metrics.tick * 2, metrics.bar + metrics.tick_rise * 2
        x = rect.right() - width if bar.right_to_left else rect.left()
        mark = QRectF(x, metrics.snap(rect.center().y() - height / 2), width, height)
        painter.fillRect(mark, colour(name))
        inset = max(1 / metrics.dpr, metrics.snap(metrics.thin_bar * 0.7))
        painter.fillRect(mark.adjusted(inset, inset, -inset, -inset), colour(self._scene.theme.page))

    def _meets(self, block: int, connector: Connector) -> bool:
        """True when the other piece stands on the neighbouring line of the neighbouring block."""
        beside = self._page.in_memory(block + connector.edge) if connector.edge else None
        return beside is not None and any(
            other.number == connector.number and other.edge == -connector.edge for other in beside.connectors
        )

    def _connectors(self, painter: QPainter, layout: BlockLayout, block: int) -> None:
        metrics, book, theme = self._metrics, self._page.book, self._scene.theme
        for connector in layout.connectors:
            x0, x1 = connector.x0, connector.x1
            far = connector.far
            if far and self._meets(block, connector):
                (x0, x1), far = connector.near, False
            ink = colour(tag_colour(theme, book.tag(connector.number)))
            y = metrics.snap(connector.y)
            step = metrics.hairline * 2
            if far:
                size = metrics.tick
                for part in (0.2, 0.5, 0.8):
                    x = metrics.snap(x0 + (x1 - x0) * part - size / 2)
                    painter.fillRect(QRectF(x, metrics.snap(y - size / 2), size, size), ink)
                continue
            pen = QPen(ink, metrics.hairline)
            pen.setDashPattern([1, step / metrics.hairline])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            half = metrics.hairline / 2
            if x0 < x1:
                painter.drawLine(QPointF(x0, y + half), QPointF(x1, y + half))

    def _handles(
        self,
        painter: QPainter,
        layout: BlockLayout,
        bar: Bar,
        tag: ViewTag,
        name: str,
        round_marks: list[tuple[QRectF, str, bool]],
    ) -> None:
        if not tag.own or self._scene.preview:
            return
        line, metrics = layout.lines[bar.line], self._metrics
        span = tag.spans[bar.piece]
        left_edge = span.start - layout.start >= line.start
        right_edge = span.end - layout.start <= line.end
        for present, x in ((left_edge, bar.rect.left()), (right_edge, bar.rect.right())):
            if present:
                x = metrics.snap(x - metrics.handle / 2)
                painter.fillRect(QRectF(x, line.y, metrics.handle, bar.rect.bottom() - line.y), colour(name))
                knob = QRectF(0, 0, metrics.knob, metrics.knob)
                knob.moveCenter(QPointF(x + metrics.handle / 2, line.y - metrics.handle))
                round_marks.append((knob, name, False))

    # Labels

    def _label(self, painter: QPainter, bar: Bar, tag: ViewTag, name: str) -> None:
        metrics = self._metrics
        head = chip_text(tag, bar.piece) + " "
        room = bar.rect.width() - metrics.tick * 2 - self._label_metrics.horizontalAdvance(head)
        text = self._label_metrics.elidedText(tag.label, Qt.TextElideMode.ElideRight, room)
        if not bar.is_start and not (bar.rect.width() > 8 * metrics.label_pixels):
            return
        if len(text) < 2 or text == "…" or (text.endswith("…") and len(text) < 3):
            return
        painter.setFont(self._label_font)
        painter.setPen(colour(name))
        rect = QRectF(
            bar.rect.left() + metrics.tick, bar.rect.bottom(), bar.rect.width(), metrics.pitch - metrics.bar
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        if bar.right_to_left:
            rect.translate(-2 * metrics.tick, 0)
            flags |= Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, int(flags), head + text)

    def _chip(self, painter: QPainter, tag: ViewTag, piece: int, bar: QRectF, limit: float) -> None:
        metrics, theme = self._metrics, self._scene.theme
        head = chip_text(tag, piece)
        name = tag.label
        if not tag.own or tag.suggested:
            name = QCoreApplication.translate("TextView", "{code} · {set}").format(
                code=tag.label, set=tag.set_name
            )
        pad = round(5 * metrics.pixel_size / 16)
        letters = QFontMetricsF(self._letter_font)
        name = self._label_metrics.elidedText(name, Qt.TextElideMode.ElideRight, metrics.pixel_size * 18)
        width = pad * 3 + letters.horizontalAdvance(head) + self._label_metrics.horizontalAdvance(name)
        left = max(0.0, min(bar.left(), limit - width))
        rect = QRectF(metrics.snap(left), bar.bottom() + 1, metrics.snap(width), metrics.chip)
        ground = colour(tag_colour(theme, tag))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = 3 * metrics.pixel_size / 16
        painter.drawRoundedRect(rect, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(rect.left(), rect.top(), radius + 1, radius + 1), ground)
        painter.setPen(colour(theme.kind_letter))
        painter.setFont(self._letter_font)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        painter.drawText(rect.adjusted(pad, 0, 0, 0), flags, head)
        painter.setFont(self._label_font)
        painter.drawText(rect.adjusted(pad * 2 + letters.horizontalAdvance(head), 0, 0, 0), flags, name)

    # Caret

    def _caret(self, painter: QPainter, layout: BlockLayout, block: int) -> None:
        caret = self._scene.caret
        if (
            caret is None
            or not layout.start <= caret <= layout.end
            or self._page.table.block_at(caret) != block
        ):
            return
        point = caret - layout.start
        line = layout.lines[layout.line_of(point)]
        x = self._metrics.snap(layout.x_of(point))
        width = max(1.0, self._metrics.snap(self._metrics.pixel_size / 16))
        painter.fillRect(QRectF(x, line.y + 1, width, line.box - 2), colour(self._scene.theme.text))
