"""Import documents: what each file gives, how it was read, what is left out; nothing is written before the button."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.errors import UserError
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, Line, Panel, PanelHead, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.encodings import EncodingChoice
from kantar_desk.gui.dialogs.extract import ExtractView
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.import_files import FileRow, FilesList, FilesModel, notes_of
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.intake import report_stopped
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.messages import error_text
from kantar_desk.gui.style import style
from kantar_desk.model.dates import interval
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import (
    FilePreview,
    ImportOutcome,
    import_documents,
    preview_file,
)

_COLUMN_FIELDS = ("title", "author", "publisher", "published", "address", "language")
_NOTES_SHOWN = 4


Ended = Callable[[ImportOutcome], None]
"""What is told when the import has ended: the outcome of all files."""


class ImportDialog(DeskDialog):
    """Files at the left, the text of the current one at the right, how it is read below it."""

    def __init__(self, desk: Desk, paths: list[Path], ended: Ended, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Import documents"))
        self.fit(style.px(1168), style.px(780))
        self.ended = ended
        self._open = True
        self._filling = False
        self.files = FilesModel(paths, self)
        self.list = FilesList(self.files)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._left())
        middle.addWidget(Line(vertical=True))
        middle.addWidget(self._right(), 1)
        column.addLayout(middle, 1)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.close)
        self.go = Button(self.tr("Import"), main=True, key="Enter")
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        self.foot = Foot("", (cancel, self.go))
        column.addWidget(self.foot)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        self.files.ticks_changed.connect(self._count)
        desk.project_changed.connect(self.close)
        if paths:
            self.list.setCurrentIndex(self.files.index(0))
        self.list.setFocus()
        self._count()
        self._look()

    # --- parts ------------------------------------------------------------------------------------------------------

    def _left(self) -> QWidget:
        left = Panel()
        left.setFixedWidth(style.px(304))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = PanelHead(self.tr("Files"))
        head.set_count(QLocale().toString(len(self.files.rows)))
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self.note = Text(size=tokens.SECOND, second=True, wrap=True)
        self.note.setContentsMargins(style.px(16), style.px(8), style.px(16), style.px(12))
        column.addWidget(self.note)
        self.again = Button(self.tr("Look again"), flat=True)
        self.again.clicked.connect(self.look_again)
        below = QHBoxLayout()  # its words stand under those of the note
        below.setContentsMargins(style.px(4), 0, style.px(16), style.px(8))
        below.addWidget(self.again)
        below.addStretch(1)
        column.addLayout(below)
        return left

    def _right(self) -> QWidget:
        right = Panel()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(style.px(tokens.BAR_PANEL))
        row = QHBoxLayout(head)
        row.setContentsMargins(style.px(16), 0, style.px(16), 0)
        row.setSpacing(style.px(12))
        self.name = ElidedText(weight=tokens.WEIGHT_HEAD)
        self.kept = Text(size=tokens.SECOND, second=True)
        self.article = QCheckBox(self.tr("Leave out menus and notices"))
        self.article.toggled.connect(self._article_toggled)
        row.addWidget(self.name, 1)
        row.addWidget(self.kept)
        row.addWidget(self.article)
        self.as_tags = Button(self.tr("The rows are tags…"))
        self.as_tags.clicked.connect(self._rows_are_tags)
        row.addWidget(self.as_tags)
        column.addWidget(head)
        column.addWidget(Line())
        self.page = ExtractView()
        column.addWidget(self.page, 1)
        self.fields = self._fields()
        column.addWidget(self.fields)
        return right

    def _fields(self) -> QWidget:
        fields = Panel()
        lines = QVBoxLayout(fields)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Line())
        self.form = QFormLayout()
        lines.addLayout(self.form)
        self.form.setContentsMargins(style.px(16), style.px(10), style.px(16), style.px(10))
        self.form.setHorizontalSpacing(style.px(16))
        self.form.setVerticalSpacing(style.px(8))
        self.encodings = EncodingChoice()
        self.encodings.chosen.connect(lambda encoding: self._choose(encoding=encoding))
        self.notes = Text(size=tokens.SECOND, wrap=True)
        self.columns = QWidget()
        grid = QHBoxLayout(self.columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(style.px(8))
        self.column_choosers: dict[str, Chooser] = {}
        names = {
            "text": self.tr("Text"), "title": self.tr("Title"), "author": self.tr("Author"),
            "publisher": self.tr("Publisher"), "published": self.tr("Published"), "address": self.tr("Address"),
            "language": self.tr("Language"),
        }  # fmt: skip
        for column in ("text", *_COLUMN_FIELDS):
            block = QVBoxLayout()
            block.setSpacing(0)
            chooser = Chooser()
            chooser.setAccessibleName(names[column])
            chooser.setMinimumContentsLength(6)
            chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.activated.connect(lambda _: self._columns_chosen())
            block.addWidget(Text(names[column], size=tokens.CAPTION, second=True))
            block.addWidget(chooser)
            grid.addLayout(block, 1)
            self.column_choosers[column] = chooser
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self.password.editingFinished.connect(self._password_typed)
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title"))
        more = QWidget()
        row = QHBoxLayout(more)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        self.published = QLineEdit()
        self.published.setAccessibleName(self.tr("Published"))
        self.published.setPlaceholderText(self.tr("2021-05-15, 2021-05 or 2021"))
        self.language = QLineEdit()
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setPlaceholderText(self.tr("en, ru, kk …"))
        self.language.setMaximumWidth(style.px(110))
        self.genre = Chooser()
        self.genre.setAccessibleName(self.tr("Genre"))
        self.genre.addItem(self.tr("Not set"), None)
        for code in codes_of("genre"):
            self.genre.addItem(label("genre", code), code)
        row.addWidget(self.published, 2)
        row.addWidget(Text(self.tr("Language"), second=True))
        row.addWidget(self.language, 1)
        row.addWidget(Text(self.tr("Genre"), second=True))
        row.addWidget(self.genre, 2)
        self.rows: dict[str, tuple[Text, QWidget]] = {}
        for name, words, widget in (
            ("encoding", self.tr("Encoding"), self.encodings),
            ("notes", self.tr("To know"), self.notes),
            ("columns", self.tr("Columns"), self.columns),
            ("password", self.tr("Password"), self.password),
            ("title", self.tr("Title"), self.title),
            ("more", self.tr("Published"), more),
        ):
            shown = Text(words, second=True)
            shown.setMinimumWidth(style.px(76))
            self.form.addRow(shown, widget)
            self.rows[name] = (shown, widget)
        for field in (self.title, self.published, self.language):
            field.editingFinished.connect(self._typed)
        self.genre.activated.connect(lambda _: self._typed())
        return fields

    # --- looking into the files -------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Look into the next file that nobody has looked into; one after another, each a job."""
        number = next((at for at, row in enumerate(self.files.rows) if row.seen is None), None)
        if number is None or not self._open or self.desk.workspace is None:
            return
        self._look_at(number, self._look)

    def look_again(self) -> None:
        """Try the files that could not be read once more; those that can be read now are ticked."""
        for number, row in enumerate(self.files.rows):
            if row.seen is not None and row.seen.error is not None:
                row.seen, row.ticked, row.touched = None, True, False
                self.files.update_row(number)
        self._show()
        self._look()

    def _look_at(self, number: int, then: Any = None) -> None:
        row = self.files.rows[number]
        workspace, choice = self.desk.ws, row.choice

        def work(progress: Progress) -> FilePreview:
            return preview_file(workspace, row.path, choice.options())

        def done(seen: FilePreview) -> None:
            if not self._open:
                return
            if choice == row.choice:
                self._seen(number, seen)
            if then is not None:
                then()

        self.desk.jobs.start(self.tr("Look into {name}").format(name=row.path.name), work, finished=done)

    def _seen(self, number: int, seen: FilePreview) -> None:
        row = self.files.rows[number]
        row.seen = seen
        if seen.error is not None:
            row.ticked = False
        elif not row.touched:
            row.ticked = not seen.here
        self.files.update_row(number)
        if number == self.list.currentIndex().row():
            self._show()

    def current(self) -> FileRow | None:
        """The file shown at the right."""
        number = self.list.currentIndex().row()
        return self.files.rows[number] if 0 <= number < len(self.files.rows) else None

    def _show(self) -> None:
        row = self.current()
        if row is None:
            return
        self._filling = True
        seen = row.seen
        self.name.setText(row.path.name)
        self.kept.setText("")
        table = seen is not None and bool(seen.columns)
        page = seen is not None and bool(seen.documents) and seen.documents[0].whole_page is not None
        asks = seen is not None and seen.error is not None and seen.error.code == "password"
        for name, on in (
            ("encoding", seen is not None and bool(seen.encodings)),
            ("columns", table),
            ("password", asks or bool(row.choice.password)),
            ("title", seen is not None and not table and bool(seen.documents)),
            ("more", seen is not None and bool(seen.documents)),
        ):
            for widget in self.rows[name]:
                widget.setVisible(on)
        self._show_notes(seen)
        self.fields.setVisible(any(not widget.isHidden() for _, widget in self.rows.values()))
        self.article.setVisible(page)
        self.as_tags.setVisible(table)
        if seen is None:
            self.page.show_words(self.tr("Looking…"))
        elif seen.error is not None:
            self.page.show_words(error_text(seen.error))
        else:
            self._show_text(seen)
        if seen is not None:
            self.encodings.offer(seen, row.choice.encoding)
            self._show_columns(row, seen)
            self._show_facts(row, seen)
        self._filling = False

    def _show_text(self, seen: FilePreview) -> None:
        locale = QLocale()
        first = seen.documents[0]
        self.article.setChecked(first.whole_page is False)
        if seen.total and first.whole_page is False:
            self.kept.setText(
                self.tr("{kept} of {total} characters are kept").format(
                    kept=locale.toString(seen.kept), total=locale.toString(seen.total)
                )
            )
        else:
            self.kept.setText(self.tr("%n character(s)", "", sum(one.length for one in seen.documents)))
        self.page.show_documents(seen.documents, self.tr("left out"))

    def _show_notes(self, seen: FilePreview | None) -> None:
        """What is to be known of the file, in the language of the window."""
        sentences = notes_of(seen)[:_NOTES_SHOWN] if seen is not None else []
        self.notes.setText("\n".join(sentences))
        for widget in self.rows["notes"]:
            widget.setVisible(bool(sentences))

    def _show_columns(self, row: FileRow, seen: FilePreview) -> None:
        chosen = dict(row.choice.columns)
        for field, chooser in self.column_choosers.items():
            chooser.clear()
            if field != "text":
                chooser.addItem("–", "")
            for name in seen.columns:
                chooser.addItem(name, name)
            wanted = seen.text_column if field == "text" else chosen.get(field, "")
            chooser.setCurrentIndex(max(0, chooser.findData(wanted)))

    def _show_facts(self, row: FileRow, seen: FilePreview) -> None:
        if not seen.documents:
            return
        first, choice = seen.documents[0], row.choice
        for field, typed, found in (
            (self.title, choice.title, first.title),
            (self.published, choice.published, first.source.published),
            (self.language, choice.language, first.source.language),
        ):
            field.setText(typed if typed is not None else found)
            field.setCursorPosition(0)
        self.genre.setCurrentIndex(max(0, self.genre.findData(choice.genre or first.source.genre)))

    # --- choices ----------------------------------------------------------------------------------------------------

    def _choose(self, **changes: Any) -> None:
        """Read the current file in another way."""
        row = self.current()
        if row is None or self._filling:
            return
        row.choice = dataclasses.replace(row.choice, **changes)
        self._look_at(self.list.currentIndex().row())

    def _article_toggled(self, on: bool) -> None:
        self._choose(whole_page=not on)

    def _columns_chosen(self) -> None:
        columns = tuple(
            (field, chooser.currentData())
            for field, chooser in self.column_choosers.items()
            if field != "text" and chooser.currentData()
        )
        self._choose(text_column=self.column_choosers["text"].currentData() or "", columns=columns)

    def _rows_are_tags(self) -> None:
        """Import the table as tags, not as texts: it leaves this list for a window of its own."""
        from kantar_desk.gui.dialogs.tag_columns import TagColumnsDialog

        row = self.current()
        if row is None:
            return
        if row.ticked:
            self.files.toggle(self.list.currentIndex().row())
        TagColumnsDialog(self.desk, row.path, self.desk.window).show()
        if len(self.files.rows) == 1:
            self.close()

    def _password_typed(self) -> None:
        row = self.current()
        if row is not None and self.password.text() != row.choice.password:
            row.ticked = True
            self._choose(password=self.password.text())

    def _typed(self) -> None:
        """Keep what was typed for the current file, where it differs from what the file states."""
        row = self.current()
        if row is None or row.seen is None or not row.seen.documents or self._filling:
            return
        first = row.seen.documents[0]
        try:
            interval(self.published.text().strip())
        except UserError as error:
            self.foot.say(error_text(error))
            return
        single = not row.seen.columns

        def typed(field: QLineEdit, found: str) -> str | None:
            text = field.text().strip()
            return text if text != found else None

        row.choice = dataclasses.replace(
            row.choice,
            title=typed(self.title, first.title) if single else None,
            published=typed(self.published, first.source.published),
            language=typed(self.language, first.source.language),
            genre=self.genre.currentData(),
        )
        self._count()

    # --- going ------------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        ticked = [row for row in self.files.rows if row.ticked]
        documents = sum(max(1, len(row.seen.documents)) if row.seen is not None else 1 for row in ticked)
        more = any(row.seen is not None and row.seen.more for row in ticked)
        if more:
            self.go.setText(self.tr("Import from %n file(s)", "", len(ticked)))
        else:
            self.go.setText(self.tr("Import %n document(s)", "", documents))
        self.go.setEnabled(bool(ticked))
        here = [row.path.name for row in self.files.rows if row.seen is not None and row.seen.here]
        if len(here) == 1:
            self.foot.say(
                self.tr("{name} is already in the project: same file, same hash.").format(name=here[0])
            )
        elif here:
            self.foot.say(
                self.tr("%n file(s) are already in the project: same files, same hashes.", "", len(here))
            )
        else:
            words = self.tr("They go to the project “{name}”. One undo takes all of it back.")
            self.foot.say(words.format(name=self.desk.ws.name))
        failed = [row for row in self.files.rows if row.seen is not None and row.seen.error is not None]
        if failed:
            words = self.tr("%n file(s) cannot be read. All others can be imported.", "", len(failed))
            self.note.setText(words)
        self.note.setVisible(bool(failed))
        self.again.setVisible(bool(failed))

    def start(self) -> None:
        """Import the ticked files in a job and close."""
        if not self.go.isEnabled():
            return
        self._typed()
        chosen = {row.path: row for row in self.files.rows if row.ticked}
        again = {path for path, row in chosen.items() if row.seen is not None and row.seen.here}
        desk, workspace, ended = self.desk, self.desk.ws, self.ended
        until: list[ImportOutcome] = []

        def work(progress: Progress) -> ImportOutcome:
            return import_documents(
                workspace,
                list(chosen),
                options=lambda path: chosen[path].choice.options(),
                edit=lambda path, document: chosen[path].choice.edit(document),
                again=bool(again),
                progress=progress,
                stopped=until.append,
            )

        self.desk.jobs.start(
            self.tr("Import"),
            work,
            finished=ended,
            cancelled=lambda: report_stopped(desk, until),
            pausable=True,
        )
        self.close()

    def closeEvent(self, event: object) -> None:
        """Files that nobody waits for are not looked into any more."""
        self._open = False
        super().closeEvent(event)  # type: ignore[arg-type]  # Qt's own event

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field keeps it; elsewhere it imports."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QLineEdit):
            self._typed()
            self.list.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start()
        else:
            super().keyPressEvent(event)
