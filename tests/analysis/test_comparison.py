"""Comparing two sets: each difference has its category, nothing is lost, and the order of the rows never matters."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, permutations
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.comparison import (
    Category,
    Item,
    Weight,
    boundary_change,
    by_weight,
    compare_document,
    doubles,
    exact_twins,
    field_differences,
    item_of,
)
from kantar_desk.analysis.items import joined, length, shared
from kantar_desk.analysis.passages import repeats
from kantar_desk.model.annotation import Annotation, Claim, Entity, Figure, PlaceRef, Relation, Source
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import derived_id
from kantar_desk.model.text import Span, TextRun

MINE, THEIRS = UUID(int=1 << 64), UUID(int=2 << 64)
BOOK = UUID(int=99)


def code(path: str) -> Code:
    kind, _, slug = path.partition("/")
    return Code(id=derived_id("code", path), codebook_id=BOOK, kind=kind, slug=slug, name=slug)


def item(set_id: UUID, number: int, path: str, *pieces: tuple[int, int], **more) -> Item:
    return Item(UUID(int=set_id.int + number), set_id, joined(pieces), path, path.partition("/")[0], **more)


def tag(set_id: UUID, number: int, body, *pieces: tuple[int, int], note: str = "") -> Annotation:
    return Annotation(
        id=UUID(int=set_id.int + number),
        set_id=set_id,
        document_id=UUID(int=5),
        spans=tuple(Span(*piece) for piece in pieces),
        quote="",
        code_id=UUID(int=7),
        body=body,
        note=note,
    )


# ------------------------------------------------------------------------------------------------ the golden case

CERTAIN, LIKELY = ((("commitment", "certain"),), (("commitment", "likely"),))


def golden(shift: int) -> tuple[list[Item], list[Item]]:
    """Eight tags of mine against nine of theirs: one of each kind of difference."""

    def rows(set_id, *entries):
        return [
            item(set_id, number, path, *((a - shift, b - shift) for a, b in pieces), fields=fields)
            for number, (path, pieces, fields) in enumerate(entries)
        ]

    mine = rows(
        MINE,
        ("entity/organisation", [(2327, 2368)], ()),
        ("claim/figure", [(2383, 2420), (2422, 2435)], ()),
        ("claim/words", [(2438, 2584)], ()),
        ("entity/organisation", [(2492, 2514)], ()),
        ("claim/figure", [(2669, 2695)], CERTAIN),
        ("entity/person", [(2697, 2704)], ()),
        ("claim/figure", [(2697, 2755)], ()),
        ("disputed_statement/figure", [(2760, 2818)], ()),
    )
    theirs = rows(
        THEIRS,
        ("entity/organisation", [(2327, 2368)], ()),
        ("claim/figure", [(2383, 2436)], ()),
        ("claim/figure", [(2422, 2435)], ()),
        ("claim/words", [(2438, 2467)], ()),
        ("claim/words", [(2473, 2584)], ()),
        ("entity/group", [(2492, 2514)], ()),
        ("claim/figure", [(2669, 2695)], LIKELY),
        ("claim/figure", [(2710, 2755)], ()),
        ("claim/figure", [(2774, 2818)], ()),
    )
    return mine, theirs


GOLDEN = [
    (Category.SAME, (), Fraction(1)),
    (Category.BOUNDARY, ("edge_only",), Fraction(50, 53)),
    (Category.ONLY_THEIRS, (), Fraction(0)),
    (Category.SPLIT, (), Fraction(140, 146)),
    (Category.CODE, (), Fraction(1)),
    (Category.FIELDS, ("conflict",), Fraction(1)),
    (Category.ONLY_MINE, (), Fraction(0)),
    (Category.BOUNDARY, (), Fraction(45, 58)),
    (Category.BOUNDARY_AND_CODE, ("other_kind",), Fraction(44, 58)),
]


def own_text() -> str:
    """Letters everywhere, a comma and a blank where the first difference has its edges, a full stop at the end."""
    text = list("harbour" * 80)
    text[2420 - 2300 : 2422 - 2300] = ", "
    text[2435 - 2300] = "."
    return "".join(text)


def test_each_kind_of_difference_is_named_as_it_is():
    mine, theirs = golden(2300)
    result = compare_document(mine, theirs, text=own_text())
    found = sorted((group.category, group.flags, group.iou) for group in result.groups)
    assert found == sorted(GOLDEN)
    assert sum(result.counts.values()) == 9
    assert result.counts[Category.BOUNDARY] == 2
    assert not result.greedy
    assert [group.start for group in result.groups] == sorted(group.start for group in result.groups)


def test_an_edge_of_punctuation_weighs_little_and_words_do_not():
    mine, theirs = golden(2300)
    weights = {
        (group.iou, group.weight)
        for group in compare_document(mine, theirs, text=own_text()).groups
        if group.category is Category.BOUNDARY
    }
    assert weights == {(Fraction(50, 53), Weight.LOW), (Fraction(45, 58), Weight.MIDDLE)}
    plain = compare_document(mine, theirs, text="harbour" * 80)
    assert all(not group.flags for group in plain.groups if group.category is Category.BOUNDARY)


def test_the_work_list_starts_with_what_matters_most():
    mine, theirs = golden(2300)
    order = [group.weight for group in by_weight(compare_document(mine, theirs, text=own_text()).groups)]
    assert order == [Weight.HIGH] * 4 + [Weight.MIDDLE] * 2 + [Weight.LOW] * 2 + [Weight.HIDDEN]


def test_the_golden_case_at_its_places_in_the_sample_document(corpus_dir):
    text = (corpus_dir / "001.txt").read_bytes().decode("utf-8")
    mine, theirs = golden(0)
    found = compare_document(mine, theirs, text=text).groups
    assert sorted((group.category, group.flags, group.iou) for group in found) == sorted(GOLDEN)


def test_every_tag_of_the_golden_case_stands_in_one_cell_of_the_matrix():
    cells = [cell for group in compare_document(*golden(2300)).groups for cell in group.cells]
    assert sum(mine is not None for mine, _ in cells) == 8
    assert sum(theirs is not None for _, theirs in cells) == 9
    assert cells.count((None, "claim/words")) == 1
    assert cells.count(("entity/organisation", "entity/group")) == 1


# ------------------------------------------------------------------------------------------------ pieces


@pytest.mark.parametrize(
    ("mine", "theirs", "category", "iou"),
    [
        ([[(0, 10), (20, 30)]], [[(0, 30)]], Category.BOUNDARY, Fraction(20, 30)),
        ([[(0, 10), (20, 30)]], [[(0, 10)], [(20, 30)]], Category.SPLIT, Fraction(1)),
        ([[(0, 10)], [(20, 30)]], [[(0, 10), (20, 30)]], Category.MERGED, Fraction(1)),
        ([[(0, 5), (5, 10)]], [[(0, 10)]], Category.SAME, Fraction(1)),
    ],
)
def test_pieces_are_compared_by_the_text_they_cover(mine, theirs, category, iou):
    result = compare_document(
        [item(MINE, n, "claim/words", *pieces) for n, pieces in enumerate(mine)],
        [item(THEIRS, n, "claim/words", *pieces) for n, pieces in enumerate(theirs)],
    )
    assert [(group.category, group.iou) for group in result.groups] == [(category, iou)]


def test_hulls_that_cross_without_a_common_character_do_not_meet():
    result = compare_document(
        [item(MINE, 1, "claim/words", (0, 4), (26, 30))], [item(THEIRS, 1, "claim/words", (10, 20))]
    )
    assert result.counts == {Category.ONLY_MINE: 1, Category.ONLY_THEIRS: 1}


def test_a_boundary_difference_says_what_is_added_and_taken_off():
    change = boundary_change(
        item(MINE, 1, "claim/words", (0, 10), (20, 30)), item(THEIRS, 1, "claim/words", (5, 25))
    )
    assert change.added == ((10, 20),)
    assert change.taken_off == ((0, 5), (25, 30))


def test_a_part_that_overlaps_another_tag_of_the_code_makes_no_split():
    mine = [item(MINE, 1, "claim/words", (0, 100)), item(MINE, 2, "claim/words", (90, 130))]
    theirs = [item(THEIRS, 1, "claim/words", (0, 50)), item(THEIRS, 2, "claim/words", (50, 100))]
    result = compare_document(mine, theirs)
    assert Category.SPLIT not in result.counts
    assert result.counts[Category.BOUNDARY] == 1


def test_general_codes_and_other_kinds_are_flagged():
    mine = [item(MINE, 1, "claim/claim", (0, 5)), item(MINE, 2, "entity/person", (10, 15))]
    theirs = [item(THEIRS, 1, "claim/words", (0, 5)), item(THEIRS, 2, "claim/words", (10, 15))]
    assert [group.flags for group in compare_document(mine, theirs).groups] == [("untyped",), ("other_kind",)]


def test_what_only_one_has_near_a_rejected_one_says_so():
    rejected = item(THEIRS, 50, "claim/words", (0, 10))
    again = item(THEIRS, 51, "claim/words", (2, 10))
    other = item(THEIRS, 52, "entity/person", (2, 10))
    found = compare_document([], [again, other, rejected], rejected=[rejected]).groups
    assert {group.theirs[0].int - THEIRS.int: group.flags for group in found} == {
        50: (),
        51: ("near_rejected",),
        52: (),
    }


def test_orphans_stand_apart_and_block():
    lost = UUID(int=77)
    result = compare_document([item(MINE, 1, "claim/words", (0, 5))], [], orphans=((), (lost,)))
    assert result.counts == {Category.ONLY_MINE: 1, Category.ORPHAN: 1}
    assert [group.theirs for group in result.groups if group.weight is Weight.BLOCKS] == [(lost,)]


# ------------------------------------------------------------------------------------------------ fields


def made(set_id, number, body, path="claim/words", relations=(), **options):
    return item_of(tag(set_id, number, body, (10, 20)), code(path), relations, **options)


@pytest.mark.parametrize(
    ("mine", "theirs", "flags"),
    [
        (Claim(commitment="certain"), Claim(commitment="denied"), ("conflict",)),
        (Claim(commitment="certain"), Claim(), ("fuller",)),
        (Claim(commitment="certain", form="own_words"), Claim(commitment="denied"), ("conflict", "fuller")),
        (Claim(wording="The harbour was closed."), Claim(wording="It was closed."), ("text",)),
        (Claim(wording="It was closed."), Claim(), ("text",)),
        (
            Claim(figure=Figure(min=Decimal(5), max=Decimal(5))),
            Claim(figure=Figure(min=Decimal(5))),
            ("conflict",),
        ),
        (
            Claim(figure=Figure(place=PlaceRef(text="the port"))),
            Claim(figure=Figure(place=PlaceRef(text="port"))),
            ("text",),
        ),
    ],
)
def test_fields_that_differ_are_told_apart(mine, theirs, flags):
    result = compare_document([made(MINE, 1, mine)], [made(THEIRS, 1, theirs)])
    assert [(group.category, group.flags) for group in result.groups] == [(Category.FIELDS, flags)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (Claim(), Claim(source=Source(), figure=Figure())),
        (
            Claim(figure=Figure(min=Decimal(5), max=Decimal(5))),
            Claim(figure=Figure(min=Decimal("5.0"), max=Decimal("5.00"))),
        ),
        (Claim(extra={"page": ""}), Claim()),
    ],
)
def test_an_empty_field_is_no_judgement_and_equal_numbers_are_equal(mine, theirs):
    result = compare_document([made(MINE, 1, mine)], [made(THEIRS, 1, theirs)])
    assert [group.category for group in result.groups] == [Category.SAME]


def test_register_entries_are_compared_through_what_they_were_merged_into():
    old, new, foreign = (UUID(int=n) for n in (901, 902, 903))
    known = {old: new, new: new}

    def category(theirs_entry):
        return (
            compare_document(
                [made(MINE, 1, Entity(entry_id=old), "entity/person", resolve=known.get)],
                [made(THEIRS, 1, Entity(entry_id=theirs_entry), "entity/person", resolve=known.get)],
            )
            .groups[0]
            .category
        )

    assert category(new) is Category.SAME
    assert category(foreign) is Category.SAME, "an entry the register does not hold is not compared"
    assert category(None) is Category.FIELDS


def test_relations_are_equal_when_their_far_ends_are_partners():
    def side(set_id, far_span, type_="supports"):
        near, far = UUID(int=set_id.int + 1), UUID(int=set_id.int + 2)
        relation = Relation(
            id=UUID(int=set_id.int + 9), set_id=set_id, type=type_, from_annotation_id=near,
            to_annotation_id=far,
        )  # fmt: skip
        return [
            item_of(tag(set_id, 1, Claim(), (0, 10)), code("claim/words"), [relation]),
            item_of(tag(set_id, 2, Claim(), far_span), code("claim/words")),
        ]

    def first(theirs):
        return compare_document(side(MINE, (50, 60)), theirs).groups[0]

    assert first(side(THEIRS, (50, 60))).category is Category.SAME
    assert first(side(THEIRS, (51, 60))).category is Category.SAME, "the far ends differ in boundary only"
    assert first(side(THEIRS, (70, 80))).flags == ("conflict",)
    assert first(side(THEIRS, (50, 60), "repeats")).flags == ("fuller",)


def test_a_passage_as_source_is_equal_to_its_partner():
    def side(set_id):
        source = Source(ref="annotation", id=UUID(int=set_id.int + 2), cue=(Span(40, 44),))
        return [
            item_of(tag(set_id, 1, Claim(source=source), (0, 10)), code("claim/words")),
            item_of(tag(set_id, 2, Entity(), (30, 35)), code("entity/person")),
        ]

    assert compare_document(side(MINE), side(THEIRS)).counts == {Category.SAME: 2}


def test_two_versions_of_one_annotation_name_each_field_that_changed():
    before = made(MINE, 1, Claim(commitment="certain", wording="Old."))
    after = made(MINE, 1, Claim(commitment="likely", evidence="document", wording="New."))
    found = {entry.name: (entry.mine, entry.theirs, entry.free) for entry in field_differences(before, after)}
    assert found == {
        "commitment": ("certain", "likely", False),
        "evidence": (None, "document", False),
        "wording": ("Old.", "New.", True),
    }


# ------------------------------------------------------------------------------------------------ repeats, doubles

REPEAT = [[TextRun(100, 150, 300, 350)]]


def test_a_tag_in_a_later_copy_is_compared_as_if_in_the_first():
    mine = [item(MINE, 1, "claim/words", (110, 120))]
    theirs = [item(THEIRS, 1, "claim/words", (310, 320))]
    assert compare_document(mine, theirs, repeats=REPEAT).counts == {Category.SAME: 1}
    assert compare_document(mine, theirs).counts == {Category.ONLY_MINE: 1, Category.ONLY_THEIRS: 1}


def test_equal_tags_in_both_copies_count_once_and_none_is_lost():
    mine = [item(MINE, 1, "claim/words", (110, 120)), item(MINE, 2, "claim/words", (310, 320))]
    theirs = [item(THEIRS, 1, "claim/words", (310, 320))]
    result = compare_document(mine, theirs, repeats=REPEAT)
    assert result.counts == {Category.SAME: 1}
    assert result.copies == 1
    assert result.groups[0].mine == (mine[0].id, mine[1].id)
    assert result.groups[0].counted == (1, 1)


def test_a_tag_that_leaves_the_copy_stays_where_it_is():
    mine = [item(MINE, 1, "claim/words", (340, 360))]
    result = compare_document(mine, [item(THEIRS, 1, "claim/words", (140, 150))], repeats=REPEAT)
    assert result.counts == {Category.ONLY_MINE: 1, Category.ONLY_THEIRS: 1}


def test_a_pull_quote_of_the_samples_is_one_place(corpus_dir):
    facts = json.loads((corpus_dir / "facts.json").read_text(encoding="utf-8"))
    refs = next(fact for fact in facts if fact["id"] == "B7")["refs"]
    text = (corpus_dir / refs[0]["file"]).read_bytes().decode("utf-8")
    passages = [hit.runs for hit in repeats(text)]
    mine = [item(MINE, 1, "claim/words", (refs[0]["start"], refs[0]["end"]))]
    theirs = [item(THEIRS, 1, "claim/words", (refs[1]["start"], refs[1]["end"]))]
    assert compare_document(mine, theirs, repeats=passages).counts == {Category.SAME: 1}
    assert Category.SAME not in compare_document(mine, theirs).counts


def test_three_doubles_are_three_rows():
    rows = [
        item(MINE, 1, "claim/words", (0, 10)),
        item(MINE, 2, "claim/words", (0, 10)),
        item(MINE, 3, "claim/words", (0, 9)),
        item(MINE, 4, "entity/person", (0, 10)),
        item(MINE, 5, "claim/words", (50, 60), (70, 80)),
        item(MINE, 6, "claim/words", (50, 60), (70, 78)),
        item(MINE, 7, "claim/words", (0, 80)),
    ]
    found = doubles(rows)
    assert len(found) == 3
    assert len({double.second for double in found}) == 3
    assert {one.int - MINE.int for double in found for one in (double.first, double.second)} == {
        1,
        2,
        3,
        5,
        6,
    }


def test_twins_need_k_of_the_sets():
    third = UUID(int=3 << 64)
    sets = [
        [item(MINE, 1, "claim/words", (0, 10)), item(MINE, 2, "claim/words", (20, 30))],
        [item(THEIRS, 1, "claim/words", (0, 10)), item(THEIRS, 2, "claim/words", (20, 31))],
        [item(third, 1, "claim/words", (0, 10)), item(third, 2, "claim/words", (20, 30))],
    ]
    assert [len(ids) for ids in exact_twins(sets, 2)] == [3, 2]
    assert [len(ids) for ids in exact_twins(sets, 3)] == [3]


# ------------------------------------------------------------------------------------------------ properties

CODES = ("claim/words", "claim/figure", "claim/claim", "entity/person")


@st.composite
def sides(draw, most: int = 9, span: int = 24):
    """Nested, stacked, several pieces: two sets over a short stretch, so that much overlaps."""

    def one(set_id):
        found = []
        for number in range(draw(st.integers(0, most))):
            cuts = sorted(draw(st.sets(st.integers(0, span), min_size=2, max_size=4)))
            pieces = [(cuts[0], cuts[1])] if len(cuts) < 4 else [(cuts[0], cuts[1]), (cuts[2], cuts[3])]
            fields = draw(st.sampled_from(((), CERTAIN, LIKELY)))
            found.append(item(set_id, number, draw(st.sampled_from(CODES)), *pieces, fields=fields))
        return found

    return one(MINE), one(THEIRS)


@settings(max_examples=150, deadline=None)
@given(sides(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_never_matters(pair, chance):
    mine, theirs = pair
    expected = compare_document(mine, theirs)
    mixed = chance.sample(mine, len(mine)), chance.sample(theirs, len(theirs))
    assert compare_document(*mixed) == expected
    assert compare_document(*mixed).counts == expected.counts


@settings(max_examples=150, deadline=None)
@given(sides())
def test_swapping_the_sets_gives_the_mirrored_result(pair):
    mine, theirs = pair
    there, back = compare_document(mine, theirs), compare_document(theirs, mine)
    assert back == there.mirrored()
    assert [group.key for group in back.groups] == [group.key for group in there.groups]


@settings(max_examples=150, deadline=None)
@given(sides())
def test_every_tag_stands_in_exactly_one_group(pair):
    mine, theirs = pair
    for passages in ([], [[TextRun(0, 8, 12, 20)]]):
        result = compare_document(mine, theirs, repeats=passages)
        for side, rows in (("mine", mine), ("theirs", theirs)):
            ids = [one for group in result.groups for one in getattr(group, side)]
            assert sorted(ids) == sorted(row.id for row in rows)
        cells = [cell for group in result.groups for cell in group.cells]
        counted = sum(one is not None for one, _ in cells) + sum(one is not None for _, one in cells)
        assert counted + result.copies == len(mine) + len(theirs)


@settings(max_examples=60, deadline=None)
@given(sides())
def test_a_set_compared_with_itself_is_all_same(pair):
    rows = pair[0]
    assert set(compare_document(rows, list(reversed(rows))).counts) <= {Category.SAME}


@settings(max_examples=60, deadline=None)
@given(sides())
def test_two_versions_of_one_set_are_compared_either_way(pair):
    mine, theirs = pair
    newer = [Item(row.id, MINE, row.pieces, row.code, row.kind, row.fields) for row in theirs]
    assert compare_document(newer, mine) == compare_document(mine, newer).mirrored()


def best_by_trying_all(mine: list[Item], theirs: list[Item]) -> tuple[int, int, int]:
    """The value of the best assignment: pairs of one code, sum of IoU in 10⁻⁹, displacement turned negative."""

    def worth(one, other):
        both = shared(one.pieces, other.pieces)
        sizes = length(one.pieces), length(other.pieces)
        either = sum(sizes) - both
        same = one.code == other.code
        if not both or not (2 * both >= either or (same and both in sizes)):
            return None
        moved = abs(one.pieces[0][0] - other.pieces[0][0]) + abs(one.pieces[-1][1] - other.pieces[-1][1])
        return int(same), both * 10**9 // either, -moved

    worths = [[worth(one, other) for other in theirs] for one in mine]
    best = (0, 0, 0)
    for number in range(1, min(len(mine), len(theirs)) + 1):
        for rows in combinations(range(len(mine)), number):
            for columns in permutations(range(len(theirs)), number):
                found = [worths[i][j] for i, j in zip(rows, columns, strict=True)]
                if None not in found:
                    best = max(best, tuple(map(sum, zip(*found, strict=True))))
    return best


def value_of(groups, mine: list[Item], theirs: list[Item]) -> tuple[int, int, int]:
    pieces = {row.id: row.pieces for row in (*mine, *theirs)}
    total = [0, 0, 0]
    for group in groups:
        if group.category in (Category.BOUNDARY, Category.BOUNDARY_AND_CODE):
            one, other = pieces[group.mine[0]], pieces[group.theirs[0]]
            total[0] += group.category is Category.BOUNDARY
            total[1] += group.shared * 10**9 // group.either
            total[2] -= abs(one[0][0] - other[0][0]) + abs(one[-1][1] - other[-1][1])
    return tuple(total)


def left_for_step_five(mine, theirs):
    """What the earlier steps leave, read off the result."""
    paired = {Category.BOUNDARY, Category.BOUNDARY_AND_CODE, Category.ONLY_MINE, Category.ONLY_THEIRS}
    groups = [group for group in compare_document(mine, theirs).groups if group.category in paired]
    ids = {one for group in groups for one in (*group.mine, *group.theirs)}
    return groups, [row for row in mine if row.id in ids], [row for row in theirs if row.id in ids]


@settings(max_examples=120, deadline=None)
@given(sides(most=5, span=16))
def test_the_assignment_is_as_good_as_trying_everything(pair):
    groups, mine, theirs = left_for_step_five(*pair)
    assert value_of(groups, mine, theirs) == best_by_trying_all(mine, theirs)


def test_the_assignment_at_six_against_six_is_as_good_as_trying_everything():
    chance = random.Random(6)
    for _ in range(6):
        rows = [
            [item(set_id, n, chance.choice(CODES[:2]), (s := chance.randrange(12), s + chance.randrange(3, 10)))
             for n in range(6)]
            for set_id in (MINE, THEIRS)
        ]  # fmt: skip
        groups, mine, theirs = left_for_step_five(*rows)
        assert value_of(groups, mine, theirs) == best_by_trying_all(mine, theirs)


# ------------------------------------------------------------------------------------------------ large and dense


def test_a_chain_pairs_as_many_as_can_be_paired():
    mine = [item(MINE, n, "claim/words", (n * 10, n * 10 + 10)) for n in range(30)]
    theirs = [item(THEIRS, n, "claim/words", (n * 10 + 4, n * 10 + 14)) for n in range(30)]
    result = compare_document(mine, theirs)
    assert result.counts[Category.ONLY_MINE] == 30, "an IoU of 6/14 is no pair"
    near = [item(THEIRS, n, "claim/words", (n * 10 + 2, n * 10 + 12)) for n in range(30)]
    assert compare_document(mine, near).counts == {Category.BOUNDARY: 30}


def dense(set_id, count, shift):
    return [item(set_id, n, "claim/words", (n + shift, n + shift + 4000)) for n in range(count)]


def test_a_crowd_that_is_too_large_is_solved_quickly_and_named():
    mine, theirs = dense(MINE, 60, 0), dense(THEIRS, 60, 1000)
    result = compare_document(mine, theirs)
    assert result.greedy
    assert result.counts == {Category.BOUNDARY: 60}
    assert compare_document(theirs, mine) == result.mirrored()


def test_a_document_that_is_too_dense_is_solved_quickly_and_named():
    mine, theirs = dense(MINE, 1500, 0), dense(THEIRS, 1500, 2000)
    result = compare_document(mine, theirs)
    assert result.greedy
    ids = [one for group in result.groups for one in group.mine]
    assert len(ids) == len(set(ids)) == 1500
    shuffled = random.Random(1).sample(theirs, len(theirs))
    assert compare_document(mine, shuffled) == result
    assert compare_document(theirs, mine) == result.mirrored()
