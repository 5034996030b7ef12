"""REFI-QDA projects and codebooks."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from exchange_bundles import CODES, bundles, full_bundle, trap_bundle
from exchange_mixin import FormatTests, written
from hypothesis import given, settings
from lxml import etree

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.refi_qda import RefiCodebook, RefiProject
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult
from kantar_desk.model.bundle import Bundle


class TestRefiProject(FormatTests):
    fmt = RefiProject()


def schema() -> etree.XMLSchema:
    root = Path(__file__).resolve().parents[3]
    shared = Path(os.environ.get("KANTAR_SHARED_DIR") or root.parent / "shared").resolve()
    path = shared / "conformance" / "refi-qda" / "Project-mrt2019.xsd"
    if not path.is_file():
        pytest.skip("conformance/refi-qda is not here")
    return etree.XMLSchema(etree.parse(str(path)))


@pytest.mark.conformance
@settings(max_examples=25, deadline=None)
@given(bundle=bundles())
def test_projects_fit_the_published_schema(bundle: Bundle) -> None:
    for one in (bundle, full_bundle(), trap_bundle()):
        with zipfile.ZipFile(io.BytesIO(written(RefiProject(), one))) as archive:
            schema().assertValid(etree.fromstring(archive.read("project.qde")))


def test_a_codebook_comes_back_with_names_definitions_and_kinds() -> None:
    data = written(RefiCodebook(), full_bundle())
    back = RefiCodebook().read(Input("codes.qdc", data=data), ReadOptions()).bundle.head.codes
    assert {(c.kind, c.slug, c.name, c.definition, c.id) for c in back} == {
        (c.kind, c.slug, c.name, c.definition, c.id) for c in CODES
    }


PROJECT = """<?xml version="1.0" encoding="utf-8"?>
<Project name="p" origin="{origin}" xmlns="urn:QDA-XML:project:1.0">
<CodeBook><Codes>
<Code guid="{{AAAAAAAA-0000-4000-8000-000000000001}}" name="Voice" isCodable="true"/>
</Codes></CodeBook>
<Sources><TextSource guid="AAAAAAAA-0000-4000-8000-000000000002" name="one" plainTextPath="one.txt">
<PlainTextSelection guid="AAAAAAAA-0000-4000-8000-000000000003" startPosition="{start}" endPosition="{end}">
<Coding guid="AAAAAAAA-0000-4000-8000-000000000004">
<CodeRef targetGUID="AAAAAAAA-0000-4000-8000-000000000001"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""


@pytest.mark.parametrize(
    ("origin", "start", "end", "unit"),
    [("NVivo 15", 5, 8, ""), ("ATLAS.ti 24", 4, 7, ""), ("NVivo 15", 5, 7, "codepoint+inclusive+crlf")],
)
def test_line_ends_are_counted_as_the_program_that_wrote_the_file_does(
    origin: str, start: int, end: int, unit: str
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("project.qde", PROJECT.format(origin=origin, start=start, end=end))
        archive.writestr("sources/one.txt", "abc\r\ndef\r\n")
    result = RefiProject().read(Input("p.qdpx", data=stream.getvalue()), ReadOptions(unit=unit))
    (part,) = result.bundle.parts()
    assert [one.quote for one in part.annotations] == ["def"]
    assert "Check the first quotes." in " ".join(warning.message for warning in result.warnings)


ID = "AAAAAAAA-0000-4000-8000-00000000000{}".format
USER = ID(9)


def selection(start: int, end: int, name: str = "", own: int = 4, inner: str = "", code: int = 1) -> str:
    """A selection as most programs write it."""
    return (
        f'<PlainTextSelection guid="{ID(own)}" name="{name}" startPosition="{start}" endPosition="{end}" '
        f'creatingUser="{USER}" creationDateTime="2022-01-05T10:00:00Z">{inner}<Coding guid="{ID(own)}" '
        f'creatingUser="{USER}"><CodeRef targetGUID="{ID(code)}"/></Coding></PlainTextSelection>'
    )


def project(
    selections: str, origin: str = "", more: str = "", attributes: str = 'plainTextPath="internal://t.txt"'
) -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project name="p" origin="{origin}" xmlns="urn:QDA-XML:project:1.0">'
        f'<Users><User guid="{USER}" name="Asel"/></Users><CodeBook><Codes>'
        f'<Code guid="{ID(1)}" name="Voice" isCodable="true" color="#FF0000"><Description>Who speaks</Description>'
        f'<NoteRef targetGUID="{ID(2)}"/><Code guid="{ID(3)}" name="Loud" isCodable="true"/></Code></Codes></CodeBook>'
        f'<Sources><TextSource guid="{ID(5)}" name="one" {attributes}>{selections}</TextSource></Sources>'
        f"{more}</Project>"
    )


def read_project(qde: str, text: str | bytes | None, folder: str = "sources") -> ReadResult:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("project.qde", qde)
        if text is not None:
            archive.writestr(f"{folder}/t.txt", text)
    return read(Input("p.qdpx", data=stream.getvalue()), ReadOptions())


def warnings_of(result: ReadResult) -> dict[str, str]:
    return {one.code: one.message for one in result.warnings}


BOM = "\ufeff"


@pytest.mark.parametrize(
    ("origin", "text", "span", "name"),
    [
        ("NVivo for Windows 12.6", f"{BOM}Anna saw\r\nBob", (10, 13), ""),
        ("MAXQDA 2022 (Release 22.4.0)", "Anna saw\nBob", (9, 12), "9,12"),
        ("ATLAS.ti Win 23", "Anna saw\r\nBob", (9, 12), "1:1 p 1 in one"),
        ("QualCoder 3.5", f"{BOM}Anna saw\r\nBob", (9, 12), "Bob"),
        ("Somebody's tool", "Anna saw\r\nBob", (9, 12), "Bob"),
        ("Somebody's tool", "Anna saw\r\nBob", (10, 13), "Bob"),
        ("Somebody's tool", "Anna saw\r\nBob", (10, 13), "B…"),
        ("Somebody's tool", "Anna 😀s\nBob", (9, 12), "Bob"),
        ("", "Anna saw\nBob", (9, 12), ""),
    ],
)  # fmt: skip
def test_each_program_counts_its_own_way(origin: str, text: str, span: tuple[int, int], name: str) -> None:
    result = read_project(
        project(selection(*span, name=name), origin), text, "Sources" if "NVivo" in origin else "sources"
    )
    (part,) = result.bundle.parts()
    (annotation,) = part.annotations
    assert annotation.quote == "Bob"
    assert [one.name for one in result.bundle.head.people] == ["Asel"]
    assert "word_edges" not in warnings_of(result)


def test_a_selection_of_qualcoder_that_no_longer_fits_its_words_is_an_orphan_with_them() -> None:
    result = read_project(project(selection(0, 4, name="Olga"), "QualCoder 3.5"), "Anna saw Bob")
    (part,) = result.bundle.parts()
    assert [(one.quote, one.reason) for one in part.orphans] == [
        ("Olga", "The words at its place are not its quote.")
    ]


@pytest.mark.parametrize(
    "attributes", ['richTextPath="internal://t.docx"', 'plainTextPath="absolute:///t.txt"', ""]
)
def test_selections_without_their_text_are_orphans_and_the_text_is_named(attributes: str) -> None:
    result = read_project(project(selection(0, 4), attributes=attributes), None)
    assert (result.counts["annotations"], result.counts["orphans"]) == (0, 1)
    assert warnings_of(result)["no_text"] == "The text of “one” is not in the file."


def test_memos_of_codes_and_selections_are_kept_and_what_has_no_place_is_counted() -> None:
    memo = f'<Description>by hand</Description><NoteRef targetGUID="{ID(6)}"/>'
    note = '<Note guid="{}" name="n"><PlainTextContent>{}</PlainTextContent></Note>'
    more = (
        f"<Notes>{note.format(ID(2), 'as in line 3')}{note.format(ID(6), 'is it so?')}{note.format(ID(7), 'diary')}"
        f'</Notes><Cases><Case guid="{ID(8)}" name="P1"/></Cases><Sets><Set guid="{ID(8)}" name="s"/></Sets>'
        f"<Graphs><Graph/></Graphs><Description>about it all</Description>"
    )
    result = read_project(project(selection(0, 4, inner=memo), more=more), "Anna saw Bob")
    (part,) = result.bundle.parts()
    assert [one.note for one in part.annotations] == ["by hand\nis it so?"]
    assert result.bundle.head.codes[0].definition == "Who speaks\n\nas in line 3"
    assert warnings_of(result)["left_out"] == (
        "These parts of the project were left out: 1 Case, 1 Description, 1 Graph, 1 Note, 1 Set."
    )


def test_selections_on_pages_pictures_and_sounds_are_counted() -> None:
    more = (
        f'<Sources><PDFSource guid="{ID(6)}" name="p" path="internal://p.pdf"><PDFSelection guid="{ID(7)}" page="1"/>'
        f'</PDFSource><AudioSource guid="{ID(8)}" name="a"><AudioSelection guid="{ID(2)}" begin="1" end="2"/>'
        "</AudioSource></Sources>"
    )
    found = warnings_of(read_project(project("", more=more), "Anna"))
    assert (
        found["left_out"]
        == "These parts of the project were left out: 1 AudioSelection, 1 PDFSelection, 1 PDFSource."
    )
    assert found["other_media"] == "1 pictures, sounds and films were left out."


def test_a_code_that_is_not_in_the_file_is_told() -> None:
    result = read_project(project(selection(0, 4, code=8)), "Anna saw Bob")
    assert result.counts["annotations"] == 1
    assert warnings_of(result)["unknown_codes"].startswith("1 selections ")


def test_groups_and_sets_of_a_codebook_are_counted() -> None:
    book = (
        f'<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:0:4" origin="ATLAS.ti"><Codes>'
        f'<Code guid="{ID(1)}" name="Parent" isCodable="false"><Description>d</Description>'
        f'<Code guid="{ID(2)}" name="Kid" '
        f'isCodable="true"/></Code></Codes><Sets><Set guid="{ID(3)}" name="s"/></Sets></CodeBook>'
    )
    result = read(Input("c.qdc", data=book.encode()), ReadOptions())
    assert [code.name for code in result.bundle.head.codes] == ["Kid"]
    assert (
        warnings_of(result)["left_out"] == "These parts of the project were left out: 1 Description, 1 Set."
    )


def test_broken_fields_of_ours_cost_nothing_but_themselves() -> None:
    note = f'<Note guid="{ID(6)}" name="kantar fields"><PlainTextContent>{{broken</PlainTextContent></Note>'
    inner = f'<NoteRef targetGUID="{ID(6)}"/>'
    result = read_project(
        project(selection(0, 4, inner=inner), more=f"<Notes>{note}</Notes>"), "Anna saw Bob"
    )
    assert result.counts["annotations"] == 1
    assert warnings_of(result)["bad_fields"] == f"The fields of {ID(6).lower()} could not be read."


def tags(result: ReadResult) -> list[tuple[str, str, str]]:
    codes = {code.id: code.name for code in result.bundle.head.codes}
    return [
        (one.quote, codes[one.code_id], one.note)
        for part in result.bundle.parts()
        for one in part.annotations
    ]


def read_files(qde: str, files: dict[str, str | bytes], name: str = "project.qde") -> ReadResult:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, qde)
        for path, data in files.items():
            archive.writestr(path, data)
    return read(Input("p.qdpx", data=stream.getvalue()), ReadOptions())


WHOLE = f'<Coding guid="{ID(7)}"><CodeRef targetGUID="{ID(1)}"/></Coding>'


@pytest.mark.parametrize("text", ["Анна\nБоб", "Анна\r\nБоб", f"{BOM}Анна\r\n😀\r\n", "😀"])
@pytest.mark.parametrize("unit", ["", "utf16+inclusive", "utf16+crlf", "codepoint+bom"])
def test_a_code_of_a_whole_text_is_one_tag_over_all_of_it(text: str, unit: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("project.qde", project(WHOLE))
        archive.writestr("sources/t.txt", text)
    result = read(Input("p.qdpx", data=stream.getvalue()), ReadOptions(unit=unit))
    (part,) = result.bundle.parts()
    assert [one.quote for one in part.annotations] == [part.text]


def test_ends_that_count_the_last_character_are_told_by_the_names_of_selections() -> None:
    found = selection(0, 3, "Анна") + selection(9, 11, "Боб", own=8)
    assert [quote for quote, _, _ in tags(read_project(project(found), "Анна saw Боб"))] == ["Анна", "Боб"]


@pytest.mark.parametrize(
    ("path", "stored"),
    [
        ("internal://My%20Text.txt", "sources/My Text.txt"),
        ("internal://T.TXT", "Sources/t.txt"),
        ("relative:///texts/t.txt", "sources/t.txt"),
        ("C:\\texts\\t.txt", "sources/t.txt"),
        ("t.txt", "t.txt"),
    ],
)
def test_a_text_is_found_however_its_path_is_written(path: str, stored: str) -> None:
    result = read_files(project(selection(0, 4), attributes=f'plainTextPath="{path}"'), {stored: "Анна saw"})
    assert [quote for quote, _, _ in tags(result)] == ["Анна"]


@pytest.mark.parametrize("name", ["Мой проект.qde", "folder/project.qde", "PROJECT.QDE"])
def test_the_project_file_is_found_by_its_ending(name: str) -> None:
    folder = name.rpartition("/")[0]
    files = {f"{folder}/sources/t.txt".lstrip("/"): "Анна saw", "__MACOSX/._project.qde": b"\0"}
    assert [quote for quote, _, _ in tags(read_files(project(selection(0, 4)), files, name))] == ["Анна"]


def test_groups_that_something_was_coded_with_and_equal_names_are_codes() -> None:
    qde = project(selection(0, 4) + selection(5, 8, own=6, code=6)).replace(
        'isCodable="true" color',
        'isCodable="false" color',
    )
    qde = qde.replace("</Codes>", f'<Code guid="{ID(6)}" name="Voice" isCodable="true"/></Codes>')
    result = read_project(qde, "Анна saw")
    assert tags(result) == [("Анна", "Voice", ""), ("saw", "Voice", "")]
    assert len({one.code_id for part in result.bundle.parts() for one in part.annotations}) == 2
    assert "unknown_codes" not in warnings_of(result)


def test_a_coding_of_several_codes_is_a_tag_for_each() -> None:
    several = selection(0, 4).replace("</Coding>", f'<CodeRef targetGUID="{ID(3)}"/></Coding>')
    assert sorted(tags(read_project(project(several), "Анна saw"))) == [
        ("Анна", "Loud", ""),
        ("Анна", "Voice", ""),
    ]


def test_words_beside_pictures_and_records_are_texts() -> None:
    picture = (
        f'<PictureSource guid="{ID(6)}" name="Плакат"><TextDescription guid="{ID(7)}" plainTextPath="internal://t.txt">'
        f"{selection(0, 4, own=8)}</TextDescription></PictureSource>"
    )
    record = (
        f'<AudioSource guid="{ID(2)}" name="Интервью"><Transcript guid="{ID(3)}" plainTextPath="internal://t.txt">'
        f'<SyncPoint guid="{ID(1)}" timeStamp="0" position="5"/><SyncPoint guid="{ID(7)}" timeStamp="9" position="8"/>'
        f'<TranscriptSelection guid="{ID(4)}" fromSyncPoint="{ID(1)}" toSyncPoint="{ID(7)}">'
        f'<Coding guid="{ID(9)}"><CodeRef targetGUID="{ID(1)}"/></Coding></TranscriptSelection>'
        f'<TranscriptSelection guid="{ID(8)}" fromSyncPoint="{ID(1)}"/></Transcript>{WHOLE}</AudioSource>'
    )
    result = read_project(project("", more=f"<Sources>{picture}{record}<WebSource/></Sources>"), "Анна saw")
    titles = {
        part.document.title: sorted(one.quote for one in part.annotations) for part in result.bundle.parts()
    }
    assert titles == {"one": [], "Плакат": ["Анна"], "Интервью": ["saw", "Анна saw"]}
    assert warnings_of(result)["left_out"] == (
        "These parts of the project were left out: 1 TranscriptSelection, 1 WebSource."
    )


def test_selections_in_notes_and_notes_that_cannot_be_read_are_counted() -> None:
    inner = f'<NoteRef targetGUID="{ID(6)}"/>'
    more = (
        f'<Notes><Note guid="{ID(6)}" name="memo" richTextPath="internal://m.docx"/>'
        f'<Note guid="{ID(7)}" name="n" plainTextPath="internal://t.txt">{selection(0, 4, own=8)}</Note></Notes>'
    )
    result = read_project(project(selection(0, 4, inner=inner), more=more), "Анна saw")
    assert warnings_of(result)["left_out"] == (
        "These parts of the project were left out: 2 Note, 1 PlainTextSelection."
    )


def test_two_sources_of_one_guid_keep_their_texts_apart() -> None:
    second = (
        f'<Sources><TextSource guid="{ID(5)}" name="two" plainTextPath="internal://u.txt">'
        f"{selection(0, 3, own=6)}</TextSource></Sources>"
    )
    files = {"sources/t.txt": "Анна saw", "sources/u.txt": "Боб"}
    result = read_files(project(selection(0, 4), more=second), files)
    assert {part.text: [one.quote for one in part.annotations] for part in result.bundle.parts()} == {
        "Анна saw": ["Анна"],
        "Боб": ["Боб"],
    }


@pytest.mark.parametrize("start", ["", "x", "1.5", "1_0"])
def test_selections_without_positions_are_counted(start: str) -> None:
    bad = selection(0, 4).replace('startPosition="0"', f'startPosition="{start}"')
    result = read_project(project(bad + bad + selection(0, 4, own=6)), "Анна saw")
    assert warnings_of(result)["bad_selection"] == "2 selections without positions were left out."
    assert len(tags(result)) == 1


def test_a_coder_who_is_not_in_the_list_of_users_goes_by_the_guid() -> None:
    qde = project(selection(0, 4))
    qde = qde.replace(f'<Users><User guid="{USER}" name="Asel"/></Users>', "")
    assert [one.name for one in read_project(qde, "Анна").bundle.head.people] == [USER.lower()]


@pytest.mark.parametrize(
    ("name", "note"),
    [("Анн…", ""), ("0,4", ""), ("1:1 ¶ 1 in one", ""), ("важно для главы 2", "важно для главы 2")],
)
def test_a_name_that_a_person_gave_to_a_selection_is_in_its_note(name: str, note: str) -> None:
    assert tags(read_project(project(selection(0, 4, name)), "Анна saw")) == [("Анна", "Voice", note)]


def test_a_project_file_without_its_archive_says_what_to_import() -> None:
    with pytest.raises(UserError) as caught:
        read(Input("project.qde", data=project(selection(0, 4)).encode()), ReadOptions())
    assert caught.value.message == "project.qde is the project file alone; the texts are not in it."
    assert "Import the .qdpx file" in caught.value.hint


def test_an_unpacked_project_is_read_like_its_archive(tmp_path: Path) -> None:
    (tmp_path / "p" / "Sources").mkdir(parents=True)
    (tmp_path / "p" / "project.qde").write_text(project(selection(0, 4)), "utf-8")
    (tmp_path / "p" / "Sources" / "t.txt").write_text("Анна", "utf-8")
    assert tags(read(Input.of(tmp_path / "p"), ReadOptions())) == [("Анна", "Voice", "")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("space", ["", ' xmlns="urn:QDA-XML:codebook:1.0"', ' xmlns="urn:QDA-XML:codebook"'])
@pytest.mark.parametrize("prefix", ["", "q:"])
def test_a_codebook_is_known_however_it_is_written(encoding: str, space: str, prefix: str) -> None:
    if prefix:
        space = space.replace("xmlns=", "xmlns:q=") or ' xmlns:q="urn:x"'
    book = (
        f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n<{prefix}CodeBook{space}><{prefix}Codes>'
        f'<{prefix}Code guid="{ID(1)}" name="Голос 😀" isCodable="true"/></{prefix}Codes></{prefix}CodeBook>'
    )
    result = read(Input("книга.qdc", data=book.encode(encoding)), ReadOptions())
    assert (result.format, [code.name for code in result.bundle.head.codes]) == ("qdc", ["Голос 😀"])


def test_text_selections_beside_the_text_of_a_page_belong_to_it() -> None:
    page = (
        f'<Sources><PDFSource guid="{ID(6)}" name="лист"><Representation guid="{ID(7)}" '
        f'plainTextPath="internal://t.txt"/>{selection(5, 8, own=8)}</PDFSource></Sources>'
    )
    result = read_project(project("", more=page), "Анна saw")
    assert tags(result) == [("saw", "Voice", "")]
    assert not result.left_out
