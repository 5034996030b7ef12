"""The register of names: who or what is meant, however it is spelled."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from kantar_desk.model.identity import Record

SCRIPTS = ("latin", "cyrillic", "arabic", "other")
VARIANT_KINDS = (
    "spelling", "transliteration", "inflected", "short_form", "full_form", "alias", "former_name", "translation",
    "error",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExternalId:
    """The same thing in somebody else's register."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry(Record):
    """One person, body, place or thing of the project's register.

    A merge rewrites no mention: the losing entry gets ``merged_into`` and its mentions resolve through it. Variants
    and “not the same” pairs are values of their own (`Variant`, `Distinct`), as people add them side by side.
    """

    code_id: UUID
    preferred: str
    note: str = ""
    external: tuple[ExternalId, ...] = ()
    merged_into: UUID | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Record):
    """One spelling of an entry's name. ``id`` is derived from entry and text, ``folded`` is for look-up."""

    entry_id: UUID
    text: str
    folded: str = ""
    script: str = "latin"
    kind: str | None = None
    language: str = ""
    annotation_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinct(Record):
    """“Not the same”: the smaller id stands first, the id is derived from both."""

    entry_id: UUID
    other_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup:
    """An entry with what hangs on it, as the register page shows it: variants and ids it is distinct from."""

    entry: RegisterEntry
    variants: tuple[Variant, ...] = ()
    distinct_from: tuple[UUID, ...] = ()
    mentions: int = field(default=0)
