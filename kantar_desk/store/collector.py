"""Python's garbage collector rests while a job makes very many values that stay.

The collector looks through all that is alive time and again, so a job with four times the values would pay more than
four times for it. What these jobs throw away has no cycles and goes at once without it.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_resting = [0]  # how many jobs ask for it now


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """The collector rests until the last job that asked for it is done. One that was off before stays off."""
    with _lock:
        if not _resting[0] and not gc.isenabled():
            wake = False
        else:
            wake = True
            _resting[0] += 1
            gc.disable()
    try:
        yield
    finally:
        if wake:
            with _lock:
                _resting[0] -= 1
                if not _resting[0]:
                    gc.enable()
