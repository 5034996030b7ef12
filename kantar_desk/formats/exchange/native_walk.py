"""The documents of a checked annotation set file, one by one, with what hangs on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.containers import Container, open_container
from kantar_desk.formats.exchange.native_annotations import annotation_from
from kantar_desk.formats.exchange.native_manifest import Manifest
from kantar_desk.formats.exchange.native_rows import RowReader
from kantar_desk.formats.exchange.values import Input
from kantar_desk.model.annotation import Annotation, Relation, SetDocument
from kantar_desk.model.bundle import DocumentPart
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document

_BESIDE = ("annotations.jsonl", "relations.jsonl", "orphans.jsonl", "states.jsonl")


class _Column:
    """Values of one file, taken as long as they belong to the document at hand."""

    def __init__(self, values: Iterator[Any]) -> None:
        self._values = values
        self._next = next(values, None)

    def take(self) -> Any:
        value, self._next = self._next, next(self._values, None)
        return value

    def while_(self, belongs: Callable[[Any], bool]) -> tuple[Any, ...]:
        found = []
        while self._next is not None and belongs(self._next):
            found.append(self._next)
            self._next = next(self._values, None)
        return tuple(found)


class DocumentWalk:
    """Walks files side by side, any number of times; only one document's rows are held at a time.

    ``text_hashes`` are those of the documents by id. Where lines are not in order, a file is sorted first.
    """

    def __init__(
        self,
        source: Input,
        manifest: Manifest,
        rows: RowReader,
        text_hashes: dict[str, str],
        *,
        in_order: bool,
    ) -> None:
        self._source = source
        self._manifest = manifest
        self._rows = rows
        self._text_hashes = text_hashes
        self._in_order = in_order

    def parts(self) -> Iterator[DocumentPart]:
        """A fresh walk over the documents, by id."""
        with closing(open_container(self._source)) as container:
            columns = {name: self._column(container, name) for name in _BESIDE}
            documents = self._column(container, "documents.jsonl")
            while (document := documents.take()) is not None:
                yield self._part(container, document, columns)

    def _column(self, container: Container, name: str) -> _Column:
        if name not in self._manifest.listed:
            return _Column(iter(()))
        if self._in_order:
            return _Column(self._values(container, name))
        values = list(self._values(container, name))
        if name == "relations.jsonl":
            home = {
                one.id: (str(one.document_id or ""), 0) for one in self._listed(container, "orphans.jsonl")
            }
            home |= {
                one.id: (str(one.document_id), one.spans[0].start)
                for one in self._listed(container, "annotations.jsonl")
            }
            values.sort(key=lambda one: (*home[one.from_annotation_id], one.id))
        elif name == "annotations.jsonl":
            values.sort(key=lambda one: (str(one.document_id), one.spans[0].start, one.id))
        elif name == "documents.jsonl":
            values.sort(key=lambda one: one.id)
        else:
            values.sort(key=lambda one: (str(one.document_id or ""), one.id))
        return _Column(iter(values))

    def _listed(self, container: Container, name: str) -> Iterator[Any]:
        return self._values(container, name) if name in self._manifest.listed else iter(())

    def _values(self, container: Container, name: str) -> Iterator[Any]:
        if name != "annotations.jsonl":
            yield from map(lines.READERS[name], self._rows.unchecked(container, name))
            return
        hashes, texts = self._text_hashes, self._manifest.texts
        for row in self._rows.unchecked(container, name):
            yield annotation_from(row, with_text=hashes[row["document_id"]] in texts)

    def _part(self, container: Container, document: Document, columns: dict[str, _Column]) -> DocumentPart:
        own = document.id
        annotations: tuple[Annotation, ...] = columns["annotations.jsonl"].while_(
            lambda one: one.document_id == own
        )
        columns["orphans.jsonl"].while_(lambda one: one.document_id is None)
        orphans: tuple[Orphan, ...] = columns["orphans.jsonl"].while_(lambda one: one.document_id == own)
        homes = {one.id for one in annotations} | {one.id for one in orphans}
        relations: tuple[Relation, ...] = columns["relations.jsonl"].while_(
            lambda one: one.from_annotation_id in homes
        )
        states: tuple[SetDocument, ...] = columns["states.jsonl"].while_(lambda one: one.document_id == own)
        text = original = None
        if document.text_sha256 in self._manifest.texts:
            text = container.read(self._manifest.texts[document.text_sha256]).decode("utf-8")
        if path := self._manifest.originals.get(document.source.original_sha256):
            original = container.read(path)
        return DocumentPart(
            document=document,
            text=text,
            original=original,
            annotations=annotations,
            relations=relations,
            states=states,
            orphans=orphans,
        )
