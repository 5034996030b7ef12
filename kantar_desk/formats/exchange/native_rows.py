"""The lines of an annotation set file as JSON objects: decoded within the limits, hashed on the way."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from typing import Any

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.containers import Container
from kantar_desk.formats.exchange.native_json import Line
from kantar_desk.formats.exchange.values import Counts, Report

_BLOCK = 1 << 18
_LINES = 1 << 14  # what is decoded at once: its objects stay in the processor's cache


def _refuse(text: str) -> Any:
    raise ValueError(text)


_scan = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse).scan_once  # type: ignore[attr-defined]  # not in the stubs


def _is_deep(text: str, start: int, end: int) -> bool:
    """True when JSON text has so many brackets that it may be nested too deeply."""
    return text.count("{", start, end) + text.count("[", start, end) > guard.MAX_JSON_DEPTH


def bad_file(file: str, reason: str, line: int | None = None) -> UserError:
    """The refusal of a whole file, naming the entry and the line that is wrong."""
    where = file if line is None else f"{file}, line {line}"
    return UserError(
        "bad_kset",
        "The annotation set file was refused. {where}: {reason}.",
        "Nothing was imported; ask the sender to export it again.",
        where=where,
        reason=reason,
    )


class LineHashes:
    """A running SHA-256 for each set over its lines."""

    def __init__(self, sets: dict[str, int]) -> None:
        self._hashes = {own: hashlib.sha256() for own in sets}

    def add(self, rows: list[Line], block: bytes) -> None:
        """Count in the lines of a block, each for its set; ``rows`` is what they hold."""
        owners = [row.get("set_id") for row in rows]
        if owners.count(owners[0]) == len(owners):
            self._update(owners[0], block)
            return
        lines: dict[str, list[bytes]] = {}
        for owner, line in zip(owners, io.BytesIO(block), strict=True):
            if type(owner) is str:
                lines.setdefault(owner, []).append(line)
        for owner, its in lines.items():
            self._update(owner, b"".join(its))

    def _update(self, owner: object, lines: bytes) -> None:
        found = self._hashes.get(owner) if type(owner) is str else None
        if found is not None:
            found.update(lines)

    def digests(self) -> list[str]:
        """The digests, in the order of the sets."""
        return [digest.hexdigest() for digest in self._hashes.values()]


class RowReader:
    """Reads the files of one archive line by line; made for one archive.

    ``listed`` holds the SHA-256 and size that the manifest gives each path, ``counts`` the lines of each file read.
    """

    def __init__(self, report: Report) -> None:
        self.listed: dict[str, tuple[str, int]] = {}
        self.counts: Counts = {}
        self.json = guard.JsonGuard(integers_only=True)
        self.done = 0
        self.total = 0
        self._report = report

    def blocks(
        self, container: Container, name: str, hashes: LineHashes | None = None, *, deep: bool = True
    ) -> Iterator[tuple[int, list[Line]]]:
        """The lines of one file, some at a time, with the number of the first of them.

        The file's hash is compared after the last one. Without ``deep`` the depth of the lines is not looked at.
        Raises UserError.
        """
        if name not in self.listed:
            return
        whole, size, number = hashlib.sha256(), 0, 0
        with container.open(name) as stream:
            for block in _whole_lines(stream):
                whole.update(block)
                size += len(block)
                self._report(self.done + size, self.total, name)
                found = self._decoded(block, name, number, deep=deep)
                if hashes is not None:
                    hashes.add(found, block)
                yield number + 1, found
                number += len(found)
        self.same_hash(name, whole.hexdigest(), size)
        self.counts[name.removesuffix(".jsonl")] = number

    def rows(
        self, container: Container, name: str, hashes: LineHashes | None = None
    ) -> Iterator[tuple[int, Line]]:
        """The lines of one file, numbered; its hash is compared after the last one. Raises UserError."""
        for first, found in self.blocks(container, name, hashes):
            yield from enumerate(found, first)

    def unchecked(self, container: Container, name: str) -> Iterator[Line]:
        """The lines of a file whose hash was compared before."""
        with container.open(name) as stream:
            for block in _whole_lines(stream):
                yield from self._decoded(block, name, 0)

    def _decoded(self, block: bytes, name: str, number: int, *, deep: bool = True) -> list[Line]:
        """The objects of a block of lines; ``number`` is that of the line before it.

        The short way is for plain JSON; where it fails, the guard decides and says what is wrong. Without ``deep``
        whoever takes the objects looks for what is nested too deeply.
        """
        text = ""
        if (b"\\" not in block or b"\\u" not in block) and len(block) <= guard.MAX_JSON_LINE:
            try:
                text = block.decode("utf-8")
            except UnicodeDecodeError:
                text = ""
        if not text:
            return self._slowly(block, name, number)
        if text[-1] != "\n":
            text += "\n"
        found: list[Line] = []
        at, size, scan = 0, len(text), _scan
        while at < size:
            row: Any = None
            stop = at
            try:
                row, stop = scan(text, at)
            except (StopIteration, ValueError, RecursionError):
                row = None
            if type(row) is not dict or text[stop] != "\n" or (deep and _is_deep(text, at, stop)):
                stop = text.index("\n", at)
                row = self._one(text[at:stop].encode("utf-8"), name, number + len(found) + 1)
            found.append(row)
            at = stop + 1
        if len(found) != text.count("\n"):  # an object goes on over a line end: said by the slow way
            return self._slowly(block, name, number)
        return found

    def _slowly(self, block: bytes, name: str, number: int) -> list[Line]:
        return [self._one(raw, name, at) for at, raw in enumerate(io.BytesIO(block), number + 1)]

    def _one(self, raw: bytes, name: str, number: int) -> Line:
        if len(raw) > guard.MAX_JSON_LINE:
            raise bad_file(name, f"it is longer than {guard.MAX_JSON_LINE // guard.MB} MB", number)
        try:
            row = self.json.loads(raw, name)
        except UserError as error:
            raise bad_file(name, str(error.values.get("reason", error.message)), number) from None
        if type(row) is not dict:
            raise bad_file(name, "it is no JSON object", number)
        return row

    def same_hash(self, name: str, digest: str, size: int) -> None:
        """Count a file as done. Raises UserError where the manifest says other bytes."""
        self.done += size
        self._report(self.done, self.total, name)
        if (digest, size) != self.listed[name]:
            raise bad_file(name, "its content is not what the manifest says")

    def hash_only(self, container: Container, path: str) -> str:
        """The SHA-256 of a file that is not looked into. Raises UserError where the manifest says another."""
        whole, size = hashlib.sha256(), 0
        with container.open(path) as stream:
            while block := stream.read(_BLOCK):
                whole.update(block)
                size += len(block)
                self._report(self.done + size, self.total, path)
        self.same_hash(path, whole.hexdigest(), size)
        return whole.hexdigest()


def _whole_lines(stream: io.BufferedReader) -> Iterator[bytes]:
    """A stream in blocks that end with a line; a line past the limit comes cut, for its number to be told."""
    rest = b""
    while data := stream.read(_LINES):
        cut = data.rfind(b"\n") + 1
        if cut:
            yield rest + data[:cut]
            rest = data[cut:]
        else:
            rest += data
            if len(rest) > guard.MAX_JSON_LINE:
                break
    if rest:
        yield rest
