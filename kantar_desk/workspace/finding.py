"""Finding words in texts, by the folding that search, names and filters share."""

from __future__ import annotations

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.analysis.occurrences import Options, find
from kantar_desk.model.text import Span


def find_in_text(text: str, query: str, *, match_case: bool = False, whole_word: bool = False) -> list[Span]:
    """All places of a query in a text, in code points of the text as it is stored; empty for an empty query."""
    if not query.strip():
        return []
    return find(text, query, Options(match_case=match_case, whole_word=whole_word))


def contains_words(query: str, text: str) -> bool:
    """True when every word of the query stands somewhere in the text, whatever the spelling of letters and marks."""
    folded = fold_plain(text)
    return all(word in folded for word in fold_plain(query).split())
