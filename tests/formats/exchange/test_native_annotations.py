"""The line of an annotation written the short way is the canonical line, and what it means is compared truly."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest
from exchange_bundles import CODES, annotation, bundles, document
from hypothesis import given, settings

from kantar_desk.formats.exchange.native_annotations import (
    annotation_bytes,
    annotation_from,
    annotation_line,
    check_annotation_line,
    line_says,
)
from kantar_desk.formats.exchange.native_json import canonical
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.bundle import Bundle

TEXT = 'Seven "people"\twere \\ hurt 😀.'


def made(**values: object) -> Annotation:
    return annotation(1, document(1, TEXT), TEXT, [(0, 5)], code_id=CODES[1].id, **values)


@settings(max_examples=40, deadline=None)
@given(bundles())
def test_the_short_way_writes_the_canonical_line_and_reads_it_back(bundle: Bundle) -> None:
    for part in bundle.parts():
        for one in part.annotations:
            line = annotation_line(one, part.text)
            assert annotation_bytes(one, part.text) == canonical(line)
            own = check_annotation_line(line)
            assert annotation_from(line, with_text=part.text is not None) == one
            assert line_says(line, own, one, part.text, travels=part.text is not None)


def test_values_of_a_body_that_are_equal_but_not_alike_are_each_written_as_they_are() -> None:
    lines = [annotation_bytes(made(body=Claim(extra={"checked": value})), TEXT) for value in (True, 1)]
    assert b'"checked":true' in lines[0]
    assert b'"checked":1' in lines[1]


@pytest.mark.parametrize(
    "change",
    [
        {"note": "other"},
        {"revision": 99},
        {"body": Claim(wording="other")},
        {"body": Claim(commitment="likely")},
        {"code_id": CODES[0].id},
        {"modified": made().modified + timedelta(microseconds=1)},
        {"created": made().created + timedelta(microseconds=1)},
        {"quote": "seven"},
    ],
    ids=lambda change: ", ".join(change),
)
def test_a_line_that_differs_in_one_value_is_another_annotation(change: dict[str, object]) -> None:
    line = annotation_line(made(body=Claim(wording="w")), TEXT)
    own = check_annotation_line(line)
    same = made(body=Claim(wording="w"))
    assert line_says(line, own, same, TEXT, travels=True)
    assert not line_says(line, own, dataclasses.replace(same, **change), TEXT, travels=True)
