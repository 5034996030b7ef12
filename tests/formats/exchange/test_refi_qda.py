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

from kantar_desk.formats.exchange.refi_qda import RefiCodebook, RefiProject
from kantar_desk.formats.exchange.values import Input, ReadOptions
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
