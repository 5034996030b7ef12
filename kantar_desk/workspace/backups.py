"""Backups of a project that need not be open: listing them, and putting one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kantar_desk.errors import KantarError, UserError
from kantar_desk.workspace.workspace import program_name


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One kept copy: when, why, how large, how many tags (None if it cannot be read)."""

    path: Path
    at: datetime
    reason: str
    size: int
    annotations: int | None


def list_backups(project: Path, folder: Path) -> list[BackupRow]:
    """The backups of a project, newest first. A project that cannot be opened is found by its name."""
    from kantar_desk.store import backups
    from kantar_desk.store.database import Database

    try:
        with Database.open(project, write=False, backups=folder) as database:
            found = database.list_backups()
    except KantarError:
        newest = backups.newest_of_name(folder, project.stem)
        found = [newest] if newest is not None else []
    return [
        BackupRow(
            path=one.path, at=one.at, reason=one.reason, size=one.path.stat().st_size, annotations=one.tags
        )
        for one in found
    ]


def restore_backup(project: Path, word: str, folder: Path) -> Path | None:
    """Put a backup in the place of a project nobody has open; answers where the file before is kept.

    ``word`` is a path, a file name, or a part of one that only one backup has. Raises UserError otherwise.
    """
    from kantar_desk.store import backups

    path = Path(word)
    if not path.is_file():
        rows = [one for one in list_backups(project, folder) if word in one.path.name]
        if len(rows) != 1:
            raise UserError(
                "which_backup",
                "“{word}” names no single backup of this project.",
                "kantar-desk restore without a name lists them.",
                word=word,
            )
        path = rows[0].path
    return backups.restore(project, path, folder=folder, program=program_name())
