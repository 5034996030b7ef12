"""The published schemas of the annotation set file: right themselves, and as strict as they say."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from kantar_desk.model import annotation, codebook, dispute, register, review, text
from kantar_desk.model.proposal import PROPOSAL_STATES, PROPOSAL_TYPES
from kantar_desk.model.shapes import to_json
from kantar_desk.model.text import Span

FOLDER = Path(__file__).parents[2] / "resources" / "schemas" / "kset-1"
SAMPLES = Path(__file__).parent / "schema_samples"
SUFFIX = ".schema.json"


@cache
def schemas() -> dict[str, dict[str, Any]]:
    return {
        path.name.removesuffix(SUFFIX): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*" + SUFFIX))
    }


@cache
def registry() -> Registry[Any]:
    found = [Resource.from_contents(schema) for schema in schemas().values()]
    return Registry().with_resources((resource.id() or "", resource) for resource in found)


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(schema, registry=registry())


def shape(name: str) -> Draft202012Validator:
    """The validator of one of the common shapes."""
    return validator({"$ref": f"{schemas()['common']['$id']}#/$defs/{name}"})


def sample_files(kind: str) -> list[Path]:
    return sorted((SAMPLES / kind).glob("*.json"))


def schema_of(path: Path) -> dict[str, Any]:
    return schemas()[path.stem.partition("-")[0]]


def test_there_is_one_for_every_part_of_the_file() -> None:
    assert set(schemas()) == {
        "common", "manifest", "codebook", "people", "sets", "documents", "document_links", "states", "annotations",
        "relations", "orphans", "disputes", "stances", "matrix", "register", "proposals", "decisions", "comments",
        "deleted",
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(schemas()))
def test_schema_is_valid_and_needs_no_network(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])
    assert schemas()[name]["$id"] == f"urn:kantar-desk:kset-1:{name}"


@pytest.mark.parametrize("path", sample_files("valid"), ids=lambda path: path.stem)
def test_right_line_is_accepted(path: Path) -> None:
    errors = validator(schema_of(path)).iter_errors(json.loads(path.read_text(encoding="utf-8")))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("path", sample_files("must_fail"), ids=lambda path: path.stem)
def test_wrong_line_is_refused_for_one_reason(path: Path) -> None:
    errors = list(validator(schema_of(path)).iter_errors(json.loads(path.read_text(encoding="utf-8"))))
    assert len(errors) == 1, [error.message for error in errors]


def test_every_schema_is_tried_both_ways() -> None:
    for kind in ("valid", "must_fail"):
        tried = {path.stem.partition("-")[0] for path in sample_files(kind)}
        assert tried == set(schemas()) - {"common"}


@pytest.mark.parametrize("path", sample_files("valid"), ids=lambda path: path.stem)
def test_no_listed_key_may_be_left_out_and_a_new_one_is_let_through(path: Path) -> None:
    line = json.loads(path.read_text(encoding="utf-8"))
    check = validator(schema_of(path))
    assert check.is_valid({**line, "a_newer_key": 1})
    for key in line.keys() - {"set_id", "record", "seen_by"}:
        assert not check.is_valid({k: v for k, v in line.items() if k != key}), key


FIGURE = annotation.Figure(counted="killed", min=Decimal("7.50"), place=annotation.PlaceRef(text="here"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("body", annotation.Claim()),
        ("body", annotation.Entity()),
        ("body", annotation.DisputedStatement()),
        (
            "claim",
            annotation.Claim(figure=FIGURE, made_on="2021-05-15T18:05+06:00", extra={"checked": False}),
        ),
        ("source", annotation.Source(ref="register_entry", id=UUID(int=1), cue=(Span(0, 3),))),
        ("figure", FIGURE),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else value,
)
def test_what_the_program_writes_fits(name: str, value: Any) -> None:
    assert [error.message for error in shape(name).iter_errors(to_json(value))] == []


def known_words(name: str, *path: str) -> tuple[str, ...]:
    """The words a schema names as known for the code at this path of properties."""
    found = schemas()[name]
    if name == "common":
        found = found["$defs"][path[0]]
        path = path[1:]
    for key in path:
        found = found["properties"][key] if key != "[]" else found["items"]
    for option in found.get("anyOf", [found]):
        if "examples" in option:
            return tuple(option["examples"])
    raise AssertionError(f"{name} {path} names no words")


@pytest.mark.parametrize(
    ("words", "name", "path"),
    [
        (text.GENRES, "documents", ("source", "genre")),
        (text.TRANSLATIONS, "documents", ("source", "translation")),
        (text.RELIABILITIES, "documents", ("source", "reliability")),
        (text.LINK_TYPES, "document_links", ("type",)),
        (text.LINK_STATES, "document_links", ("state",)),
        (annotation.COMMITMENTS, "common", ("claim", "commitment")),
        (annotation.SOURCE_TYPES, "common", ("claim", "source_type")),
        (annotation.FORMS, "common", ("claim", "form")),
        (annotation.EVIDENCE, "common", ("claim", "evidence")),
        (annotation.CREDIBILITIES, "common", ("claim", "credibility")),
        (annotation.COUNTED, "common", ("figure", "counted")),
        (annotation.INCLUDED, "common", ("figure", "included")),
        (annotation.MENTIONS, "common", ("entity", "mention")),
        (annotation.CONFIDENCES, "common", ("entity", "confidence")),
        (annotation.CONTESTED_IN, "common", ("disputed_statement", "contested_in")),
        (annotation.SET_KINDS, "sets", ("kind",)),
        (annotation.DOCUMENT_STATES, "states", ("state",)),
        (annotation.RELATION_TYPES, "relations", ("type",)),
        (register.SCRIPTS, "register", ("variants", "[]", "script")),
        (register.VARIANT_KINDS, "register", ("variants", "[]", "kind")),
        (dispute.STATUSES, "disputes", ("status",)),
        (dispute.METHODS, "disputes", ("method",)),
        (dispute.DIFFERS_IN, "disputes", ("differs_in", "[]")),
        (dispute.STANCES, "stances", ("stance",)),
        (dispute.CELL_VALUES, "matrix", ("value",)),
        (PROPOSAL_TYPES, "proposals", ("type",)),
        (PROPOSAL_STATES, "proposals", ("state",)),
        (codebook.FIELD_TYPES, "codebook", ("fields", "[]", "type")),
    ],
    ids=lambda value: value if isinstance(value, str) else value[-1],
)
def test_schemas_name_the_words_of_the_model(
    words: tuple[str, ...], name: str, path: tuple[str, ...]
) -> None:
    assert known_words(name, *path) == words


def test_decisions_name_the_words_of_the_model() -> None:
    kinds = schemas()["decisions"]["$defs"]
    named = {key: kinds["decision"]["properties"][key] for key in ("verdict", "reason_code", "rule")}
    assert tuple(named["verdict"]["anyOf"][0]["examples"]) == tuple(review.Verdict)
    assert tuple(named["reason_code"]["anyOf"][0]["examples"]) == review.REASON_CODES
    assert tuple(named["rule"]["examples"]) == review.RULES
    assert tuple(kinds["check"]["properties"]["level"]["anyOf"][0]["examples"]) == review.LEVELS
