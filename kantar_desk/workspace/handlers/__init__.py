"""One function per action: check everything, then write. The only callers of the store's writing half."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.workspace import actions, review_actions
from kantar_desk.workspace.actions import Action, Batch
from kantar_desk.workspace.handlers import (
    codebook,
    conflicts,
    disputes,
    documents,
    links,
    orphans,
    register,
    relations,
    review,
    sets,
    tags,
)
from kantar_desk.workspace.handlers.renewing import renew_after_edit

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace

Handler = Callable[[Any, "Writing", "Workspace"], UUID | None]

HANDLERS: dict[type[Action], Handler] = {
    actions.Annotate: tags.annotate,
    actions.Retag: tags.retag,
    actions.Resize: tags.resize,
    actions.EditBody: tags.edit_body,
    actions.EditNote: tags.edit_note,
    actions.Remove: tags.remove,
    actions.ConfirmPlace: tags.confirm_place,
    review_actions.TakeOver: tags.take_over,
    actions.PlaceOrphan: orphans.place_orphan,
    actions.Relate: relations.relate,
    actions.EditRelation: relations.edit_relation,
    actions.Unrelate: relations.unrelate,
    actions.AddDocuments: documents.add_documents,
    actions.EditDocument: documents.edit_document,
    actions.RemoveDocuments: documents.remove_documents,
    actions.SetState: sets.set_state,
    actions.RemoveSet: sets.remove_set,
    actions.RenameSet: sets.rename_set,
    actions.RenameAnnotator: sets.rename_annotator,
    actions.EditCodebook: codebook.edit_codebook,
    actions.NewEntry: register.new_entry,
    actions.EditEntry: register.edit_entry,
    actions.LinkEntity: register.link_entity,
    actions.EditVariant: register.edit_variant,
    actions.RemoveVariant: register.remove_variant,
    actions.MergeEntries: register.merge_entries,
    actions.SplitEntry: register.split_entry,
    actions.MarkDistinct: register.mark_distinct,
    actions.OpenDispute: disputes.open_dispute,
    actions.EditDispute: disputes.edit_dispute,
    actions.EditPosition: disputes.edit_position,
    actions.TakeStance: disputes.take_stance,
    actions.SetCell: disputes.set_cell,
    actions.SettleDispute: disputes.settle_dispute,
    actions.SaveLinks: links.save_links,
    actions.DecideLink: links.decide_link,
    actions.SaveProposals: links.save_proposals,
    actions.DecideProposal: links.decide_proposal,
    review_actions.StartReview: review.start_review,
    review_actions.ApplyRule: review.apply_rule,
    review_actions.Decide: review.decide,
    review_actions.WithdrawDecisions: review.withdraw_decisions,
    review_actions.CheckDocument: review.check_document,
    review_actions.AddComment: review.add_comment,
    review_actions.CloseReview: review.close_review,
    review_actions.FollowDecisions: review.follow_decisions,
    review_actions.DecideConflict: conflicts.decide_conflict,
}


def handle(action: Action, tx: Writing, workspace: Workspace) -> UUID | None:
    """Do the action inside the transaction; answers the row to look at. Raises before anything is left behind.

    A tag that changes after it was decided in a review takes its decision through the table of a newer version.
    """
    seq = tx.seq - 1
    focus = _do(action, tx, workspace)
    renew_after_edit(tx, workspace.own_set_id, seq)
    return focus


def _do(action: Action, tx: Writing, workspace: Workspace) -> UUID | None:
    if isinstance(action, Batch):
        focus = None
        for inner in action.actions:
            focus = _do(inner, tx, workspace) or focus
        return focus
    return HANDLERS[type(action)](action, tx, workspace)
