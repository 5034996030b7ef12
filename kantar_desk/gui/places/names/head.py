"""The head of a name: what it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, IconButton
from kantar_desk.gui.style import style
from kantar_desk.workspace.register_queries import EntryView


class NameHead(QWidget):
    """Name, what it is, and what can be done with it."""

    split = Signal()
    merge = Signal()
    apart = Signal()
    rename = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedText(size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
        self.second = ElidedText(second=True)
        self.split_button = Button(self.tr("Split…"))
        self.merge_button = Button(self.tr("Merge…"))
        self.more = IconButton("dots-three", self.tr("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(24), style.px(14), style.px(16), style.px(14))
        row.setSpacing(style.px(8))
        column = QVBoxLayout()
        column.setSpacing(style.px(2))
        column.addWidget(self.title)
        column.addWidget(self.second)
        row.addLayout(column, 1)
        row.addWidget(self.split_button)
        row.addWidget(self.merge_button)
        row.addWidget(self.more)
        self.split_button.clicked.connect(self.split)
        self.merge_button.clicked.connect(self.merge)
        menu = QMenu(self)
        menu.addAction(self.tr("Rename")).triggered.connect(self.rename)
        menu.addAction(self.tr("Not the same as…")).triggered.connect(self.apart)
        self._menu = menu
        self.more.clicked.connect(lambda _: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def show_view(self, view: EntryView) -> None:
        """Show an entry."""
        self.title.setText(view.entry.preferred)
        mentions = self.tr("%n mention(s)", "", len(view.mentions))
        documents = self.tr("in %n document(s)", "", view.documents)
        parts = [
            view.code.name if view.code is not None else "",
            f"{mentions} {documents}" if view.mentions else mentions,
            self.tr("%n variant(s)", "", len(view.variants)),
            self.tr("retired") if view.entry.retired else "",
        ]
        self.second.setText(" · ".join(part for part in parts if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page ground with a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("panel_line"))
