"""Opening, making and copying projects from the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from kantar_desk.assets import asset
from kantar_desk.errors import KantarError
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.damaged import DamagedDialog, is_for_dialog
from kantar_desk.gui.upkeep import watch
from kantar_desk.gui.user_files import begin_in, say_written, used
from kantar_desk.settings import annotator_name, data_dir, default_project_path, state_dir
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Starter, Workspace

FILTER = "Kantar Desk (*.kantar)"


def backup_folder() -> Path:
    """Where backups go: the user's state folder, apart from the projects."""
    return state_dir() / "backups"


def starter() -> Starter:
    """The codebook new projects begin with."""
    return load_starter(asset("resources", "codebook.toml"))


def open_project(desk: Desk, path: Path, *, create: bool = False, write: bool = True) -> None:
    """Open a project in the window. Raises KantarError; the project open before stays open then.

    Without ``write`` it is opened for reading, also if it could be written.
    """
    if create and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        workspace = Workspace.create(
            path, annotator=annotator_name(desk.settings), starter=starter(), backups=backup_folder()
        )
    else:
        workspace = Workspace.open(path, write=write, backups=backup_folder())
    attach(desk, workspace)


def attach(desk: Desk, workspace: Workspace) -> None:
    """Show a workspace, look after it from now on, and note it among the recent projects."""
    watch(desk)
    workspace.alias_file = asset("resources", "aliases.toml")
    desk.attach(workspace)
    own = workspace.path == default_project_path()
    recent = desk.settings.recent if own else desk.settings.with_recent(workspace.path).recent
    last = "" if own else str(workspace.path.absolute())
    if (recent, last) != (desk.settings.recent, desk.settings.last):
        desk.update_settings(recent=recent, last=last)
    if desk.window is not None:
        desk.window.restore_shape()


def open_path(desk: Desk, path: Path) -> None:
    """Open a project, or hand other files to the import; errors are shown."""
    if path.suffix.lower() != ".kantar" and path.exists():
        if desk.workspace is None:
            try:
                open_project(desk, default_project_path(), create=True)
            except KantarError as error:
                desk.bridge.report(error)
                return
        if desk.window is not None:
            desk.window.take_files([path])
        return
    try:
        open_project(desk, path)
    except KantarError as error:
        show_failure(desk, error, path)


def open_default(desk: Desk) -> None:
    """Open the default project, which is made when it is not there; errors are shown."""
    path = default_project_path()
    try:
        open_project(desk, path, create=True)
    except KantarError as error:
        show_failure(desk, error, path)


def show_failure(desk: Desk, error: KantarError, path: Path) -> None:
    """A project that could not be opened: the message says why; without any project the default one opens.

    One that is damaged or of a newer version gets a window of its own, with what can be done.
    """
    if desk.workspace is None and path.absolute() != default_project_path().absolute():
        try:
            open_project(desk, default_project_path(), create=True)
        except KantarError as second:
            desk.bridge.report(second)
    if is_for_dialog(error, path):
        DamagedDialog(desk, error, path, desk.window).open()
    else:
        desk.bridge.report(error)


def choose_project(desk: Desk) -> None:
    """Ask for a project file and open it."""
    title = QCoreApplication.translate("Projects", "Open a project")
    name, _ = QFileDialog.getOpenFileName(desk.window, title, str(begin_in(desk)), FILTER)
    if name:
        used(desk, Path(name))
        open_path(desk, Path(name))


def new_project(desk: Desk) -> None:
    """Ask for a place and make an empty project there."""
    title = QCoreApplication.translate("Projects", "New project")
    suggested = free_path(begin_in(desk) / QCoreApplication.translate("Projects", "New project.kantar"))
    name, _ = QFileDialog.getSaveFileName(desk.window, title, str(suggested), FILTER)
    if not name:
        return
    path = Path(name)
    used(desk, path)
    if path.suffix.lower() != ".kantar":
        path = path.with_name(path.name + ".kantar")
    try:
        who = annotator_name(desk.settings)
        attach(desk, Workspace.create(path, annotator=who, starter=starter(), backups=backup_folder()))
    except KantarError as error:
        desk.bridge.report(error)


def open_starter(desk: Desk) -> None:
    """Copy the starter corpus into a new project and open it; the shipped one stays clean."""
    path = free_path(data_dir() / "Starter corpus.kantar")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        attach(
            desk,
            create_sample(
                path, annotator=annotator_name(desk.settings), seeds=asset("seeds"), starter=starter()
            ),
        )
    except KantarError as error:
        desk.bridge.report(error)
        return
    desk.say(
        QCoreApplication.translate(
            "Projects",
            "The tags with hollow marks are those of two colleagues. Select words to tag some of your own.",
        ),
        (QCoreApplication.translate("Projects", "Hide theirs"), lambda: _run(desk, "tags.others")),
    )


def _run(desk: Desk, command_id: str) -> None:
    if desk.window is not None:
        desk.window.run(command_id)


def free_path(path: Path) -> Path:
    """The path, or one with a number behind its name that is not taken."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return candidate


def save_copy(desk: Desk) -> None:
    """Ask for a place and write a whole copy of the project there."""
    workspace = desk.ws
    suggested = str(free_path(begin_in(desk) / workspace.path.name))
    name, _ = QFileDialog.getSaveFileName(
        desk.window, QCoreApplication.translate("Projects", "Save a copy"), suggested, FILTER
    )
    if not name:
        return
    used(desk, Path(name))

    def saved(_: object) -> None:
        words = QCoreApplication.translate("Projects", "A copy was saved as {name}.")
        say_written(desk, words.format(name=Path(name).name), Path(name))

    desk.jobs.start(
        QCoreApplication.translate("Projects", "Save a copy"),
        lambda progress: workspace.save_copy(Path(name)),
        finished=saved,
    )
