"""Agreement of two sets of the project: counts per document, then the figures."""

from __future__ import annotations

from uuid import UUID

from kantar_desk.analysis.agreement import FEW_DOCUMENTS, Agreement, agreement, choose_documents
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
