"""A codebook being edited: every change can be taken back, and nothing is written before it is confirmed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.model.codebook import AttributeField, Code, Codebook, FieldOption, Kind, make_slug
from kantar_desk.model.identity import new_id
from kantar_desk.workspace.actions import EditCodebook

DIGITS = "1234567890"


@dataclass(frozen=True, slots=True)
class _State:
    codes: dict[UUID, Code] = field(default_factory=dict)
    fields: dict[UUID, AttributeField] = field(default_factory=dict)
    merges: tuple[tuple[UUID, UUID], ...] = ()


class CodebookDraft:
    """Codes and fields as they shall be. Typing into one field of one code is one step."""

    def __init__(self, codebook: Codebook, codes: Iterable[Code], fields: Iterable[AttributeField]) -> None:
        self.codebook = codebook
        self._start = _State({one.id: one for one in codes}, {one.id: one for one in fields})
        self._now = self._start
        self._before: list[_State] = []
        self._after: list[_State] = []
        self._typing: tuple[UUID, tuple[str, ...]] | None = None

    # --- asking -------------------------------------------------------------------------------------------------

    def code(self, code_id: UUID) -> Code:
        """The code as it stands in the draft."""
        return self._now.codes[code_id]

    def field(self, field_id: UUID) -> AttributeField:
        """The field as it stands in the draft."""
        return self._now.fields[field_id]

    def codes(self, kind: Kind) -> list[Code]:
        """The codes of a kind in their order, each behind its group, retired ones last."""
        mine = sorted(
            (one for one in self._now.codes.values() if one.kind == kind),
            key=lambda one: (one.retired, one.ord, one.name),
        )
        ids = {one.id for one in mine if not one.retired}
        ordered: list[Code] = []

        def add(parent: UUID | None) -> None:
            for one in mine:
                above = one.parent if one.parent in ids and not one.retired else None
                if above == parent and one not in ordered:
                    ordered.append(one)
                    if not one.retired:
                        add(one.id)

        add(None)
        return ordered

    def depth(self, code: Code) -> int:
        """How many groups a code stands under."""
        depth, seen, parent = 0, {code.id}, code.parent
        while parent is not None and parent in self._now.codes and parent not in seen and not code.retired:
            seen.add(parent)
            depth, parent = depth + 1, self._now.codes[parent].parent
        return depth

    def fields(self, kind: Kind) -> list[AttributeField]:
        """The fields of a kind in their order, retired ones last."""
        mine = (one for one in self._now.fields.values() if one.kind == kind)
        return sorted(mine, key=lambda one: (one.retired, one.ord, one.name))

    def key_owner(self, kind: Kind, key: str) -> Code | None:
        """The live code that has this key."""
        for one in self._now.codes.values():
            if one.kind == kind and one.key == key and not one.retired:
                return one
        return None

    def free_keys(self, kind: Kind) -> list[str]:
        """The digits without a code."""
        return [key for key in DIGITS if self.key_owner(kind, key) is None]

    def possible_parents(self, code: Code) -> list[Code]:
        """The codes this one may stand under: live, of its kind, not under it."""
        under = {code.id}
        grown = True
        while grown:
            more = {one.id for one in self._now.codes.values() if one.parent in under} - under
            under |= more
            grown = bool(more)
        return [one for one in self.codes(code.kind) if one.id not in under and not one.retired]

    def merged_into(self, code_id: UUID) -> Code | None:
        """The code that takes the tags of this one when the draft is confirmed."""
        target = dict(self._now.merges).get(code_id)
        return self._now.codes[target] if target is not None else None

    def counts(self, tags: dict[UUID, int]) -> dict[UUID, int]:
        """The number of tags by code as it will be: merged codes give theirs away."""
        counts = dict(tags)
        for losing, winning in self._now.merges:
            counts[winning] = counts.get(winning, 0) + counts.pop(losing, 0)
        return counts

    @property
    def changes(self) -> int:
        """How many steps stand since the start."""
        return len(self._before)

    @property
    def can_redo(self) -> bool:
        """True when a step was taken back."""
        return bool(self._after)

    def action(self) -> EditCodebook | None:
        """The one action that makes the codebook so; None when nothing differs."""
        start, now = self._start, self._now
        losing = {one for one, _ in now.merges}
        codes = tuple(
            one for one in now.codes.values() if start.codes.get(one.id) != one and one.id not in losing
        )
        fields = tuple(one for one in now.fields.values() if start.fields.get(one.id) != one)
        if not codes and not fields and not now.merges:
            return None
        # A new code stands behind its group, so that it can be stored in this order.
        return EditCodebook(codes=tuple(sorted(codes, key=self.depth)), fields=fields, merge=now.merges)

    # --- changing -----------------------------------------------------------------------------------------------

    def _step(self, state: _State, typing: tuple[UUID, tuple[str, ...]] | None = None) -> None:
        if state == self._now:
            return
        if typing is None or typing != self._typing:
            self._before.append(self._now)
        self._after.clear()
        self._typing = typing
        self._now = state

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        if not self._before:
            return False
        self._after.append(self._now)
        self._now = self._before.pop()
        self._typing = None
        return True

    def redo(self) -> bool:
        """Do the last step taken back again; False when there is none."""
        if not self._after:
            return False
        self._before.append(self._now)
        self._now = self._after.pop()
        self._typing = None
        return True

    def end_typing(self) -> None:
        """What is typed from now on is another step."""
        self._typing = None

    def edit(self, code_id: UUID, **changes: Any) -> None:
        """Change values of a code: name, definition, examples, colour, key, parent. Typing on is the same step."""
        code = dataclasses.replace(self._now.codes[code_id], **changes)
        texts = set(changes) <= {"name", "definition", "examples"}
        self._step(self._with_codes(code), (code_id, tuple(sorted(changes))) if texts else None)

    def edit_field(self, field_id: UUID, **changes: Any) -> None:
        """Change values of a field."""
        changed = dataclasses.replace(self._now.fields[field_id], **changes)
        texts = set(changes) <= {"name", "options"}
        self._step(self._with_field(changed), (field_id, tuple(sorted(changes))) if texts else None)

    def _with_codes(self, *codes: Code) -> _State:
        return dataclasses.replace(self._now, codes={**self._now.codes, **{one.id: one for one in codes}})

    def _with_field(self, changed: AttributeField) -> _State:
        return dataclasses.replace(self._now, fields={**self._now.fields, changed.id: changed})

    def add(self, kind: Kind, name: str) -> UUID:
        """Add a code at the end of its kind, with the first free key; answers its id."""
        taken = {one.slug for one in self._now.codes.values() if one.kind == kind}
        free = self.free_keys(kind)
        code = Code(
            id=new_id(),
            codebook_id=self.codebook.id,
            kind=kind,
            slug=make_slug(name, taken),
            name=name,
            key=free[0] if free else None,
            ord=1 + max((one.ord for one in self._now.codes.values()), default=0),
        )
        self._step(self._with_codes(code))
        return code.id

    def name_field(self, field_id: UUID, name: str) -> None:
        """Name a field; the machine code of one added in this draft follows the name until it is confirmed."""
        held = self._now.fields[field_id]
        taken = {
            one.slug for one in self._now.fields.values() if one.kind == held.kind and one.id != field_id
        }
        slug = make_slug(name, taken) if self.is_new(field_id) else held.slug
        self._step(self._with_field(dataclasses.replace(held, name=name, slug=slug)), (field_id, ("name",)))

    def name_code(self, code_id: UUID, name: str) -> None:
        """Name a code; the machine code of one added in this draft follows the name until it is confirmed."""
        code = self._now.codes[code_id]
        taken = {one.slug for one in self._now.codes.values() if one.kind == code.kind and one.id != code_id}
        slug = make_slug(name, taken) if self.is_new(code_id) else code.slug
        changed = dataclasses.replace(code, name=name, slug=slug)
        self._step(self._with_codes(changed), (code_id, ("name",)))

    def is_new(self, code_id: UUID) -> bool:
        """True for a code or field added in this draft."""
        return code_id not in self._start.codes and code_id not in self._start.fields

    def retire(self, code_id: UUID) -> None:
        """Hide a code from keys and menus; its tags stay. Codes under it move up."""
        code = self._now.codes[code_id]
        moved = [
            dataclasses.replace(one, parent=code.parent)
            for one in self._now.codes.values()
            if one.parent == code_id
        ]
        self._step(self._with_codes(dataclasses.replace(code, retired=True, key=None), *moved))

    def revive(self, code_id: UUID) -> None:
        """Bring a retired code back, without a key, or undo its merge."""
        merges = tuple(pair for pair in self._now.merges if pair[0] != code_id)
        state = self._with_codes(dataclasses.replace(self._now.codes[code_id], retired=False))
        self._step(dataclasses.replace(state, merges=merges))

    def merge(self, losing_id: UUID, winning_id: UUID) -> None:
        """Give all tags of one code to another and retire it, when the draft is confirmed."""
        losing = self._now.codes[losing_id]
        moved = [
            dataclasses.replace(one, parent=None if winning_id == one.id else winning_id)
            for one in self._now.codes.values()
            if one.parent == losing_id
        ]
        state = self._with_codes(dataclasses.replace(losing, retired=True, key=None), *moved)
        kept = tuple((one, winning_id if other == losing_id else other) for one, other in self._now.merges)
        self._step(dataclasses.replace(state, merges=(*kept, (losing_id, winning_id))))

    def add_field(self, kind: Kind, name: str, type_: str = "text") -> UUID:
        """Add a field of the team's own; answers its id."""
        taken = {one.slug for one in self._now.fields.values() if one.kind == kind}
        added = AttributeField(
            id=new_id(),
            codebook_id=self.codebook.id,
            kind=kind,
            slug=make_slug(name, taken),
            name=name,
            type=type_,
            ord=1 + max((one.ord for one in self._now.fields.values()), default=0),
        )
        self._step(self._with_field(added))
        return added.id

    def set_options(self, field_id: UUID, labels: list[str]) -> None:
        """The choices of a field, by label; a choice that keeps its label or its line keeps its code."""
        old = self._now.fields[field_id].options
        by_label = {option.label: option.code for option in old}
        taken: set[str] = set()
        options = []
        for line, text in enumerate(labels):
            code = by_label.get(text)
            if code is None and len(labels) == len(old):
                code = old[line].code
            if code is None or code in taken:
                used = taken | {option.code for option in old}
                code = make_slug(text, used)
            taken.add(code)
            options.append(FieldOption(code, text))
        self.edit_field(field_id, options=tuple(options))

    def take_in(self, codes: Iterable[Code], fields: Iterable[AttributeField]) -> tuple[int, int]:
        """Take over codes and fields of a file: known ones (by id, then kind and machine code) get its words.

        New ones are added; a key comes along only where it is free. One step. Answers how many are new and known.
        """
        now = dict(self._now.codes)
        by_path = {(one.kind, one.slug): one.id for one in now.values()}
        ids: dict[UUID, UUID] = {}
        new = known = 0
        incoming = list(codes)
        for one in incoming:
            ids[one.id] = one.id if one.id in now else by_path.get((one.kind, one.slug), one.id)
        for one in incoming:
            old = now.get(ids[one.id])
            parent = ids.get(one.parent) if one.parent is not None else None
            if old is None:
                owner = any(
                    other.kind == one.kind and other.key == one.key and not other.retired
                    for other in now.values()
                )
                now[one.id] = dataclasses.replace(
                    one,
                    codebook_id=self.codebook.id,
                    parent=parent,
                    key=None if owner else one.key,
                    revision=0,
                )
                new += 1
            else:
                now[old.id] = dataclasses.replace(
                    old,
                    name=one.name,
                    definition=one.definition,
                    examples=one.examples,
                    colour=one.colour,
                )
                known += 1
        held = dict(self._now.fields)
        field_paths = {(one.kind, one.slug) for one in held.values()}
        for added in fields:
            if added.id not in held and (added.kind, added.slug) not in field_paths:
                held[added.id] = dataclasses.replace(added, codebook_id=self.codebook.id, revision=0)
                new += 1
        self._step(dataclasses.replace(self._now, codes=now, fields=held))
        return new, known
