"""Which exchange formats there are, which one a file is, and the one way to read and write it.

Formats stand in an explicit tuple, one module each; a heavy library is imported when a file of its kind is read.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from kantar_desk.errors import KantarError, UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.registry import FORMATS as DOCUMENT_FORMATS
from kantar_desk.formats.documents.values import HEAD_BYTES
from kantar_desk.formats.exchange.brat import Brat
from kantar_desk.formats.exchange.checked import FOLDER_FORMATS, Written, write_checked
from kantar_desk.formats.exchange.claim_review import ClaimReview
from kantar_desk.formats.exchange.conll import Conll
from kantar_desk.formats.exchange.containers import ZIP_HEADS, FolderTree
from kantar_desk.formats.exchange.counting import check_number
from kantar_desk.formats.exchange.doccano import Doccano
from kantar_desk.formats.exchange.label_studio import LabelStudio
from kantar_desk.formats.exchange.native import AnnotationSetFile
from kantar_desk.formats.exchange.native_write import digests
from kantar_desk.formats.exchange.refi_qda import RefiCodebook, RefiProject
from kantar_desk.formats.exchange.table import CsvTable
from kantar_desk.formats.exchange.tokens import Prodigy, Spacy
from kantar_desk.formats.exchange.uima import CasJson, CasXmi
from kantar_desk.formats.exchange.values import (
    Counts,
    ExchangeFormat,
    Glimpse,
    Hypothesis,
    Input,
    Loss,
    Notice,
    ReadOptions,
    ReadResult,
    Report,
    Score,
    WriteOptions,
    no_report,
)
from kantar_desk.formats.exchange.w3c import WebAnnotation
from kantar_desk.formats.exchange.webanno_tsv import WebAnnoTsv
from kantar_desk.formats.exchange.workbook import XlsxTable

__all__ = [
    "ASK_BELOW", "FOLDER_FORMATS", "FORMATS", "TREE_FORMATS", "Candidate", "Counts", "ExchangeFormat", "Hypothesis",
    "Input", "Loss", "Notice", "ReadOptions", "ReadResult", "Report", "Score", "WriteOptions", "Written", "choose",
    "digests", "format_of", "is_exchange_file", "is_exchange_format", "no_report", "read", "read_file", "recognise",
    "write_checked",
]  # fmt: skip

FORMATS: tuple[ExchangeFormat, ...] = (
    AnnotationSetFile(),
    Brat(),
    CasJson(),
    CasXmi(),
    RefiProject(),
    RefiCodebook(),
    WebAnnotation(),
    CsvTable(),
    XlsxTable(),
    Doccano(),
    LabelStudio(),
    Prodigy(),
    Spacy(),
    WebAnnoTsv(),
    Conll(),
    ClaimReview(),
)
ASK_BELOW = 20
TREE_FORMATS = ("cas-json", "cas-xmi", "webanno-tsv")
"""Formats of which a folder is read as one, if somebody says so: its names alone do not tell."""
_JSON_HEAD = 1 << 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A format a file may be of: its id, its score, and whether it holds annotation sets or documents."""

    id: str
    title: str
    score: int
    exchange: bool


def format_of(format_id: str) -> ExchangeFormat:
    """The format with this id. Raises UserError with the list of ids for an unknown one."""
    for candidate in FORMATS:
        if candidate.id == format_id:
            return candidate
    raise UserError(
        "unknown_format",
        "“{format}” is no format of annotation sets.",
        "Use one of {formats}.",
        format=format_id,
        formats=", ".join(candidate.id for candidate in FORMATS),
    )


def glimpse(source: Input) -> Glimpse:
    """What recognition looks at: head (of JSON up to 1 MB), suffix, names in a zip or folder. Never raises."""
    path = source.path if source.path is not None else Path(source.name.replace("\x00", ""))
    suffix = path.suffix.lower()
    try:
        if source.path is not None and source.path.is_dir():
            return Glimpse(b"", suffix, frozenset(FolderTree(source.path).names))
        head = source.head()
        if head.startswith(ZIP_HEADS):
            whole = source.path if source.path is not None else source.read(guard.EXCHANGE_ZIP.total)
            with guard.GuardedZip(whole, guard.EXCHANGE_ZIP) as archive:
                return Glimpse(head, suffix, frozenset(archive.names))
    except KantarError:
        return Glimpse(source.head(), suffix)  # the reader will say what is wrong with it
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        head = _json_head(source)
    return Glimpse(head, suffix)


def _json_head(source: Input) -> bytes:
    """More of a JSON file, so that its first entry is seen whole where its text is long."""
    if source.path is None:
        return source.read(guard.MAX_JSON_FILE)[:_JSON_HEAD]
    try:
        with source.path.open("rb") as stream:
            return stream.read(_JSON_HEAD)
    except OSError:
        return source.head()


def recognise(source: Input) -> list[Candidate]:
    """The formats of both registries a file may be of, best first. Content beats the file's ending.

    A best score below `ASK_BELOW`, or two equal best ones, should be asked about. Never raises.
    """
    seen = glimpse(source)
    found = [Candidate(one.id, one.title, one.recognise(seen), True) for one in FORMATS if one.reads]
    if source.path is None or not source.path.is_dir():
        seen = dataclasses.replace(seen, head=seen.head[:HEAD_BYTES])
        found += [Candidate(one.id, one.title, one.recognise(seen), False) for one in DOCUMENT_FORMATS]
    return sorted((one for one in found if one.score > 0), key=lambda one: -one.score)


def is_exchange_file(path: Path) -> bool:
    """True when a file or folder holds annotation sets rather than documents, by its content."""
    found = recognise(Input.of(path))
    return bool(found) and found[0].exchange and found[0].score >= ASK_BELOW


def is_exchange_format(format_id: str) -> bool:
    """True for the id of a format of annotation sets."""
    return any(one.id == format_id for one in FORMATS)


def choose(source: Input, options: ReadOptions) -> ExchangeFormat:
    """The format asked for, else the recognised one. Raises UserError when it cannot be told."""
    if options.format:
        return format_of(options.format)
    found = [one for one in recognise(source) if one.exchange]
    if found and found[0].score >= ASK_BELOW and (len(found) == 1 or found[0].score > found[1].score):
        return format_of(found[0].id)
    raise UserError(
        "unrecognised",
        "It could not be told which kind of annotation set {name} is.",
        "Say what it is: {formats}.",
        name=source.name,
        formats=", ".join(one.id for one in FORMATS if one.reads),
    )


def read(source: Path | Input, options: ReadOptions | None = None, report: Report = no_report) -> ReadResult:
    """What a file or folder of annotation sets holds; nothing is written. Raises UserError or EnvironmentFailure."""
    found = Input.of(source) if isinstance(source, Path) else source
    chosen_options = options or ReadOptions()
    chosen = choose(found, chosen_options)
    if not chosen.reads:
        raise UserError(
            "only_out",
            "Files of the format {title} can only be written here.",
            "Ask for the set in another format.",
            title=chosen.title,
        )
    check_number(found, chosen.id, chosen_options)
    return chosen.read(found, dataclasses.replace(chosen_options, format=chosen.id), report)


def read_file(path: Path, options: ReadOptions | None = None, report: Report = no_report) -> ReadResult:
    """`read` for a path."""
    return read(path, options, report)
