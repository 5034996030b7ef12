"""Annotations as the text view shows them."""

from __future__ import annotations

from uuid import UUID

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.model.annotation import Annotation


def view_tag(
    desk: Desk,
    annotation: Annotation,
    *,
    comments: int = 0,
    lane_group: int | None = None,
    sign: str | None = None,
    struck: bool = False,
    set_name: str | None = None,
) -> ViewTag:
    """The view's value for an annotation; tags of the annotator's own set stand next to the text."""
    code = desk.codes.get(annotation.code_id)
    found = desk.sets.get(annotation.set_id)
    own = annotation.set_id == desk.ws.own_set_id
    return ViewTag(
        id=annotation.id,
        spans=annotation.spans,
        kind=annotation.kind,
        colour=code.colour if code is not None else None,
        label=code.name if code is not None else "",
        set_id=annotation.set_id,
        set_name=set_name if set_name is not None else (found.name if found is not None else ""),
        own=own,
        lane_group=lane_group if lane_group is not None else (0 if own else 1),
        suggested=found is not None and found.kind == "suggested",
        check=annotation.placed == "check",
        note=bool(annotation.note),
        comments=comments,
        sign=sign,
        struck=struck,
    )


def shown(desk: Desk, set_id: UUID) -> bool:
    """True when tags of this set are on the page: not hidden, and never the results of decisions."""
    found = desk.sets.get(set_id)
    return set_id not in desk.hidden_sets and (found is None or found.kind != "adjudicated")
