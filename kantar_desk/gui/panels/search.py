"""Find in the project: places in documents, then tags whose words, note or wording fit. For a drawer below a text."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, Line, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.panels.hits import HitRow, HitsList
from kantar_desk.gui.style import style
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.searching import SearchHit, search_project

_LIMIT = 1000


class SearchPanel(Panel):
    """Field, count and options in a head of 40, the hits in context below. ``closed`` asks the host to hide it."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.results: list[SearchHit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        head = QWidget()
        head.setFixedHeight(style.px(tokens.BAR_PANEL))
        row = QHBoxLayout(head)
        row.setContentsMargins(style.px(16), 0, style.px(8), 0)
        row.setSpacing(style.px(12))
        self.field = FilterField(self.tr("Find in the project"))
        self.field.setMaximumWidth(style.px(280))
        self.count = Text(second=True)
        self.tags_too = QCheckBox(self.tr("Tags and notes too"))
        self.tags_too.setChecked(True)
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        row.addWidget(self.field, 2)
        row.addWidget(self.count, 1)
        row.addWidget(self.tags_too)
        row.addWidget(close)
        column.addWidget(head)
        column.addWidget(Line())
        self.list = HitsList(self.tr("Hits"))
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(150)
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.field.leave.connect(self._leave)
        self.field.returnPressed.connect(self._enter)
        self.tags_too.toggled.connect(lambda _: self.search())
        self.list.opened.connect(self.open_hit)
        desk.project_changed.connect(self._cleared)

    def begin(self, words: str = "") -> None:
        """Take the focus, with words selected elsewhere if there are some."""
        if words.strip():
            self.field.setText(" ".join(words.split()))
        self.field.setFocus()
        self.field.selectAll()

    def search(self) -> None:
        """Find anew, in a job."""
        self._timer.stop()
        asked = (self.field.text(), self.tags_too.isChecked())
        if not asked[0].strip() or self.desk.workspace is None:
            self._show(asked, [])
            return
        workspace = self.desk.ws

        def work(progress: Progress) -> list[SearchHit]:
            return search_project(workspace, asked[0], annotations=asked[1], limit=_LIMIT, progress=progress)

        self.desk.jobs.start(self.tr("Find"), work, finished=lambda found: self._show(asked, found))

    def _show(self, asked: tuple[str, bool], found: list[SearchHit]) -> None:
        if asked != (self.field.text(), self.tags_too.isChecked()):
            return
        order: dict[UUID, int] = {}
        for hit in found:
            order.setdefault(hit.document_id, len(order))
        found = sorted(
            found, key=lambda hit: order[hit.document_id]
        )  # stable: tags after places of a document
        self.results = found
        self.list.hits.set_rows([self._row(number, hit) for number, hit in enumerate(found)])
        self.list.select_first()
        if not asked[0].strip():
            self.count.setText("")
        elif not found:
            self.count.setText(self.tr("No hits"))
        else:
            hits = self.tr("%n hit(s)", "", len(found))
            if len(found) >= _LIMIT:
                hits = self.tr("First {number} hits").format(number=QLocale().toString(_LIMIT))
            self.count.setText(
                self.tr("{hits} in {documents}").format(
                    hits=hits, documents=self.tr("%n document(s)", "", len(order))
                )
            )

    def _row(self, number: int, hit: SearchHit) -> HitRow:
        return HitRow(
            title=hit.title,
            document_id=hit.document_id,
            span=hit.span,
            paragraph=hit.paragraph,
            before=hit.before,
            words=hit.words,
            after=f"  {hit.after}" if hit.annotation_id is not None and hit.after else hit.after,
            mark=self.tr("tag") if hit.annotation_id is not None else "",
            hit_id=number,
        )

    def open_hit(self, row: HitRow) -> None:
        """Show a hit in Read; a tag is taken in hand."""
        if row.document_id is None or not 0 <= row.hit_id < len(self.results):
            return
        from kantar_desk.gui.commands.tagging import read_place

        hit = self.results[row.hit_id]
        place = read_place(self.desk)
        if hit.annotation_id is not None:
            place.go_to_tag(hit.annotation_id, focus=False)
            return
        place.open(hit.document_id)
        if hit.span is not None:
            here = [
                one.span
                for one in self.results
                if one.document_id == hit.document_id and one.annotation_id is None and one.span is not None
            ]
            place.view.set_hits(here, here.index(hit.span))
            place.view.go_to(hit.span.start, span=hit.span)

    def _enter(self) -> None:
        if self._timer.isActive():
            self.search()
        self.list.setFocus()

    def _leave(self) -> None:
        if self.field.text():
            self.list.setFocus()
        else:
            self.closed.emit()

    def _cleared(self) -> None:
        self.field.clear()
        self.search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
