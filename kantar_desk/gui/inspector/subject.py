"""The tags an inspector form is about, and what its parts ask of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kantar_desk.gui.desk import Desk
from kantar_desk.model.annotation import Claim, Figure, Source
from kantar_desk.model.codebook import AttributeField, Code, Kind
from kantar_desk.workspace.inspector_queries import TagDetails


class Subject:
    """Tags of one kind on show. ``details`` is replaced at every reading and is never empty once shown."""

    def __init__(self, desk: Desk, kind: Kind) -> None:
        self.desk, self.kind = desk, kind
        self.details: list[TagDetails] = []
        self.fields = sorted(
            (one for one in desk.fields.values() if one.kind == kind and not one.retired),
            key=lambda one: (one.ord, one.name),
        )

    @property
    def ids(self) -> tuple[UUID, ...]:
        """The ids of the tags."""
        return tuple(one.annotation.id for one in self.details)

    @property
    def reading(self) -> Figure | None:
        """The figure offered for a single claim that has none."""
        if len(self.details) != 1 or self.figure() is not None:
            return None
        return self.details[0].reading

    def figure(self) -> Figure | None:
        """The figure of the first claim."""
        body = self.details[0].annotation.body
        return body.figure if isinstance(body, Claim) else None

    def figure_or_new(self) -> Figure:
        """The figure to go on from: the one kept, else the one read, else an empty one."""
        return self.figure() or self.details[0].reading or Figure()

    def field(self, name: str) -> AttributeField:
        """The team's own field of a row ``extra.<slug>``."""
        return next(one for one in self.fields if one.slug == name.split(".", 1)[1])

    def codes(self) -> list[Code]:
        """The codes that can be given now."""
        return self.desk.live_codes(self.kind)

    def code_slug(self) -> str:
        """The machine code of the first tag's code."""
        code = self.desk.codes.get(self.details[0].annotation.code_id)
        return code.slug if code is not None else "entity"

    def slug(self, code_id: UUID) -> str:
        """The machine code of a code."""
        code = self.desk.codes.get(code_id)
        return code.slug if code is not None else ""

    def source(self) -> Source:
        """The source of the first claim."""
        body = self.details[0].annotation.body
        return body.source if isinstance(body, Claim) else Source()


def value_of(details: TagDetails, name: str) -> Any:
    """A field of a tag's body."""
    return getattr(details.annotation.body, name)
