"""The starter corpus keeps what it promises: texts of the right shape, tags that stand where they say."""

from __future__ import annotations

import itertools
import os
import re
import tomllib
import unicodedata
import uuid
from collections import Counter
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kantar_desk.model import annotation, dispute, register
from kantar_desk.model.codebook import KINDS
from kantar_desk.model.dates import interval, order
from kantar_desk.model.text import GENRES, RELIABILITIES, TRANSLATIONS, Span, merge_spans, normalise

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SHARED = Path(os.environ.get("KANTAR_SHARED_DIR", ROOT.parent / "shared"))
Table = dict[str, Any]

DOCUMENTS = ("post", "wire", "analysis", "dossier", "statement", "voices")
SETS = ("asel", "jonas")


def read_toml(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def manifest() -> Table:
    return read_toml(SEEDS / "manifest.toml")


@cache
def texts() -> dict[str, str]:
    return {row["key"]: (SEEDS / row["file"]).read_bytes().decode("utf-8") for row in manifest()["document"]}


@cache
def entries() -> dict[str, Table]:
    return {row["key"]: row for row in read_toml(SEEDS / manifest()["register"])["entry"]}


@cache
def disputes() -> dict[str, Table]:
    return {row["key"]: row for row in read_toml(SEEDS / manifest()["disputes"])["dispute"]}


@cache
def codes() -> dict[tuple[str, str], Table]:
    rows = read_toml(ROOT / "resources" / "codebook.toml")["code"]
    return {(row["kind"], row["slug"]): row for row in rows}


@cache
def annotation_set(key: str) -> Table:
    return next(found for path in manifest()["sets"] if (found := read_toml(SEEDS / path))["key"] == key)


def tags(key: str) -> list[tuple[str, Table]]:
    """Document key and row of each tag of a set."""
    return [(part["key"], tag) for part in annotation_set(key)["document"] for tag in part["tag"]]


def place(text: str, quote: str, n: int = 1) -> Span:
    """The n-th place of the quote; the test fails by name if there are fewer."""
    start = -1
    for _ in range(n):
        start = text.find(quote, start + 1)
        assert start >= 0, f"{quote!r} does not stand {n} times in the text"
    return Span(start, start + len(quote))


def spans(document: str, tag: Table) -> tuple[Span, ...]:
    pieces = tag.get("pieces", [tag])
    return tuple(place(texts()[document], piece["quote"], piece.get("n", 1)) for piece in pieces)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKD", text).casefold())


def shingles(text: str, length: int = 8) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


# --- the codebook


def test_starter_codes_are_complete_and_their_keys_are_free_of_clashes() -> None:
    book = read_toml(ROOT / "resources" / "codebook.toml")
    ids = [book["id"], *(row["id"] for row in book["code"])]
    assert len(set(ids)) == len(ids)
    assert all(str(uuid.UUID(text)) == text and uuid.UUID(text).version == 4 for text in ids)
    assert len(codes()) == len(book["code"]) == 9 + 10 + 9
    for kind in KINDS:
        mine = [row for row in book["code"] if row["kind"] == kind]
        assert (mine[0]["slug"], mine[0]["key"]) == (kind, "0"), "the general code comes first"
        assert len({row["key"] for row in mine}) == len(mine)
        assert {row["parent"] for row in mine if "parent" in row} <= {row["slug"] for row in mine}
    assert all(row["name"] and row["definition"] for row in book["code"])


# --- the texts


def test_six_documents_of_300_to_900_words_with_provenance() -> None:
    rows = manifest()["document"]
    assert tuple(row["key"] for row in rows) == DOCUMENTS
    for row in rows:
        assert 300 <= len(texts()[row["key"]].split()) <= 900, row["key"]
        assert row["genre"] in GENRES
        assert row["translation"] in TRANSLATIONS
        assert row["reliability"] in RELIABILITIES
        assert row["publisher"]
        assert row["title"]
        assert interval(row["published"]) is not None
        assert ".example.invalid/" in row["address"], "no address may lead anywhere"
        assert {row.get("publisher_entry"), row.get("author_entry")} - {None} <= entries().keys()
    assert {path.name for path in (SEEDS / "texts").iterdir()} == {Path(row["file"]).name for row in rows}


@pytest.mark.parametrize("key", DOCUMENTS)
def test_text_is_stored_as_it_is(key: str) -> None:
    assert normalise(texts()[key]) == texts()[key]
    assert "\r" not in texts()[key]


def test_dossier_holds_the_post_nearly_whole_and_is_much_longer() -> None:
    post, dossier = texts()["post"], texts()["dossier"]
    shared = shingles(post) & shingles(dossier)
    assert 0.85 <= len(shared) / len(shingles(post)) < 1
    assert len(shared) / len(shingles(post) | shingles(dossier)) < 0.5, "a Jaccard filter would lose it"
    for torn, joined in (
        ("May 14\nth, shortly", "May 14th, shortly"),
        ("May 1\nst that", "May 1st that"),
        ("are\nthe baker Omirzaq and\nhis", "are the baker Omirzaq and his"),
    ):
        assert torn in post
        assert torn not in dossier
        assert joined in dossier


def test_dossier_repeats_its_headings_and_pull_quotes() -> None:
    paragraphs = [line for line in texts()["dossier"].split("\n") if line]
    doubled = [one for one, two in itertools.pairwise(paragraphs) if one == two]
    quotes = [line for line in doubled if len(words(line)) >= 19]
    headings = [line for line in doubled if len(words(line)) <= 6]
    assert len(quotes) == 2
    assert len(headings) == 4
    assert max(Counter(paragraphs).values()) == 3, "one pull quote comes back a third time"


def test_one_sentence_stands_word_for_word_in_three_texts() -> None:
    sentence = (
        "The convoy was made up of fire engines from Saryntau, Orkental, Orkentas, Besarna "
        "and the railway depot"
    )
    assert [key for key in DOCUMENTS if sentence in texts()[key]] == ["post", "wire", "dossier"]
    assert len(words(sentence)) >= 12


def test_figures_contradict_each_other_or_differ_in_scope() -> None:
    wire, statement = texts()["wire"], texts()["statement"]
    for figure in ("7 dead", "9 people killed", "637 people", "312 people", "about 400", "1,500", "3,000"):
        assert figure in wire
    assert "list of 11 names" in texts()["analysis"]
    total = int(re.search(r"total of (\d+) people", statement)[1])  # type: ignore[index]
    parts = re.search(r"(\d+) are being .*?, (\d+) in .*? and (\d+) at home", statement)
    assert parts is not None
    missing = total - sum(map(int, parts.groups()))
    assert 0 < missing / total <= 0.05
    amounts = {
        "post": ["$2.4 million"], "wire": ["2.4 million dollars"], "analysis": ["$2.4\u00a0million"],
        "dossier": ["$2.4 million"], "voices": ["2,4 миллион доллар"],
    }  # fmt: skip
    assert all(amount in texts()[key] for key, found in amounts.items() for amount in found)


def test_statement_is_withdrawn_and_its_figure_repeated_afterwards() -> None:
    by_key = {row["key"]: row for row in manifest()["document"]}
    assert "withdrew the statement" in texts()["wire"]
    repeated = "7 people died that night, among them 1 officer of the regional police"
    assert repeated in texts()["statement"]
    assert repeated in texts()["dossier"]
    assert order(by_key["statement"]["published"], by_key["wire"]["published"]) == "before"
    assert order(by_key["wire"]["published"], by_key["dossier"]["published"]) == "before"


def test_texts_carry_the_traps_of_real_ones() -> None:
    assert texts()["analysis"].count("\u00a0") >= 15
    assert re.search("[а-яё]", texts()["analysis"]), "Cyrillic words left by the translator"
    assert "With.\u00a0Tolkynbek" in texts()["analysis"]
    assert texts()["wire"].startswith(" ")
    voices = texts()["voices"]
    assert unicodedata.normalize("NFC", voices) != voices
    assert {"и\u0306", "й"} <= set(re.findall("и\u0306|й", voices)), "й both as one character and as two"
    assert "\u200d" in voices
    assert max(voices) > "\uffff"
    assert set("әғқңөұүі") <= set(voices)


def test_no_sentence_of_the_shared_corpus_was_copied() -> None:
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip(f"no shared corpus at {folder}")
    theirs = set().union(*(shingles(path.read_text(encoding="utf-8")) for path in folder.glob("*.txt")))
    for key in DOCUMENTS:
        assert not shingles(texts()[key]) & theirs, key


# --- names and questions


def test_register_keeps_variants_in_two_scripts_and_lookalikes_apart() -> None:
    mayor = {text for text, _, _ in entries()["mayor"]["variants"]}
    assert len(mayor) >= 4
    assert any(name.isascii() for name in mayor)
    assert any("\u0400" <= name[0] <= "\u04ff" for name in mayor)
    seen: Counter[tuple[str, str]] = Counter()
    for key, entry in entries().items():
        assert ("entity", entry["code"]) in codes()
        for text, kind, language in entry["variants"]:
            assert kind in register.VARIANT_KINDS
            assert language
            seen[entry["code"], text] += 1
            assert any(text in found.replace("\u00a0", " ") or text in found for found in texts().values())
        for other in entry.get("distinct_from", []):
            assert key in entries()[other]["distinct_from"], "“not the same” holds both ways"
    assert max(seen.values()) == 1


def check_figure(figure: Table) -> None:
    assert figure.get("counted") in annotation.COUNTED
    assert figure.get("included", "everyone") in annotation.INCLUDED
    low, high = figure.get("min"), figure.get("max")
    assert low is None or high is None or float(low) <= float(high)
    assert figure.get("place", "saryntau") in entries()
    interval(figure.get("as_of", ""))
    assert figure.keys() <= {field.name for field in fields(annotation.Figure)}


def test_disputes_are_complete() -> None:
    people = {person["key"] for person in manifest()["people"]}
    for row in disputes().values():
        assert row["question"].endswith("?")
        assert ("disputed_statement", row["topic"]) in codes()
        positions = row["positions"]
        assert [bool(one.get("not_known")) for one in positions] == [False] * (len(positions) - 1) + [True]
        assert len({one["key"] for one in positions}) == len(positions) >= 3
        for figure in [row.get("scope"), *(one.get("figure") for one in positions)]:
            if figure is not None:
                check_figure(figure)
        assert row["status"] in dispute.STATUSES
        assert set(row.get("differs_in", [])) <= set(dispute.DIFFERS_IN)
        if row["status"] == "leaning":
            assert row["answer"] in {one["key"] for one in positions}
        if row["status"] == "not_a_dispute":
            assert row["differs_in"]
            assert row["reason"]
            assert row["decided_at"]
            assert row["decided_by"] in people
    assert len(disputes()["deaths"]["positions"]) == 4, "three answers and “not known”"


# --- the two sets


@pytest.mark.parametrize("key", SETS)
def test_every_quote_stands_where_it_is_said_to_stand(key: str) -> None:
    for document, tag in tags(key):
        found = spans(document, tag)
        assert merge_spans(found) == found, f"pieces of {tag['key']} in order, with words between them"
        for cue in tag.get("source", {}).get("cue", []):
            place(texts()[document], cue["quote"], cue.get("n", 1))


@pytest.mark.parametrize("key", SETS)
def test_every_tag_is_a_whole_one(key: str) -> None:
    common = {"key", "kind", "code", "quote", "n", "pieces", "note", "differs"}
    own = {
        "claim": {field.name for field in fields(annotation.Claim)} - {"kind", "extra", "unknown"},
        "entity": {"entry", "mention", "confidence"},
        "disputed_statement": {"dispute", "contested_in"},
    }
    lists = {
        "source_type": annotation.SOURCE_TYPES,
        "form": annotation.FORMS,
        "commitment": annotation.COMMITMENTS,
        "evidence": annotation.EVIDENCE,
        "credibility": annotation.CREDIBILITIES,
        "mention": annotation.MENTIONS,
        "confidence": annotation.CONFIDENCES,
        "contested_in": annotation.CONTESTED_IN,
        "entry": tuple(entries()),
        "dispute": tuple(disputes()),
    }
    rows = tags(key)
    where = {tag["key"]: (document, tag["kind"]) for document, tag in rows}
    assert len(where) == len(rows), "keys are unique"
    assert 35 <= len(rows) <= 100
    for document, tag in rows:
        assert (tag["kind"], tag["code"]) in codes(), tag["key"]
        assert tag.keys() <= common | own[tag["kind"]], tag["key"]
        for name, values in lists.items():
            assert name not in tag or tag[name] in values, (tag["key"], name)
        source = tag.get("source", {})
        assert "tag" not in source or where[source["tag"]] == (document, "entity"), tag["key"]
        assert "entry" not in source or source["entry"] in entries(), tag["key"]
        if "figure" in tag:
            check_figure(tag["figure"])
        interval(tag.get("made_on", ""))
    assert {part["key"] for part in annotation_set(key)["document"]} == set(DOCUMENTS)
    assert {part["state"] for part in annotation_set(key)["document"]} <= set(annotation.DOCUMENT_STATES)


@pytest.mark.parametrize("key", SETS)
def test_relations_stances_and_cells_have_both_ends(key: str) -> None:
    found = annotation_set(key)
    kinds = {tag["key"]: tag["kind"] for _, tag in tags(key)}
    for relation in found["relation"]:
        assert relation["type"] in annotation.RELATION_TYPES
        assert kinds[relation["from"]] != "entity", relation
        assert relation["type"] == "relies_on" or kinds[relation["to"]] != "entity", relation
        interval(relation.get("made_on", ""))
    assert "retracts" in {relation["type"] for relation in found["relation"]}
    pairs = [(row["tag"], row["dispute"], row["position"]) for row in found["stance"] + found["cell"]]
    for tag, question, position in pairs:
        assert kinds[tag] == "claim"
        assert position in {one["key"] for one in disputes()[question]["positions"]}
    assert max(Counter((row["tag"], row["position"]) for row in found["stance"]).values()) == 1
    assert {row["stance"] for row in found["stance"]} <= set(dispute.STANCES)
    assert {row["value"] for row in found["cell"]} <= set(dispute.CELL_VALUES)


def test_first_set_shows_overlap_nesting_and_pieces() -> None:
    placed = [(document, spans(document, tag)) for document, tag in tags("asel")]
    assert sum(len(found) > 1 for _, found in placed) == 2
    hulls = [(document, Span(found[0].start, found[-1].end)) for document, found in placed]
    pairs = [(a, b) for d, a in hulls for e, b in hulls if d == e and a is not b and a.overlaps(b)]
    assert any(a.contains(b) and a != b for a, b in pairs), "nested"
    assert any(a.start < b.start < a.end < b.end for a, b in pairs), "crossing"
    assert any("\n" in texts()[document][found[0].start : found[-1].end] for document, found in placed)


def test_second_set_differs_as_it_says() -> None:
    first = {tag["key"]: (document, tag) for document, tag in tags("asel")}
    counts: Counter[str] = Counter()
    partners = set()
    for document, tag in tags("jonas"):
        how, key = tag["differs"], tag["key"]
        counts[how] += 1
        if how == "only":
            assert key not in first
            continue
        key = key.rpartition("-")[0] if how == "split" else key
        partners.add(key)
        assert first[key][0] == document
        mine, theirs = spans(*first[key]), spans(document, tag)
        body = {name: value for name, value in tag.items() if name != "differs"}
        same_code = (first[key][1]["kind"], first[key][1]["code"]) == (tag["kind"], tag["code"])
        assert {
            "same": body == first[key][1],
            "fields": mine == theirs and same_code and body != first[key][1],
            "code": mine == theirs and not same_code,
            "boundary": mine != theirs and same_code and mine[0].overlaps(theirs[0]),
            "split": same_code and mine[0].contains(theirs[0]) and mine != theirs,
        }[how], key
    assert counts == {"same": 59, "boundary": 6, "code": 5, "fields": 5, "split": 2, "only": 8}
    assert len(first.keys() - partners) == 11
