"""Three panels side by side, as Read, Disputes and Names have them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from kantar_desk.gui.style import style

_LOW = 1300  # a window of 1280 less its rail is below this


@dataclass(frozen=True, slots=True, kw_only=True)
class Widths:
    """Widths of the design: left and right panel in a wide and in a low window, and the least of all three."""

    wide: tuple[int, int]
    low: tuple[int, int]
    least: tuple[int, int, int]


class Columns(QSplitter):
    """The widths follow the window as the design has them, until somebody moves a border; ``touched`` tells that.

    ``designed`` fires each time the widths of the design were taken.
    """

    touched = Signal()
    designed = Signal()

    def __init__(
        self, left: QWidget, middle: QWidget, right: QWidget, widths: Widths, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widths = widths
        self.follows = True
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for number, (panel, least) in enumerate(zip((left, middle, right), widths.least, strict=True)):
            panel.setMinimumWidth(style.px(least))
            self.addWidget(panel)
            self.setStretchFactor(number, int(panel is middle))
        self.splitterMoved.connect(self._moved)

    def restore_sizes(self, sizes: object) -> None:
        """Take remembered widths; without any, those of the design."""
        if isinstance(sizes, list) and len(sizes) == 3 and sum(sizes) > 0:
            self.follows = False
            self.setSizes([int(size) for size in sizes])
        else:
            self.follows = True
            self.take_design()

    def take_design(self) -> None:
        """Give the panels the widths of the design for this window."""
        left, right = self._widths.low if self.width() < style.px(_LOW) else self._widths.wide
        left, right = style.px(left), style.px(right)
        middle = max(style.px(self._widths.least[1]), self.width() - left - right - 2)
        self.setSizes([left, middle, right])
        self.designed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        if self.follows and self.width() > 100:
            self.take_design()

    def _moved(self) -> None:
        self.follows = False
        self.touched.emit()
