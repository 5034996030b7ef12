"""What the Review place and the report show of one pair of annotations, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.model.annotation import Annotation, Claim, Figure, Source
from kantar_desk.model.dispute import Dispute
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.shapes import to_json
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

_HIDDEN = ("kind", "extra")


def version_rows(
    workspace: Workspace, mine: Annotation | None, theirs: Annotation | None
) -> list[tuple[str, str, str]]:
    """(field, my value, their value) for every field that one of them filled, and the notes.

    Codes of closed lists stay codes; ids are put into the words they stand for.
    """
    with workspace.reading() as reader:
        left = _values(reader, mine)
        right = _values(reader, theirs)
    names = [*left, *(name for name in right if name not in left)]
    return [(name, left.get(name, ""), right.get(name, "")) for name in names]


def _values(reader: Reader, annotation: Annotation | None) -> dict[str, str]:
    if annotation is None:
        return {}
    body = annotation.body
    found: dict[str, str] = {}
    for name, value in to_json(body).items():
        if name in _HIDDEN:
            continue
        if name == "source" and isinstance(body, Claim):
            text = source_text(reader, body.source)
        elif name == "figure" and isinstance(body, Claim):
            text = figure_text(reader, body.figure) if body.figure is not None else ""
        else:
            text = _plain(reader, name, value)
        if text:
            found[name] = text
    for name, value in body.extra.items():
        if value not in (None, ""):
            found[name] = str(value)
    if annotation.note:
        found["note"] = annotation.note
    return found


def _plain(reader: Reader, name: str, value: Any) -> str:
    if value in (None, "", [], {}):
        return ""
    if name == "entry_id":
        return entry_name(reader, UUID(str(value)))
    if name == "dispute_id":
        dispute = reader.get(Dispute, UUID(str(value)), deleted=True)
        return dispute.question if dispute is not None else ""
    return str(value)


def entry_name(reader: Reader, entry_id: UUID) -> str:
    """The preferred name of an entry, through merges."""
    seen: set[UUID] = set()
    entry = reader.get(RegisterEntry, entry_id, deleted=True)
    while entry is not None and entry.merged_into is not None and entry.id not in seen:
        seen.add(entry.id)
        entry = reader.get(RegisterEntry, entry.merged_into, deleted=True)
    return entry.preferred if entry is not None else ""


def source_text(reader: Reader, source: Source) -> str:
    """Who stands behind a claim; empty for the document's author."""
    if source.id is None:
        return ""
    if source.ref == "register_entry":
        return entry_name(reader, source.id)
    passage = reader.get(Annotation, source.id, deleted=True)
    return " ".join(passage.quote.split()) if passage is not None else ""


def figure_text(reader: Reader, figure: Figure) -> str:
    """A figure in one line: what is counted, who, how many, where, when."""
    low, high = figure.min, figure.max
    if low is None and high is None:
        number = ""
    elif low == high:
        number = f"{low:f}"
    elif high is None:
        number = f"{low:f}–"
    elif low is None:
        number = f"–{high:f}"
    else:
        number = f"{low:f}–{high:f}"
    if number and figure.about:
        number = f"≈ {number}"
    place = (
        entry_name(reader, figure.place.entry_id) if figure.place.entry_id is not None else figure.place.text
    )
    unit = figure.unit if figure.unit != "people" else ""
    parts = [
        (figure.counted or "").replace("_", " "),
        (figure.included or "").replace("_", " "),
        " ".join(part for part in (number, unit) if part),
        place,
        figure.as_of,
    ]
    return " · ".join(part for part in parts if part)
