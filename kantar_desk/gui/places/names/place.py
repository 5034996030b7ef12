"""Names: the register of who and what is meant, with spellings, mentions, proposals and the entry itself."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui.components import Panel
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.empty_state import ChoiceRow, EmptyState
from kantar_desk.gui.places.columns import Widths
from kantar_desk.gui.places.list_place import ListPlace
from kantar_desk.gui.places.names.entry import EntryForm
from kantar_desk.gui.places.names.head import NameHead
from kantar_desk.gui.places.names.listing import EntriesPanel
from kantar_desk.gui.places.names.moves import NewNameForm, OtherNameForm, SplitForm
from kantar_desk.gui.places.names.offers import OffersPanel
from kantar_desk.gui.places.names.page import Page
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

_WIDTHS = Widths(wide=(344, 376), low=(264, 360), least=(200, 400, 280))


class NamesPlace(ListPlace[EntryRow]):
    """The place of the name register."""

    tables = TABLES
    remembered = "entry"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: EntryView | None = None
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
        middle = Panel(page=True)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        both = Panel()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offers)
        column.addWidget(self.form, 1)
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(both)
        panels = (side, self.new_form, self.other_form, self.split_form)
        listing = EntriesPanel()
        listing.add_button.clicked.connect(lambda _: self.new_name())
        self.lay_out(listing, middle, panels, self.new_form, self._empty_state(), _WIDTHS)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_entry)
        self.head.split.connect(self.split)
        self.head.merge.connect(self.merge)
        self.head.apart.connect(self.mark_apart)
        self.head.rename.connect(self.rename)
        self.page.kind_chosen.connect(self._variant_kind)
        self.page.taken_off.connect(self._variant_off)
        self.page.activated_mention.connect(self._open_mention)
        self.offers.taken.connect(self.take)
        self.offers.turned_down.connect(self.turn_down)
        self.new_form.done.connect(self._made)
        self.desk.codes_changed.connect(self.outdate)

    def _empty_state(self) -> EmptyState:
        rows = [
            (
                ChoiceRow(
                    "book-open", self.tr("Go to Read"),
                    self.tr("Tag an entity (2) and press I to name it"), "Ctrl+1",
                ),
                self.go_to_read,
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

    @property
    def entry_id(self) -> UUID | None:
        """The entry in hand."""
        return self.row_id

    def opened(self) -> None:
        """Another project: read everything anew."""
        self.view = None
        super().opened()

    def main_panel(self) -> QWidget:
        """The list."""
        return self.list.list

    def panels(self) -> list[QWidget]:
        """Where F6 goes."""
        form = self.open_form()
        return [
            self.list,
            self.page,
            *([form] if form is not None else [self.offers.list, self.form.preferred]),
        ]

    # --- what is shown --------------------------------------------------------------------------------------------

    def read_rows(self) -> list[EntryRow]:
        """All names."""
        return entry_rows(self.desk.ws)

    def row_instead(self, ids: list[UUID]) -> UUID | None:
        """What a merged name was merged into, else the first one."""
        into = entry_view(self.desk.ws, self.row_id) if self.row_id is not None else None
        return into.entry.id if into is not None else super().row_instead(ids)

    def read_shown(self, *, texts: bool = False) -> None:
        """Read and show the entry in hand."""
        view = entry_view(self.desk.ws, self.row_id) if self.row_id is not None else None
        self.view = view
        if view is not None:
            self.head.show_view(view)
        self.page.show_view(view)
        self.offers.show_offers(view, offers_for(self.desk.ws, view.entry.id) if view is not None else [])
        self.form.show_view(view)

    def show_entry(self, entry_id: UUID) -> None:
        """Show an entry; a merged one by what it was merged into."""
        if entry_id == self.row_id and not self._dirty and self.view is not None:
            return
        self.close_side()
        self.row_id = entry_id
        if not self.refresh_if_outdated():
            self.read_shown()
        if self.view is not None:
            self.row_id = self.view.entry.id
            self.list.show_current(self.row_id)
        self.touch()

    # --- spellings and mentions -----------------------------------------------------------------------------------

    def _variant_kind(self, variant: Variant, kind: str | None) -> None:
        self.desk.perform(spelling(variant.entry_id, variant, kind or "spelling"), initiator=self)

    def _variant_off(self, variant: Variant) -> None:
        self.desk.perform(RemoveVariant(variant_id=variant.id), initiator=self)

    def _open_mention(self, mention: MentionLine) -> None:
        self.go_to_tag(mention.annotation.id)

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
            self.open_side(self.other_form)
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
            self.open_side(self.new_form)
            self.new_form.open_form()

    def merge(self) -> None:
        """Open the form that merges the name in hand with another one."""
        if self.view is not None:
            self.open_side(self.other_form)
            self.other_form.open_for(self.view)

    def mark_apart(self) -> None:
        """Open the form that says that two names are not the same."""
        if self.view is not None:
            self.open_side(self.other_form)
            self.other_form.open_for(self.view, apart=True)

    def split(self) -> None:
        """Open the form that moves mentions and spellings to another name."""
        if self.view is not None:
            self.open_side(self.split_form)
            self.split_form.open_for(self.view)

    def rename(self) -> None:
        """Put the cursor into the preferred name."""
        self.close_side()
        self.form.preferred.setFocus()
        self.form.preferred.selectAll()

    def _made(self) -> None:
        if self.new_form.made is not None:
            self.outdate()
            self.show_entry(self.new_form.made)
