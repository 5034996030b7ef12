"""E-books come in chapter by chapter in reading order."""

from __future__ import annotations

import io
import zipfile

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import Extracted, Input, read_documents, recognise_source

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<metadata><dc:title>Хроника</dc:title><dc:creator>А. Лугова</dc:creator><dc:creator>Б. Ким</dc:creator>"
    "<dc:publisher>Дом книги</dc:publisher><dc:date>2022-03-01</dc:date><dc:language>ru</dc:language>"
    "<dc:identifier>https://books.example/1</dc:identifier></metadata><manifest>"
    '<item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="text/%D0%BE%D0%B4%D0%B8%D0%BD.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="i" href="x.png" media-type="image/png"/>'
    '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="i"/><itemref idref="b"/></spine></package>'
)
ONE = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd">'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body><a id="top"/>'
    "<h1>Глава первая</h1><p>Было&nbsp;тихо<br/>и темно.</p><p/>"
    "<blockquote><p>Он сказал.</p></blockquote></body></html>"
)
TWO = "<html><body><h2>Глава вторая</h2><ul><li>раз</li><li>два</li></ul></body></html>"


def book(**parts: str) -> bytes:
    files = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": PACKAGE,
        "OEBPS/text/один.xhtml": ONE,
        "OEBPS/text/two.xhtml": TWO,
        "OEBPS/nav.xhtml": "<html><body>nav</body></html>",
        **{name.replace("__", "/").replace("_DOT_", "."): text for name, text in parts.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in files.items():
            if text:
                archive.writestr(name, text)
    return out.getvalue()


def read(data: bytes) -> Extracted:
    (document,) = read_documents(Input("book.epub", data=data))
    return document


def test_chapters_in_the_order_of_the_spine_with_what_the_book_states() -> None:
    document = read(book())
    assert document.text == ("Глава первая\nБыло\u00a0тихо\nи темно.\nОн сказал.\nГлава вторая\nраз\nдва\n")
    assert [(b.kind, b.value, document.text[b.start : b.end]) for b in document.structure] == [
        ("chapter", "Глава первая", "Глава первая\nБыло\u00a0тихо\nи темно.\nОн сказал."),
        ("heading", "1", "Глава первая"),
        ("quote", "", "Он сказал."),
        ("chapter", "Глава вторая", "Глава вторая\nраз\nдва"),
        ("heading", "2", "Глава вторая"),
        ("list_item", "1", "раз"),
        ("list_item", "1", "два"),
    ]
    source = document.source
    assert (document.title, source.author, source.publisher) == ("Хроника", "А. Лугова, Б. Ким", "Дом книги")
    assert (source.published, source.language, source.address) == (
        "2022-03-01",
        "ru",
        "https://books.example/1",
    )


def test_the_doctype_is_legal_in_a_chapter_and_refused_in_the_package() -> None:
    evil = '<!DOCTYPE x [<!ENTITY a "b">]>'
    for part in ("OEBPS__book_DOT_opf", "META-INF__container_DOT_xml"):
        text = PACKAGE if "book" in part else CONTAINER
        with pytest.raises(UserError) as caught:
            read(book(**{part: text.replace("?>", "?>" + evil, 1)}))
        assert caught.value.code == "xml_entities"


def encryption(uri: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptedData><e:CipherData><e:CipherReference URI="{uri}"/></e:CipherData></e:EncryptedData></encryption>'
    )


def test_protected_text_is_refused_protected_fonts_are_not() -> None:
    with pytest.raises(UserError) as caught:
        read(book(**{"META-INF__encryption_DOT_xml": encryption("OEBPS/text/two.xhtml")}))
    assert caught.value.code == "encrypted"
    assert read(book(**{"META-INF__encryption_DOT_xml": encryption("OEBPS/fonts/a.otf")})).text


def test_a_missing_chapter_is_named() -> None:
    document = read(book(OEBPS__text__two_DOT_xhtml=""))
    assert document.text.startswith("Глава первая")
    assert [w.message for w in document.warnings] == ["1 of 2 chapters are missing in the file."]


def test_incomplete_books_are_refused() -> None:
    for part in ("OEBPS__book_DOT_opf", "META-INF__container_DOT_xml"):
        with pytest.raises(UserError):
            read(book(**{part: ""}))
    with pytest.raises(UserError):
        read(book()[:500])


def test_recognised_by_its_first_entry() -> None:
    found = recognise_source(Input("x.zip", data=book()))[0]
    assert (found[0].id, found[1]) == ("epub", 97)
