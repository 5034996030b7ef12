"""Long work off the GUI thread: one pool, progress, cancel, results on the GUI thread."""

from __future__ import annotations

import logging
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from kantar_desk.errors import Cancelled, KantarError
from kantar_desk.workspace.gate import Progress

if TYPE_CHECKING:  # made with the first job, which comes after the first paint
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)
THREADS = 4  # two at work, and room beside those that are paused


class Job(QObject):
    """One piece of long work. Lives on the GUI thread; its function runs in the pool.

    ``progressed`` (done, total, what), then one of ``finished`` (the result), ``failed`` (a KantarError),
    ``crashed`` (any other exception) or ``cancelled``; ``ended`` comes last in every case. One that is ``pausable``
    reports between pieces of work after each of which everything is whole.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _told = Signal(str, object)

    def __init__(
        self, title: str, work: Callable[[Progress], Any], parent: QObject, *, pausable: bool = False
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.pausable = pausable
        self.started = time.monotonic()
        self.done, self.total, self.what = 0, 0, ""
        self.progress = Progress(lambda done, total, what: self._told.emit("progress", (done, total, what)))
        self._work = work
        self._told.connect(self._on_told)

    def run(self) -> None:
        """Do the work; called in the pool."""
        try:
            outcome, value = "finished", self._work(self.progress)
        except Cancelled:
            outcome, value = "cancelled", None
        except KantarError as error:
            outcome, value = "failed", error
        except Exception as error:
            log.exception("a job failed: %s", self.title)
            outcome, value = "crashed", error
        _give_memory_back()
        self._told.emit(outcome, value)

    @Slot(str, object)
    def _on_told(self, outcome: str, value: Any) -> None:
        if outcome == "progress":
            self.done, self.total, self.what = value
            self.progressed.emit(self.done, self.total, self.what)
            return
        if outcome == "cancelled":
            self.cancelled.emit()
        else:
            getattr(self, outcome).emit(value)
        self.ended.emit()

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self.progress.cancel()

    @property
    def paused(self) -> bool:
        """True while the work waits, or will wait at its next report."""
        return self.progress.paused


def _give_memory_back() -> None:
    """Let the system have what a job used up to now; the C library of Linux keeps it otherwise. Takes 1 ms."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library than glibc
            ctypes.CDLL(None).malloc_trim(0)


class Jobs(QObject):
    """The jobs that run now. ``changed`` fires when one starts, reports or ends."""

    changed = Signal()
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: ThreadPoolExecutor | None = None
        self.running: list[Job] = []

    def start(
        self,
        title: str,
        work: Callable[[Progress], Any],
        *,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[KantarError], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        pausable: bool = False,
    ) -> Job:
        """Run ``work(progress)`` in the pool; callbacks run on the GUI thread. Unhandled errors go to ``failed``."""
        job = Job(title, work, self, pausable=pausable)
        if finished is not None:
            job.finished.connect(finished)
        job.failed.connect(failed if failed is not None else self.failed.emit)
        job.crashed.connect(self.crashed.emit)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        job.progressed.connect(lambda *_: self.changed.emit())
        job.ended.connect(lambda: self._end(job))
        self.running.append(job)
        self._pool().submit(job.run)
        self.changed.emit()
        return job

    def _pool(self) -> ThreadPoolExecutor:
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="job")
        return self._threads

    def pause(self, job: Job, paused: bool = True) -> None:
        """Hold a job at its next report, or let it go on. It keeps its thread, never the write gate."""
        job.progress.pause(paused)
        self.changed.emit()

    def _end(self, job: Job) -> None:
        if job in self.running:
            self.running.remove(job)
        self.changed.emit()
        job.deleteLater()

    def shut_down(self) -> None:
        """Cancel everything and wait for it."""
        for job in self.running:
            job.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
