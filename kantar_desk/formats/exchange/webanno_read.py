"""Parses a file of WebAnno TSV 3: its text, and the annotations, relations and slots in its columns.

Source of the format: user guide of INCEpTION, “WebAnno TSV 3.3 File format”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.offsets import ruler
from kantar_desk.formats.exchange.values import Hypothesis
from kantar_desk.model.text import normalise

HEAD = re.compile(rb"^(?:\xef\xbb\xbf)?#FORMAT=WebAnno TSV 3")
OLD_HEAD = re.compile(rb"^#id=\d+\s*\r?\n#text=", re.MULTILINE)
_ROW = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,15})-(\d{1,15})\t")
_MARK = re.compile(r"(?<!\\)(?P<kept>(?:\\\\)*)\[(?P<mark>\d{1,9})\]$")
_LINK = re.compile(r"(.*?(?<!\\)(?:\\\\)*)->(\d{1,9})-(\d{1,9})$", re.DOTALL)
_LAYER = re.compile(r"#T_(SP|RL|CH)=(.*)")
_REFERENCE = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?$")
_ESCAPE = re.compile(r"\\(->|u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_PLAIN = frozenset(("->", *"\\[]|_;*\"'/", *map(chr, range(32))))


def unescape(text: str) -> str:
    """A value without the escapes of the format; version 3.1 has those of Java, pairs of them for an emoji."""
    found = _ESCAPE.sub(_unescaped, text)
    if any("\ud800" <= sign <= "\udfff" for sign in found):
        return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return found


def _unescaped(match: re.Match[str]) -> str:
    found = match[1]
    if len(found) == 5:
        return chr(int(found[1:], 16))
    return _ESCAPED.get(found, found if found in _PLAIN else match[0])


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
    misfit: bool = False  # a word of it does not stand where the file says


def _bad(name: str, reason: str) -> UserError:
    return UserError(
        "bad_tsv",
        "{name} cannot be read as WebAnno TSV: {reason}.",
        "Export it again, best as CAS JSON or XMI.",
        name=name,
        reason=reason,
    )


def _ends_with_cr(line: str) -> bool:
    return line.endswith(("\\r", "\r")) and line.startswith("#Text=") and unescape(line).endswith("\r")


class TsvText:
    """The parsed file: its text, spans (with their layers), relations and slots.

    ``unit`` is what its positions count: UTF-16 units by the format, code points where other software wrote it, and
    ``words`` to look for each token in its sentence instead. ``lost`` counts relations and slots without their ends.
    Raises UserError for a file that is none; with ``words``, LookupError where a token is not in its sentence.
    """

    def __init__(self, data: bytes, name: str, unit: str = "utf16") -> None:
        self._name = name
        self.unit = unit
        if not HEAD.match(data):
            if OLD_HEAD.search(data[:10_000]):
                raise UserError(
                    "old_tsv",
                    "{name} is WebAnno TSV of version 1 or 2, which is not read here.",
                    "Import it into WebAnno or INCEpTION and export it there as WebAnno TSV 3 or as UIMA CAS.",
                    name=name,
                )
            raise _bad(name, "its first line does not name the format")
        try:
            lines = data.decode("utf-8-sig").split("\n")
        except UnicodeDecodeError as error:
            raise _bad(name, f"byte {error.start + 1} is not UTF-8") from None
        if lines[0].endswith("\r"):  # else a CR belongs to the text
            lines = [line.removesuffix("\r") for line in lines]
        self.layers: list[Layer] = []
        self.units: list[Unit] = []
        self.links: list[tuple[str, Unit, Unit, dict[str, str]]] = []
        self.lost = 0
        self._tokens: dict[str, tuple[int, int]] = {}
        self._forms: list[tuple[int, int, str, str]] = []
        self._by_mark: dict[tuple[int, object], Unit] = {}
        self._at: dict[str, list[Unit]] = {}
        self._text: list[str] = []
        self._length = 0
        # In which sentence the tokens are looked for, from where, and where the last of them is said to begin.
        self._sentence_text, self._sentence_start, self._cursor, self._said = "", 0, 0, 0
        self._pending: list[tuple[Layer, str, int, dict[str, str], str]] = []
        # Sentences keep a CR of the text, so that between them it is one as well.
        self._line_end = "\r\n" if any(map(_ends_with_cr, lines)) else "\n"
        self._read(lines)

    @property
    def text(self) -> str:
        """The text that the sentences make up."""
        return "".join(self._text)

    @property
    def counted(self) -> Hypothesis:
        """How the positions of the units are counted; a line end of two characters counts as two."""
        text = self.text
        unit = "codepoint" if self.unit == "words" else self.unit
        return Hypothesis(unit, crlf="\r\n" in text, bom=text.startswith("\ufeff"))

    def misfits(self) -> int:
        """How many tokens do not stand where they are said to stand; units on them are marked."""
        measure = ruler(self.text, self.counted)
        count = 0
        for start, end, form, place in self._forms:
            words = measure.slice(start, end)
            if words not in (form, normalise(form)):
                count += 1
                for unit in self._at.get(place, ()):
                    unit.misfit = True
        return count

    def _measure(self, text: str) -> int:
        return len(text.encode("utf-16-le", "surrogatepass")) // 2 if self.unit == "utf16" else len(text)

    def _read(self, lines: list[str]) -> None:
        column, number = 3, ""
        waiting: list[str] = []  # sentences without tokens, so that nothing says where they stand
        sentence: list[str] = []
        for line in lines:
            if match := _LAYER.match(line):
                type_, *columns = match[2].split("|")
                columns = [one for one in columns if one] if match[1] == "SP" else columns
                layer = Layer(match[1], type_, columns, column)
                column += max(1, len(columns))
                self.layers.append(layer)
            elif line.startswith("#T_"):
                raise _bad(self._name, f"the layer “{line[:40]}” is of a kind that it does not know")
            elif line.startswith("#Text="):
                sentence.append(unescape(line[6:]))
            elif row := _ROW.match(line):
                cells = line.split("\t")
                start, end = int(row[2]), int(row[3])
                if sentence:
                    before = "".join(one + self._line_end for one in waiting)
                    self._sentence("\n".join(sentence), cells[2], start, before)
                    sentence, waiting = [], []
                elif row[1].partition("-")[0] != number:
                    raise _bad(self._name, f"the sentence of the row {row[1]} has no text")
                number = row[1].partition("-")[0]
                self._row(row[1], start, end, cells)
            elif line and not line.startswith("#"):
                raise _bad(self._name, f"the line “{line[:40]}” is none of its kinds")
            elif not line and sentence:
                waiting.append("\n".join(sentence))
                sentence = []
        if sentence:
            waiting.append("\n".join(sentence))
        for one in waiting:
            self._add(self._line_end + one if self._text else one)
        for layer, place, mark, values, reference in self._pending:
            self.lost += not self._resolve(layer, place, mark, values, reference)
        self._chains()

    def _add(self, text: str) -> None:
        self._text.append(text)
        self._length += self._measure(text)

    def _sentence(self, text: str, form: str, start: int, before: str) -> None:
        """A sentence stands where its first token is said to stand; sentences without tokens go ``before`` it."""
        inside = max(0, text.find(unescape(form)))
        gap = start - self._measure(before + text[:inside]) - self._length
        if gap > 0 and self._length + gap > 2 * guard.MAX_DOCUMENT_CHARACTERS:  # in UTF-16
            raise _bad(self._name, "its positions leave a gap that is too large")
        if self.unit == "words" or (before and gap < len(self._line_end)):
            filler = self._line_end if self._text else ""
        else:
            filler = self._filler(gap)
        self._add(filler + before)
        self._sentence_text, self._sentence_start, self._cursor = text, self._length, 0
        self._add(text)

    def _filler(self, gap: int) -> str:
        """What stands between two sentences so far apart: line ends, with blanks between them."""
        if gap <= 0:
            return ""
        first = "\n" if self._text and self._text[-1].endswith("\r") else self._line_end
        rest = gap - len(first)
        if not self._text or rest < 0:
            return " " * gap
        if rest < len(self._line_end):
            return first + " " * rest
        return first + " " * (rest - len(self._line_end)) + self._line_end

    def _row(self, place: str, start: int, end: int, cells: list[str]) -> None:
        form = unescape(cells[2])
        if self.unit == "words":
            start, end = self._found(place, start, form)
        self._tokens[place] = (start, end)
        if "." not in place:
            self._forms.append((start, end, form, place))
        for number, layer in enumerate(self.layers):
            width = max(1, len(layer.columns))
            found = [split(cell, "|") for cell in cells[layer.first : layer.first + width]]
            if len(found) < width:
                raise _bad(self._name, f"the row {place} has too few columns")
            if all(cell == ["_"] for cell in found):
                continue
            for stack, values in enumerate(_stacked(found, by_mark=layer.kind == "SP")):
                self._cell(number, layer, place, start, end, values, stack)

    def _found(self, place: str, start: int, form: str) -> tuple[int, int]:
        """Where a token stands in its sentence; a part of a token begins as far behind it as the file says."""
        token = place.partition(".")[0]
        if token != place and token in self._tokens:
            at = self._tokens[token][0] + start - self._said - self._sentence_start
            if self._sentence_text[at : at + len(form)] != form:
                raise LookupError(place)
        else:
            self._said = start
            at = self._sentence_text.find(form, self._cursor)
            if at < 0:
                raise LookupError(place)
            self._cursor = at + len(form)
        return self._sentence_start + at, self._sentence_start + at + len(form)

    def _cell(
        self, number: int, layer: Layer, place: str, start: int, end: int, values: list[str], stack: int
    ) -> None:
        mark, plain = 0, []
        for position, value in enumerate(values):
            is_reference = layer.kind == "RL" and position == len(values) - 1
            found = None if is_reference or self._is_target(layer, position) else _MARK.search(value)
            if found:
                mark = int(found["mark"])
                value = value[: found.start()] + found["kept"]
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
                name = column.rpartition(":")[2].partition(".")[0].rpartition("_")[0] or "link"
                for role, place in zip_longest(roles, places, fillvalue="*"):
                    if place not in ("_", "*", ""):
                        shown = unescape(role) if role not in ("*", "_") else name
                        slot = Layer("SLOT", target, [], 0)
                        self._pending.append((slot, place, 0, {"role": shown}, str(len(self.units) - 1)))

    def _find(self, place: str, mark: int, type_: str) -> Unit | None:
        there = sorted(self._at.get(place, []), key=lambda one: one.layer.kind == "CH")
        fitting = [one for one in there if one.layer.type == type_] or (
            there if type_.startswith("uima.") else []
        )
        if mark:
            return next((one for one in fitting if one.mark == mark), None)
        return fitting[0] if fitting else None

    def _resolve(self, layer: Layer, place: str, mark: int, values: dict[str, str], reference: str) -> bool:
        """Add the link of a slot or relation; False where an end of it is not there."""
        match = _REFERENCE.fullmatch(place if layer.kind == "SLOT" else reference)
        if match is None:
            return False
        if layer.kind == "SLOT":
            target = self._end(match[1], int(match[2] or 0), layer.type)
            if target is not None:
                self.links.append((values["role"], self.units[int(reference)], target, {}))
            return target is not None
        base = layer.columns[-1].removeprefix("BT_") if layer.columns else ""
        start = self._end(match[1], int(match[2] or 0), base)
        end = self._end(place, int(match[3] or 0), base)
        if start is None or end is None:
            return False
        self.links.append((layer.type.rpartition(".")[2], start, end, values))
        return True

    def _end(self, place: str, mark: int, type_: str) -> Unit | None:
        """The annotation of a type at a place, or the token itself where the file has no layer of the type."""
        if type_.startswith("uima.") or any(one.type == type_ for one in self.layers if one.kind != "RL"):
            return self._find(place, mark, type_)
        return self._token(place, type_)

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
    return found["mark"] if found else ""


def parsed(data: bytes, name: str) -> TsvText:
    """A file, counted the way in which its tokens stand where they are said to. Raises UserError.

    Where none fits, the tokens are looked for in their sentences; where one is not there, the best way is taken and
    the units on tokens that do not fit are marked.
    """
    found = TsvText(data, name)
    wrong = found.misfits()
    if wrong and max(found.text, default="") > "\uffff":
        other = TsvText(data, name, "codepoint")
        if (count := other.misfits()) < wrong:
            found, wrong = other, count
    if wrong:
        try:
            return TsvText(data, name, "words")
        except LookupError:
            return found
    return found
