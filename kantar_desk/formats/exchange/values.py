"""What goes into a reader or writer of annotation sets and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

from kantar_desk import __version__
from kantar_desk.formats.documents.values import (
    Glimpse,
    Input,
    Notice,
    Report,
    no_report,
    notice,
)
from kantar_desk.model.bundle import Bundle
from kantar_desk.model.codebook import Kind
from kantar_desk.model.identity import NOBODY

Counts = dict[str, int]
"""Numbers of rows by name: sets, documents, annotations, relations, orphans, states, decisions, comments …"""

LOSS_KINDS = (
    "spans", "overlap", "relation", "cross_document_relation", "field", "note", "comment", "creator", "time", "set",
    "decision", "dispute", "stance", "matrix", "register", "link", "proposal", "orphan", "state", "structure",
    "source", "code_definition", "id", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format cannot carry: its kind (of `LOSS_KINDS`), how many items, which, and one sentence of effect."""

    kind: str
    count: int
    ids: tuple[UUID, ...]
    effect: str


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """How a file counts positions.

    ``unit`` is ``codepoint``, ``utf16`` or ``utf8``; ``inclusive``: the end is the last character, not the one after
    it; ``crlf``: a line end counts as two; ``bom``: a byte order mark in front of the text counts as one.
    """

    unit: str = "codepoint"
    inclusive: bool = False
    crlf: bool = False
    bom: bool = False

    @property
    def name(self) -> str:
        """The short name used on the command line, such as ``utf16+inclusive``."""
        marks = [self.unit]
        marks += [mark for mark in ("inclusive", "crlf", "bom") if getattr(self, mark)]
        return "+".join(marks)

    @classmethod
    def of(cls, name: str) -> Hypothesis:
        """The hypothesis of this name. Raises ValueError for any other word."""
        unit, *marks = name.split("+")
        if unit not in ("codepoint", "utf16", "utf8") or set(marks) - {"inclusive", "crlf", "bom"}:
            raise ValueError(name)
        return cls(unit, "inclusive" in marks, "crlf" in marks, "bom" in marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well the positions of a file fit its quotes under one hypothesis: ``fitting`` of ``total`` spans."""

    hypothesis: Hypothesis
    fitting: int
    total: int

    @property
    def share(self) -> float:
        """The share of spans that fit, 0 … 1; 1 where there is nothing to check."""
        return self.fitting / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What a person chose for one file; the empty values mean “as the program thinks best”.

    ``unit`` is the name of a `Hypothesis`, ``encoding`` that of a text file's encoding. ``kinds`` gives the kind of
    tag for names of foreign types that are no ``kind/slug`` (without one: entity, and a warning). ``columns`` maps our
    column names to a foreign table's. ``text_of`` gives a stored text by its SHA-256 for files that carry none;
    ``named`` gives one by the title and the address (either may be empty) that a file has for a document of which it
    knows no hash. ``set_name`` names the set of a file that has no name for it. ``importer`` and ``now`` are used where
    a file names nobody and no time.
    """

    format: str = ""
    unit: str = ""
    encoding: str = ""
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    text_of: Callable[[str], str | None] | None = None
    named: Callable[[str, str], str | None] | None = None
    set_name: str = ""
    importer: UUID = NOBODY
    now: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOptions:
    """How a file is written.

    ``texts`` and ``originals`` may stay at home (rights). ``folder`` writes the tree instead of a zip, ``level`` is
    the deflate level. ``reply`` writes decisions, sent comments, checks and frames only. ``blind`` makes
    `write_checked` replace people and set names by letters. ``created_by`` names the program.
    """

    texts: bool = True
    originals: bool = True
    folder: bool = False
    level: int = 3
    reply: bool = False
    blind: bool = False
    created_by: str = f"Kantar Desk {__version__}"


ONLY_TOLD = frozenset(
    (
        "unknown_types",
        "check_quotes",
        "word_edges",
        "lone_surrogates",
        "orphans",
        "unknown_codes",
        "segments_left_out",
        "types_missing",
        "counted_by_file",
        "found_by_words",
        "encoding_guessed",
    )
)
"""Codes of warnings that say how a file was read; every other one names something that was left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """What a file gave. ``file_digest`` names its content (of a `.kset`: the content digest, else its SHA-256).

    ``hypothesis`` is the way of counting that was taken and ``scores`` all that were tried, best first; None and
    empty where the format leaves no doubt. ``unknown_types`` are names of foreign types that became new codes.
    """

    bundle: Bundle
    format: str
    file_digest: str
    counts: Counts
    warnings: tuple[Notice, ...] = ()
    hypothesis: Hypothesis | None = None
    scores: tuple[Score, ...] = ()
    unknown_types: tuple[str, ...] = ()

    @property
    def left_out(self) -> bool:
        """True when a warning names something of the file that is not in the bundle."""
        return any(warning.code not in ONLY_TOLD for warning in self.warnings)


class ExchangeFormat(Protocol):
    """One kind of file that holds annotation sets."""

    @property
    def id(self) -> str:
        """The short name used on the command line."""

    @property
    def title(self) -> str:
        """The name people know it by."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case file name endings with their point; the first is used for new files."""

    @property
    def reads(self) -> bool:
        """Whether files of this kind can come in."""

    @property
    def writes(self) -> bool:
        """Whether files of this kind can go out."""

    def recognise(self, glimpse: Glimpse) -> int:
        """How sure it is that the file is of this kind, 0 to 100. Never raises."""

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """What the file holds. Touches no database, writes nothing. Raises UserError or EnvironmentFailure."""

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """What this format would not carry of the bundle. Writes nothing."""

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write the bundle; of what goes in as rows the counts come out. ``target`` is a stream, or a path to make."""


__all__ = [
    "LOSS_KINDS",
    "Counts",
    "ExchangeFormat",
    "Glimpse",
    "Hypothesis",
    "Input",
    "Loss",
    "Notice",
    "ReadOptions",
    "ReadResult",
    "Report",
    "Score",
    "WriteOptions",
    "no_report",
    "notice",
]  # fmt: skip
