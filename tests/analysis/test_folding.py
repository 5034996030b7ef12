"""What folding promises: which spellings are one, and that every hit comes back as whole characters."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.folding import WORD, fold, fold_keeping_case, fold_plain, plain_words, words
from kantar_desk.model.text import Span

TRICKY = st.text(
    st.one_of(
        st.sampled_from(
            list(" \n\t\u00a0\u2003\u200b\u00ad\u200d\u0301\u0306\u0308\u20dd\u0903…“”„«»’‘ʼ–—\u2212-")
        ),
        st.sampled_from(list("ёйЁßİŉ½ﬁ\ufdfa¨")),
        st.sampled_from(list("abЖе1_.,\U0001d400\U0001f600한")),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлкин", "елкин"),
        ("Й", "и\u0306"),
        ("na\u00efve caf\u00e9", "NAI\u0308VE CAFE\u0301"),
        ("river\u00a0\u00a0 bank", "river bank"),
        ("co\u00adope\u200brate", "cooperate"),
        ("“so”, „so“, «so»", '"so", "so", "so"'),
        ("it’s ‘x’ ʼ", "it's 'x' '"),
        ("a – b — c \u2212 d \u2011 e", "a - b - c - d - e"),
        ("wait…", "wait..."),
        ("Straße", "STRASSE"),
        ("ﬁve", "five"),
        ("line\nbreak\t\ttab", "line break tab"),
    ],
)
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert fold_plain(one) == fold_plain(other)


def test_kazakh_letters_stay_apart_from_their_russian_neighbours() -> None:
    assert fold_plain("Қала") != fold_plain("Кала")
    assert fold_plain("һ") != fold_plain("х")


def test_words_are_runs_of_word_characters_with_places_in_the_stored_text() -> None:
    text = "The mayor’s\u00a0 e\u0301cole… №7"
    found = words(fold(text))
    assert [word.text for word in found] == ["the", "mayor", "s", "ecole", "no7"]
    assert [text[word.start : word.end] for word in found] == ["The", "mayor", "s", "e\u0301cole", "№7"]


def test_a_hit_takes_its_combining_marks_with_it() -> None:
    text = "ve\u0301ra\u0302\u200d\u0301 x"
    folded = fold(text)
    assert folded.plain == "vera x"
    assert text[slice(*_pair(folded.span(0, 2)))] == "ve\u0301"
    assert text[slice(*_pair(folded.span(3, 4)))] == "a\u0302\u200d\u0301"
    # A joiner without a mark behind it is not part of the hit.
    assert fold("a\u200bb").span(0, 1) == Span(0, 1)


def test_a_hit_does_not_begin_inside_a_character() -> None:
    text = "क\u0903 end"  # a spacing mark stays in the folded text
    at = fold(text).plain.index("\u0903")
    assert fold(text).span(at, at + 1) == Span(0, 2)


def test_part_of_a_character_gives_the_whole_character() -> None:
    assert fold("x…y").span(2, 3) == Span(1, 2)
    assert fold("aﬁb").span(2, 3) == Span(1, 2)


def test_a_run_of_white_space_is_one_unit() -> None:
    folded = fold("a \n\u00a0 b")
    assert folded.plain == "a b"
    assert folded.span(1, 2) == Span(1, 5)
    assert folded.span(0, 3) == Span(0, 6)


def test_case_can_be_kept() -> None:
    assert fold_keeping_case("Ёлка\u00a0–  A") == "Елка - A"


def test_empty_ranges_and_ranges_outside_are_refused() -> None:
    folded = fold("abc")
    for start, end in ((1, 1), (-1, 2), (0, 4)):
        with pytest.raises(ValueError, match="not a range"):
            folded.span(start, end)


def test_every_character_folds_to_something_that_folds_to_itself() -> None:
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in ("Cn", "Co", "Cs"):
            continue
        once = fold_plain("x" + chr(code) + "x")
        assert fold_plain(once) == once, hex(code)


@settings(max_examples=300, deadline=None)
@given(TRICKY)
def test_fast_path_and_mapped_path_agree(text: str) -> None:
    assert fold(text).plain == fold_plain(text)
    assert [word.text for word in words(fold(text))] == plain_words(fold_plain(text))


@settings(max_examples=300, deadline=None)
@given(TRICKY)
def test_composed_and_decomposed_are_one(text: str) -> None:
    assert fold_plain(unicodedata.normalize("NFC", text)) == fold_plain(unicodedata.normalize("NFD", text))


@settings(max_examples=400, deadline=None)
@given(TRICKY, st.data())
def test_a_folded_range_comes_back_as_text_that_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.plain:
        return
    start = data.draw(st.integers(0, len(folded.plain) - 1))
    end = data.draw(st.integers(start + 1, len(folded.plain)))
    span = folded.span(start, end)
    assert 0 <= span.start < span.end <= len(text)
    assert folded.plain[start:end] in fold_plain(text[span.start : span.end])
    assert span.end == len(text) or unicodedata.category(text[span.end])[0] != "M"
    first, last = folded.folded_range(span)
    assert first <= start
    assert last >= end


@settings(max_examples=300, deadline=None)
@given(TRICKY)
def test_units_follow_each_other_without_overlap(text: str) -> None:
    folded = fold(text)
    previous = 0
    for position in range(len(folded)):
        start = folded.start_of(position)
        assert start >= previous
        previous = start
        assert start < folded.end_of(position) <= len(text)


@settings(max_examples=300, deadline=None)
@given(TRICKY)
def test_words_stand_where_their_letters_stand(text: str) -> None:
    folded = fold(text)
    places = [
        (m[0], folded.start_of(m.start()), folded.end_of(m.end() - 1)) for m in WORD.finditer(folded.plain)
    ]
    assert [tuple(word) for word in words(folded)] == places


@settings(max_examples=200, deadline=None)
@given(TRICKY, st.data())
def test_places_of_the_stored_text_rise_in_the_folded_text(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = folded.folded_range(Span(start, end))
    assert 0 <= first <= last <= len(folded)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end
