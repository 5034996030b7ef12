"""PDF files with a text layer, read page by page in a process of their own."""

from __future__ import annotations

import multiprocessing
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import pdf_child
from kantar_desk.formats.documents.guard import MB, check_length
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    JoinedHyphen,
    Notice,
    ReadOptions,
    Report,
    made_with,
    make_source,
    no_text,
    notice,
    one_line,
    stem,
)
from kantar_desk.model.text import StructureRange, normalise

_BREAK = "\ufffe"
_HYPHENATED = re.compile(r"\b\w++-\w++")
_WORD_END = re.compile(r"\w+$")
_WORD_START = re.compile(r"\w+")
_LONGEST_WORD = 60
_POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class PdfLimits:
    """How long a page and a whole file may take (seconds) and how much memory the child may use (bytes)."""

    page_seconds: float = 30
    all_seconds: float = 600
    address_space: int = 2_000 * MB
    resident: int = 1_000 * MB


@dataclass(frozen=True, slots=True)
class _Page:
    label: str
    text: str
    damaged: bool = False


def hyphenated_forms(text: str) -> frozenset[str]:
    """All words of a text that are written with a hyphen, case folded."""
    return frozenset(match[0].casefold() for match in _HYPHENATED.finditer(text))


def mend_hyphens(raw: str, hyphenated: frozenset[str]) -> tuple[str, list[JoinedHyphen]]:
    """PDFium's sign for a hyphen at the end of a line, taken out or made a hyphen; and where it was taken out.

    It joins, unless the document has the hyphenated form elsewhere, or a digit or a capital stands beside it
    ("8FAB-CC4"), or a word is missing on one side.
    """
    parts: list[str] = []
    places: list[JoinedHyphen] = []
    length = done = 0
    for match in re.finditer(_BREAK, raw):
        at = match.start()
        before = _WORD_END.search(raw[max(0, at - _LONGEST_WORD) : at])
        after = _WORD_START.match(raw[at + 1 : at + 1 + _LONGEST_WORD])
        first, second = (before[0] if before else ""), (after[0] if after else "")
        keep = (
            not first
            or not second
            or any(beside.isdigit() or beside.isupper() for beside in (first[-1], second[0]))
            or f"{first}-{second}".casefold() in hyphenated
        )
        piece = raw[done:at] + ("-" if keep else "")
        parts.append(piece)
        length += len(piece)
        if not keep:
            places.append(JoinedHyphen(length, first + second))
        done = at + 1
    parts.append(raw[done:])
    return "".join(parts), places


class PdfFile:
    """PDF; each page is a range with its printed label."""

    id = "pdf"
    title = "PDF"
    suffixes = (".pdf",)

    def __init__(self, limits: PdfLimits | None = None) -> None:
        self._limits = limits or PdfLimits()

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first bytes, which may stand behind some others."""
        if glimpse.head.startswith(b"%PDF-"):
            return 95
        return 85 if b"%PDF-" in glimpse.head[:1024] else 0

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document.

        Raises UserError with code ``password`` or ``wrong_password``, and for a file that is damaged, without a text
        layer, too slow, too hungry for memory, or that crashes the reader.
        """
        data = source.read()
        info, pages = self._pages(data, source.name, options.password, report)
        if not any(page.text for page in pages):
            count = len(pages)
            raise no_text(source.name, f"no text layer, {count} of {count} pages are pictures")
        hyphenated = hyphenated_forms("\n".join(page.text for page in pages))
        parts: list[str] = []
        structure: list[StructureRange] = []
        joined: list[JoinedHyphen] = []
        length = 0
        for page in pages:
            text, places = mend_hyphens(page.text, hyphenated)
            structure.append(StructureRange("page", length, length + len(text), page.label))
            joined += [JoinedHyphen(length + place.position, place.word) for place in places]
            if text:
                parts.append(text + "\n")
                length += len(text) + 1
        yield Extracted(
            title=one_line(info.get("Title", "")) or stem(source.name),
            text="".join(parts),
            structure=tuple(structure),
            source=make_source(
                source,
                data,
                "application/pdf",
                made_with("PDF 1", "pypdfium2"),
                author=info.get("Author", ""),
                language=info.get("Language", ""),
            ),
            original=data,
            warnings=tuple(_warnings(pages, joined)),
            joined_hyphens=tuple(joined),
        )

    def _pages(
        self, data: bytes, name: str, password: str, report: Report
    ) -> tuple[dict[str, str], list[_Page]]:
        """What the file says about itself, and its pages; the child is gone when this returns or raises."""
        context = multiprocessing.get_context("spawn")
        connection, childs_end = context.Pipe()
        limits = self._limits
        child = context.Process(
            target=pdf_child.main,
            args=(childs_end, password, limits.address_space, limits.resident),
            daemon=True,
        )
        report(0, 0, name)
        child.start()
        try:
            childs_end.close()
            connection.send_bytes(data)
            return self._receive(connection, name, password, report)
        except (EOFError, ConnectionError, BrokenPipeError):
            child.join(5)
            if child.exitcode == pdf_child.EXIT_MEMORY:
                raise _failed(name, f"it needs more than {limits.resident // MB} MB of memory") from None
            raise _failed(name, "the PDF reader crashed on it") from None
        finally:
            child.kill()
            child.join()
            child.close()
            connection.close()

    def _receive(
        self, connection: Connection, name: str, password: str, report: Report
    ) -> tuple[dict[str, str], list[_Page]]:
        info: dict[str, str] = {}
        pages: list[_Page] = []
        total = length = 0
        started = last = time.monotonic()
        while True:
            while not connection.poll(_POLL_SECONDS):
                report(len(pages), total, name)
                now = time.monotonic()
                if now - last > self._limits.page_seconds:
                    raise _failed(
                        name, f"page {len(pages) + 1} takes longer than {self._limits.page_seconds:g} seconds"
                    )
                if now - started > self._limits.all_seconds:
                    raise _failed(name, f"it takes longer than {self._limits.all_seconds / 60:g} minutes")
            last = time.monotonic()
            message: tuple[Any, ...] = connection.recv()
            match message:
                case ("open", int(count), dict(found)):
                    total, info = count, found
                case ("page", str(label), str(text)):
                    text = normalise(text).strip("\n")
                    length += len(text)
                    check_length(length, name)
                    pages.append(_Page(label or str(len(pages) + 1), text))
                    report(len(pages), total, name)
                case ("page", str(label), None):
                    pages.append(_Page(label or str(len(pages) + 1), "", damaged=True))
                case ("password",):
                    raise _password(name, given=bool(password))
                case ("error", str(reason)):
                    raise _failed(name, f"it is damaged ({reason.rstrip('.')})")
                case _:
                    return info, pages


def _password(name: str, *, given: bool) -> UserError:
    if given:
        return UserError(
            "wrong_password",
            "The password for {name} is wrong.",
            "Enter it again; it is not stored.",
            name=name,
        )
    return UserError(
        "password", "{name} is protected by a password.", "Enter the password; it is not stored.", name=name
    )


def _failed(name: str, reason: str) -> UserError:
    return UserError(
        "pdf_failed",
        "{name} cannot be read: {reason}.",
        "Save its text from a PDF viewer, or print it to a new PDF, and import that.",
        name=name,
        reason=reason,
    )


def _warnings(pages: list[_Page], joined: list[JoinedHyphen]) -> Iterator[Notice]:
    empty = [page.label for page in pages if not page.text and not page.damaged]
    if empty:
        yield notice(
            "pages_without_text",
            "{count} of {total} pages hold no text, they may be pictures: {pages}.",
            count=len(empty),
            total=len(pages),
            pages=_some(empty),
        )
    damaged = [page.label for page in pages if page.damaged]
    if damaged:
        yield notice(
            "pages_damaged",
            "{count} pages could not be read: {pages}.",
            count=len(damaged),
            pages=_some(damaged),
        )
    if joined:
        yield notice(
            "hyphens_joined",
            "{count} words broken at the end of a line were joined: {words}.",
            count=len(joined),
            words=_some([place.word for place in joined]),
        )


def _some(names: list[str], limit: int = 10) -> str:
    return ", ".join(names[:limit]) + (" …" if len(names) > limit else "")
