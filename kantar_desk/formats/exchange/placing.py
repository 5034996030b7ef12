"""Where an annotation of a foreign file stands in the stored text, or why it has no place."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from uuid import UUID

from kantar_desk.formats.exchange.gathered import Draft, Gathered
from kantar_desk.formats.exchange.offsets import fold, ruler
from kantar_desk.formats.exchange.values import Hypothesis
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import to_json
from kantar_desk.model.text import Span, quote_of


def place(document: Gathered, draft: Draft, own: UUID, hypothesis: Hypothesis) -> Annotation | Orphan:
    """The annotation of a draft where all its pieces have a place and their words fit, else an orphan that says why.

    ``own`` is its id; positions are turned into code points of the stored text as the hypothesis counts them.
    """
    text = document.stored if document.raw is not None else None
    places, reason = [], draft.lost
    for (start, end), quote in zip(draft.spans, draft.quotes, strict=True):
        first, last = (
            (start, end) if document.raw is None else ruler(document.raw, hypothesis).span(start, end)
        )
        limit = len(text) if text is not None else (document.length or last)
        if reason:
            continue
        if not 0 <= first < last <= limit:
            reason = "It covers no words." if first == last else "It lies outside the text."
        elif text is not None and quote is not None and fold(text[first:last]) != fold(quote):
            reason = "The words at its place are not its quote."
        else:
            places.append(Span(first, last))
    places.sort()
    if not reason and any(one.end > other.start for one, other in pairwise(places)):
        reason = "Its pieces overlap."
    if not reason and not places:
        reason = "It names no place."
    words = [quote or "" for quote in draft.quotes]
    record: dict[str, Any] = {
        "created": draft.created,
        "modified": draft.modified,
        "creator": draft.creator,
        "revision": 1,
    }
    if reason:
        return _orphan(document, draft, own, reason, words, record)
    quote = quote_of(text, places) if text is not None else " … ".join(words)
    return Annotation(
        id=own,
        set_id=draft.set_id,
        document_id=document.id,
        spans=tuple(places),
        quote=quote,
        code_id=draft.code.id,
        body=draft.body,
        note=draft.note,
        **record,
    )


def _orphan(
    document: Gathered,
    draft: Draft,
    own: UUID,
    reason: str,
    words: list[str],
    record: dict[str, Any],
) -> Orphan:
    payload = {
        "body": to_json(draft.body),
        "code_id": str(draft.code.id),
        "document_id": str(document.id),
        "id": str(own),
        "note": draft.note,
        "prefix": draft.context[0],
        "set_id": str(draft.set_id),
        "spans": [
            {"start": start, "end": end, "exact": word}
            for (start, end), word in zip(draft.spans, words, strict=True)
        ],
        "suffix": draft.context[1],
    }
    return Orphan(
        id=own,
        set_id=draft.set_id,
        document_id=document.id,
        quote=" … ".join(word for word in words if word),
        payload=payload,
        reason=reason,
        **record,
    )
