"""The canvas of the view: a scroll area that shows one page, in a theme and text size, and scrolls it.

It knows nothing of keys and pointers. Positions are code points of the stored text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kantar_desk.gui.text_view.marks import Mark, MarkBar
from kantar_desk.gui.text_view.metrics import Metrics, make_metrics
from kantar_desk.gui.text_view.overview import overview_marks
from kantar_desk.gui.text_view.page import Page
from kantar_desk.gui.text_view.paint import PagePainter
from kantar_desk.gui.text_view.scene import Scene, colour
from kantar_desk.gui.theme import FOCUS_RING, LIGHT, Theme, reading_family
from kantar_desk.model.text import Span

SIDE = 56
LABELS = ("off", "near", "all")
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300
LOW_SCREEN = 640


class PageCanvas(QAbstractScrollArea):
    """Shows a page. What is painted beside document and tags stands in `scene`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom, self._face, self._spacing, self._base_pixels, self._side = 100, "serif", 1.0, 16, SIDE
        self._caret = 0
        self._caret_on = True
        self._syncing = False
        self._scene = Scene(LIGHT, QFont(self.font()))
        self._page = Page(self._make_font(), self._make_metrics(), 800.0, SIDE)
        self._painter = PagePainter(self._page, self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._bar = MarkBar(self._overview_marks, self)
        self.setVerticalScrollBar(self._bar)
        self._bar.valueChanged.connect(self._bar_moved)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._rescale = QTimer(self)
        self._rescale.setSingleShot(True)
        self._rescale.timeout.connect(self._geometry_changed)
        self._ahead: list[int] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_out_ahead)

    def page(self) -> Page:
        """The page behind the view, for the modules of this package and its tests."""
        return self._page

    def scene(self) -> Scene:
        """What is painted beside document and tags, for the modules of this package and its tests."""
        return self._scene

    # Appearance

    def set_labels(self, mode: str) -> None:
        """Names at the bars: "off", "near" (hovered or selected tag only) or "all"."""
        if mode not in LABELS:
            raise ValueError(f"no such mode of labels: {mode}")
        self._scene.labels = mode
        self._metrics_changed()

    def labels(self) -> str:
        """The present mode of labels."""
        return self._scene.labels

    def set_zoom(self, percent: int) -> None:
        """Text size in percent, 50 … 300. The anchored line stays."""
        self._zoom = max(SMALLEST_ZOOM, min(percent, LARGEST_ZOOM))
        self._geometry_changed()

    def zoom(self) -> int:
        """Text size in percent."""
        return self._zoom

    def set_base_size(self, pixels: int) -> None:
        """The text size at 100 %, 16 at an interface font of 13."""
        self._base_pixels = pixels
        self._geometry_changed()

    def set_face(self, face: str) -> None:
        """The reading face: "serif", "sans" or a family."""
        self._face = face
        self._geometry_changed()

    def set_line_spacing(self, factor: float) -> None:
        """Height of the text box as a multiple of the normal one, 1.0 … 2.0."""
        self._spacing = max(1.0, min(factor, 2.0))
        self._geometry_changed()

    def set_side_margin(self, pixels: int) -> None:
        """What stays free at both sides of the column at least (56; Review 48)."""
        self._side = pixels
        self._geometry_changed()

    def set_theme(self, theme: Theme) -> None:
        """Other colours; high contrast also changes the bars."""
        contrast = theme.high_contrast != self._scene.theme.high_contrast
        self._scene.theme = theme
        self._bar.set_theme(theme)
        self._painter = PagePainter(self._page, self._scene)
        if contrast:
            self._metrics_changed()
        self.viewport().update()

    def theme(self) -> Theme:
        """The colours in use."""
        return self._scene.theme

    def set_paragraph_numbers(self, on: bool) -> None:
        """Paragraph numbers in the left margin."""
        self._scene.paragraph_numbers = on
        self.viewport().update()

    def set_flagged(self, on: bool) -> None:
        """Marks of notes, comments, review signs and re-anchored tags in the margins, on by default."""
        self._scene.marks = on
        self.viewport().update()

    def _make_font(self) -> QFont:
        font = QFont(self._scene.interface_font)
        family = reading_family(self._face)
        if family:
            font = QFont(family)
        font.setPixelSize(max(6, round(self._base_pixels * self._zoom / 100)))
        return font

    def _make_metrics(self) -> Metrics:
        pixels = max(6, round(self._base_pixels * self._zoom / 100))
        theme = self._scene.theme
        return make_metrics(
            pixels, self.devicePixelRatioF(), self._spacing, self._scene.labels_all, theme.high_contrast,
            low=0 < self._window_height() < LOW_SCREEN,
        )  # fmt: skip

    def _metrics_changed(self) -> None:
        self._page.set_metrics(self._make_metrics())
        self._changed_all()

    def _geometry_changed(self) -> None:
        self._page.set_geometry(self._make_font(), self._make_metrics(), float(self.width()), self._side)
        self._changed_all()

    def _changed_all(self) -> None:
        self._painter = PagePainter(self._page, self._scene)
        self._after_scroll()
        self._bar.marks_changed()
        self.viewport().update()

    # Geometry inside

    def _window_height(self) -> float:
        return float(self.viewport().height())

    def column_left(self) -> float:
        """The x of the text column in the viewport; centred in the whole widget."""
        return self._page.metrics.snap(max(self._side / 2, (self.width() - self._page.column) / 2))

    # Scrolling

    def scroll_pixels(self, pixels: float) -> None:
        """Scroll by pixels, down if positive."""
        self._page.scroll_by(pixels, self._window_height())
        self._after_scroll()
        self.viewport().update()

    def _bar_moved(self, value: int) -> None:
        if self._syncing:
            return
        height = self._window_height()
        if value >= self._bar.maximum():
            self._page.scroll_to(self._page.total, height)
        else:
            difference = value - self._page.scrolled
            if abs(difference) <= 2 * height:
                self._page.scroll_by(difference, height)
            else:
                self._page.scroll_to(float(value), height)
        if not self._bar.isSliderDown():
            self._after_scroll()
        self.viewport().update()

    def _after_scroll(self) -> None:
        """Lay out what is visible and let the scroll bar follow."""
        height = self._window_height()
        before = self._page.top_block, self._page.top_offset
        self._page.clamp(height)
        if before != (self._page.top_block, self._page.top_offset):
            self.viewport().update()
        self._page.visible(height)
        self._syncing = True
        self._bar.setPageStep(max(1, round(height - self._page.metrics.box)))
        self._bar.setSingleStep(max(1, round(self._page.metrics.rows_height(1, 0))))
        self._bar.setRange(0, max(0, round(self._page.total - height)))
        self._bar.setValue(round(self._page.scrolled))
        self._syncing = False
        self._ahead = self._page.beside(height) if self.isVisible() else []
        if self._ahead:
            self._idle.start()

    def _lay_out_ahead(self) -> None:
        """In idle time, for 5 ms at once: the page behind the visible one, then the page before. Each block once.

        What the first tag asks for is made at the end.
        """
        timer = QElapsedTimer()
        timer.start()
        while self._ahead:
            block = self._ahead.pop(0)
            if self._page.in_memory(block) is None:
                self._page.layout(block)
                if timer.hasExpired(5):
                    return
        self._idle.stop()
        self._page.visible(self._window_height())
        self._page.book.prepare()

    def _overview_marks(self, rows: int) -> dict[int, list[Mark]]:
        """Colours of the marks in a strip of so many pixels."""
        return overview_marks(self._page, self._scene, rows)

    # Repainting

    def _repaint(self, rect: QRectF) -> None:
        self.viewport().update(rect.toAlignedRect())

    def _repaint_blocks(self, blocks: Iterable[int]) -> None:
        wanted = set(blocks)
        rise = self._page.metrics.knob * 2
        for block, y, layout in self._page.visible(self._window_height()):
            if block in wanted:
                width = self.viewport().width()
                self._repaint(QRectF(0, y - rise, width, layout.height + rise + self._page.metrics.chip))

    def _repaint_range(self, start: int, end: int) -> None:
        """Repaint the lines of [start, end], with room for handles and chips."""
        rise = self._page.metrics.knob * 2
        fall = self._page.metrics.chip
        width = self.viewport().width()
        for _, y, layout in self._page.visible(self._window_height()):
            if layout.end < start or layout.start > end:
                continue
            first = layout.lines[layout.line_of(max(start, layout.start) - layout.start)]
            last = layout.lines[layout.line_of(min(end, layout.end) - layout.start)]
            top = y + first.y - rise
            self._repaint(QRectF(0, top, width, y + last.y + last.height + fall - top))

    def _repaint_position(self, position: int) -> None:
        self._repaint_range(position, position)

    def _repaint_tag(self, tag_id: UUID | None) -> None:
        tag = self._page.book.get(tag_id)
        if tag is not None:
            for span in tag.spans:
                self._repaint_range(span.start, span.end)

    def _repaint_change(self, old: Span | None, new: Span | None) -> None:
        """Repaint only where two selections differ."""
        if old is not None and new is not None and old.overlaps(new):
            for one, other in ((old.start, new.start), (old.end, new.end)):
                if one != other:
                    self._repaint_range(min(one, other), max(one, other))
            return
        for span in (old, new):
            if span is not None:
                self._repaint_range(span.start, span.end)

    def set_hovered(self, tag_id: UUID | None) -> None:
        """Show a tag as hovered."""
        if tag_id != self._scene.hovered:
            self._repaint_tag(self._scene.hovered)
            self._scene.hovered = tag_id
            self._repaint_tag(tag_id)

    def set_related(self, words: Mapping[UUID, str]) -> None:
        """Show these tags as related to the selected one, each with the words of its relation."""
        if words != self._scene.related:
            for tag_id in {*words, *self._scene.related}:
                self._repaint_tag(tag_id)
            self._scene.related = dict(words)

    def set_preview(self, spans: tuple[Span, ...]) -> None:
        """Show the selected tag as if it had these spans; () ends it."""
        if spans != self._scene.preview:
            for span in (*self._scene.preview, *spans):
                self._repaint_range(span.start, span.end)
            self._scene.preview = spans
            self._repaint_tag(self._scene.selected)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed part."""
        if self.devicePixelRatioF() != self._page.metrics.dpr:
            self._rescale.start()
        painter = QPainter(self.viewport())
        scene = self._scene
        scene.caret = self._caret if self.hasFocus() and self._caret_on else None
        exposed = QRectF(event.rect())
        self._painter.paint(
            painter, exposed, self.column_left(), float(self.viewport().width()), self._window_height()
        )
        if self.hasFocus() and self.isActiveWindow():
            ring, width, height = (
                colour(scene.theme.focus_ring),
                self.viewport().width(),
                self.viewport().height(),
            )
            painter.fillRect(0, 0, width, FOCUS_RING, ring)
            painter.fillRect(0, height - FOCUS_RING, width, FOCUS_RING, ring)
            painter.fillRect(0, 0, FOCUS_RING, height, ring)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; the first visible line stays."""
        super().resizeEvent(event)
        self._geometry_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """The screen's scale is known only now."""
        super().showEvent(event)
        self._geometry_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Follow other fonts; the ring goes with the window's turn."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._scene.interface_font = QFont(self.font())
            self._geometry_changed()
        elif event.type() == QEvent.Type.ActivationChange:
            self._ring_changed()

    def _ring_changed(self) -> None:
        """Show the focus ring, or take it away; an inactive window has none."""
        self._bar.set_ring(self.hasFocus() and self.isActiveWindow())
        self.viewport().update()
