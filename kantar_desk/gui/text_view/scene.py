"""What is painted beside the document and its tags, and the colours both take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from PySide6.QtGui import QColor, QFont

from kantar_desk.gui.text_view.items import Hit, ViewTag
from kantar_desk.gui.theme import Theme
from kantar_desk.model.text import Span


@dataclass(slots=True)
class Scene:
    """What is painted beside the document and its tags. Positions are code points of the document."""

    theme: Theme
    interface_font: QFont
    labels: str = "near"
    selection: Span | None = None
    selected: UUID | None = None
    hovered: UUID | None = None
    related: dict[UUID, str] = field(default_factory=dict)
    """Tags related to the selected one, with the words of the relation."""
    preview: tuple[Span, ...] = ()
    hits: Sequence[Hit] = ()
    hit_starts: list[int] = field(default_factory=list)
    caret: int | None = None
    flash: Span | None = None
    paragraph_numbers: bool = False
    marks: bool = True

    @property
    def labels_all(self) -> bool:
        """True when every bar has its code's name."""
        return self.labels == "all" or self.theme.high_contrast


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """A QColor, made once."""
    return QColor(name)


def tag_colour(theme: Theme, tag: ViewTag) -> str:
    """The colour of a tag's bars: grey while it is a suggestion."""
    return theme.suggestion if tag.suggested else theme.tag(tag.kind, tag.colour)
