"""Plain text: the decoded bytes as they are."""

from __future__ import annotations

from collections.abc import Iterator

from kantar_desk.formats.documents.decoding import Decoded, decode, looks_binary, shown_encoding
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    Notice,
    ReadOptions,
    Report,
    made_with,
    make_source,
    notice,
    settle,
    stem,
)


def decoding_notices(decoded: Decoded) -> tuple[Notice, ...]:
    """What to say about how a text was decoded."""
    found = []
    if not decoded.sure:
        found.append(
            notice(
                "encoding_guessed",
                "The encoding {encoding} was found by guessing; look at the first lines.",
                encoding=shown_encoding(decoded.encoding),
            )
        )
    if decoded.replaced:
        found.append(
            notice(
                "bytes_replaced",
                "{count} bytes that have no meaning in {encoding} became the replacement character.",
                count=decoded.replaced,
                encoding=shown_encoding(decoded.encoding),
            )
        )
    return tuple(found)


class PlainText:
    """Text files in any encoding; title is the file's name."""

    id = "text"
    title = "Plain text"
    suffixes = (".txt", ".text", ".md", ".log", ".asc")

    def recognise(self, glimpse: Glimpse) -> int:
        """Anything that looks like text; low, as every other mark is a better one."""
        if looks_binary(glimpse.head):
            return 0
        return 25 if glimpse.suffix in self.suffixes else 20 if glimpse.head else 10

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """One document. Raises UserError when the encoding is in doubt or does not fit."""
        data = source.read()
        decoded = decode(data, source.name, options.encoding)
        text, _ = settle(decoded.text)
        importer = made_with("plain text 1") if decoded.sure else made_with("plain text 1", "chardet")
        yield Extracted(
            title=stem(source.name),
            text=text,
            source=make_source(source, data, "text/plain", importer),
            original=data,
            encoding=decoded.encoding,
            warnings=decoding_notices(decoded),
        )
