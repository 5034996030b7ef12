"""Values that go into the view. All positions are code points of the stored text, half-open."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kantar_desk.model.text import Span

Structure = tuple[str, int, int, str]
"""A range of the document's structure: kind (`model.text.STRUCTURE_KINDS`), start, end, value. start == end is fine."""

SIGNS = ("open", "agreed", "accepted", "amended", "rejected", "deferred", "stale")
"""Review signs a tag can carry in the margin."""


@dataclass(frozen=True, slots=True)
class ViewTag:
    """One annotation as the view shows it.

    ``kind`` is claim, entity or disputed_statement; ``colour`` the code's own colour as #RRGGBB or None for that of
    the kind; ``label`` the code's name. ``lane_group`` 0 stands next to the text (my tags), 1 and more below it with
    a hairline between. ``own`` false draws thin bars with hollow marks; ``suggested`` draws grey hatched bars.
    ``check`` (re-anchored), ``note``, ``comments`` and ``sign`` (one of `SIGNS`) show in the margins; ``struck``
    draws the bars faint and struck, for a rejected tag.
    """

    id: UUID
    spans: tuple[Span, ...]
    kind: str
    colour: str | None
    label: str
    set_id: UUID
    set_name: str
    own: bool = True
    lane_group: int = 0
    suggested: bool = False
    check: bool = False
    note: bool = False
    comments: int = 0
    sign: str | None = None
    struck: bool = False

    @property
    def length(self) -> int:
        """Code points from the first start to the last end: what "shortest first" and "smallest" go by."""
        return self.spans[-1].end - self.spans[0].start


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found by a search."""

    span: Span
    current: bool = False


def shortest_first(tag: ViewTag) -> tuple[int, int, UUID]:
    """Sort key of tags at one place: by length, then start, then id."""
    return tag.length, tag.spans[0].start, tag.id
