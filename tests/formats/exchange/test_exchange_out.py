"""What only goes out, and what we write read by software of others."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from exchange_bundles import bundles, full_bundle, trap_bundle, uid
from exchange_mixin import written
from hypothesis import given, settings

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.checked import write_checked
from kantar_desk.formats.exchange.claim_review import ClaimReview
from kantar_desk.formats.exchange.conll import Conll
from kantar_desk.formats.exchange.registry import FORMATS, format_of
from kantar_desk.formats.exchange.table import CsvTable
from kantar_desk.formats.exchange.tokens import Prodigy, Spacy, tokenise
from kantar_desk.formats.exchange.uima import CasJson, CasXmi
from kantar_desk.formats.exchange.values import Input, ReadOptions, WriteOptions
from kantar_desk.formats.exchange.workbook import XlsxTable
from kantar_desk.model.bundle import Bundle, BundleHead
from kantar_desk.model.dispute import Dispute
from kantar_desk.model.text import Span


def test_ids_and_order_of_the_formats_are_fixed() -> None:
    assert {one.id for one in FORMATS} == {
        "kset",
        "w3c",
        "brat",
        "cas-json",
        "cas-xmi",
        "qdpx",
        "qdc",
        "csv",
        "xlsx",
        "doccano",
        "label-studio",
        "webanno-tsv",
        "prodigy",
        "spacy",
        "conll",
        "claimreview",
    }


@pytest.mark.parametrize("fmt", [Conll(), ClaimReview(), format_of("qdc")], ids=lambda fmt: fmt.id)
def test_formats_that_only_go_out_are_written_and_counted_again(fmt: object, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    done = write_checked(fmt, full_bundle(), target, WriteOptions())  # type: ignore[arg-type]
    assert sum(done.counts.values()) > 0
    assert {loss.kind for loss in done.losses} >= {"set", "state", "decision"}


@pytest.mark.parametrize("fmt", [Conll(), ClaimReview()], ids=lambda fmt: fmt.id)
def test_they_are_not_read(fmt: Conll | ClaimReview) -> None:
    with pytest.raises(UserError):
        fmt.read(Input("x", data=b""), ReadOptions())


@settings(max_examples=40, deadline=None)
@given(bundle=bundles())
def test_conll_tags_every_span_that_it_does_not_call_a_loss(bundle: Bundle) -> None:
    lost = {
        own for loss in Conll().losses(bundle, WriteOptions()) if loss.kind == "overlap" for own in loss.ids
    }
    kept = sum(len(one.spans) for part in bundle.parts() for one in part.annotations if one.id not in lost)
    lines = written(Conll(), bundle).decode().split("\n")
    begins = sum(" B-" in line for line in lines)
    assert begins >= kept
    previous = "O"
    for line in lines:
        tag = line.rpartition(" ")[2] if line else "O"
        if tag.startswith("I-"):
            assert previous[2:] == tag[2:]
        previous = tag


_TOKEN_LINE = re.compile(r"\S+ (?:O|[BI]-\S+)")


@settings(max_examples=40, deadline=None)
@given(bundle=bundles())
def test_conll_is_tokens_with_one_tag_and_single_blank_lines_between_sentences(bundle: Bundle) -> None:
    """What readers of IOB2 expect: no comments, two columns, documents told by -DOCSTART-."""
    text = written(Conll(), bundle).decode()
    for block in text.split("\n\n"):
        assert all(_TOKEN_LINE.fullmatch(line) for line in block.split("\n") if line), block
    assert "\n\n\n" not in text
    texts = sum(max(1, len({one.set_id for one in part.annotations})) for part in bundle.parts())
    assert text.count("-DOCSTART- O\n\n") == texts


def test_accents_and_emoji_of_several_characters_are_one_token() -> None:
    text = "За\u0301мок й👩\u200d👧! ко\u00adнец 👍🏽"
    tokens = [one["text"] for one in tokenise(text, [])]
    assert tokens == ["За\u0301мок", "й", "👩\u200d👧", "!", "ко\u00adнец", "👍🏽"]
    tokens = [one["text"] for one in tokenise(text, [Span(0, 2), Span(8, 9)])]
    assert tokens[:2] == ["За", "\u0301мок"]


# schema.org, as far as it is used: what a thing may say, and what it must.
_SCHEMA = {
    "ClaimReview": {"claimReviewed", "itemReviewed", "author", "datePublished", "reviewRating"},
    "Claim": {"@id", "appearance", "author", "datePublished"},
    "CreativeWork": {"name", "text", "url", "datePublished", "inLanguage", "publisher"},
    "Rating": {"alternateName"},
    "Person": {"name"},
    "Organization": {"name"},
    "Thing": {"name"},
}
_NEEDED = {
    "ClaimReview": {"claimReviewed", "itemReviewed"},
    "Rating": {"alternateName"},
    "Claim": {"appearance"},
}


def test_claims_are_written_in_the_words_of_schema_org() -> None:
    root = json.loads(written(ClaimReview(), full_bundle()))
    assert root.keys() == {"@context", "@graph"}
    assert root["@context"] == "https://schema.org"
    waiting = list(root["@graph"])
    assert waiting
    assert {node["@type"] for node in waiting} == {"ClaimReview"}
    while waiting:
        node = waiting.pop()
        kind = node.pop("@type")
        assert node.keys() <= _SCHEMA[kind]
        assert node.keys() >= _NEEDED.get(kind, {"name"})
        assert all(node.values()), f"nothing empty is written: {node}"
        waiting += [value for value in node.values() if isinstance(value, dict)]


def test_a_claim_gets_a_rating_only_from_a_settled_dispute() -> None:
    def ratings(dispute: Dispute) -> list[object]:
        head = {name: getattr(full_bundle().head, name) for name in BundleHead.__slots__}
        bundle = Bundle(BundleHead(**{**head, "disputes": (dispute,)}), full_bundle().parts)
        graph = json.loads(written(ClaimReview(), bundle))["@graph"]
        assert len(graph) == 2
        return [node.get("reviewRating", {}).get("alternateName") for node in graph if "reviewRating" in node]

    (dispute,) = full_bundle().head.disputes
    values = {name: getattr(dispute, name) for name in ("id", "question", "topic_id", "answer_id")}
    assert ratings(dispute) == []
    assert ratings(Dispute(**values, status="settled", reason="r")) == ["True"]
    other = {**values, "answer_id": uid(302)}
    assert ratings(Dispute(**other, status="settled", reason="r")) == ["False"]


def test_no_cell_of_a_table_is_a_formula() -> None:
    import csv

    import openpyxl

    text = written(CsvTable(), trap_bundle()).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    book = openpyxl.load_workbook(io.BytesIO(written(XlsxTable(), trap_bundle())))
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    assert "'=1+1" in {cell.value for row in book["annotations"] for cell in row}


@pytest.mark.parametrize("fmt", [CasJson(), CasXmi()], ids=lambda fmt: fmt.id)
def test_cassis_reads_what_we_write(fmt: CasJson | CasXmi) -> None:
    import cassis

    with zipfile.ZipFile(io.BytesIO(written(fmt, trap_bundle()))) as archive:
        (name,) = [one for one in archive.namelist() if "/" in one]
        data = archive.read(name).decode("utf-8")
        if isinstance(fmt, CasXmi):
            system = cassis.load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
            cas = cassis.load_cas_from_xmi(data, typesystem=system)
        else:
            cas = cassis.load_cas_from_json(data)
    (part,) = trap_bundle().parts()
    expected = sorted(part.text[span.start : span.end] for one in part.annotations for span in one.spans)
    assert sorted(one.get_covered_text() for one in cas.select("kantar.Span")) == expected


@pytest.mark.parametrize("fmt", [Prodigy(), Spacy()], ids=lambda fmt: fmt.id)
def test_spacy_finds_every_span_between_its_tokens(fmt: Prodigy | Spacy) -> None:
    import spacy
    from spacy.tokens import Doc

    vocab = spacy.blank("xx").vocab
    for line in written(fmt, trap_bundle()).decode().splitlines():
        node = json.loads(line)
        doc = Doc(vocab, [one["text"] for one in node["tokens"]], [one["ws"] for one in node["tokens"]])
        assert doc.text == node["text"]
        for span in node["spans"]:
            found = doc.char_span(span["start"], span["end"])
            assert found is not None
            assert (found.start, found.end - 1) == (span["token_start"], span["token_end"])


@settings(max_examples=30, deadline=None)
@given(bundle=bundles())
def test_tokens_make_up_the_text_and_hold_every_span(bundle: Bundle) -> None:
    for line in written(Prodigy(), bundle).decode().splitlines():
        node = json.loads(line)
        assert "".join(one["text"] + " " * one["ws"] for one in node["tokens"]) == node["text"]
        for span in node["spans"]:
            assert node["tokens"][span["token_start"]]["start"] == span["start"]
            assert node["tokens"][span["token_end"]]["end"] == span["end"]
