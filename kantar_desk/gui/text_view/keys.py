"""What the view itself does with keys: movement, selection by Shift, copy, Esc. All as in any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from kantar_desk.gui.text_view.view import TextView

_Standard = QKeySequence.StandardKey

_CHARACTER = {
    _Standard.MoveToNextChar: (True, False), _Standard.MoveToPreviousChar: (False, False),
    _Standard.SelectNextChar: (True, True), _Standard.SelectPreviousChar: (False, True),
}  # fmt: skip
_WORD = {
    _Standard.MoveToNextWord: (True, False), _Standard.MoveToPreviousWord: (False, False),
    _Standard.SelectNextWord: (True, True), _Standard.SelectPreviousWord: (False, True),
}  # fmt: skip
_LINES = {
    _Standard.MoveToNextLine: (1, False), _Standard.MoveToPreviousLine: (-1, False),
    _Standard.SelectNextLine: (1, True), _Standard.SelectPreviousLine: (-1, True),
}  # fmt: skip
_PAGES = {
    _Standard.MoveToNextPage: (1, False), _Standard.MoveToPreviousPage: (-1, False),
    _Standard.SelectNextPage: (1, True), _Standard.SelectPreviousPage: (-1, True),
}  # fmt: skip
_PLACES = {
    _Standard.MoveToStartOfLine: ("line_start", False), _Standard.SelectStartOfLine: ("line_start", True),
    _Standard.MoveToEndOfLine: ("line_end", False), _Standard.SelectEndOfLine: ("line_end", True),
    _Standard.MoveToStartOfDocument: ("start", False), _Standard.SelectStartOfDocument: ("start", True),
    _Standard.MoveToEndOfDocument: ("end", False), _Standard.SelectEndOfDocument: ("end", True),
    _Standard.MoveToStartOfBlock: ("paragraph_start", False), _Standard.SelectStartOfBlock: ("paragraph_start", True),
    _Standard.MoveToEndOfBlock: ("paragraph_end", False), _Standard.SelectEndOfBlock: ("paragraph_end", True),
}  # fmt: skip


class KeyReader:
    """Handles key presses of one view."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._wanted_x: float | None = None
        self._wanted_for = -1

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the key means here; False when it means nothing."""
        view, mover = self._view, self._view.mover()
        caret = view.caret()
        for key, (forward, select) in _CHARACTER.items():
            if event.matches(key):
                forward = forward != mover.right_to_left(caret)
                selection = view.selection()
                if selection is not None and not select:
                    return self._go(selection.end if forward else selection.start, False)
                return self._go(mover.next(caret) if forward else mover.previous(caret), select)
        for key, (forward, select) in _WORD.items():
            if event.matches(key):
                forward = forward != mover.right_to_left(caret)
                return self._go(mover.next_word(caret) if forward else mover.previous_word(caret), select)
        for key, (lines, select) in _LINES.items():
            if event.matches(key):
                return self._vertical(lines, select)
        for key, (pages, select) in _PAGES.items():
            if event.matches(key):
                return self._page(pages, select)
        for key, (place, select) in _PLACES.items():
            if event.matches(key):
                return self._go(self._place(place), select)
        return self._other(event)

    def _other(self, event: QKeyEvent) -> bool:
        view = self._view
        if event.matches(_Standard.Copy):
            return view.copy()
        if event.matches(_Standard.SelectAll):
            view.select_all()
            return True
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = Qt.KeyboardModifier.ControlModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        key = event.key()
        if key == Qt.Key.Key_Space and modifiers in (Qt.KeyboardModifier.NoModifier, shift):
            return self._page(-1 if modifiers else 1, False)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & control:
            mover, caret = view.mover(), view.caret()
            place = mover.next_paragraph(caret) if key == Qt.Key.Key_Down else mover.previous_paragraph(caret)
            return self._go(place, bool(modifiers & shift))
        if key == Qt.Key.Key_Escape and modifiers == Qt.KeyboardModifier.NoModifier:
            return self.escape()
        return False

    def escape(self) -> bool:
        """Drop the words first, then the tag; False when there is neither."""
        view = self._view
        if view.cancel_gesture():
            return True
        if view.selection() is not None:
            view.set_selection(None)
            return True
        if view.selected_tag() is not None:
            view.select_tag(None)
            return True
        return False

    def _go(self, position: int, select: bool) -> bool:
        self._view.set_caret(position, keep_anchor=select)
        return True

    def _place(self, place: str) -> int:
        mover, caret = self._view.mover(), self._view.caret()
        if place == "line_start":
            return mover.line_start(caret)
        if place == "line_end":
            return mover.line_end(caret)
        if place == "paragraph_start":
            return mover.paragraph(caret)[0]
        if place == "paragraph_end":
            return mover.paragraph(caret)[1]
        return 0 if place == "start" else len(self._view.text)

    def _x(self) -> float:
        caret = self._view.caret()
        if self._wanted_x is None or self._wanted_for != caret:
            self._wanted_x = self._view.mover().x(caret)
        return self._wanted_x

    def _vertical(self, lines: int, select: bool) -> bool:
        x = self._x()
        self._go(self._view.mover().vertical(self._view.caret(), lines, x), select)
        self._wanted_for = self._view.caret()
        return True

    def _page(self, pages: int, select: bool) -> bool:
        """Scroll by a page less one line; the caret keeps its place on the screen."""
        view = self._view
        page = view.page()
        x = self._x()
        height = float(view.viewport().height())
        step = max(page.metrics.box, height - page.metrics.rows_height(1, 0))
        before = page.scrolled
        top, _ = page.y_of(view.caret())
        top = min(max(top, 0.0), height - 1)
        view.scroll_pixels(pages * step)
        if page.scrolled == before:
            self._go(len(view.text) if pages > 0 else 0, select)
        else:
            _, layout, line, _, _ = page.locate(x, top + page.metrics.box / 2)
            self._go(layout.start + layout.point_at(line, x), select)
        self._wanted_for = view.caret()
        return True
