"""Golden files: what each format writes of the trap document, byte for byte, and what it becomes when read again.

``KANTAR_WRITE_GOLDEN=1`` writes them anew; look at the difference before keeping it.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from exchange_bundles import trap_bundle
from exchange_mixin import texts_of, written

from kantar_desk.formats.exchange.native import AnnotationSetFile
from kantar_desk.formats.exchange.registry import FORMATS
from kantar_desk.formats.exchange.values import ExchangeFormat, Input, ReadOptions, WriteOptions

GOLDEN = Path(__file__).parent / "golden"
OPTIONS = WriteOptions(created_by="Kantar Desk golden", originals=False)


def unpacked(data: bytes, name: str) -> dict[str, bytes]:
    if name.endswith(".xlsx"):
        return {"cells.json": cells(data)}
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return {name: data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {f"tree/{one}": archive.read(one) for one in archive.namelist()}


def cells(data: bytes) -> bytes:
    """What stands in the cells of a workbook: its bytes are openpyxl's, and another version may write others."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data))
    sheets = {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in book}
    return json.dumps(sheets, ensure_ascii=False, indent=1).encode() + b"\n"


@pytest.mark.parametrize("fmt", [one for one in FORMATS if one.writes], ids=lambda fmt: fmt.id)
def test_bytes_are_those_that_were_agreed(fmt: ExchangeFormat) -> None:
    bundle = trap_bundle()
    data = written(fmt, bundle, OPTIONS)
    found = unpacked(data, "file" + fmt.suffixes[0])
    losses = [
        {"kind": one.kind, "count": one.count, "effect": one.effect, "ids": [str(own) for own in one.ids]}
        for one in fmt.losses(bundle, OPTIONS)
    ]
    found["losses.json"] = json.dumps(losses, ensure_ascii=False, indent=1).encode() + b"\n"
    if fmt.reads:
        # Ids are made from the file's hash, and a zip's hash depends on the zlib that packed it.
        source = Input("file" + fmt.suffixes[0], data=data)
        result = fmt.read(source, ReadOptions(text_of=texts_of(bundle).get))
        rows = [
            {"quote": one.quote, "spans": [[span.start, span.end] for span in one.spans], "note": one.note}
            for part in result.bundle.parts()
            for one in sorted(part.annotations, key=lambda one: (one.spans, one.note))
        ]
        warnings = [one.message for one in result.warnings]
        found["read.json"] = json.dumps(
            {"annotations": rows, "warnings": warnings}, ensure_ascii=False, indent=1
        ).encode()
    folder = GOLDEN / fmt.id
    if os.environ.get("KANTAR_WRITE_GOLDEN"):
        for name, content in found.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    kept = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "theirs" not in path.relative_to(folder).parts
    }
    assert sorted(found) == sorted(kept)
    for name, content in kept.items():
        assert found[name] == content, name


def test_the_golden_annotation_set_is_a_folder_that_can_be_read() -> None:
    result = AnnotationSetFile().read(Input.of(GOLDEN / "kset" / "tree"), ReadOptions())
    assert tuple(result.bundle.parts()) == tuple(trap_bundle().parts())
