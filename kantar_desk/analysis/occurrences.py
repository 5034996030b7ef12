"""All places where given words stand in a text, by folding or to the letter. Used by the find bar and “tag all”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kantar_desk.analysis.folding import Folded, fold, fold_keeping_case, fold_plain
from kantar_desk.model.text import Span

MAX_ENDING = 3

_LETTER = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Options:
    """How to look.

    ``exact`` compares code points as they stand (no folding); ``match_case`` folds all but capitals; ``whole_word``
    refuses hits inside a longer word; ``endings`` lets each word go on by up to that many letters (0 … 3).
    """

    exact: bool = False
    match_case: bool = False
    whole_word: bool = True
    endings: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.endings <= MAX_ENDING:
            raise ValueError(f"endings must be 0 to {MAX_ENDING}: {self.endings}")


DEFAULT = Options()


def find(text: str | Folded, query: str | Sequence[str], options: Options = DEFAULT) -> list[Span]:
    """All places of one query, or of any of several spellings, sorted and without overlap.

    Of several spellings that begin at one place the longest wins. White space in a query matches any run of white
    space unless ``exact``. A hit always holds its combining marks. A query that folds to nothing has no place.
    """
    queries = [query] if isinstance(query, str) else list(query)
    if options.exact:
        source = text.source if isinstance(text, Folded) else text
        needles = {needle for needle in queries if needle}
        return [
            Span(start, end)
            for start, end in _places(source, needles, options)
            if _is_whole(source, start, end)
        ]
    folded = text if isinstance(text, Folded) else fold(text)
    needles = {fold_plain(needle).strip() for needle in queries} - {""}
    cased = [fold_keeping_case(needle).strip() for needle in queries]
    found: list[Span] = []
    for start, end in _places(folded.plain, needles, options):
        span = folded.span(start, end)
        if options.match_case and not _same_case(folded.source[span.start : span.end], cased, options):
            continue
        if found and span.start < found[-1].end:  # two hits inside one character
            continue
        found.append(span)
    return found


def _places(text: str, needles: set[str], options: Options) -> Iterator[tuple[int, int]]:
    if not needles:
        return
    # The pattern begins with the letters themselves: that is far faster than a look-behind, which is done below.
    ordered = sorted(needles, key=lambda needle: (-len(needle), needle))
    pattern = re.compile("|".join(_pattern(needle, options) for needle in ordered))
    position = 0
    while match := pattern.search(text, position):
        start, end = match.span()
        if options.whole_word and start and _is_word(text[start]) and _is_word(text[start - 1]):
            position = start + 1
            continue
        yield start, end
        position = end


def _pattern(needle: str, options: Options) -> str:
    if not options.endings:
        body = re.escape(needle)
    else:
        ending = f"{_LETTER}{{0,{options.endings}}}"
        pieces = re.split(r"(\w+)", needle)
        body = "".join(
            f"{piece}{ending}(?!\\w)" if index % 2 else re.escape(piece) for index, piece in enumerate(pieces)
        )
    return f"{body}(?!\\w)" if options.whole_word and _is_word(needle[-1]) else body


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_whole(source: str, start: int, end: int) -> bool:
    """False where the hit would cut a combining mark from its character: that is another character."""
    return end == len(source) or unicodedata.category(source[end])[0] != "M"


def _same_case(hit: str, cased: Sequence[str], options: Options) -> bool:
    kept = fold_keeping_case(hit)
    if not options.endings:
        return kept in cased
    return any(re.match(_pattern(needle, options), kept) for needle in cased if needle)
