"""What a laid-out block is made of: its lines, the bars under them, and what joins the pieces of a tag."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

Segment = tuple[float, float, bool]
"""Left, right, and whether the text in it goes from right to left; x in the coordinates of the block."""


@dataclass(slots=True)
class Line:
    """One line of a block. Positions are code points from the block's start; y and height in the block's pixels."""

    start: int
    end: int
    visible_end: int
    unit_start: int
    unit_end: int
    qt: QTextLine
    natural: float
    y: float = 0.0
    height: float = 0.0
    box: float = 0.0
    rows: int = 0
    splits: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of one piece on one line (in mixed text: of one run). ``rect`` has the full height of an own bar."""

    rect: QRectF
    number: int
    piece: int
    line: int
    row: int
    is_start: bool
    is_end: bool
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Connector:
    """A dotted line between two pieces at the height of their lane; ``far`` is a small sign of more instead.

    ``edge`` is -1 where the other piece lies before and this one on the first line of the block, 1 where it lies
    behind and this one on the last line. When the neighbouring block has the counterpart, the line goes to ``near``.
    """

    x0: float
    x1: float
    y: float
    number: int
    far: bool
    edge: int = 0
    near: tuple[float, float] = (0.0, 0.0)
