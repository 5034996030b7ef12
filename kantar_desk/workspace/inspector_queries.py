"""What the inspector shows of a tag beside the tag itself: assumed values, readings, candidates, relations."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.analysis.figures import PLACE_CODE, NameFinder, read, reading_for
from kantar_desk.analysis.folding import fold_plain, plain_words
from kantar_desk.analysis.names import AliasGroup, KnownName, Register
from kantar_desk.analysis.quantities import quantities
from kantar_desk.model.annotation import Annotation, Claim, Entity, Figure, Relation, Source
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute, Position, Stance
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.text import Document
from kantar_desk.workspace.placing import as_it_came
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

_QUOTES = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’", "'": "'", "‹": "›"}
_WHOLE_TEXT = 60_000  # longer texts are read for figures around the tag only
_AROUND = 10_000
_NEAR = 5_000  # sources are looked for within this reach first


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceShown:
    """Who a claim is by, as one line: ``kind`` is author, entry, passage or gone."""

    kind: str
    text: str
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationShown:
    """A relation seen from one tag; ``other`` is the far end, ``outgoing`` says which way it is read."""

    relation: Relation
    other: Annotation
    outgoing: bool
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceShown:
    """Where a claim stands: dispute, answer and stance."""

    stance: Stance
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagDetails:
    """A tag with everything the inspector says of it.

    ``assumed`` holds the assumed value of each empty list field (never a judgement), ``reading`` a figure offered for
    the words, ``paragraph`` counts from 1. ``came_as`` are the words a tag was made on, where it was placed in another
    text and nobody has confirmed that yet.
    """

    annotation: Annotation
    document: Document
    paragraph: int
    assumed: dict[str, str]
    source: SourceShown | None = None
    entry: str = ""
    dispute: str = ""
    place: str = ""
    has_number: bool = False
    reading: Figure | None = None
    reading_place: str = ""
    relations: tuple[RelationShown, ...] = ()
    stances: tuple[StanceShown, ...] = ()
    came_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing a look-up row offers: a register entry, a dispute or an entity tag. ``note`` says why or where."""

    id: UUID
    text: str
    note: str = ""
    level: str = ""


def tag_details(workspace: Workspace, annotation_ids: Iterable[UUID]) -> list[TagDetails]:
    """The tags of these ids that are there, in the order asked for."""
    found = []
    with workspace.reading() as reader:
        for annotation_id in annotation_ids:
            annotation = reader.get(Annotation, annotation_id)
            if annotation is None:
                continue
            document = reader.get(Document, annotation.document_id)
            if document is not None:
                found.append(_details(reader, annotation, document))
    return found


def _details(reader: Reader, annotation: Annotation, document: Document) -> TagDetails:
    text = reader.text(document.id)
    body = annotation.body
    source, place, has_number, reading = None, "", False, None
    entry, dispute = "", ""
    if isinstance(body, Claim):
        source = source_shown(reader, body.source, document)
        has_number = bool(quantities(annotation.quote))
        if body.figure is not None:
            place = _entry_name(reader, body.figure.place.entry_id) or body.figure.place.text
        elif has_number:
            reading = _reading(reader, annotation, document, text)
    elif isinstance(body, Entity):
        entry = _entry_name(reader, body.entry_id)
    elif body.dispute_id is not None:
        found = reader.get(Dispute, body.dispute_id)
        dispute = found.question if found is not None else ""
    return TagDetails(
        annotation=annotation,
        document=document,
        paragraph=text.count("\n", 0, annotation.spans[0].start) + 1,
        assumed=assumed_values(annotation, document),
        source=source,
        entry=entry,
        dispute=dispute,
        place=place,
        has_number=has_number,
        reading=reading,
        reading_place=_entry_name(reader, reading.place.entry_id) if reading is not None else "",
        relations=relations_shown(reader, annotation),
        stances=_stances(reader, annotation) if isinstance(body, Claim) else (),
        came_as=_came_as(reader, annotation) if annotation.placed == "check" else "",
    )


def _came_as(reader: Reader, annotation: Annotation) -> str:
    """The words a tag was made on; its own where the line it came as is not kept."""
    line = reader.came_as([annotation.id]).get(annotation.id)
    return as_it_came(line)[0].quote if line is not None else annotation.quote


def assumed_values(annotation: Annotation, document: Document) -> dict[str, str]:
    """The assumed value of each list field of a tag, whether it is filled or not. Shown grey, never counted."""
    body = annotation.body
    if isinstance(body, Entity):
        return {"mention": "name", "confidence": "sure"} if body.entry_id is not None else {"mention": "name"}
    if not isinstance(body, Claim):
        return {}
    by_author = body.source.ref == "document_author"
    source_type = "chain" if body.source.chain else "author" if by_author else "named"
    form = "direct_quote" if in_quotation_marks(annotation.quote) else "indirect_quote"
    if source_type == "author":
        form = "own_words"
    assumed = {"commitment": "certain", "source_type": source_type, "form": form, "evidence": "none"}
    if document.source.published:
        assumed["made_on"] = document.source.published
    return assumed


def in_quotation_marks(quote: str) -> bool:
    """True when quotation marks stand at both ends of the words."""
    words = quote.strip().rstrip(".,;:")
    return len(words) > 2 and _QUOTES.get(words[0]) == words[-1]


def source_shown(reader: Reader, source: Source, document: Document) -> SourceShown:
    """Who a claim is by, in words."""
    chain = tuple(_entry_name(reader, one) for one in source.chain)
    if source.ref == "register_entry" and source.id is not None:
        name = _entry_name(reader, source.id)
        return SourceShown(kind="entry" if name else "gone", text=name, chain=chain)
    if source.ref == "annotation" and source.id is not None:
        passage = reader.get(Annotation, source.id)
        if passage is None:
            return SourceShown(kind="gone", text="", chain=chain)
        name = _entry_name(reader, passage.body.entry_id) if isinstance(passage.body, Entity) else ""
        return SourceShown(kind="passage", text=name or " ".join(passage.quote.split()), chain=chain)
    author = _entry_name(reader, document.source.author_entry_id) or document.source.author
    publisher = _entry_name(reader, document.source.publisher_entry_id) or document.source.publisher
    return SourceShown(kind="author", text=author or publisher, chain=chain)


def resolved(reader: Reader, entry_id: UUID | None) -> RegisterEntry | None:
    """The entry of this id, through merges; None if it is gone."""
    seen: set[UUID] = set()
    entry = reader.get(RegisterEntry, entry_id) if entry_id is not None else None
    while entry is not None and entry.merged_into is not None and entry.id not in seen:
        seen.add(entry.id)
        entry = reader.get(RegisterEntry, entry.merged_into)
    return entry


def _entry_name(reader: Reader, entry_id: UUID | None) -> str:
    entry = resolved(reader, entry_id)
    return entry.preferred if entry is not None else ""


def relations_shown(reader: Reader, annotation: Annotation) -> tuple[RelationShown, ...]:
    """All relations of a tag, outgoing first, in the order they were made."""
    titles: dict[UUID, str] = {}
    shown = []
    for outgoing, found in (
        (True, reader.find(Relation, from_annotation_id=annotation.id)),
        (False, reader.find(Relation, to_annotation_id=annotation.id)),
    ):
        for relation in found:
            other_id = relation.to_annotation_id if outgoing else relation.from_annotation_id
            other = reader.get(Annotation, other_id)
            if other is None:
                continue
            if other.document_id not in titles:
                document = reader.get(Document, other.document_id)
                titles[other.document_id] = document.title if document is not None else ""
            elsewhere = titles[other.document_id] if other.document_id != annotation.document_id else ""
            shown.append(RelationShown(relation=relation, other=other, outgoing=outgoing, document=elsewhere))
    return tuple(shown)


def _stances(reader: Reader, annotation: Annotation) -> tuple[StanceShown, ...]:
    shown = []
    for stance in reader.find(Stance, annotation_id=annotation.id):
        dispute = reader.get(Dispute, stance.dispute_id)
        position = reader.get(Position, stance.position_id)
        if dispute is not None and position is not None:
            shown.append(StanceShown(stance=stance, question=dispute.question, answer=position.answer))
    return tuple(shown)


# --- names ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NameBook:
    """The live names of a register, read once, for proposals and type-ahead."""

    entries: tuple[RegisterEntry, ...]
    known: tuple[KnownName, ...]
    codes: dict[UUID, Code]

    def name(self, entry_id: UUID) -> str:
        """The preferred name of an entry of this book."""
        return next((entry.preferred for entry in self.entries if entry.id == entry_id), "")


def name_book(reader: Reader, slugs: Collection[str] = ()) -> NameBook:
    """All entries that stand for themselves; spellings of merged ones count for the entry they became.

    With ``slugs`` only entries of these codes (machine codes of entities).
    """
    codes = {code.id: code for code in reader.find(Code, kind="entity")}
    only: dict[str, Any] = {}
    if slugs:
        only = {"code_id": [code.id for code in codes.values() if code.slug in slugs]}
    entries = {entry.id: entry for entry in reader.find(RegisterEntry, **only)}
    texts: dict[UUID, dict[str, None]] = {}
    roots: dict[UUID, UUID] = {}
    for entry in entries.values():
        seen: set[UUID] = set()
        root = entry
        while root.merged_into in entries and root.id not in seen:
            seen.add(root.id)
            root = entries[root.merged_into]
        roots[entry.id] = root.id
        texts.setdefault(root.id, {})[entry.preferred] = None
    variants = reader.find(Variant, entry_id=list(entries)) if slugs else reader.find(Variant)
    for variant in variants:
        if variant.entry_id in roots:
            texts[roots[variant.entry_id]][variant.text] = None
    distinct: dict[UUID, set[UUID]] = {}
    for pair in reader.find(Distinct):
        distinct.setdefault(pair.entry_id, set()).add(pair.other_id)
        distinct.setdefault(pair.other_id, set()).add(pair.entry_id)
    live = tuple(
        sorted(
            (one for one in entries.values() if roots[one.id] == one.id and not one.retired),
            key=lambda one: (fold_plain(one.preferred), one.id),
        )
    )
    known = tuple(
        KnownName(
            one.id,
            codes[one.code_id].slug if one.code_id in codes else "entity",
            tuple(texts[one.id]),
            frozenset(distinct.get(one.id, ())),
        )
        for one in live
    )
    return NameBook(live, known, codes)


@lru_cache(maxsize=2)
def _register(known: tuple[KnownName, ...], aliases: tuple[AliasGroup, ...]) -> Register:
    return Register(known, aliases)


def entry_proposals(
    book: NameBook, quote: str, code_slug: str, aliases: tuple[AliasGroup, ...] = (), limit: int = 5
) -> list[Candidate]:
    """Entries a mention could mean, best first; nothing is linked by this."""
    register = _register(book.known, aliases)
    return [
        Candidate(
            id=proposal.entry_id,
            text=book.name(proposal.entry_id),
            note=proposal.text if proposal.text != book.name(proposal.entry_id) else "",
            level=proposal.match.level,
        )
        for proposal in register.proposals(" ".join(quote.split()), code_slug)[:limit]
    ]


def entries_matching(book: NameBook, typed: str, limit: int = 50) -> list[Candidate]:
    """Entries with a spelling that holds every typed word; beginnings first, then by name."""
    wanted = fold_plain(typed).split()
    joined = " ".join(wanted)
    found = []
    for entry, known in zip(book.entries, book.known, strict=True):
        folded = [(fold_plain(text), text) for text in known.texts]
        hits = [text for words, text in folded if all(word in words for word in wanted)]
        if not hits:
            continue
        rank = 0 if any(words.startswith(joined) for words, _ in folded) else 1
        code = book.codes.get(entry.code_id)
        note = hits[0] if entry.preferred not in hits else (code.name if code is not None else "")
        found.append((rank, Candidate(id=entry.id, text=entry.preferred, note=note)))
    found.sort(key=lambda one: one[0])
    return [candidate for _, candidate in found[:limit]]


def source_candidates(reader: Reader, annotation: Annotation, limit: int = 5) -> list[Candidate]:
    """Entity tags of the same set and document, nearest to the claim first; before it sooner than behind it."""
    start = annotation.spans[0].start
    found = _nearest(reader, annotation, limit, (max(0, start - 3 * _NEAR), start + _NEAR))
    return found if len(found) == limit else _nearest(reader, annotation, limit, None)


def _nearest(
    reader: Reader, annotation: Annotation, limit: int, between: tuple[int, int] | None
) -> list[Candidate]:
    start = annotation.spans[0].start
    near = []
    seen: set[str] = set()
    for other in reader.annotations(annotation.document_id, [annotation.set_id], between=between):
        if isinstance(other.body, Entity) and other.body.mention != "pronoun":
            gap = start - other.hull.end
            near.append((gap if gap >= 0 else -3 * gap, other))
    near.sort(key=lambda one: (one[0], one[1].id))
    found: list[Candidate] = []
    for _, other in near:
        quote = " ".join(other.quote.split())
        if quote.casefold() in seen:
            continue
        seen.add(quote.casefold())
        assert isinstance(other.body, Entity)
        found.append(Candidate(id=other.id, text=quote, note=_entry_name(reader, other.body.entry_id)))
        if len(found) == limit:
            break
    return found


# --- disputes ---------------------------------------------------------------------------------------------------


def disputes_for(reader: Reader, annotation: Annotation, typed: str = "", limit: int = 50) -> list[Candidate]:
    """Disputes that hold the typed words; best first: same topic, then words shared with the quote, then newest."""
    wanted = fold_plain(typed).split()
    quote = set(plain_words(fold_plain(annotation.quote)))
    ranked = []
    for dispute in reader.find(Dispute):
        words = fold_plain(dispute.question)
        if not all(word in words for word in wanted):
            continue
        shared = len({word for word in quote & set(plain_words(words)) if len(word) > 3})
        same_topic = dispute.topic_id == annotation.code_id
        ranked.append(((not same_topic, -shared, -dispute.modified.timestamp()), dispute))
    ranked.sort(key=lambda one: one[0])
    return [
        Candidate(id=dispute.id, text=dispute.question, level=dispute.status) for _, dispute in ranked[:limit]
    ]


def positions_of(reader: Reader, dispute_id: UUID) -> list[Candidate]:
    """The answers of a dispute in their order, “not known” last; retired ones are left out."""
    found = sorted(
        (one for one in reader.find(Position, dispute_id=dispute_id) if not one.retired),
        key=lambda one: (one.is_not_known, one.ord),
    )
    return [Candidate(id=one.id, text=one.answer) for one in found]


# --- figures ----------------------------------------------------------------------------------------------------


def _reading(reader: Reader, annotation: Annotation, document: Document, text: str) -> Figure | None:
    book = name_book(reader, (PLACE_CODE,))
    hull = annotation.hull
    start = 0
    if len(text) > _WHOLE_TEXT:
        start = text.rfind("\n", 0, max(0, hull.start - _AROUND)) + 1
        text = text[start : hull.end + _AROUND]
    readings = _readings(document.id, text, book.known, document.source.published)
    spans = [type(span)(span.start - start, span.end - start) for span in annotation.spans]
    found = reading_for(readings, spans)
    return found.figure if found is not None else None


@lru_cache(maxsize=4)
def _readings(document_id: UUID, text: str, known: tuple[KnownName, ...], published: str) -> tuple[Any, ...]:
    readings, _ = read(document_id, text, NameFinder(known), published)
    return tuple(readings)


def figure_of_words(typed: str, base: Figure) -> Figure | None:
    """A figure with the number that these words give (“at least 5”, “20–30”, “about 400”, “5+”); None if they do not.

    A unit other than people is taken over; a bare year is a number here.
    """
    words = typed.strip()
    for sign, said in (
        ("~", "about "),
        ("≈", "about "),
        (">", "more than "),
        ("<", "up to "),
        ("≥", "at least "),
    ):
        if words.startswith(sign):
            words = said + words[len(sign) :].lstrip()
    open_end = len(words) > 1 and words[-1] in "+–-"
    if open_end:
        words = words[:-1]
    found = quantities(words)
    if len(found) == 1:
        low, high, about, unit = found[0].min, found[0].max, found[0].about, found[0].unit
    elif words.replace(",", "").replace(" ", "").isdecimal():
        low = high = Decimal(words.replace(",", "").replace(" ", ""))
        about, unit = False, "people"
    else:
        return None
    return dataclasses.replace(
        base,
        min=low,
        max=None if open_end else high,
        about=about,
        unit=unit if unit != "people" else base.unit,
    )
