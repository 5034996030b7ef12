"""OpenDocument texts (.odt): paragraphs, headings, lists and tables; deleted text stays out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.blocks import TextBuilder
from kantar_desk.formats.documents.guard import DOCUMENT_ZIP, GuardedZip, parse_part
from kantar_desk.formats.documents.opendocument_lists import OpenLists
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
    one_line,
    settle,
    stem,
)
from kantar_desk.model.text import list_item_value

if TYPE_CHECKING:
    from lxml import etree

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    f"{_ODF}text:1.0": "text",
    f"{_ODF}table:1.0": "table",
    f"{_ODF}office:1.0": "office",
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}style:1.0": "style",
    f"{_ODF}meta:1.0": "meta",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_SKIPPED = frozenset((
    "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "office:forms",
    "text:ruby-text", "text:note-citation", "text:index-title-template", "text:table-of-content-source",
    "text:bibliography-source", "text:alphabetical-index-source", "office:annotation", "office:annotation-end",
    "office:event-listeners", "draw:text-box",
))  # fmt: skip
_MOST_SPACES = 10_000
_MOST_CELLS = 1_000


@dataclass(slots=True)
class _Walk:
    builder: TextBuilder
    parents: dict[str, str]
    lists: OpenLists
    notes: dict[str, list[tuple[str, etree._Element]]] = field(default_factory=dict)
    comments: int = 0
    changes: int = 0


def _name(element: etree._Element) -> str:
    """The usual prefixed name of an element of OpenDocument; empty for others."""
    space, _, local = element.tag[1:].partition("}")
    prefix = _SPACES.get(space)
    return f"{prefix}:{local}" if prefix else ""


def _get(element: etree._Element, space: str, name: str) -> str:
    return element.get(f"{{{_ODF}{space}:1.0}}{name}") or ""


def _count(text: str, most: int) -> int:
    return max(1, min(int(text), most)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _walk(element: etree._Element, walk: _Walk) -> None:
    name, builder = _name(element), walk.builder
    if name in ("text:p", "text:h"):
        _walk_paragraph(element, name, walk)
        return
    if name == "text:list":
        walk.lists.begin(element)
        _walk_children(element, walk)
        walk.lists.end()
    elif name in ("text:list-item", "text:list-header"):
        label = walk.lists.label(element) if name == "text:list-item" else ""
        with builder.range("list_item", list_item_value(walk.lists.depth, label)):
            _walk_children(element, walk)
    elif name == "table:table-row":
        builder.begin_row()
        with builder.range("table_row"):
            _walk_cells(element, walk)
        builder.end_row()
    elif name not in _SKIPPED:
        _walk_children(element, walk)
    elif name == "text:tracked-changes":
        walk.changes += sum(_name(child) == "text:changed-region" for child in element)


def _walk_children(element: etree._Element, walk: _Walk) -> None:
    for child in element:
        _walk(child, walk)


def _walk_cells(row: etree._Element, walk: _Walk) -> None:
    first = True
    for cell in row:
        if _name(cell) in ("table:table-cell", "table:covered-table-cell"):
            # An empty cell may stand for many; a filled one that is repeated is written once.
            repeated = (
                _count(_get(cell, "table", "number-columns-repeated"), _MOST_CELLS) if len(cell) == 0 else 1
            )
            for _ in range(repeated):
                if not first:
                    walk.builder.next_cell()
                first = False
            _walk_children(cell, walk)


def _walk_paragraph(element: etree._Element, name: str, walk: _Walk) -> None:
    builder = walk.builder
    kind, value = "", ""
    if name == "text:h":
        kind, value = "heading", str(_count(_get(element, "text", "outline-level"), 9))
    elif _is_quote(_get(element, "text", "style-name"), walk.parents):
        kind = "quote"
    block = builder.begin(kind, value) if kind else None
    boxes: list[etree._Element] = []
    _walk_inline(element, walk, boxes)
    if block is not None:
        builder.finish(block)
    builder.end_paragraph()
    for box in boxes:
        builder.end_block()
        _walk_children(box, walk)


def _is_quote(style: str, parents: dict[str, str]) -> bool:
    for _ in range(10):
        if style == "Quotations":
            return True
        style = parents.get(style, "")
    return False


def _walk_inline(element: etree._Element, walk: _Walk, boxes: list[etree._Element]) -> None:
    """The text of a paragraph; white space is folded as OpenDocument 1.3, 6.1.2 says."""
    builder = walk.builder
    builder.add_folded(element.text or "")
    for child in element:
        name = _name(child)
        if name == "text:s":
            builder.add(" " * _count(_get(child, "text", "c"), _MOST_SPACES))
        elif name == "text:tab":
            builder.add("\t")
        elif name == "text:line-break":
            builder.add("\n")
        elif name == "text:note":
            _call_note(child, walk)
        elif name == "draw:text-box":
            boxes.append(child)
        elif name == "office:annotation":
            walk.comments += 1
        elif name not in _SKIPPED:
            _walk_inline(child, walk, boxes)
        builder.add_folded(child.tail or "")


def _call_note(note: etree._Element, walk: _Walk) -> None:
    kind = _get(note, "text", "note-class") or "footnote"
    notes = walk.notes.setdefault(kind, [])
    label = str(len(notes) + 1)
    for child in note:
        if _name(child) == "text:note-citation":
            label = one_line("".join(map(str, child.itertext()))) or label
        elif _name(child) == "text:note-body":
            notes.append((label, child))
    walk.builder.point("footnote_call", label)


class OpenDocumentText:
    """ODT files."""

    id = "odt"
    title = "OpenDocument text"
    suffixes = (".odt", ".ott")

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first entry, or by the names in the zip and the ending."""
        if _MIMETYPE in glimpse.head[:120]:
            return 97
        return 70 if glimpse.suffix in self.suffixes and "content.xml" in glimpse.names else 0

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document. Raises UserError for a file that is encrypted, damaged or unsafe."""
        data = source.read()
        with GuardedZip(data, DOCUMENT_ZIP, source.name) as archive:
            manifest = "META-INF/manifest.xml"
            if manifest in archive and b"encryption-data" in archive.read(manifest):
                raise UserError(
                    "encrypted",
                    "{name} is encrypted.",
                    "Save it without a password and import that file.",
                    name=source.name,
                )
            root = parse_part(archive, "content.xml")
            named = [parse_part(archive, "styles.xml")] if "styles.xml" in archive else []
            facts: dict[str, str] = {}
            if "meta.xml" in archive:
                for element in parse_part(archive, "meta.xml").iter():
                    if element.text and (name := _name(element)):
                        facts.setdefault(name, one_line(element.text))
        body = next((element for element in root.iter() if _name(element) == "office:text"), None)
        if body is None:
            raise UserError(
                "no_body",
                "{name} is no OpenDocument text.",
                "Save it as .odt; a table or presentation can be exported as CSV or PDF.",
                name=source.name,
            )
        parents = {
            _get(element, "style", "name"): _get(element, "style", "parent-style-name")
            for element in root.iter()
            if _name(element) == "style:style"
        }
        walk = _Walk(TextBuilder(source.name), parents, OpenLists((root, *named)))
        _walk_children(body, walk)
        for kind in ("footnote", "endnote"):
            for label, note in walk.notes.get(kind, []):
                walk.builder.end_block()
                with walk.builder.range("footnote", label):
                    _walk_children(note, walk)
        text, structure = settle(*walk.builder.result())
        yield Extracted(
            title=facts.get("dc:title") or stem(source.name),
            text=text,
            structure=structure,
            source=make_source(
                source,
                data,
                "application/vnd.oasis.opendocument.text",
                made_with("OpenDocument 1", "lxml"),
                author=facts.get("meta:initial-creator") or facts.get("dc:creator", ""),
                language=facts.get("dc:language", ""),
            ),
            original=data,
            warnings=tuple(_warnings(walk)),
        )


def _warnings(walk: _Walk) -> Iterator[Notice]:
    if walk.changes:
        yield notice(
            "tracked_changes",
            "The file has {count} tracked changes; the text is read as if all were accepted.",
            count=walk.changes,
        )
    if walk.comments:
        yield notice(
            "comments_left_out", "{count} comments in the margin were left out.", count=walk.comments
        )
