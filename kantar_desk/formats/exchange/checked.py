"""Files go out: written beside the target, read back and compared, then put in its place in one step."""

from __future__ import annotations

import dataclasses
import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.formats.exchange.blind import blinded
from kantar_desk.formats.exchange.carrying import Facts, Spell, first_difference
from kantar_desk.formats.exchange.containers import digest_of
from kantar_desk.formats.exchange.native import AnnotationSetFile
from kantar_desk.formats.exchange.native_proof import Proof, differs
from kantar_desk.formats.exchange.native_read import TreeReader
from kantar_desk.formats.exchange.native_write import FORMAT, digests
from kantar_desk.formats.exchange.values import (
    Counts,
    ExchangeFormat,
    Input,
    Loss,
    ReadOptions,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.bundle import Bundle


@runtime_checkable
class Carrying(Protocol):
    """A format that says what it carries, so that what is read back can be compared."""

    carries: frozenset[str]

    def spell(self, text: str) -> str:
        """What the format makes of a string."""


@runtime_checkable
class Recounting(Protocol):
    """A format that only goes out: its file is counted again instead of being read back."""

    def recount(self, source: Input) -> Counts:
        """The numbers of rows in a file that was written; the same keys as `write` gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was written and proved: where, its SHA-256 (of a folder: over names and hashes), rows, losses."""

    path: Path
    format: str
    sha256: str
    counts: Counts
    losses: tuple[Loss, ...]


def write_checked(
    exchange: ExchangeFormat,
    bundle: Bundle,
    target: Path,
    options: WriteOptions,
    report: Report = no_report,
) -> Written:
    """Write a bundle so that ``target`` is either as it was or the whole new file, proved by reading it back.

    A difference that no loss names fails the export. A folder is replaced only if it is empty or an annotation set
    of ours. Raises UserError or EnvironmentFailure; whatever is raised, no temporary file stays.
    """
    if options.blind:
        bundle = blinded(bundle)
    losses = exchange.losses(bundle, options)
    as_folder = options.folder and exchange.id in FOLDER_FORMATS
    _check_target(target, as_folder)
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with _disk_errors(target):
            if as_folder:
                counts = exchange.write(bundle, temporary, options, report)
                _sync_folder(temporary)
            else:
                with temporary.open("wb") as stream:
                    counts = exchange.write(bundle, stream, options, report)
                    stream.flush()
                    os.fsync(stream.fileno())
        _prove(exchange, bundle, Input(target.name, path=temporary), options, counts, report)
        sha256 = digest_of(Input.of(temporary))
        with _disk_errors(target):
            if as_folder:
                _swap(temporary, target)
            else:
                temporary.replace(target)
            _sync(target.parent)
    finally:
        if temporary.is_dir():
            shutil.rmtree(temporary, ignore_errors=True)
        else:
            temporary.unlink(missing_ok=True)
    return Written(path=target, format=exchange.id, sha256=sha256, counts=counts, losses=losses)


FOLDER_FORMATS = ("kset", "brat")


def _check_target(target: Path, as_folder: bool) -> None:
    if not target.parent.is_dir():
        raise UserError(
            "no_folder",
            "The folder {folder} does not exist.",
            "Make it first, or choose another place.",
            folder=str(target.parent),
        )
    if as_folder:
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise _in_the_way(target)
        if target.is_dir() and any(not item.name.startswith(".") for item in target.iterdir()):
            manifest = target / "manifest.json"
            if not (
                manifest.is_file()
                and FORMAT in manifest.read_bytes()[-20_000_000:].decode("utf-8", "replace")
            ):
                raise UserError(
                    "folder_not_ours",
                    "The folder {name} holds other files and is not replaced.",
                    "Choose an empty folder, or one with an annotation set written here.",
                    name=target.name,
                )
    elif target.is_dir():
        raise _in_the_way(target)


def _in_the_way(target: Path) -> UserError:
    return UserError(
        "in_the_way",
        "{name} exists and is of another kind.",
        "Choose another name.",
        name=target.name,
    )


@contextmanager
def _disk_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = "the disk is full" if error.errno == errno.ENOSPC else (error.strerror or str(error))
        raise EnvironmentFailure(
            "cannot_write",
            "{name} could not be written: {reason}.",
            "The old file, if there was one, is as before. Free some room or choose another place.",
            name=target.name,
            reason=reason,
        ) from error


def _prove(
    exchange: ExchangeFormat,
    bundle: Bundle,
    source: Input,
    options: WriteOptions,
    counts: Counts,
    report: Report,
) -> None:
    """Read the file back and compare. Raises UserError naming the first difference that no loss names."""
    difference: str | None = None
    if isinstance(exchange, Recounting):
        found = exchange.recount(source)
        if found != counts:
            difference = f"{found} instead of {counts}"
    else:
        if isinstance(exchange, AnnotationSetFile):
            difference = _native_difference(bundle, source, options, report)
        elif isinstance(exchange, Carrying):
            reading = ReadOptions(format=exchange.id, text_of=_TextOf(bundle))
            back = exchange.read(source, reading, report).bundle
            carries, spell = exchange.carries, exchange.spell
            difference = compare(bundle, back, carries, spell)
    if difference is not None:
        raise differs(difference)


class _TextOf:
    """Stored texts by hash, for files that carry none; gathered when first asked for."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._texts: dict[str, str | None] | None = None

    def __call__(self, sha256: str) -> str | None:
        if self._texts is None:
            self._texts = {part.document.text_sha256: part.text for part in self._bundle.parts()}
        return self._texts.get(sha256)


def compare(before: Bundle, after: Bundle, carries: frozenset[str], spell: Spell) -> str | None:
    """The first difference between a bundle and what was read back, as far as a format carries it; else None."""
    return first_difference(Facts(before, carries, spell), Facts(after, carries))


def _native_difference(before: Bundle, source: Input, options: WriteOptions, report: Report) -> str | None:
    """Read with every check, each row beside what it was made from; then what does not hang on a document."""
    proof = None if options.reply else Proof(before, options)
    after = TreeReader(source, ReadOptions(), report, proof).read().bundle
    if proof is not None and sorted(map(repr, proof.deleted)) != sorted(map(repr, after.head.deleted)):
        return "deleted rows differ"
    first, second = (Bundle(dataclasses.replace(one.head, deleted=())) for one in (before, after))
    if digests(first, reply=options.reply) != digests(second, reply=options.reply):
        return "the codebook, a dispute, a name or a decision differs"
    return None


def _sync(path: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    for item in sorted(folder.rglob("*")):
        _sync(item)
    _sync(folder)


def _swap(new: Path, target: Path) -> None:
    """Put a folder in the place of another by two renames. Hidden entries (such as ``.git``) move over."""
    if not target.exists():
        new.rename(target)
        return
    old = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.old")
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        old.rename(target)
        raise
    for item in old.iterdir():
        if item.name.startswith("."):
            item.rename(target / item.name)
    shutil.rmtree(old, ignore_errors=True)
