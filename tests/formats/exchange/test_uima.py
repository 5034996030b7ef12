"""UIMA CAS as JSON and XMI."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from exchange_mixin import FormatTests

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


def test_what_is_about_the_whole_text_is_counted() -> None:
    result = read_cas({"%ID": 2, "%TYPE": "custom.Source", "author": "Asel"}, on(3, 0, 4, TOKEN))
    assert [one.message for one in result.warnings] == ["Parts of the text were left out: 1 Source, 1 Token."]


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
