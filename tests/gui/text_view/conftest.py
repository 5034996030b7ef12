"""A shown view, and short ways to make tags and to use the mouse."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.text import Span

MINE, THEIRS = UUID(int=1), UUID(int=2)


class Hand:
    """Real mouse events on a view."""

    def __init__(self, view: TextView) -> None:
        self.view = view

    def point(self, position: int, dx: float = 1.0, dy: float = 0.5) -> QPointF:
        """A point just right of the caret at a position."""
        rect = self.view.caret_rect(position)
        return QPointF(rect.left() + dx, rect.top() + rect.height() * dy)

    def _send(self, kind: QEvent.Type, point: QPointF, button, buttons, modifiers) -> None:
        viewport = self.view.viewport()
        event = QMouseEvent(
            kind, point, QPointF(viewport.mapToGlobal(point.toPoint())), button, buttons, modifiers
        )
        QApplication.sendEvent(viewport, event)

    def press(self, point: QPointF, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        left = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonPress, point, left, left, modifiers)

    def move(self, point: QPointF, held: bool = True, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, buttons, modifiers)

    def release(self, point: QPointF, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        none = Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.LeftButton, none, modifiers)

    def click(self, point: QPointF, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.press(point, modifiers)
        self.release(point, modifiers)

    def double_click(self, point: QPointF, then: QPointF | None = None) -> None:
        left = Qt.MouseButton.LeftButton
        self.click(point)
        self._send(QEvent.Type.MouseButtonDblClick, point, left, left, Qt.KeyboardModifier.NoModifier)
        if then is not None:
            self.move(then)
        self.release(then or point)

    def drag(self, start: QPointF, end: QPointF, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.press(start, modifiers)
        middle = QPointF((start.x() + end.x()) / 2 + 4, (start.y() + end.y()) / 2)
        self.move(middle, modifiers=modifiers)
        self.move(end, modifiers=modifiers)
        self.release(end, modifiers)

    def bar_point(self, tag_id: UUID) -> QPointF:
        """The middle of the first bar of a tag on the screen."""
        page = self.view.page()
        number = page.book.number(tag_id)
        for _, y, layout in page.visible(float(self.view.viewport().height())):
            for bar in layout.bars:
                if bar.number == number:
                    centre = bar.rect.center()
                    return QPointF(centre.x() + self.view.column_left(), centre.y() + y)
        raise AssertionError("no bar on the screen")

    def at(self, x: int, y: int) -> QPointF:
        return QPointF(QPoint(x, y))


@pytest.fixture
def view(qtbot) -> TextView:
    """An empty view, 768 × 600, shown and active."""
    widget = TextView()
    qtbot.addWidget(widget)
    widget.resize(768, 600)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    widget.setFocus()
    return widget


@pytest.fixture
def hand(view: TextView) -> Hand:
    """The mouse over the view."""
    return Hand(view)


@pytest.fixture
def make_tag() -> Callable[..., ViewTag]:
    """Makes a tag from (start, end) pairs, each with a new id."""
    count = 0

    def make(*pairs: tuple[int, int], kind: str = "claim", label: str = "What happened", **more) -> ViewTag:
        nonlocal count
        count += 1
        spans = tuple(Span(start, end) for start, end in pairs)
        own = more.get("own", True)
        values = {"set_id": MINE if own else THEIRS, "set_name": "My tags" if own else "Colleague A"} | more
        return ViewTag(UUID(int=100 + count), spans, kind, values.pop("colour", None), label, **values)

    return make


@pytest.fixture
def reader(view):
    """The view while a screen reader listens."""
    QAccessible.setActive(True)
    yield view
    QAccessible.setActive(False)
