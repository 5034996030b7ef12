"""Where tags belong whose file names a document without its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.style import style
from kantar_desk.workspace.intake import Belonging, SetOffer, meant_by_name
from kantar_desk.workspace.workspace import Workspace


class BelongingRow(QWidget):
    """Nowhere yet, the documents of the same names, or one document for all; and a button to look what comes of it.

    ``chosen`` carries a `Belonging`.
    """

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, offer: SetOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = offer.belonging
        self._ways: list[Belonging] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        self.chooser = Chooser()
        self.chooser.setAccessibleName(self.tr("The tags belong to"))
        self.chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.look = Button(self.tr("Place them there"))
        self.look.clicked.connect(lambda: self.chosen.emit(self._ways[self.chooser.currentIndex()]))
        row.addWidget(Text(self.tr("The tags belong to")))
        row.addWidget(self.chooser, 1)
        row.addWidget(self.look)
        self._fill(workspace, offer)
        self.chooser.currentIndexChanged.connect(self._changed)
        self._changed()

    @staticmethod
    def asks(offer: SetOffer) -> bool:
        """Whether it is open where tags of a file belong, or somebody said it."""
        unknown = any(one.status == "unknown" for one in offer.plan.documents)
        return unknown or offer.belonging != Belonging()

    def _fill(self, workspace: Workspace, offer: SetOffer) -> None:
        self._add(self.tr("no document yet: they are kept and listed"), Belonging())
        by_name = Belonging(by_name=True)
        named = len(meant_by_name(workspace, offer.plan))
        if named:
            words = self.tr("%n document(s) of the same name", "", named)
            self._add(words, by_name)
        elif self._now == by_name:
            self._add(self.tr("documents of the same name"), by_name)
        with workspace.reading() as reader:
            documents = sorted(reader.documents(), key=lambda one: (one.title.casefold(), one.id))
        for document in documents:
            self._add(document.title, Belonging(document=document.id))
        self.chooser.setCurrentIndex(self._ways.index(self._now))

    def _add(self, words: str, way: Belonging) -> None:
        self.chooser.addItem(words)
        self._ways.append(way)

    def _changed(self) -> None:
        self.look.setEnabled(self._ways[self.chooser.currentIndex()] != self._now)
