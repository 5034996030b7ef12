"""What every kind of document promises."""

from __future__ import annotations

import hashlib
import random
import socket
import sys
from pathlib import Path

import pytest

from kantar_desk.errors import Cancelled, KantarError
from kantar_desk.formats.documents.registry import (
    FORMATS,
    Extracted,
    Input,
    ReadOptions,
    format_of,
    preview,
    read_documents,
    recognise,
    recognise_source,
)
from kantar_desk.model.text import STRUCTURE_KINDS, normalise

IDS = [document_format.id for document_format in FORMATS]
Samples = dict[str, tuple[str, bytes]]
pytestmark = pytest.mark.parametrize("format_id", IDS)


def read(name: str, data: bytes) -> list[Extracted]:
    return list(read_documents(Input(name, data=data)))


def test_it_reads_its_sample_in_stored_form_with_the_bytes_kept(format_id: str, samples: Samples) -> None:
    name, data = samples[format_id]
    (document,) = read(name, data)
    assert document.text.strip()
    assert normalise(document.text) == document.text
    assert document.source.original_sha256 == hashlib.sha256(document.original).hexdigest()
    assert document.source.file_name == name
    assert document.source.media_type
    assert document.source.importer
    assert document.title
    if not format_id.endswith("-rows"):
        assert document.original == data
    for block in document.structure:
        assert block.kind in STRUCTURE_KINDS
        assert 0 <= block.start <= block.end <= len(document.text)
    assert list(document.structure) == sorted(document.structure, key=lambda b: b.start)


def test_three_runs_are_equal(format_id: str, samples: Samples) -> None:
    assert read(*samples[format_id]) == read(*samples[format_id]) == read(*samples[format_id])


def test_it_is_recognised_by_content_before_every_other(format_id: str, samples: Samples) -> None:
    name, data = samples[format_id]
    found = recognise_source(Input(name, data=data))
    assert found[0][0].id == format_id
    assert len(found) == 1 or found[0][1] > found[1][1]
    if found[0][1] > 30:  # its own mark: a wrong ending does not matter
        for wrong in ("x.txt", "x.csv", "x.pdf", "x", "x.zip"):
            assert recognise_source(Input(wrong, data=data))[0][0].id == format_id


def test_it_reads_from_a_path_without_network_qt_or_writing(
    format_id: str, samples: Samples, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("the network was used")

    name, data = samples[format_id]
    folder = tmp_path / ("папка с пробелами " + "ы" * 60)
    folder.mkdir()
    path = folder / ("очень длинное имя " * 3 + name)
    path.write_bytes(data)
    folder.chmod(0o555)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    try:
        (document,) = read_documents(Input.of(path))
        assert document.text.strip()
        assert recognise(data[:4096], path)[0][0].id == format_id
        assert [file.name for file in folder.iterdir()] == [path.name]
    finally:
        folder.chmod(0o755)


def test_empty_truncated_random_and_foreign_bytes_are_one_sentence(format_id: str, samples: Samples) -> None:
    name, data = samples[format_id]
    chance = random.Random(7)
    others = [content for _, content in samples.values()]
    damaged = [b"", data[:1], data[: len(data) // 2], data[:-20], chance.randbytes(500), bytes(500)]
    if format_id != "pdf":  # each costs a process; those of PDF are tested by themselves
        damaged += others
        for _ in range(25):
            flipped = bytearray(data)
            for _ in range(chance.randrange(1, 6)):
                flipped[chance.randrange(len(flipped))] = chance.randrange(256)
            damaged.append(bytes(flipped))
    for content in damaged:
        for options in (ReadOptions(), ReadOptions(format=format_id)):
            if format_id == "pdf" and not options.format:
                continue
            try:
                for document in read_documents(Input(name, data=content), options):
                    assert normalise(document.text) == document.text
            except KantarError as error:
                assert error.message and "\n" not in error.message  # noqa: PT017, PT018 - no other exception


def test_cancel_goes_through(format_id: str, samples: Samples) -> None:
    def cancel(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(read_documents(Input(*samples[format_id][:1], data=samples[format_id][1]), None, cancel))


def test_the_preview_reads_what_the_import_would(format_id: str, samples: Samples) -> None:
    name, data = samples[format_id]
    shown = preview(Input(name, data=data))
    assert shown.error is None
    assert shown.format == format_id
    assert list(shown.documents) == read(name, data)
    assert shown.candidates[0][0] == format_id


def test_it_can_be_named(format_id: str, samples: Samples) -> None:
    assert format_of(format_id).id == format_id
    assert format_of(format_id).title
    assert all(suffix.startswith(".") for suffix in format_of(format_id).suffixes)
