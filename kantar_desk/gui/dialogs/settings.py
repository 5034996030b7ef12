"""The settings window. Everything acts at once; there is nothing to confirm."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontDatabase, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.commands import TABLE, Command
from kantar_desk.gui.components import Button, FilterField, Line, Panel, Text, draw_keycap, keycap_width
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.keymap import KeyPress, chord_of, chord_text
from kantar_desk.gui.relaunch import take_effect
from kantar_desk.gui.rows import fill_selected
from kantar_desk.gui.style import style
from kantar_desk.settings import LINE_SPACINGS, TEXT_SIZES, annotator_name
from kantar_desk.workspace.actions import RenameAnnotator

Index = QModelIndex | QPersistentModelIndex
_COMMAND_ROLE = Qt.ItemDataRole.UserRole


class KeysModel(QAbstractListModel):
    """All commands with their keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Command] = list(TABLE)

    def set_text(self, typed: str) -> None:
        """Only commands that hold these words in name or key."""
        wanted = typed.casefold().split()
        self.beginResetModel()
        self.rows = [
            one
            for one in TABLE
            if all(word in f"{one.title_text()} {self.keys_of(one)}".casefold() for word in wanted)
        ]
        self.endResetModel()

    @staticmethod
    def keys_of(command: Command) -> str:
        """The keys of a command, parted by spaces."""
        return " ".join(chord_text(chord) for chord in TABLE.chords(command.id))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Number of commands."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; with its keys for screen readers."""
        command = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.title_text()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{command.title_text()}, {self.keys_of(command) or self.tr('no key')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return command.tip_text()
        if role == _COMMAND_ROLE:
            return command
        return None


class KeysDelegate(QStyledItemDelegate):
    """Title left, keycaps right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 high."""
        return QSize(style.px(160), style.px(tokens.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        command: Command = index.data(_COMMAND_ROLE)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            fill_selected(painter, rect, focused=option.widget.hasFocus())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("hover_row"))
        right = rect.right() - style.px(12)
        for key in reversed(KeysModel.keys_of(command).split()):
            right -= keycap_width(key)
            draw_keycap(painter, right, rect.top() + (rect.height() - style.px(16)) // 2, key)
            right -= style.px(6)
        room = QRect(
            rect.left() + style.px(12), rect.top(), right - rect.left() - style.px(20), rect.height()
        )
        painter.setFont(style.font())
        painter.setPen(style.colour("text"))
        title = QFontMetrics(style.font()).elidedText(
            command.title_text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class KeyCatcher(QLineEdit):
    """Waits for one key press and tells its chord; Esc gives up, modifiers alone are waited through."""

    caught = Signal(str)
    dropped = Signal()

    def takes_chord(self, chord: str) -> bool:
        """Every chord is for this field."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the press."""
        chord = chord_of(KeyPress.of(event))
        if chord == "Esc":
            self.dropped.emit()
        elif chord:
            self.caught.emit(chord)


class KeysEditor(QWidget):
    """The list of commands, and one's own keys for them."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.filter = FilterField(self.tr("Search commands and keys"))
        self.model = KeysModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeysDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self.words = Text(size=tokens.SECOND, second=True, wrap=True)
        self.catcher = KeyCatcher()
        self.catcher.setPlaceholderText(self.tr("Press the new key, Esc to give up"))
        self.catcher.setAccessibleName(self.catcher.placeholderText())
        self.catcher.hide()
        self.change_button = Button(self.tr("Change key"))
        self.remove_button = Button(self.tr("No key"))
        self.default_button = Button(self.tr("As it came"))
        self.row = QWidget()
        buttons = QHBoxLayout(self.row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(style.px(8))
        for button in (self.change_button, self.remove_button, self.default_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(8))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.words)
        column.addWidget(self.catcher)
        column.addWidget(self.row)
        self.filter.textChanged.connect(self.model.set_text)
        self.filter.leave.connect(self.list.setFocus)
        self.list.activated.connect(lambda _: self.catch())
        self.change_button.clicked.connect(self.catch)
        self.remove_button.clicked.connect(lambda: self.give(""))
        self.default_button.clicked.connect(self.reset)
        self.catcher.caught.connect(self.take)
        self.catcher.dropped.connect(self._end)
        self.list.setCurrentIndex(self.model.index(0))

    def current(self) -> Command | None:
        """The command in hand."""
        index = self.list.currentIndex()
        return index.data(_COMMAND_ROLE) if index.isValid() else None

    def catch(self) -> None:
        """Wait for the new key."""
        if self.current() is not None:
            self.words.setText("")
            self.row.hide()  # the field stands where they were: the list keeps its height, the command stays in sight
            self.catcher.show()
            self.catcher.setFocus()

    def _end(self) -> None:
        self.catcher.hide()
        self.row.show()
        self.list.setFocus()

    def take(self, chord: str) -> None:
        """Give a caught chord to the command in hand, unless another one has it in one of its places."""
        command = self.current()
        if command is None:
            return
        for other in TABLE:
            if (
                other.id != command.id
                and chord in TABLE.chords(other.id)
                and set(other.places) & set(command.places)
            ):
                self.words.setText(
                    self.tr("{key} belongs to “{title}”. Press another key.").format(
                        key=chord_text(chord), title=other.title_text()
                    )
                )
                return
        self._end()
        self.give(chord_text(chord))

    def give(self, keys: str) -> None:
        """Give the command in hand these keys; empty for none."""
        command = self.current()
        if command is not None:
            self._write({**self.desk.settings.keys, command.id: keys}, command)

    def reset(self) -> None:
        """Give the command in hand back the keys it came with."""
        command = self.current()
        if command is not None:
            rest = {one: keys for one, keys in self.desk.settings.keys.items() if one != command.id}
            self._write(rest, command)

    def _write(self, keys: dict[str, str], command: Command) -> None:
        self.changed.emit(keys)
        at = self.model.rows.index(command)
        self.model.dataChanged.emit(self.model.index(at), self.model.index(at))
        shown = KeysModel.keys_of(command) or self.tr("no key")
        self.words.setText(f"{command.title_text()}: {shown}")


class SettingsDialog(DeskDialog):
    """Look, text, language, name, and keys."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Settings"))
        self.fit(style.px(896), style.px(600))
        settings = desk.settings
        self.theme = self._chooser(
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        )
        self.language = self._chooser(
            ("system", self.tr("As the system")), ("en", "English"), ("ru", "Русский"), ("kk", "Қазақша")
        )
        self.face = Chooser()
        self.face.addItem(self.tr("Serif of this computer"), "")
        self.face.addItem(self.tr("Sans serif of this computer"), "sans")
        for family in QFontDatabase.families():
            if tokens.has_kazakh(family) and not QFontDatabase.isPrivateFamily(family):
                self.face.addItem(family, family)
        self.text_size = self._percent(TEXT_SIZES, 10)
        self.spacing = self._percent(LINE_SPACINGS, 5)
        self.labels = self._chooser(
            ("off", self.tr("Off")), ("near", self.tr("Near the caret")), ("all", self.tr("All"))
        )
        self.single_keys = QCheckBox(self.tr("Single keys act in text and lists"))
        self.whole_words = QCheckBox(self.tr("The mouse selects whole words"))
        self.annotator = QLineEdit(annotator_name(settings))
        for box, value in (
            (self.theme, settings.theme),
            (self.language, settings.language),
            (self.face, settings.text_font),
            (self.labels, settings.labels),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        zoom = getattr(desk.places.made().get("read"), "zoom", settings.text_size)
        self.text_size.setValue(zoom)
        self.spacing.setValue(settings.line_spacing)
        self.single_keys.setChecked(settings.single_keys)
        self.whole_words.setChecked(settings.whole_words)
        self.keys = KeysEditor(desk)
        self._lay_out()
        self.theme.activated.connect(lambda at: self._set(theme=self.theme.itemData(at)))
        self.language.activated.connect(lambda at: self._set(language=self.language.itemData(at)))
        self.face.activated.connect(lambda at: self._set(text_font=self.face.itemData(at)))
        self.labels.activated.connect(lambda at: self._set(labels=self.labels.itemData(at)))
        self.text_size.valueChanged.connect(lambda value: self._set(text_size=value))
        self.spacing.valueChanged.connect(lambda value: self._set(line_spacing=value))
        self.single_keys.toggled.connect(lambda on: self._set(single_keys=on))
        self.whole_words.toggled.connect(lambda on: self._set(whole_words=on))
        self.annotator.editingFinished.connect(self._rename)
        self.keys.changed.connect(lambda keys: self._set(keys=keys))
        self.theme.setFocus()

    def _chooser(self, *entries: tuple[str, str]) -> Chooser:
        box = Chooser()
        for value, words in entries:
            box.addItem(words, value)
        return box

    def _percent(self, bounds: tuple[int, int], step: int) -> QSpinBox:
        box = QSpinBox()
        box.lineEdit().setTextMargins(
            style.px(5), 0, 0, 0
        )  # as in the other fields; a style sheet does not reach it
        box.setRange(*bounds)
        box.setSingleStep(step)
        box.setSuffix(" %")
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.px(12))
        grid.setVerticalSpacing(style.px(8))
        grid.setColumnStretch(1, 1)
        at = 0
        for heading, rows in (
            (self.tr("Window"), ((self.tr("Theme"), self.theme), (self.tr("Language"), self.language))),
            (
                self.tr("Text"),
                (
                    (self.tr("Face"), self.face),
                    (self.tr("Size"), self.text_size),
                    (self.tr("Line spacing"), self.spacing),
                    (self.tr("Labels of tags"), self.labels),
                    ("", self.whole_words),
                ),
            ),
            (self.tr("You"), ((self.tr("Your name"), self.annotator),)),
        ):
            head = Text(heading, weight=tokens.WEIGHT_HEAD)
            head.setContentsMargins(0, style.px(16) if at else 0, 0, style.px(4))
            grid.addWidget(head, at, 0, 1, 2)
            at += 1
            for words, control in rows:
                text = Text(words, second=True)
                text.setBuddy(control)
                if words:
                    control.setAccessibleName(words)
                grid.addWidget(text, at, 0)
                grid.addWidget(control, at, 1)
                at += 1
        name_words = Text(
            self.tr("Your tags carry this name, here and in what you export."),
            size=tokens.SECOND,
            second=True,
            wrap=True,
        )
        grid.addWidget(name_words, at, 1)
        left = QVBoxLayout()
        left.setContentsMargins(style.px(24), style.px(20), style.px(24), style.px(20))
        left.addLayout(grid)
        left.addStretch(1)
        left.addWidget(
            Text(
                self.tr("Everything acts at once. All data stays on this computer."),
                size=tokens.SECOND,
                second=True,
                wrap=True,
            )
        )
        right = QVBoxLayout()
        right.setContentsMargins(style.px(24), style.px(20), style.px(24), style.px(20))
        right.setSpacing(style.px(8))
        right.addWidget(Text(self.tr("Keys"), weight=tokens.WEIGHT_HEAD))
        right.addWidget(self.single_keys)
        right.addWidget(
            Text(
                self.tr("Off, they need Ctrl or the menu: better for speech input."),
                size=tokens.SECOND,
                second=True,
                wrap=True,
            )
        )
        right.addWidget(self.keys, 1)
        panel = Panel()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 5)
        row.addWidget(Line(vertical=True))
        row.addLayout(right, 6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)

    def _set(self, **changes: object) -> None:
        """Write and let act; another language gives a new window, and this one opens again on it."""
        self.desk.update_settings(**changes)
        fresh = take_effect(self.desk, changes)
        if fresh is not self.desk and fresh.window is not None:
            SettingsDialog(fresh, fresh.window).show()

    def _rename(self) -> None:
        name = self.annotator.text().strip()
        if not name or name == annotator_name(self.desk.settings):
            return
        self._set(annotator=name)
        workspace = self.desk.workspace
        if workspace is not None and workspace.writable and workspace.annotator().name != name:
            self.desk.perform(RenameAnnotator(new_name=name), initiator=self)
