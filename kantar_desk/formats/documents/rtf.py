"""Rich Text Format (.rtf), read by striprtf with its known gaps closed or named."""

from __future__ import annotations

import re
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
_FOOTNOTE = re.compile(r"(?<!\\)\\footnote(?![a-z])")
_TABLE_WORD = re.compile(r"(\\\\)|\\(nestcell|cell|nestrow|row|trowd)(?![a-z])\s?")
_CELL, _ROW, _START = "\x1f", "\x1e", "\x1d"
_SIGNS = {"cell": _CELL, "nestcell": _CELL, "row": _ROW, "nestrow": _ROW, "trowd": _START}
_ROW_LINE = re.compile(f"(?:{_START}[^{_ROW}]*|[^{_ROW}\n{_CELL}]*{_CELL}[^{_ROW}]*){_ROW}\n?")


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
        """One document. Footnotes, which the library drops, are counted and named."""
        from striprtf.striprtf import rtf_to_text

        data = source.read()
        raw = data.decode("latin-1").removeprefix("\xef\xbb\xbf").lstrip()
        if not raw.startswith("{\\rtf"):
            raise UserError(
                "bad_rtf", "{name} is no RTF file.", "Save it again as .rtf or .docx.", name=source.name
            )
        page = _CODE_PAGE.search(raw[:2000])
        encoding = options.encoding or (f"cp{page[1]}" if page else "cp1252")
        if not data.isascii():  # bytes that should have been written as \'xx
            raw = re.sub("[\x80-\xff]", lambda match: f"\\'{ord(match[0]):02x}", raw)
        footnotes = len(_FOOTNOTE.findall(raw))
        raw = _TABLE_WORD.sub(_table_sign, _PICTURE.sub(r"\\pict ", raw))
        report(0, 1, source.name)
        try:
            text = str(rtf_to_text(raw, encoding=encoding, errors="replace"))  # type: ignore[no-untyped-call] # none
        except (LookupError, ValueError, IndexError, OverflowError) as error:
            raise UserError(
                "bad_rtf",
                "{name} cannot be read as RTF: {reason}.",
                "Open it in a word processor and save it as .docx.",
                name=source.name,
                reason=str(error).splitlines()[0] if str(error) else "it is damaged",
            ) from None
        text, structure = _lay_out(_PAIR.sub(_join, text))
        text, structure = settle(text, structure)
        warnings = []
        if footnotes:
            warnings.append(
                notice(
                    "footnotes_left_out", "{count} footnotes could not be read from the RTF.", count=footnotes
                )
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
    for match in _ROW_LINE.finditer(text):
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
