"""A bundle in which nobody is named: people and sets get letters and other ids, the same ones at every export."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.identity import NOBODY, Person, derived_id

T = TypeVar("T")
_PERSON_FIELDS = ("creator", "owner", "by", "author", "reviewer", "decided_by")


def letters(number: int) -> str:
    """A, B … Z, AA, AB …"""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def blinded(bundle: Bundle) -> Bundle:
    """The same bundle without who made what: names, ids and set names of people are replaced in every line.

    Which letter somebody gets follows from the ids of the sets, so it is equal at every export of the same sets. Times
    stay; texts, notes and comments are not searched for names.
    """
    return _Blind(bundle).bundle()


class _Blind:
    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        head = bundle.head
        seed = sorted(str(one.id) for one in head.sets)
        order = sorted(
            {person.id for person in head.people} - {NOBODY}, key=lambda own: derived_id("order", *seed, own)
        )
        self._people = {own: derived_id("blind", *seed, number) for number, own in enumerate(order)}
        self._names = {self._people[own]: f"Person {letters(number)}" for number, own in enumerate(order)}
        sets = sorted(head.sets, key=lambda one: derived_id("order", *seed, one.id))
        self._sets = {one.id: f"Set {letters(number)}" for number, one in enumerate(sets)}

    def bundle(self) -> Bundle:
        head = self._bundle.head
        values: dict[str, Any] = {}
        for one in dataclasses.fields(BundleHead):
            value = getattr(head, one.name)
            values[one.name] = (
                tuple(map(self._value, value)) if isinstance(value, tuple) else self._value(value)
            )
        values["people"] = tuple(Person(id=own, name=name) for own, name in sorted(self._names.items()))
        values["sets"] = tuple(
            dataclasses.replace(one, name=self._sets[one.id], digest=None) for one in values["sets"]
        )
        values["reviews"] = tuple(
            dataclasses.replace(one, name=f"Review {letters(number)}")
            for number, one in enumerate(values["reviews"])
        )
        return Bundle(BundleHead(**values), self._parts)

    def _parts(self) -> Iterator[DocumentPart]:
        for part in self._bundle.parts():
            changes: dict[str, Any] = {"document": self._value(part.document)}
            for name in ("annotations", "relations", "states", "orphans", "deleted"):
                changes[name] = tuple(map(self._value, getattr(part, name)))
            yield dataclasses.replace(part, **changes)

    def _value(self, value: T) -> T:
        """A value with its people replaced; somebody the head does not name becomes nobody."""
        if not dataclasses.is_dataclass(value) or isinstance(value, (type, datetime)):
            return value
        changes: dict[str, UUID] = {}
        for name in _PERSON_FIELDS:
            found = getattr(value, name, None)
            if isinstance(found, UUID):
                changes[name] = self._people.get(found, NOBODY)
        return dataclasses.replace(value, **changes) if changes else value
