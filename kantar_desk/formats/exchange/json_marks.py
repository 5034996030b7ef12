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
    """Nodes with a place in a target that are no links and no replies: in a page, its collection, a graph, or alone."""
    marks = (
        Mark(b"U", rb'"target"\s*:(?=\s*"[^"#]*#char=\d)', spelled=False),
        _key(b"T", b"target"),
        _key(b"V", b"selector"),
        _key(b"I", b"items", _LIST),
        _key(b"G", b"@graph", _LIST),
        _key(b"F", b"first", rb"\s*\{"),
        Mark(b"P", b'"AnnotationPage"', feared=b'"AnnotationPage"'),
        Mark(b"P", b'"AnnotationCollection"', feared=b'"AnnotationCollection"'),
        Mark(b"R", b'"linking"', feared=b'"linking"'),
        _key(b"R", b"replyTo", feared=b'"replyTo"'),
    )
    page = rb"\{(?:P?I\[[zy]*+\]|I\[[zy]*+\]P|P?G\[[zy]*+\]|G\[[zy]*+\]P|PF[zy]*+|F[zy]*+P)\}"
    objects: tuple[Rule, ...] = (
        (b"T{V}", b"t"),
        (b"{V}", b"v"),
        (re.compile(rb"T(?:\[v++\]|\{I\[v++\]\})"), b"t"),
        (b"{t}", b"z"),
        (b"{U}", b"z"),
        (re.compile(rb"\{v*+tv*+\}"), b"z"),
        (re.compile(page), found),
    )
    return Outline(marks, (), objects, b"TIG", most)


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
    """Spans of a text in what Prodigy and spaCy write, also of a text with its entities in a list of two."""
    no_tokens = rb'"tokens"\s*:\s*\[[^\]]*\}\s*\]\s*(?:,(?=\s*"\w+"\s*:)|(?=\}[ \t\r]*\n))'
    marks = (
        Mark(b"", no_tokens, spelled=False),
        _TEXT,
        Mark(b"Q", rb'"answer"\s*:(?!\s*"accept")', feared=b'"answer"'),
        _key(b"K", b"spans", _LIST),
        _key(b"M", b"ents", _LIST),
        _key(b"N", b"entities", _LIST),
        Mark(b"O", rb'_offset"\s*:', before=b'"', feared=b'_offset"'),
        *_spans(b"start", b"end"),
        _LABEL,
        _TRIPLE,
        Mark(b"C", rb'\[\s*"[^"]*"\s*,\s*(?=\{)', before=b"[", spelled=False),
        _key(b"H", b"annotations", _LIST),
    )
    lists = [_items(sign) for sign in (b"K", b"M", b"N")]
    pair = re.compile(_object(b"X", *lists).pattern.join((rb"\[C", rb"\]")))
    text = _object(b"X", *lists, needed=b"X")
    training: Rule = (re.compile(rb"\{H\[[zy]*+\]\}"), found)
    objects = (*_SPAN_ITEMS, (b"{XK[i]}", b"z"), (text, found), training)
    return Outline(marks, (_TRIPLE_ITEM, (pair, found)), objects, b"KMNH", most)


def label_studio(most: int) -> Outline:
    """Labelled regions of a text in the results of annotations, not of predictions; or beside the text (JSON-MIN)."""
    a_text = rb'\s*\{(?:\s*"[^"]*"\s*:\s*-?[\d.]+\s*,)*\s*"[^"]*"\s*:\s*"[^"\s]'
    labels = (_key(b"L", kind + b"labels", rb'\s*\[\s*"') for kind in (b"", b"hypertext", b"paragraph"))
    marks = (
        *_spans(b"start", b"end"),
        _key(b"O", b"startOffset"),
        *labels,
        _key(b"Y", b"result", _LIST),
        Mark(b"W", rb'"was_cancelled"\s*:(?!\s*(?:false|null))', feared=b'"was_cancelled"'),
        _key(b"N", b"annotations", _LIST),
        _key(b"N", b"completions", _LIST),
        _key(b"D", b"data", rb"(?=" + a_text + rb")", spelled=False),
        _key(b"C", b"updated_at", _WORDS),
    )
    arrays: tuple[Rule, ...] = ((re.compile(rb"\[v++\]"), lambda match: b"m" + b"i" * (len(match[0]) - 2)),)
    made = rb"N(?:\[(?:u[ij]*+)*+\])?+"
    objects: tuple[Rule, ...] = (
        *((value, b"v") for value in (b"{SL}", b"{LS}", b"{OL}", b"{LO}")),
        (_object(b"A", b"E", b"L", needed=b"AEL"), b"v"),
        (b"{v}", b"i"),
        (b"{Y[i]}", b"ui"),
        (_object(_items(b"Y"), b"C", needed=b"Y"), lambda match: b"u" + match[0].translate(None, b"{YC[]}")),
        (b"{DN[ui]}", b"z"),
        (_object(b"D", b"C", made, needed=b"DN"), found),
        (re.compile(rb"\{(?=[^{}]*C)(?:C(?![^{}]*C)|m[ij]*+)*+\}"), found),
    )
    return Outline(marks, arrays, objects, b"YN", most)


def cas(most: int) -> Outline:
    """Feature structures on the words of a text that are no parts of the text, no relations and no further pieces."""
    tokens = (
        rb"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.segmentation\."  # most of a file, so they are seen first
    )
    segments = SEGMENTS.pattern.replace("$", '"').encode()
    marks = (
        Mark(b"A", rb'"%TYPE"\s*:\s*(?="(?!' + tokens + rb')(?![^"]*(?:' + segments + rb")))", spelled=False),
        _key(b"F", b"%FEATURE_STRUCTURES", rb"\s*[\[{]"),
        _key(b"R", b"@Governor", feared=b'"@Governor"'),
        _key(b"R", b"@partOf", feared=b'"@partOf"'),
    )
    named: Rule = (re.compile(rb"(?<=F)\{[ij]*+\}"), lambda match: b"[" + match[0][1:-1] + b"]")
    whole: Rule = (re.compile(rb"\{F\[[ij]*+\]\}"), found)
    objects: tuple[Rule, ...] = ((b"{H}", b""), (b"{AH}", b"i"), (b"{HA}", b"i"), named, whole)
    return Outline(marks, (), objects, b"F", most, _on_texts)


_TEXT_OF_CAS = re.compile(rb'"%ID"\s*:\s*(\d{1,17})\s*,\s*"%TYPE"\s*:\s*"uima\.cas\.Sofa"')


def _on_texts(head: bytes) -> list[Mark]:
    """The marks of what begins somewhere in one of the texts that the beginning of the file knows."""
    return [
        _key(b"H", b"@sofa", rb"\s*" + own + rb'\s*,\s*"begin"\s*:')
        for own in set(_TEXT_OF_CAS.findall(head))
    ]
