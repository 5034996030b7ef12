"""W3C Web Annotation."""

from __future__ import annotations

import json
from typing import Any

import pytest
from exchange_mixin import FormatTests

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult
from kantar_desk.formats.exchange.w3c import CONTEXT, WebAnnotation
from kantar_desk.model.text import text_sha256

TEXT = "Anna saw Bob. Bob saw Cyd."
SOURCE = {"source": "http://example.org/t", "state": {"id": f"urn:sha256:{text_sha256(TEXT)}"}}


class TestWebAnnotation(FormatTests):
    fmt = WebAnnotation()


def read_json(root: object) -> ReadResult:
    options = ReadOptions(text_of={text_sha256(TEXT): TEXT}.get)
    return read(Input("theirs.json", data=json.dumps(root).encode()), options)


def annotation(target: object, **more: object) -> dict[str, Any]:
    return {"@context": CONTEXT, "id": "http://example.org/1", "type": "Annotation", "target": target, **more}


def selected(selector: object) -> dict[str, Any]:
    return annotation({**SOURCE, "selector": selector})


def places(result: ReadResult) -> list[tuple[str, int]]:
    return [(one.quote, one.spans[0].start) for part in result.bundle.parts() for one in part.annotations]


def position(start: int, end: int, **more: object) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end, **more}


def quote(exact: str, prefix: object = "", suffix: object = "", **more: object) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix, **more}


XPATH = {"type": "XPathSelector", "value": "/p[2]"}


@pytest.mark.parametrize(
    "selector",
    [
        position(14, 17),
        quote("Bob", "Bob. "),
        quote("Bob", suffix=" saw"),
        [quote("Bob", "", ""), position(14, 17)],
        [{**XPATH, "refinedBy": quote("Bob", "", " saw")}, position(14, 17)],
        {**XPATH, "refinedBy": quote("Bob", "Bob. ")},
        position(14, 26, refinedBy=position(0, 3)),
        position(14, 26, refinedBy=quote("Bob")),
        quote("Bob saw Cyd.", refinedBy=position(0, 3)),
        quote("Bob saw Cyd.", refinedBy=quote("Bob")),
        {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc5147",
            "value": "char=14,17",
        },
    ],
)
def test_a_selector_looks_inside_the_one_that_it_refines(selector: object) -> None:
    assert places(read_json(selected(selector))) == [("Bob", 14)]


@pytest.mark.parametrize(
    "selector",
    [
        quote("Bob"),
        quote("Dan"),
        {**XPATH, "refinedBy": position(0, 3)},
        {"type": "RangeSelector", "startSelector": XPATH, "endSelector": XPATH, "refinedBy": position(0, 3)},
        quote("Dan", refinedBy=position(0, 3)),
        XPATH,
    ],
)
def test_what_names_no_one_place_is_an_orphan_and_never_a_guess(selector: object) -> None:
    result = read_json(selected(selector))
    assert (result.counts["annotations"], result.counts["orphans"]) == (0, 1)
    ((reason,),) = ([one.reason for one in part.orphans] for part in result.bundle.parts())
    assert reason in ("Its words occur more than once, or not at all.", "It names no place in a text.")


def test_a_position_may_stand_in_the_address() -> None:
    result = read_json(annotation("http://example.org/t#char=3,8"))
    (part,) = result.bundle.parts()
    assert part.document.title == "http://example.org/t"
    assert [(span.start, span.end) for one in part.annotations for span in one.spans] == [(3, 8)]


def test_tags_notes_and_ids_of_browser_tools_are_read() -> None:
    body = [
        {"type": "TextualBody", "purpose": "tagging", "value": "Person"},
        {"type": "TextualBody", "purpose": "commenting", "value": "who is it?"},
        {"type": "TextualBody", "purpose": "replying", "value": "my neighbour"},
    ]
    result = read_json(
        [{**selected(position(14, 17)), "id": "#a1-b2", "body": body, "creator": {"name": "Asel"}}]
    )
    assert places(result) == [("Bob", 14)]
    (part,) = result.bundle.parts()
    assert [one.note for one in part.annotations] == ["who is it?\nmy neighbour"]
    assert [one.name for one in result.bundle.head.codes] == ["Person"]
    assert [one.name for one in result.bundle.head.people] == ["Asel"]


def test_a_text_is_asked_for_once_however_many_annotations_are_on_it() -> None:
    asked: list[str] = []

    def text_of(sha256: str) -> str:
        asked.append(sha256)
        return TEXT

    root = [{**selected(position(at, at + 1)), "id": f"#{at}"} for at in range(len(TEXT))]
    result = read(Input("theirs.json", data=json.dumps(root).encode()), ReadOptions(text_of=text_of))
    assert result.counts["annotations"] == len(TEXT)
    assert asked == [text_sha256(TEXT)]


def test_annotations_may_stand_one_a_line() -> None:
    lines = [json.dumps(selected(position(14, 17))), json.dumps({**selected(position(0, 4)), "id": "#2"})]
    options = ReadOptions(text_of={text_sha256(TEXT): TEXT}.get)
    assert places(read(Input("theirs.jsonl", data="\n".join(lines).encode()), options)) == [
        ("Anna", 0),
        ("Bob", 14),
    ]


@pytest.mark.parametrize("key", ["@graph", "items", "first"])
def test_annotations_are_found_in_pages_collections_and_graphs(key: str) -> None:
    inner = {name: value for name, value in selected(position(14, 17)).items() if name != "@context"}
    root: dict[str, Any] = {"@context": CONTEXT, "id": "http://example.org/p", "type": "AnnotationPage"}
    if key == "first":
        root = {**root, "type": "AnnotationCollection", "first": {**root, "items": [inner]}}
    else:
        root[key] = [inner]
    assert places(read_json(root)) == [("Bob", 14)]


def test_a_target_without_a_source_is_refused_in_one_sentence() -> None:
    with pytest.raises(UserError) as caught:
        read_json(annotation({"selector": [quote("Bob")]}))
    assert caught.value.message == "theirs.json is no valid Web Annotation: its target names no source."


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (selected({"type": "TextPositionSelector", "start": 3}), "a TextPositionSelector of its target has no “end”"),
        (selected(position(-1, 3)), "the “start” of a selector of its target is no number of characters"),
        (selected({**position(1, 3), "end": [3]}), "the “end” of a selector of its target is no number of characters"),
        (selected({"type": "TextQuoteSelector", "prefix": "x"}), "a TextQuoteSelector of its target has no “exact”"),
        (selected(quote("x", ["a", "b"])), "a selector of its target has not one value"),
        (selected({"type": "CssSelector"}), "a CssSelector of its target has no “value”"),
        (selected({"type": "RangeSelector", "startSelector": XPATH}), "a RangeSelector {of} “endSelector”"),
        (selected({**XPATH, "refinedBy": {"type": "FragmentSelector"}}), "a FragmentSelector {of} “value”"),
        (annotation("http://example.org/t", canonical=["urn:a", "urn:b"]), "it has more than one “canonical”"),
        (annotation("http://example.org/t", motivation={"id": "x"}), "“motivation” is no word"),
        (annotation("http://example.org/t", bodyValue="x", body="urn:a"), "it has both a body and a bodyValue"),
        (annotation([]), "it has no target"),
    ],
)  # fmt: skip
def test_what_the_model_does_not_allow_is_refused_with_its_reason(broken: Any, why: str) -> None:
    with pytest.raises(UserError) as caught:
        read_json(broken)
    assert caught.value.message == (
        f"theirs.json is no valid Web Annotation: {why.replace('{of}', 'of its target has no')}."
    )
