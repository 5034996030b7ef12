"""Annotation sets go out: one snapshot becomes a bundle, is written, read back and compared, and noted."""

from __future__ import annotations

import dataclasses
import os
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim, Relation, SetDocument
from kantar_desk.model.bundle import Bundle, BundleHead, DeletedRow, DocumentPart
from kantar_desk.model.codebook import AttributeField, Code, Codebook
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.journal import Transfer
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.review import Review
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import DocumentLink
from kantar_desk.workspace.blinding import hidden_people, running_blind
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.handlers.conflicts import NAMES
from kantar_desk.workspace.outgoing import as_received, with_received
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.formats.exchange.checked import Written
    from kantar_desk.formats.exchange.values import Loss, WriteOptions
    from kantar_desk.store.reads import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What shall go out. Empty collections mean everything; ``decided`` takes only annotations that were decided."""

    format: str = "kset"
    sets: tuple[UUID, ...] = ()
    documents: tuple[UUID, ...] = ()
    codes: tuple[UUID, ...] = ()
    decided: bool = False
    texts: bool = True
    originals: bool = True
    hide_creators: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOutcome:
    """What went out: path, hash, counts, and what the format could not carry."""

    path: Path
    format: str
    sha256: str
    counts: dict[str, int] = field(hash=False)
    losses: tuple[Loss, ...] = ()


def store_bundle_of(workspace: Workspace, request: ExportRequest) -> Bundle:
    """The bundle of a request. Parts are read document by document, each in a short read."""
    with workspace.reading() as reader:
        chosen = _chosen_sets(reader, workspace, request)
        decided = _decided(reader) if request.decided else None
        set_ids = {one.id for one in chosen}
        goes = _Going(set_ids, request, decided)
        head = _head(reader, chosen, goes)
        if running_blind(reader):
            head = dataclasses.replace(head, people=hidden_people(head.people, workspace.annotator_id))
        documents = [
            one.id for one in reader.documents() if not request.documents or one.id in request.documents
        ]
        came = None
        foreign: dict[UUID, DocumentPart] = {}
        if not (request.documents or request.codes or request.decided):
            came = as_received(reader, chosen, documents, {one.id for one in head.codes})
        if came is not None:
            foreign = came.parts(reader, set_ids, texts=request.texts, ours=documents)
            orphans = tuple(one for one in head.orphans if one.id not in came.leaving)
            head = dataclasses.replace(head, orphans=orphans)
    ids = sorted({*documents, *foreign})

    def parts() -> Iterator[DocumentPart]:
        for document_id in ids:
            if document_id in foreign:
                yield foreign[document_id]
                continue
            with workspace.reading() as reader:
                part = _part(reader, document_id, goes)
                if part is not None and came is not None:
                    part = with_received(reader, part, came, set_ids, texts=request.texts)
            if part is not None:
                yield part

    return Bundle(head, parts)


def _chosen_sets(reader: Reader, workspace: Workspace, request: ExportRequest) -> list[AnnotationSet]:
    sets = reader.find(AnnotationSet)
    wanted = set(request.sets) or {workspace.own_set_id}
    chosen = [one for one in sets if one.id in wanted]
    if not chosen:
        raise UserError("no_set", "There is no annotation set to export.", "Choose one of the sets.")
    return chosen


class _Going:
    """Which annotations go out. Rows that name one that stays here stay here too: a file must be whole in itself."""

    def __init__(self, set_ids: set[UUID], request: ExportRequest, decided: set[UUID] | None) -> None:
        self.set_ids = set_ids
        self.request = request
        self._decided = decided

    def chosen(self, annotation: Annotation) -> bool:
        """True when the request asks for this annotation."""
        request = self.request
        return (
            annotation.set_id in self.set_ids
            and (not request.documents or annotation.document_id in request.documents)
            and (not request.codes or annotation.code_id in request.codes)
            and (self._decided is None or annotation.id in self._decided)
        )

    def out(self, reader: Reader, annotation_id: UUID) -> bool:
        """True when the annotation of this id goes out."""
        annotation = reader.get(Annotation, annotation_id)
        return annotation is not None and self.chosen(annotation)

    def of_document(self, reader: Reader, document_id: UUID) -> list[Annotation]:
        """The annotations of a document that go out, with the passages that are their sources."""
        everything = reader.annotations(document_id, self.set_ids)
        kept = {one.id: one for one in everything if self.chosen(one)}
        by_id = {one.id: one for one in everything}
        for annotation in list(kept.values()):
            body = annotation.body
            if isinstance(body, Claim) and body.source.ref == "annotation" and body.source.id in by_id:
                kept[body.source.id] = by_id[body.source.id]
        return [one for one in everything if one.id in kept]


def _head(reader: Reader, sets: list[AnnotationSet], goes: _Going) -> BundleHead:
    set_ids = tuple(one.id for one in sets)
    codebooks = reader.find(Codebook)
    return BundleHead(
        codebook=codebooks[0] if codebooks else None,
        codes=tuple(reader.find(Code)),
        fields=tuple(reader.find(AttributeField)),
        people=tuple(reader.find(Person)),
        sets=tuple(sets),
        entries=tuple(reader.find(RegisterEntry)),
        variants=tuple(reader.find(Variant)),
        distinct=tuple(reader.find(Distinct)),
        disputes=tuple(reader.find(Dispute)),
        positions=tuple(reader.find(Position)),
        stances=tuple(
            one for one in reader.find(Stance, set_id=set_ids) if goes.out(reader, one.annotation_id)
        ),
        cells=tuple(
            one for one in reader.find(MatrixCell, set_id=set_ids) if goes.out(reader, one.annotation_id)
        ),
        links=tuple(reader.find(DocumentLink)),
        proposals=tuple(reader.find(Proposal)),
        orphans=tuple(one for one in reader.find(Orphan, set_id=set_ids) if one.document_id is None),
        deleted=tuple(
            _tombstone(one)
            for one in reader.find(Stance, set_id=set_ids, deleted=True)
            if one.deleted is not None
        )
        + tuple(
            _tombstone(one)
            for one in reader.find(MatrixCell, set_id=set_ids, deleted=True)
            if one.deleted is not None
        ),
    )


def _tombstone(row: Annotation | Relation | Stance | MatrixCell | SetDocument | Orphan) -> DeletedRow:
    assert row.deleted is not None
    return DeletedRow(
        table=NAMES[type(row)],
        id=row.id,
        set_id=row.set_id,
        revision=row.revision,
        by=row.creator,
        at=row.deleted,
    )


def _decided(reader: Reader) -> set[UUID]:
    decided: set[UUID] = set()
    for review in reader.find(Review):
        decided.update(
            one
            for one, decision in reader.current_decisions(review.id).items()
            if decision.verdict is not None
        )
    return decided


def _part(reader: Reader, document_id: UUID, goes: _Going) -> DocumentPart | None:
    document = reader.document(document_id)
    if document is None:
        return None
    request, set_ids = goes.request, goes.set_ids
    annotations = goes.of_document(reader, document_id)
    kept = {one.id for one in annotations}
    relations = reader.find(Relation, from_annotation_id=tuple(kept), set_id=tuple(set_ids)) if kept else []
    relations = [
        one for one in relations if one.to_annotation_id in kept or goes.out(reader, one.to_annotation_id)
    ]
    states = reader.find(SetDocument, document_id=document_id, set_id=tuple(set_ids))
    orphans = reader.find(Orphan, document_id=document_id, set_id=tuple(set_ids))
    gone = [
        one
        for one in reader.find(Annotation, document_id=document_id, set_id=tuple(set_ids), deleted=True)
        if one.deleted is not None
    ]
    original = reader.original(document_id) if request.texts and request.originals else None
    return DocumentPart(
        document=document,
        text=reader.text(document_id) if request.texts else None,
        original=original.data if original is not None else None,
        annotations=tuple(annotations),
        relations=tuple(relations),
        states=tuple(states),
        orphans=tuple(orphans),
        deleted=tuple(_tombstone(one) for one in gone),
    )


def losses_of_export(workspace: Workspace, request: ExportRequest) -> tuple[Loss, ...]:
    """What the format cannot carry of this request; nothing is written."""
    from kantar_desk.formats.exchange.registry import format_of

    exchange = format_of(request.format)
    return exchange.losses(store_bundle_of(workspace, request), _write_options(request, None))


def export(
    workspace: Workspace, request: ExportRequest, target: Path, *, progress: Progress | None = None
) -> ExportOutcome:
    """Write the request to a file or folder and note it in the journal.

    Sets get the next version when their content changed since the last one. A full disk, a cancel or a failed
    comparison leaves the target as it was. While a blind review runs no name of a colleague goes out. Raises UserError
    or EnvironmentFailure.
    """
    from kantar_desk.formats.exchange.registry import format_of, write_checked

    exchange = format_of(request.format)
    bundle = with_versions(workspace, store_bundle_of(workspace, request))
    with workspace.reading() as reader:
        if running_blind(reader) and any(one.id != workspace.own_set_id for one in bundle.head.sets):
            request = dataclasses.replace(request, hide_creators=True)
    result = write_checked(exchange, bundle, target, _write_options(request, target), progress or Progress())
    if workspace.writable:
        note_export(workspace, bundle, request.format, result)
    return ExportOutcome(
        path=target, format=request.format, sha256=result.sha256, counts=result.counts, losses=result.losses
    )


def _write_options(request: ExportRequest, target: Path | None) -> WriteOptions:
    """A target without an ending, or a folder that is there, is written as a folder where the format knows one."""
    from kantar_desk.formats.exchange.registry import FOLDER_FORMATS, WriteOptions

    folder = (
        target is not None and request.format in FOLDER_FORMATS and (target.is_dir() or not target.suffix)
    )
    return WriteOptions(
        texts=request.texts, originals=request.originals, blind=request.hide_creators, folder=folder
    )


def with_versions(workspace: Workspace, bundle: Bundle) -> Bundle:
    """The bundle with the version, digest and parent digest of each of its sets as they stand in this content."""
    from kantar_desk.formats.exchange.registry import digests as digests_of

    digests, _ = digests_of(bundle)
    sets = []
    for one in bundle.head.sets:
        digest = digests[one.id]
        if one.kind == "imported" or digest == one.digest:
            sets.append(one)
        else:
            sets.append(
                dataclasses.replace(one, version=one.version + 1, digest=digest, parent_digest=one.digest)
            )
    return Bundle(dataclasses.replace(bundle.head, sets=tuple(sets)), bundle.parts)


def note_export(workspace: Workspace, bundle: Bundle, format_id: str, result: Written) -> None:
    """Store the versions that went out, and one transfer row per set."""
    step_id = new_id()
    with workspace.gate.job(), workspace.database.writing(workspace.head("export", "system", step_id)) as tx:
        for one in bundle.head.sets:
            ours = tx.get(AnnotationSet, one.id)
            if ours is not None and ours.digest != one.digest:
                tx.update(
                    dataclasses.replace(
                        ours, version=one.version, digest=one.digest, parent_digest=one.parent_digest
                    )
                )
        for found in (None, *bundle.head.sets):
            tx.append(
                Transfer(
                    id=new_id(),
                    step_id=step_id,
                    direction="out",
                    set_id=found.id if found is not None else None,
                    format=format_id,
                    file_name=result.path.name,
                    file_digest=result.sha256,
                    digest=found.digest if found is not None else None,
                    parent_digest=found.parent_digest if found is not None else None,
                    seq=tx.seq,
                    counts=dict(result.counts) if found is None else {},
                    losses=tuple(
                        {"kind": loss.kind, "count": loss.count, "effect": loss.effect}
                        for loss in result.losses
                    )
                    if found is None
                    else (),
                    person_id=tx.person_id,
                    at=utc_now(),
                )
            )


def write_new_file(target: Path, data: bytes) -> None:
    """Write bytes to a path that must not exist, whole or not at all."""
    if target.exists():
        raise UserError(
            "target_exists",
            "{path} exists already.",
            "Choose another name; nothing was written.",
            path=target,
        )
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise EnvironmentFailure(
            "cannot_write",
            "{path} cannot be written: {reason}.",
            "Choose another folder or free some space; nothing was written.",
            path=target,
            reason=error.strerror or "unknown",
        ) from error


def sets_named(sets: Collection[AnnotationSet]) -> str:
    """Names of sets in one line."""
    return ", ".join(sorted(one.name for one in sets))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatInfo:
    """A format sets can be written in, for lists: id, title, file endings."""

    id: str
    title: str
    suffixes: tuple[str, ...]


def writable_formats() -> list[FormatInfo]:
    """The formats sets can be written in, our own first."""
    from kantar_desk.formats.exchange.registry import FORMATS

    return [
        FormatInfo(id=one.id, title=one.title, suffixes=tuple(one.suffixes)) for one in FORMATS if one.writes
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class LossInfo:
    """What a format cannot carry, in one sentence, and how many items that concerns."""

    kind: str
    count: int
    effect: str
    ids: tuple[UUID, ...] = ()


def loss_infos(workspace: Workspace, request: ExportRequest) -> tuple[LossInfo, ...]:
    """`losses_of_export` as plain values for windows and lists."""
    return tuple(
        LossInfo(kind=one.kind, count=one.count, effect=one.effect, ids=tuple(one.ids))
        for one in losses_of_export(workspace, request)
    )
