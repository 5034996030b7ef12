"""WebAnno TSV of all its versions, and as other software writes it."""

from __future__ import annotations

import io
import zipfile

import pytest
from exchange_results import links, notes, warned

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult

LAYERS = "#T_SP=webanno.custom.Name|identifier|value"
ROWS = ("1-1\t0-4\tAnna\t_\tPER\t", "1-2\t5-8\tsaw\t_\t_\t", "1-3\t9-12\tBob\t_\tPER\t")


def tsv(*rows: str, version: str = "3.3", text: str = "Anna saw Bob", layers: str = LAYERS) -> str:
    return "\n".join([f"#FORMAT=WebAnno TSV {version}", layers, "", "", f"#Text={text}", *rows, ""])


def read_tsv(content: str) -> ReadResult:
    return read(Input("d.tsv", data=content.encode()), ReadOptions())


def tags(result: ReadResult) -> list[tuple[str, str]]:
    codes = {code.id: code.slug for code in result.bundle.head.codes}
    return [(one.quote, codes[one.code_id]) for part in result.bundle.parts() for one in part.annotations]


@pytest.mark.parametrize("version", ["3", "3.1", "3.2", "3.3"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_version_is_read_the_same(version: str, ending: str) -> None:
    result = read_tsv(tsv(*ROWS, version=version).replace("\n", ending))
    assert tags(result) == [("Anna", "per"), ("Bob", "per")]
    assert [part.text for part in result.bundle.parts()] == ["Anna saw Bob"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Zo\u00e9 saw \"Bob\"", 'Zoé saw "Bob"'),
        (r"\uD83D\uDE00 saw\tBob", "😀 saw\tBob"),
        (r"A \\u0041 B", r"A \u0041 B"),
        (r"\uD83D", "\ufffd"),
    ],
)
def test_the_escapes_of_version_3_1_are_those_of_java(written: str, text: str) -> None:
    first = written.split(maxsplit=1)[0]
    result = read_tsv(tsv(f"1-1\t0-1\t{first}\t_\tPER\t", version="3.1", text=written))
    assert [part.text for part in result.bundle.parts()] == [text]


EMOJI = "😀 saw Bob"


@pytest.mark.parametrize("shift", [1, 0], ids=["UTF-16", "code points"])
def test_the_tokens_say_what_positions_count(shift: int) -> None:
    rows = [
        f"1-1\t0-{1 + shift}\t😀\t_\t_\t",
        f"1-2\t{2 + shift}-{5 + shift}\tsaw\t_\tACT\t",
        f"1-3\t{6 + shift}-{9 + shift}\tBob\t_\tPER\t",
        "",
        "#Text=Cyd 😀",
        f"2-1\t{10 + shift}-{13 + shift}\tCyd\t_\tPER\t",
        f"2-2\t{14 + shift}-{15 + 2 * shift}\t😀\t_\t_\t",
    ]
    result = read_tsv(tsv(*rows, text=EMOJI))
    assert tags(result) == [("saw", "act"), ("Bob", "per"), ("Cyd", "per")]
    assert [part.text for part in result.bundle.parts()] == [EMOJI + "\nCyd 😀"]


def test_stacked_values_of_unequal_number_belong_together_by_their_mark() -> None:
    rows = (
        "1-1\t0-4\tAnna\t*[3]\tPER|GROUP[3]\t",
        "1-2\t5-8\tsaw\t*[3]\tGROUP[3]\t",
        "1-3\t9-12\tBob\t_\t_\t",
    )
    assert sorted(tags(read_tsv(tsv(*rows)))) == [("Anna", "per"), ("Anna saw", "group")]


def test_a_whole_project_is_a_set_for_each_person_over_the_same_documents() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("source/talk.txt", "Anna saw Bob")
        archive.writestr("annotation/talk.txt/asel.tsv", tsv(*ROWS[:2]))
        archive.writestr("annotation/talk.txt/bolat.tsv", tsv(ROWS[0].replace("PER", "ORG"), ROWS[1]))
    result = read(Input("project.zip", data=stream.getvalue()), ReadOptions())
    assert {one.name for one in result.bundle.head.sets} == {"asel", "bolat"}
    assert [part.document.title for part in result.bundle.parts()] == ["talk"]
    assert sorted(tags(result)) == [("Anna", "org"), ("Anna", "per")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (tsv("1-1\t0-4\tAnna\tPER"), "the row 1-1 has too few columns"),
        (tsv(*ROWS, layers="#T_XX=a.B|c"), "the layer “#T_XX=a.B|c” is of a kind that it does not know"),
        (tsv(*ROWS).replace("#Text=", "#"), "the sentence of the row 1-1 has no text"),
        (
            tsv(*ROWS) + "\nLine 1-3 does not look like this\n",
            "the line “Line 1-3 does not look like this” is none",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_with_what_is_wrong(content: str, why: str) -> None:
    with pytest.raises(UserError) as caught:
        read_tsv(content)
    assert why in caught.value.message


def texts(result: ReadResult) -> list[str | None]:
    return [part.text for part in result.bundle.parts()]


def test_sentences_without_tokens_are_part_of_the_text_wherever_they_stand() -> None:
    rows = (
        "1-1\t0-4\tАнна\t_\tPER\t", "", "#Text=Пусто Боб", "", "#Text=Боб", "3-1\t15-18\tБоб\t_\tPER\t", "",
        "#Text=и ещё", "",
    )  # fmt: skip
    result = read_tsv(tsv(*rows, text="Анна"))
    assert texts(result) == ["Анна\nПусто Боб\nБоб\nи ещё"]
    assert [part.annotations[1].spans[0].start for part in result.bundle.parts()] == [15]


def test_line_ends_of_two_characters_count_as_two() -> None:
    rows = (
        "1-1\t0-4\tАнна\t_\tPER\t", "1-2\t6-9\tsaw\t_\tACT\t", "", "#Text=Боб", "2-1\t11-14\tБоб\t_\tPER\t", "",
        "#Text=Cyd", "3-1\t18-21\tCyd\t_\tPER\t",
    )  # fmt: skip
    result = read_tsv(tsv(*rows, text="Анна\\r\n#Text=saw\\r"))
    assert texts(result) == ["Анна\nsaw\nБоб\n\nCyd"]
    assert [quote for quote, _ in tags(result)] == ["Анна", "saw", "Боб", "Cyd"]


@pytest.mark.parametrize("shift", [1, -2, 40])
def test_tags_are_placed_by_their_words_where_no_way_of_counting_fits(shift: int) -> None:
    rows = [
        "1-1\t0-4\tАнна\t_\tPER\t",
        f"1-2\t{5 + shift}-{8 + shift}\tsaw\t_\tACT\t",
        f"1-2.1\t{6 + shift}-{8 + shift}\taw\t_\tX\t",
        f"1-3\t{9 + shift}-{12 + shift}\tBob\t_\tPER\t",
    ]
    result = read_tsv(tsv(*rows, text="Анна saw Bob"))
    assert tags(result) == [("Анна", "per"), ("saw", "act"), ("aw", "x"), ("Bob", "per")]
    assert warned(result)["found_by_words"].startswith("The positions in d.tsv do not fit")
    assert not result.left_out


def test_a_tag_whose_words_are_not_in_its_sentence_has_no_place() -> None:
    result = read_tsv(tsv(*ROWS[:2], "1-3\t9-12\tRob\t_\tPER\t"))
    (part,) = result.bundle.parts()
    assert [one.quote for one in part.annotations] == ["Anna"]
    assert [one.reason for one in part.orphans] == ["The words at its place are not its quote."]


def test_values_may_hold_every_sign_of_the_format() -> None:
    rows = (
        "1-1\t0-4\tAnna\ta\\|b\\;c\\[1\\]\\_\\*\\->x\tend\\\\[1]\t",
        "1-2\t5-8\tsaw\ta\\|b\\;c\\[1\\]\\_\\*\\->x\tend\\\\[1]\t",
        "1-3\t9-12\tBob\ta\\tb\\nc\\d\t[2\\]\t",
    )
    assert notes(read_tsv(tsv(*rows))) == [
        ("Anna saw", "identifier: a|b;c[1]_*->x\nvalue: end\\"),
        ("Bob", "identifier: a\tb\nc\\d\nvalue: [2]"),
    ]


CHAIN = "#T_CH=de.x.CoreferenceLink|referenceType|referenceRelation"


def test_a_chain_goes_from_link_to_link_in_the_order_of_their_numbers() -> None:
    rows = (
        "1-1\t0-4\tAnna\tpr\\->1-9[1]\tcoref->1-2\t",
        "1-2\t5-8\tsaw\t*[2]|*[1]\t*->2-1|*->1-3\t",
        "1-3\t9-12\tBob\tnam[1]\tcoref->1-1\t",
    )
    result = read_tsv(tsv(*rows, layers=CHAIN))
    assert links(result) == {("next", "Bob", "Anna"), ("next", "Anna", "saw")}
    assert ("Anna", "referenceType: pr->1-9\nreferenceRelation: coref") in notes(result)


FRAME = LAYERS + "\n#T_SP=webanno.custom.Frame|ROLE_webanno.custom.Frame:my_role_webanno.custom.My_Link|{}"


@pytest.mark.parametrize("target", ["webanno.custom.Name", "uima.tcas.Annotation"])
def test_slots_lead_to_what_their_mark_names(target: str) -> None:
    rows = (
        "1-1\t0-4\tAnna\t_\tPER[1]|ORG[2]\t_\t_\t",
        "1-2\t5-8\tsaw\t_\t_\tagent;*;who\\;m\t1-1[2];1-3;1-9\t",
        "1-3\t9-12\tBob\t_\tPER\t_\t_\t",
    )
    result = read_tsv(tsv(*rows, layers=FRAME.format(target)))
    assert links(result) == {("agent", "saw", "Anna"), ("my_role", "saw", "Bob")}
    assert warned(result)["ends_missing"].startswith("1 relations and slots in d.tsv ")


def test_slots_may_lead_to_tokens() -> None:
    rows = (
        "1-1\t0-4\tAnna\t_\t_\t_\t_\t",
        "1-2\t5-8\tsaw\t_\t_\tagent\t1-1\t",
        "1-3\t9-12\tBob\t_\t_\t_\t_\t",
    )
    result = read_tsv(tsv(*rows, layers=FRAME.format("de.x.Token")))
    assert links(result) == {("agent", "saw", "Anna")}


def test_relations_between_stacked_tags_and_over_nothing() -> None:
    layers = LAYERS + "\n#T_RL=webanno.custom.Rel|label|BT_webanno.custom.Name"
    rows = (
        "1-1\t0-4\tAnna\t_\tPER\t_\t_\t",
        "1-2\t5-8\tsaw\t_\t_\tknows|x\t1-3|_\t",
        "1-3\t9-12\tBob\t_\tPER[1]|ORG[2]\tknows|likes\t1-1[0_2]|1-1[0_1]\t",
    )
    result = read_tsv(tsv(*rows, layers=layers))
    assert links(result) == {("rel", "Anna", "Bob")}
    assert result.counts["relations"] == 2
    assert warned(result)["ends_missing"].startswith("2 relations and slots")


def test_two_layers_of_one_short_name_stay_two_and_an_address_names_no_code() -> None:
    layers = "#T_SP=a.Name|value\n#T_SP=b.Name|identifier"
    rows = ("1-1\t0-4\tAnna\tPER\thttp://example.org/Q1\t", "1-2\t5-8\tsaw\t_\t_\t", "1-3\t9-12\tBob\t_\t_\t")
    result = read_tsv(tsv(*rows, layers=layers))
    assert sorted(code.name for code in result.bundle.head.codes) == ["Name: PER", "b.Name"]


def test_a_zip_says_what_it_lacks_and_leaves_hidden_files_and_sources_alone() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("exportedproject.json", "{}")
        archive.writestr("source/talk.tsv", "no such file")
        archive.writestr("__MACOSX/annotation/talk.tsv/._asel.tsv", b"\0")
        archive.writestr("annotation/talk.tsv/asel.tsv", tsv(*ROWS))
    result = read(Input("project.zip", data=stream.getvalue()), ReadOptions())
    assert [one.name for one in result.bundle.head.sets] == ["asel"]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("readme.txt", "x")
    with pytest.raises(UserError) as caught:
        read(Input("other.zip", data=stream.getvalue()), ReadOptions(format="webanno-tsv"))
    assert caught.value.message == "other.zip holds no files that end in .tsv."


@pytest.mark.parametrize(
    "content",
    [
        " # webanno.custom.X | value\n\n#id=1\n#text=Anna saw\n1-1\tAnna\tB-X\n1-2\tsaw\tO\n",
        "#id=1\r\n#text=Anna\r\n1\tAnna\t_\t_\r\n",
    ],
)
def test_the_older_format_of_that_name_is_refused_with_what_to_do(content: str) -> None:
    with pytest.raises(UserError) as caught:
        read_tsv(content)
    assert caught.value.message == "d.tsv is WebAnno TSV of version 1 or 2, which is not read here."
    assert "export it there as WebAnno TSV 3" in caught.value.hint


def test_sentences_far_apart_do_not_fill_the_memory() -> None:
    rows = [f"#Text=a\n{n}-1\t{n * 9_000_000}-{n * 9_000_000 + 1}\ta\t_\t_\t\n" for n in range(2, 40)]
    with pytest.raises(UserError) as caught:
        read_tsv(tsv("", *rows, text=""))
    assert "its positions leave a gap that is too large" in caught.value.message


def test_positions_of_a_text_with_its_escapes_are_not_those_of_the_text() -> None:
    rows = ("1-1\t0-10\ta\\[t\\]his\\;b\t_\tX", "1-2\t11-14\tБоб\t*\tPER")
    result = read_tsv(tsv(*rows, version="3.1", text="a\\[t\\]his\\;b Боб"))
    assert tags(result) == [("a[t]his;b", "x"), ("Боб", "per")]


def test_a_backslash_before_the_last_letter_is_no_line_end() -> None:
    rows = ("1-1\t0-4\tC:\\\\r\t_\tX\t", "", "#Text=Боб", "2-1\t5-8\tБоб\t_\tPER\t")
    assert texts(read_tsv(tsv(*rows, text="C:\\\\r"))) == ["C:\\r\nБоб"]
