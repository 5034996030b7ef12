"""What mails and web archives share: a header, parts, their bytes."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from kantar_desk.errors import UserError
from kantar_desk.formats.documents.dates import partial_date
from kantar_desk.formats.documents.values import one_line

_FIELD = re.compile(
    rb"^(From|To|Cc|Date|Subject|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|Reply-To|"
    rb"X-[A-Za-z\-]+|DKIM-Signature|Snapshot-Content-Location)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ANY_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_BOUNDARY = re.compile(rb"\bboundary\s*=\s*(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
# What the standard library raises for headers that nobody meant to write.
BAD_MAIL = (
    RecursionError, MessageError, ValueError, TypeError, KeyError, IndexError, AttributeError, LookupError,
    OverflowError, AssertionError,
)  # fmt: skip
MAX_HEADER = 20_000
MAX_PARTS = 1000
MAX_DEPTH = 50


if TYPE_CHECKING:
    _Policy = policy.EmailPolicy[EmailMessage]
else:
    _Policy = policy.EmailPolicy


class _BoundedPolicy(_Policy):
    """The default policy, with header fields cut: taking a long one apart takes time and memory with its square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAX_HEADER]


_BOUNDED = _BoundedPolicy()


def mail_fields(head: bytes) -> int:
    """How many well-known header fields a file begins with; 0 unless its first line is a header field."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if start.startswith(b"From ") and b"\n" in start:  # a line of a mailbox file before the header
        start = start[start.index(b"\n") + 1 :]
    if not _ANY_FIELD.match(start):
        return 0
    header = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    return len({match[1].lower() for match in _FIELD.finditer(header)})


def parse_mail(data: bytes, name: str) -> EmailMessage:
    """The message in a file. Raises UserError when it is not one."""
    try:
        _check_boundaries(data)
        message = message_from_bytes(data, policy=_BOUNDED)
        if not message.keys():
            raise ValueError("no header")
        waiting: list[tuple[MIMEPart, int]] = [(message, 0)]
        count = 0
        while waiting:
            part, depth = waiting.pop()
            count += 1
            if count > MAX_PARTS or depth > MAX_DEPTH:
                raise ValueError("too many parts")
            if part.is_multipart():
                waiting += [(inner, depth + 1) for inner in part.iter_parts()]
    except BAD_MAIL:
        raise bad_mail(name) from None
    return message


def is_delivered(head: bytes) -> bool:
    """True when a header has what only mail programs write, and nobody who copies a mail into a text file."""
    return (
        re.search(rb"^(?:Message-ID|Received|MIME-Version)[ \t]*:", head, re.IGNORECASE | re.MULTILINE)
        is not None
    )


def bad_mail(name: str) -> UserError:
    """The error for a file that cannot be taken apart."""
    return UserError(
        "bad_mail",
        "{name} cannot be read as a mail: it is damaged, or made of too many parts.",
        "Save it again from the mail program as .eml.",
        name=name,
    )


def _check_boundaries(data: bytes) -> None:
    """Raise ValueError for more parts than allowed, before the parser, which is slow, makes an object of each."""
    boundaries = {match[1] or match[2] for match in _BOUNDARY.finditer(data)}
    if (
        len(boundaries) > MAX_DEPTH * 2
        or sum(data.count(b"\n--" + one) for one in boundaries) > MAX_PARTS * 2
    ):
        raise ValueError("too many parts")


def header(message: MIMEPart, field: str) -> str:
    """A header field, decoded, as one line; empty when it is missing or broken."""
    try:
        return one_line(str(message.get(field, "")))
    except BAD_MAIL:
        return ""


def part_bytes(part: MIMEPart) -> bytes:
    """The content of a part without its transfer encoding."""
    try:
        content = part.get_payload(decode=True)
    except BAD_MAIL:
        return b""
    return content if isinstance(content, bytes) else b""


def part_charset(part: MIMEPart) -> str:
    """The declared charset of a part; empty when none is."""
    try:
        return part.get_content_charset("") or ""
    except BAD_MAIL:
        return ""


def sent(message: EmailMessage) -> str:
    """The Date field as a PartialDate, to the minute with its zone; empty when it is missing or broken."""
    try:
        return partial_date(parsedate_to_datetime(str(message.get("Date", ""))))
    except BAD_MAIL:
        return ""
