"""A review as sections of a report: frame, progress, agreement, every decision with its words, and the log."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.model.annotation import Annotation
from kantar_desk.model.journal import Transfer
from kantar_desk.model.review import Review, ReviewDecision, Verdict
from kantar_desk.workspace.agreeing import agreement_of
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.report_agreement import agreement_sections
from kantar_desk.workspace.report_words import Words, paragraph_at, plain
from kantar_desk.workspace.reviewing import (
    GroupRow,
    ItemMaker,
    ReviewedDocument,
    review_documents,
    reviewed_document,
    their_set,
)
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.formats.reports.values import Passage, Section
    from kantar_desk.store.reads import Reader

CONTEXT = 80
RULES = {
    "none": "nothing is agreed by rule",
    "same": "what is the same is agreed by rule",
    "same_text": "what is the same, or differs in free text only, is agreed by rule",
    "k_of_n": "what enough sets have the same is agreed by rule",
}


def review_sections(
    workspace: Workspace, review: Review, words: Words, name: str, progress: Progress
) -> list[Section]:
    """Everything about one review."""
    from kantar_desk.formats.reports.values import Section, Table

    with workspace.reading() as reader:
        maker = ItemMaker(reader)
        ids = review_documents(reader, review)
        reviewed, texts = [], {}
        for done, document_id in enumerate(ids):
            progress(done, len(ids), "")
            reviewed.append(reviewed_document(reader, review, document_id, maker))
            texts[document_id] = reader.text(document_id)
    frame = review.frame
    sets = ", ".join(
        f"{words.set_name(one.set_id)} (version {one.version}, digest {(one.digest or '–')[:16]})"
        for one in frame.sets
    )
    counts: Counter[tuple[str, str]] = Counter()
    for document in reviewed:
        counts.update((row.group.category.value, row.state) for row in (*document.groups, *document.same))
    states = sorted({state for _, state in counts})
    categories = sorted({category for category, _ in counts})
    table = Table(
        columns=("Difference", *(plain(one) for one in states), "all"),
        rows=tuple(
            (
                plain(category),
                *(str(counts.get((category, state), 0)) for state in states),
                str(sum(counts.get((category, state), 0) for state in states)),
            )
            for category in categories
        ),
        numbers=frozenset(range(1, len(states) + 2)),
    )
    sections = [
        Section(
            title=f"Review: {name}",
            facts=(
                ("Sets", sets),
                ("Compared with", words.set_name(review.base_set_id)),
                ("Rule", RULES.get(frame.rule, plain(frame.rule))),
                ("Repeated passages", "compared once" if frame.join_repeats else "each compared"),
                ("Blind", "authors hidden" if frame.hide_authors else "no"),
                ("Seed", str(frame.seed)),
                ("Begun", f"{review.created:%Y-%m-%d %H:%M} UTC"),
                ("Closed", f"{review.closed:%Y-%m-%d %H:%M} UTC" if review.closed is not None else "no"),
            ),
            table=table,
        ),
        Section(
            title="Progress by document",
            level=3,
            table=Table(
                columns=("Document", "Decided", "Differences and equal tags", "Checked", "Compared"),
                rows=tuple(
                    (
                        one.document.title,
                        str(one.decided),
                        str(one.total),
                        plain(one.level or "–"),
                        "greedily" if one.greedy else "in full",
                    )
                    for one in reviewed
                ),
                numbers=frozenset({1, 2}),
            ),
        ),
    ]
    if review.base_set_id is not None:
        found = agreement_of(workspace, review.base_set_id, their_set(review), more=True, progress=progress)
        sections += agreement_sections(found, words)
    with workspace.reading() as reader:
        comments = {one.target_id: one.text for one in reader.comments() if one.withdraws is None}
    sections += _decided(reviewed, texts, words, comments)
    return sections


def _decided(
    reviewed: list[ReviewedDocument], texts: dict[UUID, str], words: Words, comments: dict[UUID, str]
) -> list[Section]:
    """Passages by what became of them. A group that both stand in shows all its annotations."""
    from kantar_desk.formats.reports.values import Passage, Section

    found: dict[str, list[Passage]] = {"rejected": [], "amended": [], "both": [], "open": []}
    for document in reviewed:
        title, text = document.document.title, texts[document.document.id]
        for row in (*document.groups, *document.same):
            both = bool(row.mine and row.theirs) and all(
                row.state_of(one.id) == "accepted" for one in (*row.mine, *row.theirs)
            )
            for one in (*row.mine, *row.theirs):
                decision = row.decisions.get(one.id)
                state = row.state_of(one.id)
                shown = "both" if both else "open" if state in ("open", "stale", "deferred") else state
                if shown not in found:
                    continue
                facts = _facts(row, one, decision, words)
                if one.id in comments:
                    facts.append(("Comment", comments[one.id]))
                found[shown].append(
                    Passage(
                        code=words.code_name(words.codes.get(one.code_id)),
                        place=f"{title}, paragraph {paragraph_at(text, one.spans[0].start)}",
                        before=_before(text, one.spans[0].start),
                        quote=one.quote,
                        after=_after(text, one.spans[-1].end),
                        facts=tuple(facts),
                    )
                )
    titles = (
        ("rejected", "Rejected", "Nothing was rejected."),
        ("amended", "Amended", "Nothing was amended."),
        ("both", "Both stand", "There is no pair of which both stand."),
        ("open", "Open questions", "Nothing is open."),
    )
    return [
        Section(title=f"{title} ({len(found[key])})", level=3, passages=tuple(found[key]), empty=empty)
        for key, title, empty in titles
    ]


def _facts(
    row: GroupRow, annotation: Annotation, decision: ReviewDecision | None, words: Words
) -> list[tuple[str, str]]:
    facts = [
        ("Tagged in", words.set_name(annotation.set_id)),
        ("Difference", plain(row.group.category.value)),
    ]
    if decision is None or decision.verdict is None:
        return [*facts, ("State", "open")]
    facts.append(("State", row.state_of(annotation.id)))
    if decision.verdict is Verdict.AMEND and decision.amended is not None:
        pieces = decision.amended.get("spans", ())
        facts.append(("Amended words", " … ".join(str(piece.get("exact", "")) for piece in pieces)))
        code = words.codes.get(UUID(str(decision.amended["code_id"])))
        facts.append(("Amended code", words.code_name(code)))
    if decision.reason_code:
        facts.append(("Reason", plain(decision.reason_code)))
    if decision.reason:
        facts.append(("In words", decision.reason))
    facts.append(("Decided", f"{words.person(decision.reviewer)}, {decision.at:%Y-%m-%d %H:%M} UTC"))
    return facts


def _before(text: str, start: int) -> str:
    begin = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    return ("… " if begin and text[begin - 1] != "\n" else "") + text[begin:start]


def _after(text: str, end: int) -> str:
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    stop = min(line, end + CONTEXT)
    return text[end:stop] + (" …" if stop < line else "")


def log_sections(reader: Reader, words: Words, reviews: list[Review]) -> list[Section]:
    """The annex: every decision ever written, and the files that came and went."""
    from kantar_desk.formats.reports.values import Section, Table

    rows = []
    names = {review.id: words.review_name(review, place) for place, review in enumerate(reviews, 1)}
    decisions = [one for review in reviews for one in reader.decisions(review.id)]
    for one in sorted(decisions, key=lambda row: (row.at, row.id)):
        annotation = reader.get(Annotation, one.annotation_id, deleted=True)
        what = "taken back" if one.verdict is None else one.verdict.value
        rows.append(
            (
                f"{one.at:%Y-%m-%d %H:%M:%S}",
                words.person(one.reviewer) if one.rule == "none" else f"rule: {plain(one.rule)}",
                names[one.review_id],
                what,
                " ".join(annotation.quote.split())[:80] if annotation is not None else "a tag that is gone",
                plain(one.reason_code or "") + (f" {one.reason}" if one.reason else ""),
            )
        )
    log = Section(
        title="Annex: log of decisions",
        table=Table(columns=("When (UTC)", "Who", "Review", "What", "Words", "Reason"), rows=tuple(rows)),
        empty="No decision was made.",
    )
    files = tuple(
        (f"{one.at:%Y-%m-%d %H:%M:%S}", "came in" if one.direction == "in" else "went out", _file(one, words))
        for one in reader.transfers(live_only=True)
        if one.set_id is None
    )
    moved = Section(
        title="Annex: files that came and went",
        table=Table(columns=("When (UTC)", "What", "File"), rows=files),
        empty="No file came or went.",
    )
    return [log, moved]


def _file(one: Transfer, words: Words) -> str:
    name = "a file" if words.blind else one.file_name
    return f"{name} ({one.format}, SHA-256 {one.file_digest[:16]})"
