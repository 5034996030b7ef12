"""The head of a dispute: question, scope, the three views, status and “Settle…”."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.components import Button, ElidedText, IconButton, Text
from kantar_desk.gui.dates import moment_text, partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.disputes.parts import Segments
from kantar_desk.gui.style import style
from kantar_desk.model.dispute import Dispute
from kantar_desk.workspace.dispute_queries import DisputeView


class StatusButton(QPushButton):
    """“Status **Open**” with the other statuses in a menu."""

    status_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = "open"
        menu = QMenu(self)
        for code in codes_of("dispute_status"):
            action = menu.addAction(label("dispute_status", code))
            action.triggered.connect(lambda _=False, one=code: self.status_chosen.emit(one))
        self._choices = menu
        self.clicked.connect(self._open)
        self.setFixedHeight(style.px(tokens.BUTTON))
        self.set_status("open")

    def set_status(self, status: str) -> None:
        """Show a status."""
        self._status = status
        self.setAccessibleName(self.tr("Status {status}").format(status=label("dispute_status", status)))
        self.updateGeometry()
        self.update()

    def _open(self) -> None:
        self._choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Room for both words and the arrow."""
        plain = QFontMetrics(style.font()).horizontalAdvance(self.tr("Status"))
        bold = QFontMetrics(style.font(weight=tokens.WEIGHT_CURRENT))
        words = bold.horizontalAdvance(label("dispute_status", self._status))
        return QSize(plain + words + style.px(54), style.px(tokens.BUTTON))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then its words and an arrow."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        x = style.px(12)
        painter.setFont(style.font())
        painter.setPen(style.colour("second_text"))
        word = self.tr("Status")
        painter.drawText(self.rect().adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
        x += painter.fontMetrics().horizontalAdvance(word) + style.px(6)
        painter.setFont(style.font(weight=tokens.WEIGHT_CURRENT))
        painter.setPen(style.colour("text"))
        word = label("dispute_status", self._status)
        painter.drawText(self.rect().adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
        size = style.px(12)
        style.draw_icon(
            painter, "caret-down", self.width() - size - style.px(10), (self.height() - size) // 2, size
        )


class DisputeHead(QWidget):
    """``mode_chosen`` carries sheet, matrix or timeline; ``status_chosen`` a status; ``edit`` asks for the form."""

    mode_chosen = Signal(str)
    status_chosen = Signal(str)
    settle = Signal()
    edit = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.title = Text(size=tokens.TITLE, weight=tokens.WEIGHT_HEAD, wrap=True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.scope = ElidedText(second=True)
        self.pencil = IconButton("pencil-simple", self.tr("Change question and answers"))
        self.modes = Segments(
            [("sheet", self.tr("Sheet")), ("matrix", self.tr("Matrix")), ("timeline", self.tr("Timeline"))]
        )
        self.status = StatusButton()
        self.settle_button = Button(self.tr("Settle…"))
        self.settle_button.setToolTip(TABLE.by_id["dispute.settle"].tip_text())
        column = QVBoxLayout(self)
        column.setContentsMargins(style.px(24), style.px(16), style.px(24), style.px(12))
        column.setSpacing(style.px(4))
        first = QHBoxLayout()
        first.setSpacing(style.px(8))
        first.addWidget(self.title, 1)
        first.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addWidget(self.scope)
        column.addSpacing(style.px(6))
        row = QHBoxLayout()
        row.setSpacing(style.px(8))
        row.addWidget(self.modes)
        row.addStretch(1)
        row.addWidget(self.status)
        row.addWidget(self.settle_button)
        column.addLayout(row)
        self.modes.chosen.connect(self.mode_chosen)
        self.status.status_chosen.connect(self.status_chosen)
        self.settle_button.clicked.connect(self.settle)
        self.pencil.clicked.connect(self.edit)

    def show_view(self, view: DisputeView, mode: str) -> None:
        """Show a dispute."""
        self.title.setText(view.dispute.question)
        self.scope.setText(self._second(view))
        self.modes.set_value(mode)
        self.status.set_status(view.dispute.status)
        settled = view.dispute.status in ("settled", "cannot_be_settled", "not_a_dispute")
        self.settle_button.set_key(TABLE.key_text("dispute.settle"))
        self.settle_button.setText(self.tr("Decision…") if settled else self.tr("Settle…"))

    def _second(self, view: DisputeView) -> str:
        """The scope; for a decided dispute the decision, with who and when."""
        dispute = view.dispute
        if dispute.status == "open":
            return self._scope(view) or (view.topic.name if view.topic is not None else "")
        return self._decision(view, dispute)

    def _scope(self, view: DisputeView) -> str:
        scope = view.dispute.scope
        if scope is None:
            return ""
        parts = [
            label("counted", scope.counted).lower() if scope.counted else "",
            label("included", scope.included).lower() if scope.included else "",
            view.scope_place,
            self.tr("as of {date}").format(date=partial_date(scope.as_of, short=True)) if scope.as_of else "",
        ]
        words = " · ".join(part for part in parts if part)
        return self.tr("Scope: {parts}").format(parts=words) if words else ""

    def _decision(self, view: DisputeView, dispute: Dispute) -> str:
        answer = next((one.answer for one in view.positions if one.id == dispute.answer_id), "")
        person = self.desk.people.get(dispute.decided_by) if dispute.decided_by is not None else None
        parts = [
            answer,
            label("method", dispute.method).lower() if dispute.method else "",
            ", ".join(label("differs_in", one) for one in dispute.differs_in),
            dispute.reason,
            person.name if person is not None else "",
            moment_text(dispute.decided_at) if dispute.decided_at is not None else "",
        ]
        return " · ".join(part for part in parts if part) or self._scope(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page ground with a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("panel_line"))
