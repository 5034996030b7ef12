"""Several colleagues at once, and blindness in files."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from pathlib import Path

import pytest

from kantar_desk.cli.main import run
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.review import Review, Verdict
from kantar_desk.workspace.actions import SetState
from kantar_desk.workspace.handlers.adjudicated import rebuilt
from kantar_desk.workspace.reporting import report_html
from kantar_desk.workspace.review_actions import AddComment
from kantar_desk.workspace.reviewing import apply_rule, reviewed_document, start_review

sys.path.insert(0, str(Path(__file__).parent))
from review_people import Desk

NAMES = ("Boris", "Chris", "Dana")


@pytest.fixture
def four(tmp_path):
    """One who adjudicates, and three colleagues whose sets have come."""
    desks = [Desk.make(tmp_path, name) for name in ("Asel", *NAMES)]
    mine, *others = desks
    for desk in desks:
        desk.tag("12 people")
    for desk in others[:2]:
        desk.tag("14 people")
    others[2].tag("A teacher")
    for desk in desks:
        desk.workspace.perform(SetState(document_ids=(desk.document,), state="finished"))
    for desk in others:
        mine.receive(desk.send())
    yield desks
    for desk in desks:
        desk.close()


def states(desk: Desk, review) -> dict[str, set[str]]:
    with desk.workspace.reading() as reader:
        found = reviewed_document(reader, reader.get(Review, review), desk.document)
    shown: dict[str, set[str]] = {}
    for row in (*found.groups, *found.same):
        for one in (*row.mine, *row.theirs):
            shown.setdefault(one.quote, set()).add(row.state_of(one.id))
    return shown


@pytest.mark.parametrize(("k", "agreed"), [(2, {"12 people", "14 people"}), (4, {"12 people"}), (1, None)])
def test_what_k_of_n_sets_have_the_same_is_agreed(four, k, agreed):
    mine, *others = four
    sets = [one.own for one in others]
    review = start_review(mine.workspace, sets, mine=mine.own, rule="k_of_n", k=k)
    found = states(mine, review)
    expected = {"12 people", "14 people", "A teacher"} if agreed is None else agreed
    assert {quote for quote, state in found.items() if state == {"agreed"}} == expected
    assert sorted(one.quote for one in mine.result(review).values()) == sorted(expected), (
        "one each, not one per set"
    )
    with mine.workspace.reading() as reader:
        assert len(rebuilt(reader, reader.get(Review, review))) == len(expected)


def test_the_rule_run_again_fills_only_what_is_open(four):
    mine, *others = four
    review = start_review(mine.workspace, [one.own for one in others], mine=mine.own, rule="none")
    tag = others[0].ids["14 people"]
    mine.decide(review, tag, "reject", reason_code="outside_task")
    with mine.workspace.reading() as reader:
        before = reader.decisions(review)
    assert apply_rule(mine.workspace, review) == 0
    with mine.workspace.reading() as reader:
        assert reader.decisions(review) == before
    review = start_review(mine.workspace, [one.own for one in others], mine=mine.own, rule="k_of_n", k=2)
    mine.decide(review, tag, "reject", reason_code="outside_task")
    apply_rule(mine.workspace, review)
    assert mine.verdict(review, tag) == Verdict.REJECT.value


def test_each_group_says_whose_it_is_and_mine_is_not_only_mine_where_one_has_it(four):
    mine, *others = four
    review = start_review(mine.workspace, [one.own for one in others], mine=mine.own)
    with mine.workspace.reading() as reader:
        found = reviewed_document(reader, reader.get(Review, review), mine.document)
    assert {row.their_set for row in found.same} == {one.own for one in others}
    assert {row.group.category.value for row in found.groups} == {"only_theirs"}
    assert mine.quotes(mine.own) == ["12 people"]
    assert [one.quote for one in mine.result(review).values()] == ["12 people"]


def test_every_pair_on_the_command_line(four, capsys):
    mine, *_ = four
    project = str(mine.workspace.path)
    mine.workspace.close()
    assert run(["agreement", "Asel", *NAMES, "--json", "--project", project]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["pairs"]) == 6
    values = [pair["figures"]["f1_strict"]["value"] for pair in found["pairs"]]
    spread = found["spread"]["f1_strict"]
    assert (spread["lowest"], spread["highest"], spread["pairs"]) == (min(values), max(values), 6)
    assert spread["mean"] == pytest.approx(sum(values) / 6)
    assert found["alpha"]["claim/claim"]["units"] > 0
    assert run(["agreement", "Asel", *NAMES, "--project", project]) == 0
    assert "6 pairs" in capsys.readouterr().out


def test_in_a_blind_review_no_file_names_a_colleague(four):
    mine, *others = four
    review = start_review(
        mine.workspace, [others[0].own, others[1].own], mine=None, rule="k_of_n", k=2, blind=True, name=""
    )
    mine.workspace.perform(AddComment(target_id=others[0].ids["12 people"], text="a remark"))
    with mine.workspace.reading() as reader:
        theirs = reader.get(AnnotationSet, others[0].own)
        result = reader.get(Review, review).result_set_id
    files = [mine.send(), mine.send((theirs.id,)), mine.send((result,)), mine.reply(review)]
    for path in files:
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                words = name + packed.read(name).decode("utf-8", "replace")
                for colleague in NAMES:
                    assert not re.search(rf"\b{colleague}\b", words), f"{colleague} in {path.name}/{name}"
    html = report_html(mine.workspace)
    for colleague in NAMES:
        assert colleague not in html
