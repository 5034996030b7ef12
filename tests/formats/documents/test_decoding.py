"""Old Cyrillic files come in readable, and a doubtful guess is never taken silently."""

from __future__ import annotations

import codecs
import contextlib
import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.decoding import OFFERED, decode, encoding_choices, looks_binary

TEXTS = Path(__file__).parent / "texts"
RUSSIAN = (TEXTS / "russian.txt").read_text("utf-8")
KAZAKH = (TEXTS / "kazakh.txt").read_text("utf-8")
WESTERN = (TEXTS / "western.txt").read_text("utf-8")
SINGLE_BYTE = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "mac-cyrillic")
KAZAKH_ABLE = ("kz1048", "ptcp154", "utf-8", "utf-16", "utf-16-le")


def pieces(text: str, length: int, count: int = 100) -> list[str]:
    flat = " ".join(text.split())
    chance = random.Random(length)
    return [flat[at : at + length] for at in (chance.randrange(len(flat) - length) for _ in range(count))]


def writable(piece: str, encoding: str) -> str:
    """The piece without what an old code page has no sign for: quotes and dashes."""
    return piece.encode(encoding, "ignore").decode(encoding)


def share_right(text: str, encoding: str, length: int) -> float:
    right = 0
    samples = [writable(piece, encoding) for piece in pieces(text, length)]
    for sample in samples:
        with contextlib.suppress(UserError):
            right += decode(sample.encode(encoding), "old.txt").text == sample
    return right / len(samples)


@pytest.mark.parametrize(("length", "floor"), [(20, 0.99), (30, 0.99), (100, 1.0), (600, 1.0)])
@pytest.mark.parametrize("encoding", [*SINGLE_BYTE, "utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_russian_is_read_right_in_every_encoding(encoding: str, length: int, floor: float) -> None:
    if encoding == "mac-cyrillic" and length <= 30:
        floor = 0.87
    assert share_right(RUSSIAN, encoding, length) >= floor


@pytest.mark.parametrize(("length", "floor"), [(30, 0.98), (100, 1.0), (600, 1.0)])
@pytest.mark.parametrize("encoding", KAZAKH_ABLE)
def test_kazakh_is_read_right_where_it_can_be_written(encoding: str, length: int, floor: float) -> None:
    assert share_right(KAZAKH, encoding, length) >= floor


@pytest.mark.parametrize("length", [100, 400])
def test_western_text_in_windows_1252(length: int) -> None:
    assert share_right(WESTERN, "cp1252", length) >= 0.98


@pytest.mark.conformance
@pytest.mark.parametrize("encoding", ["kz1048", "ptcp154"])
def test_kazakh_of_other_writers(encoding: str) -> None:
    shared = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[4] / "shared"))
    folder = shared / "conformance" / "kazakh"
    if not folder.is_dir():
        pytest.skip(f"{folder} is missing")
    for file in sorted(folder.glob("*IOB*.txt")):
        words = [line.split()[0] for line in file.read_text("utf-8").splitlines() if line.strip()]
        text = " ".join(words)
        assert share_right(text, encoding, 100) >= 0.98
        assert share_right(text, encoding, 600) == 1.0
        data = text.encode(encoding, "ignore")
        assert decode(data, file.name).text == data.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH, "Plain English, two lines.\nSecond line.\n"])
def test_utf16_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "wide.txt")
    assert (decoded.text, decoded.encoding, decoded.sure) == (text, encoding, True)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_not_text(codec: str) -> None:
    decoded = decode(KAZAKH.encode(codec), "marked.txt")
    assert decoded.text == KAZAKH
    assert decoded.sure


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_any_utf8_is_read_as_it_is(text: str) -> None:
    decoded = decode(text.encode(), "any.txt")
    assert (decoded.text, decoded.encoding, decoded.sure) == (text, "utf-8", True)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=3000))
def test_any_bytes_give_text_or_one_sentence(data: bytes) -> None:
    with contextlib.suppress(UserError):  # anything else fails
        assert isinstance(decode(data, "any.bin").text, str)


def test_guessing_looks_at_a_part_but_the_whole_file_must_fit() -> None:
    data = RUSSIAN.encode("cp1251") * 300 + b"\x98"
    with pytest.raises(UserError) as caught:
        decode(data, "long.txt")
    assert str(len(data)) in caught.value.message


def test_damaged_utf8_is_offered_with_replacement_and_its_count() -> None:
    data = bytearray(RUSSIAN.encode())
    data[200] = 0xFF
    data[900] = 0xFE
    with pytest.raises(UserError) as caught:
        decode(bytes(data), "damaged.txt")
    assert caught.value.code == "bad_utf8"
    offered = encoding_choices(bytes(data))
    assert offered[0].encoding == "utf-8-replace"
    mended = decode(bytes(data), "damaged.txt", "utf-8-replace")
    assert mended.replaced == mended.text.count("\ufffd")
    assert 2 <= mended.replaced <= 4


def test_a_chosen_encoding_is_strict_and_names_the_byte() -> None:
    with pytest.raises(UserError) as caught:
        decode(b"abc\x98def", "x.txt", "cp1251")
    assert "byte 4" in caught.value.message
    with pytest.raises(UserError) as caught:
        decode(b"abc", "x.txt", "klingon")
    assert caught.value.code == "unknown_encoding"
    with pytest.raises(UserError):
        decode(b"abc", "x.txt", "base64")


def test_one_click_others_show_the_first_telling_lines() -> None:
    data = b"An English heading\r\n" * 50 + RUSSIAN.encode("koi8-r", "ignore")
    current = decode(data, "x.txt").encoding
    choices = {choice.name: choice for choice in encoding_choices(data, current)}
    assert "KOI8-R" not in choices
    assert set(choices) == {
        "Windows-1251",
        "KZ-1048",
        "PT154",
        "CP866",
        "MacCyrillic",
        "Windows-1252",
        "UTF-16",
    }
    assert "хРПНЛ" not in choices["CP866"].first_lines[0]
    right = {c.name: c for c in encoding_choices(data, "cp1251")}["KOI8-R"]
    assert right.fits
    assert right.first_lines[0].startswith("Утром пятого числа")


def test_every_offered_encoding_exists() -> None:
    for _, codec in OFFERED:
        codecs.lookup(codec)


def test_programs_and_pictures_are_no_text() -> None:
    assert looks_binary(bytes(range(256)) * 10)
    assert looks_binary(b"\x7fELF\x02\x01\x01" + bytes(64))
    assert not looks_binary(RUSSIAN.encode("koi8-r", "ignore"))
    assert not looks_binary(KAZAKH.encode("utf-16-le"))
