"""Files made to harm are refused in one sentence, fast and in little memory, and the program goes on.

All are made when the tests run, and read in one child process whose memory is measured.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

SECONDS, BYTES = 2.0, 200_000_000
ROOT = Path(__file__).parents[3]

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


def odt(content: bytes) -> bytes:
    return zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content))


def epub(container: bytes, *more: tuple[str, bytes]) -> bytes:
    return zipped(("mimetype", b"application/epub+zip"), ("META-INF/container.xml", container), *more)


def xlsx(sheet: bytes) -> bytes:
    import openpyxl

    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with zipfile.ZipFile(out) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist() if "sheet1" not in name]
    return zipped(*parts, ("xl/worksheets/sheet1.xml", sheet))


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
    "laughs in the styles.docx": lambda: word(
        word_text("<w:p/>"),
        ("docProps/core.xml", LAUGHS),
    ),
    "a file of the system.docx": lambda: word(OUTSIDE),
    "a remote definition.docx": lambda: word(REMOTE),
    "in two bytes.docx": lambda: word(LAUGHS.decode().replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")),
    "in seven bits.docx": lambda: word(b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>'),
    "laughs.odt": lambda: odt(LAUGHS),
    "laughs.epub": lambda: epub(LAUGHS),
    "laughs.xlsx": lambda: xlsx(LAUGHS),
    "bomb.docx": lambda: word(word_text(" " * 60_000_000)),
    "bomb beside.docx": lambda: word(word_text("<w:p/>"), ("word/media/a.bin", bytes(60_000_000))),
    "bomb.odt": lambda: odt(b"<a>" + b" " * 60_000_000 + b"</a>"),
    "bomb.xlsx": lambda: xlsx(b"<a>" + b" " * 60_000_000 + b"</a>"),
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
    "deep.docx": lambda: word(word_text("<w:p>" * 100_000)),
    "cut off.docx": lambda: word(word_text("<w:p/>" * 1000))[:-40],
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
}  # fmt: skip

CHILD = """
import json, sys, time
from pathlib import Path
import chardet, lxml.html, openpyxl, trafilatura  # what is refused must be fast, not the first import
from striprtf.striprtf import rtf_to_text
from kantar_desk.errors import KantarError
from kantar_desk.formats.documents.registry import Input, preview, read_documents
for path in sorted(Path(sys.argv[1]).iterdir()):
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew
    start = time.process_time(), time.monotonic()
    notices = []
    try:
        texts = [len(document.text) for document in read_documents(Input.of(path), notices=notices)]
        result = {"read": texts, "message": "", "hint": ""}
    except KantarError as error:
        result = {"code": error.code, "message": error.message, "hint": error.hint}
    result["seconds"] = min(time.process_time() - start[0], time.monotonic() - start[1])
    status = Path("/proc/self/status").read_text()
    result["peak"] = int(status.split("VmHWM:")[1].split()[0]) * 1024
    print(json.dumps({"name": path.name, **result}), flush=True)
"""

Results = dict[str, dict[str, object]]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    if not Path("/proc/self/clear_refs").exists():
        pytest.skip("memory is measured by the Linux kernel")
    folder = tmp_path_factory.mktemp("hostile")
    for name, make in CASES.items():
        (folder / name).write_bytes(make())
    os.truncate(folder / "too many bytes.txt", 50_000_001)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["name"]: line for line in lines}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_in_one_sentence(name: str, results: Results) -> None:
    result = results[name]
    assert "read" not in result, result
    message = str(result["message"])
    assert message.endswith(".")
    assert "\n" not in message
    assert "Error" not in message
    assert len(message) < 300
    assert result["hint"]


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_fast(name: str, results: Results) -> None:
    assert float(str(results[name]["seconds"])) < SECONDS


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bomb.docx", "200 times"),
        ("bomb beside.docx", "200 times"),
        ("bomb.xlsx", "200 times"),
        ("many entries.docx", "10,000 entries"),
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


def test_all_are_refused_in_little_memory(results: Results) -> None:
    peaks = {name: int(str(result["peak"])) for name, result in results.items()}
    assert max(peaks.values()) < BYTES, sorted(peaks.items(), key=lambda pair: -pair[1])[:5]
