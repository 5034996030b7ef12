"""Working on a project of a network drive: on a copy on this computer, which is put back as a whole."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kantar_desk.errors import EnvironmentFailure
from kantar_desk.store import engines, failures, files


@dataclass(frozen=True, slots=True)
class LocalCopy:
    """``path`` is the copy to work on, ``source`` where it came from, ``sha256`` what stood there then."""

    path: Path
    source: Path
    sha256: str


def fetch_copy(source: Path, folder: Path) -> LocalCopy:
    """Copy a project nobody has open to a folder of this computer. Raises EnvironmentFailure or UserError.

    A copy of that name there is never overwritten.
    """
    target = folder / source.name
    if os.path.lexists(target):
        raise files.exists(target)
    try:
        files.make_folder(folder)
        before = _digest(source)
        with tempfile.TemporaryDirectory(prefix="kantar-desk-") as scratch:
            # What a program left beside the file belongs to it.
            raw = Path(scratch) / source.name
            for old, new in zip(files.beside(source)[:2], files.beside(raw)[:2], strict=True):
                if old.exists():
                    shutil.copyfile(old, new)
            with files.made_beside(target) as temporary:
                with closing(engines.connect(raw.as_uri() + "?mode=rw")) as connection:
                    files.copy_into(connection, temporary)
                files.move_without_overwriting(temporary, target)
    except (sqlite3.Error, OSError) as error:
        raise failures.translate(error, source) or error from error
    return LocalCopy(target, source, before)


def put_back(copy: LocalCopy) -> None:
    """Put the present state of the copy, which nobody has open, in the place it came from, as a whole.

    Raises EnvironmentFailure if the project there was changed meanwhile, or cannot be written; then it is as it was.
    """
    try:
        if copy.source.exists() and _digest(copy.source) != copy.sha256:
            raise EnvironmentFailure(
                "changed_meanwhile",
                "{path} was changed by somebody else meanwhile. Nothing was put back.",
                "Exchange annotation sets, or save your copy under another name.",
                path=copy.source,
            )
        with tempfile.TemporaryDirectory(prefix="kantar-desk-") as scratch:
            whole = Path(scratch) / "whole"
            with closing(engines.connect(copy.path.absolute().as_uri() + "?mode=ro")) as connection:
                connection.execute("VACUUM INTO ?", (str(whole),))
            files.verify(whole)
            with files.made_beside(copy.source) as temporary:
                shutil.copyfile(whole, temporary)
                files.sync(temporary)
                os.replace(temporary, copy.source)  # noqa: PTH105 - says that it replaces
            for leftover in files.beside(copy.source)[1:]:
                leftover.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        raise failures.translate(error, copy.source) or error from error


def _digest(path: Path) -> str:
    """What stands in a file and beside it."""
    digest = hashlib.sha256()
    for part in files.beside(path)[:2]:
        if part.exists() and part.stat().st_size:
            with part.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
