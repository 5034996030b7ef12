"""CoNLL IOB2, going out only: one token and its tag a line, a blank line between sentences.

A token has one tag: of spans that overlap the first and longest stays. What does not fit is counted beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.jsonl import TextPart, text_parts
from kantar_desk.formats.exchange.tokens import tokenise
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.bundle import Bundle, DocumentPart
from kantar_desk.model.text import Span

_SENTENCE_END = re.compile(r"[.!?…]")


def kept_spans(
    annotations: list[Annotation], text: str
) -> tuple[list[tuple[Annotation, Span]], list[Annotation]]:
    """The spans that get tags, in order, and the annotations of which a span is left out.

    A span that overlaps an earlier, longer one is left out, and so is one without a word or sign in it.
    """
    wanted = [(annotation, span) for annotation in annotations for span in annotation.spans]
    wanted.sort(key=lambda pair: (pair[1].start, -pair[1].end, pair[0].id))
    kept: list[tuple[Annotation, Span]] = []
    lost: dict[UUID, Annotation] = {}
    end = 0
    for annotation, span in wanted:
        if span.start < end or not text[span.start : span.end].strip():
            lost[annotation.id] = annotation
        else:
            kept.append((annotation, span))
            end = span.end
    return kept, list(lost.values())


class Conll:
    """CoNLL IOB2, out only."""

    id = "conll"
    title = "CoNLL IOB2"
    suffixes = (".conll",)
    reads = False
    writes = True

    def recognise(self, glimpse: Glimpse) -> int:
        """Never: it is not read."""
        return 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """All but codes and words; nested, crossing and split spans are counted."""
        effects = {"text": "only words and their tags are written, white space and titles are not"}
        return losses_of(bundle, frozenset(), more=_left_out, effects=effects)

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write tokens and tags, a set after the other for each document."""
        if isinstance(target, Path):
            with target.open("wb") as stream:
                return self.write(bundle, stream, options, report)
        spans = 0
        for found in text_parts(bundle, report):
            target.write(b"-DOCSTART- O\n\n")
            last = ""
            for line in _lines(found):
                spans += " B-" in line
                if line or last:  # one blank line between sentences
                    target.write((line + "\n").encode("utf-8"))
                last = line
            if last:
                target.write(b"\n")
        return {"spans": spans}

    def recount(self, source: Input) -> Counts:
        """The number of spans in a written file."""
        data = source.read(guard.MAX_JSON_FILE).decode("utf-8")
        return {"spans": len(re.findall(r"^[^\n]* B-[^\n]*$", data, re.MULTILINE))}

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Refused. Raises UserError."""
        raise UserError(
            "only_out",
            "{title} is only written here.",
            "Ask for the set in another format.",
            title=self.title,
        )


def _left_out(part: DocumentPart) -> Iterator[tuple[str, UUID]]:
    for set_id in {one.set_id for one in part.annotations}:
        mine = [one for one in part.annotations if one.set_id == set_id]
        for annotation in kept_spans(mine, part.text or "")[1]:
            yield "overlap", annotation.id


def _lines(found: TextPart) -> Iterator[str]:
    kept, _ = kept_spans(found.annotations, found.text)
    tags: list[tuple[Span, str]] = [(span, found.types[annotation.id]) for annotation, span in kept]
    position, inside = 0, False
    for token in tokenise(found.text, [span for span, _ in tags]):
        while position < len(tags) and tags[position][0].end <= token["start"]:
            position, inside = position + 1, False
        word = token["text"]
        if not word.strip():
            if "\n" in word and not inside:
                yield ""
            continue
        span, name = tags[position] if position < len(tags) else (None, "")
        if span is not None and span.start <= token["start"]:
            yield f"{word} {'I' if inside else 'B'}-{name}"
            inside = True
        else:
            yield f"{word} O"
            if _SENTENCE_END.fullmatch(word) and token["ws"]:
                yield ""
