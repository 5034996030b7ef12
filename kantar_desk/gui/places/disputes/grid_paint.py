"""How the grid of a dispute is drawn: heads, claims, stances, matrix values."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import draw_focus_ring
from kantar_desk.gui.labels import label
from kantar_desk.gui.places.disputes.parts import date_lines, draw_flag, draw_stance, in_quotes
from kantar_desk.gui.rows import draw_words, fill_selected, struck, wrapped
from kantar_desk.gui.style import style
from kantar_desk.workspace.dispute_queries import ClaimLine

if TYPE_CHECKING:
    from kantar_desk.gui.places.disputes.grid import Grid, GridModel

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class GridHead(QHeaderView):
    """The head of the grid: answers with their counts, or sums and ranks."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(style.px(40))

    def _grid_model(self) -> GridModel:
        return cast("GridModel", self.model())

    def sizeHint(self) -> QSize:
        """Room for two lines of the answer and three of counts."""
        model = self._grid_model()
        if model.mode == "matrix":
            return QSize(style.px(100), style.px(88 + 18 * (self._name_lines() - 1)))
        return QSize(style.px(100), style.px(22 + 18 * self._name_lines() + 16 * self._count_lines()))

    def _name_lines(self) -> int:
        font = style.font(weight=tokens.WEIGHT_HEAD)
        width = style.px(100)
        names = [one.answer for one in self._grid_model().positions]
        return max((len(wrapped(name, width, font)) for name in names), default=1)

    def _count_lines(self) -> int:
        model = self._grid_model()
        font = style.font(tokens.CAPTION)
        lines = (
            sum(len(wrapped(words, model.room, font)) for words in model.counts(one))
            for one in model.positions
        )
        return max(lines, default=2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head, with a line at its left and a darker one below."""
        model = self._grid_model()
        painter.save()
        painter.fillRect(rect, style.colour("page"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.colour("button_line"))
        if section == 0:
            self._claims(painter, rect, model)
        elif section <= len(model.positions):
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), style.colour("panel_line"))
            self._position(painter, rect, model, section)
        painter.restore()

    def _claims(self, painter: QPainter, rect: QRect, model: GridModel) -> None:
        x, width = rect.left() + style.px(24), rect.width() - style.px(32)
        font = style.font(tokens.CAPTION, tokens.WEIGHT_CURRENT)
        if model.mode == "matrix":
            y = rect.bottom() - style.px(40)
            draw_words(
                painter,
                x,
                y,
                width,
                QCoreApplication.translate("GridModel", "Inconsistency over origins"),
                font,
                "second_text",
            )
            y += style.px(16)
            words = QCoreApplication.translate("GridModel", "Ranks inconsistency, decides nothing")
            draw_words(painter, x, y, width, words, style.font(tokens.CAPTION), "second_text")
            return
        y = rect.bottom() - style.px(25)
        words = QCoreApplication.translate("GridModel", "Date, holder and words of the claim")
        draw_words(painter, x, y, width, words, font, "second_text")

    def _position(self, painter: QPainter, rect: QRect, model: GridModel, section: int) -> None:
        position = model.positions[section - 1]
        head = model.heads[position.id]
        x, width = rect.left() + style.px(8), rect.width() - style.px(14)
        y = rect.top() + style.px(10)
        role = "second_text" if position.is_not_known or position.retired else "text"
        weight = tokens.WEIGHT_NORMAL if position.is_not_known else tokens.WEIGHT_HEAD
        if model.mode == "matrix":
            font = style.font(tokens.TITLE, weight)
            painter.setFont(font)
            painter.setPen(style.colour(role))
            total = str(head.inconsistency) if head.rank is not None else "–"
            painter.drawText(QRect(x, y - style.px(2), width, style.px(26)), _LEFT, total)
            y += style.px(26)
            weight = min(weight, tokens.WEIGHT_CURRENT)
        font = style.font(weight=weight)
        if position.retired:
            font = struck(font)
        for words in wrapped(position.answer, width, font):
            draw_words(painter, x, y, width, words, font, role)
            y += style.px(18)
        caption = style.font(tokens.CAPTION)
        for number, words in enumerate(model.counts(position)):
            role = "text" if number == 2 else "second_text"
            for line in wrapped(words, width, caption):
                draw_words(painter, x, y, width, line, caption, role)
                y += style.px(16)


class _GridDelegate(QStyledItemDelegate):
    """What both halves share: the ground of the row and its lines."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self.grid = grid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """50 high."""
        return QSize(style.px(96), style.px(tokens.ROW_DISPUTE_GRID))

    def _ground(self, painter: QPainter, rect: QRect, index: Index, ground: str = "page") -> None:
        if index.row() == self.grid.cells.currentIndex().row():
            fill_selected(painter, rect, focused=self.grid.has_focus())
        else:
            painter.fillRect(rect, style.colour(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.colour("panel_line"))


class ClaimDelegate(_GridDelegate):
    """Date, then holder and document over flags and quote."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one claim."""
        model = self.grid.model
        line = model.lines[index.row()]
        rect = option.rect
        painter.save()
        self._ground(painter, rect, index)
        top, low = rect.top() + style.px(6), rect.top() + style.px(25)
        x = rect.left() + style.px(24)
        font, second = style.font(), style.font(tokens.SECOND)
        date, under = date_lines(line.row.date, years=model.years)
        draw_words(painter, x, top, style.px(54), date or "–", font, "second_text")
        draw_words(painter, x, low, style.px(54), under, second, "second_text")
        x += style.px(56)
        width = rect.right() - style.px(8) - x
        self._first_line(painter, x, top, width, line)
        self._second_line(painter, x, low, width, line)
        painter.restore()

    def _first_line(self, painter: QPainter, x: int, y: int, width: int, line: ClaimLine) -> None:
        font = style.font(weight=tokens.WEIGHT_CURRENT)
        live = line.row.live
        if line.row.withdrawn is not None:
            font = struck(style.font())
        used = draw_words(painter, x, y, width, line.holder, font, "text" if live else "second_text")
        rest = width - used - style.px(4)
        if line.document.title != line.holder and rest > style.px(40):
            words = f"· {line.document.title}"
            draw_words(painter, x + used + style.px(4), y, rest, words, style.font(), "second_text")

    def _second_line(self, painter: QPainter, x: int, y: int, width: int, line: ClaimLine) -> None:
        second = style.font(tokens.SECOND)
        strong = style.font(tokens.SECOND, tokens.WEIGHT_CURRENT)
        end = x + width
        for words in self.grid.model.marks(line):
            hollow = words == QCoreApplication.translate("GridModel", "order unknown")
            full = line.repeated == "full" and words == QCoreApplication.translate(
                "GridModel", "repeated after retraction"
            )
            if hollow or full:
                size = style.px(tokens.ICON_LINE)
                if x + size > end:
                    return
                draw_flag(painter, x, y + style.px(2), size, full=full)
                x += size + style.px(4)
            font, role = (second, "second_text") if hollow else (strong, "text")
            x += draw_words(painter, x, y, end - x, words, font, role) + style.px(6)
        draw_words(painter, x, y, end - x, in_quotes(line.quote), second, "second_text")


class PositionDelegate(_GridDelegate):
    """A stance with its sign, or a value of the matrix."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        model = self.grid.model
        rect = option.rect
        if index.column() == 0 or index.column() > len(model.positions):
            return
        line = model.lines[index.row()]
        painter.save()
        if model.mode == "matrix":
            self._matrix(painter, rect, index, line)
        else:
            self._ground(painter, rect, index)
            self._stances(painter, rect, index, line)
        painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), style.colour("panel_line"))
        if index == self.grid.cells.currentIndex() and self.grid.has_focus():
            draw_focus_ring(painter, rect, 0)
        painter.restore()

    def _stances(self, painter: QPainter, rect: QRect, index: Index, line: ClaimLine) -> None:
        model = self.grid.model
        position = model.positions[index.column() - 1]
        cells = line.stances(position.id)
        if not cells:
            return
        own = model.own(line, position)
        first = own if own is not None else cells[0].stance
        x, y = rect.left() + style.px(8), rect.top() + style.px(6)
        size = style.px(14)
        live = line.row.live
        draw_stance(painter, first, x, y + style.px(2), size, "text" if live else "second_text")
        font = style.font() if line.row.withdrawn is None else struck(style.font())
        width = rect.width() - style.px(14)
        role = "text" if live else "second_text"
        draw_words(painter, x + size + style.px(4), y, width - size, label("stance", first), font, role)
        others = []
        if own is None:
            others.append(", ".join(sorted(model.who(one) for one in cells if one.stance == first)))
        others += [
            QCoreApplication.translate("GridModel", "{who}: {stance}").format(
                who=model.who(one), stance=label("stance", one.stance).lower()
            )
            for one in cells
            if one.stance != first
        ]
        y = rect.top() + style.px(25)
        draw_words(painter, x, y, width, "; ".join(others), style.font(tokens.SECOND), "second_text")

    def _matrix(self, painter: QPainter, rect: QRect, index: Index, line: ClaimLine) -> None:
        model = self.grid.model
        position = model.positions[index.column() - 1]
        value = line.matrix(position.id)
        x, width = rect.left() + style.px(8), rect.width() - style.px(14)
        middle = rect.top() + style.px(16)
        if not line.row.live:
            self._ground(painter, rect, index)
            words = QCoreApplication.translate("GridModel", "does not weigh") if index.column() == 1 else "–"
            words = words[:1].upper() + words[1:]  # alone in its cell
            draw_words(painter, x, middle, width, words, style.font(), "second_text")
            return
        ground = {"i": "matrix_low", "ii": "matrix_high"}.get(value.value, "page")
        self._ground(painter, rect, index, ground)
        if ground != "page":  # strength stays to be seen in the selected row too
            inner = rect.adjusted(1, 0, 0, -1)
            painter.fillRect(inner, style.colour(ground))
        weight = tokens.WEIGHT_CURRENT if value.typed else tokens.WEIGHT_NORMAL
        font = style.font(weight=weight)
        role = "text" if value.typed else "second_text"
        room = width - (style.px(18) if value.typed else 0)
        lines = wrapped(label("cell", value.value), room, font)
        y = middle if len(lines) == 1 else rect.top() + style.px(7)
        used = 0
        for words in lines:
            used = max(used, draw_words(painter, x, y, room, words, font, role))
            y += style.px(18)
        if value.typed:
            size = style.px(tokens.ICON_LINE)
            style.draw_icon(painter, "pencil-simple", x + used + style.px(5), rect.top() + style.px(18), size)
