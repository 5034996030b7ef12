"""How large things may be, and reading a file within that."""

from __future__ import annotations

import stat
from pathlib import Path

from kantar_desk.errors import EnvironmentFailure, UserError

MB = 1_000_000
MAX_DOCUMENT_BYTES = 50 * MB
MAX_DOCUMENT_CHARACTERS = 10_000_000
MAX_XML_PART = 100 * MB
MAX_XML_ELEMENTS = 2_000_000
MAX_EXCHANGE_ELEMENTS = 5_000_000
MAX_JSON_LINE = 16 * MB
MAX_JSON_FILE = 500 * MB
MAX_JSON_DEPTH = 64
MAX_JSON_INTEGER_DIGITS = 18
MAX_ANNOTATIONS = 1_000_000


def read_file(path: Path, limit: int = MAX_DOCUMENT_BYTES) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes.

    Raises UserError for a folder, a pipe, a device or a larger file, EnvironmentFailure when it is unreadable.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise UserError(
                "not_a_file", "{name} is not a file that can be read.", "Choose a file.", name=path.name
            )
        check_size(facts.st_size, path.name, limit)
        with path.open("rb") as stream:
            data = stream.read(facts.st_size + 1)  # not the limit: that much memory would be set aside
            if len(data) > facts.st_size:  # it has grown meanwhile
                data += stream.read(limit + 1 - len(data))
    except (OSError, ValueError) as error:
        raise unreadable(path.name, error) from error
    check_size(len(data), path.name, limit)
    return data


def unreadable(name: str, error: OSError | ValueError) -> EnvironmentFailure:
    """The failure to open or read a file or folder, as a sentence."""
    return EnvironmentFailure(
        "unreadable",
        "{name} cannot be read: {reason}.",
        "Check that it is still there and that you may open it.",
        name=name,
        reason=getattr(error, "strerror", None) or str(error),
    )


def check_size(size: int, name: str, limit: int = MAX_DOCUMENT_BYTES) -> None:
    """Raise UserError when a file is larger than allowed. Sizes in bytes."""
    if size > limit:
        raise UserError(
            "too_large",
            "{name} is larger than {limit} MB.",
            "Split it, or save the part you need as a file of its own.",
            name=name,
            limit=limit // MB,
        )


def check_length(length: int, name: str) -> None:
    """Raise UserError when a text has more code points than a document may hold."""
    if length > MAX_DOCUMENT_CHARACTERS:
        raise UserError(
            "too_long",
            "{name} holds more than {limit} million characters of text.",
            "Split it into parts and import these.",
            name=name,
            limit=MAX_DOCUMENT_CHARACTERS // 1_000_000,
        )


def check_elements(start_tags: int, name: str, most: int = MAX_XML_ELEMENTS) -> None:
    """Raise UserError when a page or a part of a document is built of more elements than memory is there for."""
    if start_tags > most:
        raise UserError(
            "too_many_elements",
            "{name} is built of more than {limit:,} elements, far more than it can need.",
            "Save it again from the program that made it, or split it.",
            name=name,
            limit=most,
        )


def first_line(error: Exception) -> str:
    """The first line of a library's message, to stand behind a colon in one of ours."""
    lines = str(error).splitlines()
    return lines[0].rstrip(".")[:200] if lines else "it is not well-formed"
