"""Which kinds of documents there are, which one a file is, and the one way to read it.

Formats stand in an explicit tuple, one module each; a heavy library is imported when a file of its kind is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from kantar_desk.errors import KantarError, UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.decoding import EncodingChoice, encoding_choices
from kantar_desk.formats.documents.email import EMail
from kantar_desk.formats.documents.epub import EpubBook
from kantar_desk.formats.documents.html import WebPage
from kantar_desk.formats.documents.opendocument import OpenDocumentText
from kantar_desk.formats.documents.pdf import PdfFile
from kantar_desk.formats.documents.plain import PlainText
from kantar_desk.formats.documents.rtf import RichText
from kantar_desk.formats.documents.table import CsvRows, JsonRows, TableFormat, TablePreview
from kantar_desk.formats.documents.values import (
    DocumentFormat,
    Extracted,
    Glimpse,
    Input,
    JoinedHyphen,
    Notice,
    Passage,
    ReadOptions,
    Report,
    is_stored_form,
    no_report,
    no_text,
    notice,
)
from kantar_desk.formats.documents.word import WordFile
from kantar_desk.formats.documents.workbook import XlsxRows

__all__ = [
    "ASK_BELOW", "FORMATS", "DocumentFormat", "Extracted", "Input", "JoinedHyphen", "Notice", "Passage", "Preview",
    "ReadOptions", "Report", "TablePreview", "find_files", "format_of", "glimpse", "no_report", "preview",
    "read_documents", "recognise", "recognise_source",
]  # fmt: skip


def _read_attachment(
    source: Input, options: ReadOptions, report: Report, notices: list[Notice]
) -> Iterator[Extracted]:
    return read_documents(source, options, report, notices)


FORMATS: tuple[DocumentFormat, ...] = (
    PlainText(),
    WebPage(),
    WordFile(),
    PdfFile(),
    EpubBook(),
    OpenDocumentText(),
    RichText(),
    EMail(_read_attachment),
    CsvRows(),
    JsonRows(),
    XlsxRows(),
)
ASK_BELOW = 20
PREVIEW_DOCUMENTS = 20

_ZIP_HEADS = (b"PK\x03\x04", b"PK\x05\x06")
# What people try to import and cannot: first bytes, the kind, what to do.
_KNOWN_OTHERS = (
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word, Excel or Outlook file, or one with a password",
        "Save it without a password as .docx, .xlsx or .eml.",
    ),
    (b"\xff\xd8\xff", "a picture", "Recognise its text with another program first."),
    (b"\x89PNG", "a picture", "Recognise its text with another program first."),
    (b"GIF8", "a picture", "Recognise its text with another program first."),
    (b"II*\x00", "a picture", "Recognise its text with another program first."),
    (b"MM\x00*", "a picture", "Recognise its text with another program first."),
    (b"AT&TFORM", "a DjVu scan", "Recognise its text with another program first."),
    (b"PK\x03\x04", "an archive", "Unpack it and import the files in it."),
    (b"Rar!", "an archive", "Unpack it and import the files in it."),
    (b"7z\xbc\xaf", "an archive", "Unpack it and import the files in it."),
    (b"\x1f\x8b", "an archive", "Unpack it and import the files in it."),
)


def format_of(format_id: str) -> DocumentFormat:
    """The format with this id. Raises UserError with the list of ids for an unknown one."""
    for candidate in FORMATS:
        if candidate.id == format_id:
            return candidate
    raise UserError(
        "unknown_format",
        "“{format}” is no kind of document.",
        "Use one of {formats}.",
        format=format_id,
        formats=", ".join(candidate.id for candidate in FORMATS),
    )


def glimpse(head: bytes, path: Path | None, data: bytes | None = None) -> Glimpse:
    """What recognition looks at. The names in a zip are read from ``path``, or from ``data``; never raises."""
    suffix = path.suffix.lower() if path is not None else ""
    names: frozenset[str] = frozenset()
    if head.startswith(_ZIP_HEADS):
        whole = data if data is not None else path
        try:
            if whole is not None:
                with guard.GuardedZip(whole, guard.DOCUMENT_ZIP) as archive:
                    names = frozenset(archive.names)
        except KantarError:
            names = frozenset()  # the reader will say what is wrong with it
    return Glimpse(head, suffix, names)


def recognise(head: bytes, path: Path | None, data: bytes | None = None) -> list[tuple[DocumentFormat, int]]:
    """The formats a file may be of with their scores (1 … 100), best first. Content beats the file's ending.

    A best score below `ASK_BELOW`, or two equal best ones, should be asked about. Never raises.
    """
    seen = glimpse(head, path, data)
    scored = [(candidate, candidate.recognise(seen)) for candidate in FORMATS]
    return sorted((pair for pair in scored if pair[1] > 0), key=lambda pair: -pair[1])


def recognise_source(source: Input) -> list[tuple[DocumentFormat, int]]:
    """`recognise` for an input."""
    head = source.head()
    if source.path is not None:
        return recognise(head, source.path)
    data = source.read() if head.startswith(_ZIP_HEADS) else None
    return recognise(head, Path(source.name.replace("\x00", "")), data)


def choose(source: Input, options: ReadOptions) -> DocumentFormat:
    """The format asked for, else the recognised one. Raises UserError when it cannot be told."""
    if options.format:
        return format_of(options.format)
    found = recognise_source(source)
    if found and found[0][1] >= ASK_BELOW and (len(found) == 1 or found[0][1] > found[1][1]):
        return found[0][0]
    head = source.head()
    if not head and not source.read():  # read raises what is wrong with the file, if something is
        raise no_text(source.name, "the file is empty")
    if head.startswith(_ZIP_HEADS):  # says what is wrong with it, if that is why it was not recognised
        guard.GuardedZip(source.read(), guard.DOCUMENT_ZIP, source.name).close()
    for mark, kind, hint in _KNOWN_OTHERS:
        if head.startswith(mark):
            raise UserError(
                "unsupported",
                "{name} is {kind}, which cannot be read here.",
                hint,
                name=source.name,
                kind=kind,
            )
    raise UserError(
        "unrecognised",
        "It could not be told what kind of file {name} is.",
        "Say what it is: {formats}.",
        name=source.name,
        formats=", ".join(candidate.id for candidate in FORMATS),
    )


def read_documents(
    source: Input,
    options: ReadOptions | None = None,
    report: Report = no_report,
    notices: list[Notice] | None = None,
) -> Iterator[Extracted]:
    """The documents of one file, checked: text in its stored form, not empty, structure inside it.

    What concerns the whole file (a bad line that was left out) is added to ``notices``. A file that gives one document
    raises UserError when it is empty; of one that gives many, empty ones are left out with a notice.
    """
    options = options or ReadOptions()
    notices = notices if notices is not None else []
    found = False
    report(0, 0, source.name)
    for document in choose(source, options).read(source, options, report, notices):
        guard.check_length(len(document.text), source.name)
        if not document.text.strip():
            if not found:
                raise no_text(source.name)
            notices.append(
                notice("empty_left_out", "{title} holds no text and was left out.", title=document.title)
            )
            continue
        _check(document)
        found = True
        yield document
    if not found:
        raise no_text(source.name)


def _check(document: Extracted) -> None:
    """A reader's promises; a broken one is a bug here, not in the file."""
    if not is_stored_form(document.text):
        raise AssertionError(f"{document.source.importer}: the text is not in its stored form")
    previous = 0
    for block in document.structure:
        if not previous <= block.start <= block.end <= len(document.text):
            raise AssertionError(f"{document.source.importer}: {block} lies outside or out of order")
        previous = block.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What one file would give, for the import dialog.

    ``documents`` are the first of them, read as they would be stored; ``more`` is True when there are others.
    ``format`` is the id in use, ``candidates`` ids with scores. ``encodings`` are one-click others, empty where the
    format fixes its encoding. ``table`` describes the columns of a table. ``error`` says why nothing can be read;
    its ``code`` ``password`` or ``text_column`` means that an answer is needed.
    """

    name: str
    format: str = ""
    candidates: tuple[tuple[str, int], ...] = ()
    documents: tuple[Extracted, ...] = ()
    more: bool = False
    encodings: tuple[EncodingChoice, ...] = ()
    table: TablePreview | None = None
    warnings: tuple[Notice, ...] = ()
    error: KantarError | None = None


def preview(
    source: Input,
    options: ReadOptions | None = None,
    report: Report = no_report,
    limit: int = PREVIEW_DOCUMENTS,
) -> Preview:
    """What a file would give with these options. Never raises for a bad file: the error is part of the answer.

    What ``report`` raises (Cancelled) goes through.
    """
    options = options or ReadOptions()
    result = Preview(name=source.name)
    try:
        found = recognise_source(source)
        result = replace(result, candidates=tuple((candidate.id, score) for candidate, score in found))
        chosen = choose(source, options)
        result = replace(result, format=chosen.id)
        if chosen.id in _DECODED:
            result = replace(result, encodings=encoding_choices(source.read(), options.encoding))
        if isinstance(chosen, TableFormat):
            table = chosen.describe(source, options)
            result = replace(result, table=table)
            options = replace(options, text_column=table.text_column)
        notices: list[Notice] = []
        reading = read_documents(source, replace(options, format=chosen.id), report, notices)
        documents = tuple(islice(reading, limit + 1))
        current = documents[0].encoding if documents else ""
        encodings = tuple(choice for choice in result.encodings if choice.encoding != current)
        return replace(
            result,
            documents=documents[:limit],
            more=len(documents) > limit,
            warnings=tuple(notices),
            encodings=encodings,
        )
    except KantarError as error:
        return replace(result, error=error)


_DECODED = ("text", "html", "csv-rows")


def find_files(paths: list[Path]) -> tuple[list[Path], list[KantarError]]:
    """The files under some files and folders, sorted within each folder, and what was refused.

    Inside folders symbolic links, hidden files and what is no regular file are left out: links are named as refused.
    """
    files: list[Path] = []
    refused: list[KantarError] = []

    def walk(folder: Path) -> None:
        try:
            entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
        except OSError as error:
            refused.append(guard.unreadable(folder.name, error))
            return
        for entry in entries:
            if entry.is_symlink():
                refused.append(
                    UserError(
                        "symbolic_link",
                        "{name} is a link to another place and was left out.",
                        "Import the file it points to by its own name.",
                        name=entry.name,
                    )
                )
            elif entry.name.startswith("."):
                continue
            elif entry.is_dir():
                walk(entry)
            elif entry.is_file():
                files.append(entry)

    for path in paths:
        if path.is_dir():
            walk(path)
        else:
            files.append(path)
    return files, refused
