"""What a report holds: words and tables, already put into words by whoever asked for it."""

from __future__ import annotations

from dataclasses import dataclass

_MANY_COLUMNS = 4
_WORDY = 24  # letters in a cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of text cells. ``numbers`` are the columns set to the right; ``strong`` rows and columns of a matrix.

    ``head_column`` is True where the first cell of each row names the row.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    head_column: bool = False

    @property
    def widths(self) -> dict[int, int]:
        """Pixels for the columns of words in a table of many: left to itself, Qt gives them what others leave over."""
        if len(self.columns) < _MANY_COLUMNS:
            return {}
        wordy = [
            number
            for number in range(len(self.columns))
            if number not in self.numbers and max((len(row[number]) for row in self.rows), default=0) > _WORDY
        ]
        return {number: min(220, 390 // len(wordy)) for number in wordy}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Quoted words with what stands around them, what was decided about them, and why.

    ``place`` is document and paragraph; ``facts`` are (name, text) pairs under the quotation.
    """

    code: str
    place: str
    before: str
    quote: str
    after: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a report. ``empty`` is said where it holds neither table nor passages; ``level`` 1 … 3."""

    title: str
    level: int = 2
    notes: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    table: Table | None = None
    passages: tuple[Passage, ...] = ()
    empty: str = ""

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to show but the title."""
        return not (self.facts or self.passages or (self.table is not None and self.table.rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report. ``made`` is the one line that differs between two reports of the same state."""

    title: str
    made: str
    sections: tuple[Section, ...]
