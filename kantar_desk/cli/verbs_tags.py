"""Verbs about documents and tags: original, list, annotate, retag, untag, search, occurrences."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kantar_desk.cli.lookup import find_annotation, find_code, find_document, find_set, parse_span
from kantar_desk.cli.output import (
    DONE,
    Output,
    annotation_item,
)
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.errors import UserError
from kantar_desk.model.annotation import BODIES, Annotation, Body
from kantar_desk.model.codebook import Code
from kantar_desk.model.shapes import from_json, to_json
from kantar_desk.workspace.actions import Annotate, Batch, EditBody, EditNote, Remove, Resize, Retag

if TYPE_CHECKING:
    pass


def add_verbs(add: Any) -> None:
    """Add these verbs to the parser."""
    verb = add("original", original, "write a document's bytes as they were imported",
               "kantar-desk original statement --out statement.pdf")  # fmt: skip
    verb.add_argument("document", metavar="D")
    verb.add_argument("--out", type=Path, required=True, metavar="PATH")
    verb = add("annotate", annotate, "tag a stretch of text",
               "kantar-desk annotate --document wire --span 120:148 --code claim/figure")  # fmt: skip
    verb.add_argument("--document", required=True, metavar="D")
    verb.add_argument(
        "--span", required=True, action="append", metavar="START:END", help="repeat for more pieces"
    )
    verb.add_argument("--code", required=True)
    verb.add_argument("--set", metavar="S")
    verb.add_argument("--note", default="")
    verb.add_argument("--body", metavar="JSON", help="fields of the tag")
    verb = add("retag", retag, "change code, pieces, note or fields of a tag",
               "kantar-desk retag 0197a3 --code entity/person")  # fmt: skip
    verb.add_argument("annotation", metavar="ANNOTATION")
    verb.add_argument("--code")
    verb.add_argument("--span", action="append", metavar="START:END")
    verb.add_argument("--note")
    verb.add_argument("--body", metavar="JSON")
    verb = add("untag", untag, "remove tags", "kantar-desk untag 0197a3 0197a4")
    verb.add_argument("annotations", nargs="+", metavar="ANNOTATION")
    verb = add(
        "search", search, "find words in documents and tags", "kantar-desk search 'прокуратура' --documents"
    )
    verb.add_argument("text")
    group = verb.add_mutually_exclusive_group()
    group.add_argument("--documents", action="store_true")
    group.add_argument("--annotations", action="store_true")
    verb.add_argument("--limit", type=int, default=100)
    verb = add("occurrences", occurrences, "list, or tag, every occurrence of words",
               "kantar-desk occurrences 'Zharov' --tag entity/person")  # fmt: skip
    verb.add_argument("text")
    verb.add_argument("--document", metavar="D")
    verb.add_argument(
        "--variants", action="store_true", help="with the spellings of the name in the register"
    )
    verb.add_argument(
        "--endings", action="store_true", help="with up to three more letters at the end of words"
    )
    verb.add_argument("--tag", metavar="CODE", help="tag them all, as one step")


def original(options: argparse.Namespace, output: Output) -> int:
    """Write the original bytes of a document."""
    from kantar_desk.workspace.importing import write_original

    with open_workspace(options, write=False) as workspace:
        with workspace.reading() as reader:
            document = find_document(reader, options.document)
        sha256, size = write_original(workspace, document.id, options.out)
    output.result(
        {"path": str(options.out), "sha256": sha256, "bytes": size},
        f"Wrote {options.out} ({size} bytes, {sha256}).",
    )
    return DONE


def _body(text: str | None, kind: str) -> Body | None:
    """The body from JSON; keys left out have their defaults."""
    if text is None:
        return None
    fields = _json_object(text)
    body: Body = from_json(BODIES[kind], {"kind": kind, **fields})
    if body.unknown:
        raise UserError(
            "unknown_field",
            "This kind of tag has no field “{field}”.",
            "The fields are {fields}.",
            field=next(iter(body.unknown)),
            fields=", ".join(sorted(to_json(BODIES[kind]()))),
        )
    return body


def _json_object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
        if not isinstance(value, dict):
            raise ValueError(text)
        return value
    except ValueError as error:
        raise UserError(
            "bad_json", "The fields are not a JSON object.", "Write, for example, {example}.",
            example='{"commitment": "likely"}',
        ) from error  # fmt: skip


def annotate(options: argparse.Namespace, output: Output) -> int:
    """Tag a stretch of text."""
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            document = find_document(reader, options.document)
            code = find_code(reader, options.code)
            set_id = find_set(reader, options.set).id if options.set else None
            codes = {one.id: one for one in reader.find(Code)}
        done = workspace.perform(
            Annotate(
                document_id=document.id,
                spans=tuple(parse_span(word) for word in options.span),
                kind=code.kind,
                code_id=code.id,
                body=_body(options.body, code.kind),
                note=options.note,
                set_id=set_id,
            )
        )
        assert done.focus is not None
        with workspace.reading() as reader:
            annotation = reader.get(Annotation, done.focus)
        assert annotation is not None
    item = annotation_item(annotation, codes)
    words = "Tagged" if done.changes else "Tagged already"
    output.result(
        {**item, "written": bool(done.changes)},
        f"{words} “{annotation.quote}” as {code.path}: {annotation.id}",
    )
    return DONE


def retag(options: argparse.Namespace, output: Output) -> int:
    """Change a tag; all changes are one step."""
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            annotation = find_annotation(reader, options.annotation)
            code = find_code(reader, options.code) if options.code else None
            codes = {one.id: one for one in reader.find(Code)}
        actions: list[Any] = []
        if code is not None:
            actions.append(Retag(annotation_ids=(annotation.id,), code_id=code.id))
        if options.span:
            spans = tuple(parse_span(word) for word in options.span)
            actions.append(Resize(annotation_id=annotation.id, spans=spans))
        if options.note is not None:
            actions.append(EditNote(annotation_id=annotation.id, note=options.note))
        if options.body is not None:
            kind = code.kind if code is not None else annotation.kind
            base = to_json(annotation.body) if kind == annotation.kind else {}
            body = _body(json.dumps({**base, **_json_object(options.body)}), kind)
            assert body is not None
            names = [name for name in _json_object(options.body) if name != "kind"]
            fields = {name: getattr(body, name) for name in names}
            actions.append(EditBody(annotation_ids=(annotation.id,), fields=fields))
        if not actions:
            raise UserError(
                "nothing_to_do", "Nothing to change was given.", "Add --code, --span, --note or --body."
            )
        workspace.perform(Batch(label="retag", actions=tuple(actions)))
        with workspace.reading() as reader:
            changed = reader.get(Annotation, annotation.id)
        assert changed is not None
    item = annotation_item(changed, codes)
    output.result(item, f"Changed {changed.id}: {item['code']} “{changed.quote}”")
    return DONE


def untag(options: argparse.Namespace, output: Output) -> int:
    """Remove tags, as one step."""
    with open_workspace(options) as workspace:
        with workspace.reading() as reader:
            ids = tuple(find_annotation(reader, word).id for word in options.annotations)
        workspace.perform(Remove(annotation_ids=ids))
    output.result({"removed": [str(one) for one in ids]}, f"Removed {len(ids)}; undo brings them back.")
    return DONE


def search(options: argparse.Namespace, output: Output) -> int:
    """Find words in documents and tags."""
    from kantar_desk.workspace.searching import search_project

    with open_workspace(options, write=False) as workspace:
        hits = search_project(
            workspace,
            options.text,
            documents=not options.annotations,
            annotations=not options.documents,
            limit=options.limit,
        )
        items = [
            {
                "document": str(hit.document_id),
                "title": hit.title,
                "annotation": str(hit.annotation_id) if hit.annotation_id else None,
                "start": hit.span.start if hit.span else None,
                "end": hit.span.end if hit.span else None,
                "before": hit.before,
                "hit": hit.words,
                "after": hit.after,
            }
            for hit in hits
        ]
    columns = (
        ("Document", "title"),
        ("Start", "start"),
        ("Before", "before"),
        ("Hit", "hit"),
        ("After", "after"),
    )
    output.items(items, columns, "No hits.")
    return DONE


def occurrences(options: argparse.Namespace, output: Output) -> int:
    """List or tag every occurrence."""
    from kantar_desk.workspace.searching import find_occurrences, tag_occurrences

    with open_workspace(options, write=options.tag is not None) as workspace:
        with workspace.reading() as reader:
            document_ids = [find_document(reader, options.document).id] if options.document else None
            code = find_code(reader, options.tag) if options.tag else None
        found = find_occurrences(
            workspace,
            options.text,
            document_ids=document_ids,
            variants=options.variants,
            endings=3 if options.endings else 0,
            code_id=code.id if code is not None else None,
        )
        if code is not None:
            tag_occurrences(workspace, [one for one in found if one.tagged is None], code)
        items = [
            {
                "document": str(one.document_id),
                "title": one.title,
                "start": one.span.start,
                "end": one.span.end,
                "quote": one.words,
                "tagged": str(one.tagged) if one.tagged else None,
            }
            for one in found
        ]
    columns = (
        ("Document", "title"),
        ("Start", "start"),
        ("End", "end"),
        ("Words", "quote"),
        ("Tagged", "tagged"),
    )
    output.items(items, columns, "No occurrences.")
    return DONE
