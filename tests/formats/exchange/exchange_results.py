"""What was read, in words: notes, relations and warnings of a result."""

from __future__ import annotations

from kantar_desk.formats.exchange.values import ReadResult


def notes(result: ReadResult) -> list[tuple[str, str]]:
    """The words of each tag, and its note."""
    return [(one.quote, one.note) for part in result.bundle.parts() for one in part.annotations]


def links(result: ReadResult) -> set[tuple[str, str, str]]:
    """The type of each relation, and the words of its ends."""
    quotes = {one.id: one.quote for part in result.bundle.parts() for one in part.annotations}
    return {
        (one.type, quotes[one.from_annotation_id], quotes[one.to_annotation_id])
        for part in result.bundle.parts()
        for one in part.relations
    }


def warned(result: ReadResult) -> dict[str, str]:
    """The sentence of each warning by its code."""
    return {one.code: one.message for one in result.warnings}
