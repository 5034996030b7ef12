"""A tree of files, in a zip or a folder: read within limits, written with equal bytes on every system."""

from __future__ import annotations

import hashlib
import io
import re
import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.values import Input

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODE = (stat.S_IFREG | 0o644) << 16
ZIP_HEADS = (b"PK\x03\x04", b"PK\x05\x06")


class Container(Protocol):
    """A tree of named files that can be read by exact name."""

    name: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files in it, with ``/`` between folders."""

    def __contains__(self, name: object) -> bool: ...

    def size(self, name: str) -> int:
        """The size of one file in bytes as the tree states it."""

    def open(self, name: str) -> io.BufferedReader:
        """A stream over one file. Raises UserError for an unknown name."""

    def read(self, name: str) -> bytes:
        """All bytes of one file."""

    def close(self) -> None:
        """Lets go of the file."""


class FolderTree:
    """A folder as a container. Links are refused, hidden files (such as ``.git``) left out."""

    def __init__(self, folder: Path, limits: guard.ZipLimits = guard.EXCHANGE_ZIP) -> None:
        self.name = folder.name
        self._folder = folder
        self._files: dict[str, Path] = {}
        self._sizes: dict[str, int] = {}
        total = self._walk(folder, "", limits, 0)
        if total > limits.total:
            raise self._refused(f"it is larger than {limits.total // guard.MB} MB")
        self.names: tuple[str, ...] = tuple(self._files)

    def _walk(self, folder: Path, prefix: str, limits: guard.ZipLimits, total: int) -> int:
        try:
            entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
        except OSError as error:
            raise guard.unreadable(folder.name, error) from error
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                raise self._refused(f"{entry.name} in it is a link to another place")
            if entry.is_dir():
                if prefix.count("/") >= 16:
                    raise self._refused("its folders are nested too deeply")
                total = self._walk(entry, f"{prefix}{entry.name}/", limits, total)
            elif entry.is_file():
                try:
                    size = entry.stat().st_size
                except OSError as error:  # it went meanwhile
                    raise guard.unreadable(entry.name, error) from error
                if size > limits.entry:
                    raise self._refused(f"{entry.name} in it is too large")
                total += size
                self._files[prefix + entry.name] = entry
                self._sizes[prefix + entry.name] = size
                if len(self._files) > limits.entries:
                    raise self._refused(f"it holds more than {limits.entries:,} files")
        return total

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def size(self, name: str) -> int:
        """The size of one file in bytes, when the folder was opened."""
        return self._sizes[name]

    def open(self, name: str) -> io.BufferedReader:
        """A stream over one file. Raises UserError for an unknown name."""
        path = self._files.get(name)
        if path is None:
            raise self._refused(f"{name} is missing in it")
        try:
            return io.BufferedReader(path.open("rb", buffering=0), 1 << 16)
        except OSError as error:
            raise guard.unreadable(name, error) from error

    def read(self, name: str) -> bytes:
        """All bytes of one file."""
        with self.open(name) as stream:
            try:
                return stream.read()
            except OSError as error:
                raise guard.unreadable(name, error) from error

    def close(self) -> None:
        """Nothing is held open."""

    def _refused(self, reason: str) -> UserError:
        return UserError(
            "folder_refused",
            "The folder {name} was refused: {reason}.",
            "Ask where it comes from, or fetch it again.",
            name=self.name,
            reason=reason,
        )


def read_entry(container: Container, name: str, limit: int) -> bytes:
    """All bytes of one file of at most ``limit`` bytes. Raises UserError for a larger one."""
    blocks, size = [], 0
    with container.open(name) as stream:
        while block := stream.read(1 << 18):
            blocks.append(block)
            size += len(block)
            guard.check_size(size, name, limit)
    return b"".join(blocks)


def open_container(source: Input, limits: guard.ZipLimits = guard.EXCHANGE_ZIP) -> Container:
    """The zip or folder behind an input. Raises UserError when it is neither, or breaks a limit."""
    if source.path is not None:
        if source.path.is_dir():
            return FolderTree(source.path, limits)
        return guard.GuardedZip(source.path, limits, source.name)
    return guard.GuardedZip(source.read(limits.total), limits, source.name)


_PROJECT = re.compile(r"(?:^|/)(?:annotation|curation)/([^/]+)/([^/]+)\.[^./]+$")


def place_in_tree(name: str) -> tuple[str, str]:
    """The names of set and document of a file in a tree with a folder for each set.

    In a whole project of INCEpTION or WebAnno it is a folder for each document and a file for each person.
    """
    if found := _PROJECT.search(name):
        return found[2], found[1]
    folder, _, own = name.rpartition("/")
    return folder.rpartition("/")[2], own


def in_project(name: str) -> bool:
    """True for a file that holds what one person tagged, in a whole project of INCEpTION or WebAnno."""
    return _PROJECT.search(name) is not None


def digest_of(source: Input, limit: int = guard.MAX_JSON_FILE) -> str:
    """SHA-256 of a file's bytes; of a folder, over its sorted names and the hashes of its files."""
    if source.path is not None and source.path.is_dir():
        tree = FolderTree(source.path)
        whole = hashlib.sha256()
        for name in sorted(tree.names):
            with tree.open(name) as entry:  # one may be larger than memory
                digest = hashlib.file_digest(entry, "sha256").hexdigest()
            whole.update(f"{name}\0{digest}\n".encode())
        return whole.hexdigest()
    if source.path is not None:
        if not source.path.is_file():  # a pipe would be waited for
            guard.read_file(source.path, limit)  # says what it is instead
        try:
            with source.path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise guard.unreadable(source.name, error) from error
    return hashlib.sha256(source.read(limit)).hexdigest()


class Sink(Protocol):
    """Where a tree of files is written to, in the order in which it comes."""

    def add(self, name: str, blocks: Iterable[bytes], *, stored: bool = False) -> tuple[str, int]:
        """Write one file; gives its SHA-256 and its size in bytes."""

    def close(self) -> None:
        """Finish the tree."""


class ZipSink:
    """Writes a zip whose bytes depend on the content only: fixed date, mode and system."""

    def __init__(self, target: BinaryIO | Path, level: int = 3) -> None:
        self._level = level
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)

    def add(self, name: str, blocks: Iterable[bytes], *, stored: bool = False) -> tuple[str, int]:
        """Write one entry; gives its SHA-256 and its size in bytes."""
        info = zipfile.ZipInfo(name, _EPOCH)
        info.create_system = 3
        info.external_attr = _MODE
        info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        info._compresslevel = self._level  # type: ignore[attr-defined]  # the only way to set it for a stream
        digest, size = hashlib.sha256(), 0
        if stored:
            data = b"".join(blocks)
            self._zip.writestr(info, data)
            return hashlib.sha256(data).hexdigest(), len(data)
        with self._zip.open(info, "w") as stream:
            for block in blocks:
                digest.update(block)
                size += len(block)
                stream.write(block)
        return digest.hexdigest(), size

    def close(self) -> None:
        """Write the directory at the end."""
        self._zip.close()


class FolderSink:
    """Writes the same tree as files of a folder, which is made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, name: str, blocks: Iterable[bytes], *, stored: bool = False) -> tuple[str, int]:
        """Write one file; gives its SHA-256 and its size in bytes."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        with path.open("wb") as stream:
            for block in blocks:
                digest.update(block)
                size += len(block)
                stream.write(block)
        return digest.hexdigest(), size

    def close(self) -> None:
        """Nothing is left to do."""


class NullSink:
    """Takes everything and keeps nothing; for digests."""

    def add(self, name: str, blocks: Iterable[bytes], *, stored: bool = False) -> tuple[str, int]:
        """The SHA-256 and size of what would be written."""
        digest, size = hashlib.sha256(), 0
        for block in blocks:
            digest.update(block)
            size += len(block)
        return digest.hexdigest(), size

    def close(self) -> None:
        """Nothing is left to do."""
