"""Names: the register of who and what is meant, with spellings, mentions, proposals and the entry itself."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, IconButton, Panel
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.empty_state import ChoiceRow, EmptyState
from kantar_desk.gui.places.disputes.forms import FormPanel
from kantar_desk.gui.places.names.entry import EntryForm
from kantar_desk.gui.places.names.listing import EntriesPanel
from kantar_desk.gui.places.names.moves import NewNameForm, OtherNameForm, SplitForm
from kantar_desk.gui.places.names.offers import OffersPanel
from kantar_desk.gui.places.names.page import Page
from kantar_desk.gui.style import style
from kantar_desk.model.register import Variant
from kantar_desk.workspace.actions import RemoveVariant
from kantar_desk.workspace.register_queries import (
    TABLES,
    EntryRow,
    EntryView,
    MentionLine,
    NameOffer,
    accept_offer,
    dismiss_offer,
    entry_rows,
    entry_view,
    offers_for,
    spelling,
)
from kantar_desk.workspace.workspace import ChangeSet

_LEFT, _RIGHT, _LEFT_LOW, _RIGHT_LOW = 344, 376, 264, 360


class NameHead(QWidget):
    """Name, what it is, and what can be done with it."""

    split = Signal()
    merge = Signal()
    apart = Signal()
    rename = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedText(size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
        self.second = ElidedText(second=True)
        self.split_button = Button(self.tr("Split…"))
        self.merge_button = Button(self.tr("Merge…"))
        self.more = IconButton("dots-three", self.tr("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(24), style.px(14), style.px(16), style.px(14))
        row.setSpacing(style.px(8))
        column = QVBoxLayout()
        column.setSpacing(style.px(2))
        column.addWidget(self.title)
        column.addWidget(self.second)
        row.addLayout(column, 1)
        row.addWidget(self.split_button)
        row.addWidget(self.merge_button)
        row.addWidget(self.more)
        self.split_button.clicked.connect(self.split)
        self.merge_button.clicked.connect(self.merge)
        menu = QMenu(self)
        menu.addAction(self.tr("Rename")).triggered.connect(self.rename)
        menu.addAction(self.tr("Not the same as…")).triggered.connect(self.apart)
        self._menu = menu
        self.more.clicked.connect(lambda _: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def show_view(self, view: EntryView) -> None:
        """Show an entry."""
        self.title.setText(view.entry.preferred)
        mentions = self.tr("%n mention(s)", "", len(view.mentions))
        documents = self.tr("in %n document(s)", "", view.documents)
        parts = [
            view.code.name if view.code is not None else "",
            f"{mentions} {documents}" if view.mentions else mentions,
            self.tr("%n variant(s)", "", len(view.variants)),
            self.tr("retired") if view.entry.retired else "",
        ]
        self.second.setText(" · ".join(part for part in parts if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page ground with a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("panel_line"))


class NamesPlace(QWidget):
    """The place of the name register."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.entry_id: UUID | None = None
        self.view: EntryView | None = None
        self._rows: list[EntryRow] = []
        self._dirty = True
        self._default_width = True
        self.list = EntriesPanel()
        self.head = NameHead()
        self.page = Page(desk)
        self.offers = OffersPanel(desk)
        self.form = EntryForm(desk)
        self.new_form = NewNameForm(desk)
        self.other_form = OtherNameForm(desk)
        self.split_form = SplitForm(desk)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.middle = Panel(page=True)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        side = Panel()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offers)
        column.addWidget(self.form, 1)
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setWidget(side)
        self.right = QStackedWidget()
        panels: tuple[QWidget, ...] = (self.side, self.new_form, self.other_form, self.split_form)
        for panel in panels:
            self.right.addWidget(panel)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.list, self.middle, self.right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        self.list.setMinimumWidth(style.px(200))
        self.middle.setMinimumWidth(style.px(400))
        self.right.setMinimumWidth(style.px(280))
        self.empty = self._empty_state()
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.empty)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_entry)
        self.list.add_button.clicked.connect(lambda _: self.new_name())
        self.head.split.connect(self.split)
        self.head.merge.connect(self.merge)
        self.head.apart.connect(self.mark_apart)
        self.head.rename.connect(self.rename)
        self.page.kind_chosen.connect(self._variant_kind)
        self.page.taken_off.connect(self._variant_off)
        self.page.activated_mention.connect(self._open_mention)
        self.offers.taken.connect(self.take)
        self.offers.turned_down.connect(self.turn_down)
        for form in (self.new_form, self.other_form, self.split_form):
            form.closed.connect(self.close_side)
        self.new_form.done.connect(self._made)
        self.splitter.splitterMoved.connect(self._touched)
        self.desk.sets_changed.connect(self._stale)
        self.desk.codes_changed.connect(self._stale)

    def _empty_state(self) -> EmptyState:
        rows = [
            (
                ChoiceRow(
                    "book-open", self.tr("Go to Read"),
                    self.tr("Tag an entity (2) and press I to name it"), "Ctrl+1",
                ),
                lambda: self._go("read"),
            ),
            (
                ChoiceRow(
                    "plus", self.tr("New name…"),
                    self.tr("A person, body or place you will meet in the texts"),
                ),
                self.new_name,
            ),
        ]  # fmt: skip
        return EmptyState(
            self.tr("No names yet"),
            self.tr("The register says who or what is meant, however it is spelled."),
            rows,
        )

    # --- place ----------------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Another project: read everything anew."""
        self.entry_id, self.view = None, None
        self._dirty = True
        self.close_side()
        if self.isVisible():
            self.refresh()

    def shown(self) -> None:
        """In front: bring the lists up to date, focus the list."""
        if self._dirty:
            self.refresh()
        if self.stack.currentWidget() is self.empty:
            self.empty.focus_first()
        elif self.open_form() is None:
            self.list.list.setFocus()

    def apply(self, change_set: ChangeSet) -> None:
        """Whatever the register shows may have changed; hidden, it waits until it is shown."""
        if not change_set.touches(*TABLES):
            return
        self._dirty = True
        if self.isVisible():
            self.refresh()

    def _stale(self) -> None:
        self._dirty = True

    def remember(self) -> dict[str, object]:
        """Splitter and entry."""
        entry = str(self.entry_id) if self.entry_id is not None else ""
        return {"splitter": self.splitter.sizes(), "entry": entry}

    def restore(self, state: dict[str, object]) -> None:
        """Take the remembered shape; without one, that of the design for this width."""
        sizes, entry = state.get("splitter"), state.get("entry")
        try:
            self.entry_id = UUID(entry) if isinstance(entry, str) and entry else None
        except ValueError:
            self.entry_id = None
        self._default_width = not (isinstance(sizes, list) and len(sizes) == 3 and sum(sizes) > 0)
        if isinstance(sizes, list) and not self._default_width:
            self.splitter.setSizes([int(size) for size in sizes])
        else:
            self._default_sizes()

    def panels(self) -> list[QWidget]:
        """Where F6 goes."""
        form = self.open_form()
        return [
            self.list,
            self.page,
            *([form] if form is not None else [self.offers.list, self.form.preferred]),
        ]

    def toggle_panel(self, name: str) -> None:
        """Fold the list away, or bring it back."""
        if name == "documents":
            self.list.setVisible(self.list.isHidden())

    def escape(self) -> bool:
        """Close the form, else go back to the list."""
        if self.open_form() is not None:
            self.close_side()
            return True
        if not self.list.list.hasFocus():
            self.list.list.setFocus()
            return True
        return False

    def resizeEvent(self, event: object) -> None:
        """The first size decides the widths."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        if self._default_width and self.width() > 100:
            self._default_sizes()

    def _default_sizes(self) -> None:
        low = self.width() < style.px(1300)
        left, right = (_LEFT_LOW, _RIGHT_LOW) if low else (_LEFT, _RIGHT)
        left, right = style.px(left), style.px(right)
        self.splitter.setSizes([left, max(style.px(400), self.width() - left - right - 2), right])

    def _touched(self, *_: object) -> None:
        self._default_width = False
        if self.desk.window is not None:
            self.desk.window.touch_state()

    def _go(self, place: str) -> None:
        if self.desk.window is not None:
            self.desk.window.go_to(place)

    # --- what is shown --------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list and the entry in hand anew."""
        self._dirty = False
        if self.desk.workspace is None:
            self._rows = []
            self.list.set_rows([], None)
            self._show_stack()
            return
        self._rows = entry_rows(self.desk.ws)
        ids = [row.entry.id for row in self._rows]
        if self.entry_id not in ids:
            into = entry_view(self.desk.ws, self.entry_id) if self.entry_id is not None else None
            self.entry_id = into.entry.id if into is not None else (ids[0] if ids else None)
        self.list.set_rows(self._rows, self.entry_id)
        self._read()
        self._show_stack()

    def _read(self) -> None:
        view = entry_view(self.desk.ws, self.entry_id) if self.entry_id is not None else None
        self.view = view
        if view is not None:
            self.head.show_view(view)
        self.page.show_view(view)
        self.offers.show_offers(view, offers_for(self.desk.ws, view.entry.id) if view is not None else [])
        self.form.show_view(view)

    def _show_stack(self) -> None:
        wanted = self.splitter if self._rows or self.open_form() is not None else self.empty
        self.middle.setVisible(bool(self._rows))
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)

    def show_entry(self, entry_id: UUID) -> None:
        """Show an entry; a merged one by what it was merged into."""
        if entry_id == self.entry_id and not self._dirty and self.view is not None:
            return
        self.close_side()
        self.entry_id = entry_id
        if self._dirty:
            self.refresh()
        else:
            self._read()
        if self.view is not None:
            self.entry_id = self.view.entry.id
            self.list.show_current(self.entry_id)
        if self.desk.window is not None:
            self.desk.window.touch_state()

    # --- spellings and mentions -----------------------------------------------------------------------------------

    def _variant_kind(self, variant: Variant, kind: str | None) -> None:
        self.desk.perform(spelling(variant.entry_id, variant, kind or "spelling"), initiator=self)

    def _variant_off(self, variant: Variant) -> None:
        self.desk.perform(RemoveVariant(variant_id=variant.id), initiator=self)

    def _open_mention(self, mention: MentionLine) -> None:
        read = self.desk.places.get("read")
        if read is not None and self.desk.window is not None:
            self.desk.window.go_to("read")
            read.go_to_tag(mention.annotation.id)  # type: ignore[attr-defined]  # Read is a place with this method

    def open_in_read(self) -> None:
        """Show the current mention in Read."""
        line = self.page.current()
        if line is not None and line.mention is not None:
            self._open_mention(line.mention)

    # --- proposals ------------------------------------------------------------------------------------------------

    def take(self, offer: NameOffer | None = None) -> None:
        """Enter: mentions are linked at once; a merge first shows all mentions of both."""
        offer = offer or self.offers.current()
        if offer is None or self.view is None:
            return
        if offer.other is not None:
            self._side(self.other_form)
            self.other_form.open_for(self.view, offer.other.id)
        else:
            kind = "error" if offer.level == "weak" else None
            self.desk.perform(accept_offer(offer, kind), initiator=self)

    def turn_down(self, offer: NameOffer | None = None) -> None:
        """Del: the proposal does not come back; undo brings it."""
        offer = offer or self.offers.current()
        if offer is None:
            return
        with self.desk.ws.reading() as reader:
            action = dismiss_offer(reader, offer)
        self.desk.perform(action, initiator=self)

    # --- forms ----------------------------------------------------------------------------------------------------

    def open_form(self) -> FormPanel | None:
        """The form at the right side, if one is open."""
        widget = self.right.currentWidget()
        return widget if isinstance(widget, FormPanel) else None

    def _side(self, widget: QWidget) -> None:
        self.right.setCurrentWidget(widget)
        self._show_stack()

    def close_side(self) -> None:
        """Show proposals and entry again."""
        if self.open_form() is None:
            return
        self.right.setCurrentWidget(self.side)
        self._show_stack()
        if self.isVisible():
            self.shown()

    def confirm(self) -> None:
        """Ctrl+Enter: keep the open form, else show the mention in Read."""
        form = self.open_form()
        if form is not None:
            form.submit()
        else:
            self.open_in_read()

    def accept(self) -> None:
        """Enter: keep the open form, else take the proposal in hand."""
        form = self.open_form()
        if form is not None:
            form.submit()
        else:
            self.take()

    def new_name(self) -> None:
        """Open the form of a new name."""
        if self.desk.workspace is not None:
            self._side(self.new_form)
            self.new_form.open_form()

    def merge(self) -> None:
        """Open the form that merges the name in hand with another one."""
        if self.view is not None:
            self._side(self.other_form)
            self.other_form.open_for(self.view)

    def mark_apart(self) -> None:
        """Open the form that says that two names are not the same."""
        if self.view is not None:
            self._side(self.other_form)
            self.other_form.open_for(self.view, apart=True)

    def split(self) -> None:
        """Open the form that moves mentions and spellings to another name."""
        if self.view is not None:
            self._side(self.split_form)
            self.split_form.open_for(self.view)

    def rename(self) -> None:
        """Put the cursor into the preferred name."""
        self.close_side()
        self.form.preferred.setFocus()
        self.form.preferred.selectAll()

    def _made(self) -> None:
        if self.new_form.made is not None:
            self._dirty = True
            self.show_entry(self.new_form.made)
