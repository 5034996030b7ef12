"""Files written by other software, read in place; and what we write, read by other software."""

from __future__ import annotations

import json
import os
import re
import warnings
from pathlib import Path
from typing import Any

import pytest

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.registry import format_of, recognise
from kantar_desk.formats.exchange.values import Input, ReadOptions

pytestmark = pytest.mark.conformance
ROOT = Path(__file__).resolve().parents[3]


def folders(name: str) -> list[Path]:
    shared = Path(os.environ.get("KANTAR_SHARED_DIR") or ROOT.parent / "shared").resolve() / "conformance"
    places = [shared, *(Path(one) for one in [os.environ.get("KANTAR_CONFORMANCE_DIR")] if one)]
    return [place / name for place in places if (place / name).is_dir()]


def files(name: str, pattern: str) -> list[Path]:
    return [path for folder in folders(name) for path in sorted(folder.rglob(pattern))]


def each(name: str, pattern: str) -> pytest.MarkDecorator:
    found = files(name, pattern)
    given = found or [pytest.param(None, marks=pytest.mark.skip(reason=f"conformance/{name} is not here"))]
    return pytest.mark.parametrize(
        "path", given, ids=lambda path: "/".join(path.parts[-2:]) if path else "missing"
    )


@each("w3c", "correct/*.json")
def test_right_web_annotations_are_read_and_nothing_of_them_is_dropped(path: Path) -> None:
    root = json.loads(path.read_text("utf-8"))
    result = format_of("w3c").read(Input.of(path), ReadOptions())
    expected = 0
    for node in [root] if root["type"] == "Annotation" else root.get("items", []):
        targets = node["target"] if isinstance(node["target"], list) else [node["target"]]
        for target in targets:
            alone = isinstance(target, dict) and target.get("type") == "Independents"
            expected += len(target["items"]) if alone else 1
    assert result.counts["annotations"] + result.counts["orphans"] == expected


@each("w3c", "incorrect/*.json")
def test_wrong_web_annotations_are_refused(path: Path) -> None:
    with pytest.raises(UserError):
        format_of("w3c").read(Input.of(path), ReadOptions())


def test_wrong_web_annotations_are_refused_for_what_is_wrong() -> None:
    """The samples share a second fault (a list of ids); with it mended each is refused for its own."""
    found = files("w3c", "incorrect/*.json")
    if not found:
        pytest.skip("conformance/w3c is not here")
    accepted = []
    for path in found:
        try:
            node = json.loads(re.sub(r",\s*}", "}", path.read_text("utf-8")))
        except ValueError:
            continue
        if node.get("label") != "multiple identifiers":
            node["id"] = "http://example.org/1"
        data = json.dumps(node).encode()
        try:
            format_of("w3c").read(Input("one.json", data=data), ReadOptions())
        except UserError:
            continue
        accepted.append(node["label"])
    # This sample misspells the key it is about, so there is nothing wrong in it by the model.
    assert accepted in ([], ["bad language"])


@each("uima", "*.xmi")
def test_xmi_gives_the_spans_that_cassis_gives(path: Path) -> None:
    _same_as_cassis("cas-xmi", path)


@each("uima", "*.json")
def test_cas_json_gives_the_spans_that_cassis_gives(path: Path) -> None:
    _same_as_cassis("cas-json", path)


def _same_as_cassis(format_id: str, path: Path) -> None:
    import cassis

    from kantar_desk.formats.exchange.uima_read import parse_json_cas, parse_xmi

    data = path.read_bytes()
    if format_id == "cas-json":
        mine = parse_json_cas(data, path.name)
        theirs = cassis.load_cas_from_json(data.decode("utf-8"))
    else:
        mine = parse_xmi(data, path.name)
        theirs = _read_by_cassis(path)
        if theirs is None:
            pytest.skip("cassis reads it with none of the type systems that are here")
    assert recognise(Input.of(path))[0].id == format_id
    expected = sorted(
        (fs.type.name, fs.begin, fs.end)
        for fs in theirs._find_all_fs()
        if hasattr(fs, "begin") and fs.begin is not None and fs.type.name != "uima.cas.Sofa"
    )
    found = []
    for one in mine.structures.values():
        if one.begin is None or one.end is None:
            continue
        text = mine.sofas.get(one.sofa or mine.first_sofa or 0, ("", None))[1]
        begin, end = one.begin, one.end
        if text is not None:
            raw = text.encode("utf-16-le")
            begin, end = (len(raw[: 2 * at].decode("utf-16-le", "ignore")) for at in (begin, end))
        found.append((one.type, begin, end))
    if format_id == "cas-json" or expected:
        known = {name for name, _, _ in expected}
        assert sorted(one for one in found if one[0] in known) == expected
    result = format_of(format_id).read(Input.of(path), ReadOptions())
    assert result.counts["annotations"] + result.counts["orphans"] <= len(found)


def _read_by_cassis(path: Path) -> Any:
    """The CAS with the first type system that knows all its types; for some samples there is none."""
    import cassis

    beside = [path.with_name("debug-typesystem.xml"), path.with_name("typesystem.xml")]
    beside += sorted((path.parent.parent / "typesystems").glob("*.xml"))
    text = path.read_text("utf-8")
    for one in beside:
        if one.is_file():
            try:
                with warnings.catch_warnings(), one.open("rb") as stream:
                    warnings.simplefilter("error")
                    return cassis.load_cas_from_xmi(
                        text, typesystem=cassis.load_typesystem(stream), lenient=True
                    )
            except Exception:  # a type system of another sample, or a sample that cassis refuses
                continue
    return None


@each("inception-tsv3", "reference.tsv")
def test_tsv_and_its_xmi_twin_give_the_same_spans(path: Path) -> None:
    from kantar_desk.formats.exchange.uima_read import parse_xmi
    from kantar_desk.formats.exchange.webanno_tsv import TsvText

    twin = path.with_name("reference.xmi")
    if not twin.is_file():
        pytest.skip("it has no XMI twin")
    cas = parse_xmi(twin.read_bytes(), twin.name)
    parsed = TsvText(path.read_bytes(), path.name)
    text = next(text or "" for _, text in cas.sofas.values())

    def place(start: int, end: int) -> tuple[int, int]:
        """Without white space at its ends, which TSV cannot say; of an empty one only that it is empty."""
        words = text[start:end]
        if not words.strip():
            return (-1, -1)
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

    links, spans = [], []
    for one in cas.structures.values():
        if one.begin is None or one.end is None or re.search(r"segmentation|metadata|DocumentAnn", one.type):
            continue
        both = one.refs.keys() | one.values.keys()
        (links if {"Governor", "Dependent"} <= both else spans).append(place(one.begin, one.end))
    tagged = [unit for unit in parsed.units if unit.layer.kind != "TOKEN"]
    assert sorted(place(unit.start, unit.end) for unit in tagged) == sorted(spans)
    relations = {layer.type.rpartition(".")[2] for layer in parsed.layers if layer.kind == "RL"}
    assert sum(type_ in relations for type_, *_ in parsed.links) == len(links)
    result = format_of("webanno-tsv").read(Input.of(path), ReadOptions())
    assert result.counts["annotations"] + result.counts["orphans"] == len(parsed.units)


@each("inception-curation", "*.tsv")
def test_curation_files_are_read_whole(path: Path) -> None:
    result = format_of("webanno-tsv").read(Input.of(path), ReadOptions())
    assert recognise(Input.of(path))[0].id == "webanno-tsv"
    assert result.counts["documents"] == 1
    assert result.counts["orphans"] == 0


@each("doccano", "*.jsonl")
def test_doccano_files_are_read_with_every_label(path: Path) -> None:
    result = format_of("doccano").read(Input.of(path), ReadOptions())
    text = path.read_text("utf-8")
    nodes = [json.loads(text)] if text.startswith("{\n") else [json.loads(line) for line in text.splitlines()]
    with_text = [node for node in nodes if any(isinstance(value, str) for value in node.values())]
    labels = sum(
        len(value)
        for node in with_text
        for key, value in node.items()
        if isinstance(value, list) and key not in ("relations", "Comments")
    )
    assert recognise(Input.of(path))[0].id == "doccano"
    assert result.counts["annotations"] + result.counts["orphans"] == labels
    assert result.counts["relations"] == sum(len(n.get("relations", ())) for n in nodes)
    without = len(nodes) - len(with_text)
    assert sum(dict(one.values)["count"] for one in result.warnings if one.code == "no_text") == without
