"""Rich Text Format (.rtf), read by striprtf with its known gaps closed."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections.abc import Iterator

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    Notice,
    ReadOptions,
    Report,
    made_with,
    make_source,
    notice,
    settle,
    stem,
)
from kantar_desk.model.text import StructureRange

_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_PICTURE = re.compile(r"\\pict(?![a-z])[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+")
_FOOTNOTE = re.compile(r"(\\\\)|\{(?:\\\*\s*)?\\footnote(?![a-z])")
_BRACE = re.compile(r"\\[\\{}]|[{}]")
_CALL, _NEXT = "\x1c", "\x1b"
_FONT = re.compile(r"(?<!\\)(?=\\f\d)")
_ENDLESS_FONT = re.compile(r"\\fcharset\d*+(?![^;]{0,300};)")
_MAC_PAGES = {"10000": "mac-roman", "10007": "mac-cyrillic", "65001": "utf-8"}
_TABLE_WORD = re.compile(r"(\\\\)|\\(nestcell|cell|nestrow|row|trowd)(?![a-z])\s?")
_CELL, _ROW, _START = "\x1f", "\x1e", "\x1d"
_SIGNS = {"cell": _CELL, "nestcell": _CELL, "row": _ROW, "nestrow": _ROW, "trowd": _START}
# A row begins at its sign, or with the line or behind the row before: tried anywhere else, long lines take hours.
_ROW_LINE = re.compile(
    f"(?:{_START}[^{_ROW}]*+|(?:(?<![^\n{_ROW}]))[^{_ROW}\n{_CELL}]*+{_CELL}[^{_ROW}]*+){_ROW}\n?"
)


class RichText:
    """RTF files."""

    id = "rtf"
    title = "Rich text"
    suffixes = (".rtf",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first bytes."""
        return 95 if glimpse.starts().startswith(b"{\\rtf") else 0

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document. Footnotes, which the library drops, are taken out first and stand at the end."""
        data = source.read()
        raw = data.decode("latin-1").removeprefix("\xef\xbb\xbf").lstrip()
        if not raw.startswith("{\\rtf"):
            raise UserError(
                "bad_rtf", "{name} is no RTF file.", "Save it again as .rtf or .docx.", name=source.name
            )
        page = _CODE_PAGE.search(raw[:2000])
        encoding = options.encoding or _codec(page[1] if page else "1252")
        if not data.isascii():  # bytes that should have been written as \'xx
            raw = re.sub("[\x80-\xff]", lambda match: f"\\'{ord(match[0]):02x}", raw)
        raw, fonts = _tame(raw)
        raw, notes = _take_footnotes(_TABLE_WORD.sub(_table_sign, raw))
        report(0, 1, source.name)
        try:
            text, structure = _lay_out(_to_text(raw, encoding))
            joined = f"\\'{ord(_NEXT):02x}".join(f"{{{note}}}" for note in notes)
            footnotes = _to_text(f"{{\\rtf1{fonts} {joined}}}", encoding).split(_NEXT) if notes else []
        except (LookupError, ValueError, TypeError, OverflowError, AttributeError):  # what striprtf raises
            raise UserError(
                "bad_rtf",
                "{name} cannot be read as RTF: it is damaged.",
                "Open it in a word processor and save it as .docx.",
                name=source.name,
            ) from None
        text, structure = settle(*_add_footnotes(text, structure, footnotes))
        warnings = []
        if text.count("\ufffd"):
            warnings.append(
                notice("bytes_replaced", "{count} characters could not be read.", count=text.count("\ufffd"))
            )
        yield Extracted(
            title=stem(source.name),
            text=text,
            structure=structure,
            source=make_source(source, data, "application/rtf", made_with("RTF 1", "striprtf")),
            original=data,
            encoding=encoding,
            warnings=tuple(warnings),
        )


def _codec(page: str) -> str:
    """The codec of a Windows code page number; Windows-1252 for one that Python does not know."""
    name = _MAC_PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _tame(raw: str) -> tuple[str, str]:
    """The file without what makes the library slow, deaf or inventive, and its font table.

    Pictures go; the code page goes, as the library would not listen to another one; a link is not written behind its
    words; a font table is a closed group of entries, each in a line of its own and with an end.
    """
    raw = _CODE_PAGE.sub("", _PICTURE.sub("", raw)).replace("\\fldinst{", "\\fldinst {")
    start = raw.find("{\\fonttbl")
    table = _group(raw, start)
    rest = raw[:start] + raw[start + len(table) :] if table else raw
    rest = rest.replace("\\fonttbl", "")
    if not table:
        return rest, ""
    fonts = _FONT.sub("\n", _ENDLESS_FONT.sub("", table))
    return rest[:start] + fonts + rest[start:], fonts


def _to_text(raw: str, encoding: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text = str(rtf_to_text(raw, encoding=encoding, errors="replace"))  # type: ignore[no-untyped-call] # it has no types
    return _PAIR.sub(_join, text)


def _group(raw: str, start: int) -> str:
    """The group that begins at a brace, with both its braces; empty when there is none, or no end."""
    depth = 0
    if start < 0:
        return ""
    for match in _BRACE.finditer(raw, start):
        if len(match[0]) == 1:
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                return raw[start : match.end()]
    return ""


def _take_footnotes(raw: str) -> tuple[str, list[str]]:
    """The text with a sign in the place of each footnote, and what the footnotes hold."""
    parts: list[str] = []
    notes: list[str] = []
    done = 0
    for match in _FOOTNOTE.finditer(raw):
        if match[1] or match.start() < done:
            continue
        group = _group(raw, match.start())
        if not group:
            break
        parts += (raw[done : match.start()], f"\\'{ord(_CALL):02x}")
        notes.append(group[match.end() - match.start() : -1])
        done = match.start() + len(group)
    return "".join((*parts, raw[done:])), notes


def _add_footnotes(
    text: str, rows: tuple[StructureRange, ...], footnotes: list[str]
) -> tuple[str, list[StructureRange]]:
    """The notes as lines at the end, and the places they are called from; rows move as the signs go."""
    calls = [at for at, character in enumerate(text) if character == _CALL] if footnotes else []

    def moved(position: int) -> int:
        return position - bisect_left(calls, position)

    structure = [StructureRange("table_row", moved(row.start), moved(row.end)) for row in rows]
    text = text.replace(_CALL, "")
    for number, (at, note) in enumerate(zip(calls, footnotes, strict=False), 1):
        structure.append(StructureRange("footnote_call", moved(at), moved(at), str(number)))
        note = note.replace(_CALL, "").strip()
        if note:
            text += "" if text.endswith("\n") or not text else "\n"
            structure.append(StructureRange("footnote", len(text), len(text) + len(note), str(number)))
            text += note + "\n"
    return text, structure


def _table_sign(match: re.Match[str]) -> str:
    """Starts of rows, ends of cells and rows as control characters, to be told from bars in the text."""
    if match[1]:
        return match[1]
    return f"\\'{ord(_SIGNS[match[2]]):02x}"


def _join(match: re.Match[str]) -> str:
    """The library gives characters beyond U+FFFF as two halves."""
    high, low = match[0][0], match[0][1]
    return chr(0x10000 + ((ord(high) - 0xD800) << 10) + (ord(low) - 0xDC00))


def _lay_out(text: str) -> tuple[str, tuple[StructureRange, ...]]:
    """Rows as lines with TAB between the cells, and a range for each."""
    parts: list[str] = []
    rows: list[StructureRange] = []
    length = done = 0
    for match in _ROW_LINE.finditer(text, 0, text.rfind(_ROW) + 2):
        before = text[done : match.start()].replace(_START, "")
        row = (
            match[0]
            .replace(_START, "")
            .rstrip("\n")
            .removesuffix(_ROW)
            .removesuffix(_CELL)
            .rstrip("\n")
            .replace(_CELL, "\t")
        )
        length += len(before)
        rows.append(StructureRange("table_row", length, length + len(row)))
        parts += (before, row, "\n")
        length += len(row) + 1
        done = match.end()
    rest = "".join((*parts, text[done:])).replace(_START, "").replace(_CELL, "\t").replace(_ROW, "\n")
    if rest.strip() and not rest.endswith("\n"):
        rest += "\n"
    return rest, tuple(rows)
