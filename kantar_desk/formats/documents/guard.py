"""Limits and refusals for files from strangers; used by documents and by the exchange formats.

Everything here raises `UserError` with one sentence and a next step, never a library's own exception. Nothing is
ever unpacked to disk, and no header of an archive is believed: what is read is counted.
"""

from __future__ import annotations

import io
import json
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from kantar_desk.errors import EnvironmentFailure, UserError

if TYPE_CHECKING:
    from lxml import etree

MB = 1_000_000
MAX_DOCUMENT_BYTES = 50 * MB
MAX_DOCUMENT_CHARACTERS = 10_000_000
MAX_JSON_LINE = 16 * MB
MAX_JSON_FILE = 500 * MB
MAX_JSON_DEPTH = 64
MAX_JSON_INTEGER_DIGITS = 18
MAX_ANNOTATIONS = 1_000_000

REPLACEMENT = "\ufffd"


# Files


def read_file(path: Path, limit: int = MAX_DOCUMENT_BYTES) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes.

    Raises UserError for a folder, a pipe, a device or a larger file, EnvironmentFailure when it is unreadable.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise UserError(
                "not_a_file", "{name} is not a file that can be read.", "Choose a file.", name=path.name
            )
        check_size(facts.st_size, path.name, limit)
        with path.open("rb") as stream:
            data = stream.read(limit + 1)  # it may have grown meanwhile
    except (OSError, ValueError) as error:
        raise unreadable(path.name, error) from error
    check_size(len(data), path.name, limit)
    return data


def unreadable(name: str, error: OSError | ValueError) -> EnvironmentFailure:
    """The failure to open or read a file or folder, as a sentence."""
    return EnvironmentFailure(
        "unreadable",
        "{name} cannot be read: {reason}.",
        "Check that it is still there and that you may open it.",
        name=name,
        reason=getattr(error, "strerror", None) or str(error),
    )


def check_size(size: int, name: str, limit: int = MAX_DOCUMENT_BYTES) -> None:
    """Raise UserError when a file is larger than allowed. Sizes in bytes."""
    if size > limit:
        raise UserError(
            "too_large",
            "{name} is larger than {limit} MB.",
            "Split it, or save the part you need as a file of its own.",
            name=name,
            limit=limit // MB,
        )


def check_length(length: int, name: str) -> None:
    """Raise UserError when a text has more code points than a document may hold."""
    if length > MAX_DOCUMENT_CHARACTERS:
        raise UserError(
            "too_long",
            "{name} holds more than {limit} million characters of text.",
            "Split it into parts and import these.",
            name=name,
            limit=MAX_DOCUMENT_CHARACTERS // 1_000_000,
        )


# Characters

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile("'*[=+\\-@\t\r]")
_ESCAPED_FORMULA = re.compile("'+[=+\\-@\t\r]")


def clean_surrogates(text: str) -> tuple[str, int]:
    """The text with each lone surrogate as U+FFFD, and how many there were."""
    return _SURROGATE.subn(REPLACEMENT, text)


def clean_for_xml(text: str) -> tuple[str, int]:
    """The text with each character that XML 1.0 cannot hold as U+FFFD, one for one, and their number."""
    return _NOT_XML.subn(REPLACEMENT, text)


def escape_cell(text: str) -> str:
    """A cell for CSV or XLSX that no spreadsheet takes for a formula: ``'`` before ``= + - @ TAB CR``.

    A text that already looks escaped gets one more ``'``, so `unescape_cell` gives back any text unchanged.
    """
    return "'" + text if _FORMULA.match(text) else text


def unescape_cell(text: str) -> str:
    """Takes off what `escape_cell` put on. Only for tables with our own header."""
    return text[1:] if _ESCAPED_FORMULA.match(text) else text


# JSON

_JSON_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NOT_BRACKET = re.compile(r"[^\[\]{}]+")
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


class _RefusedNumberError(ValueError):
    """A number that JSON allows and we do not."""


def _refuse_constant(text: str) -> Any:
    raise _RefusedNumberError(f"it holds {text}, which is no number")


def _refuse_float(text: str) -> Any:
    raise _RefusedNumberError(f"it holds {text[:30]} where only whole numbers are allowed")


def _bounded_int(text: str) -> int:
    if len(text) > MAX_JSON_INTEGER_DIGITS and len(text.lstrip("-")) > MAX_JSON_INTEGER_DIGITS:
        raise _RefusedNumberError(f"it holds a number of more than {MAX_JSON_INTEGER_DIGITS} digits")
    return int(text)


def _json_depth(text: str) -> int:
    """The depth of nesting of a JSON text; strings are not looked into."""
    depth = deepest = 0
    for bracket in _NOT_BRACKET.sub("", _JSON_STRING.sub("", text)):
        if bracket in "[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


class JsonGuard:
    """Reads JSON within the limits of this module. One object per file: it counts what it replaced.

    ``integers_only`` refuses every number with a point or an exponent. ``lone_surrogates`` counts halves of
    surrogate pairs found in strings; each has become U+FFFD.
    """

    def __init__(self, *, integers_only: bool = False) -> None:
        self.lone_surrogates = 0
        self._decoder = json.JSONDecoder(
            parse_float=_refuse_float if integers_only else None,
            parse_int=_bounded_int,
            parse_constant=_refuse_constant,
        )

    def loads(self, data: bytes | str, where: str, limit: int = MAX_JSON_LINE) -> Any:
        """The value of one JSON text; ``where`` names it in errors, such as "line 7 of posts.jsonl".

        Raises UserError for anything that is not UTF-8, not JSON, too long (bytes) or nested too deeply.
        """
        if len(data) > limit:
            raise _bad_json(where, f"it is longer than {limit // MB} MB")
        if isinstance(data, bytes):
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise _bad_json(where, f"byte {error.start + 1} is not UTF-8") from None
        else:
            text = data
        # Few brackets cannot nest deeply: nearly every line is done with these two counts.
        if text.count("[") + text.count("{") > MAX_JSON_DEPTH and _json_depth(text) > MAX_JSON_DEPTH:
            raise _bad_json(where, f"it is nested more than {MAX_JSON_DEPTH} levels deep")
        try:
            value = self._decoder.decode(text)
        except json.JSONDecodeError as error:
            raise _bad_json(where, f"{error.msg} at character {error.pos + 1}") from None
        except _RefusedNumberError as error:
            raise _bad_json(where, str(error)) from None
        except RecursionError:
            raise _bad_json(where, f"it is nested more than {MAX_JSON_DEPTH} levels deep") from None
        if _SURROGATE_ESCAPE.search(text) or _SURROGATE.search(text):
            value = self._clean(value)
        return value

    def _clean(self, value: Any) -> Any:
        if isinstance(value, str):
            cleaned, count = clean_surrogates(value)
            self.lone_surrogates += count
            return cleaned
        if isinstance(value, list):
            return [self._clean(item) for item in value]
        if isinstance(value, dict):
            return {self._clean(key): self._clean(item) for key, item in value.items()}
        return value


def _bad_json(where: str, reason: str) -> UserError:
    return UserError(
        "bad_json",
        "{where} cannot be read as JSON: {reason}.",
        "Export the file again from the program that made it.",
        where=where[:1].upper() + where[1:],
        reason=reason,
    )


def bounded_lines(stream: IO[bytes], name: str, limit: int = MAX_JSON_LINE) -> Iterator[tuple[int, bytes]]:
    """The lines of a stream, numbered from 1, without their line end; empty lines are left out.

    Raises UserError as soon as a line is longer than ``limit`` bytes.
    """
    number = 0
    while line := stream.readline(limit + 2):
        number += 1
        line = line.rstrip(b"\r\n")
        if len(line) > limit:
            raise _bad_json(f"line {number} of {name}", f"it is longer than {limit // MB} MB")
        if line.strip():
            yield number, line


# XML

_DECLARED_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._\-]{1,40})[\"']")
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# Encodings in which ASCII is written as ASCII, so that a DOCTYPE cannot hide (UTF-7, EBCDIC).
_XML_ENCODINGS = re.compile(
    r"utf-?8|us-ascii|ascii|iso-?8859-\d{1,2}|latin-?1|windows-12\d\d|cp12\d\d|koi8-[ru]|ibm866|cp866|"
    r"gb2312|gbk|gb18030|big5|euc-jp|euc-kr|shift_jis",
    re.IGNORECASE,
)


def check_xml(data: bytes, name: str) -> bytes:
    """The same bytes (UTF-16 becomes UTF-8) once it is sure that they declare no DOCTYPE and no entity.

    To be called on every XML before any library sees it: lxml, the standard library and dkpro-cassis all
    expand internal entities. Raises UserError.
    """
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\x00\x00\x00<", b"<\x00\x00\x00")):
        raise _bad_xml(name, "it is written in UTF-32")
    wide = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
    if encoding := wide.get(data[:2]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            raise _bad_xml(name, "it is not valid UTF-16") from None
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1)
        data = text.encode("utf-8", "replace")
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    if not start.startswith(b"<"):
        raise _bad_xml(name, "it does not begin with a tag")
    declared = _DECLARED_ENCODING.match(start)
    if declared and not _XML_ENCODINGS.fullmatch(declared[1].decode("ascii")):
        raise _bad_xml(name, f"its encoding {declared[1].decode('ascii')} is not supported")
    if start.startswith(b"<?xml") and not declared and b"encoding" in start[: start.find(b"?>")]:
        raise _bad_xml(name, "its declaration cannot be read")
    if _DTD.search(data):
        raise UserError(
            "xml_entities",
            "{name} declares a DOCTYPE or entities of its own, which can hide harmful content.",
            "Save it again from the program that made it, or ask the sender for a plain version.",
            name=name,
        )
    return data


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of an XML file that passed `check_xml`, parsed without entities, network or DTD.

    Comments and processing instructions are left out, so every node is an element.

    Raises UserError when it is not well-formed or nested more than 256 levels deep.
    """
    from lxml import etree

    checked = check_xml(data, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,  # so that every node of the tree is an element
        remove_pis=True,
    )
    try:
        root = etree.fromstring(checked, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        reason = first_line(error).partition(" (<string>")[0]
        if "depth" in reason:
            reason = "it is nested more than 256 levels deep"
        raise _bad_xml(name, reason) from None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise _bad_xml(name, "it holds no element, or a DOCTYPE")
    return root


def first_line(error: Exception) -> str:
    """The first line of a library's message, to stand behind a colon in one of ours."""
    lines = str(error).splitlines()
    return lines[0].rstrip(".")[:200] if lines else "it is not well-formed"


def _bad_xml(name: str, reason: str) -> UserError:
    return UserError(
        "bad_xml",
        "{name} cannot be read as XML: {reason}.",
        "The file is damaged or of another kind; save it again from the program that made it.",
        name=name,
        reason=reason,
    )


# Zip


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

    def read(self, name: str) -> bytes:
        """All bytes of one entry."""
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
