"""A newer version of a reviewed set: each of the 17 cells of the table, on real databases."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

import pytest

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.review import Review
from kantar_desk.model.text import Span
from kantar_desk.workspace.handlers.adjudicated import rebuilt
from kantar_desk.workspace.review_actions import AddComment, CheckDocument, CloseReview
from kantar_desk.workspace.reviewing import confirmed, reviewed_document, start_review

sys.path.insert(0, str(Path(__file__).parent))
from review_people import TEXT, Desk

WORDS, WIDER, OTHER = "12 people", "12 people were hurt", "14 people"
STATES = ("pending", "accepted", "amended", "rejected", "deferred")


@pytest.fixture
def two(tmp_path):
    """A reviewer and a colleague."""
    desks = Desk.make(tmp_path, "Asel"), Desk.make(tmp_path, "Boris")
    yield desks
    for desk in desks:
        desk.close()


class Case:
    """Boris tagged one passage, Asel has decided about it; then Boris changes it and sends version 2."""

    def __init__(self, mine: Desk, his: Desk, state: str, *, rule: str = "same", own: str = "") -> None:
        self.mine, self.his = mine, his
        self.tag = his.tag(WORDS)
        self.other = his.tag(OTHER)
        if own:
            self.my_tag = mine.tag(own)
        mine.receive(his.send())
        self.set = next(iter(mine.tags(his.own).values())).set_id
        self.review = start_review(mine.workspace, self.set, mine=mine.own, rule=rule)
        self.decide(state)
        self.before = self.rows()

    def decide(self, state: str) -> None:
        if state == "accepted":
            self.mine.decide(self.review, self.tag, "accept")
        elif state == "amended":
            start = TEXT.index(WIDER)
            self.mine.decide(self.review, self.tag, "amend", spans=(Span(start, start + len(WIDER)),))
        elif state == "rejected":
            self.mine.decide(self.review, self.tag, "reject", reason_code="wrong_span")
        elif state == "deferred":
            self.mine.decide(self.review, self.tag, "defer", comment="who counted?")

    def rows(self) -> list[UUID]:
        with self.mine.workspace.reading() as reader:
            return [one.id for one in reader.decisions(self.review)]

    def send_again(self) -> None:
        self.mine.receive(self.his.send())

    def verdict(self, tag: UUID | None = None) -> str | None:
        return self.mine.verdict(self.review, tag or self.tag)

    def quotes(self) -> list[str]:
        return sorted(one.quote for one in self.mine.result(self.review).values())

    def shown(self) -> dict[UUID, str]:
        """What the work list shows, by annotation."""
        with self.mine.workspace.reading() as reader:
            review = reader.get(Review, self.review)
            found = reviewed_document(reader, review, self.mine.document)
        return {
            one.id: row.state_of(one.id)
            for row in (*found.groups, *found.same)
            for one in (*row.mine, *row.theirs)
        }

    def check(self) -> None:
        """Rows were only added, and the adjudicated set is what the rows yield."""
        after = self.rows()
        assert after[: len(self.before)] == self.before
        with self.mine.workspace.reading() as reader:
            review = reader.get(Review, self.review)
            wanted = {
                one: (tag.quote, tag.code_id, tag.body, tag.note)
                for one, tag in rebuilt(reader, review).items()
            }
        stored = {
            one: (tag.quote, tag.code_id, tag.body, tag.note)
            for one, tag in self.mine.result(self.review).items()
        }
        assert stored == wanted
        assert self.mine.workspace.check().findings == ()


VERDICTS = {
    "pending": None,
    "accepted": "accept",
    "amended": "amend",
    "rejected": "reject",
    "deferred": "defer",
}


@pytest.mark.parametrize("state", STATES)
def test_unchanged_keeps_the_decision(two, state):
    case = Case(*two, state)
    case.his.note(case.other, "another tag has changed")
    case.send_again()
    assert case.verdict() == VERDICTS[state]
    assert case.rows() == case.before
    case.check()


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        ("pending", None),
        ("accepted", "stale"),
        ("amended", "stale"),
        ("rejected", "stale"),
        ("deferred", "defer"),
    ],
)
def test_changed_makes_decisions_stale_and_shows_the_rest_as_it_is_now(two, state, verdict):
    case = Case(*two, state)
    old = case.quotes()
    case.his.resize(case.tag, "people were hurt")
    case.send_again()
    assert case.verdict() == verdict
    assert case.mine.tags(case.set)[case.tag].quote == "people were hurt"
    assert case.quotes() == old, "what was decided holds until somebody decides again"
    assert case.shown()[case.tag] == {"stale": "stale", "defer": "deferred", None: "open"}[verdict]
    case.check()
    with pytest.raises(UserError, match="still open"):
        case.mine.workspace.perform(CloseReview(review_id=case.review))
    if verdict == "stale":
        case.mine.decide(case.review, case.tag, "accept")
        assert case.quotes() == ["people were hurt"]
        case.check()


def test_a_rejection_stands_where_only_a_field_changed(two):
    case = Case(*two, "rejected")
    case.his.note(case.tag, "counted by the guard")
    case.send_again()
    assert case.verdict() == "reject"
    assert case.rows() == case.before
    case.check()


@pytest.mark.parametrize(
    ("state", "verdict"), [("pending", "agreed"), ("rejected", "agreed"), ("deferred", "agreed")]
)
def test_now_equal_to_my_own_tag_is_agreed(two, state, verdict):
    case = Case(*two, state, own=WIDER)
    case.his.resize(case.tag, WIDER)
    case.send_again()
    assert case.verdict() == verdict
    assert case.verdict(case.my_tag) == "agreed"
    assert case.quotes() == [WIDER], "one in the adjudicated set, not two"
    case.check()


def test_now_equal_is_open_where_no_rule_covers_it(two):
    case = Case(*two, "pending", rule="none", own=WIDER)
    case.his.resize(case.tag, WIDER)
    case.send_again()
    assert case.verdict() is None
    assert case.shown()[case.tag] == "open"
    case.check()


@pytest.mark.parametrize("state", ["accepted", "amended"])
def test_now_equal_to_what_was_amended_or_mine_is_resolved(two, state):
    case = Case(*two, state, own=WIDER if state == "accepted" else "")
    case.his.resize(case.tag, WIDER)
    case.send_again()
    assert case.verdict() == VERDICTS[state]
    assert case.rows() == case.before, "a tick is computed, no row is written"
    with case.mine.workspace.reading() as reader:
        found = reviewed_document(reader, reader.get(Review, case.review), case.mine.document)
    ticks = {one: tick for row in (*found.groups, *found.same) for one, tick in row.ticks.items()}
    assert ticks == {case.tag: "resolved"}
    case.check()


@pytest.mark.parametrize(
    ("state", "verdict", "shown"),
    [
        ("pending", None, None),
        ("accepted", "stale", "stale"),
        ("amended", "stale", "stale"),
        ("rejected", "reject", None),
        ("deferred", "defer", None),
    ],
)
def test_deleted(two, state, verdict, shown):
    case = Case(*two, state)
    old = case.quotes()
    case.his.remove(case.tag)
    case.send_again()
    assert case.tag not in case.mine.tags(case.set)
    assert case.verdict() == verdict
    assert case.shown().get(case.tag) == shown
    assert case.quotes() == old
    with case.mine.workspace.reading() as reader:
        ticked = confirmed(reader, reader.get(Review, case.review))
    assert ticked == ([case.tag] if state == "rejected" else [])
    case.check()


@pytest.mark.parametrize("choice", ["keep mine", "follow"])
def test_after_a_deletion_a_person_keeps_it_or_follows(two, choice):
    case = Case(*two, "amended")
    case.his.remove(case.tag)
    case.send_again()
    if choice == "keep mine":
        case.mine.decide(case.review, case.tag, "accept")
        assert case.verdict() == "amend"
        assert case.quotes() == [WIDER]
    else:
        case.mine.decide(case.review, case.tag, "reject", reason_code="outside_task")
        assert case.quotes() == []
    assert case.tag not in case.shown()
    case.check()


def test_a_new_one_is_pending_and_says_so_when_it_lies_on_a_rejected_one(two):
    case = Case(*two, "rejected")
    new = case.his.tag(WIDER)
    case.send_again()
    assert case.verdict(new) is None
    with case.mine.workspace.reading() as reader:
        found = reviewed_document(reader, reader.get(Review, case.review), case.mine.document)
    flags = {one.id: row.group.flags for row in found.groups for one in row.theirs}
    assert "near_rejected" in flags[new]
    case.check()


def test_what_a_rule_agreed_on_is_open_again_on_both_sides(two):
    case = Case(*two, "pending", own=WORDS)
    assert (case.verdict(), case.verdict(case.my_tag)) == ("agreed", "agreed")
    case.his.resize(case.tag, "people were hurt")
    case.send_again()
    assert (case.verdict(), case.verdict(case.my_tag)) == (None, None)
    assert case.quotes() == []
    case.check()


def test_my_own_tag_edited_after_its_decision_goes_through_the_same_table(two):
    case = Case(*two, "pending", own="before noon")
    case.mine.decide(case.review, case.my_tag, "accept")
    case.mine.resize(case.my_tag, "noon")
    assert case.verdict(case.my_tag) == "stale"
    assert case.quotes() == ["before noon"]
    case.mine.workspace.undo()
    assert case.verdict(case.my_tag) == "accept"


def test_all_of_it_is_undone_and_redone_with_the_import(two):
    case = Case(*two, "accepted", own=WIDER)
    case.mine.decide(case.review, case.other, "reject", reason_code="outside_task")
    case.mine.workspace.perform(
        CheckDocument(review_id=case.review, document_id=case.mine.document, level="nothing_missing")
    )
    case.his.resize(case.tag, "people were hurt")
    case.his.remove(case.other)
    case.send_again()
    assert case.verdict() == "stale"
    case.mine.workspace.undo()
    assert case.verdict() == "accept"
    assert case.mine.tags(case.set)[case.tag].quote == WORDS
    assert case.other in case.mine.tags(case.set)
    with case.mine.workspace.reading() as reader:
        found = reviewed_document(reader, reader.get(Review, case.review), case.mine.document)
        assert reader.get(Review, case.review).frame.sets[1].version == 1
    assert found.level == "nothing_missing"
    case.mine.workspace.redo()
    assert case.verdict() == "stale"


def test_a_document_check_does_not_outlive_a_change_of_a_set(two):
    case = Case(*two, "accepted")
    document = case.mine.document
    case.mine.workspace.perform(CheckDocument(review_id=case.review, document_id=document, level="viewed"))
    case.his.note(case.other, "changed")
    case.send_again()
    with case.mine.workspace.reading() as reader:
        review = reader.get(Review, case.review)
        found = reviewed_document(reader, review, document)
        ours = reader.get(AnnotationSet, case.set)
    assert (found.level, found.check_stale) == (None, True)
    assert [(one.version, one.digest) for one in review.frame.sets if one.set_id == case.set] == [
        (2, ours.digest)
    ]


def test_threads_stay_whatever_happens_to_the_tag(two):
    case = Case(*two, "deferred")
    case.mine.workspace.perform(AddComment(target_id=case.other, text="and this one?"))
    case.his.resize(case.tag, WIDER)
    case.his.remove(case.other)
    case.send_again()
    with case.mine.workspace.reading() as reader:
        assert [one.text for one in reader.comments(target_id=case.tag)] == ["who counted?"]
        assert [one.text for one in reader.comments(target_id=case.other)] == ["and this one?"]
