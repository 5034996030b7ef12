"""Backups of a project: made whole and checked, rotated, listed, and put back.

They lie in a folder of their own, one folder per project: ``<folder>/<project id>/<name>-<UTC>-<reason>.kantar``.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from kantar_desk.errors import EnvironmentFailure, KantarError, UserError
from kantar_desk.store import copying, engines, failures, files
from kantar_desk.store.lock import Owner, acquire, open_elsewhere

KEEP_DAILY: Final = 12
KEEP_WEEKLY: Final = 10
KEEP_MONTHLY: Final = 9
DUE_AFTER: Final = timedelta(minutes=30)

_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"(?P<name>.+)-(?P<at>\d{8}T\d{12}Z)-(?P<reason>[a-z-]+)\.kantar")
_UNSAFE = re.compile(r"[^\w .-]")


@dataclass(frozen=True, slots=True)
class Backup:
    """One kept copy. ``tags`` and ``documents`` are counted when the list is made; None if it cannot be read."""

    path: Path
    at: datetime
    reason: str
    size: int
    tags: int | None = None
    documents: int | None = None


def folder_of(folder: Path, project_id: UUID) -> Path:
    """Where the backups of one project lie."""
    return folder / str(project_id)


def make(path: Path, folder: Path, reason: str, now: datetime | None = None) -> Backup:
    """Write a checked copy of the project at ``path``, then let old ones go. The project may be open and in use.

    Raises EnvironmentFailure (too little room, a failed check); then all older backups are still there.
    """
    now = now or datetime.now(UTC)
    try:
        # Without query_only, which refuses VACUUM INTO; it cannot write to the project all the same.
        with closing(engines.connect(path.absolute().as_uri() + "?mode=ro")) as source:
            source.execute("PRAGMA busy_timeout=5000")
            project_id = UUID(bytes=source.execute("SELECT id FROM project").fetchone()[0])
            home = folder_of(folder, project_id)
            files.make_folder(home)
            stem = _UNSAFE.sub("_", path.stem)[:80] or "project"
            target = home / f"{stem}-{now.strftime(_STAMP)}-{reason}.kantar"
            _require_room(path, home)
            copying.write_copy(source, target)
    except KantarError as error:
        raise _not_backed_up(error) from error
    except (sqlite3.Error, OSError) as error:
        failure = failures.translate(error, folder)
        raise (_not_backed_up(failure) if failure else error) from error
    rotate(home, now)
    return Backup(target, now, reason, target.stat().st_size)


def _require_room(path: Path, home: Path) -> None:
    waiting = Path(f"{path}-wal")
    needed = path.stat().st_size + (waiting.stat().st_size if waiting.exists() else 0)
    if shutil.disk_usage(home).free < needed:
        raise failures.disk_full()


def _not_backed_up(reason: KantarError) -> KantarError:
    return EnvironmentFailure(
        "no_backup",
        "No backup was made: {reason}",
        "Older backups are still there. Free some space, or look at the disk.",
        reason=reason.message,
    )


def listed(folder: Path, project_id: UUID, *, count: bool = False) -> list[Backup]:
    """The backups of a project, newest first; ``count`` opens each one and counts tags and documents."""
    home = folder_of(folder, project_id)
    found = []
    for path in home.glob("*.kantar") if home.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match is None or path.name.startswith("."):
            continue
        at = datetime.strptime(match["at"], _STAMP).replace(tzinfo=UTC)
        backup = Backup(path, at, match["reason"], path.stat().st_size)
        found.append(counted(backup) if count else backup)
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def counted(backup: Backup) -> Backup:
    """The backup with its tags and documents counted."""
    tags, documents = _count(backup.path)
    return replace(backup, tags=tags, documents=documents)


def _count(path: Path) -> tuple[int | None, int | None]:
    with (
        suppress(sqlite3.Error),
        closing(engines.connect(path.absolute().as_uri() + "?mode=ro")) as connection,
    ):
        connection.execute("PRAGMA trusted_schema=OFF")
        tags, documents = connection.execute(
            "SELECT (SELECT count(*) FROM annotation WHERE deleted IS NULL), "
            "(SELECT count(*) FROM document WHERE deleted IS NULL)"
        ).fetchone()
        return int(tags), int(documents)
    return None, None


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of backups made at these times, those to keep: all of today and yesterday, then the newest of each of the last
    12 days, 10 weeks and 9 months that have one.
    """
    ordered = sorted(times, reverse=True)
    yesterday = now.date() - timedelta(days=1)
    result = {moment for moment in ordered if moment.date() >= yesterday}
    keys: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (KEEP_DAILY, lambda moment: moment.date()),
        (KEEP_WEEKLY, lambda moment: moment.isocalendar()[:2]),
        (KEEP_MONTHLY, lambda moment: (moment.year, moment.month)),
    )
    for number, key in keys:
        newest: dict[object, datetime] = {}
        for moment in ordered:
            if moment.date() < yesterday:
                newest.setdefault(key(moment), moment)
        result.update(list(newest.values())[:number])
    return result


def rotate(home: Path, now: datetime) -> None:
    """Delete backups that `kept` does not name, and what an interrupted one left behind."""
    found = listed(home.parent, UUID(home.name))
    keep = kept([backup.at for backup in found], now)
    for backup in found:
        if backup.at not in keep:
            for path in files.beside(backup.path):
                path.unlink(missing_ok=True)
    for leftover in home.glob(".*.new*"):
        with suppress(OSError):
            if now.timestamp() - leftover.stat().st_mtime > DUE_AFTER.total_seconds():
                leftover.unlink()


def is_due(folder: Path, project_id: UUID, now: datetime | None = None) -> bool:
    """True if the newest backup is more than half an hour old, or there is none."""
    found = listed(folder, project_id)
    return not found or (now or datetime.now(UTC)) - found[0].at > DUE_AFTER


def newest_of_name(folder: Path, name: str) -> Backup | None:
    """The newest of `of_name`, or None."""
    return next(iter(of_name(folder, name)), None)


def of_name(folder: Path, name: str) -> list[Backup]:
    """Backups of a project whose file cannot tell its id any more, by the file's name without suffix, newest first."""
    stem = _UNSAFE.sub("_", name)[:80]
    candidates: list[Backup] = []
    for home in folder.iterdir() if folder.is_dir() else ():
        with suppress(ValueError):
            candidates += [
                one for one in listed(folder, UUID(home.name)) if one.path.name.startswith(f"{stem}-")
            ]
    return sorted(candidates, key=lambda backup: backup.at, reverse=True)


def restore(path: Path, backup: Path, *, folder: Path | None, program: str = "") -> Path | None:
    """Put a backup in the place of the project at ``path``, which nobody may have open.

    A present file that is sound is backed up first (``folder`` must be given); a damaged one is renamed and never
    overwritten: its new name is returned. Raises UserError if there is no such backup or it is no sound project,
    EnvironmentFailure if the project is open somewhere or the disk fails; then the project is as before.
    """
    if not backup.is_file():
        raise UserError(
            "no_such_backup", "There is no backup {path}.", "Choose one from the list.", path=backup
        )
    try:
        files.verify(backup)
    except (sqlite3.Error, KantarError) as error:
        raise UserError(
            "bad_backup",
            "The backup {path} is damaged itself. Nothing was changed.",
            "Choose another one from the list.",
            path=backup,
        ) from error
    try:
        lock = acquire(path, program)
        if isinstance(lock, Owner):
            raise open_elsewhere(lock)
        try:
            return _put_in_place(path, backup, folder)
        finally:
            lock.release()
    except (sqlite3.Error, OSError) as error:
        raise failures.translate(error, path) or error from error


def _put_in_place(path: Path, backup: Path, folder: Path | None) -> Path | None:
    put_aside: Path | None = None
    with files.made_beside(path) as temporary:
        with closing(engines.connect(backup.absolute().as_uri() + "?mode=ro")) as source:
            files.copy_into(source, temporary)
        if os.path.lexists(path):
            if folder is not None and _is_sound(path):
                make(path, folder, "before-restore")
            else:
                put_aside = _put_aside(path)
        for leftover in files.beside(path)[1:]:
            leftover.unlink(missing_ok=True)
        os.replace(temporary, path)  # noqa: PTH105 - says that it replaces
        files.sync_folder(path.parent)
    return put_aside


def _is_sound(path: Path) -> bool:
    try:
        files.verify(path)
    except (sqlite3.Error, KantarError):
        return False
    return True


def _put_aside(path: Path) -> Path:
    """Rename a damaged project and the files beside it, so that nothing of it is lost."""
    target = path.with_name(f"{path.name}.damaged-{datetime.now(UTC).strftime('%Y%m%dT%H%M%SZ')}")
    number = 2
    while os.path.lexists(target):
        target = target.with_name(f"{target.name}-{number}")
        number += 1
    for old, new in zip(files.beside(path), files.beside(target), strict=True):
        if os.path.lexists(old):
            old.rename(new)
    return target
