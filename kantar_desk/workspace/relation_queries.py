"""What a relation could rather be: two figures of different days or scope do not contradict each other."""

from __future__ import annotations

from uuid import UUID

from kantar_desk.model.annotation import Annotation, Claim, Figure
from kantar_desk.workspace.workspace import Workspace


def better_than_contradicts(workspace: Workspace, first_id: UUID, second_id: UUID) -> tuple[str, ...]:
    """Types to offer before ``contradicts``: updates if as-of differs, qualifies if included or place differ."""
    with workspace.reading() as reader:
        figures = [_figure(reader.get(Annotation, one)) for one in (first_id, second_id)]
    one, other = figures
    if one is None or other is None:
        return ()
    found = []
    if one.as_of != other.as_of and one.as_of and other.as_of:
        found.append("updates")
    places = one.place.entry_id, other.place.entry_id
    if (one.included != other.included and one.included and other.included) or (
        places[0] != places[1] and None not in places
    ):
        found.append("qualifies")
    return tuple(found)


def _figure(annotation: Annotation | None) -> Figure | None:
    body = annotation.body if annotation is not None else None
    return body.figure if isinstance(body, Claim) else None
