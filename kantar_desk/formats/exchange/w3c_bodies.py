"""Bodies of Web Annotations: what is a tag, what is a note, and who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kantar_desk.formats.exchange.w3c_rules import Node, listed

_TAG = frozenset(("tagging", "classifying"))


@dataclass(slots=True)
class Bodies:
    """What the bodies of an annotation say: tags, notes, and who said the first of it when.

    ``empty`` is true where one of them holds no words that could be kept.
    """

    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    creator: object = None
    created: object = None
    empty: bool = False


def bodies_of(node: Node) -> Bodies:
    """Tags and notes of an annotation; whatever else a body is stands in the note by its label and address.

    The words of somebody else than the annotation's creator begin with their name.
    """
    said = Bodies()
    if isinstance(node.get("bodyValue"), str):
        said.notes.append(node["bodyValue"])
    first = agent_of(next(iter(listed(node.get("creator"))), None))[0]
    waiting = list(listed(node.get("body")))
    while waiting:
        body = waiting.pop(0)
        if isinstance(body, str):
            said.notes.append(body)
        elif isinstance(body, dict) and isinstance(body.get("items"), list):
            waiting += body["items"]
        elif isinstance(body, dict):
            said.creator = said.creator or next(iter(listed(body.get("creator"))), None)
            said.created = said.created or body.get("created")
            purposes = listed(body.get("purpose")) or listed(node.get("motivation"))
            tag, note = _said(body, purposes)
            first = first or agent_of(said.creator)[0]
            speaker = agent_of(next(iter(listed(body.get("creator"))), None))[0]
            said.tags += [tag] if tag else []
            said.notes.append(f"{speaker}: {note}" if note and speaker and speaker != first else note)
            said.empty |= not (tag or note or body.get("value") == "" or "linking" in purposes)
    said.notes = [note for note in said.notes if note]
    return said


def _said(body: Node, purposes: list[Any]) -> tuple[str, str]:
    """Tag and note of a body: its words; of a thing its label, or the last part of its address, and the address."""
    is_tag = bool(_TAG.intersection(map(str, purposes)))
    value = body.get("value")
    if isinstance(value, (str, int, float)):
        words = str(value)
        return (words, "") if is_tag and words.strip() else ("", words)
    if "linking" in purposes:
        return "", ""
    source = body.get("source", body)
    address = source.get("id", "") if isinstance(source, dict) else source
    address = address if isinstance(address, str) else ""
    label = label_of(source) or label_of(body)
    if is_tag and (label or address):
        return label or re.split("[/#:]", address.rstrip("/#:"))[-1] or address, address
    return "", " ".join(one for one in (label, address) if one)


def label_of(node: object) -> str | None:
    """What a thing is called, in the first language that there is."""
    if isinstance(node, dict):
        for key in ("label", "title", "name", "prefLabel"):
            value = node.get(key)
            if isinstance(value, dict):
                value = next(iter(value.values()), None)
            value = next(iter(listed(value)), None)
            if isinstance(value, str) and value.strip():
                return value
    return None


def agent_of(value: object) -> tuple[str, UUID | None]:
    """The name of who made something, and their id where it is one of ours."""
    if not isinstance(value, dict):
        return (value if isinstance(value, str) else ""), None
    own = value.get("id")
    names = (value.get(key) for key in ("name", "nickname", "nick", "email", "id"))
    name = next((one for found in names for one in listed(found) if isinstance(one, str) and one), "")
    return name, own_id(own)


def own_id(iri: object) -> UUID | None:
    """The id in an IRI of ours, else None."""
    if isinstance(iri, str) and iri.startswith("urn:uuid:"):
        try:
            return UUID(iri)
        except ValueError:
            return None
    return None
