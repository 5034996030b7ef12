"""One small file of every kind, made when the tests run."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import docx
import openpyxl
import pytest

LINE = "Утром на площади собрались люди, их было около четырёхсот 😀."


def _zip(first: tuple[str, str], **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(*first, zipfile.ZIP_STORED)
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def _docx() -> bytes:
    document = docx.Document()
    document.add_heading("Заголовок", 1)
    document.add_paragraph(LINE)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["text", "author"])
    book.active.append([LINE, "А"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _epub() -> bytes:
    container = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    package = (
        '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    return _zip(
        ("mimetype", "application/epub+zip"),
        **{
            "META-INF/container.xml": container,
            "a.opf": package,
            "a.xhtml": f"<html><body><h1>Глава</h1><p>{LINE}</p></body></html>",
        },
    )


def _odt() -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<d xmlns:o="{space}office:1.0" xmlns:t="{space}text:1.0"><o:body><o:text><t:h>Заголовок</t:h>'
        f"<t:p>{LINE}</t:p></o:text></o:body></d>"
    )
    return _zip(("mimetype", "application/vnd.oasis.opendocument.text"), **{"content.xml": content})


def _eml() -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Тема"
    message["Date"] = "Sun, 09 Jan 2022 14:05:33 +0600"
    message.set_content(LINE + "\n")
    return bytes(message)


def _pdf() -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 43>>stream\nBT /F 10 Tf 40 780 Td (some words) Tj ET    \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table)


@pytest.fixture(scope="session")
def samples() -> dict[str, tuple[str, bytes]]:
    """Per format id a file name and the bytes of a file that gives one document."""
    units = memoryview(LINE.encode("utf-16-le")).cast("H")
    rtf = "".join(f"\\u{unit if unit < 0x8000 else unit - 0x10000}?" for unit in units)
    return {
        "text": ("a.txt", LINE.encode()),
        "html": (
            "a.html",
            f"<!DOCTYPE html><html><body><h1>Заголовок</h1><p>{LINE}</p></body></html>".encode(),
        ),
        "docx": ("a.docx", _docx()),
        "pdf": ("a.pdf", _pdf()),
        "epub": ("a.epub", _epub()),
        "odt": ("a.odt", _odt()),
        "rtf": ("a.rtf", ("{\\rtf1\\ansi " + rtf + "\\par}").encode()),
        "eml": ("a.eml", _eml()),
        "csv-rows": ("a.csv", f"text,author\n«{LINE}»,А\n".replace("люди, их", "люди").encode()),
        "jsonl-rows": ("a.jsonl", f'{{"text": "{LINE}", "author": "А"}}\n'.encode()),
        "xlsx-rows": ("a.xlsx", _xlsx()),
    }
