"""Walking the files of an annotation set file side by side, and hashing the lines of each set on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from kantar_desk.formats.exchange.containers import Container
from kantar_desk.formats.exchange.native_write import BLOCK


class Walk:
    """Values of one file, taken as long as they belong to the document at hand."""

    def __init__(self, values: Iterator[Any]) -> None:
        self._values = values
        self._next = next(values, None)

    def take(self) -> Any:
        """The next value, or None at the end."""
        value, self._next = self._next, next(self._values, None)
        return value

    def while_(self, belongs: Callable[[Any], bool]) -> tuple[Any, ...]:
        """All next values that belong."""
        found = []
        while self._next is not None and belongs(self._next):
            found.append(self._next)
            self._next = next(self._values, None)
        return tuple(found)


class LineHashes:
    """A running SHA-256 for each set over its lines, in blocks."""

    def __init__(self, sets: dict[str, int]) -> None:
        self._waiting: dict[str, list[bytes]] = {own: [] for own in sets}
        self._hashes = {own: hashlib.sha256() for own in sets}

    def add(self, set_id: object, line: bytes) -> None:
        """Count a line in for its set."""
        waiting = self._waiting.get(set_id) if type(set_id) is str else None
        if waiting is not None:
            waiting.append(line)
            if len(waiting) >= BLOCK:
                self._hashes[str(set_id)].update(b"".join(waiting))
                waiting.clear()

    def digests(self) -> list[str]:
        """The digests, in the order of the sets."""
        for own, waiting in self._waiting.items():
            self._hashes[own].update(b"".join(waiting))
            waiting.clear()
        return [digest.hexdigest() for digest in self._hashes.values()]


class closing:  # noqa: N801 - reads as a word in a with statement
    """Closes a container at the end of a block."""

    def __init__(self, container: Container) -> None:
        self._container = container

    def __enter__(self) -> Container:
        return self._container

    def __exit__(self, *_: object) -> None:
        self._container.close()
