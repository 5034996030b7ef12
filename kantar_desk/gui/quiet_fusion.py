"""The widget style under our own style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleFactory,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)


class QuietFusion(QProxyStyle):
    """Fusion without underlined menu letters until Alt is pressed."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's own name
    ) -> int:
        """Fusion's answer, but for the underlining of shortcuts."""
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(bool(QApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.AltModifier))
        return super().styleHint(hint, option, widget, returnData)


def quiet_fusion() -> QuietFusion:
    """A new style for `QApplication.setStyle`, which takes it over."""
    return QuietFusion(QStyleFactory.create("Fusion"))
