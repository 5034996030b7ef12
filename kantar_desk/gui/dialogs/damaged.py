"""A project that cannot be opened: what is wrong, and the ways on. One of the few modal windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.errors import KantarError
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.messages import error_text
from kantar_desk.gui.style import style
from kantar_desk.settings import state_dir
from kantar_desk.workspace.backups import backups_by_name, restore_backup

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.workspace.backups import BackupRow


def newest_backup(path: Path) -> BackupRow | None:
    """The newest backup made of a project with this name that can be read, or None."""
    found = backups_by_name(path, state_dir() / "backups")
    return next((one for one in found if one.annotations is not None), None)


def is_for_dialog(error: KantarError, path: Path) -> bool:
    """True for a damaged or newer project, and for a file that is none any more though there are backups of it."""
    if error.code in ("damaged", "newer_project"):
        return True
    return error.code == "not_a_project" and newest_backup(path) is not None


class DamagedDialog(QDialog):
    """Restores the newest backup, opens what can be read, or another file; Close changes nothing."""

    def __init__(self, desk: Desk, error: KantarError, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.path = desk, path
        newer = error.code == "newer_project"
        self.backup = None if newer else newest_backup(path)
        self.setWindowTitle(
            self.tr("Made by a newer version") if newer else self.tr("The project cannot be opened")
        )
        self.setModal(True)
        self.setMinimumWidth(style.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.px(24)] * 4)
        column.setSpacing(style.px(12))
        column.addWidget(Text(path.name, size=tokens.TITLE, weight=tokens.WEIGHT_HEAD))
        self.words = Text(error_text(error), wrap=True)
        column.addWidget(self.words)
        self.more = Text(self._more(newer), second=True, wrap=True)
        column.addWidget(self.more)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(style.px(8))
        foot.addStretch(1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        other = Button(self.tr("Open another file…"), main=newer)
        other.clicked.connect(self.open_other)
        buttons = [close, other]
        if error.code == "damaged":
            reading = Button(self.tr("Open for reading"), main=self.backup is None)
            reading.clicked.connect(self.open_for_reading)
            buttons.append(reading)
        if self.backup is not None:
            restore = Button(self.tr("Restore the backup"), main=True)
            restore.clicked.connect(self.restore)
            buttons.append(restore)
        for button in buttons:
            foot.addWidget(button)
        buttons[-1].setDefault(True)
        column.addLayout(foot)
        buttons[-1].setFocus()  # only now: what is not in the window yet does not keep the focus
        self.finished.connect(lambda _: self.deleteLater())

    def _more(self, newer: bool) -> str:
        if newer:
            return self.tr("Not one byte of it was changed.")
        if self.backup is None:
            return self.tr("There is no backup of it on this computer.")
        return self.tr(
            "The newest backup is of {when}, with %n tag(s). The damaged file is kept beside it, under another name.",
            "",
            self.backup.annotations or 0,
        ).format(when=moment_text(self.backup.at))

    def restore(self) -> None:
        """Put the newest backup in the place of the file, which is kept, and open it."""
        from kantar_desk.gui.projects import open_project

        assert self.backup is not None
        when = moment_text(self.backup.at)
        self.accept()
        try:
            kept = restore_backup(self.path, str(self.backup.path), state_dir() / "backups")
            open_project(self.desk, self.path)
        except KantarError as error:
            self.desk.bridge.report(error)
            return
        words = self.tr("The backup of {when} was restored.")
        if kept is not None:
            words = self.tr("The backup of {when} was restored. The damaged file is kept as {name}.")
        self.desk.say(words.format(when=when, name=kept.name if kept is not None else ""))

    def open_for_reading(self) -> None:
        """Show what can be read; nothing is written."""
        from kantar_desk.gui.projects import open_project

        self.accept()
        try:
            open_project(self.desk, self.path, write=False)
        except KantarError as error:
            self.desk.bridge.report(error)

    def open_other(self) -> None:
        """Ask for another project."""
        from kantar_desk.gui.projects import choose_project

        self.accept()
        choose_project(self.desk)
