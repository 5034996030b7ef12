"""The verb ``list``: documents, sets, annotations, disputes, names, relations, decisions."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.cli.lookup import find_document, find_set
from kantar_desk.cli.output import DONE, Output, annotation_item, document_item, set_item
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.model.annotation import BODIES, Annotation, AnnotationSet, Relation
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute, Position
from kantar_desk.model.identity import Person, format_time
from kantar_desk.model.register import RegisterEntry, Variant
from kantar_desk.model.shapes import to_json

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

LISTS = ("documents", "sets", "annotations", "disputes", "names", "relations", "decisions")


def add_verbs(add: Any) -> None:
    """Add the verb to the parser."""
    verb = add(
        "list", list_verb, "list what is in the project", "kantar-desk list annotations --kind claim --json"
    )
    verb.add_argument("what", choices=LISTS)
    verb.add_argument("--set", metavar="S")
    verb.add_argument("--document", metavar="D")
    verb.add_argument("--kind", choices=sorted(BODIES))
    verb.add_argument("--limit", type=int)


def list_verb(options: argparse.Namespace, output: Output) -> int:
    """List documents, sets, annotations, disputes, names, relations or decisions."""
    with open_workspace(options, write=False) as workspace, workspace.reading() as reader:
        lister = {
            "documents": _documents, "sets": _sets, "annotations": _annotations, "disputes": _disputes,
            "names": _names, "relations": _relations, "decisions": _decisions,
        }[options.what]  # fmt: skip
        items, columns = lister(reader, options)
        if options.limit is not None:
            items = (item for item, _ in zip(items, range(options.limit), strict=False))
        output.items(items, columns, f"There are no {options.what} yet.")
    return DONE


Listing = tuple[Iterator[dict[str, Any]], tuple[tuple[str, str], ...]]


def _documents(reader: Reader, options: argparse.Namespace) -> Listing:
    counts = reader.counts_by_document()
    items = ({**document_item(one), "annotations": counts.get(one.id, 0)} for one in reader.documents())
    return items, (("Id", "id"), ("Title", "title"), ("Length", "length"), ("Tags", "annotations"))


def _sets(reader: Reader, options: argparse.Namespace) -> Listing:
    people = {one.id: one.name for one in reader.find(Person)}
    counts = reader.counts_by_set()

    def items() -> Iterator[dict[str, Any]]:
        for one in reader.find(AnnotationSet):
            documents = len(reader.counts_by_document([one.id]))
            yield set_item(one, people.get(one.owner, ""), counts.get(one.id, 0), documents)

    columns = (("Id", "id"), ("Name", "name"), ("Kind", "kind"), ("Owner", "owner"), ("Version", "version"),
               ("Tags", "annotations"), ("Documents", "documents"))  # fmt: skip
    return items(), columns


def _annotations(reader: Reader, options: argparse.Namespace) -> Listing:
    codes = {one.id: one for one in reader.find(Code)}
    filters: dict[str, Any] = {}
    if options.set:
        filters["set_id"] = find_set(reader, options.set).id
    if options.document:
        filters["document_id"] = find_document(reader, options.document).id
    if options.kind:
        filters["kind"] = options.kind

    def items() -> Iterator[dict[str, Any]]:
        after: UUID | None = None
        while page := reader.annotation_page(**filters, after=after, limit=1000):
            for one in page:
                yield annotation_item(one, codes)
            after = page[-1].id

    return items(), (
        ("Id", "id"),
        ("Code", "code"),
        ("Quote", "quote"),
        ("Pieces", "spans"),
        ("Note", "note"),
    )


def _disputes(reader: Reader, options: argparse.Namespace) -> Listing:
    def items() -> Iterator[dict[str, Any]]:
        for one in reader.find(Dispute):
            positions = [to_json(position) for position in reader.find(Position, dispute_id=one.id)]
            yield {**to_json(one), "positions": positions}

    return items(), (("Id", "id"), ("Question", "question"), ("Status", "status"))


def _names(reader: Reader, options: argparse.Namespace) -> Listing:
    def items() -> Iterator[dict[str, Any]]:
        for one in reader.find(RegisterEntry):
            variants = [to_json(variant) for variant in reader.find(Variant, entry_id=one.id)]
            yield {**to_json(one), "variants": variants, "mentions": len(reader.mentions(one.id))}

    return items(), (("Id", "id"), ("Name", "preferred"), ("Mentions", "mentions"))


def _relations(reader: Reader, options: argparse.Namespace) -> Listing:
    filters: dict[str, Any] = {"set_id": find_set(reader, options.set).id} if options.set else {}
    items = (to_json(one) for one in reader.find(Relation, **filters))
    return items, (("Id", "id"), ("Type", "type"), ("From", "from_annotation_id"), ("To", "to_annotation_id"))


def _decisions(reader: Reader, options: argparse.Namespace) -> Listing:
    people = {one.id: one.name for one in reader.find(Person)}

    def items() -> Iterator[dict[str, Any]]:
        for one in reader.decisions():
            annotation = reader.get(Annotation, one.annotation_id, deleted=True)
            yield {
                **to_json(one),
                "reviewer_name": people.get(one.reviewer, ""),
                "quote": annotation.quote if annotation is not None else "",
                "at": format_time(one.at),
            }

    columns = (("Annotation", "annotation_id"), ("Verdict", "verdict"), ("Reason", "reason_code"),
               ("Text", "reason"), ("Quote", "quote"), ("Who", "reviewer_name"))  # fmt: skip
    return items(), columns
