"""doccano, Label Studio, Prodigy and spaCy files."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from exchange_mixin import FormatTests

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.doccano import Doccano
from kantar_desk.formats.exchange.label_studio import LabelStudio
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.tokens import Prodigy, Spacy
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult


class TestDoccano(FormatTests):
    fmt = Doccano()


class TestLabelStudio(FormatTests):
    fmt = LabelStudio()

    def test_a_text_of_nothing_but_spaces_is_the_text_all_the_same(self) -> None:
        spaces = {"start": 0, "end": 2, "text": "  ", "labels": ["gap"]}
        node = {
            "data": {"title": "A title", "text": "   "},
            "annotations": [{"result": [{"id": "a", "to_name": "text", "type": "labels", "value": spaces}]}],
        }
        bundle = self.read(json.dumps([node]).encode()).bundle
        (part,) = bundle.parts()
        assert (part.document.title, part.text) == ("A title", "   ")
        assert [one.quote for one in part.annotations] == ["  "]


class TestProdigy(FormatTests):
    fmt = Prodigy()


class TestSpacy(FormatTests):
    fmt = Spacy()


TEXT = "Anna 😀 saw Bob"
TWO = "Anna saw Bob"


def found(root: object, name: str = "theirs.json", **more: Any) -> ReadResult:
    """What the program makes of a file without being told what it is."""
    if isinstance(root, dict) and name.endswith(".zip"):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for own, data in root.items():
                archive.writestr(own, data)
        return read(Input(name, data=stream.getvalue()), ReadOptions(**more))
    text = root if isinstance(root, str) else json.dumps(root)
    return read(Input(name, data=text.encode()), ReadOptions(**more))


def lines(*nodes: object) -> str:
    return "".join(json.dumps(node) + "\n" for node in nodes)


def quotes(result: ReadResult) -> list[tuple[str, str]]:
    """The words of each tag and its code, in the order of the text."""
    codes = {code.id: code.name for code in result.bundle.head.codes}
    return [(one.quote, codes[one.code_id]) for part in result.bundle.parts() for one in part.annotations]


def warned(result: ReadResult) -> set[str]:
    return {one.code for one in result.warnings} - {"unknown_types"}


PER = {"start": 9, "end": 12, "label": "PER"}
TOKENS = [{"text": "Anna", "start": 0, "end": 4, "id": 0, "ws": True}]
REGION = {"id": "a", "from_name": "ner", "to_name": "t", "type": "labels"}


def region(start: int, end: int, words: str, own: str = "a") -> dict[str, Any]:
    value = {"start": start, "end": end, "text": words, "labels": ["PER"]}
    return {**REGION, "id": own, "value": value}


def task(*results: object, text: str = TEXT, by: object = 1, **more: object) -> dict[str, Any]:
    return {
        "id": 1,
        "data": {"text": text},
        "annotations": [{"completed_by": by, "result": [*results], **more}],
    }


@pytest.mark.parametrize(
    ("format_id", "root"),
    [
        ("doccano", lines({"id": 1, "text": TWO, "label": [[9, 12, "PER"]], "Comments": []})),
        ("doccano", lines({"text": TWO, "labels": [[9, 12, "PER"]], "meta": {"page": 1}})),
        ("doccano", lines({"text": TWO, "labels": [PER]})),
        ("doccano", [{"text": TWO, "label": [[9, 12, "PER"]]}]),
        ("doccano", lines({"words": TWO, "tags": [[9, 12, "PER"]]}, {"words": "x", "tags": []})),
        (
            "doccano",
            {"id": 1, "text": TWO, "annotations": [{"label": "PER", "start_offset": 9, "end_offset": 12}]},
        ),
        (
            "doccano",
            lines({"text": TWO, "entities": [{"id": 3, "label": "PER", "start_offset": 9, "end_offset": 12}]}),
        ),
        ("spacy", [[TWO, {"entities": [[9, 12, "PER"]]}], ["Cyd", {"entities": []}]]),
        ("spacy", [TWO, {"entities": [[9, 12, "PER"]]}]),
        ("spacy", lines([TWO, {"entities": [[9, 12, "PER"]]}], ["Cyd", {"entities": []}])),
        ("spacy", {"classes": ["PER"], "annotations": [[TWO, {"entities": [[9, 12, "PER"]]}]]}),
        ("spacy", lines({"text": TWO, "entities": [[9, 12, "PER"]]})),
        ("spacy", lines({"text": TWO, "entities": [PER]})),
        ("spacy", {"text": TWO, "ents": [PER], "tokens": TOKENS}),
        ("spacy", {"text": TWO, "ents": [], "tokens": TOKENS, "spans": {"sc": [PER]}}),
        ("prodigy", lines({"text": TWO, "_input_hash": 1, "spans": [PER], "answer": "accept"})),
        ("prodigy", lines({"text": TWO, "tokens": TOKENS, "spans": [{**PER, "token_start": 2, "token_end": 2}]})),
        ("label-studio", [task(region(9, 12, "Bob"), text=TWO)]),
        ("label-studio", lines(task(region(9, 12, "Bob"), text=TWO))),
        ("label-studio", [{"data": {"text": TWO}, "completions": [{"result": [region(9, 12, "Bob")]}]}]),
        ("label-studio", [{**task(region(9, 12, "Bob")), "data": {"id": "row/9.x", "body": TWO}}]),
        ("label-studio", [{"id": 1, "text": TWO, "ner": [region(9, 12, "Bob")["value"]], "annotation_id": 5}]),
    ],
)  # fmt: skip
def test_each_shape_that_is_in_use_is_known_and_keeps_its_spans(format_id: str, root: object) -> None:
    result = found(root)
    assert result.format == format_id
    assert quotes(result) == [("Bob", "PER")]
    assert warned(result) <= {"other_fields"}


@pytest.mark.parametrize("key", ["label", "spans", "entities"])
def test_a_file_is_known_also_where_its_first_text_is_long(key: str) -> None:
    whole = "Anna saw Bob. " * 5_000
    label: object = [[9, 12, "PER"]] if key != "spans" else [PER]
    last = {"answer": "accept"} if key == "spans" else {}
    assert quotes(found(lines({"text": whole, key: label, **last}), "theirs.jsonl")) == [("Bob", "PER")]


def test_words_and_questions_are_no_annotation_set() -> None:
    for node in (
        {"text": "Who?", "answer": "Bob"},
        {"text": TWO, "label": "news"},
        {"text": TWO, "title": "x"},
    ):
        with pytest.raises(UserError, match="could not be told"):
            found(lines(node), "corpus.jsonl")


def test_what_doccano_gives_out_for_several_people_is_a_set_for_each() -> None:
    files = {
        "asel.jsonl": lines({"id": 7, "text": TWO, "label": [[0, 4, "PER"]]}),
        "bolat.jsonl": lines({"id": 7, "text": TWO, "label": [[9, 12, "PER"]]}),
    }
    result = found(files, "export.zip")
    (part,) = result.bundle.parts()
    names = {one.id: one.name for one in result.bundle.head.sets}
    assert {(names[one.set_id], one.quote) for one in part.annotations} == {
        ("asel", "Anna"),
        ("bolat", "Bob"),
    }


def test_a_set_for_each_person_that_a_file_names() -> None:
    prodigy = lines(
        *(
            {"text": TWO, "_input_hash": 5, "spans": [PER], "answer": "accept", "_annotator_id": who}
            for who in "xy"
        )
    )
    people = [
        {"id": 1, "email": "asel@example.org"},
        {"id": 2, "email": "", "first_name": "Bo", "last_name": "Lat"},
    ]
    made = [{"completed_by": by, "result": [region(9, 12, "Bob")]} for by in people]
    studio = [{"data": {"text": TWO}, "annotations": made}]
    for root, expected in ((prodigy, {"x", "y"}), (studio, {"asel@example.org", "Bo Lat"})):
        result = found(root)
        assert {one.name for one in result.bundle.head.sets} == expected
        assert result.counts["documents"] == 1
        assert result.counts["annotations"] == 2
    assert {one.name for one in result.bundle.head.people} == {"asel@example.org", "Bo Lat"}
    assert [one.name for one in found([task(region(11, 14, "Bob"))]).bundle.head.sets] == ["theirs.json"]


@pytest.mark.parametrize(
    ("root", "code"),
    [
        (lines({"text": TWO, "label": [[9, 12, "PER"], "news"]}), "no_words"),
        (lines({"text": TWO, "entities": [], "relations": [], "cats": ["news"]}), "no_words"),
        (lines({"text": TWO, "label": [[9, 12, "PER"], [0, "4", "PER"]]}), "bad_labels"),
        (lines({"text": TWO, "label": [[9, 12, "PER"]], "Comments": ["why"]}), "comments"),
        (lines({"text": TWO, "_input_hash": 1, "accept": ["NEWS"], "answer": "accept"}), "no_words"),
        (lines({"text": TWO, "_input_hash": 1, "label": "NEWS", "answer": "accept"}), "no_words"),
        (lines({"text": TWO, "spans": [{"label": "X", "points": [[1, 2]]}], "answer": "accept"}), "bad_labels"),
        (lines({"text": TWO, "spans": [PER], "answer": "reject"}), "rejected"),
        ([[TWO, {"entities": [[9, 12, "PER"]], "cats": {"NEWS": 1.0}}]], "no_words"),
        ([[TWO, {"entities": {"9": 12}}]], "bad_labels"),
        ({"classes": ["PER"], "annotations": [[TWO, {"entities": []}], None]}, "bad_lines"),
        ([task({**REGION, "type": "choices", "value": {"choices": ["Good"]}})], "no_words"),
        ([task({**REGION, "type": "taxonomy", "value": {"taxonomy": [["A", "B"]]}})], "no_words"),
        ([task({**REGION, "type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["c"]}})], "no_words"),
        ([task(region(11, 14, "Bob"), was_cancelled=True)], "rejected"),
        ([{"data": {"text": TEXT}, "predictions": [{"result": [region(11, 14, "Bob")]}]}], "predictions"),
        ([{"data": {"n": 1}, "annotations": []}], "no_text"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_named(root: object, code: str) -> None:
    assert warned(found(root)) == {code}


def test_remarks_on_a_region_stand_in_its_note_and_are_no_region_of_their_own() -> None:
    value = {"start": 11, "end": 14, "text": "Bob"}
    result = found(
        [
            task(
                region(11, 14, "Bob"),
                {**REGION, "from_name": "mood", "type": "choices", "value": {**value, "choices": ["good"]}},
                {
                    **REGION,
                    "from_name": "why",
                    "type": "textarea",
                    "value": {**value, "text": ["she", "said"]},
                },
                {
                    **REGION,
                    "id": "b",
                    "from_name": "mood",
                    "type": "choices",
                    "value": {**value, "choices": ["bad"]},
                },
            )
        ]
    )
    (part,) = result.bundle.parts()
    assert {one.note for one in part.annotations} == {"mood: good\nwhy: she, said", "mood: bad"}


@pytest.mark.parametrize("shift", [0, 1], ids=["code points", "UTF-16"])
def test_the_quotes_say_how_label_studio_counts_also_where_a_label_is_an_emoji(shift: int) -> None:
    result = found([task(region(5, 6 + shift, "😀"), region(11 + shift, 14 + shift, "Bob", "b"))])
    assert [quote for quote, _ in quotes(result)] == ["😀", "Bob"]
    assert result.hypothesis is not None
    assert result.hypothesis.unit == ("utf16" if shift else "codepoint")


def test_a_task_whose_text_lies_elsewhere_keeps_its_quotes_as_orphans() -> None:
    result = found([task(region(0, 4, "Anna"), text="s3://bucket/text.txt")])
    assert [(one.quote, one.reason) for part in result.bundle.parts() for one in part.orphans] == [
        ("Anna", "Its text is not in the file.")
    ]
