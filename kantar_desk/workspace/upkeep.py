"""Looking after a project: what is done once after opening, now and then while working, and after closing.

Nothing here changes what people wrote. The window runs these as jobs; each is safe to be cut off at any point.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from kantar_desk.analysis.folding import FOLD_VERSION
from kantar_desk.errors import KantarError
from kantar_desk.model.identity import new_id, utc_now
from kantar_desk.model.journal import StepInfo, Transfer
from kantar_desk.store import peek
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import ChangeSet, Workspace, is_of_import

BACKUP_EVERY = timedelta(minutes=30)
CLOSING_LIMIT = 50_000_000  # bytes; a larger project is backed up while it is open, not at closing


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a look after opening found: damage, a backup that could not be made, steps that were cut short."""

    damage: KantarError | None = None
    no_backup: KantarError | None = None
    backup: Path | None = None
    search_rebuilt: bool = False
    unfinished: tuple[StepInfo, ...] = ()


def look_after(workspace: Workspace, progress: Progress | None = None) -> Findings:
    """Check the pages of the file, back it up if that is due, and bring the search index up to date.

    A damaged project is read-only from then on. ``progress`` can stop it between two of these (`Cancelled`).
    """
    progress = progress or Progress()
    damage = workspace.database.quick_check()
    if damage is not None:
        return Findings(damage=damage)
    progress.check()
    backup: Path | None = None
    no_backup: KantarError | None = None
    if workspace.writable:
        try:
            backup = back_up_if_due(workspace, "open")
        except KantarError as error:
            no_backup = error
    progress.check()
    rebuilt = rebuild_search_if_outdated(workspace)
    return Findings(
        no_backup=no_backup,
        backup=backup,
        search_rebuilt=rebuilt,
        unfinished=tuple(unfinished(workspace)),
    )


def rehearsal(workspace: Workspace) -> Iterator[None]:
    """Make the first tag as quick as those after it, in steps of about a millisecond, for when nothing else is done.

    Raises EnvironmentFailure for a file that cannot be read, ValueError for a project that was closed.
    """
    from kantar_desk.store.rehearsal import STEPS

    for step in STEPS:
        with workspace.reading() as reader:
            step(reader)
        yield


def schema_of(path: Path) -> int | None:
    """The schema number a project file states; None for a file that is missing or no database."""
    try:
        return peek.header(path).schema if path.is_file() else None
    except sqlite3.Error:
        return None


# --- backups --------------------------------------------------------------------------------------------------------


def backup_is_due(workspace: Workspace) -> bool:
    """True if something was done since the newest backup and that is over half an hour old, or if there is none."""
    from kantar_desk.store import backups

    database = workspace.database
    found = backups.listed(database.backup_folder, workspace.project_id)
    if not found:
        return True
    with workspace.reading() as reader:
        steps = reader.history(limit=1)
    return utc_now() - found[0].at > BACKUP_EVERY and bool(steps) and steps[0].at > found[0].at


def back_up_if_due(workspace: Workspace, reason: str) -> Path | None:
    """A checked backup if one is due. Raises EnvironmentFailure if none could be made; older ones stay."""
    return workspace.database.backup(reason) if backup_is_due(workspace) else None


def back_up_after_closing(path: Path, folder: Path) -> Path | None:
    """A backup of a project that was just closed, if one is due and it is no longer than `CLOSING_LIMIT`.

    Nothing is raised: a project that somebody else opened, moved or deleted meanwhile is their business, and the
    backups there are stay.
    """
    try:
        if path.stat().st_size > CLOSING_LIMIT:
            return None
        with Workspace.open(path, write=False, backups=folder) as workspace:
            return back_up_if_due(workspace, "close")
    except (KantarError, OSError):
        return None


# --- search and statistics ------------------------------------------------------------------------------------------


def rebuild_search_if_outdated(workspace: Workspace) -> bool:
    """Make the search index anew if words are folded in another way than when it was made. Answers whether it was."""
    with workspace.reading() as reader:
        outdated = reader.project().fold_version != FOLD_VERSION
    if not outdated or not workspace.writable:
        return False
    with workspace.gate.job():
        workspace.database.rebuild_search(FOLD_VERSION)
    return True


def analyse(workspace: Workspace) -> None:
    """Measure the indexes anew; good after a large import."""
    with workspace.gate.job():
        workspace.database.analyse()


# --- what was cut short ---------------------------------------------------------------------------------------------


def unfinished(workspace: Workspace) -> list[StepInfo]:
    """Imports that were cut short, and the undo or redo of an import that was; newest first."""
    with workspace.reading() as reader:
        return reader.unfinished()


def finish_reversal(
    workspace: Workspace, step: StepInfo, progress: Progress | None = None
) -> ChangeSet | None:
    """Go on with the undo or redo of an import that was cut off. None if there is nothing to go on with.

    Raises UserError if something newer stands in its way.
    """
    if step.mode not in ("undo", "redo") or step.of_step_id is None:
        return None
    with workspace.reading() as reader:
        target = reader.step(step.of_step_id)
        if target is None or not is_of_import(reader, target):
            return None
    return workspace.reverse_step(target, step.mode, chunked=True, step_id=step.step_id, progress=progress)


def take_back(workspace: Workspace, step: StepInfo, progress: Progress | None = None) -> ChangeSet:
    """Take an import back that was cut short, also if newer steps stand elsewhere.

    Raises UserError if a newer change stands on one of its rows; nothing is written then.
    """
    return workspace.reverse_step(step, "undo", chunked=True, progress=progress)


def keep(workspace: Workspace, step: StepInfo) -> None:
    """Let an import that was cut short stand as it is: it is not listed as unfinished any more. Undo still takes it."""
    head = workspace.head("keep import", "system", new_id())
    with workspace.gate.interactive(), workspace.database.writing(head) as tx:
        tx.append(
            Transfer(
                id=new_id(),
                step_id=step.step_id,
                direction="in",
                set_id=None,
                format="",
                file_name="",
                file_digest="",
                seq=tx.seq,
                counts={"rows": step.rows},
            )
        )
