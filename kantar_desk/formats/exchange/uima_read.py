"""Reads a UIMA CAS from JSON or XMI into plain feature structures, and those into annotations and relations.

No type system is needed: of an XMI without one, a feature whose values are all ids of the file is taken as a
reference. Positions are UTF-16 units, as UIMA counts.
Sources: the XMI section of the UIMA reference and the UIMA CAS JSON specification, version 0.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, relation_type

_XMI_ID = "{http://www.omg.org/XMI}id"
_NAMESPACE = re.compile(r"^http:///?(.*)\.ecore$")
_PRIMITIVE = re.compile(
    r"uima\.cas\.(?:String|Integer|Float|Double|Boolean|Byte|Short|Long)(?:Array)?$"
    r"|uima\.cas\.(?:Integer|Float|String)List$"
)
_SEGMENTS = re.compile(
    r"\.segmentation\.type\.|DocumentMetaData$|TagsetDescription$|DocumentAnnotation$|\.LayerDefinition$"
)
_OWN = "kantar."
_ENDS = ("Governor", "Dependent")
_HIDDEN = ("sofa", "begin", "end")
Types = dict[str, dict[str, bool]]
"""For each type its features, True where the feature is a reference."""


@dataclass(slots=True)
class Structure:
    """One feature structure: primitive values as text, references as ids."""

    id: int
    type: str
    values: dict[str, list[str]] = field(default_factory=dict)
    refs: dict[str, list[int]] = field(default_factory=dict)
    sofa: int | None = None
    begin: int | None = None
    end: int | None = None

    @property
    def short(self) -> str:
        """The type's name without its package."""
        return self.type.rpartition(".")[2]


@dataclass(slots=True)
class Cas:
    """All feature structures by id, and the texts of the sofas (None where a sofa has no text)."""

    structures: dict[int, Structure] = field(default_factory=dict)
    sofas: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    first_sofa: int | None = None


def _damaged(name: str, reason: str) -> UserError:
    return UserError(
        "bad_cas",
        "{name} cannot be read as a CAS: {reason}.",
        "Export it again from the program that made it.",
        name=name,
        reason=reason,
    )


def parse_types(data: bytes, name: str) -> Types:
    """The features of each type of a type system, with those it inherits."""
    root = guard.parse_xml(data, name)
    own: Types = {}
    parents: dict[str, str] = {}
    for node in root.iter("{*}typeDescription"):
        type_ = _child_text(node, "name")
        parents[type_] = _child_text(node, "supertypeName")
        features = own.setdefault(type_, {})
        for feature in node.iter("{*}featureDescription"):
            range_ = _child_text(feature, "rangeTypeName")
            features[_child_text(feature, "name")] = not _PRIMITIVE.match(range_)
    # A range that is a subtype of String is a value, not a reference.
    strings = {type_ for type_ in own if _is_string(type_, parents)}
    for node in root.iter("{*}typeDescription"):
        for feature in node.iter("{*}featureDescription"):
            if _child_text(feature, "rangeTypeName") in strings:
                own[_child_text(node, "name")][_child_text(feature, "name")] = False
    found: Types = {}
    for type_ in own:
        features, at, seen = {}, type_, set()
        while at in own and at not in seen:
            seen.add(at)
            features = {**own[at], **features}
            at = parents.get(at, "")
        found[type_] = features
    return found


def _is_string(type_: str, parents: dict[str, str]) -> bool:
    for _ in range(64):
        if type_ == "uima.cas.String":
            return True
        if type_ not in parents:
            return False
        type_ = parents[type_]
    return False


def _child_text(node: Any, name: str) -> str:
    found = node.find(f"{{*}}{name}")
    return (found.text or "").strip() if found is not None else ""


def parse_xmi(data: bytes, name: str, types: Types | None = None) -> Cas:
    """The CAS of an XMI file. Raises UserError when it is none."""
    root = guard.parse_xml(data, name)
    if root.tag.rpartition("}")[2] != "XMI":
        raise _damaged(name, "it is no XMI file")
    cas = Cas()
    for node in root:
        own = node.get(_XMI_ID)
        type_ = _type_of(str(node.tag))
        if own is None or not own.isdigit() or type_ in ("uima.cas.NULL", "uima.cas.View"):
            continue
        structure = Structure(int(own), type_)
        if type_ == "uima.cas.Sofa":
            text = node.get("sofaString")
            cas.sofas[structure.id] = (node.get("sofaID") or "", text)
            cas.first_sofa = cas.first_sofa if cas.first_sofa is not None else structure.id
            continue
        for key, value in node.attrib.items():
            if key in ("begin", "end", "sofa") and _number(str(value)) is not None:
                setattr(structure, key, _number(str(value)))
            elif str(key) != _XMI_ID:
                structure.values[str(key)] = [str(value)]
        for child in node:
            structure.values.setdefault(child.tag.rpartition("}")[2], []).append(child.text or "")
        cas.structures[structure.id] = structure
    _resolve(cas, types)
    return cas


def _type_of(tag: str) -> str:
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    match = _NAMESPACE.match(namespace)
    package = match[1].strip("/").replace("/", ".") if match else ""
    return local if package in ("", "uima.noNamespace") else f"{package}.{local}"


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) else None


def _resolve(cas: Cas, types: Types | None) -> None:
    """Tell references from values: by the type system, else by whether all values are ids of the file."""
    for structure in cas.structures.values():
        known = types.get(structure.type) if types is not None else None
        for key in list(structure.values):
            tokens = [token for value in structure.values[key] for token in value.split()]
            is_reference = known.get(key) if known is not None and key in known else None
            if is_reference is None:
                is_reference = bool(tokens) and all(
                    token.isdigit() and len(token) <= 18 and int(token) in cas.structures for token in tokens
                )
            if is_reference:
                ids = [int(token) for token in tokens if token.isdigit() and len(token) <= 18]
                structure.refs[key] = [own for own in ids if own in cas.structures]
                del structure.values[key]


def parse_json_cas(data: bytes, name: str) -> Cas:
    """The CAS of a CAS JSON file. Raises UserError when it is none."""
    root = guard.JsonGuard().loads(data, name, guard.MAX_JSON_FILE)
    listed = root.get("%FEATURE_STRUCTURES") if isinstance(root, dict) else None
    if isinstance(listed, dict):
        listed = [{"%ID": _number(key), **value} for key, value in listed.items() if isinstance(value, dict)]
    if listed is None and isinstance(root, dict) and ("%TYPES" in root or "%VIEWS" in root):
        listed = []
    if not isinstance(listed, list):
        raise _damaged(name, "it holds no feature structures")
    cas = Cas()
    for item in listed:
        if not isinstance(item, dict) or type(item.get("%ID")) is not int:
            raise _damaged(name, "a feature structure has no id")
        structure = Structure(item["%ID"], str(item.get("%TYPE", "")))
        if structure.type == "uima.cas.Sofa":
            text = item.get("sofaString")
            cas.sofas[structure.id] = (str(item.get("sofaID", "")), text if isinstance(text, str) else None)
            cas.first_sofa = cas.first_sofa if cas.first_sofa is not None else structure.id
            continue
        for key, value in item.items():
            _json_feature(structure, key, value)
        if structure.sofa is not None:  # a number that is not written is 0
            structure.begin = structure.begin if structure.begin is not None else 0
            structure.end = structure.end if structure.end is not None else 0
        cas.structures[structure.id] = structure
    for structure in cas.structures.values():
        for key, ids in structure.refs.items():
            structure.refs[key] = [own for own in ids if own in cas.structures]
    return cas


def _json_feature(structure: Structure, key: str, value: Any) -> None:
    if key in ("%ID", "%TYPE", "%FLAGS"):
        return
    if key == "@sofa":
        structure.sofa = value if type(value) is int else None
    elif key in ("begin", "end"):
        setattr(structure, key, value if type(value) is int else None)
    elif key.startswith("@"):
        ids = value if isinstance(value, list) else [value]
        structure.refs[key[1:]] = [own for own in ids if type(own) is int]
    elif key == "%ELEMENTS":
        ids = value if isinstance(value, list) else []
        if "FSArray" in structure.type or structure.type.endswith("[]"):
            structure.refs["elements"] = [own for own in ids if type(own) is int]
        else:
            structure.values["elements"] = [str(one) for one in ids]
    elif value is not None and value != []:
        items = value if isinstance(value, list) else [value]
        structure.values[key.removeprefix("#").removeprefix("^")] = [
            "true" if one is True else "false" if one is False else str(one) for one in items
        ]


class CasReader:
    """Turns one CAS into annotations of one set."""

    def __init__(self, gathering: Gathering, cas: Cas, stem: str, set_id: UUID) -> None:
        self._gathering = gathering
        self._cas = cas
        self._stem = stem
        self._set_id = set_id
        self._documents: dict[int, Gathered] = {}
        self._left_out: dict[str, int] = {}

    def read(self) -> None:
        """Add all annotations and relations of the CAS."""
        texts = [own for own, (_, text) in self._cas.sofas.items() if text is not None]
        for own, (name, text) in self._cas.sofas.items():
            many = len(texts) > 1
            if text is None and not any(one.sofa == own and one.begin is not None for one in self._all()):
                continue
            title = f"{self._stem} ({name})" if many else self._stem
            self._documents[own] = self._gathering.document(text, title, key=title)
            self._gathering.state(self._documents[own], self._set_id)
        pieces: dict[int, list[Structure]] = {}
        for one in self._all():
            for head in one.refs.get("partOf", []) if one.type.startswith(_OWN) else []:
                pieces.setdefault(head, []).append(one)
        joined = {one.id for group in pieces.values() for one in group}
        # Parts of the text (tokens) are annotations only where a relation ends at them.
        targets = (self._target(one, key) for one in self._all() if self._is_relation(one) for key in _ENDS)
        ends = {one.id for one in targets if one is not None}
        for one in self._all():
            if self._is_annotation(one) and one.id not in joined and not self._is_relation(one):
                if _SEGMENTS.search(one.type) and one.id not in ends:
                    self._left_out[one.short] = self._left_out.get(one.short, 0) + 1
                else:
                    self._annotation(one, pieces.get(one.id, []))
        for one in self._all():
            if self._is_relation(one):
                self._relation(one)
            elif self._is_annotation(one) and not _SEGMENTS.search(one.type):
                self._references(one)
        self._about_the_whole()
        if self._left_out:
            self._gathering.warn(
                "segments_left_out",
                "Parts of the text were left out: {counts}.",
                counts=", ".join(f"{count} {name}" for name, count in sorted(self._left_out.items())),
            )

    def _about_the_whole(self) -> None:
        """Count what stands on no words and belongs to nothing that does."""
        reached = {own for one in self._all() for ids in one.refs.values() for own in ids}
        for one in self._all():
            alone = one.begin is None and one.id not in reached and not one.type.startswith("uima.")
            if alone and (one.values or not one.refs) and not _SEGMENTS.search(one.type):
                self._left_out[one.short] = self._left_out.get(one.short, 0) + 1

    def _all(self) -> Iterator[Structure]:
        return iter(self._cas.structures.values())

    def _is_annotation(self, one: Structure) -> bool:
        return one.begin is not None and one.end is not None and self._document(one) is not None

    def _document(self, one: Structure) -> Gathered | None:
        sofa = one.sofa if one.sofa is not None else self._cas.first_sofa
        return self._documents.get(sofa) if sofa is not None else None

    def _is_relation(self, one: Structure) -> bool:
        return all(self._target(one, key) is not None for key in _ENDS)

    def _target(self, one: Structure, key: str) -> Structure | None:
        for own in one.refs.get(key, []):
            found = self._cas.structures[own]
            if self._is_annotation(found):
                return found
        return None

    def _annotation(self, one: Structure, pieces: list[Structure]) -> None:
        document = self._document(one)
        if document is None:
            return
        if one.type.startswith(_OWN):
            code = self._gathering.code(one.values.get("code", ["entity"])[0])
            body = None
            if "fields" in one.values:
                body = self._gathering.fields(code.kind, one.values["fields"][0], one.id)
            note = "\n".join(one.values.get("note", []))
        else:
            value = next((one.values[key][0] for key in ("value", "identifier") if one.values.get(key)), "")
            code = self._gathering.code(
                f"{one.short}.{value}" if value and len(value) <= 60 else one.short,
                label=f"{one.short}: {value}" if value and len(value) <= 60 else one.short,
            )
            body, note = None, "\n".join(self._lines(one))
        spans = sorted((piece.begin or 0, piece.end or 0) for piece in (one, *pieces))
        self._gathering.annotate(
            document,
            self._set_id,
            code,
            spans,
            native=one.id,
            body=body,
            note=note,
            lost="" if document.raw is not None else "Its text is not in the file.",
        )

    def _lines(self, one: Structure) -> list[str]:
        return [
            f"{key}: {', '.join(values)}"
            for key, values in one.values.items()
            if any(values) and key not in _HIDDEN
        ]

    def _relation(self, one: Structure) -> None:
        start, end = self._target(one, "Governor"), self._target(one, "Dependent")
        if start is None or end is None:
            return
        own = one.type.startswith(_OWN)
        name = one.values.get("relationType", [one.short])[0] if own else one.short
        note = "\n".join(one.values.get("note", [])) if own else "\n".join(self._lines(one))
        self._link(one.id, name, start, end, note, one.values.get("madeOn", [""])[0] if own else "")

    def _link(
        self, native: object, name: str, start: Structure, end: Structure, note: str = "", made_on: str = ""
    ) -> None:
        first, second = self._document(start), self._document(end)
        if first is None or second is None:
            return
        self._gathering.relate(
            native,
            self._set_id,
            relation_type(name),
            (first, start.id),
            (second, end.id),
            note=note,
            made_on=made_on,
        )

    def _references(self, one: Structure) -> None:
        """References of an annotation to others, also through arrays, lists and links with a role."""
        for key, ids in one.refs.items():
            if key == "partOf" and one.type.startswith(_OWN):
                continue
            for number, (role, target) in enumerate(self._reached(ids, key)):
                self._link(f"{one.id}.{key}.{number}", role, one, target)

    def _reached(self, ids: list[int], role: str, depth: int = 0) -> Iterator[tuple[str, Structure]]:
        for own in ids:
            found = self._cas.structures[own]
            if self._is_annotation(found):
                if not _SEGMENTS.search(found.type) and not self._is_relation(found):
                    yield role, found
            elif depth < 64:
                inner = found.values.get("role", [role])[0] or role
                for targets in found.refs.values():
                    yield from self._reached(targets, inner, depth + 1)
