"""Comparison items of annotations, made with one look at codes, register and team fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.items import Item, item_of
from kantar_desk.model.annotation import Annotation, Relation
from kantar_desk.model.codebook import AttributeField, Code
from kantar_desk.model.register import RegisterEntry

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


class ItemMaker:
    """Makes comparison items with one look at codes, register and team fields."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.codes = {code.id: code for code in reader.find(Code)}
        self.entries = {entry.id: entry for entry in reader.find(RegisterEntry)}
        self.free = frozenset(one.slug for one in reader.find(AttributeField) if one.type == "text")

    def resolve(self, entry_id: UUID) -> UUID | None:
        """The entry a merged one stands for, or None if the register does not hold it."""
        seen: set[UUID] = set()
        entry = self.entries.get(entry_id)
        while entry is not None and entry.merged_into is not None and entry.id not in seen:
            seen.add(entry.id)
            entry = self.entries.get(entry.merged_into)
        return entry.id if entry is not None else None

    def items(self, annotations: Iterable[Annotation]) -> list[Item]:
        """The items of annotations whose code is known, with their relations as they are now."""
        chosen = list(annotations)
        ids = tuple(one.id for one in chosen)
        if not ids:
            return []
        found = [
            *self.reader.find(Relation, from_annotation_id=ids),
            *self.reader.find(Relation, to_annotation_id=ids),
        ]
        return self.items_with(chosen, found)

    def items_with(self, annotations: Iterable[Annotation], relations: Iterable[Relation]) -> list[Item]:
        """The items of annotations whose code is known, with these relations; each is looked at once."""
        ends: dict[UUID, dict[UUID, Relation]] = {}
        for relation in relations:
            ends.setdefault(relation.from_annotation_id, {})[relation.id] = relation
            ends.setdefault(relation.to_annotation_id, {})[relation.id] = relation
        return [
            item_of(
                one,
                self.codes[one.code_id],
                tuple(ends[one.id].values()) if one.id in ends else (),
                resolve=self.resolve,
                free_fields=self.free,
            )
            for one in annotations
            if one.code_id in self.codes
        ]
