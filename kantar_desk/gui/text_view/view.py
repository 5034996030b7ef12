"""The reading and tagging view: a scroll area that shows one document with its tags and tells what a person does.

It changes nothing itself: gestures leave as signals, and what `set_tags` and `update_tags` bring is what is painted.
All positions, in and out, are code points of the stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from kantar_desk.gui.text_view.caret import CaretMover
from kantar_desk.gui.text_view.hits import Under, under
from kantar_desk.gui.text_view.items import Hit, Structure, ViewTag
from kantar_desk.gui.text_view.jumps import JumpList
from kantar_desk.gui.text_view.keys import KeyReader
from kantar_desk.gui.text_view.marks import Mark, MarkBar
from kantar_desk.gui.text_view.metrics import Metrics, make_metrics
from kantar_desk.gui.text_view.page import Anchor, Page
from kantar_desk.gui.text_view.paint import PagePainter, Scene, colour, tag_colour
from kantar_desk.gui.text_view.pointer import Pointer
from kantar_desk.gui.theme import LIGHT, Theme, reading_family
from kantar_desk.model.text import Span

SIDE = 56
LABELS = ("off", "near", "all")
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300
LOW_SCREEN = 640


class TextView(QAbstractScrollArea):
    """Shows one document; see the module. Signals, all with code points:

    - ``caretMoved(int)``: the caret stands elsewhere.
    - ``selectionChangedSpan(object)``: `Span` of the selected words, or None.
    - ``tagSelected(object)``: UUID of the selected tag, or None; by pointer, key or call.
    - ``tagActivated(object)``: UUID of a tag that was double-clicked on its bar.
    - ``resizeRequested(object, object)``: UUID and all new spans, after an end was dragged and let go.
    - ``pieceRequested(object, object)``: UUID of the selected tag and a `Span` to add, after Ctrl+drag.
    - ``moreRequested(int, object)``: number of a paragraph, from 0, and the tuple of `ViewTag` behind its "+n".
    - ``contextRequested(object, int, object)``: global QPoint, position, tuple of `ViewTag` there, shortest first.
    - ``zoomRequested(int)``: steps of Ctrl+wheel or of Ctrl++ and so on; the shell sets the zoom.

    ``key_filter`` is asked first for every key press; when it returns True the view does nothing with the key.
    """

    caretMoved = Signal(int)
    selectionChangedSpan = Signal(object)
    tagSelected = Signal(object)
    tagActivated = Signal(object)
    resizeRequested = Signal(object, object)
    pieceRequested = Signal(object, object)
    moreRequested = Signal(int, object)
    contextRequested = Signal(object, int, object)
    zoomRequested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key_filter: Callable[[QKeyEvent], bool] | None = None
        self._document_id: UUID | None = None
        self._title = ""
        self._zoom, self._face, self._spacing, self._base_pixels, self._side = 100, "serif", 1.0, 16, SIDE
        self._snap = False
        self._caret = self._selection_anchor = 0
        self._caret_on = True
        self._wanted_x: float | None = None
        self._syncing = False
        self._scene = Scene(LIGHT, QFont(self.font()))
        self._page = Page(self._make_font(), self._make_metrics(), 800.0, SIDE)
        self._mover = CaretMover(self._page)
        self._painter = PagePainter(self._page, self._scene)
        self._jumps = JumpList()
        self._keys = KeyReader(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._bar = MarkBar(self._overview_marks, self)
        self.setVerticalScrollBar(self._bar)
        self._bar.valueChanged.connect(self._bar_moved)
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pointer = Pointer(self)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_out_ahead)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._end_flash)

    # The document and its tags

    def set_document(
        self, document_id: UUID | None, title: str, text: str, structure: Iterable[Structure] = ()
    ) -> None:
        """Show a text (stored form) from its top, without tags, hits, selection or jumps."""
        self._document_id, self._title = document_id, title
        scene = self._scene
        scene.selection = scene.selected = scene.hovered = scene.flash = None
        scene.hits, scene.hit_starts, scene.preview = (), [], ()
        self._caret = self._selection_anchor = 0
        self._wanted_x = None
        self._jumps.clear()
        self._pointer.reset()
        self._page.set_document(text, structure)
        self.setAccessibleName(title)
        self._changed_all()

    @property
    def document_id(self) -> UUID | None:
        """The document on the screen."""
        return self._document_id

    @property
    def title(self) -> str:
        """The title of the document on the screen."""
        return self._title

    @property
    def text(self) -> str:
        """The stored text, as it was given."""
        return self._page.text

    def set_tags(self, tags: Iterable[ViewTag]) -> None:
        """Show these tags and no others. The first visible line stays where it is."""
        self._page.set_tags(tags)
        self._forget_missing()
        self._changed_all()

    def update_tags(self, changed: Iterable[ViewTag] = (), removed: Iterable[UUID] = ()) -> None:
        """Show some tags anew and take others away; only the paragraphs they touch are worked on."""
        before = {block: (y, layout.height) for block, y, layout in self._page.visible(self._window_height())}
        touched = self._page.update_tags(changed, removed)
        self._forget_missing()
        height = self._window_height()
        region: QRectF | None = None
        for block, y, layout in self._page.visible(height):
            if before.get(block) != (y, layout.height):
                region = QRectF(0, y, self.viewport().width(), height - y)
                break
        if region is not None:
            self._repaint(region.adjusted(0, -self._page.metrics.box, 0, 0))
        self._repaint_blocks(touched)
        self._after_scroll()
        self._bar.marks_changed()

    def _forget_missing(self) -> None:
        scene = self._scene
        if scene.hovered is not None and scene.hovered not in self._page.book:
            scene.hovered = None
        if scene.selected is not None and scene.selected not in self._page.book:
            scene.selected = None
            self.tagSelected.emit(None)

    def tags_at(self, position: int) -> list[ViewTag]:
        """Tags over the character behind a position, shortest first."""
        return self._page.book.at(position)

    def tags(self) -> list[ViewTag]:
        """All tags in the order of the text; the order of the tags list."""
        return self._page.book.all()

    def tag(self, tag_id: UUID | None) -> ViewTag | None:
        """The tag with this id, or None."""
        return self._page.book.get(tag_id)

    def select_tag(self, tag_id: UUID | None, reveal: bool = True) -> None:
        """Make a tag the selected one, or none; brings its start into view unless told not to."""
        tag = self._page.book.get(tag_id)
        new = tag.id if tag is not None else None
        if new != self._scene.selected:
            self._repaint_tag(self._scene.selected)
            self._scene.selected = new
            self._repaint_tag(new)
            self.tagSelected.emit(new)
        if tag is not None and reveal:
            self.reveal(tag.spans[0].start)

    def selected_tag(self) -> UUID | None:
        """The id of the selected tag."""
        return self._scene.selected

    def hovered_tag(self) -> UUID | None:
        """The id of the tag under the pointer."""
        return self._scene.hovered

    def cycle_here(self, outwards: bool = True) -> UUID | None:
        """Select the next tag at the caret, outwards or inwards, beginning anew at the end; returns it."""
        tags = self.tags_here()
        if not tags:
            return None
        ids = [tag.id for tag in tags]
        if self._scene.selected in ids:
            index = ids.index(self._scene.selected) + (1 if outwards else -1)
        else:
            index = 0 if outwards else -1
        self.select_tag(ids[index % len(ids)], reveal=False)
        return self._scene.selected

    def tags_here(self) -> list[ViewTag]:
        """Tags at the caret, shortest first: over the character behind it, else over the one before it."""
        return self._page.book.at(self._caret) or (self._page.book.at(self._caret - 1) if self._caret else [])

    def next_tag(self, forward: bool = True) -> UUID | None:
        """Select the next or previous tag in the order of the text and put the caret at its start."""
        tags = self._page.book.all()
        if not tags:
            return None
        ids = [tag.id for tag in tags]
        if self._scene.selected in ids:
            index = ids.index(self._scene.selected) + (1 if forward else -1)
        elif forward:
            index = next((i for i, tag in enumerate(tags) if tag.spans[0].start >= self._caret), 0)
        else:
            index = next((i for i in range(len(tags) - 1, -1, -1) if tags[i].spans[0].start < self._caret), -1)
        tag = tags[index % len(tags)]
        self.set_selection(None)
        self.set_caret(tag.spans[0].start)
        self.select_tag(tag.id)
        return tag.id

    # Words and caret

    def selection(self) -> Span | None:
        """The selected words."""
        return self._scene.selection

    def set_selection(self, span: Span | None) -> None:
        """Select words; the caret goes to their end. None drops the selection and leaves the caret."""
        if span is None:
            self._select(self._caret, self._caret)
        else:
            span = self._mover.on_stops(self._inside(span))
            self._select(span.start, span.end)

    def _inside(self, span: Span) -> Span:
        length = max(1, self._page.table.text_length)
        return Span(min(span.start, length - 1), min(max(span.end, 1), length))

    def caret(self) -> int:
        """The position of the caret."""
        return self._caret

    def set_caret(self, position: int, *, keep_anchor: bool = False) -> None:
        """Put the caret on the stop at or before a position and show it; with ``keep_anchor`` words get selected."""
        position = self._mover.stop(position)
        self._select(self._selection_anchor if keep_anchor else position, position)
        self.reveal(position)

    def _select(self, anchor: int, caret: int) -> None:
        old_caret, old = self._caret, self._scene.selection
        self._selection_anchor, self._caret = anchor, caret
        new = Span(min(anchor, caret), max(anchor, caret)) if anchor != caret else None
        self._scene.selection = new
        self._caret_on = True
        if self.hasFocus():
            self._start_blinking()
        if new != old:
            self._repaint_change(old, new)
            self.selectionChangedSpan.emit(new)
        if caret != old_caret:
            self._repaint_position(old_caret)
            self._repaint_position(caret)
            self.caretMoved.emit(caret)

    def extend_selection(self, position: int) -> None:
        """Move the caret to a position with the words from where the selection began; does not scroll."""
        self._select(self._selection_anchor, self._mover.stop(position))

    def select_between(self, anchor: int, caret: int) -> None:
        """Select from one position to another, the caret at the second; does not scroll."""
        self._select(self._mover.stop(anchor), self._mover.stop(caret))

    def grow_selection(self, unit: str, edge: str = "end", direction: int = 1) -> None:
        """Move an end of the selected words by a character, word or sentence; with none, select the one here."""
        selection = self._scene.selection
        if selection is None:
            if direction > 0:
                self.set_selection(self.unit_here(unit))
            return
        self.set_selection(self._mover.grown(selection, edge, unit, direction))

    def unit_here(self, unit: str) -> Span | None:
        """The character, word, sentence or paragraph at the caret."""
        if unit == "word":
            return self._mover.word(self._caret)
        if unit == "sentence":
            return self._mover.sentence(self._caret)
        if unit == "paragraph":
            start, end = self._mover.paragraph(self._caret)
            return Span(start, end) if start < end else None
        following = self._mover.next(self._caret)
        return Span(self._caret, following) if following > self._caret else None

    def grow_selection_by_sentence(self) -> None:
        """Select the sentence here; if whole sentences are selected already, the next one too."""
        selection = self._scene.selection
        sentence = self._mover.sentence(selection.start if selection is not None else self._caret)
        if selection is None or (sentence is not None and not selection.contains(sentence)):
            self.set_selection(sentence)
        else:
            self.grow_selection("sentence")

    def shrink_selection_by_sentence(self) -> None:
        """Take the last sentence off the selected words."""
        self.grow_selection("sentence", direction=-1)

    def select_all(self) -> None:
        """Select the whole text."""
        self._select(0, self._page.table.text_length)

    def grown(self, span: Span, edge: str, unit: str, direction: int) -> Span:
        """A span with one end moved by a character, word or sentence; see `CaretMover.grown`."""
        return self._mover.grown(span, edge, unit, direction)

    def trimmed(self, span: Span) -> Span | None:
        """A span without white space at its ends."""
        return self._mover.trimmed(span)

    def cancel_gesture(self) -> bool:
        """End a drag without effect; False when there is none."""
        return self._pointer.cancel()

    # Search hits

    def set_hits(self, spans: Iterable[Span], current: int | None = None) -> None:
        """Show what a search found, sorted by start; ``current`` is the index of the one to frame more strongly."""
        self._scene.hits = [Hit(span, index == current) for index, span in enumerate(spans)]
        self._scene.hit_starts = [hit.span.start for hit in self._scene.hits]
        self.viewport().update()
        self._bar.marks_changed()

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

    def set_snap_to_words(self, on: bool) -> None:
        """Words selected by mouse reach to the ends of words."""
        self._snap = on

    def snaps_to_words(self) -> bool:
        """True when words selected by mouse reach to the ends of words."""
        return self._snap

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
        self._page.clamp(self._window_height())
        self._changed_all()

    def _changed_all(self) -> None:
        self._painter = PagePainter(self._page, self._scene)
        self._after_scroll()
        self._bar.marks_changed()
        self.viewport().update()

    # Places

    def anchor(self) -> Anchor:
        """The reading position, to be kept per document."""
        return self._page.anchor()

    def restore_anchor(self, anchor: Anchor) -> None:
        """Go back to a reading position."""
        self._page.restore(anchor)
        self._page.clamp(self._window_height())
        self._after_scroll()
        self.viewport().update()

    def paragraph_of(self, position: int) -> int:
        """The number, from 0, of the paragraph at a position. People are told this number plus one."""
        return self._page.table.paragraph_at(min(max(0, position), self._page.table.text_length))

    def paragraph_count(self) -> int:
        """How many paragraphs the document has."""
        return self._page.table.paragraph_count

    def paragraph_span(self, paragraph: int) -> tuple[int, int]:
        """Start and end of a paragraph (from 0)."""
        return self._page.table.paragraph_range(max(0, min(paragraph, self.paragraph_count() - 1)))

    def headings_at(self, position: int) -> list[tuple[str, int]]:
        """The headings above a position, outermost first: text and start of each."""
        return [(self._page.text[item[1] : item[2]], item[1]) for item in self._page.structure.headings_at(position)]

    def page_label(self, position: int) -> str:
        """The printed label of the page a position is on, or ""."""
        return self._page.structure.page_at(position)

    def top_position(self) -> int:
        """The first position on the screen."""
        return self._page.anchor().position

    def go_to(self, position: int, flash: bool = False, span: Span | None = None) -> None:
        """Jump: remember where one was, put the caret there, show it in the upper third; ``flash`` marks it briefly."""
        self._jumps.push(self._caret)
        self._arrive(position)
        if flash:
            self._scene.flash = span or self._mover.word(position)
            self._flash.start(900)

    def can_go_back(self) -> bool:
        """True when there is a place to go back to."""
        return self._jumps.can_go_back()

    def can_go_forward(self) -> bool:
        """True when one went back before."""
        return self._jumps.can_go_forward()

    def go_back(self) -> None:
        """Back to where one was before the last jump."""
        position = self._jumps.back(self._caret)
        if position is not None:
            self._arrive(position)

    def go_forward(self) -> None:
        """Forward again after `go_back`."""
        position = self._jumps.forward(self._caret)
        if position is not None:
            self._arrive(position)

    def _arrive(self, position: int) -> None:
        position = self._mover.stop(position)
        self._select(position, position)
        top, line = self._page.y_of(position)
        height = self._window_height()
        if not 0 <= top <= height * 0.4 - line:
            self._page.show(position, height, 0.25)
            self._after_scroll()
        self.viewport().update()

    def _end_flash(self) -> None:
        self._scene.flash = None
        self.viewport().update()

    def reveal(self, position: int) -> None:
        """Scroll as little as needed so that the line of a position is on the screen."""
        top, line = self._page.y_of(position)
        height = self._window_height()
        if height <= 0 or 0 <= top <= height - line:
            return
        if -height <= top <= 2 * height:
            self._page.scroll_by(top if top < 0 else top + line - height, height)
        else:
            self._page.show(position, height, 0.25)
        self._after_scroll()
        self.viewport().update()

    # Copy

    def copy_text(self, span: Span) -> str:
        """The stored text under a span, code point for code point."""
        return self._page.text[span.start : span.end]

    def copy(self) -> bool:
        """Put the selected words on the clipboard exactly as stored; False when none are selected."""
        if self._scene.selection is None:
            return False
        QGuiApplication.clipboard().setMimeData(mime_data(self.copy_text(self._scene.selection)))
        return True

    # Geometry inside

    def _window_height(self) -> float:
        return float(self.viewport().height())

    def column_left(self) -> float:
        """The x of the text column in the viewport; centred in the whole widget."""
        return self._page.metrics.snap(max(self._side / 2, (self.width() - self._page.column) / 2))

    def caret_rect(self, position: int | None = None) -> QRect:
        """Where the caret stands, or would stand at a position, in the viewport."""
        place = self._caret if position is None else position
        top, _ = self._page.y_of(place)
        block = self._page.table.block_at(place)
        layout = self._page.layout(block)
        line = layout.lines[layout.line_of(place - layout.start)]
        x = self.column_left() + layout.x_of(place - layout.start)
        return QRectF(x, top, 1, line.box).toAlignedRect()

    def under(self, point: QPointF) -> Under:
        """What is under a point of the viewport."""
        return under(self._page, point, self.column_left())

    def page(self) -> Page:
        """The page behind the view, for the modules of this package and its tests."""
        return self._page

    def scene(self) -> Scene:
        """What is painted beside document and tags, for the modules of this package and its tests."""
        return self._scene

    def mover(self) -> CaretMover:
        """Movement of positions, for the modules of this package and its tests."""
        return self._mover

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
            self._page.to_end(height)
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
        self._page.visible(height)
        self._syncing = True
        self._bar.setPageStep(max(1, round(height - self._page.metrics.box)))
        self._bar.setSingleStep(max(1, round(self._page.metrics.rows_height(1, 0))))
        self._bar.setRange(0, max(0, round(self._page.total - height)))
        self._bar.setValue(round(self._page.scrolled))
        self._syncing = False
        if self.isVisible():
            self._idle.start()

    def _lay_out_ahead(self) -> None:
        timer = QElapsedTimer()
        timer.start()
        height = self._window_height()
        visible = self._page.visible(height)
        if visible:
            first, last = visible[0][0], visible[-1][0]
            count = last - first + 1
            for block in (*range(last + 1, last + 1 + count), *range(first - 1, first - 1 - count, -1)):
                if 0 <= block < len(self._page.table) and self._page.in_memory(block) is None:
                    self._page.layout(block)
                    if timer.hasExpired(5):
                        return
        self._idle.stop()

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
        painter = QPainter(self.viewport())
        scene = self._scene
        scene.caret = self._caret if self.hasFocus() and self._caret_on else None
        exposed = QRectF(event.rect())
        self._painter.paint(
            painter, exposed, self.column_left(), float(self.viewport().width()), self._window_height()
        )
        if self.hasFocus() and self.isActiveWindow():
            painter.setPen(QPen(colour(scene.theme.focus_ring), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
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
        """Follow another screen scale and other fonts."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self._scene.interface_font = QFont(self.font())
            self._geometry_changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show caret and ring."""
        super().focusInEvent(event)
        self._start_blinking()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide caret and ring."""
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()

    def _start_blinking(self) -> None:
        self._caret_on = True
        flash = QApplication.cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)

    def _blinked(self) -> None:
        self._caret_on = not self._caret_on
        self._repaint_position(self._caret)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The filter first, then movement, selection and copy; all else goes up."""
        if self.key_filter is not None and self.key_filter(event):
            event.accept()
            return
        if self._keys.handle(event):
            event.accept()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or hover."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Word, then paragraph; on a bar: activate."""
        self._pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered outside."""
        self._pointer.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() // 120
            if steps:
                self.zoomRequested.emit(steps)
        else:
            pixels = event.pixelDelta().y()
            if not pixels:
                lines = QApplication.wheelScrollLines()
                pixels = round(event.angleDelta().y() / 120 * lines * self._page.metrics.rows_height(1, 0))
            self._pointer.leave()
            self.scroll_pixels(-pixels)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by pointer or by key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = self.under(QPointF(event.pos()))
            tags = (place.bar,) if place.bar is not None else place.tags
            self.contextRequested.emit(event.globalPos(), place.position, tags)
        else:
            point: QPoint = self.viewport().mapToGlobal(self.caret_rect().bottomLeft())
            self.contextRequested.emit(point, self._caret, tuple(self.tags_here()))
        event.accept()


def mime_data(text: str) -> QMimeData:
    """A clipboard content that is exactly this text, also where it begins with U+FEFF (which setText would lose)."""
    data = QMimeData()
    data.setText(text)
    if text.startswith("\ufeff"):
        data.setData("text/plain;charset=utf-8", text.encode("utf-8"))
    return data


def overview_marks(page: Page, scene: Scene, rows: int) -> dict[int, list[Mark]]:
    """Marks for a strip of so many pixels: per row the colour of the first tag there, and hits."""
    marks: dict[int, list[Mark]] = {}
    total = page.total
    if rows <= 0 or total <= 0:
        return marks
    per_row = max(total, float(rows)) / rows
    last_end = -1
    for row in range(0, rows, 2):
        y = row * per_row - page.metrics.page_top
        if y < -2 * per_row or y > page.heights.total:
            continue
        start = max(position_at(page, y), last_end)
        end = position_at(page, y + 2 * per_row)
        if end <= start:
            continue
        last_end = end
        inside = [entry for entry in page.book.touching(start, end) if entry[0] >= start]
        if inside:
            tag = page.book.tag(min(inside)[2])
            marks[row] = [(tag_colour(scene.theme, tag), "tag")]
    for hit in scene.hits:
        block = page.table.block_at(hit.span.start)
        row = int((page.heights.top(block) + page.metrics.page_top) / per_row)
        lane = "current" if hit.current else "hit"
        here = marks.setdefault(row, [])
        if (scene.theme.hit_frame, lane) not in here:
            here.append((scene.theme.hit_frame, lane))
    return marks


def position_at(page: Page, y: float) -> int:
    """About which position lies at a height of the whole document."""
    if y >= page.heights.total:
        return page.table.text_length
    block, rest = page.heights.block_at(y)
    height = page.heights.height(block)
    return page.table.starts[block] + int(page.table.lengths[block] * min(1.0, rest / height if height else 0.0))
