"""Places named by words and position, and tags that found no place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.model.identity import Record
from kantar_desk.model.text import Span

CONTEXT_LENGTH = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """A place in a text: spans with their exact words, and up to 32 code points before and after."""

    spans: tuple[Span, ...]
    exact: tuple[str, ...]
    prefix: str = ""
    suffix: str = ""


def select(text: str, spans: tuple[Span, ...]) -> Selector:
    """The selector of these spans of this text."""
    first, last = spans[0].start, spans[-1].end
    return Selector(
        spans=spans,
        exact=tuple(text[span.start : span.end] for span in spans),
        prefix=text[max(0, first - CONTEXT_LENGTH) : first],
        suffix=text[last : last + CONTEXT_LENGTH],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan(Record):
    """An annotation that could not be placed. It is kept and exported again, never dropped.

    ``payload`` is the annotation's line as it came; ``reason`` is one sentence.
    """

    set_id: UUID
    document_id: UUID | None = None
    quote: str = ""
    payload: dict[str, Any] = field(default_factory=dict, hash=False)
    reason: str = ""
