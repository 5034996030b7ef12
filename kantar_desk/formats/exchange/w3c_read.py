"""Reads Web Annotations: which document, which words, which code, and what is said about them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.values import one_line
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import body_of, moment_of, relation_type
from kantar_desk.formats.exchange.jsonl import no_objects
from kantar_desk.formats.exchange.values import Hypothesis, ReadOptions, ReadResult, Report
from kantar_desk.formats.exchange.w3c_bodies import Bodies, agent_of, bodies_of, label_of, own_id
from kantar_desk.formats.exchange.w3c_dialects import from_drawn, from_row, is_drawn, is_row, rows_of
from kantar_desk.formats.exchange.w3c_rules import (
    CONTEXTS,
    SELECTORS,
    Node,
    check_annotation,
    check_identity,
    is_type,
    listed,
    refused,
)
from kantar_desk.formats.exchange.w3c_selectors import Context, resolved, split_address
from kantar_desk.formats.exchange.word_places import Counting, Place, Stretch
from kantar_desk.model.identity import UNSET_TIME
from kantar_desk.model.text import DocumentSource

OWN_CONTEXT = {"kd": "urn:kantar-desk:terms:"}
UNIT = "unicode code points, end exclusive"
_TYPES = ("Annotation", "AnnotationPage", "AnnotationCollection")
_NAMED = 20


@dataclass(slots=True)
class _Item:
    """An annotation of the file before its words are looked for."""

    native: str
    set_id: UUID
    pieces: list[Stretch]
    context: Context
    tags: list[str]
    notes: list[str]
    fields: object
    own_id: UUID | None
    creator: UUID
    created: datetime
    modified: datetime


class Reader:
    """Takes the top nodes of a file one after the other; `result` looks for the words and gives the bundle.

    An annotation that the model does not allow is named and left out. A file of nothing else is refused.
    """

    def __init__(self, gathering: Gathering, options: ReadOptions, name: str) -> None:
        self._gathering = gathering
        self._options = options
        self._name = name
        self._stem = PurePath(name).stem
        self._context = False  # the first annotation of a list may say it for all
        self._sets: dict[str, UUID] = {}
        self._items: list[_Item] = []
        self._home: dict[str, _Item] = {}
        self._about: list[tuple[Node, Bodies]] = []  # annotations of annotations: links, replies
        self._wrong: list[UserError] = []
        self._elsewhere: list[str] = []
        self._endless: list[str] = []
        self._wordless: list[str] = []
        self._found = 0

    def top(self, node: object) -> None:
        """A node that carries the context of the standard, or an annotation of Hypothesis or Recogito."""
        rows = rows_of(node)
        for one in [node] if rows is None else rows:
            try:
                if isinstance(one, dict) and (is_row(one) or is_drawn(one)):
                    self._checked(from_row(one) if is_row(one) else from_drawn(one))
                else:
                    self._in_context(one)
            except UserError as error:
                self._wrong.append(error)

    def _in_context(self, node: object) -> None:
        if not isinstance(node, dict):
            raise refused(self._name, node, "it is no JSON object")
        contexts = listed(node.get("@context"))
        known = any(one in CONTEXTS for one in contexts if isinstance(one, str))
        if not known and (contexts or not self._context):
            raise refused(self._name, node, f"its context is not {CONTEXTS[0]}")
        self._context = True
        if OWN_CONTEXT in contexts and node.get("kd:offsetUnit") == UNIT:
            self._gathering.fixed_hypothesis = Hypothesis()
        graph = node.get("@graph")
        if not isinstance(graph, list):
            self._container(node)
            return
        for item in graph:
            self._inner(node, item)

    def _inner(self, outer: Node, item: object, type_: str = "") -> None:
        """An item of a page or graph; one that is wrong is named, and costs only itself."""
        try:
            if not isinstance(item, dict):
                raise refused(self._name, outer, "an item is no object")
            self._container({"type": type_, **item} if type_ else item)
        except UserError as error:
            self._wrong.append(error)

    def _container(self, node: Node) -> None:
        types = listed(node.get("type"))
        if not any(one in _TYPES for one in types):
            raise refused(
                self._name, node, "its type is not Annotation, AnnotationPage or AnnotationCollection"
            )
        if "Annotation" in types:
            self._checked(node)
            return
        check_identity(self._name, node)
        for one in listed(node.get("kd:sets")):
            if isinstance(one, dict) and isinstance(one.get("id"), str) and isinstance(one.get("name"), str):
                self._sets[one["id"]] = self._gathering.set_named(one["name"], own_id=own_id(one["id"]))
        items = node.get("items", [])
        if not isinstance(items, list):
            raise refused(self._name, node, "its items are no list")
        self._found += not items
        for item in items:
            if isinstance(item, str):
                self._found += 1
                self._elsewhere.append(item)
            else:
                self._inner(node, item, "Annotation")
        for key in ("first", "next", "last"):
            page = node.get(key)
            if isinstance(page, dict):
                self._inner(node, page, "AnnotationPage")
            elif isinstance(page, str):
                self._gathering.warn("elsewhere", "A page stands elsewhere and was left out: {id}.", id=page)

    def _checked(self, node: Node) -> None:
        check_annotation(self._name, node)
        self._found += 1
        said = bodies_of(node)
        if said.empty:
            self._wordless.append(str(node.get("id"))[:80])
        if "linking" in listed(node.get("motivation")) or node.get("replyTo") or _ids(node["target"]):
            self._about.append((node, said))  # it may be about an annotation that comes later
        else:
            self._annotation(node, said)

    def _annotation(self, node: Node, said: Bodies) -> None:
        set_name = node.get("kd:set")
        set_id = self._sets.get(set_name) if isinstance(set_name, str) else None
        if set_id is None:
            set_id = self._gathering.set_named("")
        person, *others = [*map(agent_of, listed(node.get("creator")))] or [agent_of(said.creator)]
        notes = said.notes + [f"creator: {name}" for name, _ in others if name]
        own, created = node.get("id"), moment_of(node.get("created") or said.created)
        native = own if isinstance(own, str) else f"#{len(self._items) + 1}"
        modified = moment_of(node.get("modified"))
        for number, target in enumerate(_independent(node["target"])):
            found = [self._piece(one) for one in _pieces(target)]
            item = _Item(
                native=native if number == 0 else f"{native}#{number}",
                set_id=set_id,
                pieces=[piece for piece, _ in found],
                context=found[0][1],
                tags=said.tags,
                notes=list(notes),
                fields=node.get("kd:fields"),
                own_id=own_id(own) if number == 0 else None,
                creator=self._gathering.person(*person),
                created=created,
                modified=modified if modified != UNSET_TIME else created,
            )
            self._items.append(item)
            if number == 0:
                self._home[native] = item

    def _piece(self, piece: object) -> tuple[Stretch, Context]:
        node = piece if isinstance(piece, dict) else {"id": piece}
        if is_type(node, *SELECTORS) and "selector" not in node:
            node = {"selector": node}
        source = node.get("source", node.get("id", ""))
        iri, title = source, None
        if isinstance(source, dict):
            iri = source.get("id", source.get("@id", ""))
            title = source.get("kd:title") if "kd:title" in source else label_of(source)
        state, sha256, length = node.get("state"), "", 0
        if isinstance(state, dict) and str(state.get("id", "")).startswith("urn:sha256:"):
            sha256 = str(state["id"]).removeprefix("urn:sha256:")[:64]
            length = state["kd:length"] if isinstance(state.get("kd:length"), int) else 0
        address, fragment = split_address(str(iri or ""))
        document = self._gathering.document(
            None,
            title if isinstance(title, str) else address or self._stem,
            sha256=sha256,
            length=length,
            own_id=own_id(iri) if isinstance(source, dict) and "kd:title" in source else None,
            key=address,
            source=DocumentSource(file_name="", importer="", address=one_line(address))
            if "://" in address
            else None,
        )
        selectors = [*listed(node.get("selector")), *([fragment] if fragment is not None else [])]
        # Words are looked for only where nothing else names a place: they are compared with it later.
        found = [resolved(one, None) for one in selectors]
        quote, context = next(((one[1], one[2]) for one in found if one[1] is not None), (None, ("", "")))
        place = next((one[0] for one in found if one[0] is not None), None)

        def look(text: str, passed_over: bool) -> Place | None:
            words = (resolved(_without_position(one) if passed_over else one, text) for one in selectors)
            return next((one[0] for one in words if one[0] is not None), None)

        return Stretch(document, place, quote, look), context

    # Links and replies

    def _relate(self) -> None:
        """What is said about other annotations of the file: links between them, replies to them, or neither."""
        links: dict[str, tuple[Node, str, str, list[str]]] = {}
        rest = []
        for node, said in self._about:
            if (ends := self._ends(node)) is not None:
                links[str(node.get("id", f"link {len(links)}"))] = (node, *ends, said.tags)
            elif "kd:relation" in node:
                self._endless.append(str(node.get("id"))[:80])
            else:
                rest.append((node, said))
        for node, said in rest:
            targets = [str(one) for one in listed(node.get("replyTo"))] or _ids(node["target"])
            link = next((links[one] for one in targets if one in links), None)
            home = next((self._home[one] for one in targets if one in self._home), None)
            if link is not None and said.tags and not said.notes:
                link[3].extend(said.tags)  # what kind of link it is, said by an annotation of it
            elif home is not None:
                who = agent_of(next(iter(listed(node.get("creator"))), said.creator))[0]
                words = [*(f"tag: {tag}" for tag in said.tags), *said.notes]
                home.notes += [f"{who}: {word}" if who else word for word in words]
                self._home.setdefault(str(node.get("id")), home)
            else:
                self._annotation(node, said)
        for own, (node, start, end, tags) in links.items():
            self._link(own, node, self._home[start], self._home[end], tags)

    def _ends(self, node: Node) -> tuple[str, str] | None:
        """The annotations that a link leads from and to, where both are in the file."""
        if "linking" not in listed(node.get("motivation")):
            return None
        bodies = [one for one in listed(node.get("body")) if not (isinstance(one, dict) and "value" in one)]
        named = [*_ids(node["target"]), *_ids(bodies)]
        return (named[0], named[1]) if len(named) == 2 and self._home.keys() >= {*named} else None

    def _link(self, own: str, node: Node, start: _Item, end: _Item, tags: list[str]) -> None:
        said = bodies_of({**node, "body": [one for one in listed(node.get("body")) if isinstance(one, dict)]})
        self._gathering.relate(
            own,
            self._sets.get(str(node.get("kd:set"))) or start.set_id,
            relation_type(str(node.get("kd:relation") or next(iter(tags), "linking"))),
            (start.pieces[0].document, start.native),
            (end.pieces[0].document, end.native),
            note="\n".join([*said.notes, *(f"tag: {tag}" for tag in tags[1:])]),
            made_on=str(node.get("kd:madeOn") or ""),
            creator=self._gathering.person(*agent_of(next(iter(listed(node.get("creator"))), None))),
            own_id=own_id(own),
            end_sets=(start.set_id, end.set_id),
        )

    # The result

    def result(self, report: Report) -> ReadResult:
        """The bundle. Raises UserError where nothing of the file is a Web Annotation."""
        if not self._found and (self._wrong or self._gathering.warnings):
            raise self._wrong[0] if self._wrong else no_objects(self._gathering, self._name)
        self._relate()
        self._name_what_is_left_out()
        counting = Counting(
            self._gathering, self._options, [one for item in self._items for one in item.pieces]
        )
        for number, item in enumerate(self._items):
            if number % 100 == 0:
                report(number, len(self._items), self._name)
            self._annotate(item, counting)
        result = self._gathering.result()
        if not counting.scores:
            return result
        return dataclasses.replace(result, hypothesis=counting.hypothesis, scores=counting.scores)

    def _name_what_is_left_out(self) -> None:
        """The first of what is wrong or elsewhere by name, the rest by number."""
        warn = self._gathering.warn
        for error in self._wrong[:_NAMED]:
            warn(
                "bad_annotation",
                "An annotation was left out, {reason}: {id}.",
                reason=error.values["reason"],
                id=error.values["id"],
            )
        for own in self._elsewhere[:_NAMED]:
            warn("elsewhere", "An annotation stands elsewhere and was left out: {id}.", id=own)
        for own in self._endless[:_NAMED]:
            warn("relation_ends", "A relation names an end that is not there: {id}.", id=own)
        more = sum(max(0, len(one) - _NAMED) for one in (self._wrong, self._elsewhere, self._endless))
        if more:
            warn("more_left_out", "{count} more annotations were left out like these.", count=more)
        if self._wordless:
            warn(
                "no_words",
                "Bodies without words were left out: {count}, such as that of {id}.",
                count=len(self._wordless),
                id=self._wordless[0],
            )

    def _annotate(self, item: _Item, counting: Counting) -> None:
        document = item.pieces[0].document
        lost = ""
        if any(one.document is not document for one in item.pieces):
            lost = "Its pieces lie in several documents."
        for piece in item.pieces:
            counting.settle(piece)
            lost = lost or piece.lost
        code = self._gathering.code(item.tags[0] if item.tags else "entity")
        self._gathering.annotate(
            document,
            item.set_id,
            code,
            [piece.place or (0, 0) for piece in item.pieces],
            native=item.native,
            quotes=[piece.quote for piece in item.pieces],
            body=body_of(code.kind, item.fields),
            note="\n".join([*item.notes, *(f"tag: {tag}" for tag in item.tags[1:])]),
            creator=item.creator,
            created=item.created,
            modified=item.modified,
            own_id=item.own_id,
            lost=lost,
            context=item.context,
        )


def _without_position(selector: object) -> object:
    """A selector without the positions that stand first in it."""
    while isinstance(selector, dict) and is_type(selector, "TextPositionSelector"):
        selector = selector.get("refinedBy")
    return selector


def _pieces(target: object) -> list[Any]:
    """What must be taken together: the parts of a Composite or List, else the target alone."""
    if isinstance(target, dict) and is_type(target, "Composite", "List"):
        return list(target["items"])
    return [target]


def _independent(target: object) -> Iterator[Any]:
    """Several targets mean each alone; a Composite or List is one."""
    for one in listed(target):
        if isinstance(one, dict) and is_type(one, "Independents", "Choice"):
            yield from listed(one.get("items"))
        else:
            yield one


def _ids(value: object) -> list[str]:
    """The ids of what is named as a whole, without a selector."""
    found = []
    for one in listed(value):
        named = one
        if isinstance(one, dict):
            named = None if "selector" in one else one.get("source", one.get("id"))
        if isinstance(named, dict):
            named = named.get("id")
        if isinstance(named, str):
            found.append(named)
    return found
