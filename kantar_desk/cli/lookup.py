"""Finds what a word on the command line means: an id, a unique start of one, or a unique name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import Record
from kantar_desk.model.review import Review
from kantar_desk.model.text import Document, Span

if TYPE_CHECKING:
    from kantar_desk.store.reads import Reader

T = TypeVar("T", bound=Record)
_SHOWN = 8


def pick(word: str, candidates: Iterable[T], names: dict[UUID, tuple[str, ...]], what: str) -> T:
    """The one candidate a word means. Raises UserError listing the candidates if there are none or several."""
    everything = list(candidates)
    lowered = word.lower()
    exact = [one for one in everything if str(one.id) == lowered]
    by_name = [one for one in everything if word in names[one.id]]
    folded = [one for one in everything if lowered in {name.lower() for name in names[one.id]}]
    by_start = [one for one in everything if len(lowered) >= 4 and str(one.id).startswith(lowered)]
    for found in (exact, by_name, folded, by_start):
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(
                "ambiguous",
                "“{word}” fits more than one {what}: {candidates}.",
                "Use one of the ids.",
                word=word,
                what=what,
                candidates=_list(found, names),
            )
    raise UserError(
        "not_found",
        "There is no {what} “{word}”.",
        "There are: {candidates}." if everything else "There is none at all yet.",
        word=word,
        what=what,
        candidates=_list(everything, names),
    )


def _list(found: list[T], names: dict[UUID, tuple[str, ...]]) -> str:
    shown = [f"{names[one.id][0] if names[one.id] else ''} ({one.id})".strip() for one in found[:_SHOWN]]
    more = len(found) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def find_document(reader: Reader, word: str) -> Document:
    """A document by id, start of id, title or file name."""
    documents = reader.documents()
    names: dict[UUID, tuple[str, ...]] = {
        one.id: (one.title, one.source.file_name, one.source.file_name.rsplit(".", 1)[0]) for one in documents
    }
    return pick(word, documents, names, "document")


def find_set(reader: Reader, word: str) -> AnnotationSet:
    """A set by id, start of id or name."""
    sets = reader.find(AnnotationSet)
    return pick(word, sets, {one.id: (one.name,) for one in sets}, "annotation set")


def find_code(reader: Reader, word: str) -> Code:
    """A code by id, name, slug, or ``kind/slug`` where two kinds share the slug."""
    codes = [code for code in reader.find(Code) if not code.retired]
    return pick(word, codes, {one.id: (one.path, one.slug, one.name) for one in codes}, "code")


def find_review(reader: Reader, word: str | None) -> Review:
    """A review by id, start of id or name; without a word the only open one."""
    reviews = reader.find(Review)
    if word is not None:
        return pick(word, reviews, {one.id: (one.name,) for one in reviews}, "review")
    running = [one for one in reviews if one.closed is None]
    if len(running) == 1:
        return running[0]
    raise UserError(
        "which_review",
        "There is no open review." if not running else "There are several open reviews.",
        "Start one with: kantar-desk review start --theirs SET" if not running else "Name one with --review.",
    )


def find_annotation(reader: Reader, word: str) -> Annotation:
    """An annotation by id or a unique start of at least six characters."""
    try:
        found = reader.get(Annotation, UUID(word))
        if found is not None:
            return found
    except ValueError:
        pass
    lowered = word.lower()
    matches = [
        one for one in reader.find(Annotation) if len(lowered) >= 6 and str(one.id).startswith(lowered)
    ]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise UserError(
            "ambiguous",
            "“{word}” fits more than one {what}: {candidates}.",
            "Use one of the ids.",
            word=word,
            what="annotation",
            candidates=", ".join(str(one.id) for one in matches[:_SHOWN]),
        )
    raise UserError(
        "not_found",
        "There is no {what} “{word}”.",
        "kantar-desk list annotations shows them with their ids.",
        word=word,
        what="annotation",
    )


def parse_span(word: str) -> Span:
    """``START:END`` in code points. Raises UserError for anything else."""
    start, colon, end = word.partition(":")
    try:
        if not colon:
            raise ValueError(word)
        return Span(int(start), int(end))
    except ValueError as error:
        raise UserError(
            "bad_span",
            "“{word}” is not a span.",
            "Write START:END in characters counted from 0, the end not included, such as 120:148.",
            word=word,
        ) from error
