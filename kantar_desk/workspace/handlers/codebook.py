"""The codebook: one confirmed dialog is one step and one new version. No step loses a tag."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.codebook import (
    FIELD_TYPES,
    AttributeField,
    Code,
    Codebook,
    CodebookVersion,
    check_code,
)
from kantar_desk.model.identity import new_id
from kantar_desk.model.shapes import to_json
from kantar_desk.workspace import actions
from kantar_desk.workspace.handlers.checks import require

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing
    from kantar_desk.workspace.workspace import Workspace


def edit_codebook(action: actions.EditCodebook, tx: Writing, workspace: Workspace) -> UUID | None:
    """Add, change, retire, revive and merge codes and fields; the codebook's number rises by one."""
    before = len(tx.changes)
    # Keys are freed before they are given, so that two codes can swap theirs in one dialog.
    for code in sorted(action.codes, key=lambda one: one.key is not None):
        _put_code(tx, code)
    for field in action.fields:
        _put_field(tx, field)
    for losing_id, winning_id in action.merge:
        _merge(tx, losing_id, winning_id)
    _check_keys(tx)
    if len(tx.changes) == before:
        return None
    codebook = tx.find(Codebook)[0]
    # A version that was undone keeps its number: what it said stays true.
    numbers = [version.number for version in tx.find(CodebookVersion, codebook_id=codebook.id)]
    codebook = tx.update(dataclasses.replace(codebook, number=max([codebook.number, *numbers]) + 1))
    tx.append(snapshot(tx, codebook))
    own = require(tx, AnnotationSet, workspace.own_set_id)
    tx.update(dataclasses.replace(own, codebook_version=codebook.number))
    return codebook.id


def snapshot(tx: Writing, codebook: Codebook) -> CodebookVersion:
    """The whole codebook as it stands now."""
    body: dict[str, object] = {
        "codebook": to_json(codebook),
        "codes": [to_json(code) for code in tx.find(Code)],
        "fields": [to_json(field) for field in tx.find(AttributeField)],
    }
    canonical = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return CodebookVersion(
        id=new_id(),
        codebook_id=codebook.id,
        number=codebook.number,
        body=body,
        sha256=hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _put_code(tx: Writing, code: Code) -> None:
    check_code(code)
    old = tx.get(Code, code.id)
    if old is None:
        if tx.find(Code, kind=code.kind, slug=code.slug, deleted=True):
            raise UserError(
                "slug_taken",
                "There is a code with the machine name “{slug}” already.",
                "Choose another name, or revive the retired code.",
                slug=code.path,
            )
        tx.insert(code)
        return
    if (old.kind, old.slug) != (code.kind, code.slug):
        raise UserError(
            "code_fixed",
            "Kind and machine name of the code “{name}” are set once.",
            "Add a new code and merge this one into it.",
            name=old.name,
        )
    if code.parent is not None:
        _check_parent(tx, code)
    changed = dataclasses.replace(code, revision=old.revision)
    if changed != old:
        tx.update(changed)


def _check_parent(tx: Writing, code: Code) -> None:
    seen = {code.id}
    parent = code.parent
    while parent is not None:
        if parent in seen:
            raise UserError(
                "parent_loop",
                "“{name}” would stand under itself.",
                "Choose another group.",
                name=code.name,
            )
        seen.add(parent)
        parent = require(tx, Code, parent).parent


def _put_field(tx: Writing, field: AttributeField) -> None:
    if field.type not in FIELD_TYPES or not field.name.strip():
        raise UserError("bad_field", "A field needs a name and a type.", "Type a name and choose a type.")
    if field.type == "choice" and not field.options:
        raise UserError("no_options", "A field with choices needs at least one choice.", "Add a choice.")
    old = tx.get(AttributeField, field.id)
    if old is None:
        if tx.find(AttributeField, kind=field.kind, slug=field.slug, deleted=True):
            raise UserError("field_taken", "There is a field with this machine name.", "Choose another name.")
        tx.insert(field)
    elif dataclasses.replace(field, revision=old.revision) != old:
        if (old.kind, old.slug, old.type) != (field.kind, field.slug, field.type):
            raise UserError(
                "field_fixed",
                "Kind, machine name and type of the field “{name}” are set once.",
                "Retire it and add a new one.",
                name=old.name,
            )
        tx.update(dataclasses.replace(field, revision=old.revision))


def _merge(tx: Writing, losing_id: UUID, winning_id: UUID) -> None:
    """Retag everything the annotator may change, then retire. Received sets keep the retired code."""
    losing, winning = require(tx, Code, losing_id), require(tx, Code, winning_id)
    if losing.kind != winning.kind or losing.id == winning.id:
        raise UserError(
            "merge_kinds", "Only two different codes of one kind can be merged.", "Choose another code."
        )
    if losing.is_general:
        raise UserError(
            "general_code",
            "The general code “{name}” cannot be retired.",
            "It can be renamed.",
            name=losing.name,
        )
    editable = {found.id for found in tx.find(AnnotationSet) if found.kind in ("own", "suggested")}
    for annotation in tx.find(Annotation, code_id=losing.id):
        if annotation.set_id in editable:
            tx.update(dataclasses.replace(annotation, code_id=winning.id))
    tx.update(dataclasses.replace(losing, retired=True, key=None))


def _check_keys(tx: Writing) -> None:
    taken: dict[tuple[str, str], Code] = {}
    for code in tx.find(Code):
        if code.key is None or code.retired:
            continue
        other = taken.setdefault((code.kind, code.key), code)
        if other.id != code.id:
            raise UserError(
                "key_taken",
                "“{first}” and “{second}” have the same key {key}.",
                "Give one of them another key, or none.",
                first=other.name,
                second=code.name,
                key=code.key,
            )
