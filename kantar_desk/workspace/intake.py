"""Files told apart by content: documents are imported, annotation sets are read and offered for import."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import KantarError, UserError
from kantar_desk.model.codebook import Code
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import FileOutcome, ImportOutcome, files_under, import_documents
from kantar_desk.workspace.own_sets import as_own_sets
from kantar_desk.workspace.receiving import ReceiveOutcome, ReceivePlan, plan_import
from kantar_desk.workspace.storing import store_bundle
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.formats.documents.values import ReadOptions as DocumentOptions
    from kantar_desk.formats.exchange.registry import ReadOptions, ReadResult
    from kantar_desk.formats.exchange.table import Tables
    from kantar_desk.formats.exchange.table_columns import TableLook


LOOKED_AT = 50  # files a person drops at once are mostly of one sort; the rest is told apart while importing


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Where the tags of a file belong that names documents without their text or its hash.

    ``document`` is one of ours for all of them; with ``by_name`` each is the one document of ours that has its title,
    file name or address. Else they are kept as orphans.
    """

    document: UUID | None = None
    by_name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOffer:
    """A file of annotation sets, read and planned, not yet imported; ``options`` and ``belonging``: how it was read."""

    path: Path
    result: ReadResult
    plan: ReceivePlan
    options: ReadOptions | None = None
    belonging: Belonging = Belonging()


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What a mixed lot of files gave: documents stored, sets offered, and what was refused."""

    documents: ImportOutcome
    sets: tuple[SetOffer, ...] = ()
    refused: tuple[KantarError, ...] = ()


def is_set(path: Path, format_id: str = "") -> bool:
    """True when a file or folder is an annotation set rather than a document, by the format asked for or its content.

    A folder is walked, unless it is itself a set or the format has a tree of files.
    """
    from kantar_desk.formats.exchange.registry import TREE_FORMATS, is_exchange_file, is_exchange_format

    if not format_id:
        return is_exchange_file(path)
    if path.is_dir():
        return format_id in TREE_FORMATS or (is_exchange_format(format_id) and is_exchange_file(path))
    return is_exchange_format(format_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """Files told apart: documents in the order given, sets, what was refused; ``asks`` where somebody should look.

    One should look when a file is a table, was read by a guess, or when several kinds of files came together.
    """

    documents: tuple[Path, ...] = ()
    sets: tuple[Path, ...] = ()
    refused: tuple[KantarError, ...] = ()
    asks: bool = False


def sort_out(
    workspace: Workspace, paths: Iterable[Path], progress: Progress | None = None, *, look: bool = True
) -> Sorted:
    """Tell files apart without importing anything. Without ``look`` the documents are not looked into."""
    from kantar_desk.workspace.importing import preview_file

    progress = progress or Progress()
    given = list(paths)
    sets = [path for path in given if is_set(path)]
    files, refused = files_under(path for path in given if path not in sets)
    sets += [path for path in files if is_set(path)]
    known = set(sets)
    documents = [path for path in files if path not in known]
    asks, kinds = False, set()
    for done, path in enumerate(documents[:LOOKED_AT] if look else ()):
        progress(done, len(documents), path.name)
        seen = preview_file(workspace, path)
        kinds.add(seen.format)
        asks = seen.doubtful or len(kinds - {""}) > 1
        if asks:
            break
    return Sorted(documents=tuple(documents), sets=tuple(sets), refused=tuple(refused), asks=asks)


def sort_files(
    workspace: Workspace,
    paths: Iterable[Path],
    progress: Progress | None = None,
    *,
    options: Callable[[Path], DocumentOptions | None] = lambda path: None,
    again: bool = False,
    stopped: Callable[[ImportOutcome], None] = lambda outcome: None,
    format_id: str = "",
    read: Callable[[Path], SetOffer] | None = None,
) -> Intake:
    """Import the documents among the files and read the sets. Folders are walked; one bad file stops nothing.

    ``format_id`` is what somebody says the files are; ``read`` reads a set in another way than `read_set` does.

    ``stopped`` is told what came in before the import was cancelled; Cancelled is raised then.
    """
    progress = progress or Progress()
    given = list(paths)
    sets = [path for path in given if is_set(path, format_id)]
    files, refused = files_under(path for path in given if path not in sets)
    sets += [path for path in files if is_set(path, format_id)]
    known = set(sets)
    documents = import_documents(
        workspace,
        (path for path in files if path not in known),
        options=options,
        again=again,
        progress=progress,
        stopped=stopped,
    )
    offers, failed = [], []
    for path in sets:
        try:
            options_of_set = set_options(format_id=format_id)
            offers.append(
                read(path)
                if read is not None
                else read_set(workspace, path, options=options_of_set, progress=progress)
            )
        except KantarError as error:
            failed.append(FileOutcome(path=str(path), error=error))
    if failed:
        documents = ImportOutcome(files=(*documents.files, *failed), step_id=documents.step_id)
    return Intake(documents=documents, sets=tuple(offers), refused=tuple(refused))


def read_set(
    workspace: Workspace,
    path: Path,
    *,
    options: ReadOptions | None = None,
    code_map: dict[UUID, UUID] | None = None,
    code_names: Mapping[str, Code] | None = None,
    as_own: bool = False,
    belonging: Belonging = Belonging(),
    progress: Progress | None = None,
) -> SetOffer:
    """Read a file of annotation sets and plan its import; nothing is written.

    ``code_map`` gives our codes for ids of codes in the file, ``code_names`` for their names. ``as_own`` brings
    its sets in as sets of their own, whatever version they say they are. Where a file has no text for a document that
    is here, its words are compared with ours. Raises UserError if the file is broken or of no known kind.
    """
    from kantar_desk.formats.exchange.registry import read_file

    chosen = dataclasses.replace(
        options or set_options(), text_of=_Texts(workspace).by_hash, named=_named(workspace, belonging)
    )
    names = code_names or {}
    if names:
        chosen = dataclasses.replace(chosen, kinds={name: code.kind for name, code in names.items()})
    result = read_file(path, chosen, progress or Progress())
    meant = {
        one.id: names[name].id
        for one in result.bundle.head.codes
        for name in (one.path, one.slug, one.name)
        if name in names and names[name].kind == one.kind
    }
    if as_own:
        result = dataclasses.replace(result, bundle=as_own_sets(result.bundle))
    plan = plan_import(
        workspace,
        result.bundle,
        file_name=path.name,
        file_digest=result.file_digest,
        format_id=result.format,
        warnings=tuple(warning.message for warning in result.warnings),
        code_map={**meant, **(code_map or {})},
    )
    placed = plan.counts.new + plan.counts.updated
    if plan.known_file and placed and (belonging.document is not None or belonging.by_name):
        plan = dataclasses.replace(plan, known_file=False)  # what came as orphans is placed now
    return SetOffer(path=path, result=result, plan=plan, options=options, belonging=belonging)


def read_again(
    workspace: Workspace,
    offer: SetOffer,
    progress: Progress,
    *,
    belonging: Belonging | None = None,
    as_own: bool = False,
) -> SetOffer:
    """The same file read as before but for what is given here."""
    return read_set(
        workspace,
        offer.path,
        options=offer.options,
        as_own=as_own,
        belonging=offer.belonging if belonging is None else belonging,
        progress=progress,
    )


def look_at_tags(path: Path) -> TableLook:
    """The columns and first rows of a table of tags. Raises UserError where it is no table."""
    from kantar_desk.formats.exchange.registry import Input, ReadOptions

    return _table(path).look(Input.of(path), ReadOptions())


def read_table(
    workspace: Workspace, path: Path, columns: Mapping[str, str], progress: Progress | None = None
) -> SetOffer:
    """Read a table of tags whose columns a person chose, by our names for them."""
    options = set_options(format_id=_table(path).id, columns=columns)
    return read_set(workspace, path, options=options, progress=progress)


def _table(path: Path) -> Tables:
    from kantar_desk.formats.exchange.containers import ZIP_HEADS
    from kantar_desk.formats.exchange.registry import Input
    from kantar_desk.formats.exchange.table import CsvTable
    from kantar_desk.formats.exchange.workbook import XlsxTable

    return XlsxTable() if Input.of(path).head().startswith(ZIP_HEADS) else CsvTable()


class _Texts:
    """Texts of a project for a reader of files."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def by_hash(self, sha256: str) -> str | None:
        """The text with this hash, if it is here."""
        with self._workspace.reading() as reader:
            found = reader.documents_by_text(sha256)
            return reader.text(min(found)) if found else None

    def of(self, document_id: UUID | None) -> str | None:
        """The text of a document."""
        if document_id is None:
            return None
        with self._workspace.reading() as reader:
            return reader.text(document_id)


def _named(workspace: Workspace, belonging: Belonging) -> Callable[[str, str], str | None] | None:
    """Gives the text of the document of ours that a file names."""
    texts = _Texts(workspace)
    if belonging.document is not None:
        return lambda title, address: texts.of(belonging.document)
    if not belonging.by_name:
        return None
    names = document_names(workspace)
    return lambda title, address: texts.of(document_of_name(names, title) or document_of_name(names, address))


def document_names(workspace: Workspace) -> dict[str, UUID | None]:
    """Titles, file names and addresses of the documents here; None for a name of several."""
    found: dict[str, UUID | None] = {}
    with workspace.reading() as reader:
        for document in reader.documents():
            file_name = document.source.file_name
            names = (document.title, file_name, file_name.rpartition(".")[0], document.source.address)
            for name in {_folded(one) for one in names if one}:
                found[name] = None if name in found else document.id
    return found


def document_of_name(names: Mapping[str, UUID | None], name: str) -> UUID | None:
    """The one document of `document_names` that a file means by a name, with or without the ending of a file."""
    last = name.replace("\\", "/").rpartition("/")[2]
    for one in (name, last, last.rpartition(".")[0]):
        if one and (found := names.get(_folded(one))) is not None:
            return found
    return None


def meant_by_name(workspace: Workspace, plan: ReceivePlan) -> dict[str, UUID]:
    """Documents of a file that are not here, by title, with the one of ours that has such a name."""
    unknown = [one.document for one in plan.documents if one.status == "unknown"]
    names = document_names(workspace) if unknown else {}
    found = (
        (one.title, document_of_name(names, one.title) or document_of_name(names, one.source.address))
        for one in unknown
    )
    return {title: own for title, own in found if own is not None}


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def receive(workspace: Workspace, offer: SetOffer, progress: Progress | None = None) -> ReceiveOutcome:
    """Import an offered set, as one undo step; a backup is made first."""
    workspace.database.backup("import")
    return store_bundle(workspace, offer.result.bundle, offer.plan, progress=progress)


def set_options(
    *, format_id: str = "", unit: str = "", encoding: str = "", columns: Mapping[str, str] | None = None
) -> ReadOptions:
    """What a person chose for files of annotation sets; ``columns`` maps our names of columns to those of a table."""
    from kantar_desk.formats.exchange.registry import ReadOptions

    return ReadOptions(format=format_id, unit=unit, encoding=encoding, columns=columns or {})


def split_columns(columns: Mapping[str, str]) -> tuple[tuple[tuple[str, str], ...], dict[str, str]]:
    """Columns that somebody named, by field: those of tables of texts, and those of tables of tags.

    Raises UserError for a field that neither has.
    """
    from kantar_desk.formats.documents.table import FIELDS
    from kantar_desk.formats.exchange.table_columns import CHOOSABLE, COLUMNS

    for field in columns:
        if field not in FIELDS and field not in COLUMNS:
            raise UserError(
                "unknown_field",
                "A column cannot be read as “{field}”.",
                "Use one of {fields}.",
                field=field,
                fields=", ".join((*CHOOSABLE, *FIELDS)),
            )
    of_texts = tuple((field, name) for field, name in columns.items() if field in FIELDS)
    return of_texts, {field: name for field, name in columns.items() if field in COLUMNS}
