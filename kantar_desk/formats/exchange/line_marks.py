"""How many annotations there are at least in files that are not JSON, seen in their bytes before they are parsed.

As for JSON, no more are found than the reader finds in a file that is in order. A function takes the blocks of a file,
and may stop as soon as it has found more than ``most``.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.table import sniff_delimiter
from kantar_desk.formats.exchange.table_columns import COLUMNS, header_at, mapping_of, whole
from kantar_desk.formats.exchange.uima_tags import SEGMENTS

Blocks = Iterable[bytes]
Shared = Callable[[set[int]], dict[int, str]]
_LONGEST_PIECE = 32_000_000
_ATTRIBUTES = rb'(?:\s+[\w:.-]+="[^"<]*")*?\s+'


def whole_lines(blocks: Blocks) -> Iterator[bytes]:
    """The same bytes, cut behind line ends. What has none for too long is left out with all behind it."""
    return _cut(blocks, b"\n", 1)


def _whole_tags(blocks: Blocks) -> Iterator[bytes]:
    """The same bytes, cut in front of a ``<``."""
    return _cut(blocks, b"<", 0)


def whole_elements(blocks: Blocks, end: bytes) -> Iterator[bytes]:
    """The same bytes, cut behind the end tag of an element."""
    return _cut(blocks, end, len(end))


def _cut(blocks: Blocks, sign: bytes, behind: int) -> Iterator[bytes]:
    rest = b""
    for block in blocks:
        rest += block
        cut = rest.rfind(sign) + behind
        if cut >= max(1, behind):
            yield rest[:cut]
            rest = rest[cut:]
        if len(rest) > _LONGEST_PIECE:
            return
    yield rest


# brat

_TEXT_BOUND = re.compile(rb"\n(T\d+\t[^\t\n ]* \d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*(?:\t[^\n]*)?)(?=\n)")


def text_bounds(blocks: Blocks, most: int) -> int:
    """Different T lines of one document with places that can be read; nothing else begins a line so."""
    seen: set[int] = set()
    for lines in whole_lines(blocks):
        seen.update(map(hash, _TEXT_BOUND.findall(b"\n" + lines.replace(b"\r\n", b"\n") + b"\n")))
        if len(seen) > most:
            break
    return len(seen)


# WebAnno TSV

_MARKS = re.compile(rb"(?<!\\)\[(\d{1,9})\](?=[|\n])")
_OTHER_CELLS = re.compile(rb"\t[^\n]*")


def tsv_units(blocks: Blocks, most: int) -> int:
    """Cells of span layers that hold a tag: each one without a number, and each number of a layer once."""
    count = 0
    layers: list[tuple[re.Pattern[bytes], bytes, set[int]]] = []
    bare: re.Pattern[bytes] | None = None
    for text in whole_lines(blocks):
        if bare is None:
            layers, width = _span_layers(text)
            # Most rows of a large file hold no tag, and are passed over without a look at their cells.
            bare = re.compile(rb"\n\d[^\n]*" + rb"\t_" * width + rb"\t?\r?(?=\n)")
        text = bare.sub(b"", b"\n" + text)
        for cells, empty, seen in layers:
            tags = [one for one in cells.findall(text) if one != empty]
            marked = [one for one in tags if b"[" in one]
            count += len(tags) - len(marked)
            seen.update(map(hash, _MARKS.findall(_OTHER_CELLS.sub(b"", b"\n".join([*marked, b""])))))
        if count + sum(len(seen) for _, _, seen in layers) > most:
            break
    return count + sum(len(seen) for _, _, seen in layers)


def _span_layers(head: bytes) -> tuple[list[tuple[re.Pattern[bytes], bytes, set[int]]], int]:
    """For each span layer how a row shows its cells, empty ones, and no numbers yet; and how many columns all have."""
    found, at = [], 3
    for kind, rest in re.findall(rb"^#T_(SP|RL|CH)=([^\r\n]*)", head, re.MULTILINE):
        columns = rest.split(b"|")[1:]
        width = max(1, sum(map(bool, columns)) if kind == b"SP" else len(columns))
        if kind == b"SP":
            cells = rb"[^\t\r\n]*" + rb"\t[^\t\r\n]*" * (width - 1)
            row = re.compile(rb"\n(?=\d)(?:[^\t\n]*\t){%d}(" % at + cells + rb")")
            found.append((row, b"_" + b"\t_" * (width - 1), set[int]()))
        at += width
    return found, at - 3


# Tables

_OWN_HEADER = b"annotation_id"
_OWN_ROW = re.compile(
    rb'\n("?[0-9a-fA-F-]{36}"?)([,;\t])"?1"?\2(?:"(?:[^"]|"")*+"|[^",;\t\n]*+)\2"?[0-9a-f]{64}"?\2"?\d{1,18}"?\2"?\d'
)
_BUT_QUOTES_AND_ROWS = bytes(set(range(256)) - set(b'"\x01'))
_EXCEL_MARK = re.compile(r"sep=(.)\r?\n")
_HEADER_WITHIN = 200_000


def table_rows(blocks: Blocks, most: int, chosen: Mapping[str, str]) -> int:
    """Rows of a CSV file with a place or words; those of one ``annotation_id`` are one."""
    flow = iter(blocks)
    head = b""
    while len(head) < _HEADER_WITHIN and (block := next(flow, b"")):
        head += block
    if b"\x00" in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return 0  # UTF-16
    whole_file = _chained(head.removeprefix(b"\xef\xbb\xbf"), flow)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b'"')
    if start.startswith(_OWN_HEADER):
        first = re.sub(rb'["\r]', b"", start.partition(b"\n")[0])
        if any(first.startswith(sign.join(COLUMNS).encode()) for sign in ",;\t"):
            return _own_rows(whole_file, most)
    return _other_rows(head.removeprefix(b"\xef\xbb\xbf"), whole_file, most, chosen)


def _chained(head: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from rest


def _own_rows(blocks: Blocks, most: int) -> int:
    """First rows of annotations in our own table. What looks like one in a quoted cell is taken off again."""
    seen: set[int] = set()
    found = outside = 0
    inside = b""

    def take(match: re.Match[bytes]) -> bytes:
        seen.add(hash(match[1]))
        return b"\x01"

    for lines in whole_lines(blocks):
        text, number = _OWN_ROW.subn(take, b"\n" + lines)
        found += number
        left = inside + text.translate(None, _BUT_QUOTES_AND_ROWS)
        while b'""' in left:
            left = left.replace(b'""', b"")
        left, quote, rest = re.sub(rb'"[^"]*"', b"", left).partition(b'"')
        outside += left.count(b"\x01")
        inside = quote + rest
        if len(seen) - (found - outside) > most:
            break
    return len(seen) - (found - outside)


class _Stream(io.RawIOBase):
    """Blocks as a file."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = iter(blocks)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._rest = self._rest or next(self._blocks, b"")
        data, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def _other_rows(head: bytes, blocks: Blocks, most: int, chosen: Mapping[str, str]) -> int:
    text = io.TextIOWrapper(io.BufferedReader(_Stream(blocks)), "latin-1", newline="")
    start = head.decode("latin-1")
    said = _EXCEL_MARK.match(start)
    if said is not None:
        text.readline()
    delimiter = said[1] if said is not None else sniff_delimiter(start)
    csv.field_size_limit(guard.MAX_DOCUMENT_CHARACTERS)
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    try:
        first = [row for _, row in zip(range(20), rows, strict=False)]
        named = [[_name(cell) for cell in row] for row in first]
        at = header_at(named, chosen)
        if at is None:
            return 0
        header = [cell.strip() for cell in named[at]]
        mapping = mapping_of(header, chosen)
        places = {ours: len(header) - 1 - header[::-1].index(theirs) for ours, theirs in mapping.items()}
        return _count_rows(_joined(first[at + 1 :], rows), places, most)
    except (csv.Error, StopIteration):
        return 0  # the reader will say what is wrong with it


def _joined(first: list[list[str]], rest: Iterable[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from rest


def _name(cell: str) -> str:
    """A name of a column, which was read byte by byte."""
    try:
        return cell.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return cell


def _count_rows(rows: Iterable[list[str]], places: Mapping[str, int], most: int) -> int:
    count, seen = 0, set[int]()
    at, start, end, quote = (
        places.get(name, -1) for name in ("annotation_id", "start_cp", "end_cp", "quote")
    )
    for row in rows:
        size = len(row)
        placed = -1 < start < size and -1 < end < size and _is_whole(row[start]) and _is_whole(row[end])
        if not placed and not (-1 < quote < size and row[quote].strip()):
            continue
        if -1 < at < size and row[at]:
            seen.add(hash(row[at]))
        else:
            count += 1
        if count + len(seen) > most:
            break
    return count + len(seen)


def _is_whole(cell: str) -> bool:
    return (cell.isascii() and cell.isdigit() and len(cell) <= 18) or whole(cell) is not None


# UIMA CAS in XMI

_NAMESPACES = re.compile(rb'\sxmlns:([\w.-]+)="http:///?([^"]*?)\.ecore"')
_SOFA = re.compile(rb"<[\w.-]+:Sofa(?=\s)[^<>]{0,500}?\sxmi:id=\"(\d{1,18})\"")


def cas_annotations(open_blocks: Callable[[], Blocks]) -> int:
    """Elements on the words of a text that are no parts of the text, no relations and no further pieces."""
    packages: dict[bytes, str] = {}
    sofas: set[bytes] = set()
    for block in _whole_tags(open_blocks()):
        if not packages:
            root = re.search(rb"<[\w.-]*:?XMI\b[^<>]*", block)
            packages = dict(map(_package, _NAMESPACES.findall(root[0]) if root is not None else ()))
            if not packages:
                return 0
        if b"<!" in block:
            return 0  # a comment or CDATA section, in which a tag is no tag
        if b":Sofa" in block:
            sofas.update(_SOFA.findall(block))
    wanted = [
        prefix
        for prefix, package in packages.items()
        if package != "uima.cas." and not SEGMENTS.search(package)
    ]
    if not wanted or not sofas:
        return 0
    place = rb'sofa="(?:' + b"|".join(sofas) + rb')"\s+begin="\d{1,18}"\s+end="\d'
    tag = re.compile(
        rb"<((?:" + b"|".join(map(re.escape, wanted)) + rb"):[\w.-]+)(?=" + _ATTRIBUTES + place + rb")"
    )
    kinds: Counter[bytes] = Counter()
    others = 0
    for block in _whole_tags(open_blocks()):
        kinds.update(tag.findall(block))
        others += block.count(b' Governor="') + block.count(b' partOf="')
    found = 0
    for name, number in kinds.items():
        prefix, _, own = name.partition(b":")
        if not SEGMENTS.search(packages[prefix] + own.decode("utf-8", "replace")):
            found += number
    return found - others


def _package(declared: tuple[bytes, bytes]) -> tuple[bytes, str]:
    """The prefix of a namespace, and the package that it stands for, with a point behind it."""
    prefix, space = declared
    package = space.decode("utf-8", "replace").strip("/").replace("/", ".")
    return prefix, "" if package == "uima.noNamespace" else f"{package}."


# REFI-QDA


def selections(blocks: Blocks, most: int) -> int:
    """Selections of texts with a start and an end; those of transcripts and of pictures' descriptions are not read."""
    pattern: re.Pattern[bytes] | None = None
    place = rb'startPosition="\d{1,18}"' + _ATTRIBUTES + rb'endPosition="\d{1,18}"'
    count = 0
    for block in _whole_tags(blocks):
        if pattern is None:
            root = re.search(rb"<([\w.-]+:)?Project\b", block)
            if root is None:
                return 0
            pattern = re.compile(
                b"<" + (root[1] or b"") + b"PlainTextSelection(?=" + _ATTRIBUTES + place + rb")"
            )
        if b"<!" in block or b"TextDescription" in block or b"Transcript" in block:
            return 0
        count += len(pattern.findall(block))
        if count > most:
            break
    return count


# Excel

_CELLS = re.compile(rb'<c r="([A-Z]{1,3})1"([^<>]*)>(?:<v>(\d+)</v>|<is><t[^<>]*>([^<>]*)</t></is>)?')
_ROW = re.compile(rb"<row[\s>]")
_WHOLE_CELL = rb'(?:(?: t="n")?><v>\d{1,18}</v>| t="(?:inlineStr"><is><t>\d{1,18}</t>|str"><v>\d{1,18}</v>))'


def sheet_rows(blocks: Blocks, chosen: Mapping[str, str], shared: Shared) -> int:
    """Rows of a sheet with whole numbers as start and end; those of one ``annotation_id`` are one.

    ``shared`` gives texts that stand in a part of their own, by number.
    """
    pattern = named = None
    cells, rows = 0, -1  # the header is none
    seen: set[int] = set()
    for block in whole_elements(blocks, b"</row>"):
        if pattern is None:
            columns = _columns(block, chosen, shared)
            if not {"start_cp", "end_cp"} <= columns.keys():
                return 0
            pair = columns["start_cp"] + b"|" + columns["end_cp"]
            pattern = re.compile(rb'<c r="(?:' + pair + rb')\d+"(?: s="\d+")?' + _WHOLE_CELL)
            if own := columns.get("annotation_id"):
                named = re.compile(rb'<c r="' + own + rb'(?!1")\d+"[^<>]*>(?:<is>)?(<[vt][^<>]*>[^<>]+)<')
        if b"<!" in block:
            return 0
        cells += len(pattern.findall(block))
        rows += len(_ROW.findall(block))
        if named is not None:
            seen.update(map(hash, named.findall(block)))
    without = 2 * rows - cells  # so many rows at most have not both
    return (len(seen) if named is not None else rows) - without


def _columns(head: bytes, chosen: Mapping[str, str], shared: Shared) -> dict[str, bytes]:
    """The letters of the columns of a table of tags with its names in the first row; none where it is none."""
    row = re.search(rb'<row(?:\s[^<>]*)?\sr="1"(.*?)</row>', head, re.DOTALL)
    cells = _CELLS.findall(row[1]) if row is not None else []
    known = shared({int(value) for _, more, value, _ in cells if b't="s"' in more and value})
    names: dict[str, bytes] = {}
    for letters, more, value, text in cells:
        name = known.get(int(value), "") if b't="s"' in more and value else text.decode("utf-8", "replace")
        names.setdefault(name, letters)
    if header_at([list(names)], chosen) is None:
        return {}
    return {ours: names[theirs] for ours, theirs in mapping_of(list(names), chosen).items()}
