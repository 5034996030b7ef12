"""A file of more annotations than are taken is refused before it is parsed, and never one that would be read."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from exchange_bundles import annotation, bundles, document, trap_bundle
from exchange_mixin import written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_golden_in import CASES, EXPECTED, source_of

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.counting import check_number
from kantar_desk.formats.exchange.registry import format_of, read
from kantar_desk.formats.exchange.values import Input, ReadOptions
from kantar_desk.model.bundle import Bundle, DocumentPart

BOTH_WAYS = (
    "w3c", "brat", "cas-json", "cas-xmi", "qdpx", "csv", "xlsx", "doccano", "label-studio", "prodigy", "spacy",
)  # fmt: skip
GOLDEN = Path(__file__).parent / "golden"


@contextmanager
def at_most(number: int) -> Iterator[None]:
    """So many annotations are taken meanwhile."""
    usual, guard.MAX_ANNOTATIONS = guard.MAX_ANNOTATIONS, number
    try:
        yield
    finally:
        guard.MAX_ANNOTATIONS = usual


def refused(source: Input, format_id: str, number: int, block: int = 1 << 18) -> bool:
    """Whether the file is refused unread where ``number`` annotations are taken."""
    with at_most(number):
        try:
            check_number(source, format_id, ReadOptions(), block)
        except UserError as error:
            return error.message == f"{source.name} holds more than {number:,} annotations."
    return False


def held(source: Input, format_id: str, **more: Any) -> int:
    """How many annotations the reader finds, wherever they stand."""
    counts = format_of(format_id).read(source, ReadOptions(unit="codepoint", **more)).counts
    return counts["annotations"] + counts["orphans"]


def as_file(format_id: str, data: bytes) -> Input:
    return Input(f"file{format_of(format_id).suffixes[0]}", data=data)


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.parent.parent.name}-{case.name.removesuffix(EXPECTED)}"
)
@pytest.mark.parametrize("block", [1 << 18, 100])
def test_no_file_of_other_software_is_refused_that_is_read(case: Path, block: int) -> None:
    source = source_of(case)
    try:
        result = read(source)
    except UserError:
        pytest.skip("not to be read")
    assert not refused(source, result.format, result.counts["annotations"] + result.counts["orphans"], block)


@pytest.mark.parametrize("format_id", BOTH_WAYS)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundle=bundles(), block=st.sampled_from([50, 1000]))
def test_what_we_write_is_never_refused_where_so_many_are_taken(
    format_id: str, bundle: Bundle, block: int
) -> None:
    source = as_file(format_id, written(format_of(format_id), bundle))
    texts = {part.document.text_sha256: part.text for part in bundle.parts()}
    number = held(source, format_id, text_of=texts.get)
    assert not refused(source, format_id, number)
    assert not refused(source, format_id, number, block)


def about(text: str, count: int) -> Bundle:
    """Some annotations of a text, whose notes quote it too."""
    usual = trap_bundle()
    part = document(7, text)
    found = tuple(
        annotation(700 + number, part, text, [(number % 5, number % 5 + 3)], note=text[:3000])
        for number in range(count)
    )
    return Bundle(usual.head, [DocumentPart(document=part, text=text, annotations=found)])


@pytest.mark.parametrize("format_id", BOTH_WAYS)
def test_one_annotation_more_than_are_taken_is_seen_unread(format_id: str) -> None:
    source = as_file(format_id, written(format_of(format_id), about("Some words to be tagged.", 40)))
    assert not refused(source, format_id, 40)
    assert refused(source, format_id, 39)
    with at_most(39), pytest.raises(UserError, match=r"holds more than 39 annotations\."):
        read(source, ReadOptions(format=format_id))


def samples() -> str:
    """A text that quotes a file of every format, with line ends, quotes and tags as they are."""
    endings = (".json", ".jsonl", ".jsonld", ".ann", ".csv", ".tsv", ".xmi")
    files = [path for path in sorted(GOLDEN.glob("*/theirs/*")) if path.suffix in endings]
    kept = [path.read_text("utf-8", "replace")[:1500] for path in files if EXPECTED not in path.name]
    kept.append('<custom:Span xmi:id="2" sofa="1" begin="0" end="3"/>')
    kept.append('<PlainTextSelection startPosition="0" endPosition="1"/>')
    return "".join(one for one in "\n".join(kept) if one >= " " or one in "\n\t")


@pytest.mark.parametrize("format_id", BOTH_WAYS)
@pytest.mark.parametrize("block", [1 << 18, 1000])
def test_a_text_that_quotes_files_holds_no_annotations_of_theirs(format_id: str, block: int) -> None:
    bundle = about(samples(), 3)
    source = as_file(format_id, written(format_of(format_id), bundle))
    texts = {part.document.text_sha256: part.text for part in bundle.parts()}
    assert held(source, format_id, text_of=texts.get) == 3
    assert not refused(source, format_id, 3, block)
    assert refused(source, format_id, 2)


ONE = {"start": 0, "end": 3, "label": "A"}
PLACE = {"source": "urn:d", "selector": {"type": "TextPositionSelector", "start": 0, "end": 3}}
REGION = {"value": {"start": 0, "end": 3, "text": "abc", "labels": ["A"]}, "id": "a", "type": "labels"}
NO_ANNOTATIONS: dict[str, tuple[str, int, Any]] = {
    "predictions, drafts and what was cancelled": (
        "label-studio", 1,
        [
            {
                "data": {"text": "abc"}, "drafts": [{"result": [REGION]}], "predictions": [{"result": [REGION] * 5}],
                "annotations": [{"result": [REGION]}, {"result": [REGION] * 5, "was_cancelled": True}],
            }
        ],
    ),
    "regions of pictures": (
        "label-studio", 1,
        [
            {"data": {"image": "/data/a.png"}, "annotations": [{"result": [
                {"id": "b", "value": {"x": 1, "y": 2, "rectanglelabels": ["A"]}, "type": "rectanglelabels"},
            ] * 4}]},
            {"data": {"text": "abc"}, "annotations": [{"result": [REGION]}]},
        ],
    ),
    "tokens and relations": (
        "prodigy", 2,
        {
            "text": "abc def", "tokens": [{"text": "abc", "start": 0, "end": 3, "id": 0, "ws": True}] * 6,
            "spans": [ONE, ONE],
            "relations": [{"head": 0, "child": 0, "head_span": ONE, "child_span": ONE, "label": "x"}],
        },
    ),
    "texts that were rejected": (
        "prodigy", 1,
        [{"text": "abc", "spans": [ONE] * 5, "answer": "reject"}, {"text": "abd", "spans": [ONE], "answer": "accept"}],
    ),
    "pairs of a text and its entities": (
        "spacy", 3, [["abc", {"entities": [[0, 1, "A"], [1, 2, "B"]]}], ["[0, 1, \"A\"]", {"entities": [[0, 1, "A"]]}]],
    ),
    "relations and comments of doccano": (
        "doccano", 1,
        {
            "text": "abc", "entities": [{"id": 1, "label": "A", "start_offset": 0, "end_offset": 1}],
            "relations": [{"id": 1, "from_id": 1, "to_id": 1, "type": "x"}] * 3, "Comments": ["[0, 1, \"A\"]"],
        },
    ),
    "labels without words": ("doccano", 1, {"text": "abc", "label": ["A", "B", [0, 1, "A"]]}),
    "links and replies": (
        "w3c", 1,
        {
            "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": [
                {"id": "urn:a", "target": PLACE},
                {"id": "urn:b", "motivation": "replying", "target": "urn:a", "bodyValue": "no"},
                {"id": "urn:c", "motivation": "linking", "target": "urn:a", "body": "urn:b"},
            ],
        },
    ),
    "one annotation with several pieces": (
        "w3c", 1,
        {
            "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "urn:a",
            "target": {"type": "Composite", "items": [PLACE, PLACE]},
        },
    ),
    "parts of the text, relations and structures without words": (
        "cas-json", 1,
        {
            "%TYPES": {}, "%FEATURE_STRUCTURES": [
                {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "abc"},
                {"%ID": 2, "%TYPE": "a.segmentation.type.Token", "@sofa": 1, "begin": 0, "end": 3},
                {"%ID": 3, "%TYPE": "custom.Span", "@sofa": 1, "begin": 0, "end": 3},
                {"%ID": 4, "%TYPE": "custom.Link", "@sofa": 1, "begin": 0, "end": 3, "@Governor": 3, "@Dependent": 3},
                {"%ID": 5, "%TYPE": "custom.Other", "@sofa": 9, "begin": 0, "end": 3},
                {"%ID": 6, "%TYPE": "custom.Whole", "value": "x"},
            ],
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("spelling", [{}, {"separators": (",", ":")}, {"indent": 2}])
@pytest.mark.parametrize("case", NO_ANNOTATIONS)
def test_only_annotations_are_counted(case: str, spelling: dict[str, Any]) -> None:
    format_id, number, content = NO_ANNOTATIONS[case]
    source = as_file(format_id, json.dumps(content, **spelling).encode())
    assert held(source, format_id) == number
    assert not refused(source, format_id, number)
    assert refused(source, format_id, number - 1)


TSV = (
    b"#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Named|value\n#T_RL=custom.Link|x|BT_custom.Named\n\n\n#Text=aa bb cc dd\n"
    b"1-1\t0-2\taa\tPER\t_\t_\t\n1-2\t3-5\tbb\tORG[1]\t_\t_\t\n1-3\t6-8\tcc\tORG[1]|LOC[2]\t*\t1-1\t\n1-4\t9-11\tdd\t_\t_\t_\t\n"
)
T1 = b"T1\tA 0 1\ta\n"
BRAT = {
    "s/a.txt": b"abc",
    "s/a.ann": T1 + b"T2\tA 0 1;2 3\ta c\nR1\tx Arg1:T1 Arg2:T2\n#1\tNote T1\tT3 A 0 1\n",
    "s/b.txt": b"abc",
    "s/b.a1": T1,
    "s/b.a2": T1 + b"E1\tA:T1\n",
    "s/without text.ann": T1,
}
TREES: dict[str, tuple[str, int, dict[str, bytes]]] = {
    "brat": ("brat", 3, BRAT),
    "doccano": (
        "doccano",
        2,
        dict.fromkeys(("a.jsonl", "b.jsonl"), b'{"text": "abc", "label": [[0, 1, "A"]]}\n'),
    ),
    "webanno-tsv": ("webanno-tsv", 6, {"s/a.tsv": TSV, "t/a.tsv": TSV}),
}


@pytest.mark.parametrize("case", TREES)
def test_files_of_a_zip_and_of_a_folder_are_counted_together(case: str, tmp_path: Path) -> None:
    format_id, number, files = TREES[case]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(data)
    for source in (Input("a.zip", data=stream.getvalue()), Input.of(tmp_path)):
        assert held(source, format_id) == number
        assert not refused(source, format_id, number)
        assert refused(source, format_id, number - 1)


def test_the_zips_of_a_whole_project_are_looked_into() -> None:
    xmi = (
        b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:a="http:///a.ecore">'
        b'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="words"/>'
        b'<a:Span xmi:id="2" sofa="1" begin="0" end="5"/><a:Span xmi:id="3" sofa="1" begin="0" end="3"/></xmi:XMI>'
    )
    streams = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(streams[0], "w") as archive:
        archive.writestr("Asel.xmi", xmi)
    with zipfile.ZipFile(streams[1], "w") as archive:
        archive.writestr("exportedproject.json", b"{}")
        for person in ("Asel", "Bolat"):
            archive.writestr(f"annotation/a.txt/{person}.zip", streams[0].getvalue())
    source = Input("project.zip", data=streams[1].getvalue())
    assert held(source, "cas-xmi") == 4
    assert not refused(source, "cas-xmi", 4)
    assert refused(source, "cas-xmi", 3)


def test_the_files_beside_a_single_one_of_brat_count_with_it(tmp_path: Path) -> None:
    for ending, data in ((".txt", b"abc"), (".a1", b"T1\tA 0 1\ta"), (".a2", b"T2\tA 1 2\tb")):
        (tmp_path / f"a{ending}").write_bytes(data)
    source = Input.of(tmp_path / "a.a1")
    assert held(source, "brat") == 2
    assert not refused(source, "brat", 2)
    assert refused(source, "brat", 1)


TABLES = {
    "lines in quotes": (b'document,start,end,code,quote\na,0,1,X,"b\na,0,1,X,c"\na,1,2,Y,\n', 2),
    "rows of one annotation": (
        b"annotation_id,document,start,end,code\n1,a,0,1,X\n1,a,2,3,X\n2,a,4,5,X\n",
        2,
    ),
    "rows without a place": (b"document;start;end;code\na;0;1;X\na;;;Y\n\na;1.0;2.0;Z\n", 2),
    "rows by their words": (b"document\tquote\tcode\na\tword\tX\na\t\tX\n", 1),
}


@pytest.mark.parametrize("case", TABLES)
def test_rows_of_a_table_are_counted_as_they_are_read(case: str) -> None:
    data, number = TABLES[case]
    source = as_file("csv", data)
    assert held(source, "csv") == number
    assert not refused(source, "csv", number)
    assert refused(source, "csv", number - 1)


def test_a_workbook_of_numbers_is_counted() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["document", "start", "end", "code"])
    for start in (0, 2, 4, None, "x"):
        sheet.append(["a", start, 9, 'X & <c r="B1"><v>1</v>'])
    stream = io.BytesIO()
    book.save(stream)
    source = as_file("xlsx", stream.getvalue())
    assert held(source, "xlsx") == 3
    assert not refused(source, "xlsx", 3)
    for start in range(5):  # each row without numbers hides one that has them
        sheet.append(["a", start, 9, "X"])
    stream = io.BytesIO()
    book.save(stream)
    assert refused(as_file("xlsx", stream.getvalue()), "xlsx", 4)


def test_more_than_the_largest_file_is_named_before_it_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").touch()
    os.truncate(tmp_path / "a.jsonl", guard.MAX_JSON_FILE + 1)
    with pytest.raises(UserError, match="larger than 500 MB"):
        read(tmp_path / "a.jsonl", ReadOptions(format="doccano"))
