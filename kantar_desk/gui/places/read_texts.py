"""The texts open in Read: tabs, two side by side, reading positions, and the tags of what is on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.panels.text import ReadingPane, TextPane
from kantar_desk.gui.tagging import Tagging
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.page import Anchor
from kantar_desk.gui.view_tags import shown
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Document
from kantar_desk.workspace.document_queries import open_document
from kantar_desk.workspace.workspace import ChangeSet

_MANY = 200  # more changed tags than these are read with their whole document


class Texts(QObject):
    """Opens documents in the text in focus, each in a tab of its own where somebody wants that.

    ``pane_made`` (`ReadingPane`) fires when there is a text to be wired; ``pane_changed`` when another one is in focus,
    before the desk knows; ``in_front`` (`Document` or None) when the text in focus shows another document, after the
    desk knows; ``split_changed`` when there are two texts, or one again; ``touched`` when something to be remembered
    changed. ``title_of`` answers what a document is called on its tab, or None where there is none; ``tag_of`` makes
    the tag that the view shows of an annotation and the number of its comments.
    """

    pane_made = Signal(object)
    pane_changed = Signal()
    in_front = Signal(object)
    split_changed = Signal()
    touched = Signal()

    def __init__(
        self,
        desk: Desk,
        area: TextPane,
        title_of: Callable[[UUID], str | None],
        tag_of: Callable[[Annotation, int], ViewTag],
    ) -> None:
        super().__init__(area)
        self.desk, self.area = desk, area
        self._title_of, self._tag_of = title_of, tag_of
        self._positions: dict[str, Any] = {}
        self._remembered: dict[str, Any] = {}
        self._wired: list[ReadingPane] = []
        self.taking = False
        """While another text comes into focus: the tag in hand is the one selected there, nothing is to be shown."""

    def wire(self, pane: ReadingPane) -> None:
        """Listen to a text, once."""
        if pane in self._wired:
            return
        self._wired.append(pane)
        self.pane_made.emit(pane)
        pane.strip.chosen.connect(lambda document_id: self._go(pane, document_id))
        pane.strip.closed.connect(lambda document_id: self.close_tab(pane, document_id))
        pane.strip.moved.connect(lambda: self._reordered(pane))

    @property
    def pane(self) -> ReadingPane:
        """The text in focus."""
        return self.area.pane

    # --- what is remembered -------------------------------------------------------------------------------------

    def remember(self) -> dict[str, object]:
        """Reading positions, and the documents in tabs."""
        for pane in self.area.panes:
            self.note_position(pane)
        document_id = self.desk.document_id
        self._positions["document"] = str(document_id) if document_id is not None else ""
        texts: dict[str, object] = {
            "sides": [self._remember_side(pane) for pane in self.area.panes if pane.document_id is not None],
            "focus": self.area.panes.index(self.pane),
        }
        if self.area.split:
            texts["widths"] = self.area.sides.sizes()
        return {"positions": dict(self._positions), "texts": texts}

    def _remember_side(self, pane: ReadingPane) -> dict[str, object]:
        return {
            "documents": [str(one) for one in pane.documents],
            "front": str(pane.document_id),
            "place": [pane.view.top_position(), pane.view.caret()],
        }

    def restore(self, state: dict[str, object]) -> None:
        """Take what was remembered; `opened` shows it."""
        positions, texts = state.get("positions"), state.get("texts")
        self._positions = dict(positions) if isinstance(positions, dict) else {}
        self._remembered = dict(texts) if isinstance(texts, dict) else {}

    def opened(self, ids: Sequence[UUID]) -> None:
        """Another project with these documents: open those remembered that are there still, else the first."""
        self.clear()
        known = {str(one): one for one in ids}
        remembered, self._remembered = self._remembered, {}
        found = [
            side for side in map(partial(_side, known), _listed(remembered.get("sides"))) if side is not None
        ]
        if not found and ids:
            last = known.get(str(self._positions.get("document")), ids[0])
            found = [([last], last, None)]
        for number, (documents, front, place) in enumerate(found[:2]):
            pane = self._beside() if number else self.pane
            pane.documents = documents
            if self._show(pane, front) and place is not None:
                _go_to_place(pane, place)
        if self.area.split:
            widths = [
                size for size in _listed(remembered.get("widths")) if isinstance(size, int) and size > 0
            ]
            if len(widths) == 2:
                self.area.sides.setSizes(widths)
            if remembered.get("focus") == 1:
                self.take(self.area.panes[1])

    # --- documents and tabs -------------------------------------------------------------------------------------

    def open(self, document_id: UUID, position: int | None = None) -> None:
        """Show a document in the text in focus, at its remembered place or at a position.

        It takes the place of the one in front, unless it has a tab there already.
        """
        self._show(self.pane, document_id)
        if position is not None and self.pane.document_id == document_id:
            self.pane.view.go_to(position, flash=True)
            self.pane.view.set_caret(position)

    def open_tab(self, document_id: UUID) -> None:
        """Show a document in a tab of its own behind the one in front, which stays open."""
        documents, front = self.pane.documents, self.pane.document_id
        if document_id not in documents:
            at = documents.index(front) + 1 if front in documents else len(documents)
            documents.insert(at, document_id)
        self._show(self.pane, document_id)

    def close_tab(self, pane: ReadingPane, document_id: UUID | None) -> None:
        """Close a tab; the one behind it comes to the front, or the one before. With its last tab a side closes.

        The last text stays.
        """
        if document_id not in pane.documents:
            return
        if len(pane.documents) < 2:
            if self.area.split:
                self._close_side(pane)
            return
        at = pane.documents.index(document_id)
        pane.documents.remove(document_id)
        if document_id == pane.document_id:
            self._show(pane, pane.documents[min(at, len(pane.documents) - 1)])
        else:
            self._show_tabs(pane)
            self.touched.emit()

    def close_others(self, pane: ReadingPane, document_id: UUID) -> None:
        """Close all tabs of a side but one, which comes to the front."""
        if self._show(pane, document_id):
            pane.documents = [document_id]
            self._show_tabs(pane)
            self.touched.emit()

    def move_over(self, pane: ReadingPane, document_id: UUID) -> None:
        """Move a tab to the other side, where it is in front and in focus; without one, beside the tabs that stay.

        With its last tab a side closes. The only text stays where it is.
        """
        if document_id not in pane.documents or len(self.tabs()) < 2:
            return
        self.note_position(pane)
        if self.area.split:
            self.take(next(one for one in self.area.panes if one is not pane))
            self.open_tab(document_id)
        else:
            self.open_beside(document_id)
        self.close_tab(pane, document_id)

    def tabs(self) -> list[tuple[ReadingPane, UUID]]:
        """All tabs from left to right, of both sides."""
        return [(pane, one) for pane in self.area.panes for one in pane.documents]

    def step_tab(self, by: int) -> None:
        """Go to the next or previous tab, over to the other side too, and round the ends."""
        tabs, front = self.tabs(), self.pane.document_id
        if front is not None and (self.pane, front) in tabs:
            self._go(*tabs[(tabs.index((self.pane, front)) + by) % len(tabs)])

    def _go(self, pane: ReadingPane, document_id: UUID) -> None:
        self.take(pane)
        self._show(pane, document_id)

    def _reordered(self, pane: ReadingPane) -> None:
        pane.documents = list(pane.strip.ids)
        self.touched.emit()

    def _show(self, pane: ReadingPane, document_id: UUID) -> bool:
        """Bring a document to the front of a text, if it is there; else its tab goes."""
        front, in_focus = pane.document_id, pane is self.pane
        if document_id == front and (not in_focus or document_id == self.desk.document_id):
            self._show_tabs(pane)
            return True
        found = open_document(self.desk.ws, document_id)
        if found is None:
            pane.documents = [one for one in pane.documents if one != document_id]
            self._show_tabs(pane)
            return False
        self.note_position(pane)
        if document_id not in pane.documents:
            if front in pane.documents:
                pane.documents[pane.documents.index(front)] = document_id
            else:
                pane.documents = [document_id]
        pane.document = found.document
        pane.annotations = {one.id: one for one in found.annotations}
        pane.comments = found.comments
        structure = [(part.kind, part.start, part.end, part.value) for part in found.structure]
        pane.view.set_document(document_id, found.document.title, found.text, structure)
        pane.view.set_tags(self.view_tags(pane))
        self._show_tabs(pane)
        _go_to_place(pane, self._positions.get(str(document_id)))
        if in_focus:
            self.desk.select_document(document_id)
            self.in_front.emit(found.document)
        self.touched.emit()
        return True

    def clear(self) -> None:
        """Show no document at all."""
        for pane in self.area.panes:
            _empty(pane)
            self._show_tabs(pane)
        if self.area.split:
            self.area.drop_pane(self.area.panes[1])
            self._focus(self.area.panes[0])
            self.split_changed.emit()
        self.desk.select_document(None)
        self.in_front.emit(None)

    # --- side by side -------------------------------------------------------------------------------------------

    def take(self, pane: ReadingPane) -> None:
        """Make a text the one in focus: what keys, lists and inspector are about. It does not move."""
        if pane is self.pane or pane not in self.area.panes:
            return
        self._focus(pane)
        self.taking = True
        self.desk.select_document(pane.document_id)
        self.desk.select_tag(pane.view.selected_tag())
        self.taking = False
        self.in_front.emit(pane.document)
        self.touched.emit()

    def split(self) -> None:
        """Show the text in focus a second time beside itself, at the same place; that one is in focus then."""
        if self.area.split or self.pane.document_id is None:
            return
        self.note_position(self.pane)
        self.open_beside(self.pane.document_id)

    def open_beside(self, document_id: UUID) -> None:
        """Show a document on the side that is not in focus, or beside the only text; that side is in focus then."""
        pane = self.area.other
        if pane is not None:
            self._go(pane, document_id)
            return
        pane = self._beside()
        self._focus(pane)
        if self._show(pane, document_id):
            pane.view.select_tag(self.desk.annotation_id, reveal=False)
        else:
            self._close_side(pane)

    def unsplit(self) -> None:
        """Only the text in focus stays on the screen; tabs of the other side come to it."""
        other = self.area.other
        if other is None:
            return
        if len(other.documents) > 1:
            left, right = self.area.panes
            self.pane.documents = list(dict.fromkeys([*left.documents, *right.documents]))
        self._close_side(other)

    def _beside(self) -> ReadingPane:
        pane = self.area.add_pane()
        self.wire(pane)
        for one in self.area.panes:
            self._show_tabs(one)
        self.split_changed.emit()
        return pane

    def _close_side(self, pane: ReadingPane) -> None:
        other = next(one for one in self.area.panes if one is not pane)
        self.note_position(pane)
        self.take(other)
        self.area.drop_pane(pane)
        _empty(pane)
        self._show_tabs(other)
        self.split_changed.emit()
        self.touched.emit()

    def _focus(self, pane: ReadingPane) -> None:
        self.area.set_pane(pane)
        self.pane_changed.emit()

    def _show_tabs(self, pane: ReadingPane) -> None:
        """The tabs of a text; where only one text is open the header says all, and there are none."""
        tabs = [(one, self._title_of(one) or "") for one in pane.documents]
        pane.strip.show_tabs(tabs, pane.document_id)
        pane.strip.setVisible(len(tabs) > 1 or self.area.split)

    def note_position(self, pane: ReadingPane) -> None:
        """Keep where a text is read."""
        if pane.document_id is not None:
            self._positions[str(pane.document_id)] = [pane.view.top_position(), pane.view.caret()]

    # --- changes ------------------------------------------------------------------------------------------------

    def documents_changed(self, ids: Sequence[UUID]) -> None:
        """Documents came, went or were renamed: tabs of those that are gone close; ``ids`` are those to go to."""
        for pane in tuple(self.area.panes):
            at = pane.documents.index(pane.document_id) if pane.document_id in pane.documents else 0
            pane.documents = [one for one in pane.documents if self._title_of(one) is not None]
            if pane.document_id is not None and pane.document_id in pane.documents:
                with self.desk.ws.reading() as reader:
                    pane.document = reader.get(Document, pane.document_id)
                self._show_tabs(pane)
            elif pane.documents:
                self._show(pane, pane.documents[min(at, len(pane.documents) - 1)])
            elif self.area.split:
                self._close_side(pane)
            elif ids:
                self._show(pane, ids[0])
            else:
                self.clear()
        self.in_front.emit(self.pane.document)

    def view_tags(self, pane: ReadingPane) -> list[ViewTag]:
        """The tags of a text as its view shows them."""
        return [
            self._tag_of(one, pane.comments.get(one.id, 0))
            for one in pane.annotations.values()
            if shown(self.desk, one.set_id)
        ]

    def redraw(self) -> None:
        """Show all tags on the screen anew."""
        if self.desk.workspace is not None:
            for pane in self.area.panes:
                if pane.document_id is not None:
                    pane.view.set_tags(self.view_tags(pane))

    def tags_changed(self, change_set: ChangeSet) -> tuple[list[Annotation], list[UUID]] | None:
        """Show what changed; answers the tags to list and to strike out for the text in focus, or None for all anew.

        A text that shows another document is not touched.
        """
        answer: tuple[list[Annotation], list[UUID]] | None = ([], [])
        everywhere = change_set.touches("annotation_set", "comment")
        for pane in self.area.panes:
            document_id = pane.document_id
            if document_id is not None and (everywhere or document_id in change_set.document_ids):
                found = self._update(pane, document_id, change_set)
                if pane is self.pane:
                    answer = found
        return answer

    def _update(
        self, pane: ReadingPane, document_id: UUID, change_set: ChangeSet
    ) -> tuple[list[Annotation], list[UUID]] | None:
        ids = set(change_set.ids("annotation"))
        with self.desk.ws.reading() as reader:
            if change_set.touches("comment"):
                counts = Counter(comment.target_id for comment in reader.comments())
                pane.comments = {one: counts[one] for one in pane.annotations if one in counts}
                ids.update(pane.annotations)
            if len(ids) > _MANY or change_set.touches("annotation_set"):
                pane.annotations = {one.id: one for one in reader.annotations(document_id)}
                pane.view.set_tags(self.view_tags(pane))
                return None
            fresh = {one: reader.get(Annotation, one) for one in ids}
        listed: list[Annotation] = []
        removed: list[UUID] = []
        for annotation_id, annotation in fresh.items():
            if annotation is None or annotation.document_id != document_id:
                if pane.annotations.pop(annotation_id, None) is not None:
                    removed.append(annotation_id)
            else:
                pane.annotations[annotation_id] = annotation
                if shown(self.desk, annotation.set_id):
                    listed.append(annotation)
        if pane is self.pane and self.desk.annotation_id in removed:
            self.desk.select_tag(None)
        pane.view.update_tags([self._tag_of(one, pane.comments.get(one.id, 0)) for one in listed], removed)
        made = change_set.focus if isinstance(change_set.initiator, Tagging) else None
        if made is not None and pane is self.pane and made in change_set.ids("annotation", "insert"):
            pane.view.paint_selected(made)  # what is saved is seen before the lists follow
        return listed, removed


def _empty(pane: ReadingPane) -> None:
    pane.documents, pane.document, pane.annotations, pane.comments = [], None, {}, {}
    pane.view.set_document(None, "", "")


def _go_to_place(pane: ReadingPane, place: object) -> None:
    """Show a text where it was read: its first visible position and its caret, as far as the text goes."""
    if isinstance(place, list) and len(place) == 2 and all(isinstance(one, int) for one in place):
        top, caret = (min(max(0, one), len(pane.view.text)) for one in place)
        pane.view.set_caret(caret)
        pane.view.restore_anchor(Anchor(top, 0.0))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _side(known: dict[str, UUID], value: object) -> tuple[list[UUID], UUID, object] | None:
    """Tabs, the one in front and its reading position, of those documents that are there; None if there are none."""
    side = value if isinstance(value, dict) else {}
    named = dict.fromkeys(str(one) for one in _listed(side.get("documents")))
    documents = [known[one] for one in named if one in known]
    if not documents:
        return None
    front = known.get(str(side.get("front")))
    return (documents, front, side.get("place")) if front in documents else (documents, documents[0], None)
