"""A set that comes by two routes is one set: what it says counts, not whose documents and codes it was carried with."""

from __future__ import annotations

import dataclasses
import itertools
import sys
from pathlib import Path

import pytest

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.bundle import Bundle
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import new_id
from kantar_desk.workspace.actions import SetState
from kantar_desk.workspace.intake import read_set
from kantar_desk.workspace.receiving import plan_import
from kantar_desk.workspace.reviewing import start_review
from kantar_desk.workspace.storing import store_bundle

sys.path.insert(0, str(Path(__file__).parent))
from review_people import Desk


@pytest.fixture
def three(tmp_path):
    """Three laptops. Each imported the text for itself, so each knows it under an id of its own."""
    desks = [Desk.make(tmp_path, name) for name in ("Asel", "Boris", "Chris")]
    assert len({desk.document for desk in desks}) == 3
    first = desks[0]
    tag = first.tag("12 people")
    first.tag("14 people", "entity")
    first.commit(tag, "certain")
    first.workspace.perform(SetState(document_ids=(first.document,), state="finished"))
    yield desks
    for desk in desks:
        desk.close()


def seq(desk: Desk) -> int:
    with desk.workspace.reading() as reader:
        return reader.last_seq()


def held(desk: Desk, set_id) -> list[tuple[object, ...]]:
    return sorted(
        (one.id, one.quote, one.spans, one.note, str(one.body)) for one in desk.tags(set_id).values()
    )


@pytest.mark.parametrize("order", list(itertools.permutations(("direct", "by Boris"))), ids=str)
def test_a_set_that_comes_directly_and_by_a_colleague_is_one_set_in_either_order(three, order):
    asel, boris, chris = three
    direct = asel.send()
    boris.receive(direct)
    files = {"direct": direct, "by Boris": boris.send((asel.own,))}
    chris.receive(files[order[0]])
    before = held(chris, asel.own)
    done = chris.receive(files[order[1]])
    assert [one.status for one in done.plan.sets] == ["same"]
    assert held(chris, asel.own) == before
    with chris.workspace.reading() as reader:
        assert len(reader.find(AnnotationSet, kind="imported")) == 1
    at = seq(chris)
    for path in files.values():
        chris.receive(path)
    assert seq(chris) == at, "nothing of it is news a second time"
    assert chris.workspace.check().findings == ()


@pytest.mark.parametrize("first", ["direct", "by Boris"])
@pytest.mark.parametrize("then", ["direct", "by Boris"])
def test_the_next_version_goes_on_from_either_route_and_decisions_stay(three, first, then):
    asel, boris, chris = three
    direct = asel.send()
    boris.receive(direct)
    forwarded = boris.send((asel.own,))
    for path in (direct, forwarded) if first == "direct" else (forwarded, direct):
        chris.receive(path)
    review = start_review(chris.workspace, asel.own, mine=None)
    chris.decide(review, asel.ids["14 people"], "accept")
    asel.note(asel.ids["12 people"], "by the gate")
    newer = asel.send()
    boris.receive(newer)
    offer = read_set(chris.workspace, newer if then == "direct" else boris.send((asel.own,)))
    assert [one.status for one in offer.plan.sets] == ["newer"]
    assert not [words for words in offer.plan.warnings if "not here" in words], "no version was skipped"
    assert offer.plan.counts.updated == 1
    store_bundle(chris.workspace, offer.result.bundle, offer.plan)
    assert chris.tags(asel.own)[asel.ids["12 people"]].note == "by the gate"
    assert chris.verdict(review, asel.ids["14 people"]) == "accept"


def test_a_code_known_under_another_id_on_the_way_is_no_other_version(three):
    """Boris made the same code for himself before; he carries the set with his."""
    asel, boris, chris = three
    direct = asel.send()
    offer = read_set(boris.workspace, direct)
    book = offer.result.bundle.head
    renamed = {code.id: new_id() for code in book.codes}

    def parts():
        for part in offer.result.bundle.parts():
            yield dataclasses.replace(
                part,
                annotations=tuple(
                    dataclasses.replace(one, code_id=renamed[one.code_id]) for one in part.annotations
                ),
            )

    head = dataclasses.replace(
        book,
        codes=tuple(
            dataclasses.replace(
                one, id=renamed[one.id], parent=renamed.get(one.parent) if one.parent else None
            )
            for one in book.codes
        ),
        sets=tuple(dataclasses.replace(one, digest="b" * 64) for one in book.sets),
    )
    chris.receive(direct)
    carried = Bundle(head, parts)
    plan = plan_import(chris.workspace, carried, file_name="c", file_digest="c" * 64, format_id="kset")
    assert [one.status for one in plan.sets] == ["same"]
    store_bundle(chris.workspace, carried, plan)
    with chris.workspace.reading() as reader:
        assert not {one.id for one in reader.find(Code)} & set(renamed.values())


@pytest.mark.parametrize("change", ["quote", "left out", "state"])
def test_one_row_that_differs_is_still_a_forged_version(three, change):
    asel, _, chris = three
    direct = asel.send()
    chris.receive(direct)
    bundle = read_set(chris.workspace, direct).result.bundle

    def parts():
        for part in bundle.parts():
            tags = part.annotations
            if change == "quote":
                tags = tuple(dataclasses.replace(one, note="slipped in") for one in tags)
            elif change == "left out":
                tags = tags[1:]
            states = part.states
            if change == "state":
                states = tuple(dataclasses.replace(one, state="in_progress") for one in states)
            yield dataclasses.replace(part, annotations=tags, states=states)

    head = dataclasses.replace(
        bundle.head, sets=tuple(dataclasses.replace(one, digest="f" * 64) for one in bundle.head.sets)
    )
    forged = Bundle(head, parts)
    plan = plan_import(chris.workspace, forged, file_name="f", file_digest="f" * 64, format_id="kset")
    with pytest.raises(UserError):
        store_bundle(chris.workspace, forged, plan)
