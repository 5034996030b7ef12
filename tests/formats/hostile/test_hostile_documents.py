"""Files made to harm are refused in one sentence, fast and in little memory, and the program goes on.

All are made when the tests run, and read in one child process whose memory is measured.
"""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections.abc import Callable

import pytest
from hostile_child import BYTES, SECONDS, Results, assert_one_sentence, measure

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(97 + n)} "{("&" + chr(96 + n) + ";") * 10}">' for n in range(1, 10))
    + "]><x>&j;</x>"
).encode()
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
REMOTE = b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(*entries: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def word(body: bytes, *more: tuple[str, bytes]) -> bytes:
    return zipped(("word/document.xml", body), *more)


def word_text(inner: str) -> bytes:
    return f'<w:document xmlns:w="{WORD}"><w:body>{inner}</w:body></w:document>'.encode()


def related(kind: str) -> bytes:
    """A Word file with laughs in a part that its text points to."""
    links = f'<R><r Type="x/{kind}" Target="{kind}.xml"/></R>'.encode()
    text = word_text("<w:p><w:r><w:t>x</w:t></w:r></w:p>")
    return word(text, ("word/_rels/document.xml.rels", links), (f"word/{kind}.xml", LAUGHS))


def odt(content: bytes, *more: tuple[str, bytes]) -> bytes:
    return zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content), *more)


def with_noise(unit: bytes, megabytes: int) -> bytes:
    """Many times the same markup with comments between, so that no archive packs it suspiciously well."""
    chance, block = random.Random(7), unit * (900 // len(unit))
    return b"".join(
        b"<!--%s-->" % chance.randbytes(100).hex().encode() + block for _ in range(megabytes * 900)
    )


def odt_text(body: bytes) -> bytes:
    """An OpenDocument text; t is the prefix of text, b that of tables."""
    start, odf = b"", "urn:oasis:names:tc:opendocument:xmlns:"
    for prefix, space in (("o", "office"), ("t", "text"), ("b", "table")):
        start += f' xmlns:{prefix}="{odf}{space}:1.0"'.encode()
    return odt(b"<d" + start + b"><o:body><o:text>" + body + b"</o:text></o:body></d>")


def stated(entries: int, size: int) -> bytes:
    """Entries of a megabyte each that say they unpack to ``size`` bytes."""
    data = random.Random(7).randbytes(1_000_000)
    archive = word(word_text("<w:p/>"), *((f"x{number}", data) for number in range(entries)))
    return archive.replace((1_000_000).to_bytes(4, "little"), size.to_bytes(4, "little"))


def epub(container: bytes, *more: tuple[str, bytes]) -> bytes:
    return zipped(("mimetype", b"application/epub+zip"), ("META-INF/container.xml", container), *more)


def xlsx(sheet: bytes, *more: tuple[str, bytes]) -> bytes:
    import openpyxl

    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with zipfile.ZipFile(out) as archive:
        replaced = {"xl/worksheets/sheet1.xml", *(name for name, _ in more)}
        parts = [(name, archive.read(name)) for name in archive.namelist() if name not in replaced]
    return zipped(*parts, ("xl/worksheets/sheet1.xml", sheet), *more)


def renamed(name: str) -> bytes:
    stand_in = "z" * len(name)
    return word(word_text(""), (stand_in, b"x")).replace(stand_in.encode(), name.encode())


def encrypted() -> bytes:
    data = bytearray(word(word_text("")))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def liar() -> bytes:
    data = word(word_text("<w:p/>" * 50_000))
    return data.replace(len(word_text("<w:p/>" * 50_000)).to_bytes(4, "little"), (500).to_bytes(4, "little"))


CASES: dict[str, Callable[[], bytes]] = {
    "laughs in the text.docx": lambda: word(LAUGHS),
    "laughs in the facts.docx": lambda: word(word_text("<w:p/>"), ("docProps/core.xml", LAUGHS)),
    "laughs in the styles.docx": lambda: related("styles"),
    "laughs in the numbers.docx": lambda: related("numbering"),
    "laughs in the relations.docx": lambda: word(
        word_text("<w:p><w:r><w:t>x</w:t></w:r></w:p>"), ("word/_rels/document.xml.rels", LAUGHS)
    ),
    "a file of the system.docx": lambda: word(OUTSIDE),
    "a remote definition.docx": lambda: word(REMOTE),
    "in two bytes.docx": lambda: word(LAUGHS.decode().replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")),
    "in seven bits.docx": lambda: word(b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>'),
    "laughs.odt": lambda: odt(LAUGHS),
    "laughs in the styles.odt": lambda: odt(b"<a/>", ("styles.xml", LAUGHS)),
    "laughs in the facts.odt": lambda: odt(b"<a/>", ("meta.xml", LAUGHS)),
    "laughs in the package.epub": lambda: epub(
        b'<c><rootfiles><rootfile full-path="a.opf"/></rootfiles></c>', ("a.opf", LAUGHS)
    ),
    "laughs.epub": lambda: epub(LAUGHS),
    "laughs.xlsx": lambda: xlsx(LAUGHS),
    "bomb.docx": lambda: word(word_text(" " * 60_000_000)),
    "bomb beside.docx": lambda: word(word_text("<w:p/>"), ("word/media/a.bin", bytes(60_000_000))),
    "bomb.odt": lambda: odt(b"<a>" + b" " * 60_000_000 + b"</a>"),
    "bomb.xlsx": lambda: xlsx(b"<a>" + b" " * 60_000_000 + b"</a>"),
    "large entry.docx": lambda: stated(1, 200_000_001),
    "large in all.docx": lambda: stated(3, 180_000_000),
    "large part.docx": lambda: word(with_noise(b"<w:p/>", 105)),
    "many elements.docx": lambda: word(
        b'<w:d xmlns:w="%s"><w:body>' % WORD.encode() + with_noise(b"<w:p><w:t>x</w:t></w:p>", 40) + b"</w:body></w:d>"
    ),
    "many elements.odt": lambda: odt(b"<a>" + with_noise(b"<b/>", 15) + b"</a>"),
    "many elements.xlsx": lambda: xlsx(b"<a/>", ("xl/sharedStrings.xml", b"<a>" + with_noise(b"<b/>", 15) + b"</a>")),
    "many elements.html": lambda: b"<!DOCTYPE html><html><body>" + b"<br>" * 12_000_000,
    "many paragraphs.html": lambda: b"<html><body>" + b"<p>" * 2_100_000,
    "many entries.docx": lambda: word(word_text("<w:p/>"), *((f"x{n}", b"") for n in range(10_001))),
    "leads out.docx": lambda: renamed("../../evil.xml"),
    "absolute.docx": lambda: renamed("/etc/evil.xml"),
    "drive.docx": lambda: renamed("C:/evil.xml"),
    "backslash.docx": lambda: renamed("word\\evil.xml"),
    "zero in the name.docx": lambda: renamed("word/a\x00.xml"),
    "twice.docx": lambda: word(word_text("<w:p/>"), ("WORD/document.XML", b"x")),
    "lying header.docx": liar,
    "encrypted.docx": encrypted,
    "archive in an archive.zip": lambda: zipped(("a.docx", word(word_text("<w:p/>")))),
    "deep.docx": lambda: word(word_text("<w:t>x</w:t>" + "<w:p>" * 100_000)),
    "cut off.docx": lambda: word(word_text("<w:p/>" * 1000))[:-40],
    "many empty paragraphs.docx": lambda: word(
        b'<w:d xmlns:w="%s"><w:body>' % WORD.encode() + with_noise(b"<w:p/>", 10) + b"</w:body></w:d>"
    ),
    "no text.docx": lambda: word(word_text("<w:p/>" * 1000)),
    "old word.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(10_000),
    "too many bytes.txt": lambda: b"text " * 1000,  # grown to a hole in the disk
    "too many characters.txt": lambda: b"a" * 10_000_001,
    "no text at all.txt": lambda: b" \n" * 1000,
    "a program.txt": lambda: b"\x7fELF" + bytes(range(256)) * 100,
    "deep.html": lambda: b"<!DOCTYPE html><html><body>" + b"<div>" * 500_000 + b"x",
    "deep inline.html": lambda: b"<html><body>" + b"<b><i>" * 100_000 + b"x",
    "empty.html": lambda: b"<html><script>" + b"x" * 5_000_000 + b"</script></html>",
    "comments.html": lambda: b"<!---->" * 300_000,
    "unclosed tag.xhtml": lambda: b"<?xml version='1.0'?><a" + b" /" * 1_000_000,
    "no page.mhtml": lambda: (
        b'From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n\nx\n--b--'
    ),
    "deep.jsonl": lambda: b'{"text":' + b"[" * 1_000_000,
    "deep objects.jsonl": lambda: b'{"a":' * 200_000,
    "long line.jsonl": lambda: b'{"text": "' + b"a" * 17_000_000 + b'"}',
    "huge number.jsonl": lambda: b'{"text": ' + b"9" * 1_000_000 + b"}",
    "no number.jsonl": lambda: b'{"text": NaN}',
    "many lines.jsonl": lambda: b'{"text":"a"}\n' * 1_000_001,
    "many keys.jsonl": lambda: b'{"text":"a",' + b",".join(b'"k%d":1' % n for n in range(1_000_000)) + b"}\n",
    "many lists.jsonl": lambda: b'{"text":"a",' + b",".join(b'"k%d":[]' % n for n in range(1_000_000)) + b"}\n",
    "many rows.csv": lambda: b"text,n\n" + b"a,1\n" * 1_000_000,
    "many long rows.csv": lambda: b"text,n\n" + b'"some words in a cell, with more of them",1\n' * 1_000_000,
    "many rows.xlsx": lambda: xlsx(
        b'<worksheet><sheetData><row><c t="inlineStr"><is><t>text</t></is></c></row>'
        + with_noise(b'<row><c t="inlineStr"><is><t>a</t></is></c></row>', 64) + b"</sheetData></worksheet>"
    ),
    "wide row.xlsx": lambda: xlsx(
        b"<worksheet><sheetData><row>" + with_noise(b'<c t="n"><v>1</v></c>', 12) + b"</row></sheetData></worksheet>"
    ),
    "huge cell.csv": lambda: b'text,n\n"' + b"a" * 10_000_002,
    "many columns.csv": lambda: b",".join([b"a"] * 100_000) + b"\n",
    "damaged.pdf": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 1000,
    "loop.pdf": lambda: (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"
    ),
    "braces.rtf": lambda: b"{\\rtf1" + b"{" * 1_000_000,
    "fonts.rtf": lambda: b"{\\rtf1{\\fonttbl" + b"\\f1" * 300_000,
    "closed fonts.rtf": lambda: b"{\\rtf1{\\fonttbl" + b"\\f1" * 300_000 + b"}",
    "charsets.rtf": lambda: b"{\\rtf1{\\fonttbl" + b"\\f1\\fcharset1 " * 100_000 + b"}",
    "links.rtf": lambda: b"{\\rtf1" + b"{\\field{\\*\\fldinst{" * 50_000,
    "footnotes.rtf": lambda: b"{\\rtf1" + b"{\\footnote" * 100_000,
    "many footnotes.rtf": lambda: b"{\\rtf1{\\fonttbl{\\f1\\fcharset1 a;}}" + b"{\\footnote}" * 30_000,
    "no rtf.rtf": lambda: b"{\\rtf1" + b"\\'" * 300_000,
    "deep.eml": lambda: b"From: a\nTo: b\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(2000)
    ),
    "wide.eml": lambda: b'From: a\nTo: b\nContent-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n\na\n" * 100_000,
    "protected.epub": lambda: epub(
        b'<c><rootfiles><rootfile full-path="a.opf"/></rootfiles></c>',
        ("a.opf", b'<p><item id="a" href="a.x" media-type="text/html"/><itemref idref="a"/></p>'),
        ("a.x", b"?"),
        ("META-INF/encryption.xml", b'<e><CipherReference URI="a.x"/></e>'),
    ),
    "nothing.epub": lambda: epub(b"<c/>"),
    "large chapter.epub": lambda: epub(
        b'<c><rootfiles><rootfile full-path="a.opf"/></rootfiles></c>',
        ("a.opf", b'<p><item id="a" href="a.x" media-type="text/html"/><itemref idref="a"/></p>'),
        ("a.x", b"<html><body><p>" + with_noise(b"word ", 55)),
    ),
    "many spaces.odt": lambda: odt_text(b"<t:p>a" + with_noise(b'<t:s t:c="10000"/>b', 2) + b"</t:p>"),
    "many cells.odt": lambda: odt_text(
        b"<b:table>" + with_noise(
            b'<b:table-row><b:table-cell b:number-columns-repeated="1000"/><b:table-cell><t:p>x</t:p></b:table-cell>'
            b"</b:table-row>", 2,
        ) + b"</b:table>"
    ),
}  # fmt: skip

READ = """
import chardet, lxml.html, openpyxl, trafilatura  # what is refused must be fast, not the first import
from striprtf.striprtf import rtf_to_text
from kantar_desk.formats.documents.registry import Input, read_documents
def read(path, kind):
    return [len(document.text) for document in read_documents(Input.of(path), notices=[])]
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("hostile")
    for name, make in CASES.items():
        (folder / name).write_bytes(make())
    os.truncate(folder / "too many bytes.txt", 50_000_001)
    return measure(folder, dict.fromkeys(CASES, ""), READ)


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_in_one_sentence(name: str, results: Results) -> None:
    assert_one_sentence(results[name])


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_fast_and_in_little_memory(name: str, results: Results) -> None:
    assert float(str(results[name]["seconds"])) < SECONDS
    assert int(str(results[name]["bytes"])) < BYTES
    assert int(str(results[name]["child_bytes"])) < BYTES


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bomb.docx", "200 times"),
        ("bomb beside.docx", "200 times"),
        ("bomb.xlsx", "200 times"),
        ("large entry.docx", "200 MB"),
        ("large in all.docx", "500 MB"),
        ("large part.docx", "100 MB"),
        ("many elements.docx", "2,000,000 elements"),
        ("many elements.xlsx", "2,000,000 elements"),
        ("many elements.html", "2,000,000 elements"),
        ("laughs in the styles.docx", "DOCTYPE"),
        ("laughs in the numbers.docx", "DOCTYPE"),
        ("laughs in the styles.odt", "DOCTYPE"),
        ("laughs in the package.epub", "DOCTYPE"),
        ("many entries.docx", "10,000 entries"),
        ("large chapter.epub", "50 MB"),
        ("wide row.xlsx", "1000 columns"),
        ("many lines.jsonl", "1,000,000 lines"),
        ("many keys.jsonl", "1,000 keys"),
        ("many lists.jsonl", "1,000 keys"),
        ("many rows.csv", "1,000,000 rows"),
        ("many long rows.csv", "1,000,000 rows"),
        ("many rows.xlsx", "1,000,000 rows"),
        ("many spaces.odt", "10 million characters"),
        ("many cells.odt", "10 million characters"),
        ("leads out.docx", "unsafe name"),
        ("twice.docx", "same name"),
        ("encrypted.docx", "encrypted"),
        ("deep.docx", "256 levels"),
        ("too many bytes.txt", "50 MB"),
        ("cut off.docx", "damaged"),
        ("archive in an archive.zip", "archive"),
    ],
)
def test_the_sentence_names_the_reason(name: str, reason: str, results: Results) -> None:
    assert reason in str(results[name]["message"])


CLUMSY: dict[str, Callable[[], bytes]] = {
    "many tables.html": lambda: b"<html><body>" + b"<table><tr><td>a</td></tr></table>" * 50_000,
    "deep again and again.html": lambda: (
        b"<html><body>" + (b"<div>" * 200 + b"words" + b"</div>" * 200) * 800
    ),
    "many notes.docx": lambda: word(
        word_text("<w:p><w:r><w:t>x</w:t></w:r></w:p>").replace(
            b"</w:body>", with_noise(b'<w:endnoteReference w:id="1"/>', 2) + b"</w:body>"
        )
    ),
    "many objects in a field.jsonl": lambda: (
        b'{"text":"a","x":[' + b",".join(b'{"k%d":1}' % n for n in range(1_000_000)) + b"]}\n"
    ),
    "one long line.rtf": lambda: b"{\\rtf1\\ansicpg1251 " + b"\\'e0\\'e1 " * 500_000 + b"}",
    "long subject.eml": lambda: b"From: a\nTo: b\nSubject: " + b"=?utf-8?q?a?= " * 1_000_000 + b"\n\nhello",
}
"""Files in order that once took a minute or gigabytes, as something in them was looked at over and over again."""


@pytest.fixture(scope="module")
def clumsy(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("clumsy")
    for name, make in CLUMSY.items():
        (folder / name).write_bytes(make())
    return measure(folder, dict.fromkeys(CLUMSY, ""), READ)


@pytest.mark.parametrize("name", CLUMSY)
def test_a_clumsy_file_is_read_in_reasonable_time_and_memory(name: str, clumsy: Results) -> None:
    assert clumsy[name].get("read"), clumsy[name]
    assert float(str(clumsy[name]["seconds"])) < 5 * SECONDS
    assert int(str(clumsy[name]["bytes"])) < 2 * BYTES
