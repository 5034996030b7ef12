"""What annotations look like in the outline of a JSON file, for each format that is JSON.

Each function gives an `Outline` that finds no more annotations than its reader does in a file that is in order: what is
named twice where the format wants it once, or stands in broken lines, may be counted once too often. Shapes that hardly
anybody writes are not understood and not counted; the reader counts again as it reads.
"""

from __future__ import annotations

import re
from typing import Any

from kantar_desk.formats.exchange.outlines import Mark, Outline, Rule, found
from kantar_desk.formats.exchange.uima_tags import SEGMENTS

_INT = rb"\d{1,17}\s*"
_LIST, _WORDS = rb"\s*\[", rb'\s*"'


def _key(sign: bytes, name: bytes, kept: bytes = b"", **more: Any) -> Mark:
    """A key, and what its value begins with."""
    return Mark(sign, b'"' + name + rb'"\s*:', kept, **more)


def _object(*parts: bytes, needed: bytes = b"") -> re.Pattern[bytes]:
    """An object of nothing but these parts, in any order, each at most once; the signs in ``needed`` must be there."""
    there = b"".join(rb"(?=[^{}]*" + bytes([sign]) + rb")" for sign in needed)
    once = rb"|".join(part + rb"(?![^{}]*" + part[:1] + rb")" for part in parts)
    return re.compile(rb"\{" + there + rb"(?:" + once + rb")*+\}")


def _items(sign: bytes) -> bytes:
    """A key with its list of items, which is gone where it was empty."""
    return sign + rb"(?:\[[ij]*+\])?+"


def _spans(start: bytes, end: bytes) -> tuple[Mark, ...]:
    """Whole numbers as start and end: one sign where they stand together, as nearly always, else one for each."""
    one, two = rb'"' + start + rb'"\s*:\s*' + _INT, rb'"' + end + rb'"\s*:\s*' + _INT
    closed = rb"(?=[,}])"
    return (
        Mark(b"S", one + rb",\s*" + two + closed, spelled=False),
        Mark(b"A", one + closed, spelled=False, unless=b"S"),
        Mark(b"E", two + closed, spelled=False, unless=b"S"),
    )


_TRIPLE = Mark(b"Z", rb"\[\s*" + _INT + rb",\s*" + _INT + rb',\s*(?=")', before=b"[", spelled=False)
_LABEL = _key(b"B", b"label", _WORDS)
_TEXT = _key(b"X", b"text", _WORDS)
_TRIPLE_ITEM: Rule = (b"[Z]", b"i")
_SPAN_ITEMS: tuple[Rule, ...] = (
    (b"{SB}", b"i"),
    (b"{BS}", b"i"),
    (_object(b"A", b"E", b"B", needed=b"AEB"), b"i"),
)


def web_annotations(most: int) -> Outline:
    """Nodes with a place in a text, which links and replies have not: in a page, its collection, a graph, or alone."""
    marks = (
        Mark(b"U", rb'"target"\s*:(?=\s*"[^"#]*#char=\d)', spelled=False),
        _key(b"V", b"selector"),
        _key(b"I", b"items", _LIST, once=True),
        _key(b"G", b"@graph", _LIST, once=True),
        _key(b"F", b"first", rb"\s*\{", once=True),
    )
    places = re.compile(rb"(?<![IG])\[[vz]++\]")
    objects: tuple[Rule, ...] = (
        (b"{V}", b"v"),
        (b"{v}", b"z"),
        (re.compile(rb"\{I\[v++\]\}"), b"v"),
        (re.compile(rb"\{[Uvz]++\}"), b"z"),
        (re.compile(rb"\{(?:F[zy]*+|[IG]\[[zy]*+\])\}"), found),
    )
    return Outline(marks, ((places, b"v"),), objects, b"IG", most)


def doccano(most: int) -> Outline:
    """Labels as lists, or objects with offsets, of a text."""
    marks = (
        _TEXT,
        _key(b"K", b"labels?", _LIST),
        _key(b"N", b"entities", _LIST),
        _key(b"N", b"annotations", _LIST),
        *_spans(b"start_offset", b"end_offset"),
        _LABEL,
        _TRIPLE,
    )
    text = _object(b"X", _items(b"K"), _items(b"N"), needed=b"X")
    objects = (*_SPAN_ITEMS, (b"{XK[i]}", b"z"), (b"{XN[i]}", b"z"), (text, found))
    return Outline(marks, (_TRIPLE_ITEM,), objects, b"KN", most)


def tokens(most: int) -> Outline:
    """Spans on words in what Prodigy and spaCy write, also of a text with its entities in a list of two."""
    no_tokens = rb'"tokens"\s*:\s*\[[^\]]*\}\s*\]\s*(?:,(?=\s*"\w+"\s*:)|(?=\}[ \t\r]*\n))'
    marks = (
        Mark(b"", no_tokens, spelled=False),
        Mark(b"Q", rb'"answer"\s*:(?!\s*"accept")', feared=b'"answer"'),
        _key(b"K", b"spans", _LIST),
        _key(b"M", b"ents", _LIST),
        _key(b"N", b"entities", _LIST),
        *_spans(b"start", b"end"),
        _LABEL,
        _TRIPLE,
        Mark(b"C", rb'\[\s*"[^"]*"\s*,\s*(?=\{)', before=b"[", spelled=False),
        _key(b"H", b"annotations", _LIST, once=True),
    )
    lists = [_items(sign) for sign in (b"K", b"M", b"N")]
    pair = re.compile(_object(*lists).pattern.join((rb"\[C", rb"\]")))
    training: Rule = (re.compile(rb"\{H\[[zy]*+\]\}"), found)
    objects = (*_SPAN_ITEMS, (b"{K[i]}", b"z"), (_object(*lists), found), training)
    return Outline(marks, (_TRIPLE_ITEM, (pair, found)), objects, b"KMNH", most)


def label_studio(most: int) -> Outline:
    """Labelled regions of what people made of a text, not of predictions and drafts; or beside the text (JSON-MIN)."""
    labels = (_key(b"L", kind + b"labels", rb'\s*\[\s*"') for kind in (b"", b"hypertext", b"paragraph"))
    marks = (
        *_spans(b"start", b"end"),
        _key(b"O", b"startOffset"),
        *labels,
        Mark(b"W", rb'"was_cancelled"\s*:(?!\s*(?:false|null))', feared=b'"was_cancelled"'),
        _key(b"N", b"annotations", _LIST),
        _key(b"N", b"completions", _LIST),
    )
    # Signs of its own: v the value of a region, m a list of those, r a list of results, u what somebody made.
    arrays: tuple[Rule, ...] = (
        (re.compile(rb"\[v++\]"), lambda match: b"m" + b"i" * (len(match[0]) - 2)),
        (b"[i]", b"ri"),
        (re.compile(rb"\[i[ij]*+\]"), lambda match: b"r" + match[0][1:-1]),
    )
    made = rb"N\[(?:u[ij]*+)*+\]"
    objects: tuple[Rule, ...] = (
        *((value, b"v") for value in (b"{SL}", b"{LS}", b"{OL}", b"{LO}")),
        (_object(b"A", b"E", b"L", needed=b"AEL"), b"v"),
        (b"{v}", b"i"),
        (b"{ri}", b"ui"),
        (re.compile(rb"\{r[ij]++\}"), lambda match: b"u" + match[0][2:-1]),
        (b"{N[ui]}", b"z"),
        (re.compile(rb"\{(?:N*" + made + rb"N*|(?:m[ij]++)++)\}"), found),
    )
    return Outline(marks, arrays, objects, b"N", most)


def cas(most: int) -> Outline:
    """Feature structures on the words of a text that are no parts of the text, no relations and no further pieces."""
    # Tokens are most of a file, so they are told by the beginning of their name.
    tokens = rb"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.segmentation\."
    segments = SEGMENTS.pattern.replace("$", '"').encode()
    type_ = rb'"%TYPE"\s*:\s*"(?!' + tokens + rb')(?![^"]*(?:' + segments + rb'))[^"]*"'

    def by_head(head: bytes) -> list[Mark]:
        known = b"|".join(_TEXT_OF_CAS.findall(head)) or b"none"
        place = rb'\s*,\s*"@sofa"\s*:\s*(?:' + known + rb')\s*,\s*"begin"\s*:'
        # Where the types are declared, there are no other features; so two looks at the whole file are saved.
        declared = re.search(rb'"%TYPES"\s*:\s*\{\s*"', head)
        others = [one for one in (b"Governor", b"partOf") if not declared or one in head]
        return [
            Mark(b"A", type_ + place, spelled=False),
            *(_key(b"R", b"@" + one, feared=b'"@' + one + b'"') for one in others),
        ]

    marks = (_key(b"F", b"%FEATURE_STRUCTURES", rb"\s*[\[{]", once=True),)
    named: Rule = (re.compile(rb"(?<=F)\{[ij]*+\}"), lambda match: b"[" + match[0][1:-1] + b"]")
    whole: Rule = (re.compile(rb"\{F\[[ij]*+\]\}"), found)
    return Outline(marks, (), ((b"{A}", b"i"), named, whole), b"F", most, by_head)


_TEXT_OF_CAS = re.compile(rb'"%ID"\s*:\s*(\d{1,17})\s*,\s*"%TYPE"\s*:\s*"uima\.cas\.Sofa"')
