"""Picking another tag as the answer to a question: the source of a claim, or the other end of a relation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.relate import FollowMenu, RelationMenu
from kantar_desk.gui.tagging import Tagging
from kantar_desk.workspace.actions import Action, Annotate
from kantar_desk.workspace.inspector_queries import RelationShown


class Picking:
    """While something is asked for, the next tag clicked is the answer; it may stand in another document.

    ``name_source`` takes the tag that was picked as a source, and the actions that make it first, if it is new;
    ``go_to`` brings the tag that was begun from back.
    """

    def __init__(
        self,
        desk: Desk,
        tagging: Tagging,
        name_source: Callable[..., object],
        go_to: Callable[[UUID], object],
    ) -> None:
        self.desk, self.tagging, self.view = desk, tagging, tagging.view
        self.purpose = ""
        """What the next tag is for: nothing, ``source``, or a type of relation."""
        self._name_source, self._go_to = name_source, go_to
        self._from: UUID | None = None
        desk.project_changed.connect(self._forget)

    def _forget(self) -> None:
        self.purpose, self._from = "", None

    def begin(self, purpose: str) -> None:
        """From now on a click on a tag, or Enter on words, is an answer; an empty purpose ends that."""
        self.purpose = purpose
        self._from = self.desk.annotation_id if purpose else None
        if purpose == "source":
            self.desk.say(
                QCoreApplication.translate(
                    "Picking", "Click an entity tag, or select words and press S again, to name the source."
                )
            )
        elif purpose:
            self.desk.say(
                QCoreApplication.translate(
                    "Picking", "Go to the other tag in any document, then press Enter on it. Esc ends this."
                )
            )

    def take_here(self) -> bool:
        """Take the tag in hand as the answer; False when nothing was asked for."""
        if not self.purpose or self.desk.annotation_id is None or self.desk.annotation_id == self._from:
            return False
        self.take(self.desk.annotation_id)
        return True

    def take(self, tag_id: UUID, *before: Action) -> None:
        """Take a tag as the answer; the one that was begun from is none. ``before``, it is made in the same step."""
        purpose, origin = self.purpose, self._from
        if origin is None or tag_id == origin:
            return
        self.purpose, self._from = "", None
        if purpose == "source":
            if self.view.tag(origin) is None:  # the answer stands in another document
                self._go_to(origin)
            else:
                self.desk.select_tag(origin)
            self._name_source(tag_id, *before)
        elif self.tagging.relate(purpose, origin, tag_id) is not None:
            self._go_to(origin)

    def source(self) -> None:
        """S: begin to pick the source of the claim in hand; with words selected, tag them as entity and take that."""
        if self.purpose == "source" and self.view.selection() is not None:
            self._take_words()
            return
        tag = self.tagging.editable()
        if tag is None:
            return
        if tag.kind != "claim":
            words = QCoreApplication.translate("Picking", "Only a claim has a source. Select a claim first.")
            self.desk.say(words, level="warning")
            return
        self.begin("source")

    def _take_words(self) -> None:
        """The selected words are the source: tagged as entity in the same step, unless they are already."""
        span, document_id = self.tagging.words(), self.view.document_id
        if span is None or document_id is None:
            return
        with self.desk.ws.reading() as reader:
            own = reader.annotations(document_id, [self.desk.ws.own_set_id], between=(span.start, span.start))
        there = next((one.id for one in own if one.kind == "entity" and one.spans == (span,)), None)
        if there is not None:
            self.take(there)
        else:
            entity = Annotate(document_id=document_id, spans=(span,), kind="entity")
            self.take(entity.id, entity)

    def relate(self) -> None:
        """L: choose the type by digit, then the other tag."""
        tag = self.tagging.editable()
        if tag is None:
            return
        if tag.kind == "entity":
            words = QCoreApplication.translate(
                "Picking", "Relations begin at a claim or a disputed statement."
            )
            self.desk.say(words, level="warning")
            return
        menu = RelationMenu(self.view)
        menu.chosen.connect(self.begin)
        menu.popup(self.view.viewport().mapToGlobal(self.view.caret_rect().bottomLeft()))

    def follow(self, relations: Sequence[RelationShown]) -> None:
        """G: go to the other end of the relation of the tag in hand; of several, a digit says which."""
        if not relations:
            self.desk.say(QCoreApplication.translate("Picking", "This tag is related to no other."))
        elif len(relations) == 1:
            self._go_to(relations[0].other.id)
        else:
            menu = FollowMenu(relations, self.view)
            menu.chosen.connect(self._go_to)
            menu.popup(self.view.viewport().mapToGlobal(self.view.caret_rect().bottomLeft()))
