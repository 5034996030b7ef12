"""Placing received tags in a text of ours that is not, or not quite, the one they were made on.

Every tag that moved is marked “check” until a person confirms it; what is not certain is an orphan with its best
places.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.analysis.anchoring import Anchoring, FoundPlace
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.bundle import DocumentPart
from kantar_desk.model.selector import Orphan, Selector, select
from kantar_desk.model.shapes import from_json, to_json
from kantar_desk.model.text import QUOTE_JOINER, Document, Span, quote_of

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

CAME_DOCUMENT = "document"
CONTEXT_KEYS = ("prefix", "suffix")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a received annotation landed: as a tag of ours, or None with the best places, best first."""

    annotation: Annotation | None
    places: tuple[FoundPlace, ...] = ()


class Placing:
    """Places the annotations of one document of a file in the text we hold of it."""

    def __init__(self, reader: Reader, part: DocumentPart, local_id: UUID) -> None:
        self.part = part
        self.local_id = local_id
        self.text = reader.text(local_id)

    @cached_property
    def anchoring(self) -> Anchoring:
        """Made on first use: a document without annotations costs nothing."""
        return Anchoring(self.text, self.part.text)

    def place(self, theirs: Annotation) -> Placed:
        """The annotation in our text, marked “check”, or None with the best places."""
        landed = self.anchoring.place(selector_of(theirs, self.part.text))
        if landed.mark == "orphan":
            return Placed(annotation=None, places=landed.places)
        return Placed(
            annotation=dataclasses.replace(
                theirs,
                document_id=self.local_id,
                spans=landed.spans,
                quote=quote_of(self.text, landed.spans),
                body=self._body(theirs),
                placed="check",
                unknown_keys={
                    key: value for key, value in theirs.unknown_keys.items() if key not in CONTEXT_KEYS
                },
            )
        )

    def _body(self, theirs: Annotation) -> Any:
        """The body with its attributing words placed too; words that found no place are left out."""
        body = theirs.body
        if not isinstance(body, Claim) or not body.source.cue:
            return body
        cue: list[Span] = []
        if self.part.text is not None:
            landed = self.anchoring.place(select(self.part.text, body.source.cue))
            cue = list(landed.spans)
        return dataclasses.replace(body, source=dataclasses.replace(body.source, cue=tuple(cue)))


def selector_of(annotation: Annotation, text: str | None) -> Selector:
    """Quote, context and position of an annotation; without its text from what its line said."""
    if text is not None:
        return select(text, annotation.spans)
    exact = []
    at = 0
    for span in annotation.spans:
        size = span.end - span.start
        exact.append(annotation.quote[at : at + size])
        at += size + len(QUOTE_JOINER)
    prefix, suffix = (str(annotation.unknown_keys.get(key, "")) for key in CONTEXT_KEYS)
    return Selector(spans=annotation.spans, exact=tuple(exact), prefix=prefix, suffix=suffix)


def came_line(theirs: Annotation, part: DocumentPart) -> dict[str, Any]:
    """What is kept of an annotation that did not stay as it came: itself, its context, and its document's line."""
    selector = selector_of(theirs, part.text)
    context = {"prefix": selector.prefix, "suffix": selector.suffix}
    with_context = dataclasses.replace(theirs, unknown_keys={**theirs.unknown_keys, **context})
    return {
        **to_json(with_context),
        CAME_DOCUMENT: to_json(dataclasses.replace(part.document, structure=())),
    }


def as_it_came(line: dict[str, Any]) -> tuple[Annotation, Document | None]:
    """The annotation of a kept line, and its document if the line names one."""
    rest = {key: value for key, value in line.items() if key not in (CAME_DOCUMENT, "places")}
    document = line.get(CAME_DOCUMENT)
    found = from_json(Document, document) if isinstance(document, dict) and "id" in document else None
    return from_json(Annotation, rest), found


def orphan_of(
    theirs: Annotation, part: DocumentPart, local_id: UUID | None, places: tuple[FoundPlace, ...]
) -> Orphan:
    """The orphan of an annotation without a place: its line as it came, its context and the best places."""
    payload = came_line(theirs, part)
    payload["places"] = [
        {"start": place.span.start, "end": place.span.end, "score": round(place.score, 3)} for place in places
    ]
    title = part.document.title
    if local_id is None:
        reason = f"The document “{title}” is not in this project."
    else:
        reason = f"The text of “{title}” differs here, and the words were not found with certainty."
    return Orphan(
        id=theirs.id,
        created=theirs.created,
        creator=theirs.creator,
        modified=theirs.modified,
        revision=theirs.revision,
        set_id=theirs.set_id,
        document_id=local_id,
        quote=theirs.quote,
        payload=payload,
        reason=reason,
    )
