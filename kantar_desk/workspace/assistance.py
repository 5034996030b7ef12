"""Help across documents: reprints, repeats, name variants and figures. The program proposes, a person decides.

Each ``find_…`` is a job: it reads, computes, and answers a `Found`; nothing is written before `save`. The same project
gives the same findings in the same order, with the same ids, so a second run adds nothing and brings nothing back that
was decided.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from kantar_desk.analysis.figuregroups import (
    FigureGroup,
    FigureRow,
    compare,
    conflict_proposal,
    sum_proposal,
)
from kantar_desk.analysis.figures import NameFinder, Reading, SumCheck, read
from kantar_desk.analysis.folding import fold_plain, plain_words
from kantar_desk.analysis.names import Register
from kantar_desk.analysis.passages import repeat_link, repeats
from kantar_desk.analysis.reprints import Index, Overlap
from kantar_desk.model.identity import new_id
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.text import Document, DocumentLink, Span
from kantar_desk.store.collector import collector_at_rest
from kantar_desk.workspace.actions import Action, Batch, DecideProposal, SaveLinks, SaveProposals
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.inspector_queries import name_book
from kantar_desk.workspace.register_queries import mention_offer_id, unlinked_mentions
from kantar_desk.workspace.workspace import ChangeSet, Workspace

REPLACED = "replaced"
"""The reason of a proposal that a later run no longer found; if it is found again it is open again."""
CHUNK = 200
"""So many rows are written in one transaction."""
Item = dict[str, object]
Columns = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a run found: links and proposals to be kept, and rows to be read.

    ``types`` names the types of proposals this run speaks of: open ones it no longer found are replaced.
    """

    name: str
    columns: Columns
    rows: tuple[Item, ...] = ()
    links: tuple[DocumentLink, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    types: tuple[str, ...] = ()

    def items(self) -> list[Item]:
        """One dictionary a row, with plain values only."""
        return [dict(row) for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)


def _texts(workspace: Workspace) -> Callable[[UUID], str]:
    """Reads a stored text when it is asked for."""

    def text_of(document_id: UUID) -> str:
        with workspace.reading() as reader:
            return reader.text(document_id)

    return text_of


def _documents(workspace: Workspace) -> list[Document]:
    with workspace.reading() as reader:
        return sorted(reader.documents(), key=lambda one: (one.title, one.id))


# --- reprints and repeats -----------------------------------------------------------------------------------------


def find_reprints(workspace: Workspace, *, progress: Progress) -> Found:
    """Passages of twelve words and more that documents share, the best contained first."""
    documents = _documents(workspace)
    titles = {one.id: one.title for one in documents}
    index = Index(_texts(workspace))
    for done, document in enumerate(documents):
        progress(done, 2 * len(documents), document.title)
        index.add(document.id)

    def report(done: int, total: int, what: str) -> None:
        progress(total + done, 2 * total, what)

    found = index.overlaps(report)
    links = tuple(one.link() for one in found)
    return Found(
        name="reprints",
        columns=(
            ("Document", "from"), ("is", "type"), ("other document", "to"), ("‰ of first", "coverage_from"),
            ("‰ of other", "coverage_to"), ("passages", "passages"), ("words", "words"),
        ),
        rows=tuple(
            _overlap_row(one, link, titles) for one, link in zip(found, links, strict=True)
        ),
        links=links,
    )  # fmt: skip


def _overlap_row(overlap: Overlap, link: DocumentLink, titles: dict[UUID, str]) -> Item:
    return {
        "id": str(link.id),
        "from": titles[overlap.from_document_id],
        "from_document": str(overlap.from_document_id),
        "type": overlap.type,
        "to": titles[overlap.to_document_id],
        "to_document": str(overlap.to_document_id),
        "coverage_from": overlap.coverage_from,
        "coverage_to": overlap.coverage_to,
        "passages": len(overlap.hits),
        "words": sum(hit.words for hit in overlap.hits),
        "hits": [
            {
                "from": [hit.from_span.start, hit.from_span.end],
                "to": [hit.to_span.start, hit.to_span.end],
                "words": hit.words,
                "runs": list(hit.run_words),
            }
            for hit in overlap.hits
        ],
    }


def find_repeats(workspace: Workspace, *, progress: Progress) -> Found:
    """Passages of fourteen words and more that stand twice in one document, and doubled headings."""
    documents = _documents(workspace)
    text_of = _texts(workspace)
    rows: list[Item] = []
    links: list[DocumentLink] = []
    for done, document in enumerate(documents):
        progress(done, len(documents), document.title)
        text = text_of(document.id)
        hits = repeats(text)
        total = len(plain_words(fold_plain(text))) if hits else 0
        for hit in hits:
            link = repeat_link(document.id, hit, total)
            links.append(link)
            rows.append(
                {
                    "id": str(link.id),
                    "document": document.title,
                    "document_id": str(document.id),
                    "words": hit.words,
                    "first": f"{hit.from_span.start}–{hit.from_span.end}",
                    "second": f"{hit.to_span.start}–{hit.to_span.end}",
                    "spans": [
                        [hit.from_span.start, hit.from_span.end], [hit.to_span.start, hit.to_span.end],
                    ],
                    "text": " ".join(text[hit.from_span.start : hit.from_span.end].split()),
                }
            )  # fmt: skip
    progress(len(documents), len(documents))
    return Found(
        name="repeats",
        columns=(
            ("Document", "document"), ("words", "words"), ("first place", "first"), ("second place", "second"),
            ("text", "text"),
        ),
        rows=tuple(rows),
        links=tuple(links),
    )  # fmt: skip


# --- names --------------------------------------------------------------------------------------------------------


def find_variants(workspace: Workspace, *, progress: Progress) -> Found:
    """Names of the register that may be one, and spellings of mentions that could mean a name; best first."""
    with workspace.reading() as reader:
        book = name_book(reader)
        waiting = unlinked_mentions(reader)
    register = Register(book.known, workspace.aliases)
    pairs = register.pairs(progress)
    rows: list[Item] = []
    proposals: list[Proposal] = []
    for pair in pairs:
        proposal = pair.proposal()
        proposals.append(proposal)
        rows.append(
            {
                "id": str(proposal.id),
                "name": book.name(pair.entry_id),
                "name_id": str(pair.entry_id),
                "other": book.name(pair.other_id),
                "other_id": str(pair.other_id),
                "level": pair.match.level,
                "reason": pair.match.reason,
                "text": pair.text,
                "other_text": pair.other_text,
            }
        )
    texts: dict[tuple[str, str], int] = {}
    for mention in waiting:
        code = book.codes.get(mention.code_id)
        key = " ".join(mention.quote.split()), code.slug if code is not None else "entity"
        texts[key] = texts.get(key, 0) + 1
    for done, ((text, slug), count) in enumerate(sorted(texts.items())):
        progress(done, len(texts), text)
        for found in register.proposals(text, slug):
            proposal = Proposal(
                id=mention_offer_id(found.entry_id, text),
                type="name_variant",
                subjects=(found.entry_id,),
                payload={
                    "text": found.text,
                    "other_text": text,
                    "level": found.match.level,
                    "match": found.match.reason,
                },
            )
            proposals.append(proposal)
            rows.append(
                {
                    "id": str(proposal.id),
                    "name": book.name(found.entry_id),
                    "name_id": str(found.entry_id),
                    "other": f"{text} ({count})",
                    "other_id": None,
                    "level": found.match.level,
                    "reason": found.match.reason,
                    "text": found.text,
                    "other_text": text,
                }
            )
    return Found(
        name="variants",
        columns=(("Name", "name"), ("may be", "other"), ("level", "level"), ("reason", "reason")),
        rows=tuple(rows),
        proposals=tuple({one.id: one for one in proposals}.values()),
        types=("name_variant",),
    )


# --- figures ------------------------------------------------------------------------------------------------------


def find_figures(workspace: Workspace, *, progress: Progress) -> Found:
    """Figures that cannot all hold, figures that agree, and sums that do not come out."""
    documents = _documents(workspace)
    titles = {one.id: one.title for one in documents}
    text_of = _texts(workspace)
    with workspace.reading() as reader:
        book = name_book(reader)
        links = [one for one in reader.find(DocumentLink) if one.state != "dismissed"]
    names = NameFinder(book.known)
    readings: list[Reading] = []
    words: dict[tuple[UUID, Span], str] = {}
    sums: list[SumCheck] = []
    for done, document in enumerate(documents):
        progress(done, len(documents), document.title)
        text = text_of(document.id)
        here, checks = read(document.id, text, names, document.source.published)
        readings += here
        for one in here:
            words[one.document_id, one.span] = " ".join(text[one.span.start : one.span.end].split())
        sums += checks
    progress(len(documents), len(documents))
    groups = compare(readings, links, text_of)
    rows: list[Item] = []
    proposals: list[Proposal] = []
    for group in groups:
        if group.kind == "conflict":
            proposals.append(conflict_proposal(group))
        rows += _group_rows(group, titles, book.name, words)
    for check in sums:
        proposal = sum_proposal(check)
        proposals.append(proposal)
        rows.append(_sum_row(check, proposal.id, titles))
    return Found(
        name="figures",
        columns=(
            ("Finding", "finding"), ("counted", "counted"), ("included", "included"), ("place", "place"),
            ("value", "value"), ("as of", "as_of"), ("document", "document"), ("where", "where"),
        ),
        rows=tuple(rows),
        proposals=tuple(proposals),
        types=("figure_conflict", "sum_check"),
    )  # fmt: skip


def _group_rows(
    group: FigureGroup,
    titles: dict[UUID, str],
    name: Callable[[UUID], str],
    words: dict[tuple[UUID, Span], str],
) -> list[Item]:
    proposal_id = str(conflict_proposal(group).id) if group.kind == "conflict" else None
    finding = group.kind if not (group.kind == "conflict" and group.later_date) else "conflict, later date?"
    return [
        {
            "id": proposal_id,
            "finding": finding,
            "counted": group.counted if group.counted != "other" else group.counted_note,
            "included": group.included,
            "unit": group.unit,
            "place": name(group.place_id) if group.place_id is not None else "",
            "value": words[row.readings[0].document_id, row.readings[0].span],
            "min": _number(row, "min"),
            "max": _number(row, "max"),
            "about": row.figure.about,
            "as_of": row.figure.as_of,
            "document": titles[row.readings[0].document_id],
            "where": f"{row.readings[0].span.start}–{row.readings[0].span.end}",
            "readings": [
                {"document": str(one.document_id), "start": one.span.start, "end": one.span.end}
                for one in row.readings
            ],
        }
        for row in group.rows
    ]


def _number(row: FigureRow, side: str) -> str | None:
    value = row.figure.min if side == "min" else row.figure.max
    return None if value is None else f"{value:f}"


def _sum_row(check: SumCheck, proposal_id: UUID, titles: dict[UUID, str]) -> Item:
    return {
        "id": str(proposal_id),
        "finding": "sum",
        "counted": "",
        "included": "",
        "unit": "",
        "place": "",
        "value": f"{check.added} against {check.stated}",
        "as_of": "",
        "document": titles[check.document_id],
        "where": f"{check.total.start}–{check.total.end}",
        "total": [check.total.start, check.total.end],
        "parts": [[part.start, part.end] for part in check.parts],
    }


# --- keeping ------------------------------------------------------------------------------------------------------


def _collecting_nothing(find: Callable[..., Found]) -> Callable[..., Found]:
    """The same run with the garbage collector at rest."""

    def run_of(workspace: Workspace, *, progress: Progress) -> Found:
        with collector_at_rest():
            return find(workspace, progress=progress)

    return run_of


FINDERS: dict[str, Callable[..., Found]] = {
    "reprints": _collecting_nothing(find_reprints),
    "repeats": _collecting_nothing(find_repeats),
    "variants": _collecting_nothing(find_variants),
    "figures": _collecting_nothing(find_figures),
}
"""The runs by name, as the command line and the window call them."""


def save(workspace: Workspace, found: Found, *, progress: Progress | None = None) -> ChangeSet | None:
    """Keep links and proposals of a run in one undo step; decided ones stay. None if there is nothing to keep.

    Large findings are written chunk by chunk, so that a person at the keyboard never waits for a run.
    """
    actions: list[Action] = [
        SaveLinks(links=found.links[at : at + CHUNK]) for at in range(0, len(found.links), CHUNK)
    ]
    if found.types:
        actions += _renewals(workspace, found)
    actions += [
        SaveProposals(proposals=found.proposals[at : at + CHUNK])
        for at in range(0, len(found.proposals), CHUNK)
    ]
    label = SaveLinks.step if found.links else SaveProposals.step
    step_id, done = new_id(), None
    for at, action in enumerate(actions):
        if progress is not None:
            progress(at, len(actions), label)
        batch = Batch(label=label, actions=(action,))
        change_set = workspace.perform(batch, step_id=step_id, interactive=False)
        if change_set.changes or done is None:
            done = change_set
    return done


def _renewals(workspace: Workspace, found: Found) -> list[Action]:
    """Open proposals that were not found again are put aside; those put aside earlier and found now are open again."""
    now = {one.id for one in found.proposals}
    with workspace.reading() as reader:
        known = reader.find(Proposal, type=found.types)
    gone = tuple(one.id for one in known if one.state == "open" and one.id not in now)
    back = tuple(
        one.id for one in known if one.state == "dismissed" and one.reason == REPLACED and one.id in now
    )
    actions: list[Action] = []
    if gone:
        actions.append(DecideProposal(proposal_ids=gone, state="dismissed", reason=REPLACED))
    if back:
        actions.append(DecideProposal(proposal_ids=back, state="open"))
    return actions


def run(workspace: Workspace, names: Sequence[str], *, progress: Progress) -> list[Found]:
    """Several runs one after the other, each kept as it is done."""
    found = []
    for name in names:
        one = FINDERS[name](workspace, progress=progress)
        save(workspace, one, progress=progress)
        found.append(one)
    return found
