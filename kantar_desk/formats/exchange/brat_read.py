"""Reads the lines of a brat annotation file: one document in one set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, body_of, relation_type
from kantar_desk.formats.exchange.offsets import ruler
from kantar_desk.formats.exchange.values import Hypothesis
from kantar_desk.model.codebook import Code

OWN_NOTE = "KantarFields"
_PLAIN_NOTE = "AnnotatorNotes"
LISTED_FIELDS = (
    "source_type", "form", "commitment", "evidence", "credibility", "mention", "confidence", "contested_in",
)  # fmt: skip
_SPAN = re.compile(r"(\d{1,18}) (\d{1,18})")
_ID = re.compile(r"(?:[TREAMN#]\d+|\*)[\t ]|[A-Z#]\w*\t")
_ROLE = re.compile(r"Arg\d+:")
_FIELDS = {
    "claim": ("source_type", "form", "commitment", "evidence", "credibility"),
    "entity": ("mention", "confidence"),
    "disputed_statement": ("contested_in",),
}


@dataclass(frozen=True, slots=True)
class TextBound:
    """A T line: its type, places and words."""

    type: str
    spans: list[tuple[int, int]]
    quotes: list[str | None]


@dataclass(frozen=True, slots=True)
class Event:
    """An E line: its type, the id of its trigger, and ids by role."""

    type: str
    trigger: str
    arguments: list[tuple[str, str]]


class LinesReader:
    """The lines of one document in one set.

    ``way`` is how the file counts where that is known: places become code points of the stored text at once.
    """

    def __init__(
        self, gathering: Gathering, document: Gathered, set_id: UUID, way: Hypothesis | None = None
    ) -> None:
        self._gathering = gathering
        self._document = document
        self._set_id = set_id
        self._way = way
        self._texts: dict[str, TextBound] = {}
        self._events: dict[str, Event] = {}
        self._stand_for: dict[str, str] = {}  # what an event is drawn on, by the id of the event
        self._seen: set[str] = set()
        self._doubled = 0
        self._relations: dict[str, tuple[str, str, str]] = {}
        self._equal: list[list[str]] = []
        self._attributes: dict[str, list[tuple[str, str]]] = {}
        self._notes: dict[str, list[str]] = {}
        self._own: dict[str, dict[str, Any]] = {}
        self._bearers: dict[str, str] = {}  # attributes and normalisations to what they are about

    def read(self, lines: list[str]) -> None:
        """Add what the lines say; lines that cannot be read are counted in a warning."""
        bad: list[str] = []
        for line in _joined(lines):
            try:
                self._line(line)
            except (ValueError, IndexError):
                bad.append(line)
        if bad:
            self._gathering.warn(
                "bad_lines",
                "{count} lines beside {name} could not be read, such as “{line}”.",
                count=len(bad),
                name=self._document.title,
                line=bad[0][:60],
            )
        self._finish()

    def _line(self, line: str) -> None:
        columns = line.split("\t")
        name, kind = columns[0], columns[0][:1]
        if kind in "TRE" and (name := self._own_name(name, line)) == "":
            return  # the same line once more
        if kind == "T":
            self._text(name, columns[1], "\t".join(columns[2:]) if len(columns) > 2 else None)
        elif kind == "R":
            type_, *arguments = columns[1].split()
            if all(_ROLE.match(argument) for argument in arguments):
                arguments.sort()  # some software writes Arg2 first
            first, *others = (argument.partition(":")[2] for argument in arguments)
            if not others:
                raise ValueError(line)
            for number, other in enumerate(others):
                self._relations[f"{name}.{number}" if number else name] = (type_, first, other)
        elif kind == "E":
            trigger, *arguments = columns[1].split()
            pairs = [argument.partition(":")[::2] for argument in arguments]
            type_, _, on = trigger.partition(":")
            self._events[name] = Event(type_, on, [(role, end) for role, end in pairs])
        elif kind in "AM":
            type_, target, *value = columns[1].split(" ", 2)
            self._attributes.setdefault(target, []).append((type_, value[0] if value else ""))
            self._bearers[name] = target
        elif kind == "N":
            _, target, reference = columns[1].split(" ", 2)
            self._notes.setdefault(target, []).append(": ".join([reference, *columns[2:]]))
            self._bearers[name] = target
        elif kind == "#":
            type_, target = columns[1].split(" ", 1)
            self._note(type_, target, "\t".join(columns[2:]))
        elif kind == "*":
            _, *ends = columns[1].split()
            self._equal.append(ends)
        else:
            raise ValueError(line)

    def _own_name(self, name: str, line: str) -> str:
        """The id of a line; a second line of an id gets another one, the same line again none."""
        if line in self._seen:
            return ""
        self._seen.add(line)
        if name not in self._texts and name not in self._relations and name not in self._events:
            return name
        self._doubled += 1
        return f"{name}#{self._doubled}"

    def _text(self, name: str, place: str, words: str | None) -> None:
        type_, _, offsets = place.partition(" ")
        spans = []
        for piece in offsets.split(";"):
            match = _SPAN.fullmatch(piece.strip())
            if match is None:
                raise ValueError(place)
            spans.append((int(match[1]), int(match[2])))
        quotes: list[str | None] = [words]
        if len(spans) > 1:
            quotes = [None] * len(spans)
            if words is not None and sum(end - start for start, end in spans) + len(spans) - 1 == len(words):
                at = 0
                for number, (start, end) in enumerate(spans):
                    quotes[number] = words[at : at + end - start]
                    at += end - start + 1
        if self._way is not None and self._document.raw is not None:
            measure = ruler(self._document.raw, self._way)
            spans = [measure.span(start, end) for start, end in spans]
        self._texts[name] = TextBound(type_, spans, quotes)

    def _note(self, type_: str, target: str, text: str) -> None:
        if type_ == OWN_NOTE:
            try:
                found = guard.JsonGuard().loads(text, "a note")
            except UserError as error:
                raise ValueError(text) from error  # somebody changed it by hand; the tag itself is kept
            if type(found) is not dict:
                raise ValueError(text)
            self._own[target] = found
        elif text:  # a note of another type than people write says which
            shown = text if type_ == _PLAIN_NOTE else f"{type_}: {text}"
            self._notes.setdefault(target, []).append(shown)

    def _bearer(self, name: str) -> str:
        """The text-bound annotation that an id means: an event stands on one."""
        return self._stand_for.get(name, name)

    def _draw_events(self) -> None:
        """An event is its trigger; what differs from it in its type, or shares it, is another one in its place."""
        taken: set[str] = set()
        for name, event in self._events.items():
            trigger = self._texts.get(event.trigger)
            if trigger is None:
                continue
            if event.trigger in taken or event.type not in ("", trigger.type):
                self._texts[name] = replace(trigger, type=event.type or trigger.type)
                self._stand_for[name] = name
            else:
                taken.add(event.trigger)
                self._stand_for[name] = event.trigger

    def _finish(self) -> None:
        self._draw_events()
        for name, target in self._bearers.items():
            self._notes.setdefault(target, []).extend(self._notes.pop(name, []))
        for own, bearer in self._stand_for.items():
            if bearer != own:
                self._attributes.setdefault(bearer, []).extend(self._attributes.pop(own, []))
                self._notes.setdefault(bearer, []).extend(self._notes.pop(own, []))
        for name, one in self._texts.items():
            code = self._gathering.code(one.type)
            body, extra = self._body(name, code)
            self._gathering.annotate(
                self._document,
                self._set_id,
                code,
                one.spans,
                native=name,
                quotes=one.quotes,
                body=body,
                note=self._note_of(name, extra),
            )
        for name, (type_, first, second) in self._relations.items():
            extra = [f"{key}: {value}" if value else key for key, value in self._attributes.get(name, [])]
            made_on = self._own.get(name, {}).get("made_on", "")
            self._relate(name, type_, first, second, self._note_of(name, extra), made_on)
        for name, event in self._events.items():
            for number, (role, end) in enumerate(event.arguments):
                self._relate(f"{name}.{number}", role.rstrip("0123456789") or role, name, end)
        for number, ends in enumerate(self._equal):
            for first, second in pairwise(ends):
                self._relate(f"*{number}", "equiv", first, second)
        self._say_what_is_lost()

    def _say_what_is_lost(self) -> None:
        """Ids that stand twice, events without a trigger, notes and attributes of something that is not there."""
        if self._doubled:
            self._gathering.warn(
                "double_ids",
                "{count} ids beside {name} stand twice: what refers to them was taken for the first.",
                count=self._doubled,
                name=self._document.title,
            )
        if without := len(self._events.keys() - self._stand_for.keys()):
            self._gathering.warn(
                "no_trigger",
                "{count} events beside {name} name a trigger that is not there; they were left out.",
                count=without,
                name=self._document.title,
            )
        known = self._texts.keys() | self._relations.keys()
        kept = (self._attributes, self._notes, self._own)
        lost = sum(len(values) for found in kept for target, values in found.items() if target not in known)
        if lost:
            self._gathering.warn(
                "nothing_to_note",
                "{count} notes and attributes beside {name} are about something that is not there; they were left out.",
                count=lost,
                name=self._document.title,
            )

    def _relate(
        self, name: str, type_: str, first: str, second: str, note: str = "", made_on: object = ""
    ) -> None:
        document = self._document
        self._gathering.relate(
            name,
            self._set_id,
            relation_type(type_),
            (document, self._bearer(first)),
            (document, self._bearer(second)),
            note=note,
            made_on=made_on if isinstance(made_on, str) else "",
        )

    def _body(self, name: str, code: Code) -> tuple[Any, list[str]]:
        """The body from our own note and the attributes, which win; foreign attributes are left for the note."""
        kept = self._own.get(name, {}).get("body")
        body = dict(kept) if type(kept) is dict else {"kind": code.kind}
        for field in LISTED_FIELDS:
            if field in body:
                body[field] = None
        extra = []
        fields = _FIELDS[code.kind]
        for key, value in self._attributes.get(name, []):
            if key in fields and value:
                body[key] = value
            else:
                extra.append(f"{key}: {value}" if value else key)
        return body_of(code.kind, body), extra

    def _note_of(self, name: str, extra: list[str]) -> str:
        found = self._notes.get(name, [])
        exact = self._own.get(name, {}).get("note")
        shown = "\n".join(found)
        if isinstance(exact, str) and " ".join(exact.split()) == shown:
            shown = exact
        return "\n".join([shown, *extra] if shown else extra)


def _joined(lines: list[str]) -> Iterator[str]:
    """The lines without empty ones; the quote of a T line that goes on over line ends is put together."""
    held = ""
    for raw in lines:
        line = raw.removesuffix("\r").removeprefix("\ufeff")
        if held.startswith("T") and not _ID.match(line) and _is_short(held):
            held += "\n" + line
            continue
        if held.strip():
            yield held
        held = line
    if held.strip():
        yield held


def _is_short(line: str) -> bool:
    """True for a T line whose words are fewer than its offsets say."""
    columns = line.split("\t", 2)
    wanted = (
        sum(int(end) - int(start) for start, end in _SPAN.findall(columns[1])) if len(columns) == 3 else 0
    )
    return len(columns) == 3 and len(columns[2]) < wanted
