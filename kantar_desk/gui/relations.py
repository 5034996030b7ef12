"""Relations in words, as they are read from one of their ends."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.labels import label
from kantar_desk.workspace.inspector_queries import RelationShown


def relation_words(shown: RelationShown) -> str:
    """What the tag looked at does to the other end, or what the other end does to it: “repeats”, “repeated by”."""
    kind = shown.relation.type
    if shown.outgoing:
        return label("relation_type", kind).lower()
    words = {
        "supports": QCoreApplication.translate("PassagePanel", "supported by"),
        "contradicts": QCoreApplication.translate("PassagePanel", "contradicts"),
        "repeats": QCoreApplication.translate("PassagePanel", "repeated by"),
        "qualifies": QCoreApplication.translate("PassagePanel", "qualified by"),
        "updates": QCoreApplication.translate("PassagePanel", "updated by"),
        "retracts": QCoreApplication.translate("PassagePanel", "retracted by"),
        "relies_on": QCoreApplication.translate("PassagePanel", "relied on by"),
    }
    return words.get(kind, label("relation_type", kind).lower())


def other_end(shown: RelationShown, longest: int = 48) -> str:
    """The words at the other end on one line, and their document if it is another one."""
    quote = " ".join(shown.other.quote.split())
    quote = quote if len(quote) <= longest else f"{quote[: longest - 1]}…"
    return f"{quote} · {shown.document}" if shown.document else quote
