"""The reading half of the view: caret and selected words, places and jumps, copy. No tags, no mouse.

All positions are code points of the stored text, half-open.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from kantar_desk.gui.text_view import accessible
from kantar_desk.gui.text_view.canvas import PageCanvas
from kantar_desk.gui.text_view.caret import CaretMover
from kantar_desk.gui.text_view.clipboard import copy_to_clipboard
from kantar_desk.gui.text_view.jumps import JumpList
from kantar_desk.gui.text_view.page import Anchor
from kantar_desk.model.text import Span


class ReadingCanvas(PageCanvas):
    """A page with a caret. Signals are described at `TextView`."""

    caretMoved = Signal(int)
    selectionChangedSpan = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection_anchor = 0
        self._mover = CaretMover(self._page)
        self._jumps = JumpList()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._end_flash)

    @property
    def text(self) -> str:
        """The stored text, as it was given."""
        return self._page.text

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

    # Places

    def anchor(self) -> Anchor:
        """The reading position, to be kept per document."""
        return self._page.anchor()

    def restore_anchor(self, anchor: Anchor) -> None:
        """Go back to a reading position."""
        self._page.restore(anchor)
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
        if self._page.table.block_at(position) == 0 and position <= self._page.layout(0).lines[0].end:
            top, line = top - self._page.metrics.page_top, line + self._page.metrics.page_top
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
        copy_to_clipboard(self.copy_text(self._scene.selection))
        return True

    # Geometry

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

    def mover(self) -> CaretMover:
        """Movement of positions, for the modules of this package and its tests."""
        return self._mover

    # Focus and blinking

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show caret and ring."""
        super().focusInEvent(event)
        self._start_blinking()
        self._ring_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide caret and ring."""
        super().focusOutEvent(event)
        self._blink.stop()
        self._ring_changed()

    def _start_blinking(self) -> None:
        self._caret_on = True
        flash = QApplication.cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)

    def _blinked(self) -> None:
        self._caret_on = not self._caret_on
        self._repaint_position(self._caret)
