"""Files told apart by content: documents are imported, annotation sets are read and offered for import."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.errors import KantarError
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import FileOutcome, ImportOutcome, files_under, import_documents
from kantar_desk.workspace.own_sets import as_own_sets
from kantar_desk.workspace.receiving import ReceiveOutcome, ReceivePlan, plan_import
from kantar_desk.workspace.storing import store_bundle
from kantar_desk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from kantar_desk.formats.documents.values import ReadOptions as DocumentOptions
    from kantar_desk.formats.exchange.registry import ReadOptions, ReadResult


LOOKED_AT = 50  # files a person drops at once are mostly of one sort; the rest is told apart while importing


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOffer:
    """A file of annotation sets, read and planned, not yet imported."""

    path: Path
    result: ReadResult
    plan: ReceivePlan


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
) -> Intake:
    """Import the documents among the files and read the sets. Folders are walked; one bad file stops nothing.

    ``format_id`` is what somebody says the files are.

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
            options_of_set = set_options(format_id=format_id) if format_id else None
            offers.append(read_set(workspace, path, options=options_of_set, progress=progress))
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
    as_own: bool = False,
    progress: Progress | None = None,
) -> SetOffer:
    """Read a file of annotation sets and plan its import; nothing is written.

    ``as_own`` brings its sets in as sets of their own, whatever version they say they are. Raises UserError if the
    file is broken or of no known kind.
    """
    from kantar_desk.formats.exchange.registry import read_file

    result = read_file(path, options, progress or Progress())
    if as_own:
        result = dataclasses.replace(result, bundle=as_own_sets(result.bundle))
    plan = plan_import(
        workspace,
        result.bundle,
        file_name=path.name,
        file_digest=result.file_digest,
        format_id=result.format,
        warnings=tuple(warning.message for warning in result.warnings),
        code_map=code_map,
    )
    return SetOffer(path=path, result=result, plan=plan)


def receive(workspace: Workspace, offer: SetOffer, progress: Progress | None = None) -> ReceiveOutcome:
    """Import an offered set, as one undo step; a backup is made first."""
    workspace.database.backup("import")
    return store_bundle(workspace, offer.result.bundle, offer.plan, progress=progress)


def set_options(*, format_id: str = "", unit: str = "") -> ReadOptions:
    """What a person chose for files of annotation sets."""
    from kantar_desk.formats.exchange.registry import ReadOptions

    return ReadOptions(format=format_id, unit=unit)
