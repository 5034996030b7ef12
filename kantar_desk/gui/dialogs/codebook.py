"""The codebook window: codes and fields as the team wants them, confirmed in one step."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.errors import KantarError
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, FilterField, Line, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.codebook_draft import CodebookDraft
from kantar_desk.gui.dialogs.codebook_list import CodeList, CodeTableHead
from kantar_desk.gui.dialogs.codebook_panels import CodePanel, FieldPanel
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.labels import label
from kantar_desk.gui.projects import free_path
from kantar_desk.gui.style import style
from kantar_desk.gui.user_files import begin_in, used
from kantar_desk.model.codebook import KINDS, AttributeField, Code, Codebook, Kind
from kantar_desk.workspace.codebook_files import read_codebook, write_codebook
from kantar_desk.workspace.workspace import ChangeSet


class CodebookDialog(DeskDialog):
    """Edits a draft; “Confirm” writes it as one action. Every change before that can be taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.draft = self._fresh()
        self.tags: dict[UUID, int] = self._count_tags()
        self._warned = False
        self.setWindowTitle(self.tr("Codebook of {name}").format(name=desk.ws.name))
        self.fit(style.px(1104), style.px(772))
        self.filter = FilterField(self.tr("Filter codes"))
        self.filter.setMinimumWidth(style.px(160))
        self.filter.setMaximumWidth(style.px(220))
        self.merge_button = self._button(self.tr("Merge…"), self._merge_menu)
        self.field_button = self._button(self.tr("New field"), self._new_field_menu)
        self.code_button = self._button(self.tr("New code"), self._new_code_menu)
        bar = QHBoxLayout()
        bar.setContentsMargins(style.px(12), style.px(8), style.px(12), style.px(8))
        bar.setSpacing(style.px(8))
        bar.addWidget(self.filter)
        bar.addStretch(1)
        for button in (self.merge_button, self.field_button, self.code_button):
            bar.addWidget(button)
        self.list = CodeList()
        left = Panel()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Line())
        column.addWidget(CodeTableHead(self.list))
        column.addWidget(self.list, 1)
        self.code_panel, self.field_panel = CodePanel(), FieldPanel()
        self.stack = QStackedWidget()
        for panel in (QWidget(), self.code_panel, self.field_panel):
            self.stack.addWidget(panel)
        scroll = QScrollArea()
        scroll.setWidget(self.stack)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Details"))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(left, 1)
        middle.addWidget(Line(vertical=True))
        middle.addWidget(scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(middle, 1)
        outer.addWidget(Line())
        outer.addWidget(self._foot())
        self.filter.textChanged.connect(self._show)
        self.filter.leave.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.doubleClicked.connect(lambda _: self._focus_name())
        self.code_panel.changed.connect(self._changed)
        self.field_panel.changed.connect(self._changed)
        desk.bridge.changed.connect(self._apply)
        desk.project_changed.connect(self.close_now)
        style.changed.connect(self._show)
        self._show()
        self.list.choose(next(one.id for one in self.draft.codes("claim")))
        scroll.setFixedWidth(max(style.px(400), self.code_panel.minimumSizeHint().width() + style.px(12)))
        self.list.setFocus()

    # --- parts --------------------------------------------------------------------------------------------------

    def _button(self, words: str, action: object, *, main: bool = False, flat: bool = False) -> Button:
        button = Button(words, main=main, flat=flat)
        button.setAutoDefault(False)
        button.clicked.connect(action)
        return button

    def _foot(self) -> QWidget:
        foot = Panel()
        foot.setFixedHeight(style.px(tokens.BAR_FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(style.px(16), 0, style.px(16), 0)
        row.setSpacing(style.px(8))
        self.words = Text(size=tokens.SECOND, second=True, wrap=True)
        self.undo_button = self._button(self.tr("Undo change"), self.undo, flat=True)
        self.export_button = self._button(self.tr("Export codes…"), self._choose_export)
        self.import_button = self._button(self.tr("Import codes…"), self._choose_import)
        self.confirm_button = self._button("", self.confirm, main=True)
        row.addWidget(self.words, 1)
        for button in (self.undo_button, self.export_button, self.import_button, self.confirm_button):
            row.addWidget(button)
        return foot

    # --- reading ------------------------------------------------------------------------------------------------

    def _fresh(self) -> CodebookDraft:
        with self.desk.ws.reading() as reader:
            return CodebookDraft(reader.find(Codebook)[0], reader.find(Code), reader.find(AttributeField))

    def _count_tags(self) -> dict[UUID, int]:
        with self.desk.ws.reading() as reader:
            return reader.counts_by_code(self.desk.ws.own_set_id)

    def _apply(self, change_set: ChangeSet) -> None:
        if change_set.touches("annotation"):
            self.tags = self._count_tags()
            self._show()
        if change_set.touches("code", "attribute_field", "codebook") and change_set.initiator is not self:
            self.draft = self._fresh()
            self._show()

    def _show(self, *_: object) -> None:
        row = self.list.current_row()
        self.list.codes.show(self.draft, self.tags, self.filter.text())
        if row is not None:
            self.list.choose(row.id)
        self._show_current()
        changes = self.draft.changes
        number = self.draft.codebook.number
        self.words.setText(
            self.tr("Version {number} · {changes}").format(
                number=number, changes=self.tr("%n change(s) not confirmed, each can be undone", "", changes)
            )
            if changes
            else self.tr("Version {number} · no step loses a tag").format(number=number)
        )
        self.confirm_button.setText(self.tr("Confirm as version {number}").format(number=number + 1))
        writable = self.desk.workspace is not None and self.desk.ws.writable
        self.confirm_button.setEnabled(self.draft.action() is not None and writable)
        self.undo_button.setEnabled(changes > 0)

    def _show_current(self, *_: QModelIndex) -> None:
        row = self.list.current_row()
        can_merge = False
        if row is None or row.id is None:
            self.stack.setCurrentIndex(0)
        elif row.sort == "code":
            counts = self.draft.counts(self.tags)
            self.code_panel.show_code(self.draft, row.id, counts.get(row.id, 0))
            self.stack.setCurrentWidget(self.code_panel)
            code = self.draft.code(row.id)
            can_merge = not code.is_general and not code.retired
        else:
            self.field_panel.show_field(self.draft, row.id)
            self.stack.setCurrentWidget(self.field_panel)
        self.merge_button.setEnabled(can_merge)
        if not self._is_typing():
            self.draft.end_typing()

    def _is_typing(self) -> bool:
        return isinstance(self.focusWidget(), (QLineEdit, QPlainTextEdit))

    def _changed(self) -> None:
        self._warned = False
        self._show()

    # --- changing -----------------------------------------------------------------------------------------------

    def _new_code_menu(self) -> None:
        self._new_menu(self.code_button, "code")

    def _new_field_menu(self) -> None:
        self._new_menu(self.field_button, "field")

    def _new_menu(self, button: QWidget, sort: str) -> None:
        menu = QMenu(self)
        for kind in KINDS:
            action = menu.addAction(label("kind", kind))
            action.triggered.connect(lambda _=False, one=kind: self.add(one, sort))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def add(self, kind: Kind, sort: str = "code") -> UUID:
        """Add a code or field of a kind to the draft and go to its name."""
        if sort == "field":
            added = self.draft.add_field(kind, self.tr("New field"))
        else:
            added = self.draft.add(kind, self.tr("New code"))
        self.filter.clear()
        self._changed()
        self.list.choose(added)
        self._focus_name()
        return added

    def _focus_name(self) -> None:
        panel = self.stack.currentWidget()
        if isinstance(panel, (CodePanel, FieldPanel)):
            panel.name.setFocus()
            panel.name.selectAll()

    def _merge_menu(self) -> None:
        row = self.list.current_row()
        if row is None or row.id is None or row.sort != "code":
            return
        counts = self.draft.counts(self.tags)
        mine = counts.get(row.id, 0)
        menu = QMenu(self)
        for target in self.draft.codes(row.kind):
            if target.id == row.id or target.retired:
                continue
            theirs = counts.get(target.id, 0)
            words = self.tr("Into “{name}”: {mine} + {theirs} = {sum} tags").format(
                name=target.name, mine=mine, theirs=theirs, sum=mine + theirs
            )
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _=False, losing=row.id, winning=target.id: self.merge(losing, winning)
            )
        menu.popup(self.merge_button.mapToGlobal(self.merge_button.rect().bottomLeft()))

    def merge(self, losing_id: UUID, winning_id: UUID) -> None:
        """Let one code's tags go to another when the draft is confirmed."""
        self.draft.merge(losing_id, winning_id)
        self._changed()

    def undo(self) -> None:
        """Take the last change of the draft back."""
        if self.draft.undo():
            self._changed()

    def redo(self) -> None:
        """Do the last change taken back again."""
        if self.draft.redo():
            self._changed()

    def confirm(self) -> None:
        """Write the draft as one action; the window stays open with the new version."""
        action = self.draft.action()
        if action is None or self.desk.perform(action, initiator=self) is None:
            return
        self.draft = self._fresh()
        self.tags = self._count_tags()
        self._changed()
        self.list.setFocus()

    # --- files --------------------------------------------------------------------------------------------------

    def _choose_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import codes"), str(begin_in(self.desk)), self.tr("Codebook (*.json)")
        )
        if name:
            used(self.desk, Path(name))
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Take the codes of a file into the draft, as one change."""
        try:
            found = read_codebook(path)
        except KantarError as error:
            self.desk.bridge.report(error)
            return
        new, known = self.draft.take_in(found.codes, found.fields)
        self._changed()
        self.words.setText(
            self.tr("{file}: {new} new, {known} known by id or machine code. Look, then confirm.").format(
                file=path.name, new=new, known=known
            )
        )

    def _choose_export(self) -> None:
        suggested = str(free_path(begin_in(self.desk) / f"{self.desk.ws.name} codebook.json"))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export codes"), suggested, self.tr("Codebook (*.json)")
        )
        if name:
            used(self.desk, Path(name))
            self.export_file(Path(name))

    def export_file(self, path: Path) -> None:
        """Write the codebook as it was last confirmed to a file."""
        with self.desk.ws.reading() as reader:
            codebook = reader.find(Codebook)[0]
            codes, fields = reader.find(Code), reader.find(AttributeField)
        try:
            write_codebook(path, codebook, codes, fields)
        except KantarError as error:
            self.desk.bridge.report(error)
            return
        self.words.setText(
            self.tr("Version {number} written to {file}.").format(number=codebook.number, file=path.name)
        )

    # --- closing ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo of the draft; Enter in the list goes to the name."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._focus_name()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc closes; with changes not confirmed only the second time, after saying so."""
        if self._may_close():
            super().reject()
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As `reject`."""
        if self._may_close():
            event.accept()
        else:
            event.ignore()

    def close_now(self) -> None:
        """Close without asking: the project is another one."""
        self._warned = True
        self.close()

    def _may_close(self) -> bool:
        if self.draft.action() is None or self._warned:
            return True
        self._warned = True
        self.words.setText(
            self.tr("%n change(s) are not confirmed. Close again to drop them.", "", self.draft.changes)
        )
        return False
