"""Places of a name in any spelling: words whose keys are those of a known name, whatever their script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kantar_desk.analysis.folding import Folded, fold, fold_plain, plain_words, words
from kantar_desk.analysis.namekeys import key
from kantar_desk.model.text import Span


def find_spellings(text: str | Folded, names: Iterable[str]) -> list[Span]:
    """All places where a name stands in any of its spellings, in order, without overlap; the longest name wins.

    “Masimov” finds “Massimov” and «Масимов». Words in small letters are no names and are left out, unless the name
    itself is written so.
    """
    folded = text if isinstance(text, Folded) else fold(text)
    wanted: dict[str, set[tuple[tuple[str, ...], bool]]] = defaultdict(set)
    for name in names:
        keys = tuple(filter(None, map(key, plain_words(fold_plain(name)))))
        if keys:
            wanted[keys[0]].add((keys, name.strip()[:1].islower()))
    found_words = words(folded) if wanted else []
    keys_here = [key(word.text) for word in found_words]
    found: list[Span] = []
    at = 0
    while at < len(found_words):
        is_small = folded.source[found_words[at].start].islower()
        fitting = [
            keys
            for keys, small in wanted.get(keys_here[at], ())
            if (small or not is_small) and tuple(keys_here[at : at + len(keys)]) == keys
        ]
        if fitting:
            length = max(map(len, fitting))
            found.append(Span(found_words[at].start, found_words[at + length - 1].end))
            at += length
        else:
            at += 1
    return found
