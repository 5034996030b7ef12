"""Limits and refusals for files from strangers; used by documents and by the exchange formats.

Everything here raises `UserError` with one sentence and a next step, never a library's own exception. Nothing is
ever unpacked to disk, and no header of an archive is believed: what is read is counted. The limits themselves stand
in `limits`, archives in `zips`; both are given on from here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.json_shape import too_deep
from kantar_desk.formats.documents.limits import (
    MAX_ANNOTATIONS,
    MAX_DOCUMENT_BYTES,
    MAX_DOCUMENT_CHARACTERS,
    MAX_EXCHANGE_ELEMENTS,
    MAX_JSON_DEPTH,
    MAX_JSON_FILE,
    MAX_JSON_INTEGER_DIGITS,
    MAX_JSON_LINE,
    MAX_XML_ELEMENTS,
    MAX_XML_PART,
    MB,
    check_elements,
    check_length,
    check_size,
    first_line,
    read_file,
    unreadable,
)
from kantar_desk.formats.documents.zips import DOCUMENT_ZIP, EXCHANGE_ZIP, GuardedZip, ZipLimits

if TYPE_CHECKING:
    from lxml import etree

__all__ = [
    "DOCUMENT_ZIP", "EXCHANGE_ZIP", "MAX_ANNOTATIONS", "MAX_DOCUMENT_BYTES", "MAX_DOCUMENT_CHARACTERS",
    "MAX_JSON_DEPTH", "MAX_JSON_FILE", "MAX_JSON_INTEGER_DIGITS", "MAX_JSON_LINE", "MAX_XML_ELEMENTS", "MAX_XML_PART",
    "MB", "REPLACEMENT", "GuardedZip", "JsonGuard", "ZipLimits", "bounded_lines", "check_elements", "check_length",
    "check_size", "check_xml", "clean_for_xml", "clean_surrogates", "escape_cell", "first_line", "parse_part",
    "parse_xml", "read_file", "unescape_cell", "unreadable",
]  # fmt: skip

REPLACEMENT = "\ufffd"


# Characters

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile("'*[=+\\-@\t\r]")
_ESCAPED_FORMULA = re.compile("'+[=+\\-@\t\r]")


def clean_surrogates(text: str) -> tuple[str, int]:
    """The text with each lone surrogate as U+FFFD, and how many there were."""
    return _SURROGATE.subn(REPLACEMENT, text)


def clean_for_xml(text: str) -> tuple[str, int]:
    """The text with each character that XML 1.0 cannot hold as U+FFFD, one for one, and their number."""
    return _NOT_XML.subn(REPLACEMENT, text)


def escape_cell(text: str) -> str:
    """A cell for CSV or XLSX that no spreadsheet takes for a formula: ``'`` before ``= + - @ TAB CR``.

    A text that already looks escaped gets one more ``'``, so `unescape_cell` gives back any text unchanged.
    """
    return "'" + text if _FORMULA.match(text) else text


def unescape_cell(text: str) -> str:
    """Takes off what `escape_cell` put on. Only for tables with our own header."""
    return text[1:] if _ESCAPED_FORMULA.match(text) else text


# JSON

_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


_OBJECT = object()  # stands for one that is not kept


class _RefusedNumberError(ValueError):
    """A number that JSON allows and we do not."""


def _refuse_constant(text: str) -> Any:
    raise _RefusedNumberError(f"it holds {text}, which is no number")


def _refuse_float(text: str) -> Any:
    raise _RefusedNumberError(f"it holds {text[:30]} where only whole numbers are allowed")


def _bounded_int(text: str) -> int:
    if len(text) > MAX_JSON_INTEGER_DIGITS and len(text.lstrip("-")) > MAX_JSON_INTEGER_DIGITS:
        raise _RefusedNumberError(f"it holds a number of more than {MAX_JSON_INTEGER_DIGITS} digits")
    return int(text)


class JsonGuard:
    """Reads JSON within the limits of this module. One object per file: it counts what it replaced.

    ``integers_only`` refuses every number with a point or an exponent. ``flat`` leaves out lists and objects in an
    object, which then take no memory. ``lone_surrogates`` counts halves of surrogate pairs found in strings; each has
    become U+FFFD.
    """

    def __init__(self, *, integers_only: bool = False, flat: bool = False) -> None:
        self.lone_surrogates = 0
        self._outermost: list[tuple[str, Any]] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._flat if flat else None,
            parse_float=_refuse_float if integers_only else None,
            parse_int=_bounded_int,
            parse_constant=_refuse_constant,
        )

    def loads(self, data: bytes | str, where: str, limit: int = MAX_JSON_LINE) -> Any:
        """The value of one JSON text; ``where`` names it in errors, such as "line 7 of posts.jsonl".

        Raises UserError for anything that is not UTF-8, not JSON, too long (bytes) or nested too deeply.
        """
        if len(data) > limit:
            raise _bad_json(where, f"it is longer than {limit // MB} MB")
        if isinstance(data, bytes):
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise _bad_json(where, f"byte {error.start + 1} is not UTF-8") from None
        else:
            text = data
        # Few brackets cannot nest deeply: nearly every line is done with these two counts.
        if text.count("[") + text.count("{") > MAX_JSON_DEPTH:
            raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
            if too_deep(raw, MAX_JSON_DEPTH):
                raise _bad_json(where, f"it is nested more than {MAX_JSON_DEPTH} levels deep")
        try:
            value = self._decoder.decode(text)
        except json.JSONDecodeError as error:
            raise _bad_json(where, f"{error.msg} at character {error.pos + 1}") from None
        except _RefusedNumberError as error:
            raise _bad_json(where, str(error)) from None
        except RecursionError:
            raise _bad_json(where, f"it is nested more than {MAX_JSON_DEPTH} levels deep") from None
        if value is _OBJECT:
            value = {
                key: item for key, item in self._outermost if item is not _OBJECT and type(item) is not list
            }
            self._outermost = []
        if _SURROGATE_ESCAPE.search(text) or _SURROGATE.search(text):
            value = self._clean(value)
        return value

    def _flat(self, pairs: list[tuple[str, Any]]) -> Any:
        """Called for each object when it ends, so for the outermost last."""
        self._outermost = pairs
        return _OBJECT

    def _clean(self, value: Any) -> Any:
        if isinstance(value, str):
            cleaned, count = clean_surrogates(value)
            self.lone_surrogates += count
            return cleaned
        if isinstance(value, list):
            return [self._clean(item) for item in value]
        if isinstance(value, dict):
            return {self._clean(key): self._clean(item) for key, item in value.items()}
        return value


_A_LINE = re.compile(r"line \d+ of ")


def _bad_json(where: str, reason: str) -> UserError:
    return UserError(
        "bad_json",
        "{where} cannot be read as JSON: {reason}.",
        "Export the file again from the program that made it.",
        where=f"L{where[1:]}" if _A_LINE.match(where) else where,  # the name of a file stays as it is
        reason=reason,
    )


def bounded_lines(stream: IO[bytes], name: str, limit: int = MAX_JSON_LINE) -> Iterator[tuple[int, bytes]]:
    """The lines of a stream, numbered from 1, without their line end; empty lines are left out.

    Raises UserError as soon as a line is longer than ``limit`` bytes.
    """
    number = 0
    while line := stream.readline(limit + 2):
        number += 1
        line = line.rstrip(b"\r\n")
        if len(line) > limit:
            raise _bad_json(f"line {number} of {name}", f"it is longer than {limit // MB} MB")
        if line.strip():
            yield number, line


# XML

_DECLARED_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._\-]{1,40})[\"']")
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# Encodings in which ASCII is written as ASCII, so that a DOCTYPE cannot hide (UTF-7, EBCDIC).
_XML_ENCODINGS = re.compile(
    r"utf-?8|us-ascii|ascii|iso-?8859-\d{1,2}|latin-?1|windows-12\d\d|cp12\d\d|koi8-[ru]|ibm866|cp866|"
    r"gb2312|gbk|gb18030|big5|euc-jp|euc-kr|shift_jis",
    re.IGNORECASE,
)


def check_xml(data: bytes, name: str) -> bytes:
    """The same bytes (UTF-16 becomes UTF-8) once it is sure that they declare no DOCTYPE and no entity.

    To be called on every XML before any library sees it: lxml, the standard library and dkpro-cassis all
    expand internal entities. Raises UserError.
    """
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\x00\x00\x00<", b"<\x00\x00\x00")):
        raise _bad_xml(name, "it is written in UTF-32")
    wide = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
    if encoding := wide.get(data[:2]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            raise _bad_xml(name, "it is not valid UTF-16") from None
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1)
        data = text.encode("utf-8", "replace")
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    if not start.startswith(b"<"):
        raise _bad_xml(name, "it does not begin with a tag")
    declared = _DECLARED_ENCODING.match(start)
    if declared and not _XML_ENCODINGS.fullmatch(declared[1].decode("ascii")):
        raise _bad_xml(name, f"its encoding {declared[1].decode('ascii')} is not supported")
    if start.startswith(b"<?xml") and not declared and b"encoding" in start[: start.find(b"?>")]:
        raise _bad_xml(name, "its declaration cannot be read")
    if _DTD.search(data):
        raise UserError(
            "xml_entities",
            "{name} declares a DOCTYPE or entities of its own, which can hide harmful content.",
            "Save it again from the program that made it, or ask the sender for a plain version.",
            name=name,
        )
    return data


def parse_part(archive: GuardedZip, part: str, most: int = MAX_XML_ELEMENTS) -> etree._Element:
    """The root element of an XML part of a document, as `parse_xml`; refused when it is larger than any needs to be."""
    return parse_xml(archive.read(part, MAX_XML_PART), archive.name, most)


def parse_xml(data: bytes, name: str, most: int = MAX_EXCHANGE_ELEMENTS) -> etree._Element:
    """The root element of an XML file that passed `check_xml`, parsed without entities, network or DTD.

    Comments and processing instructions are left out, so every node is an element.

    Raises UserError when it is not well-formed, nested more than 256 levels deep, or has more than ``most`` elements.
    """
    from lxml import etree

    checked = check_xml(data, name)
    check_elements(checked.count(b"<") - checked.count(b"</"), name, most)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,  # so that every node of the tree is an element
        remove_pis=True,
    )
    try:
        root = etree.fromstring(checked, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        reason = first_line(error).partition(" (<string>")[0]
        if "depth" in reason:
            reason = "it is nested more than 256 levels deep"
        raise _bad_xml(name, reason) from None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise _bad_xml(name, "it holds no element, or a DOCTYPE")
    return root


def _bad_xml(name: str, reason: str) -> UserError:
    return UserError(
        "bad_xml",
        "{name} cannot be read as XML: {reason}.",
        "The file is damaged or of another kind; save it again from the program that made it.",
        name=name,
        reason=reason,
    )
