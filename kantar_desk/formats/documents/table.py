"""Tables of posts or articles: one document per row, from CSV and JSON Lines; workbooks stand in `workbook`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.documents.dates import partial_date
from kantar_desk.formats.documents.decoding import decode, looks_binary
from kantar_desk.formats.documents.json_shape import members
from kantar_desk.formats.documents.plain import decoding_notices
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    Notice,
    ReadOptions,
    Report,
    made_with,
    make_source,
    no_text,
    notice,
    one_line,
    settle,
    stem,
)

FIELDS = ("title", "author", "publisher", "published", "captured", "address", "language")
DELIMITERS = (",", ";", "\t", "|")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SAMPLE_ROWS = 20
MAX_ROWS = 1_000_000
MAX_COLUMNS = 1_000
_MOST_MEMBERS = 100_000  # of a line, with those that hold lists and objects, which are no columns
_MAX_BAD_LINES = 100
_TEXT_NAMES = (
    "text", "full_text", "body", "content", "message", "post", "article", "текст", "сообщение", "содержание", "мәтін",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its number as people count (the header being row 1 of a CSV), cells by column, its own bytes."""

    number: int
    cells: tuple[str, ...]
    original: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview:
    """What a table holds, for the choice of columns.

    ``columns`` names every column, ``rows`` are the first records. ``text_column`` is the one in use, or the one
    suggested: it holds the longest texts. ``sheets`` are the names to choose from (XLSX), ``delimiter`` is what
    separates cells (CSV).
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    text_column: str
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """An opened table: its column names, its rows once over, and how it was read."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    warnings: tuple[Notice, ...] = ()


def suggest_text_column(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The column that most likely holds the texts: by its name, else the one with the longest cells; may be empty."""
    by_name = {name.strip().lower(): name for name in reversed(columns)}
    for name in _TEXT_NAMES:
        if name in by_name:
            return by_name[name]
    sizes = [0] * len(columns)
    for row in rows:
        for at, cell in enumerate(row[: len(columns)]):
            sizes[at] += len(cell)
    longest = max(sizes, default=0)
    return columns[sizes.index(longest)] if longest else ""


def sniff_delimiter(text: str) -> str:
    """What separates the cells: the sign that gives the first 20 rows most columns of equal number, else a comma."""
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        rows = []
        try:
            for row in csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter):
                if row:
                    rows.append(len(row))
                if len(rows) > _SAMPLE_ROWS:
                    break
        except csv.Error:
            continue
        if len(text) > 200_000 and len(rows) > 1:
            rows.pop()  # the last one may be cut off
        if not rows or rows[0] < 2:
            continue
        score = (sum(count == rows[0] for count in rows) / len(rows), rows[0])
        if score > best_score:
            best, best_score = delimiter, score
    return best


def unique_names(names: Iterable[object]) -> tuple[str, ...]:
    """Column names as one line each, none empty, no two equal."""
    seen: dict[str, int] = {}
    result = []
    for number, raw in enumerate(names, 1):
        name = one_line(str(raw if raw is not None else "")) or f"column {number}"
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(result)


class TableFormat:
    """What the three kinds of table share."""

    id = ""
    title = ""
    suffixes: tuple[str, ...] = ()
    media_type = ""

    def _open(self, source: Input, options: ReadOptions, notices: list[Notice]) -> Table:
        raise NotImplementedError

    def describe(self, source: Input, options: ReadOptions, count: int = _SAMPLE_ROWS) -> TablePreview:
        """The columns and the first rows. Raises UserError for a table that cannot be read."""
        table = self._open(source, options, [])
        rows = []
        for row in table.rows:
            rows.append(row.cells)
            if len(rows) >= count:
                break
        return TablePreview(
            columns=table.columns,
            rows=tuple(rows),
            text_column=options.text_column or suggest_text_column(table.columns, rows),
            delimiter=table.delimiter,
            sheets=table.sheets,
            sheet=table.sheet,
        )

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """A document per row with text.

        Raises UserError with code ``text_column`` when that column is not named and there are several, or unknown.
        """
        table = self._open(source, options, notices)
        notices += table.warnings
        text_at = self._column(source.name, table.columns, options.text_column)
        places = {field: self._column(source.name, table.columns, name) for field, name in options.columns}
        unknown = set(places) - set(FIELDS)
        if unknown:
            raise UserError(
                "unknown_field",
                "A column cannot be read as “{field}”.",
                "Use one of {fields}.",
                field=min(unknown),
                fields=", ".join(FIELDS),
            )
        importer = made_with(f"{self.title} row 1", *self.libraries())
        done = empty = 0
        for row in table.rows:
            done += 1
            report(done, 0, source.name)
            cell = row.cells[text_at] if text_at < len(row.cells) else ""
            text, _ = settle(cell)
            if not text.strip():
                empty += 1
                continue
            facts = {
                field: row.cells[at]
                for field, at in places.items()
                if at < len(row.cells) and row.cells[at].strip()
            }
            title = one_line(facts.pop("title", ""))[:500] or f"{stem(source.name)}, row {row.number}"
            dates = {key: partial_date(facts.pop(key, "")) for key in ("published", "captured")}
            yield Extracted(
                title=title,
                text=text,
                source=make_source(source, row.original, self.media_type, importer, **dates, **facts),
                original=row.original,
                encoding=table.encoding,
            )
        if empty:
            notices.append(
                notice("rows_without_text", "{count} rows without text were left out.", count=empty)
            )

    def libraries(self) -> tuple[str, ...]:
        """The distributions that did the reading."""
        return ()

    def _column(self, name: str, columns: Sequence[str], wanted: str) -> int:
        if not wanted:
            named = [at for at, column in enumerate(columns) if column.strip().lower() in _TEXT_NAMES]
            if len(columns) == 1 or len(named) == 1:
                return named[0] if named else 0
        if wanted in columns:
            return columns.index(wanted)
        folded = [column.casefold() for column in columns]
        if wanted and folded.count(wanted.casefold()) == 1:
            return folded.index(wanted.casefold())
        raise UserError(
            "text_column",
            "{name} has no column “{wanted}”."
            if wanted
            else "It is not known which column of {name} holds the texts.",
            "Choose one of: {columns}.",
            name=name,
            wanted=wanted,
            columns=", ".join(columns[:30]),
        )


class CsvRows(TableFormat):
    """CSV and TSV with a header row."""

    id = "csv-rows"
    title = "CSV"
    suffixes = (".csv", ".tsv", ".tab")
    media_type = "text/csv"

    def recognise(self, glimpse: Glimpse) -> int:
        """By its ending; what is in it could be any text."""
        return 30 if glimpse.suffix in self.suffixes and not looks_binary(glimpse.head) else 0

    def _open(self, source: Input, options: ReadOptions, notices: list[Notice]) -> Table:
        csv.field_size_limit(guard.MAX_DOCUMENT_CHARACTERS)
        decoded = decode(source.read(), source.name, options.encoding)
        text = decoded.text.replace("\x00", "\ufffd").removeprefix("\ufeff")
        if text.startswith("sep=") and "\n" in text[:10]:  # Excel's own mark
            text = text[text.index("\n") + 1 :]
        delimiter = options.delimiter or sniff_delimiter(text)
        if len(delimiter) != 1 or delimiter in '\r\n"':
            raise UserError(
                "bad_delimiter",
                "“{sign}” cannot separate cells.",
                "Use one sign, such as a comma.",
                sign=delimiter,
            )
        if text.count("\n") + text.count("\r") > MAX_ROWS and _rows_below(text, delimiter) >= MAX_ROWS:
            raise bad_table(source.name, f"it has more than {MAX_ROWS:,} rows")
        lines = _Lines(text)
        reader = csv.reader(lines, delimiter=delimiter)
        try:
            header = next((row for row in reader if any(cell.strip() for cell in row)), None)
        except csv.Error as error:
            raise bad_table(source.name, str(error)) from None
        if header is None:
            raise no_text(source.name)
        if len(header) > MAX_COLUMNS:
            raise bad_table(source.name, f"it has more than {MAX_COLUMNS} columns")
        head = lines.taken()

        def rows() -> Iterator[Row]:
            number = 1
            while True:
                number += 1
                try:
                    cells = next(reader, None)
                except csv.Error as error:
                    raise bad_table(source.name, f"{error} in line {reader.line_num}") from None
                if cells is None:
                    return
                record = lines.taken()
                if number > MAX_ROWS:
                    raise bad_table(source.name, f"it has more than {MAX_ROWS:,} rows")
                if cells:
                    original = (head + record).encode(decoded.encoding, "replace")
                    yield Row(number, tuple(cells), original)

        return Table(
            unique_names(header), rows(), decoded.encoding, delimiter, warnings=decoding_notices(decoded)
        )


def _each_line(text: str) -> Iterator[str]:
    """The lines with their ends; a stream of the text would take four bytes for each character."""
    return (match[0] for match in _LINE.finditer(text))


def _rows_below(text: str, delimiter: str) -> int:
    """How many rows a table has below its header, empty ones too; as far as it can be read."""
    header, count = False, 0
    try:
        for row in csv.reader(_each_line(text), delimiter=delimiter):
            count += header
            header = header or any(cell.strip() for cell in row)
    except csv.Error:
        return 0  # it is said when it is read
    return count


class _Lines:
    """The lines of a text for the csv reader, keeping what was read since the last question."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._since: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in _each_line(self._text):
            self._since.append(line)
            yield line

    def taken(self) -> str:
        """The lines read since the last call."""
        taken = "".join(self._since)
        self._since.clear()
        return taken


class JsonRows(TableFormat):
    """JSON Lines: one object per line; nested values are left out of the columns."""

    id = "jsonl-rows"
    title = "JSON Lines"
    suffixes = (".jsonl", ".ndjson")
    media_type = "application/jsonl"

    def recognise(self, glimpse: Glimpse) -> int:
        """By its ending and a first line that opens an object."""
        return 30 if glimpse.suffix in self.suffixes and glimpse.starts().startswith(b"{") else 0

    def _open(self, source: Input, options: ReadOptions, notices: list[Notice]) -> Table:
        data = source.read()
        too_many = bad_table(source.name, f"it has over {MAX_ROWS:,} lines or {MAX_COLUMNS:,} keys")
        if data.rstrip(b"\r\n").count(b"\n") >= MAX_ROWS:
            raise too_many
        columns: dict[str, None] = {}
        bad: dict[int, UserError] = {}
        checked = guard.JsonGuard(flat=True)
        for number, line in guard.bounded_lines(io.BytesIO(data), source.name):
            if line.count(b":") > _MOST_MEMBERS and members(line) > _MOST_MEMBERS:
                raise too_many
            try:
                record = _json_record(checked, line, number, source.name)
            except UserError as error:
                bad[number] = error
                continue
            columns.update(dict.fromkeys(record))
            if len(columns) > MAX_COLUMNS:
                raise too_many
        if not columns:
            raise next(iter(bad.values()), bad_table(source.name, "it holds no object"))
        shown = list(bad.items())[:_MAX_BAD_LINES]
        notices += [
            notice("bad_line", "{reason} The line was left out.", line=number, reason=error.message)
            for number, error in shown
        ]
        if len(bad) > len(shown):
            notices.append(
                notice("bad_lines", "{count} more lines could not be read.", count=len(bad) - len(shown))
            )
        if checked.lone_surrogates:
            notices.append(
                notice(
                    "lone_surrogates",
                    "{count} broken characters became U+FFFD.",
                    count=checked.lone_surrogates,
                )
            )
        names = tuple(columns)

        def rows() -> Iterator[Row]:
            again = guard.JsonGuard(flat=True)
            for number, line in guard.bounded_lines(io.BytesIO(data), source.name):
                if number not in bad:
                    record = _json_record(again, line, number, source.name)
                    yield Row(number, tuple(record.get(name, "") for name in names), line)

        return Table(names, rows(), "utf-8")


def _json_record(checked: guard.JsonGuard, line: bytes, number: int, name: str) -> dict[str, str]:
    value = checked.loads(line, f"line {number} of {name}")
    if not isinstance(value, dict):
        raise UserError(
            "bad_json",
            "Line {line} of {name} is no JSON object.",
            "Each line must hold one object with the fields of a record.",
            line=number,
            name=name,
        )
    return {one_line(key): _shown(cell) for key, cell in value.items()}


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def bad_table(name: str, reason: str) -> UserError:
    """The refusal of a file that is no table."""
    return UserError(
        "bad_table",
        "{name} cannot be read as a table: {reason}.",
        "Save it again as CSV or XLSX from the program that made it.",
        name=name,
        reason=reason.rstrip("."),
    )
