"""The report: what was tagged, compared and decided, as one file, and differences as a table.

The report speaks English, as the whole core does. In a blind review no name of a colleague, no set name and no file
name is in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from kantar_desk.model.annotation import Annotation, SetDocument
from kantar_desk.model.dispute import Position
from kantar_desk.model.identity import utc_now
from kantar_desk.model.review import Review
from kantar_desk.model.text import Document
from kantar_desk.workspace.agreeing import agreement_of
from kantar_desk.workspace.dispute_queries import dispute_rows
from kantar_desk.workspace.exporting import write_new_file
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.report_agreement import agreement_sections
from kantar_desk.workspace.report_reviews import log_sections, review_sections
from kantar_desk.workspace.report_words import Words, paragraph_at, plain
from kantar_desk.workspace.reviewing import (
    GroupRow,
    ItemMaker,
    review_documents,
    reviewed_document,
    their_set,
)
from kantar_desk.workspace.workspace import Workspace, program_name

if TYPE_CHECKING:
    from kantar_desk.formats.reports.values import Report, Section
    from kantar_desk.store.reads import Reader


# --- building -----------------------------------------------------------------------------------------------------


def build_report(
    workspace: Workspace, set_id: UUID | None = None, *, progress: Progress | None = None
) -> Report:
    """The report of the project, or of what concerns one set (tags, reviews and agreement of it)."""
    from kantar_desk.formats.reports.values import Report, Section

    progress = progress or Progress()
    with workspace.reading() as reader:
        reviews = [
            one
            for one in reader.find(Review)
            if set_id is None or set_id in {two.set_id for two in one.frame.sets}
        ]
        words = Words(workspace, reader, reviews)
        focus = set_id or workspace.own_set_id
        sections = [
            _scope(workspace, reader, words),
            _codes(reader, words, focus),
            _documents(reader, words, focus),
            _disputes(workspace, reader),
        ]
    compared: set[tuple[UUID | None, UUID]] = set()
    for place, review in enumerate(reviews, 1):
        compared.add((review.base_set_id, their_set(review)))
        sections += review_sections(workspace, review, words, words.review_name(review, place), progress)
    for other in sorted(words.sets.values(), key=lambda one: (one.name, one.id)):
        pair = (workspace.own_set_id, other.id)
        wanted = other.kind == "imported" and other.deleted is None and pair not in compared
        if wanted and set_id in (None, other.id, workspace.own_set_id):
            title = f"{words.set_name(pair[0])} and {words.set_name(pair[1])}"
            sections.append(Section(title=title, notes=("There is no review of this set.",)))
            sections += agreement_sections(
                agreement_of(workspace, *pair, more=True, progress=progress), words
            )
    with workspace.reading() as reader:
        sections += log_sections(reader, words, reviews)
    made = f"Made {utc_now():%Y-%m-%d %H:%M} UTC"
    return Report(title=f"{workspace.name}: report", made=made, sections=tuple(sections))


def report_html(workspace: Workspace, set_id: UUID | None = None, *, progress: Progress | None = None) -> str:
    """The report as HTML text."""
    from kantar_desk.formats.reports.html import render

    return render(build_report(workspace, set_id, progress=progress))


def write_report(
    workspace: Workspace,
    path: Path,
    set_id: UUID | None = None,
    *,
    progress: Progress | None = None,
    replace: bool = False,
) -> str:
    """Write the report as one HTML file and answer its SHA-256.

    Raises UserError if the file exists (unless ``replace``), EnvironmentFailure if it cannot be written.
    """
    return write_out(
        report_html(workspace, set_id, progress=progress).encode("utf-8", "replace"), path, replace
    )


def write_out(data: bytes, path: Path, replace: bool = False) -> str:
    """Write bytes whole or not at all; answers their SHA-256."""
    if not (replace and path.exists()):
        write_new_file(path, data)
    else:
        beside = path.with_name(f"{path.name}.{uuid4().hex[:8]}")
        write_new_file(beside, data)
        beside.replace(path)
    return hashlib.sha256(data).hexdigest()


def _scope(workspace: Workspace, reader: Reader, words: Words) -> Section:
    from kantar_desk.formats.reports.values import Section, Table

    project = reader.project()
    counts = reader.counts_by_set()
    rows = []
    for one in sorted(words.sets.values(), key=lambda found: (found.name, found.id)):
        if one.deleted is not None:
            continue
        finished = len(reader.find(SetDocument, set_id=one.id, state="finished"))
        owner = words.person(one.owner) if one.id not in words.aliases else ""
        rows.append(
            (words.set_name(one.id), plain(one.kind), owner, str(one.version), (one.digest or "–")[:16],
             str(counts.get(one.id, 0)), str(finished))
        )  # fmt: skip
    if words.blind:
        rows.sort()
    return Section(
        title="Scope",
        facts=(
            ("Project", project.name),
            ("Made with", program_name()),
            ("Annotator", words.person(project.annotator_id)),
            ("Documents", str(len(words.titles))),
            ("Tags in all sets", str(sum(counts.values()))),
            ("Blind", "yes: names of colleagues are left out" if words.blind else "no"),
        ),
        table=Table(
            columns=("Set", "Kind", "By", "Version", "Digest", "Tags", "Documents finished"),
            rows=tuple(rows),
            numbers=frozenset({3, 5, 6}),
        ),
    )


def _codes(reader: Reader, words: Words, set_id: UUID) -> Section:
    from kantar_desk.formats.reports.values import Section, Table

    counts = reader.counts_by_code(set_id)
    order = ("claim", "entity", "disputed_statement")
    codes = sorted(
        (words.codes[one] for one in counts if one in words.codes),
        key=lambda code: (order.index(code.kind), -counts[code.id], code.name),
    )
    return Section(
        title="Tags by code",
        notes=(f"Set: {words.set_name(set_id)}.",),
        table=Table(
            columns=("Code", "Tags"),
            rows=tuple((words.code_name(code), str(counts[code.id])) for code in codes),
            numbers=frozenset({1}),
        ),
        empty="Nothing is tagged yet.",
    )


def _documents(reader: Reader, words: Words, set_id: UUID) -> Section:
    from kantar_desk.formats.reports.values import Section, Table

    counts = reader.counts_by_document([set_id])
    states = {one.document_id: one.state for one in reader.find(SetDocument, set_id=set_id)}
    rows = tuple(
        (
            one.title,
            one.source.published[:16].replace("T", " ") or "–",
            plain(states.get(one.id, "new")),
            str(one.length),
            str(counts.get(one.id, 0)),
            one.text_sha256[:16],
        )
        for one in reader.documents()
    )
    return Section(
        title="Documents",
        table=Table(
            columns=("Title", "Published", "State", "Characters", "Tags", "Text SHA-256"),
            rows=rows,
            numbers=frozenset({3, 4}),
        ),
        empty="There are no documents.",
    )


def _disputes(workspace: Workspace, reader: Reader) -> Section:
    """The disputes as their place lists them: so many statements, of so many origins."""
    from kantar_desk.formats.reports.values import Section, Table

    answers = {one.id: one.answer for one in reader.find(Position, deleted=True)}
    rows = tuple(
        (
            one.question,
            plain(one.status),
            answers.get(one.answer_id, "–") if one.answer_id is not None else "–",
            plain(one.method or "–"),
            one.reason or "–",
            str(row.statements),
            str(row.origins.number),
        )
        for row in dispute_rows(workspace)
        for one in (row.dispute,)
    )
    return Section(
        title="Disputes",
        table=Table(
            columns=("Question", "Status", "Answer", "Decided by", "Reason", "Statements", "Origins"),
            rows=rows,
            numbers=frozenset({5, 6}),
        ),
        empty="There are no disputes.",
    )


# --- differences --------------------------------------------------------------------------------------------------


def difference_rows(
    workspace: Workspace, review_id: UUID, *, progress: Progress | None = None
) -> list[tuple[str, ...]]:
    """One row per annotation of a review with its group, in the columns of the differences table."""
    progress = progress or Progress()
    rows: list[tuple[str, ...]] = []
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        assert review is not None
        words = Words(workspace, reader, [review])
        maker = ItemMaker(reader)
        ids = review_documents(reader, review)
        for done, document_id in enumerate(ids):
            progress(done, len(ids), "")
            reviewed = reviewed_document(reader, review, document_id, maker)
            text = reader.text(document_id)
            for row in (*reviewed.groups, *reviewed.same):
                for side, annotations in ((review.base_set_id, row.mine), (their_set(review), row.theirs)):
                    rows += [
                        _difference(row, one, words.set_name(side), reviewed.document, text, words)
                        for one in annotations
                    ]
    return rows


def _difference(
    row: GroupRow, annotation: Annotation, side: str, document: Document, text: str, words: Words
) -> tuple[str, ...]:
    decision = row.decisions.get(annotation.id)
    code = words.codes.get(annotation.code_id)
    return (
        str(row.group.key),
        row.group.category.value,
        row.group.weight.value,
        " ".join(row.group.flags),
        row.state,
        side,
        document.title,
        str(paragraph_at(text, annotation.spans[0].start)),
        str(annotation.spans[0].start),
        str(annotation.spans[-1].end),
        str(len(annotation.spans)),
        annotation.kind,
        code.slug if code is not None else "",
        annotation.quote,
        row.state_of(annotation.id),
        (decision.reason_code or "") if decision is not None else "",
        decision.reason if decision is not None else "",
        str(annotation.id),
    )


def write_differences(
    workspace: Workspace,
    review_id: UUID,
    path: Path,
    *,
    progress: Progress | None = None,
    replace: bool = False,
) -> str:
    """Write the differences of a review as XLSX, or as CSV for any other ending; answers the SHA-256."""
    from kantar_desk.formats.reports.differences import differences_csv, differences_xlsx

    make: Callable[[Iterable[tuple[str, ...]]], bytes] = (
        differences_xlsx if path.suffix.lower() == ".xlsx" else differences_csv
    )
    return write_out(make(difference_rows(workspace, review_id, progress=progress)), path, replace)
