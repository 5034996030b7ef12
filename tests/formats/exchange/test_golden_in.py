"""Golden files of other software: small ones, written by hand the way each program writes them, and what they hold.

Beside each file or folder in ``golden/<format>/theirs/`` stands ``<name>.expected.json``. A new case needs no code.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from kantar_desk.errors import KantarError
from kantar_desk.formats.exchange.registry import FORMATS, read, recognise
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult
from kantar_desk.model.text import quote_of

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


ODD: tuple[Any, ...] = (
    None,
    -1,
    10**17,
    1.5,
    True,
    "",
    "x",
    "😀",
    [],
    [1],
    {},
    {"a": 1},
    [[0, 1, "x"]],
    [{}],
)


def mutated(value: Any, chance: random.Random) -> Any:
    """The same JSON with some values replaced and some left out."""
    if chance.random() < 0.04:
        return chance.choice(ODD)
    if isinstance(value, dict):
        return {key: mutated(inner, chance) for key, inner in value.items() if chance.random() > 0.02}
    if isinstance(value, list):
        return [mutated(inner, chance) for inner in value if chance.random() > 0.02]
    return value


@pytest.mark.parametrize(
    "case", [one for one in CASES if ".json" in one.name.removesuffix(EXPECTED)], ids=lambda case: case.name
)
def test_odd_values_are_refused_in_one_sentence_or_read_in_their_place(case: Path) -> None:
    """Whatever stands where, no tag is put on words that are not its own and nothing else is raised."""
    path = case.with_name(case.name.removesuffix(EXPECTED))
    format_id, chance = case.parent.parent.name, random.Random(7)
    lines = path.read_text("utf-8").splitlines() if path.suffix == ".jsonl" else [path.read_text("utf-8")]
    refusals = []
    for _ in range(60):
        data = "\n".join(json.dumps(mutated(json.loads(line), chance)) for line in lines).encode()
        source = Input(path.name, data=data)
        recognise(source)
        try:
            result = read(source, ReadOptions(format=format_id))
        except KantarError as error:
            refusals.append(error.message)
            continue
        for part in result.bundle.parts():
            for one in part.annotations:
                assert part.text is None or quote_of(part.text, one.spans) == one.quote
    assert [message for message in refusals if not message.endswith(".")] == []


def test_the_expected_spans_are_the_words_of_the_text() -> None:
    for case in CASES:
        for document in json.loads(case.read_text(encoding="utf-8"))["documents"]:
            for one in document["annotations"] if document["text"] is not None else ():
                words = " … ".join(document["text"][start:end] for start, end in one["spans"])
                assert words == one["quote"], case.name


def test_every_format_that_is_read_has_a_file_of_other_software() -> None:
    own = {"kset", "xlsx"}  # ours alone; a workbook is made in `test_exchange_tables`
    assert {one.id for one in FORMATS if one.reads} - own == {case.parent.parent.name for case in CASES}
