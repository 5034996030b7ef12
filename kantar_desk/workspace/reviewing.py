"""Comparing sets and walking through a review: computed values for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.comparison import compare_document, doubles
from kantar_desk.analysis.difference import Category, DocumentComparison, Group, by_weight
from kantar_desk.analysis.items import Item, item_of
from kantar_desk.model.annotation import Annotation, AnnotationSet, Relation, SetDocument
from kantar_desk.model.codebook import AttributeField, Code
from kantar_desk.model.identity import new_id
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.review import Review, ReviewDecision, ReviewFrame, Verdict
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document, DocumentLink, TextRun
from kantar_desk.workspace.actions import ApplyRule, StartReview
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

STATE_OF = {
    Verdict.ACCEPT: "accepted", Verdict.AMEND: "amended", Verdict.REJECT: "rejected", Verdict.DEFER: "deferred",
    Verdict.AGREED: "agreed", Verdict.STALE: "stale",
}  # fmt: skip
OPEN_STATES = ("open", "stale")
_CHECKED_CATEGORIES = (Category.SAME,)


class ItemMaker:
    """Makes comparison items with one look at codes, register and team fields."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.codes = {code.id: code for code in reader.find(Code)}
        self.entries = {entry.id: entry for entry in reader.find(RegisterEntry)}
        self.free = frozenset(one.slug for one in reader.find(AttributeField) if one.type == "text")

    def resolve(self, entry_id: UUID) -> UUID | None:
        """The entry a merged one stands for, or None if the register does not hold it."""
        seen: set[UUID] = set()
        entry = self.entries.get(entry_id)
        while entry is not None and entry.merged_into is not None and entry.id not in seen:
            seen.add(entry.id)
            entry = self.entries.get(entry.merged_into)
        return entry.id if entry is not None else None

    def items(self, annotations: Iterable[Annotation]) -> list[Item]:
        """The items of annotations whose code is known."""
        chosen = [one for one in annotations if one.code_id in self.codes]
        relations: dict[UUID, list[Relation]] = {}
        ids = tuple(one.id for one in chosen)
        if ids:
            for relation in self.reader.find(Relation, from_annotation_id=ids):
                relations.setdefault(relation.from_annotation_id, []).append(relation)
            for relation in self.reader.find(Relation, to_annotation_id=ids):
                relations.setdefault(relation.to_annotation_id, []).append(relation)
        return [
            item_of(
                one,
                self.codes[one.code_id],
                relations.get(one.id, ()),
                resolve=self.resolve,
                free_fields=self.free,
            )
            for one in chosen
        ]


def repeats_in(reader: Reader, document_id: UUID) -> list[tuple[TextRun, ...]]:
    """The runs of passages a document repeats, dismissed ones left out."""
    links = reader.find(DocumentLink, from_document_id=document_id, to_document_id=document_id)
    return [link.runs for link in links if link.type == "repeat_inside" and link.state != "dismissed"]


def compare_in_document(
    reader: Reader,
    maker: ItemMaker,
    document_id: UUID,
    mine: UUID | None,
    theirs: UUID,
    *,
    join_repeats: bool = True,
    rejected: Iterable[UUID] = (),
) -> DocumentComparison:
    """Compare two sets in one document; ``mine`` None compares with nothing."""
    annotations = reader.annotations(document_id, [one for one in (mine, theirs) if one is not None])
    left = maker.items(one for one in annotations if one.set_id == mine)
    right = maker.items(one for one in annotations if one.set_id == theirs)
    wanted = set(rejected)
    orphans = [
        [one.id for one in reader.find(Orphan, document_id=document_id, set_id=set_id)] if set_id else []
        for set_id in (mine, theirs)
    ]
    return compare_document(
        left,
        right,
        text=reader.text(document_id),
        repeats=repeats_in(reader, document_id) if join_repeats else (),
        rejected=[one for one in (*left, *right) if one.id in wanted],
        orphans=(orphans[0], orphans[1]),
    )


def documents_of_set(reader: Reader, set_id: UUID) -> set[UUID]:
    """The documents in which a set has tags or a state."""
    documents = set(reader.counts_by_document([set_id]))
    documents.update(one.document_id for one in reader.find(SetDocument, set_id=set_id))
    return {one for one in documents if reader.get(Document, one) is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetsComparison:
    """Two sets over all documents both can be compared in."""

    mine: AnnotationSet
    theirs: AnnotationSet
    documents: tuple[tuple[Document, DocumentComparison], ...]
    states: tuple[tuple[Document, str, str], ...]

    @property
    def counts(self) -> dict[str, int]:
        """Groups by category."""
        counts: dict[str, int] = {}
        for _, comparison in self.documents:
            for category, number in comparison.counts.items():
                counts[category.value] = counts.get(category.value, 0) + number
        return counts


def compare_sets(
    workspace: Workspace, mine: UUID, theirs: UUID, progress: Progress | None = None
) -> SetsComparison:
    """Compare two sets in every document of either."""
    progress = progress or Progress()
    with workspace.reading() as reader:
        left, right = reader.get(AnnotationSet, mine), reader.get(AnnotationSet, theirs)
        assert left is not None
        assert right is not None
        maker = ItemMaker(reader)
        ids = documents_of_set(reader, mine) | documents_of_set(reader, theirs)
        documents = [one for one in reader.documents() if one.id in ids]
        found, states = [], []
        for done, document in enumerate(documents):
            progress(done, len(documents), document.title)
            found.append((document, compare_in_document(reader, maker, document.id, mine, theirs)))
            pair = [reader.state(one, document.id) for one in (mine, theirs)]
            states.append((document, *(state.state if state is not None else "absent" for state in pair)))
    progress(1, 1, "")
    return SetsComparison(mine=left, theirs=right, documents=tuple(found), states=tuple(states))  # type: ignore[arg-type]  # pairs of two


# --- a review -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One difference group with what was decided on its annotations; ``state`` is that of the group as a whole."""

    group: Group
    mine: tuple[Annotation, ...]
    theirs: tuple[Annotation, ...]
    decisions: dict[UUID, ReviewDecision] = field(hash=False)
    state: str = "open"

    @property
    def is_open(self) -> bool:
        """True while something in it is to be decided."""
        return self.state in OPEN_STATES

    def state_of(self, annotation_id: UUID) -> str:
        """The state of one annotation."""
        decision = self.decisions.get(annotation_id)
        return STATE_OF[decision.verdict] if decision is not None and decision.verdict is not None else "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedDocument:
    """One document of a review: its groups, high weight first, ``same`` ones apart."""

    document: Document
    groups: tuple[GroupRow, ...]
    same: tuple[GroupRow, ...]
    orphans: tuple[Orphan, ...] = ()
    greedy: bool = False
    level: str | None = None

    @property
    def decided(self) -> int:
        """Groups with nothing open in them, same ones included."""
        return sum(not row.is_open for row in (*self.groups, *self.same))

    @property
    def total(self) -> int:
        """All groups."""
        return len(self.groups) + len(self.same)


def start_review(
    workspace: Workspace,
    theirs: UUID,
    *,
    mine: UUID | None,
    rule: str = "same",
    blind: bool = False,
    hide_mine: bool = False,
    seed: int = 0,
    name: str = "",
    progress: Progress | None = None,
) -> UUID:
    """Begin a review and write *agreed* where the rule allows; one undo step. Answers the review's id."""
    step_id = new_id()
    frame = ReviewFrame(rule=rule, hide_authors=blind, hide_mine=hide_mine, seed=seed)
    action = StartReview(theirs=(theirs,), base_set_id=mine, title_text=name, frame=frame)
    workspace.perform(action, step_id=step_id)
    if rule != "none" and mine is not None:
        apply_rule(workspace, action.id, step_id=step_id, progress=progress)
    return action.id


def apply_rule(
    workspace: Workspace, review_id: UUID, *, step_id: UUID | None = None, progress: Progress | None = None
) -> int:
    """Write *agreed* by the review's rule in every document; only what is open is filled. Answers the pairs written."""
    progress = progress or Progress()
    step = step_id or new_id()
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        assert review is not None
        documents = review_documents(reader, review)
    if review.frame.rule == "none" or review.base_set_id is None:
        return 0
    written = 0
    for done, document_id in enumerate(documents):
        progress(done, len(documents), "")
        with workspace.reading() as reader:
            reviewed = reviewed_document(reader, review, document_id)
        pairs = [
            (*row.group.mine, *row.group.theirs)
            for row in (*reviewed.same, *(_text_only(reviewed) if review.frame.rule == "same_text" else ()))
            if not row.decisions
        ]
        if pairs:
            workspace.perform(
                ApplyRule(review_id=review_id, pairs=tuple(pairs)), step_id=step, interactive=False
            )
            written += len(pairs)
    progress(1, 1, "")
    return written


def _text_only(reviewed: ReviewedDocument) -> list[GroupRow]:
    """Groups that differ in free text only: agreed under the rule ``same_text``."""
    return [
        row
        for row in reviewed.groups
        if row.group.category is Category.FIELDS and row.group.flags == ("text",)
    ]


def review_documents(reader: Reader, review: Review) -> list[UUID]:
    """The documents of a review in the order of the list."""
    theirs = [one.set_id for one in review.frame.sets if one.set_id != review.base_set_id]
    ids: set[UUID] = set()
    for set_id in theirs:
        ids |= documents_of_set(reader, set_id)
    if review.frame.documents:
        ids &= set(review.frame.documents)
    return [one.id for one in reader.documents() if one.id in ids]


def their_set(review: Review) -> UUID:
    """The colleague's set of a review with one."""
    return next(one.set_id for one in review.frame.sets if one.set_id != review.base_set_id)


def reviewed_document(
    reader: Reader, review: Review, document_id: UUID, maker: ItemMaker | None = None
) -> ReviewedDocument:
    """One document of a review, compared now; decisions hang on the annotations."""
    document = reader.document(document_id)
    assert document is not None
    current = reader.current_decisions(review.id)
    rejected = [one for one, decision in current.items() if decision.verdict is Verdict.REJECT]
    theirs = their_set(review)
    comparison = compare_in_document(
        reader,
        maker or ItemMaker(reader),
        document_id,
        review.base_set_id,
        theirs,
        join_repeats=review.frame.join_repeats,
        rejected=rejected,
    )
    sets = [one for one in (review.base_set_id, theirs) if one is not None]
    annotations = {one.id: one for one in reader.annotations(document_id, sets)}
    rows = [_row(group, annotations, current) for group in by_weight(comparison.groups)]
    check = reader.current_checks(review.id).get(document_id)
    return ReviewedDocument(
        document=document,
        groups=tuple(
            row for row in rows if row.group.category not in (*_CHECKED_CATEGORIES, Category.ORPHAN)
        ),
        same=tuple(row for row in rows if row.group.category in _CHECKED_CATEGORIES),
        orphans=tuple(reader.find(Orphan, document_id=document_id, set_id=theirs)),
        greedy=comparison.greedy,
        level=check.level if check is not None else None,
    )


def _row(group: Group, annotations: dict[UUID, Annotation], current: dict[UUID, ReviewDecision]) -> GroupRow:
    mine = tuple(annotations[one] for one in group.mine if one in annotations)
    theirs = tuple(annotations[one] for one in group.theirs if one in annotations)
    decisions = {one.id: current[one.id] for one in (*mine, *theirs) if one.id in current}
    return GroupRow(
        group=group,
        mine=mine,
        theirs=theirs,
        decisions=decisions,
        state=_group_state(mine, theirs, decisions),
    )


def _group_state(
    mine: tuple[Annotation, ...], theirs: tuple[Annotation, ...], decisions: dict[UUID, ReviewDecision]
) -> str:
    """Open while anything in it is; else the state of theirs, else of mine."""
    verdicts = [decisions[one.id].verdict if one.id in decisions else None for one in (*theirs, *mine)]
    if Verdict.STALE in verdicts:
        return "stale"
    if not verdicts or None in verdicts:
        return "open"
    first = verdicts[0]
    assert first is not None
    return STATE_OF[first]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressed:
    """How far a review has got: groups decided of all, by document."""

    decided: int
    total: int


def review_progress(workspace: Workspace, review_id: UUID) -> dict[UUID, Progressed]:
    """Decided and all groups per document of a review."""
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        assert review is not None
        maker = ItemMaker(reader)
        found = {}
        for document_id in review_documents(reader, review):
            reviewed = reviewed_document(reader, review, document_id, maker)
            found[document_id] = Progressed(decided=reviewed.decided, total=reviewed.total)
    return found


def doubles_of_set(workspace: Workspace, set_id: UUID) -> list[tuple[UUID, UUID]]:
    """Tags of one set on (nearly) the same words with the same code."""
    with workspace.reading() as reader:
        maker = ItemMaker(reader)
        found = []
        for document_id in documents_of_set(reader, set_id):
            items = maker.items(reader.annotations(document_id, [set_id]))
            found += [(one.first, one.second) for one in doubles(items)]
    return found
