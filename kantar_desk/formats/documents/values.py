"""What goes into a reader of documents and what comes out."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Protocol

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.model.text import DocumentSource, StructureRange, normalise

HEAD_BYTES = 4096
_READ_AHEAD = 1 << 16

Report = Callable[[int, int, str], None]
"""``(done, total, what)``; may raise `kantar_desk.errors.Cancelled`. A total of 0 means unknown."""


def no_report(done: int, total: int, what: str) -> None:
    """A report that nobody looks at."""


class Input:
    """A file, or bytes that came without one (pasted text, an attachment). Read only, nothing is ever written.

    ``name`` is a display string and never opened. ``path`` is None for bytes.
    """

    __slots__ = ("_data", "_head", "name", "path")

    def __init__(self, name: str, *, path: Path | None = None, data: bytes | None = None) -> None:
        self.name = name
        self.path = path
        self._data = data
        self._head = b""

    @classmethod
    def of(cls, path: Path) -> Input:
        """The input for a file on disk; nothing is read yet."""
        return cls(path.name, path=path)

    def head(self) -> bytes:
        """The first 4 KiB, or all of a shorter file; empty when it cannot be read."""
        if self._data is not None:
            return self._data[:HEAD_BYTES]
        if not self._head and self.path is not None:
            try:
                if self.path.is_file():  # never a pipe, which would wait for ever
                    with self.path.open("rb") as stream:
                        ahead = stream.read(_READ_AHEAD)
                    if len(ahead) < _READ_AHEAD:
                        self._data = ahead
                    self._head = ahead[:HEAD_BYTES]
            except (OSError, ValueError):
                return b""
        return self._head

    def read(self, limit: int = guard.MAX_DOCUMENT_BYTES) -> bytes:
        """All bytes. Raises UserError past ``limit`` bytes, EnvironmentFailure when the file cannot be read."""
        if self._data is not None:
            guard.check_size(len(self._data), self.name, limit)
            return self._data
        if self.path is None:
            return b""
        return guard.read_file(self.path, limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What a person chose for one file; the empty values mean "as the program thinks best".

    ``format`` is an id of the registry. ``encoding`` is a codec name, with ``-replace`` at its end to accept bad bytes
    as U+FFFD. ``whole_page`` None lets the page decide. ``columns`` pairs a field (title, author, publisher,
    published, captured, address, language) with a column's name. ``attachments`` reads the attachments of a mail.
    """

    format: str = ""
    encoding: str = ""
    whole_page: bool | None = None
    text_column: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    delimiter: str = ""
    sheet: str = ""
    password: str = ""
    attachments: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about what was read; a template with values, as errors are."""

    code: str
    template: str
    values: tuple[tuple[str, object], ...] = ()

    @property
    def message(self) -> str:
        """The filled sentence, in English."""
        return self.template.format(**dict(self.values))


def notice(code: str, template: str, **values: object) -> Notice:
    """A `Notice` with these values."""
    return Notice(code, template, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a web page, in order; ``kept`` is False for what the article leaves out."""

    text: str
    kept: bool


@dataclass(frozen=True, slots=True)
class JoinedHyphen:
    """A hyphen at the end of a line of a PDF that was taken for a word break.

    ``position`` is the code point where the two halves meet, ``word`` the word that came out.
    """

    position: int
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """One document as it will be stored: text in its stored form, never extracted again.

    ``structure`` is sorted and lies inside the text. ``original`` are the bytes kept beside it, bit for bit.
    ``encoding`` is the codec the bytes were decoded with, empty where the format fixes it. ``passages`` is filled for
    web pages read as an article; ``whole_page`` says which of the two it is, None for other formats.
    """

    title: str
    text: str
    source: DocumentSource
    original: bytes = field(repr=False)
    structure: tuple[StructureRange, ...] = ()
    encoding: str = ""
    warnings: tuple[Notice, ...] = ()
    whole_page: bool | None = None
    passages: tuple[Passage, ...] = ()
    joined_hyphens: tuple[JoinedHyphen, ...] = ()
    attachments: tuple[str, ...] = ()

    @property
    def left_out(self) -> float:
        """The share of the page's characters that the article leaves out, 0 … 1."""
        total = sum(len(passage.text) for passage in self.passages)
        return sum(len(p.text) for p in self.passages if not p.kept) / total if total else 0.0


class DocumentFormat(Protocol):
    """One kind of file that gives documents."""

    @property
    def id(self) -> str:
        """The short name used on the command line."""

    @property
    def title(self) -> str:
        """The name people know it by."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case file name endings with their point."""

    def recognise(self, glimpse: Glimpse) -> int:
        """How sure it is that the file is of this kind, 0 to 100. Never raises."""

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """The documents in it. What concerns the file and no single document is added to ``notices``.

        Raises UserError or EnvironmentFailure.
        """


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What recognition may look at: up to 4 KiB, the lower-case suffix, and the entry names of a zip."""

    head: bytes
    suffix: str
    names: frozenset[str] = frozenset()

    def starts(self) -> bytes:
        """The head without BOM and leading white space, in lower case."""
        return self.head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()


def is_stored_form(text: str) -> bool:
    """True when `normalise` would change nothing; several times faster than calling it."""
    if text.startswith("\ufeff") or any(sign in text for sign in "\r\u2028\u2029\x00\ufdd0\ufdd1"):
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return False
    return True


def settle(raw: str, ranges: Iterable[StructureRange] = ()) -> tuple[str, tuple[StructureRange, ...]]:
    """The stored form of a raw text, with the ranges moved along where `normalise` took characters out, sorted."""
    text = raw if is_stored_form(raw) else normalise(raw)
    ordered = sorted(ranges, key=lambda r: (r.start, -r.end, r.kind))
    if len(text) == len(raw):
        return text, tuple(ordered)
    removed = list(range(len(raw) - len(raw.lstrip("\ufeff"))))
    at = raw.find("\r\n")
    while at >= 0:
        removed.append(at)
        at = raw.find("\r\n", at + 2)

    def moved(position: int) -> int:
        return position - bisect_right(removed, position - 1)

    return text, tuple(StructureRange(r.kind, moved(r.start), moved(r.end), r.value) for r in ordered)


def make_source(
    source: Input,
    original: bytes,
    media_type: str,
    importer: str,
    *,
    file_name: str = "",
    author: str = "",
    publisher: str = "",
    published: str = "",
    captured: str = "",
    address: str = "",
    language: str = "",
) -> DocumentSource:
    """The provenance of a document: what the import knows, and what the file states (each as one line)."""
    return DocumentSource(
        file_name=one_line(file_name or source.name),
        media_type=media_type,
        original_sha256=hashlib.sha256(original).hexdigest(),
        importer=importer,
        author=one_line(author),
        publisher=one_line(publisher),
        published=published,
        captured=captured,
        address=one_line(address),
        language=one_line(language),
    )


def one_line(text: str) -> str:
    """A name or title as one line: white space folded, characters that cannot be stored replaced."""
    return " ".join(normalise(text).split()) if text else ""


def stem(name: str) -> str:
    """A file name without its last ending, as a title."""
    shown = one_line(name)
    return Path(shown.replace("\x00", "")).stem or shown


def no_text(name: str, reason: str = "") -> UserError:
    """The error for a file without any text."""
    return UserError(
        "no_text",
        "{name} holds no text{reason}.",
        "Import another version of it that has text.",
        name=name,
        reason=f": {reason}" if reason else "",
    )


@cache
def made_with(reader: str, *distributions: str) -> str:
    """The importer as it is kept with a document: our reader and the versions of the libraries it stands on."""
    parts = [reader]
    for name in distributions:
        try:
            parts.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:  # a frozen build without metadata
            parts.append(name)
    return "; ".join(parts)


__all__ = [
    "DocumentFormat", "Extracted", "Glimpse", "Input", "JoinedHyphen", "Notice", "Passage",
    "ReadOptions", "Report", "made_with", "make_source", "no_report", "no_text", "notice", "one_line", "settle", "stem",
]  # fmt: skip
