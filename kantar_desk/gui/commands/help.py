"""Commands of the Help menu beside the keys: handbook, about, the folder of the logs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command, always

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk


def _handbook(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.help import HelpDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, HelpDialog)


def _about(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.about import AboutDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, AboutDialog)


def _logs(desk: Desk) -> None:
    """Open the folder in the system's own file manager; where there is none, say where it is."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    from kantar_desk.settings import log_dir

    folder = log_dir()
    if not (folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))):
        desk.say(QCoreApplication.translate("Commands", "The logs are in {folder}.").format(folder=folder))


COMMANDS: tuple[Command, ...] = (
    Command("help.handbook", QT_TRANSLATE_NOOP("Commands", "Handbook"), _handbook, icon="book", menu="Help", group=1,
            enabled=always, tip=QT_TRANSLATE_NOOP("Commands", "How everything is done, page by page")),
    Command("help.logs", QT_TRANSLATE_NOOP("Commands", "Show log folder"), _logs, menu="Help", group=2, enabled=always,
            tip=QT_TRANSLATE_NOOP("Commands", "Logs hold no text of your documents")),
    Command("help.about", QT_TRANSLATE_NOOP("Commands", "About Kantar Desk…"), _about, menu="Help", group=3,
            enabled=always, tip=QT_TRANSLATE_NOOP("Commands", "Versions of the program and its libraries")),
)  # fmt: skip
