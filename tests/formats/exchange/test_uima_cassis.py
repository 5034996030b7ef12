"""What dkpro-cassis writes is read with the words that cassis finds, as XMI and as JSON alike."""

from __future__ import annotations

import random
import warnings
from typing import Any

import pytest
from cassis import Cas, TypeSystem
from test_uima import read_zip

from kantar_desk.formats.exchange.registry import read
from kantar_desk.formats.exchange.values import Input, ReadOptions, ReadResult

STRING, ARRAY = "uima.cas.String", "uima.cas.StringArray"
FEATURES = (
    ("my.Base", "value", STRING), ("my.Tag", "rank", "uima.cas.Integer"), ("my.Tag", "sure", "uima.cas.Boolean"),
    ("my.Tag", "score", "uima.cas.Double"), ("my.Tag", "tags", ARRAY), ("my.Tag", "links", "uima.cas.FSArray"),
    ("my.Tag", "attribute", "my.Attribute"), ("my.Attribute", "name", STRING),
    ("my.Attribute", "inner", "my.Attribute"), ("my.Link", "role", STRING),
    ("my.Link", "target", "uima.tcas.Annotation"), ("my.Link", "weight", "uima.cas.Integer"),
    ("my.Relation", "Governor", "my.Tag"), ("my.Relation", "Dependent", "my.Tag"), ("my.Relation", "label", STRING),
)  # fmt: skip


def types() -> TypeSystem:
    """Layers as INCEpTION has them: a tag that inherits, with lists, links and structures of its own; a relation."""
    system = TypeSystem()
    for name, parent in (
        ("my.Base", "uima.tcas.Annotation"), ("my.Tag", "my.Base"), ("my.Attribute", "uima.cas.TOP"),
        ("my.Link", "uima.cas.TOP"), ("my.Relation", "uima.tcas.Annotation"),
    ):  # fmt: skip
        system.create_type(name, parent)
    for owner, name, range_ in FEATURES:
        system.create_feature(system.get_type(owner), name, range_)
    system.create_feature(system.get_type("my.Tag"), "shared", ARRAY, multipleReferencesAllowed=True)
    return system


def made(seed: int, system: TypeSystem) -> Cas:
    chance = random.Random(seed)
    cas = Cas(system)
    cas.sofa_string = "".join(chance.choice(["Анна", "😀", " ", "\r\n", "Bob", "שלום"]) for _ in range(30))
    make: dict[str, Any] = {
        name: system.get_type(f"my.{name}") for name in ("Tag", "Attribute", "Link", "Relation")
    }
    array = {name: system.get_type(name) for name in (ARRAY, "uima.cas.FSArray")}
    tags: list[Any] = []
    for _ in range(chance.randint(1, 8)):
        begin = chance.randrange(len(cas.sofa_string))
        tag = make["Tag"](
            begin=begin, end=chance.randint(begin + 1, len(cas.sofa_string)), rank=chance.randint(0, 9),
            value=chance.choice([None, "PER", "7", "²"]), sure=chance.random() < 0.5, score=1.5,
        )  # fmt: skip
        if chance.random() < 0.5:
            tag.tags = array[ARRAY](elements=[chance.choice(["а", "b c", "9"]) for _ in range(2)])
            tag.shared = array[ARRAY](elements=["x", "5"])
        if chance.random() < 0.5:
            tag.attribute = make["Attribute"](name="pol", inner=make["Attribute"](name="in"))
        if tags and chance.random() < 0.7:
            links = [
                make["Link"](
                    role=chance.choice([None, "кто"]), target=chance.choice(tags), weight=chance.randint(1, 5)
                )
                for _ in range(chance.randint(1, 3))
            ]
            tag.links = array["uima.cas.FSArray"](elements=links)
        tags.append(tag)
        cas.add(tag)
    for _ in range(chance.randint(0, 3)):
        start, end = chance.choice(tags), chance.choice(tags)
        cas.add(make["Relation"](begin=end.begin, end=end.end, Governor=start, Dependent=end, label="l"))
    return cas


def facts(result: ReadResult) -> list[str]:
    places: dict[Any, object] = {}
    found: list[object] = []
    for part in result.bundle.parts():
        for one in part.annotations:
            places[one.id] = one.spans
            found.append((one.spans, one.quote, sorted(one.note.split("\n"))))
        for orphan in part.orphans:  # nothing but the middle of a line end of two characters
            places[orphan.id] = None
            found.append(orphan.reason)
        for relation in part.relations:
            ends = places[relation.from_annotation_id], places[relation.to_annotation_id]
            found.append((relation.type, ends, relation.note))
    return sorted(map(repr, found))


@pytest.mark.parametrize("seed", range(25))
def test_both_forms_hold_the_same_with_the_words_that_cassis_finds(seed: int) -> None:
    system = types()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # cassis asks for a MIME type of the text
        cas = made(seed, system)
        as_json, as_xmi = cas.to_json(), cas.to_xmi()
    one = read(Input("d.json", data=as_json.encode()), ReadOptions())
    other = read_zip({"d.xmi": as_xmi, "TypeSystem.xml": system.to_xml()})
    assert facts(one) == facts(other)
    assert not other.left_out
    words = sorted(tag.get_covered_text().strip("\r").replace("\r\n", "\n") for tag in cas.select("my.Tag"))
    quotes = [tag.quote for part in one.bundle.parts() for tag in part.annotations]
    quotes += [""] * one.counts["orphans"]
    assert sorted(quote.rstrip("\r") for quote in quotes) == words
