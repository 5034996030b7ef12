"""The list of the tags of the document on the page, in reading order; also the tag view for screen readers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import (
    KIND_LETTERS,
    FilterField,
    IconButton,
    PanelHead,
    draw_kind_square,
)
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.listing import ListingModel, ListingPanel, ListingView, RowDelegate
from kantar_desk.gui.rows import draw_in, title_font
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Annotation

_NUMBER, _CODE, _CODE_LEAST = 28, 92, 56

Key = tuple[int, int, UUID]


def _order(annotation: Annotation) -> Key:
    """Reading order."""
    return annotation.spans[0].start, annotation.spans[-1].end, annotation.id


class TagsModel(ListingModel[Annotation]):
    """Annotations in reading order."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.paragraph_of: Callable[[int], int] = lambda position: 0

    def id_of(self, row: Annotation) -> UUID:
        """Of the annotation."""
        return row.id

    def row_of(self, row_id: UUID) -> int | None:
        """Where a tag stands in the list, or None."""
        row = self.by_id.get(row_id)
        return bisect_left(self.rows, _order(row), key=_order) if row is not None else None

    def set_rows(self, rows: Sequence[Annotation]) -> None:
        """Show these, in reading order."""
        super().set_rows(sorted(rows, key=_order))

    def update_rows(self, changed: list[Annotation], removed: list[UUID]) -> None:
        """Bring single rows up to date; the others are not touched."""
        for annotation_id in removed:
            self.take_row(annotation_id)
        for annotation in changed:
            known = self.by_id.get(annotation.id)
            if known is not None and _order(known) == _order(annotation):
                self.replace_row(bisect_left(self.rows, _order(annotation), key=_order), annotation)
            else:
                self.take_row(annotation.id)
                self.insert_row(bisect_left(self.rows, _order(annotation), key=_order), annotation)

    def code_name(self, annotation: Annotation) -> str:
        """The name of a tag's code."""
        code = self.desk.codes.get(annotation.code_id)
        return code.name if code is not None else ""

    def set_name(self, annotation: Annotation) -> str:
        """The name of the set a tag is in."""
        found = self.desk.sets.get(annotation.set_id)
        return found.name if found is not None else ""

    def paragraph(self, annotation: Annotation) -> int:
        """The number of the paragraph a tag begins in, from 1."""
        return self.paragraph_of(annotation.spans[0].start) + 1

    def title(self, row: Annotation) -> str:
        """Letter of the kind, code and quote."""
        return f"{KIND_LETTERS[row.kind]} {self.code_name(row)} {on_one_line(row.quote)}"

    def tip(self, row: Annotation) -> str:
        """Code, set, paragraph, and the quote as far as it can be taken in at once."""
        place = self.tr("paragraph {number}").format(number=QLocale().toString(self.paragraph(row)))
        return f"{self.code_name(row)} · {self.set_name(row)} · {place}\n{on_one_line(row.quote)[:300]}"

    def spoken(self, row: Annotation) -> str:
        """Kind, code, quote and paragraph."""
        return self.tr("{letter} · {code} · «{quote}» · paragraph {number}").format(
            letter=KIND_LETTERS[row.kind],
            code=self.code_name(row),
            quote=on_one_line(row.quote),
            number=self.paragraph(row),
        )

    def searched(self, row: Annotation) -> str:
        """Quote, note, code, kind and set."""
        kind = row.kind.replace("_", " ")
        return " ".join([row.quote, row.note, self.code_name(row), kind, self.set_name(row)])


def on_one_line(quote: str) -> str:
    """A quote with its line breaks as spaces."""
    return " ".join(quote.split())


class TagsDelegate(RowDelegate[Annotation]):
    """One line: kind square, quote, code in second text (with whose tag it is), paragraph number at the right."""

    def __init__(self, model: TagsModel) -> None:
        super().__init__()
        self._tags = model

    def draw(self, painter: QPainter, rect: QRect, row: Annotation, selected: bool) -> None:
        """Draw one row."""
        tags = self._tags
        left, right = rect.left() + style.px(12), rect.right() - style.px(12)
        own = row.set_id == tags.desk.ws.own_set_id
        draw_kind_square(painter, left, rect.top() + style.px(6), row.kind, hollow=not own)
        left += style.px(24)
        number = style.px(_NUMBER)
        code = min(style.px(_CODE), max(style.px(_CODE_LEAST), (right - left) // 3))
        box = QRect(left, rect.top(), right - number - code - style.px(8) - left, rect.height())
        draw_in(painter, box, on_one_line(row.quote), title_font(selected=selected))
        second = style.font(tokens.SECOND)
        box = QRect(right - number - code, rect.top(), code, rect.height())
        code_name = tags.code_name(row) if own else f"{tags.code_name(row)} · {tags.set_name(row)}"
        draw_in(painter, box, code_name, second, "second_text")
        box = QRect(right - number, rect.top(), number, rect.height())
        paragraph = QLocale().toString(tags.paragraph(row))
        draw_in(painter, box, paragraph, second, "second_text", Qt.AlignmentFlag.AlignRight)


class TagsPanel(ListingPanel[Annotation]):
    """Head, filter and list of tags. ``chosen`` carries the tag the user went to."""

    model: TagsModel
    selection_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.others = IconButton("eye", self.tr("Show or hide the tags of others"))
        self.more = IconButton("dots-three", self.tr("More"))
        model = TagsModel(desk, self)
        self.lay_out(
            PanelHead(self.tr("Tags"), [self.others, self.more]),
            FilterField(self.tr("Filter tags"), "funnel-simple"),
            model,
            TagsDelegate(model),
            ListingView(self.tr("Tags of this document"), several=True),
        )
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.customContextMenuRequested.connect(self._menu)
        self.others.clicked.connect(lambda: desk.window.run("tags.others") if desk.window else None)
        self.more.clicked.connect(lambda: self._menu(self.more.pos()))
        desk.tag_changed.connect(self.show_current)
        desk.codes_changed.connect(self.list.viewport().update)

    def set_tags(self, annotations: list[Annotation]) -> None:
        """Show the tags of the document on the page."""
        self.set_rows(annotations, self.desk.annotation_id)

    def update_tags(self, changed: list[Annotation], removed: list[UUID]) -> None:
        """Bring single tags up to date."""
        self._quiet = True
        self.model.update_rows(changed, removed)
        in_hand = self.desk.annotation_id
        if any(one.id == in_hand for one in changed):
            self.show_current(in_hand)
        else:  # the list stays where it is: to scroll is to lay it out anew, which the text need not wait for
            super().show_current(in_hand)

    def show_current(self, row_id: UUID | None) -> None:
        """Select the tag in hand and bring it into sight."""
        super().show_current(row_id)
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def _selected(self) -> None:
        if not self._quiet:
            self.selection_changed.emit(self.selected_ids())

    def _menu(self, point: Any) -> None:
        window = self.desk.window
        if window is None:
            return
        menu = QMenu(self)
        for command_id in ("tag.inspector", "tag.note", "tag.relate", "tag.occurrences", "tag.remove"):
            window.add_to_menu(menu, command_id)
        menu.exec(self.list.viewport().mapToGlobal(point))
