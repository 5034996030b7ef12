"""The reading and tagging view: a scroll area that shows one document with its tags and tells what a person does.

It changes nothing itself: gestures leave as signals, and what `set_tags` and `update_tags` bring is what is painted.
All positions, in and out, are code points of the stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from kantar_desk.gui.text_view import accessible
from kantar_desk.gui.text_view.hits import Under, under
from kantar_desk.gui.text_view.items import Hit, Structure, ViewTag
from kantar_desk.gui.text_view.keys import KeyReader
from kantar_desk.gui.text_view.pointer import Pointer
from kantar_desk.gui.text_view.reader import ReadingCanvas
from kantar_desk.model.text import Span


class TextView(ReadingCanvas):
    """Shows one document; see the module. Signals, all with code points:

    - ``caretMoved(int)``: the caret stands elsewhere.
    - ``selectionChangedSpan(object)``: `Span` of the selected words, or None.
    - ``tagSelected(object)``: UUID of the selected tag, or None; by pointer, key or call.
    - ``tagActivated(object)``: UUID of a tag that was double-clicked on its bar.
    - ``resizeRequested(object, object)``: UUID and all new spans, after an end was dragged and let go.
    - ``pieceRequested(object, object)``: UUID of the selected tag and a `Span` to add, after Ctrl+drag.
    - ``moreRequested(int, object)``: number of a paragraph, from 0, and the tuple of `ViewTag` behind its "+n".
    - ``contextRequested(object, int, object)``: global QPoint, position, tuple of `ViewTag` there, shortest first.
    - ``zoomRequested(int)``: steps of Ctrl+wheel, larger if positive; the shell sets the zoom.

    ``key_filter`` is asked first for every key press; when it returns True the view does nothing with the key.
    """

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
        self._told: UUID | None = None  # the selected tag that listeners know of
        self._title = ""
        self._snap = False
        self._turned = 0
        self._keys = KeyReader(self)
        accessible.watch(self)
        self.viewport().setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pointer = Pointer(self)

    # The document and its tags

    def set_document(
        self, document_id: UUID | None, title: str, text: str, structure: Iterable[Structure] = ()
    ) -> None:
        """Show a text (stored form) from its top, without tags, hits, selection or jumps."""
        self._document_id, self._title = document_id, title
        scene = self._scene
        scene.selection = scene.selected = scene.hovered = scene.flash = None
        self._told = None
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

    def set_tags(self, tags: Iterable[ViewTag]) -> None:
        """Show these tags and no others. The first visible line stays where it is."""
        self._pointer.rest()
        self._page.set_tags(tags)
        self._forget_missing()
        self._changed_all()

    def update_tags(self, changed: Iterable[ViewTag] = (), removed: Iterable[UUID] = ()) -> None:
        """Show some tags anew and take others away; only the paragraphs they touch are worked on."""
        self._pointer.rest()
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
            scene.selected = self._told = None
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
        self._mark_selected(new)
        if new != self._told:
            self._told = new
            self.tagSelected.emit(new)
        if tag is not None and reveal:
            self.reveal(tag.spans[0].start)

    def paint_selected(self, tag_id: UUID) -> None:
        """Paint a tag as the selected one before this returns. It is selected by a call of `select_tag` after it."""
        tag = self._page.book.get(tag_id)
        if tag is not None and tag_id != self._scene.selected:
            self._mark_selected(tag_id)
            self.reveal(tag.spans[0].start)
            self.viewport().repaint()

    def _mark_selected(self, tag_id: UUID | None) -> None:
        if tag_id != self._scene.selected:
            self._repaint_tag(self._scene.selected)
            self._scene.selected = tag_id
            self._repaint_tag(tag_id)

    def selected_tag(self) -> UUID | None:
        """The id of the selected tag."""
        return self._told

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
        book = self._page.book
        selected = self._scene.selected
        if selected is not None:
            tag: ViewTag | None = book.neighbour(selected, forward)
        else:
            tag = book.from_position(self._caret, forward)
        if tag is None:
            return None
        self.set_selection(None)
        self.set_caret(tag.spans[0].start)
        self.select_tag(tag.id)
        return tag.id

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

    def set_snap_to_words(self, on: bool) -> None:
        """Words selected by mouse reach to the ends of words."""
        self._snap = on

    def snaps_to_words(self) -> bool:
        """True when words selected by mouse reach to the ends of words."""
        return self._snap

    def under(self, point: QPointF) -> Under:
        """What is under a point of the viewport."""
        return under(self._page, point, self.column_left())

    # Events

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
            self._turned += event.angleDelta().y()
            steps = int(self._turned / 120)
            if steps:
                self._turned -= steps * 120
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
        self._pointer.rest()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = self.under(QPointF(event.pos()))
            tags = (place.bar,) if place.bar is not None else place.tags
            self.contextRequested.emit(event.globalPos(), place.position, tags)
        else:
            point: QPoint = self.viewport().mapToGlobal(self.caret_rect().bottomLeft())
            self.contextRequested.emit(point, self._caret, tuple(self.tags_here()))
        event.accept()
