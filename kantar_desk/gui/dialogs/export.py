"""Export: what goes out, in which format, what the format cannot carry, and where to."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.errors import KantarError
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Line, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.messages import error_text, loss_text
from kantar_desk.gui.projects import free_path
from kantar_desk.gui.rows import draw_ground, draw_in, title_font
from kantar_desk.gui.style import style
from kantar_desk.gui.user_files import begin_in, say_written, used
from kantar_desk.workspace.exporting import (
    ExportOutcome,
    ExportRequest,
    FormatInfo,
    LossInfo,
    export,
    loss_infos,
    writable_formats,
)
from kantar_desk.workspace.gate import Progress


class FormatDelegate(QStyledItemDelegate):
    """A format on the ground of every list of the desk."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as one line of a list."""
        return QSize(style.px(120), style.px(tokens.ROW_DENSE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the name of the format."""
        painter.save()
        selected = draw_ground(painter, option)
        box = option.rect.adjusted(style.px(24), 0, -style.px(12), 0)
        draw_in(painter, box, str(index.data()), title_font(selected=selected))
        painter.restore()


class ExportDialog(QDialog):
    """Formats at the left; sets, options and losses at the right; the losses are named before anything is written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.formats = writable_formats()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self.resize(style.px(992), style.px(576))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.list = QListWidget()
        self.list.setFixedWidth(style.px(264))
        self.list.setAccessibleName(self.tr("Format"))
        self.list.setItemDelegate(FormatDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        for one in self.formats:
            item = QListWidgetItem(self._title(one))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(item)
        left = QVBoxLayout()
        left.setContentsMargins(0, style.px(16), 0, 0)
        left.addWidget(self.list)
        middle.addLayout(left)
        middle.addWidget(Line(vertical=True))
        middle.addWidget(self._right(), 1)
        column.addLayout(middle, 1)
        column.addWidget(Line())
        foot = QHBoxLayout()
        foot.setSpacing(style.px(8))
        foot.setContentsMargins(style.px(24), style.px(12), style.px(24), style.px(12))
        self.sentence = Text(second=True)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = Button(self.tr("Export…"), main=True)
        self.go.setDefault(True)
        self.go.clicked.connect(self._export)
        foot.addWidget(self.sentence, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        column.addLayout(foot)
        self.list.currentRowChanged.connect(lambda _: self._refresh())
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _right(self) -> QWidget:
        body = Panel()
        column = QVBoxLayout(body)
        column.setContentsMargins(*[style.px(24)] * 4)
        column.setSpacing(style.px(8))
        self.purpose = Text(wrap=True)
        column.addWidget(self.purpose)
        column.addSpacing(style.px(8))
        column.addWidget(Text(self.tr("Annotation sets"), weight=tokens.WEIGHT_HEAD))
        self.sets: dict[UUID, QCheckBox] = {}
        own = self.desk.ws.own_set_id
        for one in sorted(self.desk.sets.values(), key=lambda found: (found.id != own, found.name)):
            words = self.tr("{name} (decided in a review)") if one.kind == "adjudicated" else "{name}"
            words = self.tr("{name} (my tags)") if one.id == own else words
            box = QCheckBox(words.format(name=one.name))
            box.setChecked(one.id == own)
            box.toggled.connect(lambda _: self._refresh())
            self.sets[one.id] = box
            column.addWidget(box)
        column.addSpacing(style.px(8))
        column.addWidget(Text(self.tr("With it"), weight=tokens.WEIGHT_HEAD))
        self.texts = QCheckBox(self.tr("Texts of the documents"))
        self.originals = QCheckBox(self.tr("Original files"))
        self.decided = QCheckBox(self.tr("Only tags that were decided in a review"))
        self.blind = QCheckBox(self.tr("Leave out who made what"))
        for box, on in (
            (self.texts, True),
            (self.originals, True),
            (self.decided, False),
            (self.blind, False),
        ):
            box.setChecked(on)
            box.toggled.connect(lambda _: self._refresh())
            column.addWidget(box)
        column.addSpacing(style.px(8))
        self.losses_title = Text(weight=tokens.WEIGHT_HEAD, wrap=True)
        column.addWidget(self.losses_title)
        self.losses: QVBoxLayout = QVBoxLayout()
        self.losses.setSpacing(style.px(4))
        column.addLayout(self.losses)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        return scroll

    def _format(self) -> FormatInfo:
        return self.formats[max(0, self.list.currentRow())]

    def _title(self, one: FormatInfo) -> str:
        """The name of a format; where it is made of common words, in the language of the window."""
        words = {
            "kset": self.tr("Annotation set file"),
            "qdpx": self.tr("REFI-QDA project"),
            "qdc": self.tr("REFI-QDA codebook"),
            "xlsx": self.tr("Excel workbook"),
        }
        return words.get(one.id, one.title)

    def _purpose(self, format_id: str) -> str:
        """What a format is for, so that nobody has to know its name."""
        models = self.tr("For training and checking language models with this tool.")
        analysis = self.tr("For NVivo, MAXQDA, ATLAS.ti and other programs of qualitative analysis.")
        uima = self.tr("For INCEpTION and other tools that work with UIMA.")
        words = {
            "kset": self.tr("For colleagues who use Kantar Desk too, and to keep."),
            "brat": self.tr("For brat, and for tools that read its text and tag files."),
            "cas-json": uima,
            "cas-xmi": uima,
            "qdpx": analysis,
            "qdc": self.tr("Only the codes, for programs of qualitative analysis."),
            "w3c": self.tr("For tools that read Web Annotations, such as Hypothesis and Recogito."),
            "csv": self.tr("A table with a row for each tag, for any spreadsheet or statistics program."),
            "xlsx": self.tr("A table with a row for each tag, for Excel and LibreOffice."),
            "conll": self.tr("Word by word with the code of each, for training taggers."),
            "claimreview": self.tr("For web pages: who claimed what, and how it was judged."),
        }
        return words.get(format_id, models)

    def request(self) -> ExportRequest:
        """What the dialog asks for."""
        return ExportRequest(
            format=self._format().id,
            sets=tuple(one for one, box in self.sets.items() if box.isChecked()),
            decided=self.decided.isChecked(),
            texts=self.texts.isChecked(),
            originals=self.texts.isChecked() and self.originals.isChecked(),
            hide_creators=self.blind.isChecked(),
        )

    def _refresh(self) -> None:
        request = self.request()
        self.purpose.setText(self._purpose(request.format))
        self.go.setEnabled(bool(request.sets))
        self.originals.setEnabled(request.texts)
        if not request.sets:
            self.sentence.setText(self.tr("Choose at least one set."))
            return
        workspace = self.desk.ws
        self.losses_title.setText(self.tr("Looking at what the format can carry…"))
        self.desk.jobs.start(
            self.tr("Check export"),
            lambda progress: (request, loss_infos(workspace, request)),
            finished=self._show_losses,
            failed=lambda error: self.losses_title.setText(error_text(error)),
        )

    def _show_losses(self, result: tuple[ExportRequest, tuple[LossInfo, ...]]) -> None:
        request, losses = result
        if request != self.request():
            return
        while self.losses.count():
            item = self.losses.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not losses:
            self.losses_title.setText(self.tr("This format carries everything."))
            self.sentence.setText(self.tr("Nothing will be lost."))
            return
        self.losses_title.setText(self.tr("What this format cannot carry"))
        for loss in losses:
            self.losses.addWidget(Text(loss_text(loss.effect), second=True, wrap=True))
        self.sentence.setText(self.tr("%n kind(s) of things will be left out.", "", len(losses)))

    def _export(self) -> None:
        request, chosen = self.request(), self._format()
        workspace = self.desk.ws
        own = self.desk.sets.get(workspace.own_set_id)
        name = own.name if own is not None and request.sets == (own.id,) else workspace.name
        suffix = chosen.suffixes[0] if chosen.suffixes else ""
        suggested = free_path(begin_in(self.desk) / f"{name}{suffix}")
        filters = f"{self._title(chosen)} (*{suffix})" if suffix else ""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), str(suggested), filters)
        if not path:
            return
        used(self.desk, Path(path))
        self.write(Path(path))

    def write(self, target: Path) -> None:
        """Write to this path in a job and close."""
        request, chosen = self.request(), self._format()
        if chosen.suffixes and not target.suffix:
            target = target.with_name(target.name + chosen.suffixes[0])
        workspace, desk = self.desk.ws, self.desk

        def work(progress: Progress) -> ExportOutcome:
            return export(workspace, request, target, progress=progress)

        def done(outcome: ExportOutcome) -> None:
            count = outcome.counts.get("annotations", 0)
            words = self.tr("%n tag(s) written to {name}.", "", count).format(name=outcome.path.name)
            if outcome.losses:
                words += " " + self.tr("%n kind(s) of things were left out.", "", len(outcome.losses))
            say_written(desk, words, outcome.path)

        def failed(error: KantarError) -> None:
            desk.bridge.report(error)

        desk.jobs.start(self.tr("Export"), work, finished=done, failed=failed)
        self.accept()
