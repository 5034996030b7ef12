"""The parts of the Review place and where they stand."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui.components import Button, IconButton, Panel, PanelHead
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.panels.text import ReadingView, TextHeader
from kantar_desk.gui.places.review.amending import Amending
from kantar_desk.gui.places.review.documents import ReviewDocuments
from kantar_desk.gui.places.review.filtering import FilterBar, ReviewFilter
from kantar_desk.gui.places.review.panel import DecisionPanel
from kantar_desk.gui.places.review.start import ReviewStart
from kantar_desk.gui.places.review.versions import Versions
from kantar_desk.gui.places.review.worklist import WorkList, WorkModel
from kantar_desk.gui.style import style
from kantar_desk.model.review import Review
from kantar_desk.workspace.reviewing import (
    Progressed,
    ReviewedDocument,
)

_LEFT, _RIGHT, _LEFT_LOW, _RIGHT_LOW = 248, 536, 200, 436


class ReviewLayout(QWidget):
    """Documents at the left, the text in the middle, work list, versions and decisions at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.review: Review | None = None
        self.reviewed: ReviewedDocument | None = None
        self.focus_id: UUID | None = None
        self._progress: dict[UUID, Progressed] = {}
        self._asking = ""
        self._show_same = False
        self._sized = False
        self.documents: ReviewDocuments = ReviewDocuments(desk)
        self.header: TextHeader = TextHeader(desk)
        for tag_button in self.header.buttons.values():
            tag_button.hide()
        self.view: ReadingView = ReadingView()
        self.checked: Button = Button(self.tr("Nothing missing"), key="V", key_first=True)
        self.model: WorkModel = WorkModel(self)
        self.list: WorkList = WorkList()
        self.list.setModel(self.model)
        self.filter: ReviewFilter = ReviewFilter()
        self.filter_bar: FilterBar = FilterBar(desk)
        self.versions: Versions = Versions(desk)
        self.panel: DecisionPanel = DecisionPanel()
        self.amending: Amending = Amending(desk, self.view)
        self.start: ReviewStart = ReviewStart(desk)
        self.stack = QStackedLayout(self)
        self.splitter = self._build()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.start)
        self.list.fit()
        self.list.installEventFilter(self)
        self.view.installEventFilter(self)
        style.changed.connect(self._restyle)
        desk.settings_changed.connect(lambda _: self._restyle())
        self._restyle()

    def _build(self) -> QSplitter:
        middle = Panel(page=True)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        layout = self.header.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(self.checked)
        head.addWidget(self.header, 1)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        right = Panel()
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        self.previous: IconButton = IconButton("caret-up", self.tr("Previous difference (P)"))
        self.following: IconButton = IconButton("caret-down", self.tr("Next difference (N)"))
        self.everything: Button = Button(self.tr("All shown…"))
        self.choose: IconButton = IconButton("funnel", self.tr("Filter the differences"))
        self.head: PanelHead = PanelHead(
            self.tr("Differences"), [self.previous, self.following, self.choose, self.everything]
        )
        side.addWidget(self.head)
        side.addWidget(self.filter_bar)
        side.addWidget(self.list, 3)
        lower = QWidget()
        stack = QVBoxLayout(lower)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.versions)
        stack.addWidget(self.panel, 1)
        scroll = self.below = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(lower)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.verticalScrollBar().rangeChanged.connect(self._show_line)
        side.addWidget(scroll, 4)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        for widget in (self.documents, middle, right):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.splitterMoved.connect(self._touched)
        self.documents.setMinimumWidth(style.px(160))
        middle.setMinimumWidth(style.px(320))
        right.setMinimumWidth(style.px(400))
        return splitter

    def _show_line(self) -> None:
        """The line for a reason or a comment was opened: it is in sight while one types in it."""
        if not self.panel.reason_box.isHidden():
            self.below.ensureWidgetVisible(self.panel.field, 0, style.px(12))

    def _restyle(self) -> None:
        settings = self.desk.settings
        self.view.set_theme(style.theme)
        self.view.set_face(settings.text_font or "serif")
        self.view.set_line_spacing(settings.line_spacing / 100)
        self.view.set_labels("near")

    def remember(self) -> dict[str, object]:
        """The widths and the document."""
        document = str(self.reviewed.document.id) if self.reviewed is not None else ""
        return {"splitter": self.splitter.sizes() if self._sized else [], "document": document}

    def restore(self, state: dict[str, object]) -> None:
        """Take the remembered widths."""
        sizes = state.get("splitter")
        self._sized = isinstance(sizes, list) and len(sizes) == 3 and sum(sizes) > 0
        if isinstance(sizes, list) and self._sized:
            self.splitter.setSizes([int(size) for size in sizes])
        elif self.width() > 100:
            self._default_sizes()

    def resizeEvent(self, event: object) -> None:
        """The first size decides the widths."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        if not self._sized and self.width() > 100:
            self._default_sizes()

    def _default_sizes(self) -> None:
        low = self.width() < style.px(1300)
        left, right = (_LEFT_LOW, _RIGHT_LOW) if low else (_LEFT, _RIGHT)
        left, right = style.px(left), style.px(right)
        self.splitter.setSizes([left, max(style.px(320), self.width() - left - right - 2), right])

    def _touched(self, *_: object) -> None:
        self._sized = True
        if self.desk.window is not None:
            self.desk.window.touch_state()

    def panels(self) -> list[QWidget]:
        """Where F6 goes."""
        return [self.documents, self.view, self.list]

    def toggle_panel(self, name: str) -> None:
        """Fold the documents away, or bring them back."""
        if name == "documents":
            self.documents.setVisible(self.documents.isHidden())
