"""What readers of other people's files share: documents, sets, people and codes gathered into a bundle."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.values import one_line
from kantar_desk.formats.exchange.gathered import TYPE_NAME, Draft, Gathered, Link, body_of, too_many
from kantar_desk.formats.exchange.offsets import Claimed, decide, hypotheses, scores, word_edges
from kantar_desk.formats.exchange.placing import place
from kantar_desk.formats.exchange.values import (
    Hypothesis,
    Input,
    Notice,
    ReadOptions,
    ReadResult,
    Score,
    notice,
)
from kantar_desk.model.annotation import (
    Annotation,
    AnnotationSet,
    Body,
    Relation,
    SetDocument,
    empty_body,
)
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.codebook import KINDS, Code, Codebook, Kind, make_slug
from kantar_desk.model.identity import NOBODY, UNSET_TIME, Person, derived_id
from kantar_desk.model.text import Document, DocumentSource, normalise, text_sha256


class Gathering:
    """Collects what a foreign file holds and turns it into a bundle whose positions are code points.

    Ids are derived from the format, the file's hash, set, text and the native id, so the same file gives the same ids
    and two people's equal files do not.
    """

    def __init__(self, source: Input, options: ReadOptions, format_id: str, digest: str) -> None:
        self._source = source
        self._options = options
        self._format = format_id
        self._digest = digest
        self._documents: dict[UUID, Gathered] = {}
        self._people: dict[str, Person] = {}
        self._sets: dict[UUID, AnnotationSet] = {}
        self._codes: dict[tuple[str, str], Code] = {}
        self._by_name: dict[str, Code] = {}
        self._slug_numbers: dict[tuple[str, str], int] = {}
        self._relations: list[Link] = []
        self._placed: dict[tuple[UUID, UUID, str], UUID] = {}
        self._numbers: dict[tuple[UUID, UUID], int] = {}
        self.warnings: list[Notice] = []
        self._warned: set[str] = set()
        self.unknown_types: list[str] = []
        self.hypothesis: Hypothesis | None = None
        self.fixed_hypothesis: Hypothesis | None = None  # where the file or its format says it
        self._count = 0
        # Documents whose text came from the reader, not from the file, with the hash that the file says.
        self._borrowed: dict[UUID, str] = {}
        self._codebook_id = derived_id("codebook", format_id, digest)

    def warn(self, code: str, template: str, **values: object) -> None:
        """Add a warning, once."""
        found = notice(code, template, **values)
        if found.message not in self._warned:
            self._warned.add(found.message)
            self.warnings.append(found)

    # Documents, people, sets, codes

    def document(
        self,
        text: str | None,
        title: str,
        *,
        sha256: str = "",
        length: int = 0,
        source: DocumentSource | None = None,
        own_id: UUID | None = None,
        key: str = "",
        folder: str = "",
        original: bytes | None = None,
    ) -> Gathered:
        """The document of this text and key, made when it is new. Without a text its hash or name must be known."""
        asked = own_id or derived_id("document", self._format, self._digest, key or title, sha256)
        if text is None and asked in self._documents:  # asked for with every annotation
            return self._documents[asked]
        carried, said = text is not None, sha256
        if text is None and sha256 and self._options.text_of is not None:
            text = self._options.text_of(sha256)
        elif text is None and not sha256 and self._options.named is not None:
            text = self._options.named(title, key)
        if text is not None:
            guard.check_length(len(text), title or self._source.name)
            stored = normalise(text)
            sha256, length = text_sha256(stored), len(stored)
        found = asked
        if carried and own_id is None:
            found = derived_id("document", self._format, self._digest, key or title, sha256)
        if found not in self._documents:
            self._documents[found] = Gathered(
                id=found,
                title=one_line(title),
                raw=text,
                sha256=sha256,
                length=length,
                source=source or DocumentSource(file_name="", importer=""),
                folder=folder,
                original=original,
            )
            if text is not None and not carried:
                self._borrowed[found] = said
        return self._documents[found]

    def person(self, name: object, own_id: UUID | None = None) -> UUID:
        """The id of a person by name; nobody for an empty name."""
        text = one_line(name) if isinstance(name, str) else ""
        if not text:
            return NOBODY
        if text not in self._people:
            self._people[text] = Person(
                id=own_id or derived_id("person", self._format, self._digest, text), name=text
            )
        return self._people[text].id

    def set_named(self, name: str, owner: UUID = NOBODY, own_id: UUID | None = None) -> UUID:
        """The id of a set by name; a file without names gets the one of the options, else its own name."""
        text = one_line(name) or self._options.set_name or one_line(self._source.name)
        found = own_id or derived_id("set", self._format, self._digest, text)
        if found not in self._sets:
            self._sets[found] = AnnotationSet(id=found, name=text, kind="imported", owner=owner)
        return found

    def code(
        self,
        name: str,
        *,
        own_id: UUID | None = None,
        label: str = "",
        kind: Kind | None = None,
        definition: str = "",
        examples: str = "",
    ) -> Code:
        """The code of a foreign type. ``kind-slug`` is ours; any other name is a new code, by default of entities."""
        if name in self._by_name:
            return self._by_name[name]
        match = TYPE_NAME.fullmatch(name)
        if match is not None and kind is None:
            slug, found_kind = match[2] or match[1], match[1]
            shown = label or slug.replace("_", " ").capitalize()
        else:
            found_kind = kind or self._options.kinds.get(name, "entity")
            if kind is None and name not in self._options.kinds:
                self.unknown_types.append(name)
            slug, shown = self._slug(found_kind, name), label or one_line(name) or "Code"
        code = self._codes.get((found_kind, slug))
        if code is None:
            code = Code(
                id=own_id or derived_id("code", found_kind, slug),
                codebook_id=self._codebook_id,
                kind=next(one for one in KINDS if one == found_kind),
                slug=slug,
                name=shown,
                definition=definition,
                examples=examples,
                ord=len(self._codes),
            )
            self._codes[(found_kind, slug)] = code
        self._by_name[name] = code
        return code

    def _slug(self, kind: str, name: str) -> str:
        """The machine name for a foreign type; of many that come out alike the next number is known."""
        base = found = make_slug(name.rpartition(".")[2] or name, frozenset())
        while (kind, found) in self._codes:
            self._slug_numbers[kind, base] = self._slug_numbers.get((kind, base), 1) + 1
            found = f"{base}_{self._slug_numbers[kind, base]}"
        return found

    def fields(self, kind: Kind, text: str, own: object) -> Body | None:
        """The body in the JSON that we wrote for an annotation; None, with a warning, where it was broken since."""
        try:
            found = body_of(kind, guard.JsonGuard().loads(text, "fields"))
        except UserError:
            found = None
        if found is None:
            self.warn("bad_fields", "The fields of {id} could not be read.", id=own)
        return found

    # Annotations and relations

    def annotate(
        self,
        document: Gathered,
        set_id: UUID,
        code: Code,
        spans: Sequence[tuple[int, int]],
        *,
        native: object = None,
        quotes: Sequence[str | None] | None = None,
        body: Body | None = None,
        note: str = "",
        creator: UUID = NOBODY,
        created: datetime = UNSET_TIME,
        modified: datetime | None = None,
        own_id: UUID | None = None,
        lost: str = "",
        context: tuple[str, str] = ("", ""),
    ) -> None:
        """Add an annotation with its spans as the file counts them; ``native`` names it for relations.

        ``lost`` is a sentence that says why it has no place; it becomes an orphan with its quote and ``context``,
        the words before and after.
        """
        self._count += 1
        if self._count > guard.MAX_ANNOTATIONS:
            raise too_many(self._source.name)
        number = self._numbers[(document.id, set_id)] = self._numbers.get((document.id, set_id), 0) + 1
        document.drafts.append(
            Draft(
                native=f"#{number}" if native is None else str(native),
                set_id=set_id,
                spans=tuple(spans),
                quotes=tuple(quotes) if quotes is not None else (None,) * len(spans),
                code=code,
                body=body if body is not None and body.kind == code.kind else empty_body(code.kind),
                note=note,
                creator=creator,
                created=created,
                modified=modified or created,
                own_id=own_id,
                lost=lost,
                context=context,
            )
        )

    def relate(
        self,
        native: object,
        set_id: UUID,
        type_: str,
        start: tuple[Gathered, object],
        end: tuple[Gathered, object],
        *,
        note: str = "",
        made_on: str = "",
        creator: UUID = NOBODY,
        own_id: UUID | None = None,
        end_sets: tuple[UUID, UUID] | None = None,
    ) -> None:
        """Add a relation between two annotations, each named by its document and native id.

        ``end_sets`` names the sets of the two ends where they are others than the relation's own.
        """
        sets = end_sets or (set_id, set_id)
        self._relations.append(
            Link(
                native=str(native),
                set_id=set_id,
                type=type_,
                start=(start[0].id, sets[0], str(start[1])),
                end=(end[0].id, sets[1], str(end[1])),
                note=note,
                made_on=made_on,
                creator=creator,
                own_id=own_id,
            )
        )

    def state(self, document: Gathered, set_id: UUID, state: str = "in_progress") -> None:
        """How far a set has got with a document; said once per pair."""
        if any(one.set_id == set_id for one in document.states):
            return
        document.states.append(
            SetDocument(
                id=derived_id("set_document", set_id, document.id),
                set_id=set_id,
                document_id=document.id,
                state=state,
            )
        )

    # The result

    def _claimed(self, *, counted: bool) -> list[Claimed]:
        """The spans that have a text; of documents that are ``counted`` in a known way of their own, or of the rest."""
        return [
            Claimed(document.raw, start, end, quote, document.hypothesis)
            for document in self._documents.values()
            if document.raw is not None and (document.hypothesis is not None) is counted
            for draft in document.drafts
            for (start, end), quote in zip(draft.spans, draft.quotes, strict=True)
            if not draft.lost
        ]

    def _decide(self) -> tuple[Hypothesis, tuple[Score, ...]]:
        claimed = self._claimed(counted=False)
        default = self.fixed_hypothesis or Hypothesis()
        if self._options.unit:
            try:
                return Hypothesis.of(self._options.unit), ()
            except ValueError:
                raise UserError(
                    "unknown_unit",
                    "“{unit}” is no way of counting positions.",
                    "Use codepoint, utf16 or utf8, with +inclusive, +crlf or +bom behind it.",
                    unit=self._options.unit,
                ) from None
        if self.fixed_hypothesis is not None:
            return default, ()
        found = scores(claimed, default)
        if not found or found[0].total == 0:
            self._warn_edges([*claimed, *self._claimed(counted=True)], default)
            return default, ()
        taken = decide(claimed, found)
        if taken is None:
            raise UserError(
                "unit_unclear",
                "It could not be told how {name} counts positions: at best {fitting} of {total} quotes fit.",
                "Say it: {units}.",
                name=self._source.name,
                fitting=found[0].fitting,
                total=found[0].total,
                units=", ".join(one.hypothesis.name for one in found[:4]),
            )
        return taken, found

    def _warn_edges(self, claimed: list[Claimed], taken: Hypothesis) -> None:
        if not claimed:
            return
        mine = sum(word_edges([one], one.counted or taken) for one in claimed)
        others = [one for one in hypotheses({one.raw for one in claimed}) if one.unit != "utf8"]
        best = max(others, key=lambda one: word_edges(claimed[:: len(claimed) // 500 + 1], one))
        count = word_edges(claimed, best)
        if count > mine:
            self.warn(
                "word_edges",
                "{count} of {total} ends stand at the edge of a word, {other} if positions are counted as {unit}. "
                "Check the first quotes.",
                count=mine,
                total=2 * len(claimed),
                other=count,
                unit=best.name,
            )

    def result(self) -> ReadResult:
        """The bundle of all that was gathered. Raises UserError where the way of counting cannot be told."""
        hypothesis, found = self._decide()
        self.hypothesis = hypothesis
        orphans = 0
        relations_of: dict[UUID, list[Relation]] = {}
        parts: dict[UUID, DocumentPart] = {}
        for document in self._documents.values():
            own_way = document.hypothesis if not self._options.unit else None
            part = self._part(document, own_way or hypothesis)
            orphans += len(part.orphans)
            parts[document.id] = part
        lost = self._make_relations(relations_of)
        if lost:
            self.warn(
                "relation_ends",
                "{count} relations name an end that is not there; they were left out.",
                count=lost,
            )
        if orphans:
            self.warn(
                "orphans",
                "{count} annotations have no place in their text and are kept as orphans.",
                count=orphans,
            )
        if self.unknown_types:
            self.warn(
                "unknown_types",
                "These types became new codes of entities: {names}.",
                names=", ".join(self.unknown_types[:20]),
            )
        bundle = Bundle(
            self._head(),
            [_with_relations(part, relations_of.get(own, [])) for own, part in parts.items()],
        )
        return ReadResult(
            bundle=bundle,
            format=self._format,
            file_digest=self._digest,
            counts={
                "sets": len(self._sets),
                "documents": len(parts),
                "annotations": sum(len(part.annotations) for part in parts.values()),
                "relations": sum(map(len, relations_of.values())),
                "orphans": orphans,
            },
            warnings=tuple(self.warnings),
            hypothesis=hypothesis,
            scores=found,
            unknown_types=tuple(self.unknown_types),
        )

    def _head(self) -> BundleHead:
        codebook = None
        if self._codes:
            codebook = Codebook(id=self._codebook_id, name=one_line(self._source.name))
        return BundleHead(
            codebook=codebook,
            codes=tuple(self._codes.values()),
            people=tuple(sorted(self._people.values(), key=lambda one: one.id)),
            sets=tuple(sorted(self._sets.values(), key=lambda one: one.id)),
            counts={"documents": len(self._documents)},
        )

    def _id(self, document: Gathered, draft: Draft) -> UUID:
        if draft.own_id is not None:
            return draft.own_id
        name = self._sets[draft.set_id].name
        sha256 = self._borrowed.get(
            document.id, document.sha256
        )  # the same id whether the text is at hand or not
        return derived_id(self._format, self._digest, name, sha256, document.id, draft.native)

    def _part(self, document: Gathered, hypothesis: Hypothesis) -> DocumentPart:
        annotations, orphans = [], []
        taken: set[UUID] = set()
        for draft in document.drafts:
            own = self._id(document, draft)
            if own in taken:
                own = derived_id(self._format, self._digest, own, len(taken))
            taken.add(own)
            self._placed[(document.id, draft.set_id, draft.native)] = own
            found = place(document, draft, own, hypothesis)
            if isinstance(found, Annotation):
                annotations.append(found)
            else:
                orphans.append(found)
        return DocumentPart(
            document=Document(
                id=document.id,
                title=document.title,
                text_sha256=document.sha256,
                length=document.length,
                folder=document.folder,
                source=document.source,
            ),
            text=None if document.id in self._borrowed or document.raw is None else document.stored,
            original=document.original,
            annotations=tuple(sorted(annotations, key=lambda one: (one.spans[0].start, one.id))),
            states=tuple(document.states),
            orphans=tuple(sorted(orphans, key=lambda one: one.id)),
        )

    def _make_relations(self, found: dict[UUID, list[Relation]]) -> int:
        lost = 0
        taken: set[UUID] = set()
        for link in self._relations:
            first, second = self._placed.get(link.start), self._placed.get(link.end)
            if first is None or second is None:
                lost += 1
                continue
            own = link.own_id or derived_id(
                self._format,
                self._digest,
                "relation",
                link.set_id,
                link.start,
                link.end,
                link.type,
                link.native,
            )
            if own in taken:
                continue
            taken.add(own)
            found.setdefault(link.start[0], []).append(
                Relation(
                    id=own,
                    set_id=link.set_id,
                    type=link.type,
                    from_annotation_id=first,
                    to_annotation_id=second,
                    note=link.note,
                    made_on=link.made_on,
                    creator=link.creator,
                    revision=1,
                )
            )
        return lost


def _with_relations(part: DocumentPart, relations: list[Relation]) -> DocumentPart:
    return dataclasses.replace(part, relations=tuple(sorted(relations, key=lambda one: one.id)))
