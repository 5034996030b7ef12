"""What the Web Annotation Data Model demands of an annotation, and what of it programs in use leave out.

An annotation without an id, or with one that is no IRI, a target that names no source beside its selectors, plain
words as a body, and people by name only are read: nothing of them is in doubt.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from kantar_desk.errors import UserError

Node = dict[str, Any]
CONTEXTS = ("http://www.w3.org/ns/anno.jsonld", "https://www.w3.org/ns/anno.jsonld")
_ADDRESS = re.compile(r"\S+")  # an IRI may be relative to the file
_COMBINING = ("Composite", "List", "Independents", "Choice")
_MAX_DEPTH = 8
SELECTORS = {
    "FragmentSelector": ("value",),
    "CssSelector": ("value",),
    "XPathSelector": ("value",),
    "TextQuoteSelector": ("exact",),
    "TextPositionSelector": ("start", "end"),
    "DataPositionSelector": ("start", "end"),
    "RangeSelector": ("startSelector", "endSelector"),
    "SvgSelector": (),
}
"""Kinds of selectors, each with what it must have."""


def listed(value: object) -> list[Any]:
    """One value or several, as a list; none as an empty one."""
    return value if isinstance(value, list) else [] if value is None else [value]


def is_type(node: object, *types: str) -> bool:
    """True for an object of one of these types."""
    if not isinstance(node, dict):
        return False
    found = node.get("type")
    return found in types if isinstance(found, str) else any(one in types for one in listed(found))


def refused(name: str, node: object, reason: str) -> UserError:
    """The refusal of a file, with the annotation in which it fails."""
    own = node.get("id") if isinstance(node, dict) else None
    return UserError(
        "bad_web_annotation",
        "{name} is no valid Web Annotation: {reason}.",
        "Export it again from the program that made it; {id} is where it fails.",
        name=name,
        reason=reason,
        id=str(own)[:80] if isinstance(own, str) else "the file",
    )


def check_identity(name: str, node: Node) -> None:
    """An id, where there is one, is one address without white space. Raises UserError."""
    own = node.get("id", node.get("@id"))
    if own is not None and not _is_address(own):
        raise refused(name, node, "its id is not one IRI")


def check_annotation(name: str, node: Node) -> None:
    """All that the model demands of one annotation. Raises UserError naming the first thing that is wrong."""
    check_identity(name, node)
    for key in ("created", "modified", "generated"):
        value = node.get(key)
        if value is not None and not _is_time(value):
            raise refused(name, node, f"“{key}” is not one date and time")
    for key in ("creator", "generator"):
        for agent in listed(node.get(key)):
            if not isinstance(agent, (dict, str)):
                raise refused(name, node, f"“{key}” is no agent")
    _check_words(name, node)
    for key in ("via", "canonical", "rights"):
        for value in listed(node.get(key)):
            if not _is_address(value):
                raise refused(name, node, f"“{key}” is no IRI")
    if "bodyValue" in node:
        if node.get("body") is not None:
            raise refused(name, node, "it has both a body and a bodyValue")
        if not isinstance(node["bodyValue"], str):
            raise refused(name, node, "its bodyValue is not one string")
    if node.get("target") in ([], None):
        raise refused(name, node, "it has no target")
    for word in ("body", "target"):
        for resource in listed(node.get(word)):
            _check_resource(name, node, resource, word)


def _check_words(name: str, node: Node) -> None:
    for key in ("canonical", "stylesheet", "bodyValue"):
        if isinstance(node.get(key), list):
            raise refused(name, node, f"it has more than one “{key}”")
    for key in ("motivation", "purpose"):
        if any(not isinstance(value, str) for value in listed(node.get(key))):
            raise refused(name, node, f"“{key}” is no word")


def _check_resource(name: str, node: Node, resource: object, word: str, depth: int = 0) -> None:
    if isinstance(resource, str):
        if word == "target" and not _is_address(resource):
            raise refused(name, node, f"its {word} is no IRI")
        return
    if not isinstance(resource, dict) or depth > _MAX_DEPTH:
        raise refused(name, node, f"its {word} is neither an IRI nor an object")
    _check_values(name, node, resource, word)
    combining = [one for one in listed(resource.get("type")) if one in _COMBINING]
    if len(combining) > 1:
        raise refused(name, node, f"its {word} is combined in more than one way")
    if combining:
        items = resource.get("items")
        if not isinstance(items, list) or not items:
            raise refused(name, node, f"its {word} combines nothing")
        for item in items:
            _check_resource(name, node, item, word, depth + 1)
    specific = is_type(resource, "SpecificResource") or bool(
        resource.keys() & {"source", "selector", "state"}
    )
    if specific:
        if "source" in resource:
            _check_resource(name, node, resource["source"], word, depth + 1)
        elif not (resource.get("selector") or _is_address(resource.get("id"))):
            raise refused(name, node, f"its {word} names no source")
    if not (specific or resource.keys() & {"id", "@id", "type", "value", "items"}):
        raise refused(name, node, f"its {word} says nothing")


def _check_values(name: str, node: Node, resource: Node, word: str) -> None:
    if resource.get("id") is not None and not _is_address(resource["id"]):
        raise refused(name, node, f"the id of its {word} is not one IRI")
    for key in ("language", "format", "processingLanguage"):
        if any(not isinstance(one, str) for one in listed(resource.get(key))):
            raise refused(name, node, f"“{key}” of its {word} is no string")
    if isinstance(resource.get("processingLanguage"), list):
        raise refused(name, node, f"its {word} has more than one “processingLanguage”")
    if "textDirection" in resource and resource["textDirection"] not in ("ltr", "rtl", "auto"):
        raise refused(name, node, f"the text direction of its {word} is not one of ltr, rtl, auto")
    if is_type(resource, "TextualBody") and not isinstance(resource.get("value"), str):
        raise refused(name, node, f"a TextualBody of its {word} has no value")
    for selector in listed(resource.get("selector")):
        _check_selector(name, node, selector, word)
    if is_type(resource, *SELECTORS):
        _check_selector(name, node, resource, word)


def _check_selector(name: str, node: Node, selector: object, word: str, depth: int = 0) -> None:
    """What each kind of selector must have, and has once."""
    if not isinstance(selector, dict) or depth > _MAX_DEPTH:
        if depth > _MAX_DEPTH or not _is_address(selector):
            raise refused(name, node, f"a selector of its {word} is no object")
        return
    for key in ("value", "exact", "prefix", "suffix", "conformsTo"):
        if selector.get(key) is not None and not isinstance(selector[key], str):
            raise refused(name, node, f"a selector of its {word} has not one value")
    for kind in listed(selector.get("type")):
        keys = SELECTORS.get(kind, ()) if isinstance(kind, str) else ()
        missing = [key for key in keys if selector.get(key) is None]
        if missing:
            raise refused(name, node, f"a {kind} of its {word} has no “{missing[0]}”")
    if is_type(selector, "TextPositionSelector", "DataPositionSelector"):
        for key in ("start", "end"):
            if type(selector[key]) is not int or selector[key] < 0:
                raise refused(
                    name, node, f"the “{key}” of a selector of its {word} is no number of characters"
                )
    for key in ("refinedBy", "startSelector", "endSelector"):
        for inner in listed(selector.get(key)):
            _check_selector(name, node, inner, word, depth + 1)


def _is_address(value: object) -> bool:
    return isinstance(value, str) and _ADDRESS.fullmatch(value) is not None


def _is_time(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
