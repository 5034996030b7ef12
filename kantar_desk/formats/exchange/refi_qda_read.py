"""Reads the XML of REFI-QDA: codes, text sources with selections, notes, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
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
_NUMBER = re.compile(r"\s*(-?\d{1,18})\s*", re.ASCII)
_SCHEME = re.compile(r"(?:internal|relative|absolute|file):/{2,3}", re.IGNORECASE)
# A selection's name that a program made up itself: positions, or number and place of a quotation.
_MADE_UP = re.compile(r"[\W\d_]*|\d+:\d+ (?:[¶§]|p\.?|par\.?)? ?\d.* in .*", re.DOTALL)
_OWN_CODE = re.compile(r"\n\ncode: (claim|entity|disputed_statement)/([a-z0-9][a-z0-9_]*)$")
_OTHER_SOURCES = ("PictureSource", "AudioSource", "VideoSource")
_LEFT_OUT = (
    "PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "Case", "Variable", "VariableValue", "Set",
    "Graph",
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


def _number(text: str | None) -> int | None:
    match = _NUMBER.fullmatch(text or "")
    return int(match[1]) if match else None


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
        self._coded = {_guid(ref, "targetGUID") for ref in root.iter("{*}CodeRef")}
        self._names: dict[str, int] = {}  # with the number that the next of the same name tries
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
            elif self._is_codable(node) or not inner:
                self.codes[_guid(node)] = self._gathering.code(
                    self._full_name((*path, name)),
                    own_id=_id(_guid(node)),
                    label=name,
                    definition=description,
                )
            else:
                self.undescribed += bool(description)
            self._walk(node, (*path, name))

    def _is_codable(self, node: etree._Element) -> bool:
        """True for a code, and for a group that something was coded with all the same."""
        return (node.get("isCodable") or "").lower() not in ("false", "0") or _guid(node) in self._coded

    def _full_name(self, path: tuple[str, ...]) -> str:
        """The names down to a code; a number tells apart those that are equal."""
        name = found = " / ".join(path)
        while found in self._names:
            self._names[name] += 1
            found = f"{name} ({self._names[name]})"
        self._names[found] = 1
        return found


def say_left_out(gathering: Gathering, counts: dict[str, int]) -> None:
    """Name what a project holds that has no place here, by the names that the format has for it."""
    found = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()) if count)
    if found:
        gathering.warn("left_out", "These parts of the project were left out: {counts}.", counts=found)


def count_left_out(root: etree._Element, names: tuple[str, ...] = _LEFT_OUT) -> dict[str, int]:
    """How many elements of each of these names there are."""
    return {name: sum(1 for _ in root.iter(f"{{*}}{name}")) for name in names}


class ProjectReader:
    """One project file with the texts beside it; ``base`` is its folder in the archive, with ``/`` behind it.

    ``way`` is how positions are counted where somebody said it.
    """

    def __init__(
        self,
        gathering: Gathering,
        root: etree._Element,
        container: Container,
        report: Report,
        base: str = "",
        way: Hypothesis | None = None,
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
        self._way = way
        self._base = base.casefold()
        self._files = {name.casefold(): name for name in container.names}
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
        self._taken: set[str] = set()  # GUIDs of sources
        self._selections = {_SELECTION: 0, "TranscriptSelection": 0}  # how many were read
        self._placeless = 0

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
            kind = _local(node)
            if kind == "TextSource":
                self._source(node, node)
                continue
            # What stands for the words of a file of another kind: of a page, a picture, a record.
            texts = [*_children(node, "Representation"), *_children(node, "TextDescription")]
            for words in (*texts, *_children(node, "Transcript")):
                self._source(words, node)
            if kind in _OTHER_SOURCES:
                others += 1
            elif kind != "PDFSource" or not texts:
                left_out[kind] = left_out.get(kind, 0) + 1
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
        if self._placeless:
            self._gathering.warn(
                "bad_selection",
                "{count} selections without positions were left out.",
                count=self._placeless,
            )
        described = sum(bool(_text(node, "Description")) for node in (self._root, *sources))
        empty = sum(not text for own, (_, text) in self._notes.items() if own in self._used)
        for name, count in (
            ("Description", described + codes.undescribed),
            ("Note", len(self._notes.keys() - self._used) + empty),
            *(
                (name, count_left_out(self._root, (name,))[name] - read)
                for name, read in self._selections.items()
            ),
        ):
            if count:
                left_out[name] = count
        say_left_out(self._gathering, left_out)

    def _file(self, path: str | None) -> str | None:
        """The text behind ``internal://…``, as it stands in the archive; None where it is not there."""
        if not path:
            return None
        name = _SCHEME.sub("", path, count=1).replace("\\", "/")
        for wanted in (name, unquote(name), name.rpartition("/")[2]):
            for folder in ("sources/", ""):
                candidate = self._files.get(f"{self._base}{folder}{wanted}".casefold(), "")
                if not candidate:
                    continue
                data = read_entry(self._container, candidate, guard.MAX_DOCUMENT_BYTES)
                try:
                    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
                except UnicodeDecodeError:
                    from kantar_desk.formats.documents.decoding import decode

                    return decode(data, candidate, "").text
        return None

    def _source(self, node: etree._Element, named: etree._Element) -> None:
        """A text with its selections; ``named`` is the source that it belongs to, or itself."""
        content = next((child.text or "" for child in _children(node, "PlainTextContent")), None)
        text = content if content is not None else self._file(node.get("plainTextPath"))
        title = named.get("name") or node.get("name") or "Text"
        if text is None:
            self._gathering.warn("no_text", "The text of “{title}” is not in the file.", title=title)
        own = next((one for one in (_guid(named), _guid(node)) if one and one not in self._taken), "")
        key = own or f"{title} {len(self._taken)}"
        self._taken.add(key)
        document = self._gathering.document(text, title, own_id=_id(own), key=key)
        document.hypothesis = self._counting(text, node)
        self._gathering.state(document, self._set_id)
        first = named is not node and own == _guid(named)  # the first text of a source stands for all of it
        selections = [*_children(node, _SELECTION), *(_children(named, _SELECTION) if first else ())]
        for number, selection in enumerate(selections):
            self._selections[_SELECTION] += 1
            places = _number(selection.get("startPosition")), _number(selection.get("endPosition"))
            self._selection(document, selection, number, places)
        points = {_guid(one): _number(one.get("position")) for one in _children(node, "SyncPoint")}
        for number, selection in enumerate(_children(node, "TranscriptSelection")):
            ends = [points.get(_guid(selection, name)) for name in ("fromSyncPoint", "toSyncPoint")]
            if None not in ends:
                self._selections["TranscriptSelection"] += 1
                self._selection(document, selection, number, (ends[0], ends[1]))
        whole = (0, self._length(document))
        codings = [*_children(node, "Coding"), *(_children(named, "Coding") if first else ())]
        for number, coding in enumerate(codings):
            self._coding(document, coding, coding, [whole], f"whole.{number}")

    def _length(self, document: Gathered) -> int:
        """The end of a whole text as its positions are counted."""
        way = self._way or document.hypothesis
        if document.raw is None or way is None:
            return document.length
        end = ruler(document.raw, way).outward(len(document.stored))
        return end - 1 if way.inclusive else end

    def _counting(self, text: str | None, node: etree._Element) -> Hypothesis:
        """How positions are counted: as the program does that wrote the file, unless names of selections say else.

        Many programs name a selection by its words; where most such names fit another way, that way is taken.
        """
        crlf = text is not None and "\r\n" in text
        usual = Hypothesis(crlf=crlf and not self._crlf_is_one)
        if text is None or self._own:
            return usual
        claimed = []
        for one in _children(node, _SELECTION):
            start, end = _number(one.get("startPosition")), _number(one.get("endPosition"))
            if one.get("name") and start is not None and end is not None:
                claimed.append(Claimed(text, start, end, one.get("name")))
        ways = [usual, *(one for one in hypotheses([text]) if not (one.bom or one.unit == "utf8"))]
        fits = [sum(_is_named(one, way) for one in claimed) for way in ways]
        best = max(fits, default=0)
        return ways[fits.index(best)] if 2 * best > len(claimed) else usual

    def _selection(
        self,
        document: Gathered,
        selection: etree._Element,
        number: int,
        places: tuple[int | None, int | None],
    ) -> None:
        start, end = places
        if start is None or end is None:
            self._placeless += 1
            return
        native = _guid(selection) or f"{_local(selection)}.{number}"
        # One coding has one code; those that break this rule are read as a coding for each.
        found: list[tuple[etree._Element | None, etree._Element | None]] = []
        for coding in _children(selection, "Coding"):
            refs = list(_children(coding, "CodeRef"))
            found += [(coding, ref) for ref in refs] or [(coding, None)]
        for count, (coded, chosen) in enumerate(found or [(None, None)]):
            own = native if count == 0 else f"{native}.{count}"
            self._coding(document, selection, coded, [(start, end)], own, chosen)

    def _coding(
        self,
        document: Gathered,
        selection: etree._Element,
        coding: etree._Element | None,
        spans: list[tuple[int, int]],
        native: str,
        ref: etree._Element | None = None,
    ) -> None:
        code = None
        if coding is not None:
            named = ref if ref is not None else next(_children(coding, "CodeRef"), None)
            code = self._codes.get(_guid(named, "targetGUID")) if named is not None else None
        if code is None:
            self._uncoded += coding is not None
            code = self._gathering.code("entity", kind=as_kind("entity"))
        notes, fields = self._texts_of(
            selection, *([coding] if coding is not None and coding is not selection else [])
        )
        own_words = [name for name in (self._telling_name(document, selection, spans[0]),) if name]
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
            note="\n".join(own_words + ([description] if description else []) + notes),
            creator=self._person(_guid(stamped, "creatingUser")),
            created=moment_of(stamped.get("creationDateTime")),
            modified=moment_of(selection.get("modifiedDateTime")),
        )
        self._home.setdefault(native, (document, native))
        self._home.setdefault(_guid(selection), (document, native))

    def _person(self, own: str) -> UUID:
        """The user of a GUID; one that is not in the list of users goes by the GUID."""
        return self._gathering.person(self._users.get(own) or own, _id(own))

    def _telling_name(self, document: Gathered, selection: etree._Element, span: tuple[int, int]) -> str:
        """The name of a selection where a person gave it: not its words, not numbers and places."""
        name = selection.get("name") or ""
        if self._own or self._named or _local(selection) == "Coding" or _MADE_UP.fullmatch(name):
            return ""
        if document.raw is not None and document.hypothesis is not None:
            claimed = Claimed(document.raw, *span, name)
            if _is_named(claimed, document.hypothesis):
                return ""
        return name

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
