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


def _refuse(text: str) -> Any:
    raise ValueError(text)


_scan = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse).scan_once  # type: ignore[attr-defined]  # not in the stubs


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

    def add(self, set_id: object, lines: bytes) -> None:
        """Count lines in for their set."""
        found = self._hashes.get(set_id) if type(set_id) is str else None
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

    def rows(
        self, container: Container, name: str, hashes: LineHashes | None = None
    ) -> Iterator[tuple[int, Line]]:
        """The lines of one file, numbered; its hash is compared after the last one. Raises UserError."""
        if name not in self.listed:
            return
        whole, size, number = hashlib.sha256(), 0, 0
        with container.open(name) as stream:
            for block in _whole_lines(stream):
                whole.update(block)
                size += len(block)
                self._report(self.done + size, self.total, name)
                owner, since = None, 0
                before = number
                for number, row, start, text in self._decoded(block, name, before):
                    if hashes is not None:
                        mine = row.get("set_id")
                        if mine != owner:
                            hashes.add(owner, _bytes(text[since:start]))
                            owner, since = mine, start
                    yield number, row
                if hashes is not None and number:
                    hashes.add(owner, _bytes(text[since:]))
        self.same_hash(name, whole.hexdigest(), size)
        self.counts[name.removesuffix(".jsonl")] = number

    def unchecked(self, container: Container, name: str) -> Iterator[Line]:
        """The lines of a file whose hash was compared before."""
        with container.open(name) as stream:
            for block in _whole_lines(stream):
                for _, row, _, _ in self._decoded(block, name, 0):
                    yield row

    def _decoded(self, block: bytes, name: str, number: int) -> Iterator[tuple[int, Line, int, str | bytes]]:
        """Number, object and start of each line of a block, and the block as its starts count it.

        The short way is for plain JSON; where it fails, the guard decides and says what is wrong.
        """
        text: str | bytes = block
        if b"\\u" not in block and len(block) <= guard.MAX_JSON_LINE:
            try:
                text = block.decode("utf-8")
            except UnicodeDecodeError:
                text = block
        if isinstance(text, bytes):
            yield from self._slowly(block, name, number)
            return
        at, size = 0, len(text)
        find, count, depth, scan = text.find, text.count, guard.MAX_JSON_DEPTH, _scan
        while at < size:
            number += 1
            end = find("\n", at)
            if end < 0:
                end = size
            row: Any = None
            if count("{", at, end) + count("[", at, end) <= depth:
                try:
                    row, stop = scan(text, at)
                except (StopIteration, ValueError):
                    stop = -1
                if stop != end:
                    row = None
            if type(row) is not dict:
                row = self._one(text[at:end].encode("utf-8"), name, number)
            yield number, row, at, text
            at = end + 1

    def _slowly(self, block: bytes, name: str, number: int) -> Iterator[tuple[int, Line, int, bytes]]:
        at = 0
        for raw in io.BytesIO(block):
            number += 1
            yield number, self._one(raw, name, number), at, block
            at += len(raw)

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


def _bytes(lines: str | bytes) -> bytes:
    return lines.encode("utf-8") if isinstance(lines, str) else lines


def _whole_lines(stream: io.BufferedReader) -> Iterator[bytes]:
    """A stream in blocks that end with a line; a line past the limit comes cut, for its number to be told."""
    rest = b""
    while data := stream.read(_BLOCK):
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
