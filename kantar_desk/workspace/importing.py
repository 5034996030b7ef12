"""Documents come in: files and folders read one by one, stored behind the gate in chunks, one undo step."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import Cancelled, KantarError, UserError
from kantar_desk.model.identity import new_id
from kantar_desk.model.text import DocumentSource, StructureRange, normalise, text_sha256
from kantar_desk.workspace.actions import AddDocuments, NewDocument
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.formats.documents.values import Extracted, Notice, ReadOptions

CHUNK_DOCUMENTS = 25
CHUNK_CHARACTERS = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one file: documents stored anew, documents that were here already, warnings, or the error."""

    path: str
    format: str = ""
    new: tuple[UUID, ...] = ()
    same: tuple[UUID, ...] = ()
    warnings: tuple[str, ...] = ()
    error: KantarError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What became of all files, in the order they were given; ``step_id`` is the one undo step."""

    files: tuple[FileOutcome, ...] = ()
    step_id: UUID | None = None

    @property
    def failed(self) -> list[FileOutcome]:
        """The files that gave nothing, with their errors."""
        return [one for one in self.files if one.error is not None]

    @property
    def new(self) -> int:
        """Number of documents stored anew."""
        return sum(len(one.new) for one in self.files)

    @property
    def same(self) -> int:
        """Number of documents that were here already."""
        return sum(len(one.same) for one in self.files)


@dataclass(slots=True)
class _Pending:
    """A file whose documents wait for their chunk."""

    path: str
    format: str
    warnings: list[str]
    documents: list[NewDocument] = field(default_factory=list)
    new: list[UUID] = field(default_factory=list)
    same: list[UUID] = field(default_factory=list)


def import_documents(
    workspace: Workspace,
    paths: Iterable[Path],
    *,
    options: Callable[[Path], ReadOptions | None] = lambda path: None,
    edit: Callable[[Path, NewDocument], NewDocument] = lambda path, document: document,
    again: bool = False,
    folder: str = "",
    progress: Progress | None = None,
    stopped: Callable[[ImportOutcome], None] = lambda outcome: None,
) -> ImportOutcome:
    """Read files and store their documents. A bad file is reported and never stops the others.

    ``edit`` may correct title and provenance of what a file gave before it is stored.

    On Cancel the chunks already stored stay, as whole documents; they are one undo step. ``stopped`` is told what
    came in until then. Raises Cancelled.
    """
    from kantar_desk.formats.documents.registry import Input, choose, read_documents
    from kantar_desk.formats.documents.values import ReadOptions

    progress = progress or Progress()
    writer = _Writer(workspace, again)
    outcomes: list[FileOutcome | _Pending] = []
    files = list(paths)
    try:
        for done, path in enumerate(files):
            progress(done, len(files), path.name)
            chosen = options(path) or ReadOptions()
            try:
                source = Input.of(path)
                notices: list[object] = []
                format_id = choose(source, chosen).id
                pending = _Pending(str(path), format_id, [])
                known = dataclasses.replace(
                    chosen, format=format_id
                )  # what it is need not be found out twice
                for extracted in read_documents(source, known, _quiet(progress), notices):  # type: ignore[arg-type]
                    pending.warnings += [notice.message for notice in extracted.warnings]
                    writer.add(pending, edit(path, new_document(extracted, folder)))
                pending.warnings += [notice.message for notice in notices]  # type: ignore[attr-defined]
                outcomes.append(pending)
            except KantarError as error:
                outcomes.append(FileOutcome(path=str(path), error=error))
        progress(len(files), len(files), "")
    except Cancelled:
        stopped(_all(outcomes, writer))
        raise
    except BaseException:
        writer.flush()
        raise
    writer.flush()
    return _all(outcomes, writer)


def _all(outcomes: Sequence[FileOutcome | _Pending], writer: _Writer) -> ImportOutcome:
    return ImportOutcome(
        files=tuple(one if isinstance(one, FileOutcome) else _outcome(one) for one in outcomes),
        step_id=writer.step_id if writer.wrote else None,
    )


def _quiet(progress: Progress) -> Callable[[int, int, str], None]:
    """Inside one file only Cancel matters; the share shown is that of files."""

    def report(done: int, total: int, what: str) -> None:
        progress.check()

    return report


def _outcome(pending: _Pending) -> FileOutcome:
    return FileOutcome(
        path=pending.path,
        format=pending.format,
        new=tuple(pending.new),
        same=tuple(pending.same),
        warnings=tuple(dict.fromkeys(pending.warnings)),
    )


def new_document(extracted: Extracted, folder: str = "") -> NewDocument:
    """What a reader gave, as a document to be stored."""
    return NewDocument(
        title=extracted.title,
        text=extracted.text,
        original=extracted.original,
        source=extracted.source,
        structure=extracted.structure,
        folder=folder,
    )


def pasted_document(title: str, text: str) -> NewDocument:
    """Pasted text as a document; its bytes are its UTF-8."""
    stored = normalise(text)
    return NewDocument(
        title=title,
        text=stored,
        original=text.encode("utf-8", "surrogatepass"),
        source=DocumentSource(file_name="", importer="pasted text"),
    )


class _Writer:
    """Collects documents and stores them in chunks, all in one undo step."""

    def __init__(self, workspace: Workspace, again: bool) -> None:
        self.workspace = workspace
        self.again = again
        self.step_id = new_id()
        self.wrote = False
        self._chunk: list[tuple[_Pending, NewDocument]] = []
        self._size = 0

    def add(self, pending: _Pending, document: NewDocument) -> None:
        self._chunk.append((pending, document))
        self._size += len(document.text)
        if len(self._chunk) >= CHUNK_DOCUMENTS or self._size >= CHUNK_CHARACTERS:
            self.flush()

    def flush(self) -> None:
        if not self._chunk:
            return
        chunk, self._chunk, self._size = self._chunk, [], 0
        known = self._known(chunk)
        done = self.workspace.perform(
            AddDocuments(documents=tuple(document for _, document in chunk), again=self.again),
            step_id=self.step_id,
            interactive=False,
        )
        self.wrote = self.wrote or bool(done.changes)
        written = set(done.ids("document", "insert"))
        for pending, document in chunk:
            if document.id in written:
                pending.new.append(document.id)
            else:
                pending.same.append(known[hashlib.sha256(document.original).hexdigest()])

    def _known(self, chunk: Sequence[tuple[_Pending, NewDocument]]) -> dict[str, UUID]:
        """Which document each of the originals belongs to, in the project or earlier in this chunk."""
        known: dict[str, UUID] = {}
        with self.workspace.reading() as reader:
            for _, document in chunk:
                digest = hashlib.sha256(document.original).hexdigest()
                if digest not in known:
                    found = reader.documents_by_original(digest)
                    known[digest] = found[0] if found else document.id
        return known


def files_under(paths: Iterable[Path]) -> tuple[list[Path], list[KantarError]]:
    """The files among paths and in folders, in a stable order, and what was refused (links, unreadable folders)."""
    from kantar_desk.formats.documents.registry import find_files

    return find_files(list(paths))


def with_address(document: NewDocument, address: str) -> NewDocument:
    """The document with the address it was taken from."""
    return dataclasses.replace(document, source=dataclasses.replace(document.source, address=address))


def document_options(
    *,
    format_id: str = "",
    encoding: str = "",
    whole_page: bool | None = None,
    text_column: str = "",
    columns: tuple[tuple[str, str], ...] = (),
    password: str = "",
) -> ReadOptions:
    """What a person chose for files of documents; ``columns`` pairs a field of the provenance with a column."""
    from kantar_desk.formats.documents.values import ReadOptions

    return ReadOptions(
        format=format_id,
        encoding=encoding,
        whole_page=whole_page,
        text_column=text_column,
        columns=columns,
        password=password,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPreview:
    """One document as it would be stored. ``text`` is its beginning, ``length`` the whole in code points.

    ``passages`` are the blocks of a web page read as an article, in order, with what is left out (kept False).
    ``same`` is the document with the same bytes that is here already, ``twin`` the title of one with the same text.
    """

    title: str
    text: str
    length: int
    source: DocumentSource
    structure: tuple[StructureRange, ...] = ()
    passages: tuple[tuple[str, bool], ...] = ()
    encoding: str = ""
    encoding_name: str = ""
    whole_page: bool | None = None
    warnings: tuple[Notice, ...] = ()
    same: UUID | None = None
    twin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePreview:
    """What one file would give, for the import dialog; nothing was written.

    ``encodings`` are (name, value, first line) of others that fit. ``columns`` are those of a table, with
    ``text_column`` in use. ``kept`` and ``total`` are characters of a web page. ``doubtful`` is True where the program
    guessed, or needs an answer (columns, password).
    """

    path: Path
    format: str = ""
    format_title: str = ""
    documents: tuple[DocumentPreview, ...] = ()
    more: bool = False
    encodings: tuple[tuple[str, str, str], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    text_column: str = ""
    warnings: tuple[Notice, ...] = ()
    error: KantarError | None = None
    doubtful: bool = False

    @property
    def here(self) -> bool:
        """True when everything in it is here already."""
        return bool(self.documents) and not self.more and all(one.same is not None for one in self.documents)

    @property
    def kept(self) -> int:
        """Characters of a web page that are kept."""
        return sum(len(text) for one in self.documents for text, kept in one.passages if kept)

    @property
    def total(self) -> int:
        """All characters of a web page."""
        return sum(len(text) for one in self.documents for text, _ in one.passages)


PREVIEW_CHARACTERS = 20_000
_GUESSES = frozenset(
    {"encoding_guessed", "encoding_unknown", "bad_utf8", "bytes_replaced", "charset_doubtful"}
)


def preview_file(workspace: Workspace, path: Path, options: ReadOptions | None = None) -> FilePreview:
    """What importing one file would give. A bad file is an answer too: its error is in it."""
    from kantar_desk.formats.documents.decoding import shown_encoding
    from kantar_desk.formats.documents.registry import Input, format_of, preview

    seen = preview(Input.of(path), options)
    documents = []
    with workspace.reading() as reader:
        for one in seen.documents:
            same = reader.documents_by_original(hashlib.sha256(one.original).hexdigest())
            twins = [] if same else reader.documents_by_text(text_sha256(one.text))
            twin = reader.document(twins[0]) if twins else None
            documents.append(
                DocumentPreview(
                    title=one.title,
                    text=one.text[:PREVIEW_CHARACTERS],
                    length=len(one.text),
                    source=one.source,
                    structure=tuple(part for part in one.structure if part.end <= PREVIEW_CHARACTERS),
                    passages=tuple((passage.text, passage.kept) for passage in one.passages),
                    encoding=one.encoding,
                    encoding_name=shown_encoding(one.encoding),
                    whole_page=one.whole_page,
                    warnings=one.warnings,
                    same=same[0] if same else None,
                    twin=twin.title if twin is not None else "",
                )
            )
    table = seen.table
    codes = {notice.code for one in seen.documents for notice in one.warnings}
    codes |= {notice.code for notice in seen.warnings} | (
        {seen.error.code} if seen.error is not None else set()
    )
    return FilePreview(
        path=path,
        format=seen.format,
        format_title=format_of(seen.format).title if seen.format else "",
        documents=tuple(documents),
        more=seen.more,
        encodings=tuple(
            (one.name, one.encoding, one.first_lines[0] if one.first_lines else "")
            for one in seen.encodings
            if one.fits
        ),
        columns=table.columns if table is not None else (),
        rows=table.rows if table is not None else (),
        text_column=table.text_column if table is not None else "",
        warnings=seen.warnings,
        error=seen.error,
        doubtful=table is not None or bool(codes & (_GUESSES | {"password", "text_column"})),
    )


def preview_documents(
    workspace: Workspace, paths: Iterable[Path], options: ReadOptions | None = None
) -> list[FileOutcome]:
    """What importing files would give; nothing is written. Ids are those of documents that are here already."""
    from kantar_desk.formats.documents.registry import Input, preview

    outcomes = []
    files, refused = files_under(paths)
    for path in files:
        seen = preview(Input.of(path), options)
        new: list[UUID] = []
        same: list[UUID] = []
        with workspace.reading() as reader:
            for document in seen.documents:
                known = reader.documents_by_original(hashlib.sha256(document.original).hexdigest())
                if known:
                    same.append(known[0])
                else:
                    new.append(new_id())
        outcomes.append(
            FileOutcome(
                path=str(path),
                format=seen.format,
                new=tuple(new),
                same=tuple(same),
                warnings=tuple(one.message for one in seen.warnings),
                error=seen.error,
            )
        )
    outcomes += [FileOutcome(path="", error=error) for error in refused]
    return outcomes


def write_original(workspace: Workspace, document_id: UUID, target: Path) -> tuple[str, int]:
    """Write a document's bytes as they were imported; answers their SHA-256 and number.

    Raises UserError if the target exists, EnvironmentFailure if it cannot be written.
    """
    from kantar_desk.workspace.exporting import write_new_file

    with workspace.reading() as reader:
        original = reader.original(document_id)
    if original is None:
        raise UserError(
            "no_original", "The original of this document is not here.", "It came in a set without originals."
        )
    write_new_file(target, original.data)
    return hashlib.sha256(original.data).hexdigest(), len(original.data)
