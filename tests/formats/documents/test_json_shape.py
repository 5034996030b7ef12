"""The shape of a JSON text is told without parsing it, and told right."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kantar_desk.formats.documents.json_shape import members, too_deep

WORDS = st.text(alphabet='ab {}[]",:\\/😀\n\u0416', max_size=6)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


def depth_of(value: Any) -> int:
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth_of, value), default=0) if isinstance(value, list) else 0


@given(value=VALUES, plain=st.booleans(), most=st.integers(0, 6))
def test_the_depth_is_that_of_the_brackets_outside_strings(value: Any, plain: bool, most: int) -> None:
    data = json.dumps(value, ensure_ascii=plain).encode()
    assert too_deep(data, most) == (depth_of(value) > most)


@given(value=st.dictionaries(WORDS, VALUES, min_size=1, max_size=6), plain=st.booleans())
def test_the_members_are_those_of_the_outermost_object(value: dict[str, Any], plain: bool) -> None:
    assert members(json.dumps(value, ensure_ascii=plain).encode()) == len(value)


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_the_deepest_that_is_allowed_is_allowed(opening: bytes) -> None:
    closing = {b"[": b"]", b'{"a":': b"}", b'[{"a":': b"}]"}[opening]
    levels = len(closing)
    assert not too_deep(opening * (64 // levels) + b"1" + closing * (64 // levels), 64)
    assert too_deep(opening * (66 // levels) + b"1" + closing * (66 // levels), 64)


@pytest.mark.parametrize("data", [b"[" * 100, b'{"a": "' + b"[" * 100, b"]" * 100 + b"[" * 50, b'"\\', b""])
def test_what_is_no_json_is_looked_at_without_an_error(data: bytes) -> None:
    assert too_deep(data, 64) == (data == b"[" * 100)
