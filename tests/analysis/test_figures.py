"""Figures: how numbers are read, what they count, and which of them cannot all hold."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.figuregroups import (
    FigureGroup,
    compare,
    conflict_proposal,
    figures_meet,
    sum_proposal,
)
from kantar_desk.analysis.figures import NameFinder, Reading, SumCheck, read, reading_for
from kantar_desk.analysis.names import KnownName
from kantar_desk.analysis.passages import repeat_link, repeats
from kantar_desk.analysis.quantities import dates, quantities
from kantar_desk.analysis.reprints import overlaps
from kantar_desk.model.annotation import Figure
from kantar_desk.model.text import DocumentLink, Span

CORPUS = Path(os.environ.get("KANTAR_SHARED_DIR", Path(__file__).parents[2].parent / "shared")) / "corpus"
SEEDS = Path(__file__).parents[2] / "seeds" / "texts"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="shared corpus not found (KANTAR_SHARED_DIR)")

BELOR, OSKEL, LINE = UUID(int=501), UUID(int=502), UUID(int=503)
NAMES = NameFinder(
    [
        KnownName(BELOR, "place", ("Belor", "Republic of Belor")),
        KnownName(OSKEL, "place", ("Oskel", "Port Oskel")),
        KnownName(LINE, "organisation", ("Ferry Line",)),
    ]
)


def numbers(text: str) -> list[tuple[str, str | None, str | None, bool, str]]:
    return [
        (
            text[q.span.start : q.span.end],
            None if q.min is None else str(q.min),
            None if q.max is None else str(q.max),
            q.about,
            q.unit,
        )
        for q in quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,811 people", ("3,811", "3811", "3811", False, "people")),
        ("almost 8 000 detained", ("almost 8 000", "8000", "8000", True, "people")),
        ("nearly 8\u00a0000 detained", ("nearly 8\u00a0000", "8000", "8000", True, "people")),
        ("more than a thousand people", ("more than a thousand", "1000", None, False, "people")),
        ("at least 353 men", ("at least 353", "353", None, False, "people")),
        ("up to 40 ships", ("up to 40", None, "40", False, "people")),
        ("20 thousand militants", ("20 thousand", "20000", "20000", False, "people")),
        ("twenty-two sailors", ("twenty-two", "22", "22", False, "people")),
        ("three hundred and fifty sailors", ("three hundred and fifty", "350", "350", False, "people")),
        ("a loss of $7.5 billion", ("$7.5 billion", "7500000000", "7500000000", False, "USD")),
        ("for $ 200 he came", ("$ 200", "200", "200", False, "USD")),
        (
            "557 million 665 thousand tenge",
            ("557 million 665 thousand tenge", "557665000", "557665000", False, "KZT"),
        ),
        ("$280 to $430 million", ("$280 to $430 million", "280000000", "430000000", False, "USD")),
        ("40–60 boats", ("40–60", "40", "60", False, "people")),
        ("between 40 and 60 boats", ("40 and 60", "40", "60", False, "people")),
        ("some two million US dollars", ("some two million US dollars", "2000000", "2000000", True, "USD")),
        ("half a million people", ("half a million", "500000", "500000", False, "people")),
        ("2000 people came", ("2000", "2000", "2000", False, "people")),
        ("около 20 тысяч человек", ("около 20 тысяч", "20000", "20000", True, "people")),
        ("7,5 млрд. долларов", ("7,5 млрд. долларов", "7500000000", "7500000000", False, "USD")),
        ("information about 20 thousand rebels", ("20 thousand", "20000", "20000", False, "people")),
        ("He was talking about 50 boats", ("50", "50", "50", False, "people")),
    ],
)
def test_numbers_and_their_intervals(text: str, expected: tuple[object, ...]) -> None:
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "On January 7 it rained, on 8 February 2021 it snowed.",
        "the night of January 4–5, at 23:26, in 1999 and 2004",
        "on the 31\nst, in the 5th Department, in the 90s",
        "under Art. 307 part 3 and article 12, No. 5, § 8",
        "25% of 12.5 percent",
        "for 22 months, a 22-minute film, ten years, six-year terms, 180 days",
        "the GRES-2 station and the VL-500 line",
        "one of them, and one more",
        "hundreds of people, several thousand men",
        "the period 1991-1993",
        "at nine o'clock, at 8 p.m., at eight in the evening",
        "1. First point\n2) Second point\n  3. Third point",
        "see page 4",
        "serial " + "1" * 40,
        "7 января 2022 года, 5-го числа",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert numbers(text) == []


def test_two_numbers_side_by_side_stay_two() -> None:
    assert [one[0] for one in numbers("In all 12 million. 3 people died.")] == ["12 million", "3"]
    assert [one[0] for one in numbers("there were 5, 10 and 15")] == ["5", "10", "15"]


def test_dates_with_day_and_month() -> None:
    text = "On January 7 and 9 May 2021, 2022-01-06, 05.03.2020, 5 мая; in January 2022."
    assert [(d.year, d.month, d.day) for d in dates(text)] == [
        (None, 1, 7), (2021, 5, 9), (2022, 1, 6), (2020, 3, 5), (None, 5, 5),
    ]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 9_999_999), st.sampled_from([",", " ", "\u00a0", ""]))
def test_any_whole_number_is_read_exactly(value: int, separator: str) -> None:
    written = f"{value:,}".replace(",", separator)
    if 1900 <= value <= 2099 and not separator:
        return
    (one,) = quantities(f"They counted {written} birds.")
    assert (one.min, one.max) == (Decimal(value), Decimal(value))
    assert len(one.span) == len(written)


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789 ,.:-–()$%atofhundredmillion", max_size=40))
def test_quantities_are_in_order_and_inside_the_text(text: str) -> None:
    previous = 0
    for one in quantities(text):
        assert previous <= one.span.start <= one.number.start < one.number.end <= one.span.end <= len(text)
        assert one.min is None or one.max is None or one.min <= one.max
        previous = one.span.end


def readings(text: str, number: int = 1, published: str = "2030-05-09T10:00") -> list[Reading]:
    return read(UUID(int=number), text, NAMES, published)[0]


def first(text: str) -> tuple[str | None, str | None, UUID | None]:
    figure = readings(text)[0].figure
    return figure.counted, figure.included, figure.place.entry_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police detained 508 people in Port Oskel.", ("detained", "everyone", OSKEL)),
        ("16 members of the security forces were killed.", ("killed", "security_forces", None)),
        ("13 law enforcement officers were killed throughout Belor.", ("killed", "security_forces", BELOR)),
        ("Tweets said 20 thousand terrorists had attacked Oskel.", ("took_part", "attackers", OSKEL)),
        ("The Oskel police detained about 2,000 rioters.", ("detained", "protesters", OSKEL)),
        ("As the Republic of Belor says, 353 were injured.", ("wounded", "everyone", BELOR)),
        ("Nine children died.", ("killed", "children", None)),
        ("After the riots, 42 people were convicted.", ("convicted", "everyone", None)),
        ("They bought 42 boats, and the crowd was arrested.", (None, None, None)),
        ("В Belor погибли 12 полицейских.", ("killed", "security_forces", BELOR)),
    ],
)
def test_what_a_number_counts(text: str, expected: tuple[str | None, str | None, UUID | None]) -> None:
    assert first(text) == expected


def test_each_member_of_a_list_has_its_own_verb() -> None:
    text = "In Oskel 350 were killed and 1,200 were wounded; 80 were arrested."
    assert [one.figure.counted for one in readings(text)] == ["killed", "wounded", "arrested"]


def test_a_number_in_brackets_is_a_part_of_the_one_before() -> None:
    text = "The ministry of Belor said that 64 people were killed in the clashes (31 in Oskel)."
    whole, part = readings(text)
    assert (whole.figure.place.entry_id, part.figure.place.entry_id) == (BELOR, OSKEL)
    assert part.part_of == whole.span
    assert part.figure.counted == "killed"
    assert compare([whole, part]) == []


def test_a_part_of_what_the_next_number_counts_is_no_rival() -> None:
    found = readings("As of May 31, 41 of the 637 people detained in Oskel are still held.")
    assert [(str(one.figure.min), one.figure.counted) for one in found] == [("41", None), ("637", "detained")]


def test_the_day_a_number_is_about() -> None:
    assert readings("12 people were detained.")[0].figure.as_of == "2030-05-09"
    assert readings("On May 3, 2030, 12 people were detained.")[0].figure.as_of == "2030-05-03"
    text = "The year 2030 began badly. On May 3 the port was closed. 12 people were detained."
    assert readings(text)[0].figure.as_of == "2030-05-03"
    far = (
        "On May 3 the port was closed. "
        + "Nothing else was heard from there. " * 50
        + "12 people were detained."
    )
    assert readings(far)[0].figure.as_of == "2030-05-09"
    assert readings("On May 3 12 people were detained.", published="")[0].figure.as_of == ""


def test_the_reading_for_a_tag() -> None:
    text = "Of 7 ships one sank. The office said that 64 people were killed in the clashes (31 in Oskel)."
    found = readings(text)
    start = text.index("64")
    reading = reading_for(found, [Span(start, len(text) - 1)])
    assert reading is not None
    assert (reading.figure.counted, reading.figure.min) == ("killed", Decimal(64))
    assert reading_for(found, [Span(0, 2)]) is None


def groups(*texts: str, links: tuple[DocumentLink, ...] = ()) -> list[FigureGroup]:
    found: list[Reading] = []
    for number, text in enumerate(texts):
        found.extend(readings(text, number, f"2030-05-0{number + 1}"))
    return compare(found, links, lambda document_id: texts[document_id.int])


def test_values_that_do_not_meet_are_one_conflict_with_all_rows() -> None:
    (group,) = groups(
        "The police detained 3,811 people throughout Belor.",
        "In Belor almost 8 000 were detained. In Belor 7,939 people were detained.",
    )
    assert (group.kind, group.counted, group.place_id, len(group.rows)) == ("conflict", "detained", BELOR, 3)
    assert group.later_date


def test_of_one_day_there_is_no_hint_of_a_later_date() -> None:
    text = "On May 3 in Oskel, 12 people were killed."
    (group,) = groups(text, text.replace("12", "15"))
    assert (group.kind, group.later_date) == ("conflict", False)


def test_estimates_open_ends_and_equal_values_agree() -> None:
    for one, other in (("almost 8,000", "7,939"), ("more than 350", "353"), ("12", "12"), ("10 to 20", "15")):
        (group,) = groups(f"In Oskel {one} people were wounded.", f"In Oskel {other} people were wounded.")
        assert group.kind == "agreeing", (one, other)


def test_other_scope_or_place_is_no_conflict() -> None:
    assert (
        groups(
            "In Oskel 12 people were killed.",
            "In Belor 40 people were killed.",
            "In Oskel 3 soldiers were killed.",
            "In Oskel 200 people were wounded.",
        )
        == []
    )


def test_twins_count_once_until_their_link_is_dismissed() -> None:
    text = (
        "The harbour office of Port Oskel said on Sunday that 64 people were killed when the pier broke, "
        "and that all the others had been brought to land before the evening."
    )
    (pair,) = overlaps([(UUID(int=0), text), (UUID(int=1), "A copy. " + text)])
    assert groups(text, "A copy. " + text, links=(pair.link(),)) == []
    dismissed = DocumentLink(
        **{name: getattr(pair.link(), name) for name in DocumentLink.__dataclass_fields__ if name != "state"},
        state="dismissed",
    )
    (group,) = groups(text, "A copy. " + text, links=(dismissed,))
    assert [len(row.readings) for row in group.rows] == [1, 1]


def test_money_is_compared_only_for_one_thing_and_one_kind_of_sum() -> None:
    stolen = "The Ferry Line was robbed: the chief stole $7.5 billion from the Ferry Line."
    (group,) = groups(stolen, stolen.replace("7.5", "4"))
    assert (group.kind, group.counted_note, group.place_id) == ("conflict", "stolen", LINE)
    assert groups(stolen, "The damage to the Ferry Line was $3 million.") == []
    assert groups(stolen, "He stole $4 billion from others.") == []
    assert groups(stolen, "He stole 4 billion rubles from the Ferry Line.") == []


def test_parts_that_miss_their_total() -> None:
    text = "In all 65 boats came. There were 40 from Oskel, 15 from Belor, and 9 from abroad."
    _, (check,) = read(UUID(int=1), text, NAMES)
    assert (check.stated, check.added) == ("65", "64")
    assert text[check.total.start : check.total.end] == "65"
    one_sentence = "Of 65 boats 40 came from Oskel, 15 from Belor and 9 from abroad."
    assert len(read(UUID(int=1), one_sentence, NAMES)[1]) == 1
    for right in (
        text.replace("65", "64"),
        text.replace("65", "90"),
        "65 boats came, 40 and 24 of them from Oskel.",
    ):
        assert read(UUID(int=1), right, NAMES)[1] == []


def test_the_same_finding_is_the_same_offer() -> None:
    texts = ("In Oskel 12 people were killed.", "In Oskel 15 people were killed.")
    one, other = (conflict_proposal(groups(*texts)[0]) for _ in range(2))
    assert one == other
    assert one.type == "figure_conflict"
    assert one.subjects == (UUID(int=0), UUID(int=1))
    more = conflict_proposal(groups(*texts, "In Oskel 19 people were killed.")[0])
    assert more.id != one.id
    check = SumCheck(UUID(int=1), Span(0, 2), (Span(3, 4), Span(5, 6), Span(7, 8)), "65", "64")
    assert sum_proposal(check).id == sum_proposal(check).id


def test_figures_meet_as_the_sheet_says() -> None:
    assert figures_meet(Figure(min=Decimal(100), max=Decimal(100), about=True), Figure(min=Decimal(105)))
    assert not figures_meet(Figure(min=Decimal(100), max=Decimal(100), about=True), Figure(min=Decimal(106)))
    assert figures_meet(Figure(), Figure(min=Decimal(3), max=Decimal(3)))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "12,345," * 8000,
        "killed " * 9000,
        "5 million 4 thousand " * 1500,
        "(" * 50_000,
        "thousand " * 9000,
    ],
    ids=["digits", "list", "words", "sums", "brackets", "scales"],
)
def test_the_work_of_hostile_lines_grows_with_their_length(text: str, calls) -> None:
    quarter = calls(lambda: read(UUID(int=1), text[: len(text) // 4], NAMES))
    assert calls(lambda: read(UUID(int=1), text, NAMES)) < 4.4 * quarter


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the starter corpus is not there")
def test_figures_of_the_starter_corpus() -> None:
    town = UUID(int=700)
    names = NameFinder([KnownName(town, "place", ("Saryntau", "Сарынтау"))])
    texts = {
        UUID(int=int(path.name[:2])): path.read_bytes().decode("utf-8")
        for path in sorted(SEEDS.glob("*.txt"))
    }
    found: list[Reading] = []
    sums: list[SumCheck] = []
    for document_id, text in texts.items():
        one, other = read(document_id, text, names, "2021-05-16")
        found.extend(one)
        sums.extend(other)
    assert [(check.stated, check.added) for check in sums] == [("118", "114")]
    links = [pair.link() for pair in overlaps(texts.items())]
    result = compare(found, links, texts.__getitem__)
    killed = next(group for group in result if (group.counted, group.kind) == ("killed", "conflict"))
    assert {str(row.figure.min) for row in killed.rows} >= {"7", "9"}
    assert any({one.document_id.int for one in row.readings} == {1, 4} for row in killed.rows)


@needs_corpus
def test_measured_figures_in_the_sample_documents() -> None:
    texts = {int(path.stem): path.read_bytes().decode("utf-8") for path in sorted(CORPUS.glob("0*.txt"))}
    kazakhstan, almaty = UUID(int=801), UUID(int=802)
    names = NameFinder(
        [KnownName(kazakhstan, "place", ("Kazakhstan",)), KnownName(almaty, "place", ("Almaty",))]
    )
    published = {1: "2022-01-10T23:26", 3: "2022-01-06"}
    found: list[Reading] = []
    for number, text in texts.items():
        found.extend(read(UUID(int=number), text, names, published.get(number, ""))[0])
    links = [pair.link() for pair in overlaps([(UUID(int=n), text) for n, text in texts.items()])]
    for number, text in texts.items():
        links.extend(repeat_link(UUID(int=number), hit, 1000) for hit in repeats(text))
    result = compare(found, links, lambda document_id: texts[document_id.int])

    def rows(group: FigureGroup) -> list[list[tuple[int, int, int]]]:
        return [[(r.document_id.int, r.span.start, r.span.end) for r in row.readings] for row in group.rows]

    detained, killed = (group for group in result if group.kind == "conflict")
    assert (detained.counted, detained.included, detained.place_id) == ("detained", "everyone", kazakhstan)
    assert rows(detained) == [[(0, 5934, 5939), (4, 32160, 32165)], [(1, 86, 98)], [(1, 2669, 2674)]]
    assert detained.later_date
    assert [row.figure.as_of for row in detained.rows] == ["2022-01-07", "2022-01-10", "2022-01-10"]
    assert figures_meet(detained.rows[1].figure, detained.rows[2].figure)
    assert (killed.counted, killed.included, killed.place_id) == ("killed", "security_forces", None)
    assert [str(row.figure.min) for row in killed.rows] == ["16", "13", "13"]

    in_all, in_almaty = (
        one
        for one in found
        if one.document_id.int == 1 and one.figure.counted == "killed" and one.figure.included == "everyone"
    )
    assert (str(in_all.figure.min), in_all.figure.place.entry_id) == ("164", kazakhstan)
    assert (str(in_almaty.figure.min), in_almaty.figure.place.entry_id) == ("103", almaty)
    assert in_almaty.part_of == in_all.span

    agreeing = {(g.counted, g.included, g.place_id): g for g in result if g.kind == "agreeing"}
    attackers = agreeing["took_part", "attackers", almaty]
    assert [str(row.figure.min) for row in attackers.rows] == ["20000", "20000"]
    billions = [r for r in found if r.figure.unit == "USD" and r.figure.min == Decimal(7_500_000_000)]
    assert len(billions) == 5
    for group in (detained, killed):
        assert group.unit == "people"
    false_reading = [r for r in found if r.document_id.int == 2 and r.figure.counted == "killed"]
    assert [texts[2][r.span.start : r.span.end] for r in false_reading] == ["three"]
