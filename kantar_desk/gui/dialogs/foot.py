"""The foot of a window: one quiet sentence at the left, the buttons at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Line, Panel, Text
from kantar_desk.gui.style import style


class Foot(Panel):
    """56 high with a line above; higher where the sentence needs more lines."""

    def __init__(self, words: str, buttons: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        below = QWidget()  # a bare layout would leave half of the free height above the line
        row = QHBoxLayout(below)
        row.setContentsMargins(style.px(16), style.px(8), style.px(16), style.px(8))
        row.setSpacing(style.px(8))
        self.sentence = Text(words, second=True, wrap=True)
        row.addWidget(self.sentence, 1)
        for button in buttons:
            row.addWidget(button)
        column.addWidget(below, 1)
        self.setMinimumHeight(style.px(tokens.BAR_FOOT))

    def say(self, words: str) -> None:
        """Another sentence."""
        self.sentence.setText(words)
