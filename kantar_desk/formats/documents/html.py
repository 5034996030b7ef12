"""Web pages: the article, or the whole page, and what the first leaves out of the second."""

from __future__ import annotations

import re
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.blocks import OpenRange, TextBuilder
from kantar_desk.formats.documents.dates import partial_date
from kantar_desk.formats.documents.decoding import Decoded
from kantar_desk.formats.documents.guard import MB
from kantar_desk.formats.documents.markup import (
    BLOCKS,
    LISTS,
    SKIPPED,
    add_lines,
    decode_html,
    parse_html,
    walk_page,
)
from kantar_desk.formats.documents.mime import (
    BAD_MAIL,
    bad_mail,
    header,
    mail_fields,
    parse_mail,
    part_bytes,
    part_charset,
    sent,
)
from kantar_desk.formats.documents.plain import decoding_notices
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    Notice,
    Passage,
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
from kantar_desk.model.text import StructureRange, list_item_parts, list_item_value

if TYPE_CHECKING:
    from lxml import etree

_PARTS = frozenset(
    ("p", "blockquote", "pre", "figcaption", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li")
)
_ASIDE = frozenset(("nav", "footer", "aside", "form", "header", "a", *SKIPPED))
_ARTICLE_LIMIT = 2 * MB
_MOST_ARTICLE_ELEMENTS = 30_000
_MOST_COMPARED = 500_000_000
_MOST_RESPELLED = 0.1
_SHORTEST_PART = 15
_ARTICLE_BLOCKS = frozenset(("head", "p", "quote", "list", "item", "table", "body"))
_TOO_LARGE = notice("no_article", "The page is too large to look for an article; the whole page was taken.")
_NO_ARTICLE = notice("no_article", "No article was found in the page; the whole page was taken.")
_TOO_SHORT = notice(
    "article_too_short",
    "What looks like the article is under half of the page's longest text; the whole page was taken.",
)
_RESPELLED = notice(
    "article_respelled", "The article cannot be taken out word for word; the whole page was taken."
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->", re.IGNORECASE)
_TROUBLE = (RecursionError, ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a page states about itself."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    address: str = ""
    language: str = ""


def _meta(root: etree._Element, *names: str) -> str:
    for name in names:
        for attribute in ("property", "name", "itemprop"):
            for element in root.iter("meta"):
                if (element.get(attribute) or "").lower() == name and (content := element.get("content")):
                    return one_line(content)
    return ""


def _own_facts(root: etree._Element, markup: str) -> _Facts:
    """What stands in the head of the page."""
    title_element = root.find(".//title")
    title = one_line("".join(map(str, title_element.itertext()))) if title_element is not None else ""
    saved = _SAVED_FROM.search(markup[:8192])
    canonical = (link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical")
    language = (
        root.get("lang") or root.get("xml:lang") or _meta(root, "og:locale", "language").replace("_", "-")
    )
    return _Facts(
        title=_meta(root, "og:title") or title,
        author=_meta(root, "author", "article:author"),
        publisher=_meta(root, "og:site_name"),
        published=partial_date(_meta(root, "article:published_time", "datepublished")),
        address=next(canonical, "") or _meta(root, "og:url") or (saved[1] if saved else ""),
        language=language,
    )


def _all_facts(own: _Facts, found: object) -> _Facts:
    """The page's own statements, and where it makes none what trafilatura read from its data and its byline."""

    def other(field: str) -> str:
        return one_line(str(getattr(found, field, None) or ""))

    # Without a stated name trafilatura puts the host in its place.
    publisher = other("sitename") if other("sitename") != other("hostname") else ""
    return _Facts(
        title=own.title if other("title") not in own.title else other("title") or own.title,
        author=own.author or other("author"),
        publisher=own.publisher or publisher,
        published=own.published or partial_date(other("date")),
        address=own.address or other("url"),
        language=own.language,
    )


def _too_large(markup: str) -> bool:
    """True for a page on which looking for an article could take minutes: its time grows with the square."""
    return len(markup) > _ARTICLE_LIMIT or markup.count("<") - markup.count("</") > _MOST_ARTICLE_ELEMENTS


@contextmanager
def _no_sockets() -> Iterator[None]:
    """urllib3, which comes with trafilatura, opens a socket when it is imported to learn of IPv6; nothing here asks."""
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        yield
    finally:
        socket.has_ipv6 = known


def _article(root: etree._Element, *, too_large: bool) -> tuple[object, TextBuilder | None]:
    """What trafilatura takes for the article: its document (metadata) and the walked text, or None."""
    if too_large:
        return None, None
    with _no_sockets():
        import trafilatura
        from trafilatura.settings import Document

    settings = {"extensive_search": False, "original_date": True}
    try:
        document = trafilatura.bare_extraction(
            root, deduplicate=False, with_metadata=True, date_extraction_params=settings
        )
        if not isinstance(document, Document):
            return trafilatura.extract_metadata(root, date_config=settings), None
    except _TROUBLE:  # it is made of heuristics; a page they trip over is read whole
        return None, None
    builder = TextBuilder()
    _walk_article(document.body, builder)
    return document, builder


def _walk_article(body: etree._Element, builder: TextBuilder) -> None:
    """Adds the article as trafilatura's own small tree holds it; its ``.text`` is Markdown and drops soft hyphens."""
    from lxml import etree

    lists = 0
    opened: list[tuple[etree._Element, OpenRange]] = []
    first_cell = [True]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = str(element.tag)
        # Code within a sentence stays in it; a listing has lines, or stands alone.
        listing = tag == "code" and (element.getparent() is body or "\n" in (element.text or ""))
        if event == "start":
            lists += tag == "list"
            if tag == "row":
                builder.begin_row()
                first_cell.append(True)
                opened.append((element, builder.begin("table_row")))
            elif tag == "cell":
                if not first_cell[-1]:
                    builder.next_cell()
                first_cell[-1] = False
            elif tag in _ARTICLE_BLOCKS or tag == "lb" or listing:
                builder.end_block()
            if tag == "head":
                opened.append((element, builder.begin("heading", (element.get("rend") or "h2")[-1])))
            elif tag == "item":
                opened.append((element, builder.begin("list_item", str(max(lists, 1)))))
            elif tag == "quote":
                opened.append((element, builder.begin("quote")))
            if listing:
                add_lines(builder, (element.text or "").strip("\n"))
            else:
                builder.add_folded(element.text or "")
            continue
        if opened and opened[-1][0] is element:
            builder.finish(opened.pop()[1])
        lists -= tag == "list"
        if tag == "row":
            first_cell.pop()
            builder.end_row()
        elif tag in _ARTICLE_BLOCKS or listing:
            builder.end_block()
        if element is not body:
            builder.add_folded(element.tail or "")


def _numbered(
    article: str, ranges: tuple[StructureRange, ...], whole: str, whole_ranges: tuple[StructureRange, ...]
) -> tuple[StructureRange, ...]:
    """The article's ranges, each list item with the number that it has in the whole page.

    trafilatura drops where a list begins to count and how, and items it leaves out would not be counted.
    """
    numbers: dict[str, list[str]] = {}
    for part in whole_ranges:
        if part.kind == "list_item":
            numbers.setdefault(_first_line(whole, part), []).append(list_item_parts(part.value)[1])
    if not any(map(any, numbers.values())):
        return ranges
    for labels in numbers.values():
        labels.reverse()
    result = []
    for part in ranges:
        labels = numbers.get(_first_line(article, part), []) if part.kind == "list_item" else []
        if labels:
            part = replace(part, value=list_item_value(list_item_parts(part.value)[0], labels.pop()))
        result.append(part)
    return tuple(result)


def _first_line(text: str, part: StructureRange) -> str:
    end = text.find("\n", part.start, part.end)
    return " ".join(text[part.start : part.end if end < 0 else end].split())


def _folded_blocks(text: str) -> list[str]:
    return [" ".join(block.split()) for block in text.split("\n") if block.strip()]


def compare(whole: str, article: str) -> tuple[Passage, ...]:
    """The blocks of the whole page, each with whether the article kept it.

    A multiset: of two equal paragraphs, one kept marks one. White space is folded. What matches no block but is
    part of one (a block the article cut differently) counts as kept, once.
    """
    blocks = [block for block in whole.split("\n") if block.strip()]
    kept = Counter(_folded_blocks(article))
    found: list[bool] = []
    for folded in _folded_blocks(whole):
        found.append(kept[folded] > 0)
        kept[folded] -= found[-1]
    rest = "\n".join(text for text, count in kept.items() for _ in range(count))
    if found.count(False) * len(rest) > _MOST_COMPARED:
        rest = ""
    passages = []
    for block, whole_block in zip(blocks, found, strict=True):
        inside = False
        if not whole_block and len(block) >= _SHORTEST_PART:
            folded = " ".join(block.split())
            inside = folded in rest
            if inside:
                rest = rest.replace(folded, "\n", 1)
        passages.append(Passage(block, kept=whole_block or inside))
    return tuple(passages)


def respelled(whole: str, article: str) -> float:
    """The share of an article's characters, 0 … 1, in blocks that do not stand word for word in the whole page.

    On some pages trafilatura glues its text together anew, with spaces that the page does not have.
    """
    known = set(_folded_blocks(whole))
    blocks = _folded_blocks(article)
    strange = [block for block in blocks if block not in known]
    flat = " ".join(whole.split())
    if not strange or len(strange) * len(flat) > _MOST_COMPARED:
        return 0.0
    return sum(len(block) for block in strange if block not in flat) / sum(map(len, blocks))


def longest_container(root: etree._Element) -> int:
    """The number of characters in the element that holds most running text; menus and links do not count."""
    from lxml import etree

    sizes: Counter[int] = Counter()
    containers: list[int] = []
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _ASIDE:
                walker.skip_subtree()
                continue
            # The text of a paragraph belongs to what it stands in; that of a list item to what holds the list.
            opens = tag in BLOCKS and tag not in _PARTS and tag not in LISTS
            containers.append(id(element) if opens or not containers else containers[-1])
            sizes[containers[-1]] += len(" ".join((element.text or "").split()))
            continue
        if event == "end" and tag not in _ASIDE:
            containers.pop()
        if containers and element.tail:
            sizes[containers[-1]] += len(" ".join(element.tail.split()))
    return max(sizes.values(), default=0)


def read_page(
    source: Input, markup: bytes, original: bytes, options: ReadOptions, declared: str = ""
) -> Extracted:
    """One page as a document. ``original`` is kept, ``markup`` is read, ``declared`` is a charset from a header."""
    decoded, charset = decode_html(markup, source.name, options.encoding, declared)
    warnings = [*decoding_notices(decoded), *_charset_doubt(markup, decoded, charset)]
    root = parse_html(decoded.text, source.name)
    if root is None:
        raise no_text(source.name)
    body = root.find("body")
    body = root if body is None else body
    builder = TextBuilder(source.name)
    walk_page(body, builder)
    whole_text, ranges = builder.result()
    facts = _own_facts(root, decoded.text)
    needed = longest_container(body) / 2
    too_large = _too_large(decoded.text)
    found, article = _article(root, too_large=too_large)
    facts = _all_facts(facts, found)
    raw = whole_text
    passages: tuple[Passage, ...] = ()
    whole = options.whole_page
    if whole is not True:
        article_text, article_ranges = article.result() if article else ("", ())
        if not article_text.strip():
            warnings.append(_TOO_LARGE if too_large else _NO_ARTICLE)
        elif whole is None and len(" ".join(article_text.split())) < needed:
            warnings.append(_TOO_SHORT)
        elif whole is None and respelled(whole_text, article_text) > _MOST_RESPELLED:
            warnings.append(_RESPELLED)
        else:
            ranges = _numbered(article_text, article_ranges, whole_text, ranges)
            raw = article_text
            passages = compare(whole_text, article_text)
    whole = not passages
    text, ranges = settle(raw, ranges)
    kind = "whole page" if whole else "article"
    importer = made_with(f"web page 1, {kind}", "lxml", *(() if whole else ("trafilatura",)))
    extracted = Extracted(
        title=facts.title or stem(source.name),
        text=text,
        structure=ranges,
        source=make_source(
            source,
            original,
            "text/html",
            importer,
            author=facts.author,
            publisher=facts.publisher,
            published=facts.published,
            address=facts.address,
            language=facts.language,
        ),
        original=original,
        encoding=decoded.encoding,
        warnings=tuple(warnings),
        whole_page=whole,
        passages=passages,
    )
    dropped = sum(not passage.kept for passage in passages)
    if dropped:
        told = notice(
            "left_out",
            "The article leaves out {count} blocks, {share} % of the page.",
            count=dropped,
            share=round(extracted.left_out * 100),
        )
        extracted = replace(extracted, warnings=(*extracted.warnings, told))
    return extracted


def _charset_doubt(markup: bytes, decoded: Decoded, charset: str) -> list[Notice]:
    """A page that declares an old encoding although its bytes are UTF-8 is read as declared, and that is said."""
    if decoded.encoding == "utf-8" or not charset or markup.isascii():
        return []
    try:
        markup.decode("utf-8")
    except UnicodeDecodeError:
        return []
    return [
        notice(
            "charset_doubtful",
            "The page declares {charset}, but its bytes are valid UTF-8; look at the first lines.",
            charset=charset,
        )
    ]


class WebPage:
    """HTML and MHTML files, as saved by a browser."""

    id = "html"
    title = "Web page"
    suffixes = (".html", ".htm", ".xhtml", ".mht", ".mhtml")

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first tags, or for MHTML by its header; by its ending alone less."""
        if glimpse.suffix in (".mht", ".mhtml") or b"snapshot-content-location:" in glimpse.head.lower():
            return 95 if _is_mhtml(glimpse.head) else 0
        if re.match(
            rb"(?:(?><\?xml[^>]*>|<!--.*?-->)\s*+)*+<(?:!doctype\s+html|html)\b", glimpse.starts(), re.DOTALL
        ):
            return 85
        if glimpse.suffix in self.suffixes and b"<" in glimpse.head:
            return 60
        return (
            40
            if re.match(rb"<(?:head|body|title|meta|article|div|p|h[1-6])\b[^>]*>", glimpse.starts())
            else 0
        )

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document. Raises UserError for a page that cannot be parsed whole or holds no text."""
        data = source.read()
        if _is_mhtml(data[:4096]):
            yield self._read_archive(source, data, options)
        else:
            yield read_page(source, data, data, options)

    def _read_archive(self, source: Input, data: bytes, options: ReadOptions) -> Extracted:
        message = parse_mail(data, source.name)
        try:
            page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        except BAD_MAIL:
            raise bad_mail(source.name) from None
        if page is None:
            raise UserError(
                "no_page",
                "{name} is a web archive without a page in it.",
                "Save the page again in the browser.",
                name=source.name,
            )
        page_read = read_page(source, part_bytes(page), data, options, declared=part_charset(page))
        address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
        return replace(
            page_read,
            title=page_read.title if page_read.title != stem(source.name) else header(message, "Subject"),
            source=replace(
                page_read.source,
                media_type="multipart/related",
                address=page_read.source.address or address,
                captured=sent(message),
            ),
        )


def _is_mhtml(head: bytes) -> bool:
    return mail_fields(head) >= 2 and b"multipart/related" in head.lower()
