"""The timeline of a dispute: the claims of each answer by date, with retractions as cuts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.labels import label
from kantar_desk.gui.places.disputes.grid import GridModel
from kantar_desk.gui.places.disputes.parts import draw_flag, draw_stance, short_date
from kantar_desk.gui.rows import draw_words, elided, fill_selected, struck
from kantar_desk.gui.style import style
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.dispute_queries import ClaimLine, DisputeView, days_of

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_EDGE, _NAMES, _DAY, _FOLD, _HEAD, _AXIS, _WORDS = 24, 216, 66, 52, 40, 32, 160
_KEPT_EMPTY = 3  # so many empty days in a row are shown one by one
_BAR = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: the head of an answer (no line), or a claim with the stance shown."""

    position: Position
    line: ClaimLine | None = None
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """A retraction: where it stands, from the left end of the days, and the rows it joins."""

    x: float
    rows: tuple[int, ...]


class Axis:
    """Days from left to right; runs of empty days are folded into one band."""

    def __init__(self, dates: list[str]) -> None:
        days = set()
        for date in dates:
            found = days_of(date)
            if found is not None:
                days |= {dt.date.fromisoformat(found[0]), dt.date.fromisoformat(found[1])}
        self.columns: list[tuple[dt.date | None, int, int, int]] = []  # day or None, left, width, days folded
        self._left: dict[dt.date, int] = {}
        x = 0
        last: dt.date | None = None
        for day in sorted(days):
            gap = (day - last).days - 1 if last is not None else 0
            if last is not None and gap > _KEPT_EMPTY:
                self.columns.append((None, x, style.px(_FOLD), gap))
                x += style.px(_FOLD)
            elif last is not None:
                for number in range(1, gap + 1):
                    x = self._add(last + dt.timedelta(days=number), x)
            x = self._add(day, x)
            last = day
        self.width = x

    def _add(self, day: dt.date, x: int) -> int:
        self.columns.append((day, x, style.px(_DAY), 0))
        self._left[day] = x
        return x + style.px(_DAY)

    def place(self, date: str) -> tuple[float, float, bool] | None:
        """From where to where a date reaches, and whether its time of day is known; None without a date."""
        found = days_of(date)
        if found is None:
            return None
        left = self._left[dt.date.fromisoformat(found[0])]
        if len(date) > 10:
            minutes = int(date[11:13]) * 60 + int(date[14:16])
            at = left + style.px(_DAY) * minutes / 1440
            return at, at, True
        return left, self._left[dt.date.fromisoformat(found[1])] + style.px(_DAY), False


class TimelineModel(QAbstractListModel):
    """Heads of answers and under each its claims by date."""

    def __init__(self, grid: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = grid
        self.entries: list[Entry] = []
        self.axis = Axis([])

    def show(self, view: DisputeView | None) -> None:
        """Show a dispute."""
        self.beginResetModel()
        self.entries = []
        for position in self.grid.positions if view is not None else ():
            self.entries.append(Entry(position))
            for line in self.grid.lines:
                cells = line.stances(position.id)
                if cells:
                    own = self.grid.own(line, position)
                    self.entries.append(Entry(position, line, own or cells[0].stance))
        self.axis = Axis([line.row.date for line in self.grid.lines])
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Heads and claims."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if index.isValid() and self.entries[index.row()].line is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """All that a row says, in words."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and entry.line is not None:
            return entry.line.quote
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if entry.line is None:
            return ", ".join([entry.position.answer, *self.grid.counts(entry.position)])
        date = partial_date(entry.line.row.date) or self.tr("no date")
        return ", ".join([entry.line.holder, date, self.words(entry), entry.line.quote])

    def words(self, entry: Entry) -> str:
        """What stands beside a mark."""
        assert entry.line is not None
        date = entry.line.row.date
        parts = [label("stance", entry.stance).lower()]
        if len(date) > 10:
            parts.append(date[11:16])
        parts += self.grid.marks(entry.line)
        if not date:
            parts.append(self.tr("no date"))
        return ", ".join(parts)


class TimelineDelegate(QStyledItemDelegate):
    """A head, or name, mark and words of a claim."""

    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 for a claim, 40 for a head; as wide as the days."""
        model = self.view.entries
        entry = model.entries[index.row()]
        width = style.px(_EDGE + _NAMES) + model.axis.width + style.px(_WORDS)
        height = style.px(_HEAD if entry.line is None else tokens.ROW)
        return QSize(max(width, self.view.viewport().width()), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = self.view.entries.entries[index.row()]
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = index == self.view.currentIndex() and entry.line is not None
        if current:
            fill_selected(painter, rect, focused=self.view.hasFocus())
        else:
            painter.fillRect(rect, style.colour("page"))
        if entry.line is None:
            self._head(painter, rect, entry, first=index.row() == 0)
        else:
            self._claim(painter, rect, entry, index)
        if current and self.view.hasFocus():
            draw_focus_ring(painter, rect.intersected(self.view.viewport().rect()), 0)
        painter.restore()

    def _days(self, painter: QPainter, rect: QRect, free: tuple[float, float], *, bands: bool = True) -> None:
        """Day lines and folded bands, but not where words stand (``free``, from left to right)."""
        for day, left, width, _ in self.view.entries.axis.columns:
            x = self.view.axis_left(rect) + left
            if day is None and bands:
                painter.fillRect(QRect(x, rect.top(), width, rect.height()), style.colour("matrix_low"))
            if not free[0] - 4 < x < free[1] + 4:
                painter.fillRect(QRect(x, rect.top(), 1, rect.height()), style.colour("panel_line"))

    def _head(self, painter: QPainter, rect: QRect, entry: Entry, *, first: bool) -> None:
        model = self.view.entries.grid
        x, y = rect.left() + style.px(_EDGE), rect.top() + style.px(12)
        bold = style.font(weight=tokens.WEIGHT_HEAD)
        name = elided(bold, entry.position.answer, style.px(_NAMES + 160))
        counts = ", ".join(model.counts(entry.position))
        font = style.font(tokens.SECOND)
        used = QFontMetrics(bold).horizontalAdvance(name)
        end = x + used + style.px(10) + QFontMetrics(font).horizontalAdvance(counts)
        self._days(painter, rect, (x, end))
        if not first:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), style.colour("panel_line"))
        draw_words(painter, x, y, used + 2, name, bold, "text")
        draw_words(painter, x + used + style.px(10), y + 1, end - x, counts, font, "second_text")

    def _claim(self, painter: QPainter, rect: QRect, entry: Entry, index: Index) -> None:
        line = entry.line
        assert line is not None
        model = self.view.entries
        middle = rect.top() + rect.height() / 2
        left = self.view.axis_left(rect)
        place = model.axis.place(line.row.date)
        words = model.words(entry)
        strong = line.repeated == "full"
        font = style.font(tokens.SECOND, tokens.WEIGHT_CURRENT if strong else tokens.WEIGHT_NORMAL)
        flag = style.px(tokens.ICON_LINE + 4) if line.repeated else 0
        long = QFontMetrics(font).horizontalAdvance(words) + flag
        start, end = (left + place[0], left + place[1]) if place else (left, left)
        if place and place[2]:
            start, end = start - style.px(_BAR) / 2, end + style.px(_BAR) / 2
        x = end + style.px(10)
        for cut in self.view.cuts_at(index.row()):
            if x - style.px(8) < left + cut < x + long:
                x = left + cut + style.px(10)
        if x + long > rect.right() - style.px(8) and start - long - style.px(10) > left:
            x = start - style.px(10) - long
        self._days(painter, rect, (x, x + long), bands=index != self.view.currentIndex())
        name = style.font() if line.row.withdrawn is None else struck(style.font())
        role = "text" if line.row.live else "second_text"
        at, top = rect.left() + style.px(_EDGE), rect.top() + style.px(4)
        draw_words(painter, at, top, style.px(_NAMES - 12), line.holder, name, role)
        if place is not None:
            self._mark(painter, entry, start, end, middle, known=place[2])
        if flag:
            draw_flag(painter, x, middle - style.px(7), style.px(tokens.ICON_LINE), full=strong)
            x += flag
        role = "text" if strong else "second_text"
        draw_words(painter, round(x), round(middle) - style.px(9), long + 4, words, font, role)

    def _mark(
        self, painter: QPainter, entry: Entry, start: float, end: float, middle: float, *, known: bool
    ) -> None:
        assert entry.line is not None
        draw_mark(painter, entry.stance, QRectF(start, middle - style.px(_BAR) / 2, end - start, style.px(_BAR)),
                  known=known, live=entry.line.row.live)  # fmt: skip


def draw_mark(painter: QPainter, stance: str, box: QRectF, *, known: bool, live: bool) -> None:
    """A bar over the days a claim can be from, or a dot at a known time; by stance filled, hollow, crossed, with ?."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    blue = style.colour("claim" if live else "field_line")
    if not known:
        box = box.adjusted(style.px(2), 0, -style.px(2), 0)
    hollow = stance != "asserts"
    colour = blue if stance in ("asserts", "reports_only") else style.colour("field_line")
    if stance == "retracts":
        size = style.px(14)
        centre = box.center() if known else QPointF(box.left() + size / 2, box.center().y())
        draw_stance(painter, "denies", centre.x() - size / 2, centre.y() - size / 2, size)
        painter.restore()
        return
    painter.setPen(QPen(colour, 1.5) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("page") if hollow else colour)
    shape = box.adjusted(0.75, 0.75, -0.75, -0.75) if hollow else box
    if known:
        painter.drawEllipse(shape)
    else:
        painter.drawRect(shape)
    sign = style.px(10)
    if stance == "denies":
        draw_stance(
            painter, "denies", box.center().x() - sign / 2, box.center().y() - sign / 2, sign, "second_text"
        )
    elif stance == "questions":
        font = style.font(tokens.CAPTION, tokens.WEIGHT_HEAD)
        painter.setFont(font)
        painter.setPen(style.colour("second_text"))
        painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


class _AxisHead(QWidget):
    """The days over the rows."""

    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self.view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        """Days, and the number of days of each folded band."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.setFont(style.font(tokens.CAPTION))
        left = style.px(_EDGE + _NAMES) - self.view.horizontalScrollBar().value()
        years = len({day.year for day, *_ in self.view.entries.axis.columns if day is not None}) > 1
        year = 0
        for day, x, width, folded in self.view.entries.axis.columns:
            box = QRect(left + x, 0, width, self.height())
            if day is None:
                painter.fillRect(box, style.colour("matrix_low"))
                words = QCoreApplication.translate("Timeline", "%n day(s)", "", folded)
            else:
                words = short_date(day.isoformat())
                if years and day.year != year:
                    words = f"{words} {day.year % 100:02}"
                    year = day.year
            painter.fillRect(QRect(left + x, style.px(24), 1, self.height()), style.colour("panel_line"))
            painter.setPen(style.colour("second_text"))
            painter.drawText(box.adjusted(style.px(5), 0, 0, 0), _LEFT, words)
        painter.fillRect(QRect(0, 0, style.px(_EDGE + _NAMES), self.height()), style.colour("page"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), style.colour("button_line"))


class Timeline(QListView):
    """The timeline; ``moved`` fires when another claim is current, ``digit`` carries a digit typed."""

    takes_single_keys = True
    moved = Signal()
    digit = Signal(int)
    activated_row = Signal(int)

    def __init__(self, grid: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = TimelineModel(grid, self)
        self.cuts: list[Cut] = []
        self.setModel(self.entries)
        self.setItemDelegate(TimelineDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setAccessibleName(self.tr("Timeline"))
        self.head = _AxisHead(self)
        self.setViewportMargins(0, style.px(_AXIS), 0, 0)
        self.horizontalScrollBar().valueChanged.connect(self.head.update)
        self.selectionModel().currentChanged.connect(self._moved)
        style.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(f"QListView {{ background: {style.theme.page}; }}")
        self.head.update()

    def show_view(self, view: DisputeView | None) -> None:
        """Show a dispute; the current claim stays."""
        line, position = self.current_line(), self.current_position()
        self.entries.show(view)
        self.cuts = self._find_cuts()
        if line is None or not self.go_to_claim(line.row.claim_id, position.id if position else None):
            first = next((n for n, one in enumerate(self.entries.entries) if one.line is not None), None)
            if first is not None:
                self.setCurrentIndex(self.entries.index(first))
        self.head.update()

    def go_to_claim(self, claim_id: UUID, position_id: UUID | None = None) -> bool:
        """Make the row of a claim current; False if it has no stance."""
        found = None
        for number, entry in enumerate(self.entries.entries):
            if entry.line is not None and any(row.claim_id == claim_id for row in entry.line.rows):
                if entry.position.id == position_id:
                    found = number
                    break
                found = number if found is None else found
        if found is not None:
            self.setCurrentIndex(self.entries.index(found))
        return found is not None

    def _entry(self) -> Entry | None:
        row = self.currentIndex().row()
        return self.entries.entries[row] if 0 <= row < len(self.entries.entries) else None

    def current_line(self) -> ClaimLine | None:
        """The claim of the current row."""
        entry = self._entry()
        return entry.line if entry is not None else None

    def current_position(self) -> Position | None:
        """The answer the current row stands under."""
        entry = self._entry()
        return entry.position if entry is not None else None

    def axis_left(self, rect: QRect) -> int:
        """Where the days begin in a row."""
        return rect.left() + style.px(_EDGE + _NAMES)

    def takes_chord(self, chord: str) -> bool:
        """Digits set the stance."""
        if chord.startswith("Digit") and self.current_line() is not None:
            self.digit.emit(int(chord[5:]))
            return True
        return False

    def moveCursor(self, action: Any, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Heads are passed over."""
        index = super().moveCursor(action, modifiers)
        step = -1 if action in (QListView.CursorAction.MoveUp, QListView.CursorAction.MovePageUp) else 1
        if action == QListView.CursorAction.MoveHome:
            step = 1
        elif action == QListView.CursorAction.MoveEnd:
            step = -1
        row = index.row()
        while 0 <= row < len(self.entries.entries) and self.entries.entries[row].line is None:
            row += step
        return self.entries.index(row) if 0 <= row < len(self.entries.entries) else self.currentIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows the passage in Read."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.activated_row.emit(self.currentIndex().row())

    def _moved(self, *_: object) -> None:
        self.viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The days stay over the rows."""
        super().resizeEvent(event)
        self.head.setGeometry(0, 0, self.viewport().width(), style.px(_AXIS))
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, then the lines that join retractions to what they withdraw."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("text"), 1.5))
        for cut in self.cuts:
            rects = {number: self.visualRect(self.entries.index(number)) for number in cut.rows}
            x = self.axis_left(next(iter(rects.values()))) + cut.x
            middles = [rect.center().y() for rect in rects.values()]
            painter.drawLine(QPointF(x, min(middles)), QPointF(x, max(middles)))
            for middle in middles:
                painter.drawLine(QPointF(x - style.px(4), middle), QPointF(x + style.px(4), middle))

    def cuts_at(self, row: int) -> list[float]:
        """Where lines of retractions cross a row, from the left end of the days."""
        return [cut.x for cut in self.cuts if cut.rows[0] <= row <= cut.rows[-1]]

    def _find_cuts(self) -> list[Cut]:
        view = self.entries.grid.view
        found = []
        for source, targets in view.retractions if view is not None else ():
            by_position: dict[UUID, list[int]] = {}
            starts: dict[UUID, tuple[int, float]] = {}
            for number, entry in enumerate(self.entries.entries):
                claim_id = entry.line.row.claim_id if entry.line is not None else None
                if entry.line is not None and claim_id == source:
                    place = self.entries.axis.place(entry.line.row.date)
                    if place is not None:
                        at = place[0] + (0 if place[2] else style.px(9))
                        starts[entry.position.id] = number, at
                elif claim_id in targets:
                    by_position.setdefault(entry.position.id, []).append(number)
            for position_id, (number, at) in starts.items():
                rows = by_position.get(position_id)
                if rows:
                    found.append(Cut(at, tuple(sorted([number, *rows]))))
        return found
