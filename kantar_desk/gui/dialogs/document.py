"""About this document: where it comes from, which can be corrected, and what the import wrote, which cannot."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFormLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kantar_desk.errors import UserError
from kantar_desk.gui.components import Button, ElidedText, Line, Panel, Text
from kantar_desk.gui.dates import moment_text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.register_field import RegisterField
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.messages import error_text
from kantar_desk.gui.projects import free_path
from kantar_desk.gui.style import style
from kantar_desk.gui.user_files import begin_in, used
from kantar_desk.model.dates import interval
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, DocumentCopy, DocumentSource
from kantar_desk.workspace.actions import EditDocument
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import write_original
from kantar_desk.workspace.inspector_queries import NameBook, entries_matching, name_book, resolved
from kantar_desk.workspace.workspace import ChangeSet

_LINES = ("publisher", "author", "published", "captured", "address", "language", "translated_from")
_DATES = ("published", "captured")
_LISTS = ("genre", "translation", "reliability")
_NAMED = ("publisher", "author")
_NOBODY = ("place", "date", "law")  # codes of names that publish and write nothing


class DocumentDialog(DeskDialog):
    """Fields act at once, each as one undo step. Hashes can be selected and copied."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.fit(style.px(640), style.px(680))
        self.document_id: UUID | None = None
        self.document: Document | None = None
        self._held: dict[str, UUID | None] = {}
        self._labels: list[Text] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = Panel()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(*[style.px(24)] * 4)
        inner.setSpacing(style.px(12))
        inner.addWidget(self._form())
        inner.addWidget(Line())
        inner.addWidget(self._facts())
        wide = max(one.sizeHint().width() for one in self._labels)  # both parts in one column
        for one in self._labels:
            one.setMinimumWidth(wide)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        column.addWidget(area, 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.original = Button(self.tr("Write original…"))
        self.original.clicked.connect(self._ask)
        self.foot = Foot("", (self.original, close))
        column.addWidget(self.foot)
        desk.bridge.changed.connect(self._changed)
        desk.document_changed.connect(self._other_document)
        desk.project_changed.connect(self.close)
        self.show_document(desk.document_id)
        self.title.setFocus()

    def _form(self) -> QWidget:
        form = QWidget()
        grid = QFormLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.px(16))
        grid.setVerticalSpacing(style.px(8))
        self.title = QLineEdit()
        self.folder = QLineEdit()
        self.lines: dict[str, QLineEdit] = {name: QLineEdit() for name in _LINES}
        self.lists: dict[str, Chooser] = {}
        for name in _LISTS:
            chooser = Chooser()
            chooser.addItem(self.tr("Not set"), None)
            for code in codes_of(name):
                words = label(name, code)
                if name == "reliability":
                    words = f"{words} · {label('reliability_meaning', code)}"
                chooser.addItem(words, code)
            self.lists[name] = chooser
        self.names = {name: RegisterField() for name in _NAMED}
        for name in _DATES:
            self.lines[name].setPlaceholderText(
                self.tr("2021-05-15T11:40+06:00, 2021-05-15, 2021-05 or 2021")
            )
        self.lines["language"].setPlaceholderText(self.tr("en, ru, kk …"))
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Publisher"), self.lines["publisher"]),
            (self.tr("Publisher in Names"), self.names["publisher"]),
            (self.tr("Author"), self.lines["author"]),
            (self.tr("Author in Names"), self.names["author"]),
            (self.tr("Published"), self.lines["published"]),
            (self.tr("Captured"), self.lines["captured"]),
            (self.tr("Address"), self.lines["address"]),
            (self.tr("Language"), self.lines["language"]),
            (self.tr("Genre"), self.lists["genre"]),
            (self.tr("Translation"), self.lists["translation"]),
            (self.tr("Translated from"), self.lines["translated_from"]),
            (self.tr("Reliability"), self.lists["reliability"]),
            (self.tr("Folder"), self.folder),
        ):
            name_of = Text(words, second=True)
            self._labels.append(name_of)
            name_of.setBuddy(field)
            field.setAccessibleName(words)
            grid.addRow(name_of, field)
        self.title.editingFinished.connect(self.save)
        self.folder.editingFinished.connect(self.save)
        for field in self.lines.values():
            field.editingFinished.connect(self.save)
        for chooser in self.lists.values():
            chooser.activated.connect(lambda _: self.save())
        for named in self.names.values():
            named.taken.connect(lambda _: self.save())
            named.unknown.connect(self._say_unknown)
        return form

    def _say_unknown(self, words: str) -> None:
        self.foot.say(
            self.tr("No name of the register is “{words}”. Add it in Names first.").format(words=words)
        )

    def _facts(self) -> QWidget:
        facts = QWidget()
        grid = QFormLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.px(16))
        grid.setVerticalSpacing(style.px(6))
        self.facts: dict[str, Text] = {}
        for name, words in (
            ("text", self.tr("Text SHA-256")),
            ("original", self.tr("File SHA-256")),
            ("length", self.tr("Length")),
            ("file", self.tr("File")),
            ("type", self.tr("Kind of file")),
            ("importer", self.tr("Read by")),
            ("imported", self.tr("Imported")),
            ("copies", self.tr("Also came as")),
        ):
            hash_of = name in ("text", "original")
            value = ElidedText(mode=Qt.TextElideMode.ElideMiddle) if hash_of else Text(wrap=True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(words)
            name_of = Text(words, second=True)
            self._labels.append(name_of)
            grid.addRow(name_of, value)
            self.facts[name] = value
        return facts

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_document(self, document_id: UUID | None) -> None:
        """Show a document."""
        if document_id is None or self.desk.workspace is None:
            return
        with self.desk.ws.reading() as reader:
            document = reader.get(Document, document_id)
            original = reader.original(document_id)
            copies = reader.copies(document_id)
            book = name_book(reader)
            held = {name: resolved(reader, self._entry_of(document, name)) for name in _NAMED}
        if document is None:
            self.close()
            return
        self.document_id, self.document = document_id, document
        self.setWindowTitle(self.tr("About “{title}”").format(title=document.title))
        source = document.source
        self.title.setText(document.title)
        self.folder.setText(document.folder)
        for name, field in self.lines.items():
            field.setText(getattr(source, name))
            field.setCursorPosition(0)
        for name, chooser in self.lists.items():
            chooser.setCurrentIndex(max(0, chooser.findData(getattr(source, name))))
        self._show_names(book, held, source)
        writable = self.desk.ws.writable
        fields = (*self.lines.values(), *self.names.values(), *self.lists.values())
        for widget in (self.title, self.folder, *fields):
            widget.setEnabled(writable)
        self._show_facts(document, copies, size=len(original.data) if original is not None else None)
        self.foot.say(self.tr("Changes act at once; the text and the two hashes never change."))

    @staticmethod
    def _entry_of(document: Document | None, name: str) -> UUID | None:
        return getattr(document.source, f"{name}_entry_id") if document is not None else None

    def _show_names(
        self, book: NameBook, held: dict[str, RegisterEntry | None], source: DocumentSource
    ) -> None:
        """Who publisher and author are in the register; what the words may mean is only said, not chosen."""
        offered = [
            (one.id, one.preferred)
            for one in sorted(book.entries, key=lambda one: one.preferred.casefold())
            if (code := book.codes.get(one.code_id)) is None or code.slug not in _NOBODY
        ]
        for name, field in self.names.items():
            entry, words = held[name], getattr(source, name)
            found = entries_matching(book, words, limit=1) if words and entry is None else []
            hint = (
                self.tr("perhaps {name}").format(name=found[0].text)
                if found
                else self.tr("a name of the register")
            )
            field.show_names(offered, entry.id if entry is not None else None, hint)
            self._held[name] = field.entry_id

    def _show_facts(self, document: Document, copies: list[DocumentCopy], size: int | None) -> None:
        locale = QLocale()
        source = document.source
        length = self.tr("%n character(s)", "", document.length)
        if size is not None:
            length = self.tr("{characters}, file of {bytes}").format(
                characters=length, bytes=locale.formattedDataSize(size)
            )
        standing = {one.id: one for one in copies if one.withdraws is None}
        for one in copies:
            if one.withdraws is not None:
                standing.pop(one.withdraws, None)
        for name, words in (
            ("text", document.text_sha256),
            ("original", source.original_sha256 or "–"),
            ("length", length),
            ("file", source.file_name or "–"),
            ("type", source.media_type),
            ("importer", source.importer or "–"),
            ("imported", moment_text(document.created)),
            ("copies", ", ".join(one.file_name or one.address for one in standing.values()) or "–"),
        ):
            self.facts[name].setText(words)
        self.original.setEnabled(size is not None)

    def _changed(self, change_set: ChangeSet) -> None:
        if self.document_id in change_set.ids("document"):
            self.show_document(self.document_id)

    def _other_document(self, document_id: UUID | None) -> None:
        if document_id is not None:
            self.save()
            self.show_document(document_id)

    # --- changing ---------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write what was changed, as one step; a date that cannot be read is said and not written."""
        document = self.document
        if document is None or not self.desk.ws.writable:
            return
        for name in _DATES:
            try:
                interval(self.lines[name].text().strip())
            except UserError as error:
                self.foot.say(error_text(error))
                return
        values: dict[str, object] = {name: field.text().strip() for name, field in self.lines.items()}
        values |= {name: chooser.currentData() for name, chooser in self.lists.items()}
        for name, named in self.names.items():
            if named.entry_id != self._held.get(name):  # one that was merged stays as it is
                values[f"{name}_entry_id"] = named.entry_id
        source = dataclasses.replace(document.source, **values)  # type: ignore[arg-type]  # named as the fields
        title, folder = self.title.text().strip(), self.folder.text().strip()
        if (source, title, folder) == (document.source, document.title, document.folder):
            return
        self.desk.perform(EditDocument(document_id=document.id, title=title, folder=folder, source=source))

    def _ask(self) -> None:
        if self.document is None:
            return
        name = self.document.source.file_name or self.document.title
        suggested = free_path(begin_in(self.desk) / Path(name).name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write original"), str(suggested))
        if chosen:
            used(self.desk, Path(chosen))
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write the file as it was imported, bit for bit, in a job."""
        document_id, workspace, desk = self.document_id, self.desk.ws, self.desk
        if document_id is None:
            return

        def work(progress: Progress) -> tuple[str, int]:
            return write_original(workspace, document_id, target)

        def done(written: tuple[str, int]) -> None:
            words = self.tr("{name} was written, {bytes}. SHA-256 {digest}…")
            size = QLocale().formattedDataSize(written[1])
            desk.say(words.format(name=target.name, bytes=size, digest=written[0][:16]))

        desk.jobs.start(self.tr("Write original"), work, finished=done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps a field and stays."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)
