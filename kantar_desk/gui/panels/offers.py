"""A slim bar over the text: one offer at a time for the document on the page, taken or turned down with a click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QLocale, QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, IconButton
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.style import style
from kantar_desk.workspace.actions import DecideLink
from kantar_desk.workspace.twin_queries import (
    LinkShown,
    TwinPlace,
    copy_to_twin,
    link_offers,
    links_of,
    twins_of,
)
from kantar_desk.workspace.workspace import ChangeSet

_LONGEST = 24  # letters of a title on a button
_QUICK = 8  # links of a document that are looked through at once


@dataclass(frozen=True, slots=True)
class BarOffer:
    """One sentence with what can be done about it. ``key`` tells it from others, so that “Skip” is remembered."""

    key: object
    text: str
    buttons: tuple[tuple[str, Callable[[], object]], ...]


class OfferBar(QWidget):
    """Offers reprints of the document on the page, and twins of the tag that was just made."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.offer: BarOffer | None = None
        self._skipped: set[object] = set()
        self._tag: UUID | None = None
        self._unordered: UUID | None = (
            None  # the link just confirmed, while nobody said which text came first
        )
        self._tag_in: UUID | None = None
        self._links: tuple[UUID, int] | None = None
        self.setFixedHeight(style.px(tokens.BAR_MESSAGE))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(48), 0, style.px(8), 0)
        row.setSpacing(style.px(8))
        self.words = ElidedText()
        row.addWidget(self.words, 1)
        self.buttons: list[Button] = []
        self._row = row
        self.close_button = IconButton("x", self.tr("Close"))
        self.close_button.clicked.connect(lambda _: self.skip())
        row.addWidget(self.close_button)
        self.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(150)
        self._later.timeout.connect(self.look)
        desk.document_changed.connect(lambda _: self.look())
        desk.project_changed.connect(self._forget)
        desk.bridge.changed.connect(self.apply)

    def _forget(self) -> None:
        self._skipped.clear()
        self._unordered = None
        self._tag = self._links = None

    def apply(self, change_set: ChangeSet) -> None:
        """A new tag may have twins; links may have been found or decided."""
        document_id = self.desk.document_id
        if document_id is None or self.desk.workspace is None:
            return
        if change_set.touches("document_link", "document"):
            self._links = None
        made = [
            row.row_id
            for row in change_set.changes
            if row.table == "annotation" and row.kind == "insert" and row.document_id == document_id
        ]
        if change_set.mode in ("do", "redo") and len(made) == 1:
            self._tag, self._tag_in = made[0], document_id
        elif not change_set.touches("document_link", "annotation"):
            return
        if self._links_of(document_id) <= _QUICK:
            self.look()
        else:  # a key press does not wait for the passages of very many documents
            self._later.start()

    def _links_of(self, document_id: UUID) -> int:
        """How many links the document on the page has; read once, until links or documents change."""
        if self._links is None or self._links[0] != document_id:
            with self.desk.ws.reading() as reader:
                self._links = document_id, len(links_of(reader, document_id))
        return self._links[1]

    def look(self) -> None:
        """Show the first offer there is for the document on the page; none hides the bar."""
        self._show(self._first())

    def _first(self) -> BarOffer | None:
        document_id = self.desk.document_id
        if document_id is None or self.desk.workspace is None or not self.desk.workspace.writable:
            return None
        candidates = []
        if self._unordered is not None:
            confirmed = link_offers(self.desk.ws, document_id, states=("confirmed",))
            candidates += [
                self._order_offer(one)
                for one in confirmed
                if one.link.id == self._unordered and one.earlier is None
            ]
        linked = self._links_of(document_id) > 0
        if self._tag is not None and (linked or self._tag_in != document_id):
            twins = [one for one in twins_of(self.desk.ws, self._tag) if one.tagged is None]
            if twins:
                candidates.append(self._twin_offer(self._tag, twins))
        if linked:
            candidates += [self._link_offer(one) for one in link_offers(self.desk.ws, document_id)]
        return next((one for one in candidates if one.key not in self._skipped), None)

    def _twin_offer(self, tag: UUID, twins: list[TwinPlace]) -> BarOffer:
        here = all(one.document_id == self.desk.document_id for one in twins)
        if here:
            text = self.tr("These words stand here once more.")
        elif len(twins) == 1:
            text = self.tr("The same words stand in “{title}”.").format(title=twins[0].title)
        else:
            text = self.tr("The same words stand at %n other place(s).", "", len(twins))
        if any(one.differs for one in twins):
            text = self.tr("{sentence} The text differs a little.").format(sentence=text)
        words = self.tr("Copy tag there") if len(twins) == 1 else self.tr("Copy tag to all")
        return BarOffer(("twins", tag), text, ((words, lambda: self.copy(tag)), (self.tr("Skip"), self.skip)))

    def _link_offer(self, shown: LinkShown) -> BarOffer:
        share = QLocale().toString(shown.share / 10, "f", 1)
        values = {"title": shown.other, "share": share}
        if shown.link.type == "shares_passage":
            text = self.tr("“{title}” shares a passage with this text.").format(**values)
        elif shown.link.type == "whole":
            text = self.tr("“{title}” is the same text, {share} %.").format(**values)
        elif shown.inside_here:
            text = self.tr("“{title}” is in here, {share} %.").format(**values)
        else:
            text = self.tr("This text is in “{title}”, {share} %.").format(**values)
        if shown.earlier is not None:
            first = shown.other if shown.earlier == shown.other_id else shown.here
            text = self.tr("{sentence} “{title}” came first.").format(sentence=text, title=first)
        link_id = shown.link.id
        return BarOffer(
            ("link", link_id),
            text,
            (
                (self.tr("Confirm"), lambda: self._decide(link_id, "confirmed", shown.earlier)),
                (self.tr("Dismiss"), lambda: self._decide(link_id, "dismissed", None)),
            ),
        )

    def _order_offer(self, shown: LinkShown) -> BarOffer:
        link_id = shown.link.id
        return BarOffer(
            ("order", link_id),
            self.tr("Which of the two texts came first?"),
            (
                (_short(shown.other), lambda: self._decide(link_id, "confirmed", shown.other_id)),
                (_short(shown.here), lambda: self._decide(link_id, "confirmed", shown.here_id)),
                (self.tr("Skip"), self.skip),
            ),
        )

    def copy(self, tag: UUID) -> None:
        """Copy the tag to its twins, in one undo step."""
        batch = copy_to_twin(self.desk.ws, tag)
        if batch is not None:
            self.desk.perform(batch, initiator=self)
        self._tag = None
        self.look()

    def _decide(self, link_id: UUID, state: str, earlier: UUID | None) -> None:
        self._unordered = link_id if state == "confirmed" else None
        self.desk.perform(DecideLink(link_ids=(link_id,), state=state, earlier=earlier), initiator=self)
        self.look()

    def skip(self) -> None:
        """Do not show this offer again while the project is open; nothing is decided."""
        if self.offer is not None:
            self._skipped.add(self.offer.key)
        self.look()

    def _show(self, offer: BarOffer | None) -> None:
        if offer is None and self.offer is None:
            return
        self.offer = offer
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.setVisible(offer is not None)
        if offer is None:
            return
        self.words.setText(offer.text)
        self.setAccessibleName(offer.text)
        for place, (words, act) in enumerate(offer.buttons):
            button = Button(words)
            button.clicked.connect(lambda _=False, call=act: call())
            self._row.insertWidget(place + 1, button)
            self.buttons.append(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page ground, a sign, a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        size = style.px(16)
        style.draw_icon(painter, "copy-simple", style.px(24), (self.height() - size) // 2, size)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), style.colour("panel_line"))


def _short(title: str) -> str:
    return f"“{title}”" if len(title) <= _LONGEST else f"“{title[: _LONGEST - 1]}…”"
