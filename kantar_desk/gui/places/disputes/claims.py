"""Adding claims to the sheet: a search over the claims of all documents; a digit gives the stance."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, Line, Panel, PanelHead, Text, draw_kind_square
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.disputes.forms import PickBox
from kantar_desk.gui.places.disputes.parts import Choices
from kantar_desk.gui.rows import draw_words
from kantar_desk.gui.style import style
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.actions import TakeStance
from kantar_desk.workspace.dispute_queries import ClaimHit, DisputeView, claims_to_add

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole


class HitsModel(QAbstractListModel):
    """Claims that were found."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.hits: list[ClaimHit] = []

    def set_hits(self, hits: list[ClaimHit]) -> None:
        """Show these; the same hits in the same order are updated in place."""
        if [hit.annotation.id for hit in hits] == [hit.annotation.id for hit in self.hits]:
            self.hits = hits
            if hits:
                self.dataChanged.emit(self.index(0), self.index(len(hits) - 1))
            return
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def places_of(self, ids: tuple[UUID, ...]) -> list[int]:
        """The rows of these claims, as far as they are listed."""
        return [row for row, hit in enumerate(self.hits) if hit.annotation.id in ids]

    def whose(self, hit: ClaimHit) -> str:
        """The name of another person's set; nothing for one's own."""
        found = self.desk.sets.get(hit.annotation.set_id)
        own = hit.annotation.set_id == self.desk.ws.own_set_id
        return "" if own or found is None else found.name

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of claims."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; in full for screen readers and as tooltip."""
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return hit.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            taken = self.tr("on the sheet") if hit.taken else ""
            return ", ".join(part for part in (hit.quote, hit.document.title, taken) if part)
        return hit if role == HIT_ROLE else None


class _HitDelegate(QStyledItemDelegate):
    """Kind square and words over document and date; those on the sheet in second text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """48 high."""
        return QSize(style.px(120), style.px(tokens.ROW_TWO_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        hit: ClaimHit = index.data(HIT_ROLE)
        rect = option.rect
        state = option.state
        view = option.widget
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            focused = view.hasFocus()
            painter.fillRect(rect, style.colour("selected_row" if focused else "selected_row_idle"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        x, y = rect.left() + style.px(12), rect.top() + style.px(6)
        draw_kind_square(painter, x, y + style.px(1), hit.annotation.kind)
        x += style.px(24)
        width = rect.right() - style.px(12) - x
        role = "second_text" if hit.taken else "text"
        draw_words(painter, x, y, width, hit.quote, style.font(), role)
        model = index.model()
        date = partial_date(hit.document.source.published, short=True)
        assert isinstance(model, HitsModel)
        marks = [
            QCoreApplication.translate("HitsModel", "on the sheet") if hit.taken else "",
            model.whose(hit),
            hit.document.title,
            date,
        ]
        second = " · ".join(part for part in marks if part)
        draw_words(painter, x, y + style.px(19), width, second, style.font(tokens.SECOND), "second_text")
        painter.restore()


class HitsList(QListView):
    """The list; digits give the selected claims their stance."""

    takes_single_keys = True
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
        self.list = HitsList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Claims that were found"))
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
        self.filter.leave.connect(self.list.setFocus)
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
            self.model.set_hits(claims_to_add(self.desk.ws, self.filter.text(), self._view.dispute.id))
            self.head.set_count(str(len(self.model.hits)))
            self._choose(self.model.places_of(chosen))
            words = self._next_step()
            self.hint.setText(words)
            self.hint.setVisible(bool(words))

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
        if not self.model.hits:
            return self.tr("No claim has these words. Tag them in Read with 1, then come back.")
        return ""

    def selected_ids(self) -> tuple[UUID, ...]:
        """The claims selected in the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self.model.hits[row].annotation.id for row in rows)

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
