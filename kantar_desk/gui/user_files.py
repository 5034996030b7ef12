"""Files that a person gives or gets: the folder a file chooser begins in, and the way to a file just written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from kantar_desk.settings import data_dir

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk


def begin_in(desk: Desk) -> Path:
    """The folder used last; else the project's; else the user's documents: never the program's own, which is hidden."""
    last = Path(desk.settings.folder)
    if desk.settings.folder and last.is_dir():
        return last
    own = data_dir().absolute()
    if desk.workspace is not None and desk.workspace.path.parent.absolute() != own:
        return desk.workspace.path.parent
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def used(desk: Desk, path: Path) -> None:
    """Remember the folder of a file that was chosen."""
    folder = str(path.absolute().parent)
    if folder != desk.settings.folder:
        desk.update_settings(folder=folder)


def say_written(desk: Desk, words: str, path: Path, *, opens: bool = False) -> None:
    """Say that a file was written, with a way to its folder and, with ``opens``, to the file itself."""
    folder = (QCoreApplication.translate("UserFiles", "Show in folder"), lambda: _show(desk, path.parent))
    file = (QCoreApplication.translate("UserFiles", "Open it"), lambda: _show(desk, path))
    desk.say(words, *((file, folder) if opens else (folder,)))


def _show(desk: Desk, path: Path) -> None:
    """Open with the system's own program; where there is none, say where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.say(QCoreApplication.translate("UserFiles", "It is here: {path}").format(path=path))
