"""Annotation sets come in: a plan that can be shown first, then one undo step that does exactly that.

The rule is the three-way table: by id, theirs against ours against the version both started from. Nothing of the
annotator's is touched but by their own set coming back, and there a row changed on both sides becomes a conflict.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Record
from kantar_desk.model.journal import Transfer
from kantar_desk.model.text import Document
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

SetStatus = Literal["new", "same", "newer", "older", "own", "conflict"]
Outcome = Literal["new", "same", "updated", "conflict"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPlan:
    """How one document of the file meets ours.

    ``equal``: the same text is here · ``new``: its text comes with the file and is added · ``unknown``: neither, so
    its annotations are kept as orphans.
    """

    document: Document
    status: Literal["equal", "new", "unknown"]
    local_id: UUID | None


@dataclass(slots=True)
class Counts:
    """Annotations of the file, by what becomes of them; ``read`` is the sum of the others."""

    new: int = 0
    same: int = 0
    updated: int = 0
    conflict: int = 0
    orphan: int = 0
    refused: int = 0
    deleted: int = 0
    moved: int = 0

    @property
    def read(self) -> int:
        """All annotations of the file."""
        return self.new + self.same + self.updated + self.conflict + self.orphan + self.refused

    def as_dict(self) -> dict[str, int]:
        """The numbers by name."""
        return {"read": self.read, **{one.name: getattr(self, one.name) for one in dataclasses.fields(self)}}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivePlan:
    """What an import would do, computed without writing anything."""

    file_name: str
    file_digest: str
    format: str
    known_file: bool
    sets: tuple[SetPlan, ...]
    documents: tuple[DocumentPlan, ...]
    codes: dict[UUID, UUID]
    new_codes: tuple[Code, ...]
    counts: Counts
    warnings: tuple[str, ...] = ()
    doubles: tuple[tuple[UUID, UUID], ...] = ()

    @property
    def local_documents(self) -> dict[UUID, UUID | None]:
        """File id → our id (None for unknown documents)."""
        return {plan.document.id: plan.local_id for plan in self.documents}

    @property
    def live_sets(self) -> dict[UUID, SetPlan]:
        """The sets whose rows will be looked at."""
        return {plan.set.id: plan for plan in self.sets if plan.status in ("new", "newer", "own")}


def plan_import(
    workspace: Workspace,
    bundle: Bundle,
    *,
    file_name: str,
    file_digest: str,
    format_id: str,
    warnings: tuple[str, ...] = (),
    code_map: dict[UUID, UUID] | None = None,
) -> ReceivePlan:
    """Say what importing this bundle would do. Raises UserError where a set claims a version it is not."""
    with workspace.reading() as reader:
        known_file = any(
            transfer.file_digest == file_digest
            for transfer in reader.transfers(direction="in", live_only=True)
        )
        people = {person.id: person.name for person in bundle.head.people}
        sets = tuple(_plan_set(reader, workspace, one, people.get(one.owner, "")) for one in bundle.head.sets)
        codes, new_codes = map_codes(reader, bundle.head, code_map or {})
        documents: list[DocumentPlan] = []
        counts = Counts()
        live = {plan.set.id: plan for plan in sets if plan.status in ("new", "newer", "own")}
        doubles: list[tuple[UUID, UUID]] = []
        for part in bundle.parts():
            document = _plan_document(reader, part)
            documents.append(document)
            _count_part(reader, part, document, live, codes, counts)
            doubles += _doubles(part.annotations)
    return ReceivePlan(
        file_name=file_name,
        file_digest=file_digest,
        format=format_id,
        known_file=known_file,
        sets=sets,
        documents=tuple(documents),
        codes=codes,
        new_codes=new_codes,
        counts=counts,
        warnings=warnings,
        doubles=tuple(doubles),
    )


def _plan_set(reader: Reader, workspace: Workspace, theirs: AnnotationSet, owner: str) -> SetPlan:
    ours = reader.get(AnnotationSet, theirs.id)
    if ours is None:
        return SetPlan(set=theirs, owner=owner, status="new")
    transfers = reader.transfers(set_id=theirs.id, live_only=True)
    base = _base_seq(transfers, theirs)
    if ours.id == workspace.own_set_id:
        same = theirs.digest is not None and theirs.digest == ours.digest
        return SetPlan(set=theirs, owner=owner, status="same" if same else "own", base_seq=base)
    if theirs.digest is not None:
        if theirs.digest == ours.digest:
            return SetPlan(set=theirs, owner=owner, status="same")
        if any(transfer.digest == theirs.digest for transfer in transfers):
            return SetPlan(set=theirs, owner=owner, status="older")
        if theirs.version == ours.version:
            return SetPlan(set=theirs, owner=owner, status="conflict")
    if theirs.version < ours.version:
        return SetPlan(set=theirs, owner=owner, status="older")
    return SetPlan(set=theirs, owner=owner, status="newer", base_seq=base)


def _base_seq(transfers: list[Transfer], theirs: AnnotationSet) -> int | None:
    """The journal position of the version theirs was made from; unknown: the last one we know of this set."""
    for transfer in reversed(transfers):
        if theirs.parent_digest is not None and transfer.digest == theirs.parent_digest:
            return transfer.seq
    return transfers[-1].seq if transfers else None


def map_codes(
    reader: Reader, head: BundleHead, chosen: dict[UUID, UUID]
) -> tuple[dict[UUID, UUID], tuple[Code, ...]]:
    """File code → our code: by choice, by id, by kind + slug; the rest are new codes of our codebook."""
    ours = reader.find(Code)
    by_id = {code.id for code in ours}
    by_path = {code.path: code.id for code in ours}
    codebook_id = ours[0].codebook_id if ours else None
    mapped: dict[UUID, UUID] = {}
    new: list[Code] = []
    for code in head.codes:
        if code.id in chosen:
            mapped[code.id] = chosen[code.id]
        elif code.id in by_id:
            mapped[code.id] = code.id
        elif code.path in by_path:
            mapped[code.id] = by_path[code.path]
        else:
            mapped[code.id] = code.id
            new.append(
                dataclasses.replace(
                    code, codebook_id=codebook_id or code.codebook_id, key=None, ord=len(ours) + len(new)
                )
            )
    return mapped, tuple(
        dataclasses.replace(code, parent=mapped.get(code.parent) if code.parent else None) for code in new
    )


def _plan_document(reader: Reader, part: DocumentPart) -> DocumentPlan:
    document = part.document
    twins = reader.documents_by_text(document.text_sha256)
    if document.id in twins:
        return DocumentPlan(document=document, status="equal", local_id=document.id)
    if twins:
        local = min(twins)
        originals = reader.documents_by_original(document.source.original_sha256)
        equal_bytes = sorted(set(twins) & set(originals))
        return DocumentPlan(
            document=document, status="equal", local_id=equal_bytes[0] if equal_bytes else local
        )
    if part.text is not None and reader.document(document.id) is None:
        return DocumentPlan(document=document, status="new", local_id=document.id)
    return DocumentPlan(document=document, status="unknown", local_id=None)


def _count_part(
    reader: Reader,
    part: DocumentPart,
    document: DocumentPlan,
    live: dict[UUID, SetPlan],
    codes: dict[UUID, UUID],
    counts: Counts,
) -> None:
    for annotation in part.annotations:
        plan = live.get(annotation.set_id)
        if plan is None:
            counts.same += 1
        elif document.local_id is None:
            counts.orphan += 1
        else:
            theirs = localised(annotation, document.local_id, codes)
            outcome = judge(reader, theirs, plan)
            setattr(counts, outcome, getattr(counts, outcome) + 1)
    counts.orphan += len(part.orphans)
    counts.deleted += len([row for row in part.deleted if row.set_id in live])


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


def judge(reader: Reader, theirs: Record, plan: SetPlan | None) -> Outcome:
    """The three-way table for one row: theirs against ours against the base. ``plan`` None: a row of no set."""
    ours = reader.get(type(theirs), theirs.id, deleted=True)
    if ours is None:
        return "new"
    if same_content(ours, theirs):
        return "same"
    if plan is not None and plan.status in ("new", "newer"):
        return "updated"  # a received set is read-only here, so ours is the base
    base = None
    if plan is not None and plan.base_seq is not None:
        base = reader.value_as_of(type(theirs), theirs.id, plan.base_seq)
    elif plan is None:
        transfers = reader.transfers(live_only=True)
        if transfers:
            base = reader.value_as_of(type(theirs), theirs.id, transfers[-1].seq)
    if base is not None:
        if same_content(base, theirs):
            return "same"
        if same_content(base, ours):
            return "updated"
    elif theirs.revision < ours.revision:
        return "same"  # an older state of a row of which we know nothing else
    return "conflict"


def _doubles(annotations: tuple[Annotation, ...]) -> Iterator[tuple[UUID, UUID]]:
    """Annotations of one set with equal spans and code: listed before the review, never joined."""
    seen: dict[object, UUID] = {}
    for annotation in annotations:
        key = (annotation.set_id, annotation.spans, annotation.code_id)
        if key in seen:
            yield seen[key], annotation.id
        else:
            seen[key] = annotation.id


def refuse_conflicts(plan: ReceivePlan) -> None:
    """Raise UserError if a set has a version we hold with other content."""
    for one in plan.sets:
        if one.status == "conflict":
            raise UserError(
                "forged_version",
                "The set “{name}” says it is version {version}, but another version {version} is here already.",
                "Ask {owner} for a newer export, or import it as a set of its own.",
                name=one.set.name,
                version=one.set.version,
                owner=one.owner or "its author",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveOutcome:
    """What an import did. ``losses`` names what was left out, each a sentence."""

    plan: ReceivePlan
    step_id: UUID | None
    new_documents: tuple[UUID, ...] = ()
    sets: tuple[UUID, ...] = ()
    left_out: tuple[str, ...] = field(default=())
