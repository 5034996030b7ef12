"""Agreement: published values come out, undefined stays undefined, and nothing depends on who is called first."""

from __future__ import annotations

import json
import math
import os
import random
from collections import Counter
from itertools import combinations
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.agreement import (
    HEADLINE,
    DocumentsUsed,
    agreement,
    alpha_nominal,
    bar_u_alpha,
    choose_documents,
    cohen_kappa,
    count_document,
    paragraphs_of,
    percent_agreement,
    reading,
)
from kantar_desk.analysis.items import Item, joined, shared
from kantar_desk.analysis.many_sets import SetsDocument, alpha_of_sets, many_sets
from kantar_desk.analysis.unitizing import merged_units, u_alpha, unit_counts
from kantar_desk.model.text import TextRun

MINE, THEIRS, THIRD = (UUID(int=n << 64) for n in (1, 2, 3))


def item(set_id: UUID, number: int, path: str, *pieces: tuple[int, int], **more) -> Item:
    return Item(UUID(int=set_id.int + number), set_id, joined(pieces), path, path.partition("/")[0], **more)


def rows(set_id: UUID, entries, prefix: str = "claim/") -> list[Item]:
    return [
        item(set_id, n, f"{prefix}{label}", (start, end)) for n, (start, end, label) in enumerate(entries)
    ]


def one_document(mine, theirs, length: int, number: int = 1, **options):
    options.setdefault("paragraphs", [(0, length)])
    return count_document(UUID(int=number), mine, theirs, length=length, **options)


# ------------------------------------------------------------------------------------------------ published values

SHARED = Path(os.environ.get("KANTAR_SHARED_DIR") or Path(__file__).resolve().parents[2].parent / "shared")
REFERENCE = SHARED / "reference" / "agreement.json"


def reference_values():
    if not REFERENCE.is_file():
        return [pytest.param(None, None, None, marks=pytest.mark.skip("the reference values are not here"))]
    content = json.loads(REFERENCE.read_text(encoding="utf-8"))
    found = []
    for case in content["cases"]:
        for key, expected in case["expected"].items():
            measures = [name for name in content["measures"] if key == name or key.startswith(f"{name}.")]
            use = content["measures"][max(measures, key=len)]["use"]
            found.append(pytest.param(case, (key, use), expected, id=f"{case['id']}:{key}"))
    return found


def computed(data: dict, key: str):
    """The value of a key of the reference file; KeyError where this program shows no such figure."""
    name, _, part = key.partition(".")
    if data["form"] == "units":
        return computed_on_units(data, key)
    if data["form"] == "pair_counts":
        table = {(one, other): count for one, other, count in data["counts"]}
        units = [((one, other), count) for (one, other), count in table.items()]
    else:
        units = [(tuple(values), 1) for values in data["items"]]
        table = Counter(values for values, _ in units) if len(data["coders"]) == 2 else None
    result = {
        "percent_agreement": lambda: percent_agreement(table),
        "cohen_kappa": lambda: cohen_kappa(table),
        "alpha_nominal": lambda: alpha_nominal(units),
    }[name]()
    parts = {"": "value", "expected_agreement": "expected", "observed_disagreement": "observed"}
    return getattr(result, parts.get(part) or {"expected_disagreement": "expected"}[part])


def counts_of(people, length: int, wanted: str | None = None):
    return unit_counts(
        length,
        [
            merged_units((start, end) for start, end, label in units if wanted in (None, label))
            for units in people
        ],
    )


def computed_on_units(data: dict, key: str):
    start, length = data["start"], data["length"]
    people = [
        [(one - start, other - start, label) for one, other, label in units]
        for units in data["coders"].values()
    ]
    if len(people) > 2:
        if key not in ("bar_u_alpha_2016", "u_alpha_2016"):
            raise KeyError(key)
        counts = counts_of(people, length)
        if key == "bar_u_alpha_2016":
            return bar_u_alpha(counts, len(people))
        labels = {label for units in people for _, _, label in units}
        return u_alpha([counts_of(people, length, label) for label in labels], counts, len(people))
    counted = one_document(rows(MINE, people[0]), rows(THEIRS, people[1]), length)
    figures = agreement([counted], more=True).figures
    if key.endswith(".true_positives"):
        return figures[key.partition(".")[0]].counts["true_positives"]
    name, _, label = key.partition(".")
    return figures[f"{name}.claim/{label}" if label else name].value


@pytest.mark.parametrize(("case", "key", "expected"), reference_values())
def test_published_values_come_out(case, key, expected):
    name, use = key
    if use == "later":
        pytest.skip(f"{name} is not in this release")
    if use == "contrast":
        shown = all_values_shown(case["data"])
        assert shown, "there are figures to compare with"
        limit = max(expected["tolerance"] or 0, 1e-9)
        if 0 < abs(expected["value"]) < 1:
            assert all(abs(value - expected["value"]) > limit for value in shown)
        return
    try:
        value = computed(case["data"], name)
    except KeyError:
        if use == "required":
            raise
        pytest.skip(f"{name} is not shown")
    if expected["value"] is None:
        assert value is None
    else:
        assert abs(value - expected["value"]) <= expected["tolerance"]


def all_values_shown(data: dict) -> list[float]:
    people = [
        [(one - data["start"], other - data["start"], label) for one, other, label in units]
        for units in data["coders"].values()
    ]
    found = []
    for first, second in combinations(people, 2):
        figures = agreement(
            [one_document(rows(MINE, first), rows(THEIRS, second), data["length"])], more=True
        ).figures
        found += [figure.value for figure in figures.values() if figure.value is not None]
    return found


def test_inclusive_ends_taken_as_half_open_would_be_noticed():
    people = [[(0, 7), (7, 13), (30, 44)], [(0, 7), (7, 13), (13, 21), (32, 44)]]
    right = bar_u_alpha(unit_counts(60, people))
    short = bar_u_alpha(unit_counts(60, [[(a, b - 1) for a, b in units] for units in people]))
    assert abs(right - short) > 0.01


# ------------------------------------------------------------------------------------------------ the golden case


def test_the_headline_of_the_golden_case():
    mine = [
        item(MINE, 0, "entity/organisation", (27, 68)),
        item(MINE, 1, "claim/figure", (83, 120), (122, 135)),
        item(MINE, 2, "claim/words", (138, 284)),
        item(MINE, 3, "entity/organisation", (192, 214)),
        item(MINE, 4, "claim/figure", (369, 395)),
        item(MINE, 5, "entity/person", (397, 404)),
        item(MINE, 6, "claim/figure", (397, 455)),
        item(MINE, 7, "disputed_statement/figure", (460, 518)),
    ]
    theirs = [
        item(THEIRS, 0, "entity/organisation", (27, 68)),
        item(THEIRS, 1, "claim/figure", (83, 136)),
        item(THEIRS, 2, "claim/figure", (122, 135)),
        item(THEIRS, 3, "claim/words", (138, 167)),
        item(THEIRS, 4, "claim/words", (173, 284)),
        item(THEIRS, 5, "entity/group", (192, 214)),
        item(THEIRS, 6, "claim/figure", (369, 395)),
        item(THEIRS, 7, "claim/figure", (410, 455)),
        item(THEIRS, 8, "claim/figure", (474, 518)),
    ]
    result = agreement([one_document(mine, theirs, 600)])
    found = [result.figures[name].value for name in HEADLINE]
    assert found == pytest.approx([4 / 17, 6 / 17, 10 / 17, 10 / 17], abs=1e-12)
    assert result.figures["f1_relaxed"].counts == {"true_positives": 5, "mine": 8, "theirs": 9}
    assert sum(count for (one, _), count in result.matrix.items() if one) == 8
    assert sum(count for (_, one), count in result.matrix.items() if one) == 9


def test_the_matching_of_each_criterion_is_its_own():
    mine = [item(MINE, 1, "claim/words", (0, 10)), item(MINE, 2, "claim/words", (8, 30))]
    theirs = [item(THEIRS, 1, "claim/words", (5, 12)), item(THEIRS, 2, "claim/words", (0, 6))]
    result = agreement([one_document(mine, theirs, 40)])
    assert result.figures["f1_relaxed"].counts["true_positives"] == 2
    assert result.figures["f1_iou50"].counts["true_positives"] == 1


def test_a_row_per_code_and_kind_says_how_many_it_counted():
    mine = [*rows(MINE, [(0, 5, "words"), (10, 15, "figure")]), item(MINE, 9, "entity/person", (0, 5))]
    theirs = rows(THEIRS, [(0, 5, "words"), (10, 16, "figure")])
    result = agreement([one_document(mine, theirs, 40)])
    assert result.per_code["claim/words"]["f1_strict"].value == 1
    assert result.per_code["claim/figure"]["f1_strict"].value == 0
    assert result.per_code["claim/figure"]["f1_iou50"].value == 1
    assert result.per_kind["claim"]["f1_strict"].counts == {"true_positives": 1, "mine": 2, "theirs": 2}
    assert result.per_kind["entity"]["f1_strict"].value == 0
    by_kind = agreement(
        [one_document(rows(MINE, [(0, 5, "words")]), rows(THEIRS, [(0, 5, "figure")]), 9, level="kind")],
        level="kind",
    )
    assert by_kind.figures["f1_strict"].value == 1
    assert by_kind.matrix == {("claim", "claim"): 1}


# ------------------------------------------------------------------------------------------------ oracles


def without_overlap(
    chance: random.Random, set_id: UUID, length: int, labels="abc"
) -> list[tuple[int, int, str]]:
    found, at = [], 0
    while at < length - 12:
        start = at + chance.randrange(0, 4)
        end = start + chance.randrange(1, 6)
        found.append((start, end, chance.choice(labels)))
        at = end + chance.randrange(0, 3)
    return found


def test_strict_and_boundary_are_those_of_nervaluate():
    from nervaluate import Evaluator

    chance = random.Random(11)
    for _ in range(25):
        people = [without_overlap(chance, one, 120) for one in (MINE, THEIRS)]
        spoken = [
            [[{"label": label, "start": start, "end": end - 1} for start, end, label in units]]
            for units in people
        ]
        theirs = Evaluator(spoken[0], spoken[1], tags=["a", "b", "c"], loader="dict").evaluate()["overall"]
        ours = agreement([one_document(rows(MINE, people[0]), rows(THEIRS, people[1]), 140)]).figures
        assert ours["f1_strict"].counts["true_positives"] == theirs["strict"].correct
        assert ours["f1_boundary"].counts["true_positives"] == theirs["exact"].correct


def test_kappa_and_alpha_are_those_of_nltk():
    from nltk.metrics.agreement import AnnotationTask

    chance = random.Random(12)
    for _ in range(40):
        labels = "xyz"[: chance.randrange(2, 4)]
        units = [(chance.choice(labels), chance.choice(labels)) for _ in range(chance.randrange(4, 30))]
        if len({label for unit in units for label in unit}) < 2:
            continue
        task = AnnotationTask(
            [(who, str(n), unit[at]) for n, unit in enumerate(units) for at, who in enumerate("ab")]
        )
        assert cohen_kappa(Counter(units)).value == pytest.approx(task.kappa(), abs=1e-9)
        assert alpha_nominal([(unit, 1) for unit in units]).value == pytest.approx(task.alpha(), abs=1e-9)


def test_alpha_of_three_people_is_that_of_nltk():
    from nltk.metrics.agreement import AnnotationTask

    chance = random.Random(13)
    for _ in range(20):
        units = [tuple(chance.choice("xyz") for _ in range(3)) for _ in range(12)]
        task = AnnotationTask(
            [(who, str(n), unit[at]) for n, unit in enumerate(units) for at, who in enumerate("abc")]
        )
        assert alpha_nominal([(unit, 1) for unit in units]).value == pytest.approx(task.alpha(), abs=1e-9)


def test_bar_u_alpha_from_sums_is_the_definition_written_out():
    """Every pair of values, every ordered pair of persons, every character: the slow way gives the same."""
    chance = random.Random(14)
    for persons in (2, 3, 4):
        length = 60
        people = [[(a, b) for a, b, _ in without_overlap(chance, MINE, length)] for _ in range(persons)]
        tagged = [{at for a, b in units for at in range(a, b)} for units in people]
        both = sum(
            1
            for one in range(persons)
            for other in range(persons)
            if one != other
            for at in range(length)
            if at not in tagged[one] and at not in tagged[other]
        ) / (persons - 1)
        gaps = sum(length - len(one) for one in tagged)
        whole = persons * length
        squares = sum((b - a) ** 2 for units in people for a, b in units)
        expected = whole * gaps * (whole - gaps) / (whole**2 - squares - gaps)
        slow = 1 - (gaps - both) / expected
        assert bar_u_alpha(unit_counts(length, people), persons) == pytest.approx(slow, abs=1e-12)


def largest_by_trying(mine, theirs, fits) -> int:
    best = 0

    def follow(i, used, count):
        nonlocal best
        best = max(best, count)
        if i == len(mine):
            return
        follow(i + 1, used, count)
        for j, other in enumerate(theirs):
            if j not in used and fits(mine[i], other):
                follow(i + 1, used | {j}, count + 1)

    follow(0, frozenset(), 0)
    return best


@st.composite
def two_sets(draw, most=6):
    def one(set_id):
        found = []
        for number in range(draw(st.integers(0, most))):
            cuts = sorted(draw(st.sets(st.integers(0, 20), min_size=2, max_size=4)))
            pieces = [(cuts[0], cuts[1])] if len(cuts) < 4 else [(cuts[0], cuts[1]), (cuts[2], cuts[3])]
            code = draw(st.sampled_from(("claim/words", "claim/figure", "entity/person")))
            found.append(item(set_id, number, code, *pieces))
        return found

    return one(MINE), one(THEIRS)


@settings(max_examples=80, deadline=None)
@given(two_sets(most=5))
def test_true_positives_are_the_largest_matching(pair):
    mine, theirs = pair
    figures = agreement([one_document(mine, theirs, 21)]).figures

    def size(one):
        return sum(end - start for start, end in one.pieces)

    def close(one, other):
        both = shared(one.pieces, other.pieces)
        return one.code == other.code and both * 2 >= size(one) + size(other) - both

    rules = {
        "f1_strict": lambda one, other: (one.pieces, one.code) == (other.pieces, other.code),
        "f1_boundary": lambda one, other: one.pieces == other.pieces,
        "f1_relaxed": lambda one, other: one.code == other.code and shared(one.pieces, other.pieces) > 0,
        "f1_iou50": close,
    }
    for name, fits in rules.items():
        assert figures[name].counts["true_positives"] == largest_by_trying(mine, theirs, fits), name


# ------------------------------------------------------------------------------------------------ invariance


def plain(result) -> dict[str, float | None]:
    return {name: figure.value for name, figure in result.figures.items()}


TEXT = "One line here.\n\nA second one follows, longer.\nThird."


@settings(max_examples=80, deadline=None)
@given(two_sets(), st.randoms(use_true_random=False))
def test_swapped_people_and_shuffled_rows_change_no_figure(pair, chance):
    mine, theirs = pair
    options = {"paragraphs": paragraphs_of(TEXT), "by_paragraph": True}
    first = agreement([one_document(mine, theirs, len(TEXT), **options)], more=True, draws=40)
    mixed = chance.sample(mine, len(mine)), chance.sample(theirs, len(theirs))
    assert agreement([one_document(*mixed, len(TEXT), **options)], more=True, draws=40) == first
    again = agreement([one_document(*mixed, len(TEXT), **options)], more=True, draws=40)
    assert json.dumps(again.to_json()) == json.dumps(first.to_json())
    swapped = agreement([one_document(theirs, mine, len(TEXT), **options)], more=True, draws=40)
    assert plain(swapped) == plain(first)
    assert {name: (figure.low, figure.high) for name, figure in swapped.figures.items()} == {
        name: (figure.low, figure.high) for name, figure in first.figures.items()
    }


@settings(max_examples=60, deadline=None)
@given(two_sets(), st.integers(0, 500))
def test_shifted_offsets_change_no_figure(pair, by):
    def moved(side):
        return [
            Item(one.id, one.set_id, tuple((a + by, b + by) for a, b in one.pieces), one.code, one.kind)
            for one in side
        ]

    here = agreement([one_document(*pair, 521)])
    there = agreement([one_document(moved(pair[0]), moved(pair[1]), 521)])
    assert plain(there) == plain(here)


# ------------------------------------------------------------------------------------------------ documents


def test_the_three_states_of_a_document_are_kept_apart():
    one, two, three, four, five = (UUID(int=n) for n in range(1, 6))
    mine = {one: "finished", two: "finished", three: "in_progress", four: "finished", five: "ignored"}
    theirs = {one: "finished", two: "ignored", three: "finished", four: "new"}
    used = choose_documents(mine, theirs)
    assert used.common == (one,)
    assert used.absent == ((two, "theirs"),)
    assert used.unfinished == ((three, "mine"), (four, "theirs"))
    assert choose_documents(mine, theirs, with_unfinished=True).common == (one, three, four)


def test_two_people_who_finished_different_documents_get_no_figure():
    one, two = UUID(int=1), UUID(int=2)
    used = choose_documents({one: "finished"}, {two: "finished"})
    result = agreement([], used, more=True)
    assert used.common == ()
    assert all(figure.value is None for figure in result.figures.values())
    assert result.to_json()["documents"]["common"] == []
    assert len(result.to_json()["documents"]["absent"]) == 2


def test_a_finished_document_without_tags_is_a_real_disagreement():
    tags = rows(MINE, [(0, 5, "words")])
    full = one_document(tags, rows(THEIRS, [(0, 5, "words")]), 50, 1)
    empty = one_document(rows(MINE, [(0, 5, "words")]), [], 50, 2)
    assert agreement([full]).figures["f1_strict"].value == 1
    assert agreement([full, empty]).figures["f1_strict"].value == pytest.approx(2 / 3)


def test_a_document_nobody_tagged_adds_nothing():
    full = one_document(rows(MINE, [(0, 5, "words")]), rows(THEIRS, [(0, 5, "words")]), 50, 1)
    nothing = one_document([], [], 50, 2)
    result = agreement([full, nothing])
    assert result.figures["f1_strict"].value == 1
    assert result.empty == (UUID(int=2),)
    assert result.per_document[UUID(int=2)]["f1_strict"].value is None


def test_undefined_is_none_and_never_nought_or_one():
    nothing = agreement([one_document([], [], 50)], more=True)
    assert all(figure.value is None and figure.low is None for figure in nothing.figures.values())
    whole = agreement(
        [one_document(rows(MINE, [(0, 50, "words")]), rows(THEIRS, [(0, 50, "words")]), 50)], more=True
    )
    assert whole.figures["bar_u_alpha_2016_per_label.claim/words"].value is None
    assert whole.figures["cohen_kappa.claim/words"].value is None
    assert whole.figures["alpha_nominal.claim/words"].value is None
    assert whole.figures["cohen_kappa_matched_pairs"].value is None, "one code only"
    assert whole.figures["percent_agreement.claim/words"].value == 1
    assert cohen_kappa({}).value is None
    assert alpha_nominal([(("a", None), 3)]).value is None
    assert bar_u_alpha(unit_counts(50, [[(0, 5)]]), 1) is None


def test_a_tiny_document_does_not_weigh_as_much_as_a_long_one():
    long_mine = rows(MINE, [(n * 10, n * 10 + 5, "words") for n in range(1000)])
    long_theirs = rows(THEIRS, [(n * 10, n * 10 + 5, "words") for n in range(1000)])
    tiny = one_document(rows(MINE, [(0, 5, "words")]), rows(THEIRS, [(6, 9, "words")]), 10, 2)
    result = agreement([one_document(long_mine, long_theirs, 10000), tiny])
    assert result.figures["f1_strict"].value == pytest.approx(2000 / 2002)


def test_tags_in_copies_of_a_passage_count_once():
    mine = rows(MINE, [(10, 20, "words"), (110, 120, "words")])
    theirs = rows(THEIRS, [(110, 120, "words")])
    repeats = [[TextRun(0, 50, 100, 150)]]
    result = agreement([one_document(mine, theirs, 200, repeats=repeats)])
    assert result.figures["f1_strict"].value == 1
    assert result.copies == 1
    assert agreement([one_document(mine, theirs, 200)]).figures["f1_strict"].value == pytest.approx(2 / 3)


# ------------------------------------------------------------------------------------------------ more figures


def test_fixed_units_are_paragraphs_with_words():
    assert paragraphs_of(TEXT) == ((0, 14), (16, 45), (46, 52))
    mine = rows(MINE, [(2, 5, "words"), (20, 24, "words")])
    theirs = rows(THEIRS, [(0, 3, "words"), (47, 50, "words")])
    figures = agreement(
        [one_document(mine, theirs, len(TEXT), paragraphs=paragraphs_of(TEXT))], more=True
    ).figures
    counts = figures["cohen_kappa.claim/words"].counts
    assert counts == {
        "both": 1, "only_mine": 1, "only_theirs": 1, "neither": 0, "equal": 1, "units": 3,
    }  # fmt: skip
    assert figures["percent_agreement.claim/words"].value == pytest.approx(1 / 3)
    document = agreement([one_document(mine, theirs, len(TEXT), fixed_unit="document")], more=True).figures
    assert document["percent_agreement.claim/words"].counts["units"] == 1


def test_a_paragraph_between_two_pieces_has_not_the_code():
    mine = [item(MINE, 1, "claim/words", (2, 5), (47, 50))]
    theirs = rows(THEIRS, [(20, 24, "words")])
    counts = agreement(
        [one_document(mine, theirs, len(TEXT), paragraphs=paragraphs_of(TEXT))], more=True
    ).figures["cohen_kappa.claim/words"].counts  # fmt: skip
    assert (counts["both"], counts["only_mine"], counts["only_theirs"]) == (0, 2, 1)


def test_fields_are_counted_where_both_filled_them():
    mine = [
        item(MINE, 1, "claim/words", (0, 5), fields=(("commitment", "certain"), ("form", "own_words"))),
        item(MINE, 2, "claim/words", (10, 15), fields=(("commitment", "certain"),)),
    ]
    theirs = [
        item(THEIRS, 1, "claim/words", (0, 5), fields=(("commitment", "certain"),)),
        item(THEIRS, 2, "claim/words", (10, 16), fields=(("commitment", "denied"),)),
    ]
    figures = agreement([one_document(mine, theirs, 50)], more=True).figures
    assert figures["field_agreement.commitment"].value == 0.5
    assert figures["field_agreement.commitment"].counts == {"equal": 1, "both_filled": 2}
    assert "field_agreement.form" not in figures


def test_matched_pairs_say_how_much_they_leave_out():
    mine = rows(MINE, [(0, 5, "a"), (10, 15, "b"), (20, 25, "a"), (30, 35, "a")])
    theirs = rows(THEIRS, [(0, 5, "a"), (10, 15, "b"), (20, 25, "b")])
    figure = agreement([one_document(mine, theirs, 50)], more=True).figures["cohen_kappa_matched_pairs"]
    assert figure.counts == {"pairs": 3, "equal": 2, "left_out": 1}
    assert figure.value == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))


def test_overlapping_tags_of_one_person_are_merged_and_that_is_said():
    mine = rows(MINE, [(0, 10, "words"), (5, 15, "words")])
    theirs = rows(THEIRS, [(0, 15, "words")])
    figure = agreement([one_document(mine, theirs, 50)]).figures["bar_u_alpha_2016_per_label.claim/words"]
    assert figure.value == 1
    assert figure.counts["merged"] == 1


def test_joint_u_alpha_is_left_out_where_codes_overlap():
    mine = rows(MINE, [(0, 10, "words"), (5, 15, "figure")])
    apart = rows(THEIRS, [(0, 10, "words"), (20, 25, "figure")])
    assert agreement([one_document(mine, apart, 50)], more=True).figures["u_alpha_2016"].value is None
    same = [Item(UUID(int=one.id.int + 9), MINE, one.pieces, one.code, one.kind) for one in apart]
    assert agreement([one_document(same, apart, 50)], more=True).figures["u_alpha_2016"].value == 1


def test_the_reading_aid_uses_the_customary_marks():
    assert [reading(value) for value in (None, 0.5, 0.667, 0.79, 0.8, 1.0)] == [
        "",
        "below",
        "tentative",
        "tentative",
        "reliable",
        "reliable",
    ]


# ------------------------------------------------------------------------------------------------ intervals


def many(count: int, share: float, seed: int = 5):
    chance = random.Random(seed)
    found = []
    for number in range(count):
        mine = rows(MINE, [(n * 10, n * 10 + 5, chance.choice("ab")) for n in range(4)])
        theirs = [
            Item(UUID(int=THEIRS.int + one.id.int - MINE.int), THEIRS, one.pieces, one.code, one.kind)
            for one in mine
            if chance.random() < share
        ]
        found.append(one_document(mine, theirs, 60, number + 1))
    return found


def test_full_agreement_has_no_spread():
    figure = agreement(many(20, 1.0)).figures["f1_strict"]
    assert (figure.value, figure.low, figure.high) == (1, 1, 1)


def test_the_same_seed_gives_the_same_bytes_and_the_interval_holds_the_value():
    counts = many(30, 0.6)
    first = json.dumps(agreement(counts, seed=4, more=True).to_json())
    assert json.dumps(agreement(counts, seed=4, more=True).to_json()) == first
    assert json.dumps(agreement(counts, seed=5, more=True).to_json()) != first
    for name in (*HEADLINE, "bar_u_alpha_2016"):
        figure = agreement(counts, seed=4).figures[name]
        assert figure.low <= figure.value <= figure.high
        assert figure.low < figure.high


def test_one_document_without_paragraphs_has_no_interval():
    result = agreement([one_document(rows(MINE, [(0, 5, "a")]), rows(THEIRS, [(0, 5, "a")]), 50)])
    assert result.rough
    assert (result.figures["f1_strict"].low, result.figures["f1_strict"].high) == (None, None)


def test_few_documents_resample_paragraphs_and_say_so():
    text = "\n".join(["words and words"] * 12)
    starts = [start for start, _ in paragraphs_of(text)]
    mine = rows(MINE, [(start, start + 5, "a") for start in starts])
    theirs = rows(THEIRS, [(start, start + 5, "a") for start in starts[::2]])
    counted = one_document(mine, theirs, len(text), paragraphs=paragraphs_of(text), by_paragraph=True)
    result = agreement([counted])
    assert (result.rough, result.resampled, result.units) == (True, "paragraph", 12)
    figure = result.figures["f1_strict"]
    assert figure.low < figure.value < figure.high
    whole = [sum(column) for column in zip(*(part.row("") for part in counted.paragraphs), strict=True)]
    assert whole == list(counted.whole.row(""))


def test_draws_in_which_a_figure_is_undefined_are_left_out_and_counted():
    one = one_document(rows(MINE, [(0, 5, "a")]), rows(THEIRS, [(0, 5, "a")]), 50, 1)
    others = [one_document([], [], 50, number) for number in range(2, 13)]
    figure = agreement([one, *others]).figures["f1_strict"]
    assert figure.value == 1
    assert 250 < figure.undefined_draws < 500
    assert (figure.low, figure.high) == (1, 1)


def test_the_work_of_resampling_grows_with_the_documents(calls):
    small, large = (many(count, 0.7) for count in (125, 500))
    assert calls(lambda: agreement(large)) < 4.4 * calls(lambda: agreement(small))


# ------------------------------------------------------------------------------------------------ three sets


def test_three_sets_show_every_pair_the_spread_and_alpha_over_all():
    text = "\n".join(["words and words"] * 6)
    fixed = paragraphs_of(text)
    tagged = {MINE: (0, 1, 2), THEIRS: (0, 1, 3), THIRD: (0, 1, 2)}
    sets = {
        one: rows(one, [(fixed[n][0], fixed[n][0] + 5, "a") for n in numbers])
        for one, numbers in tagged.items()
    }
    pairs = {
        (one, other): agreement([one_document(sets[one], sets[other], len(text), paragraphs=fixed)])
        for one, other in combinations(sets, 2)
    }
    result = many_sets(pairs, [SetsDocument(list(sets.values()), fixed)])
    spread = result.spread["f1_strict"]
    assert (spread.lowest, spread.highest, spread.pairs) == (pytest.approx(2 / 3), 1, 3)
    assert spread.mean == pytest.approx((1 + 2 / 3 + 2 / 3) / 3)
    units = [tuple(n in tagged[one] for one in sets) for n in range(6)]
    expected = alpha_nominal([(unit, 1) for unit in units]).value
    assert result.alpha["claim/a"].value == pytest.approx(expected)


def test_a_set_that_is_absent_is_missing_and_not_a_no():
    fixed = [(0, 10), (11, 20)]
    first, second = rows(MINE, [(0, 5, "a")]), rows(THEIRS, [(0, 5, "a")])
    with_gap = alpha_of_sets([SetsDocument([first, second, None], fixed)])
    assert with_gap["claim/a"].value == 1
    as_empty = alpha_of_sets([SetsDocument([first, second, []], fixed)])
    assert as_empty["claim/a"].value < 1


def test_the_report_names_what_was_left_out():
    used = DocumentsUsed((UUID(int=1),), ((UUID(int=2), "mine"),), ((UUID(int=3), "theirs"),))
    said = agreement([one_document([], [], 10)], used).to_json()["documents"]
    assert said["absent"] == [{"document": str(UUID(int=2)), "in": "mine"}]
    assert said["unfinished"] == [{"document": str(UUID(int=3)), "in": "theirs"}]
    assert math.isclose(len(said["empty"]), 1)
