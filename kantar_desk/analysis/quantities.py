"""Numbers in running text as exact intervals: digits, number words, scales, ranges, estimates and sums of money.

Dates, years, ordinals, times, articles of law, percentages, durations and numbers inside names are no quantities.
The word “one” alone is left out: it is a pronoun more often than a count. English and Russian.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kantar_desk.model.text import Span

PEOPLE = "people"

_MONTHS = (
    ("jan", "янв"), ("feb", "фев"), ("mar", "мар"), ("apr", "апр"), ("may", "ма[йея]"), ("jun", "июн"), ("jul", "июл"),
    ("aug", "авг"), ("sep", "сен"), ("oct", "окт"), ("nov", "ноя"), ("dec", "дек"),
)  # fmt: skip
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
    r"|январ[ьея]|феврал[ьея]|марта?|апрел[ьея]|ма[йея]|июн[ьея]|июл[ьея]|августа?|сентябр[ьея]|октябр[ьея]"
    r"|ноябр[ьея]|декабр[ьея])"
)
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?(?:\s?[–—-]\s?\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?)?"
_DATE = re.compile(
    rf"""(?<![\w-])(?:
        (?P<iso>(?:19|20)\d\d-\d\d-\d\d)
      | (?P<month>{_MONTH})\s+(?P<day>{_DAY})(?!\d|[.,]?\d)(?:\s*,?\s+(?P<year>(?:19|20)\d\d))?
      | (?P<day2>{_DAY})\s+(?:of\s+)?(?P<month2>{_MONTH})(?:\s*,?\s+(?P<year2>(?:19|20)\d\d))?
      | (?P<dotted>\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d)
      | (?:{_MONTH})\s*,?\s+(?:19|20)\d\d
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMED_YEAR = re.compile(r"(?<![\d.,$])(?:19|20)\d\d(?!\d|,\d|\.\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_WORDS = {word: value for value, word in enumerate([*_ONES.split(), "seventeen", "eighteen", "nineteen"])}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
_RUSSIAN = "два две три четыре пять шесть семь восемь девять десять"
_WORDS |= dict(zip(_RUSSIAN.split(), (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "тыс": 1000,
    "тысяч": 1000, "тысячи": 1000, "тысяча": 1000, "млн": 10**6, "миллион": 10**6, "миллиона": 10**6,
    "миллионов": 10**6, "млрд": 10**9, "миллиард": 10**9, "миллиарда": 10**9, "миллиардов": 10**9,
}  # fmt: skip


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_TOKEN = re.compile(
    rf"""(?P<digits>(?<![^\W_])(?<![^\W\d_][-–])(?<!\d[.,:])
            (?:\d{{1,3}}(?:(?:,\d{{3}})+|(?:[ \u00a0\u202f]\d{{3}})+)(?!\d)(?:\.\d+)?
              |\d+,\d{{1,2}}(?![\d,])|\d+(?:\.\d+)?))
      | \b(?P<word>{_alternatives(_WORDS)})\b
      | \b(?P<scale>{_alternatives(_SCALES)})\b(?:(?<=тыс)\.|(?<=млн)\.|(?<=млрд)\.)?
      | \b(?P<a>a|half\s+a)(?=\s+(?:hundred|thousand|million|billion)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_JOINT = re.compile(r"[\s-]+(?:and\s+)?", re.IGNORECASE)

_NOT_AFTER = re.compile(
    r"""\s?(?:st|nd|rd|th)\b | -?(?:й|го|му|ый|ой|ая|ое|х)\b | \s?% | \s(?:percent|per\s+cent|процент)
      | :\d | [-–][^\W\d_] | [^\W\d_]
      | \s+(?:calendar\s+|full\s+|more\s+)?
        (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|times
          |секунд\w*|минут\w*|час(?:а|ов)?|дн(?:я|ей)|сут(?:ок|ки)|недел\w+|месяц\w*|лет|год(?:а|у|ов)?)\b
      | \s(?:h|ч|p|п)\. | \s(?:o['’]clock|[ap]\.?m\b) | \sin\s+the\s+(?:morning|afternoon|evening)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LAW_BEFORE = re.compile(
    r"(?:\b(?:art(?:icle)?s?|parts?|paragraphs?|para|sections?|clauses?|chapters?|items?|pages?|no|nos|number|channel|aged"
    r"|ст(?:ат\w+)?|част\w+|пункт\w*|глав\w+)\.?|\b[hpчп]\.|№|§)\s*$",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"(?:\A|\n)[^\S\n]*$")
_LIST_NUMBER = re.compile(r"[.)]\s")
_CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₸": "KZT", "₽": "RUB"}
_SIGN_BEFORE = re.compile(r"(?:\bUS)?(?P<sign>[$€£₸₽])\s?$")
_CURRENCY_AFTER = re.compile(
    r"\s(?:(?P<USD>(?:u\.?s\.?\s)?dollars?|usd|доллар\w*)|(?P<EUR>euros?|eur|евро)|(?P<GBP>pounds|gbp)"
    r"|(?P<KZT>tenge|kzt|тенге)|(?P<RUB>rubles?|roubles?|rub|руб(?:л\w+)?))\b",
    re.IGNORECASE,
)
_AT_LEAST = (
    r"more\s+than|over|at\s+least|upwards\s+of|exceeding|no\s+fewer\s+than|no\s+less\s+than"
    r"|не\s+менее|более|свыше"
)
_AT_MOST = r"up\s+to|fewer\s+than|less\s+than|no\s+more\s+than|at\s+most|as\s+many\s+as|не\s+более|менее|до"
_ABOUT = r"almost|nearly|about|around|some|approximately|roughly|close\s+to|около|примерно|почти|порядка"
_MODIFIER = re.compile(
    rf"(?<!\w)(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<about>{_ABOUT}))\s+$", re.IGNORECASE
)
_NO_ESTIMATE = re.compile(r"(?:information|news|report|talk|rumou?r)\w*\s+about\s+$", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:to|–|—|-|до)\s*(?:\bUS)?[$€£₸₽]?\s?", re.IGNORECASE)
_PERSON_BEHIND = re.compile(r"\s+(?:people|persons|residents|men|women|protesters|человек)\b", re.IGNORECASE)
_LONGEST_MODIFIER = 24
_LONGEST_NUMBER = 20  # code points of one written number


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number where it stands, with the words that belong to it.

    ``min`` and ``max`` are exact, None where open; ``about`` is an estimate; ``unit`` is ``people`` (nothing else
    said) or a currency code. ``number`` is the span of the bare number inside ``span``.
    """

    span: Span
    number: Span
    min: Decimal | None
    max: Decimal | None
    about: bool
    unit: str

    @property
    def value(self) -> Decimal:
        """The one number, or the larger end of a range."""
        return self.max if self.max is not None else self.min or Decimal(0)


@dataclass(frozen=True, slots=True)
class DatePlace:
    """A day and month in a text; ``year`` is None where the text gives none."""

    span: Span
    year: int | None
    month: int
    day: int


def meet(
    one: tuple[Decimal | None, Decimal | None, bool], other: tuple[Decimal | None, Decimal | None, bool]
) -> bool:
    """True if two intervals (min, max, about) have a value in common; ``about`` widens by 5 % on each side."""
    (low, high), (other_low, other_high) = widened(*one), widened(*other)
    return (low is None or other_high is None or low <= other_high) and (
        other_low is None or high is None or other_low <= high
    )


def widened(low: Decimal | None, high: Decimal | None, about: bool) -> tuple[Decimal | None, Decimal | None]:
    """The interval as it is compared: an estimate reaches 5 % further on each side."""
    if not about:
        return low, high
    return (
        None if low is None else low * Decimal("0.95"),
        None if high is None else high * Decimal("1.05"),
    )


def dates(text: str) -> list[DatePlace]:
    """All dates with a day and a month, in order; of a stretch of days the last one."""
    return [place for place, _ in _dates(text) if place is not None]


def _dates(text: str) -> Iterator[tuple[DatePlace | None, Span]]:
    for match in _DATE.finditer(text):
        span = Span(match.start(), match.end())
        year = match["year"] or match["year2"]
        if match["iso"]:
            year, month_text, day_text = match["iso"].split("-")
            month = int(month_text)
        elif match["dotted"]:
            day_text, month_text, year = match["dotted"].split(".")
            month = int(month_text)
        elif match["day"] or match["day2"]:
            name = (match["month"] or match["month2"]).lower()
            month = next(
                at for at, names in enumerate(_MONTHS, 1) if any(re.match(stem, name) for stem in names)
            )
            day_text = re.findall(r"\d+", match["day"] or match["day2"])[-1]
        else:
            yield None, span
            continue
        day = int(day_text)
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield DatePlace(span, int(year) if year else None, month, day), span
        else:
            yield None, span


def years(text: str) -> list[tuple[int, int]]:
    """All years named, as (position, year), in order; those inside dates too."""
    return [(match.start(), int(match[0])) for match in _NAMED_YEAR.finditer(text)]


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: Decimal
    scale: int  # the last scale word, 1 without any


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text in order."""
    taken = [span for _, span in _dates(text)]
    starts = [span.start for span in taken]
    found: list[Quantity] = []
    numbers = [number for number in _numbers(text) if not _is_skipped(text, number, taken, starts)]
    skip_next = False
    for at, number in enumerate(numbers):
        if skip_next:
            skip_next = False
            continue
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        other = following if following is not None and _is_range(text, number, following) else None
        skip_next = other is not None
        found.append(_quantity(text, number, other))
    return found


def _numbers(text: str) -> Iterator[_Number]:
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        first = tokens[at]
        if (
            first["scale"] or first.end() - first.start() > _LONGEST_NUMBER
        ):  # “several thousand”, serial numbers
            at += 1
            continue
        total = Decimal(0)
        current, scale, end = _token_value(first), 0, first.end()
        only_word = first["word"] is not None
        at += 1
        while at < len(tokens) and _JOINT.fullmatch(text, end, tokens[at].start()):
            token = tokens[at]
            if token["scale"]:
                factor = _SCALES[token["scale"].lower()]
                if factor == 100:
                    if not current or not (only_word or first["a"]):
                        break
                    current *= 100
                elif scale and factor >= scale:
                    break
                else:
                    total, current, scale = total + (current or 1) * factor, Decimal(0), factor
                end = token.end()
            else:
                value = _token_value(token)
                fits = (not current and scale > 1) or (
                    token["word"] is not None and only_word and _continues(current, value)
                )
                if not fits or token["a"]:
                    break
                current, end = current + value, token.end()
            at += 1
        if first["word"] and first["word"].lower() == "one" and end == first.end():
            continue
        yield _Number(first.start(), end, _plain(total + current), scale or 1)


def _plain(value: Decimal) -> Decimal:
    """The same value without an exponent and without zeros behind the point."""
    return Decimal(int(value)) if value == int(value) else value.normalize()


def _token_value(token: re.Match[str]) -> Decimal:
    if token["digits"]:
        digits = re.sub(r"[ \u00a0\u202f]", "", token["digits"])
        if re.fullmatch(r"\d+,\d{1,2}", digits):
            return Decimal(digits.replace(",", "."))
        return Decimal(digits.replace(",", ""))
    if token["word"]:
        return Decimal(_WORDS[token["word"].lower()])
    return Decimal("0.5") if token["a"].lower().startswith("half") else Decimal(1)


def _continues(current: Decimal, value: Decimal) -> bool:
    """“twenty” + “two”, “three hundred” + “fifty”."""
    if current >= 100 and current % 100 == 0:
        return value < 100
    return value < 10 and current >= 20 and current % 10 == 0


def _is_skipped(text: str, number: _Number, taken: list[Span], starts: list[int]) -> bool:
    at = bisect_left(starts, number.end)
    if at and taken[at - 1].end > number.start:
        return True
    if _NOT_AFTER.match(text, number.end) or _LAW_BEFORE.search(
        text, max(0, number.start - 16), number.start
    ):
        return True
    if (
        text[max(0, number.start - 1) : number.start] == ":"
        and text[number.start - 2 : number.start - 1].isdigit()
    ):
        return True
    if _LIST_NUMBER.match(text, number.end) and _LINE_START.search(
        text, max(0, number.start - 8), number.start
    ):
        return True
    if number.scale == 1 and _YEAR.fullmatch(text, number.start, number.end):
        return not _PERSON_BEHIND.match(text, number.end)
    return False


def _is_range(text: str, one: _Number, other: _Number) -> bool:
    between = text[one.end : other.start]
    if _RANGE.fullmatch(between):
        return True
    before = text[max(0, one.start - 10) : one.start].lower()
    return between.strip().lower() == "and" and re.search(r"\bbetween\s+[$€£₸₽]?\s?$", before) is not None


def _quantity(text: str, number: _Number, other: _Number | None) -> Quantity:
    start, end = number.start, (other or number).end
    low, high = number.value, (other or number).value
    if other is not None and number.scale == 1 and other.scale > 1 and low < high:
        low = _plain(low * other.scale)
    unit = PEOPLE
    sign = _SIGN_BEFORE.search(text, max(0, start - 5), start)
    if sign:
        unit, start = _CURRENCY_SIGNS[sign["sign"]], sign.start()
    else:
        word = _CURRENCY_AFTER.match(text, end)
        if word and word.lastgroup:
            unit, end = word.lastgroup, word.end()
    least: Decimal | None = min(low, high)
    most: Decimal | None = max(low, high)
    about = False
    modifier = _MODIFIER.search(text, max(0, start - _LONGEST_MODIFIER), start)
    if modifier and not _NO_ESTIMATE.search(text, max(0, start - 2 * _LONGEST_MODIFIER), start):
        start = modifier.start()
        about = modifier["about"] is not None
        if modifier["least"]:
            most = None
        elif modifier["most"]:
            least = None
    return Quantity(Span(start, end), Span(number.start, (other or number).end), least, most, about, unit)
