"""The annotation set file: everything comes back, equal bytes, nothing half imported."""

from __future__ import annotations

from exchange_mixin import FormatTests

from kantar_desk.formats.exchange.native import AnnotationSetFile
from kantar_desk.model.bundle import Bundle


class TestAnnotationSetFile(FormatTests):
    fmt = AnnotationSetFile()

    def same(self, bundle: Bundle, back: Bundle) -> None:
        assert tuple(back.parts()) == tuple(bundle.parts())
        for name in type(bundle.head).__slots__:
            if name != "counts" and (name != "codebook" or back.head.codebook):
                mine, theirs = getattr(bundle.head, name), getattr(back.head, name)
                assert normal(name, theirs) == normal(name, mine), name


def normal(name: str, value: object) -> object:
    return sorted(map(repr, value)) if isinstance(value, tuple) else None if name == "codebook" else value
