"""Reads the XML of REFI-QDA: codes, text sources with selections, notes, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.containers import Container, read_entry
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, body_of, moment_of, relation_type
from kantar_desk.formats.exchange.offsets import Claimed, fold, hypotheses, ruler
from kantar_desk.formats.exchange.values import Hypothesis, Report
from kantar_desk.model.codebook import Code, as_kind

if TYPE_CHECKING:
    from lxml import etree

_SELECTION = "PlainTextSelection"
_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_OWN_CODE = re.compile(r"\n\ncode: (claim|entity|disputed_statement)/([a-z0-9][a-z0-9_]*)$")
_OTHER_SOURCES = ("PictureSource", "AudioSource", "VideoSource")
_LEFT_OUT = (
    "PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection", "Case", "Variable",
    "VariableValue", "Set", "Graph",
)  # fmt: skip


def _local(node: etree._Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _guid(node: etree._Element, name: str = "guid") -> str:
    return (node.get(name) or "").strip().strip("{}").lower()


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _children(node: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in node if _local(child) == name)


def _text(node: etree._Element, name: str) -> str:
    return next((child.text or "" for child in _children(node, name)), "")


class CodesReader:
    """Codes by GUID; a code of ours closes its description with kind and slug.

    ``notes`` are the names and texts of notes by GUID; those of a code go on behind its description.
    """

    def __init__(
        self, gathering: Gathering, root: etree._Element, notes: dict[str, tuple[str, str]] | None = None
    ) -> None:
        self._gathering = gathering
        self._root = root
        self._notes = notes or {}
        self.codes: dict[str, Code] = {}
        self.used: set[str] = set()
        self.undescribed = 0  # groups of codes whose description has no place

    def read(self) -> dict[str, Code]:
        """Every code of the file."""
        books = [self._root] if _local(self._root) == "CodeBook" else list(self._root.iter("{*}CodeBook"))
        for book in books:
            for codes in _children(book, "Codes"):
                self._walk(codes, ())
        return self.codes

    def _described(self, node: etree._Element) -> str:
        texts = [_text(node, "Description")]
        for ref in _children(node, "NoteRef"):
            own = _guid(ref, "targetGUID")
            self.used.add(own)
            texts.append(self._notes.get(own, ("", ""))[1])
        return "\n\n".join(text for text in texts if text)

    def _walk(self, parent: etree._Element, path: tuple[str, ...]) -> None:
        if len(path) > 100:
            return
        for node in _children(parent, "Code"):
            name = node.get("name") or "Code"
            description = self._described(node)
            match = _OWN_CODE.search(description)
            inner = any(_local(child) == "Code" for child in node)
            if match is not None:
                definition, _, examples = description[: match.start()].partition("\n\nexamples:\n")
                self.codes[_guid(node)] = self._gathering.code(
                    f"{match[1]}-{match[2]}", own_id=_id(_guid(node)), label=name, definition=definition,
                    examples=examples,
                )  # fmt: skip
            elif node.get("isCodable") != "false" or not inner:
                self.codes[_guid(node)] = self._gathering.code(
                    " / ".join((*path, name)), own_id=_id(_guid(node)), label=name, definition=description
                )
            else:
                self.undescribed += bool(description)
            self._walk(node, (*path, name))


def say_left_out(gathering: Gathering, counts: dict[str, int]) -> None:
    """Name what a project holds that has no place here, by the names that the format has for it."""
    found = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()) if count)
    if found:
        gathering.warn("left_out", "These parts of the project were left out: {counts}.", counts=found)


def count_left_out(root: etree._Element, names: tuple[str, ...] = _LEFT_OUT) -> dict[str, int]:
    """How many elements of each of these names there are."""
    return {name: sum(1 for _ in root.iter(f"{{*}}{name}")) for name in names}


class ProjectReader:
    """One ``project.qde`` with the texts beside it."""

    def __init__(
        self, gathering: Gathering, root: etree._Element, container: Container, report: Report
    ) -> None:
        if _local(root) != "Project":
            raise UserError(
                "bad_project",
                "The file is no REFI-QDA project.",
                "Export it again from the program that made it.",
            )
        self._gathering = gathering
        self._root = root
        self._container = container
        self._report = report
        self._codes: dict[str, Code] = {}
        self._users: dict[str, str] = {}
        self._notes: dict[str, tuple[str, str]] = {}
        self._used: set[str] = set()
        self._home: dict[str, tuple[Gathered, str]] = {}
        origin = (root.get("origin") or "").lower()
        self._own = origin.startswith("kantar desk")
        # Those count a line end as one whatever it is in the file; the others count what is there.
        self._crlf_is_one = "atlas" in origin or "qualcoder" in origin
        self._named = "qualcoder" in origin  # the name of a selection is its words
        self._set_id = gathering.set_named("")
        self._uncoded = 0

    def read(self) -> None:
        """Add all that the project holds."""
        for user in self._root.iter("{*}User"):
            self._users[_guid(user)] = user.get("name") or user.get("id") or ""
        for note in self._root.iter("{*}Note"):
            text = _text(note, "PlainTextContent") or self._file(note.get("plainTextPath"))
            self._notes[_guid(note)] = (note.get("name") or "", text or "")
        codes = CodesReader(self._gathering, self._root, self._notes)
        self._codes = codes.read()
        self._used |= codes.used
        sources = [node for group in _children(self._root, "Sources") for node in group]
        left_out = count_left_out(self._root)
        others = 0
        for number, node in enumerate(sources):
            self._report(number, len(sources), node.get("name") or "")
            if _local(node) == "TextSource":
                self._source(node, node)
            elif _local(node) == "PDFSource":
                parts = list(_children(node, "Representation"))
                for representation in parts:
                    self._source(representation, node)
                left_out["PDFSource"] = left_out.get("PDFSource", 0) + (not parts)
            elif _local(node) in _OTHER_SOURCES:
                others += 1
        if others:
            self._gathering.warn(
                "other_media", "{count} pictures, sounds and films were left out.", count=others
            )
        if not self._own and sources:
            self._gathering.warn(
                "check_quotes", "Programs count positions differently in this format. Check the first quotes."
            )
        for number, link in enumerate(self._root.iter("{*}Link")):
            self._link(number, link)
        if self._uncoded:
            self._gathering.warn(
                "unknown_codes",
                "{count} selections name a code that is not in the file; they became entities.",
                count=self._uncoded,
            )
        described = sum(bool(_text(node, "Description")) for node in (self._root, *sources))
        for name, count in (
            ("Description", described + codes.undescribed),
            ("Note", len(self._notes.keys() - self._used)),
        ):
            if count:
                left_out[name] = count
        say_left_out(self._gathering, left_out)

    def _file(self, path: str | None) -> str | None:
        """The text behind ``internal://…``, as it stands in the archive; None where it is not there."""
        if not path:
            return None
        name = path.removeprefix("internal://")
        for candidate in (f"sources/{name}", f"Sources/{name}", name):
            if candidate in self._container:
                data = read_entry(self._container, candidate, guard.MAX_DOCUMENT_BYTES)
                try:
                    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
                except UnicodeDecodeError:
                    from kantar_desk.formats.documents.decoding import decode

                    return decode(data, candidate, "").text
        return None

    def _source(self, node: etree._Element, named: etree._Element) -> None:
        content = next((child.text or "" for child in _children(node, "PlainTextContent")), None)
        text = content if content is not None else self._file(node.get("plainTextPath"))
        title = named.get("name") or node.get("name") or "Text"
        if text is None:
            self._gathering.warn("no_text", "The text of “{title}” is not in the file.", title=title)
        document = self._gathering.document(text, title, own_id=_id(_guid(named)), key=_guid(named) or title)
        document.hypothesis = self._counting(text, node)
        self._gathering.state(document, self._set_id)
        length = len(document.stored)
        for number, selection in enumerate(_children(node, "PlainTextSelection")):
            self._selection(document, selection, number)
        for number, coding in enumerate((*_children(node, "Coding"), *_children(named, "Coding"))):
            self._coding(document, coding, coding, [(0, length)], f"whole.{number}")

    def _counting(self, text: str | None, node: etree._Element) -> Hypothesis:
        """How positions are counted: as the program does that wrote the file, unless names of selections say else.

        Many programs name a selection by its words; where most such names fit another way, that way is taken.
        """
        crlf = text is not None and "\r\n" in text
        usual = Hypothesis(crlf=crlf and not self._crlf_is_one)
        if text is None or not (crlf or max(text, default="") > "\uffff"):
            return usual
        claimed = [
            Claimed(text, int(one.get("startPosition", "")), int(one.get("endPosition", "")), one.get("name"))
            for one in _children(node, "PlainTextSelection")
            if one.get("name") and _NUMBER.fullmatch(one.get("startPosition", ""))
            and _NUMBER.fullmatch(one.get("endPosition", ""))
        ]  # fmt: skip
        ways = [
            usual,
            *(one for one in hypotheses([text]) if not (one.inclusive or one.bom or one.unit == "utf8")),
        ]
        fits = [sum(_is_named(one, way) for one in claimed) for way in ways]
        best = max(fits, default=0)
        return ways[fits.index(best)] if 2 * best > len(claimed) else usual

    def _selection(self, document: Gathered, selection: etree._Element, number: int) -> None:
        try:
            start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
        except ValueError:
            self._gathering.warn("bad_selection", "A selection without positions was left out.")
            return
        native = _guid(selection) or f"selection.{number}"
        codings = list(_children(selection, "Coding"))
        for count, coding in enumerate(codings):
            own = native if count == 0 else f"{native}.{count}"
            self._coding(document, selection, coding, [(start, end)], own)
        if not codings:
            self._coding(document, selection, None, [(start, end)], native)

    def _coding(
        self,
        document: Gathered,
        selection: etree._Element,
        coding: etree._Element | None,
        spans: list[tuple[int, int]],
        native: str,
    ) -> None:
        code = None
        if coding is not None:
            code = next(
                (self._codes.get(_guid(ref, "targetGUID")) for ref in _children(coding, "CodeRef")), None
            )
        if code is None:
            self._uncoded += coding is not None
            code = self._gathering.code("entity", kind=as_kind("entity"))
        notes, fields = self._texts_of(
            selection, *([coding] if coding is not None and coding is not selection else [])
        )
        description = _text(selection, "Description")
        stamped = coding if coding is not None and coding.get("creationDateTime") else selection
        self._gathering.annotate(
            document,
            self._set_id,
            code,
            spans,
            native=native,
            quotes=[selection.get("name") or None]
            if self._named and _local(selection) == _SELECTION
            else None,
            lost="" if document.raw is not None else "Its text is not in the file.",
            body=body_of(code.kind, fields),
            note="\n".join(([description] if description else []) + notes),
            creator=self._gathering.person(
                self._users.get(_guid(stamped, "creatingUser"), ""), _id(_guid(stamped, "creatingUser"))
            ),
            created=moment_of(stamped.get("creationDateTime")),
            modified=moment_of(selection.get("modifiedDateTime")),
        )
        self._home.setdefault(native, (document, native))
        self._home.setdefault(_guid(selection), (document, native))

    def _texts_of(self, *nodes: etree._Element) -> tuple[list[str], Any]:
        """Notes of these elements, and our own fields."""
        notes, fields = [], None
        for node in nodes:
            for ref in _children(node, "NoteRef"):
                own = _guid(ref, "targetGUID")
                self._used.add(own)
                name, text = self._notes.get(own, ("", ""))
                if name == "kantar fields":
                    fields = self._json(text, own)
                elif text:
                    notes.append(text)
        return notes, fields

    def _json(self, text: str, own: str) -> Any:
        try:
            return guard.JsonGuard().loads(text, "fields")
        except UserError:
            self._gathering.warn("bad_fields", "The fields of {id} could not be read.", id=own)
            return None

    def _link(self, number: int, link: etree._Element) -> None:
        start = self._home.get(_guid(link, "originGUID"))
        end = self._home.get(_guid(link, "targetGUID"))
        if start is None or end is None:
            self._gathering.warn("link_left_out", "Links between other things than selections were left out.")
            return
        notes, fields = self._texts_of(link)
        made_on = fields.get("made_on", "") if isinstance(fields, dict) else ""
        self._gathering.relate(
            _guid(link) or f"link.{number}",
            self._set_id,
            relation_type(link.get("name") or "link"),
            start,
            end,
            note="\n".join(notes),
            made_on=made_on if isinstance(made_on, str) else "",
        )


def _is_named(one: Claimed, way: Hypothesis) -> bool:
    """True where the words of a selection begin with its name, which may be cut."""
    words = ruler(one.raw, way).slice(one.start, one.end)
    name = fold(one.quote or "").rstrip("…").removesuffix("...").strip()
    return bool(name) and words is not None and fold(words).startswith(name)
