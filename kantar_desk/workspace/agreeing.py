"""Agreement of two or more sets of the project: counts per document, then the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from uuid import UUID

from kantar_desk.analysis.agreement import FEW_DOCUMENTS, Agreement, agreement, choose_documents
from kantar_desk.analysis.many_sets import ManySets, SetsDocument, many_sets
from kantar_desk.analysis.tallies import Level, count_document, paragraphs_of
from kantar_desk.model.annotation import SetDocument
from kantar_desk.workspace.comparing import repeats_in
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.items import ItemMaker
from kantar_desk.workspace.workspace import Workspace


def agreement_of(
    workspace: Workspace,
    mine: UUID,
    theirs: UUID,
    *,
    level: Level = "code",
    more: bool = False,
    with_unfinished: bool = False,
    seed: int = 0,
    progress: Progress | None = None,
) -> Agreement:
    """The agreement figures of two sets over the documents both have finished (or all begun ones, if asked)."""
    progress = progress or Progress()
    with workspace.reading() as reader:
        states = [
            {one.document_id: one.state for one in reader.find(SetDocument, set_id=set_id)}
            for set_id in (mine, theirs)
        ]
        used = choose_documents(states[0], states[1], with_unfinished=with_unfinished)
        maker = ItemMaker(reader)
        counts = []
        few = len(used.common) < FEW_DOCUMENTS
        for done, document_id in enumerate(used.common):
            progress(done, len(used.common), "")
            text = reader.text(document_id)
            annotations = reader.annotations(document_id, [mine, theirs])
            counts.append(
                count_document(
                    document_id,
                    maker.items(one for one in annotations if one.set_id == mine),
                    maker.items(one for one in annotations if one.set_id == theirs),
                    length=len(text),
                    paragraphs=paragraphs_of(text) if few or more else (),
                    repeats=repeats_in(reader, document_id),
                    level=level,
                    by_paragraph=few,
                )
            )
    return agreement(counts, used, level=level, more=more, seed=seed)


def agreement_of_many(
    workspace: Workspace,
    sets: Sequence[UUID],
    *,
    level: Level = "code",
    more: bool = False,
    with_unfinished: bool = False,
    seed: int = 0,
    progress: Progress | None = None,
) -> ManySets:
    """The agreement of every pair of three or more sets, its spread, and α over all.

    A set counts in a document it has finished (or begun, if asked); α takes every document that two sets count in, with
    paragraphs as the fixed units.
    """
    pairs = {
        (one, other): agreement_of(
            workspace,
            one,
            other,
            level=level,
            more=more,
            with_unfinished=with_unfinished,
            seed=seed,
            progress=progress,
        )
        for one, other in combinations(sets, 2)
    }
    wanted = ("finished",) if not with_unfinished else ("finished", "in_progress", "new")

    def documents() -> Iterator[SetsDocument]:
        with workspace.reading() as reader:
            maker = ItemMaker(reader)
            states = [
                {row.document_id for row in reader.find(SetDocument, set_id=one) if row.state in wanted}
                for one in sets
            ]
            for document_id in sorted(set().union(*states)):
                if sum(document_id in one for one in states) < 2:
                    continue
                annotations = reader.annotations(document_id, sets)
                yield SetsDocument(
                    items=[
                        maker.items(tag for tag in annotations if tag.set_id == one)
                        if document_id in held
                        else None
                        for one, held in zip(sets, states, strict=True)
                    ],
                    fixed=paragraphs_of(reader.text(document_id)),
                    repeats=repeats_in(reader, document_id),
                )

    return many_sets(pairs, documents(), level=level)
