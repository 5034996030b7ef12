"""Suggestions: what one's own tags teach, and when nothing is offered."""

from __future__ import annotations

from uuid import UUID

from kantar_desk.analysis.suggestions import Lessons
from kantar_desk.model.text import Span

PERSON, PLACE, CLAIM = (UUID(int=number) for number in (1, 2, 3))
ARMAN, OSKEL = UUID(int=11), UUID(int=12)
TEXT = (
    "Arman met Armando and Zhumarman. ARMAN’S boat, the Arman Two, lay in Port\u00a0Oskel. Wild Arman slept."
)


def taught(*tags: tuple[str, UUID, UUID | None]) -> Lessons:
    lessons = Lessons()
    for quote, code, entry in tags:
        lessons.learn(quote, code, entry)
    return lessons


def offered(lessons: Lessons, **options: object) -> list[tuple[str, UUID]]:
    return [
        (TEXT[one.span.start : one.span.end], one.code_id)
        for one in lessons.suggestions(TEXT, **options)  # type: ignore[arg-type]
    ]


def test_two_tags_teach_and_only_whole_words_match() -> None:
    lessons = taught(("Arman", PERSON, ARMAN), ("arman", PERSON, ARMAN))
    assert [quote for quote, _ in offered(lessons)] == ["Arman", "ARMAN", "Arman", "Arman"]
    assert {one.entry_id for one in lessons.suggestions(TEXT)} == {ARMAN}


def test_one_tag_is_not_enough() -> None:
    assert offered(taught(("Arman", PERSON, ARMAN))) == []


def test_the_longest_match_wins() -> None:
    lessons = taught(*[("Arman", PERSON, ARMAN)] * 2, *[("Wild Arman", PERSON, ARMAN)] * 2)
    assert offered(lessons)[-1] == ("Wild Arman", PERSON)


def test_the_share_of_the_code_decides() -> None:
    half = taught(*[("Port Oskel", PLACE, OSKEL)] * 2, *[("Port Oskel", CLAIM, None)] * 2)
    assert [one.score for one in half.suggestions(TEXT)] == [0.5]
    less = taught(
        *[("Port Oskel", PLACE, OSKEL)] * 2, ("Port Oskel", CLAIM, None), ("Port Oskel", PERSON, None)
    )
    assert [code for _, code in offered(less)] == [PLACE]
    least = taught(
        *[("Port Oskel", PLACE, OSKEL)] * 2,
        *[("Port Oskel", CLAIM, None)],
        *[("Port Oskel", PERSON, None)] * 2,
    )
    assert offered(least) == []


def test_an_entry_is_offered_only_if_most_tags_mean_it() -> None:
    lessons = taught(("Arman", PERSON, ARMAN), ("Arman", PERSON, OSKEL), ("Arman", PERSON, None))
    assert {one.entry_id for one in lessons.suggestions(TEXT)} == {None}


def test_what_is_tagged_already_or_turned_down_is_not_offered() -> None:
    lessons = taught(*[("Arman", PERSON, ARMAN)] * 2)
    assert offered(lessons, tagged=[(Span(0, 5), PERSON)])[0] == ("ARMAN", PERSON)
    assert len(offered(lessons, tagged=[(Span(0, 5), CLAIM)])) == 4
    assert offered(lessons, dismissed={("arman", PERSON)}) == []


def test_tags_that_were_removed_teach_no_longer() -> None:
    lessons = taught(*[("Arman", PERSON, ARMAN)] * 2)
    lessons.forget("Arman", PERSON, ARMAN)
    lessons.forget("Arman", PLACE, None)
    assert offered(lessons) == []
    lessons.forget("ARMAN", PERSON, ARMAN)
    lessons.forget("Arman", PERSON, ARMAN)
    lessons.learn("Arman", PERSON, ARMAN)
    assert offered(lessons) == []
