"""brat standoff."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from exchange_bundles import full_bundle, trap_bundle
from exchange_mixin import FormatTests, written
from exchange_results import links, notes, warned

from kantar_desk.errors import UserError
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
    assert ("fell", "so they say\nNegation\nLevel: L3") in notes(result)
    assert set(warned(result)) == {"unknown_types"}


def test_normalisations_and_notes_stand_in_the_note_of_what_they_are_about() -> None:
    result = read(
        *TWO,
        "N1\tReference T1 Wikipedia:42\tAnna A.",
        "#1\tAnnotatorNotes T1\tsure\tof it",
        "#2\tAnnotatorNotes N1\tlooked up",
        "#3\tNormalization T2\thttp://example.org/bob",
    )
    assert notes(result) == [
        ("Anna", "Wikipedia:42: Anna A.\nsure\tof it\nlooked up"),
        ("Bob", "Normalization: http://example.org/bob"),
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
    assert [quote for quote, _ in notes(result)] == ["Anna", "Bob"]
    if note != '{"body": {"kind": "claim"}}':
        assert "KantarFields T1" in warned(result)["bad_lines"]


def test_a_line_that_cannot_be_read_is_counted_and_shown() -> None:
    result = read(*TWO, "T3 PER 5 8 saw", "R1\tknows Arg1:T1", "X1\tPER 0 4\tAnna")
    assert len(notes(result)) == 2
    assert warned(result)["bad_lines"] == "3 lines beside d could not be read, such as “T3 PER 5 8 saw”."


def test_a_quote_may_go_on_over_line_ends() -> None:
    result = read("T1\tACT 5 12\tsaw", "Bob", "T2\tPER 0 4\tAnna", text="Anna saw\nBob. Bob fell.")
    assert [quote for quote, _ in notes(result)] == ["Anna", "saw\nBob"]
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


def read_files(files: dict[str, str | bytes]) -> ReadResult:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return Brat().read(Input("theirs.zip", data=stream.getvalue()), ReadOptions())


def test_lines_of_one_id_are_both_read_and_the_same_line_once() -> None:
    result = read(
        *TWO, TWO[0], "T1\tORG 14 17\tBob", "R1\tknows Arg1:T1 Arg2:T2", "R1\tlikes Arg1:T2 Arg2:T1"
    )
    assert len(notes(result)) == 3
    assert links(result) == {("knows", "Anna", "Bob"), ("likes", "Bob", "Anna")}
    assert warned(result)["double_ids"].startswith("2 ids beside d stand twice")


def test_events_on_one_trigger_stay_apart_and_each_has_its_type() -> None:
    result = read(
        *TWO,
        "T3\tSee 5 8\tsaw",
        "E1\tSee:T3 Agent:T1",
        "E2\tSee:T3 Agent:T2",
        "E3\tLook:T3",
        "E4\tSee:T9 Agent:T1",
        "A1\tNegation E2",
        "#1\tAnnotatorNotes E3\tперевод",
    )
    codes = {code.id: code.name for code in result.bundle.head.codes}
    (part,) = result.bundle.parts()
    seen = sorted((codes[one.code_id], one.note) for one in part.annotations if one.quote == "saw")
    assert seen == [("Look", "перевод"), ("See", ""), ("See", "Negation")]
    notes = {one.id: one.note for one in part.annotations}
    agents = {one.to_annotation_id: notes[one.from_annotation_id] for one in part.relations}
    assert sorted(agents.values()) == ["", "Negation"]
    assert warned(result)["no_trigger"].startswith("1 events beside d ")
    assert warned(result)["relation_ends"].startswith("1 relations ")


def test_texts_and_annotations_without_each_other_are_counted() -> None:
    result = read_files(
        {
            "d.txt": TEXT,
            "d.ann": TWO[0],
            "e.txt": "Ещё",
            "f.ann": "",
            "README.txt": "",
            "__MACOSX/._d.ann": b"\xff",
        }
    )
    assert warned(result)["no_annotations_beside"].endswith("such as e.txt.")
    assert warned(result)["no_text_beside"] == (
        "1 annotation files have no text beside them and were left out, such as f.ann."
    )


def test_folders_of_one_name_in_different_places_are_sets_of_their_own() -> None:
    files = {"train/a/d.txt": TEXT, "train/a/d.ann": TWO[0], "test/a/d.TXT": TEXT, "test/a/d.Ann": TWO[1]}
    result = read_files({**files, "test/b/d.txt": TEXT, "test/b/d.ann": ""})
    assert sorted(one.name for one in result.bundle.head.sets) == ["b", "test/a", "train/a"]
    assert len(notes(result)) == 2


MIXED = {
    "line ends": ("Анна\r\nБоб", "T1\tP 6 9\tБоб", "Анна\nи\nБоб", "T1\tP 7 10\tБоб"),
    "units": ("😀 Боб", "T1\tP 3 6\tБоб", "😀 😀 Боб", "T1\tP 4 7\tБоб"),
    "one text": ("😀 Боб", "T1\tP 3 6\tБоб", "😀 Боб", "T1\tP 2 5\tБоб"),
}


@pytest.mark.parametrize("case", MIXED)
def test_each_file_may_count_in_its_own_way(case: str) -> None:
    first, one, second, other = MIXED[case]
    result = read_files({"a/d.txt": first, "a/d.ann": one, "b/d.txt": second, "b/d.ann": other})
    assert [quote for quote, _ in notes(result)] == ["Боб", "Боб"]
    assert "1 of 2 files" in warned(result)["counted_by_file"]
    assert not result.left_out


def test_a_file_that_fits_no_way_is_asked_about_as_before() -> None:
    with pytest.raises(UserError) as caught:
        read_files({"d.txt": "😀 Боб", "d.ann": "T1\tP 3 6\tБоб", "e.txt": "Боб", "e.ann": "T1\tP 0 3\tРоб"})
    assert caught.value.code == "unit_unclear"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_in_front_of_a_text_says_how_it_is_written(encoding: str) -> None:
    result = read_files({"d.txt": "Анна 😀".encode(encoding), "d.ann": "T1\tP 5 6\t😀".encode(encoding)})
    assert [quote for quote, _ in notes(result)] == ["😀"]


def test_another_encoding_is_refused_with_its_name_and_place() -> None:
    with pytest.raises(UserError) as caught:
        read_files({"d.txt": "Анна".encode("cp1251"), "d.ann": ""})
    assert caught.value.message == "d.txt is not UTF-8: byte 1."


def test_another_encoding_may_be_said(tmp_path: Path) -> None:
    text, line = "Анна и Боб".encode("cp1251"), "T1\tPER 7 10\tБоб"
    (tmp_path / "d.txt").write_bytes(text)
    for written_as in ("cp1251", "utf-8"):
        (tmp_path / "d.ann").write_bytes(line.encode(written_as))
        for source in (tmp_path / "d.ann", tmp_path):
            result = Brat().read(Input.of(source), ReadOptions(encoding="windows-1251"))
            assert [quote for quote, _ in notes(result)] == ["Боб"]


def test_a_tree_without_pairs_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_files({"text/d.txt": TEXT, "ann/d.ann": TWO[0]})
    assert "holds no text with an annotation file of the same name beside it" in caught.value.message


def test_one_file_of_a_shared_task_brings_the_others(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    (tmp_path / "d.a1").write_text(TWO[0], "utf-8")
    (tmp_path / "d.a2").write_text("T3\tSee 5 8\tsaw\nE1\tSee:T3 Agent:T1", "utf-8")
    result = Brat().read(Input.of(tmp_path / "d.a1"), ReadOptions())
    assert links(result) == {("agent", "saw", "Anna")}
    assert [len(part.states) for part in result.bundle.parts()] == [1]


def test_names_of_relations_in_other_letters_stay_apart() -> None:
    result = read(*TWO, "R1\tпричина Arg1:T1 Arg2:T2", "R2\tсебеп Arg1:T2 Arg2:T1")
    assert links(result) == {("prichina", "Anna", "Bob"), ("sebep", "Bob", "Anna")}


def test_another_reader_finds_every_tag_relation_and_note() -> None:
    """bioc is none of the test requirements, as a package that it needs comes as source only; it is used if there."""
    brat = pytest.importorskip("bioc.brat")
    for bundle in (trap_bundle(), full_bundle()):
        data = written(Brat(), bundle)
        tags = relations = notes = 0
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if name.endswith(".ann"):
                    text = archive.read(f"{name[:-4]}.txt").decode("utf-8")
                    document = brat.loads_ann(archive.read(name).decode("utf-8"))
                    for one in document.entities:
                        words = " ".join(text[place.begin : place.end] for place in sorted(one.locations))
                        assert one.text.split() == words.split()
                    tags += len(document.entities)
                    relations += len(document.relations)
                    notes += sum(note.type == "AnnotatorNotes" for note in document.notes)
        back = Brat().read(Input("ours.zip", data=data), ReadOptions())
        assert (tags, relations) == (back.counts["annotations"], back.counts["relations"])
        assert notes >= sum(bool(one.note) for part in back.bundle.parts() for one in part.annotations)


def test_a_line_has_no_more_columns_than_the_format_knows() -> None:
    with zipfile.ZipFile(io.BytesIO(written(Brat(), trap_bundle()))) as archive:
        for name in archive.namelist():
            lines = archive.read(name).decode("utf-8").split("\n") if name.endswith(".ann") else []
            assert all(line.count("\t") == (1 if line[0] in "AR" else 2) for line in lines if line)
