"""What verbs print: short tables for people, one JSON document for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any, TextIO
from uuid import UUID

from kantar_desk.errors import KantarError
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import format_time
from kantar_desk.model.shapes import to_json
from kantar_desk.model.text import Document

DONE, FAILED, USAGE, LEFT_OUT, BUG = 0, 1, 2, 3, 70


class Output:
    """Where a verb's results go. With ``as_json`` nothing but one JSON document reaches standard output."""

    def __init__(self, as_json: bool, stdout: TextIO | None = None, stderr: TextIO | None = None) -> None:
        self.as_json = as_json
        self.stdout = stdout or sys.stdout
        self.stderr = stderr or sys.stderr

    def json(self, value: Any) -> None:
        """Print one JSON document."""
        json.dump(value, self.stdout, ensure_ascii=False, indent=None, sort_keys=False)
        self.stdout.write("\n")

    def result(self, value: dict[str, Any], *lines: str) -> None:
        """One result: JSON for programs, sentences for people."""
        if self.as_json:
            self.json(value)
        else:
            for line in lines:
                self.stdout.write(line + "\n")

    def items(self, items: Iterable[dict[str, Any]], columns: Sequence[tuple[str, str]], empty: str) -> None:
        """A list, streamed as JSON, or as a table of the named columns (heading, key)."""
        if not self.as_json:
            self._table(list(items), columns, empty)
            return
        self.stdout.write('{"items": [')
        count = 0
        for count, item in enumerate(items, start=1):
            if count > 1:
                self.stdout.write(", ")
            self.stdout.write(json.dumps(item, ensure_ascii=False))
        self.stdout.write(f'], "count": {count}}}\n')

    def _table(self, rows: list[dict[str, Any]], columns: Sequence[tuple[str, str]], empty: str) -> None:
        if not rows:
            self.stdout.write(empty + "\n")
            return
        cells = [[_cell(row.get(key)) for _, key in columns] for row in rows]
        headings = [heading for heading, _ in columns]
        widths = [max(len(line[i]) for line in [headings, *cells]) for i in range(len(columns))]
        for line in [headings, *cells]:
            text = "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            self.stdout.write(text.rstrip() + "\n")

    def note(self, text: str) -> None:
        """Something a person should know; never on standard output."""
        self.stderr.write(text + "\n")

    def error(self, error: KantarError) -> None:
        """One sentence and a next step on standard error."""
        if self.as_json:
            body = {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
            self.stderr.write(json.dumps(body, ensure_ascii=False) + "\n")
        else:
            self.stderr.write(f"{error}\n")


def _cell(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"


def progress_bar(stream: TextIO | None = None) -> Any:
    """A listener that draws progress on a terminal, and draws nothing elsewhere."""
    target = stream or sys.stderr
    if not target.isatty():
        return None

    def draw(done: int, total: int, what: str) -> None:
        share = f"{100 * done // total:3d} %" if total else ""
        target.write(f"\r\x1b[K{share} {what[:60]}")
        if total and done >= total:
            target.write("\r\x1b[K")
        target.flush()

    return draw


def document_item(document: Document) -> dict[str, Any]:
    """A document as an item."""
    return {
        "id": str(document.id),
        "title": document.title,
        "sha256": document.text_sha256,
        "length": document.length,
        "folder": document.folder,
        "source": to_json(document.source),
    }


def set_item(found: AnnotationSet, owner: str, annotations: int, documents: int) -> dict[str, Any]:
    """An annotation set as an item."""
    return {
        "id": str(found.id),
        "name": found.name,
        "kind": found.kind,
        "owner": owner,
        "version": found.version,
        "digest": found.digest,
        "annotations": annotations,
        "documents": documents,
    }


def annotation_item(annotation: Annotation, codes: dict[UUID, Code]) -> dict[str, Any]:
    """An annotation as an item; the code is ``kind/slug``."""
    code = codes.get(annotation.code_id)
    return {
        "id": str(annotation.id),
        "set": str(annotation.set_id),
        "document": str(annotation.document_id),
        "kind": annotation.kind,
        "code": code.path if code is not None else str(annotation.code_id),
        "spans": [[span.start, span.end] for span in annotation.spans],
        "quote": annotation.quote,
        "body": to_json(annotation.body),
        "note": annotation.note,
        "placed": annotation.placed,
        "creator": str(annotation.creator),
        "created": format_time(annotation.created),
        "modified": format_time(annotation.modified),
        "revision": annotation.revision,
    }
