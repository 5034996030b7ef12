"""Text folding: what counts as the same letters, with a way back to the stored text.

Folding (version 1): NFKD; marks (Mn) and format characters (Cf) dropped; casefold; ё → е; each run of white space
becomes one space; “ ” „ « » become "; ’ ‘ ʼ become '; all dashes become -; … becomes three dots. A word is a
run of letters, digits and underscores of the folded text. Search, find bar, occurrences, reprints and names all use
this and nothing else.

Positions handed in and out are Unicode code points, half-open. A range of the folded text always comes back as whole
characters of the stored text, with the combining marks that sit on them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from kantar_desk.model.text import Span

FOLD_VERSION = 1

WORD = re.compile(r"\w+")

_QUOTES = dict.fromkeys("“”„«»", '"') | dict.fromkeys("’‘ʼ", "'")
_MINUS = "\u2212"
_SPACES = re.compile(r"\s{2,}|[^\S ]")


def _fold_character(character: str, *, keep_case: bool = False) -> str:
    """The folded form of one character; white space is " ", a dropped character is empty."""
    before, after = "", character
    while after != before:  # casefolding can bring back what NFKD takes apart
        before = after
        pieces = []
        for part in unicodedata.normalize("NFKD", before):
            category = unicodedata.category(part)
            if category in ("Mn", "Cf"):
                continue
            if category == "Pd" or part == _MINUS:
                part = "-"
            elif part.isspace():
                part = " "
            part = _QUOTES.get(part, part)
            pieces.append(part if keep_case else part.casefold())
        after = "".join(pieces)
    return re.sub(" +", " ", after)


class _Table(dict[int, str]):
    """Code point → folded form, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


class _CaseTable(dict[int, str]):
    """The same with capitals left as they are."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code), keep_case=True)
        return folded


_TABLE = _Table()
_CASE_TABLE = _CaseTable()


def fold_plain(text: str) -> str:
    """The folded text without a way back; the fast path for keys and look-ups."""
    folded = text.lower() if text.isascii() else text.translate(_TABLE)
    return _SPACES.sub(" ", folded)


def fold_keeping_case(text: str) -> str:
    """The folded text with capitals left as they are, to compare where case matters."""
    return _SPACES.sub(" ", text.translate(_CASE_TABLE))


class Word(NamedTuple):
    """One folded word with its place in the stored text (code points, half-open)."""

    text: str
    start: int
    end: int


class Folded:
    """A folded text that knows where each of its characters came from.

    ``plain`` is the folded text, ``source`` the text it was made of. Memory beyond the two texts grows only with the
    number of places where lengths differ.
    """

    __slots__ = ("_folded", "_kept", "_source", "plain", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.plain = fold_plain(source)
        # Stretches of equal length between the places where it differs: folded start, source start, and whether the
        # stretch runs one for one (otherwise all of it is one unit of the source).
        self._folded: list[int] = [0]
        self._source: list[int] = [0]
        self._kept: list[bool] = [True]
        folded_at = source_at = 0
        for start, end, length in _uneven(source):
            folded_at += start - source_at
            if length:
                self._add(folded_at, start, kept=False)
            folded_at += length
            source_at = end
            self._add(folded_at, end, kept=True)

    def _add(self, folded_at: int, source_at: int, *, kept: bool) -> None:
        if (
            self._folded[-1] == folded_at
        ):  # nothing stands between: a dropped character, or the very beginning
            self._source[-1] = source_at
            self._kept[-1] = kept
            return
        self._folded.append(folded_at)
        self._source.append(source_at)
        self._kept.append(kept)

    def __len__(self) -> int:
        return len(self.plain)

    def start_of(self, position: int) -> int:
        """The first code point of the stored text that belongs to the folded character at this position."""
        at = bisect_right(self._folded, position) - 1
        return self._source[at] + (position - self._folded[at] if self._kept[at] else 0)

    def end_of(self, position: int) -> int:
        """The code point behind the last one that belongs to the folded character at this position, marks included."""
        at = bisect_right(self._folded, position) - 1
        if self._kept[at]:
            end = self._source[at] + position - self._folded[at] + 1
        else:
            # The unit ends where its white space or its one character ends; what is dropped behind it is not of it.
            end = self._source[at] + 1
            following = self._source[at + 1] if at + 1 < len(self._source) else len(self.source)
            if self.plain[position] == " ":
                while following > end and not self.source[following - 1].translate(_TABLE):
                    following -= 1
                end = following
        return _behind_marks(self.source, end)

    def span(self, start: int, end: int) -> Span:
        """The stored text of the folded range [start, end): whole characters, no combining mark cut off.

        Raises ValueError for an empty range or one outside the folded text.
        """
        if not 0 <= start < end <= len(self.plain):
            raise ValueError(f"not a range of the folded text: [{start}, {end})")
        first = self.start_of(start)
        while first > 0 and unicodedata.category(self.source[first])[0] == "M":
            first -= 1
        return Span(first, self.end_of(end - 1))

    def words(self) -> Iterator[Word]:
        """All words in reading order, with places of the stored text."""
        folded, source, kept, text = self._folded, self._source, self._kept, self.source
        last, length = len(folded) - 1, len(text)
        at = 0  # the stretch that holds the position looked at; words only go forward
        for match in WORD.finditer(self.plain):
            first, behind = match.span()
            while at < last and folded[at + 1] <= first:
                at += 1
            start = source[at] + (first - folded[at] if kept[at] else 0)
            while at < last and folded[at + 1] < behind:
                at += 1
            if kept[at]:
                end = source[at] + behind - folded[at]
                if end < length and (text[end] >= "\u0300" or text[end] == "\xad"):
                    end = _behind_marks(text, end)
            else:
                end = self.end_of(behind - 1)
            yield Word(match[0], start, end)

    def folded_range(self, span: Span) -> tuple[int, int]:
        """The range [start, end) of the folded text that a span of the stored text became; may be empty."""
        return self._position(span.start), self._position(span.end)

    def _position(self, offset: int) -> int:
        at = bisect_right(self._source, offset) - 1
        if at < 0:
            return 0
        if not self._kept[at]:
            # Inside one unit: its beginning counts as before it, any later place as behind it.
            return self._folded[at] if offset == self._source[at] else self._folded[at + 1]
        limit = self._folded[at + 1] if at + 1 < len(self._folded) else len(self.plain)
        return min(self._folded[at] + offset - self._source[at], limit)


def _uneven(source: str) -> Iterator[tuple[int, int, int]]:
    """Places where the folded text is not one for one: source start, source end, length in the folded text."""
    spaces, dropped, longer = [], [], []
    for character in sorted(set(source)):
        folded = _TABLE[ord(character)]
        if folded == " ":
            spaces.append(character)
        elif not folded:
            dropped.append(character)
        elif len(folded) > 1:
            longer.append(character)
    patterns = []
    if spaces:
        one = f"[{re.escape(''.join(spaces))}]"
        between = f"[{re.escape(''.join(dropped))}]*" if dropped else ""
        patterns.append(f"{one}(?:{between}{one})+")
    if dropped or longer:
        patterns.append(f"[{re.escape(''.join(dropped + longer))}]")
    if not patterns:
        return
    for match in re.finditer("|".join(patterns), source):
        start, end = match.span()
        if end - start == 1:
            yield start, end, len(_TABLE[ord(source[start])])
        else:
            yield start, end, 1


def _behind_marks(source: str, end: int) -> int:
    """``end``, moved behind the combining marks that sit on the character before it."""
    if end < len(source) and source[end] < "\u0300" and source[end] != "\xad":
        return end  # no marks among these
    at = end
    while at < len(source):
        category = unicodedata.category(source[at])
        if category[0] == "M":
            end = at = at + 1
        elif category == "Cf":  # a mark may follow a joiner; a joiner alone is left out
            at += 1
        else:
            break
    return end


def fold(text: str) -> Folded:
    """The folded text with its way back."""
    return Folded(text)


def words(folded: Folded) -> list[Word]:
    """All words in reading order, with places of the stored text."""
    if len(folded._folded) == 1 and folded.source.isascii():
        return [Word(match[0], match.start(), match.end()) for match in WORD.finditer(folded.plain)]
    return list(folded.words())


def plain_words(folded_text: str) -> list[str]:
    """The words of an already folded text, without places."""
    return WORD.findall(folded_text)
