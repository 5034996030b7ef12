"""Decisions are only ever added; what counts is the last one standing, also after a newer version has come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.items import Item
from kantar_desk.analysis.review_state import (
    PENDING,
    Outcome,
    Status,
    VersionChange,
    check_of,
    standing,
    state_of,
    states_of,
    version_change,
    version_effect,
)
from kantar_desk.model.review import DocumentCheck, ReviewDecision, Verdict

START = datetime(2026, 3, 1, tzinfo=UTC)
REVIEW, TAG, SET = UUID(int=900), UUID(int=901), UUID(int=902)


def decision(number: int, verdict: Verdict | None, *, withdraws: int | None = None, **more) -> ReviewDecision:
    return ReviewDecision(
        id=UUID(int=number),
        review_id=REVIEW,
        annotation_id=more.pop("annotation_id", TAG),
        revision=more.pop("revision", 1),
        verdict=verdict,
        at=START + timedelta(minutes=number),
        withdraws=None if withdraws is None else UUID(int=withdraws),
        **more,
    )


# ------------------------------------------------------------------------------------------------ states


@pytest.mark.parametrize(
    ("verdict", "status", "is_open", "held"),
    [
        (Verdict.ACCEPT, Status.ACCEPTED, False, True),
        (Verdict.AMEND, Status.AMENDED, False, True),
        (Verdict.AGREED, Status.AGREED, False, True),
        (Verdict.REJECT, Status.REJECTED, False, False),
        (Verdict.DEFER, Status.DEFERRED, False, False),
    ],
)
def test_a_decision_gives_its_state(verdict, status, is_open, held):
    state = state_of([decision(1, verdict)])
    assert (state.status, state.is_open, state.in_adjudicated_set) == (status, is_open, held)


def test_without_a_decision_an_annotation_is_open():
    assert state_of([]) == PENDING
    assert PENDING.is_open
    assert not PENDING.in_adjudicated_set


def test_the_last_decision_counts_and_undo_brings_the_one_before_back():
    rows = [decision(1, Verdict.ACCEPT), decision(2, Verdict.REJECT)]
    assert state_of(rows).status is Status.REJECTED
    undone = [*rows, decision(3, None, withdraws=2)]
    assert state_of(undone).status is Status.ACCEPTED
    redone = [*undone, decision(4, None, withdraws=3)]
    assert state_of(redone).status is Status.REJECTED
    assert state_of([*undone, decision(5, None, withdraws=1)]) == PENDING


def test_a_stale_decision_holds_until_a_person_looks_at_it():
    rows = [decision(1, Verdict.ACCEPT), decision(2, Verdict.STALE)]
    state = state_of(rows)
    assert (state.status, state.is_open, state.in_adjudicated_set) == (Status.STALE, True, True)
    assert state.holds.id == UUID(int=1)
    kept = state_of([*rows, decision(3, Verdict.ACCEPT, revision=2)])
    assert (kept.status, kept.is_open) == (Status.ACCEPTED, False)


def test_a_decision_on_an_older_revision_says_so():
    state = state_of([decision(1, Verdict.ACCEPT, revision=3)])
    assert state.is_on_older(4)
    assert not state.is_on_older(3)
    assert not PENDING.is_on_older(9)


def test_states_are_kept_per_annotation():
    other = UUID(int=999)
    found = states_of([decision(1, Verdict.ACCEPT), decision(2, Verdict.REJECT, annotation_id=other)])
    assert {one: state.status for one, state in found.items()} == {
        TAG: Status.ACCEPTED,
        other: Status.REJECTED,
    }


def test_the_check_of_a_document_is_the_last_one_standing():
    def check(number, level, withdraws=None):
        return DocumentCheck(
            id=UUID(int=number), review_id=REVIEW, document_id=TAG, level=level,
            at=START + timedelta(minutes=number), withdraws=withdraws and UUID(int=withdraws),
        )  # fmt: skip

    rows = [check(1, "viewed"), check(2, "nothing_missing")]
    assert check_of(rows).level == "nothing_missing"
    assert check_of([*rows, check(3, None, 2)]).level == "viewed"
    assert check_of([*rows, check(3, None, 2), check(4, None, 1)]) is None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(list(Verdict)), st.integers(1, 8)), max_size=9),
    st.randoms(use_true_random=False),
)
def test_any_history_gives_one_state_in_whatever_order_it_arrives(history, chance):
    rows = [
        decision(number, None, withdraws=entry) if isinstance(entry, int) else decision(number, entry)
        for number, entry in enumerate(history, start=1)
    ]
    state = state_of(rows)
    assert state.status in Status
    assert state_of(chance.sample(rows, len(rows))) == state
    assert state_of([*rows, *rows]) == state, "the same rows twice add nothing"
    assert {row.id for row in standing(rows)} <= {row.id for row in rows}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(list(Verdict)), min_size=1, max_size=8))
def test_undoing_everything_leaves_it_open_and_no_row_is_lost(verdicts):
    rows = [decision(number, verdict) for number, verdict in enumerate(verdicts, start=1)]
    count = len(rows)
    for number in range(count, 0, -1):
        rows.append(decision(len(rows) + 1, None, withdraws=number))
    assert len(rows) == 2 * count
    assert state_of(rows) == PENDING


# ------------------------------------------------------------------------------------------------ the newer version

COLUMNS = {
    "pending": None,
    "accepted": Verdict.ACCEPT,
    "amended": Verdict.AMEND,
    "rejected": Verdict.REJECT,
    "deferred": Verdict.DEFER,
}
TABLE = """
unchanged | keep    | keep     | keep      | keep
changed   | refresh | stale    | stale     | refresh
equals    | agreed  | resolved | agreed    | agreed
deleted   | dropped | stale    | confirmed | dropped
"""
CELLS = [
    (change.strip(), state, outcome.strip())
    for change, *cells in (line.split("|") for line in TABLE.strip().splitlines())
    for states, outcome in zip(
        (("pending",), ("accepted", "amended"), ("rejected",), ("deferred",)), cells, strict=True
    )
    for state in states
]


@pytest.mark.parametrize(("change", "state", "outcome"), CELLS)
def test_every_cell_of_the_table(change, state, outcome):
    verdict = COLUMNS[state]
    before = state_of([decision(1, verdict)] if verdict else [])
    effect = version_effect(VersionChange(change), before)
    assert effect.outcome is Outcome(outcome)
    expected = {"stale": Verdict.STALE, "agreed": Verdict.AGREED}.get(outcome)
    assert effect.writes is expected
    assert not effect.reopens


def test_a_new_one_is_to_be_decided():
    assert version_effect(VersionChange.NEW).outcome is Outcome.PENDING


def test_a_rejection_stays_where_only_fields_changed():
    rejected = state_of([decision(1, Verdict.REJECT)])
    effect = version_effect(VersionChange.CHANGED, rejected, place_or_code_changed=False)
    assert effect.outcome is Outcome.KEEP


def test_without_a_rule_nothing_is_agreed_by_itself():
    effect = version_effect(VersionChange.EQUALS, rule_covers_same=False)
    assert (effect.outcome, effect.writes) == (Outcome.OPEN, None)


def test_what_a_rule_agreed_on_is_open_again_when_it_changed():
    agreed = state_of([decision(1, Verdict.AGREED)])
    changed = version_effect(VersionChange.CHANGED, agreed)
    assert (changed.outcome, changed.reopens) == (Outcome.REFRESH, True)
    assert not version_effect(VersionChange.UNCHANGED, agreed).reopens


def test_a_stale_decision_goes_on_as_the_decision_it_was():
    stale = state_of([decision(1, Verdict.AMEND), decision(2, Verdict.STALE)])
    assert version_effect(VersionChange.UNCHANGED, stale).outcome is Outcome.KEEP
    assert version_effect(VersionChange.CHANGED, stale).outcome is Outcome.STALE
    assert version_effect(VersionChange.EQUALS, stale).outcome is Outcome.RESOLVED


def item(start=0, end=5, *, number=1, code="claim/words", commitment=None) -> Item:
    fields = (("commitment", commitment),) if commitment else ()
    return Item(UUID(int=number), SET, ((start, end),), code, "claim", fields)


@pytest.mark.parametrize(
    ("base", "newer", "more", "expected"),
    [
        (item(), item(), {}, VersionChange.UNCHANGED),
        (item(), item(0, 6), {}, VersionChange.CHANGED),
        (item(), item(commitment="certain"), {}, VersionChange.CHANGED),
        (item(), item(0, 6), {"amendment": item(0, 6)}, VersionChange.EQUALS),
        (item(), item(0, 6), {"amendment": item(0, 7)}, VersionChange.CHANGED),
        (item(), item(0, 6), {"own": [item(9, 12), item(0, 6, number=77)]}, VersionChange.EQUALS),
        (item(), None, {}, VersionChange.DELETED),
        (None, item(), {"own": [item(number=77)]}, VersionChange.NEW),
    ],
)
def test_what_happened_to_an_annotation_is_seen_from_both_versions(base, newer, more, expected):
    assert version_change(base, newer, **more) is expected


def test_an_annotation_that_never_was_is_refused():
    with pytest.raises(ValueError, match="neither"):
        version_change(None, None)
