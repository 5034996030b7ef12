"""doccano, Label Studio, Prodigy and spaCy files."""

from __future__ import annotations

import json
from typing import Any

import pytest
from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.jsonl import Doccano, Prodigy, Spacy
from kantar_desk.formats.exchange.label_studio import LabelStudio
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult


class TestDoccano(FormatTests):
    fmt = Doccano()


class TestLabelStudio(FormatTests):
    fmt = LabelStudio()


class TestProdigy(FormatTests):
    fmt = Prodigy()


class TestSpacy(FormatTests):
    fmt = Spacy()


def found(fmt: Any, root: object, tmp_path: Any) -> ReadResult:
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    return fmt.read(Input.of(path), ReadOptions())


def places(result: ReadResult) -> list[tuple[str, int, int]]:
    return [
        (one.quote, span.start, span.end)
        for part in result.bundle.parts()
        for one in part.annotations
        for span in one.spans
    ]


@pytest.mark.parametrize(
    ("fmt", "root"),
    [
        (
            Doccano(),
            {
                "id": 1,
                "text": "Anna saw Bob",
                "annotations": [{"label": 3, "start_offset": 9, "end_offset": 12}],
            },
        ),
        (Spacy(), {"text": "Anna saw Bob", "ents": [{"start": 9, "end": 12, "label": "PER"}], "tokens": []}),
        (
            LabelStudio(),
            [
                {
                    "id": 1,
                    "text": "Anna saw Bob",
                    "label": [{"start": 9, "end": 12, "text": "Bob", "labels": ["PER"]}],
                    "annotator": 1,
                }
            ],
        ),
    ],
    ids=["doccano before 1.5", "Doc.to_json", "JSON-MIN"],
)
def test_other_shapes_of_the_same_software_keep_their_spans(fmt: Any, root: object, tmp_path: Any) -> None:
    assert places(found(fmt, root, tmp_path)) == [("Bob", 9, 12)]


def test_a_region_on_a_web_page_is_kept_as_an_orphan_and_predictions_are_named(tmp_path: Any) -> None:
    value = {
        "start": "/p[1]/text()[1]",
        "end": "/p[1]/text()[1]",
        "startOffset": 0,
        "endOffset": 4,
        "globalOffsets": {"start": 0, "end": 4},
        "text": "Anna",
        "hypertextlabels": ["PER"],
    }
    task = {
        "data": {"html": "<p>Anna saw Bob</p>"},
        "annotations": [{"result": [{"id": "a", "type": "hypertextlabels", "value": value}]}],
        "predictions": [{"result": []}],
    }
    result = found(LabelStudio(), [task], tmp_path)
    assert [one.quote for part in result.bundle.parts() for one in part.orphans] == ["Anna"]
    assert "predictions" in {one.code for one in result.warnings}
