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
from kantar_desk.formats.exchange.values import Hypothesis, Report
from kantar_desk.model.codebook import Code, as_kind

if TYPE_CHECKING:
    from lxml import etree

_OWN_CODE = re.compile(r"\n\ncode: (claim|entity|disputed_statement)/([a-z0-9][a-z0-9_]*)$")
_OTHER_SOURCES = ("PictureSource", "AudioSource", "VideoSource")


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
    """Codes by GUID; a code of ours closes its description with kind and slug."""

    def __init__(self, gathering: Gathering, root: etree._Element) -> None:
        self._gathering = gathering
        self._root = root
        self.codes: dict[str, Code] = {}

    def read(self) -> dict[str, Code]:
        """Every code of the file."""
        books = [self._root] if _local(self._root) == "CodeBook" else list(self._root.iter("{*}CodeBook"))
        for book in books:
            for codes in _children(book, "Codes"):
                self._walk(codes, ())
        return self.codes

    def _walk(self, parent: etree._Element, path: tuple[str, ...]) -> None:
        if len(path) > 100:
            return
        for node in _children(parent, "Code"):
            name = node.get("name") or "Code"
            description = _text(node, "Description")
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
            self._walk(node, (*path, name))


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
        self._home: dict[str, tuple[Gathered, str]] = {}
        origin = (root.get("origin") or "").lower()
        self._own = origin.startswith("kantar desk")
        self._crlf_is_one = "atlas" in origin
        self._set_id = gathering.set_named("")

    def read(self) -> None:
        """Add all that the project holds."""
        self._codes = CodesReader(self._gathering, self._root).read()
        for user in self._root.iter("{*}User"):
            self._users[_guid(user)] = user.get("name") or user.get("id") or ""
        for note in self._root.iter("{*}Note"):
            text = _text(note, "PlainTextContent") or self._file(note.get("plainTextPath"))
            self._notes[_guid(note)] = (note.get("name") or "", text or "")
        sources = [node for group in _children(self._root, "Sources") for node in group]
        others = 0
        for number, node in enumerate(sources):
            self._report(number, len(sources), node.get("name") or "")
            if _local(node) == "TextSource":
                self._source(node, node)
            elif _local(node) == "PDFSource":
                for representation in _children(node, "Representation"):
                    self._source(representation, node)
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
        document.hypothesis = Hypothesis(crlf=text is not None and "\r\n" in text and not self._crlf_is_one)
        self._gathering.state(document, self._set_id)
        length = len(document.stored)
        for number, selection in enumerate(_children(node, "PlainTextSelection")):
            self._selection(document, selection, number)
        for number, coding in enumerate((*_children(node, "Coding"), *_children(named, "Coding"))):
            self._coding(document, coding, coding, [(0, length)], f"whole.{number}")

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
                name, text = self._notes.get(_guid(ref, "targetGUID"), ("", ""))
                if name == "kantar fields":
                    fields = guard.JsonGuard().loads(text, "fields")
                elif text:
                    notes.append(text)
        return notes, fields

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
