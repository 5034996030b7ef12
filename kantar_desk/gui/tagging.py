"""Tagging gestures: what keys, buttons and drags in the text ask the workspace to do."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.bars import announce
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.codebook import Kind
from kantar_desk.model.text import Span, merge_spans
from kantar_desk.workspace.actions import Annotate, EditNote, Relate, Remove, Resize, Retag
from kantar_desk.workspace.relation_queries import better_than_contradicts
from kantar_desk.workspace.review_actions import TakeOver
from kantar_desk.workspace.workspace import ChangeSet


class Tagging:
    """Acts on the words selected and the tag in hand of one text view. Nothing here paints."""

    def __init__(self, desk: Desk, view: TextView) -> None:
        self.desk = desk
        self.view = view

    # --- asking -------------------------------------------------------------------------------------------------

    def words(self) -> Span | None:
        """The selected words as they are selected, or None where there is nothing but space (the reason is shown)."""
        span = self.view.selection()
        if span is None or self.view.trimmed(span) is None:
            self._say(QCoreApplication.translate("Tagging", "Select words first."))
            return None
        return span

    def tag(self) -> ViewTag | None:
        """The tag in hand, if it is on the page."""
        return self.view.tag(self.desk.annotation_id)

    def editable(self) -> ViewTag | None:
        """The tag in hand if it may be changed; else the reason is shown."""
        tag = self.tag()
        if tag is None:
            self._say(
                QCoreApplication.translate("Tagging", "Select a tag first: click its bar or its words.")
            )
        elif not tag.own:
            self._say(
                QCoreApplication.translate(
                    "Tagging", "This tag belongs to {name}. Take it over to change it."
                ).format(name=tag.set_name),
                (QCoreApplication.translate("Tagging", "Take over"), self.take_over),
            )
            return None
        return tag

    def annotation(self, annotation_id: UUID) -> Annotation | None:
        """The annotation as it is stored."""
        with self.desk.ws.reading() as reader:
            return reader.get(Annotation, annotation_id)

    def _say(self, text: str, *buttons: tuple[str, object]) -> None:
        self.desk.say(text, *buttons, level="warning")

    # --- tagging ------------------------------------------------------------------------------------------------

    def annotate(self, kind: Kind, code_id: UUID | None = None) -> UUID | None:
        """Tag the selected words; answers the tag's id (also of an equal one that was there)."""
        span = self.words()
        document_id = self.view.document_id
        if span is None or document_id is None:
            return None
        done = self.desk.perform(
            Annotate(document_id=document_id, spans=(span,), kind=kind, code_id=code_id), initiator=self
        )
        if done is None or done.focus is None:
            return None
        self._finish(done, kind, span)
        return done.focus

    def _finish(self, done: ChangeSet, kind: Kind, span: Span) -> None:
        assert done.focus is not None
        self.desk.select_tag(done.focus)
        annotation = self.annotation(done.focus)
        if annotation is not None:
            self.desk.last_code_id = annotation.code_id
        if not done.changes:
            self._say(
                QCoreApplication.translate("Tagging", "These words have this tag already. It is selected.")
            )
            return
        words = len(self.view.copy_text(span).split())
        announce(
            self.view,
            QCoreApplication.translate("Tagging", "Tagged as {kind}, %n word(s)", None, words).format(
                kind=label("kind", kind)
            ),
        )

    def annotate_last(self) -> UUID | None:
        """Tag as last time: same kind and code."""
        code = self.desk.codes.get(self.desk.last_code_id) if self.desk.last_code_id is not None else None
        if code is None:
            self._say(
                QCoreApplication.translate(
                    "Tagging", "Tag something first; Q then repeats its kind and code."
                )
            )
            return None
        return self.annotate(code.kind, code.id)

    def retype(self, kind: Kind) -> None:
        """Change the kind of the tag in hand; it gets the general code of that kind."""
        tag = self.editable()
        if tag is None or tag.kind == kind:
            return
        code = next((one for one in self.desk.live_codes(kind) if one.is_general), None)
        if code is None:
            return
        annotation = self.annotation(tag.id)
        done = self.desk.perform(Retag(annotation_ids=(tag.id,), code_id=code.id), initiator=self)
        if done is not None and annotation is not None and _has_details(annotation):
            self.desk.say(
                QCoreApplication.translate("Tagging", "The details of the {kind} were dropped.").format(
                    kind=label("kind", annotation.kind)
                ),
                (QCoreApplication.translate("Tagging", "Undo"), self.desk.bridge.undo),
            )

    def set_code(self, annotation_ids: tuple[UUID, ...], code_id: UUID) -> None:
        """Give tags a code."""
        if (
            self.desk.perform(Retag(annotation_ids=annotation_ids, code_id=code_id), initiator=self)
            is not None
        ):
            self.desk.last_code_id = code_id

    def remove(self, annotation_ids: tuple[UUID, ...] = ()) -> None:
        """Remove the given tags, or the one in hand; the next one is taken in hand."""
        ids = annotation_ids
        if not ids:
            tag = self.editable()
            if tag is None:
                return
            ids = (tag.id,)
        done = self.desk.perform(Remove(annotation_ids=ids), initiator=self)
        if done is not None and len(ids) > 1:
            self.desk.say(
                QCoreApplication.translate("Tagging", "%n tag(s) removed.", None, len(ids)),
                (QCoreApplication.translate("Tagging", "Undo"), self.desk.bridge.undo),
            )

    def note(self, text: str) -> None:
        """Write the note of the tag in hand."""
        tag = self.editable()
        if tag is not None:
            self.desk.perform(EditNote(annotation_id=tag.id, note=text), initiator=self)

    def take_over(self) -> None:
        """Copy a colleague's tag in hand into my own set."""
        tag = self.tag()
        if tag is None:
            return
        done = self.desk.perform(TakeOver(annotation_ids=(tag.id,)), initiator=self)
        if done is not None and done.focus is not None:
            self.desk.select_tag(done.focus)

    # --- ends and pieces ----------------------------------------------------------------------------------------

    def move_end(self, edge: str, unit: str, direction: int) -> None:
        """Grow (1) or shrink (-1) the start or end of the tag in hand, by ``character``, ``word`` or ``sentence``."""
        tag = self.editable()
        if tag is None:
            return
        spans = list(tag.spans)
        place = 0 if edge == "start" else -1
        moved = self.view.grown(spans[place], edge, unit, direction)
        if moved == spans[place]:
            return
        spans[place] = moved
        self.resize(tag.id, merge_spans(spans))

    def resize(self, annotation_id: UUID, spans: tuple[Span, ...]) -> None:
        """Give a tag other spans (a handle was dragged, an end moved). Words selected with it go along."""
        tag, words = self.view.tag(annotation_id), self.view.selection()
        done = self.desk.perform(Resize(annotation_id=annotation_id, spans=tuple(spans)), initiator=self)
        if done is not None and tag is not None and tag.spans == (words,) and len(spans) == 1:
            self.view.set_selection(spans[0])

    def grow_by_sentence(self, direction: int) -> None:
        """Grow or shrink the selected words, else the tag in hand, by a sentence."""
        if self.view.selection() is None and self.desk.annotation_id is not None:
            self.move_end("end", "sentence", direction)
        elif direction > 0:
            self.view.grow_selection_by_sentence()
        else:
            self.view.shrink_selection_by_sentence()

    def add_piece(self, span: Span | None = None) -> None:
        """Add the selected words as a piece of the tag in hand; pieces that touch are joined."""
        tag = self.editable()
        if tag is None:
            return
        piece = span or self.words()
        if piece is not None:
            self.resize(tag.id, merge_spans([*tag.spans, piece]))

    def remove_piece(self) -> None:
        """Take off the piece under the caret; the last one goes only with the tag."""
        tag = self.editable()
        if tag is None:
            return
        caret = self.view.caret()
        rest = tuple(span for span in tag.spans if not span.start <= caret <= span.end)
        if len(rest) == len(tag.spans):
            self._say(QCoreApplication.translate("Tagging", "Put the caret into the piece to take off."))
        elif not rest:
            self._say(
                QCoreApplication.translate("Tagging", "This is the last piece. Del removes the whole tag.")
            )
        else:
            self.resize(tag.id, rest)

    # --- relations ----------------------------------------------------------------------------------------------

    def relate(self, type_: str, from_id: UUID, to_id: UUID) -> UUID | None:
        """Relate two tags. Figures of other days or scope are first offered as updates, or as a qualification."""
        better = better_than_contradicts(self.desk.ws, from_id, to_id) if type_ == "contradicts" else ()
        if better:
            self._offer_better(better, from_id, to_id)
            return None
        return self._relate(type_, from_id, to_id)

    def _relate(self, type_: str, from_id: UUID, to_id: UUID) -> UUID | None:
        done = self.desk.perform(
            Relate(type=type_, from_annotation_id=from_id, to_annotation_id=to_id), initiator=self
        )
        return done.focus if done is not None else None

    def _offer_better(self, better: tuple[str, ...], from_id: UUID, to_id: UUID) -> None:
        buttons = [
            (label("relation_type", one), partial(self._relate, one, from_id, to_id))
            for one in (*better, "contradicts")
        ]
        words = (
            QCoreApplication.translate(
                "Tagging", "The two figures are of different days. How are they related?"
            )
            if better[0] == "updates"
            else QCoreApplication.translate(
                "Tagging", "The two figures count something else. How are they related?"
            )
        )
        self._say(words, *buttons)


def _has_details(annotation: Annotation) -> bool:
    return annotation.body != empty_body(annotation.kind)
