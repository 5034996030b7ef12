"""Make a report: how it will look, and out it goes as HTML, PDF, or a table of the differences."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QThread
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget
from shiboken6 import isValid

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Line, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.projects import free_path
from kantar_desk.gui.style import style
from kantar_desk.gui.user_files import begin_in, say_written, used
from kantar_desk.model.review import Review
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.reporting import report_html, write_differences, write_out

_SUFFIXES = {"html": ".html", "pdf": ".pdf", "xlsx": ".xlsx", "csv": ".csv"}
_PDF_RESOLUTION = 96  # as a screen: at any other, Qt takes widths in per cent of a table for something else


def pdf_of(html: str, title: str) -> bytes:
    """A report as a PDF on A4, with page numbers."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Kantar Desk")
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    document = QTextDocument()
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(option)
    font = QFont(style.base_font)
    font.setPointSize(9)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(data.data())


class _Printer(QThread):
    """Laying out a long report takes a second; Qt's text needs a thread of Qt for that."""

    def __init__(self, html: str, title: str) -> None:
        super().__init__()
        self.html, self.title, self.data = html, title, b""

    def run(self) -> None:
        """Make the PDF."""
        self.data = pdf_of(self.html, self.title)


def print_aside(html: str, title: str) -> bytes:
    """`pdf_of`, for a caller that is no thread of Qt."""
    printer = _Printer(html, title)
    printer.start()
    printer.wait()
    return printer.data


class ReportDialog(DeskDialog):
    """Formats and scope at the left, the report as it will be at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Make a report"))
        self.fit(style.px(1104), style.px(720))
        self.html = ""
        self._asked = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._left())
        middle.addWidget(Line(vertical=True))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.page.setAccessibleName(self.tr("The report"))
        self.page.document().setDocumentMargin(style.px(24))
        self.page.setStyleSheet("QTextBrowser { background: #FFFFFF; color: #1B1D20; }")
        middle.addWidget(self.page, 1)
        column.addLayout(middle, 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.go = Button(self.tr("Write report…"), main=True)
        self.go.setDefault(True)
        self.go.clicked.connect(self._ask)
        self.foot = Foot("", (close, self.go))
        column.addWidget(self.foot)
        self.format.setFocus()
        self._read()

    def _left(self) -> QWidget:
        left = Panel()
        left.setFixedWidth(style.px(264))
        column = QVBoxLayout(left)
        column.setContentsMargins(*[style.px(16)] * 4)
        column.setSpacing(style.px(6))
        self.format = Chooser()
        self.format.setAccessibleName(self.tr("Format"))
        for name, words in (
            ("html", self.tr("Web page (HTML)")),
            ("pdf", self.tr("PDF")),
            ("xlsx", self.tr("Differences, Excel (XLSX)")),
            ("csv", self.tr("Differences, table (CSV)")),
        ):
            self.format.addItem(words, name)
        self.scope = Chooser()
        self.scope.setAccessibleName(self.tr("About"))
        self.scope.addItem(self.tr("The whole project"), None)
        with self.desk.ws.reading() as reader:
            self.reviews = reader.find(Review)
        blind = any(one.frame.hide_authors for one in self.reviews)
        if not blind:
            for found in sorted(self.desk.sets.values(), key=lambda one: one.name):
                if found.kind != "adjudicated":
                    self.scope.addItem(found.name, found.id)
        self.review = Chooser()
        self.review.setAccessibleName(self.tr("Review"))
        for number, one in enumerate(self.reviews, 1):
            hidden = self.tr("Blind review {number}").format(number=number)
            self.review.addItem(hidden if one.frame.hide_authors else one.name, one.id)
        self.labels: dict[QWidget, QLabel] = {}
        for words, widget in (
            (self.tr("Format"), self.format),
            (self.tr("About"), self.scope),
            (self.tr("Review"), self.review),
        ):
            label = Text(words, second=True)
            label.setBuddy(widget)
            self.labels[widget] = label
            column.addWidget(label)
            column.addWidget(widget)
            column.addSpacing(style.px(6))
        note = self.tr("One file, no script, nothing from outside. Figures are those of the command line.")
        column.addWidget(Text(note, size=tokens.SECOND, second=True, wrap=True))
        column.addStretch(1)
        self.format.currentIndexChanged.connect(lambda _: self._show_format())
        self.scope.currentIndexChanged.connect(lambda _: self._read())
        return left

    @property
    def chosen(self) -> str:
        """``html``, ``pdf``, ``xlsx`` or ``csv``."""
        return str(self.format.currentData())

    def _show_format(self) -> None:
        table = self.chosen in ("xlsx", "csv")
        for widget, on in ((self.review, table), (self.scope, not table)):
            widget.setVisible(on)
            self.labels[widget].setVisible(on)
        self.go.setText(self.tr("Write table…") if table else self.tr("Write report…"))
        if table and not self.reviews:
            self.go.setEnabled(False)
            self.foot.say(self.tr("There is no review yet, so there are no differences."))
        else:
            self.go.setEnabled(bool(self.html) or table)
            self.foot.say(
                self.tr("A row for each tag of both sets, with its group and decision.")
                if table
                else self.tr("Nothing is written before you choose a file.")
            )

    def _read(self) -> None:
        """Make the report anew, in a job."""
        workspace, set_id = self.desk.ws, self.scope.currentData()
        wanted: UUID | None = set_id
        self.html = ""
        self._asked += 1
        asked = self._asked
        self._show_format()
        self.page.setPlainText(self.tr("Making the report…"))

        def done(html: str) -> None:
            if asked == self._asked:
                self.html = html
                self.page.setHtml(html)
                self._show_format()

        self._job = self.desk.jobs.start(
            self.tr("Report"),
            lambda progress: report_html(workspace, wanted, progress=progress),
            finished=done,
        )

    def closeEvent(self, event: object) -> None:
        """A report nobody waits for is not finished."""
        self._asked = -1
        super().closeEvent(event)  # type: ignore[arg-type]  # Qt's own event

    def _ask(self) -> None:
        suffix = _SUFFIXES[self.chosen]
        name = self.tr("Differences") if self.chosen in ("xlsx", "csv") else self.tr("Report")
        suggested = free_path(begin_in(self.desk) / f"{self.desk.ws.name} {name.lower()}{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(suggested), f"(*{suffix})")
        if chosen:
            used(self.desk, Path(chosen))
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write to this path in a job; the file chooser has asked before another file is replaced."""
        suffix = _SUFFIXES[self.chosen]
        if target.suffix.lower() != suffix:
            target = target.with_name(target.name + suffix)
        desk, workspace, html, format_ = self.desk, self.desk.ws, self.html, self.chosen
        review_id, title = self.review.currentData(), self.desk.ws.name

        def work(progress: Progress) -> str:
            if format_ in ("xlsx", "csv"):
                return write_differences(workspace, review_id, target, progress=progress, replace=True)
            data = print_aside(html, title) if format_ == "pdf" else html.encode("utf-8", "replace")
            return write_out(data, target, replace=True)

        written = self.tr("{name} was written.").format(name=target.name)

        def done(_: str) -> None:
            say_written(desk, written, target, opens=True)
            if isValid(self):
                self.foot.say(written)

        desk.jobs.start(self.tr("Write report"), work, finished=done)
