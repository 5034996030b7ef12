"""Keeps what Python does on its own out of the way of a key press: other threads, and the garbage collector.

A job in a thread holds the interpreter for 5 ms at a time by default, and a key press lets go of it at every question
to the project: waiting made one in a hundred take three times as long (measured). The collector walks all tags of a
document after it came in: 70 ms at 10,000 (measured), in the midst of tagging.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

_TURN = 0.0005  # seconds a thread may go on while the window waits


def keep_short(desk: Desk) -> None:
    """Keep pauses short from now on, as long as this desk is there."""
    sys.setswitchinterval(_TURN)
    desk.project_changed.connect(gc.unfreeze)
    desk.document_changed.connect(lambda _: QTimer.singleShot(0, desk, settle))


def settle() -> None:
    """Take what is there now for long-lived: freed when it is let go, but not walked until the project is changed."""
    gc.collect(1)
    gc.freeze()
