"""The list of documents: title, state, date or mark, tag count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, PanelHead
from kantar_desk.gui.dates import moment_text, partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.listing import (
    ROW_ROLE,
    Index,
    ListingModel,
    ListingPanel,
    ListingView,
    RowDelegate,
)
from kantar_desk.gui.rows import draw_state_sign, draw_title_and_second
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import DOCUMENT_STATES
from kantar_desk.workspace.actions import SetState
from kantar_desk.workspace.document_queries import DocumentRow, document_rows, recounted
from kantar_desk.workspace.workspace import ChangeSet

SORTS = ("title", "published", "tags", "state", "folder", "publisher", "added")
_LAST = "\uffff"


def sort_key(row: DocumentRow, order: str) -> tuple[object, str]:
    """Where a document stands in one of the `SORTS`, then by title; most tags first, what is not known last."""
    document, source = row.document, row.document.source
    keys: dict[str, object] = {
        "title": 0,
        "published": source.published or "9999",
        "tags": -row.tags,
        "state": DOCUMENT_STATES.index(row.state) if row.state in DOCUMENT_STATES else len(DOCUMENT_STATES),
        "folder": document.folder.casefold() or _LAST,
        "publisher": (source.publisher or source.author).casefold() or _LAST,
        "added": document.created,
    }
    return keys[order], document.title.casefold()


class DocumentsModel(ListingModel[DocumentRow]):
    """Documents in one of the `SORTS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = "title"

    def set_order(self, order: str) -> None:
        """Sort by one of `SORTS`; anything else is by title."""
        self.order = order if order in SORTS else "title"
        self.set_rows(self.rows)

    def set_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Show these, sorted."""
        super().set_rows(sorted(rows, key=lambda row: sort_key(row, self.order)))

    def update_rows(self, changed: Sequence[DocumentRow]) -> None:
        """Bring single rows up to date, and to where they stand now."""
        if self.order in ("tags", "state"):
            self.set_rows([*{**self.by_id, **{row.document.id: row for row in changed}}.values()])
            return
        for row in changed:
            at = self.row_of(row.document.id)
            if at is not None and self.rows[at] != row:
                self.replace_row(at, row)

    def id_of(self, row: DocumentRow) -> UUID:
        """Of the document."""
        return row.document.id

    def title(self, row: DocumentRow) -> str:
        """The title of the document."""
        return row.document.title

    def spoken(self, row: DocumentRow) -> str:
        """Title, second line and number of tags."""
        return ", ".join([row.document.title, *self.second_line(row), self.tr("%n tag(s)", "", row.tags)])

    def searched(self, row: DocumentRow) -> str:
        """Title, people, folder, genre, language, state and mark."""
        source = row.document.source
        return " ".join([
            row.document.title, row.document.folder, source.publisher, source.author, source.file_name,
            source.language, source.published, label("genre", source.genre) if source.genre else "",
            label("document_state", row.state), self.tr("is in another") if row.inside else "",
        ])  # fmt: skip

    def apart(self, row: DocumentRow) -> list[str]:
        """What tells it from others of the same title."""
        return [moment_text(one) if isinstance(one, datetime) else one for one in row.apart]

    def second_line(self, row: DocumentRow) -> list[str]:
        """What tells it from others of the same title, its state, then the mark or the date."""
        parts = [*self.apart(row), label("document_state", row.state)]
        if row.orphans:
            parts.append(self.tr("%n orphan(s)", "", row.orphans))
        elif row.inside:
            parts.append(self.tr("is in another"))
        elif row.document.source.published:
            parts.append(partial_date(row.document.source.published, short=True))
        return parts


class DocumentsDelegate(RowDelegate[DocumentRow]):
    """Two lines: state sign and title; state and date in second text, the count at the right."""

    height = tokens.ROW_TWO_LINES

    def __init__(self, model: DocumentsModel) -> None:
        super().__init__()
        self._documents = model

    def draw(self, painter: QPainter, rect: QRect, row: DocumentRow, selected: bool) -> None:
        """Draw one row."""
        left, sign = rect.left() + style.px(12), style.px(16)
        draw_state_sign(painter, row.state, left, rect.top() + style.px(9), sign)
        left += sign + style.px(8)
        draw_title_and_second(
            painter,
            QRect(left, rect.top(), rect.right() - style.px(12) - left, rect.height()),
            row.document.title,
            " · ".join(self._documents.second_line(row)),
            selected=selected,
            count=QLocale().toString(row.tags) if row.tags else "–",
        )


class DocumentsView(ListingView):
    """The list: to open a row in a tab is not to go to it. ``tab_wanted`` carries the index of such a row.

    The middle button and Ctrl+Enter ask for that; Ctrl with up and down, and the context menu, only point at a row.
    """

    tab_wanted = Signal(object)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button asks for a tab; the right one goes nowhere."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.tab_wanted.emit(self.indexAt(event.position().toPoint()))
            event.accept()
            return
        self.taking_focus = event.button() == Qt.MouseButton.RightButton
        super().mousePressEvent(event)
        self.taking_focus = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tab_wanted.emit(self.currentIndex())
            return
        self.taking_focus = control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        super().keyPressEvent(event)
        self.taking_focus = False


class DocumentsPanel(ListingPanel[DocumentRow]):
    """Head, filter and list of documents. ``chosen`` carries the document the user went to.

    ``tab_chosen`` carries one that is to be opened in a tab of its own, ``side_chosen`` one beside the text in focus.
    """

    model: DocumentsModel
    list: DocumentsView
    tab_chosen = Signal(object)
    side_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.add_button = IconButton("plus", self.tr("Import documents"))
        self.sort_button = IconButton("sort-ascending", self.tr("Sort documents"))
        model = DocumentsModel(self)
        self.lay_out(
            PanelHead(self.tr("Documents"), [self.sort_button, self.add_button]),
            FilterField(self.tr("Filter documents")),
            model,
            DocumentsDelegate(model),
            DocumentsView(self.tr("Documents"), several=True),
        )
        self.list.tab_wanted.connect(self._tab_wanted)
        self.sort_button.clicked.connect(self._sort_menu)
        self.list.customContextMenuRequested.connect(self._menu)
        desk.document_changed.connect(self.show_current)

    def read(self) -> None:
        """Read the list anew."""
        rows = document_rows(self.desk.ws) if self.desk.workspace is not None else []
        self.set_rows(rows, self.desk.document_id)

    def apply(self, change_set: ChangeSet) -> None:
        """Counts, states and titles may have changed; a tag or a state only brings its own document up to date."""
        if change_set.touches("document", "document_link", "orphan"):
            self.read()
        elif change_set.touches("annotation", "set_document"):
            known = self.model.by_id
            rows = [known[one] for one in change_set.document_ids if one in known]
            told = None if self.desk.bridge.late else change_set
            self._quiet = True
            self.model.update_rows(recounted(self.desk.ws, rows, told))
            self.show_current(self.desk.document_id)

    def step(self, by: int) -> None:
        """Go to the next or previous document of the list."""
        ids = self.ids()
        if not ids:
            return
        now = ids.index(self.desk.document_id) if self.desk.document_id in ids else -1
        self.chosen.emit(ids[max(0, min(len(ids) - 1, now + by))])

    def _sort_menu(self) -> None:
        words = {
            "title": self.tr("By title"),
            "published": self.tr("By date"),
            "tags": self.tr("By number of tags"),
            "state": self.tr("By state"),
            "folder": self.tr("By folder"),
            "publisher": self.tr("By publisher"),
            "added": self.tr("By time of import"),
        }
        menu = QMenu(self)
        for order in SORTS:
            action = menu.addAction(words[order])
            action.setCheckable(True)
            action.setChecked(order == self.model.order)
            action.triggered.connect(lambda _=False, one=order: self.set_order(one))
        menu.exec(self.sort_button.mapToGlobal(self.sort_button.rect().bottomLeft()))

    def set_order(self, order: str) -> None:
        """Sort the list; the document in hand stays selected."""
        self.model.set_order(order)
        self.show_current(self.desk.document_id)
        if self.desk.window is not None:
            self.desk.window.touch_state()

    def _tab_wanted(self, index: Index) -> None:
        if index.isValid():
            self.tab_chosen.emit(self.model.id_of(index.data(ROW_ROLE)))

    def _menu(self, point: QPoint) -> None:
        ids = self.selected_ids()
        if not ids:
            return
        menu = QMenu(self)
        if len(ids) == 1:
            in_tab = menu.addAction(self.tr("Open in a tab"))
            in_tab.triggered.connect(lambda: self.tab_chosen.emit(ids[0]))
            beside = menu.addAction(self.tr("Open beside"))
            beside.triggered.connect(lambda: self.side_chosen.emit(ids[0]))
            menu.addSeparator()
        for state in DOCUMENT_STATES:
            action = menu.addAction(label("document_state", state))
            action.triggered.connect(
                lambda _=False, value=state: self.desk.perform(SetState(document_ids=tuple(ids), state=value))
            )
        menu.addSeparator()
        about = menu.addAction(self.tr("About this document…"))
        about.triggered.connect(lambda: self._about(ids[0]))
        menu.exec(self.list.viewport().mapToGlobal(point))
        if len(ids) == 1:
            self.show_current(self.desk.document_id)

    def _about(self, document_id: UUID) -> None:
        self.chosen.emit(document_id)
        if self.desk.window is not None:
            self.desk.window.run("document.about")
