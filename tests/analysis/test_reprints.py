"""Reprints and repeats: what is found, what is not, and how spans are carried over."""

from __future__ import annotations

import json
import os
import random
from array import array
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.passages import Keyed, Run, equal_runs, places_of, repeat_link, repeats
from kantar_desk.analysis.reprints import Index, Overlap, overlaps
from kantar_desk.analysis.twins import RunMap, reversed_runs, twin_spans
from kantar_desk.errors import Cancelled
from kantar_desk.model.text import Span, TextRun

CORPUS = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "corpus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="shared corpus not found (KANTAR_SHARED_DIR)")

STORY = (
    "The harbour of Port Oskel was closed on the 3\nrd of May after dock workers walked out. "
    "The harbour office said that eleven ships were waiting outside the breakwater. "
    "A crowd of some four hundred people gathered in front of the customs house, sang, and went home before dusk. "
    "Nobody was hurt, said the mayor; \u201cwe shall talk on Monday\u201d, she added."
)
REPRINT = STORY.replace("3\nrd", "3rd").replace("\u201c", '"').replace("\u201d", '"')
DOSSIER = (
    "A chronicle of the strike\n\nOther matters came first, and they do not concern us here at all.\n\n"
    + REPRINT
    + "\n\nLater the strike spread to the rail yards of the upper town, and that is another story to be told.\n"
    + "What the owners did next nobody wrote down, although many people were there and saw it themselves."
)
SENTENCE = "units of the coast guard from Belor, Tesk, Ammer, Orlin, Vask and Upper Moravel took part in the exercise."


def ident(number: int) -> UUID:
    return UUID(int=number + 1)


def found(*texts: str) -> list[Overlap]:
    return overlaps([(ident(number), text) for number, text in enumerate(texts)])


def under(text: str, span: Span) -> str:
    return text[span.start : span.end]


def test_a_text_inside_a_longer_one_is_one_hit_with_bridged_gaps() -> None:
    (pair,) = found(STORY, DOSSIER)
    (hit,) = pair.hits
    assert pair.type == "contained_in"
    assert under(STORY, hit.from_span) == STORY
    assert under(DOSSIER, hit.to_span) == REPRINT
    assert len(hit.runs) == 2
    assert pair.coverage_from > 960 > pair.coverage_to


def test_the_longer_one_first_is_called_contains() -> None:
    assert [pair.type for pair in found(DOSSIER, STORY)] == ["contains"]
    assert [pair.type for pair in found(STORY, REPRINT)] == ["whole"]


def test_a_shared_sentence_without_the_words_that_chance_put_behind_it() -> None:
    one = f"It was a calm day. The {SENTENCE}\nOn Friday the fleet left again for the northern station."
    other = f"As reported before, {SENTENCE}\n\nOn Friday nobody could say where the ships had gone to."
    (pair,) = found(one, other)
    assert pair.type == "shares_passage"
    assert [under(one, hit.from_span) for hit in pair.hits] == [SENTENCE]
    assert [under(other, hit.to_span) for hit in pair.hits] == [SENTENCE]


def test_a_heading_that_belongs_to_the_copy_stays() -> None:
    text = "Port news\n\n" + STORY
    (pair,) = found(text, text + "\n\nMore.")
    assert pair.hits[0].from_span == Span(0, len(text))


def test_fewer_than_twelve_equal_words_are_no_reprint() -> None:
    words = SENTENCE.split()
    eleven, twelve = " ".join(words[:11]), " ".join(words[:12])
    assert found(f"aa bb {eleven} cc dd", f"ee ff {eleven} gg hh") == []
    (pair,) = found(f"aa bb {twelve} cc dd", f"ee ff {twelve} gg hh")
    assert pair.hits[0].words == 12


def test_a_gap_of_four_words_is_bridged_and_one_of_five_is_not() -> None:
    one = [f"alpha{number}" for number in range(40)]
    for size, runs in ((4, [2]), (5, [1, 1])):
        other = one[:20] + [f"new{number}" for number in range(size)] + one[20 + size :]
        (pair,) = found(" ".join(one), " ".join(other))
        assert [len(hit.runs) for hit in pair.hits] == runs


def test_left_out_and_doubled_words_are_bridged() -> None:
    words = [f"w{number}" for number in range(30)]
    for other in (words[:15] + words[17:], words[:15] + words[13:], [*words[:15], "x", "y", *words[15:]]):
        (pair,) = found(" ".join(words), " ".join(other))
        (hit,) = pair.hits
        assert under(" ".join(words), hit.from_span) == " ".join(words)


def test_copies_at_two_places_of_the_other_text_are_two_hits() -> None:
    (pair,) = found(STORY, f"{REPRINT}\n\nIn between something else was said by others.\n\n{REPRINT}")
    assert len(pair.hits) == 2
    assert pair.coverage_from <= 1000


@settings(max_examples=200, deadline=None)
@given(st.text("ab", max_size=24), st.text("ab", max_size=24), st.booleans())
def test_equal_runs_are_all_that_comparing_word_by_word_gives(here: str, there: str, same: bool) -> None:
    one = array("L", map(ord, here))
    other = one if same else array("L", map(ord, there))
    keys, others = ([hash(tuple(ids[at : at + 8])) for at in range(len(ids) - 7)] for ids in (one, other))
    held = set(others)
    keyed = Keyed([at for at, key in enumerate(keys) if key in held], [key for key in keys if key in held])
    found = equal_runs(one, keyed, other, places_of(Keyed(range(len(others)), others)), same=same)
    expected = []
    for at in range(len(one)):
        for place in range(at + 1 if same else 0, len(other)):
            if at and place and one[at - 1] == other[place - 1]:
                continue  # the run began before
            length = 0
            while max(at, place) + length < max(len(one), len(other)) and (
                at + length < len(one)
                and place + length < len(other)
                and one[at + length] == other[place + length]
            ):
                length += 1
            if length >= 8:
                expected.append(Run(at, place, length))
    assert found == sorted(expected)


def test_best_contained_comes_first() -> None:
    shared = (
        f"As reported before, {SENTENCE} Then the weather turned and the reporters went home for the day."
    )
    pairs = found(STORY + " " + SENTENCE, shared, DOSSIER)
    assert (pairs[0].from_document_id, pairs[0].to_document_id) == (ident(0), ident(2))
    assert [p.containment for p in pairs] == sorted((p.containment for p in pairs), reverse=True)


def test_added_one_by_one_or_all_at_once_is_the_same() -> None:
    texts = {ident(0): STORY, ident(1): f"Earlier: {SENTENCE}", ident(2): DOSSIER + SENTENCE}
    index = Index(texts.__getitem__)
    for document_id in texts:
        index.add(document_id)
        index.add(document_id)
    assert index.overlaps() == overlaps(texts.items())
    assert index.overlaps_of(ident(2)) == [
        pair for pair in index.overlaps() if ident(2) in (pair.from_document_id, pair.to_document_id)
    ]
    searched = Index(texts.__getitem__)
    for document_id in texts:  # a search between two additions changes nothing
        searched.add(document_id)
        searched.overlaps()
    assert searched.overlaps() == index.overlaps()
    index.remove(ident(0))
    assert [p.from_document_id for p in index.overlaps()] == [ident(1)]
    index.remove(ident(2))
    assert index.overlaps() == []
    assert len(index) == 1
    assert ident(0) not in index


def test_a_link_has_the_same_id_whoever_finds_it() -> None:
    one, other = found(STORY, DOSSIER)[0].link(), found(STORY, DOSSIER)[0].link()
    assert one == other
    assert one.state == "proposed"
    assert one.type == "contained_in"
    assert len(one.runs) == 2


def test_a_run_can_be_cancelled() -> None:
    def report(done: int, total: int, what: str) -> None:
        assert 0 <= done <= total
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        overlaps([(ident(n), STORY) for n in range(5)], report)


def test_empty_and_tiny_texts_are_no_trouble() -> None:
    assert found("", "one two", "…", STORY) == []
    assert repeats("") == []


QUOTE = '"The board of the ferry line has decided to sell both ships and to let go of all the crews at once," he said.'


def test_a_pull_quote_is_one_hit_with_its_marks() -> None:
    text = f"The line is in trouble.\n{QUOTE}\n{QUOTE}\nThe board did not answer."
    (hit,) = repeats(text)
    assert under(text, hit.from_span) == QUOTE
    assert under(text, hit.to_span) == QUOTE
    assert hit.from_span.end < hit.to_span.start


def test_a_passage_that_follows_itself_twice_is_found_copy_by_copy() -> None:
    text = f"{QUOTE}\n{QUOTE}\n{QUOTE}\n"
    assert {under(text, hit.from_span) for hit in repeats(text)} == {QUOTE}
    assert {hit.to_span.start for hit in repeats(text)} == {len(QUOTE) + 1, 2 * len(QUOTE) + 2}


def test_a_formula_of_thirteen_words_is_no_repeat() -> None:
    formula = "under paragraph four of section nine of the harbour code of the Free Town"
    assert len(formula.split()) == 14
    shorter = formula.replace("under ", "")
    assert repeats(f"He was fined {shorter}, and she was warned {shorter}; both paid.") == []
    assert len(repeats(f"He was fined {formula}, and she was warned {formula}; both paid.")) == 1


def test_doubled_headings() -> None:
    text = "Early years\n\nEarly years\n\nShe was born by the sea.\n\nSea\n\nSea\n\nThe end"
    (hit,) = repeats(text)
    assert under(text, hit.from_span) == under(text, hit.to_span) == "Early years"


def test_a_repeat_becomes_a_link_inside_its_document() -> None:
    text = f"{QUOTE}\n{QUOTE}"
    (hit,) = repeats(text)
    link = repeat_link(ident(4), hit, 2 * hit.words)
    assert (link.type, link.from_document_id, link.to_document_id) == ("repeat_inside", ident(4), ident(4))
    assert link.coverage_from == 500


def test_spans_are_carried_by_the_run_table() -> None:
    (pair,) = found(STORY, DOSSIER)
    runs = pair.link().runs
    for quote in ("eleven ships", "Nobody was hurt,", "“we shall talk on Monday”", "harbour office"):
        start = STORY.index(quote)
        (twin,) = twin_spans([Span(start, start + len(quote))], STORY, DOSSIER, runs)
        assert not twin.differs
        assert under(DOSSIER, twin.spans[0]) == quote.replace("“", '"').replace("”", '"')
        back = twin_spans(twin.spans, DOSSIER, STORY, reversed_runs(runs))
        assert [under(STORY, one.spans[0]) for one in back] == [quote]


def test_part_of_a_word_and_several_pieces() -> None:
    (pair,) = found(STORY, DOSSIER)
    pieces = []
    for quote in ("ships", "break", "house"):
        start = STORY.index(quote)
        pieces.append(Span(start, start + len(quote)))
    (twin,) = twin_spans(pieces, STORY, DOSSIER, pair.link().runs)
    assert [under(DOSSIER, span) for span in twin.spans] == ["ships", "break", "house"]


def test_across_a_bridged_gap_the_twin_is_marked() -> None:
    (pair,) = found(STORY, DOSSIER)
    quote = "on the 3\nrd of May after"
    start = STORY.index(quote)
    (twin,) = twin_spans([Span(start, start + len(quote))], STORY, DOSSIER, pair.link().runs)
    assert twin.differs
    assert under(DOSSIER, twin.spans[0]) == "on the 3rd of May after"
    inside = STORY.index("3\nrd")
    assert twin_spans([Span(inside, inside + 4)], STORY, DOSSIER, pair.link().runs) == ()


def test_words_outside_the_passage_have_no_twin() -> None:
    (pair,) = found(STORY, DOSSIER)
    start = DOSSIER.index("Later the strike")
    assert twin_spans([Span(start, start + 16)], DOSSIER, STORY, reversed_runs(pair.link().runs)) == ()


def test_a_tag_has_a_twin_in_each_copy() -> None:
    other = f"{REPRINT}\n\nIn between something else was said by others.\n\n{REPRINT}"
    (pair,) = found(STORY, other)
    start = STORY.index("eleven ships")
    twins = twin_spans([Span(start, start + 12)], STORY, other, pair.link().runs)
    assert [under(other, twin.spans[0]) for twin in twins] == ["eleven ships"] * 2


def test_a_table_made_for_other_texts_gives_no_twin() -> None:
    assert twin_spans([Span(0, 3)], STORY, DOSSIER, [TextRun(0, 40, 0, 40)]) == ()
    assert twin_spans([Span(0, 3)], STORY, DOSSIER, [TextRun(0, 40, 90000, 90040)]) == ()


WORDS = st.lists(st.sampled_from(["oak", "elm", "ash", "fir", "yew", "bay", "box"]), min_size=14, max_size=60)
GAPS = st.lists(st.sampled_from([" ", "\n", ", ", ". ", " “", "”; ", "\u00a0– "]), min_size=60, max_size=60)


@settings(max_examples=150, deadline=None)
@given(WORDS, GAPS, GAPS, st.data())
def test_every_word_of_a_whole_reprint_has_its_twin(
    names: list[str], gaps: list[str], other_gaps: list[str], data: st.DataObject
) -> None:
    words = [f"{name}{number}" for number, name in enumerate(names)]
    one = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    other = "intro.\n" + "".join(word + gap for word, gap in zip(words, other_gaps, strict=False))
    (pair,) = found(one, other)
    assert pair.coverage_from == 1000
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    span = Span(one.index(words[first]), one.index(words[last]) + len(words[last]))
    (twin,) = RunMap(one, other, pair.link().runs).twins([span])
    assert twin.spans == (Span(other.index(words[first]), other.index(words[last]) + len(words[last])),)
    assert not twin.differs


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=120))
def test_repeats_never_overlap_themselves(letters: list[str]) -> None:
    text = " ".join(letters)
    for hit in repeats(text):
        assert hit.from_span.end <= hit.to_span.start
        assert hit.words >= 14
        for run, count in zip(hit.runs, hit.run_words, strict=True):
            here = text[run.from_start : run.from_end].split()
            assert here == text[run.to_start : run.to_end].split()
            assert len(here) == count
        for one, other in pairwise(hit.runs):
            assert one.from_end <= other.from_start
            assert one.to_end <= other.to_start


def made_up(number: int, words: int) -> str:
    chance = random.Random(number)
    return " ".join(f"w{int(chance.paretovariate(0.6)) % 20000}" for _ in range(words))


def test_work_grows_with_the_number_of_documents_even_if_all_share_a_passage(calls) -> None:
    def work(count: int) -> int:
        texts = [(ident(n), f"{made_up(n, 300)} {SENTENCE} {made_up(-n, 300)}") for n in range(count)]
        return calls(lambda: overlaps(texts))

    assert work(160) < 4.4 * work(40)


def test_thousands_of_doubled_lines_are_no_trouble(calls) -> None:
    found: list[int] = []
    few, many = (
        calls(lambda lines=lines: found.append(len(repeats("one two three\n" * lines))))
        for lines in (1500, 6000)
    )
    assert found[-1] > 1000
    assert many < 4.4 * few


SEEDS = Path(__file__).parents[2] / "seeds" / "texts"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the starter corpus is not there")
def test_reprints_and_repeats_of_the_starter_corpus() -> None:
    texts = {
        ident(int(path.name[:2])): path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt"))
    }
    pairs = overlaps(texts.items())
    best = pairs[0]
    assert (best.from_document_id, best.to_document_id, best.type) == (ident(1), ident(4), "contained_in")
    assert len(best.hits[0].runs) > 1
    assert {pair.type for pair in pairs[1:]} == {"shares_passage"}
    found = repeats(texts[ident(4)])
    assert sum(hit.words >= 14 for hit in found) >= 2
    assert sum(hit.words < 14 for hit in found) == 3
    assert [hit for number in (1, 2, 3, 5, 6) for hit in repeats(texts[ident(number)])] == []


def corpus() -> dict[str, str]:
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(CORPUS.glob("0*.txt"))}


@needs_corpus
def test_measured_reprints_in_the_sample_documents() -> None:
    texts = corpus()
    pairs = overlaps([(ident(int(name)), text) for name, text in texts.items()])
    rows = [
        (
            pair.from_document_id.int - 1,
            pair.to_document_id.int - 1,
            [(hit.from_span, hit.to_span, hit.run_words) for hit in pair.hits],
        )
        for pair in pairs
    ]
    assert rows == [
        (0, 4, [(Span(0, 7727), Span(26202, 33960), (82, 13, 1145))]),
        (0, 3, [(Span(5130, 5220), Span(6997, 7087), (13,))]),
        (3, 4, [(Span(6997, 7087), Span(31351, 31441), (13,))]),
    ]
    assert (pairs[0].type, pairs[0].coverage_from, pairs[0].coverage_to) == ("contained_in", 997, 171)


@needs_corpus
def test_measured_repeats_in_the_sample_documents() -> None:
    texts = corpus()
    facts = json.loads((CORPUS / "facts.json").read_text(encoding="utf-8"))
    known = {
        tuple((ref["start"], ref["end"]) for ref in fact["refs"])
        for fact in facts
        if fact["id"].startswith("B") and fact["title"] == "repeat"
    }
    hits = {
        ((hit.from_span.start, hit.from_span.end), (hit.to_span.start, hit.to_span.end)): hit
        for hit in repeats(texts["004"])
    }
    assert known <= set(hits)
    assert min(hit.words for hit in hits.values() if hit.words > 4) == 19
    (formula,) = [fact for fact in facts if fact["id"] == "B19"]
    for ref in formula["refs"]:
        for hit in hits.values():
            assert under(texts["004"], hit.from_span) != ref["quote"]
    assert all(not repeats(texts[name]) for name in ("000", "001", "002", "003"))


@needs_corpus
def test_measured_twins_in_the_sample_documents() -> None:
    texts = corpus()
    (pair,) = overlaps([(ident(0), texts["000"]), (ident(4), texts["004"])])
    runs = pair.link().runs
    (twin,) = twin_spans([Span(5934, 5939)], texts["000"], texts["004"], runs)
    assert (twin.spans, twin.differs) == ((Span(32160, 32165),), False)
    (twin,) = twin_spans([Span(467, 491)], texts["000"], texts["004"], runs)
    assert twin.differs
    assert under(texts["004"], twin.spans[0]).endswith("31st, the cost")
    start = texts["004"].index("The former banker also renamed his movement")
    assert twin_spans([Span(start, start + 43)], texts["004"], texts["000"], reversed_runs(runs)) == ()
