"""Proof of an export: the bundle that went out is walked beside the check of the file it went into."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.native_annotations import line_says
from kantar_desk.formats.exchange.native_json import Line, canonical
from kantar_desk.formats.exchange.native_write import in_order, original_path, orphan_lines, part_lines
from kantar_desk.formats.exchange.values import WriteOptions
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.bundle import Bundle, DeletedRow, DocumentPart

_REMADE = {
    "documents.jsonl": lines.document_line,
    "relations.jsonl": lines.relation_line,
    "states.jsonl": lines.state_line,
    "orphans.jsonl": lines.orphan_line,
}


def differs(difference: str) -> UserError:
    """The refusal of an export that would not come back as it went out."""
    return UserError(
        "export_differs",
        "The export was stopped: read back, the file is not the same: {difference}.",
        "Nothing was written. Export as an annotation set file (.kset), and report this.",
        difference=difference,
    )


class Proof:
    """Compares the rows of a file with the bundle it was written from; made for one reading.

    Each annotation is compared by value as its line is checked. Of documents, relations, states and orphans, each
    line must mean a value that gives this line again, and each file must be the lines of the bundle. Every method
    raises UserError at the first difference.
    """

    def __init__(self, bundle: Bundle, options: WriteOptions) -> None:
        self._options = options
        self._hashes = {name: hashlib.sha256() for name in _REMADE}
        self._paths: set[str] = set()
        self.deleted: list[DeletedRow] = list(bundle.head.deleted)
        for name, line, _ in orphan_lines(bundle.head.orphans):
            self._hashes[name].update(canonical(line))
        self._parts: Iterator[DocumentPart] = bundle.parts()
        self._part: DocumentPart | None = None
        self._waiting: Iterator[Annotation] = iter(())

    def annotation(self, row: Line, own: bytes) -> None:
        """The next annotation of the file, checked; ``own`` is its id."""
        found = next(self._waiting, None)
        while found is None:
            if not self._advance():
                raise differs("there are more annotations")
            found = next(self._waiting, None)
        part = self._part
        if part is not None and not line_says(row, own, found, part.text, travels=self._travels(part)):
            raise differs(f"annotations of “{part.document.title}” differ")

    def value(self, name: str, row: Line, value: object) -> None:
        """The line of another file and what it was read as."""
        remade = _REMADE.get(name)
        if remade is not None and canonical(remade(value)) != canonical(row):  # type: ignore[operator]  # they fit
            raise differs(f"a line of {name} means something else")

    def finish(self, listed: dict[str, tuple[str, int]]) -> None:
        """The end of the file, with the SHA-256 and size of each path in it."""
        while True:
            if next(self._waiting, None) is not None:
                raise differs("annotations are missing")
            if not self._advance():
                break
        for name, whole in self._hashes.items():
            if listed.get(name, ("", 0))[0] != whole.hexdigest():
                raise differs(f"{name} holds other lines")
        if {path for path in listed if path.startswith(("texts/", "originals/"))} != self._paths:
            raise differs("texts or originals are missing")

    def _travels(self, part: DocumentPart) -> bool:
        return self._options.texts and part.text is not None

    def _advance(self) -> bool:
        part = self._part = next(self._parts, None)
        if part is None:
            return False
        for name, line, _ in part_lines(part):
            self._hashes[name].update(canonical(line))
        document = part.document
        if self._travels(part):
            self._paths.add(f"texts/{document.text_sha256}.txt")
        if self._options.originals and part.original is not None:
            self._paths.add(original_path(document.source.original_sha256, document.source.file_name))
        self.deleted += part.deleted
        self._waiting = iter(in_order(part.annotations))
        return True
