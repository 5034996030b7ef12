"""Who writes: a lock file beside the project, held by the operating system as long as the program lives."""

from __future__ import annotations

import json
import logging
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kantar_desk.errors import EnvironmentFailure, KantarError

log = logging.getLogger(__name__)
_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds, or last held, a project."""

    pid: int
    host: str
    since: str
    program: str = ""

    @property
    def time_of_day(self) -> str:
        """When it was opened, on the clock of this computer."""
        try:
            moment = datetime.fromisoformat(self.since).astimezone()
        except ValueError:
            return self.since
        today = datetime.now(UTC).astimezone().date()
        return moment.strftime("%H:%M" if moment.date() == today else "%Y-%m-%d %H:%M")


def open_elsewhere(owner: Owner) -> KantarError:
    """The notice of a project that somebody else writes to."""
    return EnvironmentFailure(
        "open_elsewhere",
        "Open in Kantar Desk on {host} since {time} (process {pid}). Opened for reading.",
        "Wait until it is closed there, and open it for writing.",
        host=owner.host,
        time=owner.time_of_day,
        pid=owner.pid,
    )


def lock_path(path: Path) -> Path:
    """The lock file of a project."""
    return path.with_name(f"{path.name}.lock")


class ProjectLock:
    """The held lock; `release` gives it back and takes the file away."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    def sign(self, program: str) -> None:
        """Write into the lock who holds it; on a full disk it holds all the same, and only the text is missing."""
        try:
            _write(self._descriptor, program)
        except OSError as error:
            log.warning("the lock file cannot be written: %s", error)

    def release(self) -> None:
        """Give the lock back. A second call does nothing."""
        if self._descriptor < 0:
            return
        descriptor, self._descriptor = self._descriptor, -1
        try:
            # Taken away while it is held, so nobody can hold a lock that is then deleted.
            if sys.platform != "win32":
                self.path.unlink(missing_ok=True)
        finally:
            os.close(descriptor)
        if sys.platform == "win32":
            self.path.unlink(missing_ok=True)


def acquire(path: Path, program: str, *, take_over: bool = False) -> ProjectLock | Owner:
    """The lock of the project at ``path``, or who holds it.

    A lock nobody holds is taken if it was written on this computer. One of another computer is taken only with
    ``take_over``, as its program may well be alive. Raises OSError if no lock file can be made.
    """
    target = lock_path(path)
    for _ in range(_ATTEMPTS):
        descriptor = os.open(target, os.O_RDWR | os.O_CREAT, 0o600)
        if not _try_lock(descriptor):
            owner = _read(descriptor)
            os.close(descriptor)
            return owner
        if not _is_still(descriptor, target):
            os.close(descriptor)
            continue
        owner = _read(descriptor)
        if owner.host and owner.host != socket.gethostname() and not take_over:
            os.close(descriptor)
            return owner
        if owner.pid:
            log.info("taking a left-over lock of process %d on %s", owner.pid, owner.host)
        lock = ProjectLock(target, descriptor)
        lock.sign(program)
        return lock
    return Owner(0, socket.gethostname(), "")


def _is_still(descriptor: int, target: Path) -> bool:
    try:
        on_disk, held = target.stat(), os.fstat(descriptor)
    except OSError:
        return False
    return (on_disk.st_dev, on_disk.st_ino) == (held.st_dev, held.st_ino)


def _read(descriptor: int) -> Owner:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        data: dict[str, Any] = json.loads(os.read(descriptor, 4096).decode("utf-8"))
        return Owner(int(data["pid"]), str(data["host"]), str(data["since"]), str(data.get("program", "")))
    except (OSError, ValueError, KeyError, TypeError):
        return Owner(0, "", "")


def _write(descriptor: int, program: str) -> None:
    text = json.dumps(
        {
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
            "started": _process_start(),
            "program": program,
        }
    )
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode("utf-8"))
    os.fsync(descriptor)


def _process_start() -> str:
    """When this process began, where the system tells; a reused process number can so be told apart."""
    try:
        began = Path(f"/proc/{os.getpid()}").stat().st_ctime
    except OSError:
        return ""
    return datetime.fromtimestamp(began, UTC).isoformat(timespec="seconds")


if sys.platform == "win32":
    import msvcrt

    _BEHIND_THE_TEXT = 1 << 20

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _BEHIND_THE_TEXT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        # flock, as a lock of lockf is dropped by any close of the file in this process.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
