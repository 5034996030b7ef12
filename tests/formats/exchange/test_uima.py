"""UIMA CAS as JSON and XMI."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from exchange_mixin import FormatTests

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.uima import CasJson, CasXmi
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult

NAME = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
TEXT = "Anna 😀 saw Bob"


class TestCasJson(FormatTests):
    fmt = CasJson()


class TestCasXmi(FormatTests):
    fmt = CasXmi()


def sofa(text: str | None = TEXT) -> dict[str, Any]:
    found = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView"}
    return {**found, "sofaURI": "file:x"} if text is None else {**found, "sofaString": text}


def on(own: int, begin: int, end: int, type_: str = NAME, **more: object) -> dict[str, Any]:
    return {"%ID": own, "%TYPE": type_, "@sofa": 1, "begin": begin, "end": end, **more}


def cas(*structures: dict[str, Any], text: str | None = TEXT) -> bytes:
    return json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": [sofa(text), *structures], "%VIEWS": {}}).encode()


def read_cas(*structures: dict[str, Any], text: str | None = TEXT) -> ReadResult:
    return read(Input("d.json", data=cas(*structures, text=text)), ReadOptions())


def tags(result: ReadResult) -> list[str]:
    return [one.quote for part in result.bundle.parts() for one in part.annotations]


def links(result: ReadResult) -> list[tuple[str, str, str]]:
    quotes = {one.id: one.quote for part in result.bundle.parts() for one in part.annotations}
    return [
        (one.type, quotes[one.from_annotation_id], quotes[one.to_annotation_id])
        for part in result.bundle.parts()
        for one in part.relations
    ]


def test_positions_are_units_of_utf_16() -> None:
    assert tags(read_cas(on(2, 5, 7, value="X"), on(3, 12, 15, value="PER"))) == ["😀", "Bob"]


def test_structures_may_stand_in_an_object_by_id() -> None:
    root = {"%FEATURE_STRUCTURES": {"1": sofa(), "2": on(2, 12, 15, value="PER")}}
    result = read(Input("d.json", data=json.dumps(root).encode()), ReadOptions())
    assert tags(result) == ["Bob"]


def test_chains_and_relations_between_tokens_are_relations() -> None:
    chain = read_cas(
        {"%ID": 2, "%TYPE": "webanno.custom.PersonChain", "@first": 3},
        on(3, 0, 4, "webanno.custom.PersonLink", **{"@next": 4}, referenceType="name"),
        on(4, 12, 15, "webanno.custom.PersonLink"),
    )
    assert links(chain) == [("next", "Anna", "Bob")]
    tokens = read_cas(
        on(2, 0, 4, TOKEN), on(3, 12, 15, TOKEN), on(4, 12, 15, "x.Dep", **{"@Governor": 2, "@Dependent": 3})
    )
    assert links(tokens) == [("dep", "Anna", "Bob")]


@pytest.mark.parametrize(
    ("structure", "text", "reason"),
    [
        (on(2, 0, 400), TEXT, "It lies outside the text."),
        (on(2, 3, 3), TEXT, "It covers no words."),
        (on(2, 0, 4), None, "Its text is not in the file."),
    ],
)
def test_what_has_no_place_is_an_orphan_that_says_why(structure: Any, text: str | None, reason: str) -> None:
    result = read_cas(structure, text=text)
    assert [one.reason for part in result.bundle.parts() for one in part.orphans] == [reason]


@pytest.mark.parametrize("sofa_too", [{}, {"@sofa": 1}])
def test_what_is_about_the_whole_text_is_counted(sofa_too: dict[str, Any]) -> None:
    result = read_cas({"%ID": 2, "%TYPE": "custom.Source", "author": "Asel", **sofa_too}, on(3, 0, 4, TOKEN))
    assert [one.message for one in result.warnings] == [
        "What is about a whole text was left out, as it stands on no words: 1 Source.",
        "Parts of the text were left out: 1 Token.",
    ]
    assert result.left_out


@pytest.mark.parametrize("reference", [{"%ID": 2, "%TYPE": "x.Rel", "@from": 3}, on(2, 0, 4, **{"@to": 77})])
def test_a_reference_that_leads_nowhere_is_told(reference: dict[str, Any]) -> None:
    assert read_cas(reference, on(3, 5, 7)).left_out


CRLF = "Анна\r\n😀 Боб\r\nсказал"


@pytest.mark.parametrize("first", ["", "\ufeff"])
def test_every_character_of_the_text_counts_as_it_stands_in_the_file(first: str) -> None:
    at = len(first)
    result = read_cas(
        on(2, 6 + at, 8 + at), on(3, 9 + at, 12 + at), on(4, 14 + at, 20 + at), text=first + CRLF
    )
    assert tags(result) == ["😀", "Боб", "сказал"]
    body = (first + CRLF).replace("\r", "&#13;").replace("\n", "&#10;")
    assert tags(read_xmi(f'<a:N xmi:id="2" sofa="1" begin="{9 + at}" end="{12 + at}"/>', body)) == ["Боб"]


def test_line_ends_of_another_kind_are_a_text_of_their_own() -> None:
    files = {"a/d.json": cas(on(2, 5, 8), text="Анна\nБоб"), "b/d.json": cas(on(2, 6, 9), text="Анна\r\nБоб")}
    assert tags(read_zip(files)) == ["Боб", "Боб"]


def test_values_in_arrays_and_lists_and_structures_stand_in_the_note() -> None:
    result = read_cas(
        on(2, 12, 15, "webanno.custom.Span", **{"@tags": 3, "@more": 4, "@attribute": 6, "@nothing": 8}),
        {"%ID": 3, "%TYPE": "uima.cas.String[]", "%ELEMENTS": ["да", None, "нет"]},
        {"%ID": 4, "%TYPE": "uima.cas.NonEmptyStringList", "head": "x", "@tail": 5},
        {"%ID": 5, "%TYPE": "uima.cas.NonEmptyStringList", "head": "y", "@tail": 4},
        {"%ID": 6, "%TYPE": "x.Attribute", "name": "polarity", "@inner": 7},
        {"%ID": 7, "%TYPE": "x.Value", "value": "negative"},
        {"%ID": 8, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [None]},
    )
    (part,) = result.bundle.parts()
    assert [one.note for one in part.annotations] == [
        "tags: да, нет\nmore: x, y\nattribute.name: polarity\nattribute.inner.value: negative"
    ]
    assert not result.left_out


def test_a_long_list_of_annotations_is_followed_to_its_end() -> None:
    nodes = [
        {"%ID": 100 + n, "%TYPE": "uima.cas.NonEmptyFSList", "@head": 3 + n % 2, "@tail": 101 + n}
        for n in range(300)
    ]
    end = {"%ID": 400, "%TYPE": "uima.cas.EmptyFSList"}
    result = read_cas(on(2, 0, 4, **{"@all": 100}), on(3, 5, 7), on(4, 12, 15), *nodes, end)
    assert result.counts["relations"] == 300


def test_a_link_gives_its_relation_the_role_and_everything_else_it_says() -> None:
    result = read_cas(
        on(2, 12, 15, "webanno.custom.Frame", **{"@FE": 5}),
        {"%ID": 5, "%TYPE": "webanno.custom.Link[]", "%ELEMENTS": [6, 7]},
        {"%ID": 6, "%TYPE": "webanno.custom.Link", "role": "Кто", "@target": 8, "sure": True},
        {"%ID": 7, "%TYPE": "webanno.custom.Link", "@target": 8},
        on(8, 0, 4),
    )
    (part,) = result.bundle.parts()
    assert sorted((one.type, one.note) for one in part.relations) == [("fe", ""), ("kto", "sure: true")]


def test_structures_that_refer_to_each_other_in_circles_are_read_once() -> None:
    circle = [
        {"%ID": 20 + n, "%TYPE": "x.Node", "@a": 20 + (n + 1) % 40, "@b": 20 + (n + 2) % 40}
        for n in range(40)
    ]
    assert tags(read_cas(on(2, 0, 4, **{"@node": 20}), *circle)) == ["Anna"]


@pytest.mark.parametrize("begin", [5.0, "5", True, -1])
def test_a_position_that_is_no_whole_number_has_no_place(begin: object) -> None:
    result = read_cas({**on(2, 0, 7, value="X"), "begin": begin})
    (part,) = result.bundle.parts()
    assert (part.annotations, [one.reason for one in part.orphans]) == ((), ["It lies outside the text."])


def test_a_position_that_is_not_written_is_zero() -> None:
    structure = on(2, 0, 4)
    del structure["begin"]
    assert tags(read_cas(structure)) == ["Anna"]
    assert tags(read_xmi('<a:N xmi:id="2" sofa="1" end="4"/>')) == ["Anna"]


def test_the_types_of_the_file_say_what_stands_on_words() -> None:
    types = {
        name: {"%NAME": name, "%SUPER_TYPE": parent}
        for name, parent in (
            ("x.Tag", "x.Base"), ("x.Base", "uima.tcas.Annotation"), ("x.About", "uima.cas.AnnotationBase"),
        )
    }  # fmt: skip
    tag = {"%ID": 2, "%TYPE": "x.Tag", "@sofa": 1, "^end": 4}
    about = {"%ID": 3, "%TYPE": "x.About", "@sofa": 1, "begin": 1, "end": 2}
    root = {"%TYPES": types, "%FEATURE_STRUCTURES": [sofa(), tag, about], "%VIEWS": {}}
    result = read(Input("d.json", data=json.dumps(root).encode()), ReadOptions())
    assert tags(result) == ["Anna"]
    assert "1 About" in result.warnings[0].message


def test_the_reduced_form_is_a_list_of_structures() -> None:
    assert tags(read(Input("d.json", data=json.dumps([sofa(), on(2, 0, 4)]).encode()), ReadOptions())) == [
        "Anna"
    ]


@pytest.mark.parametrize(
    ("root", "why"),
    [
        ([sofa(), {"%ID": 2, "begin": 0}, {"%ID": 3, "%TYPE": "x"}], "the feature structure 2 has no type"),
        ({"_context": {"_types": {}}, "_views": {}}, "is CAS JSON of the old kind"),
    ],
)
def test_json_that_cannot_be_read_is_refused_with_what_is_wrong(root: object, why: str) -> None:
    with pytest.raises(UserError) as caught:
        read(Input("d.json", data=json.dumps(root).encode()), ReadOptions())
    assert why in caught.value.message


@pytest.mark.parametrize("text", [None, TEXT])
def test_a_text_that_is_not_there_is_named(text: str | None) -> None:
    result = read_cas({**on(2, 0, 4), "@sofa": 1 if text is None else 9}, text=text)
    assert tags(result) == []
    assert {one.code for one in result.warnings} & {"no_text", "no_view"}


def test_lemmas_are_tags_and_tokens_are_parts_of_the_text() -> None:
    package = TOKEN.rpartition(".")[0]
    result = read_cas(
        on(2, 0, 4, TOKEN), on(3, 0, 4, f"{package}.Lemma", value="анна"), on(4, 5, 7, f"{package}.Div")
    )
    assert (tags(result), notes(result)) == (["Anna"], ["value: анна"])
    assert [code.name for code in result.bundle.head.codes] == ["Lemma"]
    assert result.warnings[0].message == "Parts of the text were left out: 1 Div, 1 Token."


def test_free_words_are_no_name_of_a_code() -> None:
    result = read_cas(on(2, 0, 4, value="первая строка\nвторая"), on(3, 5, 7, value="слово " * 20))
    assert [code.name for code in result.bundle.head.codes] == ["NamedEntity"]
    assert notes(result)[0] == "value: первая строка\nвторая"


def test_an_address_is_no_name_of_a_code_and_equal_names_of_two_layers_stay_two() -> None:
    result = read_cas(
        on(2, 0, 4, "a.Name", identifier="http://example.org/Q42"), on(3, 5, 7, "b.Name", value="PER")
    )
    assert sorted(code.name for code in result.bundle.head.codes) == ["Name", "b.Name: PER"]


def xmi(body: str, text: str = TEXT, version: str = "1.0") -> bytes:
    return (
        f'<?xml version="{version}" encoding="UTF-8"?><xmi:XMI xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:xmi="http://www.omg.org/XMI" xmlns:a="http:///a.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>'
        f'{body}<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="{text}"/>'
        '<cas:View sofa="1" members="2"/></xmi:XMI>'
    ).encode()


def read_xmi(body: str, text: str = TEXT, version: str = "1.0") -> ReadResult:
    return read(Input("d.xmi", data=xmi(body, text, version)), ReadOptions())


def read_zip(files: dict[str, str | bytes], format_id: str = "") -> ReadResult:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return read(Input("files.zip", data=stream.getvalue()), ReadOptions(format=format_id))


def notes(result: ReadResult) -> list[str]:
    return [one.note for part in result.bundle.parts() for one in part.annotations]


def test_a_value_that_looks_like_an_id_stays_a_value() -> None:
    result = read_xmi(
        '<a:N xmi:id="2" sofa="1" begin="0" end="4" value="3" rank="3"/>'
        '<a:N xmi:id="3" sofa="1" begin="5" end="7" value="²" rank="71"/>'
    )
    assert notes(result) == ["value: 3\nrank: 3", "value: ²\nrank: 71"]
    assert result.counts["relations"] == 0


def test_without_a_type_system_numbers_that_are_ids_are_references_and_that_is_told() -> None:
    result = read_xmi(
        '<a:N xmi:id="2" sofa="1" begin="0" end="4" next="3"/><a:N xmi:id="3" sofa="1" begin="5" end="7"/>'
    )
    assert links(result) == [("next", "Anna", "😀")]
    assert {one.code for one in result.warnings} == {"types_missing", "unknown_types"}
    assert not result.left_out


TYPES = """<?xml version="1.0"?><typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>a.N</name><supertypeName>a.Base</supertypeName><features>
<featureDescription><name>tags</name><rangeTypeName>uima.cas.StringArray</rangeTypeName>
<multipleReferencesAllowed>true</multipleReferencesAllowed></featureDescription>
<featureDescription><name>rank</name><rangeTypeName>uima.cas.Integer</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>a.Base</name><supertypeName>uima.tcas.Annotation</supertypeName></typeDescription>
</types></typeSystemDescription>"""
SHARED = (
    '<a:N xmi:id="2" sofa="1" begin="12" end="15" rank="2" tags="5"/>'
    '<cas:StringArray xmi:id="5"><elements>да</elements><elements>7</elements></cas:StringArray>'
)


def test_the_type_system_tells_numbers_from_references_and_shared_arrays_are_followed() -> None:
    result = read_zip({"TypeSystem.xml": TYPES, "d.xmi": xmi(SHARED), "__MACOSX/._d.xmi": b"\0"})
    assert (notes(result), result.counts["relations"], result.left_out) == (
        ["rank: 2\ntags: да, 7"],
        0,
        False,
    )


def test_the_nearest_type_system_counts_and_another_one_completes_it() -> None:
    other = TYPES.replace("a.N", "a.M").replace("a.Base", "a.Other")
    files = {
        "TypeSystem.xml": other,
        "x/TypeSystem.xml": TYPES.replace("uima.cas.Integer", "uima.cas.FSArray"),
        "x/d.xmi": xmi(
            SHARED + SHARED.replace("a:N", "a:M").replace('id="2"', 'id="3"').replace('id="5"', 'id="6"')
        ),
        "y/d.xmi": xmi(SHARED),
        "y/typesystem.xml": TYPES,
    }
    result = read_zip(files)
    assert sorted(notes(result)) == ["rank: 2\ntags: да, 7", "rank: 2\ntags: да, 7", "tags: да, 7"]
    assert result.counts["relations"] == 1


def test_control_characters_of_xml_1_1_are_replaced_one_for_one_and_told() -> None:
    result = read_xmi('<a:N xmi:id="2" sofa="1" begin="2" end="5"/>', "a&#1;Bob&#x9;", "1.1")
    assert tags(result) == ["Bob"]
    assert "1 control characters of “d”" in " ".join(one.message for one in result.warnings)


def test_structures_with_one_id_are_both_read_and_that_is_told() -> None:
    for result in (
        read_cas(on(2, 0, 4), on(2, 5, 7), on(3, 12, 15, **{"@to": 2})),
        read_xmi(
            '<a:N xmi:id="2" sofa="1" end="4"/><a:N xmi:id="2" sofa="1" begin="5" end="7"/>'
            '<a:M xmi:id="3" sofa="1" begin="12" end="15" to="2"/>'
        ),
    ):
        assert tags(result) == ["Anna", "😀", "Bob"]
        assert links(result) == [("to", "Bob", "Anna")]
        assert "1 ids in “d” stand twice" in " ".join(one.message for one in result.warnings)


def test_a_zip_without_such_files_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_zip({"a.txt": "x"}, "cas-xmi")
    assert "holds no files that end in .xmi" in caught.value.message


def test_a_whole_project_is_a_set_for_each_person_over_the_same_documents() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("exportedproject.json", "{}")
        archive.writestr("source/talk.txt", TEXT)
        archive.writestr("annotation/talk.txt/asel.json", cas(on(2, 12, 15, value="PER")))
        archive.writestr("annotation/talk.txt/bolat.json", cas(on(2, 0, 4, value="PER")))
    result = read(Input("project.zip", data=stream.getvalue()), ReadOptions())
    assert {one.name for one in result.bundle.head.sets} == {"asel", "bolat"}
    assert [part.document.title for part in result.bundle.parts()] == ["talk"]
    assert tags(result) == ["Anna", "Bob"]


def test_broken_fields_of_ours_cost_nothing_but_themselves() -> None:
    result = read_cas(on(2, 0, 4, "kantar.Span", code="entity-person", fields="{broken", note="kept"))
    assert tags(result) == ["Anna"]
    assert [one.message for one in result.warnings] == ["The fields of 2 could not be read."]


def test_references_without_end_are_refused_in_one_sentence() -> None:
    everybody = {"%ID": 2, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [*range(10, 2010)]}
    tagged = [on(own, 0, 4, **{"@all": 2}) for own in range(10, 2010)]
    with pytest.raises(UserError) as caught:
        read_cas(everybody, *tagged)
    assert caught.value.message == "“d” refers from one thing to another far too often."


def test_types_that_inherit_in_a_circle_or_without_end_say_nothing() -> None:
    types = {f"t.T{n}": {"%SUPER_TYPE": f"t.T{n + 1}"} for n in range(400)}
    types["t.T400"] = {"%SUPER_TYPE": "t.T0"}
    root = {"%TYPES": types, "%FEATURE_STRUCTURES": [sofa(), on(2, 0, 4, "t.T0")], "%VIEWS": {}}
    assert tags(read(Input("d.json", data=json.dumps(root).encode()), ReadOptions())) == ["Anna"]


def test_a_note_of_ours_that_looks_like_an_id_stays_a_note_without_a_type_system() -> None:
    body = (
        '<kantar:Claim xmlns:kantar="http:///kantar.ecore" xmi:id="2" sofa="1" begin="0" end="4" code="claim-x" '
        'note="3"/><kantar:Claim xmlns:kantar="http:///kantar.ecore" xmi:id="3" sofa="1" begin="5" end="7" '
        'partOf="2" code="claim-x"/>'
    )
    result = read_xmi(body)
    assert (tags(result), notes(result)) == (["Anna … 😀"], ["3"])
