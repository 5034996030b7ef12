"""What one can go to by name: documents, names and disputes of a project."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.model.dispute import Dispute
from kantar_desk.model.register import RegisterEntry, Variant
from kantar_desk.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Target:
    """A document, name or dispute; ``words`` is what it is found by, folded."""

    kind: str
    id: UUID
    text: str
    words: str


def targets(workspace: Workspace) -> list[Target]:
    """Everything one can go to: documents by title, then names, then disputes."""
    with workspace.reading() as reader:
        spellings: dict[UUID, list[str]] = {}
        for variant in reader.find(Variant):
            spellings.setdefault(variant.entry_id, []).append(variant.folded)
        documents = [
            Target("document", one.id, one.title, fold_plain(one.title)) for one in reader.documents()
        ]
        names = [
            Target(
                "name",
                one.id,
                one.preferred,
                " ".join([fold_plain(one.preferred), *spellings.get(one.id, ())]),
            )
            for one in reader.find(RegisterEntry)
            if one.merged_into is None and not one.retired
        ]
        disputes = [
            Target("dispute", one.id, one.question, fold_plain(one.question)) for one in reader.find(Dispute)
        ]
    return [
        *sorted(documents, key=lambda one: one.words),
        *sorted(names, key=lambda one: one.words),
        *sorted(disputes, key=lambda one: one.words),
    ]


def matching(found: list[Target], typed: str, limit: int = 30) -> list[Target]:
    """Those that hold every typed word; names that begin with what was typed first."""
    wanted = fold_plain(typed).split()
    hits = [one for one in found if wanted and all(word in one.words for word in wanted)]
    joined = " ".join(wanted)
    return sorted(hits, key=lambda one: not one.words.startswith(joined))[:limit]
