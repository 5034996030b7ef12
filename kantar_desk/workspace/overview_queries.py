"""What the Overview shows: counts by code, status, day, person and document, reprints, and where differences are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.model.annotation import AnnotationSet, SetDocument
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.review import Review
from kantar_desk.model.text import Document, DocumentLink
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.report_words import Words
from kantar_desk.workspace.reviewing import (
    GroupRow,
    ItemMaker,
    review_documents,
    review_progress,
    reviewed_document,
    their_set,
)
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

KINDS = ("claim", "entity", "disputed_statement")
STEPS_LOOKED_AT = 2000
_PAGE = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCount:
    """How many of my tags have a code."""

    code: Code
    tags: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """One day on this computer's calendar: tags made, and steps done."""

    day: date
    tags: int
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentProgress:
    """How far one document has got: my tags and state, and the review with ``decided`` of ``total`` groups."""

    document: Document
    state: str
    tags: int
    decided: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFigures:
    """The figures of one annotation set, which is what one person made. ``name`` hides colleagues in a blind review."""

    set_id: UUID
    name: str
    kind: str
    tags: int
    by_kind: dict[str, int]
    begun: int
    finished: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """Two documents that share text; coverages are per mille of the words."""

    link: DocumentLink
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewFigures:
    """All figures of the Overview but the agreement. ``review_id`` and ``review_pair`` (its base
    and the colleague's set) are those of the review the progress is of.
    """

    tags: int
    by_kind: dict[str, int]
    disputes: int
    names: int
    codes: tuple[CodeCount, ...]
    statuses: dict[str, int]
    days: tuple[DayCount, ...]
    documents: tuple[DocumentProgress, ...]
    sets: tuple[SetFigures, ...]
    reprints: tuple[Reprint, ...]
    review_id: UUID | None
    review_pair: tuple[UUID, UUID] | None
    pairs: tuple[tuple[UUID, UUID, str, str], ...]

    @property
    def begun(self) -> int:
        """Documents with a tag or a state other than new."""
        return sum(bool(one.tags) or one.state != "new" for one in self.documents)


def overview_figures(workspace: Workspace, progress: Progress | None = None) -> OverviewFigures:
    """Read all figures of the Overview; long enough for a job in a big project."""
    progress = progress or Progress()
    own = workspace.own_set_id
    with workspace.reading() as reader:
        reviews = [one for one in reader.find(Review) if one.closed is None] or reader.find(Review)
        words = Words(workspace, reader, reader.find(Review))
        review = reviews[-1] if reviews else None
        codes = {one.id: one for one in reader.find(Code, deleted=True)}
        by_code = reader.counts_by_code(own)
        counts = [CodeCount(code=codes[one], tags=number) for one, number in by_code.items() if one in codes]
        counts.sort(key=lambda one: (KINDS.index(one.code.kind), -one.tags, one.code.ord, one.code.name))
        by_kind = dict.fromkeys(KINDS, 0)
        for one in counts:
            by_kind[one.code.kind] += one.tags
        disputes = reader.find(Dispute)
        titles = {one.id: one.title for one in reader.documents()}
        reprints = tuple(
            Reprint(
                link=link,
                first=titles.get(link.from_document_id, ""),
                second=titles.get(link.to_document_id, ""),
            )
            for link in reader.find(DocumentLink)
            if link.type != "repeat_inside" and link.state != "dismissed"
        )
        names = len([one for one in reader.find(RegisterEntry) if one.merged_into is None])
        days = _days(reader, own)
        sets = _sets(reader, words, codes)
        tags = reader.counts_by_document([own])
        states = {one.document_id: one.state for one in reader.find(SetDocument, set_id=own)}
        documents = reader.documents()
        pairs = _pairs(words, own)
    progress.check()
    decided = review_progress(workspace, review.id) if review is not None else {}
    rows = []
    for document in documents:
        done = decided.get(document.id)
        rows.append(
            DocumentProgress(
                document=document,
                state=states.get(document.id, "new"),
                tags=tags.get(document.id, 0),
                decided=done.decided if done is not None else 0,
                total=done.total if done is not None else 0,
            )
        )
    return OverviewFigures(
        tags=sum(by_kind.values()),
        by_kind=by_kind,
        disputes=len(disputes),
        names=names,
        codes=tuple(counts),
        statuses=dict(Counter(one.status for one in disputes)),
        days=days,
        documents=tuple(rows),
        sets=sets,
        reprints=reprints,
        review_id=review.id if review is not None else None,
        review_pair=(review.base_set_id, their_set(review)) if review and review.base_set_id else None,
        pairs=pairs,
    )


def _days(reader: Reader, own: UUID) -> tuple[DayCount, ...]:
    """Days on which something was done, oldest first."""
    tags: Counter[date] = Counter()
    after = None
    while True:
        page = reader.annotation_page(set_id=own, after=after, limit=_PAGE)
        tags.update(one.created.astimezone().date() for one in page)
        if len(page) < _PAGE:
            break
        after = page[-1].id
    steps: Counter[date] = Counter(
        step.at.astimezone().date() for step in reader.history(limit=STEPS_LOOKED_AT) if step.mode != "system"
    )
    days = sorted({*tags, *steps})
    return tuple(DayCount(day=one, tags=tags[one], steps=steps[one]) for one in days)


def _sets(reader: Reader, words: Words, codes: dict[UUID, Code]) -> tuple[SetFigures, ...]:
    found = []
    totals = reader.counts_by_set()
    for one in words.sets.values():
        if one.deleted is not None or one.kind == "suggested":
            continue
        by_kind = dict.fromkeys(KINDS, 0)
        for code_id, number in reader.counts_by_code(one.id).items():
            if code_id in codes:
                by_kind[codes[code_id].kind] += number
        states = [row.state for row in reader.find(SetDocument, set_id=one.id)]
        found.append(
            SetFigures(
                set_id=one.id,
                name=words.set_name(one.id),
                kind=one.kind,
                tags=totals.get(one.id, 0),
                by_kind=by_kind,
                begun=sum(state in ("in_progress", "finished") for state in states),
                finished=states.count("finished"),
            )
        )
    order = ("own", "imported", "adjudicated")
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), one.name, one.set_id)))


def _pairs(words: Words, own: UUID) -> tuple[tuple[UUID, UUID, str, str], ...]:
    """The pairs of sets whose agreement can be looked at: mine with each received one, then those with one another."""
    received = sorted(
        (one for one in words.sets.values() if one.kind == "imported" and one.deleted is None),
        key=lambda one: (words.set_name(one.id), one.id),
    )
    mine = [(own, one.id, words.set_name(own), words.set_name(one.id)) for one in received]
    others = [
        (one.id, two.id, words.set_name(one.id), words.set_name(two.id))
        for number, one in enumerate(received)
        for two in received[number + 1 :]
    ]
    return (*mine, *others)


def review_of(workspace: Workspace, mine: UUID, theirs: UUID) -> UUID | None:
    """The newest review that compares these two sets."""
    with workspace.reading() as reader:
        found = [
            one.id
            for one in reader.find(Review)
            if one.base_set_id == mine
            and reader.get(AnnotationSet, theirs) is not None
            and their_set(one) == theirs
        ]
    return found[-1] if found else None


def groups_of(
    workspace: Workspace,
    review_id: UUID,
    fits: Callable[[GroupRow], bool],
    *,
    same: bool = False,
    progress: Progress | None = None,
) -> list[tuple[UUID, UUID]]:
    """(document id, group key) of all groups of a review that fit; ``same``: those without a difference too."""
    progress = progress or Progress()
    found = []
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        assert review is not None
        maker = ItemMaker(reader)
        ids = review_documents(reader, review)
        for done, document_id in enumerate(ids):
            progress(done, len(ids), "")
            reviewed = reviewed_document(reader, review, document_id, maker)
            rows = (*reviewed.groups, *reviewed.same) if same else reviewed.groups
            found += [(document_id, row.group.key) for row in rows if fits(row)]
    return found
