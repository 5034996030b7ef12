"""What a file of a newer minor version says that this version has no place for: counted, so that nobody misses it.

Keys of a row are kept with it; those of values inside a row, and of rows that have no place for them, are not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kantar_desk.formats.exchange import native_lines as lines
from kantar_desk.formats.exchange.native_annotations import annotation_from, annotation_line
from kantar_desk.formats.exchange.native_json import Line
from kantar_desk.formats.exchange.values import Notice, notice
from kantar_desk.model.review import DocumentCheck, Review, ReviewDecision


def _judgement_line(value: ReviewDecision | DocumentCheck | Review) -> Line:
    if isinstance(value, ReviewDecision):
        return lines.decision_line(value)
    return lines.check_line(value) if isinstance(value, DocumentCheck) else lines.review_line(value)


_WRITERS: dict[str, Callable[[Any], Line]] = {
    "people.jsonl": lines.person_line,
    "sets.jsonl": lambda value: lines.set_line(value, value.digest),
    "documents.jsonl": lines.document_line,
    "document_links.jsonl": lines.link_line,
    "states.jsonl": lines.state_line,
    "annotations.jsonl": lambda value: annotation_line(value, None),
    "relations.jsonl": lines.relation_line,
    "orphans.jsonl": lines.orphan_line,
    "disputes.jsonl": lambda value: lines.dispute_line(*value),
    "stances.jsonl": lines.record_line,
    "matrix.jsonl": lines.record_line,
    "register.jsonl": lambda value: lines.entry_line(*value),
    "proposals.jsonl": lines.record_line,
    "decisions.jsonl": _judgement_line,
    "comments.jsonl": lines.comment_line,
    "deleted.jsonl": lines.deleted_line,
}


class NewerKeys:
    """Counts, for each file, the keys that are not written back."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def row(self, name: str, row: Line, value: Any) -> None:
        """Count the keys of a line that its value has lost."""
        self._add(name, _lost(row, _WRITERS[name](value)))

    def annotation(self, row: Line) -> None:
        """The same for a checked line of an annotation."""
        self.row("annotations.jsonl", row, annotation_from(row, with_text=False))

    def codebook(self, given: object, value: object) -> None:
        """The same for the codebook and what would be written for it."""
        self._add("codebook.json", _lost(given, value))

    def _add(self, name: str, count: int) -> None:
        self._counts[name] = self._counts.get(name, 0) + count

    def warnings(self) -> list[Notice]:
        """One for each file in which something has no place."""
        return [
            notice(
                "unknown_values",
                "{count} values in {path} are not known to this version and were left out.",
                count=count,
                path=name,
            )
            for name, count in sorted(self._counts.items())
            if count
        ]


def _lost(given: object, kept: object) -> int:
    """How many keys of one JSON value are not in the other, also inside of objects and lists."""
    if isinstance(given, dict) and isinstance(kept, dict):
        inner = (_lost(value, kept[key]) for key, value in given.items() if key in kept)
        return len(given.keys() - kept.keys()) + sum(inner)
    if isinstance(given, list) and isinstance(kept, list):
        return sum(_lost(one, other) for one, other in zip(given, kept, strict=False))
    return 0
