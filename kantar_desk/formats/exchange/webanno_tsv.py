"""WebAnno TSV 3, coming in only: its makers froze it. Positions are UTF-16 units of the text that its lines make up.

Source of the format: WebAnno user guide, appendix “WebAnno TSV 3.3 file format”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import ZIP_HEADS, digest_of, open_container, place_in_tree
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, relation_type
from kantar_desk.formats.exchange.offsets import ruler
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Hypothesis,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.bundle import Bundle

_HEAD = re.compile(rb"^(?:\xef\xbb\xbf)?#FORMAT=WebAnno TSV 3")
_ROW = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,15})-(\d{1,15})\t")
_MARK = re.compile(r"(?<!\\)\[(\d{1,9})\]$")
_LINK = re.compile(r"(.*)->(\d{1,9})-(\d{1,9})$", re.DOTALL)
_REFERENCE = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?$")
_ESCAPE = re.compile(r"\\(->|u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r"}


def unescape(text: str) -> str:
    """A value without the escapes of the format; version 3.1 has those of Java, pairs of them for an emoji."""
    found = _ESCAPE.sub(_unescaped, text)
    if any("\ud800" <= sign <= "\udfff" for sign in found):
        return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return found


def _unescaped(match: re.Match[str]) -> str:
    found = match[1]
    return chr(int(found[1:], 16)) if len(found) == 5 else _ESCAPED.get(found, found)


def split(text: str, sign: str) -> list[str]:
    """The parts between signs that are not escaped."""
    return (
        re.split(rf"(?<!\\)(?:(?<=\\\\))?{re.escape(sign)}", text) if "\\" not in text else _split(text, sign)
    )


def _split(text: str, sign: str) -> list[str]:
    parts, at, start = [], 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == sign:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]


@dataclass(slots=True)
class Layer:
    """A layer of the header: its kind (SP, RL, CH), type, and columns."""

    kind: str
    type: str
    columns: list[str]
    first: int


@dataclass(slots=True)
class Unit:
    """One annotation of a layer, gathered from its rows."""

    layer: Layer
    row: str
    start: int
    end: int
    mark: int
    values: dict[str, str] = field(default_factory=dict)
    chain: tuple[int, int] | None = None


def _bad(name: str, reason: str) -> UserError:
    return UserError(
        "bad_tsv",
        "{name} cannot be read as WebAnno TSV: {reason}.",
        "Export it again, best as CAS JSON or XMI.",
        name=name,
        reason=reason,
    )


class TsvText:
    """The parsed file: its text, spans (with their layers), relations and slots.

    ``unit`` is what its positions count: UTF-16 units by the format, code points where other software wrote it.
    """

    def __init__(self, data: bytes, name: str, unit: str = "utf16") -> None:
        self._name = name
        self.unit = unit
        if not _HEAD.match(data):
            raise _bad(name, "its first line does not name the format")
        try:
            lines = data.decode("utf-8-sig").split("\n")
        except UnicodeDecodeError as error:
            raise _bad(name, f"byte {error.start + 1} is not UTF-8") from None
        self.layers: list[Layer] = []
        self.units: list[Unit] = []
        self.links: list[tuple[str, Unit, Unit, dict[str, str]]] = []
        self._tokens: dict[str, tuple[int, int]] = {}
        self._forms: list[tuple[int, int, str]] = []
        self._by_mark: dict[tuple[int, object], Unit] = {}
        self._at: dict[str, list[Unit]] = {}
        self._text: list[str] = []
        self._length = 0
        self._pending: list[tuple[Layer, str, int, dict[str, str], str]] = []
        self._read(lines)

    @property
    def text(self) -> str:
        """The text that the sentences make up."""
        return "".join(self._text)

    def misfits(self) -> int:
        """How many tokens do not stand where they are said to stand."""
        measure = ruler(self.text, Hypothesis(self.unit))
        return sum(measure.slice(start, end) != form for start, end, form in self._forms)

    def _measure(self, text: str) -> int:
        return len(text) if self.unit == "codepoint" else len(text.encode("utf-16-le", "surrogatepass")) // 2

    def _read(self, lines: list[str]) -> None:
        column = 3
        sentence: list[str] = []
        for raw in lines:
            line = raw.removesuffix("\r")
            match = re.match(r"#T_(SP|RL|CH)=(.*)", line)
            if match:
                type_, *columns = match[2].split("|")
                columns = [one for one in columns if one] if match[1] == "SP" else columns
                layer = Layer(match[1], type_, columns, column)
                column += max(1, len(columns))
                self.layers.append(layer)
            elif line.startswith("#Text="):
                sentence.append(unescape(line[6:]))
            elif row := _ROW.match(line):
                cells = line.split("\t")
                start, end = int(row[2]), int(row[3])
                if sentence:
                    self._sentence("\n".join(sentence), cells[2], start)
                    sentence = []
                self._row(row[1], start, end, cells)
            elif line and not line.startswith("#"):
                raise _bad(self._name, f"the line “{line[:40]}” is none of its kinds")
        for layer, place, mark, values, reference in self._pending:
            self._resolve(layer, place, mark, values, reference)
        self._chains()

    def _sentence(self, text: str, form: str, start: int) -> None:
        """A sentence stands where its first token is said to stand."""
        inside = max(0, text.find(unescape(form)))
        gap = start - self._measure(text[:inside]) - self._length
        if gap > guard.MAX_DOCUMENT_CHARACTERS:
            raise _bad(self._name, "its positions leave a gap that is too large")
        filler = "" if gap <= 0 else "\n" if gap == 1 else "\n" + " " * (gap - 2) + "\n"
        if not self._text and gap > 0:
            filler = " " * gap
        self._text.append(filler + text)
        self._length += self._measure(filler + text)

    def _row(self, place: str, start: int, end: int, cells: list[str]) -> None:
        self._tokens[place] = (start, end)
        if "." not in place:
            self._forms.append((start, end, unescape(cells[2])))
        for number, layer in enumerate(self.layers):
            width = max(1, len(layer.columns))
            found = [split(cell, "|") for cell in cells[layer.first : layer.first + width]]
            if len(found) < width:
                raise _bad(self._name, f"the row {place} has too few columns")
            if all(cell == ["_"] for cell in found):
                continue
            for stack, values in enumerate(_stacked(found, by_mark=layer.kind == "SP")):
                self._cell(number, layer, place, start, end, values, stack)

    def _cell(
        self, number: int, layer: Layer, place: str, start: int, end: int, values: list[str], stack: int
    ) -> None:
        mark, plain = 0, []
        for position, value in enumerate(values):
            is_reference = layer.kind == "RL" and position == len(values) - 1
            found = None if is_reference or self._is_target(layer, position) else _MARK.search(value)
            if found:
                mark = int(found[1])
                value = value[: found.start()]
            plain.append(value)
        named = dict(zip(layer.columns, plain, strict=False))
        if layer.kind == "RL":
            *_, reference = plain
            self._pending.append((layer, place, mark, dict(list(named.items())[:-1]), reference))
            return
        chain = None
        for key, value in list(named.items()):
            match = _LINK.fullmatch(value) if layer.kind == "CH" else None
            if match:
                named[key] = match[1]
                chain = (int(match[2]), int(match[3]))
        identity: object = chain if chain is not None else mark or (place, stack)
        unit = self._by_mark.get((number, identity))
        if unit is None:
            unit = Unit(layer, place, start, end, mark, named, chain)
            self._by_mark[(number, identity)] = unit
            self.units.append(unit)
            self._slots(layer, unit, named)
        unit.start, unit.end = min(unit.start, start), max(unit.end, end)
        self._at.setdefault(place, []).append(unit)

    @staticmethod
    def _is_target(layer: Layer, position: int) -> bool:
        return position > 0 and layer.columns[position - 1].startswith("ROLE_")

    def _slots(self, layer: Layer, unit: Unit, named: dict[str, str]) -> None:
        for position, column in enumerate(layer.columns):
            if column.startswith("ROLE_") and position + 1 < len(layer.columns):
                target = layer.columns[position + 1]
                roles, places = split(named.pop(column, "_"), ";"), split(named.pop(target, "_"), ";")
                for role, place in zip(roles, places, strict=False):
                    if place not in ("_", "*", ""):
                        name = column.rpartition(":")[2].partition("_")[0]
                        shown = unescape(role) if role not in ("*", "_") else name
                        slot = Layer("SLOT", target, [], 0)
                        self._pending.append((slot, place, 0, {"role": shown}, str(len(self.units) - 1)))

    def _find(self, place: str, mark: int, type_: str) -> Unit | None:
        there = [one for one in self._at.get(place, []) if one.layer.kind != "RL"]
        fitting = [one for one in there if one.layer.type == type_] or (
            there if type_.startswith("uima.") else []
        )
        if mark:
            return next((one for one in fitting if one.mark == mark), None)
        return fitting[0] if fitting else None

    def _resolve(self, layer: Layer, place: str, mark: int, values: dict[str, str], reference: str) -> None:
        if layer.kind == "SLOT":
            match = _REFERENCE.fullmatch(place)
            target = self._find(match[1], int(match[2] or 0), layer.type) if match else None
            if target is not None:
                self.links.append((values["role"], self.units[int(reference)], target, {}))
            return
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            return
        base = layer.columns[-1].removeprefix("BT_") if layer.columns else ""
        known = any(one.type == base for one in self.layers if one.kind != "RL")
        start = self._find(match[1], int(match[2] or 0), base) if known else self._token(match[1], base)
        end = self._find(place, int(match[3] or 0), base) if known else self._token(place, base)
        if start is not None and end is not None:
            self.links.append((layer.type.rpartition(".")[2], start, end, values))

    def _token(self, place: str, type_: str) -> Unit | None:
        """A token as the end of a relation: the one thing of the text itself that becomes an annotation."""
        if place not in self._tokens:
            return None
        key = (-1, place)
        if key not in self._by_mark:
            start, end = self._tokens[place]
            unit = Unit(Layer("TOKEN", type_, [], 0), place, start, end, 0)
            self._by_mark[key] = unit
            self.units.append(unit)
        return self._by_mark[key]

    def _chains(self) -> None:
        chains: dict[tuple[str, int], list[Unit]] = {}
        for unit in self.units:
            if unit.chain is not None:
                chains.setdefault((unit.layer.type, unit.chain[0]), []).append(unit)
        for chain in chains.values():
            chain.sort(key=lambda one: one.chain or (0, 0))
            for first, second in pairwise(chain):
                self.links.append(("next", first, second, {}))


def _stacked(cells: list[list[str]], *, by_mark: bool) -> list[list[str]]:
    """The values of a row for each annotation stacked there.

    Where columns hold different numbers of them, as other software writes, those with the same mark belong together.
    """
    sizes = {len(cell) for cell in cells}
    if len(sizes) == 1 or not by_mark:
        return [[cell[min(at, len(cell) - 1)] for cell in cells] for at in range(max(sizes))]
    marked = [{_mark_of(value): value for value in cell} for cell in cells]
    marks = dict.fromkeys(_mark_of(value) for cell in cells for value in cell if value not in ("_", "*"))
    return [[cell.get(mark, "*") for cell in marked] for mark in marks]


def _mark_of(value: str) -> str:
    found = _MARK.search(value)
    return found[1] if found else ""


def parsed(data: bytes, name: str) -> TsvText:
    """A file, counted the way in which its tokens stand where they are said to. Raises UserError."""
    found = TsvText(data, name)
    if found.misfits() and max(found.text, default="") > "\uffff":
        other = TsvText(data, name, "codepoint")
        if other.misfits() < found.misfits():
            return other
    return found


class WebAnnoTsv:
    """WebAnno TSV 3, in only."""

    id = "webanno-tsv"
    title = "WebAnno TSV 3"
    suffixes = (".tsv",)
    reads = True
    writes = False

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first line; a zip by files of that ending."""
        if glimpse.suffix == ".zip" and any(name.lower().endswith(".tsv") for name in glimpse.names):
            return 70
        return 98 if _HEAD.match(glimpse.head) else 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """Everything, as it is never written."""
        return losses_of(bundle, frozenset())

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Refused: the format is frozen. Raises UserError."""
        raise UserError(
            "only_in",
            "{title} is only read here, as its makers have frozen it.",
            "Choose UIMA CAS (JSON) for the same programs.",
            title=self.title,
        )

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """One file, or a zip or folder of them, a set for each folder."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        gathering.fixed_hypothesis = Hypothesis("utf16")
        folder = source.path is not None and source.path.is_dir()
        if not folder and not source.head().startswith(ZIP_HEADS):
            data = source.read(guard.MAX_JSON_FILE)
            _take(gathering, parsed(data, source.name), source.name, gathering.set_named(""))
            return gathering.result()
        container = open_container(source)
        try:
            names = [name for name in sorted(container.names) if name.endswith(".tsv")]
            for number, name in enumerate(names):
                report(number, len(names), name)
                set_name, own = place_in_tree(name)
                _take(gathering, parsed(container.read(name), name), own, gathering.set_named(set_name))
        finally:
            container.close()
        return gathering.result()


def _take(gathering: Gathering, found: TsvText, name: str, set_id: UUID) -> None:
    stem = Path(name.replace("\x00", "")).stem
    document = gathering.document(found.text, stem, key=stem)
    document.hypothesis = Hypothesis(found.unit)
    gathering.state(document, set_id)
    numbers = {id(unit): number for number, unit in enumerate(found.units)}
    for number, unit in enumerate(found.units):
        _annotate(gathering, document, set_id, unit, number)
    for number, (type_, start, end, values) in enumerate(found.links):
        gathering.relate(
            number,
            set_id,
            relation_type(type_),
            (document, numbers[id(start)]),
            (document, numbers[id(end)]),
            note="\n".join(_lines(values)),
        )


def _annotate(gathering: Gathering, document: Gathered, set_id: UUID, unit: Unit, number: int) -> None:
    short = unit.layer.type.rpartition(".")[2]
    value = next((unit.values[key] for key in ("value", "identifier") if _filled(unit.values.get(key))), "")
    value = unescape(value)
    named = bool(value) and len(value) <= 60
    code = gathering.code(
        f"{short}.{value}" if named else short, label=f"{short}: {value}" if named else short
    )
    gathering.annotate(
        document, set_id, code, [(unit.start, unit.end)], native=number, note="\n".join(_lines(unit.values))
    )


def _filled(value: str | None) -> bool:
    return value not in (None, "", "*", "_")


def _lines(values: dict[str, str]) -> Iterator[str]:
    for key, value in values.items():
        if _filled(value):
            yield f"{key}: {unescape(value)}"
