"""Files that come in through the window: told apart by content, imported in a job, reported in one sentence."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from kantar_desk.gui.commands.review import review_place
from kantar_desk.gui.commands.tagging import read_place
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.messages import error_text
from kantar_desk.gui.user_files import begin_in, used
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import ImportOutcome
from kantar_desk.workspace.intake import Intake, SetOffer, Sorted, receive, sort_files, sort_out
from kantar_desk.workspace.receiving import ReceiveOutcome


def choose_files(desk: Desk) -> None:
    """Ask for files and import them."""
    title = QCoreApplication.translate("Intake", "Import documents and annotation sets")
    names, _ = QFileDialog.getOpenFileNames(desk.window, title, str(begin_in(desk)))
    if names:
        used(desk, Path(names[0]))
        take_files(desk, [Path(name) for name in names], ask=True)


def take_files(desk: Desk, paths: list[Path], *, ask: bool = False) -> None:
    """Sort what was dropped or chosen: a project is opened, documents are imported, sets are offered.

    With ``ask``, or where somebody should look first (tables, guessed encodings, several kinds of files), documents
    go to their preview; plain ones that were dropped are imported at once.
    """
    projects = [path for path in paths if path.suffix.lower() == ".kantar" and path.is_file()]
    if projects:
        from kantar_desk.gui.projects import open_path

        open_path(desk, projects[0])
        paths = [path for path in paths if path not in projects]
    if not paths or desk.workspace is None:
        return
    workspace = desk.workspace
    until: list[ImportOutcome] = []

    def look(progress: Progress) -> Intake | Sorted:
        found = sort_out(workspace, paths, progress, look=not ask)
        if found.documents and (ask or found.asks):
            return found
        return sort_files(workspace, paths, progress, stopped=until.append)

    def looked(found: Intake | Sorted) -> None:
        if isinstance(found, Sorted):
            _preview(desk, found)
        else:
            _imported(desk, found)

    desk.jobs.start(
        QCoreApplication.translate("Intake", "Import"),
        look,
        finished=looked,
        cancelled=lambda: report_stopped(desk, until),
        pausable=True,
    )


def _preview(desk: Desk, found: Sorted) -> None:
    """Show the documents before they are imported; sets are offered as always."""
    for error in found.refused:
        desk.bridge.report(error)
    look_at_documents(desk, list(found.documents))
    if found.sets and desk.workspace is not None:
        workspace = desk.workspace
        desk.jobs.start(
            QCoreApplication.translate("Intake", "Import"),
            lambda progress: sort_files(workspace, found.sets, progress),
            finished=lambda intake: _imported(desk, intake),
        )


def _imported(desk: Desk, intake: Intake) -> None:
    for error in intake.refused:
        desk.bridge.report(error)
    if not intake.refused and not intake.documents.files and not intake.sets:
        desk.say(
            QCoreApplication.translate("Intake", "There is no file to import there. Choose another folder."),
            level="warning",
        )
    _report_documents(desk, intake.documents)
    for offer in intake.sets:
        _offer(desk, offer)


def report_stopped(desk: Desk, until: list[ImportOutcome]) -> None:
    """Say what came in before an import was cancelled, with Undo if anything did."""
    new = until[0].new if until else 0
    if new:
        words = QCoreApplication.translate(
            "Intake", "Import cancelled: %n document(s) came in, each whole.", None, new
        )
        desk.say(words, (QCoreApplication.translate("Intake", "Undo"), desk.bridge.undo))
    else:
        desk.say(QCoreApplication.translate("Intake", "Import cancelled. Nothing came in."))


def look_at_documents(desk: Desk, paths: list[Path]) -> None:
    """Show files as documents before any is imported; one that gives nothing is listed with its reason."""
    from kantar_desk.gui.dialogs.import_preview import ImportDialog

    if desk.workspace is not None:
        ImportDialog(desk, paths, lambda outcome: _report_documents(desk, outcome), desk.window).show()


def _report_documents(desk: Desk, outcome: ImportOutcome) -> None:
    if not outcome.files:
        return
    parts = []
    if outcome.new:
        parts.append(QCoreApplication.translate("Intake", "%n document(s) imported.", None, outcome.new))
    if outcome.same:
        parts.append(
            QCoreApplication.translate("Intake", "%n document(s) were here already.", None, outcome.same)
        )
    failed = outcome.failed
    undo = (QCoreApplication.translate("Intake", "Undo"), desk.bridge.undo)
    first_new = next((one.new[0] for one in outcome.files if one.new), None)
    read = (QCoreApplication.translate("Intake", "Read"), lambda: _read(desk, first_new))
    buttons = (read, undo) if first_new is not None else ()
    if failed:
        first = failed[0].error
        assert first is not None
        if len(failed) > 1:
            parts.append(
                QCoreApplication.translate("Intake", "%n file(s) could not be read.", None, len(failed))
            )
        parts.append(error_text(first))
        paths = [Path(one.path) for one in failed]
        again = (QCoreApplication.translate("Intake", "Look again"), lambda: look_at_documents(desk, paths))
        desk.say(" ".join(parts), again, *buttons, level="warning")
    elif parts:
        desk.say(" ".join(parts), *buttons)


def _read(desk: Desk, document_id: UUID | None) -> None:
    """Show a document that just came in."""
    if document_id is not None and desk.window is not None:
        desk.window.go_to("read")
        read_place(desk).open(document_id)


def _offer(desk: Desk, offer: SetOffer) -> None:
    from kantar_desk.gui.dialogs.receive import ReceiveDialog

    ReceiveDialog(desk, offer, desk.window).show()


def _review(desk: Desk, set_ids: Collection[UUID]) -> None:
    """Offer a review of sets that just came in."""
    if desk.window is not None:
        desk.window.go_to("review")
        review_place(desk).begin(set_ids)


def _see_decisions(desk: Desk) -> None:
    """Go to the first decision of a colleague on my tags."""
    if desk.window is not None:
        desk.window.go_to("read")
        desk.window.run("reply.next")


def import_set(desk: Desk, offer: SetOffer) -> None:
    """Import a set after its preview; the result goes to the message bar."""
    workspace = desk.ws

    decided = len(offer.result.bundle.head.decisions)

    def done(outcome: ReceiveOutcome) -> None:
        undo = (QCoreApplication.translate("Intake", "Undo"), desk.bridge.undo)
        review = (QCoreApplication.translate("Intake", "Review it"), lambda: _review(desk, outcome.sets))
        see = (QCoreApplication.translate("Intake", "See them"), lambda: _see_decisions(desk))
        if outcome.step_id is None:
            desk.say(sentence(outcome))
        elif outcome.sets:
            desk.say(sentence(outcome), review, undo)
        else:
            desk.say(sentence(outcome), *((see, undo) if decided else (undo,)))

    def work(progress: Progress) -> ReceiveOutcome:
        return receive(workspace, offer, progress)

    def sentence(outcome: ReceiveOutcome) -> str:
        counts = outcome.plan.counts
        if outcome.step_id is not None and not outcome.sets and decided:
            return QCoreApplication.translate("Intake", "%n decision(s) on your tags came in.", None, decided)
        if outcome.step_id is None or not (counts.new or counts.updated or counts.deleted or counts.orphan):
            return QCoreApplication.translate("Intake", "Nothing new in {name}; nothing was changed.").format(
                name=outcome.plan.file_name
            )
        return QCoreApplication.translate(
            "Intake", "{name}: {new} tags new, {updated} changed, {orphan} not placed."
        ).format(name=outcome.plan.file_name, new=counts.new, updated=counts.updated, orphan=counts.orphan)

    desk.jobs.start(QCoreApplication.translate("Intake", "Import set"), work, finished=done, pausable=True)
