"""The one table of commands: menus, keys, palette, shortcut sheet and buttons are made from it."""

from __future__ import annotations

from kantar_desk.gui.commands.assistance import COMMANDS as ASSISTANCE
from kantar_desk.gui.commands.command import Command, Table
from kantar_desk.gui.commands.dialogs import COMMANDS as DIALOGS
from kantar_desk.gui.commands.disputes import COMMANDS as DISPUTES
from kantar_desk.gui.commands.documents import COMMANDS as DOCUMENTS
from kantar_desk.gui.commands.editing import COMMANDS as EDITING
from kantar_desk.gui.commands.help import COMMANDS as HELP
from kantar_desk.gui.commands.names import COMMANDS as NAMES
from kantar_desk.gui.commands.overview import COMMANDS as OVERVIEW
from kantar_desk.gui.commands.review import COMMANDS as REVIEW
from kantar_desk.gui.commands.tabs import COMMANDS as TABS
from kantar_desk.gui.commands.tagging import COMMANDS as TAGGING
from kantar_desk.gui.commands.window import COMMANDS as WINDOW

TABLE = Table(
    (
        *WINDOW, *DIALOGS, *DOCUMENTS, *EDITING, *TABS, *TAGGING, *DISPUTES, *NAMES, *ASSISTANCE, *REVIEW,
        *OVERVIEW, *HELP,
    )
)  # fmt: skip

__all__ = ["TABLE", "Command", "Table"]
