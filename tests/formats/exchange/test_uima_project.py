"""Whole projects of INCEpTION: the XMI of each person in a zip inside the zip."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from test_uima import SHARED, TEXT, TYPES, cas, notes, on, xmi

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.registry import read, recognise
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult


def zipped(files: dict[str, str | bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def person(name: str, body: str = SHARED, text: str = TEXT) -> bytes:
    """What one person tagged, as INCEpTION packs it: the XMI is named after the person."""
    return zipped({f"{name}.xmi": xmi(body, text), "TypeSystem.xml": TYPES})


BASE: dict[str, str | bytes] = {
    "exportedproject123.json": "{}",
    "source/talk.txt": TEXT,
    "annotation_ser/talk.txt/asel.ser": b"\xac\xed",
}
PROJECT = {
    **BASE,
    "annotation/talk.txt/webanno17export.zip": person("asel"),
    "annotation/talk.txt/webanno18export.zip": person("bolat", '<a:N xmi:id="2" sofa="1" end="4" rank="1"/>'),
    "annotation/talk.txt/webanno19export.zip": person("INITIAL_CAS", ""),
    "annotation/ещё.txt/webanno20export.zip": person("INITIAL_CAS", "", "Никто не трогал"),
    "curation/talk.txt/webanno21export.zip": person("CURATION_USER"),
}


def read_project(files: dict[str, str | bytes]) -> ReadResult:
    source = Input("project.zip", data=zipped(files))
    assert recognise(source)[0].id == "cas-xmi"
    return read(source, ReadOptions())


def sets(result: ReadResult) -> dict[str, int]:
    """The names of the sets with the number of their annotations."""
    names = {one.id: one.name for one in result.bundle.head.sets}
    found = dict.fromkeys(names.values(), 0)
    for part in result.bundle.parts():
        for annotation in part.annotations:
            found[names[annotation.set_id]] += 1
    return found


def test_each_person_and_the_curation_is_a_set_over_the_same_documents() -> None:
    result = read_project(PROJECT)
    assert sets(result) == {"asel": 1, "bolat": 1, "CURATION_USER": 1, "INITIAL_CAS": 0}
    assert sorted(part.document.title for part in result.bundle.parts()) == ["talk", "ещё"]
    assert sorted(notes(result)) == ["rank: 1", "rank: 2\ntags: да, 7", "rank: 2\ntags: да, 7"]
    assert not result.left_out


def test_an_unpacked_project_is_read_the_same(tmp_path: Path) -> None:
    for name, data in PROJECT.items():
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    assert sets(read(Input.of(tmp_path / "project"), ReadOptions())) == sets(read_project(PROJECT))


def test_a_person_whose_xmi_is_named_after_the_document_is_named_by_the_zip() -> None:
    inner = zipped({"talk.xmi": xmi(SHARED), "TypeSystem.xml": TYPES})
    assert sets(read_project({**BASE, "annotation/talk.txt/asel.zip": inner})) == {"asel": 1}


def test_a_zip_without_xmi_is_named_and_the_others_are_read() -> None:
    binary = zipped({"asel.bcas": b"\0", "deeper.zip": person("nobody"), "in/folder.xmi": xmi(SHARED)})
    result = read_project({**PROJECT, "annotation/talk.txt/webanno22export.zip": binary})
    assert sets(result)["asel"] == 1
    assert [one.message for one in result.warnings if one.code == "no_cas_inside"] == [
        "annotation/talk.txt/webanno22export.zip holds no XMI; it was left out."
    ]


@pytest.mark.parametrize("more", [{}, {"annotation/talk.txt/asel.rdf": "x"}])
def test_a_project_without_a_format_that_is_read_here_says_what_to_do(more: dict[str, str | bytes]) -> None:
    with pytest.raises(UserError) as caught:
        read(Input("project.zip", data=zipped({**BASE, **more})), ReadOptions(format="cas-xmi"))
    assert caught.value.code == "no_annotations_in_project"
    assert "secondary format UIMA CAS XMI or UIMA CAS JSON" in caught.value.hint


def test_a_project_of_nothing_but_such_zips_says_what_to_do() -> None:
    binary = zipped({"asel.bcas": b"\0", "TypeSystem.xml": TYPES})
    with pytest.raises(UserError) as caught:
        read_project({**BASE, "annotation/talk.txt/asel.zip": binary})
    assert caught.value.code == "no_annotations_in_project"


def test_cas_json_in_a_zip_is_read_too() -> None:
    inner = zipped({"asel.json": cas(on(2, 12, 15, value="PER"))})
    assert sets(read_project({**BASE, "annotation/talk.txt/webanno1export.zip": inner})) == {"asel": 1}


def test_only_zips_in_the_place_of_a_persons_work_are_opened() -> None:
    files = {**PROJECT, "source/more.zip": b"no zip at all", "log/annotation.zip": b"none either"}
    assert sets(read_project(files)) == sets(read_project(PROJECT))


def padded(size: int, *, dense: bool) -> bytes:
    """What one person tagged with so many bytes more, which pack well or hardly."""
    more = random.Random(7).randbytes(size // 2).hex() if dense else "x" * size
    files = {"asel.xmi": xmi(f"<!-- {more} -->"), "TypeSystem.xml": TYPES}
    return zipped(files, zipfile.ZIP_DEFLATED)


def read_twelve(inner: bytes) -> ReadResult:
    files = {**BASE, **{f"annotation/{number}.txt/asel.zip": inner for number in range(12)}}
    return read(Input("project.zip", data=zipped(files, zipfile.ZIP_DEFLATED)), ReadOptions())


def test_what_zips_in_a_zip_unpack_to_counts_together_against_the_limit_of_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inner = padded(200_000, dense=True)
    assert read_twelve(inner).counts["documents"] == 12
    monkeypatch.setattr(
        "kantar_desk.formats.exchange.uima_tree.guard.EXCHANGE_ZIP",
        guard.ZipLimits(entries=250_000, total=2_000_000, entry=2_000_000),
    )
    with pytest.raises(UserError) as caught:
        read_twelve(inner)
    assert caught.value.code == "archive_refused"


def test_zips_in_a_zip_that_unpack_to_far_more_than_the_whole_are_refused() -> None:
    """Each of them alone is within what is allowed; packed once more they are not."""
    with pytest.raises(UserError) as caught:
        read_twelve(padded(900_000, dense=False))
    assert caught.value.code == "archive_refused"


def test_entries_of_zips_in_a_zip_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "kantar_desk.formats.exchange.uima_tree.guard.EXCHANGE_ZIP",
        guard.ZipLimits(entries=12, total=4_000_000, entry=4_000_000),
    )
    with pytest.raises(UserError) as caught:
        read_project(PROJECT)
    assert "it holds more than 0 entries" in caught.value.message


def test_a_zip_in_a_zip_is_refused_for_what_every_zip_is(tmp_path: Path) -> None:
    doctype = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
    for inner, code in (
        (zipped({"../asel.xmi": xmi(SHARED)}), "archive_refused"),
        (zipped({"asel.xmi": doctype}), "xml_entities"),
        (b"PK\x03\x04 cut off", "damaged_archive"),
        (padded(30_000_000, dense=False), "archive_refused"),
    ):
        with pytest.raises(UserError) as caught:
            read_project({**BASE, "annotation/talk.txt/asel.zip": inner})
        assert caught.value.code == code
    assert not list(tmp_path.iterdir())


def test_texts_of_brat_among_the_sources_are_no_annotations_of_anybody() -> None:
    files = {**PROJECT, "source/b.txt": TEXT, "source/b.ann": "T1\tPER 0 4\tAnna", "source/c.xmi": xmi("")}
    assert sets(read_project(files)) == sets(read_project(PROJECT))
