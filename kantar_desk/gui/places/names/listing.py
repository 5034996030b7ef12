"""The list of names: preferred name, code, number of mentions."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, IconButton, PanelHead
from kantar_desk.gui.listing import ListingModel, ListingPanel, ListingView, RowDelegate
from kantar_desk.gui.rows import draw_in, draw_words, struck, title_font
from kantar_desk.gui.style import style
from kantar_desk.workspace.register_queries import EntryRow

_CODE, _CODE_NARROW, _COUNT = 96, 72, 28


class EntriesModel(ListingModel[EntryRow]):
    """Entries of the register."""

    def id_of(self, row: EntryRow) -> UUID:
        """Of the entry."""
        return row.entry.id

    def title(self, row: EntryRow) -> str:
        """The preferred name."""
        return row.entry.preferred

    def spoken(self, row: EntryRow) -> str:
        """Name, code, mentions and marks."""
        marks = [
            self.tr("something is proposed") if row.offered else "",
            self.tr("retired") if row.entry.retired else "",
        ]
        parts = [row.entry.preferred, row.code, self.tr("%n mention(s)", "", row.mentions), *marks]
        return ", ".join(part for part in parts if part)

    def searched(self, row: EntryRow) -> str:
        """All spellings, in any script, and the code."""
        return f"{row.words} {row.code}"


class EntriesDelegate(RowDelegate[EntryRow]):
    """Name, sign of a proposal, code, count."""

    def draw(self, painter: QPainter, rect: QRect, row: EntryRow, selected: bool) -> None:
        """Draw one row."""
        y, right = rect.top() + style.px(4), rect.right() - style.px(12)
        count = QLocale().toString(row.mentions) if row.mentions else "–"
        second = style.font(tokens.SECOND)
        box = QRect(right - style.px(_COUNT), rect.top(), style.px(_COUNT), rect.height())
        draw_in(painter, box, count, second, "second_text", Qt.AlignmentFlag.AlignRight)
        right -= style.px(_COUNT + 8)
        code = style.px(_CODE_NARROW if rect.width() < style.px(300) else _CODE)
        draw_words(painter, right - code, y + 1, code, row.code, second, "second_text")
        right -= code + style.px(8)
        if row.offered:
            size = style.px(tokens.ICON_FIELD)
            top = rect.top() + (rect.height() - size) // 2
            style.draw_icon(painter, "git-merge", right - size, top, size)
            right -= size + style.px(6)
        font, role = title_font(selected=selected), "text"
        if row.entry.retired:
            font, role = struck(font), "second_text"
        x = rect.left() + style.px(16)
        draw_words(painter, x, y, right - x, row.entry.preferred, font, role)


class EntriesPanel(ListingPanel[EntryRow]):
    """Head, filter and list of names. ``chosen`` carries the entry the user went to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("plus", self.tr("New name…"))
        model = EntriesModel(self)
        self.lay_out(
            PanelHead(self.tr("Names"), [self.add_button]),
            FilterField(self.tr("Filter names, in any script")),
            model,
            EntriesDelegate(),
            ListingView(self.tr("Names")),
        )
