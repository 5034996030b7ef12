"""Names as they may be shown: while a blind review runs, colleagues are A and B, and nothing else of them is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.identity import Person
from kantar_desk.model.review import Review

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


def running_blind(reader: Reader) -> list[Review]:
    """The blind reviews of this project that are not closed."""
    return [
        one
        for one in reader.find(Review)
        if one.frame.hide_authors and one.closed is None and one.result_set_id is not None
    ]


def aliases(reviews: Iterable[Review], own_set_id: UUID) -> dict[UUID, str]:
    """“Colleague A”, “Colleague B” … for the sets of blind reviews, in an order that the seed decides."""
    found: dict[UUID, str] = {}
    for review in reviews:
        shown = [one.set_id for one in review.frame.sets if one.set_id != own_set_id]
        shift = review.frame.seed % max(1, len(shown))
        for place, set_id in enumerate(shown[shift:] + shown[:shift]):
            found.setdefault(set_id, f"Colleague {chr(ord('A') + place)}")
    return found


def shown_names(
    reader: Reader, own_set_id: UUID, annotator_id: UUID
) -> tuple[dict[UUID, AnnotationSet], dict[UUID, Person]]:
    """All sets and people, under the names that may be shown now."""
    sets = {one.id: one for one in reader.find(AnnotationSet)}
    people = {one.id: one for one in reader.find(Person)}
    blind = running_blind(reader)
    if not blind:
        return sets, people
    names = aliases(blind, own_set_id)
    names |= {
        one.result_set_id: f"Blind review {number}"
        for number, one in enumerate(blind, start=1)
        if one.result_set_id is not None
    }
    other = {"imported": "Another set", "suggested": "Suggestions", "adjudicated": "Decided tags"}
    return (
        {
            one.id: one
            if one.id == own_set_id
            else dataclasses.replace(one, name=names.get(one.id, other.get(one.kind, "Another set")))
            for one in sets.values()
        },
        {
            one.id: one if one.id == annotator_id else dataclasses.replace(one, name="Colleague")
            for one in people.values()
        },
    )


def hidden_people(people: Iterable[Person], annotator_id: UUID) -> tuple[Person, ...]:
    """People as a file may name them during a blind review: nobody but the annotator by name."""
    return tuple(
        one if one.id == annotator_id else dataclasses.replace(one, name="Colleague") for one in people
    )
