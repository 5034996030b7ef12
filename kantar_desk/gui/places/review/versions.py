"""Both versions of a difference group, side by side: words, kind, code and every field that differs."""

from __future__ import annotations

import difflib
import html
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Panel, Text
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.inspector.words import figure_text
from kantar_desk.gui.labels import label
from kantar_desk.gui.places.review.head import SideHead
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.workspace.review_queries import entry_name, version_rows
from kantar_desk.workspace.reviewing import GroupRow


class Versions(Panel):
    """Label column, mine, theirs. Equal values are quiet, different ones stand out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(8))
        self.grid.setHorizontalSpacing(style.px(12))
        self.grid.setVerticalSpacing(style.px(7))
        self.grid.setColumnMinimumWidth(0, style.px(88))
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self._cells: list[QWidget] = []
        self._again: Callable[[], None] = lambda: None
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        if self.isVisible() and self.desk.workspace is not None:
            self._again()

    def show_row(self, row: GroupRow | None, focus: Annotation | None, mine: str, theirs: str) -> None:
        """Show a group; ``mine`` and ``theirs`` are the names of the two sides."""
        self._again = partial(
            self.show_row, row, focus, mine, theirs
        )  # colours are part of the words that differ
        for widget in self._cells:
            self.grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cells.clear()
        if row is None:
            return
        left = row.mine[0] if row.mine else None
        right = row.theirs[0] if row.theirs else None
        if focus is not None and any(one.id == focus.id for one in row.mine):
            left = focus
        elif focus is not None:
            right = focus
        self._put(SideHead(mine, left, hollow=False, current=left is not None and left == focus), 0, 1)
        self._put(SideHead(theirs, right, hollow=True, current=right is not None and right == focus), 0, 2)
        self._label(self.tr("Words"), 1)
        self._words(row, left, right)
        number = 2
        for name, one, other in self._rows(left, right):
            self._label(name, number)
            differ = one != other and left is not None and right is not None
            for column, value in ((1, one), (2, other)):
                weight = tokens.WEIGHT_CURRENT if differ else tokens.WEIGHT_NORMAL
                self._put(Text(value or "–", weight=weight, second=not differ, wrap=True), number, column)
            number += 1

    def _put(self, widget: QWidget, row: int, column: int) -> None:
        self._cells.append(widget)
        self.grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)

    def _label(self, text: str, row: int) -> None:
        self._put(Text(text, second=True), row, 0)

    def _rows(self, left: Annotation | None, right: Annotation | None) -> list[tuple[str, str, str]]:
        rows = [
            (
                self.tr("Kind"),
                label("kind", left.kind) if left is not None else "",
                label("kind", right.kind) if right is not None else "",
            ),
            (self.tr("Code"), self._code(left), self._code(right)),
        ]
        for name, one, other in version_rows(self.desk.ws, left, right):
            if name == "figure":
                one, other = self._figure(left), self._figure(right)
            rows.append((field_name(name), value_text(name, one), value_text(name, other)))
        return rows

    def _figure(self, annotation: Annotation | None) -> str:
        """The figure of a claim in the language of the window."""
        body = annotation.body if annotation is not None else None
        if not isinstance(body, Claim) or body.figure is None:
            return ""
        place = body.figure.place
        with self.desk.ws.reading() as reader:
            name = entry_name(reader, place.entry_id) if place.entry_id is not None else place.text
        return figure_text(body.figure, name).replace("\n", " · ")

    def _code(self, annotation: Annotation | None) -> str:
        code = self.desk.codes.get(annotation.code_id) if annotation is not None else None
        return code.name if code is not None else ""

    def _words(self, row: GroupRow, left: Annotation | None, right: Annotation | None) -> None:
        mine = (
            " · ".join(one.quote for one in row.mine) if len(row.mine) > 1 else (left.quote if left else "")
        )
        theirs = (
            " · ".join(one.quote for one in row.theirs)
            if len(row.theirs) > 1
            else (right.quote if right else "")
        )
        self._put(Text(mine or "–", wrap=True, second=not mine), 1, 1)
        if not mine or not theirs or mine == theirs:
            self._put(Text(theirs or "–", wrap=True, second=not theirs), 1, 2)
            return
        marked = QLabel(_marked(mine, theirs))
        marked.setTextFormat(Qt.TextFormat.RichText)
        marked.setWordWrap(True)
        marked.setFont(style.font())
        marked.setAccessibleName(theirs)
        self._put(marked, 1, 2)


def _marked(mine: str, theirs: str) -> str:
    """Their words as escaped HTML: taken-off ones struck, added ones underlined."""
    old, new = mine.split(), theirs.split()
    parts = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal" and a < b:
            ground = style.theme.tint
            parts.append(f'<s style="background-color:{ground}">{html.escape(" ".join(old[a:b]))}</s>')
        if c < d:
            words = html.escape(" ".join(new[c:d]))
            parts.append(words if tag == "equal" else f"<u>{words}</u>")
    return " ".join(parts)


def field_name(name: str) -> str:
    """The name of a field of a tag's body, as people read it."""
    words = {
        "wording": QCoreApplication.translate("Fields", "Wording"),
        "source": QCoreApplication.translate("Fields", "Source"),
        "source_type": QCoreApplication.translate("Fields", "Source type"),
        "form": QCoreApplication.translate("Fields", "Form"),
        "commitment": QCoreApplication.translate("Fields", "Commitment"),
        "figure": QCoreApplication.translate("Fields", "Figure"),
        "evidence": QCoreApplication.translate("Fields", "Evidence"),
        "made_on": QCoreApplication.translate("Fields", "Made on"),
        "credibility": QCoreApplication.translate("Fields", "Credibility"),
        "entry_id": QCoreApplication.translate("Fields", "Name"),
        "mention": QCoreApplication.translate("Fields", "Mention"),
        "confidence": QCoreApplication.translate("Fields", "Confidence"),
        "dispute_id": QCoreApplication.translate("Fields", "Dispute"),
        "contested_in": QCoreApplication.translate("Fields", "Contested in"),
        "note": QCoreApplication.translate("Fields", "Note"),
    }
    return words.get(name, name.replace("_", " ").capitalize())


def value_text(name: str, value: str) -> str:
    """The value of a field; codes of closed lists in words."""
    lists = (
        "source_type",
        "form",
        "commitment",
        "evidence",
        "credibility",
        "mention",
        "confidence",
        "contested_in",
    )
    if name == "made_on":
        return partial_date(value)
    return label(name, value) if name in lists and value else value
