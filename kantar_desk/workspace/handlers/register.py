"""The register of names: entries, spellings, links, merge and split without loss."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.namekeys import script as script_of
from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Entity
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import derived_id
from kantar_desk.model.register import VARIANT_KINDS, Distinct, RegisterEntry, Variant
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import editable_annotation, require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def new_entry(action: actions.NewEntry, tx: Writing, workspace: Workspace) -> UUID:
    """Add an entry with its preferred name as first spelling, and link mentions to it."""
    _entity_code(tx, action.code_id)
    preferred = _clean(action.preferred)
    tx.insert(RegisterEntry(id=action.id, code_id=action.code_id, preferred=preferred, note=action.note))
    add_variant(tx, action.id, preferred)
    if action.link:
        link_entity(actions.LinkEntity(annotation_ids=action.link, entry_id=action.id), tx, workspace)
    return action.id


def _clean(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned:
        raise UserError("no_name", "A name is needed.", "Type a name.")
    return cleaned


def _entity_code(tx: Writing, code_id: UUID) -> None:
    code = require(tx, Code, code_id)
    if code.kind != "entity":
        raise UserError(
            "code_of_other_kind",
            "The code “{name}” belongs to another kind of tag.",
            "Choose a code of entities.",
            name=code.name,
        )


def add_variant(
    tx: Writing,
    entry_id: UUID,
    text: str,
    *,
    kind: str | None = None,
    language: str = "",
    annotation_id: UUID | None = None,
) -> UUID:
    """Add a spelling to an entry unless it is there; a removed one comes back. Answers the spelling's id."""
    if kind is not None and kind not in VARIANT_KINDS:
        raise UserError(
            "unknown_variant_kind",
            "“{kind}” is not a kind of spelling.",
            "The kinds are {kinds}.",
            kind=kind,
            kinds=", ".join(VARIANT_KINDS),
        )
    text = _clean(text)
    variant_id = derived_id("variant", entry_id, text)
    old = tx.get(Variant, variant_id, deleted=True)
    if old is not None and old.deleted is not None:
        old = tx.revive(old)
    if old is None:
        tx.insert(
            Variant(
                id=variant_id,
                entry_id=entry_id,
                text=text,
                folded=fold_plain(text),
                script=script_of(text),
                kind=kind,
                language=language,
                annotation_id=annotation_id,
            )
        )
    elif (kind is not None and kind != old.kind) or (language and language != old.language):
        tx.update(dataclasses.replace(old, kind=kind or old.kind, language=language or old.language))
    return variant_id


def edit_entry(action: actions.EditEntry, tx: Writing, workspace: Workspace) -> UUID:
    """Change an entry's name, code, note, external ids, or retire it."""
    entry = require(tx, RegisterEntry, action.entry_id)
    changed = entry
    if action.preferred is not None:
        changed = dataclasses.replace(changed, preferred=_clean(action.preferred))
        add_variant(tx, entry.id, action.preferred)
    if action.code_id is not None:
        _entity_code(tx, action.code_id)
        changed = dataclasses.replace(changed, code_id=action.code_id)
    if action.note is not None:
        changed = dataclasses.replace(changed, note=action.note)
    if action.external is not None:
        changed = dataclasses.replace(changed, external=action.external)
    if action.retired is not None:
        changed = dataclasses.replace(changed, retired=action.retired)
    if changed != entry:
        tx.update(changed)
    return entry.id


def link_entity(action: actions.LinkEntity, tx: Writing, workspace: Workspace) -> UUID | None:
    """Link mentions to an entry, or unlink them; a mention by name teaches the entry its spelling."""
    if action.entry_id is not None:
        require(tx, RegisterEntry, action.entry_id)
    focus = None
    for annotation_id in action.annotation_ids:
        annotation = editable_annotation(tx, annotation_id)
        body = annotation.body
        if not isinstance(body, Entity):
            raise UserError(
                "not_an_entity", "Only entities can be linked to a name.", "Tag the name with 2 first."
            )
        confidence = action.confidence if action.entry_id is not None else None
        changed = dataclasses.replace(body, entry_id=action.entry_id, confidence=confidence)
        tx.update(dataclasses.replace(annotation, body=changed))
        if action.entry_id is not None and body.mention in (None, "name"):
            add_variant(
                tx,
                action.entry_id,
                annotation.quote,
                kind=action.variant_kind,
                annotation_id=annotation.id,
            )
        focus = annotation_id
    return focus


def edit_variant(action: actions.EditVariant, tx: Writing, workspace: Workspace) -> UUID:
    """Add a spelling, or change its kind or language."""
    require(tx, RegisterEntry, action.entry_id)
    return add_variant(tx, action.entry_id, action.text, kind=action.kind, language=action.language)


def remove_variant(action: actions.RemoveVariant, tx: Writing, workspace: Workspace) -> None:
    """Remove a spelling; mentions stay linked."""
    tx.remove(require(tx, Variant, action.variant_id))


def resolve(tx: Writing, entry_id: UUID) -> RegisterEntry:
    """The entry a merged one stands for, in the end."""
    seen: set[UUID] = set()
    entry = require(tx, RegisterEntry, entry_id)
    while entry.merged_into is not None and entry.id not in seen:
        seen.add(entry.id)
        entry = require(tx, RegisterEntry, entry.merged_into)
    return entry


def merge_entries(action: actions.MergeEntries, tx: Writing, workspace: Workspace) -> UUID:
    """The losing entry resolves to the winning one; no mention and no spelling is rewritten."""
    losing = require(tx, RegisterEntry, action.losing_id)
    winning = resolve(tx, action.winning_id)
    if winning.id == losing.id:
        raise UserError("merge_itself", "An entry cannot be merged into itself.", "Choose another entry.")
    tx.update(dataclasses.replace(losing, merged_into=winning.id))
    return winning.id


def split_entry(action: actions.SplitEntry, tx: Writing, workspace: Workspace) -> UUID:
    """Take a merge back, or move chosen mentions and spellings to another entry."""
    entry = require(tx, RegisterEntry, action.entry_id)
    if not action.mentions and not action.variants:
        if entry.merged_into is None:
            raise UserError(
                "not_merged", "This entry is not merged into another one.", "Choose what to move."
            )
        tx.update(dataclasses.replace(entry, merged_into=None))
        return entry.id
    if action.to_id is None:
        raise UserError("no_target", "Choose the entry that takes the mentions.", "Add a new entry first.")
    target = require(tx, RegisterEntry, action.to_id)
    for annotation_id in action.mentions:
        annotation = editable_annotation(tx, annotation_id)
        if isinstance(annotation.body, Entity):
            body = dataclasses.replace(annotation.body, entry_id=target.id)
            tx.update(dataclasses.replace(annotation, body=body))
    for variant_id in action.variants:
        variant = require(tx, Variant, variant_id)
        tx.remove(variant)
        add_variant(tx, target.id, variant.text, kind=variant.kind, language=variant.language)
    return target.id


def mark_distinct(action: actions.MarkDistinct, tx: Writing, workspace: Workspace) -> None:
    """Note that two entries are not the same, so that the pair is not proposed again; or take that back."""
    first, second = sorted((action.entry_id, action.other_id))
    require(tx, RegisterEntry, first)
    require(tx, RegisterEntry, second)
    row_id = derived_id("distinct", first, second)
    old = tx.get(Distinct, row_id, deleted=True)
    if not action.distinct:
        if old is not None and old.deleted is None:
            tx.remove(old)
    elif old is None:
        tx.insert(Distinct(id=row_id, entry_id=first, other_id=second))
    elif old.deleted is not None:
        tx.revive(old)
