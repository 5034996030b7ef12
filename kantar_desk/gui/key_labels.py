"""Keys on buttons: they say the key that a command has now, also after a person gave it another one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kantar_desk.gui.commands import TABLE

if TYPE_CHECKING:
    from kantar_desk.gui.components import Button, TagButton
    from kantar_desk.gui.desk import Desk


class KeyLabels(QObject):
    """Keeps the keys of these buttons, each by the id of its command, true as long as the parent lives."""

    def __init__(self, desk: Desk, buttons: Mapping[str, Button | TagButton], parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = dict(buttons)
        desk.keys_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        for command_id, button in self._buttons.items():
            button.set_key(TABLE.key_text(command_id))
