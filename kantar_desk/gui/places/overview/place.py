"""The Overview place: figures above, codes and disputes at the left, agreement, matrix and documents at the right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Line, Panel
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.empty_state import ChoiceRow, EmptyState
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.overview.agreement import AgreementPart
from kantar_desk.gui.places.overview.charts import Bar, BarsList, DaysChart, Share
from kantar_desk.gui.places.overview.parts import Figure, Section, fit
from kantar_desk.gui.style import style
from kantar_desk.gui.tables import Column, PlainTable, Row

if TYPE_CHECKING:  # the workspace is imported when the place is looked at
    from kantar_desk.workspace.overview_queries import OverviewFigures
    from kantar_desk.workspace.workspace import ChangeSet

_LEFT, _LEFT_LOW, _GAP, _GAP_LOW = 336, 264, 64, 32
_DAYS_SHOWN, _ROWS_SHOWN = 60, 16
_REVIEW_COLUMNS = (3, 4)  # of the documents
_STATUS_ICONS = {
    "open": "circle",
    "leaning": "circle-half",
    "settled": "check-circle",
    "cannot_be_settled": "prohibit",
    "not_a_dispute": "prohibit",
}


class OverviewPlace(QWidget):
    """Where the work stands. It reads in a job when it is looked at and something has changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.figures: OverviewFigures | None = None
        self._dirty = True
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(400)
        self._timer.timeout.connect(self.read)
        self.head = self._head()
        self.left = self._left()
        self.right = self._right()
        page = Panel(page=True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line())
        body = Panel(page=True)
        self.row = QHBoxLayout(body)
        self.row.setContentsMargins(style.px(32), style.px(20), style.px(32), style.px(32))
        self.row.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self.right, 1, Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        column.addWidget(self.area, 1)
        self.full = page
        self.empty = EmptyState(
            self.tr("Nothing tagged yet"),
            self.tr("Open a document, select words and press 1, 2 or 3. What you tag is counted here."),
            [
                (
                    ChoiceRow("book-open", self.tr("Open a document"), self.tr("Read and tag"), "Ctrl+1"),
                    lambda: self._run("place.read"),
                ),
                (
                    ChoiceRow(
                        "download-simple",
                        self.tr("Import…"),
                        self.tr("Documents, or a colleague's annotation set"),
                        "Ctrl+I",
                    ),
                    lambda: self._run("file.import"),
                ),
            ],
        )
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.full)
        style.changed.connect(self._fill)
        desk.codes_changed.connect(self._touch)

    # --- parts ------------------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        head = Panel(page=True)
        head.setFixedHeight(style.px(88))
        row = QHBoxLayout(head)
        row.setContentsMargins(style.px(32), 0, style.px(32), 0)
        row.setSpacing(style.px(40))
        self.numbers = {
            "tags": Figure(),
            "claim": Figure("claim"),
            "entity": Figure("entity"),
            "disputed_statement": Figure("disputed_statement"),
            "disputes": Figure(),
            "names": Figure(),
            "begun": Figure(),
        }
        for figure in self.numbers.values():
            row.addWidget(figure)
        row.addStretch(1)
        self.report = Button(self.tr("Make a report…"), main=True)
        self.report.clicked.connect(lambda: self._run("tools.report"))
        row.addWidget(self.report)
        return head

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(28))
        self.codes = BarsList(self.tr("Tags by code"))
        self.codes.chosen.connect(self._code_chosen)
        self.codes_section = Section(self.tr("Tags by code"), self.codes)
        self.codes_section.words.setText(self.tr("my tags"))
        self.statuses = BarsList(self.tr("Disputes by status"))
        self.statuses.chosen.connect(self._status_chosen)
        self.disputes_section = Section(self.tr("Disputes by status"), self.statuses)
        self.chart = DaysChart(self.tr("Tags over time"))
        self.days = PlainTable(
            (
                Column(self.tr("Day")),
                Column(self.tr("Tags"), number=True, width=72),
                Column(self.tr("Steps"), number=True, width=72),
            ),
            self.tr("Tags and steps by day"),
            page=True,
            flush=True,
        )
        self.chart.chosen.connect(self._day_chosen)
        self.days_section = Section(self.tr("Tags over time"), self.chart, self.days)
        for section in (self.codes_section, self.disputes_section, self.days_section):
            column.addWidget(section)
        column.addStretch(1)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(28))
        self.measure = AgreementPart(self.desk)
        self.documents = PlainTable(
            (
                Column(self.tr("Title")),
                Column(self.tr("State"), width=100),
                Column(self.tr("Tags"), number=True, width=60),
                Column(self.tr("Review"), width=220),
                Column(self.tr("Decided"), number=True, width=80),
            ),
            self.tr("Documents"),
            page=True,
            flush=True,
        )
        self.documents.activated.connect(self._document_chosen)
        self.documents.clicked.connect(self._document_chosen)
        self.documents_section = Section(self.tr("Documents"), self.documents)
        self.documents_section.words.setText(self.tr("tags · differences decided"))
        self.sets = PlainTable(
            (
                Column(self.tr("Set")),
                Column(self.tr("Tags"), number=True, width=60),
                Column(self.tr("Claims"), number=True, width=72),
                Column(self.tr("Entities"), number=True, width=72),
                Column(self.tr("Disputed"), number=True, width=76),
                Column(self.tr("Begun"), number=True, width=68),
                Column(self.tr("Finished"), number=True, width=76),
            ),
            self.tr("By person"),
            page=True,
            flush=True,
        )
        self.sets_section = Section(self.tr("By person"), self.sets)
        self.reprints = PlainTable(
            (
                Column(self.tr("Document")),
                Column(self.tr("Relation"), width=120),
                Column(self.tr("Other document")),
                Column(self.tr("Shared"), number=True, width=72),
                Column(self.tr("State"), width=92),
            ),
            self.tr("Reprints"),
            page=True,
            flush=True,
        )
        self.reprints_section = Section(self.tr("Reprints"), self.reprints)
        for section in (
            self.measure, self.documents_section, self.sets_section,
            self.reprints_section,
        ):  # fmt: skip
            column.addWidget(section)
        column.addStretch(1)
        return right

    def _run(self, command_id: str) -> None:
        if self.desk.window is not None:
            self.desk.window.run(command_id)

    # --- place ------------------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Another project."""
        self._asked += 1
        self.figures = None
        self.measure.clear()
        self.stack.setCurrentWidget(self.empty)
        self._touch()

    def shown(self) -> None:
        """Bring the figures up to date; the focus on the first thing to do."""
        if self._dirty:
            self.read()
        if self.stack.currentWidget() is self.empty:
            self.empty.focus_first()
        else:
            self.codes.setFocus()

    def apply(self, change_set: ChangeSet) -> None:
        """Everything counts here, so everything is read again, once it is looked at."""
        self._touch()

    def _touch(self) -> None:
        self._dirty = True
        if self.isVisible():
            self._timer.start()

    def remember(self) -> dict[str, object]:
        """Whether unfinished documents count."""
        return {"unfinished": self.measure.unfinished.isChecked()}

    def restore(self, state: dict[str, object]) -> None:
        """As it was."""
        self.measure.unfinished.blockSignals(True)
        self.measure.unfinished.setChecked(bool(state.get("unfinished", False)))
        self.measure.unfinished.blockSignals(False)

    def panels(self) -> list[QWidget]:
        """Where F6 goes."""
        found = (
            self.codes,
            self.statuses,
            self.measure.criteria,
            self.measure.matrix,
            self.documents,
            self.sets,
            self.reprints,
        )
        return [one for one in found if one.isVisible()]

    def resizeEvent(self, event: object) -> None:
        """Narrower columns in a small window."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        low = self.width() < style.px(1300)
        self.left.setFixedWidth(style.px(_LEFT_LOW if low else _LEFT))
        self.row.setSpacing(style.px(_GAP_LOW if low else _GAP))

    # --- reading ----------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read all figures, in a job."""
        self._timer.stop()
        self._dirty = False
        if self.desk.workspace is None:
            return
        from kantar_desk.workspace.overview_queries import overview_figures

        workspace = self.desk.workspace
        self._asked += 1
        asked = self._asked

        def done(figures: OverviewFigures) -> None:
            if asked == self._asked:
                self._take(figures)

        self.desk.jobs.start(
            self.tr("Overview"), lambda progress: overview_figures(workspace, progress), finished=done
        )

    def _take(self, figures: OverviewFigures) -> None:
        self.figures = figures
        has = bool(figures.tags or any(one.tags for one in figures.sets))
        wanted = self.full if has else self.empty
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)
            if self.isVisible():
                self.codes.setFocus() if has else self.empty.focus_first()
        self.measure.show_pairs(figures)
        self._fill()

    def _fill(self) -> None:
        figures = self.figures
        if figures is None:
            return
        number = QLocale().toString
        kinds = figures.by_kind
        for name, value, words in (
            ("tags", number(figures.tags), self.tr("tags")),
            ("claim", number(kinds["claim"]), self.tr("claims")),
            ("entity", number(kinds["entity"]), self.tr("entities")),
            ("disputed_statement", number(kinds["disputed_statement"]), self.tr("disputed")),
            ("disputes", number(figures.disputes), self.tr("disputes")),
            ("names", number(figures.names), self.tr("names")),
            (
                "begun",
                self.tr("{begun} of {all}").format(begun=figures.begun, all=len(figures.documents)),
                self.tr("documents begun"),
            ),
        ):
            self.numbers[name].set_figure(value, words)
        last = ""
        bars = []
        for one in figures.codes:
            gap = bool(last) and one.code.kind != last
            last = one.code.kind
            bars.append(Bar(one.code.name, one.tags, one.code.id, kind=one.code.kind, gap=gap))
        self.codes.set_bars(bars)
        self.codes_section.setVisible(bool(bars))
        self.statuses.set_bars(
            [
                Bar(label("dispute_status", one), figures.statuses.get(one, 0), one, icon=_STATUS_ICONS[one])
                for one in codes_of("dispute_status")
            ]
        )
        self.disputes_section.setVisible(bool(figures.disputes))
        self._fill_days(figures)
        self._fill_tables(figures)

    def _fill_days(self, figures: OverviewFigures) -> None:
        days = figures.days[-_DAYS_SHOWN:]
        locale = QLocale()
        names = [_day_text(one.day) for one in days]
        self.chart.set_days(
            [one.tags for one in days],
            [
                self.tr("{day}: {tags}").format(day=name, tags=self.tr("%n tag(s)", "", one.tags))
                for name, one in zip(names, days, strict=True)
            ],
        )
        rows = [
            Row((name, locale.toString(one.tags), locale.toString(one.steps)), key=number)
            for number, (name, one) in enumerate(zip(names, days, strict=True))
        ]
        self.days.set_rows(rows[::-1])
        fit(self.days, 8)
        self.days_section.setVisible(bool(days))
        self.days_section.words.setText(self.tr("%n day(s)", "", len(days)))

    def _fill_tables(self, figures: OverviewFigures) -> None:
        number = QLocale().toString
        reviewed = figures.review_id is not None
        rows = []
        for one in figures.documents:
            share = one.decided / one.total if one.total else 0.0
            words = self.tr("{decided} / {all}").format(decided=one.decided, all=one.total)
            rows.append(
                Row(
                    (
                        one.document.title,
                        label("document_state", one.state),
                        number(one.tags) if one.tags else "–",
                        Share(share, words) if one.total else "",
                        words if one.total else "–",
                    ),
                    key=one.document.id,
                    second=frozenset({1, 4}),
                )
            )
        self.documents.setColumnHidden(3, not reviewed)
        self.documents.setColumnHidden(4, not reviewed)
        self.documents.set_rows(rows)
        fit(self.documents)
        own = self.desk.workspace.own_set_id if self.desk.workspace is not None else None
        self.sets.set_rows(
            [
                Row(
                    (
                        self.tr("My tags") if one.set_id == own else one.name,
                        number(one.tags),
                        *(number(one.by_kind[kind]) for kind in tokens.KINDS),
                        number(one.begun),
                        number(one.finished),
                    ),
                    key=one.set_id,
                )
                for one in figures.sets
            ]
        )
        fit(self.sets)
        self.reprints.set_rows(
            [
                Row(
                    (
                        one.first,
                        label("link_type", one.link.type),
                        one.second,
                        f"{one.link.coverage_from / 10:.0f} %",
                        label("link_state", one.link.state),
                    ),
                    key=one.link.id,
                    second=frozenset({1, 4}),
                )
                for one in figures.reprints
            ]
        )
        fit(self.reprints)
        self.reprints_section.setVisible(bool(figures.reprints))

    # --- going there ------------------------------------------------------------------------------------------------

    def _day_chosen(self, number: int) -> None:
        self.days.select_key(number)

    def _code_chosen(self, code_id: UUID) -> None:
        """Read, with the tags list filtered to the code, at the first document that has it."""
        from kantar_desk.gui.commands.tagging import read_place

        code = self.desk.codes.get(code_id)
        if code is None or self.desk.window is None:
            return
        with self.desk.ws.reading() as reader:
            page = reader.annotation_page(set_id=self.desk.ws.own_set_id, code_id=code_id, limit=1000)
            here = [one for one in page if one.document_id == self.desk.document_id]
        place = read_place(self.desk)
        self.desk.window.go_to("read")
        place.tags.filter.setText(code.name)
        first = next(iter(here or page), None)
        if first is not None:
            place.go_to_tag(first.id)

    def _status_chosen(self, status: str) -> None:
        """Disputes, with the list filtered to the status."""
        disputes = self.desk.places.get("disputes")
        listing = getattr(disputes, "list", None)
        field = getattr(listing, "filter", None)
        if self.desk.window is None or disputes is None:
            return
        self.desk.window.go_to("disputes")
        if field is not None:
            field.setText(label("dispute_status", status))

    def _document_chosen(self, index: QModelIndex) -> None:
        """Read at the document; from what was decided, Review at its differences."""
        from kantar_desk.gui.commands.tagging import read_place

        key = self.documents.current_key()
        if not isinstance(key, UUID) or self.desk.window is None:
            return
        review_id = self.figures.review_id if self.figures is not None else None
        if index.column() in _REVIEW_COLUMNS and review_id is not None:
            from kantar_desk.gui.commands.review import review_place
            from kantar_desk.gui.places.review.filtering import ReviewFilter

            review = review_place(self.desk)
            self.desk.window.go_to("review")
            if review.review is None or review.review.id != review_id:
                review.show_review(review_id)
            review.show_only(ReviewFilter(document_id=key))
        else:
            self.desk.window.go_to("read")
            read_place(self.desk).open(key)


def _day_text(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
