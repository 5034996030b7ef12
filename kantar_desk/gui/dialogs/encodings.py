"""In which encoding a file of plain text is read: those that fit, the one in use first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from kantar_desk.gui.components import Button
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.style import style
from kantar_desk.workspace.importing import FilePreview

_SHOWN = 4  # as buttons; what else fits is in the list beside them


class EncodingChoice(QWidget):
    """Buttons for the encodings that fit best, and a list of the others; ``chosen`` carries the name of one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)

    def offer(self, seen: FilePreview, wanted: str) -> None:
        """Show what fits a file; ``wanted`` is what a person chose for it."""
        while self.row.count():
            item = self.row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not seen.encodings:
            return
        group = QButtonGroup(self)
        now = seen.documents[0].encoding if seen.documents else wanted
        name_now = seen.documents[0].encoding_name if seen.documents else now
        offered = [(name_now, now, "")] if now else []
        offered += list(seen.encodings[: _SHOWN - len(offered)])
        for name, value, sample in offered:
            button = Button(name)
            button.setCheckable(True)
            button.setChecked(value == now)
            button.setToolTip(sample)
            button.clicked.connect(partial(self._choose, value))
            group.addButton(button)
            self.row.addWidget(button)
        rest = seen.encodings[_SHOWN - (1 if now else 0) :]
        if rest:
            more = Chooser()
            more.setAccessibleName(self.tr("More encodings"))
            more.addItem(self.tr("More"), "")
            for name, value, _ in rest:
                more.addItem(name, value)
            more.activated.connect(lambda _: self.chosen.emit(more.currentData()))
            self.row.addSpacing(style.px(8))
            self.row.addWidget(more)
        self.row.addStretch(1)

    def _choose(self, value: str, _checked: bool = False) -> None:
        self.chosen.emit(value)
