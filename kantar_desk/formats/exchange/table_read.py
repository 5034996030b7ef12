"""Reads tables of tags: a row is a tag, or a piece of one, by its position, its words, or both."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, moment_of, relation_type
from kantar_desk.formats.exchange.table_columns import COLUMNS, header_at, lacking, mapping_of, whole
from kantar_desk.formats.exchange.values import Hypothesis, ReadOptions, ReadResult, Report
from kantar_desk.formats.exchange.word_places import Counting, Place, Stretch, find
from kantar_desk.model.identity import NOBODY, UNSET_TIME

Row = dict[str, str]
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?")
_NAMED = 10


@dataclass(slots=True)
class _Tag:
    """The rows of one tag, before their words are looked for."""

    native: str
    rows: list[Row]
    pieces: list[Stretch]
    own: bool


class TableReader:
    """Takes the tables of a file one after the other; `result` gives the bundle."""

    def __init__(self, gathering: Gathering, options: ReadOptions, name: str) -> None:
        self._gathering = gathering
        self._options = options
        self._name = name
        self._stem = PurePath(name).stem
        self._tags: list[_Tag] = []
        self._relations: list[Row] = []
        self._left_out: Counter[str] = Counter()
        self._other_columns: dict[str, None] = {}
        self._sheets: list[str] = []
        self._refused: UserError | None = None
        self._read = 0

    def take(self, name: str, rows: Sequence[Sequence[str]], report: Report) -> None:
        """A table with its header; one that has other columns than tags need is named and left out."""
        first = next((row for row in rows if any(row)), None)
        if first is None:
            return
        if "from_annotation_id" in first:
            self._relations += [dict(zip(first, row, strict=False)) for row in rows[1:] if any(row)]
            return
        chosen = self._options.columns
        at = header_at(rows, chosen)
        if at is None:
            missing = lacking(mapping_of(first, chosen), chosen)
            self._sheets.append(name)
            self._refused = self._refused or UserError(
                "columns",
                "{name} has no column {columns}; it has {there}.",
                "Say which column holds what: code, start_cp and end_cp or quote, and document "
                "(on the command line: --column code=NAME).",
                name=self._name,
                columns=", ".join(f"“{one}”" for one in missing),
                there=", ".join(f"“{one}”" for one in first[:30] if one),
            )
            return
        self._read += 1
        self._rows(rows, at, report)

    def _rows(self, rows: Sequence[Sequence[str]], at: int, report: Report) -> None:
        header = [name.strip() for name in rows[at]]
        own = header[: len(COLUMNS)] == list(COLUMNS)
        mapping = mapping_of(header, self._options.columns)
        if own:
            self._gathering.fixed_hypothesis = Hypothesis()
        else:
            used = set(mapping.values())
            others = (one for one in header if one and (one not in used or header.count(one) > 1))
            self._other_columns.update(dict.fromkeys(others))
        groups: dict[str, list[Row]] = {}
        for number, cells in enumerate(rows[at + 1 :]):
            if number % 500 == 0:
                report(number, 0, self._name)
            if not any(cells):
                continue
            if not own and any(cells[len(header) :]):
                self._left_out["long"] += 1
            row = dict(zip(header, cells, strict=False))
            found = {ours: row.get(theirs, "") for ours, theirs in mapping.items()}
            if own:
                found["fields"] += "".join(row.get(f"fields_{more}", "") for more in range(2, 20))
            named = found.get("annotation_id", "")
            codes = [found.get("code", "")] if own else found.get("code", "").splitlines() or [""]
            for count, code in enumerate(codes):  # several codes in a cell, a line each, are a tag each
                native = named or f"#{len(self._tags) + len(groups)}"
                groups.setdefault(f"{native}+{count}" if count else native, []).append(
                    {**found, "code": code}
                )
        for native, group in groups.items():
            pieces = [piece for row in group if (piece := self._piece(row)) is not None]
            if pieces:
                self._tags.append(_Tag(native, group, pieces, own))

    def _piece(self, row: Row) -> Stretch | None:
        start, end = whole(row.get("start_cp", "")), whole(row.get("end_cp", ""))
        quote = row.get("quote", "")
        place = (start, end) if start is not None and end is not None else None
        if place is None and not quote.strip():
            self._left_out["nowhere"] += 1
            return None

        def look(text: str, passed_over: bool) -> Place | None:
            return find(text, quote)

        return Stretch(self._document(row), place, quote or None, look)

    def _document(self, row: Row) -> Gathered:
        name = row.get("document", "")
        return self._gathering.document(
            None,
            name or self._stem,
            sha256=row.get("document_sha256", "").lower(),
            own_id=id_of(row.get("document_id", "")),
            key=name,
        )

    def result(self, report: Report) -> ReadResult:
        """The bundle. Raises UserError where no table of the file holds tags."""
        if not self._read and self._refused is not None:
            raise self._refused
        for name in self._sheets:
            self._gathering.warn(
                "other_sheet", "Sheet “{name}” has other columns and was left out.", name=name or self._name
            )
        counting = Counting(
            self._gathering,
            self._options,
            [piece for tag in self._tags for piece in tag.pieces],
        )
        home: dict[str, tuple[Gathered, UUID]] = {}
        for number, tag in enumerate(self._tags):
            if number % 100 == 0:
                report(number, len(self._tags), self._name)
            for piece in tag.pieces:
                counting.settle(piece)
            home[tag.native] = tag.pieces[0].document, self._annotate(tag)
        self._relate(home)
        self._name_what_is_left_out()
        result = self._gathering.result()
        if not counting.scores:
            return result
        return dataclasses.replace(result, hypothesis=counting.hypothesis, scores=counting.scores)

    def _annotate(self, tag: _Tag) -> UUID:
        gathering, row, pieces = self._gathering, tag.rows[0], tag.pieces
        set_id = gathering.set_named(row.get("set", ""), own_id=id_of(row.get("set_id", "")))
        named = row.get("code", "").strip()
        if not named:
            self._left_out["code"] += 1
        code = gathering.code(
            named.replace("/", "-") if tag.own else named or "entity", label=row.get("code_name", "")
        )
        fields = row.get("fields", "")
        lost = next((one.lost for one in pieces if one.lost), "")
        if any(one.document is not pieces[0].document for one in pieces):
            lost = "Its pieces lie in several documents."
        gathering.annotate(
            pieces[0].document,
            set_id,
            code,
            [one.place or (0, 0) for one in pieces],
            native=tag.native,
            quotes=[one.quote for one in pieces],
            body=gathering.fields(code.kind, fields, tag.native) if fields else None,
            note=row.get("note", ""),
            creator=gathering.person(row.get("creator", "")),
            created=self._moment(row.get("created", "")),
            modified=self._moment(row.get("modified", "")),
            own_id=id_of(tag.native),
            lost=lost,
        )
        return set_id

    def _moment(self, text: str) -> datetime:
        found = moment_of(text)
        if found == UNSET_TIME and (match := _DAY_FIRST.fullmatch(text.strip())) is not None:
            day, month, year, hour, minute, second = (int(one or 0) for one in match.groups())
            try:
                found = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
            except ValueError:
                found = UNSET_TIME
        if found == UNSET_TIME and text.strip():
            self._left_out["dates"] += 1
        return found

    def _relate(self, home: dict[str, tuple[Gathered, UUID]]) -> None:
        for row in self._relations:
            first, second = row.get("from_annotation_id", ""), row.get("to_annotation_id", "")
            start, end = home.get(first), home.get(second)
            if start is None or end is None:
                self._left_out["ends"] += 1
                continue
            self._gathering.relate(
                row.get("relation_id", ""),
                id_of(row.get("set_id", "")) or start[1],
                relation_type(row.get("type", "")),
                (start[0], first),
                (end[0], second),
                note=row.get("relation_note", ""),
                made_on=row.get("made_on", ""),
                own_id=id_of(row.get("relation_id", "")),
                end_sets=(start[1], end[1]),
            )

    def _name_what_is_left_out(self) -> None:
        count, warn = self._left_out, self._gathering.warn
        if count["nowhere"]:
            warn(
                "bad_rows", "{count} rows without positions and words were left out.", count=count["nowhere"]
            )
        if count["long"]:
            warn("long_rows", "In {count} rows cells beyond the header were left out.", count=count["long"])
        if count["ends"]:
            warn(
                "relation_ends",
                "{count} relations name an end that is not there; they were left out.",
                count=count["ends"],
            )
        if count["code"]:
            warn("no_code", "{count} rows name no code; they became entities.", count=count["code"])
        if count["dates"]:
            warn("bad_dates", "{count} dates could not be read and were left out.", count=count["dates"])
        if self._other_columns:
            names = list(self._other_columns)
            warn("other_columns", "Other columns were left out: {names}.",
                 names=", ".join([*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])]))  # fmt: skip


def id_of(text: str) -> UUID | None:
    """The id in a cell, if it is one of ours."""
    try:
        found = UUID(text)
    except ValueError:
        return None
    return found if found != NOBODY else None
