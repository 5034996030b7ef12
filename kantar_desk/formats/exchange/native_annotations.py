"""The lines of annotations in an annotation set file: made, checked, read and compared the short way.

There are more of them than of all other lines together, so what they share is kept: ids, bodies, the text of a body.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any
from uuid import UUID

from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.native_json import Line, canonical, encode
from kantar_desk.model.annotation import BODIES, Annotation, Body, Claim
from kantar_desk.model.identity import format_time, parse_time
from kantar_desk.model.selector import CONTEXT_LENGTH
from kantar_desk.model.shapes import ShapeError, from_json, to_json
from kantar_desk.model.text import QUOTE_JOINER, Span

# Keys of a line that stand in for parts of the text while the text itself is not at hand.
CONTEXT_KEYS = ("prefix", "suffix")

_ID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_is_id = _ID.fullmatch
_time = datetime.fromisoformat
_IDS_KEPT = 65_536
_uuids: dict[str, UUID] = {}
_id_texts: dict[int, str] = {}


def uuid_of(value: object, where: str) -> UUID:
    """The id in a line; kept, as most ids stand many times in a file. Raises ShapeError unless in lower case."""
    if type(value) is not str:
        raise ShapeError(where, value)
    found = _uuids.get(value)
    if found is None:
        if not _ID.fullmatch(value):
            raise ShapeError(where, value)
        if len(_uuids) >= _IDS_KEPT:
            _uuids.clear()
        found = _uuids[value] = UUID(value)
    return found


def _id_text(value: UUID) -> str:
    """The text of an id that stands in many lines."""
    found = _id_texts.get(value.int)  # hashing a UUID itself is three times as slow
    if found is None:
        if len(_id_texts) >= _IDS_KEPT:
            _id_texts.clear()
        found = _id_texts[value.int] = str(value)
    return found


def moment(value: object, where: str) -> datetime:
    """The time in a line. Raises ShapeError for anything else."""
    if type(value) is not str:
        raise ShapeError(where, value)
    try:
        found = datetime.fromisoformat(value)
        return found if found.tzinfo is UTC else parse_time(value)
    except ValueError as error:
        raise ShapeError(where, value) from error


def _time_text(value: datetime) -> str:
    if value.tzinfo is UTC:
        return value.isoformat(timespec="microseconds")[:-6] + "Z"
    return format_time(value)


def split_quote(quote: str, spans: Sequence[Span]) -> list[str]:
    """The words under each span, out of the joined quote; the lengths of the spans say where to cut."""
    if len(spans) == 1:
        return [quote]
    pieces, at = [], 0
    for span in spans:
        pieces.append(quote[at : at + len(span)])
        at += len(span) + len(QUOTE_JOINER)
    return pieces


# Out


def annotation_line(annotation: Annotation, text: str | None) -> Line:
    """The line of an annotation. Without the text its words are the quote, cut at the lengths of the spans."""
    spans = annotation.spans
    line: Line = dict(annotation.unknown_keys) if annotation.unknown_keys else {}
    if text is None:
        exacts = split_quote(annotation.quote, spans)
        line.setdefault("prefix", "")
        line.setdefault("suffix", "")
    else:
        exacts = [text[span.start : span.end] for span in spans]
        first, last = spans[0].start, spans[-1].end
        line["prefix"] = text[max(0, first - CONTEXT_LENGTH) : first]
        line["suffix"] = text[last : last + CONTEXT_LENGTH]
    line["body"] = to_json(annotation.body)
    line["code_id"] = _id_text(annotation.code_id)
    line["created"] = _time_text(annotation.created)
    line["creator"] = _id_text(annotation.creator)
    line["document_id"] = _id_text(annotation.document_id)
    line["id"] = str(annotation.id)
    line["modified"] = _time_text(annotation.modified)
    line["note"] = annotation.note
    line["revision"] = annotation.revision
    line["set_id"] = _id_text(annotation.set_id)
    line["spans"] = [
        {"end": span.end, "exact": exact, "start": span.start}
        for span, exact in zip(spans, exacts, strict=True)
    ]
    return line


@lru_cache(maxsize=8192)
def _plain_body_text(body: Body) -> str:
    return encode(to_json(body))


def _body_text(body: Body) -> str:
    if body.extra or body.unknown:  # open values: True and 1 are equal, but not written alike
        return encode(to_json(body))
    return _plain_body_text(body)


def annotation_bytes(annotation: Annotation, text: str | None) -> bytes:
    """``canonical(annotation_line(annotation, text))``, put together by hand: its keys are known and sorted."""
    if text is None or annotation.unknown_keys:
        return canonical(annotation_line(annotation, text))
    quoted, id_text = encode_basestring, _id_text
    spans = annotation.spans
    first, last = spans[0].start, spans[-1].end
    pieces = ",".join(
        [
            f'{{"end":{span.end},"exact":{quoted(text[span.start : span.end])},"start":{span.start}}}'
            for span in spans
        ]
    )
    created = _time_text(annotation.created)
    modified = created if annotation.modified is annotation.created else _time_text(annotation.modified)
    return (
        f'{{"body":{_body_text(annotation.body)},"code_id":"{id_text(annotation.code_id)}","created":"{created}",'
        f'"creator":"{id_text(annotation.creator)}","document_id":"{id_text(annotation.document_id)}",'
        f'"id":"{annotation.id}","modified":"{modified}","note":{quoted(annotation.note)},'
        f'"prefix":{quoted(text[max(0, first - CONTEXT_LENGTH) : first])},"revision":{annotation.revision},'
        f'"set_id":"{id_text(annotation.set_id)}","spans":[{pieces}],'
        f'"suffix":{quoted(text[last : last + CONTEXT_LENGTH])}}}\n'
    ).encode()


# In


_ANNOTATION_KEYS = frozenset(
    ("body", "code_id", "created", "creator", "document_id", "id", "modified", "note", "prefix", "revision", "set_id",
     "spans", "suffix", "deleted")
)  # fmt: skip
_bodies: dict[bytes, Body] = {}
_BODIES_KEPT = 20_000
_MAX_NUMBER = 10**18


def body_from(value: Any) -> Body:
    """The body in a line; equal ones are one value. Raises ShapeError for an unknown kind or a bad field."""
    if type(value) is dict and value.get("kind") == "claim":
        wording = value.get("wording")
        if wording and type(wording) is str:  # free words: all else of a body is seen again and again
            plain = _body({**value, "wording": ""})
            if isinstance(plain, Claim):
                return replace(plain, wording=wording)
    return _body(value)


def _body(value: Any) -> Body:
    try:
        key = marshal.dumps(value, 2)
    except ValueError as error:
        raise ShapeError("body", value) from error
    found = _bodies.get(key)
    if found is not None:
        return found
    if type(value) is dict and type(value.get("kind")) is str:
        kind = BODIES.get(value["kind"])
        if kind is not None:
            body = from_json(kind, value, "body")
            if len(_bodies) >= _BODIES_KEPT:
                _bodies.clear()
            if len(key) < 1000:
                _bodies[key] = body
            return body
    raise ShapeError("body", value)


def _check_limits(value: object, where: str, levels: int = guard.MAX_JSON_DEPTH) -> None:
    """Raises ShapeError for what is nested too deeply and for integers that are too long."""
    if type(value) is int and abs(value) >= _MAX_NUMBER:
        raise ShapeError(where, value)
    if type(value) is dict or type(value) is list:
        if not levels:
            raise ShapeError(where, "[…]")
        for inner in value.values() if type(value) is dict else value:
            _check_limits(inner, where, levels - 1)


def _check_slowly(line: Line) -> None:
    """Raises ShapeError for what is wrong with a line that did not pass at first sight, if anything is."""
    for key, value in line.items():
        _check_limits(value, key, guard.MAX_JSON_DEPTH - 1)
    for key in ("set_id", "document_id", "code_id", "creator"):
        uuid_of(line[key], key)
    for key in ("note", "prefix", "suffix"):
        if type(line[key]) is not str:
            raise ShapeError(key, line[key])
    for key in ("created", "modified"):
        moment(line[key], key)
    body_from(line["body"])


def check_annotation_line(line: Line) -> bytes:
    """The 16 bytes of the id of an annotation's line, of which nothing was looked at but that it is JSON.

    Raises ShapeError for what `annotation_from` would refuse, for what is nested too deeply and for long integers.
    """
    try:
        own = line["id"]
        if type(own) is not str or not _is_id(own):
            raise ShapeError("id", own)
        known, body = _uuids, line["body"]  # looks, not calls: there are very many lines
        wording = body["wording"] if type(body) is dict and "wording" in body else ""
        if type(wording) is str:
            if wording:
                body["wording"] = ""  # as `body_from` does
                key = marshal.dumps(body, 2)
                body["wording"] = wording
            else:
                key = marshal.dumps(body, 2)
        else:
            key = b""
        spans = line["spans"]
        if type(spans) is not list or not spans:
            raise ShapeError("spans", spans)
        if not (
            len(line) == 13  # no key that this version does not know
            and key in _bodies
            and line["set_id"] in known
            and line["document_id"] in known
            and line["code_id"] in known
            and line["creator"] in known
            and type(line["note"]) is type(line["prefix"]) is type(line["suffix"]) is str
            and _time(line["created"]).tzinfo is UTC
            and _time(line["modified"]).tzinfo is UTC
        ):
            _check_slowly(line)
        revision = line["revision"]
        if type(revision) is not int or not 0 <= revision < _MAX_NUMBER:
            raise ShapeError("revision", revision)
        for piece in spans:
            start, end, exact = piece["start"], piece["end"], piece["exact"]
            if type(start) is not int or type(end) is not int or not 0 <= start < end:
                raise ShapeError("spans", piece)
            if type(exact) is not str or end - start != len(exact):
                raise ShapeError("exact", exact)
            if len(piece) != 3:
                _check_limits(piece, "spans")
    except KeyError as error:
        raise ShapeError(str(error.args[0]), None) from error
    except (TypeError, ValueError) as error:
        _check_slowly(line)
        raise ShapeError("spans", line.get("spans")) from error
    return bytes.fromhex(own.replace("-", ""))


def annotation_from(line: Line, *, with_text: bool = True) -> Annotation:
    """The annotation of a line that was checked. Without the text, prefix and suffix are kept as unknown keys."""
    exacts = [piece["exact"] for piece in line["spans"]]
    unknown: dict[str, Any] = {}
    if len(line) > 13 or not line.keys() <= _ANNOTATION_KEYS:
        unknown = {key: value for key, value in line.items() if key not in _ANNOTATION_KEYS}
    if not with_text:
        for key in CONTEXT_KEYS:
            unknown[key] = line[key]
    return Annotation(
        id=UUID(line["id"]),
        set_id=uuid_of(line["set_id"], "set_id"),
        document_id=uuid_of(line["document_id"], "document_id"),
        spans=tuple([Span(piece["start"], piece["end"]) for piece in line["spans"]]),
        quote=exacts[0] if len(exacts) == 1 else QUOTE_JOINER.join(exacts),
        code_id=uuid_of(line["code_id"], "code_id"),
        body=body_from(line["body"]),
        note=line["note"],
        created=moment(line["created"], "created"),
        creator=uuid_of(line["creator"], "creator"),
        modified=moment(line["modified"], "modified"),
        revision=line["revision"],
        unknown_keys=unknown,
    )


def line_says(line: Line, own: bytes, annotation: Annotation, text: str | None, *, travels: bool) -> bool:
    """Whether a checked line, its id being ``own``, means this annotation of a document with this text.

    What `annotation_from` would give is compared, without making the value where it is plain: one piece and no key
    that this version does not know. ``travels`` says whether the text is in the file.
    """
    spans, pieces = annotation.spans, line["spans"]
    if len(line) != 13 or len(pieces) != 1 or annotation.unknown_keys or not travels:
        other = annotation_from(line, with_text=travels)
        if other == annotation:
            return True
        return annotation_line(other, text if travels else None) == annotation_line(annotation, text)
    piece, span = pieces[0], spans[0]
    return (
        len(spans) == 1
        and own == annotation.id.bytes
        and span.start == piece["start"]
        and span.end == piece["end"]
        and annotation.quote == piece["exact"]
        and uuid_of(line["set_id"], "set_id").int == annotation.set_id.int
        and uuid_of(line["document_id"], "document_id").int == annotation.document_id.int
        and uuid_of(line["code_id"], "code_id").int == annotation.code_id.int
        and uuid_of(line["creator"], "creator").int == annotation.creator.int
        and annotation.note == line["note"]
        and annotation.revision == line["revision"]
        and moment(line["created"], "created") == annotation.created
        and moment(line["modified"], "modified") == annotation.modified
        and body_from(line["body"]) == annotation.body
    )
