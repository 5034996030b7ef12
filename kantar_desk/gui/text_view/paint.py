"""Paints the page: tints, hits, text with selection, bars, connectors, labels, margins, caret, chip; in this order."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

from kantar_desk.gui.text_view.bars import BarPainter
from kantar_desk.gui.text_view.decor import Bar
from kantar_desk.gui.text_view.items import Hit, ViewTag
from kantar_desk.gui.text_view.margin import draw_left_margin, draw_right_margin
from kantar_desk.gui.text_view.metrics import Metrics
from kantar_desk.gui.text_view.page import Page
from kantar_desk.gui.text_view.paragraph_layout import BlockLayout
from kantar_desk.gui.text_view.scene import Scene, colour, tag_colour
from kantar_desk.gui.theme import KIND_LETTERS

DASH, DASH_GAP = 6, 3


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
        self._bars = BarPainter(page, scene)
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
        scene, theme = self._scene, self._scene.theme
        painter.fillRect(exposed, colour(theme.page))
        chips: list[tuple[ViewTag, int, QRectF]] = []
        pen, quiet = colour(theme.text), colour(theme.second_text)
        for block, y, layout in self._page.visible(height):
            if y > exposed.bottom() or y + layout.height + self._metrics.pitch * 4 < exposed.top():
                continue
            painter.translate(left, y)
            self._under_text(painter, layout)
            painter.setPen(quiet if layout.style.page_number else pen)
            layout.layout.draw(painter, QPointF(0, 0), self._formats(layout))
            if layout.style.item:
                self._marker(painter, layout)
            self._calls(painter, layout, block)
            if layout.bars:
                self._bars.paint(painter, block, layout)
                if scene.labels_all:
                    self._labels(painter, layout)
                else:
                    chips.extend(self._chips(layout, y))
            draw_left_margin(painter, self._page, self._scene, block, layout)
            if layout.bars or layout.signs:
                draw_right_margin(painter, self._page, self._scene, layout, window_width - left)
            self._caret(painter, layout, block)
            painter.translate(-left, -y)
        taken: list[QRectF] = []
        for tag, piece, rect in chips:
            place = rect.translated(left, 0)
            taken.append(self._chip(painter, tag, piece, place, left + self._page.column, taken))

    # Under the text

    def _under_text(self, painter: QPainter, layout: BlockLayout) -> None:
        scene, theme = self._scene, self._scene.theme
        if layout.tints:
            self._tints(painter, layout)
        if layout.style.quote:
            self._quote_edge(painter, layout)
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

    def _quote_edge(self, painter: QPainter, layout: BlockLayout) -> None:
        """The line beside a quotation, through to its next paragraph."""
        metrics, style = self._metrics, layout.style
        inner = style.lists * metrics.list_indent if style.quote_within else 0.0
        x = inner + metrics.indent / 2 - metrics.handle
        if layout.right_to_left:
            x = self._page.column - x - metrics.handle
        goes_on = self._page.structure.in_quote(layout.start, layout.end + 1)
        height = layout.height if goes_on else layout.height - layout.gap - metrics.below
        painter.fillRect(QRectF(x, 0, metrics.handle, height), colour(self._scene.theme.button_line))

    def _marker(self, painter: QPainter, layout: BlockLayout) -> None:
        """The number or bullet of an item. It is no part of the text, so it cannot be selected or copied."""
        place, ink = layout.marker_place(), colour(self._scene.theme.second_text)
        if layout.style.label:
            painter.setFont(layout.layout.font())
            painter.setPen(ink)
            painter.drawText(place, layout.style.label)
            return
        size = self._metrics.bullet
        up = 0.3 * layout.layout.font().pixelSize() + size / 2
        rect = QRectF(place.x(), self._metrics.snap(place.y() - up), size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, layout.style.lists < 3)
        painter.setPen(QPen(ink, 1.2) if layout.style.lists == 2 else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if layout.style.lists == 2 else ink)
        if layout.style.lists < 3:
            painter.drawEllipse(rect)
        else:
            painter.drawRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _calls(self, painter: QPainter, layout: BlockLayout, block: int) -> None:
        """The raised numbers of footnotes where they are called. They take no room, as the text has none for them."""
        for call in self._page.structure.calls_between(layout.start, layout.end):
            if self._page.table.block_at(call[1]) != block or layout.start == layout.end:
                continue
            point = call[1] - layout.start
            number = layout.line_of(max(point - 1, 0))  # at a line break it stays with the word before
            line = layout.lines[number].qt
            font = QFont(layout.layout.font())
            font.setPixelSize(max(8, round(font.pixelSize() * 0.6)))
            painter.setFont(font)
            painter.setPen(colour(self._scene.theme.second_text))
            width = painter.fontMetrics().horizontalAdvance(call[3]) if layout.right_to_left else 0
            y = line.y() + line.ascent() - 0.6 * layout.layout.font().pixelSize()
            painter.drawText(QPointF(layout.x_of(point, number) - width, y), call[3])

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
        """The ground of the hovered and of the selected tag, and of those related to it."""
        scene, theme = self._scene, self._scene.theme
        for tag_id in (*scene.related, scene.hovered, scene.selected):
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

    # Labels

    def _labels(self, painter: QPainter, layout: BlockLayout) -> None:
        for bar in layout.bars:
            tag = self._page.book.tag(bar.number)
            self._label(painter, bar, tag, tag_colour(self._scene.theme, tag))

    def _chips(self, layout: BlockLayout, top: float) -> list[tuple[ViewTag, int, QRectF]]:
        """Chips of the hovered and the selected tag: below the first bar of each piece, or below its words.

        A related tag has one at its first piece, with the words of the relation.
        """
        scene, book = self._scene, self._page.book
        found: list[tuple[ViewTag, int, QRectF]] = []
        if scene.labels != "near":
            return found
        for tag_id in dict.fromkeys((*scene.related, scene.selected, scene.hovered)):
            tag = book.get(tag_id)
            if tag is None:
                continue
            number, spans = book.number(tag.id), tag.spans
            words = scene.related.get(tag.id)
            if words is not None and tag_id not in (scene.selected, scene.hovered):
                tag, spans = dataclasses.replace(tag, label=words), tag.spans[:1]
            for piece, span in enumerate(spans):
                bars = (bar.rect for bar in layout.bars if (bar.number, bar.piece) == (number, piece))
                rect = next(bars, None) or next(iter(layout.rectangles(span.start, span.end)), None)
                if rect is not None:
                    found.append((tag, piece, rect.translated(0, top)))
        return found

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

    def _chip(
        self, painter: QPainter, tag: ViewTag, piece: int, bar: QRectF, limit: float, taken: list[QRectF]
    ) -> QRectF:
        """Draw a chip below a bar, beside the chips that stand there already; answers where it stands."""
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
        for other in taken:
            if rect.intersects(other):
                rect.moveLeft(
                    other.right() + pad
                    if other.right() + pad + width <= limit
                    else other.left() - pad - width
                )
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
        return rect

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
