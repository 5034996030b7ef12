"""Picking another tag as the answer to a question: the source of a claim, or the other end of a relation."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.relate import RelationMenu
from kantar_desk.gui.tagging import Tagging


class Picking:
    """While something is asked for, the next tag clicked is the answer; it may stand in another document.

    ``name_source`` takes the tag that was picked as a source, ``go_to`` brings the tag that was begun from back.
    """

    def __init__(
        self,
        desk: Desk,
        tagging: Tagging,
        name_source: Callable[[UUID], object],
        go_to: Callable[[UUID], object],
    ) -> None:
        self.desk, self.tagging, self.view = desk, tagging, tagging.view
        self.purpose = ""
        """What the next tag is for: nothing, ``source``, or a type of relation."""
        self._name_source, self._go_to = name_source, go_to
        self._from: UUID | None = None

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

    def take(self, tag_id: UUID) -> None:
        """Take a tag as the answer; the one that was begun from is none."""
        purpose, origin = self.purpose, self._from
        if origin is None or tag_id == origin:
            return
        self.purpose, self._from = "", None
        if purpose == "source":
            self.desk.select_tag(origin)
            self._name_source(tag_id)
        elif self.tagging.relate(purpose, origin, tag_id) is not None:
            self._go_to(origin)

    def source(self) -> None:
        """S: begin to pick the source of the claim in hand; with words selected, tag them as entity and take that."""
        if self.purpose == "source" and self.view.selection() is not None:
            origin = self._from
            entity = self.tagging.annotate("entity")
            if entity is not None and origin is not None:
                self._from = origin
                self.take(entity)
            return
        tag = self.tagging.editable()
        if tag is None:
            return
        if tag.kind != "claim":
            words = QCoreApplication.translate("Picking", "Only a claim has a source. Select a claim first.")
            self.desk.say(words, level="warning")
            return
        self.begin("source")

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
