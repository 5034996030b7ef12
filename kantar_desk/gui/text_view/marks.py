"""The scroll bar of the view, flat, with marks of tags and search hits where they lie in the document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from kantar_desk.gui.theme import FOCUS_RING, LIGHT, Theme

WIDTH = 10
Mark = tuple[str, str]
"""Colour and lane ("tag", "hit" or "current") of a mark."""


class MarkBar(QScrollBar):
    """A vertical scroll bar whose groove shows marks. ``marks_of`` gives them for rows of the groove, on demand."""

    def __init__(self, marks_of: Callable[[int], dict[int, list[Mark]]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._marks_of = marks_of
        self._picture: QPixmap | None = None
        self._theme = LIGHT
        self._stale = True
        self._grip = 0.0
        self._ring = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._renew)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.marks_changed()

    def set_ring(self, shown: bool) -> None:
        """Draw the right part of the view's focus ring, or not."""
        if shown != self._ring:
            self._ring = shown
            self.update()

    def marks_changed(self) -> None:
        """Ask for the marks again, a moment later, so that a burst of changes costs one look."""
        self._stale = True
        self._timer.start()

    def _renew(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self._picture = self._draw(self._marks_of(self.height()))
            self.update()

    def _draw(self, marks: dict[int, list[Mark]]) -> QPixmap:
        """All marks once, so that scrolling paints one picture."""
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * scale), max(1, round(self.height() * scale)))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for row, here in marks.items():
            for colour, lane in here:
                if lane == "tag":
                    painter.fillRect(QRectF(1, row, 4, 2), QColor(colour))
                else:
                    painter.fillRect(QRectF(5, row, WIDTH - 6, 3 if lane == "current" else 2), QColor(colour))
        painter.end()
        return picture

    def renew_now(self) -> None:
        """Take the marks at once; for tests and pictures."""
        self._stale = True
        self._renew()

    def sizeHint(self) -> QSize:
        """Narrow, whatever the style says."""
        return QSize(WIDTH, 60)

    def event(self, event: QEvent) -> bool:
        """Ask for new marks when the size changes."""
        if event.type() == QEvent.Type.Resize:
            self.marks_changed()
        return super().event(event)

    def _thumb(self) -> QRectF:
        span = max(1, self.maximum() - self.minimum() + self.pageStep())
        height = max(24.0, self.height() * self.pageStep() / span)
        room = self.height() - height
        top = room * (self.sliderPosition() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return QRectF(3, top + 2, WIDTH - 5, height - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, marks, thumb."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.page))
        if self.maximum() > self.minimum():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            thumb = QColor(self._theme.button_line)
            painter.setBrush(thumb)
            rect = self._thumb()
            painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._picture is not None:
            painter.drawPixmap(QPointF(0, 0), self._picture)
        if self._ring:
            ring, width, height = QColor(self._theme.focus_ring), self.width(), self.height()
            painter.fillRect(0, 0, width, FOCUS_RING, ring)
            painter.fillRect(0, height - FOCUS_RING, width, FOCUS_RING, ring)
            painter.fillRect(width - FOCUS_RING, 0, FOCUS_RING, height, ring)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the thumb drags it; elsewhere the view jumps there and the thumb can be dragged on."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        thumb = self._thumb()
        y = event.position().y()
        self._grip = y - thumb.top() if thumb.top() <= y <= thumb.bottom() else thumb.height() / 2
        self.setSliderDown(True)
        self._drag_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag of the thumb."""
        if self.isSliderDown():
            self._drag_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of the drag."""
        self.setSliderDown(False)

    def _drag_to(self, point: QPointF) -> None:
        room = self.height() - self._thumb().height() - 4
        if room > 0:
            fraction = (point.y() - self._grip - 2) / room
            self.setValue(round(self.minimum() + fraction * (self.maximum() - self.minimum())))
