"""Backups of a project that need not be open: listing them, and putting one back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kantar_desk.errors import KantarError, UserError
from kantar_desk.workspace.workspace import program_name

if TYPE_CHECKING:
    from kantar_desk.store.backups import Backup


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One kept copy: when, why, how large, how many tags and documents (None if it cannot be read)."""

    path: Path
    at: datetime
    reason: str
    size: int
    annotations: int | None
    documents: int | None = None


def _rows(found: Iterable[Backup]) -> list[BackupRow]:
    return [
        BackupRow(
            path=one.path,
            at=one.at,
            reason=one.reason,
            size=one.size,
            annotations=one.tags,
            documents=one.documents,
        )
        for one in found
    ]


def list_backups(project: Path, folder: Path) -> list[BackupRow]:
    """The backups of a project, newest first. Those of one that cannot be opened are found by its name."""
    from kantar_desk.store.database import Database

    try:
        with Database.open(project, write=False, backups=folder) as database:
            return _rows(database.list_backups())
    except KantarError:
        return backups_by_name(project, folder)


def backups_by_name(project: Path, folder: Path) -> list[BackupRow]:
    """The backups of projects with the name of this file, newest first; the file itself is not looked at."""
    from kantar_desk.store import backups

    return _rows(backups.counted(one) for one in backups.of_name(folder, project.stem))


def restore_backup(project: Path, word: str, folder: Path) -> Path | None:
    """Put a backup in the place of a project nobody has open; answers where a damaged file before is kept.

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
