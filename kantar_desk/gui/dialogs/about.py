"""About: name, versions, licence; all of it can be copied for a report."""

from __future__ import annotations

import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kantar_desk import __version__
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.style import style
from kantar_desk.settings import log_dir

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

LIBRARIES = ("PySide6_Essentials", "SQLAlchemy", "alembic", "rapidfuzz", "lxml")


def details() -> str:
    """Versions of the program and of what it stands on, one a line; nothing about the project or its documents."""
    lines = [
        f"Kantar Desk {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()} ({QGuiApplication.platformName()})",
        f"SQLite {sqlite3.sqlite_version}",
    ]
    for name in LIBRARIES:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:  # a frozen program carries no list of packages
            continue
    lines.append(f"{platform.system()} {platform.release()} {platform.machine()} {sys.platform}")
    return "\n".join(lines)


class AboutDialog(DeskDialog):
    """What program this is, in which versions."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("About Kantar Desk"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.px(24)] * 4)
        column.setSpacing(style.px(12))
        head = QHBoxLayout()
        head.setSpacing(style.px(16))
        sign = QLabel()
        sign.setPixmap(QGuiApplication.windowIcon().pixmap(style.px(48), style.px(48)))
        sign.setAccessibleName(self.tr("Sign of Kantar Desk"))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(style.px(4))
        words.addWidget(Text("Kantar Desk", size=tokens.TITLE, weight=tokens.WEIGHT_HEAD))
        words.addWidget(
            Text(self.tr("Read, tag, compare and review texts about contested events."), wrap=True)
        )
        head.addLayout(words, 1)
        column.addLayout(head)
        self.details = QLabel(details())
        self.details.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.details.setMinimumHeight(self.details.sizeHint().height())
        self.details.setAccessibleName(self.tr("Versions"))
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self.details)
        column.addWidget(
            Text(
                self.tr("Free software under the Apache License 2.0. All data stays on this computer."),
                second=True, wrap=True,
            )
        )  # fmt: skip
        column.addWidget(
            Text(self.tr("Log folder: {folder}").format(folder=log_dir()), second=True, wrap=True)
        )
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        copy = Button(self.tr("Copy details"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details()))
        close = Button(self.tr("Close"), main=True)
        close.clicked.connect(self.close)
        close.setDefault(True)
        foot.addWidget(copy)
        foot.addWidget(close)
        column.addLayout(foot)
        self.fit(style.px(480), max(style.px(400), column.heightForWidth(style.px(480))))
        close.setFocus()
