"""How tests of the window wait: for a condition, never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


def wait(condition: Callable[[], Any], seconds: float = 60) -> None:
    """Go on as soon as the condition holds. Fails when it never does."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        QApplication.processEvents()


def wait_for_jobs(desk: Any) -> None:
    """Until nothing is worked on in the background any more, the window shows it, and what it put away is gone."""
    wait(lambda: not desk.jobs.running)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """Let everything happen that was put off until the window has nothing else to do."""
    for _ in range(6):
        QApplication.processEvents()
