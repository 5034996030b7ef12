"""Archives from strangers: read by exact name, through streams that count."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, BinaryIO

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.limits import MB, first_line, unreadable


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """How much an archive may hold: number of entries, bytes in all and per entry once unpacked.

    ``ratio`` of unpacked to packed bytes is the most that is allowed above ``ratio_from`` unpacked bytes.
    """

    entries: int
    total: int
    entry: int
    ratio: int = 200
    ratio_from: int = 1 * MB


DOCUMENT_ZIP = ZipLimits(entries=10_000, total=500 * MB, entry=200 * MB)
EXCHANGE_ZIP = ZipLimits(entries=250_000, total=4_000 * MB, entry=4_000 * MB)

_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError)
_UNSAFE_NAME = re.compile(r"[\\\x00]|^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")


class GuardedZip:
    """A zip that is read by exact entry name through a counting stream; a context manager.

    ``names`` holds the names of all files in it, in the archive's order (folders left out). Raises UserError at
    once for a damaged archive, too many entries, names that leave the archive or differ only in case, encrypted
    entries and packing methods other than stored and deflate; later, while reading, when a limit is passed.
    """

    def __init__(self, source: Path | bytes | BinaryIO, limits: ZipLimits, name: str = "") -> None:
        self.name = name or (source.name if isinstance(source, Path) else "The file")
        self._limits = limits
        self._owned = not hasattr(source, "read")
        self._stream: BinaryIO
        if isinstance(source, Path):
            try:
                self._stream = source.open("rb")
            except OSError as error:
                raise unreadable(self.name, error) from error
        elif isinstance(source, bytes):
            self._stream = io.BytesIO(source)
        else:
            self._stream = source
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        self._size = self._stream.seek(0, io.SEEK_END)
        self._read_bytes = 0
        self._counted: dict[str, int] = {}
        self._check_entry_count()
        self._stream.seek(0)
        try:
            self._zip = zipfile.ZipFile(self._stream)
        except (*_ZIP_ERRORS, struct.error) as error:
            raise self._damaged(first_line(error)) from None
        self._entries: dict[str, zipfile.ZipInfo] = {}
        seen: set[str] = set()
        declared = 0
        for info in self._zip.infolist():
            name = info.orig_filename
            if not name or _UNSAFE_NAME.search(name):
                raise self._refused("it holds an entry with an unsafe name")
            folded = name.rstrip("/").casefold()
            if folded in seen:
                raise self._refused("it holds two entries of the same name")
            seen.add(folded)
            if name.endswith("/"):
                continue
            if info.flag_bits & 0x1:
                raise UserError(
                    "encrypted",
                    "{name} is encrypted.",
                    "Save it without a password and import that file.",
                    name=self.name,
                )
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self._refused("it is packed by a method that is not supported")
            declared += info.file_size
            self._check(info, info.file_size, declared)
            self._entries[name] = info
        self.names: tuple[str, ...] = tuple(self._entries)

    def _check_entry_count(self) -> None:
        """Walk the central directory before zipfile builds an object for each of its entries."""
        tail_start = max(0, self._size - 65_557)
        self._stream.seek(tail_start)
        tail = self._stream.read(65_557)
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) < at + 22:
            raise self._damaged("it is cut off or no archive")
        count, size = struct.unpack_from("<HL", tail, at + 10)
        start = tail_start + at - size
        if (count == 0xFFFF or size == 0xFFFFFFFF) and at >= 76 and tail[at - 76 : at - 72] == b"PK\x06\x06":
            (size,) = struct.unpack_from("<Q", tail, at - 76 + 40)
            start = tail_start + at - 76 - size
        if start < 0:
            raise self._damaged("its list of entries is cut off")
        self._stream.seek(start)
        directory = io.BufferedReader(_Window(self._stream, size), 1 << 16)
        entries = 0
        while len(header := directory.read(46)) == 46 and header.startswith(b"PK\x01\x02"):
            entries += 1
            if entries > self._limits.entries:
                raise self._refused(f"it holds more than {self._limits.entries:,} entries")
            directory.read(sum(struct.unpack_from("<3H", header, 28)))

    def _check(self, info: zipfile.ZipInfo, size: int, total: int) -> None:
        limits = self._limits
        if size > limits.entry:
            raise self._refused(f"one of its entries is larger than {limits.entry // MB} MB once unpacked")
        if total > limits.total:
            raise self._refused(f"it is larger than {limits.total // MB} MB once unpacked")
        packed = max(1, min(info.compress_size, self._size))
        if size > limits.ratio_from and size > packed * limits.ratio:
            raise self._refused(f"one of its entries unpacks to more than {limits.ratio} times its size")

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def size(self, name: str) -> int:
        """The unpacked size of an entry as the archive states it; not to be relied on."""
        return self._entries[name].file_size

    def open(self, name: str) -> io.BufferedReader:
        """A buffered, counting stream over one entry. Raises UserError for an unknown name."""
        info = self._entries.get(name)
        if info is None:
            raise self._damaged(f"{name} is missing in it")
        try:
            raw = self._zip.open(info)
        except _ZIP_ERRORS as error:
            raise self._damaged(first_line(error)) from None
        return io.BufferedReader(_CountingStream(self, info, raw), 1 << 16)

    def read(self, name: str, limit: int = 0) -> bytes:
        """All bytes of one entry. Raises UserError past ``limit`` bytes (0 for those of the archive)."""
        if limit and name in self and self.size(name) > limit:  # no more than is stated is ever unpacked
            raise self._refused(f"one of its entries is larger than {limit // MB} MB once unpacked")
        with self.open(name) as stream:
            return stream.read()

    def _count(self, info: zipfile.ZipInfo, size: int) -> None:
        so_far = self._counted.get(info.orig_filename, 0)
        if size > so_far:  # an entry read twice counts once
            self._counted[info.orig_filename] = size
            self._read_bytes += size - so_far
        self._check(info, size, self._read_bytes)

    def _damaged(self, reason: str) -> UserError:
        return UserError(
            "damaged_archive",
            "{name} is damaged: {reason}.",
            "Fetch or export it again.",
            name=self.name,
            reason=reason,
        )

    def _refused(self, reason: str) -> UserError:
        return UserError(
            "archive_refused",
            "{name} was refused as unsafe: {reason}.",
            "Ask where the file comes from; save it again from the program that made it.",
            name=self.name,
            reason=reason,
        )

    def close(self) -> None:
        """Closes the file if it was opened here."""
        if self._owned:
            self._stream.close()

    def __enter__(self) -> GuardedZip:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Window(io.RawIOBase):
    """The next ``size`` bytes of a stream."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._left = stream, size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(min(len(buffer), self._left))
        self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)


class _CountingStream(io.RawIOBase):
    """One entry of a zip; every byte that comes out is counted against the limits."""

    def __init__(self, owner: GuardedZip, info: zipfile.ZipInfo, raw: IO[bytes]) -> None:
        self._owner, self._info, self._raw, self._size = owner, info, raw, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._raw.read(len(buffer))
        except _ZIP_ERRORS as error:
            raise self._owner._damaged(first_line(error)) from None
        self._size += len(data)
        self._owner._count(self._info, self._size)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._raw.close()
        super().close()
