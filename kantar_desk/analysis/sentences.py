"""Where sentences and clauses end, for rules that speak of "the same sentence". Plain rules, no language model."""

from __future__ import annotations

import re

from kantar_desk.model.text import Span

# Words after which a full stop ends nothing, folded.
_ABBREVIATION_LIST = (
    "art arts nos mr mrs ms dr prof st gen col lt sgt maj capt gov sen rep jr sr fig vol ch sec para pp p cf vs "
    "approx est ed eds ibid jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e "
    "ст им г гг тыс млн млрд руб стр см п пп ч т тт ул обл р"
)
_ABBREVIATIONS = frozenset(_ABBREVIATION_LIST.split())
_END = re.compile(
    r"""(?P<stop>(?<![.!?…])[.!?…]+)(?P<close>["'”’»)\]]*)(?=\s|$)  # a stop, closing marks, then white space
      | (?P<line>\n\s*)                                          # the end of a line
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"\s*")
_LAST_WORD = re.compile(r"([^\W\d_](?:[\w.]*\w)?)$")


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space between them.

    A sentence ends at ``. ! ? …`` with its closing quotation marks before white space, and at the end of a line
    unless the next line goes on in small letters or this one ends with a comma. It does not end inside a number,
    behind an initial, or behind an abbreviation such as “Art.”.
    """
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match["line"] is not None:
            end, after = match.start(), match.end()
            if not _line_ends(text, start, end, match):
                continue
        else:
            end = after = match.end()
            if not _stop_ends(text, start, match):
                continue
        _append(found, text, start, end)
        start = after
    _append(found, text, start, len(text))
    return found


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _line_ends(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    if text.count("\n", match.start(), match.end()) > 1:
        return True
    while end > start and text[end - 1].isspace():
        end -= 1
    goes_on = text[match.end() : match.end() + 1].islower() or text[end - 1 : end] in (",", ";")
    return not goes_on


def _stop_ends(text: str, start: int, match: re.Match[str]) -> bool:
    if match["stop"] != ".":
        following = _SPACE.match(text, match.end())
        at = following.end() if following else match.end()
        return not text[at : at + 1].islower() or "\n\n" in text[match.end() : at]
    if match["close"]:
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    if word is None:
        return True
    last = word[1]
    if len(last) == 1 and last.isupper():
        return False
    return last.lower() not in _ABBREVIATIONS


def ends_between(text: str, end: int, start: int) -> bool:
    """True if a line or a sentence ends between a word ending at ``end`` and the next, beginning at ``start``."""
    gap = text[end:start]
    if "\n" in gap:
        return True
    match = _END.search(text, end, start + 1)
    return match is not None and match.end() < start and match.start() == end and _stop_ends(text, 0, match)
