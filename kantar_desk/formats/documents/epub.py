"""E-books (EPUB 2 and 3): the chapters in reading order, read as web pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.blocks import TextBuilder
from kantar_desk.formats.documents.dates import partial_date
from kantar_desk.formats.documents.guard import DOCUMENT_ZIP, MAX_DOCUMENT_BYTES, GuardedZip, parse_part
from kantar_desk.formats.documents.markup import decode_html, parse_html, walk_page
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

if TYPE_CHECKING:
    from lxml import etree

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MIMETYPE = b"mimetypeapplication/epub+zip"


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2]


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (element for element in root.iter() if _local(element) == name)


class EpubBook:
    """EPUB without copy protection."""

    id = "epub"
    title = "E-book"
    suffixes = (".epub",)

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first entry, or by the names in the zip."""
        if _MIMETYPE in glimpse.head[:100]:
            return 97
        return 90 if _CONTAINER in glimpse.names else 0

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document. Raises UserError for a book that is protected, damaged or unsafe."""
        data = source.read()
        builder = TextBuilder(source.name)
        missing: list[str] = []
        with GuardedZip(data, DOCUMENT_ZIP, source.name) as archive:
            package_path = _package_path(archive)
            package = parse_part(archive, package_path)
            chapters = _chapters(package, posixpath.dirname(package_path))
            _refuse_encrypted(archive, set(chapters))
            for number, path in enumerate(chapters, 1):
                report(number, len(chapters), source.name)
                if path in archive:
                    _add_chapter(archive.read(path, MAX_DOCUMENT_BYTES), path, builder)
                else:
                    missing.append(path)
        text, structure = settle(*builder.result())
        facts = _facts(package)
        warnings: tuple[Notice, ...] = ()
        if missing:
            warnings = (
                notice(
                    "chapters_missing",
                    "{count} of {total} chapters are missing in the file.",
                    count=len(missing),
                    total=len(chapters),
                ),
            )
        yield Extracted(
            title=facts.pop("title", "") or stem(source.name),
            text=text,
            structure=structure,
            source=make_source(source, data, "application/epub+zip", made_with("E-book 1", "lxml"), **facts),
            original=data,
            warnings=warnings,
        )


def _package_path(archive: GuardedZip) -> str:
    container = parse_part(archive, _CONTAINER)
    for element in _all(container, "rootfile"):
        path = posixpath.normpath(unquote(element.get("full-path") or ""))
        if path in archive:
            return path
    raise UserError(
        "no_package",
        "{name} is no complete e-book: its list of chapters is missing.",
        "Fetch the book again.",
        name=archive.name,
    )


def _chapters(package: etree._Element, folder: str) -> list[str]:
    """Paths of the pages in the order of the spine."""
    pages = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        for item in _all(package, "item")
        if (item.get("media-type") or "") in _PAGES
    }
    wanted = (pages.get(item.get("idref")) for item in _all(package, "itemref"))
    return [path for path in wanted if path]


def _refuse_encrypted(archive: GuardedZip, chapters: set[str]) -> None:
    """Fonts may be encrypted, text may not."""
    if _ENCRYPTION not in archive:
        return
    for element in _all(parse_part(archive, _ENCRYPTION), "CipherReference"):
        if posixpath.normpath(unquote(element.get("URI") or "")) in chapters:
            raise UserError(
                "encrypted",
                "{name} is protected against copying, so its text cannot be read.",
                "Ask the seller for a version without protection.",
                name=archive.name,
            )


def _add_chapter(data: bytes, path: str, builder: TextBuilder) -> None:
    decoded, _charset = decode_html(data, path)
    root = parse_html(decoded.text, path, xhtml=True)
    if root is None:
        return
    body = root.find("body")
    body = root if body is None else body
    headings = (element for element in body.iter("h1", "h2", "h3"))
    title = next(
        (name for element in headings if (name := one_line("".join(map(str, element.itertext()))))), ""
    )
    builder.end_block()
    with builder.range("chapter", title[:200]):
        walk_page(body, builder)
    builder.end_block()


def _facts(package: etree._Element) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for element in package.iter():
        if "purl.org/dc/" in element.tag and element.text and element.text.strip():
            found.setdefault(_local(element), []).append(one_line(element.text))
    links = [
        text
        for text in (*found.get("source", ()), *found.get("identifier", ()))
        if text.startswith(("http:", "https:"))
    ]
    return {
        "title": next(iter(found.get("title", ())), ""),
        "author": ", ".join(found.get("creator", ())),
        "publisher": next(iter(found.get("publisher", ())), ""),
        "published": partial_date(next(iter(found.get("date", ())), "")),
        "language": next(iter(found.get("language", ())), ""),
        "address": next(iter(links), ""),
    }
