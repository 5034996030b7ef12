"""Reprints, repeats and proposals: stored as found, decided by a person; a decision is never overwritten by a run."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.proposal import PROPOSAL_STATES, Proposal
from kantar_desk.model.text import LINK_STATES, Document, DocumentLink
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def save_links(action: actions.SaveLinks, tx: Writing, workspace: Workspace) -> UUID | None:
    """Store links of a run. One that stands between the same places is refreshed while nobody has decided it."""
    ends = {one.from_document_id for one in action.links} | {one.to_document_id for one in action.links}
    for document_id in sorted(ends):
        require(tx, Document, document_id)
    known = tx.find(
        DocumentLink, from_document_id={one.from_document_id for one in action.links}, deleted=True
    )
    by_id = {one.id: one for one in known}
    by_pair: dict[tuple[UUID, UUID], list[DocumentLink]] = {}
    for one in known:
        by_pair.setdefault((one.from_document_id, one.to_document_id), []).append(one)
    fresh = []
    for link in action.links:
        pair = by_pair.get((link.from_document_id, link.to_document_id), [])
        old = by_id.get(link.id) or _same_places(pair, link)
        if old is None:
            fresh.append(link)
        elif old.deleted is None and old.state == "proposed":
            changed = dataclasses.replace(
                old,
                type=link.type,
                runs=link.runs,
                coverage_from=link.coverage_from,
                coverage_to=link.coverage_to,
            )
            if changed != old:
                tx.update(changed)
    for link in fresh:
        tx.insert(link)
    return fresh[-1].id if fresh else None


def _same_places(known: list[DocumentLink], link: DocumentLink) -> DocumentLink | None:
    """A link between the same two documents whose first and last places are equal."""
    for old in known:
        if old.runs and link.runs:
            if _ends(old) == _ends(link):
                return old
        elif old.type == link.type:
            return old
    return None


def _ends(link: DocumentLink) -> tuple[int, int, int, int]:
    first, last = link.runs[0], link.runs[-1]
    return first.from_start, last.from_end, first.to_start, last.to_end


def decide_link(action: actions.DecideLink, tx: Writing, workspace: Workspace) -> UUID | None:
    """Confirm, dismiss or reopen links."""
    _check_state(action.state, LINK_STATES)
    focus = None
    for link_id in action.link_ids:
        link = require(tx, DocumentLink, link_id)
        earlier = action.earlier if action.earlier is not None else link.earlier
        if earlier is not None and earlier not in (link.from_document_id, link.to_document_id):
            raise UserError(
                "bad_earlier", "The earlier document must be one of the two.", "Choose one of them."
            )
        if (link.state, link.earlier) != (action.state, earlier):
            tx.update(dataclasses.replace(link, state=action.state, earlier=earlier))
            focus = link_id
    return focus


def _check_state(state: str, states: tuple[str, ...]) -> None:
    if state not in states:
        raise UserError(
            "unknown_decision",
            "“{state}” is not a decision on a proposal.",
            "The decisions are {states}.",
            state=state,
            states=", ".join(states),
        )


def save_proposals(action: actions.SaveProposals, tx: Writing, workspace: Workspace) -> UUID | None:
    """Store what a run offers; one that was decided, or is open already, stays as it is."""
    known = {one.id for one in tx.find(Proposal, id={one.id for one in action.proposals}, deleted=True)}
    fresh = [one for one in action.proposals if one.id not in known]
    for proposal in fresh:
        tx.insert(proposal)
    return fresh[-1].id if fresh else None


def decide_proposal(action: actions.DecideProposal, tx: Writing, workspace: Workspace) -> UUID | None:
    """Accept, dismiss or reopen proposals."""
    _check_state(action.state, PROPOSAL_STATES)
    focus = None
    for proposal_id in action.proposal_ids:
        proposal = require(tx, Proposal, proposal_id)
        if (proposal.state, proposal.reason) != (action.state, action.reason):
            tx.update(dataclasses.replace(proposal, state=action.state, reason=action.reason))
            focus = proposal_id
    return focus
