"""Restore: the backups of the project with date, size and number of tags; one of them takes its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kantar_desk.errors import KantarError
from kantar_desk.gui.components import Button, PanelHead, headed
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.projects import attach
from kantar_desk.gui.style import style
from kantar_desk.gui.tables import Column, PlainTable, Row
from kantar_desk.workspace.backups import BackupRow, list_backups, restore_backup
from kantar_desk.workspace.workspace import Workspace

REASONS = {
    "close": QT_TRANSLATE_NOOP("RestoreDialog", "At closing"),
    "open": QT_TRANSLATE_NOOP("RestoreDialog", "At opening"),
    "hourly": QT_TRANSLATE_NOOP("RestoreDialog", "While working"),
    "import": QT_TRANSLATE_NOOP("RestoreDialog", "Before an import"),
    "before-migration": QT_TRANSLATE_NOOP("RestoreDialog", "Before a new version"),
    "before-repair": QT_TRANSLATE_NOOP("RestoreDialog", "Before a repair"),
    "before-restore": QT_TRANSLATE_NOOP("RestoreDialog", "Before a restore"),
    "asked": QT_TRANSLATE_NOOP("RestoreDialog", "By hand"),
}


class RestoreDialog(DeskDialog):
    """Newest first. What stands now is backed up before it is replaced, so restoring can be taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.fit(style.px(640), style.px(480))
        self.found: list[BackupRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = PanelHead(self.tr("Backups"))
        self.table = PlainTable(
            (
                Column(self.tr("When"), width=180),
                Column(self.tr("Why")),
                Column(self.tr("Tags"), number=True, width=80),
                Column(self.tr("Size"), number=True, width=100),
            ),
            self.tr("Backups"),
        )
        column.addWidget(headed(self.head, self.table), 1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        self.now = Button(self.tr("Back up now"))
        self.now.clicked.connect(self.back_up)
        self.go = Button(self.tr("Restore"), main=True)
        self.go.setDefault(True)
        self.go.clicked.connect(self.restore)
        self.foot = Foot("", (cancel, self.now, self.go))
        column.addWidget(self.foot)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_choice())
        desk.project_changed.connect(self.close)
        self.read()
        self.table.setFocus()

    @property
    def folder(self) -> Path:
        """Where the backups of this project lie."""
        return self.desk.ws.database.backup_folder

    def read(self) -> None:
        """Read the list."""
        try:
            self.found = list_backups(self.desk.ws.path, self.folder)
        except KantarError as error:
            self.desk.bridge.report(error)
            self.found = []
        locale = QLocale()
        self.head.set_count(locale.toString(len(self.found)))
        self.table.set_rows(
            [
                Row(
                    (
                        moment_text(one.at),
                        QCoreApplication.translate(
                            "RestoreDialog", REASONS.get(one.reason, one.reason.replace("-", " "))
                        ),
                        locale.toString(one.annotations) if one.annotations is not None else "–",
                        locale.formattedDataSize(one.size),
                    ),
                    key=one.path,
                    second=frozenset({1, 3}),
                    tip=one.path.name,
                )
                for one in self.found
            ]
        )
        if self.found:
            self.table.selectRow(0)
        self._show_choice()

    def _show_choice(self) -> None:
        on = self.table.currentIndex().isValid()
        self.go.setEnabled(on)
        if self.found:
            self.foot.say(self.tr("The project as it is now is backed up first, so nothing is lost."))
        else:
            self.foot.say(self.tr("There is no backup of this project yet."))

    def back_up(self) -> None:
        """Make a backup of the project as it is now."""
        try:
            self.desk.ws.database.backup("asked")
        except KantarError as error:
            self.desk.bridge.report(error)
        self.read()

    def restore(self) -> None:
        """Close the project, put the backup in its place and open it again."""
        chosen = self.table.current_key()
        if not isinstance(chosen, Path):
            return
        desk, path, folder = self.desk, self.desk.ws.path, self.folder
        when = next(moment_text(one.at) for one in self.found if one.path == chosen)
        said = self.tr("The backup of {when} was restored. The state before it is the newest backup.")
        desk.project_changed.disconnect(self.close)
        desk.attach(None)
        failure: KantarError | None = None
        try:
            restore_backup(path, str(chosen), folder)
        except KantarError as error:
            failure = error
        try:
            attach(desk, Workspace.open(path, backups=folder))
        except KantarError as error:
            failure = failure or error
        if failure is not None:
            desk.bridge.report(failure)
        else:
            desk.say(said.format(when=when))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores; Esc closes, nothing changed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go.isEnabled():
            self.restore()
        else:
            super().keyPressEvent(event)
