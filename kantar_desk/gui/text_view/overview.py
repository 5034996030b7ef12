"""Where tags and search hits lie in the whole document, for the strip beside the page."""

from __future__ import annotations

from kantar_desk.gui.text_view.marks import Mark
from kantar_desk.gui.text_view.page import Page
from kantar_desk.gui.text_view.scene import Scene, tag_colour


def overview_marks(page: Page, scene: Scene, rows: int) -> dict[int, list[Mark]]:
    """Marks for a strip of so many pixels: per row the colour of the first tag there, and hits."""
    marks: dict[int, list[Mark]] = {}
    total = page.total
    if rows <= 0 or total <= 0:
        return marks
    per_row = max(total, float(rows)) / rows
    last_end = -1
    for row in range(0, rows, 2):
        y = row * per_row - page.metrics.page_top
        if y < -2 * per_row or y > page.heights.total:
            continue
        start = max(position_at(page, y), last_end)
        end = position_at(page, y + 2 * per_row)
        if end <= start:
            continue
        last_end = end
        tag = page.book.first_beginning(start, end)
        if tag is not None:
            marks[row] = [(tag_colour(scene.theme, tag), "tag")]
    for hit in scene.hits:
        block = page.table.block_at(hit.span.start)
        row = int((page.heights.top(block) + page.metrics.page_top) / per_row)
        lane = "current" if hit.current else "hit"
        here = marks.setdefault(row, [])
        if (scene.theme.hit_frame, lane) not in here:
            here.append((scene.theme.hit_frame, lane))
    return marks


def position_at(page: Page, y: float) -> int:
    """About which position lies at a height of the whole document."""
    if y >= page.heights.total:
        return page.table.text_length
    block, rest = page.heights.block_at(y)
    height = page.heights.height(block)
    return page.table.starts[block] + int(
        page.table.lengths[block] * min(1.0, rest / height if height else 0.0)
    )
