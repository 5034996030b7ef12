"""Who may write next, and how far long work has got."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kantar_desk.errors import Cancelled

REPORT_INTERVAL = 0.1
_held = threading.local()  # does this thread hold a gate? Then it must not be made to wait


class WriteGate:
    """One writer at a time, the person at the keyboard first.

    A job takes the gate for one chunk at a time; as long as somebody interactive waits, no further job gets in.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._busy = False
        self._waiting_people = 0

    @contextmanager
    def interactive(self) -> Iterator[None]:
        """Hold the gate for one action of the user."""
        with self._condition:
            self._waiting_people += 1
            try:
                self._condition.wait_for(lambda: not self._busy)
            finally:
                self._waiting_people -= 1
            self._busy = True
        try:
            yield
        finally:
            self._release()

    @contextmanager
    def job(self) -> Iterator[None]:
        """Hold the gate for one chunk of a job."""
        with self._condition:
            self._condition.wait_for(lambda: not self._busy and not self._waiting_people)
            self._busy = True
        _held.by_job = True
        try:
            yield
        finally:
            _held.by_job = False
            self._release()

    def _release(self) -> None:
        with self._condition:
            self._busy = False
            self._condition.notify_all()


class Progress:
    """How far a job has got; calling it reports, and raises `Cancelled` once somebody asked to stop.

    The same object can be called as a plain function ``(done, total, what)`` by formats and analysis, which know
    nothing of jobs. The listener gets at most ten reports a second and the last one.
    """

    def __init__(self, listener: Callable[[int, int, str], None] | None = None) -> None:
        self._listener = listener
        self._cancelled = threading.Event()
        self._paused = threading.Event()
        self._last = 0.0

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report; waits while paused, raises `Cancelled` after `cancel`."""
        self.check()
        now = time.monotonic()
        if self._listener is not None and (now - self._last >= REPORT_INTERVAL or done >= total):
            self._last = now
            self._listener(done, total, what)

    def check(self) -> None:
        """Wait while paused, raise `Cancelled` after `cancel`; reports nothing.

        A job that holds the write gate is let on to the end of its chunk: a pause never keeps anybody from saving.
        """
        while self._paused.is_set() and not self._cancelled.is_set() and not getattr(_held, "by_job", False):
            self._cancelled.wait(0.05)
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop at its next report."""
        self._cancelled.set()

    def pause(self, paused: bool = True) -> None:
        """Hold the job at its next report, or let it go on."""
        if paused:
            self._paused.set()
        else:
            self._paused.clear()

    @property
    def paused(self) -> bool:
        """True between `pause` and going on."""
        return self._paused.is_set()

    @property
    def cancelled(self) -> bool:
        """True after `cancel`."""
        return self._cancelled.is_set()
