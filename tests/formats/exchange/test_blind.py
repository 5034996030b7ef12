"""A blind export names nobody, in no format."""

from __future__ import annotations

import dataclasses
import zipfile
from pathlib import Path

import pytest
from exchange_bundles import ASEL, BOLAT, full_bundle

from kantar_desk.formats.exchange.checked import write_checked
from kantar_desk.formats.exchange.registry import FORMATS, read
from kantar_desk.formats.exchange.values import WriteOptions
from kantar_desk.model.bundle import Bundle


def named_bundle() -> Bundle:
    bundle = full_bundle()
    sets = tuple(dataclasses.replace(one, name=f"Tags of {one.name}") for one in bundle.head.sets)
    reviews = tuple(dataclasses.replace(one, name="Bolat against Asel") for one in bundle.head.reviews)
    return Bundle(dataclasses.replace(bundle.head, sets=sets, reviews=reviews), bundle.parts)


@pytest.mark.parametrize("fmt", [one for one in FORMATS if one.writes], ids=lambda fmt: fmt.id)
def test_no_name_and_no_id_of_a_person_is_in_the_file(fmt, tmp_path: Path) -> None:
    target = tmp_path / f"blind{fmt.suffixes[0]}"
    write_checked(fmt, named_bundle(), target, WriteOptions(blind=True))
    data = [target.read_bytes()]
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(target) as archive:
            data = [name.encode() + archive.read(name) for name in archive.namelist()]
    everything = b"\n".join(data)
    for person in (ASEL, BOLAT):
        for trace in (person.name, person.name.split()[0], str(person.id)):
            assert trace.encode() not in everything


def test_letters_are_the_same_at_every_export(tmp_path: Path) -> None:
    kset = FORMATS[0]
    for name in ("a.kset", "b.kset"):
        write_checked(kset, named_bundle(), tmp_path / name, WriteOptions(blind=True))
    assert (tmp_path / "a.kset").read_bytes() == (tmp_path / "b.kset").read_bytes()
    names = {person.name for person in read(tmp_path / "a.kset").bundle.head.people}
    assert names == {"Person A", "Person B"}
