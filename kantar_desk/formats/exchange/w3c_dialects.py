"""Dialects of Web Annotations: rows of Hypothesis, and the own shape of Recogito and Annotorious, put into the model.

Sources: the API of Hypothesis (`/api/search`, and the export of its client); `@recogito/text-annotator`.
"""

from __future__ import annotations

from typing import Any

from kantar_desk.formats.exchange.w3c_rules import Node, listed


def is_row(node: object) -> bool:
    """True for an annotation as Hypothesis has it."""
    return (
        isinstance(node, dict)
        and "@context" not in node
        and isinstance(node.get("uri"), str)
        and isinstance(node.get("target"), list)
        and bool(node.keys() & {"user", "text", "tags", "permissions"})
    )


def is_drawn(node: object) -> bool:
    """True for an annotation in the own shape of Recogito's annotator."""
    return (
        isinstance(node, dict)
        and "@context" not in node
        and isinstance(node.get("bodies"), list)
        and isinstance(node.get("target"), dict)
        and any(
            isinstance(one, dict) and "quote" in one and "start" in one
            for one in listed(node["target"].get("selector"))
        )
    )


def rows_of(node: object) -> list[Any] | None:
    """The rows of an answer or an export of Hypothesis; None where it is none."""
    if not isinstance(node, dict) or "@context" in node:
        return None
    for key in ("rows", "annotations"):
        rows = node.get(key)
        if isinstance(rows, list) and any(map(is_row, rows)):
            return rows
        if rows == [] and ("total" in node or "export_date" in node):
            return []
    return None


def from_row(row: Node) -> Node:
    """A row of Hypothesis in the words of the model; what it answers to stands as ``replyTo``."""
    title = row["document"].get("title") if isinstance(row.get("document"), dict) else None
    title = next((one for one in listed(title) if isinstance(one, str) and one.strip()), None)
    source = {"id": row["uri"], **({"title": title} if title is not None else {})}
    user = row.get("user")
    shown = row["user_info"].get("display_name") if isinstance(row.get("user_info"), dict) else None
    name = shown or (user.removeprefix("acct:") if isinstance(user, str) else None)
    node: Node = {
        "id": row.get("id"),
        "type": "Annotation",
        "motivation": "commenting",
        "created": row.get("created"),
        "modified": row.get("updated"),
        "body": [
            *({"type": "TextualBody", "purpose": "tagging", "value": one} for one in listed(row.get("tags"))),
            {"type": "TextualBody", "purpose": "commenting", "value": row.get("text") or ""},
        ],
        "target": [_target(one, source) for one in row["target"] or [{}]],
    }
    if name:
        node["creator"] = {"name": name}
    references = listed(row.get("references"))
    if references:
        node["replyTo"] = references
    return node


def _target(target: object, source: Node) -> Node:
    selectors = listed(target.get("selector")) if isinstance(target, dict) else []
    # Its RangeSelector names parts of a web page in a way of its own; words and positions stand beside it.
    kept = [one for one in selectors if isinstance(one, dict) and one.get("type") != "RangeSelector"]
    return {"source": source, **({"selector": kept} if kept else {})}


def from_drawn(node: Node) -> Node:
    """An annotation of Recogito's annotator in the words of the model: several ranges are one annotation's pieces."""
    target = node["target"]
    pieces = [
        {
            "selector": [
                {"type": "TextQuoteSelector", "exact": one.get("quote")},
                {"type": "TextPositionSelector", "start": one.get("start"), "end": one.get("end")},
            ]
        }
        for one in listed(target.get("selector"))
        if isinstance(one, dict)
    ]
    kept = {key: target[key] for key in ("creator", "created") if target.get(key) is not None}
    if isinstance(target.get("updated"), str):
        kept["modified"] = target["updated"]
    return {
        "id": node.get("id"),
        "type": "Annotation",
        **kept,
        "body": [{"type": "TextualBody", **one} for one in node["bodies"] if isinstance(one, dict)],
        "target": pieces[0] if len(pieces) == 1 else {"type": "Composite", "items": pieces},
    }
