"""The list of places one came from, for going back and forward."""

from __future__ import annotations

MOST = 100


class JumpList:
    """Positions before each jump. Going back remembers where one was, for going forward."""

    def __init__(self) -> None:
        self._back: list[int] = []
        self._forward: list[int] = []

    def clear(self) -> None:
        """Forget all."""
        self._back.clear()
        self._forward.clear()

    def push(self, position: int) -> None:
        """A jump leaves this position."""
        if not self._back or self._back[-1] != position:
            self._back.append(position)
            del self._back[:-MOST]
        self._forward.clear()

    def can_go_back(self) -> bool:
        """True when `back` has a place."""
        return bool(self._back)

    def can_go_forward(self) -> bool:
        """True when `forward` has a place."""
        return bool(self._forward)

    def back(self, position: int) -> int | None:
        """The place before the last jump, seen from here; None at the end of the list."""
        if not self._back:
            return None
        self._forward.append(position)
        return self._back.pop()

    def forward(self, position: int) -> int | None:
        """The place one went back from; None when there is none."""
        if not self._forward:
            return None
        self._back.append(position)
        return self._forward.pop()
