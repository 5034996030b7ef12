"""Rich text comes in with Cyrillic, emoji and tables whole; what the library drops is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.registry import Extracted, Input, read_documents, recognise_source


def rtf(body: str, page: str = "1251") -> bytes:
    fonts = r"{\fonttbl{\f0\fcharset204 Arial;}}{\info{\title T}{\author A}}"
    return f"{{\\rtf1\\ansi\\ansicpg{page}\\deff0{fonts}\n\\pard {body}\n}}".encode("latin-1")


def read(data: bytes) -> Extracted:
    (document,) = read_documents(Input("note.rtf", data=data))
    return document


def hexed(text: str, encoding: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(encoding))


@pytest.mark.parametrize(
    ("page", "text"), [("1251", "Привет, мир"), ("1252", "café naïve"), ("1253", "Αθήνα")]
)
def test_bytes_of_the_code_page(page: str, text: str) -> None:
    assert read(rtf(hexed(text, f"cp{page}") + r"\par", page)).text.strip() == text


def test_emoji_are_one_character_each_not_two_halves() -> None:
    document = read(rtf(r"\u-10179?\u-8704? \u1178?\u1072? \emdash \~x\_y"))
    assert document.text.startswith("😀 Қа —")
    assert "\ufffd" not in document.text
    assert "\ud83d" not in document.text


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.characters(min_codepoint=0x80, exclude_categories=["Cs", "Cc", "Zl", "Zp"]),
        min_size=1,
        max_size=20,
    )
)
def test_any_characters_written_as_units(text: str) -> None:
    units = memoryview(text.encode("utf-16-le")).cast("H")
    body = "".join(f"\\u{unit if unit < 0x8000 else unit - 0x10000}?" for unit in units)
    expected = text.replace("\ufeff", "")
    if expected.strip() and not set(text) & {"\ufdd0", "\ufdd1", "\ufeff"}:
        assert read(rtf("x" + body + "x")).text.strip() == f"x{text}x"


def test_tables_are_rows_with_tabs_and_bars_in_a_text_stay_bars() -> None:
    row = r"\trowd\cellx1000\cellx2000\pard\intbl "
    document = read(
        rtf(rf"before a|b\par {row}1\cell 2|3\cell\row {row}x\par y\cell\cell\row \pard after \\cell\par")
    )
    assert document.text == "before a|b\n1\t2|3\nx\ny\t\nafter \\cell\n"
    rows = [document.text[r.start : r.end] for r in document.structure]
    assert rows == ["1\t2|3", "x\ny\t"]


def test_footnotes_are_counted_and_named() -> None:
    document = read(rtf(r"one{\super\chftn{\footnote \pard note one}} two{\footnote note two} three\par"))
    assert document.text.strip() == "one two three"
    assert [w.message for w in document.warnings] == ["2 footnotes could not be read from the RTF."]


def test_pictures_and_headers_are_no_text() -> None:
    picture = r"{\pict{\*\blipuid 00ff}\pngblip " + "89504e470d0a" * 500 + "}"
    document = read(rtf(rf"{{\header secret\par}}a{picture}b\par"))
    assert document.text.strip() == "ab"


@pytest.mark.parametrize(
    "data", [b"{\\rtf", b"{\\rtf1}", b"{\\rtf1" + b"{" * 5000, b"{\\rtf1 \\u99999999999?}"]
)
def test_broken_files_are_one_sentence_or_text(data: bytes) -> None:
    try:
        read(data)
    except UserError as error:
        assert error.message  # noqa: PT017 - either end is right, an exception of a library is not


def test_recognised_by_its_first_bytes() -> None:
    assert recognise_source(Input("x.doc", data=rtf("a")))[0][0].id == "rtf"
