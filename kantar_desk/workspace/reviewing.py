"""Walking through a review: difference groups of a document with what was decided on them, and the rule of a review.

Groups are computed, never stored; decisions hang on the annotations in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.comparison import exact_twins
from kantar_desk.analysis.difference import WEIGHTS, Category, Group, by_weight
from kantar_desk.analysis.items import length, pieces_of
from kantar_desk.analysis.review_state import PENDING, ReviewState, are_equal, states_of
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.identity import new_id
from kantar_desk.model.review import Review, ReviewDecision, ReviewFrame, Verdict
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Document
from kantar_desk.workspace.comparing import compare_in_document, documents_of_set, repeats_in
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.handlers.adjudicated import with_amended
from kantar_desk.workspace.items import ItemMaker
from kantar_desk.workspace.review_actions import ApplyRule, StartReview
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

__all__ = [
    "OPEN_STATES",
    "GroupRow",
    "ItemMaker",
    "Progressed",
    "ReviewedDocument",
    "apply_rule",
    "progress_of",
    "review_documents",
    "review_progress",
    "reviewed_document",
    "start_review",
    "their_set",
    "their_sets",
]

STATE_OF = {
    Verdict.ACCEPT: "accepted", Verdict.AMEND: "amended", Verdict.REJECT: "rejected", Verdict.DEFER: "deferred",
    Verdict.AGREED: "agreed", Verdict.STALE: "stale",
}  # fmt: skip
OPEN_STATES = ("open", "stale")
DELETED = "deleted"  # flag of a group whose tag a newer version deleted after it was decided


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One difference group with what was decided on its annotations; ``state`` is that of the group as a whole.

    ``their_set`` is the colleague whose annotations are compared here. ``ticks`` are computed: *resolved* where a newer
    version says what was amended or what my own tag says.
    """

    group: Group
    mine: tuple[Annotation, ...]
    theirs: tuple[Annotation, ...]
    decisions: dict[UUID, ReviewDecision] = field(hash=False)
    state: str = "open"
    their_set: UUID | None = None
    ticks: dict[UUID, str] = field(default_factory=dict, hash=False)

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
    """One document of a review: its groups, high weight first, ``same`` ones apart.

    ``level`` is the check that stands; ``check_stale`` is true where one stood until a set changed in the document.
    """

    document: Document
    groups: tuple[GroupRow, ...]
    same: tuple[GroupRow, ...]
    orphans: tuple[Orphan, ...] = ()
    greedy: bool = False
    level: str | None = None
    check_stale: bool = False

    @property
    def decided(self) -> int:
        """Groups with nothing open in them, same ones included."""
        return sum(not row.is_open for row in (*self.groups, *self.same))

    @property
    def total(self) -> int:
        """All groups."""
        return len(self.groups) + len(self.same)


# --- starting, and the rule ---------------------------------------------------------------------------------------


def start_review(
    workspace: Workspace,
    theirs: UUID | Sequence[UUID],
    *,
    mine: UUID | None,
    rule: str = "same",
    k: int = 2,
    blind: bool = False,
    hide_mine: bool = False,
    seed: int = 0,
    name: str = "",
    progress: Progress | None = None,
) -> UUID:
    """Begin a review and write *agreed* where the rule allows; one undo step. Answers the review's id.

    ``theirs`` is the set of one colleague or of several. ``k`` is the number of sets, mine included, that must have
    the same for the rule ``k_of_n``.
    """
    step_id = new_id()
    frame = ReviewFrame(rule=rule, k=k, hide_authors=blind, hide_mine=hide_mine, seed=seed)
    sets = (theirs,) if isinstance(theirs, UUID) else tuple(theirs)
    action = StartReview(theirs=sets, base_set_id=mine, title_text=name, frame=frame)
    workspace.perform(action, step_id=step_id)
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
        maker = ItemMaker(reader)
    frame = review.frame
    if frame.rule == "none" or (review.base_set_id is None and frame.rule != "k_of_n"):
        return 0
    written = 0
    for done, document_id in enumerate(documents):
        progress(done, len(documents), "")
        with workspace.reading() as reader:
            maker.reader = reader
            if frame.rule == "k_of_n":
                pairs = _twins(reader, review, document_id, maker)
            else:
                pairs = _same(reader, review, document_id, maker)
        if pairs:
            workspace.perform(
                ApplyRule(review_id=review_id, pairs=tuple(pairs)), step_id=step, interactive=False
            )
            written += len(pairs)
    progress(1, 1, "")
    return written


def _same(reader: Reader, review: Review, document_id: UUID, maker: ItemMaker) -> list[tuple[UUID, ...]]:
    """Groups that are the same, and under ``same_text`` those that differ in free text only; nothing decided yet."""
    reviewed = reviewed_document(reader, review, document_id, maker)
    rows = list(reviewed.same)
    if review.frame.rule == "same_text":
        rows += [
            row
            for row in reviewed.groups
            if row.group.category is Category.FIELDS and row.group.flags == ("text",)
        ]
    pairs: list[tuple[UUID, ...]] = []
    taken: set[UUID] = set()
    for row in rows:
        pair = [*row.group.mine, *(one for one in row.group.theirs if one not in taken)]
        if not row.decisions and not taken.intersection(row.group.mine):
            pairs.append(tuple(pair))
            taken.update(pair)
        elif not row.decisions:  # mine was agreed with another colleague's just now
            for number, other in enumerate(pairs):
                if set(other).intersection(row.group.mine):
                    pairs[number] = (*other, *(one for one in row.group.theirs if one not in taken))
                    taken.update(row.group.theirs)
    return pairs


def _twins(reader: Reader, review: Review, document_id: UUID, maker: ItemMaker) -> list[tuple[UUID, ...]]:
    """Annotations that at least k of the compared sets have the same, and on which nothing was decided yet."""
    sets = _sets_in_order(review)
    annotations = reader.annotations(document_id, sets)
    items = maker.items(annotations)
    decided = states_of(reader.decisions(review.id, annotation_ids=[one.id for one in annotations]))
    return [
        twin
        for twin in exact_twins(
            [[item for item in items if item.set_id == one] for one in sets],
            review.frame.k,
            repeats=repeats_in(reader, document_id) if review.frame.join_repeats else (),
        )
        if not any(one in decided and decided[one].decision is not None for one in twin)
    ]


def _sets_in_order(review: Review) -> list[UUID]:
    base = [review.base_set_id] if review.base_set_id is not None else []
    return [*base, *their_sets(review)]


def review_documents(reader: Reader, review: Review) -> list[UUID]:
    """The documents of a review in the order of the list."""
    ids: set[UUID] = set()
    for set_id in their_sets(review):
        ids |= documents_of_set(reader, set_id)
    if review.frame.documents:
        ids &= set(review.frame.documents)
    return [one.id for one in reader.documents() if one.id in ids]


def their_set(review: Review) -> UUID:
    """The colleague's set of a review with one, else the first."""
    return their_sets(review)[0]


def their_sets(review: Review) -> tuple[UUID, ...]:
    """The sets of the colleagues, in the order they were named."""
    return tuple(one.set_id for one in review.frame.sets if one.set_id != review.base_set_id)


# --- one document -------------------------------------------------------------------------------------------------


def reviewed_document(
    reader: Reader, review: Review, document_id: UUID, maker: ItemMaker | None = None
) -> ReviewedDocument:
    """One document of a review, compared now; decisions hang on the annotations."""
    document = reader.document(document_id)
    assert document is not None
    maker = maker or ItemMaker(reader)
    sets = _sets_in_order(review)
    annotations = {one.id: one for one in reader.annotations(document_id, sets)}
    gone = {
        one.id: one
        for one in reader.find(Annotation, document_id=document_id, set_id=tuple(sets), deleted=True)
        if one.deleted is not None
    }
    states = states_of(reader.decisions(review.id, annotation_ids=[*annotations, *gone]))
    rejected = [
        one for one, state in states.items() if state.decision and state.decision.verdict is Verdict.REJECT
    ]
    ticks = _resolved(reader, maker, annotations, states)
    rows: dict[UUID, GroupRow] = {}
    greedy = False
    for theirs in their_sets(review):
        comparison = compare_in_document(
            reader,
            maker,
            document_id,
            review.base_set_id,
            theirs,
            join_repeats=review.frame.join_repeats,
            rejected=rejected,
        )
        greedy = greedy or comparison.greedy
        for group in comparison.groups:
            rows.setdefault(group.key, _row(group, annotations, states, theirs, ticks))
    rows = _once(rows)
    for one in gone.values():
        if one.id in states and states[one.id].status == "stale":
            group = _gone_group(one, maker, mine=one.set_id == review.base_set_id)
            rows[group.key] = _row(group, {one.id: one}, states, one.set_id, {})
    order = {group.key: number for number, group in enumerate(by_weight(_in_text(rows.values())))}
    sorted_rows = sorted(rows.values(), key=lambda row: order[row.group.key])
    checks = [one for one in reader.checks(review.id) if one.document_id == document_id]
    check = reader.current_checks(review.id).get(document_id) if checks else None
    return ReviewedDocument(
        document=document,
        groups=tuple(
            row for row in sorted_rows if row.group.category not in (Category.SAME, Category.ORPHAN)
        ),
        same=tuple(row for row in sorted_rows if row.group.category is Category.SAME),
        orphans=tuple(
            one for theirs in their_sets(review) for one in reader.find(Orphan, document_id=document_id, set_id=theirs)
        ),
        greedy=greedy,
        level=check.level if check is not None else None,
        check_stale=bool(checks) and checks[-1].withdraws is not None and not checks[-1].set_versions,
    )  # fmt: skip


def _in_text(rows: Iterable[GroupRow]) -> list[Group]:
    return sorted(
        (row.group for row in rows), key=lambda group: (group.start, group.end, group.codes, group.key)
    )


def _once(rows: dict[UUID, GroupRow]) -> dict[UUID, GroupRow]:
    """With several colleagues: a tag of mine that one of them has too is not “only mine” as well."""
    met = {
        one.id for row in rows.values() if row.group.category is not Category.ONLY_MINE for one in row.mine
    }
    return {
        key: row
        for key, row in rows.items()
        if row.group.category is not Category.ONLY_MINE or not met.intersection(one.id for one in row.mine)
    }


def _gone_group(annotation: Annotation, maker: ItemMaker, *, mine: bool) -> Group:
    """The group of a tag that a newer version deleted, while the decision on it is stale."""
    category = Category.ONLY_MINE if mine else Category.ONLY_THEIRS
    code = maker.codes.get(annotation.code_id)
    path = code.path if code is not None else ""
    size = length(pieces_of(annotation.spans))
    hull = annotation.hull
    one, none = (annotation.id,), ()
    return Group(
        category=category,
        weight=WEIGHTS[category],
        flags=(DELETED,),
        mine=one if mine else none,
        theirs=none if mine else one,
        start=hull.start,
        end=hull.end,
        shared=0,
        either=size,
        codes=(path, "") if mine else ("", path),
        counted=(1, 0) if mine else (0, 1),
    )


def _row(
    group: Group,
    annotations: dict[UUID, Annotation],
    states: dict[UUID, ReviewState],
    theirs: UUID,
    ticks: dict[UUID, str],
) -> GroupRow:
    mine = tuple(annotations[one] for one in group.mine if one in annotations)
    others = tuple(annotations[one] for one in group.theirs if one in annotations)
    decisions = {}
    for one in (*mine, *others):
        decision = states.get(one.id, PENDING).decision
        if decision is not None:
            decisions[one.id] = decision
    return GroupRow(
        group=group,
        mine=mine,
        theirs=others,
        decisions=decisions,
        state=_group_state(mine, others, decisions),
        their_set=theirs,
        ticks={one.id: ticks[one.id] for one in (*mine, *others) if one.id in ticks},
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


def _resolved(
    reader: Reader, maker: ItemMaker, annotations: dict[UUID, Annotation], states: dict[UUID, ReviewState]
) -> dict[UUID, str]:
    """The ticks: accepted or amended on an older revision, and now saying what was amended or what another set says."""
    older = {
        one: state
        for one, state in states.items()
        if one in annotations
        and state.decision is not None
        and state.decision.verdict in (Verdict.ACCEPT, Verdict.AMEND)
        and state.is_on_older(annotations[one].revision)
    }
    if not older:
        return {}
    items = {item.id: item for item in maker.items(annotations.values())}
    ticks = {}
    for one, state in older.items():
        item = items.get(one)
        if item is None or state.decision is None:
            continue
        wanted = [other for other in items.values() if other.set_id != item.set_id]
        if state.decision.amended is not None:
            annotation = annotations[one]
            text = reader.text(annotation.document_id)
            wanted += maker.items([with_amended(annotation, state.decision.amended, text)])
        if any(are_equal(other, item) for other in wanted):
            ticks[one] = "resolved"
    return ticks


def confirmed(reader: Reader, review: Review) -> list[UUID]:
    """Rejected annotations that a newer version deleted: the colleague followed. Computed, no row is written."""
    found = []
    for one, decision in reader.current_decisions(review.id).items():
        if decision.verdict is Verdict.REJECT:
            annotation = reader.get(Annotation, one, deleted=True)
            if annotation is not None and annotation.deleted is not None:
                found.append(one)
    return found


# --- progress -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressed:
    """How far a review has got: groups decided of all, by document."""

    decided: int
    total: int


def progress_of(reviewed: ReviewedDocument) -> Progressed:
    """The progress of one document that was compared."""
    return Progressed(decided=reviewed.decided, total=reviewed.total)


def review_progress(
    workspace: Workspace,
    review_id: UUID,
    *,
    documents: Iterable[UUID] | None = None,
    progress: Progress | None = None,
) -> dict[UUID, Progressed]:
    """Decided and all groups per document of a review, or of some of its documents; a job for large reviews.

    Each document is compared in a short read of its own; a document removed meanwhile is left out.
    """
    progress = progress or Progress()
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        assert review is not None
        chosen = list(documents) if documents is not None else review_documents(reader, review)
        maker = ItemMaker(reader)
    found = {}
    for done, document_id in enumerate(chosen):
        progress(done, len(chosen), "")
        with workspace.reading() as reader:
            if reader.get(Document, document_id) is None:
                continue
            maker.reader = reader
            found[document_id] = progress_of(reviewed_document(reader, review, document_id, maker))
    progress(1, 1, "")
    return found
