"""The projects opened lately, in the File menu; missing ones are grey."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from kantar_desk.settings import default_project_path

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk


class RecentMenu(QMenu):
    """Newest first, the desk's own project last; filled each time it is shown, so it is always true."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the projects; the one that is open is left out."""
        self.clear()
        now = self.desk.workspace.path if self.desk.workspace is not None else None
        own = default_project_path().absolute()
        paths = [path for path in map(Path, self.desk.settings.recent) if path != own]
        for path in (*paths, own):
            if path == now:
                continue
            words = self.tr("My desk") if path == own else path.stem
            action = self.addAction(words.replace("&", "&&"))
            there = path.is_file() or path == own
            action.setEnabled(there)
            action.setToolTip(
                str(path) if there else self.tr("{path} is not there any more").format(path=path)
            )
            action.triggered.connect(lambda _=False, chosen=path: self._open(chosen))
        if self.isEmpty():
            self.addAction(self.tr("No other project was opened yet")).setEnabled(False)

    def _open(self, path: Path) -> None:
        from kantar_desk.gui.projects import open_default, open_path

        if path == default_project_path().absolute():
            open_default(self.desk)
        else:
            open_path(self.desk, path)
