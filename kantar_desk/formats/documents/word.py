"""Word files (.docx): every ``w:t`` in reading order, as if all tracked changes were accepted.

The file is walked directly: a library's own paragraph text drops inserted runs and content controls.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.blocks import TextBuilder
from kantar_desk.formats.documents.guard import (
    DOCUMENT_ZIP,
    MAX_XML_ELEMENTS,
    MAX_XML_PART,
    GuardedZip,
    check_xml,
    parse_part,
    parse_xml,
)
from kantar_desk.formats.documents.numbering import LOWER_ROMAN, numeral
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    Notice,
    ReadOptions,
    Report,
    made_with,
    make_source,
    no_text,
    notice,
    one_line,
    settle,
    stem,
)
from kantar_desk.formats.documents.word_lists import Numbering
from kantar_desk.formats.documents.word_xml import child_of, local_name, number_of, value_of
from kantar_desk.model.text import list_item_value

if TYPE_CHECKING:
    from lxml import etree

_MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
# Deleted and moved-away text, field codes, properties, the reading over a ruby base.
_SKIPPED = frozenset((
    "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr",
    "sectPr", "sdtPr", "sdtEndPr", "rt", "txbxContent",
))  # fmt: skip
_DEEPEST_STYLE = 12
_SAYS_SOMETHING = re.compile(rb"<(?:[\w.-]+:)?(?:t|sym)[\s>]")


@dataclass(slots=True)
class _Style:
    name: str
    based_on: str
    outline: int | None
    list: _ListPlace | None


@dataclass(frozen=True, slots=True)
class _ListPlace:
    """Which list a paragraph belongs to and on which level; None where that is left to its style."""

    number: str | None
    level: int | None


@dataclass(slots=True)
class _Walk:
    """What is collected on the way through a file."""

    builder: TextBuilder
    styles: dict[str, _Style]
    numbering: Numbering
    calls: list[tuple[str, str, str]] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)
    tracked: int = 0
    embedded: int = 0


def _list_place(properties: etree._Element | None) -> _ListPlace | None:
    numbering = child_of(properties, "numPr")
    if numbering is None:
        return None
    return _ListPlace(
        value_of(child_of(numbering, "numId")) or None, number_of(value_of(child_of(numbering, "ilvl")))
    )


def _read_styles(root: etree._Element) -> dict[str, _Style]:
    styles = {}
    for element in root:
        if local_name(element) == "style" and value_of(element, "type") in ("paragraph", ""):
            properties = child_of(element, "pPr")
            styles[value_of(element, "styleId")] = _Style(
                value_of(child_of(element, "name")).lower(),
                value_of(child_of(element, "basedOn")),
                number_of(value_of(child_of(properties, "outlineLvl"))),
                _list_place(properties),
            )
    return styles


def _block_of(paragraph: etree._Element, walk: _Walk, *, counts: bool) -> tuple[str, str]:
    """Kind and value of a paragraph's structure range; empty for plain ones. With ``counts`` it takes its number."""
    properties, styles = child_of(paragraph, "pPr"), walk.styles
    outline = number_of(value_of(child_of(properties, "outlineLvl")))
    place = _list_place(properties)
    number, level = (place.number, place.level) if place is not None else (None, None)
    depth = 0
    style_id, quote = value_of(child_of(properties, "pStyle")), False
    for _ in range(_DEEPEST_STYLE):
        style = styles.get(style_id)
        if style is None:
            break
        word, _, rest = style.name.partition(" ")
        if outline is None:
            outline = style.outline
        if outline is None and word == "heading" and number_of(rest):
            outline = int(rest) - 1
        if outline is None and style.name == "title":
            outline = 0
        if number is None and style.list is not None:
            number = style.list.number
            level = walk.numbering.level_of_style(number or "", style_id) if level is None else level
            level = style.list.level if level is None else level
            depth = int(rest[-1]) if word == "list" and rest[-2:-1] == " " and rest[-1].isdecimal() else 0
        quote = quote or style.name in ("quote", "intense quote")
        style_id = style.based_on
    listed = (number is not None or place is not None) and number != "0"
    level = level or 0
    label = walk.numbering.label(number, level) if listed and number and counts else ""
    if outline is not None and outline < 9:
        return "heading", str(outline + 1)
    if listed:
        return "list_item", list_item_value(max(level + 1, depth), label)
    return ("quote", "") if quote else ("", "")


def _walk(element: etree._Element, walk: _Walk) -> None:
    """Adds the text of one element; text boxes come after the paragraph they are anchored in."""
    name = local_name(element)
    builder = walk.builder
    if name in ("ins", "del", "moveTo"):
        walk.tracked += 1
    if name in _SKIPPED:
        return
    if name == "p":
        _walk_paragraph(element, walk)
    elif name == "t" or (name == "" and _is_math_text(element)):
        builder.add("".join(" " if sign in "\n\r\t" else sign for sign in element.text or ""))
    elif name in _SIGNS:
        builder.add(_SIGNS[name])
    elif name == "sym":
        code = value_of(element, "char")
        if 0 < len(code) <= 6 and all(digit in "0123456789abcdefABCDEF" for digit in code):
            builder.add(chr(min(int(code, 16), 0x10FFFF)))
    elif name in ("footnoteReference", "endnoteReference"):
        kind = name.removesuffix("Reference")
        number = walk.notes[kind] = walk.notes.get(kind, 0) + 1
        label = str(number) if kind == "footnote" else numeral(number, LOWER_ROMAN)
        walk.calls.append((kind, value_of(element, "id"), label))
        builder.point("footnote_call", label)
    elif name == "tr":
        builder.begin_row()
        with builder.range("table_row"):
            _walk_cells(element, walk, first=True)
        builder.end_row()
    elif element.tag == _ALTERNATE:
        chosen = next((child for child in element if child.tag == _CHOICE), None)
        for child in chosen if chosen is not None else element:
            _walk(child, walk)
    else:
        walk.embedded += name == "altChunk"
        for child in element:
            _walk(child, walk)


def _is_math_text(element: etree._Element) -> bool:
    return element.tag in {f"{{{space}}}t" for space in _MATH}


def _walk_cells(element: etree._Element, walk: _Walk, *, first: bool) -> bool:
    """The cells of a row, also those inside content controls; says whether the next one is still the first."""
    for child in element:
        name = local_name(child)
        if name == "tc":
            if not first:
                walk.builder.next_cell()
            first = False
            for inner in child:
                _walk(inner, walk)
        elif name and name not in _SKIPPED:
            first = _walk_cells(child, walk, first=first)
    return first


def _walk_paragraph(paragraph: etree._Element, walk: _Walk) -> None:
    mark = child_of(paragraph, "pPr", "rPr")
    joined = child_of(mark, "del") is not None or child_of(mark, "moveFrom") is not None
    kind, value = _block_of(paragraph, walk, counts=not joined)
    block = walk.builder.begin(kind, value) if kind else None
    for child in paragraph:
        _walk(child, walk)
    if block is not None:
        walk.builder.finish(block)
    if not joined:  # where the mark was deleted the next paragraph goes on in the same line
        walk.builder.end_paragraph()
    boxes = list(_text_boxes(paragraph))
    for box in boxes:
        walk.builder.end_block()
        for child in box:
            _walk(child, walk)


def _text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes anchored in a paragraph."""
    for child in element:
        name = local_name(child)
        if name == "txbxContent":
            yield child
        elif child.tag == _ALTERNATE:
            chosen = next((option for option in child if option.tag == _CHOICE), None)
            yield from _text_boxes(chosen if chosen is not None else child)
        elif name not in _SKIPPED:
            yield from _text_boxes(child)


def _read_numbering(archive: GuardedZip, related: dict[str, list[str]]) -> Numbering:
    part = next(iter(related.get("numbering", [])), "")
    return Numbering(parse_part(archive, part) if part in archive else None)


def _targets(archive: GuardedZip, part: str) -> dict[str, list[str]]:
    """The parts that a part points to, by the last word of the relation's type."""
    folder, base = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    found: dict[str, list[str]] = {}
    if rels in archive:
        for relation in parse_part(archive, rels):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") == "External" or not target:
                continue
            path = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(posixpath.join(folder, target))
            )
            found.setdefault((relation.get("Type") or "").rpartition("/")[2], []).append(path)
    return found


def core_properties(archive: GuardedZip, part: str = "docProps/core.xml") -> dict[str, str]:
    """What a file says about itself in its core properties, by local name."""
    if part not in archive:
        return {}
    facts: dict[str, str] = {}
    for element in parse_part(archive, part):
        if element.text and element.text.strip():
            facts.setdefault(element.tag.rpartition("}")[2], one_line(element.text))
    return facts


class WordFile:
    """DOCX and its macro and template twins; macros are never looked at."""

    id = "docx"
    title = "Word"
    suffixes = (".docx", ".docm", ".dotx")

    def recognise(self, glimpse: Glimpse) -> int:
        """By the names in the zip."""
        if "word/document.xml" in glimpse.names:
            return 95
        word = "[Content_Types].xml" in glimpse.names and any(n.startswith("word/") for n in glimpse.names)
        return 85 if word else 0

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document. Raises UserError for a file that is damaged, encrypted or unsafe."""
        data = source.read()
        with GuardedZip(data, DOCUMENT_ZIP, source.name) as archive:
            main = next(iter(_targets(archive, "").get("officeDocument", [])), "word/document.xml")
            related = _targets(archive, main)
            styles_part = next(iter(related.get("styles", [])), "")
            styles = {}
            if styles_part in archive:
                styles = _read_styles(parse_part(archive, styles_part))
            body_part = check_xml(archive.read(main, MAX_XML_PART), source.name)
            if not _SAYS_SOMETHING.search(
                body_part
            ):  # told before millions of empty paragraphs are walked through
                raise no_text(source.name)
            root = parse_xml(body_part, source.name, MAX_XML_ELEMENTS)
            body = child_of(root, "body")
            if body is None:
                raise UserError(
                    "no_body",
                    "{name} is no Word document: it has no body.",
                    "Open it in Word and save it again as .docx.",
                    name=source.name,
                )
            walk = _Walk(TextBuilder(source.name), styles, _read_numbering(archive, related))
            for child in body:
                _walk(child, walk)
            self._walk_notes(archive, related, walk)
            warnings = self._warnings(archive, related, walk)
            facts = core_properties(archive)
        text, structure = settle(*walk.builder.result())
        yield Extracted(
            title=facts.get("title") or stem(source.name),
            text=text,
            structure=structure,
            source=make_source(
                source,
                data,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                made_with("Word 1", "lxml"),
                author=facts.get("creator", ""),
                publisher=facts.get("publisher", ""),
                language=facts.get("language", ""),
            ),
            original=data,
            warnings=tuple(warnings),
        )

    def _walk_notes(self, archive: GuardedZip, related: dict[str, list[str]], walk: _Walk) -> None:
        """Footnotes, then endnotes, in the order they are called, at the end of the text."""
        notes: dict[tuple[str, str], etree._Element] = {}
        for kind in ("footnote", "endnote"):
            for part in related.get(f"{kind}s", []):
                if part in archive:
                    for element in parse_part(archive, part):
                        if local_name(element) == kind:
                            notes.setdefault((kind, value_of(element, "id")), element)
        for kind, note_id, label in sorted(walk.calls, key=lambda call: call[0] == "endnote"):
            if (kind, note_id) in notes:
                element = notes.pop((kind, note_id))
                walk.builder.end_block()
                with walk.builder.range("footnote", label):
                    for child in element:
                        _walk(child, walk)

    def _warnings(self, archive: GuardedZip, related: dict[str, list[str]], walk: _Walk) -> list[Notice]:
        found = []
        if walk.tracked:
            found.append(
                notice(
                    "tracked_changes",
                    "The file has {count} tracked changes; the text is read as if all were accepted.",
                    count=walk.tracked,
                )
            )
        comments = 0
        for part in related.get("comments", []):
            if part in archive:
                comments += sum(local_name(child) == "comment" for child in parse_part(archive, part))
        if comments:
            found.append(
                notice("comments_left_out", "{count} comments in the margin were left out.", count=comments)
            )
        margins = 0
        for part in (*related.get("header", []), *related.get("footer", [])):
            if part in archive:
                root = parse_part(archive, part)
                margins += any(local_name(t) == "t" and (t.text or "").strip() for t in root.iter())
        if margins:
            found.append(notice("margins_left_out", "The text of page headers and footers was left out."))
        if walk.embedded:
            found.append(
                notice("embedded_left_out", "{count} embedded files were left out.", count=walk.embedded)
            )
        return found
