"""Disputes as the window and the command line show them: the list, the sheet, the claims that could be added."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.origins import Evidence, Key, OriginCount, Origins, same_words
from kantar_desk.analysis.sheets import MatrixValue, PositionHead, Sheet, SheetRow, StanceCell, sheet
from kantar_desk.model.annotation import Annotation, Claim, DisputedStatement, Figure, Relation
from kantar_desk.model.codebook import Code
from kantar_desk.model.dates import interval
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, DocumentLink
from kantar_desk.workspace.actions import Action
from kantar_desk.workspace.inspector_queries import RelationShown, relations_shown
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

__all__ = [
    "TABLES", "ClaimHit", "ClaimLine", "DisputeRow", "DisputeView", "DraftPosition", "MatrixValue",
    "OpeningDraft", "PositionHead", "SheetRow", "StanceCell", "claims_to_add", "days_of", "dispute_rows",
    "dispute_view", "draft_from", "gather",
]  # fmt: skip
T = TypeVar("T", Stance, MatrixCell, Position)
TABLES = (
    "dispute", "dispute_position", "stance", "matrix_cell", "annotation", "relation", "document", "document_link",
    "register_entry", "code", "annotation_set",
)  # fmt: skip
"""A change of one of these tables can change what a dispute shows."""
_FOLLOWED = ("repeats", "relies_on", "retracts", "updates")


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """A dispute in the list.

    ``statements`` counts places that take a stance; ``withdrawn`` and ``repeated`` say whether the sheet has such
    rows; ``words`` is what a filter looks in, folded.
    """

    dispute: Dispute
    topic: str
    statements: int
    origins: OriginCount
    withdrawn: bool
    repeated: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A statement on the sheet with what is said of it in words.

    ``rows`` are the tags that several people made of the same words, the annotator's own first; they share a line.
    ``holder_kind`` is entry, passage (an entity tag without entry), document or unnamed. ``paragraph`` counts from 1.
    """

    rows: tuple[SheetRow, ...]
    annotation: Annotation
    document: Document
    holder: str
    holder_kind: str
    paragraph: int
    relations: tuple[RelationShown, ...] = ()

    @property
    def row(self) -> SheetRow:
        """The row of the annotator's own tag, or the first one."""
        return self.rows[0]

    @property
    def quote(self) -> str:
        """The words on one line."""
        return " ".join(self.annotation.quote.split())

    @property
    def repeated(self) -> str:
        """The strongest flag of all tags: full, hollow or empty."""
        flags = {row.repeated for row in self.rows}
        return "full" if "full" in flags else "hollow" if "hollow" in flags else ""

    def stances(self, position_id: UUID) -> tuple[StanceCell, ...]:
        """The stances to a position, of all sets."""
        found: dict[StanceCell, None] = {}
        for row in self.rows:
            found.update(dict.fromkeys(row.stances.get(position_id, ())))
        return tuple(found)

    def matrix(self, position_id: UUID) -> MatrixValue:
        """The matrix value: a typed one of any tag, else that of the first row."""
        values = [row.matrix[position_id] for row in self.rows]
        return next((value for value in values if value.typed), values[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """One dispute with everything its sheet, matrix and timeline show.

    ``positions`` stand in the order of the sheet; ``statements`` are the disputed statements put under it;
    ``retractions`` pairs a row that takes something back with the rows it takes back.
    """

    dispute: Dispute
    topic: Code | None
    positions: tuple[Position, ...]
    sheet: Sheet
    lines: tuple[ClaimLine, ...]
    stances: dict[tuple[UUID, UUID, UUID], Stance]
    cells: dict[tuple[UUID, UUID, UUID], MatrixCell]
    scope_place: str
    statements: tuple[Annotation, ...]
    retractions: tuple[tuple[UUID, tuple[UUID, ...]], ...]

    def stance(self, line: ClaimLine, position_id: UUID, set_id: UUID) -> Stance | None:
        """The stance to a position that a set has written on any tag of a line."""
        found = (self.stances.get((row.claim_id, position_id, set_id)) for row in line.rows)
        return next((one for one in found if one is not None), None)

    def cell(self, line: ClaimLine, position_id: UUID, set_id: UUID) -> MatrixCell | None:
        """The typed cell that a set has written on any tag of a line."""
        found = (self.cells.get((row.claim_id, position_id, set_id)) for row in line.rows)
        return next((one for one in found if one is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHit:
    """A claim or disputed statement that could be put on a sheet."""

    annotation: Annotation
    document: Document
    taken: bool = False

    @property
    def quote(self) -> str:
        """The words on one line."""
        return " ".join(self.annotation.quote.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPosition:
    """An answer offered for a new dispute, with the claims that assert it."""

    answer: str
    figure: Figure | None = None
    claims: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDraft:
    """What the form of a new dispute begins with. ``before`` are actions that belong to the same step."""

    question: str = ""
    topic_id: UUID | None = None
    scope: Figure | None = None
    place: str = ""
    positions: tuple[DraftPosition, ...] = ()
    statements: tuple[UUID, ...] = ()
    before: tuple[Action, ...] = ()


def dispute_rows(workspace: Workspace) -> list[DisputeRow]:
    """All disputes, undecided ones first, then by question."""
    with workspace.reading() as reader:
        disputes = reader.find(Dispute)
        if not disputes:
            return []
        stances = _by_dispute(reader.find(Stance))
        cells = _by_dispute(reader.find(MatrixCell))
        positions = _by_dispute(reader.find(Position))
        codes = {code.id: code for code in reader.find(Code, kind="disputed_statement")}
        claim_ids = {row.annotation_id for taken in stances.values() for row in taken}
        claim_ids |= {row.annotation_id for typed in cells.values() for row in typed}
        evidence = gather(reader, claim_ids)
        found = []
        for dispute in disputes:
            shown = sheet(
                dispute,
                positions.get(dispute.id, []),
                stances.get(dispute.id, []),
                cells.get(dispute.id, []),
                evidence,
            )
            topic = codes.get(dispute.topic_id)
            found.append(_row(dispute, topic.name if topic is not None else "", shown, evidence))
    decided = ("open", "leaning")
    return sorted(
        found,
        key=lambda one: (one.dispute.status not in decided, fold_plain(one.dispute.question), one.dispute.id),
    )


def _by_dispute(rows: Iterable[T]) -> dict[UUID, list[T]]:
    found: dict[UUID, list[T]] = {}
    for row in rows:
        found.setdefault(row.dispute_id, []).append(row)
    return found


def _row(dispute: Dispute, topic: str, shown: Sheet, evidence: Evidence) -> DisputeRow:
    ids = [row.claim_id for row in shown.rows if row.stances]
    places = {(evidence.claims[one].document_id, evidence.claims[one].spans) for one in ids}
    return DisputeRow(
        dispute=dispute,
        topic=topic,
        statements=len(places),
        origins=Origins(evidence).count(ids),
        withdrawn=any(row.withdrawn is not None for row in shown.rows),
        repeated=any(row.repeated for row in shown.rows),
        words=fold_plain(f"{dispute.question} {topic} {dispute.note}"),
    )


def gather(reader: Reader, claim_ids: Collection[UUID]) -> Evidence:
    """The values that origins of these claims are computed from, with all that relations join to them."""
    claims: dict[UUID, Annotation] = {}
    relations: dict[UUID, Relation] = {}
    waiting = set(claim_ids)
    while waiting:
        fresh = reader.find(Annotation, id=sorted(waiting))
        claims.update((one.id, one) for one in fresh)
        ids = [one.id for one in fresh]
        waiting = set()
        for relation in (
            *reader.find(Relation, type=_FOLLOWED, from_annotation_id=ids),
            *reader.find(Relation, type=_FOLLOWED, to_annotation_id=ids),
        ):
            relations[relation.id] = relation
            waiting |= {relation.from_annotation_id, relation.to_annotation_id}
        waiting -= claims.keys()
    entities = {one.id: one for one in claims.values() if one.kind == "entity"}
    claims = {one.id: one for one in claims.values() if one.kind != "entity"}
    named = set()
    for one in claims.values():
        if isinstance(one.body, Claim):
            named |= {one.body.source.id, *one.body.source.chain} - {None}
    wanted = sorted(one for one in named if one is not None and one not in entities)
    entities.update((one.id, one) for one in reader.find(Annotation, id=wanted) if one.kind == "entity")
    documents = {
        one.id: one for one in reader.find(Document, id=sorted({c.document_id for c in claims.values()}))
    }
    return Evidence(
        claims=claims,
        documents=documents,
        text_of=reader.text,
        entities=entities,
        entries={one.id: one for one in reader.find(RegisterEntry)},
        relations=[relations[one] for one in sorted(relations)],
        links=reader.find(DocumentLink, from_document_id=sorted(documents)),
    )


def dispute_view(workspace: Workspace, dispute_id: UUID) -> DisputeView | None:
    """One dispute with its sheet, or None if it is gone."""
    with workspace.reading() as reader:
        dispute = reader.get(Dispute, dispute_id)
        if dispute is None:
            return None
        stances = reader.find(Stance, dispute_id=dispute_id)
        cells = reader.find(MatrixCell, dispute_id=dispute_id)
        positions = reader.find(Position, dispute_id=dispute_id)
        evidence = gather(
            reader, {one.annotation_id for one in stances} | {one.annotation_id for one in cells}
        )
        shown = sheet(dispute, positions, stances, cells, evidence)
        origins = Origins(evidence)
        texts: dict[UUID, str] = {}
        lines = tuple(
            _line(reader, rows, evidence, origins, texts)
            for rows in _grouped(shown.rows, evidence, workspace.own_set_id)
        )
        by_id = {one.id: one for one in positions}
        place = dispute.scope.place if dispute.scope is not None else None
        name = place.text if place is not None else ""
        if place is not None and place.entry_id is not None:
            entry = evidence.entries.get(origins.resolve(place.entry_id))
            name = entry.preferred if entry is not None else name
        return DisputeView(
            dispute=dispute,
            topic=reader.get(Code, dispute.topic_id),
            positions=tuple(by_id[head.position_id] for head in shown.heads),
            sheet=shown,
            lines=lines,
            stances={(one.annotation_id, one.position_id, one.set_id): one for one in stances},
            cells={(one.annotation_id, one.position_id, one.set_id): one for one in cells},
            scope_place=name,
            statements=tuple(
                one for one in reader.statements_of(dispute_id) if isinstance(one.body, DisputedStatement)
            ),
            retractions=_retractions(lines, evidence, origins),
        )


def _grouped(rows: Iterable[SheetRow], evidence: Evidence, own_set_id: UUID) -> list[tuple[SheetRow, ...]]:
    """Rows in order; tags of several people on the same words together, the annotator's own first."""
    groups: list[list[SheetRow]] = []
    for row in rows:
        for group in groups:
            if all(_together(row, one, evidence) for one in group):
                group.append(row)
                break
        else:
            groups.append([row])
    for group in groups:
        group.sort(key=lambda one: (evidence.claims[one.claim_id].set_id != own_set_id, one.claim_id))
    return [tuple(group) for group in groups]


def _together(one: SheetRow, other: SheetRow, evidence: Evidence) -> bool:
    return one.holder == other.holder and same_words(
        evidence.claims[one.claim_id], evidence.claims[other.claim_id]
    )


def _line(
    reader: Reader,
    rows: tuple[SheetRow, ...],
    evidence: Evidence,
    origins: Origins,
    texts: dict[UUID, str],
) -> ClaimLine:
    row = rows[0]
    annotation = evidence.claims[row.claim_id]
    document = evidence.documents[row.document_id]
    if row.document_id not in texts:
        texts[row.document_id] = reader.text(row.document_id)
    holder, kind = _holder(row.holder, annotation, document, evidence, origins)
    return ClaimLine(
        rows=rows,
        annotation=annotation,
        document=document,
        holder=holder,
        holder_kind=kind,
        paragraph=texts[row.document_id].count("\n", 0, annotation.spans[0].start) + 1,
        relations=relations_shown(reader, annotation),
    )


def _holder(
    key: Key, annotation: Annotation, document: Document, evidence: Evidence, origins: Origins
) -> tuple[str, str]:
    kind, one = key
    if kind == "entry":
        entry = evidence.entries.get(origins.resolve(one))
        return (entry.preferred, "entry") if entry is not None else (document.title, "document")
    if kind == "annotation":
        entity = evidence.entities.get(one)
        if entity is not None:
            return " ".join(entity.quote.split()), "passage"
    if kind == "document":
        return document.source.author or document.source.publisher or document.title, "document"
    return document.title, "unnamed" if annotation.id == one else "document"


def _retractions(
    lines: Iterable[ClaimLine], evidence: Evidence, origins: Origins
) -> tuple[tuple[UUID, tuple[UUID, ...]], ...]:
    """Lines that take back, each with the lines it takes back: targets of ``retracts`` and what repeats them."""
    line_of = {row.claim_id: line.row.claim_id for line in lines for row in line.rows}
    back = origins.withdrawn()
    found: dict[UUID, dict[UUID, None]] = {}
    for relation in evidence.relations:
        source, target = line_of.get(relation.from_annotation_id), relation.to_annotation_id
        if relation.type != "retracts" or source is None or target not in evidence.claims:
            continue
        origin = origins.origin(target)
        for one, line in line_of.items():
            if one in back and line != source and origins.origin(one) == origin:
                found.setdefault(source, {})[line] = None
    return tuple((source, tuple(targets)) for source, targets in found.items())


def claims_to_add(
    workspace: Workspace, words: str, dispute_id: UUID | None = None, limit: int = 200
) -> list[ClaimHit]:
    """Claims and disputed statements of all documents whose words, wording or document hold what was typed.

    Without words: the disputed statements under the dispute first, then the newest claims of the annotator. ``taken``
    marks those that stand on the sheet already.
    """
    wanted = fold_plain(words).split()
    with workspace.reading() as reader:
        documents = {one.id: one for one in reader.documents()}
        taken = (
            {one.annotation_id for one in reader.find(Stance, dispute_id=dispute_id)} if dispute_id else set()
        )
        found: dict[UUID, Annotation] = {}
        if wanted:
            from kantar_desk.workspace.searching import parse_query

            query = parse_query(" ".join(f"{word}*" for word in words.replace('"', " ").split()))
            ids = [] if query.is_empty else list(reader.search_annotations(query))
            for one in reader.find(Annotation, id=ids[: limit * 5]):
                found[one.id] = one
            titles = {one.id for one in documents.values() if all(w in fold_plain(one.title) for w in wanted)}
            for document_id in sorted(titles):
                found.update((one.id, one) for one in reader.annotations(document_id))
        else:
            if dispute_id is not None:
                found.update((one.id, one) for one in reader.statements_of(dispute_id))
            for kind in ("claim", "disputed_statement"):
                page = reader.find(Annotation, set_id=workspace.own_set_id, kind=kind)
                found.update((one.id, one) for one in reversed(page))
            if not found:
                for kind in ("claim", "disputed_statement"):
                    page = reader.annotation_page(kind=kind, limit=limit)
                    found.update((one.id, one) for one in page)
    hits = [
        ClaimHit(annotation=one, document=documents[one.document_id], taken=one.id in taken)
        for one in found.values()
        if one.kind != "entity" and one.document_id in documents
    ]
    if wanted:
        own = workspace.own_set_id
        hits.sort(
            key=lambda hit: (
                hit.annotation.set_id != own,
                fold_plain(hit.document.title),
                hit.annotation.spans[0].start,
                hit.annotation.id,
            )
        )
    return hits[:limit]


def draft_from(workspace: Workspace, annotation_ids: Iterable[UUID]) -> OpeningDraft:
    """A new dispute begun from tags: claims become answers, disputed statements are put under it."""
    with workspace.reading() as reader:
        tags = [one for one in (reader.get(Annotation, one) for one in annotation_ids) if one is not None]
        topics = {code.id for code in reader.find(Code, kind="disputed_statement")}
        by_slug = {code.slug: code.id for code in reader.find(Code, kind="disputed_statement")}
        slugs = {code.id: code.slug for code in reader.find(Code, kind="claim")}
        statements = [one for one in tags if isinstance(one.body, DisputedStatement)]
        claims = [one for one in tags if isinstance(one.body, Claim)]
        answers: dict[str, list[Annotation]] = {}
        for one in claims:
            answers.setdefault(_answer_of(one), []).append(one)
        scope = next(
            (one.body.figure for one in claims if isinstance(one.body, Claim) and one.body.figure), None
        )
        topic = next((one.code_id for one in statements if one.code_id in topics), None)
        if topic is None and claims:
            topic = by_slug.get(slugs.get(claims[0].code_id, ""))
        place = ""
        if scope is not None:
            entry = (
                reader.get(RegisterEntry, scope.place.entry_id) if scope.place.entry_id is not None else None
            )
            place = entry.preferred if entry is not None else scope.place.text
            scope = Figure(
                counted=scope.counted, included=scope.included, place=scope.place, as_of=scope.as_of
            )
    positions = [
        DraftPosition(
            answer=answer,
            figure=found[0].body.figure if isinstance(found[0].body, Claim) else None,
            claims=tuple(one.id for one in found),
        )
        for answer, found in answers.items()
    ]
    return OpeningDraft(
        topic_id=topic,
        scope=scope,
        place=place,
        positions=tuple(positions),
        statements=tuple(one.id for one in statements),
    )


def _answer_of(annotation: Annotation) -> str:
    body = annotation.body
    assert isinstance(body, Claim)
    figure = body.figure
    if figure is not None and (figure.min is not None or figure.max is not None):
        low, high = figure.min, figure.max
        if low is not None and high is not None:
            return f"{low:,f}" if low == high else f"{low:,f}–{high:,f}"
        return f"≥ {low:,f}" if low is not None else f"≤ {high:,f}"
    words = body.wording or " ".join(annotation.quote.split())
    return words if len(words) <= 80 else words[:79] + "…"


def days_of(date: str) -> tuple[str, str] | None:
    """The first and last day (ISO) a PartialDate can mean, or None for an empty one."""
    found = interval(date)
    if found is None:
        return None
    if len(date) >= 10:
        return date[:10], date[:10]
    last = found[1].replace(microsecond=0)
    return found[0].date().isoformat(), (last - timedelta(days=1)).date().isoformat()
