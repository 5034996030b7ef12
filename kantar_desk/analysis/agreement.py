"""Inter-annotator agreement of two or more sets: figures, what they were counted from, and what was left out.

Counts are pooled over documents, then the figure is computed: a mean over documents would give a tiny one the weight
of a long one. An undefined figure is None, never 0 or 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.analysis.coding import Corrected, alpha_nominal, cohen_kappa, percent_agreement
from kantar_desk.analysis.resampling import DRAWS, Interval, intervals
from kantar_desk.analysis.tallies import (
    COLUMNS,
    DocumentCounts,
    Level,
    Tally,
    count_document,
    paragraphs_of,
)
from kantar_desk.analysis.unitizing import UnitCounts, bar_u_alpha, u_alpha

__all__ = [
    "HEADLINE",
    "Agreement",
    "Corrected",
    "DocumentCounts",
    "DocumentsUsed",
    "Estimate",
    "agreement",
    "alpha_nominal",
    "bar_u_alpha",
    "choose_documents",
    "cohen_kappa",
    "count_document",
    "paragraphs_of",
    "percent_agreement",
    "reading",
]  # fmt: skip

HEADLINE = ("f1_strict", "f1_boundary", "f1_relaxed", "f1_iou50")
FEW_DOCUMENTS = 10
_COLUMN = {"f1_strict": "strict", "f1_boundary": "boundary", "f1_relaxed": "relaxed", "f1_iou50": "iou50"}
_AT = {name: number for number, name in enumerate(COLUMNS)}
_FINISHED, _IGNORED = "finished", "ignored"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, its interval, and the numbers it was made of. None where undefined; shown as “–”.

    ``undefined_draws`` were left out of the interval.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    counts: dict[str, int] = field(default_factory=dict, hash=False)
    undefined_draws: int = 0

    def to_json(self) -> dict[str, Any]:
        """The object the command line prints."""
        return {
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "counts": self.counts,
            "undefined_draws": self.undefined_draws,
        }


@dataclass(frozen=True, slots=True)
class DocumentsUsed:
    """Which documents count. The first two left-out lists name the set too: ``mine``, ``theirs`` or ``both``.

    ``absent`` has no row, or is ignored, in one set; ``unfinished`` is not finished in one (out, unless asked for).
    """

    common: tuple[UUID, ...] = ()
    absent: tuple[tuple[UUID, str], ...] = ()
    unfinished: tuple[tuple[UUID, str], ...] = ()
    with_unfinished: bool = False

    def to_json(self) -> dict[str, Any]:
        """The object the command line prints."""
        return {
            "common": [str(one) for one in self.common],
            "absent": [{"document": str(one), "in": where} for one, where in self.absent],
            "unfinished": [{"document": str(one), "in": where} for one, where in self.unfinished],
            "with_unfinished": self.with_unfinished,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """All figures of two sets.

    ``figures`` are keyed as in published reference values: ``f1_strict``, ``bar_u_alpha_2016_per_label.CODE`` and so
    on. ``rough`` is true where paragraphs were resampled, as there are fewer than ten documents. ``empty`` documents
    have no tag of either set and add nothing. ``matrix`` counts (my code, their code), None for no partner.
    """

    level: Level
    documents: DocumentsUsed
    figures: dict[str, Estimate] = field(hash=False)
    per_code: dict[str, dict[str, Estimate]] = field(hash=False)
    per_kind: dict[str, dict[str, Estimate]] = field(hash=False)
    per_document: dict[UUID, dict[str, Estimate]] = field(hash=False)
    matrix: dict[tuple[str | None, str | None], int] = field(hash=False)
    empty: tuple[UUID, ...]
    resampled: str
    units: int
    draws: int
    seed: int
    rough: bool
    copies: int

    def to_json(self) -> dict[str, Any]:
        """The object the command line prints. Same counts and seed, same bytes."""

        def table(rows: Mapping[Any, Mapping[str, Estimate]]) -> dict[str, Any]:
            return {str(key): {name: one.to_json() for name, one in row.items()} for key, row in rows.items()}

        return {
            "level": self.level,
            "documents": {**self.documents.to_json(), "empty": [str(one) for one in self.empty]},
            "resampling": {
                "unit": self.resampled,
                "units": self.units,
                "draws": self.draws,
                "seed": self.seed,
                "rough": self.rough,
            },
            "copies_joined": self.copies,
            "figures": {name: one.to_json() for name, one in self.figures.items()},
            "per_code": table(self.per_code),
            "per_kind": table(self.per_kind),
            "per_document": table(self.per_document),
            "matrix": [
                {"mine": mine, "theirs": theirs, "count": count}
                for (mine, theirs), count in self.matrix.items()
            ],
        }


# ---------------------------------------------------------------------------------------------- documents


def choose_documents(
    mine: Mapping[UUID, str], theirs: Mapping[UUID, str], *, with_unfinished: bool = False
) -> DocumentsUsed:
    """Which documents count, from each set's state per document. No entry, or ``ignored``, means absent."""
    common, absent, unfinished = [], [], []
    for one in sorted(mine.keys() | theirs.keys(), key=lambda one: one.int):
        states = mine.get(one, _IGNORED), theirs.get(one, _IGNORED)
        if states == (_IGNORED, _IGNORED):
            continue
        if _IGNORED in states:
            absent.append((one, "mine" if states[0] == _IGNORED else "theirs"))
        elif states == (_FINISHED, _FINISHED):
            common.append(one)
        else:
            where = "theirs" if states[0] == _FINISHED else "mine" if states[1] == _FINISHED else "both"
            unfinished.append((one, where))
            if with_unfinished:
                common.append(one)
    return DocumentsUsed(tuple(common), tuple(absent), tuple(unfinished), with_unfinished)


def reading(alpha: float | None) -> str:
    """Krippendorff's customary marks in a word: ``reliable``, ``tentative``, ``below``, or nothing if undefined."""
    if alpha is None:
        return ""
    return "reliable" if alpha >= 0.8 else "tentative" if alpha >= 2 / 3 else "below"


# ---------------------------------------------------------------------------------------------- two sets


def agreement(
    counts: Sequence[DocumentCounts],
    documents: DocumentsUsed | None = None,
    *,
    level: Level = "code",
    more: bool = False,
    seed: int = 0,
    draws: int = DRAWS,
) -> Agreement:
    """The figures of two sets from the counts of the documents that count.

    ``more`` adds κ, α and percent on fixed units, κ of matched pairs, and equality per field. Fewer than ten documents
    need counts made ``by_paragraph``.
    """
    counts = sorted(counts, key=lambda one: one.document_id.int)
    if documents is None:
        documents = DocumentsUsed(tuple(one.document_id for one in counts))
    rough = len(counts) < FEW_DOCUMENTS
    tallies = (
        [tally for one in counts for tally in one.paragraphs] if rough else [one.whole for one in counts]
    )
    scopes = sorted({scope for one in counts for scope in one.whole.rows} | {""})
    merged: Counter[str] = Counter()
    for one in counts:
        merged.update(one.merged)
    pool = _Pool([one.whole for one in counts], tallies, scopes, seed, draws)
    labels = [scope for scope in scopes if scope and (level == "kind" or "/" in scope)]
    kinds = [scope for scope in scopes if scope and "/" not in scope]

    for scope in scopes:
        for name in HEADLINE:
            pool.want((scope, name), _f1(scope, name))
        pool.want((scope, "u"), _bar_u_alpha(scope))
        if more:
            for name, function in _FIXED.items():
                pool.want((scope, name), _fixed(scope, function))
    found = pool.estimates()

    figures = {name: found["", name] for name in HEADLINE}
    figures["bar_u_alpha_2016"] = _with(found["", "u"], merged=merged[""])
    for label in labels:
        figures[f"bar_u_alpha_2016_per_label.{label}"] = _with(found[label, "u"], merged=merged[label])
    matrix: Counter[tuple[str | None, str | None]] = Counter()
    for one in counts:
        matrix.update(one.matrix)
    if more:
        for label in labels:
            for name in _FIXED:
                figures[f"{name}.{label}"] = found[label, name]
        figures["u_alpha_2016"] = pool.u_alpha(labels)
        figures["cohen_kappa_matched_pairs"] = _matched(matrix)
        figures |= _fields(counts)
    return Agreement(
        level=level,
        documents=documents,
        figures=figures,
        per_code={} if level == "kind" else {one: _row(found, one) for one in labels},
        per_kind={one: _row(found, one) for one in kinds},
        per_document={one.document_id: _document_row(one.whole) for one in counts},
        matrix=dict(sorted(matrix.items(), key=lambda cell: tuple(code or "\uffff" for code in cell[0]))),
        empty=tuple(one.document_id for one in counts if one.is_empty),
        resampled="paragraph" if rough else "document",
        units=len(tallies),
        draws=draws,
        seed=seed,
        rough=rough,
        copies=sum(one.copies for one in counts),
    )


Sums = Sequence[int]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A figure of one scope: its value from (length, units, row), and the counts shown beside it."""

    scope: str
    value: Callable[[int, int, Sums], float | None]
    shown: Callable[[int, int, Sums], dict[str, int]]


class _Pool:
    """Adds tallies up and resamples them, for all figures in one go."""

    def __init__(
        self, whole: Sequence[Tally], parts: Sequence[Tally], scopes: Sequence[str], seed: int, draws: int
    ) -> None:
        self.scopes, self.seed, self.draws = scopes, seed, draws
        self.at = {scope: 2 + len(COLUMNS) * number for number, scope in enumerate(scopes)}
        width = 2 + len(COLUMNS) * len(scopes)
        rows = [self.numbers(tally) for tally in whole]
        self.total = [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * width
        self.parts = [self.numbers(tally) for tally in parts]
        self.wanted: dict[Key, _Wanted] = {}

    def numbers(self, tally: Tally) -> list[int]:
        row = [tally.length, tally.units]
        for scope in self.scopes:
            row += tally.row(scope)
        return row

    def u_alpha(self, labels: Sequence[str]) -> Estimate:
        """uα over all labels; without an interval, as few projects have no overlap between codes."""
        columns = [_AT[name] for name in ("tagged", "shared", "squares")]
        counts = {
            scope: UnitCounts(self.total[0], *(self.total[self.at[scope] + column] for column in columns))
            for scope in ("", *labels)
        }
        value = u_alpha((counts[label] for label in labels), counts[""])
        return Estimate(value, counts={"length": self.total[0], "tagged": counts[""].tagged})

    def want(self, key: Key, wanted: _Wanted) -> None:
        self.wanted[key] = wanted

    def estimates(self) -> dict[Key, Estimate]:
        size = len(COLUMNS)

        def reader(wanted: _Wanted) -> Callable[[Sums], float | None]:
            start, value = self.at[wanted.scope], wanted.value
            return lambda sums: value(sums[0], sums[1], sums[start : start + size])

        readers = [reader(wanted) for wanted in self.wanted.values()]
        found: list[Interval] = intervals(self.parts, readers, seed=self.seed, draws=self.draws)
        result = {}
        for (key, wanted), read, interval in zip(self.wanted.items(), readers, found, strict=True):
            start = self.at[wanted.scope]
            shown = wanted.shown(self.total[0], self.total[1], self.total[start : start + size])
            value = read(self.total)
            if value is None:
                interval = Interval(None, None, interval.undefined)
            result[key] = Estimate(value, interval.low, interval.high, shown, interval.undefined)
        return result


def _f1(scope: str, name: str) -> _Wanted:
    column = _AT[_COLUMN[name]]

    def value(_length: int, _units: int, row: Sums) -> float | None:
        tags = row[0] + row[1]
        return 2 * row[column] / tags if tags else None

    def shown(_length: int, _units: int, row: Sums) -> dict[str, int]:
        return {"true_positives": row[column], "mine": row[0], "theirs": row[1]}

    return _Wanted(scope, value, shown)


def _bar_u_alpha(scope: str) -> _Wanted:
    tagged, both, squares = _AT["tagged"], _AT["shared"], _AT["squares"]

    def value(length: int, _units: int, row: Sums) -> float | None:
        return bar_u_alpha(UnitCounts(length, row[tagged], row[both], row[squares]))

    def shown(length: int, _units: int, row: Sums) -> dict[str, int]:
        return {"length": length, "tagged": row[tagged], "shared": row[both] // 2}

    return _Wanted(scope, value, shown)


def _table(units: int, row: Sums) -> dict[tuple[bool, bool], int]:
    both, mine, theirs = row[_AT["both"]], row[_AT["only_mine"]], row[_AT["only_theirs"]]
    return {
        (True, True): both,
        (True, False): mine,
        (False, True): theirs,
        (False, False): units - both - mine - theirs,
    }


def _alpha_of_table(table: Mapping[tuple[bool, bool], int]) -> Corrected:
    return alpha_nominal(table.items())


_FIXED: dict[str, Callable[[dict[tuple[bool, bool], int]], Corrected]] = {
    "percent_agreement": percent_agreement,
    "cohen_kappa": cohen_kappa,
    "alpha_nominal": _alpha_of_table,
}


def _fixed(scope: str, function: Callable[[dict[tuple[bool, bool], int]], Corrected]) -> _Wanted:
    def value(_length: int, units: int, row: Sums) -> float | None:
        return function(_table(units, row)).value

    def shown(_length: int, units: int, row: Sums) -> dict[str, int]:
        (both, mine, theirs, neither) = _table(units, row).values()
        return {
            "both": both, "only_mine": mine, "only_theirs": theirs, "neither": neither, "equal": both + neither,
            "units": units,
        }  # fmt: skip

    return _Wanted(scope, value, shown)


def _with(estimate: Estimate, **counts: int) -> Estimate:
    return Estimate(
        estimate.value, estimate.low, estimate.high, estimate.counts | counts, estimate.undefined_draws
    )


def _row(found: Mapping[Key, Estimate], scope: str) -> dict[str, Estimate]:
    return {name: found[scope, name] for name in HEADLINE}


def _document_row(tally: Tally) -> dict[str, Estimate]:
    """The headline of one document; it is a single unit, so without intervals."""
    row = tally.row("")
    result = {}
    for name in HEADLINE:
        wanted = _f1("", name)
        result[name] = Estimate(
            wanted.value(tally.length, tally.units, row),
            counts=wanted.shown(tally.length, tally.units, row),
        )
    return result


def _matched(matrix: Mapping[tuple[str | None, str | None], int]) -> Estimate:
    """κ of the codes of matched pairs, with how many tags it leaves out."""
    pairs = {cell: count for cell, count in matrix.items() if None not in cell}
    left_out = sum(count for cell, count in matrix.items() if None in cell)
    kappa = cohen_kappa(pairs)
    equal = sum(count for (one, other), count in pairs.items() if one == other)
    return Estimate(kappa.value, counts={"pairs": kappa.units, "equal": equal, "left_out": left_out})


def _fields(counts: Iterable[DocumentCounts]) -> dict[str, Estimate]:
    totals: dict[str, list[int]] = {}
    for one in counts:
        for name, (equal, both) in one.fields.items():
            entry = totals.setdefault(name, [0, 0])
            entry[0] += equal
            entry[1] += both
    return {
        f"field_agreement.{name}": Estimate(equal / both, counts={"equal": equal, "both_filled": both})
        for name, (equal, both) in sorted(totals.items())
    }
