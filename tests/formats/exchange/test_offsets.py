"""Ways of counting: found by the quotes for a whole file, asked about where they do not tell."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from exchange_bundles import TRAP, TRAP_RAW
from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.formats.exchange.brat import Brat
from kantar_desk.formats.exchange.label_studio import LabelStudio
from kantar_desk.formats.exchange.offsets import Ruler
from kantar_desk.formats.exchange.values import Hypothesis, Input, ReadOptions
from kantar_desk.model.text import normalise

SPANS = [(3, 4), (5, 7), (8, 22), (22, 28), (1, 2), (31, 36), (43, 44), (9, 18), (15, 26), (0, 44)]
CLEAN_SPANS = [(3, 4), (5, 7), (9, 18), (24, 25), (31, 36), (37, 41)]
WAYS = ["codepoint", "utf16", "utf8", "codepoint+inclusive", "utf16+inclusive", "utf16+crlf", "codepoint+bom",
        "codepoint+crlf+bom", "utf16+inclusive+crlf+bom"]  # fmt: skip


def outward(way: Hypothesis, raw: str, position: int) -> int:
    """Where a position of the stored text stands in a file that counts this way, worked out the slow way."""
    body = normalise(raw)
    before = body[:position]
    if way.crlf:
        before = before.replace("\n", "\r\n")
    if way.bom:
        before = "\ufeff" + before
    if way.unit == "utf16":
        return len(before.encode("utf-16-le")) // 2
    return len(before.encode("utf-8")) if way.unit == "utf8" else len(before)


def counted(way: Hypothesis, start: int, end: int) -> tuple[int, int]:
    first, last = outward(way, TRAP_RAW, start), outward(way, TRAP_RAW, end)
    return first, last - 1 if way.inclusive else last


def quotes(way: Hypothesis) -> list[tuple[int, int, str]]:
    # An inclusive end is the last character: a file cannot say it where that has two units.
    usable = [
        span for span in SPANS if not (way.inclusive and ord(TRAP[span[1] - 1]) > 0x7F and way.unit == "utf8")
    ]
    usable = [span for span in usable if not (way.inclusive and TRAP[span[1] - 1] in "😀👧\n")]
    return [(*counted(way, *span), TRAP[span[0] : span[1]]) for span in usable]


@pytest.mark.parametrize("name", WAYS)
def test_a_brat_file_is_read_right_however_it_counts(name: str) -> None:
    way = Hypothesis.of(name)
    found = quotes(way)
    lines = [f"T{n}\tPerson {s} {e}\t{q.replace(chr(10), ' ')}" for n, (s, e, q) in enumerate(found, 1)]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a/trap.txt", TRAP.encode())
        archive.writestr("a/trap.ann", "\n".join(lines))
    result = Brat().read(Input("x.zip", data=stream.getvalue()), ReadOptions())
    (part,) = result.bundle.parts()
    assert sorted(one.quote for one in part.annotations) == sorted(quote for _, _, quote in found)
    assert result.hypothesis is not None
    assert part.text == TRAP


@pytest.mark.parametrize("name", WAYS)
def test_a_label_studio_file_is_read_right_however_it_counts(name: str) -> None:
    found = quotes(Hypothesis.of(name))
    result = [
        {"id": str(n), "type": "labels", "value": {"start": s, "end": e, "text": q, "labels": ["Person"]}}
        for n, (s, e, q) in enumerate(found)
    ]
    data = json.dumps([{"data": {"text": TRAP}, "annotations": [{"result": result}]}]).encode()
    back = LabelStudio().read(Input("x.json", data=data), ReadOptions())
    (part,) = back.bundle.parts()
    assert sorted(one.quote for one in part.annotations) == sorted(quote for _, _, quote in found)


def test_where_no_way_fits_the_program_asks_and_the_answer_is_taken() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a/one.txt", "abcdef ghijkl")
        archive.writestr("a/one.ann", "T1\tPerson 0 3\tghi\nT2\tPerson 7 10\tghi\n")
    with pytest.raises(UserError) as caught:
        Brat().read(Input("x.zip", data=stream.getvalue()), ReadOptions())
    assert caught.value.code == "unit_unclear"
    assert "1 of 2" in caught.value.message
    result = Brat().read(Input("x.zip", data=stream.getvalue()), ReadOptions(unit="codepoint"))
    (part,) = result.bundle.parts()
    assert [one.quote for one in part.annotations] == ["ghi"]
    assert [(one.quote, one.reason) for one in part.orphans] == [
        ("ghi", "The words at its place are not its quote.")
    ]


def test_one_quote_in_fifty_may_fail_and_only_that_one_loses_its_place() -> None:
    text = " ".join(f"word{n}" for n in range(100))
    lines = []
    for n in range(60):
        at = text.index(f"word{n} ")
        lines.append(f"T{n + 1}\tPerson {at} {at + len(f'word{n}')}\t{'other' if n == 7 else f'word{n}'}")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a/one.txt", text)
        archive.writestr("a/one.ann", "\n".join(lines))
    result = Brat().read(Input("x.zip", data=stream.getvalue()), ReadOptions())
    assert (result.counts["annotations"], result.counts["orphans"]) == (59, 1)


TEXTS = st.text(alphabet=list("ab😀é𝒜\n\r\u2028\ufeff Қ"), max_size=30)


@settings(max_examples=60, deadline=None)
@given(raw=TEXTS, name=st.sampled_from([way for way in WAYS if "inclusive" not in way]), data=st.data())
def test_positions_go_out_and_come_back(raw: str, name: str, data: st.DataObject) -> None:
    way = Hypothesis.of(name)
    if way.crlf and "\r\n" in raw:
        return
    measure = Ruler(raw, way)
    position = data.draw(st.integers(0, len(measure.stored)))
    assert measure.stored == normalise(raw)
    if "\r" not in raw and "\u2028" not in raw:
        assert measure.position(outward(way, raw, position)) == position
