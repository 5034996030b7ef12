"""What Read says while no document is there: how to begin or go on, and that all data stays here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent

from kantar_desk.gui.empty_state import ChoiceRow, EmptyState, FootLine
from kantar_desk.settings import default_project_path

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk


class EmptyDesk(EmptyState):
    """Three ways to begin, each a command by its id; before them the project that was open last, to go on with."""

    def __init__(self, desk: Desk, run: Callable[[str], object]) -> None:
        self.desk = desk
        self._starter = ChoiceRow(
            "star",
            QCoreApplication.translate("EmptyDesk", "Open the starter corpus"),
            QCoreApplication.translate(
                "EmptyDesk", "Six short practice texts on one contested event, tagged by two people"
            ),
        )
        self._import = ChoiceRow(
            "download-simple",
            QCoreApplication.translate("EmptyDesk", "Import documents…"),
            QCoreApplication.translate(
                "EmptyDesk", "Plain text, Word, PDF, HTML, and files of other annotation tools"
            ),
            "Ctrl+I",
        )
        self._last: ChoiceRow | None = None
        rows = [
            (self._starter, partial(run, "file.starter")),
            (
                self._import,
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
        super().__init__(
            QCoreApplication.translate("EmptyDesk", "Nothing is open yet"),
            QCoreApplication.translate(
                "EmptyDesk", "Begin with one of these, or drop files and folders anywhere in this window."
            ),
            rows,
        )
        privacy = QCoreApplication.translate(
            "EmptyDesk", "All data stays on this computer. The program makes no network connection."
        )
        self.add_foot(FootLine("lock", [(privacy, "")]))
        commands = QCoreApplication.translate("EmptyDesk", "Every command:")
        keys = QCoreApplication.translate("EmptyDesk", "All keys:")
        self.add_foot(FootLine("terminal-window", [(commands, "Ctrl+K"), (keys, "F1")]))

        desk.project_changed.connect(self._refresh)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Another project may have been open meanwhile."""
        self._refresh()
        super().showEvent(event)

    def focus_first(self) -> None:
        """Put the focus on what makes sense first."""
        next(row for row in self.rows if not row.isHidden()).setFocus()

    def _refresh(self) -> None:
        """In an empty project of one's own say that it needs documents, and offer nothing of other projects."""
        workspace = self.desk.workspace
        own = workspace is not None and workspace.path != default_project_path()
        self.heading.setText(
            QCoreApplication.translate("EmptyDesk", "{name} has no documents yet").format(name=workspace.name)
            if workspace is not None and own
            else QCoreApplication.translate("EmptyDesk", "Nothing is open yet")
        )
        self._starter.setVisible(not own)
        self._import.key = "Enter" if own else "Ctrl+I"
        self._offer_last(self._newest_other() if not own else None)

    def _newest_other(self) -> Path | None:
        """The newest of the recent projects that is still there and is not the one that is open."""
        now = self.desk.workspace.path if self.desk.workspace is not None else None
        others = (path for path in map(Path, self.desk.settings.recent) if path != now and path.is_file())
        return next(others, None)

    def _offer_last(self, path: Path | None) -> None:
        if self._last is not None:
            self.take_row(self._last)
            self._last = None
        self._starter.key = "" if path is not None else "Enter"
        if path is not None:
            words = QCoreApplication.translate("EmptyDesk", "Go on with {project}").format(project=path.stem)
            self._last = ChoiceRow("clock-counter-clockwise", words, str(path), "Enter")
            self.put_first(self._last, partial(self._open, path))

    def _open(self, path: Path) -> None:
        from kantar_desk.gui.projects import open_path

        open_path(self.desk, path)
