"""The grid of a dispute: claims as rows by date, positions as columns; as sheet of stances or as matrix."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QTableView, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.disputes.parts import short_date
from kantar_desk.gui.style import style
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.dispute_queries import ClaimLine, DisputeView, PositionHead, StanceCell

Index = QModelIndex | QPersistentModelIndex
SHEET, MATRIX = "sheet", "matrix"
_CLAIM_LEAST, _CLAIM_FROZEN, _POSITION, _POSITION_LEAST = 288, 240, 124, 96


class GridModel(QAbstractTableModel):
    """Column 0 is the claim, the others are the positions in the order of the mode."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.mode = SHEET
        self.view: DisputeView | None = None
        self.lines: tuple[ClaimLine, ...] = ()
        self.positions: tuple[Position, ...] = ()
        self.heads: dict[UUID, PositionHead] = {}
        self.years = False
        self.room = style.px(_POSITION - 14)
        """What the words of a head have in width."""

    def show(self, view: DisputeView | None, mode: str) -> None:
        """Show a dispute; where rows and columns stay the same, only cells are redrawn."""
        lines = view.lines if view is not None else ()
        positions = self._ordered(view, mode) if view is not None else ()
        same = [one.row.claim_id for one in lines] == [one.row.claim_id for one in self.lines] and [
            one.id for one in positions
        ] == [one.id for one in self.positions]
        if not same:
            self.beginResetModel()
        self.view, self.mode, self.lines, self.positions = view, mode, lines, positions
        self.heads = {head.position_id: head for head in view.sheet.heads} if view is not None else {}
        self.years = len({line.row.date[:4] for line in lines if line.row.date}) > 1
        if not same:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, len(positions))
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(positions))

    def _ordered(self, view: DisputeView, mode: str) -> tuple[Position, ...]:
        shown = [one for one in view.positions if not one.retired or self._used(view, one)]
        if mode == MATRIX:
            ranks = {head.position_id: head.rank for head in view.sheet.heads}
            shown.sort(key=lambda one: (ranks[one.id] is None, ranks[one.id] or 0))
        return tuple(shown)

    @staticmethod
    def _used(view: DisputeView, position: Position) -> bool:
        return any(key[1] == position.id for key in (*view.stances, *view.cells))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of statements."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The claim and one for each position."""
        return 0 if parent.isValid() else len(self.positions) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says: for display short, for screen readers and as tooltip in full."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        line = self.lines[index.row()]
        if index.column() == 0:
            if role == Qt.ItemDataRole.ToolTipRole:
                return line.quote
            parts = [
                partial_date(line.row.date),
                line.holder,
                line.document.title,
                *self.marks(line),
                line.quote,
            ]
            return ", ".join(part for part in parts if part)
        position = self.positions[index.column() - 1]
        if self.mode == MATRIX:
            value = line.matrix(position.id)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.tr("Typed by a person") if value.typed else self.tr("Derived from the stances")
            return label("cell", value.value)
        said = [
            self.tr("{who}: {stance}").format(who=self.who(one), stance=label("stance", one.stance))
            for one in line.stances(position.id)
        ]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([position.answer, *(said or [self.tr("no stance")])])
        return "\n".join(said) if role == Qt.ItemDataRole.ToolTipRole else ", ".join(said)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The answers; counts in the text for screen readers and in the tooltip."""
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if orientation == Qt.Orientation.Vertical or role not in wanted:
            return None
        if section == 0:
            return self.tr("Date, holder and words of the claim")
        if section > len(self.positions):
            return None
        position = self.positions[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return position.answer
        return "\n".join([position.answer, *self.counts(position)])

    def who(self, cell: StanceCell) -> str:
        """The name of the set a stance is of; “me” for one's own."""
        if cell.set_id == self.desk.ws.own_set_id:
            return self.tr("me")
        found = self.desk.sets.get(cell.set_id)
        return found.name if found is not None else self.tr("unknown")

    def own(self, line: ClaimLine, position: Position) -> str | None:
        """The annotator's own stance."""
        return next(
            (one.stance for one in line.stances(position.id) if one.set_id == self.desk.ws.own_set_id), None
        )

    def marks(self, line: ClaimLine) -> list[str]:
        """What is marked before the quote, in words."""
        row = line.row
        found = []
        if row.withdrawn is not None:
            found.append(
                self.tr("withdrawn {date}").format(date=short_date(row.withdrawn))
                if row.withdrawn
                else self.tr("withdrawn")
            )
        elif row.superseded:
            found.append(self.tr("superseded"))
        if line.repeated:
            full = line.repeated == "full"
            found.append(self.tr("repeated after retraction") if full else self.tr("order unknown"))
        if row.other_scope:
            found.append(self.tr("other scope"))
        return found

    def counts(self, position: Position) -> list[str]:
        """The lines under an answer: statements asserted and reported, origins, what was withdrawn."""
        head = self.heads[position.id]
        if self.mode == MATRIX and head.rank is None:
            return [self.tr("not ranked")]
        origins = self.tr("%n origin(s)", "", head.origins.number) + ("" if head.origins.sure else "?")
        if self.mode == MATRIX:
            return [origins]
        if head.reported:
            statements = self.tr("{asserted} + {reported} statements").format(
                asserted=head.asserted, reported=head.reported
            )
        else:
            statements = self.tr("%n statement(s)", "", head.asserted)
        found = [statements, origins]
        if head.withdrawn is not None:
            date = short_date(head.withdrawn)
            found.append(self.tr("withdrawn {date}").format(date=date) if date else self.tr("withdrawn"))
        elif head.superseded:
            found.append(self.tr("superseded"))
        else:
            back = [
                line.row.withdrawn
                for line in self.lines
                if line.row.withdrawn is not None
                and any(one.stance == "asserts" for one in line.stances(position.id))
            ]
            if back:
                dates = {short_date(one) for one in back if one}
                words = self.tr("%n withdrawn", "", len(back))
                found.append(f"{words} {dates.pop()}" if len(dates) == 1 else words)
        return found


class _Cells(QTableView):
    """One half of the grid: the frozen claim column, or the positions."""

    takes_single_keys = True
    digit = Signal(int)
    dragged = Signal(object, object)
    activated_row = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setProperty("page", True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(style.px(tokens.ROW_DISPUTE_GRID))
        self.verticalHeader().setDefaultSectionSize(style.px(tokens.ROW_DISPUTE_GRID))
        self._pressed = QModelIndex()
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setStyleSheet(f"QTableView {{ background: {style.theme.page}; }}")

    def takes_chord(self, chord: str) -> bool:
        """Digits set the stance or the cell."""
        if chord.startswith("Digit") and self.currentIndex().isValid():
            self.digit.emit(int(chord[5:]))
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A cell taken hold of can be dragged to another answer of its row."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While dragging the hand shows it; the current cell stays."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed.isValid():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go over another cell of the row: the stance moves there."""
        self.unsetCursor()
        here, start = self.indexAt(event.position().toPoint()), self._pressed
        self._pressed = QModelIndex()
        if start.isValid() and here.isValid() and here != start and here.row() == start.row():
            self.dragged.emit(start, here)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows the passage in Read."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.activated_row.emit(index.row())


class Grid(QWidget):
    """Both halves side by side, moving as one.

    ``moved`` fires when another cell is current, ``digit`` carries a digit typed in the grid, ``dragged`` the two
    indexes of a stance that was dragged, ``activated_row`` a row that was double-clicked.
    """

    moved = Signal()
    digit = Signal(int)
    dragged = Signal(object, object)
    activated_row = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from kantar_desk.gui.places.disputes.grid_paint import ClaimDelegate, GridHead, PositionDelegate

        self.desk = desk
        self.model = GridModel(desk, self)
        self.claims = _Cells(self)
        self.cells = _Cells(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.claims)
        row.addWidget(self.cells, 1)
        self.claims.setModel(self.model)
        self.cells.setModel(self.model)
        self.cells.setSelectionModel(self.claims.selectionModel())
        self.claims.setHorizontalHeader(GridHead(self.claims))
        self.cells.setHorizontalHeader(GridHead(self.cells))
        self.claims.setItemDelegate(ClaimDelegate(self))
        self.cells.setItemDelegate(PositionDelegate(self))
        self.claims.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.claims.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.claims.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.claims.setAccessibleName(self.tr("Claims"))
        self.cells.setAccessibleName(self.tr("Answers of the dispute"))
        self.claims.verticalScrollBar().valueChanged.connect(self.cells.verticalScrollBar().setValue)
        self.cells.verticalScrollBar().valueChanged.connect(self.claims.verticalScrollBar().setValue)
        self.claims.selectionModel().currentChanged.connect(self._moved)
        self.claims.clicked.connect(lambda index: self.set_current(index.row(), self.current_column() or 1))
        for half in (self.claims, self.cells):
            half.digit.connect(self.digit)
            half.dragged.connect(self.dragged)
            half.activated_row.connect(self.activated_row)
            half.installEventFilter(self)
        self.setFocusProxy(self.cells)

    def show(self, view: DisputeView | None, mode: str) -> None:  # type: ignore[override]
        """Show a dispute as sheet or as matrix; the current claim and answer stay where they are."""
        line, position = self.current_line(), self.current_position()
        self.model.show(view, mode)
        self._layout()
        rows = [one.row.claim_id for one in self.model.lines]
        members = {row.claim_id: at for at, one in enumerate(self.model.lines) for row in one.rows}
        columns = [one.id for one in self.model.positions]
        at = members.get(line.row.claim_id, 0) if line is not None else 0
        column = columns.index(position.id) + 1 if position is not None and position.id in columns else 0
        if rows:
            if not column:
                column = self._first_column(at)
            self.set_current(at, column)
        self._moved()

    def _first_column(self, row: int) -> int:
        line = self.model.lines[row]
        for number, position in enumerate(self.model.positions, 1):
            if line.stances(position.id):
                return number
        return 1

    def set_current(self, row: int, column: int) -> None:
        """Make a cell current."""
        index = self.model.index(row, max(1, column))
        if index.isValid():
            self.cells.setCurrentIndex(index)
            self.claims.scrollTo(self.model.index(row, 0))

    def go_to_claim(self, claim_id: UUID) -> bool:
        """Make the row of a claim current; False if it is not on the sheet."""
        for at, line in enumerate(self.model.lines):
            if any(row.claim_id == claim_id for row in line.rows):
                self.set_current(at, self._first_column(at))
                return True
        return False

    def current_line(self) -> ClaimLine | None:
        """The statement of the current row."""
        row = self.cells.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def current_column(self) -> int:
        """The current column, 0 if there is none."""
        return max(0, self.cells.currentIndex().column())

    def current_position(self) -> Position | None:
        """The answer of the current column."""
        column = self.current_column() - 1
        return self.model.positions[column] if 0 <= column < len(self.model.positions) else None

    def has_focus(self) -> bool:
        """True when keys go to the grid."""
        return self.cells.hasFocus() or self.claims.hasFocus()

    def _moved(self, *_: object) -> None:
        self.claims.viewport().update()
        self.cells.viewport().update()
        self.moved.emit()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """The selected row changes its ground with the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.claims.viewport().update()
            self.cells.viewport().update()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Claims take what the answers leave, answers scroll where there are many."""
        super().resizeEvent(event)
        self._layout()

    def _least_position(self) -> int:
        """The narrowest column: every stance can be read whole in it, in any language; counts take a second line."""
        metrics = QFontMetrics(style.font())
        words = max(metrics.horizontalAdvance(label("stance", one)) for one in codes_of("stance"))
        return max(style.px(_POSITION_LEAST), words + style.px(30))

    def _layout(self) -> None:
        """The widths, then once more where heads that need more or fewer lines change whether the rows scroll."""
        room = self.model.room
        self._place()
        if self.model.room != room:
            self._place()

    def _place(self) -> None:
        count = max(1, len(self.model.positions))
        least = style.px(_CLAIM_LEAST)
        narrow = self._least_position()
        wide = max(style.px(_POSITION), narrow)
        rows = len(self.model.lines) * style.px(tokens.ROW_DISPUTE_GRID)
        height = max(half.horizontalHeader().sizeHint().height() for half in (self.claims, self.cells))
        scrolls = rows + height > self.height() + 1
        room = self.width() - (self.cells.verticalScrollBar().sizeHint().width() if scrolls else 0)
        if room - count * wide < least:
            least = min(least, max(style.px(_CLAIM_FROZEN), room - count * narrow))
            wide = max(narrow, (room - least) // count)
        claim = max(least, room - count * wide)
        self.model.room = wide - style.px(14)
        self.claims.setFixedWidth(claim)
        self.claims.setColumnWidth(0, claim)
        self.cells.setColumnHidden(0, True)
        for column in range(1, count + 1):
            self.claims.setColumnHidden(column, True)
            self.cells.setColumnWidth(column, wide)
        for half in (self.claims, self.cells):
            half.horizontalHeader().setFixedHeight(height)
        bar = (
            self.cells.horizontalScrollBar().sizeHint().height() if count * wide > self.width() - claim else 0
        )
        rows = len(self.model.lines) * style.px(tokens.ROW_DISPUTE_GRID)
        self.setMaximumHeight(height + rows + bar + 1)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows, as far as there is room."""
        return QSize(style.px(600), self.maximumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page under both halves."""
        QPainter(self).fillRect(self.rect(), style.colour("page"))

    def index_at(self, point: QPoint) -> Index:
        """The cell at a point of the right half's viewport."""
        return self.cells.indexAt(point)
