"""The tests that every exchange format inherits. A new format adds one class with its ``fmt``."""

from __future__ import annotations

import io
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from exchange_bundles import bundles, full_bundle, trap_bundle
from hypothesis import HealthCheck, given, settings

from kantar_desk.errors import Cancelled, KantarError
from kantar_desk.formats.exchange.carrying import Facts
from kantar_desk.formats.exchange.checked import write_checked
from kantar_desk.formats.exchange.registry import recognise
from kantar_desk.formats.exchange.values import (
    LOSS_KINDS,
    ExchangeFormat,
    Input,
    ReadOptions,
    WriteOptions,
)
from kantar_desk.model.bundle import Bundle


def written(fmt: ExchangeFormat, bundle: Bundle, options: WriteOptions | None = None) -> bytes:
    stream = io.BytesIO()
    fmt.write(bundle, stream, options or WriteOptions())
    return stream.getvalue()


def texts_of(bundle: Bundle) -> dict[str, str | None]:
    return {part.document.text_sha256: part.text for part in bundle.parts()}


class FormatTests:
    """What a user is promised of any format, whatever it carries."""

    fmt: Any
    name = "file"

    @property
    def carries(self) -> frozenset[str]:
        """Our own format carries everything and needs no list."""
        return getattr(self.fmt, "carries", frozenset(LOSS_KINDS))

    @property
    def file_name(self) -> str:
        return self.name + self.fmt.suffixes[0]

    def read(self, data: bytes, bundle: Bundle | None = None, **more: Any) -> Any:
        options = ReadOptions(text_of=texts_of(bundle).get if bundle is not None else None, **more)
        return self.fmt.read(Input(self.file_name, data=data), options)

    def same(self, bundle: Bundle, back: Bundle) -> None:
        carries = self.carries
        before, after = Facts(bundle, carries, self.fmt.spell).counter, Facts(back, carries).counter
        assert (before - after, after - before) == (Counter(), Counter())

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
    )
    @given(bundle=bundles())
    def test_what_it_carries_comes_back_the_same(self, bundle: Bundle) -> None:
        self.same(bundle, self.read(written(self.fmt, bundle), bundle).bundle)

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
    )
    @given(bundle=bundles())
    def test_every_difference_is_a_loss_and_every_loss_a_difference(self, bundle: Bundle) -> None:
        losses = {loss.kind: loss for loss in self.fmt.losses(bundle, WriteOptions())}
        assert set(losses) <= set(LOSS_KINDS)
        back = self.read(written(self.fmt, bundle), bundle).bundle
        before, after = held(bundle), held(back)
        if {"relation", "cross_document_relation"} <= self.carries:  # sets may be joined on the way
            for found in (before, after):
                found["relation"] += found.pop("cross_document_relation", 0)
        for kind, count in before.items():
            lost = losses[kind].count if kind in losses else 0
            if kind == "note" and not lost and "spans" not in self.carries:
                count = sum(
                    len(one.spans) for part in bundle.parts() for one in part.annotations if one.note
                )  # each piece is an annotation of its own, with the same note
            elif kind == "note" and lost:
                count = lost  # a loss of notes is a loss of all, those of relations too
            assert after[kind] == count - lost, kind
            if lost:
                assert len(set(losses[kind].ids)) == lost
                assert str(lost) in losses[kind].effect

    def test_the_trap_document_comes_back_with_every_span_in_its_place(self) -> None:
        bundle = trap_bundle()
        self.same(bundle, self.read(written(self.fmt, bundle), bundle).bundle)

    def test_writing_twice_gives_the_same_bytes(self) -> None:
        for bundle in (trap_bundle(), full_bundle()):
            assert written(self.fmt, bundle) == written(self.fmt, bundle)

    def test_reading_twice_gives_the_same_rows(self) -> None:
        data = written(self.fmt, full_bundle())
        assert self.read(data, full_bundle()).bundle == self.read(data, full_bundle()).bundle

    def test_a_bundle_with_everything_is_written_checked(self, tmp_path: Path) -> None:
        target = tmp_path / f"Имя с пробелом {'x' * 100}{self.fmt.suffixes[0]}"
        done = write_checked(self.fmt, full_bundle(), target, WriteOptions())
        assert done.counts["annotations"] >= 3
        assert [item.name for item in tmp_path.iterdir()] == [target.name]

    def test_cancel_at_any_moment_leaves_the_old_file_and_nothing_else(self, tmp_path: Path) -> None:
        target = tmp_path / self.file_name
        target.write_bytes(b"old")
        bundle = full_bundle()
        calls = 0

        def count(done: int, total: int, what: str) -> None:
            nonlocal calls
            calls += 1

        write_checked(self.fmt, bundle, tmp_path / f"other{self.fmt.suffixes[0]}", WriteOptions(), count)
        (tmp_path / f"other{self.fmt.suffixes[0]}").unlink()
        assert calls > 0
        for stop in range(calls):
            seen = 0

            def report(done: int, total: int, what: str, stop: int = stop) -> None:
                nonlocal seen
                if seen == stop:
                    raise Cancelled
                seen += 1

            with pytest.raises(Cancelled):
                write_checked(self.fmt, bundle, target, WriteOptions(), report)
            assert target.read_bytes() == b"old"
            assert [item.name for item in tmp_path.iterdir()] == [target.name]

    def test_its_own_files_are_recognised_whatever_they_are_called(self) -> None:
        data = written(self.fmt, trap_bundle())
        found = recognise(Input(self.file_name, data=data))
        assert found[0].id == self.fmt.id
        assert found[0].score >= 80 or len(found) == 1 or found[0].score > found[1].score
        recognise(Input("wrong.png", data=data))

    def test_damaged_files_are_refused_in_one_sentence(self) -> None:
        data = written(self.fmt, trap_bundle())
        chance = random.Random(7)
        tried = [b"", b"\x00", data[: len(data) // 2], data[:-1], data[1:], chance.randbytes(300)]
        for _ in range(30):
            broken = bytearray(data)
            broken[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            tried.append(bytes(broken))
        for one in tried:
            recognise(Input(self.file_name, data=one))
            refusal = None
            try:
                back = self.read(one).bundle
                assert all(part.document.id for part in back.parts())
            except KantarError as error:
                refusal = error
            assert refusal is None or (refusal.message.endswith(".") and "Traceback" not in refusal.message)


def held(bundle: Bundle) -> Counter[str]:
    """How many items of each kind a bundle holds, counted without the code under test."""
    found: Counter[str] = Counter()
    head = bundle.head
    for kind, values in (
        ("comment", head.comments), ("decision", (*head.decisions, *head.checks, *head.reviews)),
        ("dispute", head.disputes), ("stance", head.stances), ("matrix", head.cells), ("register", head.entries),
        ("link", head.links), ("proposal", head.proposals),
    ):  # fmt: skip
        found[kind] = len(values)
    home = {}
    for part in bundle.parts():
        for one in part.annotations:
            home[one.id] = (part.document.id, one.set_id)
            found["note"] += bool(one.note)
        found["structure"] += bool(part.document.structure)
    for part in bundle.parts():
        for relation in part.relations:
            first, second = home.get(relation.from_annotation_id), home.get(relation.to_annotation_id)
            cross = first is None or first != second or first[1] != relation.set_id
            found["cross_document_relation" if cross else "relation"] += 1
    return found
