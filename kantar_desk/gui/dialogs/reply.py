"""Where to write the reply of a review."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.projects import free_path
from kantar_desk.gui.user_files import begin_in, say_written, used
from kantar_desk.model.review import Review
from kantar_desk.workspace.exporting import ExportOutcome
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.replying import write_reply


def write_reply_dialog(desk: Desk, review: Review | None, sent: Callable[[], object]) -> None:
    """Ask for a file and write the reply there, in a job; ``sent`` is called when its comments count as sent."""
    if review is None:
        return
    title = QCoreApplication.translate("Reply", "Write the reply")
    suggested = free_path(begin_in(desk) / QCoreApplication.translate("Reply", "Reply.kset"))
    name, _ = QFileDialog.getSaveFileName(desk.window, title, str(suggested), "Kantar Desk (*.kset)")
    if not name:
        return
    target = Path(name)
    used(desk, target)
    if target.suffix.lower() != ".kset":
        target = target.with_name(target.name + ".kset")
    workspace, review_id = desk.ws, review.id

    def work(progress: Progress) -> ExportOutcome:
        return write_reply(workspace, review_id, target, progress=progress)

    def done(outcome: ExportOutcome) -> None:
        count = outcome.counts.get("decisions", 0)
        words = QCoreApplication.translate(
            "Reply", "{name} holds %n decision(s). Send it to your colleague.", None, count
        )
        sent()
        say_written(desk, words.format(name=target.name), target)

    desk.jobs.start(title, work, finished=done)
