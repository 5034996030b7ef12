"""Hostile files of annotation sets: each is refused in one sentence, quickly, and nothing is written."""

from __future__ import annotations

import io
import json
import struct
import time
import zipfile
from pathlib import Path

import pytest

from kantar_desk.errors import KantarError
from kantar_desk.formats.exchange.registry import FORMATS, format_of, read, recognise
from kantar_desk.formats.exchange.values import Input, ReadOptions

BOMB_DTD = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>"""
XXE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>"""


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def encrypted() -> bytes:
    data = bytearray(zipped({"project.qde": b"<Project/>"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(mark)
        struct.pack_into("<H", data, start + at, 1)
    return bytes(data)


XMI = b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">&a;</xmi:XMI>'
CASES: dict[str, tuple[str, str, bytes]] = {
    "xmi entities": ("cas-xmi", "a.xmi", BOMB_DTD + XMI),
    "xmi external entity": ("cas-xmi", "a.xmi", XXE + XMI),
    "type system entities": (
        "cas-xmi", "a.zip", zipped({"TypeSystem.xml": BOMB_DTD + b"<x/>", "s/a.xmi": XMI.replace(b"&a;", b"")}),
    ),
    "qde entities": ("qdpx", "a.qdpx", zipped({"project.qde": BOMB_DTD + b"<Project>&b;</Project>"})),
    "qdc entities": ("qdc", "a.qdc", XXE + b"<CodeBook>&a;</CodeBook>"),
    "qde of another kind": ("qdpx", "a.qdpx", zipped({"project.qde": b"<Other/>"})),
    "qdpx encrypted": ("qdpx", "a.qdpx", encrypted()),
    "zip leaves the folder": ("brat", "a.zip", zipped({"../a.txt": b"x", "../a.ann": b""})),
    "zip absolute name": ("kset", "a.kset", zipped({"/etc/a": b"x"})),
    "zip backslash": ("kset", "a.kset", zipped({"a\\b": b"x"})),
    "zip drive": ("kset", "a.kset", zipped({"C:x": b"x"})),
    "zip two names": ("kset", "a.kset", zipped({"manifest.json": b"{}", "Manifest.JSON": b"{}"})),
    "zip bomb": ("brat", "a.zip", zipped({"a.txt": b"a" * 60_000_000, "a.ann": b""})),
    "kset bomb": ("kset", "a.kset", zipped({"mimetype": b"x", "manifest.json": b" " * 60_000_000})),
    "kset without manifest": ("kset", "a.kset", zipped({"mimetype": b"x"})),
    "kset manifest is a list": ("kset", "a.kset", zipped({"manifest.json": b"[]"})),
    "kset deep manifest": ("kset", "a.kset", zipped({"manifest.json": b"[" * 100_000})),
    "json deep": ("w3c", "a.json", b"[" * 1_000_000),
    "json nan": ("w3c", "a.json", b'{"@context": "http://www.w3.org/ns/anno.jsonld", "a": NaN}'),
    "json long number": ("doccano", "a.jsonl", b'{"text": "a", "label": [[0, ' + b"1" * 5000 + b', "X"]]}'),
    "cas with a list for a structure": ("cas-json", "a.json", b'{"%FEATURE_STRUCTURES": [[]]}'),
    "cas is text": ("cas-json", "a.json", b'"%TYPES"'),
    "tsv without columns": (
        "webanno-tsv", "a.tsv", b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|c|d\n\n#Text=a\n1-1\t0-1\ta\t_\n",
    ),
    "tsv far away": (
        "webanno-tsv", "a.tsv", b"#FORMAT=WebAnno TSV 3.3\n\n#Text=a\n1-1\t99999999999-99999999999\ta\t\n",
    ),
    "xlsx entities": (
        "xlsx", "a.xlsx", zipped({"[Content_Types].xml": BOMB_DTD + b"<Types/>", "xl/workbook.xml": b"<x/>"}),
    ),
    "csv without columns": ("csv", "a.csv", b"a,b\n1,2\n"),
    "label studio is a number": ("label-studio", "a.json", b"[1, 2, 3]"),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(CASES))
def test_it_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    format_id, name, data = CASES[case]
    path = tmp_path / name
    path.write_bytes(data)
    before = time.process_time()
    recognise(Input.of(path))
    with pytest.raises(KantarError) as caught:
        format_of(format_id).read(Input.of(path), ReadOptions())
    assert time.process_time() - before < 2
    message = caught.value.message
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < 400
    assert [item.name for item in tmp_path.iterdir()] == [name]


def test_links_in_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "secret")
    (folder / "a.ann").write_text("")
    with pytest.raises(KantarError) as caught:
        read(folder, ReadOptions(format="brat"))
    assert "link" in caught.value.message


def test_positions_of_nonsense_become_orphans_and_no_error() -> None:
    labels = [[-5, 3, "A"], [3, 1, "A"], [0, 10**17, "A"], [2, 2, "A"], [0, 1, "A"]]
    data = json.dumps({"text": "abc", "label": labels}).encode()
    result = format_of("doccano").read(Input("a.jsonl", data=data), ReadOptions(unit="codepoint"))
    assert (result.counts["annotations"], result.counts["orphans"]) == (1, 4)


@pytest.mark.parametrize("fmt", [one for one in FORMATS if one.reads], ids=lambda fmt: fmt.id)
def test_a_wrong_kind_of_file_is_an_error_and_no_traceback(fmt, tmp_path: Path) -> None:
    for number, data in enumerate((b"", b"\xff\xfe\x00", b"PK\x03\x04", b"{", b"<a", bytes(range(256)))):
        path = tmp_path / f"{number}{fmt.suffixes[0]}"
        path.write_bytes(data)
        recognise(Input.of(path))
        try:
            fmt.read(Input.of(path), ReadOptions())
        except KantarError as error:
            refusal = error.message
        else:
            refusal = "."
        assert refusal.endswith(".")
