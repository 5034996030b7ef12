"""Reads an annotation set file: everything is checked first, then documents come one by one with what hangs on them."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.containers import Container, open_container, read_entry
from kantar_desk.formats.exchange.native_walk import LineHashes, Walk, closing
from kantar_desk.formats.exchange.native_write import BLOCK, FORMAT, OFFSET_UNIT, content_digest
from kantar_desk.formats.exchange.values import (
    Counts,
    Input,
    Notice,
    ReadOptions,
    ReadResult,
    Report,
    notice,
)
from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation, SetDocument
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document, normalise


def _refuse(text: str) -> Any:
    raise ValueError(text)


_decode = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse).decode
MAX_MANIFEST = 64 * guard.MB
_PLAIN_FILES = frozenset(("mimetype", "manifest.json", "codebook.json"))
_DOCUMENT_FILES = ("documents.jsonl", "annotations.jsonl", "relations.jsonl", "orphans.jsonl", "states.jsonl")
_HEX = frozenset("0123456789abcdef")


def bad_file(file: str, reason: str, line: int | None = None) -> UserError:
    """The refusal of a whole file, naming the entry and the line that is wrong."""
    where = file if line is None else f"{file}, line {line}"
    return UserError(
        "bad_kset",
        "The annotation set file was refused. {where}: {reason}.",
        "Nothing was imported; ask the sender to export it again.",
        where=where,
        reason=reason,
    )


@dataclass(slots=True)
class _Index:
    """What lines may refer to; ids are kept as they stand in the file."""

    people: set[str] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)
    sets: dict[str, int] = field(default_factory=dict)
    documents: dict[str, tuple[int, str, int]] = field(default_factory=dict)
    positions: dict[str, str] = field(default_factory=dict)
    disputes: set[str] = field(default_factory=set)
    annotations: dict[bytes, int] = field(default_factory=dict)
    order: array[int] = field(default_factory=lambda: array("q"))


class TreeReader:
    """One annotation set file: checked as a whole, then walked document by document any number of times."""

    def __init__(self, source: Input, options: ReadOptions, report: Report) -> None:
        self._source = source
        self._options = options
        self._report = report
        self._json = guard.JsonGuard(integers_only=True)
        self._warnings: list[Notice] = []
        self._index = _Index()
        self._listed: dict[str, tuple[str, int]] = {}
        self._sorted = True
        self._texts: dict[str, str] = {}
        self._originals: dict[str, str] = {}
        self._total = 0
        self._done = 0
        self._counts: Counts = {}

    def read(self) -> ReadResult:
        """Check the whole file and give its bundle. Raises UserError naming file and line; nothing is half taken."""
        with closing(open_container(self._source)) as container:
            manifest = self._manifest(container)
            head = self._check(container)
        if self._json.lone_surrogates:
            self._warnings.append(
                notice(
                    "lone_surrogates",
                    "{count} broken characters in the file were replaced by “\ufffd”.",
                    count=self._json.lone_surrogates,
                )
            )
        return ReadResult(
            bundle=Bundle(head, self.parts),
            format="kset",
            file_digest=str(manifest["content_digest"]),
            counts=dict(self._counts),
            warnings=tuple(self._warnings),
        )

    # The manifest

    def _manifest(self, container: Container) -> dict[str, Any]:
        if "manifest.json" not in container:
            raise bad_file("manifest.json", "it is missing")
        data = read_entry(container, "manifest.json", MAX_MANIFEST)
        manifest = self._json.loads(data, "manifest.json", MAX_MANIFEST)
        if type(manifest) is not dict or manifest.get("format") != FORMAT:
            raise bad_file("manifest.json", "this is no annotation set file")
        version = manifest.get("version")
        major, _, minor = version.partition(".") if type(version) is str else ("", "", "")
        if major != "1" or not minor.isdigit():
            raise UserError(
                "newer_kset",
                "The annotation set file has version {version}, which this program cannot read.",
                "Update the program, or ask for a file of version 1.",
                version=str(version)[:20],
            )
        if manifest.get("offset_unit") != OFFSET_UNIT or manifest.get("normalise") != 1:
            raise bad_file("manifest.json", "its positions are counted in a way this program does not know")
        self._list_files(manifest.get("files"), container)
        if content_digest((path, one[0]) for path, one in self._listed.items()) != manifest.get(
            "content_digest"
        ):
            raise bad_file("manifest.json", "the content digest does not fit the list of files")
        return manifest

    def _list_files(self, files: Any, container: Container) -> None:
        if type(files) is not list:
            raise bad_file("manifest.json", "the list of files is missing")
        for item in files:
            path, sha256, size = (
                (item.get("path"), item.get("sha256"), item.get("bytes"))
                if type(item) is dict
                else (None,) * 3
            )
            if (
                type(path) is not str
                or type(sha256) is not str
                or type(size) is not int
                or path in self._listed
            ):
                raise bad_file("manifest.json", "its list of files is damaged")
            if path not in container:
                raise bad_file(path, "it is listed and missing")
            self._listed[path] = (sha256, size)
            self._total += size
            folder, _, name = path.partition("/")
            stem = name.partition(".")[0]
            if folder == "texts" and len(stem) == 64 and set(stem) <= _HEX:
                self._texts[stem] = path
            elif folder == "originals" and len(stem) == 64 and set(stem) <= _HEX:
                self._originals[stem] = path
            elif path not in lines.READERS and path not in _PLAIN_FILES:
                self._left_out(path)
        for name in container.names:
            if name not in self._listed and name not in ("mimetype", "manifest.json"):
                if name in lines.READERS or name in _PLAIN_FILES:
                    raise bad_file(name, "it is not in the list of files")
                self._left_out(name)

    def _left_out(self, path: str) -> None:
        self._warnings.append(
            notice(
                "unknown_file",
                "The file {path} in it is not known to this version and was left out.",
                path=path,
            )
        )

    # Lines

    def _rows(
        self, container: Container, name: str, hashes: LineHashes | None = None
    ) -> Iterator[tuple[int, lines.Line]]:
        """The lines of one file, numbered; its hash is compared after the last one."""
        if name not in self._listed:
            return
        whole, waiting, size = hashlib.sha256(), [], 0
        loads, label = self._loads, name
        with container.open(name) as stream:
            number = 0
            while raw := stream.readline(guard.MAX_JSON_LINE + 2):
                number += 1
                waiting.append(raw)
                size += len(raw)
                if len(waiting) >= BLOCK:
                    whole.update(b"".join(waiting))
                    waiting.clear()
                    self._report(self._done + size, self._total, name)
                if len(raw) > guard.MAX_JSON_LINE:
                    raise bad_file(name, f"it is longer than {guard.MAX_JSON_LINE // guard.MB} MB", number)
                try:
                    row = loads(raw, label)
                except UserError as error:
                    raise bad_file(name, str(error.values.get("reason", error.message)), number) from None
                if type(row) is not dict:
                    raise bad_file(name, "it is no JSON object", number)
                if hashes is not None:
                    hashes.add(row.get("set_id"), raw)
                yield number, row
        whole.update(b"".join(waiting))
        self._same_hash(name, whole.hexdigest(), size)
        self._counts[name.removesuffix(".jsonl")] = number

    def _loads(self, raw: bytes, name: str) -> Any:
        """The value of one line: the short way where it is plain JSON, else the guard says what is wrong."""
        if raw.count(b"{") + raw.count(b"[") <= guard.MAX_JSON_DEPTH and b"\\u" not in raw:
            try:
                return _decode(raw.decode("utf-8"))
            except ValueError:
                return self._json.loads(raw, name)
        return self._json.loads(raw, name)

    def _same_hash(self, name: str, digest: str, size: int) -> None:
        self._done += size
        self._report(self._done, self._total, name)
        if (digest, size) != self._listed[name]:
            raise bad_file(name, "its content is not what the manifest says")

    def _values(
        self, container: Container, name: str, hashes: LineHashes | None = None
    ) -> Iterator[tuple[int, Any]]:
        make = lines.READERS[name]
        for number, row in self._rows(container, name, hashes):
            try:
                yield number, make(row)
            except UserError as error:
                raise bad_file(name, error.message.rstrip("."), number) from None
            except (ValueError, TypeError) as error:
                raise bad_file(name, guard.first_line(error), number) from None

    def _unique(
        self, container: Container, name: str, hashes: LineHashes | None = None
    ) -> Iterator[tuple[int, Any]]:
        """Values whose ids must occur once in their file."""
        seen: set[UUID] = set()
        for number, value in self._values(container, name, hashes):
            own = value[0].id if type(value) is tuple else value.id
            if own in seen:
                raise bad_file(name, f"the id {own} occurs twice", number)
            seen.add(own)
            yield number, value

    # The check of everything, in the order in which lines refer to each other

    def _check(self, container: Container) -> BundleHead:
        index = self._index
        found: dict[str, Any] = {}
        if "codebook.json" in self._listed:
            found["codebook"], found["codes"], found["fields"] = self._codebook(container)
        found["people"] = tuple(value for _, value in self._unique(container, "people.jsonl"))
        index.people = {str(person.id) for person in found["people"]}
        sets: tuple[AnnotationSet, ...] = tuple(value for _, value in self._unique(container, "sets.jsonl"))
        index.sets = {str(one.id): number for number, one in enumerate(sets)}
        self._documents(container)
        self._register(container, found)
        self._disputes(container, found)
        hashes = LineHashes(index.sets)
        self._annotations(container, hashes)
        found["deleted"] = tuple(value for _, value in self._values(container, "deleted.jsonl", hashes))
        found["cells"] = self._stance_like(container, "matrix.jsonl", hashes)
        found["orphans"] = self._orphans(container, hashes)
        self._relations(container, hashes)
        found["stances"] = self._stance_like(container, "stances.jsonl", hashes)
        self._states(container, hashes)
        for one, digest in zip(sets, hashes.digests(), strict=True):
            if one.digest != digest:
                raise bad_file("sets.jsonl", f"the digest of the set “{one.name}” does not fit its lines")
        found["sets"] = sets
        found["links"] = self._links(container)
        found["proposals"] = tuple(value for _, value in self._unique(container, "proposals.jsonl"))
        self._judgements(container, found)
        self._originals_hash(container)
        for name in sorted(self._listed):
            if name not in lines.READERS and name not in _PLAIN_FILES and "/" not in name:
                self._hash_only(container, name)
        counts = {"documents": len(index.documents), **self._counts}
        self._index.annotations = {}
        return BundleHead(counts=counts, **found)

    def _codebook(self, container: Container) -> Any:
        name = "codebook.json"
        data = container.read(name)
        self._same_hash(name, hashlib.sha256(data).hexdigest(), len(data))
        try:
            found = lines.codebook_from(self._json.loads(data, name, MAX_MANIFEST))
        except UserError as error:
            raise bad_file(name, error.message.rstrip(".")) from None
        for code in found[1]:
            if str(code.id) in self._index.codes:
                raise bad_file(name, f"the id {code.id} occurs twice")
            self._index.codes[str(code.id)] = code.kind
        for code in found[1]:
            if code.parent is not None and str(code.parent) not in self._index.codes:
                raise bad_file(name, f"the code “{code.name}” stands under a code that is not in the file")
        return found

    def _documents(self, container: Container) -> None:
        name, previous = "documents.jsonl", ""
        for _, document in self._unique(container, name):
            own = str(document.id)
            if own < previous:
                self._sorted = False
            previous = own
            self._index.documents[own] = (len(self._index.documents), document.text_sha256, document.length)

    def _register(self, container: Container, found: dict[str, Any]) -> None:
        entries, variants, distinct = [], [], {}
        for _, (entry, its_variants, others) in self._unique(container, "register.jsonl"):
            entries.append(entry)
            variants += its_variants
            for other in others:
                pair = lines.distinct_pair(entry.id, other)
                distinct[pair.id] = pair
        found["entries"], found["variants"] = tuple(entries), tuple(variants)
        found["distinct"] = tuple(sorted(distinct.values(), key=lambda pair: pair.id))

    def _disputes(self, container: Container, found: dict[str, Any]) -> None:
        name = "disputes.jsonl"
        disputes, positions = [], []
        for number, (dispute, its_positions) in self._unique(container, name):
            if self._index.codes and str(dispute.topic_id) not in self._index.codes:
                raise bad_file(name, f"its topic {dispute.topic_id} is no code of the file", number)
            disputes.append(dispute)
            positions += its_positions
            self._index.disputes.add(str(dispute.id))
            for position in its_positions:
                if str(position.id) in self._index.positions:
                    raise bad_file(name, f"the id {position.id} occurs twice", number)
                self._index.positions[str(position.id)] = str(dispute.id)
        found["disputes"], found["positions"] = tuple(disputes), tuple(positions)

    def _text(self, container: Container, sha256: str, length: int) -> str | None:
        """The text of a document, checked against its hash; None where it did not travel."""
        path = self._texts.get(sha256)
        if path is None:
            return self._options.text_of(sha256) if self._options.text_of is not None else None
        data = container.read(path)
        digest = hashlib.sha256(data).hexdigest()
        if digest != sha256 or self._listed[path] != (digest, len(data)):
            raise bad_file(path, "its content is not what the manifest says")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise bad_file(path, "it is not UTF-8") from None
        guard.check_length(len(text), path)
        if len(text) != length or normalise(text) != text:
            raise bad_file(path, "it is not the text that documents.jsonl describes")
        return text

    def _annotations(self, container: Container, hashes: LineHashes) -> None:
        name = "annotations.jsonl"
        index, seen = self._index, self._index.annotations
        sets, codes, documents = index.sets, index.codes, index.documents
        check = lines.check_annotation_line
        current, text, length, place = "", None, 0, -1
        checked: set[str] = set()
        previous: tuple[int, int, str] = (-1, -1, "")
        for number, row in self._rows(container, name, hashes):
            try:
                key = check(row)
            except UserError as error:
                raise bad_file(name, error.message.rstrip("."), number) from None
            own, document = row["id"], row["document_id"]
            if document != current:
                if document not in documents:
                    raise bad_file(name, f"the document {document} is not in the file", number)
                place, sha256, length = documents[document]
                text, current = self._text(container, sha256, length), document
                checked.add(sha256)
            if key in seen:
                raise bad_file(name, f"the id {own} occurs twice", number)
            seen[key] = place
            if row["set_id"] not in sets:
                raise bad_file(name, f"the set {row['set_id']} is not in the file", number)
            if codes.get(row["code_id"], None if codes else row["body"]["kind"]) != row["body"]["kind"]:
                raise bad_file(name, f"the code {row['code_id']} is no code of this kind in the file", number)
            self._spans(row["spans"], text, length, number)
            order = (place, row["spans"][0]["start"], own)
            if order < previous:
                self._sorted = False
            previous = order
        for sha256, length in {(sha, size) for _, sha, size in documents.values()}:
            if sha256 in self._texts and sha256 not in checked:
                self._text(container, sha256, length)
        self._done += sum(self._listed[path][1] for path in self._texts.values())

    @staticmethod
    def _spans(spans: list[dict[str, Any]], text: str | None, length: int, number: int) -> None:
        end = 0
        for piece in spans:
            start = piece["start"]
            if start < end:
                raise bad_file("annotations.jsonl", "its pieces are not in order or overlap", number)
            end = piece["end"]
            if text is not None and text[start:end] != piece["exact"]:
                raise bad_file(
                    "annotations.jsonl", f"the words at {start} are not “{piece['exact'][:40]}”", number
                )
        if end > length:
            raise bad_file("annotations.jsonl", "it reaches behind the end of the text", number)

    def _known(self, name: str, number: int, set_id: UUID | None, document_id: UUID | None = None) -> int:
        if set_id is not None and str(set_id) not in self._index.sets:
            raise bad_file(name, f"the set {set_id} is not in the file", number)
        if document_id is None:
            return -1
        if str(document_id) not in self._index.documents:
            raise bad_file(name, f"the document {document_id} is not in the file", number)
        return self._index.documents[str(document_id)][0]

    def _in_order(self, place: int, previous: int) -> int:
        if place < previous:
            self._sorted = False
        return place

    def _relations(self, container: Container, hashes: LineHashes) -> None:
        name, previous = "relations.jsonl", -1
        for number, relation in self._unique(container, name, hashes):
            self._known(name, number, relation.set_id)
            for end in (relation.from_annotation_id, relation.to_annotation_id):
                if end.bytes not in self._index.annotations:
                    raise bad_file(name, f"its end {end} is not in the file", number)
            previous = self._in_order(self._index.annotations[relation.from_annotation_id.bytes], previous)

    def _orphans(self, container: Container, hashes: LineHashes) -> tuple[Orphan, ...]:
        name, previous, homeless = "orphans.jsonl", -1, []
        for number, orphan in self._unique(container, name, hashes):
            previous = self._in_order(self._known(name, number, orphan.set_id, orphan.document_id), previous)
            if orphan.document_id is None:
                homeless.append(orphan)
            else:  # a relation may start or end at an annotation that has lost its place
                self._index.annotations.setdefault(orphan.id.bytes, previous)
        return tuple(homeless)

    def _states(self, container: Container, hashes: LineHashes) -> None:
        name, previous = "states.jsonl", -1
        for number, state in self._unique(container, name, hashes):
            previous = self._in_order(self._known(name, number, state.set_id, state.document_id), previous)

    def _stance_like(self, container: Container, name: str, hashes: LineHashes) -> Any:
        found = []
        for number, value in self._unique(container, name, hashes):
            self._known(name, number, value.set_id)
            if str(value.dispute_id) not in self._index.disputes:
                raise bad_file(name, f"the dispute {value.dispute_id} is not in the file", number)
            if self._index.positions.get(str(value.position_id)) != str(value.dispute_id):
                raise bad_file(name, f"the position {value.position_id} is none of its dispute", number)
            if value.annotation_id.bytes not in self._index.annotations:
                raise bad_file(name, f"the annotation {value.annotation_id} is not in the file", number)
            found.append(value)
        return tuple(found)

    def _links(self, container: Container) -> Any:
        name, found = "document_links.jsonl", []
        for number, link in self._unique(container, name):
            for document_id in (link.from_document_id, link.to_document_id):
                self._known(name, number, None, document_id)
            found.append(link)
        return tuple(found)

    def _judgements(self, container: Container, found: dict[str, Any]) -> None:
        values = [value for _, value in self._unique(container, "decisions.jsonl")]
        found["decisions"] = tuple(value for value in values if isinstance(value, ReviewDecision))
        found["checks"] = tuple(value for value in values if isinstance(value, DocumentCheck))
        found["reviews"] = tuple(value for value in values if isinstance(value, Review))
        comments: tuple[Comment, ...] = tuple(value for _, value in self._unique(container, "comments.jsonl"))
        found["comments"] = comments

    def _originals_hash(self, container: Container) -> None:
        for sha256, path in self._originals.items():
            if self._hash_only(container, path) != sha256:
                raise bad_file(path, "its content is not what its name says")

    def _hash_only(self, container: Container, path: str) -> str:
        whole, size = hashlib.sha256(), 0
        with container.open(path) as stream:
            while block := stream.read(1 << 18):
                whole.update(block)
                size += len(block)
                self._report(self._done + size, self._total, path)
        self._same_hash(path, whole.hexdigest(), size)
        return whole.hexdigest()

    # The walk over documents

    def parts(self) -> Iterator[DocumentPart]:
        """A fresh walk over the checked documents, by id; only one document's rows are held at a time."""
        with closing(open_container(self._source)) as container:
            rows = {name: self._walk(container, name) for name in _DOCUMENT_FILES[1:]}
            documents = self._walk(container, "documents.jsonl")
            while (document := documents.take()) is not None:
                yield self._part(container, document, rows)

    def _walk(self, container: Container, name: str) -> Walk:
        if name not in self._listed:
            return Walk(iter(()))
        if self._sorted:
            return Walk(self._stream(container, name))
        values = list(self._stream(container, name))
        if name == "relations.jsonl":
            home = {
                one.id: (str(one.document_id), one.spans[0].start)
                for one in self._stream(container, "annotations.jsonl")
            }
            values.sort(key=lambda one: (*home[one.from_annotation_id], one.id))
        elif name == "annotations.jsonl":
            values.sort(key=lambda one: (str(one.document_id), one.spans[0].start, one.id))
        elif name == "documents.jsonl":
            values.sort(key=lambda one: one.id)
        else:
            values.sort(key=lambda one: (str(one.document_id or ""), one.id))
        return Walk(iter(values))

    def _stream(self, container: Container, name: str) -> Iterator[Any]:
        make: Callable[[Any], Any] = lines.READERS[name]
        if name == "annotations.jsonl":
            with_text = self._with_text
            make = lambda row: lines.annotation_from(row, with_text=with_text(row["document_id"]))  # noqa: E731
        loads = self._loads
        with container.open(name) as stream:
            for raw in stream:
                yield make(loads(raw, name))

    def _with_text(self, document_id: str) -> bool:
        return self._index.documents[document_id][1] in self._texts

    def _part(self, container: Container, document: Document, rows: dict[str, Walk]) -> DocumentPart:
        own = document.id
        annotations: tuple[Annotation, ...] = rows["annotations.jsonl"].while_(
            lambda one: one.document_id == own
        )
        rows["orphans.jsonl"].while_(lambda one: one.document_id is None)
        orphans: tuple[Orphan, ...] = rows["orphans.jsonl"].while_(lambda one: one.document_id == own)
        homes = {one.id for one in annotations} | {one.id for one in orphans}
        relations: tuple[Relation, ...] = rows["relations.jsonl"].while_(
            lambda one: one.from_annotation_id in homes
        )
        states: tuple[SetDocument, ...] = rows["states.jsonl"].while_(lambda one: one.document_id == own)
        text = original = None
        if document.text_sha256 in self._texts:
            text = container.read(self._texts[document.text_sha256]).decode("utf-8")
        if path := self._originals.get(document.source.original_sha256):
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
