"""Tags find their place again after a text changed, or say that they did not; offsets of strangers are understood."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.analysis.anchoring import Anchoring, similarity
from kantar_desk.analysis.offset_units import Hypothesis, OffsetReader, QuotedSpan, find_offset_unit
from kantar_desk.analysis.text_diff import diff_texts
from kantar_desk.model.selector import Selector, select
from kantar_desk.model.text import Span

# ------------------------------------------------------------------------------------------------ own texts

SYLLABLES = [
    *("каромиталеносавидушебограпростонарекантаралматыжумаходили"[n : n + 2] for n in range(0, 56, 2)),
    *("ke", "ra", "mo", "ti"),
]


class Story:
    """Made-up prose: common and rare words, paragraphs, short lines that come again, passages that come again."""

    def __init__(self, seed: int, paragraphs: int = 60) -> None:
        chance = random.Random(seed)
        words = sorted(
            {"".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(1600)}
        )
        chance.shuffle(words)
        weights = [1 / (rank + 3) for rank in range(len(words))]

        def sentence() -> str:
            row = chance.choices(words, weights, k=chance.randrange(5, 22))
            if len(row) > 9:
                row[4] += ","
            return " ".join(row).capitalize() + chance.choice((".", ".", ".", "!", " — так."))

        passages = [" ".join(sentence() for _ in range(2)) for _ in range(3)]
        parts = []
        for number in range(paragraphs):
            if number % 9 == 4:
                parts.append("Фото: «Тарма»")
            elif number % 11 == 7:
                parts.append(chance.choice(passages))
            elif number % 13 == 5:
                parts.append(f"{chance.randrange(1, 9)},{chance.randrange(100, 999)} {sentence()}")
            else:
                parts.append(" ".join(sentence() for _ in range(chance.randrange(2, 7))))
        self.paragraphs = parts
        self.text = "\n".join(parts)

    def spans(self, count: int, seed: int) -> list[tuple[int, int]]:
        """Runs of one to twenty-five words, as somebody might tag them."""
        chance = random.Random(seed)
        starts = [
            at
            for at, sign in enumerate(self.text)
            if at == 0 or (self.text[at - 1] in " \n" and sign not in " \n")
        ]
        found = []
        for _ in range(count):
            first = chance.randrange(len(starts) - 30)
            size = chance.choice((1, 1, 2, 2, 3, 4, 6, 9, 14, 25))
            end = starts[first + size] - 1
            while self.text[end - 1] in " \n.,!":
                end -= 1
            if end > starts[first] + 1:
                found.append((starts[first], end))
        return found


class Changed:
    """A text under change that remembers, for each old character, where it stands now (or that it is gone)."""

    def __init__(self, text: str) -> None:
        self.cells: list[tuple[str, int | None]] = [(sign, at) for at, sign in enumerate(text)]
        self.size = len(text)

    @property
    def text(self) -> str:
        return "".join(sign for sign, _ in self.cells)

    def where(self) -> list[int | None]:
        found: list[int | None] = [None] * self.size
        at = 0
        for sign, old in self.cells:
            if old is not None and found[old] is None and sign:
                found[old] = at
            at += len(sign)
        return found

    def replaced(self, pairs: dict[str, str]) -> Changed:
        """Each character becomes another one, or more than one."""
        self.cells = [(pairs.get(sign, sign), old) for sign, old in self.cells]
        return self

    def headed(self, text: str) -> Changed:
        self.cells = [(sign, None) for sign in text] + self.cells
        return self

    def mistyped(self, share: float, seed: int) -> Changed:
        """This share of the characters is replaced, doubled or left out."""
        chance = random.Random(seed)
        cells: list[tuple[str, int | None]] = []
        for sign, old in self.cells:
            if chance.random() >= share or sign == "\n":
                cells.append((sign, old))
                continue
            kind = chance.randrange(3)
            other = chance.choice("абвгдеёжзиклмнопрст")
            if kind == 0:
                cells.append((other, old))
            elif kind == 1:
                cells += [(sign, old), (other, None)]
        self.cells = cells
        return self

    def without(self, start: int, end: int) -> Changed:
        self.cells = [cell for cell in self.cells if cell[1] is None or not start <= cell[1] < end]
        return self


# ------------------------------------------------------------------------------------------------ the same text


def test_the_same_text_keeps_every_place_without_a_mark():
    story = Story(1)
    selector = select(story.text, (Span(5, 20), Span(30, 40)))
    assert Anchoring(story.text, story.text).place(selector).mark == "exact"
    assert Anchoring(story.text, story.text).place(selector).spans == selector.spans


# ------------------------------------------------------------------------------------------------ changed texts


def outcome(change, *, seeds: range, spans: int = 120) -> tuple[int, int, int]:
    """How many tags were placed right (within one character), wrong, or not at all."""
    right = wrong = lost = 0
    for seed in seeds:
        story = Story(seed)
        changed = change(Changed(story.text), seed)
        new, where = changed.text, changed.where()
        anchoring = Anchoring(new, story.text)
        for start, end in story.spans(spans, seed + 100):
            placed = anchoring.place(select(story.text, (Span(start, end),)))
            alive = [where[at] for at in range(start, end) if where[at] is not None]
            if placed.mark == "orphan":
                lost += 1
                continue
            assert placed.mark == "check"
            (found,) = placed.spans
            near = abs(found.start - alive[0]) <= 1 and abs(found.end - alive[-1] - 1) <= 1
            right, wrong = right + near, wrong + (not near)
    return right, wrong, lost


def test_other_spaces_quotation_marks_and_newlines_lose_nothing():
    typography = {" ": "\u00a0", "«": "“", "»": "”", "—": "-", "\n": "\n\n"}
    _, wrong, lost = outcome(lambda changed, _: changed.replaced(typography), seeds=range(5))
    assert (wrong, lost) == (0, 0)


@pytest.mark.parametrize(("share", "floor"), [(0.01, 0.998), (0.03, 0.994)])
def test_a_header_and_typing_errors_leave_nearly_all_in_place(share, floor):
    right, wrong, lost = outcome(
        lambda changed, seed: changed.headed("Главная\nНовости\n").mistyped(share, seed), seeds=range(9)
    )
    assert right / (right + wrong + lost) >= floor
    assert wrong <= 2


@pytest.mark.parametrize("with_old_text", [True, False])
def test_what_was_removed_becomes_an_orphan_and_hardly_ever_lands_on_a_twin(with_old_text):
    removed = false = 0
    for seed in range(8):
        story = Story(seed)
        long = [number for number, part in enumerate(story.paragraphs) if len(part) > 200]
        number = random.Random(seed).choice(long)
        start = sum(len(part) + 1 for part in story.paragraphs[:number])
        end = start + len(story.paragraphs[number])
        new = Changed(story.text).without(start, end + 1).text
        anchoring = Anchoring(new, story.text if with_old_text else None)
        for one, other in (span for more in range(8) for span in story.spans(150, more)):
            if start <= one and other <= end:
                removed += 1
                false += anchoring.place(select(story.text, (Span(one, other),))).mark != "orphan"
    assert removed > 100
    assert false <= 0.05 * removed


def test_without_the_old_text_quote_and_context_are_enough_or_the_tag_is_an_orphan():
    right = wrong = lost = 0
    for seed in range(4):
        story = Story(seed)
        changed = Changed(story.text).headed("Главная\n").mistyped(0.01, seed)
        new, where = changed.text, changed.where()
        anchoring = Anchoring(new)
        for start, end in story.spans(100, seed):
            placed = anchoring.place(select(story.text, (Span(start, end),)))
            alive = [where[at] for at in range(start, end) if where[at] is not None]
            if placed.mark == "orphan":
                lost += 1
            elif abs(placed.spans[0].start - alive[0]) <= 1 and abs(placed.spans[0].end - alive[-1] - 1) <= 1:
                right += 1
            else:
                wrong += 1
    assert wrong <= 0.01 * (right + wrong + lost)
    assert right >= 0.9 * (right + wrong + lost)


def test_the_short_equal_lines_of_a_page_do_not_mislead():
    line = "Фото: «Тарма»"
    parts = [f"{line}\n{' '.join(f'слово{n}{k}' for k in range(20))}" for n in range(12)]
    old = "\n".join(parts)
    new = "\n".join(parts[3:])
    start = old.index("слово70")
    placed = Anchoring(new, old).place(select(old, (Span(start, start + 14),)))
    assert new[placed.spans[0].start : placed.spans[0].end] == old[start : start + 14]


def test_the_work_of_comparing_grows_with_the_text(calls):
    """By characters alone it would grow with the square of it."""
    work = []
    for paragraphs in (120, 480):
        story = Story(3, paragraphs)
        new = Changed(story.text).mistyped(0.01, 1).text
        work.append(calls(lambda old=story.text, new=new: diff_texts(old, new)) / len(story.text))
    assert work[1] < 1.2 * work[0]


# ------------------------------------------------------------------------------------------------ orphans

TWINS = "The bridge was closed at noon. Nobody was hurt there. And later: the bridge was closed at noon."


def test_two_places_that_fit_equally_well_are_left_to_a_person():
    quote = Selector(spans=(Span(500, 523),), exact=("bridge was closed at no",))
    placed = Anchoring(TWINS).place(quote)
    assert placed.mark == "orphan"
    assert placed.spans == ()
    assert len(placed.places) == 2
    assert {TWINS[place.span.start : place.span.end] for place in placed.places} == {quote.exact[0]}


def test_context_tells_twins_apart():
    start = TWINS.rindex("bridge")
    selector = select(TWINS, (Span(start, start + 17),))
    moved = "A new first line.\n" + TWINS
    placed = Anchoring(moved).place(selector)
    assert placed.mark == "check"
    assert placed.spans[0].start == moved.rindex("bridge")


def test_words_that_are_nowhere_become_an_orphan():
    quote = Selector(spans=(Span(3, 20),), exact=("seventeen zebras",), prefix="We saw ", suffix=" in town.")
    assert Anchoring(TWINS).place(quote).mark == "orphan"
    assert Anchoring("", TWINS).place(select(TWINS, (Span(4, 10),))).mark == "orphan"


def test_all_pieces_land_in_order_or_the_tag_is_an_orphan():
    old = "First the minister spoke, he said, and then the square was cleared by evening."
    pieces = (Span(6, 24), Span(44, 62))
    new = "Updated. " + old.replace("evening", "nightfall")
    placed = Anchoring(new, old).place(select(old, pieces))
    assert [new[span.start : span.end] for span in placed.spans] == [
        old[span.start : span.end] for span in pieces
    ]
    assert Anchoring(new).place(select(old, pieces)).spans == placed.spans
    gone = "Updated. " + old[:30]
    assert Anchoring(gone, old).place(select(old, pieces)).mark == "orphan"
    assert Anchoring(gone).place(select(old, pieces)).mark == "orphan"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.data())
def test_whatever_the_texts_a_place_lies_inside_the_new_one(old, new, data):
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    for anchoring in (Anchoring(new, old), Anchoring(new)):
        placed = anchoring.place(select(old, (Span(start, end),)))
        assert (placed.mark == "orphan") == (not placed.spans)
        for span in placed.spans:
            assert span.end <= len(new)
        for place in placed.places:
            assert place.span.end <= len(new)
            assert 0 <= place.score <= 1


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="ab \n«»,", min_size=3, max_size=60), st.text(alphabet="cd .", max_size=12), st.data()
)
def test_text_put_in_front_moves_everything_by_its_length(signs, header, data):
    body = " ".join(f"w{n}{sign}" for n, sign in enumerate(signs))
    start = data.draw(st.integers(0, len(body) - 1))
    end = data.draw(st.integers(start + 1, len(body)))
    header += "\n"
    assert diff_texts(body, header + body).span(Span(start, end)) == Span(
        start + len(header), end + len(header)
    )


def test_typography_is_no_difference_in_words():
    assert similarity("the “old” bridge — closed", 'the\u00a0"old" bridge - closed') == 1
    assert similarity("bridge", "tunnel") < 0.5


# ------------------------------------------------------------------------------------------------ units of strangers

UNITS = [
    Hypothesis(unit, included, crlf, bom)
    for unit in ("code_point", "utf16", "utf8")
    for included in (False, True)
    for crlf in (False, True)
    for bom in (False, True)
]


def written(text: str, start: int, end: int, way: Hypothesis) -> QuotedSpan:
    """What a program that counts this way would have written."""

    def count(position: int) -> int:
        before = text[:position]
        if way.crlf:
            before = before.replace("\n", "\r\n")
        if way.bom:
            before = "\ufeff" + before
        if way.unit == "utf16":
            return len(before.encode("utf-16-le")) // 2
        return len(before.encode("utf-8")) if way.unit == "utf8" else len(before)

    return QuotedSpan(count(start), count(end) - way.end_included, text[start:end])


SAMPLE = "Алма-Ата 🎈 evening.\nThe “square” 😀 was 𝒸losed.\nҚала әкімдігі — жабық.\nEnd 🧭 of it."


@pytest.mark.parametrize("way", UNITS, ids=str)
def test_every_way_to_count_is_recognised(way):
    words = [(0, 8), (9, 10), (11, 18), (20, 23), (33, 34), (39, 45), (47, 51), (61, 66), (68, 71)]
    places = [written(SAMPLE, start, end, way) for start, end in words]
    finding = find_offset_unit([(SAMPLE, places)])
    assert finding.taken is not None
    assert finding.taken.fits == finding.taken.total == len(words)
    reader = OffsetReader(SAMPLE, finding.taken.hypothesis)
    spans = [reader.span(place.start, place.end) for place in places]
    assert spans == [Span(start, end) for start, end in words]


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet="aбқ😀\n ", min_size=1, max_size=40), st.sampled_from(UNITS), st.data())
def test_any_offset_written_one_way_is_read_back_that_way(text, way, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = written(text, start, end, way)
    assert OffsetReader(text, way).span(place.start, place.end) == Span(start, end)


def test_plain_text_needs_no_question_as_all_ways_mean_the_same():
    text = "one line of plain words"
    finding = find_offset_unit([(text, [QuotedSpan(0, 3, "one"), QuotedSpan(9, 11, "of")])])
    assert finding.taken.hypothesis == Hypothesis()


def test_a_few_wrong_quotes_are_left_to_anchoring_and_many_are_asked_about():
    text = "word " * 100
    good = [QuotedSpan(n * 5, n * 5 + 4, "word") for n in range(99)]
    assert find_offset_unit([(text, [*good, QuotedSpan(0, 4, "oops")])]).taken.fits == 99
    bad = [QuotedSpan(n * 5, n * 5 + 4, "other") for n in range(10)]
    assert find_offset_unit([(text, [*good, *bad])]).taken is None
    assert find_offset_unit([(text, [])]).taken is None


def test_two_ways_that_fit_equally_well_but_elsewhere_are_asked_about():
    text = "aaaa\naaaa"
    assert find_offset_unit([(text, [QuotedSpan(1, 3, "aa")])]).taken is None


def test_the_unit_belongs_to_the_file_and_white_space_is_read_as_the_format_does():
    texts = ["😀 one two", "три  четыре"]
    places = [[QuotedSpan(3, 6, "one")], [QuotedSpan(0, 11, "три четыре")]]

    def fold(text: str) -> str:
        return " ".join(text.split())

    finding = find_offset_unit(list(zip(texts, places, strict=True)), fold)
    assert finding.taken.hypothesis == Hypothesis("utf16")
    assert finding.taken.total == 2
