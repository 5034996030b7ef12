"""Selectors of Web Annotations: which place in a text, or which words, each of them names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kantar_desk.formats.exchange.w3c_rules import Node, is_type, listed
from kantar_desk.formats.exchange.word_places import Place, find

_NUMBERS = r"char=(\d{0,17})(?:,(\d{0,17}))?(?:;|$)"
_FRAGMENT = re.compile(_NUMBERS, re.ASCII)
_FRAGMENT_OF_IRI = re.compile(f"#{_NUMBERS}", re.ASCII)
_MAX_CHAIN = 8

Context = tuple[str, str]
Resolved = tuple[Place | None, str | None, Context]


def resolved(selector: object, text: str | None) -> Resolved:
    """Place, words and context that a selector names, with what refines it: each looks inside the one before.

    Without a text only positions name a place; with one, words that occur once do as well.
    """
    span: Place | None = None
    quote: str | None = None
    context = ("", "")
    known = True  # whether it is known where what is refined begins
    for one in _chain(selector):
        place, quote = _position(one, text), None
        if place is not None:
            start = span[0] if span is not None else 0
            span = (start + place[0], start + place[1]) if known else None
        elif isinstance(one.get("exact"), str):
            quote, context = one["exact"], (_text(one.get("prefix")), _text(one.get("suffix")))
            first, last = span or (0, len(text or ""))
            inside = find(text[first:last], quote, *context) if quote and text is not None else None
            span = (first + inside[0], first + inside[1]) if inside else None
        else:
            span = None
        known = span is not None
    return span, quote, context


def split_address(iri: str) -> tuple[str, Node | None]:
    """An address without the part of a plain text that it names (RFC 5147), and that part as a selector."""
    named = _FRAGMENT_OF_IRI.search(iri)
    if named is None:
        return iri, None
    return iri[: named.start()], {"type": "FragmentSelector", "value": iri[named.start() + 1 :]}


def _chain(selector: object) -> Iterator[Node]:
    """A selector and what refines it, outermost first."""
    for _ in range(_MAX_CHAIN):
        if not isinstance(selector, dict):
            return
        yield selector
        selector = next(iter(listed(selector.get("refinedBy"))), None)


def _position(selector: Node, text: str | None) -> Place | None:
    """Start and end of a position, also as a fragment of plain text or between two other selectors."""
    if is_type(selector, "RangeSelector"):
        first = resolved(selector.get("startSelector"), text)[0]
        last = resolved(selector.get("endSelector"), text)[0]
        return (first[0], last[0]) if first is not None and last is not None else None
    if is_type(selector, "FragmentSelector"):
        named = _FRAGMENT.match(_text(selector.get("value")))
        return _characters(named, text) if named is not None else None
    if is_type(selector, "DataPositionSelector"):
        return None  # it counts bytes of a file, not characters of a text
    start, end = selector.get("start"), selector.get("end")
    if type(start) is int and type(end) is int and abs(start) < 10**18 > abs(end):
        return start, end
    return None


def _characters(named: re.Match[str], text: str | None) -> Place | None:
    """The characters of a fragment; None for a position alone, which is no stretch of text."""
    first, last = named[1], named[2]
    if last is None or not (first or last):
        return None
    if not last:  # up to the end of the text
        return (int(first), len(text)) if text is not None else None
    return int(first or 0), int(last)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
