"""The view for screen readers: its text, caret and lines; in words the tags at the caret and the number of its item.

Offsets of this interface are UTF-16 units of the display copy of the whole document, as Qt wants them; everything else
of the program counts code points. The binding lacks `selection()` and `attributes()`, so selections are told by
events and `selectionCount()` is 0.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken, isValid

from kantar_desk.gui.text_view.display import DisplayDocument
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.structure import BlockStyle
from kantar_desk.model.text import Span

if TYPE_CHECKING:
    from kantar_desk.gui.text_view.reader import ReadingCanvas
    from kantar_desk.gui.text_view.view import TextView

_kept: list[object] = []
"""Every interface given to Qt: it holds bare pointers, so Python must never let go of them."""
_views: weakref.WeakValueDictionary[int, TextView] = weakref.WeakValueDictionary()


def kind_word(kind: str) -> str:
    """The word for a kind: "Claim", "Entity", "Disputed"."""
    if kind == "claim":
        return QCoreApplication.translate("TextView", "Claim")
    if kind == "entity":
        return QCoreApplication.translate("TextView", "Entity")
    return QCoreApplication.translate("TextView", "Disputed")


def tags_in_words(tags: list[ViewTag]) -> str:
    """The tags at the caret as one hears them: "Claim, what happened, 2 pieces; Entity, person"."""
    spoken = []
    for tag in tags:
        parts = [kind_word(tag.kind), tag.label]
        if len(tag.spans) > 1:
            parts.append(QCoreApplication.translate("TextView", "%n piece(s)", "", len(tag.spans)))
        if tag.suggested:
            parts.append(QCoreApplication.translate("TextView", "suggested"))
        if not tag.own:
            parts.append(tag.set_name)
        spoken.append(", ".join(part for part in parts if part))
    return "; ".join(spoken)


def sign_in_words(style: BlockStyle) -> str:
    """The number or bullet beside a paragraph, which is no part of its text, as one hears it; "" for nothing."""
    number = style.label.rstrip(".")
    if style.lists:
        item = QCoreApplication.translate("TextView", "List item {number}").format(number=number).strip()
        if style.lists == 1:
            return item
        level = QCoreApplication.translate("TextView", "level {level}").format(level=style.lists)
        return f"{item}, {level}"
    if style.footnote and number:
        return QCoreApplication.translate("TextView", "Footnote {number}").format(number=number)
    return ""


def _watched(view: TextView) -> Callable[[], TextView | None]:
    """The view, as long as Qt has not deleted it; it may well be gone before Python lets go of its object."""
    held = weakref.ref(view)

    def found() -> TextView | None:
        view = held()
        return view if view is not None and isValid(view) else None

    return found


class _Text(QAccessibleTextInterface):
    """The text interface of one view."""

    def __init__(self, view: TextView) -> None:
        super().__init__()
        self._view = _watched(view)
        self._document: DisplayDocument | None = None

    def document(self) -> DisplayDocument:
        """The display copy of the document on the screen, made once for each."""
        view = self._view()
        text = view.text if view is not None else ""
        if self._document is None or self._document.stored is not text:
            self._document = DisplayDocument(text)
        return self._document

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def removeSelection(self, index: int) -> None:
        view = self._view()
        if view is not None:
            view.set_selection(None)

    def selectionCount(self) -> int:
        return 0

    def setSelection(self, index: int, start: int, end: int) -> None:
        view = self._view()
        low, high = sorted((self.document().point(start), self.document().point(end)))
        if view is not None:
            view.set_selection(Span(low, high) if low < high else None)

    def characterCount(self) -> int:
        return self.document().units

    def cursorPosition(self) -> int:
        view = self._view()
        return self.document().unit(view.caret()) if view is not None else 0

    def setCursorPosition(self, position: int) -> None:
        view = self._view()
        if view is not None:
            view.set_caret(self.document().point(position))

    def text(self, start: int, end: int) -> str:
        return self.document().text(start, end)

    def characterRect(self, offset: int) -> QRect:
        view = self._view()
        if view is None:
            return QRect()
        rect = view.character_rect(self.document().point(offset))
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        view = self._view()
        if view is None:
            return -1
        place = view.under(QPointF(view.viewport().mapFromGlobal(point)))
        return self.document().unit(place.character) if place.character is not None else -1

    def scrollToSubstring(self, first: int, last: int) -> None:
        view = self._view()
        if view is not None:
            view.reveal(self.document().point(first))


class _Interface(QAccessibleWidget):
    """The accessible object of one view."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._view = _watched(view)
        self.text_interface = _Text(view)

    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        """A bare pointer for Qt; an int or None here would end the program."""
        if t == QAccessible.InterfaceType.TextInterface:
            pointer: Any = Shiboken.getCppPointer(self.text_interface)
            return Shiboken.VoidPtr(pointer[0])
        return Shiboken.VoidPtr(0)

    def childCount(self) -> int:
        return 0

    def text(self, t: QAccessible.Text) -> str:
        view = self._view()
        if view is None:
            return ""
        if t == QAccessible.Text.Name:
            return view.title
        if t == QAccessible.Text.Description:
            sign = sign_in_words(view.page().style_at(view.caret()))
            return "; ".join(part for part in (sign, tags_in_words(view.tags_here())) if part)
        return super().text(t)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


def _factory(class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    view = _views.get(id(watched)) if watched is not None else None
    if view is None:
        return None
    interface = _Interface(view)
    _kept.append(interface)
    return interface


def watch(view: TextView) -> None:
    """Give Qt an accessible object for this view when it asks for one."""
    if not _kept:
        _kept.append(_factory)
        QAccessible.installFactory(_factory)
    _views[id(view)] = view


def caret_moved(view: ReadingCanvas, position: int) -> None:
    """Tell a screen reader, if there is one, where the caret is now and that the tags there may be others."""
    if QAccessible.isActive():
        interface = _text_of(view)
        if interface is not None:
            unit = interface.document().unit(position)
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, unit))
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))


def selection_changed(view: ReadingCanvas, selection: Span | None, caret: int) -> None:
    """Tell a screen reader, if there is one, what words are selected now."""
    if QAccessible.isActive():
        interface = _text_of(view)
        if interface is not None:
            start, end = (selection.start, selection.end) if selection is not None else (caret, caret)
            document = interface.document()
            event = QAccessibleTextSelectionEvent(view, document.unit(start), document.unit(end))
            event.setCursorPosition(document.unit(caret))
            QAccessible.updateAccessibility(event)


def announce(view: TextView, message: str) -> None:
    """Have a sentence spoken: "Tagged as claim, 7 words"."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, message))


def _text_of(view: ReadingCanvas) -> _Text | None:
    interface = QAccessible.queryAccessibleInterface(view)
    return interface.text_interface if isinstance(interface, _Interface) else None
