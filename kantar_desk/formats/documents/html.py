"""Web pages: the article, or the whole page, and what the first leaves out of the second."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.blocks import TextBuilder
from kantar_desk.formats.documents.dates import partial_date
from kantar_desk.formats.documents.decoding import Decoded, decode
from kantar_desk.formats.documents.guard import MB
from kantar_desk.formats.documents.mime import header, mail_fields, parse_mail, part_bytes, part_charset, sent
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

if TYPE_CHECKING:
    from lxml import etree

SKIPPED = frozenset((
    "script", "style", "template", "head", "noscript", "svg", "math", "iframe", "object", "embed", "applet", "canvas",
    "audio", "video", "map", "datalist", "select", "textarea",
))  # fmt: skip
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "ul",
))  # fmt: skip
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_PARTS = frozenset(
    ("p", "blockquote", "pre", "figcaption", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li")
)
_ASIDE = frozenset(("nav", "footer", "aside", "form", "header", "a", *SKIPPED))
_ARTICLE_LIMIT = 2 * MB
_FATAL = 3

_META_CHARSET = re.compile(
    rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE
)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->", re.IGNORECASE)
_C1_REFERENCE = re.compile(r"&#(?:0*(1[2-5][0-9])|[xX]0*([89][0-9a-fA-F]));?")
_SELF_CLOSED = re.compile(r"<([A-Za-z][A-Za-z0-9:_\-]*)((?:\s[^<>]*?)?)\s*/>")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
# What browsers read instead of what is declared (WHATWG encoding labels).
_LABELS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "x-mac-cyrillic": "mac-cyrillic", "x-cp1251": "cp1251",
    "win-1251": "cp1251", "koi8-u": "koi8-u", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
    "unicode": "utf-8", "shift_jis": "cp932", "iso-8859-9": "cp1254", "strk1048-2002": "kz1048",
}  # fmt: skip
_TROUBLE = (RecursionError, ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError)


def decode_html(data: bytes, name: str, encoding: str = "", declared: str = "") -> tuple[Decoded, str]:
    """The markup as text, and the charset it declares (``declared`` from a header comes first).

    Order: the encoding asked for, byte order mark, the declared charset if the bytes fit it, then as plain text.
    """
    found = _META_CHARSET.search(data[:8192]) or _XML_CHARSET.search(data[:400])
    charset = (declared or (found[1].decode("ascii") if found else "")).strip().lower()
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not encoding and not marked and charset:
        codec = _LABELS.get(charset, charset)
        try:
            return Decoded(data.decode(codec), codecs.lookup(codec).name, sure=True), charset
        except (LookupError, ValueError):
            pass  # wrong or unknown: found out from the bytes
    return decode(data, name, encoding), charset


def parse_html(markup: str, name: str, *, xhtml: bool = False) -> etree._Element | None:
    """The root of a page; None when there is no element in it.

    With ``xhtml`` a tag that ends with ``/>`` is closed, which HTML would not do.
    Raises UserError for a page that the parser gives up on: it would come out empty, without an exception.
    """
    from lxml import etree
    from lxml import html as lxml_html

    markup = _C1_REFERENCE.sub(_windows_character, markup.replace("\x00", "\ufffd"))
    if xhtml or markup.lstrip().startswith("<?xml"):
        markup = _SELF_CLOSED.sub(_closed, markup)
    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if any(entry.level >= _FATAL and "empty" not in entry.message.lower() for entry in parser.error_log):
        raise UserError(
            "bad_html",
            "{name} is nested too deeply or damaged, so the page cannot be read whole.",
            "Open it in a browser and save its text.",
            name=name,
        )
    return root


def _closed(match: re.Match[str]) -> str:
    return match[0] if match[1].lower() in _VOID else f"<{match[1]}{match[2]}></{match[1]}>"


def _windows_character(match: re.Match[str]) -> str:
    """References to C1 controls mean Windows-1252 characters, as in every browser."""
    number = int(match[1]) if match[1] else int(match[2], 16)
    if not 0x80 <= number <= 0x9F:
        return match[0]
    return bytes([number]).decode("cp1252", "replace")


def walk_page(root: etree._Element, builder: TextBuilder) -> None:
    """Adds all the text a browser would show, block by block; NBSP and soft hyphens stay."""
    from lxml import etree

    lists = preformatted = 0
    opened: list[tuple[etree._Element, object]] = []
    first_cell = [True]
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in SKIPPED or element.get("hidden") is not None:
                walker.skip_subtree()
                continue
            lists += tag in _LISTS
            preformatted += tag == "pre"
            if tag == "tr":
                builder.begin_row()
                first_cell.append(True)
            elif tag in ("td", "th"):
                if not first_cell[-1]:
                    builder.next_cell()
                first_cell[-1] = False
            elif tag in BLOCKS or tag == "br":
                builder.end_block()
            kind, value = _kind_of(tag, lists)
            if kind:
                opened.append((element, builder.begin(kind, value)))
            if element.text:
                builder.add_folded(element.text) if not preformatted else _add_lines(builder, element.text)
            continue
        if event == "end" and not (tag in SKIPPED or element.get("hidden") is not None):
            if opened and opened[-1][0] is element:
                builder.finish(opened.pop()[1])  # type: ignore[arg-type]  # what begin gave
            lists -= tag in _LISTS
            preformatted -= tag == "pre"
            if tag == "tr":
                first_cell.pop()
                builder.end_row()
            elif tag in BLOCKS:
                builder.end_block()
        if element.tail and element is not root:
            builder.add_folded(element.tail) if not preformatted else _add_lines(builder, element.tail)


def _kind_of(tag: str, lists: int) -> tuple[str, str]:
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return "heading", tag[1]
    if tag == "li":
        return "list_item", str(max(lists, 1))
    return {"blockquote": ("quote", ""), "tr": ("table_row", "")}.get(tag, ("", ""))


def _add_lines(builder: TextBuilder, text: str) -> None:
    """Preformatted text: line ends and runs of spaces mean something."""
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        if number:
            builder.end_paragraph()
        builder.add(line)


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
        title=other("title") or own.title,
        author=own.author or other("author"),
        publisher=own.publisher or publisher,
        published=own.published or partial_date(other("date")),
        address=own.address or other("url"),
        language=own.language,
    )


def _article(root: etree._Element, markup_length: int) -> tuple[object, TextBuilder | None]:
    """What trafilatura takes for the article: its document (metadata) and the walked text, or None."""
    if markup_length > _ARTICLE_LIMIT:
        return None, None
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
    opened: list[tuple[etree._Element, object]] = []
    first_cell = [True]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = str(element.tag)
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
            elif tag in ("head", "p", "quote", "list", "item", "table", "lb", "code"):
                builder.end_block()
            if tag == "head":
                opened.append((element, builder.begin("heading", (element.get("rend") or "h2")[-1])))
            elif tag == "item":
                opened.append((element, builder.begin("list_item", str(max(lists, 1)))))
            elif tag == "quote":
                opened.append((element, builder.begin("quote")))
            builder.add_folded(element.text or "")
            continue
        if opened and opened[-1][0] is element:
            builder.finish(opened.pop()[1])  # type: ignore[arg-type]  # what begin gave
        lists -= tag == "list"
        if tag == "row":
            first_cell.pop()
            builder.end_row()
        elif tag in ("head", "p", "quote", "list", "item", "table", "body", "code"):
            builder.end_block()
        if element is not body:
            builder.add_folded(element.tail or "")


def compare(whole: str, article: str) -> tuple[Passage, ...]:
    """The blocks of the whole page, each with whether the article kept it.

    A multiset: of two equal paragraphs, one kept marks one. White space is folded. What matches no block but is
    part of one (a block the article cut differently) counts as kept, once.
    """
    blocks = [block for block in whole.split("\n") if block.strip()]
    kept = Counter(" ".join(block.split()) for block in article.split("\n") if block.strip())
    result: list[Passage | None] = []
    for block in blocks:
        folded = " ".join(block.split())
        if kept[folded] > 0:
            kept[folded] -= 1
            result.append(Passage(block, kept=True))
        else:
            result.append(None)
    rest = " ".join(text for text, count in kept.items() for _ in range(count))
    passages = []
    for block, passage in zip(blocks, result, strict=True):
        if passage is None:
            folded = " ".join(block.split())
            inside = folded in rest
            if inside:
                rest = rest.replace(folded, "\n", 1)
            passage = Passage(block, kept=inside)
        passages.append(passage)
    return tuple(passages)


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
            opens = tag in BLOCKS and tag not in _PARTS and tag not in _LISTS
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
    builder = TextBuilder()
    walk_page(body, builder)
    whole_text, ranges = builder.result()
    facts = _own_facts(root, decoded.text)
    needed = longest_container(body) / 2
    found, article = _article(root, len(decoded.text))
    facts = _all_facts(facts, found)
    raw = whole_text
    passages: tuple[Passage, ...] = ()
    whole = options.whole_page
    if whole is not True:
        article_text, article_ranges = article.result() if article else ("", ())
        if not article_text.strip():
            whole = True
            large = len(decoded.text) > _ARTICLE_LIMIT
            reason = (
                "The page is too large to look for an article"
                if large
                else "No article was found in the page"
            )
            warnings.append(notice("no_article", "{reason}; the whole page was taken.", reason=reason))
        elif whole is None and len(" ".join(article_text.split())) < needed:
            whole = True
            warnings.append(
                notice(
                    "article_too_short",
                    "What looks like the article is under half of the page's longest text; the whole page was taken.",
                )
            )
        else:
            whole = False
            raw, ranges = article_text, article_ranges
            passages = compare(whole_text, article_text)
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
            rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", glimpse.starts(), re.DOTALL
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
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
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
