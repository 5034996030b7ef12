"""Shapes of doccano, Label Studio, Prodigy and spaCy files that their documentation allows, with texts of our own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult

TEXT = "Әлия 😀 сказала: погибло 7 человек. Айбек молчал."
REGION = {"from_name": "label", "to_name": "text", "type": "labels"}


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def region(words: str, own: object = "a", **more: object) -> dict[str, Any]:
    start, end = at(words)
    return {
        **REGION,
        "id": own,
        "value": {"start": start, "end": end, "text": words, "labels": ["PER"]},
        **more,
    }


def task(*results: object, data: object = None, **more: object) -> dict[str, Any]:
    return {
        "id": 1,
        "data": data or {"text": TEXT},
        "annotations": [{"completed_by": 1, "result": [*results], **more}],
    }


def lines(*nodes: object) -> str:
    return "".join(json.dumps(node, ensure_ascii=False) + "\n" for node in nodes)


def found(root: object, format_id: str = "") -> ReadResult:
    text = root if isinstance(root, str) else json.dumps(root, ensure_ascii=False)
    return read(Input("theirs.json", data=text.encode()), ReadOptions(format=format_id))


def quotes(result: ReadResult) -> list[str]:
    return [one.quote for part in result.bundle.parts() for one in part.annotations]


def titles(result: ReadResult) -> list[str]:
    return sorted(part.document.title for part in result.bundle.parts())


def texts(result: ReadResult) -> list[str | None]:
    return [part.text for part in result.bundle.parts()]


def said(result: ReadResult) -> list[str]:
    return [one.message for one in result.warnings if one.code != "unknown_types"]


def links(result: ReadResult) -> list[tuple[str, str, str, str]]:
    quote = {one.id: one.quote for part in result.bundle.parts() for one in part.annotations}
    return sorted(
        (one.type, quote[one.from_annotation_id], quote[one.to_annotation_id], one.note)
        for part in result.bundle.parts()
        for one in part.relations
    )


# What is left out


def test_what_many_lines_lack_is_one_sentence_with_their_number() -> None:
    span = {"start": 0, "end": 4, "label": "PER"}
    rejected = [{"text": TEXT, "_input_hash": n, "spans": [span], "answer": "reject"} for n in range(3000)]
    result = found(
        lines(
            {"text": TEXT, "_input_hash": -1, "spans": [span], "answer": "accept"}, *rejected, {"spans": []}
        )
    )
    assert said(result) == [
        "Texts that were rejected or skipped came in without their tags: 3000 (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …).",
        "Texts that are not in the file were left out: 1 (3002).",
    ]


def test_broken_lines_are_named_and_the_rest_counted() -> None:
    good = json.dumps({"text": TEXT, "label": [[*at("Әлия"), "PER"]]})
    result = found(good + "\n" + "{not json}\n" * 30)
    assert quotes(result) == ["Әлия"]
    assert len(said(result)) == 21
    assert said(result)[-1].startswith("More lines that cannot be read were left out: 10 (22, 23,")
    first = found('{"text": "cut o\n' + good + "\n", "doccano")
    assert quotes(first) == ["Әлия"]
    assert said(first)[0].startswith("Line 1 of theirs.json cannot be read as JSON")


@pytest.mark.parametrize("format_id", ["doccano", "w3c", "prodigy", "label-studio"])
def test_a_file_of_broken_lines_is_refused_with_what_is_wrong(format_id: str) -> None:
    line = json.dumps({"text": "Анна пришла", "label": [[0, 4, "PER"]]}, ensure_ascii=False) + "\n"
    with pytest.raises(UserError) as caught:
        read(Input("a.jsonl", data=(line * 30).encode("cp1251")), ReadOptions(format=format_id))
    assert caught.value.message == (
        "a.jsonl holds no line that could be read. Line 1 of a.jsonl cannot be read as JSON: byte 11 is not UTF-8."
    )


def test_broken_characters_are_told() -> None:
    result = found('{"text": "a\\ud83d b", "label": [[3, 4, "X"]]}\n', "doccano")
    assert quotes(result) == ["b"]
    assert said(result) == ["1 broken characters in the file were replaced by “\ufffd”."]
    assert not result.left_out


def test_what_is_stated_of_a_text_is_kept_and_other_fields_are_named() -> None:
    meta = {
        "url": "https://example.org/a",
        "author": "Айбек",
        "date": "2024-05-01",
        "lang": "ru",
        "source": "Хабар",
        "page": 7,
    }
    for root in (
        lines({"id": 1, "text": TEXT, "title": "Стенограмма", "label": [[0, 4, "PER"]], "meta": meta}),
        lines(
            {"text": TEXT, "title": "Стенограмма", "_task_hash": 1, "spans": [], "answer": "accept", **meta}
        ),
        [task(region("Әлия"), data={"text": TEXT, "title": "Стенограмма", **meta})],
    ):
        result = found(root)
        (part,) = result.bundle.parts()
        source = part.document.source
        assert part.document.title == "Стенограмма"
        assert (source.address, source.author, source.published) == (
            "https://example.org/a",
            "Айбек",
            "2024-05-01",
        )
        assert (source.publisher, source.language) == ("Хабар", "ru")
        assert said(result) == ["Other fields of the texts were left out: page."]


@pytest.mark.parametrize("format_id", ["doccano", "prodigy", "spacy"])
def test_positions_count_in_the_string_of_the_file_with_its_line_ends(format_id: str) -> None:
    raw = "\ufeffодин\r\nдва\r\nтри"
    start = raw.index("три")
    root = lines({"text": raw, "spans": [{"start": start, "end": start + 3, "label": "N"}]})
    if format_id == "doccano":
        root = lines({"text": raw, "label": [[start, start + 3, "N"]]})
    result = found(root, format_id)
    assert quotes(result) == ["три"]
    assert texts(result) == ["один\nдва\nтри"]


# doccano


@pytest.mark.parametrize(
    ("node", "named"),
    [
        ({"label": "новость"}, "Labels that stand on no words were left out: 1, such as “новость”."),
        ({"label": ["перевод один", "два"]}, "Labels that stand on no words were left out: 2, such as “перевод один”."),
        ({"annotations": [{"label": 3, "user": 1}]}, "Labels that stand on no words were left out: 1, such as “3”."),
        ({"cats": {"news": 1.5, "x": 0}}, "Labels that stand on no words were left out: 1, such as “news”."),
        ({"label": [[0.0, 4.0, "PER"]]}, "Labels that could not be read were left out: 1, on 1."),
    ],
)  # fmt: skip
def test_labels_of_whole_texts_are_named_and_the_text_comes_in(node: dict[str, Any], named: str) -> None:
    result = found(lines({"id": 1, "text": TEXT, **node}), "doccano")
    assert texts(result) == [TEXT]
    assert said(result) == [named]


def test_doccano_takes_each_key_of_labels_and_none_for_another() -> None:
    node = {
        "id": 1,
        "text": TEXT,
        "label": [[*at("Әлия"), "PER"]],
        "labels": [[*at("Айбек"), "PER"]],
        "entities": [{"id": 5, "label": 4, "start_offset": at("7")[0], "end_offset": at("7")[1]}],
        "annotations": [{"label": 1, "start_offset": 0, "end_offset": 4, "user": 2}],
        "cats": ["news"],
    }
    result = found(lines(node), "doccano")
    assert sorted(quotes(result)) == ["7", "Айбек", "Әлия", "Әлия"]
    assert said(result) == ["Labels that stand on no words were left out: 1, such as “news”."]


@pytest.mark.parametrize("ids", [("x-1", "x-1"), (7, 7)])
def test_equal_ids_with_equal_texts_are_one_document_and_with_others_two(ids: tuple[object, object]) -> None:
    first, second = (
        {"id": own, "text": TEXT, "label": [[*at(word), "PER"]]}
        for own, word in zip(ids, ("Әлия", "Айбек"), strict=True)
    )
    assert titles(found(lines(first, second))) == ["Text 1"]
    assert titles(found(lines(first, {**second, "text": TEXT + " Да."}))) == ["Text 1", "Text 2"]
    for one in (first, second):
        del one["id"]
    assert titles(found(lines(first, second))) == ["Text 1", "Text 2"]


# Label Studio


def test_what_nobody_submitted_is_named() -> None:
    root = [{"id": 1, "data": {"text": TEXT}, "annotations": [], "drafts": [{"result": [region("Әлия")]}]}]
    assert said(found(root)) == ["Drafts that nobody submitted were left out, of texts: 1 (1)."]


def test_links_have_each_label_and_both_directions() -> None:
    ends = {"from_id": 5, "to_id": "b", "type": "relation"}
    root = [
        task(
            {**ends, "direction": "left", "labels": ["said"]},
            {**ends, "direction": "right", "labels": ["x", "y"]},
            {**ends, "direction": "bi"},
            region("Әлия", 5),
            region("Айбек", "b"),
        )
    ]
    assert links(found(root)) == [
        ("relation", "Әлия", "Айбек", "in both directions"),
        ("said", "Айбек", "Әлия", ""),
        ("x", "Әлия", "Айбек", ""),
        ("y", "Әлия", "Айбек", ""),
    ]


@pytest.mark.parametrize("labels", [None, []])
def test_a_region_without_a_label_is_kept_without_a_made_up_note(labels: object) -> None:
    one = region("Әлия")
    del one["value"]["labels"]
    if labels is not None:
        one["value"]["labels"] = labels
    (part,) = found([task(one)]).bundle.parts()
    assert [(tag.quote, tag.note) for tag in part.annotations] == [("Әлия", "")]


def test_positions_may_be_written_as_texts() -> None:
    one = region("Айбек")
    one["value"] |= {key: str(one["value"][key]) for key in ("start", "end")}
    assert quotes(found([task(one)])) == ["Айбек"]


def test_a_task_with_several_texts_is_a_document_for_each_that_has_regions() -> None:
    other = {
        **REGION,
        "id": "z",
        "to_name": "second",
        "value": {"start": 0, "end": 6, "text": "Другой", "labels": ["N"]},
    }
    link = {"from_id": "a", "to_id": "z", "type": "relation", "direction": "right", "labels": ["same"]}
    data = {"title": "Пара", "one": TEXT, "two": "Другой текст", "url": "https://example.org/x"}
    result = found([task(region("Әлия"), other, link, data=data)])
    assert titles(result) == ["Пара · one", "Пара · two"]
    assert sorted(quotes(result)) == ["Другой", "Әлия"]
    assert links(result) == [("same", "Әлия", "Другой", "")]  # fmt: skip


PAGE = "<div><h1>Сводка 😀</h1>\n<p>Әлия &amp; Айбек<br>молчали.</p><script>var x</script><p>Конец</p></div>"
SHOWN = "Сводка 😀\n\nӘлия & Айбек\nмолчали.\nКонец\n"


def on_page(words: str, start: int | None, **more: object) -> dict[str, Any]:
    value: dict[str, Any] = {
        "start": "/div[1]/p[1]/text()[1]",
        "end": "/div[1]/p[1]/text()[1]",
        "startOffset": 0,
        "endOffset": 4,
        "text": words,
        "hypertextlabels": ["PER"],
    }
    if start is not None:
        value["globalOffsets"] = {"start": start, "end": start + len(words)}
    return {
        "id": words,
        "from_name": "l",
        "to_name": "page",
        "type": "hypertextlabels",
        "value": value,
        **more,
    }


@pytest.mark.parametrize("shift", [0, 1], ids=["code points", "UTF-16"])
def test_a_web_page_is_text_without_marks_and_its_regions_stand_on_their_words(shift: int) -> None:
    regions = [
        on_page("Сводка", 0),
        on_page("Әлия & Айбек", 9 + shift),
        on_page("молчали", 22 + shift),
        on_page("Конец", 35 + shift),
    ]
    result = found([task(*regions, data={"html": PAGE})])
    assert texts(result) == [SHOWN]
    assert quotes(result) == ["Сводка", "Әлия & Айбек", "молчали", "Конец"]
    assert result.counts["orphans"] == 0


def test_a_region_of_a_page_without_offsets_is_found_by_its_words_or_kept_as_an_orphan() -> None:
    result = found([task(on_page("Конец", None), on_page("л", None), data={"html": PAGE})])
    assert quotes(result) == ["Конец"]
    assert [(one.quote, one.reason) for part in result.bundle.parts() for one in part.orphans] == [
        ("л", "It was placed on a web page as it was shown.")
    ]


TURNS = [
    {"author": "Әлия", "text": "Кто 😀 там?"},
    {"author": "Бо", "text": "Это я."},
    {"author": "Әлия", "text": "Да."},
]


def in_turns(words: str, turns: tuple[object, object], inside: tuple[int, int]) -> dict[str, Any]:
    value = {"start": turns[0], "end": turns[1], "startOffset": inside[0], "endOffset": inside[1], "text": words,
             "paragraphlabels": ["PER"]}  # fmt: skip
    return {"id": words, "from_name": "l", "to_name": "d", "type": "paragraphlabels", "value": value}


@pytest.mark.parametrize("shift", [0, 1], ids=["code points", "UTF-16"])
def test_a_dialogue_is_a_text_with_its_speakers_and_a_region_never_covers_their_names(shift: int) -> None:
    regions = [
        in_turns("там", ("0", "0"), (6 + shift, 9 + shift)),
        in_turns("там?\nЭто", (0, 1), (6 + shift, 3)),
    ]
    result = found([task(*regions, data={"dialogue": TURNS})])
    assert texts(result) == ["Әлия: Кто 😀 там?\nБо: Это я.\nӘлия: Да."]
    assert sorted(quotes(result)) == ["там", "там? … Это"]


def test_a_picture_is_no_text() -> None:
    value = {"format": "rle", "rle": [1], "brushlabels": ["x"]}
    result = found(
        [task({**REGION, "type": "brushlabels", "value": value}, data={"image": "https://a.org/b.png"})]
    )
    assert result.counts["documents"] == 0
    assert said(result) == ["Texts that are not in the file were left out: 1 (1)."]


def test_json_min_is_one_text_for_a_task_and_a_set_for_each_person() -> None:
    def made(who: int, words: str) -> dict[str, Any]:
        start, end = at(words)
        spans = [{"start": start, "end": end, "text": words, "labels": ["PER"]}]
        return {
            "id": 9,
            "text": TEXT,
            "label": spans,
            "mood": {"choices": ["calm", "sad"]},
            "annotator": who,
            "annotation_id": who,
            "created_at": "2024-01-02T03:04:05.000Z",
            "updated_at": "2024-01-02T03:04:05.000Z",
            "lead_time": 3.2,
        }

    result = found([made(1, "Әлия"), made(2, "Айбек")])
    assert titles(result) == ["Text 1"]
    assert {one.name for one in result.bundle.head.sets} == {"1", "2"}
    assert sorted(quotes(result)) == ["Айбек", "Әлия"]
    assert said(result) == ["Labels that stand on no words were left out: 2, such as “mood: calm, sad”."]


# Prodigy and spaCy


def test_spans_given_by_their_tokens_alone_have_a_place() -> None:
    tokens = [
        {"text": word, "start": at(word)[0], "end": at(word)[1], "id": n}
        for n, word in enumerate(("7", "человек"))
    ]
    spans = [{"token_start": 0, "token_end": last, "label": "FIG"} for last in (1, 9)]
    node = {"text": TEXT, "_input_hash": 1, "tokens": tokens, "answer": "accept", "spans": spans}
    result = found(lines(node))
    assert quotes(result) == ["7 человек"]
    assert said(result) == ["Labels that could not be read were left out: 1, on 1."]


@pytest.mark.parametrize("more", [{}, {"label": None}, {"label": None, "type": "entity"}])
def test_a_span_that_was_only_highlighted_is_an_entity(more: dict[str, Any]) -> None:
    result = found(
        lines({"text": TEXT, "_input_hash": 1, "spans": [{"start": 0, "end": 4, **more}], "answer": "accept"})
    )
    assert quotes(result) == ["Әлия"]
    assert [one.name for one in result.bundle.head.codes] == ["Entity"]


def test_links_without_a_label_have_a_type_of_their_own() -> None:
    spans = [{"start": s, "end": e, "token_start": n, "token_end": n, "label": "P"}
             for n, (s, e) in enumerate((at("Әлия"), at("Айбек")))]  # fmt: skip
    relation = {"head": 0, "child": 1, "label": None}
    result = found(lines({"text": TEXT, "spans": spans, "relations": [relation], "answer": "accept"}))
    assert links(result) == [("relation", "Әлия", "Айбек", "")]


@pytest.mark.parametrize(
    "part", ["<", '<a b="', "<!--", "<p>", "<a b='c", "&amp", "</", "<?", "<script>", '<b a="<" ']
)
def test_a_page_that_is_all_marks_is_read_at_once(part: str) -> None:
    """Each mark is looked at once: a parser that goes back takes minutes for these."""
    result = found([task(on_page("Әлия", 0), data={"html": "Әлия" + part * 200_000})], "label-studio")
    assert quotes(result) == ["Әлия"]


def test_a_page_keeps_the_words_beside_a_picture_that_stands_in_it() -> None:
    picture = f'<img alt="a > b" src="data:image/png;base64,{"A" * 50_000}">'
    result = found([task(on_page("Әлия", 0), data={"html": f"<p>Әлия{picture} келді</p>"})])
    assert texts(result) == ["Әлия келді\n"]
