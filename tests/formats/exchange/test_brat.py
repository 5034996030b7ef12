"""brat standoff."""

from __future__ import annotations

import io
import zipfile

import pytest
from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.brat import Brat
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult

TEXT = "Anna saw Bob. Bob fell."


class TestBrat(FormatTests):
    fmt = Brat()


def read(*lines: str, text: str = TEXT, **more: str) -> ReadResult:
    files = {"d.ann": "\n".join(lines), **{f"d.{suffix}": data for suffix, data in more.items()}}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("d.txt", text)
        for name, data in files.items():
            archive.writestr(name, data)
    return Brat().read(Input("theirs.zip", data=stream.getvalue()), ReadOptions())


def tags(result: ReadResult) -> list[tuple[str, str]]:
    return [(one.quote, one.note) for part in result.bundle.parts() for one in part.annotations]


def links(result: ReadResult) -> set[tuple[str, str, str]]:
    quotes = {one.id: one.quote for part in result.bundle.parts() for one in part.annotations}
    return {
        (one.type, quotes[one.from_annotation_id], quotes[one.to_annotation_id])
        for part in result.bundle.parts()
        for one in part.relations
    }


def warned(result: ReadResult) -> dict[str, str]:
    return {one.code: one.message for one in result.warnings}


TWO = ("T1\tPER 0 4\tAnna", "T2\tPER 9 12\tBob")


@pytest.mark.parametrize(
    "line", ["R1\tknows Arg2:T2 Arg1:T1", "R1\tknows Arg1:T1 Arg2:T2\t", "R1\tknows Of:T1 To:T2"]
)
def test_a_relation_goes_the_way_its_roles_say_whichever_is_written_first(line: str) -> None:
    assert links(read(*TWO, line)) == {("knows", "Anna", "Bob")}


def test_an_event_is_its_trigger_with_a_relation_for_each_role() -> None:
    result = read(
        "T1\tPER 0 4\tAnna",
        "T3\tSee 5 8\tsaw",
        "T4\tPER 14 17\tBob",
        "T5\tFall 18 22\tfell",
        "E1\tSee:T3 Agent:T1 What2:E2",
        "E2\tFall:T5 Theme:T4",
        "A1\tNegation E2",
        "M1\tLevel E2 L3",
        "#1\tAnnotatorNotes E2\tso they say",
    )
    assert links(result) == {("agent", "saw", "Anna"), ("what", "saw", "fell"), ("theme", "fell", "Bob")}
    assert ("fell", "so they say\nNegation\nLevel: L3") in tags(result)
    assert set(warned(result)) == {"unknown_types"}


def test_normalisations_and_notes_stand_in_the_note_of_what_they_are_about() -> None:
    result = read(
        *TWO,
        "N1\tReference T1 Wikipedia:42\tAnna A.",
        "#1\tAnnotatorNotes T1\tsure\tof it",
        "#2\tAnnotatorNotes N1\tlooked up",
        "#3\tNormalization T2\thttp://example.org/bob",
    )
    assert tags(result) == [
        ("Anna", "Wikipedia:42: Anna A.\nsure\tof it\nlooked up"),
        ("Bob", "http://example.org/bob"),
    ]


def test_what_is_about_something_that_is_not_there_is_counted() -> None:
    result = read(
        *TWO, "A1\tNegation T9", "N1\tReference T9 W:1\tx", "#1\tAnnotatorNotes E9\tlost", "*\tEquiv T1 T9"
    )
    assert warned(result)["nothing_to_note"].startswith("3 notes and attributes beside d ")
    assert warned(result)["relation_ends"].startswith("1 relations")


@pytest.mark.parametrize("note", ["{broken", "[1]", "[" * 100, '{"body": {"kind": "claim"}}'])
def test_a_broken_note_of_ours_costs_nothing_but_itself(note: str) -> None:
    result = read("T1\tentity-person 0 4\tAnna", f"#1\tKantarFields T1\t{note}", *TWO[1:])
    assert [quote for quote, _ in tags(result)] == ["Anna", "Bob"]
    if note != '{"body": {"kind": "claim"}}':
        assert "KantarFields T1" in warned(result)["bad_lines"]


def test_a_line_that_cannot_be_read_is_counted_and_shown() -> None:
    result = read(*TWO, "T3 PER 5 8 saw", "R1\tknows Arg1:T1", "X1\tPER 0 4\tAnna")
    assert len(tags(result)) == 2
    assert warned(result)["bad_lines"] == "3 lines beside d could not be read, such as “T3 PER 5 8 saw”."


def test_a_quote_may_go_on_over_line_ends() -> None:
    result = read("T1\tACT 5 12\tsaw", "Bob", "T2\tPER 0 4\tAnna", text="Anna saw\nBob. Bob fell.")
    assert [quote for quote, _ in tags(result)] == ["Anna", "saw\nBob"]
    assert set(warned(result)) == {"unknown_types"}


def test_the_files_of_the_shared_task_are_read_together() -> None:
    result = read(a1="T1\tPER 0 4\tAnna", a2="T2\tFall 18 22\tfell\nE1\tFall:T2 Theme:T1")
    assert links(result) == {("theme", "fell", "Anna")}


def test_pieces_keep_their_places_whatever_stands_between_their_words() -> None:
    result = read("T1\tPER 0 4;9 12\tAnna Bob", "T2\tPER 0 4;14 17\tAnna ... Bob")
    (part,) = result.bundle.parts()
    assert sorted([(span.start, span.end) for span in one.spans] for one in part.annotations) == [
        [(0, 4), (9, 12)],
        [(0, 4), (14, 17)],
    ]
