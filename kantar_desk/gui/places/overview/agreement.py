"""Agreement at a glance: the headline figures of two sets with intervals, and the matrix that opens the review."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.places.overview.charts import AxisHeader, Interval
from kantar_desk.gui.places.overview.matrix import MatrixView
from kantar_desk.gui.places.overview.parts import Section, fit
from kantar_desk.gui.style import style
from kantar_desk.gui.tables import Column, PlainTable, Row

if TYPE_CHECKING:
    from kantar_desk.analysis.agreement import Agreement, Estimate
    from kantar_desk.gui.places.review.filtering import ReviewFilter
    from kantar_desk.workspace.gate import Progress
    from kantar_desk.workspace.overview_queries import OverviewFigures


class AgreementPart(QWidget):
    """Counts in a job, whenever another pair of sets is chosen. ``found`` is what is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: Agreement | None = None
        self._shown: ReviewFilter | None = None
        self._step = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(28))
        self.pair = Chooser()
        self.pair.setAccessibleName(self.tr("Which sets"))
        self.pair.currentIndexChanged.connect(lambda _: self._measure())
        self.unfinished = QCheckBox(self.tr("With unfinished documents"))
        self.unfinished.toggled.connect(lambda _: self._measure())
        side = QWidget()
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(12))
        row.addWidget(self.unfinished)
        row.addWidget(self.pair)
        self.criteria = PlainTable(
            (
                Column(self.tr("Criterion"), width=100),
                Column(self.tr("What must be equal"), width=150),
                Column(self.tr("F1"), number=True, width=56),
                Column(self.tr("Interval"), number=True, width=104),
                Column(self.tr("Pairs"), number=True, width=60),
                Column(""),
            ),
            self.tr("Agreement"),
            page=True,
            flush=True,
        )
        header = AxisHeader(Qt.Orientation.Horizontal, self.criteria)
        header.axis = 5
        self.criteria.setHorizontalHeader(header)
        self.criteria.restyle()
        self.counted = Text(size=tokens.SECOND, second=True, wrap=True)
        self.agreement_section = Section(self.tr("Agreement"), self.criteria, self.counted, side=side)
        self.matrix = MatrixView(self.tr("Where the codes differ"))
        self.matrix.chosen.connect(self._cell_chosen)
        self.matrix.code_chosen.connect(self._code_chosen)
        self.matrix_section = Section(self.tr("Where the codes differ"), self.matrix)
        column.addWidget(self.agreement_section)
        column.addWidget(self.matrix_section)

    def clear(self) -> None:
        """Another project: nothing is known."""
        self.found = None
        self.pair.blockSignals(True)
        self.pair.clear()
        self.pair.blockSignals(False)

    def show_pairs(self, figures: OverviewFigures) -> None:
        """Offer the pairs of sets, keep the chosen one, and count anew."""
        chosen = self.pair.currentData()
        self.pair.blockSignals(True)
        self.pair.clear()
        own = self.desk.ws.own_set_id
        for mine, theirs, left, right in figures.pairs:
            first = self.tr("My tags") if mine == own else left
            self.pair.addItem(self.tr("{one} and {other}").format(one=first, other=right), (mine, theirs))
        data = [self.pair.itemData(number) for number in range(self.pair.count())]
        if chosen in data:
            self.pair.setCurrentIndex(data.index(chosen))
        elif figures.review_pair in data:
            self.pair.setCurrentIndex(data.index(figures.review_pair))
        self.pair.blockSignals(False)
        self._measure()

    def _measure(self) -> None:
        """Agreement of the chosen pair, in a job."""
        pair = self.pair.currentData()
        self.agreement_section.setVisible(pair is not None)
        self.matrix_section.setVisible(False)
        if pair is None or self.desk.workspace is None:
            self.found = None
            return
        from kantar_desk.workspace.agreeing import agreement_of

        workspace, unfinished = self.desk.workspace, self.unfinished.isChecked()
        mine, theirs = pair

        def work(progress: Progress) -> tuple[tuple[UUID, UUID], bool, Agreement]:
            found = agreement_of(workspace, mine, theirs, with_unfinished=unfinished, progress=progress)
            return (mine, theirs), unfinished, found

        self.counted.setText(self.tr("Counting…"))
        self.desk.jobs.start(self.tr("Agreement"), work, finished=self._measured)

    def _measured(self, result: tuple[tuple[UUID, UUID], bool, Agreement]) -> None:
        pair, unfinished, found = result
        if pair != self.pair.currentData() or unfinished != self.unfinished.isChecked():
            return
        self.found = found
        self._shown = None
        rows = []
        for name, title, what in (
            ("f1_strict", self.tr("Strict"), self.tr("pieces and code")),
            ("f1_boundary", self.tr("Boundary"), self.tr("pieces")),
            ("f1_relaxed", self.tr("Relaxed"), self.tr("code and overlap")),
            ("f1_iou50", self.tr("IoU ≥ 0.5"), self.tr("code and half")),
        ):
            one = found.figures[name]
            rows.append(
                Row(
                    (
                        title,
                        what,
                        _figure(one.value),
                        _interval(one),
                        str(one.counts.get("true_positives", 0)),
                        Interval(one.value, one.low, one.high, f"{_figure(one.value)} ({_interval(one)})"),
                    ),
                    key=name,
                    second=frozenset({1, 3}),
                    strong=frozenset({2}),
                )
            )
        self.criteria.set_rows(rows)
        fit(self.criteria)
        self.agreement_section.words.setText(self.tr("F1, 95 % interval"))
        self.counted.setText(self._words(found))
        names = {code.path: code.name for code in self.desk.codes.values()}
        self.matrix.set_matrix(found.matrix, names)
        codes = max(0, len(self.matrix.matrix.codes) - 1)
        self.matrix_section.setVisible(bool(codes))
        self.matrix_section.words.setText(
            self.tr("the %n most used code(s), rows: first set, columns: second set", "", codes)
        )

    def _words(self, found: Agreement) -> str:
        used = found.documents
        if not used.common:
            parts = [
                self.tr("No document is finished in both sets, so nothing is counted."),
                self.tr("%n unfinished document(s) left out.", "", len(used.unfinished))
                if used.unfinished
                else "",
            ]
            return " ".join(part for part in parts if part)
        strict = found.figures["f1_strict"].counts
        parts = [
            self.tr("{documents} in common, {mine} and {theirs} tags.").format(
                documents=self.tr("%n document(s)", "", len(used.common)),
                mine=strict.get("mine", 0),
                theirs=strict.get("theirs", 0),
            )
        ]
        if found.rough:
            parts.append(self.tr("Interval over paragraphs, rough."))
        alpha = found.figures["bar_u_alpha_2016"].value
        parts.append(self.tr("|uα of all tags (2016): {value}.").format(value=_figure(alpha)))
        if used.unfinished and not used.with_unfinished:
            parts.append(self.tr("%n unfinished document(s) left out.", "", len(used.unfinished)))
        if used.absent:
            parts.append(self.tr("%n document(s) in one set only.", "", len(used.absent)))
        return " ".join(parts)

    def _cell_chosen(self, mine: str | None, theirs: str | None) -> None:
        """Review at the differences of a cell; the same cell again goes to the next of them."""
        from kantar_desk.gui.places.review.filtering import ReviewFilter

        names = (self.matrix.matrix.name(one) for one in (mine, theirs))
        self._show_differences(
            ReviewFilter(cell=(mine, theirs)),
            self.tr("{mine} and {theirs}").format(mine=next(names), theirs=next(names)),
        )

    def _code_chosen(self, code: str) -> None:
        """Review at the differences of a code on either side; the same code again goes to the next of them."""
        from kantar_desk.gui.places.review.filtering import ReviewFilter

        self._show_differences(ReviewFilter(code=code), self.matrix.matrix.name(code))

    def _show_differences(self, wanted: ReviewFilter, words: str) -> None:
        from kantar_desk.workspace.overview_queries import groups_of, review_of

        pair = self.pair.currentData()
        if pair is None or self.desk.window is None:
            return
        review_id = review_of(self.desk.ws, *pair)
        if review_id is None:
            self.desk.say(
                self.tr("Start a review of these two sets to see the differences."),
                (self.tr("Start a review"), self._start_review),
            )
            return
        workspace = self.desk.ws

        def done(groups: list[tuple[UUID, UUID]]) -> None:
            self._show_group(review_id, wanted, words, groups)

        self.desk.jobs.start(
            self.tr("Find differences"),
            lambda progress: groups_of(
                workspace, review_id, wanted.fits, same=wanted.shows_same, progress=progress
            ),
            finished=done,
        )

    def _start_review(self) -> None:
        if self.desk.window is not None:
            self.desk.window.go_to("review")
            self.desk.window.run("review.new")

    def _show_group(
        self, review_id: UUID, wanted: ReviewFilter, words: str, groups: list[tuple[UUID, UUID]]
    ) -> None:
        from kantar_desk.gui.commands.review import review_place

        if not groups:
            self.desk.say(self.tr("{words}: no differences.").format(words=words))
            return
        if self.desk.window is None:
            return
        self._step = (self._step + 1) % len(groups) if wanted == self._shown else 0
        self._shown = wanted
        document_id, key = groups[self._step]
        place = review_place(self.desk)
        self.desk.window.go_to("review")
        if place.review is None or place.review.id != review_id:
            place.show_review(review_id)
        place.show_only(wanted)
        place.open(document_id)
        place.list.go_to(key)
        self.desk.say(
            self.tr("{number} of {all}: {words}.").format(
                number=self._step + 1, all=len(groups), words=words
            ),
            *(((self.tr("Next"), lambda: self._show_differences(wanted, words)),) if len(groups) > 1 else ()),
        )


def _figure(value: float | None) -> str:
    return "–" if value is None else QLocale().toString(value, "f", 2)


def _interval(one: Estimate) -> str:
    if one.low is None or one.high is None:
        return "–"
    return f"{_figure(one.low)} – {_figure(one.high)}"
