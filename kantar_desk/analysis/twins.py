"""The same words at the other place: carries spans through the run table of a link, never by search."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kantar_desk.analysis.folding import Word, fold, fold_plain, plain_words, words
from kantar_desk.model.text import Span, TextRun, merge_spans

MAX_GAP = 4  # words, as in `kantar_desk.analysis.reprints`
_LONGEST_GAP = 400  # code points; a cheap bound before words are counted


@dataclass(frozen=True, slots=True)
class Twin:
    """Where spans stand at the other place. ``differs`` is True if the words there are not quite the same."""

    spans: tuple[Span, ...]
    differs: bool


def reversed_runs(runs: Sequence[TextRun]) -> tuple[TextRun, ...]:
    """The run table read from the other side, sorted by its new first column."""
    turned = (TextRun(run.to_start, run.to_end, run.from_start, run.from_end) for run in runs)
    return tuple(sorted(turned, key=lambda run: (run.from_start, run.to_start)))


def twin_spans(
    spans: Sequence[Span], from_text: str, to_text: str, runs: Sequence[TextRun]
) -> tuple[Twin, ...]:
    """The twins of a tag's spans, in the order of the text; more than one if its passage stands there more than once.

    A tag has a twin if the ends of all its spans lie in runs; what lies between two runs may differ, and is marked.
    """
    return RunMap(from_text, to_text, runs).twins(spans)


class RunMap:
    """The run table of two texts, ready to map many spans."""

    def __init__(self, from_text: str, to_text: str, runs: Sequence[TextRun]) -> None:
        self._from_text = from_text
        self._to_text = to_text
        self._passages = self._joined(runs)
        self._tables: dict[TextRun, tuple[list[Word], list[Word]]] = {}

    def twins(self, spans: Sequence[Span]) -> tuple[Twin, ...]:
        """See `twin_spans`."""
        found = []
        for passage in self._passages:
            twin = self._twin(spans, passage)
            if twin is not None and twin not in found:
                found.append(twin)
        return tuple(sorted(found, key=lambda twin: twin.spans))

    def inside(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The places of those parts of the spans that lie in runs, merged; empty if none does."""
        found = []
        for span in spans:
            for passage in self._passages:
                for run in passage:
                    start, end = max(span.start, run.from_start), min(span.end, run.from_end)
                    if start < end and self._is_sound(run):
                        mapped = self._start(run, start), self._end(run, end)
                        if mapped[0] < mapped[1]:
                            found.append(Span(*mapped))
        return merge_spans(found)

    def _joined(self, runs: Sequence[TextRun]) -> list[list[TextRun]]:
        """Runs with a bridged gap between them belong to one passage; a copy elsewhere begins a new one."""
        passages: list[list[TextRun]] = []
        for run in sorted(runs, key=lambda run: (run.from_start, run.to_start)):
            for passage in passages:
                last = passage[-1]
                if _is_gap(self._from_text, last.from_end, run.from_start) and _is_gap(
                    self._to_text, last.to_end, run.to_start
                ):
                    passage.append(run)
                    break
            else:
                passages.append([run])
        return passages

    def _twin(self, spans: Sequence[Span], passage: Sequence[TextRun]) -> Twin | None:
        mapped = []
        for span in spans:
            first = next((run for run in passage if run.from_start <= span.start < run.from_end), None)
            last = next((run for run in passage if run.from_start < span.end <= run.from_end), None)
            if first is None or last is None:
                return None
            if not (self._is_sound(first) and self._is_sound(last)):
                return None
            start, end = self._start(first, span.start), self._end(last, span.end)
            if start >= end:
                return None
            mapped.append(Span(start, end))
        here = [plain_words(fold_plain(self._from_text[span.start : span.end])) for span in spans]
        there = [plain_words(fold_plain(self._to_text[span.start : span.end])) for span in mapped]
        return Twin(tuple(mapped), here != there)

    def _table(self, run: TextRun) -> tuple[list[Word], list[Word]]:
        table = self._tables.get(run)
        if table is None:
            here = _words_in(self._from_text, run.from_start, run.from_end)
            there = _words_in(self._to_text, run.to_start, run.to_end)
            table = self._tables[run] = (here, there)
        return table

    def _is_sound(self, run: TextRun) -> bool:
        """False for a run that does not hold the same words on both sides: a table made for other texts."""
        here, there = self._table(run)
        return bool(here) and [word.text for word in here] == [word.text for word in there]

    def _start(self, run: TextRun, position: int) -> int:
        here, there = self._table(run)
        at = bisect_right(here, position, key=lambda word: word.end)
        if at >= len(here):  # in the signs behind the last word
            return min(there[-1].end + position - here[-1].end, run.to_end)
        word, twin = here[at], there[at]
        if position >= word.start:
            same_length = word.end - word.start == twin.end - twin.start
            return twin.start + (position - word.start if same_length else 0)
        # In the signs before a word: as many of them as stand before its twin as well.
        floor = there[at - 1].end if at else run.to_start
        back = 0
        while (
            word.start - back > position
            and twin.start - back > floor
            and _equal(self._from_text[word.start - back - 1], self._to_text[twin.start - back - 1])
        ):
            back += 1
        return twin.start - back

    def _end(self, run: TextRun, position: int) -> int:
        here, there = self._table(run)
        at = bisect_right(here, position - 1, key=lambda word: word.start) - 1
        if at < 0:  # in the signs before the first word
            return max(there[0].start - (here[0].start - position), run.to_start)
        word, twin = here[at], there[at]
        if position <= word.end:
            same_length = word.end - word.start == twin.end - twin.start
            return twin.end - (word.end - position if same_length else 0)
        ceiling = there[at + 1].start if at + 1 < len(there) else run.to_end
        forth = 0
        while (
            word.end + forth < position
            and twin.end + forth < ceiling
            and _equal(self._from_text[word.end + forth], self._to_text[twin.end + forth])
        ):
            forth += 1
        return twin.end + forth


def _is_gap(text: str, end: int, start: int) -> bool:
    return end <= start <= end + _LONGEST_GAP and len(plain_words(fold_plain(text[end:start]))) <= MAX_GAP


def _words_in(text: str, start: int, end: int) -> list[Word]:
    return [Word(word.text, word.start + start, word.end + start) for word in words(fold(text[start:end]))]


def _equal(one: str, other: str) -> bool:
    return one == other or fold_plain(one) == fold_plain(other)
