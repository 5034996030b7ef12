"""Where the paragraphs of a stored text lie, and where long ones are cut for layout.

A *block* is what one text layout shows: a paragraph, or a part of one that is over `LONGEST` code points. LF is the
only line end of stored text. No call is made per paragraph, so a million lines cost well under a second.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from itertools import accumulate

LONGEST = 4000
"""Code points of a block. Laying out costs more than linearly in Qt beyond some thousand characters."""

_SLICE = 1 << 16
_BACK = 1000


class ParagraphTable:
    """Starts and lengths of all blocks of a text, and which paragraph each belongs to. Never changes.

    Blocks and paragraphs count from 0. The LF after a paragraph belongs to none; a text that ends with LF has an
    empty last paragraph; an empty text has one empty paragraph.
    """

    __slots__ = ("_continued", "_continued_paragraphs", "lengths", "starts", "text_length")

    def __init__(self, text: str) -> None:
        self.text_length = len(text)
        paragraph_lengths = _paragraph_lengths(text)
        self._continued: array[int] = array("I")
        self._continued_paragraphs: array[int] = array("I")
        if max(paragraph_lengths) <= LONGEST:
            self.lengths: array[int] = array("H", paragraph_lengths)
            self.starts: array[int] = array(
                "I", accumulate(map((1).__add__, paragraph_lengths[:-1]), initial=0)
            )
        else:
            self._cut(text, paragraph_lengths)

    def _cut(self, text: str, paragraph_lengths: array[int]) -> None:
        starts: array[int] = array("I")
        lengths: array[int] = array("H")
        start = 0
        for paragraph, length in enumerate(paragraph_lengths):
            end = start + length
            position = start
            while end - position > LONGEST:
                cut = cut_before(text, position, position + LONGEST)
                starts.append(position)
                lengths.append(cut - position)
                self._continued.append(len(starts))
                self._continued_paragraphs.append(paragraph)
                position = cut
            starts.append(position)
            lengths.append(end - position)
            start = end + 1
        self.starts, self.lengths = starts, lengths

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs the text has, at least 1."""
        return len(self.starts) - len(self._continued)

    def block_at(self, position: int) -> int:
        """The block a position lies in. The position before an LF is the end of its block; a cut begins the next."""
        return max(0, bisect_right(self.starts, position) - 1)

    def end(self, block: int) -> int:
        """The position behind the last code point of a block."""
        return self.starts[block] + self.lengths[block]

    def continues(self, block: int) -> bool:
        """True when a block begins at a cut, not at a paragraph."""
        index = bisect_left(self._continued, block)
        return index < len(self._continued) and self._continued[index] == block

    def ends_paragraph(self, block: int) -> bool:
        """True when no part of the same paragraph follows."""
        return not self._continued or not self.continues(block + 1)

    def paragraph_of_block(self, block: int) -> int:
        """The number, from 0, of the paragraph a block belongs to."""
        return block - bisect_right(self._continued, block)

    def paragraph_at(self, position: int) -> int:
        """The number, from 0, of the paragraph at a position."""
        return self.paragraph_of_block(self.block_at(position))

    def first_block(self, paragraph: int) -> int:
        """The first block of a paragraph."""
        return paragraph + bisect_left(self._continued_paragraphs, paragraph)

    def blocks_of(self, paragraph: int) -> range:
        """All blocks of a paragraph."""
        first = self.first_block(paragraph)
        following = paragraph + 1 + bisect_left(self._continued_paragraphs, paragraph + 1)
        return range(first, following)

    def paragraph_range(self, paragraph: int) -> tuple[int, int]:
        """Start and end of a paragraph in code points, without its LF."""
        blocks = self.blocks_of(paragraph)
        return self.starts[blocks[0]], self.end(blocks[-1])


def _paragraph_lengths(text: str) -> array[int]:
    """Lengths of all paragraphs; works through the text in slices so that little memory is held at once."""
    lengths: array[int] = array("I")
    position, size = 0, len(text)
    while True:
        line_end = text.rfind("\n", position, position + _SLICE) if size - position > _SLICE else -1
        if line_end < 0 and size - position > _SLICE:
            line_end = text.find("\n", position + _SLICE)
        if line_end < 0:
            lengths.extend(map(len, text[position:].split("\n")))
            return lengths
        lengths.extend(map(len, text[position:line_end].split("\n")))
        position = line_end + 1


def cut_before(text: str, start: int, limit: int) -> int:
    """The best place to cut a long paragraph in (start, limit]: behind white space, else at a sure grapheme stop."""
    for position in range(limit, max(start, limit - _BACK), -1):
        if text[position - 1].isspace() and is_sure_stop(text, position):
            return position
    for position in range(limit, start, -1):
        if is_sure_stop(text, position):
            return position
    return limit


def is_sure_stop(text: str, position: int) -> bool:
    """True only where no grapheme can be split; says no where in doubt (UAX 29 rules 3 to 13, kept wide)."""
    before, after = text[position - 1], text[position]
    if after < "\u0300" and before < "\u0300":
        return True
    if unicodedata.category(after)[0] == "M" or unicodedata.combining(before) == 9:
        return False
    if before == "\u200d" or after in "\u200c\u200d\uff9e\uff9f" or "\U000e0020" <= after <= "\U000e007f":
        return False
    if "\U0001f3fb" <= after <= "\U0001f3ff":
        return False
    if "\U0001f1e6" <= before <= "\U0001f1ff" and "\U0001f1e6" <= after <= "\U0001f1ff":
        return False
    if _is_jamo(after) and (_is_jamo(before) or "\uac00" <= before <= "\ud7a3"):
        return False
    return not (unicodedata.category(before) == "Cf" and unicodedata.bidirectional(before) in ("AN", "AL"))


def _is_jamo(character: str) -> bool:
    return (
        "\u1100" <= character <= "\u11ff"
        or "\ua960" <= character <= "\ua97f"
        or "\ud7b0" <= character <= "\ud7ff"
    )
