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


RECOGITO = [
    {**annotation({"selector": [quote("Bob"), position(14, 17)]}), "id": "#a"},
    {**annotation([{"selector": quote("Anna")}, {"selector": [position(18, 21)]}]), "id": "b-1"},
    annotation({"type": "TextQuoteSelector", "exact": "Cyd"}),
]


def test_a_target_may_name_no_source_its_words_are_kept() -> None:
    """As Recogito and Annotorious write it: the page that shows the text knows which text it is."""
    result = read(Input("Стенограмма.json", data=json.dumps(RECOGITO).encode()), ReadOptions())
    (part,) = result.bundle.parts()
    assert part.document.title == "Стенограмма"
    assert {(one.quote, one.spans[0].start) for one in part.annotations} == {("Bob", 14), ("", 18)}
    assert {one.quote for one in part.orphans} == {"Anna", "Cyd"}


def test_a_file_that_names_no_source_is_placed_in_the_document_it_is_for() -> None:
    asked: list[tuple[str, str]] = []

    def named(title: str, address: str) -> str:
        asked.append((title, address))
        return TEXT

    result = read(Input("theirs.json", data=json.dumps(RECOGITO).encode()), ReadOptions(named=named))
    assert places(result) == [("Anna", 0), ("Bob", 14), ("saw", 18), ("Cyd", 22)]
    assert asked == [("theirs", "")]
    (part,) = result.bundle.parts()
    assert part.document.text_sha256 == text_sha256(TEXT)


EMOJI = "😀 Әлия келді. Ал Айбек ше? Айбек үйде."
HERE = ReadOptions(named=lambda title, address: EMOJI)


def placed(nodes: object) -> list[str]:
    result = read(Input("theirs.json", data=json.dumps(nodes).encode()), HERE)
    assert result.counts["orphans"] == 0
    return [one.quote for part in result.bundle.parts() for one in part.annotations]


@pytest.mark.parametrize("shift", [0, 1], ids=["code points", "UTF-16"])
def test_words_alone_and_positions_of_a_browser_may_stand_in_one_file(shift: int) -> None:
    at = EMOJI.index("Айбек ү") + shift
    counted = {"selector": [quote("Айбек"), position(at, at + 5)]}
    alone = {"selector": quote("Әлия")}
    assert placed([annotation(counted), annotation(alone)]) == ["Әлия", "Айбек"]


def test_positions_in_a_page_around_the_text_are_passed_over_for_the_words() -> None:
    """A browser counts the whole page, with menus and all; the words tell the place."""
    shown = [
        quote("Айбек", "text of a menu Ал\n ", " ше?") | {"prefix": "Ал\n "},
        quote("Әлия  келді"),
    ]
    nodes = [annotation({"selector": [one, position(700, 705)]}) for one in shown]
    result = read(Input("theirs.json", data=json.dumps(nodes).encode()), HERE)
    assert places(result) == [("Әлия келді", 2), ("Айбек", EMOJI.index("Айбек ше"))]
    assert "found_by_words" in {one.code for one in result.warnings}
    assert not result.left_out


def test_of_words_that_occur_twice_none_is_guessed_whatever_the_position_says() -> None:
    nodes = [annotation({"selector": [quote("Айбек"), position(700, 705)]})]
    result = read(Input("theirs.json", data=json.dumps(nodes).encode()), HERE)
    assert (result.counts["annotations"], result.counts["orphans"]) == (0, 1)


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ({"type": "FragmentSelector", "value": "char=,1"}, "😀"),
        ({"type": "FragmentSelector", "value": f"char={EMOJI.index('үйде')},"}, "үйде."),
        ({"type": "FragmentSelector", "value": "char=2,6;length=39"}, "Әлия"),
        (
            {"type": "RangeSelector", "startSelector": quote("Әлия"), "endSelector": quote(". Ал")},
            "Әлия келді",
        ),
        ({"type": "RangeSelector", "startSelector": position(2, 3), "endSelector": position(6, 7)}, "Әлия"),
        ({"exact": "Әлия"}, "Әлия"),
        ({"start": 2, "end": 6}, "Әлия"),
    ],
)
def test_a_stretch_of_text_is_understood_in_each_way_of_saying_it(selector: object, words: str) -> None:
    assert placed(annotation({"selector": selector})) == [words]


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "FragmentSelector", "value": "char=5"},
        {"type": "FragmentSelector", "value": "xywh=1,2,3,4"},
        {"type": "DataPositionSelector", "start": 2, "end": 6},
        {"type": "CssSelector", "value": "#main > p"},
        {"type": "SvgSelector", "value": "<svg/>"},
        {"type": "RangeSelector", "startSelector": XPATH, "endSelector": XPATH},
    ],
)
def test_what_is_no_stretch_of_text_is_kept_as_an_orphan(selector: object) -> None:
    result = read(Input("theirs.json", data=json.dumps(annotation({"selector": selector})).encode()), HERE)
    assert [one.reason for part in result.bundle.parts() for one in part.orphans] == [
        "It names no place in a text."
    ]


ROW: dict[str, Any] = {
    "id": "LGVKq4E4SKKro1dBBEMwsA",
    "created": "2024-01-12T18:36:15.697572+00:00",
    "updated": "2024-01-13T18:36:15.697588+00:00",
    "user": "acct:asel@hypothes.is",
    "user_info": {"display_name": None},
    "uri": "https://example.org/новость",
    "text": "кто это?",
    "tags": ["Person", "unsure"],
    "group": "__world__",
    "permissions": {"read": ["group:__world__"]},
    "document": {"title": ["Новость дня"]},
    "links": {"html": "https://hypothes.is/a/x"},
    "target": [
        {
            "source": "https://example.org/новость",
            "selector": [
                {
                    "type": "RangeSelector",
                    "startContainer": "/p[1]",
                    "startOffset": 2,
                    "endContainer": "/p[1]",
                },
                position(902, 906),
                quote("Әлия", "x 😀 ", " келді"),
            ],
        }
    ],
}
REPLY = {**ROW, "id": "r1", "user": "acct:bo@hypothes.is", "text": "моя соседка", "tags": [], "references": [ROW["id"]],
         "target": [{"source": ROW["uri"]}]}  # fmt: skip
PAGE_NOTE = {**ROW, "id": "p1", "text": "вся страница", "tags": [], "target": [{"source": ROW["uri"]}]}


@pytest.mark.parametrize(
    "root",
    [
        {"total": 3, "rows": [ROW, REPLY, PAGE_NOTE]},
        {"export_date": "2024-02-01", "export_userid": "asel", "annotations": [REPLY, ROW, PAGE_NOTE]},
        [ROW, REPLY, PAGE_NOTE],
    ],
)
def test_hypothesis_gives_tags_notes_people_replies_and_page_notes(root: object) -> None:
    result = read(Input("export.json", data=json.dumps(root).encode()), HERE)
    (part,) = result.bundle.parts()
    assert part.document.title == "Новость дня"
    (tag,) = part.annotations
    assert (tag.quote, tag.note) == ("Әлия", "кто это?\nbo@hypothes.is: моя соседка\ntag: unsure")
    assert [one.name for one in result.bundle.head.codes] == ["Person", "Entity"]
    assert {one.name for one in result.bundle.head.people} == {"asel@hypothes.is"}
    assert (tag.created.year, tag.modified.day) == (2024, 13)
    assert [one.payload["note"] for one in part.orphans] == ["вся страница"]


def test_recogito_in_its_own_shape_is_read_with_who_said_what() -> None:
    who = {"id": "u1", "name": "Асель"}
    target = {
        "annotation": "a",
        "created": "2024-05-01T10:00:00.000Z",
        "selector": [
            {"id": "s1", "quote": "Әлия", "start": 3, "end": 7},
            {"id": "s2", "quote": "үйде", "start": EMOJI.index("үйде") + 1, "end": EMOJI.index("үйде") + 5},
        ],
    }
    bodies = [
        {"id": "b1", "annotation": "a", "purpose": "tagging", "value": "Person", "creator": who},
        {"id": "b2", "annotation": "a", "purpose": "commenting", "value": "иә", "creator": {"name": "Бо"}},
    ]
    result = read(
        Input("theirs.json", data=json.dumps([{"id": "a", "bodies": bodies, "target": target}]).encode()),
        HERE,
    )
    (tag,) = (one for part in result.bundle.parts() for one in part.annotations)
    assert (tag.quote, tag.note) == ("Әлия … үйде", "Бо: иә")
    assert [one.name for one in result.bundle.head.people] == ["Асель"]
    assert result.hypothesis is not None
    assert result.hypothesis.unit == "utf16"


def linked(link: dict[str, Any], *more: object) -> list[tuple[str, str, str]]:
    tags = [
        {**annotation({"selector": quote(word)}), "id": own} for word, own in (("Anna", "#a"), ("Cyd", "#c"))
    ]
    root = [{"@context": CONTEXT, "type": "Annotation", **link}, *tags, *more]
    result = read(
        Input("theirs.json", data=json.dumps(root).encode()), ReadOptions(named=lambda title, address: TEXT)
    )
    assert result.counts["annotations"] == 2
    quotes = {one.id: one.quote for part in result.bundle.parts() for one in part.annotations}
    return [
        (one.type, quotes[one.from_annotation_id], quotes[one.to_annotation_id])
        for part in result.bundle.parts()
        for one in part.relations
    ]


def test_annotations_that_link_two_others_are_relations() -> None:
    tag = {"type": "TextualBody", "purpose": "tagging", "value": "knows"}
    ends = [{"id": "#a"}, {"id": "#c"}]
    assert linked({"id": "#l", "motivation": "linking", "target": ends, "body": [tag]}) == [
        ("knows", "Anna", "Cyd")
    ]
    link = {"id": "#l", "motivation": ["linking"], "target": "#a", "body": "#c"}
    assert linked(link) == [("linking", "Anna", "Cyd")]
    said = {**annotation("#l", body=tag, motivation="tagging"), "id": "#m"}
    assert linked(link, said) == [("knows", "Anna", "Cyd")]


def test_what_somebody_says_of_an_annotation_stands_in_its_note() -> None:
    root = [
        {**annotation("#a", body="согласна", motivation="replying", creator="Бо"), "id": "#r"},
        {**annotation({"selector": quote("Anna")}, bodyValue="кто?"), "id": "#a"},
    ]
    result = read(
        Input("theirs.json", data=json.dumps(root).encode()), ReadOptions(named=lambda title, address: TEXT)
    )
    assert [one.note for part in result.bundle.parts() for one in part.annotations] == ["кто?\nБо: согласна"]


@pytest.mark.parametrize(
    ("body", "motivation", "code", "note"),
    [
        ("просто слова", "commenting", "Entity", "просто слова"),
        ({"type": "TextualBody", "value": "Person"}, ["highlighting", "tagging"], "Person", ""),
        ({"type": "TextualBody", "value": "a/b", "purpose": ["tagging"]}, None, "a/b", ""),
        (
            {"type": "SpecificResource", "purpose": "tagging", "source": {"id": "urn:x:1", "label": "Город"}},
            None,
            "Город",
            "urn:x:1",
        ),
        (
            {"source": "http://example.org/voc#City", "purpose": "classifying"},
            None,
            "City",
            "http://example.org/voc#City",
        ),
        ({"id": "http://example.org/x", "type": "Image"}, None, "Entity", "http://example.org/x"),
        ({"type": "Choice", "items": [{"value": "раз"}, {"value": "два"}]}, None, "Entity", "раз\nдва"),
        ([], None, "Entity", ""),
        (None, None, "Entity", ""),
    ],
)
def test_bodies_become_code_and_note(body: object, motivation: object, code: str, note: str) -> None:
    node = annotation({**SOURCE, "selector": quote("Anna")}, body=body)
    result = read_json({**node, **({"motivation": motivation} if motivation else {})})
    (tag,) = (one for part in result.bundle.parts() for one in part.annotations)
    assert ([one.name for one in result.bundle.head.codes], tag.note) == ([code], note)


@pytest.mark.parametrize(
    ("creator", "people", "note"),
    [
        ("Асель", {"Асель"}, ""),
        ({"id": "https://example.org/a", "nickname": "асель"}, {"асель"}, ""),
        ([{"name": "Асель"}, "Бо"], {"Асель"}, "creator: Бо"),
        ({"type": "Person", "name": ["Асель", "A."]}, {"Асель"}, ""),
    ],
)
def test_creators_are_read_in_each_shape_and_none_is_lost(
    creator: object, people: set[str], note: str
) -> None:
    result = read_json(annotation({**SOURCE, "selector": quote("Anna")}, creator=creator))
    assert {one.name for one in result.bundle.head.people} == people
    assert [one.note for part in result.bundle.parts() for one in part.annotations] == [note]


def test_a_wrong_annotation_costs_only_itself_and_is_named() -> None:
    wrong = {**selected(quote("Bob")), "created": "yesterday", "id": "#2"}
    page = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [selected(quote("Anna")), wrong, 5, "urn:x"],
    }
    result = read_json(page)
    assert places(result) == [("Anna", 0)]
    assert [one.message for one in result.warnings if one.code in ("bad_annotation", "elsewhere")] == [
        "An annotation was left out, “created” is not one date and time: #2.",
        "An annotation was left out, an item is no object: the file.",
        "An annotation stands elsewhere and was left out: urn:x.",
    ]
    assert result.left_out


def test_many_that_are_wrong_are_named_once_and_then_counted() -> None:
    wrong = [{**selected(quote("Bob")), "created": "yesterday", "id": f"#{at}"} for at in range(500)]
    bare = {**selected(quote("Anna")), "body": {"type": "Feature"}, "id": "#bare"}
    result = read_json([bare, *wrong])
    said = [one.message for one in result.warnings if one.code != "unknown_types"]
    assert len(said) == 22
    assert said[-2:] == [
        "480 more annotations were left out like these.",
        "Bodies without words were left out: 1, such as that of #bare.",
    ]


def test_the_context_of_a_list_may_be_said_once_and_dates_may_lack_a_time() -> None:
    first = {**selected(quote("Anna")), "created": "2024-05-01"}
    second = {
        key: value for key, value in {**selected(quote("Cyd")), "id": "#2"}.items() if key != "@context"
    }
    assert places(read_json([first, second])) == [("Anna", 0), ("Cyd", 22)]


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
