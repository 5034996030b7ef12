"""The texts open in Read: tabs, the text in focus, reading positions, and the tags of what is on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.panels.text import ReadingPane, TextPane
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

    ``in_front`` (`Document` or None) fires when the text in focus shows another document, after the desk knows;
    ``touched`` when something to be remembered changed. ``title_of`` answers the title of a document, or None where
    there is none; ``tag_of`` makes the tag that the view shows of an annotation and the number of its comments.
    """

    in_front = Signal(object)
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
        self._wire(area.pane)

    def _wire(self, pane: ReadingPane) -> None:
        pane.strip.chosen.connect(self.open)
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
        sides = [
            {"documents": [str(one) for one in pane.documents], "front": str(pane.document_id)}
            for pane in self.area.panes
            if pane.document_id is not None
        ]
        return {"positions": dict(self._positions), "texts": {"sides": sides}}

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
        pane = self.pane
        sides = remembered.get("sides")
        side = sides[0] if isinstance(sides, list) and sides and isinstance(sides[0], dict) else {}
        documents = side.get("documents")
        named = [str(one) for one in documents] if isinstance(documents, list) else []
        found = [known[one] for one in dict.fromkeys(named) if one in known]
        front = known.get(str(side.get("front", self._positions.get("document"))))
        if front is None:
            front = found[0] if found else (ids[0] if ids else None)
        pane.documents = found if front is None or front in found else [front]
        if front is not None:
            self.open(front)

    # --- documents and tabs -------------------------------------------------------------------------------------

    def open(self, document_id: UUID, position: int | None = None) -> None:
        """Show a document in the text in focus, at its remembered place or at a position.

        It takes the place of the one in front, unless it has a tab already.
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
        """Close a tab; the one behind it comes to the front, or the one before. The last text stays."""
        if document_id not in pane.documents or len(pane.documents) < 2:
            return
        at = pane.documents.index(document_id)
        pane.documents.remove(document_id)
        if document_id == pane.document_id:
            self._show(pane, pane.documents[min(at, len(pane.documents) - 1)])
        else:
            self._show_tabs(pane)
            self.touched.emit()

    def step_tab(self, by: int) -> None:
        """Go to the next or previous tab, round the ends."""
        documents, front = self.pane.documents, self.pane.document_id
        if front in documents and len(documents) > 1:
            self.open(documents[(documents.index(front) + by) % len(documents)])

    def _reordered(self, pane: ReadingPane) -> None:
        pane.documents = list(pane.strip.ids)
        self.touched.emit()

    def _show(self, pane: ReadingPane, document_id: UUID) -> bool:
        """Bring a document to the front of a text, if it is there; else its tab goes."""
        front = pane.document_id
        if document_id == front and document_id == self.desk.document_id:
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
        pane.annotations = {one.id: one for one in found.annotations}
        pane.comments = found.comments
        structure = [(part.kind, part.start, part.end, part.value) for part in found.structure]
        pane.view.set_document(document_id, found.document.title, found.text, structure)
        pane.view.set_tags(self.view_tags(pane))
        self._show_tabs(pane)
        self._restore_position(pane)
        self.desk.select_document(document_id)
        self.in_front.emit(found.document)
        self.touched.emit()
        return True

    def clear(self) -> None:
        """Show no document at all."""
        for pane in self.area.panes:
            pane.documents, pane.annotations, pane.comments = [], {}, {}
            pane.view.set_document(None, "", "")
            self._show_tabs(pane)
        self.desk.select_document(None)
        self.in_front.emit(None)

    def _show_tabs(self, pane: ReadingPane) -> None:
        """The tabs of a text; a single one says no more than the header, and is not shown."""
        tabs = [(one, self._title_of(one) or "") for one in pane.documents]
        pane.strip.show_tabs(tabs, pane.document_id)
        pane.strip.setVisible(len(tabs) > 1)

    def note_position(self, pane: ReadingPane) -> None:
        """Keep where a text is read."""
        if pane.document_id is not None:
            self._positions[str(pane.document_id)] = [pane.view.top_position(), pane.view.caret()]

    def _restore_position(self, pane: ReadingPane) -> None:
        place = self._positions.get(str(pane.document_id))
        if isinstance(place, list) and len(place) == 2:
            top, caret = (min(max(0, int(value)), len(pane.view.text)) for value in place)
            pane.view.set_caret(caret)
            pane.view.restore_anchor(Anchor(top, 0.0))

    # --- changes ------------------------------------------------------------------------------------------------

    def documents_changed(self, ids: Sequence[UUID]) -> None:
        """Documents came, went or were renamed: tabs of those that are gone close; ``ids`` are those to go to."""
        for pane in self.area.panes:
            at = pane.documents.index(pane.document_id) if pane.document_id in pane.documents else 0
            pane.documents = [one for one in pane.documents if self._title_of(one) is not None]
            if pane.document_id is not None and pane.document_id in pane.documents:
                self._show_tabs(pane)
            elif pane.documents:
                self._show(pane, pane.documents[min(at, len(pane.documents) - 1)])
            elif ids:
                self._show(pane, ids[0])
            else:
                self.clear()
                return
        with self.desk.ws.reading() as reader:
            document = reader.get(Document, self.desk.document_id) if self.desk.document_id else None
        self.in_front.emit(document)

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
        return listed, removed
