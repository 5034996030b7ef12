"""The right side of the codebook window: everything of one code, or of one field of the team's own."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, Line, Text
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.codebook_controls import (
    SWATCHES,
    ColourSquares,
    KeySquares,
    TagPreview,
    look_alikes,
)
from kantar_desk.gui.dialogs.codebook_draft import DIGITS, CodebookDraft
from kantar_desk.gui.inspector.head import KindSquare
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.style import style

_LABEL = 84


class _Panel(QWidget):
    """A column of labelled controls. ``changed`` fires after the draft was changed here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: CodebookDraft | None = None
        self.id: UUID | None = None
        self._filling = False
        self._square = KindSquare()
        self._title = ElidedText(weight=tokens.WEIGHT_HEAD)
        self._count = Text(second=True)
        head = QHBoxLayout()
        head.setSpacing(style.px(8))
        head.addWidget(self._square)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(style.px(8))
        self.grid.setVerticalSpacing(style.px(12))
        self.grid.setColumnMinimumWidth(0, style.px(_LABEL))
        self.grid.setColumnStretch(1, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[style.px(16)] * 4)
        self.column.setSpacing(style.px(16))
        self.column.addLayout(head)
        self.column.addLayout(self.grid)

    def _row(self, words: str, control: QWidget, *below: QWidget) -> Text:
        at = self.grid.rowCount()
        text = Text(words, second=True)
        text.setBuddy(control)
        text.setContentsMargins(0, style.px(5), 0, 0)
        self.grid.addWidget(text, at, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(style.px(4))
        box.addWidget(control)
        for widget in below:
            box.addWidget(widget)
        self.grid.addLayout(box, at, 1)
        control.setAccessibleName(words)
        return text

    def _block(self, lines: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(lines * style.px(18) + style.px(14))
        return field


class CodePanel(_Panel):
    """One code: words, key, group, colour, and retire."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.definition = self._block(3)
        self.examples = self._block(2)
        self.keys = KeySquares(self.tr("Key"), 24, 3)
        self.key_words = Text(size=tokens.SECOND, second=True, wrap=True)
        self.parent_box = Chooser()
        self.colours = ColourSquares(self.tr("Colour"), 20, 7)
        self.colour_words = Text(size=tokens.SECOND, second=True, wrap=True)
        self.preview = TagPreview()
        self._row(self.tr("Name"), self.name)
        self._row(self.tr("Definition"), self.definition)
        self._row(self.tr("Examples"), self.examples)
        self._row(self.tr("Key"), self.keys, self.key_words)
        self._row(self.tr("Group under"), self.parent_box)
        self._row(self.tr("Colour"), self.colours, self.colour_words)
        self._row(self.tr("Looks like"), self.preview)
        self.column.addWidget(Line())
        self._slug = Text()
        fixed = Text(self.tr("set once, never changes"), size=tokens.SECOND, second=True)
        machine = QHBoxLayout()
        machine.setSpacing(style.px(8))
        machine.addWidget(Text(self.tr("Machine code"), second=True))
        machine.addWidget(self._slug)
        machine.addWidget(fixed)
        machine.addStretch(1)
        self.column.addLayout(machine)
        self.column.addStretch(1)
        self.retire = Button(self.tr("Retire"))
        self.retire.setAutoDefault(False)
        self.retire_words = Text(size=tokens.SECOND, second=True, wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(style.px(8))
        foot.addWidget(self.retire)
        foot.addWidget(self.retire_words, 1)
        self.column.addLayout(foot)
        self.name.textEdited.connect(self._renamed)
        self.definition.textChanged.connect(lambda: self._edit(definition=self.definition.toPlainText()))
        self.examples.textChanged.connect(lambda: self._edit(examples=self.examples.toPlainText()))
        self.keys.picked.connect(self._pick_key)
        self.colours.picked.connect(lambda colour: self._edit(colour=colour))
        self.parent_box.activated.connect(lambda at: self._edit(parent=self.parent_box.itemData(at)))
        self.retire.clicked.connect(self._retire)

    def show_code(self, draft: CodebookDraft, code_id: UUID, count: int) -> None:
        """Show a code of the draft; what is being typed stays as it is."""
        self._filling = True
        self.draft, self.id = draft, code_id
        code = draft.code(code_id)
        self._square.kind = code.kind
        self._square.update()
        self._title.setText(code.name)
        self._count.setText(self.tr("%n tag(s)", "", count))
        _fill(self.name, code.name)
        _fill_block(self.definition, code.definition)
        _fill_block(self.examples, code.examples)
        taken = frozenset(
            digit
            for digit in DIGITS
            if (owner := draft.key_owner(code.kind, digit)) is not None and owner.id != code_id
        )
        self.keys.show_values(tuple("0123456789"), code.key, taken)
        self.key_words.setText(self._key_words(draft.free_keys(code.kind), code.key))
        self.parent_box.clear()
        self.parent_box.addItem(self.tr("No group"), None)
        for other in draft.possible_parents(code):
            self.parent_box.addItem(other.name, other.id)
        self.parent_box.choose(code.parent)
        self.colours.kind = code.kind
        swatches: tuple[object, ...] = (None, *SWATCHES)
        if code.colour is not None and code.colour not in swatches:
            swatches = (*swatches, code.colour)
        self.colours.show_values(swatches, code.colour, frozenset())
        self.colour_words.setText(self._colour_words(code_id, code.colour))
        self.preview.show_code(code.kind, code.name, code.colour)
        self._slug.setText(code.slug)
        live = not code.retired
        for control in (self.name, self.definition, self.examples, self.keys, self.parent_box, self.colours):
            control.setEnabled(live)
        self.retire.setText(self.tr("Retire") if live else self.tr("Revive"))
        self.retire.setEnabled(not code.is_general)
        self.retire_words.setText(self._retire_words(code_id, count))
        self._filling = False

    def _key_words(self, free: list[str], own: str | None) -> str:
        if not free:
            return self.tr("All keys have a code. Choose this code's key again to free it.")
        keys = ", ".join(sorted(free))
        if own is None:
            return self.tr("No key: picked from the list. Free: {keys}.").format(keys=keys)
        return self.tr("Free: {keys}. The others have a code.").format(keys=keys)

    def _colour_words(self, code_id: UUID, colour: str | None) -> str:
        assert self.draft is not None
        if colour is None:
            return self.tr("The colour of its kind. All of these reach 4.5 : 1.")
        found = look_alikes(self.draft, code_id, colour)
        if not found:
            return self.tr("Stands apart from all kinds and codes, also for colour-blind readers.")
        name, seen = found[0]
        if "all" in seen:
            return self.tr("Hard to tell from {name}.").format(name=name)
        words = {
            "protan": self.tr("red-blind"),
            "deutan": self.tr("green-blind"),
            "tritan": self.tr("blue-blind"),
        }
        who = ", ".join(words[one] for one in seen)
        return self.tr("Hard to tell from {name} for {who} readers.").format(name=name, who=who)

    def _retire_words(self, code_id: UUID, count: int) -> str:
        assert self.draft is not None
        code = self.draft.code(code_id)
        if code.is_general:
            return self.tr("The general code can be renamed, not retired.")
        target = self.draft.merged_into(code_id)
        if target is not None:
            return self.tr("Its tags go to “{name}” when you confirm.").format(name=target.name)
        tags = self.tr("Its %n tag(s) stay.", "", count)
        if code.retired:
            return self.tr("Hidden from keys and menus. {tags}").format(tags=tags)
        return self.tr("Hides the code. {tags}").format(tags=tags)

    def _edit(self, **changes: object) -> None:
        if self._filling or self.draft is None or self.id is None:
            return
        self.draft.edit(self.id, **changes)
        self.changed.emit()

    def _renamed(self, name: str) -> None:
        if self._filling or self.draft is None or self.id is None:
            return
        self.draft.name_code(self.id, name)
        self.changed.emit()

    def _pick_key(self, key: object) -> None:
        if self.draft is not None and self.id is not None:
            self._edit(key=None if self.draft.code(self.id).key == key else key)

    def _retire(self) -> None:
        if self.draft is None or self.id is None:
            return
        if self.draft.code(self.id).retired:
            self.draft.revive(self.id)
        else:
            self.draft.retire(self.id)
        self.changed.emit()


class FieldPanel(_Panel):
    """One field of the team's own: name, type, choices, and retire."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.type_box = Chooser()
        for type_ in codes_of("field_type"):
            self.type_box.addItem(label("field_type", type_), type_)
        self.options = self._block(6)
        self.options_words = Text(self.tr("One choice a line."), size=tokens.SECOND, second=True)
        self._row(self.tr("Name"), self.name)
        self._row(self.tr("Type"), self.type_box)
        self._options_label = self._row(self.tr("Choices"), self.options, self.options_words)
        self.column.addWidget(
            Text(
                self.tr("A field is one of the last rows of the inspector, for every tag of its kind."),
                size=tokens.SECOND,
                second=True,
                wrap=True,
            )
        )
        self.column.addStretch(1)
        self.retire = Button(self.tr("Retire"))
        self.retire.setAutoDefault(False)
        words = Text(self.tr("Hides the row. What was filled in stays."), size=tokens.SECOND, second=True)
        foot = QHBoxLayout()
        foot.setSpacing(style.px(8))
        foot.addWidget(self.retire)
        foot.addWidget(words, 1)
        self.column.addLayout(foot)
        self.name.textEdited.connect(self._renamed)
        self.type_box.activated.connect(lambda at: self._edit(type=self.type_box.itemData(at)))
        self.options.textChanged.connect(self._set_options)
        self.retire.clicked.connect(self._retire)

    def show_field(self, draft: CodebookDraft, field_id: UUID) -> None:
        """Show a field of the draft."""
        self._filling = True
        self.draft, self.id = draft, field_id
        field = draft.field(field_id)
        self._square.kind = field.kind
        self._square.update()
        self._title.setText(field.name)
        self._count.setText(label("field_type", field.type))
        _fill(self.name, field.name)
        self.type_box.setCurrentIndex(max(0, self.type_box.findData(field.type)))
        self.type_box.setEnabled(draft.is_new(field_id))
        has_options = field.type == "choice"
        for widget in (self.options, self.options_words, self._options_label):
            widget.setVisible(has_options)
        typed = [line.strip() for line in self.options.toPlainText().splitlines() if line.strip()]
        if typed != [option.label for option in field.options]:
            _fill_block(self.options, "\n".join(option.label for option in field.options))
        self.retire.setText(self.tr("Revive") if field.retired else self.tr("Retire"))
        self._filling = False

    def _edit(self, **changes: object) -> None:
        if self._filling or self.draft is None or self.id is None:
            return
        self.draft.edit_field(self.id, **changes)
        self.changed.emit()

    def _renamed(self, name: str) -> None:
        if not self._filling and self.draft is not None and self.id is not None:
            self.draft.name_field(self.id, name)
            self.changed.emit()

    def _set_options(self) -> None:
        if self._filling or self.draft is None or self.id is None:
            return
        labels = [line.strip() for line in self.options.toPlainText().splitlines() if line.strip()]
        self.draft.set_options(self.id, list(dict.fromkeys(labels)))
        self.changed.emit()

    def _retire(self) -> None:
        if self.draft is not None and self.id is not None:
            self._edit(retired=not self.draft.field(self.id).retired)


def _fill(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)


def _fill_block(field: QPlainTextEdit, text: str) -> None:
    if field.toPlainText() != text:
        field.setPlainText(text)
