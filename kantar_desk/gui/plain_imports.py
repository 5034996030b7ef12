"""Lets Python import modules as it does without PySide6.

PySide6 puts itself before every import of the program, for `from __feature__ import …`, which is not used here: it
reads the source of each module that comes in, to look for its own name, and keeps that source in memory. Measured: a
tenth of a millisecond and more for each module, a third of what importing the store costs.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  # what puts itself there


def import_plainly() -> None:
    """Take PySide6 out of the way of imports from now on; nothing is done where it did not put itself there."""
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
