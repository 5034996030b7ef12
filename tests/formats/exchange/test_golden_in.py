"""Golden files of other software: small ones, written by hand the way each program writes them, and what they hold.

Beside each file or folder in ``golden/<format>/theirs/`` stands ``<name>.expected.json``. A new case needs no code.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from kantar_desk.formats.exchange.registry import FORMATS, read, recognise
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = ".expected.json"
CASES = sorted(GOLDEN.glob(f"*/theirs/*{EXPECTED}"))


def source_of(case: Path) -> Input:
    """The file or folder of a case; a project of REFI-QDA is packed first, as its folder would be no file."""
    path = case.with_name(case.name.removesuffix(EXPECTED))
    if case.parent.parent.name != "qdpx":
        return Input.of(path)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for one in sorted(path.rglob("*")):
            if one.is_file():
                archive.write(one, one.relative_to(path).as_posix())
    return Input(f"{path.name}.qdpx", data=stream.getvalue())


def held(result: ReadResult) -> dict[str, Any]:
    """What a file held, in the words of the expected files."""
    head = result.bundle.head
    codes = {code.id: code.name for code in head.codes}
    documents = []
    for part in sorted(result.bundle.parts(), key=lambda one: one.document.title):
        quotes = {one.id: one.quote for one in part.annotations}
        tags = [
            {
                "code": codes[one.code_id],
                "quote": one.quote,
                "spans": [[span.start, span.end] for span in one.spans],
                "note": one.note,
            }
            for one in part.annotations
        ]
        documents.append(
            {
                "title": part.document.title,
                "text": part.text,
                "annotations": sorted(tags, key=lambda one: (one["spans"], one["code"])),
                "relations": sorted(
                    [one.type, quotes[one.from_annotation_id], quotes[one.to_annotation_id]]
                    for one in part.relations
                ),
                "orphans": sorted([one.quote, one.reason] for one in part.orphans),
            }
        )
    return {
        "format": result.format,
        "sets": len(head.sets),
        "people": sorted(person.name for person in head.people),
        "documents": documents,
        "warnings": sorted({one.code for one in result.warnings}),
    }


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.parent.parent.name}-{case.name.removesuffix(EXPECTED)}"
)
def test_a_file_of_other_software_holds_what_it_should(case: Path) -> None:
    expected = json.loads(case.read_text(encoding="utf-8"))
    columns, codes = expected.pop("columns", {}), expected.pop("codes", None)
    source = source_of(case)
    assert case.parent.parent.name == expected["format"]
    if not columns:
        assert recognise(source)[0].id == expected["format"]
    result = read(source, ReadOptions(columns=columns, format=expected["format"] if columns else ""))
    for document in expected["documents"]:
        document["annotations"].sort(key=lambda one: (one["spans"], one["code"]))
        document["relations"].sort()
    expected["documents"].sort(key=lambda one: one["title"])
    assert held(result) == expected
    if codes is not None:
        assert [code.name for code in result.bundle.head.codes] == codes


def test_the_expected_spans_are_the_words_of_the_text() -> None:
    for case in CASES:
        for document in json.loads(case.read_text(encoding="utf-8"))["documents"]:
            for one in document["annotations"] if document["text"] is not None else ():
                words = " … ".join(document["text"][start:end] for start, end in one["spans"])
                assert words == one["quote"], case.name


def test_every_format_that_is_read_has_a_file_of_other_software() -> None:
    own = {"kset", "xlsx"}  # ours alone; a workbook is made in `test_exchange_tables`
    assert {one.id for one in FORMATS if one.reads} - own == {case.parent.parent.name for case in CASES}
