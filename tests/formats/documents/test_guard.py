"""The limits and refusals that documents and annotation files share."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.guard import (
    DOCUMENT_ZIP,
    EXCHANGE_ZIP,
    GuardedZip,
    JsonGuard,
    ZipLimits,
    bounded_lines,
    check_xml,
    clean_for_xml,
    clean_surrogates,
    escape_cell,
    parse_xml,
    unescape_cell,
)


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def refused(data: bytes, limits: ZipLimits = DOCUMENT_ZIP) -> str:
    with pytest.raises(UserError) as caught, GuardedZip(data, limits, "a.zip") as archive:
        for name in archive.names:
            archive.read(name)
    assert "a.zip" in caught.value.message
    return caught.value.message


# Zip


def test_a_sound_archive_is_read_by_exact_name() -> None:
    with GuardedZip(
        zipped(("a/b.txt", b"one"), ("folder/", b""), ("б", b"two" * 1000)), DOCUMENT_ZIP
    ) as archive:
        assert archive.names == ("a/b.txt", "б")
        assert archive.read("a/b.txt") == b"one"
        assert "a/B.txt" not in archive
        with archive.open("б") as stream:
            assert stream.read(3) == b"two"
        with pytest.raises(UserError):
            archive.read("missing")


@pytest.mark.parametrize(
    "name",
    [
        "../a",
        "a/../../b",
        "/etc/passwd",
        "C:/x",
        "c:x",
        "a\\b",
        "..",
        "a/..",
        "a\x00b.txt",
        "\\\\host\\share",
    ],
)
def test_names_that_lead_out_are_refused(name: str) -> None:
    data = zipped(("x" * len(name.encode()), b"1")).replace(b"x" * len(name.encode()), name.encode())
    assert "unsafe name" in refused(data)


@pytest.mark.parametrize("pair", [("a.txt", "A.TXT"), ("Ж", "ж"), ("straße", "STRASSE"), ("d/", "D")])
def test_names_equal_but_for_case_are_refused(pair: tuple[str, str]) -> None:
    assert "same name" in refused(zipped((pair[0], b"1"), (pair[1], b"2")))


def test_limits_are_counted() -> None:
    limits = ZipLimits(entries=3, total=5000, entry=3000)
    assert "3 entries" in refused(zipped(*((str(n), b"") for n in range(4))), limits)
    assert "larger than" in refused(zipped(("a", b"x" * 3001)), limits)
    assert "larger than" in refused(zipped(("a", b"x" * 2600), ("b", b"x" * 2600)), limits)
    assert "200 times" in refused(zipped(("a", bytes(2_000_000))))
    with GuardedZip(
        zipped(("a", bytes(900_000))), DOCUMENT_ZIP
    ) as archive:  # small things may be packed well
        assert len(archive.read("a")) == 900_000
    assert (EXCHANGE_ZIP.entries, EXCHANGE_ZIP.total) == (250_000, 4_000_000_000)


def test_headers_are_not_believed() -> None:
    honest = zipped(("a", b"x" * 400_000))
    size = (400_000).to_bytes(4, "little")
    assert honest.count(size) == 2
    for lie in (1000, 4_000_000_000):
        refused(honest.replace(size, lie.to_bytes(4, "little")))


def test_encrypted_odd_and_damaged_archives_are_refused() -> None:
    data = bytearray(zipped(("a", b"x" * 500)))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "encrypted" in refused(bytes(data))
    refused(zipped(("a", b"x" * 500), method=zipfile.ZIP_LZMA))
    whole = zipped(("a", bytes(range(256)) * 20))
    refused(whole[:-30])
    refused(b"PK\x03\x04")
    refused(b"")
    refused(whole[:60] + bytes(50) + whole[110:])


def test_reading_an_entry_twice_counts_once() -> None:
    limits = ZipLimits(entries=3, total=5000, entry=5000)
    with GuardedZip(zipped(("a", b"x" * 4000)), limits) as archive:
        assert archive.read("a") == archive.read("a")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_to_an_archive_is_one_sentence(data: st.DataObject) -> None:
    whole = bytearray(zipped(("a", b"some text " * 50), ("b/c", b"more")))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        with GuardedZip(bytes(whole), DOCUMENT_ZIP, "a.zip") as archive:
            for name in archive.names:
                archive.read(name)
    except UserError as error:
        assert error.message  # noqa: PT017 - either end is right, another exception is not


# XML

DTD = '<!DOCTYPE a [<!ENTITY b "c">]>'


@pytest.mark.parametrize(
    "data",
    [
        f"{DTD}<a/>".encode(),
        f"\ufeff{DTD}<a/>".encode(),
        f'<?xml version="1.0" encoding="utf-16"?>{DTD}<a/>'.encode("utf-16"),
        f"{DTD}<a/>".encode("utf-16-le"),
        f"{DTD}<a/>".encode("utf-16-be"),
        f"{DTD}<a/>".encode("utf-32"),
        f'<?xml version="1.0" encoding="UTF-7"?>{DTD}<a/>'.encode("utf-7"),
        b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>',
        f'<?xml version="1.0" encoding="cp037"?>{DTD}<a/>'.encode("cp037"),
        b"<!doctype a><a/>",
        b"<a><!ENTITY x 'y'></a>",
        b"<?xml version='1.0'?>  <!-- -->\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    ],
)
def test_no_doctype_or_entity_in_any_disguise(data: bytes) -> None:
    with pytest.raises(UserError):
        check_xml(data, "a.xml")
    with pytest.raises(UserError):
        parse_xml(data, "a.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_declared_encodings_are_read(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><a b="в">Текст<!-- не текст --> дальше<?x нет?></a>'.encode(
        encoding
    )
    root = parse_xml(data, "a.xml")
    assert (root.text, root.get("b")) == ("Текст дальше", "в")


@pytest.mark.parametrize(
    "data", [b"", b"text", b"<a>", b"<a></b>", b"<a>&undeclared;</a>", b"<a>\x01</a>", b"<a/><b/>"]
)
def test_what_is_not_well_formed_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        parse_xml(data, "a.xml")
    assert "\n" not in caught.value.message


def test_deep_xml_is_refused() -> None:
    assert parse_xml(b"<a>" * 200 + b"</a>" * 200, "a.xml") is not None
    with pytest.raises(UserError):
        parse_xml(b"<a>" * 5000 + b"</a>" * 5000, "a.xml")


# JSON


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[" * 65 + "]" * 65,
        "[" * 100_000,
        '{"a":' * 3000 + "1" + "}" * 3000,
        "NaN",
        "[Infinity]",
        "[-Infinity]",
        "[12345678901234567890]",
        b"\xff",
        b'"\xed\xa0\x80"',
        '{"a": "x" "b"}',
        "'a'",
        "",
    ],
)
def test_lines_that_are_refused(line: str | bytes) -> None:
    with pytest.raises(UserError) as caught:
        JsonGuard().loads(line, "line 7 of posts.jsonl")
    assert caught.value.message.startswith("Line 7 of posts.jsonl cannot be read as JSON")


def test_the_name_of_a_file_is_said_as_it_is() -> None:
    for name in ("broken.json", "line by line.json", "отчёт.json"):
        with pytest.raises(UserError) as caught:
            JsonGuard().loads("[NaN]", name)
        assert caught.value.message.startswith(f"{name} cannot be read as JSON")


def test_numbers() -> None:
    assert JsonGuard(integers_only=True).loads("[1, -123456789012345678]", "x") == [1, -123456789012345678]
    assert JsonGuard().loads("[1.5]", "x") == [1.5]
    for line in ("[1.5]", "[1e3]", "[1.0]"):
        with pytest.raises(UserError):
            JsonGuard(integers_only=True).loads(line, "x")


def test_brackets_in_strings_are_no_depth() -> None:
    text = '["' + "[{" * 500 + '\\"[[[[", ' + ", ".join(["[]"] * 200) + "]"
    assert JsonGuard().loads(text, "x")[0].count("[") == 504
    assert JsonGuard().loads("[" * 64 + "]" * 64, "x")


def test_lone_surrogates_become_replacement_characters_and_are_counted() -> None:
    reader = JsonGuard()
    value = reader.loads(r'{"\ud800k": ["\ud83d\ude00", "a\udc00", {"b": "\ud800"}]}', "x")
    assert value == {"\ufffdk": ["😀", "a\ufffd", {"b": "\ufffd"}]}
    assert reader.lone_surrogates == 3


words = st.text(st.characters(exclude_categories=["Cs"]))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(json_values, st.booleans())
def test_everything_else_is_read_as_it_is(value: object, escaped: bool) -> None:
    assert JsonGuard(integers_only=True).loads(json.dumps(value, ensure_ascii=escaped).encode(), "x") == value


def test_lines_are_numbered_and_bounded() -> None:
    lines = list(bounded_lines(io.BytesIO(b"a\r\n\n  \nb\nc"), "x", limit=5))
    assert lines == [(1, b"a"), (4, b"b"), (5, b"c")]
    assert list(bounded_lines(io.BytesIO(b"12345\r\n12345\n"), "x", limit=5)) == [
        (1, b"12345"),
        (2, b"12345"),
    ]
    with pytest.raises(UserError) as caught:
        list(bounded_lines(io.BytesIO(b"a\n123456\n"), "x.jsonl", limit=5))
    assert "Line 2 of x.jsonl" in caught.value.message


# Characters and cells


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_cells_come_back_and_are_never_formulas(text: str) -> None:
    cell = escape_cell(text)
    assert unescape_cell(cell) == text
    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r") or not cell


@pytest.mark.parametrize("text", ["=1+1", "+7 700", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''@"])
def test_dangerous_cells_are_marked(text: str) -> None:
    assert escape_cell(text) == "'" + text


def test_harmless_cells_stay() -> None:
    for text in ("", "a=b", "'quoted'", "5-6", " =1"):
        assert escape_cell(text) == text


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters()))
def test_any_text_can_be_put_into_xml_one_for_one(text: str) -> None:
    from lxml import etree

    clean, count = clean_for_xml(text)
    assert len(clean) == len(text)
    assert count == sum(a != b for a, b in zip(clean, text, strict=True))
    element = etree.Element("a")
    element.text = clean
    assert (parse_xml(etree.tostring(element, encoding="utf-8"), "x").text or "") == clean


def test_surrogates() -> None:
    assert clean_surrogates("a\ud800b\udc00😀") == ("a\ufffdb\ufffd😀", 2)
