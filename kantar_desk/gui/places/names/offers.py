"""Proposals for an entry, best first: the current one is open and says why; Enter takes it, Del turns it down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Line, Panel, PanelHead, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.flow import FlowLayout
from kantar_desk.gui.listing import ListingView, RowDelegate, RowsOf
from kantar_desk.gui.rows import draw_words, title_font
from kantar_desk.gui.style import style
from kantar_desk.workspace.register_queries import EntryView, NameOffer, entry_view


class OffersModel(RowsOf[NameOffer]):
    """Proposals, best first."""

    def title(self, row: NameOffer) -> str:
        """The other name."""
        return row.other_text

    def spoken(self, row: NameOffer) -> str:
        """The other name, how sure it is, and what is offered."""
        return ", ".join([row.other_text, self.level(row), self.kind(row)])

    def level(self, offer: NameOffer) -> str:
        """How sure a proposal is, in words."""
        words = {"strong": self.tr("strong"), "probable": self.tr("probable"), "weak": self.tr("weak")}
        return words.get(offer.level, offer.level)

    def kind(self, offer: NameOffer) -> str:
        """What is offered: another entry, or mentions."""
        if offer.other is not None:
            return self.tr("another name")
        return self.tr("%n mention(s) without a name", "", len(offer.mentions))


class OffersDelegate(RowDelegate[NameOffer]):
    """The other name, then level and what it is."""

    height = tokens.ROW_TWO_LINES

    def __init__(self, model: OffersModel) -> None:
        super().__init__()
        self._offers = model

    def draw(self, painter: QPainter, rect: QRect, row: NameOffer, selected: bool) -> None:
        """Draw one row."""
        size = style.px(tokens.ICON_FIELD)
        x, y = rect.left() + style.px(16), rect.top() + style.px(6)
        style.draw_icon(painter, "git-merge" if row.other is not None else "link", x, y + style.px(2), size)
        x += size + style.px(10)
        width = rect.right() - style.px(12) - x
        draw_words(painter, x, y, width, row.other_text, title_font(selected=selected), "text")
        words = f"{self._offers.level(row)} · {self._offers.kind(row)}"
        draw_words(painter, x, y + style.px(19), width, words, style.font(tokens.SECOND), "second_text")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, style.colour("panel_line"))


class OffersPanel(Panel):
    """The list with the current proposal explained. ``taken`` and ``turned_down`` carry a proposal."""

    taken = Signal(object)
    turned_down = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: EntryView | None = None
        self.head = PanelHead(self.tr("Proposals"))
        self.model = OffersModel(self)
        self.list = ListingView(self.tr("Proposals"))
        self.list.setModel(self.model)
        self._delegate = OffersDelegate(self.model)
        self.list.setItemDelegate(self._delegate)
        self.none = Text(second=True, wrap=True)
        self.none.setText(
            self.tr("Nothing is proposed for this name. “Find name variants” in Tools looks again.")
        )
        self.none.setContentsMargins(style.px(16), style.px(4), style.px(16), style.px(12))
        self.question = Text(weight=tokens.WEIGHT_CURRENT, wrap=True)
        self.level = Text(second=True)
        self.facts = QGridLayout()
        self.why = Text(size=tokens.SECOND, second=True, wrap=True)
        self.note = Text(size=tokens.SECOND, second=True, wrap=True)
        self.take = Button(self.tr("Merge…"), main=True, key="Enter")
        self.turn_down = Button(self.tr("Not the same"), key="Del")
        self.card = self._card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.none)
        column.addWidget(self.card)
        column.addWidget(self.list)
        column.addWidget(Line())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_card())
        self.take.clicked.connect(lambda _: self._send(self.taken))
        self.turn_down.clicked.connect(lambda _: self._send(self.turned_down))

    def _card(self) -> QWidget:
        card = Panel()
        column = QVBoxLayout(card)
        column.setContentsMargins(style.px(16), style.px(10), style.px(16), style.px(14))
        column.setSpacing(style.px(8))
        column.addWidget(Line())
        top = QHBoxLayout()
        top.addWidget(self.question, 1)
        top.addWidget(self.level, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        self.facts.setHorizontalSpacing(style.px(8))
        self.facts.setVerticalSpacing(style.px(6))
        self.facts.setColumnMinimumWidth(0, style.px(72))
        self.facts.setColumnStretch(1, 1)
        self.facts.setColumnStretch(2, 1)
        column.addLayout(self.facts)
        column.addWidget(self.why)
        column.addWidget(self.note)
        row = FlowLayout(style.px(8))
        row.addWidget(self.take)
        row.addWidget(self.turn_down)
        column.addLayout(row)
        return card

    def show_offers(self, view: EntryView | None, offers: list[NameOffer]) -> None:
        """Show the proposals of an entry."""
        self._view = view
        row = max(0, self.list.currentIndex().row())
        self.model.set_rows(offers)
        self.head.set_count(str(len(offers)) if offers else "")
        self.none.setVisible(not offers)
        self.list.setVisible(len(offers) > 1)
        shown = min(len(offers), 4)
        self.list.setFixedHeight(shown * style.px(tokens.ROW_TWO_LINES))
        if offers:
            self.list.setCurrentIndex(self.model.index(min(row, len(offers) - 1)))
        self._show_card()

    def current(self) -> NameOffer | None:
        """The proposal in hand."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _send(self, signal: Any) -> None:
        offer = self.current()
        if offer is not None:
            signal.emit(offer)

    def _show_card(self) -> None:
        offer = self.current()
        self.card.setVisible(offer is not None and self._view is not None)
        if offer is None or self._view is None:
            return
        pair = offer.other is not None
        self.question.setText(
            self.tr("Are these the same name?") if pair else self.tr("Do these mentions mean this name?")
        )
        self.take.setText(
            self.tr("Merge…") if pair else self.tr("Link %n mention(s)", "", len(offer.mentions))
        )
        self.turn_down.setText(self.tr("Not the same") if pair else self.tr("Dismiss"))
        while self.facts.count():
            item = self.facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fact(0, "", Text(self._view.entry.preferred, weight=tokens.WEIGHT_CURRENT, wrap=True),
                   Text(offer.other_text, weight=tokens.WEIGHT_CURRENT, wrap=True))  # fmt: skip
        other_code = self.desk.codes.get(offer.other.code_id if offer.other else offer.mentions[0].code_id)
        own = self._view.code.name if self._view.code is not None else ""
        other_name = other_code.name if other_code is not None else ""
        self._fact(1, self.tr("Code"), Text(own, wrap=True), Text(other_name, wrap=True))
        places = Text(self._places(self._view), wrap=True)
        self._fact(2, self.tr("Mentions"), places, Text(self._other_places(offer), wrap=True))
        self.level.setText(self.model.level(offer))
        self.why.setText(self.tr("Why: {reason}").format(reason=self.reason(offer)))
        self.note.setText(
            self.tr(
                "All mentions are shown before the merge. It rewrites none of them and can be split again."
            )
            if pair
            else self.tr("Linking adds the words as a spelling of this name; undo takes both back.")
        )

    def _fact(self, row: int, name: str, left: QWidget, right: QWidget) -> None:
        self.facts.addWidget(Text(name, second=True), row, 0, Qt.AlignmentFlag.AlignTop)
        self.facts.addWidget(left, row, 1, Qt.AlignmentFlag.AlignTop)
        self.facts.addWidget(right, row, 2, Qt.AlignmentFlag.AlignTop)

    def _places(self, view: EntryView) -> str:
        mentions = QLocale().toString(len(view.mentions))
        return self.tr("{mentions} in %n text(s)", "", view.documents).format(mentions=mentions)

    def _other_places(self, offer: NameOffer) -> str:
        if offer.other is None:
            return self.tr("%n without a name", "", len(offer.mentions))
        other = entry_view(self.desk.ws, offer.other.id)
        return self._places(other) if other is not None else ""

    def reason(self, offer: NameOffer) -> str:
        """Why this is proposed, in words."""
        words = {
            "same_words": self.tr("the words of “{text}” and “{other}” have equal keys."),
            "other_order": self.tr("“{text}” and “{other}” are the same words in another order."),
            "part_of_name": self.tr(
                "“{other}” and “{text}” share their words as far as the shorter one goes."
            ),
            "initials": self.tr("“{text}” and “{other}” fit by their initials."),
            "short_form": self.tr("one of “{text}” and “{other}” stands in brackets behind the other."),
            "alias_list": self.tr("the list of other names knows “{text}” and “{other}” as one."),
            "one_letter": self.tr("“{text}” and “{other}” differ by one letter."),
            "first_word_only": self.tr("“{text}” and “{other}” share only the first name."),
            "initial_unmatched": self.tr(
                "“{text}” and “{other}” share a family name; an initial does not fit."
            ),
        }
        return words.get(offer.reason, "{text}, {other}").format(text=offer.text, other=offer.other_text)
