"""The quiet line under the grid or timeline: how to read it, and what can be added."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, draw_keycap
from kantar_desk.gui.labels import label
from kantar_desk.gui.places.disputes.parts import draw_flag, draw_stance
from kantar_desk.gui.places.disputes.timeline import draw_mark
from kantar_desk.gui.style import style
from kantar_desk.workspace.dispute_queries import DisputeView

Part = tuple[str, str]  # how the mark is drawn (empty for words alone), the words
_GAP, _LINE = 20, 22
_WRAP = int(Qt.TextFlag.TextWordWrap)


class _Marks(QWidget):
    """Marks and words one after another, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[Part] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: list[Part]) -> None:
        """Show these."""
        self.parts = parts
        self.setAccessibleName(", ".join(words for _, words in parts))
        self.updateGeometry()
        self.update()

    def _mark_width(self, mark: str) -> int:
        if not mark:
            return 0
        if mark.startswith("key:"):
            return style.px(16 * (len(mark) - 4) + 10)
        return style.px(34 if mark.startswith("bar:") else 20)

    def _places(self, width: int) -> list[QRect]:
        """Where mark and words of each part stand; words wider than all the room are broken."""
        metrics = QFontMetrics(style.font(tokens.SECOND))
        line = style.px(_LINE)
        places, x, y = [], 0, 0
        widths = [self._mark_width(mark) + metrics.horizontalAdvance(words) for mark, words in self.parts]
        for number, (mark, words) in enumerate(self.parts):
            room, wide = width - self._mark_width(mark), widths[number]
            together = wide + sum(widths[number + 1 : number + 2]) if words.endswith("–") else wide
            if x and x + together > width:
                x, y = 0, y + line
            broken = metrics.boundingRect(QRect(0, 0, max(room, 1), 1000), _WRAP, words).height()
            lines = max(1, round(broken / metrics.lineSpacing())) if wide > width else 1
            places.append(QRect(x, y, min(wide, width), line + (lines - 1) * metrics.lineSpacing()))
            y += places[-1].height() - line
            x += wide + style.px(8 if words.endswith((".", "–")) else _GAP)
        return places

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        places = self._places(width)
        return places[-1].bottom() + 1 if places else style.px(_LINE)

    def hasHeightForWidth(self) -> bool:
        """The lines depend on the width."""
        return True

    def sizeHint(self) -> QSize:
        """One line, unless it needs more at the width it has."""
        return QSize(style.px(300), self.heightForWidth(max(self.width(), style.px(300))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all."""
        painter = QPainter(self)
        for place, (mark, words) in zip(self._places(self.width()), self.parts, strict=True):
            self._draw_mark(painter, mark, place.x(), place.y())
            painter.setFont(style.font(tokens.SECOND))
            painter.setPen(style.colour("second_text"))
            box = place.adjusted(self._mark_width(mark), 0, 2, 0)
            painter.drawText(box, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), words)

    def _draw_mark(self, painter: QPainter, mark: str, x: int, y: int) -> None:
        if mark.startswith("key:"):
            for key in mark[4:]:
                x += draw_keycap(painter, x, y + style.px(3), key) + style.px(2)
        elif mark == "info":
            style.draw_icon(painter, "info", x, y + style.px(4), style.px(14))
        elif mark == "pencil":
            style.draw_icon(painter, "pencil-simple", x, y + style.px(5), style.px(tokens.ICON_LINE))
        elif mark.startswith("flag:"):
            draw_flag(painter, x, y + style.px(4), style.px(tokens.ICON_LINE), full=mark == "flag:full")
        elif mark == "dot":
            draw_mark(
                painter,
                "asserts",
                QRectF(x + 2, y + style.px(6), style.px(10), style.px(10)),
                known=True,
                live=True,
            )
        elif mark.startswith("bar:"):
            box = QRectF(x, y + style.px(6), style.px(28), style.px(10))
            draw_mark(painter, mark[4:], box, known=False, live=True)
        elif mark == "cut":
            painter.fillRect(
                QRectF(x + style.px(6), y + style.px(3), 1.5, style.px(16)), style.colour("text")
            )
            draw_stance(painter, "denies", x, y + style.px(4), style.px(14))


class Legend(QWidget):
    """Words and marks at the left, buttons at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = _Marks()
        self.add_claims = Button(self.tr("Add claims…"))
        self.add_answer = Button(self.tr("Add an answer…"), flat=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(24), style.px(10), style.px(24), style.px(10))
        row.setSpacing(style.px(8))
        row.addWidget(self.marks, 1)
        row.addWidget(self.add_answer, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.add_claims, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_mode(self, mode: str, view: DisputeView | None) -> None:
        """Say how this view is read."""
        timeline = mode == "timeline"
        self.add_claims.setVisible(not timeline)
        self.add_answer.setVisible(not timeline)
        if mode == "sheet":
            counts = self.tr("Counts read “asserted + reported only”.")
            weight = self.tr("Reprints count once; withdrawn and superseded do not weigh.")
            self.marks.set_parts([("info", f"{counts} {weight}")])
        elif mode == "matrix":
            self.marks.set_parts(
                [
                    ("", self.tr("Grey: derived from the stances")),
                    ("pencil", self.tr("typed by a person")),
                    ("key:1", "–"),
                    ("key:6", self.tr("set the cell")),
                    ("key:0", self.tr("back to derived")),
                ]
            )
        else:
            self.marks.set_parts(self._timeline_parts(view))

    def _timeline_parts(self, view: DisputeView | None) -> list[Part]:
        used: set[str] = set()
        dots = bars = False
        flags: set[str] = set()
        for line in view.lines if view is not None else ():
            stances = (
                {one.stance for position in view.positions for one in line.stances(position.id)}
                if view
                else set()
            )
            used |= stances
            if "asserts" in stances:
                dots = dots or len(line.row.date) > 10
                bars = bars or len(line.row.date) <= 10
            flags.add(line.repeated)
        parts: list[Part] = []
        if bars:
            parts.append(("bar:asserts", self.tr("asserts, some time that day")))
        if dots:
            parts.append(("dot", self.tr("asserts, time known")))
        parts += [
            (f"bar:{code}", label("stance", code).lower())
            for code in ("reports_only", "denies", "questions")
            if code in used
        ]
        if "retracts" in used:
            parts.append(("cut", self.tr("retraction")))
        if "full" in flags:
            parts.append(("flag:full", self.tr("repeated after retraction")))
        if "hollow" in flags:
            parts.append(("flag:hollow", self.tr("order unknown")))
        return parts
