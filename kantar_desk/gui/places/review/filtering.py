"""What the work list shows: a category, a code or a cell of the matrix, a document; all of it at once if asked."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.places.review.worklist import category_text
from kantar_desk.gui.style import style
from kantar_desk.workspace.reviewing import GroupRow

_LONGEST = 22  # letters of a document's title on a chip


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFilter:
    """Which difference groups are shown; each part that is not None must fit.

    ``code`` is the path of a code on either side, ``cell`` (my code, their code) of the confusion matrix, where None
    is “no partner”. ``document_id`` keeps the walk in one document.
    """

    category: str | None = None
    code: str | None = None
    cell: tuple[str | None, str | None] | None = None
    document_id: UUID | None = None

    @property
    def is_set(self) -> bool:
        """True if anything is left out."""
        return self != ReviewFilter()

    @property
    def shows_same(self) -> bool:
        """What is the same is asked for by name: by its category, or by a cell of the diagonal."""
        return self.category == "same" or (self.cell is not None and self.cell[0] == self.cell[1])

    def fits(self, row: GroupRow) -> bool:
        """True for a group that is shown, whatever its document."""
        group = row.group
        return (
            (self.category is None or group.category.value == self.category)
            and (self.code is None or self.code in group.codes)
            and (self.cell is None or self.cell in group.cells)
        )

    def without(self, part: str) -> ReviewFilter:
        """The filter with one part taken off."""
        return dataclasses.replace(self, **{part: None})


class FilterBar(QWidget):
    """A chip for each part of the filter, that a press takes off, and “Show all”; hidden while all is shown."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.chips: dict[str, Button] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(style.px(16), 0, style.px(8), style.px(6))
        self._row.setSpacing(style.px(4))
        self.words = Text(self.tr("Only"), second=True, size=tokens.SECOND)
        self.all = Button(self.tr("Show all"), flat=True)
        self.all.clicked.connect(lambda: self.changed.emit(ReviewFilter()))
        self._row.addWidget(self.words)
        self._row.addStretch(1)
        self._row.addWidget(self.all)
        self.hide()

    def show_filter(self, chosen: ReviewFilter, title: str) -> None:
        """Show the parts of a filter; ``title`` is that of its document."""
        for chip in self.chips.values():
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for part, words in self._parts(chosen, title):
            chip = Button(f"{words} ×")
            chip.setToolTip(self.tr("Take “{part}” off").format(part=words))
            chip.setAccessibleName(self.tr("Take “{part}” off").format(part=words))
            chip.clicked.connect(lambda _=False, one=part: self.changed.emit(chosen.without(one)))
            self.chips[part] = chip
            self._row.insertWidget(len(self.chips), chip)
        self.setVisible(chosen.is_set)

    def _parts(self, chosen: ReviewFilter, title: str) -> list[tuple[str, str]]:
        found = []
        if chosen.cell is not None:
            mine, theirs = (self._code(one) for one in chosen.cell)
            found.append(("cell", self.tr("{mine} · {theirs}").format(mine=mine, theirs=theirs)))
        if chosen.code is not None:
            found.append(("code", self._code(chosen.code)))
        if chosen.category is not None:
            found.append(("category", category_text(chosen.category)))
        if chosen.document_id is not None:
            found.append(("document_id", title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"))
        return found

    def _code(self, path: str | None) -> str:
        if path is None:
            return self.tr("no partner")
        return next((code.name for code in self.desk.codes.values() if code.path == path), path)

    def menu(self, chosen: ReviewFilter, rows: Iterable[GroupRow], document_id: UUID) -> QMenu:
        """What can be chosen for this document: the categories and codes that are in it, and the document itself."""
        everything = list(rows)
        menu = QMenu(self)
        categories = menu.addMenu(self.tr("Category"))
        for one in dict.fromkeys(row.group.category.value for row in everything):
            self._entry(categories, category_text(one), dataclasses.replace(chosen, category=one))
        codes = menu.addMenu(self.tr("Code"))
        paths = {path for row in everything for path in row.group.codes if path}
        for path in sorted(paths, key=self._code):
            self._entry(codes, self._code(path), dataclasses.replace(chosen, code=path))
        self._entry(menu, self.tr("This document only"), dataclasses.replace(chosen, document_id=document_id))
        menu.addSeparator()
        self._entry(menu, self.tr("Show all"), ReviewFilter()).setEnabled(chosen.is_set)
        return menu

    def _entry(self, menu: QMenu, words: str, wanted: ReviewFilter) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda: self.changed.emit(wanted))
        return action

    def ask(self, chosen: ReviewFilter, rows: Iterable[GroupRow], document_id: UUID) -> None:
        """Open the menu at the pointer."""
        menu = self.menu(chosen, rows, document_id)
        menu.exec(QCursor.pos())
        menu.deleteLater()
