"""The same claim elsewhere: what is offered, in which order."""

from __future__ import annotations

import json
import os
from pathlib import Path
from uuid import UUID

import pytest

from kantar_desk.analysis.similar import MIN_SCORE, SentenceIndex
from kantar_desk.model.text import Span

CORPUS = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "corpus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="shared corpus not found (KANTAR_SHARED_DIR)")

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))
FIRST = "The mayor said that whatever happens she will stay in the harbour town. Ships were waiting outside."
SECOND = (
    "It rained all day in the hills. The head of the harbour town added that she will continue to stay there. "
    "Fishermen mended their nets."
)
THIRD = f"A digest of the day. {FIRST} Fishermen mended their nets and went home."


def index() -> SentenceIndex:
    made = SentenceIndex()
    for document_id, text in ((ONE, FIRST), (TWO, SECOND), (THREE, THIRD)):
        made.add(document_id, text)
        made.add(document_id, text)
    return made


def test_a_paraphrase_is_found_and_the_twin_is_not_offered_as_one() -> None:
    found = index().similar_to(ONE, [Span(20, 40)])
    assert [(one.document_id, SECOND[one.span.start : one.span.start + 8]) for one in found][:1] == [
        (TWO, "The head")
    ]
    assert all(one.score >= MIN_SCORE for one in found)
    assert THREE not in {one.document_id for one in found if one.score > 0.99}


def test_of_copies_only_the_first_is_shown() -> None:
    found = index().similar_to(TWO, [Span(40, 60)])
    assert [one.document_id for one in found if one.score > MIN_SCORE][:1] == [ONE]
    assert len({one.score for one in found}) == len(found)


def test_words_of_ones_own_can_be_asked_for() -> None:
    assert index().similar("ships outside")[0].document_id == ONE
    assert index().similar("zebra") == []
    assert index().similar("") == []


def test_at_most_the_number_asked_for() -> None:
    made = SentenceIndex()
    for number in range(9):
        made.add(UUID(int=number + 1), f"Ferry number {number} sank in the bay. Other words {number}.")
    assert len(made.similar("a ferry sank in the bay")) == 3
    assert len(made.similar("a ferry sank in the bay", first=5)) == 5


def test_the_same_question_has_the_same_answer() -> None:
    assert index().similar_to(ONE, [Span(20, 40)]) == index().similar_to(ONE, [Span(20, 40)])
    with pytest.raises(KeyError):
        index().similar_to(UUID(int=9), [Span(0, 1)])


@needs_corpus
def test_measured_paraphrases_in_the_sample_documents() -> None:
    facts = {fact["id"]: fact for fact in json.loads((CORPUS / "facts.json").read_text(encoding="utf-8"))}
    made = SentenceIndex()
    for path in sorted(CORPUS.glob("0*.txt")):
        made.add(UUID(int=int(path.stem)), path.read_bytes().decode("utf-8"))
    for name, score in (("A9", 0.26), ("A10", 0.20)):
        one, other = facts[name]["refs"]
        for here, there in ((one, other), (other, one)):
            found = made.similar_to(UUID(int=int(here["file"][:3])), [Span(here["start"], here["end"])])
            assert found[0].document_id == UUID(int=int(there["file"][:3]))
            assert found[0].span.start <= there["start"] < found[0].span.end
            assert round(found[0].score, 2) == score
