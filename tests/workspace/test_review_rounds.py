"""Two and three projects exchange sets for five rounds: no decision is lost, no tag is doubled."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.review import Review
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.handlers.adjudicated import rebuilt
from kantar_desk.workspace.reviewing import confirmed, reviewed_document, start_review

sys.path.insert(0, str(Path(__file__).parent))
from review_people import TEXT, Desk


@pytest.fixture
def people(tmp_path):
    """Asel reviews; Boris and Chris send their sets."""
    desks = [Desk.make(tmp_path, name) for name in ("Asel", "Boris", "Chris")]
    yield desks
    for desk in desks:
        desk.close()


def span(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def sound(desks: list[Desk], reviews: dict[Desk, list]) -> None:
    """Nothing doubled, nothing broken, every adjudicated set is what its rows yield."""
    for desk in desks:
        assert desk.workspace.check().findings == ()
        with desk.workspace.reading() as reader:
            for one in reader.find(AnnotationSet):
                places = [(tag.spans, tag.code_id) for tag in desk.tags(one.id).values()]
                assert len(places) == len(set(places)), f"doubled in {one.name}"
    for desk, ids in reviews.items():
        for review_id in ids:
            with desk.workspace.reading() as reader:
                wanted = rebuilt(reader, reader.get(Review, review_id))
            stored = desk.result(review_id)
            assert {one: tag.spans for one, tag in stored.items()} == {
                one: tag.spans for one, tag in wanted.items()
            }


def test_two_people_five_rounds(people):
    mine, his, _ = people
    for words in ("12 people", "14 people", "A teacher of the school", "saw nothing of it"):
        his.tag(words)
    mine.tag("12 people were hurt")
    files = [his.send()]
    mine.receive(files[0])
    review = start_review(mine.workspace, his.own, mine=mine.own)
    decided = 0

    def rows() -> int:
        with mine.workspace.reading() as reader:
            return len(reader.decisions(review))

    # Round 1: one of each, and a reply he follows.
    mine.decide(review, his.ids["12 people"], "amend", spans=span("12 people were hurt"))
    mine.decide(review, his.ids["14 people"], "accept")
    mine.decide(review, his.ids["A teacher of the school"], "reject", reason_code="outside_task")
    mine.decide(review, his.ids["saw nothing of it"], "defer", comment="whose words?")
    replies = [mine.reply(review)]
    before = his.tags(his.own)
    his.receive(replies[0])
    assert his.tags(his.own) == before, "a reply changes no tag"
    with his.workspace.reading() as reader:
        assert [one.text for one in reader.comments()] == ["whose words?"]
    his.follow(his.ids["12 people"])
    his.follow(his.ids["A teacher of the school"])
    assert rows() > decided
    decided = rows()

    # Round 2: what he followed is ticked, nothing is decided anew.
    files.append(his.send())
    mine.receive(files[1])
    assert rows() == decided
    with mine.workspace.reading() as reader:
        found = reviewed_document(reader, reader.get(Review, review), mine.document)
        assert confirmed(reader, reader.get(Review, review)) == [his.ids["A teacher of the school"]]
    ticks = {one: tick for row in (*found.groups, *found.same) for one, tick in row.ticks.items()}
    assert ticks == {his.ids["12 people"]: "resolved"}
    sound([mine, his], {mine: [review]})

    # Round 3: he changes what was accepted; the decision is stale until she decides again.
    his.resize(his.ids["14 people"], "14 people before noon")
    his.tag("Nobody knows")
    files.append(his.send())
    mine.receive(files[2])
    assert mine.verdict(review, his.ids["14 people"]) == "stale"
    assert mine.verdict(review, his.ids["Nobody knows"]) is None
    mine.decide(review, his.ids["14 people"], "accept")
    mine.decide(review, his.ids["Nobody knows"], "accept")
    replies.append(mine.reply(review))
    his.receive(replies[1])
    his.receive(replies[0])  # the old reply once more, late
    decided = rows()
    with his.workspace.reading() as reader:
        verdicts = {
            one.annotation_id: one.verdict
            for one in reader.current_decisions(review).values()
            if one.annotation_id in his.tags(his.own)
        }
    assert verdicts[his.ids["14 people"]] == "accept"

    # Round 4: a version is skipped; the one after it comes with a warning.
    his.note(his.ids["Nobody knows"], "a rumour")
    files.append(his.send())
    his.resize(his.ids["Nobody knows"], "Nobody knows who opened the doors")
    files.append(his.send())
    done = mine.receive(files[4])
    assert any("the last one received" in words for words in done.plan.warnings)
    assert mine.verdict(review, his.ids["Nobody knows"]) == "stale"
    assert mine.verdict(review, his.ids["14 people"]) == "accept"
    decided = rows()

    # Round 5: old versions come late, the newest once more; then all is decided and closed.
    state = mine.tags(his.own)
    for late in (files[3], files[0], files[2], files[4]):
        mine.receive(late)
    assert mine.tags(his.own) == state
    assert rows() == decided
    mine.decide(review, his.ids["Nobody knows"], "reject", reason="not said here")
    replies.append(mine.reply(review))
    his.receive(replies[2])
    his.receive(replies[2])
    sound([mine, his], {mine: [review]})
    with his.workspace.reading() as reader:
        held = [one.id for one in reader.decisions(review)]
    with mine.workspace.reading() as reader:
        sent = [one.id for one in reader.decisions(review) if one.annotation_id in set(his.ids.values())]
    assert sorted(held) == sorted(sent), "every decision on his tags has reached him, once"


def test_three_people_review_each_other(people):
    """Each sends to both others and reviews what comes; then the reviews go round, twice, out of order."""
    tags = (("12 people", "14 people"), ("12 people", "the doors"), ("14 people", "the hall"))
    for desk, words in zip(people, tags, strict=True):
        for one in words:
            desk.tag(one)
    reviews: dict[Desk, list] = {desk: [] for desk in people}
    for turn in range(5):
        files = [desk.send() for desk in people]
        for number, desk in enumerate(people):
            others = [one for one in range(3) if one != number]
            for other in others if turn % 2 else reversed(others):
                desk.receive(files[other])
                if turn == 0:
                    theirs = people[other].own
                    reviews[desk].append(start_review(desk.workspace, theirs, mine=desk.own))
        replies = {}
        for desk in people:
            for review in reviews[desk]:
                with desk.workspace.reading() as reader:
                    frame = reader.get(Review, review).frame
                theirs = next(one.set_id for one in frame.sets if one.set_id != desk.own)
                for tag in desk.tags(theirs):
                    if desk.verdict(review, tag) in (None, "stale"):
                        desk.decide(review, tag, "accept")
                owner = next(one for one in people if one.own == theirs)
                replies[desk, owner] = desk.reply(review)
        for (_, owner), file in replies.items():
            owner.receive(file)
        sound(people, reviews)
        # Next round one of them changes a tag, another adds one.
        changer = people[turn % 3]
        changer.note(next(iter(changer.ids.values())), f"round {turn}")
        people[(turn + 1) % 3].workspace.perform(
            Annotate(
                document_id=people[(turn + 1) % 3].document,
                spans=(Span(turn * 7, turn * 7 + 5),),
                kind="entity",
            )
        )
    for desk in people:
        for review in reviews[desk]:
            with desk.workspace.reading() as reader:
                rows = reader.decisions(review)
                assert len({one.id for one in rows}) == len(rows)
