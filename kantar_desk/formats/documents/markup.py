"""The markup of web pages and e-book chapters: bytes to tree, tree to text and structure."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.blocks import OpenRange, TextBuilder
from kantar_desk.formats.documents.decoding import Decoded, decode
from kantar_desk.formats.documents.limits import check_elements
from kantar_desk.formats.documents.numbering import (
    DECIMAL,
    LOWER_LATIN,
    LOWER_ROMAN,
    UPPER_LATIN,
    UPPER_ROMAN,
    numeral,
)
from kantar_desk.model.text import list_item_value

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
LISTS = frozenset(("ul", "ol", "menu", "dir"))
_NUMBERED = {"1": DECIMAL, "a": LOWER_LATIN, "A": UPPER_LATIN, "i": LOWER_ROMAN, "I": UPPER_ROMAN}
_FATAL = 3

_META_CHARSET = re.compile(
    rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE
)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})")
_C1_REFERENCE = re.compile(r"&#(?:0*(1[2-5][0-9])|[xX]0*([89][0-9a-fA-F]));?")
_SELF_CLOSED = re.compile(r"<([A-Za-z][A-Za-z0-9:_\-]*+)((?:\s(?:[^<>/]++|/(?!>))*+)?)/>")
_INTEGER = re.compile(r"\s*([+-]?[0-9]{1,8})\s*")
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
    Raises UserError for a page that the parser gives up on: it would come out empty, without an exception; and for
    one of more than two million elements.
    """
    from lxml import etree
    from lxml import html as lxml_html

    check_elements(markup.count("<") - markup.count("</"), name)
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
    if root is not None:
        _out_of_head(root)
    return root


def _out_of_head(root: etree._Element) -> None:
    """What a page without ``<body>`` begins with belongs to its text: libxml2 leaves elements of HTML 5 in the head."""
    from lxml import etree

    head, body = root.find("head"), root.find("body")
    if head is None:
        return
    begun = (at for at, one in enumerate(head) if one.tag in BLOCKS)
    first = next(begun, None)
    if first is None:
        return
    if body is None:
        body = etree.SubElement(root, "body")
    begun_with = list(head)[first:]
    begun_with[-1].tail, body.text = f"{begun_with[-1].tail or ''}{body.text or ''}", None
    for at, element in enumerate(begun_with):
        body.insert(at, element)


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

    preformatted = 0
    lists: list[_List] = []
    opened: list[tuple[etree._Element, OpenRange]] = []
    first_cell = [True]
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in SKIPPED or element.get("hidden") is not None:
                walker.skip_subtree()
                continue
            if tag in LISTS:
                lists.append(_List(element))
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
            kind, value = _kind_of(element, tag, lists)
            if kind:
                opened.append((element, builder.begin(kind, value)))
            _add(builder, element.text, preformatted)
            continue
        if event == "end" and not (tag in SKIPPED or element.get("hidden") is not None):
            if opened and opened[-1][0] is element:
                builder.finish(opened.pop()[1])
            if tag in LISTS:
                lists.pop()
            preformatted -= tag == "pre"
            if tag == "tr":
                first_cell.pop()
                builder.end_row()
            elif tag in BLOCKS:
                builder.end_block()
        if element is not root:
            _add(builder, element.tail, preformatted)


def _add(builder: TextBuilder, text: str | None, preformatted: int) -> None:
    if text and preformatted:
        add_lines(builder, text)
    elif text:
        builder.add_folded(text)


class _List:
    """A list on the way through a page: how its items are numbered, and by what the next one is."""

    def __init__(self, element: etree._Element) -> None:
        self.form = _NUMBERED.get(element.get("type") or "1", DECIMAL) if element.tag == "ol" else ""
        self.step = 1 if element.get("reversed") is None else -1
        start = _integer(element.get("start"))
        if start is None:
            start = 1 if self.step > 0 else sum(child.tag == "li" for child in element)
        self.next = start

    def label(self, item: etree._Element) -> str:
        """The number a browser shows before the next item; empty where it shows a bullet."""
        if not self.form:
            return ""
        given = _integer(item.get("value"))
        number = self.next if given is None else given
        self.next = number + self.step
        return f"{numeral(number, self.form)}."


def _integer(text: str | None) -> int | None:
    found = _INTEGER.fullmatch(text or "")
    return int(found[1]) if found else None


def _kind_of(element: etree._Element, tag: str, lists: list[_List]) -> tuple[str, str]:
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return "heading", tag[1]
    if tag == "li":
        return "list_item", list_item_value(len(lists), lists[-1].label(element) if lists else "")
    return {"blockquote": ("quote", ""), "tr": ("table_row", "")}.get(tag, ("", ""))


def add_lines(builder: TextBuilder, text: str) -> None:
    """Adds preformatted text, in which line ends and runs of spaces mean something."""
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        if number:
            builder.end_paragraph()
        builder.add(line)
