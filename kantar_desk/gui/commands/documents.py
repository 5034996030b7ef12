"""Commands of the File menu: projects, import, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kantar_desk.gui.commands.command import Command, always, with_project, with_writable_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk


def _new(desk: Desk) -> None:
    from kantar_desk.gui.projects import new_project

    new_project(desk)


def _open(desk: Desk) -> None:
    from kantar_desk.gui.projects import choose_project

    choose_project(desk)


def _starter(desk: Desk) -> None:
    from kantar_desk.gui.projects import open_starter

    open_starter(desk)


def _import(desk: Desk) -> None:
    from kantar_desk.gui.intake import choose_files

    choose_files(desk)


def _export(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.export import ExportDialog

    ExportDialog(desk, desk.window).show()


def _save_copy(desk: Desk) -> None:
    from kantar_desk.gui.projects import save_copy

    save_copy(desk)


COMMANDS: tuple[Command, ...] = (
    Command("file.new", QT_TRANSLATE_NOOP("Commands", "New project…"), _new, ("Ctrl+N",), icon="file-plus",
            menu="File", group=1, enabled=always),
    Command("file.open", QT_TRANSLATE_NOOP("Commands", "Open project…"), _open, ("Ctrl+O",), icon="folder",
            menu="File", group=1, enabled=always),
    Command("file.starter", QT_TRANSLATE_NOOP("Commands", "Open the starter corpus"), _starter, icon="star",
            menu="File", group=1, enabled=always,
            tip=QT_TRANSLATE_NOOP("Commands", "Six short practice texts, copied into a new project")),
    Command("file.import", QT_TRANSLATE_NOOP("Commands", "Import…"), _import, ("Ctrl+I",), icon="download-simple",
            menu="File", group=2, enabled=with_writable_project,
            tip=QT_TRANSLATE_NOOP("Commands", "Documents and annotation sets")),
    Command("file.export", QT_TRANSLATE_NOOP("Commands", "Export…"), _export, ("Ctrl+E",), icon="upload-simple",
            menu="File", group=2, enabled=with_project),
    Command("file.save_copy", QT_TRANSLATE_NOOP("Commands", "Save a copy…"), _save_copy, menu="File", group=3,
            enabled=with_project),
)  # fmt: skip
