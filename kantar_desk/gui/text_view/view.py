"""The reading and tagging view: a scroll area that shows one document with its tags and tells what a person does.

It changes nothing itself: gestures leave as signals, and what `set_tags` and `update_tags` bring is what is painted.
All positions, in and out, are code points of the stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from kantar_desk.gui.text_view import accessible
from kantar_desk.gui.text_view.canvas import PageCanvas
from kantar_desk.gui.text_view.caret import CaretMover
from kantar_desk.gui.text_view.clipboard import mime_data
from kantar_desk.gui.text_view.hits import Under, under
from kantar_desk.gui.text_view.items import Hit, Structure, ViewTag
from kantar_desk.gui.text_view.jumps import JumpList
from kantar_desk.gui.text_view.keys import KeyReader
from kantar_desk.gui.text_view.page import Anchor
from kantar_desk.gui.text_view.pointer import Pointer
from kantar_desk.model.text import Span

SIDE = 56
LABELS = ("off", "near", "all")
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300
LOW_SCREEN = 640


class TextView(PageCanvas):
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
        self._snap = False
        self._selection_anchor = 0
        self._mover = CaretMover(self._page)
        self._jumps = JumpList()
        self._keys = KeyReader(self)
        accessible.watch(self)
        self.viewport().setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pointer = Pointer(self)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
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
            index = next(
                (i for i in range(len(tags) - 1, -1, -1) if tags[i].spans[0].start < self._caret), -1
            )
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
            accessible.selection_changed(self, new, caret)
            self.selectionChangedSpan.emit(new)
        if caret != old_caret:
            self._repaint_position(old_caret)
            self._repaint_position(caret)
            accessible.caret_moved(self, caret)
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

    def announce(self, message: str) -> None:
        """Have a screen reader speak a sentence, as after each commit: "Tagged as claim, 7 words"."""
        accessible.announce(self, message)

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
        return [
            (self._page.text[item[1] : item[2]], item[1])
            for item in self._page.structure.headings_at(position)
        ]

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

    def set_snap_to_words(self, on: bool) -> None:
        """Words selected by mouse reach to the ends of words."""
        self._snap = on

    def snaps_to_words(self) -> bool:
        """True when words selected by mouse reach to the ends of words."""
        return self._snap

    # Geometry inside

    def caret_rect(self, position: int | None = None) -> QRect:
        """Where the caret stands, or would stand at a position, in the viewport."""
        place = self._caret if position is None else position
        top, _ = self._page.y_of(place)
        block = self._page.table.block_at(place)
        layout = self._page.layout(block)
        line = layout.lines[layout.line_of(place - layout.start)]
        x = self.column_left() + layout.x_of(place - layout.start)
        return QRectF(x, top, 1, line.box).toAlignedRect()

    def character_rect(self, position: int) -> QRect:
        """Where the character behind a position stands in the viewport."""
        top, _ = self._page.y_of(position)
        layout = self._page.layout(self._page.table.block_at(position))
        found = layout.rectangles(position, self._mover.next(position))
        if not found:
            return self.caret_rect(position)
        line = layout.lines[layout.line_of(position - layout.start)]
        return found[0].translated(self.column_left(), top - line.y).toAlignedRect()

    def under(self, point: QPointF) -> Under:
        """What is under a point of the viewport."""
        return under(self._page, point, self.column_left())

    def mover(self) -> CaretMover:
        """Movement of positions, for the modules of this package and its tests."""
        return self._mover

    # Events

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
