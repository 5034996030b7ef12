"""Reading figures: what a number counts, who is included, where and as of when. A reading is an offer, never a fact.

``counted`` is the nearest verb or noun within 60 characters of the number in the same clause (no ``, ; : ( )``
between; a number in brackets behind another is its part). ``included`` follows from the words behind the number,
``place`` is the nearest place of the register in the clause, else in the sentence. ``as_of`` is the day and month in
the sentence, else the last one within 1,500 characters before it, else the day the document was published.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from kantar_desk.analysis.figurewords import COUNTED, EVERYONE, INCLUDED, MONEY, TOOK_PART
from kantar_desk.analysis.folding import fold, fold_plain, plain_words, words
from kantar_desk.analysis.names import KnownName
from kantar_desk.analysis.quantities import PEOPLE, DatePlace, Quantity, dates, quantities, years
from kantar_desk.analysis.sentences import sentences
from kantar_desk.model.annotation import Figure, PlaceRef
from kantar_desk.model.text import Span

REACH = 60
DATE_REACH = 1500
MIN_PARTS = 3
PLACE_CODE = "place"
_LONGEST_WORDS = 30  # code points: what is sought is read a little beyond its reach, so no word is cut

# “41 of the 637 detained”: a part of what the next number counts, not a rival count.
_PART_OF = re.compile(r"\s+(?:of\s+(?:the|these|those|them|whom)|из\s+(?:них|которых|этих))\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:()]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as it was read. ``span`` holds the number with “about”, scale and currency.

    ``figure.counted`` is None where no word says what is counted; a sum of money has ``other`` with the kind of sum in
    ``counted_note``. ``entries`` are the register entries named in the sentence. ``part_of`` is the span of the number
    this one is a part of.
    """

    document_id: UUID
    span: Span
    sentence: Span
    figure: Figure
    entries: tuple[UUID, ...] = ()
    part_of: Span | None = None


@dataclass(frozen=True, slots=True)
class SumCheck:
    """Parts of a whole that do not add up: by up to 5 % only, as larger gaps are mostly no parts at all."""

    document_id: UUID
    total: Span
    parts: tuple[Span, ...]
    stated: str
    added: str


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    entry_id: UUID
    is_place: bool


class NameFinder:
    """Finds all names of a register in a text, longest first; work grows with the text, not with the register."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], UUID, bool]]] = defaultdict(list)
        for name in names:
            for text in name.texts:
                parts = tuple(plain_words(fold_plain(text)))
                if parts:
                    self._by_first[parts[0]].append((parts, name.entry_id, name.code == PLACE_CODE))
        for spellings in self._by_first.values():
            spellings.sort(key=lambda item: (-len(item[0]), item[1]))

    def find(self, text: str) -> list[_Named]:
        """The places of all names, in order, without overlap."""
        found = words(fold(text))
        named: list[_Named] = []
        at = 0
        while at < len(found):
            for parts, entry_id, is_place in self._by_first.get(found[at].text, ()):
                if tuple(word.text for word in found[at : at + len(parts)]) == parts:
                    last = at + len(parts) - 1
                    named.append(_Named(found[at].start, found[last].end, entry_id, is_place))
                    at = last
                    break
            at += 1
        return named


def read(
    document_id: UUID, text: str, names: NameFinder, published: str = ""
) -> tuple[list[Reading], list[SumCheck]]:
    """All numbers of a text as readings, in order, and the sums that do not come out.

    ``published`` is the document's PartialDate.
    """
    found = quantities(text)
    if not found:
        return [], []
    context = _Context(text, found, names.find(text), published)
    readings: list[Reading] = []
    sums: list[SumCheck] = []
    before: list[Quantity] = []
    for sentence in sentences(text):
        here = context.inside(sentence)
        if here:
            readings.extend(_read_sentence(document_id, context, sentence, here))
        check = _sum_check(document_id, here, before)
        if check is not None:
            sums.append(check)
        before = here
    return readings, sums


def reading_for(readings: Sequence[Reading], spans: Sequence[Span]) -> Reading | None:
    """The reading to offer for a tag on these spans: the first whole one that says what is counted, else any."""
    inside = [one for one in readings if any(span.overlaps(one.span) for span in spans)]
    inside.sort(key=lambda one: (one.figure.counted is None, one.part_of is not None, one.span.start))
    return inside[0] if inside else None


class _Context:
    """A text with everything looked up once."""

    def __init__(self, text: str, found: list[Quantity], named: list[_Named], published: str) -> None:
        self.text = text
        self.published = published[:10]
        self._found = found
        self._starts = [quantity.number.start for quantity in found]
        self._named = named
        self._named_starts = [name.start for name in named]
        self._dates = dates(text)
        self._date_starts = [date.span.start for date in self._dates]
        self._years = years(text)
        self._year_starts = [position for position, _ in self._years]

    def inside(self, span: Span) -> list[Quantity]:
        """The quantities whose number begins inside a span."""
        return self._found[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def named(self, span: Span) -> list[_Named]:
        """The names inside a span."""
        first = bisect_left(self._named_starts, span.start)
        return self._named[first : bisect_left(self._named_starts, span.end)]

    def clause_ends(self, sentence: Span, here: Sequence[Quantity]) -> list[int]:
        """Where the clauses of a sentence end: its ``, ; : ( )`` apart from those inside numbers."""
        inside = {at for one in here for at in range(one.number.start, one.number.end)}
        ends = _CLAUSE_END.finditer(self.text, sentence.start, sentence.end)
        return [match.start() for match in ends if match.start() not in inside]

    def as_of(self, sentence: Span, quantity: Quantity) -> str:
        """The day a number is about, as PartialDate."""
        first = bisect_left(self._date_starts, sentence.start)
        behind = bisect_left(self._date_starts, sentence.end)
        here = self._dates[first:behind]
        if here:
            date = min(here, key=lambda one: (_gap(quantity.span, one.span), one.span.start))
        elif first and self._dates[first - 1].span.start >= sentence.start - DATE_REACH:
            date = self._dates[first - 1]
        else:
            return self.published
        year = date.year or self._year_before(date)
        return f"{year:04}-{date.month:02}-{date.day:02}" if year else ""

    def _year_before(self, date: DatePlace) -> int | None:
        at = bisect_right(self._year_starts, date.span.start)
        if at:
            return self._years[at - 1][1]
        return int(self.published[:4]) if self.published else None


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)


def _read_sentence(
    document_id: UUID, context: _Context, sentence: Span, here: list[Quantity]
) -> Iterable[Reading]:
    entries = tuple(dict.fromkeys(name.entry_id for name in context.named(sentence)))
    last: Reading | None = None
    ends = context.clause_ends(sentence, here)
    for quantity in here:
        at = bisect_left(ends, quantity.number.start)
        clause = Span(
            ends[at - 1] + 1 if at else sentence.start, ends[at] if at < len(ends) else sentence.end
        )
        sign = context.text[ends[at - 1]] if at else ""
        place = _place(context, clause, quantity) or _place(context, sentence, quantity)
        note = ""
        part_of: Span | None = None
        included: str | None = None
        if quantity.unit == PEOPLE:
            counted = (
                None
                if _PART_OF.match(context.text, quantity.span.end)
                else _counted(context.text, clause, quantity)
            )
            if counted is not None:
                included = _included(context.text, clause, quantity)
        else:
            note = _kind_of_sum(context.text, clause, quantity)
            counted = "other" if note else None
        if sign == "(" and last is not None and counted is None and last.figure.unit == quantity.unit:
            counted, included, note = last.figure.counted, last.figure.included, last.figure.counted_note
            part_of = last.span
        reading = Reading(
            document_id=document_id,
            span=quantity.span,
            sentence=sentence,
            figure=Figure(
                counted=counted,
                counted_note=note,
                included=included,
                min=quantity.min,
                max=quantity.max,
                about=quantity.about,
                unit=quantity.unit,
                place=PlaceRef(entry_id=place),
                as_of=context.as_of(sentence, quantity),
            ),
            entries=entries,
            part_of=part_of,
        )
        if part_of is None:
            last = reading
        yield reading


def _place(context: _Context, span: Span, quantity: Quantity) -> UUID | None:
    places = [name for name in context.named(span) if name.is_place]
    if not places:
        return None
    return min(
        places, key=lambda name: (_gap(quantity.span, Span(name.start, name.end)), name.start)
    ).entry_id


def _nearest(pattern: re.Pattern[str], text: str, clause: Span, quantity: Quantity) -> str | None:
    best: tuple[int, str] | None = None
    start = max(clause.start, quantity.span.start - REACH - _LONGEST_WORDS)
    end = min(clause.end, quantity.span.end + REACH + _LONGEST_WORDS)
    for match in pattern.finditer(text, start, end):
        span = Span(match.start(), match.end())
        gap = _gap(quantity.span, span)
        if gap >= REACH:
            continue
        behind = span.start >= quantity.span.end
        between = text[quantity.span.end : span.start] if behind else text[span.end : quantity.span.start]
        if re.search(r"\b(?:and|but|и|а)\b", between):
            gap += REACH  # another member of a list: “350 were killed and 1,200 were wounded”
        if best is None or gap < best[0]:
            best = (gap, match.lastgroup or match[0])
    return best[1] if best else None


def _counted(text: str, clause: Span, quantity: Quantity) -> str | None:
    found = _nearest(COUNTED, text, clause, quantity)
    if found is None and _nearest(TOOK_PART, text, clause, quantity) is not None:
        return "took_part"
    return found


def _included(text: str, clause: Span, quantity: Quantity) -> str:
    # Behind the number stand those who are counted; before it often those who count, or who did it.
    end = min(clause.end, quantity.span.end + REACH + _LONGEST_WORDS)
    match = INCLUDED.search(text, quantity.span.end, end)
    if match is None or match.start() >= quantity.span.end + REACH:
        return EVERYONE
    return match.lastgroup or EVERYONE


def _kind_of_sum(text: str, clause: Span, quantity: Quantity) -> str:
    return _nearest(MONEY, text, clause, quantity) or ""


def _sum_check(document_id: UUID, here: list[Quantity], before: list[Quantity]) -> SumCheck | None:
    """Three or more parts in a sentence against a total in it, or in the sentence before."""
    exact = [one for one in here if one.min is not None and one.min == one.max and not one.about]
    if len(exact) < MIN_PARTS:
        return None
    largest = max(exact, key=lambda one: (one.value, -one.span.start))  # nothing else can be the total here
    check = _missed(
        document_id, largest, [one for one in exact if one is not largest and one.unit == largest.unit]
    )
    if check is not None:
        return check
    by_unit: dict[str, list[Quantity]] = defaultdict(list)
    for part in exact:
        by_unit[part.unit].append(part)
    sums = {unit: sum(part.value for part in parts) for unit, parts in by_unit.items()}
    for total in before:
        near = total.min == total.max and not total.about and _is_near(sums.get(total.unit), total.value)
        check = _missed(document_id, total, by_unit[total.unit]) if near else None
        if check is not None:
            return check
    return None


def _is_near(added: Decimal | int | None, total: Decimal) -> bool:
    return added is not None and added != total and abs(added - total) * 20 <= total


def _missed(document_id: UUID, total: Quantity, parts: Sequence[Quantity]) -> SumCheck | None:
    added = sum(part.value for part in parts)
    if len(parts) < MIN_PARTS or not _is_near(added, total.value):
        return None
    if any(part.value >= total.value for part in parts):
        return None
    return SumCheck(
        document_id, total.span, tuple(part.span for part in parts), f"{total.value:f}", f"{added:f}"
    )
