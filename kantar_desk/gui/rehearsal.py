"""Words selected for the first time: a tag will follow, and what it needs is made ready while nothing else is done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from kantar_desk.errors import KantarError
from kantar_desk.gui.desk import Desk
from kantar_desk.model.text import Span
from kantar_desk.workspace.upkeep import rehearsal


class Rehearsal(QObject):
    """Once in the life of a window, a step of about a millisecond in each idle turn."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._steps: Iterator[None] | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """True while steps are left to do."""
        return self._idle.isActive()

    def words_selected(self, words: Span | None) -> None:
        """Begin, if this is the first time in a project that can be tagged."""
        workspace = self.desk.workspace
        if words is not None and self._steps is None and workspace is not None and workspace.writable:
            self._steps = rehearsal(workspace)
            self._idle.start()

    def _step(self) -> None:
        try:
            next(self._steps or iter(()))
        except (StopIteration, KantarError, ValueError):  # done; or unreadable, or closed, which others say
            self._idle.stop()
