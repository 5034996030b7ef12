"""The open project is looked after: checks and backups in the background, waiting for the right to write, large undo.

`watch` makes the one `Upkeep` of a desk. What it does with the project is `kantar_desk.workspace.upkeep`.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kantar_desk.errors import Cancelled, KantarError
from kantar_desk.gui.bridge import Bridge
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.jobs import Job
from kantar_desk.gui.messages import Message, error_message
from kantar_desk.model.journal import Mode, StepInfo
from kantar_desk.workspace import upkeep
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import ChangeSet, Workspace

LOOK_AFTER = 500  # milliseconds after opening, so that the window is there first
WATCH_EVERY = 2_000  # milliseconds between looks at a project somebody else writes to
BACKUP_EVERY = 30 * 60_000  # milliseconds
ANALYSE_FROM = 20_000  # rows that came in

Button = tuple[str, Callable[[], object]]
Reversal = Callable[[Workspace, Progress], ChangeSet | None]
T = TypeVar("T")


def watch(desk: Desk) -> Upkeep:
    """The upkeep of this desk; made at the first call."""
    found = desk.findChild(Upkeep)
    return found if found is not None else Upkeep(desk)


class Upkeep(QObject):
    """Listens to the desk; everything long is a job, everything worth saying a message."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._open: Workspace | None = None
        self._left: tuple[Path, Path] | None = None
        self._mine = False
        self._look: Job | None = None
        self._reversal: Job | None = None
        self._came = 0
        self.waiting = False
        self._start = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._start.timeout.connect(self.look)
        self._watch = QTimer(self, interval=WATCH_EVERY)
        self._watch.timeout.connect(self.look_elsewhere)
        self._backup = QTimer(self, interval=BACKUP_EVERY)
        self._backup.timeout.connect(self.back_up)
        bridge: Bridge = desk.bridge
        bridge.reverses_itself = self.reverse
        copy, restore = self._offer_copy, self._offer_restore
        bridge.offers.update(
            open_elsewhere=self._offer_writing, no_room=self._offer_writing,
            disk_error=copy, file_gone=copy, write_protected=copy, disk_full=copy,
            damaged=restore, foreign_structure=restore,
        )  # fmt: skip
        bridge.changed.connect(self._changed)
        desk.jobs.changed.connect(self._jobs_changed)
        desk.project_changed.connect(self._project_changed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.quit)

    # --- opening and closing ----------------------------------------------------------------------------------------

    def _project_changed(self) -> None:
        workspace = self.desk.workspace
        if workspace is self._open:
            return
        left = self._left
        if self._open is not None and self._mine:
            left = (self._open.path, self._open.database.backup_folder)
        self._open, self._left, self._came, self.waiting = workspace, left, 0, False
        if self._look is not None:
            self._look.cancel()
        for timer in (self._start, self._watch, self._backup):
            timer.stop()
        if workspace is None:
            return
        self._left, self._mine = None, workspace.writable
        if left is not None and left[0] != workspace.path:
            self.desk.jobs.start(self.tr("Backup"), lambda progress: upkeep.back_up_after_closing(*left))
        self._start.start()
        self._backup.start()
        if not workspace.writable:
            self._watch.start()
        if workspace.database.warning is not None:
            self.desk.bridge.say(Message("warning", error_message(workspace.database.warning).text))

    def quit(self) -> None:
        """The window is gone already; the project it showed last is backed up if that is due."""
        if self._left is not None:
            left, self._left = self._left, None
            upkeep.back_up_after_closing(*left)

    def _job(
        self,
        title: str,
        workspace: Workspace,
        work: Callable[[Workspace, Progress], T],
        finished: Callable[[T], None] = lambda _: None,
        cancelled: Callable[[], None] = lambda: None,
    ) -> Job:
        """Work on this project; it just ends when another project is opened meanwhile."""

        def run(progress: Progress) -> T:
            try:
                return work(workspace, progress)
            except (ValueError, KantarError) as error:  # ValueError: the store's word for a closed project
                if self.desk.workspace is workspace:
                    raise
                raise Cancelled from error

        return self.desk.jobs.start(title, run, finished=finished, cancelled=cancelled)

    def look(self) -> None:
        """Look after the project in a job."""
        workspace = self.desk.workspace
        if workspace is None or self._look is not None:
            return

        self._look = self._job(
            self.tr("Check the project"), workspace, upkeep.look_after, partial(self._looked, workspace)
        )
        self._look.ended.connect(partial(self._look_ended, workspace))

    def _look_ended(self, workspace: Workspace) -> None:
        self._look = None
        if self.desk.workspace is not None and self.desk.workspace is not workspace:
            self._start.start()

    def _looked(self, workspace: Workspace, findings: upkeep.Findings) -> None:
        if self.desk.workspace is not workspace:
            return
        if findings.damage is not None:
            self.desk.bridge.report(findings.damage)
        if findings.no_backup is not None:
            self.desk.bridge.report(findings.no_backup)
        if not workspace.writable:
            return
        if any(step.mode != "import" for step in findings.unfinished):
            self.go_on()
        for step in findings.unfinished:
            if step.mode == "import":
                self._say_cut_short(step)

    def back_up(self) -> None:
        """A backup while working, if one is due."""
        workspace = self.desk.workspace
        if workspace is not None and workspace.writable:
            self._job(self.tr("Backup"), workspace, lambda ws, _: upkeep.back_up_if_due(ws, "hourly"))

    # --- what was cut short, and large undo -------------------------------------------------------------------------

    def _say_cut_short(self, step: StepInfo) -> None:
        words = self.tr(
            "The import of {when} was cut short; %n row(s) came in. Import the file again to complete it.",
            "",
            step.rows,
        )
        self.desk.bridge.say(
            Message(
                "warning",
                words.format(when=moment_text(step.at)),
                (
                    (self.tr("Undo"), lambda: self._reverse_in_job("undo", partial(self._take_back, step))),
                    (self.tr("Keep"), lambda: self._keep(step)),
                ),
            )
        )

    def _take_back(self, step: StepInfo, workspace: Workspace, progress: Progress) -> ChangeSet:
        return upkeep.take_back(workspace, step, progress)

    def _keep(self, step: StepInfo) -> None:
        try:
            upkeep.keep(self.desk.ws, step)
        except KantarError as error:
            self.desk.bridge.report(error, retry=lambda: self._keep(step))

    def reverse(self, mode: Mode) -> bool:
        """Undo or redo in a job if it is a large step. True if that is taken care of here."""
        workspace = self.desk.workspace
        if workspace is None:
            return False
        if self._reversal is not None:
            self.desk.say(self.tr("An undo is still running. Wait until it is done, or cancel it."))
            return True
        try:
            large = workspace.writable and workspace.is_large(mode)
        except KantarError as error:
            self.desk.bridge.report(error)
            return True
        if large:
            self._reverse_in_job(
                mode, lambda ws, p: ws.undo(progress=p) if mode == "undo" else ws.redo(progress=p)
            )
        return large

    def go_on(self) -> None:
        """Finish the undo or redo that was cut off."""

        def work(workspace: Workspace, progress: Progress) -> ChangeSet | None:
            done = [
                upkeep.finish_reversal(workspace, step, progress)
                for step in upkeep.unfinished(workspace)
                if step.mode != "import"
            ]
            return done[-1] if done else None

        self._reverse_in_job("undo", work)

    def _reverse_in_job(self, mode: Mode, work: Reversal) -> None:
        workspace = self.desk.workspace
        if workspace is None or self._reversal is not None:
            return

        self._reversal = self._job(
            self.tr("Undo") if mode == "undo" else self.tr("Redo"),
            workspace,
            work,
            partial(self._reversed, mode),
            partial(self._stopped, workspace),
        )
        self._reversal.ended.connect(self._reversal_ended)

    def _reversal_ended(self) -> None:
        self._reversal = None

    def _reversed(self, mode: Mode, change_set: ChangeSet | None) -> None:
        if change_set is None or self.desk.window is None:
            return
        name = self.desk.window.step_name(change_set.title)
        words = self.tr("Undone: {name}.") if mode == "undo" else self.tr("Done again: {name}.")
        back = ("redo", self.tr("Redo")) if mode == "undo" else ("undo", self.tr("Undo"))
        call = self.desk.bridge.redo if back[0] == "redo" else self.desk.bridge.undo
        self.desk.say(words.format(name=name), (back[1], call))

    def _stopped(self, workspace: Workspace) -> None:
        if self.desk.workspace is workspace:
            self.desk.say(
                self.tr("The undo was stopped half-way. It goes on when the project is opened again."),
                (self.tr("Go on"), self.go_on),
                level="warning",
            )

    # --- after large imports ----------------------------------------------------------------------------------------

    def _changed(self, change_set: ChangeSet) -> None:
        if change_set.mode == "import" or change_set.touches("document"):
            self._came += len(change_set.changes)

    def _jobs_changed(self) -> None:
        workspace = self.desk.workspace
        if self._came < ANALYSE_FROM or self.desk.jobs.running or workspace is None:
            return
        self._came = 0
        self._job(self.tr("Tidy up"), workspace, lambda ws, _: upkeep.analyse(ws))

    # --- read-only projects -----------------------------------------------------------------------------------------

    def look_elsewhere(self) -> None:
        """A project open for reading: shown anew when somebody wrote; opened for writing when one waits for that."""
        workspace = self.desk.workspace
        if workspace is None or workspace.writable:
            self._watch.stop()
            return
        try:
            if self.waiting and workspace.database.try_writing():
                self._writable_now()
            elif workspace.database.changed_elsewhere():
                self._reload()
        except KantarError as error:
            self._watch.stop()
            self.desk.bridge.report(error)

    def wait_for_writing(self, *, take_over: bool = False) -> None:
        """Open for writing now, or as soon as nobody else does any more and the disk has room."""
        workspace = self.desk.workspace
        if workspace is None:
            return
        try:
            if workspace.database.try_writing(take_over=take_over):
                self._writable_now()
                return
        except KantarError as error:
            self.desk.bridge.report(error)
            return
        self.waiting = True
        self._watch.start()
        if workspace.notice is not None and workspace.notice.code == "no_room":
            self.desk.say(self.tr("You can write here as soon as the disk has room."))
        else:
            self.desk.say(self.tr("You can write here as soon as the project is closed there."))

    def _writable_now(self) -> None:
        self.waiting, self._mine = False, True
        self._watch.stop()
        self._reload()
        self.desk.say(self.tr("The project is open for writing now."))
        self._start.start()

    def _reload(self) -> None:
        """Show the project as it is now, at the place where the reader was."""
        if self.desk.window is not None:
            self.desk.window.write_state()
        self.desk.attach(self.desk.workspace)

    # --- what messages offer ----------------------------------------------------------------------------------------

    def _offer_writing(self, error: KantarError) -> list[Button]:
        offers: list[Button] = [(self.tr("Wait and open for writing"), self.wait_for_writing)]
        host = error.values.get("host")
        if host and host != socket.gethostname():
            # Only a person can know that the other computer is off, or that its program has died.
            offers.append(
                (self.tr("It is closed there: take over"), partial(self.wait_for_writing, take_over=True))
            )
        return offers

    def _offer_copy(self, error: KantarError) -> list[Button]:
        from kantar_desk.gui.projects import save_copy

        if self.desk.workspace is None:
            return []
        return [(self.tr("Save a copy now"), partial(save_copy, self.desk))]

    def _offer_restore(self, error: KantarError) -> list[Button]:
        if self.desk.workspace is None:
            return []
        return [(self.tr("Restore a backup"), self.restore)]

    def restore(self) -> None:
        """Open the list of backups."""
        from kantar_desk.gui.dialogs.restore import RestoreDialog
        from kantar_desk.gui.dialogs.windows import show_once

        show_once(self.desk, RestoreDialog)
