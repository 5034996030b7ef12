"""The places of the window by their ids. A place that nobody went to costs no widgets, no memory and no reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget


class Places:
    """Gives a place by its id; one that was only offered is made when it is first asked for.

    Iterating gives the ids of all places in the order of the rail; `made` only what is there already.
    """

    def __init__(self) -> None:
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._joined: Callable[[str, QWidget], None] = lambda place_id, widget: None

    def on_made(self, joined: Callable[[str, QWidget], None]) -> None:
        """Call this with each place that is made, before whoever asked gets it."""
        self._joined = joined

    def offer(self, place_id: str, make: Callable[[], QWidget]) -> None:
        """Say how a place is made."""
        self._makers[place_id] = make

    def made(self) -> dict[str, QWidget]:
        """The places that are there already."""
        return dict(self._made)

    def __contains__(self, place_id: object) -> bool:
        return place_id in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __getitem__(self, place_id: str) -> QWidget:
        """The place, made if need be. Raises KeyError for one that was never offered."""
        if place_id not in self._made:
            widget = self._makers[place_id]()
            self._made[place_id] = widget
            self._joined(place_id, widget)
        return self._made[place_id]

    def get(self, place_id: str) -> QWidget | None:
        """The place, made if need be, or None for one that was never offered."""
        return self[place_id] if place_id in self._makers else None
