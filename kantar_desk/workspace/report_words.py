"""How a report names sets, people, codes and places; in a blind review nothing of a colleague is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import Person
from kantar_desk.model.review import Review
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader


def number(value: float | None, digits: int = 3) -> str:
    """A figure with three decimals; “–” where it is undefined."""
    return "–" if value is None else f"{value:.{digits}f}"


def plain(code: str) -> str:
    """A code of a closed list as words: ``wrong_span`` is “wrong span”."""
    return code.replace("_", " ")


class Words:
    """Names as the report may show them. In a blind review colleagues are A and B, nothing else of them is told."""

    def __init__(self, workspace: Workspace, reader: Reader, reviews: Iterable[Review]) -> None:
        self.own_set, self.annotator = workspace.own_set_id, workspace.annotator_id
        self.sets = {one.id: one for one in reader.find(AnnotationSet, deleted=True)}
        self.people = {one.id: one.name for one in reader.find(Person, deleted=True)}
        self.codes = {one.id: one for one in reader.find(Code, deleted=True)}
        self.by_path = {one.path: one for one in self.codes.values()}
        self.titles = {one.id: one.title for one in reader.documents()}
        self.aliases: dict[UUID, str] = {}
        blind = [one for one in reviews if one.frame.hide_authors]
        self.blind = bool(blind)
        for review in blind:
            shown = [one.set_id for one in review.frame.sets if one.set_id != self.own_set]
            shift = review.frame.seed % max(1, len(shown))
            for place, set_id in enumerate(shown[shift:] + shown[:shift]):
                self.aliases.setdefault(set_id, f"Colleague {chr(ord('A') + place)}")

    def set_name(self, set_id: UUID | None) -> str:
        """The name of a set."""
        if set_id is None:
            return "nothing"
        if set_id in self.aliases:
            return self.aliases[set_id]
        found = self.sets.get(set_id)
        if found is None:
            return "an unknown set"
        if self.blind and set_id != self.own_set:
            return plain(found.kind) + " set"
        return found.name

    def person(self, person_id: UUID) -> str:
        """The name of a person."""
        if self.blind and person_id != self.annotator:
            return "a colleague"
        return self.people.get(person_id) or "an unknown person"

    def review_name(self, review: Review, place: int) -> str:
        """The name of a review; names of sets are left out of a blind one."""
        return f"Blind review {place}" if self.blind else review.name

    def code(self, path: str | None) -> str:
        """A code by its path: “Claim: Figure”; a code unknown here stays as it is."""
        if path is None:
            return "no partner"
        code = self.by_path.get(path)
        return self.code_name(code) if code is not None else path

    @staticmethod
    def code_name(code: Code | None) -> str:
        """Kind and name of a code."""
        if code is None:
            return "an unknown code"
        kind = {"claim": "Claim", "entity": "Entity", "disputed_statement": "Disputed"}[code.kind]
        return f"{kind}: {code.name}"


def paragraph_at(text: str, position: int) -> int:
    """The number, from 1, of the paragraph a position lies in."""
    return text.count("\n", 0, position) + 1
