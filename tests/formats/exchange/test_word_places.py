"""Where the words of a tag stand in a text: in one place, or in none that can be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kantar_desk.formats.exchange.offsets import fold
from kantar_desk.formats.exchange.word_places import find

TEXT = "Айбек\u00a0 кетті.\n\nАйбек 😀\tқайтты,  Айбек келді."


@pytest.mark.parametrize(
    ("quote", "around", "words"),
    [
        ("қайтты", ("", ""), "қайтты"),
        ("Айбек кетті", ("", ""), "Айбек\u00a0 кетті"),
        (" 😀  қайтты, ", ("", ""), "😀\tқайтты,"),
        ("Айбек", ("", ""), None),
        ("Айбек", ("кетті.\n", ""), "Айбек"),
        ("Айбек", ("", " келді"), "Айбек"),
        ("Айбек", ("x" * 500 + "кетті. ", ""), None),
        ("Асель", ("", ""), None),
        ("  ", ("", ""), None),
        ("", ("", ""), None),
    ],
)
def test_words_have_the_one_place_where_they_stand_or_none(
    quote: str, around: tuple[str, str], words: str | None
) -> None:
    found = find(TEXT, quote, *around)
    assert (TEXT[slice(*found)] if found is not None else None) == words


@given(
    st.text("аб \n\u00a0😀", max_size=40),
    st.integers(0, 40),
    st.integers(0, 40),
    st.sampled_from(["", " ", "\n "]),
)
def test_what_is_found_are_the_words(text: str, start: int, end: int, more: str) -> None:
    quote = text[start:end].replace(" ", " " + more)
    found = find(text, quote)
    if found is not None:
        assert fold(text[slice(*found)]) == fold(quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("а " * 500_000, "а " * 10_000 + "б"),
        ("а " * 500_000, "а  " * 10_000 + "б"),
        ("а" * 1_000_000, "а"),
        ("а" * 1_000_000, "а" * 5_000),
    ],
)
def test_endless_repetition_takes_no_time(text: str, quote: str) -> None:
    """A search that goes back at every start would take hours."""
    for _ in range(20):
        assert find(text, quote, "а" * 1_000_000, "б") is None
