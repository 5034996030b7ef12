"""Finds the files that come with the program: pictures, help and translations, and the starter corpus.

In a checkout (and an editable install of it) they lie in ``resources/`` and ``seeds/`` beside the package; in an
installed program inside the package, as ``_resources`` and ``_seeds``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def asset(room: Literal["resources", "seeds"], *parts: str) -> Path:
    """The path of a shipped file or folder, ``asset("resources", "icons", "kantar-desk.svg")``.

    The path is returned whether the file exists or not, so the caller's own error names it.
    """
    inside = _PACKAGE / f"_{room}"
    base = inside if inside.is_dir() else _PACKAGE.parent / room
    return base.joinpath(*parts)
