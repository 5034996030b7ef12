"""Refuses a file of more annotations than there is memory for, before it is parsed.

The limit is `guard.MAX_ANNOTATIONS`. Counted, in the bytes, is what the file holds as annotations: tokens, relations,
predictions and what was rejected are none. Every reader counts again as it reads.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange import json_marks, line_marks
from kantar_desk.formats.exchange.brat_tree import ANNOTATION_SUFFIXES, Tree
from kantar_desk.formats.exchange.containers import ZIP_HEADS, Container, open_container, read_entry
from kantar_desk.formats.exchange.gathered import too_many
from kantar_desk.formats.exchange.outlines import Outline, TooTangledError
from kantar_desk.formats.exchange.uima_tree import INNER_SIZE, holds
from kantar_desk.formats.exchange.values import Input, ReadOptions

_STRING = re.compile(rb"<si\s*/>|<si[\s>](.*?)</si>", re.DOTALL)
_TEXT = re.compile(rb"<t(?:\s[^<>]*)?>([^<>]*)</t>")
OpenBlocks = Callable[[], Iterator[bytes]]
_FEWEST_BYTES = {
    "w3c": 30, "brat": 10, "cas-json": 40, "cas-xmi": 40, "qdpx": 50, "csv": 6, "xlsx": 40, "doccano": 8,
    "label-studio": 40, "prodigy": 8, "spacy": 8, "webanno-tsv": 10,
}  # fmt: skip
"""In fewer bytes no annotation of a format can be written."""
_OUTLINES: dict[str, Callable[[int], Outline]] = {
    "w3c": json_marks.web_annotations,
    "doccano": json_marks.doccano,
    "label-studio": json_marks.label_studio,
    "prodigy": json_marks.tokens,
    "spacy": json_marks.tokens,
    "cas-json": json_marks.cas,
}


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the input, or several that are read as one."""

    size: int
    blocks: OpenBlocks


def check_number(source: Input, format_id: str, options: ReadOptions, block: int = 1 << 18) -> None:
    """Raise UserError when a file of this format holds more annotations than are taken, as far as its bytes tell.

    So many bytes are looked at in one go as ``block`` says.
    """
    fewest = _FEWEST_BYTES.get(format_id)
    if fewest is None:
        return
    if source.path is not None and not source.path.exists():
        return  # the reader will say so
    most = guard.MAX_ANNOTATIONS
    container = _container(source, format_id)
    try:
        files = (
            _single(source, format_id, block) if container is None else _inside(container, format_id, block)
        )
        left = sum(file.size for file in files)
        found = 0
        for file in files:
            if found + left // fewest <= most or left > guard.EXCHANGE_ZIP.total:
                break  # what is left cannot be enough; or it is so much that the reader refuses it
            found += _count(file.blocks, format_id, options, container, most - found)
            if found > most:
                raise too_many(source.name)
            left -= file.size
    except OSError as error:
        raise guard.unreadable(source.name, error) from error
    finally:
        if container is not None:
            container.close()


def _container(source: Input, format_id: str) -> Container | None:
    """The zip or folder behind an input; None for a single file."""
    if source.path is not None and source.path.is_dir():
        return open_container(source)
    if not source.head().startswith(ZIP_HEADS):
        return None
    return open_container(source, guard.DOCUMENT_ZIP if format_id == "xlsx" else guard.EXCHANGE_ZIP)


def _single(source: Input, format_id: str, block: int) -> list[_File]:
    if source.path is None:
        data = source.read(guard.MAX_JSON_FILE)
        return [_File(len(data), lambda: _read(io.BytesIO(data), block))]
    paths = [source.path]
    suffix = source.path.suffix.lower()
    if format_id == "brat" and suffix in ANNOTATION_SUFFIXES:  # the files of a shared task belong together
        others = (source.path.with_suffix(one) for one in ANNOTATION_SUFFIXES[1:] if ".ann" != suffix != one)
        paths += [one for one in others if one.is_file()]
    sizes = []
    for path in paths:
        try:
            sizes.append(path.stat().st_size)
        except OSError as error:
            raise guard.unreadable(path.name, error) from error
        guard.check_size(sizes[-1], path.name, guard.MAX_JSON_FILE)
    return [_File(sum(sizes), lambda: _joined((partial(_open, one) for one in paths), block))]


def _inside(container: Container, format_id: str, block: int) -> list[_File]:
    names = container.names
    groups: list[tuple[str, ...]] = []
    zips: list[str] = []  # whole projects of INCEpTION have one for each person and document
    if format_id == "brat":
        groups += (pair.files for pair in Tree.of(names).pairs)
    elif format_id in ("cas-json", "cas-xmi", "webanno-tsv"):
        suffix = {"cas-json": ".json", "cas-xmi": ".xmi", "webanno-tsv": ".tsv"}[format_id]
        held = holds(names, suffix)
        groups += [(name,) for name in held if not name.lower().endswith(".zip")]
        zips = [name for name in held if name.lower().endswith(".zip")]
    elif format_id == "qdpx":
        groups += [(name,) for name in names if name.lower() == "project.qde"][:1]
    elif format_id == "xlsx":
        groups += [(name,) for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml")]
    else:
        groups += [(name,) for name in names if name.lower().endswith(".jsonl")]

    def opened(group: tuple[str, ...]) -> OpenBlocks:
        return lambda: _joined((partial(container.open, name) for name in group), block)

    files = [_File(sum(map(container.size, group)), opened(group)) for group in groups]
    return files + [file for name in zips for file in _zipped(container, name, block)]


def _zipped(container: Container, name: str, block: int) -> list[_File]:
    """The XMI in a zip that lies in a zip or folder."""

    def archive() -> guard.GuardedZip:
        return guard.GuardedZip(read_entry(container, name, INNER_SIZE), guard.EXCHANGE_ZIP, name)

    def blocks(own: str) -> Iterator[bytes]:
        with archive() as found:
            yield from _read(found.open(own), block)

    with archive() as found:
        own_names = [own for own in found.names if "/" not in own and own.lower().endswith(".xmi")]
        return [_File(found.size(own), partial(blocks, own)) for own in own_names]


def _open(path: Path) -> IO[bytes]:
    try:
        return path.open("rb", buffering=0)
    except OSError as error:
        raise guard.unreadable(path.name, error) from error


def _read(stream: IO[bytes], block: int) -> Iterator[bytes]:
    with closing(stream):
        while data := stream.read(block):
            yield data


def _joined(streams: Iterable[Callable[[], IO[bytes]]], block: int) -> Iterator[bytes]:
    """The blocks of files one after the other, with a line end between them."""
    for number, opened in enumerate(streams):
        if number:
            yield b"\n"
        yield from _read(opened(), block)


def _count(
    blocks: OpenBlocks, format_id: str, options: ReadOptions, container: Container | None, most: int
) -> int:
    if format_id in _OUTLINES:
        return _outlined(_OUTLINES[format_id](most), blocks())
    if format_id == "brat":
        return line_marks.text_bounds(blocks(), most)
    if format_id == "webanno-tsv":
        return line_marks.tsv_units(blocks(), most)
    if format_id == "qdpx":
        return line_marks.selections(blocks(), most)
    if format_id == "cas-xmi":
        return line_marks.cas_annotations(blocks)
    if format_id == "csv":
        return line_marks.table_rows(blocks(), most, options.columns)
    return line_marks.sheet_rows(blocks(), options.columns, lambda wanted: _shared_strings(container, wanted))


def _outlined(outline: Outline, blocks: Iterator[bytes]) -> int:
    try:
        for block in blocks:
            if outline.feed(block):
                return outline.count
        outline.close()
    except TooTangledError:
        return outline.count  # so many there are in any case
    return outline.count


def _shared_strings(container: Container | None, wanted: set[int]) -> dict[int, str]:
    """Some of the texts that a workbook keeps in one place, by their number."""
    name = "xl/sharedStrings.xml"
    found: dict[int, str] = {}
    if container is None or name not in container or not wanted:
        return found
    number = -1
    for text in line_marks.whole_elements(_read(container.open(name), 1 << 16), b"</si>"):
        for match in _STRING.finditer(text):
            number += 1
            if number in wanted:
                found[number] = b"".join(_TEXT.findall(match[1] or b"")).decode("utf-8", "replace")
        if number >= max(wanted):
            break
    return found
