"""Mouse gestures: caret, words, tags under the pointer, ends of the selected tag, pieces, hover."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.text_view.clipboard import copy_to_clipboard
from kantar_desk.gui.text_view.hits import Handle, Under, handle_at
from kantar_desk.gui.text_view.hover_card import HoverCard
from kantar_desk.model.text import Span

if TYPE_CHECKING:
    from kantar_desk.gui.text_view.view import TextView

HOVER_MS = 300
SCROLL_MS = 40


class Pointer:
    """The gestures of one view."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._unit = "character"
        self._mode = ""
        self._origin = QPointF()
        self._last = QPointF()
        self._moved = False
        self._first: Span | None = None
        self._handle: Handle | None = None
        self._clicked: tuple[int, UUID | None] = (-1, None)
        self._since_double = QElapsedTimer()
        self._hover = QTimer(view)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._hovered)
        self._scroll = QTimer(view)
        self._scroll.setInterval(SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self.card = HoverCard(view)

    def reset(self) -> None:
        """Another document: nothing is hovered, held or remembered."""
        self.cancel()
        self.leave()
        self._clicked = (-1, None)

    def cancel(self) -> bool:
        """End a gesture without effect; False when there is none."""
        active = self._mode != ""
        self._mode, self._handle = "", None
        self._scroll.stop()
        self._view.set_preview(())
        return active

    def leave(self) -> None:
        """The pointer is gone."""
        self.rest()
        self._view.set_hovered(None)

    def rest(self) -> None:
        """Keys are at work: the card goes, until the pointer moves again."""
        self._hover.stop()
        self.card.hide()

    # Press, move, release

    def press(self, event: QMouseEvent) -> None:
        """Decide what gesture begins."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        view = self._view
        self._hover.stop()
        self.card.hide()
        triple = self._is_triple(event)
        self._origin = self._last = event.position()
        self._moved = False
        modifiers = event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if not control and not shift:
            handle = self._handle_at(event.position())
            if handle is not None:
                self._mode, self._handle = "resize", handle
                return
        place = view.under(event.position())
        if place.more:
            view.moreRequested.emit(place.paragraph, place.more)
            return
        if triple:
            self._begin_unit("paragraph", place)
            return
        if place.bar is not None and not control and not shift:
            self._mode = "bar"
            view.set_selection(None)
            view.set_caret(place.position)
            view.select_tag(place.bar.id, reveal=False)
            self._clicked = (place.position, place.bar.id)
            return
        self._mode = "piece" if control else "select"
        self._unit = "character"
        self._first = None
        view.set_caret(place.position, keep_anchor=shift)

    def _handle_at(self, point: QPointF) -> Handle | None:
        view = self._view
        height = float(view.viewport().height())
        return handle_at(view.page(), view.selected_tag(), point, view.column_left(), height)

    def _is_triple(self, event: QMouseEvent) -> bool:
        near = (event.position() - self._origin).manhattanLength() < QApplication.startDragDistance()
        return (
            near
            and self._since_double.isValid()
            and not self._since_double.hasExpired(QApplication.doubleClickInterval())
        )

    def double_click(self, event: QMouseEvent) -> None:
        """A word; on a bar the tag is activated."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        place = self._view.under(event.position())
        self._origin = self._last = event.position()
        if place.bar is not None:
            self._view.tagActivated.emit(place.bar.id)
            return
        self._since_double.start()
        self._begin_unit("word", place)

    def _begin_unit(self, unit: str, place: Under) -> None:
        self._mode, self._unit, self._moved = "select", unit, True
        self._first = self._unit_at(unit, place)
        if self._first is not None:
            self._view.set_selection(self._first)

    def _unit_at(self, unit: str, place: Under) -> Span | None:
        mover = self._view.mover()
        if unit == "paragraph":
            start, end = mover.paragraph(place.position)
            return Span(start, end) if start < end else None
        position = place.character if place.character is not None else place.position
        return mover.word(position)

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or hover."""
        self._last = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover_at(event.position())
            return
        if self._mode in ("select", "piece", "resize"):
            if (event.position() - self._origin).manhattanLength() >= 3:
                self._moved = True
            if self._moved:
                self._follow()
            outside = not 0 <= event.position().y() < self._view.viewport().height()
            if outside and not self._scroll.isActive():
                self._scroll.start()
            elif not outside:
                self._scroll.stop()

    def _scroll_on(self) -> None:
        y, height = self._last.y(), self._view.viewport().height()
        if self._mode == "" or 0 <= y < height:
            self._scroll.stop()
            return
        self._view.scroll_pixels(y if y < 0 else y - height)
        self._follow()

    def _follow(self) -> None:
        view = self._view
        height = view.viewport().height()
        point = QPointF(self._last.x(), min(max(self._last.y(), 0.0), height - 1.0))
        place = view.under(point)
        if self._mode == "resize":
            view.set_preview(self._resized(place.position))
        elif self._unit == "character" or self._first is None:
            view.extend_selection(place.position)
        else:
            here = self._unit_at(self._unit, place) or Span(place.position, place.position + 1)
            start, end = min(self._first.start, here.start), max(self._first.end, here.end)
            backwards = here.start < self._first.start
            view.select_between(end if backwards else start, start if backwards else end)

    def _resized(self, position: int) -> tuple[Span, ...]:
        tag = self._view.tag(self._view.selected_tag())
        if tag is None or self._handle is None:
            return ()
        piece = self._handle.piece
        span = tag.spans[piece]
        low = tag.spans[piece - 1].end if piece else 0
        high = tag.spans[piece + 1].start if piece + 1 < len(tag.spans) else len(self._view.text)
        position = min(max(position, low), high)
        if self._handle.edge == "start":
            new = Span(min(position, span.end - 1), span.end)
        else:
            new = Span(span.start, max(position, span.start + 1))
        mover = self._view.mover()
        new = mover.on_stops(new)
        if self._view.snaps_to_words():
            word = mover.snapped_to_words(new)
            new = Span(word.start, span.end) if self._handle.edge == "start" else Span(span.start, word.end)
        new = Span(max(new.start, low), min(new.end, high))
        return (*tag.spans[:piece], new, *tag.spans[piece + 1 :])

    def release(self, event: QMouseEvent) -> None:
        """End the gesture and tell."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        view, mode = self._view, self._mode
        spans = view.scene().preview
        self._scroll.stop()
        self._mode = ""
        if mode == "resize":
            tag_id = view.selected_tag()
            tag = view.tag(tag_id)
            self._handle = None
            view.set_preview(())
            trimmed = self._trim(spans)
            if tag is not None and trimmed and trimmed != tag.spans:
                view.resizeRequested.emit(tag_id, trimmed)
            return
        if mode not in ("select", "piece"):
            return
        if not self._moved:
            self._click(event)
            return
        selection = view.selection()
        if selection is not None and self._unit != "paragraph":
            if view.snaps_to_words():
                selection = view.mover().snapped_to_words(selection)
            selection = view.mover().trimmed(selection)
            if selection != view.selection():
                view.set_selection(selection)
        if selection is not None and QGuiApplication.clipboard().supportsSelection():
            copy_to_clipboard(view.copy_text(selection), QClipboard.Mode.Selection)
        if mode == "piece" and selection is not None and view.selected_tag() is not None:
            view.pieceRequested.emit(view.selected_tag(), selection)

    def _trim(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        trimmed = [self._view.mover().trimmed(span) for span in spans]
        return tuple(span for span in trimmed if span is not None) if all(trimmed) else ()

    def _click(self, event: QMouseEvent) -> None:
        """A click on text: the shortest tag there, then outwards with every further click on the same place."""
        view = self._view
        if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
            return
        place = view.under(event.position())
        ids = [tag.id for tag in place.tags]
        if not ids:
            view.select_tag(None, reveal=False)
            self._clicked = (-1, None)
            return
        character = place.character if place.character is not None else place.position
        previous, last = self._clicked
        index = 0
        if previous == character and last in ids and last == view.selected_tag():
            index = (ids.index(last) + 1) % len(ids)
        view.select_tag(ids[index], reveal=False)
        self._clicked = (character, ids[index])

    # Hover

    def _hover_at(self, point: QPointF) -> None:
        view = self._view
        if self._handle_at(point) is not None:
            view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        place = view.under(point)
        if place.bar is not None or place.more:
            view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            view.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        hovered = place.bar or (place.tags[0] if place.tags else None)
        if hovered is None or hovered.id != view.hovered_tag():
            view.set_hovered(place.bar.id if place.bar is not None else None)
            self.card.hide()
        if hovered is not None:
            self._hover.start()
        else:
            self._hover.stop()

    def _hovered(self) -> None:
        view = self._view
        if self._mode:
            return
        place = view.under(self._last)
        tags = (place.bar,) if place.bar is not None else place.tags
        if tags:
            view.set_hovered(tags[0].id)
            corner = view.viewport().mapToGlobal(self._last.toPoint() + QPoint(12, 20))
            self.card.show_tags(tags, view.theme(), corner)
