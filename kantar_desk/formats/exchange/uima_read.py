"""Reads a UIMA CAS from JSON or XMI into plain feature structures.

No type system is needed: of an XMI without one, a feature whose values are all ids of the file, wherever it stands, is
taken as a reference. Positions are UTF-16 units, as UIMA counts.
Sources: the XMI section of the UIMA reference and the UIMA CAS JSON specification, version 0.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard

_XMI_ID = "{http://www.omg.org/XMI}id"
_NAMESPACE = re.compile(r"^http:///?(.*)\.ecore$")
_PRIMITIVE = re.compile(r"uima\.cas\.(?:String|Integer|Float|Double|Boolean|Byte|Short|Long)")
_PRIMITIVES = re.compile(
    r"uima\.cas\.(?:NonEmpty|Empty)?(?:String|Integer|Float|Double|Boolean|Byte|Short|Long)(?:Array|List|\[\])"
)
_ANNOTATION = "uima.tcas.Annotation"
_VERSION_1_1 = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s+version\s*=\s*[\"']1\.1")
_CHARACTER = re.compile(rb"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_NEVER_REFERENCES = ("value", "identifier", "role")
_ANCHORS = ("begin", "end")
_DEEPEST = 100  # as no type inherits from more


@dataclass(slots=True)
class Types:
    """A type system, maybe a part of one: for each type its parent, and which of its features are references."""

    parents: dict[str, str] = field(default_factory=dict)
    features: dict[str, dict[str, bool]] = field(default_factory=dict)
    _covering: dict[str, bool | None] = field(
        default_factory=dict
    )  # what was asked before: once for each structure

    def is_reference(self, type_: str, feature: str) -> bool | None:
        """Whether a feature of a type, be it inherited, holds ids; None where this type system does not say."""
        for one in self.line(type_):
            found = self.features.get(one, {}).get(feature)
            if found is not None:
                return found
        return None

    def covers_text(self, type_: str) -> bool | None:
        """Whether structures of a type stand on words; None where this type system does not say."""
        if type_ not in self._covering:
            line = self.line(type_)
            known = line[-1].startswith("uima.")
            covers = _ANNOTATION in line or line[-1] == "uima.tcas.DocumentAnnotation"
            self._covering[type_] = covers if known else None
        return self._covering[type_]

    def line(self, type_: str) -> list[str]:
        """A type and those it inherits from, nearest first; what leads in a circle is cut."""
        line = [type_]
        while (parent := self.parents.get(line[-1])) and parent not in line and len(line) < _DEEPEST:
            line.append(parent)
        return line

    def add(self, other: Types) -> None:
        """Take in what another type system says of types that this one does not know."""
        self.parents = {**other.parents, **self.parents}
        self.features = {**other.features, **self.features}
        self._covering.clear()


@dataclass(slots=True)
class Structure:
    """One feature structure: primitive values as text, references as ids.

    ``begin`` and ``end`` are None unless it stands on words.
    """

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
    """All feature structures by id, and the names and texts of the sofas (None where a sofa has no text).

    ``dangling`` counts references to something that is not in the file, ``guessed`` is true where references were
    told from numbers without a type system, ``replaced`` counts characters that XML 1.0 cannot hold, ``doubled``
    structures whose id is that of another.
    """

    structures: dict[int, Structure] = field(default_factory=dict)
    sofas: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    first_sofa: int | None = None
    dangling: int = 0
    guessed: bool = False
    replaced: int = 0
    doubled: int = 0

    def add(self, structure: Structure) -> None:
        """Take in a structure; where its id is taken it gets one of its own, which no reference names."""
        if structure.id in self.structures:
            self.doubled += 1
            structure.id = -self.doubled
            while structure.id in self.structures:
                structure.id -= 1
        self.structures[structure.id] = structure

    def sofa(self, own: int, name: str, text: str | None) -> None:
        """Take in a sofa."""
        self.sofas[own] = (name, text)
        self.first_sofa = self.first_sofa if self.first_sofa is not None else own


def damaged(name: str, reason: str) -> UserError:
    """The refusal of one file, with what is wrong."""
    return UserError(
        "bad_cas",
        "{name} cannot be read as a CAS: {reason}.",
        "Export it again from the program that made it.",
        name=name,
        reason=reason,
    )


def parse_types(data: bytes, name: str) -> Types:
    """The type system of an XML descriptor. Raises UserError when it cannot be read."""
    root = guard.parse_xml(data, name)
    types = Types()
    described: list[tuple[str, str, str, bool]] = []
    for node in root.iter("{*}typeDescription"):
        type_ = _child_text(node, "name")
        types.parents[type_] = _child_text(node, "supertypeName")
        types.features.setdefault(type_, {})
        for feature in node.iter("{*}featureDescription"):
            shared = _child_text(feature, "multipleReferencesAllowed").lower() == "true"
            described.append(
                (type_, _child_text(feature, "name"), _child_text(feature, "rangeTypeName"), shared)
            )
    for type_, feature_name, range_, shared in described:
        types.features[type_][feature_name] = _refers(types, range_, shared=shared)
    return types


def _refers(types: Types, range_: str, *, shared: bool) -> bool:
    """Whether values of this range are ids in XMI; arrays and lists of values only where they may be shared."""
    if _PRIMITIVES.fullmatch(range_):
        return shared
    return not any(_PRIMITIVE.fullmatch(one) for one in types.line(range_))


def _child_text(node: Any, name: str) -> str:
    found = node.find(f"{{*}}{name}")
    return (found.text or "").strip() if found is not None else ""


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) else None


def _anchor(structure: Structure, found: dict[str, Any], types: Types | None) -> None:
    """Set begin and end: a number that is not written is 0, as in UIMA.

    What is no whole number stays among the values; an annotation then lies outside of every text.
    """
    covers = types.covers_text(structure.type) if types is not None else None
    given = {key: found[key] for key in _ANCHORS if found.get(key) is not None}
    wrong = any(type(value) is not int for value in given.values())
    if wrong or covers is False:
        structure.values.update({key: [str(value)] for key, value in given.items()})
    if wrong and covers is not False and structure.sofa is not None:
        structure.begin, structure.end = -1, 0
    elif not wrong and covers is not False and (given or (covers and structure.sofa is not None)):
        structure.begin, structure.end = given.get("begin", 0), given.get("end", 0)


# XMI


def parse_xmi(data: bytes, name: str, types: Types | None = None) -> Cas:
    """The CAS of an XMI file. Raises UserError when it is none."""
    cas = Cas()
    if _VERSION_1_1.match(data):  # it allows control characters, which no parser at hand takes
        data, cas.replaced = _without_controls(data)
    root = guard.parse_xml(data, name)
    if root.tag.rpartition("}")[2] != "XMI":
        raise damaged(name, "it is no XMI file")
    for node in root:
        own = _number(node.get(_XMI_ID) or "")
        type_ = _type_of(str(node.tag))
        if own is None or type_ in ("uima.cas.NULL", "uima.cas.View"):
            if own is None and type_ != "uima.cas.View":
                raise damaged(name, f"a structure of the type {type_} has no id")
            continue
        if type_ == "uima.cas.Sofa":
            cas.sofa(own, node.get("sofaID") or "", node.get("sofaString"))
            continue
        structure = Structure(own, type_)
        found: dict[str, Any] = {}
        for key, value in node.attrib.items():
            number = _number(str(value))
            if key in _ANCHORS:
                found[str(key)] = value if number is None else number
            elif key == "sofa" and number is not None:
                structure.sofa = number
            elif str(key) != _XMI_ID:
                structure.values[str(key)] = [str(value)]
        for child in node:
            structure.values.setdefault(child.tag.rpartition("}")[2], []).append(child.text or "")
        _anchor(structure, found, types)
        cas.add(structure)
    _resolve(cas, types)
    return cas


def _without_controls(data: bytes) -> tuple[bytes, int]:
    """XML 1.1 with each control character as U+FFFD, one for one, and their number."""
    count = 0

    def plain(match: re.Match[bytes]) -> bytes:
        nonlocal count
        code = int(match[1], 16) if match[1] else int(match[2])
        if code >= 32 or code in (9, 10, 13):
            return match[0]
        count += 1
        return b"&#xFFFD;"

    return _CHARACTER.sub(plain, data), count


def _type_of(tag: str) -> str:
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    match = _NAMESPACE.match(namespace)
    package = match[1].strip("/").replace("/", ".") if match else ""
    return local if package in ("", "uima.noNamespace") else f"{package}.{local}"


def _resolve(cas: Cas, types: Types | None) -> None:
    """Tell references from values: by the type system, else by what all values of a feature look like."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for structure in cas.structures.values():
        for key, values in structure.values.items():
            found.setdefault((structure.type, key), []).append(values)
    referring: set[tuple[str, str]] = set()
    for (type_, key), listed in found.items():
        refers = types.is_reference(type_, key) if types is not None else None
        if refers is None:
            refers = _known_beforehand(type_, key)
        if refers is None:
            refers = key not in _NEVER_REFERENCES and all(_all_ids(cas, values) for values in listed)
            cas.guessed = cas.guessed or refers
        if refers:
            referring.add((type_, key))
    for structure in cas.structures.values():
        for key in [key for key in structure.values if (structure.type, key) in referring]:
            tokens = " ".join(structure.values.pop(key)).split()
            structure.refs[key] = _known(cas, (_number(token) for token in tokens))


def _known_beforehand(type_: str, key: str) -> bool | None:
    """What UIMA itself says of the features of its arrays and lists, and we of ours."""
    if type_.startswith("kantar."):
        return key in ("partOf", "Governor", "Dependent")
    if not type_.startswith("uima.cas."):
        return None
    if key == "tail":
        return True
    if key in ("elements", "head"):
        return not _PRIMITIVES.fullmatch(type_)
    return None


def _all_ids(cas: Cas, values: Iterable[str]) -> bool:
    numbers = [_number(token) for value in values for token in value.split()]
    return bool(numbers) and all(one in cas.structures or one == 0 for one in numbers) and any(numbers)


def _known(cas: Cas, ids: Iterable[int | None]) -> list[int]:
    """The ids that are in the file; 0 stands for nothing, all others are counted."""
    found = []
    for own in ids:
        if own in cas.structures:
            found.append(own)
        elif own != 0 and own not in cas.sofas:
            cas.dangling += 1
    return found


# JSON


def parse_json_cas(data: bytes, name: str) -> Cas:
    """The CAS of a CAS JSON file. Raises UserError when it is none."""
    root = guard.JsonGuard().loads(data, name, guard.MAX_JSON_FILE)
    listed = root.get("%FEATURE_STRUCTURES") if isinstance(root, dict) else root
    if isinstance(root, dict) and ("_views" in root or "_referenced_fss" in root):
        raise UserError(
            "old_cas_json",
            "{name} is CAS JSON of the old kind, which no program can read back.",
            "Export it again as UIMA CAS JSON 0.4, or as UIMA CAS XMI.",
            name=name,
        )
    if isinstance(listed, dict):
        listed = [{"%ID": _number(key), **value} for key, value in listed.items() if isinstance(value, dict)]
    if listed is None and isinstance(root, dict) and ("%TYPES" in root or "%VIEWS" in root):
        listed = []
    if not isinstance(listed, list):
        raise damaged(name, "it holds no feature structures")
    types = _json_types(root.get("%TYPES")) if isinstance(root, dict) else Types()
    cas = Cas()
    for item in listed:
        if not isinstance(item, dict) or type(item.get("%ID")) is not int:
            raise damaged(name, "a feature structure has no id")
        own, type_ = item["%ID"], item.get("%TYPE")
        if not isinstance(type_, str) or not type_:
            raise damaged(name, f"the feature structure {own} has no type")
        if type_ == "uima.cas.Sofa":
            text = item.get("sofaString")
            cas.sofa(own, str(item.get("sofaID", "")), text if isinstance(text, str) else None)
            continue
        structure = Structure(own, type_)
        found: dict[str, Any] = {}
        for key, value in item.items():
            plain = key.removeprefix("^")
            if plain in _ANCHORS:
                found[plain] = value
            else:
                _json_feature(structure, key, value)
        _anchor(structure, found, types)
        cas.add(structure)
    for structure in cas.structures.values():
        for key, ids in structure.refs.items():
            structure.refs[key] = _known(cas, ids)
    return cas


def _json_types(given: object) -> Types:
    """The parents of types; which features are references every structure says itself."""
    types = Types()
    for name, one in given.items() if isinstance(given, dict) else ():
        if isinstance(one, dict) and isinstance(one.get("%SUPER_TYPE"), str):
            types.parents[name] = one["%SUPER_TYPE"]
    return types


def _json_feature(structure: Structure, key: str, value: Any) -> None:
    if key in ("%ID", "%TYPE", "%FLAGS"):
        return
    if key == "@sofa":
        structure.sofa = value if type(value) is int else None
    elif key.startswith("@"):
        ids = value if isinstance(value, list) else [value]
        structure.refs[key[1:]] = [own for own in ids if type(own) is int]
    elif key == "%ELEMENTS":
        elements = value if isinstance(value, list) else []
        if _PRIMITIVES.fullmatch(structure.type):
            structure.values["elements"] = [_text(one) for one in elements if one is not None]
        else:
            structure.refs["elements"] = [own for own in elements if type(own) is int]
    elif value is not None and value != []:
        items = value if isinstance(value, list) else [value]
        structure.values[key.removeprefix("#").removeprefix("^")] = [_text(one) for one in items]


def _text(value: Any) -> str:
    return "true" if value is True else "false" if value is False else str(value)
