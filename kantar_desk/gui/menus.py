"""The menus of the window, made from the table of commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.commands import TABLE, Command
from kantar_desk.gui.commands.command import MENUS
from kantar_desk.gui.recent import RecentMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from kantar_desk.gui.main_window import MainWindow


class Menus:
    """Fills the empty menus of a window, in the order of `MENUS`, and keeps words, keys and greyness up to date.

    Commands of one submenu stand in it, at the place of the first of them.
    """

    def __init__(self, window: MainWindow, menus: Sequence[QMenu]) -> None:
        self._window = window
        self.by_name = dict(zip(MENUS, menus, strict=True))
        self._submenus: dict[str, QMenu] = {}
        self._actions: dict[str, QAction] = {}
        for name, menu in self.by_name.items():
            self._fill(menu, [command for command in TABLE if command.menu == name])
            menu.aboutToShow.connect(partial(self.refresh, name))
        self.by_name["File"].insertMenu(self._actions["file.starter"], RecentMenu(window.desk, window))
        self.retitle()

    def _fill(self, menu: QMenu, commands: Sequence[Command]) -> None:
        menu.menuAction().setVisible(bool(commands))
        menu.setToolTipsVisible(True)
        groups: dict[QMenu, int] = {}
        for command in sorted(commands, key=lambda one: one.group):
            target = menu
            if command.submenu:
                if command.submenu not in self._submenus:
                    self._part(menu, groups, command.group)
                    self._submenus[command.submenu] = menu.addMenu("")
                    self._submenus[command.submenu].setToolTipsVisible(True)
                target = self._submenus[command.submenu]
            self._part(target, groups, command.group)
            action = target.addAction("")
            action.triggered.connect(partial(self._run, command))
            self._actions[command.id] = action

    def _part(self, menu: QMenu, groups: dict[QMenu, int], group: int) -> None:
        """A line between what stood there and another group."""
        if groups.setdefault(menu, group) != group:
            menu.addSeparator()
        groups[menu] = group

    def _run(self, command: Command, _checked: bool = False) -> None:
        self._window.run(command)

    def retitle(self) -> None:
        """Write titles and keys anew (other language, other keys)."""
        for menu, title in zip(self.by_name.values(), self._window.menu_titles(), strict=True):
            menu.setTitle(title)
        for title, menu in self._submenus.items():
            menu.setTitle(QCoreApplication.translate("Commands", title))
        for command_id, action in self._actions.items():
            action.setText(self._text(command_id, TABLE.by_id[command_id].title_text()))

    def _text(self, command_id: str, title: str) -> str:
        key = TABLE.key_text(command_id)
        return f"{title}\t{key}" if key else title

    def refresh(self, name: str) -> None:
        """Grey what cannot be done now, with the reason as its tip; tick what is on; name what undo and redo do."""
        for command in TABLE:
            if command.menu == name:
                action = self._actions[command.id]
                reason = self._window.why_not(command)
                action.setEnabled(not reason)
                action.setToolTip(reason or command.tip_text())
                if command.checked is not None:
                    action.setCheckable(True)
                    action.setChecked(command.checked(self._window.desk))
        self._name_undo()

    def _name_undo(self) -> None:
        workspace = self._window.desk.workspace
        for command_id, words in (
            ("edit.undo", QCoreApplication.translate("MainWindow", "Undo {name}")),
            ("edit.redo", QCoreApplication.translate("MainWindow", "Redo {name}")),
        ):
            step = None
            if workspace is not None:
                step = workspace.undo_target() if command_id == "edit.undo" else workspace.redo_target()
            title = (
                words.format(name=self._window.step_name(step.name))
                if step
                else TABLE.by_id[command_id].title_text()
            )
            self._actions[command_id].setText(self._text(command_id, title))
            self._actions[command_id].setEnabled(step is not None)
