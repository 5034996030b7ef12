"""What becomes of each row of a received file: the three-way table, the same for the preview and for the import."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.bundle import DocumentPart
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Person, Record
from kantar_desk.model.journal import Conflict
from kantar_desk.model.review import Review
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import from_json
from kantar_desk.model.text import Document
from kantar_desk.workspace.placing import Placing, as_it_came, came_line, orphan_of

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

SetStatus = Literal["new", "same", "newer", "older", "own", "conflict"]
Outcome = Literal["new", "same", "updated", "conflict", "orphan", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan:
    """What will happen to one set of the file.

    ``new``: not here yet · ``newer``: a later version, its rows are updated · ``same`` and ``older``: nothing is
    done · ``own``: the annotator's own set comes back, merged row by row · ``conflict``: same version, other content.
    """

    set: AnnotationSet
    owner: str
    status: SetStatus
    base_seq: int | None = None
    base_step: UUID | None = None
    base_known: bool = False
    ours: AnnotationSet | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPlan:
    """How one document of the file meets ours.

    ``equal``: the same text is here · ``moved``: the same document is here with another text, its annotations are
    placed anew · ``new``: its text comes with the file and is added · ``unknown``: neither, so its annotations are
    kept as orphans.
    """

    document: Document
    status: Literal["equal", "moved", "new", "unknown"]
    local_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Steps and journal positions of the versions a file was made from; ``older``: a later file of it was here."""

    bases: tuple[tuple[UUID, int], ...] = ()
    older: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What becomes of one annotation of the file, and the row to write; None where nothing is written."""

    outcome: Outcome
    row: Annotation | Orphan | None = None
    came_as: dict[str, Any] | None = None


def placing_of(reader: Reader, part: DocumentPart, document: DocumentPlan) -> Placing | None:
    """The placing of a document whose text differs here, else None."""
    if document.status != "moved" or document.local_id is None:
        return None
    return Placing(reader, part, document.local_id)


def settle(
    reader: Reader,
    theirs: Annotation,
    part: DocumentPart,
    document: DocumentPlan,
    plan: SetPlan,
    codes: dict[UUID, UUID],
    placing: Placing | None,
) -> Settled:
    """Decide about one annotation of the file: the same for the preview and for the import."""
    held = reader.get(Annotation, theirs.id, deleted=True)
    if held is not None and held.set_id != theirs.set_id:
        return Settled(outcome="refused")  # an id of another set: nothing of another set is touched
    if document.local_id is None:
        return _as_orphan(reader, theirs, orphan_of(theirs, part, None, ()))
    if placing is None:
        row = localised(theirs, document.local_id, codes)
        return Settled(outcome=judge(reader, row, plan), row=row)
    if held is not None and held.deleted is None:
        came = reader.came_as([theirs.id]).get(theirs.id)
        if came is not None and same_content(as_it_came(came)[0], theirs):
            return Settled(outcome="same")  # it stands where it was placed, or where a person put it
    placed = placing.place(localised(theirs, theirs.document_id, codes))
    if placed.annotation is None:
        return _as_orphan(reader, theirs, orphan_of(theirs, part, document.local_id, placed.places))
    outcome = judge(reader, placed.annotation, plan)
    return Settled(outcome=outcome, row=placed.annotation, came_as=came_line(theirs, part))


def _as_orphan(reader: Reader, theirs: Annotation, orphan: Orphan) -> Settled:
    held = reader.get(Orphan, theirs.id)
    if held is not None and same_content(held, orphan):
        return Settled(outcome="orphan")
    return Settled(outcome="orphan", row=orphan)


def localised(annotation: Annotation, document_id: UUID, codes: dict[UUID, UUID]) -> Annotation:
    """The annotation with our ids of document and code."""
    code_id = codes.get(annotation.code_id, annotation.code_id)
    if document_id == annotation.document_id and code_id == annotation.code_id:
        return annotation
    return dataclasses.replace(annotation, document_id=document_id, code_id=code_id)


def same_content(first: Record, second: Record) -> bool:
    """True when two rows say the same, whoever wrote them and however often."""
    return bare(first) == bare(second)


def bare(value: Record) -> Record:
    """The value without who, when and how often; a tombstone is only there or not."""
    changes: dict[str, object] = {
        "created": UNSET_TIME, "creator": NOBODY, "modified": UNSET_TIME, "revision": 0, "unknown_keys": {},
        "deleted": None if value.deleted is None else UNSET_TIME,
    }  # fmt: skip
    if isinstance(value, Annotation):
        changes["placed"] = "exact"
    return dataclasses.replace(value, **changes)  # type: ignore[arg-type]  # fields of every Record


def judge(reader: Reader, theirs: Record, plan: SetPlan) -> Outcome:
    """The three-way table for one row of a set: theirs against ours against the base."""
    ours = reader.get(type(theirs), theirs.id, deleted=True)
    if ours is None:
        return "new"
    if getattr(ours, "set_id", None) != getattr(theirs, "set_id", None):
        return "refused"
    if same_content(ours, theirs):
        return "same"
    if plan.status in ("new", "newer"):
        return "updated"  # a received set is read-only here, so ours is the base
    base = None
    if plan.base_seq is not None:
        base = reader.value_as_of(type(theirs), theirs.id, plan.base_seq)
    if base is not None:
        if same_content(base, theirs):
            return "same"
        if same_content(base, ours):
            return "updated"
    elif theirs.revision < ours.revision:
        return "same"  # an older state of a row of which we know nothing else
    return "conflict"


def judge_shared(reader: Reader, theirs: Record, lineage: Lineage) -> Outcome:
    """The table for a row that belongs to no set: names, disputes, links, people, reviews.

    Theirs is taken over ours only where we know that it was made from ours: the file it was made from said so, or we
    sent ours out and theirs is a later revision. What only its owner changes (people, reviews) follows the revision.
    Else both are kept: ours stands, theirs is listed.
    """
    kind = type(theirs)
    ours = reader.get(kind, theirs.id, deleted=True)
    if ours is None:
        return "new"
    if same_content(ours, theirs):
        return "same"
    if isinstance(theirs, Review | Person):
        return "updated" if theirs.revision > ours.revision else "same"
    if lineage.older:
        return "same"
    was = said_before(reader, theirs, lineage)
    if was is not None:
        if same_content(was, theirs):
            return "same"
        if same_content(was, ours):
            return "updated"
    sent = [one.seq for one in reader.transfers(direction="out", live_only=True)]
    if sent and theirs.revision > ours.revision:
        then = reader.value_as_of(kind, theirs.id, max(sent))
        if then is not None and same_content(then, ours):
            return "updated"
    return "conflict"


def said_before(reader: Reader, theirs: Record, lineage: Lineage) -> Record | None:
    """What the file that this one was made from said about a row: as a conflict then, or as the row that stood."""
    kind = type(theirs)
    for step_id, seq in lineage.bases:
        for conflict in reader.find(Conflict, row_id=theirs.id, step_id=step_id, deleted=True):
            return from_json(kind, conflict.theirs)
        was = reader.value_as_of(kind, theirs.id, seq)
        if was is not None:
            return was
    return None
