"""Verbs about documents and tags: import, original, list, annotate, retag, untag, search, occurrences."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.cli.lookup import find_annotation, find_code, find_document, find_set, parse_span
from kantar_desk.cli.output import (
    DONE,
    FAILED,
    LEFT_OUT,
    Output,
    annotation_item,
    progress_bar,
)
from kantar_desk.cli.verbs_project import open_workspace
from kantar_desk.errors import KantarError, UserError
from kantar_desk.model.annotation import BODIES, Annotation, Body
from kantar_desk.model.codebook import Code
from kantar_desk.model.shapes import from_json, to_json
from kantar_desk.workspace.actions import Annotate, Batch, EditBody, EditNote, Remove, Resize, Retag
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.workspace.intake import SetOffer


def add_verbs(add: Any) -> None:
    """Add these verbs to the parser."""
    verb = add(
        "import", import_verb, "import documents and annotation sets, told apart by content",
        "kantar-desk import texts/ colleague.kset",
    )  # fmt: skip
    verb.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    verb.add_argument("--again", action="store_true", help="store equal files as documents of their own")
    verb.add_argument("--as", dest="format", default="", metavar="F", help="take the files for this format")
    verb.add_argument("--encoding", default="", metavar="E", help="the encoding of text files")
    verb.add_argument("--unit", default="", metavar="U", help="the unit of positions in sets of other tools")
    verb.add_argument("--map", type=Path, metavar="FILE", help="JSON: code of the file → our code")
    verb.add_argument(
        "--as-own-set",
        action="store_true",
        help="bring sets in as sets of their own, whatever version they say",
    )
    verb.add_argument("--whole-page", action="store_true", help="web pages whole, not the article alone")
    verb.add_argument(
        "--text-column", default="", metavar="NAME", help="the column of tables that holds the text"
    )
    verb.add_argument("--dry-run", action="store_true", help="say what would be done and do nothing")
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


def import_verb(options: argparse.Namespace, output: Output) -> int:
    """Import files and folders."""
    from kantar_desk.workspace.intake import is_set, read_set, receive, sort_files

    chosen = _document_options(options)
    files: list[dict[str, Any]] = []
    left_out = False
    with open_workspace(options, write=not options.dry_run) as workspace:
        progress = Progress(progress_bar())
        missing = [path for path in options.paths if not path.exists()]
        present = [path for path in options.paths if path.exists()]
        if options.dry_run:
            return _dry_run(workspace, present, options, output)
        intake = sort_files(
            workspace,
            [p for p in present if not is_set(p, options.format)],
            progress,
            options=lambda _: chosen,
            again=options.again,
            format_id=options.format,
        )
        for outcome in intake.documents.files:
            left_out |= outcome.error is not None
            files.append(
                {
                    "path": outcome.path,
                    "format": outcome.format,
                    "documents": {"new": len(outcome.new), "same": len(outcome.same)},
                    "ids": [str(one) for one in (*outcome.new, *outcome.same)],
                    "warnings": list(outcome.warnings),
                    **_error(outcome.error),
                }
            )
        offers: list[tuple[Path, SetOffer | None, KantarError | None]] = [
            (offer.path, offer, None) for offer in intake.sets
        ]
        for path in present:
            if is_set(path, options.format):
                try:
                    offer = read_set(
                        workspace,
                        path,
                        options=_set_options(options),
                        code_map=_code_map(workspace, options),
                        as_own=options.as_own_set,
                        progress=progress,
                    )
                except KantarError as error:
                    offers.append((path, None, error))
                else:
                    offers.append((path, offer, None))
        for path, found, failure in offers:
            if found is None:
                files.append({"path": str(path), "format": "", **_error(failure)})
                left_out = True
                continue
            try:
                done = receive(workspace, found, progress)
            except KantarError as error:
                files.append({"path": str(path), "format": found.plan.format, **_error(error)})
                left_out = True
                continue
            counts = done.plan.counts
            left_out |= bool(counts.orphan or counts.refused or found.result.left_out)
            files.append(
                {
                    "path": str(path),
                    "format": done.plan.format,
                    "hypothesis": hypothesis.name if (hypothesis := found.result.hypothesis) is not None else None,
                    "documents": {
                        "new": len(done.new_documents) if done.step_id else 0,
                        "same": sum(one.status == "equal" for one in done.plan.documents),
                    },
                    "sets": [
                        {"id": str(one.set.id), "name": one.set.name, "owner": one.owner,
                         "status": one.status if done.step_id else "same"}
                        for one in done.plan.sets
                    ],
                    "annotations": counts.as_dict() if done.step_id else _all_same(counts.as_dict()),
                    "moved": counts.moved,
                    "warnings": [*done.plan.warnings, *done.left_out],
                }
            )  # fmt: skip
        for refused in intake.refused:
            files.append({"path": str(refused.values.get("name", "")), "format": "", **_error(refused)})
            left_out = True
        for path in missing:
            files.append({"path": str(path), "format": "", **_error(_missing(path))})
            left_out = True
    output.result({"files": files}, *(_import_line(one) for one in files))
    if files and all("error" in one for one in files):
        if output.as_json:
            output.error(KantarError("nothing_imported", "Nothing was imported.", "The list says why."))
        return FAILED
    return LEFT_OUT if left_out else DONE


def _missing(path: Path) -> UserError:
    return UserError(
        "missing_file",
        "There is no file or folder {path}.",
        "Check the name; nothing was changed.",
        path=path,
    )


def _error(error: KantarError | None) -> dict[str, Any]:
    if error is None:
        return {}
    return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}


def _all_same(counts: dict[str, int]) -> dict[str, int]:
    return {name: counts["read"] if name in ("read", "same") else 0 for name in counts}


def _import_line(item: dict[str, Any]) -> str:
    name = Path(item["path"]).name
    if "error" in item:
        return f"{name}: {item['error']['message']} {item['error']['hint']}".strip()
    parts = []
    if item["documents"]["new"]:
        parts.append(f"{item['documents']['new']} new")
    if item["documents"]["same"]:
        parts.append(f"{item['documents']['same']} here already")
    told = ["documents " + ", ".join(parts)] if parts else []
    counts = [f"{value} {key}" for key, value in item.get("annotations", {}).items() if value]
    if counts:
        told.append("tags " + ", ".join(counts))
    text = f"{name}: {'; '.join(told) or 'no new documents and no new tags'}"
    return " ".join([text, *item["warnings"]]).strip()


def _document_options(options: argparse.Namespace) -> Any:
    from kantar_desk.workspace.importing import document_options

    return document_options(
        format_id=options.format,
        encoding=options.encoding,
        whole_page=True if options.whole_page else None,
        text_column=options.text_column,
    )


def _set_options(options: argparse.Namespace) -> Any:
    from kantar_desk.workspace.intake import set_options

    return set_options(format_id=options.format, unit=options.unit)


def _code_map(workspace: Workspace, options: argparse.Namespace) -> dict[UUID, UUID] | None:
    """The table of ``--map``: keys are ids of codes in the file, values our codes."""
    if options.map is None:
        return None
    try:
        table = json.loads(options.map.read_text("utf-8"))
        with workspace.reading() as reader:
            return {UUID(str(theirs)): find_code(reader, str(ours)).id for theirs, ours in table.items()}
    except (OSError, ValueError, AttributeError) as error:
        raise UserError(
            "bad_map",
            "The table {path} cannot be read.",
            "Write a JSON object: the id of each code in the file, and our code for it.",
            path=options.map,
        ) from error


def _dry_run(workspace: Workspace, paths: list[Path], options: argparse.Namespace, output: Output) -> int:
    from kantar_desk.workspace.importing import preview_documents
    from kantar_desk.workspace.intake import is_set, read_set

    files: list[dict[str, Any]] = []
    for path in paths:
        if is_set(path, options.format):
            plan = read_set(workspace, path, options=_set_options(options)).plan
            files.append(
                {
                    "path": str(path),
                    "format": plan.format,
                    "documents": {
                        "new": sum(one.status == "new" for one in plan.documents),
                        "same": sum(one.status == "equal" for one in plan.documents),
                    },
                    "annotations": plan.counts.as_dict(),
                    "warnings": list(plan.warnings),
                }
            )
        else:
            files += [
                {
                    "path": one.path,
                    "format": one.format,
                    "documents": {"new": len(one.new), "same": len(one.same)},
                    "warnings": list(one.warnings),
                    **_error(one.error),
                }
                for one in preview_documents(workspace, [path], _document_options(options))
            ]
    output.result({"files": files, "dry_run": True}, *(_import_line(one) for one in files))
    return LEFT_OUT if any("error" in one for one in files) else DONE


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
