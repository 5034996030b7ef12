"""Documents and positions in them.

All positions are Unicode code points of the stored text, half-open: ``0 <= start < end``. Other units exist only at
the edges of the program and are converted by `OffsetMap`.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.model.identity import Record

NORMALISE_VERSION = 1
QUOTE_JOINER = " … "

GENRES = (
    "blog", "wire", "analysis", "dossier", "official_statement", "social_post", "testimony", "report", "other",
)  # fmt: skip
TRANSLATIONS = ("original", "human", "machine")
RELIABILITIES = (
    "reliable", "usually_reliable", "fairly_reliable", "not_usually_reliable", "unreliable", "cannot_be_judged",
)  # fmt: skip
LINK_TYPES = ("whole", "contained_in", "contains", "shares_passage", "repeat_inside")
LINK_STATES = ("proposed", "confirmed", "dismissed")
STRUCTURE_KINDS = (
    "heading", "list_item", "quote", "table_row", "footnote", "footnote_call", "chapter", "page",
)  # fmt: skip

_NEWLINES = re.compile("\r\n|\r|\u2028|\u2029")
_LONGEST_LABEL = 24
_REPLACED = re.compile("[\x00\ufdd0\ufdd1\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's stored text in code points, half-open. Raises ValueError unless 0 <= start < end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """True when at least one code point lies in both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when every code point of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end


def hull(spans: Sequence[Span]) -> Span:
    """From the first start to the last end of sorted spans."""
    return Span(spans[0].start, spans[-1].end)


def check_spans(spans: Sequence[Span], length: int) -> None:
    """Raise UserError unless the spans are one or more, sorted, disjoint and inside a text of this length."""
    if not spans:
        raise UserError("no_span", "A tag needs at least one piece of text.", "Select words first.")
    previous = -1
    for span in spans:
        if span.start < previous:
            raise UserError(
                "spans_unsorted",
                "The pieces {spans} are not in order or overlap.",
                "Give pieces in reading order, each after the end of the one before.",
                spans=", ".join(f"{s.start}:{s.end}" for s in spans),
            )
        previous = span.end
    if previous > length:
        raise UserError(
            "span_outside",
            "The position {position} lies behind the end of the text, which has {length} characters.",
            "Positions count characters (code points) from 0; the end is not included.",
            position=previous,
            length=length,
        )


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sorted, disjoint spans that cover the same code points; touching or overlapping ones are joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def quote_of(text: str, spans: Sequence[Span]) -> str:
    """The text under the spans; several pieces are joined by space, U+2026, space."""
    return QUOTE_JOINER.join(text[span.start : span.end] for span in spans)


def normalise(text: str) -> str:
    """The stored form of a text, version 1. Never changes the spelling of anything one can read.

    A leading BOM is dropped; CRLF, CR, U+2028, U+2029 become LF; NUL, U+FDD0, U+FDD1 and lone surrogates become
    U+FFFD, one for one. The result is unchanged by a second call.
    """
    if text.startswith("\ufeff"):
        text = text.lstrip("\ufeff")
    return _REPLACED.sub("\ufffd", _NEWLINES.sub("\n", text))


def text_sha256(text: str) -> str:
    """SHA-256, lower-case hex, of the stored text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class OffsetMap:
    """Converts positions of one text between code points, UTF-16 code units and UTF-8 bytes.

    Costs one scan; memory grows with the number of astral characters only (UTF-16), or with the length of a
    non-ASCII text (UTF-8, built on first use). Positions between the two halves of a surrogate pair, or inside a
    UTF-8 sequence, are rounded down to the character they lie in.
    """

    __slots__ = ("_astral", "_astral_units", "_bytes", "_text", "length", "utf16_length")

    def __init__(self, text: str) -> None:
        self._text = text
        self.length = len(text)
        if text.isascii() or max(text) <= "\uffff":
            self._astral: array[int] = array("q")
        else:
            self._astral = array(
                "q", (match.start() for match in re.finditer("[\U00010000-\U0010ffff]", text))
            )
        # The UTF-16 position of each astral character: its own index plus one for each astral before it.
        self._astral_units = array("q", (position + i for i, position in enumerate(self._astral)))
        self._bytes: array[int] | None = None
        self.utf16_length = self.length + len(self._astral)

    @property
    def is_identity(self) -> bool:
        """True when code points and UTF-16 units are the same numbers."""
        return not self._astral

    def to_utf16(self, position: int) -> int:
        """The UTF-16 position of a code point position, 0 … length."""
        if not self._astral:
            return position
        return position + bisect_right(self._astral, position - 1)

    def from_utf16(self, unit: int) -> int:
        """The code point position of a UTF-16 position, 0 … utf16_length."""
        if not self._astral:
            return unit
        return unit - bisect_left(self._astral_units, unit)

    def _byte_starts(self) -> array[int]:
        if self._bytes is None:
            starts = array("q", [0])
            total = 0
            for character in self._text:
                code = ord(character)
                total += 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
                starts.append(total)
            self._bytes = starts
        return self._bytes

    @property
    def utf8_length(self) -> int:
        """The length of the text in UTF-8 bytes."""
        return self._byte_starts()[-1]

    def to_utf8(self, position: int) -> int:
        """The byte position, in UTF-8, of a code point position."""
        return self._byte_starts()[position]

    def from_utf8(self, offset: int) -> int:
        """The code point position of a byte position."""
        return bisect_right(self._byte_starts(), offset) - 1


@dataclass(frozen=True, slots=True)
class StructureRange:
    """A block of a document for display only: kind of `STRUCTURE_KINDS`, code points, and its level, depth or label.

    ``start == end`` is allowed (a footnote call, an empty page). The value of a list item is its depth and, where
    the source numbers it, a space and the number as it is shown: "1", "2 b)" (see `list_item_value`).
    """

    kind: str
    start: int
    end: int
    value: str = ""


def list_item_value(depth: int, label: str = "") -> str:
    """The value of a list item's range: its depth, from 1, and the number the source shows, "" for a bullet."""
    shown = " ".join(label.split())[:_LONGEST_LABEL].rstrip()
    return f"{max(depth, 1)} {shown}".rstrip()


def list_item_parts(value: str) -> tuple[int, str]:
    """Depth and number of a list item, back from its value; anything else counts as depth 1 with a bullet."""
    depth, _, label = value.strip().partition(" ")
    if not (depth.isascii() and depth.isdecimal() and len(depth) < 4):
        return 1, ""
    return max(int(depth), 1), label.strip()[:_LONGEST_LABEL]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSource:
    """Where a document comes from. The import fills only what the file states.

    ``file_name``, ``media_type``, ``original_sha256`` and ``importer`` are set by the import and never edited.
    """

    publisher: str = ""
    publisher_entry_id: UUID | None = None
    author: str = ""
    author_entry_id: UUID | None = None
    published: str = ""
    captured: str = ""
    address: str = ""
    language: str = ""
    genre: str | None = None
    translation: str | None = None
    translated_from: str = ""
    reliability: str | None = None
    file_name: str = ""
    media_type: str = "text/plain"
    original_sha256: str = ""
    importer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """One document. Its text never changes after import and is kept apart, as lists need only this.

    ``text_sha256`` and ``length`` (code points) describe the stored text; ``structure`` is for display.
    """

    title: str
    text_sha256: str
    length: int
    folder: str = ""
    source: DocumentSource = field(default_factory=DocumentSource)
    structure: tuple[StructureRange, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRun:
    """Equal passages of two documents: [from_start, from_end) of one, [to_start, to_end) of the other."""

    from_start: int
    from_end: int
    to_start: int
    to_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLink(Record):
    """A reprint or a repeat: which passages two documents (or two places of one) share.

    ``coverage_from`` and ``coverage_to`` are per mille of the words. ``earlier`` names the document that came first.
    """

    from_document_id: UUID
    to_document_id: UUID
    type: str
    runs: tuple[TextRun, ...] = ()
    coverage_from: int = 0
    coverage_to: int = 0
    earlier: UUID | None = None
    state: str = "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCopy:
    """The same bytes seen again under another name or address. Only ever added to."""

    id: UUID
    document_id: UUID
    file_name: str
    address: str = ""
    importer: str = ""
    withdraws: UUID | None = None
