"""Texts that come as JSON objects: what is stated about each; what is left out of them, counted for the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kantar_desk.formats.documents.dates import partial_date
from kantar_desk.formats.documents.values import one_line
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered
from kantar_desk.formats.exchange.values import Hypothesis, Input, ReadOptions, ReadResult
from kantar_desk.model.text import DocumentSource

Node = dict[str, Any]
_STATED = {
    "author": "author", "publisher": "publisher", "source": "publisher", "published": "published",
    "published_at": "published", "date": "published", "url": "address", "uri": "address", "link": "address",
    "address": "address", "language": "language", "lang": "language",
}  # fmt: skip
_OURS = frozenset(("format", "title", "document_id", "note"))
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,10}://\S+", re.IGNORECASE)
_NAMED = 10


class JsonGathering(Gathering):
    """A `Gathering` of lines or tasks. What is left out of many of them is one warning with number and places."""

    def __init__(self, source: Input, options: ReadOptions, format_id: str, digest: str) -> None:
        super().__init__(source, options, format_id, digest)
        self._left_out: dict[tuple[str, str], list[int]] = {}
        self._wordless: list[str] = []
        self._fields: dict[str, None] = {}

    def warn(self, code: str, template: str, *, line: object = None, **values: object) -> None:
        """Add a warning, once; with ``line`` to the one of all lines, whose template has {count} and {lines}."""
        if isinstance(line, int):
            lines = self._left_out.setdefault((code, template), [])
            if lines[-1:] != [line]:
                lines.append(line)
        else:
            super().warn(code, template, **values)

    def without_words(self, text: object) -> None:
        """Count a label that stands on no words."""
        self._wordless.append(one_line(str(text))[:40])

    def left_out_fields(self, names: Iterable[str]) -> None:
        """Note fields of a text that nothing is made of."""
        self._fields.update(dict.fromkeys(names))

    def result(self) -> ReadResult:
        """The bundle, with a warning for each sort of thing that was left out."""
        for (code, template), lines in self._left_out.items():
            super().warn(code, template, count=len(lines), lines=_some(map(str, lines), len(lines)))
        if self._wordless:
            super().warn(
                "no_words",
                "Labels that stand on no words were left out: {count}, such as “{text}”.",
                count=len(self._wordless),
                text=self._wordless[0],
            )
        if self._fields:
            super().warn(
                "other_fields",
                "Other fields of the texts were left out: {names}.",
                names=_some(self._fields, len(self._fields)),
            )
        return super().result()


def _some(names: Iterable[str], count: int) -> str:
    shown = [one_line(name)[:40] for name, _ in zip(names, range(_NAMED), strict=False)]
    return ", ".join([*shown, *(["…"] if count > _NAMED else [])])


def is_address(text: str) -> bool:
    """True for the address of a file that lies elsewhere, and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def document_of(
    gathering: JsonGathering,
    text: str,
    stated: Node,
    number: int,
    *,
    key: str = "",
    known: frozenset[str] = frozenset(),
) -> Gathered:
    """A text as a document with the title and the provenance that stand beside it; equal keys are one document.

    Other fields than those ``known`` to be of no use are named. Positions count in the text as the file has it.
    """
    inner: Node = {}
    for name in ("meta", "metadata"):
        value = stated.get(name)
        inner |= value if isinstance(value, dict) else {}
    fields = {**inner, **{name: value for name, value in stated.items() if name not in ("meta", "metadata")}}
    title = fields.get("title")
    given = inner.get("document_id", stated.get("document_id"))
    source: dict[str, str] = {}
    other = []
    for name, value in fields.items():
        if name in known or name in _OURS or name.startswith("_") or value in (None, "", [], {}):
            continue
        field = _STATED.get(name.lower())
        kept = one_line(value) if isinstance(value, str) else ""
        if field == "published":
            kept = partial_date(kept)
        elif field == "publisher" and is_address(kept):
            field = "address"
        if field is None or not kept or field in source:
            other.append(name)
        else:
            source[field] = kept
    gathering.left_out_fields(other)
    return gathering.document(
        text,
        title if isinstance(title, str) and title.strip() else f"Text {number}",
        key=given if isinstance(given, str) else key or f"line {number}",
        source=DocumentSource(file_name="", importer="", **source),  # type: ignore[arg-type]  # text fields only
    )


def count_as_written(document: Gathered) -> None:
    """Take positions as counting in the very string of the file: CRLF is two, a mark in front of the text is one."""
    raw = document.raw or ""
    if "\r\n" in raw or raw.startswith("\ufeff"):
        document.hypothesis = Hypothesis(crlf="\r\n" in raw, bom=raw.startswith("\ufeff"))
