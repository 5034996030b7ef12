"""Adding claims to the sheet: a search over the claims of all documents; a digit gives the stance."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import (
    QRect,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, Line, Panel, PanelHead, Text, draw_kind_square
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.listing import ListingModel, ListingView, RowDelegate
from kantar_desk.gui.places.disputes.forms import PickBox
from kantar_desk.gui.places.disputes.parts import Choices
from kantar_desk.gui.rows import draw_words
from kantar_desk.gui.style import style
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.actions import TakeStance
from kantar_desk.workspace.dispute_queries import ClaimHit, DisputeView, claims_to_add


class HitsModel(ListingModel[ClaimHit]):
    """Claims that were found."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk

    def places_of(self, ids: tuple[UUID, ...]) -> list[int]:
        """The rows of these claims, as far as they are listed."""
        return [row for row, hit in enumerate(self.rows) if hit.annotation.id in ids]

    def whose(self, hit: ClaimHit) -> str:
        """The name of another person's set; nothing for one's own."""
        found = self.desk.sets.get(hit.annotation.set_id)
        own = hit.annotation.set_id == self.desk.ws.own_set_id
        return "" if own or found is None else found.name

    def id_of(self, row: ClaimHit) -> UUID:
        """Of the claim."""
        return row.annotation.id

    def title(self, row: ClaimHit) -> str:
        """The words."""
        return row.quote

    def spoken(self, row: ClaimHit) -> str:
        """The words, their document, and whether they are on the sheet."""
        taken = self.tr("on the sheet") if row.taken else ""
        return ", ".join(part for part in (row.quote, row.document.title, taken) if part)

    def second_line(self, row: ClaimHit) -> str:
        """Mark, other person, document and date."""
        marks = [
            self.tr("on the sheet") if row.taken else "",
            self.whose(row),
            row.document.title,
            partial_date(row.document.source.published, short=True),
        ]
        return " · ".join(part for part in marks if part)


class HitsDelegate(RowDelegate[ClaimHit]):
    """Kind square and words over document and date; those on the sheet in second text."""

    height = tokens.ROW_TWO_LINES

    def __init__(self, model: HitsModel, parent: QListView) -> None:
        super().__init__(parent)
        self._hits = model

    def draw(self, painter: QPainter, rect: QRect, row: ClaimHit, selected: bool) -> None:
        """Draw one row."""
        x, y = rect.left() + style.px(12), rect.top() + style.px(6)
        draw_kind_square(painter, x, y + style.px(1), row.annotation.kind)
        x += style.px(24)
        width = rect.right() - style.px(12) - x
        draw_words(painter, x, y, width, row.quote, style.font(), "second_text" if row.taken else "text")
        second = self._hits.second_line(row)
        draw_words(painter, x, y + style.px(19), width, second, style.font(tokens.SECOND), "second_text")


class HitsList(ListingView):
    """The list; digits give the selected claims their stance."""

    digit = Signal(int)

    def takes_chord(self, chord: str) -> bool:
        """Digits act on the selected claims."""
        if chord.startswith("Digit") and self.selectionModel().hasSelection():
            self.digit.emit(int(chord[5:]))
            return True
        return False


class ClaimsPanel(Panel):
    """Field, list, answer and stance. ``closed`` asks for the passage again, ``looked`` carries a claim to show."""

    closed = Signal()
    looked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: DisputeView | None = None
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        self.head = PanelHead(self.tr("Add claims"), [close])
        self.filter = FilterField(self.tr("Search the claims of all documents"))
        self.model = HitsModel(desk, self)
        self.list = HitsList(self.tr("Claims that were found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitsDelegate(self.model, self.list))
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.hint = Text(size=tokens.SECOND, second=True, wrap=True)
        self.hint.setContentsMargins(style.px(16), style.px(8), style.px(16), style.px(10))
        self.answer = PickBox(self.tr("Answer"))
        self.stances = Choices(
            [(code, label("stance", code)) for code in codes_of("stance")], self.tr("Empty")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        field = QVBoxLayout()
        field.setContentsMargins(style.px(12), 0, style.px(12), style.px(8))
        field.addWidget(self.filter)
        column.addLayout(field)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addWidget(Line())
        low = QVBoxLayout()
        low.setContentsMargins(style.px(16), style.px(10), style.px(12), style.px(12))
        low.setSpacing(style.px(6))
        low.addWidget(Text(self.tr("How the selected claims stand to"), second=True))
        low.addWidget(self.answer)
        low.addWidget(self.stances)
        column.addLayout(low)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(150)
        self._wait.timeout.connect(self.search)
        self.filter.textChanged.connect(lambda _: self._wait.start())
        self.filter.leave.connect(self._to_list)
        self.filter.returnPressed.connect(self._to_list)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.list.digit.connect(self._digit)
        self.stances.chosen.connect(self.take)
        self.setFocusProxy(self.filter)

    def open_for(self, view: DisputeView, position: Position | None) -> None:
        """Search for a dispute; stances go to an answer, the current one at first."""
        self.refresh(view)
        if position is not None:
            self.answer.choose(position.id)
        self.filter.clear()
        self.search()
        self.filter.setFocus()

    def refresh(self, view: DisputeView) -> None:
        """The dispute changed: other answers, other claims on the sheet."""
        chosen = self.answer.currentData()
        self._view = view
        self.answer.clear()
        for position in view.positions:
            if not position.retired:
                self.answer.addItem(position.answer, position.id)
        self.answer.choose(chosen)
        if self.isVisible():
            self.search()

    def search(self) -> None:
        """Find claims for what was typed."""
        if self._view is not None and self.desk.workspace is not None:
            chosen = self.selected_ids()
            self.model.set_rows(claims_to_add(self.desk.ws, self.filter.text(), self._view.dispute.id))
            self.head.set_count(str(len(self.model.rows)))
            self._choose(self.model.places_of(chosen))
            words = self._next_step()
            self.hint.setText(words)
            self.hint.setVisible(bool(words))

    def _to_list(self) -> None:
        """Enter or ↓ in the field: search at once, and go to the first claim unless one is selected."""
        if self._wait.isActive():
            self._wait.stop()
            self.search()
        if self.model.rows and not self.selected_ids():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus()

    def _choose(self, rows: list[int]) -> None:
        """Select these rows, where they are not selected already."""
        selection = self.list.selectionModel()
        if rows == sorted(index.row() for index in selection.selectedIndexes()):
            return
        flag = selection.SelectionFlag
        for number, row in enumerate(rows):
            mode = flag.Select if number else flag.ClearAndSelect
            selection.select(self.model.index(row), mode)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0]), flag.NoUpdate)

    def _next_step(self) -> str:
        """What to do when the claim one looks for is not listed."""
        if not self.filter.text().strip():
            return self.tr(
                "Your own tags. Type words to find those of colleagues too, or tag more words in Read with 1."
            )
        if not self.model.rows:
            return self.tr("No claim has these words. Tag them in Read with 1, then come back.")
        return ""

    def selected_ids(self) -> tuple[UUID, ...]:
        """The claims selected in the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self.model.rows[row].annotation.id for row in rows)

    def _selected(self) -> None:
        ids = self.selected_ids()
        self.stances.setEnabled(bool(ids))
        if len(ids) == 1:
            self.looked.emit(ids[0])

    def _digit(self, digit: int) -> None:
        fits, code = self.stances.code_of(digit)
        if fits:
            self.take(code)

    def take(self, stance: str | None) -> None:
        """Write the stance of the selected claims to the chosen answer."""
        ids, position_id = self.selected_ids(), self.answer.currentData()
        if self._view is None or not ids or position_id is None:
            self.desk.say(self.tr("Select claims in the list first."), level="warning")
            return
        self.desk.perform(
            TakeStance(
                dispute_id=self._view.dispute.id, annotation_ids=ids, position_id=position_id, stance=stance
            )
        )
