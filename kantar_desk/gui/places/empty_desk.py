"""What Read says while no document is there: how to begin, and that all data stays here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.empty_state import ChoiceRow, EmptyState, FootLine


def empty_desk(run: Callable[[str], object]) -> EmptyState:
    """Three ways to begin; each runs a command by its id."""
    rows = [
        (
            ChoiceRow(
                "star",
                QCoreApplication.translate("EmptyDesk", "Open the starter corpus"),
                QCoreApplication.translate("EmptyDesk", "Six short practice texts on one contested event"),
                "Enter",
            ),
            partial(run, "file.starter"),
        ),
        (
            ChoiceRow(
                "download-simple",
                QCoreApplication.translate("EmptyDesk", "Import documents…"),
                QCoreApplication.translate(
                    "EmptyDesk", "Plain text, Word, PDF, HTML, and files of other annotation tools"
                ),
                "Ctrl+I",
            ),
            partial(run, "file.import"),
        ),
        (
            ChoiceRow(
                "folder",
                QCoreApplication.translate("EmptyDesk", "Open a project…"),
                QCoreApplication.translate(
                    "EmptyDesk", "A project from this computer, or one a colleague gave you"
                ),
                "Ctrl+O",
            ),
            partial(run, "file.open"),
        ),
    ]
    empty = EmptyState(
        QCoreApplication.translate("EmptyDesk", "Nothing is open yet"),
        QCoreApplication.translate(
            "EmptyDesk", "Begin with one of these, or drop files and folders anywhere in this window."
        ),
        rows,
    )
    privacy = QCoreApplication.translate(
        "EmptyDesk", "All data stays on this computer. The program makes no network connection."
    )
    empty.add_foot(FootLine("lock", [(privacy, "")]))
    commands = QCoreApplication.translate("EmptyDesk", "Every command:")
    keys = QCoreApplication.translate("EmptyDesk", "All keys:")
    empty.add_foot(FootLine("terminal-window", [(commands, "Ctrl+K"), (keys, "F1")]))
    return empty
