"""Hostile files of annotation sets: each is refused in one sentence, quickly, and nothing is written."""

from __future__ import annotations

import io
import json
import os
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile_child import BYTES, SECONDS, Results, assert_one_sentence, measure

from kantar_desk.errors import KantarError, UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents import registry as documents
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


CASES |= {
    "xmi of many elements": ("cas-xmi", "a.xmi", b"<a>" + b"<b/>" * 5_000_000 + b"</a>"),
    "qdc of many elements": ("qdc", "a.qdc", b"<CodeBook>" + b"<b/>" * 5_000_000 + b"</CodeBook>"),
}

LARGE = {
    "large.json": "w3c", "large.cas.json": "cas-json", "large.xmi": "cas-xmi", "large.jsonl": "doccano",
    "large.csv": "csv", "large.tsv": "webanno-tsv", "large.qdc": "qdc", "large label studio.json": "label-studio",
}  # fmt: skip
"""Files of more than 500 MB, by format; they are holes in the disk."""

READ = """
import cassis, openpyxl, chardet  # what is refused must be fast, not the first import
from kantar_desk.formats.exchange import registry
def read(path, kind):
    registry.recognise(registry.Input.of(path))
    return len(list(registry.read(path, registry.ReadOptions(format=kind)).bundle.parts))
"""


def many(
    start: bytes, unit: bytes, between: bytes, end: bytes, number: int = guard.MAX_ANNOTATIONS + 1
) -> bytes:
    """A file of so many things: a million and one."""
    return start + (unit + between) * (number - 1) + unit + end


def numbered(line: bytes, start: bytes = b"") -> bytes:
    return start + b"".join(line % (number, number) for number in range(guard.MAX_ANNOTATIONS + 1))


def project() -> bytes:
    start = b'<Project xmlns="urn:QDA-XML:project:1.0"><Sources><TextSource guid="a" name="a" plainTextPath="internal://a">'
    selection = b'<PlainTextSelection name="it\'s" startPosition="0" endPosition="5"/>'
    xml = many(start, selection, b"", b"</TextSource></Sources></Project>")
    return zipped({"project.qde": xml, "sources/a": b"words"}, zipfile.ZIP_STORED)


def tree() -> bytes:
    return zipped({"a.txt": b"words", "a.ann": numbered(b"T%d\tA 0 %d\twords\n")}, zipfile.ZIP_STORED)


def workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0].append(["document", "start", "end", "code"])
    out = io.BytesIO()
    book.save(out)
    row = b'<row><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><v>0</v></c><c r="C2"><v>5</v></c></row>'
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    start, end = parts[sheet].split(b"</sheetData>")
    parts[sheet] = many(start, row, b"", b"</sheetData>" + end)
    return zipped(parts, zipfile.ZIP_STORED)


PAGE = b'{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":['
PLACED = (
    b'{"id":"a:b","target":{"source":"a:c","selector":{"type":"TextPositionSelector","start":0,"end":5}}}'
)
REGION = b'{"value":{"start":0,"end":5,"text":"words","labels":["A"]},"id":"a","type":"labels"}'
TASK = b'{"data":{"text":"words"},"annotations":[{"result":[' + b",".join([REGION] * 10) + b"]}]}"
CAS = b'{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"words"},'
STRUCTURE = b'{"%ID":2,"%TYPE":"a.Span","@sofa":1,"begin":0,"end":5}'
CAS_XMI = (
    b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:a="http:///a.ecore">'
    b'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="words"/>'
)
ELEMENT = b'<a:Span xmi:id="2" sofa="1" begin="0" end="5"/>'
LAYERS = b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a.Span|value\n\n\n"
SPANS = b'{"text":"a","spans":[{"start":0,"end":1,"label":"A"}]}'
TOO_MANY: dict[str, tuple[str, Callable[[], bytes]]] = {
    "page.json": ("w3c", lambda: many(PAGE, PLACED, b",", b"]}")),
    "line.jsonl": ("doccano", lambda: many(b'{"text":"words","label":[', b'[0,5,"A"]', b",", b"]}")),
    "tasks.json": ("label-studio", lambda: many(b"[", TASK, b",", b"]", 100_001)),
    "prodigy.jsonl": ("prodigy", lambda: many(b"", SPANS, b"\n", b"")),
    "pairs.json": ("spacy", lambda: many(b"[", b'["a", {"entities": [[0, 1, "A"]]}]', b", ", b"]")),
    "cas.json": ("cas-json", lambda: many(CAS, STRUCTURE, b",", b"]}")),
    "cas.xmi": ("cas-xmi", lambda: many(CAS_XMI, ELEMENT, b"", b"</xmi:XMI>")),
    "brat.zip": ("brat", tree),
    "a.tsv": ("webanno-tsv", lambda: numbered(b"#Text=a\n%d-1\t0-1\ta\t*[%d]\t\n\n", LAYERS)),
    "project.qdpx": ("qdpx", project),
    "table.csv": ("csv", lambda: many(b"document,start,end,code\n", b"a,0,5,A", b"\n", b"\n")),
    "workbook.xlsx": ("xlsx", workbook),
}
"""For each format a file with one annotation more than are taken."""


@pytest.fixture(scope="module")
def too_many(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("too many")
    for name, (_, make) in TOO_MANY.items():
        (folder / name).write_bytes(make())
    found = measure(folder, {name: format_id for name, (format_id, _) in TOO_MANY.items()}, READ)
    shutil.rmtree(folder)
    return found


@pytest.mark.parametrize("name", TOO_MANY)
def test_one_annotation_too_many_is_refused_before_anything_is_parsed(name: str, too_many: Results) -> None:
    assert_one_sentence(too_many[name])
    assert str(too_many[name]["message"]) == f"{name} holds more than 1,000,000 annotations."
    assert float(str(too_many[name]["seconds"])) < SECONDS
    assert int(str(too_many[name]["bytes"])) < BYTES


def test_every_format_that_comes_in_from_others_has_such_a_file() -> None:
    others = {one.id for one in FORMATS if one.reads} - {"kset", "qdc"}
    assert {format_id for format_id, _ in TOO_MANY.values()} == others


def file_name(case: str) -> str:
    return f"{case}{Path(CASES[case][1]).suffix}"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("hostile")
    kinds = {}
    for case, (format_id, _, data) in CASES.items():
        (folder / file_name(case)).write_bytes(data)
        kinds[file_name(case)] = format_id
    for name, format_id in LARGE.items():
        (folder / name).touch()
        os.truncate(folder / name, 500_000_001)
        kinds[name] = format_id
    return measure(folder, kinds, READ)


@pytest.mark.parametrize("name", [*map(file_name, sorted(CASES)), *LARGE])
def test_it_is_refused_in_one_sentence_fast_and_in_little_memory(name: str, results: Results) -> None:
    assert_one_sentence(results[name])
    assert float(str(results[name]["seconds"])) < SECONDS
    assert int(str(results[name]["bytes"])) < BYTES


@pytest.mark.parametrize("name", LARGE)
def test_the_largest_file_is_named(name: str, results: Results) -> None:
    assert "500 MB" in str(results[name]["message"])


def test_more_annotations_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b'{"text": "abc", "label": [' + b", ".join([b'[0, 1, "A"]'] * 1001) + b"]}\n"
    monkeypatch.setattr(guard, "MAX_ANNOTATIONS", 1001)
    result = format_of("doccano").read(Input("a.jsonl", data=data), ReadOptions(unit="codepoint"))
    assert result.counts["annotations"] == 1001
    monkeypatch.setattr(guard, "MAX_ANNOTATIONS", 1000)
    with pytest.raises(UserError) as caught:
        format_of("doccano").read(Input("a.jsonl", data=data), ReadOptions(unit="codepoint"))
    assert caught.value.message == "a.jsonl holds more than 1,000 annotations."


def test_a_workbook_is_refused_where_it_could_not_be_read_safely(monkeypatch: pytest.MonkeyPatch) -> None:
    import openpyxl
    import openpyxl.xml

    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    monkeypatch.setattr(openpyxl.xml, "DEFUSEDXML", False)
    for read_it in (
        lambda: format_of("xlsx").read(Input("a.xlsx", data=out.getvalue()), ReadOptions()),
        lambda: list(documents.read_documents(documents.Input("a.xlsx", data=out.getvalue()))),
    ):
        with pytest.raises(UserError) as caught:
            read_it()
        assert caught.value.code == "no_defusedxml"


def test_links_in_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "secret")
    (folder / "a.ann").write_text("")
    with pytest.raises(KantarError) as caught:
        read(folder, ReadOptions(format="brat"))
    assert "link" in caught.value.message


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes in folders")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    with pytest.raises(UserError) as caught:
        read(tmp_path / "pipe.jsonl", ReadOptions(format="doccano"))
    assert caught.value.code == "not_a_file"


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
