"""What a new project begins with, and the sample project: read from the files that come with the program.

Ids of the sample project are made from the keys in its files, so two copies of it have the same ids and their sets
meet without mapping.
"""

from __future__ import annotations

import dataclasses
import hashlib
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.namekeys import script as script_of
from kantar_desk.errors import UserError
from kantar_desk.model.annotation import (
    Annotation,
    AnnotationSet,
    Body,
    Claim,
    DisputedStatement,
    Entity,
    Figure,
    PlaceRef,
    Relation,
    SetDocument,
    Source,
)
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.codebook import Code, Codebook, as_kind
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, derived_id, parse_time
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.text import Document, DocumentSource, Span, normalise, quote_of, text_sha256
from kantar_desk.workspace.workspace import Starter

_WHEN = datetime(2021, 6, 1, 8, 0, tzinfo=UTC)
_SOURCE_FIELDS = (
    "publisher", "author", "published", "captured", "address", "language", "genre", "translation",
    "translated_from", "reliability",
)  # fmt: skip


def load_starter(codebook_file: Path) -> Starter:
    """The starter codebook. Raises UserError if the file is missing or broken (a damaged installation)."""
    try:
        data = tomllib.loads(codebook_file.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise UserError(
            "bad_installation",
            "The file {path} of the program cannot be read.",
            "Install the program again.",
            path=codebook_file,
        ) from error
    codebook = Codebook(
        id=UUID(data["id"]),
        name=data["name"],
        number=data["number"],
        created=_WHEN,
        modified=_WHEN,
        revision=1,
    )
    rows = data["code"]
    ids = {(row["kind"], row["slug"]): UUID(row["id"]) for row in rows}
    codes = tuple(
        Code(
            id=UUID(row["id"]),
            created=_WHEN,
            modified=_WHEN,
            revision=1,
            codebook_id=codebook.id,
            kind=as_kind(row["kind"]),
            slug=row["slug"],
            name=row["name"],
            definition=row.get("definition", ""),
            examples=row.get("examples", ""),
            parent=ids[(row["kind"], row["parent"])] if "parent" in row else None,
            colour=row.get("colour"),
            key=row.get("key"),
            ord=number,
        )
        for number, row in enumerate(rows)
    )
    # A code stands behind its group, so that it can be stored in this order.
    return Starter(codebook=codebook, codes=tuple(sorted(codes, key=lambda code: code.parent is not None)))


def sample_bundle(seeds: Path, starter: Starter) -> Bundle:
    """The sample project as a bundle: documents with provenance, names, disputes, and the sets of its people."""
    return _Sample(seeds, starter).bundle()


class _Sample:
    """Reads the seed files; keys become ids."""

    def __init__(self, seeds: Path, starter: Starter) -> None:
        self.seeds = seeds
        self.starter = starter
        self.codes = {(code.kind, code.slug): code.id for code in starter.codes}
        self.manifest = self._toml("manifest.toml")
        self.name = self.manifest["name"]
        self.texts: dict[str, str] = {}
        self.when: dict[str, Any] = {"created": _WHEN, "modified": _WHEN, "revision": 1}

    def _toml(self, path: str) -> dict[str, Any]:
        return tomllib.loads((self.seeds / path).read_text("utf-8"))

    def _id(self, table: str, *keys: str) -> UUID:
        return derived_id("sample", self.name, table, *keys)

    def bundle(self) -> Bundle:
        people = tuple(
            Person(id=self._id("person", row["key"]), name=row["name"], **self.when)
            for row in self.manifest["people"]
        )
        self.when["creator"] = people[0].id
        entries, variants, distinct = self._register()
        disputes, positions = self._disputes()
        documents = {row["key"]: self._document(row) for row in self.manifest["document"]}
        sets: list[AnnotationSet] = []
        annotations: dict[str, list[Annotation]] = {key: [] for key in documents}
        relations: dict[str, list[Relation]] = {key: [] for key in documents}
        states: dict[str, list[SetDocument]] = {key: [] for key in documents}
        stances: list[Stance] = []
        cells: list[MatrixCell] = []
        for path in self.manifest["sets"]:
            self._set(self._toml(path), sets, annotations, relations, states, stances, cells)
        head = BundleHead(
            codebook=self.starter.codebook,
            codes=self.starter.codes,
            people=people,
            sets=tuple(sets),
            entries=entries,
            variants=variants,
            distinct=distinct,
            disputes=disputes,
            positions=positions,
            stances=tuple(stances),
            cells=tuple(cells),
        )
        return Bundle(
            head,
            [
                DocumentPart(
                    document=document,
                    text=self.texts[key],
                    original=self._original(key),
                    annotations=tuple(annotations[key]),
                    relations=tuple(relations[key]),
                    states=tuple(states[key]),
                )
                for key, document in documents.items()
            ],
        )

    def _original(self, key: str) -> bytes:
        row = next(row for row in self.manifest["document"] if row["key"] == key)
        path: Path = self.seeds / row["file"]
        return path.read_bytes()

    def _document(self, row: Mapping[str, Any]) -> Document:
        path = self.seeds / row["file"]
        data = path.read_bytes()
        text = normalise(data.decode("utf-8"))
        self.texts[row["key"]] = text
        fields = {name: row[name] for name in _SOURCE_FIELDS if name in row}
        for name in ("publisher", "author"):
            if f"{name}_entry" in row:
                fields[f"{name}_entry_id"] = self._id("entry", row[f"{name}_entry"])
        return Document(
            id=self._id("document", row["key"]),
            title=row["title"],
            text_sha256=text_sha256(text),
            length=len(text),
            source=DocumentSource(
                file_name=path.name,
                original_sha256=hashlib.sha256(data).hexdigest(),
                importer="starter corpus",
                **fields,
            ),
            **self.when,
        )

    def _register(self) -> tuple[tuple[RegisterEntry, ...], tuple[Variant, ...], tuple[Distinct, ...]]:
        entries, variants, distinct = [], [], {}
        for row in self._toml(self.manifest["register"])["entry"]:
            entry_id = self._id("entry", row["key"])
            entries.append(
                RegisterEntry(
                    id=entry_id,
                    code_id=self.codes[("entity", row["code"])],
                    preferred=row["preferred"],
                    note=row.get("note", ""),
                    **self.when,
                )
            )
            spellings = {row["preferred"]: ["", ""]}
            spellings.update({item[0]: [*item[1:], "", ""] for item in row.get("variants", [])})
            for text, (kind, language, *_) in spellings.items():
                variants.append(
                    Variant(
                        id=derived_id("variant", entry_id, text),
                        entry_id=entry_id,
                        text=text,
                        folded=fold_plain(text),
                        script=script_of(text),
                        kind=kind or None,
                        language=language,
                        **self.when,
                    )
                )
            for other in row.get("distinct_from", []):
                first, second = sorted((entry_id, self._id("entry", other)))
                pair = derived_id("distinct", first, second)
                distinct[pair] = Distinct(id=pair, entry_id=first, other_id=second, **self.when)
        return tuple(entries), tuple(variants), tuple(distinct.values())

    def _figure(self, row: Mapping[str, Any] | None) -> Figure | None:
        if row is None:
            return None
        values = dict(row)
        if "place" in values:
            values["place"] = PlaceRef(entry_id=self._id("entry", values["place"]))
        for bound in ("min", "max"):
            if bound in values:
                values[bound] = Decimal(values[bound])
        return Figure(**values)

    def _disputes(self) -> tuple[tuple[Dispute, ...], tuple[Position, ...]]:
        disputes, positions = [], []
        for row in self._toml(self.manifest["disputes"])["dispute"]:
            dispute_id = self._id("dispute", row["key"])
            for ord_, item in enumerate(row["positions"]):
                positions.append(
                    Position(
                        id=self._id("position", row["key"], item["key"]),
                        dispute_id=dispute_id,
                        ord=ord_,
                        answer=item["answer"],
                        is_not_known=item.get("not_known", False),
                        figure=self._figure(item.get("figure")),
                        **self.when,
                    )
                )
            decided_at = row.get("decided_at")
            disputes.append(
                Dispute(
                    id=dispute_id,
                    question=row["question"],
                    topic_id=self.codes[("disputed_statement", row["topic"])],
                    scope=self._figure(row.get("scope")),
                    exclusive=row.get("exclusive", True),
                    status=row.get("status", "open"),
                    answer_id=self._id("position", row["key"], row["answer"]) if row.get("answer") else None,
                    method=row.get("method"),
                    differs_in=tuple(row.get("differs_in", ())),
                    decided_by=self._id("person", row["decided_by"]) if row.get("decided_by") else None,
                    decided_at=_moment(decided_at) if decided_at else None,
                    reason=row.get("reason", ""),
                    note=row.get("note", ""),
                    **self.when,
                )
            )
        return tuple(disputes), tuple(positions)

    def _set(
        self,
        data: Mapping[str, Any],
        sets: list[AnnotationSet],
        annotations: dict[str, list[Annotation]],
        relations: dict[str, list[Relation]],
        states: dict[str, list[SetDocument]],
        stances: list[Stance],
        cells: list[MatrixCell],
    ) -> None:
        key = data["key"]
        set_id = self._id("set", key)
        owner = self._id("person", data["owner"])
        moment = _moment(data["created"])
        when: dict[str, Any] = {"created": moment, "modified": moment, "creator": owner, "revision": 1}
        sets.append(
            AnnotationSet(
                id=set_id,
                name=data["name"],
                owner=owner,
                codebook_version=self.starter.codebook.number,
                **when,
            )
        )
        home: dict[str, str] = {}
        for row in data["document"]:
            document = row["key"]
            document_id = self._id("document", document)
            states[document].append(
                SetDocument(
                    id=derived_id("set_document", set_id, document_id),
                    set_id=set_id,
                    document_id=document_id,
                    state=row.get("state", "in_progress"),
                    **when,
                )
            )
            for tag in row.get("tag", []):
                home[tag["key"]] = document
                spans = self._spans(document, tag)
                kind = as_kind(tag["kind"])
                annotations[document].append(
                    Annotation(
                        id=self._id("annotation", key, tag["key"]),
                        set_id=set_id,
                        document_id=document_id,
                        spans=spans,
                        quote=quote_of(self.texts[document], spans),
                        code_id=self.codes[(kind, tag["code"])],
                        body=self._body(kind, tag, key, document),
                        note=tag.get("note", ""),
                        **when,
                    )
                )
        for row in data.get("relation", []):
            relations[home[row["from"]]].append(
                Relation(
                    id=self._id("relation", key, row["type"], row["from"], row["to"]),
                    set_id=set_id,
                    type=row["type"],
                    from_annotation_id=self._id("annotation", key, row["from"]),
                    to_annotation_id=self._id("annotation", key, row["to"]),
                    made_on=row.get("made_on", ""),
                    note=row.get("note", ""),
                    **when,
                )
            )
        for row in data.get("stance", []):
            annotation_id = self._id("annotation", key, row["tag"])
            position_id = self._id("position", row["dispute"], row["position"])
            stances.append(
                Stance(
                    id=derived_id("stance", set_id, annotation_id, position_id),
                    set_id=set_id,
                    dispute_id=self._id("dispute", row["dispute"]),
                    annotation_id=annotation_id,
                    position_id=position_id,
                    stance=row["stance"],
                    note=row.get("note", ""),
                    **when,
                )
            )
        for row in data.get("cell", []):
            annotation_id = self._id("annotation", key, row["tag"])
            position_id = self._id("position", row["dispute"], row["position"])
            cells.append(
                MatrixCell(
                    id=derived_id("cell", set_id, annotation_id, position_id),
                    set_id=set_id,
                    dispute_id=self._id("dispute", row["dispute"]),
                    annotation_id=annotation_id,
                    position_id=position_id,
                    value=row["value"],
                    **when,
                )
            )

    def _spans(self, document: str, tag: Mapping[str, Any]) -> tuple[Span, ...]:
        pieces = tag.get("pieces") or [{"quote": tag["quote"], "n": tag.get("n", 1)}]
        return tuple(self._find(document, piece["quote"], piece.get("n", 1)) for piece in pieces)

    def _find(self, document: str, quote: str, n: int) -> Span:
        start = -1
        for _ in range(n):
            start = self.texts[document].index(quote, start + 1)
        return Span(start, start + len(quote))

    def _body(self, kind: str, tag: Mapping[str, Any], set_key: str, document: str) -> Body:
        if kind == "entity":
            return Entity(
                entry_id=self._id("entry", tag["entry"]) if "entry" in tag else None,
                mention=tag.get("mention"),
                confidence=tag.get("confidence"),
            )
        if kind == "disputed_statement":
            return DisputedStatement(
                dispute_id=self._id("dispute", tag["dispute"]) if "dispute" in tag else None,
                contested_in=tag.get("contested_in"),
            )
        fields = {
            name: tag[name]
            for name in (
                "source_type", "form", "commitment", "evidence", "credibility", "made_on", "wording",
            )
            if name in tag
        }  # fmt: skip
        source = Source()
        if "source" in tag:
            row = tag["source"]
            if "entry" in row:
                source = Source(ref="register_entry", id=self._id("entry", row["entry"]))
            elif "tag" in row:
                source = Source(ref="annotation", id=self._id("annotation", set_key, row["tag"]))
            cue = tuple(self._find(document, item["quote"], item.get("n", 1)) for item in row.get("cue", []))
            source = dataclasses.replace(
                source, cue=cue, chain=tuple(self._id("entry", item) for item in row.get("chain", []))
            )
        return Claim(source=source, figure=self._figure(tag.get("figure")), **fields)


def _moment(value: object) -> datetime:
    return value if isinstance(value, datetime) else parse_time(str(value))
