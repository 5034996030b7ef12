"""The list of disputes: question, status, statements and origins."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, PanelHead
from kantar_desk.gui.labels import label
from kantar_desk.gui.listing import Index, ListingModel, ListingPanel, ListingView, RowDelegate
from kantar_desk.gui.places.disputes.parts import STATUS_SIGNS, draw_flag, second_line
from kantar_desk.gui.rows import draw_in, draw_state_sign, title_font, wrapped
from kantar_desk.gui.style import style
from kantar_desk.workspace.dispute_queries import DisputeRow

_LINE = 18


class DisputesModel(ListingModel[DisputeRow]):
    """Disputes in the order of the project."""

    def id_of(self, row: DisputeRow) -> UUID:
        """Of the dispute."""
        return row.dispute.id

    def title(self, row: DisputeRow) -> str:
        """The question."""
        return row.dispute.question

    def spoken(self, row: DisputeRow) -> str:
        """Question, topic, status with counts, and the flag in words."""
        flag = self.tr("repeated after retraction") if row.repeated else ""
        parts = [row.dispute.question, row.topic, self.status_line(row), flag]
        return ", ".join(part for part in parts if part)

    def searched(self, row: DisputeRow) -> str:
        """The words of the dispute and its status."""
        return f"{row.words} {label('dispute_status', row.dispute.status)}"

    def status_line(self, row: DisputeRow) -> str:
        """Status, then statements and origins."""
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return f"{label('dispute_status', row.dispute.status)} · {second_line(parent, row)}"


class DisputesDelegate(RowDelegate[DisputeRow]):
    """Status sign, the question on up to two lines, status and counts under it."""

    def __init__(self, model: DisputesModel) -> None:
        super().__init__()
        self._disputes = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """68 high, 50 where the question takes one line."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else style.px(256)
        lines = wrapped(str(index.data()), width - style.px(48), style.font())
        height = tokens.ROW_DISPUTE if len(lines) > 1 else tokens.ROW_DISPUTE_GRID
        return QSize(style.px(120), style.px(height))

    def draw(self, painter: QPainter, rect: QRect, row: DisputeRow, selected: bool) -> None:
        """Draw one row."""
        left, right = rect.left() + style.px(12), rect.right() - style.px(12)
        sign = style.px(16)
        state = STATUS_SIGNS.get(row.dispute.status, "new")
        draw_state_sign(painter, state, left, rect.top() + style.px(8), sign)
        x = left + sign + style.px(8)
        font = title_font(selected=selected)
        box = QRect(x, rect.top() + style.px(7), right - x, style.px(_LINE))
        for line in wrapped(row.dispute.question, box.width(), font):
            draw_in(painter, box, line, font)
            box.translate(0, style.px(_LINE))
        box.setHeight(style.px(16))
        if row.repeated:
            size = style.px(tokens.ICON_LINE)
            draw_flag(painter, right - size, box.top() + style.px(1), size, full=True)
            box.setWidth(box.width() - size - style.px(8))
        draw_in(painter, box, self._disputes.status_line(row), style.font(tokens.SECOND), "second_text")


class DisputesPanel(ListingPanel[DisputeRow]):
    """Head, filter and list of disputes. ``chosen`` carries the dispute the user went to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("plus", self.tr("New dispute…"))
        model = DisputesModel(self)
        self.lay_out(
            PanelHead(self.tr("Disputes"), [self.add_button]),
            FilterField(self.tr("Filter disputes")),
            model,
            DisputesDelegate(model),
            ListingView(self.tr("Disputes"), even=False),
        )
