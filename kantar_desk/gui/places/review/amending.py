"""Amending: a copy of an annotation is changed on the page; nothing is written until it is kept."""

from __future__ import annotations

import dataclasses

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.gui.view_tags import view_tag
from kantar_desk.model.annotation import Annotation, empty_body
from kantar_desk.model.codebook import Kind
from kantar_desk.model.review import Verdict
from kantar_desk.model.text import Span, merge_spans, quote_of
from kantar_desk.workspace.review_actions import Decision


class Amending:
    """The draft of an amendment; drawn in the view in the place of the original."""

    def __init__(self, desk: Desk, view: TextView) -> None:
        self.desk = desk
        self.view = view
        self.original: Annotation | None = None
        self.draft: Annotation | None = None
        view.resizeRequested.connect(lambda _, spans: self._set_spans(tuple(spans)))
        view.pieceRequested.connect(lambda _, span: self.add_piece(span))

    @property
    def active(self) -> bool:
        """True between `begin` and `drop`."""
        return self.draft is not None

    def begin(self, annotation: Annotation) -> None:
        """Start with the annotation as it is."""
        self.original = self.draft = annotation
        self._draw()

    def drop(self) -> None:
        """Forget the draft."""
        self.original = self.draft = None

    def decision(self) -> Decision | None:
        """The amendment as a decision: only what differs. Without a difference the annotation is accepted."""
        draft, original = self.draft, self.original
        if draft is None or original is None:
            return None
        if draft == original:
            return Decision(annotation_id=original.id, verdict=Verdict.ACCEPT)
        return Decision(
            annotation_id=original.id,
            verdict=Verdict.AMEND,
            spans=draft.spans if draft.spans != original.spans else None,
            code_id=draft.code_id if draft.code_id != original.code_id else None,
            body=draft.body if draft.body != original.body else None,
            note=draft.note if draft.note != original.note else None,
        )

    def move_end(self, edge: str, unit: str, direction: int) -> None:
        """Grow or shrink an end of the draft."""
        if self.draft is None:
            return
        spans = list(self.draft.spans)
        place = 0 if edge == "start" else -1
        spans[place] = self.view.grown(spans[place], edge, unit, direction)
        self._set_spans(merge_spans(spans))

    def add_piece(self, span: Span | None = None) -> None:
        """Add the selected words as a piece."""
        piece = span or self.view.selection()
        if self.draft is not None and piece is not None:
            self._set_spans(merge_spans([*self.draft.spans, piece]))

    def remove_piece(self) -> None:
        """Take off the piece under the caret, if another one stays."""
        if self.draft is None:
            return
        caret = self.view.caret()
        rest = tuple(span for span in self.draft.spans if not span.start <= caret <= span.end)
        if rest:
            self._set_spans(rest)

    def retype(self, kind: Kind) -> None:
        """Give the draft another kind, with its general code."""
        code = next((one for one in self.desk.live_codes(kind) if one.is_general), None)
        if self.draft is not None and code is not None and self.draft.kind != kind:
            self.draft = dataclasses.replace(self.draft, code_id=code.id, body=empty_body(kind))
            self._draw()

    def choose_code(self) -> None:
        """Offer the codes of the draft's kind in a menu."""
        if self.draft is None:
            return
        menu = QMenu(self.view)
        for code in self.desk.live_codes(self.draft.kind):
            action = menu.addAction(f"{code.key or ' '}   {code.name}")
            action.setCheckable(True)
            action.setChecked(code.id == self.draft.code_id)
            action.setData(code.id)
        rect = self.view.caret_rect()
        place = self.view.viewport().mapToGlobal(rect.bottomLeft()) if rect.isValid() else QCursor.pos()
        draft = self.draft
        chosen = menu.exec(place)
        if chosen is not None:
            self.draft = dataclasses.replace(draft, code_id=chosen.data())
            self._draw()

    def _set_spans(self, spans: tuple[Span, ...]) -> None:
        if self.draft is not None and spans != self.draft.spans:
            quote = quote_of(self.view.text, spans)
            self.draft = dataclasses.replace(self.draft, spans=spans, quote=quote)
            self._draw()

    def _draw(self) -> None:
        draft = self.draft
        if draft is None:
            return
        shown = self.view.tag(draft.id)
        tag = view_tag(self.desk, draft, set_name=shown.set_name if shown is not None else "")
        group = shown.lane_group if shown is not None else 0
        # While amending the tag is drawn as the reviewer's own, so that it has handles.
        self.view.update_tags([dataclasses.replace(tag, own=True, lane_group=group)])
        self.view.select_tag(draft.id, reveal=False)
