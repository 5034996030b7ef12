"""Values to the lines of an annotation set file and back; those of annotations stand in `native_annotations`.

Shapes are those of the published schemas: values inside another value, people, sets, documents and states have
exactly the listed keys; everything else also has id, created, creator, modified and revision. Keys that this version
does not know are kept with the value and written back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from kantar_desk.formats.exchange.native_annotations import annotation_from, moment, uuid_of
from kantar_desk.formats.exchange.native_json import Line
from kantar_desk.model.annotation import AnnotationSet, Relation, SetDocument
from kantar_desk.model.bundle import BundleHead, DeletedRow
from kantar_desk.model.codebook import AttributeField, Code, Codebook
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, Record, derived_id, format_time
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import ShapeError, from_json, to_json
from kantar_desk.model.text import Document, DocumentLink

R = TypeVar("R", bound=Record)

_STAMPS = ("created", "creator", "modified", "revision")


def record_line(value: Record, drop: Iterable[str] = ()) -> Line:
    """The line of a value that carries all keys of a record."""
    line = to_json(value)
    for key in ("deleted", *drop):
        line.pop(key, None)
    return line


def _from_record(kind: type[R], line: Mapping[str, Any], **more: Any) -> R:
    """A value from a line and what the line leaves out (given as JSON)."""
    row = {**line, **more}
    row.pop("deleted", None)
    return from_json(kind, row)


def _unknown(line: Mapping[str, Any], known: Iterable[str]) -> dict[str, Any]:
    return {key: value for key, value in line.items() if key not in known}


# Relations and orphans


def relation_line(relation: Relation) -> Line:
    """The line of a relation."""
    return record_line(relation)


def orphan_line(orphan: Orphan) -> Line:
    """The line of an orphan; its payload is the annotation's line as it came."""
    return record_line(orphan)


def relation_from(line: Line) -> Relation:
    """The relation of a line."""
    return _from_record(Relation, line)


def orphan_from(line: Line) -> Orphan:
    """The orphan of a line."""
    return _from_record(Orphan, line)


# Documents and states


def document_line(document: Document) -> Line:
    """The line of a document; structure ranges are lists of four."""
    return {
        **document.unknown_keys,
        "id": str(document.id),
        "title": document.title,
        "folder": document.folder,
        "text_sha256": document.text_sha256,
        "length": document.length,
        "source": to_json(document.source),
        "structure": [[r.kind, r.start, r.end, r.value] for r in document.structure],
    }


def document_from(line: Line) -> Document:
    """The document of a line."""
    ranges = []
    structure = line.get("structure", [])
    if type(structure) is not list:
        raise ShapeError("structure", structure)
    for item in structure:
        if type(item) is not list or len(item) != 4:
            raise ShapeError("structure", item)
        ranges.append(dict(zip(("kind", "start", "end", "value"), item, strict=True)))
    document = _from_record(Document, line, structure=ranges)
    previous = 0
    for block in document.structure:
        if not previous <= block.start <= block.end <= document.length:
            raise ShapeError("structure", [block.kind, block.start, block.end])
        previous = block.start
    return document


def state_line(state: SetDocument) -> Line:
    """How far a set has got with a document: who said so last, and when."""
    return {
        **state.unknown_keys,
        "set_id": str(state.set_id),
        "document_id": str(state.document_id),
        "state": state.state,
        "by": str(state.creator),
        "at": format_time(state.modified),
    }


def state_from(line: Line) -> SetDocument:
    """The state of a line; its id is derived from set and document."""
    set_id, document_id = (
        uuid_of(line.get("set_id"), "set_id"),
        uuid_of(line.get("document_id"), "document_id"),
    )
    at = moment(line.get("at"), "at")
    state = line.get("state")
    if type(state) is not str:
        raise ShapeError("state", state)
    return SetDocument(
        id=derived_id("set_document", set_id, document_id),
        set_id=set_id,
        document_id=document_id,
        state=state,
        creator=uuid_of(line.get("by"), "by"),
        created=at,
        modified=at,
        unknown_keys=_unknown(line, ("set_id", "document_id", "state", "by", "at")),
    )


# The head


def codebook_value(head: BundleHead) -> Line | None:
    """The object of ``codebook.json``, or None where the bundle has no codebook. Codes stand in their order."""
    if head.codebook is None:
        return None
    codes = sorted(head.codes, key=lambda code: (code.ord, code.kind, code.slug, code.id))
    fields = sorted(head.fields, key=lambda one: (one.ord, one.kind, one.slug, one.id))
    book = head.codebook
    return {
        **book.unknown_keys,
        "id": str(book.id),
        "name": book.name,
        "version": book.number,
        "codes": [record_line(code, ("codebook_id", "ord")) for code in codes],
        "fields": [record_line(one, ("codebook_id", "ord")) for one in fields],
    }


def codebook_from(value: object) -> tuple[Codebook, tuple[Code, ...], tuple[AttributeField, ...]]:
    """The codebook, its codes and fields; the order of the file is their order."""
    if type(value) is not dict:
        raise ShapeError("codebook", value)
    number, name = value.get("version", 1), value.get("name", "")
    if type(number) is not int or type(name) is not str:
        raise ShapeError("version", number)
    book = Codebook(
        id=uuid_of(value.get("id"), "id"),
        name=name,
        number=number,
        unknown_keys=_unknown(value, ("id", "name", "version", "codes", "fields")),
    )
    rows: dict[str, list[Line]] = {}
    for key in ("codes", "fields"):
        found = value.get(key, [])
        if type(found) is not list or any(type(item) is not dict for item in found):
            raise ShapeError(key, found)
        rows[key] = found
    owner = str(book.id)
    codes = tuple(
        _from_record(Code, row, codebook_id=owner, ord=number) for number, row in enumerate(rows["codes"])
    )
    fields = tuple(
        _from_record(AttributeField, row, codebook_id=owner, ord=number)
        for number, row in enumerate(rows["fields"])
    )
    return book, codes, fields


def person_line(person: Person) -> Line:
    """The line of a person: id and name."""
    return record_line(person, _STAMPS)


def set_line(one: AnnotationSet, digest: str | None) -> Line:
    """The line of a set with the digest of this version."""
    return {**record_line(one, (*_STAMPS, "locked")), "digest": digest}


def dispute_line(dispute: Dispute, positions: Iterable[Position]) -> Line:
    """The line of a dispute with its positions in order."""
    inner = [
        record_line(one, (*_STAMPS, "dispute_id", "ord"))
        for one in sorted(positions, key=lambda p: (p.ord, p.id))
    ]
    return {**record_line(dispute), "positions": inner}


def dispute_from(line: Line) -> tuple[Dispute, tuple[Position, ...]]:
    """The dispute of a line, and its positions."""
    row = dict(line)
    inner = row.pop("positions", [])
    dispute = _from_record(Dispute, row)
    if type(inner) is not list:
        raise ShapeError("positions", inner)
    positions = []
    for number, item in enumerate(inner):
        if type(item) is not dict:
            raise ShapeError("positions", item)
        positions.append(_from_record(Position, item, dispute_id=str(dispute.id), ord=number))
    return dispute, tuple(positions)


def entry_line(entry: RegisterEntry, variants: Iterable[Variant], distinct: Iterable[UUID]) -> Line:
    """The line of a register entry with its spellings and the entries it is not."""
    inner = [
        record_line(one, (*_STAMPS, "id", "entry_id", "folded"))
        for one in sorted(variants, key=lambda v: (v.text, v.id))
    ]
    return {
        **record_line(entry),
        "variants": inner,
        "distinct_from": sorted(str(other) for other in set(distinct)),
    }


def entry_from(line: Line) -> tuple[RegisterEntry, tuple[Variant, ...], tuple[UUID, ...]]:
    """The entry of a line, its variants (ids derived from entry and text), and ids of entries it is not."""
    row = dict(line)
    inner, others = row.pop("variants", []), row.pop("distinct_from", [])
    entry = _from_record(RegisterEntry, row)
    if type(inner) is not list or type(others) is not list:
        raise ShapeError("variants", inner)
    variants = []
    for item in inner:
        if type(item) is not dict or type(item.get("text")) is not str:
            raise ShapeError("variants", item)
        own_id = derived_id("variant", entry.id, item["text"])
        variants.append(_from_record(Variant, item, id=str(own_id), entry_id=str(entry.id), folded=""))
    return entry, tuple(variants), tuple(uuid_of(other, "distinct_from") for other in others)


def distinct_pair(one: UUID, other: UUID) -> Distinct:
    """“Not the same”, with the smaller id first."""
    first, second = sorted((one, other))
    return Distinct(id=derived_id("distinct", first, second), entry_id=first, other_id=second)


def link_line(link: DocumentLink) -> Line:
    """The line of a document link; runs are lists of four numbers."""
    runs = [[run.from_start, run.from_end, run.to_start, run.to_end] for run in link.runs]
    return {**record_line(link), "runs": runs}


def link_from(line: Line) -> DocumentLink:
    """The document link of a line."""
    runs = []
    given = line.get("runs", [])
    if type(given) is not list:
        raise ShapeError("runs", given)
    for run in given:
        if type(run) is not list or len(run) != 4:
            raise ShapeError("runs", run)
        runs.append(dict(zip(("from_start", "from_end", "to_start", "to_end"), run, strict=True)))
    return _from_record(DocumentLink, line, runs=runs)


def decision_line(decision: ReviewDecision) -> Line:
    """The line of a decision; the tag it made in the adjudicated set is local and stands in no file."""
    line = to_json(decision)
    del line["result_id"]
    return line


def check_line(check: DocumentCheck) -> Line:
    """The line of a document check, told apart by its ``record`` key."""
    return {**to_json(check), "record": "check"}


def review_line(review: Review) -> Line:
    """The line of a review's frame, told apart by its ``record`` key."""
    return {**record_line(review), "record": "review"}


def judgement_from(line: Line) -> ReviewDecision | DocumentCheck | Review:
    """What a line of ``decisions.jsonl`` holds."""
    row = dict(line)
    record = row.pop("record", None)
    if record == "check":
        return from_json(DocumentCheck, row)
    if record == "review":
        return _from_record(Review, row)
    if record is not None:
        raise ShapeError("record", record)
    return from_json(ReviewDecision, {**row, "result_id": None})


def comment_line(comment: Comment) -> Line:
    """The line of a comment."""
    return to_json(comment)


def deleted_line(row: DeletedRow) -> Line:
    """The line of a tombstone."""
    return to_json(row)


READERS: dict[str, Callable[[Line], Any]] = {
    "people.jsonl": lambda line: _from_record(Person, line),
    "sets.jsonl": lambda line: _from_record(AnnotationSet, line),
    "documents.jsonl": document_from,
    "document_links.jsonl": link_from,
    "states.jsonl": state_from,
    "annotations.jsonl": annotation_from,
    "relations.jsonl": relation_from,
    "orphans.jsonl": orphan_from,
    "disputes.jsonl": dispute_from,
    "stances.jsonl": lambda line: _from_record(Stance, line),
    "matrix.jsonl": lambda line: _from_record(MatrixCell, line),
    "register.jsonl": entry_from,
    "proposals.jsonl": lambda line: _from_record(Proposal, line),
    "decisions.jsonl": judgement_from,
    "comments.jsonl": lambda line: from_json(Comment, line),
    "deleted.jsonl": lambda line: from_json(DeletedRow, line),
}
"""How a line of each file becomes a value. Each raises ShapeError for a line that does not fit."""
