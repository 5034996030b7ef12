"""Rich text comes in with Cyrillic, emoji and tables whole; footnotes too."""

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


def test_footnotes_stand_at_the_end_with_their_calls() -> None:
    row = r"\trowd\cellx1000\pard\intbl "
    note = r"{\super\chftn{\footnote \pard\chftn  note \'ee\'e4\'e8\'ed \{1\}}}"
    other = r"{\*\footnote two}"
    document = read(
        rtf(rf"one{note} more\par {row}a\cell\row {row}b{other}\cell\row \pard end \\footnote\par")
    )
    assert document.text == "one more\na\nb\nend \\footnote\nnote один {1}\ntwo\n"
    found = [(b.kind, b.value, b.start, document.text[b.start : b.end]) for b in document.structure]
    assert found == [
        ("footnote_call", "1", 3, ""),
        ("table_row", "", 9, "a"),
        ("table_row", "", 11, "b"),
        ("footnote_call", "2", 12, ""),
        ("footnote", "1", 27, "note один {1}"),
        ("footnote", "2", 41, "two"),
    ]
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("page", "encoding"), [("10007", "mac-cyrillic"), ("866", "cp866"), ("99999", "cp1252")]
)
def test_other_code_pages(page: str, encoding: str) -> None:
    text = "Всё" if encoding != "cp1252" else "café"
    assert read(rtf(hexed(text, encoding), page)).text.strip() == text


def test_links_are_their_words_and_fonts_have_their_own_bytes() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{\ul доклад}}}'.replace(
        "доклад", hexed("доклад", "cp1251")
    )
    fonts = r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204{\*\fname Arial;}Arial CYR;}}"
    data = f"{{\\rtf1\\ansi\\ansicpg1252{fonts}\\f1 {link} {{\\f0 caf\\'e9}}\\par}}".encode("latin-1")
    assert read(data).text.strip() == "доклад café"


def test_pictures_and_headers_are_no_text() -> None:
    picture = r"{\pict{\*\blipuid 00ff}\pngblip " + "89504e470d0a" * 500 + "}"
    document = read(rtf(rf"{{\header secret\par}}a{picture}b\par"))
    assert document.text.strip() == "ab"


@pytest.mark.parametrize(
    "data", [b"{\\rtf", b"{\\rtf1}", b"{\\rtf1" + b"{" * 5000, b"{\\rtf1 \\u99999999999?}", b"{\\rtf1\\uc x}"]
)
def test_broken_files_are_one_sentence_or_text(data: bytes) -> None:
    try:
        read(data)
    except UserError as error:
        assert error.message  # noqa: PT017 - either end is right, an exception of a library is not


def test_recognised_by_its_first_bytes() -> None:
    assert recognise_source(Input("x.doc", data=rtf("a")))[0][0].id == "rtf"
