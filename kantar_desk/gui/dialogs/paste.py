"""Paste text as a document: words from the clipboard, a title, and where they come from."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kantar_desk.errors import UserError
from kantar_desk.gui.components import Button, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.messages import error_text
from kantar_desk.gui.style import style
from kantar_desk.model.dates import interval
from kantar_desk.workspace.actions import AddDocuments
from kantar_desk.workspace.importing import pasted_document

_TITLE_LENGTH = 80


class PasteDialog(DeskDialog):
    """The clipboard's text can be looked at and corrected before it becomes a document; afterwards it never changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Paste text as a document"))
        self.fit(style.px(720), style.px(600))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = Panel()
        form = QFormLayout(body)
        form.setContentsMargins(*[style.px(16)] * 4)
        form.setHorizontalSpacing(style.px(16))
        form.setVerticalSpacing(style.px(8))
        self.title = QLineEdit()
        self.published = QLineEdit()
        self.published.setPlaceholderText(self.tr("2021-05-15, 2021-05 or 2021"))
        self.address = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Published"), self.published),
            (self.tr("Address"), self.address),
            (self.tr("Text"), self.text),
        ):
            name = Text(words, second=True)
            name.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(name, field)
        column.addWidget(body, 1)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.close)
        self.go = Button(self.tr("Import 1 document"), main=True)
        self.go.clicked.connect(self.take)
        self.foot = Foot(self.tr("The text never changes once it is a document."), (cancel, self.go))
        column.addWidget(self.foot)
        self.text.textChanged.connect(self._typed)
        desk.project_changed.connect(self.close)
        self.text.setPlainText(QGuiApplication.clipboard().text())
        first = next((line.strip() for line in self.text.toPlainText().splitlines() if line.strip()), "")
        self.title.setText(first[:_TITLE_LENGTH])
        self._typed()
        self.title.setFocus()
        self.title.selectAll()

    def _typed(self) -> None:
        self.go.setEnabled(bool(self.text.toPlainText().strip()))

    def take(self) -> None:
        """Store the text as a document and open it."""
        if not self.go.isEnabled():
            return
        try:
            interval(self.published.text().strip())
        except UserError as error:
            self.foot.say(error_text(error))
            self.published.setFocus()
            return
        title = self.title.text().strip() or self.tr("Pasted text")
        document = pasted_document(title, self.text.toPlainText())
        source = dataclasses.replace(
            document.source, published=self.published.text().strip(), address=self.address.text().strip()
        )
        done = self.desk.perform(AddDocuments(documents=(dataclasses.replace(document, source=source),)))
        if done is None:
            return
        if done.changes:
            words = QCoreApplication.translate("PasteDialog", "“{title}” imported.").format(title=title)
            self.desk.say(words, (QCoreApplication.translate("PasteDialog", "Undo"), self.desk.bridge.undo))
        else:
            self.desk.say(QCoreApplication.translate("PasteDialog", "This text is here already."))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter imports; Esc closes, nothing changed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take()
        elif not enter:
            super().keyPressEvent(event)
