"""The crash window: what happened, a report to copy, nothing is sent."""

from __future__ import annotations

import platform
import sys
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kantar_desk import __version__
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, Text
from kantar_desk.gui.style import style


def crash_report(error: BaseException) -> str:
    """Versions and the places in the program where it happened; never a message that could hold document text."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"Kantar Desk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {sys.platform}",
        type(error).__name__,
    ]
    lines += [
        f"  {frame.name} ({frame.filename.rsplit('kantar_desk', 1)[-1]}:{frame.lineno})" for frame in frames
    ]
    return "\n".join(lines)


class CrashDialog(QDialog):
    """One of the few modal windows. All data saved before stays saved."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = crash_report(error)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setModal(True)
        self.resize(style.px(560), style.px(360))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.px(24)] * 4)
        column.setSpacing(style.px(12))
        column.addWidget(
            Text(self.tr("Something went wrong in the program"), size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
        )
        column.addWidget(
            Text(
                self.tr(
                    "Your last action was not done. Everything shown as saved is safe. The report below holds no "
                    "text of your documents, and nothing is sent; copy it if you want to tell the makers."
                ),
                wrap=True,
            )
        )
        box = QPlainTextEdit(self.report)
        box.setReadOnly(True)
        box.setAccessibleName(self.tr("Report"))
        column.addWidget(box, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        copy = Button(self.tr("Copy report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        close = Button(self.tr("Go on"), main=True)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot.addWidget(copy)
        foot.addWidget(close)
        column.addLayout(foot)
