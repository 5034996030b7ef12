"""The names and values of a Word file's XML, in both of its name spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

WORD_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


def local_name(element: etree._Element) -> str:
    """The local name of a Word element; empty for those of other namespaces."""
    tag = element.tag
    if not tag.startswith("{"):
        return ""
    space, _, local = tag[1:].partition("}")
    return local if space in WORD_SPACES else ""


def value_of(element: etree._Element | None, attribute: str = "val") -> str:
    """An attribute of a Word element; empty when there is none, or no element."""
    if element is None:
        return ""
    for space in WORD_SPACES:
        found = element.get(f"{{{space}}}{attribute}")
        if found is not None:
            return found
    return ""


def child_of(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of this name, of that the first child of the next, and so on; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if local_name(child) == name), None)
    return element


def number_of(text: str) -> int | None:
    """A whole number of up to eight digits, None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
