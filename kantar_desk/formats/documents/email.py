"""Mails: the plain part, else the HTML part; attachments are listed, and read only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import EmailMessage, MIMEPart

from kantar_desk.errors import KantarError
from kantar_desk.formats.documents.decoding import decode
from kantar_desk.formats.documents.html import read_page
from kantar_desk.formats.documents.mime import (
    BAD_MAIL,
    bad_mail,
    header,
    is_delivered,
    mail_fields,
    parse_mail,
    part_bytes,
    part_charset,
    sent,
)
from kantar_desk.formats.documents.plain import decoding_notices
from kantar_desk.formats.documents.values import (
    Extracted,
    Glimpse,
    Input,
    Notice,
    ReadOptions,
    Report,
    made_with,
    make_source,
    no_text,
    notice,
    settle,
    stem,
)

ReadInner = Callable[[Input, ReadOptions, Report, list[Notice]], Iterator[Extracted]]
"""How an attachment is read: as any file."""


class EMail:
    """Mails saved as .eml: From, Date and Subject become author, date and title."""

    id = "eml"
    title = "Mail"
    suffixes = (".eml",)

    def __init__(self, read_inner: ReadInner) -> None:
        self._read_inner = read_inner

    def recognise(self, glimpse: Glimpse) -> int:
        """By the fields of its header."""
        fields = mail_fields(glimpse.head)
        if fields < 2:
            return 0
        if glimpse.suffix in self.suffixes:
            return 90
        return 75 if fields >= 4 and is_delivered(glimpse.head) else 15

    def read(
        self, source: Input, options: ReadOptions, report: Report, notices: list[Notice]
    ) -> Iterator[Extracted]:
        """The mail, then with ``options.attachments`` what its attachments give, one level deep."""
        data = source.read()
        message = parse_mail(data, source.name)
        try:
            attached = [part for part in _own_parts(message) if part is not message and _is_attachment(part)]
            names = tuple(_name(part, number) for number, part in enumerate(attached, 1))
            mail = replace(_read_body(source, data, message, options), attachments=names)
        except BAD_MAIL:
            raise bad_mail(source.name) from None
        if names and not options.attachments:
            told = notice(
                "attachments",
                "{count} attachments were not read: {names}.",
                count=len(names),
                names=", ".join(names),
            )
            mail = replace(mail, warnings=(*mail.warnings, told))
        yield mail
        if not options.attachments:
            return
        inner = ReadOptions(
            whole_page=options.whole_page
        )  # an attached mail's own attachments are only listed
        for number, (part, name) in enumerate(zip(attached, names, strict=True), 1):
            report(number, len(attached), name)
            try:
                yield from self._read_inner(Input(name, data=_attached_bytes(part)), inner, report, notices)
            except KantarError as error:
                notices.append(
                    notice(
                        "attachment_failed",
                        "The attachment {name} was left out: {reason}",
                        name=name,
                        reason=error.message,
                    )
                )


def _is_attachment(part: MIMEPart) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    return not part.is_multipart() and (
        part.get_content_disposition() == "attachment" or bool(part.get_filename())
    )


def _name(part: MIMEPart, number: int) -> str:
    name = part.get_filename() or ""
    if name:
        return " ".join(name.split())
    return (
        f"attachment {number}.eml" if part.get_content_type() == "message/rfc822" else f"attachment {number}"
    )


def _attached_bytes(part: MIMEPart) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    return part_bytes(part)


def _read_body(source: Input, data: bytes, message: EmailMessage, options: ReadOptions) -> Extracted:
    bodies = [part for part in _own_parts(message) if not part.is_multipart() and not _is_attachment(part)]
    stated = {"author": header(message, "From"), "published": sent(message)}
    title = header(message, "Subject") or stem(source.name)
    plain = [part for part in bodies if part.get_content_type() == "text/plain" and part_bytes(part).strip()]
    if plain:
        pieces: list[str] = []
        warnings: list[Notice] = []
        encoding = ""
        for part in plain:
            content = part_bytes(part)
            decoded = decode(content, source.name, options.encoding or _fitting(content, part_charset(part)))
            pieces.append(decoded.text)
            warnings += decoding_notices(decoded)
            encoding = encoding or decoded.encoding
        text, _ = settle("\n".join(piece.rstrip("\r\n") for piece in pieces) + "\n")
        origin = make_source(source, data, "message/rfc822", made_with("mail 1, plain part"), **stated)
        return Extracted(
            title=title,
            text=text,
            source=origin,
            original=data,
            encoding=encoding,
            warnings=tuple(dict.fromkeys(warnings)),
        )
    page = next((part for part in bodies if part.get_content_type() == "text/html"), None)
    if page is None:
        raise no_text(source.name, "the mail has neither a plain nor an HTML part")
    whole = replace(options, whole_page=True)
    read = read_page(source, part_bytes(page), data, whole, declared=part_charset(page))
    importer = made_with("mail 1, HTML part", "lxml")
    return replace(
        read,
        title=title,
        whole_page=None,
        source=make_source(source, data, "message/rfc822", importer, language=read.source.language, **stated),
    )


def _own_parts(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts of this mail, not those of a mail that was forwarded in it."""
    yield message
    if message.get_content_type() != "message/rfc822" and message.is_multipart():
        for part in message.iter_parts():
            yield from _own_parts(part)


def _fitting(content: bytes, charset: str) -> str:
    """The declared charset if the bytes fit it, else empty: they will tell."""
    try:
        content.decode(charset)
    except (LookupError, ValueError):
        return ""
    return charset
