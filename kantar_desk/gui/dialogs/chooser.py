"""A box to choose one of several words from, with the caret of our icon set."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.style import style


class Chooser(QComboBox):
    """A combo box that does not change when one scrolls over it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box with its words, cut with … where there is no room, then the caret."""
        side = style.px(tokens.ICON_FIELD)
        words = self.shown_text()
        if self.isEditable() or words == self.currentText():
            super().paintEvent(event)
        else:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            option.currentText = words
            box = QStylePainter(self)
            box.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            box.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
            box.end()
        role = "second_text" if self.isEnabled() else "disabled_text"
        painter = QPainter(self)
        style.draw_icon(
            painter, "caret-down", self.width() - side - style.px(8), (self.height() - side) // 2, side, role
        )

    def shown_text(self) -> str:
        """The words as there is room for them."""
        room = self.width() - self._around()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _around(self) -> int:
        """What frame and caret take of the width; the style draws the words one pixel in at both sides."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        inner = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        return self.width() - inner.width() + 2

    def sizeHint(self) -> QSize:
        """Room for the longest entry whole, where the box is as wide as its entries; Qt's own is some pixels short."""
        hint = super().sizeHint()
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        if self.isEditable() or self.sizeAdjustPolicy() == policy:
            return hint
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        return QSize(max(hint.width(), longest + self._around()), hint.height())

    def choose(self, value: object) -> None:
        """Show the entry that holds this value, else the first. Qt's own search finds an id only as the same object."""
        numbers = (number for number in range(self.count()) if self.itemData(number) == value)
        self.setCurrentIndex(next(numbers, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around."""
        event.ignore()
