"""The list of what the program offers: reprints, repeats, figures in conflict, sums, the same claim, suggested tags.

For a drawer below a text. Enter takes the current offer, Del turns it down; a decided one does not come back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QLocale, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, IconButton, Line, Panel, Text
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.listing import ListingView, RowDelegate, RowsOf
from kantar_desk.gui.places.disputes.forms import PickBox
from kantar_desk.gui.rows import draw_words, title_font
from kantar_desk.gui.style import style
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.actions import Action, DecideLink, DecideProposal
from kantar_desk.workspace.suggesting import (
    Suggestion,
    accept_similar,
    accept_suggestions,
    dismiss_suggestion,
    dispute_from_figures,
    tag_suggestions,
)
from kantar_desk.workspace.twin_queries import LinkShown, all_links
from kantar_desk.workspace.workspace import ChangeSet

_TABLES = ("proposal", "document_link", "document", "annotation", "register_entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One row: what is offered, where to look, and what taking it or turning it down does."""

    kind: str
    title: str
    second: str
    state: str
    take_words: str
    take: Callable[[], object]
    dismiss: Callable[[], object]
    document_id: UUID | None = None
    span: Span | None = None


class ProposalsModel(RowsOf[Offer]):
    """Offers in order."""

    @property
    def offers(self) -> list[Offer]:
        """What is listed."""
        return self.rows

    def title(self, row: Offer) -> str:
        """What is offered."""
        return row.title

    def spoken(self, row: Offer) -> str:
        """Both lines, and the state of a decided one."""
        return ", ".join(part for part in (row.title, row.second, row.state) if part)


_ICONS = {"link": "copy-simple", "figure_conflict": "scales", "sum_check": "plus-minus", "same_claim": "equals",
          "suggestion": "tag"}  # fmt: skip


class ProposalsDelegate(RowDelegate[Offer]):
    """Sign, title, second line; the state of decided ones at the right."""

    height = tokens.ROW_TWO_LINES

    def draw(self, painter: QPainter, rect: QRect, row: Offer, selected: bool) -> None:
        """Draw one row."""
        size, second = style.px(16), style.font(tokens.SECOND)
        x, y = rect.left() + style.px(24), rect.top() + style.px(6)
        style.draw_icon(painter, _ICONS.get(row.kind, "info"), x, y + style.px(1), size)
        x += size + style.px(8)
        right = rect.right() - style.px(16)
        if row.state:
            wide = style.px(96)
            draw_words(painter, right - wide, y, wide, row.state, second, "second_text")
            right -= wide + style.px(8)
        draw_words(painter, x, y, right - x, row.title, title_font(selected=selected), "text")
        draw_words(painter, x, y + style.px(19), right - x, row.second, second, "second_text")


class OffersList(ListingView):
    """The list; Enter takes, Del turns down."""

    taken = Signal()
    turned_down = Signal()

    def takes_chord(self, chord: str) -> bool:
        """Enter and Del act on the current offer before they are commands of the place."""
        if not self.currentIndex().isValid():
            return False
        if chord == "Enter":
            self.taken.emit()
        elif chord in ("Del", "Backspace"):
            self.turned_down.emit()
        else:
            return False
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click takes the offer."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.taken.emit()


class ProposalsPanel(Panel):
    """Head with kind, count and buttons; the list below. ``closed`` asks the host to hide it."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._dirty = True
        self.model = ProposalsModel(self)
        self.kind = PickBox(self.tr("What is listed"))
        for value, words in (
            (None, self.tr("All proposals")),
            ("link", self.tr("Reprints and repeats")),
            ("figure_conflict", self.tr("Figures in conflict")),
            ("sum_check", self.tr("Sums")),
            ("same_claim", self.tr("Same claim elsewhere")),
            ("suggestion", self.tr("Tags for this document")),
        ):
            self.kind.addItem(words, value)
        self.kind.setMinimumWidth(style.px(200))
        self.count = Text(second=True)
        self.decided = QCheckBox(self.tr("Decided too"))
        self.take_button = Button(self.tr("Confirm"), key="Enter")
        self.dismiss_button = Button(self.tr("Dismiss"), key="Del")
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        self.list = OffersList(self.tr("Proposals"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ProposalsDelegate(self.list))
        self.none = Text(
            self.tr("Nothing is proposed. Tools looks for reprints, figures and the same claim."), second=True
        )
        self.none.setContentsMargins(style.px(24), style.px(12), style.px(24), style.px(12))
        head = QWidget()
        head.setFixedHeight(style.px(tokens.BAR_PANEL))
        row = QHBoxLayout(head)
        row.setContentsMargins(style.px(16), 0, style.px(8), 0)
        row.setSpacing(style.px(8))
        row.addWidget(self.kind)
        row.addWidget(self.count)
        row.addStretch(1)
        for widget in (self.decided, self.take_button, self.dismiss_button, close):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addWidget(head)
        column.addWidget(Line())
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.kind.currentIndexChanged.connect(lambda _: self.refresh())
        self.decided.toggled.connect(lambda _: self.refresh())
        self.take_button.clicked.connect(lambda _: self.take())
        self.dismiss_button.clicked.connect(lambda _: self.dismiss())
        self.list.taken.connect(self.take)
        self.list.turned_down.connect(self.dismiss)
        self.list.clicked.connect(lambda _: self._look())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._name_buttons())
        desk.bridge.changed.connect(self.apply)
        desk.project_changed.connect(self._stale)
        desk.document_changed.connect(lambda _: self._stale())

    def _stale(self) -> None:
        self._dirty = True
        if self.isVisible():
            self.refresh()

    def apply(self, change_set: ChangeSet) -> None:
        """Offers were found or decided."""
        if change_set.touches(*_TABLES):
            self._stale()

    def open_on(self, kind: str | None) -> None:
        """Show offers of a kind, or all, and take the focus."""
        self.kind.choose(kind)
        self.refresh()
        if self.model.offers:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def refresh(self) -> None:
        """Read all offers anew; the place in the list stays."""
        self._dirty = False
        row = max(0, self.list.currentIndex().row())
        offers = self._offers() if self.desk.workspace is not None else []
        self.model.set_rows(offers)
        self.count.setText(QLocale().toString(len(offers)) if offers else "")
        self.none.setVisible(not offers)
        self.list.setVisible(bool(offers))
        if offers:
            self.list.setCurrentIndex(self.model.index(min(row, len(offers) - 1)))
        self._name_buttons()

    def current(self) -> Offer | None:
        """The offer in hand."""
        row = self.list.currentIndex().row()
        return self.model.offers[row] if 0 <= row < len(self.model.offers) else None

    def _name_buttons(self) -> None:
        offer = self.current()
        for button in (self.take_button, self.dismiss_button):
            button.setEnabled(offer is not None)
        if offer is not None:
            self.take_button.setText(offer.take_words)

    def take(self) -> None:
        """Do what is offered."""
        offer = self.current()
        if offer is not None:
            offer.take()

    def dismiss(self) -> None:
        """Turn the offer down; it does not come back, undo brings it."""
        offer = self.current()
        if offer is not None:
            offer.dismiss()

    def _look(self) -> None:
        offer = self.current()
        read: Any = self.desk.places.get("read")
        if offer is None or offer.document_id is None or read is None:
            return
        read.open(offer.document_id)
        if offer.span is not None:
            read.select_words(offer.span)
        self.list.setFocus()

    # --- rows -----------------------------------------------------------------------------------------------------

    def _perform(self, action: Action | None) -> None:
        if action is not None:
            self.desk.perform(action, initiator=self)

    def _offers(self) -> list[Offer]:
        wanted = self.kind.currentData()
        decided = self.decided.isChecked()
        found: list[Offer] = []
        if wanted in (None, "link"):
            found += [
                self._link(one) for one in all_links(self.desk.ws) if decided or one.link.state == "proposed"
            ]
        types = ("figure_conflict", "sum_check", "same_claim")
        with self.desk.ws.reading() as reader:
            proposals = reader.find(Proposal, type=types if wanted is None else wanted)
            titles = {one.id: one.title for one in reader.documents()}
            names = {one.id: one.preferred for one in reader.find(RegisterEntry)}
        for one in sorted(proposals, key=lambda one: (types.index(one.type), one.id)):
            if decided or one.state == "open":
                found.append(self._proposal(one, titles, names))
        if wanted == "suggestion" and self.desk.document_id is not None:
            found += self._suggestions(self.desk.document_id)
        return found

    def _link(self, shown: LinkShown) -> Offer:
        link = shown.link
        inside = link.type == "repeat_inside"
        share = QLocale().toString(shown.share / 10, "f", 1)
        kind = label("link_type", link.type)
        run = link.runs[0] if link.runs else None
        span = Span(run.from_start, link.runs[-1].from_end) if run is not None else None
        title = f"{shown.here} · {kind.lower()} · {shown.other}"
        second = self.tr("{share} % of the contained text").format(share=share)
        if inside:
            title = self._quote(link.from_document_id, span)
            second = self.tr("stands twice in “{title}”").format(title=shown.here)
        if link.type == "shares_passage":
            second = self.tr("%n passage(s) word for word", "", max(1, len(link.runs)))
        if shown.earlier is not None:
            first = shown.other if shown.earlier == shown.other_id else shown.here
            second = self.tr("{words} · “{title}” came first").format(words=second, title=first)
        return Offer(
            kind="link",
            title=title,
            second=second,
            state="" if link.state == "proposed" else label("link_state", link.state),
            take_words=self.tr("Confirm"),
            take=lambda: self._perform(
                DecideLink(link_ids=(link.id,), state="confirmed", earlier=shown.earlier)
            ),
            dismiss=lambda: self._perform(DecideLink(link_ids=(link.id,), state="dismissed")),
            document_id=link.from_document_id,
            span=span,
        )

    def _proposal(self, one: Proposal, titles: dict[UUID, str], names: dict[UUID, str]) -> Offer:
        state = (
            ""
            if one.state == "open"
            else label("link_state", "confirmed" if one.state == "accepted" else "dismissed")
        )
        document_id, span = _place_of(one)
        title = titles.get(document_id, "") if document_id is not None else ""
        take: Callable[[], object]
        if one.type == "figure_conflict":
            words, second = self._figures(one, names)
            take_words, take = self.tr("Open dispute…"), lambda: self._dispute(one)
        elif one.type == "sum_check":
            words = self.tr("The parts add up to {added}, the text says {stated}").format(
                added=one.payload.get("added", ""), stated=one.payload.get("stated", "")
            )
            second = title
            take_words = self.tr("Seen")
            take = lambda: self._decide(one, "accepted")  # noqa: E731 - one of several answers
        else:
            words, second = self._quote(document_id, span), title
            take_words = self.tr("Tag as claim")
            take = lambda: self._similar(one)  # noqa: E731 - as above
        return Offer(
            kind=one.type,
            title=words,
            second=second,
            state=state,
            take_words=take_words,
            take=take,
            dismiss=lambda: self._decide(one, "dismissed"),
            document_id=document_id,
            span=span,
        )

    def _decide(self, one: Proposal, state: str) -> None:
        self._perform(DecideProposal(proposal_ids=(one.id,), state=state))

    def _quote(self, document_id: UUID | None, span: Span | None) -> str:
        if document_id is None or span is None:
            return ""
        with self.desk.ws.reading() as reader:
            if reader.get(Document, document_id) is None:
                return ""
            return " ".join(reader.text(document_id)[span.start : span.end].split())

    def _figures(self, one: Proposal, names: dict[UUID, str]) -> tuple[str, str]:
        payload = one.payload
        counted = payload["counted"]
        what = payload.get("counted_note") or label("counted", counted)
        place = names.get(UUID(payload["place_id"]), "") if payload.get("place_id") else ""
        included = label("included", payload["included"]).lower() if payload.get("included") else ""
        values = []
        for row in payload["rows"]:
            reading = row["readings"][0]
            words = self._quote(UUID(reading["document_id"]), Span(reading["start"], reading["end"]))
            date = partial_date(row["as_of"], short=True)
            values.append(f"{words} ({date})" if date else words)
        head = ", ".join(part for part in (what, included, place) if part)
        hint = self.tr("later date?") if payload.get("hint") == "later_date" else ""
        second = " · ".join(part for part in (self.tr("%n value(s)", "", len(values)), hint) if part)
        return f"{head}: {' · '.join(values)}", second

    def _dispute(self, one: Proposal) -> None:
        place: Any = self.desk.places.get("disputes")
        if place is not None and self.desk.window is not None:
            self.desk.window.go_to("disputes")
            place.new_dispute(draft=dispute_from_figures(self.desk.ws, one))

    def _similar(self, one: Proposal) -> None:
        done = self.desk.perform(accept_similar(self.desk.ws, one), initiator=self)
        read: Any = self.desk.places.get("read")
        if done is not None and done.focus is not None and read is not None:
            read.go_to_tag(done.focus)

    def _suggestions(self, document_id: UUID) -> list[Offer]:
        with self.desk.ws.reading() as reader:
            text = reader.text(document_id)
            names = {one.id: one.preferred for one in reader.find(RegisterEntry)}
        found = []
        for one in tag_suggestions(self.desk.ws, document_id):
            code = self.desk.codes.get(one.code_id)
            words = " ".join(text[one.span.start : one.span.end].split())
            share = QLocale().toString(100 * one.score, "f", 0)
            tags = self.tr("%n tag(s)", "", one.tags)
            parts = [
                code.name if code is not None else "",
                names.get(one.entry_id, "") if one.entry_id is not None else "",
                self.tr("{share} % of {tags}").format(share=share, tags=tags),
            ]
            found.append(
                Offer(
                    kind="suggestion",
                    title=words,
                    second=" · ".join(part for part in parts if part),
                    state="",
                    take_words=self.tr("Tag"),
                    take=partial(self._accept_suggestion, document_id, one),
                    dismiss=partial(self._dismiss_suggestion, one),
                    document_id=document_id,
                    span=one.span,
                )
            )
        return found

    def _accept_suggestion(self, document_id: UUID, suggestion: Suggestion) -> None:
        self._perform(accept_suggestions(document_id, [suggestion]))

    def _dismiss_suggestion(self, suggestion: Suggestion) -> None:
        self._perform(dismiss_suggestion(suggestion))


def _place_of(one: Proposal) -> tuple[UUID | None, Span | None]:
    """Where to look for a proposal."""
    if one.type == "figure_conflict":
        reading = one.payload["rows"][0]["readings"][0]
        return UUID(reading["document_id"]), Span(reading["start"], reading["end"])
    if one.type == "sum_check":
        start, end = one.payload["total"]
        return one.subjects[0], Span(start, end)
    start, end = one.payload["span"]
    return one.subjects[1], Span(start, end)
