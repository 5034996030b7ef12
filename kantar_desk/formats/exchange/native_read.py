"""Reads an annotation set file: everything is checked first, then documents come one by one with what hangs on them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.containers import Container, open_container
from kantar_desk.formats.exchange.native_annotations import check_annotation_line
from kantar_desk.formats.exchange.native_json import Line
from kantar_desk.formats.exchange.native_manifest import MAX_MANIFEST, PLAIN_FILES, Manifest, read_manifest
from kantar_desk.formats.exchange.native_newer import NewerKeys
from kantar_desk.formats.exchange.native_proof import Proof
from kantar_desk.formats.exchange.native_rows import LineHashes, RowReader, bad_file
from kantar_desk.formats.exchange.native_walk import DocumentWalk
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult, Report, notice
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.bundle import Bundle, BundleHead
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import normalise

# Signs that `normalise` may replace; to look for each of them is far quicker than to replace.
_SUSPECT = ("\ufeff", "\r", "\u2028", "\u2029", "\0", "\ufdd0", "\ufdd1")


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


class TreeReader:
    """One annotation set file: checked as a whole, then walked document by document any number of times.

    With a ``proof`` the rows are compared, while they are checked, with the bundle the file was written from.
    """

    def __init__(
        self, source: Input, options: ReadOptions, report: Report, proof: Proof | None = None
    ) -> None:
        self._source = source
        self._options = options
        self._proof = proof
        self._file = RowReader(report)
        self._manifest = Manifest()
        self._newer: NewerKeys | None = None
        self._index = _Index()
        self._sorted = True

    def read(self) -> ReadResult:
        """Check the whole file and give its bundle. Raises UserError naming file and line; nothing is half taken."""
        with closing(open_container(self._source)) as container:
            self._manifest = read_manifest(container, self._file.json)
            self._newer = NewerKeys() if self._manifest.newer else None
            self._file.listed = self._manifest.listed
            self._file.total = sum(size for _, size in self._manifest.listed.values())
            head = self._check(container)
        warnings = list(self._manifest.warnings)
        if self._newer is not None:
            warnings += self._newer.warnings()
        if self._file.json.lone_surrogates:
            warnings.append(
                notice(
                    "lone_surrogates",
                    "{count} broken characters in the file were replaced by “\ufffd”.",
                    count=self._file.json.lone_surrogates,
                )
            )
        hashes = {own: sha256 for own, (_, sha256, _) in self._index.documents.items()}
        walk = DocumentWalk(self._source, self._manifest, self._file, hashes, in_order=self._sorted)
        return ReadResult(
            bundle=Bundle(head, walk.parts),
            format="kset",
            file_digest=self._manifest.content_digest,
            counts=dict(self._file.counts),
            warnings=tuple(warnings),
        )

    def _values(
        self, container: Container, name: str, hashes: LineHashes | None = None
    ) -> Iterator[tuple[int, Any]]:
        make = lines.READERS[name]
        for number, row in self._file.rows(container, name, hashes):
            try:
                value = make(row)
            except UserError as error:
                raise bad_file(name, error.message.rstrip("."), number) from None
            except (ValueError, TypeError) as error:
                raise bad_file(name, guard.first_line(error), number) from None
            if self._proof is not None:
                self._proof.value(name, row, value)
            if self._newer is not None:
                self._newer.row(name, row, value)
            yield number, value

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
        if "codebook.json" in self._manifest.listed:
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
        for name in sorted(self._manifest.listed):
            if name not in lines.READERS and name not in PLAIN_FILES and "/" not in name:
                self._file.hash_only(container, name)
        if self._proof is not None:
            self._proof.finish(self._manifest.listed)
        counts = {"documents": len(index.documents), **self._file.counts}
        self._index.annotations = {}
        return BundleHead(counts=counts, **found)

    def _codebook(self, container: Container) -> Any:
        name = "codebook.json"
        data = container.read(name)
        self._file.same_hash(name, hashlib.sha256(data).hexdigest(), len(data))
        try:
            given = self._file.json.loads(data, name, MAX_MANIFEST)
            found = lines.codebook_from(given)
        except UserError as error:
            raise bad_file(name, error.message.rstrip(".")) from None
        if self._newer is not None:
            book = BundleHead(codebook=found[0], codes=found[1], fields=found[2])
            self._newer.codebook(given, lines.codebook_value(book))
        for code in found[1]:
            if str(code.id) in self._index.codes:
                raise bad_file(name, f"the id {code.id} occurs twice")
            self._index.codes[str(code.id)] = code.kind
        for code in found[1]:
            if code.parent is not None and str(code.parent) not in self._index.codes:
                raise bad_file(name, f"the code “{code.name}” stands under a code that is not in the file")
        return found

    def _documents(self, container: Container) -> None:
        name, previous, characters = "documents.jsonl", "", 0
        for number, document in self._unique(container, name):
            own = str(document.id)
            if document.text_sha256 in self._manifest.texts:
                characters += document.length
                if characters > guard.EXCHANGE_ZIP.total:  # one text may stand for any number of documents
                    limit = f"{guard.EXCHANGE_ZIP.total // guard.MB:,}"
                    raise bad_file(name, f"its documents hold more than {limit} million characters", number)
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
        path = self._manifest.texts.get(sha256)
        if path is None:
            return self._options.text_of(sha256) if self._options.text_of is not None else None
        data = container.read(path)
        digest = hashlib.sha256(data).hexdigest()
        if digest != sha256 or self._manifest.listed[path] != (digest, len(data)):
            raise bad_file(path, "its content is not what the manifest says")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise bad_file(path, "it is not UTF-8") from None
        guard.check_length(len(text), path)
        if len(text) != length or not _is_stored(text):
            raise bad_file(path, "it is not the text that documents.jsonl describes")
        return text

    def _annotations(self, container: Container, hashes: LineHashes) -> None:
        name = "annotations.jsonl"
        index, seen = self._index, self._index.annotations
        sets, codes, documents = index.sets, index.codes, index.documents
        check, proof, newer = check_annotation_line, self._proof, self._newer
        current, text, length, place = "", None, 0, -1
        checked: set[str] = set()
        again = False
        # documents whose lines have ended; of one that comes up again they are kept for later
        left: set[str] = set()
        later: dict[str, list[tuple[int, list[Line]]]] = {}
        previous: tuple[int, int, str] = (-1, -1, "")
        for first, rows in self._file.blocks(container, name, hashes, deep=False):
            for number, row in enumerate(rows, first):
                try:
                    key = check(row)
                except UserError as error:
                    raise bad_file(name, error.message.rstrip("."), number) from None
                own, document = row["id"], row["document_id"]
                if document != current:
                    if document not in documents:
                        raise bad_file(name, f"the document {document} is not in the file", number)
                    place, sha256, length = documents[document]
                    left.add(current)
                    current, again = document, document in left
                    if not again:
                        text = self._text(container, sha256, length)
                        checked.add(sha256)
                if key in seen:
                    raise bad_file(name, f"the id {own} occurs twice", number)
                seen[key] = place
                if row["set_id"] not in sets:
                    raise bad_file(name, f"the set {row['set_id']} is not in the file", number)
                kind = row["body"]["kind"]
                if codes.get(row["code_id"], None if codes else kind) != kind:
                    raise bad_file(
                        name, f"the code {row['code_id']} is no code of this kind in the file", number
                    )
                spans = row["spans"]
                last = spans[-1]
                if again:
                    later.setdefault(document, []).append((number, spans))
                elif (
                    len(spans) > 1
                    or last["end"] > length
                    or (text and text[last["start"] : last["end"]] != last["exact"])
                ):
                    self._spans(spans, text, length, number)
                if proof is not None:
                    proof.annotation(row, key)
                if newer is not None:
                    newer.annotation(row)
                order = (place, spans[0]["start"], own)
                if order < previous:
                    self._sorted = False
                previous = order
        self._late_words(container, later)
        self._other_texts(container, checked)

    def _late_words(self, container: Container, later: dict[str, list[tuple[int, list[Line]]]]) -> None:
        """Check the words of lines of a document that came up again, its text read once for all of them."""
        for document, waiting in later.items():
            _, sha256, length = self._index.documents[document]
            text = self._text(container, sha256, length)
            for number, spans in waiting:
                self._spans(spans, text, length, number)

    def _other_texts(self, container: Container, checked: set[str]) -> None:
        """Check the texts of documents without an annotation."""
        for sha256, length in {(sha, size) for _, sha, size in self._index.documents.values()}:
            if sha256 in self._manifest.texts and sha256 not in checked:
                self._text(container, sha256, length)
        self._file.done += sum(self._manifest.listed[path][1] for path in self._manifest.texts.values())

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
        for sha256, path in self._manifest.originals.items():
            if self._file.hash_only(container, path) != sha256:
                raise bad_file(path, "its content is not what its name says")


def _is_stored(text: str) -> bool:
    """True when a text decoded from UTF-8 is unchanged by `normalise`."""
    return not any(sign in text for sign in _SUSPECT) or normalise(text) == text
