"""Codes: what a tag says about its words, and the fields a team adds of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.identity import Record

Kind = Literal["claim", "entity", "disputed_statement"]
KINDS: tuple[Kind, ...] = ("claim", "entity", "disputed_statement")
KIND_LETTERS: dict[Kind, str] = {"claim": "C", "entity": "E", "disputed_statement": "D"}
FIELD_TYPES = ("text", "choice", "number", "date", "yes_no")

_SLUG = re.compile(r"[a-z0-9][a-z0-9_]*")


def as_kind(text: str) -> Kind:
    """The kind of this name. Raises UserError for any other word."""
    for kind in KINDS:
        if text == kind:
            return kind
    raise UserError(
        "unknown_kind",
        "“{kind}” is not a kind of tag.",
        "The kinds are claim, entity and disputed_statement.",
        kind=text,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook(Record):
    """The frame of the codes of a project; `number` is its version and rises by one per confirmed dialog."""

    name: str
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Record):
    """One code of one kind. Retired, never deleted; ``slug`` is set once, renaming keeps every tag.

    ``colour`` None means the kind's colour of the theme; ``key`` is the digit that chooses it in the inspector.
    """

    codebook_id: UUID
    kind: Kind
    slug: str
    name: str
    definition: str = ""
    examples: str = ""
    parent: UUID | None = None
    colour: str | None = None
    key: str | None = None
    ord: int = 0
    retired: bool = False

    @property
    def is_general(self) -> bool:
        """True for the code a bare tag of this kind gets; it can be renamed, not retired."""
        return self.slug == self.kind

    @property
    def path(self) -> str:
        """``kind/slug``: the code's name in files and on the command line."""
        return f"{self.kind}/{self.slug}"


@dataclass(frozen=True, slots=True)
class FieldOption:
    """One answer of a choice field."""

    code: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeField(Record):
    """A team's own field, shown as one of the last inspector rows of its kind."""

    codebook_id: UUID
    kind: Kind
    slug: str
    name: str
    type: str = "text"
    options: tuple[FieldOption, ...] = ()
    ord: int = 0
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookVersion:
    """The whole codebook as it stood at one version. Only ever added to."""

    id: UUID
    codebook_id: UUID
    number: int
    body: dict[str, object] = field(hash=False)
    sha256: str


def make_slug(name: str, taken: frozenset[str] | set[str]) -> str:
    """A machine code for a new name: lower-case ASCII letters, digits and ``_``, not among ``taken``."""
    slug = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") or "code"
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}_{number}", number + 1
    return candidate


def check_code(code: Code) -> None:
    """Raise UserError unless the code's own values make sense."""
    as_kind(code.kind)
    if not code.name.strip():
        raise UserError("code_without_name", "A code needs a name.", "Type a short name.")
    if not _SLUG.fullmatch(code.slug):
        raise UserError(
            "bad_slug",
            "“{slug}” cannot be the machine name of a code.",
            "Use lower-case letters, digits and _, beginning with a letter or digit.",
            slug=code.slug,
        )
    if code.key is not None and code.key not in "0123456789":
        raise UserError("bad_key", "The key of a code is one digit.", "Choose 0 to 9, or none.")
    if code.is_general and code.retired:
        raise UserError(
            "general_code",
            "The general code “{name}” cannot be retired.",
            "It can be renamed.",
            name=code.name,
        )
