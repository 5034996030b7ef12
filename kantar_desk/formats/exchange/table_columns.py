"""Columns of tables of tags: ours, and those that other programs write, told by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kantar_desk.errors import UserError

COLUMNS = (
    "annotation_id", "span_no", "document", "document_sha256", "start_cp", "end_cp", "quote", "code", "code_name",
    "set", "note", "creator", "created", "modified", "fields", "document_id", "set_id",
)  # fmt: skip
RELATION_COLUMNS = (
    "relation_id", "type", "from_annotation_id", "to_annotation_id", "made_on", "relation_note", "set_id",
)  # fmt: skip
CHOOSABLE = (
    "document",
    "start_cp",
    "end_cp",
    "quote",
    "code",
    "note",
    "creator",
    "created",
    "set",
    "annotation_id",
)
"""Columns that a person can say of another program's table."""
_IN_USE = {
    "document": (
        "doc", "file", "file_name", "filename", "document_name", "document_title", "title", "документ", "файл",
        "имя_файла", "құжат",
    ),
    "start_cp": ("start", "start_offset", "begin", "from", "start_position", "start_char", "pos0", "начало", "басы"),
    "end_cp": ("end", "end_offset", "to", "stop", "end_position", "end_char", "pos1", "конец", "соңы"),
    "code": (
        "label", "tag", "category", "type", "codes", "tags", "theme", "codename", "код", "метка", "тег", "категория",
        "белгі",
    ),
    "quote": (
        "exact", "words", "segment", "quotation", "coded_text", "selected_text", "seltext", "highlight",
        "quotation_content", "text", "content", "span", "цитата", "фрагмент", "текст", "дәйексөз",
    ),
    "note": ("memo", "comment", "remark", "notes", "комментарий", "заметка", "примечание", "ескерту"),
    "creator": ("annotator", "coder", "user", "author", "created_by", "modified_by", "owner", "автор", "кодировщик"),
    "created": ("created_at", "created_on", "date", "timestamp", "дата"),
    "modified": ("modified_at", "modified_on", "updated_at", "updated"),
}  # fmt: skip
_HEADER_WITHIN = 20
_WHOLE = re.compile(r"\s*(\d{1,18})(?:[.,]0{1,9})?\s*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """A table before it is read: its columns, the first rows, and which column was taken for what."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    taken: Mapping[str, str]


def mapping_of(columns: Sequence[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Our names of columns to those of the table: as somebody chose, else ours, else one in common use.

    What the table has not is not in it. Raises UserError for a column that was chosen and is not there.
    """
    folded: dict[str, str] = {}
    for column in columns:
        folded.setdefault(_folded(column), column)
    found: dict[str, str] = {}
    for ours, theirs in chosen.items():
        if ours not in COLUMNS:
            raise UserError(
                "unknown_field",
                "A column cannot be read as “{field}”.",
                "Use one of {fields}.",
                field=ours,
                fields=", ".join(CHOOSABLE),
            )
        if theirs in columns or _folded(theirs) in folded:
            found[ours] = theirs if theirs in columns else folded[_folded(theirs)]
    free = [name for name in COLUMNS if name not in chosen]
    for ours in free:
        if ours in folded:
            found[ours] = folded[ours]
    taken = set(found.values())
    for ours in free:
        for other in _IN_USE.get(ours, ()) if ours not in found else ():
            if other in folded and folded[other] not in taken:
                found[ours] = folded[other]
                taken.add(folded[other])
                break
    if "code" not in found and "code" not in chosen and "code_name" in found:
        found["code"] = found.pop("code_name")
    return found


def lacking(mapping: Mapping[str, str], chosen: Mapping[str, str]) -> list[str]:
    """What a table of tags needs and this one has not: a code, and positions or a quote; and all that was chosen."""
    found = [chosen[ours] for ours in chosen if ours not in mapping]
    found += [name for name in ("code",) if name not in mapping and name not in chosen]
    if "quote" not in mapping:
        found += [name for name in ("start_cp", "end_cp") if name not in mapping and name not in chosen]
    return found


def header_at(rows: Sequence[Sequence[str]], chosen: Mapping[str, str]) -> int | None:
    """The row that names the columns: the first that has all that is needed, among the first twenty."""
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        if any(row) and not lacking(mapping_of(row, chosen), chosen):
            return at
    return None


def whole(text: str) -> int | None:
    """A whole number as a cell has it, also as ``12.0``; None for anything else."""
    match = _WHOLE.fullmatch(text)
    return int(match[1]) if match is not None else None


def looks_like_tags(rows: Sequence[Sequence[str]]) -> bool:
    """True for a table with code, positions that are numbers, and a document or a quote, by names in common use."""
    at = header_at(rows, {})
    if at is None or at + 1 >= len(rows):
        return False
    mapping = mapping_of(rows[at], {})
    if not ({"code", "start_cp", "end_cp"} <= mapping.keys() and mapping.keys() & {"document", "quote"}):
        return False
    first = dict(zip(rows[at], rows[at + 1], strict=False))
    start, end = (whole(first.get(mapping[name], "")) for name in ("start_cp", "end_cp"))
    return start is not None and end is not None and start <= end


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "_", name.strip().lower()).strip("_")
