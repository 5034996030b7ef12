"""Tags that found no place: a person gives them one."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.model.annotation import Annotation, check_annotation
from kantar_desk.model.codebook import Code
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import from_json
from kantar_desk.model.text import Document, check_spans, quote_of
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import general_code, require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def place_orphan(action: actions.PlaceOrphan, tx: Writing, workspace: Workspace) -> UUID:
    """Turn an orphan into a tag of its own set, at the place a person chose. It keeps its id."""
    orphan = require(tx, Orphan, action.orphan_id)
    document = require(tx, Document, action.document_id)
    text = tx.text(document.id)
    check_spans(action.spans, len(text))
    came = {key: value for key, value in orphan.payload.items() if key != "places"}
    line = {
        **{key: value for key, value in came.items() if key != "document"},
        "id": str(orphan.id),
        "set_id": str(orphan.set_id),
        "document_id": str(document.id),
        "spans": [{"start": span.start, "end": span.end} for span in action.spans],
        "quote": quote_of(text, action.spans),
        "placed": "confirmed",
    }
    for key in ("prefix", "suffix"):
        line.pop(key, None)
    annotation = from_json(Annotation, line)
    if tx.get(Code, annotation.code_id) is None:
        annotation = dataclasses.replace(annotation, code_id=general_code(tx, annotation.kind).id)
    check_annotation(annotation, text)
    tx.remove(orphan)
    # A row that stood here before it lost its place comes back under its id.
    tx.put(annotation, came_as=came)
    return annotation.id
