"""PDF files come in page by page, in a process that may die without taking the program along."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import zlib
from pathlib import Path

import pytest

from kantar_desk.errors import Cancelled, UserError
from kantar_desk.formats.documents.pdf import PdfFile, PdfLimits, hyphenated_forms, mend_hyphens
from kantar_desk.formats.documents.registry import (
    Extracted,
    Input,
    ReadOptions,
    no_report,
    preview,
    read_documents,
)

MB = 1_000_000


def pdf_objects(objects: list[bytes], root: int, info: int, extra: bytes = b"") -> bytes:
    """A PDF file made of numbered objects, the first being number 1."""
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root %d 0 R/Info %d 0 R%s>>\n" % (len(objects) + 1, root, info, extra)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n" % (len(content), extra) + content + b"\nendstream"


def cyrillic_map(characters: list[str]) -> bytes:
    """A ToUnicode map for one-byte codes 33, 34, …"""
    lines = "".join(
        f"<{code:02x}> <{c.encode('utf-16-be').hex()}>\n" for code, c in enumerate(characters, 33)
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(characters)} beginbfchar\n{lines}endbfchar\n"
        "endcmap end end"
    ).encode()


def make_pdf(pages: list[list[str]], labels: bytes = b"", info: bytes = b"", language: bytes = b"") -> bytes:
    """One text line below the other on each page; any characters of the first planes, at most 220 different ones."""
    characters = sorted({character for page in pages for line in page for character in line})
    code = {character: number for number, character in enumerate(characters, 33)}
    objects = [b"", b"", b"", stream(cyrillic_map(characters)), b"<<%s>>" % info]
    widths = b"[" + b"600 " * len(characters) + b"]"
    objects[2] = (
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/FirstChar 33/LastChar %d/Widths %s/ToUnicode 4 0 R>>"
        % (32 + len(characters), widths)
    )
    kids = []
    for page in pages:
        shown = b"".join(b"<%s> Tj T* " % bytes(code[c] for c in line).hex().encode() for line in page)
        objects.append(stream(b"BT /F 10 Tf 12 TL 40 780 Td " + shown + b"ET"))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R%s%s>>" % (labels, language)
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return pdf_objects(objects, 1, 5)


def read(data: bytes, **options: object) -> Extracted:
    (document,) = read_documents(Input("report.pdf", data=data), ReadOptions(**options))  # type: ignore[arg-type]
    return document


def test_pages_labels_and_what_the_file_states() -> None:
    data = make_pdf(
        [["Предисловие"], ["Первая строка", "вторая строка"], [], ["Конец."]],
        labels=b"/PageLabels<</Nums[0<</S/r>>1<</S/D/St 7>>]>>",
        info=b"/Title<feff0414043e043a043b04300434>/Author(A. Lugova)/CreationDate(D:20220109140500+06'00')",
        language=b"/Lang(ru-RU)",
    )
    document = read(data)
    assert document.text == "Предисловие\nПервая строка\nвторая строка\nКонец.\n"
    assert [(b.kind, b.value, document.text[b.start : b.end]) for b in document.structure] == [
        ("page", "i", "Предисловие"),
        ("page", "7", "Первая строка\nвторая строка"),
        ("page", "8", ""),
        ("page", "9", "Конец."),
    ]
    assert document.title == "Доклад"
    source = document.source
    assert (source.author, source.published, source.media_type) == ("A. Lugova", "", "application/pdf")
    assert source.language == "ru-RU"
    assert document.original == data
    assert [w.code for w in document.warnings] == ["pages_without_text"]


def test_pages_without_labels_are_numbered() -> None:
    document = read(make_pdf([["a"], ["b"]]))
    assert [b.value for b in document.structure] == ["1", "2"]


def test_words_broken_at_line_ends_are_joined_and_the_places_shown() -> None:
    document = read(
        make_pdf(
            [
                ["На площади собрались демон-", "странты. Шифр дела 8FAB-", "CC4, всё. Кто-", "то кричал."],
                ["Он сказал: кто-то идёт. Северо-", "Запад"],
            ]
        )
    )
    assert "демонстранты" in document.text
    assert "8FAB-CC4" in document.text
    assert "Кто-то" in document.text
    assert "Северо-Запад" in document.text
    assert [
        (place.word, document.text[place.position - 5 : place.position + 8])
        for place in document.joined_hyphens
    ] == [("демонстранты", "демонстранты.")]
    assert document.warnings[-1].code == "hyphens_joined"
    assert "1 word" in document.warnings[-1].message


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("пло\ufffeщадь", "площадь"),
        ("ex\ufffegirlfriend, my ex-girlfriend", "ex-girlfriend, my ex-girlfriend"),
        ("8FAB\ufffecc4", "8FAB-cc4"),
        ("в 2022\ufffeм", "в 2022-м"),
        ("\ufffeначало", "-начало"),
        ("конец\ufffe", "конец-"),
        ("а\ufffe б", "а- б"),
        ("қала\ufffeлық мәс\ufffeлихат", "қалалық мәслихат"),
    ],
)
def test_the_rule_for_hyphens(raw: str, mended: str) -> None:
    text, places = mend_hyphens(raw, hyphenated_forms(raw))
    assert text == mended
    for place in places:
        assert place.word in text
        assert 0 < place.position < len(text)


def test_a_word_without_end_is_looked_at_once() -> None:
    assert hyphenated_forms("x" * 1_000_000 + " кто-то") == {"кто-то"}


def test_a_scan_without_text_is_refused_with_its_page_count() -> None:
    with pytest.raises(UserError) as caught:
        read(make_pdf([[], [], []]))
    assert caught.value.code == "no_text"
    assert "3 of 3 pages are pictures" in caught.value.message


def test_passwords_are_asked_for_and_wrong_ones_told(protected: bytes) -> None:
    for password, code in (("", "password"), ("wrong", "wrong_password")):
        with pytest.raises(UserError) as caught:
            read(protected, password=password)
        assert caught.value.code == code
    assert read(protected, password="open").text == "secret words\n"
    asked = preview(Input("x.pdf", data=protected)).error
    assert asked is not None
    assert asked.code == "password"


@pytest.fixture
def protected() -> bytes:
    """A PDF encrypted with 40-bit RC4 and the password "open" (PDF 32000-1, 7.6.3)."""
    from hashlib import md5

    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

    def rc4(key: bytes, data: bytes) -> bytes:
        box, j = list(range(256)), 0
        for i in range(256):
            j = (j + box[i] + key[i % len(key)]) % 256
            box[i], box[j] = box[j], box[i]
        out, i, j = bytearray(), 0, 0
        for byte in data:
            i = (i + 1) % 256
            j = (j + box[i]) % 256
            box[i], box[j] = box[j], box[i]
            out.append(byte ^ box[(box[i] + box[j]) % 256])
        return bytes(out)

    padded = (b"open" + padding)[:32]
    owner = rc4(md5(padded).digest()[:5], padded)
    identity = b"0123456789abcdef"
    permissions = -4
    key = md5(padded + owner + permissions.to_bytes(4, "little", signed=True) + identity).digest()[:5]
    user = rc4(key, padding)
    content = b"BT /F 10 Tf 40 780 Td (secret words) Tj ET"
    locked = rc4(md5(key + (4).to_bytes(3, "little") + b"\0\0").digest()[:10], content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(locked),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
        b"<<>>",
    ]
    extra = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P %d>>/ID[<%s><%s>]" % (
        owner.hex().encode(),
        user.hex().encode(),
        permissions,
        identity.hex().encode(),
        identity.hex().encode(),
    )
    return pdf_objects(objects, 1, 6, extra)


def slow_pdf(operations: int) -> bytes:
    """One page whose packed content holds a huge number of drawn characters."""
    content = zlib.compress(
        b"BT /F 1 Tf 1 1 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaa) Tj 1 1 Td " * operations + b"ET", 9
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(content, b"/Filter/FlateDecode"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
        b"<<>>",
    ]
    return pdf_objects(objects, 1, 6)


def test_a_page_that_takes_too_long_is_given_up() -> None:
    reader = PdfFile(PdfLimits(page_seconds=0.3))
    with pytest.raises(UserError) as caught:
        list(reader.read(Input("slow.pdf", data=slow_pdf(3_000_000)), ReadOptions(), no_report, []))
    assert caught.value.code == "pdf_failed"
    assert "seconds" in caught.value.message
    assert not multiprocessing.active_children()


def test_a_file_that_eats_memory_ends_its_own_process_only() -> None:
    reader = PdfFile(PdfLimits(page_seconds=600, resident=150 * MB))
    with pytest.raises(UserError) as caught:
        list(reader.read(Input("hungry.pdf", data=slow_pdf(3_000_000)), ReadOptions(), no_report, []))
    assert "more than 150 MB of memory" in caught.value.message
    assert not multiprocessing.active_children()


def test_a_crash_of_the_reader_is_one_sentence() -> None:
    def crash(done: int, total: int, what: str) -> None:
        for child in multiprocessing.active_children():
            assert child.pid is not None
            os.kill(child.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGSEGV)

    with pytest.raises(UserError) as caught:
        list(PdfFile().read(Input("bad.pdf", data=slow_pdf(3_000_000)), ReadOptions(), crash, []))
    assert "crashed" in caught.value.message
    assert not multiprocessing.active_children()


def test_cancel_acts_in_the_middle_of_a_page_and_ends_the_child() -> None:
    asked = 0

    def cancel(done: int, total: int, what: str) -> None:
        nonlocal asked
        asked += 1
        if asked > 3:  # the first page alone takes many seconds
            assert done == 0
            raise Cancelled

    with pytest.raises(Cancelled):
        list(PdfFile().read(Input("slow.pdf", data=slow_pdf(3_000_000)), ReadOptions(), cancel, []))
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.7\n" + bytes(5000), make_pdf([["x"]])[:200]])
def test_damaged_files_are_one_sentence(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read(data)
    assert caught.value.code in ("pdf_failed", "no_text")


def test_reports_come_for_every_page() -> None:
    seen: list[tuple[int, int]] = []
    list(
        read_documents(
            Input("a.pdf", data=make_pdf([["a"], ["b"], ["c"]])),
            None,
            lambda done, total, _: seen.append((done, total)),
        )
    )
    assert seen[0] == (0, 0)
    assert [pair for pair in seen if pair[0]][-3:] == [(1, 3), (2, 3), (3, 3)]


def test_the_child_imports_neither_qt_nor_a_database(tmp_path: Path) -> None:
    import subprocess

    code = (
        "import sys, kantar_desk.formats.documents.pdf_child as c\n"
        "bad = [m for m in sys.modules if m.split('.')[0] in ('PySide6', 'sqlalchemy', 'lxml', 'trafilatura')]\n"
        "sys.exit(repr(bad) if bad else 0)"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
