"""Text and structure come out of the same walk, and nothing is invented."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.formats.documents.blocks import TextBuilder

words = st.text("абвгд😀", min_size=1, max_size=5)
steps = st.lists(
    st.one_of(
        words.map(lambda word: ("add", word)),
        words.map(lambda word: ("fold", f" {word}  \n{word} ")),
        st.sampled_from([("end", ""), ("paragraph", ""), ("open", ""), ("close", ""), ("call", "")]),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(steps)
def test_every_word_is_there_once_in_order_and_ranges_hold_their_text(walk: list[tuple[str, str]]) -> None:
    builder = TextBuilder()
    opened: list[tuple[object, list[str]]] = []
    expected: dict[str, list[str]] = {}
    said: list[str] = []
    for number, (step, word) in enumerate(walk):
        if step in ("add", "fold"):
            builder.add(word) if step == "add" else builder.add_folded(word)
            said += word.split()
            for _, inside in opened:
                inside += word.split()
        elif step == "end":
            builder.end_block()
        elif step == "paragraph":
            builder.end_paragraph()
        elif step == "open":
            builder.end_block()
            opened.append((builder.begin("quote", str(number)), expected.setdefault(str(number), [])))
        elif step == "close" and opened:
            builder.finish(opened.pop()[0])  # type: ignore[arg-type]
            builder.end_block()
        elif step == "call":
            builder.point("footnote_call", "1")
    while opened:
        builder.finish(opened.pop()[0])  # type: ignore[arg-type]
    text, ranges = builder.result()
    assert "".join(text.split()) == "".join(said)
    assert text == "" or (text.endswith("\n") and not text.startswith("\n"))
    assert " \n" not in text
    assert [block.start for block in ranges] == sorted(block.start for block in ranges)
    for block in ranges:
        assert 0 <= block.start <= block.end <= len(text)
        if block.kind == "quote":
            inner = text[block.start : block.end]
            assert inner == inner.strip("\n")
            assert "".join(inner.split()) == "".join(expected[block.value])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.lists(words, max_size=3), min_size=1, max_size=4), min_size=1, max_size=5))
def test_rows_are_lines_with_cells_joined_by_tabs(table: list[list[list[str]]]) -> None:
    builder = TextBuilder()
    for row in table:
        builder.begin_row()
        with builder.range("table_row"):
            for number, cell in enumerate(row):
                if number:
                    builder.next_cell()
                for paragraph in cell:
                    builder.add(paragraph)
                    builder.end_paragraph()
        builder.end_row()
    text, ranges = builder.result()
    expected = ["\t".join("\n".join(cell) for cell in row).rstrip("\t") for row in table]
    expected = [row for row in expected if row]
    assert text == "".join(row + "\n" for row in expected)
    assert [text[block.start : block.end] for block in ranges] == expected
