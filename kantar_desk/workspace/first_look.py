"""What a project shows before it is opened: read with bare SQL, in milliseconds."""

from __future__ import annotations

from pathlib import Path

from kantar_desk.store.peek import FirstList, first_list

__all__ = ["FirstList", "first_look"]

MOST = 100  # no window is higher


def first_look(path: Path) -> FirstList | None:
    """Name and first documents of a project; None for a file that is missing, foreign or of another version."""
    return first_list(path, MOST) if path.is_file() else None
