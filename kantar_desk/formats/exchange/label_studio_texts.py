"""The texts of a Label Studio task: plain, a web page, or a dialogue, and where its regions stand in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from typing import Any

from kantar_desk.formats.exchange.jsonl import offsets_of
from kantar_desk.formats.exchange.offsets import fold
from kantar_desk.formats.exchange.word_places import find
from kantar_desk.model.text import OffsetMap, normalise

Node = dict[str, Any]
Span = tuple[int, int]
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
# A comment, a tag or the end of the page. A tag ends before the next one begins, so that no part is looked at twice.
_MARKUP = re.compile(
    r"<!--(?:(?!-->).)*+(?:-->)?|<[!?][^<>]*+>"
    r"|<(?P<closes>/)?(?P<tag>[a-z][a-z0-9]*+)(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|\Z",
    re.IGNORECASE | re.DOTALL,
)
_SPEAKER = ("author", "speaker", "name", "role")
_UNSEEN = frozenset(("script", "style", "template", "head"))


@dataclass(frozen=True, slots=True)
class Placed:
    """The pieces of a region, each with its words where the file has them; ``lost`` says why there is no place."""

    spans: tuple[Span, ...]
    quotes: tuple[str | None, ...]
    lost: str = ""


class PlainText:
    """A text as it is; the quotes of the whole file say how it is counted."""

    shown = False

    def __init__(self, text: str) -> None:
        self.text = text

    def fits(self, value: Node) -> bool:
        """True where the text holds the words of a region."""
        return quote_of(value) in self.text

    def count(self, values: list[Node]) -> None:
        """Nothing to do: see the class."""

    def place(self, value: Node) -> Placed:
        """Where a region stands, as the file counts."""
        return Placed((place_of(value) or (0, 0),), (quote_of(value) or None,))


class _Shown(PlainText):
    """A text made of another form. It is counted in parts, whose units its own quotes decide."""

    shown = True
    reason = "It was placed on a web page as it was shown."

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.utf16 = False

    def count(self, values: list[Node]) -> None:
        """Decide between code points and UTF-16 units by the words of all regions of the task."""
        best = -1
        for utf16 in (False, True):
            spans = [(self.spans(value, utf16=utf16), quote_of(value)) for value in values]
            fitting = sum(bool(quote) and self._hold(found, quote) for found, quote in spans)
            if fitting > best:
                best, self.utf16 = fitting, utf16

    def _hold(self, spans: list[Span], quote: str) -> bool:
        return bool(spans) and fold(" ".join(self.text[start:end] for start, end in spans)) == fold(quote)

    def place(self, value: Node) -> Placed:
        """Where a region stands, in code points; by its words where its position does not hold them."""
        quote = quote_of(value)
        spans = self.spans(value, utf16=self.utf16)
        if spans and (not quote or self._hold(spans, quote)):
            return Placed(tuple(spans), (None,) * len(spans))
        found = find(self.text, quote) if quote else None
        if found is not None:
            return Placed((found,), (quote,))
        return Placed(((0, 0),), (quote or None,), self.reason)

    def spans(self, value: Node, *, utf16: bool) -> list[Span]:
        """The pieces of a region in code points, if its positions are counted so; none where they are outside."""
        raise NotImplementedError


class PageText(_Shown):
    """A web page as text: blocks begin on lines of their own, which positions do not count; a line break counts one."""

    def __init__(self, html: str) -> None:
        kept: list[str] = []
        counted: list[str] = []
        self._parts: list[tuple[int, int, int]] = []  # (counted, kept, length) of each stretch
        size, kept_size, unseen, end = 0, 0, "", 0
        for match in _MARKUP.finditer(html):
            closes, tag = match["closes"], (match["tag"] or "").lower()
            words = normalise(unescape(html[end : match.start()])) + (
                "\n" if tag == "br" and not closes else ""
            )
            end = match.end()
            if words:
                seen = "" if unseen else words
                self._parts.append((size, kept_size, len(seen)))
                counted.append(words)
                kept += [seen] if seen else []
                size, kept_size = size + len(words), kept_size + len(seen)
            if tag in _BLOCKS and kept_size and not kept[-1].endswith("\n"):
                kept.append("\n")
                kept_size += 1
            if tag in _UNSEEN:
                unseen = "" if closes and tag == unseen else unseen or ("" if closes else tag)
        super().__init__("".join(kept))
        self._counted = "".join(counted)
        self._starts = [part[0] for part in self._parts]
        self._map = OffsetMap(self._counted)

    def spans(self, value: Node, *, utf16: bool) -> list[Span]:
        """By the offsets in the whole page, which newer versions write."""
        shown = value.get("globalOffsets")
        place = offsets_of(shown.get("start"), shown.get("end")) if isinstance(shown, dict) else None
        if place is None or not 0 <= place[0] < place[1]:
            return []
        start, end = place
        if utf16:
            if end > self._map.utf16_length:
                return []
            start, end = self._map.from_utf16(start), self._map.from_utf16(end)
        if end > len(self._counted):
            return []
        return [(self._kept(start), self._kept(end - 1) + 1)]

    def _kept(self, counted: int) -> int:
        start, kept, length = self._parts[bisect_right(self._starts, counted) - 1]
        return kept + min(counted - start, length)


class DialogueText(_Shown):
    """Turns of a dialogue, one a line behind the speaker's name; a region over several turns has a piece in each."""

    reason = "It was placed in a dialogue whose turns are not these."

    def __init__(self, turns: list[Node]) -> None:
        names = [
            key for key in ("text", "content", "phrase", "utterance") if any(key in turn for turn in turns)
        ]
        self._turns: list[str] = []
        self._starts: list[int] = []
        lines, at = [], 0
        for turn in turns:
            words = {key: value for key, value in turn.items() if isinstance(value, str)}
            key = names[0] if names else max(words, key=lambda one: len(words[one]), default="")
            speaker = next(
                (words[one] for one in ("author", "speaker", "name", "role") if one in words and one != key),
                "",
            )
            line = normalise(words.get(key, ""))
            before = f"{speaker}: " if speaker else ""
            self._turns.append(line)
            self._starts.append(at + len(before))
            lines.append(before + line)
            at += len(lines[-1]) + 1
        super().__init__("\n".join(lines))

    def fits(self, value: Node) -> bool:
        """True where one turn, or several one after the other, hold the words of a region."""
        return fold(quote_of(value)) in fold(" ".join(self._turns))

    def spans(self, value: Node, *, utf16: bool) -> list[Span]:
        """A piece in each turn from the first to the last."""
        turns = offsets_of(_number(value.get("start")), _number(value.get("end")))
        inside = offsets_of(value.get("startOffset"), value.get("endOffset"))
        if turns is None or inside is None or not 0 <= turns[0] <= turns[1] < len(self._turns):
            return []
        found = []
        for number in range(turns[0], turns[1] + 1):
            line = self._turns[number]
            measure = OffsetMap(line)
            limit = measure.utf16_length if utf16 else len(line)
            first = inside[0] if number == turns[0] else 0
            last = inside[1] if number == turns[1] else limit
            if not 0 <= first <= last <= limit:
                return []
            if utf16:
                first, last = measure.from_utf16(first), measure.from_utf16(last)
            if first < last:
                found.append((self._starts[number] + first, self._starts[number] + last))
        return found


def _number(value: object) -> object:
    """A whole number that is written as a text, as a number."""
    return (
        int(value)
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 18
        else value
    )


def place_of(value: Node) -> Span | None:
    """Start and end of a region of plain text; (0, 0) for one whose place is said in another way."""
    found = offsets_of(_number(value.get("start")), _number(value.get("end")))
    return (0, 0) if "startOffset" in value else found


def quote_of(value: Node) -> str:
    """The words of a region; a remark has a list there."""
    words = value.get("text")
    return words if isinstance(words, str) and place_of(value) is not None else ""


def text_of(value: object, *, page: bool) -> PlainText | None:
    """A field of the data as a text; ``page`` where its regions say that it is shown as one. None where it is none."""
    if isinstance(value, str) and value:
        return PageText(value) if page else PlainText(value)
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        turns = [one for one in value if any(isinstance(word, str) for word in one.values())]
        return DialogueText(value) if turns else None
    return None
