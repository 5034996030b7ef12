"""What “find” and “tag all” promise."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.folding import fold, fold_plain
from kantar_desk.analysis.occurrences import DEFAULT, Options, find
from kantar_desk.model.text import Span

CORPUS = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "corpus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="shared corpus not found (KANTAR_SHARED_DIR)")

TEXT = (
    "The ferry Belorin left Port\u00a0Oskel at dawn. Belorin’s captain, Édgar Voss, said the BELORIN was full. "
    "A sister ship, the Belorina, followed; Belorinsky street was closed. \u201cBelorin\u201d – so the papers."
)


def hits(query: str, **options: object) -> list[str]:
    return [TEXT[span.start : span.end] for span in find(TEXT, query, Options(**options))]  # type: ignore[arg-type]


def test_whole_words_in_any_spelling() -> None:
    assert hits("belorin") == ["Belorin", "Belorin", "BELORIN", "Belorin"]


def test_parts_of_words() -> None:
    assert len(hits("belorin", whole_word=False)) == 6


def test_endings_of_up_to_three_letters() -> None:
    assert hits("Belorin", endings=1) == ["Belorin", "Belorin", "BELORIN", "Belorina", "Belorin"]
    assert "Belorinsky" not in hits("Belorin", endings=2)
    assert "Belorinsky" in hits("Belorin", endings=3)


def test_every_word_of_a_name_may_be_inflected() -> None:
    text = "Карим Велин приехал. О Кариме Велине не писали. Каримов Велинский тоже."
    assert [text[s.start : s.end] for s in find(text, "Карим Велин", Options(endings=2))] == [
        "Карим Велин",
        "Кариме Велине",
    ]


def test_plain_spaces_find_no_break_spaces() -> None:
    assert hits("Port Oskel") == ["Port\u00a0Oskel"]


def test_exact_finds_code_points_as_they_stand() -> None:
    assert hits("Port Oskel", exact=True) == []
    assert hits("Belorin", exact=True, whole_word=True) == ["Belorin"] * 3
    assert hits("edgar") == ["Édgar"]
    assert hits("edgar", exact=True) == []


def test_exact_never_cuts_a_mark_off() -> None:
    text = "cafe\u0301 cafe"
    assert find(text, "cafe", Options(exact=True, whole_word=False)) == [Span(6, 10)]


def test_case_can_matter() -> None:
    assert hits("BELORIN", match_case=True) == ["BELORIN"]
    assert hits("Belorin", match_case=True, endings=1) == ["Belorin", "Belorin", "Belorina", "Belorin"]
    assert hits("“Belorin”", match_case=True) == ["“Belorin”"]


def test_several_spellings_at_once_longest_first() -> None:
    found = find(TEXT, ["Voss", "Edgar Voss", "captain"])
    assert [TEXT[s.start : s.end] for s in found] == ["captain", "Édgar Voss"]


@pytest.mark.parametrize("query", ["", "  ", "\u0301", "zzz"])
def test_nothing_to_find(query: str) -> None:
    assert find(TEXT, query) == []


def test_signs_are_taken_as_they_are() -> None:
    text = "a.b (c) a+b \\d [x]"
    for query in ("a.b", "(c)", "a+b", "\\d", "[x]"):
        assert [text[s.start : s.end] for s in find(text, query, Options(endings=1))] == [query]


def test_a_folded_text_can_be_handed_in_again() -> None:
    folded = fold(TEXT)
    assert find(folded, "belorin") == find(TEXT, "belorin")
    assert find(folded, "Belorin", Options(exact=True)) == find(TEXT, "Belorin", Options(exact=True))


def test_too_long_endings_are_refused() -> None:
    with pytest.raises(ValueError, match="0 to 3"):
        Options(endings=4)


PIECES = st.lists(
    st.sampled_from(["no", "No\u0301", "nono", " ", "\u00a0", "-", "…", "x", "\u200b"]), max_size=12
)


@settings(max_examples=200, deadline=None)
@given(PIECES.map("".join), st.sampled_from(["no", "nono", "no no", "o", "-", "..", "."]), st.booleans())
def test_hits_are_sorted_disjoint_and_fold_to_the_query(text: str, query: str, whole_word: bool) -> None:
    found = find(text, query, Options(whole_word=whole_word))
    for one, other in pairwise(found):
        assert one.end <= other.start
    for span in found:
        assert query in fold_plain(text[span.start : span.end])
    if whole_word and query.isalpha():
        assert len(found) == len(re.findall(rf"(?<!\w){query}(?!\w)", fold_plain(text)))


@needs_corpus
def test_measured_in_the_sample_documents() -> None:
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in sorted(CORPUS.glob("0*.txt"))}

    def count(query: str | list[str], options: Options = DEFAULT) -> dict[str, int]:
        counts = {name: len(find(text, query, options)) for name, text in texts.items()}
        return {name: number for name, number in counts.items() if number}

    assert count("Masimov") == {"002": 9}
    assert count(["Masimov", "Massimov"]) == {"000": 1, "002": 9, "004": 1}
    assert count("Kantar") == {"002": 8}
    assert count("Kantar", Options(endings=3)) == {"002": 13}
    assert find(texts["002"], "Committee Karim Masimov") == [Span(292, 315)]
    assert find(texts["002"], "Committee Karim Masimov", Options(exact=True)) == []
