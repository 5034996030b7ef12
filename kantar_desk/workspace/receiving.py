"""Annotation sets come in: a plan that can be shown first, then one undo step that does exactly that.

The rule is the three-way table: by id, theirs against ours against the version both started from. Nothing of the
annotator's is touched but by their own set coming back, and there a row changed on both sides becomes a conflict.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation, SetDocument
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import MatrixCell, Stance
from kantar_desk.model.journal import Transfer
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document
from kantar_desk.workspace.judging import DocumentPlan, Lineage, SetPlan, judge, placing_of, settle
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


@dataclass(slots=True)
class Counts:
    """Annotations of the file, by what becomes of them.

    ``read`` is the sum of new, same, updated, conflict, orphan and refused; ``moved`` are those of them marked “check”.
    """

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
    def lineage(self) -> Lineage:
        """From which versions this file was made, as far as we know them."""
        statuses = {plan.status for plan in self.sets}
        return Lineage(
            bases=tuple(
                (plan.base_step, plan.base_seq)
                for plan in self.sets
                if plan.base_step is not None and plan.base_seq is not None
            ),
            older=bool(statuses) and statuses <= {"older", "same"},
        )

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
        codes, new_codes = map_codes(reader, bundle.head, code_map or {})
        sets = tuple(
            by_content(reader, bundle, _plan_set(reader, workspace, one, people.get(one.owner, "")), codes)
            for one in bundle.head.sets
        )
        documents: list[DocumentPlan] = []
        counts = Counts()
        live = {plan.set.id: plan for plan in sets if plan.status in ("new", "newer", "own")}
        doubles: list[tuple[UUID, UUID]] = []
        for part in bundle.parts():
            document = _plan_document(reader, part)
            documents.append(document)
            _count_part(reader, part, document, live, codes, counts)
            doubles += _doubles(part.annotations)
        warnings = (*warnings, *_skipped(sets))
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
    base = _base(transfers, theirs)
    # A version can have come by two routes, under other ids and so with two digests: both are its own.
    last = {one.digest for one in transfers[-1:]} | {ours.digest}
    plan = SetPlan(
        set=theirs,
        owner=owner,
        status="older",
        base_seq=base.seq if base is not None else None,
        base_step=base.step_id if base is not None and base.direction == "in" else None,
        base_known=theirs.parent_digest in last,
        ours=ours,
    )
    if ours.id == workspace.own_set_id:
        same = theirs.digest is not None and theirs.digest == ours.digest
        return dataclasses.replace(plan, status="same" if same else "own")
    if theirs.digest is not None:
        if theirs.digest == ours.digest:
            return dataclasses.replace(plan, status="same")
        if any(transfer.digest == theirs.digest for transfer in transfers):
            return plan
        if theirs.version == ours.version:
            return dataclasses.replace(plan, status="conflict")
    # A set made here is nobody's to send: only received ones take later versions.
    if theirs.version < ours.version or ours.kind in ("own", "adjudicated"):
        return plan
    return dataclasses.replace(plan, status="newer")


def by_content(reader: Reader, bundle: Bundle, plan: SetPlan, codes: dict[UUID, UUID]) -> SetPlan:
    """A version we hold that says the same under other ids is the same: the digest goes over the ids of a route.

    Somebody who sends a received set on writes it with the ids of their own documents and codes. What each row says,
    put into our ids, decides; a single row that differs leaves the plan as it was.
    """
    if plan.status != "conflict":
        return plan
    set_id, seen, states = plan.set.id, set(), 0
    as_newer = dataclasses.replace(plan, status="newer")
    for part in bundle.parts():
        document = _plan_document(reader, part)
        placing = placing_of(reader, part, document)
        for annotation in part.annotations:
            if annotation.set_id != set_id:
                continue
            settled = settle(reader, annotation, part, document, as_newer, codes, placing)
            if settled.outcome != "same" and not (settled.outcome == "orphan" and settled.row is None):
                return plan
            seen.add(annotation.id)
        seen.update(one.id for one in part.orphans if one.set_id == set_id)
        rows = [one for one in part.relations if one.set_id == set_id]
        if any(judge(reader, one, as_newer) != "same" for one in rows):
            return plan
        seen.update(one.id for one in rows)
        for state in part.states:
            if state.set_id == set_id and document.local_id is not None:
                ours = reader.state(set_id, document.local_id)
                if (ours.state if ours is not None else None) != state.state:
                    return plan
                states += 1
    judgements: list[Stance | MatrixCell] = [one for one in bundle.head.stances if one.set_id == set_id]
    judgements += [one for one in bundle.head.cells if one.set_id == set_id]
    if any(judge(reader, one, as_newer) != "same" for one in judgements):
        return plan
    seen.update(one.id for one in judgements)
    seen.update(one.id for one in bundle.head.orphans if one.set_id == set_id)
    held = {
        one.id
        for kind in (Annotation, Relation, Stance, MatrixCell, Orphan)
        for one in reader.find(kind, set_id=set_id)
    }
    if held != seen or states != len(reader.find(SetDocument, set_id=set_id)):
        return plan
    return dataclasses.replace(plan, status="same")


def _base(transfers: list[Transfer], theirs: AnnotationSet) -> Transfer | None:
    """The transfer of the version theirs was made from; unknown: the last one we know of this set."""
    for transfer in reversed(transfers):
        if theirs.parent_digest is not None and transfer.digest == theirs.parent_digest:
            return transfer
    return transfers[-1] if transfers else None


def _skipped(sets: tuple[SetPlan, ...]) -> Iterator[str]:
    """A sentence for each set of which a version between ours and theirs never came."""
    for plan in sets:
        ours = plan.ours
        if plan.status == "newer" and ours is not None and not plan.base_known:
            yield (
                f"The set “{plan.set.name}” comes as version {plan.set.version}, but the version it was made from is "
                f"not here; it is compared with version {ours.version}, the last one received."
            )


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
    if reader.get(Document, document.id) is not None:
        return DocumentPlan(document=document, status="moved", local_id=document.id)
    if document.source.original_sha256 and part.annotations:
        originals = sorted(reader.documents_by_original(document.source.original_sha256))
        if originals:
            return DocumentPlan(document=document, status="moved", local_id=originals[0])
    if part.text is not None:
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
    placing = placing_of(reader, part, document)
    for annotation in part.annotations:
        plan = live.get(annotation.set_id)
        if plan is None:
            counts.same += 1
            continue
        settled = settle(reader, annotation, part, document, plan, codes, placing)
        setattr(counts, settled.outcome, getattr(counts, settled.outcome) + 1)
        row = settled.row
        if isinstance(row, Annotation) and row.placed == "check" and settled.outcome in ("new", "updated"):
            counts.moved += 1
    counts.orphan += len([one for one in part.orphans if one.set_id in live])
    counts.same += len([one for one in part.orphans if one.set_id not in live])
    counts.deleted += len([row for row in part.deleted if row.set_id in live])


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
                "The set “{name}” says it is version {version} ({theirs}), but another version {version} ({ours}) is "
                "here already.",
                "Ask {owner} for a newer export, or import it as a set of its own (--as-own-set).",
                name=one.set.name,
                version=one.set.version,
                owner=one.owner or "its author",
                theirs=(one.set.digest or "")[:12],
                ours=((one.ours.digest if one.ours is not None else None) or "")[:12],
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveOutcome:
    """What an import did. ``losses`` names what was left out, each a sentence."""

    plan: ReceivePlan
    step_id: UUID | None
    new_documents: tuple[UUID, ...] = ()
    sets: tuple[UUID, ...] = ()
    left_out: tuple[str, ...] = field(default=())
