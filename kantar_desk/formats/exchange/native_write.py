"""Writes an annotation set file: one walk over the documents, canonical bytes, a digest for each set."""

from __future__ import annotations

import hashlib
import re
import tempfile
from array import array
from collections.abc import Iterable, Iterator
from typing import BinaryIO, cast
from uuid import UUID

from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.containers import NullSink, Sink
from kantar_desk.formats.exchange.native_annotations import annotation_bytes
from kantar_desk.formats.exchange.native_json import Line, canonical
from kantar_desk.formats.exchange.values import Counts, Report, WriteOptions, no_report
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.bundle import Bundle, BundleHead, DeletedRow, DocumentPart
from kantar_desk.model.dispute import Position
from kantar_desk.model.register import Variant
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import NORMALISE_VERSION

FORMAT = "kantar-annotation-set"
VERSION = "1.0"
OFFSET_UNIT = "unicode code points, end exclusive"
MIMETYPE = "application/vnd.kantar-desk.annotation-set+zip"

# Files whose lines carry a set_id, in the order of the archive: a set's digest goes over them in this order.
SET_FILES = (
    "annotations.jsonl", "deleted.jsonl", "matrix.jsonl", "orphans.jsonl", "relations.jsonl", "stances.jsonl",
    "states.jsonl",
)  # fmt: skip
BLOCK = 500
_SPOOL_BYTES = 4_000_000
_SUFFIX = re.compile(r"\.([a-z0-9]{1,8})$")


class _Lines:
    """Lines of one file that are made during the walk and written after it; long ones wait in a temporary file."""

    def __init__(self) -> None:
        self._stream = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=_SPOOL_BYTES))  # noqa: SIM115 - closed below
        self._owners = array("l")
        self.count = 0

    def add(self, line: bytes, owner: int = -1) -> None:
        self._stream.write(line)
        self._owners.append(owner)
        self.count += 1

    def __iter__(self) -> Iterator[bytes]:
        self._stream.seek(0)
        return iter(self._stream)

    def owned(self) -> Iterator[tuple[int, bytes]]:
        return zip(self._owners, self, strict=True)

    def close(self) -> None:
        self._stream.close()


class _Blobs:
    """Texts and originals by path, kept in a temporary file until their turn in the archive comes."""

    def __init__(self) -> None:
        self._stream = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=_SPOOL_BYTES))  # noqa: SIM115 - closed below
        self._places: dict[str, tuple[int, int]] = {}

    def add(self, path: str, data: bytes) -> None:
        if path not in self._places:
            self._places[path] = (self._stream.seek(0, 2), len(data))
            self._stream.write(data)

    def paths(self) -> list[str]:
        return list(self._places)

    def read(self, path: str) -> bytes:
        start, size = self._places[path]
        self._stream.seek(start)
        return self._stream.read(size)

    def close(self) -> None:
        self._stream.close()


class _SetHashes:
    def __init__(self, head: BundleHead) -> None:
        self.number = {one.id: number for number, one in enumerate(head.sets)}
        self._hashes = [hashlib.sha256() for _ in head.sets]
        self._waiting: list[list[bytes]] = [[] for _ in head.sets]

    def add(self, owner: int, line: bytes) -> None:
        if owner >= 0:
            waiting = self._waiting[owner]
            waiting.append(line)
            if len(waiting) >= BLOCK:
                self._hashes[owner].update(b"".join(waiting))
                waiting.clear()

    def digests(self) -> dict[UUID, str]:
        for digest, waiting in zip(self._hashes, self._waiting, strict=True):
            digest.update(b"".join(waiting))
            waiting.clear()
        return {set_id: self._hashes[number].hexdigest() for set_id, number in self.number.items()}


def original_path(sha256: str, file_name: str) -> str:
    """Where the original bytes of a document stand in the archive."""
    match = _SUFFIX.search(file_name.lower())
    return f"originals/{sha256}.{match[1] if match else 'bin'}"


def in_order(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Annotations of one document as they stand in a file: by first start, then by id."""
    return sorted(annotations, key=lambda one: (one.spans[0].start, one.id.int))


def part_lines(part: DocumentPart) -> Iterator[tuple[str, Line, UUID | None]]:
    """File, line and set of all that a document brings besides its annotations, in the order of the files."""
    yield "documents.jsonl", lines.document_line(part.document), None
    starts = {one.id: one.spans[0].start for one in part.annotations} if part.relations else {}
    for relation in sorted(part.relations, key=lambda r: (starts.get(r.from_annotation_id, 0), r.id)):
        yield "relations.jsonl", lines.relation_line(relation), relation.set_id
    for state in sorted(part.states, key=lambda one: one.set_id):
        yield "states.jsonl", lines.state_line(state), state.set_id
    yield from orphan_lines(part.orphans)


def orphan_lines(orphans: Iterable[Orphan]) -> Iterator[tuple[str, Line, UUID | None]]:
    """File, line and set of orphans, in their order."""
    for orphan in sorted(orphans, key=lambda one: one.id):
        yield "orphans.jsonl", lines.orphan_line(orphan), orphan.set_id


class TreeWriter:
    """Writes one bundle into one sink; made for one use.

    After `write`, ``digests`` holds the digest of each set and ``content_digest`` that of the whole.
    """

    def __init__(self, bundle: Bundle, sink: Sink, options: WriteOptions, report: Report = no_report) -> None:
        self._bundle = bundle
        self._head = bundle.head
        self._sink = sink
        self._options = options
        self._report = report
        self._hashes = _SetHashes(bundle.head)
        self._files = {name: _Lines() for name in sorted(lines.READERS) if name != "annotations.jsonl"}
        self._blobs = _Blobs()
        self._deleted: list[DeletedRow] = list(bundle.head.deleted)
        self._listed: list[dict[str, object]] = []
        self._total = bundle.head.counts.get("documents", 0)
        self.digests: dict[UUID, str] = {}
        self.content_digest = ""
        self.counts: Counts = {}

    def write(self) -> Counts:
        """Write the whole tree. Gives the numbers of rows written."""
        try:
            self._write()
        finally:
            for file in self._files.values():
                file.close()
            self._blobs.close()
        return self.counts

    def _write(self) -> None:
        reply = self._options.reply
        self._sink.add("mimetype", [MIMETYPE.encode()], stored=True)
        if not reply:
            self._orphans(self._head.orphans)
            self._list("annotations.jsonl", self._annotation_blocks())
            self._collect_head()
            book = lines.codebook_value(self._head)
            if book is not None:
                self._list("codebook.json", [canonical(book)])
        self._collect_judgements()
        waiting: list[tuple[str, _Lines | None]] = [(path, None) for path in self._blobs.paths()]
        waiting += [(name, file) for name, file in self._files.items() if file.count or not reply]
        for path, file in sorted(waiting, key=lambda pair: pair[0]):
            if file is None:
                self._report(0, 0, path)
                self._list(path, [self._blobs.read(path)])
            else:
                self._list(path, _blocks(file))
                self.counts[path.removesuffix(".jsonl")] = file.count
        self._manifest()

    def _list(self, name: str, blocks: Iterable[bytes]) -> None:
        digest, size = self._sink.add(name, blocks)
        self._listed.append({"path": name, "sha256": digest, "bytes": size})

    def _add(self, name: str, line: Line, owner: UUID | None = None) -> None:
        number = self._hashes.number.get(owner, -1) if owner is not None else -1
        self._files[name].add(canonical(line), number)

    def _annotation_blocks(self) -> Iterator[bytes]:
        block: list[bytes] = []
        number, add_hash = self._hashes.number, self._hashes.add
        count = 0
        for done, part in enumerate(self._bundle.parts()):
            self._report(done, self._total, part.document.title)
            self._collect_part(part)
            text = part.text
            for annotation in in_order(part.annotations):
                line = annotation_bytes(annotation, text)
                add_hash(number.get(annotation.set_id, -1), line)
                block.append(line)
                if len(block) >= BLOCK:
                    count += len(block)
                    yield b"".join(block)
                    block.clear()
                    self._report(done, self._total, part.document.title)
        self.counts["annotations"] = count + len(block)
        yield b"".join(block)

    def _collect_part(self, part: DocumentPart) -> None:
        document = part.document
        for name, line, owner in part_lines(part):
            self._add(name, line, owner)
        self._deleted += part.deleted
        if self._options.texts and part.text is not None:
            self._blobs.add(f"texts/{document.text_sha256}.txt", part.text.encode("utf-8"))
        if self._options.originals and part.original is not None:
            path = original_path(document.source.original_sha256, document.source.file_name)
            self._blobs.add(path, part.original)

    def _orphans(self, orphans: Iterable[Orphan]) -> None:
        for name, line, owner in orphan_lines(orphans):
            self._add(name, line, owner)

    def _collect_head(self) -> None:
        head = self._head
        for row in sorted(self._deleted, key=lambda one: (one.id, one.table)):
            self._add("deleted.jsonl", lines.deleted_line(row), row.set_id)
        for cell in sorted(head.cells, key=lambda one: one.id):
            self._add("matrix.jsonl", lines.record_line(cell, () if cell.note else ("note",)), cell.set_id)
        for stance in sorted(head.stances, key=lambda one: one.id):
            self._add("stances.jsonl", lines.record_line(stance), stance.set_id)
        for link in sorted(head.links, key=lambda one: one.id):
            self._add("document_links.jsonl", lines.link_line(link))
        for proposal in sorted(head.proposals, key=lambda one: one.id):
            self._add("proposals.jsonl", lines.record_line(proposal))
        self._disputes_and_names()
        for name in SET_FILES[1:]:
            for owner, line in self._files[name].owned():
                self._hashes.add(owner, line)
        self.digests = self._hashes.digests()
        for one in sorted(head.sets, key=lambda one: one.id):
            self._add("sets.jsonl", lines.set_line(one, self.digests[one.id]))

    def _disputes_and_names(self) -> None:
        head = self._head
        positions: dict[UUID, list[Position]] = {}
        for position in head.positions:
            positions.setdefault(position.dispute_id, []).append(position)
        for dispute in sorted(head.disputes, key=lambda one: one.id):
            self._add("disputes.jsonl", lines.dispute_line(dispute, positions.get(dispute.id, ())))
        variants: dict[UUID, list[Variant]] = {}
        for variant in head.variants:
            variants.setdefault(variant.entry_id, []).append(variant)
        others: dict[UUID, list[UUID]] = {}
        for pair in head.distinct:
            others.setdefault(pair.entry_id, []).append(pair.other_id)
            others.setdefault(pair.other_id, []).append(pair.entry_id)
        for entry in sorted(head.entries, key=lambda one: one.id):
            self._add(
                "register.jsonl",
                lines.entry_line(entry, variants.get(entry.id, ()), others.get(entry.id, ())),
            )

    def _collect_judgements(self) -> None:
        """What a reply holds: who judges, decisions, checks, frames, comments; of a reply's comments the sent ones."""
        head = self._head
        for person in sorted(head.people, key=lambda one: one.id):
            self._add("people.jsonl", lines.person_line(person))
        judgements = [(one.id, lines.decision_line(one)) for one in head.decisions]
        judgements += [(one.id, lines.check_line(one)) for one in head.checks]
        judgements += [(one.id, lines.review_line(one)) for one in head.reviews]
        for _, line in sorted(judgements, key=lambda pair: pair[0]):
            self._add("decisions.jsonl", line)
        for comment in sorted(head.comments, key=lambda one: one.id):
            if comment.sent_at is not None or not self._options.reply:
                self._add("comments.jsonl", lines.comment_line(comment))

    def _manifest(self) -> None:
        listed = sorted(self._listed, key=lambda one: str(one["path"]))
        self.content_digest = content_digest((str(one["path"]), str(one["sha256"])) for one in listed)
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "offset_unit": OFFSET_UNIT,
            "normalise": NORMALISE_VERSION,
            "created_by": self._options.created_by,
            "files": listed,
            "content_digest": self.content_digest,
            "texts": self._options.texts and not self._options.reply,
            "originals": self._options.originals and not self._options.reply,
            "reply": self._options.reply,
        }
        self._sink.add("manifest.json", [canonical(manifest)])


def content_digest(files: Iterable[tuple[str, str]]) -> str:
    """SHA-256 over sorted ``path NUL sha256 LF`` of the ``.json`` and ``.jsonl`` files, the manifest left out."""
    whole = hashlib.sha256()
    for path, sha256 in sorted(files):
        if path.endswith((".json", ".jsonl")) and path != "manifest.json":
            whole.update(f"{path}\0{sha256}\n".encode())
    return whole.hexdigest()


def digests(bundle: Bundle, *, reply: bool = False) -> tuple[dict[UUID, str], str]:
    """The digest each set of the bundle would be written with, and the content digest; nothing is written."""
    writer = TreeWriter(bundle, NullSink(), WriteOptions(texts=False, originals=False, reply=reply))
    writer.write()
    return writer.digests, writer.content_digest


def _blocks(file: Iterable[bytes]) -> Iterator[bytes]:
    block: list[bytes] = []
    for line in file:
        block.append(line)
        if len(block) >= BLOCK:
            yield b"".join(block)
            block.clear()
    yield b"".join(block)
