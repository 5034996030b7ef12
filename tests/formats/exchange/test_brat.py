"""brat standoff."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.brat import Brat
from kantar_desk.formats.exchange.values import Input, ReadOptions


class TestBrat(FormatTests):
    fmt = Brat()


def test_a_relation_goes_the_way_its_roles_say_whichever_is_written_first(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("d.txt", "Anna saw Bob")
        archive.writestr("d.ann", "T1\tPER 0 4\tAnna\nT2\tPER 9 12\tBob\nR1\tknows Arg2:T2 Arg1:T1\n")
    path = tmp_path / "theirs.zip"
    path.write_bytes(stream.getvalue())
    (part,) = Brat().read(Input.of(path), ReadOptions()).bundle.parts()
    quotes = {one.id: one.quote for one in part.annotations}
    (relation,) = part.relations
    assert (quotes[relation.from_annotation_id], quotes[relation.to_annotation_id]) == ("Anna", "Bob")
