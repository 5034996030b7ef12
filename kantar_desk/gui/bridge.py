"""The one object between window and workspace: actions go in, changes and messages come out on the GUI thread."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from kantar_desk.errors import EnvironmentFailure, KantarError
from kantar_desk.gui.messages import Message, error_message

if TYPE_CHECKING:  # nothing of the project is imported before the first paint
    from collections.abc import Callable
    from datetime import datetime

    from kantar_desk.model.journal import Mode
    from kantar_desk.workspace.actions import Action
    from kantar_desk.workspace.workspace import ChangeSet, Workspace

    Button = tuple[str, Callable[[], object]]
    Offer = Callable[[KantarError], list[Button]]

log = logging.getLogger(__name__)

# Trying again where nothing can have changed helps nobody; their messages say what does.
NO_RETRY = frozenset(
    {
        "disk_error",
        "file_gone",
        "write_protected",
        "damaged",
        "open_elsewhere",
        "foreign_structure",
        "no_room",
    }
)


class Bridge(QObject):
    """Performs actions on the open workspace and tells the views what changed.

    ``changed`` carries a `ChangeSet` after each commit, whoever made it, always on the GUI thread. ``said`` carries a
    `Message`. ``saved`` carries the time of the last commit, or None when the last write failed. ``crashed`` carries
    the exception of a bug. ``offers`` holds what a message of an error code offers beside trying again;
    ``reverses_itself`` is asked before an undo or redo and answers True if it takes care of it. ``late`` is True while
    ``changed`` tells of a commit of another thread: what was read meanwhile may hold it already.
    """

    changed = Signal(object)
    said = Signal(object)
    saved = Signal(object)
    crashed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self.offers: dict[str, Offer] = {}
        self.reverses_itself: Callable[[Mode], bool] = lambda mode: False
        self.late = False
        self._arrived.connect(self._deliver_late, Qt.ConnectionType.QueuedConnection)

    @property
    def workspace(self) -> Workspace | None:
        """The open project, or None before the first one is open."""
        return self._workspace

    def attach(self, workspace: Workspace | None) -> None:
        """Take over another workspace (the caller closes the old one)."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._workspace = workspace
        if workspace is not None:
            self._unsubscribe = workspace.subscribe(self._arrive)

    def _arrive(self, change_set: ChangeSet) -> None:
        if QThread.currentThread() == self.thread():
            self._deliver(change_set)
        else:
            self._arrived.emit(change_set)

    @Slot(object)
    def _deliver_late(self, change_set: ChangeSet) -> None:
        self.late = True
        try:
            self._deliver(change_set)
        finally:
            self.late = False

    def _deliver(self, change_set: ChangeSet) -> None:
        if change_set.saved_at is not None:
            self.saved.emit(change_set.saved_at)
        self.changed.emit(change_set)

    def perform(self, action: Action, initiator: object = None) -> ChangeSet | None:
        """Do an action; on a KantarError nothing was written, the message is shown, and None is answered."""
        return self._run(lambda ws: ws.perform(action, initiator=initiator))

    def undo(self) -> ChangeSet | None:
        """Take back the newest step. None also if it is a large one, which is taken back in a job."""
        return None if self.reverses_itself("undo") else self._run(lambda ws: ws.undo())

    def redo(self) -> ChangeSet | None:
        """Do the last undone step again. None also if it is a large one, which is done again in a job."""
        return None if self.reverses_itself("redo") else self._run(lambda ws: ws.redo())

    def go_back_to(self, seq: int) -> ChangeSet | None:
        """Go back to a point of the history in one new step."""
        return self._run(lambda ws: ws.go_back_to(seq))

    def _run(self, work: Callable[[Workspace], ChangeSet]) -> ChangeSet | None:
        workspace = self._workspace
        if workspace is None:
            return None
        try:
            return work(workspace)
        except KantarError as error:
            self.report(error, retry=lambda: self._run(work))
        except Exception as error:
            log.exception("an action failed")
            self.crashed.emit(error)
        return None

    def report(self, error: KantarError, retry: Callable[[], Any] | None = None) -> None:
        """Show an error as a message with what can be done about it; one of a write that failed clears “saved”."""
        buttons: list[Button] = []
        if isinstance(error, EnvironmentFailure):
            if retry is not None or "NOT saved" in error.template:
                self.saved.emit(None)
            if retry is not None and error.code not in NO_RETRY:
                buttons.append((self.tr("Try again"), retry))
        if error.code in self.offers:
            buttons += self.offers[error.code](error)
        self.said.emit(error_message(error, *buttons))

    def say(self, message: Message) -> None:
        """Show a message."""
        self.said.emit(message)

    @staticmethod
    def local_time(moment: datetime) -> datetime:
        """A time of the store in the zone of this computer."""
        return moment.astimezone()
