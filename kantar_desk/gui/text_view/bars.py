"""Paints the bars of one block: lines with their marks, connectors, and the handles of the selected tag."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from kantar_desk.gui.text_view.decor import Bar
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.metrics import Metrics
from kantar_desk.gui.text_view.page import Page
from kantar_desk.gui.text_view.paragraph_layout import BlockLayout
from kantar_desk.gui.text_view.scene import Scene, colour, tag_colour
from kantar_desk.model.text import Span

DASH, DASH_GAP = 6, 3


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


class BarPainter:
    """Paints what lies under the lines of a block, in the block's coordinates. Made anew with the metrics."""

    def __init__(self, page: Page, scene: Scene) -> None:
        self._page, self._scene = page, scene
        self._metrics: Metrics = page.metrics
        self._round_marks: list[tuple[QRectF, str, bool]] = []

    def paint(self, painter: QPainter, block: int, layout: BlockLayout) -> None:
        """All bars of a block, then round marks and handles over them."""
        scene, metrics, book = self._scene, self._metrics, self._page.book
        theme = scene.theme
        self._round_marks.clear()
        for line in layout.lines:
            for split in line.splits:
                y = layout.bar_y(line, split) - metrics.split + metrics.hairline
                painter.fillRect(
                    QRectF(line.left, y, line.right - line.left, metrics.hairline), colour(theme.panel_line)
                )
        lively = (scene.selected, scene.hovered)
        for bar in layout.bars:
            tag = book.tag(bar.number)
            self._bar(painter, bar, tag, tag_colour(theme, tag), tag.id in lively)
        if layout.connectors:
            self._connectors(painter, layout, block)
        self._handles(painter, layout)
        if self._round_marks:
            self._paint_round_marks(painter)

    def _paint_round_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for rect, name, hollow in self._round_marks:
            if hollow:
                pen_width = self._metrics.thin_bar
                painter.setPen(QPen(colour(name), pen_width))
                painter.setBrush(colour(self._scene.theme.page))
                inset = pen_width / 2
                painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(name))
                painter.drawEllipse(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _bar(
        self,
        painter: QPainter,
        bar: Bar,
        tag: ViewTag,
        name: str,
        active: bool,
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
            self._start_mark(painter, bar, tag, name, hollow)
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
    ) -> None:
        metrics, rect = self._metrics, bar.rect
        if tag.kind == "entity":
            x = rect.right() - metrics.dot + 1 if bar.right_to_left else rect.left() - 1
            y = rect.center().y() - metrics.dot / 2
            self._round_marks.append((QRectF(x, y, metrics.dot, metrics.dot), name, hollow))
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

    def _connectors(self, painter: QPainter, layout: BlockLayout, block: int) -> None:
        metrics, book, theme = self._metrics, self._page.book, self._scene.theme
        for connector in layout.connectors:
            x0, x1 = connector.x0, connector.x1
            far = connector.far
            if far and self._page.is_joined(block, connector):
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

    def _handles(self, painter: QPainter, layout: BlockLayout) -> None:
        """The ends of all pieces of the selected tag; while one is dragged, of what it would become."""
        scene, metrics = self._scene, self._metrics
        tag = self._page.book.get(scene.selected)
        if tag is None or not tag.own:
            return
        name = tag_colour(scene.theme, tag)
        number = self._page.book.number(tag.id)
        spans: tuple[Span, ...] = scene.preview or tag.spans
        for span in spans:
            for _, x, at in layout.ends(span.start, span.end):
                line = layout.lines[at]
                bottoms = [
                    bar.rect.bottom() for bar in layout.bars if bar.number == number and bar.line == at
                ]
                bottom = max(bottoms, default=line.y + line.box)
                x = metrics.snap(x - metrics.handle / 2)
                painter.fillRect(QRectF(x, line.y, metrics.handle, bottom - line.y), colour(name))
                knob = QRectF(0, 0, metrics.knob, metrics.knob)
                knob.moveCenter(QPointF(x + metrics.handle / 2, line.y - metrics.handle))
                self._round_marks.append((knob, name, False))
