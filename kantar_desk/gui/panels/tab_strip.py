"""The tabs over a text: one for each document that is kept open there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QTabBar, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import IconButton, draw_focus_ring
from kantar_desk.gui.style import style

_LEAST, _MOST = 116, 240


class TabStrip(QTabBar):
    """Documents as tabs, in an order of the user's own.

    ``chosen`` and ``closed`` carry the document of the tab gone to or closed; ``moved`` says that `ids` are in
    another order; ``pressed`` that a tab was clicked, ``focused`` that the keyboard is here now; ``menu_wanted``
    carries a document and the global place for a menu about its tab, ``carried`` a document whose tab was dragged off
    the strip and the global place where it was let go. Nothing is sent for what `show_tabs` does.
    """

    chosen = Signal(object)
    closed = Signal(object)
    moved = Signal()
    menu_wanted = Signal(object, object)
    carried = Signal(object, object)
    pressed = Signal()
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ids: list[UUID] = []
        self._titles: list[str] = []
        self._active = True
        self._pressed: UUID | None = None
        self._held: UUID | None = None
        self.setAccessibleName(self.tr("Open texts"))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._current)
        self.tabMoved.connect(self._moved)
        style.changed.connect(self._restyle)

    def show_tabs(self, tabs: Sequence[tuple[UUID, str]], current: UUID | None) -> None:
        """Show these documents with their titles, one of them in front."""
        ids, titles = [one for one, _ in tabs], [title for _, title in tabs]
        with QSignalBlocker(self):
            if (ids, titles) != (self.ids, self._titles):
                while self.count():
                    self.removeTab(0)
                self.ids, self._titles = ids, titles
                for document_id, title in tabs:
                    self._add(document_id, title)
            if current in self.ids:
                self.setCurrentIndex(self.ids.index(current))

    def set_active(self, on: bool) -> None:
        """Whether the text under these tabs is the one in focus: only its tab has a line in the focus colour."""
        if on != self._active:
            self._active = on
            self.update()

    def _add(self, document_id: UUID, title: str) -> None:
        number = self.addTab(title.replace("&", "&&"))
        self.setTabToolTip(number, title)
        button = IconButton("x", self.tr("Close “{title}”").format(title=title), size=tokens.ICON_LINE)
        button.setFixedSize(style.px(24), style.px(24))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W does it; else each tab were two stops of Tab
        button.clicked.connect(partial(self._close, document_id))
        self.setTabButton(number, QTabBar.ButtonPosition.RightSide, button)

    def _close(self, document_id: UUID, _checked: bool = False) -> None:
        self.closed.emit(document_id)

    def _current(self, number: int) -> None:
        if 0 <= number < len(self.ids):
            self.chosen.emit(self.ids[number])

    def _moved(self, origin: int, target: int) -> None:
        self.ids.insert(target, self.ids.pop(origin))
        self._titles.insert(target, self._titles.pop(origin))
        self.moved.emit()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the title, within limits; what does not fit is cut in the middle."""
        wanted = super().tabSizeHint(index).width()
        return QSize(min(max(wanted, style.px(_LEAST)), style.px(_MOST)), style.px(tokens.ROW_WORK))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Room for the sign to close it and a few letters; with less, the strip is scrolled."""
        return QSize(style.px(_LEAST), style.px(tokens.ROW_WORK))

    def minimumSizeHint(self) -> QSize:
        """Many tabs never make the text wider."""
        return QSize(style.px(_LEAST), style.px(tokens.ROW_WORK))

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(super().sizeHint().width(), style.px(tokens.ROW_WORK))

    def showEvent(self, event: QShowEvent) -> None:
        """Dress when first seen: most texts stand alone, and a style sheet takes its time at start-up."""
        if not self.styleSheet():
            self._dress()
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here: so is the text below."""
        super().focusInEvent(event)
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button closes a tab when it is let go over it; the others go to it."""
        if event.button() == Qt.MouseButton.MiddleButton:
            number = self.tabAt(event.position().toPoint())
            self._pressed = self.ids[number] if number >= 0 else None
            event.accept()
            return
        number = self.tabAt(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else -1
        self._held = self.ids[number] if number >= 0 else None
        super().mousePressEvent(event)
        self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt moves the tab along the strip; off the strip the pointer says that it is being carried away."""
        super().mouseMoveEvent(event)
        if self._held is not None and not self.rect().contains(event.position().toPoint()):
            self.setCursor(Qt.CursorShape.DragMoveCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `mousePressEvent`."""
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
            self.unsetCursor()
            held, self._held = self._held, None
            if held is not None and not self.rect().contains(event.position().toPoint()):
                self.carried.emit(held, event.globalPosition().toPoint())
            return
        number = self.tabAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if number >= 0 and self.ids[number] == pressed:
            self.closed.emit(pressed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the tab under the pointer, or by key of the one in front."""
        by_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        number = self.tabAt(event.pos()) if by_pointer else self.currentIndex()
        if number >= 0:
            point = event.globalPos() if by_pointer else self.mapToGlobal(self.tabRect(number).bottomLeft())
            self.menu_wanted.emit(self.ids[number], point)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the tabs, and a line on the one that is in front of the text in focus."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("panel"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), style.colour("panel_line"))
        painter.end()
        super().paintEvent(event)
        box = self.tabRect(self.currentIndex())
        painter = QPainter(self)
        if self._active:
            line = QRect(box.left(), box.top(), box.width() - 1, tokens.FOCUS_RING)
            painter.fillRect(line, style.colour("focus_ring"))
        if self.hasFocus():
            draw_focus_ring(painter, box)
        painter.end()

    def _restyle(self) -> None:
        if self.styleSheet():
            self._dress()

    def _dress(self) -> None:
        theme, px = style.theme, style.px
        self.setFont(style.font())
        self.setStyleSheet(
            f"QTabBar::tab {{ background: {theme.panel}; color: {theme.second_text}; border: none;"
            f" border-right: 1px solid {theme.panel_line}; border-bottom: 1px solid {theme.panel_line};"
            f" padding: 0 0 0 {px(10)}px; margin: 0; height: {px(tokens.ROW_WORK) - 1}px; }}"
            f"QTabBar::tab:hover {{ background: {theme.hover_row}; }}"
            f"QTabBar::tab:selected {{ background: {theme.page}; color: {theme.text};"
            f" border-bottom-color: {theme.page}; }}"
            f"QTabBar::tear {{ width: 0; border: none; }}"
            f"QTabBar::scroller {{ width: {2 * px(24)}px; }}"
            f"QTabBar > .QToolButton {{ background: {theme.panel}; border-radius: 0;"
            f" padding: 0; border-bottom: 1px solid {theme.panel_line}; }}"
        )
