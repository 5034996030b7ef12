"""Places of a name in any spelling: what “tag all with variants” offers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kantar_desk.analysis.folding import fold
from kantar_desk.analysis.spellings import find_spellings
from kantar_desk.model.text import Span

CORPUS = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "corpus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="shared corpus not found (KANTAR_SHARED_DIR)")

TEXT = (
    "Karim Veldin spoke. Velldin’s words, said Карим Велдин, were short. The veldin is a small bird; "
    "Veldinov is another man. Kassym\u00a0Jomart Orlin left with Kasym-Jomart Orlin."
)


def found(*names: str) -> list[str]:
    return [TEXT[span.start : span.end] for span in find_spellings(TEXT, names)]


def test_one_name_in_all_its_spellings() -> None:
    assert found("Veldin") == ["Veldin", "Velldin", "Велдин"]
    assert found("Karim Veldin") == ["Karim Veldin", "Карим Велдин"]


def test_the_longest_of_several_names_wins() -> None:
    assert found("Veldin", "Karim Veldin") == ["Karim Veldin", "Velldin", "Карим Велдин"]


def test_a_hyphen_or_a_space_makes_no_difference() -> None:
    assert found("Kassym-Jomart Orlin") == ["Kassym\u00a0Jomart Orlin", "Kasym-Jomart Orlin"]


def test_a_name_in_small_letters_is_found_in_small_letters_too() -> None:
    assert found("veldin") == ["Veldin", "Velldin", "Велдин", "veldin"]


def test_nothing_is_found_for_nothing() -> None:
    assert found() == found("") == found("…") == []
    assert find_spellings("", ["Veldin"]) == []
    assert find_spellings(fold("A Veldin"), ["Veldin"]) == [Span(2, 8)]


@needs_corpus
def test_measured_in_the_sample_documents() -> None:
    counts = {
        path.stem: len(find_spellings(path.read_bytes().decode("utf-8"), ["Masimov"]))
        for path in sorted(CORPUS.glob("0*.txt"))
    }
    assert counts == {"000": 1, "001": 0, "002": 9, "003": 0, "004": 1}
