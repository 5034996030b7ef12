"""Lengths of the page in logical pixels for one text size, line spacing and screen scale, snapped to device pixels.

Given at 16 px text: text box 23, then 1, then 6 for each lane (bar 3, gap 3), then 3; paragraph gap 10. Items of a
list stand 2 apart and 32 in for each level; the bullet or number ends 8 before the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from kantar_desk.gui.text_view.paragraphs import LONGEST

BASE = 16
COLUMN_EMS = 40
MOST_CHARACTERS = 75
LARGER = {1: 24 / 16, 2: 20 / 16}
"""How much larger than the text headings of level 1 and 2 are; deeper ones are only heavier."""
SMALLER = 14 / 16
"""How much smaller footnotes are."""

_SAMPLE = "The minister said on Tuesday that the agency had hidden 1,500 figures from parliament. "


@dataclass(frozen=True, slots=True)
class Metrics:
    """All lengths that painting and layout share. ``pixel_size`` is the text size, ``dpr`` the screen scale."""

    pixel_size: int
    dpr: float
    box: float
    bar: float
    thin_bar: float
    pitch: float
    bar_top: float
    below: float
    split: float
    paragraph_gap: float
    blank: float
    tick: float
    tick_rise: float
    dot: float
    knob: float
    handle: float
    chip: float
    label_pixels: int
    indent: float
    list_indent: float
    item_gap: float
    page_gap: float
    marker_gap: float
    bullet: float
    hairline: float
    page_top: float
    page_bottom: float

    def rows_height(self, rows: int, splits: int) -> float:
        """Height of a line with this many rows of bars (room for one is always kept)."""
        return self.box + self.bar_top + max(1, rows) * self.pitch + splits * self.split + self.below

    def snap(self, value: float) -> float:
        """The nearest device pixel."""
        return round(value * self.dpr) / self.dpr


def make_metrics(
    pixel_size: int, dpr: float, spacing: float, labels_all: bool, high_contrast: bool, low: bool = False
) -> Metrics:
    """Metrics for a text size in pixels, a screen scale and a line spacing (1 = normal); ``low`` for low windows."""
    scale = pixel_size / BASE

    def snapped(length: float, least: float = 0.0) -> float:
        return max(least, round(length * scale * dpr) / dpr)

    bar = snapped(4 if high_contrast else 3, 2)
    gap = snapped(3, 1)
    return Metrics(
        pixel_size=pixel_size,
        dpr=dpr,
        box=snapped(23 * spacing),
        bar=bar,
        thin_bar=max(1 / dpr, round(1.5 * scale * dpr) / dpr),
        pitch=max(bar + gap, snapped(14)) if labels_all else bar + gap,
        bar_top=snapped(1, 1),
        below=snapped(3, 1),
        split=snapped(3, 1),
        paragraph_gap=snapped(10),
        blank=snapped(12 * spacing),
        tick=snapped(2, 1),
        tick_rise=snapped(2, 1),
        dot=snapped(7, 5),
        knob=snapped(7, 5),
        handle=snapped(2, 1),
        chip=snapped(16, 14),
        label_pixels=max(8, round(11 * scale)),
        indent=snapped(24),
        list_indent=snapped(32),
        item_gap=snapped(2),
        page_gap=snapped(24),
        marker_gap=snapped(8, 4),
        bullet=snapped(5, 3),
        hairline=1 / dpr if dpr >= 1 else 1.0,
        page_top=snapped(16 if low else 24),
        page_bottom=snapped(64),
    )


def column_width(font: QFont, available: float, side: float) -> float:
    """Width of the text column: at most 75 average characters and 40 em, and at least ``side`` free on both sides."""
    widest = min(COLUMN_EMS * font.pixelSize(), MOST_CHARACTERS * QFontMetricsF(font).averageCharWidth())
    return float(max(8 * font.pixelSize(), min(int(widest), int(available - 2 * side))))


def estimates(font: QFont, column: float, metrics: Metrics) -> list[float]:
    """Estimated height of a paragraph by its length, 0 … `LONGEST`: characters ÷ characters per line."""
    per_line = max(1.0, column / (QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)))
    return _estimates(per_line, metrics.rows_height(1, 0), metrics.paragraph_gap, metrics.blank)


@lru_cache(maxsize=4)
def _estimates(per_line: float, line: float, gap: float, blank: float) -> list[float]:
    table = [blank]
    lines = 1
    while len(table) <= LONGEST:
        table.extend([lines * line + gap] * (min(LONGEST, int(lines * per_line)) + 1 - len(table)))
        lines += 1
    return table
