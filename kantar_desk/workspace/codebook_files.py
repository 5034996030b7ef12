"""A codebook as a file of its own, so that teams can share codes without sharing tags.

JSON in UTF-8: ``{"format": "kantar-codebook", "version": 1, "name", "number", "codes": […], "fields": […]}``; codes and
fields have the shapes of the model. Ids travel, so sets tagged with the same codes meet without mapping.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kantar_desk.errors import EnvironmentFailure, UserError
from kantar_desk.model.codebook import AttributeField, Code, Codebook, check_code
from kantar_desk.model.shapes import from_json, to_json

FORMAT, VERSION = "kantar-codebook", 1
_LARGEST = 8_000_000


@dataclass(frozen=True, slots=True)
class CodebookFile:
    """What a codebook file holds."""

    name: str
    number: int
    codes: tuple[Code, ...]
    fields: tuple[AttributeField, ...]


def write_codebook(
    path: Path, codebook: Codebook, codes: Iterable[Code], fields: Iterable[AttributeField]
) -> None:
    """Write a codebook file, whole or not at all. Raises EnvironmentFailure if it cannot be written."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "name": codebook.name,
        "number": codebook.number,
        "codes": [to_json(code) for code in codes],
        "fields": [to_json(field) for field in fields],
    }
    temporary = path.with_name(f".{path.name}.part")
    try:
        temporary.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise EnvironmentFailure(
            "codebook_not_written",
            "The codebook could not be written to {path}: {reason}.",
            "Choose another folder, or free some space.",
            path=path,
            reason=error.strerror or error,
        ) from error


def read_codebook(path: Path) -> CodebookFile:
    """Read a codebook file. Raises UserError if it is none or its codes make no sense."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("too large")
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError("not a codebook")
        version = data.get("version")
        if version != VERSION:
            raise UserError(
                "codebook_newer",
                "{name} was written by a newer version of the program.",
                "Use the newest version to read it.",
                name=path.name,
            )
        codes = tuple(from_json(Code, one) for one in data.get("codes", ()))
        fields = tuple(from_json(AttributeField, one) for one in data.get("fields", ()))
        name, number = str(data.get("name", "")), int(data.get("number", 1))
    except OSError as error:
        raise EnvironmentFailure(
            "codebook_unreadable",
            "{path} cannot be read: {reason}.",
            "Check that the file is there and may be read.",
            path=path,
            reason=error.strerror or error,
        ) from error
    except (ValueError, TypeError, RecursionError) as error:
        raise UserError(
            "not_a_codebook",
            "{name} is not a codebook of Kantar Desk.",
            "Export one in the codebook window of another project.",
            name=path.name,
        ) from error
    for code in codes:
        check_code(code)
    return CodebookFile(name, number, codes, fields)
