"""What verbs print: short tables for people, one JSON document for programs."""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Self, TextIO
from uuid import UUID

from kantar_desk.errors import EnvironmentFailure, KantarError
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import format_time
from kantar_desk.model.shapes import to_json
from kantar_desk.model.text import Document

DONE, FAILED, USAGE, LEFT_OUT, BUG = 0, 1, 2, 3, 70
_IN_MEMORY = 1 << 20  # bytes


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

    def items(
        self,
        items: Iterable[dict[str, Any]],
        columns: Sequence[tuple[str, str]],
        empty: str,
        *,
        head: dict[str, Any] | None = None,
    ) -> None:
        """A list, streamed as JSON, or as a table of the named columns (heading, key).

        ``head`` stands before the items in the JSON document. Neither form holds all items in memory.
        """
        if not self.as_json:
            self._table(items, columns, empty)
            return
        opening = json.dumps(head, ensure_ascii=False)[:-1] + ", " if head else "{"
        self.stdout.write(opening + '"items": [')
        count = 0
        for count, item in enumerate(items, start=1):
            if count > 1:
                self.stdout.write(", ")
            self.stdout.write(json.dumps(item, ensure_ascii=False))
        self.stdout.write(f'], "count": {count}}}\n')

    def _table(self, items: Iterable[dict[str, Any]], columns: Sequence[tuple[str, str]], empty: str) -> None:
        headings = [heading for heading, _ in columns]
        widths = [len(heading) for heading in headings]
        with Kept() as lines:
            for item in items:
                line = [_cell(item.get(key)) for _, key in columns]
                widths = [max(width, len(cell)) for width, cell in zip(widths, line, strict=True)]
                lines.add(line)
            if not lines.count:
                self.stdout.write(empty + "\n")
                return
            for line in chain([headings], lines):
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


class Kept:
    """Values of JSON set aside until what is printed before them is known: in memory while few, then on disk.

    Used as a context manager; may be gone through more than once, in the order of adding. Raises EnvironmentFailure
    where there is no room for them.
    """

    def __init__(self) -> None:
        self.count = 0
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="ascii")  # noqa: SIM115  # closed on leaving

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        with contextlib.suppress(OSError):  # of what is still waiting to be written; nobody needs it any more
            self._file.close()

    def add(self, value: Any) -> None:
        """Set one more value aside."""
        with self._finding_room():
            self._file.write(json.dumps(value) + "\n")
        self.count += 1

    def __iter__(self) -> Iterator[Any]:
        with self._finding_room():
            self._file.seek(0)
        for line in self._file:
            yield json.loads(line)

    @contextlib.contextmanager
    def _finding_room(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise EnvironmentFailure(
                "no_room",
                "There is no room in {folder} for what is to be printed.",
                "Free some space, or name another folder in TMPDIR.",
                folder=tempfile.gettempdir(),
            ) from error


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
