"""Plain text files come in whole, as they are, with their bytes kept."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.formats.documents.registry import (
    Input,
    ReadOptions,
    find_files,
    preview,
    read_documents,
    recognise_source,
)
from kantar_desk.formats.documents.values import is_stored_form, settle
from kantar_desk.model.text import StructureRange, normalise

TRAP = "\ufeff Ё 😀 и\u0306 e\u0301\r\n«Қазақстан»\u00a0— 𝒜\u2028👩\u200d👧 конец\rlast\u00ad\tx"


def test_the_trap_document_is_stored_as_the_design_counts_it() -> None:
    (document,) = read_documents(Input("trap.txt", data=TRAP.encode()))
    assert len(document.text) == 44
    assert len(document.text.encode("utf-16-le")) == 96
    assert len(document.text.encode()) == 82
    assert document.text[3:4] == "😀"
    assert document.text[31:36] == "конец"
    assert document.original == TRAP.encode()
    assert document.source.original_sha256 == hashlib.sha256(TRAP.encode()).hexdigest()
    assert document.source.media_type == "text/plain"
    assert document.source.file_name == "trap.txt"
    assert document.title == "trap"


def test_only_what_the_file_states_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "отчёт за январь.txt"
    path.write_bytes("Первая строка\n".encode("cp1251") * 20)
    (document,) = read_documents(Input.of(path))
    assert document.title == "отчёт за январь"
    source = document.source
    assert (source.author, source.publisher, source.published, source.address) == ("", "", "", "")
    assert document.encoding == "cp1251"
    assert [warning.code for warning in document.warnings] == ["encoding_guessed"]


def test_the_chosen_encoding_is_used() -> None:
    (document,) = read_documents(Input("a.txt", data="Жаңа".encode("kz1048")), ReadOptions(encoding="kz1048"))
    assert document.text == "Жаңа"
    assert document.warnings == ()


@pytest.mark.parametrize("data", [b"", b"   \r\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        list(read_documents(Input("empty.txt", data=data)))
    assert caught.value.code == "no_text"
    assert "empty.txt" in caught.value.message


def test_a_missing_file_a_folder_and_a_pipe_are_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        list(read_documents(Input.of(tmp_path / "nowhere.txt")))
    with pytest.raises((UserError, EnvironmentFailure)):
        list(read_documents(Input.of(tmp_path)))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(UserError):
            list(read_documents(Input.of(tmp_path / "pipe.txt")))


def test_folders_are_walked_without_links_and_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("in/b.txt", "in/a.txt", "in/deep/c.txt", "in/.hidden", "outside.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside.txt")
    files, refused = find_files([tmp_path / "in", tmp_path / "outside.txt"])
    assert [file.name for file in files] == ["a.txt", "b.txt", "c.txt", "outside.txt"]
    assert [error.code for error in refused] == ["symbolic_link"]


def test_what_cannot_be_read_is_told_with_what_to_do() -> None:
    for data, word in (
        (b"\xd0\xcf\x11\xe0" + bytes(600), "docx"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "Recognise"),
    ):
        with pytest.raises(UserError) as caught:
            list(read_documents(Input("thing", data=data)))
        assert word in caught.value.hint


def test_preview_shows_text_encoding_and_others() -> None:
    shown = preview(Input("old.txt", data="Первая строка — вот она.\n".encode("cp866", "ignore") * 30))
    assert shown.error is None
    assert shown.format == "text"
    assert shown.documents[0].text.startswith("Первая строка")
    assert shown.documents[0].encoding == "cp866"
    assert "Windows-1251" in {choice.name for choice in shown.encodings}
    assert "CP866" not in {choice.name for choice in shown.encodings}


def test_preview_of_a_bad_file_is_an_answer_not_an_exception(tmp_path: Path) -> None:
    assert preview(Input.of(tmp_path / "none.txt")).error is not None
    assert preview(Input("x", data=b"\x00\x01\x02\xff" * 50)).error is not None


def test_recognition_never_raises_on_odd_names_and_bytes() -> None:
    for name in ("", ".", "a\x00b.txt", "😀" * 200, "x.docx"):
        for data in (b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), os.urandom(300), b"\xff\xfe", b"<"):
            recognise_source(Input(name, data=data))


pieces = st.lists(st.sampled_from(["\ufeff", "\r", "\n", "\r\n", "а", "😀", "\u2028", "\x00", "\ud800", " "]))


@settings(max_examples=300, deadline=None)
@given(pieces, st.data())
def test_structure_moves_with_the_text(parts: list[str], data: st.DataObject) -> None:
    raw = "".join(parts)
    cut = data.draw(st.integers(0, len(raw)))
    text, ranges = settle(raw, [StructureRange("list_item", cut, len(raw)), StructureRange("quote", 0, cut)])
    by_kind = {block.kind: block for block in ranges}
    before, after = by_kind["quote"], by_kind["list_item"]
    assert text == normalise(raw)
    assert (before.start, before.end, after.end) == (0, after.start, len(text))
    inside_newline = raw[max(cut - 1, 0) : cut + 1] == "\r\n"
    if not inside_newline and cut > len(raw) - len(raw.lstrip("\ufeff")):
        assert text[: before.end] == normalise(raw[:cut])


@settings(max_examples=300, deadline=None)
@given(pieces)
def test_the_quick_look_agrees_with_normalise(parts: list[str]) -> None:
    text = "".join(parts)
    assert is_stored_form(text) == (normalise(text) == text)
