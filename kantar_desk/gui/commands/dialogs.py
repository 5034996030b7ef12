"""Commands that open windows beside the main one: palette, keys, settings, codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kantar_desk.gui.commands.command import Command, always, with_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk


def _palette(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.palette import Palette

    assert desk.window is not None
    Palette.open_on(desk, desk.window)


def _shortcuts(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.shortcuts import ShortcutSheet
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, ShortcutSheet)


def _settings(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.settings import SettingsDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, SettingsDialog)


def _codebook(desk: Desk) -> None:
    from kantar_desk.gui.dialogs.codebook import CodebookDialog
    from kantar_desk.gui.dialogs.windows import show_once

    show_once(desk, CodebookDialog)


def change_name(desk: Desk) -> None:
    """Open the settings at the name that one's tags carry."""
    from kantar_desk.gui.dialogs.settings import SettingsDialog
    from kantar_desk.gui.dialogs.windows import show_once

    dialog = show_once(desk, SettingsDialog)
    dialog.annotator.setFocus()
    dialog.annotator.selectAll()


COMMANDS: tuple[Command, ...] = (
    Command("window.palette", QT_TRANSLATE_NOOP("Commands", "Command palette…"), _palette, ("Ctrl+K",),
            icon="magnifying-glass", menu="Tools", group=1, enabled=always,
            tip=QT_TRANSLATE_NOOP("Commands", "Commands with their keys, documents, names, disputes")),
    Command("tools.codebook", QT_TRANSLATE_NOOP("Commands", "Codebook…"), _codebook, icon="list-bullets",
            menu="Tools", group=2, enabled=with_project,
            tip=QT_TRANSLATE_NOOP("Commands", "The codes of the project and the team's own fields")),
    Command("window.settings", QT_TRANSLATE_NOOP("Commands", "Settings…"), _settings, ("Ctrl+,",), icon="gear-six",
            menu="Tools", group=9, enabled=always),
    Command("help.keys", QT_TRANSLATE_NOOP("Commands", "Keys"), _shortcuts, ("F1",), icon="keyboard", menu="Help",
            group=1, enabled=always, tip=QT_TRANSLATE_NOOP("Commands", "All keys on one sheet")),
)  # fmt: skip
