"""What tests of the reading place ask for and bring in."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from kantar_desk.model.annotation import Annotation
from kantar_desk.workspace.importing import import_documents


def title_of(read: Any, number: int) -> str:
    """The title of a document of the list."""
    title: str = read.documents.model.rows[number].document.title
    return title


def mine(desk: Any, document_id: UUID) -> list[Annotation]:
    """My tags of a document, as they are stored."""
    with desk.ws.reading() as reader:
        found: list[Annotation] = reader.annotations(document_id, [desk.ws.own_set_id])
    return found


def brought_in(desk: Any, read: Any, folder: Path) -> UUID:
    """The id of one more document, imported in a step that can be taken back."""
    file = folder / "Aaa.txt"
    file.write_text("A text that is only here for a while.", "utf-8")
    import_documents(desk.ws, [file])
    found: UUID = next(row.document.id for row in read.documents.model.rows if row.document.title == "Aaa")
    return found
