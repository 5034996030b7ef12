"""WebAnno TSV of all its versions, and as other software writes it."""

from __future__ import annotations

import io
import zipfile

import pytest

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
