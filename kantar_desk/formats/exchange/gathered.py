"""What readers of other people's files find, before its positions are known to be code points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.values import Hypothesis
from kantar_desk.model.annotation import BODIES, RELATION_TYPES, Body, SetDocument
from kantar_desk.model.codebook import Code, Kind, make_slug
from kantar_desk.model.identity import UNSET_TIME
from kantar_desk.model.shapes import ShapeError, from_json
from kantar_desk.model.text import DocumentSource, normalise

TYPE_NAME = re.compile(r"(claim|entity|disputed_statement)(?:[-/.:]([a-z0-9][a-z0-9_]*))?")


def type_name(code: Code, joiner: str = "-") -> str:
    """The name of a code in formats that have one flat list of types, such as ``claim-figure``."""
    return f"{code.kind}{joiner}{code.slug}"


def relation_type(name: str) -> str:
    """The type of a relation as it is stored: one of ours, or the foreign name in lower-case Latin letters."""
    if name in RELATION_TYPES:
        return name
    if not name.isascii():  # else every name in Cyrillic letters would come out as the same word
        from anyascii import anyascii

        name = anyascii(name)
    return make_slug(name, set())


def body_of(kind: Kind, value: object) -> Body | None:
    """The body in a JSON value of a foreign file if it is one of this kind, else None."""
    if type(value) is not dict or value.get("kind") != kind:
        return None
    try:
        return from_json(BODIES[kind], value)
    except (ShapeError, ValueError, TypeError):
        return None


def moment_of(text: object) -> datetime:
    """The time that a foreign file names, in UTC; without a zone it is taken as UTC, and `UNSET_TIME` for none."""
    if not isinstance(text, str) or not text.strip():
        return UNSET_TIME
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return UNSET_TIME


def too_many(name: str) -> UserError:
    """The refusal of a file with more annotations than are taken."""
    return UserError(
        "too_many",
        "{name} holds more than {limit:,} annotations.",
        "Split it into parts and import these.",
        name=name,
        limit=guard.MAX_ANNOTATIONS,
    )


@dataclass(slots=True)
class Draft:
    """An annotation as the file gives it; spans are counted the file's way."""

    native: str
    set_id: UUID
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[str | None, ...]
    code: Code
    body: Body
    note: str
    creator: UUID
    created: datetime
    modified: datetime
    own_id: UUID | None
    lost: str
    context: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation as the file gives it; its ends are document, set and native id."""

    native: str
    set_id: UUID
    type: str
    start: tuple[UUID, UUID, str]
    end: tuple[UUID, UUID, str]
    note: str
    made_on: str
    creator: UUID
    own_id: UUID | None


@dataclass(slots=True)
class Gathered:
    """One document of the file with the annotations found so far. ``raw`` is the text as the file has it, or None."""

    id: UUID
    title: str
    raw: str | None
    sha256: str
    length: int
    source: DocumentSource
    folder: str = ""
    drafts: list[Draft] = field(default_factory=list)
    states: list[SetDocument] = field(default_factory=list)
    original: bytes | None = None
    hypothesis: Hypothesis | None = None  # where one document of a file is counted in its own way
    _stored: str | None = None

    @property
    def stored(self) -> str:
        """The stored text, made once as every tag asks for it; empty where the file and its reader have none."""
        if self._stored is None:
            self._stored = normalise(self.raw) if self.raw is not None else ""
        return self._stored
