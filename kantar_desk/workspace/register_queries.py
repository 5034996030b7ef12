"""The register of names as the window and the command line show it: entries, spellings, mentions, proposals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.names import KnownName, Match, NameProposal, Register
from kantar_desk.model.annotation import Annotation, AnnotationSet, Entity
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import derived_id
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.text import Document
from kantar_desk.workspace.actions import (
    Action,
    Batch,
    DecideProposal,
    EditVariant,
    LinkEntity,
    MarkDistinct,
    MergeEntries,
    SaveProposals,
)
from kantar_desk.workspace.inspector_queries import NameBook, name_book
from kantar_desk.workspace.searching import hit_at
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

TABLES = ("register_entry", "register_variant", "register_distinct", "annotation", "proposal", "code", "document",
          "annotation_set")  # fmt: skip
"""A change of one of these tables can change what the register shows."""
MOST_LIVE = 400  # up to so many entries all pairs are compared while one looks; more are left to the job


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """An entry in the list. ``mentions`` counts places, ``offered`` says that something is proposed for it.

    ``words`` are all spellings, folded, for the filter.
    """

    entry: RegisterEntry
    code: str
    mentions: int
    offered: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantLine:
    """A spelling with the number of mentions written so; ``from_entry`` is the merged entry it belongs to, or None."""

    variant: Variant
    mentions: int
    from_entry: RegisterEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionLine:
    """A place where the entry is mentioned, with what stands around it on its line; ``paragraph`` counts from 1.

    ``annotations`` are the tags of all sets on this place, the annotator's own first.
    """

    annotations: tuple[Annotation, ...]
    document: Document
    paragraph: int
    before: str
    words: str
    after: str

    @property
    def annotation(self) -> Annotation:
        """The annotator's own tag, or the first one."""
        return self.annotations[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry with everything the register page shows."""

    entry: RegisterEntry
    code: Code | None
    variants: tuple[VariantLine, ...]
    mentions: tuple[MentionLine, ...]
    merged: tuple[RegisterEntry, ...]
    distinct: tuple[RegisterEntry, ...]

    @property
    def documents(self) -> int:
        """In how many documents it is mentioned."""
        return len({line.document.id for line in self.mentions})


@dataclass(frozen=True, slots=True, kw_only=True)
class NameOffer:
    """What is proposed for an entry: another entry that could be the same, or mentions that could mean it.

    ``level`` is strong, probable or weak; ``reason`` the rule. ``mentions`` are tags without an entry written as
    ``other_text``; empty for a pair of entries.
    """

    entry_id: UUID
    level: str
    reason: str
    text: str
    other_text: str
    other: RegisterEntry | None = None
    mentions: tuple[Annotation, ...] = ()
    proposal_id: UUID

    @property
    def rank(self) -> int:
        """0 for the best."""
        return Match(self.level, self.reason).rank


def entry_rows(workspace: Workspace) -> list[EntryRow]:
    """All entries that stand for themselves, most mentioned first, then by name. Retired ones come last."""
    with workspace.reading() as reader:
        book = name_book(reader)
        counts = _counts(reader)
        offered = _offered(workspace, reader, book)
        entries = {one.id: one for one in reader.find(RegisterEntry)}
    codes = book.codes
    totals: Counter[UUID] = Counter()
    words: dict[UUID, list[str]] = {}
    for entry in entries.values():
        root = _root(entries, entry.id)
        totals[root] += counts.get(entry.id, 0)
        words.setdefault(root, []).append(entry.preferred)
    for known in book.known:
        words.setdefault(known.entry_id, []).extend(known.texts)
    rows = [
        EntryRow(
            entry=entry,
            code=codes[entry.code_id].name if entry.code_id in codes else "",
            mentions=totals[entry.id],
            offered=entry.id in offered,
            words=fold_plain(" \n ".join(dict.fromkeys(words.get(entry.id, [])))),
        )
        for entry in entries.values()
        if _root(entries, entry.id) == entry.id
    ]
    return sorted(
        rows,
        key=lambda row: (row.entry.retired, -row.mentions, fold_plain(row.entry.preferred), row.entry.id),
    )


def _root(entries: dict[UUID, RegisterEntry], entry_id: UUID) -> UUID:
    seen = {entry_id}
    while (into := entries[entry_id].merged_into) is not None and into in entries and into not in seen:
        seen.add(into)
        entry_id = into
    return entry_id


def _sets(reader: Reader) -> list[UUID]:
    """The sets whose tags count: results of decisions would count twice, suggestions are nobody's."""
    return [one.id for one in reader.find(AnnotationSet) if one.kind in ("own", "imported")]


def _counts(reader: Reader) -> dict[UUID, int]:
    return reader.counts_by_entry(_sets(reader))


def _offered(workspace: Workspace, reader: Reader, book: NameBook) -> set[UUID]:
    live = {entry.id for entry in book.entries}
    known = {one.entry_id: one for one in book.known}
    found: set[UUID] = set()
    for proposal in reader.find(Proposal, type="name_variant", state="open"):
        pair = [one for one in proposal.subjects if one in live]
        if len(pair) == 2 and pair[1] not in known[pair[0]].distinct_from:
            found.update(pair)
    if len(book.known) <= MOST_LIVE:
        dismissed = _dismissed(reader)
        for pair_found in Register(book.known, workspace.aliases).pairs():
            if pair_found.match.level != "weak" and pair_found.proposal().id not in dismissed:
                found |= {pair_found.entry_id, pair_found.other_id}
    return found


def _dismissed(reader: Reader) -> set[UUID]:
    return {one.id for one in reader.find(Proposal, type="name_variant", state="dismissed")}


def entry_view(workspace: Workspace, entry_id: UUID) -> EntryView | None:
    """An entry with its spellings and mentions, those of merged entries included; None if it is gone."""
    with workspace.reading() as reader:
        entries = {one.id: one for one in reader.find(RegisterEntry)}
        if entry_id not in entries:
            return None
        entry = entries[_root(entries, entry_id)]
        members = [one for one in entries.values() if _root(entries, one.id) == entry.id]
        ids = [one.id for one in members]
        mentions = _mentions(reader, ids, workspace.own_set_id)
        written = Counter(fold_plain(" ".join(line.words.split())) for line in mentions)
        variants = [
            VariantLine(
                variant=one,
                mentions=written[fold_plain(one.text)],
                from_entry=entries[one.entry_id] if one.entry_id != entry.id else None,
            )
            for one in reader.find(Variant, entry_id=ids)
        ]
        variants.sort(key=lambda one: (-one.mentions, fold_plain(one.variant.text), one.variant.id))
        apart = {
            pair.other_id if pair.entry_id in ids else pair.entry_id
            for pair in (*reader.find(Distinct, entry_id=ids), *reader.find(Distinct, other_id=ids))
        }
        return EntryView(
            entry=entry,
            code=reader.get(Code, entry.code_id),
            variants=tuple(variants),
            mentions=tuple(mentions),
            merged=tuple(one for one in members if one.id != entry.id),
            distinct=tuple(
                sorted(
                    (entries[one] for one in apart if one in entries),
                    key=lambda one: fold_plain(one.preferred),
                )
            ),
        )


def _mentions(reader: Reader, entry_ids: Collection[UUID], own_set_id: UUID) -> list[MentionLine]:
    sets = set(_sets(reader))
    places: dict[tuple[UUID, int, int], list[Annotation]] = {}
    for one in reader.mentions(list(entry_ids)):
        if one.set_id in sets:
            places.setdefault((one.document_id, one.hull.start, one.hull.end), []).append(one)
    documents = {one.id: one for one in reader.find(Document, id=sorted({key[0] for key in places}))}
    texts = {document_id: reader.text(document_id) for document_id in documents}
    lines = []
    for (document_id, start, _), tags in places.items():
        if document_id not in documents:
            continue
        tags.sort(key=lambda one: (one.set_id != own_set_id, one.id))
        text = texts[document_id]
        hit = hit_at(documents[document_id], text, tags[0].hull)
        lines.append(
            MentionLine(
                annotations=tuple(tags),
                document=documents[document_id],
                paragraph=text.count("\n", 0, start) + 1,
                before=hit.before,
                words=hit.words,
                after=hit.after,
            )
        )
    totals = Counter(line.document.id for line in lines)
    lines.sort(
        key=lambda line: (
            -totals[line.document.id],
            fold_plain(line.document.title),
            line.document.id,
            line.annotation.spans[0].start,
        )
    )
    return lines


# --- proposals ----------------------------------------------------------------------------------------------------


def offers_for(workspace: Workspace, entry_id: UUID) -> list[NameOffer]:
    """What is proposed for an entry, best first; what was dismissed, or marked as not the same, is left out."""
    with workspace.reading() as reader:
        book = name_book(reader)
        by_id = {one.entry_id: one for one in book.known}
        if entry_id not in by_id:
            return []
        entries = {one.id: one for one in book.entries}
        dismissed = _dismissed(reader)
        register = Register(book.known, workspace.aliases)
        own = by_id[entry_id]
        offers = _pair_offers(register, own, entries, dismissed)
        offers += _mention_offers(reader, register, own, book, dismissed)
    return sorted(offers, key=lambda one: (one.rank, fold_plain(one.other_text), one.proposal_id))


def _pair_offers(
    register: Register, own: KnownName, entries: dict[UUID, RegisterEntry], dismissed: set[UUID]
) -> list[NameOffer]:
    best: dict[UUID, tuple[NameProposal, str]] = {}
    for text in own.texts:
        for found in register.proposals(text, own.code, dismissed=own.distinct_from | {own.entry_id}):
            held = best.get(found.entry_id)
            if held is None or found.match.rank < held[0].match.rank:
                best[found.entry_id] = found, text
    offers = []
    for other_id, (found, text) in best.items():
        pair = derived_id("name_variant", *sorted((own.entry_id, other_id)))
        if pair not in dismissed and other_id in entries:
            offers.append(
                NameOffer(
                    entry_id=own.entry_id,
                    level=found.match.level,
                    reason=found.match.reason,
                    text=text,
                    other_text=entries[other_id].preferred,
                    other=entries[other_id],
                    proposal_id=pair,
                )
            )
    return offers


def _mention_offers(
    reader: Reader, register: Register, own: KnownName, book: NameBook, dismissed: set[UUID]
) -> list[NameOffer]:
    """Mentions of one's own set without an entry, where this entry is what they could mean."""
    waiting: dict[tuple[str, str], list[Annotation]] = {}
    for one in unlinked_mentions(reader):
        code = book.codes.get(one.code_id)
        text = " ".join(one.quote.split())
        waiting.setdefault((text, code.slug if code is not None else "entity"), []).append(one)
    alone = Register([own], ())
    offers = []
    for (text, slug), tags in waiting.items():
        mine = alone.proposals(text, slug)
        if not mine:
            mine = [one for one in register.proposals(text, slug) if one.entry_id == own.entry_id]
        proposal_id = mention_offer_id(own.entry_id, text)
        if mine and proposal_id not in dismissed:
            offers.append(
                NameOffer(
                    entry_id=own.entry_id,
                    level=mine[0].match.level,
                    reason=mine[0].match.reason,
                    text=mine[0].text,
                    other_text=text,
                    mentions=tuple(tags),
                    proposal_id=proposal_id,
                )
            )
    return offers


def unlinked_mentions(reader: Reader) -> list[Annotation]:
    """The entity tags of the annotator's own sets that name something and have no entry yet."""
    own = [one.id for one in reader.find(AnnotationSet, kind="own")]
    return [
        one
        for one in reader.find(Annotation, set_id=own, kind="entity", register_entry_id=None)
        if isinstance(one.body, Entity) and one.body.mention in (None, "name")
    ]


def mention_offer_id(entry_id: UUID, text: str) -> UUID:
    """The id under which it is remembered that a spelling was offered for an entry."""
    return derived_id("name_mention", entry_id, fold_plain(text))


def accept_offer(offer: NameOffer, kind: str | None = None) -> Action:
    """The action that takes an offer: mentions are linked, with a kind of spelling; a pair is merged into its entry."""
    if offer.other is not None:
        return MergeEntries(losing_id=offer.other.id, winning_id=offer.entry_id)
    return LinkEntity(
        annotation_ids=tuple(one.id for one in offer.mentions), entry_id=offer.entry_id, variant_kind=kind
    )


def dismiss_offer(reader: Reader, offer: NameOffer) -> Action:
    """The action that turns an offer down for good: “not the same” for a pair, a dismissed proposal for mentions."""
    stored = reader.get(Proposal, offer.proposal_id)
    actions: list[Action] = []
    if offer.other is not None:
        actions.append(MarkDistinct(entry_id=offer.entry_id, other_id=offer.other.id))
    if stored is not None:
        actions.append(DecideProposal(proposal_ids=(stored.id,), state="dismissed"))
    elif offer.other is None:
        actions.append(
            SaveProposals(
                proposals=(
                    Proposal(
                        id=offer.proposal_id,
                        type="name_variant",
                        subjects=(offer.entry_id,),
                        payload={"text": offer.text, "other_text": offer.other_text, "level": offer.level},
                        state="dismissed",
                    ),
                )
            )
        )
    return actions[0] if len(actions) == 1 else Batch(label=MarkDistinct.step, actions=tuple(actions))


def spelling(entry_id: UUID, variant: Variant, kind: str | None) -> EditVariant:
    """The action that gives a spelling another kind."""
    return EditVariant(entry_id=entry_id, text=variant.text, kind=kind, language=variant.language)
